"""Changing what was sent: editing, deleting, pinning, marking as read.

Sources: the pages of the methods named below.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.client import dates
from cablegram.client.chats.peer_ids import is_channel, marked
from cablegram.client.chats.peers import get_input_entity, input_channel
from cablegram.errors import UsageError

from . import deduplication
from .buttons import reply_markup
from .history import by_ids, parts
from .outgoing_text import formatted

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.dates import Moment

    from .buttons import Buttons
    from .markup import AnyParseMode

MAX_DELETE = 100


async def edit_message(
    client: ClientCore,
    peer: PeerLike | None,
    message: int | api.Message | str,
    text: str | None = None,
    *,
    parse_mode: AnyParseMode = ...,
    formatting_entities: Sequence[api.TypeMessageEntity] | None = None,
    link_preview: bool = True,
    buttons: Buttons | None = None,
    schedule: Moment | None = None,
) -> api.Message:
    """Change a message's text and buttons; returns the message as it is now.

    ``edit_message(peer, message, text)``, or ``edit_message(message, text)`` when the message is an object. The other
    arguments are those of :meth:`send_message`.

    Source: https://core.telegram.org/method/messages.editMessage
    """

    (peer, number), text = _edit_of(peer, message, text)
    text, entities = await formatted(client, text, parse_mode, formatting_entities)
    target = await get_input_entity(client, peer)
    request = api.messages.EditMessage(
        peer=target,
        id=number,
        message=text,
        no_webpage=not link_preview,
        entities=entities,
        reply_markup=reply_markup(buttons),
        schedule_date=dates.optional(client, schedule),
    )
    found: list[Any] = [m for m in deduplication.messages_of(await client.invoke(request)) if m.id == number]
    if not found:
        found += await by_ids(client, target, [number])
    edited: api.Message = found[0]
    return edited


async def delete_messages(
    client: ClientCore,
    peer: PeerLike | None,
    message_ids: int | api.Message | Sequence[int | api.Message],
    *,
    revoke: bool = True,
) -> int:
    """Delete messages (ids or objects) of one chat, for everybody unless ``revoke`` is False; returns how many went.

    ``peer`` may be None for objects, and outside of channels, where ids are the account's own.
    Sources: https://core.telegram.org/method/messages.deleteMessages and
    https://core.telegram.org/method/channels.deleteMessages
    """

    items = list(message_ids) if isinstance(message_ids, Sequence) else [message_ids]
    ids = [item if isinstance(item, int) else item.id for item in items]
    if peer is None:
        peer = next((item.peer_id for item in items if not isinstance(item, int)), None)
    target = None if peer is None else await get_input_entity(client, peer)
    gone = 0
    for part in parts(ids, MAX_DELETE):
        request: Any
        if target is not None and is_channel(marked(target) or 0):
            request = api.channels.DeleteMessages(channel=input_channel(target), id=part)
        else:
            request = api.messages.DeleteMessages(id=part, revoke=revoke)
        gone += (await client.invoke(request)).pts_count
    return gone


async def mark_as_read(client: ClientCore, peer: PeerLike, max_id: int | api.Message = 0) -> None:
    """Mark a chat as read up to a message or its id; 0 is all of it.

    Source: https://core.telegram.org/method/messages.readHistory
    """

    target = await get_input_entity(client, peer)
    if not isinstance(max_id, int):
        max_id = max_id.id
    if is_channel(marked(target) or 0):
        await client.invoke(api.channels.ReadHistory(channel=input_channel(target), max_id=max_id))
    else:
        await client.invoke(api.messages.ReadHistory(peer=target, max_id=max_id))


async def pin_message(
    client: ClientCore,
    peer: PeerLike | None,
    message: int | api.Message,
    *,
    notify: bool = False,
    one_side: bool = False,
) -> None:
    """Pin a message; ``notify``: tell the members, ``one_side``: in a private chat, for this account alone.

    ``peer`` may be None when ``message`` is an object. Source:
    https://core.telegram.org/method/messages.updatePinnedMessage
    """
    await _pin(client, peer, message, silent=not notify, pm_oneside=one_side)


async def unpin_message(client: ClientCore, peer: PeerLike | None, message: int | api.Message | None = None) -> None:
    """Unpin a message, or all of a chat's when none is given.

    Sources: https://core.telegram.org/method/messages.updatePinnedMessage,
    https://core.telegram.org/method/messages.unpinAllMessages
    """

    if message is not None:
        await _pin(client, peer, message, unpin=True)
        return
    if peer is None:
        raise UsageError("peer= is needed when no message is given")
    target = await get_input_entity(client, peer)
    # Each call undoes a part of them; what is left is told.
    while (await client.invoke(api.messages.UnpinAllMessages(peer=target))).offset > 0:
        pass


def _edit_of(peer: Any, message: Any, text: str | None) -> tuple[tuple[PeerLike, int], str]:
    """The chat and id of the message, and its new text: an object may stand in the place of the peer."""
    if text is None and isinstance(message, str) and getattr(peer, "__tl_type__", "") == "Message":
        return where(None, peer), message
    if text is None or isinstance(message, str):
        raise UsageError("edit_message takes a peer, a message and its new text, or a message object and the text")
    return where(peer, message), text


async def _pin(client: ClientCore, peer: PeerLike | None, message: int | api.Message, **how: bool) -> None:

    peer, number = where(peer, message)
    target = await get_input_entity(client, peer)
    await client.invoke(api.messages.UpdatePinnedMessage(peer=target, id=number, **how))


def where(peer: PeerLike | None, message: int | api.Message) -> tuple[PeerLike, int]:
    """The chat and the id of a message; the object says both by itself."""
    if isinstance(message, int):
        if peer is None:
            raise UsageError("peer= is needed when the message is given by its id")
        return peer, message
    return message.peer_id if peer is None else peer, message.id
