"""A text with its entities as Telegram wants them: trimmed together, within bounds, and no longer than allowed.

Telegram trims a text by itself, and leaves the entities where they were: ``"\\n<b>Title</b>"`` comes out bold from the
second letter on. So the text is trimmed here, as Telegram's own client does it, and the entities move along::

    "\\n Title \\n", bold(2, 6)  ->  "Title", bold(0, 5)

- A carriage return is no character of a message.
- White space at the end goes, and so does that at the beginning up to where the first entity begins: the indentation of
  a block of code is part of it.
- No entity ends in white space; one of nothing but white space is none.

White space is what has a code of 32 or less; other spaces are letters to Telegram. Offsets count UTF-16 code units.
Sources: https://core.telegram.org/api/entities#entity-length,
https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp (``fix_formatted_text``)
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from cablegram import api
from cablegram.client.callbacks import a_list
from cablegram.errors import UsageError

from .markup.spans import units

BLANKS = "".join(map(chr, range(33)))
Entities: TypeAlias = "list[api.TypeMessageEntity]"

SOLID = (
    api.MessageEntityCustomEmoji,
    api.MessageEntityTextUrl,
    api.MessageEntityMentionName,
    api.InputMessageEntityMentionName,
)
"""What means something as a whole: a text is not split inside of one where that can be helped."""


class _Part(NamedTuple):
    """An entity with its place in the text, by characters."""

    start: int
    end: int
    entity: api.TypeMessageEntity


def tidied(text: str, entities: Sequence[api.TypeMessageEntity]) -> tuple[str, Entities]:
    """The text and its entities as Telegram keeps them, sorted, outer ones first; what was given is not changed.

    Raises UsageError for an entity that is not within the text, and for text that is none (half a surrogate pair).
    """
    _check_letters(text)
    if not entities:
        return text.replace("\r", "").strip(BLANKS), []
    parts = _placed(text, entities)
    if "\r" in text:
        before = [0, *accumulate(letter == "\r" for letter in text)]
        parts = [
            part._replace(start=part.start - before[part.start], end=part.end - before[part.end]) for part in parts
        ]
        text = text.replace("\r", "")
    text = text.rstrip(BLANKS)
    return _cut(text, parts, 0, len(text))


def pieces(text: str, entities: Sequence[api.TypeMessageEntity], size: int) -> list[tuple[str, Entities]]:
    """A tidied text in pieces of up to ``size`` characters, each with its part of the entities.

    It is cut behind an empty line, a line or a word, the best of these that fills a piece to at least a half and stands
    in no link, mention or custom emoji; where there is none, after ``size`` characters.
    """
    parts = _placed(text, entities)
    solid = [part for part in parts if isinstance(part.entity, SOLID)]
    made: list[tuple[str, Entities]] = []
    start = 0
    while start < len(text):
        end = len(text) if len(text) - start <= size else _end_of_piece(text, start, size, solid)
        piece = _cut(text, parts, start, end)
        if piece[0]:
            made.append(piece)
        start = end
    return made


def _check_letters(text: str) -> None:
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise UsageError(f"the text has half a surrogate pair at {error.start}, which is no character") from None


def _placed(text: str, entities: Sequence[api.TypeMessageEntity]) -> list[_Part]:
    """The entities by characters, sorted. Raises UsageError for one that is not within the text."""
    at = units(text)
    places = {unit: index for index, unit in enumerate(at)} if entities else {}
    parts = []
    for entity in a_list(entities, "formatting_entities", api.TypeMessageEntity, "entities"):
        start, end = places.get(entity.offset), places.get(entity.offset + entity.length)
        if start is None or end is None or entity.length < 0:
            raise UsageError(
                f"{entity!r} is not within the text, which has {at[-1]} UTF-16 code units, or cuts a character in two"
            )
        parts.append(_Part(start, end, entity))
    return sorted(parts, key=lambda part: (part.start, -part.end))


def _cut(text: str, parts: list[_Part], start: int, end: int) -> tuple[str, Entities]:
    """A part of the text, without white space around it, with what is left of the entities there."""
    while end > start and text[end - 1] <= " ":
        end -= 1
    kept: list[_Part] = []
    for part in parts:
        first, last = max(part.start, start), min(part.end, end)
        while last > first and text[last - 1] <= " ":
            last -= 1
        if first < last:
            kept.append(_Part(first, last, part.entity))
    first = min((part.start for part in kept), default=end)
    while start < first and text[start] <= " ":
        start += 1
    piece = text[start:end]
    at = units(piece)
    made: Entities = []
    for part in sorted(kept, key=lambda part: (part.start, -part.end)):
        offset = at[part.start - start]
        entity = _moved(part.entity, offset, at[part.end - start] - offset)
        if entity not in made:
            made.append(entity)
    return piece, made


def _moved(entity: api.TypeMessageEntity, offset: int, length: int) -> api.TypeMessageEntity:
    if (entity.offset, entity.length) == (offset, length):
        return entity
    entity = copy.copy(entity)
    entity.offset, entity.length = offset, length
    return entity


def _end_of_piece(text: str, start: int, size: int, solid: list[_Part]) -> int:
    least, most = start + size // 2, start + size
    for mark in ("\n\n", "\n", " "):
        end = text.rfind(mark, least, most)
        while end >= 0:
            place = end + len(mark)
            if place <= most and not any(part.start < place < part.end for part in solid):
                return place
            end = text.rfind(mark, least, end)
    return next((part.start for part in solid if part.start < most < part.end and part.start > start), most)
