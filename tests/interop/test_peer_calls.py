"""The list of what other libraries call is what their source says."""

from __future__ import annotations

import pytest

from tests.interop.peers import is_installed
from tools.peer_calls import PAGE, TITLES, calls, rows_of


@pytest.mark.parametrize("peer", TITLES)
def test_the_page_has_what_the_source_calls(peer: str) -> None:
    """Rule: each method in a peer's source is on the page, with the peer's name, and no other is."""
    if not is_installed(peer):
        pytest.skip(f"{peer} is not installed: python tests/interop/peers.py {peer}")
    on_page = {name for name, who in rows_of(PAGE.read_text("utf-8")).items() if TITLES[peer] in who}
    assert calls(peer) == on_page, "run: python -m tools.peer_calls docs/peer-calls.md"
