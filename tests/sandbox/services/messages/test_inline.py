"""Inline mode. Source: https://core.telegram.org/api/bots/inline"""

from __future__ import annotations

import asyncio

import pytest

from cablegram import api
from cablegram.errors import RpcError
from cablegram.testing import run
from tests.support.rules import rule


def article(number, text="Hello", title="Title", markup=None, kind="article"):
    message = api.InputBotInlineMessageText(message=text, reply_markup=markup)
    return api.InputBotInlineResult(id=number, type=kind, title=title, send_message=message)


def keyboard(data=b"x"):
    button = api.KeyboardInlineButton(text="Press", type=api.InlineButtonTypeCallback(data=data))
    return api.ReplyInlineMarkup(rows=[api.KeyboardInlineButtonRow(buttons=[button])])


def queries(bot):
    return [u for p in bot.pushed for u in p.updates if isinstance(u, api.UpdateBotInlineQuery)]


def answer(bot, *results, cache_time=0, **more):
    query_id = queries(bot)[-1].query_id
    return api.messages.SetInlineBotResults(query_id=query_id, results=list(results), cache_time=cache_time, **more)


async def asked(client, bot_desk, robot, peer, text, *results, **more):
    """Ask, let the bot answer, and give what the person gets."""
    request = api.messages.GetInlineBotResults(bot=client.user(robot), peer=peer, query=text, offset="")
    coming = asyncio.ensure_future(client.sandbox.dispatcher.answer(client, request))
    await asyncio.sleep(0)
    if not coming.done():
        assert bot_desk(answer(bot_desk, *results, **more)) is True
    return await coming


@rule("api/bots/inline", "An inline query is told to the bot; a chosen result is sent with via_bot_id", role="server")
def test_a_result_from_query_to_message(telegram, desk):
    """Rule: updateBotInlineQuery for the bot; its results for who asked; the chosen one is sent via_bot."""
    ada, bob = telegram.add_user(), telegram.add_user()
    robot = telegram.add_bot("pic_bot", inline=True, inline_feedback=True)
    client, bot = desk(telegram, ada), desk(telegram, robot)

    async def scenario():
        return await asked(client, bot, robot, client.peer(bob), "cats", article("1"), article("2", markup=keyboard()))

    results = run(scenario)
    (query,) = queries(bot)
    assert (query.user_id, query.query, query.peer_type) == (ada.id, "cats", api.InlineQueryPeerTypePM())
    assert [(r.id, r.title, r.send_message.message) for r in results.results] == [
        ("1", "Title", "Hello"), ("2", "Title", "Hello")]  # fmt: skip
    send = api.messages.SendInlineBotResult(peer=client.peer(bob), query_id=results.query_id, id="2", random_id=5)
    sent = client(send).updates[-1].message
    assert (sent.message, sent.via_bot_id) == ("Hello", robot.id)
    assert bob.texts(ada) == ["Hello"]
    (chosen,) = [u for p in bot.pushed for u in p.updates if isinstance(u, api.UpdateBotInlineSend)]
    assert (chosen.id, chosen.query, chosen.user_id) == ("2", "cats", ada.id)
    assert chosen.msg_id is not None
    edit = api.messages.EditInlineBotMessage(id=chosen.msg_id, message="Changed", reply_markup=keyboard())
    assert bot(edit) is True
    assert bob.texts(ada) == ["Changed"]
    assert bot.refused(edit) == "MESSAGE_NOT_MODIFIED"
    edit.id = api.InputBotInlineMessageID64(dc_id=2, owner_id=ada.id, id=1, access_hash=5)
    assert bot.refused(edit) == "MESSAGE_ID_INVALID"
    send.id, send.random_id = "9", 6
    assert client.refused(send) == "INLINE_RESULT_EXPIRED"
    send.id = ""
    assert client.refused(send) == "RESULT_ID_EMPTY"
    send.id, send.query_id = "1", 0
    assert client.refused(send) == "QUERY_ID_EMPTY"


@rule(
    "api/bots/buttons#answering-a-callback-query",
    "A press in an inline message is updateInlineBotCallbackQuery",
    role="server",
)
def test_a_button_of_an_inline_message(telegram, desk):
    """Rule: a press is updateInlineBotCallbackQuery, with the id by which the bot edits the message."""
    ada, bob, robot = telegram.add_user(), telegram.add_user(), telegram.add_bot("pic_bot", inline=True)
    client, bot = desk(telegram, ada), desk(telegram, robot)

    async def scenario():
        results = await asked(client, bot, robot, client.peer(bob), "", article("1", markup=keyboard(b"go")))
        ada.choose(results, "1", bob)
        press = asyncio.ensure_future(bob.click(bob.messages(ada)[-1], b"go"))
        await asyncio.sleep(0)
        (query,) = [u for p in bot.pushed for u in p.updates if isinstance(u, api.UpdateInlineBotCallbackQuery)]
        assert (query.user_id, query.data) == (bob.id, b"go")
        bot(api.messages.EditInlineBotMessage(id=query.msg_id, message="Pressed"))
        bot(api.messages.SetBotCallbackAnswer(query_id=query.query_id, message="ok", cache_time=0))
        return await press

    assert run(scenario).message == "ok"
    assert bob.texts(ada) == ["Pressed"]


@rule("api/bots/inline", "An answer to an inline query is kept for cache_time", role="server")
def test_answers_are_cached(telegram, desk):
    """Rule: for cache_time the same query is answered without the bot; a private answer only for who asked."""
    ada, bob, robot = telegram.add_user(), telegram.add_user(), telegram.add_bot("pic_bot", inline=True)
    client, other, bot = desk(telegram, ada), desk(telegram, bob), desk(telegram, robot)

    async def ask(who, text, **more):
        return await asked(who, bot, robot, api.InputPeerEmpty(), text, article("1"), **more)

    async def scenario():
        await ask(client, "open", cache_time=60)
        await ask(other, "open")
        assert len(queries(bot)) == 1
        await ask(client, "mine", cache_time=60, private=True)
        await ask(client, "mine")
        assert len(queries(bot)) == 2
        await ask(other, "mine")
        assert len(queries(bot)) == 3
        telegram.world.clock.advance(61)
        await ask(client, "open")
        assert len(queries(bot)) == 4

    run(scenario)


def test_bots_that_do_not_answer(telegram, desk):
    """Rule: BOT_INLINE_DISABLED, BOT_INVALID, and BOT_RESPONSE_TIMEOUT after ten seconds."""
    ada, bob = telegram.add_user(), telegram.add_user()
    plain, robot = telegram.add_bot("plain_bot"), telegram.add_bot("slow_bot", inline=True)
    client = desk(telegram, ada)
    shown = client(api.contacts.ResolveUsername(username="slow_bot")).users[0]
    assert shown.bot_inline_placeholder is not None

    async def refused(bot):
        request = api.messages.GetInlineBotResults(bot=client.user(bot), peer=api.InputPeerEmpty(), query="", offset="")
        with pytest.raises(RpcError) as caught:
            await telegram.dispatcher.answer(client, request)
        return caught.value.name

    async def scenario():
        loop = asyncio.get_running_loop()
        assert await refused(plain) == "BOT_INLINE_DISABLED"
        assert await refused(bob) == "BOT_INVALID"
        began = loop.time()
        assert await refused(robot) == "BOT_RESPONSE_TIMEOUT"
        assert loop.time() - began == pytest.approx(10, abs=0.5)

    run(scenario)


@rule(
    "method/messages.setInlineBotResults#possible-errors",
    "Only the bot that was asked may answer, and once",
    role="server",
)
@pytest.mark.parametrize(("results", "more", "error"), [
    ([article("1", title="")], {}, "ARTICLE_TITLE_EMPTY"),
    ([article("1", text=" ")], {}, "MESSAGE_EMPTY"),
    ([article("1"), article("1")], {}, "RESULT_ID_DUPLICATE"),
    ([article("")], {}, "RESULT_ID_INVALID"),
    ([article("x" * 65)], {}, "RESULT_ID_INVALID"),
    ([article("1", kind="poem")], {}, "RESULT_TYPE_INVALID"),
    ([article(str(n)) for n in range(51)], {}, "RESULTS_TOO_MUCH"),
    ([], {"next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
    ([], {"switch_pm": api.InlineBotSwitchPM(text="", start_param="a")}, "SWITCH_PM_TEXT_EMPTY"),
    ([], {"switch_pm": api.InlineBotSwitchPM(text="a", start_param="")}, "START_PARAM_EMPTY"),
    ([], {"switch_pm": api.InlineBotSwitchPM(text="a", start_param="a b")}, "START_PARAM_INVALID"),
])  # fmt: skip
def test_refused_answers(telegram, desk, results, more, error):
    """Rule: the errors of messages.setInlineBotResults; only the bot that was asked may answer, and once."""
    ada, robot = telegram.add_user(), telegram.add_bot("pic_bot", inline=True)
    bot, thief = desk(telegram, robot), desk(telegram, telegram.add_bot("other_bot", inline=True))

    async def scenario():
        coming = asyncio.ensure_future(ada.inline(robot, "hi"))
        await asyncio.sleep(0)
        assert bot.refused(answer(bot, *results, **more)) == error
        good = answer(bot, article("1"))
        assert thief.refused(good) == "QUERY_ID_INVALID"
        bot(good)
        assert bot.refused(good) == "QUERY_ID_INVALID"
        assert len((await coming).results) == 1

    run(scenario)
