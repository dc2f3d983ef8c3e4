"""Drafts: kept per account and chat, the same on all devices. Source: https://core.telegram.org/api/drafts"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox import Sandbox
from cablegram.sandbox.world.features import drafts
from tests.support.rules import rule


def saved(client, to, text="", **more):
    return client(api.messages.SaveDraft(peer=client.peer(to), message=text, **more))


def listed(client):
    return {update.peer.user_id: update.draft.message for update in client(api.messages.GetAllDrafts()).updates}


def shown(client, to):
    asked = api.InputDialogPeer(peer=client.peer(to))
    return client(api.messages.GetPeerDialogs(peers=[asked])).dialogs[0].draft


def changes(client):
    """The drafts that a session was sent, in order."""
    updates = [update for pushed in client.pushed for update in getattr(pushed, "updates", ())]
    return [update.draft for update in updates if isinstance(update, api.UpdateDraftMessage)]


@rule("api/drafts#downloading-drafts", "New drafts go to the other devices, and stand in the dialogs.", role="server")
def test_a_draft_from_birth_to_end(telegram, desk):
    """Rule: what saveDraft took, getAllDrafts and the dialog give; other sessions are sent updateDraftMessage."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, other, theirs = desk(telegram, ada), desk(telegram, ada), desk(telegram, bob)
    number = ada.messages(bob.send(ada, "hi") and bob)[0].id
    reply = api.InputReplyToMessage(reply_to_msg_id=number)
    bold = [api.MessageEntityBold(offset=0, length=3)]
    assert saved(client, bob, "not yet ", entities=bold, reply_to=reply, no_webpage=True) is True
    draft = api.DraftMessage(
        message="not yet ", date=telegram.world.now, entities=bold, reply_to=reply, no_webpage=True
    )
    assert shown(client, bob) == draft
    assert changes(other) == [draft]
    assert changes(client) == changes(theirs) == []
    assert listed(client) == {bob.id: "not yet "}
    assert listed(theirs) == {}
    assert saved(client, bob, "now") is True
    assert listed(other) == {bob.id: "now"}
    assert shown(other, bob).reply_to is None


@rule("api/drafts#clearing-drafts", "A draft goes by clear_draft on sending, or by saving empty values.", role="server")
def test_clearing(telegram, desk):
    """Rule: clear_draft removes the draft, also of a message that waits for its date; without it the draft stays;
    empty values remove it; clearAllDrafts removes all. Where there was none, nobody is notified."""
    ada, bob, eve = telegram.add_user(), telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, ada)
    gone = api.DraftMessageEmpty(date=telegram.world.now)
    saved(client, bob, "a")
    client.say(client.peer(bob), "sent")
    assert listed(client) == {bob.id: "a"}
    for more in ({}, {"schedule_date": telegram.world.now + 3600}):
        saved(client, bob, "a")
        client.say(client.peer(bob), "sent", clear_draft=True, **more)
        assert listed(client) == {}
        assert shown(client, bob) is None
        assert changes(other)[-1] == gone
    saved(client, bob, "b")
    saved(client, bob)
    assert (listed(client), changes(other)[-1]) == ({}, gone)
    before = len(changes(other))
    saved(client, eve)
    client.say(client.peer(bob), "sent", clear_draft=True)
    assert len(changes(other)) == before
    saved(client, bob, "c")
    saved(client, eve, "d")
    assert client(api.messages.ClearAllDrafts()) is True
    assert (listed(client), changes(other)[-2:]) == ({}, [gone, gone])


def test_refused_drafts(telegram, desk):
    """Rule: the errors that the page of messages.saveDraft lists, and that bots have no drafts."""
    ada, bob, eve = telegram.add_user(), telegram.add_user(), telegram.add_user()
    robot = desk(telegram, telegram.add_bot("draft_bot"))
    client = desk(telegram, ada)

    def refused(peer, **more):
        return client.refused(api.messages.SaveDraft(peer=peer, message="text", **more))

    assert refused(api.InputPeerUser(user_id=bob.id, access_hash=1)) == "PEER_ID_INVALID"
    beyond = [api.MessageEntityBold(offset=2, length=3)]
    assert refused(client.peer(bob), entities=beyond) == "ENTITY_BOUNDS_INVALID"
    assert refused(client.peer(bob), reply_to=api.InputReplyToMessage(reply_to_msg_id=99)) == "MSG_ID_INVALID"
    telegram.world.accounts[eve.id].deleted = True
    assert refused(client.peer(eve)) == "INPUT_USER_DEACTIVATED"
    assert robot.refused(api.messages.GetAllDrafts()) == "BOT_METHOD_INVALID"


async def test_drafts_survive_a_restart(tmp_path):
    """Rule: a world that is kept in a directory keeps the drafts."""
    async with Sandbox(data=tmp_path) as telegram:
        ada, bob = telegram.add_user(), telegram.add_user()
        draft = api.DraftMessage(message="still here", date=telegram.world.now)
        drafts.save(telegram.world, ada.account, bob.id, draft)
        telegram.world.flush()
    async with Sandbox(data=tmp_path) as telegram:
        assert drafts.drafts_of(telegram.user(ada.phone).account) == {bob.id: draft}
