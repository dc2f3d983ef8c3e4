"""The login page in a real browser: Chromium, driven headless, against the page served on loopback."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import socket
from collections.abc import Callable
from typing import Any

import pytest

from cablegram import MemorySession, TelegramClient
from cablegram.errors import RpcError
from cablegram.sandbox import Sandbox
from cablegram.web import LoginApp, serve
from tests.support import chromium

pytestmark = pytest.mark.slow

PHONE, DESK = (390, 844), (1280, 800)


class Chromium:
    """One browser window. Its calls block, so they run in threads."""

    def __init__(self, size=PHONE, *, dark=False, scripts=True) -> None:
        self.driver = chromium.start(size, dark=dark, scripts=scripts, scale=2)
        self.name = chromium.name_of(size, dark=dark, scripts=scripts)

    async def do(self, function, *arguments):
        return await asyncio.to_thread(function, *arguments)

    async def open(self, url) -> None:
        await self.do(self.driver.get, url)

    async def kind(self, wanted: str) -> None:
        """Wait until the page is of this kind, then look at it."""
        for _ in range(200):
            if await self.do(self._kind) == wanted:
                break
            await asyncio.sleep(0.05)
        else:
            raise AssertionError(f"the page is not {wanted}: {await self.text()}")
        await self.check()
        await self.do(chromium.picture, self.driver, f"{self.name}-{wanted}")

    def _kind(self) -> str:
        return self._read(lambda body: body.get_dom_attribute("data-kind"))

    def _read(self, what: Callable[[Any], str | None]) -> str:
        """Something of the page; nothing while it gives way to the next one."""
        from selenium.common.exceptions import WebDriverException

        try:
            return what(self.driver.find_element("css selector", "body")) or ""
        except WebDriverException:
            return ""

    async def check(self) -> None:
        """Nothing sticks out at the side or is faint, nothing is in the address, no script or style was refused."""
        if "plain" not in self.name:
            wide = await self.do(self.driver.execute_script, "return document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, "the page is wider than the screen"
            assert await self.do(chromium.faint_text, self.driver) == []
        assert "?" not in self.driver.current_url
        assert "enter" not in self.driver.current_url
        bad = [entry for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]
        assert not bad, bad

    async def text(self) -> str:
        return str(await self.do(self._read, lambda body: body.text))

    async def type(self, value: str, field="value") -> None:
        await self.do(lambda: self.driver.find_element("name", field).send_keys(value))

    async def field(self, name: str) -> str:
        """A property of the field that is asked for."""
        return str(await self.do(lambda: self.driver.find_element("name", "value").get_property(name)))

    async def press(self, what="button.main") -> None:
        await self.do(lambda: self.driver.find_element("css selector", what).click())

    async def press_to(self, do: str) -> None:
        await self.press(f'button[value="{do}"]')


@pytest.fixture
async def telegram():
    async with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(name="chromium")
async def windows_of_chromium():
    if chromium.MISSING:
        pytest.skip(chromium.NEEDED)
    windows = []

    async def new(*arguments, **options):
        windows.append(await asyncio.to_thread(Chromium, *arguments, **options))
        return windows[-1]

    yield new
    for window in windows:
        await asyncio.to_thread(window.driver.quit)


@pytest.fixture
async def page(telegram):
    """The page on this machine, its client, and the task that ends with who logged in."""
    client = TelegramClient(MemorySession(), telegram.api_id, telegram.api_hash, network=telegram.network)
    links: asyncio.Queue[str] = asyncio.Queue()
    task = asyncio.create_task(serve(client, announce=links.put_nowait))
    yield await links.get(), client, task
    if not task.done():
        task.cancel()
        await asyncio.wait([task])
    await client.disconnect()


@pytest.mark.parametrize(("size", "dark"), [(PHONE, False), (PHONE, True), (DESK, False), (DESK, True)])
async def test_phone_code_password(telegram, chromium, page, size, dark):
    """By number, with a wrong code and a wrong password on the way; the script sends a complete code by itself."""
    ada = telegram.add_user(phone="+9996620001", first_name="Ada", password="pw", hint="two letters")
    link, client, task = page
    window = await chromium(size, dark=dark)
    await window.open(link)
    await window.kind("phone")
    await window.type("+999 662 0001")
    await window.press()
    await window.kind("code")
    await window.type("00000")
    await wait_for(window, "The login code is wrong.")
    await window.kind("code")
    await window.type(ada.read_code())
    await window.press()
    await window.kind("password")
    await window.type("half")
    await window.press("button.show")  # what was typed can be looked at, and hidden again
    assert await window.field("type") == "text"
    assert await window.field("value") == "half"
    await window.press("button.show")
    assert await window.field("type") == "password"
    await window.do(lambda: window.driver.find_element("name", "value").clear())
    await window.type("wrong")
    await window.press()
    await wait_for(window, "password is wrong")
    await window.type("pw")
    await window.press()
    await window.kind("done")
    assert (await asyncio.wait_for(task, 10)).first_name == "Ada"
    assert client.connected


async def wait_for(window, text):
    for _ in range(200):
        if text in await window.text():
            return
        await asyncio.sleep(0.05)
    raise AssertionError(await window.text())


async def test_qr_follows_by_itself(telegram, chromium, page, monkeypatch):
    """The picture changes when its code dies, and the scan leads on, with no hand on the browser."""
    monkeypatch.setattr("cablegram.auth.login.QR_SECONDS", (1.5, 1.5))
    telegram.options.qr_ttl = 1.0
    ada = telegram.add_user(phone="+9996620001", first_name="Ada", password="pw")
    link, _, task = page
    window = await chromium(dark=True)
    await window.open(link)
    await window.kind("phone")
    await window.press_to("use_qr")
    await window.kind("qr")
    first = await window.do(picture, window)
    for _ in range(100):
        if await window.do(picture, window) != first:
            break
        await asyncio.sleep(0.05)
    else:
        raise AssertionError("the picture did not change")
    assert await window.do(
        window.driver.execute_script, "const i = document.querySelector('.qr'); return i.complete && i.naturalWidth > 0"
    )
    telegram.options.qr_ttl = 30.0
    await scan(telegram, ada)
    await window.kind("password")
    await window.type("pw")
    await window.press()
    await window.kind("done")
    await asyncio.wait_for(task, 10)


def picture(window):
    return window.driver.find_element("css selector", "img.qr").get_dom_attribute("src")


async def scan(telegram, ada):
    """The owner's phone scans what is shown; a code may die while they aim."""
    for _ in range(50):
        for token in reversed(telegram.world.login_tokens):
            with contextlib.suppress(RpcError):
                ada.scan_qr("tg://login?token=" + base64.urlsafe_b64encode(token).decode().rstrip("="))
                return
        await asyncio.sleep(0.1)
    raise AssertionError("no code could be scanned")


async def test_without_scripts(telegram, chromium, page):
    """With JavaScript off, everything works by forms and by the page's own refresh."""
    ada = telegram.add_user(phone="+9996620001", first_name="Ada")
    link, _, task = page
    window = await chromium(scripts=False)
    await window.open(link)
    await window.kind("phone")
    await window.press_to("use_qr")
    await window.kind("qr")
    await window.press_to("start_phone")
    await window.kind("phone")
    await window.type(ada.phone)
    await window.press()
    await window.kind("code")
    await window.type(ada.read_code())
    await window.press()
    await window.kind("done")
    await asyncio.wait_for(task, 10)


async def test_the_other_pages(telegram, chromium):
    """Signing up, and an e-mail address for codes, on a phone."""
    import uvicorn

    telegram.options.code_kinds[""] = ("set_up_email", "email")
    app = LoginApp(
        lambda: TelegramClient(MemorySession(), telegram.api_id, telegram.api_hash, network=telegram.network)
    )
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off", access_log=False))
    running = asyncio.create_task(server.serve([listener]))
    port = listener.getsockname()[1]
    window = await chromium()
    await window.open(f"http://127.0.0.1:{port}/")
    await window.kind("phone")
    await window.type("+9996629999")
    await window.press()
    await window.kind("email")
    await window.type("grace@example.org")
    await window.press()
    await window.kind("email_code")
    await window.type(telegram.read_email_code("+9996629999"))
    await window.press()
    await window.kind("code")
    await window.type(telegram.read_email_code("+9996629999"))
    await window.kind("names")
    await window.type("Grace", "first")
    await window.press()
    await window.kind("done")
    server.should_exit = True
    await window.do(window.driver.get, "about:blank")
    await running
    listener.close()
    await app.close()
