"""Channels and supergroups: who is in, with which rights, and who is notified of it.

Source: https://core.telegram.org/api/channel
"""

from __future__ import annotations

from dataclasses import replace

from cablegram import api

from . import render_objects
from .accounts import Account
from .chats import Channel, Group, Member
from .features import admin_log
from .messages import Content
from .peers import channel_peer
from .render import View
from .sending import dialog, send, service
from .world import World


def create(world: World, creator: Account, title: str, about: str, *, broadcast: bool) -> Channel:
    """Make a channel (``broadcast``) or a supergroup."""
    channel = Channel(world.new_id("channel"), title, creator.id, world.now, broadcast=broadcast, about=about)
    world.channels[channel.id] = channel
    channel.members[creator.id] = Member(creator.id, creator.id, world.now, admin=render_objects.owner_rights())
    _settle(world, creator, channel)
    service(world, creator, channel.peer, api.MessageActionChannelCreate(title=title))
    notify_changed(world, channel, creator.id)
    return channel


def _settle(world: World, account: Account, channel: Channel) -> None:
    world.memberships.setdefault(account.id, set()).add(channel.peer)
    found = dialog(world, account, channel.peer)
    found.date = max(found.date, world.now)
    world.mark_met(account, channel.peer)


def notify_changed(world: World, channel: Channel, *accounts: int) -> None:
    """Notify members (all of them, or those named) that the channel itself changed."""

    def make(view: View) -> api.UpdateChannel:
        view.mention(channel.peer)
        return api.UpdateChannel(channel_id=channel.id)

    world.notify_all(accounts or [member.user_id for member in channel.present()], make)


def join(world: World, channel: Channel, account: Account, inviter: Account | None = None) -> None:
    """Let somebody in: by themselves, or invited."""
    known = channel.members.get(account.id)
    member = Member(account.id, inviter.id if inviter else account.id, world.now)
    if known is not None and known.banned is not None and inviter is None:
        member.banned = known.banned
    channel.members[account.id] = member
    actor = inviter or account
    if actor is account:
        admin_log.note(world, channel, account, api.ChannelAdminLogEventActionParticipantJoin())
    else:
        shown = render_objects.channel_participant(View(world, actor), channel, member)
        added = api.ChannelAdminLogEventActionParticipantInvite(participant=shown)
        admin_log.note(world, channel, actor, added, account.id)
    _notify_bots(world, channel, actor, account, known, member)
    _settle(world, account, channel)
    ids = channel.box.ids(channel.peer)
    mine = dialog(world, account, channel.peer)
    mine.read_inbox = max(mine.read_inbox, ids[-1] if ids else 0)
    notify_changed(world, channel, account.id)


def announce_invited(world: World, actor: Account, channel: Channel, invited: list[Account]) -> None:
    """The service message of an invitation; broadcast channels have none."""
    if not channel.broadcast and invited:
        action = api.MessageActionChatAddUser(users=[account.id for account in invited])
        service(world, actor, channel.peer, action)


def leave(world: World, channel: Channel, account: Account) -> None:
    """Let somebody go. The box stays as it is."""
    member = channel.members[account.id]
    before = replace(member)
    member.left = True
    member.admin = None
    admin_log.note(world, channel, account, api.ChannelAdminLogEventActionParticipantLeave())
    _notify_bots(world, channel, account, account, before, member)
    world.memberships.get(account.id, set()).discard(channel.peer)
    account.dialogs.pop(channel.peer, None)
    notify_changed(world, channel, account.id)


FOREVER = 2_147_483_647
SOONEST, LATEST = 30, 366 * 86_400
"""A restriction that ends sooner or later than so many seconds from now never ends.

Source: https://core.telegram.org/constructor/chatBannedRights
"""


def ends_at(now: int, until: int) -> int:
    """When a restriction that was asked for until this date ends (Unix time)."""
    return until if now + SOONEST <= until <= now + LATEST else FOREVER


def lift_if_over(world: World, channel: Channel, account: Account) -> None:
    """Let somebody whose restriction has ended write, or come in, again."""
    member = channel.members.get(account.id)
    if member is not None and member.banned is not None and member.banned.until_date <= world.now:
        member.banned, member.kicked_by = None, 0
        notify_changed(world, channel, account.id)


def ban(world: World, actor: Account, channel: Channel, account: Account, rights: api.ChatBannedRights) -> None:
    """Restrict or ban somebody, or lift it (rights that forbid nothing)."""
    member = channel.members.get(account.id)
    if member is None:
        member = channel.members[account.id] = Member(account.id, 0, world.now, left=True)
    before = replace(member)
    forbids = any(getattr(rights, name) is True for name in rights.__match_args__)
    member.banned = None
    if forbids:
        kept = {name: getattr(rights, name) for name in rights.__match_args__ if name != "until_date"}
        member.banned = api.ChatBannedRights(until_date=ends_at(world.now, rights.until_date), **kept)
    member.kicked_by = actor.id if forbids else 0
    member.date = world.now
    if forbids:
        member.admin = None
    if rights.view_messages:
        member.left = True
        world.memberships.get(account.id, set()).discard(channel.peer)
        account.dialogs.pop(channel.peer, None)
    old, new = _shown(world, actor, channel, before), _shown(world, actor, channel, member)
    action = api.ChannelAdminLogEventActionParticipantToggleBan(prev_participant=old, new_participant=new)
    admin_log.note(world, channel, actor, action, account.id)
    _notify_bots(world, channel, actor, account, before, member)
    notify_changed(world, channel, account.id)


def promote(
    world: World, actor: Account, channel: Channel, account: Account, rights: api.ChatAdminRights, rank: str
) -> None:
    """Make somebody an admin, or not any more (rights that allow nothing)."""
    member = channel.members[account.id]
    before = replace(member)
    allows = any(getattr(rights, name) is True for name in rights.__match_args__)
    member.admin = rights if allows else None
    member.promoted_by = actor.id if allows else 0
    member.rank = rank
    old, new = _shown(world, actor, channel, before), _shown(world, actor, channel, member)
    action = api.ChannelAdminLogEventActionParticipantToggleAdmin(prev_participant=old, new_participant=new)
    admin_log.note(world, channel, actor, action, account.id)
    _notify_bots(world, channel, actor, account, before, member)
    notify_changed(world, channel, account.id)


def _shown(world: World, viewer: Account, channel: Channel, member: Member) -> api.TypeChannelParticipant:
    return render_objects.channel_participant(View(world, viewer), channel, member)


def _notify_bots(
    world: World, channel: Channel, actor: Account, account: Account, before: Member | None, after: Member
) -> None:
    """Bots that administrate the channel, and one whose own place it is, are sent what changed.

    Source: https://core.telegram.org/constructor/updateChannelParticipant
    """
    concerned = {member.user_id for member in channel.present() if member.admin is not None} | {account.id}
    for number in concerned:
        bot = world.accounts[number]
        if not bot.bot:
            continue

        def make(view: View, qts: int) -> api.UpdateChannelParticipant:
            view.mention(channel.peer, actor.id, account.id)
            old, new = (
                None if one is None or (one.left and one.banned is None)
                else render_objects.channel_participant(view, channel, one)
                for one in (before, after)
            )  # fmt: skip
            return api.UpdateChannelParticipant(
                channel_id=channel.id, date=world.now, actor_id=actor.id, user_id=account.id, prev_participant=old,
                new_participant=new, qts=qts,
            )  # fmt: skip

        world.notify_qts(number, make)


def may(channel: Channel, account: Account, right: str) -> bool:
    """Whether a member may do what a right of ChatAdminRights names."""
    member = channel.member(account.id)
    if member is None:
        return False
    if channel.creator == account.id or (member.admin is not None and getattr(member.admin, right, False)):
        return True
    if channel.broadcast or right not in ("change_info", "invite_users", "pin_messages", "manage_topics"):
        return False
    everybody = channel.default_banned
    return everybody is not None and not getattr(everybody, right, True)


def may_write(channel: Channel, account: Account) -> bool:
    """Whether somebody may send messages to it."""
    member = channel.member(account.id)
    if member is None:
        return False
    if channel.creator == account.id or member.admin is not None:
        return not channel.broadcast or may(channel, account, "post_messages")
    if channel.broadcast or (member.banned is not None and member.banned.send_messages):
        return False
    return channel.default_banned is None or not channel.default_banned.send_messages


def migrate(world: World, actor: Account, group: Group) -> Channel:
    """Turn a basic group into a supergroup."""
    channel = Channel(world.new_id("channel"), group.title, group.creator, world.now, about=group.about)
    world.channels[channel.id] = channel
    channel.migrated_from, channel.photo = group.id, group.photo
    for member in group.members.values():
        channel.members[member.user_id] = Member(member.user_id, member.inviter, world.now, admin=member.admin)
        _settle(world, world.accounts[member.user_id], channel)
    channel.members[group.creator].admin = render_objects.owner_rights()
    service(world, actor, group.peer, api.MessageActionChatMigrateTo(channel_id=channel.id))
    group.deactivated, group.migrated_to = True, channel.id
    group.version += 1
    moved = api.MessageActionChannelMigrateFrom(title=group.title, chat_id=group.id)
    send(world, actor, channel.peer, Content(channel_peer(channel.id), world.now, action=moved))
    notify_changed(world, channel)
    return channel


def rename(world: World, actor: Account, channel: Channel, title: str) -> None:
    """Give the channel another title."""
    action = api.ChannelAdminLogEventActionChangeTitle(prev_value=channel.title, new_value=title)
    admin_log.note(world, channel, actor, action)
    channel.title = title
    service(world, actor, channel.peer, api.MessageActionChatEditTitle(title=title))
    notify_changed(world, channel)


def announce_joined(world: World, channel: Channel, account: Account, inviter: int) -> None:
    """The service message of somebody who followed a link; broadcast channels have none."""
    if not channel.broadcast:
        service(world, account, channel.peer, api.MessageActionChatJoinedByLink(inviter_id=inviter))
