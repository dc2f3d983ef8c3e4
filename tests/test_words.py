"""The words of the source and of the pages: plain English, as a reader of a second language knows it."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
QUAINT = {
    r"anew": "again, or: a new one",
    r"afresh": "again",
    r"(hears?|heard) of": "is called for, gets, notices",
    r"taken amiss": "refused",
    r"waits waited": "waits",
    r"(is|was|be) had": "is there, is taken, is fetched",
    r"holes?(?= in the (updates|counter|pts))": "gap",
}


def test_words_are_plain() -> None:
    """No quaint word stands where a common one does; the list grows by what reviews find."""
    found = []
    paths = [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "src").rglob("*.py"),
        *(ROOT / "tools").rglob("*.py"),
    ]
    for path in paths:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            for word, better in QUAINT.items():
                if re.search(rf"\b{word}\b", line, re.IGNORECASE):
                    found.append(f"{path.relative_to(ROOT)}:{number}: {word!r}; better: {better}")
    assert not found, "\n".join(found)
