"""The inbox against a model: a store that takes batches whole, handlers that fail, a process that dies anywhere.

Whatever happens in whatever order: each update is handled to its end or is a dead letter; those of a chat one after the
other; an attempt has a number that no earlier attempt had; nothing is given up that was not tried often enough.
"""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from cablegram.client.delivery.inbox import Inbox
from cablegram.client.delivery.inbox_items import InboxEntry, Mark
from cablegram.client.delivery.policy import Durable


class Disk:
    """What a store keeps: bodies (lane, whether marked from the start), marks, and batches that are not committed."""

    def __init__(self) -> None:
        self.bodies: dict[int, tuple[str, bool]] = {}
        self.marks: dict[int, Mark] = {}
        self.open: list[tuple[int, tuple[str, bool] | Mark | None]] = []
        self.closed: list[tuple[int, list[tuple[int, tuple[str, bool] | Mark | None]]]] = []

    def write(self, writes: dict[int, Mark | None]) -> None:
        self.open += writes.items()

    def close(self, batch: int) -> None:
        self.closed.append((batch, self.open))
        self.open = []

    def commit(self) -> int:
        batch, changes = self.closed.pop(0)
        for seq, what in changes:
            if what is None:
                del self.bodies[seq]
                self.marks.pop(seq, None)
            elif isinstance(what, Mark):
                self.marks[seq] = what
            else:
                self.bodies[seq] = what
        return batch

    def crash(self) -> None:
        self.open, self.closed = [], []

    def mark(self, seq: int) -> Mark:
        return self.marks.get(seq) or Mark(maybe=self.bodies[seq][1])

    def read(self, seq: int) -> Mark | None:
        """What a session says: what is in the store, or on its way there."""
        body: tuple[str, bool] | None = self.bodies.get(seq)
        mark = self.marks.get(seq)
        for number, what in [change for _, batch in self.closed for change in batch] + self.open:
            if number == seq and isinstance(what, Mark):
                mark = what
            elif number == seq and not isinstance(what, Mark):
                body = what
        return None if body is None else mark or Mark(maybe=body[1])


class Machine(RuleBasedStateMachine):
    """One account, many processes after one another."""

    @initialize(
        attempts=st.integers(1, 4), memory=st.integers(1, 6), running=st.integers(1, 4), ahead=st.integers(1, 6)
    )
    def begin(self, attempts: int, memory: int, running: int, ahead: int) -> None:
        self.policy = Durable(attempts=attempts, first_delay=1.0, max_delay=4.0, memory=memory)
        self.running, self.ahead = running, ahead
        self.disk = Disk()
        self.now = 1000.0
        self.began: dict[int, list[int]] = {}
        self.failures: Counter[int] = Counter()
        self.crashes: Counter[int] = Counter()
        self.done: list[int] = []
        self.lane_of: dict[int, str] = {}
        self.restart()

    def restart(self) -> None:
        self.inbox = Inbox(self.policy, running=self.running, ahead=self.ahead)
        self.under_way: dict[int, InboxEntry] = {}
        self.aside: dict[int, InboxEntry] = {}
        for seq in sorted(self.disk.bodies):
            if not self.disk.mark(seq).dead:
                self.inbox.restore(seq, self.disk.bodies[seq][0])
        self.step()

    def step(self) -> None:
        for entry in self.inbox.step(self.now):
            assert entry.seq in self.disk.bodies, "handled before it was stored"
            mark = self.disk.mark(entry.seq)
            assert mark.tries or mark.maybe, "begun before the store knew"
            before = self.began.setdefault(entry.seq, [])
            assert not before or entry.attempt > before[-1], "an attempt with an old number"
            assert before or entry.attempt <= 2, "counted more than one attempt that never was"
            if entry.attempt == 1:
                assert not before, "it says that it is the first, and is not"
            assert entry.lane not in {other.lane for other in self.under_way.values()}, "two of one chat"
            for other, lane in self.lane_of.items():
                if lane == entry.lane and other < entry.seq and other not in self.aside:
                    alive = other in self.disk.bodies and not self.disk.mark(other).dead
                    gone = self.inbox._entries.get(other) is None and other not in self.inbox._stored
                    assert not alive or gone, "it overtook one of its chat"
            before.append(entry.attempt)
            self.under_way[entry.seq] = entry
            self.inbox.began(entry.seq)
        assert len(self.under_way) <= self.running
        assert self.inbox.loaded_count <= self.policy.memory + self.running + len(self.aside) + 1
        self.disk.write(self.inbox.take_writes())

    @rule(lane=st.sampled_from("abc"))
    def comes(self, lane: str) -> None:
        entry = self.inbox.accept(lane, self.now)
        seq = self.inbox.last
        self.lane_of[seq] = lane
        self.disk.open.append((seq, (lane, entry is not None and entry.mark.maybe)))
        self.disk.write(self.inbox.take_writes())

    @rule()
    def flushes(self) -> None:
        self.disk.close(self.inbox.flush())

    @precondition(lambda self: self.disk.closed)
    @rule()
    def commits(self) -> None:
        self.inbox.committed(self.disk.commit())
        self.step()

    @rule()
    def reads(self) -> None:
        for seq in self.inbox.take_wanted():
            mark = self.disk.read(seq)
            assert mark is not None, "it wants what is gone"
            self.inbox.loaded(seq, mark)
        self.step()

    @precondition(lambda self: self.under_way)
    @rule(data=st.data())
    def ends(self, data: st.DataObject) -> None:
        seq = data.draw(st.sampled_from(sorted(self.under_way)))
        del self.under_way[seq]
        self.inbox.done(seq)
        self.done.append(seq)
        self.step()

    @precondition(lambda self: self.under_way)
    @rule(data=st.data())
    def fails(self, data: st.DataObject) -> None:
        seq = data.draw(st.sampled_from(sorted(self.under_way)))
        del self.under_way[seq]
        self.failures[seq] += 1
        if self.inbox.failed(seq, "boom", self.now):
            assert self.failures[seq] + self.crashes[seq] >= self.policy.attempts, "given up too early"
        self.step()

    @precondition(lambda self: self.under_way)
    @rule(data=st.data())
    def steps_aside(self, data: st.DataObject) -> None:
        seq = data.draw(st.sampled_from(sorted(self.under_way)))
        self.aside[seq] = self.under_way.pop(seq)
        self.inbox.aside(seq)
        self.step()

    @precondition(lambda self: self.aside)
    @rule(data=st.data(), good=st.booleans())
    def ends_aside(self, data: st.DataObject, good: bool) -> None:
        seq = data.draw(st.sampled_from(sorted(self.aside)))
        del self.aside[seq]
        if good:
            self.inbox.done(seq)
            self.done.append(seq)
        else:
            self.failures[seq] += 1
            self.inbox.failed(seq, "boom", self.now)
            self.lane_of[seq] += "'"  # it has lost its place: what came after it may have been handled
        self.step()

    @rule(seconds=st.floats(0.1, 5.0))
    def time_passes(self, seconds: float) -> None:
        self.now += seconds
        self.step()

    def forget_lost(self) -> None:
        """What never was in the store has never been."""
        for seq in [seq for seq in self.lane_of if seq not in self.disk.bodies and seq not in self.done]:
            if seq in self.began:
                continue
            del self.lane_of[seq]

    @rule()
    def crashes_now(self) -> None:
        self.disk.crash()
        for seq in self.disk.bodies:
            if seq in self.began:
                self.crashes[seq] += 1
        self.done = [seq for seq in self.done if seq not in self.disk.bodies]
        self.forget_lost()
        self.restart()

    @rule()
    def ends_in_order(self) -> None:
        for seq in [*self.under_way, *self.aside]:
            self.crashes[seq] += 1
        self.inbox.withdraw()
        self.disk.write(self.inbox.take_writes())
        self.disk.close(self.inbox.flush())
        while self.disk.closed:
            self.disk.commit()
        self.restart()

    def settle(self) -> None:
        """Let everything come to its end: then nothing is left but dead letters."""
        for _ in range(400):
            self.flushes()
            while self.disk.closed:
                self.commits()
            self.reads()
            for seq in [*self.under_way, *self.aside]:
                (self.under_way if seq in self.under_way else self.aside).pop(seq)
                self.inbox.done(seq)
                self.done.append(seq)
            self.now += 5.0
            self.step()
            if not len(self.inbox):
                break
        self.flushes()
        while self.disk.closed:
            self.commits()
        assert not len(self.inbox), "something is never handled"
        left = [seq for seq in self.disk.bodies if not self.disk.mark(seq).dead]
        assert not left, f"left in the store: {left}"
        for seq in self.disk.bodies:
            assert self.began.get(seq), "a dead letter that was never handled"

    @invariant()
    def nothing_is_lost(self) -> None:
        for seq in self.disk.bodies:
            dead = self.disk.mark(seq).dead
            known = seq in self.inbox._entries or seq in self.inbox._stored
            pending = any(
                number == seq for number, _ in [*self.disk.open, *(c for _, b in self.disk.closed for c in b)]
            )
            assert dead or known or pending, "in the store, and forgotten"

    def teardown(self) -> None:
        if hasattr(self, "inbox"):
            self.settle()


Machine.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestInbox = Machine.TestCase


def run_all(inbox: Inbox, now: float) -> list[InboxEntry]:
    """Commit what is open, and begin what may be."""
    inbox.take_writes()
    inbox.committed(inbox.flush())
    return inbox.step(now)


def test_the_example_of_the_module() -> None:
    """The numbers of the theory of operation are what comes out."""
    first = Inbox(Durable(attempts=2, first_delay=1.0), running=2)
    entries = [first.accept(lane, 50.0) for lane in "aab"]
    assert [entry and entry.mark for entry in entries] == [Mark(maybe=True)] * 3
    assert first.step(50.0) == []
    one, three = run_all(first, 50.0)
    first.done(one.seq)
    [two] = first.step(50.0)
    assert (one.attempt, two.attempt, three.attempt) == (1, 1, 1)
    assert not first.failed(two.seq, "boom", 50.0)
    assert first.take_writes() == {one.seq: None, two.seq: Mark(1, False, 51.0, False, "boom")}
    second = Inbox(Durable(attempts=2, first_delay=1.0), running=2)
    second.restore(two.seq, "a")
    second.restore(three.seq, "b")
    second.step(50.5)
    assert second.take_wanted() == [two.seq, three.seq]
    assert second.loaded(two.seq, Mark(1, False, 51.0, False, "boom"))
    assert second.loaded(three.seq, Mark(maybe=True))
    assert second.step(50.5) == []
    assert second.take_writes() == {three.seq: Mark(1, True)}
    second.committed(second.flush())
    [again] = second.step(50.5)
    assert (again.seq, again.attempt) == (three.seq, 2)
    second.done(again.seq)
    assert second.step(51.0) == []
    [last] = run_all(second, 51.0)
    assert (last.seq, last.attempt) == (two.seq, 2)
    assert second.failed(last.seq, "boom", 51.0)
    assert second.take_writes()[two.seq] == Mark(2, False, 0.0, True, "boom")
    assert len(second) == 0


def test_a_slow_chat_holds_no_other_up() -> None:
    """Rule: with room for two, the chats beside a slow one are handled one after the other."""
    inbox = Inbox(Durable(), running=2)
    slow = [inbox.accept("slow", 1.0) for _ in range(50)]
    for number in range(50):
        inbox.accept(f"chat {number}", 1.0)
    handled = 0
    runs = run_all(inbox, 1.0)
    while other := next((entry for entry in runs if entry.lane != "slow"), None):
        handled += 1
        inbox.done(other.seq)
        runs = inbox.step(1.0) or run_all(inbox, 1.0) or run_all(inbox, 1.0)
    assert handled == 50
    assert slow[0] is not None
    assert len(inbox) == 50


@given(st.lists(st.sampled_from("abcd"), max_size=200), st.integers(1, 3))
def test_one_at_a_time_is_the_order_of_arrival(lanes: list[str], memory: int) -> None:
    """Rule: with nothing at once, and no failure, updates are handled in the order in which they came."""
    inbox = Inbox(Durable(memory=memory * 10), running=1)
    came = []
    for lane in lanes:
        inbox.accept(lane, 5.0)
        came.append(inbox.last)
    handled: list[int] = []
    for _ in range(3 * len(lanes) + 3):
        for entry in run_all(inbox, 5.0):
            handled.append(entry.seq)
            inbox.done(entry.seq)
        for seq in inbox.take_wanted():
            inbox.loaded(seq, Mark())
    assert handled == came


@pytest.mark.parametrize("attempts", [1, 3])
def test_a_handler_that_kills_its_process_is_given_up(attempts: int) -> None:
    """Rule: an update during which the process ends each time becomes a dead letter, and its chat goes on."""
    disk = Disk()
    for crash in range(attempts + 2):
        inbox = Inbox(Durable(attempts=attempts), running=1)
        if crash == 0:
            for _ in range(2):
                entry = inbox.accept("a", 9.0)
                disk.bodies[inbox.last] = ("a", entry is not None and entry.mark.maybe)
        poison, good = sorted(disk.bodies)
        for seq in (poison, good):
            if not disk.mark(seq).dead:
                inbox.restore(seq, "a")
        inbox.step(9.0)
        for seq in inbox.take_wanted():
            inbox.loaded(seq, disk.mark(seq))
        inbox.step(9.0)
        disk.write(inbox.take_writes())
        disk.close(inbox.flush())
        inbox.committed(disk.commit())
        runs = inbox.step(9.0)
        disk.write(inbox.take_writes())
        if runs and runs[0].seq == good:
            break
        disk.close(inbox.flush())
        disk.commit()
    assert disk.mark(poison) == Mark(attempts, True, 0.0, True, "the process ended during each attempt")
    assert [entry.seq for entry in runs] == [good]
