r"""Markdown as GramJS and Telethon users write it.

===============================  =====================================================
``**bold**``                     ``__italic__``
``~~strike~~``                   ``||spoiler||``
```` `code` ````                 ```` ```python ```` … ```` ``` ```` on lines of their own
``[text](https://...)``          a link
``[name](tg://user?id=5)``       a mention; ``[x](tg://emoji?id=5)`` a custom emoji
===============================  =====================================================

A mark opens before a character that is not white space, and closes after one; what does not pair stays text. A
backslash before one of ``* _ ~ | ` [ ]`` makes it plain text, any other backslash is one; in code it does so only
before a backtick. Two backslashes before a mark are one, and the mark holds. In an address, a backslash stands before
white space and before parentheses that do not pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from . import spans
from .spans import Span

MARKS = {"**": "bold", "__": "italic", "~~": "strike", "||": "spoiler"}
OF_KIND = {kind: mark for mark, kind in MARKS.items()}
ESCAPABLE = frozenset("*_~|`[]")
LANGUAGE = re.compile(r"[\w+#.-]{1,64}(?=\n|\Z)")
LINKS = ("link", "mention", "emoji")


class Token(NamedTuple):
    """A piece of the source: text, or a mark. ``kind``: "text", "code", "pre", a mark, "[" or "]"."""

    kind: str
    text: str
    value: str = ""
    opens: bool = False
    closes: bool = False


def parse(text: str) -> tuple[str, list[Span]]:
    """The plain text and its spans."""
    tokens = list(Scanner(text).tokens())
    return build(tokens, paired(tokens)[0])


class Scanner:
    """Cuts a text into tokens."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.plain: list[str] = []

    def tokens(self) -> Iterable[Token]:
        text = self.text
        while self.at < len(text):
            slashes = self._slashes()
            letter = text[self.at : self.at + 1]
            if slashes and letter in ESCAPABLE and letter:
                if slashes > 1:
                    self.plain.append("\\" * (slashes // 2))
                if slashes % 2:
                    self._take(letter)
                    continue
            elif slashes:
                self.plain.append("\\" * slashes)
            token = self._mark(letter)
            if token is None:
                if letter:
                    self._take(letter)
                continue
            if self.plain:
                yield Token("text", "".join(self.plain))
                self.plain = []
            yield token
        if self.plain:
            yield Token("text", "".join(self.plain))

    def _take(self, letter: str) -> None:
        self.plain.append(letter)
        self.at += len(letter)

    def _slashes(self) -> int:
        start = self.at
        while self.text.startswith("\\", self.at):
            self.at += 1
        return self.at - start

    def _mark(self, letter: str) -> Token | None:
        """The token that begins here, if it is not text; moves behind it."""
        if letter == "`":
            return self._code()
        if letter == "[":
            self.at += 1
            return Token("[", "[")
        if letter == "]":
            return self._target() or self._bracket()
        mark = self.text[self.at : self.at + 2]
        if mark not in MARKS:
            return None
        before, after = self.text[self.at - 1 : self.at] if self.at else "", self.text[self.at + 2 : self.at + 3]
        self.at += 2
        return Token(mark, mark, "", bool(after) and not after.isspace(), bool(before) and not before.isspace())

    def _code(self) -> Token | None:
        fence = self._fence()
        content, end = self._content(fence)
        if end < 0 or not content:
            return None
        self.at = end
        return block(content) if fence == "```" else Token("code", content)

    def _fence(self) -> str:
        return "```" if self.text.startswith("```", self.at) else "`"

    def _content(self, fence: str) -> tuple[str, int]:
        """The code that begins here, and the place behind it: -1 when nothing closes it."""
        at = self.at + len(fence)
        content: list[str] = []
        while (end := self.text.find("`", at)) >= 0:
            slashes = 0
            while end - slashes > at and self.text[end - slashes - 1] == "\\":
                slashes += 1
            content.append(self.text[at : end - slashes] + "\\" * (slashes // 2))
            if not slashes % 2 and self.text.startswith(fence, end):
                return "".join(content), end + len(fence)
            content.append("`")
            at = end + 1
        return "".join([*content, self.text[at:]]), -1

    def _bracket(self) -> Token:
        self.at += 1
        return Token("]", "]")

    def _target(self) -> Token | None:
        """``](address)``, up to the closing parenthesis; pairs of them may be in it, and white space if escaped."""
        if not self.text.startswith("](", self.at):
            return None
        url: list[str] = []
        depth, at = 0, self.at + 2
        while at < len(self.text):
            letter = self.text[at]
            after = self.text[at + 1 : at + 2]
            if letter == "\\" and (after in ("(", ")", "\\") or after.isspace()) and after:
                at += 1
                letter = self.text[at]
            elif letter.isspace():
                return None
            elif letter == "(":
                depth += 1
            elif letter == ")":
                depth -= 1
                if depth < 0:
                    break
            url.append(letter)
            at += 1
        else:
            return None
        if not url:
            return None
        source = self.text[self.at : at + 1]
        self.at = at + 1
        return Token("]", source, "".join(url))


def block(content: str) -> Token | None:
    """A block of code, whose first line may be the name of its language; None for an empty one."""
    language = LANGUAGE.match(content) if "\n" in content else None
    if language:
        content = content[language.end() :]
    content = content.removeprefix("\n").removesuffix("\n")
    return Token("pre", content, language[0] if language else "") if content else None


def paired(tokens: list[Token]) -> tuple[dict[int, int], dict[str, int]]:
    """Which token closes which, the indices of both, each way; and where the marks stand that nothing closes."""
    pairs: dict[int, int] = {}
    marks: dict[str, int] = {}
    brackets: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind == "[":
            brackets.append(index)
        elif token.kind == "]" and brackets:
            # A pair of brackets may stand in a link's text, another link may not: what is open around one stays text.
            # Source: https://spec.commonmark.org/0.31.2/#links
            opener = brackets.pop()
            if token.value and index > opener + 1:
                pairs[opener], pairs[index] = index, opener
                brackets.clear()
        elif token.kind in MARKS:
            opener = marks.get(token.kind, -1)
            if opener >= 0 and token.closes and index > opener + 1:
                pairs[opener], pairs[index] = index, opener
                del marks[token.kind]
            elif opener < 0 and token.opens:
                marks[token.kind] = index
    return pairs, marks


def build(tokens: list[Token], pairs: dict[int, int]) -> tuple[str, list[Span]]:
    """The plain text of tokens, and its spans."""
    plain: list[str] = []
    found: list[Span] = []
    begun: dict[int, int] = {}
    length = 0
    for index, token in enumerate(tokens):
        if index in pairs:
            opener = pairs[index]
            if opener > index:
                begun[index] = length
            elif begun[opener] < length:
                if token.kind == "]":
                    found.append(spans.link(begun[opener], length, token.value))
                else:
                    found.append(Span(begun[opener], length, MARKS[token.kind]))
            continue
        text = token.text
        if token.kind in ("code", "pre"):
            found.append(Span(length, length + len(text), token.kind, token.value))
        plain.append(text)
        length += len(text)
    return "".join(plain), found


def _escaped_url(url: str) -> str:
    return re.sub(r"([\\()\s])", r"\\\1", url)


# ---- back ----


def unparse(text: str, given: list[Span]) -> str:
    """The text with marks. Kinds that Markdown has no mark for are left out, and so is white space at their ends."""
    wanted = _expressible(text, given)
    code = [span for span in wanted if span.kind in ("code", "pre")]
    opening, closing = _marks_at([span for span in wanted if span.kind not in ("code", "pre")])
    out = _Writer()
    at = 0
    for start in sorted({0, len(text), *opening, *closing, *(span.start for span in code)}):
        out.text(text[at:start])
        for mark in (*closing.get(start, ()), *opening.get(start, ())):
            out.mark(mark)
        at = max(at, start)
        for span in code:
            if span.start == start:
                out.mark(_fenced(text[start : span.end], span))
                at = span.end
    return out.whole()


class _Writer:
    """Writes text so that it reads as text, and marks so that they read as marks."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._slashes = 0

    def text(self, text: str) -> None:
        for letter in text:
            if letter in ESCAPABLE:
                self._parts.append("\\" * self._slashes + "\\" + letter)
                self._slashes = 0
            else:
                self._parts.append(letter)
                self._slashes = self._slashes + 1 if letter == "\\" else 0

    def mark(self, mark: str) -> None:
        self._parts.append("\\" * self._slashes + mark)
        self._slashes = 0

    def whole(self) -> str:
        return "".join(self._parts)


def _fenced(content: str, span: Span) -> str:
    escaped = re.sub(r"(\\*)`", lambda found: found[1] * 2 + "\\`", content)
    tail = len(escaped) - len(escaped.rstrip("\\"))
    if span.kind == "pre":
        language = span.value if LANGUAGE.fullmatch(span.value) else ""
        return f"```{language}\n{escaped}\n```"
    return f"`{escaped}{escaped[len(escaped) - tail :]}`"


def _expressible(text: str, given: list[Span]) -> list[Span]:
    """What Markdown can say: code has nothing else in it, white space is at no end, and no kind is in itself."""
    kept: list[Span] = []
    code: list[Span] = []
    for span in sorted(given, key=spans.order):
        if span.kind in ("code", "pre") and not any(span.start < other.end for other in code):
            code.append(span)
    last: dict[str, int] = {}
    for span in sorted(given, key=spans.order):
        if span.kind not in OF_KIND and span.kind not in LINKS:
            continue
        group = "link" if span.kind in LINKS else span.kind
        start, end = max(span.start, last.get(group, 0)), span.end
        for block in code:
            if block.start < start < block.end:
                start = block.end
            if block.start < end < block.end:
                end = block.start
        if group != "link":
            start, end = _trimmed(text, start, end, code)
        if start < end:
            last[group] = end
            kept.append(Span(start, end, span.kind, span.value))
    return sorted([*kept, *code], key=spans.order)


def _trimmed(text: str, start: int, end: int, code: list[Span]) -> tuple[int, int]:
    """Without the white space at both ends, which no mark can stand beside; that of code is behind its own mark."""

    def blank(place: int) -> bool:
        return text[place].isspace() and not any(block.start <= place < block.end for block in code)

    while start < end and blank(start):
        start += 1
    while start < end and blank(end - 1):
        end -= 1
    return start, end


def _marks_at(given: list[Span]) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    """The marks that stand at each place; those that close come before those that open."""
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for span in given:
        is_link = span.kind in LINKS
        opening.setdefault(span.start, []).append("[" if is_link else OF_KIND[span.kind])
        closer = f"]({_escaped_url(spans.address(span))})" if is_link else OF_KIND[span.kind]
        closing.setdefault(span.end, []).insert(0, closer)
    return opening, closing
