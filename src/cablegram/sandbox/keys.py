"""The sandbox's RSA key pair, and its authorization keys.

Making a 2048-bit RSA key takes seconds, so one pair is part of the source code. Both halves are therefore public: it
proves nothing to anybody, and no network but a sandbox's may ever list it. ``Sandbox(rsa_key=...)`` takes another one.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from cablegram.crypto.rsa import PrivateKey
from cablegram.mtproto.session.server import ServerKey

from .world.auths import KeyRecord

if TYPE_CHECKING:
    from .world.world import World


@functools.cache
def public_private_key() -> PrivateKey:
    """The pair that everybody knows, read once."""
    with open(__file__.rpartition("keys.py")[0] + "sandbox-only.pem", encoding="ascii") as file:
        return PrivateKey.from_pem(file.read())


@functools.cache
def public_private_cdn_key() -> PrivateKey:
    """Another such pair: the CDN's."""
    with open(__file__.rpartition("keys.py")[0] + "sandbox-cdn-only.pem", encoding="ascii") as file:
        return PrivateKey.from_pem(file.read())


class WorldKeyring:
    """The authorization keys of one data center: the world's records of them, and the protocol's."""

    def __init__(self, world: World, dc: int) -> None:
        self._world, self._dc = world, dc
        self.live: dict[int, ServerKey] = {}

    def find(self, key_id: int) -> ServerKey | None:
        """The key of this id in this data center, unless it has expired or was destroyed."""
        record = self._world.keys.get(key_id)
        if record is None or record.dc != self._dc:
            return None
        now = self._world.clock.time()
        if record.temporary and record.expires <= now:
            self.forget(key_id)
            return None
        key = self.live.get(key_id)
        if key is None:  # kept from an earlier run
            key = ServerKey(record.key, now, expires_at=record.expires or None)
            key.data = record
            self.live[key_id] = key
        return key

    def add(self, key: ServerKey) -> None:
        """Remember a key that a client has just made."""
        now = self._world.clock.time()
        record = KeyRecord(key.id, key.value, self._dc, now, expires=key.expires_at or 0.0)
        key.data = record
        self._world.keys[key.id] = record
        self.live[key.id] = key

    def forget(self, key_id: int) -> None:
        """Destroy a key: whoever uses it is answered by -404."""
        self.live.pop(key_id, None)
        record = self._world.keys.pop(key_id, None)
        if record is None:
            return
        if record.authorization is not None:
            record.authorization.keys.discard(key_id)
        permanent = self._world.keys.get(record.perm_id)
        if permanent is not None:
            permanent.bound.discard(key_id)
