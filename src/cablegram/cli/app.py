"""The commands and their options."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from cablegram.cli import accounts, runner
from cablegram.cli.commands import account, call, mcp, reading, transfer, watch
from cablegram.cli.commands import run as run_commands
from cablegram.cli.options import ApiHash, ApiId, CliCommand, Network, Session
from cablegram.cli.session import app as session_app

if TYPE_CHECKING:
    from cablegram.client.messages.markup import ParseMode

app = typer.Typer(
    name="cablegram",
    help="A Telegram client, and a Telegram in a box.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,  # its tracebacks show local variables, and those may be secret
)


@app.command()
def login(
    network: Network = None,
    phone: Annotated[Optional[str], typer.Option("--phone", help="Log in as the user with this number.")] = None,  # noqa: UP045
    bot_token: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--bot-token", help="Log in as a bot; - asks for the token without showing it.", metavar="TOKEN|-"
        ),
    ] = None,
    qr: Annotated[bool, typer.Option("--qr", help="Log in by a QR code that another device scans.")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a login that was interrupted.")] = False,
    string: Annotated[bool, typer.Option("--string", help="Also print the session string.")] = False,
    session: Session = None,
    api_id: ApiId = None,
    api_hash: ApiHash = None,
) -> None:
    """Log in as a user or as a bot, and keep the session."""
    from cablegram.cli.login import login as work

    wanted = accounts.WantedAccount(session, network, api_id, api_hash)
    job = work(wanted, phone=phone, bot_token=bot_token, qr=qr, resume=resume, print_string=string)
    raise typer.Exit(runner.run(job))


@app.command("web-login")
def web_login(
    network: Network = None,
    port: Annotated[int, typer.Option("--port", help="The page's port on 127.0.0.1; 0 takes a free one.")] = 0,
    browser: Annotated[bool, typer.Option("--browser", help="Also open the page in the browser.")] = False,
    session: Session = None,
    api_id: ApiId = None,
    api_hash: ApiHash = None,
) -> None:
    """Log in as a user on a page in the browser: by number and code, or by QR code."""
    from cablegram.cli.web_login import web_login as work

    wanted = accounts.WantedAccount(session, network, api_id, api_hash)
    raise typer.Exit(runner.run(work(wanted, port=port, open_browser=browser)))


@app.command(cls=CliCommand)
def send(
    peer: Annotated[str, typer.Argument(help="me, @username, a phone number (+...), a link, or an id.")],
    text: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(help="The message, or the files' caption; - reads it from the input.", metavar="[TEXT|-]"),
    ] = None,
    file: Annotated[
        Optional[list[Path]],  # noqa: UP045
        typer.Option("--file", "-f", help="Send this file; several make an album.", metavar="FILE"),
    ] = None,
    reply_to: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--reply-to", help="The id of the message to answer.", metavar="ID"),
    ] = None,
    schedule: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--schedule", help="When to send it: 2026-05-01T12:30, or 2h for in two hours.", metavar="WHEN"),
    ] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="The text is Markdown: **bold**, `code`.")] = False,
    html: Annotated[bool, typer.Option("--html", help="The text is HTML: <b>bold</b>.")] = False,
    silent: Annotated[bool, typer.Option("--silent", help="Without a sound on the other side.")] = False,
    network: Network = None,
    session: Session = None,
    api_id: ApiId = None,
    api_hash: ApiHash = None,
) -> None:
    """Send a message, files or both, as the account that logged in last or the one that --session names.

    The text is sent as it is, unless --markdown or --html says how it is written. Prints the messages' ids.
    """
    from cablegram.cli.commands.send import Letter
    from cablegram.cli.commands.send import send as work

    if markdown and html:
        raise typer.BadParameter("give --markdown or --html, not both")
    wanted = accounts.WantedAccount(session, network, api_id, api_hash)
    mode: ParseMode = "md" if markdown else "html" if html else None
    letter = Letter(text, file or [], mode, reply_to, schedule, silent)
    raise typer.Exit(runner.run(work(wanted, peer, letter)))


@app.command()
def sandbox(
    host: Annotated[str, typer.Option("--host", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", help="The first data center's port; 0 takes a free one.")] = 0,
    dcs: Annotated[int, typer.Option("--dcs", help="How many data centers there are.", min=1, max=9)] = 1,
    file: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--file", help="Where to write the network's description, for --network FILE."),
    ] = None,
    data: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--data", help="A directory to keep the world in across restarts.", metavar="DIR"),
    ] = None,
    empty: Annotated[bool, typer.Option("--empty", help="Begin with nobody in it.")] = False,
    portal: Annotated[
        Optional[bool],  # noqa: UP045
        typer.Option("--portal/--no-portal", help="Show it in a browser too; by default if that is installed."),
    ] = None,
    mtproxy: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--mtproxy", help="Open an MTProxy to it: plain, dd (padded) or ee (like TLS).", metavar="KIND"),
    ] = None,
    socks5: Annotated[bool, typer.Option("--socks5", help="Open a SOCKS5 proxy to it.")] = False,
    http_proxy: Annotated[bool, typer.Option("--http-proxy", help="Open an HTTP proxy to it.")] = False,
) -> None:
    """Run a Telegram of your own on this machine, until Ctrl-C; it prints login codes as they are asked for."""
    from cablegram.cli.sandbox import Ways, serve

    ways = Ways(mtproxy=mtproxy, socks5=socks5, http=http_proxy)
    work = serve(host=host, port=port, dcs=dcs, file=file, data=data, empty=empty, portal=portal, ways=ways)
    raise typer.Exit(runner.run(work))


@app.command()
def doctor(
    network: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--network", help="production, test, sandbox, or a file; contacted.", metavar="NAME|FILE"),
    ] = None,
) -> None:
    """Check this machine: Python, kernel, permissions; and a network's reachability and clock, if one is named."""
    from cablegram.cli.doctor import doctor as work

    raise typer.Exit(runner.run(work(network)))


def _version(wanted: bool) -> None:
    if wanted:
        from cablegram import __version__

        typer.echo(f"cablegram {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print it.")] = False,
) -> None:
    pass


def run() -> None:
    """Parse the command line and do what it says."""
    app()


app.add_typer(account.app)
app.add_typer(reading.app)
app.add_typer(watch.app)
app.add_typer(transfer.app)
app.add_typer(call.app)
app.add_typer(mcp.app)
app.add_typer(run_commands.app)
app.add_typer(run_commands.new_app, name="new")
app.add_typer(session_app, name="session")
