"""Every layer that was in use, against its text: its ids, and bytes made by a codec that knows nothing of ours."""

from __future__ import annotations

import functools
import keyword
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cablegram import tl
from cablegram.tl import history, registry
from tests.support.tl_reference import Reference, Value, crc32_of
from tools.tlschema.layers import load
from tools.tlschema.model import write

SCHEMA = Path(__file__).resolve().parents[2] / "schema"
NUMBERS = registry.numbers()


@functools.cache
def texts() -> dict[int, list[str]]:
    """The lines of each layer's ``.tl``, as the differences under ``schema/`` give them."""
    return {number: write("", schema.values()).splitlines() for number, schema in load(SCHEMA).items()}


def check(value: Any, expected: Any) -> None:
    """What was read has all that was written."""
    if isinstance(expected, Value):
        assert value.__tl_name__.partition("@")[0] == expected.name
        for name, inner in expected.fields.items():
            check(getattr(value, f"{name}_" if keyword.iskeyword(name) or name == "self" else name), inner)
    elif isinstance(expected, list):
        assert len(value) == len(expected)
        for one, other in zip(value, expected, strict=True):
            check(one, other)
    else:
        assert value == expected


def test_all_layers_are_there() -> None:
    """Every layer from 158 on that was in use has its table, and `tl.layers()` names them."""
    assert tl.layers() == tuple(NUMBERS) == tuple(sorted(texts()))
    assert NUMBERS[0] == 158
    assert len(NUMBERS) >= 59


@pytest.mark.parametrize("number", NUMBERS)
def test_ids(number: int) -> None:
    """An id is the CRC-32 of its definition, so a definition that was copied wrongly would show."""
    for combinator in Reference(texts()[number], 0).combinators.values():
        assert crc32_of(combinator.line) == combinator.id, combinator.line


@pytest.mark.parametrize("number", NUMBERS)
def test_every_constructor(number: int) -> None:
    """A value of each constructor and function, written from the layer's text, is read with every field as it was
    written, and written again byte for byte."""
    reference = Reference(texts()[number], number)
    schema = tl.layer(number).schema
    names = {name.partition("@")[0] for name in schema.names() if not name.startswith("mt.")}
    assert names == reference.combinators.keys()
    for name in reference.combinators:
        expected, data = reference.value(name)
        value = schema.decode(data)
        check(value, expected)
        assert schema.encode(value) == data, name


def test_a_layer_costs_nothing_before_it_is_asked_for() -> None:
    """Older layers are opened by the first who speaks one: not by the import of the API, nor by another layer."""
    code = (
        "import sys\n"
        "from cablegram import api, tl\n"
        "api.User, tl.LAYER, tl.layer(tl.LAYER)\n"
        "from cablegram.tl import history, registry\n"
        "assert list(registry._schemas) == [0]\n"
        "tl.layer(198), tl.layer(198)\n"
        "assert list(registry._schemas) == [0, 198]\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_where_an_id_was_in_use() -> None:
    """The layers of an id: between them, and no others; the newest layer's own are not among the older ones."""
    assert history.layers_of(0x31774388) == (217, 227)  # user
    assert history.layers_of(0xDEADBEEF) is None
    only_newest = tl.schema().definition("user")[0]
    assert history.layers_of(only_newest) == (228, 228)
