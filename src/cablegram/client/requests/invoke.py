"""One call from `TelegramClient.invoke` to its end."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, TypeVar

from cablegram.client.connection.layer_check import warn_of_layer
from cablegram.errors import CablegramError, DecodeError, RpcError

from .effects import current
from .middleware import Call
from .random_ids import with_random_id

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLFunction

T = TypeVar("T")

_SAY_NOTHING: set[type] = {bool, int, str, bytes, type(None)}
"""Classes of answers that say nothing beside themselves; grown as such answers come."""


async def carry(client: ClientCore, call: Call) -> Any:
    """Carry a call out; it knows afterwards which data center answered (``call.dc``)."""
    connection = client._connection
    connection.check()
    made_here = None
    if "random_id" in type(call.request).__match_args__:
        given, call.request = call.request, with_random_id(client, call.request)
        made_here = None if call.request is given else call.request
    try:
        result = await connection.chain.carry(call)
    except CablegramError as error:
        _log(client, call, error)
        if isinstance(error, DecodeError):
            warn_of_layer(client, error)
        if made_here is not None and isinstance(error, RpcError) and error.name == "RANDOM_ID_DUPLICATE":
            found = await _sent_before(client, made_here)
            if found is not None:
                return found
        final = connection.judge(error, dc=call.dc)
        if final is error and isinstance(error, RpcError) and error.code in (400, 403):
            from cablegram.client.chats.upgraded import upgraded

            final = await upgraded(client, call.request, error) or error
        if final is error:
            if isinstance(error, RpcError) and (error.code == 406 or error.name == "FROZEN_METHOD_INVALID"):
                await _explain(client, call, error)
            raise
        raise final from error
    if client.logger.isEnabledFor(logging.DEBUG):
        _log(client, call, None)
    if type(result) not in _SAY_NOTHING:
        from .answers import on_answer

        if on_answer(client, call.request, result):
            _SAY_NOTHING.add(type(result))
    return result


async def _sent_before(client: ClientCore, request: TLFunction[T]) -> object | None:
    """The answer that an earlier attempt at the same update had; None when there was none, see ``effects``."""
    effects = current()
    number = getattr(request, "random_id", None)
    number = number[0] if isinstance(number, list) else number
    if effects is None or number not in effects.made:
        return None
    from cablegram.client.messages.deduplication import answered

    return await answered(client, request, number)


async def _explain(client: ClientCore, call: Call, error: RpcError) -> None:
    """The server says more than the error's name by another way."""
    from cablegram.client.connection.configuration import of

    if call.method != "help.getAppConfig":
        await of(client).explain(error)


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


def _log(client: ClientCore, call: Call, error: CablegramError | None) -> None:
    if client.logger.isEnabledFor(logging.DEBUG):
        # Never the request or its answer: both may hold secrets.
        end = "ok" if error is None else getattr(error, "message", None) or type(error).__name__
        client.logger.debug("%s: %s (attempts: %d)", call.method, end, call.attempts)
