"""Tests of cablegram.cli.console."""

from __future__ import annotations

import io
import os
import re

import pytest
from rich.console import Console

from cablegram import _terminal
from cablegram.cli import console


def test_text_from_elsewhere_is_harmless() -> None:
    """Names and errors from the network bring no markup and no escape sequences to the terminal."""
    assert console.plain("[red]\x1b[2Jx") == "\\[red]�[2Jx"


def test_pick() -> None:
    """The first that is there wins, also when it is false."""
    assert console.pick(None, 0, 1) == 0
    assert console.pick(None) is None


async def test_lines_of_a_pipe(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """Answers are lines; the last may lack its end; then the input has ended."""
    ours, theirs = os.pipe()
    os.write(theirs, b" one \r\ntwo")
    os.close(theirs)
    monkeypatch.setattr(console, "_reader", _terminal.Reader(ours))
    assert await console.ask("First?") == "one"
    assert await console.ask("Second?", secret=True) == "two"
    with pytest.raises(console.EndOfInput):
        await console.ask("Third?")
    os.close(ours)
    assert "First?" in capfd.readouterr().err


@pytest.mark.parametrize("width", [60, 120])
def test_long_entries_go_on_below_themselves(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """On a terminal no line is longer than it is wide, words and paths stay whole; in a pipe an entry is one line."""
    text = (
        "native: AES-IGE 2,900 MB/s, decoding 150 MB/s; install [it] with a C compiler, or from a wheel, to be faster"
    )
    path = "/home/somebody/.local/share/" + "a-folder/" * 8
    for terminal in (True, False):
        written = io.StringIO()
        console_ = Console(file=written, width=width, force_terminal=terminal, highlight=False, soft_wrap=True)
        monkeypatch.setattr(console, "out", console_)
        console.entry(" [green]+[/green] kernel       ", f"{text} {path}")
        lines = re.sub(r"\x1b\[[0-9;]*m", "", written.getvalue()).rstrip("\n").split("\n")
        assert " ".join(line.strip() for line in lines) == f"+ kernel       {text} {path}"
        if terminal:
            assert all(len(line) <= width or path in line for line in lines)
            assert all(line.startswith(" " * 16) for line in lines[1:])
        else:
            assert len(lines) == 1


def test_names_are_no_emoji(capsys: pytest.CaptureFixture[str]) -> None:
    """What looks like the code of an emoji in text from elsewhere is shown as it is."""
    console.entry("", "Ada :key: [bold]")
    console.say(console.plain("Ada :key: [bold]"))
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("Ada :key: [bold]\n", "Ada :key: [bold]\n")
