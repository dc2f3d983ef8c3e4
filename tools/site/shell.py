"""The frame around a page, taken from one that the theme has rendered: header, navigation, search, scripts."""

from __future__ import annotations

import re
from html import escape

TITLE, BODY = "SHELL-TITLE", "SHELL-BODY"
MARKDOWN = f"---\nhide:\n  - toc\n---\n\n# {TITLE}\n\n{BODY}\n"
"""The page to render. The result has the place for another title and another content."""

_ARTICLE = re.compile(r"(<article[^>]*>).*?(</article>)", re.DOTALL)


class Shell:
    """Makes pages of fragments of HTML."""

    def __init__(self, rendered: str) -> None:
        if TITLE not in rendered or not _ARTICLE.search(rendered):
            raise ValueError("the theme's page has no article: its markup has changed")
        self._text = _ARTICLE.sub(r'\1<a id="__skip" tabindex="-1"></a>' + BODY + r"\2", rendered)

    def page(self, title: str, body: str) -> str:
        """A whole page."""
        return self._text.replace(BODY, body).replace(TITLE, escape(title))
