"""Sending and changing messages: the functions behind the client's methods.

Sources: https://core.telegram.org/method/messages.sendMessage and the pages of the other methods named below.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cablegram import api
from cablegram.client import dates
from cablegram.client.chats.peer_ids import marked
from cablegram.client.chats.peers import get_input_entity
from cablegram.client.login.invalidation import invalidate_codes
from cablegram.client.requests import random_ids
from cablegram.errors import UsageError

from . import deduplication
from .buttons import reply_markup
from .history import parts
from .outgoing_text import formatted_message, formatted_pieces
from .references import in_chats
from .reply_to import reply_in

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.dates import Moment
    from cablegram.client.files.upload import Sendable

    from .buttons import Buttons
    from .markup import AnyParseMode
    from .references import MessagesLike
    from .reply_to import ReplyTo

MAX_FORWARD = 100


async def send_message(
    client: ClientCore,
    peer: PeerLike,
    message: str = "",
    *,
    file: Sendable | None = None,
    reply_to: ReplyTo | None = None,
    topic: int | None = None,
    parse_mode: AnyParseMode = ...,
    formatting_entities: Sequence[api.TypeMessageEntity] | None = None,
    link_preview: bool = True,
    buttons: Buttons | None = None,
    silent: bool = False,
    clear_draft: bool = False,
    noforwards: bool = False,
    schedule: Moment | None = None,
    send_as: PeerLike | None = None,
    effect: int | None = None,
    split: bool = False,
    idempotency_key: str | None = None,
) -> api.Message:
    """Send a text and return the message as the server keeps it.

    ``peer``: to whom (``"me"`` is the account's own Saved Messages); ``reply_to``: a message, its id, or a
    :class:`~cablegram.Reply` (a quote); ``topic``: the id of a forum's topic; ``file``: a file with the text as its
    caption, see :meth:`send_file`; ``parse_mode``: how the text is written, ``"md"``, ``"html"`` or None for as it is,
    by default the client's own; ``formatting_entities``: what is bold, a link and so on, by UTF-16 offsets, instead;
    ``link_preview``: whether a link is shown with its page; ``schedule``: when to send it, in Unix time (seconds), as a
    datetime or as a timedelta from now; ``send_as``: a channel of the account's to write as; ``effect``: the id of an
    animated effect; ``idempotency_key``: any text; the same key to the same peer is one message, even when the program
    was restarted in between. A repeated attempt never makes a second message: the ``random_id`` is fixed once.

    White space around the text is left out. ``split``: make several messages of more than 4,096 characters, cut between
    paragraphs, lines or words; the first one answers, the last one has the buttons and is returned.

    Raises :class:`~cablegram.errors.UsageError` for a text that is empty or too long, ``PeerUnknown``, and what the
    server answers. Source: https://core.telegram.org/method/messages.sendMessage
    """
    if file is not None:
        from .send_file import send_file

        return await send_file(
            client, peer, file, caption=message, parse_mode=parse_mode, formatting_entities=formatting_entities,
            reply_to=reply_to, topic=topic, buttons=buttons, silent=silent, clear_draft=clear_draft,
            noforwards=noforwards, schedule=schedule, send_as=send_as, effect=effect, idempotency_key=idempotency_key,
        )  # fmt: skip
    if split:
        texts = await formatted_pieces(client, message, parse_mode, formatting_entities)
    else:
        texts = [await formatted_message(client, message, parse_mode, formatting_entities)]
    if not texts or not texts[0][0]:
        raise UsageError("the message is empty")
    target = await get_input_entity(client, peer)
    replied, author = await reply_in(client, target, reply_to, topic), await sender(client, send_as)
    place = await reply_in(client, target, None, topic)
    for number, (text, entities) in enumerate(texts):
        last = number == len(texts) - 1
        key = f"{idempotency_key}\0{number}" if idempotency_key is not None and number else idempotency_key
        request = api.messages.SendMessage(
            peer=target,
            message=text,
            random_id=random_ids.random_id(client, key, marked(target)),
            no_webpage=not link_preview,
            silent=silent,
            clear_draft=clear_draft,
            noforwards=noforwards,
            reply_to=place if number else replied,
            reply_markup=reply_markup(buttons) if last else None,
            entities=entities,
            schedule_date=dates.optional(client, schedule),
            send_as=author,
            effect=None if number else effect,
        )
        sent: api.Message = await deduplication.sent(client, request, target)
    return sent


async def sender(client: ClientCore, send_as: PeerLike | None) -> api.TypeInputPeer | None:
    """The channel to write as. Source: https://core.telegram.org/method/channels.getSendAs"""
    return None if send_as is None else await get_input_entity(client, send_as)


async def forward_messages(
    client: ClientCore,
    peer: PeerLike,
    messages: MessagesLike,
    from_peer: PeerLike | None = None,
    *,
    silent: bool = False,
    drop_author: bool = False,
    noforwards: bool = False,
    schedule: Moment | None = None,
    topic: int | None = None,
    send_as: PeerLike | None = None,
) -> list[api.Message]:
    """Forward messages to ``peer``; returns the new ones, in the same order.

    ``messages``: an id, a message object, or any collection of them. ``from_peer``: the chat that they are in; it may
    be left out for objects, which may be of several chats then. ``drop_author``: as a copy, without the name.
    Login codes in messages of Telegram's service account are invalidated first: whoever wants them forwarded is after
    the account. ``topic``: the id of a forum's topic to forward to; ``send_as``: a channel to write as.
    Source: https://core.telegram.org/method/messages.forwardMessages
    """
    target = await get_input_entity(client, peer)
    author = await sender(client, send_as)
    sent: list[api.Message] = []
    for group in await in_chats(client, from_peer, messages):
        if group.target is None:
            raise UsageError("from_peer= is needed when messages are given by their ids")
        for ids in parts(group.ids, MAX_FORWARD):
            await invalidate_codes(client, group.target, ids)
            request = api.messages.ForwardMessages(
                from_peer=group.target,
                id=ids,
                random_id=[random_ids.random_id(client, None, marked(target)) for _ in ids],
                to_peer=target,
                silent=silent,
                drop_author=drop_author,
                noforwards=noforwards,
                schedule_date=dates.optional(client, schedule),
                top_msg_id=topic,
                send_as=author,
            )
            sent += await deduplication.forwarded(client, request, target)
    return sent
