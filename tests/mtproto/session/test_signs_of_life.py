"""Tests of cablegram.mtproto.session.signs_of_life."""

from __future__ import annotations

from cablegram import api, tl
from cablegram.mtproto.rpc import RpcCall
from cablegram.mtproto.session.signs_of_life import Pings, QuickAcks
from cablegram.testing import SeededRand
from tests.support.rules import rule


@rule(
    "mtproto/service_messages#ping-messages-ping-pong",
    "A pong counts only as the answer to a ping that was sent",
    role="client",
)
def test_a_ping_is_answered_once() -> None:
    """The answer to a ping counts once and tells how long it took; one that nobody sent counts never."""
    pings = Pings(SeededRand(1))
    assert not pings
    ping = pings.new(10.0)
    assert pings
    assert ping in pings
    assert pings.answered(ping + 1, 11.0) is None
    assert pings.answered(ping, 12.5) == 2.5
    assert pings.answered(ping, 13.0) is None
    pings.new(14.0)
    pings.clear()
    assert not pings


def test_pings_without_an_answer_are_bounded() -> None:
    """A server that answers no ping makes no table grow."""
    pings = Pings(SeededRand(1))
    found = [pings.new(float(number)) for number in range(1000)]
    assert sum(ping in pings for ping in found) < 20


def test_quick_acks_go_to_those_who_asked() -> None:
    """The token of a packet names the calls in it that asked; packets that are never acknowledged are forgotten."""
    asking, other = (RpcCall(api.help.GetNearestDc(), tl.layer(tl.LAYER)) for _ in range(2))
    asking.quick_ack = True
    acks = QuickAcks()
    assert not acks.wanted(1, [other])
    assert acks.wanted(2, [other, asking])
    assert acks.came(1) == []
    assert acks.came(2) == [asking]
    assert acks.came(2) == []
    for token in range(1000):
        acks.wanted(token, [asking])
    assert sum(bool(acks.came(token)) for token in range(1000)) <= 257
