"""Whether the names that a page gives in code exist: ``client.send_message``, ``events.Raw``, ``api.User``."""

from __future__ import annotations

import inspect
import re
import sys
from functools import cache
from typing import Any

import cablegram
from cablegram import MemorySession, TelegramClient, api, events
from cablegram.client.messages import verbs
from tests.support.scripted import network

_NAME = re.compile(r"\b(client|message|event|events|F|api|errors|cablegram)\.(\w+(?:\.\w+)*)")


@cache
def _client() -> TelegramClient:
    """A client that is never connected."""
    return TelegramClient(MemorySession(), 1, "0" * 32, network=network())


@cache
def _of_events() -> frozenset[str]:
    """What the events have that handlers are given, also what is set when one is made."""
    found: set[str] = set()
    for one in (getattr(events, name) for name in dir(events) if name.endswith("Event")):
        for part in inspect.getmro(one)[:-1]:
            found |= {*vars(part), *re.findall(r"self\.(\w+)", _source(part))}
            found |= set(getattr(part, "__annotations__", {}))
    return frozenset(found)


def _source(part: type) -> str:
    """The text of a class; of its module, where Python cannot tell which lines of it are the class's."""
    try:
        return inspect.getsource(part)
    except OSError:
        return inspect.getsource(sys.modules[part.__module__])


def _exists(start: str, path: str) -> bool:
    first = path.partition(".")[0]
    match start:
        case "message":
            return any(hasattr(one, first) for one in (api.Message, api.MessageService, verbs.ServiceVerbs))
        case "event":
            return first in _of_events()
    thing: Any = {"client": _client(), "events": events, "F": events.F, "api": api, "cablegram": cablegram}.get(
        start, getattr(cablegram, start, None)
    )
    for part in path.split("."):
        if not hasattr(thing, part):
            return False
        thing = getattr(thing, part)
    return True


def unknown(row: str) -> list[str]:
    """The names in the code of a row that do not exist."""
    spans = re.findall(r"`([^`]+)`", row)
    found = [pair for span in spans for pair in _NAME.findall(span)]
    return [f"{start}.{path}" for start, path in found if not _exists(start, path)]
