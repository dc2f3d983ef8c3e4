"""Tests of tools.update_kinds: each constructor of Update has an event or a reason, and the page says so."""

from __future__ import annotations

from pathlib import Path

from cablegram import events
from cablegram.client.updates.filter_base import Filter
from tools.update_kinds import REASONS, by_event, constructors, rewritten

PAGE = Path(__file__).resolve().parents[2] / "docs" / "update-kinds.md"


def test_each_update_has_an_event_or_a_reason() -> None:
    """None is missing, none has both, and nothing is named that the schema does not have."""
    names, known = set(constructors()), set(by_event())
    assert len(names) > 160
    assert names - known - set(REASONS) == set()
    assert known & set(REASONS) == set()
    assert (known | set(REASONS)) - names == set()


def test_the_page_is_current() -> None:
    """The table in the documentation is the one that the tool makes."""
    page = PAGE.read_text("utf-8")
    assert page == rewritten(page), "run: python -m tools.update_kinds docs/update-kinds.md"


def test_each_filter_is_named_on_the_page() -> None:
    """Every filter of cablegram.events but Raw and the bases is an event of some update."""
    shown = {event for names in by_event().values() for event in names}
    filters = {name for name in events.__all__ if _is_filter(getattr(events, name))}
    assert filters - shown == {"Filter", "Raw"}


def _is_filter(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Filter)
