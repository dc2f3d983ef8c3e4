"""Tests of the kinds of events that bots get: caused in the sandbox, or fed as the server encodes them."""

from __future__ import annotations

import pytest

from cablegram import Button, InlineResult, api, errors, events
from cablegram.testing import Simulation, eventually, run_simulation

from .feeding import bot

CHANNEL = api.PeerChannel(channel_id=8)
MARKED = -1_000_000_000_008
RIGHTS = api.ChatAdminRights(invite_users=True)
INVITE = api.ChatInviteExported(link="https://t.me/+x", admin_id=5, date=1)


def participant(kind: type, **fields: object) -> api.TypeChannelParticipant:
    """A participant of a channel, user 7."""
    made: api.TypeChannelParticipant = kind(user_id=7, date=1, **fields)
    return made


def test_members_of_channels() -> None:
    """From what to what: came by a link, promoted, restricted, banned, gone; who did it, and when."""
    member = participant(api.ChannelParticipant)
    admin = participant(api.ChannelParticipantAdmin, promoted_by=5, admin_rights=RIGHTS)
    muted = api.ChannelParticipantBanned(
        peer=api.PeerUser(user_id=7), kicked_by=5, date=1,
        banned_rights=api.ChatBannedRights(send_messages=True, until_date=0),
    )  # fmt: skip
    banned = api.ChannelParticipantBanned(
        left=True, peer=api.PeerUser(user_id=7), kicked_by=5, date=1,
        banned_rights=api.ChatBannedRights(view_messages=True, until_date=0),
    )  # fmt: skip

    async def scenario(world: Simulation) -> None:
        fed = await bot(world)

        async def changed(
            before: api.TypeChannelParticipant | None, after: api.TypeChannelParticipant | None
        ) -> events.MemberEvent:
            update = api.UpdateChannelParticipant(
                channel_id=8, date=9, actor_id=5, user_id=7, prev_participant=before, new_participant=after,
                invite=INVITE if before is None else None, qts=0,
            )  # fmt: skip
            event: events.MemberEvent = await fed.event(events.MemberChanged(chats=MARKED), update)
            return event

        came = await changed(None, member)
        assert (came.chat_id, came.user_id, came.actor_id, came.date) == (MARKED, 7, 5, 9)
        assert (came.joined, came.left, came.old_status, came.status) == (True, False, "left", "member")
        assert came.invite == INVITE
        up = await changed(member, admin)
        assert (up.promoted, up.joined, up.status) == (True, False, "admin")
        assert up.member is not None
        assert up.member.may("invite_users")
        down = await changed(admin, member)
        assert (down.demoted, down.promoted) == (True, False)
        quiet = await changed(member, muted)
        assert (quiet.status, quiet.left, quiet.banned) == ("restricted", False, False)
        out = await changed(muted, banned)
        assert (out.left, out.banned, out.status) == (True, True, "banned")
        gone = await changed(member, None)
        assert (gone.left, gone.banned, gone.member) == (True, False, None)

    run_simulation(scenario)


def test_members_of_groups_and_who_blocks_the_bot() -> None:
    """The same of a basic group; a user who blocks the bot, and starts it again."""

    async def scenario(world: Simulation) -> None:
        fed = await bot(world)
        was = api.ChatParticipant(user_id=7, inviter_id=5, date=1)
        now = api.ChatParticipantAdmin(user_id=7, inviter_id=5, date=1)
        up = await fed.event(events.MemberChanged(), api.UpdateChatParticipant(
            chat_id=9, date=3, actor_id=5, user_id=7, prev_participant=was, new_participant=now, qts=0))  # fmt: skip
        assert (up.chat_id, up.promoted, up.old_status, up.before, up.after) == (-9, True, "member", was, now)
        lost = await fed.event(events.BotBlocked(), api.UpdateBotStopped(user_id=7, date=4, stopped=True, qts=0))
        assert (lost.user_id, lost.chat_id, lost.blocked, lost.left) == (7, 7, True, True)
        back = await fed.event(events.BotBlocked(), api.UpdateBotStopped(user_id=7, date=4, stopped=False, qts=0))
        assert (back.blocked, back.joined) == (False, True)

    run_simulation(scenario)


def test_a_bot_lets_somebody_in() -> None:
    """A request to join names who, what they say of themselves, and the link; approve() lets them in."""

    async def scenario(world: Simulation) -> None:
        fed = await bot(world)
        ada, bob = world.telegram.add_user(first_name="Ada"), world.telegram.add_user(first_name="Bob")
        club = ada.create_channel("Club", broadcast=False)
        from cablegram.sandbox.world import channels

        channels.join(world.telegram.world, club.record, fed.owner.account, ada.account)  # type: ignore[arg-type]
        channels.promote(world.telegram.world, ada.account, club.record, fed.owner.account, RIGHTS, "")  # type: ignore[arg-type]
        asked: list[events.JoinRequestEvent] = []
        fed.client.add_event_handler(asked.append, events.JoinRequest(from_users=bob.id))
        bob.ask_to_join(ada.invite_link(club, approval=True))
        await eventually(lambda: len(asked) == 1)
        [event] = asked
        assert (event.user_id, event.user_ids, event.pending, event.chat_id) == (bob.id, [bob.id], None, club.peer)
        assert isinstance(event.invite, api.ChatInviteExported)
        assert event.date is not None
        await event.approve()
        assert bob.id in club.members()

    run_simulation(scenario)


def test_reactions_for_bots() -> None:
    """Who reacted and how, with what was added and removed; in a channel only how many."""

    async def scenario(world: Simulation) -> None:
        fed = await bot(world)
        bob = world.telegram.add_user(first_name="Bob")
        bob.send(fed.owner, "/start")
        sent = await fed.client.send_message(bob.id, "Well?")
        seen: list[events.ReactionEvent] = []
        fed.client.add_event_handler(seen.append, events.ReactionChanged())
        [_, theirs] = bob.messages(fed.owner)
        bob.react(theirs, "🔥")
        bob.react(theirs, "👍")
        await eventually(lambda: len(seen) == 2)
        assert (seen[0].user_id, seen[0].message_id, seen[0].added, seen[0].removed) == (bob.id, sent.id, ["🔥"], [])
        assert (seen[1].before, seen[1].after, seen[1].added, seen[1].removed) == (["🔥"], ["👍"], ["👍"], ["🔥"])
        counted = await fed.event(events.ReactionChanged(chats=MARKED), api.UpdateBotMessageReactions(
            peer=CHANNEL, msg_id=3, date=1, qts=0, reactions=[
                api.ReactionCount(reaction=api.ReactionCustomEmoji(document_id=5), count=2),
                api.ReactionCount(reaction=api.ReactionPaid(), count=1)]))  # fmt: skip
        assert (counted.counts, counted.user_id) == ({5: 2, "paid": 1}, None)

    run_simulation(scenario)


def test_who_voted() -> None:
    """A vote in the bot's own poll, and the vote that was taken back."""

    async def scenario(world: Simulation) -> None:
        fed = await bot(world)
        bob = world.telegram.add_user(first_name="Bob")
        bob.send(fed.owner, "/start")
        await fed.client.send_poll(bob.id, "Tea?", ["yes", "no"], public=True)
        votes: list[events.PollAnswerEvent] = []
        fed.client.add_event_handler(votes.append, events.PollAnswer())
        [_, poll] = bob.messages(fed.owner)
        bob.vote(poll, b"1")
        bob.vote(poll)
        await eventually(lambda: len(votes) == 2)
        assert [(one.user_id, one.options, one.positions, one.retracted) for one in votes] == [
            (bob.id, [b"1"], [1], False), (bob.id, [], [], True),
        ]  # fmt: skip
        assert isinstance(await votes[0].get_user(), api.User)

    run_simulation(scenario)


def test_inline_mode_from_query_to_message() -> None:
    """A query is answered, its second page too; the result that was chosen is named, and edited."""

    async def scenario(world: Simulation) -> None:
        fed = await bot(world)
        ada, bob = world.telegram.add_user(first_name="Ada"), world.telegram.add_user(first_name="Bob")
        chosen: list[events.ChosenInlineResultEvent] = []
        fed.client.add_event_handler(chosen.append, events.ChosenInlineResult(pattern="tea"))

        @fed.client.on(events.InlineQuery(pattern=r"(\w+)"))
        async def answer(event: events.InlineQueryEvent) -> None:
            assert event.pattern_match is not None
            assert (event.query, event.text, event.user_id) == ("tea", "tea", ada.id)
            await event.answer(
                [InlineResult.article(event.pattern_match[1], "a cup", id="cup", buttons=Button.inline("more"))],
                cache_time=0, private=True, next_offset=None if event.offset else "2", switch_pm="Set up",
            )  # fmt: skip

        results = await ada.inline(fed.owner, "tea")
        assert (results.next_offset, len(results.results)) == ("2", 1)
        assert results.switch_pm == api.InlineBotSwitchPM(text="Set up", start_param="inline")
        assert (await ada.inline(fed.owner, "tea", offset="2")).next_offset is None
        ada.choose(results, "cup", bob)
        await eventually(lambda: len(chosen) == 1)
        assert (chosen[0].result_id, chosen[0].query, chosen[0].user_id) == ("cup", "tea", ada.id)
        assert await chosen[0].edit("**two** cups")
        assert bob.texts(ada) == ["two cups"]

    run_simulation(scenario)


def test_inline_queries_say_where_they_are_asked() -> None:
    """The kind of the chat, the place of the user; a chosen result without buttons cannot be edited."""

    async def scenario(world: Simulation) -> None:
        fed = await bot(world)
        kinds: dict[type, str | None] = {
            api.InlineQueryPeerTypeSameBotPM: "self", api.InlineQueryPeerTypePM: "private",
            api.InlineQueryPeerTypeBotPM: "bot", api.InlineQueryPeerTypeChat: "group",
            api.InlineQueryPeerTypeMegagroup: "supergroup", api.InlineQueryPeerTypeBroadcast: "channel",
        }  # fmt: skip
        for kind, name in kinds.items():
            event = await fed.event(events.InlineQuery(), api.UpdateBotInlineQuery(
                query_id=1, user_id=7, query="", offset="", peer_type=kind(),
                geo=api.GeoPoint(long=1.0, lat=2.0, access_hash=0)))  # fmt: skip
            assert (event.chat_type, event.geo.lat) == (name, 2.0)
        plain = await fed.event(events.ChosenInlineResult(from_users=7), api.UpdateBotInlineSend(
            user_id=7, query="x", id="1"))  # fmt: skip
        assert plain.inline_message_id is None
        with pytest.raises(errors.UsageError, match="buttons"):
            await plain.edit("text")

    run_simulation(scenario)


def test_payments_are_asked_and_answered() -> None:
    """Pre-checkout and shipping queries say what is bought, and are answered yes or no; what was bought."""

    async def scenario(world: Simulation) -> None:
        fed = await bot(world)
        world.telegram.on(api.messages.SetBotPrecheckoutResults)(lambda ctx, request: True)
        world.telegram.on(api.messages.SetBotShippingResults)(lambda ctx, request: True)
        info = api.PaymentRequestedInfo(name="Ada")
        paying = await fed.event(events.PreCheckout(from_users=7), api.UpdateBotPrecheckoutQuery(
            query_id=3, user_id=7, payload=b"order 7", info=info, currency="XTR", total_amount=50))  # fmt: skip
        assert (paying.user_id, paying.payload, paying.currency, paying.amount, paying.info, paying.chat_id) == (
            7, b"order 7", "XTR", 50, info, 7,
        )  # fmt: skip
        await paying.approve()
        await paying.decline("sold out")
        assert world.telegram.sent("messages.setBotPrecheckoutResults") == [
            api.messages.SetBotPrecheckoutResults(query_id=3, success=True),
            api.messages.SetBotPrecheckoutResults(query_id=3, error="sold out"),
        ]
        address = api.PostAddress(
            street_line1="1", street_line2="", city="London", state="", country_iso2="GB", post_code="N1"
        )
        shipping = await fed.event(events.ShippingQuery(), api.UpdateBotShippingQuery(
            query_id=4, user_id=7, payload=b"p", shipping_address=address))  # fmt: skip
        assert (shipping.address, shipping.payload) == (address, b"p")
        option = api.ShippingOption(id="s", title="Slow", prices=[api.LabeledPrice(label="Post", amount=5)])
        await shipping.answer([option])
        await shipping.decline("too far")
        first, second = world.telegram.sent("messages.setBotShippingResults")
        assert (first.shipping_options, second.error) == ([option], "too far")
        bought = await fed.event(events.PaidMediaBought(), api.UpdateBotPurchasedPaidMedia(
            user_id=7, payload="photo 1", qts=0))  # fmt: skip
        assert (bought.user_id, bought.payload) == (7, "photo 1")
        ended = await fed.event(events.SubscriptionChanged(), api.UpdateBotStarsSubscription(
            user_id=7, payload=b"sub", canceled=True, qts=0))  # fmt: skip
        assert (ended.user_id, ended.payload, ended.canceled, ended.restored, ended.payment_failed) == (
            7, b"sub", True, False, False,
        )  # fmt: skip
        boost = api.Boost(id="b", user_id=7, date=1, expires=9)
        boosted = await fed.event(events.ChatBoost(chats=MARKED), api.UpdateBotChatBoost(
            peer=CHANNEL, boost=boost, qts=0))  # fmt: skip
        assert (boosted.user_id, boosted.expires, boosted.boost, boosted.chat_id) == (7, 9, boost, MARKED)

    run_simulation(scenario)


def test_guests_managers_and_ephemeral_messages() -> None:
    """A query from a chat that the bot is not in; a bot that it manages; a message that one member alone sees."""

    async def scenario(world: Simulation) -> None:
        fed = await bot(world)
        named = api.InputBotInlineMessageID64(dc_id=2, owner_id=7, id=1, access_hash=5)
        world.telegram.on(api.messages.SetBotGuestChatResult)(lambda ctx, request: named)
        world.telegram.on(api.messages.SetBotCallbackAnswer)(lambda ctx, request: True)
        text = api.Message(id=3, peer_id=api.PeerUser(user_id=7), date=1, message="@tea_bot tea?")
        guest = await fed.event(events.GuestQuery(), api.UpdateBotGuestChatQuery(
            query_id=6, message=text, reference_messages=[text], qts=0))  # fmt: skip
        assert (guest.text, guest.query_id, len(guest.references)) == ("@tea_bot tea?", 6, 1)
        assert await guest.answer(InlineResult.article("Tea", "yes")) == named
        made = await fed.event(events.ManagedBot(), api.UpdateManagedBot(user_id=7, bot_id=8, qts=0))
        assert (made.user_id, made.bot_id) == (7, 8)
        shown = api.EphemeralMessage(
            id=4, from_id=api.PeerUser(user_id=7), peer_id=CHANNEL, receiver_id=7, date=1, message="psst"
        )
        press = await fed.event(events.EphemeralCallback(), api.UpdateEphemeralBotCallbackQuery(
            query_id=5, user_id=7, msg_id=4, data=b"x", message=shown))  # fmt: skip
        assert (press.user_id, press.data, press.message_id, press.chat_id, press.message.message) == (
            7, b"x", 4, MARKED, "psst",
        )  # fmt: skip
        assert await press.answer("Done", alert=True)
        whisper = await fed.event(events.EphemeralMessage(chats=MARKED), api.UpdateEditEphemeralMessage(message=shown))
        assert (whisper.text, whisper.edited, whisper.receiver_id, whisper.outgoing) == ("psst", True, 7, False)
        gone = await fed.event(events.EphemeralMessage(), api.UpdateDeleteEphemeralMessages(peer=CHANNEL, ids=[4]))
        assert (gone.deleted_ids, gone.message, gone.chat_id) == ([4], None, MARKED)

    run_simulation(scenario)
