"""Which Telegram: a network is a name, the addresses of its data centers, and the RSA keys that prove it.

``Network.production()`` and ``Network.test()`` come with the package; a sandbox gives its own, and
:meth:`Network.dump` writes one as text that :meth:`Network.parse` reads back, so that a file can name a network.
Sources: https://core.telegram.org/api/datacenter and https://core.telegram.org/mtproto/auth_key
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from cablegram.crypto.hashes import sha256
from cablegram.crypto.rsa import PublicKey
from cablegram.errors import UsageError

TEST_OFFSET = 10000
"""What is added to a data center's number on the test network inside the key exchange and proxies' headers."""

_shipped: dict[str, Network] = {}
_RESCUE_DOMAINS = {"production": "apv3.stel.com", "test": "tapv3.stel.com"}
_RESCUE_KEY = """-----BEGIN RSA PUBLIC KEY-----
MIIBCgKCAQEAyr+18Rex2ohtVy8sroGPBwXD3DOoKCSpjDqYoXgCqB7ioln4eDCFfOBUlfXUEvM/fnKCpF46VkAftlb4VuPD
eQSS/ZxZYEGqHaywlroVnXHIjgqoxiAd192xRGreuXIaUKmkwlM9JID9WS2jUsTpzQ91L8MEPLJ/4zrBwZua8W5fECwCCh2c
9G5IzzBm+otMS/YKwmR1olzRCyEkyAEjXWqBI9Ftv5eG8m0VkBzOG655WIYdyV0HfDK/NWcvGqa0w/nriMD6mDjKOryamw0O
P9QuYgMN0C9xMW9y8SmP4h92OAWodTYgY1hZCxdv6cs5UnW9+PWvS+WIbkh+GaWYxwIDAQAB
-----END RSA PUBLIC KEY-----
"""
"""The domains and the key of Telegram's own clients.
Source: https://github.com/tdlib/td/blob/master/td/telegram/ConfigManager.cpp"""


class DataCenter(NamedTuple):
    """One address of a data center. The same ``id`` may come several times: IPv6, media only."""

    id: int
    host: str
    port: int
    ipv6: bool = False
    media_only: bool = False
    web: str | None = None
    """The WebSocket address (``wss://.../apiws``), if it has one."""


class Rescue(NamedTuple):
    """Where to ask for other addresses when none of the known ones answers; see ``simple_config``.

    ``domain``: the name in DNS; ``key``: whose signature the answer must have; ``servers``: the addresses and ports of
    DNS servers to ask, by default those of the system.
    """

    domain: str
    key: PublicKey
    servers: tuple[tuple[str, int], ...] = ()


class Network:
    """A name, a table of data centers and RSA keys; not to be changed, and equal to a network with the same parts.

    ``identity`` (``"production:4cd11b52"``) is what a session remembers: the name and a digest of the keys.
    ``is_test`` says that data centers are numbered as on Telegram's test network (:meth:`dc_code`). ``certificate``
    (PEM) is what addresses of the form ``wss://`` must prove themselves by; None: any authority that the system trusts.
    ``rescue`` says where to ask for other addresses; None: nowhere. It is no part of what is compared or dumped.
    """

    __slots__ = ("certificate", "dcs", "default_dc", "identity", "is_test", "keys", "name", "rescue")

    def __init__(
        self,
        name: str,
        dcs: Iterable[DataCenter],
        keys: Iterable[PublicKey],
        *,
        default_dc: int | None = None,
        is_test: bool = False,
        certificate: str | None = None,
        rescue: Rescue | None = None,
    ) -> None:
        self.name = name
        self.rescue = rescue
        self.certificate = certificate
        self.dcs: tuple[DataCenter, ...] = tuple(dcs)
        self.keys: tuple[PublicKey, ...] = tuple(keys)
        self.is_test = is_test
        if not name or ":" in name or not name.isprintable():
            raise UsageError(f"{name!r} cannot name a network: it needs printable characters and no colon")
        if not self.keys:
            raise UsageError(f"the network {name!r} has no RSA key; without one no server can be trusted")
        if not self.dcs:
            raise UsageError(f"the network {name!r} has no data center")
        self.default_dc: int = self.dcs[0].id if default_dc is None else default_dc
        self.addresses(self.default_dc)
        prints = sorted(key.fingerprint & 0xFFFFFFFFFFFFFFFF for key in self.keys)
        digest = sha256(b"".join(number.to_bytes(8, "big") for number in prints))
        self.identity = f"{name}:{digest[:4].hex()}"

    @classmethod
    def production(cls) -> Network:
        """The Telegram that everybody uses."""
        return _load("production")

    @classmethod
    def test(cls) -> Network:
        """Telegram's test network, with accounts of its own. Source: https://core.telegram.org/api/auth#test-accounts"""
        return _load("test")

    @classmethod
    def custom(
        cls,
        name: str,
        dcs: Iterable[DataCenter],
        keys: Iterable[PublicKey],
        *,
        default_dc: int | None = None,
        certificate: str | None = None,
        rescue: Rescue | None = None,
    ) -> Network:
        """Another network: a sandbox, a server of one's own. ``default_dc`` is the first address's unless given.

        Raises :class:`~cablegram.errors.UsageError` if there is no address or no key.
        """
        return cls(name, dcs, keys, default_dc=default_dc, certificate=certificate, rescue=rescue)

    @classmethod
    def parse(cls, text: str) -> Network:
        """The network that :meth:`dump` wrote; :class:`~cablegram.errors.UsageError` says what is wrong with a text."""
        import json

        try:
            data = json.loads(text)
            dcs = [_data_center(item) for item in data["dcs"]]
            keys = [PublicKey.from_pem(pem) for pem in data["keys"]]
            name, default_dc, is_test = data["name"], data.get("default_dc"), data.get("test", False)
            certificate = data.get("certificate")
            if not isinstance(name, str) or not isinstance(default_dc, int | None) or not isinstance(is_test, bool):
                raise TypeError("name, default_dc or test is of another type")
            if not isinstance(certificate, str | None):
                raise TypeError("certificate is no text")
        except UsageError:
            raise
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise UsageError(f"this text describes no network: {type(error).__name__}: {error}") from None
        return cls(name, dcs, keys, default_dc=default_dc, is_test=is_test, certificate=certificate)

    def dump(self) -> str:
        """This network as JSON text: it holds nothing secret."""
        import json

        dcs = []
        for dc in self.dcs:
            item: dict[str, Any] = {"id": dc.id, "host": dc.host, "port": dc.port}
            item |= {name: True for name in ("ipv6", "media_only") if getattr(dc, name)}
            dcs.append(item if dc.web is None else item | {"web": dc.web})
        whole: dict[str, Any] = {"name": self.name, "default_dc": self.default_dc, "dcs": dcs}
        if self.is_test:
            whole["test"] = True
        if self.certificate is not None:
            whole["certificate"] = self.certificate
        return json.dumps(whole | {"keys": [key.pem() for key in self.keys]}, indent=1) + "\n"

    def addresses(self, dc: int, *, media: bool = False) -> tuple[DataCenter, ...]:
        """The addresses of a data center in order of preference; with ``media``, those for media first.

        Raises :class:`~cablegram.errors.UsageError` if the network has no such data center.
        """
        found = [item for item in self.dcs if item.id == dc and (media or not item.media_only)]
        if not found:
            known = ", ".join(sorted({str(item.id) for item in self.dcs}))
            raise UsageError(f"the network {self.name!r} has no address for data center {dc}, only for {known}")
        return tuple(sorted(found, key=lambda item: (item.media_only != media, item.ipv6)))

    def dc_code(self, dc: int, *, media: bool = False) -> int:
        """How the key exchange and obfuscated headers number a data center: 10000 more on the test network, negative
        for media. Source: https://core.telegram.org/mtproto/auth_key, step 4
        """
        code = dc + TEST_OFFSET if self.is_test else dc
        return -code if media else code

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Network) and self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash(self._parts())

    def __repr__(self) -> str:
        return f"<Network {self.identity}, {len({dc.id for dc in self.dcs})} data centers>"

    def _parts(self) -> tuple[object, ...]:
        return self.identity, self.dcs, frozenset(self.keys), self.default_dc, self.is_test, self.certificate


def _data_center(item: dict[str, Any]) -> DataCenter:
    found = DataCenter(**item)
    kinds = (int, str, int, bool, bool, str | None)
    if not all(isinstance(value, kind) for value, kind in zip(found, kinds, strict=True)):
        raise UsageError(f"{item!r} is no address of a data center: id, host and port are needed")
    if not 0 < found.port < 65536:
        raise UsageError(f"{found.port} is no port")
    return found


def _load(name: str) -> Network:
    found = _shipped.get(name)
    if found is None:
        from cablegram.tl.datacenters import ADDRESSES, RSA_KEYS, WEBSOCKET

        dcs = []
        for number, ipv4, _, web, port in ADDRESSES[name]:
            dcs.append(DataCenter(number, ipv4, port, web=f"wss://{web}{WEBSOCKET[name]}" if web else None))
        for number, _, ipv6, _, port in ADDRESSES[name]:
            dcs.append(DataCenter(number, ipv6, port, ipv6=True))
        keys = [PublicKey(int(modulus, 16), exponent) for _, use, modulus, exponent in RSA_KEYS if use == name]
        # Data center 2 is where new clients begin: it answers for every account and sends the others elsewhere.
        rescue = Rescue(_RESCUE_DOMAINS[name], PublicKey.from_pem(_RESCUE_KEY))
        found = _shipped[name] = Network(name, dcs, keys, default_dc=2, is_test=name == "test", rescue=rescue)
    return found
