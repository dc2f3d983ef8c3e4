"""Active sessions, other data centers, temporary keys, another phone number.

Sources: https://core.telegram.org/api/datacenter, https://core.telegram.org/api/pfs,
https://core.telegram.org/method/auth.bindTempAuthKey
"""

from __future__ import annotations

from cablegram import api
from cablegram.errors import SecurityError
from cablegram.mtproto.handshake.binding import Binding, open_binding
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import login
from cablegram.sandbox.world.auths import Authorization

from .auth import check_code, check_phone, find_code


def shown(ctx: Context, made: Authorization) -> api.Authorization:
    """One Authorization of the list of active sessions."""
    current = ctx.key.authorization is made
    app = ctx.world.apps.get(made.api_id)
    return api.Authorization(
        current=current,
        unconfirmed=not made.confirmed,
        hash=0 if current else made.hash,
        device_model=made.device_model,
        platform=made.platform,
        system_version=made.system_version,
        api_id=made.api_id,
        app_name="" if app is None else app.title,
        app_version=made.app_version,
        date_created=int(made.created),
        date_active=int(made.active),
        ip=made.ip,
        country="Loopback",
        region="",
    )


@on(api.account.GetAuthorizations, bots=False)
def get_authorizations(ctx: Context, request: api.account.GetAuthorizations) -> api.account.TypeAuthorizations:
    """Source: https://core.telegram.org/method/account.getAuthorizations."""
    return api.account.Authorizations(
        authorization_ttl_days=ctx.account.authorization_ttl_days,
        authorizations=[shown(ctx, made) for made in reversed(ctx.account.logins)],
    )


def _fresh(ctx: Context) -> None:
    authorization = ctx.key.authorization
    age = ctx.world.clock.time() - (authorization.created if authorization else 0.0)
    if age < ctx.options.fresh_for:
        ctx.fail("FRESH_RESET_AUTHORISATION_FORBIDDEN")


@on(api.account.ResetAuthorization, bots=False)
def reset_authorization(ctx: Context, request: api.account.ResetAuthorization) -> bool:
    """Source: https://core.telegram.org/method/account.resetAuthorization.

    Errors: FRESH_RESET_AUTHORISATION_FORBIDDEN, HASH_INVALID.
    """
    found = ctx.world.authorizations.get(request.hash)
    if found is None or found.account != ctx.account.id or found is ctx.key.authorization:
        ctx.fail("HASH_INVALID")
    _fresh(ctx)
    login.end(ctx.world, found, "SESSION_REVOKED")
    return True


@on(api.auth.ResetAuthorizations, bots=False)
def reset_authorizations(ctx: Context, request: api.auth.ResetAuthorizations) -> bool:
    """Source: https://core.telegram.org/method/auth.resetAuthorizations.

    Errors: FRESH_RESET_AUTHORISATION_FORBIDDEN.
    """
    _fresh(ctx)
    for other in [made for made in ctx.account.logins if made is not ctx.key.authorization]:
        login.end(ctx.world, other, "SESSION_REVOKED")
    return True


@on(api.account.ChangeAuthorizationSettings, bots=False)
def change_authorization_settings(ctx: Context, request: api.account.ChangeAuthorizationSettings) -> bool:
    """Source: https://core.telegram.org/method/account.changeAuthorizationSettings. Errors: HASH_INVALID."""
    found = ctx.world.authorizations.get(request.hash)
    if found is None or found.account != ctx.account.id:
        ctx.fail("HASH_INVALID")
    if request.confirmed and not found.confirmed:
        found.confirmed = True
        login.notify_new_authorization(ctx.world, found)
    return True


@on(api.account.SetAuthorizationTTL, bots=False)
def set_authorization_ttl(ctx: Context, request: api.account.SetAuthorizationTTL) -> bool:
    """Source: https://core.telegram.org/method/account.setAuthorizationTTL. Errors: TTL_DAYS_INVALID."""
    if not 1 <= request.authorization_ttl_days <= 366:
        ctx.fail("TTL_DAYS_INVALID")
    ctx.account.authorization_ttl_days = request.authorization_ttl_days
    return True


@on(api.account.InvalidateSignInCodes, bots=False)
def invalidate_sign_in_codes(ctx: Context, request: api.account.InvalidateSignInCodes) -> bool:
    """Source: https://core.telegram.org/method/account.invalidateSignInCodes."""
    for sent in ctx.world.codes.values():
        if sent.phone == ctx.account.phone and sent.code in request.codes:
            sent.dead = True
    return True


# -- other data centers -----------------------------------------------------------------------------------------------


@on(api.auth.ExportAuthorization)
def export_authorization(ctx: Context, request: api.auth.ExportAuthorization) -> api.auth.TypeExportedAuthorization:
    """Source: https://core.telegram.org/method/auth.exportAuthorization. Errors: DC_ID_INVALID."""
    if request.dc_id == ctx.dc or request.dc_id not in {info.id for info in ctx.options.data_centers if not info.cdn}:
        ctx.fail("DC_ID_INVALID")
    secret = ctx.world.rand(128)
    authorization = ctx.key.authorization
    hash = authorization.hash if authorization is not None else 0
    ctx.world.exported[secret] = (hash, request.dc_id, ctx.world.clock.time() + 60)
    return api.auth.ExportedAuthorization(id=ctx.account.id, bytes=secret)


@on(api.auth.ImportAuthorization, login=False)
def import_authorization(ctx: Context, request: api.auth.ImportAuthorization) -> api.auth.TypeAuthorization:
    """Source: https://core.telegram.org/method/auth.importAuthorization. Errors: AUTH_BYTES_INVALID."""
    hash, dc, expires = ctx.world.exported.pop(request.bytes, (0, 0, 0.0))
    found = ctx.world.authorizations.get(hash)
    if found is None or dc != ctx.dc or expires < ctx.world.clock.time() or found.account != request.id:
        ctx.fail("AUTH_BYTES_INVALID")
    key = ctx.key
    found.keys.add(key.id)
    key.authorization, key.pending, key.error = found, 0, ""
    return api.auth.Authorization(user=ctx.view().user(ctx.world.accounts[found.account]))


# -- temporary keys ---------------------------------------------------------------------------------------------------


@on(api.auth.BindTempAuthKey, login=False)
def bind_temp_auth_key(ctx: Context, request: api.auth.BindTempAuthKey) -> bool:
    """Source: https://core.telegram.org/method/auth.bindTempAuthKey.

    Errors: ENCRYPTED_MESSAGE_INVALID, EXPIRES_AT_INVALID, TEMP_AUTH_KEY_ALREADY_BOUND, TEMP_AUTH_KEY_EMPTY.
    """
    temp = ctx.caller.key
    if not temp.temporary:
        ctx.fail("TEMP_AUTH_KEY_EMPTY")
    permanent = ctx.world.keys.get(request.perm_auth_key_id)
    if permanent is None or permanent.temporary or permanent.dc != ctx.dc:
        ctx.fail("ENCRYPTED_MESSAGE_INVALID")
    if temp.perm_id not in (0, permanent.id):
        ctx.fail("TEMP_AUTH_KEY_ALREADY_BOUND")
    try:
        stated = open_binding(request.encrypted_message, permanent.key)
    except SecurityError:
        ctx.fail("ENCRYPTED_MESSAGE_INVALID")
    meant = Binding(request.nonce, temp.id, permanent.id, ctx.caller.id, request.expires_at, ctx.msg_id)
    if stated != meant:
        ctx.fail("ENCRYPTED_MESSAGE_INVALID")
    if not ctx.world.clock.time() < request.expires_at:
        ctx.fail("EXPIRES_AT_INVALID")
    for older in permanent.bound - {temp.id}:  # one at a time: the new key replaces the one before it
        if older in ctx.world.keys:
            ctx.world.keys[older].perm_id = 0
    permanent.bound.clear()
    temp.perm_id = permanent.id
    temp.expires = min(temp.expires, float(request.expires_at))
    permanent.bound.add(temp.id)
    return True


@on(api.auth.DropTempAuthKeys, login=False)
def drop_temp_auth_keys(ctx: Context, request: api.auth.DropTempAuthKeys) -> bool:
    """Source: https://core.telegram.org/method/auth.dropTempAuthKeys."""
    for id in ctx.key.bound - set(request.except_auth_keys) - {ctx.caller.key.id}:
        record = ctx.world.keys.pop(id, None)
        if record is not None:
            ctx.key.bound.discard(id)
    return True


# -- another phone number ---------------------------------------------------------------------------------------------


@on(api.account.SendChangePhoneCode, bots=False)
def send_change_phone_code(ctx: Context, request: api.account.SendChangePhoneCode) -> api.auth.TypeSentCode:
    """Source: https://core.telegram.org/method/account.sendChangePhoneCode.

    Errors: PHONE_NUMBER_BANNED, PHONE_NUMBER_INVALID, PHONE_NUMBER_OCCUPIED.
    """
    if ctx.world.by_phone(request.phone_number) is not None:
        ctx.fail("PHONE_NUMBER_OCCUPIED")
    phone = check_phone(ctx, request.phone_number)
    sent = login.new_code(ctx.world, ctx.options, phone, purpose="change", account=ctx.account.id)
    return login.sent_code(ctx.options, sent)


@on(api.account.ChangePhone, bots=False)
def change_phone(ctx: Context, request: api.account.ChangePhone) -> api.TypeUser:
    """Source: https://core.telegram.org/method/account.changePhone.

    Errors: PHONE_CODE_EMPTY, PHONE_CODE_EXPIRED, PHONE_NUMBER_INVALID, PHONE_NUMBER_OCCUPIED.
    """
    account, world = ctx.account, ctx.world
    if world.by_phone(request.phone_number) is not None:
        ctx.fail("PHONE_NUMBER_OCCUPIED")
    sent = find_code(ctx, check_phone(ctx, request.phone_number), request.phone_code_hash, "change")
    check_code(ctx, sent, request.phone_code)
    sent.dead = True
    world.phones.pop(account.phone, None)
    account.phone = sent.phone
    world.phones[sent.phone] = account.id
    world.notify_now(
        account.id, lambda view: api.UpdateUserPhone(user_id=account.id, phone=account.phone), lasting=True
    )
    return ctx.view().user(account)
