"""Chromium, driven headless, for the tests of pages. ``CABLEGRAM_SCREENSHOTS`` names a folder for pictures."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

_BROWSER, _DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
MISSING = _BROWSER is None or _DRIVER is None
NEEDED = "needs Debian's chromium and chromium-driver"


def start(size: tuple[int, int], *, dark: bool, scripts: bool, scale: int) -> Chrome:
    """A window of this size (CSS pixels) with so many pixels for each, in a dark or a light world."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = str(_BROWSER)
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(_DRIVER))
    width, height = size
    metrics = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": width < 600}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})
    return driver


def name_of(size: tuple[int, int], *, dark: bool, scripts: bool) -> str:
    """What tells the pictures of such a window apart."""
    return f"{size[0]}{'-dark' if dark else ''}{'' if scripts else '-plain'}"


def picture(driver: Chrome, name: str) -> None:
    """Keep what the window shows, if pictures are wanted."""
    folder = os.environ.get("CABLEGRAM_SCREENSHOTS")
    if folder:
        driver.save_screenshot(str(Path(folder) / f"{name}.png"))
