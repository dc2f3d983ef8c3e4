"""The table's reader: what is no table is refused, what is there is found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cablegram import tl
from cablegram._kernel.pure.table import Table, definition

BLOB = (Path(tl.__file__).parent / "schema.bin").read_bytes()


@pytest.mark.parametrize("blob", [b"", b"x" * 100, BLOB[:63], BLOB[:-1], BLOB[:5000] + b"\1" + BLOB[5001:]])
def test_damaged_tables(kernel: Any, blob: bytes) -> None:
    """A table that is cut, changed or something else is a ValueError."""
    with pytest.raises(ValueError):
        kernel.Schema(blob)


def test_every_name_is_found() -> None:
    """Each constructor is found by its name and its id; what is between two names is not."""
    table = Table(BLOB)
    ids = table.ids()
    assert len(ids) == table.count
    for index, name in enumerate(table.names()):
        assert table.find(name) == index
        assert ids[table.constructor(index).id] == index
        assert table.find(name + "\x01") is None


def test_definitions_are_the_schema_text() -> None:
    """The TL text made from the table is the line of ``schema/api.tl``."""
    table = Table(BLOB)
    text = (Path(__file__).resolve().parents[2] / "schema" / "api.tl").read_text("utf-8")
    lines = {line.partition("#")[0]: line for line in text.splitlines() if "#" in line}
    for index, name in enumerate(table.names()):
        if not name.startswith("mt."):
            assert definition(table, table.constructor(index)) == lines[name]
