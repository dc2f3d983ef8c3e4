"""Tests of cablegram.client.updates.filters: the filters, and what handlers are given."""

from __future__ import annotations

import asyncio
import contextlib
import re
from typing import Any

import pytest

from cablegram import Button, api, errors, events
from cablegram.client.updates.client_events import Incoming
from cablegram.testing import Simulation, eventually, run_simulation
from tests.support.rules import rule
from tests.support.scripted import ME, incoming, make, message, user

CHANNEL = api.PeerChannel(channel_id=8)
GROUP = api.PeerChat(chat_id=9)
FORWARD = api.MessageFwdHeader(date=1)


async def heard(wants: Any, *pushed: Any, **answers: Any) -> list[Any]:
    """The events that a handler gets of what is pushed."""
    client, net = make()
    net.on(**answers)
    got: list[Any] = []
    told: list[Exception] = []
    client.on_error = told.append
    client.add_event_handler(got.append, wants)
    async with client:
        for update in pushed:
            net.push(update)
        for _ in range(50):
            await asyncio.sleep(0)
    if told:
        raise told[0]
    return got


@pytest.mark.parametrize(
    ("wants", "ids"),
    [
        (events.NewMessage(), [1, 2, 3, 4, 5]),
        (events.NewMessage(incoming=True), [1, 3, 4, 5]),
        (events.NewMessage(outgoing=True), [2]),
        (events.NewMessage(incoming=True, outgoing=True), [1, 2, 3, 4, 5]),
        (events.NewMessage(incoming=False), [2]),
        (events.NewMessage(chats=7), [1, 2]),
        (events.NewMessage(chats=[-9]), [4]),
        (events.NewMessage(chats=[8]), [3]),
        (events.NewMessage(chats=[-1000000000008, 9]), [3, 4]),
        (events.NewMessage(chats=[7], blacklist_chats=True), [3, 4, 5]),
        (events.NewMessage(chats="me"), [5]),
        (events.NewMessage(from_users=[6]), [3, 4]),
        (events.NewMessage(from_users="me"), [2, 5]),
        (events.NewMessage(forwards=True), [4]),
        (events.NewMessage(forwards=False), [1, 2, 3, 5]),
        (events.NewMessage(pattern=r"one|two"), [1, 2]),
        (events.NewMessage(pattern=re.compile("THREE", re.IGNORECASE)), [3]),
        (events.NewMessage(pattern=lambda text: text.endswith("four")), [4]),
        (events.NewMessage(func=lambda event: event.id % 2), [1, 3, 5]),
        (events.EditedMessage(), []),
    ],
)
async def test_filters(wants: Any, ids: list[int]) -> None:
    """Each filter lets through what GramJS's does; ids match marked and bare."""
    pushed = [
        message(1, "one"),
        message(2, "two", out=True),
        message(3, "three", chat=CHANNEL, from_id=api.PeerUser(user_id=6)),
        message(4, "number four", chat=GROUP, from_id=api.PeerUser(user_id=6), fwd_from=FORWARD),
        message(5, "five", chat=api.PeerUser(user_id=ME)),
    ]
    got = await heard(wants, *[incoming(item) for item in pushed], users_getUsers=[user()])
    assert [event.id for event in got] == ids


async def test_a_coroutine_filter_and_matches() -> None:
    """func may be a coroutine function; the pattern's match is on the event."""

    async def func(event: events.MessageEvent) -> bool:
        await asyncio.sleep(0)
        return event.is_private

    [event] = await heard(events.NewMessage(pattern=r"/start (\d+)", func=func), incoming(message(1, "/start 42")))
    assert event.pattern_match[1] == "42"


def test_filters_that_never_match() -> None:
    """Wanting neither incoming nor outgoing messages is refused."""
    with pytest.raises(errors.UsageError):
        events.NewMessage(incoming=False, outgoing=False)


async def test_what_a_message_event_tells() -> None:
    """Chat, sender and kind of chat, for private chats, groups and channels."""
    pushed = [
        message(1, "one"),
        message(2, "two", out=True),
        message(3, "", chat=CHANNEL),
        message(4, "x", chat=GROUP, from_id=api.PeerUser(user_id=6)),
    ]
    one, two, three, four = await heard(events.NewMessage(), *[incoming(item) for item in pushed])
    assert (one.chat_id, one.sender_id, one.is_private, one.outgoing) == (7, 7, True, False)
    assert (two.chat_id, two.sender_id, two.outgoing, two.text) == (7, ME, True, "two")
    assert (three.chat_id, three.sender_id, three.is_channel, three.is_private) == (-1000000000008, None, True, False)
    assert (four.chat_id, four.sender_id, four.is_channel) == (-9, 6, False)
    assert await three.get_sender() is None
    assert repr(one) == "<MessageEvent chat_id=7>"


async def test_people_come_with_the_update() -> None:
    """get_chat and get_sender use what came along, and ask only otherwise."""
    update = incoming(message(1, chat=GROUP, from_id=api.PeerUser(user_id=6)), users=[user(6)])
    [event] = await heard(events.NewMessage(), update)
    assert await event.get_sender() == user(6)


async def test_edited_and_deleted() -> None:
    """Edits are events of their own; deletions name their chat only in channels."""
    edit = api.UpdateEditMessage(message=message(1, "new"), pts=1, pts_count=1)
    [event] = await heard(events.EditedMessage(chats=7), api.UpdateShort(update=edit, date=0))
    assert event.text == "new"
    gone = api.UpdateDeleteMessages(messages=[1, 2], pts=1, pts_count=2)
    gone_there = api.UpdateDeleteChannelMessages(channel_id=8, messages=[3], pts=1, pts_count=1)
    both = api.Updates(updates=[gone, gone_there], users=[], chats=[], date=0, seq=0)
    first, second = await heard(events.DeletedMessage(), both)
    assert (first.deleted_ids, first.chat_id) == ([1, 2], None)
    assert (second.deleted_ids, second.chat_id) == ([3], -1000000000008)
    [only] = await heard(events.DeletedMessage(chats=[8]), both)
    assert only.deleted_ids == [3]
    with pytest.raises(errors.UsageError):
        await first.respond("where?")
    with pytest.raises(errors.UsageError):
        await first.get_chat()


async def test_callback_queries() -> None:
    """Data, sender, chat and message of a pressed button; answered, and its message edited."""
    pressed = api.UpdateBotCallbackQuery(
        query_id=5, user_id=6, peer=api.PeerUser(user_id=6), msg_id=3, chat_instance=1, data=b"page 2"
    )
    inline = api.UpdateInlineBotCallbackQuery(
        query_id=6, user_id=6, chat_instance=1, data=b"page 3",
        msg_id=api.InputBotInlineMessageID(dc_id=2, id=1, access_hash=1),
    )  # fmt: skip
    pushed = [api.UpdateShort(update=update, date=0) for update in (pressed, inline)]
    first, second = await heard(events.CallbackQuery(), *pushed)
    assert (first.data, first.sender_id, first.chat_id, first.message_id) == (b"page 2", 6, 6, 3)
    assert (second.chat_id, second.message_id) == (None, None)
    assert second.inline_message_id == inline.msg_id
    with pytest.raises(errors.UsageError, match="inline"):
        await second.delete()
    [only] = await heard(events.CallbackQuery(pattern=r"page 2", from_users=6), *pushed)
    assert only.pattern_match[0] == "page 2"
    assert await heard(events.CallbackQuery(chats=[9]), *pushed) == []


def test_a_bot_and_a_person() -> None:
    """On real traffic: a bot answers, replies, edits; a person reads, forwards and deletes by events."""

    async def scenario(world: Simulation) -> None:
        bot = world.telegram.add_bot("a_bot")
        ada = world.telegram.add_user(first_name="Ada")
        client = world.client()
        await client.start(bot_auth_token=bot.token)
        replied: list[Any] = []

        @client.on(events.NewMessage(incoming=True, pattern="/start"))
        async def start(event: events.MessageEvent) -> None:
            chat = await event.get_chat()
            assert isinstance(chat, api.User)
            sent = await event.reply(f"Hello, {chat.first_name}!", buttons=[Button.inline("More")])
            replied.append(sent)

        @client.on(events.NewMessage(incoming=True, pattern="(?!/)"))
        async def other(event: events.MessageEvent) -> None:
            await event.respond("I only know /start")

        ada.send(bot, "/start")
        ada.send(bot, "what?")
        await eventually(lambda: len(ada.texts(bot)) == 4)
        assert ada.texts(bot) == ["/start", "what?", "Hello, Ada!", "I only know /start"]
        [sent] = replied
        assert isinstance(sent.reply_to, api.MessageReplyHeader)

        mine = world.client()
        await mine.start(phone_number=ada.phone, phone_code=ada.read_code)
        done: list[str] = []

        @mine.on(events.NewMessage(from_users=bot.id))
        async def from_bot(event: events.MessageEvent) -> None:
            await event.mark_as_read()
            await event.forward_to("me")
            await event.delete(revoke=False)
            done.append(event.text)

        @mine.on(events.NewMessage(outgoing=True, chats=bot.id))
        async def my_own(event: events.MessageEvent) -> None:
            await event.edit("edited")
            done.append("edited")

        await client.send_message(ada.id, message="news")
        ada.send(bot, "hm")
        await eventually(lambda: len(done) == 3)
        assert ada.texts("me") == ["news", "I only know /start"]
        assert "edited" in ada.texts(bot)
        assert "news" not in ada.texts(bot)

    run_simulation(scenario)


def test_what_is_done_in_a_chat() -> None:
    """Somebody's coming and going is no message: ChatAction tells it, and NewMessage is not bothered."""

    async def scenario(world: Simulation) -> None:
        robot = world.telegram.add_bot("greeter_bot", privacy=False)
        ada, bob, eve = (world.telegram.add_user(first_name=name) for name in ("Ada", "Bob", "Eve"))
        client = world.client()
        await client.start(bot_auth_token=robot.token)
        told: list[tuple[bool, bool, list[int], int | None]] = []
        titles: list[str] = []
        messages: list[str] = []

        @client.on(events.ChatAction())
        async def action(event: events.ActionEvent) -> None:
            told.append((event.joined, event.left, event.user_ids, event.sender_id))

        @client.on(events.ChatAction(types=api.MessageActionChatCreate))
        async def title(event: events.ActionEvent[api.MessageActionChatCreate]) -> None:
            titles.append(event.action.title)

        client.add_event_handler(lambda event: messages.append(event.text), events.NewMessage())
        group = ada.create_group("Group", bob, robot)
        ada.send(group, "welcome")
        eve.join(group)
        bob.leave(group)
        await eventually(lambda: len(told) == 3)
        assert told[1:] == [(True, False, [eve.id], eve.id), (False, True, [bob.id], bob.id)]
        assert (titles, messages) == (["Group"], ["welcome"])
        with pytest.raises(errors.UsageError, match="event does not say"):
            await events.Event(client, Incoming(api.UpdateConfig(), {})).get_chat()

    run_simulation(scenario)


@pytest.mark.parametrize(("blacklist", "titles"), [(False, ["Tea"]), (True, ["Cake"])])
def test_actions_in_some_chats(blacklist: bool, titles: list[str]) -> None:
    """``ChatAction(chats=)``: only what is done in these chats comes, or with ``blacklist_chats`` all else."""

    async def scenario(world: Simulation) -> None:
        robot = world.telegram.add_bot("greeter_bot", privacy=False)
        ada = world.telegram.add_user(first_name="Ada")
        client = world.client()
        await client.start(bot_auth_token=robot.token)
        tea, cake = (ada.create_group(title, robot) for title in ("Tea", "Cake"))
        seen: list[int] = []
        every: list[int] = []

        def action(event: events.ActionEvent) -> None:
            seen.append(event.chat_id or 0)

        client.add_event_handler(lambda event: every.append(event.chat_id), events.ChatAction())
        client.add_event_handler(action, events.ChatAction(chats=[-tea.id], blacklist_chats=blacklist))
        await eventually(lambda: True)
        bob = world.telegram.add_user(first_name="Bob")
        bob.join(tea)
        bob.join(cake)
        await eventually(lambda: len(every) >= 2)
        assert set(seen) == {-{"Tea": tea, "Cake": cake}[title].id for title in titles}

    run_simulation(scenario)


def test_what_a_message_brings_along() -> None:
    """The message that is replied to, the file, the kind of chat; and of a button its message and who pressed it."""

    async def scenario(world: Simulation) -> None:
        robot, ada = world.telegram.add_bot("helper_bot"), world.telegram.add_user(first_name="Ada")
        client = world.client()
        await client.start(bot_auth_token=robot.token)
        seen: list[Any] = []

        @client.on(events.NewMessage(incoming=True))
        async def message(event: events.MessageEvent) -> None:
            replied: Any = await event.get_reply_message()
            data = await event.download_media() if event.message.media else None
            seen.append((event.is_group, event.is_private, replied and replied.message, data))
            await event.respond(file=b"report", buttons=Button.inline("Go", b"go"))

        @client.on(events.CallbackQuery())
        async def pressed(event: events.CallbackEvent) -> None:
            carrier: Any = await event.get_message()
            who: Any = await event.get_sender()
            await event.answer(f"{who.first_name}, {carrier.media.document.size}")

        first = ada.send(robot, "first")
        await eventually(lambda: len(ada.messages(robot)) == 2)
        ada.send(robot, "second", reply_to=first.id)
        ada.send_file(robot, b"data")
        await eventually(lambda: len(ada.messages(robot)) == 6)
        assert seen == [(False, True, None, None), (False, True, "first", None), (False, True, None, b"data")]
        answer = await ada.click(ada.messages(robot)[1], "Go")
        assert answer.message == "Ada, 6"

    run_simulation(scenario)


def test_buttons_by_their_exact_data() -> None:
    """``data`` is the whole of a button's data, a pattern takes what begins so; an event can delete its message."""

    async def scenario(world: Simulation) -> None:
        robot, ada = world.telegram.add_bot("data_bot"), world.telegram.add_user(first_name="Ada")
        client = world.client()
        await client.start(bot_auth_token=robot.token)
        pressed: list[tuple[str, bytes | None]] = []

        @client.on(events.CallbackQuery(data="page"))
        async def exactly(event: events.CallbackEvent) -> None:
            pressed.append(("exactly", event.data))

        @client.on(events.CallbackQuery(pattern="page"))
        async def begins(event: events.CallbackEvent) -> None:
            pressed.append(("begins", event.data))
            await event.delete()
            await event.answer()

        ada.send(robot, "/start")
        for data in (b"page", b"page 2"):
            await client.send_message(ada.id, "Well?", buttons=Button.inline("Go", data))
            await ada.click(ada.messages(robot)[-1], "Go")
        assert pressed == [("exactly", b"page"), ("begins", b"page"), ("begins", b"page 2")]
        assert ada.texts(robot) == ["/start"]

    run_simulation(scenario)


@pytest.mark.parametrize("wrong", [b"page", re.compile(b"page"), 5, "(", "*"])
def test_patterns_that_cannot_match(wrong: Any) -> None:
    """What is no pattern of texts is refused where it is written, not at every event."""
    for kind in (events.NewMessage, events.CallbackQuery):
        with pytest.raises(errors.UsageError, match=r"pattern= is (a|no) regular expression"):
            kind(pattern=wrong)


def test_arguments_that_cannot_match() -> None:
    """A func= that is no function, data= that is no data, a handler that is none: refused where they are written."""
    for kind in (events.NewMessage, events.DeletedMessage, events.ChatAction, events.Raw):
        with pytest.raises(errors.UsageError, match="func= is a function of the event, not 5"):
            kind(func=5)  # type: ignore[call-overload, arg-type]
    with pytest.raises(errors.UsageError, match="data= is a button's data, bytes or a str, not 5"):
        events.CallbackQuery(data=5)  # type: ignore[arg-type]
    client, _ = make()
    with pytest.raises(errors.UsageError, match="a handler is a function of the event, not a str"):
        client.add_event_handler("greet", events.NewMessage())  # type: ignore[call-overload]
    assert client.list_event_handlers() == []


@rule("constructor/message", "An edit with edit_hide is not shown as one", role="client")
async def test_hidden_edits_are_left_out() -> None:
    """Rule: a change that apps do not show as an edit, such as a reaction, is no edit unless it was asked for.
    Source: https://core.telegram.org/constructor/message (edit_hide)"""
    pushed = [
        api.Updates(
            updates=[api.UpdateEditMessage(message=message(number, edit_hide=hidden), pts=0, pts_count=1)],
            users=[],
            chats=[],
            date=1,
            seq=0,
        )
        for number, hidden in ((1, False), (2, True))
    ]
    assert [event.id for event in await heard(events.EditedMessage(), *pushed)] == [1]
    assert [event.id for event in await heard(events.EditedMessage(hidden=True), *pushed)] == [1, 2]


@rule("api/forum", "A message to a topic names the topic's first message", role="client")
async def test_an_answer_stays_in_the_topic() -> None:
    """Rule: respond() in a topic of a forum sends to that topic, and reply() too.
    Source: https://core.telegram.org/api/forum"""
    header = api.MessageReplyHeader(forum_topic=True, reply_to_msg_id=77)
    client, net = make()
    client.session.process_entities([user(7)])
    net.on(messages_sendMessage=api.Updates(updates=[], users=[], chats=[], date=1, seq=0))
    event = events.MessageEvent(client, Incoming(api.UpdateNewMessage(message=message(5, reply_to=header), pts=0,
                                                                      pts_count=1), {}))  # fmt: skip
    async with client:
        for answer in (event.respond, event.reply):
            with contextlib.suppress(errors.CablegramError):  # the script says nothing of the message that was sent
                await answer("here")
    places: list[Any] = [request.reply_to for request in net.sent if isinstance(request, api.messages.SendMessage)]
    assert [(place.reply_to_msg_id, place.top_msg_id) for place in places] == [(77, 77), (5, 77)]


def test_what_a_filter_refused_leaves_no_trace_in_the_next_handlers_event() -> None:
    """Rule: filters share an event until one lets it through; what a refusing one noted is not seen, and each handler
    has an event of its own."""

    async def scenario(world: Simulation) -> None:
        bot, ada = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
        client, got = world.client(), list[events.MessageEvent]()
        client.add_event_handler(got.append, events.NewMessage(pattern="hi", from_users=[1]))
        client.add_event_handler(got.append, events.NewMessage(incoming=True))
        client.add_event_handler(got.append, events.NewMessage(pattern="hi"))
        await client.start(bot_auth_token=bot.token)
        ada.send(bot, "hi")
        await asyncio.sleep(1)
        assert [event.pattern_match is None for event in got] == [True, False]
        assert got[0] is not got[1]

    run_simulation(scenario)
