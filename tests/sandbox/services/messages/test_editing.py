"""Changing, deleting and pinning what was sent."""

from __future__ import annotations

from cablegram import api
from tests.support.rules import rule


def edit(client, peer, number, text="new"):
    return api.messages.EditMessage(peer=peer, id=number, message=text)


def test_who_may_edit_what(telegram, desk):
    """One's own, in time, changed; not another's, a forward, a service message."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, bob)
    number = client.say(client.peer(bob), "old").id
    peer = client.peer(bob)
    assert client(api.messages.GetMessageEditData(peer=peer, id=number)).caption is False
    changed = client(edit(client, peer, number)).updates[0]
    assert isinstance(changed, api.UpdateEditMessage)
    assert isinstance(changed.message, api.Message)
    assert changed.message.edit_date == telegram.world.now
    assert other.pushed[-1].updates[0].message.message == "new"
    assert client.refused(edit(client, peer, number)) == "MESSAGE_NOT_MODIFIED"
    assert client.refused(edit(client, peer, number, " ")) == "MESSAGE_EMPTY"
    assert client.refused(edit(client, peer, number, "x" * 4097)) == "MESSAGE_TOO_LONG"
    assert client.refused(edit(client, peer, 999)) == "MESSAGE_ID_INVALID"
    theirs = bob.messages(ada)[-1].id
    assert other.refused(edit(other, other.peer(ada), theirs)) == "MESSAGE_AUTHOR_REQUIRED"
    telegram.clock.advance(172_801)
    assert client.refused(edit(client, peer, number, "late")) == "MESSAGE_EDIT_TIME_EXPIRED"
    group = ada.create_group("G", bob)
    made = ada.messages(group)[0].id
    assert client.refused(edit(client, client.peer(group), made)) == "MESSAGE_ID_INVALID"


def test_deleting(telegram, desk):
    """For oneself or for both; whole histories; only admins delete what others wrote in a group."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client = desk(telegram, ada)
    for text in "abcd":
        bob.send(ada, text)
    ids = [message.id for message in ada.messages(bob)]
    assert client(api.messages.DeleteMessages(id=[ids[0], 999])).pts_count == 1
    assert (ada.texts(bob), bob.texts(ada)) == (["b", "c", "d"], ["a", "b", "c", "d"])
    assert client(api.messages.DeleteMessages(revoke=True, id=[ids[1]])).pts_count == 1
    assert bob.texts(ada) == ["a", "c", "d"]
    done = client(api.messages.DeleteHistory(peer=client.peer(bob), max_id=ids[2]))
    assert (done.pts_count, done.offset) == (1, 0)
    client(api.messages.DeleteHistory(peer=client.peer(bob), max_id=0, revoke=True))
    assert ada.messages(bob) == []
    assert bob.id not in ada.account.dialogs
    group = bob.create_group("G", ada)
    bob.send(group, "mine")
    theirs = ada.messages(group)[-1].id
    assert client.refused(api.messages.DeleteMessages(revoke=True, id=[theirs])) == "MESSAGE_DELETE_FORBIDDEN"
    channel = bob.create_channel("C", ada, broadcast=False)
    post = bob.send(channel, "post").id
    gone = api.channels.DeleteMessages(channel=client.channel(channel), id=[post])
    assert client.refused(gone) == "MESSAGE_DELETE_FORBIDDEN"
    assert client.refused(api.messages.DeleteHistory(peer=client.peer(channel), max_id=0)) == "PEER_ID_INVALID"


def test_channel_histories(telegram, desk):
    """Cleared for oneself, or by the owner for all."""
    ada, bob = telegram.add_user(), telegram.add_user()
    channel = ada.create_channel("C", bob, broadcast=False)
    ada.send(channel, "x")
    client, other = desk(telegram, ada), desk(telegram, bob)

    def seen(session):
        page = session(
            api.messages.GetHistory(
                peer=session.peer(channel),
                offset_id=0,
                offset_date=0,
                add_offset=0,
                limit=9,
                max_id=0,
                min_id=0,
                hash=0,
            )
        )
        return len(page.messages)

    other(api.channels.DeleteHistory(channel=other.channel(channel), max_id=0))
    assert (seen(other), seen(client)) == (0, 2)
    everybody = api.channels.DeleteHistory(channel=other.channel(channel), max_id=0, for_everyone=True)
    assert other.refused(everybody) == "CHAT_ADMIN_REQUIRED"
    client(api.channels.DeleteHistory(channel=client.channel(channel), max_id=0, for_everyone=True))
    assert seen(client) == 0


@rule("api/pin", "Who may pin in a channel are its admins", role="server")
@rule(
    "api/pin",
    "Pinning is updatePinnedMessages, in channels updatePinnedChannelMessages; pinned messages have the flag",
    role="server",
)
@rule("api/pin", "unpinAllMessages unpins all of a chat", role="server")
def test_pinning(telegram, desk):
    """In private for both sides, in channels by admins; the service message; unpinning one and all."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, bob)
    number = client.say(client.peer(bob), "keep").id
    pin = api.messages.UpdatePinnedMessage
    done = client(pin(peer=client.peer(bob), id=number))
    assert [type(update).__name__ for update in done.updates] == ["UpdatePinnedMessages", "UpdateNewMessage"]
    assert bob.messages(ada)[0].pinned
    assert client.refused(pin(peer=client.peer(bob), id=number)) == "CHAT_NOT_MODIFIED"
    assert other(api.messages.UnpinAllMessages(peer=other.peer(ada))).pts_count == 1
    channel = ada.create_channel("C", bob)
    post = ada.send(channel, "post").id
    assert other.refused(pin(peer=other.peer(channel), id=post)) == "CHAT_ADMIN_REQUIRED"
    client(pin(peer=client.peer(channel), id=post))
    assert isinstance(other.pushed[-1].updates[0], api.UpdatePinnedChannelMessages)
    shown = other(api.channels.GetMessages(channel=other.channel(channel), id=[api.InputMessagePinned()]))
    assert shown.messages[0].id == post
    client(pin(peer=client.peer(channel), id=post, unpin=True))
    assert channel.record.pinned == []


def test_titles_and_descriptions(telegram, desk):
    """Changed by those who may, told to all."""
    ada, bob = telegram.add_user(), telegram.add_user()
    channel, group = ada.create_channel("C", bob), ada.create_group("G", bob)
    client, other = desk(telegram, ada), desk(telegram, bob)
    title = api.channels.EditTitle
    assert client.refused(title(channel=client.channel(channel), title=" ")) == "CHAT_TITLE_EMPTY"
    assert client.refused(title(channel=client.channel(channel), title="C")) == "CHAT_NOT_MODIFIED"
    assert other.refused(title(channel=other.channel(channel), title="X")) == "CHAT_ADMIN_REQUIRED"
    client(title(channel=client.channel(channel), title="D"))
    for chat in (channel, group):
        about = api.messages.EditChatAbout(peer=client.peer(chat), about="what it is")
        assert client(about) is True
        assert client.refused(about) == "CHAT_ABOUT_NOT_MODIFIED"
    long = api.messages.EditChatAbout(peer=client.peer(channel), about="x" * 256)
    assert client.refused(long) == "CHAT_ABOUT_TOO_LONG"
    mine = api.messages.EditChatAbout(peer=other.peer(channel), about="x")
    assert other.refused(mine) == "CHAT_ADMIN_REQUIRED"
