"""The rules of the login as tables: every question, every request, and what follows from each answer.

What affects the order of things lives here, in `error_rules` and in `decisions`; `Login` turns the stage into a step
and keeps the count. A rule is a function of the login that returns the next stage, or raises when nothing more is left.
Source: https://core.telegram.org/api/auth, https://core.telegram.org/api/srp, https://core.telegram.org/api/qr-login
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from cablegram import api
from cablegram.errors import LoginCancelled, LoginError, RemoteProtocolError

from . import checks, twofa
from .questions import (
    BotTokenQuestion,
    CodeQuestion,
    EmailCodeQuestion,
    EmailQuestion,
    NamesQuestion,
    NewPasswordQuestion,
    PasswordQuestion,
    PhoneQuestion,
    Question,
    RecoveryCodeQuestion,
    Terms,
    WebTokenQuestion,
)
from .sent import SentCode
from .state import LoginState, Stage

if TYPE_CHECKING:
    from cablegram.tl import TLFunction

    from .login import Login

MAX_TOKENS: Final = 20  # "at most 20 tokens", https://core.telegram.org/api/auth#future-auth-tokens


class Asking(NamedTuple):
    """A question: how it is put, and what an answer does. ``take`` raises `UsageError` at an answer of no use."""

    make: Callable[[LoginState], Question]
    take: Callable[[Login, object], Stage]


class LoginRequest(NamedTuple):
    """A request: how it is built, what its answer does, and what is asked again when the server refuses it.

    ``hash``: it carries the code's hash; without one a fresh code is sent first. ``secret``: it carries an answer that
    is never written down; without it the question is asked again. ``info``: it needs ``account.getPassword`` first.
    """

    build: Callable[[Login], TLFunction[Any]]
    accept: Callable[[Login, Any], Stage]
    question: Stage | None = None
    hash: bool = False
    secret: bool = False
    info: bool = False


# -- answers of people ---------------------------------------------------------------------------------------------


def secret(parse: Callable[[object], object], then: Stage) -> Callable[[Login, object], Stage]:
    """The rule of an answer that is kept in memory only, for the request ``then``."""

    def take(login: Login, value: object) -> Stage:
        login.secret = parse(value)
        return then

    return take


def take_phone(login: Login, value: object) -> Stage:
    number = checks.phone(value)
    if f"refused {number}" in login.state.counts:
        login.end(
            login.state.error or LoginError(f"Telegram does not take +{number} at the moment; try another number")
        )
    login.state.phone = number
    login.drop_code()
    return Stage.SEND_CODE


def take_email(login: Login, value: object) -> Stage:
    if isinstance(value, api.EmailVerificationGoogle | api.EmailVerificationApple):
        login.secret = value
        return Stage.VERIFY_EMAIL
    login.state.email = checks.email(value)
    return Stage.SEND_EMAIL_CODE


def take_recovery_code(login: Login, value: object) -> Stage:
    login.recovery_code = checks.code(value)
    login.secret = login.recovery_code
    return Stage.CHECK_RECOVERY


def code_question(state: LoginState) -> Question:
    sent = state.sent or SentCode("unknown")
    return CodeQuestion(replace(sent, note=state.note), state.note)


QUESTIONS: Final[dict[Stage, Asking]] = {
    Stage.PHONE: Asking(lambda state: PhoneQuestion(state.note), take_phone),
    Stage.CODE: Asking(code_question, secret(checks.code, Stage.SIGN_IN)),
    Stage.EMAIL: Asking(lambda state: EmailQuestion(state.note), take_email),
    Stage.EMAIL_CODE: Asking(
        lambda state: EmailCodeQuestion(state.pattern, state.length, state.note),
        secret(checks.code, Stage.VERIFY_EMAIL),
    ),
    Stage.NAMES: Asking(lambda state: NamesQuestion(state.terms, state.note), secret(checks.names, Stage.SIGN_UP)),
    Stage.PASSWORD: Asking(
        lambda state: PasswordQuestion(state.hint, state.has_recovery, state.note),
        secret(checks.password, Stage.CHECK_PASSWORD),
    ),
    Stage.RECOVERY_CODE: Asking(lambda state: RecoveryCodeQuestion(state.pattern, state.note), take_recovery_code),
    Stage.NEW_PASSWORD: Asking(
        lambda state: NewPasswordQuestion(state.note),
        secret(lambda value: checks.password(value) if value else "", Stage.RECOVER),
    ),
    Stage.BOT_TOKEN: Asking(lambda state: BotTokenQuestion(state.note), secret(checks.bot_token, Stage.IMPORT_BOT)),
    Stage.WEB_TOKEN: Asking(lambda state: WebTokenQuestion(state.note), secret(checks.web_token, Stage.IMPORT_WEB)),
}


# -- requests and their answers ------------------------------------------------------------------------------------


def send_code(login: Login) -> TLFunction[Any]:
    tokens = list(login.app.future_auth_tokens)[-MAX_TOKENS:]
    return api.auth.SendCode(
        phone_number=login.state.phone,
        api_id=login.app.api_id,
        api_hash=login.app.api_hash,
        settings=api.CodeSettings(logout_tokens=tokens or None),
    )


def sign_in(login: Login) -> TLFunction[Any]:
    sent = login.state.sent
    by_email = sent is not None and sent.kind == "email"
    return api.auth.SignIn(
        **phone_and_hash(login),
        phone_code=None if by_email else login.secret,
        email_verification=api.EmailVerificationCode(code=login.secret) if by_email else None,
    )


def sign_up(login: Login) -> TLFunction[Any]:
    first, last = login.secret
    return api.auth.SignUp(**phone_and_hash(login), first_name=first, last_name=last)


def verify_email(login: Login) -> TLFunction[Any]:
    proof = api.EmailVerificationCode(code=login.secret) if isinstance(login.secret, str) else login.secret
    return api.account.VerifyEmail(purpose=email_purpose(login), verification=proof)


def check_password(login: Login) -> TLFunction[Any]:
    return api.auth.CheckPassword(password=twofa.proof(parameters(login), login.secret, login.app.rand))


def recover(login: Login) -> TLFunction[Any]:
    new = twofa.new_settings(parameters(login), login.secret, login.app.rand) if login.secret else None
    return api.auth.RecoverPassword(code=login.recovery_code, new_settings=new)


def export_token(login: Login) -> TLFunction[Any]:
    return api.auth.ExportLoginToken(
        api_id=login.app.api_id, api_hash=login.app.api_hash, except_ids=list(login.state.except_ids)
    )


def parameters(login: Login) -> api.account.Password:
    """The SRP parameters, which the row of the request demands with ``info``."""
    if login.info is None:
        raise LoginError("the password's parameters are gone; start the login again")
    return login.info


def phone_and_hash(login: Login) -> dict[str, Any]:
    return {"phone_number": login.state.phone, "phone_code_hash": login.state.hash}


def email_purpose(login: Login) -> api.EmailVerifyPurposeLoginSetup:
    return api.EmailVerifyPurposeLoginSetup(**phone_and_hash(login))


def took_code(login: Login, sent: Any) -> Stage:
    """An ``auth.SentCode``, whatever it says. Source: https://core.telegram.org/api/auth#code-types"""
    state = login.state
    state.reason = ""
    if isinstance(sent, api.auth.SentCodeSuccess):
        return took_authorization(login, sent.authorization)
    if isinstance(sent, api.auth.SentCodePaymentRequired):
        return login.report(payment_error(sent), Stage.PHONE)
    if not isinstance(sent, api.auth.SentCode):
        return unexpected(login, sent)
    state.hash = sent.phone_code_hash
    state.sent = SentCode.from_tl(sent, login.app.clock.time())
    if state.sent.kind == "email_setup":
        return Stage.EMAIL
    if state.sent.kind == "firebase" and state.sent.next_kind and state.count("firebase") <= login.app.limits.restarts:
        # Device integrity cannot be proved here, and "the next_type authentication method must be used" then.
        state.reason = "no device integrity token"
        return Stage.RESEND_CODE
    return Stage.CODE


LOG_IN_ELSEWHERE = "Log in there first, or log in here by QR code"


def payment_error(sent: api.auth.SentCodePaymentRequired, way_out: str = LOG_IN_ELSEWHERE) -> LoginError:
    """What a payment before the code means for whoever wants one."""
    price = f"{sent.amount} {sent.currency} (smallest units)" if sent.currency else "a payment"
    return LoginError(
        f"Telegram asks for {price} before it sends a code to this number, and only its official apps can pay it. "
        f"{way_out}. "
        f"Telegram's address for questions: {sent.support_email_address}"
    )


def took_authorization(login: Login, authorization: Any) -> Stage:
    if isinstance(authorization, api.auth.AuthorizationSignUpRequired):
        terms = authorization.terms_of_service
        login.state.terms = None if terms is None else Terms(terms.text, terms.min_age_confirm)
        return Stage.NAMES
    if not isinstance(authorization, api.auth.Authorization):
        return unexpected(login, authorization)
    login.authorization = authorization
    return Stage.DONE


def took_email_code(login: Login, sent: Any) -> Stage:
    if not isinstance(sent, api.account.SentEmailCode):
        return unexpected(login, sent)
    login.state.pattern, login.state.length = sent.email_pattern, sent.length
    return Stage.EMAIL_CODE


def took_email(login: Login, verified: Any) -> Stage:
    if isinstance(verified, api.account.EmailVerifiedLogin):
        return took_code(login, verified.sent_code)
    return unexpected(login, verified)


def took_password(login: Login, info: Any) -> Stage:
    if not isinstance(info, api.account.Password):
        return unexpected(login, info)
    login.info = info
    login.state.hint, login.state.has_recovery = info.hint or "", bool(info.has_recovery)
    if login.secret is None:
        return Stage.PASSWORD
    return Stage.RECOVER if login.recovery_code else Stage.CHECK_PASSWORD


def took_recovery(login: Login, recovery: Any) -> Stage:
    if not isinstance(recovery, api.auth.PasswordRecovery):
        return unexpected(login, recovery)
    login.state.pattern = recovery.email_pattern
    return Stage.RECOVERY_CODE


def took_token(login: Login, token: Any) -> Stage:
    state = login.state
    if isinstance(token, api.auth.LoginTokenSuccess):
        return took_authorization(login, token.authorization)
    if isinstance(token, api.auth.LoginTokenMigrateTo):
        state.token = token.token
        return login.switch(token.dc_id, Stage.IMPORT_TOKEN)
    if not isinstance(token, api.auth.LoginToken):
        return unexpected(login, token)
    if state.count("qr") > login.app.limits.qr_codes:
        login.end(LoginError("nobody scanned the QR code; start again when a logged-in phone is at hand"))
    state.token, state.expires = token.token, token.expires
    return Stage.QR


def left_code(login: Login, _: Any) -> Stage:
    login.drop_code()
    if login.state.leaving is Stage.OVER:
        login.end(LoginCancelled("the login was cancelled"), login.state.error)
    return login.state.leaving


def unexpected(login: Login, value: Any) -> NoReturn:
    login.end(RemoteProtocolError(f"{login.state.stage} was answered with {type(value).__name__}"))


REQUESTS: Final[dict[Stage, LoginRequest]] = {
    Stage.SEND_CODE: LoginRequest(send_code, took_code, Stage.PHONE),
    Stage.RESEND_CODE: LoginRequest(
        lambda login: api.auth.ResendCode(**phone_and_hash(login), reason=login.state.reason or None),
        took_code,
        Stage.CODE,
        hash=True,
    ),
    Stage.CANCEL_CODE: LoginRequest(
        lambda login: api.auth.CancelCode(**phone_and_hash(login)), left_code, Stage.CODE, hash=True
    ),
    Stage.REPORT_MISSING: LoginRequest(
        lambda login: api.auth.ReportMissingCode(**phone_and_hash(login), mnc=login.state.mnc),
        lambda login, answer: Stage.CODE,
        Stage.CODE,
        hash=True,
    ),
    Stage.SIGN_IN: LoginRequest(sign_in, took_authorization, Stage.CODE, hash=True, secret=True),
    Stage.SIGN_UP: LoginRequest(sign_up, took_authorization, Stage.NAMES, hash=True, secret=True),
    Stage.SEND_EMAIL_CODE: LoginRequest(
        lambda login: api.account.SendVerifyEmailCode(purpose=email_purpose(login), email=login.state.email),
        took_email_code,
        Stage.EMAIL,
        hash=True,
    ),
    Stage.VERIFY_EMAIL: LoginRequest(verify_email, took_email, Stage.EMAIL_CODE, hash=True, secret=True),
    Stage.RESET_EMAIL: LoginRequest(
        lambda login: api.auth.ResetLoginEmail(**phone_and_hash(login)), took_code, Stage.CODE, hash=True
    ),
    Stage.GET_PASSWORD: LoginRequest(lambda login: api.account.GetPassword(), took_password),
    Stage.CHECK_PASSWORD: LoginRequest(check_password, took_authorization, Stage.PASSWORD, secret=True, info=True),
    Stage.REQUEST_RECOVERY: LoginRequest(
        lambda login: api.auth.RequestPasswordRecovery(), took_recovery, Stage.PASSWORD
    ),
    Stage.CHECK_RECOVERY: LoginRequest(
        lambda login: api.auth.CheckRecoveryPassword(code=login.secret),
        lambda login, good: Stage.NEW_PASSWORD if good else Stage.RECOVERY_CODE,
        Stage.RECOVERY_CODE,
        secret=True,
    ),
    Stage.RECOVER: LoginRequest(recover, took_authorization, Stage.NEW_PASSWORD, secret=True, info=True),
    Stage.IMPORT_BOT: LoginRequest(
        lambda login: api.auth.ImportBotAuthorization(
            flags=0, api_id=login.app.api_id, api_hash=login.app.api_hash, bot_auth_token=login.secret
        ),
        took_authorization,
        Stage.BOT_TOKEN,
        secret=True,
    ),
    Stage.IMPORT_WEB: LoginRequest(
        lambda login: api.auth.ImportWebTokenAuthorization(
            api_id=login.app.api_id, api_hash=login.app.api_hash, web_auth_token=login.secret
        ),
        took_authorization,
        Stage.WEB_TOKEN,
        secret=True,
    ),
    Stage.EXPORT_TOKEN: LoginRequest(export_token, took_token),
    Stage.IMPORT_TOKEN: LoginRequest(lambda login: api.auth.ImportLoginToken(token=login.state.token), took_token),
}
