"""What both roles put into a packet: when acknowledgements travel, and what has a packet of its own."""

from __future__ import annotations

from typing import Any

from cablegram.mtproto.envelope import unseal
from cablegram.mtproto.session.base import ACK_DELAY, ACKS_AT_ONCE, CONTAINER, MSGS_ACK, split_container
from cablegram.mtproto.session.server import RPC_RESULT, ServerSession
from cablegram.mtproto.side import Side
from tests.support.pair import Pair
from tests.support.rules import rule


def quiet() -> Pair:
    """Two sides that have spoken, and owe each other nothing."""
    pair = Pair()
    pair.call()
    pair.exchange()
    pair.advance(2 * ACK_DELAY)
    pair.exchange()
    return pair


def sent(pair: Pair, side: Side) -> list[list[int]]:
    """What a side would send now: the constructors of each packet's messages."""
    of: Any = pair.session if side is Side.CLIENT else server(pair)
    packets = []
    for packet, _ in of.packets():
        body = unseal(pair.session.key, side.other, packet)[4]
        bodies = [inner for _, _, inner in split_container(body)] if constructor(body) == CONTAINER else [body]
        packets.append([constructor(inner) for inner in bodies])
    return packets


def constructor(body: bytes) -> int:
    return int.from_bytes(body[:4], "little")


def server(pair: Pair) -> ServerSession:
    return pair.server_key.sessions[pair.session.id]


def deliver(pair: Pair) -> None:
    """Carry what the client has to say to the server, and the answers back, once."""
    pair.down.receive_data(pair.up.data_to_send())
    pair.collect()
    pair.up.receive_data(pair.down.data_to_send())
    pair.collect()


def test_a_lone_message_takes_no_acknowledgement_along() -> None:
    """One call after the other: each travels without a container; the acknowledgements come when there are enough."""
    pair = quiet()
    for count in range(ACKS_AT_ONCE):
        assert len(pair.session._acks) == count
        pair.call()
        deliver(pair)
    pair.call()
    ((first, second),) = sent(pair, Side.CLIENT)
    assert first == MSGS_ACK
    assert second != MSGS_ACK
    assert not pair.session._acks


@rule(
    "mtproto/service_messages_about_messages#acknowledgment-of-receipt",
    "An acknowledgement travels with the next messages, where there are some",
    role="client",
)
def test_a_container_takes_acknowledgements_along() -> None:
    """Two messages need a container anyway: what is to be acknowledged is in it."""
    pair = quiet()
    pair.call()
    deliver(pair)
    pair.call()
    pair.call()
    ((first, *rest),) = sent(pair, Side.CLIENT)
    assert first == MSGS_ACK
    assert len(rest) == 2


@rule(
    "mtproto/service_messages_about_messages#acknowledgment-of-receipt",
    "What was received is acknowledged also when there is nothing else to send",
    role="both",
)
def test_acknowledgements_do_not_wait_for_long() -> None:
    """Rule: what was received is acknowledged within a second, whether or not there is something else to say."""
    pair = quiet()
    pair.call()
    deliver(pair)
    assert sent(pair, Side.CLIENT) == []
    pair.clock.now += ACK_DELAY
    pair.client_clock.now += ACK_DELAY
    assert sent(pair, Side.CLIENT) == [[MSGS_ACK]]


@rule(
    "mtproto/service_messages_about_messages#acknowledgment-of-receipt",
    "An answer acknowledges its request; where it takes long, an acknowledgement goes first",
    role="server",
)
def test_an_answer_is_an_acknowledgement() -> None:
    """Rule: the server need not acknowledge a request that it answers; one that takes its time it acknowledges.

    Source: https://core.telegram.org/mtproto/service_messages_about_messages#acknowledgment-of-receipt
    """
    pair = quiet()
    pair.call()
    pair.down.receive_data(pair.up.data_to_send())
    pair.collect()
    assert sent(pair, Side.SERVER) == [[constructor(RPC_RESULT)]]
    assert server(pair)._ack_at is None
    pair.answering = False
    pair.call()
    pair.down.receive_data(pair.up.data_to_send())
    pair.collect()
    pair.clock.now += ACK_DELAY
    assert sent(pair, Side.SERVER) == [[MSGS_ACK]]


def test_answers_apart() -> None:
    """Answers that are ready together travel together; or, as from a server of many machines, each in its packet."""
    for apart, packets in ((False, [[constructor(RPC_RESULT)] * 5]), (True, [[constructor(RPC_RESULT)]] * 5)):
        pair = quiet()
        server(pair).answers_apart = apart
        for _ in range(5):
            pair.call()
        pair.down.receive_data(pair.up.data_to_send())
        pair.collect()
        assert sent(pair, Side.SERVER) == packets
