"""Session strings, Cablegram's own and those of other libraries: told apart, read, written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cablegram.errors import SessionFormatError, UsageError
from cablegram.sessions.formats.login import Login, login_from

WRITERS = (
    "cablegram",
    "gramjs",
    "teleproto",
    "telethon",
    "pyrogram",
    "kurigram",
    "pyrogram-old",
    "pyrogram-oldest",
    "mtcute",
)
"""The formats that ``write`` and `Session.export` know."""


def read(text: str) -> tuple[dict[str, bytes], str]:
    """The records in any known string, and its format. Errors: `SessionFormatError`."""
    if text.startswith("cablegram"):
        return _own(text), "cablegram"
    from cablegram.sessions.formats import mtcute, pyrogram, telethon

    if telethon.belongs(text):
        login, form = telethon.read(text)
    elif pyrogram.belongs(text):
        login, form = pyrogram.read(text)
    elif mtcute.belongs(text):
        login, form = mtcute.read(text)
    else:
        raise SessionFormatError(_guess(text))
    return login.records(), form


def write(contents: Mapping[str, bytes], form: str) -> str:
    """A session's records as a string; empty when the session has no data center or no key yet."""
    if form == "cablegram":
        from cablegram.sessions.formats import own

        return own.encode(contents)
    if form not in WRITERS:
        raise UsageError(f"unknown format {form!r}; known are {', '.join(WRITERS)}")
    login = login_from(contents)
    return "" if login is None else _writer(form)(login)


def _writer(form: str) -> Callable[[Login], str]:
    from cablegram.sessions.formats import mtcute, pyrogram, telethon

    writers: dict[str, Callable[[Login], str]] = {
        "gramjs": telethon.write_gramjs,
        "teleproto": telethon.write_gramjs,
        "telethon": telethon.write_telethon,
        "pyrogram": pyrogram.write,
        "kurigram": pyrogram.write,
        "pyrogram-old": lambda login: pyrogram.write(login, pyrogram.OLD),
        "pyrogram-oldest": lambda login: pyrogram.write(login, pyrogram.OLDEST),
        "mtcute": mtcute.write,
    }
    return writers[form]


def _own(text: str) -> dict[str, bytes]:
    from cablegram.sessions.formats import own

    if text.startswith(own.PREFIX):
        return own.decode(text)
    version = text.partition("_")[0].removeprefix("cablegram")
    if version.isdigit() and "_" in text:
        raise SessionFormatError(
            f"this is a Cablegram session string of version {version}; update cablegram to read it"
        )
    raise SessionFormatError(f"this starts as a Cablegram session string, but not with {own.PREFIX!r}; copy it again")


def _guess(text: str) -> str:
    """What a string that nobody can read may be, and what to do; never a part of it."""
    size = len(text)
    head, _, tail = text.partition(":")
    if head.isdigit() and len(tail) > 30:
        return "this is a bot token, not a session string: start with bot_auth_token= and an empty session"
    if text.startswith("{"):
        return "this is JSON (gotd keeps its sessions so), not a session string"
    if text.endswith(".session") or ("/" in text and size < 200):
        return "this is a file's name, not a session string: use StoreSession, or `cablegram session convert`"
    if size > 250 and text.rstrip("=").replace("-", "").replace("_", "").isalnum():
        return (
            f"this may be a Pyrogram or Kurigram session string, but it has {size} characters instead of 351, 356 or "
            "362: it was cut off, or something was added; copy it again, whole"
        )
    known = (
        "Cablegram's start with 'cablegram1_', GramJS's and Telethon's with '1', "
        "Pyrogram's have 351, 356 or 362 characters"
    )
    if size > 250:
        return f"this is no session string that is known: it has {size} characters; {known}. It may be cut off"
    return f"this is no session string: it has only {size} character{'s' * (size != 1)}; {known}"
