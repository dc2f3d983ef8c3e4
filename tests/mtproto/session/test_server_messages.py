"""The server's answers to service messages, each rule from the specification's page.

Source: https://core.telegram.org/mtproto/service_messages and
https://core.telegram.org/mtproto/service_messages_about_messages
"""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api, tl
from cablegram.errors import TransportError
from cablegram.mtproto import events
from cablegram.mtproto.envelope import Inner, seal
from cablegram.mtproto.session.server import RPC_RESULT, ServerKey, ServerSession
from cablegram.mtproto.side import Side
from cablegram.mtproto.timekeeper import TimeKeeper
from tests.mtproto.session.test_base import quiet, server
from tests.support.pair import Clock, Pair, Rand
from tests.support.rules import rule


class Line:
    """A client's hand-made messages, and what the server would say to each."""

    def __init__(self) -> None:
        self.clock, rand = Clock(), Rand(5)
        self.key = ServerKey(rand(256), self.clock.time())
        self.session = ServerSession(key=self.key, session_id=7, time=TimeKeeper(self.clock), rand=rand)
        self.next_id = (int(self.clock.time()) << 32) + 4
        self.content = 0

    def send(self, body: bytes, *, content: bool = True) -> int:
        msg_id, self.next_id = self.next_id, self.next_id + 4
        seqno = self.content * 2 + content
        self.content += content
        salt = self.key.salts.current(self.clock.time())
        self.session.receive(Inner(salt, 7, msg_id, seqno, body))
        return msg_id

    def said(self) -> list[Any]:
        """What waits to be sent, decoded; answers as ``(req_msg_id, object)``."""
        bodies = [message.body for message in self.session.outbox]
        self.session.outbox.take_all()
        return [
            (int.from_bytes(body[4:12], "little", signed=True), tl.schema().decode(body[12:]))
            if body.startswith(RPC_RESULT)
            else tl.schema().decode(body)
            for body in bodies
        ]


@pytest.fixture
def line() -> Line:
    made = Line()
    made.send(tl.schema().encode(tl.mt.Ping(ping_id=1)))
    made.said()
    made.session._acks.clear()
    return made


REQUEST = tl.schema().encode(api.InvokeWithLayer(layer=tl.LAYER, query=api.help.GetNearestDc()))


@rule(
    "mtproto/service_messages#cancellation-of-an-rpc-query",
    "rpc_answer_dropped_running answers both the drop and the original query",
    role="server",
)
def test_dropping_a_running_call_answers_the_call_too(line: Line) -> None:
    """Rule: rpc_answer_dropped_running goes to rpc_drop_answer and to the original query.

    Source: https://core.telegram.org/mtproto/service_messages#cancellation-of-an-rpc-query
    """
    call = line.send(REQUEST)
    drop = line.send(tl.schema().encode(tl.mt.RpcDropAnswer(req_msg_id=call)))
    dropped = tl.mt.RpcAnswerDroppedRunning()
    assert line.said() == [(call, dropped), (drop, dropped)]
    assert [event.msg_id for event in line.session.events() if isinstance(event, events.Dropped)] == [call]


@rule(
    "mtproto/service_messages#cancellation-of-an-rpc-query",
    "rpc_answer_unknown is the answer where nothing is remembered",
    role="server",
)
def test_dropping_an_unknown_call(line: Line) -> None:
    """Rule: rpc_answer_unknown if nothing is remembered of the query."""
    drop = line.send(tl.schema().encode(tl.mt.RpcDropAnswer(req_msg_id=line.next_id - 400)))
    assert line.said() == [(drop, tl.mt.RpcAnswerUnknown())]


@rule(
    "mtproto/service_messages_about_messages#explicit-request-to-re-send-messages",
    "Where one of the messages is gone, the states of all that were asked for come instead",
    role="server",
)
def test_a_resend_request_is_answered_for_all_that_was_asked(line: Line) -> None:
    """Rule: if one message is not kept any more, the states of all that were requested are returned.

    Source: https://core.telegram.org/mtproto/service_messages_about_messages#explicit-request-to-re-send-messages
    """
    line.session.push(api.UpdatesTooLong())
    message = line.session.outbox[0]
    line.session._number(message)
    line.session._sent([message])
    line.session.outbox.take_all()
    asked = line.send(tl.schema().encode(tl.mt.MsgResendReq(msg_ids=[message.msg_id, message.msg_id - 4000])))
    again, info = line.said()
    assert isinstance(again, api.UpdatesTooLong)
    assert isinstance(info, tl.mt.MsgsStateInfo)
    assert info.req_msg_id == asked
    assert len(info.info) == 2
    assert info.info[0] == 4
    asked = line.send(tl.schema().encode(tl.mt.MsgResendReq(msg_ids=[message.msg_id])))
    (again,) = line.said()
    assert isinstance(again, api.UpdatesTooLong)


@rule(
    "mtproto/service_messages#request-for-several-future-salts",
    "future_salts acknowledges its query by itself",
    role="server",
)
@pytest.mark.parametrize("query", [
    tl.mt.GetFutureSalts(num=4), tl.mt.Ping(ping_id=5), tl.mt.MsgsStateReq(msg_ids=[1]),
    tl.mt.DestroySession(session_id=3),
], ids=lambda query: type(query).__name__)  # fmt: skip
def test_the_answer_is_the_acknowledgement(line: Line, query: Any) -> None:
    """Rule: future_salts and its kin acknowledge their query; no msgs_ack travels beside them.

    Source: https://core.telegram.org/mtproto/service_messages#request-for-several-future-salts
    """
    line.send(tl.schema().encode(query))
    assert len(line.said()) == 1
    assert not line.session._acks


@rule(
    "mtproto/service_messages_about_messages#acknowledgment-of-receipt",
    "A list of ids has 8192 at most; beyond that the connection ends with -429",
    role="server",
)
@pytest.mark.parametrize(("body", "allowed"), [
    (tl.mt.MsgsAck(msg_ids=[4] * 8192), True),
    (tl.mt.MsgsAck(msg_ids=[4] * 8193), False),
    (tl.mt.MsgsStateReq(msg_ids=[4] * 8193), False),
    (tl.mt.MsgResendReq(msg_ids=[4] * 8193), False),
], ids=["8192 acks", "8193 acks", "8193 states", "8193 resends"])  # fmt: skip
def test_limits_of_lists_of_ids(line: Line, body: Any, allowed: bool) -> None:
    """Rule: at most 8192 ids in each of these; beyond it the link ends with the transport error -429.

    Source: https://core.telegram.org/mtproto/service_messages#simple-container and
    https://core.telegram.org/mtproto/mtproto-transports#transport-errors
    """
    encoded = tl.schema().encode(body)
    if allowed:
        line.send(encoded, content=False)
    else:
        with pytest.raises(TransportError) as caught:
            line.send(encoded)
        assert caught.value.code == -429


def container(pair: Pair, count: int) -> bytes:
    """A packet with a container of so many pings."""
    session = pair.session
    number = (int(pair.client_clock.time()) << 32) + (1 << 31)
    ping = tl.schema().encode(tl.mt.Ping(ping_id=1))
    head = (2**20).to_bytes(4, "little") + len(ping).to_bytes(4, "little")
    entries = b"".join((number + 4 * step).to_bytes(8, "little") + head + ping for step in range(count))
    body = (0x73F1F8DC).to_bytes(4, "little") + count.to_bytes(4, "little") + entries
    inner = Inner(session._salt(), session.id, number + 4 * count, 2**20, body)
    return seal(session.key, Side.CLIENT, inner, pair.rand)[0]


@rule(
    "mtproto/service_messages#simple-container",
    "A container has 1024 messages at most; beyond that the connection ends with -429",
    role="server",
)
def test_limits_of_containers() -> None:
    """Rule: a container holds 1024 messages at most; beyond it the client is sent -429, and the link closed.

    Source: https://core.telegram.org/mtproto/mtproto-transports#transport-errors
    """
    pair = quiet()
    pair.down._packet(container(pair, 1024))
    assert len(server(pair).outbox) == 1024
    assert not pair.down.closed
    pair = quiet()
    pair.down._packet(container(pair, 1025))
    assert pair.down.closed
    pair.up.receive_data(pair.down.data_to_send())
    pair.collect()
    (closed,) = pair.of(events.Closed)
    assert closed.error.code == -429
