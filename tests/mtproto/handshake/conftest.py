"""A client and a server of the key exchange that can be stopped at any message."""

from __future__ import annotations

import pytest

from cablegram import tl
from cablegram.crypto.rsa import PrivateKey
from cablegram.mtproto.handshake import ClientHandshake, ServerHandshake
from cablegram.mtproto.handshake.checks import seal, unseal
from cablegram.mtproto.handshake.server import _AwaitClientParams
from cablegram.testing.rand import SeededRand


class FixedClock:
    """A clock that the test sets."""

    def __init__(self, wall: float = 1_700_000_000.0) -> None:
        self.wall = wall
        self.mono = 1000.0

    def time(self) -> float:
        return self.wall

    def monotonic(self) -> float:
        return self.mono


class Run:
    """One key exchange: ``messages`` holds what was said so far, requests and answers in turn."""

    def __init__(self, keys, seed=1, dc=2, server_dc=2, expires_in=None, **options):
        rand = SeededRand(seed)
        self.clock = FixedClock()
        self.server_clock = FixedClock(1_700_000_100.0)
        self.keys = keys
        self.client = ClientHandshake(
            keys=[key.public for key in keys], dc=dc, rand=rand.child("c"), clock=self.clock, expires_in=expires_in
        )
        self.server = ServerHandshake(keys=keys, dc=server_dc, rand=rand.child("s"), clock=self.server_clock, **options)
        self.rand = rand.child("test")
        self.messages: list[bytes] = []

    def upto(self, count: int) -> bytes:
        """Run honestly until ``count`` messages were made; the last of them, which nobody has received yet."""
        while len(self.messages) < count:
            message: bytes | None
            if not self.messages:
                message = self.client.begin()
            elif len(self.messages) % 2:
                message = self.server.receive(self.messages[-1])
            else:
                message = self.client.receive(self.messages[-1])
            if message is None:
                return b""
            self.messages.append(message)
        return self.messages[count - 1] if count else b""

    def finish(self):
        """Run honestly to the end; the results of both sides."""
        while self.client.result is None:
            self.upto(len(self.messages) + 1)
        return self.client.result, self.server.result

    @property
    def aes(self) -> tuple[bytes, bytes]:
        """The temporary AES key and vector, as the server knows them after its answer number 4."""
        step = self.server._step
        assert isinstance(step, _AwaitClientParams)
        return step.aes

    def changed(self, count: int, **fields) -> bytes:
        """The message number ``count`` with other values in these fields."""
        message = tl.schema().decode(self.upto(count))
        for name, value in fields.items():
            setattr(message, name, value(getattr(message, name)) if callable(value) else value)
        return tl.schema().encode(message)

    def hidden(self, count: int, **fields) -> bytes:
        """Message 4 (the server's parameters) or 5 (the client's) with other values in its hidden part."""
        outer = tl.schema().decode(self.upto(count))
        name = "encrypted_answer" if count == 4 else "encrypted_data"
        aes = self.aes
        inner = tl.schema().decode(unseal(getattr(outer, name), *aes))
        for field, value in fields.items():
            setattr(inner, field, value(getattr(inner, field)) if callable(value) else value)
        setattr(outer, name, seal(tl.schema().encode(inner), *aes, self.rand))
        return tl.schema().encode(outer)


@pytest.fixture(scope="session")
def server_keys():
    return [PrivateKey.generate(SeededRand("keys of the handshake tests"))]


@pytest.fixture(scope="session")
def run(server_keys):
    """Makes runs: ``run(seed=..., dc=..., ...)``."""

    def make(**options) -> Run:
        return Run(options.pop("keys", server_keys), **options)

    return make
