"""What somebody is doing: typing, uploading, and the drafts of an answer that is being written.

Source: https://core.telegram.org/method/messages.setTyping
"""

from __future__ import annotations

import math
from collections import deque
from weakref import WeakKeyDictionary

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import channels
from cablegram.sandbox.world.peers import bare, is_group, is_user
from cablegram.sandbox.world.render import View
from cablegram.sandbox.world.world import World

LIMITS = ((20, 5.0), (40, 30.0))
"""Calls, and seconds, for each account and peer.

Source: https://core.telegram.org/api/bots/ai#live-response-streaming
"""
MAX_DRAFT = 4096
Draft = api.SendMessageTextDraftAction | api.InputSendMessageRichMessageDraftAction

_calls: WeakKeyDictionary[World, dict[tuple[int, int], deque[float]]] = WeakKeyDictionary()


@on(api.messages.SetTyping)
def set_typing(ctx: Context, request: api.messages.SetTyping) -> bool:
    """Show the other side what is being done.

    Source: https://core.telegram.org/method/messages.setTyping.
    Errors: CHAT_WRITE_FORBIDDEN, MESSAGE_TOO_LONG, PEER_ID_INVALID, TEXTDRAFT_PEER_INVALID.
    """
    peer, me, action = ctx.peer(request.peer), ctx.account, request.action
    world, topic = ctx.world, request.top_msg_id
    _limit(ctx, peer)
    if isinstance(action, Draft):
        if not is_user(peer):
            ctx.fail("TEXTDRAFT_PEER_INVALID")
        if isinstance(action, api.SendMessageTextDraftAction) and len(action.text.text) > MAX_DRAFT:
            ctx.fail("MESSAGE_TOO_LONG")
    if is_user(peer):
        if peer != me.id and me.id not in world.accounts[peer].blocked:
            world.notify_now(peer, lambda view: _typing_user(view, me.id, topic, action))
    elif is_group(peer):
        group = world.groups[bare(peer)]
        others = [id for id in group.members if id != me.id]
        world.notify_all(
            others,
            lambda view: api.UpdateChatUserTyping(chat_id=group.id, from_id=view.peer(me.id), action=action),
        )
    else:
        channel = world.channels[bare(peer)]
        if channel.broadcast and not channels.may_write(channel, me):
            ctx.fail("CHAT_WRITE_FORBIDDEN")
        others = [member.user_id for member in channel.present() if member.user_id != me.id]
        world.notify_all(
            others,
            lambda view: api.UpdateChannelUserTyping(
                channel_id=channel.id, top_msg_id=topic, from_id=view.peer(me.id), action=action
            ),
        )
    return True


def _limit(ctx: Context, peer: int) -> None:
    """Refuse what comes too fast; a refused call does not count."""
    now = ctx.world.clock.monotonic()
    times = _calls.setdefault(ctx.world, {}).setdefault((ctx.account.id, peer), deque(maxlen=LIMITS[-1][0]))
    for calls, seconds in LIMITS:
        if len(times) >= calls and now - times[-calls] < seconds:
            ctx.fail("FLOOD_WAIT", max(1, math.ceil(times[-calls] + seconds - now)), code=420)
    times.append(now)


def _typing_user(
    view: View, user_id: int, topic: int | None, action: api.TypeSendMessageAction
) -> api.UpdateUserTyping:
    view.mention(user_id)
    return api.UpdateUserTyping(user_id=user_id, top_msg_id=topic, action=action)
