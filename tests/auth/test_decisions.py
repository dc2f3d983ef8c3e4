"""Decisions after an error, or instead of an answer."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api
from cablegram.auth import (
    Cancel,
    ChangePhone,
    CodeQuestion,
    Limits,
    PhoneQuestion,
    Recover,
    Report,
    ReportMissing,
    Resend,
    ResetEmail,
    Retry,
    UseQr,
    Wait,
)
from cablegram.errors import LoginCancelled, LoginError, RpcError, UsageError
from tests.auth.answers import (
    PHONE,
    Account,
    at_code,
    at_password,
    error,
    expect,
    forever,
    new_login,
    request,
    sent_code,
)


def refused_code(login):
    at_code(login, sent_code(next_type=api.auth.CodeTypeCall(), timeout=30))
    login.answer("11111")
    step = login.failed(error("PHONE_CODE_INVALID"))
    assert isinstance(step, Report)


@pytest.mark.parametrize(
    ("decision", "kind"),
    [
        (ChangePhone(), api.auth.CancelCode),
        (UseQr(), api.auth.ExportLoginToken),
        (ReportMissing("01"), api.auth.ReportMissingCode),
        (ResetEmail(), api.auth.ResetLoginEmail),
        (Cancel(), api.auth.CancelCode),
        (True, api.auth.CancelCode),
    ],
)
def test_each_leads_to_its_request(decision, kind):
    """A decision after an error and the same one instead of an answer lead to the same request."""
    login = new_login()
    refused_code(login)
    request(login.decide(decision), kind)
    if decision is not True:
        login = new_login()
        at_code(login)
        request(login.answer(decision), kind)


@pytest.mark.parametrize("decision", [None, False, Retry()])
def test_going_on_asks_again(decision):
    """None and False mean go on, as with GramJS."""
    login = new_login()
    refused_code(login)
    assert isinstance(login.decide(decision), CodeQuestion)


def test_true_stops():
    """True stops: the code is cancelled, and the error that was reported is the cause."""
    login = new_login()
    refused_code(login)
    login.decide(True)
    with pytest.raises(LoginCancelled) as caught:
        login.result(True)
    assert expect(caught.value.__cause__, RpcError).name == "PHONE_CODE_INVALID"


def test_cancelling_with_nothing_to_cancel():
    """Without a code on its way, cancelling needs no request."""
    login = new_login()
    login.start_phone()
    with pytest.raises(LoginCancelled):
        login.cancel()


def test_resending_after_an_error_waits_for_its_time():
    """Resend after a refusal waits until the next code may be sent."""
    login = new_login()
    refused_code(login)
    step = login.decide(Resend())
    assert isinstance(step, Wait)
    assert step.seconds == 30
    request(login.waited(), api.auth.ResendCode)


def test_resending_is_bounded():
    """Codes are not sent again for ever."""
    login = new_login(limits=Limits(resends=3))
    at_code(login)
    with pytest.raises(LoginError, match="3 codes"):
        forever(login.resend, lambda: login.result(sent_code()))


def test_resending_the_recovery_code():
    """At the recovery code, resend asks for another e-mail."""
    login = new_login()
    at_password(login, Account())
    login.answer(Recover())
    login.result(api.auth.PasswordRecovery(email_pattern="a"))
    request(login.answer(Resend()), api.auth.RequestPasswordRecovery)


def test_changing_the_number():
    """The old code is cancelled, the question is for a number again, the old hash gone."""
    login = new_login()
    at_code(login)
    login.answer(ChangePhone())
    assert login.result(True) == PhoneQuestion()
    assert login.state.hash == ""
    assert login.answer(ChangePhone()) == PhoneQuestion()


def test_waiting_as_decided():
    """Wait(seconds) pauses, then asks again."""
    login = new_login()
    refused_code(login)
    assert login.decide(Wait(7, "tea")) == Wait(7.0, "tea")
    assert isinstance(login.waited(), CodeQuestion)
    login.answer(Wait(-5))
    assert isinstance(login.step, CodeQuestion)


@pytest.mark.parametrize("decision", [Recover(), ResetEmail(), ReportMissing("01"), Resend()])
def test_decisions_out_of_place(decision):
    """What makes no sense here is a UsageError, and the login stands where it stood."""
    login = new_login()
    question = login.start_phone()
    with pytest.raises(UsageError):
        login.answer(decision)
    assert login.step == question


def test_other_things_are_no_decision():
    """A wrong return value of on_error is told as such."""
    login = new_login()
    refused_code(login)
    wrong: Any = "stop"
    with pytest.raises(UsageError, match="str is no decision"):
        login.decide(wrong)
    login.decide(UseQr())
    with pytest.raises(UsageError, match="nothing is to be decided"):
        login.decide(Retry())


def test_from_qr_to_phone():
    """While a QR code is shown, the phone number may be used instead."""
    login = new_login()
    login.start_qr()
    login.result(api.auth.LoginToken(expires=0, token=b"t"))
    assert login.decide(ChangePhone()) == PhoneQuestion()
    request(login.answer(PHONE), api.auth.SendCode)
