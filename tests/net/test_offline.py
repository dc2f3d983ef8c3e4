"""CABLEGRAM_OFFLINE: nothing but this machine is reached, and nothing is looked up."""

from __future__ import annotations

import asyncio
import pickle
import socket

import pytest

from cablegram import MemorySession, TelegramClient
from cablegram.errors import OfflineError
from cablegram.net import offline
from cablegram.net.proxy import parse_proxy
from cablegram.net.streams import dial_tcp, listen_tcp
from cablegram.sandbox import Sandbox


@pytest.mark.parametrize("value", ["1", "true", "yes", " on "])
def test_the_variable_says_so(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """Any value that is no "no" means offline."""
    monkeypatch.setenv(offline.VARIABLE, value)
    assert offline.is_offline()


@pytest.mark.parametrize("value", [None, "", "0", "false", "No", "off"])
def test_without_it_everything_is_reached(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    """Unset, empty or a "no": any host may be reached."""
    monkeypatch.delenv(offline.VARIABLE, raising=False)
    if value is not None:
        monkeypatch.setenv(offline.VARIABLE, value)
    assert not offline.is_offline()
    offline.check_reachable("149.154.167.51", 443)


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("127.0.0.1", True), ("127.8.9.10", True), ("::1", True), ("::ffff:127.0.0.1", True), ("localhost", True),
        ("LOCALHOST.", True), ("a.localhost", True), ("::1%lo", True),
        ("149.154.167.51", False), ("0.0.0.0", False), ("10.0.0.1", False), ("2001:67c:4e8:f002::a", False),
        ("::ffff:8.8.8.8", False), ("localhost.example", False), ("127.0.0.1.example", False), ("", False),
    ],
)  # fmt: skip
def test_what_this_machine_is(host: str, here: bool) -> None:
    """Addresses of loopback in every spelling, and the names that are reserved for it."""
    assert offline.is_loopback(host) is here


async def test_no_packet_and_no_look_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """An address and a name elsewhere are refused before a socket is made or a resolver is asked."""
    monkeypatch.setenv(offline.VARIABLE, "1")

    def never(*_: object, **__: object) -> None:
        raise AssertionError("something was looked up or opened")

    loop = asyncio.get_running_loop()
    monkeypatch.setattr(loop, "getaddrinfo", never)
    monkeypatch.setattr(loop, "create_connection", never)
    for host in ("149.154.167.51", "telegram.example"):
        with pytest.raises(OfflineError) as caught:
            await dial_tcp(host, 443, asyncio.Protocol)
        assert (caught.value.host, caught.value.port) == (host, 443)


async def test_a_name_that_leads_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name of this machine whose address is another machine's is refused, too."""
    monkeypatch.setenv(offline.VARIABLE, "1")

    async def elsewhere(*_: object, **__: object) -> list[object]:
        return [(socket.AF_INET, 1, 6, "", ("192.0.2.1", 443))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", elsewhere)
    with pytest.raises(OfflineError, match=r"192\.0\.2\.1"):
        await dial_tcp("evil.localhost", 443, asyncio.Protocol)


async def test_this_machine_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    """A listener on loopback is reached by address and by name."""
    monkeypatch.setenv(offline.VARIABLE, "1")
    listening = await listen_tcp("127.0.0.1", 0, asyncio.Protocol)
    for host in ("127.0.0.1", "localhost"):
        transport = await dial_tcp(host, listening.address[1], asyncio.Protocol)
        transport.close()
    await listening.close()


@pytest.mark.parametrize("link", ["socks5://192.0.2.1:1080", "socks5://127.0.0.1:1", "http://proxy.example:8080"])
async def test_not_through_a_proxy_either(monkeypatch: pytest.MonkeyPatch, link: str) -> None:
    """A proxy elsewhere is refused, and so is one of this machine on the way to somewhere else."""
    monkeypatch.setenv(offline.VARIABLE, "1")
    proxy = parse_proxy(link)
    assert proxy is not None
    with pytest.raises(OfflineError):
        await proxy.dialer(dial_tcp, None, None)("149.154.167.51", 443, asyncio.Protocol)


@pytest.mark.parametrize("transport", ["abridged", "obfuscated_padded", "websocket"])
async def test_a_client_without_a_network(monkeypatch: pytest.MonkeyPatch, transport: str) -> None:
    """``network=None`` means Telegram itself: offline, ``connect()`` says what to do, at once."""
    monkeypatch.setenv(offline.VARIABLE, "1")
    client = TelegramClient(MemorySession(), 1, "0" * 32, transport=transport)
    with pytest.raises(OfflineError, match=r"network=telegram\.network.*CABLEGRAM_OFFLINE=0"):
        async with asyncio.timeout(5):
            await client.connect()
    await client.disconnect()


async def test_a_sandbox_is_used_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offline, a sandbox works."""
    monkeypatch.setenv(offline.VARIABLE, "1")
    async with Sandbox() as telegram:
        user = telegram.add_user(first_name="Ada")
        options = {"api_id": telegram.api_id, "api_hash": telegram.api_hash, "network": telegram.network}
        async with TelegramClient(MemorySession(), **options) as client:  # type: ignore[arg-type]
            me = await client.start(phone_number=user.phone, phone_code=user.read_code)
    assert me.first_name == "Ada"


def test_the_error_travels() -> None:
    """It says what to do, and survives pickling."""
    error = pickle.loads(pickle.dumps(OfflineError("192.0.2.1", 443)))  # noqa: S301 - our own
    assert (error.host, error.port) == ("192.0.2.1", 443)
    assert "192.0.2.1:443 is not this machine" in str(error)
