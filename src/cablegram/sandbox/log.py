"""The append-only record of what a sandbox was asked, and of the rules that its clients broke."""

from __future__ import annotations

import copy
from typing import Any, NamedTuple

from cablegram import api


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


class Answer(NamedTuple):
    """What a request was answered with: its result (None after an error, and for files), and after how many seconds."""

    result: Any
    seconds: float

    def __repr__(self) -> str:
        return f"<Answer after {self.seconds:.3f} s>"  # a result may hold secrets


ANSWERS = 500
"""The newest so many answers are kept."""
LIMIT = 200_000
"""Entries kept; beyond it the oldest half is forgotten."""


class Log:
    """Requests in the order in which they were carried out, and counters of what connections did."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.breaches: list[Breach] = []
        self._answers: dict[tuple[int, int], Answer] = {}
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

    def answered(self, session_id: int, msg_id: int, result: Any, seconds: float) -> None:
        """Note what a request was answered with. The bytes of files are not kept."""
        if isinstance(result, (api.upload.File, api.upload.WebFile)):
            result = None
        answers = self._answers
        answers[session_id, msg_id] = Answer(result, seconds)
        if len(answers) > ANSWERS:
            del answers[next(iter(answers))]

    def answer_to(self, entry: Entry) -> Answer | None:
        """What a request was answered with; None for those of long ago."""
        return self._answers.get((entry.session_id, entry.msg_id))

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
        self._answers.clear()
        self.breaches.clear()
        self.unserved.clear()
        self.key_exchanges = self.connections = 0
