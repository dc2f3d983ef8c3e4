"""An outside referee: Telethon, which is of the same layer, reads and writes the same bytes.

Not collected where Telethon is not installed: see conftest.py.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from cablegram import api, tl
from tests.support.history import history
from tests.support.tl_random import RandomValues


def by_telethon(data: bytes) -> Any:
    """What Telethon makes of an object's bytes, written again."""
    reader = import_module("telethon.extensions").BinaryReader(data)
    value = reader.tgread_object()
    assert reader.tell_position() == len(data)
    return bytes(value)


@pytest.mark.parametrize("seed", range(2))
def test_every_constructor(seed: int) -> None:
    """Random objects of all constructors: what Telethon can read, it writes as we do. Vectors are never empty, because
    Telethon leaves an empty optional vector out."""
    theirs = import_module("telethon.tl.alltlobjects")
    assert theirs.LAYER == tl.LAYER, "compare with a Telethon of the same layer"
    schema = tl.schema()
    values = RandomValues(schema, seed, empty=False)
    same, other = 0, []
    for name in schema.names():
        if name.startswith("mt.") or schema.by_name(name).__tl_id__ not in theirs.tlobjects:
            continue
        data = schema.encode(values.object(name))
        try:
            again = by_telethon(data)
        except Exception as error:
            other.append(f"{name}: {error!r}")
            continue
        if again == data:
            same += 1
        else:
            other.append(name)
    assert same > 2400, other
    assert len(other) < 30, other


def test_history() -> None:
    """The benchmark's history."""
    data = tl.schema().encode(history(api))
    assert by_telethon(data) == data
