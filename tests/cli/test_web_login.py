"""Tests of `cablegram web-login`, in a pseudo-terminal, with a browser that knows only forms."""

from __future__ import annotations

import re
from pathlib import Path

import httpx

from tests.cli.conftest import Box
from tests.support.terminal import Terminal


def fill(browser: httpx.Client, base: str, page: str, value: str) -> str:
    """Answer the page's question; returns the next page."""
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page)[:2])
    return browser.post(base, data={**hidden, "value": value}).text


def test_log_in_on_the_page(box: Box, env: dict[str, str]) -> None:
    """The command prints a link; after the login on the page it says where the session is, and ends."""
    with Terminal("web-login", "--network", "sandbox", env=env) as terminal:
        terminal.expect("it works once:")
        terminal.expect("http://")
        terminal.expect("\n")
        found = re.search(r"(http://127\.0\.0\.1:\d+/)enter/\S+", terminal.screen)
        assert found is not None
        with httpx.Client(follow_redirects=True, trust_env=False, timeout=20) as browser:
            page = browser.get(found[0]).text
            page = fill(browser, found[1], page, "+9996620001")
            page = fill(browser, found[1], page, box.code("+9996620001"))
            assert "her last name" in page
            page = fill(browser, found[1], page, "lovelace")
            assert "Logged in as <b>Ada Lovelace</b>" in page
        terminal.expect("Logged in as Ada Lovelace")
        assert terminal.end() == 0
    session = Path(env["CABLEGRAM_HOME"]) / "sandbox.session"
    assert session.stat().st_mode & 0o777 == 0o600


def test_interrupted(box: Box, env: dict[str, str]) -> None:
    """Ctrl-C ends it at once."""
    with Terminal("web-login", "--network", "sandbox", env=env) as terminal:
        terminal.expect("http://")
        terminal.interrupt()
        assert terminal.end() == 130
