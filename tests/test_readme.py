"""The README where it is published, and its pictures."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from email import message_from_string
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURES = {"portal.png": 120_000, "terminal.svg": 40_000}
"""How many bytes each may have: they are part of the repository."""


def published(folder: Path) -> str:
    """The text that the page of the package shows: out of the metadata that is built of it."""
    command = [sys.executable, "setup.py", "--quiet", "egg_info", "--egg-base", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [found] = folder.glob("*.egg-info/PKG-INFO")
    text = message_from_string(found.read_text("utf-8")).get_payload()
    assert isinstance(text, str)
    return text


def test_its_links_lead_somewhere_from_the_page_of_the_package(tmp_path: Path) -> None:
    """Each link is absolute, and what it names under the source's address is a file of the project."""
    urls = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["urls"]
    text = published(tmp_path)
    assert "<!-- python" not in text
    links = re.findall(r"\]\(([^)\s]+)\)", text)
    assert len(links) > 30
    for link in links:
        assert link.startswith("https://"), link
        if link.startswith(urls["Source"]):
            name = re.sub(r"^(blob|raw)/main/", "", link.removeprefix(urls["Source"] + "/")).partition("#")[0]
            assert (ROOT / name).exists(), link


def test_its_first_screen_is_a_whole_program() -> None:
    """The first fence is a program that can be put into a file: it imports, it has a main, and it starts it."""
    first = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert first is not None
    assert first.start() < 1500
    code = first[1]
    compile(code, "echo.py", "exec")
    assert code.startswith("import cablegram\n")
    assert code.endswith('if __name__ == "__main__":\n    cablegram.run(main())\n')


def test_pictures_are_small_and_load_nothing() -> None:
    """Both are there, weigh little, and the drawing asks no other host for a font."""
    for name, most in PICTURES.items():
        data = (ROOT / "docs" / name).read_bytes()
        assert 1000 < len(data) < most, name
    svg = (ROOT / "docs" / "terminal.svg").read_text("utf-8")
    assert "@font-face" not in svg
    assert re.findall(r"url\(https?:|(?:href|src)=\"https?:", svg) == []
    assert "cablegram&#160;login" in svg
