"""Tests of cablegram.net.streams: TCP on loopback, names, and the stages that a dialer tells."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest

from cablegram.errors import DeadlineExceeded
from cablegram.net.streams import dial_tcp, is_address, listen_tcp, report, reports_to
from tests.support.enginebox import Box, in_box


class Echo(asyncio.Protocol):
    def connection_made(self, transport: Any) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.transport.write(data)


class Client(asyncio.Protocol):
    def __init__(self) -> None:
        self.data: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    def data_received(self, data: bytes) -> None:
        self.data.set_result(data)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_tcp(host: str) -> None:
    """A listener on a free port, a dialer by address or by name, bytes both ways."""
    listening = await listen_tcp("127.0.0.1", 0, Echo)
    stages: list[str] = []
    reports_to(stages.append)
    client = Client()
    link = await dial_tcp(host, listening.address[1], lambda: client)
    link.write(b"hello")
    assert await client.data == b"hello"
    assert stages == (["tcp"] if host[0] == "1" else ["dns", "tcp"])
    link.close()
    await listening.close()
    with pytest.raises(ConnectionRefusedError):
        await dial_tcp(host, listening.address[1], Client)


async def test_the_addresses_of_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The addresses of a name are tried in their order; the last failure is the name's; none is a failure too."""
    listening = await listen_tcp("127.0.0.1", 0, Echo)
    port = listening.address[1]
    loop = asyncio.get_running_loop()
    found: list[Any] = [(socket.AF_INET, 1, 6, "", (host, port)) for host in ("127.0.0.9", "127.0.0.1")]

    async def getaddrinfo(*_: Any, **__: Any) -> Any:
        return found

    monkeypatch.setattr(loop, "getaddrinfo", getaddrinfo)
    link = await dial_tcp("telegram.localhost", port, Client)
    link.close()
    found.reverse()
    await listening.close()
    with pytest.raises(ConnectionRefusedError):
        await dial_tcp("telegram.localhost", port, Client)
    found.clear()
    with pytest.raises(OSError, match=r"telegram\.localhost has no address"):
        await dial_tcp("telegram.localhost", port, Client)


def test_addresses_and_names() -> None:
    """Which hosts need a look-up."""
    assert is_address("149.154.167.50")
    assert is_address("2001:67c:4e8:f002::a")
    assert not is_address("telegram.localhost")


@pytest.mark.parametrize("stage", ["dns", "proxy", "transport"])
def test_a_deadline_names_what_the_dialer_waits_for(stage: str) -> None:
    """connect(timeout=) covers the dialer's own stages, and its error names the one under way."""

    async def scenario(box: Box) -> None:
        async def dial(host: str, port: int, factory: Any) -> Any:
            report(stage)
            await asyncio.Event().wait()

        with pytest.raises(DeadlineExceeded) as caught:
            await box.pool(dial=dial).connect(timeout=2)
        assert caught.value.stage == stage

    in_box(scenario)


def test_reports_without_a_listener() -> None:
    """A dialer used by itself may report to nobody."""
    report("tcp")
