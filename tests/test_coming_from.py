"""The pages for those who come from another library tell the truth: compared with the library itself."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import pytest
import telethon
from telethon.tl import custom

from cablegram import Button, TelegramClient, api, events
from cablegram.client.messages.verbs import ServiceVerbs
from cablegram.client.updates.conversations import Conversation
from tests.support.named import unknown

PAGE_FOLDER = Path(__file__).resolve().parents[1] / "docs"
PAGE = (PAGE_FOLDER / "coming-from-telethon.md").read_text("utf-8")
WORDS = {11: "eleven", 12: "twelve"}


def tables() -> dict[str, set[str]]:
    """The names in the first column of each table, by the table's head."""
    found: dict[str, set[str]] = {}
    head = ""
    for before, line in zip(["", *PAGE.splitlines()], PAGE.splitlines(), strict=False):
        if line.startswith("|---"):
            head = before.strip("|").split("|")[0].strip()
            found.setdefault(head, set())
        elif line.startswith("|") and head:
            found[head] |= set(re.findall(r"`(\w+)", line.strip("|").split("|")[0]))
        else:
            head = ""
    return found


def test_methods() -> None:
    """Each method of Telethon's client is ours too, or has a row, and no row is of what Telethon has not."""
    theirs = {name for name, one in inspect.getmembers(telethon.TelegramClient, callable) if not name.startswith("_")}
    other = {name for name in theirs if not hasattr(TelegramClient, name)}
    rows = tables()["Telethon's method"]
    assert other <= rows <= theirs, f"without a row: {other - rows}; unknown: {rows - theirs}"
    assert f"Of Telethon's {len(theirs)} client methods" in PAGE


def test_events() -> None:
    """Each event of Telethon's is ours too, or has a row."""
    theirs = {
        name
        for name, one in inspect.getmembers(telethon.events, inspect.isclass)
        if one.__module__.startswith("telethon.")
    }
    other = {name for name in theirs if not hasattr(events, name)}
    rows = tables()["Telethon's event"]
    assert other <= rows <= theirs, f"without a row: {other - rows}; unknown: {rows - theirs}"
    assert f"and {WORDS[len(theirs)]} events" in PAGE


def test_arguments() -> None:
    """What the table says of arguments is so: Telethon has them, and the methods of the same name here do not."""
    names = tables()["Telethon's argument"] - {"start", "qr_login", "edit_2fa", "upload_file", "iter_messages"}
    theirs: set[str] = set()
    for name, one in inspect.getmembers(telethon.TelegramClient, inspect.isfunction):
        if not name.startswith("_"):
            theirs |= set(inspect.signature(one).parameters)
    assert names - theirs <= {"get_messages", "iter_dialogs", "scheduled", "archived", "reply_to", "ids"}


def names_of(*classes: Any) -> set[str]:
    """The public names of classes."""
    return {name for one in classes for name in dir(one) if not name.startswith("_")}


def their_event_names() -> set[str]:
    """What Telethon's events have, all together."""
    return names_of(*(one.Event for _, one in inspect.getmembers(telethon.events) if hasattr(one, "Event")))


def our_event_names() -> set[str]:
    """What the events here have, all together."""
    return names_of(*(getattr(events, name) for name in dir(events) if name.endswith("Event")))


@pytest.mark.parametrize(
    ("head", "theirs", "ours"),
    [
        ("message", names_of(custom.Message), names_of(api.Message, ServiceVerbs)),
        ("conversation", names_of(custom.Conversation), names_of(Conversation)),
        ("button", names_of(custom.Button), names_of(Button)),
        ("event attribute", their_event_names(), our_event_names()),
    ],
)
def test_attributes(head: str, theirs: set[str], ours: set[str]) -> None:
    """Rule: what Telethon's messages, conversations, buttons and events have is here too, or has a row."""
    rows = tables()[f"Telethon's {head}"]
    assert theirs - ours <= rows <= theirs, f"without a row: {theirs - ours - rows}; unknown: {rows - theirs}"


@pytest.mark.parametrize("page", ["telethon", "pyrogram", "gramjs"])
def test_every_name_here_exists(page: str) -> None:
    """Rule: a row names no method, attribute, event or class that is not here."""
    text = (PAGE_FOLDER / f"coming-from-{page}.md").read_text("utf-8")
    rows = [line.split(" | ", 1)[1] for line in text.splitlines() if line.startswith("| `")]
    assert [name for row in rows for name in unknown(row)] == []


def test_a_name_that_is_not_here_is_found() -> None:
    """Rule: the check of a row finds what does not exist, in each kind of name."""
    row = "`client.api.messages.nothing`, `client.fly`, `message.fly`, `event.fly`, `events.Fly`, `F.fly`, `api.Fly`"
    assert len(unknown(row)) == 7
    assert unknown("`client.api.messages.get_history`, `message.reply(...)`, `events.Raw`, `api.User`") == []
