"""The security guidelines for messages, broken one by one by whoever holds the key, in both roles.

Source: https://core.telegram.org/mtproto/security_guidelines
"""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api, tl
from cablegram.errors import SecurityError
from cablegram.mtproto import events
from cablegram.mtproto.envelope import Inner, seal
from cablegram.mtproto.side import Side
from tests.support.pair import Pair
from tests.support.rules import rule


def ready() -> Pair:
    """Two sides that have spoken."""
    pair = Pair()
    pair.call()
    pair.exchange()
    pair.advance(2.0)
    pair.exchange()
    pair.advance(0.1)  # so that no message has the id that a forger takes from the clock
    pair.client.clear()
    pair.server.clear()
    return pair


def update() -> bytes:
    return tl.schema().encode(api.UpdatesTooLong())


def now_id(pair: Pair, low_bits: int, shift: float = 0.0) -> int:
    return (int((pair.clock.now + shift) * 2**32) & ~3) | low_bits


def from_server(pair: Pair, **changes: Any) -> None:
    """The client receives a message that the server's key made, with some part of it wrong."""
    inner = Inner(salt=0, session_id=pair.session.id, msg_id=now_id(pair, 3), seqno=0, body=update())
    packet = seal(pair.session.key, Side.SERVER, inner._replace(**changes), pair.rand)[0]
    framing = pair.down._framing
    assert framing is not None
    pair.up.receive_data(framing.pack(packet))
    pair.collect()


def from_client(pair: Pair, **changes: Any) -> None:
    """The server receives a message that the client's key made, with some part of it wrong."""
    body = tl.schema().encode(tl.mt.Ping(ping_id=1))
    salt = pair.server_key.salts.current(pair.clock.now)
    inner = Inner(salt=salt, session_id=pair.session.id, msg_id=now_id(pair, 0), seqno=100, body=body)
    packet = seal(pair.session.key, Side.CLIENT, inner._replace(**changes), pair.rand)[0]
    framing = pair.up._framing
    assert framing is not None
    pair.down.receive_data(framing.pack(packet))
    pair.collect()


def error_of(pair: Pair, side: str = "client") -> object:
    closed = pair.of(events.Closed, side)
    return closed[0].error if closed else None


def test_the_forger_can_be_believed() -> None:
    """The forgeries below fail for the reason named and for no other: an unchanged one is delivered."""
    pair = ready()
    from_server(pair)
    assert [type(event) for event in pair.client] == [events.Update]
    from_client(pair)
    assert pair.server == []
    assert pair.down.data_to_send()


@rule(
    "mtproto/security_guidelines#checking-session-id",
    "session_id is that of a session of this client",
    role="client",
)
def test_client_checks_session_id() -> None:
    """Rule: session_id equals that of the session; else the connection is closed and nothing is delivered."""
    pair = ready()
    from_server(pair, session_id=12345)
    assert isinstance(error_of(pair), SecurityError)
    assert not pair.of(events.Update)


@rule("mtproto/security_guidelines#checking-msg-id", "msg_id of a server is odd", role="client")
@pytest.mark.parametrize("bits", [0, 2])
def test_client_checks_parity_of_msg_id(bits: int) -> None:
    """Rule: messages of the server have an odd msg_id."""
    pair = ready()
    from_server(pair, msg_id=now_id(pair, bits))
    assert isinstance(error_of(pair), SecurityError)
    assert not pair.of(events.Update)


@rule("mtproto/security_guidelines#checking-msg-id", "A msg_id that came before is ignored", role="client")
def test_client_drops_a_replay() -> None:
    """Rule: a msg_id that was received is ignored, however often it comes."""
    pair = ready()
    msg_id = now_id(pair, 3)
    for _ in range(3):
        from_server(pair, msg_id=msg_id)
    assert len(pair.of(events.Update)) == 1
    assert len(pair.of(events.Discarded)) == 2
    assert not pair.up.closed


def test_client_drops_a_replayed_packet_byte_for_byte() -> None:
    """Rule: the same packet again, as a network attacker can send it, delivers nothing."""
    pair = ready()
    session = next(iter(pair.server_key.sessions.values()))
    session.push(api.UpdatesTooLong())
    data = pair.down.data_to_send()
    for _ in range(2):
        pair.up.receive_data(data)
    pair.collect()
    assert len(pair.of(events.Update)) == 1


@rule(
    "mtproto/security_guidelines#checking-msg-id",
    "A msg_id over 300 seconds old, or over 30 seconds in the future, is ignored",
    role="client",
)
@pytest.mark.parametrize("shift", [-301.0, -86400.0, 31.0, 86400.0])
def test_client_drops_messages_out_of_time(shift: float) -> None:
    """Rule: a msg_id more than 300 s in the past or 30 s in the future is ignored."""
    pair = ready()
    from_server(pair, msg_id=now_id(pair, 3, shift))
    assert not pair.of(events.Update)
    assert [event.reason for event in pair.of(events.Discarded)]


@pytest.mark.parametrize("shift", [-299.0, 29.0])
def test_client_believes_messages_in_time(shift: float) -> None:
    """Rule: inside the window a message is taken."""
    pair = ready()
    from_server(pair, msg_id=now_id(pair, 3, shift))
    assert len(pair.of(events.Update)) == 1


@rule(
    "mtproto/security_guidelines#behavior-in-case-of-mismatch",
    "A message that fails a check is discarded whole, and the connection is closed",
    role="client",
)
def test_client_closes_on_a_message_of_another_key() -> None:
    """Rule: msg_key is checked before anything is believed."""
    pair = ready()
    framing = pair.down._framing
    assert framing is not None
    pair.down._framing = None
    pair.up.receive_data(framing.pack(bytes(24) + bytes(48)))
    pair.collect()
    assert isinstance(error_of(pair), SecurityError)


@rule(
    "mtproto/security_guidelines#behavior-in-case-of-mismatch",
    "After a failed check nothing more of that connection is used",
    role="both",
)
def test_after_an_error_nothing_is_read() -> None:
    """Rule: a connection that broke a rule is dead; what follows is not even parsed."""
    pair = ready()
    from_server(pair, session_id=1)
    from_server(pair)
    assert not pair.of(events.Update)


@rule("mtproto/description#message-identifier-msg-id", "msg_id of a client is divisible by 4", role="server")
def test_server_checks_low_bits() -> None:
    """Rule: a client's msg_id is divisible by four (code 18)."""
    pair = ready()
    from_client(pair, msg_id=now_id(pair, 1))
    assert pair.breaches == ["bad_msg_18"]


@rule(
    "mtproto/description#message-identifier-msg-id",
    "A message over 300 seconds old, or over 30 seconds in the future, is rejected",
    role="server",
)
@pytest.mark.parametrize(("shift", "code"), [(-301.0, 16), (31.0, 17)])
def test_server_checks_time(shift: float, code: int) -> None:
    """Rule: codes 16 and 17 for ids too far in the past or the future."""
    pair = ready()
    from_client(pair, msg_id=now_id(pair, 0, shift))
    assert pair.breaches == [f"bad_msg_{code}"]


@rule(
    "mtproto/service_messages_about_messages#notice-of-ignored-error-message",
    "A message with a wrong salt is answered by bad_server_salt with the right one",
    role="server",
)
def test_server_checks_salt() -> None:
    """Rule: a wrong salt is answered by ``bad_server_salt``, and the message is not acted on."""
    pair = ready()
    from_client(pair, salt=99, body=tl.schema().encode(api.help.GetNearestDc()), seqno=101)
    assert not pair.of(events.Request, "server")
    assert pair.down.data_to_send()


@rule(
    "mtproto/description#message-sequence-number-msg-seqno",
    "The sequence number fits the message and those before it",
    role="server",
)
@pytest.mark.parametrize(("seqno", "request_", "code"), [(0, True, 35), (1, True, 32), (101, False, 34)])
def test_server_checks_seqno(seqno: int, request_: bool, code: int) -> None:
    """Rule: parity tells content-related messages (34, 35), and order has to match the order of ids (32)."""
    pair = ready()
    empty_container = (0x73F1F8DC).to_bytes(4, "little") + bytes(4)
    from_client(pair, seqno=seqno, body=tl.schema().encode(api.help.GetNearestDc()) if request_ else empty_container)
    assert pair.breaches == [f"bad_msg_{code}"]
    assert not pair.of(events.Request, "server")


@pytest.mark.parametrize("seqno", [100, 101])
def test_server_takes_acknowledgements_of_either_parity(seqno: int) -> None:
    """A kindness of Telegram's servers: an acknowledgement that is numbered as content is an acknowledgement too."""
    pair = ready()
    from_client(pair, seqno=seqno, body=tl.schema().encode(tl.mt.MsgsAck(msg_ids=[1])))
    assert pair.breaches == []


@rule(
    "mtproto/security_guidelines#checking-msg-id",
    "A request that comes twice under one msg_id is carried out once",
    role="server",
)
def test_server_acts_once_on_a_replay() -> None:
    """Rule: a request that comes twice is carried out once and answered twice."""
    pair = ready()
    body = tl.schema().encode(api.help.GetNearestDc())
    before = len(pair.requests)
    msg_id = now_id(pair, 0)
    from_client(pair, msg_id=msg_id, seqno=101, body=body)
    assert pair.down.data_to_send()
    from_client(pair, msg_id=msg_id, seqno=101, body=body)
    assert len(pair.requests) == before + 1
    assert pair.down.data_to_send()


@rule(
    "mtproto/mtproto-transports#transport-errors",
    "A key that the server does not know is answered by -404",
    role="server",
)
def test_server_tells_unknown_keys_apart() -> None:
    """Rule: a key that the server does not know is answered by the transport error -404, and the link is closed."""
    pair = ready()
    pair.keyring.keys.clear()
    pair.call()
    pair.exchange()
    assert getattr(error_of(pair), "code", None) == -404
    assert pair.up.closed
    assert pair.down.closed
