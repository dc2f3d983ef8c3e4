"""The bots of ``examples/``, each with people who write to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from cablegram import api
from cablegram.testing import eventually

from .conftest import Stage

PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000")


async def says(stage: Stage, text: str) -> None:
    """Wait until the bot has written this to Bob, as its last words."""
    await eventually(lambda: stage.bob.texts(stage.bot)[-1:] == [text], timeout=10)


async def test_echo(stage: Stage) -> None:
    """It answers with the same words."""
    async with stage.running("echo_bot"):
        stage.bob.send(stage.bot, "Hello")
        await says(stage, "You said: Hello")


async def test_commands(stage: Stage) -> None:
    """A command with an argument, for this bot by name, with a link's payload; the list of commands is set."""
    async with stage.running("command_bot"):
        stage.bob.send(stage.bot, "/start spring")
        await says(stage, "Your voucher: spring")
        stage.bob.send(stage.bot, "/roll@my_bot 1")
        await says(stage, "1 of 1")
    assert stage.telegram.log.count("bots.setBotCommands") == 1


async def test_menu(stage: Stage) -> None:
    """A button edits the message that it is under."""
    async with stage.running("menu_bot"):
        stage.bob.send(stage.bot, "/start")
        await says(stage, "What will it be?")
        answer = await stage.bob.click(stage.bob.messages(stage.bot)[-1], b"order tea")
        assert answer.message == "Thank you!"
        await says(stage, "One tea.")
        await stage.bob.click(stage.bob.messages(stage.bot)[-1], b"back")
        await says(stage, "What else?")


async def test_keyboard(stage: Stage) -> None:
    """A key sends its text, and the keyboard goes."""
    async with stage.running("keyboard_bot"):
        stage.bob.send(stage.bot, "/start")
        await says(stage, "Shall we call you?")
        stage.bob.send(stage.bot, "Yes")
        await says(stage, "Noted.")


async def test_order(stage: Stage) -> None:
    """A conversation asks, and takes the answers."""
    async with stage.running("order_bot"):
        stage.bob.send(stage.bot, "/order")
        await says(stage, "What would you like?")
        stage.bob.send(stage.bot, "Pizza")
        await says(stage, "Pizza: where to?")
        stage.bob.send(stage.bot, "Lovelace Street")
        await says(stage, "Pizza to Lovelace Street is on its way.")


async def test_inline(stage: Stage) -> None:
    """Results for what is written behind its name; a chosen one is sent."""
    async with stage.running("inline_bot"):
        results = await stage.bob.inline(stage.bot, "hello")
        assert [one.id for one in results.results] == ["upper case", "title case", "small"]
        stage.bob.choose(results, "upper case", stage.eve)
    assert stage.eve.texts(stage.bob) == ["HELLO"]


async def test_quiz(stage: Stage) -> None:
    """A quiz with one right answer stands in the chat."""
    async with stage.running("quiz_bot"):
        stage.bob.send(stage.bot, "/quiz")
        await eventually(lambda: stage.telegram.sent("messages.sendMedia"))
    [request] = stage.telegram.sent("messages.sendMedia")
    assert isinstance(request, api.messages.SendMedia)
    assert isinstance(request.media, api.InputMediaPoll)
    assert request.media.poll.quiz
    assert len(request.media.poll.answers) == 2


async def test_moderation(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first forbidden word is deleted with a warning, the second brings silence; administrators are let be."""
    monkeypatch.setenv("FORBIDDEN", "casino")
    group = stage.ada.create_channel("The club", stage.bob, stage.bot, broadcast=False, username="the_club")
    await stage.log_in(stage.ada)
    from cablegram import TelegramClient

    async with TelegramClient.from_env("me") as ada:
        await ada.edit_admin("@the_club", "@my_bot", delete_messages=True, ban_users=True)
    async with stage.running("moderation_bot"):
        stage.ada.send(group, "I own a casino")
        stage.bob.send(group, "Hello")
        stage.bob.send(group, "Best CASINO here")
        await eventually(lambda: "Not here, please. Next time you will be silent for an hour." in group.texts())
        assert "Best CASINO here" not in group.texts()
        stage.bob.send(group, "casino again")
        await eventually(lambda: stage.telegram.sent("channels.editBanned"))
        await eventually(lambda: "casino again" not in group.texts())
    assert "I own a casino" in group.texts()


async def test_welcome(stage: Stage) -> None:
    """Who joins is greeted by name."""
    group = stage.ada.create_group("The club", stage.bot)
    async with stage.running("welcome_bot"):
        stage.eve.join(group)
        await eventually(lambda: stage.ada.texts(group)[-1:] == ["Welcome, Eve!"])


async def test_reminder(stage: Stage) -> None:
    """It answers at once, and again when the time has come."""
    async with stage.running("reminder_bot"):
        stage.bob.send(stage.bot, "/remind 0.001 tea is ready")
        await says(stage, "tea is ready")
        assert "In 0.001 minutes." in stage.bob.texts(stage.bot)


async def test_ai(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pieces of the model become one message."""
    async with stage.running("ai_bot") as module:

        async def model(question: str) -> AsyncIterator[str]:
            for piece in ("Forty", "-two, **quite", " surely**."):
                yield piece

        monkeypatch.setattr(module, "model", model)
        stage.bob.send(stage.bot, "What is the answer?")
        await says(stage, "Forty-two, quite surely.")


async def test_file_ids(stage: Stage) -> None:
    """A document is named by an id, and comes again by it."""
    async with stage.running("file_id_bot"):
        stage.bob.send_file(stage.bot, b"a,b\n1,2\n", "table.csv")
        await eventually(lambda: len(stage.bob.messages(stage.bot)) == 2)
        stage.bob.send(stage.bot, stage.bob.texts(stage.bot)[-1])
        await eventually(lambda: len(stage.bob.messages(stage.bot)) == 4)
        assert stage.bob.file(stage.bob.messages(stage.bot)[-1]) == b"a,b\n1,2\n"


async def test_albums(stage: Stage) -> None:
    """Three pictures that belong together are one event."""
    async with stage.running("album_bot"):
        stage.bob.send_album(stage.bot, PNG, PNG, PNG)
        await says(stage, "The last of 3")


async def test_routers(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """Handlers of a router, with a function around them and one for their errors."""
    async with stage.running("router_bot"):
        stage.bob.send(stage.bot, "/add 2 pizza")
        await says(stage, "2 x pizza")
        stage.bob.send(stage.bot, "/add two pizza")
        await says(stage, "Write a number first, such as /add 2 pizza.")
        stage.bob.send_file(stage.bot, PNG, "a.png")
        await says(stage, "A fine picture.")
    assert "came '/add 2 pizza'" in capsys.readouterr().out


async def test_service(stage: Stage) -> None:
    """SIGTERM ends it well, with the session kept, and the health file is there while it runs."""
    import os
    import signal
    import sys

    from .conftest import EXAMPLES

    name = "service_bot"
    program = await asyncio.create_subprocess_exec(
        sys.executable, os.fspath(EXAMPLES / f"{name}.py"), stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "HEALTH_FILE": "health"},
    )  # fmt: skip
    assert program.stdout is not None
    async with asyncio.timeout(30):
        assert await program.stdout.readline() == b"ready\n"
        stage.bob.send(stage.bot, "/ping")
        await says(stage, "pong")
        assert os.path.exists("health")
        program.send_signal(signal.SIGTERM)
        assert await program.wait() == 0
