"""Telegram's signed list of addresses: what it holds, whom it is for, and what is not believed."""

from __future__ import annotations

from base64 import b64decode, b64encode

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from cablegram import tl
from cablegram.crypto.hashes import sha256
from cablegram.crypto.rsa import PrivateKey
from cablegram.errors import LocalProtocolError, SecurityError
from cablegram.mtproto.network import DataCenter, Network
from cablegram.mtproto.simple_config import applies, read, write
from cablegram.sandbox.keys import public_private_cdn_key, public_private_key
from cablegram.testing import SeededRand

NOW = 1_700_000_000


def config(*, rules: str = "", expires: int = NOW + 60, count: int = 1) -> tl.mt.ConfigSimple:
    ips: list[tl.mt.TypeIpPort] = [tl.mt.IpPort(ipv4=0x0A000001 + number, port=443 + number) for number in range(count)]
    rule = tl.mt.AccessPointRule(phone_prefix_rules=rules, dc_id=2, ips=ips)
    return tl.mt.ConfigSimple(date=NOW, expires=expires, rules=[rule])


def key() -> PrivateKey:
    return public_private_key()


def test_what_it_holds() -> None:
    """Addresses of data centers; padding of other characters does not matter; what wants a secret is left out."""
    text = write(config(count=3), key(), SeededRand(1))
    assert len(text) == 344
    expected = [DataCenter(2, f"10.0.0.{1 + number}", 443 + number) for number in range(3)]
    assert read(text, key().public, NOW) == expected
    assert read(b"-- " + text[:100] + b"\n!" + text[100:] + b" --", key().public, NOW) == expected
    secret = config()
    secret.rules[0].ips = [tl.mt.IpPortSecret(ipv4=1, port=443, secret=bytes(16)), tl.mt.IpPort(ipv4=-1, port=1)]
    assert read(write(secret, key(), SeededRand(2)), key().public, NOW) == [DataCenter(2, "255.255.255.255", 1)]


def test_the_format_by_another_implementation() -> None:
    """The same bytes, taken apart with another AES and plain arithmetic, as TDLib does it."""
    text = write(config(), key(), SeededRand(3))
    public = key().public
    block = pow(int.from_bytes(b64decode(text), "big"), public.e, public.n).to_bytes(256, "big")
    plain = Cipher(algorithms.AES(block[:32]), modes.CBC(block[16:32])).decryptor().update(block[32:])
    assert sha256(plain[:208])[:16] == plain[208:]
    length = int.from_bytes(plain[:4], "little")
    assert plain[4:8] == (0x5A592A6C).to_bytes(4, "little")
    assert tl.schema().decode(plain[4:length]) == config()


def test_what_is_not_believed() -> None:
    """Another key, any other byte, an old list, another object, and what is no list: nothing of it is used."""
    text, public = write(config(), key(), SeededRand(4)), key().public
    with pytest.raises(SecurityError, match="expired"):
        read(text, public, NOW + 61)
    with pytest.raises(SecurityError):
        read(text, public_private_cdn_key().public, NOW)
    raw = b64decode(text)
    for at in (0, 31, 100, 255):
        changed = raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]
        with pytest.raises(SecurityError):
            read(b64encode(changed), public, NOW)
    for wrong in (b"", b"=" * 344, text[:-4], text + text, b"\xff" * 400, b64encode(b"\xff" * 256), bytes(2000)):
        with pytest.raises(SecurityError):
            read(wrong, public, NOW)
    with pytest.raises(LocalProtocolError, match="more than fit"):
        write(config(count=30), key(), SeededRand(5))


@pytest.mark.parametrize(
    ("rules", "phone", "is_for"),
    [
        ("", "79", True),
        ("+7", "", True),
        ("+7", "79", True),
        ("+7", "49", False),
        ("+7,-79", "791", False),
        ("+7,-79", "781", True),
        ("-7,", "49", True),
        ("-7,", "79", False),
        ("7", "79", False),
    ],
)
def test_whom_it_is_for(rules: str, phone: str, is_for: bool) -> None:
    """Prefixes that include and exclude telephone numbers."""
    assert applies(rules, phone) is is_for


def test_the_networks_that_ask() -> None:
    """Telegram's own networks name where to ask, with Telegram's key; others ask nowhere unless they are told to."""
    production, test = Network.production().rescue, Network.test().rescue
    assert production is not None
    assert test is not None
    assert production.domain != test.domain
    assert production.key == test.key
    assert production.key.n.bit_length() == 2048
    assert Network.custom("own", [DataCenter(1, "10.0.0.1", 443)], [key().public]).rescue is None
