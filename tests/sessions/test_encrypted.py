"""EncryptedSession: around every kind, nothing in clear on disk, and only the right key opens it."""

from __future__ import annotations

import asyncio
import base64
import uuid
from typing import Any

import keyring
import keyring.backend
import keyring.errors
import pytest

from cablegram import sessions
from cablegram.errors import BadPassphrase, SessionError, SessionFormatError, UsageError
from cablegram.sessions import (
    Peer,
    PostgresSession,
    RedisSession,
    Salt,
    SelfUser,
    UpdateState,
    copy_session,
    keys,
    settle,
)
from cablegram.sessions.copy import encrypt
from cablegram.sessions.persistence import records
from cablegram.testing import check_session

# loosely typed here: what `find` gives is looked into without asking what it is
EncryptedSession: Any = sessions.EncryptedSession
MemorySession: Any = sessions.MemorySession
StoreSession: Any = sessions.StoreSession
StringSession: Any = sessions.StringSession

KEY = bytes.fromhex("ca7a11") * 85 + b"\x01"
SECRET = bytes(range(32))

RECOMMENDED = dict(keys.SCRYPT)  # before a test makes them small


@pytest.fixture(autouse=True)
def cheap_scrypt(monkeypatch):
    """The costs are in each header; cheap ones keep the tests fast."""
    monkeypatch.setitem(keys.SCRYPT, "n", 1 << 4)


async def filled(session) -> None:
    await settle(session.load())
    session.set_network("test:canary-network")
    session.set_dc(2, "canary.example.org", 443)
    session.set_auth_key(KEY)
    session.set_auth_key(KEY[::-1], 4)
    session.set_user(SelfUser(774411, False, None, "Canary Name", "canary_user", "12025550199"))
    session.set_login(b"canary-login-state")
    session.set_temp_key(KEY, 1.0, 2)
    session.set_salts([Salt(0x1122334455667788, 0, 1)])
    session.set_update_state(UpdateState(11, 22, 33, 44))
    session.set_channel_pts(909090, 5)
    session.set_flood("messages.canaryMethod", 1.0)
    peers = [Peer(5_550_000 + i, 0x7711223344556677, "user", (f"canary_{i}",), f"1202556{i:04}") for i in range(50)]
    session.remember([Peer(778899, 1, "user", ("canary_peer",), "12025550177", "Canary Peer"), *peers])
    await settle(session.save())


CANARIES = (
    KEY[:24],
    KEY[::-1][:24],
    KEY[:24].hex().encode(),
    base64.b64encode(KEY)[:24],
    b"anary",
    b"2025550199",
    b"774411",
    b"778899",
    b"909090",
    b"messages.",
    (0x1122334455667788).to_bytes(8, "big"),
    (0x7711223344556677).to_bytes(8, "big"),
    b"hunter2",
    SECRET,
)


def leaks(directory) -> list[tuple[str, bytes]]:
    """Which canary is in which file below a directory."""
    files = [path for path in directory.rglob("*") if path.is_file()]
    assert files
    return [(path.name, canary) for path in files for canary in CANARIES if canary in path.read_bytes()]


async def test_conformance_around_a_store(tmp_path):
    """An encrypted store keeps the whole contract, lease included."""
    await check_session(lambda: EncryptedSession(StoreSession(tmp_path / "x"), passphrase="hunter2"))
    assert list(tmp_path.iterdir()) == []


async def test_conformance_around_a_string():
    """An encrypted string keeps the login."""

    def again(old: Any) -> Any:
        return EncryptedSession(StringSession(old.inner.save()), key=SECRET)

    await check_session(
        lambda: EncryptedSession(StringSession(), key=SECRET),
        reopen=again,
        keeps="login",
        exclusive=False,
    )


async def test_conformance_around_redis(redis_url):
    """An encrypted session in Redis keeps the whole contract."""
    name = uuid.uuid4().hex
    await check_session(lambda: EncryptedSession(RedisSession(name, redis_url), key=SECRET))


async def test_conformance_around_postgres(postgres_dsn):
    """An encrypted session in PostgreSQL keeps the whole contract."""
    name = uuid.uuid4().hex
    await check_session(lambda: EncryptedSession(PostgresSession(name, postgres_dsn), key=SECRET))


async def test_nothing_in_clear_on_disk(tmp_path):
    """While it is open (logs included) and after closing, no file holds a key, a name, an id or the passphrase."""
    session = EncryptedSession(StoreSession(tmp_path / "x"), passphrase="hunter2")
    await filled(session)
    assert {p.suffix for p in tmp_path.iterdir()} == {".session", ".session-wal", ".session-shm", ".lock", ".bak"}
    assert leaks(tmp_path) == []
    await settle(session.close())
    assert leaks(tmp_path) == []
    plain = StoreSession(tmp_path / "plain")  # the canaries are found where nothing is encrypted
    await filled(plain)
    await settle(plain.close())
    assert len(leaks(tmp_path)) > 8


async def test_batched_changes_stay_batched(tmp_path):
    """Encryption keeps apart what must be synced and what need not: the backup is not rewritten for every update."""
    session = EncryptedSession(StoreSession(tmp_path / "x"), key=SECRET)
    await filled(session)
    before = (tmp_path / "x.session.bak").read_bytes()
    session.set_update_state(UpdateState(5, 5, 5, 5))
    session.set_channel_pts(1, 5)
    await settle(session.save())
    assert (tmp_path / "x.session.bak").read_bytes() == before
    await settle(session.set_user(None))
    assert (tmp_path / "x.session.bak").read_bytes() != before
    await settle(session.close())


async def test_wrong_passphrase(tmp_path):
    """A wrong passphrase is BadPassphrase and leaves the session alone and free."""
    session = EncryptedSession(StoreSession(tmp_path / "x"), passphrase="hunter2")
    await filled(session)
    await settle(session.close())
    for wrong in ("hunter3", b"\xff", lambda: "Hunter2"):
        with pytest.raises(BadPassphrase) as caught:
            await settle(EncryptedSession(StoreSession(tmp_path / "x"), passphrase=wrong).load())
        assert "unter" not in str(caught.value)
    with pytest.raises(SessionError, match="opened by a passphrase, not by"):
        await settle(EncryptedSession(StoreSession(tmp_path / "x"), key=SECRET).load())

    async def ask():
        return "hunter2"

    again = EncryptedSession(StoreSession(tmp_path / "x"), passphrase=ask)
    await settle(again.load())
    assert again.auth_key == KEY
    assert (await settle(again.find("@canary_peer"))).name == "Canary Peer"
    await settle(again.close())


async def test_encrypted_without_its_wrapper(tmp_path):
    """An encrypted store or string that is opened without the wrapper says what it is."""
    session = EncryptedSession(StoreSession(tmp_path / "x"), key=SECRET)
    await filled(session)
    await settle(session.close())
    with pytest.raises(BadPassphrase, match="EncryptedSession"):
        await settle(StoreSession(tmp_path / "x").load())
    string = EncryptedSession(StringSession(), key=SECRET)
    await filled(string)
    text = await settle(string.save())
    assert text.startswith("cablegram1_")
    with pytest.raises(BadPassphrase, match="EncryptedSession"):
        await settle(StringSession(text).load())
    again = EncryptedSession(StringSession(text), key=SECRET)
    await settle(again.load())
    assert (again.auth_key, again.get_auth_key(4)) == (KEY, KEY[::-1])


async def test_plain_session_in_the_wrapper(tmp_path):
    """A session that is not encrypted is refused by the wrapper, not overwritten."""
    plain = StoreSession(tmp_path / "x")
    await filled(plain)
    await settle(plain.close())
    with pytest.raises(SessionError, match="is not encrypted"):
        await settle(EncryptedSession(StoreSession(tmp_path / "x"), key=SECRET).load())
    await settle(plain.load())
    assert plain.auth_key == KEY
    text = plain.export()
    await settle(plain.close())
    with pytest.raises(SessionError, match="is not encrypted"):
        await settle(EncryptedSession(StringSession(text), key=SECRET).load())


@pytest.mark.parametrize("renew", [False, True])
async def test_rotation(tmp_path, renew):
    """After rotation only the new key opens the session; everything is still there."""
    session = EncryptedSession(StoreSession(tmp_path / "x"), passphrase="old")
    await filled(session)
    before = dict(session.inner._database._durable)
    await session.rotate(passphrase="new", renew=renew)
    session.set_flood("after", 2.0)
    await settle(session.close())
    with pytest.raises(BadPassphrase):
        await settle(EncryptedSession(StoreSession(tmp_path / "x"), passphrase="old").load())
    again = EncryptedSession(StoreSession(tmp_path / "x"), passphrase="new")
    await settle(again.load())
    assert (again.auth_key, again.get_flood("after"), again.get_channel_pts(909090)) == (KEY, 2.0, 5)
    assert (await settle(again.find(778899))).name == "Canary Peer"
    kept = [name for name in before if name in again.inner._database._durable]
    assert (len(kept) > 1) is not renew
    await settle(again.close())


async def test_failed_rotation_changes_nothing(tmp_path):
    """When the new key cannot be had, the old one still opens the session."""
    session = EncryptedSession(StoreSession(tmp_path / "x"), passphrase="old")
    await filled(session)

    def broken():
        raise OSError("the key service is down")

    with pytest.raises(OSError, match="key service"):
        await session.rotate(key=broken)
    await settle(session.set_user(None))
    await settle(session.close())
    await settle(session.load())
    assert session.user is None
    await settle(session.close())


class Ring(keyring.backend.KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self):
        self.kept = {}
        self.locked = False

    def get_password(self, service, username):
        if self.locked:
            raise keyring.errors.KeyringLocked("locked")
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


async def test_system_keyring(tmp_path):
    """A key is made in the system's keyring for a new session and asked for later; a missing one is BadPassphrase."""
    before, ring = keyring.get_keyring(), Ring()
    keyring.set_keyring(ring)
    try:
        session = EncryptedSession(StoreSession(tmp_path / "x"), keyring="ada")
        await filled(session)
        await settle(session.close())
        await settle(session.load())
        assert session.auth_key == KEY
        await settle(session.close())
        ring.locked = True
        with pytest.raises(SessionError, match="KeyringLocked"):
            await settle(session.load())
        ring.locked = False
        ring.kept["cablegram", "ada"] = "not hex"
        with pytest.raises(BadPassphrase, match="not one of Cablegram's"):
            await settle(session.load())
        ring.kept.clear()
        with pytest.raises(BadPassphrase, match="another machine"):
            await settle(session.load())
    finally:
        keyring.set_keyring(before)


async def test_key_provider():
    """A key provider may be a value, a function or a coroutine function of 32 bytes."""

    async def provider():
        await asyncio.sleep(0)
        return SECRET

    for key in (SECRET, lambda: SECRET, provider):
        session = EncryptedSession(StringSession(), key=key)
        await settle(session.load())
    with pytest.raises(UsageError, match="32 bytes"):
        EncryptedSession(MemorySession(), key=b"short")
    with pytest.raises(UsageError, match="32 bytes"):
        await settle(EncryptedSession(StringSession(), key=lambda: "x" * 32).load())
    with pytest.raises(UsageError, match="exactly one"):
        EncryptedSession(MemorySession())
    with pytest.raises(UsageError, match="empty passphrase"):
        await settle(EncryptedSession(StringSession(), passphrase="").load())


async def test_tampering_is_noticed():
    """A record that was changed, or moved to another name, is refused even when its checksum was made to fit."""
    inner = StringSession()
    session = EncryptedSession(inner, key=SECRET)
    await filled(session)
    durable = [name for name in inner._sealed if name.startswith("sealed/d/")]
    good = dict(inner._sealed)
    one, other = durable[:2]
    body = bytearray(good[one][:-4])
    body[20] ^= 1
    for name, content in ((one, bytes(body)), (one, good[other][:-4])):
        inner._sealed = {**good, name: records.seal(name, content)}
        with pytest.raises(SessionFormatError, match="was changed"):
            await settle(EncryptedSession(inner, key=SECRET).load())
    header = good["seal"][:-4]
    inner._sealed = {**good, "seal": records.seal("seal", header.replace(b'"version": 1', b'"version": 9'))}
    with pytest.raises(SessionFormatError, match="newer Cablegram"):
        await settle(EncryptedSession(inner, key=SECRET).load())
    inner._sealed = {**good, "seal": records.seal("seal", b"nonsense")}
    with pytest.raises(SessionFormatError, match="header is damaged"):
        await settle(EncryptedSession(inner, key=SECRET).load())


async def test_absurd_costs_are_refused():
    """A header that asks for gigabytes of scrypt is damage, not a reason to die."""
    source = keys.FromPassphrase("x")
    with pytest.raises(SessionFormatError, match="absurd"):
        await source.key({"salt": "00", "n": 1 << 40, "r": 8, "p": 1}, new=False)


async def test_encrypt_in_place(tmp_path):
    """An existing store is encrypted where it is: peers and all, and no plain file or backup stays."""
    session = StoreSession(tmp_path / "x")
    await filled(session)
    sealed: Any = await encrypt(session, passphrase="hunter2")
    assert sealed.auth_key == KEY
    assert (await settle(sealed.find("canary_7"))).id == 5_550_007
    assert leaks(tmp_path) == []
    await settle(sealed.close())
    assert sorted(p.name for p in tmp_path.iterdir()) == ["x.session", "x.session.bak"]
    assert leaks(tmp_path) == []


async def test_encrypted_store_survives_damage(tmp_path):
    """The backup of an encrypted store is encrypted, too, and repair works without the passphrase."""
    session = EncryptedSession(StoreSession(tmp_path / "x"), passphrase="hunter2")
    await filled(session)
    await settle(session.close())
    path = tmp_path / "x.session"
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(SessionFormatError, match="--repair"):
        await settle(session.load())
    await settle(StoreSession(path).repair())
    await settle(session.load())
    assert (session.auth_key, session.user.id) == (KEY, 774411)
    await settle(session.close())


async def test_copy_between_kinds(tmp_path):
    """copy_session moves the login, the state and every peer from one kind to another."""
    source = EncryptedSession(StoreSession(tmp_path / "a"), key=SECRET)
    await filled(source)
    target = StoreSession(tmp_path / "b")
    await settle(target.load())
    assert await copy_session(source, target) == 51
    await settle(target.close())
    await settle(target.load())
    assert target.snapshot() == source.snapshot()
    assert target.find("canary_3").id == 5_550_003
    memory = MemorySession()
    assert await copy_session(target, memory) == 51
    assert memory.find(778899).name == "Canary Peer"
    for session in (source, target):
        await settle(session.close())


async def test_the_costs_of_a_passphrase() -> None:
    """New wraps cost at least what is recommended, 2^17 blocks of 8; one with lower costs, of before, still opens.

    Source: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
    """
    assert await keys.FromPassphrase("pw").key({"salt": "00" * 16, "n": 1 << 14, "r": 8, "p": 1}, new=False)
    assert RECOMMENDED["n"] * RECOMMENDED["r"] >= (1 << 17) * 8
