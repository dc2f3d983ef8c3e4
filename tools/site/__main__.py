"""``python -m tools.site``: build the site into ``build/site`` and check it; exit status 1 where something is wrong."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from cablegram import __version__
from tools.site import pages, reference
from tools.site.check import check
from tools.site.facts import Facts
from tools.site.lists import lists
from tools.site.raw import Page, Writer
from tools.site.shell import MARKDOWN, Shell

ROOT = Path(__file__).resolve().parents[2]
ASSETS = Path(__file__).with_name("assets")
SHIM = "https://unpkg.com/iframe-worker/shim"
"""What the theme loads to search pages that were opened from a disk. Ours is in ``assets``."""


def config(sections: list[pages.Section], api: list[tuple[str, str]]) -> dict[str, object]:
    """What the generator reads."""
    nav: list[object] = [{"Cablegram": "index.md"}]
    nav += [{section.title: [{title: file} for title, file in section.pages]} for section in sections]
    nav += [{"Reference": [{title: file} for title, file in api]}]
    listed = [("Methods", "methods"), ("Types", "types"), ("Errors", "errors")]
    nav += [{"Telegram's API": [{title: f"telegram/{file}.md"} for title, file in listed]}]
    python = {
        "paths": [os.fspath(ROOT / "src")],
        "options": {
            "force_inspection": True, "show_source": False, "show_root_heading": True, "heading_level": 2,
            "members_order": "source", "show_root_full_path": False, "separate_signature": True,
            "show_signature_annotations": True, "line_length": 88, "docstring_style": "sphinx",
            "filters": ["!^_"], "show_if_no_docstring": False, "show_bases": False, "inherited_members": False,
            "extensions": [{"tools.site.docstrings": {}}],
        },
    }  # fmt: skip
    scheme = "(prefers-color-scheme: {})"
    palette = [
        {"media": scheme.format("light"), "scheme": "default", "primary": "indigo",
         "toggle": {"icon": "material/weather-night", "name": "To dark mode"}},
        {"media": scheme.format("dark"), "scheme": "slate", "primary": "indigo",
         "toggle": {"icon": "material/weather-sunny", "name": "To light mode"}},
    ]  # fmt: skip
    return {
        "site_name": "Cablegram",
        "site_description": "A Telegram client library for Python, and a whole Telegram in a box to test it on",
        "use_directory_urls": False,
        "theme": {
            "name": "material", "font": False, "palette": palette,
            "features": ["navigation.top", "navigation.footer", "content.code.copy", "search.highlight", "toc.follow"],
        },
        "extra": {"generator": False},
        "copyright": f"Cablegram {__version__}",
        "extra_css": ["assets/site.css"],
        "plugins": ["search", "offline", {"mkdocstrings": {"handlers": {"python": python}}}],
        "markdown_extensions": [
            "tables", "admonition", "pymdownx.highlight", "pymdownx.superfences", "attr_list", "md_in_html",
            {"toc": {"permalink": True}},
        ],
        "nav": nav,
    }  # fmt: skip


def sources(work: Path, facts: Facts) -> None:
    """Everything that the generator reads, in ``work``."""
    shutil.rmtree(work, ignore_errors=True)
    docs = work / "docs"
    (docs / "telegram" / "method").mkdir(parents=True)
    (docs / "telegram" / "method" / "shell.md").write_text(MARKDOWN)
    shutil.copytree(ASSETS, docs / "assets")
    sections = pages.write(docs)
    api = reference.write(docs)
    for name, text in lists(facts).items():
        (docs / "telegram" / f"{name}.md").write_text(text, "utf-8")
    (work / "mkdocs.yml").write_text(json.dumps(config(sections, api), indent=1))  # JSON is YAML


def render(work: Path) -> Path:
    """Let the generator work; its warnings about links are errors."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([os.fspath(ROOT), os.fspath(ROOT / "src")])}
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--clean", "--strict", "-f", "mkdocs.yml"],
        cwd=work, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"zensical: {done.stdout[-6000:]}\n{done.stderr[-3000:]}")
    return work / "site"


def add_raw_pages(site: Path, facts: Facts) -> int:
    """The pages of the schema, in the shell of a rendered page, and in the search; returns how many."""
    rendered = site / "telegram" / "method" / "shell.html"
    shell = Shell(rendered.read_text("utf-8"))
    rendered.unlink()
    (site / "telegram" / "type").mkdir()
    written: list[Page] = []
    for page in Writer(facts).pages():
        (site / "telegram" / f"{page.place}.html").write_text(shell.page(page.title, page.body), "utf-8")
        written.append(page)
    index = json.loads((site / "search.json").read_text("utf-8"))
    index["items"] = [item for item in index["items"] if "shell.html" not in item["location"]]
    index["items"] += [
        {"location": f"telegram/{page.place}.html", "level": 1, "title": page.title, "text": page.words,
         "path": ["Telegram's API"], "tags": []}
        for page in written
    ]  # fmt: skip
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (site / "search.json").write_text(text, "utf-8")
    (site / "search.js").write_text(f"var __index = {text}", "utf-8")
    return len(written)


def take_in(site: Path) -> None:
    """Nothing is loaded from another host: the one script that would be is replaced by ours."""
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        if SHIM in text:
            up = "../" * (len(path.relative_to(site).parts) - 1)
            path.write_text(text.replace(SHIM, f"{up}assets/worker-from-disk.js"), "utf-8")
    for name in ("sitemap.xml", "sitemap.xml.gz"):  # there is no address to name in it
        (site / name).unlink(missing_ok=True)


def main(arguments: list[str]) -> int:
    """Build and check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "site", help="where the site goes")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "site-sources", help="where its sources go")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    facts = Facts()
    sources(options.work, facts)
    site = render(options.work)
    rendered = time.monotonic() - started
    count = add_raw_pages(site, facts)
    take_in(site)
    wrong = check(site)
    shutil.rmtree(options.out, ignore_errors=True)
    shutil.move(site, options.out)
    files = [path for path in options.out.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    htmls = sum(path.suffix == ".html" for path in files)
    print(f"{options.out}: {htmls} pages ({count} of the schema), {size:.0f} MB,", end=" ")
    print(f"{time.monotonic() - started:.0f} s ({rendered:.0f} s of it for the {htmls - count} others)")
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
