"""Tests of cablegram.client.messages.pages: every combination of limits beside a model of the chat."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from typing import Any

import pytest

from cablegram import TelegramClient, api
from cablegram.client.messages.pages import sender_of
from cablegram.sandbox import UserActor
from cablegram.testing import Simulation, run_simulation

from .test_send import people

FULL = 260
"""Messages in the chat: more than two pages."""


async def a_group(world: Simulation) -> tuple[TelegramClient, int, UserActor]:
    """A supergroup with three pages of messages by two people, some deleted, some with links, over some hours."""
    client, ada, bob = await people(world)
    club = ada.create_channel("Club", bob, broadcast=False, username="the_club_x")
    made = []
    for number in range(FULL):
        if number % 20 == 0:
            world.telegram.clock.advance(600)
        text = ("rate {}", "talk {}", "rate https://example.org/{}")[number % 3].format(number)
        made.append((ada if number % 4 == 0 else bob).send(club, text))
    bob.delete(*(message for message in made[70:110] if message.content.sender == bob.id))
    await client.get_entity("@the_club_x")
    return client, club.peer, bob


async def a_private_chat(world: Simulation) -> tuple[TelegramClient, int, UserActor]:
    """A private chat among others, so that the ids between its messages belong to another chat."""
    client, ada, bob = await people(world)
    eve = world.telegram.add_user(first_name="Eve", username="eve_and_others")
    for number in range(FULL):
        if number % 20 == 0:
            world.telegram.clock.advance(600)
        text = ("rate {}", "talk {}", "rate https://example.org/{}")[number % 3].format(number)
        (ada if number % 4 == 0 else bob).send(bob if number % 4 == 0 else ada, text)
        if number % 5 == 0:
            eve.send(ada, "rate of another chat")
    await client.get_dialogs()
    return client, bob.id, bob


def expected(chat: list[Any], me: int, bob: int, options: dict[str, Any]) -> list[int]:
    """What the documentation of iter_messages says, message by message. ``chat`` has all messages, oldest first."""

    def wanted(message: Any) -> bool:
        old, new = options["reverse"], not options["reverse"]
        return all(
            (
                not options["offset_id"]
                or (old and message.id > options["offset_id"])
                or (new and message.id < options["offset_id"]),
                not options["offset_date"]
                or (old and message.date >= options["offset_date"])
                or (new and message.date < options["offset_date"]),
                message.id > options["min_id"],
                not options["max_id"] or message.id < options["max_id"],
                options["search"] is None or options["search"] in getattr(message, "message", ""),
                options["from_user"] is None or sender_of(message, me) == bob,
                options["filter"] is None or "https://" in getattr(message, "message", ""),
                isinstance(message, api.Message) or options["service"] or options["filter"] is not None,
            )
        )

    found = [message.id for message in chat if wanted(message)]
    found = found if options["reverse"] else found[::-1]
    return found if options["limit"] is None else found[: options["limit"]]


def combinations(chat: list[Any], bob: int, rng: random.Random) -> Iterator[dict[str, Any]]:
    """Every combination of options that are there or not, with values from all of the chat."""

    def some_id() -> int:
        return max(1, int(rng.choice(chat).id) + rng.choice((-1, 0, 1)))

    def some_date() -> int:
        return int(rng.choice(chat).date) + rng.choice((-1, 0, 1))

    choices: dict[str, list[Any]] = {
        "limit": [None, 1, 7, 130],
        "offset_id": [lambda: 0, some_id],
        "offset_date": [lambda: 0, some_date],
        "min_id": [lambda: 0, some_id],
        "max_id": [lambda: 0, some_id],
        "reverse": [False, True],
        "search": [None, "rate"],
        "from_user": [None, bob],
        "filter": [None, api.InputMessagesFilterUrl()],
        "service": [False, True],
    }
    for values in itertools.product(*choices.values()):
        yield {
            name: value() if callable(value) else value for name, value in zip(choices, values, strict=True)
        }  # fmt: skip


async def compare(client: TelegramClient, peer: int, bob: int, *, share: float, seed: int) -> int:
    """Ask for combinations, a share of all of them, and compare each with the model; how many there were."""
    rng = random.Random(seed)
    chat: list[Any] = (await client.get_messages(peer, None, service=True))[::-1]
    me = (await client.get_me()).id
    asked = 0
    for options in combinations(chat, bob, rng):
        if rng.random() >= share:
            continue
        found = [message.id async for message in client.iter_messages(peer, **options)]
        assert found == expected(chat, me, bob, options), options
        asked += 1
    return asked


@pytest.mark.parametrize("where", [a_group, a_private_chat])
def test_every_combination_of_limits_gives_what_the_model_gives(where: Any) -> None:
    """Offsets, ranges, searches, senders, filters, limits, both directions: the messages are the model's, in order."""

    async def scenario(world: Simulation) -> None:
        client, peer, bob = await where(world)
        assert await compare(client, peer, bob.id, share=0.3, seed=world.seed) > 500

    run_simulation(scenario)


@pytest.mark.slow
@pytest.mark.parametrize("where", [a_group, a_private_chat])
def test_all_combinations(where: Any) -> None:
    """The same for all combinations that there are."""

    async def scenario(world: Simulation) -> None:
        client, peer, bob = await where(world)
        assert await compare(client, peer, bob.id, share=1, seed=7) == 4 * 2**9

    run_simulation(scenario)


def test_a_range_far_back_costs_one_page() -> None:
    """A range of ids is reached by its end: the pages above it are not read."""

    async def scenario(world: Simulation) -> None:
        client, peer, _ = await a_group(world)
        chat = (await client.get_messages(peer, None))[::-1]
        world.telegram.log.clear()
        found = await client.get_messages(peer, None, min_id=chat[10].id, max_id=chat[15].id)
        assert [m.id for m in found] == [m.id for m in chat[14:10:-1]]
        assert len(world.telegram.sent("messages.getHistory")) == 1

    run_simulation(scenario)


def test_the_sender_in_a_private_chat_is_looked_for_here() -> None:
    """Telegram ignores ``from_id`` in a chat with one user; the client sorts the messages out by itself."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        for number in range(3):
            ada.send(bob, f"from Ada {number}")
            bob.send(ada, f"from Bob {number}")
        await client.get_dialogs()
        hers = await client.get_messages(bob.id, None, from_user="me")
        assert [m.message for m in hers] == [f"from Ada {n}" for n in (2, 1, 0)]
        his = await client.get_messages(bob.id, None, from_user=bob.id, search="2")
        assert [m.message for m in his] == ["from Bob 2"]

    run_simulation(scenario)
