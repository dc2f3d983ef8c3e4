"""Reactions to messages: who reacted how, what the author has not seen yet, and who is notified.

Reactions move no ``pts``. ``updateMessageReactions`` goes to everybody who has the message in a private chat or basic
group; in a channel or supergroup to the message's author alone, and others ask for it. Bots are sent updates with a
``qts``: who reacted, or, in a broadcast channel, where nobody sees who it was, only how many.
Source: https://core.telegram.org/api/reactions
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cablegram import api
from cablegram.sandbox.world.messages import Content, Message, Reacted
from cablegram.sandbox.world.peers import is_channel, is_user

if TYPE_CHECKING:
    from cablegram.sandbox.world.accounts import Account
    from cablegram.sandbox.world.render import View
    from cablegram.sandbox.world.world import World

EMOJI = (
    "👍", "👎", "❤", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩", "🙏", "👌", "🕊",
    "🤡", "🥱", "🥴", "😍", "🐳", "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆", "💔", "🤨", "😐", "🍓", "🍾", "💋",
)  # fmt: skip
"""The emoji that people react with; messages.getAvailableReactions lists them."""
MOST_UNIQUE = 11
"""Different reactions that one message may have (``reactions_uniq_max``)."""
MOST_OF_ONE, MOST_OF_PREMIUM = 1, 3
"""Reactions of one account to one message (``reactions_user_max_default``, ``reactions_user_max_premium``)."""


def react(world: World, actor: Account, peer: int, message: Message, chosen: list[api.TypeReaction], big: bool) -> None:
    """Replace an account's reactions to a message; an empty list takes them back."""
    content = message.content
    before = [reacted for reacted in content.reactions if reacted.user_id == actor.id]
    rest = [reacted for reacted in content.reactions if reacted.user_id != actor.id]
    known = {_key(reacted.reaction): reacted for reacted in before}
    now = world.now
    content.reactions = rest + [
        known.get(_key(reaction)) or Reacted(actor.id, reaction, now, big) for reaction in chosen
    ]
    author = author_of(content)
    if author and author != actor.id:
        if chosen:
            content.unread_reactions.add(actor.id)
        else:
            content.unread_reactions.discard(actor.id)
    world.note_changed(content)
    _notify(world, actor, peer, message)
    _notify_bots(world, actor, peer, message, [reacted.reaction for reacted in before], chosen)


def _key(reaction: api.TypeReaction) -> str | int:
    """What two reactions that are the same share."""
    match reaction:
        case api.ReactionEmoji():
            return reaction.emoticon
        case api.ReactionCustomEmoji():
            return reaction.document_id
    return ""


def same(one: list[api.TypeReaction], other: list[api.TypeReaction]) -> bool:
    """Whether two choices are the same, in the same order."""
    return [_key(reaction) for reaction in one] == [_key(reaction) for reaction in other]


def author_of(content: Content) -> int:
    """The account that wrote a message; also of a post."""
    return content.author or (content.sender if is_user(content.sender) else 0)


def _notify(world: World, actor: Account, peer: int, message: Message) -> None:
    content = message.content
    if is_channel(peer):
        concerned = {actor.id: message.id}
        author = author_of(content)
        channel = world.channel(peer)
        if author and channel is not None and channel.member(author) is not None:
            concerned[author] = message.id
    else:
        concerned = dict(content.copies)
    for account, id in concerned.items():
        if world.accounts[account].bot:
            continue  # bots are sent other updates
        mine = world.box_of(world.accounts[account], peer).messages.get(id)
        if mine is not None:
            world.notify_now(account, updater(mine))


def updater(message: Message) -> Callable[[View], api.TypeUpdate]:
    """Makes the updateMessageReactions of one account's copy of a message."""

    def make(view: View) -> api.TypeUpdate:
        reactions = shown(view, message) or api.MessageReactions(results=[])
        return api.UpdateMessageReactions(peer=view.peer(message.peer), msg_id=message.id, reactions=reactions)

    return make


def counts(content: Content) -> list[tuple[api.TypeReaction, int]]:
    """Each reaction and how often it was chosen, the most frequent first."""
    found: dict[str | int, tuple[api.TypeReaction, int]] = {}
    for reacted in content.reactions:
        key = _key(reacted.reaction)
        found[key] = (reacted.reaction, found.get(key, (reacted.reaction, 0))[1] + 1)
    return sorted(found.values(), key=lambda item: -item[1])


def shown(view: View, message: Message) -> api.MessageReactions | None:
    """The MessageReactions of a message as a viewer sees them; None if there are none."""
    content = message.content
    if not content.reactions:
        return None
    channel = view.world.channel(message.peer)
    listed = channel is None or not channel.broadcast
    own = [_key(reacted.reaction) for reacted in content.reactions if reacted.user_id == view.viewer]
    recent = [peer_reaction(view, content, reacted) for reacted in reversed(content.reactions[-3:])] if listed else None
    return api.MessageReactions(
        can_see_list=listed,
        results=[
            api.ReactionCount(
                chosen_order=own.index(_key(reaction)) if _key(reaction) in own else None,
                reaction=reaction,
                count=count,
            )
            for reaction, count in counts(content)
        ],
        recent_reactions=recent,
    )


def peer_reaction(view: View, content: Content, reacted: Reacted) -> api.MessagePeerReaction:
    """One line of the list of those who reacted."""
    return api.MessagePeerReaction(
        big=reacted.big,
        unread=author_of(content) == view.viewer and reacted.user_id in content.unread_reactions,
        my=reacted.user_id == view.viewer,
        peer_id=view.peer(reacted.user_id),
        date=reacted.date,
        reaction=reacted.reaction,
    )


def _notify_bots(
    world: World,
    actor: Account,
    peer: int,
    message: Message,
    before: list[api.TypeReaction],
    after: list[api.TypeReaction],
) -> None:
    """Bots that administrate the chat, or that it is with, are sent who reacted, or how many."""
    content, now = message.content, world.now
    channel, group = world.channel(peer), world.group(peer)
    if channel is None and group is None:
        for owner, id in content.copies:
            if world.accounts[owner].bot and owner != actor.id:
                _notify_bot(world, owner, actor.id, id, actor, before, after)
        return
    members = group.members.values() if group is not None else channel.present() if channel is not None else []
    for member in members:
        bot = world.accounts[member.user_id]
        if not bot.bot or member.admin is None or bot.id == actor.id:
            continue
        if channel is not None and channel.broadcast:
            world.notify_qts(bot.id, _tally(peer, message, now))
        else:
            id = message.id if channel is not None else next((i for owner, i in content.copies if owner == bot.id), 0)
            _notify_bot(world, bot.id, peer, id, actor, before, after)


def _tally(peer: int, message: Message, now: int) -> Callable[[View, int], api.TypeUpdate]:
    reactions = [api.ReactionCount(reaction=reaction, count=count) for reaction, count in counts(message.content)]
    return lambda view, qts: api.UpdateBotMessageReactions(
        peer=view.peer(peer), msg_id=message.id, date=now, reactions=reactions, qts=qts
    )


def _notify_bot(
    world: World,
    bot: int,
    peer: int,
    id: int,
    actor: Account,
    before: list[api.TypeReaction],
    after: list[api.TypeReaction],
) -> None:
    now = world.now
    world.notify_qts(
        bot,
        lambda view, qts: api.UpdateBotMessageReaction(
            peer=view.peer(peer),
            msg_id=id,
            date=now,
            actor=view.peer(actor.id),
            old_reactions=before,
            new_reactions=after,
            qts=qts,
        ),
    )


def unread_in(world: World, account: Account, peer: int) -> list[Message]:
    """The account's messages of a chat with reactions that it has not seen, oldest first."""
    box = world.box_of(account, peer)
    found = (box.messages[id] for id in box.ids(peer))
    return [m for m in found if m.content.unread_reactions and author_of(m.content) == account.id]
