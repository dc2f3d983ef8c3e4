"""Reactions. Source: https://core.telegram.org/api/reactions"""

from __future__ import annotations

import pytest

from cablegram import api
from cablegram.errors import RpcError
from cablegram.sandbox import Sandbox
from tests.support.rules import rule


def thumb(emoji="👍"):
    return api.ReactionEmoji(emoticon=emoji)


def react(client, peer, number, *chosen, **more):
    return api.messages.SendReaction(peer=peer, msg_id=number, reaction=list(chosen), **more)


@rule("api/reactions", "A reaction is told to the author of the message", role="server")
def test_a_reaction_reaches_the_author(telegram, desk):
    """Rule: sendReaction answers updateMessageReactions; the author is sent one, about the author's own copy."""
    ada, bob = telegram.add_user(), telegram.add_user()
    telegram.add_user().send(ada, "so that the numbers differ")
    mine = ada.send(bob, "hello")
    theirs = bob.messages(ada)[-1]
    author, client = desk(telegram, ada), desk(telegram, bob)
    (update,) = client(react(client, client.peer(ada), theirs.id, thumb(), big=True)).updates
    assert (update.peer, update.msg_id) == (api.PeerUser(user_id=ada.id), theirs.id)
    assert update.reactions.results == [api.ReactionCount(chosen_order=0, reaction=thumb(), count=1)]
    (pushed,) = author.pushed[-1].updates
    assert (pushed.peer, pushed.msg_id) == (api.PeerUser(user_id=bob.id), mine.id)
    assert pushed.reactions.results == [api.ReactionCount(reaction=thumb(), count=1)]
    (recent,) = pushed.reactions.recent_reactions
    assert (recent.peer_id, recent.big, recent.unread, recent.my) == (api.PeerUser(user_id=bob.id), True, True, False)
    assert client.refused(react(client, client.peer(ada), theirs.id, thumb())) == "MESSAGE_NOT_MODIFIED"
    (update,) = client(react(client, client.peer(ada), theirs.id)).updates
    assert update.reactions.results == []


@rule(
    "api/reactions#react-to-a-message",
    "getUnreadReactions gives the messages with new reactions, readReactions marks them as read",
    role="server",
)
def test_unread_reactions(telegram, desk):
    """Rule: the author sees which reactions are new, until readReactions."""
    ada, bob = telegram.add_user(), telegram.add_user()
    ada.send(bob, "one")
    message = ada.send(bob, "two")
    bob.react(bob.messages(ada)[-1], "🔥")
    client = desk(telegram, ada)
    peer = client.peer(bob)
    asked = api.messages.GetUnreadReactions(peer=peer, offset_id=0, add_offset=0, limit=9, max_id=0, min_id=0)
    assert [found.id for found in client(asked).messages] == [message.id]
    dialogs = client(api.messages.GetPeerDialogs(peers=[api.InputDialogPeer(peer=peer)])).dialogs
    assert dialogs[0].unread_reactions_count == 1
    read = client(api.messages.ReadReactions(peer=peer))
    assert read.pts_count == 0
    assert client(asked).messages == []
    assert message.content.reactions


@rule(
    "method/messages.sendReaction#possible-errors",
    "Reactions that cannot be have the errors of the page",
    role="server",
)
@pytest.mark.parametrize(("chosen", "premium", "error"), [
    ([thumb("🍕")], False, "REACTION_INVALID"),
    ([thumb(), thumb("🔥")], False, "REACTIONS_TOO_MANY"),
    ([thumb(), thumb("🔥"), thumb("🎉"), thumb("💯")], True, "REACTIONS_TOO_MANY"),
    ([thumb(), api.ReactionEmpty()], True, "REACTION_EMPTY"),
    ([api.ReactionCustomEmoji(document_id=5)], False, "PREMIUM_ACCOUNT_REQUIRED"),
    ([api.ReactionPaid()], False, "REACTION_INVALID"),
])  # fmt: skip
def test_refused_reactions(telegram, desk, chosen, premium, error):
    """Rule: the errors of messages.sendReaction."""
    ada, bob = telegram.add_user(premium=premium), telegram.add_user()
    bob.send(ada, "hi")
    client = desk(telegram, ada)
    request = react(client, client.peer(bob), ada.messages(bob)[-1].id, *chosen)
    assert client.refused(request) == error
    request.msg_id = 999
    assert client.refused(request) == "MESSAGE_ID_INVALID"


@rule("api/reactions", "Only reactions that a chat allows may be sent there", role="server")
def test_what_a_chat_allows(telegram, desk):
    """Rule: setChatAvailableReactions says what is allowed; the full chat shows it; the rest is REACTION_INVALID."""
    ada, bob = telegram.add_user(), telegram.add_user()
    club = ada.create_channel("Club", bob, broadcast=False)
    message = ada.send(club, "hi")
    client, other = desk(telegram, ada), desk(telegram, bob)
    some = api.ChatReactionsSome(reactions=[thumb("🔥")])
    setter = api.messages.SetChatAvailableReactions(peer=other.peer(club), available_reactions=some)
    assert other.refused(setter) == "CHAT_ADMIN_REQUIRED"
    setter.peer = client.peer(club)
    client(setter)
    assert client.refused(setter) == "CHAT_NOT_MODIFIED"
    full = client(api.channels.GetFullChannel(channel=client.channel(club))).full_chat
    assert full.available_reactions == some
    assert other.refused(react(other, other.peer(club), message.id, thumb())) == "REACTION_INVALID"
    other(react(other, other.peer(club), message.id, thumb("🔥")))
    client(api.channels.EditBanned(
        channel=client.channel(club), participant=client.peer(bob),
        banned_rights=api.ChatBannedRights(until_date=0, send_messages=True)))  # fmt: skip
    assert other.refused(react(other, other.peer(club), message.id)) == "USER_BANNED_IN_CHANNEL"


@rule("api/reactions#react-to-a-message", "In groups getMessageReactionsList says who reacted", role="server")
def test_who_reacted(telegram, desk):
    """Rule: groups list who reacted, page by page; of a broadcast channel nobody sees it (BROADCAST_FORBIDDEN)."""
    ada = telegram.add_user()
    people = [telegram.add_user() for _ in range(3)]
    club, news = ada.create_channel("Club", *people, broadcast=False), ada.create_channel("News", *people)
    client = desk(telegram, ada)
    for chat in (club, news):
        message = ada.send(chat, "hi")
        for person, emoji in zip(people, "👍👍🔥", strict=True):
            person.react(message, emoji)

    def ask(chat, **more):
        return api.messages.GetMessageReactionsList(peer=client.peer(chat), id=chat.record.box.last_id, **more)

    first = client(ask(club, limit=2))
    assert first.count == 3
    rest = client(ask(club, limit=2, offset=first.next_offset))
    assert rest.next_offset is None
    listed = [(r.peer_id.user_id, r.reaction.emoticon) for r in [*first.reactions, *rest.reactions]]
    assert sorted(listed) == sorted(zip([p.id for p in people], "👍👍🔥", strict=True))
    assert client(ask(club, limit=9, reaction=thumb("🔥"))).count == 1
    assert client.refused(ask(news, limit=9)) == "BROADCAST_FORBIDDEN"
    asked = api.messages.GetMessagesReactions(peer=client.peer(news), id=[news.record.box.last_id])
    (update,) = client(asked).updates
    assert [(r.reaction.emoticon, r.count) for r in update.reactions.results] == [("👍", 2), ("🔥", 1)]
    assert update.reactions.recent_reactions is None


@rule("constructor/updateBotMessageReaction", "A bot that is an admin is sent reactions, with a qts", role="server")
def test_bots_are_sent_reactions_with_a_qts(telegram, desk):
    """Rule: a bot that is an admin is sent updateBotMessageReaction with a qts; a difference repeats it.

    Source: https://core.telegram.org/constructor/updateBotMessageReaction
    """
    ada, bob, robot = telegram.add_user(), telegram.add_user(), telegram.add_bot("admin_bot")
    club, news = ada.create_channel("Club", bob, robot, broadcast=False), ada.create_channel("News", bob, robot)
    client, bot = desk(telegram, ada), desk(telegram, robot)
    for chat in (club, news):
        client(api.channels.EditAdmin(
            channel=client.channel(chat), user_id=client.user(robot), rank="",
            admin_rights=api.ChatAdminRights(post_messages=True, ban_users=True)))  # fmt: skip
    state = bot(api.updates.GetState())
    bob.react(ada.send(club, "hi"), "👍")
    bob.react(ada.send(news, "hi"), "🔥")
    one = next(u for pushed in bot.pushed for u in pushed.updates if isinstance(u, api.UpdateBotMessageReaction))
    assert (one.qts, one.actor, one.old_reactions, one.new_reactions) == (
        state.qts + 1, api.PeerUser(user_id=bob.id), [], [thumb()])  # fmt: skip
    many = next(u for pushed in bot.pushed for u in pushed.updates if isinstance(u, api.UpdateBotMessageReactions))
    assert (many.qts, many.reactions) == (state.qts + 2, [api.ReactionCount(reaction=thumb("🔥"), count=1)])
    missed = bot(api.updates.GetDifference(pts=state.pts, date=state.date, qts=state.qts))
    assert [update for update in missed.other_updates if update in (one, many)] == [one, many]
    assert missed.state.qts == state.qts + 2


def test_getters_of_reactions(telegram, desk):
    """Rule: what there is to react with, and what was used last, which can be cleared."""
    ada, bob = telegram.add_user(), telegram.add_user()
    bob.send(ada, "hi")
    client = desk(telegram, ada)
    known = client(api.messages.GetAvailableReactions(hash=0))
    assert thumb().emoticon in [reaction.reaction for reaction in known.reactions]
    assert isinstance(
        client(api.messages.GetAvailableReactions(hash=known.hash)), api.messages.AvailableReactionsNotModified
    )
    assert len(client(api.messages.GetTopReactions(limit=5, hash=0)).reactions) == 5
    client(react(client, client.peer(bob), ada.messages(bob)[-1].id, thumb("🎉"), add_to_recent=True))
    recent = api.messages.GetRecentReactions(limit=5, hash=0)
    assert client(recent).reactions == [thumb("🎉")]
    assert client(api.messages.ClearRecentReactions()) is True
    assert client(recent).reactions == []


async def test_reactions_survive_a_restart(tmp_path):
    """Rule: reactions count in no box, and are kept all the same, also when nothing else changed."""
    async with Sandbox(data=tmp_path) as telegram:
        ada, bob = telegram.add_user(), telegram.add_user()
        message = ada.send(bob, "hi")
        assert telegram._store is not None
        telegram._store.save()
        bob.react(message, "👍")
        with pytest.raises(RpcError, match="REACTION_INVALID"):
            bob.react(message, "🍕")
        numbers = ada.phone, bob.phone
    async with Sandbox(data=tmp_path) as telegram:
        ada, bob = (telegram.user(number) for number in numbers)
        (reacted,) = ada.messages(bob)[0].content.reactions
        assert (reacted.user_id, reacted.reaction) == (bob.id, thumb())
