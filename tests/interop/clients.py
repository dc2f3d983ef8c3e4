"""Which methods other people's clients asked for, and what became of each: docs/clients.md, from the suite's own log.

``python -m pytest tests/interop --write-clients`` writes the page anew; an ordinary run fails when a client asks for a
method that the page does not have.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from cablegram.sandbox import Sandbox

PAGE = Path(__file__).resolve().parents[2] / "docs" / "clients.md"
NAMES = {
    "test_gramjs.py": "GramJS",
    "test_kurigram.py": "Kurigram",
    "test_mtcute.py": "mtcute",
    "test_tdlib.py": "TDLib",
    "test_telethon.py": "Telethon",
}
HEAD = """# What other people's clients ask for

Every method that the unmodified clients of the interoperability tests (`tests/interop`) asked the sandbox for, and what
it answered, from its own log. *Layer* is what the client declares, and what it is answered in. *Served* means that the
method was answered; errors are those that the tests provoked, or that say what a new account does not have; *refused*:
the sandbox does not know the method and says so (`METHOD_INVALID`). This page is written by
`python -m pytest tests/interop --write-clients`.

"""


class Asked:
    """What was asked in one run of the suite."""

    def __init__(self) -> None:
        self.answers: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self.layers: dict[str, set[int]] = defaultdict(set)

    def note(self, module: str, telegram: Sandbox) -> None:
        """Take over the log of a sandbox that a test has used."""
        client = NAMES.get(module)
        if client is None:
            return
        for entry in telegram.log.entries:
            self.answers[entry.method][client].add(entry.error)
            self.layers[client].add(entry.layer)
        for method in telegram.log.unserved:
            self.answers[method][client].add("METHOD_INVALID")

    def markdown(self) -> str:
        """The page."""
        clients = sorted(NAMES.values(), key=str.lower)
        layers = [", ".join(map(str, sorted(self.layers[client]))) for client in clients]
        lines = [f"| method | {' | '.join(clients)} |", "|---|" + "---|" * len(clients)]
        lines.append(f"| *layer* | {' | '.join(layers)} |")
        for method in sorted(self.answers, key=lambda name: (name.rpartition(".")[0], name)):
            cells = [cell(self.answers[method].get(client, set())) for client in clients]
            lines.append(f"| `{method}` | {' | '.join(cells)} |")
        return HEAD + "\n".join(lines) + "\n"


def cell(errors: set[str]) -> str:
    """One client's column: what became of a method."""
    if not errors:
        return ""
    names = sorted(errors - {""})
    if "METHOD_INVALID" in names:
        return "refused"
    told = ", ".join(f"`{name}`" for name in names)
    return f"served; {told}" if "" in errors and names else told or "served"
