"""`harness`: a router on a Telegram of its own, with people who talk to it, on virtual time.

::

    async def test_an_order():
        async with harness(shop.router, db=Database(":memory:")) as tg:
            reply = await tg.ada.ask(tg.bot, "/order tea")
            assert reply.text == "Where to?"
            reply = await tg.ada.press(reply, "Cancel")

Every key exchange and every packet is real; only the network and the clocks are simulated. An hour's wait takes no
time, and neither does an answer that does not come: then `NoAnswer` says what the bot did say, and what its handler
raised.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from cablegram.errors import UsageError
from cablegram.sandbox.actors import BotActor, UserActor
from cablegram.sandbox.sandbox import Sandbox

from .clock import virtual_time
from .network import MemoryNetwork
from .rand import SeededRand
from .waiting import eventually

if TYPE_CHECKING:
    from cablegram.client.client import TelegramClient
    from cablegram.client.updates.router import Router
    from cablegram.sandbox.actor_base import ActorBase, Target
    from cablegram.sandbox.world.messages import Message

T = TypeVar("T")

PATIENCE = 30.0
"""So long a bot may take to answer (virtual seconds) when nobody says otherwise."""
STEP = 0.05
LAST = 5
"""So many of the chat's last messages are shown when an answer does not come."""


class NoAnswer(AssertionError):
    """The bot did not answer. The message says what it said last; the cause is what a handler raised, if one did."""


class Reply:
    """A message that a person got. ``text``, ``buttons``: their texts, row by row; ``message``: the server's copy."""

    def __init__(self, message: Message) -> None:
        self.message = message

    @property
    def text(self) -> str:
        """The text or the caption."""
        return self.message.content.text

    @property
    def buttons(self) -> list[list[str]]:
        """The texts of the buttons below it, or of the keyboard that it brings."""
        rows = getattr(self.message.content.markup, "rows", [])
        return [[button.text for button in row.buttons] for row in rows]

    def __repr__(self) -> str:
        return f"<Reply {self.text!r}{f' {self.buttons}' if self.buttons else ''}>"


class Person(UserActor):
    """Somebody who talks to the bot: a `UserActor` that waits for answers."""

    harness: Harness

    async def ask(  # type: ignore[override] # a Reply has the message, and what else a test asks of it
        self, bot: ActorBase, text: str, *, chat: Target | None = None, timeout: float = PATIENCE
    ) -> Reply:
        """Send a message, and wait for the first one that comes back. Raises `NoAnswer` after ``timeout`` (virtual
        seconds), or at once when a handler raised an error."""
        to = bot if chat is None else chat
        last = self._last(to)
        self.send(to, text)
        return await self.harness.wait_for(
            lambda: self._newer(to, last), f"{text!r} was not answered", self, to, timeout
        )

    async def press(self, reply: Reply | Message, button: str | bytes, *, timeout: float = PATIENCE) -> Reply:
        """Press a button of a message, and wait for a new message or for a change of this one; likewise."""
        message = reply.message if isinstance(reply, Reply) else reply
        chat, last, before = message.peer, self._last(message.peer), _look(message)
        clicking = asyncio.ensure_future(self.click(message, button))

        def answered() -> Reply | None:
            newer = self._newer(chat, last)
            return newer or (Reply(message) if _look(message) != before else None)

        try:
            what = f"the button {button!r} changed nothing"
            return await self.harness.wait_for(answered, what, self, chat, timeout)
        finally:
            clicking.cancel()
            await asyncio.gather(clicking, return_exceptions=True)

    def _last(self, chat: Target) -> int:
        return max((message.id for message in self.messages(chat)), default=0)

    def _newer(self, chat: Target, last: int) -> Reply | None:
        found = (message for message in self.messages(chat) if message.id > last and not message.out)
        return next(map(Reply, found), None)


def _look(message: Message) -> tuple[str, str]:
    return message.content.text, repr(message.content.markup)


class Harness:
    """``telegram``: the sandbox; ``bot``: the bot in it; ``client``: its client, which has the router.

    Any other name is a person, who is there from the first time that they are named, and has written ``/start`` to
    nobody yet: ``tg.ada``, ``tg.bob``. :meth:`person` makes one with a username or a language of its own.
    """

    def __init__(self, telegram: Sandbox, bot: BotActor, client: TelegramClient) -> None:
        self.telegram = telegram
        self.bot = bot
        self.client = client
        self.errors: list[Exception] = []
        """What handlers raised, and no error handler dealt with."""
        self._people: dict[str, Person] = {}

    def person(self, name: str, **options: Any) -> Person:
        """A person by name; ``options`` as of ``Sandbox.add_user`` when it is a new one."""
        found = self._people.get(name)
        if found is None:
            made = self.telegram.add_user(**{"first_name": name.capitalize(), "username": f"{name}_user", **options})
            found = self._people[name] = Person(made.sandbox, made.account)
            found.harness = self
        return found

    def __getattr__(self, name: str) -> Person:
        if name.startswith("_"):
            raise AttributeError(name)
        return self.person(name)

    async def sleep(self, seconds: float) -> None:
        """Let virtual time pass."""
        await asyncio.sleep(seconds)

    async def eventually(self, check: Callable[[], T], *, timeout: float = PATIENCE) -> T:
        """As `cablegram.testing.eventually`; ends at once when a handler raises an error."""

        def raising() -> T:
            self._raise("it did not happen")
            return check()

        return await eventually(raising, timeout=timeout)

    async def wait_for(self, check: Callable[[], T | None], what: str, who: Person, chat: Target, timeout: float) -> T:
        """What ``check`` gives, once it is not None; `NoAnswer` else."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout
        self.errors.clear()
        while (found := check()) is None:
            said = f"{what}; in that chat: {_shown(who, chat)}"
            self._raise(said)
            if loop.time() >= deadline:
                raise NoAnswer(f"{said}; waited {timeout:g} s")
            await asyncio.sleep(STEP)
        return found

    def _raise(self, what: str) -> None:
        if self.errors:
            error = self.errors[0]
            raise NoAnswer(f"{what}; a handler raised {type(error).__name__}: {error}") from error


def _shown(who: Person, chat: Target) -> str:
    last = who.messages(chat)[-LAST:]
    return ", ".join(f"{'you' if one.out else 'they'}: {one.content.text!r}" for one in last) or "nothing"


@asynccontextmanager
async def harness(
    *routers: Router, seed: int = 0, options: dict[str, Any] | None = None, **given: Any
) -> AsyncIterator[Harness]:
    """Run routers as a bot on a Telegram of their own, on virtual time.

    ``given``: values for their handlers, as of ``client.include(router, **given)``; ``options``: of the client, such as
    ``{"concurrency": 8}``; ``seed``: of all randomness. What happens in it is over when it ends: its time does not go
    on. Threads are not used: what is given to one runs at once.
    """
    from cablegram.client.client import TelegramClient
    from cablegram.sessions.memory import MemorySession

    if not routers:
        raise UsageError("harness(router): which routers is it to run?")
    rand, network = SeededRand(seed), MemoryNetwork()
    with virtual_time() as clock:
        telegram = Sandbox(host="10.0.0.1", clock=clock, rand=rand.child("sandbox"), listen=network.listen)
        async with telegram:
            bot = telegram.add_bot("test_bot", first_name="Bot")
            client = TelegramClient(
                MemorySession(), telegram.api_id, telegram.api_hash, network=telegram.network,
                clock=clock.shifted(0.0), rand=rand.child("client"), dial=network.dial, **(options or {}),
            )  # fmt: skip
            tg = Harness(telegram, bot, client)
            own = client.on_error

            async def on_error(error: Exception, event: object, handler: object) -> None:
                tg.errors.append(error)
                if own is not None:
                    result = own(error, event, handler)
                    if asyncio.iscoroutine(result):
                        await result

            client.on_error = on_error
            for router in routers:
                client.include(router, **given)
            try:
                await client.start(bot_auth_token=bot.token)
                yield tg
            finally:
                await client.disconnect()
