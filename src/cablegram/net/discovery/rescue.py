"""When no address of a data center answers: ask DNS for Telegram's signed list of others.

Only a network that names where to ask does so (`Network.rescue`), only after all addresses failed twice, and never
through a proxy, which the question would go past. What comes is signed (see ``mtproto.simple_config``), is used beside
the addresses that are known, and is kept in memory until it expires or the connection has worked: whoever answers there
must still prove a key of the network.
Source: https://github.com/tdlib/td/blob/master/td/telegram/ConfigManager.cpp (``ConfigRecoverer``)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram.errors import SecurityError
from cablegram.net.discovery.dns import in_order, system_servers, texts

if TYPE_CHECKING:
    from cablegram.mtproto.network import DataCenter, Network
    from cablegram.net.options import Options

AFTER = 2
"""So many tries at all addresses fail before."""
AGAIN = 60.0
"""And so long (seconds) passes before DNS is asked again."""


class RescueSearch:
    """What one sender does about it. ``found``: the addresses that were learnt, of any data center."""

    __slots__ = ("_asked_at", "_network", "_options", "found")

    def __init__(self, network: Network, options: Options) -> None:
        self._network, self._options = network, options
        self._asked_at: float | None = None
        self.found: list[DataCenter] = []

    def is_due(self, attempts: int) -> bool:
        """Whether it is time, after so many failed tries."""
        if self._network.rescue is None or self._options.proxy is not None or attempts < AFTER:
            return False
        return self._asked_at is None or self._options.clock.monotonic() - self._asked_at >= AGAIN

    async def ask(self) -> bool:
        """Ask; whether there are addresses that were not known."""
        rescue, clock = self._network.rescue, self._options.clock
        if rescue is None:
            return False
        self._asked_at = clock.monotonic()
        from cablegram.mtproto.simple_config import read

        answer = await texts(rescue.domain, rescue.servers or system_servers(), self._options.rand)
        known = {(dc.id, dc.host, dc.port) for dc in (*self._network.dcs, *self.found)}
        try:
            found = read(in_order(answer), rescue.key, clock.time())
        except SecurityError:
            return False
        fresh = [dc for dc in found if (dc.id, dc.host, dc.port) not in known]
        self.found += fresh
        return bool(fresh)

    def of(self, dc: int) -> list[DataCenter]:
        """The addresses of one data center that were learnt."""
        return [item for item in self.found if item.id == dc]
