"""Tests of cablegram.client.messages.reactions."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api, errors
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule

from .test_send import people


@rule(
    "api/reactions#react-to-a-message",
    "sendReaction replaces what was sent before; an empty list takes it back",
    role="client",
)
def test_reactions_are_set_replaced_and_taken_back() -> None:
    """By the object or by peer and id: what the server keeps is the last that was said."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await people(world)
        sent = await client.send_message("@bob_builder", "hello")

        async def kept() -> list[Any]:
            [message] = await client.get_messages(ids=sent)
            assert isinstance(message, api.Message)
            return [] if message.reactions is None else [one.reaction for one in message.reactions.results]

        await client.react(sent, "👍")
        assert await kept() == [api.ReactionEmoji(emoticon="👍")]
        await client.react(bob.id, sent.id, api.ReactionEmoji(emoticon="❤"))
        assert await kept() == [api.ReactionEmoji(emoticon="❤")]
        await client.react(sent)
        assert await kept() == []
        await client.react(bob.id, sent, "👍", big=True)
        assert world.telegram.sent("messages.sendReaction")[-1].big is True

    run_simulation(scenario)


def test_what_is_no_reaction_is_refused_before_anything_is_sent() -> None:
    """A message and a reaction are needed, each of its own kind."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await people(world)
        sent = await client.send_message("@bob_builder", "hello")
        world.telegram.log.clear()
        for call in (
            client.react(bob.id, "👍"),
            client.react(bob.id),
            client.react(sent, True),
            client.react(sent, b"x"),  # type: ignore[arg-type]
            client.react(None, 5, "👍"),
        ):
            with pytest.raises(errors.UsageError):
                await call
        assert world.telegram.log.entries == []

    run_simulation(scenario)
