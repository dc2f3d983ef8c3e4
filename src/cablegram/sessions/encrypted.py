"""Encryption around any kind of session.

What the kind stores is opaque to it: each record and each peer is sealed by AES-256-GCM under keys made for this
session; names, ids, usernames and phones are replaced by keyed hashes (HMAC-SHA-256). In the clear stay how many
records and peers there are, how much is known of each peer and when it was last met. The keys themselves are in the
record ``seal``, wrapped by a passphrase, the system's keyring or a key provider (`cablegram.sessions.keys`).
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Awaitable, Mapping
from typing import Any, NamedTuple

from cablegram.errors import SessionError, SessionFormatError
from cablegram.sessions.base import MaybeAwaitable, Session
from cablegram.sessions.keys import (
    KEY_SIZE,
    NONCE_SIZE,
    KeyProvider,
    Passphrase,
    source_from,
    unwrap,
    wrap,
)
from cablegram.sessions.types import Changes, PeerRow, Secret, settle

from .persistence import records as codec

HEADER = "seal"
_DURABLE, _BATCHED = "sealed/d/", "sealed/b/"


class EncryptedSession(Session):
    """``inner``, of any kind, with everything in it encrypted.

    ``EncryptedSession(StoreSession("ada"), passphrase="…")``. Instead of ``passphrase`` (text, or a function that asks
    for it) give ``keyring="ada"`` for a key in the system's keyring, or ``key=`` for 32 bytes or a function that
    fetches them. A new session is made encrypted; `encrypt` in `cablegram.sessions.copy` and ``cablegram session
    encrypt`` do it to an existing one. Errors: `BadPassphrase` when the key is wrong, `SessionError` when ``inner`` is
    not encrypted.
    """

    def __init__(
        self,
        inner: Session,
        *,
        passphrase: Passphrase | None = None,
        keyring: str | None = None,
        key: bytes | KeyProvider | None = None,
        write_delay: float = 0.5,
    ) -> None:
        super().__init__(write_delay=write_delay)
        self.inner = inner
        self._source = source_from(passphrase, keyring, key)
        self._box: _Box | None = None
        inner.on_lost = self._lost

    def _lost(self, error: SessionError) -> None:
        self._queue.discard()
        if self.on_lost is not None:
            self.on_lost(error)

    def describe(self) -> str:
        return f"encrypted {self.inner.describe()}"

    async def fetch(self) -> Mapping[str, bytes]:
        sealed = dict(await settle(self.inner.fetch()))
        try:
            header = sealed.pop(HEADER, None)
            if header is not None:
                self._box = await self._unlock(codec.unseal(HEADER, header))
            elif sealed:
                raise SessionError(f"{self.inner.describe()} is not encrypted; run `cablegram session encrypt` on it")
            else:
                self._box = _Box(Secret(os.urandom(2 * KEY_SIZE)))
                await self._write_header(self._box, {})
            return dict(self._box.open_record(name, content) for name, content in sealed.items())
        except BaseException:
            self._box = None
            await settle(self.inner.release())
            raise

    def persist(self, changes: Changes) -> Awaitable[None] | None:
        box = self._opened()
        records = dict(box.seal_record(name, content) for name, content in changes.records.items())
        entries = dict(box.seal_entry(name, content) for name, content in changes.entries.items())
        peers = codec.RecordRows(map(box.seal_peer, changes.peers))
        return self.inner.persist(Changes(records, peers, changes.durable, entries))

    def lookup(self, key: int | str) -> MaybeAwaitable[PeerRow | None]:
        box = self._opened()
        found = self.inner.lookup(box.peer_id(key) if isinstance(key, int) else box.tag(key))
        if isinstance(found, Awaitable):
            return _open_later(box, found)
        return None if found is None else box.open_peer(found)

    async def rows(self, after: int | None, limit: int) -> list[PeerRow]:
        box = self._opened()
        found = await settle(self.inner.rows(None if after is None else box.peer_id(after), limit))
        return [box.open_peer(row) for row in found]

    @property
    def finds_entries(self) -> bool:
        return self.inner.finds_entries

    def fetch_entry(self, name: str) -> MaybeAwaitable[bytes | None]:
        box = self._opened()
        outer = box.entry_name(name)
        found = self.inner.fetch_entry(outer)
        if isinstance(found, Awaitable):
            return _open_entry_later(box, outer, found)
        return None if found is None else box.open_entry(outer, found)[1]

    async def fetch_entries(self, family: str | None, after: str | None, limit: int) -> list[tuple[str, bytes]]:
        box = self._opened()
        outer = None if family is None else box.entry_name(family + "/").partition("/")[0]
        place = None if after is None else box.entry_name(after)
        return [box.open_entry(*one) for one in await settle(self.inner.fetch_entries(outer, place, limit))]

    def release(self) -> Awaitable[None] | None:
        self._box = None
        return self.inner.release()

    def erase(self) -> Awaitable[None] | None:
        self._box = None
        return self.inner.erase()

    def save(self) -> MaybeAwaitable[str | None]:
        flushed = self._queue.flush()
        return self.inner.save() if flushed is None else self._save(flushed)

    async def _save(self, flushed: Awaitable[None]) -> str | None:
        await flushed
        return await settle(self.inner.save())

    async def rotate(
        self,
        *,
        passphrase: Passphrase | None = None,
        keyring: str | None = None,
        key: bytes | KeyProvider | None = None,
        renew: bool = False,
    ) -> None:
        """Change what opens the session; durable on return. The old passphrase or key then opens it no more.

        ``renew=True`` also makes a new key for the records and encrypts them again: for when the old one may have been
        read from memory. The peers and the entries keep theirs.
        """
        box = self._opened()
        await settle(self._queue.flush())
        source, self._source = self._source, source_from(passphrase, keyring, key)
        changes: dict[str, bytes | None] = {}
        new = box
        if renew:
            new = _Box(Secret(os.urandom(KEY_SIZE) + box.keys[KEY_SIZE:]))
            for name, content in self._records():
                changes[box.seal_record(name, None)[0]] = None
                changes.update([new.seal_record(name, codec.seal(name, content))])
        try:
            await self._write_header(new, changes)
        except BaseException:
            self._source = source
            raise
        self._box = new

    # ------------------------------------------------------------------ the header

    async def _write_header(self, box: _Box, changes: dict[str, bytes | None]) -> None:
        import json

        parameters = {"version": 1, "kind": self._source.kind, **self._source.fresh()}
        head = json.dumps(parameters, sort_keys=True)
        wrapped = wrap(await self._source.key(parameters, new=True), box.keys, head.encode())
        header = f"{head}\n{wrapped.hex()}".encode()
        await settle(
            self.inner.persist(Changes({**changes, HEADER: codec.seal(HEADER, header)}, codec.RecordRows(), True))
        )

    async def _unlock(self, header: bytes) -> _Box:
        import json

        try:
            head, _, wrapped = header.decode().partition("\n")
            parameters: dict[str, Any] = json.loads(head)
            kind, version = parameters["kind"], parameters["version"]
            if version != 1:
                raise SessionFormatError(f"{self.describe()} is encrypted by a newer Cablegram; update cablegram")
            if kind != self._source.kind:
                raise SessionError(
                    f"{self.inner.describe()} is opened by {_named(kind)}, not by {self._source.describe()}"
                )
            key = await self._source.key(parameters, new=False)
            keys = unwrap(key, bytes.fromhex(wrapped), head.encode(), self._source, self.inner.describe())
        except (ValueError, KeyError, TypeError) as error:
            raise SessionFormatError(f"{self.describe()}: its header is damaged ({type(error).__name__})") from None
        return _Box(keys)

    def _opened(self) -> _Box:
        if self._box is None:
            raise SessionError(f"{self.describe()} is not open: await load() first")
        return self._box


class _Keys(NamedTuple):
    records: Any
    record_names: Secret
    peers: Any
    peer_names: Secret


class _Box:
    """The session's own keys at work: 32 bytes for the records, 32 for the peers, each split by HMAC."""

    __slots__ = ("_keys", "keys")

    def __init__(self, keys: Secret) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        if len(keys) != 2 * KEY_SIZE:
            raise SessionFormatError("an encrypted session has two keys of 32 bytes")
        self.keys = keys
        records, peers = Secret(keys[:KEY_SIZE]), Secret(keys[KEY_SIZE:])
        self._keys = _Keys(
            AESGCM(_split(records, b"content")),
            _split(records, b"names"),
            AESGCM(_split(peers, b"content")),
            _split(peers, b"names"),
        )

    def seal_record(self, name: str, content: bytes | None) -> tuple[str, bytes | None]:
        hashed = _hash(self._keys.record_names, name)[:16].hex()
        outer = (_DURABLE if codec.is_durable(name) else _BATCHED) + hashed
        if content is None:
            return outer, None
        encoded = name.encode()
        plain = Secret(len(encoded).to_bytes(2, "big") + encoded + content)
        return outer, codec.seal(outer, _encrypt(self._keys.records, plain, outer))

    def open_record(self, outer: str, sealed: bytes) -> tuple[str, bytes]:
        plain = _decrypt(self._keys.records, codec.unseal(outer, sealed), outer)
        size = 2 + int.from_bytes(plain[:2], "big")
        return plain[2:size].decode(), Secret(plain[size:])

    def entry_name(self, name: str) -> str:
        family = name.partition("/")[0]
        return f"{_hash(self._keys.peer_names, family)[:8].hex()}/{_hash(self._keys.peer_names, name)[:16].hex()}"

    def seal_entry(self, name: str, content: bytes | None) -> tuple[str, bytes | None]:
        outer = self.entry_name(name)
        if content is None:
            return outer, None
        encoded = name.encode()
        plain = Secret(len(encoded).to_bytes(2, "big") + encoded + content)
        return outer, codec.seal(outer, _encrypt(self._keys.peers, plain, outer))

    def open_entry(self, outer: str, sealed: bytes) -> tuple[str, bytes]:
        plain = _decrypt(self._keys.peers, codec.unseal(outer, sealed), outer)
        size = 2 + int.from_bytes(plain[:2], "big")
        return plain[2:size].decode(), Secret(plain[size:])

    def peer_id(self, marked: int) -> int:
        return int.from_bytes(_hash(self._keys.peer_names, str(marked))[:8], "big", signed=True)

    def tag(self, tag: str) -> str:
        return _hash(self._keys.peer_names, tag)[:16].hex()

    def seal_peer(self, row: PeerRow) -> PeerRow:
        outer = self.peer_id(row.id)
        body = _encrypt(self._keys.peers, f"{row.id} ".encode() + row.body, str(outer))
        return PeerRow(outer, row.weight, row.seen, tuple(map(self.tag, row.tags)), codec.seal(str(outer), body))

    def open_peer(self, row: PeerRow) -> PeerRow:
        outer = str(row.id)
        marked, _, body = _decrypt(self._keys.peers, codec.unseal(outer, row.body), outer).partition(b" ")
        return PeerRow(int(marked), row.weight, row.seen, (), body)


async def _open_later(box: _Box, found: Awaitable[PeerRow | None]) -> PeerRow | None:
    row = await found
    return None if row is None else box.open_peer(row)


async def _open_entry_later(box: _Box, outer: str, found: Awaitable[bytes | None]) -> bytes | None:
    sealed = await found
    return None if sealed is None else box.open_entry(outer, sealed)[1]


def _split(key: Secret, purpose: bytes) -> Secret:
    return Secret(hmac.digest(key, purpose, "sha256"))


def _hash(key: Secret, name: str) -> bytes:
    return hmac.digest(key, name.encode(), "sha256")


def _encrypt(cipher: Any, plain: bytes, name: str) -> bytes:
    nonce = os.urandom(NONCE_SIZE)
    sealed: bytes = nonce + cipher.encrypt(nonce, plain, name.encode())
    return sealed


def _decrypt(cipher: Any, sealed: bytes, name: str) -> Secret:
    from cryptography.exceptions import InvalidTag

    try:
        return Secret(cipher.decrypt(bytes(sealed[:NONCE_SIZE]), bytes(sealed[NONCE_SIZE:]), name.encode()))
    except (InvalidTag, ValueError):
        raise SessionFormatError(f"the encrypted record {name!r} was changed") from None


def _named(kind: str) -> str:
    return {"scrypt": "a passphrase", "keyring": "a key in the system's keyring"}.get(kind, "a key provider")
