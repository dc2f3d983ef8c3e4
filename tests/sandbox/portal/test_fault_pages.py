"""Traffic and faults in a browser."""

from __future__ import annotations

import re

import pytest

from cablegram import StringSession, TelegramClient, api
from cablegram.errors import RpcError
from cablegram.sandbox.log import ANSWERS, Breach, Entry
from cablegram.sandbox.portal.fault_book import ACTIONS, CHOICES, RULES, SWITCHES, ordinal
from cablegram.sandbox.portal.view_models import counted, duration


@pytest.fixture
async def inside(browser):
    """A browser that sees the world."""
    await browser.enter()
    await browser.get("/world/faults")
    return browser


async def test_traffic(telegram, inside):
    """Connections with who is on them, requests without their secrets, broken rules, methods that nobody serves."""
    robot = telegram.add_bot("echo_bot", first_name="Echo")
    telegram.log.breaches.append(Breach(telegram.clock.time(), "bad_salt", "a salt was wrong", 2, 1))
    async with TelegramClient(StringSession(), telegram.api_id, telegram.api_hash, network=telegram.network) as client:
        await client.start(bot_auth_token=robot.token)
        with pytest.raises(RpcError):
            await client.invoke(api.help.GetPassportConfig(hash=0))
        await inside.get("/world/traffic")
        for text in ("Echo", "auth.importBotAuthorization", "METHOD_INVALID", "bad_salt", "a salt was wrong", "DC 2"):
            assert text in inside.page, text
        assert robot.token not in inside.page
        assert telegram.api_hash not in inside.page
        await inside.post("/world/traffic", do="clear")
        assert "auth.importBotAuthorization" not in inside.page


async def test_a_layer_that_is_not_known(telegram, inside):
    """A connection whose client declared such a layer is shown with the layer that it is answered in."""
    robot = telegram.add_bot("echo_bot", first_name="Echo")
    async with TelegramClient(StringSession(), telegram.api_id, telegram.api_hash, network=telegram.network) as client:
        await client.start(bot_auth_token=robot.token)
        await client.invoke(api.InvokeWithLayer(layer=226, query=api.help.GetNearestDc()))
        await inside.get("/world/traffic")
        for text in ("layer 226", "answered in 225", "unknown_layer"):
            assert text in inside.page, text


@pytest.mark.parametrize("name", SWITCHES)
async def test_switches(telegram, inside, name):
    """Each goes on and off again, and healing everything turns it off."""
    switch = SWITCHES[name]
    await inside.post(do="on", name=name)
    assert switch.on(telegram)
    assert "Turn off" in inside.page
    await inside.post(do="off", name=name)
    assert not switch.on(telegram)
    await inside.post(do="on", name=name)
    await inside.post(do="clear")
    assert not switch.on(telegram)
    assert "Everything is healed." in inside.page


@pytest.mark.parametrize("name", CHOICES)
async def test_choices(telegram, inside, name):
    """Each setting can be chosen, anything else is refused, and healing returns to the first."""
    choice = CHOICES[name]
    for value, _ in choice.options:
        await inside.post(do="choose", name=name, value=value)
        assert choice.now(telegram) == value
    await inside.post(do="choose", name=name, value="nonsense")
    assert 'class="error"' in inside.page
    await inside.post(do="clear")
    assert choice.now(telegram) == choice.options[0][0]


VALUES = {"error": "PEER_ID_INVALID", "migrate": "USER 1"}


@pytest.mark.parametrize("kind", RULES)
async def test_rules(telegram, inside, kind):
    """Each kind of rule is made as it was asked for, shown, and healed alone."""
    ada = telegram.add_user(first_name="Ada")
    value = VALUES.get(kind, "7")
    await inside.post(do="add", kind=kind, method="messages.*", value=value, every="2", times="5", target=str(ada.id))
    faults = telegram.faults
    (rule,) = faults.rules + faults.update_rules
    assert (rule.every, rule.times, rule.account) == (2, 5, ada.id)
    assert "every 2nd time, 0 of 5 times, only Ada" in inside.page
    await inside.post(do="remove", name=str(id(rule)))
    assert not faults.rules
    assert not faults.update_rules


ACTION_VALUES = {"lag": "2", "advance": "60", "skew": "-60"}


@pytest.mark.parametrize("name", ACTIONS)
async def test_actions(telegram, inside, name):
    """Each is done at once and says so."""
    ada = telegram.add_user(first_name="Ada")
    club = ada.create_channel("Club")
    target = club.peer if name == "lag" else ada.id
    await inside.post(do="act", name=name, value=ACTION_VALUES.get(name, ""), target=str(target))
    assert 'class="note"' in inside.page
    if name == "lag":
        assert telegram.faults.lag == {club.peer: 2.0}
        assert "Club: updates 2.0 s late" in inside.page
        await inside.post(do="remove", name=f"lag{club.peer}")
        assert telegram.faults.lag == {}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"do": "add", "kind": "error", "value": ""}, "has a name"),
        ({"do": "add", "kind": "flood", "value": "soon"}, "number of seconds"),
        ({"do": "add", "kind": "delay", "value": "-1"}, "too small"),
        ({"do": "add", "kind": "delay", "value": "nan"}, "too small"),
        ({"do": "add", "kind": "migrate", "value": "MOON 1"}, "Say where to"),
        ({"do": "add", "kind": "drop", "every": "0"}, "whole numbers"),
        ({"do": "add", "kind": "drop", "times": "x"}, "whole numbers"),
        ({"do": "add", "kind": "none"}, "no such fault"),
        ({"do": "act", "name": "revoke"}, "Choose an account"),
        ({"do": "act", "name": "too_long"}, "Choose an account"),
        ({"do": "act", "name": "lag", "value": "1"}, "Choose a channel"),
        ({"do": "act", "name": "advance", "value": ""}, "number of seconds"),
        ({"do": "act", "name": "none"}, "no such fault"),
        ({"do": "on", "name": "none"}, "no such fault"),
    ],
)
async def test_wrong_faults(telegram, inside, fields, words):
    """What is missing is said, and nothing is broken."""
    await inside.post(**fields)
    assert words in inside.page
    assert "No rule is set." in inside.page


async def test_a_fault_reaches_clients(telegram, inside):
    """A refusal that was planned in the browser is what a client is answered with."""
    robot = telegram.add_bot("echo_bot")
    async with TelegramClient(
        StringSession(), telegram.api_id, telegram.api_hash, network=telegram.network, flood_sleep_threshold=0
    ) as client:
        await client.start(bot_auth_token=robot.token)
        await inside.post(do="add", kind="error", method="bots.getBotCommands", value="bot_invalid")
        with pytest.raises(RpcError, match="BOT_INVALID"):
            await client.invoke(api.bots.GetBotCommands(scope=api.BotCommandScopeDefault(), lang_code=""))
    await inside.get("/world/faults")
    assert "refused with BOT_INVALID, 1 time so far" in inside.page


def test_ordinals():
    """1st, 2nd, 3rd, 4th, 11th, 12th, 21st."""
    numbers = (1, 2, 3, 4, 11, 12, 13, 21, 112)
    assert [ordinal(n) for n in numbers] == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]


async def test_traffic_shows_answers(telegram, inside):
    """Each request with its answer, decoded, and how long it took; an error instead where there was one."""
    ada = telegram.add_user(first_name="Ada")
    telegram.faults.delay("help.getNearestDc", 0.05)
    async with TelegramClient(StringSession(), telegram.api_id, telegram.api_hash, network=telegram.network) as client:
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        await client.invoke(api.help.GetNearestDc())
        with pytest.raises(RpcError):
            await client.invoke(
                api.messages.GetHistory(
                    peer=api.InputPeerUser(user_id=12345, access_hash=1),
                    offset_id=0,
                    offset_date=0,
                    add_offset=0,
                    limit=1,
                    max_id=0,
                    min_id=0,
                    hash=0,
                )
            )
    await inside.get("/world/traffic?q=getNearestDc")
    assert "help.getNearestDc" in inside.page
    assert '<span class="tag good">NearestDc</span>' in inside.page
    assert "this_dc=" in inside.page
    assert re.search(r"\d+(\.\d)? m?s</span>", inside.page)
    assert "1 of" in inside.page
    await inside.get("/world/traffic?q=getHistory")
    assert '<b class="tag bad">PEER_ID_INVALID</b>' in inside.page
    assert "RpcError: PEER_ID_INVALID" in inside.page
    assert telegram.api_hash not in inside.page


async def test_traffic_is_filtered(telegram, inside):
    """By text, by who, by outcome; the filter stays in the form, and an empty list says how to get out of it."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
    for user in (ada, bob):
        options = {"api_id": telegram.api_id, "api_hash": telegram.api_hash, "network": telegram.network}
        async with TelegramClient(StringSession(), **options) as client:
            await client.start(phone_number=user.phone, phone_code=user.read_code)
            await client.send_message("me", message=f"note of {user.account.first_name}")
            with pytest.raises(RpcError):
                await client.invoke(api.help.GetPassportConfig(hash=0))

    async def methods(query):
        await inside.get(f"/world/traffic?{query}")
        return re.findall(r"<code>([\w.]+)</code><br>", inside.page)

    everything = await methods("")
    assert {"messages.sendMessage", "help.getPassportConfig", "auth.signIn"} <= set(everything)
    assert await methods("q=NOTE+of+bob") == ["messages.sendMessage"]
    assert 'value="NOTE of bob"' in inside.page
    assert await methods("outcome=errors&who=ada&q=passport") == ["help.getPassportConfig"]
    assert "help.getPassportConfig" not in await methods("outcome=results")
    assert await methods("q=METHOD_INVALID") == ["help.getPassportConfig"] * 2
    assert await methods("q=nothing-like-it") == []
    assert "No request is like that" in inside.page
    telegram.log.clear()
    assert await methods("") == []
    assert "Connect a client" in inside.page


async def test_answers_do_not_pile_up(telegram):
    """Only the newest answers are kept, and none with the bytes of a file."""
    log = telegram.log
    for number in range(ANSWERS + 10):
        log.answered(1, number, True, 0.001)
    log.answered(1, -1, api.upload.File(type=api.storage.FilePng(), mtime=0, bytes=b"x" * 1000), 0.002)
    assert len(log._answers) == ANSWERS
    entry = Entry(0.0, "upload.getFile", None, 0, 2, 0, 0, 1, -1, "")
    found = log.answer_to(entry)
    assert found is not None
    assert (found.result, found.seconds) == (None, 0.002)
    assert "0.002 s" in repr(found)
    assert log.answer_to(entry._replace(msg_id=0)) is None


@pytest.mark.parametrize(("number", "words"), [(0, "0 links were"), (1, "1 link was"), (2, "2 links were")])
async def test_numbers_have_their_nouns(telegram, inside, monkeypatch, number, words):
    """One link is one link."""
    monkeypatch.setattr(telegram.faults, "kill_tcp", lambda actor: number)
    await inside.post(do="act", name="kill", value="", target="")
    assert words in inside.page
    assert counted(1, "byte") == "1 byte"
    assert counted(2, "index", "indices") == "2 indices"


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.00042, "0.4 ms"), (0.012, "12 ms"), (0.9994, "999 ms"), (3.21, "3.2 s")]
)
def test_durations(seconds, words):
    """Times in a unit that people read."""
    assert duration(seconds) == words
