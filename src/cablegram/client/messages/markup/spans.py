"""The formatted parts of a text, by characters; to and from message entities, which count in UTF-16 code units.

Source: https://core.telegram.org/api/entities#entity-length
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeAlias

from cablegram import api


class Span(NamedTuple):
    """``kind`` of ``text[start:end]``; ``value``: the language, address, or number that belongs to some kinds."""

    start: int
    end: int
    kind: str
    value: str = ""


_Plain: TypeAlias = (
    "type[api.MessageEntityBold | api.MessageEntityCode | api.MessageEntityItalic"
    " | api.MessageEntitySpoiler | api.MessageEntityStrike | api.MessageEntityUnderline]"
)

_PLAIN: dict[str, _Plain] = {
    "bold": api.MessageEntityBold,
    "code": api.MessageEntityCode,
    "italic": api.MessageEntityItalic,
    "spoiler": api.MessageEntitySpoiler,
    "strike": api.MessageEntityStrike,
    "underline": api.MessageEntityUnderline,
}
_WITH_VALUE: dict[str, Callable[[int, int, str], api.TypeMessageEntity]] = {
    "emoji": lambda at, size, value: api.MessageEntityCustomEmoji(offset=at, length=size, document_id=int(value)),
    "link": lambda at, size, value: api.MessageEntityTextUrl(offset=at, length=size, url=value),
    "mention": lambda at, size, value: api.MessageEntityMentionName(offset=at, length=size, user_id=int(value)),
    "pre": lambda at, size, value: api.MessageEntityPre(offset=at, length=size, language=value),
    "quote": lambda at, size, value: api.MessageEntityBlockquote(offset=at, length=size, collapsed=bool(value)),
}
KINDS = frozenset((*_PLAIN, *_WITH_VALUE))
USER, EMOJI = "tg://user?id=", "tg://emoji?id="


def number(text: str) -> str | None:
    """A 64-bit number in its usual form, or None when the text is no such number."""
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 20):
        return None
    value = int(text)
    return str(value) if -(2**63) <= value < 2**63 else None


def link(start: int, end: int, url: str) -> Span:
    """A link; two kinds of address stand for mentions and for custom emoji.

    Source: https://core.telegram.org/api/links
    """
    for prefix, kind in ((USER, "mention"), (EMOJI, "emoji")):
        value = number(url.removeprefix(prefix)) if url.startswith(prefix) else None
        if value is not None:
            return Span(start, end, kind, value)
    return Span(start, end, "link", url)


def address(span: Span) -> str:
    """What :func:`link` reads."""
    return {"mention": USER, "emoji": EMOJI}.get(span.kind, "") + span.value


def to_entities(text: str, spans: Iterable[Span]) -> list[api.TypeMessageEntity]:
    """The entities, sorted: those that begin first, and of these the longest, come first."""
    at = units(text)
    made: list[api.TypeMessageEntity] = []
    for span in sorted(set(spans), key=order):
        offset = at[span.start]
        length = at[span.end] - offset
        if span.kind in _PLAIN:
            made.append(_PLAIN[span.kind](offset=offset, length=length))
        else:
            made.append(_WITH_VALUE[span.kind](offset, length, span.value))
    return made


def order(span: Span) -> tuple[int, int, str, str]:
    """The order of spans: outer ones before inner ones."""
    return span.start, -span.end, span.kind, span.value


def from_entities(text: str, entities: Sequence[api.TypeMessageEntity]) -> list[Span]:
    """The spans of the kinds that markup can express; what reaches beyond the text is cut."""
    at = {unit: index for index, unit in enumerate(units(text))}
    most = max(at)
    found = []
    for entity in entities:
        meaning = _meaning(entity)
        if meaning is None:
            continue
        start, end = (at.get(min(max(0, unit), most)) for unit in (entity.offset, entity.offset + entity.length))
        if start is not None and end is not None and start < end:
            found.append(Span(start, end, *meaning))
    return sorted(set(found), key=order)


def _meaning(entity: api.TypeMessageEntity) -> tuple[str, str] | None:
    """The kind of an entity, and what belongs to it; None for what no markup can say."""
    match entity:
        case api.MessageEntityPre():
            return "pre", entity.language
        case api.MessageEntityTextUrl():
            return ("link", entity.url) if entity.url else None
        case api.MessageEntityMentionName():
            return "mention", str(entity.user_id)
        case api.InputMessageEntityMentionName(user_id=api.InputUser() | api.InputUserFromMessage() as user):
            return "mention", str(user.user_id)
        case api.MessageEntityCustomEmoji():
            return "emoji", str(entity.document_id)
        case api.MessageEntityBlockquote():
            return "quote", "collapsed" if entity.collapsed else ""
    return next(((kind, "") for kind, made in _PLAIN.items() if isinstance(entity, made)), None)


def units(text: str) -> Sequence[int]:
    """For each place in the text, and its end, how many UTF-16 code units come before it."""
    if text.isascii() or max(text, default="") < "\U00010000":
        return range(len(text) + 1)
    made = [0]
    for letter in text:
        made.append(made[-1] + (2 if letter >= "\U00010000" else 1))
    return made
