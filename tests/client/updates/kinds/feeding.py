"""Feeding a client any update, encoded as the server encodes it, and counted where it has a counter."""

from __future__ import annotations

from typing import Any

from cablegram import TelegramClient, api, events
from cablegram.sandbox.actors import Actor
from cablegram.testing import Simulation, eventually


class Fed:
    """A client that is logged in, and what its handlers are given."""

    def __init__(self, world: Simulation, client: TelegramClient, owner: Actor) -> None:
        self.world, self.client, self.owner = world, client, owner

    async def event(self, wants: events.Filter[Any], update: api.TypeUpdate, *mentioned: Actor) -> Any:
        """What a handler that waits for ``wants`` gets of an update that the server sends."""
        got: list[Any] = []
        self.client.add_event_handler(got.append, wants)
        self.push(update, *mentioned)
        await eventually(lambda: len(got) == 1)
        self.client.remove_event_handler(got.append)
        return got[0]

    def push(self, update: api.TypeUpdate, *mentioned: Actor) -> None:
        """Let the server send it: with the next ``qts`` or ``pts`` where it has one."""
        world, account, sent = self.world.telegram.world, self.owner.account, update

        def make(view: Any) -> api.TypeUpdate:
            view.mention(*(one.id for one in mentioned))
            return sent

        fields: Any = update
        if "qts" in update.__match_args__:
            account.qts += 1
            fields.qts = account.qts
        elif "pts_count" in update.__match_args__:
            channel = world.channel(-1_000_000_000_000 - getattr(update, "channel_id", 0))
            box = account.box if channel is None else channel.box
            box.pts += 1
            fields.pts, fields.pts_count = box.pts, 1
        world.notify_now(account.id, make)
        world.flush()


async def user(world: Simulation) -> Fed:
    """A client of Ada's."""
    ada = world.telegram.add_user(first_name="Ada", username="ada_lovelace")
    client = world.client()
    await client.start(phone_number=ada.phone, phone_code=ada.read_code)
    return Fed(world, client, ada)


async def bot(world: Simulation) -> Fed:
    """A client of a bot."""
    robot = world.telegram.add_bot("tea_bot", inline=True, inline_feedback=True)
    client = world.client()
    await client.start(bot_auth_token=robot.token)
    return Fed(world, client, robot)
