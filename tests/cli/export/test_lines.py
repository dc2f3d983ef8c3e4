"""Tests of cablegram.cli.export.lines: JSON and CSV that are added to."""

from __future__ import annotations

from pathlib import Path

import pytest

from cablegram.cli.export.lines import COLUMNS, Lines
from cablegram.errors import UsageError


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    """A file that is no export is refused, and not changed; one that was cut off in its first record begins again."""
    for name, content in (("a.jsonl", "[1]\n"), ("a.csv", "x,y\n1,2\n"), ("b.csv", "a letter"), ("b.jsonl", "{}")):
        (tmp_path / name).write_text(content)
        with pytest.raises(UsageError, match="no export"):
            Lines(tmp_path / name)
        assert (tmp_path / name).read_text() == content
    for name, content in (("c.jsonl", '{"chat_id": 5, "i'), ("c.csv", "chat_id,id,da")):
        (tmp_path / name).write_text(content)
        file = Lines(tmp_path / name)
        assert file.last_id == 0
        file.close()
    assert (tmp_path / "c.jsonl").read_text() == ""
    assert (tmp_path / "c.csv").read_text() == ",".join(COLUMNS) + "\n"
