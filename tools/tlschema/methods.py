"""The stubs of ``client.api``: every method with its types, and a docstring in words of our own.

The signatures come from `cablegram.client.methods.plan`, which makes the methods at run time too. The words come from
``schema/methods.tsv`` (a sentence for each method) and ``schema/parameters.tsv`` (a line for each parameter, by its
name and, where that is not enough, its type). What a new layer brings and nobody has described is called by its name.
"""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any, NamedTuple

from cablegram import errors
from cablegram._kernel import Schema
from cablegram.client.methods.forms import Form
from cablegram.client.methods.pagers import Pager, pager
from cablegram.client.methods.plan import REQUIRED, Parameter, Plan, functions, plan, text_of
from cablegram.client.methods.results import GIVEN, KINDS
from cablegram.tl import kinds

HEAD = "# Made by tools/build_schema.py; do not edit.\n# ruff: noqa\n# fmt: off\n"
PLAIN = {
    kinds.INT: "int",
    kinds.LONG: "int",
    kinds.DOUBLE: "float",
    kinds.INT128: "bytes",
    kinds.INT256: "bytes",
    kinds.STRING: "str",
    kinds.BYTES: "bytes",
    kinds.BOOL: "bool",
    kinds.TRUE: "bool",
}
FORMS_OF_TYPES = {"PeerLike", "Sendable", "Buttons"}  # these allow what is of the schema's type themselves
IMPORTS = """\
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar
from cablegram import api
from cablegram.tl import TLFunction, TLObject
from cablegram.client.messages.buttons import Buttons
from cablegram.client.messages.markup import AnyParseMode
from cablegram.client.dates import Moment
from cablegram.client.chats.peers import PeerLike
from cablegram.client.files.upload import FileLike, Sendable
from cablegram.client.methods.given import GeoLike, JSONLike, MessageLike, Some, StoryLike, TopicLike
"""
WIDTH = 108


class Words(NamedTuple):
    """What is said of methods, parameters and errors; ``raised``: the names of a method's errors."""

    methods: dict[str, str]
    parameters: dict[str, str]
    raised: dict[str, list[str]]

    @classmethod
    def read(cls, schema: Path) -> Words:
        """From the files under ``schema/``."""
        raised: dict[str, list[str]] = {}
        for row in (schema / "errors.tsv").read_text(encoding="utf-8").splitlines()[1:]:
            _, name, methods = row.split("\t")
            made = errors._class_name(re.sub(r"_?%[sd]", "", name))
            for method in methods.split():
                if made.isidentifier():
                    raised.setdefault(method, []).append(made)
        return cls(_rows(schema / "methods.tsv"), _rows(schema / "parameters.tsv"), raised)

    def method(self, made: Plan) -> str:
        """The sentence of a method."""
        words = self.methods.get(made.tl_name)
        return words or made.name.replace("_", " ").capitalize()

    def parameter(self, made: Plan, parameter: Parameter) -> str:
        """The words for a parameter."""
        name = parameter.name.rstrip("_")
        # Where a read ends, and up to which message something is done, are called alike.
        keys = [name] if made.reads and name == "max_id" else [f"{name}:{tl_type(parameter)}", name]
        words = next((self.parameters[key] for key in keys if key in self.parameters), name.replace("_", " "))
        form = parameter.form
        if form is not None and form.annotation != "PeerLike":
            words += f" ({form.words})"
        return words


def _rows(path: Path) -> dict[str, str]:
    return dict(row.split("\t") for row in path.read_text(encoding="utf-8").splitlines())


def tl_type(parameter: Parameter) -> str:
    """The type of a parameter in TL."""
    kind = parameter.element if parameter.many else parameter.kind
    text = parameter.type_name or kinds.KIND_NAMES[kind] or "true"
    return f"Vector<{text}>" if parameter.many else text


class Stub:
    """One of the two stubs: of `TelegramClient.api`, or of `SyncClient.api`, whose methods wait."""

    def __init__(self, schema: Schema, words: Words, *, waits: bool) -> None:
        self._schema, self._words, self._waits = schema, words, waits
        self._bare = _without_fields(schema)

    def module(self) -> str:
        """The whole stub."""
        spaces = functions(self._schema)
        base, whole = ("SyncNamespace", "SyncMethods") if self._waits else ("Namespace", "Methods")
        source = "waiting" if self._waits else "making"
        lines = [HEAD + IMPORTS + f"from cablegram.client.methods.{source} import {base}", 'T = TypeVar("T")']
        for namespace in sorted(filter(None, spaces)):
            lines += [f"class {namespace.title()}({base}):", f'    """The methods of ``{namespace}``."""']
            for tl_name in spaces[namespace].values():
                lines += self._methods(tl_name)
        doc = "See `TelegramClient.api`; every method waits." if self._waits else "Every method of the API."
        lines += [f"class {whole}({base}):", f'    """{doc}"""']
        for namespace in sorted(filter(None, spaces)):
            lines += ["    @property", f"    def {namespace}(self) -> {namespace.title()}:"]
            lines += [f'        """The methods of ``{namespace}``."""']
        for tl_name in spaces.get("", {}).values():
            lines += self._methods(tl_name)
        lines += [] if self._waits else ["whole: property"]
        return "\n".join(lines) + "\n"

    def _methods(self, tl_name: str) -> list[str]:
        made = plan(self._schema, tl_name)
        lines = self._method(made)
        paged = pager(self._schema, made)
        return lines if paged is None else lines + self._paged(made, paged)

    def _method(self, made: Plan) -> list[str]:
        start = "    def" if self._waits else "    async def"
        return [
            f"{start} {made.name}({self._signature(made)}) -> {self._result(made)}:",
            *self._doc([self._words.method(made) + "."], made),
        ]

    def _paged(self, made: Plan, paged: Pager) -> list[str]:
        kind = "Iterator" if self._waits else "AsyncIterator"
        element = self._type(paged.element[0], 0, paged.element[1])
        head = f"{self._words.method(made)}: all pages, one item after the other."
        rest = f"``limit``: how many at most; None: all. The others are those of :meth:`{made.name}`."
        return [
            f"    def {paged.name}({self._signature(made, paged=True)}) -> {kind}[{element}]:",
            *self._doc([head, "", rest], None),
        ]

    def _signature(self, made: Plan, *, paged: bool = False) -> str:
        required, optional = [], []
        for parameter in made.ordered():
            if parameter.default is REQUIRED:
                required.append(f"{parameter.name}: {self._annotation(parameter)}")
            elif not (paged and parameter.name == "limit"):
                optional.append(f"{parameter.name}: {self._annotation(parameter)} = {_default(parameter)}")
        if text_of(made) is not None:
            optional.append("parse_mode: AnyParseMode = ...")
        if paged:
            optional.append("limit: int | None = None")
        return ", ".join(["self", *required, *(["*", *optional] if optional else [])])

    def _annotation(self, parameter: Parameter) -> str:
        text = self._one(parameter)
        if parameter.many and (parameter.form is not None or parameter.type_name is not None):
            text = f"Some[{text}]"
        elif parameter.many:
            text = f"Sequence[{text}]"
        return f"{text} | None" if parameter.optional and parameter.kind != kinds.TRUE else text

    def _one(self, parameter: Parameter) -> str:
        kind = parameter.element if parameter.many else parameter.kind
        if kind == kinds.ANY:
            return "TLFunction[T]"
        form = parameter.form
        if form is None:
            text = self._type(kind, 0, parameter.type_name)
            return f"{text} | type[{text}]" if parameter.type_name in self._bare else text
        own = parameter.type_name is not None and not _covers(form)
        return f"{form.annotation} | {self._type(kind, 0, parameter.type_name)}" if own else form.annotation

    def _result(self, made: Plan) -> str:
        if made.tl_name in GIVEN:
            return KINDS[GIVEN[made.tl_name]].annotation
        kind, element, type_name = made.result
        return "T" if kind == kinds.ANY else self._type(kind, element, type_name)

    def _type(self, kind: int, element: int, type_name: str | None) -> str:
        if kind == kinds.VECTOR:
            return f"list[{self._type(element, 0, type_name)}]"
        if type_name is None:
            return PLAIN.get(kind, "Any")
        namespace, _, last = type_name.rpartition(".")
        return f"api.{namespace}{'.' * bool(namespace)}Type{last[:1].upper()}{last[1:]}"

    def _doc(self, head: list[str], made: Plan | None) -> list[str]:
        lines = list(head)
        if made is not None and not self._waits:
            lines += self._details(made)
        if len(lines) == 1:
            return [f'        """{lines[0]}"""']
        return [f'        """{lines[0]}', *(f"        {line}".rstrip() for line in lines[1:]), '        """']

    def _details(self, made: Plan) -> list[str]:
        lines = [""]
        for parameter in made.ordered():
            lines += _wrapped(f"``{parameter.name}``: {self._words.parameter(made, parameter)}.")
        if text_of(made) is not None:
            lines += ["``parse_mode``: how the text is written; by default as the client's :attr:`parse_mode` says."]
        if made.tl_name in GIVEN:
            lines += _wrapped(f"Gives {KINDS[GIVEN[made.tl_name]].words}.")
        if raised := self._words.raised.get(made.tl_name):
            lines += _wrapped(f"Errors: {', '.join(sorted(set(raised)))}.")
        where = f"method/{made.tl_name}"
        return [*lines, f"Source: https://core.telegram.org/{where}"]


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)


def _covers(form: Form) -> bool:
    return form.annotation in FORMS_OF_TYPES or "TLObject" in form.annotation


def _default(parameter: Parameter) -> str:
    return repr(parameter.default) if isinstance(parameter.default, (int, str, bool, type(None))) else "..."


def _without_fields(schema: Schema) -> set[str]:
    """The types of which a constructor has no fields: its class may stand for the object."""
    found: set[str] = set()
    for name in schema.names():
        _, is_function, fields, (_, _, type_name) = schema.definition(name)
        if not is_function and not fields:
            found.add(type_name)
    return found


def modules(schema: Path, table: bytes) -> dict[str, str]:
    """Both stubs, by their paths in the package; ``table`` is the newest layer's."""
    layer: Any = Schema(table)
    words = Words.read(schema)
    return {
        "client/methods/namespaces.pyi": Stub(layer, words, waits=False).module(),
        "client/methods/sync_namespaces.pyi": Stub(layer, words, waits=True).module(),
    }
