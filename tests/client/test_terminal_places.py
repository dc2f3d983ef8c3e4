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
    "AUTH_KEY_PERM_EMPTY": 401,
    "AUTH_KEY_DUPLICATED": 406,
    "SESSION_REVOKED": 401,
    "SESSION_EXPIRED": 401,
    "USER_DEACTIVATED": 401,
    "USER_DEACTIVATED_BAN": 401,
}
OF_ONE_KEY = ("AUTH_KEY_UNREGISTERED", "AUTH_KEY_INVALID", "AUTH_KEY_PERM_EMPTY")
KEY_UNKNOWN = "-404"
PLACES = ("a call", "a difference", "a download elsewhere", "a ping", "a reconnection")


def wanted(name: str, place: str) -> bool:
    """A ping is answered by no RPC error; and of one key alone nothing is said elsewhere than at home."""
    if name == KEY_UNKNOWN:
        return place not in ("a difference", "a download elsewhere")
    return place not in ("a ping", "a reconnection") and (place != "a download elsewhere" or name not in OF_ONE_KEY)


MATRIX = [(name, place) for name in (*ENDS, KEY_UNKNOWN) for place in PLACES if wanted(name, place)]


async def strike(world: Simulation, bob: TelegramClient, name: str, place: str, message: Any) -> None:
    """Let the client hear of its end there; what it was about to do fails."""
    faults = world.telegram.faults
    if name == KEY_UNKNOWN:
        faults.forget_keys()
        if place == "a reconnection":
            world.network.cut_all()
        else:
            faults.half_open()  # whatever is sent next goes over a new link, and is answered by -404
    methods = {"a call": "users.getUsers", "a difference": "updates.getDifference"}
    if name != KEY_UNKNOWN:
        faults.rpc_error(methods.get(place, "upload.getFile"), name, code=ENDS[name])
    if place == "a call":
        with pytest.raises(errors.CablegramError, match=name):
            await bob.get_me()
    elif place == "a difference":
        faults.drop_updates(times=1)
        for text in ("lost", "the hole is seen"):
            world.telegram.users()[0].send(world.telegram.users()[1], text)
    elif place == "a download elsewhere":
        with pytest.raises(errors.CablegramError, match=name):
            await bob.download_media(message)


@pytest.mark.parametrize(("name", "place"), MATRIX)
def test_the_end_is_the_end_everywhere(name: str, place: str) -> None:
    """A terminal error in a call, while catching up, from another data center, or to a ping or a reconnection: at most
    two requests follow, no key is exchanged, and run_until_disconnected() and later calls raise it."""

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
