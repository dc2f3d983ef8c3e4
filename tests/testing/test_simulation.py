"""A whole Telegram on virtual time."""

from __future__ import annotations

import asyncio

import pytest

from cablegram import StringSession, api
from cablegram.testing import Leak, Simulation, run_simulation

PASSWORD = "correct horse"


async def the_job(world: Simulation) -> tuple[str, str, str]:
    """The main job, whole: log in as a user and as a bot, say Hello, log in again."""
    user = world.telegram.add_user(phone="+9996620001", first_name="Ada", password=PASSWORD)
    bot = world.telegram.add_bot("a_bot")
    client = world.client(StringSession())
    await client.start(phone_number=user.phone, phone_code=user.read_code, password=PASSWORD)
    await client.send_message("me", message="Hello!")
    saved = str(client.session.save())
    await client.disconnect()

    again = world.client(StringSession(saved))
    await again.connect()
    assert (await again.get_me()).first_name == "Ada"
    [message] = await again.get_messages("me", limit=1)
    assert isinstance(message, api.Message)
    assert message.message == "Hello!"

    other = world.client()
    await other.start(bot_auth_token=bot.token)
    assert (await other.get_me()).bot
    assert world.telegram.breaches == []
    return world.fingerprint(), world.telegram.digest(), saved


def test_same_seed_same_bytes() -> None:
    """The main job with the same seed sends the same bytes, to the last padding; with another seed it does not."""
    first = run_simulation(the_job, seed=11)
    assert run_simulation(the_job, seed=11) == first
    assert run_simulation(the_job, seed=12)[0] != first[0]


def test_a_wrong_clock_does_not_matter() -> None:
    """A client whose clock is a year late, or early, logs in and works."""

    async def scenario(world: Simulation) -> None:
        for number, error in enumerate((-31_536_000.0, 31_536_000.0)):
            bot = world.telegram.add_bot(f"bot_{number}_bot")
            client = world.client(clock_error=error)
            await client.start(bot_auth_token=bot.token)
            assert (await client.get_me()).id == bot.id

    run_simulation(scenario, seed=3)


def test_errors_name_the_seed() -> None:
    """A failing scenario says which seed to run again."""

    async def scenario(world: Simulation) -> None:
        raise LookupError("the scenario failed")

    with pytest.raises(LookupError) as info:
        run_simulation(scenario, seed=99)
    assert info.value.__notes__ == ["in the simulation with seed 99"]


def test_leaks_are_reported() -> None:
    """A task that outlives its scenario fails it."""

    async def scenario(world: Simulation) -> None:
        world.forgotten = asyncio.create_task(asyncio.sleep(1_000), name="forgotten")  # type: ignore[attr-defined]

    with pytest.raises(Leak, match="forgotten"):
        run_simulation(scenario)
