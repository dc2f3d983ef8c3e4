"""The Markdown pages of the project, made ready for the site, and the navigation that ``docs/index.md`` describes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
BESIDE = {"ARCHITECTURE.md": "architecture.md", "CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changelog.md"}
BESIDE |= {"SECURITY.md": "security-policy.md", "README.md": "readme.md", "LICENSE": "license.md"}
"""Files at the top of the project, and the pages that they become."""
EXAMPLES = "recipes.md"

_HIDDEN = re.compile(r"^<!-- python\n.*?^-->\n?", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(\]\()(?!https?:|mailto:|#)([^)\s#]+)(#[^)\s]*)?\)")
_TABLE = re.compile(r"^(?!\|)(.+)\n(\|)", re.MULTILINE)


class Section(NamedTuple):
    """A part of the navigation: its title, and its pages as (title, file)."""

    title: str
    pages: list[tuple[str, str]]


def ready(text: str, *, folder: Path) -> str:
    """A page as the site wants it: without the code that runs unseen, with links to where the pages are now."""
    text = _HIDDEN.sub("", text).replace("```python compile-only", "```python")
    return _LINK.sub(lambda match: _link(match, folder), text)


def _link(match: re.Match[str], folder: Path) -> str:
    target, anchor = match[2], match[3] or ""
    path = (folder / target).resolve()
    inside = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else target
    if inside.startswith("docs/"):
        return f"{match[1]}{inside.removeprefix('docs/')}{anchor})"
    if inside == "examples" or (inside.startswith("examples/") and path.suffix == ".py"):
        return f"{match[1]}{EXAMPLES})"
    if inside.startswith("examples/"):
        return f"{match[1]}{inside})"
    return f"{match[1]}{BESIDE.get(inside, target)}{anchor})"


def navigation(index: str) -> list[Section]:
    """What ``docs/index.md`` names, by its headings. Links to files elsewhere are not pages of the site."""
    found: list[Section] = []
    for line in index.splitlines():
        if line.startswith("## "):
            found.append(Section(line[3:].strip(), []))
        elif found and line.startswith("- "):
            for title, target in re.findall(r"\[([^\]]+)\]\(([^)#]+)\)", line):
                file = BESIDE.get(target.removeprefix("../"), target)
                title = title[:1].upper() + title[1:]
                if all(file != known for section in found for _, known in section.pages):
                    found[-1].pages.append((title.replace("`", ""), file))
    return found


def unlisted(sections: list[Section], docs: Path) -> list[str]:
    """The pages of ``docs/`` that the navigation does not name."""
    named = {file for section in sections for _, file in section.pages} | {"index.md"}
    return sorted(path.name for path in docs.glob("*.md") if path.name not in named)


def write(out: Path) -> list[Section]:
    """Write every page into ``out``; returns the navigation. Raises ValueError for a page that nothing names."""
    docs = ROOT / "docs"
    sections = navigation((docs / "index.md").read_text("utf-8"))
    if missing := unlisted(sections, docs):
        raise ValueError(f"docs/index.md does not name {', '.join(missing)}")
    for path in sorted(docs.glob("*.md")):
        (out / path.name).write_text(ready(path.read_text("utf-8"), folder=docs), "utf-8")
    for source, name in BESIDE.items():
        text = (ROOT / source).read_text("utf-8")
        (out / name).write_text(text if name != "license.md" else f"# Licence\n\n{text}", "utf-8")
        if name != "license.md":
            (out / name).write_text(ready(text, folder=ROOT), "utf-8")
    (out / "examples").mkdir()
    for path in (ROOT / "examples").iterdir():
        if path.is_file() and path.suffix != ".py":
            (out / "examples" / path.name).write_bytes(path.read_bytes())
    for path in [*docs.glob("*.svg"), *docs.glob("*.png"), *docs.glob("*.json")]:
        (out / path.name).write_bytes(path.read_bytes())
    return sections
