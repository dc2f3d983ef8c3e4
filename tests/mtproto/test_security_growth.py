"""A million packets that are refused leave nothing, in either role. (What each of them breaks: test_security.)"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cablegram import api, tl
from cablegram.mtproto import events
from cablegram.mtproto.connection.client import ClientConnection
from cablegram.mtproto.connection.server import ServerConnection
from cablegram.mtproto.envelope import Inner, seal
from cablegram.mtproto.side import Side
from fuzz.engine import resident
from tests.support.pair import Pair

PACKETS, BURST = 1_000_000, 50
# The last two take more time: a connection has to be made anew.
KINDS = {
    Side.CLIENT: ("replay", "old", "future", "session_id", "msg_key"),
    Side.SERVER: ("replay", "old", "future", "salt", "msg_key"),
}
SHIFTS = {"old": -1000.0, "future": 1000.0}


class Attacker:
    """Whoever holds the key of a pair, on the side of ``role``'s peer; ``offer`` brings one packet to that role."""

    def __init__(self, role: Side) -> None:
        self.pair = pair = Pair()
        self.role = role
        self.count = 0
        self._connect()
        peer, low = (Side.SERVER, 3) if role is Side.CLIENT else (Side.CLIENT, 0)
        body = tl.schema().encode(api.UpdatesTooLong() if role is Side.CLIENT else tl.mt.Ping(ping_id=1))
        self._seal: Callable[[Inner], bytes] = lambda inner: seal(pair.session.key, peer, inner, pair.rand)[0]
        self.base = int(pair.clock.now * 2**32) & ~3 | low
        self.inner = Inner(pair.server_key.salts.current(pair.clock.now), pair.session.id, self.base, 1000, body)
        self._give(self._seal(self.inner))  # the one that is replayed
        self._end.events()

    @property
    def _end(self) -> ClientConnection | ServerConnection:
        return self.pair.up if self.role is Side.CLIENT else self.pair.down

    def _give(self, packet: bytes) -> None:
        framing = (self.pair.down if self.role is Side.CLIENT else self.pair.up)._framing
        assert framing is not None
        self._end.receive_data(framing.pack(packet))
        self._end.data_to_send()

    def _connect(self) -> None:
        pair = self.pair
        pair.session.on_disconnect()
        pair.connect()
        pair.call()
        pair.exchange()
        pair.client.clear()
        pair.server.clear()
        pair.requests.clear()

    def offer(self, kind: str) -> None:
        """One packet; its message is not the one before it, unless it is a replay."""
        self.count += 4
        msg_id = self.base + int(SHIFTS.get(kind, 0) * 2**32) + (0 if kind == "replay" else self.count)
        inner = self.inner._replace(msg_id=msg_id)
        if kind == "session_id":
            inner = inner._replace(session_id=self.count)
        elif kind == "salt":
            inner = inner._replace(salt=self.count)
        packet = self._seal(inner)
        self._give(packet[:-1] + bytes([packet[-1] ^ 1]) if kind == "msg_key" else packet)
        for event in self._end.events():
            assert not isinstance(event, events.Update | events.Request | events.SessionOpened), event
        assert self._end.closed == (kind in ("session_id", "msg_key"))
        if self._end.closed:
            self._connect()


@pytest.mark.slow
@pytest.mark.parametrize("role", [Side.CLIENT, Side.SERVER])
def test_a_million_refused_packets(role: Side) -> None:
    """Replays, messages out of time, of other sessions, with wrong salts and checksums: after the first ten thousand
    the process grows by less than two bytes for each, and a call is answered as ever."""
    attacker, warm = Attacker(role), 0
    for number in range(PACKETS // BURST):
        kind = KINDS[role][number % 3 if number % 10 else 3 + number // 10 % 2]
        for _ in range(BURST):
            attacker.offer(kind)
        if number * BURST == 10_000:
            warm = resident()
    assert resident() - warm < 2 * PACKETS
    call = attacker.pair.call()
    attacker.pair.exchange()
    assert call.result is not None
