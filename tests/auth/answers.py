"""What a server would say, by hand: the tests of the login machine feed these to it."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any, TypeVar

from cablegram import api
from cablegram.auth import Done, Invoke, Login, Step
from cablegram.crypto import dh, srp
from cablegram.errors import RpcError, rpc_error

API_ID, API_HASH = 6789, "0123456789abcdef0123456789abcdef"
PHONE = "12025550123"
TOKEN = "123456789:" + "Aa0_-" * 7
NOW = 1_700_000_000.0

Kind = TypeVar("Kind")


class ManualClock:
    """Time that moves when the test says so."""

    def __init__(self) -> None:
        self.now = NOW

    def time(self) -> float:
        return self.now

    def monotonic(self) -> float:
        return self.now - NOW


def new_login(**changes: Any) -> Login:
    """A login with a still clock and seeded randomness."""
    given = {"rand": random.Random(7).randbytes, "clock": ManualClock(), **changes}
    return Login(API_ID, API_HASH, **given)


def reloaded(login: Login, **changes: Any) -> Login:
    """The same login in "another process"."""
    given = {"rand": login.app.rand, "clock": login.app.clock, "limits": login.app.limits, **changes}
    return Login.loads(login.dumps(), API_ID, API_HASH, **given)


def request(step: Step, kind: type[Kind]) -> Kind:
    """The request of ``step``, which must be an `Invoke` of ``kind``."""
    return expect(expect(step, Invoke).request, kind)


def expect(step: object, kind: type[Kind]) -> Kind:
    """``step``, which must be a ``kind``."""
    assert isinstance(step, kind), step
    return step


def clock(login: Login) -> ManualClock:
    """The clock of a login that `new_login` made."""
    return expect(login.app.clock, ManualClock)


def error(message: str, code: int = 400) -> RpcError:
    """As the server sends it."""
    if "_MIGRATE_" in message:
        code = 303
    elif message.startswith("FLOOD_WAIT"):
        code = 420
    return rpc_error(code, message)


def user(**changes: Any) -> api.User:
    return api.User(**{"id": 777, "self_": True, "access_hash": 1, "first_name": "Ada", "phone": PHONE, **changes})


def authorization(**changes: Any) -> api.auth.Authorization:
    return api.auth.Authorization(**{"user": user(), **changes})


def sent_code(kind: Any = None, *, code_hash: str = "hash-1", next_type: Any = None, timeout: int | None = None) -> Any:
    kind = api.auth.SentCodeTypeApp(length=5) if kind is None else kind
    return api.auth.SentCode(type=kind, phone_code_hash=code_hash, next_type=next_type, timeout=timeout)


class Account:
    """The server's side of a two-step verification password; every challenge is good for one try."""

    def __init__(self, hint: str = "a battery", *, recovery: bool = True) -> None:
        self.rand = random.Random(11).randbytes
        self.algorithm = srp.Algorithm(self.rand(40), self.rand(16), 3, dh.PRIME.to_bytes(256, "big"))
        self.verifier = srp.verifier("correct horse", self.algorithm)
        self.hint, self.recovery = hint, recovery
        self.challenges: dict[int, srp.Challenge] = {}
        self.asked = 0

    def get_password(self, **changes: Any) -> api.account.Password:
        self.asked += 1
        challenge = self.challenges[self.asked] = srp.Challenge(self.verifier, self.algorithm, self.rand)
        algo = api.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow(
            salt1=self.algorithm.salt1, salt2=self.algorithm.salt2, g=self.algorithm.g, p=self.algorithm.p
        )
        given = {
            "has_password": True,
            "has_recovery": self.recovery,
            "current_algo": algo,
            "srp_B": challenge.srp_b,
            "srp_id": self.asked,
            "hint": self.hint,
            "new_algo": algo,
            "new_secure_algo": api.SecurePasswordKdfAlgoUnknown(),
            "secure_random": b"",
        }
        return api.account.Password(**{**given, **changes})

    def knows(self, proof: Any) -> bool:
        """Whether an ``inputCheckPasswordSRP`` proves the password; its challenge is used up."""
        challenge = self.challenges.pop(proof.srp_id, None)
        return challenge is not None and challenge.check(proof.A, proof.M1)


def at_code(login: Login, sent: Any = None) -> Step:
    """``login`` brought to the question for the code."""
    login.start_phone(PHONE)
    return login.result(sent_code() if sent is None else sent)


def at_password(login: Login, account: Account) -> Step:
    """``login`` brought to the question for the password."""
    at_code(login)
    login.answer("12345")
    login.failed(error("SESSION_PASSWORD_NEEDED", 401))
    return login.result(account.get_password())


def forever(*moves: Callable[[], Any]) -> None:
    """What a loop without bounds would do."""
    for _ in range(100):
        for move in moves:
            move()


def done(step: Step) -> Done:
    """``step``, which must be the end of a login."""
    return expect(step, Done)
