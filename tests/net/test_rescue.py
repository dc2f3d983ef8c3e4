"""Other addresses when all known ones fail: asked of a DNS server on loopback, for names of these tests alone."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from cablegram import Network, StringSession, TelegramClient, tl
from cablegram.errors import ConnectionLost
from cablegram.mtproto.network import DataCenter, Rescue
from cablegram.mtproto.simple_config import write
from cablegram.net.clock import system_rand
from cablegram.net.discovery.dns import in_order, is_cut, query, records, system_servers, texts
from cablegram.sandbox import Sandbox
from cablegram.sandbox.keys import public_private_cdn_key

DOMAIN = "addresses.cablegram.test"


class Dns(asyncio.DatagramProtocol):
    """A DNS server that has some texts. ``cut``: over UDP only that there is more; ``wrong``: with another number."""

    def __init__(self, *answers: bytes, cut: bool = False, wrong: bool = False, silent: bool = False) -> None:
        self.answers, self.cut, self.wrong, self.silent = answers, cut, wrong, silent
        self.asked: list[str] = []

    def answer(self, question: bytes, *, cut: bool = False) -> bytes:
        number = int.from_bytes(question[:2], "big") ^ self.wrong
        head = struct.pack(">HHHHHH", number, 0x8380 if cut else 0x8180, 1, 0 if cut else len(self.answers) + 1, 0, 0)
        alias = b"\xc0\x0c" + struct.pack(">HHIH", 5, 1, 60, 2) + b"\xc0\x0c"  # a record of another kind
        made = [head, question[12:], b"" if cut else alias]
        for text in () if cut else self.answers:
            strings = b"".join(
                bytes([len(text[at : at + 255])]) + text[at : at + 255] for at in range(0, len(text), 255)
            )
            made.append(b"\xc0\x0c" + struct.pack(">HHIH", 16, 1, 60, len(strings)) + strings)
        return b"".join(made)

    def connection_made(self, transport: Any) -> None:
        self.transport = transport

    def datagram_received(self, data: bytes, addr: Any) -> None:
        self.asked.append("udp")
        if not self.silent:
            self.transport.sendto(self.answer(data, cut=self.cut), addr)

    async def over_tcp(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.asked.append("tcp")
        question = await reader.readexactly(int.from_bytes(await reader.readexactly(2), "big"))
        answer = self.answer(question)
        writer.write(len(answer).to_bytes(2, "big") + answer)
        writer.close()


@asynccontextmanager
async def serving(dns: Dns) -> AsyncIterator[tuple[str, int]]:
    """The address of this server."""
    listening = await asyncio.start_server(dns.over_tcp, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(
        lambda: dns, local_addr=("127.0.0.1", port)
    )
    try:
        yield "127.0.0.1", port
    finally:
        transport.close()
        listening.close()


async def closed_port() -> int:
    """A port where nobody listens."""
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    port: int = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    return port


def signed(port: int, *, expires: int = 2_000_000_000, key: Any = None) -> tuple[bytes, bytes]:
    """The list that says where data center 2 is, in two pieces."""
    place = tl.mt.IpPort(ipv4=0x7F000001, port=port)
    rules = [tl.mt.AccessPointRule(phone_prefix_rules="", dc_id=2, ips=[place])]
    config = tl.mt.ConfigSimple(date=1, expires=expires, rules=rules)
    text = write(config, key or public_private_cdn_key(), system_rand)
    return text[:200], text[200:]


def moved(telegram: Sandbox, port: int, servers: tuple[tuple[str, int], ...], **options: Any) -> TelegramClient:
    """A client that knows a wrong address of the sandbox, and where to ask."""
    network = Network.custom(
        "sandbox",
        [DataCenter(2, "127.0.0.1", port)],
        telegram.network.keys,
        rescue=Rescue(DOMAIN, public_private_cdn_key().public, servers),
    )
    return TelegramClient(
        StringSession(""), telegram.api_id, telegram.api_hash, network=network, retry_delay=0.01, **options
    )


@pytest.mark.parametrize("cut", [False, True], ids=["udp", "tcp"])
async def test_a_data_center_that_has_moved(cut: bool) -> None:
    """All known addresses fail; the signed list in DNS says where it is now, in whichever order its pieces come."""
    async with Sandbox() as telegram:
        first, second = signed(telegram.network.dcs[0].port)
        dns = Dns(second, first, cut=cut)
        async with serving(dns) as server:
            bot = telegram.add_bot("a_bot")
            client = moved(telegram, await closed_port(), (server,))
            await client.start(bot_auth_token=bot.token)
            assert (await client.get_me()).username == "a_bot"
            await client.disconnect()
            assert dns.asked == (["udp", "tcp"] if cut else ["udp"])
        assert telegram.breaches == []


@pytest.mark.parametrize("why", ["another key", "expired", "nothing", "wrong", "silent"])
async def test_what_does_not_help(why: str) -> None:
    """A list that Telegram did not sign or that is old, no list, another answer, silence: the failure stays the same,
    and DNS is asked once."""
    async with Sandbox() as telegram:
        port = telegram.network.dcs[0].port
        pieces = signed(
            port,
            key=telegram.rsa_keys[0] if why == "another key" else None,
            expires=1 if why == "expired" else 2_000_000_000,
        )
        dns = Dns(*(() if why == "nothing" else pieces), wrong=why == "wrong", silent=why == "silent")
        async with serving(dns) as server:
            client = moved(telegram, await closed_port(), (server,), connection_retries=3)
            with pytest.raises(ConnectionLost, match="could not be reached in 4 attempts"):
                await client.connect()
            assert dns.asked == ["udp"]
            await client.disconnect()


async def test_when_it_is_not_asked() -> None:
    """Neither while an address answers, nor after one failure, nor through a proxy; and while offline, nowhere but on
    this machine."""
    async with Sandbox() as telegram:
        dns = Dns(*signed(telegram.network.dcs[0].port))
        async with serving(dns) as server:
            client = moved(telegram, telegram.network.dcs[0].port, (server,))
            await client.connect()
            await client.disconnect()
            client = moved(telegram, await closed_port(), (server,), connection_retries=0)
            with pytest.raises(ConnectionLost):
                await client.connect()
            proxy = await telegram.socks5()
            client = moved(telegram, await closed_port(), (server,), connection_retries=2, proxy=proxy.link)
            with pytest.raises(ConnectionLost):
                await client.connect()
            assert dns.asked == []
        client = moved(telegram, await closed_port(), (("192.0.2.1", 53),), connection_retries=2)
        with pytest.raises(ConnectionLost, match="could not be reached in 3 attempts"):
            await client.connect()


async def test_servers_in_turn() -> None:
    """The next server is asked when one has nothing to say or is not there."""
    dns = Dns(b"one", b"the longer one")
    async with serving(dns) as server, serving(Dns()) as empty:
        there = [("127.0.0.1", await closed_port()), empty, server]
        assert sorted(await texts(DOMAIN, there, system_rand)) == [b"one", b"the longer one"]
    assert in_order([b"one", b"the longer one"]) == b"the longer oneone"
    assert await texts(DOMAIN, [], system_rand) == []


def test_answers_of_any_bytes() -> None:
    """Whatever bytes come, they are read or refused with ValueError; a pointer that leads in a circle too."""
    question = query(DOMAIN, 7)
    good = Dns(b"x" * 300).answer(question)
    assert records(good, 7, question) == [b"x" * 300]
    for size in range(len(good)):
        try:
            assert records(good[:size], 7, question) == []
        except ValueError:
            continue
    for at in range(len(good)):
        changed = good[:at] + bytes([good[at] ^ 0xFF]) + good[at + 1 :]
        try:
            assert len(records(changed, 7, question)) <= 16
        except ValueError:
            continue
    assert not is_cut(b"")
    for name in ("", "a..b", "x" * 64 + ".test"):
        with pytest.raises((ValueError, UnicodeError)):
            query(name, 1)


def test_the_servers_of_the_system(tmp_path: Any) -> None:
    """The first three of resolv.conf; a machine without that file has none."""
    path = tmp_path / "resolv.conf"
    path.write_text("# a comment\nsearch x\nnameserver 127.0.0.1\nnameserver ::1%lo\noptions edns0\nnameserver\n")
    assert system_servers(str(path)) == [("127.0.0.1", 53), ("::1", 53)]
    assert system_servers(str(tmp_path / "none")) == []
