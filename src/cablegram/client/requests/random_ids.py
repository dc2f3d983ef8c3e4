"""``random_id``: fixed before the first attempt of a call, so that every attempt carries the same.

In a handler of an update that is delivered durably it is the same in every attempt at the update too: see ``effects``.
Source: https://core.telegram.org/method/messages.sendMessage
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from cablegram.client.callbacks import a_text

from .effects import current

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLFunction

T = TypeVar("T")


def random_id(client: ClientCore, key: str | None = None, peer: int | None = None) -> int:
    """A new ``random_id``, or the one that an idempotency key has for this peer: a signed 64-bit number, never 0."""
    if key is None:
        effects = current()
        if effects is not None:
            return effects.number(peer)
        raw = client._rand(8)
    else:
        import hashlib

        user = client.session.user
        a_text(key, "idempotency_key")
        raw = hashlib.sha256(f"{user.id if user else 0}\0{peer}\0{key}".encode()).digest()[:8]
    return int.from_bytes(raw, "big", signed=True) or 1


def with_random_id(client: ClientCore, request: TLFunction[T]) -> TLFunction[T]:
    """The request with a ``random_id`` where the caller left it at 0 or empty, so that every attempt carries the same.

    The caller's object stays as it is: invoked once more it is another message.
    """
    import copy

    from cablegram import api
    from cablegram.client.chats.peer_ids import marked

    values: Any = request
    value = values.random_id
    if value == 0:
        number = random_id(client, None, marked(getattr(request, "peer", None)))
        fixed: int | list[int] = (number >> 32 or 1) if _is_narrow(type(request)) else number
    elif isinstance(request, api.messages.ForwardMessages) and not value:
        fixed = [random_id(client, None, marked(request.to_peer)) for _ in request.id]
    else:
        return request
    values = copy.copy(request)
    values.random_id = fixed
    made: TLFunction[T] = values
    return made


_narrow: dict[type[TLFunction[object]], bool] = {}


def _is_narrow(function: type[TLFunction[object]]) -> bool:
    """Whether a ``random_id`` has 32 bits: those of calls and secret chats."""
    found = _narrow.get(function)
    if found is None:
        from cablegram import tl
        from cablegram.tl import kinds

        fields = tl.schema().definition(function.__tl_name__)[2]
        found = _narrow[function] = any(name == "random_id" and kind == kinds.INT for name, kind, *_ in fields)
    return found
