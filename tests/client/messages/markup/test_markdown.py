"""Tests of cablegram.client.messages.markup.markdown."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cablegram import api
from cablegram.client.messages import markup
from cablegram.client.messages.markup import markdown, spans
from cablegram.client.messages.markup.spans import Span
from tests.support.rules import rule

TEXTS = st.text(
    st.one_of(st.sampled_from("ab *_~|`[]()\\\n😀é"), st.characters(codec="utf-8", exclude_characters="\r")),
    max_size=40,
)


def kinds(text: str) -> list[tuple[str, str, str]]:
    """What is marked, as (kind, text, value)."""
    plain, found = markdown.parse(text)
    return [(span.kind, plain[span.start : span.end], span.value) for span in sorted(found, key=spans.order)]


@pytest.mark.parametrize(
    ("source", "plain", "expected"),
    [
        ("**bold**", "bold", [("bold", "bold", "")]),
        ("a __i__ ~~s~~ ||x||", "a i s x", [("italic", "i", ""), ("strike", "s", ""), ("spoiler", "x", "")]),
        ("`code **not bold**`", "code **not bold**", [("code", "code **not bold**", "")]),
        ("```py\nx = 1\n```", "x = 1", [("pre", "x = 1", "py")]),
        ("```\nx\n``` y", "x y", [("pre", "x", "")]),
        ("```x y```", "x y", [("pre", "x y", "")]),
        ("[text](https://a.b/c_(d)?e=1)", "text", [("link", "text", "https://a.b/c_(d)?e=1")]),
        ("[Ada](tg://user?id=42)", "Ada", [("mention", "Ada", "42")]),
        ("[x](tg://emoji?id=7)", "x", [("emoji", "x", "7")]),
        ("[x](tg://user?id=a)", "x", [("link", "x", "tg://user?id=a")]),
        ("[**b** c](u)", "b c", [("link", "b c", "u"), ("bold", "b", "")]),
        ("**a __b** c__", "a b c", [("bold", "a b", ""), ("italic", "b c", "")]),
        ("in**side**", "inside", [("bold", "side", "")]),
        ("**a****b**", "ab", [("bold", "a", ""), ("bold", "b", "")]),
    ],
)
def test_what_is_marked(source: str, plain: str, expected: list[Any]) -> None:
    """Each mark, alone, nested, crossing and inside of a word."""
    assert markdown.parse(source)[0] == plain
    assert kinds(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "**open", "2 ** 3 ** 4", "a || b || c", "****", "`", "``", "```", "``````", "[text]", "[text](", "[text]()",
        "[](u)", "[text](a b)", "snake_case *x* ~y~ |z|", "C:\\new\\dir", "\\", "\\\\server\\share", "** a**", "",
    ],
)  # fmt: skip
def test_what_stays_text(source: str) -> None:
    """Marks that do not pair, and what is no mark, are not touched."""
    assert markdown.parse(source) == (source, [])


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("\\*\\*x\\*\\*", "**x**"),
        ("\\**x**", "*" + "*x**"),
        ("\\_\\_init\\_\\_", "__init__"),
        ("\\[x](u)", "[x](u)"),
        ("\\`x`", "`x`"),
        ("\\\\**x**", "\\x"),
    ],
)
def test_backslashes(source: str, plain: str) -> None:
    """A backslash before a mark makes it text; two of them are one."""
    assert markdown.parse(source)[0] == plain


def test_code_keeps_its_backslashes() -> None:
    """In code a backslash is one, but before a backtick."""
    assert kinds("`C:\\new`") == [("code", "C:\\new", "")]
    assert kinds("`a\\`b`") == [("code", "a`b", "")]
    assert kinds("`C:\\\\`") == [("code", "C:\\", "")]
    assert kinds("```sh\necho \\`id\\`\n```") == [("pre", "echo `id`", "sh")]


@rule("api/entities#utf-16", "Offsets and lengths of entities count UTF-16 code units", role="client")
def test_offsets_are_in_utf_16() -> None:
    """Entities count as Telegram does: a character beyond the first plane is two."""
    text, [entity] = markup.parse("😀 **b😀**")
    assert text == "😀 b😀"
    assert entity == api.MessageEntityBold(offset=3, length=3)
    assert markup.unparse(text, [entity]) == "😀 **b😀**"


@given(TEXTS)
def test_any_text_is_read(text: str) -> None:
    """No text breaks the parser, and no letter or digit is lost (but in an address, or the name of a language)."""
    plain, found = markdown.parse(text)
    for span in found:
        assert 0 <= span.start < span.end <= len(plain)
    if not any(span.kind in ("link", "pre") for span in found):
        assert [letter for letter in plain if letter.isalnum()] == [letter for letter in text if letter.isalnum()]


@pytest.mark.parametrize(
    ("source", "plain", "expected"),
    [
        ("see [PR [#5] here](https://a.b) now", "see PR [#5] here now", [("link", "PR [#5] here", "https://a.b")]),
        ("[a] [b](u) [c]", "[a] b [c]", [("link", "b", "u")]),
        ("[[b](u)]", "[b]", [("link", "b", "u")]),
        ("[a [b](u) c](v)", "[a b c](v)", [("link", "b", "u")]),
        ("a]](u) [b](v)", "a]](u) b", [("link", "b", "v")]),
    ],
)
def test_brackets_pair_before_they_link(source: str, plain: str, expected: list[Any]) -> None:
    """Brackets that pair belong to the link's text; a link holds no other link."""
    assert markdown.parse(source)[0] == plain
    assert kinds(source) == expected


@given(st.text(st.one_of(st.sampled_from("[]() ab\n"), st.characters(exclude_characters="*_~|`\\")), max_size=40))
def test_what_is_no_markup_stays(text: str) -> None:
    """Without marks, backslashes and links a text is itself, to the letter."""
    assume("](" not in text)
    assert markdown.parse(text) == (text, [])


def test_an_address_with_white_space() -> None:
    """It is written with backslashes, and read back as it was; bare white space makes no link."""
    assert markdown.unparse("x", [Span(0, 1, "link", "https://a.b/c d")]) == "[x](https://a.b/c\\ d)"
    assert kinds("[x](https://a.b/c\\ d)") == [("link", "x", "https://a.b/c d")]
    assert kinds("[x](https://a.b/c d)") == []


@given(TEXTS)
def test_escaped_text_is_itself(text: str) -> None:
    """What has no entities comes back as it was, whatever marks are in it."""
    assert markdown.parse(markdown.unparse(text, [])) == (text, [])


@st.composite
def formatted(draw: st.DrawFn) -> tuple[str, list[Span]]:
    """A text with spans that Markdown can express: crossing each other, but for code, which stands alone."""
    text = draw(TEXTS.filter(lambda text: any(not letter.isspace() for letter in text)))
    wanted: list[Span] = []
    places = st.integers(0, len(text))
    for _ in range(draw(st.integers(0, 6))):
        start, end = sorted((draw(places), draw(places)))
        kind, value = draw(
            st.sampled_from(
                [("bold", ""), ("italic", ""), ("strike", ""), ("spoiler", ""), ("code", ""), ("pre", ""),
                 ("pre", "py"), ("link", "https://a.b/(c)\\d"), ("link", "a b\n)("), ("mention", "42"), ("emoji", "7")]
            )
        )  # fmt: skip
        if start < end:
            wanted.append(Span(start, end, kind, value))
    return text, markdown._expressible(text, wanted)


@settings(max_examples=400)
@given(formatted())
def test_there_and_back(given_text: tuple[str, list[Span]]) -> None:
    """parse(unparse(x)) == x."""
    text, wanted = given_text
    source = markdown.unparse(text, wanted)
    plain, found = markdown.parse(source)
    assert (plain, sorted(found, key=spans.order)) == (text, wanted), source


def test_what_cannot_be_said_is_left_out() -> None:
    """Underline and quotes, doubled and too long entities, and white space at the ends."""
    entities: list[Any] = [
        api.MessageEntityUnderline(offset=0, length=3),
        api.MessageEntityBlockquote(offset=0, length=3),
        api.MessageEntityBold(offset=0, length=4),
        api.MessageEntityBold(offset=2, length=99),
        api.MessageEntityHashtag(offset=0, length=3),
        api.MessageEntityItalic(offset=40, length=5),
        api.MessageEntityPre(offset=4, length=3, language="a b"),
    ]
    assert markup.unparse("abc def", entities) == "**abc** **```\ndef\n```**"
