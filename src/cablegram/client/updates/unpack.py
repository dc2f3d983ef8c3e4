"""What the server sent, as single updates: containers opened, short messages made whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from cablegram import api
from cablegram.client.chats.peer_ids import marked
from cablegram.client.messages.ownership import own_update
from cablegram.mtproto.updates import Ready
from cablegram.sessions.types import SelfUser

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.mtproto.updates.box_items import Item

    from .handling import AnyUpdate, OwnEvent, Peers

Single: TypeAlias = "tuple[AnyUpdate | OwnEvent, Peers]"
"""One update with the users and chats that came along, or an event of the message box's own."""


_SHORT = (api.UpdateShortMessage, api.UpdateShortChatMessage)


def owned_singles(client: ClientCore, item: Item | AnyUpdate | list[Single]) -> list[Single]:
    """What `unpack` finds, with the messages that are new here marked as the client's."""
    singles = unpack(item, client.session.user)
    for update, peers in singles:
        own_update(client, update, peers)
    return singles


def unpack(item: Item | AnyUpdate | list[Single], self_user: SelfUser | None) -> list[Single]:
    """The single updates of what the server sent, in order.

    Source: https://core.telegram.org/api/updates#updates-handling
    """
    match item:
        case list():  # single ones already
            return item
        case Ready():  # out of the box, in order
            update = item.update
            if isinstance(update, _SHORT):
                update = _full_message(update, self_user)
            return [(update, _by_id(item.users, item.chats))]
        case api.Updates() | api.UpdatesCombined():
            peers = _by_id(item.users, item.chats)
            return [(update, peers) for update in item.updates]
        case api.UpdateShort():
            return [(item.update, {})]
        case api.UpdateShortMessage() | api.UpdateShortChatMessage():
            return [(_full_message(item, self_user), {})]
    return [(item, {})]


def _by_id(users: list[api.TypeUser], chats: list[api.TypeChat]) -> dict[int, api.TypeUser | api.TypeChat]:
    return {number: peer for peer in (*users, *chats) if (number := marked(peer)) is not None}


def _full_message(
    short: api.UpdateShortMessage | api.UpdateShortChatMessage, self_user: SelfUser | None
) -> api.UpdateNewMessage:
    """The ``updateNewMessage`` that a short one stands for.

    Source: https://core.telegram.org/constructor/updateShortMessage
    """
    peer: api.TypePeer
    sender: api.TypePeer | None
    if isinstance(short, api.UpdateShortChatMessage):
        peer, sender = api.PeerChat(chat_id=short.chat_id), api.PeerUser(user_id=short.from_id)
    else:
        peer = api.PeerUser(user_id=short.user_id)
        sender = api.PeerUser(user_id=self_user.id) if short.out and self_user else None
    message = api.Message(
        id=short.id,
        peer_id=peer,
        from_id=sender,
        message=short.message,
        date=short.date,
        out=short.out,
        mentioned=short.mentioned,
        media_unread=short.media_unread,
        silent=short.silent,
        fwd_from=short.fwd_from,
        via_bot_id=short.via_bot_id,
        reply_to=short.reply_to,
        entities=short.entities,
        ttl_period=short.ttl_period,
    )
    return api.UpdateNewMessage(message=message, pts=short.pts, pts_count=short.pts_count)
