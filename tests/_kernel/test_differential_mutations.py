"""Both kernels on the same damaged bytes, in every layer: the same value, or the same error at the same place."""

from __future__ import annotations

import random
from typing import Any

import pytest

from cablegram.errors import DecodeError
from cablegram.tl import history
from fuzz.kernel import WORDS
from tests._kernel.conftest import load, schema_of
from tests.support.tl_random import RandomValues


def outcome(schema: Any, data: bytes, budget: int) -> object:
    """The value as text, or all that its error says."""
    try:
        return repr(schema.decode(data, budget=budget))
    except DecodeError as error:
        return error.reason, error.offset, error.constructor, error.path


def mutate(pick: random.Random, data: bytes, ids: list[int]) -> bytes:
    """One or a few changes."""
    changed = bytearray(data)
    for _ in range(pick.choice((1, 1, 2, 4))):
        at = pick.randint(0, len(changed))
        word = at & ~3
        kind = pick.randrange(6)
        if kind == 0 and changed:
            changed[at % len(changed)] ^= 1 << pick.randrange(8)
        elif kind == 1:
            changed[word : word + 4] = pick.choice(WORDS).to_bytes(4, "little")
        elif kind == 2:
            changed[word : word + 4] = pick.choice(ids).to_bytes(4, "little")
        elif kind == 3:
            del changed[at:]
        elif kind == 4:
            changed[at:at] = pick.randbytes(pick.randint(1, 9))
        elif changed:
            changed[at % len(changed)] = pick.randrange(256)
    return bytes(changed)


def compare(pure: Any, native: Any, samples: list[bytes], count: int, seed: int) -> int:
    """Feed both; how many of the inputs were read."""
    pick, read = random.Random(seed), 0
    ids = [native.by_name(name).__tl_id__ for name in native.names()]
    for _ in range(count):
        data = mutate(pick, pick.choice(samples), ids)
        budget = pick.choice((200_000, 200_000, 3))
        one, two = outcome(pure, data, budget), outcome(native, data, budget)
        assert one == two, data.hex()
        read += isinstance(one, str)
    return read


@pytest.mark.parametrize("count", [12_000, pytest.param(300_000, marks=pytest.mark.slow)])
def test_newest_layer(count: int) -> None:
    """Samples of every constructor, mutated."""
    pure, native = schema_of("pure"), schema_of("_native")
    values = RandomValues(native, 11, depth=2)
    samples = [native.encode(values.object(name)) for name in native.names()]
    read = compare(pure, native, samples, count, count)
    assert count / 20 < read < count / 2


@pytest.mark.parametrize("number", [158, 174, 198, 214, 228])
def test_older_layers(number: int) -> None:
    """The same with an older table on the newest one's classes: defaults, dropped fields and all."""
    blob = history.table(number)
    pure, native = (load(name).Schema(blob, schema_of(name)) for name in ("pure", "_native"))
    ones, twos = (
        RandomValues(schema, 3, depth=2, base=schema_of(name)) for schema, name in ((pure, "pure"), (native, "_native"))
    )
    samples = []
    for name in native.names():
        assert native.definition(name) == pure.definition(name)
        data = native.encode(twos.object(name))
        assert pure.encode(ones.object(name)) == data, name
        assert native.encode(native.decode(data)) == data
        assert repr(native.decode(data)) == repr(pure.decode(data))
        samples.append(data)
    compare(pure, native, samples, 1500, number)
