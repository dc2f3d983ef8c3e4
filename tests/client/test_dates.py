"""Tests of cablegram.client.dates."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from cablegram import errors
from cablegram.client import dates
from cablegram.testing import Simulation, run_simulation
from tests.support.scripted import make

from .messages.test_send import people


@pytest.mark.parametrize(
    ("moment", "seconds"),
    [
        (0, 0),
        (1.9, 1),
        (datetime(2001, 9, 9, 1, 46, 40, tzinfo=UTC), 10**9),
        (datetime(2001, 9, 9, 3, 46, 40, tzinfo=timezone(timedelta(hours=2))), 10**9),
        (2**31 - 1, 2**31 - 1),
        (2**31, 2**31 - 1),
        (2**70, 2**31 - 1),
        (float("inf"), 2**31 - 1),
        (datetime(2100, 1, 1, tzinfo=UTC), 2**31 - 1),
        (timedelta(days=100 * 365), 2**31 - 1),
    ],
)
def test_moments(moment: Any, seconds: int) -> None:
    """Numbers, datetimes of any zone and timedeltas; what 32 bits cannot say is the last second that they can."""
    client, _ = make()
    assert dates.unix_time(client, moment) == seconds


@pytest.mark.parametrize("wrong", ["2020", True, None, -1, float("nan"), datetime(1969, 1, 1, tzinfo=UTC), object()])
def test_what_is_no_moment(wrong: Any) -> None:
    """Other things, and what was before 1970, are refused."""
    client, _ = make()
    with pytest.raises(errors.UsageError, match="a moment is"):
        dates.unix_time(client, wrong)


def test_a_restriction_until_2100() -> None:
    """A date beyond 2038 is sent as the last one that the API knows, which is for ever."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        ada.create_channel("Club", bob, broadcast=False, username="the_club_x")
        until = datetime(2100, 1, 1, tzinfo=UTC)
        await client.edit_permissions("@the_club_x", "@bob_builder", send_messages=False, until=until)
        [request] = world.telegram.sent("channels.editBanned")
        assert request.banned_rights.until_date == dates.LAST

    run_simulation(scenario)
