"""TL definitions as data, and the reader and writer of ``.tl`` files.

Source: https://core.telegram.org/mtproto/TL
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

# Written out by hand in both kernels, so never in a table: https://core.telegram.org/mtproto/TL-formal
BUILT_IN = frozenset({"boolFalse", "boolTrue", "true", "vector", "null"})

_LINE = re.compile(r"(?P<name>[\w.]+)#(?P<id>[0-9a-f]{1,8})(?P<fields>(?: [^=]+)?) = (?P<result>[^;]+);")
_FIELD = re.compile(r"(?P<name>\w+):(?:(?P<word>\w+)\.(?P<bit>\d+)\?)?(?P<type>.+)")


class TLSyntaxError(ValueError):
    """A line of a ``.tl`` file that is not a definition."""


@dataclass(frozen=True)
class Field:
    """One parameter: ``name:word.bit?type``; ``word`` is None when it is unconditional."""

    name: str
    type: str
    word: str | None = None
    bit: int = 0

    def __str__(self) -> str:
        condition = f"{self.word}.{self.bit}?" if self.word is not None else ""
        return f"{self.name}:{condition}{self.type}"


@dataclass(frozen=True)
class Definition:
    """A constructor or a function."""

    name: str
    id: int
    fields: tuple[Field, ...]
    result: str
    is_function: bool
    generic: str = ""

    def __str__(self) -> str:
        parts = [
            f"{self.name}#{self.id:08x}",
            *([f"{{{self.generic}}}"] if self.generic else []),
            *map(str, self.fields),
        ]
        return f"{' '.join(parts)} = {self.result};"


Schema = dict[str, Definition]


def parse_definition(line: str, *, is_function: bool) -> Definition:
    """Read one line; TLSyntaxError when it is not a definition."""
    match = _LINE.fullmatch(line.strip())
    if match is None:
        raise TLSyntaxError(f"not a TL definition: {line!r}")
    fields: list[Field] = []
    generic = ""
    for part in match["fields"].split():
        if part.startswith("{"):
            generic = part.strip("{}")
            continue
        field = _FIELD.fullmatch(part)
        if field is None:
            raise TLSyntaxError(f"not a TL field: {part!r} in {line!r}")
        fields.append(Field(field["name"], field["type"], field["word"], int(field["bit"] or 0)))
    return Definition(match["name"], int(match["id"], 16), tuple(fields), match["result"].strip(), is_function, generic)


def parse(text: str) -> Schema:
    """Read a ``.tl`` file; the built-in types are left out. Names and ids must be unique."""
    found: Schema = {}
    ids: dict[int, str] = {}
    is_function = False
    for line in text.splitlines():
        line = line.partition("//")[0].strip()
        if line in ("---types---", "---functions---"):
            is_function = line == "---functions---"
        elif line and line.partition("#")[0] not in BUILT_IN:
            definition = parse_definition(line, is_function=is_function)
            if definition.name in found or definition.id in ids:
                raise TLSyntaxError(f"{definition.name} is defined twice, or shares its id")
            found[definition.name] = definition
            ids[definition.id] = definition.name
    return found


def write(head: str, definitions: Iterable[Definition], removed: Iterable[str] = ()) -> str:
    """The text of a ``.tl`` file: ``head`` as comments, types, functions, and (differences only) what is not there."""
    types: list[str] = []
    functions: list[str] = []
    for definition in definitions:
        (functions if definition.is_function else types).append(str(definition))
    lines = [f"// {line}" for line in head.splitlines()]
    lines += ["---types---", *types, "---functions---", *functions]
    gone = sorted(removed)
    if gone:
        lines += ["// Not in this layer:", *(f"//- {name}" for name in gone)]
    return "\n".join(lines) + "\n"
