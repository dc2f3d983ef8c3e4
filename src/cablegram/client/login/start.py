"""Logging in: drives the login machine of ``cablegram.auth`` over the client's connection.

The machine says what to do and knows every rule. Here its requests are sent, its questions are asked, and the time
that it wants to pass goes by.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, cast

from cablegram import api
from cablegram.auth import Limits, Login, checks
from cablegram.auth.questions import NewPasswordQuestion, PasswordQuestion, Question, Step
from cablegram.auth.steps import Decision, Done, Invoke, Report, ShowQr, SwitchDc, Wait
from cablegram.client.callbacks import answer
from cablegram.client.requests.invoke import carry_plainly
from cablegram.errors import ConnectionLost, LoginError, RpcError, UsageError
from cablegram.sessions.memory import MemorySession
from cablegram.sessions.types import settle

from .answers import Answers, Asked, AskedOf, Names, OnError, ShowsQr
from .future_auth_tokens import keep_token, kept_tokens
from .identity import RELOGIN, check_authorization, expect_account, self_user
from .prompts import Person, Prompt
from .qr import QrCode

if TYPE_CHECKING:
    from cablegram.auth.questions import Terms
    from cablegram.auth.sent import SentCode
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLFunction

T = TypeVar("T")


async def start(
    client: ClientCore,
    *,
    bot_auth_token: Asked[str] | None = None,
    bot_token: Asked[str] | None = None,
    phone_number: Asked[str] | None = None,
    phone_code: AskedOf[str, SentCode] | None = None,
    password: AskedOf[str, str] | None = None,
    first_and_last_names: AskedOf[Names, Terms | None] | None = None,
    qr_code: ShowsQr | None = None,
    ask: Callable[[Question], object] | None = None,
    prompt: Prompt | None = None,
    on_error: OnError | None = None,
    resume: bool = False,
    except_ids: Sequence[int] = (),
) -> api.User:
    """Connect, and log in unless the session is logged in already; returns who that is.

    A bot: ``bot_auth_token``, which may also be called ``bot_token``. A user: ``phone_number``, then
    ``phone_code(sent)`` (``sent``, a ``SentCode``, says where the code went), ``password(hint)`` for accounts with
    two-step verification, ``first_and_last_names()`` for new ones.
    A user by QR code: ``qr_code(qr)`` is called with each `QrCode` to show. ``ask(question)`` answers what has no
    argument of its own, such as an e-mail address for codes. Each is a value, a function or a coroutine function, with
    no parameter or the one named here; it may also return a decision of ``cablegram.auth``, such as ``Resend()``.

    Whatever is not given is asked of the person at the terminal, if there is one; ``await client.start()`` asks for
    a phone number or a bot token first. ``prompt(text, secret)``, a function or coroutine function that returns the
    answer, asks in another place.

    ``on_error(error)`` is called for each refused answer; returning True stops with ``LoginCancelled``, anything else
    asks again, later and later, a bounded number of times. A refused constant is raised: asking again cannot help.
    What a callback raises reaches the caller. ``resume``: go on with a login that was interrupted, if the session has
    one.

    On a logged-in session no ``auth.*`` request is sent; `WrongAccount` is raised when it is logged in as somebody else
    than the given number or token says. Errors: ``UsageError`` before any packet for what cannot be
    right, ``LoginError`` and its kinds, ``RpcError``, ``ConnectionLost``.
    """
    if bot_token is not None:
        if bot_auth_token is not None:
            raise UsageError("bot_token= is another name of bot_auth_token=; give one of them")
        bot_auth_token = bot_token
    answers = Answers(bot_auth_token, phone_number, phone_code, password, first_and_last_names, qr_code, ask, on_error)
    person = Person.of(prompt, answers)
    _check_constants(answers)
    can_log_in = person is not None or any(way is not None for way in (bot_auth_token, phone_number, qr_code))
    await client._connection.open(revive=can_log_in or resume)
    try:
        user = await check_authorization(client)
    except RpcError as error:
        if error.name not in RELOGIN or not can_log_in:
            raise
        client.logger.warning("the session was ended (%s); logging in again", error.name)
        await client._connection.revive()
        user = None
    if user is not None:
        expect_account(user, phone_number, bot_auth_token)
        return user
    if bot_auth_token is not None and type(client.session) is MemorySession:
        client.logger.warning(
            "a bot on a MemorySession logs in again at every start, which Telegram answers with flood waits; "
            'use TelegramClient("name", ...) or a StringSession'
        )
    login = resumed_login(client) if resume else None
    if login is None:
        if person is not None:
            answers = await person.complete(answers)
        elif not can_log_in:
            raise LoginError("the session is not logged in; give bot_auth_token=, phone_number= or qr_code= to start()")
        elif phone_number is not None and phone_code is None and ask is None and qr_code is None:
            raise LoginError("give phone_code= as well; no code is asked for that nobody could enter")
        login = new_login(client)
        step = await _begin(login, answers, except_ids)
    else:
        answers = answers if person is None else person.fill(answers)
        step = login.step
    return await run(client, login, step, answers)


def _check_constants(answers: Answers) -> None:
    """Refuse, before any packet, constants that cannot be right."""
    if answers.bot_auth_token is not None and not callable(answers.bot_auth_token):
        checks.bot_token(answers.bot_auth_token)
    if answers.phone_number is not None and not callable(answers.phone_number):
        checks.phone(answers.phone_number)
    if answers.bot_auth_token is not None and answers.phone_number is not None:
        raise UsageError("give bot_auth_token= or phone_number=, not both")


async def _begin(login: Login, answers: Answers, except_ids: Sequence[int]) -> Step:
    if answers.bot_auth_token is not None:
        return login.start_bot()
    if answers.phone_number is not None:
        return login.start_phone()
    return login.start_qr(except_ids)


async def run(client: ClientCore, login: Login, step: Step, answers: Answers) -> api.User:
    try:
        while True:
            step = await advance(client, login, step)
            match step:
                case Done():
                    return await finish(client, step)
                case Question():
                    step = await _ask(client, login, step, answers)
                case Report():
                    step = login.decide(await _decide(client, step, answers))
                case ShowQr():
                    await answer(answers.qr_code, QrCode(step.url, step.expires, step.seconds))
                    step = login.scanned() if await scanned(client, step) else login.expired()
    except (LoginError, RpcError):
        # This login is over; one that was merely interrupted stays in the session and can be resumed.
        await settle(client.session.set_login(None))
        raise


async def _ask(client: ClientCore, login: Login, question: Question, answers: Answers) -> Step:
    source, arguments = answers.source(question)
    if source is None and answers.ask is not None:
        source, arguments = answers.ask, (question,)
    await keep(client, login)
    value = None if source is None else await answer(source, *arguments)
    return await give_answer(login, question, value)


async def give_answer(login: Login, question: Question, value: object) -> Step:
    if isinstance(question, PasswordQuestion | NewPasswordQuestion):
        # The proof of a password takes a tenth of a second of computing; the event loop goes on meanwhile.
        return await asyncio.get_running_loop().run_in_executor(None, login.answer, value)
    return login.answer(value)


async def _decide(client: ClientCore, report: Report, answers: Answers) -> Decision | Wait | bool | None:
    if report.question is not None:
        source, _ = answers.source(report.question)
        if source is None and answers.ask is None:
            raise report.error
        if source is not None and not callable(source):
            raise report.error
    if answers.on_error is None:
        client.logger.warning("login: %s", report.error)
        return None
    return cast("Decision | Wait | bool | None", await answer(answers.on_error, report.error))


# ---- what the machine wants from the network ----


async def advance(client: ClientCore, login: Login, step: Step) -> Step:
    """Do what needs no person: send, move, wait; returns the first step that does."""
    while True:
        match step:
            case Invoke():
                try:
                    result = await _asked(client, step.request)
                except RpcError as error:
                    step = login.failed(error)
                else:
                    step = login.result(result)
            case SwitchDc():
                await client._connection.switch_home(step.dc)
                step = login.switched()
            case Wait():
                client.logger.info("login: waiting %.0f s: %s", step.seconds, step.reason)
                await client._connection.pause(step.seconds)
                step = login.waited()
            case ShowQr():
                client._token_accepted = asyncio.Event()  # from now on: it may be scanned while it is being drawn
                return step
            case _:
                return step


NOT_TWICE = (api.auth.ResendCode, api.auth.SendCode, api.auth.SignUp)
"""Requests of a login whose second execution a person would notice."""


async def _asked(client: ClientCore, request: TLFunction[T]) -> T:
    """Send a request of the login; once more when the connection was lost and nobody knows what became of it.

    A code or password that is proved a second time harms nobody: what is refused then is asked for again.
    """
    try:
        return await carry_plainly(client, request)
    except ConnectionLost:
        if not client.connected or isinstance(request, NOT_TWICE):
            raise
    return await carry_plainly(client, request)


async def scanned(client: ClientCore, step: ShowQr) -> bool:
    """Wait until the QR code is accepted (True) or dies (False)."""
    accepted = client._token_accepted or asyncio.Event()
    try:
        async with asyncio.timeout(step.seconds):
            await accepted.wait()
    except TimeoutError:
        return False
    finally:
        client._token_accepted = None
    return True


async def finish(client: ClientCore, done: Done) -> api.User:
    """Make the login durable before it is returned."""
    user = done.user
    if not isinstance(user, api.User):
        raise LoginError("the server accepted the login without saying whose it is")
    session = client.session
    session.process_entities(done.authorization)
    if done.authorization.future_auth_token:
        keep_token(client, done.authorization.future_auth_token)
    await settle(session.set_user(self_user(user)))
    client._updates.wake()
    await settle(session.set_device(client.device))
    await settle(session.set_login(None))
    await settle(session.save())
    client._login = None
    client.logger.info("logged in as user %d%s", user.id, " (a bot)" if user.bot else "")
    return user


async def keep(client: ClientCore, login: Login) -> None:
    await settle(client.session.set_login(login.dumps().encode()))


def _surroundings(client: ClientCore) -> dict[str, Any]:
    """What a login gets from the client that it is of."""
    return {
        "api_id": client._settings.api_id,
        "api_hash": client._settings.api_hash,
        "rand": client._rand,
        "clock": client._server_clock,
        "future_auth_tokens": kept_tokens(client),
        "limits": Limits(flood=client._flood_policy.max_wait),
    }


def new_login(client: ClientCore) -> Login:
    return Login(**_surroundings(client))


def resumed_login(client: ClientCore) -> Login | None:
    """The login that the session was left with, or None."""
    if client.session.login is None:
        return None
    return Login.loads(client.session.login.decode(), **_surroundings(client))


async def qr_login(
    client: ClientCore,
    *,
    password: AskedOf[str, str] | None = None,
    on_error: OnError | None = None,
    except_ids: Sequence[int] = (),
) -> AsyncIterator[QrCode]:
    """Log in by a QR code: yields a fresh one whenever the last has died, and ends when the session is logged in::

        async for qr in client.qr_login(password=lambda hint: getpass(f"password ({hint})? ")):
            show(qr.url)
        print(await client.get_me())

    ``password`` as in :meth:`start`. Nothing is left behind when the loop is left early.
    Source: https://core.telegram.org/api/qr-login
    """
    await client._connection.open(revive=True)
    answers = Answers(password=password, on_error=on_error)
    login = new_login(client)
    step: Step = login.start_qr(except_ids)
    while True:
        step = await advance(client, login, step)
        match step:
            case Done():
                await finish(client, step)
                return
            case ShowQr():
                yield QrCode(step.url, step.expires, step.seconds)
                step = login.scanned() if await scanned(client, step) else login.expired()
            case Question():
                step = await _ask(client, login, step, answers)
            case Report():
                step = login.decide(await _decide(client, step, answers))
