"""What handlers are given besides the event: by name, and by fast-depends' ``Depends``.

How it works. When a router is included, each handler's signature is read once. A parameter is one of these:

- by name: ``client`` (``bot`` is the same), ``event``, ``state`` (``event.state``), what ``include(router, name=...)``
  and ``lifespan`` give, and what functions around the handler put into ``event.given`` and declared;
- ``Annotated[Database, Depends(function)]``, of the extra ``cablegram[depends]``: fast-depends calls the function,
  whose parameters are the same names, and closes it after the handler if it is a generator;
- the first one that is neither: the event.

Anything else that has no default is refused, by the names of the handler and the parameter. A handler that wants the
event alone is called as it is, without anything in between.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from cablegram.client.callbacks import check_signature, label
from cablegram.client.updates.filter_base import Raw
from cablegram.errors import UsageError, described

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.client.updates.registration import Handler, Registered

BUILT_IN = frozenset({"client", "bot", "event", "state"})

_PLACED = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
_NAMED = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)


class Source(NamedTuple):
    """Where the values come from: the client, what was given by name, and which names functions around give."""

    client: ClientCore
    values: Mapping[str, object]
    names: frozenset[str] = frozenset()

    @property
    def known(self) -> frozenset[str]:
        """Every name that may stand in a signature."""
        return BUILT_IN | self.names | self.values.keys()

    def value(self, name: str, event: Any) -> object:
        """What stands under a name."""
        match name:
            case "client" | "bot":
                return self.client
            case "event":
                return event
            case "state":
                return event.state
        given = getattr(event, "given", {})
        if name in given:
            return given[name]
        if name in self.values:
            return self.values[name]
        raise UsageError(f"nothing has put {name!r} into event.given, as a function around the handler declared")


def bind(function: Handler, wants: Registered, source: Source, run: Handler | None = None) -> Handler:
    """``function`` as the dispatcher calls it, with the event. ``run``: what is called in its place, with the same
    parameters. Raises `UsageError` for a parameter that nothing gives.
    """
    run = run or function
    if not callable(function):
        raise UsageError(f"a handler is a function of the event, not {described(function)}")
    try:
        parameters = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):  # some builtins have no signature
        return run
    if _has_depends(function):
        return _injected(function, wants, source, run)
    event, names = _sort(function, parameters, source.known)
    if not names:
        check_signature(function, ("event",), optional=True)
        return run
    _check_state(function, names, wants)
    placed = event is not None and event.kind is not inspect.Parameter.KEYWORD_ONLY

    def call(given: Any) -> Any:
        values = {name: source.value(name, given) for name in names}
        return run(given, **values) if placed else run(**values)

    return call


def _sort(
    function: Handler, parameters: list[inspect.Parameter], known: frozenset[str]
) -> tuple[inspect.Parameter | None, list[str]]:
    """The parameter that is the event, and those that are given by name."""
    first = parameters[0] if parameters and parameters[0].kind in _PLACED else None
    event = first if first is not None and (first.name == "event" or first.name not in known) else None
    names: list[str] = []
    for one in parameters:
        if one is event or one.kind not in (*_PLACED, *_NAMED):
            continue
        if one.name in known and one.kind in _NAMED:
            names.append(one.name)
        elif one.default is one.empty:
            raise UsageError(_nothing_gives(function, one.name, known))
    return event, names


def _nothing_gives(function: Handler, name: str, known: frozenset[str], of: str = "") -> str:
    return (
        f"{label(function)} has a parameter {name!r}{of} that nothing gives; known are the event, as the first one, "
        f"and by name {', '.join(sorted(known))}; give others by client.include(router, {name}=...)"
    )


def _check_state(function: Handler, names: list[str], wants: Registered) -> None:
    if "state" in names and isinstance(wants, (type, Raw)):
        raise UsageError(f"{label(function)} wants a state, but waits for raw updates, which belong to no conversation")


# ---- fast-depends ----


def _has_depends(function: Handler) -> bool:
    """Whether a function uses ``Depends``; who does has imported it."""
    module = sys.modules.get("fast_depends.dependencies.model")
    if module is None:
        return False
    hints: dict[str, Any] = {}
    try:
        hints = inspect.get_annotations(inspect.unwrap(function), eval_str=True)
    except Exception:  # names that exist for type checkers only: as text then
        hints = getattr(function, "__annotations__", {})
    parameters = inspect.signature(function).parameters.values()
    marks = [mark for hint in hints.values() for mark in getattr(hint, "__metadata__", ())]
    return any(isinstance(mark, module.Dependant) for mark in (*marks, *(one.default for one in parameters)))


def _injected(function: Handler, wants: Registered, source: Source, run: Handler) -> Handler:
    from fast_depends import Provider, inject
    from fast_depends.core import build_call_model

    provider, known = Provider(), source.known
    if not inspect.iscoroutinefunction(run):
        raise UsageError(f"a handler with Depends is a coroutine function: write `async def` for {label(function)}")
    model = build_call_model(run, dependency_provider=provider, serializer_cls=None)
    own = list(inspect.signature(function).parameters)
    names, event = [], None
    for item in model.flat_params:
        name = item.field_name
        if name in known:
            names.append(name)
        elif own and name == own[0]:
            event = name
        elif item.default_value is ...:
            of = "" if name in own else " of what it depends on"
            raise UsageError(_nothing_gives(function, name, known, of))
    _check_state(function, names, wants)
    injected: Callable[..., Awaitable[Any]] = inject(
        run, cast=False, cast_result=False, serializer_cls=None, dependency_provider=provider
    )

    def call(given: Any) -> Any:
        values = {name: source.value(name, given) for name in names}
        if event is not None:
            values[event] = given
        return injected(**values)

    return call
