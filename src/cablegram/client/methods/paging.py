"""Reading page after page, as a method's `Pager` says."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.client.callbacks import EVERYTHING, how_many
from cablegram.client.chats.peer_ids import marked
from cablegram.client.chats.peers import get_input_entity

from . import casts
from .pagers import Pager, reach
from .plan import PAGE

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLFunction

WHOLE: tuple[type, ...] = (api.messages.Messages, api.messages.Dialogs, api.messages.SavedDialogs, api.messages.Chats)
WHOLE += (api.contacts.Blocked, api.photos.Photos)
"""An answer of such a class says that there is no more; where there is, a slice is sent instead."""


async def pages(
    client: ClientCore, pager: Pager, request: TLFunction[object], *, limit: int | None, sized: bool
) -> AsyncIterator[object]:
    """The items, up to ``limit`` of them; ``sized``: whether the request says how many it wants."""
    left = how_many(limit)
    taken = 0
    seen: set[int] = set()
    while left > 0:
        if sized:
            setattr(request, "limit", min(left, PAGE))  # noqa: B010 # which methods have one is in the plan
        answer = await client.invoke(request)
        items: list[object] = list(getattr(answer, pager.items, None) or ())
        taken += len(items)
        for item in _new(items, seen) if pager.rule == "dialogs" else items:
            yield item
            left -= 1
            if left <= 0:
                return
        if not items or isinstance(answer, WHOLE):
            return
        following = await _next(client, pager, request, answer, items, taken)
        if following is None or all(getattr(request, name) == value for name, value in following.items()):
            return
        for name, value in following.items():
            setattr(request, name, value)


def _new(items: list[object], seen: set[int]) -> list[object]:
    """Pinned chats come with every page, unless they are left out."""
    found = []
    for item in items:
        number = marked(getattr(item, "peer", None))
        if number is None or number not in seen:
            found.append(item)
        if number is not None:
            seen.add(number)
    return found


async def _next(
    client: ClientCore, pager: Pager, request: Any, answer: Any, items: Sequence[Any], taken: int
) -> dict[str, object] | None:
    """What changes in the next request; None after the last page."""
    match pager.rule:
        case "token":
            token = answer.next_offset
            return {"offset": token} if token else None
        case "messages":
            # What moved the window once must not move each of them.
            following = {"offset_id": items[-1].id, "offset_date": 0, "add_offset": 0}
            return {name: value for name, value in following.items() if hasattr(request, name)}
        case "search":
            return await _next_found(client, answer, items[-1])
        case "dialogs":
            return await _next_dialogs(client, request, answer, items) if taken < answer.count else None
        case "count":
            offset = request.offset + len(items)
            return {"offset": offset} if offset < getattr(answer, "count", EVERYTHING) else None
        case _:
            return await _stepped(client, pager, answer, items[-1])


async def _next_found(client: ClientCore, answer: object, last: api.Message | api.MessageService) -> dict[str, object]:
    """Source: https://core.telegram.org/method/messages.searchGlobal"""
    rate = getattr(answer, "next_rate", None)
    return {
        "offset_rate": last.date if rate is None else rate,
        "offset_peer": await get_input_entity(client, last.peer_id),
        "offset_id": last.id,
    }


async def _next_dialogs(
    client: ClientCore, request: object, answer: api.messages.DialogsSlice, items: Sequence[api.Dialog]
) -> dict[str, object] | None:
    """Where the last chat with a message stands. Source: https://core.telegram.org/method/messages.getDialogs"""
    dates = {(marked(message.peer_id), message.id): getattr(message, "date", None) for message in answer.messages}
    for item in reversed(items):
        number, top = marked(getattr(item, "peer", None)), getattr(item, "top_message", 0)
        date = dates.get((number, top))
        if date is not None:
            peer = await get_input_entity(client, item.peer)
            following = {"offset_date": date, "offset_id": top, "offset_peer": peer}
            return following | ({"exclude_pinned": True} if hasattr(request, "exclude_pinned") else {})
    return None


async def _stepped(client: ClientCore, pager: Pager, answer: Any, last: object) -> dict[str, object] | None:
    following: dict[str, object] = {}
    for step in pager.steps:
        if step.how == "=":
            value = reach(last, step.source)
        elif step.how == "<":
            value = getattr(answer, step.source)
            if not value:
                return None
        else:
            message = next((m for m in answer.messages if m.id == reach(last, step.source)), None)
            value = getattr(message, "date", 0)
        if step.field == "offset_user":
            value = await casts.user(client, value, {})
        following[step.field] = value
    return following
