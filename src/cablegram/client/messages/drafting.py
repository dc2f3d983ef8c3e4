"""Drafts: what is written in a chat and not sent, the same on all devices of the account.

Source: https://core.telegram.org/api/drafts
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cablegram import api
from cablegram.client.chats.peer_ids import marked
from cablegram.client.chats.peers import get_input_entity
from cablegram.client.updates.unpack import unpack

from .outgoing_text import formatted
from .reply_to import reply_in

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore

    from .markup import AnyParseMode
    from .reply_to import ReplyTo


class Draft(NamedTuple):
    """What is written in one chat.

    ``chat_id``: its marked id; ``chat``: the user, group or channel, or None when Telegram did not send it; ``text``:
    without its markup; ``date``: when it was saved (Unix seconds); ``topic``: the id of the forum's topic, if it is in
    one; ``draft``: the TL object with everything else.
    """

    chat_id: int
    chat: api.TypeUser | api.TypeChat | None
    text: str
    date: int
    topic: int | None
    draft: api.DraftMessage


async def drafts(client: ClientCore) -> list[Draft]:
    """The drafts of all chats, in the server's order. For users only: bots have none.

    No handler of ``events.DraftChanged`` is called by it.
    Source: https://core.telegram.org/method/messages.getAllDrafts
    """
    found = []
    for update, peers in unpack(await client.invoke(api.messages.GetAllDrafts()), None):
        if isinstance(update, api.UpdateDraftMessage) and isinstance(update.draft, api.DraftMessage):
            number, draft = marked(update.peer), update.draft
            if number is not None:
                found.append(Draft(number, peers.get(number), draft.message, draft.date, update.top_msg_id, draft))
    return found


async def save_draft(
    client: ClientCore,
    peer: PeerLike,
    text: str = "",
    *,
    reply_to: ReplyTo | None = None,
    parse_mode: AnyParseMode = ...,
) -> None:
    """Put a text into a chat's input field on all devices of the account, in the place of what is there.

    An empty text removes the draft, unless ``reply_to`` says what it is going to answer: a message, its id, or a
    :class:`~cablegram.Reply` (a quote, a topic). ``parse_mode``: as in :meth:`send_message`, where
    ``clear_draft=True`` removes the draft too. White space around the text is left out.

    Raises :class:`~cablegram.errors.UsageError` for what is no text, ``PeerUnknown``, and what the server answers
    (``MsgIdInvalid`` for a message that is not there). For users only: bots have no drafts.
    Source: https://core.telegram.org/method/messages.saveDraft
    """
    written, entities = await formatted(client, text, parse_mode, None)
    target = await get_input_entity(client, peer)
    answered = await reply_in(client, target, reply_to)
    request = api.messages.SaveDraft(peer=target, message=written, entities=entities, reply_to=answered)
    await client.invoke(request)
