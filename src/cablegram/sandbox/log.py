"""The append-only record of what a sandbox was asked, and of the rules that its clients broke."""

from __future__ import annotations

import copy
from typing import Any, NamedTuple


class Entry(NamedTuple):
    """One request. ``request`` may hold secrets, so it is never part of the text form."""

    time: float
    method: str
    request: Any
    account: int  # 0: nobody was logged in
    dc: int
    layer: int  # what the client declared; 0 before it did
    key_id: int
    session_id: int
    msg_id: int
    error: str  # the name of the error it was answered with; empty for a result

    def __repr__(self) -> str:
        end = f" -> {self.error}" if self.error else ""
        return f"<{self.method} by {self.account or 'nobody'} on DC {self.dc}{end}>"


class Breach(NamedTuple):
    """A rule of the protocol that a client broke: ``rule`` is a short stable name, ``detail`` a sentence."""

    time: float
    rule: str
    detail: str
    dc: int
    session_id: int


LIMIT = 200_000
"""Entries kept; beyond it the oldest half is forgotten."""


class Log:
    """Requests in the order in which they were carried out, and counters of what connections did."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.breaches: list[Breach] = []
        self.unserved: dict[str, int] = {}
        self.key_exchanges = 0
        self.connections = 0

    def add(self, entry: Entry) -> None:
        """Note a request. The bytes of uploaded parts are not kept."""
        if entry.method.startswith("upload.save"):
            request = copy.copy(entry.request)
            request.bytes = b""
            entry = entry._replace(request=request)
        self.entries.append(entry)
        if len(self.entries) > LIMIT:
            del self.entries[: LIMIT // 2]

    def sent(self, method: str, **fields: Any) -> list[Any]:
        """The requests of a method (``"messages.sendMessage"``) whose fields are as given, oldest first."""
        return [
            entry.request
            for entry in self.entries
            if entry.method == method
            and all(getattr(entry.request, name, None) == value for name, value in fields.items())
        ]

    def count(self, method: str) -> int:
        """How often a method was asked for; ``"auth.*"`` counts a namespace."""
        if method.endswith(".*"):
            return sum(1 for entry in self.entries if entry.method.startswith(method[:-1]))
        return sum(1 for entry in self.entries if entry.method == method)

    def methods(self) -> list[str]:
        """The names of the requests, in order."""
        return [entry.method for entry in self.entries]

    def clear(self) -> None:
        """Forget all of it: the start of a new part of a test."""
        self.entries.clear()
        self.breaches.clear()
        self.unserved.clear()
        self.key_exchanges = self.connections = 0
