"""Thousands of connections at a time: all are answered, all hear what concerns them, and all come back."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

import pytest

from cablegram import MemorySession, StringSession, events
from cablegram.testing import Simulation, eventually, run_simulation

PEOPLE, DEVICES = 40, 50


@pytest.mark.slow
def test_two_thousand_connections() -> None:
    """Of each of 40 people 50 sessions are connected: every one is answered and pushed each message once, also after
    the server was restarted and all of them came back at the same time."""

    async def scenario(world: Simulation) -> None:
        writer = world.telegram.add_user(first_name="Ada")
        people = [world.telegram.add_user(first_name=f"Person {number}") for number in range(PEOPLE)]
        heard: Counter[tuple[int, str]] = Counter()
        clients: list[Any] = []

        def listen(client: Any, person: int) -> None:
            def told(event: Any) -> None:
                heard[person, event.message.message] += 1

            client.add_event_handler(told, events.NewMessage(incoming=True))

        for number, person in enumerate(people):
            first = world.client(MemorySession())
            await first.start(phone_number=person.phone, phone_code=person.read_code)
            login = first.session.export()
            await first.disconnect()
            for _ in range(DEVICES):
                client = world.client(StringSession(login))
                listen(client, number)
                clients.append(client)
        await asyncio.gather(*(client.connect() for client in clients))
        assert len(world.telegram.connections()) == PEOPLE * DEVICES
        for text in ("before", "after"):
            found = await asyncio.gather(*(client.get_me() for client in clients))
            assert [user.id for user in found] == [person.id for person in people for _ in range(DEVICES)]
            for person in people:
                writer.send(person, text)
            await eventually(lambda: heard.total() >= PEOPLE * DEVICES, timeout=60)
            await asyncio.sleep(5)
            assert heard == {(number, text): DEVICES for number in range(PEOPLE)}
            heard.clear()
            if text == "before":
                await world.telegram.restart()
                await eventually(lambda: len(world.telegram.connections()) == PEOPLE * DEVICES, timeout=60)

    run_simulation(scenario)
