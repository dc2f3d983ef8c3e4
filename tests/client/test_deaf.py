"""Nothing makes a client deaf: what it missed is asked for until it comes, and what comes next is heard."""

from __future__ import annotations

import asyncio
import struct
from typing import Any

import pytest

from cablegram import api, events
from cablegram.sandbox.services.updates import get_channel_difference, get_difference
from cablegram.testing import Simulation, eventually, run_simulation
from tests.client.updates.test_update_manager import listening

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


def unreadable(world: Simulation, text: str) -> None:
    """No answer in which there is a message of this text can be read, as if it were of a newer layer."""
    for method, service in (
        (api.updates.GetDifference, get_difference),
        (api.updates.GetChannelDifference, get_channel_difference),
    ):

        @world.telegram.on(method)
        def answer(ctx: Any, request: Any, service: Any = service) -> Any:
            result = service(ctx, request)
            if any(message.message == text for message in getattr(result, "new_messages", ())):
                world.telegram.faults.unknown_type(request.__tl_name__, times=1)
            return result


def push_unknown(world: Simulation) -> None:
    """Every session is pushed something that no schema has."""
    for caller in world.telegram.callers():
        caller.session.send_service(struct.pack("<I", 0xDEADBEEF) + bytes(8), content=True)
        for wire in world.telegram.connections():
            wire.flush_soon()


@pytest.mark.parametrize("kind", ["account", "channel"])
def test_one_message_that_cannot_be_read(kind: str) -> None:
    """Of ten messages that come together one is of a type that is not known: the nine others are delivered, the one is
    told of by Unreadable and GapTooLong, and what comes next is heard. Of a channel those before it are passed over
    too, and told of: its difference comes whole or not at all."""

    async def scenario(world: Simulation) -> None:
        got: list[str] = []
        told: list[Any] = []
        ada, bob, client = await listening(world, got)
        where = ada.create_channel("News", bob) if kind == "channel" else bob
        ada.send(where, "first")
        await eventually(lambda: got == ["first"])
        client.add_event_handler(told.append, events.GapTooLong)
        client.add_event_handler(told.append, events.Unreadable)
        unreadable(world, "message 4")
        world.telegram.faults.mute_updates()
        for number in range(10):
            ada.send(where, f"message {number}")
        world.telegram.faults.unmute_updates()
        push_unknown(world)
        expected = ["first", *(f"message {number}" for number in range(10) if number != 4)]
        if kind == "channel":  # an account's difference names the channels that have moved on
            expected = ["first", *(f"message {number}" for number in range(5, 10)), "next"]
            await asyncio.sleep(1)
            ada.send(where, "next")
        await eventually(lambda: len(got) == len(expected), timeout=10)
        assert got == expected
        [unknown, *gaps] = sorted(told, key=lambda event: isinstance(event, events.GapTooLong))
        assert unknown.error.constructor == 0xDEADBEEF
        assert [gap.last - gap.first for gap in gaps] == [1] * (5 if kind == "channel" else 1)
        assert {gap.channel_id for gap in gaps} == {where.id if kind == "channel" else None}
        ada.send(where, "last")
        await eventually(lambda: got[-1] == "last", timeout=10)

    run_simulation(scenario)
