"""Tests of cablegram.net.dialers.faketls: hellos, their proofs, records, and a whole connection in disguise."""

from __future__ import annotations

import asyncio
import hmac
import ssl
from typing import Any

import pytest

from cablegram.errors import DeadlineExceeded, ProxyRefused
from cablegram.net.dialers.faketls import HELLO_SIZE, RANDOM_AT, client_hello, proves, server_hello_size
from cablegram.testing import SeededRand, run_simulation

KEY = bytes(range(16))
DOMAIN = "example.com"
SECRET = b"\xdd" + KEY


def proof(hello: bytes, key: bytes = KEY) -> int | None:
    """What a proxy finds in a hello: the time it was made, or None if it was made without the key."""
    zero = hello[:RANDOM_AT] + bytes(32) + hello[RANDOM_AT + 32 :]
    digest, given = hmac.digest(key, zero, "sha256"), hello[RANDOM_AT : RANDOM_AT + 32]
    if digest[:28] != given[:28]:
        return None
    return int.from_bytes(digest[28:], "little") ^ int.from_bytes(given[28:], "little")


def answer(hello: bytes, key: bytes = KEY) -> bytes:
    """What a proxy says."""
    body = b"\x02\x00\x00\x76\x03\x03" + bytes(32) + b"\x20" + hello[44:76] + bytes(74)
    whole = b"\x16\x03\x03" + len(body).to_bytes(2, "big") + body
    whole += b"\x14\x03\x03\x00\x01\x01" + b"\x17\x03\x03\x04\x00" + bytes(1024)
    random = hmac.digest(key, hello[RANDOM_AT : RANDOM_AT + 32] + whole, "sha256")
    return whole[:RANDOM_AT] + random + whole[RANDOM_AT + 32 :]


def test_the_hello_is_as_long_and_dated_as_a_browsers() -> None:
    """517 bytes, with the proof of the secret and the time in its random bytes; no two are alike."""
    rand = SeededRand(1)
    for domain in (DOMAIN, "a.b", "x" * 150 + ".example.org"):
        hello = client_hello(KEY, domain, 1_700_000_000, rand)
        assert len(hello) == HELLO_SIZE
        assert hello[:RANDOM_AT].hex() == "1603010200010001fc0303"
        assert proof(hello) == 1_700_000_000
        assert proof(hello, bytes(16)) is None
        assert domain.encode() in hello
    assert client_hello(KEY, DOMAIN, 1, rand) != client_hello(KEY, DOMAIN, 1, rand)


def extensions(hello: bytes) -> list[int]:
    """The numbers of the extensions, read by the rules of TLS; all lengths must fit."""
    at = 5 + 4 + 2 + 32
    at += 1 + hello[at]
    at += 2 + int.from_bytes(hello[at : at + 2], "big")
    at += 1 + hello[at]
    end = at + 2 + int.from_bytes(hello[at : at + 2], "big")
    assert end == len(hello)
    found, at = [], at + 2
    while at < end:
        found.append(int.from_bytes(hello[at : at + 2], "big"))
        at += 4 + int.from_bytes(hello[at + 2 : at + 4], "big")
    assert at == end
    return found


def test_the_hello_has_the_shape_of_a_browsers() -> None:
    """The extensions of a browser in their order, with a reserved number first and before the padding."""
    for seed in range(50):
        found = extensions(client_hello(KEY, DOMAIN, 1, SeededRand(seed)))
        grease = [number for number in found if number & 0x0F0F == 0x0A0A and number >> 8 == number & 0xFF]
        assert grease == [found[0], found[-2]]
        assert len(set(found)) == len(found)
        named = [0, 23, 0xFF01, 10, 11, 35, 16, 5, 13, 18, 51, 45, 43, 27]
        assert found[1:-2] == named
        assert found[-1] == 21


def test_a_real_tls_library_reads_the_hello() -> None:
    """OpenSSL takes the hello for one to this site."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    names: list[str | None] = []

    def asked(_: Any, name: str | None, __: ssl.SSLContext) -> int:
        names.append(name)
        return ssl.ALERT_DESCRIPTION_UNRECOGNIZED_NAME

    context.sni_callback = asked
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    server = context.wrap_bio(incoming, outgoing, server_side=True)
    incoming.write(client_hello(KEY, DOMAIN, 1, SeededRand(1)))
    with pytest.raises(ssl.SSLError):
        server.do_handshake()
    assert names == [DOMAIN]


def test_the_answer() -> None:
    """The proxy's answer is measured piece by piece, and believed only with the right proof."""
    hello = client_hello(KEY, DOMAIN, 1, SeededRand(1))
    right = answer(hello)
    for size in range(len(right)):
        assert server_hello_size(right[:size]) is None
    assert server_hello_size(right + b"more") == len(right)
    random = hello[RANDOM_AT : RANDOM_AT + 32]
    assert proves(KEY, random, right)
    assert not proves(KEY, random, answer(hello, bytes(16)))
    assert not proves(KEY, bytes(32), right)
    for wrong in (b"\x15\x03\x03\x00\x02\x02\x28", b"HTTP/1.1 400", right[:5] + bytes(len(right))):
        with pytest.raises(ProxyRefused):
            server_hello_size(wrong)


# ---- a whole connection ----


class Front(asyncio.Protocol):
    """A proxy in disguise before the sandbox: takes the TLS off, puts it on."""

    def __init__(self, inner: Any, key: bytes, *, mute: bool = False) -> None:
        self.inner, self.key, self.mute = inner, key, mute
        self.buffer, self.greeted = bytearray(), False

    def connection_made(self, transport: Any) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        if self.mute:
            return
        if not self.greeted and len(self.buffer) >= HELLO_SIZE:
            hello = bytes(self.buffer[:HELLO_SIZE])
            del self.buffer[:HELLO_SIZE]
            self.greeted = True
            self.transport.write(answer(hello, self.key))
            self.inner.connection_made(Records(self.transport))
        while self.greeted and len(self.buffer) >= 5:
            size = 5 + int.from_bytes(self.buffer[3:5], "big")
            if len(self.buffer) < size:
                return
            record = bytes(self.buffer[:size])
            del self.buffer[:size]
            if record[0] == 0x17:
                self.inner.data_received(record[5:])

    def eof_received(self) -> bool:
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        if self.greeted:
            self.inner.connection_lost(exc)


class Records(asyncio.Transport):
    def __init__(self, real: Any) -> None:
        super().__init__()
        self.real = real

    def write(self, data: Any) -> None:
        for start in range(0, len(data), 1000):
            part = bytes(data[start : start + 1000])
            self.real.write(b"\x17\x03\x03" + len(part).to_bytes(2, "big") + part)

    def __getattribute__(self, name: str) -> Any:
        if name in ("write", "real", "__class__"):
            return object.__getattribute__(self, name)
        return getattr(object.__getattribute__(self, "real"), name)


def disguised(scenario: Any, key: bytes = KEY, *, mute: bool = False) -> None:
    async def main(world: Any) -> None:
        center = world.telegram.dcs[2]
        await world.network.listen("10.0.0.9", 443, lambda: Front(center.accept(), key, mute=mute))
        secret = b"\xee" + KEY + DOMAIN.encode()
        link = f"tg://proxy?server=10.0.0.9&port=443&secret={secret.hex()}"
        await scenario(world, link)

    run_simulation(main, proxy_secrets=[SECRET])


def test_a_login_in_disguise() -> None:
    """Key exchange, login and calls through a proxy with an ee secret; the client disconnects and comes back."""

    async def scenario(world: Any, link: str) -> None:
        bot = world.telegram.add_bot("a_bot")
        client = world.client(proxy=link)
        await client.start(bot_auth_token=bot.token)
        assert (await client.get_me()).username == "a_bot"
        world.network.cut_all()
        assert (await client.get_me()).username == "a_bot"
        await client.disconnect()
        await client.connect()
        assert (await client.get_me()).username == "a_bot"

    disguised(scenario)


def test_a_proxy_that_does_not_know_the_secret() -> None:
    """A wrong proof is a ProxyRefused at the first try."""

    async def scenario(world: Any, link: str) -> None:
        client = world.client(proxy=link)
        with pytest.raises(ProxyRefused, match="does not know this secret"):
            await client.connect()
        assert world.network.dialed == 1

    disguised(scenario, bytes(16))


def test_a_proxy_that_does_not_answer_the_hello() -> None:
    """The stage of a hello without an answer is "transport"."""

    async def scenario(world: Any, link: str) -> None:
        client = world.client(proxy=link)
        with pytest.raises(DeadlineExceeded) as caught:
            await client.connect(timeout=2)
        assert caught.value.stage == "transport"

    disguised(scenario, mute=True)
