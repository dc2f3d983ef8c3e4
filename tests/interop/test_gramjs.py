"""GramJS, unmodified, in Node: the programs of its authorization page."""

from __future__ import annotations

import pytest

from cablegram import StringSession, TelegramClient
from cablegram.sandbox import Sandbox
from tests.interop.conftest import RunPeer

PASSWORD = "correct horse"


def saved_texts(telegram: Sandbox, user) -> list[str]:
    """What the server has in a user's Saved Messages, oldest first."""
    return [message.content.text for message in user.account.box.messages.values() if message.peer == user.id]


async def test_bot(telegram: Sandbox, program: RunPeer) -> None:
    """A bot logs in by its token and gets a session string."""
    bot = telegram.add_bot("gram_bot")
    outcome = await program("gramjs", "bot").run({"token": bot.token})
    assert (outcome["id"], outcome["bot"], outcome["username"]) == (str(bot.id), True, "gram_bot")
    assert outcome["session"].startswith("1")
    assert telegram.breaches == []


@pytest.mark.parametrize("websocket", [False, True], ids=["tcp", "websocket"])
async def test_user(telegram: Sandbox, program: RunPeer, websocket: bool) -> None:
    """A user logs in by number, code and password, says Hello; the string of it logs in again with no question. It is
    the same over TCP and over the WebSocket that GramJS has in browsers."""
    user = telegram.add_user(first_name="Ada", password=PASSWORD, hint="a horse")
    gramjs = program("gramjs", "user", websocket=websocket)
    first = await gramjs.run({"number": user.phone, "code": user.read_code, "password": PASSWORD})
    assert first.asked == ["number", "code", "password a horse"]
    assert first.all("error") == []
    assert saved_texts(telegram, user) == ["Hello!"]

    again = await program("gramjs", "again", websocket=websocket).run({"session": first["session"]})
    assert again["authorised"]
    assert again["texts"] == ["Hello again!", "Hello!"]
    assert again.asked == ["session"]
    assert saved_texts(telegram, user) == ["Hello!", "Hello again!"]
    assert telegram.breaches == []


async def test_wrong_answers(telegram: Sandbox, program: RunPeer) -> None:
    """A wrong number, code and password reach onError by Telegram's names, and the next answer is taken."""
    user = telegram.add_user(first_name="Ada", password=PASSWORD)
    answers = {
        "number": ["12", user.phone],
        "code": ["00000", user.read_code],
        "password": ["wrong", PASSWORD],
    }
    outcome = await program("gramjs", "user").run(answers)
    assert outcome.all("error") == ["PHONE_NUMBER_INVALID", "PHONE_CODE_INVALID", "PASSWORD_HASH_INVALID"]
    assert saved_texts(telegram, user) == ["Hello!"]


@pytest.mark.parametrize("restart", [False, True], ids=["same server", "restarted server"])
async def test_store(telegram: Sandbox, program: RunPeer, restart: bool) -> None:
    """A session in a folder: the second process asks nothing, also when the server was restarted in between."""
    user = telegram.add_user(first_name="Ada", password=PASSWORD)
    answers = {"number": user.phone, "code": user.read_code, "password": PASSWORD}
    first = await program("gramjs", "store").run(answers)
    assert first.asked == ["number", "code", "password"]
    if restart:
        await telegram.restart()
    second = await program("gramjs", "store").run({})
    assert second.asked == []
    assert first["id"] == second["id"] == str(user.id)
    assert saved_texts(telegram, user) == ["Hello from the store!"] * 2


def effects(telegram: Sandbox, user) -> dict[str, object]:
    """What a program did to a user's Telegram: the same for the same program in any library."""
    kept = ("auth.", "messages.", "account.getPassword")
    return {
        "requests": [method for method in telegram.log.methods() if method.startswith(kept)],
        "saved": saved_texts(telegram, user),
        "logins": len(user.sessions()),
        "apps": [entry.request.api_id for entry in telegram.log.entries if entry.method == "auth.sendCode"],
    }


async def test_the_same_program_in_python(telegram: Sandbox, program: RunPeer) -> None:
    """The page's program on GramJS and on Cablegram: the same requests, the same logins, the same message."""
    first = telegram.add_user(first_name="Ada", password=PASSWORD)
    await program("gramjs", "user").run({"number": first.phone, "code": first.read_code, "password": PASSWORD})
    theirs = effects(telegram, first)

    telegram.log.clear()
    second = telegram.add_user(first_name="Ada", password=PASSWORD)
    async with TelegramClient(
        StringSession(""), telegram.api_id, telegram.api_hash, network=telegram.network, connection_retries=5
    ) as client:
        await client.start(
            phone_number=second.phone, phone_code=second.read_code, password=lambda hint: PASSWORD, on_error=print
        )
        await client.send_message("me", message="Hello!")
        assert client.session.save()
    assert effects(telegram, second) == theirs
    assert theirs["saved"] == ["Hello!"]
    assert theirs["logins"] == 1
    telegram.log.clear()  # what was asked last was not asked by GramJS


async def test_a_bot_that_answers(telegram: Sandbox, program: RunPeer) -> None:
    """A bot hears what a person writes, as it happens, and answers."""
    bot, person = telegram.add_bot("greeter_bot"), telegram.add_user(first_name="Ada")

    def write() -> str:
        person.send(bot, "Ada")
        return "go"

    await program("gramjs", "greeter").run({"token": bot.token, "ready": write})
    assert person.texts(bot) == ["Ada", "Hello, Ada"]
