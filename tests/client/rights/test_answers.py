"""Tests of cablegram.client.rights.answers: login codes are left out; `test_guard` has them over the wire."""

from __future__ import annotations

import pytest

from cablegram import api
from cablegram.client.rights.answers import without_codes


@pytest.mark.parametrize(
    "answer",
    [
        api.UpdateShortMessage(id=1, user_id=777000, message="Login code: 12345", pts=1, pts_count=1, date=1),
        api.UpdateServiceNotification(
            type="AUTH", message="Login code: 12345", media=api.MessageMediaEmpty(), entities=[], inbox_date=1
        ),
    ],
    ids=["short", "notification"],
)
def test_codes_in_updates(answer: api.TypeUpdate) -> None:
    """Rule: a code is left out in every form it has, at any depth, in a copy; what has none stays the same object."""
    whole = api.Updates(updates=[answer], users=[], chats=[], date=1, seq=0)
    assert "12345" not in repr(without_codes([whole]))
    assert "12345" in repr(whole)
    harmless = [api.PeerUser(user_id=777000), 5, b"12345", "12345"]
    assert without_codes(harmless) is harmless
