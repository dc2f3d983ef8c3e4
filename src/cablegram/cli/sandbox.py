"""`cablegram sandbox`: a Telegram of one's own, until Ctrl-C."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shlex
import signal
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from cablegram.cli import console, networks, paths
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.sandbox import Sandbox
    from cablegram.sandbox.portal import Portal
    from cablegram.sandbox.proxies.front import Front
    from cablegram.sandbox.proxies.mtproxy import Kind
    from cablegram.sandbox.world.auths import Authorization

SERVICE_ID = 777000
"""Telegram's own account, which brings login codes."""
PASSWORDS = {"9996620001": "lovelace"}
"""Of those whom the sandbox begins with; there is nothing to protect in it."""
POLL = 0.1
"""How often new codes are looked for (seconds)."""


class Ways(NamedTuple):
    """The proxies to open beside: the kind of an MTProxy's secret or None, and whether there are the others."""

    mtproxy: str | None = None
    socks5: bool = False
    http: bool = False

    async def open(self, telegram: Sandbox) -> list[str]:
        """The links of those that were opened. Raises UsageError."""
        if self.mtproxy not in (None, "plain", "dd", "ee"):
            raise UsageError(f"--mtproxy is plain, dd or ee, not {self.mtproxy}")
        fronts: list[Front] = []
        if self.mtproxy is not None:
            fronts.append(await telegram.mtproxy(cast("Kind", self.mtproxy)))
        if self.socks5:
            fronts.append(await telegram.socks5())
        if self.http:
            fronts.append(await telegram.http_proxy())
        return [front.link for front in fronts]


async def serve(
    *,
    host: str,
    port: int,
    dcs: int,
    file: Path | None,
    data: Path | None,
    empty: bool,
    portal: bool | None,
    ways: Ways,
) -> int:
    """Run until Ctrl-C or SIGTERM; returns the exit status. ``portal`` None: if it is installed."""
    from cablegram.sandbox import Sandbox

    file = file or _free_file(paths.sandbox_file())
    telegram = Sandbox(host=host, port=port, dcs=dcs, data=data)
    try:
        await telegram.start()
    except OSError as error:
        raise UsageError(f"cannot listen on {host}:{port}: {error.strerror}") from error
    try:
        if not empty and not any(user.id != SERVICE_ID for user in telegram.users()):
            _people(telegram)
        paths.write_private(file, networks.dump(telegram.network, telegram.api_id, telegram.api_hash))
        stopped = asyncio.Event()
        with _signals(stopped):
            async with _portal(telegram, portal) as pages:
                _introduce(telegram, file, pages, await ways.open(telegram))
                await _until(stopped, telegram)
    finally:
        await telegram.stop()
        _remove(file, telegram)
    console.say("The sandbox has stopped; " + (f"its world is kept in {data}." if data else "its world is gone."))
    return 0


@contextlib.asynccontextmanager
async def _portal(telegram: Sandbox, wanted: bool | None) -> AsyncIterator[Portal | None]:
    """The pages in a browser; None without them."""
    if wanted is False:
        yield None
        return
    try:
        from cablegram.sandbox.portal import Portal
    except ModuleNotFoundError as error:
        if wanted:
            raise UsageError(f"the portal needs {error.name}: pip install 'cablegram[web]'") from None
        yield None
        return

    def entered() -> None:
        _tell(f"the world was opened in a browser; another link: {portal.world_link()}")

    async with Portal(telegram, on_entered=entered) as portal:
        yield portal


def _free_file(file: Path) -> Path:
    """The usual network file. Raises UsageError where another sandbox that runs has it: it must stay the one that
    ``--network sandbox`` finds.
    """
    import socket

    try:
        dc = networks.find(os.fspath(file)).network.dcs[0]
        socket.create_connection((dc.host, dc.port), timeout=1.0).close()
    except (UsageError, OSError):  # there is no file, or nobody answers any more
        return file
    raise UsageError(
        f"a sandbox runs here already, at {dc.host}:{dc.port} ({file}); use that one, or give this one a file of its "
        "own: `cablegram sandbox --file other.json`, and `--network other.json` for the other commands"
    )


def _people(telegram: Sandbox) -> None:
    """Somebody to log in as, somebody to write to, and a bot."""
    telegram.add_user(
        phone="+9996620001",
        first_name="Ada",
        last_name="Lovelace",
        username="ada_lovelace",
        password=PASSWORDS["9996620001"],
        hint="her last name",
    )
    telegram.add_user(phone="+9996620002", first_name="Grace", last_name="Hopper", username="grace_hopper")
    telegram.add_bot("sandbox_bot", first_name="Sandbox Bot")


def _introduce(telegram: Sandbox, file: Path, portal: Portal | None, links: list[str]) -> None:
    network = telegram.network
    console.say("[bold]A Telegram in a box[/bold] (Ctrl-C stops it)\n")
    for dc in network.dcs:
        console.say(f"  data center {dc.id}  {dc.host}:{dc.port}")
    console.say(f"  api_id         {telegram.api_id}")
    console.say(f"  api_hash       {telegram.api_hash}")
    console.say(f"  network file   {console.plain(file)}")
    for link in links:
        console.say(f"  through        {console.plain(link)}")
    if portal is not None:
        console.say(f"  in a browser   {portal.world_link()} (opens once)")
        console.say(f"  get an api_id  {portal.url}")
    for key in network.keys:
        console.say(f"  public key     fingerprint {key.fingerprint & 0xFFFFFFFFFFFFFFFF:016x}")
        console.say(f"[dim]{key.pem().strip()}[/dim]")
    console.say("\nPeople and bots (every other number can sign up):")
    for account in telegram.world.accounts.values():
        if account.bot_token:
            console.say(f"  bot   @{account.username}  token {account.bot_token}")
        elif account.phone and account.id != SERVICE_ID:
            known = PASSWORDS.get(account.phone) if account.password else None
            secret = f"  password “{known}” (hint: {account.password.hint})" if account.password and known else ""
            handle = f"  @{account.username}" if account.username else ""
            console.say(f"  user  {console.plain(account.name)}  +{account.phone}{handle}{secret}")
    console.say("\nIn another terminal:")
    name = "sandbox" if file == paths.sandbox_file() else shlex.quote(os.fspath(file))
    console.say(f"  [bold]cablegram login --network {console.plain(name)} --phone +9996620001[/bold]")
    console.say('  [bold]cablegram send me "Hello!"[/bold]\n')


@contextlib.contextmanager
def _signals(stopped: asyncio.Event) -> Iterator[None]:
    """Ctrl-C and SIGTERM end it in good order."""
    loop = asyncio.get_running_loop()
    handled = []
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C comes as KeyboardInterrupt
            loop.add_signal_handler(number, stopped.set)
            handled.append(number)
    try:
        yield
    finally:
        for number in handled:
            loop.remove_signal_handler(number)


async def _until(stopped: asyncio.Event, telegram: Sandbox) -> None:
    watcher = asyncio.create_task(_watch(telegram))
    waiter = asyncio.create_task(stopped.wait())
    done, rest = await asyncio.wait([watcher, waiter], return_when=asyncio.FIRST_COMPLETED)
    for task in rest:
        task.cancel()
    for task in done:
        task.result()


async def _watch(telegram: Sandbox) -> None:
    """Print each code as it is asked for, each login (not those of a world that was kept), and unknown layers."""
    codes, logins = set(_codes(telegram)), _logins(telegram)
    layers: set[str] = set()
    while True:
        for breach in telegram.breaches:
            if breach.rule == "unknown_layer" and breach.detail not in layers:
                layers.add(breach.detail)
                _tell(f"[bold]a client's {breach.detail}[/bold]")
        for code in _codes(telegram):
            if code not in codes:
                codes.add(code)
                _tell(f"code for +{code.phone}: [bold]{code.text}[/bold] [dim](by {code.kind})[/dim]")
        now = _logins(telegram)
        for account in telegram.world.accounts.values():
            before, after = logins.get(account.id, 0), now[account.id]
            if after > before:
                device = console.plain(_device(account.logins[-1]))
                _tell(f"{console.plain(account.name)} logged in [dim]({device})[/dim]")
            elif after < before:
                _tell(f"{console.plain(account.name)} logged out")
        logins = now
        await asyncio.sleep(POLL)


class _Code(NamedTuple):
    hash: str
    phone: str
    text: str
    kind: str


def _codes(telegram: Sandbox) -> Iterator[_Code]:
    for sent in telegram.world.codes.values():
        if sent.code:
            yield _Code(sent.hash, sent.phone, sent.code, sent.kind)
        if sent.email_code:
            yield _Code(sent.hash, sent.phone, sent.email_code, "email")


def _logins(telegram: Sandbox) -> dict[int, int]:
    return {account.id: len(account.logins) for account in telegram.world.accounts.values()}


def _device(login: Authorization) -> str:
    return ", ".join(part for part in (login.device_model, login.app_version) if part)


def _tell(text: str) -> None:
    console.say(f"[dim]{time.strftime('%H:%M:%S')}[/dim]  {text}")


def _remove(file: Path, telegram: Sandbox) -> None:
    """Take the network file away, unless another sandbox has written its own meanwhile."""
    with contextlib.suppress(OSError, UsageError, ValueError):
        if networks.find(os.fspath(file)).network == telegram.network:
            file.unlink()
