"""Two-step verification: asking for the password, setting, changing and removing it, recovery, the reset.

Source: https://core.telegram.org/api/srp
"""

from __future__ import annotations

from typing import Any

from cablegram import api
from cablegram.crypto import dh, srp
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import login
from cablegram.sandbox.world.accounts import Account, Password

from .auth import authorized

G = 3


def algorithm(salt1: bytes, salt2: bytes) -> srp.Algorithm:
    """The parameters that every password of the sandbox uses."""
    return srp.Algorithm(salt1, salt2, G, prime())


def prime() -> bytes:
    """Telegram's known good prime (256 bytes)."""
    return dh.PRIME.to_bytes(256, "big")


def kdf(salt1: bytes, salt2: bytes) -> api.TypePasswordKdfAlgo:
    """A PasswordKdfAlgo."""
    return api.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow(
        salt1=salt1, salt2=salt2, g=G, p=prime()
    )


def asking(ctx: Context) -> Account:
    """Who is logged in, or whose password is asked for."""
    pending = ctx.key.pending
    if pending and not ctx.logged_in:
        return ctx.world.accounts[pending]
    return ctx.account


@on(api.account.GetPassword, login=False)
def get_password(ctx: Context, request: api.account.GetPassword) -> api.account.TypePassword:
    """Source: https://core.telegram.org/method/account.getPassword."""
    account = asking(ctx)
    password, recovery = account.password, account.recovery
    fresh = kdf(ctx.world.rand(8), ctx.world.rand(16))
    common: dict[str, Any] = {
        "new_algo": fresh,
        "new_secure_algo": api.SecurePasswordKdfAlgoPBKDF2HMACSHA512iter100000(salt=ctx.world.rand(8)),
        "secure_random": ctx.world.rand(256),
        "email_unconfirmed_pattern": login.mask(recovery.unconfirmed) or None,
        "login_email_pattern": login.mask(account.login_email) or None,
    }
    if password is None:
        return api.account.Password(**common)
    srp_id, challenge = new_challenge(ctx, password)
    return api.account.Password(
        has_password=True,
        has_recovery=bool(recovery.email),
        current_algo=kdf(password.salt1, password.salt2),
        srp_B=challenge.srp_b,
        srp_id=srp_id,
        hint=password.hint or None,
        pending_reset_date=int(recovery.reset_at) or None,
        **common,
    )


def new_challenge(ctx: Context, password: Password) -> tuple[int, srp.Challenge]:
    """A challenge and the id that the answer to it must name."""
    challenge = srp.Challenge(password.verifier, algorithm(password.salt1, password.salt2), ctx.world.rand)
    srp_id = ctx.world.long()
    pending = ctx.key.srp
    pending[srp_id] = challenge
    while len(pending) > 8:
        pending.pop(next(iter(pending)))
    return srp_id, challenge


def prove(ctx: Context, account: Account, proof: api.TypeInputCheckPasswordSRP | None) -> None:
    """Fail unless the proof shows that the client knows the account's password."""
    if account.password is None:
        return
    if not isinstance(proof, api.InputCheckPasswordSRP):
        ctx.fail("PASSWORD_HASH_INVALID")
    challenge = ctx.key.srp.pop(proof.srp_id, None)
    if challenge is None:
        ctx.fail("SRP_ID_INVALID")
    if not challenge.check(proof.A, proof.M1):
        ctx.fail("PASSWORD_HASH_INVALID")


@on(api.auth.CheckPassword, login=False)
def check_password(ctx: Context, request: api.auth.CheckPassword) -> api.auth.TypeAuthorization:
    """Source: https://core.telegram.org/method/auth.checkPassword.

    Errors: PASSWORD_EMPTY, PASSWORD_HASH_INVALID, SRP_ID_INVALID.
    """
    account = asking(ctx)
    if ctx.logged_in:
        ctx.fail("PASSWORD_EMPTY" if account.password is None else "PASSWORD_HASH_INVALID")
    prove(ctx, account, request.password)
    account.recovery.reset_at = 0.0  # whoever knows the password has no need of a reset
    return authorized(ctx, account)


@on(api.account.GetPasswordSettings, bots=False)
def get_password_settings(ctx: Context, request: api.account.GetPasswordSettings) -> api.account.TypePasswordSettings:
    """Source: https://core.telegram.org/method/account.getPasswordSettings. Errors: PASSWORD_HASH_INVALID."""
    prove(ctx, ctx.account, request.password)
    return api.account.PasswordSettings(email=ctx.account.recovery.email or None)


@on(api.account.UpdatePasswordSettings, bots=False)
def update_password_settings(ctx: Context, request: api.account.UpdatePasswordSettings) -> bool:
    """Source: https://core.telegram.org/method/account.updatePasswordSettings.

    Errors: EMAIL_INVALID, EMAIL_UNCONFIRMED, NEW_SALT_INVALID, NEW_SETTINGS_EMPTY, NEW_SETTINGS_INVALID,
    PASSWORD_HASH_INVALID, SRP_ID_INVALID.
    """
    account = ctx.account
    prove(ctx, account, request.password)
    change(ctx, account, request.new_settings)
    return True


def change(ctx: Context, account: Account, settings: api.account.TypePasswordInputSettings) -> None:
    """Carry out PasswordInputSettings: set, change or remove the password and its e-mail."""
    if settings.new_algo is None and settings.email is None and settings.new_secure_settings is None:
        ctx.fail("NEW_SETTINGS_EMPTY")
    wanted = account.password
    if settings.new_algo is not None:
        wanted = _new_password(ctx, settings)
    email = settings.email
    if email and "@" not in email:
        ctx.fail("EMAIL_INVALID")
    if wanted is None:
        account.password, account.recovery.email, account.recovery.unconfirmed = None, "", ""
    elif email:
        recovery = account.recovery
        recovery.unconfirmed, recovery.code, recovery.pending = email, ctx.world.digits(6), wanted
        ctx.fail("EMAIL_UNCONFIRMED", len(recovery.code))
    else:
        if email == "":
            account.recovery.email = ""
        account.password = wanted


def _new_password(ctx: Context, settings: api.account.TypePasswordInputSettings) -> Password | None:
    new = settings.new_algo
    if new is None or isinstance(new, api.PasswordKdfAlgoUnknown) or not settings.new_password_hash:
        return None
    if len(new.salt1) < 40 or len(new.salt2) != 16:
        ctx.fail("NEW_SALT_INVALID")
    if new.g != G or new.p != prime() or len(settings.new_password_hash) != 256:
        ctx.fail("NEW_SETTINGS_INVALID")
    return Password(new.salt1, new.salt2, settings.new_password_hash, settings.hint or "")


# -- the recovery e-mail ----------------------------------------------------------------------------------------------


@on(api.account.ConfirmPasswordEmail, bots=False)
def confirm_password_email(ctx: Context, request: api.account.ConfirmPasswordEmail) -> bool:
    """Source: https://core.telegram.org/method/account.confirmPasswordEmail.

    Errors: CODE_INVALID, EMAIL_HASH_EXPIRED.
    """
    recovery = ctx.account.recovery
    if not recovery.unconfirmed:
        ctx.fail("EMAIL_HASH_EXPIRED")
    if request.code != recovery.code:
        ctx.fail("CODE_INVALID")
    recovery.email, recovery.unconfirmed, recovery.code = recovery.unconfirmed, "", ""
    ctx.account.password, recovery.pending = recovery.pending, None
    return True


@on(api.account.ResendPasswordEmail, bots=False)
def resend_password_email(ctx: Context, request: api.account.ResendPasswordEmail) -> bool:
    """Source: https://core.telegram.org/method/account.resendPasswordEmail. Errors: EMAIL_HASH_EXPIRED."""
    recovery = ctx.account.recovery
    if not recovery.unconfirmed:
        ctx.fail("EMAIL_HASH_EXPIRED")
    recovery.code = ctx.world.digits(6)
    return True


@on(api.account.CancelPasswordEmail, bots=False)
def cancel_password_email(ctx: Context, request: api.account.CancelPasswordEmail) -> bool:
    """Source: https://core.telegram.org/method/account.cancelPasswordEmail. Errors: EMAIL_HASH_EXPIRED."""
    recovery = ctx.account.recovery
    if not recovery.unconfirmed:
        ctx.fail("EMAIL_HASH_EXPIRED")
    recovery.unconfirmed, recovery.code, recovery.pending = "", "", None
    return True


@on(api.auth.RequestPasswordRecovery, login=False)
def request_password_recovery(ctx: Context, request: api.auth.RequestPasswordRecovery) -> api.auth.TypePasswordRecovery:
    """Source: https://core.telegram.org/method/auth.requestPasswordRecovery.

    Errors: PASSWORD_EMPTY, PASSWORD_RECOVERY_NA.
    """
    account = asking(ctx)
    if account.password is None:
        ctx.fail("PASSWORD_EMPTY")
    if not account.recovery.email:
        ctx.fail("PASSWORD_RECOVERY_NA")
    account.recovery.code = ctx.world.digits(6)
    return api.auth.PasswordRecovery(email_pattern=login.mask(account.recovery.email))


def check_recovery_code(ctx: Context, account: Account, code: str) -> None:
    """Fail unless the code is the one that the recovery e-mail got."""
    if not code:
        ctx.fail("CODE_EMPTY")
    if not account.recovery.code:
        ctx.fail("PASSWORD_RECOVERY_EXPIRED")
    if code != account.recovery.code:
        ctx.fail("CODE_INVALID")


@on(api.auth.CheckRecoveryPassword, login=False)
def check_recovery_password(ctx: Context, request: api.auth.CheckRecoveryPassword) -> bool:
    """Source: https://core.telegram.org/method/auth.checkRecoveryPassword. Errors: PASSWORD_RECOVERY_EXPIRED."""
    check_recovery_code(ctx, asking(ctx), request.code)
    return True


@on(api.auth.RecoverPassword, login=False)
def recover_password(ctx: Context, request: api.auth.RecoverPassword) -> api.auth.TypeAuthorization:
    """Source: https://core.telegram.org/method/auth.recoverPassword. Errors: CODE_EMPTY, NEW_SETTINGS_INVALID."""
    account = asking(ctx)
    check_recovery_code(ctx, account, request.code)
    settings = request.new_settings
    wanted = None if settings is None or settings.new_algo is None else _new_password(ctx, settings)
    account.password, account.recovery.code = wanted, ""
    if wanted is None:
        account.recovery.email = ""
    if ctx.logged_in:
        return api.auth.Authorization(user=ctx.view().user(account))
    return authorized(ctx, account)


# -- the seven-day reset ----------------------------------------------------------------------------------------------


@on(api.account.ResetPassword, bots=False)
def reset_password(ctx: Context, request: api.account.ResetPassword) -> api.account.TypeResetPasswordResult:
    """Source: https://core.telegram.org/method/account.resetPassword. Errors: PASSWORD_EMPTY."""
    account, now = ctx.account, ctx.world.clock.time()
    recovery = account.recovery
    if account.password is None:
        ctx.fail("PASSWORD_EMPTY")
    if recovery.declined_until > now:
        return api.account.ResetPasswordFailedWait(retry_date=int(recovery.declined_until))
    if not recovery.reset_at:
        recovery.reset_at = now + ctx.options.password_reset_wait
    if recovery.reset_at > now:
        return api.account.ResetPasswordRequestedWait(until_date=int(recovery.reset_at))
    account.password, recovery.reset_at, recovery.email = None, 0.0, ""
    return api.account.ResetPasswordOk()


@on(api.account.DeclinePasswordReset, bots=False)
def decline_password_reset(ctx: Context, request: api.account.DeclinePasswordReset) -> bool:
    """Source: https://core.telegram.org/method/account.declinePasswordReset. Errors: RESET_REQUEST_MISSING."""
    recovery = ctx.account.recovery
    if not recovery.reset_at:
        ctx.fail("RESET_REQUEST_MISSING")
    recovery.reset_at = 0.0
    recovery.declined_until = ctx.world.clock.time() + ctx.options.password_reset_wait
    return True
