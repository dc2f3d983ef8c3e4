"""The way of a call through middlewares and policies."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import MemorySession, api, errors
from cablegram.client.requests.middleware import Call, Next
from cablegram.testing import Simulation, run_simulation


async def started(world: Simulation, **options: Any) -> Any:
    ada = world.telegram.add_user(first_name="Ada")
    client = world.client(MemorySession(), **options)
    await client.start(phone_number=ada.phone, phone_code=ada.read_code)
    return client


def test_policies_are_made_when_something_is_wrong() -> None:
    """A client with whom nothing is wrong has none; the first flood makes them, and counts."""

    async def scenario(world: Simulation) -> None:
        client = await started(world)
        await client.invoke(api.help.GetNearestDc())
        chain = client._connection.chain
        assert chain.floods is None
        world.telegram.faults.flood("help.getNearestDc", 2, times=1)
        before = world.loop.time()
        assert (await client.invoke(api.help.GetNearestDc())).nearest_dc == 2
        assert world.loop.time() - before >= 2
        floods: Any = chain.floods
        assert floods.count == 1

    run_simulation(scenario)


def test_a_middleware_sees_one_call_however_often_it_is_sent() -> None:
    """The user's middlewares are outside the policies: one call, and afterwards how often it was sent."""
    seen: list[tuple[str, int]] = []

    async def note(call: Call, following: Next) -> Any:
        result = await following(call)
        seen.append((call.method, call.attempts))
        return result

    async def scenario(world: Simulation) -> None:
        client = await started(world, middleware=[note])
        await asyncio.sleep(1)  # it has asked where the account's updates are
        world.telegram.faults.flood("help.getNearestDc", 2, times=1)
        seen.clear()
        await client.invoke(api.help.GetNearestDc())
        assert seen == [("help.getNearestDc", 2)]

    run_simulation(scenario)


def test_a_call_whose_time_is_over_is_not_sent() -> None:
    """Rule: a deadline counts from the caller's call; a middleware that used it up leaves nothing to send."""

    async def slow(call: Call, following: Next) -> Any:
        if call.method == "help.getNearestDc":
            assert call.deadline is not None
            call.deadline -= 10
        return await following(call)

    async def scenario(world: Simulation) -> None:
        client = await started(world, middleware=[slow])
        before = world.telegram.log.count("help.getNearestDc")
        with pytest.raises(errors.DeadlineExceeded):
            await client.invoke(api.help.GetNearestDc(), timeout=5)
        assert world.telegram.log.count("help.getNearestDc") == before

    run_simulation(scenario)
