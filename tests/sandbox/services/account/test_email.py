"""Logging in by e-mail."""

from __future__ import annotations

from cablegram import api
from tests.support.rules import rule


def test_a_code_by_email(telegram, desk):
    """An account with a login address gets its code there and signs in with it."""
    user = telegram.add_user(login_email="ada@example.org")
    client = desk(telegram)
    sent = client.send_code(user.phone)
    assert isinstance(sent.type, api.auth.SentCodeTypeEmailCode)
    assert sent.type.email_pattern == "a***@e***.org"

    def sign_in(code):
        return api.auth.SignIn(
            phone_number=user.phone,
            phone_code_hash=sent.phone_code_hash,
            email_verification=api.EmailVerificationCode(code=code),
        )

    assert client.refused(sign_in("")) == "EMAIL_CODE_EMPTY"
    assert client.refused(sign_in("1")) == "CODE_INVALID"
    assert client(sign_in(user.read_email_code())).user.id == user.id


@rule("api/auth#email-verification", "A login that wants an address goes on when it is verified", role="server")
def test_an_address_must_be_set_up_first(telegram, desk):
    """SetUpEmailRequired, a verified address, and the login goes on by SMS."""
    user = telegram.add_user()
    telegram.deliver_codes(user.phone, "set_up_email", "sms")
    client = desk(telegram)
    sent = client.send_code(user.phone)
    assert isinstance(sent.type, api.auth.SentCodeTypeSetUpEmailRequired)
    purpose = api.EmailVerifyPurposeLoginSetup(phone_number=user.phone, phone_code_hash=sent.phone_code_hash)
    send = api.account.SendVerifyEmailCode
    assert client.refused(send(purpose=purpose, email="nowhere")) == "EMAIL_INVALID"
    assert client.refused(send(purpose=purpose, email="a@b.invalid")) == "EMAIL_NOT_ALLOWED"
    assert client(send(purpose=purpose, email="ada@example.org")).length == 6

    def verify(code):
        return api.account.VerifyEmail(purpose=purpose, verification=api.EmailVerificationCode(code=code))

    assert client.refused(verify("0")) == "CODE_INVALID"
    done = client(verify(user.read_email_code()))
    assert isinstance(done.sent_code.type, api.auth.SentCodeTypeSms)
    sign_in = api.auth.SignIn(
        phone_number=user.phone, phone_code_hash=done.sent_code.phone_code_hash, phone_code=user.read_code()
    )
    assert client(sign_in).user.id == user.id
    assert user.account.login_email == "ada@example.org"


@rule("api/auth#email-verification", "resetLoginEmail sends the code by another way", role="server")
def test_a_lost_address_can_be_reset(telegram, desk):
    """resetLoginEmail sends the code by SMS instead."""
    user = telegram.add_user(login_email="ada@example.org")
    client = desk(telegram)
    sent = client.send_code(user.phone)
    reset = client(api.auth.ResetLoginEmail(phone_number=user.phone, phone_code_hash=sent.phone_code_hash))
    assert isinstance(reset.type, api.auth.SentCodeTypeSms)
