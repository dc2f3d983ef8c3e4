"""Older layers kept as differences against the next newer one."""

from __future__ import annotations

import re
from pathlib import Path

from tools.tlschema.model import Schema, parse, write

_LAYER = re.compile(r"// .*?\blayer (\d+)\b")
_TRAILER = re.compile(r"^//\s*LAYER (\d+)\s*$", re.MULTILINE)
_REMOVED = re.compile(r"//- ([\w.]+)", re.ASCII)


def layer_of(text: str) -> int:
    """The layer's number, from the comment at the head of its file, or as official files have it at their end."""
    match = _LAYER.match(text) or _TRAILER.search(text)
    if match is None:
        raise ValueError("the file has no comment that names its layer")
    return int(match[1])


def difference(number: int, older: Schema, newer: Schema, newer_number: int) -> str:
    """The ``.tl`` text that turns ``newer`` into ``older``."""
    changed = [definition for name, definition in older.items() if newer.get(name) != definition]
    removed = [name for name in newer if name not in older]
    head = f"Telegram API, layer {number}, as the difference against layer {newer_number}"
    return write(head, changed, removed)


def apply(newer: Schema, text: str) -> Schema:
    """The older layer, from the newer one and the difference."""
    removed = set(_REMOVED.findall(text))
    unknown = removed - newer.keys()
    if unknown:
        raise ValueError(f"removes what the newer layer does not have: {sorted(unknown)}")
    return {name: definition for name, definition in newer.items() if name not in removed} | parse(text)


def load(folder: Path) -> dict[int, Schema]:
    """Every layer under ``schema/``, the newest first. Service types are not included."""
    text = (folder / "api.tl").read_text(encoding="utf-8")
    current = parse(text)
    layers = {layer_of(text): current}
    for path in sorted((folder / "layers").glob("*.tl"), reverse=True):
        text = path.read_text(encoding="utf-8")
        current = apply(current, text)
        layers[layer_of(text)] = current
    if list(layers) != sorted(layers, reverse=True):
        raise ValueError(f"the layers are out of order: {list(layers)}")
    return layers
