"""TL from its text alone: a second codec, to be a judge of the kernels and of the binary tables.

It shares nothing with them: it reads the lines of a ``.tl`` file, and writes a random value of a definition as TL's
rules say. Source: https://core.telegram.org/mtproto/serialize, https://core.telegram.org/mtproto/TL-combinators
"""

from __future__ import annotations

import random
import re
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

LINE = re.compile(r"([\w.]+)#([0-9a-f]{8}) ?((?:[^=]+ )?)= ([^;]+);")
TEXTS = ("", "a", "héllo", "日本語", "🙂", "x" * 252, "y" * 253, "z" * 254, "w" * 300)


def crc32_of(line: str) -> int:
    """The id that TL derives from a definition: of its text without brackets, ids and flags that are ``true``."""
    text = re.sub(r"#[0-9a-f]{8}", "", line, count=1).rstrip(";")
    text = re.sub(r" \w+:\w+\.\d+\?true\b", "", text)
    for before, after in (
        ("<", " "),
        (">", ""),
        ("{", ""),
        ("}", ""),
        (":bytes ", ":string "),
        ("?bytes ", "?string "),
    ):
        text = text.replace(before, after)
    return zlib.crc32(text.encode())


@dataclass
class Combinator:
    """A constructor or a function, as its line has it."""

    name: str
    id: int
    fields: list[tuple[str, str]]
    result: str
    line: str


@dataclass
class Value:
    """What a random value has in it: fields that a flag left out are missing."""

    name: str
    fields: dict[str, Any] = field(default_factory=dict)


class Reference:
    """One layer's combinators. ``empty=False``: no vector is empty where it may have something in it, since some
    libraries leave out an optional vector that is."""

    def __init__(self, lines: Iterable[str], seed: int, *, empty: bool = True) -> None:
        self.random = random.Random(seed)
        self.sizes = (0, 1, 2) if empty else (1, 2)
        self.combinators: dict[str, Combinator] = {}
        self.functions: set[str] = set()
        self.types: dict[str, list[Combinator]] = {}
        functions = False
        for line in lines:
            functions = functions or line == "---functions---"
            if match := LINE.fullmatch(line):
                parts = [part for part in match[3].split() if not part.startswith("{")]
                fields = [(name, kind) for name, _, kind in (part.partition(":") for part in parts)]
                found = Combinator(match[1], int(match[2], 16), fields, match[4], line)
                self.combinators[found.name] = found
                if functions:
                    self.functions.add(found.name)
                else:
                    self.types.setdefault(found.result, []).append(found)
        self.simplest = {kind: min(found, key=self._needs) for kind, found in self.types.items()}

    def _needs(self, combinator: Combinator, above: frozenset[str] = frozenset()) -> int:
        """How deep a value goes at the least."""
        cost = 0
        for _, kind in combinator.fields:
            if kind in self.types and kind != "Bool":
                inner = above | {combinator.result}
                if kind in inner:
                    return 1000
                cost = max(cost, 1 + min(self._needs(found, inner) for found in self.types[kind]))
        return cost

    def value(self, name: str, level: int = 2) -> tuple[Value, bytes]:
        """A random value of a combinator, and its bytes. Below ``level`` everything optional is left out."""
        combinator = self.combinators[name]
        words = self._flags(combinator, level)
        made, data = Value(name), combinator.id.to_bytes(4, "little")
        for field_name, kind in combinator.fields:
            if kind == "#":
                data += words[field_name].to_bytes(4, "little")
                continue
            if condition := re.match(r"(\w+)\.(\d+)\?", kind):
                there = bool(words[condition[1]] >> int(condition[2]) & 1)
                kind = kind[condition.end() :]
                if kind == "true":
                    made.fields[field_name] = there
                    continue
                if not there:
                    continue
            made.fields[field_name], more = self._field(kind, level)
            data += more
        return made, data

    def _flags(self, combinator: Combinator, level: int) -> dict[str, int]:
        """Each flag word, with only bits that mean something."""
        words = {name: 0 for name, kind in combinator.fields if kind == "#"}
        for word, bit, kind in re.findall(r" (?:\w+):(\w+)\.(\d+)\?(\S+)", combinator.line):
            if (level > 0 or kind == "true") and self.random.random() < 0.4:
                words[word] |= 1 << int(bit)
        return words

    def _field(self, kind: str, level: int) -> tuple[Any, bytes]:
        pick = self.random
        if match := re.fullmatch(r"Vector<(.+)>", kind):
            items = [self._field(match[1], level - 1) for _ in range(pick.choice(self.sizes) if level > 0 else 0)]
            head = bytes.fromhex("15c4b51c") + len(items).to_bytes(4, "little")
            return [item for item, _ in items], head + b"".join(more for _, more in items)
        if kind in ("string", "bytes"):
            plain = (
                pick.choice(TEXTS).encode() if kind == "string" else pick.randbytes(pick.choice((0, 1, 31, 254, 600)))
            )
            long = len(plain) > 253
            framed = (b"\xfe" + len(plain).to_bytes(3, "little") if long else bytes([len(plain)])) + plain
            return plain.decode() if kind == "string" else plain, framed + bytes(-len(framed) % 4)
        if kind in ("int", "long", "int128", "int256"):
            data = pick.randbytes({"int": 4, "long": 8, "int128": 16, "int256": 32}[kind])
            return (data if len(data) > 8 else int.from_bytes(data, "little", signed=True)), data
        if kind == "double":
            number = pick.uniform(-1e9, 1e9)
            return number, struct.pack("<d", number)
        if kind == "Bool":
            truth = pick.random() < 0.5
            return truth, bytes.fromhex("b5757299" if truth else "379779bc")
        if kind == "!X":
            return self.value("help.getConfig", 0)
        chosen = pick.choice(self.types[kind]) if level > 0 else self.simplest[kind]
        return self.value(chosen.name, level - 1)
