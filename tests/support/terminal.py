"""A command in a pseudo-terminal: what a person sees and types."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from types import TracebackType

CABLEGRAM = (sys.executable, "-m", "cablegram.cli")
ESCAPES = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|[78])")


def hear_interrupts() -> None:
    """A program in a terminal hears Ctrl-C, also where the tests themselves run in the background and do not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """Runs ``cablegram ARGS``, or another program, on a terminal of its own.

    ``expect`` waits until a text has appeared after the last one that was expected; ``type`` sends a line. ``screen``
    is everything so far, without colours.
    """

    def __init__(
        self,
        *args: str,
        env: Mapping[str, str],
        term: str = "xterm",
        cwd: str | None = None,
        columns: int = 200,
        program: tuple[str, ...] = CABLEGRAM,
    ) -> None:
        ours, theirs = pty.openpty()
        self._fd = ours
        self._seen = 0
        self.screen = ""
        self.raw = ""
        whole = {**os.environ, **env, "TERM": term, "COLUMNS": str(columns)}
        self.process = subprocess.Popen(
            [*program, *args],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=whole,
            cwd=cwd,
            start_new_session=True,
            preexec_fn=hear_interrupts,
        )
        os.close(theirs)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._fd)

    def expect(self, text: str, timeout: float = 20.0) -> str:
        """Wait for the text; returns what came before it. Fails with the screen."""
        end = time.monotonic() + timeout
        while text not in self.screen[self._seen :]:
            if not self._read(end - time.monotonic()):
                raise AssertionError(f"{text!r} did not appear:\n{self.screen}")
        at = self.screen.index(text, self._seen)
        before, self._seen = self.screen[self._seen : at], at + len(text)
        return before

    def type(self, line: str) -> None:
        """Type a line, and Enter."""
        os.write(self._fd, line.encode() + b"\n")

    def echoes(self) -> bool:
        """Whether what is typed is shown."""
        return bool(termios.tcgetattr(self._fd)[3] & termios.ECHO)

    def interrupt(self) -> None:
        """Ctrl-C."""
        self.process.send_signal(signal.SIGINT)

    def end(self, timeout: float = 20.0) -> int:
        """Wait until the command ends; returns its exit status."""
        end = time.monotonic() + timeout
        while self._read(max(0.0, min(0.05, end - time.monotonic()))) or self.process.poll() is None:
            if time.monotonic() > end:
                raise AssertionError(f"the command does not end:\n{self.screen}")
        return self.process.wait()

    def _read(self, timeout: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], max(0.0, timeout))
        if not ready:
            return False
        data = b""
        with contextlib.suppress(OSError):  # EIO: the other side is closed
            data = os.read(self._fd, 65536)
        self.raw += data.decode("utf-8", "replace")
        self.screen = ESCAPES.sub("", self.raw).replace("\r", "")
        return bool(data)
