"""Talking to a person: colours where there are any, questions that Ctrl-C ends, passwords that are not echoed."""

from __future__ import annotations

import asyncio
import os
import sys
import textwrap
from typing import Any

from rich.console import Console as RichConsole
from rich.markup import escape
from rich.text import Text

from cablegram import _terminal
from cablegram._terminal import EndOfInput as EndOfInput
from cablegram.errors import UsageError

out = RichConsole(highlight=False, soft_wrap=True, emoji=False)  # ":key:" in somebody's name stays what it is
err = RichConsole(stderr=True, highlight=False, soft_wrap=True, emoji=False)


class Interrupted(Exception):
    """Ctrl-C, with what to say about it."""


class NotLoggedIn(UsageError):
    """The command needs an account, and nobody is logged in."""


class Missing(UsageError):
    """What the command was to act on does not exist."""


def say(text: str = "") -> None:
    """A line for the person; rich markup. It goes to the error stream, so that a pipe gets results only.

    On a terminal it is wrapped between words, unless a word is longer than a line: a link stays one piece.
    """
    words = Text.from_markup(text, emoji=False).plain.split()
    whole = not err.is_terminal or any(len(word) >= err.width for word in words)
    err.print(text, soft_wrap=whole)


def entry(head: str, text: str) -> None:
    """A line of a list: ``head`` (rich markup) and a text beside it, which goes on below itself on a terminal.

    In a pipe it stays one line, for programs; a word that is longer than a line, such as a path, stays whole.
    """
    margin = len(Text.from_markup(head, emoji=False).plain)
    lines = [text]
    if out.is_terminal and out.width > margin + 20:
        lines = textwrap.wrap(text, out.width - margin, break_long_words=False, break_on_hyphens=False) or [""]
    out.print(head + plain(("\n" + " " * margin).join(lines)))


def result(text: str) -> None:
    """A line that is what the command was asked for; plain, on the output stream."""
    print(text, flush=True)


def plain(text: object) -> str:
    """Text that came from elsewhere, made harmless: no markup, no control characters."""
    return escape("".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in str(text)))


def is_terminal() -> bool:
    """Whether a person sees the questions and can be shown moving things."""
    return sys.stdin.isatty() and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


_reader = _terminal.STDIN


async def ask(question: str, *, secret: bool = False) -> str:
    """Put a question and wait for the line that answers it; unechoed when ``secret``."""
    err.print(f"[bold]{plain(question)}[/bold] ", end="")
    err.file.flush()
    with _terminal.echo(not secret):
        answer = await _terminal.read_line(_reader)
    if secret and sys.stdin.isatty():
        err.print()
    return answer.strip() if not secret else answer


class Countdown:
    """A line above the question that counts seconds down, where the terminal can do that; else it is told once."""

    def __init__(self, text: str, done: str, seconds: float) -> None:
        self._text, self._done, self._seconds = text, done, seconds
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Countdown:
        if self._seconds > 0:
            say(plain(self._text.format(seconds=round(self._seconds))))
            if is_terminal():
                self._task = asyncio.create_task(self._count())
        else:
            say(plain(self._done))
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _count(self) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + self._seconds
        while (left := end - loop.time()) > 0:
            await asyncio.sleep(min(1.0, left))
            left = max(0.0, end - loop.time())
            line = self._text.format(seconds=round(left)) if left > 0.5 else self._done
            # Save the cursor, rewrite the line above, come back: what is being typed stays untouched.
            sys.stderr.write(f"\0337\033[1A\r{line}\033[K\0338")
            sys.stderr.flush()


def pick(*values: Any) -> Any:
    """The first value that is not None."""
    return next((value for value in values if value is not None), None)
