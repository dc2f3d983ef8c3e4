"""Every allocation of the native kernel fails once: MemoryError comes out, and nothing else."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from cablegram._kernel import _native
from cablegram.errors import DecodeError, EncodeError
from cablegram.tl import history
from tests._kernel.conftest import BLOB, schema_of
from tests.support.tl_random import RandomValues

# CPython's own helper for this; some distributions leave it out, and then there is nothing to test with.
HELPER: Any = importlib.import_module("_testcapi") if importlib.util.find_spec("_testcapi") else None
NAMES = ["message", "user", "messages.sendMessage", "account.updateStatus", "mt.msgs_ack", "config", "channelFull"]


def survive(call: Callable[[], object]) -> int:
    """Let the first allocation fail, then the second alone, and so on; how many of them were MemoryError."""
    with suppress(DecodeError, EncodeError):
        call()  # what is imported or made only once
    refused = quiet = number = 0
    while quiet < 40:
        quiet += 1
        HELPER.set_nomemory(number, number + 1)
        try:
            call()
        except MemoryError:
            refused, quiet = refused + 1, 0
        except (DecodeError, EncodeError):
            pass
        finally:
            HELPER.remove_mem_hooks()
        number += 1
    return refused


def test_memory_runs_out() -> None:
    """Reading, writing, constructing, showing, opening tables, ciphers and numbers."""
    if HELPER is None:
        return
    blob, older = BLOB.read_bytes(), history.table(198)
    schema = schema_of("_native")
    values = RandomValues(schema, 1, depth=2)

    def older_layer(value: Any) -> None:
        # Its programs are made, but no class: there, some releases of CPython itself do not survive.
        with suppress(EncodeError):
            _native.Schema(older, schema).encode(value)
        assert type(value).__doc__

    refused = 0
    for name in NAMES:
        value = values.object(name)
        data, cls = schema.encode(value), type(value)
        fields = {field: getattr(value, field) for field in cls.__match_args__}
        calls: list[Callable[[], object]] = [
            lambda: schema.decode(data),  # noqa: B023 - each is called at once
            lambda: schema.decode(data[:-4]),  # noqa: B023
            lambda: schema.encode(value),  # noqa: B023
            lambda: cls(**fields),  # noqa: B023
            lambda: cls(nothing=1),  # noqa: B023
            lambda: cls(),  # noqa: B023
            lambda: repr(value),  # noqa: B023
            lambda: value.to_dict(),  # noqa: B023
            lambda: value == schema.decode(data),  # noqa: B023
            lambda: older_layer(value),  # noqa: B023
            lambda: _native.Schema(blob),
        ]
        refused += sum(map(survive, calls))
    for call in (
        lambda: _native.ige_encrypt(bytes(64), bytes(32), bytes(32)),
        lambda: _native.Ctr(bytes(32), bytes(16)).update(b"abc"),
        lambda: _native.powmod(3, 1 << 200, (1 << 300) + 1),
        lambda: _native.factorize(17 * 19),
        lambda: schema.definition("user"),
        lambda: schema.names(),
    ):
        refused += survive(call)
    assert refused > 500


@pytest.mark.parametrize("size", [1 << 24, (1 << 24) - 1])
def test_memory_runs_out_while_the_buffer_grows(size: int) -> None:
    """A writer that gets no more memory leaves a buffer that the next one can use."""
    schema = schema_of("_native")
    text = schema.by_name("help.inviteText")
    large, small = text(message="x" * size), text(message="small")
    expected = schema.encode(small)
    if HELPER is not None:
        survive(lambda: schema.encode(large))
        survive(lambda: schema.encode(small))
    assert schema.encode(small) == expected
