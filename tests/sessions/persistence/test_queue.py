"""The write path: order, batches, failures, event loops that come and go."""

from __future__ import annotations

import asyncio
from typing import Any, NamedTuple

import pytest

from cablegram.errors import UsageError
from cablegram.sessions.persistence.queue import BATCH_PEERS, WriteQueue
from cablegram.sessions.persistence.records import unpack_peer
from cablegram.sessions.types import Changes, Peer, PeerRow


def row(marked: int, weight: int = 2) -> PeerRow:
    return PeerRow(marked, weight, 0, (), b"%d" % weight)


class Batch(NamedTuple):
    """Changes as they were, with the rows packed."""

    records: dict[str, bytes | None]
    peers: list[PeerRow]
    durable: bool


def read(changes: Changes | None) -> Batch:
    assert changes is not None
    return Batch(changes.records, list(changes.peers), changes.durable)


class Store:
    """Keeps the batches it gets; ``slow`` makes it asynchronous, ``fail`` makes it refuse so many."""

    def __init__(self, *, slow: bool = False, fail: int = 0) -> None:
        self.batches: list[Batch] = []
        self.fail = fail
        self.slow = slow
        self.busy = False

    def persist(self, changes: Changes) -> Any:
        return self._slowly(changes) if self.slow else self._keep(changes)

    async def _slowly(self, changes: Changes) -> None:
        assert not self.busy, "two writes at the same time"
        self.busy = True
        await asyncio.sleep(0.01)
        self.busy = False
        self._keep(changes)

    def _keep(self, changes: Changes) -> None:
        if self.fail:
            self.fail -= 1
            raise OSError("no")
        self.batches.append(read(changes))

    @property
    def records(self) -> dict[str, bytes | None]:
        return {name: value for batch in self.batches for name, value in batch.records.items()}


async def test_batched_changes_are_written_together_and_later() -> None:
    """What need not be durable waits for the delay and goes as one batch."""
    store = Store()
    queue = WriteQueue(store.persist, 0.02)
    assert not queue
    queue.record("a", b"1", durable=False)
    queue.record("a", b"2", durable=False)
    queue.peers([row(1), row(2, 1), row(2), row(1, 1)], 5)
    assert queue
    assert store.batches == []
    await asyncio.sleep(0.05)
    (batch,) = store.batches
    assert batch == Batch({"a": b"2"}, [row(1), row(2)], False)
    assert not queue


async def test_durable_ones_take_the_rest_along() -> None:
    """A durable change is written at once, in one batch with what was waiting; sync stores need no await."""
    store = Store()
    queue = WriteQueue(store.persist, 60)
    queue.record("b", b"1", durable=False)
    assert queue.record("key", b"k", durable=True) is None
    assert store.batches == [Batch({"b": b"1", "key": b"k"}, [], True)]
    assert queue.flush() is None


async def test_order_with_a_slow_store() -> None:
    """Batches follow one another; each durable setter's wait ends when its own batch is written."""
    store = Store(slow=True)
    queue = WriteQueue(store.persist, 60)
    first = queue.record("a", b"1", durable=True)
    second = queue.record("a", b"2", durable=True)
    third = queue.record("b", b"3", durable=True)
    assert first is not None
    assert second is not None
    assert third is not None
    await first
    assert store.records == {"a": b"1"}
    await third
    assert [batch.records for batch in store.batches] == [{"a": b"1"}, {"a": b"2", "b": b"3"}]
    await second
    queue.record("c", b"4", durable=False)
    done = queue.flush()
    assert done is not None
    await done
    assert store.records["c"] == b"4"


async def test_many_peers_do_not_wait() -> None:
    """A full batch is written without waiting for the delay."""
    store = Store()
    queue = WriteQueue(store.persist, 60)
    queue.peers([row(i) for i in range(BATCH_PEERS)], 5)
    assert len(store.batches[0].peers) == BATCH_PEERS


async def test_peers_of_a_batch_count_as_met_when_it_began() -> None:
    """A stored peer may look older than it is, also after a failed write, and never younger."""
    store = Store(fail=1)
    queue = WriteQueue(store.persist, 60)
    queue.peers([Peer(1, 10, "user")], 100)
    queue.peers([Peer(2, 20, "user"), row(3)], 101)
    with pytest.raises(OSError, match="no"):
        queue.flush()
    queue.peers([Peer(2, 21, "user"), Peer(1, 11, "user", min=True)], 200)
    queue.flush()
    (batch,) = store.batches
    assert [row.seen for row in batch.peers] == [100, 100, 0]
    assert [unpack_peer(row) for row in batch.peers[:2]] == [Peer(1, 10, "user"), Peer(2, 21, "user")]
    queue.peers([Peer(4, 40, "user")], 300)
    queue.flush()
    assert [row.seen for row in store.batches[1].peers] == [300]


@pytest.mark.parametrize("slow", [False, True])
async def test_a_failed_batch_is_kept(slow: bool) -> None:
    """What could not be written goes with the next write, and newer values win."""
    store = Store(slow=slow, fail=1)
    queue = WriteQueue(store.persist, 60)
    if slow:
        done = queue.record("a", b"1", durable=True)
        assert done is not None
        queue.record("a", b"2", durable=False)
        with pytest.raises(OSError, match="no"):
            await done
    else:
        with pytest.raises(OSError, match="no"):
            queue.record("a", b"1", durable=True)
    queue.record("b", b"3", durable=False)
    queue.peers([row(5)], 5)
    done = queue.flush()
    if done is not None:
        await done
    assert store.records["b"] == b"3"
    assert store.records["a"] == (b"2" if slow else b"1")
    assert store.batches[-1].durable


async def test_a_failure_in_the_background_is_logged_and_tried_again(caplog: Any) -> None:
    """Nobody waits for a timed write: its failure is logged, and the next save() writes it."""
    store = Store(fail=1)
    queue = WriteQueue(store.persist, 0.01)
    queue.record("a", b"1", durable=False)
    await asyncio.sleep(0.03)
    assert "not stored yet" in caplog.text
    queue.flush()
    assert store.records == {"a": b"1"}


async def test_waiting_writers_hear_of_a_store_that_stays_broken() -> None:
    """Each waiting caller gets the error; nothing hangs, nothing is lost."""
    store = Store(slow=True, fail=2)
    queue = WriteQueue(store.persist, 60)
    waits = [queue.record(name, b"1", durable=True) for name in "ab"]
    results = await asyncio.gather(*(wait for wait in waits if wait is not None), return_exceptions=True)
    assert [type(result) for result in results] == [OSError, OSError]
    done = queue.flush()
    assert done is not None
    await done
    assert store.records == {"a": b"1", "b": b"1"}


async def test_a_cancelled_wait_harms_nobody() -> None:
    """Cancelling one caller's wait neither stops the write nor the others' waits."""
    store = Store(slow=True)
    queue = WriteQueue(store.persist, 60)
    one, other = queue.record("a", b"1", durable=True), queue.flush()
    assert one is not None
    assert other is not None
    task = asyncio.ensure_future(one)
    await asyncio.sleep(0)
    task.cancel()
    await other
    assert store.records == {"a": b"1"}


def test_without_an_event_loop() -> None:
    """Sync stores are written at once; asynchronous ones refuse, and keep the change."""
    store = Store()
    queue = WriteQueue(store.persist, 60)
    queue.record("a", b"1", durable=False)
    queue.record("b", b"1", durable=True)
    assert store.records == {"a": b"1", "b": b"1"}
    slow = Store(slow=True)
    queue = WriteQueue(slow.persist, 60)
    with pytest.raises(UsageError, match="event loop"):
        queue.record("a", b"1", durable=True)
    assert read(queue.leftovers()) == Batch({"a": b"1"}, [], True)
    assert queue.leftovers() is None


def test_an_event_loop_that_ended_takes_nothing_along() -> None:
    """A write that was under way when its loop ended is done again in the next one."""
    store = Store(slow=True)
    queue = WriteQueue(store.persist, 60)

    async def first() -> None:
        queue.record("a", b"1", durable=True)
        queue.record("b", b"1", durable=True)

    async def second() -> None:
        store.busy = False
        done = queue.flush()
        assert done is not None
        await done

    asyncio.run(first())
    asyncio.run(second())
    assert store.records == {"a": b"1", "b": b"1"}


async def test_discard() -> None:
    """What is discarded is not written, and who waited for it is let go."""
    store = Store(slow=True)
    queue = WriteQueue(store.persist, 0.01)
    first = queue.record("a", b"1", durable=True)
    second = queue.record("b", b"1", durable=True)
    queue.discard()
    assert first is not None
    assert second is not None
    await first
    await second
    assert store.records == {"a": b"1"}


def test_a_write_whose_loop_is_gone_is_done_again() -> None:
    """A loop that stopped in the middle of a write never ends it: the next one writes the same changes again."""
    store = Store(slow=True)
    queue = WriteQueue(store.persist, 60)
    first = asyncio.new_event_loop()

    async def begin() -> None:
        queue.record("a", b"1", durable=True)
        await asyncio.sleep(0)

    first.run_until_complete(begin())
    task: Any = queue._task
    assert store.batches == []
    store.busy = False

    async def again() -> None:
        queue.record("b", b"2", durable=False)
        written = queue.flush()
        assert written is not None
        await written

    asyncio.run(again())
    assert [batch.records for batch in store.batches] == [{"a": b"1", "b": b"2"}]
    assert not queue
    task._log_destroy_pending = False
    task.get_coro().close()
    first.close()
