"""Buttons under a bot's messages."""

from __future__ import annotations

import asyncio

import pytest

from cablegram import api
from cablegram.errors import BotResponseTimeout, UsageError
from cablegram.testing import run_simulation
from tests.support.rules import rule


def yes_or_no():
    buttons = [
        api.KeyboardInlineButton(text=text, type=api.InlineButtonTypeCallback(data=text.lower().encode()))
        for text in ("Yes", "No")
    ]
    return api.ReplyInlineMarkup(rows=[api.KeyboardInlineButtonRow(buttons=buttons)])


@rule(
    "method/messages.getBotCallbackAnswer",
    "A press is told to the bot, whose answer is the answer; a silent bot is BOT_RESPONSE_TIMEOUT",
    role="server",
)
@rule("api/bots/buttons#sending-a-callback-query", "A bot that does not answer is BOT_RESPONSE_TIMEOUT", role="server")
def test_a_press_waits_for_the_bot():
    """The bot hears who pressed what where; the person gets its answer; a silent bot is a timeout after ten seconds."""

    async def scenario(world):
        ada, robot = world.telegram.add_user(), world.telegram.add_bot("vote_bot")
        bot, client = world.client(), world.client()
        await bot.start(bot_auth_token=robot.token)
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        start = api.messages.StartBot(
            bot=api.InputUser(user_id=robot.id, access_hash=world.telegram.world.access_hash(ada.id, robot.id)),
            peer=api.InputPeerEmpty(),
            random_id=1,
            start_param="poll",
        )
        await client.invoke(start)
        assert robot.texts(ada) == ["/start poll"]
        await bot.invoke(
            api.messages.SendMessage(
                peer=api.InputPeerUser(user_id=ada.id, access_hash=0),
                message="?",
                random_id=1,
                reply_markup=yes_or_no(),
            )
        )
        shown = ada.messages(robot)[-1]
        pressed = asyncio.ensure_future(ada.click(shown, "Yes"))
        await asyncio.sleep(1)
        [(query_id, _)] = world.telegram.world.queries.items()
        await bot.invoke(api.messages.SetBotCallbackAnswer(query_id=query_id, message="thanks", cache_time=0))
        assert (await pressed).message == "thanks"
        before = world.loop.time()
        with pytest.raises(BotResponseTimeout):
            await client.invoke(
                api.messages.GetBotCallbackAnswer(
                    peer=api.InputPeerUser(
                        user_id=robot.id, access_hash=world.telegram.world.access_hash(ada.id, robot.id)
                    ),
                    msg_id=shown.id,
                    data=b"no",
                )
            )
        assert world.loop.time() - before >= 10
        with pytest.raises(UsageError, match="no button"):
            await ada.click(shown, "Perhaps")

    run_simulation(scenario)


def test_wrong_queries_are_refused(telegram, desk):
    """QUERY_ID_INVALID for a query of nobody, MESSAGE_ID_INVALID for a person's message."""
    ada, robot = telegram.add_user(), telegram.add_bot()
    bot = desk(telegram, robot)
    assert bot.refused(api.messages.SetBotCallbackAnswer(query_id=1, cache_time=0)) == "QUERY_ID_INVALID"
    person = desk(telegram, ada)
    assert person.refused(api.messages.SetBotCallbackAnswer(query_id=1, cache_time=0)) == "USER_BOT_REQUIRED"
