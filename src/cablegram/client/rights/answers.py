"""What a client with fewer rights is shown of the account's chat with Telegram: that there are messages, no texts.

A request that names the chat is refused (`rules`), but many answers have messages of chats that no request named:
``messages.getDialogs`` has the last one of each chat, ``messages.searchGlobal``, ``messages.getMessages`` and
``updates.getDifference`` have any. A login code is a message of user 777000, or a service notification.
Source: https://core.telegram.org/api/auth
"""

from __future__ import annotations

import copy

from cablegram import api
from cablegram.tl import TLObject

from .rules import TELEGRAM


def without_codes(answer: object) -> object:
    """The answer with the texts of Telegram's own messages left out.

    What has none is returned as it is; of what has one, copies are made, because the answer may be another's too.
    """
    if isinstance(answer, (list, tuple)):
        shown = [without_codes(item) for item in answer]
        return shown if any(new is not old for new, old in zip(shown, answer, strict=True)) else answer
    if not isinstance(answer, TLObject):
        return answer
    match answer:
        case api.Message() if _is_telegram(answer.peer_id) or _is_telegram(answer.from_id):
            return _changed(answer, message="", entities=None, media=None, reply_markup=None)
        case api.UpdateShortMessage(user_id=user) if user == TELEGRAM:
            return _changed(answer, message="", entities=None)
        case api.UpdateServiceNotification():
            return _changed(answer, message="", entities=[], media=api.MessageMediaEmpty())
    fields = {}
    for field in type(answer).__match_args__:
        value = getattr(answer, field)
        if isinstance(value, (TLObject, list, tuple)) and (new := without_codes(value)) is not value:
            fields[field] = new
    return _changed(answer, **fields) if fields else answer


def _is_telegram(peer: object) -> bool:
    return isinstance(peer, api.PeerUser) and peer.user_id == TELEGRAM


def _changed(value: TLObject, **fields: object) -> TLObject:
    made = copy.copy(value)
    for name, field in fields.items():
        setattr(made, name, field)
    return made
