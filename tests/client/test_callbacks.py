"""Tests of cablegram.client.callbacks."""

from __future__ import annotations

import functools
from typing import Any

import pytest

from cablegram import MemorySession, TelegramClient, api
from cablegram.client.callbacks import EVERYTHING, accepts, answer, how_many, time_limit
from cablegram.errors import UsageError
from cablegram.mtproto.network import Network


async def coroutine(hint: str) -> str:
    return f"async {hint}"


class Caller:
    def method(self, one: Any) -> Any:
        return one

    def __call__(self) -> str:
        return "called"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("value", "value"),
        (None, None),
        (lambda: "none", "none"),
        (lambda hint: hint + "!", "hint!"),
        (lambda hint="default": hint, "hint"),
        (lambda *args: args, ("hint",)),
        (lambda *, keyword="only": keyword, "only"),
        (coroutine, "async hint"),
        (Caller().method, "hint"),
        (Caller(), "called"),
        (functools.partial(coroutine, "bound"), "async bound"),
    ],
)
async def test_values_functions_and_coroutine_functions(source: Any, expected: Any) -> None:
    """Whatever answers is a value, a function or a coroutine function, with no parameter or the documented one."""
    assert await answer(source, "hint") == expected


async def test_a_type_error_inside_is_not_a_wrong_count() -> None:
    """The signature decides, so a TypeError raised inside the function reaches the caller and it runs once."""
    runs = []

    def broken(hint: str) -> str:
        runs.append(hint)
        raise TypeError("inside")

    with pytest.raises(TypeError, match="inside"):
        await answer(broken, "hint")
    assert runs == ["hint"]


def test_builtins() -> None:
    """`input` takes a prompt, `print` takes all."""
    assert accepts(input, 1) == 1
    assert accepts(print, 3) == 3


def test_time_limits() -> None:
    """``timeout=`` is a number of seconds or None: text, flags and what is no number at all are refused."""
    assert [time_limit(timeout) for timeout in (None, 0, 2.5, -1, float("inf"))] == [None, 0, 2.5, -1, float("inf")]
    for wrong in ("5", True, float("nan"), [1], 1j):
        with pytest.raises(UsageError, match=r"timeout= is a number of seconds, or None, not an? "):
            time_limit(wrong)  # type: ignore[arg-type]


async def test_time_limits_are_checked_where_they_are_given() -> None:
    """Before anything is sent or opened: connecting, a request, a conversation."""
    client = TelegramClient(MemorySession(), 1, "0" * 32, network=Network.test())
    for use in (
        lambda: client.connect(timeout="5"),  # type: ignore[arg-type]
        lambda: client.invoke(api.help.GetConfig(), timeout="5"),  # type: ignore[arg-type]
        lambda: client.ask("me", "how?", timeout="5"),  # type: ignore[arg-type]
    ):
        with pytest.raises(UsageError, match="timeout= is a number of seconds, or None, not a str"):
            await use()
    with pytest.raises(UsageError, match="timeout= is a number of seconds"):
        client.conversation("me", timeout=[1])  # type: ignore[arg-type]
    assert not client.connected


def test_how_many() -> None:
    """A limit is a whole number or None; text, halves and negative numbers are refused, not rounded."""
    assert [how_many(limit) for limit in (None, 0, 7)] == [EVERYTHING, 0, 7]
    for wrong in ("5", 1.5, -1, True, float("inf")):
        with pytest.raises(UsageError, match="limit= is a number, 0 or more, or None"):
            how_many(wrong)  # type: ignore[arg-type]
