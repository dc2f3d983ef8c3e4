"""Logging in with a phone number and a code, or with a bot token; and logging out.

Source: https://core.telegram.org/api/auth
"""

from __future__ import annotations

from typing import NoReturn

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import login
from cablegram.sandbox.world.accounts import Account
from cablegram.sandbox.world.auths import SentCode
from cablegram.sandbox.world.world import clean_phone


def check_app(ctx: Context, api_id: int, api_hash: str) -> None:
    """Fail unless the app exists and its hash is right."""
    app = ctx.world.apps.get(api_id)
    if app is None or app.api_hash != api_hash:
        ctx.fail("API_ID_INVALID")
    if app.published:
        ctx.fail("API_ID_PUBLISHED_FLOOD")
    ctx.key.api_id = api_id


def check_phone(ctx: Context, phone: str) -> str:
    """The digits of a number that can exist."""
    digits = clean_phone(phone)
    if not 7 <= len(digits) <= 15 or any(c not in "+ -()0123456789" for c in phone):
        ctx.fail("PHONE_NUMBER_INVALID")
    if digits in ctx.world.banned_phones:
        ctx.fail("PHONE_NUMBER_BANNED")
    account = ctx.world.by_phone(digits)
    if account is not None:
        if account.banned:
            ctx.fail("PHONE_NUMBER_BANNED")
        at_home(ctx, account, "PHONE_MIGRATE")
    return digits


def at_home(ctx: Context, account: Account, error: str) -> None:
    """Fail with a migration unless the account lives in the data center that was asked."""
    if account.dc != ctx.dc:
        ctx.fail(error, account.dc)


@on(api.auth.SendCode, login=False)
def send_code(ctx: Context, request: api.auth.SendCode) -> api.auth.TypeSentCode:
    """Source: https://core.telegram.org/method/auth.sendCode.

    Errors: API_ID_INVALID, API_ID_PUBLISHED_FLOOD, AUTH_RESTART, FLOOD_WAIT, PHONE_NUMBER_BANNED, PHONE_NUMBER_INVALID,
    SESSION_PASSWORD_NEEDED, UPDATE_APP_TO_LOGIN.
    """
    check_app(ctx, request.api_id, request.api_hash)
    phone = check_phone(ctx, request.phone_number)
    if ctx.logged_in:
        ctx.fail("AUTH_RESTART")
    if ctx.caller.layer < ctx.options.min_layer:
        ctx.fail("UPDATE_APP_TO_LOGIN", code=406)
    limit = ctx.options.codes_per_phone
    if limit and sum(1 for code in ctx.world.codes.values() if code.phone == phone) >= limit:
        ctx.fail("FLOOD_WAIT", ctx.options.flood_wait, code=420)
    account = ctx.world.by_phone(phone)
    if account is not None and _has_token(ctx, account, request.settings.logout_tokens or []):
        if account.password is not None:
            # Source: https://core.telegram.org/api/auth#future-auth-tokens
            ctx.key.pending, ctx.key.api_id = account.id, request.api_id
            ctx.fail("SESSION_PASSWORD_NEEDED")
        return api.auth.SentCodeSuccess(authorization=authorized(ctx, account))
    sent = login.new_code(ctx.world, ctx.options, phone)
    sent.api_id = request.api_id
    if ctx.options.paid_login:
        return api.auth.SentCodePaymentRequired(
            store_product="org.telegram.sandbox.login", phone_code_hash=sent.hash,
            support_email_address="login@sandbox.invalid", support_email_subject="Login", premium_days=7,
            currency="USD", amount=299,
        )  # fmt: skip
    return login.sent_code(ctx.options, sent)


def _has_token(ctx: Context, account: Account, tokens: list[bytes]) -> bool:
    now = ctx.world.clock.time()
    good = [token for token in tokens if account.future_tokens.pop(token, 0.0) > now]
    return bool(good)


def find_code(ctx: Context, phone: str, hash: str, purpose: str = "login") -> SentCode:
    """The code that a hash belongs to, still good."""
    if not hash:
        ctx.fail("PHONE_CODE_HASH_EMPTY")
    sent = ctx.world.codes.get(hash)
    if sent is None or sent.phone != clean_phone(phone) or sent.purpose != purpose:
        ctx.fail("PHONE_CODE_EXPIRED")
    if sent.dead or ctx.world.clock.time() >= sent.expires:
        ctx.fail("PHONE_CODE_EXPIRED")
    return sent


def check_code(ctx: Context, sent: SentCode, code: str | None) -> None:
    """Fail unless the code is right; too many wrong ones close the way."""
    if not code:
        ctx.fail("PHONE_CODE_EMPTY")
    if sent.wrong >= ctx.options.code_attempts:
        ctx.fail("PHONE_PASSWORD_FLOOD")
    if not sent.code or code.strip().lstrip("+") != sent.code:
        _wrong(ctx, sent, "PHONE_CODE_INVALID")


def _wrong(ctx: Context, sent: SentCode, error: str) -> NoReturn:
    sent.wrong += 1
    ctx.fail(error)


@on(api.auth.ResendCode, login=False)
def resend_code(ctx: Context, request: api.auth.ResendCode) -> api.auth.TypeSentCode:
    """Source: https://core.telegram.org/method/auth.resendCode.

    Errors: PHONE_CODE_EXPIRED, PHONE_CODE_HASH_EMPTY, PHONE_NUMBER_INVALID, SEND_CODE_UNAVAILABLE.
    """
    check_phone(ctx, request.phone_number)
    purpose = _purpose(ctx, request.phone_code_hash)
    sent = find_code(ctx, request.phone_number, request.phone_code_hash, purpose)
    if not sent.next:
        ctx.fail("SEND_CODE_UNAVAILABLE")
    sent.kind, sent.next = sent.next[0], sent.next[1:]
    login.deliver(ctx.world, ctx.options, sent)
    return login.sent_code(ctx.options, sent)


def _purpose(ctx: Context, hash: str) -> str:
    sent = ctx.world.codes.get(hash)
    return "login" if sent is None else sent.purpose


@on(api.auth.CancelCode, login=False)
def cancel_code(ctx: Context, request: api.auth.CancelCode) -> bool:
    """Source: https://core.telegram.org/method/auth.cancelCode. Errors: PHONE_CODE_EXPIRED, PHONE_NUMBER_INVALID."""
    check_phone(ctx, request.phone_number)
    purpose = _purpose(ctx, request.phone_code_hash)
    find_code(ctx, request.phone_number, request.phone_code_hash, purpose).dead = True
    return True


@on(api.auth.ReportMissingCode, login=False)
def report_missing_code(ctx: Context, request: api.auth.ReportMissingCode) -> bool:
    """Source: https://core.telegram.org/method/auth.reportMissingCode."""
    find_code(ctx, check_phone(ctx, request.phone_number), request.phone_code_hash)
    return True


@on(api.auth.RequestFirebaseSms, login=False)
def request_firebase_sms(ctx: Context, request: api.auth.RequestFirebaseSms) -> bool:
    """Source: https://core.telegram.org/method/auth.requestFirebaseSms. Errors: PHONE_NUMBER_INVALID."""
    sent = find_code(ctx, check_phone(ctx, request.phone_number), request.phone_code_hash)
    return sent.kind == "firebase" and bool(request.safety_net_token or request.play_integrity_token)


@on(api.auth.SignIn, login=False)
def sign_in(ctx: Context, request: api.auth.SignIn) -> api.auth.TypeAuthorization:
    """Source: https://core.telegram.org/method/auth.signIn.

    Errors: PHONE_CODE_EMPTY, PHONE_CODE_EXPIRED, PHONE_CODE_INVALID, PHONE_NUMBER_INVALID, SESSION_PASSWORD_NEEDED.
    """
    phone = check_phone(ctx, request.phone_number)
    sent = find_code(ctx, phone, request.phone_code_hash)
    if request.email_verification is not None:
        _check_email(ctx, sent, request.email_verification)
    else:
        check_code(ctx, sent, request.phone_code)
    account = ctx.world.by_phone(phone)
    if account is None:
        sent.verified = True
        return api.auth.AuthorizationSignUpRequired()
    sent.dead = True
    ctx.key.api_id = sent.api_id or ctx.key.api_id
    if account.password is not None:
        ctx.key.pending = account.id
        ctx.fail("SESSION_PASSWORD_NEEDED")
    return authorized(ctx, account)


def _check_email(ctx: Context, sent: SentCode, verification: api.TypeEmailVerification) -> None:
    if sent.kind != "email":
        ctx.fail("EMAIL_NOT_SETUP")
    if not isinstance(verification, api.EmailVerificationCode):
        ctx.fail("EMAIL_NOT_ALLOWED")
    if not verification.code:
        ctx.fail("EMAIL_CODE_EMPTY")
    if verification.code != sent.email_code:
        _wrong(ctx, sent, "CODE_INVALID")


def authorized(ctx: Context, account: Account) -> api.auth.Authorization:
    """Log the account in on the key that asks, and say so."""
    login.log_in(ctx.world, ctx.key, account, confirmed=account.bot or not ctx.options.confirm_logins, ip=ctx.caller.ip)
    account.was_online = ctx.world.clock.time()
    return api.auth.Authorization(user=ctx.view().user(account))


@on(api.auth.SignUp, login=False)
def sign_up(ctx: Context, request: api.auth.SignUp) -> api.auth.TypeAuthorization:
    """Source: https://core.telegram.org/method/auth.signUp.

    Errors: FIRSTNAME_INVALID, LASTNAME_INVALID, PHONE_CODE_EXPIRED, PHONE_CODE_INVALID,
    PHONE_NUMBER_APP_SIGNUP_FORBIDDEN, PHONE_NUMBER_INVALID, PHONE_NUMBER_OCCUPIED.
    """
    phone = check_phone(ctx, request.phone_number)
    sent = find_code(ctx, phone, request.phone_code_hash)
    if ctx.world.by_phone(phone) is not None:
        ctx.fail("PHONE_NUMBER_OCCUPIED")
    if not sent.verified:
        ctx.fail("PHONE_CODE_INVALID")
    if not ctx.options.sign_up:
        ctx.fail("PHONE_NUMBER_APP_SIGNUP_FORBIDDEN")
    if not request.first_name.strip() or len(request.first_name) > 64:
        ctx.fail("FIRSTNAME_INVALID")
    if len(request.last_name) > 64:
        ctx.fail("LASTNAME_INVALID")
    sent.dead = True
    account = Account(
        ctx.world.new_id("user"), dc=ctx.dc, phone=phone,
        first_name=request.first_name.strip(), last_name=request.last_name.strip(),
    )  # fmt: skip
    ctx.world.accounts[account.id] = account
    ctx.world.phones[phone] = account.id
    return authorized(ctx, account)


@on(api.auth.ImportBotAuthorization, login=False)
def import_bot_authorization(ctx: Context, request: api.auth.ImportBotAuthorization) -> api.auth.TypeAuthorization:
    """Source: https://core.telegram.org/method/auth.importBotAuthorization.

    Errors: ACCESS_TOKEN_EXPIRED, ACCESS_TOKEN_INVALID, API_ID_INVALID, API_ID_PUBLISHED_FLOOD.
    """
    check_app(ctx, request.api_id, request.api_hash)
    found = ctx.world.tokens.get(request.bot_auth_token)
    if found is None:
        number = request.bot_auth_token.partition(":")[0]
        known = number.isascii() and number.isdigit() and int(number) in ctx.world.accounts
        ctx.fail("ACCESS_TOKEN_EXPIRED" if known else "ACCESS_TOKEN_INVALID")
    account = ctx.world.accounts[found]
    at_home(ctx, account, "USER_MIGRATE")
    return authorized(ctx, account)


@on(api.auth.ImportWebTokenAuthorization, login=False)
def import_web_token_authorization(
    ctx: Context, request: api.auth.ImportWebTokenAuthorization
) -> api.auth.TypeAuthorization:
    """Source: https://core.telegram.org/method/auth.importWebTokenAuthorization.

    Errors: API_ID_INVALID, AUTH_TOKEN_INVALID.
    """
    check_app(ctx, request.api_id, request.api_hash)
    found = ctx.world.web_tokens.pop(request.web_auth_token, None)
    if found is None:
        ctx.fail("AUTH_TOKEN_INVALID")
    return authorized(ctx, ctx.world.accounts[found])


@on(api.auth.LogOut)
def log_out(ctx: Context, request: api.auth.LogOut) -> api.auth.TypeLoggedOut:
    """Source: https://core.telegram.org/method/auth.logOut."""
    account, key = ctx.account, ctx.key
    if key.authorization is not None:
        login.end(ctx.world, key.authorization, "", forget=True)
    token = None
    if ctx.options.future_tokens and not account.bot:
        token = ctx.world.rand(32)
        account.future_tokens[token] = ctx.world.clock.time() + 86400 * 365
    return api.auth.LoggedOut(future_auth_token=token)
