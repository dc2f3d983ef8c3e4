"""What Telegram refuses, and how it marks what it shows: each rule with the page that it is from."""

from __future__ import annotations

import pytest

from cablegram import api
from tests.support.rules import rule


@rule("bots#how-are-bots-different-from-users", "A bot may not write first", role="server")
def test_a_bot_does_not_write_first(telegram, desk):
    """Rule: a bot may write to a user only after the user has written to it.

    Source: https://core.telegram.org/bots#how-are-bots-different-from-users; the error is the one that
    tdlib/td, get_message_send_error_message, reads as "Bot can't initiate conversation with a user".
    """
    ada, robot = telegram.add_user(username="ada_l"), telegram.add_bot("echo_bot")
    client = desk(telegram, robot)
    found = client(api.contacts.ResolveUsername(username="ada_l")).users[0]
    peer = api.InputPeerUser(user_id=found.id, access_hash=found.access_hash)
    text = api.messages.SendMessage(peer=peer, message="Buy!", random_id=1)
    assert client.refused(text) == "PEER_ID_INVALID"
    ada.send(robot, "/start")
    client(text)
    assert ada.texts(robot) == ["/start", "Buy!"]


@rule("api/entities#entity-length", "An entity lies within the text, in UTF-16 code units", role="server")
@pytest.mark.parametrize(("offset", "length"), [(-1, 2), (0, 0), (0, 7), (5, 2), (6, 1), (2**31 - 1, 1)])
def test_entities_lie_within_the_text(telegram, desk, offset, length):
    """Rule: ENTITY_BOUNDS_INVALID for an entity that ends beyond the text, in UTF-16 code units.

    Source: https://core.telegram.org/method/messages.sendMessage and https://core.telegram.org/api/entities
    """
    client = desk(telegram, telegram.add_user())
    me = api.InputPeerSelf()
    bold = [api.MessageEntityBold(offset=offset, length=length)]
    request = api.messages.SendMessage(peer=me, message="\U0001f600bold", random_id=1, entities=bold)
    assert client.refused(request) == "ENTITY_BOUNDS_INVALID"
    client.say(me, "\U0001f600bold", entities=[api.MessageEntityBold(offset=2, length=4)])


@rule("constructor/message", "In a private chat one's own messages have from_id, the other's do not", role="server")
def test_own_messages_say_who_wrote_them(telegram, desk):
    """Rule: in a private chat one's own messages have from_id; the other's do not.

    Source: https://core.telegram.org/constructor/message (from_id)
    """
    ada, bob = telegram.add_user(), telegram.add_user()
    client = desk(telegram, ada)
    ada.send(bob, "mine")
    bob.send(ada, "yours")
    newer, older = client(api.messages.GetHistory(
        peer=client.peer(bob), offset_id=0, offset_date=0, add_offset=0, limit=9, max_id=0, min_id=0, hash=0
    )).messages  # fmt: skip
    assert (older.out, older.from_id) == (True, api.PeerUser(user_id=ada.id))
    assert (newer.out, newer.from_id) == (False, None)


@rule("constructor/message", "A post is outgoing for the admin who wrote it", role="server")
def test_own_posts_are_outgoing(telegram, desk):
    """Rule: a post in a channel is `out` for the admin who wrote it, and for nobody else; the channel is its author.

    Source: https://core.telegram.org/constructor/message (out)
    """
    ada, bob = telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, bob)
    news = ada.create_channel("News", bob)
    post = client.say(client.peer(news), "today").updates[-1].message
    assert (post.out, post.post, post.from_id) == (True, True, None)
    seen = other(api.channels.GetMessages(channel=other.channel(news), id=[api.InputMessageID(id=post.id)])).messages[0]
    assert not seen.out
    by_actor = ada.send(news, "again")
    asked = api.channels.GetMessages(channel=client.channel(news), id=[api.InputMessageID(id=by_actor.id)])
    assert client(asked).messages[0].out


@rule("constructor/updateMessageID", "What creates a chat names the id of its service message", role="server")
def test_what_creates_a_chat_names_its_message(telegram, desk):
    """Rule: createChat and createChannel answer with updateMessageID, of the service message that they made.

    Source: https://core.telegram.org/constructor/updateMessageID
    """
    ada, bob = telegram.add_user(), telegram.add_user()
    client = desk(telegram, ada)
    made = client(api.messages.CreateChat(users=[client.user(bob)], title="G")).updates.updates
    assert isinstance(made[0], api.UpdateMessageID)
    assert made[0].id == next(u.message.id for u in made if isinstance(u, api.UpdateNewMessage))
    made = client(api.channels.CreateChannel(title="C", about="", megagroup=True)).updates
    assert isinstance(made[0], api.UpdateMessageID)
    assert made[0].id == next(u.message.id for u in made if isinstance(u, api.UpdateNewChannelMessage))


@rule("constructor/chatBannedRights", "Rights that never end have the last 32-bit date", role="server")
def test_default_rights_have_no_end(telegram, desk):
    """Rule: rights that end never end at the last 32-bit date.

    Source: https://core.telegram.org/constructor/chatBannedRights
    """
    ada, bob = telegram.add_user(), telegram.add_user()
    client = desk(telegram, ada)
    ada.create_group("G", bob)
    ada.create_channel("C", bob, broadcast=False)
    shown = client(api.messages.GetDialogs(
        offset_date=0, offset_id=0, offset_peer=api.InputPeerEmpty(), limit=10, hash=0
    )).chats  # fmt: skip
    assert [chat.default_banned_rights.until_date for chat in shown] == [2147483647] * 2


@rule("api/offsets", "The peer of an offset needs no access hash", role="server")
def test_the_peer_of_an_offset_needs_no_access_hash(telegram, desk):
    """Rule: the peer of an offset only says where a page begins.

    Source: https://core.telegram.org/api/offsets
    """
    ada, bob, eve = (telegram.add_user() for _ in range(3))
    bob.send(ada, "one")
    telegram.clock.advance(5)
    last = eve.send(ada, "two")
    client = desk(telegram, ada)
    shown = client(api.messages.GetDialogs(
        offset_date=last.content.date, offset_id=ada.messages(eve)[-1].id,
        offset_peer=api.InputPeerUser(user_id=eve.id, access_hash=0), limit=10, hash=0,
    ))  # fmt: skip
    assert [dialog.peer.user_id for dialog in shown.dialogs if dialog.peer.user_id in (bob.id, eve.id)] == [bob.id]


@rule(
    "api/auth#future-auth-tokens",
    "A future auth token of an account with a password leads to SESSION_PASSWORD_NEEDED",
    role="server",
)
def test_a_future_token_does_not_replace_the_password(telegram, desk):
    """Rule: with two-step verification a future auth token saves the code alone: SESSION_PASSWORD_NEEDED.

    Source: https://core.telegram.org/api/auth#future-auth-tokens
    """
    ada = telegram.add_user(phone="+9996620077")
    token = desk(telegram, ada)(api.auth.LogOut()).future_auth_token
    ada.set_password("secret")
    client = desk(telegram)
    settings = api.CodeSettings(logout_tokens=[token])
    request = api.auth.SendCode(
        phone_number=ada.phone, api_id=telegram.api_id, api_hash=telegram.api_hash, settings=settings
    )
    assert client.refused(request) == "SESSION_PASSWORD_NEEDED"
    assert client(api.account.GetPassword()).has_password
    assert isinstance(desk(telegram)(request), api.auth.SentCode)  # a token is used up


@rule(
    "api/pfs",
    "Before it is bound, a temporary key may call auth.bindTempAuthKey, help.getConfig and help.getNearestDc alone",
    role="server",
)
def test_what_an_unbound_temporary_key_may_ask(telegram, desk):
    """Rule: before it is bound, a temporary key may call auth.bindTempAuthKey, help.getConfig and help.getNearestDc.

    Source: https://core.telegram.org/api/pfs
    """
    temp = desk(telegram)
    temp.key.expires = telegram.clock.time() + 3600
    assert isinstance(temp(api.help.GetConfig()), api.Config)
    assert isinstance(temp(api.help.GetNearestDc()), api.NearestDc)
    assert temp.refused(api.help.GetAppConfig(hash=0)) == "AUTH_KEY_PERM_EMPTY"
