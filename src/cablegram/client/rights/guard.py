"""A client whose every request is looked at before it is sent.

It is a copy of the client with three of its parts exchanged, so that every method, also of ``client.api``, and every
`invoke` passes the guard, and none can go around it: the connection's chain asks `rules` first; the dispatcher and the
update manager, which would hand out what other chats say, refuse to be used. What the copy may do, the client that it
was made from does: its middlewares, floods and answers are those of the one connection.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias, TypeVar, cast

from cablegram.client.chats.peers import get_peer_id
from cablegram.client.core import ClientCore
from cablegram.errors import NotPermitted, UsageError

from .answers import without_codes
from .rules import TELEGRAM, Rights

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ChainPart, ConnectionPart, DispatcherPart, UpdatesPart
    from cablegram.client.requests.middleware import Call

C = TypeVar("C", bound=ClientCore)
Confirm: TypeAlias = "Callable[[Call], bool | Awaitable[bool]]"
UNCONFIRMED = frozenset({"upload.saveFilePart", "upload.saveBigFilePart", "upload.getFile", "upload.getCdnFile"})
"""Parts of files: thousands of calls for one that was confirmed, or will be."""
OF_THE_OWNER = ("close", "open", "revive", "switch_home")
"""What only the client itself does with its connection."""


def restricted(
    client: C,
    allow: Sequence[str] | None,
    peers: Sequence[PeerLike] | None,
    read_only: bool,
    confirm: Confirm | None,
) -> C:
    """A copy of the client that may do less."""
    listed = allow is None or (isinstance(allow, Iterable) and not isinstance(allow, (str, bytes, type)))
    allow = allow if allow is None or not listed else list(allow)
    if not listed or (allow is not None and not all(isinstance(name, str) for name in allow)):
        raise UsageError("allow= is a list of names of methods, such as ['messages.get*']")
    if peers is not None and (not isinstance(peers, Iterable) or isinstance(peers, (str, bytes, type))):
        raise UsageError("peers= is a list of peers, such as ['@ada']")
    if not isinstance(read_only, bool):
        raise UsageError(f"read_only= is True or False, not a {type(read_only).__name__}")
    if confirm is not None and not callable(confirm):
        raise UsageError(f"confirm= is a function that is given each call, not a {type(confirm).__name__}")
    made = object.__new__(type(client))
    for base in type(client).__mro__:
        for slot in getattr(base, "__slots__", ()):
            if slot != "__weakref__" and hasattr(client, slot):
                setattr(made, slot, getattr(client, slot))
    guard = _Guard(client, Rights(allow, read_only, any_peer=peers is None), tuple(peers or ()), confirm)
    made._connection = cast("ConnectionPart", _GuardedConnection(client._connection, guard))
    made._dispatcher = cast("DispatcherPart", _Refused("handlers and conversations"))
    made._updates = cast("UpdatesPart", _Refused("watching channels"))
    return made


class _Guard:
    """Asks about each call."""

    def __init__(
        self, client: ClientCore, rights: Rights, peers: tuple[PeerLike, ...], confirm: Confirm | None
    ) -> None:
        self._client, self._rights, self._peers, self._confirm = client, rights, peers, confirm
        self._names = frozenset(peer.strip().lstrip("@").lower() for peer in peers if isinstance(peer, str))
        self._ids: frozenset[int] | None = None

    async def pass_on(self, call: Call, way: Callable[[Call], Awaitable[object]]) -> object:
        """Send a call if it may be sent. Raises NotPermitted."""
        if self._ids is None:
            self._ids = frozenset([await get_peer_id(self._client, peer) for peer in self._peers])
        user = self._client.session.user
        why = self._rights.refusal(call.request, self._ids, self._names, None if user is None else user.id)
        if why is not None:
            raise NotPermitted(call.method, why)
        if self._confirm is not None and call.method not in UNCONFIRMED:
            said = self._confirm(call)
            if not (await said if inspect.isawaitable(said) else said):
                raise NotPermitted(call.method, "it was not confirmed")
        answer = await way(call)
        return answer if TELEGRAM in self._ids else without_codes(answer)


class _GuardedChain:
    """Stands before the chain of a client: every way to the network begins here."""

    def __init__(self, chain: ChainPart, guard: _Guard) -> None:
        self._chain, self._guard = chain, guard

    def invoke(self, call: Call) -> Awaitable[object]:
        return self._guard.pass_on(call, self._chain.invoke)

    async def carry(self, call: Call) -> object:
        return await self._guard.pass_on(call, self._chain.carry)

    async def plain(self, call: Call) -> object:
        return await self._guard.pass_on(call, self._chain.plain)


class _GuardedConnection:
    """The client's connection, to look at and to send through the guard."""

    def __init__(self, connection: ConnectionPart, guard: _Guard) -> None:
        self._connection, self._guard = connection, guard

    @property
    def chain(self) -> _GuardedChain:
        return _GuardedChain(self._connection.chain, self._guard)

    @property
    def pool(self) -> NoReturn:
        raise NotPermitted("the connection itself", "a restricted client only sends what its guard has seen")

    def __getattr__(self, name: str) -> Any:
        if name in OF_THE_OWNER:
            raise NotPermitted(f"to {name} the connection", "ask the client that this one was made from")
        return getattr(self._connection, name)


class _Refused:
    """Stands for a part that a restricted client does not have."""

    def __init__(self, what: str) -> None:
        self._what = what

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)
        raise NotPermitted(self._what, "they belong to the client that this one was made from")
