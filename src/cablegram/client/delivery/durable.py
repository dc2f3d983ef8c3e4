"""The driver of `inbox.Inbox`: between the message box, the session's store, the clock and the dispatcher.

How the parts meet, for one update that comes::

    UpdateManager   takes it out of the box, in order
    accept()        its body goes into the session's open batch; the counters follow in the same turn
    _commit()       the batch is written: one transaction
    _step()         the inbox says that it may be handled: the dispatcher gets it, with a `DurableHandling`
    ...             its handlers end, or fail
    settled()       done: the removal and what the handlers staged go into one batch; failed: a mark with the pause

A store that cannot be reached holds everything up: nothing is handled that is not stored. It is tried again, and beyond
``BACKLOG`` updates nothing more is taken; the server has them, and is asked when the store is back.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from cablegram._backoff import Backoff, fraction
from cablegram.client.handlers.state_store import hide, write
from cablegram.client.requests.effects import Effects, enter
from cablegram.client.updates.handling import Handling, Writes
from cablegram.errors import CablegramError, SessionError, SessionFormatError
from cablegram.mtproto.updates import Ready
from cablegram.net.deadline_timer import DeadlineTimer

from . import kept as codec
from . import stored
from .inbox import Inbox
from .inbox_items import InboxEntry

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

    from .policy import Durable

T = TypeVar("T")

BACKLOG = 20_000
"""So many updates may wait for the store before no more are taken."""
TRY_AGAIN = Backoff(0.25, 10.0)
"""The pauses between two tries to write (seconds)."""
LONGEST_ERROR = 300


class DurableHandling(Handling):
    """One attempt at one update."""

    __slots__ = ("_delivery", "_effects", "error", "seq")

    def __init__(self, delivery: DurableDelivery, entry: InboxEntry, kept: codec.Kept) -> None:
        super().__init__(self._finish)
        self._delivery = delivery
        self._effects = Effects(kept.identity, kept.came, kept.pts)
        self.attempt = entry.attempt
        self.seq = entry.seq
        self.error: BaseException | None = None

    def enter(self, handler: str) -> None:
        self._delivery.inbox.began(self.seq)
        enter(self._effects, handler)

    def fail(self, error: Exception) -> None:
        self.error = self.error or error

    def left(self) -> None:
        if not self._effects.closed:
            self._delivery.aside(self.seq)

    def _finish(self, changed: Writes | None) -> None:
        self._effects.closed = True
        self._delivery.settled(self.seq, self.error, changed or {})


class DurableDelivery:
    """See the module. ``inbox``: what is not done."""

    def __init__(self, client: ClientCore, policy: Durable, running: int) -> None:
        self._client = client
        self._policy = policy
        self._running = running
        self._held: dict[int, codec.Kept] = {}
        self._marked: set[int] = set()
        self._timer = DeadlineTimer(self._step, client._connection.now)
        self._opening: asyncio.Task[None] | None = None
        self._reading: asyncio.Task[None] | None = None
        self._soon: asyncio.Handle | None = None
        self._failures = 0
        self._unwritten = 0
        self._lapsed = False
        self.ready = False
        self.inbox = Inbox(policy, running=running)

    # ---- beginning and ending ----

    def open(self) -> bool:
        """Whether what the store has is known; else it is read, and the update manager woken after that."""
        if not self.ready and self._opening is None and self._client._connection.failure is None:
            self._opening = asyncio.get_running_loop().create_task(self._open(), name="cablegram-inbox")
        return self.ready

    async def _open(self) -> None:
        client = self._client
        try:
            left = await self._patiently(partial(stored.read_left, client.session))
        except CablegramError as error:
            client.logger.error("the inbox of the session cannot be read: %s", error)
            client._connection.fail(error)
            return
        finally:
            self._opening = None
        self.inbox = Inbox(self._policy, running=self._running)
        self._marked = set(left.marks)
        for seq, lane in left.lanes.items():
            if seq not in left.marks or not left.marks[seq].dead:
                self.inbox.restore(seq, lane)
        self.ready = True
        client._updates.wake()
        self._step()

    def abandon(self) -> None:
        """The client ends: nothing more is begun or written, but that what was not begun was not tried."""
        for task in (self._opening, self._reading, self._soon):
            if task is not None:
                task.cancel()
        self._opening = self._reading = self._soon = None
        self._timer.stop()
        if self.ready:
            self.inbox.withdraw()
            self._write()
        self.ready = False
        self._held.clear()
        self._unwritten = self._failures = 0
        self._lapsed = False

    # ---- in ----

    @property
    def full(self) -> bool:
        """Whether nothing more is to be taken, because the store cannot be written."""
        if self._unwritten < BACKLOG:
            return False
        self._lapsed = True
        return True

    @property
    def waiting(self) -> int:
        """How many updates are not done."""
        return len(self.inbox)

    def revive(self, seq: int, lane: str) -> None:
        """A dead letter is to be delivered once more."""
        if self.ready:
            self.inbox.restore(seq, lane)
            self._step()

    def accept(self, item: Any) -> None:
        """Take what the message box gives out; to be followed, in the same turn, by its counters."""
        from cablegram.client.updates.unpack import owned_singles

        client = self._client
        user, state = client.session.user, client.session.update_state
        for update, peers in owned_singles(client, item) if isinstance(item, Ready) else [(item, {})]:
            if not client._dispatcher.wants(update):
                continue
            now = client.server_time()
            lane = repr(client._dispatcher.lane(update))
            entry = self.inbox.accept(lane, client._clock.time())
            maybe, pts = entry is not None and entry.mark.maybe, state.pts if state is not None else 0
            kept = codec.Kept(
                lane, codec.identity_of(update, user.id if user else 0), now, maybe, update, dict(peers), pts
            )
            if entry is not None:
                self._held[entry.seq] = kept
            client.session.set_entries({codec.name_of(codec.BODIES, self.inbox.last): codec.pack(kept)})
            self._unwritten += 1
        self._flush_soon()

    # ---- the store ----

    async def _patiently(self, read: Callable[[], Awaitable[T]]) -> T:
        """Read, again and again while the store is away: to pass over what it holds would break a chat's order."""
        failures = 0
        while True:
            try:
                return await read()
            except SessionFormatError:
                raise
            except SessionError as error:
                failures += 1
                self._client.logger.warning("updates that wait in the session cannot be read: %s", error)
            await asyncio.sleep(TRY_AGAIN.after(failures))

    def _write(self, changed: Writes | None = None) -> None:
        """Put the inbox's marks into the open batch, and with them what handlers have changed."""
        marks = stored.as_entries(self.inbox.take_writes(), self._marked)
        if marks or changed:
            write(self._client, changed or {}, marks)
            self._flush_soon()

    def _flush_soon(self) -> None:
        """Write once for all that comes together."""
        if self._soon is None and self.ready and not self._failures:
            self._soon = asyncio.get_running_loop().call_soon(self._commit)

    def _commit(self) -> None:
        self._soon = None
        if not self.ready:
            return
        batch, taken = self.inbox.flush(), self._unwritten
        try:
            written = self._client.session.flush()
        except Exception as error:
            self._not_written(error)
            return
        if written is None:
            self._committed(batch, taken)
        else:
            written.add_done_callback(partial(self._on_written, batch, taken))

    def _on_written(self, batch: int, taken: int, written: asyncio.Future[None]) -> None:
        if written.cancelled() or not self.ready:
            return
        error = written.exception()
        if error is None:
            self._committed(batch, taken)
        elif not self._failures or self._soon is None:  # several writes that fail together are tried again once
            self._not_written(error)

    def _not_written(self, error: BaseException) -> None:
        self._failures += 1
        self._client.logger.warning("updates wait, because they cannot be stored: %s", error)
        self._soon_again(TRY_AGAIN.after(self._failures))

    def _soon_again(self, seconds: float) -> None:
        if self._soon is not None:
            self._soon.cancel()
        self._soon = asyncio.get_running_loop().call_later(seconds, self._commit)

    def _committed(self, batch: int, taken: int) -> None:
        self._unwritten = max(0, self._unwritten - taken)
        self._failures = 0
        self.inbox.committed(batch)
        self._step()
        if self._lapsed and not self.full:
            self._lapsed = False
            self._client._updates.missed()

    # ---- out ----

    def _step(self) -> None:
        if not self.ready:
            return
        now = self._client._clock.time()
        for entry in self.inbox.step(now):
            self._hand_over(entry)
        self._write()
        if self._reading is None and (wanted := self.inbox.take_wanted()):
            self._reading = asyncio.get_running_loop().create_task(self._read(wanted), name="cablegram-inbox")
        due = self.inbox.next_deadline()
        self._timer.set(None if due is None else self._client._connection.now() + max(0.0, due - now))

    def _hand_over(self, entry: InboxEntry) -> None:
        kept = self._held[entry.seq]
        self._client._dispatcher.put_single(kept.update, kept.peers, DurableHandling(self, entry, kept))

    async def _read(self, wanted: list[int]) -> None:
        from cablegram.client.messages.ownership import own_update

        found = await self._patiently(partial(stored.read_many, self._client.session, wanted))
        self._reading = None
        for seq in wanted:
            there = found.get(seq)
            if isinstance(there, SessionFormatError):
                self._client.logger.error("an update is passed over: %s", there)
            if not isinstance(there, tuple):
                self.inbox.missing(seq)
                continue
            kept, mark = there
            if self.inbox.loaded(seq, mark):
                self._held[seq] = kept
                if not isinstance(kept.update, tuple):
                    own_update(self._client, kept.update, kept.peers)
        self._step()

    # ---- what became of it ----

    def aside(self, seq: int) -> None:
        """Its lane goes on."""
        self.inbox.aside(seq)
        self._step()

    def settled(self, seq: int, error: BaseException | None, changed: Writes) -> None:
        """An attempt has ended: all that it changed goes into one batch with its mark, or nothing of it."""
        if not self.ready:
            return
        if error is None:
            self._held.pop(seq, None)
            self.inbox.done(seq)
            self._write(changed)
        else:
            hide(self._client, changed)
            text = f"{type(error).__name__}: {error}"[:LONGEST_ERROR]
            if self.inbox.failed(seq, text, self._client._clock.time(), fraction(self._client._rand)):
                self._held.pop(seq, None)
                self._client.logger.error("an update is a dead letter after its last attempt: %s", text)
            self._write()
        self._step()
