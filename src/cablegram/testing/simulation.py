"""A whole Telegram and its clients in one process, on virtual time, from a seed.

::

    async def scenario(world: Simulation) -> None:
        bot = world.telegram.add_bot("a_bot")
        client = world.client()
        await client.start(bot_auth_token=bot.token)
        async with world.chaos():
            ...

    run_simulation(scenario, seed=7)

The same seed and program give the same bytes in the same order. Every key exchange, salt and padding is real; only the
network, the clocks and the randomness are the simulation's.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeVar

from cablegram.sandbox import Sandbox

from .chaos import Chaos, Fault
from .clock import VirtualLoop, run
from .links import Cable
from .network import MemoryNetwork
from .rand import SeededRand

if TYPE_CHECKING:
    from cablegram.client.client import TelegramClient
    from cablegram.sessions.base import Session

T = TypeVar("T")


class Leak(AssertionError):
    """The scenario ended, everything was closed, and something still runs."""


class Simulation:
    """What a scenario gets: ``telegram`` (a running sandbox), ``network``, ``rand`` and the ``loop``."""

    def __init__(self, seed: int, loop: VirtualLoop, **options: Any) -> None:
        self.seed = seed
        self.loop = loop
        self.rand = SeededRand(seed)
        self.network = MemoryNetwork()
        self.network.on_cable.append(self._record)
        self.telegram = Sandbox(
            host="10.0.0.1",
            clock=loop.clock(),
            rand=self.rand.child("sandbox"),
            listen=self.network.listen,
            **options,
        )
        self.clients: list[TelegramClient] = []
        self._traffic = hashlib.sha256()

    def client(self, session: Session | None = None, *, clock_error: float = 0.0, **options: Any) -> TelegramClient:
        """A client on this world's network, by default with a new session in memory.

        ``clock_error`` is by how much its machine's clock is wrong (seconds). ``options`` are the client's own;
        ``network`` is another view of this world's. It is
        disconnected when the scenario ends.
        """
        from cablegram.client.client import TelegramClient
        from cablegram.sessions.memory import MemorySession

        made = TelegramClient(
            session or MemorySession(),
            self.telegram.api_id,
            self.telegram.api_hash,
            network=options.pop("network", self.telegram.network),
            clock=self.loop.clock().shifted(clock_error),
            rand=self.rand.child(f"client {len(self.clients)}"),
            dial=self.network.dial,
            **options,
        )
        self.clients.append(made)
        return made

    def chaos(self, *, extra: dict[str, Fault] | None = None, **options: Any) -> Chaos:
        """A bad day, drawn from this world's seed.

        Beside the network's faults the server restarts, steps its clock by up to ten minutes, carries requests out
        without answering, answers late, or cuts the link before or after it has carried one out.
        """
        rand, faults, clock = self.rand.child("chaos"), self.telegram.faults, self.telegram.clock
        own: dict[str, Fault] = {
            "restart": self.telegram.restart,
            "clock step": lambda: clock.step(rand.uniform(-600, 600)),
            "lost answer": lambda: _done(faults.drop_response()),
            "late answer": lambda: _done(faults.delay("*", rand.uniform(0, 20), times=1)),
            "cut before": lambda: _done(faults.cut("*", before=True)),
            "cut after": lambda: _done(faults.cut("*")),
        }
        return Chaos(self.network, rand, extra={**own, **(extra or {})}, **options)

    def fingerprint(self) -> str:
        """A hash of every byte that was sent so far, in its order, and of its direction."""
        return self._traffic.hexdigest()

    def _record(self, cable: Cable) -> None:
        for name, wire in (("up", cable.up), ("down", cable.down)):
            wire.tap = lambda data, name=name: self._traffic.update(b"%s %d " % (name.encode(), len(data)) + data)

    async def close(self) -> None:
        """Disconnect the clients and stop the sandbox. Raises :class:`Leak` when a task or a link is left."""
        for client in self.clients:
            await client.disconnect()
        await self.telegram.stop()
        for _ in range(10):  # what was closed notices it now
            await asyncio.sleep(0)
        me = asyncio.current_task()
        tasks = sorted(task.get_name() for task in asyncio.all_tasks() if task is not me)
        # A half-open link has an end that nobody told; only an end that was told may be left by nobody.
        links = [cable for cable in self.network.open_cables() if not cable.up.lossy]
        if tasks or links:
            raise Leak(f"left behind: tasks {tasks}, links {links}")


def _done(rule: object) -> None:
    """A fault that is a rule for requests to come has nothing to wait for."""


def run_simulation(
    scenario: Callable[[Simulation], Awaitable[T]], *, seed: int = 0, limit: float = 86_400.0, **options: Any
) -> T:
    """Run a scenario on virtual time and return its result.

    ``limit`` is how long it may take (virtual seconds), ``options`` are the sandbox's. An error carries a note with the
    seed. Raises :class:`~cablegram.testing.Stuck` when the scenario cannot end, :class:`Leak` when it leaves something.
    """

    async def main() -> T:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, VirtualLoop)  # noqa: S101 # run() makes no other
        world = Simulation(seed, loop, **options)
        await world.telegram.start()
        try:
            result = await scenario(world)
        except BaseException:
            for client in world.clients:
                await client.disconnect()
            await world.telegram.stop()
            raise
        await world.close()
        return result

    try:
        return run(main, limit=limit)
    except BaseException as error:
        error.add_note(f"in the simulation with seed {seed}")
        raise
