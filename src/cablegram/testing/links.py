"""Byte links in memory: what TCP is to a client and a server, with every fault of a network at hand.

A :class:`MemoryNetwork` has the dialer and the listener of ``cablegram.net.streams``; each link that it opens is a
:class:`Cable` with two :class:`MemoryLink` ends and one :class:`Wire` for each direction. A wire can delay, split and
merge what passes, stall or lose it; a cable can be cut, or lose one end without telling the other.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, cast

Factory = Callable[[], asyncio.Protocol]

HIGH_WATER = 64 * 1024
"""A writer is paused when this many bytes (the default) wait for a reader."""


class Wire:
    """One direction of a cable, and how well it works."""

    __slots__ = (
        "_due",
        "_ends",
        "_queue",
        "_receiver",
        "_sender",
        "_timer",
        "delay",
        "lossy",
        "passed",
        "split",
        "stalled",
        "tap",
        "waiting",
    )

    def __init__(self, sender: MemoryLink, receiver: MemoryLink) -> None:
        self._sender, self._receiver = sender, receiver
        self._queue: deque[tuple[float, bytes | None]] = deque()
        self._timer: asyncio.TimerHandle | asyncio.Handle | None = None
        self._due = 0.0
        self.delay: float = 0.0
        """How long each byte is under way (seconds); bytes never overtake one another."""
        self.lossy = False
        """True: what is sent from now on vanishes, and nobody is told."""
        self.stalled = False
        """True: nothing arrives until it is False again and :meth:`kick` was called."""
        self.split: Callable[[bytes], Iterable[bytes]] | None = None
        """Cuts what is sent into the pieces that arrive, each by itself."""
        self.tap: Callable[[bytes], object] | None = None
        """Sees all that is sent, lost or not."""
        self.passed = 0
        """Bytes that arrived."""
        self.waiting = 0
        """Bytes under way: also those that are lost, which a sender keeps as it keeps what nobody acknowledged."""

    def send(self, data: bytes | None) -> None:
        """Put bytes, or the end of the stream, on their way."""
        if data is not None:
            self.waiting += len(data)
            if self.tap is not None:
                self.tap(data)
        if self.lossy:
            return
        self._due = max(self._due, self._sender.loop.time() + self.delay)
        pieces: Iterable[bytes | None] = (data,) if data is None or self.split is None else self.split(data)
        self._queue.extend((self._due, piece) for piece in pieces if piece != b"")
        self.kick()

    def kick(self) -> None:
        """Look again whether something can arrive: after ``stalled`` or the receiver's pause has ended."""
        if self._timer is None and self._queue and not self.stalled and not self._receiver.paused:
            due, loop = self._queue[0][0], self._sender.loop
            self._timer = loop.call_soon(self._arrive) if due <= loop.time() else loop.call_at(due, self._arrive)

    def discard(self) -> None:
        """Lose what is under way."""
        self._queue.clear()
        self.waiting = 0 if not self.lossy else self.waiting
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _arrive(self) -> None:
        """One piece arrives; the next one has its own turn of the loop."""
        self._timer = None
        if not self._queue or self.stalled or self._receiver.paused:
            return
        _, data = self._queue.popleft()
        if data is not None:
            self.passed += len(data)
            self.waiting -= len(data)
        self.kick()
        self._receiver.arrived(data)
        self._sender.sent_some()


class MemoryLink(asyncio.Transport):
    """One end of a cable: an :class:`asyncio.Transport`."""

    def __init__(self, loop: asyncio.AbstractEventLoop, local: tuple[str, int], remote: tuple[str, int]) -> None:
        super().__init__({"sockname": local, "peername": remote})
        self.loop = loop
        self.wire: Wire
        self.peer: MemoryLink
        self.paused = False
        self.gone = False
        self._protocol: asyncio.Protocol | None = None
        self._closing = False
        self._eof_sent = False
        self._writing_paused = False
        self._high, self._low = HIGH_WATER, HIGH_WATER // 4

    def start(self, protocol: asyncio.Protocol) -> None:
        """Give the end its protocol; ``connection_made`` is called at once."""
        self._protocol = protocol
        protocol.connection_made(self)

    # ---- the asyncio interface ----

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        self._protocol = cast("asyncio.Protocol", protocol)  # the signature of asyncio is wider than its use

    def get_protocol(self) -> asyncio.BaseProtocol:
        if self._protocol is None:
            raise RuntimeError("this link has no protocol yet")
        return self._protocol

    def is_closing(self) -> bool:
        return self._closing

    def is_reading(self) -> bool:
        return not self.paused and not self._closing

    def pause_reading(self) -> None:
        self.paused = True

    def resume_reading(self) -> None:
        self.paused = False
        self.peer.wire.kick()

    def get_write_buffer_size(self) -> int:
        return self.wire.waiting

    def get_write_buffer_limits(self) -> tuple[int, int]:
        return self._low, self._high

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        self._high = HIGH_WATER if high is None else high
        self._low = self._high // 4 if low is None else low

    def write(self, data: bytes | bytearray | memoryview[Any]) -> None:
        if self._eof_sent:
            raise RuntimeError("cannot write after write_eof()")
        if self._closing or not data:
            return
        self.wire.send(bytes(data))
        if not self._writing_paused and self.wire.waiting > self._high and self._protocol is not None:
            self._writing_paused = True
            self._protocol.pause_writing()

    def writelines(self, list_of_data: Iterable[bytes | bytearray | memoryview[Any]]) -> None:
        self.write(b"".join(list_of_data))

    def can_write_eof(self) -> bool:
        return True

    def write_eof(self) -> None:
        if not self._eof_sent and not self._closing:
            self._eof_sent = True
            self.wire.send(None)

    def close(self) -> None:
        """Send what was written, then the end of the stream."""
        if not self._closing:
            if not self._eof_sent:
                self.wire.send(None)
            self._lose(None)

    def abort(self) -> None:
        """Lose what is under way; the peer sees a reset."""
        if not self._closing:
            self.wire.discard()
            self._lose(None)
            if not self.wire.lossy:
                self.loop.call_soon(self.peer.reset)

    # ---- what the wire and the cable call ----

    def arrived(self, data: bytes | None) -> None:
        """Bytes, or the end of the stream, came from the peer."""
        if self._closing or self._protocol is None:
            return
        if data is not None:
            self._protocol.data_received(data)
        elif not self._protocol.eof_received():
            self.close()

    def sent_some(self) -> None:
        """The wire has moved: a paused writer may go on."""
        if self._writing_paused and self.wire.waiting <= self._low and self._protocol is not None:
            self._writing_paused = False
            if not self._closing:
                self._protocol.resume_writing()

    def reset(self) -> None:
        """The connection breaks, as this end sees it."""
        if not self._closing:
            self.wire.discard()
            self._lose(ConnectionResetError("the link was cut"))

    def vanish(self) -> None:
        """This end is gone at once, as in a power cut: its protocol is told, the peer never is."""
        self.wire.lossy = self.peer.wire.lossy = True
        self.wire.discard()
        self.peer.wire.discard()
        self._lose(ConnectionResetError("the machine is gone"))

    def _lose(self, error: Exception | None) -> None:
        if self._closing:
            return
        self._closing = True
        self.peer.wire.discard()
        self.loop.call_soon(self._lost, error)

    def _lost(self, error: Exception | None) -> None:
        self.gone = True
        protocol, self._protocol = self._protocol, None
        if protocol is not None:
            protocol.connection_lost(error)


class Cable:
    """One link: ``client`` and ``server`` are its ends, ``up`` and ``down`` its wires (to and from the server)."""

    __slots__ = ("client", "down", "server", "up")

    def __init__(self, loop: asyncio.AbstractEventLoop, client: tuple[str, int], server: tuple[str, int]) -> None:
        self.client = MemoryLink(loop, client, server)
        self.server = MemoryLink(loop, server, client)
        self.client.peer, self.server.peer = self.server, self.client
        self.up = self.client.wire = Wire(self.client, self.server)
        self.down = self.server.wire = Wire(self.server, self.client)

    @property
    def alive(self) -> bool:
        """Whether either end still believes in the link."""
        return not (self.client.gone and self.server.gone)

    @property
    def wires(self) -> tuple[Wire, Wire]:
        """Both directions: to the server, and from it."""
        return self.up, self.down

    def cut(self) -> None:
        """Both ends see a reset; what was under way is lost."""
        self.client.reset()
        self.server.reset()

    def blackhole(self) -> None:
        """From now on nothing arrives, either way, and nobody is told: a half-open connection."""
        for wire in self.wires:
            wire.lossy = True
            wire.discard()

    def stall(self) -> None:
        """Nothing arrives, either way, until :meth:`resume`; nothing is lost."""
        for wire in self.wires:
            wire.stalled = True

    def resume(self) -> None:
        """End :meth:`stall`."""
        for wire in self.wires:
            wire.stalled = False
            wire.kick()


def link_pair(client: asyncio.Protocol, server: asyncio.Protocol) -> Cable:
    """Join two protocols by a cable, now."""
    cable = Cable(asyncio.get_running_loop(), ("127.0.0.1", 40_000), ("127.0.0.1", 443))
    cable.server.start(server)
    cable.client.start(client)
    return cable
