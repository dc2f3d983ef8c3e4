"""Requests to join: who waits, and the answers of admins.

Source: https://core.telegram.org/api/invites#join-requests. Errors of messages.hideChatJoinRequest:
CHAT_ADMIN_REQUIRED, HIDE_REQUESTER_MISSING, USER_ALREADY_PARTICIPANT, USER_ID_INVALID.
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world.chats import Channel, Group
from cablegram.sandbox.world.features import join_requests

from .invites import link_hash


def _managed(ctx: Context, asked: api.TypeInputPeer) -> Group | Channel:
    peer = ctx.readable(asked)
    chat = ctx.world.group(peer) or ctx.world.channel(peer)
    if chat is None:
        ctx.fail("PEER_ID_INVALID")
    if not join_requests.may_approve(chat, ctx.account):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    return chat


@on(api.messages.HideChatJoinRequest)
def hide_chat_join_request(ctx: Context, request: api.messages.HideChatJoinRequest) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.hideChatJoinRequest.

    Errors: CHAT_ADMIN_REQUIRED, HIDE_REQUESTER_MISSING, PEER_ID_INVALID, USER_ALREADY_PARTICIPANT, USER_ID_INVALID.
    """
    chat, account = _managed(ctx, request.peer), ctx.user(request.user_id)
    member = chat.members.get(account.id)
    if member is not None and not member.left:
        ctx.fail("USER_ALREADY_PARTICIPANT")
    if account.id not in chat.requests:
        ctx.fail("HIDE_REQUESTER_MISSING")
    join_requests.answer(ctx.world, ctx.account, chat, account, approved=request.approved)
    return ctx.updates()


@on(api.messages.HideAllChatJoinRequests, bots=False)
def hide_all_chat_join_requests(ctx: Context, request: api.messages.HideAllChatJoinRequests) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.hideAllChatJoinRequests.

    Errors: CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, HIDE_REQUESTER_MISSING, PEER_ID_INVALID.
    """
    chat = _managed(ctx, request.peer)
    wanted = None if request.link is None else link_hash(request.link)
    found = [made.user_id for made in chat.requests.values() if wanted in (None, made.invite)]
    if not found:
        ctx.fail("HIDE_REQUESTER_MISSING")
    for user_id in found:
        account = ctx.world.accounts[user_id]
        join_requests.answer(ctx.world, ctx.account, chat, account, approved=request.approved)
    return ctx.updates()


@on(api.messages.GetChatInviteImporters, bots=False)
def get_chat_invite_importers(
    ctx: Context, request: api.messages.GetChatInviteImporters
) -> api.messages.TypeChatInviteImporters:
    """Source: https://core.telegram.org/method/messages.getChatInviteImporters.

    Errors: CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, PEER_ID_INVALID, SEARCH_WITH_LINK_NOT_SUPPORTED.
    """
    chat, view = _managed(ctx, request.peer), ctx.view()
    if request.q and request.link:
        ctx.fail("SEARCH_WITH_LINK_NOT_SUPPORTED")
    wanted = None if request.link is None else link_hash(request.link)
    found = [
        made
        for made in reversed(chat.requests.values())
        if request.requested
        and wanted in (None, made.invite)
        and (not request.q or request.q.lower() in ctx.world.accounts[made.user_id].name.lower())
        and (not request.offset_date or made.date < request.offset_date)
    ]
    shown = found[: max(1, min(request.limit, 100))]
    view.mention(*(made.user_id for made in shown))
    return api.messages.ChatInviteImporters(
        count=len(found),
        importers=[
            api.ChatInviteImporter(requested=True, user_id=made.user_id, date=made.date, about=made.about or None)
            for made in shown
        ],
        users=view.users(),
    )
