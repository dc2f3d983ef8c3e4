"""A client and the sandbox through a bad day: everything settles, nothing is done twice, nothing is left.

``CABLEGRAM_SEEDS`` is how many seeds run (default 12), ``CABLEGRAM_SEED`` one seed to run again.
"""

from __future__ import annotations

import asyncio
import os
from collections import Counter

import pytest

from cablegram import TelegramClient
from cablegram.errors import ConnectionLost, DeadlineExceeded
from cablegram.testing import Simulation, run_simulation

REQUESTS = 100
TOLD_BY_CLOCK_STEPS = {"bad_msg_16", "bad_msg_17", "bad_server_salt"}
"""What a client cannot know before the server says so: that its time, or its salt, is another."""
SEEDS = (
    [int(os.environ["CABLEGRAM_SEED"])]
    if "CABLEGRAM_SEED" in os.environ
    else range(int(os.environ.get("CABLEGRAM_SEEDS", "12")))
)


async def send(client: TelegramClient, text: str, outcome: Counter[str]) -> None:
    """One message; how it ended."""
    try:
        await client.send_message("me", message=text)
        outcome["sent"] += 1
    except ConnectionLost as error:
        outcome[f"lost, sent={error.sent}"] += 1
    except DeadlineExceeded:
        outcome["deadline"] += 1


async def bad_day(world: Simulation) -> Counter[str]:
    """A user sends 100 messages to itself, while the network and the server fail again and again."""
    user = world.telegram.add_user(first_name="Ada")
    client = world.client(connection_retries=None, timeout=3_600.0)
    await client.start(phone_number=user.phone, phone_code=user.read_code)
    outcome: Counter[str] = Counter()
    rand = world.rand.child("requests")
    async with world.chaos():
        tasks = []
        for number in range(REQUESTS):
            tasks.append(asyncio.create_task(send(client, f"message {number}", outcome), name=f"send {number}"))
            await asyncio.sleep(rand.uniform(0, 2))
        await asyncio.wait(tasks)
    for task in tasks:
        task.result()
    texts = Counter(user.texts(user))
    assert outcome.total() == REQUESTS
    assert max(texts.values()) == 1, f"sent twice: {[text for text, n in texts.items() if n > 1]}"
    assert len(texts) >= outcome["sent"], "a message was confirmed and is not there"
    breaches = {breach.rule for breach in world.telegram.breaches}
    assert breaches <= TOLD_BY_CLOCK_STEPS, world.telegram.breaches
    return outcome


@pytest.mark.parametrize("seed", SEEDS)
def test_bad_day(seed: int) -> None:
    """Every request settles; what the client was told is true; no message is sent twice; no task or link is left."""
    outcome = run_simulation(bad_day, seed=seed, limit=7 * 86_400)
    assert outcome["sent"] > REQUESTS / 2, outcome


def test_a_bad_day_replays() -> None:
    """A seed that fails can be run again: the same faults, the same bytes, the same end."""

    async def told(world: Simulation) -> tuple[Counter[str], str]:
        return await bad_day(world), world.fingerprint()

    assert run_simulation(told, seed=5) == run_simulation(told, seed=5)
