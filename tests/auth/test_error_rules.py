"""What a login does when the server refuses."""

from __future__ import annotations

import pytest

from cablegram import api
from cablegram.auth import (
    CodeQuestion,
    EmailQuestion,
    Limits,
    NamesQuestion,
    PasswordQuestion,
    PhoneQuestion,
    Recover,
    RecoveryCodeQuestion,
    Report,
    Retry,
    SwitchDc,
    Wait,
)
from cablegram.auth.error_rules import ERRORS, backoff
from cablegram.auth.flow import QUESTIONS, REQUESTS
from cablegram.auth.state import Stage
from cablegram.errors import (
    BadRequest,
    RemoteProtocolError,
    RpcError,
    SignUpRequired,
    UsageError,
    known_names,
)
from tests.auth.answers import (
    PHONE,
    TOKEN,
    Account,
    at_code,
    at_password,
    authorization,
    done,
    error,
    expect,
    forever,
    new_login,
    request,
    sent_code,
)
from tests.support.rules import rule


def test_expired_code_is_replaced_once_by_itself():
    """PHONE_CODE_EXPIRED: the hash is dropped, a fresh code asked for, and the question says why; then it reports."""
    login = new_login()
    at_code(login)
    login.answer("12345")
    request(login.failed(error("PHONE_CODE_EXPIRED")), api.auth.SendCode)
    question = login.result(sent_code(code_hash="hash-2"))
    assert isinstance(question, CodeQuestion)
    assert "fresh one was sent" in question.note
    assert question.sent.note == question.note
    assert "pasted into a Telegram chat" in question.note
    assert request(login.answer("12345"), api.auth.SignIn).phone_code_hash == "hash-2"
    step = login.failed(error("PHONE_CODE_EXPIRED"))
    assert isinstance(step, Report)
    assert "never send a login code through Telegram" in str(step.error)
    request(login.decide(None), api.auth.SendCode)
    assert expect(login.result(sent_code(code_hash="hash-3")), CodeQuestion).note == ""


@rule("method/auth.signIn#possible-errors", "After PHONE_CODE_EXPIRED the hash is not used again", role="client")
@pytest.mark.parametrize("name", ["PHONE_CODE_EXPIRED", "PHONE_CODE_HASH_EMPTY", "PHONE_HASH_EXPIRED"])
@pytest.mark.parametrize("stage", [stage for stage, row in REQUESTS.items() if row.hash and stage != Stage.CANCEL_CODE])
def test_a_dead_hash_is_never_used_again(stage, name):
    """Wherever the hash turns out to be dead, a fresh code follows."""
    login = new_login()
    at_code(login)
    login.state.stage = stage
    request(login.failed(error(name)), api.auth.SendCode)
    assert login.state.hash == ""


def test_wrong_code_is_asked_again_with_the_same_hash():
    """PHONE_CODE_INVALID leaves the code alive."""
    login = new_login()
    question = at_code(login)
    login.answer("11111")
    step = login.failed(error("PHONE_CODE_INVALID"))
    assert isinstance(step, Report)
    assert step.question == question
    assert login.decide(False) == question
    assert request(login.answer("12345"), api.auth.SignIn).phone_code_hash == "hash-1"
    done(login.result(authorization()))


def test_attempts_are_bounded_and_backed_off():
    """Each refusal makes the pause longer; the fifth raises the server's own error, and the login is over."""
    login = new_login()
    at_code(login)
    pauses = []

    def refuse():
        login.answer("11111")
        assert isinstance(login.failed(error("PHONE_CODE_INVALID")), Report)
        step = login.decide(Retry())
        pauses.append(step.seconds if isinstance(step, Wait) else 0)
        assert isinstance(login.waited() if isinstance(step, Wait) else step, CodeQuestion)

    with pytest.raises(BadRequest) as caught:
        forever(refuse)
    assert caught.value.name == "PHONE_CODE_INVALID"
    assert pauses == [0, 1, 2, 4]
    with pytest.raises(UsageError, match="over"):
        _ = login.step
    with pytest.raises(UsageError):
        login.answer("1")


def test_useless_answers_are_bounded_too():
    """An answer that cannot be right sends nothing, is reported, and cannot go on for ever."""
    login = new_login(limits=Limits(attempts=2))
    login.start_phone()
    step = login.answer("not a number")
    assert isinstance(step, Report)
    assert isinstance(step.error, UsageError)
    assert step.question == PhoneQuestion()
    with pytest.raises(UsageError):
        login.answer("not a number")


@rule(
    "api/datacenter#registrationauthorization",
    "After PHONE_MIGRATE or NETWORK_MIGRATE the same request goes to the data center that is named",
    role="client",
)
@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (lambda login: login.start_phone(PHONE), api.auth.SendCode),
        (lambda login: login.start_bot(TOKEN), api.auth.ImportBotAuthorization),
        (lambda login: login.start_qr(), api.auth.ExportLoginToken),
        (lambda login: login.start_web_token("w"), api.auth.ImportWebTokenAuthorization),
        (lambda login: (at_code(login), login.answer("12345"))[1], api.auth.SignIn),
    ],
)
@pytest.mark.parametrize("name", ["PHONE_MIGRATE_{}", "USER_MIGRATE_{}", "NETWORK_MIGRATE_{}"])
def test_migration_twice_in_a_row(start, kind, name):
    """The same request follows the account from data center to data center, secrets included."""
    login = new_login()
    first = request(start(login), kind)
    assert login.failed(error(name.format(2))) == SwitchDc(2)
    again = request(login.switched(), kind)
    assert again == first
    assert login.failed(error(name.format(4))) == SwitchDc(4)
    assert request(login.switched(), kind) == first
    assert login.dc == 4


def test_migration_of_the_password():
    """Parameters of one data center are not used on another: fresh ones, the same password."""
    login, account = new_login(), Account()
    at_password(login, account)
    login.answer("correct horse")
    assert login.failed(error("USER_MIGRATE_3")) == SwitchDc(3)
    request(login.switched(), api.account.GetPassword)
    assert account.knows(request(login.result(account.get_password()), api.auth.CheckPassword).password)


def test_a_new_data_center_may_want_the_login_from_its_beginning():
    """After a move in the password step, 401 starts over where the account is; without a move it ends the login."""
    login = new_login()
    at_password(login, Account())
    login.answer("correct horse")
    login.failed(error("USER_MIGRATE_3"))
    login.switched()
    request(login.failed(error("AUTH_KEY_UNREGISTERED", 401)), api.auth.SendCode)
    assert "another data center" in expect(login.result(sent_code()), CodeQuestion).note
    login = new_login()
    login.start_qr()
    login.failed(error("USER_MIGRATE_3"))
    login.switched()
    login.failed(error("SESSION_PASSWORD_NEEDED", 401))
    request(login.failed(error("AUTH_KEY_UNREGISTERED", 401)), api.auth.ExportLoginToken)
    login = new_login()
    at_password(login, Account())
    login.answer("correct horse")
    with pytest.raises(RpcError):
        login.failed(error("AUTH_KEY_UNREGISTERED", 401))


def test_a_ring_of_data_centers_ends():
    """Two data centers that send the login to each other do not keep it for ever."""
    login = new_login()
    login.start_bot(TOKEN)
    with pytest.raises(RemoteProtocolError, match="data center to data center"):
        forever(
            lambda: login.failed(error("USER_MIGRATE_2")),
            login.switched,
            lambda: login.failed(error("USER_MIGRATE_3")),
            login.switched,
        )


def test_nonsense_migration_is_refused():
    """A data center that cannot be is the server's fault."""
    login = new_login()
    login.start_bot(TOKEN)
    with pytest.raises(RemoteProtocolError):
        login.failed(error("USER_MIGRATE_0"))


@pytest.mark.parametrize("message", ["AUTH_RESTART", "AUTH_RESTART_7", "RPC_CALL_FAIL", "SOMETHING_NEW"])
def test_faults_of_the_server_are_waited_out(message):
    """A 500 repeats the request a few times, with growing pauses, and then is raised."""
    login = new_login()
    login.start_phone(PHONE)
    pauses = []

    def fail():
        step = login.failed(error(message, 500))
        pauses.append(step.seconds if isinstance(step, Wait) else 0)
        request(login.waited() if isinstance(step, Wait) else step, api.auth.SendCode)

    with pytest.raises(RpcError):
        forever(fail)
    assert pauses == [0, 1, 2, 4, 8]


@rule("method/auth.sendCode#possible-errors", "After AUTH_RESTART a fresh code is asked for", role="client")
def test_restart_at_the_code_asks_for_a_fresh_one():
    """AUTH_RESTART at signIn: the hash is worth nothing any more."""
    login = new_login()
    at_code(login)
    login.answer("12345")
    request(login.failed(error("AUTH_RESTART", 500)), api.auth.SendCode)
    assert login.state.hash == ""


def test_short_floods_are_waited_out():
    """FLOOD_WAIT within the limit: the same answer goes out once more after the pause."""
    login = new_login()
    at_code(login)
    login.answer("12345")
    step = login.failed(error("FLOOD_WAIT_30"))
    assert isinstance(step, Report)
    step = login.decide(None)
    assert isinstance(step, Wait)
    assert step.seconds == 30
    assert request(login.waited(), api.auth.SignIn).phone_code == "12345"


def test_long_floods_are_raised_unless_decided_otherwise():
    """FLOOD_WAIT beyond the limit is raised by Retry; Wait(seconds) is a decision of the caller."""
    login = new_login()
    login.start_phone(PHONE)
    login.failed(error("FLOOD_WAIT_5000"))
    assert expect(login.decide(Wait(5000)), Wait).seconds == 5000
    request(login.waited(), api.auth.SendCode)
    login.failed(error("FLOOD_WAIT_5000"))
    with pytest.raises(RpcError, match="wait 5000 s"):
        login.decide(None)


def test_floods_without_a_question():
    """A flood at a request that asks nobody is reported as well."""
    login = new_login()
    login.start_qr()
    step = login.failed(error("FLOOD_WAIT_3"))
    assert step == Report(expect(step, Report).error, None)
    assert expect(login.decide(None), Wait).seconds == 3
    request(login.waited(), api.auth.ExportLoginToken)


@pytest.mark.parametrize(
    "name", ["PHONE_NUMBER_BANNED", "PHONE_NUMBER_INVALID", "PHONE_NUMBER_FLOOD", "PHONE_PASSWORD_FLOOD"]
)
def test_bad_numbers_may_be_changed(name):
    """A number that does not do is reported, and another one may be given."""
    login = new_login()
    login.start_phone(PHONE)
    step = login.failed(error(name))
    assert isinstance(step, Report)
    assert step.question == PhoneQuestion()
    assert ":" in str(step.error), "the error says what to do"
    assert request(login.answer("+13125550123"), api.auth.SendCode).phone_number == "13125550123"


@pytest.mark.parametrize("name", ["PHONE_NUMBER_BANNED", "PHONE_NUMBER_FLOOD", "PHONE_PASSWORD_FLOOD"])
def test_a_blocked_number_is_not_sent_again(name):
    """A number that is banned or was tried too often is sent once: giving it again ends the login with that error."""
    login = new_login()
    login.start_phone(PHONE)
    assert isinstance(login.failed(error(name)), Report)
    with pytest.raises(RpcError) as caught:
        login.answer(PHONE)
    assert caught.value.name == name


@pytest.mark.parametrize("name", ["API_ID_INVALID", "API_ID_PUBLISHED_FLOOD", "UPDATE_APP_TO_LOGIN"])
def test_hopeless_errors_end_the_login(name):
    """What no answer can mend is raised at once, and says what to do."""
    for start in ("start_phone", "start_bot", "start_qr"):
        login = new_login()
        getattr(login, start)(*{"start_phone": [PHONE], "start_bot": [TOKEN]}.get(start, []))
        with pytest.raises(RpcError) as caught:
            login.failed(error(name))
        assert caught.value.name == name
        assert ": " in str(caught.value)


@pytest.mark.parametrize(
    "name", ["AUTH_KEY_UNREGISTERED", "SESSION_REVOKED", "USER_DEACTIVATED", "USER_DEACTIVATED_BAN"]
)
def test_a_lost_key_ends_the_login(name):
    """A 401 that is no question for the password is raised."""
    login = new_login()
    at_code(login)
    login.answer("12345")
    with pytest.raises(RpcError):
        login.failed(error(name, 401))


def test_no_other_way_to_send_a_code():
    """SEND_CODE_UNAVAILABLE: the earlier code may still be entered."""
    login = new_login()
    question = at_code(login, sent_code(next_type=api.auth.CodeTypeSms()))
    login.resend()
    step = login.failed(error("SEND_CODE_UNAVAILABLE", 406))
    assert isinstance(step, Report)
    assert "QR" in str(step.error)
    assert login.decide(None) == question
    request(login.answer("12345"), api.auth.SignIn)


def test_numbers_without_an_account():
    """The old error leads to the names; where the app may not sign up, the error says so."""
    login = new_login()
    at_code(login)
    login.answer("12345")
    assert isinstance(login.failed(error("PHONE_NUMBER_UNOCCUPIED")), NamesQuestion)
    with pytest.raises(SignUpRequired) as caught:
        login.answer(None)
    assert caught.value.official_app_only
    login = new_login()
    login.start_phone(PHONE)
    with pytest.raises(SignUpRequired) as caught:
        login.failed(error("PHONE_NUMBER_APP_SIGNUP_FORBIDDEN"))
    assert caught.value.official_app_only
    assert isinstance(caught.value.__cause__, RpcError)


@rule(
    "method/auth.checkPassword#possible-errors",
    "After SRP_PASSWORD_CHANGED the password is asked for again",
    role="client",
)
def test_changed_password():
    """SRP_PASSWORD_CHANGED is reported and asked again with fresh parameters."""
    login, account = new_login(), Account()
    at_password(login, account)
    login.answer("old one")
    assert isinstance(login.failed(error("SRP_PASSWORD_CHANGED")), Report)
    request(login.decide(None), api.account.GetPassword)


def test_stale_parameters_are_bounded():
    """A server that never likes its own srp_id does not keep the login for ever."""
    login, account = new_login(), Account()
    at_password(login, account)
    login.answer("correct horse")
    with pytest.raises(RpcError, match="SRP_ID_INVALID"):
        forever(lambda: login.failed(error("SRP_ID_INVALID")), lambda: login.result(account.get_password()))


def test_recovery_that_cannot_be():
    """No recovery address: reported, and the password is asked again."""
    login = new_login()
    at_password(login, Account())
    login.answer(Recover())
    step = login.failed(error("PASSWORD_RECOVERY_NA"))
    assert isinstance(step, Report)
    assert isinstance(login.decide(None), PasswordQuestion)


def test_recovery_code_refused_at_the_end():
    """A code that dies before the new password arrives is asked again."""
    login = new_login()
    at_password(login, Account())
    login.answer(Recover())
    login.result(api.auth.PasswordRecovery(email_pattern="a"))
    login.answer("123456")
    login.result(True)
    login.answer("staple")
    step = login.failed(error("CODE_INVALID"))
    assert isinstance(expect(step, Report).question, RecoveryCodeQuestion)
    request(login.answer("654321"), api.auth.CheckRecoveryPassword)
    step = login.failed(error("PASSWORD_RECOVERY_EXPIRED"))
    assert isinstance(expect(step, Report).question, PasswordQuestion)


def test_email_errors():
    """A wrong code is asked again; a dead one goes back to the address."""
    login = new_login()
    login.start_phone(PHONE)
    login.result(sent_code(api.auth.SentCodeTypeSetUpEmailRequired()))
    login.answer("ada@example.org")
    assert isinstance(expect(login.failed(error("EMAIL_INVALID")), Report).question, EmailQuestion)
    login.answer("ada@example.org")
    login.result(api.account.SentEmailCode(email_pattern="a", length=6))
    login.answer("1")
    login.failed(error("CODE_INVALID"))
    login.answer("2")
    step = login.failed(error("EMAIL_VERIFY_EXPIRED"))
    assert isinstance(expect(step, Report).question, EmailQuestion)


def test_errors_of_cancelling_do_not_matter():
    """Changing the number goes on even when the old code cannot be cancelled."""
    from cablegram.auth import ChangePhone

    login = new_login()
    at_code(login)
    request(login.answer(ChangePhone()), api.auth.CancelCode)
    assert login.failed(error("FLOOD_WAIT_100")) == PhoneQuestion()


def test_the_table_speaks_of_real_things():
    """Names are documented ones, stages are requests, and questions they lead to exist."""
    names = set(known_names()) | {"*", "EMAIL_TOKEN_INVALID"}
    assert {name for _, name in ERRORS} <= names
    assert {stage for stage, _ in ERRORS if stage is not None} <= set(REQUESTS)
    assert set(QUESTIONS).isdisjoint(REQUESTS)


def test_backoff_grows_to_a_bound():
    """0, 1, 2, 4 ... 30 seconds."""
    assert [backoff(n) for n in range(8)] == [0, 0, 1, 2, 4, 8, 16, 30]
    assert backoff(10_000) == 30
