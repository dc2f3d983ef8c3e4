"""Addresses of data centers that Telegram announced, beside those that the network's own table has.

``help.getConfig`` and ``updateDcOptions`` list them; they may change while the table of an installed version does not.
What is new is kept in the session, for its network, and tried after the table's own addresses: a table that is wrong
costs one attempt more, and an announced address that is of no use costs nothing. Whoever answers there must prove an
RSA key of the network, as everywhere. Source: https://core.telegram.org/api/datacenter
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from cablegram.errors import UsageError
from cablegram.mtproto.network import DataCenter, Network

if TYPE_CHECKING:
    from cablegram import api

NAME = "dc_options"
MOST = 64
"""So many are kept; Telegram announces about a dozen."""


class Extras(Protocol):
    """What of a session is needed here."""

    def get_extra(self, name: str) -> bytes | None: ...
    def set_extra(self, name: str, value: bytes | None) -> None: ...


def learn(store: Extras, network: Network, options: Iterable[api.TypeDcOption]) -> bool:
    """Keep what was announced and is not in the table; returns whether anything is other than before.

    Left out are addresses of CDNs, which serve files alone, and those that want a secret of the obfuscation.
    Source: https://core.telegram.org/constructor/dcOption
    """
    known = {(item.id, item.host, item.port) for item in network.dcs}
    found: list[DataCenter] = []
    for option in options:
        if option.cdn or option.tcpo_only or option.secret or (option.id, option.ip_address, option.port) in known:
            continue
        if 0 < option.port < 65536 and 0 < option.id < 1000 and _is_address(option.ip_address):
            ipv6, media = bool(option.ipv6), bool(option.media_only)
            found.append(DataCenter(option.id, option.ip_address, option.port, ipv6, media))
    rows = [[item.id, item.host, item.port, item.ipv6, item.media_only] for item in found[:MOST]]
    value = json.dumps([network.identity, rows]).encode() if rows else None
    if value == store.get_extra(NAME):
        return False
    store.set_extra(NAME, value)
    return True


def learned(store: Extras, network: Network) -> list[DataCenter]:
    """What :func:`learn` kept of this network."""
    raw = store.get_extra(NAME)
    if raw is None:
        return []
    try:
        identity, rows = json.loads(raw)
        return [DataCenter(*row) for row in rows] if identity == network.identity else []
    except (ValueError, TypeError):
        return []  # a session of another version: the table will do


def addresses_of(dc: int, network: Network, store: Extras) -> tuple[DataCenter, ...]:
    """Where a data center may be: the table's addresses, then what was announced. Raises UsageError if nowhere."""
    more = [item for item in learned(store, network) if item.id == dc and not item.media_only]
    try:
        return (*network.addresses(dc), *more)
    except UsageError:
        if more:
            return tuple(sorted(more, key=lambda item: item.ipv6))
        raise


def _is_address(text: str) -> bool:
    from ipaddress import ip_address  # an idle client does without

    try:
        ip_address(text)
    except ValueError:
        return False
    return True
