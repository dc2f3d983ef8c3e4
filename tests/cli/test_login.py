"""Tests of `cablegram login`, in a pseudo-terminal, on a sandbox in another process."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from typing import Any

from tests.cli.conftest import Box
from tests.support.terminal import CABLEGRAM, Terminal


def test_a_user_with_everything_asked(box: Box, env: dict[str, str]) -> None:
    """Number, a wrong code, the code, an unechoed password with its hint; then `send` needs no option at all."""
    with Terminal("login", "--network", "sandbox", env=env) as terminal:
        terminal.expect("Phone number")
        terminal.type("+9996620001")
        terminal.expect("other devices where this account is logged in")
        terminal.expect("never paste it into a Telegram chat")
        terminal.expect("A new code can be sent by SMS in 60 s")
        terminal.expect("Code:")
        code = box.code("+9996620001")
        terminal.type("00000" if code != "00000" else "11111")
        terminal.expect("the login code is wrong")
        assert "other devices" not in terminal.expect("Code:"), "explained once, not after each wrong code"
        terminal.type(code)
        terminal.expect("hint: her last name")
        terminal.expect("):")
        while terminal.echoes():
            pass
        terminal.type("lovelace")
        terminal.expect("Logged in as Ada Lovelace (@ada_lovelace)")
        assert terminal.end() == 0
        assert "lovelace\n" not in terminal.screen.partition("password")[2].partition("Logged in")[0]
    session = Path(env["CABLEGRAM_HOME"]) / "sandbox.session"
    assert session.stat().st_mode & 0o777 == 0o600
    sent = subprocess.run(
        [*CABLEGRAM, "send", "me", "-"], env={**os.environ, **env}, input="Hello!\n", capture_output=True, text=True
    )
    assert sent.returncode == 0, sent.stderr
    assert "Sent to Saved Messages" in sent.stderr
    assert sent.stdout.strip().isdecimal()


def test_a_bot_by_an_unechoed_token(box: Box, env: dict[str, str]) -> None:
    """`--bot-token -` asks for the token without showing it."""
    with Terminal("login", "--network", "sandbox", "--bot-token", "-", "--string", env=env) as terminal:
        terminal.expect("Bot token:")
        while terminal.echoes():
            pass
        terminal.type(box.token())
        terminal.expect("@sandbox_bot")
        terminal.expect("cablegram1_")
        assert terminal.end() == 0
        assert box.token() not in terminal.screen


def test_interrupted_and_resumed(box: Box, env: dict[str, str]) -> None:
    """Ctrl-C at a question leaves a login that `--resume` goes on with: no second code is asked for."""
    with Terminal("login", "--network", "sandbox", "--phone", "+9996620002", env=env) as terminal:
        terminal.expect("Code:")
        code = box.code("+9996620002")
        terminal.interrupt()
        terminal.expect("cablegram login --resume --network sandbox")
        assert terminal.end() == 130
    with Terminal("login", "--network", "sandbox", "--resume", env=env) as terminal:
        terminal.expect("Code for +9996620002.")
        terminal.expect("Code:")
        terminal.type(code)
        terminal.expect("Logged in as Grace Hopper")
        assert terminal.end() == 0
    assert box.terminal.screen.count("code for +9996620002") == 1


def test_the_hint_resumes_the_same_login(box: Box, env: dict[str, str], tmp_path: Path) -> None:
    """The hint after Ctrl-C names the session and the network: what it says, as it stands, goes on with that login."""
    name = os.fspath(tmp_path / "an other")
    with Terminal("login", "--network", "sandbox", "--session", name, "--phone", "+9996620003", env=env) as terminal:
        terminal.expect("Code for +9996620003.")
        terminal.expect("Code:")
        code = box.code("+9996620003")
        terminal.interrupt()
        terminal.expect("the login of +9996620003 where it was: ")
        terminal.end()
        hint = shlex.split(terminal.screen.rpartition("where it was: ")[2])
    assert hint == ["cablegram", "login", "--resume", "--session", name, "--network", "sandbox"]
    with Terminal("login", "--network", "sandbox", "--session", name, env=env) as terminal:
        terminal.expect(f"`cablegram login --resume --session '{name}' --network sandbox` goes on with it")
        terminal.interrupt()
        terminal.end()
    with Terminal(*hint[1:], env=env) as terminal:
        terminal.expect("Code for +9996620003.")
        terminal.expect("Code:")
        terminal.type(code)
        terminal.expect("First name:")


def test_a_cancelled_login_leaves_no_file(env: dict[str, str]) -> None:
    """Ctrl-C before any code was asked for: no session file, and no advice to resume what there is not."""
    with Terminal("login", "--network", "sandbox", "--session", "left", env=env, cwd=env["CABLEGRAM_HOME"]) as terminal:
        terminal.expect("Phone number")
        terminal.interrupt()
        terminal.expect("nothing half-done is left")
        assert terminal.end() == 130
        assert "--resume" not in terminal.screen
    assert sorted(os.listdir(env["CABLEGRAM_HOME"])) == ["sandbox.json"]


def test_interrupted_while_nothing_is_shown(box: Box, env: dict[str, str]) -> None:
    """Ctrl-C at an unechoed question gives the terminal its echo back."""
    with Terminal("login", "--network", "sandbox", "--bot-token", "-", env=env) as terminal:
        terminal.expect("Bot token:")
        while terminal.echoes():
            pass
        terminal.interrupt()
        assert terminal.end() == 130
        assert terminal.echoes()


def test_nothing_to_resume(box: Box, env: dict[str, str]) -> None:
    """--resume without an interrupted login says so."""
    with Terminal("login", "--network", "sandbox", "--resume", env=env) as terminal:
        terminal.expect("no login to resume")
        assert terminal.end() == 2


def test_a_new_account_in_a_dumb_terminal(box: Box, env: dict[str, str]) -> None:
    """Without cursor movements nothing is rewritten; a number without an account is asked for its names."""
    phone = f"+99966299{os.getpid() % 100:02}"
    with Terminal("login", "--network", "sandbox", "--phone", phone, env=env, term="dumb") as terminal:
        terminal.expect("Code:")
        terminal.type(box.code(phone))
        terminal.expect("First name:")
        terminal.type("New")
        terminal.expect("Last name (may be empty):")
        terminal.type("")
        terminal.expect("Logged in as New")
        assert terminal.end() == 0
        assert "\x1b" not in terminal.raw


def test_by_qr(box: Box, env: dict[str, str]) -> None:
    """`--qr` draws the code, and Ctrl-C ends it."""
    with Terminal("login", "--network", "sandbox", "--qr", env=env) as terminal:
        terminal.expect("tg://login?token=")
        assert any(block in terminal.screen for block in "█▀▄")
        terminal.expect("a fresh one follows")
        terminal.interrupt()
        assert terminal.end() == 130


def test_answers_from_a_pipe(box: Box, env: dict[str, str]) -> None:
    """Without a terminal the answers come from the pipe; when they end, the command does, with advice."""
    piped = subprocess.run(
        [*CABLEGRAM, "login", "--network", "sandbox"],
        env={**os.environ, **env},
        input="",
        capture_output=True,
        text=True,
    )
    assert piped.returncode == 2
    assert "the input has ended" in piped.stderr
    assert piped.stdout == ""
    box_token = box.token() + "\n"
    piped = subprocess.run(
        [*CABLEGRAM, "login", "--network", "sandbox", "--bot-token", "-", "--string"],
        env={**os.environ, **env}, input=box_token, capture_output=True, text=True,
    )  # fmt: skip
    assert piped.returncode == 0, piped.stderr
    assert piped.stdout.startswith("cablegram1_")
    assert len(piped.stdout.splitlines()) == 1


def refused(env: dict[str, str], *args: str, status: int = 2, **more: Any) -> str:
    done = subprocess.run(
        [*CABLEGRAM, *args], env={**os.environ, **env, **more}, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


def test_usage_errors_send_nothing(box: Box, env: dict[str, str]) -> None:
    """What cannot be right is refused with advice, and the sandbox sees nothing of it."""
    before = box.terminal.screen
    assert "international form" in refused(env, "login", "--network", "sandbox", "--phone", "abc")
    assert "bot token" in refused(env, "login", "--network", "sandbox", "--bot-token", "12:nonsense")
    assert "one of" in refused(env, "login", "--network", "sandbox", "--phone", "+9996620001", "--qr")
    assert "no file" in refused(env, "login", "--network", "nowhere")
    assert "session string" in refused(env, "login", "--network", "sandbox", CABLEGRAM_SESSION="x" * 300)
    assert "no account is logged in" in refused(env, "send", "me", "Hello!", status=3)
    missing = refused(env, "send", "--session", "nothing-here", "me", "Hello!", status=3)
    assert "no session" in missing
    assert "cablegram login --session nothing-here" in missing
    assert box.terminal.screen == before
