"""Tests of cablegram.net.learned_addresses."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api
from cablegram.errors import UsageError
from cablegram.mtproto.network import DataCenter, Network
from cablegram.net.happy_eyeballs import addresses
from cablegram.net.learned_addresses import MOST, NAME, addresses_of, learn, learned
from cablegram.sandbox.keys import public_private_key
from cablegram.sessions.memory import MemorySession
from tests.support.rules import rule

KEYS = [public_private_key().public]
NETWORK = Network.custom("n", [DataCenter(2, "10.0.0.2", 443)], KEYS)


def option(dc: int = 2, host: str = "10.0.0.9", port: int = 443, **flags: Any) -> api.DcOption:
    return api.DcOption(id=dc, ip_address=host, port=port, **flags)


@rule("api/datacenter", "An address that was announced is tried beside those of the table", role="client")
def test_what_is_new_comes_after_the_table() -> None:
    """Rule: the table's own address first, what was announced after it, and both are dialled."""
    session = MemorySession()
    assert learn(session, NETWORK, [option(host="10.0.0.2"), option(), option(4, "10.0.0.4")])
    assert [item.host for item in addresses_of(2, NETWORK, session)] == ["10.0.0.2", "10.0.0.9"]
    assert [item.host for item in addresses(2, NETWORK, session, use_ipv6=False)] == ["10.0.0.2", "10.0.0.9"]
    assert [item.host for item in addresses_of(4, NETWORK, session)] == ["10.0.0.4"]
    with pytest.raises(UsageError):
        addresses_of(5, NETWORK, session)


def test_the_same_again_changes_nothing() -> None:
    """Rule: the session is written when something is new; what is announced no longer is forgotten."""
    session = MemorySession()
    assert learn(session, NETWORK, [option()])
    assert not learn(session, NETWORK, [option()])
    assert learn(session, NETWORK, [option(host="10.0.0.2")])
    assert session.get_extra(NAME) is None


@rule(
    "api/datacenter",
    "Addresses of CDNs, and those for obfuscated links with a secret, are for nothing else",
    role="client",
)
@pytest.mark.parametrize(
    "refused",
    [
        option(cdn=True),
        option(tcpo_only=True),
        option(secret=b"0123456789abcdef"),
        option(port=0),
        option(port=70000),
        option(host="example.org"),
        option(-2),
    ],
)
def test_what_is_not_for_this(refused: api.DcOption) -> None:
    """Rule: what cannot be dialled as a data center is not kept."""
    session = MemorySession()
    assert not learn(session, NETWORK, [refused])
    assert learned(session, NETWORK) == []


def test_other_networks_and_broken_values() -> None:
    """Rule: addresses are their network's alone; a value that is none is as if nothing were known; many are bounded."""
    session = MemorySession()
    learn(session, NETWORK, [option(host=f"10.0.1.{n}") for n in range(200)])
    assert len(learned(session, NETWORK)) == MOST
    other = Network.custom("other", [DataCenter(2, "10.0.0.2", 443)], KEYS)
    assert learned(session, other) == []
    for broken in (b"", b"[1]", b"\xff", b'["n", [[1, 2]]]'):
        session.set_extra(NAME, broken)
        assert learned(session, NETWORK) == []


def test_ipv6_and_media() -> None:
    """Rule: IPv6 is used where it is asked for, and an address for media alone serves no login."""
    session = MemorySession()
    learn(session, NETWORK, [option(host="fd00::9", ipv6=True), option(host="10.0.0.8", media_only=True)])
    assert [item.host for item in addresses(2, NETWORK, session, use_ipv6=False)] == ["10.0.0.2"]
    assert [item.host for item in addresses(2, NETWORK, session, use_ipv6=True)] == ["fd00::9", "10.0.0.2"]
