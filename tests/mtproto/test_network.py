"""Networks: the shipped ones, custom ones, and their form as text."""

from __future__ import annotations

import json

import pytest

from cablegram.crypto.rsa import PrivateKey
from cablegram.errors import UsageError
from cablegram.mtproto.network import DataCenter, Network
from cablegram.testing.rand import SeededRand


@pytest.fixture(scope="module")
def key():
    return PrivateKey.generate(SeededRand("network")).public


def test_the_production_network():
    """Five data centers with both kinds of addresses and WebSockets, and the one key in use."""
    network = Network.production()
    assert network is Network.production()
    assert {dc.id for dc in network.dcs} == {1, 2, 3, 4, 5}
    assert [key.fingerprint & (1 << 64) - 1 for key in network.keys] == [0xD09D1D85DE64FD85]
    first, second = network.addresses(network.default_dc)
    assert (first.ipv6, second.ipv6, first.port) == (False, True, 443)
    assert first.web == "wss://venus.web.telegram.org/apiws"
    assert network.dc_code(2) == 2
    assert network.dc_code(2, media=True) == -2
    assert "production:" in repr(network)


def test_the_test_network():
    """Three data centers, another key, numbers with 10000 added."""
    network = Network.test()
    assert {dc.id for dc in network.dcs} == {1, 2, 3}
    assert [key.fingerprint & (1 << 64) - 1 for key in network.keys] == [0xB25898DF208D2603]
    assert network.dc_code(1) == 10001
    assert network.dc_code(1, media=True) == -10001
    assert network != Network.production()


def test_identity(key):
    """The identity tells networks apart by name and keys, whatever the keys' order and the addresses."""
    other = PrivateKey.generate(SeededRand("other")).public
    here, there = DataCenter(1, "127.0.0.1", 4430), DataCenter(1, "127.0.0.2", 4431)
    one = Network.custom("box", [here], [key, other])
    assert one.identity == Network.custom("box", [there], [other, key]).identity
    assert one.identity.startswith("box:")
    assert len(one.identity) == 12
    assert one.identity != Network.custom("box", [here], [key]).identity
    assert one.identity != Network.custom("tin", [here], [key, other]).identity
    assert hash(one) == hash(Network.custom("box", [here], [key, other]))
    assert one != Network.custom("box", [there], [key, other])


def test_addresses(key):
    """Addresses come in order: for media their own first, IPv4 before IPv6; an unknown data center is named."""
    media, six, four = (
        DataCenter(4, "media", 1, media_only=True),
        DataCenter(4, "::1", 1, ipv6=True),
        DataCenter(4, "127.0.0.1", 1),
    )
    network = Network.custom("box", [media, six, four], [key])
    assert network.addresses(4) == (four, six)
    assert network.addresses(4, media=True) == (media, four, six)
    with pytest.raises(UsageError, match="no address for data center 5, only for 4"):
        network.addresses(5)


@pytest.mark.parametrize(
    ("name", "dcs", "keys", "default", "match"),
    [
        ("", 1, 1, None, "cannot name"),
        ("a:b", 1, 1, None, "cannot name"),
        ("a\n", 1, 1, None, "cannot name"),
        ("a", 0, 1, None, "no data center"),
        ("a", 1, 0, None, "no RSA key"),
        ("a", 1, 1, 9, "no address for data center 9"),
    ],
)
def test_what_is_no_network(key, name, dcs, keys, default, match):
    """A network needs a name, an address, a key and a default that exists."""
    with pytest.raises(UsageError, match=match):
        Network.custom(name, [DataCenter(1, "h", 1)] * dcs, [key] * keys, default_dc=default)


def test_text(key):
    """A network comes back from its text the same, and the text holds nothing but its parts."""
    network = Network.custom(
        "box",
        [DataCenter(3, "127.0.0.1", 5000, web="ws://127.0.0.1:1/apiws"), DataCenter(1, "::1", 1, True, True)],
        [key],
        default_dc=3,
    )
    for sample in (network, Network.production(), Network.test()):
        again = Network.parse(sample.dump())
        assert again == sample
        assert (again.identity, again.default_dc, again.is_test) == (sample.identity, sample.default_dc, sample.is_test)
    assert set(json.loads(network.dump())) == {"name", "default_dc", "dcs", "keys"}


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.pop("name"),
        lambda d: d.pop("keys"),
        lambda d: d.update(name=5),
        lambda d: d.update(default_dc="1"),
        lambda d: d.update(test=1),
        lambda d: d.update(dcs=5),
        lambda d: d.update(dcs=[[1, 2]]),
        lambda d: d.update(dcs=[{"id": 1}]),
        lambda d: d.update(dcs=[{"id": "1", "host": "h", "port": 1}]),
        lambda d: d.update(dcs=[{"id": 1, "host": "h", "port": 70000}]),
        lambda d: d.update(dcs=[{"id": 1, "host": "h", "port": 1, "color": 1}]),
        lambda d: d.update(keys=["nonsense"]),
        lambda d: d.update(keys=[5]),
    ],
)
def test_damaged_text(key, change):
    """Whatever is wrong with a text, the answer is a UsageError."""
    data = json.loads(Network.custom("box", [DataCenter(1, "h", 1)], [key]).dump())
    change(data)
    for text in (json.dumps(data), json.dumps([data]), json.dumps(data)[:-5], ""):
        with pytest.raises(UsageError):
            Network.parse(text)
