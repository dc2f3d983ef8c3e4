"""Which methods other people's clients asked for, and what became of each: docs/clients.md, from the suite's own log.

``python -m pytest tests/interop --write-clients`` writes the page anew; an ordinary run fails when a client asks for a
method that the page does not have.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from cablegram import tl
from cablegram.sandbox import Sandbox

PAGE = Path(__file__).resolve().parents[2] / "docs" / "clients.md"
NAMES = {
    "test_gramjs.py": "GramJS",
    "test_kurigram.py": "Kurigram",
    "test_mtcute.py": "mtcute",
    "test_tdlib.py": "TDLib",
    "test_telethon.py": "Telethon",
    "gramjs": "GramJS",
    "hydrogram": "Hydrogram",
    "kurigram": "Kurigram",
    "mtcute": "mtcute",
    "mtcute-0.30": "mtcute 0.30",
    "pyrofork": "Pyrofork",
    "pyrogram": "Pyrogram",
    "pyrotgfork": "pyrotgfork",
    "teleproto-1.229": "teleproto",
}
"""The client of a module of tests; and of a parameter ``peer``, where one module has several."""
JOBS = (
    "bot login",
    "bot hears",
    "user login",
    "session",
    "send",
    "edit",
    "delete",
    "history",
    "events",
    "photo",
    "12 MB file",
)
HEAD = """# What other people's clients ask for

Every method that the unmodified clients of the interoperability tests (`tests/interop`) asked the sandbox for, and what
it answered, from its own log. *Layer* is what the client declares, and what it is answered in. *Served* means that the
method was answered; errors are those that the tests provoked, or that say what a new account does not have; *refused*:
the sandbox does not know the method and says so (`METHOD_INVALID`). This page is written by
`python -m pytest tests/interop --write-clients`.

"""
JOBS_HEAD = """## The same jobs for each

What `tests/interop/test_jobs.py` has each of them do, in a process of its own: a bot logs in by its token, and hears a
message; a user logs in by number, code and password, comes back by the session of that, sends, edits and deletes
messages, reads the history, hears a message as it is written, and moves a photo and a file of 12 MB up and down.

teleproto binds a temporary key for each connection that moves files, and does not bind it again when the next one has
overwritten it; the [specification](https://core.telegram.org/api/pfs) has one temporary key at a time.

"""


class Asked:
    """What was asked in one run of the suite."""

    def __init__(self) -> None:
        self.answers: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self.layers: dict[str, set[int]] = defaultdict(set)
        self.jobs: dict[str, dict[str, bool]] = {}

    def note(self, client: str, telegram: Sandbox) -> None:
        """Take over the log of a sandbox that a test has used."""
        for entry in telegram.log.entries:
            self.answers[entry.method][client].add(entry.error)
            if entry.layer:  # a temporary key is bound before a layer is declared
                self.layers[client].add(entry.layer)
        for method in telegram.log.unserved:
            self.answers[method][client].add("METHOD_INVALID")

    def markdown(self) -> str:
        """The page."""
        clients = sorted(set(NAMES.values()), key=str.lower)
        layers = [", ".join(map(str, sorted(self.layers[client]))) for client in clients]
        lines = [f"| method | {' | '.join(clients)} |", "|---|" + "---|" * len(clients)]
        lines.append(f"| *layer* | {' | '.join(layers)} |")
        for method in sorted(self.answers, key=lambda name: (name.rpartition(".")[0], name)):
            cells = [cell(self.answers[method].get(client, set())) for client in clients]
            lines.append(f"| `{method}` | {' | '.join(cells)} |")
        return HEAD + "\n".join(lines) + "\n\n" + JOBS_HEAD + self.jobs_table()

    def jobs_table(self) -> str:
        """How many of the jobs each client did, and which it did not."""
        lines = ["| client | layer declared | answered in | passed of tried | not passed |", "|---|---|---|---|---|"]
        for client, jobs in sorted(self.jobs.items(), key=lambda item: item[0].lower()):
            declared = sorted(self.layers[client])
            answered = sorted({tl.layer(number).number for number in declared})
            layers = " | ".join(", ".join(map(str, numbers)) for numbers in (declared, answered))
            missing = ", ".join(job for job, passed in jobs.items() if not passed)
            lines.append(f"| {client} | {layers} | {sum(jobs.values())} of {len(jobs)} | {missing} |")
        return "\n".join(lines) + "\n"


def cell(errors: set[str]) -> str:
    """One client's column: what became of a method."""
    if not errors:
        return ""
    names = sorted(errors - {""})
    if "METHOD_INVALID" in names:
        return "refused"
    told = ", ".join(f"`{name}`" for name in names)
    return f"served; {told}" if "" in errors and names else told or "served"
