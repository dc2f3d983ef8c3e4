"""Tests of cablegram.client.updates.commands: which messages are a command, for whom, and what comes with it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import api, errors, events
from cablegram.client.updates import commands
from cablegram.sessions.types import SelfUser
from cablegram.testing import Simulation, eventually, run_simulation
from tests.support.scripted import ME, ScriptedNetwork, incoming, make, message, user

GROUP = api.PeerChat(chat_id=9)


async def commanded(
    wants: Any, *texts: str, net: ScriptedNetwork | None = None, name: str | None = "my_bot"
) -> list[Any]:
    """The events that a bot's handler gets of messages with these texts, whose ids are 1, 2, ..."""
    client, net = make(net)
    client.session.set_user(SelfUser(ME, True, username=name))
    got: list[Any] = []
    failed: list[Exception] = []
    client.on_error = failed.append
    client.add_event_handler(got.append, wants)
    async with client:
        for number, text in enumerate(texts, 1):
            net.push(incoming(message(number, text, chat=GROUP, from_id=api.PeerUser(user_id=6))))
        for _ in range(50):
            await asyncio.sleep(0)
    assert not failed
    return got


@pytest.mark.parametrize(
    ("text", "argument"),
    [
        ("/start", ""),
        ("/START", ""),
        ("/help", ""),
        ("/start@my_bot", ""),
        ("/Start@My_Bot  42 ", "42"),
        ("/start one  two", "one  two"),
        ("/start\nbelow", "below"),
        ("/start /help", "/help"),
        ("/start me@example.com", "me@example.com"),
    ],
)
async def test_what_is_the_command(text: str, argument: str) -> None:
    """A named command at the start of the text, in any case, alone or with this bot's username or a text."""
    [event] = await commanded(events.Command("start", "help"), text)
    assert event.command == ("help" if "/help" in text[:5] else "start")
    assert (event.prefix, event.argument, event.args) == ("/", argument, argument.split())
    assert isinstance(event, events.CommandEvent)


@pytest.mark.parametrize(
    "text",
    ["", "start", "/", "/starting", "/stop", "a /start", " /start", "/start@", "/start@my_bot@x", "!start", "//start"],
)
async def test_what_is_not_the_command(text: str) -> None:
    """Another name, another prefix, or a command that does not begin the text, is not this command."""
    assert await commanded(events.Command("start"), text) == []


async def test_a_command_for_another_bot_is_left_to_it() -> None:
    """`/start@other_bot` is answered only by other_bot; Telegram is asked once whether that is a name of ours too."""
    net = ScriptedNetwork()
    net.on(users_getUsers=[user(bot=True, username="my_bot")])
    texts = ["/start@other_bot", "/start@my_bot", "/start@third_bot"]
    got = await commanded(events.Command("start"), *texts, net=net)
    assert [event.id for event in got] == [2]
    assert net.methods().count("users.getUsers") == 1


async def test_every_active_username_is_ours() -> None:
    """An account may have several usernames, and the session may know none; those that are not active are not ours."""
    net = ScriptedNetwork()
    names = [api.Username(username="Second_Bot", active=True), api.Username(username="sold_bot")]
    net.on(users_getUsers=[user(bot=True, username="my_bot", usernames=names)])
    texts = ["/start@second_bot", "/start@my_bot", "/start@sold_bot"]
    got = await commanded(events.Command("start"), *texts, net=net, name=None)
    assert [event.id for event in got] == [1, 2]


async def test_a_new_username_is_found_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who was renamed is asked for again, and a look-up that fails only costs the command that needed it."""
    monkeypatch.setattr(commands, "TRY_AGAIN", 0.0)
    net = ScriptedNetwork()
    answers = iter([errors.rpc_error(400, "USER_ID_INVALID"), [user(bot=True, username="new_bot")]])
    net.on(users_getUsers=lambda request: next(answers))
    client, net = make(net)
    wants = events.Command("start")
    client.session.set_user(SelfUser(ME, True, username="old_bot"))
    async with client:
        assert not await wants._is_own(client, "new_bot")
        assert await wants._is_own(client, "new_bot")


async def test_other_prefixes() -> None:
    """A str of prefixes means each character, a list may have longer ones; names need not be Telegram's then."""
    got = await commanded(events.Command("ban", prefixes="/!"), "/ban", "!ban 10 spam", "?ban", "/!ban")
    assert [(event.prefix, event.args) for event in got] == [("/", []), ("!", ["10", "spam"])]
    got = await commanded(events.Command("помощь", prefixes=["bot ", "!"]), "Bot ПОМОЩЬ мне", "!помощь", "помощь")
    assert [(event.id, event.command, event.argument) for event in got] == [(1, "помощь", "мне"), (2, "помощь", "")]


async def test_any_command() -> None:
    """Without a name every command matches, as long as Telegram's apps would take it for one."""
    got = await commanded(events.Command(), "/anything x", "/what?", "/" + "a" * 33, "text", "/usr/bin")
    assert [(event.command, event.argument) for event in got] == [("anything", "x")]


async def test_what_filters_of_messages_know() -> None:
    """The arguments of NewMessage narrow a command; func sees the command's event."""
    wants = events.Command("start", from_users=6, func=lambda event: event.args == ["now"])
    assert [event.id for event in await commanded(wants, "/start", "/start now")] == [2]
    assert await commanded(events.Command("start", from_users=5), "/start") == []
    assert await commanded(events.Command("start", chats=9, blacklist_chats=True), "/start") == []


@pytest.mark.parametrize(
    ("text", "payload"),
    [
        ("/start", None),
        ("/start aBc_9-", "aBc_9-"),
        ("/start " + "x" * 64, "x" * 64),
        ("/start " + "x" * 65, None),
        ("/start two words", None),
        ("/start a=b", None),
        ("/help abc", None),
    ],
)
async def test_payloads_of_links(text: str, payload: str | None) -> None:
    """A link's parameter is 1 to 64 base64url characters, after /start.

    Source: https://core.telegram.org/api/links#bot-links
    """
    [event] = await commanded(events.Command("start", "help"), text)
    assert event.payload == payload


@pytest.mark.parametrize(
    ("names", "options", "says"),
    [
        (["/start"], {}, "without its prefix: 'start'"),
        (["two words"], {}, "a word"),
        ([""], {}, "a word"),
        ([1], {}, "a word"),
        (["me@my_bot"], {}, "a word"),
        (["помощь"], {}, "1 to 32"),
        (["x" * 33], {}, "1 to 32"),
        (["start"], {"prefixes": ""}, "prefixes="),
        (["start"], {"prefixes": [""]}, "prefixes="),
        (["start"], {"prefixes": " "}, "prefixes="),
    ],
)
def test_commands_that_never_match_are_refused(names: list[Any], options: dict[str, Any], says: str) -> None:
    """What no message can match is refused where it is written, with what to write."""
    with pytest.raises(errors.UsageError, match=says):
        events.Command(*names, **options)


def test_a_bot_in_a_group_of_bots() -> None:
    """On a whole Telegram: two bots in one group, and a deep link; each answers what is for it."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        bots = [world.telegram.add_bot(name) for name in ("one_bot", "two_bot")]
        got: list[tuple[int, str, list[str]]] = []
        for number, bot in enumerate(bots):
            client = world.client()
            await client.start(bot_auth_token=bot.token)

            @client.on(events.Command("roll"))
            async def roll(event: events.CommandEvent, number: int = number) -> None:
                got.append((number, event.command, event.args))

        group = ada.create_group("Dice", *bots)
        ada.send(group, "/roll@two_bot 6")
        ada.send(bots[0], "/roll 20")
        await eventually(lambda: len(got) == 2)
        ada.send(group, "/ROLL@One_Bot")
        await eventually(lambda: len(got) == 3)
        assert sorted(got[:2]) == [(0, "roll", ["20"]), (1, "roll", ["6"])]
        assert got[2] == (0, "roll", [])

    run_simulation(scenario, seed=5)
