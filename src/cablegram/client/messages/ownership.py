"""Whose a message is: what makes ``await message.reply("Hello")`` possible on the API's own objects.

The kernel gives the objects of two classes, `api.Message` and `api.MessageService`, a slot beside their fields, and the
client puts an `Origin` there: a weak reference to itself, and the users and chats that came along. It is no part of the
message's value. Comparing, matching, copying and pickling see the fields alone, and a copy belongs to nobody.

The reference is weak because the kernel's objects are unknown to the garbage collector: one that held its client would
keep it for ever as soon as the client held it (in a cache, in a conversation). For the same reason an origin holds the
users and chats of an answer, and not the answer, which holds the message::

    client ──> dispatcher ──> queue ──> Message ──> Origin ──weak──> client
                                           ^           └──> users, chats
                                        Updates

What answers and updates hold is found by the schema's types, once for each class. The methods themselves are those of
`verbs`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final
from weakref import ref

from cablegram import api, tl
from cablegram.client.chats.peer_ids import marked
from cablegram.tl import kinds

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

BUSINESS: Final = (api.UpdateBotNewBusinessMessage, api.UpdateBotEditBusinessMessage)
"""Updates whose messages are of a business that a bot acts for."""
OWNED: Final[frozenset[type]] = frozenset(cls for cls in (api.Message, api.MessageService) if hasattr(cls, "__owner__"))
"""The classes whose objects have the slot: none where the native kernel was built from older sources than these."""
HOLDERS: Final = frozenset({"Message", "Update", "Updates"})
"""The types that are messages, or hold some."""

Paths = tuple[tuple[str, bool], ...]
"""The fields with messages below them, and whether they are vectors."""


class Origin:
    """Where messages come from. ``client``: the client, weakly; ``users``, ``chats``: those that came along."""

    __slots__ = ("_chats", "_peers", "_users", "client")

    def __init__(
        self,
        client: ClientCore,
        users: Sequence[api.TypeUser] = (),
        chats: Sequence[api.TypeChat] = (),
        peers: Mapping[int, api.TypeUser | api.TypeChat] | None = None,
    ) -> None:
        self.client: Callable[[], ClientCore | None] = ref(client)
        self._users, self._chats = users, chats
        self._peers = peers

    def peer(self, number: int | None) -> api.TypeUser | api.TypeChat | None:
        """A user or chat that came along, by its marked id, or None."""
        if number is None:
            return None
        if self._peers is None:
            entities = (*self._users, *self._chats)
            self._peers = {known: one for one in entities if (known := marked(one)) is not None}
        return self._peers.get(number)


class BusinessOrigin(Origin):
    """Where the messages of a business come from: what they do is done in its name."""

    __slots__ = ()

    def __init__(self, client: ClientCore, connection: str, peers: Mapping[int, api.TypeUser | api.TypeChat]) -> None:
        super().__init__(client, peers=peers)
        reference = self.client

        def acting() -> ClientCore | None:
            from cablegram.client.features.business import business

            found = reference()
            return None if found is None else business(found, connection)

        self.client = acting


_paths: dict[type, Paths] = {}


def own(client: ClientCore, told: Any) -> None:
    """Tell the messages in an answer or an update whose they are."""
    paths = _paths.get(type(told))
    if paths is None:
        paths = _learn(type(told))
    if paths:
        _mark(told, Origin(client, getattr(told, "users", ()), getattr(told, "chats", ())), paths)
    elif type(told) in OWNED:
        told.__owner__ = Origin(client)


def own_update(client: ClientCore, update: object, peers: Mapping[int, api.TypeUser | api.TypeChat]) -> None:
    """The same for one update on its way to the handlers: a message that came in a short form is new here."""
    message: Any = getattr(update, "message", None)
    if isinstance(update, BUSINESS):
        there: tuple[Any, ...] = (message, update.reply_to_message)
        for one in there:
            if type(one) in OWNED:
                one.__owner__ = BusinessOrigin(client, update.connection_id, peers)
    elif type(message) in OWNED and not hasattr(message, "__owner__"):
        message.__owner__ = Origin(client, peers=peers)


def _mark(told: Any, origin: Origin, paths: Paths) -> None:
    for field, many in paths:
        found = getattr(told, field)
        for item in (found or ()) if many else (found,):
            kind = type(item)
            if kind in OWNED:
                item.__owner__ = origin
                continue
            below = _paths.get(kind)
            if below is None:
                below = _learn(kind)
            if below:
                _mark(item, origin, below)


def _learn(kind: type) -> Paths:
    """Which fields of a class hold messages, directly or in updates."""
    name = getattr(kind, "__tl_name__", None)
    found: Paths = ()
    if name is not None and kind not in OWNED:
        try:
            fields = tl.schema().definition(name)[2]
        except KeyError:  # a class of an older layer's own
            fields = []
        found = tuple(
            (field, known == kinds.VECTOR) for field, known, _, type_name, _, _ in fields if type_name in HOLDERS
        )
    _paths[kind] = found
    return found
