"""`cablegram run` and `cablegram new bot`, as programs of their own."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from cablegram import errors
from cablegram.cli.service import project, running
from cablegram.testing import eventually
from tests.cli.conftest import Shell

APP = """
import asyncio
from cablegram import events

router = events.Router()
F = events.F

@router.on(events.Command("hello"))
async def hello(event):
    await event.respond("VERSION")

@router.on(events.Command("slow"))
async def slow(event):
    await asyncio.sleep(3)
    await event.respond("done")

@router.on(events.Command("fail"))
async def fail(event):
    raise ValueError("on purpose")

class own:
    def setup(client):
        client.on(events.Command("hello"))(hello)
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def get(port: int, path: str) -> tuple[int, str]:
    def ask() -> tuple[int, str]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError:
            return 0, ""

    return await asyncio.to_thread(ask)


async def ended(process: asyncio.subprocess.Process) -> tuple[int, str]:
    """How a command ended, and what it logged."""
    async with asyncio.timeout(40):
        _, err = await process.communicate()
    return process.returncode or 0, err.decode()


async def killed(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.communicate()


async def answers(shell: Shell, bot: Any, text: str, answer: str) -> None:
    """Write until it answers: what was written before a bot's first login reaches it no more."""
    async with asyncio.timeout(40):
        while True:
            shell.user.send(bot, text)
            with contextlib.suppress(TimeoutError):
                await eventually(lambda: shell.user.texts(bot)[-1] == answer, timeout=2)
                return


async def test_an_application_runs_until_sigterm(shell: Shell, tmp_path: Path) -> None:
    """Rule: it logs in as the bot, serves health and metrics, logs JSON lines, and on SIGTERM lets a handler end that
    has begun; the next run goes on with the same session."""
    (tmp_path / "app.py").write_text(APP.replace("VERSION", "one"))
    bot = shell.telegram.add_bot("run_bot")
    health, metrics = free_port(), free_port()
    words = ["run", "app:router", "--network", "sandbox", "--log-json", "--grace", "20"]
    ports = ["--health-port", str(health), "--metrics-port", str(metrics)]
    process = await shell.start(*words, *ports, "--bot-token", "-", cwd=tmp_path, CABLEGRAM_BOT_TOKEN=bot.token)
    try:
        await answers(shell, bot, "/hello", "one")
        status, body = await get(health, "/healthz")
        assert (status, json.loads(body)["state"]) == (200, "connected")
        assert (await get(health, "/secret"))[0] == 404
        shell.user.send(bot, "/fail")
        text = ""
        async with asyncio.timeout(20):
            while 'cablegram_handler_seconds_count{error="ValueError"' not in text:
                await asyncio.sleep(0.2)
                _, text = await get(metrics, "/metrics")
        assert "cablegram_up 1.0" in text
        assert 'cablegram_call_seconds_count{error="",method="messages.sendMessage"}' in text
        assert bot.token not in text
        shell.user.send(bot, "/slow")
        await asyncio.sleep(1)
        process.send_signal(signal.SIGTERM)
        status, log = await ended(process)
    finally:
        await killed(process)
    assert status == 0, log
    assert shell.user.texts(bot)[-1] == "done"
    lines = [json.loads(line) for line in log.splitlines() if line.startswith("{")]
    [failed] = [line for line in lines if line["level"] == "error"]
    assert "ValueError: on purpose" in failed["exception"]
    assert bot.token not in log
    assert (await get(health, "/healthz"))[0] == 0


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["app"], 2, "written module:name"),
        (["missing:router"], 2, "no module 'missing'"),
        (["app:missing"], 2, "has no 'missing'"),
        (["app:F"], 2, "an application is an events.Router"),
        (["app:router", "--log-level", "loud"], 2, "--log-level"),
        (["app:router", "--session", "nobody"], 3, "there is no session"),
        (["app:router", "--bot-token", "1:wrong"], 2, "a bot token is a number"),
    ],
)
async def test_what_cannot_run_says_why(shell: Shell, tmp_path: Path, words: list[str], status: int, said: str) -> None:
    """Rule: a wrong application, session or token ends the command with its status and one line."""
    (tmp_path / "app.py").write_text(APP)
    done = await shell.run("run", *words, "--network", "sandbox", status=status, cwd=tmp_path)
    assert said in done.err


async def test_reload_runs_the_new_code(shell: Shell, tmp_path: Path) -> None:
    """Rule: with --reload a changed file is run instead, with the token that was given once; SIGTERM ends both."""
    (tmp_path / "app.py").write_text(APP.replace("VERSION", "one"))
    bot = shell.telegram.add_bot("reload_bot")
    words = ["run", "app:own.setup", "--reload", "--bot-token", bot.token, "--network", "sandbox"]
    process = await shell.start(*words, cwd=tmp_path)
    try:
        await answers(shell, bot, "/hello", "one")
        (tmp_path / "app.py").write_text(APP.replace("VERSION", "two"))
        await answers(shell, bot, "/hello", "two")
        process.send_signal(signal.SIGTERM)
        assert (await ended(process))[0] == 0
    finally:
        await killed(process)


def test_a_new_bot_has_tests_that_pass(tmp_path: Path) -> None:
    """Rule: the project that is made works as it is: its tests pass, and a second one does not overwrite it."""
    folder = tmp_path / "tea-bot"
    made = project.make(folder)
    assert {path.relative_to(folder).as_posix() for path in made} == set(project.FILES)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-W", "error"], cwd=folder, capture_output=True, text=True, timeout=120,
        env={name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}, check=False,
    )  # fmt: skip
    assert "2 passed" in done.stdout, done.stdout + done.stderr
    with pytest.raises(errors.UsageError, match="not empty"):
        project.make(folder)
    with pytest.raises(errors.UsageError, match="begins with a letter"):
        project.make(tmp_path / "1bot")


async def test_new_bot_is_a_command(shell: Shell, tmp_path: Path) -> None:
    """Rule: `cablegram new bot NAME` makes it, and says what to do next."""
    done = await shell.run("new", "bot", "coffee", cwd=tmp_path)
    assert "cablegram run app:router" in done.err
    assert (tmp_path / "coffee" / "app.py").exists()
    again = await shell.run("new", "bot", "coffee", cwd=tmp_path, status=2)
    assert "not empty" in again.err


def test_a_module_that_misses_another_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rule: an application that exists and imports what does not is not said to be missing."""
    (tmp_path / "lacking.py").write_text("import not_there_at_all\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(ModuleNotFoundError, match="not_there_at_all"):
        running.load("lacking:router")
