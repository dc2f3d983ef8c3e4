"""What all fronts share: they listen, read how a link begins, and hand it to the data center that it asks for.

A front makes no connection of its own: the link that came to it becomes, as it is or through a `Passing`, a link of the
data center. So it works on memory links too, and there is no way through it to anything but the sandbox.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeAlias, cast

if TYPE_CHECKING:
    from cablegram.net.streams import Listening
    from cablegram.sandbox.sandbox import Sandbox
    from cablegram.sandbox.serving.server import ServedDataCenter

Listen: TypeAlias = "Callable[[Callable[[], asyncio.Protocol], int], Awaitable[Listening]]"
"""``await listen(accept, port)``: on a free port if it is 0."""
MOST_HELD = 1 << 16
"""How much of a beginning is held (bytes) before the link is closed: a security limit."""


class Front:
    """One proxy at work. ``link`` is what a client is given as ``proxy=``."""

    def __init__(self, sandbox: Sandbox, listening: Listening) -> None:
        self.sandbox = sandbox
        self.host, self.port = listening.address
        self.connections = 0
        """Links that came, let through or not."""
        self.passed: list[int] = []
        """The data centers that links were let through to, in their order."""
        self.refused = 0
        """Links that were turned away: a wrong secret or password, or an address that is not the sandbox's."""
        self.link = ""
        self._listening: Listening | None = listening
        self._gates: set[Gate] = set()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self.host}:{self.port}, {self.connections} connections>"

    def gate(self) -> Gate:
        """What reads the beginning of one link."""
        raise AssertionError("subclasses define this")

    def accept(self) -> asyncio.Protocol:
        """The protocol of a new link."""
        self.connections += 1
        gate = self.gate()
        self._gates.add(gate)
        return gate

    def gone(self, gate: Gate) -> None:
        """A link is over, or was handed on."""
        self._gates.discard(gate)

    async def reopen(self, listen: Listen) -> None:
        """Listen again, where it was."""
        self._listening = await listen(self.accept, self.port)

    async def close(self) -> None:
        """Stop listening, and close the links that are still at their beginning."""
        listening, self._listening = self._listening, None
        if listening is not None:
            await listening.close()
        for gate in list(self._gates):
            gate.refuse()

    def center_at(self, host: str, port: int) -> ServedDataCenter | None:
        """The data center with this address."""
        for center in self.sandbox.dcs.values():
            if center.port == port and center.listening is not None and self._is_its(center.host, host):
                return center
        return None

    @staticmethod
    def _is_its(own: str, host: str) -> bool:
        """Whether a host is what a data center is bound to; ``localhost`` is this machine, by either address."""
        here = ("localhost", "127.0.0.1", "::1")
        return host == own or own in ("0.0.0.0", "::") or (own in here and host in here)  # noqa: S104 - compared


class Gate(asyncio.Protocol):
    """One link, while it begins. A subclass reads in :meth:`read`, and ends by :meth:`hand_on` or :meth:`refuse`."""

    def __init__(self, front: Front) -> None:
        self.front = front
        self.real: asyncio.Transport | None = None
        self.buffer = bytearray()
        self._over = False

    def read(self) -> None:
        """Something came: it is in ``buffer``."""
        raise AssertionError("subclasses define this")

    def say(self, data: bytes) -> None:
        """Answer."""
        if self.real is not None and not self.real.is_closing():
            self.real.write(data)

    def hand_on(self, center: ServedDataCenter) -> None:
        """From here on the link is the data center's, as it is."""
        real = self.real
        self._end()
        if real is None:
            return
        inner, rest = center.accept(), bytes(self.buffer)
        self.front.passed.append(center.id)
        real.set_protocol(inner)
        inner.connection_made(real)
        if rest:
            inner.data_received(rest)

    def refuse(self, answer: bytes = b"") -> None:
        """Close the link, after these last words."""
        if not self._over:
            self._end()
            self.front.refused += 1
            self.say(answer)
        if self.real is not None:
            self.real.close()

    def _end(self) -> None:
        self._over = True
        self.front.gone(self)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.real = cast("asyncio.Transport", transport)  # what it can do counts, not its class: uvloop has its own

    def data_received(self, data: bytes) -> None:
        if self._over:
            return
        self.buffer += data
        if len(self.buffer) > MOST_HELD:
            self.refuse()
        else:
            self.read()

    def connection_lost(self, exc: Exception | None) -> None:
        self._end()
