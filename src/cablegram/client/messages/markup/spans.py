"""The formatted parts of a text, by characters; to and from message entities, which count in UTF-16 code units.

Source: https://core.telegram.org/api/entities#entity-length
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple


class Span(NamedTuple):
    """``kind`` of ``text[start:end]``; ``value``: the language, address, or number that belongs to some kinds."""

    start: int
    end: int
    kind: str
    value: str = ""


CLASSES = {
    "bold": "MessageEntityBold",
    "code": "MessageEntityCode",
    "emoji": "MessageEntityCustomEmoji",
    "italic": "MessageEntityItalic",
    "link": "MessageEntityTextUrl",
    "mention": "MessageEntityMentionName",
    "pre": "MessageEntityPre",
    "quote": "MessageEntityBlockquote",
    "spoiler": "MessageEntitySpoiler",
    "strike": "MessageEntityStrike",
    "underline": "MessageEntityUnderline",
}
KINDS = {name[0].lower() + name[1:]: kind for kind, name in CLASSES.items()}
USER, EMOJI = "tg://user?id=", "tg://emoji?id="


def link(start: int, end: int, url: str) -> Span:
    """A link; two kinds of address stand for mentions and for custom emoji.

    Source: https://core.telegram.org/api/links
    """
    for prefix, kind in ((USER, "mention"), (EMOJI, "emoji")):
        number = url.removeprefix(prefix)
        if number != url and number.isascii() and number.isdigit() and int(number) < 2**63:
            return Span(start, end, kind, str(int(number)))
    return Span(start, end, "link", url)


def address(span: Span) -> str:
    """What :func:`link` reads."""
    return {"mention": USER, "emoji": EMOJI}.get(span.kind, "") + span.value


def to_entities(text: str, spans: Iterable[Span]) -> list[Any]:
    """The entities, sorted: those that begin first, and of these the longest, come first."""
    from cablegram import api

    at = _units(text)
    made = []
    for span in sorted(set(spans), key=order):
        extra: dict[str, Any] = {}
        if span.kind == "pre":
            extra["language"] = span.value
        elif span.kind == "link":
            extra["url"] = span.value
        elif span.kind == "mention":
            extra["user_id"] = int(span.value)
        elif span.kind == "emoji":
            extra["document_id"] = int(span.value)
        elif span.kind == "quote":
            extra["collapsed"] = bool(span.value)
        offset = at[span.start]
        made.append(getattr(api, CLASSES[span.kind])(offset=offset, length=at[span.end] - offset, **extra))
    return made


def order(span: Span) -> tuple[int, int, str, str]:
    """The order of spans: outer ones before inner ones."""
    return span.start, -span.end, span.kind, span.value


def from_entities(text: str, entities: Sequence[Any]) -> list[Span]:
    """The spans of the kinds that markup can express; what reaches beyond the text is cut."""
    at = {unit: index for index, unit in enumerate(_units(text))}
    most = max(at)
    found = []
    for entity in entities:
        kind = KINDS.get(entity.__tl_name__) or ("mention" if "MentionName" in entity.__tl_name__ else "")
        if not kind:
            continue
        start, end = (at.get(min(max(0, unit), most)) for unit in (entity.offset, entity.offset + entity.length))
        if start is not None and end is not None and start < end:
            found.append(Span(start, end, kind, _value(kind, entity)))
    return sorted(set(found), key=order)


def _value(kind: str, entity: Any) -> str:
    if kind == "pre":
        return str(entity.language)
    if kind == "link":
        return str(entity.url)
    if kind == "mention":
        user = entity.user_id
        return str(getattr(user, "user_id", user))
    if kind == "emoji":
        return str(entity.document_id)
    return "collapsed" if kind == "quote" and entity.collapsed else ""


def _units(text: str) -> Sequence[int]:
    """For each place in the text, and its end, how many UTF-16 code units come before it."""
    if text.isascii() or max(text, default="") < "\U00010000":
        return range(len(text) + 1)
    units = [0]
    for letter in text:
        units.append(units[-1] + (2 if letter >= "\U00010000" else 1))
    return units
