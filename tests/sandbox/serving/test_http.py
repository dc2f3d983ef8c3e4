"""HTTP on the sandbox's port, with the standard library's client as the judge, and a client over it."""

from __future__ import annotations

import asyncio
import http.client
import random
import ssl
import time
from typing import Any

import pytest

from cablegram import StringSession, TelegramClient, api, events, tl
from cablegram.crypto.rsa import PublicKey
from cablegram.mtproto.envelope import EnvelopeKey, plain_unwrap, plain_wrap
from cablegram.mtproto.events import Settled, Update
from cablegram.mtproto.handshake import ClientHandshake
from cablegram.mtproto.salts import SaltBook
from cablegram.mtproto.session.client import ClientSession
from cablegram.mtproto.timekeeper import TimeKeeper
from cablegram.net.clock import SystemClock, system_rand
from cablegram.net.options import Device
from cablegram.sandbox import Sandbox
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule


class Raw:
    """MTProto on `http.client`: one connection, one request at a time. Nothing of the client's transport is used."""

    def __init__(self, telegram: Sandbox, path: str = "/api") -> None:
        self.dc = telegram.network.dcs[0]
        self.path = path
        if telegram.identity is None:
            self.web: http.client.HTTPConnection = http.client.HTTPConnection(self.dc.host, self.dc.port, timeout=30)
        else:
            context = ssl.create_default_context(cadata=telegram.identity.certificate)
            self.web = http.client.HTTPSConnection(self.dc.host, self.dc.port, timeout=30, context=context)
        self.keys: list[PublicKey] = list(telegram.network.keys)
        self.api_id = telegram.api_id
        self.time = TimeKeeper(SystemClock())
        self.session: Any = None
        self.last: http.client.HTTPResponse | None = None

    def post(self, payload: bytes) -> bytes:
        self.web.request("POST", self.path, payload)
        self.last = self.web.getresponse()
        return self.last.read()

    def exchange(self) -> None:
        handshake = ClientHandshake(keys=self.keys, dc=self.dc.id, rand=system_rand, clock=SystemClock())
        say: bytes | None = handshake.begin()
        while say is not None:
            msg_id = int(time.time() * (1 << 32)) & ~3
            say = handshake.receive(plain_unwrap(self.post(plain_wrap(msg_id, say)))[1])
        made = handshake.result
        assert made is not None
        layer = tl.layer(tl.LAYER)
        self.time.sync(self.time.now())
        self.session = ClientSession(
            key=EnvelopeKey(made.auth_key),
            time=self.time,
            rand=system_rand,
            layer=layer,
            init=Device(self.api_id).prefix(layer),
            salts=SaltBook(made.server_salt),
        )

    def round(self, wait: tuple[int, int, int] | None = None) -> list[Any]:
        """One request with what the session has to say, and what the answer held."""
        if wait is not None:
            self.session.send_service(
                tl.schema().encode(tl.mt.HttpWait(max_delay=wait[0], wait_after=wait[1], max_wait=wait[2]))
            )
        answer = self.post(self.session.one_packet())
        assert self.last is not None
        assert self.last.status == 200, self.last.status
        self.session.receive(answer)
        return list(self.session.events())

    def call(self, request: tl.TLObject) -> Any:
        """The result of a call; the answer comes with this request or with one that waits."""
        call = self.session.call(request)
        for _ in range(4):
            for event in self.round():
                if isinstance(event, Settled) and event.call is call:
                    if call.error is not None:
                        raise call.error
                    return call.result
        raise AssertionError("no answer")


@rule(
    "mtproto/transports#http",
    "The body of the request and of the answer are one payload each, without an envelope; several answers share one",
    role="server",
)
@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
async def test_a_login_with_the_standard_library(tls: bool) -> None:
    """Key exchange, login, two messages to oneself in one request and their answers in one answer, all on one
    connection of `http.client`."""
    async with Sandbox(tls=tls) as telegram:
        bot, ada = telegram.add_bot("a_bot"), telegram.add_user(first_name="Ada", username="ada_l")
        raw = Raw(telegram)

        def job() -> None:
            raw.exchange()
            login = api.auth.ImportBotAuthorization(
                flags=0, api_id=telegram.api_id, api_hash=telegram.api_hash, bot_auth_token=bot.token
            )
            raw.call(login)
            calls = [raw.session.call(api.help.GetNearestDc()), raw.session.call(api.help.GetConfig())]
            settled = [event.call for event in raw.round() if isinstance(event, Settled)]
            assert set(settled) == set(calls)

        await asyncio.to_thread(job)
        assert len(telegram.connections()) == 1
        assert telegram.log.connections == 1
        raw.web.close()
        assert telegram.breaches == []
        assert ada.texts("me") == []


@rule(
    "mtproto/service_messages#http-wait-long-poll",
    "With a message the answer leaves after max_delay or wait_after, without one after max_wait",
    role="server",
)
async def test_long_poll_with_the_standard_library() -> None:
    """An update ends the wait; several that come close together share an answer; nothing is an empty container."""
    async with Sandbox() as telegram:
        bot, ada = telegram.add_bot("a_bot"), telegram.add_user(first_name="Ada")
        raw = Raw(telegram)

        def login() -> None:
            raw.exchange()
            raw.call(
                api.auth.ImportBotAuthorization(
                    flags=0, api_id=telegram.api_id, api_hash=telegram.api_hash, bot_auth_token=bot.token
                )
            )
            raw.call(api.updates.GetState())
            raw.round((0, 0, 0))

        await asyncio.to_thread(login)
        began = time.monotonic()
        assert await asyncio.to_thread(raw.round, (0, 0, 300)) == []
        assert time.monotonic() - began == pytest.approx(0.3, abs=0.2)

        poll = asyncio.create_task(asyncio.to_thread(raw.round, (0, 0, 25_000)))
        await asyncio.sleep(0.1)
        ada.send(bot, "one")
        assert len([event for event in await asyncio.wait_for(poll, 5) if isinstance(event, Update)]) == 1

        poll = asyncio.create_task(asyncio.to_thread(raw.round, (5000, 300, 25_000)))
        await asyncio.sleep(0.1)
        for text in ("two", "three", "four"):
            ada.send(bot, text)
            await asyncio.sleep(0.02)
        assert len([event for event in await asyncio.wait_for(poll, 5) if isinstance(event, Update)]) == 3
        raw.web.close()
        assert telegram.breaches == []


@rule("mtproto/mtproto-transports#transport-errors", "An unknown key is 404, over HTTP as a status", role="server")
async def test_statuses_with_the_standard_library() -> None:
    """A key that is not there is 404; so is another path, and GET is told where it is."""
    async with Sandbox() as telegram:

        def ask(method: str, path: str, body: bytes | None) -> int:
            dc = telegram.network.dcs[0]
            web = http.client.HTTPConnection(dc.host, dc.port, timeout=10)
            web.request(method, path, body)
            status = web.getresponse().status
            web.close()
            return status

        assert await asyncio.to_thread(ask, "POST", "/api", b"\x01" * 8 + bytes(16) + bytes(32)) == 404
        assert await asyncio.to_thread(ask, "POST", "/nothing", bytes(24)) == 404
        assert await asyncio.to_thread(ask, "GET", "/api", None) == 404
        assert await asyncio.to_thread(ask, "POST", "/api", b"\x01" * 25) == 404


@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
async def test_a_client_over_http(tls: bool) -> None:
    """Updates come by long poll, at once; the server restarts, and the client goes on."""
    async with Sandbox(tls=tls) as telegram:
        ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
        client = TelegramClient(
            StringSession(""),
            telegram.api_id,
            telegram.api_hash,
            network=telegram.network,
            transport="http",
            retry_delay=0.05,
        )
        texts: asyncio.Queue[str] = asyncio.Queue()
        client.add_event_handler(lambda event: texts.put(event.text), events.NewMessage(incoming=True))
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        for text in ("one", "two"):
            began = time.monotonic()
            bob.send(ada, text)
            assert await asyncio.wait_for(texts.get(), 5) == text
            assert time.monotonic() - began < 1
        await telegram.restart()
        bob.send(ada, "three")
        assert await asyncio.wait_for(texts.get(), 10) == "three"
        sent = await client.send_message("me", "Hello!")
        assert sent.message == "Hello!"
        await client.disconnect()
        assert telegram.breaches == []


@pytest.mark.parametrize("seed", range(4))
def test_cuts_over_http(seed: int) -> None:
    """While all links are cut again and again, each message is sent once, and each update comes, in order."""

    async def scenario(world: Simulation) -> None:
        telegram = world.telegram
        ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob", username="bob_b")
        client = world.client(transport="http", reconnection_retries=None, retry_delay=0.1)
        got: list[str] = []
        whole = asyncio.Event()

        def note(event: Any) -> None:
            got.append(event.text)
            if len(got) == 20:
                whole.set()

        client.add_event_handler(note, events.NewMessage(incoming=True))
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        pick = random.Random(seed)

        async def cut() -> None:
            for _ in range(12):
                await asyncio.sleep(pick.uniform(0.05, 3))
                world.network.cut_all()

        cutting = asyncio.create_task(cut())
        for number in range(20):
            bob.send(ada, f"to Ada {number}")
            await client.send_message("bob_b", f"to Bob {number}")
            await asyncio.sleep(pick.uniform(0, 2))
        await cutting
        async with asyncio.timeout(120):
            await whole.wait()
        assert got == [f"to Ada {number}" for number in range(20)]
        assert [text for text in bob.texts(ada) if text.startswith("to Bob")] == [f"to Bob {n}" for n in range(20)]
        assert telegram.breaches == []

    run_simulation(scenario, seed=seed)
