"""Carrying a call out whose answer is ``Updates``, and finding in it what `results` says that the method gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.client.messages import deduplication
from cablegram.client.messages.history import by_ids
from cablegram.errors import CablegramError

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

    from .results import Carry


async def _sent_message(client: ClientCore, request: Any) -> Any:
    return await deduplication.sent(client, request, request.peer)


async def _sent_messages(client: ClientCore, request: Any) -> Any:
    return await deduplication.sent_together(client, request, request.peer)


async def _message(client: ClientCore, request: Any) -> Any:
    """An edit that changed nothing that is shown is answered without the message: it is read then."""
    answer = await client.invoke(request)
    found = [message for message in deduplication.messages_of(answer) if isinstance(message, api.Message)]
    number = getattr(request, "id", None)
    if isinstance(number, int):
        found = [message for message in found if message.id == number]
        if not found:
            found = [m for m in await by_ids(client, request.peer, [number]) if isinstance(m, api.Message)]
    return _one(request, found, "message")


async def _messages(client: ClientCore, request: Any) -> list[Any]:
    answer = await client.invoke(request)
    return [message for message in deduplication.messages_of(answer) if isinstance(message, api.Message)]


async def _service_message(client: ClientCore, request: Any) -> Any:
    answer = await client.invoke(request)
    return _one(request, [m for m in deduplication.messages_of(answer) if isinstance(m, api.MessageService)], "message")


async def _channel(client: ClientCore, request: Any) -> Any:
    answer = await client.invoke(request)
    return _one(request, [chat for chat in answer.chats if isinstance(chat, api.Channel)], "channel")


async def _chat(client: ClientCore, request: Any) -> Any:
    return _one(request, (await client.invoke(request)).chats, "chat")


async def _user(client: ClientCore, request: Any) -> Any:
    answer = await client.invoke(request)
    wanted = getattr(request.id, "user_id", None)
    users = [user for user in answer.users if isinstance(user, api.User)]
    return _one(request, [user for user in users if user.id == wanted] or users, "user")


async def _group_call(client: ClientCore, request: Any) -> Any:
    answer = await client.invoke(request)
    return _one(request, [u.call for u in answer.updates if isinstance(u, api.UpdateGroupCall)], "group call")


async def _story(client: ClientCore, request: Any) -> Any:
    answer = await client.invoke(request)
    return _one(request, [u.story for u in answer.updates if isinstance(u, api.UpdateStory)], "story")


def _one(request: Any, found: list[Any], what: str) -> Any:
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
