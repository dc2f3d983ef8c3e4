"""What the tests of the portal share: a sandbox that listens, and a browser that follows forms without any network."""

from __future__ import annotations

import html
import re
from typing import Any

import httpx
import pytest

from cablegram.sandbox import Sandbox
from cablegram.sandbox.portal import PortalApp

HOST = "127.0.0.1:8000"


class Browser:
    """Opens pages and sends their forms as a browser does."""

    def __init__(self, app):
        self.app = app
        self.http = httpx.AsyncClient(
            transport=httpx.ASGITransport(app), base_url=f"http://{HOST}", follow_redirects=True
        )
        self.answer: Any = None

    @property
    def page(self):
        """What the page says, entities read."""
        return html.unescape(self.answer.text)

    @property
    def path(self):
        return self.answer.url.path

    async def get(self, path="/"):
        self.answer = await self.http.get(path)
        return self.answer

    async def enter(self):
        """Open a link into the world."""
        return await self.get("/" + self.app.world_link())

    async def post(self, path=None, *, csrf=None, **fields):
        if csrf is None:
            found = re.search(r'name="csrf" value="([^"]+)"', self.answer.text)
            csrf = found[1] if found else ""
        self.answer = await self.http.post(path or self.path, data={"csrf": csrf, **fields})
        return self.answer

    async def log_in(self, user):
        """Through number and code."""
        await self.get("/")
        await self.post(do="phone", phone=user.phone)
        await self.post(do="code", code=user.read_code())
        assert user.account.name in self.page


@pytest.fixture
async def telegram():
    """A sandbox with two data centers."""
    async with Sandbox(dcs=2) as sandbox:
        yield sandbox


@pytest.fixture
def app(telegram):
    """Its portal."""
    return PortalApp(telegram, hosts=frozenset({HOST}))


@pytest.fixture
async def new_browser(app):
    """Makes browsers, each with cookies of its own; of another sandbox, if one is given."""
    made = []

    def new(telegram=None):
        made.append(Browser(app if telegram is None else PortalApp(telegram, hosts=frozenset({HOST}))))
        return made[-1]

    yield new
    for browser in made:
        await browser.http.aclose()


@pytest.fixture
def browser(new_browser):
    """One of them."""
    return new_browser()
