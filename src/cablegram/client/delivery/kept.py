"""How an update is written into the store, and read back.

An update is the entry ``inbox/<number>``: a line of JSON (version, lane, identity, when it came, whether an attempt may
have begun, where the account was, what it is), then the update with the people and chats that came along, as TL of the
layer in the line. What changes later is the entry ``mark/<number>``. Numbers have twenty digits, so that names are in
their order.

The identity says what the update is, wherever it is received again: the message (chat, id, and what an edit made of
it), the query's number, or what else is in it, without its counters.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from cablegram import api, tl
from cablegram.client.chats.peer_ids import marked
from cablegram.errors import CablegramError, SessionFormatError
from cablegram.mtproto.updates import ChannelParked, GapTooLong

from .inbox_items import Mark

if TYPE_CHECKING:
    from cablegram.client.updates.handling import AnyUpdate, OwnEvent, Peers

BODIES, MARKS = "inbox", "mark"
OWN: dict[str, type[GapTooLong | ChannelParked]] = {cls.__name__: cls for cls in (GapTooLong, ChannelParked)}
"""The client's own events that are kept."""
FEW = 4
"""So many people and chats are kept as they came; of more, those that the update names."""


class Kept(NamedTuple):
    """What an entry holds. ``came``: Unix seconds; ``pts``: where the account was then, 0 when that is not known."""

    lane: str
    identity: bytes
    came: float
    maybe: bool
    update: AnyUpdate | OwnEvent
    peers: Peers
    pts: int = 0


def name_of(family: str, seq: int) -> str:
    """The name of an entry."""
    return f"{family}/{seq:020d}"


def seq_of(name: str) -> int:
    """The number in the name of an entry; `SessionFormatError` when there is none."""
    try:
        return int(name.partition("/")[2])
    except ValueError:
        raise SessionFormatError(f"an entry of the inbox has no number: {name!r}") from None


def pack(kept: Kept) -> bytes:
    """An entry's content."""
    head = f'[1,{json.dumps(kept.lane)},"{kept.identity.hex()}",{kept.came:.3f},{int(kept.maybe)},{kept.pts},'
    if isinstance(kept.update, tuple):
        rest = json.dumps([type(kept.update).__name__, list(kept.update)], separators=(",", ":"))
        return f"{head}{rest[1:]}\n".encode()
    encode = tl.schema().encode
    update = cast("api.TypeUpdate", kept.update)
    peers: Collection[api.TypeUser | api.TypeChat] = kept.peers.values()
    if len(peers) > FEW:
        body = encode(update)  # an id that it names is in there as eight bytes
        peers = [peer for peer in peers if peer.id.to_bytes(8, "little", signed=True) in body]
    users: list[api.TypeUser] = []
    chats: list[api.TypeChat] = []
    for peer in peers:
        if isinstance(peer, api.User | api.UserEmpty):
            users.append(peer)
        else:
            chats.append(peer)
    whole = api.Updates(updates=[update], users=users, chats=chats, date=0, seq=0)
    return f"{head}{tl.LAYER}]\n".encode() + encode(whole)


def lane_in(content: bytes) -> str:
    """The lane alone."""
    return str(_head(content)[0][1])


def unpack(content: bytes) -> Kept:
    """What an entry holds. Errors: `SessionFormatError`."""
    head, body = _head(content)
    try:
        _, lane, identity, came, maybe, pts, kind, *fields = head
        if isinstance(kind, str):
            update, peers = OWN[kind](*fields[0]), {}
        else:
            read = tl.schema().decode if kind == tl.LAYER else tl.layer(kind).decode
            whole = read(body)
            [update] = whole.updates
            peers = {number: peer for peer in (*whole.users, *whole.chats) if (number := marked(peer)) is not None}
        return Kept(str(lane), bytes.fromhex(identity), float(came), bool(maybe), update, peers, int(pts))
    except (ValueError, TypeError, KeyError, AttributeError, CablegramError) as error:
        raise SessionFormatError(f"an update of the inbox cannot be read: {type(error).__name__}") from None


def _head(content: bytes) -> tuple[list[Any], bytes]:
    line, _, body = content.partition(b"\n")
    try:
        head = json.loads(line)
        if head[0] != 1:
            raise SessionFormatError("the inbox was written by a newer Cablegram; update cablegram")
    except (ValueError, TypeError, LookupError):
        raise SessionFormatError("an update of the inbox cannot be read: it does not start as one") from None
    return head, body


def pack_mark(mark: Mark) -> bytes:
    """A mark's content."""
    return json.dumps([mark.tries, int(mark.maybe), mark.due, int(mark.dead), mark.error]).encode()


def unpack_mark(content: bytes) -> Mark:
    """A mark. Errors: `SessionFormatError`."""
    try:
        tries, maybe, due, dead, error = json.loads(content)
        return Mark(int(tries), bool(maybe), float(due), bool(dead), str(error))
    except (ValueError, TypeError):
        raise SessionFormatError("a mark of the inbox cannot be read") from None


def identity_of(update: AnyUpdate | OwnEvent, user_id: int) -> bytes:
    """Sixteen bytes that say which update it is, for the account ``user_id``."""
    match update:
        case tuple():
            content = repr((type(update).__name__, *update)).encode()
        case api.UpdateNewMessage() | api.UpdateNewChannelMessage():
            content = f"message {marked(update.message.peer_id)} {update.message.id}".encode()
        case api.UpdateEditMessage() | api.UpdateEditChannelMessage() if isinstance(update.message, api.Message):
            message = update.message
            content = f"edit {marked(message.peer_id)} {message.id} {message.edit_date}".encode()
            content += blake2b(tl.schema().encode(message), digest_size=16).digest()
        case api.UpdateBotCallbackQuery() | api.UpdateInlineBotCallbackQuery() | api.UpdateBotInlineQuery():
            content = f"query {update.query_id}".encode()
        case _:
            content = tl.schema().encode(_without_counters(update))
    return blake2b(content, digest_size=16, key=user_id.to_bytes(8, "little", signed=True)).digest()


def _without_counters(update: AnyUpdate) -> AnyUpdate:
    """A copy whose counters are 0: a difference may bring it with others."""
    import copy

    counters = {"pts", "pts_count", "qts"} & set(type(update).__match_args__)
    if not counters:
        return update
    plain = copy.copy(update)
    for name in counters:
        setattr(plain, name, 0)
    return plain
