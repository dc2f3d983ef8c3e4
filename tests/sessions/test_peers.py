"""Peers out of what the server sends, and back into input objects."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api, sessions
from cablegram.sessions import Peer, extract_peers, input_peer, settle
from cablegram.sessions.peers import peer_from

CHANNEL = -1_000_000_000_000


def user(id_: int, **fields: Any) -> Any:
    return api.User(id=id_, **fields)


def channel(id_: int, **fields: Any) -> Any:
    return api.Channel(id=id_, title="News", photo=api.ChatPhotoEmpty(), date=0, **fields)


def group(id_: int) -> Any:
    return api.Chat(id=id_, title="Group", photo=api.ChatPhotoEmpty(), participants_count=1, date=0, version=1)


def message(id_: int, where: Any, who: Any, **fields: Any) -> Any:
    return api.Message(id=id_, peer_id=where, from_id=who, date=0, message="", **fields)


@pytest.mark.parametrize(
    ("made", "peer"),
    [
        (user(5, access_hash=7, first_name="Ada", last_name="L", username="ada", phone="120"),
         Peer(5, 7, "user", ("ada",), "120", "Ada L")),
        (user(5, access_hash=7, bot=True, bot_info_version=1), Peer(5, 7, "user", detail="bot")),
        (user(2**33, access_hash=7, min=True, first_name="M"), Peer(2**33, 7, "user", name="M", min=True)),
        (user(5), Peer(5, None, "user")),
        (user(5, access_hash=7, first_name="", last_name="", phone=""), Peer(5, 7, "user")),
        (user(5, access_hash=7, first_name="", last_name="L"), Peer(5, 7, "user", name="L")),
        (user(5, access_hash=7, min=True, phone="", username="x"), Peer(5, 7, "user", phone="")),
        (user(5, access_hash=7, min=True, phone="120"), Peer(5, 7, "user", phone="120", min=True)),
        (user(5, min=True, phone=""), Peer(5, None, "user", phone="", min=True)),
        (api.Community(id=5, access_hash=7, title="Town", photo=api.ChatPhotoEmpty(), date=0),
         Peer(CHANNEL - 5, 7, "channel", name="Town", detail="community")),
        (api.CommunityForbidden(id=5, title="G"), Peer(CHANNEL - 5, None, "channel", name="G", detail="community")),
        (channel(5, access_hash=7, broadcast=True, username="news"),
         Peer(CHANNEL - 5, 7, "channel", ("news",), None, "News", detail="broadcast")),
        (channel(5, access_hash=7, megagroup=True, forum=True),
         Peer(CHANNEL - 5, 7, "channel", name="News", detail="forum")),
        (channel(5, access_hash=7, megagroup=True, min=True),
         Peer(CHANNEL - 5, 7, "channel", name="News", min=True, detail="megagroup")),
        (api.ChannelForbidden(id=5, access_hash=7, title="Gone"), Peer(CHANNEL - 5, 7, "channel", name="Gone")),
        (group(5), Peer(-5, None, "chat", name="Group")),
        (api.ChatForbidden(id=5, title="Gone"), Peer(-5, None, "chat", name="Gone")),
        (api.UserEmpty(id=5), None),
        (api.ChatEmpty(id=5), None),
        (5, None),
    ],
)  # fmt: skip
def test_one_entity(made: Any, peer: Peer | None) -> None:
    """Each kind of user and chat becomes the peer that it is; empty ones become none."""
    assert peer_from(made) == peer


def test_usernames() -> None:
    """Collectible usernames count when they are active; the main one comes first."""
    names = [api.Username(username=name, active=active) for name, active in (("a", True), ("b", False), ("main", True))]
    (peer,) = extract_peers([user(5, access_hash=1, username="main", usernames=names)])
    assert peer.usernames == ("main", "a")
    (peer,) = extract_peers([user(5, access_hash=1, usernames=names)])
    assert peer.usernames == ("a", "main")


def test_holders() -> None:
    """Users and chats are found wherever the schema hands them over, and nowhere else."""
    one, other = user(1, access_hash=1), channel(2, access_hash=2)
    updates = api.Updates(updates=[], users=[one], chats=[other], date=0, seq=0)
    for result in (
        updates,
        api.contacts.ResolvedPeer(peer=api.PeerUser(user_id=1), chats=[other], users=[one]),
        [one, other],
        api.payments.PaymentResult(updates=updates),
        api.auth.LoginTokenSuccess(authorization=api.auth.Authorization(user=one)),
    ):
        assert {1} <= {peer.id for peer in extract_peers(result)} <= {1, CHANNEL - 2}
    assert extract_peers(api.ChatInviteAlready(chat=other))[0].id == CHANNEL - 2
    for nothing in (None, True, [1, 2], b"x", api.Pong if hasattr(api, "Pong") else 1, api.UpdateShort(
        update=api.UpdateConfig(), date=0
    )):  # fmt: skip
        assert extract_peers(nothing) == []


def test_min_peers_know_where_they_were_seen() -> None:
    """A min sender gets the chat and message that it can be reached through, a full one does not need that."""
    where = api.PeerChannel(channel_id=9)
    answer = api.messages.Messages(
        messages=[
            message(70, where, api.PeerUser(user_id=1)),
            message(71, where, api.PeerUser(user_id=2)),
            message(72, where, api.PeerChannel(channel_id=3)),
        ],
        topics=[],
        chats=[channel(9, access_hash=99), channel(3, access_hash=3, min=True)],
        users=[user(1, access_hash=1, min=True), user(2, access_hash=2)],
    )
    found = {peer.id: peer for peer in extract_peers(answer)}
    assert found[1].context == (CHANNEL - 9, 70)
    assert found[CHANNEL - 3].context == (CHANNEL - 9, 72)
    assert found[2].context is None
    update = api.UpdateNewChannelMessage(message=message(73, where, api.PeerUser(user_id=1)), pts=1, pts_count=1)
    updates = api.Updates(updates=[update], users=[user(1, access_hash=1, min=True)], chats=[], date=0, seq=0)
    assert extract_peers(updates)[0].context == (CHANNEL - 9, 73)


def test_a_min_user_with_an_empty_phone_has_a_full_hash() -> None:
    """Its access hash serves anywhere and replaces a known one; its names do not replace those of a full user.

    Source: https://core.telegram.org/constructor/user (``access_hash``, ``username``)
    """
    session: Any = sessions.MemorySession()
    session.process_entities([user(5, access_hash=7, username="ada", first_name="Ada")])
    session.process_entities([user(5, access_hash=8, min=True, phone="", username="other", first_name="X")])
    assert session.find(5) == Peer(5, 8, "user", ("ada",), None, "Ada")
    session.process_entities([user(6, access_hash=9, min=True, phone="")])
    assert session.find(6).weight == 2
    assert input_peer(session.find(6)) == api.InputPeerUser(user_id=6, access_hash=9)


def test_mentioned_users_are_reached_through_the_message() -> None:
    """A min user that a message mentions by name is reached through it. Source: https://core.telegram.org/api/min"""
    entity = api.MessageEntityMentionName(offset=0, length=1, user_id=1)
    said = message(70, api.PeerChannel(channel_id=9), api.PeerUser(user_id=2), entities=[entity])
    update = api.UpdateShort(update=api.UpdateNewChannelMessage(message=said, pts=1, pts_count=1), date=0)
    assert extract_peers(update) == []
    answer = api.messages.Messages(messages=[said], topics=[], chats=[], users=[user(1, access_hash=1, min=True)])
    assert extract_peers(answer)[0].context == (CHANNEL - 9, 70)


async def test_input_peers() -> None:
    """A peer becomes the InputPeer of its kind; a min one goes through its message."""
    session: Any = sessions.MemorySession()
    session.remember(
        [
            Peer(5, 7, "user", ("ada",)),
            Peer(-6, None, "chat"),
            Peer(CHANNEL - 9, 99, "channel"),
            Peer(1, 1, "user", min=True, context=(CHANNEL - 9, 70)),
            Peer(CHANNEL - 3, 3, "channel", min=True, context=(-6, 71)),
            Peer(2, 2, "user", min=True),
        ]
    )
    inside = api.InputPeerChannel(channel_id=9, access_hash=99)
    for key, made in (
        ("@ada", api.InputPeerUser(user_id=5, access_hash=7)),
        (-6, api.InputPeerChat(chat_id=6)),
        (9, inside),
        (1, api.InputPeerUserFromMessage(peer=inside, msg_id=70, user_id=1)),
        (CHANNEL - 3, api.InputPeerChannelFromMessage(peer=api.InputPeerChat(chat_id=6), msg_id=71, channel_id=3)),
        (2, api.InputPeerUser(user_id=2, access_hash=2)),
        (404, None),
    ):
        assert await settle(session.get_input_entity(key)) == made
    assert input_peer(Peer(8, None, "user")) == api.InputPeerUser(user_id=8, access_hash=0)


def test_process_entities() -> None:
    """GramJS's name for keeping what an answer brought."""
    session: Any = sessions.MemorySession()
    session.process_entities([user(5, access_hash=7, username="Ada")])
    assert session.find("ADA").access_hash == 7
    assert session.cached_peers() == [Peer(5, 7, "user", ("Ada",))]
