"""What the filters of `filters` have in common: which updates one looks at, and whose events it lets through."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar, cast, overload

from cablegram.client.callbacks import answer
from cablegram.errors import UsageError

from .client_events import Incoming
from .events import Event
from .matching import Wanted

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject

    from .handling import AnyUpdate, OwnEvent

    U = TypeVar("U", bound=TLObject)
else:
    U = TypeVar("U")

Pattern: TypeAlias = str | re.Pattern[str] | Callable[[str], object]
Who: TypeAlias = "PeerLike | Collection[PeerLike]"
"""One chat or person, or several, by anything that names a peer."""
E = TypeVar("E")
V = TypeVar("V", bound=Event)


class Filter(Generic[E]):
    """The base of the filters: which updates it looks at, by :meth:`classes`, and which of them it lets through.

    ``Filter[E]`` gives its handlers an ``E``. ``event``: the class of it.
    """

    event: type[E] = cast("type[E]", Event)
    _classes: tuple[type[TLObject], ...] | None = None

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        """The classes of the updates that it looks at. A method, for they are loaded with the first update."""
        return ()

    def looks_at(self, update: AnyUpdate) -> bool:
        """Whether an update is of one of these classes."""
        if self._classes is None:
            self._classes = self.classes()
        return isinstance(update, self._classes)

    def __init__(self, func: Callable[[E], object] | None = None) -> None:
        if func is not None and not callable(func):
            raise UsageError(f"func= is a function of the event, not {func!r}")
        self.func = func

    async def build(self, client: ClientCore, incoming: Incoming) -> E | None:
        """The event for the handler, or None when this is not for it."""
        if not self.looks_at(incoming.update):
            return None
        spare, incoming.spare = incoming.spare, None
        event: E
        fits = type(spare) is self.event
        if fits:
            spare.pattern_match = None
            event = spare
        else:
            make: Any = self.event  # cast() would be one more call for each update
            event = make(client, incoming)
        if await self.accepts(event) and (self.func is None or await answer(self.func, event)):
            return event
        incoming.spare = event  # for the next filter: most of many refuse, and each would make its own
        return None

    async def accepts(self, event: E) -> bool:
        """What the kind of filter checks beyond ``func``."""
        return True

    async def of_client(self, item: OwnEvent) -> E | None:
        """The event for one of the client's own items, such as an album; None when it is not this filter's."""
        return None


class Raw(Filter[U]):
    """Every update as the TL object it is; ``types``: only objects of these classes."""

    @overload
    def __init__(
        self: Raw[api.TypeUpdate], types: None = None, func: Callable[[api.TypeUpdate], object] | None = None
    ) -> None: ...
    @overload
    def __init__(self, types: type[U] | Sequence[type[U]], func: Callable[[U], object] | None = None) -> None: ...
    def __init__(
        self, types: type[U] | Sequence[type[U]] | None = None, func: Callable[[Any], object] | None = None
    ) -> None:
        super().__init__(func)
        self.types = None if types is None else tuple(types) if isinstance(types, Sequence) else (types,)
        for one in self.types or ():
            _check_update(one)

    async def build(self, client: ClientCore, incoming: Incoming) -> U | None:
        if self.types is not None and not isinstance(incoming.update, self.types):
            return None
        if self.func is not None and not await answer(self.func, incoming.update):
            return None
        return cast("U", incoming.update)


class InChats(Filter[V]):
    """A filter by chat: ids match marked or bare; usernames and the like are looked up when first needed."""

    def __init__(
        self, chats: Who | Callable[[V], object] | None, blacklist_chats: bool, func: Callable[[V], object] | None
    ) -> None:
        named: Who | None = None
        if callable(chats) and not isinstance(chats, type):  # events.NewMessage(F.private & F.text)
            func = _also(chats, func)
        else:
            named = cast("Who | None", chats)
        super().__init__(func)
        self.chats = wanted(named)
        self.blacklist_chats = blacklist_chats

    async def accepts(self, event: V) -> bool:
        return await self.is_in_chats(event)

    async def is_in_chats(self, event: Event) -> bool:
        """Whether an event is of a chat that was asked for."""
        if self.chats is None:
            return True
        return await self.chats.has(event.client, event.chat_id) is not self.blacklist_chats


def _check_update(cls: object) -> None:
    """Refuse to wait for what never comes: a misspelt class, or one that is no update."""
    from cablegram import api

    if not isinstance(cls, type) or not issubclass(cls, api.TypeUpdate):
        raise UsageError(f"events.Raw waits for classes of updates, such as api.UpdateUserTyping, not for {cls!r}")


def _also(condition: Callable[[V], object], func: Callable[[V], object] | None) -> Callable[[V], object]:
    """A condition, and what ``func=`` says beside it."""
    if func is None:
        return condition
    from .conditions import Condition

    return Condition(condition) & func


def wanted(value: Who | None) -> Wanted | None:
    """``chats=`` or ``from_users=``, to be compared with; None for anybody."""
    if value is None:
        return None
    several = isinstance(value, (list, tuple, set, frozenset))
    return Wanted(cast("Collection[PeerLike]", value) if several else [cast("PeerLike", value)])


def matcher(pattern: Pattern | None) -> Callable[[str], object] | None:
    """``pattern=`` as a function of the text; None for any text."""
    if pattern is None:
        return None
    if isinstance(pattern, str):
        try:
            return re.compile(pattern).match
        except re.error as error:
            raise UsageError(f"pattern= is no regular expression: {error}; for plain text use re.escape()") from None
    if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
        return pattern.match
    if callable(pattern):
        return pattern
    raise UsageError(f"pattern= is a regular expression (a str, or compiled from one) or a function, not {pattern!r}")
