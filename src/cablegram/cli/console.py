"""Talking to a person: colours where there are any, questions that Ctrl-C ends, passwords that are not echoed.

A question is read by a thread of its own, so that the connection stays alive while the person thinks. The thread reads
the descriptor itself: one that waits inside ``input()`` would hold the interpreter up at its end.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import threading
from collections.abc import Iterator
from typing import Any

from rich.console import Console as RichConsole
from rich.markup import escape
from rich.text import Text

from cablegram.errors import UsageError

out = RichConsole(highlight=False, soft_wrap=True)
err = RichConsole(stderr=True, highlight=False, soft_wrap=True)


class EndOfInput(Exception):
    """There is nobody who could answer: the input has ended."""


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
    words = Text.from_markup(text).plain.split()
    whole = not err.is_terminal or any(len(word) >= err.width for word in words)
    err.print(text, soft_wrap=whole)


def result(text: str) -> None:
    """A line that is what the command was asked for; plain, on the output stream."""
    print(text, flush=True)


def plain(text: Any) -> str:
    """Text that came from elsewhere, made harmless: no markup, no control characters."""
    return escape("".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in str(text)))


def is_terminal() -> bool:
    """Whether a person sees the questions and can be shown moving things."""
    return sys.stdin.isatty() and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


class _Reader:
    """Lines from a descriptor, one at a time, whoever asks."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._rest = b""

    def line(self) -> str:
        """The next line without its end; blocks. Raises EndOfInput."""
        while b"\n" not in self._rest:
            data = os.read(self._descriptor, 4096)
            if not data:
                if not self._rest:
                    raise EndOfInput("the input has ended, and an answer is needed")
                break
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\n")
        return line.decode("utf-8", "replace").rstrip("\r")


_reader = _Reader(0)


async def ask(question: str, *, secret: bool = False) -> str:
    """Put a question and wait for the line that answers it; unechoed when ``secret``."""
    err.print(f"[bold]{plain(question)}[/bold] ", end="")
    err.file.flush()
    with _echo(not secret):
        answer = await _line()
    if secret and sys.stdin.isatty():
        err.print()
    return answer.strip() if not secret else answer


async def _line() -> str:
    loop = asyncio.get_running_loop()
    future: asyncio.Future[str] = loop.create_future()

    def settle(line: str | None, error: BaseException | None) -> None:
        if not future.done():
            if error is not None:
                future.set_exception(error)
            else:
                future.set_result(line or "")

    def read() -> None:
        line, error = None, None
        try:
            line = _reader.line()
        except (EndOfInput, OSError) as failure:
            error = failure
        with contextlib.suppress(RuntimeError):  # the loop was closed by Ctrl-C: nobody waits any more
            loop.call_soon_threadsafe(settle, line, error)

    threading.Thread(target=read, name="cablegram-input", daemon=True).start()
    return await future


@contextlib.contextmanager
def _echo(wanted: bool) -> Iterator[None]:
    """Switch the terminal's echo off for a secret, and back on whatever happens."""
    if wanted or not sys.stdin.isatty():
        yield
        return
    try:
        import termios
    except ImportError:  # Windows: the console has no such switch for a plain read
        yield
        return
    before = termios.tcgetattr(0)
    silent = list(before)
    silent[3] = int(silent[3]) & ~termios.ECHO
    termios.tcsetattr(0, termios.TCSADRAIN, silent)
    try:
        yield
    finally:
        termios.tcsetattr(0, termios.TCSADRAIN, before)


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
