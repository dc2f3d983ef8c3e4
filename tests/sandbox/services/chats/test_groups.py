"""More of what groups and channels can do."""

from __future__ import annotations

import pytest

from cablegram import api
from tests.sandbox.services.files.test_media import png, upload
from tests.support.rules import rule


def test_lists_and_settings_of_channels(telegram, desk):
    """Toggles, links, lists of one's channels; each change is told and a repeated one refused."""
    ada, bob = telegram.add_user(), telegram.add_user()
    channel = ada.create_channel("C", bob, broadcast=False, username="the_club")
    client, other = desk(telegram, ada), desk(telegram, bob)
    peer = client.channel(channel)
    for request, again in (
        (api.channels.ToggleSignatures(channel=peer, signatures_enabled=True), True),
        (api.channels.TogglePreHistoryHidden(channel=peer, enabled=True), True),
        (api.channels.ToggleSlowMode(channel=peer, seconds=30), True),
        (api.messages.ToggleNoForwards(peer=client.peer(channel), enabled=True), True),
    ):
        client(request)
        assert isinstance(other.pushed[-1].updates[0], api.UpdateChannel)
        assert (client.refused(request) == "CHAT_NOT_MODIFIED") is again
    assert client.refused(api.channels.ToggleSlowMode(channel=peer, seconds=7)) == "SECONDS_INVALID"
    number = ada.send(channel, "x").id
    link = client(api.channels.ExportMessageLink(channel=peer, id=number)).link
    assert link == f"https://t.me/the_club/{number}"
    assert client(api.channels.GetAdminedPublicChannels()).chats[0].id == channel.id
    assert client(api.channels.GetSendAs(peer=client.peer(channel))).peers[0].peer.user_id == ada.id
    assert client(api.channels.GetChannels(id=[peer])).chats[0].noforwards
    assert client(api.messages.GetOnlines(peer=client.peer(channel))).onlines == 1
    assert client.refused(api.channels.UpdateUsername(channel=peer, username="the_club")) == "USERNAME_NOT_MODIFIED"
    telegram.add_user(username="taken_name")
    assert client(api.channels.CheckUsername(channel=peer, username="taken_name")) is False
    assert client.refused(api.channels.UpdateUsername(channel=peer, username="taken_name")) == "USERNAME_OCCUPIED"
    views = client(api.messages.GetMessagesViews(peer=client.peer(channel), id=[number], increment=True))
    assert views.views[0].views is None, "only posts of channels are counted"


@rule("api/content-protection", "Nothing is forwarded out of a protected chat", role="server")
def test_protected_chats(telegram, desk):
    """Nothing is forwarded out of a chat with protected content."""
    ada, bob = telegram.add_user(), telegram.add_user()
    channel = ada.create_channel("C", bob)
    channel.record.noforwards = True
    number = ada.send(channel, "secret").id
    client = desk(telegram, bob)
    ask = api.messages.ForwardMessages(
        from_peer=client.peer(channel), id=[number], random_id=[1], to_peer=api.InputPeerSelf()
    )
    assert client.refused(ask) == "CHAT_FORWARDS_RESTRICTED"


@rule(
    "api/rights#default-rights",
    "editChatDefaultBannedRights binds everybody in supergroups and basic groups, but not the owner",
    role="server",
)
def test_default_rights(telegram, desk):
    """What everybody may do; the owner always may."""
    ada, bob = telegram.add_user(), telegram.add_user()
    silent = api.ChatBannedRights(until_date=0, send_messages=True)
    for chat in (ada.create_channel("C", bob, broadcast=False), ada.create_group("G", bob)):
        client, other = desk(telegram, ada), desk(telegram, bob)
        change = api.messages.EditChatDefaultBannedRights(peer=client.peer(chat), banned_rights=silent)
        mine = api.messages.EditChatDefaultBannedRights(peer=other.peer(chat), banned_rights=silent)
        assert other.refused(mine) == "CHAT_ADMIN_REQUIRED"
        client(change)
        assert client.refused(change) == "CHAT_NOT_MODIFIED"
        say = api.messages.SendMessage(peer=other.peer(chat), message="x", random_id=1)
        assert other.refused(say) == "CHAT_WRITE_FORBIDDEN"
        client.say(client.peer(chat), "x")


def test_basic_groups_in_detail(telegram, desk):
    """Common ones, asked for by id, limits, deletion."""
    ada, bob, eve = telegram.add_user(), telegram.add_user(), telegram.add_user()
    group = ada.create_group("G", bob)
    client, other = desk(telegram, ada), desk(telegram, bob)
    assert client(api.messages.GetChats(id=[group.id])).chats[0].title == "G"
    assert desk(telegram, eve).refused(api.messages.GetChats(id=[group.id])) == "CHAT_ID_INVALID"
    assert client(api.messages.GetCommonChats(user_id=client.user(bob), max_id=0, limit=9)).chats[0].id == group.id
    assert client.refused(api.messages.CreateChat(users=[], title="X")) == "USERS_TOO_FEW"
    assert client.refused(api.messages.CreateChat(users=[client.user(bob)], title=" ")) == "CHAT_TITLE_EMPTY"
    out = api.messages.DeleteChatUser(chat_id=group.id, user_id=client.user(eve))
    assert client.refused(out) == "USER_NOT_PARTICIPANT"
    admin = api.messages.EditChatAdmin(chat_id=group.id, user_id=other.user(ada), is_admin=True)
    assert other.refused(admin) == "CHAT_ADMIN_REQUIRED"
    assert other.refused(api.messages.DeleteChat(chat_id=group.id)) == "CHAT_ADMIN_REQUIRED"
    bob.leave(group)
    assert group.members() == [ada.id]
    bob.join(group)
    assert client(api.messages.DeleteChat(chat_id=group.id)) is True
    assert group.members() == []


@pytest.mark.parametrize("kind", ["group", "channel"])
def test_photos_of_chats(telegram, desk, kind):
    """Set, shown, used again, removed; each with its service message."""
    ada, bob = telegram.add_user(), telegram.add_user()
    chat = ada.create_group("G", bob) if kind == "group" else ada.create_channel("C", bob)
    client = desk(telegram, ada)

    def change(photo):
        if kind == "group":
            return client(api.messages.EditChatPhoto(chat_id=chat.id, photo=photo))
        return client(api.channels.EditPhoto(channel=client.channel(chat), photo=photo))

    done = change(api.InputChatUploadedPhoto(file=upload(client, png(9, 9))))
    message = next(update.message for update in done.updates if hasattr(update, "message"))
    photo = message.action.photo
    assert done.chats[0].photo.photo_id == photo.id
    again = api.InputPhoto(id=photo.id, access_hash=photo.access_hash, file_reference=photo.file_reference)
    change(api.InputChatPhotoEmpty())
    assert chat.record.photo == 0
    change(api.InputChatPhoto(id=again))
    assert chat.record.photo == photo.id


def test_actors_join_leave_and_end(telegram):
    """The same deeds without any client."""
    ada, bob = telegram.add_user(), telegram.add_user()
    channel = ada.create_channel("C", broadcast=False)
    bob.join(channel)
    assert bob.id in channel.members()
    bob.leave(channel)
    assert bob.id not in channel.members()
    assert channel.title in repr(channel)
    assert telegram.chat(channel.peer).id == channel.id
    assert "Ada" not in repr(bob)
    assert bob.as_seen_by(ada).id == bob.id
