"""The login as a state machine without I/O: it says what to do, the driver does it and reports back.

The whole of a driver, leaving out who answers::

    step = login.start_phone()
    while not isinstance(step, Done):
        match step:
            case Invoke():
                try:
                    answer = await pool.invoke(step.request)
                except RpcError as error:
                    step = login.failed(error)
                else:
                    step = login.result(answer)
            case Question():
                step = login.answer(await ask(step))
            case SwitchDc():
                await pool.switch_home(step.dc)
                step = login.switched()
            case Wait():
                await asyncio.sleep(step.seconds)
                step = login.waited()
            case ShowQr():
                step = login.scanned() if await scanned(step) else login.expired()
            case Report():
                step = login.decide(await on_error(step.error))

Errors that end the login are raised by the verb that met them.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, NoReturn

from cablegram.errors import (
    CablegramError,
    Flood,
    LoginError,
    PasswordRequired,
    RemoteProtocolError,
    RpcError,
    SessionFormatError,
    SignUpRequired,
    UsageError,
)

from . import checks
from . import state as states
from .app import DEFAULT_LIMITS, App, Limits
from .decisions import decide
from .error_rules import rule_for
from .flow import QUESTIONS, REQUESTS
from .questions import Question, Step
from .state import LoginState, Stage
from .steps import (
    Cancel,
    Decision,
    Done,
    Invoke,
    Report,
    ReportMissing,
    Resend,
    ShowQr,
    SwitchDc,
    Wait,
)

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.crypto.types import Clock, Rand

QR_SECONDS: Final = (5.0, 300.0)  # a wrong clock must neither hammer the server nor leave a dead code on the screen


class Login:
    """One login, from the first question to `Done`.

    ``api_id``, ``api_hash``: of the application, from https://my.telegram.org/apps. ``rand``: a source of random bytes.
    ``clock``: its ``time()`` is Unix time, the server's rather than the machine's where that is known.
    ``future_auth_tokens``: kept from earlier logins and log-outs; one of the account makes the code unnecessary.

    ``step`` is what to do now. ``dc`` is the data center that the login was sent to, 0 while it may be any.
    """

    def __init__(
        self,
        api_id: int,
        api_hash: str,
        *,
        rand: Rand,
        clock: Clock,
        future_auth_tokens: Sequence[bytes] = (),
        limits: Limits = DEFAULT_LIMITS,
    ) -> None:
        self.app: App = App(
            checks.api_id(api_id), checks.api_hash(api_hash), rand, clock, tuple(future_auth_tokens), limits
        )
        self.state: LoginState = LoginState()
        self.info: api.account.Password | None = None
        self.authorization: api.auth.Authorization | None = None
        self.secret: Any = None
        self.recovery_code = ""
        self._step: Step | None = None

    def __repr__(self) -> str:
        return f"<Login at {self.state.stage!s}, data center {self.state.dc or 'not chosen'}>"

    # -- beginning

    def start_phone(self, phone_number: object = None) -> Step:
        """Log a user in by phone number; None asks for it."""
        return self._start(Stage.PHONE, phone_number)

    def start_bot(self, token: object = None) -> Step:
        """Log a bot in by its token; None asks for it. Source: https://core.telegram.org/api/bots#login"""
        return self._start(Stage.BOT_TOKEN, token)

    def start_web_token(self, token: object = None) -> Step:
        """Log a user in by a web authorization token; None asks for it."""
        return self._start(Stage.WEB_TOKEN, token)

    def start_qr(self, except_ids: Sequence[int] = ()) -> Step:
        """Log a user in by a QR code. ``except_ids``: users of this app that are logged in already."""
        self._expect(Stage.START)
        self.state.except_ids = checks.user_ids(except_ids)
        return self._enter(Stage.EXPORT_TOKEN)

    def _start(self, question: Stage, value: object) -> Step:
        self._expect(Stage.START)
        stage = question if value is None else QUESTIONS[question].take(self, value)
        return self._enter(stage)

    # -- what the driver says

    @property
    def step(self) -> Step:
        """What to do now; it stays the same until one of the verbs is called."""
        if self._step is None:
            raise UsageError("the login has not begun" if self.state.stage is Stage.START else "the login is over")
        return self._step

    @property
    def dc(self) -> int:
        """The data center that the login was sent to; 0 while it may be any."""
        return self.state.dc

    def result(self, value: object) -> Step:
        """The server answered the request of `Invoke`."""
        self._expect(*REQUESTS)
        return self._enter(REQUESTS[self.state.stage].accept(self, value))

    def failed(self, error: RpcError) -> Step:
        """The server refused the request of `Invoke`. Raises ``error`` when nothing more can be tried."""
        self._expect(*REQUESTS)
        return self._enter(rule_for(self.state.stage, error)(self, error))

    def answer(self, value: object) -> Step:
        """The answer to a question: a value, a decision such as `Resend`, or None when there is nobody to ask.

        After a `Report` it is a new answer to the report's question. Checking a password takes a tenth of a second of
        computing; call this in a thread where that matters.
        """
        stage = self.state.question if self.state.stage is Stage.REPORT else self.state.stage
        if isinstance(value, Decision | Wait):
            return self.decide(value)
        if stage not in QUESTIONS:
            raise UsageError(f"nothing is asked at {self.state.stage!s}")
        if value is None and stage is not Stage.NEW_PASSWORD:
            self._nobody(stage)
        try:
            following = QUESTIONS[stage].take(self, value)
        except UsageError as error:
            self.state.stage = stage
            return self._enter(self.report(error, stage))
        self.state.note = ""
        return self._enter(following)

    def decide(self, decision: Decision | Wait | bool | None) -> Step:
        """What to do after a `Report`: a `Decision`, or as GramJS's ``onError``: True stops, None and False go on."""
        return self._enter(decide(self, decision))

    def switched(self) -> Step:
        """The data center of `SwitchDc` is the home one now."""
        self._expect(Stage.SWITCH)
        self.state.dc = self.state.target
        return self._enter(self.state.after)

    def waited(self) -> Step:
        """The seconds of `Wait` are over."""
        self._expect(Stage.WAIT)
        return self._enter(self.state.after)

    def scanned(self) -> Step:
        """The update ``updateLoginToken`` came: somebody accepted the QR code."""
        self._expect(Stage.QR)
        return self._enter(Stage.EXPORT_TOKEN)

    def expired(self) -> Step:
        """The seconds of `ShowQr` are over and nobody accepted it: a fresh one follows."""
        return self.scanned()

    def resend(self) -> Step:
        """Send the code again: in the next way once its time has come, else a new one."""
        return self.decide(Resend())

    def cancel(self) -> Step:
        """Give up; `LoginCancelled` is raised here, or once the server has dropped the code."""
        return self.decide(Cancel())

    def report_missing(self, mnc: str) -> Step:
        """Tell Telegram that the SMS did not come. ``mnc``: the mobile network code of the user's network."""
        return self.decide(ReportMissing(mnc))

    # -- what outlives the process

    @property
    def auth_key(self) -> bytes | None:
        """The authorization key that `loads` found in the text; None when there was none."""
        return self.state.auth_key

    def dumps(self, *, auth_key: bytes | None = None) -> str:
        """The login as one line of text, to go on with in another process by `loads`.

        ``auth_key``: the connection's authorization key, for a process that shares no session store with this one.
        The text holds it, the phone number and the code's hash, so keep it as private as a session. It never holds
        api_hash, a code, a password or a token: where one was on its way, the question is asked again.
        """
        if self.state.stage in (Stage.START, Stage.DONE, Stage.OVER):
            raise UsageError("there is no login in progress to write down")
        self.state.auth_key = auth_key or self.state.auth_key
        return states.dumps(self.state)

    @classmethod
    def loads(
        cls,
        text: str,
        api_id: int,
        api_hash: str,
        *,
        rand: Rand,
        clock: Clock,
        future_auth_tokens: Sequence[bytes] = (),
        limits: Limits = DEFAULT_LIMITS,
    ) -> Login:
        """The login that `dumps` wrote; connect to its ``dc``, then go on with its ``step``.

        Raises `SessionFormatError` for any other text.
        """
        login = cls(api_id, api_hash, rand=rand, clock=clock, future_auth_tokens=future_auth_tokens, limits=limits)
        login.state = states.loads(text)
        try:
            login._enter(login.state.stage, new=False)
        except (CablegramError, TypeError, ValueError, OverflowError) as error:
            raise SessionFormatError("the login in progress has no step to go on with; start a new one") from error
        return login

    # -- what the rules use

    def report(self, error: CablegramError, question: Stage | None, retry: Stage | None = None) -> Stage:
        """Let the driver decide; `Retry` leads to ``retry``, else to ``question``. Raises after too many of them."""
        state = self.state
        if state.count(str(question or state.stage)) >= self.app.limits.attempts:
            self.end(error)
        if not isinstance(error, Flood):
            self.secret = None  # it was refused; after a flood wait the same answer goes out once more
        state.error, state.question = error, question or Stage.START
        state.origin = retry or state.stage
        state.after = retry or question or state.stage
        return Stage.REPORT

    def switch(self, dc: int, after: Stage) -> Stage:
        """Go to data center ``dc`` and on with ``after``; a ring of data centers ends after a few rounds."""
        if dc <= 0 or self.state.count("switch") > self.app.limits.switches:
            self.end(RemoteProtocolError(f"the server sends this login from data center to data center (now {dc})"))
        self.state.target, self.state.after = dc, after
        self.info = None  # SRP parameters belong to the data center that gave them
        return Stage.SWITCH

    def wait(self, seconds: float, why: str, after: Stage) -> Stage:
        """Let ``seconds`` pass before ``after``."""
        self.state.seconds, self.state.why, self.state.after = float(seconds), why, after
        return Stage.WAIT if seconds > 0 else after

    def drop_code(self) -> None:
        """The code's hash is dead: nothing is ever sent with it again."""
        self.state.hash, self.state.sent = "", None

    def forget(self) -> None:
        """Drop every secret from memory."""
        self.secret, self.recovery_code, self.info = None, "", None

    def end(self, error: CablegramError, cause: BaseException | None = None) -> NoReturn:
        """The login is over; it cannot be used again."""
        self.forget()
        self.state = LoginState(stage=Stage.OVER, dc=self.state.dc)
        self._step = None
        raise error from (cause or error.__cause__)

    # -- from stage to step

    def _expect(self, *stages: Stage) -> None:
        if self.state.stage not in stages:
            raise UsageError(f"out of order: the login stands at {self.state.stage!s}")

    def _enter(self, stage: Stage, *, new: bool = True) -> Step:
        stage = self._possible(stage)
        if new and stage in REQUESTS and self.state.count("request") > self.app.limits.requests:
            self.end(LoginError(f"the login took more than {self.app.limits.requests} requests; start again later"))
        if stage in QUESTIONS:
            self.secret = None
        self.state.stage = stage
        self._step = self._make(stage)
        return self._step

    def _possible(self, stage: Stage) -> Stage:
        """``stage``, or the one before it that provides what it lacks."""
        request = REQUESTS.get(stage)
        if request is not None and request.hash and not self.state.hash:
            return Stage.SEND_CODE if self.state.phone else Stage.PHONE
        if request is not None and request.secret and self.secret is None and request.question is not None:
            stage = request.question
        elif request is not None and request.info and self.info is None:
            return Stage.GET_PASSWORD
        if stage is Stage.NEW_PASSWORD and not self.recovery_code:
            return Stage.RECOVERY_CODE
        return stage

    def _make(self, stage: Stage) -> Step:
        state = self.state
        if stage in REQUESTS:
            return self._invoke(stage)
        if stage in QUESTIONS:
            return QUESTIONS[stage].make(state)
        match stage:
            case Stage.SWITCH:
                return SwitchDc(state.target)
            case Stage.WAIT:
                return Wait(state.seconds, state.why)
            case Stage.QR:
                return self._qr()
            case Stage.REPORT if state.error is not None:
                return Report(state.error, self._question(state.question))
            case Stage.DONE if self.authorization is not None:
                self.forget()
                self.drop_code()
                return Done(self.authorization)
        raise UsageError("the login is over")

    def _invoke(self, stage: Stage) -> Invoke:
        try:
            return Invoke(REQUESTS[stage].build(self))
        except CablegramError as error:  # the server's SRP parameters are unsafe, or unknown to this version
            self.end(error)

    def _question(self, stage: Stage) -> Question | None:
        asking = QUESTIONS.get(stage)
        return None if asking is None else asking.make(self.state)

    def _qr(self) -> ShowQr:
        token = base64.urlsafe_b64encode(self.state.token).decode().rstrip("=")
        shortest, longest = QR_SECONDS
        seconds = min(max(shortest, self.state.expires - self.app.clock.time()), longest)
        return ShowQr(f"tg://login?token={token}", self.state.expires, seconds)

    def _nobody(self, stage: Stage) -> NoReturn:
        question = self._question(stage)
        text = Question.missing if question is None else question.missing
        if stage is Stage.PASSWORD:
            raise PasswordRequired(text)
        if stage is Stage.NAMES:
            raise SignUpRequired(text)
        raise LoginError(text)
