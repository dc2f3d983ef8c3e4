"""Objects of the API as text that is read from top to bottom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram import api
from cablegram.sandbox.portal.layout import WIDTH, indented


@pytest.mark.parametrize("text", ["", "True", "Pong(ping_id=1)", "[1, 2, 3]", "x" * 200])
def test_what_fits_stays_on_a_line(text: str) -> None:
    """Short objects, and those without a field, are as they were."""
    assert indented(text) == text


def test_a_field_a_line() -> None:
    """A long object has a field a line; brackets and commas in texts are texts."""
    request = api.messages.SendMessage(
        peer=api.InputPeerUser(user_id=1, access_hash=2), message="a, (b]: 'c'" + "d" * 60, random_id=3
    )
    lines = indented(repr(request)).splitlines()
    assert lines[0] == "SendMessage(" or lines[0].endswith("SendMessage(")
    assert lines[-1] == ")"
    assert any("InputPeerUser(user_id=1, access_hash=2)," in line for line in lines)
    assert sum("a, (b]:" in line for line in lines) == 1
    assert all(line.startswith("  ") for line in lines[1:-1])


@given(st.text(alphabet="ab'\"\\\\()[]{}, =", max_size=300))
def test_nothing_is_lost(text: str) -> None:
    """Whatever the text is, cut off or not: every character but white space and closing commas is there."""

    def bare(shown: str) -> str:
        return "".join(shown.split()).replace(",", "")

    assert bare(indented(text)) == bare(text)
    assert WIDTH > 40
