"""Records of a world as JSON text and back. Reading never runs code: only the classes named here are made.

Objects of the schema are kept as the bytes that the newest layer writes for them.
"""

from __future__ import annotations

import base64
import json
from dataclasses import fields, is_dataclass
from typing import Any

from cablegram import tl

from . import accounts, auths, chats, files, messages
from .features import admin_log, polls, topics

_CLASSES: dict[str, type[Any]] = {
    made.__name__: made
    for made in (
        accounts.Account,
        admin_log.LogEntry,
        topics.Topic,
        accounts.App,
        accounts.Contact,
        accounts.Password,
        accounts.Recovery,
        auths.KeyRecord,
        auths.Authorization,
        auths.SentCode,
        chats.Channel,
        chats.Group,
        chats.Invite,
        chats.Member,
        files.File,
        files.Media,
        chats.JoinRequest,
        messages.Box,
        messages.Content,
        messages.Dialog,
        messages.BoxEvent,
        messages.Forward,
        messages.Message,
        messages.QtsEvent,
        messages.Reacted,
        messages.ScheduleQueue,
        messages.WaitingMessage,
        polls.PollRecord,
        polls.Vote,
    )
} | {"AuthKey": auths.KeyRecord, "Event": messages.BoxEvent}
"""By the name under which each is written; the last two names are those of older worlds."""
_SKIPPED = {
    "Account": {"logins"},
    "KeyRecord": {"authorization", "srp", "qr_token", "recovery_code"},
    "Box": {"messages", "by_peer", "log"},
    "Content": {"copies"},
    "File": {"data"},
    "Message": {"content"},
}
"""What is kept elsewhere, can be worked out, or is worth nothing after a restart."""


def pack(value: Any) -> str:
    """A record as text."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def unpack(text: str) -> Any:
    """The record that :func:`pack` wrote. Raises ValueError for anything else."""
    return _value(json.loads(text))


def was_pinned(content: str) -> bool:
    """Whether the record of a content says that its message is pinned: in older worlds, in all copies alike."""
    return '"pinned":true' in content and json.loads(content)["f"].get("pinned") is True


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, bytes):
        return {"b": base64.b64encode(value).decode()}
    if isinstance(value, tl.TLObject):
        return {"o": base64.b64encode(tl.schema().encode(value)).decode()}
    name = type(value).__name__
    if is_dataclass(value):
        skipped = _SKIPPED.get(name, set())
        kept = {f.name: _plain(getattr(value, f.name)) for f in fields(value) if f.name not in skipped}
        return {"c": name, "f": kept}
    if isinstance(value, tuple) and name in _CLASSES:
        return {"n": name, "f": [_plain(item) for item in value]}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, tuple | set):
        return {"t" if isinstance(value, tuple) else "s": [_plain(item) for item in value]}
    if isinstance(value, dict):
        return {"d": [[_plain(key), _plain(item)] for key, item in value.items()]}
    raise TypeError(f"a {name} cannot be kept")


def _value(plain: Any) -> Any:
    if isinstance(plain, list):
        return [_value(item) for item in plain]
    if not isinstance(plain, dict):
        return plain
    kind = next(iter(plain))
    inner = plain[kind]
    match kind:
        case "b":
            return base64.b64decode(inner)
        case "o":
            return tl.schema().decode(base64.b64decode(inner))
        case "t":
            return tuple(_value(item) for item in inner)
        case "s":
            return {_value(item) for item in inner}
        case "d":
            return {_value(key): _value(item) for key, item in inner}
        case "n":
            return _CLASSES[inner](*(_value(item) for item in plain["f"]))
        case "c":
            made = _CLASSES[inner]
            known = {f.name for f in fields(made)}
            given = {name: _value(item) for name, item in plain["f"].items() if name in known}
            if made is messages.Message:
                given["content"] = None
            elif made is files.File:
                given["data"] = b""
            return made(**given)
    raise ValueError(f"not a record of a world: {kind!r}")
