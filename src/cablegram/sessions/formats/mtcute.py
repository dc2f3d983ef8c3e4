"""Session strings of mtcute, versions 1 to 3: base64url without padding, little-endian, TL-encoded fields."""

from __future__ import annotations

from cablegram.errors import SessionFormatError, UsageError
from cablegram.sessions.formats.login import Login, checked, from_base64, to_base64
from cablegram.sessions.types import AuthKey, Secret, SelfUser

NAME = "an mtcute session string"
_HAS_SELF, _TEST, _MEDIA = 1, 2, 4
_DC_OPTION = 0x18B7A10D
_TRUE, _FALSE = 0x997275B5, 0xBC799737
_IPV6, _MEDIA_ONLY, _DC_TEST = 1, 2, 4
_SHORTEST = 340


def belongs(text: str) -> bool:
    """Whether a string starts as one of the three versions, with flags that exist, and is long enough.

    A Pyrogram string that was cut off starts with the number of its data center, 1 to 5, but not with such flags.
    """
    if len(text) < _SHORTEST or text[:2] not in ("AQ", "Ag", "Aw"):
        return False
    try:
        return not int.from_bytes(from_base64(text[:8], NAME)[1:5], "little") & ~(_HAS_SELF | _TEST | _MEDIA)
    except SessionFormatError:
        return False


def read(text: str) -> tuple[Login, str]:
    """The login in a string and its version, as ``mtcute-v3``."""
    reader = _MtcuteReader(from_base64(text, NAME))
    version = reader.byte()
    flags = reader.int32()
    if version not in (1, 2, 3) or flags & ~7:
        raise SessionFormatError(f"this looks like {NAME}, but its version {version} and flags {flags} are unknown")
    dc_id, address, port, dc_test = reader.dc_v3() if version == 3 else reader.dc_option()
    if flags & _MEDIA and version > 1:
        reader.dc_v3() if version == 3 else reader.dc_option()
    user = reader.user() if flags & _HAS_SELF else None
    key = reader.bytes()
    if not reader.at_end or len(key) != AuthKey.SIZE:
        raise SessionFormatError(
            f"this looks like {NAME}, but its key does not end where the string does; it is damaged"
        )
    dc_id, checked_key = checked(NAME, dc_id, key)
    test = True if flags & _TEST or dc_test else None
    return Login(dc_id, checked_key, address, port, user, test), f"mtcute-v{version}"


def write(login: Login) -> str:
    """The string of version 3, the only one that mtcute reads today."""
    address, port = login.with_address("an mtcute string")
    ip = address.encode()
    if len(ip) > 200:
        raise UsageError("the address is too long for an mtcute string")
    flags = (_IPV6 if ":" in address else 0) | (_DC_TEST if login.test else 0)
    option = bytes((2, login.dc_id, flags)) + _bytes(ip) + port.to_bytes(4, "little")
    data = b"\x03" + (_HAS_SELF if login.user else 0).to_bytes(4, "little") + _bytes(option)
    if login.user is not None:
        data += login.user.id.to_bytes(8, "little") + (_TRUE if login.user.is_bot else _FALSE).to_bytes(4, "little")
    data += _bytes(login.key)
    return to_base64(data).rstrip("=")


def _bytes(value: bytes) -> bytes:
    # https://core.telegram.org/mtproto/serialize#base-types
    head = bytes((len(value),)) if len(value) < 254 else b"\xfe" + len(value).to_bytes(3, "little")
    return head + value + bytes(-(len(head) + len(value)) % 4)


class _MtcuteReader:
    def __init__(self, data: Secret) -> None:
        self._data = data
        self._at = 0

    @property
    def at_end(self) -> bool:
        return self._at == len(self._data)

    def raw(self, size: int) -> Secret:
        end = self._at + size
        if end > len(self._data):
            raise SessionFormatError(
                f"this looks like {NAME}, but it is cut off: {end - len(self._data)} bytes are missing at its end"
            )
        part = Secret(self._data[self._at : end])
        self._at = end
        return part

    def byte(self) -> int:
        return self.raw(1)[0]

    def int32(self) -> int:
        return int.from_bytes(self.raw(4), "little")

    def bytes(self) -> Secret:
        size = self.byte()
        head = 1
        if size == 254:
            size, head = int.from_bytes(self.raw(3), "little"), 4
        value = self.raw(size)
        self.raw(-(head + size) % 4)
        return value

    def text(self) -> str:
        try:
            return bytes(self.bytes()).decode()
        except UnicodeDecodeError:
            raise SessionFormatError(f"this looks like {NAME}, but its address is not text; it is damaged") from None

    def dc_v3(self) -> tuple[int, str, int, bool]:
        inner = _MtcuteReader(self.bytes())
        version = inner.byte()
        if version not in (1, 2):
            raise SessionFormatError(f"this looks like {NAME}, but its data center has the unknown version {version}")
        dc_id, flags = inner.byte(), inner.byte()
        return dc_id, inner.text(), inner.int32() & 0xFFFF, bool(version == 2 and flags & _DC_TEST)

    def dc_option(self) -> tuple[int, str, int, bool]:
        constructor = self.int32()
        if constructor != _DC_OPTION:
            raise SessionFormatError(
                f"this looks like {NAME}, but it has no data center where one should be "
                "(versions of 2023 wrote strings with a media data center that nobody can read)"
            )
        flags = self.int32()
        dc_id, address, port = self.int32(), self.text(), self.int32() & 0xFFFF
        if flags & 1024:
            self.bytes()
        return dc_id, address, port, False

    def user(self) -> SelfUser:
        user_id = int.from_bytes(self.raw(8), "little")
        is_bot = self.int32()
        if is_bot not in (_TRUE, _FALSE):
            raise SessionFormatError(f"this looks like {NAME}, but its user is damaged")
        return SelfUser(user_id, is_bot == _TRUE)
