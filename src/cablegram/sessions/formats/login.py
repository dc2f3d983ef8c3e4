"""What other libraries' strings and files have in common: one account at one data center."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cablegram.errors import SessionFormatError, UsageError
from cablegram.sessions.persistence import records as codec
from cablegram.sessions.types import AuthKey, Secret, SecretText, SelfUser

# Addresses of Telegram's data centers, for the formats that hold none or that need a numeric one.
# Source: https://core.telegram.org/getProxyConfig and help.getConfig
PRODUCTION = {
    1: "149.154.175.53",
    2: "149.154.167.51",
    3: "149.154.175.100",
    4: "149.154.167.91",
    5: "91.108.56.130",
    203: "91.105.192.100",
}
TEST = {1: "149.154.175.10", 2: "149.154.167.40", 3: "149.154.175.117"}
PORT = 443


class Login(NamedTuple):
    """An account's key at its home data center. ``address`` None: the format has none. ``test``: None when unknown."""

    dc_id: int
    key: AuthKey
    address: str | None = None
    port: int | None = None
    user: SelfUser | None = None
    test: bool | None = None
    api_id: int | None = None

    def records(self) -> dict[str, bytes]:
        """The login as records of a session. Only the network's name is known, never its identity."""
        found = {
            "dc": codec.pack_dc(self.dc_id, self.address, self.port),
            f"key/{self.dc_id}": bytes(self.key),
        }
        test = self.test if self.test is not None else _is_test(self.dc_id, self.address)
        if test:
            found["network"] = b"test"
        elif test is False and self.address in PRODUCTION.values():
            found["network"] = b"production"
        if self.user is not None:
            found["user"] = codec.pack_user(self.user)
        if self.api_id:
            found["extra/api_id"] = str(self.api_id).encode()
        return found

    def with_address(self, what: str) -> tuple[str, int]:
        """Address and port, taken from Telegram's own table when the session has none."""
        address = self.address or (TEST if self.test else PRODUCTION).get(self.dc_id)
        if address is None:
            raise UsageError(f"{what} needs the address of data center {self.dc_id}, and the session has none")
        return address, self.port or PORT


def _is_test(dc_id: int, address: str | None) -> bool | None:
    if address is None:
        return None
    if TEST.get(dc_id) == address:
        return True
    return False if address in PRODUCTION.values() else None


def login_from(contents: Mapping[str, bytes]) -> Login | None:
    """The home login among a session's records; None when it has no data center or no key yet."""
    if "dc" not in contents:
        return None
    dc_id, address, port = codec.unpack_dc(contents["dc"])
    key = contents.get(f"key/{dc_id}")
    if key is None:
        return None
    user = codec.unpack_user(contents["user"]) if "user" in contents else None
    network = contents.get("network", b"").partition(b":")[0]
    api_id = int(contents.get("extra/api_id", b"0")) or None
    return Login(dc_id, codec.key_from(key), address, port, user, network == b"test", api_id)


def from_base64(text: str, what: str) -> Secret:
    """The bytes of a foreign string in either alphabet of base64, padded or not."""
    import binascii

    encoded = SecretText(text.rstrip("=").translate(_FROM_URL))
    if len(encoded) % 4 == 1:
        raise SessionFormatError(f"this looks like {what}, but it is cut off after {len(text)} characters")
    try:
        return Secret(binascii.a2b_base64(encoded + "=" * (-len(encoded) % 4), strict_mode=True))
    except ValueError as error:
        raise SessionFormatError(f"this looks like {what}, but it is not base64: {error}") from None


def to_base64(data: bytes, *, url: bool = True) -> str:
    """Base64 with padding, in the url-safe alphabet or the standard one."""
    import binascii

    text = binascii.b2a_base64(data, newline=False).decode()
    return text.translate(_TO_URL) if url else text


_TO_URL = str.maketrans("+/", "-_")
_FROM_URL = str.maketrans("-_", "+/")


def checked(what: str, dc_id: int, key: bytes) -> tuple[int, AuthKey]:
    """A data center's number and key as a foreign string gave them, or what is wrong with them."""
    if not 0 < dc_id < 10_000:
        raise SessionFormatError(f"this looks like {what}, but its data center number is {dc_id}; it is damaged")
    if not any(key):
        raise SessionFormatError(f"this is {what} without an authorization key: it was never logged in")
    return dc_id, codec.key_from(key)
