"""Every kind of session passes the public suite."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest

from cablegram.sessions import MemorySession, Session, StoreSession, StringSession, UpdateState, settle
from cablegram.testing.sessions import SessionCheckFailed, check_session


async def test_memory():
    """MemorySession keeps the contract, as far as memory goes."""
    await check_session(MemorySession, keeps="nothing")


async def test_string():
    """StringSession keeps the login across its string."""
    await check_session(StringSession, reopen=lambda old: StringSession(old.export()), keeps="login")


async def test_store(tmp_path):
    """StoreSession keeps everything and leaves nothing behind when it is deleted."""
    await check_session(lambda: StoreSession(tmp_path / "account"))
    assert list(tmp_path.iterdir()) == []


async def test_store_shared(tmp_path):
    """shared=True does without the lease, and only without that."""
    await check_session(lambda: StoreSession(tmp_path / "account", shared=True), exclusive=False)


class Sloppy(MemorySession):
    def set_update_state(self, state: UpdateState | None) -> None:
        super().set_update_state(None if state is None else state._replace(pts=0))


class Leaky(MemorySession):
    def __repr__(self) -> str:
        return f"{bytes(self.auth_key or b'')!r}"


class Own(Session):
    """A store of one's own: the three methods to read, the one to write, and where it is."""

    place: ClassVar[dict[str, bytes]] = {}
    people: ClassVar[dict[Any, Any]] = {}

    def fetch(self):
        return self.place

    async def persist(self, changes):
        for name, value in changes.records.items():
            self.place.pop(name, None) if value is None else self.place.update({name: value})
        for row in changes.peers:
            old = self.people.get(row.id)
            if old is None or row.weight >= old.weight:
                self.people[row.id] = row
            self.people.update(dict.fromkeys(row.tags, row))

    async def lookup(self, key):
        return self.people.get(key)

    def erase(self):
        self.place.clear()
        self.people.clear()


async def test_own_kind():
    """A kind of the user's own, with an asynchronous store, passes with four methods."""
    await check_session(Own, exclusive=False)


@pytest.mark.parametrize("kind", [Sloppy, Leaky])
async def test_suite_notices(kind):
    """The suite fails for kinds that forget or that show keys."""
    with pytest.raises(SessionCheckFailed):
        await check_session(kind, keeps="nothing")


async def test_settle_takes_values_and_awaitables():
    """settle() is the one helper for what may be sync or async."""

    async def later():
        return 5

    assert await settle(5) == 5
    assert await settle(later()) == 5
