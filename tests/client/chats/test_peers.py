"""Tests of cablegram.client.chats.peers."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import api, errors
from cablegram.sessions.memory import MemorySession
from cablegram.sessions.types import Peer, SelfUser
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule
from tests.support.scripted import ME, Script, incoming, make, message, user

CHANNEL = 10**12


def known(*peers: Peer) -> MemorySession:
    session = MemorySession()
    session.remember(peers)
    return session


@pytest.mark.parametrize("text", ["me", "self", "ME", ME, str(ME), api.InputUserSelf(), user(self_=True)])
async def test_oneself(text: Any) -> None:
    """The account itself, however it is named, needs no request and no access hash."""
    client, _ = make()
    assert await client.get_input_entity(text) == api.InputPeerSelf()


@rule("api/peers", "Peers that came along are kept, with their access hashes", role="client")
@pytest.mark.parametrize(
    "name", [5, "5", "@five", "five", "FIVE", "https://t.me/five", "t.me/five?start=1", "+1 (202) 555-0123"]
)
async def test_known_users(name: Any) -> None:
    """What the session has seen is found by id, username, link and phone without a request."""
    client, net = make(session=known(Peer(5, 55, "user", ("Five",), "12025550123")))
    async with client:
        assert await client.get_input_entity(name) == api.InputPeerUser(user_id=5, access_hash=55)
        assert await client.get_peer_id(name) == 5
    assert not net.sent


@rule("api/links", "Every link that names a user is one", role="client")
@pytest.mark.parametrize(
    "link",
    ["https://five.t.me", "https://T.me/five/12", "tg://resolve?domain=five&start=x", "t.me/s/five",
     "t.me/+12025550123", "tg://user?id=5", "https://t.me/five?videochat"],
)  # fmt: skip
async def test_links_that_name_a_user(link: str) -> None:
    """Every link of https://core.telegram.org/api/links that names a user is one, without a request if it is known."""
    client, net = make(session=known(Peer(5, 55, "user", ("Five",), "12025550123")))
    async with client:
        assert await client.get_input_entity(link) == api.InputPeerUser(user_id=5, access_hash=55)
    assert not net.sent


async def test_links_of_private_channels_invitations_and_tokens() -> None:
    """``t.me/c/`` is known by its id; an invitation and a contact token cost the request that each needs."""
    channel = api.Channel(id=9, access_hash=99, title="C", photo=api.ChatPhotoEmpty(), date=0)
    client, net = make(session=known(Peer(-CHANNEL - 8, 88, "channel")))
    outside = api.ChatInvite(title="Club", photo=api.PhotoEmpty(id=0), participants_count=3, color=0)
    net.on(
        messages_checkChatInvite=Script([api.ChatInviteAlready(chat=channel), outside]),
        contacts_importContactToken=user(5),
    )
    async with client:
        for link in ("t.me/c/8", "t.me/c/8/77", "tg://privatepost?channel=8&post=7"):
            assert await client.get_input_entity(link) == api.InputPeerChannel(channel_id=8, access_hash=88)
        assert not net.sent
        assert await client.get_input_entity("t.me/+AbC") == api.InputPeerChannel(channel_id=9, access_hash=99)
        with pytest.raises(errors.PeerUnknown, match="not in 'Club': join it"):
            await client.get_input_entity("https://t.me/joinchat/AbC")
        assert await client.get_input_entity("t.me/contact/tok") == api.InputPeerUser(user_id=5, access_hash=35)
        for link in ("t.me/addstickers/Cats", "tg://login?token=SECRET"):
            with pytest.raises(errors.UsageError, match="is a link, but names no user") as raised:
                await client.get_input_entity(link)
            assert "SECRET" not in str(raised.value)


@rule("method/communities.togglePeerLink", "A community is named as a channel is", role="client")
async def test_communities_are_asked_about_as_channels() -> None:
    """A community's object and id give a channel's InputPeer: methods take one as an InputChannel.

    Source: https://core.telegram.org/method/communities.togglePeerLink
    """
    community = api.Community(id=777, access_hash=7, title="C", photo=api.ChatPhotoEmpty(), date=0)
    client, net = make()
    net.on(channels_getChannels=api.messages.Chats(chats=[community]))
    async with client:
        expected = api.InputPeerChannel(channel_id=777, access_hash=7)
        assert await client.get_input_entity(community) == expected
        for name in (-CHANNEL - 777, 777, api.DialogPeerCommunity(community_id=777)):
            assert await client.get_input_entity(name) == expected
        assert await client.get_peer_id(community) == -CHANNEL - 777
        assert await client.get_entity(-CHANNEL - 777) == community


@rule("api/bots/ids", "An id outside of the ranges is nobody's", role="client")
@pytest.mark.parametrize("number", [0, -CHANNEL, -CHANNEL - 997_852_516_353, -4 * CHANNEL - 1, 2**62])
async def test_ids_that_nobody_has(number: int) -> None:
    """Ids outside of the ranges of https://core.telegram.org/api/bots/ids are refused before any request."""
    client, net = make()
    async with client:
        for name in (number, str(number)):
            with pytest.raises(errors.UsageError):
                await client.get_input_entity(name)
    assert not net.sent


@pytest.mark.parametrize("bare", [6, 2**31, 2**40, 997_852_516_352])
async def test_known_channels_of_any_size(bare: int) -> None:
    """No range of ids is assumed: channels are found marked and bare."""
    client, _ = make(session=known(Peer(-CHANNEL - bare, 66, "channel")))
    for name in (bare, -CHANNEL - bare, str(-CHANNEL - bare)):
        found = await client.get_input_entity(name)
        assert found == api.InputPeerChannel(channel_id=bare, access_hash=66)


@rule("api/peers", "A basic group is reached by its id alone", role="client")
async def test_groups_need_no_hash() -> None:
    """A basic group is reached by its id alone."""
    client, _ = make()
    assert await client.get_input_entity(-7) == api.InputPeerChat(chat_id=7)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (api.InputPeerUser(user_id=1, access_hash=2), api.InputPeerUser(user_id=1, access_hash=2)),
        (api.InputUser(user_id=1, access_hash=2), api.InputPeerUser(user_id=1, access_hash=2)),
        (api.InputChannel(channel_id=1, access_hash=2), api.InputPeerChannel(channel_id=1, access_hash=2)),
        (
            api.InputUserFromMessage(peer=api.InputPeerSelf(), msg_id=1, user_id=2),
            api.InputPeerUserFromMessage(peer=api.InputPeerSelf(), msg_id=1, user_id=2),
        ),
        (
            api.InputChannelFromMessage(peer=api.InputPeerSelf(), msg_id=1, channel_id=2),
            api.InputPeerChannelFromMessage(peer=api.InputPeerSelf(), msg_id=1, channel_id=2),
        ),
        (user(5), api.InputPeerUser(user_id=5, access_hash=35)),
        (api.PeerUser(user_id=5), api.InputPeerUser(user_id=5, access_hash=55)),
        (api.PeerChat(chat_id=5), api.InputPeerChat(chat_id=5)),
        (message(1, chat=api.PeerUser(user_id=5)), api.InputPeerUser(user_id=5, access_hash=55)),
    ],
)
async def test_objects(given: Any, expected: Any) -> None:
    """Any object of the API that names a peer is one."""
    client, _ = make(session=known(Peer(5, 55, "user")))
    assert await client.get_input_entity(given) == expected


@pytest.mark.parametrize(
    "wrong", [None, True, 1.5, [], "", "no spaces allowed", "@", "-", api.InputPeerEmpty, api.Config]
)
async def test_what_names_no_peer(wrong: Any) -> None:
    """Anything else is a UsageError, before any request."""
    client, net = make()
    async with client:
        with pytest.raises(errors.UsageError):
            await client.get_input_entity(wrong)
    assert not net.sent


async def test_a_thousand_times_is_one_request() -> None:
    """The same username a thousand times, half of them at once, is one resolveUsername."""
    client, net = make()
    resolved = api.contacts.ResolvedPeer(peer=api.PeerUser(user_id=5), chats=[], users=[user(5, username="Five")])

    async def slowly() -> Any:
        await asyncio.sleep(0.01)
        return resolved

    net.on(contacts_resolveUsername=lambda request: slowly())
    async with client:
        await asyncio.gather(*[client.get_input_entity("@five") for _ in range(500)])
        for _ in range(500):
            assert await client.get_input_entity("FIVE") == api.InputPeerUser(user_id=5, access_hash=35)
    assert net.methods() == ["contacts.resolveUsername"]


async def test_a_cancelled_lookup_does_not_harm_the_others() -> None:
    """Who waits for the same look-up gets it, although the one who began it was cancelled."""
    client, net = make()
    gate = asyncio.Event()

    async def later() -> Any:
        await gate.wait()
        return api.contacts.ResolvedPeer(peer=api.PeerUser(user_id=5), chats=[], users=[user(5)])

    net.on(contacts_resolveUsername=lambda request: later())
    async with client:
        first = asyncio.create_task(client.get_input_entity("@five"))
        second = asyncio.create_task(client.get_input_entity("@five"))
        await asyncio.sleep(0)
        first.cancel()
        gate.set()
        assert await second == api.InputPeerUser(user_id=5, access_hash=35)
        with pytest.raises(asyncio.CancelledError):
            await first


@pytest.mark.parametrize("name", ["USERNAME_NOT_OCCUPIED", "USERNAME_INVALID"])
async def test_names_that_nobody_has(name: str) -> None:
    """A username that is free is PeerUnknown with what was tried; other errors stay what they are."""
    client, net = make()
    net.on(contacts_resolveUsername=errors.rpc_error(400, name, "contacts.resolveUsername"))
    async with client:
        with pytest.raises(errors.PeerUnknown, match=name) as caught:
            await client.get_input_entity("@nobody")
        assert "@nobody" in str(caught.value)
        net.on(contacts_resolveUsername=errors.rpc_error(400, "CONNECTION_LAYER_INVALID"))
        with pytest.raises(errors.RpcError):
            await client.get_input_entity("@nobody")


async def test_unknown_ids_say_what_helps() -> None:
    """The dialogs are read once; then the error names the id, what was tried, and three remedies."""
    client, net = make()
    net.on(messages_getDialogs=api.messages.Dialogs(dialogs=[], messages=[], chats=[], users=[]))
    async with client:
        with pytest.raises(errors.PeerUnknown) as caught:
            await client.get_input_entity(777)
        for part in ("777", "the session", "the dialogs", "username", "StoreSession", "get_dialogs"):
            assert part in str(caught.value)
        assert len(caught.value.remedies) == 3
        with pytest.raises(errors.PeerUnknown):
            await client.get_input_entity(778)
    assert net.methods() == ["messages.getDialogs"]


async def test_a_bot_asks_by_id() -> None:
    """Telegram lets a bot reach by id alone whom it may reach; the dialogs are not a bot's to read."""
    session = MemorySession()
    client, net = make(session=session)
    session.set_user(SelfUser(ME, is_bot=True))
    net.on(
        users_getUsers=Script([[user(5)], errors.rpc_error(400, "USER_ID_INVALID")]),
        channels_getChannels=errors.rpc_error(400, "CHANNEL_INVALID"),
    )
    async with client:
        assert await client.get_input_entity(5) == api.InputPeerUser(user_id=5, access_hash=35)
        for unknown in (6, -CHANNEL - 6):
            with pytest.raises(errors.PeerUnknown, match="wrote to it"):
                await client.get_input_entity(unknown)
    assert "messages.getDialogs" not in net.methods()


@rule("api/min", "Somebody known as min alone is named through the message in which they were seen", role="client")
async def test_min_users_are_reached_through_their_message() -> None:
    """A user known only from a channel's message is named through it, with the channel's own access hash."""
    client, net = make()
    channel = api.PeerChannel(channel_id=8)
    post = message(3, "hi", chat=channel, from_id=api.PeerUser(user_id=5))
    entity = api.Channel(id=8, access_hash=88, title="C", photo=api.ChatPhotoEmpty(), date=0)
    async with client:
        net.push(incoming(post, users=[user(5, min=True)], chats=[entity]))
        assert await client.get_input_entity(5) == api.InputPeerUserFromMessage(
            peer=api.InputPeerChannel(channel_id=8, access_hash=88), msg_id=3, user_id=5
        )


async def test_entities() -> None:
    """get_entity asks for users, groups and channels as each wants, and says when nothing comes back."""
    client, net = make(session=known(Peer(5, 55, "user"), Peer(-CHANNEL - 6, 66, "channel")))
    group = api.ChatForbidden(id=7, title="G")
    channel = api.ChannelForbidden(id=6, access_hash=66, title="C")
    net.on(
        users_getUsers=Script([[user(5)], [user(ME)], []]),
        messages_getChats=api.messages.Chats(chats=[group]),
        channels_getChannels=api.messages.Chats(chats=[channel]),
    )
    async with client:
        assert await client.get_entity(5) == user(5)
        assert await client.get_entity("me") == user(ME)
        assert await client.get_entity(-7) == group
        assert await client.get_entity(6) == channel
        with pytest.raises(errors.PeerUnknown):
            await client.get_entity(5)
        assert await client.get_peer_id(api.PeerChannel(channel_id=6)) == -CHANNEL - 6


def test_an_id_seen_once_is_known_after_a_restart() -> None:
    """On real traffic: an id from an update resolves in a new client on the same session with no request."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user()
        bob = world.telegram.add_user(first_name="Bob")
        session = MemorySession()
        client = world.client(session)
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        bob.send(ada, "hi")
        await client.get_messages(bob.id)
        await client.disconnect()
        again = world.client(session)
        await again.connect()
        before = len(world.telegram.log.entries)
        await again.get_input_entity(bob.id)
        assert len(world.telegram.log.entries) == before
        await again.send_message(bob.id, message="found you")
        assert bob.texts(ada) == ["hi", "found you"]

    run_simulation(scenario)
