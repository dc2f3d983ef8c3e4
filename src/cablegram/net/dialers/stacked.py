"""Links that run inside other links: what a disguise, or another protocol below MTProto, has to add is little.

A :class:`Lower` stands where the protocol of the real link stands. It greets the peer, and when that is done it makes
the user's protocol and gives it an :class:`Upper`, which looks like any other link.
"""

from __future__ import annotations

import asyncio
from typing import Any, cast

from cablegram.net.streams import Factory


class Lower(asyncio.Protocol):
    """Between the real link and the protocol that uses the upper one.

    A subclass begins its greeting in :meth:`greet`, reads in :meth:`data_received`, and calls :meth:`open` once the
    peer has agreed, or :meth:`refuse`. ``ready`` is the future of the upper link; ``inner`` its protocol.
    """

    def __init__(self, factory: Factory) -> None:
        self.ready: asyncio.Future[asyncio.Transport] = asyncio.get_running_loop().create_future()
        self.inner: asyncio.Protocol | None = None
        self.real: asyncio.Transport | None = None
        self._factory = factory

    def greet(self, real: asyncio.Transport) -> None:
        """The real link is there: say the first words on it."""

    def wrap(self, data: Any) -> bytes:
        """What the user writes, as it goes over the real link."""
        raise AssertionError("subclasses define this")

    def farewell(self) -> bytes:
        """What to write before the link is closed from this side."""
        return b""

    def open(self) -> None:
        """The upper link can be used."""
        if self.real is None or self.ready.done():
            return
        link = Upper(self.real, self)
        self.inner = self._factory()
        self.inner.connection_made(link)
        self.ready.set_result(link)

    def refuse(self, error: Exception) -> None:
        """There will be no upper link."""
        if not self.ready.done():
            self.ready.set_exception(error)

    def give_up(self) -> None:
        """Nobody waits for the upper link any more."""
        if not self.ready.cancel() and not self.ready.cancelled():
            self.ready.exception()  # it was read elsewhere, or another error came first

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        link = cast("asyncio.Transport", transport)  # what it can do counts, not its class: uvloop has its own
        self.real = link
        self.greet(link)

    def eof_received(self) -> bool | None:
        return self.inner.eof_received() if self.inner is not None else False

    def connection_lost(self, exc: Exception | None) -> None:
        if self.inner is not None:
            self.inner.connection_lost(exc)
        else:
            self.refuse(exc or ConnectionResetError("the peer closed the connection"))

    def pause_writing(self) -> None:
        if self.inner is not None:
            self.inner.pause_writing()

    def resume_writing(self) -> None:
        if self.inner is not None:
            self.inner.resume_writing()


class Upper(asyncio.Transport):
    """The link that the user sees: what is written is wrapped, the rest is left to the real one."""

    def __init__(self, real: asyncio.Transport, lower: Lower) -> None:
        super().__init__()
        self._real, self._lower = real, lower

    def write(self, data: Any) -> None:
        self._real.write(self._lower.wrap(data))

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        self._lower.inner = cast("asyncio.Protocol", protocol)

    def get_protocol(self) -> asyncio.BaseProtocol:
        return self._lower.inner or self._lower

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return self._real.get_extra_info(name, default)

    def is_closing(self) -> bool:
        return self._real.is_closing()

    def close(self) -> None:
        if not self._real.is_closing() and (words := self._lower.farewell()):
            self._real.write(words)
        self._real.close()

    def abort(self) -> None:
        self._real.abort()

    def get_write_buffer_size(self) -> int:
        return self._real.get_write_buffer_size()

    def pause_reading(self) -> None:
        self._real.pause_reading()

    def resume_reading(self) -> None:
        self._real.resume_reading()
