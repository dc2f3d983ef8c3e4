"""Tests of cablegram.cli.console."""

from __future__ import annotations

import os

import pytest

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
