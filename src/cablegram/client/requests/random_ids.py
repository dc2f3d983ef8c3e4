"""``random_id``: fixed before the first attempt of a call, so that every attempt carries the same.

Source: https://core.telegram.org/method/messages.sendMessage
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore


def random_id(client: ClientCore, key: str | None = None, peer: int | None = None) -> int:
    """A new ``random_id``, or the one that an idempotency key has for this peer: a signed 64-bit number, never 0."""
    if key is None:
        raw = client._rand(8)
    else:
        import hashlib

        user = client.session.user
        raw = hashlib.sha256(f"{user.id if user else 0}\0{peer}\0{key}".encode()).digest()[:8]
    return int.from_bytes(raw, "big", signed=True) or 1


def fix_random_id(client: ClientCore, request: Any) -> None:
    """Fill in a ``random_id`` that the caller left at 0, once, so that every attempt carries the same."""
    value = request.random_id
    if value == 0:
        number = random_id(client)
        request.random_id = (number >> 32 or 1) if _is_narrow(type(request)) else number
    elif isinstance(value, list) and not value and hasattr(request, "id"):
        request.random_id = [random_id(client) for _ in request.id]


_narrow: dict[type[Any], bool] = {}


def _is_narrow(function: type[Any]) -> bool:
    """Whether a ``random_id`` has 32 bits: those of calls and secret chats."""
    found = _narrow.get(function)
    if found is None:
        from cablegram import tl
        from cablegram.tl import kinds

        fields = tl.schema().definition(function.__tl_name__)[2]
        found = _narrow[function] = any(name == "random_id" and kind == kinds.INT for name, kind, *_ in fields)
    return found
