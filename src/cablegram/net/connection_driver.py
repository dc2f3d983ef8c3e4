"""The driver of one connection, in either role: a protocol object between a link and the engine's core.

There is no task and no queue here: bytes that arrive are given to the core at once, its events to the owner, its
answer to the link, and its next deadline to the loop's timers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar, cast

from cablegram.errors import ConnectionLost
from cablegram.mtproto.connection.base import ProtocolConnection
from cablegram.mtproto.events import EngineEvent
from cablegram.mtproto.side import Side
from cablegram.net.deadline_timer import DeadlineTimer

STALLED = 30.0
"""A peer that has not read for so long (seconds), while there was something to read, is given up."""
READ_SIZE = 1 << 16
"""The most that is read at a time (bytes). By default asyncio takes a new 256 KiB for each read, from the system."""
_HELD_TICK = 0.25

C = TypeVar("C", bound=ProtocolConnection)


class ConnectionDriver(asyncio.Protocol, Generic[C]):
    """See the module. ``on_events(driver, events)`` gets what happened, in order; after a ``Closed`` it gets no more.

    While the link takes no more bytes nothing is packed: what there is to say stays with the session, where calls
    still expire and can be withdrawn. After :data:`STALLED` seconds of that the connection ends.
    """

    __slots__ = (
        "_flushing",
        "_held",
        "_held_timer",
        "_loop",
        "_monotonic",
        "_on_events",
        "_timer",
        "connection",
        "received",
        "sent",
        "transport",
    )

    def __init__(
        self,
        connection: C,
        on_events: Callable[[ConnectionDriver[C], list[EngineEvent]], None],
        monotonic: Callable[[], float],
    ) -> None:
        self.connection = connection
        self.transport: asyncio.Transport | None = None
        self.received = self.sent = 0
        """Bytes that came and went."""
        self._on_events = on_events
        self._monotonic = monotonic
        self._loop = asyncio.get_running_loop()
        self._timer = DeadlineTimer(self._due, monotonic)
        self._flushing = False
        self._held = False
        self._held_timer: asyncio.TimerHandle | None = None

    # What the link calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        link = cast("asyncio.Transport", transport)  # what it can do counts, not its class: uvloop has its own
        if self.connection.closed:
            link.abort()
            return
        self.transport = link
        if hasattr(link, "max_size"):
            link.max_size = READ_SIZE
        self.connection.start()
        self.pump()

    def data_received(self, data: bytes) -> None:
        self.received += len(data)
        self.connection.receive_data(data)
        self.react()

    def react(self) -> None:
        """Bytes have come, and the core has taken them: report what they mean, and answer before long."""
        if self.connection.closed:
            self.pump()
            return
        self._report()
        # Those who were waiting run next; what they have to say then travels with the acknowledgements.
        self.flush_soon()

    def eof_received(self) -> bool:
        self.connection.receive_eof()
        self.pump()
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        self.transport = None
        self.connection.receive_eof()
        self.pump()
        self._stop_timers()

    def pause_writing(self) -> None:
        self._held = True
        if self._held_timer is None and not self.connection.closed:
            self._held_timer = self._loop.call_later(STALLED, self._stalled)

    def resume_writing(self) -> None:
        self._held = False
        self._stop_held_timer()
        self.pump()

    def hold(self) -> None:
        """Take nothing from the link and write nothing, until :meth:`release`; nothing is lost."""
        self._held = True
        if self.transport is not None and not self.transport.is_closing():
            self.transport.pause_reading()

    def release(self) -> None:
        """The end of :meth:`hold`."""
        if self.transport is not None and not self.transport.is_closing():
            self.transport.resume_reading()
        self.resume_writing()

    def _stalled(self) -> None:
        self._held_timer = None
        self.connection.close(ConnectionLost(f"the peer has not read for {STALLED:g} s"))
        self.pump()

    # What the owner calls

    def flush_soon(self) -> None:
        """Send what the core has to say at the end of this turn of the loop, all of it in as few packets as can be."""
        if not self._flushing:
            self._flushing = True
            self._loop.call_soon(self._flush)

    def close(self) -> None:
        """End the connection, from this side."""
        self.connection.close()
        self.pump()

    def pump(self) -> None:
        """Hand over events, write what there is to say, set the timer; close the link after the connection's end."""
        connection = self.connection
        self._report()
        self._write()
        if connection.closed:
            self._stop_timers()
            self._hang_up()
        else:
            self._set_timer(connection.next_deadline())

    def _report(self) -> None:
        connection = self.connection
        events = connection.events()
        while events:
            self._on_events(self, events)
            events = connection.events()

    def _hang_up(self) -> None:
        transport = self.transport
        if transport is None or transport.is_closing():
            return
        # close() waits until all is written, which a peer that does not read can put off for ever.
        if transport.get_write_buffer_size() and (self._held or self.connection.side is Side.CLIENT):
            transport.abort()
        else:
            transport.close()

    def _flush(self) -> None:
        self._flushing = False
        if self.connection.closed:
            self.pump()  # closed meanwhile, by whoever got its events
        else:
            self._write()
            self._set_timer(self.connection.next_deadline())

    def _write(self) -> None:
        if self.transport is None or self._held or self.transport.is_closing():
            return
        data = self.connection.data_to_send()
        if data:
            self.sent += len(data)
            self.transport.write(data)

    # Timers

    def _set_timer(self, deadline: float | None) -> None:
        # What is due cannot be sent while the link takes nothing: it stays due, and is looked at now and then.
        self._timer.set(deadline, at_least=_HELD_TICK if self._held else 0.0)

    def _stop_held_timer(self) -> None:
        if self._held_timer is not None:
            self._held_timer.cancel()
            self._held_timer = None

    def _stop_timers(self) -> None:
        self._timer.stop()
        self._stop_held_timer()

    def _due(self) -> None:
        deadline = self.connection.next_deadline()
        if deadline is not None and deadline <= self._monotonic() + 0.001:
            self.connection.on_deadline()
        self.pump()
