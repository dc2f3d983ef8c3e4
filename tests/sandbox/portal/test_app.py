"""The portal: logging in with a code from one's own chat, an app of one's own, and the world in the browser."""

from __future__ import annotations

import re

import httpx
import pytest

from cablegram import StringSession, TelegramClient
from cablegram.errors import ApiIdInvalid
from cablegram.sandbox import Sandbox
from cablegram.sandbox.portal import PortalApp

HOST = "127.0.0.1:8000"


@pytest.fixture
async def telegram():
    async with Sandbox() as sandbox:
        yield sandbox


class Browser:
    """Follows forms as a browser does."""

    def __init__(self, telegram):
        app = PortalApp(telegram, hosts=frozenset({HOST}))
        self.http = httpx.AsyncClient(
            transport=httpx.ASGITransport(app), base_url=f"http://{HOST}", follow_redirects=True
        )
        self.page = ""

    async def get(self, path="/"):
        answer = await self.http.get(path)
        self.page = answer.text
        return answer

    async def post(self, path, **fields):
        token = re.search(r'name="token" value="([^"]+)"', self.page)
        answer = await self.http.post(path, data={"token": token[1] if token else "", **fields})
        self.page = answer.text
        return answer


@pytest.fixture
async def browser(telegram):
    made = Browser(telegram)
    yield made
    await made.http.aclose()


async def log_in(browser, user):
    await browser.get()
    await browser.post("/phone", phone=user.phone)
    assert user.phone in browser.page
    await browser.post("/code", code=user.read_code())
    assert user.account.name in browser.page


async def test_an_app_of_ones_own(telegram, browser):
    """Number, code, form, api_id and api_hash; a client logs in with them at once; nobody else sees them."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
    await log_in(browser, ada)
    assert "Web login code" in ada.service_messages()[-1]
    await browser.get("/apps")
    assert "Create new application" in browser.page
    await browser.post("/apps", title="My <app>", short_name="myapp")
    assert "My &lt;app&gt;" in browser.page
    api_id, api_hash = (re.search(rf'id="{name}">([^<]+)<', browser.page)[1] for name in ("api-id", "api-hash"))
    assert (int(api_id), len(api_hash)) == (telegram.world.apps[int(api_id)].api_id, 32)

    client = TelegramClient(StringSession(), int(api_id), api_hash, network=telegram.network)
    async with client:
        await client.start(phone_number=bob.phone, phone_code=bob.read_code)
    assert bob.sessions()[0].api_id == int(api_id)

    await browser.post("/apps", title="Renamed", short_name="renamed", url="https://example.org")
    assert api_hash in browser.page
    assert telegram.world.apps[int(api_id)].title == "Renamed"
    other = Browser(telegram)
    await log_in(other, bob)
    await other.get("/apps")
    assert api_hash not in other.page
    await other.http.aclose()


async def test_an_unknown_app_is_refused(telegram):
    """API_ID_INVALID for an api_id that nobody registered."""
    user = telegram.add_user()
    async with TelegramClient(StringSession(), 42, "0" * 32, network=telegram.network) as client:
        with pytest.raises(ApiIdInvalid):
            await client.start(phone_number=user.phone, phone_code=user.read_code)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"title": "", "short_name": "short"}, "needs a title"),
        ({"title": "A", "short_name": "no"}, "5 to 32"),
        ({"title": "A", "short_name": "with space"}, "5 to 32"),
        ({"title": "A", "short_name": "short", "url": "javascript:1"}, "optional"),
    ],
)
async def test_wrong_apps(telegram, browser, fields, words):
    """What is missing is said, and what was typed is kept."""
    await log_in(browser, telegram.add_user())
    await browser.get("/apps")
    answer = await browser.post("/apps", **fields)
    assert answer.status_code == 422
    assert words in browser.page
    assert f'value="{fields["title"]}"' in browser.page


async def test_wrong_numbers_and_codes(telegram, browser):
    """Unknown numbers, wrong codes, late codes; five tries."""
    user = telegram.add_user()
    await browser.get()
    await browser.post("/phone", phone="+9996620999")
    assert "No account" in browser.page
    await browser.post("/phone", phone=user.phone)
    for _ in range(5):
        await browser.post("/code", code="wrong")
        assert "not the code" in browser.page
    await browser.post("/code", code=user.read_code())
    assert "expired" in browser.page
    await browser.post("/phone", phone=user.phone)
    telegram.clock.advance(301)
    await browser.post("/code", code=user.read_code())
    assert "expired" in browser.page


async def test_forms_of_other_pages_are_refused(telegram, browser):
    """No token, no deed; a foreign Host header is no visitor; pages forbid being framed."""
    await browser.get()
    browser.page = ""
    assert (await browser.post("/phone", phone="1")).status_code == 403
    assert (await browser.post("/world/do", action="add_user")).status_code == 403
    assert telegram.users() == []
    assert (await browser.http.get("/", headers={"host": "evil.example"})).status_code == 421
    assert "frame-ancestors 'none'" in (await browser.get()).headers["content-security-policy"]


async def test_the_world_is_shown_and_changed(telegram, browser):
    """People, bots, messages, faults, time: everything that a person can do by hand."""
    await browser.get("/world")
    await browser.post("/world/do", action="add_user", first_name="<b>Ada</b>", username="ada_l", password="pw")
    await browser.post("/world/do", action="add_bot", first_name="Echo", username="echo_bot")
    ada = telegram.users()[0]
    assert "&lt;b&gt;Ada" in browser.page
    await browser.post("/world/do", action="send", account=str(ada.id), peer="echo_bot", text="hello, robot")
    bot = telegram.world.by_username("echo_bot")
    assert ada.texts(bot) == ["hello, robot"]
    await browser.get(f"/world/account/{ada.id}")
    path = re.search(rf'href="/(world/account/{ada.id}/chat/user/{bot})"', browser.page)[1]
    await browser.get("/" + path)
    assert "hello, robot" in browser.page
    await browser.post("/world/do", action="send", account=str(bot), peer=str(ada.id), text="beep", back=path)
    assert "beep" in browser.page
    await browser.post("/world/do", action="fault", fault="flood", method="messages.*", seconds="7")
    assert "Broken on purpose" in browser.page
    await browser.post("/world/do", action="fault", fault="clear")
    assert "Broken on purpose" not in browser.page
    before = telegram.clock.time()
    await browser.post("/world/do", action="advance", seconds="100")
    assert telegram.clock.time() - before >= 100
    await browser.post("/world/do", action="password", account=str(ada.id), password="")
    assert ada.account.password is None
    await browser.post("/world/do", action="scan", account=str(ada.id), url="tg://login?token=none")
    assert "AUTH_TOKEN_INVALIDX" in browser.page
    await browser.post("/world/do", action="restart")
    assert "restarted" in browser.page


@pytest.mark.parametrize(
    "fault",
    ["error", "drop_response", "delay", "kill", "blackhole", "light", "refuse", "salt", "mute", "drop_updates",
     "duplicate", "references"],
)  # fmt: skip
async def test_every_fault_has_a_button(telegram, browser, fault):
    """Each option of the page switches something on, and healing ends it."""
    await browser.get("/world")
    await browser.post("/world/do", action="fault", fault=fault)
    assert "Broken." in browser.page
    await browser.post("/world/do", action="fault", fault="clear")
    assert "Everything is healed" in browser.page


async def test_codes_are_shown_where_they_are_asked_for(telegram, browser):
    """A login code stands beside its number, and the request in the list, without anything secret."""
    user = telegram.add_user(first_name="Ada")
    async with TelegramClient(StringSession(), telegram.api_id, telegram.api_hash, network=telegram.network) as client:
        await client.send_code(user.phone)
        await browser.get("/world/live")
        assert user.read_code() in browser.page
        assert "auth.sendCode" in browser.page


async def test_wrong_deeds_are_explained(telegram, browser):
    """No such account, no such fault, no text; nothing breaks."""
    await browser.get("/world")
    for fields, words in (
        ({"action": "send", "account": "1", "peer": "me", "text": "x"}, "no such account"),
        ({"action": "fault", "fault": "none"}, "no such fault"),
        ({"action": "advance", "seconds": "-1"}, "backwards"),
        ({"action": "add_user", "phone": "+"}, "cannot be used"),
    ):
        await browser.post("/world/do", **fields)
        assert words in browser.page
    assert (await browser.post("/world/do", action="none")).status_code == 403
    assert (await browser.get("/world/account/1")).url.path == "/world"
