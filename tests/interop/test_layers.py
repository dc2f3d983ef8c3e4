"""Other libraries' own tables of a layer, made by their own generators: they read and write the same bytes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cablegram import tl
from tests.interop.peers import Program, is_installed
from tests.support.tl_reference import Reference
from tools.tlschema.layers import load
from tools.tlschema.model import write

SCHEMA = Path(__file__).resolve().parents[2] / "schema"


@pytest.mark.parametrize(("peer", "number"), [("pyrogram", 158), ("kurigram", 229)])
async def test_the_same_bytes(peer: str, number: int, tmp_path: Path) -> None:
    """A value of every constructor and function of a layer: the library knows all of them, and what it reads it writes
    byte for byte as this one does. A few it reads wrongly itself: it guesses what a vector holds by its length."""
    if not is_installed(peer):
        pytest.skip(f"{peer} is not installed: python tests/interop/peers.py {peer}")
    reference = Reference(write("", load(SCHEMA)[number].values()).splitlines(), number, empty=False)
    schema, samples = tl.layer(number).schema, {}
    for name in reference.combinators:
        _, data = reference.value(name)
        assert schema.encode(schema.decode(data)) == data
        samples[name] = data.hex()
    file = tmp_path / "samples.json"
    file.write_text(json.dumps(samples))
    outcome = await Program(peer, "layer", {"samples": str(file)}, cwd=tmp_path).run({})
    assert outcome["layer"] == number
    assert outcome["unknown"] == []
    assert outcome["same"] > 0.9 * len(samples), outcome["other"]
