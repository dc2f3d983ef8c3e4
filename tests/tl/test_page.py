"""The page on the raw API runs."""

from __future__ import annotations

import re
from pathlib import Path

from cablegram import tl
from cablegram.tl import registry
from tests.support.snippets import run_page, snippets

PAGE = Path(__file__).resolve().parents[2] / "docs" / "tl.md"


async def test_the_page_runs() -> None:
    """Every snippet of docs/tl.md runs, in order, and what it claims holds."""
    await run_page(snippets(PAGE), {})


def test_the_numbers_are_current() -> None:
    """The limits and the layers that the page names are those of the code."""
    text = PAGE.read_text("utf-8")
    assert f"| {tl.MAX_DEPTH} levels" in text
    assert f"| {tl.MAX_OBJECTS:,} (`tl.MAX_OBJECTS`)" in text
    *older, newest = map(str, registry.numbers())
    (named,) = re.findall(r"Supported are the layers (.+?)\.", text, re.DOTALL)
    assert " ".join(named.split()) == f"{', '.join(older)} and {newest}"
