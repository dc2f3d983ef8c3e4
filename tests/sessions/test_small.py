"""The small parts: cache, lease, worker, backup, records, wrappers."""

from __future__ import annotations

import asyncio
import functools
import os
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram.errors import SessionError, SessionFormatError, SessionInUse
from cablegram.sessions import Peer, bare_id, marked_id
from cablegram.sessions.cache import PeerCache
from cablegram.sessions.persistence import backup, lease, private_files, records
from cablegram.sessions.persistence.worker import Worker
from cablegram.sessions.types import PeerRow, Secret, SecretText

PEERS = st.builds(
    Peer,
    st.integers(-(2**63), 2**63 - 1),
    st.none() | st.integers(-(2**63), 2**63 - 1),
    st.sampled_from(["user", "chat", "channel"]),
    st.lists(st.text("abcXYZ_09", min_size=1, max_size=32), max_size=4).map(tuple),
    st.none() | st.text("0123456789", min_size=1, max_size=15),
    st.none() | st.text(min_size=1),
    st.booleans(),
    st.sampled_from(["", "bot", "broadcast", "forum"]),
    st.none() | st.tuples(st.integers(-(2**63), 0), st.integers(0, 2**31)),
)


@given(PEERS, st.integers(0, 2**40))
def test_peers_round_trip(peer: Peer, seen: int) -> None:
    """Whatever Telegram may send as a peer comes back from its row."""
    row = records.pack_peer(peer, seen)
    assert records.unpack_peer(row) == peer
    assert (row.id, row.seen, row.weight) == (peer.id, seen, peer.weight)


@given(PEERS, st.integers(0, 500), st.integers(1, 255))
def test_a_changed_peer_is_noticed(peer: Peer, at: int, change: int) -> None:
    """A changed byte, or a body under another id, is damage."""
    row = records.pack_peer(peer, 0)
    body = bytearray(row.body)
    body[at % len(body)] ^= change
    for damaged in (row._replace(body=bytes(body)), row._replace(id=peer.id ^ 1)):
        with pytest.raises(SessionFormatError):
            records.unpack_peer(damaged)


@given(st.sampled_from(["user", "chat", "channel"]), st.integers(1, 10**12 - 1))
def test_marked_ids(kind: Any, bare: int) -> None:
    """Marked and bare ids are each other's inverse."""
    assert bare_id(marked_id(kind, bare)) == bare


def test_cache_forgets_what_was_not_used() -> None:
    """The cache is bounded; what was looked at stays; tags go with their peer."""
    cache = PeerCache(2)
    peers = [Peer(number, 1, "user", (f"u{number}",)) for number in range(5)]
    for peer in peers[1:4]:
        cache.put(peer, peer.id)
        assert cache.find("u:u1") == (peers[1], 1)
    cache.put(peers[4], 4)
    assert (cache.get(2), cache.find("u:u2"), cache.peek(2)) == (None, None, None)
    assert [cache.get(number) for number in (1, 4)] == [(peers[1], 1), (peers[4], 4)]
    for number in range(100):
        cache.put(Peer(number, 1, "user", (f"u{number}",)), 0)
        assert cache.find(f"u:u{number}") is not None
        assert len(cache.all()) < 4
    cache.clear()
    assert cache.all() == []


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_cache_moves_a_name_with_its_owner(size: int) -> None:
    """Who had a name before its owner is not found by it again, whatever is looked at and forgotten meanwhile."""
    cache = PeerCache(size)
    cache.put(Peer(1, 1, "user", ("name",)), 0)
    cache.put(Peer(2, 1, "user", ("name", "second")), 1)
    cache.get(1)
    found = cache.find("u:name")
    assert found is None or found[0].id == 2
    cache.put(Peer(2, 1, "user", ("second",)), 2)
    cache.get(1)
    assert cache.find("u:name") is None
    assert cache.find("u:second") == (Peer(2, 1, "user", ("second",)), 2)
    cache.put(Peer(3, 1, "user", ("Name",)), 3)
    assert cache.find("u:name") == (Peer(3, 1, "user", ("Name",)), 3)


@given(st.lists(PEERS, max_size=8), st.integers(0, 2**40))
def test_rows_are_peers_packed_when_they_are_read(peers: list[Peer], seen: int) -> None:
    """A batch of peers reads as their rows, as met or by id; rows among them stay as they are."""
    packed = [*(records.pack_peer(peer, seen) for peer in peers), PeerRow(1, 2, 3, (), b"x")]
    rows = records.RecordRows([*peers, packed[-1]], seen)
    assert list(rows) == packed
    assert list(rows.by_id()) == sorted(packed, key=lambda row: row.id)
    assert len(rows) == len(packed)


def test_lease(tmp_path: Path) -> None:
    """One holder; the next comes in when it lets go; letting go twice does no harm."""
    path = str(tmp_path / "lock")
    one, two = lease.FileLease(path, "x"), lease.FileLease(path, "x")
    one.acquire()
    with pytest.raises(SessionInUse) as caught:
        two.acquire()
    assert (caught.value.session_name, caught.value.pid) == ("x", os.getpid())
    one.release()
    one.release()
    assert not os.path.exists(path)
    two.acquire()
    assert two.held
    two.abandon()
    one.acquire()
    one.release()


def test_lease_left_by_a_killed_holder(tmp_path: Path) -> None:
    """A file without a lock means nothing, whatever is written in it."""
    (tmp_path / "lock").write_text('{"host": "elsewhere", "pid": 1, "since": 0}')
    one = lease.FileLease(str(tmp_path / "lock"), "x")
    one.acquire()
    one.release()


def test_lease_that_is_not_signed_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A holder who has the lock and did not get to sign it is unknown, not a crash."""
    path = str(tmp_path / "lock")
    one = lease.FileLease(path, "x")
    one.acquire()
    os.truncate(path, 0)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    with pytest.raises(SessionInUse, match="unknown host"):
        lease.FileLease(path, "x").acquire()
    one.release()


def test_lease_where_locks_cannot_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system without locks, and a missing directory, are errors that say so."""
    with pytest.raises(SessionError, match="cannot lock"):
        lease.FileLease(str(tmp_path / "no" / "lock"), "x").acquire()

    def unsupported(_: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(lease, "_lock", unsupported)
    with pytest.raises(SessionError, match="shared=True"):
        lease.FileLease(str(tmp_path / "lock"), "x").acquire()


async def test_worker() -> None:
    """Jobs run in order, off the event loop, their errors come back; it starts again after it was stopped."""
    worker = Worker("test")
    seen: list[int] = []
    waits: list[Any] = [worker.settle(functools.partial(seen.append, n)) for n in range(5)]
    await asyncio.gather(*waits)
    assert seen == [0, 1, 2, 3, 4]
    failing: Any = worker.settle(lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        await failing
    worker.stop()
    worker.stop()
    assert await asyncio.to_thread(lambda: worker.settle(lambda: 7)) == 7
    worker.stop()


@given(st.dictionaries(st.text("abc/12", min_size=1), st.binary(max_size=300), max_size=5), st.integers(0, 2**40))
def test_backup_round_trip(kept: dict[str, bytes], generation: int) -> None:
    """A backup reads back whole, and a changed one not at all."""
    packed = backup.Backup("id", generation, kept).pack()
    assert backup.unpack(packed) == backup.Backup("id", generation, kept)
    for at in {0, len(packed) // 2, len(packed) - 1}:
        damaged = packed[:at] + bytes([packed[at] ^ 1]) + packed[at + 1 :]
        with pytest.raises(SessionFormatError):
            backup.unpack(damaged)


def test_backup_of_a_later_version() -> None:
    """A backup of another version is refused, not guessed at."""
    import hashlib

    body = b"cablegram-backup 2 id 5\n"
    with pytest.raises(SessionFormatError, match="newer version"):
        backup.unpack(body + hashlib.sha256(body).digest())


def test_write_file_is_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the write fails the old file stays and no piece of the new one does."""
    path = tmp_path / "file"
    private_files.write_file(str(path), b"old")

    def broken(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(OSError, match="No space"):
        private_files.write_file(str(path), b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["file"]
    assert path.read_bytes() == b"old"


def test_secret_text() -> None:
    """A wrapped text shows a label and gives itself only when asked."""
    text = SecretText("hunter2")
    assert "hunter2" not in f"{text!r} {text!s} {text}"
    assert text.reveal() == "hunter2"
    with pytest.raises(TypeError):
        text.__reduce_ex__(2)
    assert f"{Secret(b'x')}" == "<secret>"


def test_durable_records() -> None:
    """What must never be lost is told by its name."""
    assert all(
        map(records.is_durable, ("key/2", "dc", "user", "network", "terminal", "login", "device", "sealed/d/00"))
    )
    assert not any(map(records.is_durable, ("state", "channel/5", "salts/2", "flood/x", "extra/x", "sealed/b/00")))
    assert records.unpack_peer(records.pack_peer(Peer(1, 2, "user"), 3)) == Peer(1, 2, "user")
    with pytest.raises(SessionFormatError):
        records.unpack_peer(PeerRow(1, 2, 3, (), b""))
