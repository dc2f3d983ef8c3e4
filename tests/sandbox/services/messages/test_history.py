"""Pages of messages, dialogs, and marks of what was read."""

from __future__ import annotations

from typing import Any

from cablegram import api
from tests.support.rules import rule


def history(client, peer, *, limit=100, offset_id=0, add_offset=0, max_id=0, min_id=0, offset_date=0):
    return client(api.messages.GetHistory(
        peer=peer, offset_id=offset_id, offset_date=offset_date, add_offset=add_offset, limit=limit, max_id=max_id,
        min_id=min_id, hash=0))  # fmt: skip


def dialogs(client, *, limit=100, offset_date=0, offset_id=0, offset_peer=None, **more):
    return client(api.messages.GetDialogs(
        offset_date=offset_date, offset_id=offset_id, offset_peer=offset_peer or api.InputPeerEmpty(), limit=limit,
        hash=0, **more))  # fmt: skip


@rule(
    "api/offsets#offset-id-based-pagination",
    "offset_id, add_offset and limit give the messages that the page's examples say",
    role="server",
)
def test_pages_of_history(telegram, desk):
    """Offsets, limits and bounds as the documentation describes them."""
    ada, bob = telegram.add_user(), telegram.add_user()
    ids = [bob.send(ada, str(number)).id for number in range(10)]
    assert ids == list(range(1, 11))
    client = desk(telegram, ada)
    peer = client.peer(bob)

    def texts(**more):
        return [message.message for message in history(client, peer, **more).messages]

    assert texts(limit=3) == ["9", "8", "7"]
    start = ada.messages(bob)[5].id
    assert texts(offset_id=start, limit=2) == ["4", "3"]
    assert texts(offset_id=start, add_offset=-2, limit=4) == ["6", "5", "4", "3"]
    assert texts(offset_id=start, add_offset=1, limit=2) == ["3", "2"]
    assert texts(max_id=start, min_id=ada.messages(bob)[2].id) == ["4", "3"]
    assert history(client, peer, limit=3).count == 10


def test_pages_of_dialogs(telegram, desk):
    """Going through with the offsets of the last one shown finds every dialog once, newest first."""
    ada = telegram.add_user()
    people = telegram.add_chats(ada, 25)
    client = desk(telegram, ada)
    seen: list[int] = []
    where: dict[str, Any] = {}
    while True:
        page = dialogs(client, limit=10, **where)
        if not page.dialogs:
            break
        seen += [dialog.peer.user_id for dialog in page.dialogs]
        last = page.dialogs[-1]
        top = next(m for m in page.messages if m.peer_id == last.peer and m.id == last.top_message)
        user = next(user for user in page.users if user.id == last.peer.user_id)
        where = {
            "offset_date": top.date,
            "offset_id": top.id,
            "offset_peer": api.InputPeerUser(user_id=user.id, access_hash=user.access_hash),
        }
    assert seen == [777000, *(person.id for person in reversed(people))]


@rule("constructor/updateReadHistoryOutbox", "Who wrote is told how far the other has read", role="server")
def test_reading(telegram, desk):
    """readHistory: unread counts, pts, the other's read mark; both are told."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, bob)
    for text in "abc":
        bob.send(ada, text)
    assert next(d for d in dialogs(client).dialogs if d.peer.user_id == bob.id).unread_count == 3
    middle = ada.messages(bob)[1].id
    before = client(api.updates.GetState()).pts
    affected = client(api.messages.ReadHistory(peer=client.peer(bob), max_id=middle))
    assert (affected.pts, affected.pts_count) == (before + 1, 1)
    assert client(api.messages.ReadHistory(peer=client.peer(bob), max_id=middle)).pts_count == 0
    assert next(d for d in dialogs(client).dialogs if d.peer.user_id == bob.id).unread_count == 1
    update = other.pushed[-1].updates[0]
    assert isinstance(update, api.UpdateReadHistoryOutbox)
    assert update.max_id == bob.messages(ada)[1].id


@rule("method/messages.getMessages", "What is not there is a messageEmpty in its place", role="server")
def test_single_messages(telegram, desk):
    """getMessages answers in order, with messageEmpty for what is not there."""
    ada = telegram.add_user()
    client = desk(telegram, ada)
    number = ada.send("me", "here").id
    shown = client(api.messages.GetMessages(id=[api.InputMessageID(id=99), api.InputMessageID(id=number)])).messages
    assert isinstance(shown[0], api.MessageEmpty)
    assert shown[1].message == "here"


def test_pins_marks_and_drafts(telegram, desk):
    """A pinned dialog comes first; unread marks and drafts are kept and told."""
    ada, bob, eve = telegram.add_user(), telegram.add_user(), telegram.add_user()
    bob.send(ada, "1")
    eve.send(ada, "2")
    client, second = desk(telegram, ada), desk(telegram, ada)
    peer = api.InputDialogPeer(peer=client.peer(bob))
    assert client(api.messages.ToggleDialogPin(pinned=True, peer=peer)) is True
    first = dialogs(client).dialogs[0]
    assert first.pinned
    assert first.peer.user_id == bob.id
    assert client(api.messages.GetPinnedDialogs(folder_id=0)).dialogs[0].peer.user_id == bob.id
    assert client(api.messages.MarkDialogUnread(unread=True, peer=peer)) is True
    assert client(api.messages.GetDialogUnreadMarks())[0].peer.user_id == bob.id
    assert client(api.messages.SaveDraft(peer=client.peer(eve), message="later")) is True
    assert client(api.messages.GetAllDrafts()).updates[0].draft.message == "later"
    kinds = [type(update).__name__ for pushed in second.pushed for update in pushed.updates]
    assert kinds.count("UpdateDialogPinned") == 1
    assert client(api.messages.GetPeerDialogs(peers=[peer])).dialogs[0].unread_mark


@rule(
    "api/config#dialogs-pinned-limit-default", "Five dialogs may be pinned, twice as many with Premium", role="server"
)
def test_how_many_dialogs_are_pinned(telegram, desk):
    """Rule: PINNED_DIALOGS_TOO_MUCH for the next one; unpinning makes room; pinning a pinned one is no other."""
    ada = telegram.add_user()
    client = desk(telegram, ada)
    others = [telegram.add_user() for _ in range(12)]

    def pin(user, pinned=True):
        peer = api.InputDialogPeer(peer=client.peer(user))
        return api.messages.ToggleDialogPin(peer=peer, pinned=pinned)

    for user in others:
        user.send(ada, "hi")
    for user in others[:5]:
        client(pin(user))
    assert client.refused(pin(others[5])) == "PINNED_DIALOGS_TOO_MUCH"
    client(pin(others[0]))
    client(pin(others[0], pinned=False))
    client(pin(others[5]))
    ada.account.premium = True
    for user in others[6:11]:
        client(pin(user))
    assert client.refused(pin(others[11])) == "PINNED_DIALOGS_TOO_MUCH"
