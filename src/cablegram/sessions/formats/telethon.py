"""Session strings of Telethon and of GramJS (and teleproto): ``1`` and base64 of data center, address, port and key.

Telethon packs the address as 4 or 16 bytes and uses the url-safe alphabet; GramJS writes it as text after a 16-bit
length, the standard alphabet, and a signed port.
"""

from __future__ import annotations

import struct

from cablegram.errors import SessionFormatError, UsageError
from cablegram.sessions.formats.login import Login, checked, from_base64, to_base64
from cablegram.sessions.types import AuthKey, Secret, SecretText

GRAMJS = "a GramJS session string"
TELETHON = "a Telethon session string"
_TELETHON_V4 = 263
_TELETHON_V6 = 275


def belongs(text: str) -> bool:
    """Whether a string is one of these: the version that all of them start with, and their length."""
    return text[:1] == "1" and len(text) > 300


def read(text: str) -> tuple[Login, str]:
    """The login in a string and which library wrote it."""
    data = from_base64(SecretText(text[1:]), "a GramJS or Telethon session string")
    size = int.from_bytes(data[1:3], "big")
    if size <= 100:  # no address of a Telethon string starts with two such bytes
        return _gramjs(data, size), "gramjs"
    if len(data) == _TELETHON_V4:
        return _telethon(data, 4), "telethon"
    if len(data) == _TELETHON_V6:
        return _telethon(data, 16), "telethon"
    raise SessionFormatError(
        f"this looks like {TELETHON}, but it has {len(data)} bytes instead of {_TELETHON_V4} or {_TELETHON_V6}; "
        f"it is {'cut off' if len(data) < _TELETHON_V6 else 'damaged'}"
    )


def write_telethon(login: Login) -> str:
    """The string that Telethon reads."""
    import ipaddress

    address, port = login.with_address("a Telethon string")
    try:
        packed = ipaddress.ip_address(address).packed
    except ValueError:
        raise UsageError(f"a Telethon string needs a numeric address, not {address!r}") from None
    data = struct.pack(">B", login.dc_id) + packed + struct.pack(">H", port) + login.key
    return "1" + to_base64(data)


def write_gramjs(login: Login) -> str:
    """The string that GramJS and teleproto read. They take the port for a signed number of 16 bits."""
    address, port = login.with_address("a GramJS string")
    encoded = address.encode("ascii")
    if len(encoded) > 100:
        raise UsageError("GramJS reads no address of more than 100 characters")
    if port > 0x7FFF:
        raise UsageError(f"GramJS cannot hold the port {port}: its strings end at 32767")
    data = struct.pack(">BH", login.dc_id, len(encoded)) + encoded + struct.pack(">H", port) + login.key
    return "1" + to_base64(data, url=False)


def _telethon(data: Secret, size: int) -> Login:
    import ipaddress

    dc_id, key = checked(TELETHON, data[0], Secret(data[-AuthKey.SIZE :]))
    address = ipaddress.ip_address(bytes(data[1 : 1 + size]))
    return Login(dc_id, key, str(address), int.from_bytes(data[1 + size : 3 + size], "big"))


def _gramjs(data: Secret, size: int) -> Login:
    wanted = 3 + size + 2 + AuthKey.SIZE
    if len(data) != wanted:
        how = "cut off" if len(data) < wanted else "too long"
        raise SessionFormatError(f"this looks like {GRAMJS}, but it is {how}: {len(data)} bytes instead of {wanted}")
    try:
        address = bytes(data[3 : 3 + size]).decode("ascii")
    except UnicodeDecodeError:
        raise SessionFormatError(f"this looks like {GRAMJS}, but its address is not text; it is damaged") from None
    if not address.isprintable() or " " in address:
        raise SessionFormatError(f"this looks like {GRAMJS}, but its address is not one; it is damaged")
    dc_id, key = checked(GRAMJS, data[0], Secret(data[-AuthKey.SIZE :]))
    return Login(dc_id, key, address or None, int.from_bytes(data[3 + size : 5 + size], "big"))
