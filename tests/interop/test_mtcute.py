"""mtcute, unmodified, in Node."""

from __future__ import annotations

from cablegram.sandbox import Sandbox
from tests.interop.conftest import RunPeer

PASSWORD = "correct horse"


async def test_a_bot_that_answers(telegram: Sandbox, program: RunPeer) -> None:
    """A bot logs in by its token, hears what a person writes, as it happens and in order, and answers."""
    bot, person = telegram.add_bot("greeter_bot"), telegram.add_user(first_name="Ada")
    written: list[str] = []

    def write() -> str:
        written.append(f"Ada {len(written)}")
        person.send(bot, written[-1])
        return "go"

    outcome = await program("mtcute", "bot").run({"token": bot.token, "ready": write})
    assert (outcome["id"], outcome["bot"], outcome["username"]) == (bot.id, True, "greeter_bot")
    heard = outcome["heard"]
    first = written.index(heard[0])
    assert heard == written[first : first + len(heard)]
    assert [text for text in person.texts(bot) if text.startswith("Hello")] == [f"Hello, {text}" for text in heard]
    assert telegram.breaches == []


async def test_life(telegram: Sandbox, program: RunPeer) -> None:
    """A login with a wrong code and a password, and by its string; what an ordinary client does all day; a log-out."""
    user = telegram.add_user(first_name="Ada", password=PASSWORD)
    friend = telegram.add_user(first_name="Grace", username="grace")

    def speak() -> str:
        friend.send(user, "hi Ada")
        return "go"

    answers = {
        "number": user.phone,
        "code": ["00000", user.read_code],
        "password": ["wrong", PASSWORD],
        "ready to hear": speak,
    }
    outcome = await program("mtcute", "life").run(answers)
    assert outcome["refused"] == "MtPeerNotFoundError"
    assert outcome.all("invalid") == ["code", "password"]
    assert outcome["id"] == user.id
    assert user.texts("me")[0] == "Hello!"
    assert outcome["history"] == ["first, edited"]
    assert set(outcome["dialogs"]) >= {"Ada", "Grace"}
    assert outcome["heard"] == "Grace"
    assert outcome["same"]
    assert outcome["members"] == ["Ada", "Grace"]
    assert outcome["club"] == ["welcome"]
    assert user.sessions() == []
    assert telegram.breaches == []
