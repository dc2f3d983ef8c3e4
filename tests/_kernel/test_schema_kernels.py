"""The two kernels against each other: the same bytes, the same values, the same errors.

Not collected where there is only one: see conftest.py.
"""

from __future__ import annotations

import importlib
import random
import struct
from pathlib import Path
from typing import Any

import pytest

from cablegram import tl
from cablegram.errors import DecodeError, EncodeError
from tests.support.tl_random import RandomValues

BLOB = (Path(tl.__file__).parent / "schema.bin").read_bytes()


@pytest.fixture(scope="module")
def pair() -> tuple[Any, Any]:
    """A schema of the pure kernel and one of the native kernel."""
    names = ("pure", "_native")
    one, two = (importlib.import_module(f"cablegram._kernel.{name}").Schema(BLOB) for name in names)
    return one, two


def test_definitions_agree(pair: tuple[Any, Any]) -> None:
    """Both read the same facts from the table, and make classes with the same facts."""
    pure, native = pair
    assert pure.names() == native.names()
    assert pure.layer == native.layer
    for name in pure.names():
        assert native.definition(name) == pure.definition(name)
        one, two = pure.by_name(name), native.by_name(name)
        for fact in ("__tl_name__", "__tl_id__", "__tl_type__", "__tl_function__", "__match_args__", "__doc__"):
            assert getattr(one, fact) == getattr(two, fact), (name, fact)
        assert (one.__module__, one.__qualname__) == (two.__module__, two.__qualname__)


@pytest.mark.parametrize("seed", range(2))
def test_bytes_and_values_agree(pair: tuple[Any, Any], seed: int) -> None:
    """The same random object gives the same bytes, dictionary and repr."""
    pure, native = pair
    ones, twos = RandomValues(pure, seed), RandomValues(native, seed)
    for name in pure.names():
        one, two = ones.object(name), twos.object(name)
        data = pure.encode(one)
        assert native.encode(two) == data, name
        assert native.decode(data).to_dict() == pure.decode(data).to_dict() == one.to_dict()
        assert repr(one) == repr(two)


def outcome(call: Any, *arguments: Any) -> Any:
    """What a call gives, or its error's facts."""
    try:
        return call(*arguments)
    except DecodeError as error:
        return "DecodeError", error.reason, error.offset, error.constructor, error.path
    except EncodeError as error:
        return "EncodeError", str(error)


def test_errors_agree(pair: tuple[Any, Any]) -> None:
    """Damaged bytes are refused by both with the same reason, offset, constructor and path; or read by both."""
    pure, native = pair
    pick = random.Random(5)
    values = RandomValues(pure, 4, depth=2)
    names = pure.names()
    samples = [pure.encode(values.object(name)) for name in pick.sample(names, 200)]
    for _ in range(4000):
        data = bytearray(pick.choice(samples))
        kind = pick.random()
        if kind < 0.3:
            del data[pick.randrange(len(data)) :]
        elif kind < 0.4:
            data += pick.randbytes(pick.choice((1, 4)))
        else:
            at = pick.randrange(max(len(data) // 4, 1)) * 4
            word = pick.choice((pick.randbytes(4), struct.pack("<I", pure.by_name(pick.choice(names)).__tl_id__)))
            data[at : at + 4] = word
        one, two = outcome(pure.decode, bytes(data)), outcome(native.decode, bytes(data))
        if hasattr(one, "to_dict") and hasattr(two, "to_dict"):
            assert repr(one.to_dict()) == repr(two.to_dict())
        elif not isinstance(one, list):
            assert one == two, bytes(data).hex()
