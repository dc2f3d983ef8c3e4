"""Which session, on which network, with which application: from options, environment, and what was noted before."""

from __future__ import annotations

import json
import os
import shlex
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from cablegram.cli import console, networks, paths
from cablegram.errors import UsageError
from cablegram.sessions.types import settle

if TYPE_CHECKING:
    from cablegram.client.client import TelegramClient
    from cablegram.sessions.base import Session

APP = "cli_app"
RETRIES = 2
"""How often a command tries again to connect: a person, or a script with a loop of its own, is waiting."""
STRING_LENGTH = 200
"""A longer --session is a session string, not a name: no string is shorter, no name is longer."""


class WantedAccount(NamedTuple):
    """What the user gave, None where nothing."""

    session: str | None
    network: str | None
    api_id: int | None
    api_hash: str | None

    def __repr__(self) -> str:
        return f"<WantedAccount network={self.network}>"


class KnownAccount(NamedTuple):
    """What was found. ``name`` is how to give the session again; ``keeps`` whether it keeps itself."""

    session: Session
    name: str
    target: networks.Target
    keeps: bool


def login_command(wanted: WantedAccount, *options: str) -> str:
    """The `cablegram login` to advise: for the same session, on the same network."""
    words = ["cablegram", "login", *options]
    if wanted.session is not None and not is_string(wanted.session):
        words += ["--session", wanted.session]
    if wanted.network is not None:
        words += ["--network", wanted.network]
    return shlex.join(words)


def is_string(session: str) -> bool:
    """Whether --session is a session string rather than a name."""
    return len(session) >= STRING_LENGTH


def for_login(wanted: WantedAccount) -> KnownAccount:
    """The account that ``login`` is to fill: by default a session of its own for each network."""
    target = networks.find(wanted.network or "production")
    if wanted.session is None:
        paths.ensure(paths.state_dir())
        return _stored(str(paths.session_path(target.label)), target)
    if is_string(wanted.session):
        raise UsageError("--session (or CABLEGRAM_SESSION) is a session string, which is logged in already")
    return _stored(wanted.session, target)


async def for_use(wanted: WantedAccount) -> KnownAccount:
    """The account that a command is to use: the one named, or the one that logged in last."""
    from cablegram.sessions.string import StringSession

    noted = paths.current()
    if wanted.session is not None and is_string(wanted.session):
        session = StringSession(wanted.session)
        return KnownAccount(session, "", _target(wanted, session, {}), False)
    if wanted.session is not None:
        path = wanted.session
    elif wanted.network is not None:
        path = str(paths.session_path(networks.find(wanted.network).label))
    elif noted.get("session"):
        path = str(noted["session"])
    else:
        raise console.NotLoggedIn(f"no account is logged in here; use `{login_command(wanted)}` first")
    account = _stored(path, networks.find("production"))
    if not exists(account.name):
        raise console.NotLoggedIn(f"there is no session {path}; use `{login_command(wanted)}` first")
    await settle(account.session.load())
    return account._replace(target=_target(wanted, account.session, noted))


def exists(path: str) -> bool:
    """Whether there is a file of that name."""
    return os.path.exists(path)


def _target(wanted: WantedAccount, session: Session, noted: dict[str, Any]) -> networks.Target:
    if wanted.network is not None:
        return networks.find(wanted.network)
    known = networks.of_identity(session.network)
    if known is not None:
        return known
    if noted.get("network"):
        return networks.find(str(noted["network"]))
    if session.network is None:
        return networks.find("production")
    name = session.network.partition(":")[0]
    raise UsageError(
        f"the session belongs to the network {session.network!r}; say which it is by --network (or start {name})"
    )


def _stored(path: str, target: networks.Target) -> KnownAccount:
    from cablegram.sessions.store import StoreSession

    session = StoreSession(path)
    return KnownAccount(session, session.path, target, True)


async def client_of(account: KnownAccount, wanted: WantedAccount, **options: Any) -> TelegramClient:
    """The client for an account. The application is asked for when nothing says it."""
    from cablegram.client.client import TelegramClient

    await settle(account.session.load())
    kept = json.loads(account.session.get_extra(APP) or b"{}")
    api_id = console.pick(wanted.api_id, account.target.api_id, kept.get("api_id"))
    api_hash = console.pick(wanted.api_hash, account.target.api_hash, kept.get("api_hash"))
    if api_id is None or api_hash is None:
        console.say("Telegram wants an application's api_id and api_hash: https://my.telegram.org/apps")
        api_id = console.pick(api_id, await console.ask("api_id:") if api_id is None else None)
        api_hash = console.pick(api_hash, await console.ask("api_hash:", secret=True) if api_hash is None else None)
    if isinstance(api_id, str):
        if not api_id.strip().isdecimal():
            raise UsageError("api_id is a number; take yours from https://my.telegram.org/apps")
        api_id = int(api_id)
    client = TelegramClient(account.session, api_id, api_hash, network=account.target.network, **options)
    if account.keeps:
        account.session.set_extra(APP, json.dumps({"api_id": api_id, "api_hash": api_hash}).encode())
    return client


@asynccontextmanager
async def opened(wanted: WantedAccount, **options: Any) -> AsyncIterator[TelegramClient]:
    """A connected client of the account that a command is to use. Raises NotLoggedIn when it is logged in no more."""
    account = await for_use(wanted)
    client = await client_of(account, wanted, **{"connection_retries": RETRIES, **options})
    async with client:
        if not await client.is_user_authorized():
            raise console.NotLoggedIn(f"the session is not logged in (any more); use `{login_command(wanted)}`")
        yield client
