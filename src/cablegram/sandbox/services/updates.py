"""State and differences: what a client missed, in agreement with what was pushed.

Source: https://core.telegram.org/api/updates
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world.chats import Channel
from cablegram.sandbox.world.render import View
from cablegram.sandbox.world.sending import dialog
from cablegram.sandbox.world.world import Note


def state(ctx: Context, *, pts: int | None = None, date: int | None = None) -> api.updates.State:
    """The updates.State of the account."""
    account = ctx.account
    unread = sum(1 for peer, chat in account.dialogs.items() if account.box.unread(peer, chat.read_inbox))
    return api.updates.State(
        pts=account.box.pts if pts is None else pts,
        qts=account.qts,
        date=ctx.world.now if date is None else date,
        seq=account.seq,
        unread_count=unread,
    )


@on(api.updates.GetState)
def get_state(ctx: Context, request: api.updates.GetState) -> api.updates.TypeState:
    """Source: https://core.telegram.org/method/updates.getState."""
    ctx.caller.wants_updates = True
    return state(ctx)


@on(api.updates.GetDifference)
def get_difference(ctx: Context, request: api.updates.GetDifference) -> api.updates.TypeDifference:
    """Source: https://core.telegram.org/method/updates.getDifference.

    Errors: PERSISTENT_TIMESTAMP_EMPTY, PERSISTENT_TIMESTAMP_INVALID.
    """
    account, world = ctx.account, ctx.world
    box = account.box
    ctx.caller.wants_updates = True
    if request.pts < 1 or request.pts > box.pts:
        ctx.fail("PERSISTENT_TIMESTAMP_EMPTY" if request.pts < 1 else "PERSISTENT_TIMESTAMP_INVALID")
    too_many = request.pts_total_limit or ctx.options.too_long
    if request.pts < box.floor or box.pts - request.pts > too_many:
        return api.updates.DifferenceTooLong(pts=box.pts)
    events = box.since(request.pts)
    limit = min(request.pts_limit or ctx.options.difference_limit, ctx.options.difference_limit)
    part, more = events[:limit], len(events) > limit
    view = ctx.view()
    messages: list[api.TypeMessage] = []
    others: list[api.TypeUpdate] = []
    for event in part:
        _sort(view.update(Note(account.id, event)), messages, others)
    if not more:
        _outside_boxes(ctx, view, request.date, others)
        others.extend(view.qts_update(event) for event in account.qts_log if event.qts > request.qts)
    if not messages and not others and not more and not part:
        return api.updates.DifferenceEmpty(date=world.now, seq=account.seq)
    reached = part[-1].pts if more else box.pts
    made = api.updates.DifferenceSlice if more else api.updates.Difference
    now = state(ctx, pts=reached, date=request.date if more else None)
    return made(
        new_messages=messages,
        new_encrypted_messages=[],
        other_updates=others,
        users=view.users(),
        chats=view.chats(),
        **{"intermediate_state" if more else "state": now},
    )


def _sort(update: api.TypeUpdate | None, messages: list[api.TypeMessage], others: list[api.TypeUpdate]) -> None:
    if isinstance(update, api.UpdateNewMessage | api.UpdateNewChannelMessage):
        messages.append(update.message)
    elif update is not None:
        others.append(update)


def _outside_boxes(ctx: Context, view: View, since: int, others: list[api.TypeUpdate]) -> None:
    """Updates with ``seq`` since a date, and the channels that moved on."""
    account, world = ctx.account, ctx.world
    for date, note in world.sequence.get(account.id, ()):
        if date >= since:
            others.extend(update for update in [view.update(note)] if update is not None)
    for peer in world.memberships.get(account.id, ()):
        channel = world.channel(peer)
        top = None if channel is None else channel.box.top(peer)
        if channel is not None and top is not None and top.content.date >= since and since > 0:
            view.mention(peer)
            others.append(api.UpdateChannelTooLong(channel_id=channel.id, pts=channel.box.pts))


@on(api.updates.GetChannelDifference)
def get_channel_difference(
    ctx: Context, request: api.updates.GetChannelDifference
) -> api.updates.TypeChannelDifference:
    """A gap beyond ``pts + limit`` is too long; users are given no more than 100 at a time, bots 100,000.

    Source: https://core.telegram.org/method/updates.getChannelDifference.
    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, PERSISTENT_TIMESTAMP_EMPTY, PERSISTENT_TIMESTAMP_INVALID.
    """
    channel = ctx.channel(request.channel)
    if request.pts < 1:
        ctx.fail("PERSISTENT_TIMESTAMP_EMPTY")
    if request.pts > channel.box.pts:
        ctx.fail("PERSISTENT_TIMESTAMP_INVALID")
    box, timeout = channel.box, ctx.options.channel_timeout
    limit = max(1, min(request.limit, 100_000 if ctx.account.bot else 100, ctx.options.channel_too_long))
    if request.pts < box.floor or request.pts + limit < box.pts:
        return _channel_too_long(ctx, channel)
    events = box.since(request.pts)
    if not events:
        return api.updates.ChannelDifferenceEmpty(final=True, pts=box.pts, timeout=timeout)
    part, view = events[: ctx.options.difference_limit], ctx.view()
    messages: list[api.TypeMessage] = []
    others: list[api.TypeUpdate] = []
    for event in part:
        _sort(view.update(Note(channel.peer, event)), messages, others)
    view.mention(channel.peer)
    return api.updates.ChannelDifference(
        final=len(part) == len(events),
        pts=part[-1].pts,
        timeout=timeout,
        new_messages=messages,
        other_updates=others,
        chats=view.chats(),
        users=view.users(),
    )


def _channel_too_long(ctx: Context, channel: Channel) -> api.updates.ChannelDifferenceTooLong:
    view, box = ctx.view(), channel.box
    newest = [box.messages[id] for id in box.ids(channel.peer)[-10:]]
    shown = [view.message(message) for message in reversed(newest)]
    mine = view.dialog(dialog(ctx.world, ctx.account, channel.peer))
    return api.updates.ChannelDifferenceTooLong(
        final=True,
        timeout=ctx.options.channel_timeout,
        dialog=mine,
        messages=shown,
        chats=view.chats(),
        users=view.users(),
    )
