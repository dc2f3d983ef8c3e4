"""Reactions: sending them, lists of who reacted, what is allowed in a chat, what the author has seen.

Source: https://core.telegram.org/api/reactions and https://core.telegram.org/method/messages.sendReaction. Errors:
CHAT_WRITE_FORBIDDEN, MESSAGE_ID_INVALID, MESSAGE_NOT_MODIFIED, PREMIUM_ACCOUNT_REQUIRED, REACTIONS_TOO_MANY,
REACTION_EMPTY, REACTION_INVALID, USER_BANNED_IN_CHANNEL; of the list: BROADCAST_FORBIDDEN.
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import channels, groups
from cablegram.sandbox.world.features import reactions
from cablegram.sandbox.world.messages import Message

from .history import answer, page


@on(api.messages.SendReaction)
def send_reaction(ctx: Context, request: api.messages.SendReaction) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.sendReaction.

    Errors: CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, MESSAGE_ID_INVALID, MESSAGE_NOT_MODIFIED, PEER_ID_INVALID,
    PREMIUM_ACCOUNT_REQUIRED, REACTIONS_TOO_MANY, REACTION_EMPTY, REACTION_INVALID, USER_BANNED_IN_CHANNEL.
    """
    peer = ctx.readable(request.peer)
    message = ctx.message(peer, request.msg_id)
    _may_react(ctx, peer)
    if message.content.action is not None:
        ctx.fail("MESSAGE_ID_INVALID")
    chosen = _chosen(ctx, peer, message, request.reaction or [])
    mine = [reacted.reaction for reacted in message.content.reactions if reacted.user_id == ctx.account.id]
    if reactions.same(mine, chosen):
        ctx.fail("MESSAGE_NOT_MODIFIED")
    reactions.react(ctx.world, ctx.account, peer, message, chosen, request.big)
    if request.add_to_recent:
        ctx.account.recent_reactions = [*chosen, *(r for r in ctx.account.recent_reactions if r not in chosen)][:50]
    view = ctx.view()
    ctx.take()
    return view.updates([reactions.updater(message)(view)])


def _may_react(ctx: Context, peer: int) -> None:
    channel, group = ctx.world.channel(peer), ctx.world.group(peer)
    if group is not None and ctx.account.id not in group.members:
        ctx.fail("CHAT_WRITE_FORBIDDEN")
    if channel is not None:
        member = channel.member(ctx.account.id)
        if member is None:
            ctx.fail("CHAT_WRITE_FORBIDDEN")
        if member.banned is not None and member.banned.send_messages:
            ctx.fail("USER_BANNED_IN_CHANNEL")


def _chosen(ctx: Context, peer: int, message: Message, asked: list[api.TypeReaction]) -> list[api.TypeReaction]:
    if len(asked) == 1 and isinstance(asked[0], api.ReactionEmpty):
        asked = []
    if len(asked) > (reactions.MOST_OF_PREMIUM if ctx.account.premium else reactions.MOST_OF_ONE):
        ctx.fail("REACTIONS_TOO_MANY")
    record = ctx.world.channel(peer) or ctx.world.group(peer)
    allowed = None if record is None else record.reactions
    for reaction in asked:
        match reaction:
            case api.ReactionEmpty():
                ctx.fail("REACTION_EMPTY")
            case api.ReactionEmoji() if reaction.emoticon.rstrip("\ufe0f") in reactions.EMOJI:
                pass
            case api.ReactionCustomEmoji():
                if not ctx.account.premium:
                    ctx.fail("PREMIUM_ACCOUNT_REQUIRED")
            case _:
                ctx.fail("REACTION_INVALID")
        if isinstance(allowed, api.ChatReactionsNone) or (
            isinstance(allowed, api.ChatReactionsSome) and reaction not in allowed.reactions
        ):
            ctx.fail("REACTION_INVALID")
    others = [reacted.reaction for reacted in message.content.reactions if reacted.user_id != ctx.account.id]
    unique = [reaction for number, reaction in enumerate(others) if reaction not in others[:number]]
    if len(unique) + sum(1 for reaction in asked if reaction not in unique) > reactions.MOST_UNIQUE:
        ctx.fail("REACTIONS_TOO_MANY")
    return asked


@on(api.messages.GetMessagesReactions, bots=False)
def get_messages_reactions(ctx: Context, request: api.messages.GetMessagesReactions) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.getMessagesReactions. Errors: CHANNEL_PRIVATE."""
    peer, view = ctx.readable(request.peer), ctx.view()
    box = ctx.world.box_of(ctx.account, peer)
    found = [box.messages[id] for id in request.id if id in box.messages and box.messages[id].peer == peer]
    return view.updates([reactions.updater(message)(view) for message in found])


@on(api.messages.GetMessageReactionsList, bots=False)
def get_message_reactions_list(
    ctx: Context, request: api.messages.GetMessageReactionsList
) -> api.messages.TypeMessageReactionsList:
    """Source: https://core.telegram.org/method/messages.getMessageReactionsList.

    Errors: BROADCAST_FORBIDDEN, MSG_ID_INVALID.
    """
    peer, view = ctx.readable(request.peer), ctx.view()
    channel = ctx.world.channel(peer)
    if channel is not None and channel.broadcast:
        ctx.fail("BROADCAST_FORBIDDEN")
    content = ctx.message(peer, request.id, "MSG_ID_INVALID").content
    found = [r for r in reversed(content.reactions) if request.reaction is None or r.reaction == request.reaction]
    offset = request.offset or ""
    start = int(offset) if offset.isdecimal() else 0
    end = start + max(1, min(request.limit, 100))
    return api.messages.MessageReactionsList(
        count=len(found),
        reactions=[reactions.peer_reaction(view, content, reacted) for reacted in found[start:end]],
        chats=view.chats(),
        users=view.users(),
        next_offset=str(end) if end < len(found) else None,
    )


@on(api.messages.GetUnreadReactions, bots=False)
def get_unread_reactions(ctx: Context, request: api.messages.GetUnreadReactions) -> api.messages.TypeMessages:
    """Source: https://core.telegram.org/method/messages.getUnreadReactions."""
    peer = ctx.readable(request.peer)
    found = reactions.unread_in(ctx.world, ctx.account, peer)
    shown = page(found, offset_id=request.offset_id, add_offset=request.add_offset, limit=request.limit)
    return answer(ctx, peer, shown, len(found))


@on(api.messages.ReadReactions, bots=False)
def read_reactions(ctx: Context, request: api.messages.ReadReactions) -> api.messages.TypeAffectedHistory:
    """Source: https://core.telegram.org/method/messages.readReactions. Errors: PEER_ID_INVALID."""
    peer = ctx.readable(request.peer)
    for message in reactions.unread_in(ctx.world, ctx.account, peer):
        message.content.unread_reactions.clear()
        ctx.world.note_changed(message.content)
        ctx.world.notify_now(ctx.account.id, reactions.updater(message))
    box = ctx.world.box_of(ctx.account, peer)
    return api.messages.AffectedHistory(pts=box.pts, pts_count=0, offset=0)


# -- what there is to react with --------------------------------------------------------------------------------------


def _available(emoji: str) -> api.AvailableReaction:
    """One emoji, without its animations: the sandbox has no stickers."""
    none = api.DocumentEmpty(id=0)
    return api.AvailableReaction(
        reaction=emoji,
        title=emoji,
        static_icon=none,
        appear_animation=none,
        select_animation=none,
        activate_animation=none,
        effect_animation=none,
    )


@on(api.messages.GetAvailableReactions, bots=False)
def get_available_reactions(
    ctx: Context, request: api.messages.GetAvailableReactions
) -> api.messages.TypeAvailableReactions:
    """Source: https://core.telegram.org/method/messages.getAvailableReactions."""
    if request.hash == len(reactions.EMOJI):
        return api.messages.AvailableReactionsNotModified()
    shown = [_available(emoji) for emoji in reactions.EMOJI]
    return api.messages.AvailableReactions(hash=len(shown), reactions=shown)


@on(api.messages.GetTopReactions, bots=False)
def get_top_reactions(ctx: Context, request: api.messages.GetTopReactions) -> api.messages.TypeReactions:
    """Source: https://core.telegram.org/method/messages.getTopReactions."""
    top = [api.ReactionEmoji(emoticon=emoji) for emoji in reactions.EMOJI[: max(0, request.limit)]]
    return api.messages.Reactions(hash=0, reactions=top)


@on(api.messages.GetRecentReactions, bots=False)
def get_recent_reactions(ctx: Context, request: api.messages.GetRecentReactions) -> api.messages.TypeReactions:
    """Source: https://core.telegram.org/method/messages.getRecentReactions."""
    return api.messages.Reactions(hash=0, reactions=ctx.account.recent_reactions[: max(0, request.limit)])


@on(api.messages.ClearRecentReactions, bots=False)
def clear_recent_reactions(ctx: Context, request: api.messages.ClearRecentReactions) -> bool:
    """Source: https://core.telegram.org/method/messages.clearRecentReactions."""
    ctx.account.recent_reactions.clear()
    return True


@on(api.messages.SetChatAvailableReactions, bots=False)
def set_chat_available_reactions(ctx: Context, request: api.messages.SetChatAvailableReactions) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.setChatAvailableReactions.

    Errors: CHAT_ADMIN_REQUIRED, CHAT_NOT_MODIFIED, PEER_ID_INVALID.
    """
    peer = ctx.readable(request.peer)
    channel, group = ctx.world.channel(peer), ctx.world.group(peer)
    record = channel or group
    if record is None:
        ctx.fail("PEER_ID_INVALID")
    if channel is not None:
        allowed = channels.may(channel, ctx.account, "change_info")
    else:
        allowed = group is not None and groups.may(group, ctx.account, "change_info")
    if not allowed:
        ctx.fail("CHAT_ADMIN_REQUIRED")
    if record.reactions == request.available_reactions:
        ctx.fail("CHAT_NOT_MODIFIED")
    record.reactions = request.available_reactions
    if channel is not None:
        channels.notify_changed(ctx.world, channel)
    return ctx.updates()
