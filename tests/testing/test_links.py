"""Links in memory: the same behaviour as TCP where both can show it, and the faults that only memory can."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from cablegram.net.streams import Dialer, Listener, dial_tcp, listen_tcp
from cablegram.testing import Cable, MemoryNetwork, VirtualLoop, link_pair, run


class Recorder(asyncio.Protocol):
    """Keeps what it is told."""

    def __init__(self, *, half_close: bool = False) -> None:
        self.link: asyncio.Transport
        self.chunks: list[bytes] = []
        self.events: list[str] = []
        self.times: list[float] = []
        self.error: Exception | None = None
        self.made = asyncio.Event()
        self.lost = asyncio.Event()
        self.moved = asyncio.Event()
        self._half_close = half_close

    @property
    def data(self) -> bytes:
        return b"".join(self.chunks)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.link = transport
        self.events.append("made")
        self.made.set()

    def data_received(self, data: bytes) -> None:
        self.chunks.append(data)
        self.times.append(asyncio.get_running_loop().time())
        self.moved.set()

    def eof_received(self) -> bool:
        self.events.append("eof")
        self.moved.set()
        return self._half_close

    def pause_writing(self) -> None:
        self.events.append("pause")

    def resume_writing(self) -> None:
        self.events.append("resume")

    def connection_lost(self, exc: Exception | None) -> None:
        self.error = exc
        self.events.append("lost")
        self.lost.set()
        self.moved.set()

    async def until(self, size: int) -> bytes:
        """Wait until ``size`` bytes have come."""
        async with asyncio.timeout(5):
            while len(self.data) < size:
                self.moved.clear()
                await self.moved.wait()
        return self.data


Scenario = Callable[[Dialer, Listener], Awaitable[None]]


async def connected(dial: Dialer, listen: Listener) -> tuple[Recorder, Recorder]:
    """A client and a server, joined."""
    server, client = Recorder(), Recorder()
    listening = await listen("127.0.0.1", 0, lambda: server)
    await dial(*listening.address, lambda: client)
    await listening.close()
    async with asyncio.timeout(5):
        await server.made.wait()
    return client, server


async def echo_both_ways(dial: Dialer, listen: Listener) -> None:
    client, server = await connected(dial, listen)
    client.link.write(b"hello")
    client.link.writelines([b" ", b"server"])
    assert await server.until(12) == b"hello server"
    server.link.write(b"hello client")
    assert await client.until(12) == b"hello client"
    assert server.link.get_extra_info("sockname") == client.link.get_extra_info("peername")
    client.link.close()
    await server.lost.wait()
    await client.lost.wait()


async def close_sends_what_was_written(dial: Dialer, listen: Listener) -> None:
    client, server = await connected(dial, listen)
    client.link.write(b"x" * 300_000)
    client.link.close()
    assert client.link.is_closing()
    client.link.write(b"too late")
    await asyncio.wait_for(server.lost.wait(), 5)
    await asyncio.wait_for(client.lost.wait(), 5)
    assert len(server.data) == 300_000
    assert server.events[-2:] == ["eof", "lost"]
    assert (client.error, server.error) == (None, None)


async def a_slow_reader_pauses_the_writer(dial: Dialer, listen: Listener) -> None:
    client, server = await connected(dial, listen)
    server.link.pause_reading()
    for _ in range(200):
        client.link.write(bytes(100_000))
        await asyncio.sleep(0)
    assert client.events[-1] == "pause"
    assert not server.link.is_reading()
    server.link.resume_reading()
    await server.until(20_000_000)
    assert client.events[-1] == "resume"
    client.link.abort()
    await client.lost.wait()
    await server.lost.wait()


async def abort_drops_both_ends(dial: Dialer, listen: Listener) -> None:
    client, server = await connected(dial, listen)
    client.link.abort()
    await asyncio.wait_for(client.lost.wait(), 5)
    await asyncio.wait_for(server.lost.wait(), 5)
    assert client.error is None


async def nobody_listens(dial: Dialer, listen: Listener) -> None:
    listening = await listen("127.0.0.1", 0, Recorder)
    address = listening.address
    await listening.close()
    with pytest.raises(OSError, match=r"."):
        await dial(*address, Recorder)


@pytest.mark.parametrize(
    "scenario",
    [
        echo_both_ways,
        close_sends_what_was_written,
        a_slow_reader_pauses_the_writer,
        abort_drops_both_ends,
        nobody_listens,
    ],
    ids=lambda scenario: scenario.__name__,
)
@pytest.mark.parametrize("kind", ["tcp", "memory"])
async def test_memory_behaves_as_tcp(kind: str, scenario: Scenario) -> None:
    """What a protocol is told, and in which order, is the same on a TCP connection and on a link in memory."""
    network = MemoryNetwork()
    await (scenario(dial_tcp, listen_tcp) if kind == "tcp" else scenario(network.dial, network.listen))


def in_simulation(scenario: Callable[[Cable, Recorder, Recorder], Awaitable[None]]) -> None:
    """Run a scenario on a joined pair, on virtual time."""

    async def main() -> None:
        client, server = Recorder(), Recorder()
        await scenario(link_pair(client, server), client, server)

    run(main, limit=3600)


def test_delay_and_order() -> None:
    """Bytes arrive after the delay and never overtake, also when the delay shrinks."""

    async def scenario(cable: Cable, client: Recorder, server: Recorder) -> None:
        start = asyncio.get_running_loop().time()
        cable.up.delay = 2.0
        client.link.write(b"first")
        cable.up.delay = 0.5
        client.link.write(b"second")
        await server.until(11)
        assert server.chunks == [b"first", b"second"]
        assert [moment - start for moment in server.times] == [2.0, 2.0]

    in_simulation(scenario)


def test_split() -> None:
    """A wire can cut what is sent at any place; the stream stays whole."""

    async def scenario(cable: Cable, client: Recorder, server: Recorder) -> None:
        cable.up.split = lambda data: (data[i : i + 1] for i in range(len(data)))
        client.link.write(b"abc")
        assert await server.until(3) == b"abc"
        assert server.chunks == [b"a", b"b", b"c"]

    in_simulation(scenario)


def test_cut() -> None:
    """A cut resets both ends and loses what was under way."""

    async def scenario(cable: Cable, client: Recorder, server: Recorder) -> None:
        cable.up.delay = 1
        client.link.write(b"lost")
        cable.cut()
        await client.lost.wait()
        await server.lost.wait()
        assert isinstance(client.error, ConnectionResetError)
        assert isinstance(server.error, ConnectionResetError)
        assert server.data == b""
        assert not cable.alive

    in_simulation(scenario)


def test_blackhole() -> None:
    """In a half-open connection nothing arrives and nobody is told; a writer is paused once its buffer is full."""

    async def scenario(cable: Cable, client: Recorder, server: Recorder) -> None:
        cable.blackhole()
        client.link.write(b"into the void")
        await asyncio.sleep(1000)
        assert server.events == client.events == ["made"]
        client.link.write(bytes(100_000))
        assert client.events == ["made", "pause"]
        client.link.abort()
        await client.lost.wait()
        assert cable.alive
        assert server.events == ["made"]

    in_simulation(scenario)


def test_vanish() -> None:
    """A machine that loses power: its own end breaks, the other end hears nothing."""

    async def scenario(cable: Cable, client: Recorder, server: Recorder) -> None:
        cable.server.vanish()
        await server.lost.wait()
        client.link.write(b"anybody?")
        await asyncio.sleep(1000)
        assert client.events == ["made"]

    in_simulation(scenario)


def test_stall_and_resume() -> None:
    """A stalled link loses nothing: all arrives after it resumes."""

    async def scenario(cable: Cable, client: Recorder, server: Recorder) -> None:
        client.link.write(b"before")
        cable.stall()
        client.link.write(b"after")
        await asyncio.sleep(100)
        assert server.data == b""
        cable.resume()
        assert await server.until(11) == b"beforeafter"

    in_simulation(scenario)


def test_network_faults() -> None:
    """A network refuses during an outage, keeps silent when told, and lets a hook spoil each new cable."""

    async def main() -> None:
        network = MemoryNetwork(delay=0.05)
        loop = asyncio.get_running_loop()
        assert isinstance(loop, VirtualLoop)
        listening = await network.listen("10.0.0.1", 443, Recorder)
        with pytest.raises(OSError, match="in use"):
            await network.listen("10.0.0.1", 443, Recorder)
        client = Recorder()
        network.on_cable.append(lambda cable: setattr(cable.down, "delay", 9.0))
        before = loop.time()
        await network.dial(*listening.address, lambda: client)
        assert loop.time() - before == pytest.approx(0.1)
        assert network.open_cables()[0].down.delay == 9.0

        outage = asyncio.create_task(network.outage(30))
        await client.lost.wait()
        with pytest.raises(ConnectionRefusedError):
            await network.dial(*listening.address, Recorder)
        await outage
        await network.dial(*listening.address, Recorder)

        network.silent = True
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(60):
                await network.dial(*listening.address, Recorder)
        network.cut_all()
        await asyncio.sleep(0)
        assert network.dialed == 4

    run(main)
