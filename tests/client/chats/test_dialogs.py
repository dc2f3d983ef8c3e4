"""Tests of cablegram.client.chats.dialogs."""

from __future__ import annotations

from typing import Any

from cablegram import api
from cablegram.client.chats.dialogs import display_name
from tests.support.rules import rule
from tests.support.scripted import Script, make, message, user

QUIET = api.PeerNotifySettings()


def dialog(number: int, top: int, **fields: Any) -> api.Dialog:
    return api.Dialog(
        peer=api.PeerUser(user_id=number), top_message=top, read_inbox_max_id=0, read_outbox_max_id=0,
        unread_count=fields.pop("unread_count", 0), unread_mentions_count=0, unread_reactions_count=0,
        unread_poll_votes_count=0, notify_settings=QUIET, **fields,
    )  # fmt: skip


def page(*numbers: int, count: int | None = None, **fields: Any) -> Any:
    content: dict[str, Any] = {
        "dialogs": [dialog(number, number, **fields) for number in numbers],
        "messages": [message(number, str(number), chat=api.PeerUser(user_id=number)) for number in numbers],
        "users": [user(number) for number in numbers],
        "chats": [],
    }
    return api.messages.Dialogs(**content) if count is None else api.messages.DialogsSlice(count=count, **content)


@rule("api/offsets", "The next page of dialogs begins at the last one shown", role="client")
async def test_pages_and_their_end() -> None:
    """The next page begins at the last dialog; what comes twice is shown once; pinned ones come once."""
    client, net = make()
    net.on(messages_getDialogs=Script([page(9, 8, count=4, pinned=True), page(8, 7, 6, count=4)]))
    async with client:
        found = await client.get_dialogs()
    assert [item.id for item in found] == [9, 8, 7, 6]
    first, second = net.sent
    assert (first.offset_id, first.exclude_pinned) == (0, False)
    assert (second.offset_id, second.exclude_pinned) == (8, True)
    assert second.offset_peer == api.InputPeerUser(user_id=8, access_hash=56)


async def test_a_whole_answer_is_the_end() -> None:
    """messages.dialogs holds all there are; folders, which hold others, are left out."""
    client, net = make()
    whole = page(5, unread_count=3)
    folder = api.Folder(id=1, title="Archive")
    whole.dialogs.append(
        api.DialogFolder(
            folder=folder,
            peer=api.PeerUser(user_id=6),
            top_message=1,
            unread_muted_peers_count=0,
            unread_unmuted_peers_count=0,
            unread_muted_messages_count=0,
            unread_unmuted_messages_count=0,
        )
    )
    net.on(messages_getDialogs=whole)
    async with client:
        [only] = await client.get_dialogs(folder=0, ignore_pinned=True)
    assert (only.id, only.name, only.unread_count, only.pinned) == (5, "User 5", 3, False)
    assert getattr(only.message, "message", "") == "5"
    assert (net.sent[0].folder_id, net.sent[0].exclude_pinned) == (0, True)
    assert len(net.sent) == 1


def test_names() -> None:
    """Titles, names of people, and nothing for what is not known."""
    assert display_name(user(1, first_name="Ada", last_name="Lovelace")) == "Ada Lovelace"
    assert display_name(api.ChatForbidden(id=1, title="Group")) == "Group"
    assert display_name(None) == ""
