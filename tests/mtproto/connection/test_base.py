"""Tests of cablegram.mtproto.connection.base."""

from __future__ import annotations

import tracemalloc

import pytest

from cablegram.errors import ConnectionLost
from cablegram.mtproto.framing import Transport
from tests.support.pair import Pair

HALF = (1 << 20) - 64
"""The server takes packets of up to 1 MiB from those who have not logged in."""


@pytest.mark.parametrize("transport", [Transport.INTERMEDIATE, Transport.OBFUSCATED_PADDED, Transport.FULL])
@pytest.mark.parametrize("role", ["client", "server"])
@pytest.mark.parametrize("end", ["the peer", "an error", "this side"])
def test_a_dead_connection_holds_no_bytes(transport: Transport, end: str, role: str) -> None:
    """What came of a packet is let go of when the connection ends, in either role, although its owner refers to it and
    it to its owner: 200 links that died in the middle of a megabyte left 200 MB until a garbage collection came."""
    pair = Pair(transport=transport)
    pair.call()
    pair.exchange()
    there, here = (pair.up, pair.down) if role == "server" else (pair.down, pair.up)
    assert there._framing is not None
    packet = there._framing.pack(b"\1" * 8 + bytes(HALF))
    tracemalloc.start()
    try:
        here.receive_data(packet[: len(packet) // 2])
        held = tracemalloc.get_traced_memory()[0]
        assert held > HALF // 4, "half of a packet is held"
        match end:
            case "the peer":
                here.receive_eof()
            case "an error":
                here.close(ConnectionLost("cut"))
            case _:
                here.close()
        assert here.closed
        here.receive_data(packet)
        assert tracemalloc.get_traced_memory()[0] < held - HALF // 4
    finally:
        tracemalloc.stop()
