"""What answers say about message boxes, held against the whole schema."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api
from cablegram.mtproto.updates.answers import (
    AFFECTED,
    HOLDERS,
    PLACES,
    UPDATES,
    Affected,
    BoxAt,
    OwnUpdates,
    box_of,
    is_silent,
    said_by,
)
from cablegram.tl import schema
from cablegram.tl.shapes import shape
from cablegram.tl.values import spec_text

CHANNEL = api.InputPeerChannel(channel_id=21, access_hash=1)
PERSON = api.InputPeerUser(user_id=2, access_hash=1)
NOTHING = api.Updates(updates=[], users=[], chats=[], date=1, seq=0)


def classes(functions: bool) -> dict[str, type[Any]]:
    """Every class of the schema, or every function, by its name in the schema."""
    found: dict[str, type[Any]] = {}
    rooms = [api, *(getattr(api, name) for name in dir(api) if name.islower() and not name.startswith("_"))]
    for room in rooms:
        for name in dir(room):
            cls = getattr(room, name)
            if isinstance(cls, type) and getattr(cls, "__tl_function__", None) is functions:
                found[cls.__tl_name__] = cls  # type: ignore[attr-defined]
    return found


def fields(cls: type[Any]) -> dict[str, str]:
    """The fields of a class with their types, as the schema writes them."""
    return {name: spec_text(fact.spec) for name, fact in shape(schema(), cls.__tl_name__).items()}


def test_every_answer_with_updates_in_it_is_known() -> None:
    """Rule: whatever constructor of the schema has a field of the type Updates, its updates reach the box."""
    holders = {cls for cls in classes(functions=False).values() if "Updates" in fields(cls).values()}
    assert holders == set(HOLDERS)
    for cls in holders:
        assert [name for name, kind in fields(cls).items() if kind == "Updates"] == ["updates"]
    whole = {cls for cls in classes(functions=False).values() if cls.__tl_type__ == "Updates"}
    assert whole == set(UPDATES)


def test_every_answer_with_a_pts_is_known() -> None:
    """Rule: whatever constructor has a pts, it is an update, an answer that is read here, or the box's own answers."""
    with_pts = {
        cls
        for cls in classes(functions=False).values()
        if any(name == "pts" for name in fields(cls)) and cls.__tl_type__ not in ("Update", "Updates")
    }
    of_the_box = {
        api.updates.DifferenceTooLong,
        api.updates.ChannelDifference,
        api.updates.ChannelDifferenceEmpty,
    }
    of_the_peer = {api.messages.ChannelMessages, api.messages.ForumTopics}
    places = {api.Dialog, api.ChannelFull, api.updates.State}
    assert with_pts == {*AFFECTED, *of_the_peer, *of_the_box, *places}
    assert not any(is_silent(cls) for cls in (*AFFECTED, *of_the_peer, *HOLDERS, api.messages.Dialogs))
    assert is_silent(api.Config)


def test_every_request_that_moves_a_counter_names_its_box() -> None:
    """Rule: of each method that answers with affected messages, the field that names the box is known: each field of a
    type that can name a channel is looked at, or named here with the reason why it is not the box."""
    not_the_box = {
        ("messages.unpinAllMessages", "saved_peer_id"): "a topic of the monoforum that peer names",
        ("messages.readReactions", "saved_peer_id"): "likewise",
        (
            "messages.deleteSavedHistory",
            "peer",
        ): "a topic of parent_peer, or of the account's own messages",
        ("channels.deleteParticipantHistory", "participant"): "who wrote in the channel",
    }
    kinds = {cls.__tl_type__ for cls in AFFECTED}
    seen = 0
    for name, cls in classes(functions=True).items():
        if cls.__tl_type__ not in kinds:
            continue
        seen += 1
        found = [field for field, kind in fields(cls).items() if kind in ("InputPeer", "InputChannel")]
        box = next((place for place in PLACES if place in found), None)
        others = [field for field in found if field != box]
        assert all((name, field) in not_the_box for field in others), (name, others)
    assert seen == 13


def made(cls: type[Any], **places: Any) -> Any:
    """An object with some fields, and nothing in the others."""
    empty = cls.__new__(cls)  # type: ignore[call-overload]
    for name in cls.__match_args__:
        setattr(empty, name, places.get(name))
    return empty


@pytest.mark.parametrize(
    ("request_", "channel"),
    [
        (made(api.channels.DeleteMessages, channel=api.InputChannel(channel_id=21, access_hash=1), id=[1]), 21),
        (made(api.channels.DeleteParticipantHistory, channel=CHANNEL, participant=PERSON), 21),
        (made(api.messages.DeleteMessages, id=[1]), None),
        (made(api.messages.ReadMentions, peer=CHANNEL), 21),
        (made(api.messages.ReadMentions, peer=PERSON), None),
        (made(api.messages.UnpinAllMessages, peer=CHANNEL, saved_peer_id=PERSON), 21),
        (made(api.messages.DeleteSavedHistory, parent_peer=CHANNEL, peer=PERSON), 21),
        (made(api.messages.DeleteSavedHistory, parent_peer=None, peer=CHANNEL), None),
        (made(api.messages.DeletePhoneCallHistory), None),
        (made(api.InvokeWithTakeout, query=made(api.messages.ReadReactions, peer=CHANNEL)), 21),
    ],
)
def test_the_box_of_a_request(request_: Any, channel: int | None) -> None:
    """Rule: what was affected is in the box of the peer that was asked about."""
    assert box_of(request_) == channel
    answer = api.messages.AffectedHistory(pts=5, pts_count=2, offset=0)
    assert list(said_by(request_, answer)) == [Affected(5, 2, channel)]


def test_what_else_answers_say() -> None:
    """Rule: updates inside of answers, and where boxes are, are read from each kind of answer."""
    ask = api.help.GetConfig()
    assert list(said_by(ask, NOTHING)) == [OwnUpdates(NOTHING)]
    invited = api.messages.InvitedUsers(updates=NOTHING, missing_invitees=[])
    joined = api.messages.ChatInviteJoinResultOk(updates=NOTHING)
    paid = api.payments.PaymentResult(updates=NOTHING)
    for answer in (invited, joined, paid):
        assert list(said_by(ask, answer)) == [OwnUpdates(NOTHING)]
    history = made(api.messages.ChannelMessages, pts=9, messages=[])
    assert list(said_by(made(api.messages.GetHistory, peer=CHANNEL), history)) == [BoxAt(21, 9)]
    assert list(said_by(made(api.messages.GetHistory, peer=PERSON), history)) == []
    dialog = made(api.Dialog, peer=api.PeerChannel(channel_id=21), pts=9)
    private = made(api.Dialog, peer=api.PeerUser(user_id=2))
    assert list(said_by(ask, made(api.messages.Dialogs, dialogs=[dialog, private]))) == [BoxAt(21, 9)]
    state = api.updates.State(pts=7, qts=0, date=1, seq=0, unread_count=0)
    peers = made(api.messages.PeerDialogs, dialogs=[dialog], state=state)
    assert list(said_by(ask, peers)) == [BoxAt(21, 9), BoxAt(None, 7)]
    full = made(api.messages.ChatFull, full_chat=made(api.ChannelFull, id=21, pts=9))
    assert list(said_by(ask, full)) == [BoxAt(21, 9)]
    assert list(said_by(ask, state)) == [BoxAt(None, 7)]
    assert list(said_by(ask, api.PeerUser(user_id=1))) == []
