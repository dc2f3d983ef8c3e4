"""Mutated packets for the engine: sessions of both roles under a right key, and whole connections, byte by byte.

The invariant: a session takes a packet or refuses it by RemoteProtocolError (SecurityError is one) and nothing else; a
connection never raises, it closes; whatever came, a session can still pack what it has to say, its timers run, and its
tables stay within their limits. ``python -m fuzz.engine N=1000000 SEED=1`` runs as many packets; a failure prints the
line to put into a file of ``corpus/engine``, which an ordinary test replays.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from operator import attrgetter
from pathlib import Path
from typing import Any

from cablegram import api, tl
from cablegram.errors import RemoteProtocolError
from cablegram.mtproto import events, gzip
from cablegram.mtproto.connection.client import ClientConnection
from cablegram.mtproto.connection.server import ServerConnection
from cablegram.mtproto.envelope import Inner, plain_wrap, seal
from cablegram.mtproto.framing import Transport, client_framing
from cablegram.mtproto.handshake import ClientHandshake
from cablegram.mtproto.session.base import CONTAINER, MSG_COPY, MSGS_ACK, ProtocolSession
from cablegram.mtproto.session.client import ClientSession
from cablegram.mtproto.side import Side
from cablegram.sandbox.keys import public_private_key
from fuzz.framing_handshake import mutate
from tests.support.pair import Pair

CORPUS = Path(__file__).parent / "corpus" / "engine"
FRESH = 20_000
"""After so many packets a session is replaced: long enough to see what grows in it."""
BOTH = {"outbox": 2_000, "_acks": 10_000, "_events": 2_000}
CLIENT = {
    "unanswered._messages": 2_000,
    "unanswered._containers": 300,
    "unanswered._held": 2_000,
    "unanswered._former": 2_000,
    "pings._sent": 20,
    "_quick_acks": 300,
    "_former_ids": 2_000,
    "_state_requests._asked": 2_000,
    "_deadlines": 4_000,
}
SERVER = {
    "_running": 8_192,
    "_answers": 17_000,
    "_undelivered": 17_000,
    "_sent_at": 17_000,
    "_content_seqnos": 513,
}
"""How large each table of a session may grow, whatever comes."""
NO_CONTENT = (CONTAINER.to_bytes(4, "little"), MSGS_ACK.to_bytes(4, "little"))


def container(*bodies: bytes, first: int = 1 << 40) -> bytes:
    parts = [CONTAINER.to_bytes(4, "little"), len(bodies).to_bytes(4, "little")]
    for number, body in enumerate(bodies):
        parts += [(first + 4 * number + 1).to_bytes(8, "little"), (1).to_bytes(4, "little")]
        parts += [len(body).to_bytes(4, "little"), body]
    return b"".join(parts)


def copy(body: bytes) -> bytes:
    return MSG_COPY.to_bytes(4, "little") + bytes(8) + bytes(4) + len(body).to_bytes(4, "little") + body


def packed(body: bytes) -> bytes:
    return gzip.pack(body + bytes(4000 - len(body) % 4000))


def result(body: bytes, msg_id: int = 4) -> bytes:
    return (0xF35C6D01).to_bytes(4, "little") + msg_id.to_bytes(8, "little") + body


class Bodies:
    """Messages that each role may get, to be mutated."""

    def __init__(self) -> None:
        encode, mt = tl.schema().encode, tl.mt
        both = [
            mt.MsgsAck(msg_ids=[4, 8, 12]),
            mt.MsgsStateReq(msg_ids=[1, 5, 9]),
            mt.MsgsStateInfo(req_msg_id=4, info=b"\1\4\4"),
            mt.MsgsAllInfo(msg_ids=[4], info=b"\1"),
            mt.MsgResendReq(msg_ids=[1, 4, 5]),
        ]
        update = encode(api.UpdateShort(update=api.UpdateConfig(), date=1))
        nearest = encode(api.NearestDc(country="NL", this_dc=1, nearest_dc=2))
        client = [
            mt.NewSessionCreated(first_msg_id=4, unique_id=5, server_salt=6),
            mt.BadServerSalt(bad_msg_id=4, bad_msg_seqno=1, error_code=48, new_server_salt=7),
            *(
                mt.BadMsgNotification(bad_msg_id=4, bad_msg_seqno=1, error_code=code)
                for code in (16, 17, 20, 32, 48, 64)
            ),
            mt.Pong(msg_id=4, ping_id=5),
            mt.FutureSalts(req_msg_id=4, now=1, salts=[mt.FutureSalt(valid_since=1, valid_until=2, salt=3)]),
            mt.MsgDetailedInfo(msg_id=4, answer_msg_id=5, bytes=6, status=0),
            mt.MsgNewDetailedInfo(answer_msg_id=5, bytes=6, status=0),
            mt.DestroySessionOk(session_id=1),
        ]
        error = encode(mt.RpcError(error_code=420, error_message="FLOOD_WAIT_3"))
        self.client = [*map(encode, both + client), update, packed(update), copy(update)]
        self.client += [result(nearest), result(error), result(packed(nearest)), result(update)]
        self.client += [container(*self.client[:6]), container(update, result(nearest), update)]
        server = [
            mt.Ping(ping_id=1),
            mt.PingDelayDisconnect(ping_id=1, disconnect_delay=75),
            mt.GetFutureSalts(num=3),
            mt.RpcDropAnswer(req_msg_id=4),
            mt.DestroySession(session_id=4),
            mt.HttpWait(max_delay=1, wait_after=1, max_wait=1),
        ]
        requests = [
            api.help.GetNearestDc(),
            api.InvokeAfterMsg(msg_id=4, query=api.help.GetConfig()),
            api.InvokeWithLayer(layer=tl.LAYER, query=api.help.GetNearestDc()),
            api.messages.SendMessage(peer=api.InputPeerSelf(), message="hello", random_id=1),
            api.users.GetUsers(id=[api.InputUserSelf(), api.InputUser(user_id=1, access_hash=2)]),
        ]
        self.server = [*map(encode, [*both, *server, *requests])]
        self.server += [packed(self.server[-1]), copy(self.server[-2]), container(*self.server[:5])]


BODIES = Bodies()


class World:
    """A pair of sessions, replaced now and then."""

    def __init__(self, seed: int) -> None:
        self.source = random.Random(seed)
        self.count = 0
        self.renew()

    def renew(self) -> None:
        self.pair = Pair(seed=self.source.randrange(1 << 30))
        self.pair.call()
        self.pair.exchange()
        self.server: Any = next(iter(self.pair.server_key.sessions.values()))
        self.pair.answering = False

    # ---- sessions under the right key ----

    def to_client(self, body: bytes) -> None:
        """A body from the server, with an id, a seqno and a salt that are right or nearly so."""
        pair, session, source = self.pair, self.pair.session, self.source
        if source.random() < 0.2:
            session.call(api.help.GetNearestDc(), timeout=5)
        for _ in session.packets():
            pass
        if source.random() < 0.5 and session.unanswered:  # name a message that waits
            waiting = source.choice([call.msg_id for call in session.unanswered.calls()] or [0]).to_bytes(8, "little")
            body = body[:4] + waiting + body[12:] if len(body) >= 12 else body
        packet = seal(pair.server_key, Side.SERVER, self._inner(session, body, 1), pair.rand)[0]
        self._receive(session, session.receive, packet)

    def to_server(self, body: bytes) -> None:
        """A body from the client."""
        pair = self.pair
        inner = self._inner(self.server, body, 0)._replace(session_id=1 + self.count // 200)
        packet = seal(pair.server_key, Side.CLIENT, inner, pair.rand)[0]
        down = pair.down
        if down.closed:
            pair.down = down = ServerConnection(
                keyring=pair.keyring, keys=[], dc=2, time=pair.server_time, rand=pair.rand
            )
            down.receive_data(b"\xef")
        try:
            down._packet(packet)
        except RemoteProtocolError as error:
            down.close(error)
        for event in down.events():
            if isinstance(event, events.Request):
                self._answer(event)
        down.data_to_send()
        down.on_deadline()
        down.events()
        for session in pair.server_key.sessions.values() if self.count % 100 == 0 else ():
            self._check(session)

    def _answer(self, event: events.Request) -> None:
        query = event.query
        while query.__tl_type__ == "X":
            query = query.query
        if isinstance(query, api.help.GetNearestDc):
            event.session.reply(event.msg_id, type(query), api.NearestDc(country="NL", this_dc=1, nearest_dc=2))

    def _inner(self, session: ProtocolSession, body: bytes, low_bits: int) -> Inner:
        source, clock = self.source, self.pair.clock
        step = 0.001 * source.random()
        clock.now += step
        self.pair.client_clock.now += step
        msg_id = int(clock.now * 4294967296.0) & ~3 | (low_bits if source.random() < 0.95 else source.randrange(4))
        if source.random() < 0.01:
            msg_id += source.choice((-1, 1)) * source.randrange(1 << source.randrange(1, 50))
        body = body[: len(body) & ~3]
        if body[:4] == NO_CONTENT[0] and source.random() < 0.9:
            body = _renumbered(body, msg_id)
        seqno = 2 * self.count + 1  # a higher one would make all that follow too low
        if body[:4] in NO_CONTENT or source.random() < 0.05:
            seqno -= 1
        elif source.random() < 0.05:
            seqno = source.randrange(seqno)
        salt = self.pair.server_key.salts.current(clock.time())
        self.count += 1
        return Inner(salt, session.id, _signed(msg_id), seqno & 0x7FFFFFFF, body)

    def _receive(self, session: ProtocolSession, receive: Callable[[bytes], None], packet: bytes) -> None:
        with suppress(RemoteProtocolError):
            receive(packet)
        for _ in session.packets():
            pass
        session.next_deadline()
        session.on_deadline()
        session.events()
        self._check(session)

    def _check(self, session: ProtocolSession) -> None:
        own = CLIENT if isinstance(session, ClientSession) else SERVER
        for name, limit in {**BOTH, **own}.items():
            table = attrgetter(name)(session) or ()
            assert len(table) <= limit, f"{name} of {type(session).__name__} has grown to {len(table)}"

    # ---- whole connections ----

    def client_stream(self, data: bytes) -> None:
        """Bytes for a client's connection that has just sent a call."""
        pair = self.pair
        pair.session.on_disconnect()
        pair.connect()
        pair.up.data_to_send()
        self._feed(pair.up, data)

    def server_stream(self, data: bytes) -> None:
        """First bytes for a server's connection."""
        pair = self.pair
        self._feed(
            ServerConnection(
                keyring=pair.keyring, keys=[public_private_key()], dc=2, time=pair.server_time, rand=pair.rand
            ),
            data,
        )

    def client_plain(self, data: bytes) -> None:
        """An answer in a client's key exchange."""
        pair = self.pair
        handshake = ClientHandshake(keys=[public_private_key().public], dc=2, rand=pair.rand, clock=pair.client_clock)
        connection = ClientConnection(
            framing=client_framing(Transport.ABRIDGED, pair.rand), time=pair.time, rand=pair.rand, handshake=handshake
        )
        connection.start()
        connection.data_to_send()
        self._feed(connection, _abridged(data))

    def server_plain(self, data: bytes) -> None:
        """A message of a client's key exchange."""
        self.server_stream(b"\xef" + _abridged(data))

    def _feed(self, connection: ClientConnection | ServerConnection, data: bytes) -> None:
        half = self.source.randint(0, len(data))
        for piece in (data[:half], data[half:]):
            connection.receive_data(piece)
            connection.events()
            connection.data_to_send()
            if connection.next_deadline() is not None:
                connection.on_deadline()
        connection.receive_eof()
        assert connection.closed
        connection.events()
        assert not connection.data_to_send()


def _renumbered(body: bytes, msg_id: int) -> bytes:
    """A container whose messages have ids just below its own, as far as its lengths make sense."""
    parts, offset, number = [body[:8]], 8, 0
    while offset + 16 <= len(body) and number < 1000:
        length = int.from_bytes(body[offset + 12 : offset + 16], "little")
        own = (msg_id & ~3) - 4 * (1000 - number) | msg_id & 3
        parts += [(own % (1 << 64)).to_bytes(8, "little"), body[offset + 8 : offset + 16 + length]]
        offset, number = offset + 16 + length, number + 1
    return b"".join([*parts, body[offset:]])


def _signed(value: int) -> int:
    return (value + (1 << 63)) % (1 << 64) - (1 << 63)


def _abridged(payload: bytes) -> bytes:
    payload = payload + bytes(-len(payload) % 4)
    words = len(payload) // 4
    return (bytes([words]) if words < 127 else b"\x7f" + words.to_bytes(3, "little")) + payload


def samples() -> dict[str, list[bytes]]:
    """What each target's mutations begin with."""
    pair = Pair(seed=3)
    pair.call()
    up = pair.up.data_to_send()
    pair.down.receive_data(up)
    pair.collect()
    down = pair.down.data_to_send()
    handshake = ClientHandshake(keys=[public_private_key().public], dc=2, rand=pair.rand, clock=pair.clock)
    asked = plain_wrap(4, handshake.begin())
    server = ServerConnection(
        keyring=pair.keyring, keys=[public_private_key()], dc=2, time=pair.server_time, rand=pair.rand
    )
    server.receive_data(b"\xef" + _abridged(asked))
    answered = server.data_to_send()[1:]
    return {
        "to_client": BODIES.client,
        "to_server": BODIES.server,
        "client_stream": [down, _abridged((-404).to_bytes(4, "little", signed=True))],
        "server_stream": [up, b"\xef" + _abridged(asked), b"\xee" * 4 + up[1:]],
        "client_plain": [answered],
        "server_plain": [asked],
    }


WEIGHTS = {"to_client": 8, "to_server": 8, "client_stream": 2, "server_stream": 2, "client_plain": 1, "server_plain": 1}


def inputs(seed: int) -> Iterator[tuple[str, bytes]]:
    """Mutations for all targets, without an end."""
    source, known = random.Random(seed), samples()
    names = [name for name, weight in WEIGHTS.items() for _ in range(weight)]
    while True:
        name = source.choice(names)
        yield name, mutate(source.choice(known[name]), source)


def replay(corpus: Path = CORPUS) -> int:
    """Feed every line of the corpus to its target; how many there were."""
    lines = [line for file in sorted(corpus.glob("*.txt")) for line in file.read_text("utf-8").splitlines() if line]
    world = World(1)
    for line in lines:
        name, data = line.split(" ", 1)
        for _ in range(3):
            getattr(world, name)(bytes.fromhex(data))
    return len(lines)


def run(count: int, seed: int) -> None:
    """``count`` mutated packets; the first failure is printed and raised."""
    world, stream = World(seed), inputs(seed)
    for index in range(count):
        name, data = next(stream)
        if index % FRESH == FRESH - 1:
            world.renew()
        try:
            getattr(world, name)(data)
        except BaseException:
            print(f"seed {seed}, packet {index}: {json.dumps(f'{name} {data.hex()}')}", file=sys.stderr)
            raise


def resident() -> int:
    """Bytes of memory that this process holds."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096


def main() -> None:
    options = dict(argument.split("=", 1) for argument in sys.argv[1:])
    count, seed = int(options.get("N", "100000")), int(options.get("SEED", "0"))
    print(f"{replay()} lines of the corpus hold")
    warm = min(count, 2 * FRESH)
    run(warm, seed)
    before = resident()
    run(count - warm, seed + 1)
    print(f"{count} packets with seed {seed} hold; memory grew by {(resident() - before) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
