"""An extension of griffe: the docstrings of the project, which are written for editors, as Markdown."""

from __future__ import annotations

import re
from typing import Any

import griffe

from tools.site.reference import TOPICS, path_of, public

_ROLE = re.compile(r":(class|meth|attr|func|mod):`~?([^`<]+?)(?: <([^`>]+)>)?`")


class Docstrings(griffe.Extension):
    """``:class:`~cablegram.errors.UsageError``` becomes a link, ``::`` before a block a colon, ``x`` code."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        for topic in TOPICS:
            for module in topic.modules:
                self._known |= {name: path_of(one) for name, one in public(module)}

    def on_object(self, *, obj: griffe.Object, **kwargs: Any) -> None:
        """Called for each object that was collected."""
        if obj.docstring is not None and obj.docstring.value.startswith("Alias for field number"):
            obj.docstring = None  # of a named tuple: its class says what the fields are
        elif obj.docstring is not None:
            obj.docstring.value = self.markdown(obj.docstring.value, obj)

    def markdown(self, text: str, obj: griffe.Object) -> str:
        """A docstring as Markdown."""
        text = re.sub(r"::(?=\n\n)", ":", text)
        text = _ROLE.sub(lambda match: self._role(match, obj), text)
        return re.sub(r"(?<!`)``(?!`)(.+?)(?<!`)``(?!`)", r"`\1`", text)

    def _role(self, match: re.Match[str], obj: griffe.Object) -> str:
        name = (match[3] or match[2]).strip()
        last = name.rpartition(".")[2] if "~" in match[0] else name
        target = self.resolve(name, obj)
        return f"[`{last}`][{target}]" if target else f"`{last}`"

    def resolve(self, name: str, obj: griffe.Object) -> str | None:
        """The full path of what a docstring names, or None for what has no page."""
        head, _, rest = name.removeprefix("cablegram.").removeprefix("errors.").partition(".")
        if head in self._known:
            return self._known[head] + (f".{rest}" if rest else "")
        owner = obj if obj.is_class else obj.parent
        if not rest and owner is not None and owner.is_class and head in owner.members:
            return f"{owner.path}.{head}"
        return None
