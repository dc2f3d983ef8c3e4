"""`cablegram run`: an application's handlers, until a signal; `cablegram new bot`: a project to begin with."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Optional

import typer

from cablegram.cli import accounts, console, runner
from cablegram.cli.options import ApiHash, ApiId, Network, Session
from cablegram.errors import CablegramError

app = typer.Typer()
new_app = typer.Typer(help="Make a project to begin with.", no_args_is_help=True)


@app.command()
def run(
    application: Annotated[str, typer.Argument(help="module:name of a router, or of a function of the client.")],
    bot_token: Annotated[
        Optional[str],  # noqa: UP045 - typer reads the annotation at run time
        typer.Option("--bot-token", help="Log in as this bot; - asks for the token without showing it, or takes "
                     "CABLEGRAM_BOT_TOKEN.", metavar="TOKEN|-"),
    ] = None,
    grace: Annotated[float, typer.Option("--grace", min=0, help="Seconds that handlers may go on at a stop.")] = 10.0,
    concurrency: Annotated[int, typer.Option("--concurrency", min=1, help="How many events at once.")] = 1,
    reload: Annotated[bool, typer.Option("--reload", help="Begin again when a Python file changes here.")] = False,
    health_port: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--health-port", help="Serve /healthz on this port.", metavar="PORT"),
    ] = None,
    metrics_port: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--metrics-port", help="Serve Prometheus' /metrics on this port.", metavar="PORT"),
    ] = None,
    bind: Annotated[str, typer.Option("--bind", help="The address of both ports.")] = "127.0.0.1",
    otel: Annotated[bool, typer.Option("--otel", help="OpenTelemetry spans of calls and handlers.")] = False,
    log_json: Annotated[bool, typer.Option("--log-json", help="Log one JSON object a line.")] = False,
    log_level: Annotated[str, typer.Option("--log-level", help="debug, info, warning or error.")] = "info",
    network: Network = None,
    session: Session = None,
    api_id: ApiId = None,
    api_hash: ApiHash = None,
) -> None:  # fmt: skip
    """Run handlers until SIGTERM or Ctrl-C: cablegram run app:router --bot-token -

    The first signal lets handlers end that have begun; what has not ended within --grace comes again at the next start.
    """
    from cablegram.cli.service import running, serving

    options = running.Options(grace, concurrency, health_port, metrics_port, bind, otel)
    try:
        serving.log_to_stderr(log_level, as_json=log_json)
        if reload:
            words = _without(sys.argv[2:], "--reload", "--bot-token")
            raise typer.Exit(runner.run(running.reload(words, bot_token, grace)))
        wanted = accounts.WantedAccount(session, network, api_id, api_hash)
        raise typer.Exit(runner.run(running.run(application, wanted, bot_token, options)))
    except CablegramError as error:
        raise typer.Exit(runner.fail(error, runner.status_of(error))) from None


def _without(words: list[str], flag: str, valued: str) -> list[str]:
    """A command line without a flag and an option that has a value: the child gets the token by its environment."""
    kept: list[str] = []
    skip = False
    for word in words:
        if skip or word == flag or word.startswith(valued + "="):
            skip = False
        elif word == valued:
            skip = True
        else:
            kept.append(word)
    return kept


@new_app.command("bot")
def new_bot(
    name: Annotated[str, typer.Argument(help="The folder to make; its last part is the project's name.")],
) -> None:
    """Make a bot: an application, its tests, and what they need, in a new folder."""
    from cablegram.cli.service.project import make

    try:
        made = make(Path(name))
    except (CablegramError, OSError) as error:
        raise typer.Exit(runner.fail(error, runner.status_of(error))) from None
    console.say(f"[bold green]Made[/bold green] {console.plain(name)}:")
    for path in made:
        console.say(f"  {console.plain(os.fspath(path))}")
    console.say(f"\nNext:\n  cd {console.plain(name)}\n  python -m pytest\n  cablegram run app:router --bot-token -")
