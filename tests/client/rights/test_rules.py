"""Tests of cablegram.client.rights.rules: what a request may, by the request alone."""

from __future__ import annotations

import pytest

from cablegram import api
from cablegram.client.rights.rules import Rights, peers_of
from cablegram.tl import TLFunction, TLObject
from cablegram.tl.repeatable import Effect, effect

ADA, BOB = api.InputPeerUser(user_id=5, access_hash=1), api.InputPeerUser(user_id=6, access_hash=2)
TEAM = api.InputChannel(channel_id=7, access_hash=3)
TEAM_ID, GROUP_ID = -1000000000007, -8
READ_ADA = api.messages.GetHistory(
    peer=ADA, offset_id=0, offset_date=0, add_offset=0, limit=1, max_id=0, min_id=0, hash=0
)
WRITE_ADA = api.messages.SendMessage(peer=ADA, message="x", random_id=1)


def refusal(rights: Rights, request: TLObject, *ids: int, names: tuple[str, ...] = ()) -> str | None:
    return rights.refusal(request, frozenset(ids), frozenset(names), 9)


@pytest.mark.parametrize(
    ("allow", "request_", "passes"),
    [
        (["messages.get*"], READ_ADA, True),
        (["messages.get*"], WRITE_ADA, False),
        (["messages.sendMessage"], WRITE_ADA, True),
        (["*"], WRITE_ADA, True),
        ([], READ_ADA, False),
        (["Messages.GetHistory"], READ_ADA, False),
        (["messages.get*"], api.InvokeWithTakeout(takeout_id=1, query=READ_ADA), True),
        (["invokeWithTakeout"], api.InvokeWithTakeout(takeout_id=1, query=READ_ADA), False),
        (["messages.get*"], api.InvokeWithoutUpdates(query=api.InvokeAfterMsg(msg_id=1, query=WRITE_ADA)), False),
    ],
)
def test_methods(allow: list[str], request_: TLFunction[object], passes: bool) -> None:
    """Rule: the method inside of any wrappers decides, by its exact name or a pattern."""
    assert (refusal(Rights(allow, False, any_peer=True), request_) is None) is passes


def test_read_only_is_what_changes_nothing() -> None:
    """Rule: a client that is read only sends what is classified as reading, wrapped or not, and nothing else."""
    rights = Rights(None, True, any_peer=True)
    assert refusal(rights, READ_ADA) is None
    assert "read only" in str(refusal(rights, WRITE_ADA))
    assert "read only" in str(refusal(rights, api.InvokeWithoutUpdates(query=WRITE_ADA)))
    assert "read only" in str(refusal(rights, api.messages.ReadHistory(peer=ADA, max_id=1)))
    pressing = api.messages.GetBotCallbackAnswer(peer=ADA, msg_id=1, data=b"x")
    assert effect(type(pressing)) is Effect.ACTS
    assert "read only" in str(refusal(rights, pressing))


@pytest.mark.parametrize(
    ("request_", "named"),
    [
        (READ_ADA, [5]),
        (api.messages.ForwardMessages(from_peer=ADA, id=[1], random_id=[1], to_peer=BOB), [5, 6]),
        (api.channels.GetFullChannel(channel=TEAM), [TEAM_ID]),
        (api.messages.GetFullChat(chat_id=8), [GROUP_ID]),
        (api.users.GetUsers(id=[api.InputUserSelf(), api.InputUser(user_id=5, access_hash=1)]), [None, 5]),
        (api.messages.GetPeerDialogs(peers=[api.InputDialogPeer(peer=ADA), api.InputDialogPeer(peer=BOB)]), [5, 6]),
        (api.messages.SendMessage(peer=ADA, message="x", random_id=1, send_as=api.InputPeerSelf()), [5, None]),
        (
            api.messages.SendMessage(
                peer=ADA,
                message="x",
                random_id=1,
                reply_to=api.InputReplyToMessage(reply_to_msg_id=1, reply_to_peer_id=BOB),
            ),
            [6, 5],
        ),
        (api.account.GetNotifySettings(peer=api.InputNotifyPeer(peer=BOB)), [6]),
        (api.messages.SearchGlobal(
            q="", filter=api.InputMessagesFilterEmpty(), min_date=0, max_date=0, offset_rate=0,
            offset_peer=api.InputPeerEmpty(), offset_id=0, limit=1,
        ), []),
    ],
)  # fmt: skip
def test_every_peer_is_found(request_: TLObject, named: list[int | None]) -> None:
    """Rule: whatever names a peer is found, at any depth, in lists, and by the bare id of a basic group."""
    assert sorted(peers_of(request_), key=str) == sorted(named, key=str)


@pytest.mark.parametrize(
    ("request_", "passes"),
    [
        (READ_ADA, True),
        (api.messages.ForwardMessages(from_peer=ADA, id=[1], random_id=[1], to_peer=BOB), False),
        (api.channels.GetFullChannel(channel=TEAM), True),
        (api.channels.GetFullChannel(channel=api.InputChannel(channel_id=70, access_hash=3)), False),
        (api.messages.GetFullChat(chat_id=8), False),
        (api.users.GetUsers(id=[api.InputUserSelf()]), True),
        (api.messages.SendMessage(peer=api.InputPeerSelf(), message="x", random_id=1), False),
        (api.messages.DeleteMessages(id=[1]), False),
        (api.messages.GetMessages(id=[api.InputMessageID(id=1)]), False),
        (api.messages.GetPinnedDialogs(folder_id=0), False),
        (api.account.GetPassword(), False),
        (api.auth.LogOut(), False),
        (api.help.GetConfig(), True),
        (api.upload.SaveFilePart(file_id=1, file_part=0, bytes=b"x"), True),
        (api.contacts.ResolveUsername(username="Ada"), True),
        (api.contacts.ResolveUsername(username="bob"), False),
        (api.messages.ImportChatInvite(hash="x"), False),
    ],
)
def test_peers(request_: TLObject, passes: bool) -> None:
    """Rule: all that a request names must be allowed, and one that names nobody reaches no chat."""
    rights = Rights(None, False, any_peer=False)
    assert (refusal(rights, request_, 5, TEAM_ID, names=("ada",)) is None) is passes


def test_a_full_name_lets_through_what_names_nobody() -> None:
    """Rule: a method without a peer passes by its full name in allow=, not by a pattern."""
    listed = api.messages.GetPinnedDialogs(folder_id=0)
    assert refusal(Rights(["messages.getPinnedDialogs"], False, any_peer=False), listed, 5) is None
    assert "names no peer" in str(refusal(Rights(["messages.*"], False, any_peer=False), listed, 5))
    bob = api.messages.SendMessage(peer=BOB, message="x", random_id=1)
    assert "names 6" in str(refusal(Rights(["messages.sendMessage"], False, any_peer=False), bob, 5))


def test_login_codes_are_nobodys_business() -> None:
    """Rule: without peers= everything is in reach but the chat with Telegram, where login codes come."""
    telegram = api.messages.SendMessage(peer=api.InputPeerUser(user_id=777000, access_hash=1), message="x", random_id=1)
    assert "login codes" in str(refusal(Rights(None, False, any_peer=True), telegram))
    assert refusal(Rights(None, False, any_peer=False), telegram, 777000) is None
