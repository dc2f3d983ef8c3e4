"""A client and a server joined in memory, without I/O, time or real randomness: the default fixture of the engine."""

from __future__ import annotations

import hashlib
from typing import Any

from cablegram import api, tl
from cablegram.mtproto import events
from cablegram.mtproto.connection.client import ClientConnection
from cablegram.mtproto.connection.server import ServerConnection
from cablegram.mtproto.envelope import EnvelopeKey
from cablegram.mtproto.framing import Transport, client_framing
from cablegram.mtproto.rpc import RpcCall
from cablegram.mtproto.salts import SaltBook
from cablegram.mtproto.session.client import ClientSession
from cablegram.mtproto.session.server import ServerKey
from cablegram.mtproto.timekeeper import TimeKeeper


class Clock:
    """A clock that moves when it is told to. ``skew`` is how wrong its wall clock is (seconds)."""

    def __init__(self, skew: float = 0.0) -> None:
        self.now = 1_700_000_000.0
        self.skew = skew

    def time(self) -> float:
        return self.now + self.skew

    def monotonic(self) -> float:
        return self.now - 1_699_990_000.0


class Rand:
    """Bytes that depend on the seed alone."""

    def __init__(self, seed: int) -> None:
        self.seed, self.count = seed, 0

    def __call__(self, size: int) -> bytes:
        self.count += 1
        return hashlib.shake_256(f"{self.seed}/{self.count}".encode()).digest(size)

    def __repr__(self) -> str:
        return f"Rand(seed={self.seed})"


class Keyring:
    """A server's keys."""

    def __init__(self) -> None:
        self.keys: dict[int, ServerKey] = {}

    def find(self, key_id: int) -> ServerKey | None:
        return self.keys.get(key_id)

    def add(self, key: ServerKey) -> None:
        self.keys[key.id] = key


class Pair:
    """One client session and one server with its key. ``exchange()`` moves bytes both ways until nothing moves.

    ``client`` and ``server`` collect the events of each side. ``answer`` decides what the server replies.
    """

    def __init__(self, *, seed: int = 1, skew: float = 0.0, transport: Transport = Transport.ABRIDGED) -> None:
        self.clock = Clock()
        self.client_clock = Clock(skew)
        self.rand = Rand(seed)
        self.transport = transport
        self.time = TimeKeeper(self.client_clock)
        self.server_time = TimeKeeper(self.clock)
        self.keyring = Keyring()
        key = self.rand(256)
        self.server_key = ServerKey(key, self.clock.time())
        self.keyring.add(self.server_key)
        query = api.help.GetConfig()
        layer = tl.layer(tl.LAYER)
        init = layer.encode(
            api.InvokeWithLayer(
                layer=layer.number,
                query=api.InitConnection(
                    api_id=1,
                    device_model="d",
                    system_version="s",
                    app_version="a",
                    system_lang_code="en",
                    lang_pack="",
                    lang_code="en",
                    query=query,
                ),
            )
        )[:-4]
        self.session = ClientSession(
            key=EnvelopeKey(key), time=self.time, rand=self.rand, layer=layer, init=init, salts=SaltBook()
        )
        self.client: list[events.EngineEvent] = []
        self.server: list[events.EngineEvent] = []
        self.requests: list[events.Request] = []
        self.answering = True
        self.connect()

    def connect(self) -> None:
        """A new connection for the same sessions."""
        self.up = ClientConnection(
            framing=client_framing(self.transport, self.rand), time=self.time, rand=self.rand, session=self.session
        )
        self.down = ServerConnection(keyring=self.keyring, keys=[], dc=2, time=self.server_time, rand=self.rand)
        self.up.start()

    def disconnect(self) -> None:
        """Both ends lose the connection; what was under way is gone."""
        for end in (self.up, self.down):
            end.receive_eof()
        self.collect()
        self.session.on_disconnect()

    def advance(self, seconds: float) -> None:
        """Let time pass on both sides, and run the timers that are due."""
        self.clock.now += seconds
        self.client_clock.now += seconds
        for end in (self.up, self.down):
            deadline = end.next_deadline()
            if deadline is not None and deadline <= self.client_clock.monotonic():
                end.on_deadline()

    def call(self, request: tl.TLObject | None = None, **options: Any) -> RpcCall:
        return self.session.call(request or api.help.GetNearestDc(), **options)

    def exchange(self, rounds: int = 20) -> None:
        """Carry bytes until both sides are silent."""
        for _ in range(rounds):
            up, down = self.up.data_to_send(), self.down.data_to_send()
            if not up and not down:
                return
            self.down.receive_data(up)
            self.up.receive_data(down)
            self.collect()
        raise AssertionError("the two sides never stop talking")

    def collect(self) -> None:
        self.client += self.up.events()
        new = self.down.events()
        self.server += new
        for event in new:
            if isinstance(event, events.Request):
                self.requests.append(event)
                if self.answering:
                    self.answer(event)

    def answer(self, event: events.Request) -> None:
        """The server's answer: the nearest data center to everything."""
        query = event.query
        while query.__tl_type__ == "X":
            query = query.query
        event.session.reply(event.msg_id, type(query), api.NearestDc(country="NL", this_dc=2, nearest_dc=2))

    def of(self, kind: type[events.EngineEvent], side: str = "client") -> list[Any]:
        """The events of one kind that a side had so far."""
        return [event for event in getattr(self, side) if isinstance(event, kind)]

    @property
    def breaches(self) -> list[str]:
        """The rules that the client broke, by name."""
        return [event.rule for event in self.of(events.Breach, "server")]
