"""The two-step verification password, as requests to send: prove, set, change, remove, recover, reset.

Every function here is pure. The first argument ``info`` is the answer of a fresh ``account.getPassword``, which serves
one request only; ``rand`` is a source of secure random bytes. To hash a password takes a tenth of a second.
Source: https://core.telegram.org/api/srp
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cablegram import api
from cablegram.crypto import srp
from cablegram.errors import LoginError, RpcError, UsageError

from . import checks

if TYPE_CHECKING:
    from cablegram.crypto.types import Rand

CODE_LENGTH: Final = 6  # of the e-mail code when the error does not say it


def proof(info: api.account.Password, password: str | None, rand: Rand) -> api.TypeInputCheckPasswordSRP:
    """The proof that ``password`` is known; nothing of it leaves this machine.

    None is for an account without a password. Raises `UsageError` when a password is needed, `SecurityError` when the
    server's parameters are unsafe, `LoginError` when this version does not know its algorithm.
    """
    if not info.has_password:
        return api.InputCheckPasswordEmpty()
    if password is None:
        raise UsageError("the account has a two-step verification password; give the current one")
    if info.srp_B is None or info.srp_id is None:
        raise LoginError("the server asks for a password without saying how; try again")
    proved = srp.prove(checks.password(password), _algorithm(info.current_algo), info.srp_B, rand)
    return api.InputCheckPasswordSRP(srp_id=info.srp_id, A=proved.a, M1=proved.m1)


def new_settings(
    info: api.account.Password, password: str, rand: Rand, *, hint: str = "", email: str | None = None
) -> api.account.PasswordInputSettings:
    """``password`` as the server will know it: a verifier with a salt that was half made here."""
    if hint and hint.strip() == password:
        raise UsageError("the hint is shown to everybody who tries to log in, so it cannot be the password")
    given = _algorithm(info.new_algo)
    algorithm = given._replace(salt1=srp.new_salt(given.salt1, rand))
    return api.account.PasswordInputSettings(
        new_algo=api.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow(
            salt1=algorithm.salt1, salt2=algorithm.salt2, g=algorithm.g, p=algorithm.p
        ),
        new_password_hash=srp.verifier(checks.password(password), algorithm),
        hint=hint,
        email=None if email is None else checks.email(email),
    )


def set_password(
    info: api.account.Password,
    new: str,
    rand: Rand,
    *,
    current: str | None = None,
    hint: str = "",
    email: str | None = None,
) -> api.account.UpdatePasswordSettings:
    """Set the password, or change it from ``current``; ``email`` becomes the recovery address once it is confirmed.

    With an ``email`` the server answers EMAIL_UNCONFIRMED, see `email_code_length`: the password is set then, and
    ``account.confirmPasswordEmail`` follows with the code.
    """
    settings = new_settings(info, new, rand, hint=hint, email=email)
    return api.account.UpdatePasswordSettings(password=proof(info, current, rand), new_settings=settings)


def remove_password(info: api.account.Password, current: str, rand: Rand) -> api.account.UpdatePasswordSettings:
    """Remove the password: "pass an empty new_password_hash"."""
    if not info.has_password:
        raise UsageError("the account has no two-step verification password to remove")
    nothing = api.account.PasswordInputSettings(new_algo=api.PasswordKdfAlgoUnknown(), new_password_hash=b"", hint="")
    return api.account.UpdatePasswordSettings(password=proof(info, current, rand), new_settings=nothing)


def set_recovery_email(
    info: api.account.Password, current: str, email: str, rand: Rand
) -> api.account.UpdatePasswordSettings:
    """Set or change the recovery address and leave the password as it is; ``""`` removes the address."""
    if not info.has_password:
        raise UsageError("a recovery address belongs to a two-step verification password; set one first")
    settings = api.account.PasswordInputSettings(email=checks.email(email) if email else "")
    return api.account.UpdatePasswordSettings(password=proof(info, current, rand), new_settings=settings)


def email_code_length(error: RpcError) -> int | None:
    """The length of the code that was sent to a new recovery address, if that is what ``error`` says; else None."""
    if error.name != "EMAIL_UNCONFIRMED":
        return None
    return error.value or CODE_LENGTH


class Reset(NamedTuple):
    """What came of ``account.resetPassword``.

    ``state``: ``"done"`` (the password is gone), ``"waiting"`` (ask again at ``date`` to have it removed; until then
    the owner may cancel) or ``"refused"`` (one was cancelled lately; ask again at ``date``). ``date``: Unix time.
    """

    state: str
    date: int | None = None

    @property
    def text(self) -> str:
        """The same in one sentence."""
        return {
            "done": "The two-step verification password was removed.",
            "waiting": "The password will be removed in some days unless it is cancelled until then.",
        }.get(self.state, "A reset was cancelled lately; another one can be asked for later.")


def reset_result(result: Any) -> Reset:
    """The answer of ``account.resetPassword``, which a logged-in session sends when the password is lost.

    Source: https://core.telegram.org/api/srp#password-reset
    """
    match result:
        case api.account.ResetPasswordOk():
            return Reset("done")
        case api.account.ResetPasswordRequestedWait():
            return Reset("waiting", result.until_date)
        case api.account.ResetPasswordFailedWait():
            return Reset("refused", result.retry_date)
    raise UsageError(f"{type(result).__name__} is no answer of account.resetPassword")


def _algorithm(algo: Any) -> srp.Algorithm:
    if not isinstance(algo, api.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow):
        raise LoginError("the server hashes passwords in a way that this version does not know; update cablegram")
    return srp.Algorithm(salt1=algo.salt1, salt2=algo.salt2, g=algo.g, p=algo.p)
