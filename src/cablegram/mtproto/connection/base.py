"""One connection, from its first byte to its last, in either role, without I/O.

The order of calls is the same for both::

    connection.start()                       client only: the preamble, and the key exchange if there is no key
    connection.receive_data(data)            whatever came
    for event in connection.events(): ...    what it meant
    link.write(connection.data_to_send())    what to say now
    connection.next_deadline()               when to call on_deadline() at the latest
    connection.receive_eof()                 the peer has closed

After an error of the peer the connection is dead: a :class:`Closed` event says why, and nothing is read any more.
"""

from __future__ import annotations

from cablegram.crypto.types import Rand
from cablegram.errors import CablegramError, ConnectionLost, RemoteProtocolError
from cablegram.mtproto.envelope import plain_wrap
from cablegram.mtproto.events import Closed, EngineEvent
from cablegram.mtproto.framing import Framing
from cablegram.mtproto.ids import MessageIds
from cablegram.mtproto.side import Side
from cablegram.mtproto.timekeeper import TimeKeeper


class ProtocolConnection:
    """What both roles share. Use ``ClientConnection`` or ``ServerConnection``."""

    __slots__ = (
        "_events",
        "_framing",
        "_ids",
        "_out",
        "_rand",
        "_time",
        "closed",
        "side",
    )

    def __init__(self, *, side: Side, time: TimeKeeper, rand: Rand) -> None:
        self.side = side
        self.closed = False
        self._time = time
        self._rand = rand
        self._ids = MessageIds(time)
        self._framing: Framing | None = None
        self._out: list[bytes] = []
        self._events: list[EngineEvent] = []

    def start(self) -> None:
        """The link is there: say the first bytes, if it is this side that begins."""

    def next_deadline(self) -> float | None:
        """When ``on_deadline()`` is to be called at the latest (monotonic seconds), or None."""
        raise NotImplementedError

    def on_deadline(self) -> None:
        """A moment named by ``next_deadline()`` has come."""
        raise NotImplementedError

    def receive_data(self, data: bytes) -> None:
        """Take bytes from the peer, in pieces of any size. Never raises for what they are."""
        if self.closed:
            return
        try:
            self._receive(data)
        except RemoteProtocolError as error:
            self.close(error)

    def receive_eof(self) -> None:
        """The peer has closed its side."""
        self.close(ConnectionLost("the peer closed the connection"))

    def close(self, error: CablegramError | None = None) -> None:
        """Nothing is read or sent any more; a :class:`Closed` event follows."""
        if not self.closed:
            self.closed = True
            self._collect()
            self._events.append(Closed(error))
            if self._framing is not None:
                self._framing.forget()  # whoever owns the connection may refer to it in a circle for a long time

    def events(self) -> list[EngineEvent]:
        """What happened since the last call, in order."""
        self._collect()
        events, self._events = self._events, []
        return events

    def data_to_send(self) -> bytes:
        """The bytes to write now, or ``b""``."""
        if not self.closed:
            self._pack()
        data, self._out = b"".join(self._out), []
        return data

    def _receive(self, data: bytes) -> None:
        framing = self._framing
        if framing is None:
            return
        framing.feed(data)
        while (frame := framing.next()) is not None and not self.closed:
            if type(frame) is bytes:
                self._packet(frame)
            else:
                self._control(frame)

    def _packet(self, packet: bytes) -> None:
        raise AssertionError("each side reads its own way")

    def _control(self, frame: object) -> None:
        raise RemoteProtocolError("only a server sends control frames")

    def _collect(self) -> None:
        """Move the events of sessions over."""

    def _pack(self) -> None:
        """Put the packets of sessions into ``_out``."""

    def _send_plain(self, body: bytes, low_bits: int) -> None:
        if self._framing is not None:
            self._out.append(self._framing.pack(plain_wrap(self._ids.next(low_bits), body)))
