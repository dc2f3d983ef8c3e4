"""A bad day for a network, drawn from a seed: cuts, silences, delays, outages, and whatever else a test adds."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import NamedTuple

from .links import Cable
from .network import MemoryNetwork
from .rand import SeededRand

Fault = Callable[[], Awaitable[None] | None]


class ChaosEvent(NamedTuple):
    """What went wrong, and when (the loop's time, seconds)."""

    time: float
    fault: str


class Chaos:
    """Breaks a :class:`MemoryNetwork` again and again while its ``async with`` block runs, then heals it.

    ``pause`` is the range from which the time between two faults is drawn (seconds), ``extra`` more faults by name: a
    function without arguments, or a coroutine function, such as one that restarts a server. ``events`` lists what was
    done, so that a failing run can be told.
    """

    def __init__(
        self,
        network: MemoryNetwork,
        rand: SeededRand,
        *,
        pause: tuple[float, float] = (0.05, 8.0),
        extra: Mapping[str, Fault] | None = None,
        without: Iterable[str] = (),
    ) -> None:
        self.network = network
        self.rand = rand
        self.pause = pause
        self.events: list[ChaosEvent] = []
        own: dict[str, Fault] = {
            "cut": self._cut,
            "cut all": self.network.cut_all,
            "blackhole": self._blackhole,
            "server end vanishes": self._vanish,
            "stall": self._stall,
            "delay": self._delay,
            "split": self._split,
            "outage": self._outage,
            "silence": self._silence,
        }
        self.faults = {name: fault for name, fault in {**own, **(extra or {})}.items() if name not in set(without)}
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Chaos:
        self._task = asyncio.create_task(self._run(), name="chaos")
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._task is not None  # noqa: S101 # entered before it is left
        self._task.cancel()
        await asyncio.wait([self._task])
        self.heal()
        if not self._task.cancelled() and (error := self._task.exception()):
            raise error

    def heal(self) -> None:
        """End every lasting fault. Links that are half-open stay so: a network does not mend them either."""
        self.network.refusing = self.network.silent = False
        for cable in self.network.open_cables():
            cable.resume()
            for wire in cable.wires:
                wire.delay, wire.split = self.network.delay, None

    async def _run(self) -> None:
        names = sorted(self.faults)
        while True:
            await asyncio.sleep(self.rand.uniform(*self.pause))
            name = names[self.rand.below(len(names))]
            self.events.append(ChaosEvent(asyncio.get_running_loop().time(), name))
            pending = self.faults[name]()
            if pending is not None:
                await pending

    def _some_cable(self) -> Cable | None:
        cables = self.network.open_cables()
        return cables[self.rand.below(len(cables))] if cables else None

    def _cut(self) -> None:
        if cable := self._some_cable():
            cable.cut()

    def _blackhole(self) -> None:
        if cable := self._some_cable():
            cable.blackhole()

    def _vanish(self) -> None:
        if cable := self._some_cable():
            cable.server.vanish()

    def _delay(self) -> None:
        if cable := self._some_cable():
            for wire in cable.wires:
                wire.delay = self.rand.uniform(0, 3)

    def _split(self) -> None:
        if cable := self._some_cable():
            size = 1 + self.rand.below(7)
            for wire in cable.wires:
                wire.split = lambda data: (data[i : i + size] for i in range(0, len(data), size))

    async def _stall(self) -> None:
        if cable := self._some_cable():
            cable.stall()
            try:
                await asyncio.sleep(self.rand.uniform(0.1, 30))
            finally:
                cable.resume()

    async def _outage(self) -> None:
        await self.network.outage(self.rand.uniform(0.1, 10))

    async def _silence(self) -> None:
        self.network.silent = True
        try:
            await asyncio.sleep(self.rand.uniform(0.1, 10))
        finally:
            self.network.silent = False
