"""Basic groups: who is in, and who is notified of it.

Source: https://core.telegram.org/api/channel#basic-groups
"""

from __future__ import annotations

from cablegram import api

from . import render_objects
from .accounts import Account
from .chats import Group, Member
from .sending import dialog, service
from .world import World


def create(world: World, creator: Account, title: str, invited: list[Account]) -> Group:
    """Make a basic group; everybody gets a service message."""
    group = Group(world.new_id("group"), title, creator.id, world.now)
    group.members[creator.id] = Member(creator.id, creator.id, world.now)
    for account in invited:
        group.members[account.id] = Member(account.id, creator.id, world.now)
        world.mark_met(account, group.peer)
    world.groups[group.id] = group
    world.mark_met(creator, group.peer)
    ids = list(group.members)
    service(world, creator, group.peer, api.MessageActionChatCreate(title=title, users=ids))
    notify_participants(world, group)
    return group


def add(
    world: World,
    actor: Account,
    group: Group,
    account: Account,
    *,
    by_link: bool = False,
    action: api.TypeMessageAction | None = None,
) -> None:
    """Put somebody into the group."""
    group.gone.pop(account.id, None)
    group.members[account.id] = Member(account.id, actor.id, world.now)
    group.version += 1
    dialog(world, account, group.peer)
    own = action is not None or by_link
    if action is None:
        action = api.MessageActionChatAddUser(users=[account.id])
    if by_link:
        action = api.MessageActionChatJoinedByLink(inviter_id=actor.id)
    service(world, account if own else actor, group.peer, action)
    notify_participants(world, group)


def remove(world: World, actor: Account, group: Group, account: Account) -> None:
    """Take somebody out, or let them leave (``actor`` is ``account``)."""
    service(world, actor, group.peer, api.MessageActionChatDeleteUser(user_id=account.id))
    member = group.members.pop(account.id)
    member.kicked_by = actor.id
    group.gone[account.id] = member
    group.version += 1
    notify_participants(world, group)


def notify_participants(world: World, group: Group) -> None:
    """Send every member the list of who is in the group now."""
    world.notify_all(
        group.members,
        lambda view: api.UpdateChatParticipants(participants=render_objects.group_participants(view, group)),
    )


def rename(world: World, actor: Account, group: Group, title: str) -> None:
    """Give the group another title."""
    group.title = title
    group.version += 1
    service(world, actor, group.peer, api.MessageActionChatEditTitle(title=title))


def set_admin(world: World, group: Group, member: Member, admin: bool) -> None:
    """Make a member an admin, or not any more."""
    rights = api.ChatAdminRights(
        change_info=True, delete_messages=True, ban_users=True, invite_users=True, pin_messages=True, other=True
    )
    member.admin = rights if admin else None
    group.version += 1
    version = group.version
    world.notify_all(
        group.members,
        lambda view: api.UpdateChatParticipantAdmin(
            chat_id=group.id, user_id=member.user_id, is_admin=admin, version=version
        ),
    )


def may(group: Group, account: Account, right: str) -> bool:
    """Whether a member may do what a right of ChatAdminRights names, by rank or because everybody may."""
    member = group.members.get(account.id)
    if member is None:
        return False
    if group.creator == account.id:
        return True
    if member.admin is not None and getattr(member.admin, right, False):
        return True
    everybody = group.default_banned
    open_to_all = right in ("change_info", "invite_users", "pin_messages")
    return open_to_all and not (everybody is not None and getattr(everybody, right, False))
