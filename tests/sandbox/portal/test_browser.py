"""The portal in a real browser: Chromium, driven headless. CABLEGRAM_SCREENSHOTS names a folder for pictures."""

from __future__ import annotations

import asyncio
import os
import shutil
import time
from pathlib import Path

import pytest

from cablegram.sandbox import Sandbox
from cablegram.sandbox.portal import Portal

pytestmark = pytest.mark.slow

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
SHOTS = os.environ.get("CABLEGRAM_SCREENSHOTS")


def chromium(width: int, height: int, *, dark: bool):
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})
    return driver


class Visitor:
    """Types, presses and looks."""

    def __init__(self, driver, name):
        self.driver, self.name = driver, name

    def type(self, field, text):
        self.driver.find_element("name", field).send_keys(text)

    def press(self, text):
        [button] = [b for b in self.driver.find_elements("css selector", "button") if b.text == text][:1]
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
        button.click()

    def sees(self, text):
        end = time.monotonic() + 10
        while text not in self.text():
            assert time.monotonic() < end, f"{text!r} is not on the page"
            time.sleep(0.05)

    def text(self):
        from selenium.common.exceptions import WebDriverException

        try:
            return self.driver.find_element("css selector", "body").text
        except WebDriverException:  # the page gives way to the next one
            return ""

    def look(self, what):
        wide = self.driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, "the page is wider than the screen"
        assert self.driver.get_log("browser") == []
        if SHOTS:
            self.driver.save_screenshot(str(Path(SHOTS) / f"portal-{self.name}-{what}.png"))


@pytest.mark.skipif(CHROMIUM is None or DRIVER is None, reason="needs Debian's chromium and chromium-driver")
@pytest.mark.parametrize(("width", "height", "dark"), [(1280, 900, False), (360, 740, False), (360, 740, True)])
async def test_a_day_in_the_portal(width, height, dark):
    """An app is made, the world is watched while it changes, a message is written: wide, narrow, light and dark."""
    async with Sandbox() as telegram, Portal(telegram) as portal:
        ada = telegram.add_user(first_name="Ada", last_name="Lovelace", username="ada_l")
        grace = telegram.add_user(first_name="Grace")
        grace.send(ada, "a word " * 40)

        def day():
            driver = chromium(width, height, dark=dark)
            try:
                _day(Visitor(driver, f"{width}{'-dark' if dark else ''}"), portal.url, ada, grace)
            finally:
                driver.quit()

        await asyncio.to_thread(day)
        assert telegram.world.apps[10_000_002].title == "My application"
        assert ada.texts(grace)[-1] == "written in the browser"


def _day(visitor: Visitor, url, ada, grace):
    visitor.driver.get(url)
    visitor.look("phone")
    visitor.type("phone", ada.phone)
    visitor.press("Next")
    visitor.sees("It was sent as a message inside Telegram")
    visitor.look("code")
    visitor.type("code", ada.read_code())
    visitor.press("Log in")
    visitor.sees("You are logged in as Ada Lovelace")
    visitor.driver.get(url + "apps")
    visitor.type("title", "My application")
    visitor.type("short_name", "myapp")
    visitor.press("Create application")
    visitor.sees("Your application was created.")
    visitor.look("app")
    visitor.driver.get(url + "world")
    visitor.sees("Grace")
    ada.sandbox.add_user(first_name="Newcomer")
    visitor.sees("Newcomer")  # nobody loaded the page again
    visitor.look("world")
    visitor.driver.get(url + f"world/account/{ada.id}/chat/user/{grace.id}")
    visitor.type("text", "written in the browser")
    visitor.press("Send")
    visitor.sees("Sent.")
    visitor.look("chat")
