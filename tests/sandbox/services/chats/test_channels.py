"""Channels, supergroups, basic groups, links: who may what, and who is told."""

from __future__ import annotations

from cablegram import api
from tests.support.rules import rule


def kinds(updates):
    return [type(update).__name__ for update in updates.updates]


def create(client, title="News", **more):
    made = client(api.channels.CreateChannel(title=title, about="", **more))
    return made, made.chats[0]


def input_channel(chat):
    return api.InputChannel(channel_id=chat.id, access_hash=chat.access_hash)


def input_peer(chat):
    return api.InputPeerChannel(channel_id=chat.id, access_hash=chat.access_hash)


def test_a_channel_from_birth_to_end(telegram, desk):
    """Create, name, invite, post, edit, delete, leave, delete: with the updates of each."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, bob)
    made, chat = create(client, broadcast=True)
    assert kinds(made) == ["UpdateMessageID", "UpdateNewChannelMessage", "UpdateChannel"]
    assert chat.broadcast
    assert chat.creator
    channel = input_channel(chat)
    assert client(api.channels.UpdateUsername(channel=channel, username="ada_news")) is True
    assert other(api.contacts.ResolveUsername(username="ada_news")).chats[0].left
    client(api.channels.InviteToChannel(channel=channel, users=[client.user(bob)]))
    posted = client.say(input_peer(chat), "first")
    assert kinds(posted) == ["UpdateMessageID", "UpdateNewChannelMessage"]
    message = other.pushed[-1].updates[0].message
    assert message.post
    assert message.views == 1
    assert message.from_id is None
    theirs = input_peer(other.pushed[-1].chats[0])
    refused = api.messages.SendMessage(peer=theirs, message="no", random_id=1)
    assert other.refused(refused) == "CHAT_ADMIN_REQUIRED"
    client(api.messages.EditMessage(peer=input_peer(chat), id=message.id, message="second"))
    assert other.pushed[-1].updates[0].message.edit_date
    affected = client(api.channels.DeleteMessages(channel=channel, id=[message.id]))
    assert affected.pts_count == 1
    assert other.pushed[-1].updates[0].messages == [message.id]
    assert kinds(other(api.channels.LeaveChannel(channel=input_channel(other.pushed[-1].chats[0])))) == [
        "UpdateChannel"
    ]
    client(api.channels.DeleteChannel(channel=channel))
    assert other.refused(api.contacts.ResolveUsername(username="ada_news")) == "USERNAME_NOT_OCCUPIED"


@rule(
    "method/channels.getChannels#possible-errors",
    "A private channel is CHANNEL_PRIVATE to those outside",
    role="server",
)
def test_private_channels_stay_private(telegram, desk):
    """CHANNEL_PRIVATE for somebody outside, CHANNEL_INVALID for a wrong access hash."""
    ada, eve = telegram.add_user(), telegram.add_user()
    secret = ada.create_channel("Secret")
    client = desk(telegram, eve)
    ask = api.channels.GetFullChannel
    assert client.refused(ask(channel=client.channel(secret))) == "CHANNEL_PRIVATE"
    wrong = api.InputChannel(channel_id=secret.id, access_hash=5)
    assert client.refused(ask(channel=wrong)) == "CHANNEL_INVALID"


@rule(
    "api/rights#banned-rights",
    "editBanned restricts or bans one member of a supergroup, and only admins may",
    role="server",
)
def test_supergroups_and_rights(telegram, desk):
    """Members write; the banned cannot; admins can ban; slow mode and lists of participants."""
    ada, bob, eve = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob"), telegram.add_user()
    chat = ada.create_channel("Club", bob, eve, broadcast=False)
    client, other, third = desk(telegram, ada), desk(telegram, bob), desk(telegram, eve)
    other.say(other.peer(chat), "hello")
    message = client.pushed[-1].updates[0].message
    assert message.from_id == api.PeerUser(user_id=bob.id)
    assert not message.out
    none = api.ChatBannedRights(until_date=0)
    edit = api.channels.EditBanned
    assert other.refused(
        edit(channel=other.channel(chat), participant=other.peer(eve), banned_rights=none)
    ) == "CHAT_ADMIN_REQUIRED"  # fmt: skip
    silent = api.ChatBannedRights(until_date=0, send_messages=True)
    client(edit(channel=client.channel(chat), participant=client.peer(eve), banned_rights=silent))
    send = api.messages.SendMessage(peer=third.peer(chat), message="x", random_id=1)
    assert third.refused(send) == "USER_BANNED_IN_CHANNEL"
    out = api.ChatBannedRights(until_date=0, view_messages=True)
    client(edit(channel=client.channel(chat), participant=client.peer(eve), banned_rights=out))
    assert third.refused(send) == "CHANNEL_PRIVATE"
    rights = api.ChatAdminRights(ban_users=True, delete_messages=True)
    client(
        api.channels.EditAdmin(channel=client.channel(chat), user_id=client.user(bob), admin_rights=rights, rank="b")
    )

    def members(which, q=""):
        found = client(api.channels.GetParticipants(
            channel=client.channel(chat), filter=which, offset=0, limit=100, hash=0))  # fmt: skip
        return found.count, [type(participant).__name__ for participant in found.participants]

    assert members(api.ChannelParticipantsRecent()) == (2, ["ChannelParticipantCreator", "ChannelParticipantAdmin"])
    assert members(api.ChannelParticipantsKicked(q="")) == (1, ["ChannelParticipantBanned"])
    assert members(api.ChannelParticipantsSearch(q="bo")) == (1, ["ChannelParticipantAdmin"])
    mine = other(api.channels.GetParticipant(channel=other.channel(chat), participant=api.InputPeerSelf()))
    assert mine.participant.rank == "b"
    client(api.channels.ToggleSlowMode(channel=client.channel(chat), seconds=10))
    telegram.clock.advance(1)
    full = client(api.channels.GetFullChannel(channel=client.channel(chat))).full_chat
    assert full.slowmode_seconds == 10
    assert full.participants_count == 2


@rule(
    "method/messages.sendMessage#possible-errors",
    "SLOWMODE_WAIT_X for members, and nothing for admins",
    role="server",
)
def test_slow_mode(telegram, desk):
    """SLOWMODE_WAIT_N for members, nothing for those who may ban."""
    ada, bob = telegram.add_user(), telegram.add_user()
    chat = ada.create_channel("Slow", bob, broadcast=False)
    chat.record.slowmode = 30
    client, owner = desk(telegram, bob), desk(telegram, ada)
    client.say(client.peer(chat), "1")
    again = api.messages.SendMessage(peer=client.peer(chat), message="2", random_id=9)
    assert client.refused(again) == "SLOWMODE_WAIT_30"
    telegram.clock.advance(30)
    client(again)
    owner.say(owner.peer(chat), "1")
    owner.say(owner.peer(chat), "2")


def test_reading_a_channel(telegram, desk):
    """The reader's other sessions get the inbox mark, the author the outbox mark."""
    ada, bob = telegram.add_user(), telegram.add_user()
    chat = ada.create_channel("Club", bob, broadcast=False)
    author, reader, second = desk(telegram, ada), desk(telegram, bob), desk(telegram, bob)
    author.say(author.peer(chat), "read me")
    number = chat.record.box.last_id
    assert reader(api.channels.ReadHistory(channel=reader.channel(chat), max_id=number)) is True
    assert second.pushed[-1].updates[0].max_id == number
    assert isinstance(author.pushed[-1].updates[0], api.UpdateReadChannelOutbox)
    assert reader(api.channels.ReadHistory(channel=reader.channel(chat), max_id=number)) is False


def test_basic_groups(telegram, desk):
    """Create, add, write, rename, remove; each member has copies of its own."""
    ada, bob, eve = telegram.add_user(), telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, bob)
    made = client(api.messages.CreateChat(users=[client.user(bob)], title="Two"))
    chat = made.updates.chats[0]
    peer = api.InputPeerChat(chat_id=chat.id)
    assert isinstance(client.say(peer, "hi"), api.UpdateShortSentMessage)
    assert [type(update) for update in other.pushed[-1:]] == [api.UpdateShortChatMessage]
    client(api.messages.AddChatUser(chat_id=chat.id, user_id=client.user(eve), fwd_limit=0))
    full = client(api.messages.GetFullChat(chat_id=chat.id)).full_chat
    assert len(full.participants.participants) == 3
    assert client.refused(
        api.messages.AddChatUser(chat_id=chat.id, user_id=client.user(eve), fwd_limit=0)
    ) == "USER_ALREADY_PARTICIPANT"  # fmt: skip
    client(api.messages.EditChatTitle(chat_id=chat.id, title="Three"))
    assert other.pushed[-1].updates[0].message.action.title == "Three"
    client(api.messages.EditChatAdmin(chat_id=chat.id, user_id=client.user(bob), is_admin=True))
    other(api.messages.DeleteChatUser(chat_id=chat.id, user_id=other.user(eve)))
    assert desk(telegram, eve).refused(
        api.messages.SendMessage(peer=peer, message="x", random_id=1)
    ) == "CHAT_WRITE_FORBIDDEN"  # fmt: skip
    moved = client(api.messages.MigrateChat(chat_id=chat.id))
    assert any(isinstance(made, api.Channel) for made in moved.chats)
    assert client.refused(api.messages.SendMessage(peer=peer, message="x", random_id=2)) == "PEER_ID_INVALID"


@rule(
    "api/invites#invite-links",
    "A link is looked at and followed by its hash, so often as its limit allows; a revoked one is kept as such",
    role="server",
)
def test_invitation_links(telegram, desk):
    """Made, looked at, followed, used up, revoked; for groups and channels."""
    ada, bob, eve = telegram.add_user(), telegram.add_user(), telegram.add_user()
    for chat in (ada.create_channel("C", broadcast=False), ada.create_group("G")):
        client, other, third = desk(telegram, ada), desk(telegram, bob), desk(telegram, eve)
        made = client(api.messages.ExportChatInvite(peer=client.peer(chat), usage_limit=1))
        code = made.link.rpartition("+")[2]
        assert other(api.messages.CheckChatInvite(hash=code)).title == chat.title
        joined = other(api.messages.ImportChatInvite(hash=code))
        assert isinstance(joined, api.messages.ChatInviteJoinResultOk)
        assert bob.id in chat.members()
        assert isinstance(other.refused(api.messages.ImportChatInvite(hash=code)), str)
        assert third.refused(api.messages.ImportChatInvite(hash=code)) == "INVITE_HASH_EXPIRED"
        assert third.refused(api.messages.ImportChatInvite(hash="none")) == "INVITE_HASH_INVALID"
        shown = client(api.messages.EditExportedChatInvite(peer=client.peer(chat), link=made.link, revoked=True))
        assert shown.invite.revoked


def test_older_clients_are_served(telegram, desk):
    """In layer 158 createChat answers plain Updates, and in 223 joinChannel does: the layer sees to it."""
    ada, bob = telegram.add_user(), telegram.add_user()
    old = desk(telegram, layer=158).login(ada)
    assert old(api.messages.CreateChat(users=[old.user(bob)], title="Old")).updates.chats[0].title == "Old"
    open_channel = bob.create_channel("Open", username="open_channel")
    newer = desk(telegram, layer=223).login(ada)
    assert newer(api.channels.JoinChannel(channel=newer.channel(open_channel))).updates.chats[0].title == "Open"


@rule(
    "constructor/chatBannedRights",
    "A restriction ends at its date, and what it forbade is allowed again",
    role="server",
)
@rule(
    "constructor/chatBannedRights",
    "A date less than 30 seconds or more than 366 days ahead means for ever",
    role="server",
)
def test_restrictions_end(telegram, desk):
    """Rule: silent for a minute, then not; ten seconds, a past date and 367 days are for ever."""
    ada, bob = telegram.add_user(), telegram.add_user()
    chat = ada.create_channel("Club", bob, broadcast=False)
    client, other = desk(telegram, ada), desk(telegram, bob)

    def silence(seconds):
        rights = api.ChatBannedRights(until_date=telegram.world.now + seconds, send_messages=True)
        client(
            api.channels.EditBanned(channel=client.channel(chat), participant=client.peer(bob), banned_rights=rights)
        )

    def say(number):
        return api.messages.SendMessage(peer=other.peer(chat), message="x", random_id=number)

    silence(60)
    assert other.refused(say(1)) == "USER_BANNED_IN_CHANNEL"
    telegram.clock.advance(61)
    other(say(2))
    for number, seconds in enumerate((10, -5, 367 * 86_400), 3):
        silence(seconds)
        telegram.clock.advance(120)
        assert other.refused(say(number)) == "USER_BANNED_IN_CHANNEL"
        assert chat.record.members[bob.id].banned.until_date == 2_147_483_647


@rule("constructor/chatBannedRights", "Who was banned until a date may come back after it", role="server")
def test_a_ban_ends(telegram, desk):
    """Rule: CHANNEL_PRIVATE while it lasts; afterwards the public chat is joined again."""
    ada, bob = telegram.add_user(), telegram.add_user()
    chat = ada.create_channel("Club", bob, broadcast=False, username="the_club")
    client, other = desk(telegram, ada), desk(telegram, bob)
    named = other.channel(chat)
    out = api.ChatBannedRights(until_date=telegram.world.now + 3600, view_messages=True)
    client(api.channels.EditBanned(channel=client.channel(chat), participant=client.peer(bob), banned_rights=out))
    assert other.refused(api.channels.GetFullChannel(channel=named)) == "CHANNEL_PRIVATE"
    telegram.clock.advance(3601)
    other(api.channels.JoinChannel(channel=named))
    assert bob.id in chat.members()
