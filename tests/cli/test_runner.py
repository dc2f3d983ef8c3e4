"""Tests of cablegram.cli.runner."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

import pytest

from cablegram.cli import console, runner
from cablegram.errors import PeerUnknown, SessionError, UsageError, rpc_error


async def ends(how: BaseException | int | None) -> int | None:
    if isinstance(how, BaseException):
        raise how
    return how


@pytest.mark.parametrize(
    ("how", "status", "said"),
    [
        (None, 0, ""),
        (1, 1, ""),
        (rpc_error(400, "PHONE_CODE_INVALID"), 1, "the login code is wrong"),
        (ConnectionRefusedError("refused"), 4, "refused"),
        (FileNotFoundError("no file"), 1, "no file"),
        (rpc_error(401, "SESSION_REVOKED"), 3, ""),
        (rpc_error(420, "FLOOD_WAIT_500"), 5, "500"),
        (PeerUnknown("who?", (), ("ask",)), 6, "who?"),
        (SessionError("damaged"), 7, "damaged"),
        (console.NotLoggedIn("log in"), 3, "log in"),
        (console.Interrupted("Resume it."), 130, "Resume it."),
        (UsageError("not like that"), 2, "not like that"),
        (console.EndOfInput("the input has ended"), 2, "the input has ended"),
        (KeyboardInterrupt(), 130, "Interrupted"),
    ],
)
def test_exit_status(how: Any, status: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each end has its status and one line for the person."""
    work: Coroutine[Any, Any, int | None] = ends(how)
    assert runner.run(work) == status
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""


def test_mistakes_of_ours_are_not_hidden() -> None:
    """What is not the user's or the network's fault keeps its traceback."""
    with pytest.raises(ZeroDivisionError):
        runner.run(ends(ZeroDivisionError()))
