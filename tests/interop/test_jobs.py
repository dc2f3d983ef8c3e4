"""The same jobs for every client: what an ordinary program needs of a server, from login to a 12 MB file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cablegram.sandbox import Sandbox
from tests.interop.clients import JOBS
from tests.interop.conftest import RunPeer
from tests.support.files import png

PASSWORD = "correct horse"
PEERS = [
    "pyrogram",
    "kurigram",
    "pyrofork",
    "pyrotgfork",
    "hydrogram",
    "gramjs",
    "teleproto-1.229",
    "mtcute",
    "mtcute-0.30",
]
# teleproto binds a temporary key for each connection that moves files, and goes on with those that were overwritten:
# "Each permanent key may only be bound to one temporary key at a time" (https://core.telegram.org/api/pfs).
FAILS = {"teleproto-1.229": {"12 MB file": "AuthKeyPermEmptyError"}}


@pytest.mark.parametrize("peer", PEERS)
async def test_jobs(
    telegram: Sandbox, program: RunPeer, peer: str, note_jobs: Callable[[dict[str, bool]], None]
) -> None:
    """A bot and a user log in; the user comes back by its session, writes, hears, edits, deletes, reads the history,
    and moves a photo and a file of 12 MB up and down. The server has what the client says, and no breach."""
    ada = telegram.add_user(first_name="Ada", password=PASSWORD)
    grace = telegram.add_user(first_name="Grace", username="grace")
    bot = telegram.add_bot("jobs_bot")

    def write(to: Any, text: str) -> Callable[[], str]:
        return lambda: str(grace.send(to, text))

    answers = {
        "token": bot.token,
        "number": ada.phone,
        "code": ada.read_code,
        "password": PASSWORD,
        "write to the bot": write(bot, "hello bot"),
        "write to the user": write(ada, "hi Ada"),
    }
    outcome = await program(peer, "jobs", photo=png(640, 480).hex(), size=12 << 20).run(answers)
    wanted = {
        "bot login": bot.id,
        "bot hears": "hello bot",
        "user login": ada.id,
        "session": ada.id,
        "send": "first",
        "edit": "first, edited",
        "delete": 1,
        "history": ["first, edited"],
        "events": "hi Ada",
        "photo": True,
        "12 MB file": True,
    }
    got = {report["job"]: report["got"] for report in outcome.reports}
    note_jobs({job: got.get(job) == wanted[job] for job in JOBS})
    for job, error in FAILS.get(peer, {}).items():
        assert error in got.pop(job)
        del wanted[job]
    assert got == wanted
    assert list(dict.fromkeys(grace.texts(ada))) == ["first, edited", "hi Ada"]  # who hears nothing asks again
    assert telegram.breaches == []
