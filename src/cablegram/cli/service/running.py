"""What `cablegram run` does: an application's routers on a client, until a signal or an error ends it.

An application is named ``module:name``, as of ASGI servers: a router, several of them, or a function that is given the
client and registers handlers itself. The current directory is looked into first.

Stopping. The first SIGTERM or SIGINT begins nothing more, and lets handlers that have begun go on for ``grace``
seconds; what has not ended then comes again at the next start. A second signal ends them at once. Exit status 0 after a
stop, else as of every command (`runner`).
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import inspect
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple

from cablegram.cli import accounts, console, paths
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.client.client import TelegramClient
    from cablegram.client.requests.middleware import Middleware
    from cablegram.client.updates.router import Router

TOKEN = "CABLEGRAM_BOT_TOKEN"  # noqa: S105 # the name of a variable
SIGNALS = (signal.SIGTERM, signal.SIGINT)


class Options(NamedTuple):
    """How an application is run. ``health_port``, ``metrics_port``: None for none; ``bind``: the address of both."""

    grace: float = 10.0
    concurrency: int = 1
    health_port: int | None = None
    metrics_port: int | None = None
    bind: str = "127.0.0.1"
    otel: bool = False


def load(application: str) -> Any:
    """What ``module:name`` names. Raises `UsageError` that says what is missing."""
    module_name, colon, name = application.partition(":")
    if not (module_name and colon and name):
        raise UsageError(f"an application is written module:name, such as app:router, not {application!r}")
    if os.getcwd() not in sys.path:
        sys.path.insert(0, os.getcwd())
    try:
        module = importlib.import_module(module_name)
    except ModuleNotFoundError as error:
        if error.name is None or not f"{module_name}.".startswith(f"{error.name}."):
            raise  # the module is there, and wants another that is not
        raise UsageError(
            f"there is no module {module_name!r} here ({os.getcwd()}) or among what is installed"
        ) from None
    found: Any = module
    for part in name.split("."):
        if not hasattr(found, part):
            raise UsageError(f"the module {module_name!r} has no {name!r}")
        found = getattr(found, part)
    return found


def attach(client: TelegramClient, found: Any, around: Sequence[Callable[..., object]]) -> None:
    """Give the client what an application is; ``around``: functions around all handlers of routers."""
    from cablegram.client.updates.router import Router

    routers: list[Router] = (
        [found] if isinstance(found, Router) else list(found) if isinstance(found, (list, tuple)) else []
    )
    if not routers and inspect.isroutine(found):
        found(client)
        return
    if not routers or not all(isinstance(router, Router) for router in routers):
        raise UsageError(f"an application is an events.Router(), several, or a function of the client, not {found!r}")
    outermost = Router("run")
    for function in around:
        outermost.around(function)
    for router in routers:
        outermost.include(router)
    client.include(outermost)


async def run(application: str, wanted: accounts.WantedAccount, token: str | None, options: Options) -> int:
    """Run it to its end; returns the exit status."""
    from .serving import Metrics, serving

    found = load(application)
    token = await bot_token(token)
    account = await _account(wanted, token)
    metrics = Metrics.made() if options.metrics_port is not None else None
    middleware: list[Middleware] = [] if metrics is None else [metrics.call]
    around: list[Callable[..., object]] = [] if metrics is None else [metrics.handler]
    if options.otel:
        from cablegram.client import telemetry

        middleware, around = [telemetry.calls(), *middleware], [telemetry.handlers(), *around]
    client = await accounts.client_of(
        account, wanted, stop_grace=options.grace, concurrency=options.concurrency, middleware=middleware
    )
    attach(client, found, around)
    with stopping() as stop:
        async with (
            serving(client, options.health_port, options.metrics_port, options.bind, metrics),
            _started(client, token),
        ):
            console.say("[dim]Running; Ctrl-C or SIGTERM stops it.[/dim]")
            ended = asyncio.ensure_future(client.run_until_disconnected())
            stopped = asyncio.ensure_future(stop.wait())
            await asyncio.wait([ended, stopped], return_when=asyncio.FIRST_COMPLETED)
            stopped.cancel()
            if not ended.done():
                console.say(f"[dim]Stopping; handlers have {options.grace:g} s.[/dim]")
                await _stop(client, stop)
            await ended
    return 0


async def _stop(client: TelegramClient, stop: asyncio.Event) -> None:
    """Disconnect; a second signal ends the handlers that have begun."""
    stop.clear()
    leaving = asyncio.ensure_future(client.disconnect())
    again = asyncio.ensure_future(stop.wait())
    await asyncio.wait([leaving, again], return_when=asyncio.FIRST_COMPLETED)
    if not leaving.done():
        await client._dispatcher.close(0.0)
    again.cancel()
    await leaving


@asynccontextmanager
async def _started(client: TelegramClient, token: str | None) -> AsyncIterator[None]:
    async with client:
        if token is not None:
            await client.start(bot_auth_token=token)
        elif not await client.is_user_authorized():
            raise console.NotLoggedIn("the session is not logged in (any more); use `cablegram login` first")
        yield


async def bot_token(given: str | None) -> str | None:
    """The token: from the option, by a question for ``-``, or from the environment."""
    if given is not None and given.strip() in ("", "-"):
        return os.environ.get(TOKEN) or await console.ask("Bot token:", secret=True)
    return given or os.environ.get(TOKEN)


async def _account(wanted: accounts.WantedAccount, token: str | None) -> accounts.KnownAccount:
    if token is None:
        return await accounts.for_use(wanted)
    if wanted.session is None:  # a bot's own, beside the user's
        number = token.partition(":")[0]
        paths.ensure(paths.state_dir())
        wanted = wanted._replace(session=str(paths.state_dir() / f"bot_{number if number.isdecimal() else 'new'}"))
    return accounts.for_login(wanted)


@contextmanager
def stopping() -> Iterator[asyncio.Event]:
    """An event that signals set, while this lasts."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    with contextlib.suppress(NotImplementedError):  # Windows has none: Ctrl-C is KeyboardInterrupt there
        for one in SIGNALS:
            loop.add_signal_handler(one, stop.set)
    try:
        yield stop
    finally:
        with contextlib.suppress(NotImplementedError):
            for one in SIGNALS:
                loop.remove_signal_handler(one)


async def reload(words: Sequence[str], token: str | None, grace: float) -> int:
    """Run ``cablegram run`` in a process of its own, again whenever a Python file changes here."""
    try:
        from watchfiles import PythonFilter, awatch
    except ModuleNotFoundError:
        raise UsageError('--reload needs watchfiles: pip install "cablegram[run]"') from None
    token = await bot_token(token)
    environment = {**os.environ, **({} if token is None else {TOKEN: token})}
    status = 0
    with stopping() as stop:
        changes = awatch(os.getcwd(), watch_filter=PythonFilter(), stop_event=stop)
        while not stop.is_set():
            child = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "cablegram", "run", *words, env=environment, start_new_session=True
            )
            try:
                async for changed in changes:
                    names = sorted({PurePath(path).name for _, path in changed})
                    console.say(f"[dim]{console.plain(', '.join(names))} changed: again.[/dim]")
                    break
            finally:
                status = await _end(child, grace)
    return status


async def _end(child: asyncio.subprocess.Process, grace: float) -> int:
    if child.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            child.terminate()
        try:
            await asyncio.wait_for(child.wait(), grace + 10.0)
        except TimeoutError:
            child.kill()
            await child.wait()
    return child.returncode or 0
