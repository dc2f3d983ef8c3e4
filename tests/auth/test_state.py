"""What is written down of a login, and what never is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram import api
from cablegram.auth import (
    BotTokenQuestion,
    ChangePhone,
    CodeQuestion,
    Login,
    PasswordQuestion,
    Recover,
    RecoveryCodeQuestion,
    Report,
)
from cablegram.auth.state import MAX_TEXT, PREFIX, LoginState, dumps, loads
from cablegram.errors import LoginError, PhoneCodeInvalid, SessionFormatError, UsageError
from tests.auth.answers import (
    API_HASH,
    API_ID,
    PHONE,
    TOKEN,
    Account,
    ManualClock,
    at_code,
    at_password,
    authorization,
    done,
    error,
    expect,
    new_login,
    reloaded,
    request,
    sent_code,
)


def test_goes_on_in_another_process():
    """Code asked for in one process, entered in another, across a data-centre change, with the key carried along."""
    login = new_login()
    login.start_phone(PHONE)
    login.failed(error("PHONE_MIGRATE_4"))
    login.switched()
    login.result(sent_code(next_type=api.auth.CodeTypeSms(), timeout=60))
    login.dumps(auth_key=bytes(range(256)))
    other = reloaded(login)
    assert (other.dc, other.auth_key) == (4, bytes(range(256)))
    assert other.step == login.step
    signed = request(other.answer("12345"), api.auth.SignIn)
    assert (signed.phone_number, signed.phone_code_hash) == (PHONE, "hash-1")
    done(other.result(authorization()))


def test_secrets_are_not_written():
    """Neither api_hash, code, password nor token is in the text; the question is asked again instead."""
    import base64

    login, account = new_login(future_auth_tokens=[b"future-token"]), Account()
    at_password(login, account)
    login.answer("correct horse")
    text = login.dumps()
    plain = base64.urlsafe_b64decode(text.removeprefix(PREFIX) + "===")
    for secret in ("correct horse", API_HASH, "12345", "future-token"):
        assert secret.encode() not in plain
        assert secret not in repr(login)
        assert secret not in repr(login.state)
        assert secret not in repr(login.app)
    other = reloaded(login)
    assert isinstance(other.step, PasswordQuestion)
    request(other.answer("correct horse"), api.account.GetPassword)
    assert account.knows(request(other.result(account.get_password()), api.auth.CheckPassword).password)

    login = new_login()
    login.start_bot(TOKEN)
    assert TOKEN not in repr(login)
    assert expect(reloaded(login).step, BotTokenQuestion).secret


def test_recovery_starts_at_its_code_again():
    """The recovery code is not written down, so it is asked again before the new password."""
    login = new_login()
    at_password(login, Account())
    login.answer(Recover())
    login.result(api.auth.PasswordRecovery(email_pattern="a"))
    login.answer("123456")
    login.result(True)
    other = reloaded(login)
    assert isinstance(other.step, RecoveryCodeQuestion)
    request(other.answer("123456"), api.auth.CheckRecoveryPassword)
    other.result(True)
    request(other.answer("staple"), api.account.GetPassword)
    request(other.result(Account().get_password()), api.auth.RecoverPassword)


@pytest.mark.parametrize("bad", [False, True])
def test_reports_survive(bad):
    """An error that waits for a decision is there again, of its own class."""
    login = new_login()
    at_code(login)
    if bad:
        login.answer("")
    else:
        login.answer("1")
        login.failed(error("PHONE_CODE_INVALID"))
    other = reloaded(login)
    assert isinstance(other.step, Report)
    assert isinstance(other.step.error, UsageError if bad else PhoneCodeInvalid)
    assert isinstance(other.step.question, CodeQuestion)
    request(other.decide(ChangePhone()), api.auth.CancelCode)


def test_terms_survive():
    """A new account's question is there again, with the terms to accept."""
    login = new_login()
    at_code(login)
    login.answer("1")
    terms = api.help.TermsOfService(id=api.DataJSON(data="{}"), text="Be kind.", entities=[], min_age_confirm=16)
    login.result(api.auth.AuthorizationSignUpRequired(terms_of_service=terms))
    assert reloaded(login).step == login.step


def test_login_errors_survive():
    """An error of ours keeps its words."""
    state = LoginState(error=LoginError("pay first"), terms=None)
    assert str(loads(dumps(state)).error) == "pay first"


def test_nothing_to_write():
    """Before the first step and after the last one there is nothing to go on with."""
    login = new_login()
    with pytest.raises(UsageError):
        login.dumps()
    login.start_bot(TOKEN)
    login.result(authorization())
    with pytest.raises(UsageError):
        login.dumps()


def load(text):
    return Login.loads(text, API_ID, API_HASH, rand=bytes, clock=ManualClock())


def test_every_changed_character_is_noticed():
    """A text that was cut or changed is refused, whatever the place."""
    login = new_login()
    at_code(login)
    text = login.dumps()
    assert isinstance(load(f" {text}\n").step, CodeQuestion)
    for index in range(len(text)):
        for changed in (text[:index], text[:index] + ("A" if text[index] != "A" else "B") + text[index + 1 :]):
            with pytest.raises(SessionFormatError):
                load(changed)


@pytest.mark.parametrize("text", ["", "1BQANOTEuMTA4", None, b"x", PREFIX, PREFIX + "*", PREFIX + "A" * MAX_TEXT])
def test_other_texts_are_refused(text):
    """What is no login in progress is told as such."""
    with pytest.raises(SessionFormatError):
        load(text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(
    st.dictionaries(
        st.sampled_from([*LoginState.__slots__, "x"]), JSON | st.sampled_from(["code", "report", "qr"]), max_size=4
    )
)
def test_well_sealed_nonsense_is_refused(values):
    """A right checksum over wrong values gives a usable login or a SessionFormatError, nothing else."""
    import base64
    import json
    import zlib

    data = json.dumps(values).encode()
    sealed = data + zlib.crc32(data).to_bytes(4, "big")
    try:
        login = Login.loads(
            PREFIX + base64.urlsafe_b64encode(sealed).decode(),
            API_ID,
            API_HASH,
            rand=bytes,
            clock=new_login().app.clock,
        )
    except SessionFormatError:
        return
    assert login.step is not None
