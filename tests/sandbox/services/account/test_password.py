"""Two-step verification from the server's side."""

from __future__ import annotations

import pytest

from cablegram import api
from cablegram.crypto import srp
from cablegram.testing import SeededRand
from tests.support.rules import rule

RAND = SeededRand(11)


def algorithm(algo):
    return srp.Algorithm(algo.salt1, algo.salt2, algo.g, algo.p)


def proof(state, password):
    made = srp.prove(password, algorithm(state.current_algo), state.srp_B, RAND)
    return api.InputCheckPasswordSRP(srp_id=state.srp_id, A=made.a, M1=made.m1)


def settings(state, password, **more):
    if password is None:
        return api.account.PasswordInputSettings(
            new_algo=api.PasswordKdfAlgoUnknown(), new_password_hash=b"", hint="", **more
        )
    salt1 = srp.new_salt(state.new_algo.salt1, RAND)
    algo = api.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow(
        salt1=salt1, salt2=state.new_algo.salt2, g=state.new_algo.g, p=state.new_algo.p
    )
    digest = srp.verifier(password, algorithm(algo))
    return api.account.PasswordInputSettings(new_algo=algo, new_password_hash=digest, **{"hint": "h", **more})


@pytest.fixture
def asked(telegram, desk):
    """A user with a password, and a session that gave the right code."""
    user = telegram.add_user(password="pw", hint="two letters", email="ada@example.org")
    client = desk(telegram)
    sent = client.send_code(user.phone)
    sign_in = api.auth.SignIn(
        phone_number=user.phone, phone_code_hash=sent.phone_code_hash, phone_code=user.read_code()
    )
    assert client.refused(sign_in) == "SESSION_PASSWORD_NEEDED"
    return user, client


@rule(
    "api/srp#checking-the-password-with-srp",
    "A wrong password is PASSWORD_HASH_INVALID, a used challenge SRP_ID_INVALID",
    role="server",
)
def test_the_password_logs_in(asked):
    """A wrong one is PASSWORD_HASH_INVALID, a used challenge SRP_ID_INVALID, the right one logs in."""
    user, client = asked
    state = client(api.account.GetPassword())
    assert state.has_password
    assert state.has_recovery
    assert state.hint == "two letters"
    wrong = proof(state, "pW")
    assert client.refused(api.auth.CheckPassword(password=wrong)) == "PASSWORD_HASH_INVALID"
    assert client.refused(api.auth.CheckPassword(password=wrong)) == "SRP_ID_INVALID"
    assert client.refused(api.users.GetUsers(id=[api.InputUserSelf()])) == "SESSION_PASSWORD_NEEDED"
    state = client(api.account.GetPassword())
    assert client(api.auth.CheckPassword(password=proof(state, "pw"))).user.id == user.id


@rule("api/srp#email-recovery", "The code that went to the recovery address sets another password", role="server")
def test_recovery_by_email(asked):
    """The code that went to the recovery address replaces the password."""
    user, client = asked
    assert client.refused(api.auth.RecoverPassword(code="1")) == "PASSWORD_RECOVERY_EXPIRED"
    assert client(api.auth.RequestPasswordRecovery()).email_pattern == "a***@e***.org"
    assert client.refused(api.auth.CheckRecoveryPassword(code="no")) == "CODE_INVALID"
    code = user.read_email_code()
    assert client(api.auth.CheckRecoveryPassword(code=code)) is True
    state = client(api.account.GetPassword())
    answer = client(api.auth.RecoverPassword(code=code, new_settings=settings(state, "other")))
    assert answer.user.id == user.id
    state = client(api.account.GetPassword())
    assert state.has_password
    assert client(api.account.GetPasswordSettings(password=proof(state, "other"))).email == "ada@example.org"


@rule("api/srp#setting-a-new-2fa-password", "A password is changed and removed with the old one alone", role="server")
def test_setting_changing_and_removing(telegram, desk):
    """A password set over the API is asked for; a change needs the old one; removing ends it."""
    client = desk(telegram, telegram.add_user())
    state = client(api.account.GetPassword())
    assert not state.has_password
    nobody = api.InputCheckPasswordEmpty()
    update = api.account.UpdatePasswordSettings
    assert client.refused(update(password=nobody, new_settings=api.account.PasswordInputSettings())) == (
        "NEW_SETTINGS_EMPTY"
    )
    assert client(update(password=nobody, new_settings=settings(state, "one"))) is True
    state = client(api.account.GetPassword())
    assert state.hint == "h"
    assert client.refused(update(password=nobody, new_settings=settings(state, "two"))) == "PASSWORD_HASH_INVALID"
    assert client(update(password=proof(state, "one"), new_settings=settings(state, "two"))) is True
    state = client(api.account.GetPassword())
    assert client(update(password=proof(state, "two"), new_settings=settings(state, None))) is True
    assert not client(api.account.GetPassword()).has_password


@rule("api/srp#email-verification", "A recovery address counts when its code was confirmed", role="server")
def test_an_email_waits_for_its_code(telegram, desk):
    """EMAIL_UNCONFIRMED_6, then confirm, resend or cancel."""
    user = telegram.add_user()
    client = desk(telegram, user)
    state = client(api.account.GetPassword())
    update = api.account.UpdatePasswordSettings(
        password=api.InputCheckPasswordEmpty(), new_settings=settings(state, "one", email="a@example.org")
    )
    assert client.refused(update) == "EMAIL_UNCONFIRMED_6"
    state = client(api.account.GetPassword())
    assert not state.has_password
    assert state.email_unconfirmed_pattern
    assert client.refused(api.account.ConfirmPasswordEmail(code="x")) == "CODE_INVALID"
    old = user.read_email_code()
    assert client(api.account.ResendPasswordEmail()) is True
    assert client.refused(api.account.ConfirmPasswordEmail(code=old)) == "CODE_INVALID"
    assert client(api.account.ConfirmPasswordEmail(code=user.read_email_code())) is True
    assert client(api.account.GetPassword()).has_recovery
    assert client.refused(api.account.CancelPasswordEmail()) == "EMAIL_HASH_EXPIRED"


@rule(
    "api/srp#password-reset",
    "A reset takes seven days, and cannot be asked for at once after it was declined",
    role="server",
)
def test_the_reset_takes_seven_days(telegram, desk):
    """Requested, waited for, declined, refused for a while, done."""
    user = telegram.add_user()
    client = desk(telegram, user)
    user.set_password("lost")
    week = 7 * 86400
    first = client(api.account.ResetPassword())
    assert first.until_date == telegram.world.now + week
    assert client(api.account.GetPassword()).pending_reset_date == first.until_date
    assert client(api.account.DeclinePasswordReset()) is True
    assert client.refused(api.account.DeclinePasswordReset()) == "RESET_REQUEST_MISSING"
    assert isinstance(client(api.account.ResetPassword()), api.account.ResetPasswordFailedWait)
    telegram.clock.advance(week + 1)
    assert isinstance(client(api.account.ResetPassword()), api.account.ResetPasswordRequestedWait)
    telegram.clock.advance(week + 1)
    assert isinstance(client(api.account.ResetPassword()), api.account.ResetPasswordOk)
    assert not client(api.account.GetPassword()).has_password
