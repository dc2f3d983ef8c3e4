"""The message box against the oracle, over random schedules: loss, doubling, reordering, failing and sliced
differences, too long ones, channels silent and new, restarts and kills at any point, slow handlers.

A failing schedule names its seed; ``CABLEGRAM_SEED=n`` runs that one alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from heapq import heappop, heappush
from random import Random
from typing import Any

import pytest

from cablegram import api
from cablegram.errors import CablegramError, ConnectionLost, RpcError
from cablegram.mtproto.updates import (
    FetchChannel,
    FetchDifference,
    FetchState,
    GapTooLong,
    MessageBox,
    Ready,
)
from tests.oracles.updates import Box, Entry, Judge, Life, Server, uid_of

STEPS = 60
PATIENCE = 4  # failures in a row: a channel whose difference fails eight times is given up, which other tests prove
KEPT = 3  # what a session has not written yet when the process is killed


class Schedule:
    """One server, one account, several lives of a client's process; everything from one seed."""

    def __init__(self, seed: int) -> None:
        self.rng = rng = Random(seed)
        self.clock = 0.0
        self.server = Server(rng, range(21, 21 + rng.randint(0, 3)))
        self.judge = Judge(self.server)
        self.wire: list[tuple[float, int, Callable[[], None]]] = []
        self.sent = 0
        self.loss = rng.choice((0.0, 0.25, 0.25, 0.5))
        self.failures = rng.choice((0.0, 0.2, 0.5))
        self.limit = rng.choice((4, 10, 100))
        self.at_once = rng.choice((1, 1, 3))
        self.calm = False
        self.asked = 0
        self.failed: dict[Any, int] = {}
        self.snapshots: list[tuple[Any, dict[int, int]]] = []
        self.given: dict[Box, int] = {}
        self.start()

    # -- the process --------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """A life of the process begins, where the last one was stored."""
        self.wire.clear()
        self.queue: list[tuple[int, Any]] = []
        self.busy: list[int] = []
        self.box = MessageBox(lambda: self.clock, channel_limit=self.limit)
        if self.snapshots:
            state, channels = self.snapshots[-1]
            self.box.begin(state.pts, state.qts, state.date, state.seq, dict(channels))
            self.box.catch_up()
            self.life = Life(state, dict(channels))
            for number in [box for box in self.judge.begun if isinstance(box, int) and box not in channels]:
                del self.judge.begun[number]
            self.stored = dict(channels)
        else:
            self.box.begin_now()
            self.life = Life(None, {})
            self.stored = {}
            self.judge.begun.clear()
        self.judge.lives.append(self.life)
        self.pump()

    def kill(self) -> None:
        """The process ends at once; what was written last may be missing."""
        self.snapshots = self.snapshots[: max(1, len(self.snapshots) - self.rng.randrange(KEPT))]
        self.start()

    def stop(self) -> None:
        """The process ends as it should: what began is finished, and everything is written."""
        while self.busy:
            self.finish()
        self.persist()
        self.start()

    def pump(self) -> None:
        """What the driver of the box does after everything that happens."""
        for fetch in self.box.requests():
            self.asked += 1
            self.ask(fetch)
        for ticket, item in self.box.ready():
            self.queue.append((ticket, item))
            if isinstance(item, Ready):
                entry = self.server.at_least_once[uid_of(item.update)]
                if self.box.state.date <= entry.date:
                    self.given[entry.box] = max(entry.end, self.given.get(entry.box, 0))
        for number, pts in self.box.channels.items():
            self.judge.begun.setdefault(number, pts)
        self.work()
        self.persist()

    def work(self) -> None:
        """The handlers begin with what waits, as many at once as they may be."""
        while self.queue and len(self.busy) < self.at_once:
            ticket, item = self.queue.pop(0)
            if isinstance(item, Ready):
                self.life.got.append(uid_of(item.update))
            else:
                assert isinstance(item, GapTooLong), f"nothing is to be given up: {item}"
                self.life.gaps.append((item.channel_id, item.first, item.last))
            self.busy.append(ticket)
            if self.rng.random() < 0.5:
                self.finish()

    def finish(self) -> None:
        """A handler ends; they need not end in order."""
        if self.busy:
            self.box.ended(self.busy.pop(self.rng.randrange(len(self.busy))))

    def persist(self) -> None:
        if self.box.started:
            self.stored.update(self.box.moved())
            self.snapshots.append((self.box.stored_state, dict(self.stored)))
            del self.snapshots[:-KEPT]

    # -- the network --------------------------------------------------------------------------------------------------

    def later(self, most: float, what: Callable[[], None]) -> None:
        self.sent += 1
        heappush(self.wire, (self.clock + self.rng.random() * most, self.sent, what))

    def advance(self, seconds: float) -> None:
        """Time passes, and what comes due happens."""
        until = self.clock + seconds
        while True:
            deadline = self.box.next_deadline()
            first = min(
                self.wire[0][0] if self.wire else until, until if deadline is None else max(deadline, self.clock)
            )
            if first >= until:
                break
            self.clock = first
            self.server.now = 1_000 + int(self.clock)
            if self.wire and self.wire[0][0] <= self.clock:
                heappop(self.wire)[2]()
            if (at := self.box.next_deadline()) is not None and at <= self.clock:
                self.box.on_deadline()
            self.pump()
        self.clock = until
        self.server.now = 1_000 + int(self.clock)

    def ask(self, fetch: Any) -> None:
        """A request goes out: the server answers now or later, or the answer is an error."""
        box = getattr(fetch, "channel_id", None)
        failed = self.failed.pop(box, 0)
        if not self.calm and failed < PATIENCE and self.rng.random() < self.failures:
            self.failed[box] = failed + 1
            error = self.rng.choice((RpcError(500, "TIMEOUT"), ConnectionLost("away", sent="no")))
            self.later(1.0, lambda: self.box.failed(fetch, error))
            return
        if self.rng.random() < 0.5:
            answer = self.answer(fetch)
            self.later(1.0, lambda: self.answered(fetch, answer))
        else:
            self.later(1.0, lambda: self.answered(fetch, self.answer(fetch)))

    def answer(self, fetch: Any) -> Any:
        match fetch:
            case FetchState():
                return self.server.state()
            case FetchDifference():
                return self.server.difference(fetch.pts, fetch.qts, fetch.date, fetch.limit)
            case FetchChannel():
                return self.server.channel_difference(fetch.channel_id, fetch.pts, fetch.limit)
        raise AssertionError(fetch)

    def answered(self, fetch: Any, answer: Any) -> None:
        if isinstance(fetch, FetchState):
            self.judge.begun.update({"pts": answer.pts, "qts": answer.qts, "rest": self.server.uid})
        self.box.answer(fetch, answer)

    def push(self, *entries: Entry) -> None:
        """The server pushes some events, and the network does what it does."""
        pushed = self.server.pushed([*entries])
        if self.calm:
            self.box.feed(pushed)
            self.pump()
            return
        for _ in range(2 if self.rng.random() < 0.15 else 1):
            if self.rng.random() >= self.loss:
                self.later(self.rng.choice((0.01, 0.01, 0.6, 2.0)), lambda: self.box.feed(pushed))

    # -- what can happen ----------------------------------------------------------------------------------------------

    def step(self) -> None:
        """Something happens, time passes, handlers go on."""
        weights = {
            self.message: 8, self.qts: 4, self.rest: 4, self.post: 6, self.mixed: 6, self.own_deed: 2,
            self.own_post: 2, self.learn: 2, self.new_channel: 0.5, self.hint: 1, self.cut: 1, self.floor: 0.3,
            self.stop: 0.6, self.kill: 0.6, self.silence: 0.2, self.finish: 4,
        }  # fmt: skip
        [happens] = self.rng.choices(list(weights), list(weights.values()))
        happens()
        self.advance(self.rng.choice((0.0, 0.05, 0.3, 1.0, 3.0)))
        for _ in range(self.rng.randrange(4)):
            self.finish()
            self.pump()

    def some_channel(self) -> int | None:
        return self.rng.choice(list(self.server.channels)) if self.server.channels else None

    def message(self) -> None:
        self.push(self.server.account_event())

    def qts(self) -> None:
        self.push(self.server.qts_event())

    def rest(self) -> None:
        self.push(self.server.rest_event())

    def post(self) -> None:
        if (number := self.some_channel()) is not None:
            self.push(self.server.channel_event(number))

    def mixed(self) -> None:
        """One container with updates of several boxes."""
        made = [self.server.account_event(), self.server.rest_event(), self.server.qts_event()]
        if (number := self.some_channel()) is not None:
            made.append(self.server.channel_event(number))
        self.rng.shuffle(made)
        self.push(*made)

    def own_deed(self) -> None:
        entry = self.server.account_event(own=True)
        self.own(lambda: self.box.affected(entry.end, entry.count))

    def own_post(self) -> None:
        if (number := self.some_channel()) is None:
            return
        post = self.server.channel_event(number, own=True)
        if self.rng.random() < 0.5:
            self.own(lambda: self.box.affected(post.end, post.count, number))
        else:
            answer = self.server.pushed([post])
            self.own(lambda: self.box.feed(answer, own=True))

    def learn(self) -> None:
        if (number := self.some_channel()) is not None:
            pts = self.server.channel_pts[number]
            self.later(1.0, lambda: self.box.learn(number, pts))

    def new_channel(self) -> None:
        if len(self.server.channels) < 5:
            self.server.open(40 + len(self.server.channels))

    def hint(self) -> None:
        """The server has no time for details."""
        number = self.some_channel()
        if number in self.box.channels and number is not None:
            update = api.UpdateChannelTooLong(channel_id=number, pts=self.rng.choice((None, 3)))
            self.later(0.1, lambda: self.box.feed(api.UpdateShort(update=update, date=self.server.now)))
        self.later(0.1, lambda: self.box.feed(api.UpdatesTooLong()))

    def cut(self) -> None:
        """The connection was lost, or the server's session."""
        self.later(0.1, lambda: self.box.catch_up())

    def floor(self) -> None:
        """The server forgets what is old."""
        self.server.floor = self.server.pts - self.rng.randint(0, 5)

    def silence(self) -> None:
        self.advance(1_000.0)

    def own(self, answered: Callable[[], None]) -> None:
        """An own request was carried out; its answer may be lost on the way."""
        if self.rng.random() >= self.loss:
            self.later(1.0, answered)

    # -- the end ------------------------------------------------------------------------------------------------------

    def settle(self) -> None:
        self.calm = True
        for _ in range(60):
            self.advance(5.0)
            while self.busy or self.queue:
                self.finish()
                self.pump()

    def run(self) -> None:
        for _ in range(STEPS):
            self.step()
        if self.rng.random() < 0.5:
            self.settle()
            for number in self.server.channels:  # the last word of each box shows what is missing in it
                self.push(self.server.channel_event(number))
            self.push(self.server.account_event(), self.server.qts_event(), self.server.rest_event())
            self.settle()
            reached: dict[Box, int] = dict.fromkeys(("pts", "qts", "rest", *self.server.channels), 1 << 40)
            assert self.box.stored_state == self.box.state
            assert self.stored == {**self.stored, **self.box.channels}
        else:
            self.kill()
            self.settle()
            reached = {**self.given, **dict.fromkeys(("pts", "qts", "rest"), 1 << 40)}
        assert not self.box.behind
        assert self.box.open == 0
        self.judge.once_and_in_order()
        self.judge.repeats_are_named()
        self.judge.nothing_is_lost(reached)
        assert self.asked < 40 * STEPS


def run(seeds: range) -> None:
    for seed in seeds:
        try:
            Schedule(seed).run()
        except (AssertionError, KeyError, ValueError, TypeError, CablegramError) as error:
            raise AssertionError(f"seed {seed}: {error}") from error


def test_random_schedules() -> None:
    """Rule: over random schedules every update comes, in its order, once in each life of the process; what repeats
    after a crash was not stored as dealt with; what cannot come is told. 300 seeds."""
    seed = os.environ.get("CABLEGRAM_SEED")
    run(range(300) if seed is None else range(int(seed), int(seed) + 1))


@pytest.mark.slow
def test_ten_thousand_random_schedules() -> None:
    """Rule: likewise, over 10,000 seeds."""
    run(range(300, 10_300))
