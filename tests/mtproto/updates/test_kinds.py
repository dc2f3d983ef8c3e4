"""Which box an update belongs to, held against the whole schema."""

from __future__ import annotations

from typing import Any

from cablegram import api
from cablegram.mtproto.updates import Ready
from cablegram.mtproto.updates.kinds import CHANNEL_UPDATES, UpdateKind, kind_of, unknown_peer
from tests.support.rules import rule


def updates() -> list[type[Any]]:
    """Every class of the type Update."""
    found = [getattr(api, name) for name in dir(api) if name.startswith("Update")]
    return [cls for cls in found if isinstance(cls, type) and getattr(cls, "__tl_type__", "") == "Update"]


@rule(
    "api/updates#message-related-event-sequences",
    "Each channel has a sequence of its own; private chats and basic groups share one, and qts is another",
    role="client",
)
def test_every_update_with_a_number_has_its_box() -> None:
    """Rule: pts with pts_count is the account's or a channel's, qts is qts; of each kind all are known, and no update
    that names a channel beside a pts_count is counted by the account."""
    found = updates()
    assert len(found) > 150
    kinds = {cls: kind_of(cls.__new__(cls)) for cls in found}  # type: ignore[call-overload]
    for cls, kind in kinds.items():
        fields = set(cls.__match_args__)
        if {"pts", "pts_count"} <= fields:
            by_channel = "channel_id" in fields or "ChannelMessage" in cls.__name__
            assert kind is (UpdateKind.CHANNEL if by_channel else UpdateKind.ACCOUNT), cls
        elif "qts" in fields:
            assert kind is UpdateKind.QTS, cls
        else:
            assert kind is UpdateKind.PLAIN, cls
    assert {cls for cls, kind in kinds.items() if kind is UpdateKind.CHANNEL} == set(CHANNEL_UPDATES)
    with_pts = {cls for cls in found if "pts" in cls.__match_args__ and "pts_count" not in cls.__match_args__}
    assert with_pts == {api.UpdateChannelTooLong, api.UpdateReadChannelInbox}  # the box looks at both by name


@rule("api/updates#recovering-gaps", "An update is incomplete when it names somebody who is not known", role="client")
def test_whom_an_update_names() -> None:
    """Rule: a short message is incomplete when it names somebody unknown, a post when its channel came as min alone.
    Source: https://core.telegram.org/api/updates#recovering-gaps"""

    def nobody(peer: Any) -> bool:
        return False

    short = api.UpdateShortMessage(id=1, user_id=2, message="hi", pts=1, pts_count=1, date=1)
    assert unknown_peer(Ready(short, [], []), nobody)
    assert not unknown_peer(Ready(short, [], []), lambda peer: peer == api.PeerUser(user_id=2))
    ada, group = api.PeerUser(user_id=2), api.PeerChat(chat_id=3)
    said = api.UpdateShortChatMessage(id=1, from_id=2, chat_id=3, message="hi", pts=1, pts_count=1, date=1)
    assert unknown_peer(Ready(said, [], []), lambda peer: peer == ada)
    assert unknown_peer(Ready(said, [], []), lambda peer: peer == group)
    assert not unknown_peer(Ready(said, [], []), lambda peer: peer in (ada, group))
    place = api.PeerChannel(channel_id=7)
    message = api.Message(id=1, peer_id=place, from_id=ada, date=1, message="")
    post = api.UpdateNewChannelMessage(message=message, pts=1, pts_count=1)
    photo = api.ChatPhotoEmpty()
    whole = api.Channel(id=7, title="", photo=photo, date=1, access_hash=1)
    least = api.Channel(id=7, title="", photo=photo, date=1, access_hash=1, min=True)
    assert not unknown_peer(Ready(post, [], [whole]), nobody)
    assert unknown_peer(Ready(post, [], [least]), nobody)
    assert not unknown_peer(Ready(post, [], [least]), lambda peer: peer == place)
    typing = api.UpdateUserTyping(user_id=2, action=api.SendMessageTypingAction())
    assert not unknown_peer(Ready(typing, [], []), nobody)
