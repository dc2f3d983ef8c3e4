"""Two-step verification of the account that is logged in: set, change, remove, recover, reset.

Sources: https://core.telegram.org/api/srp and the pages of the methods named below.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from cablegram import api
from cablegram.errors import RpcError, UsageError

from .code_prompts import Codes

if TYPE_CHECKING:
    from cablegram.auth.twofa import Reset
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLFunction

    from .answers import CodeSource, OnWrongCode


class TwoFactor(NamedTuple):
    """How two-step verification stands.

    ``enabled``: whether there is a password; ``hint``: what is shown beside its prompt; ``has_recovery``: whether a
    confirmed e-mail address can recover it; ``unconfirmed_email``: the pattern of an address whose code is awaited, or
    ``""``; ``reset_at``: the Unix time (seconds) at which the password goes unless that is cancelled, or None.
    """

    enabled: bool
    hint: str
    has_recovery: bool
    unconfirmed_email: str
    reset_at: int | None


class EmailCode(NamedTuple):
    """A code that went to an e-mail address: the address' ``pattern`` (``a***@e***.org``) and the code's ``length``."""

    pattern: str
    length: int


async def get_2fa(client: ClientCore) -> TwoFactor:
    """How two-step verification stands. Source: https://core.telegram.org/method/account.getPassword"""
    info = await _info(client)
    return TwoFactor(
        enabled=info.has_password,
        hint=info.hint or "",
        has_recovery=info.has_recovery,
        unconfirmed_email=info.email_unconfirmed_pattern or "",
        reset_at=info.pending_reset_date,
    )


async def edit_2fa(
    client: ClientCore,
    current_password: str | None = None,
    new_password: str | None = None,
    *,
    hint: str | None = None,
    email: str | None = None,
    email_code: CodeSource[EmailCode] | None = None,
    on_error: OnWrongCode | None = None,
) -> TwoFactor:
    """Set, change or remove the two-step verification password, its hint and its recovery e-mail.

    ===================================  ===========================================================
    ``new_password``                     sets the first password
    ``current_password, new_password``   changes it; a ``hint`` that is not given again is gone
    ``current_password, hint``           changes the hint alone
    ``current_password, email``          sets the recovery address alone; ``""`` removes it
    ``current_password``                 removes the password, and the recovery address with it
    ===================================  ===========================================================

    A new ``email`` must be confirmed: ``email_code(sent)`` (``sent``: `EmailCode`) is asked for the code that went
    there, and again when it was wrong. It is a value, a function or a coroutine function; it may answer ``Resend()`` or
    ``Cancel()`` of ``cablegram.auth``. Without it the result says ``unconfirmed_email``, nothing has changed yet, and
    :meth:`confirm_2fa_email` goes on. ``on_error(error)`` is called for each wrong code; True cancels.

    Raises ``errors.PasswordHashInvalid`` for a wrong current password, ``UsageError`` before any packet for what cannot
    be meant, ``LoginCancelled``. Source: https://core.telegram.org/method/account.updatePasswordSettings
    """
    if current_password is None and new_password is None:
        raise UsageError("give current_password=, new_password= or both")
    if new_password is not None and not new_password:
        raise UsageError("new_password is empty; to remove the password give current_password= alone")
    try:
        await _proven(client, _edit(current_password, new_password, hint, email, client))
    except RpcError as error:
        from cablegram.auth.twofa import email_code_length

        length = email_code_length(error)
        if length is None:
            raise
        if email_code is not None:
            await _confirm(client, email_code, length, on_error)
    return await get_2fa(client)


def _edit(
    current: str | None, new: str | None, hint: str | None, email: str | None, client: ClientCore
) -> Callable[[api.account.Password], api.account.UpdatePasswordSettings]:
    """The request, made of a fresh ``account.getPassword``."""

    def make(info: api.account.Password) -> api.account.UpdatePasswordSettings:
        from cablegram.auth import twofa

        if info.has_password and current is None:
            raise UsageError("the account has a password already; give current_password= as well")
        if not info.has_password and new is None:
            raise UsageError("the account has no two-step verification password")
        if new is None and current is not None:
            if email is not None and hint is None:
                return twofa.set_recovery_email(info, current, email, client._rand)
            if hint is None:
                return twofa.remove_password(info, current, client._rand)
        password = new if new is not None else current or ""
        known = current if info.has_password else None
        return twofa.set_password(info, password, client._rand, current=known, hint=hint or "", email=email or None)

    return make


async def _proven(client: ClientCore, make: Callable[[api.account.Password], TLFunction[bool]]) -> None:
    """Send what a proof of the password belongs to; a challenge that has aged meanwhile is asked for again, once."""
    for again in (True, False):
        info = await _info(client)
        # The proof of a password takes a tenth of a second of computing; the event loop goes on meanwhile.
        request = await asyncio.get_running_loop().run_in_executor(None, make, info)
        try:
            await client.invoke(request)
            return
        except RpcError as error:
            if not again or error.name != "SRP_ID_INVALID":
                raise


async def _info(client: ClientCore) -> api.account.Password:
    return await client.invoke(api.account.GetPassword())


# ---- the recovery e-mail ----


async def _confirm(
    client: ClientCore, source: CodeSource[EmailCode], length: int, on_error: OnWrongCode | None
) -> None:
    async def resend() -> EmailCode:
        return await resend_2fa_email(client)

    async def cancel() -> None:
        await cancel_2fa_email(client)

    async def attempt(code: str) -> None:
        await confirm_2fa_email(client, code)

    sent = EmailCode((await _info(client)).email_unconfirmed_pattern or "", length)
    await Codes(client, source, sent, resend=resend, cancel=cancel, on_error=on_error).settle(attempt)


async def confirm_2fa_email(client: ClientCore, code: str) -> None:
    """Confirm the recovery e-mail by the code that went there; what :meth:`edit_2fa` asked for is in force then.

    Source: https://core.telegram.org/method/account.confirmPasswordEmail
    """
    from cablegram.auth import checks

    await client.invoke(api.account.ConfirmPasswordEmail(code=checks.code(code)))


async def resend_2fa_email(client: ClientCore) -> EmailCode:
    """Send another code to the recovery address that is not confirmed yet.

    Source: https://core.telegram.org/method/account.resendPasswordEmail
    """
    from cablegram.auth.twofa import CODE_LENGTH

    await client.invoke(api.account.ResendPasswordEmail())
    return EmailCode((await _info(client)).email_unconfirmed_pattern or "", CODE_LENGTH)


async def cancel_2fa_email(client: ClientCore) -> None:
    """Forget the recovery address that is not confirmed yet, and the change that waits for it.

    Source: https://core.telegram.org/method/account.cancelPasswordEmail
    """

    await client.invoke(api.account.CancelPasswordEmail())


# ---- a lost password ----


async def recover_2fa(
    client: ClientCore,
    code: CodeSource[EmailCode],
    new_password: str | None = None,
    *,
    hint: str = "",
    email: str | None = None,
    on_error: OnWrongCode | None = None,
) -> TwoFactor:
    """Replace a forgotten password by way of the recovery e-mail; without ``new_password`` it is removed.

    ``code(sent)`` (``sent``: `EmailCode`) is asked for the code; answers as in :meth:`edit_2fa`. A wrong code is asked
    for again, and the password stays as it was until a right one came. Raises ``errors.PasswordRecoveryNa`` when the
    account has no recovery address: then only :meth:`reset_2fa` is left.
    Sources: https://core.telegram.org/method/auth.requestPasswordRecovery,
    https://core.telegram.org/method/auth.recoverPassword
    """
    from cablegram.auth.twofa import CODE_LENGTH, new_settings

    async def request() -> EmailCode:
        recovery = await client.invoke(api.auth.RequestPasswordRecovery())
        return EmailCode(recovery.email_pattern, CODE_LENGTH)

    async def cancel() -> None:
        """There is nothing to take back: a code that nobody uses expires."""

    async def attempt(code: str) -> None:
        await client.invoke(api.auth.CheckRecoveryPassword(code=code))
        settings: api.account.PasswordInputSettings | None = None
        if new_password is not None:
            info, loop = await _info(client), asyncio.get_running_loop()
            settings = await loop.run_in_executor(
                None, lambda: new_settings(info, new_password, client._rand, hint=hint, email=email)
            )
        await client.invoke(api.auth.RecoverPassword(code=code, new_settings=settings))

    await Codes(client, code, await request(), resend=request, cancel=cancel, on_error=on_error).settle(attempt)
    return await get_2fa(client)


async def reset_2fa(client: ClientCore) -> Reset:
    """Ask Telegram to remove a forgotten password; it does so after seven days, to whoever asks again then.

    The result's ``state`` is ``"waiting"`` (until ``date``), ``"done"``, or ``"refused"`` when a reset was cancelled
    lately. Source: https://core.telegram.org/method/account.resetPassword
    """
    from cablegram.auth.twofa import reset_result

    return reset_result(await client.invoke(api.account.ResetPassword()))


async def cancel_2fa_reset(client: ClientCore) -> None:
    """Keep the password after all. Source: https://core.telegram.org/method/account.declinePasswordReset"""

    await client.invoke(api.account.DeclinePasswordReset())
