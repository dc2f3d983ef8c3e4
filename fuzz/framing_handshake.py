"""Mutated bytes for the transports, the detector, both sides of the key exchange, keys and networks as text.

The invariant: whatever the bytes are, they are understood or refused by the errors that each target documents, within
bounded time and memory, and a refusal is final. ``python -m fuzz.framing_handshake N=100000 SEED=1`` runs as many
mutations; a failure prints the line to add to ``framing_handshake.json``, which an ordinary test replays.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from cablegram import tl
from cablegram.crypto.rsa import PrivateKey, PublicKey
from cablegram.errors import RemoteProtocolError, UsageError
from cablegram.mtproto.framing import (
    Abridged,
    Detector,
    Framing,
    Full,
    Intermediate,
    Padded,
    Transport,
    client_framing,
)
from cablegram.mtproto.framing.http import Http
from cablegram.mtproto.framing.websocket import WebSocket
from cablegram.mtproto.handshake import ClientHandshake, ServerHandshake
from cablegram.mtproto.handshake.checks import seal, unseal
from cablegram.mtproto.network import DataCenter, Network
from cablegram.testing.rand import SeededRand

CORPUS = Path(__file__).with_suffix(".json")
Feed = Callable[[bytes], None]
Target = tuple[list[bytes], Feed]

INTERESTING = [0, 1, 3, 4, 0x7F, 0x80, 0xEF, 0xFE, 0xFF, 0xFFFF, 1 << 24, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF]


class FixedClock:
    """Time stands still."""

    def time(self) -> float:
        return 1_700_000_000.0

    def monotonic(self) -> float:
        return 1.0


def framing_targets() -> Iterator[tuple[str, Target]]:
    """Each transport in both roles, fed in two pieces."""
    makers: list[Callable[[bool], Framing]] = [
        lambda server: Abridged(server=server),
        lambda server: Intermediate(server=server),
        lambda server: Padded(SeededRand(1), server=server),
        lambda server: Full(server=server),
    ]
    small, large = bytes(16) + (4).to_bytes(4, "little") + bytes(4), b"\x11" * (24 + 16 * 40)
    for make in makers:
        for server in (False, True):

            def feed(data: bytes, make: Callable[[bool], Framing] = make, server: bool = server) -> None:
                framing = make(server)
                for piece in (data[: len(data) // 2], data[len(data) // 2 :]):
                    framing.feed(piece)
                    pull(framing)

            peer = make(not server)
            samples = [b"".join(map(peer.pack, (small, large, small)))]
            if not server:
                samples.append(peer.pack_code(-404) + peer.pack(large))
            yield f"{type(peer).__name__.lower()} {'server' if server else 'client'}", (samples, feed)


def pull(framing: Framing) -> None:
    """Read until nothing comes; after a refusal only the refusal comes."""
    try:
        while framing.next() is not None:
            pass
    except RemoteProtocolError:
        framing.feed(b"\x00" * 64)
        try:
            framing.next()
        except RemoteProtocolError:
            return
        raise AssertionError("a dead transport spoke again") from None


HELLO = (
    b"GET /apiws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: binary\r\n\r\n"
)


def websocket_target() -> Target:
    """A WebSocket on the server's side: its request, then frames with an obfuscated stream in them."""
    client = client_framing(Transport.WEBSOCKET, SeededRand(4))
    stream = client.preamble + client.pack(b"\x11" * 664) * 2
    frames = b"".join(
        bytes((first, 0x80 | len(part))) + bytes(4) + part
        for first, part in ((0x02, stream[:64]), (0x89, b"ping"), (0x80, stream[64:180]), (0x82, stream[180:300]))
    )

    def feed(data: bytes) -> None:
        framing = WebSocket(Detector(SeededRand(1), obfuscated_only=True))
        for piece in (data[: len(data) // 2], data[len(data) // 2 :]):
            framing.feed(piece)
            if framing.ended:
                break
            pull(framing)
            framing.take_replies()

    return [HELLO + frames, HELLO + frames + b"\x88\x80" + bytes(4)], feed


def http_target() -> Target:
    """HTTP on the server's side: requests one after another, each answered before the next is read."""
    one = b"POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: 104\r\n\r\n" + b"\x11" * 104
    web = b"OPTIONS /apiw1 HTTP/1.1\r\nHost: x\r\n\r\n"

    def feed(data: bytes) -> None:
        framing = Http()
        try:
            for piece in (data[: len(data) // 2], data[len(data) // 2 :]):
                framing.feed(piece)
                while framing.next() is not None:
                    framing.pack(bytes(24))
        except RemoteProtocolError:
            assert framing.take_replies()

    return [one * 2, web + one, one[:-1]], feed


def detector_target(secrets: list[bytes]) -> Target:
    """First bytes of connections."""

    def feed(data: bytes) -> None:
        detector = Detector(SeededRand(1), secrets)
        framing = None
        try:
            for start in range(0, len(data), 7):
                piece = data[start : start + 7]
                if framing is None:
                    framing = detector.feed(piece)
                else:
                    framing.feed(piece)
        except RemoteProtocolError:
            return
        if framing is not None:
            pull(framing)

    return [b"\xef", b"\xee" * 4, b"\xdd" * 4, bytes(8), b"GET / HTTP/1.1", SeededRand(3)(200)], feed


class Exchange:
    """One honest key exchange, whose every step can be fed again and again."""

    def __init__(self) -> None:
        self.key = PrivateKey.generate(SeededRand("fuzz"))
        self.client, self.server = self.fresh_client(), self.fresh_server()
        self.steps: list[tuple[str, object, bytes]] = []
        message = self.client.begin()
        for _ in range(3):
            self.steps.append(("server", self.server._step, message))
            message = self.server.receive(message)
            self.steps.append(("client", self.client._step, message))
            message = self.client.receive(message) or b""

    def fresh_client(self) -> ClientHandshake:
        return ClientHandshake(keys=[self.key.public], dc=2, rand=SeededRand("c"), clock=FixedClock())

    def fresh_server(self) -> ServerHandshake:
        return ServerHandshake(keys=[self.key], dc=2, rand=SeededRand("s"), clock=FixedClock())

    def targets(self) -> Iterator[tuple[str, Target]]:
        """Each message as it is, and the hidden ones changed under a right hash as well."""
        for number, (role, step, message) in enumerate(self.steps, 1):

            def feed(data: bytes, role: str = role, step: object = step) -> None:
                side = self.fresh_client() if role == "client" else self.fresh_server()
                side._step = step  # type: ignore[assignment]
                refusable(side.receive, data)

            yield f"{role} message {number}", ([message], feed)
            if number in (4, 5):
                yield f"{role} hidden in message {number}", self._hidden(message, feed)

    def _hidden(self, message: bytes, feed: Feed) -> Target:
        outer = tl.schema().decode(message)
        name = "encrypted_answer" if hasattr(outer, "encrypted_answer") else "encrypted_data"
        key, iv = self.steps[4][1].aes  # type: ignore[attr-defined]

        def reseal(data: bytes) -> None:
            changed = tl.schema().decode(message)
            setattr(changed, name, seal(data, key, iv, SeededRand(1)))
            feed(tl.schema().encode(changed))

        return [unseal(getattr(outer, name), key, iv)], reseal


def refusable(receive: Callable[[bytes], object], data: bytes) -> None:
    """The side takes the message or refuses it by a documented error, and a refusal is final."""
    try:
        receive(data)
    except RemoteProtocolError:
        try:
            receive(data)
        except Exception:
            return
        raise AssertionError("a dead key exchange went on") from None


def text_targets() -> Iterator[tuple[str, Target]]:
    """Keys and networks as text: anything unreadable is a UsageError."""
    key = PrivateKey.generate(SeededRand("fuzz"))
    network = Network.custom("box", [DataCenter(1, "127.0.0.1", 4430)], [key.public])
    readers: list[tuple[str, Callable[[str], object], str]] = [
        ("public key", PublicKey.from_pem, key.public.pem()),
        ("private key", PrivateKey.from_pem, key.pem()),
        ("network", Network.parse, network.dump()),
    ]
    for name, read, sample in readers:

        def feed(data: bytes, read: Callable[[str], object] = read) -> None:
            with suppress(UsageError):
                read(data.decode("latin-1"))

        yield name, ([sample.encode("latin-1")], feed)


def targets() -> dict[str, Target]:
    """Every target by its name."""
    found = dict(framing_targets())
    found["websocket server"] = websocket_target()
    found["http server"] = http_target()
    found["detector"] = detector_target([])
    found["proxy detector"] = detector_target([bytes(range(16))])
    found.update(Exchange().targets())
    found.update(text_targets())
    return found


def mutate(data: bytes, source: random.Random) -> bytes:
    """One to four changes of the usual kinds."""
    changed = bytearray(data)
    for _ in range(source.randint(1, 4)):
        at = source.randint(0, len(changed))
        kind = source.randrange(7)
        if kind == 0 and changed:
            changed[at % len(changed)] ^= 1 << source.randrange(8)
        elif kind == 1 and changed:
            changed[at % len(changed)] = source.choice(INTERESTING) & 0xFF
        elif kind == 2:
            changed[at : at + 4] = source.choice(INTERESTING).to_bytes(4, "little")
        elif kind == 3:
            del changed[at:]
        elif kind == 4:
            del changed[at : at + source.randint(1, 16)]
        elif kind == 5:
            changed[at:at] = source.randbytes(source.randint(1, 40))
        else:
            changed[at:at] = changed[max(0, at - source.randint(1, 64)) : at]
    return bytes(changed)


def replay(corpus: Path = CORPUS) -> int:
    """Feed every line of the corpus to its target; how many there were."""
    known = targets()
    lines = json.loads(corpus.read_text("utf-8"))
    for name, data in lines:
        known[name][1](bytes.fromhex(data))
    return len(lines)


def run(count: int, seed: int) -> None:
    """``count`` mutations, spread over the targets; the first failure is printed and raised."""
    source, known = random.Random(seed), targets()
    names = list(known)
    for index in range(count):
        name = names[index % len(names)]
        samples, feed = known[name]
        data = mutate(source.choice(samples), source)
        try:
            feed(data)
        except BaseException:
            print(f"seed {seed}, mutation {index}: {json.dumps([name, data.hex()])}", file=sys.stderr)
            raise


def main() -> None:
    options = dict(argument.split("=", 1) for argument in sys.argv[1:])
    count, seed = int(options.get("N", "20000")), int(options.get("SEED", "0"))
    print(f"{replay()} lines of the corpus hold")
    run(count, seed)
    print(f"{count} mutations with seed {seed} hold")


if __name__ == "__main__":
    main()
