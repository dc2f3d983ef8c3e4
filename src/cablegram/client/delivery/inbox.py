"""What was received and is not done: which update is handled next, which waits, which is given up. No I/O.

Theory of operation. An update that comes is *accepted*: it gets a number, and its body and the counters behind it go
into one transaction of the session's store. Nothing else happens before that transaction is committed. Then it is
handled; when its handlers have ended, one transaction removes it and keeps what they changed (states). What a store
holds is therefore at any moment what has not been done, and a process that was killed begins with exactly that.

*Order.* Each update has a lane, its chat. A lane's updates are handled one after the other; of the lanes that may go
on, the one whose next update is oldest does. An update that failed keeps its place: its lane waits for its next
attempt, and no other does.

*Attempts.* A process may die in the middle of a handler, so an attempt has to be in the store *before* it begins, else
a handler that kills its process would do so for ever. A transaction of its own for each attempt would cost too much; so
the next updates (`AHEAD`) are marked together: "one attempt *may* have begun". After a crash the mark says that much
and no more, and such an update is then handled with a mark of its own, which is certain: ``tries``. ``attempt`` counts
both, so that a handler that sees ``attempt == 1`` runs for the first time for certain; only ``tries`` leads to a dead
letter, so that what only stood in line is never given up. A client that ends in order takes the marks back.

An example, with ``attempts=2`` and two chats; ``[...]`` is one transaction::

    message 1 of A, 2 of A, 3 of B come    [1 maybe, 2 maybe, 3 maybe, the counters]
    1 runs, ends                           [-1, A's state]
    2 runs, raises                         [2 tries=1, due in a second]      A waits
    3 runs; kill -9
    the next process finds 2 (tries=1), 3 (maybe)
    3 is begun on its own                  [3 tries=1 maybe]                 attempt 2
    3 runs, ends                           [-3]
    2 is due                               [2 tries=2]                       attempt 2
    2 runs, raises                         [2 dead, its error]               a dead letter; A goes on

*Memory.* So many updates as the policy says are loaded; of those beyond, memory has the number and the lane.
``take_wanted()`` names those whose turn comes, and ``loaded()`` brings them.

The driver's part: after each call it takes ``take_writes()`` into the store's open transaction; ``flush()`` closes the
batch and gives its number, ``committed(number)`` says that it is in the store; ``step(now)`` gives what is to be
handled now. Times are Unix seconds, for pauses outlive the process.
"""

from __future__ import annotations

from collections import deque
from heapq import heappop, heappush

from .inbox_items import InboxEntry, InboxStage, Lane, Mark
from .policy import Durable

AHEAD = 64
"""So many updates may be marked as perhaps begun, besides those that are being handled."""


class Inbox:
    """See the module. ``running``: how many updates may be handled at once."""

    def __init__(self, policy: Durable, *, running: int = 1, ahead: int = AHEAD) -> None:
        self.policy = policy
        self.running = running
        self._backoff = policy.backoff()
        self._ahead = ahead
        self._lane_share = max(2, ahead // running)
        self._entries: dict[int, InboxEntry] = {}
        self._stored: dict[int, str] = {}  # the lanes of what is in the store alone, in the order of their numbers
        self._lanes: dict[str, Lane] = {}
        self._ready: list[int] = []
        self._due: list[tuple[float, int]] = []
        self._fresh: deque[int] = deque()
        self._granted: list[int] = []  # of those whose turn it is; they have a place among the running
        self._parked: list[int] = []  # their turn came before their batch was committed
        self._wanted: dict[int, None] = {}
        self._asked: set[int] = set()
        self._writes: dict[int, Mark | None] = {}
        self._active = 0
        self._marked = 0
        self._batch = 1
        self._committed = 0
        self._last = 0

    # ---- what is there ----

    def __len__(self) -> int:
        """How many updates are not done, dead letters aside."""
        return len(self._entries) + len(self._stored)

    @property
    def loaded_count(self) -> int:
        """How many of them are in memory."""
        return len(self._entries)

    @property
    def active(self) -> int:
        """How many are being handled."""
        return self._active

    # ---- in ----

    def restore(self, seq: int, lane: str) -> None:
        """One that an earlier process left, or that is delivered once more."""
        if seq in self._entries or seq in self._stored:
            return
        self._last = max(self._last, seq)
        self._stored[seq] = lane
        self._enqueue(seq, lane)

    def accept(self, lane: str, now: float) -> InboxEntry | None:
        """A new one, whose body is written with the open batch, its mark likewise. None: it is not held in memory, and
        its number is :attr:`last`."""
        seq = self._last = max(self._last + 1, int(now * 1e6))
        if len(self._entries) >= self.policy.memory or self._stored:
            self._stored[seq] = lane  # behind those that are in the store alone
            self._enqueue(seq, lane)
            return None
        entry = self._entries[seq] = InboxEntry(seq, lane, Mark())
        place = self._enqueue(seq, lane)
        first = len(place.waiting) == 1 and place.running is None
        room = self._marked < self._ahead + (self.running if first else 0)
        if room and (first or not self._fresh) and self._may_mark(place):
            self._mark_ahead(entry, place)
        else:
            self._fresh.append(seq)
        return entry

    @property
    def last(self) -> int:
        """The newest number."""
        return self._last

    def loaded(self, seq: int, mark: Mark) -> bool:
        """The store's part of one that was wanted; returns whether it is still to be handled."""
        self._asked.discard(seq)
        lane = self._stored.pop(seq, None)
        if lane is None:
            return False
        entry = self._entries[seq] = InboxEntry(seq, lane, mark)
        if mark.tries >= self.policy.attempts:
            self._lanes[lane].waiting.remove(seq)
            self._bury(entry, mark.error or "the process ended during each attempt")
            self._consider(lane)
            return False
        if mark.due:
            entry.stage = InboxStage.PAUSED
            heappush(self._due, (mark.due, seq))
        else:
            self._fresh.append(seq)
        self._consider(lane)
        return True

    def missing(self, seq: int) -> None:
        """One that was wanted is not in the store, or cannot be read: it is passed over."""
        self._asked.discard(seq)
        lane = self._stored.pop(seq, None)
        if lane is not None:
            self._lanes[lane].waiting.remove(seq)
            self._consider(lane)

    # ---- batches ----

    def take_writes(self) -> dict[int, Mark | None]:
        """The marks that belong into the open batch, by number; None: it is done, and removed."""
        writes, self._writes = self._writes, {}
        return writes

    def flush(self) -> int:
        """Close the open batch and open the next one; returns the number of the closed one."""
        self._batch += 1
        return self._batch - 1

    def committed(self, batch: int) -> None:
        """All batches up to this one are in the store."""
        self._committed = max(self._committed, batch)
        self._granted = self._ready_of(self._granted)
        self._parked = self._ready_of(self._parked)

    def _ready_of(self, seqs: list[int]) -> list[int]:
        """Let those go on whose batch is committed; returns the others."""
        later: list[int] = []
        for seq in seqs:
            entry = self._entries.get(seq)
            if entry is not None and entry.batch > self._committed:
                later.append(seq)
            elif entry is not None:
                heappush(self._ready, seq)
        return later

    # ---- out ----

    def step(self, now: float) -> list[InboxEntry]:
        """What is to be handled now, oldest first."""
        self._wake(now)
        runs: list[InboxEntry] = []
        while self._ready and self._active + len(self._granted) < self.running:
            seq = heappop(self._ready)
            lane = self._lane_of(seq)
            if lane is None or lane.running is not None or not lane.waiting or lane.waiting[0] != seq:
                continue
            entry = self._entries.get(seq)
            if entry is None:
                self._want(seq)
            elif entry.stage is InboxStage.WAITING:
                self._grant(entry)
                self._granted.append(seq)
            elif entry.stage is InboxStage.GRANTED and entry.batch > self._committed:
                self._parked.append(seq)
            elif entry.stage is InboxStage.GRANTED:
                self._run(entry, lane)
                runs.append(entry)
        self._mark_more()
        self._load_more()
        return runs

    def next_deadline(self) -> float | None:
        """When ``step()`` has something to do by itself (Unix seconds)."""
        return self._due[0][0] if self._due else None

    def take_wanted(self) -> list[int]:
        """The numbers of those to read from the store: answered by :meth:`loaded` or :meth:`missing`."""
        wanted = [seq for seq in self._wanted if seq in self._stored]
        self._wanted.clear()
        self._asked.update(wanted)
        return wanted

    # ---- what became of it ----

    def began(self, seq: int) -> None:
        """A handler is called with it."""
        entry = self._entries.get(seq)
        if entry is not None:
            entry.began = True

    def aside(self, seq: int) -> None:
        """Its handlers were called, or wait for somebody; it has not ended, but its lane goes on."""
        entry = self._entries.get(seq)
        if entry is not None and entry.stage is InboxStage.RUNNING:
            entry.stage = InboxStage.ASIDE
            self._leave(entry)

    def done(self, seq: int) -> None:
        """It was handled."""
        entry = self._entries.pop(seq, None)
        if entry is not None:
            self._writes[seq] = None
            if entry.stage is InboxStage.RUNNING:
                self._leave(entry)

    def failed(self, seq: int, error: str, now: float, chance: float = 1.0) -> bool:
        """Its attempt failed; returns whether it is a dead letter now. ``chance``: a random number from 0 to 1."""
        entry = self._entries.get(seq)
        if entry is None:
            return False
        mark = entry.mark if entry.inherited or not entry.mark.maybe else Mark(entry.mark.tries + 1)
        was_running = entry.stage is InboxStage.RUNNING
        dead = mark.tries >= self.policy.attempts
        if dead:
            entry.mark = mark
            self._bury(entry, error)
        else:
            due = now + self._backoff.whole(mark.tries) * (0.5 + chance / 2)
            entry.mark = self._writes[seq] = mark._replace(due=due, error=error)
            entry.stage, entry.began = InboxStage.PAUSED, False
            heappush(self._due, (due, seq))
            self._put_back(entry)
        if was_running:
            self._leave(entry)
        return dead

    def withdraw(self) -> None:
        """The client ends: what was marked and never begun has not been tried."""
        for entry in self._entries.values():
            if entry.stage in (InboxStage.GRANTED, InboxStage.RUNNING) and not entry.began:
                mark = entry.mark
                if mark.maybe and not entry.inherited:
                    entry.mark = self._writes[entry.seq] = mark._replace(maybe=False)
                elif mark.tries:
                    entry.mark = self._writes[entry.seq] = mark._replace(tries=mark.tries - 1)

    # ---- inside: lanes ----

    def _lane_of(self, seq: int) -> Lane | None:
        entry = self._entries.get(seq)
        name = self._stored.get(seq) if entry is None else entry.lane
        return None if name is None else self._lanes.get(name)

    def _enqueue(self, seq: int, name: str) -> Lane:
        lane = self._lanes.get(name)
        if lane is None:
            lane = self._lanes[name] = Lane()
        lane.insert(seq)
        if lane.running is None and lane.waiting[0] == seq:
            heappush(self._ready, seq)
        return lane

    def _consider(self, name: str) -> None:
        """A lane may be able to go on."""
        lane = self._lanes.get(name)
        if lane is None or lane.running is not None:
            return
        if not lane.waiting:
            del self._lanes[name]
            return
        entry = self._entries.get(lane.waiting[0])
        if entry is None or entry.stage in (InboxStage.WAITING, InboxStage.GRANTED):
            heappush(self._ready, lane.waiting[0])

    def _run(self, entry: InboxEntry, lane: Lane) -> None:
        lane.waiting.popleft()
        lane.running = entry.seq
        entry.stage = InboxStage.RUNNING
        self._active += 1
        if entry.mark.maybe and not entry.inherited:
            lane.marked -= 1
            self._marked -= 1

    def _leave(self, entry: InboxEntry) -> None:
        self._active -= 1
        lane = self._lanes[entry.lane]
        lane.running = None
        self._consider(entry.lane)

    def _put_back(self, entry: InboxEntry) -> None:
        lane = self._lanes.get(entry.lane)
        if lane is None:
            lane = self._lanes[entry.lane] = Lane()
        lane.insert(entry.seq)

    def _bury(self, entry: InboxEntry, error: str) -> None:
        del self._entries[entry.seq]
        self._writes[entry.seq] = Mark(entry.mark.tries, entry.mark.maybe, 0.0, True, error)

    def _wake(self, now: float) -> None:
        while self._due and self._due[0][0] <= now:
            seq = heappop(self._due)[1]
            entry = self._entries.get(seq)
            if entry is not None and entry.stage is InboxStage.PAUSED and entry.mark.due <= now:
                entry.stage = InboxStage.WAITING
                self._consider(entry.lane)

    # ---- inside: attempts ----

    def _grant(self, entry: InboxEntry) -> None:
        """An attempt of its own, for one whose turn it is."""
        mark = entry.mark
        entry.mark = self._writes[entry.seq] = Mark(mark.tries + 1, mark.maybe, 0.0, False, mark.error)
        entry.stage, entry.batch = InboxStage.GRANTED, self._batch

    def _may_mark(self, lane: Lane) -> bool:
        if lane.marked >= self._lane_share:
            return False
        head = self._entries.get(lane.waiting[0]) if lane.waiting else None
        return head is None or head.stage is not InboxStage.PAUSED

    def _mark_ahead(self, entry: InboxEntry, lane: Lane) -> None:
        entry.mark = Mark(maybe=True)
        entry.stage, entry.batch = InboxStage.GRANTED, self._batch
        lane.marked += 1
        self._marked += 1

    def _mark_more(self) -> None:
        """Mark the next ones, when half of those that were have gone."""
        if self._marked > self._ahead // 2:
            return
        while self._fresh and self._marked < self._ahead:
            entry = self._entries.get(self._fresh.popleft())
            if entry is None or entry.stage is not InboxStage.WAITING or entry.mark.tries or entry.mark.maybe:
                continue
            lane = self._lanes[entry.lane]
            if self._may_mark(lane):
                self._mark_ahead(entry, lane)
                self._writes[entry.seq] = entry.mark

    # ---- inside: memory ----

    def _want(self, seq: int) -> None:
        if seq not in self._asked:
            self._wanted[seq] = None

    def _load_more(self) -> None:
        """Read the next ones, when half of the memory is free."""
        free = self.policy.memory - len(self._entries) - len(self._asked) - len(self._wanted)
        if not self._stored or free * 2 < self.policy.memory:
            return
        for seq in self._stored:
            if free <= 0:
                break
            if seq not in self._asked and seq not in self._wanted:
                self._wanted[seq] = None
                free -= 1
