"""Where the key that opens an encrypted session comes from: a passphrase, the system's keyring, or a function.

The session is encrypted with keys of its own, made at random; these are kept in it wrapped by the key from here, so
that changing a passphrase rewrites one record. scrypt: https://www.rfc-editor.org/rfc/rfc7914; AES-256-GCM.
"""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from typing import Any

from cablegram.errors import BadPassphrase, SessionError, SessionFormatError, UsageError
from cablegram.sessions.types import Secret, settle

KeyProvider = Callable[[], "bytes | Awaitable[bytes]"]
Passphrase = str | bytes | Callable[[], "str | Awaitable[str]"]

KEY_SIZE = 32
NONCE_SIZE = 12
SCRYPT = {"n": 1 << 17, "r": 8, "p": 1}
"""Costs of scrypt for new wraps: 128 MiB and about 0.4 s. What a session was wrapped with is written in it.

The least that OWASP recommends.
Source: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
"""
_SCRYPT_LIMIT = 1 << 20  # a header asking for more than a gigabyte is an attack, not a session
SERVICE = "cablegram"


class KeySource:
    """Gives the wrapping key. ``describe`` is for messages; ``kind`` is what the session's header says."""

    kind = ""

    def describe(self) -> str:
        """The source in words."""
        return "the key"

    def fresh(self) -> dict[str, Any]:
        """Parameters for a new wrap, kept in the clear."""
        return {}

    async def key(self, parameters: dict[str, Any], *, new: bool) -> Secret:
        """The wrapping key (32 bytes) for such parameters; ``new``: it may be made now."""
        raise UsageError("this source has no key")


class FromPassphrase(KeySource):
    """scrypt over a passphrase, given as text or by a function (sync or async) that asks for it."""

    kind = "scrypt"

    def __init__(self, passphrase: Passphrase) -> None:
        self._ask = passphrase if callable(passphrase) else None
        self._given = None if callable(passphrase) else _secret(passphrase)

    def describe(self) -> str:
        return "the passphrase"

    def fresh(self) -> dict[str, Any]:
        return {**SCRYPT, "salt": os.urandom(16).hex()}

    async def key(self, parameters: dict[str, Any], *, new: bool) -> Secret:
        import asyncio

        passphrase = self._given if self._ask is None else _secret(await settle(self._ask()))
        if passphrase is None or (new and not passphrase):
            raise UsageError("an empty passphrase protects nothing")
        salt, n, r, p = bytes.fromhex(parameters["salt"]), parameters["n"], parameters["r"], parameters["p"]
        if not (1 < n <= _SCRYPT_LIMIT and 0 < r <= 64 and 0 < p <= 64 and n * r <= _SCRYPT_LIMIT * 8):
            raise SessionFormatError("the session asks for absurd costs of scrypt; it is damaged")
        return await asyncio.to_thread(_scrypt, passphrase, salt, n, r, p)


class FromKeyring(KeySource):
    """A random key in the system's keyring under ``cablegram`` and a name. Needs the extra ``cablegram[keyring]``."""

    kind = "keyring"

    def __init__(self, name: str) -> None:
        self._name = name

    def describe(self) -> str:
        return f"the key {self._name!r} in the system's keyring"

    async def key(self, parameters: dict[str, Any], *, new: bool) -> Secret:
        import asyncio

        return await asyncio.to_thread(self._look_up, new)

    def _look_up(self, new: bool) -> Secret:
        try:
            import keyring
        except ModuleNotFoundError:
            raise UsageError(
                "the system's keyring needs the keyring package: pip install 'cablegram[keyring]'"
            ) from None
        try:
            found = keyring.get_password(SERVICE, self._name)
            if found is None and new:
                made = Secret(os.urandom(KEY_SIZE))
                keyring.set_password(SERVICE, self._name, made.hex())
                return made
        except keyring.errors.KeyringError as error:
            raise SessionError(f"the system's keyring refuses {self.describe()}: {type(error).__name__}") from None
        if found is None:
            raise BadPassphrase(f"{self.describe()} is not there: was the session made on another machine?")
        try:
            return _checked(bytes.fromhex(found), self.describe())
        except ValueError:
            raise BadPassphrase(f"{self.describe()} is not one of Cablegram's") from None


class FromProvider(KeySource):
    """A function of the user's (sync or async) that gives 32 bytes: a key service, a hardware token, a secret file."""

    kind = "provider"

    def __init__(self, provider: KeyProvider) -> None:
        self._provider = provider

    def describe(self) -> str:
        return "the key of the key provider"

    async def key(self, parameters: dict[str, Any], *, new: bool) -> Secret:
        return _checked(await settle(self._provider()), self.describe())


def source_from(passphrase: Passphrase | None, keyring: str | None, key: bytes | KeyProvider | None) -> KeySource:
    """The one source that was given."""
    if sum(one is not None for one in (passphrase, keyring, key)) != 1:
        raise UsageError("give exactly one of passphrase=, keyring= and key=")
    if passphrase is not None:
        return FromPassphrase(passphrase)
    if keyring is not None:
        return FromKeyring(keyring)
    if callable(key):
        return FromProvider(key)
    fixed = _checked(key or b"", "key=")
    return FromProvider(lambda: fixed)


def wrap(key: Secret, keys: Secret, header: bytes) -> bytes:
    """The session's own keys under the wrapping key; ``header`` is bound to them."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(NONCE_SIZE)
    return nonce + AESGCM(key).encrypt(nonce, keys, header)


def unwrap(key: Secret, wrapped: bytes, header: bytes, source: KeySource, what: str) -> Secret:
    """The session's own keys; `BadPassphrase` when the wrapping key is not the right one."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return Secret(AESGCM(key).decrypt(wrapped[:NONCE_SIZE], wrapped[NONCE_SIZE:], header))
    except (InvalidTag, ValueError):
        raise BadPassphrase(f"{source.describe()} does not open {what}") from None


def _scrypt(passphrase: Secret, salt: bytes, n: int, r: int, p: int) -> Secret:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return Secret(Scrypt(salt=salt, length=KEY_SIZE, n=n, r=r, p=p).derive(passphrase))


def _secret(passphrase: str | bytes) -> Secret:
    return Secret(passphrase.encode() if isinstance(passphrase, str) else passphrase)


def _checked(key: bytes, what: str) -> Secret:
    if not isinstance(key, bytes) or len(key) != KEY_SIZE:
        raise UsageError(f"{what} must be {KEY_SIZE} bytes")
    return Secret(key)
