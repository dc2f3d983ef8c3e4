"""MemorySession: the kind to subclass."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from cablegram import sessions
from cablegram.errors import UsageError, WrongNetwork
from cablegram.sessions import AuthKey, Peer, settle

# loosely typed here: what `find` gives is looked into without asking what it is
MemorySession: Any = sessions.MemorySession

KEY = bytes(range(256))


async def test_async_load_of_a_subclass_is_awaited():
    """A subclass may fill itself in an async load(), as GramJS's page promises."""

    class Mine(sessions.MemorySession):
        async def load(self):
            self.set_dc(2, "149.154.167.51", 443)
            self.set_auth_key(KEY)

    session = Mine()
    await settle(session.load())
    assert (session.dc_id, session.server_address, session.port, session.auth_key) == (2, "149.154.167.51", 443, KEY)


async def test_sync_load_of_a_subclass_works_too():
    """load() may be a plain function; settle() copes with both."""

    class Mine(sessions.MemorySession):
        def load(self):
            self.set_auth_key(KEY)  # before the data center is known
            self.set_dc(4)

    session = Mine()
    await settle(session.load())
    assert session.get_auth_key(4) == KEY
    assert session.get_auth_key(0) is None


def test_keys_of_every_data_center_are_kept():
    """Changing the home keeps the other data centers' keys."""
    session = MemorySession()
    session.set_dc(2)
    session.set_auth_key(KEY)
    session.set_auth_key(KEY[::-1], 4)
    session.set_dc(4)
    assert session.auth_key == KEY[::-1]
    assert session.get_auth_key(2) == KEY


def test_secrets_never_show():
    """repr, str, format and pickle of keys and sessions show nothing."""
    session = MemorySession()
    session.auth_key = KEY
    for text in (repr(session.auth_key), str(session.auth_key), f"{session.auth_key}", repr(vars(session))):
        assert "\\x01\\x02" not in text
    for thing in (session, session.auth_key):
        with pytest.raises(TypeError):
            pickle.dumps(thing)
    assert isinstance(session.auth_key, AuthKey)


def test_wrong_key_and_port_are_refused():
    """A key has 256 bytes, a port 16 bits."""
    session = MemorySession()
    with pytest.raises(UsageError):
        session.set_auth_key(b"short")
    with pytest.raises(UsageError):
        session.set_dc(2, "x", 70000)


def test_network_binds_once():
    """A session of one network is refused on another; an imported one, which knows only a name, is bound by it."""
    session = MemorySession()
    session.check_network("test:0011")
    session.check_network("test:0011")
    with pytest.raises(WrongNetwork):
        session.check_network("production:2233")
    imported = MemorySession()
    imported.set_network("test")
    with pytest.raises(WrongNetwork):
        imported.check_network("production:2233")
    imported.check_network("test:0011")
    assert imported.network == "test:0011"


def test_min_peers_never_replace_full_ones():
    """A full access hash survives a later min sighting; a full one replaces a min one."""
    session = MemorySession()
    session.remember([Peer(5, 1, "user", min=True)])
    session.remember([Peer(5, 77, "user", ("Ada",), "12025550123")])
    session.remember([Peer(5, 1, "user", min=True), Peer(5, None, "user")])
    assert session.find(5).access_hash == 77
    assert session.find("@ada").id == 5
    assert session.find("+1 (202) 555-0123").id == 5


def test_bare_and_marked_ids():
    """A peer is found by its marked id and by its bare id, whatever the size of the id."""
    session = MemorySession()
    channel = Peer(-1_000_000_000_000 - 2**40, 3, "channel")
    session.remember([channel, Peer(-9, None, "chat"), Peer(2**31, 4, "user")])
    assert session.find(2**40) is channel
    assert session.find(channel.id) is channel
    assert session.find(9).kind == "chat"
    assert session.find(2**31).kind == "user"
    assert session.find(9, "user") is None
