"""The diagrams of states are drawn from the tables that the code follows."""

from __future__ import annotations

import pytest

from cablegram.client.connection.states import TRANSITIONS, ClientState
from tools.state_diagrams import PAGES, TABLES, drawn, rewritten


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_show_the_tables(page) -> None:
    """`python -m tools.state_diagrams` would change nothing."""
    text = page.read_text("utf-8")
    assert "<!-- states: " in text
    assert rewritten(text) == text


def test_every_state_is_drawn() -> None:
    """Each state of a client has a way in and a way out, and each way its words."""
    assert set(TRANSITIONS) == set(ClientState)
    assert {target for ways in TRANSITIONS.values() for target in ways} == set(ClientState)
    for name, table in TABLES.items():
        for source, target, why in table():
            assert f"{source} --> {target}: {why}" in drawn(name)
