"""Logging in step by step: for programs that ask their questions in another place, or in another process.

The login in progress is kept in the session after each step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.auth import checks
from cablegram.auth.questions import CodeQuestion, NamesQuestion, PasswordQuestion, Question
from cablegram.auth.steps import Done, Report
from cablegram.errors import LoginError, PasswordRequired, RpcError, SignUpRequired, UsageError
from cablegram.sessions.types import settle

from .answers import Answers
from .start import advance, finish, give_answer, keep, new_login, resumed_login, run

if TYPE_CHECKING:
    from cablegram.auth.login import Login
    from cablegram.auth.questions import Step
    from cablegram.auth.sent import SentCode
    from cablegram.client.core import ClientCore


def _open(client: ClientCore) -> Login:
    login = client._login or resumed_login(client)
    if login is None:
        raise UsageError("no login is in progress; call send_code() first")
    client._login = login
    return login


async def send_code(client: ClientCore, phone_number: str) -> SentCode | None:
    """Ask Telegram to send a login code, and say where it went; go on with :meth:`sign_in`.

    The login in progress is kept in the session, so that another process may go on with it. None: no code was
    needed, the session is logged in now. Raises ``PasswordRequired`` when a kept token stands for the code and the
    account has two-step verification (go on with :meth:`sign_in_with_password`), ``LoginError`` when Telegram first
    wants an e-mail address for codes. Sources: https://core.telegram.org/method/auth.sendCode,
    https://core.telegram.org/constructor/auth.sentCodeSuccess
    """
    number = checks.phone(phone_number)
    await client._connection.open(revive=True)
    login = client._login = new_login(client)
    return await _to_code(client, login, login.start_phone(number))


async def resend_code(client: ClientCore) -> SentCode | None:
    """Send the code again in the next way, as soon as Telegram allows it (this waits for it).

    Source: https://core.telegram.org/method/auth.resendCode
    """
    login = _open(client)
    return await _to_code(client, login, login.resend())


async def _to_code(client: ClientCore, login: Login, step: Step) -> SentCode | None:
    step = await _settle_step(client, login, step)
    match step:
        case CodeQuestion():
            return step.sent
        case Done():
            await finish(client, step)
            return None
    raise _elsewhere(step)


async def sign_in(client: ClientCore, code: str) -> api.User:
    """Answer with the login code that :meth:`send_code` asked for.

    Raises ``PasswordRequired`` when the account has two-step verification (go on with
    :meth:`sign_in_with_password`), ``SignUpRequired`` when it does not exist; after ``PHONE_CODE_INVALID`` call it
    again. Source: https://core.telegram.org/method/auth.signIn
    """
    return await _step_in(client, code, CodeQuestion)


async def sign_in_with_password(client: ClientCore, password: str) -> api.User:
    """Answer with the two-step verification password. Source: https://core.telegram.org/method/auth.checkPassword"""
    return await _step_in(client, password, PasswordQuestion)


async def sign_up(client: ClientCore, first_name: str, last_name: str = "") -> api.User:
    """Create the account that :meth:`sign_in` found missing; Telegram allows it to its official apps only.

    Source: https://core.telegram.org/method/auth.signUp
    """
    return await _step_in(client, (first_name, last_name), NamesQuestion)


async def sign_in_bot(client: ClientCore, bot_auth_token: str) -> api.User:
    """Log a bot in by its token, whatever the session holds; :meth:`start` spares the request when it can.

    Source: https://core.telegram.org/method/auth.importBotAuthorization
    """
    token = checks.bot_token(bot_auth_token)
    await client._connection.open(revive=True)
    login = new_login(client)
    return await run(client, login, login.start_bot(token), Answers(bot_auth_token=token))


async def _step_in(client: ClientCore, value: object, wanted: type[Question]) -> api.User:
    await client._connection.open(revive=True)
    login = _open(client)
    step = await advance(client, login, login.step)
    asked = step.question if isinstance(step, Report) else step  # after a refusal, the question that it was about
    if not isinstance(asked, wanted):
        raise UsageError(f"the login waits for something else: {_wish(asked)}")
    step = await _settle_step(client, login, await give_answer(login, asked, value))
    if isinstance(step, Done):
        return await finish(client, step)
    raise _elsewhere(step)


def _wish(step: Step | None) -> str:
    return step.text if isinstance(step, Question) else "nothing that a person could answer"


def _elsewhere(step: Step) -> LoginError:
    """The error that says which call the login goes on with."""
    match step:
        case PasswordQuestion():
            hint = f" (hint: {step.hint})" if step.hint else ""
            return PasswordRequired(f"the account has two-step verification{hint}; call sign_in_with_password()")
        case NamesQuestion():
            return SignUpRequired(step.missing)
        case CodeQuestion():
            return LoginError(f"{step.note or step.text} Call sign_in() with it.")
        case Question():
            return LoginError(f"{step.text}; start(ask=...) can answer that, step by step it cannot be answered")
    return LoginError("the login cannot go on step by step; use start()")


async def _settle_step(client: ClientCore, login: Login, step: Step) -> Step:
    """Advance, keep the state in the session, and raise what the server refused."""
    try:
        step = await advance(client, login, step)
    except (LoginError, RpcError):
        client._login = None
        await settle(client.session.set_login(None))
        raise
    if isinstance(step, (Question, Report)):
        await keep(client, login)
    if isinstance(step, Report):
        raise step.error
    return step
