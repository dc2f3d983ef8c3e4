"""Commands: messages such as ``/start``, ``/help@my_bot`` or ``!ban 10 spam``.

A command stands at the start of the text and ends at the first white space. ``/help@name`` is for the account of that
username alone: in a group with several bots everybody sees it, and one answers.

Sources: https://core.telegram.org/bots/features#commands, https://core.telegram.org/api/links#bot-links
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from cablegram.errors import CablegramError, UsageError

from .client_events import Incoming
from .events import MessageEvent
from .filters import Messages

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

    from .filter_base import Who

_COMMAND = re.compile(r"[A-Za-z0-9_]{1,32}")
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""A parameter of a bot link: base64url."""
TRY_AGAIN = 600.0
"""Telegram is asked again for the account's usernames after so long (seconds), when somebody else is addressed."""


class CommandEvent(MessageEvent):
    """A message that is a command.

    ``command``: its name in lower case, without the prefix; ``prefix``: what stood before it; ``argument``: the text
    after it, without white space around it; ``addressee``: the username behind the ``@``, or None.
    """

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.command = ""
        self.prefix = ""
        self.argument = ""
        self.addressee: str | None = None

    @property
    def args(self) -> list[str]:
        """The words after the command."""
        return self.argument.split()

    @property
    def payload(self) -> str | None:
        """What a link ``t.me/<bot>?start=<payload>`` brought along: of ``/start``, when it is what a link can carry
        (1 to 64 of ``A-Z a-z 0-9 _ -``); else None. Anybody can type the same: it proves nothing about its sender.

        Source: https://core.telegram.org/api/links#bot-links
        """
        return self.argument if self.command == "start" and _PAYLOAD.fullmatch(self.argument) else None


class Command(Messages[CommandEvent]):
    """A message that begins with one of these commands, in upper or lower case; without a name, with any command.

    ``prefixes``: what a command begins with; a str means each of its characters (``"/!"``), a list may have longer
    ones. ``/start@name`` matches when ``name`` is a username of this account. The other arguments are those of
    `NewMessage`. Raises :class:`~cablegram.errors.UsageError` for a name that no message can match.

    Source: https://core.telegram.org/bots/features#commands
    """

    event = CommandEvent

    def __init__(
        self,
        *commands: str,
        prefixes: str | Sequence[str] = "/",
        chats: Who | Callable[[CommandEvent], object] | None = None,
        blacklist_chats: bool = False,
        incoming: bool | None = None,
        outgoing: bool | None = None,
        from_users: Who | None = None,
        forwards: bool | None = None,
        func: Callable[[CommandEvent], object] | None = None,
    ) -> None:
        super().__init__(
            chats,
            blacklist_chats=blacklist_chats,
            incoming=incoming,
            outgoing=outgoing,
            from_users=from_users,
            forwards=forwards,
            func=func,
        )
        self.prefixes = tuple(prefixes)
        if not self.prefixes or not all(isinstance(one, str) and one and not one.isspace() for one in self.prefixes):
            raise UsageError(f"prefixes= is what commands begin with, such as '/!' or ['/', 'bot '], not {prefixes!r}")
        self.commands = frozenset(_name(one, self.prefixes) for one in commands)
        begins = "|".join(re.escape(one) for one in sorted(self.prefixes, key=len, reverse=True))
        self._match = re.compile(rf"({begins})([^\s@]+)(?:@(\w+))?(?:\s+|$)", re.IGNORECASE).match
        self._own: WeakKeyDictionary[ClientCore, _OwnNames] = WeakKeyDictionary()

    async def accepts(self, event: CommandEvent) -> bool:
        found = self._match(event.text)
        if found is None:
            return False
        command = found[2].lower()
        if command not in self.commands if self.commands else not _COMMAND.fullmatch(command):
            return False
        if not await super().accepts(event):
            return False
        event.prefix, event.command, event.addressee = found[1], command, found[3]
        event.argument = event.text[found.end() :].strip()
        return event.addressee is None or await self._is_own(event.client, event.addressee.lower())

    async def _is_own(self, client: ClientCore, name: str) -> bool:
        user = client.session.user
        if user is not None and user.username is not None and user.username.lower() == name:
            return True
        own = self._own.get(client)
        if own is None:
            own = self._own[client] = _OwnNames()
        return await own.has(client, name)


class _OwnNames:
    """The usernames of a client's account, beyond the one that the session keeps: it may have several, or a new one."""

    __slots__ = ("_asked_at", "_names")

    def __init__(self) -> None:
        self._asked_at: float | None = None
        self._names: frozenset[str] = frozenset()

    async def has(self, client: ClientCore, name: str) -> bool:
        now = asyncio.get_running_loop().time()
        if name not in self._names and (self._asked_at is None or now - self._asked_at >= TRY_AGAIN):
            self._asked_at = now
            await self._ask(client)
        return name in self._names

    async def _ask(self, client: ClientCore) -> None:
        from cablegram.client.login.identity import get_me

        try:
            me = await get_me(client)
        except CablegramError as error:
            client.logger.warning("the account's usernames, which a command names, cannot be looked up: %s", error)
        else:
            others = [one.username for one in me.usernames or () if one.active]
            self._names = frozenset(one.lower() for one in [me.username, *others] if one)


def _name(command: object, prefixes: tuple[str, ...]) -> str:
    """The name of a command as messages are compared with it."""
    if not isinstance(command, str) or not command or any(one.isspace() or one == "@" for one in command):
        raise UsageError(f"a command is a word such as 'start', not {command!r}")
    if command.startswith(prefixes):
        raise UsageError(f"write the command without its prefix: {command[1:]!r}, not {command!r}")
    if prefixes == ("/",) and not _COMMAND.fullmatch(command):
        raise UsageError(f"Telegram's commands are 1 to 32 of A-Z, a-z, 0-9 and _, which {command!r} is not")
    return command.lower()
