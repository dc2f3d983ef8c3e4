"""The list of served methods in the documentation is the list of served methods; what the page shows runs."""

from __future__ import annotations

from pathlib import Path

from cablegram import tl
from tests.support.snippets import run_page, snippets
from tools.served_methods import rewritten

PAGE = Path(__file__).resolve().parents[2] / "docs" / "sandbox.md"


def test_the_page_is_up_to_date():
    """`python -m tools.served_methods docs/sandbox.md` would change nothing."""
    page = PAGE.read_text("utf-8")
    assert rewritten(page) == page


def test_every_served_method_is_a_method():
    """Each is a function of the schema."""
    from cablegram.sandbox import served_methods

    assert all(tl.schema().by_name(name).__tl_function__ for name in served_methods())


async def test_what_the_page_shows_runs():
    """From top to bottom, as one program."""
    await run_page(snippets(PAGE), {})
