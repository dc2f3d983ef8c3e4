"""Conditions that combine: ``F.private & F.photo & ~F.forwarded``.

A condition is a function of an event, so it stands wherever a filter takes ``func=``, and may stand first in a filter::

    @client.on(events.NewMessage(F.private & (F.photo | F.video) & is_customer))

``&``, ``|`` and ``~`` take any function of the event in, coroutine or not. What is on the right is not asked when the
left has decided.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

from cablegram.client.callbacks import accepts, answer
from cablegram.errors import UsageError

from .events import is_group, is_post

if TYPE_CHECKING:
    from cablegram import api

    from .events import MessageEvent

Test = Callable[[Any], object]
"""A function of an event, whose answer is taken as true or false."""


class Condition:
    """A test of an event that combines with others. Awaiting a call of it gives a bool."""

    __slots__ = ("_name", "_test")

    def __init__(self, test: Test, name: str | None = None) -> None:
        if not callable(test) or accepts(test, 1) != 1:
            raise UsageError(f"a condition is a function of the event, not {test!r}")
        self._test = test
        self._name: str = name or getattr(test, "__name__", None) or repr(test)

    async def __call__(self, event: object, /) -> bool:
        """Whether the event meets it."""
        return bool(await answer(self._test, event))

    def __and__(self, other: Test) -> Condition:
        return _both(self, _condition(other))

    def __rand__(self, other: Test) -> Condition:
        return _both(_condition(other), self)

    def __or__(self, other: Test) -> Condition:
        return _either(self, _condition(other))

    def __ror__(self, other: Test) -> Condition:
        return _either(_condition(other), self)

    def __invert__(self) -> Condition:
        async def neither(event: object) -> bool:
            return not await self(event)

        return Condition(neither, f"~{self!r}")

    def __bool__(self) -> NoReturn:
        raise UsageError(f"conditions combine by &, | and ~, not by `and`, `or`, `not` or `if`: {self!r}")

    def __repr__(self) -> str:
        return self._name


def _condition(test: Test) -> Condition:
    return test if isinstance(test, Condition) else Condition(test)


def _both(left: Condition, right: Condition) -> Condition:
    async def both(event: object) -> bool:
        return await left(event) and await right(event)

    return Condition(both, f"({left!r} & {right!r})")


def _either(left: Condition, right: Condition) -> Condition:
    async def either(event: object) -> bool:
        return await left(event) or await right(event)

    return Condition(either, f"({left!r} | {right!r})")


def _media(event: object) -> api.TypeMessageMedia | None:
    """What is attached to an event's message. A preview of a link belongs to the text."""
    from cablegram import api

    media: api.TypeMessageMedia | None = getattr(getattr(event, "message", None), "media", None)
    return None if isinstance(media, api.MessageMediaWebPage | api.MessageMediaEmpty) else media


def _is_kind(kind: str) -> Test:
    """A test for a document of a `MediaKind`, named by its member."""

    def is_kind(event: object) -> bool:
        from cablegram import api
        from cablegram.client.files.kinds import MediaKind, kind_of_document

        document = getattr(_media(event), "document", None)
        if not isinstance(document, api.Document):
            return False
        return kind_of_document(document.attributes, document.mime_type) is MediaKind[kind]

    return is_kind


def _is_media(name: str) -> Test:
    """A test for media of a class of the API, named because the API is loaded with the first update."""

    def is_media(event: object) -> bool:
        from cablegram import api

        return isinstance(_media(event), getattr(api, name))

    return is_media


def _of_message(field: str) -> Test:
    """A test for a message in which a field is set."""
    return lambda event: bool(getattr(getattr(event, "message", None), field, None))


class Conditions:
    """``F``: the conditions that are ready. ``F(function)`` makes one of a function of the event."""

    __slots__ = ()

    private = Condition(lambda event: event.chat_id is not None and event.chat_id > 0, "F.private")
    """In a chat with one user or bot."""
    group = Condition(is_group, "F.group")
    """In a basic group or a supergroup."""
    channel = Condition(is_post, "F.channel")
    """In a channel where only its admins post."""
    incoming = Condition(lambda event: not getattr(event, "outgoing", False), "F.incoming")
    """Not sent by this account."""
    outgoing = Condition(lambda event: getattr(event, "outgoing", False), "F.outgoing")
    """Sent by this account, from any of its devices."""
    text = Condition(lambda event: bool(getattr(event, "text", "")) and _media(event) is None, "F.text")
    """A text with nothing attached; the preview of a link is no attachment."""
    caption = Condition(lambda event: bool(getattr(event, "text", "")) and _media(event) is not None, "F.caption")
    """A text with something attached."""
    media = Condition(lambda event: _media(event) is not None, "F.media")
    """Something is attached; the preview of a link is no attachment."""
    photo = Condition(_is_media("MessageMediaPhoto"), "F.photo")
    video = Condition(_is_kind("VIDEO"), "F.video")
    """A video, but a round one or an animation."""
    video_note = Condition(_is_kind("VIDEO_NOTE"), "F.video_note")
    """A round video message."""
    animation = Condition(_is_kind("ANIMATION"), "F.animation")
    audio = Condition(_is_kind("AUDIO"), "F.audio")
    """Music, but a voice message."""
    voice = Condition(_is_kind("VOICE"), "F.voice")
    sticker = Condition(_is_kind("STICKER"), "F.sticker")
    document = Condition(_is_kind("DOCUMENT"), "F.document")
    """A file that is none of the other kinds."""
    contact = Condition(_is_media("MessageMediaContact"), "F.contact")
    location = Condition(_is_media("MessageMediaGeo"), "F.location")
    poll = Condition(_is_media("MessageMediaPoll"), "F.poll")
    dice = Condition(_is_media("MessageMediaDice"), "F.dice")
    forwarded = Condition(_of_message("fwd_from"), "F.forwarded")
    reply = Condition(_of_message("reply_to"), "F.reply")
    """An answer to another message or to a story."""
    mentioned = Condition(_of_message("mentioned"), "F.mentioned")
    """It mentions this account, or answers to it."""
    via_bot = Condition(_of_message("via_bot_id"), "F.via_bot")
    """Made by an inline bot."""
    album = Condition(_of_message("grouped_id"), "F.album")
    """Part of an album."""

    def __call__(self, test: Test) -> Condition:
        """A function of the event, coroutine or not, as a condition: ``F(is_weekend) & F.private``."""
        return Condition(test)

    def matches(self, pattern: str | re.Pattern[str]) -> Condition:
        """The text or caption matches a regular expression at its start; the match is ``event.pattern_match``."""
        match = re.compile(pattern).match

        def matches(event: MessageEvent) -> bool:
            found = match(getattr(event, "text", ""))
            if found is not None:
                event.pattern_match = found
            return found is not None

        return Condition(matches, f"F.matches({pattern!r})")

    def __repr__(self) -> str:
        return "F"


F = Conditions()
