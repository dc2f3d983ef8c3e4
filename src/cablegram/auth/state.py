"""How far a login has come, as plain values that survive the process.

What is here can be written down: no password, no code, no token, no api_hash.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any, Final

from cablegram.errors import CablegramError, LoginError, RpcError, SessionFormatError, UsageError, rpc_error

from .questions import Terms
from .sent import SentCode

PREFIX: Final = "cablegram-login-1."
MAX_TEXT: Final = 65536  # a security limit: no real one passes 4 KiB


class Stage(StrEnum):
    """Where a login stands. The first group asks, the second waits for the server, the third for the driver."""

    PHONE = "phone"
    CODE = "code"
    EMAIL = "email"
    EMAIL_CODE = "email code"
    NAMES = "names"
    PASSWORD = "password"  # noqa: S105 - the name of a stage
    RECOVERY_CODE = "recovery code"
    NEW_PASSWORD = "new password"  # noqa: S105 - the name of a stage
    BOT_TOKEN = "bot token"  # noqa: S105 - the name of a stage
    WEB_TOKEN = "web token"  # noqa: S105 - the name of a stage

    SEND_CODE = "auth.sendCode"
    RESEND_CODE = "auth.resendCode"
    CANCEL_CODE = "auth.cancelCode"
    REPORT_MISSING = "auth.reportMissingCode"
    SIGN_IN = "auth.signIn"
    SIGN_UP = "auth.signUp"
    SEND_EMAIL_CODE = "account.sendVerifyEmailCode"
    VERIFY_EMAIL = "account.verifyEmail"
    RESET_EMAIL = "auth.resetLoginEmail"
    GET_PASSWORD = "account.getPassword"  # noqa: S105 - the name of a stage
    CHECK_PASSWORD = "auth.checkPassword"  # noqa: S105 - the name of a stage
    REQUEST_RECOVERY = "auth.requestPasswordRecovery"
    CHECK_RECOVERY = "auth.checkRecoveryPassword"
    RECOVER = "auth.recoverPassword"
    IMPORT_BOT = "auth.importBotAuthorization"
    IMPORT_WEB = "auth.importWebTokenAuthorization"
    EXPORT_TOKEN = "auth.exportLoginToken"  # noqa: S105 - the name of a stage
    IMPORT_TOKEN = "auth.importLoginToken"  # noqa: S105 - the name of a stage

    SWITCH = "switch"
    WAIT = "wait"
    QR = "qr"
    REPORT = "report"
    START = "start"
    DONE = "done"
    OVER = "over"


@dataclass(slots=True)
class LoginState:
    """Everything that a login remembers.

    ``after`` is where `SWITCH` and `WAIT` lead, and where `Retry` leads from `REPORT`; ``origin`` the request that
    failed; ``counts`` how often each thing was tried, so that nothing goes on for ever.
    """

    stage: Stage = Stage.START
    after: Stage = Stage.START
    origin: Stage = Stage.START
    question: Stage = Stage.START
    dc: int = 0
    target: int = 0
    phone: str = ""
    hash: str = field(default="", repr=False)
    sent: SentCode | None = None
    reason: str = ""
    mnc: str = ""
    leaving: Stage = Stage.START
    email: str = ""
    pattern: str = ""
    length: int = 0
    terms: Terms | None = None
    hint: str = ""
    has_recovery: bool = False
    token: bytes = field(default=b"", repr=False)
    expires: int = 0
    except_ids: list[int] = field(default_factory=list)
    seconds: float = 0.0
    why: str = ""
    note: str = ""
    error: CablegramError | None = None
    counts: dict[str, int] = field(default_factory=dict)
    auth_key: bytes | None = field(default=None, repr=False)

    def count(self, what: str) -> int:
        """Count one more ``what``, and how many there are now."""
        self.counts[what] = self.counts.get(what, 0) + 1
        return self.counts[what]


def dumps(state: LoginState) -> str:
    """``state`` as one line of text, with a checksum. It holds the code's hash and perhaps a key: keep it private."""
    import json

    default = LoginState()
    values = {
        item.name: _pack(value)
        for item in fields(LoginState)
        if (value := getattr(state, item.name)) != getattr(default, item.name)
    }
    data = json.dumps(values, separators=(",", ":"), sort_keys=True).encode()
    sealed = data + zlib.crc32(data).to_bytes(4, "big")
    return PREFIX + base64.urlsafe_b64encode(sealed).decode().rstrip("=")


def loads(text: str) -> LoginState:
    """The state in ``text``, or `SessionFormatError`."""
    import json

    if not isinstance(text, str) or not text.strip().startswith(PREFIX) or len(text) > MAX_TEXT:
        raise SessionFormatError(f"this is not a login in progress; one begins with {PREFIX!r}")
    body = text.strip().removeprefix(PREFIX)
    try:
        sealed = base64.b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise SessionFormatError("the login in progress has characters that do not belong into it") from None
    data, checksum = sealed[:-4], sealed[-4:]
    if zlib.crc32(data).to_bytes(4, "big") != checksum:
        raise SessionFormatError("the login in progress was cut or changed; its checksum does not match")
    try:
        return _restore(json.loads(data))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise SessionFormatError("the login in progress was written by another version; start a new one") from error


def _pack(value: Any) -> Any:
    match value:
        case bytes():
            return value.hex()
        case SentCode():
            return asdict(value)
        case Terms():
            return list(value)
        case RpcError():
            return ["rpc", value.code, value.message, value.request]
        case CablegramError():
            return ["usage" if isinstance(value, UsageError) else "login", str(value)]
    return value


def _restore(values: dict[str, Any]) -> LoginState:
    state = LoginState()
    for name, value in values.items():
        present = getattr(state, name)
        match name:
            case "stage" | "after" | "origin" | "question" | "leaving":
                value = Stage(value)
            case "token" | "auth_key":
                value = bytes.fromhex(value)
            case "sent":
                value = _sent(value)
            case "terms":
                value = Terms(str(value[0]), None if value[1] is None else int(value[1]))
            case "error":
                value = _error(*value)
            case "counts":
                value = {str(key): int(number) for key, number in value.items()}
            case "except_ids":
                value = [int(number) for number in value]
            case "seconds":
                value = float(value)
            case _ if type(value) is not type(present):
                raise TypeError(name)
        setattr(state, name, value)
    return state


def _sent(values: dict[str, Any]) -> SentCode:
    sent = SentCode(**values)
    for name in ("kind", "pattern", "beginning", "url", "next_kind", "note"):
        if not isinstance(getattr(sent, name), str):
            raise TypeError(name)
    for name in ("length", "timeout", "sent_at", "reset_after", "reset_at"):
        if not isinstance(getattr(sent, name), int | float | None):
            raise TypeError(name)
    return sent


def _error(kind: str, *values: Any) -> CablegramError:
    if kind == "rpc":
        return rpc_error(*values)
    return UsageError(*values) if kind == "usage" else LoginError(*values)
