"""``event.state``: where a conversation is, and what is kept of it.

How it works. A conversation is an entry of the session, ``state/<whose>``: JSON of the state's name (``s``), the data
(``d``), the steps that lead back (``b``) and when it expires (``e``, Unix seconds at Telegram). A handler's changes are
its event's until it ends (`state_store`). Filters go by what was there before the update: a handler that moves on to
the next state is not followed by the handler of that state for the same message.
"""

from __future__ import annotations

import json
from collections.abc import Hashable
from typing import Any, Protocol, TypeVar, overload

from cablegram.errors import UsageError

from .state_data import fields_of, plain, typed
from .state_store import read
from .state_sweep import kept

T = TypeVar("T")

FAMILY = "state"
PLACES = ("member", "chat", "user", "topic")


class NamedState(Protocol):
    """A state of a group: `states.State`."""

    @property
    def name(self) -> str: ...
    @property
    def per(self) -> str: ...
    @property
    def expires(self) -> float | None: ...


class StateEntry:
    """What is kept of one conversation. ``name`` is its state's, None for none."""

    __slots__ = ("back", "data", "expires", "name")

    def __init__(self) -> None:
        self.name: str | None = None
        self.data: dict[str, Any] = {}
        self.back: list[str] = []
        self.expires: float | None = None

    def pack(self) -> bytes | None:
        """As it is stored; None when there is nothing to keep."""
        if self.name is None and not self.data:
            return None
        fields = {"s": self.name, "d": self.data or None, "b": self.back or None, "e": self.expires}
        given = {key: value for key, value in fields.items() if value is not None}
        return json.dumps(given, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")

    @classmethod
    def unpack(cls, stored: bytes | None, now: float) -> StateEntry:
        """What is stored; nothing when it has expired by ``now`` (Unix seconds)."""
        entry = cls()
        if stored is not None:
            fields = json.loads(stored.decode("utf-8", "surrogatepass"))
            entry.expires = fields.get("e")
            if entry.expires is None or entry.expires > now:
                entry.name, entry.data = fields.get("s"), fields.get("d") or {}
                entry.back = fields.get("b") or []
            else:
                entry.expires = None
        return entry


class StateContext:
    """The state of one conversation, as the handler of an event sees and changes it.

    ``per``: whose it is. ``"member"`` (what ``event.state`` is): of one person in one chat; ``"chat"``, ``"user"``, or
    ``"topic"`` of a forum; anything else is a key of your own, the same everywhere: ``event.state.per(("order", 17))``.
    An event without a chat, such as an inline query, counts as one of the private chat with its sender.

    What a handler changes is kept when it ends without an error, in one transaction with the mark of its update.
    """

    __slots__ = ("_event", "_per")

    def __init__(self, event: Any, per: Hashable = "member") -> None:
        self._event = event
        self._per = per

    def __repr__(self) -> str:
        return f"<StateContext per {self._per!r}>"

    def per(self, whose: Hashable) -> StateContext:
        """The same for somebody else: ``"chat"``, ``"user"``, ``"topic"``, ``"member"``, or a key of your own."""
        return StateContext(self._event, whose)

    @property
    def entry_name(self) -> str:
        """The session's entry that it is kept in. Raises `UsageError` for an event that does not say whose it is."""
        return f"{FAMILY}/{key_of(self._event, self._per)}"

    async def get(self) -> str | None:
        """The name of the state, such as ``"Order.address"``; None when there is none, or it has expired."""
        return (await self._load()).name

    @overload
    async def data(self) -> dict[str, Any]: ...
    @overload
    async def data(self, kind: type[T]) -> T: ...
    async def data(self, kind: type[T] | None = None) -> T | dict[str, Any]:
        """What is kept beside the state: a dict, or a dataclass of the class that is given.

        Changing it changes nothing yet: give it to :meth:`set` or :meth:`update`.
        """
        entry = await self._load()
        return entry.data if kind is None else typed(kind, entry.data)

    async def set(
        self, state: NamedState | None, data: object = None, *, expires: float | None = None, **values: object
    ) -> None:
        """Go to a state (None: to none, keeping the data). Data that is given is merged with what is kept.

        ``data``: a dataclass or a dict; ``values``: single ones. ``expires``: all of it is forgotten so long after now
        (seconds); by default what the state's group says.
        """
        self._check(state)
        entry = await self._load()
        entry.name, entry.back = None if state is None else state.name, []
        if expires is None and state is not None:
            expires = state.expires
        await self._merge(entry, data, values, expires)

    async def update(self, data: object = None, *, expires: float | None = None, **values: object) -> None:
        """Keep more data, or other, with the state that it is in; arguments as of :meth:`set`."""
        await self._merge(await self._load(), data, values, expires)

    async def clear(self) -> None:
        """Forget the state and its data."""
        self._put(StateEntry())

    # ---- for scenes ----

    async def push(self, state: NamedState, data: object, values: dict[str, object]) -> None:
        """Go to a state and remember the way back."""
        self._check(state)
        entry = await self._load()
        if entry.name is not None and entry.name != state.name:
            entry.back.append(entry.name)
        entry.name = state.name
        await self._merge(entry, data, values, state.expires)

    async def pop(self) -> str | None:
        """Go back to the state before, and give its name; None when there is none."""
        entry = await self._load()
        if not entry.back:
            return None
        entry.name = entry.back.pop()
        self._put(entry)
        return entry.name

    async def was(self) -> str | None:
        """The name of the state before this update: what filters go by."""
        name, event = self.entry_name, self._event
        before = event._incoming.before
        if before is not None and name in before:
            return StateEntry.unpack(before[name], event.client.server_time()).name
        return (await self._load(fresh=False)).name

    # ---- inside ----

    async def _load(self, *, fresh: bool = True) -> StateEntry:
        event, name = self._event, self.entry_name
        if fresh and event.changed is not None and name in event.changed:
            stored = event.changed[name]
        else:
            if name not in event.found:
                event.found[name] = await read(event.client, name)
            stored = event.found[name]
        return StateEntry.unpack(stored, event.client.server_time())

    async def _merge(self, entry: StateEntry, data: object, values: dict[str, object], expires: float | None) -> None:
        entry.data = {**entry.data, **fields_of(data), **{name: plain(one, name) for name, one in values.items()}}
        if expires is not None:
            if not expires > 0:
                raise UsageError(f"expires= is a number of seconds, more than 0, not {expires!r}")
            entry.expires = self._event.client.server_time() + expires
        self._put(entry)
        if expires is not None:
            await kept(self._event.client, FAMILY, self.entry_name)

    def _put(self, entry: StateEntry) -> None:
        event, name = self._event, self.entry_name
        if event.changed is None:
            event.changed = {}
        event.changed[name] = entry.pack()

    def _check(self, state: NamedState | None) -> None:
        if state is not None and self._per in PLACES and state.per != self._per:
            raise UsageError(
                f"{state.name} is kept per {state.per}, this is per {self._per}: use event.state.per({state.per!r})"
            )


def key_of(event: object, per: Hashable) -> str:
    """Whose state an event is about, as part of an entry's name."""
    chat, sender = getattr(event, "chat_id", None), getattr(event, "sender_id", None)
    chat = sender if chat is None else chat
    if per in ("chat", "topic", "member") and chat is None:
        raise UsageError(
            f"{type(event).__name__} does not say which chat it is of: use event.state.per(...) with a key"
        )
    match per:
        case "chat":
            return f"c{chat}"
        case "topic":
            return f"c{chat}t{_topic(event) or 0}"
        case "user" | "member" if sender is None:
            if per == "member" and chat is not None:
                return f"c{chat}u0"  # an anonymous sender: a channel's post, a group's admin
            raise UsageError(f"{type(event).__name__} does not say who sent it: use event.state.per(...) with a key")
        case "user":
            return f"u{sender}"
        case "member":
            return f"c{chat}u{sender}"
    try:
        return "k" + json.dumps(per, ensure_ascii=False, separators=(",", ":"))
    except TypeError:
        raise UsageError(f"a key of a state is made of str and numbers, not {per!r}") from None


def knows(event: object, per: str) -> bool:
    """Whether an event says whose state it is about."""
    chat, sender = getattr(event, "chat_id", None), getattr(event, "sender_id", None)
    return sender is not None or (chat is not None and per != "user")


def _topic(event: object) -> int | None:
    own: int | None = getattr(event, "topic", None)
    message = getattr(event, "message", None)
    if own is not None or message is None:
        return own
    from cablegram.client.messages.reply_to import topic_of

    return topic_of(message)
