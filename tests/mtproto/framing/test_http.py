"""HTTP, on the server's side against the rules of RFC 9112 and the package h11, and the client's half of it."""

from __future__ import annotations

from typing import Any

import h11
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablegram.errors import LocalProtocolError, RemoteProtocolError
from cablegram.mtproto.framing import Detector, Transport, TransportCode, client_framing
from cablegram.mtproto.framing.http import MAX_HEAD, PATHS, Http, HttpStream, frame, status_frame
from tests.mtproto.framing.test_framing import drain, encrypted, pieces, plain, seeded
from tests.support.rules import rule


def post(payload: bytes, *, path: str = "/api", more: str = "", size: int | None = None) -> bytes:
    """A request, as RFC 9112 wants it."""
    length = len(payload) if size is None else size
    return f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n{more}\r\n".encode() + payload


def asked(payload: bytes | None = None, **how: Any) -> Http:
    """A server that was asked something."""
    payload = plain(1) if payload is None else payload
    found = Detector(seeded()).feed(post(payload, **how))
    assert isinstance(found, Http)
    assert found.next() == payload
    assert found.asked
    return found


class Browser:
    """The client's half, by another implementation."""

    def __init__(self) -> None:
        self.http = h11.Connection(h11.CLIENT)

    def post(self, payload: bytes) -> bytes:
        head = h11.Request(
            method="POST", target="/apiw1", headers=[("Host", "x"), ("Content-Length", str(len(payload)))]
        )
        return b"".join(self.http.send(event) or b"" for event in (head, h11.Data(data=payload), h11.EndOfMessage()))

    def read(self, data: bytes) -> tuple[int, dict[bytes, bytes], bytes]:
        self.http.receive_data(data)
        head, body = self.http.next_event(), b""
        assert isinstance(head, h11.Response)
        while isinstance(event := self.http.next_event(), h11.Data):
            body += bytes(event.data)
        assert isinstance(event, h11.EndOfMessage)
        assert self.http.trailing_data == (b"", False)
        return head.status_code, dict(head.headers), body

    def next(self) -> None:
        self.http.start_next_cycle()


@rule(
    "mtproto/transports#http",
    "A payload is the body of a POST to /api, over a connection that is kept alive",
    role="server",
)
@given(st.lists(st.integers(1, 60), min_size=1, max_size=4), st.lists(st.integers(0, 1 << 16), max_size=12))
@settings(max_examples=60, deadline=None)
def test_requests_and_answers(sizes: list[int], cuts: list[int]) -> None:
    """Requests of another implementation, cut anywhere, give their payloads; it reads the answers, one after another
    on one connection."""
    browser, server = Browser(), Http()
    for size in sizes:
        payload, got = encrypted(size), []
        for piece in pieces(browser.post(payload), cuts):
            server.feed(piece)
            got += drain(server)
        assert got == [payload]
        status, headers, body = browser.read(server.pack(plain(size)))
        assert (status, body) == (200, plain(size))
        assert headers[b"connection"] == b"keep-alive"
        assert headers[b"access-control-allow-origin"] == b"*"
        assert not server.ended
        browser.next()


@rule(
    "mtproto/transports#http",
    "The server speaks only when it is its turn: a request has come, and was not answered yet",
    role="server",
)
def test_turns() -> None:
    """One answer for each request; a request that follows at once waits for the answer to the one before it."""
    server = Http()
    with pytest.raises(LocalProtocolError, match="asked"):
        server.pack(plain(1))
    server.feed(post(plain(1)) + post(plain(2)))
    assert server.next() == plain(1)
    assert server.next() is None
    assert (server.crowded, server.holds_more) == (True, False)
    server.pack(plain(3))
    with pytest.raises(LocalProtocolError, match="asked"):
        server.pack(plain(3))
    assert (server.crowded, server.holds_more) == (False, True)
    assert server.next() == plain(2)
    assert (server.crowded, server.holds_more) == (False, False)


@rule(
    "mtproto/mtproto-transports#transport-errors",
    "Over HTTP a transport error is a status, and what comes with it is not read",
    role="both",
)
@pytest.mark.parametrize(("code", "status"), [(-404, 404), (-429, 429), (-403, 403), (-444, 444), (-500, 400)])
def test_transport_errors(code: int, status: int) -> None:
    """The server says the code as a status, and the client's half hands it over as the code that it is elsewhere."""
    server = asked()
    answer = server.pack_code(code)
    assert answer.startswith(f"HTTP/1.1 {status} ".encode())
    assert server.ended
    client = HttpStream()
    client.pack(plain(1))
    client.feed(status_frame(1, status))
    assert drain(client) == [TransportCode(-status)]


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"POST /elsewhere HTTP/1.1\r\nHost: x\r\nContent-Length: 24\r\n\r\n", 404),
        (b"POST /api HTTP/1.0\r\nContent-Length: 24\r\n\r\n", 505),
        (b"POST /api FTP/1\r\n\r\n", 400),
        (b"POST /api HTTP/1.1\r\nContent-Length: 24\r\n\r\n", 400),
        (b"POST /api HTTP/1.1\r\nHost: x\r\n\r\n", 411),
        (b"POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400),
        (b"POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: +24\r\n\r\n", 400),
        (b"POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: 24\r\nContent-Length: 28\r\n\r\n", 400),
        (b"POST /api HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", 501),
        (b"POST /api HTTP/1.1\r\nHost: x\r\nContent Length: 24\r\n\r\n", 400),
        (b"POST /api HTTP/1.1\r\nHost : x\r\n\r\n", 400),
        (b"POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: 16\r\n\r\n" + bytes(16), 404),
        (b"POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: 25\r\n\r\n" + bytes(25), 404),
        (b"POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999999\r\n\r\n", 413),
        (b"POST /api HTTP/1.1\r\nX: " + bytes(MAX_HEAD), 431),
        (b"POST " + bytes(MAX_HEAD + 4), 431),
    ],
)
def test_what_is_refused(request_: bytes, status: int) -> None:
    """Each wrong request has its status, is the end of the connection, and no byte of more is kept."""
    server = Http()
    server.feed(request_)
    with pytest.raises(RemoteProtocolError, match=str(status)):
        drain(server)
    answer = server.take_replies()
    assert answer.startswith(f"HTTP/1.1 {status} ".encode())
    assert b"Connection: close" in answer
    server.feed(bytes(1 << 20))
    assert not server._buffer


def test_a_flood_behind_a_request() -> None:
    """What is sent while an answer is waited for is bounded by what one request may have."""
    server = asked()
    server.limit = 1000
    server.feed(bytes(MAX_HEAD))
    with pytest.raises(RemoteProtocolError, match="before the answer"):
        server.feed(bytes(2000))


@rule(
    "mtproto/transports#uri-format", "/apiw answers with the headers that browsers ask of another site", role="server"
)
def test_browsers() -> None:
    """A browser asks before it posts, and is let in at /apiw alone; the connection goes on."""
    server = Http()
    server.feed(b"OPTIONS /apiw1 HTTP/1.1\r\nHost: x\r\n\r\n" + post(plain(1), path="/apiw1"))
    assert server.next() == plain(1)
    allowed = server.take_replies()
    assert allowed.startswith(b"HTTP/1.1 200 ")
    assert b"Access-Control-Allow-Origin: *" in allowed
    assert b"Access-Control" not in asked().pack(plain(1))
    assert {"/api", "/apiw1", "/apiw_test1", "/api_test"} <= PATHS


def test_long_uploads_and_closing() -> None:
    """A client that asks whether it may go on is told so; ``Connection: close`` is kept to; proxies name the host."""
    server = Http()
    server.feed(post(b"", size=24, more="Expect: 100-continue\r\n"))
    assert server.next() is None
    assert server.take_replies() == b"HTTP/1.1 100 Continue\r\n\r\n"
    server.feed(plain(1))
    assert server.next() == plain(1)
    server = asked(more="Connection: close\r\n")
    assert b"Connection: close" in server.pack(plain(1))
    assert server.ended
    assert asked(path="http://10.0.0.1:80/api").asked


@rule("mtproto/transports#http", "Quick acks are no part of HTTP", role="both")
def test_no_quick_acks() -> None:
    """Nobody asks for one, and the server sends none."""
    server = asked()
    assert not server.quick_ack_wanted
    with pytest.raises(LocalProtocolError, match="quick acks"):
        server.pack_quick_ack(0x80000001)


def test_the_clients_half() -> None:
    """Requests are numbered, answers come in any order, and one that nobody asked for is a violation."""
    client = client_framing(Transport.HTTP, seeded())
    assert client.preamble == b""
    assert client.takes_turns
    assert client.pack(plain(1)) == frame(1, plain(1))
    polling = [client.polling]
    assert client.pack_poll(plain(2)) == frame(2, plain(2))
    polling.append(client.polling)
    client.feed(frame(1, plain(3))[:9])
    assert client.next() is None
    client.feed(frame(1, plain(3))[9:] + frame(2, plain(4)))
    assert drain(client) == [plain(3), plain(4)]
    assert [*polling, client.polling] == [False, True, False]
    client.feed(frame(2, plain(4)))
    with pytest.raises(RemoteProtocolError, match="nobody made"):
        client.next()
    long = HttpStream()
    long.feed((1 << 30).to_bytes(4, "little") + bytes(4))
    with pytest.raises(RemoteProtocolError, match="limit"):
        long.next()
