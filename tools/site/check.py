"""Reads a built site: every link leads somewhere, every reference was found, nothing comes from another host."""

from __future__ import annotations

import posixpath
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADED = {("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("video", "src"), ("use", "href")}
LOADING = {"stylesheet", "icon", "preload", "preconnect", "modulepreload", "manifest", "dns-prefetch"}


class Read(HTMLParser):
    """What a page names: ids, links, and what a browser loads by itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.unresolved: list[str] = []
        self._in_code = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._in_code += tag in {"code", "pre", "script", "style"}
        self.ids |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag == "link" and LOADING & set(given.get("rel", "").split()):
            self.loaded.append(given.get("href", ""))
        self.loaded += [value for name, value in given.items() if (tag, name) in LOADED]

    def handle_endtag(self, tag: str) -> None:
        self._in_code -= tag in {"code", "pre", "script", "style"}

    def handle_data(self, data: str) -> None:
        if not self._in_code and ("][" in data or ":class:" in data or ":meth:" in data):
            self.unresolved.append(data.strip())


def check(site: Path) -> list[str]:
    """What is wrong, a line each; empty where all is well."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name: Read((site / name).read_text("utf-8")) for name in sorted(files) if name.endswith(".html")}
    pages.pop("404.html", None)  # it is shown at any address, so its links begin at the host
    wrong: list[str] = []
    for place, page in pages.items():
        wrong += [f"{place}: a reference that was not found: {text[:80]}" for text in page.unresolved]
        wrong += [f"{place}: loads {one}" for one in page.loaded if urlsplit(one).netloc]
        for link in dict.fromkeys([*page.links, *page.loaded]):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = place
            if parts.path:
                target = posixpath.normpath(posixpath.join(posixpath.dirname(place), unquote(parts.path)))
            if target not in files:
                target = posixpath.normpath(f"{target}/index.html")
            if target not in files:
                wrong.append(f"{place}: {link} leads nowhere")
            elif target in pages and parts.fragment and unquote(parts.fragment) not in pages[target].ids:
                wrong.append(f"{place}: {link} has no such anchor")
    return wrong
