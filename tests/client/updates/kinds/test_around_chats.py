"""Tests of the events around chats: lists, folders, schedules, calls, stories, stars, the account, details."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cablegram import api, errors, events
from cablegram.testing import Simulation, eventually, run_simulation

from .feeding import user

PEER = api.PeerUser(user_id=77)
CHANNEL = api.PeerChannel(channel_id=8)
MARKED = -1_000_000_000_008
DIALOG = api.DialogPeer(peer=CHANNEL)


@pytest.mark.parametrize(
    ("update", "what", "chat", "more"),
    [
        (api.UpdateChat(chat_id=9), "info", -9, {}),
        (api.UpdateChannel(channel_id=8), "info", MARKED, {}),
        (
            api.UpdateChatParticipants(participants=api.ChatParticipants(chat_id=9, participants=[], version=1)),
            "members", -9, {},
        ),
        (api.UpdateChatParticipantRank(chat_id=9, user_id=7, rank="boss", version=2), "rank", -9, {}),
        (
            api.UpdateChatDefaultBannedRights(
                peer=CHANNEL, default_banned_rights=api.ChatBannedRights(until_date=0), version=1
            ),
            "permissions", MARKED, {},
        ),
        (api.UpdatePeerHistoryTTL(peer=PEER, ttl_period=60), "ttl", 77, {"ttl": 60}),
        (api.UpdatePeerWallpaper(peer=PEER), "wallpaper", 77, {"ttl": None}),
        (api.UpdatePeerSettings(peer=PEER, settings=api.PeerSettings()), "settings", 77, {}),
        (api.UpdatePeerBlocked(peer_id=PEER, blocked=True), "blocked", 77, {"blocked": True}),
        (api.UpdateChannelAvailableMessages(channel_id=8, available_min_id=5), "history", MARKED, {}),
        (api.UpdatePinnedForumTopic(peer=CHANNEL, topic_id=2, pinned=True), "topics", MARKED, {}),
        (api.UpdatePinnedForumTopics(peer=CHANNEL, order=[2]), "topics", MARKED, {}),
        (api.UpdateChannelViewForumAsMessages(channel_id=8, enabled=True), "layout", MARKED, {}),
    ],
    ids=lambda value: getattr(value, "__tl_name__", ""),
)  # fmt: skip
def test_what_changes_in_a_chat(update: Any, what: str, chat: int, more: dict[str, Any]) -> None:
    """ChatChanged names the chat and what has changed in it."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        event = await fed.event(events.ChatChanged(chats=chat), update)
        assert (event.what, event.chat_id, event.update) == (what, chat, update)
        for name, value in more.items():
            assert getattr(event, name) == value

    run_simulation(scenario)


@pytest.mark.parametrize(
    ("update", "what", "chat", "more"),
    [
        (api.UpdateDialogPinned(peer=DIALOG, pinned=True), "pinned", MARKED, {"pinned": True}),
        (api.UpdateSavedDialogPinned(peer=DIALOG), "pinned", MARKED, {"pinned": False}),
        (api.UpdatePinnedDialogs(order=[DIALOG]), "order", None, {}),
        (api.UpdatePinnedSavedDialogs(), "order", None, {}),
        (api.UpdateDialogUnreadMark(peer=DIALOG, unread=True), "unread_mark", MARKED, {"unread": True}),
        (
            api.UpdateFolderPeers(folder_peers=[api.FolderPeer(peer=CHANNEL, folder_id=1)], pts=0, pts_count=0),
            "folder", MARKED, {"moved": {MARKED: True}},
        ),
        (
            api.UpdateNotifySettings(
                peer=api.NotifyPeer(peer=CHANNEL), notify_settings=api.PeerNotifySettings(mute_until=9)
            ),
            "notifications", MARKED, {},
        ),
        (
            api.UpdateNotifySettings(peer=api.NotifyUsers(), notify_settings=api.PeerNotifySettings()),
            "notifications", None, {},
        ),
    ],
    ids=lambda value: getattr(value, "__tl_name__", ""),
)  # fmt: skip
def test_what_changes_in_the_list_of_chats(update: Any, what: str, chat: int | None, more: dict[str, Any]) -> None:
    """DialogChanged names what has changed, and the chat where it is about one."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        event = await fed.event(events.DialogChanged(), update)
        assert (event.what, event.chat_id) == (what, chat)
        for name, value in more.items():
            assert getattr(event, name) == value

    run_simulation(scenario)


def test_another_device_archives_pins_and_makes_folders() -> None:
    """The sandbox's own world: what one device does comes to the other as events, and to itself as none."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        bob = world.telegram.add_user(first_name="Bob", username="bob_builder")
        bob.send(fed.owner, "hello")
        other = world.client()
        await other.start(phone_number=fed.owner.phone, phone_code=fed.owner.read_code)  # type: ignore[attr-defined]
        moved: list[events.DialogEvent] = []
        folders: list[events.FolderEvent] = []
        waiting: list[events.ScheduledEvent] = []
        fed.client.add_event_handler(moved.append, events.DialogChanged())
        fed.client.add_event_handler(folders.append, events.FolderChanged())
        fed.client.add_event_handler(waiting.append, events.ScheduledChanged(chats=bob.id))
        await other.archive("@bob_builder")
        await eventually(lambda: len(moved) == 1)
        assert (moved[0].what, moved[0].moved) == ("folder", {bob.id: True})
        made = await other.create_folder("Work", ["@bob_builder"])
        await other.delete_folder(made)
        await eventually(lambda: len(folders) == 2)
        assert (folders[0].folder_id, folders[0].removed, folders[1].removed) == (2, False, True)
        assert isinstance(folders[0].folder, api.DialogFilter)
        later = await other.send_message("@bob_builder", "later", schedule=timedelta(hours=1))
        await other.send_scheduled("@bob_builder", later)
        await eventually(lambda: len(waiting) == 2)
        assert (waiting[0].text, waiting[0].chat_id, waiting[0].deleted_ids) == ("later", bob.id, [])
        assert waiting[1].deleted_ids == [later.id]
        order = await fed.event(events.FolderChanged(), api.UpdateDialogFilterOrder(order=[3, 2]))
        assert (order.order, order.removed, order.folder_id) == ([3, 2], False, None)
        again = await fed.event(events.FolderChanged(), api.UpdateDialogFilters())
        assert (again.order, again.folder_id, again.removed) == (None, None, False)

    run_simulation(scenario)


PROTOCOL = api.PhoneCallProtocol(min_layer=1, max_layer=2, library_versions=[])
CALL = api.PhoneCallRequested(
    id=1, access_hash=2, date=3, admin_id=77, participant_id=5, g_a_hash=b"", protocol=PROTOCOL, video=True
)


def test_calls_as_signals() -> None:
    """Somebody calls, and is turned down; a call ends; video chats, who is in them, and what is written there."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        world.telegram.on(api.phone.DiscardCall)(
            lambda ctx, request: api.Updates(updates=[], users=[], chats=[], date=0, seq=0)
        )
        ringing = await fed.event(events.Call(from_users=77), api.UpdatePhoneCall(phone_call=CALL))
        assert (ringing.stage, ringing.user_id, ringing.outgoing, ringing.video, ringing.call_id) == (
            "requested", 77, False, True, 1,
        )  # fmt: skip
        await ringing.decline()
        [request] = world.telegram.sent("phone.discardCall")
        assert (request.peer.id, request.reason) == (1, api.PhoneCallDiscardReasonBusy())
        ended = await fed.event(events.Call(), api.UpdatePhoneCall(phone_call=api.PhoneCallDiscarded(
            id=1, reason=api.PhoneCallDiscardReasonHangup(), duration=60)))  # fmt: skip
        assert (ended.stage, ended.duration, ended.reason) == ("ended", 60, api.PhoneCallDiscardReasonHangup())
        with pytest.raises(errors.UsageError, match="ended"):
            await ended.decline()
        signal = await fed.event(events.Call(), api.UpdatePhoneCallSignalingData(phone_call_id=1, data=b"x"))
        assert (signal.signal, signal.call, signal.call_id) == (b"x", None, 1)
        over = await fed.event(events.GroupCall(chats=MARKED), api.UpdateGroupCall(
            peer=CHANNEL, call=api.GroupCallDiscarded(id=4, access_hash=5, duration=6)))  # fmt: skip
        assert (over.ended, over.call_id, over.chat_id) == (True, 4, MARKED)
        here = api.InputGroupCall(id=4, access_hash=5)
        came = api.GroupCallParticipant(peer=PEER, date=1, source=1, just_joined=True)
        left = api.GroupCallParticipant(peer=CHANNEL, date=1, source=2, left=True)
        moved = await fed.event(events.CallMembersChanged(), api.UpdateGroupCallParticipants(
            call=here, participants=[came, left], version=1))  # fmt: skip
        assert (moved.joined, moved.left, moved.call_id) == ([77], [MARKED], 4)
        said = await fed.event(events.CallMessage(), api.UpdateGroupCallMessage(call=here, message=api.GroupCallMessage(
            id=9, from_id=PEER, date=1, message=api.TextWithEntities(text="hi", entities=[]))))  # fmt: skip
        assert (said.text, said.user_id, said.message_id, said.deleted_ids) == ("hi", 77, 9, [])
        gone = await fed.event(events.CallMessage(), api.UpdateDeleteGroupCallMessages(call=here, messages=[9]))
        assert (gone.deleted_ids, gone.message) == ([9], None)

    run_simulation(scenario)


def test_stories_and_stars() -> None:
    """A story is posted and deleted, seen and reacted to; stars come and go."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        story = api.StoryItem(id=5, date=1, expire_date=9, media=api.MessageMediaEmpty(), caption="sunset")
        posted = await fed.event(events.StoryChanged(chats=77), api.UpdateStory(peer=PEER, story=story))
        assert (posted.chat_id, posted.story_id, posted.text, posted.deleted) == (77, 5, "sunset", False)
        gone = await fed.event(events.StoryChanged(), api.UpdateStory(peer=PEER, story=api.StoryItemDeleted(id=5)))
        assert (gone.deleted, gone.text) == (True, "")
        seen = await fed.event(events.StoriesRead(), api.UpdateReadStories(peer=PEER, max_id=5))
        assert (seen.chat_id, seen.max_id) == (77, 5)
        heart = api.ReactionEmoji(emoticon="❤")
        theirs = await fed.event(events.StoryReaction(from_users=77), api.UpdateNewStoryReaction(
            story_id=5, peer=PEER, reaction=heart))  # fmt: skip
        assert (theirs.user_id, theirs.story_id, theirs.reaction, theirs.outgoing) == (77, 5, "❤", False)
        own = await fed.event(events.StoryReaction(), api.UpdateSentStoryReaction(
            peer=PEER, story_id=5, reaction=api.ReactionEmpty()))  # fmt: skip
        assert (own.user_id, own.chat_id, own.reaction, own.outgoing) == (fed.owner.id, 77, None, True)
        stars = api.StarsAmount(amount=12, nanos=5)
        more = await fed.event(events.StarsChanged(), api.UpdateStarsBalance(balance=stars))
        assert (more.amount, more.balance, more.chat_id, more.revenue) == (12, stars, None, None)
        status = api.StarsRevenueStatus(current_balance=stars, available_balance=stars, overall_revenue=stars)
        earned = await fed.event(events.StarsChanged(chats=MARKED), api.UpdateStarsRevenueStatus(
            peer=CHANNEL, status=status))  # fmt: skip
        assert (earned.chat_id, earned.revenue, earned.amount) == (MARKED, status, 12)
        bid = api.StarGiftAuctionUserState(acquired_count=1)
        auction = await fed.event(events.GiftAuction(), api.UpdateStarGiftAuctionUserState(gift_id=3, user_state=bid))
        assert (auction.gift_id, auction.own, auction.auction) == (3, bid, None)

    run_simulation(scenario)


def test_the_account_itself() -> None:
    """A new login that is confirmed or ended, one by a bot, a notice of Telegram's, quick replies."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        logins: list[events.NewLoginEvent] = []
        fed.client.add_event_handler(logins.append, events.NewLogin())
        other = world.client()
        await other.start(phone_number=fed.owner.phone, phone_code=fed.owner.read_code)  # type: ignore[attr-defined]
        await eventually(lambda: len(logins) == 1)
        [login] = logins
        assert login.unconfirmed
        assert login.device is not None
        assert login.date is not None
        await login.terminate()
        assert [one.hash for one in await fed.client.get_authorizations() if one.hash == login.hash] == []
        site = await fed.event(
            events.NewLogin(), api.UpdateNewBotConnection(bot_id=9, date=1, device="x", location="y")
        )
        assert (site.bot_id, site.unconfirmed, site.hash) == (9, True, 0)
        with pytest.raises(errors.UsageError):
            await site.confirm()
        notice = await fed.event(events.ServiceNotice(), api.UpdateServiceNotification(
            popup=True, type="N", message="Hello", media=api.MessageMediaEmpty(), entities=[]))  # fmt: skip
        assert (notice.text, notice.kind, notice.popup, notice.date) == ("Hello", "N", True, None)
        reply = api.QuickReply(shortcut_id=3, shortcut="hi", top_message=1, count=1)
        new = await fed.event(events.QuickReplyChanged(), api.UpdateNewQuickReply(quick_reply=reply))
        assert (new.replies, new.shortcut_id, new.removed) == ([reply], 3, False)
        every = await fed.event(events.QuickReplyChanged(), api.UpdateQuickReplies(quick_replies=[reply]))
        assert (every.replies, every.shortcut_id) == ([reply], None)
        message = api.Message(id=1, peer_id=PEER, date=1, message="hi", quick_reply_shortcut_id=3)
        changed = await fed.event(events.QuickReplyChanged(), api.UpdateQuickReplyMessage(message=message))
        assert (changed.shortcut_id, changed.message) == (3, message)
        fewer = await fed.event(events.QuickReplyChanged(), api.UpdateDeleteQuickReplyMessages(
            shortcut_id=3, messages=[1]))  # fmt: skip
        assert (fewer.deleted_ids, fewer.removed) == ([1], False)
        none = await fed.event(events.QuickReplyChanged(), api.UpdateDeleteQuickReply(shortcut_id=3))
        assert (none.removed, none.shortcut_id) == (True, 3)

    run_simulation(scenario)


@pytest.mark.parametrize(
    ("update", "chat", "expected"),
    [
        (api.UpdateChannelMessageViews(channel_id=8, id=3, views=7), MARKED, {"message_id": 3, "views": 7}),
        (api.UpdateChannelMessageForwards(channel_id=8, id=3, forwards=2), MARKED, {"forwards": 2, "views": None}),
        (
            api.UpdateTranscribedAudio(peer=PEER, msg_id=3, transcription_id=1, text="hel", pending=True),
            77, {"transcript": "hel", "pending": True, "message_id": 3},
        ),
        (
            api.UpdateMessageExtendedMedia(
                peer=PEER, msg_id=3, extended_media=[api.MessageExtendedMedia(media=api.MessageMediaEmpty())]
            ),
            77, {"media": [api.MessageExtendedMedia(media=api.MessageMediaEmpty())], "transcript": None},
        ),
        (api.UpdateGeoLiveViewed(peer=PEER, msg_id=3), 77, {"location_viewed": True}),
        (
            api.UpdateWebPage(webpage=api.WebPageEmpty(id=1), pts=0, pts_count=0),
            None, {"webpage": api.WebPageEmpty(id=1), "message_id": None},
        ),
    ],
    ids=lambda value: getattr(value, "__tl_name__", ""),
)  # fmt: skip
def test_what_is_added_to_a_message(update: Any, chat: int | None, expected: dict[str, Any]) -> None:
    """MessageDetails names the message and what is new; the rest is None."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        event = await fed.event(events.MessageDetails(), update)
        assert event.chat_id == chat
        for name, value in expected.items():
            assert getattr(event, name) == value
        if event.message_id is None:
            assert await event.get_message() is None

    run_simulation(scenario)


def test_what_has_no_event_reaches_raw() -> None:
    """An update that no filter looks at comes to Raw as it is."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        for update in (api.UpdateSavedGifs(), api.UpdateSmsJob(job_id="7")):
            assert await fed.event(events.Raw(type(update)), update) == update

    run_simulation(scenario)
