"""Session strings and files made by the real libraries are read, and what is written is read by them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cablegram.sessions import MemorySession, Peer, SelfUser, StringSession, UpdateState, files
from tests.interop.peers import Program, is_installed

KEY = bytes(range(1, 256)) + b"\x80"
TASK = {"dc": 4, "address": "149.154.167.91", "port": 443, "key": KEY.hex(), "user": 5_000_000_777}
CHANNEL = -1_000_000_000_000 - 2**33


async def run(peer: str, tmp_path: Path, **task: Any) -> dict[str, Any]:
    if not is_installed(peer):
        pytest.skip(f"{peer} is not installed: python tests/interop/peers.py {peer}")
    outcome = await Program(peer, "session", {**TASK, **task}, cwd=tmp_path).run({})
    (report,) = outcome.reports
    return report


def ours() -> MemorySession:
    session = MemorySession()
    session.set_dc(4, "149.154.167.91", 443)
    session.set_auth_key(KEY)
    session.set_user(SelfUser(5_000_000_777, True, 33))
    session.set_update_state(UpdateState(1, 2, 3, 4))
    session.set_channel_pts(2**33, 8)
    session.set_extra("api_id", b"4711")
    return session


PEERS = [
    Peer(5, 77, "user", ("Ada", "Lovelace"), "12025550123", "Ada L"),
    Peer(CHANNEL, -9, "channel", (), None, "News", detail="broadcast"),
    Peer(-6, None, "chat", name="Group"),
    Peer(99, 1, "user", min=True),
]


def check_string(text: str, form: str) -> StringSession:
    session = StringSession(text)
    assert (session.format, session.dc_id, session.auth_key) == (form, 4, KEY)
    return session


def check_peers(found: list[Peer], *, names: tuple[str, ...]) -> None:
    by_id = {peer.id: peer for peer in found}
    assert by_id[5].access_hash == 77
    assert by_id[5].usernames == names
    assert by_id[5].phone == "12025550123"
    assert (by_id[CHANNEL].access_hash, by_id[CHANNEL].kind) == (-9, "channel")
    assert (by_id[-6].access_hash, by_id[-6].kind) == (None, "chat")


async def test_telethon(tmp_path: Path) -> None:
    """Telethon's string and SQLite file, both ways, with peers, own id and state of updates."""
    made = await run("telethon", tmp_path, do="make", file=str(tmp_path / "theirs.session"))
    assert check_string(made["string"], "telethon").server_address == "149.154.167.91"
    read = files.read(str(tmp_path / "theirs.session"))
    session = MemorySession()
    session.adopt(read.records)
    assert (read.kind, session.auth_key, session.port, session.user) == ("telethon", KEY, 443, SelfUser(5_000_000_777))
    assert (session.update_state, session.channel_states()) == (UpdateState(1, 2, 3, 4), {2**33: 8})
    check_peers(read.peers, names=("ada",))

    path = str(tmp_path / "ours.session")
    files.write(path, "telethon", ours().snapshot(), PEERS)
    seen = await run("telethon", tmp_path, do="read", file=path, string=ours().export("telethon"))
    place = {"dc": 4, "address": "149.154.167.91", "port": 443, "key": KEY.hex()}
    assert seen == {
        "string": place,
        "file": place,
        "by id": 77,
        "by name": 5,
        "by phone": 5,
        "channel": -9,
        "self": 5_000_000_777,
        "state": [1, 2, 3, 4],
    }


@pytest.mark.parametrize("peer", ["pyrogram", "kurigram"])
async def test_pyrogram_and_kurigram(tmp_path: Path, peer: str) -> None:
    """Strings and SQLite files of Pyrogram and of Kurigram, both ways, the older strings as well."""
    made = await run(peer, tmp_path, do="make", file=str(tmp_path / "theirs.session"))
    string = check_string(made["string"], "pyrogram")
    assert (string.user, string.get_extra("api_id")) == (SelfUser(5_000_000_777, True), b"4711")
    read = files.read(str(tmp_path / "theirs.session"))
    session = MemorySession()
    session.adopt(read.records)
    assert (read.kind, session.auth_key, session.user) == (peer, KEY, SelfUser(5_000_000_777, True))
    check_peers(read.peers, names=("ada", "lovelace") if peer == "kurigram" else ("ada",))
    if peer == "kurigram":
        assert (session.server_address, session.port) == ("149.154.167.91", 443)
        assert (session.update_state, session.channel_states()) == (UpdateState(1, 2, 3, 4), {2**33: 8})

    path = str(tmp_path / "ours.session")
    files.write(path, peer, ours().snapshot(), PEERS)
    strings = [ours().export(form) for form in (peer, "pyrogram-old")]
    seen = await run(peer, tmp_path, do="read", file=path, strings=strings)
    login = {"dc": 4, "api": 4711, "test": False, "key": KEY.hex(), "user": 5_000_000_777, "bot": True}
    assert seen["strings"] == [login, {**login, "api": None}]
    assert seen["file"] == login
    found = [seen[key] for key in ("by id", "by name", "by phone", "channel", "group")]
    assert found == [77, 5, 5, -9, 6]
    if peer == "kurigram":
        assert seen["address"] == ["149.154.167.91", 443]
        assert seen["states"] == [[CHANNEL, 8, None, None, None], [0, 1, 2, 3, 4]]


async def test_kurigram_upgrades_a_pyrogram_file(tmp_path: Path) -> None:
    """A file of Pyrogram's version is upgraded by Kurigram, and the upgraded file is read here: its columns moved."""
    path = str(tmp_path / "x.session")
    files.write(path, "pyrogram", ours().snapshot(), PEERS)
    await run("kurigram", tmp_path, do="read", file=path, strings=[])
    read = files.read(path)
    session = MemorySession()
    session.adopt(read.records)
    assert (read.kind, session.auth_key, session.server_address) == ("kurigram", KEY, "149.154.167.91")
    check_peers(read.peers, names=("ada",))


async def test_gramjs(tmp_path: Path) -> None:
    """GramJS's string and store folder, both ways."""
    made = await run("gramjs", tmp_path, do="make", name="theirs")
    assert check_string(made["string"], "gramjs").server_address == "149.154.167.91"
    read = files.read(str(tmp_path / "theirs"))
    session = MemorySession()
    session.adopt(read.records)
    assert (read.kind, session.auth_key, session.dc_id, session.port) == ("gramjs", KEY, 4, 443)
    assert read.peers == [Peer(5, 77, "user", ("ada",), "12025550123", "Ada L")]

    files.write(str(tmp_path / "ours"), "gramjs", ours().snapshot(), PEERS)
    seen = await run("gramjs", tmp_path, do="read", name="ours", string=ours().export("gramjs"))
    place = {"dc": 4, "address": "149.154.167.91", "port": 443, "key": KEY.hex()}
    assert seen["string"] == seen["file"] == place
    assert seen["row"][:5] == ["5", "77", "ada", "12025550123", "Ada L"]


async def test_mtcute(tmp_path: Path) -> None:
    """mtcute's strings, with and without user and media data center; its converter reads what is written for others."""
    made = await run("mtcute", tmp_path, do="make")
    read = [check_string(text, "mtcute-v3") for text in made["strings"]]
    assert [one.user for one in read] == [SelfUser(5_000_000_777, True)] * 2 + [None] * 2
    assert [one.server_address for one in read] == ["149.154.167.91"] * 3 + ["2001:67c:4e8:f002::a"]
    texts = {form: ours().export(form) for form in ("mtcute", "telethon", "gramjs", "pyrogram")}
    seen = await run("mtcute", tmp_path, do="read", **texts)
    assert seen["own"] == {
        "version": 3,
        "dc": 4,
        "address": "149.154.167.91",
        "port": 443,
        "user": 5_000_000_777,
        "bot": True,
        "key": KEY.hex(),
    }
    assert {seen[form] for form in ("telethon", "gramjs", "pyrogram")} == {KEY.hex()}
