"""What a login does when the server refuses a request: one table, from the stage and the error's name to a rule.

Source: https://core.telegram.org/api/errors and the errors on the pages of the methods.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NoReturn

from cablegram._backoff import Backoff
from cablegram.errors import Flood, Migrate, RpcError, ServerError, SignUpRequired, Unauthorized

from .flow import REQUESTS, left_code
from .questions import NamesQuestion
from .state import Stage

if TYPE_CHECKING:
    from .login import Login

EXPIRED_NOTE: Final = (
    "The code had expired, so a fresh one was sent. A code that is pasted into a Telegram chat expires at once."
)


MOVED_NOTE: Final = "The account lives in another data center, which sent a code of its own; the first one is dead."


def give_up(login: Login, error: RpcError) -> NoReturn:
    login.end(error)


def ask_again(login: Login, error: RpcError) -> Stage:
    question = REQUESTS[login.state.stage].question
    if question is None:
        login.end(error)
    return login.report(error, question)


def flood(login: Login, error: RpcError) -> Stage:
    return login.report(error, REQUESTS[login.state.stage].question)


def migrate(login: Login, error: RpcError) -> Stage:
    return login.switch(error.value or 0, login.state.stage)


def restart(login: Login, error: RpcError) -> Stage:
    """A fault of the server, or "please repeat the method call": again after a while, a few times."""
    turn = login.state.count("restart")
    if turn > login.app.limits.restarts:
        login.end(error)
    return login.wait(backoff(turn), "the server asked to try again", login.state.stage)


def restart_phone(login: Login, error: RpcError) -> Stage:
    """As "restart the authorization process" says: the code is worth nothing any more."""
    login.drop_code()
    login.state.stage = Stage.SEND_CODE
    return restart(login, error)


def fresh_code(login: Login, error: RpcError) -> Stage:
    """The code or its hash expired: get a fresh one, the first time without asking."""
    login.drop_code()
    if login.state.count("fresh code") > 1:
        return login.report(error, Stage.CODE, Stage.SEND_CODE)
    login.state.note = EXPIRED_NOTE
    return Stage.SEND_CODE


def need_password(login: Login, error: RpcError) -> Stage:
    login.forget()
    return Stage.GET_PASSWORD


def start_over(login: Login, error: RpcError) -> Stage:
    """After a move, the new data center may not know that the code was right: it wants the login from its beginning."""
    state = login.state
    if not state.counts.get("switch") or state.count("start over") > login.app.limits.restarts:
        login.end(error)
    login.forget()
    login.drop_code()
    if not state.phone:
        return Stage.EXPORT_TOKEN
    state.note = MOVED_NOTE
    return Stage.SEND_CODE


def wrong_password(login: Login, error: RpcError) -> Stage:
    login.info = None  # an srp_id is good for one try
    return login.report(error, Stage.PASSWORD, Stage.GET_PASSWORD)


def stale_srp(login: Login, error: RpcError) -> Stage:
    """The parameters grew too old while the person was typing; the password is tried again with fresh ones."""
    login.info = None
    if login.state.count("srp") > login.app.limits.restarts:
        login.end(error)
    return Stage.GET_PASSWORD


def other_number(login: Login, error: RpcError) -> Stage:
    """The number is blocked or was tried too often: another one may do, this one is not sent again."""
    if not login.state.phone:
        login.end(error)
    login.state.count(f"refused {login.state.phone}")
    return login.report(error, Stage.PHONE)


def no_account(login: Login, error: RpcError) -> Stage:
    login.state.terms = None
    return Stage.NAMES


def no_sign_up(login: Login, error: RpcError) -> NoReturn:
    login.end(SignUpRequired(f"{NamesQuestion.missing} ({error.message})"), error)


def fresh_token(login: Login, error: RpcError) -> Stage:
    """The QR token died on the way, as when connecting to its data center took too long: show a fresh one."""
    if login.state.count("token") > login.app.limits.restarts:
        login.end(error)
    return Stage.EXPORT_TOKEN


def other_email(login: Login, error: RpcError) -> Stage:
    return login.report(error, Stage.EMAIL)


def back_to_password(login: Login, error: RpcError) -> Stage:
    login.recovery_code = ""
    return login.report(error, Stage.PASSWORD)


def recovery_code_again(login: Login, error: RpcError) -> Stage:
    return login.report(error, Stage.RECOVERY_CODE)


Rule = Callable[["Login", RpcError], Stage]

ANY: Final = "*"
ERRORS: Final[dict[tuple[Stage | None, str], Rule]] = {
    # (stage or None for any, name of the error): what to do
    (None, "SESSION_PASSWORD_NEEDED"): need_password,
    (None, "PHONE_CODE_EXPIRED"): fresh_code,
    (None, "PHONE_CODE_HASH_EMPTY"): fresh_code,
    (None, "PHONE_HASH_EXPIRED"): fresh_code,
    (None, "PHONE_NUMBER_APP_SIGNUP_FORBIDDEN"): no_sign_up,
    (None, "PHONE_NUMBER_BANNED"): other_number,
    (None, "PHONE_NUMBER_FLOOD"): other_number,
    (None, "PHONE_PASSWORD_FLOOD"): other_number,
    (None, "SMS_CODE_CREATE_FAILED"): give_up,
    (None, "API_ID_INVALID"): give_up,
    (None, "API_ID_PUBLISHED_FLOOD"): give_up,
    (None, "UPDATE_APP_TO_LOGIN"): give_up,
    (Stage.CANCEL_CODE, ANY): left_code,  # it is dead already, or dies by itself
    (Stage.SIGN_IN, "PHONE_NUMBER_UNOCCUPIED"): no_account,
    (Stage.SIGN_IN, "AUTH_RESTART"): restart_phone,
    (Stage.SIGN_IN, "SIGN_IN_FAILED"): ask_again,
    (Stage.SIGN_UP, "AUTH_RESTART"): restart_phone,
    (Stage.VERIFY_EMAIL, "EMAIL_VERIFY_EXPIRED"): other_email,
    (Stage.VERIFY_EMAIL, "EMAIL_HASH_EXPIRED"): other_email,
    (Stage.VERIFY_EMAIL, "EMAIL_TOKEN_INVALID"): other_email,
    (Stage.GET_PASSWORD, "AUTH_KEY_UNREGISTERED"): start_over,
    (Stage.CHECK_PASSWORD, "AUTH_KEY_UNREGISTERED"): start_over,
    (Stage.CHECK_PASSWORD, "PASSWORD_HASH_INVALID"): wrong_password,
    (Stage.CHECK_PASSWORD, "SRP_PASSWORD_CHANGED"): wrong_password,
    (Stage.CHECK_PASSWORD, "SRP_ID_INVALID"): stale_srp,
    (Stage.CHECK_RECOVERY, "PASSWORD_RECOVERY_EXPIRED"): back_to_password,
    (Stage.RECOVER, "PASSWORD_RECOVERY_EXPIRED"): back_to_password,
    (Stage.RECOVER, "CODE_INVALID"): recovery_code_again,
    (Stage.RECOVER, "CODE_EMPTY"): recovery_code_again,
    (Stage.IMPORT_TOKEN, "AUTH_TOKEN_EXPIRED"): fresh_token,
    (Stage.IMPORT_TOKEN, "AUTH_TOKEN_INVALID"): fresh_token,
    (Stage.IMPORT_TOKEN, "AUTH_TOKEN_INVALIDX"): fresh_token,
    (Stage.IMPORT_TOKEN, "AUTH_TOKEN_ALREADY_ACCEPTED"): fresh_token,
}
BY_CLASS: Final[tuple[tuple[type[RpcError], Rule], ...]] = (
    (Migrate, migrate),
    (Flood, flood),
    (ServerError, restart),
    (Unauthorized, give_up),
    (RpcError, ask_again),
)


def rule_for(stage: Stage, error: RpcError) -> Rule:
    """The most particular rule for ``error``: by stage and name, by stage, by name, by class."""
    for key in ((stage, error.name), (stage, ANY), (None, error.name)):
        if key in ERRORS:
            return ERRORS[key]
    return next(rule for kind, rule in BY_CLASS if isinstance(error, kind))


_BACKOFF = Backoff(1.0, 30.0)


def backoff(turn: int) -> float:
    """The seconds to wait before try number ``turn`` + 1: none after the first, then 1, 2, 4 ... 30."""
    return _BACKOFF.whole(turn - 1)
