"""Tests of cablegram.client.messages.markup.spans."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cablegram import api
from cablegram.client.messages.markup import spans
from cablegram.client.messages.markup.spans import KINDS, Span

VALUES = {"pre": "py", "link": "https://a.b", "mention": "42", "emoji": "7", "quote": "collapsed"}


@given(st.text(min_size=1), st.sampled_from(sorted(KINDS)), st.data())
def test_entities_and_back(text: str, kind: str, data: st.DataObject) -> None:
    """A span becomes an entity that names the same characters, in UTF-16 units, and the same span again."""
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))), kind, VALUES.get(kind, ""))
    [entity] = spans.to_entities(text, [span])
    raw = text.encode("utf-16-le", "surrogatepass")[entity.offset * 2 : (entity.offset + entity.length) * 2]
    assert raw.decode("utf-16-le", "surrogatepass") == text[span.start : span.end]
    assert spans.from_entities(text, [entity]) == [span]


def test_entities_that_do_not_fit() -> None:
    """What begins inside of a character or lies beyond the text is left out, what reaches beyond is cut."""
    made = [api.MessageEntityBold(offset=1, length=1), api.MessageEntityBold(offset=9, length=1)]
    assert spans.from_entities("😀x", [*made, api.MessageEntityItalic(offset=2, length=9)]) == [Span(1, 2, "italic")]
    mention = api.InputMessageEntityMentionName(offset=2, length=1, user_id=api.InputUser(user_id=5, access_hash=1))
    assert spans.from_entities("😀x", [mention]) == [Span(1, 2, "mention", "5")]


def test_they_are_sorted() -> None:
    """Outer ones come before inner ones, whatever the order they were found in; doubles once."""
    made = spans.to_entities("abc", [Span(1, 2, "bold"), Span(0, 3, "italic"), Span(0, 1, "code"), Span(1, 2, "bold")])
    assert [type(entity).__tl_name__ for entity in made] == [
        "messageEntityItalic",
        "messageEntityCode",
        "messageEntityBold",
    ]
