"""A ``messages.channelMessages`` of 100 rich messages and 20 users, about 38 kB: what codecs are measured with."""

from __future__ import annotations

import random
from typing import Any

WORDS = [
    "hello",
    "world",
    "telegram",
    "message",
    "привет",
    "мир",
    "こんにちは",
    "🙂",
    "sending",
    "cables",
    "across",
    "the",
    "sea",
    "since",
    "1858",
]
CHANNEL = 1_234_567_890


def history(api: Any, *, messages: int = 100, users: int = 20, seed: int = 7) -> Any:
    """The object, made of ``api``'s classes (`cablegram.api`, or a stand-in with the same names)."""
    pick = random.Random(seed)
    return api.messages.ChannelMessages(
        pts=90_001,
        count=4_321,
        messages=[_message(api, pick, number) for number in range(messages)],
        topics=[],
        chats=[],
        users=[_user(api, pick, number) for number in range(users)],
    )


def _text(pick: random.Random, words: int) -> str:
    return " ".join(pick.choice(WORDS) for _ in range(words))


def _user(api: Any, pick: random.Random, number: int) -> Any:
    return api.User(
        id=5_000_000_000 + number,
        access_hash=pick.getrandbits(63),
        first_name=pick.choice(WORDS),
        last_name=pick.choice(WORDS) if number % 2 else None,
        username=f"user{number}",
        photo=api.UserProfilePhoto(photo_id=pick.getrandbits(62), dc_id=2, stripped_thumb=pick.randbytes(90)),
        status=api.UserStatusOffline(was_online=1_700_000_000 + number),
        premium=number % 3 == 0,
    )


def _message(api: Any, pick: random.Random, number: int) -> Any:
    peer = api.PeerChannel(channel_id=CHANNEL)
    entities = [
        api.MessageEntityBold(offset=0, length=5),
        api.MessageEntityTextUrl(offset=6, length=5, url=f"https://example.org/{number}"),
    ]
    return api.Message(
        id=10_000 + number,
        peer_id=peer,
        from_id=api.PeerUser(user_id=5_000_000_000 + number % 20),
        date=1_700_000_000 + 60 * number,
        message=_text(pick, 14),
        entities=entities if number % 2 else None,
        media=_media(api, pick, number),
        reply_to=api.MessageReplyHeader(reply_to_msg_id=9_000 + number) if number % 3 == 0 else None,
        views=pick.randrange(10_000),
        forwards=pick.randrange(100),
        replies=api.MessageReplies(
            replies=number,
            replies_pts=number * 3,
            recent_repliers=[api.PeerUser(user_id=5_000_000_000 + each) for each in range(3)],
        ),
        reactions=api.MessageReactions(
            results=[
                api.ReactionCount(reaction=api.ReactionEmoji(emoticon=emoticon), count=pick.randrange(50))
                for emoticon in ("👍", "🔥")
            ],
        )
        if number % 4
        else None,
    )


def _media(api: Any, pick: random.Random, number: int) -> Any:
    if number % 5 == 0:
        sizes = [
            api.PhotoStrippedSize(type="i", bytes=pick.randbytes(60)),
            api.PhotoSize(type="m", w=320, h=240, size=12_000),
            api.PhotoSizeProgressive(type="y", w=1280, h=960, sizes=[9_000, 30_000, 80_000, 130_000]),
        ]
        photo = api.Photo(
            id=pick.getrandbits(62),
            access_hash=pick.getrandbits(63),
            file_reference=pick.randbytes(21),
            date=1_700_000_000,
            sizes=sizes,
            dc_id=2,
        )
        return api.MessageMediaPhoto(photo=photo)
    if number % 5 == 1:
        document = api.Document(
            id=pick.getrandbits(62),
            access_hash=pick.getrandbits(63),
            file_reference=pick.randbytes(21),
            date=1_700_000_000,
            mime_type="application/pdf",
            size=300_000,
            dc_id=4,
            attributes=[api.DocumentAttributeFilename(file_name=f"report-{number}.pdf")],
        )
        return api.MessageMediaDocument(document=document)
    return None
