"""Tests of cablegram.client.login.prompts: `start()` asks the person for whatever it was not given."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from cablegram import errors
from cablegram.cli import networks
from cablegram.sandbox import Sandbox
from cablegram.testing import Simulation, eventually, run_simulation
from tests.support.terminal import Terminal

PHONE = "+9996620001"


class Asker:
    """Answers by what the question says, and keeps the questions."""

    def __init__(self, **answers: Any) -> None:
        self.answers = answers
        self.asked: list[tuple[str, bool]] = []

    async def __call__(self, text: str, secret: bool) -> str:
        self.asked.append((text, secret))
        for word, given in self.answers.items():
            if word in text:
                answer: str = given() if callable(given) else given
                return answer
        raise AssertionError(text)


def test_a_number_a_code_and_a_password() -> None:
    """`start(prompt=...)` asks for all of it, in this order; the password alone is not to be echoed."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE, password="pw", hint="two letters")
        asker = Asker(bot=PHONE, Code=ada.read_code, password="pw")
        me = await world.client().start(prompt=asker)
        assert me.id == ada.id
        assert [secret for _, secret in asker.asked] == [False, False, True]
        assert "two letters" in asker.asked[2][0]

    run_simulation(scenario)


def test_a_bot_token_in_the_same_place() -> None:
    """A token may be given where the number is asked for, as Telethon takes it."""

    async def scenario(world: Simulation) -> None:
        bot = world.telegram.add_bot("robot_bot")
        me = await world.client().start(prompt=lambda text, secret: bot.token)
        assert me.id == bot.id

    run_simulation(scenario)


def test_what_was_given_is_not_asked_for() -> None:
    """A number in the call, and only the code is asked for; a wrong one is explained before the next question."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)
        codes = iter(["00000"])
        asker = Asker(Code=lambda: next(codes, None) or ada.read_code())
        me = await world.client().start(phone_number=PHONE, prompt=asker)
        assert me.id == ada.id
        assert len(asker.asked) == 2
        assert asker.asked[1][0].startswith("400 PHONE_CODE_INVALID")

    run_simulation(scenario)


def test_a_new_account_is_asked_its_names() -> None:
    """A number without an account: first and last name are asked for."""

    async def scenario(world: Simulation) -> None:
        asker = Asker(bot="+9996620009", Code=lambda: world.telegram.read_code("+9996620009"), First="Ada", Last="L")
        me = await world.client().start(prompt=asker)
        assert (me.first_name, me.last_name) == ("Ada", "L")

    run_simulation(scenario)


def test_without_a_terminal_nothing_is_asked() -> None:
    """A program in the background gets an error that says what to give, as before."""

    async def scenario(world: Simulation) -> None:
        with pytest.raises(errors.LoginError, match="give bot_auth_token="):
            await world.client().start()

    run_simulation(scenario)


SCRIPT = """
import cablegram

async def main():
    async with cablegram.TelegramClient.from_env("me") as client:
        me = await client.start()
        print("logged in:", me.first_name)

cablegram.run(main())
"""


async def test_a_script_in_a_terminal(tmp_path: Path) -> None:
    """`await client.start()` on a terminal asks by itself and echoes no password; the next start asks nothing."""
    (tmp_path / "script.py").write_text(SCRIPT)
    async with Sandbox() as telegram:
        ada = telegram.add_user(phone=PHONE, first_name="Ada", password="correct horse")
        file = tmp_path / "network.json"
        file.write_text(networks.dump(telegram.network, telegram.api_id, telegram.api_hash))
        env = {"CABLEGRAM_NETWORK": os.fspath(file)}

        def terminal() -> Terminal:
            return Terminal("script.py", env=env, cwd=os.fspath(tmp_path), program=(sys.executable,))

        def seen(screen: Terminal, text: str) -> bool:
            screen._read(0.0)
            return text in screen.screen

        with terminal() as first:
            await eventually(lambda: seen(first, "bot token:"), timeout=20)
            first.type(PHONE)
            await eventually(lambda: seen(first, "send another):"), timeout=20)
            first.type(ada.read_code())
            await eventually(lambda: seen(first, "password:"), timeout=20)
            await eventually(lambda: not first.echoes(), timeout=20)
            first.type("correct horse")
            await eventually(lambda: seen(first, "logged in: Ada"), timeout=20)
            assert "correct horse" not in first.screen
        with terminal() as second:
            await eventually(lambda: seen(second, "logged in: Ada"), timeout=20)
            assert not re.search(r"Code|number", second.screen)
        assert [name for name in os.listdir(tmp_path) if name.endswith(".session")] == ["me.sandbox.session"]
