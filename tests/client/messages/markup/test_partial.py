"""Tests of cablegram.client.messages.markup.partial: markup whose end is still to come."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram import api
from cablegram.client.messages.markup import parse, unparse
from cablegram.client.messages.markup.partial import HELD, parse_partial

BOLD, ITALIC, CODE = api.MessageEntityBold, api.MessageEntityItalic, api.MessageEntityCode


@pytest.mark.parametrize(
    ("text", "plain", "entities"),
    [
        ("The **bold", "The bold", [BOLD(offset=4, length=4)]),
        ("The **bold*", "The bold", [BOLD(offset=4, length=4)]),
        ("The **", "The ", []),
        ("The *", "The ", []),
        ("2 ** 3", "2 ** 3", []),
        ("a **b __c", "a b c", [BOLD(offset=2, length=3), ITALIC(offset=4, length=1)]),
        ("a [li", "a ", []),
        ("a [li]", "a ", []),
        ("a [li](http://x", "a ", []),
        ("a [1] b", "a [1] b", []),
        ("a [li\nb", "a [li\nb", []),
        ("a `co", "a co", [CODE(offset=2, length=2)]),
        ("a ``", "a ", []),
        ("a \\", "a ", []),
        ("```python", "", []),
        ("```python\nprint()``", "print()", [api.MessageEntityPre(offset=0, length=7, language="python")]),
    ],
)
def test_what_is_sure_is_read(text: str, plain: str, entities: list[api.TypeMessageEntity]) -> None:
    """Rule: what is open is closed, and what may still become a mark or a link is not there yet."""
    assert parse_partial(text, "md") == (plain, entities)


@pytest.mark.parametrize(
    ("text", "plain"),
    [("a <b", "a "), ("a </", "a "), ("a &am", "a "), ("1 < 2", "1 < 2"), ('a <a href="http', "a "), ("R&D", "R&D")],
)
def test_half_a_tag_is_not_shown(text: str, plain: str) -> None:
    """Rule: half of a tag or of a reference is held back; a bracket or an ampersand that begins none is text."""
    assert parse_partial(text, "html")[0] == plain


def test_an_open_tag_ends_with_the_text() -> None:
    """Rule: what an open tag formats is formatted so far."""
    assert parse_partial("a <b>x <i>y", "html") == ("a x y", [BOLD(offset=2, length=3), ITALIC(offset=4, length=1)])


def test_other_modes_are_read_whole() -> None:
    """Rule: without a mode the text is what it is; a parser of the program's own is asked as always."""

    class Shout:
        def parse(self, text: str) -> tuple[str, list[api.TypeMessageEntity]]:
            return text.upper(), []

        def unparse(self, text: str, entities: object) -> str:
            return text

    assert parse_partial("a **b", None) == ("a **b", [])
    assert parse_partial("a **b", Shout()) == ("A **B", [])


WORDS = st.text(st.sampled_from("ab *_~|`[]()\\.\né😀"), min_size=1, max_size=8)


@st.composite
def formatted(draw: st.DrawFn) -> tuple[str, list[api.TypeMessageEntity]]:
    """A text with formatted parts side by side, one in another at times."""
    text, entities, at = "", list[api.TypeMessageEntity](), 0
    for word in draw(st.lists(WORDS, min_size=1, max_size=6)):
        kind = draw(st.sampled_from([None, BOLD, ITALIC, CODE, api.MessageEntityPre, api.MessageEntityTextUrl]))
        if kind in (CODE, api.MessageEntityTextUrl):
            word = word.replace("\n", "n")  # over lines, a backtick or a bracket is text until its end is seen
        size = len(word.encode("utf-16-le")) // 2
        if kind is api.MessageEntityPre:
            entities.append(kind(offset=at, length=size, language="py"))
        elif kind is api.MessageEntityTextUrl:
            entities.append(kind(offset=at, length=size, url="http://x/(y)"))
        elif kind is not None:
            entities.append(kind(offset=at, length=size))
        text, at = text + word, at + size
    return text, entities


@pytest.mark.parametrize("mode", ["md", "html"])
@given(formatted())
def test_what_is_shown_stays(mode: str, answer: tuple[str, list[api.TypeMessageEntity]]) -> None:
    """Rule: at every point, what is shown is how the whole answer will begin; no mark is seen, and nothing is undone.

    White space at the end of a part is not compared: a block of code has none of its own there.
    """
    source = unparse(*answer, mode)
    whole = re.sub(r"\s", "", parse(source, mode)[0])
    for end in range(len(source) + 1):
        plain, entities = parse_partial(source[:end], mode)
        assert whole.startswith(re.sub(r"\s", "", plain)), source[:end]
        for entity in entities:
            assert entity.offset + entity.length <= len(plain.encode("utf-16-le")) // 2


@given(st.text(st.sampled_from("ab *_~|`[]()\\\n<&/>;"), max_size=40), st.sampled_from(["md", "html"]))
def test_little_is_held_back(text: str, mode: str) -> None:
    """Rule: whatever is written, a text is never held back for longer than a link may be, but for a block of code."""
    plain, _ = parse_partial(text + "\n" + "word " * HELD, mode)
    assert "word" in plain
