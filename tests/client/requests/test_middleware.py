"""Tests of cablegram.client.requests.middleware."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api
from cablegram.client.requests.middleware import Call, Next, compose, tracing
from cablegram.errors import rpc_error


def call() -> Call:
    return Call(api.help.GetConfig())


async def test_order_and_answers() -> None:
    """The first middleware is the outermost; each may change the call, the answer, or not go on at all."""
    seen: list[str] = []

    def named(name: str) -> Any:
        async def middleware(call: Call, following: Next) -> Any:
            seen.append(f"{name} in")
            result = await following(call)
            seen.append(f"{name} out")
            return f"{result}{name}"

        return middleware

    async def last(call: Call) -> str:
        seen.append(call.method)
        return ""

    assert await compose([named("a"), named("b")], last)(call()) == "ba"
    assert seen == ["a in", "b in", "help.getConfig", "b out", "a out"]

    async def short(call: Call, following: Next) -> str:
        return "cached"

    assert await compose([short, named("b")], last)(call()) == "cached"


async def test_tracing_sees_results_and_errors() -> None:
    """`on_end` is called once, with what `on_start` gave, whether the call ends well, badly or is cancelled."""
    ends: list[tuple[str, BaseException | None]] = []
    trace = tracing(lambda call: f"span of {call.method}", lambda call, span, error: ends.append((span, error)))

    async def good(call: Call) -> int:
        return 1

    async def bad(call: Call) -> int:
        raise rpc_error(400, "PEER_ID_INVALID")

    assert await compose([trace], good)(call()) == 1
    with pytest.raises(Exception, match="PEER_ID_INVALID"):
        await compose([trace], bad)(call())
    assert [span for span, _ in ends] == ["span of help.getConfig"] * 2
    assert ends[0][1] is None
    assert "PEER_ID_INVALID" in str(ends[1][1])


def test_a_call_shows_no_field() -> None:
    """The repr of a call, which ends up in logs, holds no field of its request."""
    secret = Call(api.auth.SignIn(phone_number="12025550123", phone_code_hash="hash", phone_code="22222"))
    assert "22222" not in repr(secret)
    assert secret.tags is secret.tags
