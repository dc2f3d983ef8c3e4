"""The ways in, step by step, when the server agrees."""

from __future__ import annotations

import pytest

from cablegram import api
from cablegram.auth import (
    CodeQuestion,
    EmailCodeQuestion,
    EmailQuestion,
    NamesQuestion,
    NewPasswordQuestion,
    PasswordQuestion,
    PhoneQuestion,
    Recover,
    RecoveryCodeQuestion,
    Report,
    Resend,
    ResetEmail,
    ShowQr,
    SwitchDc,
    UseQr,
    Wait,
)
from cablegram.auth.flow import QUESTIONS, REQUESTS
from cablegram.auth.state import Stage
from cablegram.errors import LoginError, RemoteProtocolError, RpcError, SecurityError
from tests.auth.answers import (
    API_HASH,
    API_ID,
    NOW,
    PHONE,
    TOKEN,
    Account,
    at_code,
    at_password,
    authorization,
    clock,
    done,
    error,
    expect,
    forever,
    new_login,
    request,
    sent_code,
)
from tests.support.rules import rule

ALGORITHM = api.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow


@rule(
    "api/auth#sign-in-sign-up",
    "The code is checked by auth.signIn, with the number and hash of the request for it",
    role="client",
)
def test_by_phone():
    """Phone, code, done; the number and the hash go out as the specification says."""
    login = new_login()
    step = login.start_phone()
    assert step == PhoneQuestion()
    sent = request(login.answer("+1 202-555-0123"), api.auth.SendCode)
    assert (sent.phone_number, sent.api_id, sent.api_hash) == (PHONE, API_ID, API_HASH)
    assert not sent.settings.logout_tokens
    question = login.result(sent_code())
    assert isinstance(question, CodeQuestion)
    assert question.sent.kind == "app"
    signed = request(login.answer("1 23-45"), api.auth.SignIn)
    assert (signed.phone_number, signed.phone_code_hash, signed.phone_code) == (PHONE, "hash-1", "12345")
    assert done(login.result(authorization())).user.id == 777


@rule("method/auth.importBotAuthorization", "A bot logs in by its token", role="client")
def test_as_a_bot():
    """A token is one request."""
    login = new_login()
    sent = request(login.start_bot(TOKEN), api.auth.ImportBotAuthorization)
    assert (sent.flags, sent.api_id, sent.api_hash, sent.bot_auth_token) == (0, API_ID, API_HASH, TOKEN)
    assert done(login.result(authorization())).user.id == 777


def test_by_web_token():
    """A web token is one request."""
    login = new_login()
    assert request(login.start_web_token("w"), api.auth.ImportWebTokenAuthorization).web_auth_token == "w"
    done(login.result(authorization()))


@rule("api/auth#2fa", "SESSION_PASSWORD_NEEDED leads to the password, which is proved by SRP", role="client")
def test_with_a_password():
    """SESSION_PASSWORD_NEEDED leads to the hint, the hint to a proof that the server accepts."""
    login, account = new_login(), Account()
    question = at_password(login, account)
    assert question == PasswordQuestion("a battery", True)
    assert account.knows(request(login.answer("correct horse"), api.auth.CheckPassword).password)
    done(login.result(authorization()))


@rule("api/srp#checking-the-password-with-srp", "Each proof belongs to an srp_id of its own", role="client")
def test_a_wrong_password_gets_fresh_parameters():
    """Wrong, then right: every try has its own srp_id."""
    login, account = new_login(), Account()
    at_password(login, account)
    assert not account.knows(request(login.answer("wrong"), api.auth.CheckPassword).password)
    report = login.failed(error("PASSWORD_HASH_INVALID"))
    assert isinstance(report, Report)
    assert isinstance(report.question, PasswordQuestion)
    request(login.decide(None), api.account.GetPassword)
    assert isinstance(login.result(account.get_password()), PasswordQuestion)
    assert account.knows(request(login.answer("correct horse"), api.auth.CheckPassword).password)
    done(login.result(authorization()))


@rule(
    "method/auth.checkPassword#possible-errors",
    "After SRP_ID_INVALID the password is proved again with fresh parameters",
    role="client",
)
def test_a_slow_typist_gets_fresh_parameters():
    """SRP_ID_INVALID fetches new parameters and tries the same password again, unasked."""
    login, account = new_login(), Account()
    at_password(login, account)
    login.answer("correct horse")
    request(login.failed(error("SRP_ID_INVALID")), api.account.GetPassword)
    assert account.knows(request(login.result(account.get_password()), api.auth.CheckPassword).password)
    done(login.result(authorization()))


@rule("api/srp#checking-the-password-with-srp", "A password is not proved on a group that is not safe", role="client")
def test_unsafe_parameters_end_the_login():
    """A prime that is none is an attack on the password: nothing is sent."""
    login, account = new_login(), Account()
    at_code(login)
    login.answer("12345")
    login.failed(error("SESSION_PASSWORD_NEEDED", 401))
    info = account.get_password()
    expect(info.current_algo, ALGORITHM).p = b"\xff" * 256
    login.result(info)
    with pytest.raises(SecurityError):
        login.answer("correct horse")
    other = new_login()
    at_password(other, account)
    expect(other.info, api.account.Password).current_algo = api.PasswordKdfAlgoUnknown()
    with pytest.raises(LoginError, match="update cablegram"):
        other.answer("correct horse")


@rule(
    "api/auth#sign-in-sign-up",
    "authorizationSignUpRequired asks for names, shows the terms, and signs up",
    role="client",
)
def test_signing_up():
    """A number without an account asks for names, shows the terms, and signs up."""
    login = new_login()
    at_code(login)
    login.answer("12345")
    terms = api.help.TermsOfService(id=api.DataJSON(data="{}"), text="Be kind.", entities=[], min_age_confirm=16)
    question = login.result(api.auth.AuthorizationSignUpRequired(terms_of_service=terms))
    assert isinstance(question, NamesQuestion)
    assert question.terms == ("Be kind.", 16)
    sent = request(login.answer(("Ada", "Lovelace")), api.auth.SignUp)
    assert (sent.first_name, sent.last_name, sent.phone_code_hash) == ("Ada", "Lovelace", "hash-1")
    done(login.result(authorization()))


@rule(
    "api/auth#future-auth-tokens",
    "Up to 20 future auth tokens go with auth.sendCode; one that matches spares the code",
    role="client",
)
def test_future_auth_tokens():
    """Up to 20 tokens go with the request, and one that matches makes the code unnecessary."""
    login = new_login(future_auth_tokens=[bytes([n]) for n in range(25)])
    tokens = request(login.start_phone(PHONE), api.auth.SendCode).settings.logout_tokens
    assert tokens == [bytes([n]) for n in range(5, 25)]
    done(login.result(api.auth.SentCodeSuccess(authorization=authorization())))


@rule(
    "api/auth#future-auth-tokens",
    "A token of an account with a password leads to the password, without a code",
    role="client",
)
def test_future_auth_token_with_a_password():
    """A matching token of an account with a password leads straight to the password."""
    login = new_login(future_auth_tokens=[b"t"])
    login.start_phone(PHONE)
    request(login.failed(error("SESSION_PASSWORD_NEEDED", 401)), api.account.GetPassword)


@rule("constructor/auth.sentCodePaymentRequired", "A code that must be paid for is said to be one", role="client")
def test_paid_codes_are_announced():
    """A code that must be paid for is an error in words; another number or a QR code may follow."""
    login = new_login()
    login.start_phone(PHONE)
    step = login.result(
        api.auth.SentCodePaymentRequired(
            store_product="p",
            phone_code_hash="h",
            support_email_address="sms@telegram.org",
            support_email_subject="s",
            premium_days=7,
            currency="USD",
            amount=99,
        )
    )
    assert isinstance(step, Report)
    assert isinstance(step.error, LoginError)
    assert "99 USD" in str(step.error)
    assert "QR" in str(step.error)
    request(login.decide(UseQr()), api.auth.ExportLoginToken)


@rule(
    "api/auth#email-verification",
    "Where a login address is wanted, it is verified by a code, and then the login goes on",
    role="client",
)
def test_email_set_up():
    """Telegram wants an address first: address, its code, and then the login code as usual."""
    login = new_login()
    login.start_phone(PHONE)
    assert login.result(sent_code(api.auth.SentCodeTypeSetUpEmailRequired())) == EmailQuestion()
    sent = request(login.answer("ada@example.org"), api.account.SendVerifyEmailCode)
    assert sent.email == "ada@example.org"
    assert sent.purpose == api.EmailVerifyPurposeLoginSetup(phone_number=PHONE, phone_code_hash="hash-1")
    question = login.result(api.account.SentEmailCode(email_pattern="a**@e.org", length=6))
    assert question == EmailCodeQuestion("a**@e.org", 6)
    verified = request(login.answer("123456"), api.account.VerifyEmail)
    assert verified.verification == api.EmailVerificationCode(code="123456")
    kind = api.auth.SentCodeTypeEmailCode(email_pattern="a**@e.org", length=6)
    question = login.result(
        api.account.EmailVerifiedLogin(email="ada@example.org", sent_code=sent_code(kind, code_hash="hash-2"))
    )
    assert isinstance(question, CodeQuestion)
    signed = request(login.answer("654321"), api.auth.SignIn)
    assert signed.phone_code is None
    assert signed.email_verification == api.EmailVerificationCode(code="654321")
    assert signed.phone_code_hash == "hash-2"
    done(login.result(authorization()))


@rule("api/auth#email-verification", "A Google or Apple token verifies the address in place of a code", role="client")
def test_email_set_up_by_another_sign_in():
    """A Google or Apple token proves the address in place of a code."""
    login = new_login()
    login.start_phone(PHONE)
    login.result(sent_code(api.auth.SentCodeTypeSetUpEmailRequired(google_signin_allowed=True)))
    token = api.EmailVerificationGoogle(token="t")
    assert request(login.answer(token), api.account.VerifyEmail).verification == token


def test_email_code_is_sent_again():
    """Resend at the address's code sends it to the same address."""
    login = new_login()
    login.start_phone(PHONE)
    login.result(sent_code(api.auth.SentCodeTypeSetUpEmailRequired()))
    login.answer("ada@example.org")
    login.result(api.account.SentEmailCode(email_pattern="a**@e.org", length=6))
    assert request(login.answer(Resend()), api.account.SendVerifyEmailCode).email == "ada@example.org"


@rule(
    "api/auth#email-verification",
    "A login address that is lost can be reset, and the code comes by another way",
    role="client",
)
def test_lost_login_email():
    """The address can be reset; the code comes by another way then."""
    login = new_login()
    at_code(login, sent_code(api.auth.SentCodeTypeEmailCode(email_pattern="a", length=6)))
    assert request(login.answer(ResetEmail()), api.auth.ResetLoginEmail).phone_code_hash == "hash-1"
    question = login.result(sent_code(api.auth.SentCodeTypeSms(length=5), code_hash="hash-2"))
    assert expect(question, CodeQuestion).sent.kind == "sms"


@rule(
    "api/srp#email-recovery",
    "A lost password is replaced by a code that went to the recovery address",
    role="client",
)
def test_recovery_by_email():
    """Lost password: a code by e-mail, then a new password, then logged in."""
    login, account = new_login(), Account()
    at_password(login, account)
    request(login.answer(Recover()), api.auth.RequestPasswordRecovery)
    assert login.result(api.auth.PasswordRecovery(email_pattern="a**@e.org")) == RecoveryCodeQuestion("a**@e.org")
    assert request(login.answer("1234-56"), api.auth.CheckRecoveryPassword).code == "123456"
    assert login.result(True) == NewPasswordQuestion()
    sent = request(login.answer("staple"), api.auth.RecoverPassword)
    assert sent.code == "123456"
    settings = expect(sent.new_settings, api.account.PasswordInputSettings)
    assert len(settings.new_password_hash or b"") == 256
    assert expect(settings.new_algo, ALGORITHM).salt1.startswith(account.algorithm.salt1)
    done(login.result(authorization()))


@pytest.mark.parametrize("nothing", [None, ""])
def test_recovery_without_a_new_password(nothing):
    """No new password leaves the account without one."""
    login = new_login()
    at_password(login, Account())
    login.answer(Recover())
    login.result(api.auth.PasswordRecovery(email_pattern="a**@e.org"))
    login.answer("123456")
    login.result(True)
    assert request(login.answer(nothing), api.auth.RecoverPassword).new_settings is None


@rule(
    "api/auth#code-types",
    "Where the device's integrity cannot be proved, the next way is asked for, with the reason",
    role="client",
)
def test_firebase_goes_to_the_next_way():
    """Integrity cannot be proved here, so the next way is taken at once, as the specification demands."""
    login = new_login()
    login.start_phone(PHONE)
    step = login.result(sent_code(api.auth.SentCodeTypeFirebaseSms(length=6), next_type=api.auth.CodeTypeSms()))
    sent = request(step, api.auth.ResendCode)
    assert sent.phone_code_hash == "hash-1"
    assert sent.reason
    question = login.result(sent_code(api.auth.SentCodeTypeSms(length=5), code_hash="hash-2"))
    assert expect(question, CodeQuestion).sent.kind == "sms"


def test_firebase_without_a_next_way_is_said():
    """With no other way, the prompt says why no code will come."""
    login = new_login()
    question = at_code(login, sent_code(api.auth.SentCodeTypeFirebaseSms(length=6)))
    assert "only to Telegram's own apps" in expect(question, CodeQuestion).text


@rule(
    "api/auth#code-types",
    "The next way of sending the code is asked for when its time has come, and not before",
    role="client",
)
def test_resending():
    """A resend before its time waits as long as it must, then asks for the next way."""
    login = new_login()
    at_code(login, sent_code(next_type=api.auth.CodeTypeSms(), timeout=60))
    clock(login).now += 15
    step = login.resend()
    assert isinstance(step, Wait)
    assert step.seconds == 45
    assert "by SMS" in step.reason
    assert request(login.waited(), api.auth.ResendCode).phone_code_hash == "hash-1"
    question = login.result(sent_code(api.auth.SentCodeTypeSms(length=5), code_hash="hash-2"))
    assert expect(question, CodeQuestion).sent.kind == "sms"
    assert request(login.answer("11111"), api.auth.SignIn).phone_code_hash == "hash-2"


def test_resending_without_a_next_way():
    """With no next way, the code is asked for afresh."""
    login = new_login()
    at_code(login)
    request(login.resend(), api.auth.SendCode)


def test_reporting_a_missing_code():
    """Telegram is told that the SMS did not come; the question stays."""
    login = new_login()
    question = at_code(login)
    sent = request(login.report_missing("01"), api.auth.ReportMissingCode)
    assert (sent.phone_code_hash, sent.mnc) == ("hash-1", "01")
    assert login.result(True) == question


def qr_token(token=b"\xfb\xff\x01", after=30):
    return api.auth.LoginToken(expires=int(NOW) + after, token=token)


@rule(
    "api/qr-login#exporting-a-login-token",
    "The token is shown as a tg://login link in base64url, and a fresh one follows when it expires",
    role="client",
)
def test_by_qr():
    """The token is shown as a link until it expires, then a fresh one; the scan leads in."""
    login = new_login()
    assert request(login.start_qr([5, 6]), api.auth.ExportLoginToken).except_ids == [5, 6]
    step = login.result(qr_token())
    assert step == ShowQr("tg://login?token=-_8B", int(NOW) + 30, 30.0)
    assert "-_8B" not in repr(step)
    clock(login).now += 30
    request(login.expired(), api.auth.ExportLoginToken)
    step = login.result(qr_token(b"second", 60))
    assert expect(step, ShowQr).seconds == 30
    request(login.scanned(), api.auth.ExportLoginToken)
    done(login.result(api.auth.LoginTokenSuccess(authorization=authorization())))


@rule(
    "api/qr-login#confirming-importing-the-login-token",
    "After loginTokenMigrateTo the token is imported at the data center that it names",
    role="client",
)
@pytest.mark.parametrize("password", [False, True])
def test_by_qr_on_another_data_center(password):
    """A scan by an account of another data center moves there and imports the token, with or without a password."""
    login, account = new_login(), Account()
    login.start_qr()
    login.result(qr_token())
    login.scanned()
    assert login.result(api.auth.LoginTokenMigrateTo(dc_id=4, token=b"t")) == SwitchDc(4)
    assert request(login.switched(), api.auth.ImportLoginToken).token == b"t"
    assert login.dc == 4
    if password:
        request(login.failed(error("SESSION_PASSWORD_NEEDED", 401)), api.account.GetPassword)
        login.result(account.get_password())
        assert account.knows(request(login.answer("correct horse"), api.auth.CheckPassword).password)
        done(login.result(authorization()))
    else:
        done(login.result(api.auth.LoginTokenSuccess(authorization=authorization())))


def test_qr_with_a_slow_handshake():
    """A token that died while the other data center was connected to is replaced, not fatal."""
    login = new_login()
    login.start_qr()
    login.result(qr_token())
    login.scanned()
    login.result(api.auth.LoginTokenMigrateTo(dc_id=4, token=b"t"))
    login.switched()
    request(login.failed(error("AUTH_TOKEN_EXPIRED")), api.auth.ExportLoginToken)
    assert isinstance(login.result(qr_token()), ShowQr)


@pytest.mark.parametrize(("after", "seconds"), [(-100_000, 5.0), (100_000, 300.0)])
def test_qr_with_a_wrong_clock(after, seconds):
    """A clock that is far off neither hammers the server nor shows a dead code for ever."""
    login = new_login()
    login.start_qr()
    assert expect(login.result(qr_token(after=after)), ShowQr).seconds == seconds


def test_qr_does_not_go_on_for_ever():
    """After its limit of codes, the login says that nobody scanned."""
    login = new_login()
    login.start_qr()
    with pytest.raises(LoginError, match="nobody scanned"):
        forever(lambda: login.result(qr_token()), login.expired)


@pytest.mark.parametrize(
    "stage", sorted(set(REQUESTS) - {Stage.CANCEL_CODE, Stage.REPORT_MISSING, Stage.CHECK_RECOVERY})
)
def test_an_answer_of_another_kind_is_refused(stage):
    """A server that answers something else is a RemoteProtocolError, not a crash."""
    login = new_login()
    login.state.stage = stage
    with pytest.raises(RemoteProtocolError):
        login.result(api.InputPeerSelf())


def test_the_tables_fit_together():
    """Every question of a request is in the table, and each stage is a question, a request or the driver's."""
    for request_ in REQUESTS.values():
        assert request_.question is None or request_.question in QUESTIONS
    others = {Stage.SWITCH, Stage.WAIT, Stage.QR, Stage.REPORT, Stage.START, Stage.DONE, Stage.OVER}
    assert set(QUESTIONS) | set(REQUESTS) | others == set(Stage)
    assert all("." in stage for stage in REQUESTS)


def test_qr_tokens_that_always_die_end_the_login():
    """A data center that is too slow for every token does not keep the login for ever."""
    login = new_login()
    login.start_qr()

    def die():
        login.result(api.auth.LoginTokenMigrateTo(dc_id=4, token=b"t"))
        login.switched()
        login.failed(error("AUTH_TOKEN_EXPIRED"))

    with pytest.raises(RpcError, match="AUTH_TOKEN_EXPIRED"):
        forever(die)
