"""The login page as a browser without JavaScript sees it: over HTTP, against a sandbox."""

from __future__ import annotations

import asyncio
import re

import httpx
import pytest

from cablegram import MemorySession, StringSession, TelegramClient
from cablegram.sandbox import Sandbox
from cablegram.web import LoginApp
from cablegram.web.conversation import in_words

BASE = "http://127.0.0.1:8000"


@pytest.fixture
async def telegram():
    async with Sandbox() as sandbox:
        yield sandbox


class Browser:
    """Fetches pages, fills the first form, presses buttons."""

    def __init__(self, app, path="/", base=BASE) -> None:
        self.http = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=base, follow_redirects=True)
        self.path = path
        self.text = ""
        self.response = httpx.Response(0)

    async def open(self, path=None) -> str:
        self.response = await self.http.get(path or self.path)
        self.text = self.response.text
        return self.text

    def hidden(self) -> dict[str, str]:
        return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', self.text)[:2])

    async def send(self, **fields) -> str:
        self.response = await self.http.post(self.path, data={**self.hidden(), **fields})
        self.text = self.response.text
        return self.text

    def buttons(self) -> list[str]:
        return re.findall(r'name="do" value="(\w+)"', self.text)

    @property
    def kind(self) -> str:
        found = re.search(r'data-kind="(\w+)"', self.text)
        return found[1] if found else ""

    async def until(self, kind: str) -> str:
        """Reload as a browser without JavaScript does, until the page is of this kind."""
        for _ in range(100):
            if self.kind == kind:
                return self.text
            await asyncio.sleep(0.02)
            await self.open()
        raise AssertionError(f"{self.kind} instead of {kind}: {self.text}")


@pytest.fixture
def make(telegram):
    """A function that makes an app for the sandbox, and closes it after the test."""
    apps = []

    def make_app(session=MemorySession, **options):
        def make_client():
            return TelegramClient(session(), telegram.api_id, telegram.api_hash, network=telegram.network)

        apps.append(LoginApp(make_client, **options))
        return apps[-1]

    yield make_app
    for app in apps:
        assert not app._logins, "a test must close its app"


@pytest.fixture
async def browser(make):
    app = make()
    found = Browser(app)
    yield found
    await found.http.aclose()
    await app.close()


async def test_phone_code_password(telegram, make):
    """The whole way of a user with a password; at the end the session is there."""
    ada = telegram.add_user(phone="+9996620001", first_name="Ada", password="pw", hint="two letters")
    saved = []

    async def on_login(client):
        saved.append(client.session.save())

    app = make(StringSession, on_login=on_login)
    browser = Browser(app)
    assert "International form" in await browser.open() or "international form" in browser.text
    assert browser.kind == "phone"
    await browser.send(value="+999 662 0001")
    assert browser.kind == "code"
    assert "5-digit code was sent as a message from Telegram" in browser.text
    assert "Never send this code" in browser.text
    await browser.send(value=ada.read_code())
    assert browser.kind == "password"
    assert "two letters" in browser.text
    assert "pw" not in browser.text.replace("password", "")
    await browser.send(value="pw")
    assert browser.kind == "done"
    assert "<b>Ada</b>" in browser.text
    await app.close()
    async with TelegramClient(
        StringSession(saved[0]), telegram.api_id, telegram.api_hash, network=telegram.network
    ) as client:
        assert (await client.get_me()).first_name == "Ada"


async def test_errors_are_told_in_words(telegram, browser):
    """A wrong number, code and password: each page says so and asks again."""
    ada = telegram.add_user(phone="+9996620001", first_name="Ada", password="pw")
    await browser.open()
    await browser.send(value="not a number")
    assert browser.kind == "phone"
    assert "A phone number is written in international form" in browser.text
    await browser.send(value=ada.phone)
    await browser.send(value="00000")
    assert browser.kind == "code"
    assert "The login code is wrong." in browser.text
    assert "PHONE_CODE_INVALID" not in browser.text
    await browser.send(value=ada.read_code())
    await browser.send(value="wrong")
    assert browser.kind == "password"
    assert "The two-step verification password is wrong." in browser.text
    await browser.send(value="pw")
    assert browser.kind == "done"


async def test_what_cannot_go_on_ends_in_words(telegram):
    """An error that no answer can mend is told with what to do, and a fresh start is offered."""
    app_of_others = telegram.add_app("Leaked", "leaked", published=True)
    app = LoginApp(
        lambda: TelegramClient(MemorySession(), app_of_others.api_id, app_of_others.api_hash, network=telegram.network)
    )
    browser = Browser(app)
    await browser.open()
    await browser.send(value="+9996620001")
    assert browser.kind == "failed"
    assert "get your own" in browser.text
    assert {"start_phone", "start_qr"} == set(browser.buttons())
    app_of_others.published = False
    ada = telegram.add_user(phone="+9996620001", first_name="Ada")
    await browser.send(do="start_phone")
    await browser.until("phone")
    await browser.send(value=ada.phone)
    await browser.send(value=ada.read_code())
    assert browser.kind == "done"
    await app.close()


async def test_buttons_of_the_code_page(telegram, browser):
    """Another number, and another way."""
    ada = telegram.add_user(phone="+9996620001", first_name="Ada")
    telegram.options.code_kinds[""] = ("app", "sms")
    telegram.options.code_timeout = 0
    await browser.open()
    await browser.send(value=ada.phone)
    assert {"resend", "phone", "use_qr"} <= set(browser.buttons())
    assert "Send the code again by SMS" in browser.text
    await browser.send(do="resend")
    assert "was sent by SMS" in browser.text
    await browser.send(do="phone")
    assert browser.kind == "phone"
    await browser.send(value=ada.phone)
    await browser.send(do="use_qr")
    assert browser.kind == "qr"


async def test_qr(telegram, browser):
    """The picture is an image of its own with no secret in its address; a scan leads to the password and in."""
    ada = telegram.add_user(phone="+9996620001", first_name="Ada", password="pw")
    await browser.open()
    await browser.send(do="use_qr")
    assert browser.kind == "qr"
    page = browser.text
    assert "tg://" not in page
    visit = next(iter(app_of(browser)._logins.values()))
    url = visit.conversation.page.url
    assert url.startswith("tg://login?token=")
    assert repr(visit.conversation.page) == "<LoginPage qr>"
    (address,) = re.findall(r'src="(/qr.svg[^"]*)"', page)
    picture = await browser.http.get(address)
    assert picture.headers["content-type"] == "image/svg+xml"
    assert "<svg" in picture.text
    ada.scan_qr(url)
    await browser.until("password")
    await browser.send(value="pw")
    assert browser.kind == "done"


def app_of(browser):
    return browser.http._transport.app


async def test_qr_refreshes_and_goes_back(telegram, browser, monkeypatch):
    """A dead QR code is replaced, which the script hears of; the number may be used instead."""
    monkeypatch.setattr("cablegram.auth.login.QR_SECONDS", (0.3, 0.3))
    telegram.options.qr_ttl = 0.1
    await browser.open()
    await browser.send(do="use_qr")
    visit = next(iter(app_of(browser)._logins.values()))
    first, version = visit.conversation.page.url, visit.conversation.version
    state = (await browser.http.get(f"/state?since={version}")).json()
    assert state["kind"] == "qr"
    assert state["version"] > version
    assert visit.conversation.page.url != first
    await browser.open()
    await browser.send(do="start_phone")
    await browser.until("phone")
    assert (await browser.http.get("/qr.svg")).status_code == 404


async def test_sign_up(telegram, browser):
    """A number without an account asks for names."""
    await browser.open()
    await browser.send(value="+9996629999")
    await browser.send(value=telegram.read_code("+9996629999"))
    assert browser.kind == "names"
    await browser.send(first="Grace", last="Hopper")
    assert browser.kind == "done"
    assert "Grace Hopper" in browser.text


async def test_email_set_up(telegram, browser):
    """Telegram wants an address first: the pages lead through."""
    ada = telegram.add_user(phone="+9996620001", first_name="Ada")
    telegram.options.code_kinds[""] = ("set_up_email", "email")
    await browser.open()
    await browser.send(value=ada.phone)
    assert browser.kind == "email"
    await browser.send(value="nonsense")
    assert "not an e-mail address" in browser.text
    await browser.send(value="ada@example.org")
    assert browser.kind == "email_code"
    await browser.send(value=ada.read_email_code())
    assert browser.kind == "code"
    await browser.send(do="cancel")
    assert browser.kind == "failed"
    assert "cancelled" in browser.text


async def test_forgery_is_refused(telegram, browser):
    """A form without the page's token, or from another origin, changes nothing."""
    ada = telegram.add_user(phone="+9996620001", first_name="Ada")
    await browser.open()
    good = browser.hidden()
    for fields, headers in [
        ({"csrf": "x"}, {}),
        ({"csrf": ""}, {}),
        ({}, {"sec-fetch-site": "cross-site"}),
        ({}, {"sec-fetch-site": "same-site"}),
        ({}, {"origin": "https://evil.example"}),
        ({}, {"origin": "null"}),
    ]:
        answer = await browser.http.post("/", data={**good, "value": ada.phone, **fields}, headers=headers)
        assert answer.status_code == 403
    assert "(" not in str(telegram.world.codes) or not telegram.world.codes
    answer = await browser.http.post("/", data={**good, "value": ada.phone}, headers={"origin": BASE})
    assert answer.status_code == 200
    assert telegram.world.codes


async def test_an_old_form_is_ignored(telegram, browser):
    """A form that is sent twice, or found by the back button, answers nothing."""
    ada = telegram.add_user(phone="+9996620001", first_name="Ada")
    await browser.open()
    old = browser.hidden()
    await browser.send(value=ada.phone)
    assert browser.kind == "code"
    answer = await browser.http.post("/", data={**old, "value": ada.phone})
    assert 'data-kind="code"' in answer.text
    assert 'class="error"' not in answer.text


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_an_address_that_leads_nowhere(browser, method):
    """It is a page like the others, with a way to the login, and still a 404; a wrong method is still a 405."""
    response = await browser.http.request(method, browser.path + "nonsense")
    assert response.status_code == 404
    assert "There is no such page here." in response.text
    assert f'href="{browser.path}"' in response.text
    assert "content-security-policy" in response.headers
    wrong = await browser.http.request("DELETE", browser.path)
    assert (wrong.status_code, "There is no such page here." in wrong.text) == (405, True)
    assert (await browser.http.get(browser.path + "static/nonsense")).status_code == 404


async def test_headers(browser):
    """No caching, no framing, no foreign content; the cookie is out of reach of scripts."""
    await browser.open()
    headers = browser.response.headers
    assert headers["cache-control"] == "no-store"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    cookie = headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "secure" not in cookie
    assert not re.search(r"<script(?! src)|style=|onclick", browser.text)


async def test_visitors_are_apart(telegram, make):
    """Two browsers have two logins; without the cookie there is nothing to see or to post to."""
    ada = telegram.add_user(phone="+9996620001", first_name="Ada")
    app = make()
    one, two = Browser(app), Browser(app)
    await one.open()
    await one.send(value=ada.phone)
    assert one.kind == "code"
    await two.open()
    assert two.kind == "phone"
    assert one.hidden()["csrf"] != two.hidden()["csrf"]
    three = Browser(app)
    assert (await three.http.post("/", data=one.hidden())).status_code == 403
    assert (await three.http.get("/state")).json()["kind"] == "gone"
    assert (await three.http.get("/qr.svg")).status_code == 404
    await app.close()


async def test_one_time_link(telegram, make):
    """The link lets one browser in, once; the rest is closed, also to a foreign Host."""
    app = make(one_time="secret-token", hosts=frozenset({"127.0.0.1:8000"}))
    browser = Browser(app)
    assert "only from the link" in await browser.open()
    assert browser.response.status_code == 403
    await browser.open("/enter/wrong")
    assert browser.response.status_code == 403
    await browser.open("/enter/secret-token")
    assert browser.kind == "phone"
    assert str(browser.response.url) == BASE + "/"
    other = Browser(app)
    await other.open("/enter/secret-token")
    assert other.response.status_code == 403
    foreign = Browser(app, base="http://evil.example")
    await foreign.open()
    assert foreign.response.status_code == 421
    await app.close()


async def test_mounted(telegram, make):
    """Under a path of another app: links, forms and the cookie stay under it; the result may lead elsewhere."""
    from starlette.applications import Starlette
    from starlette.responses import PlainTextResponse
    from starlette.routing import Mount, Route

    ada = telegram.add_user(phone="+9996620001", first_name="Ada")
    app = make(on_login=lambda client: f"/welcome/{client.session.user.name}", title="Join us")
    outer = Starlette(
        routes=[
            Mount("/telegram", app),
            Route("/welcome/{name}", lambda request: PlainTextResponse("hi " + request.path_params["name"])),
        ]
    )
    browser = Browser(outer, "/telegram/")
    await browser.open("/telegram")
    assert "<h1>Join us</h1>" in browser.text
    assert 'href="/telegram/static/login.css"' in browser.text
    assert (await browser.http.get("/telegram/static/login.css")).status_code == 200
    assert "path=/telegram/" in browser.response.headers["set-cookie"].lower()
    await browser.send(value=ada.phone)
    await browser.send(value=ada.read_code())
    assert browser.text == "hi Ada"
    await app.close()


async def test_make_client_may_look_at_the_request(telegram):
    """A client for each visitor: the function is given the request, and may be a coroutine function."""
    seen = []

    async def make_client(request):
        seen.append(request.headers["x-user"])
        return TelegramClient(MemorySession(), telegram.api_id, telegram.api_hash, network=telegram.network)

    app = LoginApp(make_client)
    browser = Browser(app)
    browser.http.headers["x-user"] = "ada"
    await browser.open()
    assert seen == []  # looking at the page makes no client
    await browser.send(value="+9996620001")
    await browser.until("code")
    assert seen == ["ada"]
    await app.close()


async def test_faults_of_ours_are_not_shown(telegram, caplog):
    """A bug in the app's own function is logged, and the page says no more than that."""

    def make_client():
        raise RuntimeError("database password is hunter2")

    app = LoginApp(make_client)
    browser = Browser(app)
    await browser.open()
    await browser.send(value="+9996620001")
    assert browser.kind == "failed"
    assert "hunter2" not in browser.text
    assert "its log says what" in browser.text
    assert "hunter2" in caplog.text
    await app.close()


async def test_lonely_logins_are_dropped(telegram, make, monkeypatch):
    """A login that nobody looks at ends, and its client is disconnected."""
    from cablegram.web import app as module

    clients: list[TelegramClient] = []
    app = make()
    inner = app._make_client

    def make_client() -> TelegramClient:
        clients.append(inner())
        return clients[-1]

    app._make_client = make_client
    browsers = [Browser(app) for _ in range(2)]
    for browser in browsers:
        await browser.open()
        await browser.send(do="use_qr")
    assert len(app._logins) == 2
    monkeypatch.setattr(module, "IDLE", 0.0)
    for visit in list(app._logins.values()):
        app._watch(visit)
        await visit.closing
    assert not app._logins
    assert all(client.disconnected for client in clients)
    await browsers[1].send(do="start_phone")
    assert browsers[1].response.status_code == 403
    assert "left alone" in browsers[1].text


async def test_looking_makes_no_login(telegram, make):
    """600 anonymous GETs begin nothing, dial nowhere and push nobody out."""
    ada = telegram.add_user(phone="+9996620001", first_name="Ada")
    app = make()
    visitor = Browser(app)
    await visitor.open()
    await visitor.send(value=ada.phone)
    assert visitor.kind == "code"
    before = telegram.log.connections
    http = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=BASE)
    answers = await asyncio.gather(*(http.get("/", headers={"cookie": ""}) for _ in range(600)))
    await http.aclose()
    assert {answer.status_code for answer in answers} == {200}
    assert (len(app._logins), telegram.log.connections) == (1, before)
    await visitor.send(value=ada.read_code())
    assert visitor.kind == "done"
    await app.close()


@pytest.mark.parametrize("limit", ["MOST", "per_address"])
async def test_too_many_logins_are_refused(make, monkeypatch, limit):
    """Past the limit, for all or for one address, nobody new gets in, and nobody is pushed out; those who finish make
    room. Forms that come at the same time are counted one by one."""
    from cablegram.web import app as module

    if limit == "MOST":
        monkeypatch.setattr(module, "MOST", 2)
    app = make(per_address=2 if limit == "per_address" else None)
    browsers = [Browser(app) for _ in range(8)]
    for browser in browsers:
        await browser.open()
    await asyncio.gather(*(browser.send(do="use_qr") for browser in browsers))
    let_in = [browser for browser in browsers if browser.response.status_code == 200]
    assert [browser.kind for browser in let_in] == ["qr", "qr"]
    refused = [browser for browser in browsers if browser not in let_in]
    assert {browser.response.status_code for browser in refused} == {503}
    assert all("Too many people" in browser.text for browser in refused)
    assert refused[0].response.headers["retry-after"] == "120"
    for browser in let_in:
        await browser.open()
        assert browser.kind == "qr"
    await app._drop(next(iter(app._logins.values())))
    await refused[0].open()
    await refused[0].send(do="use_qr")
    assert refused[0].kind == "qr"
    await app.close()


async def test_logins_that_are_done_do_not_count(telegram, make):
    """Whoever has logged in takes no place of those who come."""
    ada = telegram.add_user(phone="+9996620001", first_name="Ada")
    app = make(per_address=1)
    for _ in range(3):
        browser = Browser(app)
        await browser.open()
        await browser.send(value=ada.phone)
        await browser.send(value=ada.read_code())
        assert browser.kind == "done"
    await app.close()


async def test_a_cookie_from_before_is_worth_nothing(telegram, make):
    """The first form gets a new cookie: whoever planted the old one sees nothing of the login."""
    ada = telegram.add_user(phone="+9996620001", first_name="Ada")
    app = make()
    browser = Browser(app)
    await browser.open()
    planted = dict(browser.http.cookies)
    await browser.send(value=ada.phone)
    assert dict(browser.http.cookies) != planted
    other = Browser(app)
    other.http.cookies.update(planted)
    assert (await other.http.get("/state")).json()["kind"] == "gone"
    await other.open()
    assert other.kind == "phone"
    await other.send(value=ada.phone)  # the same form once more, with the old cookie: begins no second login
    assert len(app._logins) == 1
    await app.close()


@pytest.mark.parametrize("look", ["HEAD", "prefetch", "preview"])
async def test_a_look_does_not_use_up_the_link(make, look):
    """A messenger's HEAD request, or a browser's prefetch, leaves the one-time link to whoever opens it."""
    app = make(one_time="secret-token")
    http = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=BASE)
    headers = {} if look == "HEAD" else {"sec-purpose": "prefetch;prerender" if look == "prefetch" else "preview"}
    answer = await http.request("HEAD" if look == "HEAD" else "GET", "/enter/secret-token", headers=headers)
    assert (answer.status_code, answer.headers.get("set-cookie")) == (204, None)
    await http.aclose()
    browser = Browser(app)
    await browser.open("/enter/secret-token")
    assert browser.kind == "phone"
    await app.close()


async def test_the_number_stays(telegram, browser):
    """A refused number is there to be corrected, and the page of the code says which number it is for."""
    await browser.open()
    await browser.send(value="+999 66x")
    assert browser.kind == "phone"
    assert 'value="+999 66x"' in browser.text
    ada = telegram.add_user(phone="+9996620001", first_name="Ada")
    await browser.send(value="+999 662 0001")
    assert browser.kind == "code"
    assert "For the number <b>+999 662 0001</b>" in browser.text
    await browser.send(do="phone")
    assert 'value="+999 662 0001"' in browser.text
    assert ada.phone


async def test_who_gets_the_account_is_said(telegram, make):
    """Every page that asks for something names who will get in; without a name it is the site."""
    ada = telegram.add_user(phone="+9996620001", first_name="Ada", password="pw")
    app = make(app="Shop <Helper>")
    browser = Browser(app)
    for step in ({}, {"value": ada.phone}, {"code": True}, {"value": "pw"}):
        if "code" in step:
            step = {"value": ada.read_code()}
        await (browser.send(**step) if step else browser.open())
        assert "Shop &lt;Helper&gt;" in browser.text
    assert browser.kind == "done"
    await app.close()
    other = make()
    assert "The site 127.0.0.1" in await Browser(other).open()
    await other.close()


async def test_forms_have_a_limit(browser):
    """A form of more than 256 KiB, or without a length, is refused before it is read."""
    await browser.open()
    good = browser.hidden()
    answer = await browser.http.post("/", data={**good, "value": "1" * 300_000})
    assert answer.status_code == 403

    async def drip():
        yield b"csrf="

    answer = await browser.http.post("/", content=drip())
    assert answer.status_code == 403


async def test_nothing_secret_is_logged(telegram, browser, caplog):
    """At DEBUG, no log line holds the number, the code or the password."""
    caplog.set_level("DEBUG")
    ada = telegram.add_user(phone="+9996620001", first_name="Ada", password="hunter2")
    await browser.open()
    await browser.send(value=ada.phone)
    code = ada.read_code()
    await browser.send(value=code)
    await browser.send(value="hunter2")
    assert browser.kind == "done"
    for secret in ("9996620001", code, "hunter2"):
        assert secret not in "\n".join(line for line in caplog.text.splitlines() if "sandbox" not in line)


def test_words_of_errors():
    """Names of RPC errors become sentences."""
    from cablegram.errors import LoginError, rpc_error

    assert in_words(rpc_error(400, "PHONE_CODE_INVALID")) == "The login code is wrong."
    assert in_words(rpc_error(420, "FLOOD_WAIT_9")) == "Wait 9 s before sending this request again."
    assert in_words(rpc_error(400, "NEVER_HEARD_OF")) == "Telegram refused: NEVER_HEARD_OF."
    assert in_words(LoginError("no way.")) == "No way."
