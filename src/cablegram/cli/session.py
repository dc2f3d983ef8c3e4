"""`cablegram session`: look into sessions, move them between libraries, encrypt, list and repair them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from cablegram.cli import accounts, runner
from cablegram.cli.session_places import Key

app = typer.Typer(
    help="Look into sessions, move them between libraries, encrypt, list and repair them.", no_args_is_help=True
)

Source = Annotated[
    Optional[str],  # noqa: UP045 - typer reads the annotation at run time
    typer.Argument(
        help="A name or path, another library's file or folder, a session string or - for one from the input, or "
        "redis://…#name, postgresql://…#name. By default the account that logged in last.",
        metavar="SESSION",
        show_default=False,
    ),
]
PassphraseFile = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option("--passphrase-file", help="A file with the passphrase; else it is asked for.", metavar="FILE"),
]
Keyring = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--keyring", help="The session is opened by this key in the system's keyring.", metavar="NAME"),
]


@app.command()
def inspect(
    session: Source = None,
    show_keys: Annotated[
        bool, typer.Option("--show-keys", help="Also print the keys. Whoever has them is you.")
    ] = False,
    passphrase_file: PassphraseFile = None,
    keyring: Keyring = None,
) -> None:
    """Show what a session holds; never a key."""
    from cablegram.cli.session_work import inspect as work

    raise typer.Exit(runner.run(work(session, Key(passphrase_file, keyring), show_keys=show_keys)))


@app.command()
def convert(
    session: Source = None,
    target: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(help="Where to: a name, a path, or a database. By default a string to the output."),
    ] = None,
    form: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--to", help="cablegram, gramjs, teleproto, telethon, pyrogram, kurigram or mtcute."),
    ] = None,
    api_id: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--api-id", help="Your application's id, which Pyrogram keeps in its sessions."),
    ] = None,
    passphrase_file: PassphraseFile = None,
    keyring: Keyring = None,
) -> None:
    """Write a session in another form, for this library or another one."""
    from cablegram.cli.session_work import convert as work

    raise typer.Exit(runner.run(work(session, target, form, Key(passphrase_file, keyring), api_id)))


@app.command()
def encrypt(
    session: Source = None,
    passphrase_file: PassphraseFile = None,
    keyring: Keyring = None,
    old_passphrase_file: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(
            "--old-passphrase-file", help="For a session that is encrypted: what opens it now.", metavar="FILE"
        ),
    ] = None,
    old_keyring: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--old-keyring", help="Likewise, a key in the system's keyring.", metavar="NAME"),
    ] = None,
    renew: Annotated[bool, typer.Option("--renew", help="Also encrypt the records again, under a new key.")] = False,
) -> None:
    """Encrypt a session file in place, or change the passphrase of one that is encrypted."""
    from cablegram.cli.session_work import encrypt as work

    old, new = Key(old_passphrase_file, old_keyring), Key(passphrase_file, keyring)
    raise typer.Exit(runner.run(work(session, old, new, renew=renew)))


@app.command("list")
def list_(
    terminate: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--terminate", help="End the login with this id, or 'others' for all but this one.", metavar="ID"),
    ] = None,
    local: Annotated[bool, typer.Option("--local", help="List session files on this machine instead.")] = False,
    session: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--session", envvar="CABLEGRAM_SESSION", help="A session's name or path, or a session string."),
    ] = None,
    network: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--network", help="production, test, sandbox, or a file that describes one.", metavar="NAME|FILE"),
    ] = None,
) -> None:
    """List the devices and programs that the account is logged in on, and end some of them."""
    from cablegram.cli import session_work

    if local:
        raise typer.Exit(session_work.local())
    wanted = accounts.WantedAccount(session, network, None, None)
    raise typer.Exit(runner.run(session_work.authorizations(wanted, terminate or [])))


@app.command()
def doctor(
    session: Source = None,
    repair: Annotated[bool, typer.Option("--repair", help="Bring a damaged session back, from its backup.")] = False,
) -> None:
    """Check a session file: rights, soundness, backup, who uses it."""
    from cablegram.cli.session_work import doctor as work

    raise typer.Exit(runner.run(work(session, repair=repair)))


@app.command("dead-letters")
def dead_letters(
    session: Source = None,
    redeliver: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--redeliver", help="Deliver the one with this id once more, or 'all'.", metavar="ID"),
    ] = None,
    drop: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--drop", help="Forget the one with this id, or 'all'.", metavar="ID"),
    ] = None,
    passphrase_file: PassphraseFile = None,
    keyring: Keyring = None,
) -> None:
    """List the updates that durable delivery has given up; deliver them once more, or drop them."""
    from cablegram.cli.commands.dead_letters import dead_letters as work

    raise typer.Exit(runner.run(work(session, redeliver or [], drop or [], Key(passphrase_file, keyring))))
