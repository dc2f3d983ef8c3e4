"""docs/plain-words.md and the glossary: complete, where they claim to be."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from cablegram import TelegramClient

DOCS = Path(__file__).resolve().parents[1] / "docs"


@pytest.mark.parametrize("method", ["iter_messages", "send_message"])
def test_tables_of_arguments_are_complete(method: str) -> None:
    """Every argument of the method has a row, and no row is of another."""
    page = (DOCS / "plain-words.md").read_text("utf-8")
    table = page.split(f"| argument of `{method}` |", 1)[1].split("\n\n", 1)[0]
    rows = {name for line in table.splitlines()[2:] for name in re.findall(r"`(\w+)`", line.split("|")[1])}
    real = set(inspect.signature(getattr(TelegramClient, method)).parameters) - {"self", "client"}
    assert rows == real


def test_the_glossary_is_in_order() -> None:
    """Each word once, in the order of the alphabet."""
    page = (DOCS / "glossary.md").read_text("utf-8")
    words = [line.split("|")[1].strip(" `") for line in page.splitlines() if line.startswith("| ")][1:]
    assert len(words) > 35
    assert words == sorted(set(words), key=lambda word: word.lower().replace("`", ""))
