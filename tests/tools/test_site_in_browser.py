"""The built site in Chromium: it asks no other host for anything, fits a phone, and finds without a server."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support import chromium
from tools.site.__main__ import main

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

pytestmark = [pytest.mark.slow, pytest.mark.skipif(chromium.MISSING, reason=chromium.NEEDED)]
PAGES = (
    "index", "tutorial", "client", "recipes", "reference/client", "reference/events", "reference/errors",
    "telegram/methods", "telegram/errors", "telegram/method/messages.sendMessage", "telegram/type/Message",
)  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site: the one that `make site` has built where CABLEGRAM_SITE says so, or one of the test's own."""
    built = Path(os.environ.get("CABLEGRAM_SITE", "nowhere"))
    if (built / "index.html").exists():
        return built
    folder = tmp_path_factory.mktemp("site")
    assert main(["--out", os.fspath(folder / "site"), "--work", os.fspath(folder / "work")]) == 0
    return folder / "site"


@pytest.fixture(scope="module", params=[((1280, 900), False), ((390, 844), True)], ids=["desk", "phone-dark"])
def browser(request: pytest.FixtureRequest) -> Iterator[Chrome]:
    size, dark = request.param
    driver = chromium.start(size, dark=dark, scripts=True, scale=1)
    yield driver
    driver.quit()


def wait(check: Callable[[], object]) -> None:
    end = time.monotonic() + 10
    while not check():
        assert time.monotonic() < end, "it did not happen within 10 s"
        time.sleep(0.05)


def test_pages_ask_nobody_and_fit(site: Path, browser: Chrome) -> None:
    """Nothing is loaded that is not in the folder, no script fails, and no page is wider than its window."""
    for name in PAGES:
        browser.get(f"file://{site}/{name}.html")
        loaded = browser.execute_script("return performance.getEntriesByType('resource').map(one => one.name)")
        assert [one for one in loaded if not one.startswith(("file:", "data:", "blob:"))] == [], name
        wide = browser.execute_script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert wide <= 0, f"{name} is {wide} pixels too wide"
        assert browser.get_log("browser") == [], name
        dark = browser.execute_script("return document.body.getAttribute('data-md-color-scheme')")
        expected = (
            "slate"
            if browser.execute_script("return matchMedia('(prefers-color-scheme: dark)').matches")
            else "default"
        )
        assert dark == expected, name
        chromium.picture(browser, f"site-{name.replace('/', '-')}-{browser.execute_script('return innerWidth')}")


FOUND = """
const texts = []
const walk = node => {
  texts.push(node.textContent || '')
  for (const one of node.querySelectorAll('*')) if (one.shadowRoot) walk(one.shadowRoot)
}
walk(document); return texts.join(' ')
"""


def test_the_search_works_from_a_disk(site: Path, browser: Chrome) -> None:
    """A method of Telegram is found by its name, without any server."""
    from selenium.webdriver.common.keys import Keys

    browser.get(f"file://{site}/index.html")
    wait(lambda: browser.execute_script("return document.readyState") == "complete")
    browser.switch_to.active_element.send_keys(Keys.CONTROL, "k")
    wait(lambda: browser.execute_script("return document.activeElement !== document.body"))
    browser.switch_to.active_element.send_keys("messages.sendReaction")
    wait(lambda: "client.api.messages.send_reaction" in str(browser.execute_script(FOUND)))


def test_the_search_has_every_page_of_the_schema(site: Path) -> None:
    """What the pages of the schema are found by is in the index, in both of its forms."""
    index = json.loads((site / "search.json").read_text("utf-8"))
    places = {item["location"] for item in index["items"]}
    pages = {
        path.relative_to(site).as_posix()
        for folder in ("method", "type")
        for path in (site / "telegram" / folder).glob("*")
    }
    assert pages <= places
    assert (site / "search.js").read_text("utf-8").startswith("var __index = {")
