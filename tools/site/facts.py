"""What is known of the methods and types of Telegram's newest layer, put together for a page about each."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from cablegram import TelegramClient, errors
from cablegram._kernel import Schema
from cablegram.client.methods.pagers import pager
from cablegram.client.methods.plan import Parameter, Plan, functions, plan
from cablegram.sandbox import served_methods
from tools.tlschema.methods import Words
from tools.tlschema.model import Definition, parse

ROOT = Path(__file__).resolve().parents[2]
CALLERS = {
    "users": "Users only: a bot gets `BotMethodInvalid`.",
    "bots": "Bots only: a user gets `UserBotRequired`.",
    "all": "Users and bots.",
}


class Refusal(NamedTuple):
    """An error that a method may answer. ``name``: as on the wire, without its number; ``kind``: the class."""

    code: int
    name: str
    kind: str
    advice: str


class Use(NamedTuple):
    """Where a type is met: in a field ``field`` of a method or constructor ``owner``; as its result where "" ."""

    owner: str
    field: str
    is_function: bool


class Facts:
    """Everything, read once."""

    def __init__(self) -> None:
        self.definitions = parse((ROOT / "schema" / "api.tl").read_text("utf-8"))
        table: Any = Schema((ROOT / "src" / "cablegram" / "tl" / "schema.bin").read_bytes())
        self.schema = table
        self.words = Words.read(ROOT / "schema")
        self.callers = dict(
            row.split("\t") for row in (ROOT / "schema" / "callers.tsv").read_text("utf-8").splitlines()
        )
        self.served = frozenset(served_methods())

    @cached_property
    def methods(self) -> dict[str, Plan]:
        """Every method, by its TL name."""
        return {tl: plan(self.schema, tl) for space in functions(self.schema).values() for tl in space.values()}

    @cached_property
    def types(self) -> dict[str, list[Definition]]:
        """Every type with its constructors."""
        found: dict[str, list[Definition]] = defaultdict(list)
        for one in self.definitions.values():
            if not one.is_function:
                found[one.result].append(one)
        return dict(sorted(found.items()))

    @cached_property
    def refusals(self) -> dict[str, list[Refusal]]:
        """The errors of each method."""
        found: dict[str, list[Refusal]] = defaultdict(list)
        for one, methods in self.all_errors:
            for method in methods:
                if one not in found[method]:
                    found[method].append(one)
        return found

    @cached_property
    def all_errors(self) -> list[tuple[Refusal, list[str]]]:
        """Every error that Telegram documents, with the methods that it is documented for."""
        advice = errors.known_advice()
        found = []
        for row in (ROOT / "schema" / "errors.tsv").read_text("utf-8").splitlines()[1:]:
            code, raw, methods = row.split("\t")
            name = re.sub(r"_?%[sd]", "", raw)
            refusal = Refusal(int(code), name, errors._class_name(name), advice.get(name, ""))
            found.append((refusal, [one for one in methods.split() if one in self.definitions]))
        return found

    @cached_property
    def uses(self) -> dict[str, list[Use]]:
        """Where each type is met."""
        found: dict[str, list[Use]] = defaultdict(list)
        for one in self.definitions.values():
            if one.is_function:
                found[bare(one.result)].append(Use(one.name, "", True))
            for field in one.fields:
                if bare(field.type) in self.types:
                    found[bare(field.type)].append(Use(one.name, field.name, one.is_function))
        return found

    @cached_property
    def own(self) -> dict[str, list[str]]:
        """The client's own methods that send each method of Telegram's, as far as one can see it in their code."""
        classes = {class_path(name): name for name in self.methods}
        public = {name for name in dir(TelegramClient) if not name.startswith("_")}
        found: dict[str, list[str]] = defaultdict(list)
        for path in sorted((ROOT / "src" / "cablegram" / "client").rglob("*.py")):
            for node in ast.parse(path.read_text("utf-8")).body:
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name in public:
                    for part in ast.walk(node):
                        tl = classes.get(ast.unparse(part)) if isinstance(part, ast.Attribute) else None
                        if tl is not None and node.name not in found[tl]:
                            found[tl].append(node.name)
        return found

    def caller(self, name: str) -> str:
        """Who may call a method, or "" where nobody has said."""
        who = self.callers.get(name, "")
        if who == "all" and re.search(r"[sS]etBot|resetBot", name):
            return "Bots can call it."
        return CALLERS.get(who, "")

    def example(self, made: Plan) -> str:
        """The method as it is called by ``client.api``: what has to be given, by position."""
        space = made.tl_name.rpartition(".")[0]
        target = f"client.api.{space}.{made.name}" if space else f"client.api.{made.name}"
        given = ", ".join(self._sample(one) for one in made.ordered() if repr(one.default) == "REQUIRED")
        call = f"await {target}({given})"
        paged = pager(self.schema, made)
        if paged is None:
            return f"result = {call}"
        return f"result = {call}\n\nasync for one in client.api.{space}.{paged.name}({given}):\n    print(one)"

    def _sample(self, one: Parameter) -> str:
        text = self._single(one)
        return f"[{text}]" if one.many else text

    def _single(self, one: Parameter) -> str:
        if one.form is not None and one.form.name in SAMPLES:
            return SAMPLES[one.form.name]
        if one.type_name is not None:
            first = min(self.types.get(one.type_name, []), key=lambda d: len(d.fields), default=None)
            if first is None:
                return "request"
            return class_path(first.name) + ("()" if not first.fields else "(...)")
        from cablegram.tl import kinds

        kind = one.element if one.many else one.kind
        plain = {kinds.STRING: '"..."', kinds.BYTES: 'b"..."', kinds.BOOL: "True", kinds.TRUE: "True"}
        plain |= {kinds.DOUBLE: "1.0", kinds.INT128: "bytes(16)", kinds.INT256: "bytes(32)", kinds.ANY: "request"}
        return plain.get(kind, "1")


SAMPLES = {
    **dict.fromkeys(("peer", "user", "channel", "dialog_peer", "notify_peer", "peer_id", "user_id"), '"@username"'),
    **dict.fromkeys(("message", "input_message", "reply_to"), "message"),
    **dict.fromkeys(("media", "file", "chat_photo"), '"photo.jpg"'),
    **dict.fromkeys(("document", "photo"), "message"),
    "text": '"Hello"',
    "reaction": '"👍"',
    "sticker_set": '"short_name"',
    "geo_point": "(52.37, 4.9)",
    "password": "password",
    "action": '"typing"',
    "json": "{}",
    "moment": "timedelta(days=1)",
    "duration": "60",
}
"""How a parameter of each form is written in an example."""


def bare(tl: str) -> str:
    """The type within ``Vector<...>``."""
    return re.sub(r"^[Vv]ector<%?(.+)>$", r"\1", tl).lstrip("!%")


def class_path(tl_name: str) -> str:
    """How a program names a constructor or method: ``messages.getHistory`` is ``api.messages.GetHistory``."""
    space, _, last = tl_name.rpartition(".")
    return ".".join(["api", *([space] if space else []), last[:1].upper() + last[1:]])
