"""Tests of cablegram.client.messages.markup.html."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cablegram.client.messages.markup import html, spans
from cablegram.client.messages.markup.spans import Span
from tests.support.rules import rule

TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab <>&\"';/=!-\n😀"),
        st.characters(codec="utf-8", exclude_characters="\r\0", exclude_categories=("Cc", "Cs")),
    ),
    max_size=40,
)


def kinds(source: str) -> tuple[str, list[tuple[str, str, str]]]:
    plain, found = html.parse(source)
    return plain, [(span.kind, plain[span.start : span.end], span.value) for span in sorted(found, key=spans.order)]


@rule("api/entities#allowed-entities", "The tags of the page make the entities of the page", role="client")
@pytest.mark.parametrize(
    ("source", "plain", "expected"),
    [
        ("<b>a</b><strong>b</strong>", "ab", [("bold", "a", ""), ("bold", "b", "")]),
        ("<i>a</i><em>b</em>", "ab", [("italic", "a", ""), ("italic", "b", "")]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", "a", ""), ("underline", "b", "")]),
        ("<s>a</s><del>b</del><strike>c</strike>", "abc", [("strike", x, "") for x in "abc"]),
        ("<tg-spoiler>a</tg-spoiler><spoiler>b</spoiler>", "ab", [("spoiler", "a", ""), ("spoiler", "b", "")]),
        ('<span class="tg-spoiler">a</span>', "a", [("spoiler", "a", "")]),
        ("<code>a&lt;b</code>", "a<b", [("code", "a<b", "")]),
        ("<pre>x = 1</pre>", "x = 1", [("pre", "x = 1", "")]),
        ('<pre><code class="language-py">x</code></pre>', "x", [("pre", "x", "py")]),
        ("<pre>a<code>b</code></pre>", "ab", [("pre", "ab", "")]),
        ('<a href="https://a.b/?c=1&amp;d=2">x</a>', "x", [("link", "x", "https://a.b/?c=1&d=2")]),
        ('<a href="tg://user?id=42">Ada</a>', "Ada", [("mention", "Ada", "42")]),
        ('<tg-emoji emoji-id="7">x</tg-emoji>', "x", [("emoji", "x", "7")]),
        ("<blockquote>a</blockquote>", "a", [("quote", "a", "")]),
        ("<blockquote expandable>a</blockquote>", "a", [("quote", "a", "collapsed")]),
        ("<b>a<i>b</i></b>", "ab", [("bold", "ab", ""), ("italic", "b", "")]),
        ("<b>a<i>b</b>c</i>", "abc", [("bold", "ab", ""), ("italic", "bc", "")]),
        ("<b>to the end", "to the end", [("bold", "to the end", "")]),
        ("a<br>b<br/>c", "a\nb\nc", []),
        ("&amp;&#33;", "&!", []),
    ],
)
def test_what_is_marked(source: str, plain: str, expected: list[Any]) -> None:
    """Every tag that Telegram's own HTML has."""
    assert kinds(source) == (plain, expected)


@pytest.mark.parametrize(
    "source",
    ["Vec<T>", "a < b > c", "</b>", "<a>x", "<span>x", "<tg-emoji>x", "<!-- c -->", "<!doctype html>", "<?php x>",
     "<b></b>x"[7:]],
)  # fmt: skip
def test_what_stays_text(source: str) -> None:
    """Tags that are no markup are not lost."""
    assert html.parse(source) == (source, [])


@pytest.mark.parametrize(
    "source",
    ["put it in a <script> tag, not here", "a </> b", "a <> b", "<style> x < y", "in <script>: a<b", "<textarea>&copy",
     "<b and c>", "<b", "<b class>", "</b class='x'>", "<span class='x'>a</span>", "<a>x</a>", "<B-52>", "<ab>", "< b>",
     "<![CDATA[x]]>", "<!--", "<?", "&nbsp;&copy;&lt&#0;&#xD800;&#x110000;&#;&;", "AT&T", "\r\n\0"],
)  # fmt: skip
def test_what_a_reader_of_web_pages_would_swallow_stays_text(source: str) -> None:
    """Scripts, empty tags, comments, names of other signs: none of it is markup, and none of it is lost."""
    assert html.parse(source) == (source, [])
    assert html.parse(f"<i>{source}</i>x") == (f"{source}x", [Span(0, len(source), "italic")])


MARKUP = re.compile(
    r"</?(?:b|strong|i|em|u|ins|s|strike|del|code|pre|a|blockquote|tg-spoiler|spoiler|span|tg-emoji|br)(?![A-Za-z-])"
    r"|&(?:lt|gt|amp|quot);|&#",
    re.IGNORECASE,
)
FRAGMENTS = st.lists(
    st.one_of(
        st.sampled_from(
            ["<", ">", "</", "/>", "<!", "<!--", "-->", "<?", "&", ";", "&copy", "&nbsp;", "<script>", "</script>", "=",
             "<style>", "<title>", "<textarea>", "<plaintext>", "<x y='", '"', "'", "<p>", "</p>", " ", "\n", "\r"]
        ),
        st.text(max_size=5),
    ),
    max_size=20,
).map("".join)  # fmt: skip


@settings(max_examples=500)
@given(FRAGMENTS.filter(lambda text: not MARKUP.search(text)))
def test_what_is_no_markup_stays(text: str) -> None:
    """A text without a tag or a reference of these is itself, to the letter, whatever else it looks like."""
    assert html.parse(text) == (text, [])


@given(FRAGMENTS, st.sampled_from(["b", "i", "u", "s", "code", "pre", "blockquote"]))
def test_no_letter_is_lost_beside_markup(text: str, tag: str) -> None:
    """Inside of a tag, and behind one, a text that is no markup is itself."""
    assume(not MARKUP.search(text) and not MARKUP.search(f"{text}<") and text)
    assert html.parse(f"<{tag}>{text}</{tag}>{text}")[0] == text + text


@given(TEXTS.filter(bool))
def test_an_address_is_kept_as_it_was_written(address: str) -> None:
    """Only the four names and numbers are references in an address, so ``&copy=`` stays; escaped ones are replaced."""
    written = address.replace("&", "&amp;").replace('"', "&quot;")
    assert html.parse(f'<a href="{written}">x</a>')[1] == [spans.link(0, 1, address)]


def test_an_address_with_bare_ampersands() -> None:
    """What people paste into ``href`` without escaping it arrives as it is."""
    address = "https://example.org/?id=1&copy=2&region=3&section=4&lt=5"
    assert kinds(f'<a href="{address}">go</a>') == ("go", [("link", "go", address)])
    assert kinds(f"<a href='{address}' title=\"x\">go</a>") == ("go", [("link", "go", address)])
    assert kinds("<a href=https://example.org/?a=b>go</a>") == ("go", [("link", "go", "https://example.org/?a=b")])


def test_the_end_of_a_tag_that_is_text_is_text() -> None:
    """A span that is no markup inside of one that is takes its own end, not the other's."""
    source = '<span class="tg-spoiler">a<span class="x">b</span>c</span>d'
    assert kinds(source) == ('a<span class="x">b</span>cd', [("spoiler", 'a<span class="x">b</span>c', "")])


@given(TEXTS)
def test_escaped_text_is_itself(text: str) -> None:
    """What has no entities comes back as it was."""
    assert html.parse(html.unparse(text, [])) == (text, [])


@st.composite
def formatted(draw: st.DrawFn) -> tuple[str, list[Span]]:
    """A text with spans that nest."""
    text = draw(TEXTS.filter(bool))
    found: list[Span] = []

    def inside(start: int, end: int, depth: int) -> None:
        while start < end and depth:
            first = draw(st.integers(start, end - 1))
            last = draw(st.integers(first + 1, end))
            kind, value = draw(
                st.sampled_from(
                    [("bold", ""), ("italic", ""), ("underline", ""), ("strike", ""), ("spoiler", ""),
                     ("link", "https://a.b/?c&d=\"e\""), ("link", "https://a.b/?a=1&copy=2&lt=3&amp;<b> 'x'\n"),
                     ("mention", "42"), ("emoji", "7"), ("quote", ""),
                     ("quote", "collapsed"), ("code", ""), ("pre", ""), ("pre", "py")]
                )
            )  # fmt: skip
            found.append(Span(first, last, kind, value))
            if kind not in ("code", "pre"):
                inside(first, last, depth - 1)
            start = last

    inside(0, len(text), draw(st.integers(0, 3)))
    kept: list[Span] = []
    for span in sorted(set(found), key=spans.order):  # one kind twice at one place is once
        if not any(span.kind == other.kind and span.start == other.start and span.end == other.end for other in kept):
            kept.append(span)
    return text, kept


@settings(max_examples=400)
@given(formatted())
def test_there_and_back(given_text: tuple[str, list[Span]]) -> None:
    """parse(unparse(x)) == x for what nests."""
    text, wanted = given_text
    source = html.unparse(text, wanted)
    plain, found = html.parse(source)
    assert (plain, sorted(found, key=spans.order)) == (text, wanted), source


def test_what_crosses_is_cut_so_that_tags_nest() -> None:
    """Two spans that cross are closed and opened again, and nothing of the text changes."""
    source = html.unparse("abc", [Span(0, 2, "bold"), Span(1, 3, "italic")])
    assert source == "<b>a<i>b</i></b><i>c</i>"
