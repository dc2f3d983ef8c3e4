"""Requests to join a chat, which an admin approves or declines.

Whoever follows a link that needs approval waits. Admins who may invite are sent ``updatePendingJoinRequests``, bots
among them ``updateBotChatInviteRequester``, with a ``qts``.
Source: https://core.telegram.org/api/invites#join-requests
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.sandbox.world import channels, groups
from cablegram.sandbox.world.chats import Channel, Group, Invite, JoinRequest
from cablegram.sandbox.world.sending import service

if TYPE_CHECKING:
    from cablegram.sandbox.world.accounts import Account
    from cablegram.sandbox.world.chats import Member
    from cablegram.sandbox.world.render import View
    from cablegram.sandbox.world.world import World


def exported(invite: Invite) -> api.ChatInviteExported:
    """An ExportedChatInvite."""
    return api.ChatInviteExported(
        revoked=invite.revoked,
        permanent=not invite.expire_date and not invite.usage_limit,
        link=f"https://t.me/+{invite.hash}",
        admin_id=invite.admin,
        date=invite.date,
        expire_date=invite.expire_date or None,
        usage_limit=invite.usage_limit or None,
        usage=invite.usage or None,
        title=invite.title or None,
        request_needed=invite.request_needed,
    )


def _admins(world: World, chat: Group | Channel) -> list[Account]:
    """Who may approve."""
    members: list[Member] = chat.present() if isinstance(chat, Channel) else list(chat.members.values())
    accounts = [world.accounts[m.user_id] for m in members if m.admin is not None or m.user_id == chat.creator]
    return [account for account in accounts if may_approve(chat, account)]


def may_approve(chat: Group | Channel, account: Account) -> bool:
    """Whether somebody may let others in who ask: the creator, and admins with the right to invite."""
    member = chat.members.get(account.id)
    if member is None or member.left:
        return False
    return chat.creator == account.id or (member.admin is not None and member.admin.invite_users)


def ask(world: World, chat: Group | Channel, account: Account, invite: Invite | None, about: str = "") -> None:
    """Somebody asks to be let in."""
    request = JoinRequest(account.id, world.now, about, "" if invite is None else invite.hash)
    chat.requests[account.id] = request
    shown = exported(invite) if invite is not None else api.ChatInvitePublicJoinRequests()
    for admin in _admins(world, chat):
        if admin.bot:
            world.notify_qts(
                admin.id,
                lambda view, qts: api.UpdateBotChatInviteRequester(
                    peer=view.peer(chat.peer),
                    date=request.date,
                    user_id=_mentioned(view, account.id),
                    about=about,
                    invite=shown,
                    qts=qts,
                ),
            )
    _notify_pending(world, chat)


def _mentioned(view: View, user_id: int) -> int:
    view.mention(user_id)
    return user_id


def _notify_pending(world: World, chat: Group | Channel) -> None:
    recent = list(chat.requests)[-3:]

    def make(view: View) -> api.TypeUpdate:
        view.mention(*recent)
        return api.UpdatePendingJoinRequests(
            peer=view.peer(chat.peer), requests_pending=len(chat.requests), recent_requesters=recent
        )

    world.notify_all([admin.id for admin in _admins(world, chat) if not admin.bot], make)


def answer(world: World, admin: Account, chat: Group | Channel, account: Account, *, approved: bool) -> None:
    """Let somebody in who asked, or not."""
    request = chat.requests.pop(account.id)
    if approved:
        invite = chat.invites.get(request.invite)
        if invite is not None:
            invite.usage += 1
        if isinstance(chat, Channel):
            channels.join(world, chat, account, admin)
            if not chat.broadcast:
                service(world, account, chat.peer, api.MessageActionChatJoinedByRequest())
        else:
            groups.add(world, admin, chat, account, action=api.MessageActionChatJoinedByRequest())
    _notify_pending(world, chat)
