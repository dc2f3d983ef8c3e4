"""Scheduled messages: what waits in a chat's queue, sending it before its time, deleting it.

``schedule_date`` itself is a field of messages.sendMessage and its kin, see :func:`.sending.scheduled_for`.
Source: https://core.telegram.org/api/scheduled-messages. Errors of https://core.telegram.org/method/messages.sendMessage:
SCHEDULE_BOT_NOT_ALLOWED, SCHEDULE_DATE_TOO_LATE, SCHEDULE_STATUS_PRIVATE, SCHEDULE_TOO_MUCH.
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import channels
from cablegram.sandbox.world.features import scheduled
from cablegram.sandbox.world.messages import WaitingMessage


def _peer(ctx: Context, asked: api.TypeInputPeer) -> int:
    peer = ctx.readable(asked)
    channel = ctx.world.channel(peer)
    if channel is not None and channel.broadcast and not channels.may(channel, ctx.account, "post_messages"):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    return peer


def _answer(ctx: Context, peer: int, found: list[WaitingMessage]) -> api.messages.Messages:
    view = ctx.view()
    view.mention(peer)
    shown = [view.message(message) for message in found]
    return api.messages.Messages(messages=shown, topics=[], chats=view.chats(), users=view.users())


@on(api.messages.GetScheduledHistory, bots=False)
def get_scheduled_history(ctx: Context, request: api.messages.GetScheduledHistory) -> api.messages.TypeMessages:
    """Source: https://core.telegram.org/method/messages.getScheduledHistory.

    Errors: CHAT_ADMIN_REQUIRED, PEER_ID_INVALID.
    """
    peer = _peer(ctx, request.peer)
    found = scheduled.queue_of(ctx.world, ctx.account, peer).messages.values()
    return _answer(ctx, peer, sorted(found, key=lambda message: (-message.content.date, -message.id)))


@on(api.messages.GetScheduledMessages, bots=False)
def get_scheduled_messages(ctx: Context, request: api.messages.GetScheduledMessages) -> api.messages.TypeMessages:
    """Source: https://core.telegram.org/method/messages.getScheduledMessages.

    Errors: CHAT_ADMIN_REQUIRED, PEER_ID_INVALID.
    """
    peer = _peer(ctx, request.peer)
    queue = scheduled.queue_of(ctx.world, ctx.account, peer).messages
    return _answer(ctx, peer, [queue[id] for id in request.id if id in queue])


@on(api.messages.SendScheduledMessages, bots=False)
def send_scheduled_messages(ctx: Context, request: api.messages.SendScheduledMessages) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.sendScheduledMessages.

    Errors: MESSAGE_ID_INVALID, PEER_ID_INVALID.
    """
    peer = _peer(ctx, request.peer)
    queue = scheduled.queue_of(ctx.world, ctx.account, peer).messages
    if not request.id or any(id not in queue for id in request.id):
        ctx.fail("MESSAGE_ID_INVALID")
    scheduled.send_now(ctx.world, ctx.account, peer, request.id)
    return ctx.updates()


@on(api.messages.DeleteScheduledMessages, bots=False)
def delete_scheduled_messages(ctx: Context, request: api.messages.DeleteScheduledMessages) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.deleteScheduledMessages."""
    scheduled.delete(ctx.world, ctx.account, _peer(ctx, request.peer), request.id)
    return ctx.updates()
