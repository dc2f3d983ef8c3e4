"""Logging in by QR code.

Source: https://core.telegram.org/api/qr-login
"""

from __future__ import annotations

import base64
import binascii

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world.accounts import Account
from cablegram.sandbox.world.auths import LoginToken

from .auth import authorized, check_app


def _new_token(ctx: Context, api_id: int, except_ids: list[int]) -> LoginToken:
    world, key = ctx.world, ctx.key
    known = world.login_tokens.get(key.qr_token)
    now = world.clock.time()
    fresh = known is not None and known.expires > now + 1 and not known.account
    if known is not None and fresh and set(except_ids) <= set(known.except_ids):
        return known
    made = LoginToken(world.rand(32), key.id, ctx.dc, api_id, now + ctx.options.qr_ttl, tuple(except_ids))
    world.login_tokens.pop(key.qr_token, None)
    world.login_tokens[made.token] = made
    key.qr_token = made.token
    return made


@on(api.auth.ExportLoginToken, login=False)
def export_login_token(ctx: Context, request: api.auth.ExportLoginToken) -> api.auth.TypeLoginToken:
    """Source: https://core.telegram.org/method/auth.exportLoginToken.

    Errors: API_ID_INVALID, API_ID_PUBLISHED_FLOOD.
    """
    check_app(ctx, request.api_id, request.api_hash)
    if ctx.logged_in:
        return api.auth.LoginTokenSuccess(authorization=api.auth.Authorization(user=ctx.view().user(ctx.account)))
    ctx.caller.wants_updates = True
    known = ctx.world.login_tokens.get(ctx.key.qr_token)
    if known is not None and known.account:
        account = ctx.world.accounts[known.account]
        if account.dc != ctx.dc:
            return api.auth.LoginTokenMigrateTo(dc_id=account.dc, token=known.token)
        return _finish(ctx, known, account)
    made = _new_token(ctx, request.api_id, list(request.except_ids))
    return api.auth.LoginToken(expires=int(made.expires), token=made.token)


@on(api.auth.ImportLoginToken, login=False)
def import_login_token(ctx: Context, request: api.auth.ImportLoginToken) -> api.auth.TypeLoginToken:
    """Source: https://core.telegram.org/method/auth.importLoginToken.

    Errors: AUTH_TOKEN_EXPIRED, AUTH_TOKEN_INVALID.
    """
    known = ctx.world.login_tokens.get(request.token)
    if known is None:
        ctx.fail("AUTH_TOKEN_INVALID")
    if ctx.world.clock.time() >= known.expires:
        ctx.fail("AUTH_TOKEN_EXPIRED")
    if not known.account:
        ctx.fail("AUTH_TOKEN_INVALID")
    account = ctx.world.accounts[known.account]
    if account.dc != ctx.dc:
        return api.auth.LoginTokenMigrateTo(dc_id=account.dc, token=known.token)
    return _finish(ctx, known, account)


def _finish(ctx: Context, known: LoginToken, account: Account) -> api.auth.TypeLoginToken:
    ctx.world.login_tokens.pop(known.token, None)
    ctx.key.qr_token = b""
    ctx.key.api_id = known.api_id
    if account.password is not None:
        ctx.key.pending = account.id
        ctx.fail("SESSION_PASSWORD_NEEDED")
    return api.auth.LoginTokenSuccess(authorization=authorized(ctx, account))


def accept(ctx: Context, token: bytes) -> LoginToken:
    """Approve the login that a token stands for; the device that shows it is sent updateLoginToken."""
    known = ctx.world.login_tokens.get(token)
    if known is None:
        ctx.fail("AUTH_TOKEN_INVALIDX")
    if known.account:
        ctx.fail("AUTH_TOKEN_ALREADY_ACCEPTED")
    if ctx.world.clock.time() >= known.expires:
        ctx.fail("AUTH_TOKEN_EXPIRED")
    if ctx.account.id in known.except_ids:
        ctx.fail("AUTH_TOKEN_EXCEPTION")
    known.account = ctx.account.id
    ctx.world.notify_key(known.dc, known.key_id, api.UpdateShort(update=api.UpdateLoginToken(), date=ctx.world.now))
    return known


@on(api.auth.AcceptLoginToken, bots=False)
def accept_login_token(ctx: Context, request: api.auth.AcceptLoginToken) -> api.TypeAuthorization:
    """Source: https://core.telegram.org/method/auth.acceptLoginToken.

    Errors: AUTH_TOKEN_ALREADY_ACCEPTED, AUTH_TOKEN_EXCEPTION, AUTH_TOKEN_EXPIRED, AUTH_TOKEN_INVALIDX.
    """
    known = accept(ctx, request.token)
    key = ctx.world.keys[known.key_id]
    device = key.device
    return api.Authorization(
        hash=ctx.world.long(),
        device_model=device.get("device_model", "Unknown"),
        platform="",
        system_version=device.get("system_version", ""),
        api_id=known.api_id,
        app_name=ctx.world.apps[known.api_id].title,
        app_version=device.get("app_version", ""),
        date_created=ctx.world.now,
        date_active=ctx.world.now,
        ip="127.0.0.1",
        country="Loopback",
        region="",
    )


def scan(ctx: Context, url: str) -> None:
    """What the camera of an app does with ``tg://login?token=…``."""
    text = url.partition("token=")[2].partition("&")[0]
    try:
        token = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        ctx.fail("AUTH_TOKEN_INVALIDX")
    accept(ctx, token)
