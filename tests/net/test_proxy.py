"""Tests of cablegram.net.proxy: links, secrets, SOCKS and HTTP proxies over TCP, and MTProxies."""

from __future__ import annotations

import asyncio
import base64
import sys
from typing import Any

import pytest

from cablegram.errors import ConnectionLost, DeadlineExceeded, ProxyRefused, UsageError
from cablegram.mtproto.framing import Transport
from cablegram.net.proxy import Proxy, parse_proxy, parse_secret
from cablegram.testing import run_simulation
from tests.chaos.tcp import Server, pool_for
from tests.support.enginebox import ANYWHERE
from tests.support.relays import RELAYS, Relay

KEY = bytes(range(16))
SECRETS = {"plain": KEY, "dd": b"\xdd" + KEY, "ee": b"\xee" + KEY + b"example.com"}

# ---- what a user writes ----


@pytest.mark.parametrize(
    ("link", "proxy"),
    [
        ("socks5://u:p%40@10.0.0.1:1080", Proxy("socks5", "10.0.0.1", 1080, "u", "p@")),
        ("socks5h://h:1", Proxy("socks5", "h", 1)),
        ("socks4://h:1", Proxy("socks4", "h", 1)),
        ("http://u:p@h:8080", Proxy("http", "h", 8080, "u", "p")),
        ("tg://socks?server=h&port=1080&user=u&pass=p", Proxy("socks5", "h", 1080, "u", "p")),
        ("https://t.me/socks?server=h&port=1080", Proxy("socks5", "h", 1080)),
        (f"tg://proxy?server=h&port=443&secret={KEY.hex()}", Proxy("mtproxy", "h", 443, secret=KEY)),
        (
            f"https://t.me/proxy?server=h&port=443&secret=dd{KEY.hex()}",
            Proxy("mtproxy", "h", 443, secret=SECRETS["dd"]),
        ),
        (f"mtproxy://{KEY.hex()}@h:443", Proxy("mtproxy", "h", 443, secret=KEY)),
        (Proxy("http", "h", 1), Proxy("http", "h", 1)),
        (None, None),
    ],
)
def test_links(link: Any, proxy: Proxy | None) -> None:
    """Every kind of link is read."""
    assert parse_proxy(link) == proxy


@pytest.mark.parametrize("kind", SECRETS)
def test_secrets(kind: str) -> None:
    """Hex, base64 and base64url, with or without padding, are the same secret; it decides on transport and domain."""
    secret = SECRETS[kind]
    url = base64.urlsafe_b64encode(secret).decode()
    for text in (secret.hex(), secret.hex().upper(), base64.b64encode(secret).decode(), url, url.rstrip("=")):
        assert parse_secret(text) == secret
        proxy = parse_proxy(f"tg://proxy?server=h&port=443&secret={text.replace('+', '%2B')}")
        assert proxy is not None
        assert proxy.transport is (
            Transport.OBFUSCATED_INTERMEDIATE if kind == "plain" else Transport.OBFUSCATED_PADDED
        )
        assert proxy.domain == ("example.com" if kind == "ee" else None)


@pytest.mark.parametrize(
    "wrong",
    [
        "ftp://h:1",
        "h:1080",
        "socks5://h",
        "socks5://:1",
        "socks5://h:99999",
        "tg://proxy?server=h&port=443",
        "tg://proxy?server=h&port=x&secret=" + KEY.hex(),
        "tg://proxy?server=h&port=443&secret=" + KEY[:15].hex(),
        "tg://proxy?server=h&port=443&secret=ff" + KEY.hex(),
        "tg://proxy?server=h&port=443&secret=!!!!",
        "tg://proxy?server=h&port=443&secret=ee" + KEY.hex() + "ff",
        "https://example.com/proxy?server=h&port=1",
        Proxy("socks6", "h", 1),
        Proxy("mtproxy", "h", 1),
        ("h", 1),
    ],
)
def test_what_is_no_proxy(wrong: Any) -> None:
    """Anything else is a UsageError, and no message shows a secret."""
    with pytest.raises(UsageError) as caught:
        parse_proxy(wrong)
    assert KEY.hex()[:12] not in str(caught.value)


def test_no_repr_shows_secrets() -> None:
    """Neither passwords nor secrets are in the repr."""
    assert repr(Proxy("socks5", "h", 1, "user", "hunter2", KEY)) == "<Proxy socks5 h:1>"


# ---- SOCKS and HTTP, over TCP ----


@pytest.mark.parametrize("kind", RELAYS)
async def test_through_a_proxy(kind: str) -> None:
    """Key exchange and a call through a proxy of each kind, with a user name where it has one."""
    server = Server()
    port = await server.start()
    relay = Relay(kind, user="u", password="p" if kind != "socks4" else "")
    link = f"{kind}://u{':p' if kind != 'socks4' else ''}@127.0.0.1:{await relay.start()}"
    pool = pool_for(port, proxy=link)
    await pool.connect()
    assert await pool.invoke(ANYWHERE)
    assert relay.targets == [("127.0.0.1", port)]
    await pool.disconnect()
    await relay.stop()
    await server.stop()


@pytest.mark.parametrize("kind", ["socks5", "http"])
async def test_a_wrong_password(kind: str) -> None:
    """A proxy that refuses the password is a ProxyRefused at once, without a second try; it shows no password."""
    relay = Relay(kind, user="u", password="right")
    pool = pool_for(1, proxy=f"{kind}://u:hunter2@127.0.0.1:{await relay.start()}")
    with pytest.raises(ProxyRefused, match="user name and password") as caught:
        await asyncio.wait_for(pool.connect(), 5)
    assert "hunter2" not in str(caught.value)
    assert relay.connections == 1
    await pool.disconnect()
    await relay.stop()


@pytest.mark.parametrize("kind", RELAYS)
async def test_a_target_that_refuses(kind: str) -> None:
    """A target that the proxy cannot reach is tried again as often as allowed, and named."""
    relay = Relay(kind)
    pool = pool_for(1, proxy=f"{kind}://127.0.0.1:{await relay.start()}", connection_retries=2)
    with pytest.raises(ConnectionLost, match=rf"3 attempts: the {kind} proxy 127\.0\.0\.1"):
        await asyncio.wait_for(pool.connect(), 5)
    assert relay.connections == 3
    await pool.disconnect()
    await relay.stop()


@pytest.mark.parametrize("kind", RELAYS)
async def test_a_silent_proxy(kind: str) -> None:
    """A proxy that says nothing: DeadlineExceeded in stage proxy, on time; disconnect() wins; nothing is left."""
    relay = Relay(kind, silent=True)
    link = f"{kind}://127.0.0.1:{await relay.start()}"
    pool = pool_for(1, proxy=link)
    with pytest.raises(DeadlineExceeded) as caught:
        await pool.connect(timeout=0.3)
    assert caught.value.stage == "proxy"
    connecting = asyncio.ensure_future(pool.connect())
    await asyncio.sleep(0.1)
    await asyncio.wait_for(pool.disconnect(), 0.5)
    with pytest.raises(ConnectionLost):
        await connecting
    await asyncio.sleep(0.05)
    assert len(asyncio.all_tasks()) == 1
    await relay.stop()


async def test_no_proxy_there() -> None:
    """An address where no proxy listens is a ConnectionLost that names it."""
    pool = pool_for(1, proxy="socks5://127.0.0.1:1", connection_retries=0)
    with pytest.raises(ConnectionLost, match=r"the socks5 proxy 127\.0\.0\.1:1"):
        await pool.connect()


async def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without python-socks the error is one line that says what to install."""
    monkeypatch.setitem(sys.modules, "python_socks", None)
    pool = pool_for(1, proxy="socks5://127.0.0.1:1")
    with pytest.raises(UsageError, match=r"cablegram\[proxy\]"):
        await pool.connect()


# ---- MTProxy ----


def in_sandbox(scenario: Any, secret: bytes, **options: Any) -> None:
    run_simulation(scenario, proxy_secrets=[secret], **options)


def link_to(world: Any, secret: bytes) -> str:
    dc = world.telegram.network.dcs[0]
    return f"tg://proxy?server={dc.host}&port={dc.port}&secret={secret.hex()}"


@pytest.mark.parametrize("kind", ["plain", "dd"])
def test_mtproxy(kind: str) -> None:
    """A bot logs in through an MTProxy with a plain and a dd secret, and moves some data."""

    async def scenario(world: Any) -> None:
        bot = world.telegram.add_bot("a_bot")
        client = world.client(proxy=link_to(world, SECRETS[kind]))
        await client.start(bot_auth_token=bot.token)
        assert (await client.get_me()).username == "a_bot"

    in_sandbox(scenario, SECRETS[kind])


@pytest.mark.parametrize("retries", [5, None])
def test_a_wrong_mtproxy_secret(retries: int | None) -> None:
    """A wrong secret is a ProxyRefused after three tries at the most, however many are allowed; it is not shown."""

    async def scenario(world: Any) -> None:
        client = world.client(proxy=link_to(world, bytes(16)), connection_retries=retries)
        with pytest.raises(ProxyRefused, match="is its secret right") as caught:
            await client.connect()
        assert "00000000" not in str(caught.value)
        assert world.network.dialed == 3
        started = world.loop.time()
        with pytest.raises((ProxyRefused, DeadlineExceeded)):
            await client.connect(timeout=2)
        assert world.loop.time() - started <= 2.5

    in_sandbox(scenario, KEY)


def test_a_silent_mtproxy() -> None:
    """A proxy that reads and says nothing, as many do to a wrong secret, ends by the deadline."""

    async def scenario(world: Any) -> None:
        world.telegram.faults.stall_at("transport")
        client = world.client(proxy=link_to(world, KEY))
        started = world.loop.time()
        with pytest.raises(DeadlineExceeded):
            await client.connect(timeout=2)
        assert world.loop.time() - started == pytest.approx(2, abs=0.1)

    in_sandbox(scenario, KEY)


@pytest.mark.parametrize("kind", [None, "plain", "dd"])
@pytest.mark.parametrize("stage", ["transport", "pq", "dh_params", "dh_gen"])
def test_stalls_of_the_exchange(stage: str, kind: str | None) -> None:
    """A server that stops at any message of the key exchange, direct or behind an MTProxy: connect() ends on time."""

    async def scenario(world: Any) -> None:
        world.telegram.faults.stall_at(stage)
        client = world.client(proxy=None if kind is None else link_to(world, SECRETS[kind]))
        started = world.loop.time()
        with pytest.raises(DeadlineExceeded) as caught:
            await client.connect(timeout=2)
        assert caught.value.stage == "key exchange"
        assert world.loop.time() - started == pytest.approx(2, abs=0.1)
        world.telegram.faults.stall_at("")
        await client.connect(timeout=2)

    run_simulation(scenario, proxy_secrets=[] if kind is None else [SECRETS[kind]])
