"""`cablegram sandbox`: a Telegram of one's own, until Ctrl-C."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cablegram.cli import console, networks, paths
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.sandbox import Sandbox

SERVICE_ID = 777000
"""Telegram's own account, which brings login codes."""
POLL = 0.1
"""How often new codes are looked for (seconds)."""


async def serve(*, host: str, port: int, dcs: int, file: Path | None, empty: bool) -> int:
    """Run until Ctrl-C or SIGTERM; returns the exit status."""
    from cablegram.sandbox import Sandbox

    file = file or paths.sandbox_file()
    telegram = Sandbox(host=host, port=port, dcs=dcs)
    try:
        await telegram.start()
    except OSError as error:
        raise UsageError(f"cannot listen on {host}:{port}: {error.strerror}") from error
    try:
        if not empty:
            _people(telegram)
        paths.write_private(file, networks.dump(telegram.network, telegram.api_id, telegram.api_hash))
        _introduce(telegram, file)
        await _until_stopped(telegram)
    finally:
        await telegram.stop()
        _remove(file, telegram)
    console.say("The sandbox has stopped; its world is gone.")
    return 0


def _people(telegram: Sandbox) -> None:
    """Somebody to log in as, somebody to write to, and a bot."""
    telegram.add_user(
        phone="+9996620001", first_name="Ada", last_name="Lovelace", username="ada_lovelace", password="lovelace",  # noqa: S106 - a sandbox's world
        hint="her last name",
    )  # fmt: skip
    telegram.add_user(phone="+9996620002", first_name="Grace", last_name="Hopper", username="grace_hopper")
    telegram.add_bot("sandbox_bot", first_name="Sandbox Bot")


def _introduce(telegram: Sandbox, file: Path) -> None:
    network = telegram.network
    console.say("[bold]A Telegram in a box[/bold] (Ctrl-C stops it)\n")
    for dc in network.dcs:
        console.say(f"  data center {dc.id}  {dc.host}:{dc.port}")
    console.say(f"  api_id         {telegram.api_id}")
    console.say(f"  api_hash       {telegram.api_hash}")
    console.say(f"  network file   {console.plain(file)}")
    for key in network.keys:
        console.say(f"  public key     fingerprint {key.fingerprint & 0xFFFFFFFFFFFFFFFF:016x}")
        console.say(f"[dim]{key.pem().strip()}[/dim]")
    console.say("\nPeople and bots (every other number can sign up):")
    for account in telegram.world.accounts.values():
        if account.bot_token:
            console.say(f"  bot   @{account.username}  token {account.bot_token}")
        elif account.phone and account.id != SERVICE_ID:
            secret = f"  password “lovelace” (hint: {account.password.hint})" if account.password else ""
            console.say(f"  user  {account.name}  +{account.phone}  @{account.username}{secret}")
    console.say("\nIn another terminal:")
    console.say("  [bold]cablegram login --network sandbox --phone +9996620001[/bold]")
    console.say('  [bold]cablegram send me "Hello!"[/bold]\n')


async def _until_stopped(telegram: Sandbox) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    handled = []
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C comes as KeyboardInterrupt
            loop.add_signal_handler(number, stopped.set)
            handled.append(number)
    try:
        watcher = asyncio.create_task(_watch(telegram))
        waiter = asyncio.create_task(stopped.wait())
        done, rest = await asyncio.wait([watcher, waiter], return_when=asyncio.FIRST_COMPLETED)
        for task in rest:
            task.cancel()
        for task in done:
            task.result()
    finally:
        for number in handled:
            loop.remove_signal_handler(number)


async def _watch(telegram: Sandbox) -> None:
    """Print each code as it is asked for, and each login."""
    shown: set[tuple[str, str]] = set()
    logins: dict[int, int] = {}
    while True:
        for sent in telegram.world.codes.values():
            for code, kind in ((sent.code, sent.kind), (sent.email_code, "email")):
                if code and (sent.hash, code) not in shown:
                    shown.add((sent.hash, code))
                    _tell(f"code for +{sent.phone}: [bold]{code}[/bold] [dim](by {kind})[/dim]")
        for account in telegram.world.accounts.values():
            count = len(account.logins)
            if count > logins.get(account.id, 0):
                _tell(
                    f"{console.plain(account.name)} logged in [dim]({console.plain(_device(account.logins[-1]))})[/dim]"
                )
            elif count < logins.get(account.id, 0):
                _tell(f"{console.plain(account.name)} logged out")
            logins[account.id] = count
        await asyncio.sleep(POLL)


def _device(login: Any) -> str:
    return ", ".join(part for part in (login.device_model, login.app_version) if part)


def _tell(text: str) -> None:
    console.say(f"[dim]{time.strftime('%H:%M:%S')}[/dim]  {text}")


def _remove(file: Path, telegram: Sandbox) -> None:
    """Take the network file away, unless another sandbox has written its own meanwhile."""
    with contextlib.suppress(OSError, UsageError, ValueError):
        if networks.find(os.fspath(file)).network == telegram.network:
            file.unlink()
