"""Draw the tables of transitions into the pages that explain them: ``python -m tools.state_diagrams``.

A page has a pair of comments, ``<!-- states: NAME -->`` and ``<!-- /states -->``; what stands between is drawn from the
table of that name. Mermaid draws it where the page is shown; as a text it reads well, too.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from cablegram.client.connection import states
from cablegram.mtproto.updates import recovery

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "docs" / "connections.md", ROOT / "ARCHITECTURE.md")
MARKED = re.compile(r"(<!-- states: (\w+) -->\n).*?(<!-- /states -->)", re.DOTALL)

Arrow = tuple[str, str, str]


def client() -> Iterator[Arrow]:
    """The states of a client."""
    for source, ways in states.TRANSITIONS.items():
        for target, why in ways.items():
            yield source.value, target.value, why


def difference() -> Iterator[Arrow]:
    """The states of asking for a difference."""
    for (source, step), target in recovery.TRANSITIONS.items():
        if source is not target:
            yield source.name.lower(), target.name.lower(), step.name.lower()


TABLES = {"client": client, "difference": difference}


def drawn(name: str) -> str:
    """One table as a Mermaid diagram in a fence."""
    lines = [f"    {source} --> {target}: {why}" for source, target, why in TABLES[name]()]
    return "\n".join(["```mermaid", "stateDiagram-v2", *lines, "```", ""])


def rewritten(page: str) -> str:
    """A page with its diagrams as the tables are now."""
    return MARKED.sub(lambda found: found[1] + drawn(found[2]) + found[3], page)


def main() -> int:
    """Rewrite the pages."""
    for page in PAGES:
        text = page.read_text("utf-8")
        page.write_text(rewritten(text), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
