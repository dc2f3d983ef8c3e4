"""Kurigram, unmodified."""

from __future__ import annotations

from cablegram.sandbox import Sandbox
from tests.interop.conftest import RunPeer

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
