"""Users by their ids, and all that is known of one.

Source: https://core.telegram.org/method/users.getUsers and https://core.telegram.org/method/users.getFullUser. Error:
USER_ID_INVALID; users.getUsers answers userEmpty instead.
"""

from __future__ import annotations

from cablegram import api
from cablegram.errors import RpcError
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import render_objects
from cablegram.sandbox.world.accounts import Account
from cablegram.sandbox.world.render import View


@on(api.users.GetUsers)
def get_users(ctx: Context, request: api.users.GetUsers) -> list[api.TypeUser]:
    """Source: https://core.telegram.org/method/users.getUsers."""
    view = ctx.view()
    shown: list[api.TypeUser] = []
    for asked in request.id:
        try:
            account = ctx.user(asked)
        except RpcError:  # asked for without the right access hash: nothing is given away
            shown.append(api.UserEmpty(id=getattr(asked, "user_id", 0)))
        else:
            view.mention(account.id)
            shown.append(view.user(account))
    return shown


def user_full(ctx: Context, view: View, account: Account) -> api.UserFull:
    """A UserFull."""
    own = account.id == ctx.account.id
    view.mention(account.id)
    photo = ctx.world.files.get(account.photos[-1]) if account.photos else None
    common = sum(1 for group in ctx.world.groups.values() if {account.id, ctx.account.id} <= group.members.keys())
    dialog = ctx.account.dialogs.get(account.id)
    return api.UserFull(
        blocked=account.id in ctx.account.blocked,
        can_pin_message=True,
        id=account.id,
        about=account.about or None,
        settings=api.PeerSettings(),
        profile_photo=None if photo is None else render_objects.photo(view, photo),
        notify_settings=(dialog.notify if dialog else None) or api.PeerNotifySettings(),
        bot_info=_bot_info(account),
        common_chats_count=0 if own else common,
    )


def _bot_info(account: Account) -> api.BotInfo | None:
    return api.BotInfo(user_id=account.id, description=account.about or None) if account.bot else None


@on(api.users.GetFullUser)
def get_full_user(ctx: Context, request: api.users.GetFullUser) -> api.users.TypeUserFull:
    """Source: https://core.telegram.org/method/users.getFullUser. Errors: USER_ID_INVALID."""
    view = ctx.view()
    full = user_full(ctx, view, ctx.user(request.id))
    return api.users.UserFull(full_user=full, chats=view.chats(), users=view.users())


@on(api.users.GetRequirementsToContact)
def get_requirements_to_contact(
    ctx: Context, request: api.users.GetRequirementsToContact
) -> list[api.TypeRequirementToContact]:
    """Source: https://core.telegram.org/method/users.getRequirementsToContact."""
    return [api.RequirementToContactEmpty() for _ in request.id]
