r"""Markup that is still being written: what of it is sure, read as markup.

Somebody who watches an answer grow should see neither marks nor text that turns into something else::

    The **bold              ->  The bold         bold, as if it ended here
    The **bold*             ->  The bold         half of a mark is not shown
    The **bold**, a [li     ->  The bold, a      a link may begin here
    ```python               ->                   the language, or the first line of the code
    ```python\nprint(1)     ->  print(1)         code, as if it ended here
    a <b>x</b> &am          ->  a x              half of a reference
    2 ** 3                  ->  2 ** 3           this opens nothing

Little is held back, and not for long: a bracket that no address follows on its line, within `HELD` characters, is text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import html, markdown, spans
from .modes import ParseMode, check_mode
from .spans import Span

if TYPE_CHECKING:
    from cablegram import api

HELD = 256
"""Characters that are held back at most for a link or a tag that is not whole yet."""

_HALF_TAG = re.compile(rf"<(?:/?[A-Za-z][^<>]{{0,{HELD}}}|/)?\Z")
_HALF_REFERENCE = re.compile(r"&(?:#[xX]?[0-9A-Fa-f]{0,7}|[a-z]{0,4})\Z")


def parse_partial(text: str, mode: ParseMode) -> tuple[str, list[api.TypeMessageEntity]]:
    """The plain text and the entities of a text that is still growing; a parser of the program's own reads it whole."""
    mode = check_mode(mode)
    if mode is None:
        return text, []
    if not isinstance(mode, str):
        return mode.parse(text)
    plain, found = _markdown(text) if mode == "md" else _html(text)
    return plain, spans.to_entities(plain, found)


def _html(text: str) -> tuple[str, list[Span]]:
    """The reader ends with the text what is open by then."""
    return html.parse(_HALF_REFERENCE.sub("", _HALF_TAG.sub("", text)))


def _markdown(text: str) -> tuple[str, list[Span]]:
    text = text.rstrip("\\")  # what they mean depends on what follows
    tokens = _without_half_link([token for token in _Growing(text).tokens() if token.text])
    pairs, still_open = markdown.paired(tokens)
    if tokens and tokens[-1].kind in markdown.MARKS and len(tokens) - 1 not in pairs:
        still_open.pop(tokens.pop().kind, None)  # what it opens is still to come
    for kind in sorted(still_open, key=still_open.__getitem__, reverse=True):
        tokens.append(markdown.Token(kind, "", closes=True))
    return markdown.build(tokens, markdown.paired(tokens)[0])


def _without_half_link(tokens: list[markdown.Token]) -> list[markdown.Token]:
    """Without the bracket at the end that may turn out to be a link's: what follows is its text, or its address."""
    after = 0
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        after += len(token.text)
        if after > HELD or "\n" in token.text or (token.kind == "]" and index < len(tokens) - 1):
            break
        if token.kind == "[":
            return tokens[:index]
    return tokens


class _Growing(markdown.Scanner):
    """Cuts a text into tokens whose end has not come yet."""

    def _mark(self, letter: str) -> markdown.Token | None:
        if letter in "*_~|" and self.at == len(self.text) - 1:
            return self._hold()
        return super()._mark(letter)

    def _code(self) -> markdown.Token | None:
        if self.text[self.at :] in ("`", "``", "```"):
            return self._hold()
        fence = self._fence()
        content, end = self._content(fence)
        if end >= 0:
            return super()._code()
        if fence == "`":
            if "\n" in content:
                return None
            self._hold()
            return markdown.Token("code", content)
        nothing = self._hold()
        language, line, code = content.rstrip("`").partition("\n")
        return (markdown.block(f"{language}\n{code}") if line else None) or nothing

    def _target(self) -> markdown.Token | None:
        token = super()._target()
        if token is None and self.text.startswith("](", self.at) and not re.search(r"\s", self.text[self.at :]):
            at, self.at = self.at, len(self.text)
            return markdown.Token("]", self.text[at:])
        return token

    def _hold(self) -> markdown.Token:
        """Nothing, in the place of what is left."""
        self.at = len(self.text)
        return markdown.Token("text", "")
