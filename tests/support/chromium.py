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


_FAINT = """
const parse = text => {
  const found = text.match(/[\\d.]+/g).map(Number);
  return found.length < 4 ? [...found.slice(0, 3), 1] : found;
};
const over = (top, below) => [0, 1, 2].map(k => top[k] * top[3] + below[k] * (1 - top[3])).concat(1);
const light = colour => {
  const linear = v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const [r, g, b] = colour.slice(0, 3).map(v => linear(v / 255));
  return .2126 * r + .7152 * g + .0722 * b;
};
const ground = element => {
  const layers = [];
  for (let one = element; one; one = one.parentElement) layers.push(parse(getComputedStyle(one).backgroundColor));
  return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1]);
};
const seen = [];
const look = (element, text, style) => {
  const below = ground(element), size = parseFloat(style.fontSize);
  const pair = [light(over(parse(style.color), below)), light(below)].sort((a, b) => b - a);
  const ratio = (pair[0] + .05) / (pair[1] + .05);
  const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
  seen.push([Math.round(ratio * 100) / 100, large ? 3 : 4.5, text.slice(0, 40)]);
};
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
  const text = walk.currentNode.data.trim(), element = walk.currentNode.parentElement;
  if (text && element.checkVisibility() && !element.closest(":disabled, svg, script, style"))
    look(element, text, getComputedStyle(element));
}
for (const field of document.querySelectorAll("input, textarea"))
  if (field.checkVisibility() && field.placeholder)
    look(field, field.placeholder, getComputedStyle(field, "::placeholder"));
return seen;
"""


def faint_text(driver: Chrome) -> list[str]:
    """The texts of the page that stand out too little from what is behind them, by the colours that are shown.

    Source: https://www.w3.org/TR/WCAG22/#contrast-minimum (4.5 to 1; 3 to 1 for large letters; what is disabled may be
    faint)
    """
    seen = driver.execute_script(_FAINT)
    assert seen, "the page has no text"
    return [f"{text!r}: {ratio} to 1" for ratio, wanted, text in seen if ratio < wanted]
