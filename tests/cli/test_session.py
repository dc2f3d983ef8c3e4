"""`cablegram session`: looking, moving, encrypting, listing, repairing; and never a key that was not asked for."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from cablegram import api
from cablegram.cli import console, session_work
from cablegram.client.delivery.inbox_items import Mark
from cablegram.client.delivery.kept import BODIES, MARKS, Kept, name_of, pack, pack_mark, unpack_mark
from cablegram.sessions import Peer, SelfUser, StoreSession, StringSession, UpdateState, files
from tests.support.terminal import CABLEGRAM, Terminal

KEY = bytes.fromhex("ca7a11ed") * 64
SECRETS = (KEY.hex()[:32], "hunter2", "cablegram1_")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store that nobody uses, in a directory of its own."""
    session = StoreSession(tmp_path / "work" / "ada")
    session.load()
    session.set_dc(2, "149.154.167.51", 443)
    session.set_auth_key(KEY)
    session.set_auth_key(KEY, 4)
    session.set_user(SelfUser(42, False, 7, "Ada", "ada"))
    session.set_update_state(UpdateState(11, 2, 3, 4))
    session.remember([Peer(i, i, "user", (f"user{i}",)) for i in range(1, 11)])
    session.save()
    session.close()
    return Path(session.path)


def run(*arguments: object, home: Path, given: str = "", status: int = 0) -> str:
    """Both outputs of a command, which must end with ``status``."""
    environment = {"CABLEGRAM_HOME": os.fspath(home / "state"), "PATH": os.environ["PATH"], "NO_COLOR": "1"}
    done = subprocess.run(
        [*CABLEGRAM, "session", *map(str, arguments)],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=home / "work",
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_inspect(store: Path, tmp_path: Path) -> None:
    """It shows what is there and not a key; keys only when they are asked for by name."""
    shown = run("inspect", "ada", home=tmp_path)
    for text in ("Cablegram store", str(store), "data center 2, 149.154.167.51:443", "user 42 Ada @ada", "pts 11"):
        assert text in shown
    assert re.search(r"^peers +10$", shown, re.MULTILINE)
    assert not any(secret in shown for secret in SECRETS)
    assert KEY.hex() in run("inspect", store, "--show-keys", home=tmp_path)


def test_inspect_while_in_use(store: Path, tmp_path: Path) -> None:
    """A session that somebody uses can be looked at; it says who that is."""
    session = StoreSession(store)
    session.load()
    shown = run("inspect", "ada", home=tmp_path)
    assert f"process {os.getpid()}" in shown
    assert "in use by process" in run("list", "--local", home=tmp_path)
    assert "is used by process" in run("convert", "ada", home=tmp_path, status=7)
    session.set_user(SelfUser(43))
    session.close()


def test_inspect_strings(store: Path, tmp_path: Path) -> None:
    """A string is taken from the arguments, from the input, and from a file; damage is told, not shown."""
    text = run("convert", "ada", "--to", "gramjs", home=tmp_path).splitlines()[0]
    assert "gramjs string" in run("inspect", text, home=tmp_path)
    assert "gramjs string" in run("inspect", "-", home=tmp_path, given=text + "\n")
    (tmp_path / "work" / "string.txt").write_text(text + "\n")
    assert "gramjs string" in run("inspect", "string.txt", home=tmp_path)
    shown = run("inspect", text[:-8], home=tmp_path, status=7)
    assert "cut off" in shown
    assert text[100:130] not in shown


@pytest.mark.parametrize("kind", ["telethon", "pyrogram", "kurigram", "gramjs"])
def test_convert_there_and_back(store: Path, tmp_path: Path, kind: str) -> None:
    """To another library's file and back to a store, peers and all."""
    shown = run("convert", "ada", "theirs", "--to", kind, "--api-id", "4711", home=tmp_path)
    assert "AUTH_KEY_DUPLICATED" in shown
    made = tmp_path / "work" / ("theirs" if kind == "gramjs" else "theirs.session")
    assert kind in run("inspect", made, home=tmp_path)
    run("convert", made, "back", home=tmp_path)
    session = StoreSession(tmp_path / "work" / "back")
    session.load()
    assert (session.dc_id, session.auth_key) == (2, KEY)
    assert session.find("user7").id == 7  # type: ignore[union-attr]
    session.close()
    assert "there already" in run("convert", made, "back", home=tmp_path, status=2)
    assert "sound" in run("doctor", "back", home=tmp_path)
    assert "contents" in run("doctor", made, home=tmp_path)


def test_convert_to_strings(store: Path, tmp_path: Path) -> None:
    """The string goes to the output and nothing else does; each format is one that is read again."""
    for form in ("cablegram", "telethon", "gramjs", "pyrogram", "kurigram", "mtcute"):
        text = run("convert", "ada", "--to", form, home=tmp_path).splitlines()[0]
        assert StringSession(text).auth_key == KEY
    assert "unknown format" in run("convert", "ada", "--to", "morse", home=tmp_path, status=2)
    assert "no files" in run("convert", "ada", "x", "--to", "mtcute", home=tmp_path, status=2)
    assert "there is no session" in run("convert", "nobody", home=tmp_path, status=2)


def test_encrypt_and_change_the_passphrase(store: Path, tmp_path: Path) -> None:
    """In place, with the passphrase asked for twice or from a file; then only that opens it."""
    assert "differ" in run("encrypt", "ada", home=tmp_path, given="hunter2\nhunter3\n", status=2)
    assert "Encrypted" in run("encrypt", "ada", home=tmp_path, given="hunter2\nhunter2\n")
    assert KEY not in store.read_bytes()
    shown = run("inspect", "ada", home=tmp_path, given="hunter2\n")
    assert "encrypted" in shown
    assert "user 42" in shown
    assert not any(secret in shown for secret in SECRETS)
    assert "does not open" in run("inspect", "ada", home=tmp_path, given="hunter3\n", status=7)
    (tmp_path / "work" / "old").write_text("hunter2\n")
    (tmp_path / "work" / "new").write_text("hunter4\n")
    run("encrypt", "ada", "--old-passphrase-file", "old", "--passphrase-file", "new", "--renew", home=tmp_path)
    assert "user 42" in run("inspect", "ada", "--passphrase-file", "new", home=tmp_path)
    run("convert", "ada", "plain", "--passphrase-file", "new", home=tmp_path)
    assert "user 42" in run("inspect", "plain", home=tmp_path)


def test_doctor_and_repair(store: Path, tmp_path: Path) -> None:
    """A sound session passes; a damaged one fails with the way out, and --repair brings it back."""
    shown = run("doctor", "ada", home=tmp_path)
    assert "every page and every record is sound" in shown
    assert "backup" in shown
    store.chmod(0o644)
    store.write_bytes(store.read_bytes()[:9000])
    shown = run("doctor", "ada", home=tmp_path, status=1)
    assert "cut off" in shown
    assert "doctor --repair" in shown
    shown = run("doctor", "ada", "--repair", home=tmp_path)
    assert "from the backup" in shown
    assert "user 42" in run("inspect", "ada", home=tmp_path)
    assert "nothing to do" in run("doctor", "ada", "--repair", home=tmp_path)
    store.unlink()
    assert "is gone" in run("doctor", "ada", home=tmp_path, status=1)
    run("doctor", "ada", "--repair", home=tmp_path)
    assert "user 42" in run("inspect", "ada", home=tmp_path)


def test_list_local(store: Path, tmp_path: Path) -> None:
    """Session files are listed with what they are, none is opened."""
    content = StoreSession(store)
    content.load()
    files.write(str(tmp_path / "work" / "t.session"), "telethon", content.snapshot(), [])
    content.close()
    (tmp_path / "work" / "odd.session").write_bytes(b"?")
    shown = run("list", "--local", home=tmp_path)
    assert f"{store}  Cablegram store" in shown
    assert "t.session  Telethon session" in shown
    assert "odd.session  not known" in shown


def test_nothing_named(tmp_path: Path) -> None:
    """Without an account, each command says to name a session."""
    (tmp_path / "work").mkdir()
    for command in ("inspect", "convert", "encrypt", "doctor"):
        assert "name a session" in run(command, home=tmp_path, status=2)
    assert "address, # and the name" in run("inspect", "redis://localhost/0", home=tmp_path, status=2)


def test_list_and_terminate(box: Any, env: dict[str, str]) -> None:
    """The account's logins are listed with their ids; another one is ended by its id, and all by 'others'."""
    for name in ("first", "second", "third"):
        with Terminal(
            "login", "--network", "sandbox", "--session", f"{env['CABLEGRAM_HOME']}/{name}", env=env
        ) as person:
            person.expect("Phone number")
            person.type("+9996620002")
            person.expect("Code:")
            person.type(box.code("+9996620002"))
            person.expect("Logged in")
            assert person.end() == 0
    shown = listed(env)
    ids = re.findall(r"^(-?\d{6,})", shown, re.MULTILINE)
    assert len(ids) >= 2, "first and second, and what other tests left of hers"
    assert "this one" in shown
    assert "Ended the login" in listed(env, "--terminate", ids[0])
    assert "no other login has the id" in listed(env, "--terminate", ids[0], status=2)
    assert "every other login" in listed(env, "--terminate", "others")
    assert re.findall(r"^(-?\d{6,})", listed(env), re.MULTILINE) == []


@pytest.mark.parametrize("terminal", [True, False])
def test_logins_on_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch, terminal: bool) -> None:
    """On a terminal of 60 columns a login goes on below itself, between words; in a pipe it is one line."""
    written = io.StringIO()
    monkeypatch.setattr(console, "out", Console(file=written, width=60, force_terminal=terminal, soft_wrap=True))
    login = api.Authorization(
        hash=-1234567890123456789,
        device_model="Somebody's laptop\nthis one",
        platform="Linux",
        system_version="6.8",
        api_id=1,
        app_name="Cablegram",
        app_version="1.0",
        date_created=1_700_000_000,
        date_active=1_700_000_000,
        ip="192.0.2.7",
        country="Iceland",
        region="",
    )
    session_work._login(login)
    lines = re.sub(r"\x1b\[[0-9;]*m", "", written.getvalue()).rstrip("\n").split("\n")
    assert lines[0].startswith("-1234567890123456789 ")
    assert "Cablegram 1.0 on Somebody's laptop?this one, Linux 6.8; 192.0.2.7 Iceland;" in " ".join(
        " ".join(lines).split()
    )
    if terminal:
        assert len(lines) > 2
        assert all(len(line) <= 60 for line in lines)
        assert all(line.startswith(" " * 21) for line in lines[1:]), "a device's name begins no line of its own"
    else:
        assert len(lines) == 1


def listed(env: dict[str, str], *more: str, status: int = 0) -> str:
    command = [sys.executable, "-m", "cablegram.cli", "session", "list", "--session", f"{env['CABLEGRAM_HOME']}/third"]
    done = subprocess.run(
        [*command, *more], capture_output=True, text=True, check=False, env={**os.environ, **env, "NO_COLOR": "1"}
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_dead_letters(store: Path, tmp_path: Path) -> None:
    """Rule: dead letters are listed with what they are; one or all are delivered again or dropped, and no other is."""
    session = StoreSession(store)
    session.load()
    for number in range(1, 6):
        message = api.Message(id=number, peer_id=api.PeerUser(user_id=7), date=0, message=f"order {number}")
        update = api.UpdateNewMessage(message=message, pts=number, pts_count=1)
        kept = Kept("7", bytes(16), 1_750_000_000.0, False, update, {})
        mark = Mark(3, False, 0.0, number != 5, "ValueError: no such product")  # the last one is alive
        session.set_entries({name_of(BODIES, number): pack(kept), name_of(MARKS, number): pack_mark(mark)})
    session.save()
    session.close()

    def listed(*arguments: object, status: int = 0) -> list[str]:
        shown = run("dead-letters", "ada", *arguments, home=tmp_path, status=status)
        return [line.split()[0] for line in shown.splitlines() if "no such product" in line]

    shown = run("dead-letters", "ada", home=tmp_path)
    assert "1  2025-06-15 15:06:40  updateNewMessage of chat 7  after 3 attempts: ValueError: no such product" in shown
    assert listed() == ["1", "2", "3", "4"]
    assert listed("--redeliver", 1) == ["2", "3", "4"]
    assert listed("--drop", 2) == ["3", "4"]
    assert "no dead letter 5" in run("dead-letters", "ada", "--drop", 5, home=tmp_path, status=2)
    assert "the id of a dead letter" in run("dead-letters", "ada", "--redeliver", "x", home=tmp_path, status=2)
    assert listed("--redeliver", 3, "--drop", "all") == []
    session.load()
    assert "process" in run("dead-letters", "ada", home=tmp_path, status=7), "not while it is used"
    left = session.entries("inbox")
    marks = session.entries("mark")
    assert isinstance(left, list)
    assert isinstance(marks, list)
    assert [name for name, _ in left] == [name_of(BODIES, number) for number in (1, 3, 5)]
    assert [unpack_mark(mark).dead for _, mark in marks] == [False, False, False]
    assert [unpack_mark(mark).tries for _, mark in marks] == [0, 0, 3], "delivered again as new ones"
    session.close()
