"""What a server that fails, or whoever speaks in its name, may not do to a client."""

from __future__ import annotations

import struct
import zlib

import pytest

from cablegram import api, tl
from cablegram.errors import ConnectionLost, RemoteProtocolError, SecurityError
from cablegram.mtproto import events, gzip
from cablegram.mtproto.envelope import Inner, seal
from cablegram.mtproto.rpc import CallState, RpcCall
from cablegram.mtproto.session.base import CONTAINER, MAX_RECEIVED, PACKET_TARGET
from cablegram.mtproto.session.resend import MAX_WANTED
from cablegram.mtproto.side import Side
from tests.mtproto.session.test_client import deliver, opened, server_session
from tests.support.pair import Pair
from tests.support.rules import rule

ONCE = api.account.UpdateStatus(offline=False)


def container(*messages: tuple[int, int, bytes]) -> bytes:
    """A ``msg_container`` of these messages: id, seqno, body."""
    parts = [struct.pack("<Ii", CONTAINER, len(messages))]
    parts += [struct.pack("<qii", msg_id, seqno, len(body)) + body for msg_id, seqno, body in messages]
    return b"".join(parts)


def receive(pair: Pair, body: bytes, msg_id: int | None = None) -> list[events.EngineEvent]:
    """Give the client's session one packet of the server, and see what it reports."""
    session = server_session(pair)
    number = session.ids.next(3) if msg_id is None else msg_id
    inner = Inner(session.server_key.salts.current(pair.clock.now), pair.session.id, number, 1, body)
    pair.session.receive(seal(pair.server_key, Side.SERVER, inner, pair.rand)[0])
    return pair.session.events()


def vector() -> bytes:
    return struct.pack("<IIq", 0x1CB5C415, 1, 5)


# What is pushed


@rule(
    "api/updates#updates-sequence",
    "What is pushed is of the type Updates; anything else harms only itself",
    role="client",
)
@pytest.mark.parametrize(
    "body",
    [
        (0x997275B5).to_bytes(4, "little"),
        (0xBC799737).to_bytes(4, "little"),
        (0x56730BCC).to_bytes(4, "little"),
        vector(),
        tl.layer(tl.LAYER).encode(api.NearestDc(country="NL", this_dc=2, nearest_dc=2)),
    ],
    ids=["true", "false", "null", "vector", "another type"],
)
def test_what_is_pushed_is_updates_or_undecodable(body: bytes) -> None:
    """A pushed value that is no ``Updates`` harms only itself: it is reported, and the next update comes.

    Source: https://core.telegram.org/api/updates#updates-sequence
    """
    pair = opened()
    found = receive(pair, body)
    assert [type(event) for event in found] == [events.Undecodable]
    server_session(pair).push(api.UpdatesTooLong())
    pair.exchange()
    assert len(pair.of(events.Update)) == 1


# How much it costs


def bomb(size: int) -> bytes:
    """``gzip_packed`` of so many zero bytes, that begin like an update."""
    plain = (0xE317AF7E).to_bytes(4, "little") + bytes(size - 4)
    return gzip.PREFIX + gzip.tl_bytes(zlib.compress(plain, 9))


def test_a_packet_of_bombs_is_given_up_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the packed objects of one packet unfold to is limited by a sum, in both roles."""
    pair, unfolded = opened(), [0]
    unpack = gzip.unpack

    def counted(body: bytes, offset: int = 0, limit: int = gzip.MAX_UNPACKED) -> bytes:
        plain = unpack(body, offset, limit)
        unfolded[0] += len(plain)
        return plain

    monkeypatch.setattr(gzip, "unpack", counted)
    base = server_session(pair).ids.next(3)
    packed = bomb(1 << 23)
    body = container(*[(base - 4 * number, 1, packed) for number in range(1, 100)])
    with pytest.raises(RemoteProtocolError, match="unfold"):
        receive(pair, body)
    assert unfolded[0] <= gzip.MAX_UNPACKED
    assert receive(pair, bomb(1 << 20))[0].__class__ is events.Undecodable  # the next packet has a sum of its own
    client = container(*[(pair.session.ids.next(), 101 + 2 * number, packed) for number in range(99)])
    salt = pair.server_key.salts.current(pair.clock.now)
    with pytest.raises(RemoteProtocolError, match="unfold"):
        server_session(pair).receive(Inner(salt, pair.session.id, pair.session.ids.next(), 300, client))
    assert unfolded[0] <= 2 * gzip.MAX_UNPACKED + (1 << 20)


def test_packed_answers_of_one_packet_share_a_sum() -> None:
    """Packed ``rpc_result`` too: the calls that a bomb would answer end, and then the connection does."""
    pair = opened()
    pair.answering = False
    calls = [pair.call() for _ in range(20)]
    pair.up.data_to_send()
    base = server_session(pair).ids.next(1)
    packed = bomb(1 << 23)
    answers = [
        (base - 4 * number, 1, struct.pack("<Iq", 0xF35C6D01, call.msg_id) + packed)
        for number, call in enumerate(calls, 1)
    ]
    with pytest.raises(RemoteProtocolError, match="unfold"):
        receive(pair, container(*answers))
    assert 0 < sum(call.state is CallState.DONE for call in calls) < 10


# Loops


@pytest.mark.parametrize("how", ["msgs_all_info", "msg_resend_req", "msgs_state_info"])
def test_a_server_that_never_has_it_is_believed_a_few_times(how: str) -> None:
    """ "Not received", said again and again, costs a bounded number of repetitions.

    Source: https://core.telegram.org/mtproto/service_messages_about_messages
    """
    pair = opened()
    pair.answering = False
    call = pair.call(timeout=600)
    for _ in range(200):
        pair.up.data_to_send()
        if how == "msgs_all_info":
            note: tl.TLObject = tl.mt.MsgsAllInfo(msg_ids=[call.msg_id], info=b"\x02")
        elif how == "msg_resend_req":
            note = tl.mt.MsgResendReq(msg_ids=[call.msg_id] * 50)
        else:
            pair.advance(25.0)
            pair.up.data_to_send()
            asked = list(pair.session._state_requests._asked)
            note = tl.mt.MsgsStateInfo(req_msg_id=asked[-1] if asked else 4, info=b"\x02")
        receive(pair, tl.schema().encode(note))
        if call.state is CallState.DONE:
            break
    assert call.tries <= 1 + MAX_WANTED


def test_one_message_is_once_in_a_packet() -> None:
    """A request for repetition and a state info about the same message put it once into the next container."""
    pair = opened()
    pair.answering = False
    call = pair.call()
    pair.up.data_to_send()
    pair.advance(25.0)
    pair.up.data_to_send()
    [asked] = pair.session._state_requests._asked
    receive(pair, tl.schema().encode(tl.mt.MsgResendReq(msg_ids=[call.msg_id])))
    receive(pair, tl.schema().encode(tl.mt.MsgsStateInfo(req_msg_id=asked, info=b"\x02")))
    receive(pair, tl.schema().encode(tl.mt.MsgsAllInfo(msg_ids=[call.msg_id], info=b"\x02")))
    assert list(pair.session.outbox).count(call) == 1
    pair.exchange()
    assert pair.breaches == []


# Ids


@rule(
    "mtproto/description#message-identifier-msg-id",
    "The rules for msg_id hold for the messages in a container too",
    role="client",
)
def test_an_inner_id_from_the_future_is_not_believed() -> None:
    """The rules of ``msg_id`` hold for messages in containers too: one from years ahead makes no client deaf.

    Source: https://core.telegram.org/mtproto/description#message-identifier-msg-id
    """
    pair = opened()
    update = tl.layer(tl.LAYER).encode(api.UpdatesTooLong())
    ahead = int((pair.clock.now + 5 * 365 * 86_400) * 2**32) | 3
    found = receive(pair, container(*[(ahead + 4 * number, 1, update) for number in range(3000 // 3)]))
    assert {type(event) for event in found} == {events.Discarded}
    copy = struct.pack("<Iqii", 0xE06046B2, ahead, 1, len(update)) + update
    assert [type(event) for event in receive(pair, copy)] == [events.Discarded]
    server_session(pair).push(api.UpdatesTooLong())
    pair.exchange()
    assert len(pair.of(events.Update)) == 1


def test_an_inner_id_of_a_client_is_refused() -> None:
    """A message in a container whose id is that of a client's message breaks a rule that is checked."""
    pair = opened()
    update = tl.layer(tl.LAYER).encode(api.UpdatesTooLong())
    with pytest.raises(SecurityError):
        receive(pair, container((server_session(pair).ids.next(3) & ~3, 1, update)))


def test_an_old_inner_id_is_right() -> None:
    """What was not acknowledged comes again under its first id, however old that is."""
    pair = opened()
    update = tl.layer(tl.LAYER).encode(api.UpdatesTooLong())
    old = int((pair.clock.now - 3600) * 2**32) | 3
    found = receive(pair, container((old, 1, update)))
    assert [type(event) for event in found] == [events.Update]


@rule("mtproto/service_messages#simple-container", "A container of up to 1024 messages is taken", role="client")
@pytest.mark.parametrize(("count", "legal"), [(1024, True), (1025, False)])
def test_how_many_messages_a_received_container_holds(count: int, legal: bool) -> None:
    """A server's container may hold up to 1,024 messages, as Telegram's own client takes them."""
    assert MAX_RECEIVED == 1024
    pair = opened()
    update = tl.layer(tl.LAYER).encode(api.UpdatesTooLong())
    base = server_session(pair).ids.next(3) + 4 * count
    body = container(*[(base - 4 * number, 1, update) for number in range(count)])
    if legal:
        assert len(receive(pair, body, base + 4)) == count
    else:
        with pytest.raises(RemoteProtocolError):
            receive(pair, body, base + 4)


# A session that the server lost


def begin_again(pair: Pair, first: int) -> None:
    """The server says that its session begins with this id."""
    note = tl.mt.NewSessionCreated(first_msg_id=first, unique_id=99, server_salt=pair.session._salt())
    receive_only(pair, tl.schema().encode(note))


def receive_only(pair: Pair, body: bytes) -> None:
    pair.client += receive(pair, body)


@rule(
    "mtproto/service_messages#new-session-creation-notification",
    "What travelled with the message that began the server's session is known to it",
    role="client",
)
@pytest.mark.parametrize("named", ["the container", "the first inside"])
def test_calls_in_the_first_container_are_not_lost(named: str) -> None:
    """Whichever id a server names as the first of its session, what travelled in that packet is known to it.

    Source: https://core.telegram.org/mtproto/service_messages#new-session-creation-notification
    """
    pair = opened()
    pair.answering = False
    calls = [pair.call(ONCE) for _ in range(3)]
    pair.up.data_to_send()
    assert len({call.carrier for call in calls}) == 1
    assert calls[-1].msg_id < calls[0].carrier
    begin_again(pair, calls[0].carrier if named == "the container" else calls[0].msg_id)
    assert all(call.state is CallState.SENT for call in calls)


def test_a_call_of_an_earlier_packet_is_lost_with_the_session() -> None:
    """What must not be repeated, and left before the packet that began the server's session, ends as "unknown"."""
    pair = opened()
    pair.answering = False
    before = [pair.call(ONCE), pair.call(ONCE)]
    pair.up.data_to_send()
    after = [pair.call(ONCE), pair.call(ONCE)]
    pair.up.data_to_send()
    begin_again(pair, after[0].msg_id)
    assert all(call.state is CallState.SENT for call in after)
    for call in before:
        assert isinstance(call.error, ConnectionLost)
        assert call.error.sent == "unknown"


# Packing


@rule(
    "mtproto/service_messages#simple-container",
    "The messages of a container have lower ids than the container",
    role="both",
)
def test_what_does_not_fit_is_numbered_when_it_leaves() -> None:
    """Large messages travel alone, each under an id that is younger than the packet before."""
    pair = opened()
    pair.advance(2.0)
    pair.exchange()  # nothing waits to be acknowledged
    part = api.upload.SaveFilePart(file_id=1, file_part=0, bytes=pair.rand(PACKET_TARGET))
    calls: list[RpcCall] = [pair.call(part) for _ in range(3)]
    packets = list(pair.session.packets())
    assert len(packets) == 3
    assert all(call.carrier == call.msg_id for call in calls)


@rule(
    "api/errors#401-unauthorized",
    "AUTH_KEY_PERM_EMPTY means that the temporary key is not bound: it is replaced, and no call is lost",
    role="client",
)
def test_an_unbound_temporary_key_is_reported_and_the_call_kept() -> None:
    """AUTH_KEY_PERM_EMPTY under a temporary key ends no call: whoever gave the key makes another, and sends it again.

    Source: https://core.telegram.org/api/pfs
    """
    pair = opened()
    pair.session.temporary = True
    pair.answering = False
    call = pair.call(ONCE, context=object())
    pair.up.data_to_send()
    error = tl.schema().encode(tl.mt.RpcError(error_code=401, error_message="AUTH_KEY_PERM_EMPTY"))
    found = receive(pair, struct.pack("<Iq", 0xF35C6D01, call.msg_id) + error)
    assert [type(event) for event in found] == [events.KeyUnbound]
    assert pair.session.drain() == [call]
    assert not call.doubtful
    deliver(pair, tl.schema().encode(api.UpdatesTooLong()))


# Layers and wrappers


def wrappers(query: tl.TLObject) -> list[str]:
    """The names of the methods around a request, outermost first, and its own."""
    names = [query.__tl_name__]
    while query.__tl_type__ == "X":
        query = getattr(query, "query")  # noqa: B009 # the wrappers of the schema all have it
        names.append(query.__tl_name__)
    return names


@rule(
    "api/invoking#layers",
    "After a constructor of another layer the client says again which layer it speaks",
    role="client",
)
@pytest.mark.parametrize("how", ["an update", "an answer"])
def test_what_cannot_be_read_calls_for_a_new_init_connection(how: str) -> None:
    """A constructor of another layer: the next call says again which layer this client speaks.

    Source: https://core.telegram.org/api/invoking#layers
    """
    pair = opened()
    if how == "an update":
        receive(pair, b"\xde\xc0\xad\x0b\x01\x00\x00\x00")
    else:
        pair.answering = False
        call = pair.call()
        pair.exchange()
        server_session(pair).answer(call.msg_id, b"\xde\xc0\xad\x0b\x01\x00\x00\x00")
        pair.exchange()
        assert call.error is not None
        pair.answering = True
    pair.requests.clear()
    for _ in range(2):
        pair.call()
        pair.exchange()
    first, second = (wrappers(event.query) for event in pair.requests)
    assert first == ["invokeWithLayer", "initConnection", "help.getNearestDc"]
    assert second == ["help.getNearestDc"]


@rule("api/invoking#helper-method-sequence", "invokeAfterMsg is the outermost wrapper", role="client")
def test_invoke_after_is_outermost() -> None:
    """What waits for another call says so around everything else, also around the first call's initConnection.

    Source: https://core.telegram.org/api/invoking#helper-method-sequence
    """
    pair = Pair()
    pair.call(after=pair.call())
    pair.exchange()
    found = wrappers(pair.requests[1].query)
    assert found == ["invokeAfterMsg", "invokeWithLayer", "initConnection", "help.getNearestDc"]
