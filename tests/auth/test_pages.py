"""The pages about logging in: every snippet runs, on a sandbox."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.snippets import run_page, snippets

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize("name", ["log-in-as-a-bot.md", "log-in-as-a-user.md", "log-in-from-a-web-app.md"])
async def test_page_runs(name, monkeypatch, tmp_path):
    """What the page shows works as it says."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    await run_page(snippets(DOCS / name), {})
