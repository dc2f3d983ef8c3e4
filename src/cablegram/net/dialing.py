"""The tries of a sender to get a link: how often, how long, and with which pauses between them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from cablegram.errors import CablegramError, ConnectionLost, DeadlineExceeded, ProxyRefused
from cablegram.mtproto.framing import Transport
from cablegram.mtproto.network import DataCenter
from cablegram.net.connection_driver import ConnectionDriver
from cablegram.net.happy_eyeballs import addresses, backoff, race
from cablegram.net.session_setup import SenderState
from cablegram.net.streams import reports_to

if TYPE_CHECKING:
    from cablegram.net.sender import Sender

LASTING = 10.0
"""A connection that was open for so long (seconds) was a good one."""
QUICK = 5
"""So many connections in a row that did not last are replaced at once; the next ones after a pause."""
LONGEST_QUICK_PAUSE = 2.0
UNHEARD = 3
"""An MTProxy that has closed so many connections without a word, and none with one, is not tried again."""


class Dialing:
    """See the module. ``attempts`` counts the tries since the last connection that worked."""

    __slots__ = ("_ends_at", "_open_since", "_sender", "_short_lived", "_task", "_unheard", "attempts")

    def __init__(self, sender: Sender) -> None:
        self.attempts = 0
        self._sender = sender
        self._short_lived = self._unheard = 0
        self._open_since = self._ends_at = 0.0
        self._task: asyncio.Task[None] | None = None

    def reset(self) -> None:
        """Somebody asks for a connection: what was before does not count."""
        self.attempts = self._short_lived = 0

    def begin(self) -> None:
        """Try until a link is there; what follows on it is callbacks. Another series of tries ends."""
        self.cancel()
        self._task = asyncio.get_running_loop().create_task(self._dial(), name=f"cablegram-dial-dc{self._sender.dc}")

    def cancel(self) -> None:
        """Stop trying."""
        task, self._task = self._task, None
        if task is not None and task is not asyncio.current_task():
            task.cancel()

    def opened(self) -> None:
        """The connection works."""
        self.attempts = 0
        self._open_since = self._sender.options.clock.monotonic()

    def lost(self, *, too_many: bool) -> None:
        """A connection that worked is gone. ``too_many``: the server has said that there were too many of them."""
        lasted = self._sender.options.clock.monotonic() - self._open_since
        self._short_lived = 0 if lasted >= LASTING else self._short_lived + 1
        self.attempts = 1 if too_many else 0

    def heard(self, anything: bool) -> None:
        """A connection is over, on which something came or nothing did."""
        self._unheard = 0 if anything else self._unheard + 1

    def exhausted(self) -> bool:
        """Whether all tries that make sense were made."""
        retries = self._sender.options.connection_retries
        return self._turned_away() or (retries is not None and self.attempts > retries)

    def _turned_away(self) -> bool:
        """Whether this is an MTProxy that never said anything: it does not know our secret."""
        proxy = self._sender.options.proxy
        return proxy is not None and proxy.is_mtproxy and not self._open_since and self._unheard >= UNHEARD

    async def _dial(self) -> None:
        sender, loop = self._sender, asyncio.get_running_loop()
        reports_to(self._reached)
        while True:
            await asyncio.sleep(self._pause())
            self.attempts += 1
            sender.stage = "tcp"
            self._ends_at = loop.time() + sender.options.connect_timeout
            cause = await self._try()
            if self._task is not asyncio.current_task():
                return  # the new connection is lost already, and others see to the next one
            if cause is None:
                break
            driver, sender.driver = sender.driver, None
            if driver is not None:
                driver.close()
            # Another try would end in the same way.
            final = isinstance(cause, ProxyRefused) or not isinstance(cause, OSError)
            if final or self.exhausted():
                sender.give_up(cause if final and isinstance(cause, CablegramError) else self.failure(cause))
                break
        self._task = None

    async def _try(self) -> Exception | None:
        """Get a link; why there is none, or None."""
        sender = self._sender
        try:
            async with asyncio.timeout_at(self._ends_at):
                await race(self.addresses(), sender.options.dialer(sender.network), self._linked)
        except TimeoutError as error:
            return error if str(error) else DeadlineExceeded(sender.stage, sender.options.connect_timeout)
        except Exception as error:
            return error
        return None

    def _linked(self) -> ConnectionDriver:
        return self._sender.new_driver(self._ends_at)

    def _reached(self, stage: str) -> None:
        if self._sender.state is SenderState.CONNECTING:
            self._sender.stage = stage

    def _pause(self) -> float:
        """How long to wait before the next try (seconds)."""
        options = self._sender.options
        if self.attempts:
            return backoff(self.attempts, options)
        if self._short_lived > QUICK:
            return min(backoff(self._short_lived - QUICK, options), LONGEST_QUICK_PAUSE)
        return 0.0

    def addresses(self) -> list[DataCenter]:
        """Where the data center is looked for."""
        sender = self._sender
        proxy = sender.options.proxy
        if proxy is not None and proxy.is_mtproxy:
            return [DataCenter(sender.dc, proxy.host, proxy.port)]
        found = addresses(sender.dc, sender.network, sender.store, sender.options.use_ipv6)
        if sender.options.transport is not Transport.WEBSOCKET:
            return found
        from cablegram.net.websocket import web_addresses

        return web_addresses(found, sender.network)

    def failure(self, cause: Exception) -> ConnectionLost:
        """The end of all tries, told with where, how often and why."""
        proxy = self._sender.options.proxy
        if proxy is not None and self._turned_away():
            silence = proxy.silence()
            silence.__cause__ = cause
            return silence
        where = ", ".join(f"{dc.host}:{dc.port}" for dc in self.addresses())
        times = f"{self.attempts} attempt{'s' if self.attempts != 1 else ''}"
        reason = f"it timed out in stage {cause.stage!r}" if isinstance(cause, DeadlineExceeded) else cause
        error = ConnectionLost(
            f"data center {self._sender.dc} at {where} could not be reached in {times}: {reason}", sent="no"
        )
        error.__cause__ = cause
        return error
