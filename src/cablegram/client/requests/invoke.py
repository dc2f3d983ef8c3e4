"""One call from `TelegramClient.invoke` to its end, and what an answer or an update tells the client beside itself."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from cablegram.client.connection.layer_check import warn_of_layer
from cablegram.errors import CablegramError, DecodeError, RpcError
from cablegram.sessions.peers import is_peerless

from .middleware import Call
from .random_ids import with_random_id

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLFunction

T = TypeVar("T")

_TELL_NOTHING: set[type] = {bool, int, str, bytes, type(None)}
"""Classes of answers that tell nothing beside the answer itself; grown as such answers come."""


async def carry(client: ClientCore, call: Call) -> Any:
    """Carry a call out; it knows afterwards which data center answered (``call.dc``)."""
    connection = client._connection
    connection.check()
    if "random_id" in type(call.request).__match_args__:
        call.request = with_random_id(client, call.request)
    try:
        result: Any = await connection.chain.carry(call)
    except CablegramError as error:
        _log(client, call, error)
        if isinstance(error, DecodeError):
            warn_of_layer(client, error)
        final = connection.judge(error, dc=call.dc)
        if final is error and isinstance(error, RpcError) and error.code in (400, 403):
            from cablegram.client.chats.upgraded import upgraded

            final = await upgraded(client, call.request, error) or error
        if final is error:
            raise
        raise final from error
    if client.logger.isEnabledFor(logging.DEBUG):
        _log(client, call, None)
    if type(result) not in _TELL_NOTHING:
        _answered(client, call.request, result)
    return result


async def carry_plainly(client: ClientCore, request: TLFunction[T]) -> T:
    """Floods, failures and migration are left to the caller: the login has its own rules."""
    client._connection.check()
    call = Call(request)
    try:
        result: T = await client._connection.chain.plain(call)
    except CablegramError as error:
        _log(client, call, error)
        raise
    _log(client, call, None)
    return result


def on_update(client: ClientCore, update: Any) -> None:
    """Something came that answers nothing."""
    _learn(client, update)
    accepted = client._token_accepted
    if accepted is not None and getattr(getattr(update, "update", None), "__tl_name__", "") == "updateLoginToken":
        accepted.set()
    client._dispatcher.on_push()
    client._updates.push(update)


def _answered(client: ClientCore, request: Any, result: Any) -> None:
    """What an answer says beside the answer: peers, the ids of messages, where message boxes are."""
    from cablegram.mtproto.updates.answers import is_silent

    _learn(client, result)
    if not is_silent(type(result)):
        client._updates.on_answer(request, result)
    elif is_peerless(result):
        _TELL_NOTHING.add(type(result))


_own: Callable[[ClientCore, Any], None] | None = None


def _load_own() -> Callable[[ClientCore, Any], None]:
    """Loaded with the first answer: it needs the raw API, which making a client does not."""
    global _own
    import cablegram.client.messages.verbs  # noqa: F401 # registers what messages can do
    from cablegram.client.messages.ownership import own

    _own = own
    return own


def _learn(client: ClientCore, told: Any) -> None:
    (_own or _load_own())(client, told)
    if getattr(told, "__tl_type__", "") == "Updates":
        client._sent_ids.note(told)
    client.session.process_entities(told)


def _log(client: ClientCore, call: Call, error: CablegramError | None) -> None:
    if client.logger.isEnabledFor(logging.DEBUG):
        # Never the request or its answer: both may hold secrets.
        end = "ok" if error is None else getattr(error, "message", None) or type(error).__name__
        client.logger.debug("%s: %s (attempts: %d)", call.method, end, call.attempts)
