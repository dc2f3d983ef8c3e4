"""Updates on the whole way: a server that loses, doubles, shuffles and withholds them, and a client that hears all.

Everything runs on virtual time against the sandbox.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import MemorySession, TelegramClient, events
from cablegram.errors import CablegramError
from cablegram.testing import Simulation, eventually, run_simulation
from tests.support.rules import rule


async def listening(world: Simulation, got: list[str], session: Any = None, **options: Any) -> tuple[Any, Any, Any]:
    """Two users who know each other; the client of the second one collects what it is told."""
    ada = world.telegram.add_user(first_name="Ada")
    bob = world.telegram.add_user(first_name="Bob")
    client = world.client(session if session is not None else MemorySession(), **options)
    client.add_event_handler(lambda event: got.append(event.message.message), events.NewMessage(incoming=True))
    await client.start(phone_number=bob.phone, phone_code=bob.read_code)
    await asyncio.sleep(1.0)
    got.clear()  # the login code's message
    return ada, bob, client


def say(ada: Any, bob: Any, first: int, count: int) -> list[str]:
    texts = [f"message {number}" for number in range(first, first + count)]
    for text in texts:
        ada.send(bob, text)
    return texts


@pytest.mark.parametrize("seed", range(8))
def test_nothing_is_lost_doubled_or_shuffled(seed: int) -> None:
    """Rule: whatever the server loses, doubles or shuffles, the handler gets each message once and in order."""

    async def main(world: Simulation) -> None:
        got: list[str] = []
        ada, bob, client = await listening(world, got)
        faults = world.telegram.faults
        faults.drop_updates(every=3)
        faults.duplicate_updates(every=4)
        faults.reorder_updates(every=5)
        expected = []
        for number in range(0, 60, 3):
            expected += say(ada, bob, number, 3)
            await asyncio.sleep(world.rand.uniform(0, 2))
        faults.clear()
        expected += say(ada, bob, 60, 1)
        await asyncio.sleep(5)
        assert got == expected
        await client.disconnect()

    run_simulation(main, seed=seed)


@rule(
    "api/updates#recovering-gaps",
    "On startup the difference is asked for, and brings what came meanwhile",
    role="client",
)
def test_a_client_that_comes_back_catches_up() -> None:
    """Rule: what came while the client was away is delivered when it is back, in order, before what is new."""

    async def main(world: Simulation) -> None:
        got: list[str] = []
        session = MemorySession()
        ada, bob, client = await listening(world, got, session)
        expected = say(ada, bob, 0, 2)
        await asyncio.sleep(1)
        await client.disconnect()
        expected += say(ada, bob, 2, 150)
        again = world.client(session)
        again.add_event_handler(lambda event: got.append(event.message.message), events.NewMessage(incoming=True))
        async with again:
            expected += say(ada, bob, 152, 1)
            await eventually(lambda: len(got) >= len(expected))
        assert got == expected

    run_simulation(main, seed=1)


def test_catching_up_can_be_declined() -> None:
    """``catch_up=False`` begins at now, with one request."""

    async def main(world: Simulation) -> None:
        got: list[str] = []
        session = MemorySession()
        ada, bob, client = await listening(world, got, session)
        await client.disconnect()
        say(ada, bob, 0, 5)
        again = world.client(session, catch_up=False)
        again.add_event_handler(lambda event: got.append(event.message.message), events.NewMessage(incoming=True))
        async with again:
            await asyncio.sleep(2)
            expected = say(ada, bob, 5, 1)
            await asyncio.sleep(2)
        assert got == expected
        assert not world.telegram.sent("updates.getDifference")

    run_simulation(main, seed=1)


def test_a_failing_difference_does_not_make_the_client_deaf() -> None:
    """Rule: getDifference fails five times; the next message reaches the handler within ten seconds of the healing."""

    async def main(world: Simulation) -> None:
        got: list[str] = []
        ada, bob, client = await listening(world, got)
        faults = world.telegram.faults
        faults.rpc_error("updates.getDifference", "TIMEOUT", code=500, times=5)
        faults.drop_updates(times=1)
        expected = say(ada, bob, 0, 2)
        started = asyncio.get_running_loop().time()
        await eventually(lambda: got == expected, timeout=120)
        assert asyncio.get_running_loop().time() - started < 60
        expected += say(ada, bob, 2, 1)
        await eventually(lambda: got == expected, timeout=10)
        await client.disconnect()

    run_simulation(main, seed=1)


def test_a_mute_server_is_found_out() -> None:
    """Rule: a server that answers pings and pushes nothing is asked after the silence; health tells of it."""

    async def main(world: Simulation) -> None:
        got: list[str] = []
        ada, bob, client = await listening(world, got, update_silence=2.0)
        faults = world.telegram.faults
        faults.mute_updates()
        expected = say(ada, bob, 0, 3)
        await eventually(lambda: got == expected, timeout=5)
        assert client.health().updates_alive is False
        faults.unmute_updates()
        expected += say(ada, bob, 3, 1)
        await eventually(lambda: got == expected, timeout=5)
        assert client.health().updates_alive is True
        await client.disconnect()

    run_simulation(main, seed=1)


@rule("api/updates#fetching-state", "After a login the state is asked for, and kept", role="client")
def test_a_program_that_only_sends_asks_once_where_it_is() -> None:
    """Rule: without handlers there is one getState in the life of the session, no difference and no timer."""

    async def main(world: Simulation) -> None:
        bob = world.telegram.add_user(first_name="Bob")
        client = world.client()
        await client.start(phone_number=bob.phone, phone_code=bob.read_code)
        await client.send_message("me", message="Hello!")
        await asyncio.sleep(1)
        stored = client.session.update_state
        assert stored is not None
        await client.disconnect()
        await client.connect()
        await client.send_message("me", message="Hello again!")
        assert client.session.update_state == stored  # nobody has handled anything
        assert len(world.telegram.sent("updates.getState")) == 1
        assert not world.telegram.sent("updates.getDifference")
        await client.disconnect()

    run_simulation(main, seed=1)


@rule("api/updates#event-sequences", "No event of a channel is missed or comes twice", role="client")
def test_channels_are_complete_too() -> None:
    """Rule: each channel has a counter of its own, and its holes are filled from its own difference."""

    async def main(world: Simulation) -> None:
        got: list[str] = []
        ada, bob, client = await listening(world, got)
        channel = ada.create_channel("News", bob)
        ada.send(channel, "first")
        await eventually(lambda: got == ["first"])
        world.telegram.faults.drop_updates(times=2)
        for text in ("second", "third", "fourth"):
            ada.send(channel, text)
        await eventually(lambda: got == ["first", "second", "third", "fourth"], timeout=20)
        await client.disconnect()

    run_simulation(main, seed=1)


def test_a_bad_day_delivers_everything() -> None:
    """Rule: through cuts, silences and outages every message is delivered once, in order."""

    async def main(world: Simulation) -> None:
        got: list[str] = []
        ada, bob, client = await listening(world, got, connection_retries=None)
        expected = []
        async with world.chaos():
            for number in range(100):
                expected += say(ada, bob, number, 1)
                await asyncio.sleep(world.rand.uniform(0, 3))
        await eventually(lambda: len(got) >= len(expected), timeout=600)
        assert got == expected
        await client.disconnect()

    for seed in range(5):
        run_simulation(main, seed=seed, limit=86_400)


def test_errors_while_catching_up_are_not_raised_anywhere() -> None:
    """A difference that cannot be had is tried again; the program sees no error of it."""

    async def main(world: Simulation) -> None:
        got: list[str] = []
        ada, bob, client = await listening(world, got)
        world.telegram.faults.rpc_error("updates.getDifference", "HISTORY_GET_FAILED", code=500, times=3)
        world.telegram.faults.drop_updates(times=1)
        expected = say(ada, bob, 0, 2)
        try:
            await eventually(lambda: got == expected, timeout=100)
        except CablegramError as error:
            raise AssertionError("an error of the feed reached the program") from error
        assert isinstance(client, TelegramClient)
        await client.disconnect()

    run_simulation(main, seed=2)
