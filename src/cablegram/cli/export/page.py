"""An export as one HTML page that a browser shows without a network: a chat as it looks, searchable by the browser.

A message is one line of the file, so that what an interruption cut off is found and written again; the end of the page
stands behind the last line, and is taken away before more is added. Texts are escaped by the same code that writes HTML
for messages; a file is linked when it was fetched, and shown when it is a picture, a video or a sound.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from cablegram.cli.commands.rows import Row
from cablegram.errors import UsageError

START = "<!doctype html><!-- cablegram export -->"
HEAD = (
    START
    + """
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:; media-src 'self' file:">
<title>{title}</title><style>
:root {{ color-scheme: light dark; --page: #e9edf1; --card: #fff; --own: #e3f4dd; --text: #14181c; --dim: #56616b;
  --name: #1c5fa8 }}
@media (prefers-color-scheme: dark) {{ :root {{ --page: #14181c; --card: #222a31; --own: #24402f; --text: #edf1f4;
  --dim: #9fabb6; --name: #7db8f2 }} }}
body {{ margin: 0; background: var(--page); color: var(--text); font: 16px/1.45 system-ui, sans-serif }}
h1 {{ position: sticky; top: 0; margin: 0; padding: .6rem 1rem; background: var(--card); font-size: 1.1rem }}
main {{ display: flex; flex-direction: column; gap: .4rem; max-width: 46rem; margin: 0 auto; padding: 1rem }}
article {{ content-visibility: auto; contain-intrinsic-size: auto 4rem; align-self: flex-start; max-width: 85%;
  padding: .45rem .75rem; border-radius: .8rem; background: var(--card); overflow-wrap: anywhere }}
article.out {{ align-self: flex-end; background: var(--own) }}
article:target {{ outline: 2px solid var(--name) }}
b.from {{ display: block; color: var(--name); font-size: .9rem }}
a {{ color: var(--name) }} a.date, span.file {{ color: var(--dim); font-size: .8rem; text-decoration: none }}
img, video {{ display: block; max-width: 100%; max-height: 24rem; border-radius: .5rem }} audio {{ max-width: 100% }}
pre {{ overflow-x: auto }} .spoiler:not(:hover):not(:focus) {{ filter: blur(5px) }}
</style></head><body><h1>{title}</h1><main>
"""
)
END = "</main></body></html>\n"
_LINK = re.compile(r' href="(?!https?:|tg:|mailto:|tel:)[^"]*"', re.IGNORECASE)
_ARTICLE = re.compile(r'<article id="m(\d+)" data-chat="(-?\d+)"')


class ExportPage:
    """An export in a page, opened for adding."""

    def __init__(self, path: Path, title: str) -> None:
        self.path, self.last_id, self.count = path, 0, 0
        self.chat: int | None = None
        self._file: BinaryIO = path.open("a+b")
        try:
            self._go_on(title)
        except BaseException:
            self._file.close()
            raise

    def add(self, row: Row) -> None:
        self.count += 1
        self._file.write(article(row).encode())

    def flush(self) -> None:
        self._file.flush()

    def close(self) -> None:
        self._file.write(END.encode())
        self._file.close()

    def _go_on(self, title: str) -> None:
        file = self._file
        file.seek(0)
        if not START.encode().startswith(file.read(len(START))):
            raise UsageError(f"{self.path} is no export of a chat; take another file")
        file.seek(0)
        end = position = 0
        for line in file:
            position += len(line)
            found = _ARTICLE.match(line.decode("utf-8", "replace"))
            if found and line.endswith(b"</article>\n"):
                self.last_id, self.chat, end = int(found[1]), int(found[2]), position
                self.count += 1
            elif line.endswith(b"<main>\n"):
                end = position
        file.truncate(end)
        if end == 0:
            file.write(HEAD.format(title=escape(title)).encode())


def article(row: Row) -> str:
    """A message as one line of the page."""
    text = row.get("html") or escape(row["text"], quote=False)
    parts = [
        f'<article id="m{row["id"]}" data-chat="{row["chat_id"]}"{" class=out" if row["out"] else ""}>',
        f"<b class=from>{escape(str(row['from'] or row['from_id'] or ''))}</b>",
        f'<a class=date href="#m{row["reply_to"]}">in reply to {row["reply_to"]}</a><br>' if row["reply_to"] else "",
        _file(row),
        _one_line(text),
        f' <a class=date href="#m{row["id"]}">{escape(str(row["date"] or ""))[:16].replace("T", " ")}</a></article>\n',
    ]
    return "".join(parts)


def _one_line(text: str) -> str:
    """Line feeds as tags; in a block of code too, where a browser takes both for the same. Links lead to pages only."""
    text = _LINK.sub("", text)
    spoilers = text.replace("<tg-spoiler>", "<span class=spoiler tabindex=0>").replace("</tg-spoiler>", "</span>")
    return spoilers.replace("\r", "").replace("\n", "<br>")


def _file(row: Row) -> str:
    file = row["file"]
    if not file:
        return ""
    name, kind, path = escape(file["name"] or "file"), file["mime_type"] or "", file.get("path")
    if path is None:
        return f"<span class=file>[{name}]</span><br>"
    link = escape(quote(path))
    match kind.partition("/")[0]:
        case "image":
            return f'<a href="{link}"><img loading=lazy src="{link}" alt="{name}"></a>'
        case "video":
            return f'<video controls preload=none src="{link}"></video>'
        case "audio":
            return f'<audio controls preload=none src="{link}"></audio><br>'
    return f'<a href="{link}">{name}</a><br>'
