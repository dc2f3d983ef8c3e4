"""Kurigram, unmodified."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from cablegram.sandbox import Sandbox
from tests.interop.conftest import RunPeer
from tests.interop.peers import ROOT, is_installed, python_of
from tests.support.snippets import snippets

PASSWORD = "correct horse"


async def test_bot(telegram: Sandbox, program: RunPeer) -> None:
    """A bot logs in by its token."""
    bot = telegram.add_bot("kuri_bot")
    outcome = await program("kurigram", "bot").run({"token": bot.token})
    assert (outcome["id"], outcome["bot"], outcome["username"]) == (bot.id, True, "kuri_bot")
    assert telegram.breaches == []


async def test_user(telegram: Sandbox, program: RunPeer) -> None:
    """A user logs in by number, code (wrong first) and password, writes to itself, and comes back by its string."""
    user = telegram.add_user(first_name="Ada", password=PASSWORD, hint="a horse")
    answers = {"number": user.phone, "code": ["00000", user.read_code], "password": PASSWORD}
    outcome = await program("kurigram", "user").run(answers)
    assert outcome.asked == ["number", "code", "code", "password a horse"]
    assert outcome.all("error") == ["PHONE_CODE_INVALID"]
    assert outcome["texts"] == ["Hello again!", "Hello!"]
    assert telegram.breaches == []


async def test_life(telegram: Sandbox, program: RunPeer) -> None:
    """Dialogs, history, an edit, a deletion, a message from a second account, a file up and down again."""
    user = telegram.add_user(first_name="Ada", password=PASSWORD)
    friend = telegram.add_user(first_name="Grace", username="grace")
    answers = {"number": user.phone, "code": user.read_code, "password": PASSWORD}
    session = (await program("kurigram", "user").run(answers))["session"]

    def speak() -> str:
        friend.send(user, "hi Ada")
        return "go"

    outcome = await program("kurigram", "life").run({"session": session, "friend": "grace", "ready to hear": speak})
    assert outcome["friend"] == friend.id
    assert outcome["history"] == ["first, edited"]
    assert {user.id, friend.id} <= set(outcome["dialogs"])
    assert outcome["heard"] == "hi Ada"
    assert outcome["same"]
    assert telegram.breaches == []


async def test_channels(telegram: Sandbox, program: RunPeer) -> None:
    """A supergroup and a channel between two accounts: made, joined, written to, edited, deleted, searched, left."""
    ada, grace = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Grace", username="grace")
    sessions = [
        (await program("kurigram", "user").run({"number": user.phone, "code": user.read_code}))["session"]
        for user in (ada, grace)
    ]

    def write(question: str) -> str:
        ada.send(int(question.removeprefix("write to ")), "stop press")
        return "written"

    answers = {"session of ada": sessions[0], "session of grace": sessions[1], "write to": write}
    outcome = await program("kurigram", "channels").run(answers)
    assert outcome["members"] == ["Ada", "Grace"]
    assert outcome["history"] == ["thank you", "welcome, Grace"]
    assert outcome["found"] == ["welcome, Grace"]
    assert outcome["dialogs"] == ["Club"]
    assert outcome["left"] == ["Ada"]
    assert outcome["channel"]
    assert outcome["live"]
    assert telegram.breaches == []


async def test_qr_restart_and_log_out(telegram: Sandbox, program: RunPeer) -> None:
    """A QR login with a password; the server restarts and the client comes back by itself; logging out ends it."""
    user = telegram.add_user(first_name="Ada", password=PASSWORD)

    def scan(question: str) -> str:
        user.scan_qr(question.removeprefix("scan "))
        return "scanned"

    async def restart() -> str:
        await telegram.restart()
        return "restarted"

    outcome = await program("kurigram", "qr").run({"scan": scan, "password": PASSWORD, "restart": restart})
    assert outcome["name"] == "Ada"
    assert outcome["texts"] == ["after the restart"]
    assert user.sessions() == []


def test_the_page_s_bot(tmp_path: Path) -> None:
    """The Kurigram bot of docs/testing.md and its test, as they stand there, in Kurigram's own environment."""
    if not is_installed("kurigram"):
        pytest.skip("kurigram is not installed: python tests/interop/peers.py kurigram")
    (code,) = [item.code for item in snippets(ROOT / "docs" / "testing.md") if "from pyrogram" in item.code]
    main = """
import asyncio
from cablegram.sandbox import Sandbox
from cablegram.testing import eventually

async def main():
    async with Sandbox() as telegram:
        await test_a_kurigram_bot(telegram, telegram.add_user(), telegram.add_bot("test_bot"))

asyncio.run(main())
"""
    (tmp_path / "page.py").write_text(code + main)
    command = [str(python_of("kurigram")), str(tmp_path / "page.py")]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "CABLEGRAM_PURE": "1"}
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
