"""Requests that manage the two-step verification password, checked by the server's side of SRP."""

from __future__ import annotations

import random

import pytest

from cablegram import api
from cablegram.auth import twofa
from cablegram.crypto import srp
from cablegram.errors import LoginError, RpcError, UsageError, rpc_error
from tests.auth.answers import Account, expect
from tests.support.rules import rule

ALGORITHM = api.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow
RAND = random.Random(3).randbytes


def no_password():
    return Account().get_password(has_password=False, current_algo=None, srp_B=None, srp_id=None)


def check_new(settings, password):
    """The verifier in ``settings`` is that of ``password``, as a server would see at the next login."""
    algo = expect(settings.new_algo, ALGORITHM)
    algorithm = srp.Algorithm(algo.salt1, algo.salt2, algo.g, algo.p)
    assert settings.new_password_hash == srp.verifier(password, algorithm)


@rule(
    "api/srp#setting-a-new-2fa-password",
    "32 random bytes are added to salt1 for a new password, and v is its hash",
    role="client",
)
def test_set_the_first_password():
    """No current one is proved; the salt is half ours."""
    info = no_password()
    sent = twofa.set_password(info, "staple", RAND, hint="office", email="ada@example.org")
    assert sent.password == api.InputCheckPasswordEmpty()
    check_new(sent.new_settings, "staple")
    assert (sent.new_settings.hint, sent.new_settings.email) == ("office", "ada@example.org")
    theirs, salt = expect(info.new_algo, ALGORITHM).salt1, expect(sent.new_settings.new_algo, ALGORITHM).salt1
    assert salt[: len(theirs)] == theirs
    assert len(salt) == len(theirs) + 32


@rule("api/srp#setting-a-new-2fa-password", "To change a password the current one is proved", role="client")
def test_change_the_password():
    """The current one is proved, the new one set."""
    account = Account()
    sent = twofa.set_password(account.get_password(), "staple", RAND, current="correct horse")
    assert account.knows(sent.password)
    check_new(sent.new_settings, "staple")
    assert sent.new_settings.email is None


@rule("api/srp#setting-a-new-2fa-password", "An empty hash removes the password", role="client")
def test_remove_the_password():
    """An empty hash removes it."""
    account = Account()
    sent = twofa.remove_password(account.get_password(), "correct horse", RAND)
    assert account.knows(sent.password)
    assert sent.new_settings.new_password_hash == b""
    with pytest.raises(UsageError):
        twofa.remove_password(no_password(), "correct horse", RAND)


def test_recovery_email():
    """Only the address changes; an empty one removes it."""
    account = Account()
    sent = twofa.set_recovery_email(account.get_password(), "correct horse", "ada@example.org", RAND)
    assert account.knows(sent.password)
    assert sent.new_settings == api.account.PasswordInputSettings(email="ada@example.org")
    sent = twofa.set_recovery_email(account.get_password(), "correct horse", "", RAND)
    assert sent.new_settings == api.account.PasswordInputSettings(email="")
    with pytest.raises(UsageError):
        twofa.set_recovery_email(no_password(), "x", "ada@example.org", RAND)


def test_what_is_missing_is_said():
    """A current password that is needed, a hint that gives it away, an algorithm that is new."""
    info = Account().get_password()
    with pytest.raises(UsageError, match="current"):
        twofa.set_password(info, "staple", RAND)
    with pytest.raises(UsageError, match="hint"):
        twofa.set_password(no_password(), "staple", RAND, hint="staple")
    with pytest.raises(UsageError):
        twofa.set_password(no_password(), "", RAND)
    info.new_algo = api.PasswordKdfAlgoUnknown()
    with pytest.raises(LoginError, match="update cablegram"):
        twofa.new_settings(info, "staple", RAND)
    info.srp_B = None
    with pytest.raises(LoginError):
        twofa.proof(info, "correct horse", RAND)


@rule(
    "api/srp#email-verification",
    "EMAIL_UNCONFIRMED_X says how long the code is that confirms the address",
    role="client",
)
@pytest.mark.parametrize(
    ("error", "length"),
    [
        (rpc_error(400, "EMAIL_UNCONFIRMED_8"), 8),
        (rpc_error(400, "EMAIL_UNCONFIRMED"), 6),
        (rpc_error(400, "EMAIL_INVALID"), None),
    ],
)
def test_unconfirmed_address(error: RpcError, length):
    """The error of a new address tells how long its code is."""
    assert twofa.email_code_length(error) == length


@rule("api/srp#password-reset", "Each answer to a reset of the password is understood, with its date", role="client")
@pytest.mark.parametrize(
    ("answer", "state", "date"),
    [
        (lambda: api.account.ResetPasswordOk(), "done", None),
        (lambda: api.account.ResetPasswordRequestedWait(until_date=9), "waiting", 9),
        (lambda: api.account.ResetPasswordFailedWait(retry_date=9), "refused", 9),
    ],
)
def test_reset(answer, state, date):
    """Each answer of a reset in words."""
    reset = twofa.reset_result(answer())
    assert (reset.state, reset.date) == (state, date)
    assert reset.text.endswith(".")
    with pytest.raises(UsageError):
        twofa.reset_result(None)
