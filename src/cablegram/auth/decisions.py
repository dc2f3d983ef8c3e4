"""What each decision does: after an error, or instead of the answer to a question."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from cablegram.errors import Flood, LoginCancelled, LoginError, UsageError

from .error_rules import backoff
from .flow import QUESTIONS
from .state import Stage
from .steps import (
    Cancel,
    ChangePhone,
    Recover,
    ReportMissing,
    Resend,
    ResetEmail,
    Retry,
    UseQr,
    Wait,
)

if TYPE_CHECKING:
    from .login import Login


def asked(login: Login) -> Stage:
    """The question that is open, or that the report is about."""
    return login.state.question if login.state.stage is Stage.REPORT else login.state.stage


def retry(login: Login, _: Retry) -> Stage:
    """The same question again, after a pause that grows; a short flood wait is waited out, a long one raised."""
    state = login.state
    if state.stage is not Stage.REPORT:
        return state.stage
    if isinstance(state.error, Flood):
        if state.error.seconds > login.app.limits.flood:
            login.end(state.error)
        return login.wait(state.error.seconds, "Telegram demands a pause", state.origin)
    turn = state.counts.get(str(state.question), 0)
    return login.wait(backoff(turn), "a pause after a refused answer", state.after)


def wait(login: Login, decision: Wait) -> Stage:
    """As `retry`, after the time that the caller chose."""
    state = login.state
    after = state.stage
    if state.stage is Stage.REPORT:
        after = state.origin if isinstance(state.error, Flood) else state.after
    return login.wait(max(0.0, decision.seconds), decision.reason or "as decided", after)


def resend(login: Login, _: Resend) -> Stage:
    state, question = login.state, asked(login)
    if question is Stage.RECOVERY_CODE:
        then = Stage.REQUEST_RECOVERY
    elif question is Stage.EMAIL_CODE:
        then = Stage.SEND_EMAIL_CODE
    elif not state.phone:
        raise UsageError("no code was sent, so none can be sent again")
    else:
        then = Stage.RESEND_CODE if state.hash and state.sent and state.sent.next_kind else Stage.SEND_CODE
    if state.count("resend") > login.app.limits.resends:
        login.end(LoginError(f"{login.app.limits.resends} codes were sent again; wait a day, or log in by QR code"))
    if then is Stage.RESEND_CODE and state.sent is not None:
        seconds = state.sent.resend_in(login.app.clock.time())
        return login.wait(seconds, f"then the next code can be sent {state.sent.next_text}", then)
    return then


def change_phone(login: Login, _: ChangePhone) -> Stage:
    login.state.leaving = Stage.PHONE
    return Stage.CANCEL_CODE if login.state.hash else Stage.PHONE


def use_qr(login: Login, _: UseQr) -> Stage:
    login.drop_code()
    return Stage.EXPORT_TOKEN


def recover(login: Login, _: Recover) -> Stage:
    if asked(login) not in (Stage.PASSWORD, Stage.RECOVERY_CODE):
        raise UsageError("a password can be recovered only when it is asked for")
    return Stage.REQUEST_RECOVERY


def reset_email(login: Login, _: ResetEmail) -> Stage:
    if not login.state.hash:
        raise UsageError("the login e-mail can be reset only while its code is awaited")
    return Stage.RESET_EMAIL


def report_missing(login: Login, decision: ReportMissing) -> Stage:
    if not login.state.hash:
        raise UsageError("no code is awaited, so none is missing")
    login.state.mnc = decision.mnc
    return Stage.REPORT_MISSING


def cancel(login: Login, _: Cancel) -> Stage:
    login.state.leaving = Stage.OVER
    if not login.state.hash:
        login.end(LoginCancelled("the login was cancelled"), login.state.error)
    return Stage.CANCEL_CODE


DECISIONS: Final[dict[type, Callable[[Login, Any], Stage]]] = {
    Retry: retry,
    Wait: wait,
    Resend: resend,
    ChangePhone: change_phone,
    UseQr: use_qr,
    Recover: recover,
    ResetEmail: reset_email,
    ReportMissing: report_missing,
    Cancel: cancel,
}


def decide(login: Login, decision: object) -> Stage:
    """The stage that ``decision`` leads to. As with GramJS, True means stop; None and False mean go on."""
    if decision is True:
        decision = Cancel()
    elif decision is None or decision is False:
        decision = Retry()
    rule = DECISIONS.get(type(decision))
    if rule is None:
        raise UsageError(f"{type(decision).__name__} is no decision; return True to stop, None to go on, or a Decision")
    if login.state.stage not in (Stage.REPORT, Stage.QR) and login.state.stage not in QUESTIONS:
        raise UsageError(f"nothing is to be decided at {login.state.stage!s}")
    return rule(login, decision)
