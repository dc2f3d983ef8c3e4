"""The pages of the schema as HTML: one for each method and each type, and lists of methods, types and errors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from cablegram.client.methods.plan import REQUIRED, Parameter, Plan
from tools.tlschema.methods import tl_type
from tools.tlschema.model import Definition, Field

from .facts import Facts, Use, bare, class_path

MANY = 60
"""So many uses of a type are shown; the rest is counted."""


class Page(NamedTuple):
    """``place``: below ``telegram/``, without ``.html``; ``words``: what the search finds it by."""

    place: str
    title: str
    body: str
    words: str


def code(text: str) -> str:
    """Inline code."""
    return f"<code>{escape(text)}</code>"


def breakable(name: str) -> str:
    """A long name that may be broken where its words begin, on a narrow screen."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=\.)", "<wbr>", escape(name))


def prose(text: str) -> str:
    """A sentence in which backticks mark code."""
    parts = escape(text).split("`")
    return "".join(f"<code>{part}</code>" if number % 2 else part for number, part in enumerate(parts))


def table(head: list[str], rows: list[list[str]]) -> str:
    """A table; cells are HTML."""
    top = "".join(f"<th>{one}</th>" for one in head)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


class Writer:
    """Makes the pages of what is known."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    def pages(self) -> Iterator[Page]:
        """All of them."""
        for made in self.facts.methods.values():
            yield self.method(made)
        for name, constructors in self.facts.types.items():
            yield self.type(name, constructors)

    # ---- pieces ----

    def python(self, source: str) -> str:
        """Python, coloured as the theme colours it."""
        from pygments import highlight
        from pygments.formatters import HtmlFormatter
        from pygments.lexers import PythonLexer

        made: str = highlight(source, PythonLexer(), HtmlFormatter(cssclass="highlight", wrapcode=True))
        return made

    def link_type(self, tl: str) -> str:
        """A type of the schema, as a link where it has a page."""
        inner = bare(tl)
        if inner not in self.facts.types:
            return code(tl)
        link = f'<a href="../type/{inner}.html">{escape(inner)}</a>'
        return f"<code>{escape(tl).replace(escape(inner), link)}</code>"

    def link_owner(self, name: str, is_function: bool) -> str:
        """A method or constructor, as a link."""
        if is_function:
            return f'<a href="../method/{name}.html"><code>{escape(name)}</code></a>'
        home = self.facts.definitions[name].result
        return f'<a href="../type/{home}.html#{name}"><code>{escape(name)}</code></a>'

    # ---- a method ----

    def method(self, made: Plan) -> Page:
        """The page of one method."""
        name = made.tl_name
        definition = self.facts.definitions[name]
        space = name.rpartition(".")[0]
        friendly = f"client.api.{space}.{made.name}" if space else f"client.api.{made.name}"
        sentence = self.facts.words.method(made) + "."
        parts = [f"<h1>{breakable(name)}</h1>", f"<p>{prose(sentence)}</p>", self.python(self.facts.example(made))]
        parts += ['<h2 id="parameters">Parameters</h2>', self._parameters(made)]
        parts += ['<h2 id="result">Result</h2>', f"<p>{self._result(made, definition)}</p>"]
        parts += ['<h2 id="who">Who may call it</h2>', f"<p>{self._who(name)}</p>", self._errors(name)]
        parts += [self._where(name)]
        parts += ['<h2 id="raw">As the schema has it</h2>', f"<pre><code>{escape(str(definition))}</code></pre>"]
        raw = f"await client.invoke({class_path(name)}({', '.join(f'{f.name}=...' for f in _needed(definition))}))"
        parts += [self.python(raw), self._source(f"method/{name}")]
        return Page(f"method/{name}", name, "\n".join(parts), f"{friendly} {class_path(name)} {sentence}")

    def _parameters(self, made: Plan) -> str:
        rows = [self._parameter(made, one) for one in made.ordered()]
        return table(["name", "meaning", "type", "without it"], rows) if rows else "<p>None.</p>"

    def _parameter(self, made: Plan, one: Parameter) -> list[str]:
        words = self.facts.words.parameter(made, one)
        if one.default is REQUIRED:
            without = "has to be given"
        elif one.default is None:
            without = "left out"
        elif isinstance(one.default, int | str):
            without = code(repr(one.default))
        else:
            without = "drawn at random" if one.name == "random_id" else "empty"
        return [code(one.name), prose(words), self.link_type(tl_type(one)), without]

    def _result(self, made: Plan, definition: Definition) -> str:
        from cablegram.client.methods.results import GIVEN, KINDS

        text = self.link_type(definition.result)
        if made.tl_name in GIVEN:
            kind = KINDS[GIVEN[made.tl_name]]
            text += f", out of which <code>client.api</code> gives {escape(kind.words)}: {code(kind.annotation)}"
        return text + "."

    def _who(self, name: str) -> str:
        who = prose(self.facts.caller(name) or "Nothing is known; see Telegram's page below.")
        served = "serves it" if name in self.facts.served else "does not serve it yet"
        return f'{who} The <a href="../../sandbox.html">sandbox</a> {served}.'

    def _errors(self, name: str) -> str:
        rows = [
            [
                f'<a href="../errors.html#{one.name}"><code>{escape(one.kind)}</code></a>',
                str(one.code),
                prose(one.advice),
            ]
            for one in sorted(self.facts.refusals.get(name, []), key=lambda one: one.name)
        ]
        head = '<h2 id="errors">Errors</h2>'
        general = '<p>Besides those that <a href="../errors.html">any method</a> may answer'
        if not rows:
            return f"{head}{general}, none are documented.</p>"
        return f"{head}{general}:</p>{table(['class', 'code', 'what to do'], rows)}"

    def _where(self, name: str) -> str:
        own = self.facts.own.get(name)
        if not own:
            return ""
        places = ", ".join(
            f'<a href="../../reference/client.html#cablegram.client.client.TelegramClient.{one}">'
            f"<code>client.{one}</code></a>"
            for one in own
        )
        return f'<h2 id="used">Used by</h2><p>{places}, which may be more comfortable.</p>'

    def _source(self, place: str) -> str:
        link = f"https://core.telegram.org/{place}"
        return f'<p>Telegram\'s page: <a href="{link}">{link.removeprefix("https://")}</a></p>'

    # ---- a type ----

    def type(self, name: str, constructors: list[Definition]) -> Page:
        """The page of one type, with all its constructors."""
        space, _, last = name.rpartition(".")
        annotation = ".".join(["api", *([space] if space else []), f"Type{last}"])
        one_of = "one constructor" if len(constructors) == 1 else f"one of {len(constructors)} constructors"
        parts = [f"<h1>{breakable(name)}</h1>", f"<p>{code(annotation)}: an object of {one_of}.</p>"]
        for one in constructors:
            parts += [f'<h2 id="{one.name}">{escape(one.name)}</h2>', self.python(_constructor(one))]
            rows = [
                [code(f.name), prose(self._meaning(f.name, f.type)), self._field(f.type, f.word)] for f in _shown(one)
            ]
            parts += [table(["field", "meaning", "type"], rows) if rows else "<p>It has no fields.</p>"]
        parts += [self._uses(name), self._source(f"type/{name}")]
        words = " ".join(f"{one.name} {class_path(one.name)}" for one in constructors)
        return Page(f"type/{name}", name, "\n".join(parts), words)

    def _field(self, tl: str, word: str | None) -> str:
        text = self.link_type(tl)
        return f"{text}, optional" if word is not None and tl != "true" else text

    def _meaning(self, name: str, tl: str) -> str:
        known = self.facts.words.parameters
        return known.get(f"{name}:{tl}") or known.get(name) or name.replace("_", " ")

    def _uses(self, name: str) -> str:
        uses = self.facts.uses.get(name, [])
        groups = {
            "Given by": [one for one in uses if not one.field],
            "Taken by": [one for one in uses if one.field and one.is_function],
            "Part of": [one for one in uses if one.field and not one.is_function],
        }
        parts = ['<h2 id="used">Where it is met</h2>'] if uses else []
        for title, group in groups.items():
            if group:
                parts.append(f"<p><strong>{title}</strong> {self._list(group)}</p>")
        return "".join(parts)

    def _list(self, group: list[Use]) -> str:
        names = sorted({(one.owner, one.is_function) for one in group})
        shown = ", ".join(self.link_owner(owner, is_function) for owner, is_function in names[:MANY])
        return shown + (f", and {len(names) - MANY} more" if len(names) > MANY else "")


def _shown(one: Definition) -> list[Field]:
    return [field for field in one.fields if field.type != "#"]


def _needed(one: Definition) -> list[Field]:
    return [field for field in one.fields if field.type != "#" and field.word is None]


def _constructor(one: Definition) -> str:
    needed = ", ".join(f"{field.name}=..." for field in _needed(one))
    return f"{class_path(one.name)}({needed})"
