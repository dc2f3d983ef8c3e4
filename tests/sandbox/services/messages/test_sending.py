"""Sending, forwarding, typing."""

from __future__ import annotations

import pytest

from cablegram import api, errors
from tests.support.rules import rule


def updates_of(client, kind):
    found = []
    for pushed in client.pushed:
        for update in getattr(pushed, "updates", None) or [getattr(pushed, "update", None)]:
            found += [update] if isinstance(update, kind) else []
    return found


def test_saved_messages(telegram, desk):
    """The main job: Hello! to oneself, and reading it back."""
    client = desk(telegram, telegram.add_user())
    sent = client.say(api.InputPeerSelf(), "Hello!").updates[0]
    assert isinstance(sent, api.UpdateMessageID)
    history = client(
        api.messages.GetHistory(
            peer=api.InputPeerSelf(), offset_id=0, offset_date=0, add_offset=0, limit=10, max_id=0, min_id=0, hash=0
        )
    )
    assert [message.message for message in history.messages] == ["Hello!"]
    assert history.messages[0].id == sent.id
    # Source: tdlib/td, MessagesManager::create_message: what is in Saved Messages is not outgoing
    assert not history.messages[0].out
    assert history.messages[0].from_id == api.PeerUser(user_id=history.messages[0].peer_id.user_id)


def test_a_message_reaches_the_other(telegram, desk):
    """Two copies with their own ids; a push to the other and to one's other sessions; short once they are known."""
    ada, bob = telegram.add_user(), telegram.add_user()
    one, two, other = desk(telegram, ada), desk(telegram, ada), desk(telegram, bob)
    one.pushed.clear()
    assert isinstance(one.say(one.peer(bob), "hi"), api.UpdateShortSentMessage)
    assert not updates_of(one, api.UpdateNewMessage), "the session that sent got its answer already"
    assert updates_of(two, api.UpdateNewMessage)[-1].message.out
    first = updates_of(other, api.UpdateNewMessage)[-1]
    assert first.message.peer_id == api.PeerUser(user_id=ada.id)
    assert other.pushed[-1].users[0].access_hash
    other.pushed.clear()
    one.say(one.peer(bob), "again")
    short = other.pushed[-1]
    assert isinstance(short, api.UpdateShortMessage)
    assert (short.user_id, short.message, short.pts) == (ada.id, "again", first.pts + 1)


def test_what_cannot_be_sent(telegram, desk):
    """Telegram's names for each reason."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client = desk(telegram, ada)
    peer = client.peer(bob)
    send = api.messages.SendMessage
    assert client.refused(send(peer=peer, message=" ", random_id=1)) == "MESSAGE_EMPTY"
    assert client.refused(send(peer=peer, message="x" * 4097, random_id=1)) == "MESSAGE_TOO_LONG"
    assert client.refused(send(peer=peer, message="x", random_id=0)) == "RANDOM_ID_EMPTY"
    client(send(peer=peer, message="x", random_id=1))
    assert client.refused(send(peer=peer, message="x", random_id=1)) == "RANDOM_ID_DUPLICATE"
    wrong = api.InputPeerUser(user_id=bob.id, access_hash=1)
    assert client.refused(send(peer=wrong, message="x", random_id=2)) == "PEER_ID_INVALID"
    ada.block(bob)
    assert client.refused(send(peer=peer, message="x", random_id=3)) == "YOU_BLOCKED_USER"
    bob.delete_account()
    assert client.refused(send(peer=peer, message="x", random_id=4)) == "INPUT_USER_DEACTIVATED"
    entity = api.MessageEntityBold(offset=-1, length=1)
    assert (
        client.refused(send(peer=api.InputPeerSelf(), message="x", random_id=5, entities=[entity]))
        == "ENTITY_BOUNDS_INVALID"
    )


@rule("api/block", "Who blocked somebody gets nothing of theirs", role="server")
def test_a_blocked_sender_is_not_heard(telegram, desk):
    """The sender sees the message go; the other gets nothing."""
    ada, bob = telegram.add_user(), telegram.add_user()
    bob.block(ada)
    client = desk(telegram, ada)
    client.say(client.peer(bob), "hello?")
    assert ada.texts(bob) == ["hello?"]
    assert bob.texts(ada) == []


def test_replies_and_entities_are_kept(telegram, desk):
    """A reply points to the receiver's own copy; an entity ends before white space, one beyond the text is refused."""
    ada, bob = telegram.add_user(), telegram.add_user()
    telegram.add_user().send(bob, "so that the numbers differ")
    asked = bob.send(ada, "why?")
    client = desk(telegram, ada)
    theirs = ada.messages(bob)[-1]
    entities = [api.MessageEntityBold(offset=0, length=8), api.MessageEntityItalic(offset=7, length=1)]
    client.say(
        client.peer(bob), "because ", reply_to=api.InputReplyToMessage(reply_to_msg_id=theirs.id), entities=entities
    )
    with pytest.raises(errors.EntityBoundsInvalid):
        client.say(client.peer(bob), "because", entities=[api.MessageEntityBold(offset=0, length=8)])
    answer = bob.messages(ada)[-1]
    assert answer.reply_to == asked.id
    assert [(e.offset, e.length) for e in answer.content.entities] == [(0, 7)]


@rule(
    "constructor/messageFwdHeader",
    "The header of a forwarded message names its author, unless drop_author was set",
    role="server",
)
def test_forwarding(telegram, desk):
    """The header names the author; drop_author does not; protected chats refuse."""
    ada, bob = telegram.add_user(), telegram.add_user()
    bob.send(ada, "pass it on")
    client = desk(telegram, ada)
    number = ada.messages(bob)[-1].id

    def forward(**more):
        return api.messages.ForwardMessages(
            from_peer=client.peer(bob),
            id=[number],
            random_id=[telegram.world.long()],
            to_peer=api.InputPeerSelf(),
            **more,
        )

    shown = client(forward()).updates[1].message
    assert shown.fwd_from.from_id == api.PeerUser(user_id=bob.id)
    assert shown.message == "pass it on"
    assert client(forward(drop_author=True)).updates[1].message.fwd_from is None
    ada.messages(bob)[-1].content.noforwards = True
    assert client.refused(forward()) == "CHAT_FORWARDS_RESTRICTED"


def test_typing_is_passed_on_and_not_kept(telegram, desk):
    """A passing update without pts."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, bob)
    action = api.SendMessageTypingAction()
    assert client(api.messages.SetTyping(peer=client.peer(bob), action=action)) is True
    assert updates_of(other, api.UpdateUserTyping)[0].user_id == ada.id
    bob.type_in(ada)
    assert updates_of(client, api.UpdateUserTyping)[0].user_id == bob.id


def test_bots_answer_only_those_they_met(telegram, desk):
    """An access hash of 0 is enough for a bot that was written to, and not before."""
    ada, bot = telegram.add_user(), telegram.add_bot("echo_bot")
    client = desk(telegram, bot)
    peer = api.InputPeerUser(user_id=ada.id, access_hash=0)
    assert client.refused(api.messages.SendMessage(peer=peer, message="x", random_id=1)) == "PEER_ID_INVALID"
    ada.send(bot, "/start")
    assert isinstance(client.pushed[-1], api.Updates), "bots get whole updates"
    client.say(peer, "welcome")
    assert ada.texts(bot) == ["/start", "welcome"]


@pytest.mark.parametrize("layer", [158, 198, 214, 223, 229])
def test_in_every_layer(telegram, desk, layer):
    """A client of an older layer logs in, sends and reads in its own layer."""
    user = telegram.add_user()
    client = desk(telegram, layer=layer).login(user)
    client.say(api.InputPeerSelf(), "Hello!")
    shown = client(
        api.messages.GetDialogs(offset_date=0, offset_id=0, offset_peer=api.InputPeerEmpty(), limit=10, hash=0)
    )
    assert [message.message[:6] for message in shown.messages] == ["Hello!", "Login "]
    assert client(api.help.GetConfig()).this_dc == 2
    assert client(api.users.GetFullUser(id=api.InputUserSelf())).full_user.id == user.id
