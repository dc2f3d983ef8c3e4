"""What those are sent who did nothing: the others of a chat, and whoever is named."""

from __future__ import annotations

import shutil

import pytest

from cablegram import api
from cablegram.sandbox import Sandbox
from tests.support.rules import rule


def updates(client, kind):
    """The pushed updates of a kind."""
    found = []
    for pushed in client.pushed:
        found += [u for u in getattr(pushed, "updates", [getattr(pushed, "update", None)]) if isinstance(u, kind)]
    return found


@rule("method/channels.createChannel", "megagroup makes a supergroup, broadcast a channel", role="server")
@pytest.mark.parametrize(("flags", "broadcast"), [
    ({"megagroup": True}, False), ({"broadcast": True}, True), ({"forum": True}, False), ({}, True),
    ({"broadcast": True, "megagroup": True}, True),
])  # fmt: skip
def test_what_create_channel_makes(telegram, desk, flags, broadcast):
    """Rule: megagroup (or forum) makes a supergroup, broadcast, or neither, a channel; the answer and the world agree.

    Source: https://core.telegram.org/method/channels.createChannel
    """
    ada = telegram.add_user()
    client = desk(telegram, ada)
    made = client(api.channels.CreateChannel(title="C", about="all about it", **flags)).chats[0]
    assert (made.broadcast, made.megagroup, made.forum) == (broadcast, not broadcast, flags.get("forum", False))
    record = telegram.world.channels[made.id]
    assert (record.broadcast, record.about, record.creator) == (broadcast, "all about it", ada.id)


@rule("method/messages.setTyping", "The others of a chat see who types what", role="server")
@pytest.mark.parametrize("kind", ["group", "supergroup", "private"])
def test_typing(telegram, desk, kind):
    """Rule: the others of a chat see who types what, and whoever types does not.

    Source: https://core.telegram.org/method/messages.setTyping
    """
    ada, bob, eve = (telegram.add_user() for _ in range(3))
    chat = {
        "group": lambda: ada.create_group("G", bob, eve),
        "supergroup": lambda: ada.create_channel("S", bob, eve, broadcast=False),
        "private": lambda: bob,
    }[kind]()
    client, second, other, third = (desk(telegram, user) for user in (ada, ada, bob, eve))
    action = api.SendMessageRecordVideoAction()
    assert client(api.messages.SetTyping(peer=client.peer(chat), action=action)) is True
    kinds = (api.UpdateChatUserTyping, api.UpdateChannelUserTyping, api.UpdateUserTyping)
    (seen,) = updates(other, kinds)
    assert seen.action == action
    who = getattr(seen, "user_id", None) or seen.from_id.user_id
    assert who == ada.id
    assert getattr(seen, "chat_id", getattr(seen, "channel_id", None)) == (None if kind == "private" else chat.id)
    assert len(updates(third, kinds)) == (kind != "private")
    assert not updates(client, kinds)
    assert not updates(second, kinds)


@rule("method/messages.setTyping#possible-errors", "Who may not post in a channel does not type there", role="server")
def test_only_admins_type_in_a_channel(telegram, desk):
    """Rule: a reader of a broadcast channel does not type there (CHAT_WRITE_FORBIDDEN)."""
    ada, bob = telegram.add_user(), telegram.add_user()
    news = ada.create_channel("News", bob)
    client, other = desk(telegram, ada), desk(telegram, bob)
    request = api.messages.SetTyping(peer=other.peer(news), action=api.SendMessageTypingAction())
    assert other.refused(request) == "CHAT_WRITE_FORBIDDEN"
    request.peer = client.peer(news)
    assert client(request) is True


def test_who_is_blocked_is_not_seen_typing(telegram, desk):
    """Rule: somebody whom the other blocked types unseen."""
    ada, bob = telegram.add_user(), telegram.add_user()
    bob.block(ada)
    other = desk(telegram, bob)
    ada.type_in(bob)
    assert not other.pushed


@rule(
    "constructor/updateChatParticipants",
    "The members of a basic group are sent its list and version when it changes",
    role="server",
)
def test_members_learn_who_is_in_a_group(telegram, desk):
    """Rule: whoever comes or goes, the members are sent updateChatParticipants with everybody and the version.

    Source: https://core.telegram.org/constructor/updateChatParticipants
    """
    ada, bob, eve = (telegram.add_user() for _ in range(3))
    group = ada.create_group("G", bob)
    client, other, gone = desk(telegram, ada), desk(telegram, bob), desk(telegram, eve)

    def shown(where):
        found = updates(where, api.UpdateChatParticipants)[-1].participants
        return [(type(p), p.user_id) for p in found.participants], found.version

    version = group.record.version
    client(api.messages.AddChatUser(chat_id=group.id, user_id=client.user(eve), fwd_limit=0))
    everybody = [
        (api.ChatParticipantCreator, ada.id), (api.ChatParticipant, bob.id), (api.ChatParticipant, eve.id)]  # fmt: skip
    assert shown(other) == (everybody, version + 1)
    assert shown(gone) == (everybody, version + 1)
    eve.leave(group)
    assert shown(other) == (everybody[:2], version + 2)
    assert shown(client) == (everybody[:2], version + 2)


@rule("method/channels.toggleSignatures", "With signatures a post names its author, and only then", role="server")
def test_signatures(telegram, desk):
    """Rule: with signatures a post names its author, and only then; a group's message never does.

    Source: https://core.telegram.org/method/channels.toggleSignatures
    """
    ada = telegram.add_user(first_name="Ada", last_name="L.")
    news, club = ada.create_channel("News"), ada.create_channel("Club", broadcast=False)
    client = desk(telegram, ada)

    def author(chat):
        return client.say(client.peer(chat), "x").updates[-1].message.post_author

    assert author(news) is None
    client(api.channels.ToggleSignatures(channel=client.channel(news), signatures_enabled=True))
    assert author(news) == "Ada L."
    client(api.channels.ToggleSignatures(channel=client.channel(club), signatures_enabled=True))
    assert author(club) is None


@rule("constructor/updates", "Updates carry every user that they mention", role="server")
def test_service_messages_come_with_the_users_they_name(telegram, desk):
    """Rule: an update carries every user that it mentions, those in a service message's action too.

    Source: https://core.telegram.org/constructor/updates (users)
    """
    ada, bob, eve, dan = (telegram.add_user() for _ in range(4))
    group = ada.create_group("G", bob)
    client, other = desk(telegram, ada), desk(telegram, bob)

    def named():
        pushed = next(p for p in reversed(other.pushed) if any(isinstance(u, api.UpdateNewMessage) for u in p.updates))
        return {user.id for user in pushed.users}

    client(api.messages.AddChatUser(chat_id=group.id, user_id=client.user(eve), fwd_limit=0))
    assert {ada.id, eve.id} <= named()
    client(api.messages.DeleteChatUser(chat_id=group.id, user_id=client.user(eve)))
    assert {ada.id, eve.id} <= named()
    link = client(api.messages.ExportChatInvite(peer=client.peer(group))).link
    joiner = desk(telegram, dan)
    joiner(api.messages.ImportChatInvite(hash=link.rpartition("+")[2]))
    assert {ada.id, dan.id} <= named()


async def test_what_a_request_changed_is_kept_before_the_end(tmp_path):
    """Rule: what was changed is written soon, not only when the sandbox stops: a copy of the file taken then has it."""
    async with Sandbox(data=tmp_path / "first") as telegram:
        ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
        store = telegram._store
        assert store is not None
        store.save(everything=True)
        ada.send(bob, "kept")
        store.save()
        from cablegram.sandbox.services.account.profile import update_profile

        context = telegram.as_context(bob.account)
        update_profile(context, api.account.UpdateProfile(first_name="Robert"))
        telegram.world.flush()
        store.save()
        store.open().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copytree(tmp_path / "first", tmp_path / "second")
        numbers = ada.phone, bob.phone
    async with Sandbox(data=tmp_path / "second") as telegram:
        ada, bob = (telegram.user(number) for number in numbers)
        assert ada.texts(bob) == ["kept"]
        assert bob.account.first_name == "Robert"
