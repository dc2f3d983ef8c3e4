"""What `cablegram session` does. No key is printed unless it was asked for by name."""

from __future__ import annotations

import asyncio
import contextlib
import os
import stat
import time
from pathlib import Path
from typing import TYPE_CHECKING

from cablegram.cli import accounts, console, paths
from cablegram.cli.session_places import DATABASES, Key, database, find, open_session
from cablegram.errors import CablegramError, SessionError, SessionInUse, UsageError
from cablegram.sessions import EncryptedSession, Peer, Session, StoreSession, settle
from cablegram.sessions.persistence import records as codec

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.cli.doctor import DoctorReport


async def inspect(text: str | None, key: Key, *, show_keys: bool) -> int:
    """Show what a session holds, also while it is in use elsewhere."""
    opened = await open_session(text, key, shared=True)
    session = opened.session
    try:
        _line("kind", opened.kind + (", encrypted" if opened.encrypted else ""))
        if opened.path is not None:
            _line("path", opened.path)
            _holder(opened.path)
        _line("network", session.network or "not known yet")
        place = (
            f"{session.server_address}:{session.port}" if session.server_address else "address of the network's table"
        )
        _line("home", f"data center {session.dc_id}, {place}" if session.dc_id else "none yet")
        _line("keys", ", ".join(f"data center {dc}" for dc in sorted(session.auth_key_dcs())) or "none: not logged in")
        _account(session, opened.path)
        state = session.update_state
        _line("updates", f"pts {state.pts}, {len(session.channel_states())} channels" if state else "begin at now")
        _line("peers", str(await count_peers(session)))
        for method, until in session.floods().items():
            if until > time.time():
                _line("flood", f"{method} not before {_time(until)}")
        if show_keys:
            for dc_id in session.auth_key_dcs():
                console.result(f"key {dc_id} {bytes(session.get_auth_key(dc_id) or b'').hex()}")
    finally:
        await settle(session.close())
    return 0


async def convert(source: str | None, target: str | None, form: str | None, key: Key, api_id: int | None) -> int:
    """Write a session in another form: a string to the output, or a file, folder or database."""
    opened = await open_session(source, key, shared=False)
    session = opened.session
    try:
        if api_id is not None:
            session.set_extra("api_id", str(api_id).encode())
        if target is None or target == "-":
            console.result(_exported(session, form or "cablegram"))
            where = "the output"
        else:
            where = await _write(session, target, form)
    finally:
        await settle(session.close())
    console.say(f"[green]Written[/green] to {console.plain(where)} from the {opened.kind}.")
    console.say("Both hold the same login: use one of them only, or Telegram ends it (AUTH_KEY_DUPLICATED).")
    return 0


async def encrypt(text: str | None, old: Key, new: Key, *, renew: bool) -> int:
    """Encrypt a store in place, or change what opens one that is encrypted."""
    path = _path(text)
    opened = await open_session(path, old, shared=False)
    session = opened.session
    if isinstance(session, EncryptedSession):
        await session.rotate(**await new.options("new passphrase:", new=True), renew=renew)
        await settle(session.close())
        console.say(f"[green]Changed[/green] what opens {console.plain(path)}.")
        return 0
    if not isinstance(session, StoreSession):
        raise UsageError(f"only Cablegram's own files are encrypted in place; convert the {opened.kind} to one first")
    from cablegram.sessions.copy import encrypt as in_place

    options = await new.options("new passphrase:", new=True)
    try:
        await settle((await in_place(session, **options)).close())
    finally:
        await settle(session.close())
    console.say(f"[green]Encrypted[/green] {console.plain(path)}. The plain file was overwritten; backups were not.")
    return 0


async def authorizations(wanted: accounts.WantedAccount, terminate: list[str]) -> int:
    """List the account's logins as Telegram has them, and end some of them."""
    from cablegram import api

    account = await accounts.for_use(wanted)
    client = await accounts.client_of(account, wanted)
    async with client:
        if not await client.is_user_authorized():
            raise UsageError("the session is not logged in (any more); use `cablegram login`")
        found = (await client.invoke(api.account.GetAuthorizations())).authorizations
        known = {str(one.hash): one for one in found if not one.current}
        unknown = [one for one in terminate if one != "others" and one not in known]
        if unknown:
            raise UsageError(f"no other login has the id {unknown[0]}; `cablegram session list` shows them")
        for one in found:
            _login(one)
        if "others" in terminate:
            await client.invoke(api.auth.ResetAuthorizations())
            console.say("[green]Ended[/green] every other login.")
        else:
            for ended in terminate:
                await client.invoke(api.account.ResetAuthorization(hash=int(ended)))
                console.say(f"[green]Ended[/green] the login {ended}: {console.plain(known[ended].device_model)}.")
    return 0


def local() -> int:
    """List the session files in this directory and among the command line's own, without opening them."""
    from cablegram.sessions.files import foreign_kind
    from cablegram.sessions.persistence.store_file import is_store

    places = dict.fromkeys((Path.cwd(), paths.state_dir()))
    for path in (path for place in places for path in sorted(place.glob("*.session"))):
        kind = "Cablegram store" if is_store(str(path)) else (foreign_kind(str(path)) or "not known").removeprefix("a ")
        console.entry("", f"{path}  {kind}{_use(str(path))}")
    return 0


async def doctor(text: str | None, *, repair: bool) -> int:
    """Check a session file: rights, soundness, backup, lease; with ``repair`` bring it back."""
    from cablegram.cli.doctor import DoctorReport

    path = _path(text)
    report = DoctorReport()
    if repair:
        done = await settle(StoreSession(path).repair())
        if done.aside is None and not done.records:
            report.good("repair", "nothing to do: the session is sound")
        else:
            kept = f"; the damaged file is {done.aside}" if done.aside else ""
            origin = "the login from the backup" if done.from_backup else "the login from what could be read"
            report.good("repair", f"{origin}, {done.records} records and {done.peers} peers{kept}")
    await asyncio.to_thread(_rights, report, path)
    await _soundness(report, path)
    return 1 if report.bad else 0


async def count_peers(session: Session) -> int:
    """How many peers a session has."""
    if not session.is_stored:
        return len(session.cached_peers())
    count, after = 0, None
    while page := await settle(session.rows(after, 1000)):
        count += len(page)
        after = page[-1].id
    return count


async def all_peers(session: Session) -> list[Peer]:
    """Every peer of a session."""
    if not session.is_stored:
        return session.cached_peers()
    peers: list[Peer] = []
    while page := await settle(session.rows(peers[-1].id if peers else None, 1000)):
        peers += map(codec.unpack_peer, page)
    return peers


# ---------------------------------------------------------------------- converting


def _exported(session: Session, form: str) -> str:
    text = session.export(form)
    if not text:
        raise SessionError("there is no login in this session: nothing to write")
    return text


async def _write(session: Session, target: str, form: str | None) -> str:
    from cablegram.sessions import copy_session, files

    if form is not None and form != "cablegram":
        if form not in files.WRITERS:
            raise UsageError(f"{form} has no files; without a target the string goes to the output")
        path = _target_path(target, form)
        await asyncio.to_thread(files.write, path, form, session.snapshot(), await all_peers(session))
        return path
    made: Session = database(target) if target.startswith(DATABASES) else StoreSession(target)
    if isinstance(made, StoreSession) and _is_there(made.path):
        raise UsageError(f"{made.path} is there already; name another")
    await settle(made.load())
    try:
        if made.auth_key_dcs():
            raise UsageError(f"{made.describe()} holds a login already; name another")
        await copy_session(session, made)
    finally:
        await settle(made.close())
    return made.describe()


def _target_path(target: str, form: str) -> str:
    path = os.path.abspath(os.path.expanduser(target))
    return path if form in ("gramjs", "teleproto") or path.endswith(".session") else path + ".session"


def _is_there(path: str) -> bool:
    return os.path.exists(path)


def _path(text: str | None) -> str:
    """The file that a name means, by default that of the account that logged in last."""
    path = find(text) if text is not None else paths.current().get("session")
    if not path:
        raise UsageError(f"there is no session {text}" if text else "name a session; no account is logged in here")
    return str(path)


# ---------------------------------------------------------------------- checking


def _rights(report: DoctorReport, path: str) -> None:
    if not os.path.exists(path):
        report.fail("file", f"{path} is gone")
        return
    mode = stat.S_IMODE(os.stat(path).st_mode)
    if os.name == "posix" and mode & 0o077:
        report.fail("rights", f"others may read {path} (mode {mode:o}); chmod 600 it")
    else:
        report.good("rights", f"only its owner may read {path}")


async def _soundness(report: DoctorReport, path: str) -> None:
    from cablegram.sessions import files
    from cablegram.sessions.persistence import backup, repair

    if _is_foreign(path):
        found = await asyncio.to_thread(files.read, path)
        report.good("contents", f"a {found.kind} session with a login and {len(found.peers)} peers")
        return
    try:
        problem = await asyncio.to_thread(repair.problem, path)
    except SessionInUse as error:
        report.warn("lease", f"in use by process {error.pid} on {error.host} since {_time(error.since)}; not checked")
        return
    report.good("lease", "free")
    if problem is None:
        report.good("contents", "every page and every record is sound")
    else:
        report.fail("contents", problem)
    try:
        spare = backup.unpack(await asyncio.to_thread(Path(path + ".bak").read_bytes))
        report.good("backup", f"sound, {len(spare.records)} records")
    except FileNotFoundError:
        report.warn("backup", "there is none yet; it is written with the next login or key")
    except (CablegramError, OSError) as error:
        report.warn("backup", f"{error}; it is written again when the session is opened")


def _is_foreign(path: str) -> bool:
    from cablegram.sessions import files
    from cablegram.sessions.persistence.store_file import is_store

    return os.path.isdir(path) or (os.path.exists(path) and not is_store(path) and bool(files.foreign_kind(path)))


# ---------------------------------------------------------------------- showing


def _line(name: str, text: str) -> None:
    console.entry(console.plain(f"{name:<10} "), "".join(c if c.isprintable() else "?" for c in text))


def _account(session: Session, path: str | None) -> None:
    user = session.user
    if user is None:
        _line("account", "not known")
    else:
        names = " ".join(part for part in (user.name, f"@{user.username}" if user.username else None) if part)
        _line("account", f"{'bot' if user.is_bot else 'user'} {user.id} {names}".rstrip())
    if session.terminal_reason is not None:
        _line("dead", f"{session.terminal_reason}: log in again")
    if session.login is not None:
        command = accounts.login_command(accounts.WantedAccount(path, None, None, None), "--resume")
        _line("login", f"one is under way; go on with `{command}`")


def _holder(path: str) -> None:
    text = _use(path)
    if text:
        _line("in use", text.removeprefix(", in use "))


def _use(path: str) -> str:
    """Who holds a store, found without taking its lease."""
    from cablegram.sessions.persistence.lease import FileLease

    if not os.path.exists(path + ".lock"):
        return ""
    lease = FileLease(path + ".lock", path)
    try:
        lease.acquire()
    except SessionInUse as error:
        return f", in use by process {error.pid} on {error.host} since {_time(error.since)}"
    except SessionError:
        return ""
    lease.release()
    return ""


def _login(one: api.Authorization) -> None:
    here = "this one" if one.current else str(one.hash)
    seen = f"since {_time(one.date_created)}, last active {_time(one.date_active)}"
    device = f"{one.device_model}, {one.platform} {one.system_version}".strip()
    _line(here, f" {one.app_name} {one.app_version} on {device}; {one.ip} {one.country}; {seen}")


def _time(seconds: float) -> str:
    with contextlib.suppress(OverflowError, ValueError, OSError):
        return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))
    return str(seconds)
