"""TDLib, Telegram's own client library, in the sandbox: its binary, with no change but the public key.

The programs run where there is no network but loopback, so they reach the sandbox by a Unix socket: the first byte of a
connection is the number of the data center.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from cablegram.sandbox import Sandbox
from tests.interop.conftest import RunPeer
from tests.interop.peers import PEERS
from tests.support.files import png

CDN = 203
SANDBOX = {"dcs": 5, "cdn": CDN, "cdn_from": 2 << 20}  # TDLib begins at data center 1
PASSWORD = "correct horse"


async def pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """One direction of a connection."""
    with contextlib.suppress(OSError):
        while data := await reader.read(1 << 16):
            writer.write(data)
            await writer.drain()
    writer.close()


@pytest.fixture
async def way(telegram: Sandbox, tmp_path: Path) -> AsyncIterator[dict[str, Any]]:
    """What a program is told besides: the socket that leads here, and where the library with our key is kept."""
    homes = {dc.id: (dc.host, dc.port) for dc in telegram.dcs.values()}

    async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            number = (await reader.readexactly(1))[0]
            up, down = await asyncio.open_connection(*homes[number])
            await asyncio.gather(pipe(reader, down), pipe(up, writer))
        writer.close()

    socket = tmp_path / "sandbox.sock"
    server = await asyncio.start_unix_server(connect, socket)
    library = PEERS / "tdlib" / f"library-{telegram.network.keys[0].fingerprint & 0xFFFFFFFF:08x}"
    try:
        yield {
            "socket": str(socket),
            "library": str(library),
            "dcs": {str(dc): address for dc, address in homes.items()},
        }
    finally:
        server.close()


async def test_user_comes_back(telegram: Sandbox, program: RunPeer, way: dict[str, Any]) -> None:
    """A login by number, code and password, from another data center than the account's; a second process asks
    nothing, gets what was written meanwhile, and logs out."""
    ada = telegram.add_user(first_name="Ada", password=PASSWORD)
    bob = telegram.add_user(first_name="Bob")
    first = await program("tdlib", "user", **way).run(
        {"number": ada.phone, "code": ada.read_code, "password": PASSWORD}
    )
    assert first.asked == ["number", "code", "password"]
    assert (first["id"], first["name"], first["sent"]) == (ada.id, "Ada", "Hello!")
    assert ada.texts(ada)[-1] == "Hello!"
    bob.send(ada, "You were away")
    again = await program("tdlib", "again", **way).run({"what was missed": "You were away"})
    assert again.all("state") == ["authorizationStateReady", "authorizationStateClosed"]
    assert again["missed"] == "You were away"
    assert ada.sessions() == []
    assert telegram.breaches == []


async def test_qr(telegram: Sandbox, program: RunPeer, way: dict[str, Any]) -> None:
    """A login by a QR code that another device scans, with a password behind it."""
    ada = telegram.add_user(first_name="Ada", password=PASSWORD)

    def scan(question: str) -> str:
        ada.scan_qr(question.removeprefix("scan "))
        return "scanned"

    outcome = await program("tdlib", "qr", **way).run({"scan": scan, "password": PASSWORD})
    assert outcome["id"] == ada.id
    assert telegram.breaches == []


async def test_bot(telegram: Sandbox, program: RunPeer, way: dict[str, Any]) -> None:
    """A bot logs in by its token and answers who writes to it."""
    bot, ada = telegram.add_bot("td_bot"), telegram.add_user(first_name="Ada")
    outcome = await program("tdlib", "bot", **way).run(
        {"token": bot.token, "write": lambda: ada.send(bot, "Good day").id}
    )
    assert (outcome["id"], outcome["kind"], outcome["got"]) == (bot.id, "userTypeBot", "Good day")
    assert ada.texts(bot) == ["Good day", "You said: Good day"]
    assert telegram.breaches == []


async def test_life(telegram: Sandbox, program: RunPeer, way: dict[str, Any]) -> None:
    """What users do all day, each checked on both ends: notes, messages, history, chats, edits, typing, drafts, files,
    photos, supergroups, channels, deletions, and logging out."""
    ada = telegram.add_user(first_name="Ada")
    bob = telegram.add_user(first_name="Bob", username="bob_the_other")

    def typed() -> str:
        bob.type_in(ada)
        return "typed"

    drafts = telegram.log.sent
    answers = {
        "number": ada.phone,
        "code": ada.read_code,
        "write back": lambda: bob.send(ada, "Hello, Ada").content.text,
        "type back": typed,
        "is the draft": lambda: "yes" if drafts("messages.saveDraft", message="Not yet") else "no",
        "is it gone": lambda: "no" if "A slip" in bob.texts(ada) else "yes",
    }
    told = {"other": bob.username, "photo": base64.b64encode(png(64, 64)).decode()}
    outcome = await program("tdlib", "life", **way, **told).run(answers, timeout=90)
    errors = {entry["job"]: entry["error"] for entry in outcome.reports if "error" in entry}
    assert errors == {}
    got = {entry["job"]: entry["got"] for entry in outcome.reports if "job" in entry}
    assert got == {
        "saved": "A note",
        "another": "Hello, Bob",
        "history": ["Hello, Ada", "Hello, Bob"],
        "chats": ["Ada", "Bob", "Telegram"],
        "edit": "Hi, Bob",
        "typing": "chatActionTyping",
        "draft": True,
        "document": True,
        "photo": True,
        "supergroup": ["A group", "Hello, all"],
        "channel": ["News", "The first post", True],
        "delete": True,
    }
    assert outcome["state"] == "authorizationStateClosed"
    assert "Hi, Bob" in bob.texts(ada)
    assert ada.sessions() == []
    assert telegram.breaches == []


async def test_cdn(telegram: Sandbox, program: RunPeer, way: dict[str, Any]) -> None:
    """A file that is redirected to the CDN: TDLib takes its key from help.getCdnConfig, decrypts and checks what comes,
    and has the file uploaded there again once the CDN has forgotten it."""
    ada = telegram.add_user(first_name="Ada")

    def forget(question: str) -> str:
        telegram.cdn.forget_files()
        return "done"

    answers = {"number": ada.phone, "code": ada.read_code, "first": "go on", "second": forget}
    outcome = await program("tdlib", "files", **way).run(answers, timeout=90)
    assert (outcome["first"], outcome["second"]) == (True, True)
    sent = telegram.log.sent
    assert len(sent("upload.getCdnFile")) > 2
    assert len(sent("upload.reuploadCdnFile")) >= 1
    assert {entry.dc for entry in telegram.log.entries if entry.method == "upload.getCdnFile"} == {CDN}
    assert telegram.breaches == []


async def test_http(telegram: Sandbox, program: RunPeer, way: dict[str, Any]) -> None:
    """Over HTTP, as TDLib speaks it where a proxy passes requests on and makes no tunnels: a login, an update that
    ends a long poll, and an answer."""
    bot, ada = telegram.add_bot("td_bot"), telegram.add_user(first_name="Ada")
    outcome = await program("tdlib", "web", **way).run(
        {"token": bot.token, "write": lambda: ada.send(bot, "Good day").id}, timeout=90
    )
    assert (outcome["id"], outcome["got"], outcome["over"]) == (bot.id, "Good day", ["POST"])
    assert ada.texts(bot) == ["Good day", "You said: Good day"]
    assert telegram.breaches == []
