"""The code in Markdown pages: find it, and run a page's Python as one program.

A page's snippets share one namespace and one event loop, and ``await`` works at their top level. A fence that opens
with ``python`` runs; one with ``python compile-only`` is only compiled. An HTML comment from ``<!-- python`` to ``-->``
runs too and is not shown: the place for what a reader need not see.
"""

from __future__ import annotations

import ast
import asyncio
import inspect
import linecache
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

_FENCE = re.compile(r"^```([\w+-]*)[ ]*([^\n]*)\n(.*?)^```$|^<!-- python\n(.*?)^-->$", re.MULTILINE | re.DOTALL)


class Snippet(NamedTuple):
    """One piece of code and where it stands."""

    path: Path
    line: int
    language: str
    options: str
    code: str

    @property
    def runs(self) -> bool:
        return self.language == "python" and self.options != "compile-only"


def snippets(path: Path) -> list[Snippet]:
    """All fences of a page, and its hidden Python, in order."""
    text = path.read_text("utf-8")
    return list(_find(path, text))


def _find(path: Path, text: str) -> Iterator[Snippet]:
    for match in _FENCE.finditer(text):
        hidden = match[4] is not None
        line = text.count("\n", 0, match.start()) + 2
        yield Snippet(
            path, line, "python" if hidden else match[1], "" if hidden else match[2], match[4] or match[3] or ""
        )


def compile_snippet(snippet: Snippet) -> Any:
    """The code object; its line numbers are the page's."""
    source = "\n" * (snippet.line - 1) + snippet.code
    name = f"{snippet.path.name}"
    linecache.cache[name] = (len(source), None, snippet.path.read_text("utf-8").splitlines(keepends=True), name)
    return compile(source, name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)


async def run_page(page: list[Snippet], namespace: dict[str, Any], *, timeout: float = 60) -> None:
    """Run the Python of a page from top to bottom."""
    async with asyncio.timeout(timeout):
        for snippet in page:
            if snippet.language != "python":
                continue
            code = compile_snippet(snippet)
            if snippet.runs:
                result = eval(code, namespace)  # noqa: S307 # the project's own pages
                if inspect.isawaitable(result):
                    await result
