"""The one write path of a session: changes are gathered, ordered and handed to the kind's ``persist``.

Theory of operation. There are at most two batches: ``_gathered``, to which changes are added, and ``_writing``, which
``persist`` has in hand. A record stands in a batch once, with its newest value, so a hundred changes of the state of
updates are one write. What makes a batch go:

- a durable change, ``flush()``, or 4,096 peers: at once, unless one is being written; then right after that one;
- anything else: ``delay`` seconds after the first change.

A batch has a future (``done``) only if somebody wants to know. A batch that fails is put back in front of what came
later, newer values winning, and its future has the error; the next write takes both. So a change is forgotten by
``discard()`` alone. An example, with a store that is slow and then full::

    state=1              gathered {state: 1}             the timer runs
    key=K (durable)      writing {state: 1, key: K}      gathered {}
    state=2, state=3                                     gathered {state: 3}
    persist fails        writing None                    gathered {state: 3, key: K}; the key's future has the error
    save()               writing {state: 3, key: K}      gathered {}

A write belongs to the event loop that it was begun on. When that loop is gone, nobody knows what became of it: the
batch is put back and written again, which does no harm.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping

from cablegram.errors import UsageError
from cablegram.sessions.types import Changes, Peer, PeerRow

from .records import RecordRows
from .worker import running_loop

Persist = Callable[[Changes], "Awaitable[None] | None"]

BATCH_PEERS = 4096
"""A batch is written as soon as it holds this many peers."""

log = logging.getLogger(__name__)


class _Batch:
    __slots__ = ("done", "durable", "entries", "peers", "records", "since")

    def __init__(self) -> None:
        self.records: dict[str, bytes | None] = {}
        self.entries: dict[str, bytes | None] = {}
        self.peers: dict[int, Peer | PeerRow] = {}
        self.since = 0  # Unix seconds of the first peer: all count as met then, which is early and never late
        self.durable = False
        self.done: asyncio.Future[None] | None = None  # made when somebody wants to know

    def __bool__(self) -> bool:
        return bool(self.records or self.peers or self.entries)

    def add_peers(self, found: Iterable[Peer | PeerRow], now: int) -> None:
        peers = self.peers
        if not peers:
            self.since = now
        for peer in found:
            old = peers.get(peer.id)
            if old is None or peer.weight >= old.weight:
                peers[peer.id] = peer

    def changes(self) -> Changes:
        peers = RecordRows(self.peers.values(), self.since)
        return Changes(dict(self.records), peers, self.durable, dict(self.entries))

    def settle(self, error: BaseException | None) -> None:
        if self.done is None or self.done.done() or self.done.get_loop().is_closed():
            return
        if error is None:
            self.done.set_result(None)
        else:
            self.done.set_exception(error)


class WriteQueue:
    """Gathers changes for ``delay`` seconds, then writes them as one batch; durable ones at once.

    Batches are written one after another. A batch that fails goes back in front of what came later, so that the next
    write tries again. Without a running event loop everything is written before the call returns.
    """

    __slots__ = ("_delay", "_gathered", "_persist", "_task", "_timer", "_timer_loop", "_writing")

    def __init__(self, persist: Persist, delay: float) -> None:
        self._persist = persist
        self._delay = delay
        self._gathered = _Batch()
        self._writing: _Batch | None = None
        self._task: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._timer_loop: asyncio.AbstractEventLoop | None = None

    def __bool__(self) -> bool:
        return bool(self._gathered or self._writing)

    def record(self, name: str, value: bytes | None, *, durable: bool) -> Awaitable[None] | None:
        """Note one record; the write of a durable one starts before this returns."""
        self._gathered.records[name] = value
        if not durable:
            self._later()
            return None
        self._gathered.durable = True
        return self.flush()

    def entries(self, changes: Mapping[str, bytes | None], *, durable: bool) -> Awaitable[None] | None:
        """Note entries; likewise."""
        self._gathered.entries.update(changes)
        if not durable:
            self._later()
            return None
        self._gathered.durable = True
        return self.flush()

    def pending_entry(self, name: str) -> tuple[bool, bytes | None]:
        """Whether an entry has changed and is not known to be written, and what it is now."""
        for batch in (self._gathered, self._writing):
            if batch is not None and name in batch.entries:
                return True, batch.entries[name]
        return False, None

    def peers(self, found: Iterable[Peer | PeerRow], now: int) -> None:
        """Note peers that were met ``now`` (Unix seconds), or rows of them, to be written with the next batch."""
        gathered = self._gathered
        gathered.add_peers(found, now)
        if len(gathered.peers) >= BATCH_PEERS and self._writing is None:
            self._in_background()
        else:
            self._later()

    def flush(self) -> asyncio.Future[None] | None:
        """Write what was gathered: None when all of it is written, else something to await (or to ignore)."""
        loop = running_loop()
        self._stop_timer()
        if self._writing is not None and (self._writing.done is None or self._writing.done.get_loop() is not loop):
            self._put_back(self._writing)  # its event loop is gone; writing twice does no harm
            self._writing = None
        if not self._gathered:
            return None if self._writing is None or self._writing.done is None else _guard(self._writing.done)
        if loop is None:
            self._write_without_loop()
            return None
        batch = self._gathered
        if batch.done is None or batch.done.get_loop() is not loop:
            batch.done = loop.create_future()
            batch.done.add_done_callback(_retrieved)
        if self._writing is None:
            under_way = self._start(batch)
            if under_way is None:
                batch.settle(None)
                return None
            self._task = loop.create_task(self._drain(batch, under_way))
        return _guard(batch.done)

    def discard(self) -> None:
        """Forget what was gathered and not written."""
        self._stop_timer()
        self._gathered.settle(None)
        self._gathered = _Batch()

    def leftovers(self) -> Changes | None:
        """All that is not known to be written, for a last write when no event loop runs any more."""
        if self._writing is not None:
            self._put_back(self._writing)
            self._writing = None
        if not self._gathered:
            return None
        batch, self._gathered = self._gathered, _Batch()
        return batch.changes()

    def _start(self, batch: _Batch) -> Awaitable[None] | None:
        self._gathered = _Batch()
        try:
            under_way = self._persist(batch.changes())
        except BaseException as error:
            self._put_back(batch)
            batch.settle(error)
            raise
        self._writing = None if under_way is None else batch
        return under_way

    async def _drain(self, batch: _Batch, under_way: Awaitable[None] | None) -> None:
        while True:
            try:
                if under_way is not None:
                    await under_way
            except BaseException as error:
                self._writing = None
                self._put_back(batch)
                batch.settle(error)
                if not isinstance(error, Exception):
                    raise
                log.warning("changes of the session are not stored yet: %s", error)
            else:
                self._writing = None
                batch.settle(None)
            batch = self._gathered
            if batch.done is None:  # nobody waits; the timer writes the rest
                if batch:
                    self._later()
                return
            try:
                under_way = self._start(batch)
            except Exception as error:
                log.warning("changes of the session are not stored yet: %s", error)
                return

    def _write_without_loop(self) -> None:
        under_way = self._start(self._gathered)
        if under_way is not None:
            batch, self._writing = self._writing, None
            if batch is not None:
                self._put_back(batch)
            close = getattr(under_way, "close", None)
            if close is not None:
                close()
            raise UsageError("this kind of session writes asynchronously: change it while an event loop is running")

    def _put_back(self, batch: _Batch) -> None:
        newer = self._gathered
        newer.records = {**batch.records, **newer.records}
        newer.entries = {**batch.entries, **newer.entries}
        if batch.peers:
            peers, newer.peers, newer.since = newer.peers, dict(batch.peers), batch.since
            newer.add_peers(peers.values(), newer.since)
        newer.durable = newer.durable or batch.durable

    def _later(self) -> None:
        loop = running_loop()
        if loop is None or (self._timer is not None and self._timer_loop is loop):
            return
        self._timer = loop.call_later(self._delay, self._in_background)
        self._timer_loop = loop

    def _in_background(self) -> None:
        self._timer = None
        try:
            self.flush()
        except Exception as error:  # kept for the next write; who needs to know calls save()
            log.warning("changes of the session are not stored yet: %s", error)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def _guard(done: asyncio.Future[None]) -> asyncio.Future[None]:
    """A view of ``done`` that a caller may cancel or ignore without harm to the others who wait for it."""
    view = asyncio.shield(done)
    view.add_done_callback(_retrieved)
    return view


def _retrieved(done: asyncio.Future[None]) -> None:
    if not done.cancelled():
        done.exception()
