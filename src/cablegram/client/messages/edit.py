"""Changing what was sent: editing, deleting, pinning, marking as read.

Sources: the pages of the methods named below.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING, Any, TypeAlias, cast, overload

from cablegram import api
from cablegram.client import dates
from cablegram.client.chats.peer_ids import is_channel
from cablegram.client.chats.peers import get_input_entity, input_channel
from cablegram.client.files.outgoing import Outgoing, Shape
from cablegram.errors import UsageError

from . import deduplication
from .buttons import reply_markup
from .history import by_ids, in_chat, parts
from .outgoing_text import formatted_caption, formatted_message
from .references import id_of, in_chats, in_one_chat, is_message

if TYPE_CHECKING:
    from typing import Unpack

    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.dates import Moment
    from cablegram.client.files.upload import Sendable
    from cablegram.client.options import EditOptions

    from .buttons import Buttons
    from .markup import AnyParseMode
    from .references import InChat, MessageLike, MessagesLike

MAX_DELETE = 100
InlineMessageId: TypeAlias = api.InputBotInlineMessageID | api.InputBotInlineMessageID64


@overload
async def edit_message(  # type: ignore[overload-overlap] # such an id is an object, and names no peer
    client: ClientCore,
    peer: InlineMessageId,
    message: str | None = None,
    text: str | None = None,
    **options: Unpack[EditOptions],
) -> bool: ...
@overload
async def edit_message(
    client: ClientCore,
    peer: PeerLike | None,
    message: MessageLike | str | None = None,
    text: str | None = None,
    **options: Unpack[EditOptions],
) -> api.Message: ...
async def edit_message(
    client: ClientCore,
    peer: PeerLike | None,
    message: MessageLike | str | None = None,
    text: str | None = None,
    *,
    file: Sendable | None = None,
    parse_mode: AnyParseMode = ...,
    formatting_entities: Sequence[api.TypeMessageEntity] | None = None,
    link_preview: bool = True,
    buttons: Buttons | None = None,
    schedule: Moment | None = None,
) -> api.Message | bool:
    """Change a message's text, file or buttons; returns the message as it is now.

    ``edit_message(peer, message, text)``, or ``edit_message(message, text)`` when the message is an object. Without a
    text, it stays, and ``file`` or ``buttons`` are changed; ``file``: what takes the place of the message's own, as for
    :meth:`send_file`. A bot's message without ``buttons`` has none afterwards. The other arguments are those of
    :meth:`send_message`.

    A message that a bot sent in inline mode is named by its ``InputBotInlineMessageID`` in the place of the message
    object; Telegram only says then that it was changed (True).

    Sources: https://core.telegram.org/method/messages.editMessage,
    https://core.telegram.org/method/messages.editInlineBotMessage
    """
    inline = peer if isinstance(peer, (api.InputBotInlineMessageID, api.InputBotInlineMessageID64)) else None
    if inline is None:
        where, message, text = _edit_of(peer, message, text)
    elif text is None and isinstance(message, str):
        text = message
    if text is None and file is None and buttons is None:
        raise UsageError("there is nothing to change: give a new text, file= or buttons=")
    target, number = (None, 0) if inline is not None else await in_one_chat(client, where, cast("MessageLike", message))
    plain, entities = None, None
    if text is not None:
        read = formatted_message if file is None else formatted_caption
        plain, entities = await read(client, text, parse_mode, formatting_entities)
    what: dict[str, Any] = {
        "message": plain,
        "entities": entities,
        "no_webpage": not link_preview,
        "reply_markup": reply_markup(buttons),
    }
    async with AsyncExitStack() as files:
        if file is not None:
            sending = await files.enter_async_context(Outgoing(client, file, Shape()))
            what["media"] = await sending.media(None)
        if inline is not None:
            # Where it lives is part of its id. Source: https://core.telegram.org/constructor/inputBotInlineMessageID
            return await client.invoke(api.messages.EditInlineBotMessage(id=inline, **what), dc=inline.dc_id)
        request = api.messages.EditMessage(
            peer=cast("api.TypeInputPeer", target), id=number, schedule_date=dates.optional(client, schedule), **what
        )
        answer = await client.invoke(request)
    found = [m for m in deduplication.written(answer) if m.id == number]
    if not found:
        found = [m for m in await by_ids(client, target, number) if isinstance(m, api.Message)]
    return found[0]


async def delete_messages(
    client: ClientCore,
    peer: PeerLike | MessagesLike | None,
    message_ids: MessagesLike | None = None,
    *,
    revoke: bool = True,
) -> int:
    """Delete messages, for everybody unless ``revoke`` is False; returns how many are gone.

    ``message_ids``: an id, a message object, or any collection of them. With objects ``peer`` may be None or left out
    (``delete_messages(message)``); they may be of several chats then. Bare ids without a peer are the account's own, in
    private chats and basic groups. With a peer, an id that belongs to another chat is refused, and nothing is deleted.

    Sources: https://core.telegram.org/method/messages.deleteMessages and
    https://core.telegram.org/method/channels.deleteMessages
    """
    if message_ids is None:
        peer, message_ids = None, _objects(peer)
    # Whatever else stands here is refused as a peer.
    groups = await in_chats(client, cast("PeerLike | None", peer), message_ids)
    for group in groups:
        await _check_ids(client, group)
    gone = 0
    for group in groups:
        for part in parts(group.ids, MAX_DELETE):
            request: api.channels.DeleteMessages | api.messages.DeleteMessages
            if group.in_channel:
                request = api.channels.DeleteMessages(channel=input_channel(group.target), id=part)
            else:
                request = api.messages.DeleteMessages(id=part, revoke=revoke)
            gone += (await client.invoke(request)).pts_count
    return gone


async def mark_as_read(client: ClientCore, peer: PeerLike | None, max_id: MessageLike | None = None) -> None:
    """Mark a chat as read up to a message or its id; all of it when there is none (or 0).

    A message object may stand in place of the peer. Sources: https://core.telegram.org/method/messages.readHistory,
    https://core.telegram.org/method/channels.readHistory
    """
    until: MessageLike = 0 if max_id is None else max_id
    if max_id is None and is_message(peer):
        until = peer
        peer = None
    target, number = await in_one_chat(client, peer, until)
    if is_channel(await id_of(client, target)):
        await client.invoke(api.channels.ReadHistory(channel=input_channel(target), max_id=number))
    else:
        await client.invoke(api.messages.ReadHistory(peer=target, max_id=number))


async def pin_message(
    client: ClientCore,
    peer: PeerLike | None,
    message: MessageLike | None = None,
    *,
    notify: bool = False,
    one_side: bool = False,
) -> None:
    """Pin a message; ``notify``: tell the members, ``one_side``: in a private chat, for this account alone.

    ``pin_message(peer, message)``, or ``pin_message(message)`` when the message is an object. Source:
    https://core.telegram.org/method/messages.updatePinnedMessage
    """
    if message is None:
        if not is_message(peer):
            raise UsageError("pin_message takes a peer and a message or its id, or a message object alone")
        message = peer
        peer = None
    target, number = await in_one_chat(client, peer, message)
    await client.invoke(
        api.messages.UpdatePinnedMessage(peer=target, id=number, silent=not notify, pm_oneside=one_side)
    )


async def unpin_message(client: ClientCore, peer: PeerLike | None, message: MessageLike | None = None) -> None:
    """Unpin a message, or all of a chat's when none is given. A message object may stand in place of the peer.

    Sources: https://core.telegram.org/method/messages.updatePinnedMessage,
    https://core.telegram.org/method/messages.unpinAllMessages
    """
    if message is None and is_message(peer):
        peer, message = None, peer
    if message is not None:
        target, number = await in_one_chat(client, peer, message)
        await client.invoke(api.messages.UpdatePinnedMessage(peer=target, id=number, unpin=True))
        return
    if peer is None:
        raise UsageError("peer= is needed when no message is given")
    target = await get_input_entity(client, peer)
    # Each call undoes a part of them; the answer says what is left.
    while (await client.invoke(api.messages.UnpinAllMessages(peer=target))).offset > 0:
        pass


def _edit_of(
    peer: PeerLike | None, message: MessageLike | str | None, text: str | None
) -> tuple[PeerLike | None, MessageLike, str | None]:
    """The chat, the message and its new text: an object may stand in the place of the peer."""
    if is_message(peer) and (message is None or (text is None and isinstance(message, str))):
        return None, peer, text if message is None else message
    if message is None or isinstance(message, str):
        raise UsageError("edit_message takes a peer, a message and its new text, or a message object and the text")
    return peer, message, text


def _objects(given: PeerLike | MessagesLike | None) -> MessagesLike:
    """Message objects that stand in the place of a peer: bare ids would name no chat, and may be meant as one."""
    if is_message(given):
        return given
    if isinstance(given, Iterable):
        found = list(given)
        if all(is_message(message) for message in found):
            return cast("list[MessageLike]", found)
    raise UsageError("delete_messages takes a peer and the messages or their ids, or message objects alone")


async def _check_ids(client: ClientCore, group: InChat) -> None:
    """Refuse ids that are in another chat: ``messages.deleteMessages`` names no chat, and would delete them there."""
    if group.chat_id is None or group.in_channel or not group.bare_ids:
        return
    asked = group._replace(messages=list(group.bare_ids))
    there = await in_chat(client, asked._replace(chat_id=None))
    elsewhere = [m.id for m in there if not isinstance(m, api.MessageEmpty) and not asked.holds(m)]
    if elsewhere:
        raise UsageError(f"message {elsewhere[0]} is not of chat {group.chat_id}; nothing was deleted")
