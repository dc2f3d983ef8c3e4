"""What a session holds: small immutable values, and wrappers that keep secrets out of every ``repr``."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NoReturn, TypeVar, cast, overload

if TYPE_CHECKING:
    from .persistence.records import RecordRows

T = TypeVar("T")
PeerKind = Literal["user", "chat", "channel"]

CHANNEL_OFFSET = 1_000_000_000_000
"""A channel's marked id is ``-(CHANNEL_OFFSET + bare id)``. Source: https://core.telegram.org/api/bots/ids"""


@overload
async def settle(value: Awaitable[T]) -> T: ...
@overload
async def settle(value: Awaitable[T] | T) -> T: ...
async def settle(value: Awaitable[T] | T) -> T:
    """Await ``value`` if it can be awaited, else give it back: the one place that copes with sync and async kinds."""
    if isinstance(value, Awaitable):
        return cast("T", await value)
    return value


class Secret(bytes):
    """Bytes that never show: ``repr``, ``str`` and formatting give a label, and pickling is refused."""

    __slots__ = ()
    LABEL = "<secret>"

    def __repr__(self) -> str:
        return self.LABEL

    def __str__(self) -> str:
        return self.LABEL

    def __format__(self, spec: str) -> str:
        return self.LABEL

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise TypeError("secrets are not pickled; export the session explicitly instead")


class SecretText(str):
    """Text that never shows; ``text.reveal()`` gives the plain ``str``."""

    __slots__ = ()
    LABEL = "<secret text>"

    def __repr__(self) -> str:
        return self.LABEL

    def __str__(self) -> str:
        return self.LABEL

    def __format__(self, spec: str) -> str:
        return self.LABEL

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise TypeError("secrets are not pickled; export the session explicitly instead")

    def reveal(self) -> str:
        """The text itself, as a plain ``str``."""
        return "".join(self)


class AuthKey(Secret):
    """A 256-byte authorization key: ordinary bytes to the code that computes, a label to everything that prints.

    Source: https://core.telegram.org/mtproto/auth_key
    """

    __slots__ = ()
    LABEL = "<auth key>"
    SIZE = 256


class TempKey(NamedTuple):
    """A temporary authorization key and when it ends (Unix seconds, server time).

    Source: https://core.telegram.org/api/pfs
    """

    key: AuthKey
    expires_at: float


class Salt(NamedTuple):
    """A server salt and the time it is valid for (Unix seconds, server time).

    Source: https://core.telegram.org/mtproto/service_messages#request-for-several-future-salts
    """

    value: int
    valid_since: float
    valid_until: float


class SelfUser(NamedTuple):
    """The account that the session is logged in as."""

    id: int
    is_bot: bool = False
    access_hash: int | None = None
    name: str | None = None
    username: str | None = None
    phone: str | None = None


class UpdateState(NamedTuple):
    """Where the account's updates were left. Source: https://core.telegram.org/constructor/updates.state"""

    pts: int
    qts: int
    date: int
    seq: int


class Peer(NamedTuple):
    """A user, basic group or channel that was seen in an answer or an update.

    ``id`` is the marked id (users positive, basic groups ``-id``, channels ``-(10**12 + id)``). ``usernames`` are as
    Telegram writes them, the first one is the main one. ``phone`` has digits only; it is ``""`` where a min user came
    with a hash that serves anywhere, and whose names are not relied on. ``detail`` says more about the kind: ``"bot"``,
    ``"broadcast"``, ``"megagroup"``, ``"gigagroup"``, ``"forum"``, ``"monoforum"``, ``"community"`` or ``""``. ``min``
    peers carry a hash that serves only in the context where they were seen: ``context`` is the marked id of that chat
    and the message's id. Source: https://core.telegram.org/api/min
    """

    id: int
    access_hash: int | None
    kind: PeerKind
    usernames: tuple[str, ...] = ()
    phone: str | None = None
    name: str | None = None
    min: bool = False
    detail: str = ""
    context: tuple[int, int] | None = None

    @property
    def bare_id(self) -> int:
        """The id as the API's constructors hold it."""
        return bare_id(self.id)

    @property
    def weight(self) -> int:
        """How much is known: 2 with a hash that serves anywhere, 1 for a min peer, 0 without a hash."""
        if self.kind == "chat":
            return 2
        if self.access_hash is None:
            return 0
        return 1 if self.min else 2


class PeerRow(NamedTuple):
    """A peer as a store keeps it: ``body`` is opaque, ``tags`` are what else it is found by, ``seen`` Unix seconds.

    A row replaces another of the same id only if its ``weight`` is as large or larger.
    """

    id: int
    weight: int
    seen: int
    tags: tuple[str, ...]
    body: bytes


class Changes(NamedTuple):
    """One batch for the store. What has the value None is removed. ``durable``: sync before returning. ``entries`` are
    only given to kinds that find them by name (``Session.fetch_entry``).

    Rows of peers are made when they are read; who needs them more than once makes a list of them.
    """

    records: dict[str, bytes | None]
    peers: RecordRows
    durable: bool
    entries: Mapping[str, bytes | None] = MappingProxyType({})


def marked_id(kind: PeerKind, bare: int) -> int:
    """The marked id of a peer. Source: https://core.telegram.org/api/bots/ids"""
    if kind == "user":
        return bare
    return -bare if kind == "chat" else -(CHANNEL_OFFSET + bare)


def bare_id(marked: int) -> int:
    """The bare id of a marked one."""
    if marked >= 0:
        return marked
    return -marked if marked > -CHANNEL_OFFSET else -marked - CHANNEL_OFFSET
