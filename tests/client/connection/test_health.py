"""Tests of cablegram.client.connection.health."""

from __future__ import annotations

import asyncio

import pytest

from cablegram import errors
from cablegram.testing import Simulation, run_simulation


def test_a_life() -> None:
    """Before, during and after a connection the snapshot says what is true."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user()
        client = world.client(clock_error=-100)
        assert client.health().state == "disconnected"
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        health = client.health()
        assert (health.state, health.home_dc, health.pending, health.floods) == ("connected", 2, 0, 0)
        assert health.connected_since is not None
        assert health.round_trip is not None
        assert health.clock_offset == pytest.approx(100, abs=2)
        await asyncio.sleep(50)
        health = client.health()
        assert health.state_for == pytest.approx(50, abs=2)
        assert health.last_packet is not None
        assert health.last_packet <= 60
        assert health.loop_lag == pytest.approx(0, abs=0.01)
        world.telegram.faults.flood("users.getUsers", 5, times=1)
        call = asyncio.create_task(client.get_me())
        await asyncio.sleep(1)
        assert client.health().floods == 1
        await call
        world.telegram.add_user().send(ada, "hi")
        await asyncio.sleep(1)
        health = client.health()
        assert health.updates >= 1
        assert health.last_update is not None
        assert health.last_update <= 1
        await client.disconnect()
        health = client.health()
        assert (health.state, health.state_for) == ("disconnected", 0)
        assert health.last_packet is health.last_update is None
        await client.connect()
        world.telegram.revoke(ada.account)
        with pytest.raises(errors.RpcError):
            await client.get_me()
        health = client.health()
        assert health.state == "dead"
        assert "SESSION_REVOKED" in str(health.ended_by)

    run_simulation(scenario)
