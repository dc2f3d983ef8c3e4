"""HTML as the Bot API and GramJS have it.

``b strong i em u ins s strike del code pre a blockquote tg-spoiler spoiler tg-emoji br``,
``<span class="tg-spoiler">``, ``<pre><code class="language-python">``, ``<blockquote expandable>``,
``<a href="tg://user?id=5">`` for mentions. Tags that are not of these stay text, and one that is left open ends with
the text; every text that is not markup is to be escaped (``html.escape``). Source: https://core.telegram.org/bots/api#html-style
"""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser

from . import spans
from .spans import Span

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strike",
    "strike": "strike",
    "del": "strike",
    "code": "code",
    "pre": "pre",
    "a": "link",
    "blockquote": "quote",
    "tg-spoiler": "spoiler",
    "spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "emoji",
}
OF_KIND = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strike": "s",
    "code": "code",
    "spoiler": "tg-spoiler",
}


def parse(text: str) -> tuple[str, list[Span]]:
    """The plain text and its spans."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.finish()
    return "".join(reader.plain), reader.spans


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.plain: list[str] = []
        self.spans: list[Span] = []
        self._length = 0
        self._open: list[tuple[str, Span]] = []
        """The tags that are open, each with its span, which has no end yet."""

    def _add(self, text: str) -> None:
        self.plain.append(text)
        self._length += len(text)

    def finish(self) -> None:
        """A tag that is still open ends with the text."""
        while self._open:
            self.handle_endtag(self._open[-1][0])

    def handle_data(self, data: str) -> None:
        self._add(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._add("\n")
            return
        kind = TAGS.get(tag)
        value = self._value(tag, dict(attrs)) if kind is not None else None
        if kind is None or value is None:
            self._add(self.get_starttag_text() or "")
            return
        self._open.append((tag, Span(self._length, -1, kind, value)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def _value(self, tag: str, attributes: dict[str, str | None]) -> str | None:
        """What belongs to the span, or None when this is no markup."""
        if tag == "a":
            return attributes.get("href") or None
        if tag == "span":
            return "" if "tg-spoiler" in (attributes.get("class") or "").split() else None
        if tag == "tg-emoji":
            number = attributes.get("emoji-id") or ""
            return number if number.isascii() and number.isdigit() and int(number) < 2**63 else None
        if tag == "blockquote":
            return "collapsed" if "expandable" in attributes else ""
        if tag == "code":
            names = (attributes.get("class") or "").split()
            return next((name[9:] for name in names if name.startswith("language-")), "")
        return ""

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                break
        else:
            self._add(f"</{tag}>")
            return
        _, span = self._open.pop(index)
        if span.start == self._length:
            return
        if span.kind == "link":
            self.spans.append(spans.link(span.start, self._length, span.value))
        elif span.kind == "code":
            self._close_code(span)
        else:
            self.spans.append(span._replace(end=self._length))

    def _close_code(self, span: Span) -> None:
        """A ``code`` that is all that is in a ``pre`` so far tells the language of that one."""
        for number, (tag, outer) in enumerate(self._open):
            if tag == "pre":
                if span.value and outer.start == span.start:
                    self._open[number] = (tag, outer._replace(value=span.value))
                return
        self.spans.append(span._replace(end=self._length, value=""))

    # What else could vanish: comments, declarations and the like are nobody's markup here.

    def handle_comment(self, data: str) -> None:
        self._add(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self._add(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self._add(f"<?{data}>")

    def unknown_decl(self, data: str) -> None:
        self._add(f"<![{data}]>")


def unparse(text: str, given: list[Span]) -> str:
    """The text with tags; spans that cross are closed and opened again, so that tags nest."""
    places: set[int] = {0, len(text)}
    for span in given:
        places |= {span.start, span.end}
    out: list[str] = []
    opened: list[Span] = []
    at = 0
    for place in sorted(places):
        out.append(escape(text[at:place], quote=False))
        at = place
        first = next((n for n, span in enumerate(opened) if span.end <= place), len(opened))
        again = [span for span in opened[first:] if span.end > place]
        out.extend(_end(span) for span in reversed(opened[first:]))
        begun = sorted((span for span in given if span.start == place), key=spans.order)
        opened[first:] = sorted([*again, *begun], key=lambda span: (-span.end, span.start, span.kind, span.value))
        out.extend(_start(span) for span in opened[first:])
    return "".join(out)


def _start(span: Span) -> str:
    if span.kind == "pre":
        return f'<pre><code class="language-{escape(span.value)}">' if span.value else "<pre>"
    if span.kind in ("link", "mention"):
        return f'<a href="{escape(spans.address(span))}">'
    if span.kind == "emoji":
        return f'<tg-emoji emoji-id="{span.value}">'
    if span.kind == "quote":
        return "<blockquote expandable>" if span.value else "<blockquote>"
    return f"<{OF_KIND[span.kind]}>"


def _end(span: Span) -> str:
    if span.kind == "pre":
        return "</code></pre>" if span.value else "</pre>"
    names = {"link": "a", "mention": "a", "emoji": "tg-emoji", "quote": "blockquote"}
    return f"</{names.get(span.kind) or OF_KIND[span.kind]}>"
