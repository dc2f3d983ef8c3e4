"""Tests of cablegram.client.updates.conditions."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from cablegram import api, errors, events
from cablegram.client.updates.client_events import Incoming
from cablegram.client.updates.events import CallbackEvent, MessageEvent
from cablegram.testing import Simulation, eventually, run_simulation
from tests.support.scripted import make, message

F = events.F
CHANNEL = api.PeerChannel(channel_id=8)
GROUP = api.PeerChat(chat_id=9)


def event(text: str = "", **fields: Any) -> MessageEvent:
    """An event of a message with these fields."""
    client, _ = make()
    update = api.UpdateNewMessage(message=message(1, text, **fields), pts=1, pts_count=1)
    return MessageEvent(client, Incoming(update, {}))


def document(*attributes: api.TypeDocumentAttribute, mime_type: str = "video/mp4") -> api.MessageMediaDocument:
    """A document as a message carries it."""
    inner = api.Document(
        id=1,
        access_hash=2,
        file_reference=b"",
        date=0,
        mime_type=mime_type,
        size=3,
        dc_id=2,
        attributes=list(attributes),
    )
    return api.MessageMediaDocument(document=inner)


VIDEO = api.DocumentAttributeVideo(duration=1.0, w=1, h=1)
ROUND = api.DocumentAttributeVideo(duration=1.0, w=1, h=1, round_message=True)
MUSIC = api.DocumentAttributeAudio(duration=1)
VOICE = api.DocumentAttributeAudio(duration=1, voice=True)
STICKER = api.DocumentAttributeSticker(alt="", stickerset=api.InputStickerSetEmpty())
KINDS = ["photo", "video", "video_note", "animation", "audio", "voice", "sticker", "document", "poll", "dice"]


@pytest.mark.parametrize(
    ("media", "kind"),
    [
        (api.MessageMediaPhoto(), "photo"),
        (document(VIDEO), "video"),
        (document(ROUND), "video_note"),
        (document(VIDEO, api.DocumentAttributeAnimated()), "animation"),
        (document(MUSIC, mime_type="audio/mpeg"), "audio"),
        (document(VOICE, mime_type="audio/ogg"), "voice"),
        (document(STICKER, mime_type="image/webp"), "sticker"),
        (document(mime_type="application/pdf"), "document"),
        (api.MessageMediaDice(value=6, emoticon="🎲"), "dice"),
    ],
)
async def test_each_kind_of_media_is_itself_alone(media: Any, kind: str) -> None:
    """Of the kinds of media exactly one is true of an attachment, by its class or its attributes."""
    one = event("a caption", media=media)
    assert [name for name in KINDS if await getattr(F, name)(one)] == [kind]
    assert (await F.media(one), await F.caption(one), await F.text(one)) == (True, True, False)


async def test_texts() -> None:
    """A text has nothing attached; the preview of a link is no attachment."""
    preview = api.MessageMediaWebPage(webpage=api.WebPageEmpty(id=1))
    assert await F.text(event("https://example.com", media=preview))
    assert not await F.media(event("https://example.com", media=preview))
    assert not await F.text(event(""))
    assert await (F.text & ~F.caption)(event("hello"))


async def test_chats() -> None:
    """Private chats, groups and channels exclude each other; an event without a chat is in none of them."""
    chats = [
        event(),
        event(chat=GROUP),
        event(chat=CHANNEL),
        event(chat=CHANNEL, post=True),
        SimpleNamespace(chat_id=None),
    ]
    found = [[name for name in ("private", "group", "channel") if await getattr(F, name)(one)] for one in chats]
    assert found == [["private"], ["group"], ["group"], ["channel"], []]


async def test_the_chat_of_a_button() -> None:
    """A pressed button's channel is known by what came along with it; conditions of messages are false of it."""
    client, _ = make()
    update = api.UpdateBotCallbackQuery(query_id=1, user_id=7, peer=CHANNEL, msg_id=5, chat_instance=3)
    photo = api.ChatPhotoEmpty()
    channel = api.Channel(id=8, title="News", photo=photo, date=0, broadcast=True)
    one = CallbackEvent(client, Incoming(update, {-1000000000008: channel}))
    assert (await F.channel(one), await F.group(one), await F.photo(one)) == (True, False, False)
    one = CallbackEvent(client, Incoming(update, {}))
    assert (await F.channel(one), await F.group(one), await F.forwarded(one)) == (False, True, False)


async def test_what_a_message_is() -> None:
    """Forwarded, a reply, outgoing and so on, by the message's fields."""
    assert await F.forwarded(event(fwd_from=api.MessageFwdHeader(date=1)))
    assert await F.reply(event(reply_to=api.MessageReplyHeader(reply_to_msg_id=3)))
    assert await F.album(event(grouped_id=4))
    assert (await F.outgoing(event(out=True)), await F.incoming(event(out=True))) == (True, False)
    assert (await F.outgoing(event()), await F.incoming(event())) == (False, True)
    one = event("order 42")
    assert await F.matches(r"order (\d+)")(one)
    assert one.pattern_match[1] == "42"
    assert not await F.matches("42")(one)


def yes(event: Any) -> bool:
    return True


async def no(event: Any) -> bool:
    await asyncio.sleep(0)
    return False


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (F(yes) & F(no), False),
        (F(yes) | F(no), True),
        (F(no) | F(no), False),
        (~F(no), True),
        (~(F(yes) & ~F(no)), False),
        (F.private & yes, True),
        (yes & F.private, True),
        (no & F.private, False),
        (F.group | yes, True),
        (yes | F.group, True),
        (no | F.group, False),
        (F.private & (F.photo | F.text) & ~F.forwarded & yes, True),
    ],
    ids=repr,
)
async def test_combined(condition: events.Condition, expected: bool) -> None:
    """&, | and ~ are and, or and not, of conditions and of any functions, on either side, coroutine or not."""
    assert await condition(event("hello")) is expected


async def test_the_right_is_not_asked_in_vain() -> None:
    """Where the left decides, the right is not called: it may be a question to a database."""

    def never(event: Any) -> bool:
        raise AssertionError

    assert not await (F.photo & never)(event())
    assert await (F.private | never)(event())


def test_conditions_say_what_they_are() -> None:
    """A condition is shown as it was written, functions by their names."""
    assert repr(F.private & (F.photo | yes) & ~F.forwarded) == "((F.private & (F.photo | yes)) & ~F.forwarded)"
    assert repr(F) == "F"


def test_wrong_conditions() -> None:
    """`and`, `or` and `not` would drop half of a condition in silence; they are refused, and so is what is no test."""
    with pytest.raises(errors.UsageError, match=r"&, \| and ~"):
        events.NewMessage(func=F.private and F.photo)  # type: ignore[unreachable]
    with pytest.raises(errors.UsageError, match=r"&, \| and ~"):
        events.NewMessage(func=lambda event: True) if not F.private else None
    with pytest.raises(errors.UsageError, match="a function of the event"):
        F.private & "text"  # type: ignore[operator]
    with pytest.raises(errors.UsageError, match="a function of the event"):
        F(lambda: True)  # type: ignore[arg-type, misc]


def test_in_filters() -> None:
    """A condition stands first in a filter, or as func=, or both; on a whole Telegram."""

    async def scenario(world: Simulation) -> None:
        ada, bot = world.telegram.add_user(first_name="Ada"), world.telegram.add_bot("a_bot")
        client = world.client()
        await client.start(bot_auth_token=bot.token)
        got: list[str] = []
        client.add_event_handler(lambda event: got.append("first " + event.text), events.NewMessage(F.private & F.text))
        client.add_event_handler(lambda event: got.append("func " + event.text), events.NewMessage(func=~F.group))
        both = events.NewMessage(F.private, func=lambda event: event.text == "b")
        client.add_event_handler(lambda event: got.append("both " + event.text), both)
        client.add_event_handler(lambda event: got.append("never"), events.Command("b", chats=F.private))
        group = ada.create_group("G", bot)
        ada.send(group, "/hidden")
        ada.send(bot, "a")
        ada.send(bot, "b")
        await eventually(lambda: len(got) == 5)
        assert got == ["first a", "func a", "first b", "func b", "both b"]

    run_simulation(scenario, seed=6)
