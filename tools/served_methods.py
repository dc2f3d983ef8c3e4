"""``python -m tools.served_methods PAGE``: write the list of served methods into a Markdown page.

Without a page it is printed.
"""

from __future__ import annotations

import sys
from itertools import groupby

from cablegram.sandbox import served_methods

START, END = "<!-- served -->\n", "<!-- /served -->"


def markdown() -> str:
    """The list, one line for each namespace."""
    methods = served_methods()
    lines = [f"{len(methods)} methods.\n"]
    for namespace, group in groupby(methods, key=lambda name: name.rpartition(".")[0]):
        names = ", ".join(f"`{name.rpartition('.')[2]}`" for name in group)
        lines.append(f"- **{namespace or 'plain'}**: {names}")
    return "\n".join(lines) + "\n"


def rewritten(page: str) -> str:
    """The page with the list as it is now."""
    before, _, rest = page.partition(START)
    return before + START + "\n" + markdown() + "\n" + END + rest.partition(END)[2]


def main() -> None:
    if len(sys.argv) < 2:
        sys.stdout.write(markdown())
        return
    with open(sys.argv[1], encoding="utf-8") as file:
        page = file.read()
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write(rewritten(page))


if __name__ == "__main__":
    main()
