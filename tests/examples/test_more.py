"""More bots and scripts of ``examples/``: media that change, join requests, statuses, quotes."""

from __future__ import annotations

from pathlib import Path

import pytest

from cablegram import TelegramClient, api
from cablegram.testing import eventually

from .conftest import Stage

PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000")


async def test_quote_a_message(stage: Stage) -> None:
    """The answer quotes the words alone."""
    stage.bob.send(stage.ada, "I have built a Steam Engine, of brass")
    await stage.run("quote_a_message", "@bob_builder", "steam engine", "Which one?")
    [request] = stage.telegram.sent("messages.sendMessage")
    assert isinstance(request, api.messages.SendMessage)
    assert isinstance(request.reply_to, api.InputReplyToMessage)
    assert request.reply_to.quote_text == "Steam Engine"


async def test_send_a_place(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """A place, a contact, a die."""
    await stage.run("send_a_place", "@bob_builder")
    assert capsys.readouterr().out.split() == ["MessageMediaGeo", "MessageMediaContact", "MessageMediaDice"]


async def test_slides(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The button changes the picture of the same message."""
    Path("slides").mkdir()
    for number in range(2):
        Path("slides", f"{number}.png").write_bytes(PNG + bytes([number]))
    monkeypatch.setenv("SLIDES", "slides")
    async with stage.running("slides_bot"):
        stage.bob.send(stage.bot, "/show")
        await eventually(lambda: stage.bob.texts(stage.bot)[-1] == "1")
        shown = stage.bob.messages(stage.bot)[-1]
        assert stage.bob.file(shown) == PNG + b"\0"
        await stage.bob.click(shown, b"show 1")
        await eventually(lambda: stage.bob.texts(stage.bot)[-1] == "2")
        assert stage.bob.file(stage.bob.messages(stage.bot)[-1]) == PNG + b"\1"
    assert len(stage.bob.messages(stage.bot)) == 2


async def test_join_requests(stage: Stage) -> None:
    """Who asks is let in."""
    club = stage.ada.create_channel("The club", stage.bot, broadcast=False, username="the_club")
    await stage.log_in(stage.ada)
    async with TelegramClient.from_env("me") as ada:
        await ada.edit_admin("@the_club", "@my_bot", invite_users=True)
    async with stage.running("join_request_bot"):
        stage.eve.ask_to_join(stage.ada.invite_link(club, approval=True))
        await eventually(lambda: stage.eve.id in club.members())


async def test_who_is_online(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """A friend's coming is printed."""
    stage.ada.add_contact(stage.bob)
    stage.bob.add_contact(stage.ada)
    stage.bob.send(stage.ada, "Hi")
    await stage.log_in(stage.ada)
    await stage.log_in(stage.bob, "bob")
    shown = ""

    def has(text: str) -> bool:
        nonlocal shown
        shown += capsys.readouterr().out
        return text in shown

    async with stage.running("who_is_online"), TelegramClient.from_env("bob") as bob:
        await bob.api.account.update_status(False)
        await eventually(lambda: has("Bob is here"))


async def test_thinking(stage: Stage) -> None:
    """It types, and then answers."""
    async with stage.running("thinking_bot"):
        stage.bob.send(stage.bot, "What is that?")
        await eventually(lambda: stage.bob.texts(stage.bot)[-1] == "3 words, and no idea.")
    assert stage.telegram.log.count("messages.setTyping") >= 1


async def test_block_strangers(stage: Stage) -> None:
    """A stranger's link is the end of it; a contact's is not."""
    stage.ada.add_contact(stage.bob)
    await stage.log_in(stage.ada)
    async with stage.running("block_strangers"):
        stage.bob.send(stage.ada, "see https://example.com")
        stage.eve.send(stage.ada, "win at https://example.com/casino")
        await eventually(lambda: stage.ada.texts("me") == ["Blocked Eve: win at https://example.com/casino"])
    assert stage.telegram.log.count("contacts.block") == 1
