"""Sending and changing messages: the functions behind the client's methods.

Sources: https://core.telegram.org/method/messages.sendMessage and the pages of the other methods named below.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cablegram.errors import UsageError

from . import moments
from .history import by_ids, parts
from .ids import is_channel, marked
from .peers import input_channel

if TYPE_CHECKING:
    from cablegram import api

    from .buttons import Buttons
    from .client import TelegramClient
    from .markup import AnyParseMode
    from .moments import Moment
    from .peers import PeerLike
    from .sending import Sendable

MAX_FORWARD = 100
MAX_DELETE = 100


async def send_message(
    client: TelegramClient,
    peer: PeerLike,
    message: str = "",
    *,
    file: Sendable | None = None,
    reply_to: int | api.Message | api.TypeInputReplyTo | None = None,
    parse_mode: AnyParseMode = ...,
    formatting_entities: Sequence[api.TypeMessageEntity] | None = None,
    link_preview: bool = True,
    buttons: Buttons | None = None,
    silent: bool = False,
    clear_draft: bool = False,
    noforwards: bool = False,
    schedule: Moment | None = None,
    idempotency_key: str | None = None,
) -> api.Message:
    """Send a text and return the message as the server keeps it.

    ``peer``: to whom (``"me"`` is the account's own Saved Messages); ``reply_to``: a message or its id; ``file``: a
    file with the text as its caption, see :meth:`send_file`; ``parse_mode``: how the text is written, ``"md"``,
    ``"html"`` or None for as it is, by default the client's own; ``formatting_entities``: what is bold, a link and so
    on, by UTF-16 offsets, instead; ``link_preview``: whether a link is shown with its page; ``schedule``: when to
    send it, in Unix time (seconds), as a datetime or as a timedelta from now; ``idempotency_key``: any text; the same
    key to the same peer is one message, even when the program was restarted in between. A repeated attempt never makes
    a second message: the request's ``random_id`` is fixed once.

    Raises :class:`~cablegram.errors.UsageError` for an empty text, ``PeerUnknown``, and what the server answers.
    Source: https://core.telegram.org/method/messages.sendMessage
    """
    from cablegram import api

    from . import duplicates
    from .buttons import reply_markup
    from .markup import formatted

    if file is not None:
        from .sending import send_file

        photo: api.Message = await send_file(
            client, peer, file, caption=message, parse_mode=parse_mode, formatting_entities=formatting_entities,
            reply_to=reply_to, buttons=buttons, silent=silent, clear_draft=clear_draft, noforwards=noforwards,
            schedule=schedule, idempotency_key=idempotency_key,
        )  # fmt: skip
        return photo
    text, entities = await formatted(client, message, parse_mode, formatting_entities)
    if not text:
        raise UsageError("the message is empty")
    target = await client.get_input_entity(peer)
    request = api.messages.SendMessage(
        peer=target,
        message=text,
        random_id=duplicates.random_id(client, idempotency_key, marked(target)),
        no_webpage=not link_preview,
        silent=silent,
        clear_draft=clear_draft,
        noforwards=noforwards,
        reply_to=reply(reply_to),
        reply_markup=reply_markup(buttons),
        entities=entities,
        schedule_date=moments.optional(client, schedule),
    )
    sent: api.Message = await duplicates.sent(client, request, target)
    return sent


async def forward_messages(
    client: TelegramClient,
    peer: PeerLike,
    messages: int | api.Message | Sequence[int | api.Message],
    from_peer: PeerLike | None = None,
    *,
    silent: bool = False,
    drop_author: bool = False,
    noforwards: bool = False,
    schedule: Moment | None = None,
) -> list[api.Message]:
    """Forward messages of one chat to ``peer``; returns the new ones, in the same order.

    ``from_peer`` may be left out when ``messages`` are message objects. ``drop_author``: as a copy, without the name.
    Source: https://core.telegram.org/method/messages.forwardMessages
    """
    from cablegram import api

    from . import duplicates

    items = list(messages) if isinstance(messages, Sequence) else [messages]
    if from_peer is None:
        from_peer = next((item.peer_id for item in items if not isinstance(item, int)), None)
    if from_peer is None:
        raise UsageError("from_peer= is needed when messages are given by their ids")
    source, target = await client.get_input_entity(from_peer), await client.get_input_entity(peer)
    sent: list[api.Message] = []
    for ids in parts([item if isinstance(item, int) else item.id for item in items], MAX_FORWARD):
        request = api.messages.ForwardMessages(
            from_peer=source,
            id=ids,
            random_id=[duplicates.random_id(client) for _ in ids],
            to_peer=target,
            silent=silent,
            drop_author=drop_author,
            noforwards=noforwards,
            schedule_date=moments.optional(client, schedule),
        )
        sent += duplicates.messages_of(await client.invoke(request))
    return sent


async def edit_message(
    client: TelegramClient,
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
    from cablegram import api

    from . import duplicates
    from .buttons import reply_markup
    from .markup import formatted

    (peer, number), text = _edit_of(peer, message, text)
    text, entities = await formatted(client, text, parse_mode, formatting_entities)
    target = await client.get_input_entity(peer)
    request = api.messages.EditMessage(
        peer=target,
        id=number,
        message=text,
        no_webpage=not link_preview,
        entities=entities,
        reply_markup=reply_markup(buttons),
        schedule_date=moments.optional(client, schedule),
    )
    found: list[Any] = [m for m in duplicates.messages_of(await client.invoke(request)) if m.id == number]
    if not found:
        found += await by_ids(client, target, [number])
    edited: api.Message = found[0]
    return edited


def _edit_of(peer: Any, message: Any, text: str | None) -> tuple[tuple[PeerLike, int], str]:
    """The chat and id of the message, and its new text: an object may stand in the place of the peer."""
    if text is None and isinstance(message, str) and getattr(peer, "__tl_type__", "") == "Message":
        return where(None, peer), message
    if text is None or isinstance(message, str):
        raise UsageError("edit_message takes a peer, a message and its new text, or a message object and the text")
    return where(peer, message), text


async def delete_messages(
    client: TelegramClient,
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
    from cablegram import api

    items = list(message_ids) if isinstance(message_ids, Sequence) else [message_ids]
    ids = [item if isinstance(item, int) else item.id for item in items]
    if peer is None:
        peer = next((item.peer_id for item in items if not isinstance(item, int)), None)
    target = None if peer is None else await client.get_input_entity(peer)
    gone = 0
    for part in parts(ids, MAX_DELETE):
        request: Any
        if target is not None and is_channel(marked(target) or 0):
            request = api.channels.DeleteMessages(channel=input_channel(target), id=part)
        else:
            request = api.messages.DeleteMessages(id=part, revoke=revoke)
        gone += (await client.invoke(request)).pts_count
    return gone


async def mark_as_read(client: TelegramClient, peer: PeerLike, max_id: int | api.Message = 0) -> None:
    """Mark a chat as read up to a message or its id; 0 is all of it.

    Source: https://core.telegram.org/method/messages.readHistory
    """
    from cablegram import api

    target = await client.get_input_entity(peer)
    if not isinstance(max_id, int):
        max_id = max_id.id
    if is_channel(marked(target) or 0):
        await client.invoke(api.channels.ReadHistory(channel=input_channel(target), max_id=max_id))
    else:
        await client.invoke(api.messages.ReadHistory(peer=target, max_id=max_id))


async def pin_message(
    client: TelegramClient,
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


async def unpin_message(
    client: TelegramClient, peer: PeerLike | None, message: int | api.Message | None = None
) -> None:
    """Unpin a message, or all of a chat's when none is given.

    Sources: https://core.telegram.org/method/messages.updatePinnedMessage,
    https://core.telegram.org/method/messages.unpinAllMessages
    """
    from cablegram import api

    if message is not None:
        await _pin(client, peer, message, unpin=True)
        return
    if peer is None:
        raise UsageError("peer= is needed when no message is given")
    target = await client.get_input_entity(peer)
    # Each call undoes a part of them; what is left is told.
    while (await client.invoke(api.messages.UnpinAllMessages(peer=target))).offset > 0:
        pass


async def _pin(client: TelegramClient, peer: PeerLike | None, message: int | api.Message, **how: bool) -> None:
    from cablegram import api

    peer, number = where(peer, message)
    target = await client.get_input_entity(peer)
    await client.invoke(api.messages.UpdatePinnedMessage(peer=target, id=number, **how))


def where(peer: PeerLike | None, message: int | api.Message) -> tuple[PeerLike, int]:
    """The chat and the id of a message; the object says both by itself."""
    if isinstance(message, int):
        if peer is None:
            raise UsageError("peer= is needed when the message is given by its id")
        return peer, message
    return message.peer_id if peer is None else peer, message.id


def reply(reply_to: Any) -> Any:
    from cablegram import api

    if reply_to is None or getattr(reply_to, "__tl_type__", "") == "InputReplyTo":
        return reply_to
    return api.InputReplyToMessage(reply_to_msg_id=reply_to if isinstance(reply_to, int) else reply_to.id)
