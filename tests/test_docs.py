"""The documentation is code: what it shows runs, what it names exists, what it links to is there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from cablegram import Network
from cablegram.sandbox import Sandbox
from tests.support.snippets import compile_snippet, run_page, snippets

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def page_id(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_python_compiles(page: Path) -> None:
    """Every Python snippet is at least valid Python."""
    for snippet in snippets(page):
        if snippet.language == "python":
            compile_snippet(snippet)


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_links_lead_somewhere(page: Path) -> None:
    """A link to a file of the project finds it, and a link to a heading finds the heading."""
    dead = []
    for target in re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)\)", page.read_text("utf-8")):
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        if not file.exists() or (anchor and file.suffix == ".md" and anchor not in anchors(file)):
            dead.append(target)
    assert not dead, f"{page_id(page)} links to what is not there: {dead}"


def anchors(page: Path) -> set[str]:
    """The anchors that a renderer gives to a page's headings."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def shell_lines() -> list[tuple[str, str]]:
    """Every command line that a page tells its reader to type."""
    found = []
    for page in PAGES:
        for snippet in snippets(page):
            if snippet.language in {"bash", "sh", "shell"}:
                joined = snippet.code.replace("\\\n", " ")
                found += [(page_id(page), line.strip()) for line in joined.splitlines() if line.strip()]
    return found


def test_make_targets_exist() -> None:
    """Each `make x` in the documentation is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {match[1] for _, line in shell_lines() if (match := re.match(r"make ([a-z-]+)", line))}
    assert named <= targets


def test_extras_exist() -> None:
    """Each `cablegram[x]` in the documentation is an extra of the package."""
    extras = set(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"])
    for page in PAGES:
        for names in re.findall(r"cablegram\[([\w,]+)\]", page.read_text("utf-8")):
            assert set(names.split(",")) <= extras, page_id(page)


@pytest.mark.parametrize("page", PAGES, ids=page_id)
async def test_python_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page's Python runs from top to bottom, in an empty folder; without ``network=`` it meets a sandbox."""
    code = [snippet for snippet in snippets(page) if snippet.language == "python"]
    if not any(snippet.runs for snippet in code):
        return
    monkeypatch.chdir(tmp_path)
    async with Sandbox(dcs=5) as telegram:
        monkeypatch.setattr(Network, "production", lambda: telegram.network)
        await run_page(code, {"__name__": page.stem, "__sandbox__": telegram})
