"""The pages for those who come from another library tell the truth: compared with the library itself."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import telethon

from cablegram import TelegramClient, events

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "coming-from-telethon.md").read_text("utf-8")
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


def test_messages() -> None:
    """The rows about messages name what Telethon's messages have."""
    from telethon.tl.custom import Message

    for name in tables()["Telethon's message"]:
        assert hasattr(Message, name), name
