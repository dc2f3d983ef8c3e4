"""Reading a line from a person without holding the event loop or the end of the program up.

A question is read by a thread of its own, so that the connection stays alive while the person thinks. The thread reads
the descriptor itself: one that waits inside ``input()`` would hold the interpreter up at its end, after Ctrl-C too.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import threading
from collections.abc import Iterator


class EndOfInput(Exception):
    """There is nobody who could answer: the input has ended."""


class Reader:
    """Lines from a descriptor, one at a time, whoever asks."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._rest = b""

    def line(self) -> str:
        """The next line without its end; blocks. Raises `EndOfInput`."""
        while b"\n" not in self._rest:
            data = os.read(self._descriptor, 4096)
            if not data:
                if not self._rest:
                    raise EndOfInput("the input has ended, and an answer is needed")
                break
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\n")
        return line.decode("utf-8", "replace").rstrip("\r")


STDIN = Reader(0)


def is_terminal() -> bool:
    """Whether a person sees questions and can answer them."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr is not None and sys.stderr.isatty()


async def read_line(reader: Reader) -> str:
    """The next line of ``reader``, while the event loop goes on. Raises `EndOfInput`."""
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
            line = reader.line()
        except (EndOfInput, OSError) as failure:
            error = failure
        with contextlib.suppress(RuntimeError):  # the loop was closed by Ctrl-C: nobody waits any more
            loop.call_soon_threadsafe(settle, line, error)

    threading.Thread(target=read, name="cablegram-input", daemon=True).start()
    return await future


@contextlib.contextmanager
def echo(wanted: bool) -> Iterator[None]:
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


async def ask(question: str, secret: bool = False) -> str:
    """Put a question on the error stream and wait for the line that answers it; unechoed when ``secret``."""
    text = "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in question)
    sys.stderr.write(f"{text} ")  # some of it came from the network: no control characters
    sys.stderr.flush()
    with echo(not secret):
        answer = await read_line(STDIN)
    if secret and sys.stdin.isatty():
        sys.stderr.write("\n")
    return answer if secret else answer.strip()
