"""A network in memory: listeners, dialers, and the faults between them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from .links import Cable, Factory


class MemoryListening:
    """A listener of a :class:`MemoryNetwork`."""

    __slots__ = ("_network", "address", "factory")

    def __init__(self, network: MemoryNetwork, address: tuple[str, int], factory: Factory) -> None:
        self._network = network
        self.address = address
        self.factory = factory

    async def close(self) -> None:
        """Accept no more links; those that are open stay so."""
        self._network.listeners.pop(self.address, None)


class MemoryNetwork:
    """Machines joined by cables. ``network.dial`` and ``network.listen`` stand in for TCP wherever a dialer or a
    listener is an argument.

    ``delay`` is the time that a byte needs from end to end (seconds), for the links opened from now on.
    """

    def __init__(self, *, delay: float = 0.0) -> None:
        self.delay = delay
        self.listeners: dict[tuple[str, int], MemoryListening] = {}
        self.cables: list[Cable] = []
        self.on_cable: list[Callable[[Cable], None]] = []
        """Called with each new cable before a byte passes: the place to make it a bad one."""
        self.refusing = False
        """True: nobody can connect; dialing raises ConnectionRefusedError."""
        self.silent = False
        """True: dialing never ends, as when packets vanish on their way to a dead address."""
        self.dialed = 0
        """Attempts to connect so far."""
        self._next_port = 20_000

    async def dial(self, host: str, port: int, factory: Factory) -> asyncio.Transport:
        """Open a link to a listener. Raises ConnectionRefusedError where nobody listens."""
        self.dialed += 1
        loop = asyncio.get_running_loop()
        if self.silent:
            await loop.create_future()
        await asyncio.sleep(2 * self.delay)
        listener = self._find(host, port)
        if listener is None or self.refusing:
            raise ConnectionRefusedError(f"nobody listens on {host}:{port}")
        cable = Cable(loop, ("127.0.0.1", self._take_port()), (host, port))
        cable.up.delay = cable.down.delay = self.delay
        self.cables = [known for known in self.cables if known.alive]
        self.cables.append(cable)
        for hook in self.on_cable:
            hook(cable)
        cable.server.start(listener.factory())
        cable.client.start(factory())
        return cable.client

    async def listen(self, host: str, port: int, factory: Factory) -> MemoryListening:
        """Wait for links to ``host`` and ``port`` (0: a free one). Raises OSError when the address is taken."""
        address = (host, port or self._take_port())
        if address in self.listeners:
            raise OSError(f"address in use: {host}:{port}")
        listening = self.listeners[address] = MemoryListening(self, address, factory)
        return listening

    def open_cables(self) -> list[Cable]:
        """The links that at least one end still believes in."""
        return [cable for cable in self.cables if cable.alive]

    def cut_all(self) -> None:
        """Cut every open link."""
        for cable in self.open_cables():
            cable.cut()

    async def outage(self, seconds: float) -> None:
        """Cut every link and refuse new ones for a while."""
        self.refusing = True
        self.cut_all()
        try:
            await asyncio.sleep(seconds)
        finally:
            self.refusing = False

    def _find(self, host: str, port: int) -> MemoryListening | None:
        return self.listeners.get((host, port)) or self.listeners.get(("0.0.0.0", port))  # noqa: S104 # no socket

    def _take_port(self) -> int:
        self._next_port += 1
        return self._next_port
