"""Where to connect, and to several addresses at once: tried a moment apart, the first link that opens wins.

Source: https://www.rfc-editor.org/rfc/rfc8305 (the idea: a slow address must not delay a good one)
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from typing import cast

from cablegram.errors import UsageError
from cablegram.mtproto.network import DataCenter, Network
from cablegram.net.learned_addresses import addresses_of
from cablegram.net.options import KeyStore
from cablegram.net.streams import Dialer

HEAD_START = 0.25
"""How long an address is tried alone before the next one joins (seconds)."""


async def race(addresses: Sequence[DataCenter], dial: Dialer, make: Callable[[], asyncio.Protocol]) -> None:
    """Connect: ``make()`` is called once, for the link that opens first; links that come late are closed.

    Raises the last OSError when none opens.
    """
    if len(addresses) == 1:
        await dial(addresses[0].host, addresses[0].port, make)
        return
    gate = _Gate(make)
    tries: set[asyncio.Task[asyncio.Transport]] = set()
    error: OSError = OSError("no address")
    try:
        for address in addresses:
            tries.add(asyncio.ensure_future(dial(address.host, address.port, gate)))
            last = address is addresses[-1]
            while tries:
                head_start = None if last else HEAD_START
                done, tries = await asyncio.wait(tries, timeout=head_start, return_when=asyncio.FIRST_COMPLETED)
                error = _failure(done) or error
                if gate.won:
                    return
                if not last:
                    break
        raise error
    finally:
        gate.won = True
        for task in tries:
            task.cancel()


def _failure(done: Iterable[asyncio.Task[asyncio.Transport]]) -> OSError | None:
    """Why a try failed; what is no failure of the network is raised."""
    found = None
    for task in done:
        error = task.exception()
        if isinstance(error, OSError):
            found = error
        elif error is not None:
            raise error
    return found


def addresses(dc: int, network: Network, store: KeyStore, use_ipv6: bool) -> list[DataCenter]:
    """The addresses of a data center; the one that the session remembers for its home comes first.

    Those that Telegram announced come last. ``use_ipv6`` adds those of IPv6, before the others. Raises UsageError when
    none is left.
    """
    found = [item for item in addresses_of(dc, network, store) if use_ipv6 or not item.ipv6]
    found.sort(key=lambda item: not item.ipv6)  # those that were asked for come first, the others a moment later
    if store.dc_id == dc and store.server_address and store.port:
        own = DataCenter(dc, store.server_address, store.port)
        if all((item.host, item.port) != (own.host, own.port) for item in found):
            found.insert(0, own)
    if not found:
        raise UsageError(f"the network {network.name!r} reaches data center {dc} by IPv6 only: use_ipv6=True is needed")
    return found


class _Gate:
    """Makes one driver for the first link; later links are hung up."""

    __slots__ = ("_make", "won")

    def __init__(self, make: Callable[[], asyncio.Protocol]) -> None:
        self._make = make
        self.won = False

    def __call__(self) -> asyncio.Protocol:
        return _Entrant(self)

    def enter(self, transport: asyncio.Transport) -> None:
        if self.won:
            transport.abort()
            return
        self.won = True
        driver = self._make()
        transport.set_protocol(driver)
        driver.connection_made(transport)


class _Entrant(asyncio.Protocol):
    __slots__ = ("_gate",)

    def __init__(self, gate: _Gate) -> None:
        self._gate = gate

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._gate.enter(cast("asyncio.Transport", transport))  # uvloop's transports are no subclasses of it
