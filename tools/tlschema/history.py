"""The table of all older layers in one: what they share is kept once.

Telegram's layers share almost everything: 58 of them have 3,200 different definitions. ``layers.bin`` is one table of
these, in the form of a single layer's, in which each record says from which layer to which it was in use. Its reader,
``src/cablegram/tl/history.py``, draws the form.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping

from tools.tlschema.blob import Record, build_records, fits, with_service
from tools.tlschema.model import Definition, Schema

MAGIC = b"CGTLh1\0\0"
OWN_CLASS = 4
ALWAYS = 0xFFFF << 16


def build_history(layers: Mapping[int, Schema], service: Schema) -> bytes:
    """The file of every layer but the newest."""
    *older, newest = sorted(layers)
    head = struct.pack(f"<8s{1 + len(older)}H", MAGIC, len(older), *older)
    records: list[Record] = [(item, 0, ALWAYS) for item in with_service({}, service).values()]
    for item, since, until in _runs([(number, layers[number]) for number in older]):
        records.append((item, 0 if fits(item, layers[newest]) else OWN_CLASS, since | until << 16))
    return head + zlib.compress(build_records(newest, records), 9)


def _runs(layers: list[tuple[int, Schema]]) -> Iterator[tuple[Definition, int, int]]:
    """Every definition with the first and the last layer of each unbroken run of layers that had it."""
    since: dict[Definition, int] = {}
    last = 0
    for number, schema in layers:
        now = set(schema.values())
        for gone in since.keys() - now:
            yield gone, since.pop(gone), last
        for item in now - since.keys():
            since[item] = number
        last = number
    for item, first in since.items():
        yield item, first, last
