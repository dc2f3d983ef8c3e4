"""The contract of every session.

What a session holds
    the network's identity, the home data center, one permanent key for each data center, temporary keys, salts, the
    time offset, the own user, the peers seen, the state of updates, flood deadlines, a login in progress, device data,
    and the reason why it is dead, if it is.

Reading
    Everything but peers is plain memory after ``load()``: no call blocks, none is awaited. Peers come from a bounded
    cache in front of the store, so ``find`` may have to be awaited: ``await settle(session.find(id))``.

Writing
    Setters change memory at once. Changes to the network, the data center, permanent keys, the user, the login, the
    device and the terminal reason start to be written before the setter returns, and are durable when what it returned
    has been settled (``await settle(session.set_auth_key(key))``) or when ``await settle(session.save())`` has
    returned. Peers, update state, salts, temporary keys and flood deadlines are written in batches, at the latest
    ``write_delay`` seconds later; a crash may lose that much of them and never more.

Own kinds
    Subclass `MemorySession` and give it a ``load()`` (sync or async) that calls ``set_dc`` and ``set_auth_key``. For a
    store of your own, override the one write path ``persist``, and ``fetch`` and ``lookup`` to read (and, that what
    handlers keep need not be in memory, ``fetch_entry`` and ``fetch_entries``: see `cablegram.sessions.entries`); run
    `cablegram.testing.check_session` on it.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, ClassVar, NoReturn, TypeVar, Union

from cablegram.errors import BadPassphrase, SessionError, SessionFormatError
from cablegram.sessions.cache import PeerCache
from cablegram.sessions.entries import Entries
from cablegram.sessions.peers import extract_peers, input_peer, merged
from cablegram.sessions.types import Changes, Peer, PeerKind, PeerRow, Secret, marked_id, settle

from .persistence import records as codec
from .persistence.queue import WriteQueue

T = TypeVar("T")
MaybeAwaitable = Union[Awaitable[T], T]  # noqa: UP007 - type checkers take no generic alias with "|" here


class Session(Entries):
    """One account's memory. This base keeps everything in memory; other kinds also store it. See the module."""

    CACHED_PEERS: ClassVar[int] = 10_000
    """How many peers are held in memory, those met or asked for last; at most as many more may be."""

    username_ttl: float = 24 * 3600.0
    """A username is believed for this long (seconds) after its owner was last met: names move between owners."""

    on_lost: Callable[[SessionError], None] | None = None
    """Called once when a kind with a lease lost it to another process: whoever uses the session must stop at once."""

    def __init__(self, *, write_delay: float = 0.5) -> None:
        self._peers = PeerCache(self.CACHED_PEERS)
        super().__init__()
        self._queue = WriteQueue(self.persist, write_delay)
        self._stored = type(self).persist is not Session.persist
        self._loaded = False
        self._loading: asyncio.Future[None] | None = None

    # ------------------------------------------------------------------ what a kind with a store overrides

    def fetch(self) -> MaybeAwaitable[Mapping[str, bytes]]:
        """Open the store, take its lease, and give all records as they were persisted."""
        return {}

    def persist(self, changes: Changes) -> Awaitable[None] | None:
        """Store one batch, all of it or nothing. The one write path; never called twice at the same time."""
        return None

    def lookup(self, key: int | str) -> MaybeAwaitable[PeerRow | None]:
        """The stored row of a marked id or of a tag (`records.peer_tags`), None when there is none."""
        return None

    def rows(self, after: int | None, limit: int) -> MaybeAwaitable[list[PeerRow]]:
        """Up to ``limit`` stored peers in the order of their ids, after one of them (None: from the start)."""
        return []

    def release(self) -> Awaitable[None] | None:
        """Close the store and give its lease back; may be called when nothing is open."""
        return None

    def erase(self) -> Awaitable[None] | None:
        """Remove everything that the store has of this session."""
        return None

    @property
    def is_stored(self) -> bool:
        """Whether this kind keeps its changes somewhere outside of memory by itself."""
        return self._stored

    # ------------------------------------------------------------------ life

    def load(self) -> Awaitable[None] | None:
        """Read what is stored. Does nothing when it was read already. Errors: `SessionError` and its kinds."""
        if self._loaded or not self._stored:
            return None
        if self._loading is not None and not self._loading.done():
            return asyncio.shield(self._loading)
        fetched = self.fetch()
        if not isinstance(fetched, Awaitable):
            try:
                self.restore(fetched)
            except BaseException:
                self.release()
                raise
            return None
        self._loading = asyncio.ensure_future(self._load(fetched))
        return asyncio.shield(self._loading)

    async def _load(self, fetched: Awaitable[Mapping[str, bytes]]) -> None:
        records = await fetched
        try:
            self.restore(records)
        except BaseException:
            await settle(self.release())
            raise

    def save(self) -> MaybeAwaitable[str | None]:
        """Make every change so far durable. Kinds that live in a string give it back; the others give None."""
        return self._queue.flush()

    def flush(self) -> asyncio.Future[None] | None:
        """Begin to write what was changed: None when all is written, else a future that ends when it is."""
        return self._queue.flush()

    def close(self) -> Awaitable[None] | None:
        """Write what is pending and let go of the store and its lease. ``load()`` opens it again.

        It lets go also when the writing fails; the error then says what was not kept. A ``load()`` that is under way
        is cancelled.
        """
        self._loaded = False
        loading, self._loading = self._loading, None
        if loading is not None and not loading.done() and not loading.get_loop().is_closed():
            return self._close_after(loading)
        try:
            flushed = self._queue.flush()
        except BaseException as error:
            self._queue.discard()
            released = self.release()
            if isinstance(released, Awaitable):
                return self._fail_after(released, error)
            raise
        return self.release() if flushed is None else self._close(flushed)

    @staticmethod
    async def _fail_after(released: Awaitable[None], error: BaseException) -> None:
        """Raise when the lease is given back: who catches the error may open the session again at once."""
        await released
        raise error

    async def _close_after(self, loading: asyncio.Future[None]) -> None:
        loading.cancel()
        await asyncio.gather(loading, return_exceptions=True)  # nobody else asks what became of it
        await settle(self.close())

    async def _close(self, flushed: Awaitable[None]) -> None:
        try:
            await flushed
        finally:
            self._queue.discard()
            await settle(self.release())

    def delete(self) -> Awaitable[None] | None:
        """Forget everything, in memory and in the store."""
        self._queue.discard()
        self._reset()
        return self.erase()

    def restore(self, sealed: Mapping[str, bytes]) -> None:
        """Replace what is in memory by records as ``persist`` got them. Errors: `SessionFormatError`."""
        if "seal" in sealed:
            raise BadPassphrase(
                f"{self.describe()} is encrypted: wrap it in EncryptedSession with its passphrase or key"
            )
        self._reset()
        sealed = {name: Secret(value) for name, value in sealed.items()}
        for name, value in sealed.items():
            try:
                self._take(name, codec.unseal(name, value))
            except (ValueError, TypeError, KeyError) as error:
                raise SessionFormatError(f"{self.describe()}: the record {name!r} cannot be read: {error}") from None
            except SessionFormatError as error:
                raise SessionFormatError(f"{self.describe()}: {error}") from None
        self._loaded = True

    def snapshot(self) -> dict[str, bytes]:
        """Every record but the peers, unsealed. It holds the keys: treat it as a password."""
        return {name: Secret(content) for name, content in self._records()}

    def adopt(self, contents: Mapping[str, bytes]) -> Awaitable[None] | None:
        """Take over another session's ``snapshot()``; durable when the result has been settled."""
        contents = {name: Secret(content) for name, content in contents.items()}
        if self.finds_entries:
            self.set_entries({name[6:]: contents.pop(name) for name in list(contents) if name.startswith("entry/")})
        gone = [name for name, _ in self._records() if name not in contents]
        self._reset()
        for name, value in contents.items():
            self._take(name, value)
        for name in gone:
            self._queue.record(name, None, durable=False)
        for name, value in contents.items():
            self._queue.record(name, codec.seal(name, value), durable=False)
        return self._queue.flush()

    def export(self, form: str = "cablegram") -> str:
        """The session as a string: ``"cablegram"``, ``"gramjs"``, ``"telethon"``, ``"pyrogram"``, ``"kurigram"``,
        ``"mtcute"`` and their older forms (`formats.WRITERS`). It is as good as a login: treat it as a password.
        """
        from cablegram.sessions.formats import write

        return write(self.snapshot(), form)

    # ------------------------------------------------------------------ peers

    def remember(self, peers: Iterable[Peer]) -> None:
        """Keep peers. A min peer never replaces a full one, and its names never those of a full one. Batched."""
        now = int(time.time())
        changed: list[Peer] = []
        cache, fresh = self._peers, self.username_ttl / 8
        for peer in peers:
            known = cache.peek(peer.id)
            if known is not None:
                old, seen = known
                if peer == old:
                    if 0 <= now - seen < fresh:
                        continue
                elif peer.weight < 2 or peer.phone == "":
                    peer = merged(old, peer)
                    if peer == old:
                        continue
            cache.put(peer, now)
            changed.append(peer)
        if changed and self._stored:
            self._queue.peers(changed, now)

    def put_rows(self, rows: list[PeerRow]) -> None:
        """Keep peers as rows of another session, with the time at which they were met. Batched."""
        for row in rows:
            known = self._peers.get(row.id)
            if known is None or known[0].weight <= row.weight:
                self._peers.put(codec.unpack_peer(row), row.seen)
        if self._stored:
            self._queue.peers(rows, int(time.time()))

    def process_entities(self, result: Any) -> None:
        """Keep every peer in an answer or an update (GramJS's name for ``remember(extract_peers(result))``)."""
        found = extract_peers(result)
        if found:
            self.remember(found)

    def find(self, key: int | str, kind: PeerKind | None = None) -> MaybeAwaitable[Peer | None]:
        """A peer by marked id, bare id, username (``"durov"``, ``"@durov"``) or phone (``"+12025550123"``).

        A bare id is looked for among users, then channels, then basic groups, or only among ``kind``. A username that
        was last seen more than ``username_ttl`` seconds ago is not believed. None when nothing is known.
        """
        keys = _keys(key, kind)
        for index, one in enumerate(keys):
            found = self._find_one(one)
            if isinstance(found, Awaitable):
                return self._find_rest(found, keys[index + 1 :])
            if found is not None:
                return found
        return None

    async def _find_rest(self, first: Awaitable[Peer | None], keys: list[int | str]) -> Peer | None:
        found = await first
        for key in keys:
            if found is not None:
                break
            found = await settle(self._find_one(key))
        return found

    def _find_one(self, key: int | str) -> MaybeAwaitable[Peer | None]:
        known = self._peers.get(key) if isinstance(key, int) else self._peers.find(key)
        if known is not None and (known[0].weight == 2 or not self._stored):
            return self._believed(key, *known)
        row = self.lookup(key)
        if isinstance(row, Awaitable):
            return self._found_later(key, known, row)
        return self._found(key, known, row)

    async def _found_later(
        self, key: int | str, known: tuple[Peer, int] | None, row: Awaitable[PeerRow | None]
    ) -> Peer | None:
        return self._found(key, known, await row)

    def _found(self, key: int | str, known: tuple[Peer, int] | None, row: PeerRow | None) -> Peer | None:
        if row is not None and (known is None or row.weight > known[0].weight):
            newer = self._peers.get(row.id)  # a tag of the store may belong to a peer that changed since
            if newer is not None and newer[0].weight >= row.weight:
                return self._believed(key, *newer)
            try:
                peer = codec.unpack_peer(row)
            except (ValueError, TypeError, KeyError, SessionFormatError) as error:
                raise SessionFormatError(f"{self.describe()}: the peer {row.id} cannot be read: {error}") from None
            self._peers.put(peer, row.seen)
            known = (peer, row.seen)
        return None if known is None else self._believed(key, *known)

    def _believed(self, key: int | str, peer: Peer, seen: int) -> Peer | None:
        if isinstance(key, str):
            if key not in codec.peer_tags(peer):
                return None
            # a clock that was set back makes the age negative: not believed either
            if key.startswith("u:") and not -60 <= time.time() - seen < self.username_ttl:
                return None
        return peer

    async def get_input_entity(self, key: int | str, kind: PeerKind | None = None) -> Any:
        """The ``InputPeer`` of a known peer, None when it is not known; ``key`` as in ``find``."""
        peer = await settle(self.find(key, kind))
        if peer is None:
            return None
        where = await settle(self.find(peer.context[0])) if peer.min and peer.context is not None else None
        return input_peer(peer, where)

    def cached_peers(self) -> list[Peer]:
        """The peers in memory, those used longest ago first."""
        return self._peers.all()

    # ------------------------------------------------------------------ inside

    def _changed(self, name: str, content: bytes | None) -> Awaitable[None] | None:
        if not self._stored:
            return None
        content = None if content is None else Secret(content)
        sealed = None if content is None else codec.seal(name, content)
        return self._queue.record(name, sealed, durable=codec.is_durable(name))

    def _reset(self) -> None:
        super()._reset()
        self._peers.clear()

    def __repr__(self) -> str:
        user = "not logged in" if self._user is None else f"user {self._user.id}"
        return f"<{self.describe()}, dc {self._dc_id}, {user}>"

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise TypeError("sessions are not pickled or copied; use export() and StringSession")


def _keys(key: int | str, kind: PeerKind | None) -> list[int | str]:
    """What to look up, in order, for an id, a username or a phone as people write them."""
    if isinstance(key, int):
        if key <= 0:
            return [key]
        kinds: tuple[PeerKind, ...] = ("user", "channel", "chat") if kind is None else (kind,)
        return [marked_id(one, key) for one in kinds]
    text = key.strip()
    digits = text.removeprefix("+").translate(_PHONE_MARKS)
    if digits.isascii() and digits.isdigit():
        return ["p:" + digits]
    return ["u:" + text.removeprefix("@").lower()]


_PHONE_MARKS = str.maketrans("", "", " -()")
