"""HTML as the Bot API and GramJS have it.

``b strong i em u ins s strike del code pre a blockquote tg-spoiler spoiler tg-emoji br``,
``<span class="tg-spoiler">``, ``<pre><code class="language-python">``, ``<blockquote expandable>``,
``<a href="tg://user?id=5">`` for mentions. A tag that is left open ends with the text. References are ``&lt;``,
``&gt;``, ``&amp;``, ``&quot;`` and those by number.

Everything else is text, to the letter: other tags and other names, a tag with an attribute that is none, an end that
ends nothing. So nothing that a user wrote can vanish. A reader of web pages, such as Python's ``html.parser``, will not
do: it swallows what stands in a ``<script>``, drops ``</>``, and reads ``&copy`` in an address as a sign.

Source: https://core.telegram.org/bots/api#html-style
"""

from __future__ import annotations

import re
from html import escape

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
REFERENCES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z-]*)")
_ATTRIBUTE = re.compile(
    r"""\s+([A-Za-z][A-Za-z0-9-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+))|\s+(expandable)(?=[\s/>])""",
    re.IGNORECASE,
)
_CLOSE = re.compile(r"\s*/?>")
_REFERENCE = re.compile(r"&(?:#(?:([0-9]{1,7})|[xX]([0-9A-Fa-f]{1,6}))|(lt|gt|amp|quot));")


def parse(text: str) -> tuple[str, list[Span]]:
    """The plain text and its spans."""
    reader = _HtmlReader()
    at = 0
    while at < len(text):
        tag = text.find("<", at)
        tag = tag if tag >= 0 else len(text)
        reader.text(_referred(text[at:tag]))
        at = _tag(reader, text, tag)
    reader.finish()
    return "".join(reader.plain), reader.spans


def _tag(reader: _HtmlReader, text: str, at: int) -> int:
    """Read the tag that begins here, or the bracket as text; the place behind it."""
    name = _NAME.match(text, at)
    if name is None or name[2].lower() not in (*TAGS, "br"):
        reader.text(text[at : at + 1])
        return at + 1
    end = name.end()
    attributes: dict[str, str] = {}
    while attribute := _ATTRIBUTE.match(text, end):
        key, *values, bare = attribute.groups()
        value = next((value for value in values if value is not None), "")
        attributes.setdefault((key or bare).lower(), _referred(value))
        end = attribute.end()
    close = _CLOSE.match(text, end)
    if close is None or (name[1] and attributes):
        reader.text(text[at : at + 1])
        return at + 1
    source = text[at : close.end()]
    if name[1]:
        reader.end(name[2].lower(), source)
    else:
        reader.start(name[2].lower(), attributes, source)
    return close.end()


def _referred(text: str) -> str:
    """The text with its references replaced."""
    return _REFERENCE.sub(_letter, text) if "&" in text else text


def _letter(reference: re.Match[str]) -> str:
    decimal, hexadecimal, name = reference.groups()
    if name:
        return REFERENCES[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    # A surrogate is no letter, and 0 none that a text may have.
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else reference[0]


class _HtmlReader:
    """Collects the plain text and the spans."""

    def __init__(self) -> None:
        self.plain: list[str] = []
        self.spans: list[Span] = []
        self._length = 0
        self._open: list[tuple[str, Span | None]] = []
        """The tags that are open, each with its span, which has no end yet; None for one that is text."""

    def text(self, text: str) -> None:
        self.plain.append(text)
        self._length += len(text)

    def finish(self) -> None:
        """A tag that is still open ends with the text."""
        while self._open:
            self.end(self._open[-1][0], "")

    def start(self, tag: str, attributes: dict[str, str], source: str) -> None:
        if tag == "br":
            self.text("\n")
            return
        value = _value(tag, attributes)
        if value is None:
            self._open.append((tag, None))  # so that its end is text as well
            self.text(source)
            return
        self._open.append((tag, Span(self._length, -1, TAGS[tag], value)))

    def end(self, tag: str, source: str) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                break
        else:
            self.text(source)
            return
        _, span = self._open.pop(index)
        if span is None:
            self.text(source)
        elif span.start == self._length:
            return
        elif span.kind == "link":
            self.spans.append(spans.link(span.start, self._length, span.value))
        elif span.kind == "code":
            self._close_code(span)
        else:
            self.spans.append(span._replace(end=self._length))

    def _close_code(self, span: Span) -> None:
        """A ``code`` that is all that is in a ``pre`` so far tells the language of that one."""
        for number, (_, outer) in enumerate(self._open):
            if outer is not None and outer.kind == "pre":
                if span.value and outer.start == span.start:
                    self._open[number] = ("pre", outer._replace(value=span.value))
                return
        self.spans.append(span._replace(end=self._length, value=""))


def _value(tag: str, attributes: dict[str, str]) -> str | None:
    """What belongs to the span, or None when this is no markup."""
    if tag == "a":
        return attributes.get("href") or None
    if tag == "span":
        return "" if "tg-spoiler" in attributes.get("class", "").split() else None
    if tag == "tg-emoji":
        return spans.number(attributes.get("emoji-id", ""))
    if tag == "blockquote":
        return "collapsed" if "expandable" in attributes else ""
    if tag == "code":
        names = attributes.get("class", "").split()
        return next((name[9:] for name in names if name.startswith("language-")), "")
    return ""


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
        language = span.value if not re.search(r"\s", span.value) else ""
        return f'<pre><code class="language-{escape(language)}">' if language else "<pre>"
    if span.kind in ("link", "mention"):
        return f'<a href="{escape(spans.address(span))}">'
    if span.kind == "emoji":
        return f'<tg-emoji emoji-id="{span.value}">'
    if span.kind == "quote":
        return "<blockquote expandable>" if span.value else "<blockquote>"
    return f"<{OF_KIND[span.kind]}>"


def _end(span: Span) -> str:
    if span.kind == "pre":
        return "</code></pre>" if span.value and not re.search(r"\s", span.value) else "</pre>"
    names = {"link": "a", "mention": "a", "emoji": "tg-emoji", "quote": "blockquote"}
    return f"</{names.get(span.kind) or OF_KIND[span.kind]}>"
