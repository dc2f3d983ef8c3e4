"""Carrying a call out whose answer is ``Updates``, and finding in it what `results` says that the method gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from cablegram import api
from cablegram.client.messages import deduplication
from cablegram.client.messages.history import by_ids
from cablegram.errors import CablegramError

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLFunction

    from .results import Carry

T = TypeVar("T")


Changes: TypeAlias = "TLFunction[api.TypeUpdates]"


async def _sent_message(client: ClientCore, request: api.messages.SendMessage | api.messages.SendMedia) -> api.Message:
    return await deduplication.sent(client, request, request.peer)


async def _sent_messages(client: ClientCore, request: api.messages.SendMultiMedia) -> list[api.Message]:
    return await deduplication.sent_together(client, request, request.peer)


async def _message(
    client: ClientCore,
    request: api.messages.EditMessage
    | api.messages.SendInlineBotResult
    | api.messages.SetGameScore
    | api.messages.StartBot,
) -> api.Message:
    """An edit that changed nothing that is shown is answered without the message: it is read then."""
    answer = await client.invoke(request)
    found = [message for message in deduplication.messages_of(answer) if isinstance(message, api.Message)]
    number = getattr(request, "id", None)
    if isinstance(number, int):
        found = [message for message in found if message.id == number]
        if not found:
            found = [m for m in await by_ids(client, request.peer, [number]) if isinstance(m, api.Message)]
    return _one(request, found, "message")


async def _messages(client: ClientCore, request: Changes) -> list[api.Message]:
    answer = await client.invoke(request)
    return [message for message in deduplication.messages_of(answer) if isinstance(message, api.Message)]


async def _service_message(client: ClientCore, request: Changes) -> api.MessageService:
    answer = await client.invoke(request)
    return _one(request, [m for m in deduplication.messages_of(answer) if isinstance(m, api.MessageService)], "message")


async def _whole(client: ClientCore, request: Changes) -> api.Updates | api.UpdatesCombined:
    """The answer; a short form holds neither chats nor users, and is as one without them."""
    answer = await client.invoke(request)
    if isinstance(answer, (api.Updates, api.UpdatesCombined)):
        return answer
    return api.Updates(updates=[], users=[], chats=[], date=0, seq=0)


async def _channel(client: ClientCore, request: Changes) -> api.Channel:
    answer = await _whole(client, request)
    return _one(request, [chat for chat in answer.chats if isinstance(chat, api.Channel)], "channel")


async def _chat(client: ClientCore, request: Changes) -> api.TypeChat:
    return _one(request, (await _whole(client, request)).chats, "chat")


async def _user(client: ClientCore, request: api.contacts.AcceptContact | api.contacts.AddContact) -> api.User:
    answer = await _whole(client, request)
    wanted = getattr(request.id, "user_id", None)
    users = [user for user in answer.users if isinstance(user, api.User)]
    return _one(request, [user for user in users if user.id == wanted] or users, "user")


async def _group_call(client: ClientCore, request: Changes) -> api.TypeGroupCall:
    answer = await _whole(client, request)
    return _one(request, [u.call for u in answer.updates if isinstance(u, api.UpdateGroupCall)], "group call")


async def _story(client: ClientCore, request: Changes) -> api.TypeStoryItem:
    answer = await _whole(client, request)
    return _one(request, [u.story for u in answer.updates if isinstance(u, api.UpdateStory)], "story")


def _one(request: Changes, found: Sequence[T], what: str) -> T:
    if not found:
        raise CablegramError(
            f"{type(request).__tl_name__} was carried out, and its answer holds no {what}: "
            "look at the updates, or send the request by client.invoke() to see the answer"
        )
    return found[0]


CARRY: dict[str, Carry] = {
    "channel": _channel,
    "chat": _chat,
    "group call": _group_call,
    "message": _message,
    "messages": _messages,
    "sent message": _sent_message,
    "sent messages": _sent_messages,
    "service message": _service_message,
    "story": _story,
    "user": _user,
}
