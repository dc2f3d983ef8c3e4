"""What apps ask for and a sandbox has none of: an empty list, of the class that the method's page promises."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api

EMPTY: list[tuple[Any, Any, str]] = [
    (api.messages.GetAvailableEffects(hash=0), api.messages.AvailableEffects, "effects"),
    (api.account.GetDefaultEmojiStatuses(hash=0), api.account.EmojiStatuses, "statuses"),
    (api.payments.GetStarGifts(hash=0), api.payments.StarGifts, "gifts"),
    (api.premium.GetMyBoosts(), api.premium.MyBoosts, "my_boosts"),
]


@pytest.mark.parametrize(("query", "answer", "field"), EMPTY)
def test_an_empty_list_is_no_refusal(telegram, desk, query, answer, field):
    """Rule: effects, statuses, gifts and boosts that a sandbox has none of are empty lists, not errors.

    Source: https://core.telegram.org/methods
    """
    got = desk(telegram, telegram.add_user())(query)
    assert isinstance(got, answer)
    assert getattr(got, field) == []
