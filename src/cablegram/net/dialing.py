"""The tries of a sender to get a link: how often, how long, to which address first, and with which pauses between them.

A try begins with a pause, opens a link and ends with the server's first answer, or with an error. What ends a try is
one of three things:

- a failure of the network, or of the peer: the next try follows, after a pause that doubles (see ``_backoff``);
- a *hint*, one of the codes -403, -404 and -444. These are four plain bytes that anybody on the way can send, so they
  say no more than that this link was of no use. The next try begins with another address; only when every try was
  answered so is the code reported, and even then nothing is stored and no key is dropped for it;
- something that another try cannot change, such as a proxy that refuses our password.

For example, with ``connection_retries=2`` and two addresses A and B, a server that answers -404 is tried at A, B and
A, with pauses of up to 1 s and 2 s between, and ``TransportError`` (-404) is raised after the third. Once a connection
has worked, ``reconnection_retries`` counts instead; by default it is None, and the tries go on for ever.
Source: https://core.telegram.org/mtproto/mtproto-transports#transport-errors
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol

from cablegram._backoff import Backoff, fraction
from cablegram.errors import CablegramError, ConnectionLost, DeadlineExceeded, ProxyRefused, TransportError
from cablegram.mtproto.network import DataCenter, Network
from cablegram.net.happy_eyeballs import race
from cablegram.net.options import Options
from cablegram.net.streams import reports_to

HINTS = frozenset({-403, -404, -444})
"""Transport errors that speak of the key, the data center or this client. Nobody signs them."""
CONFIRMED = 5
"""So many hints in a row, on as many links, are what the pool replaces the key of a foreign data center for."""
LASTING = 10.0
"""A connection that was open for so long (seconds) was a good one."""
QUICK = 5
"""So many connections in a row that did not last are replaced at once; the next ones after a pause."""
LONGEST_QUICK_PAUSE = 2.0
UNHEARD = 3
"""An MTProxy that has closed so many connections without a word, and none with one, is not tried again."""


class DialOwner(Protocol):
    """Who wants the link."""

    def link_made(self, ends_at: float) -> asyncio.Protocol:
        """A link is there: what speaks on it, and has until ``ends_at`` (the loop's time) to come to an answer."""

    def link_dropped(self) -> None:
        """The try has failed after all: what spoke on its link is to be closed."""

    def rescue_is_due(self) -> bool:
        """Whether other addresses are to be asked for, after the tries so far."""

    async def rescue(self) -> bool:
        """Ask for other addresses; whether there are any."""

    def dialing_failed(self, error: CablegramError) -> None:
        """No further try is made."""


class Dialing:
    """See the module. ``attempts`` counts the tries since the last connection that worked.

    ``addresses()`` gives where the data center may be, the best first.
    """

    __slots__ = (
        "_addresses",
        "_backoff",
        "_dc",
        "_ends_at",
        "_hint",
        "_hints",
        "_network",
        "_open_since",
        "_options",
        "_owner",
        "_short_lived",
        "_stage",
        "_task",
        "_unheard",
        "_worked",
        "attempts",
    )

    def __init__(
        self,
        dc: int,
        network: Network,
        options: Options,
        addresses: Callable[[], list[DataCenter]],
        owner: DialOwner,
    ) -> None:
        self.attempts = 0
        self._dc = dc
        self._network = network
        self._options = options
        self._addresses = addresses
        self._owner = owner
        self._backoff: Backoff | None = None
        self._short_lived = self._unheard = self._hints = 0
        self._hint: TransportError | None = None
        self._open_since = self._ends_at = 0.0
        self._worked = False
        self._stage = "tcp"
        self._task: asyncio.Task[None] | None = None

    def _pauses(self) -> Backoff:
        """Made with the first failure: most connections never have one."""
        if self._backoff is None:
            options = self._options
            self._backoff = Backoff(options.retry_delay, options.max_delay, lambda: fraction(options.rand))
        return self._backoff

    @property
    def stage(self) -> str:
        """What the present try waits for, or what the last one ended in: "dns", "proxy", "tcp", "transport", ..."""
        return self._stage

    def reset(self) -> None:
        """Somebody asks for a connection: what was before does not count."""
        self.attempts = self._short_lived = self._hints = 0
        self._worked = False

    def begin(self) -> None:
        """Try until a link is there; what follows on it is callbacks. Another series of tries ends."""
        self.cancel()
        self._task = asyncio.get_running_loop().create_task(self._dial(), name=f"cablegram-dial-dc{self._dc}")

    def cancel(self) -> None:
        """Stop trying."""
        task, self._task = self._task, None
        if task is not None and task is not asyncio.current_task():
            task.cancel()

    def opened(self) -> None:
        """The connection works: the server has answered."""
        self.attempts = self._hints = 0
        self._worked = True
        self._open_since = self._options.clock.monotonic()

    def lost(self, *, too_many: bool) -> None:
        """A connection that worked is gone. ``too_many``: the server has said that there were too many of them."""
        lasted = self._options.clock.monotonic() - self._open_since
        self._short_lived = 0 if lasted >= LASTING else self._short_lived + 1
        self.attempts = 1 if too_many else 0

    def ended(self, error: CablegramError | None, *, stage: str, heard: bool) -> None:
        """A connection is over, with this error, in this stage; ``heard``: something came on it."""
        self._stage = stage
        self._unheard = 0 if heard else self._unheard + 1
        if isinstance(error, TransportError) and error.code in HINTS:
            self._hints += 1
        else:
            self._hints = 0

    def excuse(self) -> None:
        """What ended the last tries is known and put right: they do not count."""
        self.attempts = self._hints = 0

    @property
    def confirmed(self) -> bool:
        """Whether so many links in a row were answered by a hint that there is no doubt about what is heard."""
        return self._hints >= CONFIRMED

    def exhausted(self) -> bool:
        """Whether all tries that make sense were made."""
        options = self._options
        retries = options.reconnection_retries if self._worked else options.connection_retries
        return self._turned_away() or (retries is not None and self.attempts > retries)

    def _turned_away(self) -> bool:
        """Whether this is an MTProxy that never said anything: it does not know our secret."""
        proxy = self._options.proxy
        return proxy is not None and proxy.is_mtproxy and not self._open_since and self._unheard >= UNHEARD

    async def _dial(self) -> None:
        loop = asyncio.get_running_loop()
        reports_to(self._reached)
        while True:
            await asyncio.sleep(self._pause())
            self.attempts += 1
            self._stage = "tcp"
            self._ends_at = loop.time() + self._options.connect_timeout
            cause = await self._try()
            if self._task is not asyncio.current_task():
                return  # the new connection is lost already, and others see to the next one
            if cause is None:
                break
            self._owner.link_dropped()
            self._hints = 0
            # Another try would end in the same way.
            final = isinstance(cause, ProxyRefused) or not isinstance(cause, OSError)
            if not final and self._owner.rescue_is_due():
                self._stage = "dns"
                if await self._owner.rescue():
                    self.attempts = 1  # these have not been tried
            if self._task is not asyncio.current_task():
                return
            if final or self.exhausted():
                self._task = None
                failure = cause if final and isinstance(cause, CablegramError) else self.failure(cause)
                self._owner.dialing_failed(failure)
                break
        self._task = None

    async def _try(self) -> Exception | None:
        """Get a link; why there is none, or None."""
        try:
            async with asyncio.timeout_at(self._ends_at):
                await race(
                    self.addresses(), self._options.dialer(self._network), lambda: self._owner.link_made(self._ends_at)
                )
        except TimeoutError as error:
            return error if str(error) else DeadlineExceeded(self._stage, self._options.connect_timeout)
        except Exception as error:
            return error
        return None

    def _reached(self, stage: str) -> None:
        self._stage = stage

    def _pause(self) -> float:
        """How long to wait before the next try (seconds)."""
        if self.attempts:
            return self._pauses().after(self.attempts)
        if self._short_lived > QUICK:
            return min(self._pauses().after(self._short_lived - QUICK), LONGEST_QUICK_PAUSE)
        return 0.0

    def addresses(self) -> list[DataCenter]:
        """Where the data center is looked for; after a hint, another address comes first."""
        proxy = self._options.proxy
        if proxy is not None and proxy.is_mtproxy:
            return [DataCenter(self._dc, proxy.host, proxy.port)]
        found = self._addresses()
        turn = self._hints % len(found)
        return found[turn:] + found[:turn]

    def failure(self, cause: Exception) -> CablegramError:
        """The end of all tries, told with where, how often and why."""
        proxy = self._options.proxy
        if proxy is not None and self._turned_away():
            silence = proxy.silence()
            silence.__cause__ = cause
            return silence
        if isinstance(cause, TransportError) and cause.code in HINTS and self._hints >= self.attempts:
            return TransportError(cause.code, tries=self._hints)
        where = ", ".join(f"{dc.host}:{dc.port}" for dc in self.addresses())
        times = f"{self.attempts} attempt{'s' if self.attempts != 1 else ''}"
        reason = f"it timed out in stage {cause.stage!r}" if isinstance(cause, DeadlineExceeded) else cause
        error = ConnectionLost(
            f"data center {self._dc} at {where} could not be reached in {times}: {reason}", sent="no"
        )
        error.__cause__ = cause
        return error
