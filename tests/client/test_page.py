"""docs/client.md is a program that runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.snippets import run_page, snippets

PAGE = Path(__file__).resolve().parents[2] / "docs" / "client.md"


async def test_the_page_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the page about the client shows works as it stands, on a sandbox."""
    monkeypatch.chdir(tmp_path)
    await run_page(snippets(PAGE), {})
