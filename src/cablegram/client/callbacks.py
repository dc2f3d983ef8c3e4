"""Answers that a user gives as a value, a function or a coroutine function; and how many results are wanted."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from types import UnionType
from typing import TypeVar

from cablegram.errors import UsageError, described

T = TypeVar("T")

EVERYTHING = 1 << 60


async def answer(source: object, *arguments: object) -> object:
    """The answer of ``source``: itself, or what it returns, awaited when that can be.

    A function is called with as many of ``arguments`` as its signature takes: one that declares no parameter is called
    with none. The signature decides, not a trial call, so that a TypeError raised inside the function is not mistaken
    for a wrong number of arguments. What the function raises reaches the caller as it is.
    """
    if not callable(source):
        return source
    result = source(*arguments[: accepts(source, len(arguments))])
    return await result if inspect.isawaitable(result) else result


def accepts(function: Callable[..., object], most: int) -> int:
    """How many positional arguments ``function`` can be given, at most ``most``."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):  # some builtins have no signature; give them all
        return most
    count = 0
    for parameter in parameters:
        if parameter.kind is parameter.VAR_POSITIONAL:
            return most
        if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            count += 1
    return min(count, most)


def a_text(value: object, name: str) -> str:
    """A text, or UsageError that names the parameter."""
    if not isinstance(value, str):
        raise UsageError(f"{name}= is a text, not {described(value)}")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise UsageError(f"{name}= holds half of a surrogate pair, which cannot be sent") from None
    return value


def a_list(value: Iterable[T], name: str, kind: type | UnionType, wanted: str) -> list[T]:
    """What a collection or a generator holds, or UsageError that names the parameter and what is ``wanted`` in it.

    ``kind``: a class or a union of classes.
    """
    given: object = value
    if not isinstance(given, Iterable) or isinstance(given, (str, bytes, type)):
        raise UsageError(f"{name}= is a list of {wanted}, not {described(given)}")
    items = list(value)
    for item in items:
        if not isinstance(item, kind):
            raise UsageError(f"{name}= is a list of {wanted}; {described(item)} is in it")
    return items


def checked_progress(progress: object) -> None:
    """Refuse a ``progress=`` that is no function, before anything is sent."""
    if progress is not None and not callable(progress):
        raise UsageError(f"progress= is a function of the bytes done and the bytes in all, not {described(progress)}")


def check_signature(function: object, names: tuple[str, ...], *, optional: bool = False) -> None:
    """Refuse a function that cannot be called with so many arguments, or with fewer where they are ``optional``."""
    if not callable(function):
        raise UsageError(f"a handler is a function of the {' and the '.join(names)}, not {described(function)}")
    shape = f"it is called with ({', '.join(names)})"
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):  # some builtins have no signature
        return
    required = [one for one in parameters if one.default is one.empty]
    for one in required:
        if one.kind is one.KEYWORD_ONLY:
            raise UsageError(f"{label(function)} has a parameter {one.name!r} that nothing gives: {shape}")
    placed = [one for one in required if one.kind in (one.POSITIONAL_ONLY, one.POSITIONAL_OR_KEYWORD)]
    if len(placed) > len(names):
        extra = placed[len(names)].name
        raise UsageError(f"{label(function)} has a parameter {extra!r} that nothing gives: {shape}")
    taken = accepts(function, len(names))
    if not optional and taken < len(names):
        raise UsageError(f"{label(function)} has no parameter for {names[taken]!r}: {shape}")


def label(function: object) -> str:
    """A function's name for messages to programmers."""
    return getattr(function, "__qualname__", None) or repr(function)


def time_limit(timeout: float | None) -> float | None:
    """``timeout=`` when it is one: a number of seconds, which may have passed, or None."""
    if timeout is None or (isinstance(timeout, int | float) and not isinstance(timeout, bool) and timeout == timeout):
        return timeout
    raise UsageError(f"timeout= is a number of seconds, or None, not {described(timeout)}")


def how_many(limit: int | None) -> int:
    """``limit=`` as a number; None is everything."""
    if limit is None:
        return EVERYTHING
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 0:
        raise UsageError(f"limit= is a number, 0 or more, or None for all there are, not {limit!r}")
    return limit
