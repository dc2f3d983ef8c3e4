"""A busy bot with durable delivery whose processes die, are replaced while they live, fail and are slow.

A process that dies is abandoned: nothing that it writes reaches its store, nothing that it sends the network. The next
one opens the store as it was committed.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any, NamedTuple

from cablegram import TelegramClient, events
from cablegram.client.delivery.policy import Durable
from cablegram.errors import CablegramError, SessionError
from cablegram.testing import Simulation
from cablegram.testing.chaos import Fault
from cablegram.testing.links import Factory
from tests.support.disk import Disk, DiskSession

PEOPLE = 3
MESSAGES = 8
"""So many each of them writes."""
LONGEST = 4 * 3600.0
"""Everything must be answered by then (virtual seconds)."""


class Outcome(NamedTuple):
    """What a seed came to."""

    answered: int
    processes: int
    attempts: int
    fenced: int
    time: float


class Process:
    """One process of the bot."""

    def __init__(self, bot: Bot, number: int) -> None:
        world = bot.world
        self.bot = bot
        self.session: DiskSession = bot.disk.session()
        self.links: list[Any] = []
        self.rand = world.rand.child(f"process {number}")
        self.client = TelegramClient(
            self.session,
            world.telegram.api_id,
            world.telegram.api_hash,
            network=world.telegram.network,
            clock=world.loop.clock().shifted(self.rand.uniform(-5, 5)),
            rand=self.rand.child("client"),
            dial=self.dial,
            connection_retries=None,
            timeout=60.0,
            stop_grace=0.0,
            concurrency=2,
            delivery=Durable(attempts=1000, first_delay=0.1, max_delay=2.0, memory=4),
            on_error=lambda error: None,
        )
        self.client.add_event_handler(self.count, events.NewMessage(incoming=True))
        self.life = asyncio.ensure_future(self.live())

    async def dial(self, host: str, port: int, factory: Factory) -> asyncio.Transport:
        if self.gone():
            raise ConnectionRefusedError("the process is dead")
        link = await self.bot.world.network.dial(host, port, factory)
        self.links.append(link)
        if self.gone():  # it died meanwhile
            link.abort()
        return link

    def gone(self) -> bool:
        return self.session.dead

    async def live(self) -> None:
        """Work until killed, replaced or without a store."""
        with contextlib.suppress(CablegramError):
            await self.client.connect()
            await self.client.run_until_disconnected()

    def kill(self) -> None:
        """``kill -9``: what is on its way arrives, or not."""
        self.session.dead = True
        for link in self.links:
            if self.rand.chance(0.5):
                link.close()
            else:
                link.abort()
        self.life.cancel()

    async def bury(self) -> None:
        """Take what is left of it off the event loop."""
        self.kill()
        await asyncio.wait([self.life])
        with contextlib.suppress(SessionError):
            await self.client.disconnect()

    async def count(self, event: events.MessageEvent) -> None:
        """Number the messages of a chat; be slow, fail, and be cut off anywhere."""
        bot, fate = self.bot, self.rand.child(f"{event.text} {event.attempt}")
        bot.attempts += 1
        await stumble(fate)
        state = event.state.per("chat")
        number = (await state.data()).get("number", 0) + 1
        await state.update(number=number)
        await stumble(fate)
        await event.respond(f"{number}: {event.text}")
        await stumble(fate)
        if number % 3 == 0:
            await event.respond(f"that makes {number}")
            await stumble(fate)


async def stumble(fate: Any) -> None:
    """Be slow, or fail, or neither."""
    if fate.chance(0.3):
        await asyncio.sleep(fate.uniform(0, 0.5) if fate.chance(0.9) else fate.uniform(0, 15))
    if fate.chance(0.06):
        raise ValueError("stumbled")


class Bot:
    """The bot over its processes, and the people who write to it."""

    def __init__(self, world: Simulation) -> None:
        self.world = world
        self.rand = world.rand.child("bot")
        self.disk = Disk(world.rand.child("disk"))
        self.account = world.telegram.add_bot("a_bot")
        self.people = [world.telegram.add_user(first_name=f"Person {n}") for n in range(PEOPLE)]
        self.sent: list[list[str]] = [[] for _ in self.people]
        self.attempts = self.processes = 0
        self.process: Process | None = None
        self.dying: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        self.disk.end_lease()
        self.processes += 1
        self.process = Process(self, self.processes)

    def crash(self) -> None:
        """The process dies; the next one starts at once."""
        if self.process is not None:
            self.process.kill()
            self._bury(self.process, 0.0)
        self.start()

    def replace(self) -> None:
        """The process has lost its lease without having noticed; the next one starts while it goes on."""
        if self.process is not None:
            self._bury(self.process, self.rand.uniform(0, 5))
        self.start()

    def _bury(self, process: Process, after: float) -> None:
        async def later() -> None:
            await asyncio.sleep(after)
            await process.bury()

        task = asyncio.ensure_future(later())
        self.dying.add(task)

    async def store_away(self) -> None:
        self.disk.away = True
        try:
            await asyncio.sleep(self.rand.uniform(0.1, 12))
        finally:
            self.disk.away = False

    async def supervise(self) -> None:
        """Start the bot again when it ended by itself, as a service manager does."""
        while True:
            await asyncio.sleep(1.0)
            if self.process is not None and self.process.life.done() and not self.process.session.dead:
                self.crash()

    async def write(self) -> None:
        for _ in range(PEOPLE * MESSAGES):
            who = self.rand.below(PEOPLE)
            text = f"message {len(self.sent[who]) + 1} of {who}"
            self.people[who].send(self.account, text)
            self.sent[who].append(text)
            await asyncio.sleep(self.rand.uniform(0, 3) if self.rand.chance(0.4) else 0.0)

    def answers(self) -> list[list[str]]:
        """What the bot has said to each of them, on the server."""
        return [
            [
                m.content.text
                for m in one.messages(self.account)
                if m.content.sender == self.account.id and m.content.text
            ]
            for one in self.people
        ]

    def wanted(self) -> list[list[str]]:
        """What it should have said."""
        said: list[list[str]] = []
        for texts in self.sent:
            said.append([])
            for number, text in enumerate(texts, 1):
                said[-1] += [f"{number}: {text}"] + ([f"that makes {number}"] if number % 3 == 0 else [])
        return said


async def bad_day(world: Simulation) -> Outcome:
    """One seed: everything is answered, once and in order, and nothing is left in the store but the states."""
    bot = Bot(world)
    first = TelegramClient(
        bot.disk.session(), world.telegram.api_id, world.telegram.api_hash, network=world.telegram.network,
        clock=world.loop.clock(), rand=world.rand.child("first"), dial=world.network.dial,
    )  # fmt: skip
    first.add_event_handler(lambda event: None, events.NewMessage())
    await first.start(bot_auth_token=bot.account.token)
    await asyncio.sleep(1.0)
    assert first.session.update_state is not None
    await first.disconnect()
    bot.start()
    supervisor = asyncio.ensure_future(bot.supervise())
    extra: dict[str, Fault] = {
        **{f"crash {n}": bot.crash for n in range(8)},
        "replace 1": bot.replace,
        "replace 2": bot.replace,
        "store away": bot.store_away,
    }
    try:
        async with world.chaos(extra=extra, pause=(0.02, 2.5)):
            await bot.write()
            await asyncio.sleep(bot.rand.uniform(0, 10))
        for _ in range(int(LONGEST / 10)):
            if bot.answers() == bot.wanted() and not bot.disk.family("inbox"):
                break
            await asyncio.sleep(10.0)
        await asyncio.sleep(10.0)  # nothing is said after that
        assert bot.answers() == bot.wanted()
        assert bot.disk.family("inbox") == bot.disk.family("mark") == []
        assert len(bot.disk.family("state")) == sum(map(bool, bot.sent))
    finally:
        supervisor.cancel()
        if bot.process is not None:
            bot._bury(bot.process, 0.0)
        await asyncio.wait([supervisor, *bot.dying])
        for task in bot.dying:
            task.result()
    answered = sum(map(len, bot.sent))
    return Outcome(answered, bot.processes, bot.attempts, bot.disk.refused, world.loop.time())
