"""Tests of the fixture ``telegram_env``: a program that reads its environment meets the Telegram of the test."""

from __future__ import annotations

from pathlib import Path

from cablegram import TelegramClient
from cablegram.sandbox import BotActor, Sandbox, UserActor


async def test_from_env_finds_the_telegram_of_the_test(
    telegram_env: Path, telegram: Sandbox, telegram_bot: BotActor
) -> None:
    """The network and the application come from the environment, and the session is kept in the test's own folder."""
    async with TelegramClient.from_env("bot") as bot:
        me = await bot.start(bot_token=telegram_bot.token)
        assert me.id == telegram_bot.id
        assert bot.network == telegram.network
    assert [path.name for path in telegram_env.glob("*.session")] == ["bot.sandbox.session"]  # noqa: ASYNC240


async def test_the_folder_is_empty_in_every_test(telegram_env: Path, telegram_user: UserActor) -> None:
    """No session of another test is found: this start has to log in."""
    assert list(telegram_env.iterdir()) == []  # noqa: ASYNC240
    async with TelegramClient.from_env("bot") as client:
        me = await client.start(phone_number=telegram_user.phone, phone_code=telegram_user.read_code)
        assert me.id == telegram_user.id
