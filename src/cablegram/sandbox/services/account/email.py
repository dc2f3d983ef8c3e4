"""E-mail addresses as a way to log in.

Source: https://core.telegram.org/api/auth#email-verification
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import login

from .auth import check_phone, find_code


def _address(ctx: Context, email: str) -> str:
    name, _, domain = email.strip().partition("@")
    if not name or "." not in domain:
        ctx.fail("EMAIL_INVALID")
    if domain.lower().endswith(".invalid"):
        ctx.fail("EMAIL_NOT_ALLOWED")
    return email.strip()


@on(api.account.SendVerifyEmailCode, login=False)
def send_verify_email_code(ctx: Context, request: api.account.SendVerifyEmailCode) -> api.account.TypeSentEmailCode:
    """Source: https://core.telegram.org/method/account.sendVerifyEmailCode.

    Errors: EMAIL_INVALID, EMAIL_NOT_SETUP, PHONE_NUMBER_INVALID.
    """
    email, purpose = _address(ctx, request.email), request.purpose
    code = ctx.world.digits(6)
    if isinstance(purpose, api.EmailVerifyPurposeLoginSetup):
        sent = find_code(ctx, check_phone(ctx, purpose.phone_number), purpose.phone_code_hash)
        if sent.kind != "set_up_email":
            ctx.fail("EMAIL_NOT_SETUP")
        sent.email, sent.email_code = email, code
    else:
        recovery = ctx.account.recovery
        recovery.unconfirmed, recovery.code = email, code
    return api.account.SentEmailCode(email_pattern=login.mask(email), length=len(code))


@on(api.account.VerifyEmail, login=False)
def verify_email(ctx: Context, request: api.account.VerifyEmail) -> api.account.TypeEmailVerified:
    """Source: https://core.telegram.org/method/account.verifyEmail.

    Errors: CODE_INVALID, EMAIL_NOT_ALLOWED, EMAIL_VERIFY_EXPIRED.
    """
    purpose, verification = request.purpose, request.verification
    if not isinstance(verification, api.EmailVerificationCode):
        ctx.fail("EMAIL_NOT_ALLOWED")
    if isinstance(purpose, api.EmailVerifyPurposeLoginSetup):
        return _set_up(ctx, purpose, verification.code)
    recovery = ctx.account.recovery
    if not recovery.unconfirmed:
        ctx.fail("EMAIL_VERIFY_EXPIRED")
    if verification.code != recovery.code:
        ctx.fail("CODE_INVALID")
    email, recovery.unconfirmed, recovery.code = recovery.unconfirmed, "", ""
    if isinstance(purpose, api.EmailVerifyPurposeLoginChange):
        ctx.account.login_email = email
    return api.account.EmailVerified(email=email)


def _set_up(ctx: Context, purpose: api.EmailVerifyPurposeLoginSetup, code: str) -> api.account.EmailVerifiedLogin:
    phone = check_phone(ctx, purpose.phone_number)
    sent = find_code(ctx, phone, purpose.phone_code_hash)
    if not sent.email_code:
        ctx.fail("EMAIL_VERIFY_EXPIRED")
    if code != sent.email_code:
        ctx.fail("CODE_INVALID")
    account = ctx.world.by_phone(phone)
    if account is not None:
        account.login_email = sent.email
    sent.kind, sent.next = (sent.next[0], sent.next[1:]) if sent.next else ("sms", ())
    login.deliver(ctx.world, ctx.options, sent)
    return api.account.EmailVerifiedLogin(email=sent.email, sent_code=login.sent_code(ctx.options, sent))


@on(api.auth.ResetLoginEmail, login=False)
def reset_login_email(ctx: Context, request: api.auth.ResetLoginEmail) -> api.auth.TypeSentCode:
    """Source: https://core.telegram.org/method/auth.resetLoginEmail.

    Errors: EMAIL_INSTALL_MISSING, PHONE_NUMBER_INVALID.
    """
    sent = find_code(ctx, check_phone(ctx, request.phone_number), request.phone_code_hash)
    if sent.kind != "email":
        ctx.fail("EMAIL_INSTALL_MISSING")
    account = ctx.world.by_phone(sent.phone)
    if account is not None:
        account.login_email = ""
    sent.kind, sent.next = "sms", ("call",)
    login.deliver(ctx.world, ctx.options, sent)
    return login.sent_code(ctx.options, sent)
