"""The server of the pages: requests that take too long to arrive are ended, others are not."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from cablegram import _page_server, _pages
from cablegram._page_server import PageServer


async def slow(request: Request) -> PlainTextResponse:
    await asyncio.sleep(0.5)
    return PlainTextResponse("took its time")


async def form(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(await _pages.read_form(request)))


@pytest.fixture
async def port(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[int]:
    """A server whose limits are short."""
    monkeypatch.setattr(_page_server, "HEADER_TIMEOUT", 0.2)
    monkeypatch.setattr(_pages, "FORM_TIMEOUT", 0.2)
    listener = socket.create_server(("127.0.0.1", 0))
    server = PageServer(Starlette(routes=[Route("/", slow), Route("/form", form, methods=["POST"])]))
    running = asyncio.create_task(server.serve([listener]))
    yield listener.getsockname()[1]
    server.should_exit = True
    await asyncio.wait([running])
    listener.close()


async def exchange(port: int, *pieces: bytes, pause: float = 0.0) -> bytes:
    """What the server says until it closes, to pieces that are sent with pauses between them."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        for piece in pieces:
            writer.write(piece)
            await asyncio.sleep(pause)
        async with asyncio.timeout(5):
            return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


@pytest.mark.parametrize(
    "pieces",
    [[], [b"GET / HTTP/1.1\r\nHost: a\r\n"], [b"GET / HTTP/1.1\r\n", *(b"X-%d: a\r\n" % n for n in range(8))]],
    ids=["silence", "half a head", "a header now and then"],
)
async def test_a_head_that_does_not_come(port: int, pieces: list[bytes]) -> None:
    """Nothing, half a head, or a header now and then: the connection is closed after the limit."""
    assert await exchange(port, *pieces, pause=0.05) == b""


async def test_a_second_request_has_the_same_limit(port: int) -> None:
    """A connection that is kept alive is closed, too, when its next head does not come."""
    first = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    answer = await exchange(port, first, b"GET / HTTP/1.1\r\n", pause=0.8)
    assert answer.count(b"took its time") == 1


async def test_an_answer_may_take_longer(port: int) -> None:
    """The limit is on what the client sends: an answer in the making is not cut off."""
    request = b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    assert (await exchange(port, request)).endswith(b"took its time")


async def test_a_form_that_does_not_come(port: int) -> None:
    """A form has a limit of its own, in time as in size."""
    head = b"POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n"
    assert (await exchange(port, head + b"Content-Length: 3\r\n\r\na=b")).endswith(b"{'a': 'b'}")
    assert (await exchange(port, head + b"Content-Length: 3\r\n\r\na=")).endswith(b"None")
    assert (await exchange(port, head + b"Content-Length: 3000000\r\n\r\na=b")).endswith(b"None")
