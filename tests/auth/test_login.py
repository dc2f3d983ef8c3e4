"""The machine as a whole: its order, and that it always ends, whatever people and servers do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablegram import api
from cablegram.auth import (
    Cancel,
    ChangePhone,
    Done,
    Invoke,
    Limits,
    Login,
    Question,
    Recover,
    Report,
    ReportMissing,
    Resend,
    ResetEmail,
    Retry,
    ShowQr,
    SwitchDc,
    UseQr,
    Wait,
)
from cablegram.errors import (
    CablegramError,
    LoginError,
    PasswordRequired,
    RpcError,
    SignUpRequired,
    UsageError,
)
from tests.auth.answers import (
    API_HASH,
    PHONE,
    TOKEN,
    Account,
    ManualClock,
    at_code,
    at_password,
    authorization,
    clock,
    error,
    forever,
    new_login,
    reloaded,
    sent_code,
)


@pytest.mark.parametrize(("api_id", "api_hash"), [(0, API_HASH), (1, ""), (1, "x" * 32)])
def test_the_app_is_checked_first(api_id, api_hash):
    """A malformed api_id or api_hash is a UsageError before anything is done."""
    with pytest.raises(UsageError):
        Login(api_id, api_hash, rand=bytes, clock=ManualClock())


@pytest.mark.parametrize("start", ["start_phone", "start_bot", "start_web_token"])
def test_asks_when_nothing_is_given(start):
    """Each way can begin with its question."""
    assert isinstance(getattr(new_login(), start)(), Question)


@pytest.mark.parametrize(("start", "value"), [("start_phone", "x"), ("start_bot", "x"), ("start_web_token", "")])
def test_malformed_constants_raise(start, value):
    """A value that cannot be right is a UsageError before any packet."""
    with pytest.raises(UsageError):
        getattr(new_login(), start)(value)


def test_verbs_out_of_order():
    """A verb that does not belong to the step is a UsageError and changes nothing."""
    login = new_login()
    with pytest.raises(UsageError, match="not begun"):
        _ = login.step
    question = login.start_phone()
    for verb in (
        lambda: login.result(None),
        lambda: login.failed(error("X")),
        login.switched,
        login.waited,
        login.scanned,
        login.expired,
        login.start_phone,
    ):
        with pytest.raises(UsageError, match="out of order"):
            verb()
    assert login.step == question
    login.answer(PHONE)
    with pytest.raises(UsageError, match="nothing is asked"):
        login.answer("12345")


def test_nobody_to_ask():
    """None as an answer raises what is missing, by name, and the login can still go on."""
    login = new_login()
    login.start_phone()
    with pytest.raises(LoginError, match="phone_number="):
        login.answer(None)
    login = new_login()
    at_code(login)
    with pytest.raises(LoginError, match="phone_code="):
        login.answer(None)
    login = new_login()
    at_password(login, Account())
    with pytest.raises(PasswordRequired, match="password="):
        login.answer(None)
    login = new_login()
    at_code(login)
    login.answer("12345")
    login.result(api.auth.AuthorizationSignUpRequired())
    with pytest.raises(SignUpRequired):
        login.answer(None)
    assert isinstance(login.answer("Ada"), Invoke)


def test_the_end_forgets():
    """Once done, no secret stays in memory."""
    login = new_login()
    login.start_bot(TOKEN)
    step = login.result(authorization())
    assert isinstance(step, Done)
    assert login.step == step
    assert (login.secret, login.info, login.recovery_code, login.state.hash) == (None, None, "", "")


ACCOUNT = Account()
CODES = [
    lambda: sent_code(),
    lambda: sent_code(api.auth.SentCodeTypeSms(length=5), next_type=api.auth.CodeTypeCall(), timeout=20),
    lambda: sent_code(api.auth.SentCodeTypeFirebaseSms(length=5), next_type=api.auth.CodeTypeSms()),
    lambda: sent_code(api.auth.SentCodeTypeSetUpEmailRequired()),
    lambda: sent_code(api.auth.SentCodeTypeEmailCode(email_pattern="a", length=6)),
    lambda: api.auth.SentCodeSuccess(authorization=authorization()),
    lambda: api.auth.SentCodePaymentRequired(
        store_product="p",
        phone_code_hash="h",
        support_email_address="a",
        support_email_subject="s",
        premium_days=1,
        currency="USD",
        amount=1,
    ),
]
AUTHORIZATIONS = [authorization, lambda: api.auth.AuthorizationSignUpRequired()]
TOKENS = [
    lambda: api.auth.LoginToken(expires=0, token=b"t"),
    lambda: api.auth.LoginTokenMigrateTo(dc_id=3, token=b"t"),
    lambda: api.auth.LoginTokenSuccess(authorization=authorization()),
]
ANSWERS = {
    api.auth.SendCode: CODES,
    api.auth.ResendCode: CODES,
    api.auth.ResetLoginEmail: CODES,
    api.auth.CancelCode: [lambda: True],
    api.auth.ReportMissingCode: [lambda: True],
    api.auth.SignIn: AUTHORIZATIONS,
    api.auth.SignUp: AUTHORIZATIONS,
    api.auth.CheckPassword: AUTHORIZATIONS,
    api.auth.RecoverPassword: AUTHORIZATIONS,
    api.auth.ImportBotAuthorization: AUTHORIZATIONS,
    api.auth.ImportWebTokenAuthorization: AUTHORIZATIONS,
    api.account.GetPassword: [ACCOUNT.get_password],
    api.account.SendVerifyEmailCode: [lambda: api.account.SentEmailCode(email_pattern="a", length=6)],
    api.account.VerifyEmail: [lambda: api.account.EmailVerifiedLogin(email="a", sent_code=sent_code())],
    api.auth.RequestPasswordRecovery: [lambda: api.auth.PasswordRecovery(email_pattern="a")],
    api.auth.CheckRecoveryPassword: [lambda: True, lambda: False],
    api.auth.ExportLoginToken: TOKENS,
    api.auth.ImportLoginToken: TOKENS,
}
ERRORS = [
    ("PHONE_CODE_INVALID", 400),
    ("PHONE_CODE_EXPIRED", 400),
    ("PHONE_CODE_HASH_EMPTY", 400),
    ("SESSION_PASSWORD_NEEDED", 401),
    ("PASSWORD_HASH_INVALID", 400),
    ("SRP_ID_INVALID", 400),
    ("AUTH_RESTART", 500),
    ("SIGN_IN_FAILED", 500),
    ("PHONE_NUMBER_UNOCCUPIED", 400),
    ("PHONE_NUMBER_BANNED", 400),
    ("PHONE_MIGRATE_2", 303),
    ("USER_MIGRATE_4", 303),
    ("FLOOD_WAIT_3", 420),
    ("FLOOD_WAIT_999", 420),
    ("AUTH_TOKEN_EXPIRED", 400),
    ("EMAIL_VERIFY_EXPIRED", 400),
    ("PASSWORD_RECOVERY_EXPIRED", 400),
    ("SOMETHING_UNHEARD_OF", 406),
]
PEOPLE = ["12345", "", PHONE, "ada@example.org", ("Ada", "L"), "pw", TOKEN, None]
DECISIONS = [Retry(), Resend(), ChangePhone(), UseQr(), Recover(), ResetEmail(), ReportMissing("1"), Wait(1)]
STARTS = [
    lambda login: login.start_phone(),
    lambda login: login.start_phone(PHONE),
    lambda login: login.start_bot(TOKEN),
    lambda login: login.start_qr(),
    lambda login: login.start_web_token(),
]


class World:
    """People and a server that do anything they might, as ``draw`` decides; and what must hold all the time."""

    def __init__(self, pick, stubborn: bool) -> None:
        self.pick, self.stubborn = pick, stubborn
        self.hashes = 0
        self.dead: set[str] = set()
        self.live: str = ""

    def move(self, login: Login):
        """One step of the driver."""
        step = login.step
        match step:
            case Invoke():
                self.check(step.request)
                return self.serve(login, step.request)
            case Question():
                return login.answer(self.pick(PEOPLE + ([] if self.stubborn else DECISIONS)))
            case Report():
                return login.decide(self.pick([None] if self.stubborn else [None, None, True, Cancel(), *DECISIONS]))
            case SwitchDc():
                return login.switched()
            case Wait():
                clock(login).now += step.seconds
                return login.waited()
            case ShowQr():
                return self.pick([login.scanned, login.expired])()
        raise AssertionError(step)

    def check(self, request) -> None:
        used = getattr(request, "phone_code_hash", None) or getattr(
            getattr(request, "purpose", None), "phone_code_hash", None
        )
        assert used is None or used not in self.dead, "a dead hash was used again"

    def serve(self, login: Login, request):
        if self.pick([True, False, False]):
            message, code = self.pick(ERRORS)
            if message in ("PHONE_CODE_EXPIRED", "PHONE_CODE_HASH_EMPTY"):
                self.dead.add(getattr(request, "phone_code_hash", "-"))
            return login.failed(error(message, code))
        answer = self.pick(ANSWERS[type(request)])()
        sent = getattr(answer, "sent_code", answer)
        if isinstance(sent, api.auth.SentCode):
            self.hashes += 1
            sent.phone_code_hash = f"hash-{self.hashes}"
        return login.result(answer)


@settings(max_examples=300)
@given(st.data(), st.booleans(), st.booleans())
def test_it_always_ends(data, reload, stubborn):
    """Random people and servers: no endless loop, no dead hash, only documented errors; reloading changes nothing."""

    def pick(options):
        return options[data.draw(st.integers(0, len(options) - 1))]

    clock = new_login().app.clock
    limits = Limits(attempts=3, restarts=2, switches=3, resends=3, qr_codes=5, requests=40)
    login = new_login(clock=clock, limits=limits, rand=lambda n: b"\x5a" * n)
    pick(STARTS)(login)
    world = World(pick, stubborn)
    requests = 0
    for _ in range(400):
        try:
            if reload and not isinstance(login.step, Invoke | Done):
                login = same_after_reload(login)
            if isinstance(login.step, Done):
                return
            requests += isinstance(login.step, Invoke)
            world.move(login)
        except UsageError:
            if login.state.stage == "over":
                return
        except CablegramError:
            return
    assert requests <= limits.requests
    assert isinstance(login.step, Question), "only people may take their time"


def same_after_reload(login: Login) -> Login:
    """The login after a change of process; it must want the very same thing."""
    other = reloaded(login)
    if not login.recovery_code:
        assert repr(other.step) == repr(login.step)
        assert other.dumps() == login.dumps()
    return other


def test_a_stubborn_loop_ends():
    """The plainest endless loop of other libraries: constant answers, no on_error."""
    login = new_login()
    login.start_phone(PHONE)

    def move():
        match login.step:
            case Invoke(api.auth.SendCode()):
                login.result(sent_code())
            case Invoke():
                login.failed(error("PHONE_CODE_EXPIRED"))
            case Report():
                login.decide(None)
            case Wait():
                login.waited()
            case _:
                login.answer("12345")

    with pytest.raises(RpcError, match="PHONE_CODE_EXPIRED"):
        forever(move)


def test_no_step_shows_a_secret():
    """Steps are what gets logged: no code, password, token or api_hash is in their text."""
    secrets = [API_HASH, TOKEN, "54321", "webtok", "futuretok", "qrtok", "newpw"]
    shown = []
    login = new_login(future_auth_tokens=[b"futuretok"])
    shown += [login.start_phone(PHONE), login.result(sent_code()), login.answer("54321"), login]
    shown += [new_login().start_bot(TOKEN), new_login().start_web_token("webtok")]
    login = new_login()
    shown += [login.start_qr(), login.result(api.auth.LoginToken(expires=0, token=b"qrtok")), login.scanned()]
    shown += [login.result(api.auth.LoginTokenMigrateTo(dc_id=3, token=b"qrtok")), login.switched()]
    login = new_login()
    at_password(login, Account())
    login.answer(Recover())
    login.result(api.auth.PasswordRecovery(email_pattern="a"))
    shown += [login.answer("54321"), login.result(True), login.answer("newpw"), login.state, login.app]
    text = "\n".join(map(repr, shown))
    assert [secret for secret in secrets if secret in text] == []


def test_requests_are_bounded():
    """People who change their mind for ever do not send requests for ever."""
    login = new_login(limits=Limits(requests=20))
    login.start_phone()
    with pytest.raises(LoginError, match="more than 20 requests"):
        forever(lambda: login.answer(PHONE), lambda: login.result(sent_code()), lambda: login.answer(ChangePhone()),
                lambda: login.result(True))  # fmt: skip
