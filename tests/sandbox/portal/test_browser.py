"""The portal in a real browser."""

from __future__ import annotations

import asyncio
import time

import pytest

from cablegram import api
from cablegram.sandbox import Sandbox
from cablegram.sandbox.portal import Portal
from tests.support import chromium

pytestmark = pytest.mark.slow

PHONE, DESK = (390, 844), (1280, 900)


class Window:
    """Types, presses and looks. Its calls block, so it runs in a thread."""

    def __init__(self, size, *, dark, scripts):
        self.driver = chromium.start(size, dark=dark, scripts=scripts, scale=1)
        self.scripts = scripts
        self.name = f"portal-{chromium.name_of(size, dark=dark, scripts=scripts)}"

    def open(self, url):
        self.driver.get(url)

    def type(self, field, text):
        self.driver.find_element("name", field).send_keys(text)

    def press(self, text):
        """The button or link with this text. Where it leads to comes later: wait for that before going elsewhere."""
        found = [
            item
            for item in self.driver.find_elements("css selector", "button, a, summary")
            if item.text.strip() == text and item.is_displayed()
        ]
        assert found, f"there is no {text!r} to press: {self.text()}"
        if self.scripts:
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", found[0])
        found[0].click()

    def sees(self, text):
        """Wait for a text, without touching the page."""
        end = time.monotonic() + 10
        while text not in self.text():
            assert time.monotonic() < end, f"{text!r} is not on the page: {self.text()}"
            time.sleep(0.05)

    def misses(self, text):
        """Wait until a text is gone, and another page is there."""
        end = time.monotonic() + 10
        while not (now := self.text()) or text in now:
            assert time.monotonic() < end, f"{text!r} is still on the page: {now}"
            time.sleep(0.05)

    def text(self):
        from selenium.common.exceptions import WebDriverException

        try:
            return self.driver.find_element("css selector", "body").text
        except WebDriverException:  # the page gives way to the next one
            return ""

    def look(self, what):
        """Nothing sticks out or is faint, nothing was refused by the page's own policy, the address has no secret."""
        layout = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})
        wide, seen = layout["cssContentSize"]["width"], layout["cssLayoutViewport"]["clientWidth"]
        assert wide <= seen, f"the page is {wide} wide, the screen {seen}"
        assert self.driver.get_log("browser") == []
        assert "enter" not in self.driver.current_url
        if self.scripts:
            assert chromium.faint_text(self.driver) == []
        chromium.picture(self.driver, f"{self.name}-{what}")


async def use(day, *, size=DESK, dark=False, scripts=True):
    """Run ``day(window, ...)`` in a thread, in a world with two people in it; answers the sandbox."""
    async with Sandbox() as telegram, Portal(telegram) as portal:
        ada = telegram.add_user(first_name="Ada", last_name="Lovelace", username="ada_l")
        grace = telegram.add_user(first_name="Grace")
        grace.send(ada, "a word " * 40)
        loop = asyncio.get_running_loop()

        def run():
            window = Window(size, dark=dark, scripts=scripts)
            try:
                day(window, portal, ada, grace, lambda work: _in_loop(loop, work))
            finally:
                window.driver.quit()

        await asyncio.to_thread(run)
        return telegram


def _in_loop(loop, work):
    """Change the world where it lives: in the thread of its event loop."""

    async def do():
        return work()

    return asyncio.run_coroutine_threadsafe(do(), loop).result(10)


needs_chromium = pytest.mark.skipif(chromium.MISSING, reason=chromium.NEEDED)


@needs_chromium
@pytest.mark.parametrize(("size", "dark"), [(DESK, False), (PHONE, False), (PHONE, True)])
async def test_an_app_of_ones_own(size, dark):
    """A wrong number, a wrong code, the form, the api_id: wide, narrow, light and dark."""
    telegram = await use(_get_an_app, size=size, dark=dark)
    made = telegram.world.apps[max(telegram.world.apps)]
    assert (made.title, made.short_name, made.platform) == ("My application", "myapp", "Desktop")


@needs_chromium
async def test_an_app_without_scripts():
    """The same with JavaScript off."""
    telegram = await use(_get_an_app, size=PHONE, scripts=False)
    assert len(telegram.world.apps) == 2


def _get_an_app(window, portal, ada, grace, do):
    window.open(portal.url)
    window.look("phone")
    window.type("phone", "+9996620999")
    window.press("Next")
    window.sees("No account has the number")
    window.look("phone-wrong")
    window.driver.find_element("name", "phone").clear()
    window.type("phone", ada.phone)
    window.press("Next")
    window.sees("was sent as a message")
    window.type("code", "wrong")
    window.press("Sign in")
    window.sees("4 more tries")
    window.look("code")
    window.type("code", ada.read_code())
    window.press("Sign in")
    window.sees("You are logged in as Ada Lovelace")
    window.look("home")
    window.driver.find_element("css selector", "main a.row").click()
    window.sees("Create new application")
    window.look("create")
    window.type("title", "My application")
    window.type("short_name", "myapp")
    window.driver.find_element("css selector", "input[value=Desktop]").click()
    window.press("Create application")
    window.sees("The application was created.")
    window.look("app")


@needs_chromium
@pytest.mark.parametrize(("size", "dark"), [(DESK, True), (PHONE, False), (PHONE, True)])
async def test_a_day_in_the_world(size, dark):
    """Watch it change by itself, add somebody, write, break something: wide, narrow, light and dark."""
    telegram = await use(_spend_a_day, size=size, dark=dark)
    assert telegram.faults.rules == []


def _spend_a_day(window, portal, ada, grace, do):
    window.open(portal.world_link())
    window.sees("Grace")
    window.look("people")
    do(lambda: portal.telegram.add_user(first_name="Newcomer"))
    window.sees("Newcomer")  # nobody loaded the page again
    window.press("Add a bot")
    window.driver.find_element("css selector", "#b1").send_keys("Echo")
    window.driver.find_element("css selector", "#b2").send_keys("echo_bot")
    window.press("Add the bot")
    window.sees("Echo is there")
    window.open(f"{portal.url}world/as/{ada.id}")
    window.sees("a word a word")
    window.look("account")
    window.open(f"{portal.url}world/as/{ada.id}/{grace.id}")
    window.type("text", "written in the browser\n")  # the script sends at the end of a line
    window.sees("written in the browser")
    do(lambda: grace.read(ada))
    window.sees("✓✓")
    do(lambda: grace.send(ada, "and answered"))
    window.sees("and answered")
    window.look("chat")
    assert do(lambda: ada.texts(grace))[-2:] == ["written in the browser", "and answered"]
    window.open(f"{portal.url}world/traffic")
    window.sees("None is open.")
    window.look("traffic")
    window.open(f"{portal.url}world/faults")
    window.type("method", "messages.*")
    window.driver.find_element("css selector", "#value").send_keys("PEER_ID_INVALID")
    window.press("Break it")
    window.sees("messages.*: refused with PEER_ID_INVALID")
    window.look("faults")
    window.press("Heal everything")
    window.sees("Everything is healed.")


@needs_chromium
async def test_the_world_without_scripts():
    """With JavaScript off everything is a form or a link, and loading again shows the news."""

    def day(window, portal, ada, grace, do):
        window.open(portal.world_link())
        window.sees("does not change by itself")
        window.look("people")
        do(lambda: portal.telegram.add_user(first_name="Newcomer"))
        window.press("load it again")
        window.sees("Newcomer")
        window.open(f"{portal.url}world/as/{ada.id}/{grace.id}")
        window.type("text", "two\nlines")
        window.press("Send")
        window.sees("two\nlines")
        window.press("Mark 1 as read")
        window.misses("Mark 1 as read")
        window.look("chat")
        window.open(f"{portal.url}world/faults")
        window.press("Turn on")
        window.sees("Turn off")
        window.look("faults")

    telegram = await use(day, size=PHONE, scripts=False)
    assert telegram.faults.dark


@needs_chromium
async def test_typing_is_not_disturbed():
    """News arrive while somebody types, and the words and the open form stay."""

    def day(window, portal, ada, grace, do):
        window.open(portal.world_link())
        window.press("Add a person")
        window.driver.find_element("css selector", "#u1").send_keys("Half a na")
        do(lambda: portal.telegram.add_user(first_name="Newcomer"))
        window.sees("Newcomer")
        window.driver.switch_to.active_element.send_keys("me")
        window.press("Add the person")
        window.sees("Half a name is there")

    await use(day)


@needs_chromium
@pytest.mark.parametrize("size", [DESK, PHONE])
async def test_words_on_buttons_stay_whole(size):
    """Under a short message the buttons are as wide as their words: none breaks "Yes" in two."""

    def day(window, portal, ada, grace, do):
        robot = do(lambda: portal.telegram.add_bot("asking_bot", first_name="Asker"))
        do(lambda: ada.send(robot, "/start"))
        press = api.InlineButtonTypeCallback(data=b"x")
        buttons = [api.KeyboardInlineButton(text=text, type=press) for text in ("Yes", "No", "Perhaps")]
        asked = do(lambda: robot.send(ada, "Ok?"))
        asked.content.markup = api.ReplyInlineMarkup(rows=[api.KeyboardInlineButtonRow(buttons=buttons)])
        window.open(portal.world_link())
        window.open(f"{portal.url}world/as/{ada.id}/{robot.id}")
        window.sees("Perhaps")
        keys = window.driver.find_elements("css selector", "button.key")
        assert [key.text for key in keys] == ["Yes", "No", "Perhaps"]
        assert max(key.size["height"] for key in keys) < 60
        window.look("buttons")

    await use(day, size=size)
