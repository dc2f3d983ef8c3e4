"""What touches a network, on uvloop: its transports are no subclasses of asyncio's, and are not quite the same."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import uvloop

from cablegram import MemorySession, TelegramClient, events
from cablegram.errors import ConnectionLost, DeadlineExceeded, TransportError
from cablegram.mtproto.network import DataCenter, Network
from cablegram.net import Transport
from cablegram.sandbox import Sandbox
from cablegram.testing import eventually
from tests.chaos.tcp import Proxy, Server, pool_for, request
from tests.net.dialers.test_faketls import DOMAIN, Front
from tests.net.test_transports import test_log_in_and_a_megabyte_both_ways as log_in_and_a_megabyte_both_ways

KEY = bytes(range(16))


def on_uvloop(work: Callable[[], Awaitable[None]]) -> None:
    """Run it on uvloop; what the loop is told by ``call_exception_handler`` fails the test."""
    problems: list[Any] = []

    def note(context: dict[str, Any]) -> None:
        if not isinstance(context.get("exception"), asyncio.CancelledError):  # of the relays' streams, which end so
            problems.append(context)

    async def main() -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, uvloop.Loop)
        loop.set_exception_handler(lambda _, context: note(context))
        await work()

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main())
    assert not problems


def client_of(telegram: Sandbox, **options: Any) -> TelegramClient:
    options.setdefault("network", telegram.network)
    return TelegramClient(MemorySession(), telegram.api_id, telegram.api_hash, **options)


@pytest.mark.parametrize("pfs", [False, True], ids=["plain keys", "pfs"])
@pytest.mark.parametrize(
    ("transport", "proxy"),
    [*((kind.value, "") for kind in Transport), (Transport.ABRIDGED.value, "socks5"), (Transport.PADDED.value, "http")],
)
def test_every_transport(transport: str, proxy: str, pfs: bool) -> None:
    """A login and a megabyte both ways, over each transport and through proxies."""
    on_uvloop(lambda: log_in_and_a_megabyte_both_ways((transport, False, proxy), pfs))


@pytest.mark.parametrize("kind", ["plain", "dd", "ee"])
def test_mtproxies(kind: str) -> None:
    """A login through an MTProxy of each kind."""
    prefix = {"plain": b"", "dd": b"\xdd", "ee": b"\xee"}[kind]
    secret = prefix + KEY + (DOMAIN.encode() if kind == "ee" else b"")

    async def work() -> None:
        async with Sandbox(proxy_secrets=[secret[:17]]) as telegram:
            [home] = telegram.network.dcs
            port, server = home.port, None
            if kind == "ee":
                accept = telegram.dcs[home.id].accept
                server = await asyncio.get_running_loop().create_server(lambda: Front(accept(), KEY), "127.0.0.1", 0)
                port = server.sockets[0].getsockname()[1]
            client = client_of(telegram, proxy=f"tg://proxy?server=127.0.0.1&port={port}&secret={secret.hex()}")
            bot = telegram.add_bot("a_bot")
            await client.start(bot_auth_token=bot.token)
            assert (await client.get_me()).username == "a_bot"
            await client.disconnect()
            if server is not None:
                server.close()

    on_uvloop(work)


@pytest.mark.parametrize("transport", [Transport.WEBSOCKET.value, Transport.ABRIDGED.value])
def test_a_server_with_tls_on_its_port(transport: str) -> None:
    """Where the sandbox takes TLS too, WebSockets at wss:// addresses and plain transports both work."""

    async def work() -> None:
        async with Sandbox(tls=True) as telegram:
            bot = telegram.add_bot("a_bot")
            client = client_of(telegram, transport=transport)
            await client.start(bot_auth_token=bot.token)
            assert (await client.get_me()).username == "a_bot"
            await client.disconnect()
            assert telegram.breaches == []

    on_uvloop(work)


def test_updates_and_cut_links() -> None:
    """Updates arrive, also those of the time without a link; calls survive each cut and each reset."""

    async def work() -> None:
        async with Sandbox() as telegram:
            ada, bot = telegram.add_user(first_name="Ada"), telegram.add_bot("a_bot")
            client, texts = client_of(telegram, retry_delay=0.05), []
            client.add_event_handler(lambda event: texts.append(event.text), events.NewMessage())
            await client.start(bot_auth_token=bot.token)
            for number in range(6):
                (telegram.faults.kill_tcp if number % 2 else telegram.faults.rst)()
                ada.send(bot, str(number))
                assert (await client.get_me()).username == "a_bot"
            await eventually(lambda: texts == [str(number) for number in range(6)])
            await client.disconnect()
            await eventually(lambda: not [task for task in asyncio.all_tasks() if "cablegram" in task.get_name()])

    on_uvloop(work)


def test_addresses_side_by_side() -> None:
    """An address where nobody listens does not keep the client from the next one; alone it is an error in words."""

    async def work() -> None:
        async with Sandbox() as telegram:
            [home] = telegram.network.dcs
            dead = DataCenter(home.id, "127.0.0.1", 9)
            keys = [telegram.rsa_keys[0].public]
            both = client_of(telegram, network=Network.custom("both", [dead, home], keys))
            await both.connect(timeout=5)
            await both.disconnect()
            alone = client_of(telegram, network=Network.custom("dead", [dead], keys), connection_retries=0)
            with pytest.raises(ConnectionLost, match="1 attempt"):
                await alone.connect()

    on_uvloop(work)


def test_silence_and_plain_codes() -> None:
    """A server that says nothing, or only a code, is told apart and bounded in time, as on any loop."""

    async def work() -> None:
        async with Sandbox() as telegram:
            client = client_of(telegram, connection_retries=1, retry_delay=0.01)
            telegram.faults.stall_at("pq")
            with pytest.raises(DeadlineExceeded) as caught:
                await client.connect(timeout=0.5)
            assert caught.value.stage == "key exchange"
            telegram.faults.stall_at("")
            telegram.faults.transport_error(-444)
            with pytest.raises(TransportError):
                await client.connect(timeout=5)
            telegram.faults.clear()
            await client.connect(timeout=5)
            await client.disconnect()

    on_uvloop(work)


def test_a_peer_that_does_not_read() -> None:
    """What the server did not take for a while arrives, all of it, when the server reads again."""

    async def work() -> None:
        async with Sandbox() as telegram:
            ada = telegram.add_user(first_name="Ada")
            client = client_of(telegram)
            await client.start(phone_number=ada.phone, phone_code=ada.read_code)
            telegram.faults.blackhole()
            sending = asyncio.ensure_future(client.send_file("me", bytes(3 << 20)))
            await asyncio.sleep(1)
            telegram.faults.light()
            message = await asyncio.wait_for(sending, 30)
            assert await client.download_media(message) == bytes(3 << 20)
            await client.disconnect()

    on_uvloop(work)


def test_calls_in_a_storm() -> None:
    """Sixty-four calls at a time while every connection dies each tenth of a second: all settle, none runs twice."""

    async def work() -> None:
        server = Server(lambda: 0.01)
        proxy = Proxy(await server.start())
        pool = pool_for(await proxy.start(), request_timeout=60)
        await pool.connect()
        sent: set[str] = set()
        numbers, ends = iter(range(1, 1 << 30)), asyncio.get_running_loop().time() + 2

        async def worker() -> int:
            done = 0
            while asyncio.get_running_loop().time() < ends:
                try:
                    await pool.invoke(request(next(numbers)))
                    done += 1
                except ConnectionLost as error:
                    sent.add(error.sent)
            return done

        async def storm() -> None:
            while True:
                await asyncio.sleep(0.1)
                proxy.kill_all()

        killing = asyncio.ensure_future(storm())
        done = await asyncio.gather(*(worker() for _ in range(64)), return_exceptions=True)
        killing.cancel()
        await asyncio.wait([killing])
        assert sent <= {"unknown"}
        assert sum(count for count in done if isinstance(count, int)) > 100
        assert max(count for number, count in server.executed.items() if number) == 1
        await pool.disconnect()
        await proxy.stop()
        await server.stop()

    on_uvloop(work)
