"""Where a developer gets an api_id: the number, the code, the application."""

from __future__ import annotations

import re

import pytest

from cablegram import StringSession, TelegramClient
from cablegram.errors import ApiIdInvalid
from cablegram.sandbox import Sandbox

GOOD = {"title": "My <app>", "short_name": "myapp1"}


def credentials(browser):
    """The api_id and api_hash on the page."""
    return [re.findall(rf'id="{name}"[^>]*>([^<]+)<', browser.answer.text)[0] for name in ("api-id", "api-hash")]


async def test_from_the_number_to_a_login(telegram, browser):
    """Number, code from the account's own chat, form, api_id and api_hash; a client logs in with them at once."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
    await browser.get("/")
    await browser.post(do="phone", phone=ada.phone)
    assert ada.phone in browser.page
    assert ada.service_messages()[-1].startswith("Web login code: " + ada.read_code())
    assert ada.read_code() not in browser.page
    await browser.post(do="code", code=ada.read_code())
    assert "API development tools" in browser.page
    await browser.get("/apps")
    assert "Create new application" in browser.page
    await browser.post(**GOOD, url="https://example.org", platform="Desktop", description="A test")
    api_id, api_hash = credentials(browser)
    assert "The application was created." in browser.page
    assert "My &lt;app&gt;" in browser.answer.text
    for dc in telegram.network.dcs:
        assert f"{dc.host}:{dc.port}" in browser.page
    assert telegram.network.keys[0].pem().strip() in browser.page
    client = TelegramClient(StringSession(), int(api_id), api_hash, network=telegram.network)
    async with client:
        await client.start(phone_number=bob.phone, phone_code=bob.read_code)
    assert bob.sessions()[0].api_id == int(api_id)
    made = telegram.world.apps[int(api_id)]
    assert (made.owner, made.url, made.platform, made.description) == (
        ada.id, "https://example.org", "Desktop", "A test",
    )  # fmt: skip


async def test_an_unknown_app_is_refused(telegram):
    """API_ID_INVALID for an api_id that nobody registered, and for a wrong hash."""
    user = telegram.add_user()
    for api_id, api_hash in ((42, "0" * 32), (telegram.api_id, "0" * 32)):
        async with TelegramClient(StringSession(), api_id, api_hash, network=telegram.network) as client:
            with pytest.raises(ApiIdInvalid):
                await client.start(phone_number=user.phone, phone_code=user.read_code)


async def test_one_app_for_ever(telegram, browser):
    """Names can be changed, the api_id and api_hash stay, and a second form makes no second app."""
    await browser.log_in(telegram.add_user(first_name="Ada"))
    await browser.get("/apps")
    await browser.post(**GOOD)
    before = credentials(browser)
    await browser.post(title="Renamed", short_name="renamed")
    assert credentials(browser) == before
    assert 'value="Renamed"' in browser.page
    assert len(telegram.world.apps) == 2


async def test_only_the_owner_sees_it(telegram, browser, new_browser):
    """Another account has a form of its own, a stranger has the number to type, and a log-out ends it."""
    await browser.log_in(telegram.add_user(first_name="Ada"))
    await browser.get("/apps")
    await browser.post(**GOOD)
    _, api_hash = credentials(browser)
    other = new_browser()
    await other.get("/apps")
    assert (other.path, api_hash in other.page) == ("/", False)
    await other.log_in(telegram.add_user(first_name="Bob"))
    await other.get("/apps")
    assert "Create new application" in other.page
    assert api_hash not in other.page
    await browser.get("/")
    await browser.post(do="logout")
    assert "Your phone number" in browser.page
    await browser.get("/apps")
    assert api_hash not in browser.page


async def test_a_deleted_account_is_out(telegram, browser):
    """Who is deleted or banned is not logged in any more, and cannot log in."""
    ada = telegram.add_user(first_name="Ada")
    await browser.log_in(ada)
    ada.ban()
    await browser.get("/apps")
    assert browser.path == "/"
    await browser.post(do="phone", phone=ada.phone)
    assert "is banned" in browser.page


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"title": "", "short_name": "short"}, "needs a title"),
        ({"title": "T" * 65, "short_name": "short"}, "needs a title"),
        ({"title": "A", "short_name": "four"}, "The short name has"),
        ({"title": "A", "short_name": "s" * 33}, "The short name has"),
        ({"title": "A", "short_name": "with space"}, "The short name has"),
        ({"title": "A", "short_name": "short", "url": "javascript:1"}, "begins with https"),
        ({"title": "A", "short_name": "short", "platform": "Fridge"}, "no such platform"),
        ({"title": "A", "short_name": "short", "description": "d" * 1001}, "at most 1000"),
    ],
)
async def test_wrong_apps(telegram, browser, fields, words):
    """What is wrong is said, nothing is made, and what was typed is kept."""
    await browser.log_in(telegram.add_user(first_name="Ada"))
    await browser.get("/apps")
    await browser.post(**fields)
    assert words in browser.page
    assert f'value="{fields["short_name"]}"' in browser.page
    assert len(telegram.world.apps) == 1
    await browser.get("/apps")
    assert words not in browser.page


@pytest.mark.parametrize(
    ("phone", "words"),
    [("", "international form"), ("abc", "international form"), ("+12", "international form"),
     ("+99966200011112223", "international form"), ("<b>9996620001", "international form"),
     ("+9996620999", "No account")],
)  # fmt: skip
async def test_wrong_numbers(telegram, browser, phone, words):
    """A number that is none, and one without an account."""
    await browser.get("/")
    await browser.post(do="phone", phone=phone)
    assert words in browser.page


async def test_a_code_dies_of_wrong_tries_of_age_and_of_a_newer_one(telegram, browser):
    """Five wrong codes, five minutes, or the next code: then the right one is refused too."""
    ada = telegram.add_user(first_name="Ada")
    await browser.get("/")
    await browser.post(do="phone", phone=ada.phone)
    for left in ("4 more tries", "3 more tries", "2 more tries", "1 more try", "dead now"):
        await browser.post(do="code", code="wrong")
        assert left in browser.page
        telegram.clock.advance(60)
    await browser.post(do="code", code=ada.read_code())
    assert "not good any more" in browser.page

    telegram.clock.advance(3600)
    await browser.post(do="phone", phone=ada.phone)
    telegram.clock.advance(301)
    await browser.post(do="code", code=ada.read_code())
    assert "not good any more" in browser.page

    await browser.post(do="phone", phone=ada.phone)
    first = ada.read_code()
    await browser.post(do="again")
    await browser.post(do="phone", phone=ada.phone)
    assert ada.read_code() != first
    await browser.post(do="code", code=first)
    assert "not the code" in browser.page
    await browser.post(do="code", code=ada.read_code())
    assert "You are logged in as" in browser.page


async def test_guessing_is_slowed_down(telegram, browser, new_browser):
    """After a few wrong codes there is a wait that grows, for the account and whatever browser; a login ends it."""
    ada = telegram.add_user(first_name="Ada")
    await browser.get("/")
    await browser.post(do="phone", phone=ada.phone)
    for _ in range(3):
        await browser.post(do="code", code="wrong")
    await browser.post(do="code", code=ada.read_code())
    assert "Too many wrong codes. Try again in 5 seconds." in browser.page
    other = new_browser()
    await other.get("/")
    await other.post(do="phone", phone=ada.phone)
    await other.post(do="code", code=ada.read_code())
    assert "Too many wrong codes" in other.page
    telegram.clock.advance(5)
    await other.post(do="code", code="wrong")
    await other.post(do="code", code=ada.read_code())
    assert "Try again in 10 seconds." in other.page
    telegram.clock.advance(10)
    await other.post(do="code", code=ada.read_code())
    assert "You are logged in as" in other.page


async def test_asking_for_codes_is_slowed_down(telegram, browser):
    """Nobody's chat is flooded: the fifth code has to wait, the sixth longer."""
    ada = telegram.add_user(first_name="Ada")
    await browser.get("/")
    for _ in range(4):
        await browser.post(do="phone", phone=ada.phone)
        await browser.post(do="again")
    await browser.post(do="phone", phone=ada.phone)
    assert "asked for too often. Try again in 30 seconds." in browser.page
    assert len(ada.service_messages()) == 4
    telegram.clock.advance(30)
    await browser.post(do="phone", phone=ada.phone)
    assert len(ada.service_messages()) == 5


async def test_a_code_for_the_page_is_no_login_code(telegram, browser):
    """It opens no account to a client; forwarded to somebody it is dead at once, as any code."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
    await browser.get("/")
    await browser.post(do="phone", phone=ada.phone)
    ada.send(bob, f"my code is {ada.read_code()}")
    await browser.post(do="code", code=ada.read_code())
    assert "not good any more" in browser.page


async def test_apps_survive_a_restart(tmp_path, new_browser):
    """An app made in the portal is there again when the world is kept in a directory."""
    async with Sandbox(data=tmp_path) as telegram:
        browser = new_browser(telegram)
        await browser.log_in(telegram.add_user(first_name="Ada"))
        await browser.get("/apps")
        await browser.post(**GOOD, platform="Web")
        api_id, api_hash = credentials(browser)
    async with Sandbox(data=tmp_path) as telegram:
        made = telegram.world.apps[int(api_id)]
        assert (made.api_hash, made.title, made.platform) == (api_hash, "My <app>", "Web")


async def test_who_is_inside_is_led_to_the_code(telegram, browser):
    """Whoever sees the world has a link to the chat with the code."""
    ada = telegram.add_user(first_name="Ada")
    await browser.enter()
    await browser.get("/")
    await browser.post(do="phone", phone=ada.phone)
    assert f'href="/world/as/{ada.id}/777000"' in browser.page
    await browser.get(f"/world/as/{ada.id}/777000")
    assert ada.read_code() in browser.page
