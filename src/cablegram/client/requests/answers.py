"""What an answer or an update says beside itself: peers, the ids of messages, where message boxes stand.

Loaded with the first of them: it needs the raw API, which making a client does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cablegram.client.chats.verbs  # registers what users and chats can say
import cablegram.client.messages.verbs  # noqa: F401 # registers what messages can do
from cablegram import api
from cablegram.client.connection import configuration
from cablegram.client.messages.ownership import own
from cablegram.mtproto.updates.answers import is_silent
from cablegram.net.learned_addresses import learn
from cablegram.sessions.peers import is_peerless

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.client.requests.sent_ids import SentIds

UPDATES = (
    api.Updates,
    api.UpdateShort,
    api.UpdatesCombined,
    api.UpdateShortMessage,
    api.UpdateShortChatMessage,
    api.UpdateShortSentMessage,
    api.UpdatesTooLong,
)
"""The constructors of the type ``Updates``."""


def on_update(client: ClientCore, update: object) -> None:
    """Something came that answers nothing."""
    _learn(client, update)
    configuration.on_updates(client, update)
    accepted = client._token_accepted
    if accepted is not None and isinstance(update, api.UpdateShort) and isinstance(update.update, api.UpdateLoginToken):
        accepted.set()
    client._dispatcher.on_push()
    client._updates.push(update)


def on_answer(client: ClientCore, request: object, result: object) -> bool:
    """An answer came; returns whether answers of this class never say anything beside themselves."""
    _learn(client, result)
    if isinstance(result, api.Config):
        learn(client.session, client.network, result.dc_options)
        return False
    if not is_silent(type(result)):
        client._updates.on_answer(request, result)
        return False
    return is_peerless(result)


def _learn(client: ClientCore, said: object) -> None:
    own(client, said)
    if isinstance(said, UPDATES):
        note_ids(client._sent_ids, said)
    client.session.process_entities(said)


def note_ids(sent_ids: SentIds, updates: api.TypeUpdates) -> None:
    """Keep which message each ``random_id`` became. Source: https://core.telegram.org/constructor/updateMessageID"""
    match updates:
        case api.Updates() | api.UpdatesCombined():
            for update in updates.updates:
                if isinstance(update, api.UpdateMessageID):
                    sent_ids.put(update.random_id, update.id)
        case api.UpdateShort(update=api.UpdateMessageID() as update):
            sent_ids.put(update.random_id, update.id)
