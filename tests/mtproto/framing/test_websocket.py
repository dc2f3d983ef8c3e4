"""WebSocket on the server's side, against the rules of RFC 6455 and against the core of another implementation."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.http11 import Response
from websockets.uri import parse_uri

from cablegram.errors import RemoteProtocolError
from cablegram.mtproto.framing import Detector, Transport, client_framing
from cablegram.mtproto.framing.websocket import MAX_HEAD, WebSocket, accept_key, unmask
from tests.mtproto.framing.test_framing import encrypted, pieces, seeded
from tests.support.rules import rule

REQUEST = (
    b"GET /apiws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Protocol: binary\r\n\r\n"
)
MASK = b"\x37\xfa\x21\x3d"


def opened() -> WebSocket:
    """A server's WebSocket that has agreed."""
    found = Detector(seeded()).feed(REQUEST)
    assert isinstance(found, WebSocket)
    assert found.next() is None
    assert found.take_replies().startswith(b"HTTP/1.1 101 ")
    return found


def frame(first: int, payload: bytes, *, mask: bytes = MASK, size: bytes | None = None) -> bytes:
    """A client's frame; ``size`` is how its length is written."""
    length = len(payload)
    if size is None:
        size = bytes([length]) if length < 126 else b"\x7e" + length.to_bytes(2, "big")
    return bytes((first, size[0] | 0x80)) + size[1:] + mask + unmask(payload, mask)


class Client:
    """The client's half: the core of the package websockets, and the obfuscated transport."""

    def __init__(self) -> None:
        self.socket = ClientProtocol(parse_uri("ws://127.0.0.1:80/apiws"), subprotocols=["binary"])  # type: ignore[list-item]
        self.framing = client_framing(Transport.WEBSOCKET, seeded(3))
        self.socket.send_request(self.socket.connect())

    def sent(self) -> bytes:
        return b"".join(self.socket.data_to_send())

    def pack(self, *payloads: bytes, pick: random.Random) -> bytes:
        """The payloads, cut into fragments and frames anywhere, with pings between them."""
        stream = b"".join((self.framing.preamble, *map(self.framing.pack, payloads)))
        while stream:
            size = pick.choice((1, 3, 64, 70, 125, 126, 127, 500, 66_000))
            part, stream = stream[:size], stream[size:]
            if pick.random() < 0.5 and len(part) > 1:
                middle = pick.randrange(len(part))
                self.socket.send_binary(part[:middle], fin=False)
                if pick.random() < 0.5:
                    self.socket.send_ping(b"between")
                self.socket.send_continuation(part[middle:], fin=True)
            else:
                self.socket.send_binary(part)
        return self.sent()


def test_the_examples_of_the_specification() -> None:
    """The key of section 1.3 and the masked frame of section 5.7."""
    assert accept_key(REQUEST[:-4]) == b"s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
    assert unmask(bytes.fromhex("7f9f4d5158"), MASK) == b"Hello"
    assert unmask(b"Hello", MASK) == bytes.fromhex("7f9f4d5158")
    assert unmask(b"", MASK) == b""


@given(
    st.integers(0, 1 << 32), st.lists(st.integers(1, 4000), min_size=1, max_size=4), st.lists(st.integers(0, 1 << 20))
)
@settings(max_examples=60, deadline=None)
def test_payloads_arrive_however_they_are_framed(seed, sizes, cuts):
    """Frames, fragments and pieces have nothing to do with payloads: whatever the other implementation cuts, payloads
    arrive whole, in both directions, and the last ping is answered."""
    client, pick = Client(), random.Random(seed)
    server = Detector(seeded(2)).feed(client.sent())
    assert isinstance(server, WebSocket)
    assert server.next() is None
    client.socket.receive_data(server.take_replies())
    (response,) = client.socket.events_received()
    assert isinstance(response, Response)
    assert (response.status_code, client.socket.subprotocol) == (101, "binary")
    payloads, got = [encrypted(size) for size in sizes], []
    for piece in pieces(client.pack(*payloads, pick=pick), cuts):
        server.feed(piece)
        got += list(iter(server.next, None))
        client.socket.receive_data(server.take_replies())
    assert got == payloads
    pongs = [event for event in client.socket.events_received() if isinstance(event, Frame)]
    assert {pong.opcode for pong in pongs} <= {Opcode.PONG}
    client.socket.receive_data(b"".join(map(server.pack, payloads)))
    for event in client.socket.events_received():
        assert isinstance(event, Frame)
        client.framing.feed(bytes(event.data))
    assert list(iter(client.framing.next, None)) == payloads


def test_the_detector_finds_it_byte_by_byte() -> None:
    """One byte at a time, the request is the same request."""
    detector, found = Detector(seeded()), None
    for position in range(len(REQUEST)):
        piece = REQUEST[position : position + 1]
        if found is None:
            found = detector.feed(piece)
        else:
            found.feed(piece)
            assert found.next() is None
    assert found is not None
    assert b"101 Switching" in found.take_replies()


@pytest.mark.parametrize(
    ("before", "after", "status"),
    [
        (b"GET /apiws ", b"GET / ", 404),
        (b"GET /apiws ", b"GET /apiws/../x ", 404),
        (b"HTTP/1.1", b"HTTP/1.0", 400),
        (b"Upgrade: websocket\r\n", b"", 426),
        (b"keep-alive, Upgrade", b"close", 426),
        (b"Version: 13", b"Version: 8", 426),
        (b"binary", b"chat", 400),
        (b"Sec-WebSocket-Protocol: binary\r\n", b"", 400),
        (b"Host: 127.0.0.1\r\n", b"", 400),
        (b"dGhlIHNhbXBsZSBub25jZQ==", b"dGhl", 400),
        (b"dGhlIHNhbXBsZSBub25jZQ==", b"\xff\xfe!", 400),
        (b"Host: ", b"Host ", 400),
        (b"Host: 127.0.0.1", b" folded: x", 400),
    ],
)
def test_requests_that_are_refused(before: bytes, after: bytes, status: int) -> None:
    """A request that is not in order is answered by HTTP's own code, and the connection is dead."""
    found = Detector(seeded()).feed(REQUEST.replace(before, after))
    assert found is not None
    with pytest.raises(RemoteProtocolError, match=str(status)):
        found.next()
    assert found.take_replies().startswith(b"HTTP/1.1 %d " % status)
    found.feed(REQUEST)
    with pytest.raises(RemoteProtocolError):
        found.next()


@pytest.mark.parametrize("path", ["/apiws", "/apiws_premium", "/apiws_test", "/apiws_test_premium", "/apiws?x=y"])
def test_the_paths(path: str) -> None:
    """Each of Telegram's paths leads to the same WebSocket."""
    assert accept_key(REQUEST.replace(b"/apiws", path.encode())[:-4])


def test_a_request_without_an_end_is_not_kept() -> None:
    """A request may have 8 KiB: a longer one is refused, whether its end has come or not."""
    for request in (
        b"GET /apiws HTTP/1.1\r\n" + b"a" * MAX_HEAD,
        REQUEST[:-4] + b"\r\nX: " + b"a" * MAX_HEAD + b"\r\n\r\n",
    ):
        found = Detector(seeded()).feed(request)
        assert found is not None
        with pytest.raises(RemoteProtocolError, match="431"):
            found.next()


@rule(
    "mtproto/mtproto-transports#transport-obfuscation",
    "Inside of a WebSocket the transport is obfuscated",
    role="server",
)
@pytest.mark.parametrize(
    ("wire", "match"),
    [
        (frame(0xC2, b"x"), "extension"),
        (b"\x82\x05Hello", "not masked"),
        (frame(0x81, b"text"), "text"),
        (frame(0x83, b"x"), "unknown opcode"),
        (frame(0x8B, b"x"), "unknown opcode"),
        (frame(0x80, b"x"), "continues nothing"),
        (frame(0x02, b"x") + frame(0x82, b"y"), "should go on"),
        (frame(0x09, b"x"), "control frame"),
        (frame(0x89, bytes(126)), "control frame"),
        (frame(0x82, b"x", size=b"\x7e\x00\x01"), "length"),
        (frame(0x82, b"x", size=b"\x7f" + (65_535).to_bytes(8, "big")), "length"),
        (frame(0x82, b"x", size=b"\x7f" + (1 << 63).to_bytes(8, "big")), "length"),
        (frame(0x82, b"\xef" + bytes(70)), "no transport"),
    ],
)
def test_violations_end_it(wire: bytes, match: str) -> None:
    """Each breach of the rules of frames ends the connection with a close frame, whose code is 1000 as Telegram's is;
    a plain transport inside is one: it must be obfuscated."""
    server = opened()
    server.feed(wire)
    with pytest.raises(RemoteProtocolError, match=match):
        server.next()
    assert server.take_replies() == b"\x88\x05\x03\xe8400"
    server.feed(frame(0x82, bytes(100)))
    with pytest.raises(RemoteProtocolError):
        server.next()
    assert not server._buffer


def test_a_long_frame_is_a_stream() -> None:
    """However long a frame says that it is, only what has come of it is held, and that is passed on at once."""
    server = opened()
    client = client_framing(Transport.WEBSOCKET, seeded(3))
    server.feed(b"\x82\xff" + (1 << 62).to_bytes(8, "big") + bytes(4))
    server.feed(client.preamble)
    for _ in range(50):
        server.feed(client.pack(encrypted(4000)))
        assert server.next() == encrypted(4000)
        assert server.next() is None
        assert len(server._buffer) < 100
    server.limit = 1000
    server.feed(client.pack(encrypted(4000)))
    with pytest.raises(RemoteProtocolError, match="exceeds the limit"):
        server.next()


def test_pings_do_not_pile_up() -> None:
    """A hundred thousand pings cost one answer: only the last one must have one."""
    server = opened()
    server.feed(frame(0x89, b"early") * 100_000 + frame(0x89, b"last"))
    assert server.next() is None
    assert server.take_replies() == b"\x8a\x04last"
    assert server.take_replies() == b""
    server.feed(frame(0x8A, b"unasked"))
    assert server.next() is None
    assert server.take_replies() == b""


def test_goodbye() -> None:
    """A close frame is answered with its code and ends the connection; the server's own has 1000 and the real code."""
    server = opened()
    assert server.goodbye(-404) == b"\x88\x05\x03\xe8404"
    server.feed(frame(0x88, b"\x03\xe9bye"))
    assert server.next() is None
    assert server.ended
    assert server.take_replies() == b"\x88\x02\x03\xe9"
    assert server.goodbye(0) == b""
    server.feed(frame(0x82, bytes(100)))
    assert server.next() is None


def test_nothing_is_said_before_something_was_heard() -> None:
    """Without the client's first bytes there is no transport to answer in."""
    with pytest.raises(RemoteProtocolError):
        opened().pack(encrypted(1))


@given(st.binary(max_size=300), st.lists(st.integers(0, 1 << 20), max_size=5))
@settings(max_examples=300, deadline=None)
def test_garbage(data: bytes, cuts: list[int]) -> None:
    """Any bytes after the handshake are frames, wait for more, or end the connection by a RemoteProtocolError."""
    server: Any = opened()
    try:
        for piece in pieces(data, cuts):
            server.feed(piece)
            list(iter(server.next, None))
    except RemoteProtocolError:
        pass
    assert len(server._buffer) <= 300
