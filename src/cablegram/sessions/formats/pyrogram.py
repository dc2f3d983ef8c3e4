"""Session strings of Pyrogram and Kurigram: base64url without padding, told apart by length alone.

They hold data center, test flag, key, own user; the current one also the api_id. None holds an address.
"""

from __future__ import annotations

import struct

from cablegram.errors import SessionFormatError, UsageError
from cablegram.sessions.formats.login import Login, checked, from_base64, to_base64
from cablegram.sessions.types import AuthKey, Secret, SecretText, SelfUser

NAME = "a Pyrogram or Kurigram session string"
OLDEST = struct.Struct(">B?256sI?")
OLD = struct.Struct(">B?256sQ?")
CURRENT = struct.Struct(">BI?256sQ?")
_BY_LENGTH = {351: OLDEST, 356: OLD, 362: CURRENT}


def belongs(text: str) -> bool:
    """Whether a string has one of the three lengths."""
    return len(text.rstrip("=")) in _BY_LENGTH


def read(text: str) -> tuple[Login, str]:
    """The login in a string, and which of the three forms it has."""
    text = SecretText(text.rstrip("="))
    form = _BY_LENGTH[len(text)]
    data = from_base64(text, NAME)
    api_id = None
    if form is CURRENT:
        api_id = int.from_bytes(data[1:5], "big")
    key_at = 6 if form is CURRENT else 2
    dc_id, test, is_bot = data[0], bool(data[key_at - 1]), bool(data[-1])
    user_id = int.from_bytes(data[key_at + AuthKey.SIZE : -1], "big")
    flags = (data[key_at - 1], data[-1])
    if max(flags) > 1:
        raise SessionFormatError(f"this has the length of {NAME}, but its flags are {flags}; it is damaged")
    dc_id, checked_key = checked(NAME, dc_id, Secret(data[key_at : key_at + AuthKey.SIZE]))
    user = SelfUser(user_id, is_bot) if user_id else None
    # an unset flag says little (it is also unset on a sandbox), a set one is meant
    login = Login(dc_id, checked_key, user=user, test=True if test else None, api_id=api_id or None)
    return login, {OLDEST: "pyrogram-oldest", OLD: "pyrogram-old", CURRENT: "pyrogram"}[form]


def write(login: Login, form: struct.Struct = CURRENT) -> str:
    """The string that Pyrogram (2.x) and Kurigram read; ``form`` chooses an older one."""
    if login.user is None:
        raise UsageError("a Pyrogram string needs the id of the account: connect once, so that the session knows it")
    rest = (login.key, login.user.id, login.user.is_bot)
    try:
        if form is CURRENT:
            data = form.pack(login.dc_id, login.api_id or 0, bool(login.test), *rest)
        else:
            data = form.pack(login.dc_id, bool(login.test), *rest)
    except struct.error:
        raise UsageError(f"this form of Pyrogram's string cannot hold the user id {login.user.id}") from None
    return to_base64(data).rstrip("=")
