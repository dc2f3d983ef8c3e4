"""`cablegram login`: the login machine's questions, put to a person in a terminal."""

from __future__ import annotations

import asyncio
import sys
import time
from typing import TYPE_CHECKING

from cablegram.cli import accounts, console, paths
from cablegram.errors import CablegramError, UsageError
from cablegram.sessions.types import settle

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.auth import Question, SentCode
    from cablegram.auth.questions import Terms
    from cablegram.auth.steps import Decision, Recover, UseQr
    from cablegram.client.client import TelegramClient
    from cablegram.client.login.qr import QrCode
    from cablegram.sessions.base import Session


NETWORKS = {"production": "Network.production()", "test": "Network.test()"}


async def login(
    wanted: accounts.WantedAccount,
    *,
    phone: str | None,
    bot_token: str | None,
    qr: bool,
    resume: bool,
    print_string: bool,
) -> int:
    """Log in; returns the exit status."""
    if sum((phone is not None, bot_token is not None, qr)) > 1:
        raise UsageError("give one of --phone, --bot-token and --qr")
    account = accounts.for_login(wanted)
    made_here = not accounts.exists(account.name)
    try:
        return await _log_in(account, wanted, phone, bot_token, qr=qr, resume=resume, print_string=print_string)
    except asyncio.CancelledError:  # Ctrl-C
        raise console.Interrupted(_how_to_go_on(account.session, wanted)) from None
    finally:
        if made_here and account.session.user is None and not _has_begun(account.session):
            await settle(account.session.delete())  # nothing came of it


async def _log_in(
    account: accounts.KnownAccount,
    wanted: accounts.WantedAccount,
    phone: str | None,
    bot_token: str | None,
    *,
    qr: bool,
    resume: bool,
    print_string: bool,
) -> int:
    client = await accounts.client_of(account, wanted)
    console.say(
        f"Network [bold]{console.plain(account.target.network.name)}[/bold], session {console.plain(account.name)}"
    )
    try:
        me = await _start(client, wanted, phone, bot_token, qr=qr, resume=resume)
        string = client.session.export() if print_string else None
    finally:
        await client.disconnect()
    tell(account, me, string)
    return 0


def tell(account: accounts.KnownAccount, me: api.User, string: str | None = None) -> None:
    """Say who is logged in, where the session is, and what to do with it; note it for the commands that follow."""
    name = " ".join(part for part in (me.first_name, me.last_name) if part)
    handle = f" (@{me.username})" if me.username else ""
    console.say(f"\n[bold green]Logged in[/bold green] as {console.plain(name + handle)}, id {me.id}.")
    paths.remember_current(account.name, account.target.name)
    console.say(f"The session is kept in {console.plain(account.name)} (readable by you only; as good as a password).")
    if string is not None:
        console.say("The session string (whoever has it is logged in as you):")
        console.result(string)
    console.say("\nNext:")
    target = "@someone" if me.bot else "me"
    console.say(f'  cablegram send {target} "Hello!"')
    where = NETWORKS.get(account.target.name, f"Network.parse(open({account.target.file!r}).read())")
    code = f"TelegramClient({account.name!r}, api_id, api_hash, network={where})"
    console.say(f"  [dim]in Python:[/dim] {console.plain(code)}")


def _how_to_go_on(session: Session, wanted: accounts.WantedAccount) -> str:
    """What to say after Ctrl-C: nothing is offered that cannot be done."""
    if not _has_begun(session):
        return "Interrupted; nothing half-done is left."
    number = _number(session)
    what = f"the login of {number}" if number else "this login"
    return f"Interrupted. To go on with {what} where it was: {accounts.login_command(wanted, '--resume')}"


def _has_begun(session: Session) -> bool:
    """Whether a login is under way that has come further than its first question."""
    from cablegram.auth.state import Stage, loads

    if session.user is not None or session.login is None:
        return False
    first = (Stage.START, Stage.PHONE, Stage.BOT_TOKEN, Stage.IMPORT_BOT, Stage.EXPORT_TOKEN, Stage.QR)
    return loads(session.login.decode()).stage not in first


def _number(session: Session) -> str:
    """The phone number of the login that is under way, ``""`` where it has none (yet)."""
    from cablegram.auth import state

    if session.login is None:
        return ""
    phone = state.loads(session.login.decode()).phone
    return f"+{phone.lstrip('+')}" if phone else ""


async def _start(
    client: TelegramClient,
    wanted: accounts.WantedAccount,
    phone: str | None,
    bot_token: str | None,
    *,
    qr: bool,
    resume: bool,
) -> api.User:
    if bot_token is not None:
        given = bot_token.strip()
        token = given if len(given) > 1 else await console.ask("Bot token:", secret=True)
        return await client.start(bot_auth_token=token)
    person = TerminalPerson(client)
    if resume and client.session.login is None and client.session.user is None:
        raise UsageError("there is no login to resume in this session; leave --resume out")
    if _has_begun(client.session) and not resume:
        begun = console.plain(accounts.login_command(wanted, "--resume"))
        console.say(f"[dim]A login was begun here before; `{begun}` goes on with it. Beginning a new one.[/dim]")
    return await client.start(
        phone_number=None if qr else phone or person.phone_number,
        phone_code=person.phone_code,
        password=person.password,
        first_and_last_names=person.names,
        qr_code=person.qr_code,
        ask=person.ask,
        on_error=person.on_error,
        resume=resume,
    )


class TerminalPerson:
    """Whoever sits at the terminal."""

    def __init__(self, client: TelegramClient) -> None:
        self._client = client
        self._explained: SentCode | None = None

    async def phone_number(self) -> str | UseQr:
        from cablegram.auth import UseQr

        answer = await console.ask("Phone number, in international form (or `qr` to scan a code instead):")
        return UseQr() if answer.lower() == "qr" else answer

    async def phone_code(self, sent: SentCode) -> str | Decision:
        from cablegram.auth import ChangePhone, Resend, UseQr

        words: dict[str, Decision] = {"qr": UseQr(), "phone": ChangePhone(), "resend": Resend()}
        if sent == self._explained:  # the last answer was wrong, and everything has been said
            answer = await console.ask("Code:")
            return words.get(answer.lower(), answer)
        self._explained = sent
        number = _number(self._client.session)
        console.say(
            f"\n{f'Code for [bold]{console.plain(number)}[/bold]. ' if number else ''}{console.plain(sent.text)}"
        )
        console.say(f"[yellow]{console.plain(sent.hint)}[/yellow]")
        console.say("[dim]Instead of the code you may type: resend, phone (another number), qr.[/dim]")
        wait = sent.resend_in(self._client.server_time()) if sent.next_kind else 0.0
        by = sent.next_text or "again"
        soon = "A new code can be sent " + by + " in {seconds} s (type resend, it waits for that)."
        async with console.Countdown(soon, f"A new code can be sent {by} now: type resend.", wait):
            answer = await console.ask("Code:")
        return words.get(answer.lower(), answer)

    async def password(self, hint: str) -> str | Recover:
        from cablegram.auth import Recover

        shown = f" (hint: {hint})" if hint else ""
        answer = await console.ask(f"Two-step verification password{shown} (empty: I forgot it):", secret=True)
        return answer or Recover()

    async def names(self, terms: Terms | None) -> tuple[str, str]:
        console.say("\nThis number has no account yet: a new one is made.")
        if terms is not None and terms.text:
            console.say(f"[dim]{console.plain(terms.text)}[/dim]")
        first = await console.ask("First name:")
        return first, await console.ask("Last name (may be empty):")

    async def ask(self, question: Question) -> str | None:
        note = getattr(question, "note", "")
        if note:
            console.say(f"[yellow]{console.plain(note)}[/yellow]")
        return await console.ask(f"{question.text}:", secret=question.secret) or None

    def on_error(self, error: CablegramError) -> None:
        console.say(f"[bold red]No:[/bold red] {console.plain(error)}")

    def qr_code(self, qr: QrCode) -> None:
        """Draw it; a fresh one follows when it has died."""
        console.say("\nOn a device where the account is logged in: Settings > Devices > Link Desktop Device, and scan")
        drawing = draw(qr.url)
        if drawing is not None:
            sys.stderr.write(drawing)
        else:
            console.say("[dim](pip install 'cablegram\\[qr]' draws it here)[/dim]")
        console.say(f"[dim]{console.plain(qr.url)}[/dim]")
        until = time.strftime("%H:%M:%S", time.localtime(time.time() + qr.seconds))
        console.say(
            f"[dim]Good until {until}; a fresh one follows. Whoever scans it lets this program into the account.[/dim]"
        )


def draw(text: str) -> str | None:
    """A QR code as lines of half blocks, or None without the library that makes it."""
    try:
        import segno
    except ModuleNotFoundError:
        return None
    import io

    buffer = io.StringIO()
    if console.is_terminal():
        segno.make(text, error="l").terminal(buffer, compact=True)
    else:
        segno.make(text, error="l").save(buffer, kind="txt", border=1)
    return buffer.getvalue()
