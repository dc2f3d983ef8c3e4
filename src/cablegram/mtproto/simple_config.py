"""Where data centers are, when none of the known addresses answers: a short list that Telegram signs and DNS carries.

A text of base64 (344 characters; anything else in it is padding) is 256 bytes under Telegram's own RSA key. The plain
operation with its public half gives 32 bytes of key and 224 encrypted by it::

    key (32) │ AES-256-CBC, IV = key[16:32] ( length (4) │ help.configSimple │ filling to 208 │ their SHA-256 (16) )

So nobody else can make one, and whoever carries it can at most withhold it. ``length`` counts itself and what follows.
The list has rules: which data center is at which addresses, for telephone numbers with which beginnings.

Example: ``phone_prefix_rules="+7,-79"`` is for numbers that begin with 7 and not with 79; an empty rule is for all.
Sources, as no page describes it: https://github.com/tdlib/td/blob/master/td/telegram/ConfigManager.cpp
(``decode_config``, ``check_phone_number_rules``), and the constructors in td/generate/scheme/telegram_api.tl there
"""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from ipaddress import IPv4Address

from cablegram import tl
from cablegram.crypto.aes import ige_decrypt, ige_encrypt
from cablegram.crypto.hashes import same, sha256
from cablegram.crypto.rsa import PrivateKey, PublicKey
from cablegram.crypto.types import Rand
from cablegram.errors import DecodeError, LocalProtocolError, SecurityError
from cablegram.mtproto.network import DataCenter

SIZE, KEY, SIGNED = 256, 32, 208
"""Bytes of the whole, of the key in front, and of what the hash is of."""
LONGEST = 1024
"""Longer texts are not looked at."""
_ALPHABET = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")


def read(text: bytes, key: PublicKey, now: float, *, phone: str = "") -> list[DataCenter]:
    """The addresses in a text that Telegram signed; ``now`` is Unix time, ``phone`` digits, or empty if unknown.

    Addresses that want a secret of the obfuscation are left out. Raises SecurityError for what Telegram did not sign,
    or what has expired.
    """
    config = _opened(text, key)
    if config.expires < now:
        raise SecurityError("this list of addresses has expired")
    found: list[DataCenter] = []
    for rule in config.rules:
        if 0 < rule.dc_id < 1000 and applies(rule.phone_prefix_rules, phone):
            for place in rule.ips:
                if isinstance(place, tl.mt.IpPort) and 0 < place.port < 65536:
                    host = str(IPv4Address(place.ipv4 & 0xFFFFFFFF))
                    found.append(DataCenter(rule.dc_id, host, place.port))
    return list(dict.fromkeys(found))


def applies(rules: str, phone: str) -> bool:
    """Whether a rule of addresses is for this number: the first prefixes that exclude it win."""
    if not rules or not phone:
        return True
    found = False
    for prefix in rules.split(","):
        if not prefix:
            found = True
        elif phone.startswith(prefix[1:]):
            if prefix[0] == "-":
                return False
            found = found or prefix[0] == "+"
    return found


def _opened(text: bytes, key: PublicKey) -> tl.mt.ConfigSimple:
    letters = bytes(letter for letter in text[: LONGEST + 1] if letter in _ALPHABET)
    try:
        signed = b64decode(letters, validate=True) if len(text) <= LONGEST else b""
    except binascii.Error:
        signed = b""
    if len(signed) != SIZE:
        raise SecurityError("this is no signed list of addresses")
    block = key.raw(signed)
    plain = _cbc(block[KEY:], block[:KEY], block[16:KEY])
    if not same(sha256(plain[:SIGNED])[:16], plain[SIGNED:]):
        raise SecurityError("this list of addresses was not signed by Telegram")
    length = int.from_bytes(plain[:4], "little", signed=True)
    if not 8 <= length <= SIGNED:
        raise SecurityError("a list of addresses of an impossible length")
    try:
        found = tl.schema().decode(plain[4:length])
    except DecodeError as error:
        raise SecurityError("a list of addresses that cannot be read") from error
    if not isinstance(found, tl.mt.ConfigSimple):
        raise SecurityError(f"a {type(found).__name__} in place of a list of addresses")
    return found


def write(config: tl.mt.ConfigSimple, key: PrivateKey, rand: Rand) -> bytes:
    """The text that carries this list: what the owner of the key does. Raises LocalProtocolError if it is too long."""
    body = tl.schema().encode(config)
    if 4 + len(body) > SIGNED:
        raise LocalProtocolError(f"{len(body)} bytes of addresses are more than fit")
    plain = (4 + len(body)).to_bytes(4, "little") + body
    plain += rand(SIGNED - len(plain))
    plain += sha256(plain)[:16]
    while True:
        secret = rand(KEY)
        block = secret + _cbc(plain, secret, secret[16:], encrypt=True)
        if int.from_bytes(block, "big") < key.public.n:
            return b64encode(key.decrypt(block))


def _cbc(data: bytes, key: bytes, iv: bytes, *, encrypt: bool = False) -> bytes:
    """AES-256-CBC: of a single block, IGE with zeros for the block before in clear is just that."""
    parts: list[bytes] = []
    for at in range(0, len(data), 16):
        block = data[at : at + 16]
        made = (ige_encrypt if encrypt else ige_decrypt)(block, key, iv + bytes(16))
        parts.append(made)
        iv = made if encrypt else block
    return b"".join(parts)
