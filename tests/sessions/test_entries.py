"""Entries: what is kept under names, written with the rest and read one by one."""

from __future__ import annotations

import os
import sqlite3
from typing import ClassVar

import pytest

from cablegram.errors import SessionFormatError, UsageError
from cablegram.sessions import EncryptedSession, MemorySession, Session, StoreSession, UpdateState, copy_session, settle
from cablegram.sessions.persistence.repair import repair


class Own(Session):
    """A kind that knows nothing of entries."""

    def __init__(self) -> None:
        super().__init__()
        self.place: dict[str, bytes] = {}
        self.batches: list[set[str]] = []

    def fetch(self):
        return self.place

    def persist(self, changes):
        assert not changes.entries
        self.batches.append(set(changes.records))
        for name, value in changes.records.items():
            self.place.pop(name, None) if value is None else self.place.update({name: value})


async def test_a_kind_without_entries_keeps_them_as_records():
    """A kind whose store does not find entries by name keeps them among its records, also across a restart."""
    session = Own()
    await settle(session.load())
    session.set_entries({"state/1": b"a", "state/2": b"b"})
    await settle(session.set_entries({"state/2": None}, durable=True))
    assert list(session.place) == ["entry/state/1"]
    again = Own()
    again.place = session.place
    await settle(again.load())
    assert (await settle(again.entry("state/1")), await settle(again.entry("state/2"))) == (b"a", None)


async def test_entries_and_records_of_one_turn_are_one_transaction(tmp_path):
    """What is changed in one turn of the event loop is in one batch, whatever else is written meanwhile."""

    class Watched(StoreSession):
        batches: ClassVar[list[tuple[set[str], set[str]]]] = []

        def persist(self, changes):
            self.batches.append((set(changes.records), set(changes.entries)))
            return super().persist(changes)

    session = Watched(tmp_path / "x")
    await settle(session.load())
    writing = settle(session.set_login(b"under way"))  # its batch is being written
    session.set_entries({"state/1": b"a"})
    session.set_update_state(UpdateState(1, 2, 3, 4))
    await writing
    await settle(session.close())
    assert [batch for batch in session.batches if batch[1]] == [({"state"}, {"state/1"})]


async def test_a_file_of_version_1_gets_the_table(tmp_path):
    """An older file is migrated and keeps what it had; for reading alone it is left as it is."""
    session = StoreSession(tmp_path / "x")
    await settle(session.load())
    await settle(session.set_dc(2))
    await settle(session.close())
    with sqlite3.connect(session.path) as older:
        older.execute("DROP TABLE entries")
        older.execute("PRAGMA user_version = 1")
    older.close()
    before = (tmp_path / "x.session").read_bytes()
    from cablegram.sessions.persistence.repair import problem

    assert problem(session.path) is None
    assert (tmp_path / "x.session").read_bytes() == before
    await settle(session.load())
    assert session.dc_id == 2
    await settle(session.set_entries({"state/1": b"a"}, durable=True))
    assert os.path.exists(session.path + ".v1.bak")
    await settle(session.close())


@pytest.mark.parametrize("encrypted", [False, True])
async def test_entries_come_along_when_a_session_is_copied(tmp_path, encrypted):
    """Copying moves entries between kinds, those of memory too."""
    source = MemorySession()
    source.set_dc(2)
    source.set_entries({f"state/{n}": b"%d" % n for n in range(2500)})
    plain = StoreSession(tmp_path / "x")
    middle: Session = EncryptedSession(plain, key=bytes(32)) if encrypted else plain
    target = StoreSession(tmp_path / "y")
    for one in (middle, target):
        await settle(one.load())
    await copy_session(source, middle)
    await copy_session(middle, target)
    assert await settle(target.entry("state/2499")) == b"2499"
    found = dict(await settle(target.entries("state", None, 5000)))
    assert found == {f"state/{n}": b"%d" % n for n in range(2500)}
    await settle(middle.close())
    await settle(target.close())


async def test_an_encrypted_session_hides_names_and_contents(tmp_path):
    """Neither a name nor a family nor a content of an entry can be read in the file."""
    session = EncryptedSession(StoreSession(tmp_path / "x"), key=bytes(32))
    await settle(session.load())
    await settle(session.set_entries({"statefamily/secretname": b"secretcontent"}, durable=True))
    await settle(session.close())
    raw = (tmp_path / "x.session").read_bytes()
    assert not any(word in raw for word in (b"statefamily", b"secretname", b"secretcontent"))


async def test_a_damaged_entry_is_noticed_and_repair_keeps_the_others(tmp_path):
    """A changed bit is an error that names the entry; the repair keeps what holds."""
    session = StoreSession(tmp_path / "x")
    await settle(session.load())
    await settle(session.set_dc(2))
    await settle(session.set_entries({"state/1": b"a", "state/2": b"b"}, durable=True))
    await settle(session.close())
    with sqlite3.connect(session.path) as file:
        file.execute("UPDATE entries SET content = x'6200000000' WHERE name = 'state/2'")
        file.execute("UPDATE meta SET value = '7 damaged' WHERE name = 'manifest'")
    file.close()
    report = repair(session.path)
    assert report.aside is not None
    await settle(session.load())
    assert dict(await settle(session.entries("state"))) == {"state/1": b"a"}
    await settle(session.close())
    with sqlite3.connect(session.path) as file:
        file.execute("UPDATE entries SET content = x'6200000000'")
    file.close()
    await settle(session.load())
    with pytest.raises(SessionFormatError, match="state/1"):
        await settle(session.entry("state/1"))
    await settle(session.close())


@pytest.mark.parametrize("name", ["state", "state/", "/x", ""])
def test_a_name_has_a_family(name):
    """A name without a family is refused where it is written."""
    with pytest.raises(UsageError, match="family/name"):
        MemorySession().set_entries({name: b""})
