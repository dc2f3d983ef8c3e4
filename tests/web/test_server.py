"""The page on this machine alone: its link, its end, and what it does not do."""

from __future__ import annotations

import asyncio
import re

import httpx
import pytest

from cablegram import MemorySession, TelegramClient
from cablegram.errors import LoginCancelled
from cablegram.sandbox import Sandbox
from cablegram.web import serve


@pytest.fixture
async def telegram():
    async with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
async def client(telegram):
    made = TelegramClient(MemorySession(), telegram.api_id, telegram.api_hash, network=telegram.network)
    yield made
    await made.disconnect()


async def test_from_the_link_to_the_user(telegram, client, caplog):
    """The link opens once; when the browser is done the page goes away and the user is returned."""
    caplog.set_level("DEBUG")
    ada = telegram.add_user(phone="+9996620001", first_name="Ada")
    links: asyncio.Queue[str] = asyncio.Queue()
    task = asyncio.create_task(serve(client, announce=links.put_nowait))
    link = await links.get()
    assert link.startswith("http://127.0.0.1:")
    base = link.partition("/enter")[0] + "/"
    async with httpx.AsyncClient(follow_redirects=True, trust_env=False) as http:
        page = (await http.get(link)).text
        async with httpx.AsyncClient(trust_env=False) as other:
            assert (await other.get(link)).status_code == 403
        for answer in (lambda: ada.phone, ada.read_code):
            fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page)[:2])
            page = (await http.post(base, data={**fields, "value": answer()})).text
    assert "Logged in as <b>Ada</b>" in page
    user = await asyncio.wait_for(task, 10)
    assert user.first_name == "Ada"
    assert client.connected
    async with httpx.AsyncClient(trust_env=False) as http:
        with pytest.raises(httpx.ConnectError):
            await http.get(base)
    ours = "\n".join(line for line in caplog.text.splitlines() if "httpx" not in line and "httpcore" not in line)
    assert link.rpartition("/")[2] not in ours


async def test_nobody_comes(client):
    """Without a browser it ends, with an error that says so."""
    with pytest.raises(LoginCancelled, match="nobody logged in"):
        await serve(client, announce=lambda link: None, timeout=0.05)


async def test_cancelling_leaves_nothing(client):
    """A cancelled task closes the port; a taken port is an OSError."""
    links: asyncio.Queue[str] = asyncio.Queue()
    task = asyncio.create_task(serve(client, announce=links.put_nowait))
    port = httpx.URL(await links.get()).port
    assert port
    with pytest.raises(OSError, match="in use"):
        await serve(client, announce=print, port=port)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert [other for other in asyncio.all_tasks() if other.get_name() in ("login page", "web login")] == []
