"""The corpus of the fuzz harness for sessions and connections, and a few mutations of it, as an ordinary test."""

from __future__ import annotations

import pytest

from cablegram import api, tl
from cablegram.errors import RpcError
from fuzz import engine
from tests.support.pair import Pair


def test_the_corpus_holds() -> None:
    """Every line that once was worth keeping is taken or refused by a documented error."""
    assert engine.replay() >= 20


def test_some_packets_hold() -> None:
    """A short run of the harness itself."""
    engine.run(5000, seed=11)


@pytest.mark.slow
def test_many_packets_leave_nothing() -> None:
    """A hundred thousand packets, refused ones among them, do not make the process grow."""
    engine.run(2 * engine.FRESH, seed=1)
    before = engine.resident()
    engine.run(100_000, seed=2)
    assert engine.resident() - before < 8e6


@pytest.mark.parametrize("wrapped", [False, True])
def test_what_is_no_function_is_no_request(wrapped: bool) -> None:
    """A boxed vector, or an object that is no function, is refused, also inside invokeWithLayer; no event follows."""
    for body in (b"\x15\xc4\xb5\x1c" + bytes(4), tl.schema().encode(api.InputPeerSelf())):
        pair = Pair()
        call = pair.call()
        if wrapped:
            prefix = api.InvokeWithLayer(layer=tl.LAYER, query=api.help.GetNearestDc())
            body = tl.schema().encode(prefix)[:-4] + body
        call.body, call.wrapped = body, True
        pair.exchange()
        assert not pair.requests
        assert isinstance(call.error, RpcError)
        assert call.error.name == "INPUT_METHOD_INVALID"
