"""Clients whose calls travel inside another one: ``invokeWithTakeout``, ``invokeWithBusinessConnection``.

What is wrapped is the request on its way to the network, at the very end of the chain: middlewares, floods,
``random_id`` and the answer see the request itself. The wrapping client shares everything with the one that it was made
of, the connection, the session and the handlers; it is no second login and needs no closing.

Source: https://core.telegram.org/api/invoking
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from cablegram.client.core import ClientCore

from .middleware import Call

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from .middleware import FloodPolicy, Wrap

    Place = Callable[[object], Awaitable[int | None]]

C = TypeVar("C", bound=ClientCore)

_classes: dict[type[ClientCore], type[ClientCore]] = {}
_SHARED = tuple(name for name in ClientCore.__slots__ if not name.startswith("__"))


async def _home(request: object) -> int | None:
    return None


def wrapped(client: C, wrap: Wrap, place: Place = _home) -> C:
    """The same client, whose calls are sent as what ``wrap(request)`` makes of them.

    ``place(request)``: the data center that one must go to, or None for the home one.
    """
    made = object.__new__(_class_of(type(client)))
    for name in _SHARED:
        if hasattr(client, name):
            setattr(made, name, getattr(client, name))
    made._wrap, made._place = wrap, place  # type: ignore[attr-defined] # slots of the class that `_class_of` makes
    return cast("C", made)


def _class_of(base: type[ClientCore]) -> type[ClientCore]:
    """The subclass of a client's class that wraps; a client of a client that wraps wraps once more."""
    found = _classes.get(base)
    if found is None:

        async def invoke(
            self: Any,
            request: Any,
            *,
            dc: int | None = None,
            timeout: float | None = None,
            floods: FloodPolicy | None = None,
        ) -> Any:
            deadline = None if timeout is None else self._connection.now() + timeout
            where = dc if dc is not None else await self._place(request)
            call = Call(request, dc=where, deadline=deadline, floods=floods or self._flood_policy)
            call.wrap = self._wrap
            return await self._connection.chain.invoke(call)

        invoke.__doc__ = ClientCore.invoke.__doc__
        made = type(
            f"Wrapping{base.__name__}",
            (base,),
            {"__slots__": ("_place", "_wrap"), "invoke": invoke, "__call__": invoke},
        )
        found = _classes[base] = cast("type[ClientCore]", made)
    return found
