"""One's own account: name, username, presence, settings, and its end.

Source: https://core.telegram.org/api/profile and https://core.telegram.org/method/account.updateProfile.
Errors: ABOUT_TOO_LONG, FIRSTNAME_INVALID; of account.updateUsername: USERNAME_INVALID, USERNAME_NOT_MODIFIED,
USERNAME_OCCUPIED.
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.services.chats.contacts import valid_username
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import login, render_objects
from cablegram.sandbox.world.accounts import Account
from cablegram.sandbox.world.peers import is_user
from cablegram.sandbox.world.render import View

from .password import prove


def notify_name(ctx: Context, account: Account) -> None:
    """Notify the account itself and those who know it that its name changed."""
    names = [api.Username(editable=True, active=True, username=account.username)] if account.username else []

    def make(view: View) -> api.TypeUpdate:
        view.mention(account.id)
        return api.UpdateUserName(
            user_id=account.id, first_name=account.first_name, last_name=account.last_name, usernames=names
        )

    ctx.world.notify_now(account.id, make, lasting=True)
    for other in acquaintances(ctx, account):
        ctx.world.notify_now(other, make, lasting=True)


def acquaintances(ctx: Context, account: Account) -> list[int]:
    """Those who have a private chat with an account."""
    return [peer for peer in account.dialogs if is_user(peer) and peer != account.id]


@on(api.account.UpdateProfile, bots=False)
def update_profile(ctx: Context, request: api.account.UpdateProfile) -> api.TypeUser:
    """Source: https://core.telegram.org/method/account.updateProfile. Errors: ABOUT_TOO_LONG, FIRSTNAME_INVALID."""
    account = ctx.account
    if request.first_name is not None and not 1 <= len(request.first_name.strip()) <= 64:
        ctx.fail("FIRSTNAME_INVALID")
    if request.about is not None and len(request.about) > (140 if account.premium else 70):
        ctx.fail("ABOUT_TOO_LONG")
    account.first_name = account.first_name if request.first_name is None else request.first_name.strip()
    account.last_name = account.last_name if request.last_name is None else request.last_name.strip()
    account.about = account.about if request.about is None else request.about
    if request.first_name is not None or request.last_name is not None:
        notify_name(ctx, account)
    return ctx.view().user(account)


@on(api.account.CheckUsername, bots=False)
def check_username(ctx: Context, request: api.account.CheckUsername) -> bool:
    """Source: https://core.telegram.org/method/account.checkUsername. Errors: USERNAME_INVALID."""
    if not valid_username(request.username):
        ctx.fail("USERNAME_INVALID")
    return ctx.world.by_username(request.username) is None


@on(api.account.UpdateUsername, bots=False)
def update_username(ctx: Context, request: api.account.UpdateUsername) -> api.TypeUser:
    """Source: https://core.telegram.org/method/account.updateUsername.

    Errors: USERNAME_INVALID, USERNAME_NOT_MODIFIED, USERNAME_OCCUPIED.
    """
    account, world = ctx.account, ctx.world
    if request.username == account.username:
        ctx.fail("USERNAME_NOT_MODIFIED")
    if request.username:
        if not valid_username(request.username):
            ctx.fail("USERNAME_INVALID")
        if world.by_username(request.username) not in (None, account.id):
            ctx.fail("USERNAME_OCCUPIED")
    world.usernames.pop(account.username.lower(), None)
    account.username = request.username
    if request.username:
        world.usernames[request.username.lower()] = account.id
    notify_name(ctx, account)
    return ctx.view().user(account)


@on(api.account.UpdateStatus, bots=False)
def update_status(ctx: Context, request: api.account.UpdateStatus) -> bool:
    """Source: https://core.telegram.org/method/account.updateStatus."""
    account, now = ctx.account, ctx.world.clock.time()
    account.was_online = now
    account.online_until = 0.0 if request.offline else now + 300

    def make(view: View) -> api.TypeUpdate:
        view.mention(account.id)
        return api.UpdateUserStatus(user_id=account.id, status=render_objects.status(view, account))

    for other in acquaintances(ctx, account):
        ctx.world.notify_now(other, make)
    return True


@on(api.account.DeleteAccount, bots=False)
def delete_account(ctx: Context, request: api.account.DeleteAccount) -> bool:
    """Source: https://core.telegram.org/method/account.deleteAccount."""
    account = ctx.account
    if account.password is not None:
        prove(ctx, account, request.password)
    ctx.world.phones.pop(account.phone, None)
    ctx.world.usernames.pop(account.username.lower(), None)
    account.deleted = True
    for authorization in list(account.logins):
        login.end(ctx.world, authorization, "USER_DEACTIVATED")
    return True


@on(api.account.GetNotifySettings)
def get_notify_settings(ctx: Context, request: api.account.GetNotifySettings) -> api.TypePeerNotifySettings:
    """Source: https://core.telegram.org/method/account.getNotifySettings. Errors: PEER_ID_INVALID."""
    if isinstance(request.peer, api.InputNotifyPeer):
        dialog = ctx.account.dialogs.get(ctx.peer(request.peer.peer))
        if dialog is not None and dialog.notify is not None:
            return dialog.notify
    return api.PeerNotifySettings()


@on(api.account.UpdateNotifySettings)
def update_notify_settings(ctx: Context, request: api.account.UpdateNotifySettings) -> bool:
    """Source: https://core.telegram.org/method/account.updateNotifySettings. Errors: PEER_ID_INVALID."""
    wanted = request.settings
    made = api.PeerNotifySettings(
        show_previews=wanted.show_previews, silent=wanted.silent, mute_until=wanted.mute_until
    )
    if isinstance(request.peer, api.InputNotifyPeer):
        peer = ctx.peer(request.peer.peer)
        dialog = ctx.account.dialogs.get(peer)
        if dialog is not None:
            dialog.notify = made
        ctx.world.notify_now(
            ctx.account.id,
            lambda view: api.UpdateNotifySettings(peer=api.NotifyPeer(peer=view.peer(peer)), notify_settings=made),
            lasting=True,
        )
    return True


@on(api.account.GetPrivacy, bots=False)
def get_privacy(ctx: Context, request: api.account.GetPrivacy) -> api.account.TypePrivacyRules:
    """Source: https://core.telegram.org/method/account.getPrivacy."""
    return api.account.PrivacyRules(rules=[api.PrivacyValueAllowAll()], chats=[], users=[])


@on(api.account.RegisterDevice, bots=False)
def register_device(ctx: Context, request: api.account.RegisterDevice) -> bool:
    """Source: https://core.telegram.org/method/account.registerDevice. Errors: TOKEN_EMPTY."""
    if not request.token:
        ctx.fail("TOKEN_EMPTY")
    return True


@on(api.account.UnregisterDevice, bots=False)
def unregister_device(ctx: Context, request: api.account.UnregisterDevice) -> bool:
    """Source: https://core.telegram.org/method/account.unregisterDevice."""
    return True
