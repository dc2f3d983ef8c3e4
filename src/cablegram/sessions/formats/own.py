"""Cablegram's own session string.

``cablegram1_`` and then, in base64url without padding (big-endian)::

    u16 length of everything that follows | record * | first 8 bytes of SHA-256 over prefix, length and records
    record: u8 name length | name | u16 content length | content | u32 CRC-32 of name and content

The records are those of `cablegram.sessions.persistence.records`. Readers keep records that they do not know.
"""

from __future__ import annotations

import binascii
from collections.abc import Mapping

from cablegram.errors import SessionFormatError, UsageError
from cablegram.sessions.persistence.records import is_durable, seal, unseal
from cablegram.sessions.types import Secret, SecretText

PREFIX = "cablegram1_"
ALPHABET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
_SUM = 8


def belongs(name: str) -> bool:
    """Whether a record goes into a string: what is durable, and what other libraries' strings hold."""
    return is_durable(name) or name in ("extra/api_id", "seal") or name.startswith("sealed/")


def encode(contents: Mapping[str, bytes]) -> str:
    """The string for a session's records, empty when there is nothing to keep."""
    chosen = {name: content for name, content in contents.items() if belongs(name)}
    if not chosen:
        return ""
    body = bytearray()
    for name, content in chosen.items():
        encoded = name.encode()
        if len(encoded) > 255 or len(content) > 0xFFFF:
            raise UsageError(f"the record {name[:40]!r} is too large for a session string")
        body += bytes((len(encoded),)) + encoded + len(content).to_bytes(2, "big") + seal(name, content)
    if len(body) + _SUM > 0xFFFF:
        raise UsageError(f"the records of this session, {len(body):,} bytes, are too large for a session string")
    head = (len(body) + _SUM).to_bytes(2, "big")
    payload = head + body + _checksum(head + body)
    return PREFIX + binascii.b2a_base64(payload, newline=False).decode().translate(_TO_URL).rstrip("=")


def decode(text: str) -> dict[str, bytes]:
    """The records in a string. Errors: `SessionFormatError`, which says where it breaks (characters from 1)."""
    found, missing = _payload(text)
    contents: dict[str, bytes] = {}
    at = 2
    end = len(found) - _SUM if not missing else len(found)
    while at < end:
        name, content, after = _record(found, at, end, missing)
        if content is not None:
            contents[name] = content
        at = after
    if missing:
        raise _broken(f"it is cut off: the last {missing} of {len(text) + missing} characters are missing")
    if _checksum(found[:end]) != found[end:]:
        raise _broken("its checksum does not match: some characters were changed")
    return contents


def _payload(text: str) -> tuple[Secret, int]:
    """The bytes of a string and how many characters are missing at its end."""
    encoded = SecretText(text[len(PREFIX) :])
    for index, character in enumerate(encoded):
        if character not in ALPHABET:
            raise _broken(f"character {len(PREFIX) + index + 1} ({character!r}) cannot be part of it")
    whole = SecretText(encoded[:-1]) if len(encoded) % 4 == 1 else encoded
    found = Secret(binascii.a2b_base64(whole.translate(_FROM_URL) + "=" * (-len(whole) % 4)))
    if len(found) < 2:
        raise _broken("it is cut off right after the prefix")
    wanted = 2 + int.from_bytes(found[:2], "big")
    characters = -(-wanted * 4 // 3)
    if len(found) > wanted or len(encoded) > characters:
        raise _broken(f"it is {len(encoded) - characters} characters too long, from character {len(text) + 1} on")
    return found, characters - len(encoded)


def _record(found: bytes, at: int, end: int, cut: int) -> tuple[str, bytes | None, int]:
    start = at
    size = found[at]
    name_end = at + 1 + size
    content_end = name_end + 2 + int.from_bytes(found[name_end : name_end + 2], "big") + 4
    if name_end + 2 > end or content_end > end:
        if cut:
            return "", None, end
        raise _broken(f"the lengths in it do not fit, from character {_character(start)} on")
    try:
        name = found[at + 1 : name_end].decode()
        return name, unseal(name, found[name_end + 2 : content_end]), content_end
    except (SessionFormatError, UnicodeDecodeError):
        where = f"characters {_character(start)} to {_character(content_end)}"
        raise _broken(f"something between {where} was changed") from None


def _character(offset: int) -> int:
    return len(PREFIX) + offset * 4 // 3 + 1


def _checksum(data: bytes) -> bytes:
    import hashlib

    return hashlib.sha256(PREFIX.encode() + data).digest()[:_SUM]


def _broken(what: str) -> SessionFormatError:
    return SessionFormatError(f"this is a Cablegram session string, but {what}; copy it again, whole")


_TO_URL = str.maketrans("+/", "-_")
_FROM_URL = str.maketrans("-_", "+/")
