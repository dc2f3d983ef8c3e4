"""Nothing makes a client deaf: what it missed is asked for until it comes, and what comes next is heard."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram.testing import Simulation, eventually, run_simulation
from tests.client.test_feed import listening

FAULTS: dict[str, Any] = {
    "TIMEOUT": lambda faults, method: faults.rpc_error(method, "TIMEOUT", code=-503, times=5),
    "RPC_CALL_FAIL": lambda faults, method: faults.rpc_error(method, "RPC_CALL_FAIL", code=500, times=5),
    "cut": lambda faults, method: faults.cut(method, times=5),
    "lost": lambda faults, method: faults.drop_response(method, times=1),
    "unreadable": lambda faults, method: faults.unknown_type(method, times=5),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("method", ["updates.getDifference", "updates.getChannelDifference"])
def test_a_difference_that_fails_five_times(method: str, fault: str) -> None:
    """Whatever the server answers instead of what was missed: once that is over it comes, what is sent next is there
    within ten seconds, and requests work all the while."""

    async def scenario(world: Simulation) -> None:
        got: list[str] = []
        ada, bob, client = await listening(world, got, timeout=10.0)
        where = ada.create_channel("News", bob) if "Channel" in method else bob
        ada.send(where, "first")
        await eventually(lambda: got == ["first"])
        faults = world.telegram.faults
        FAULTS[fault](faults, method)
        faults.drop_updates(times=1)
        ada.send(where, "missed")
        ada.send(where, "after the hole")
        await eventually(lambda: world.telegram.log.count(method) > 0)
        assert (await client.get_me()).first_name == "Bob"
        await eventually(lambda: got == ["first", "missed", "after the hole"], timeout=200)
        ada.send(where, "next")
        await eventually(lambda: got[3:] == ["next"], timeout=10)

    run_simulation(scenario)
