"""What a client with fewer rights may send: a decision about each request, made of the request alone.

Three questions, each asked of the query inside of wrappers such as ``invokeWithTakeout``::

    allow=["messages.get*"]       is the method's name among these?
    read_only=True                does it change nothing? (`cablegram.tl.repeatable` says so of every method)
    peers=[ada, team]             is every peer that it names one of these?

With ``peers``, a request that names no peer could still read or change any chat, as ``messages.getDialogs`` does, or
``messages.deleteMessages``, whose ids are those of all private chats. It is let through when ``allow`` has its full
name, or when it reaches no chat (`WITHOUT_A_CHAT`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase

from cablegram import api
from cablegram.client.chats.peer_ids import marked
from cablegram.sessions.types import marked_id
from cablegram.tl import TLObject
from cablegram.tl.repeatable import Effect, effect, is_wrapper

SELF = (api.InputPeerSelf, api.InputUserSelf)
NAMED = (
    api.InputPeerChat,
    api.InputPeerUser,
    api.InputPeerChannel,
    api.InputPeerUserFromMessage,
    api.InputPeerChannelFromMessage,
    api.InputUser,
    api.InputUserFromMessage,
    api.InputChannel,
    api.InputChannelFromMessage,
)
WITHOUT_A_CHAT = (
    "help.get*",
    "langpack.get*",
    "upload.getFile",
    "upload.getFileHashes",
    "upload.getCdnFile",
    "upload.getCdnFileHashes",
    "upload.saveFilePart",
    "upload.saveBigFilePart",
)
"""What has to do with no chat, or with a file whose place a message of an allowed chat has told."""
TELEGRAM = 777000
"""The account's chat with Telegram, where login codes come."""
PAGING = "offset_peer"
"""The field that says behind which chat a page begins: it limits nothing, and may be any chat of the page before."""
FOLDER = 0
"""Stands for all chats of a folder: an id that no peer has."""


class Rights:
    """What may be sent, as `TelegramClient.restricted` has it; ``any_peer``: without ``peers=``."""

    def __init__(self, allow: Sequence[str] | None, read_only: bool, *, any_peer: bool) -> None:
        self._allow = None if allow is None else tuple(allow)
        self._read_only = read_only
        self._any_peer = any_peer

    def refusal(self, request: TLObject, ids: frozenset[int], names: frozenset[str], me: int | None) -> str | None:
        """Why a request may not be sent; None when it may.

        ``ids``: the marked ids of the peers that are allowed; ``names``: the usernames among what was given for them;
        ``me``: this account's own id.
        """
        query = request
        while is_wrapper(query):
            query = getattr(query, "query")  # noqa: B009 # the wrappers of the schema all have it
        name = type(query).__tl_name__
        if self._allow is not None and not any(fnmatchcase(name, pattern) for pattern in self._allow):
            return "it is not among the methods that are allowed"
        if self._read_only and effect(type(query)) is not Effect.READS:
            return "this client is read only, and it changes something"
        return self._peers_refused(query, name, ids, names, me)

    def _peers_refused(
        self, query: TLObject, name: str, ids: frozenset[int], names: frozenset[str], me: int | None
    ) -> str | None:
        if isinstance(query, api.users.GetUsers) and all(isinstance(user, SELF) for user in query.id):
            return None  # who am I?
        named = [me if peer is None else peer for peer in peers_of(query)]
        if self._any_peer:
            hidden = TELEGRAM in named and TELEGRAM not in ids
            return (
                "login codes come in the chat with Telegram (777000): name it in peers= to allow it" if hidden else None
            )
        if isinstance(query, api.contacts.ResolveUsername) and query.username.lower() in names:
            return None
        if FOLDER in named:
            return "it names a folder, and that could hold any chat"
        strangers = [peer for peer in named if peer not in ids]
        if strangers:
            return f"it names {', '.join(map(str, strangers))}, and that is none of the peers that are allowed"
        if named or any(fnmatchcase(name, pattern) for pattern in WITHOUT_A_CHAT):
            return None
        if self._allow is not None and name in self._allow:
            return None
        return "it names no peer, so it could reach any chat; put its full name in allow= to let it through"


def peers_of(value: object) -> Iterator[int | None]:
    """The marked ids of the peers that a request names, at any depth; None stands for the account itself."""
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from peers_of(item)
    elif isinstance(value, SELF):
        yield None
    elif isinstance(value, NAMED):
        yield marked(value)
    elif isinstance(value, api.InputDialogPeerFolder):
        yield FOLDER
    elif isinstance(value, TLObject):
        for field in type(value).__match_args__:
            if field == PAGING:
                continue
            inner = getattr(value, field)
            if field == "chat_id" and isinstance(inner, int):
                yield marked_id("chat", inner)
            elif isinstance(inner, (TLObject, list, tuple)):
                yield from peers_of(inner)
