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
from cablegram.client.requests import random_ids
from cablegram.errors import UsageError

from . import deduplication
from .buttons import reply_markup
from .history import parts
from .outgoing_text import formatted
from .references import in_chats
from .reply_to import reply

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.dates import Moment
    from cablegram.client.files.upload import Sendable

    from .buttons import Buttons
    from .markup import AnyParseMode
    from .references import MessagesLike

MAX_FORWARD = 100


async def send_message(
    client: ClientCore,
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

    if file is not None:
        from .send_file import send_file

        photo: api.Message = await send_file(
            client, peer, file, caption=message, parse_mode=parse_mode, formatting_entities=formatting_entities,
            reply_to=reply_to, buttons=buttons, silent=silent, clear_draft=clear_draft, noforwards=noforwards,
            schedule=schedule, idempotency_key=idempotency_key,
        )  # fmt: skip
        return photo
    text, entities = await formatted(client, message, parse_mode, formatting_entities)
    if not text:
        raise UsageError("the message is empty")
    target = await get_input_entity(client, peer)
    request = api.messages.SendMessage(
        peer=target,
        message=text,
        random_id=random_ids.random_id(client, idempotency_key, marked(target)),
        no_webpage=not link_preview,
        silent=silent,
        clear_draft=clear_draft,
        noforwards=noforwards,
        reply_to=reply(reply_to),
        reply_markup=reply_markup(buttons),
        entities=entities,
        schedule_date=dates.optional(client, schedule),
    )
    sent: api.Message = await deduplication.sent(client, request, target)
    return sent


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
) -> list[api.Message]:
    """Forward messages to ``peer``; returns the new ones, in the same order.

    ``messages``: an id, a message object, or any collection of them. ``from_peer``: the chat that they are in; it may
    be left out for objects, which may be of several chats then. ``drop_author``: as a copy, without the name.
    Source: https://core.telegram.org/method/messages.forwardMessages
    """
    target = await get_input_entity(client, peer)
    sent: list[api.Message] = []
    for group in await in_chats(client, from_peer, messages):
        if group.target is None:
            raise UsageError("from_peer= is needed when messages are given by their ids")
        for ids in parts(group.ids, MAX_FORWARD):
            request = api.messages.ForwardMessages(
                from_peer=group.target,
                id=ids,
                random_id=[random_ids.random_id(client) for _ in ids],
                to_peer=target,
                silent=silent,
                drop_author=drop_author,
                noforwards=noforwards,
                schedule_date=dates.optional(client, schedule),
            )
            sent += deduplication.messages_of(await client.invoke(request))
    return sent
