"""Folders: what a setter took its getter gives. Source: https://core.telegram.org/api/folders"""

from __future__ import annotations

from cablegram import api
from tests.support.rules import rule


def folder(number, title="Work", **more):
    fields = {"pinned_peers": [], "include_peers": [], "exclude_peers": []} | more
    return api.DialogFilter(id=number, title=api.TextWithEntities(text=title, entities=[]), **fields)


def shown(client):
    return client(api.messages.GetDialogFilters()).filters


@rule("api/folders", "Folders are kept, and the other sessions are sent each change", role="server")
def test_a_folder_from_birth_to_end(telegram, desk):
    """Rule: what updateDialogFilter took, getDialogFilters gives; other sessions are sent updateDialogFilter."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, ada)
    assert shown(client) == [api.DialogFilterDefault()]
    work = folder(2, include_peers=[client.peer(bob)])
    home = folder(3, "Home", groups=True)
    for made in (work, home):
        assert client(api.messages.UpdateDialogFilter(id=made.id, filter=made)) is True
    assert shown(client) == [api.DialogFilterDefault(), work, home]
    assert other.pushed[-1].updates == [api.UpdateDialogFilter(id=3, filter=home)]
    assert client(api.messages.UpdateDialogFiltersOrder(order=[3, 0, 2])) is True
    assert shown(client) == [home, api.DialogFilterDefault(), work]
    assert other.pushed[-1].updates == [api.UpdateDialogFilterOrder(order=[3, 0, 2])]
    assert client(api.messages.UpdateDialogFilter(id=3)) is True
    assert shown(client) == [api.DialogFilterDefault(), work]
    assert other.pushed[-1].updates == [api.UpdateDialogFilter(id=3)]


@rule(
    "method/messages.updateDialogFilter#possible-errors",
    "Folders that cannot be have the errors of the page",
    role="server",
)
def test_refused_folders(telegram, desk):
    """Rule: the errors that the page of messages.updateDialogFilter lists."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client = desk(telegram, ada)

    def refused(number, made=None):
        return client.refused(api.messages.UpdateDialogFilter(id=number, filter=made))

    assert refused(0, folder(0, groups=True)) == "FILTER_ID_INVALID"
    assert refused(256, folder(256, groups=True)) == "FILTER_ID_INVALID"
    assert refused(2, folder(3, groups=True)) == "FILTER_ID_INVALID"
    assert refused(2) == "FILTER_ID_INVALID"
    assert refused(2, folder(2, " ", groups=True)) == "FILTER_TITLE_EMPTY"
    assert refused(2, folder(2)) == "FILTER_INCLUDE_EMPTY"
    wrong = api.InputPeerUser(user_id=bob.id, access_hash=1)
    assert refused(2, folder(2, include_peers=[wrong])) == "CHAT_ID_INVALID"


@rule("api/folders", "Archived chats are in folder 1", role="server")
def test_the_archive(telegram, desk):
    """Rule: archived chats are in folder 1; updateFolderPeers has a pts, and a difference repeats it."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, ada)
    bob.send(ada, "hi")
    before = client(api.updates.GetState())

    def move(folder_id):
        peers = [api.InputFolderPeer(peer=client.peer(bob), folder_id=folder_id)]
        return client(api.folders.EditPeerFolders(folder_peers=peers)).updates

    (update,) = move(1)
    assert (update.pts, update.pts_count) == (before.pts + 1, 1)
    assert update.folder_peers == [api.FolderPeer(peer=api.PeerUser(user_id=bob.id), folder_id=1)]
    assert other.pushed[-1].updates == [update]

    def listed(folder_id):
        return [dialog.peer.user_id for dialog in client(api.messages.GetDialogs(
            folder_id=folder_id, offset_date=0, offset_id=0, offset_peer=api.InputPeerEmpty(), limit=9, hash=0
        )).dialogs]  # fmt: skip

    assert bob.id in listed(1)
    assert bob.id not in listed(0)
    missed = client(api.updates.GetDifference(pts=before.pts, date=before.date, qts=0))
    assert update in missed.other_updates
    move(0)
    assert bob.id in listed(0)
    wrong = [api.InputFolderPeer(peer=client.peer(bob), folder_id=7)]
    assert client.refused(api.folders.EditPeerFolders(folder_peers=wrong)) == "FOLDER_ID_INVALID"
