"""``python -m tools.peer_calls docs/peer-calls.md``: which API methods other libraries' friendly layers call.

The friendly layer of a library is what a user calls without naming an API method: ``client.send_message``. The source
of each installed peer (``python tests/interop/peers.py``) is read, not run: in Python modules the attributes
``functions.messages.SendMessageRequest`` are found in the syntax tree, in JavaScript what is constructed or named
as one. A name counts when the schema has such a function. Files that the peer generates from the schema are left out:
they name every method. The page that is written says of each whether the sandbox serves it. Without a page it is
printed.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from cablegram import tl
from cablegram.sandbox import served_methods
from tests.interop.peers import PEERS, is_installed

TITLES = {"telethon": "Telethon", "teleproto": "teleproto", "mtcute": "mtcute", "kurigram": "Kurigram"}
PAGE = Path(__file__).resolve().parents[1] / "docs" / "peer-calls.md"
ALL = "All together"
UNWRAPPED = frozenset(
    {"initConnection", "invokeAfterMsg", "invokeWithBusinessConnection", "invokeWithLayer", "invokeWithMessagesRange"}
    | {"invokeWithReCaptcha", "invokeWithTakeout", "invokeWithoutUpdates"}
)
"""Requests around a request, which the sandbox takes off before it looks for a service."""
_CONSTRUCTED = re.compile(r"\bnew [\w.]*\bApi\.((?:[a-z]\w*\.)?[A-Z]\w*)\(")
_NAMED = re.compile(r"""\b_: ["']((?:[a-z]\w*\.)?[a-z]\w*)["']""")


@cache
def functions() -> dict[str, str]:
    """The schema's functions by their name in small letters, in which all the peers agree."""
    return {name.lower(): name for name in tl.schema().names() if tl.schema().by_name(name).__tl_function__}


def in_python(text: str) -> Iterator[str]:
    """The names behind ``functions.`` in a Python module, as its author wrote them."""
    for node in ast.walk(ast.parse(text)):
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.insert(0, node.attr)
            node = node.value
        if isinstance(node, ast.Name):
            parts.insert(0, node.id)
        if "functions" in parts[:-1] and parts[-1][0].isupper():
            yield ".".join(parts[parts.index("functions") + 1 :])


def in_javascript(text: str) -> Iterator[str]:
    """The names that a JavaScript module constructs (GramJS's kind) or hands over (mtcute's)."""
    yield from _CONSTRUCTED.findall(text)
    yield from _NAMED.findall(text)


def sources(peer: str) -> Iterator[Path]:
    """The files of a peer's friendly layer."""
    home = PEERS / peer
    match peer:
        case "telethon":
            yield from (next(home.glob("lib/python*/site-packages/telethon/client")).glob("*.py"))
            yield from (next(home.glob("lib/python*/site-packages/telethon/tl/custom")).glob("*.py"))
            yield from (next(home.glob("lib/python*/site-packages/telethon/events")).glob("*.py"))
        case "kurigram":
            for folder in ("methods", "types"):
                yield from next(home.glob(f"lib/python*/site-packages/pyrogram/{folder}")).rglob("*.py")
            yield next(home.glob("lib/python*/site-packages/pyrogram/client.py"))
        case "teleproto":
            generated = {"api.js", "apiHelpers.js", "AllTLObjects.js"}
            for file in (home / "node_modules" / "teleproto").rglob("*.js"):
                if file.name not in generated and "node_modules" not in file.relative_to(home / "node_modules").parts:
                    yield file
        case "mtcute":
            yield from (home / "node_modules" / "@mtcute" / "core" / "highlevel").rglob("*.js")


def calls(peer: str) -> frozenset[str]:
    """The API methods that a peer's friendly layer calls, by the names of the schema."""
    found: set[str] = set()
    for file in sources(peer):
        read: Callable[[str], Iterator[str]] = in_python if file.suffix == ".py" else in_javascript
        for name in read(file.read_text("utf-8")):
            found |= {
                known for key in (name.lower(), name.lower().removesuffix("request")) if (known := functions().get(key))
            }
    return frozenset(found)


Rows = dict[str, list[str]]


def table() -> Rows:
    """Each method that a peer calls, and the titles of the peers that do, from their source."""
    of_peer = {title: calls(peer) for peer, title in TITLES.items()}
    names = sorted(frozenset().union(*of_peer.values()))
    return {name: [title for title, called in of_peer.items() if name in called] for name in names}


def rows_of(text: str) -> Rows:
    """The same as a page says it."""
    rows = re.findall(r"^\| `([\w.]+)` \| (.+) \|$", text, re.MULTILINE)
    return {name: who.split(", ") for name, who in sorted(rows)}


def page(rows: Rows) -> str:
    """The Markdown page; what is served is what the sandbox serves now."""
    served = {*served_methods(), *UNWRAPPED}
    lines = [
        "# What other libraries call",
        "",
        "The API methods that the friendly layers of four other libraries call, read out of their source, and whether",
        "the [sandbox](sandbox.md) serves them. A method that it does not serve is refused with a clear error, and a",
        "test can give [an answer of its own](sandbox.md#your-own-answers). Written by",
        "`python -m tools.peer_calls docs/peer-calls.md`.",
        "",
        "| Library | Methods that it calls | Served | Refused | Refused, % |",
        "|---|---|---|---|---|",
    ]
    for title in [*TITLES.values(), ALL]:
        mine = {name for name, who in rows.items() if title in (*who, ALL)}
        absent = len(mine - served)
        lines.append(f"| {title} | {len(mine)} | {len(mine) - absent} | {absent} | {100 * absent / len(mine):.0f} |")
    for heading, wanted in (("Refused", False), ("Served", True)):
        lines += ["", f"## {heading}", "", "| Method | Called by |", "|---|---|"]
        lines += [f"| `{name}` | {', '.join(who)} |" for name, who in rows.items() if (name in served) is wanted]
    return "\n".join(lines) + "\n"


def main() -> None:
    missing = [peer for peer in TITLES if not is_installed(peer)]
    if missing:
        note = f"not installed: {', '.join(missing)} (python tests/interop/peers.py {' '.join(missing)})"
        print(f"{note}; the rows of {PAGE.name} stay, and only what is served is looked at again", file=sys.stderr)
    text = page(rows_of(PAGE.read_text("utf-8")) if missing else table())
    if len(sys.argv) < 2:
        sys.stdout.write(text)
    else:
        Path(sys.argv[1]).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
