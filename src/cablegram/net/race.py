"""Where to connect, when, and to several addresses at once: tried a moment apart, the first link that opens wins.

Source: https://www.rfc-editor.org/rfc/rfc8305 (the idea: a slow address must not delay a good one)
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from cablegram.mtproto.network import DataCenter, Network
from cablegram.net.options import KeyStore, Options
from cablegram.net.streams import Dialer
from cablegram.net.wire import Wire

HEAD_START = 0.25
"""How long an address is tried alone before the next one joins (seconds)."""


async def race(addresses: Sequence[DataCenter], dial: Dialer, make: Callable[[], Wire]) -> Wire:
    """The wire whose link opened first. Raises the last OSError when none does; links that come late are closed."""
    gate = _Gate(make)
    tries: set[asyncio.Task[asyncio.Transport]] = set()
    error: OSError = OSError("no address")
    try:
        for address in addresses:
            tries.add(asyncio.ensure_future(dial(address.host, address.port, gate)))
            while tries:
                done, tries = await asyncio.wait(
                    tries,
                    timeout=HEAD_START if address is not addresses[-1] else None,
                    return_when=asyncio.FIRST_COMPLETED,
                )
                if gate.winner is not None:
                    return gate.winner
                for task in done:
                    failure = task.exception()
                    if isinstance(failure, OSError):
                        error = failure
                    elif failure is not None:
                        raise failure
                if not done or address is not addresses[-1]:
                    break
        raise error
    finally:
        for task in tries:
            task.cancel()


def addresses(dc: int, network: Network, store: KeyStore, use_ipv6: bool) -> list[DataCenter]:
    """The addresses of a data center; the one that the session remembers for its home comes first."""
    found = [item for item in network.addresses(dc) if use_ipv6 or not item.ipv6]
    if store.dc_id == dc and store.server_address and store.port:
        own = DataCenter(dc, store.server_address, store.port)
        if all((item.host, item.port) != (own.host, own.port) for item in found):
            found.insert(0, own)
    return found


def backoff(attempts: int, options: Options) -> float:
    """How long to wait before the next try (seconds): doubled each time up to a ceiling, with jitter of a half."""
    whole = min(options.retry_delay * 2 ** min(attempts - 1, 32), options.max_delay)
    return float(whole * (0.5 + int.from_bytes(options.rand(2), "little") / 131072))


class _Gate:
    """Makes one wire for the first link; later links get a protocol that hangs up."""

    __slots__ = ("_make", "winner")

    def __init__(self, make: Callable[[], Wire]) -> None:
        self._make = make
        self.winner: Wire | None = None

    def __call__(self) -> asyncio.Protocol:
        return _Entrant(self)

    def enter(self, transport: asyncio.Transport) -> None:
        if self.winner is not None:
            transport.abort()
            return
        self.winner = wire = self._make()
        transport.set_protocol(wire)
        wire.connection_made(transport)


class _Entrant(asyncio.Protocol):
    __slots__ = ("_gate",)

    def __init__(self, gate: _Gate) -> None:
        self._gate = gate

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if isinstance(transport, asyncio.Transport):
            self._gate.enter(transport)
