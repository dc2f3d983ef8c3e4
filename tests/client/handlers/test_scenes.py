"""Scenes: entry, the way on and back, cancel, and a restart in the middle."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import MemorySession, errors, events
from cablegram.testing import Simulation, run_simulation

F = events.F


def signup() -> tuple[events.Router, events.Scene]:
    """A scene of three steps, and the router that leads into it."""
    router, scene = events.Router(), events.Scene("signup", expires=3600)

    @router.on(events.Command("signup"))
    async def begin(event: events.CommandEvent) -> None:
        await scene.enter(event, by=event.sender_id)

    @scene.step
    async def name(event: events.MessageEvent) -> None:
        await event.respond("Name?")

    @scene.step
    async def age(event: events.MessageEvent) -> None:
        await event.respond("Age?")

    @scene.step
    async def town(event: events.MessageEvent) -> None:
        await event.respond("Town?")

    @name.on(events.NewMessage(F.text))
    async def got_name(event: events.MessageEvent) -> None:
        await scene.go(event, age, name=event.text)

    @age.on(events.NewMessage(F.matches(r"\d+$")))
    async def got_age(event: events.MessageEvent) -> None:
        await scene.go(event, town, age=int(event.text))

    @age.on(events.NewMessage(incoming=True))
    async def no_age(event: events.MessageEvent) -> None:
        await event.respond("A number, please")

    @town.on(events.NewMessage())
    async def got_town(event: events.MessageEvent) -> None:
        data = await event.state.data()
        await event.respond(f"{data['name']}, {data['age']}, {event.text}")
        await scene.leave(event)

    @scene.on_cancel
    async def cancelled(event: events.MessageEvent) -> None:
        await event.respond("Never mind")

    router.include(scene)
    return router, scene


async def talk(ada: Any, bot: Any, *pairs: tuple[str, str | None]) -> None:
    for text, answer in pairs:
        ada.send(bot, text)
        await asyncio.sleep(2)
        assert ada.texts(bot)[-1] == (text if answer is None else answer)


@pytest.mark.parametrize("restart", [False, True])
def test_a_scene_from_its_entry_to_its_end(restart: bool) -> None:
    """Rule: each step asks when it is come to, forwards or back; a restart changes nothing; the end is the end."""

    async def scenario(world: Simulation) -> None:
        bot, ada = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
        session = MemorySession()

        async def begin() -> Any:
            client = world.client(session)
            client.include(signup()[0])
            await client.start(bot_auth_token=bot.token)
            return client

        client = await begin()
        await talk(
            ada,
            bot,
            ("hello", None),
            ("/signup", "Name?"),
            ("/back", "Name?"),
            ("Ada", "Age?"),
            ("x", "A number, please"),
        )
        if restart:
            await client.disconnect()
            client = await begin()
        await talk(
            ada, bot, ("36", "Town?"), ("/back", "Age?"), ("/back", "Name?"), ("Augusta", "Age?"), ("36", "Town?")
        )
        await talk(ada, bot, ("London", "Augusta, 36, London"), ("/back", None), ("/cancel", None), ("London", None))

    run_simulation(scenario)


def test_a_scene_is_cancelled_and_expires() -> None:
    """Rule: /cancel leaves at any step and says so once; an expired scene is left too."""

    async def scenario(world: Simulation) -> None:
        bot, ada = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
        client = world.client()
        client.include(signup()[0])
        await client.start(bot_auth_token=bot.token)
        await talk(
            ada, bot, ("/signup", "Name?"), ("Ada", "Age?"), ("/cancel", "Never mind"), ("/cancel", None), ("x", None)
        )
        await talk(ada, bot, ("/signup", "Name?"))
        await asyncio.sleep(3600)
        await talk(ada, bot, ("Ada", None))

    run_simulation(scenario)


async def test_what_is_no_step_is_refused() -> None:
    """Rule: two steps of one name, a step of another scene, a scene without steps, and raw updates are refused."""
    _, scene = signup()
    with pytest.raises(errors.UsageError, match="has a step 'name' already"):

        @scene.step
        async def name(event: Any) -> None: ...

    other = events.Scene("other")
    nothing: Any = None
    with pytest.raises(errors.UsageError, match="no step of the scene 'other'"):
        await other.go(nothing, scene.steps[0])
    with pytest.raises(errors.UsageError, match="has no steps"):
        await other.enter(nothing)
    with pytest.raises(errors.UsageError, match="wait for an event"):
        scene.steps[0].on(events.Raw())
    with pytest.raises(errors.UsageError, match="per= of the scene"):
        events.Scene("x", per="planet")
