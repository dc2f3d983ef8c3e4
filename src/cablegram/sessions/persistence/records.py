"""A session as records: a flat table of names and bytes, the same for every kind that stores.

Each value is sealed with a CRC-32 over its name and content, so that a damaged store is noticed when it is read.

=================  =======================================================================================
record             content
=================  =======================================================================================
``network``        identity of the network, text
``dc``             home data center: ``"<id> <port> <address>"``, port 0 and address empty when unknown
``key/<dc>``       permanent authorization key, 256 bytes
``temp/<dc>``      temporary key: expiry (big-endian double), then 256 bytes; ``temp/<dc>/media`` for media
``salts/<dc>``     salts: 24 bytes each, value and the two times; ``salts/<dc>/media`` likewise
``time_offset``    seconds that the server's clock is ahead, text
``user``           own account, JSON array in the order of `SelfUser`
``state``          ``"<pts> <qts> <date> <seq>"``
``channel/<id>``   pts of a channel, text
``flood/<name>``   Unix time until which a method must not be called, text
``login``          login in progress, opaque
``terminal``       why the session is dead, text
``device``         device data, JSON object
``extra/<name>``   anything else that the client wants to keep, opaque
``entry/<name>``   an entry (`cablegram.sessions.entries`), where the store does not find them by name
=================  =======================================================================================
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from operator import itemgetter
from zlib import crc32

from cablegram.errors import SessionFormatError
from cablegram.sessions.types import AuthKey, Peer, PeerKind, PeerRow, Salt, Secret, SelfUser, TempKey, UpdateState

DURABLE = frozenset({"network", "dc", "user", "login", "terminal", "device", "seal"})
"""The records that are on disk when the call that changed them has returned, besides those of the families below."""
DURABLE_FAMILIES = ("key/", "sealed/d/")

_SALT = struct.Struct(">qdd")
_EXPIRY = struct.Struct(">d")


def is_durable(name: str) -> bool:
    """Whether a record is one of those that must never be lost."""
    return name in DURABLE or name.startswith(DURABLE_FAMILIES)


def seal(name: str, content: bytes) -> bytes:
    """``content`` followed by the CRC-32 of its name and itself (4 bytes, big-endian)."""
    return Secret(content + crc32(content, crc32(name.encode())).to_bytes(4, "big"))


def unseal(name: str, sealed: bytes) -> bytes:
    """The content of a sealed value; `SessionFormatError` if a bit of it changed."""
    content = Secret(sealed[:-4])
    if len(sealed) < 4 or crc32(content, crc32(name.encode())) != int.from_bytes(sealed[-4:], "big"):
        raise SessionFormatError(f"the record {name!r} is damaged: its checksum does not match")
    return content


def key_from(content: bytes) -> AuthKey:
    """A checked authorization key."""
    content = Secret(content)
    if len(content) != AuthKey.SIZE:
        raise SessionFormatError(f"an authorization key has {AuthKey.SIZE} bytes, this one {len(content)}")
    return AuthKey(content)


def pack_dc(dc_id: int, address: str | None, port: int | None) -> bytes:
    return f"{dc_id} {port or 0} {address or ''}".encode()


def unpack_dc(content: bytes) -> tuple[int, str | None, int | None]:
    dc_id, port, address = content.decode().split(" ", 2)
    return int(dc_id), address or None, int(port) or None


def pack_temp_key(temp: TempKey) -> bytes:
    return Secret(_EXPIRY.pack(temp.expires_at) + temp.key)


def unpack_temp_key(content: bytes) -> TempKey:
    return TempKey(key_from(content[_EXPIRY.size :]), _EXPIRY.unpack_from(content)[0])


def pack_salts(salts: tuple[Salt, ...]) -> bytes:
    return b"".join(_SALT.pack(*salt) for salt in salts)


def unpack_salts(content: bytes) -> tuple[Salt, ...]:
    return tuple(Salt(*fields) for fields in _SALT.iter_unpack(content))


def pack_user(user: SelfUser) -> bytes:
    import json

    return json.dumps(user, ensure_ascii=False, separators=(",", ":")).encode()


def unpack_user(content: bytes) -> SelfUser:
    import json

    return SelfUser(*json.loads(content)[: len(SelfUser._fields)])


def pack_state(state: UpdateState) -> bytes:
    return " ".join(map(str, state)).encode()


def unpack_state(content: bytes) -> UpdateState:
    return UpdateState(*map(int, content.split()))


def pack_device(device: dict[str, str]) -> bytes:
    import json

    return json.dumps(device, ensure_ascii=False, separators=(",", ":")).encode()


def unpack_device(content: bytes) -> dict[str, str]:
    import json

    return {str(name): str(value) for name, value in json.loads(content).items()}


_KINDS: dict[str, PeerKind] = {"u": "user", "g": "chat", "c": "channel"}
_LETTERS: dict[PeerKind, str] = {kind: letter for letter, kind in _KINDS.items()}


def peer_tags(peer: Peer) -> tuple[str, ...]:
    """What a peer is found by besides its id: lower-case usernames (``u:``) and phone (``p:``).

    A min peer's username is not to be relied on. Source: https://core.telegram.org/api/min
    """
    _, _, _, usernames, phone, _, min_, _, _ = peer
    if min_:
        return ()
    tags: tuple[str, ...]
    if len(usernames) == 1:  # nearly always, and this runs for every peer of every answer
        tags = ("u:" + usernames[0].lower(),)
    else:
        tags = tuple(["u:" + username.lower() for username in usernames])
    return (*tags, "p:" + phone) if phone else tags


def pack_peer(peer: Peer, seen: int) -> PeerRow:
    """A peer as a sealed row; ``seen`` is the Unix time at which it was last met.

    The body is text: kind, hash, min, phone, detail, context, usernames and, last because it may hold anything, the
    name; ``-`` stands for none. Written by hand: this runs for every peer of every answer.
    """
    id_, access_hash, kind, usernames, phone, name, min_, detail, context = peer
    body = (
        f"{_LETTERS[kind]} {'-' if access_hash is None else access_hash} {'m' if min_ else '-'} {phone or '-'} "
        f"{detail or '-'} {'-' if context is None else f'{context[0]}:{context[1]}'} {','.join(usernames) or '-'} "
        f"{name or ''}"
    ).encode("utf-8", "surrogatepass")
    checksum = crc32(body, crc32(b"%d" % id_)).to_bytes(4, "big")  # as in seal()
    weight = 2 if kind == "chat" else 0 if access_hash is None else 1 if min_ else 2  # as Peer.weight
    return PeerRow(id_, weight, seen, peer_tags(peer), body + checksum)


class RecordRows:
    """Peers that were met at one time, as rows: each is packed when it is read, by the thread that stores it.

    Going over them gives them in the order in which they were met, ``by_id()`` in that of their ids.
    """

    __slots__ = ("_peers", "_seen")

    def __init__(self, peers: Iterable[Peer | PeerRow] = (), seen: int = 0) -> None:
        self._peers = list(peers)
        self._seen = seen

    def __len__(self) -> int:
        return len(self._peers)

    def __iter__(self) -> Iterator[PeerRow]:
        return self._packed(self._peers)

    def by_id(self) -> Iterator[PeerRow]:
        return self._packed(sorted(self._peers, key=itemgetter(0)))

    def _packed(self, peers: list[Peer | PeerRow]) -> Iterator[PeerRow]:
        seen = self._seen
        for peer in peers:
            yield pack_peer(peer, seen) if isinstance(peer, Peer) else peer


def unpack_peer(row: PeerRow) -> Peer:
    """The peer in a row; `SessionFormatError` or ValueError if the row is damaged."""
    text = unseal(str(row.id), row.body).decode("utf-8", "surrogatepass")
    letter, access_hash, min_, phone, detail, context, usernames, name = text.split(" ", 7)
    where = None
    if context != "-":
        chat_id, _, msg_id = context.partition(":")
        where = (int(chat_id), int(msg_id))
    return Peer(
        row.id,
        None if access_hash == "-" else int(access_hash),
        _KINDS[letter],
        () if usernames == "-" else tuple(usernames.split(",")),
        None if phone == "-" else phone,
        name or None,
        min_ == "m",
        "" if detail == "-" else detail,
        where,
    )
