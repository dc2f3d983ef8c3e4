"""Traffic and faults in a browser."""

from __future__ import annotations

import pytest

from cablegram import StringSession, TelegramClient, api
from cablegram.errors import RpcError
from cablegram.sandbox.log import Breach
from cablegram.sandbox.portal.fault_book import CHOICES, DEEDS, RULES, SWITCHES, ordinal


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


DEED_VALUES = {"lag": "2", "advance": "60", "skew": "-60"}


@pytest.mark.parametrize("name", DEEDS)
async def test_deeds(telegram, inside, name):
    """Each is done at once and says so."""
    ada = telegram.add_user(first_name="Ada")
    club = ada.create_channel("Club")
    target = club.peer if name == "lag" else ada.id
    await inside.post(do="deed", name=name, value=DEED_VALUES.get(name, ""), target=str(target))
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
        ({"do": "deed", "name": "revoke"}, "Choose an account"),
        ({"do": "deed", "name": "too_long"}, "Choose an account"),
        ({"do": "deed", "name": "lag", "value": "1"}, "Choose a channel"),
        ({"do": "deed", "name": "advance", "value": ""}, "number of seconds"),
        ({"do": "deed", "name": "none"}, "no such fault"),
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
