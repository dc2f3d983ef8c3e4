"""Requests to join. Source: https://core.telegram.org/api/invites#join-requests"""

from __future__ import annotations

import pytest

from cablegram import api
from cablegram.sandbox import Sandbox
from tests.support.rules import rule


@pytest.fixture(params=["group", "supergroup", "channel"])
def club(request, telegram):
    ada = telegram.add_user(first_name="Ada")
    robot = telegram.add_bot("door_bot")
    if request.param == "group":
        chat = ada.create_group("Club", robot)
    else:
        chat = ada.create_channel("Club", robot, broadcast=request.param == "channel")
    return ada, robot, chat


def link(client, chat):
    return client(api.messages.ExportChatInvite(peer=client.peer(chat), request_needed=True))


def pending(client):
    return [u for p in client.pushed for u in p.updates if isinstance(u, api.UpdatePendingJoinRequests)]


@rule(
    "api/invites#join-requests",
    "Who asks to join is answered INVITE_REQUEST_SENT, and let in by an admin",
    role="server",
)
def test_a_request_is_approved(telegram, desk, club):
    """Rule: INVITE_REQUEST_SENT for who asks; admins are notified; hideChatJoinRequest(approved) lets in."""
    ada, _, chat = club
    bob = telegram.add_user(first_name="Bob")
    client, second, other = desk(telegram, ada), desk(telegram, ada), desk(telegram, bob)
    invite = link(client, chat)
    assert invite.request_needed
    code = invite.link.rpartition("+")[2]
    assert other(api.messages.CheckChatInvite(hash=code)).request_needed
    assert other.refused(api.messages.ImportChatInvite(hash=code)) == "INVITE_REQUEST_SENT"
    assert bob.id not in chat.members()
    assert (pending(client)[-1].requests_pending, pending(client)[-1].recent_requesters) == (1, [bob.id])
    asked = api.messages.GetChatInviteImporters(
        peer=client.peer(chat), requested=True, offset_date=0, offset_user=api.InputUserEmpty(), limit=9
    )
    (waiting,) = client(asked).importers
    assert (waiting.user_id, waiting.requested) == (bob.id, True)
    client(api.messages.HideChatJoinRequest(approved=True, peer=client.peer(chat), user_id=client.user(bob)))
    assert bob.id in chat.members()
    assert client(asked).importers == []
    assert pending(second)[-1].requests_pending == 0
    again = api.messages.HideChatJoinRequest(approved=True, peer=client.peer(chat), user_id=client.user(bob))
    assert client.refused(again) == "USER_ALREADY_PARTICIPANT"


@rule("api/invites#join-requests", "A request that is declined is gone", role="server")
def test_a_request_is_declined(telegram, desk, club):
    """Rule: without approved the request goes and nobody comes in; who never asked is HIDE_REQUESTER_MISSING."""
    ada, _, chat = club
    bob, eve = telegram.add_user(), telegram.add_user()
    client = desk(telegram, ada)
    invite = link(client, chat)
    bob.ask_to_join(invite.link)
    client(api.messages.HideChatJoinRequest(peer=client.peer(chat), user_id=client.user(bob)))
    assert bob.id not in chat.members()
    missing = api.messages.HideChatJoinRequest(approved=True, peer=client.peer(chat), user_id=client.user(eve))
    assert client.refused(missing) == "HIDE_REQUESTER_MISSING"
    bob.ask_to_join(invite.link)
    eve.ask_to_join(invite.link)
    client(api.messages.HideAllChatJoinRequests(approved=True, peer=client.peer(chat), link=invite.link))
    assert {bob.id, eve.id} <= set(chat.members())


@rule(
    "constructor/updateBotChatInviteRequester",
    "A bot that may invite is sent the requests, with a qts",
    role="server",
)
def test_bots_that_may_invite_are_sent_requests_with_a_qts(telegram, desk):
    """Rule: updateBotChatInviteRequester has a qts; a difference repeats it; a bot may approve.

    Source: https://core.telegram.org/constructor/updateBotChatInviteRequester
    """
    ada, bob, robot = telegram.add_user(), telegram.add_user(), telegram.add_bot("door_bot")
    chat = ada.create_channel("Club", robot, broadcast=False)
    client, bot = desk(telegram, ada), desk(telegram, robot)
    client(api.channels.EditAdmin(
        channel=client.channel(chat), user_id=client.user(robot), rank="",
        admin_rights=api.ChatAdminRights(invite_users=True)))  # fmt: skip
    state = bot(api.updates.GetState())
    bob.ask_to_join(link(client, chat).link)
    (update,) = bot.pushed[-1].updates
    assert (update.user_id, update.qts, update.invite.request_needed) == (bob.id, state.qts + 1, True)
    missed = bot(api.updates.GetDifference(pts=state.pts, date=state.date, qts=state.qts))
    assert update in missed.other_updates
    assert bob.id in [user.id for user in missed.users]
    bot(api.messages.HideChatJoinRequest(approved=True, peer=bot.peer(chat), user_id=bot.user(bob)))
    assert bob.id in chat.members()


@rule("method/channels.toggleJoinRequest", "A public chat may want its approval too", role="server")
def test_a_public_chat_may_ask_for_approval(telegram, desk):
    """Rule: with toggleJoinRequest, channels.joinChannel is INVITE_REQUEST_SENT; only for public chats.

    Source: https://core.telegram.org/method/channels.toggleJoinRequest
    """
    ada, bob = telegram.add_user(), telegram.add_user()
    closed = ada.create_channel("Closed", broadcast=False)
    chat = ada.create_channel("Club", broadcast=False, username="the_club")
    client, other = desk(telegram, ada), desk(telegram, bob)
    toggle = api.channels.ToggleJoinRequest(channel=client.channel(closed), enabled=True)
    assert client.refused(toggle) == "CHAT_PUBLIC_REQUIRED"
    toggle.channel = client.channel(chat)
    client(toggle)
    assert client.refused(toggle) == "CHAT_NOT_MODIFIED"
    shown = other(api.contacts.ResolveUsername(username="the_club")).chats[0]
    assert shown.join_request
    assert other.refused(api.channels.JoinChannel(channel=other.channel(chat))) == "INVITE_REQUEST_SENT"
    full = client(api.channels.GetFullChannel(channel=client.channel(chat))).full_chat
    assert (full.requests_pending, full.recent_requesters) == (1, [bob.id])


async def test_requests_survive_a_restart(tmp_path):
    """Rule: who waits to be let in waits after a restart too."""
    async with Sandbox(data=tmp_path) as telegram:
        ada, bob = telegram.add_user(), telegram.add_user()
        chat = ada.create_channel("Club", broadcast=False)
        bob.ask_to_join(ada.invite_link(chat, approval=True))
        numbers, peer = (ada.phone, bob.phone), chat.peer
    async with Sandbox(data=tmp_path) as telegram:
        ada, bob = (telegram.user(number) for number in numbers)
        chat = telegram.chat(peer)
        assert list(chat.record.requests) == [bob.id]
        ada.approve(chat, bob)
        assert bob.id in chat.members()
