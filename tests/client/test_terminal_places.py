"""The end of a login, wherever it is heard: it ends the client, and no request or key exchange follows."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import TelegramClient, errors, events
from cablegram.testing import Simulation, run_simulation
from tests.support.files import noise, pair, received

ENDS = {
    "AUTH_KEY_UNREGISTERED": 401,
    "AUTH_KEY_INVALID": 401,
    "AUTH_KEY_DUPLICATED": 406,
    "SESSION_REVOKED": 401,
    "SESSION_EXPIRED": 401,
    "USER_DEACTIVATED": 401,
    "USER_DEACTIVATED_BAN": 401,
}
PLACES = ("a call", "a difference")
"""A ping is answered by no RPC error, and another data center than home speaks of its own key alone."""
MATRIX = [(name, place) for name in ENDS for place in PLACES]


async def strike(world: Simulation, bob: TelegramClient, name: str, place: str, message: Any) -> None:
    """Let the client hear of its end there; what it was about to do fails."""
    faults = world.telegram.faults
    methods = {"a call": "users.getUsers", "a difference": "updates.getDifference"}
    faults.rpc_error(methods[place], name, code=ENDS[name])
    if place == "a call":
        with pytest.raises(errors.CablegramError, match=name):
            await bob.get_me()
    elif place == "a difference":
        faults.drop_updates(times=1)
        for text in ("lost", "the hole is seen"):
            world.telegram.users()[0].send(world.telegram.users()[1], text)


@pytest.mark.parametrize(("name", "place"), MATRIX)
def test_the_end_is_the_end_everywhere(name: str, place: str) -> None:
    """A terminal error in a call or while catching up: at most two requests follow, no key is exchanged, and
    run_until_disconnected() and later calls raise it."""

    async def scenario(world: Simulation) -> None:
        _, bob = await pair(world, dc=3)
        await world.clients[0].send_file("bob_test", noise(5000))
        message = await received(bob)
        bob.add_event_handler(lambda: None, events.NewMessage())
        await asyncio.sleep(1)
        log, running = world.telegram.log, asyncio.create_task(bob.run_until_disconnected())
        account = bob.session.user
        assert account is not None
        await world.clients[0].disconnect()
        exchanges, before = log.key_exchanges, len(log.entries)
        await strike(world, bob, name, place, message)
        with pytest.raises(errors.CablegramError, match=name):
            await running
        after = [entry for entry in log.entries[before:] if entry.account == account.id]
        await asyncio.sleep(600)
        with pytest.raises(errors.CablegramError, match=name):
            await bob.get_me()
        with pytest.raises(errors.CablegramError, match=name):
            await bob.connect()
        at_end = [entry for entry in log.entries[before:] if entry.account == account.id]
        told = next((n for n, entry in enumerate(at_end) if entry.error), 0)
        assert len(at_end) - told <= 3  # the one that was refused, and two more
        assert at_end == after
        assert log.key_exchanges == exchanges

    run_simulation(scenario, dcs=3)
