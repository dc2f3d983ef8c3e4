"""Tests of cablegram.cli.export.page: an export as a page for a browser."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cablegram.cli.export.page import END, START, ExportPage, article
from cablegram.errors import UsageError

from .test_database import row


class Read(HTMLParser):
    """A page as a browser reads it: its tags, in order, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags, self.words = list[tuple[str, dict[str, str | None]]](), list[str]()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def ids(path: Path) -> list[str | None]:
    return [attributes.get("id") for tag, attributes in Read(path.read_text("utf-8")).tags if tag == "article"]


def test_it_goes_on(tmp_path: Path) -> None:
    """Rule: messages are added before the page's end, each once, and a page that was cut off anywhere is made whole."""
    path = tmp_path / "chat.html"
    first = ExportPage(path, "Ada & <friends>")
    first.add(row(1, "one"))
    first.add(row(2, "two\nlines"))
    first.close()
    whole = path.read_bytes()
    assert whole.decode().endswith(END)
    again = ExportPage(path, "Ada & <friends>")
    assert (again.chat, again.last_id) == (-7, 2)
    again.close()
    assert path.read_bytes() == whole
    for cut in range(0, len(whole), 97):
        path.write_bytes(whole[:cut])
        export = ExportPage(path, "Ada & <friends>")
        for number in range(export.last_id + 1, 4):
            export.add(row(number, "text"))
        export.close()
        assert ids(path) == ["m1", "m2", "m3"]
        assert path.read_text("utf-8").count(END) == 1
    assert "Ada & <friends>" in "".join(Read(path.read_text("utf-8")).words)


def test_nobody_writes_into_the_page() -> None:
    """Rule: what people wrote is text, in names, messages and file names alike, and a link leads to a page."""
    evil = '<script>alert(1)</script>"&'
    line = article(
        row(
            9,
            evil,
            **{"from": evil},
            file={"name": evil, "size": 1, "mime_type": "image/png", "path": 'chat_files/9 "x.png'},
        )
    )
    read = Read(line)
    assert {tag for tag, _ in read.tags} == {"article", "b", "a", "img"}
    assert "".join(read.words).count(evil) == 2
    [image] = [attributes for tag, attributes in read.tags if tag == "img"]
    assert image["src"] == "chat_files/9%20%22x.png"
    linked = article(row(1, "x", html='<a href="JavaScript:alert(1)">x</a> <a href="https://a.b/?c">y</a>'))
    assert re.findall(r'href="([^#"]+)"', linked) == ["https://a.b/?c"]


@pytest.mark.parametrize(
    ("kind", "tag"), [("image/png", "img"), ("video/mp4", "video"), ("audio/ogg", "audio"), ("text/plain", "a")]
)
def test_files_are_shown(kind: str, tag: str) -> None:
    """Rule: a file that was fetched is shown as what it is; one that was not is named."""
    file = {"name": "n", "size": 1, "mime_type": kind, "path": "chat_files/1 n"}
    assert tag in {found for found, _ in Read(article(row(1, "", file=file))).tags}
    assert "[n]" in article(row(1, "", file={**file, "path": None}))


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    """Rule: a page that is no export is refused, and not changed."""
    path = tmp_path / "mine.html"
    path.write_text("<!doctype html><p>My page</p>")
    with pytest.raises(UsageError, match="no export"):
        ExportPage(path, "x")
    assert path.read_text() == "<!doctype html><p>My page</p>"


def test_a_page_whose_first_words_were_cut_off(tmp_path: Path) -> None:
    """Rule: a page that was cut off anywhere in its head is made from the beginning; another page is refused."""
    path = tmp_path / "chat.html"
    for size in range(len(START)):
        path.write_text(START[:size])
        page = ExportPage(path, "Ada")
        page.add(row(1, "one"))
        page.close()
        assert path.read_text().startswith(START)
        assert ids(path) == ["m1"]
    path.write_text("<!doctype html><p>mine")
    with pytest.raises(UsageError):
        ExportPage(path, "Ada")
    assert path.read_text() == "<!doctype html><p>mine"
