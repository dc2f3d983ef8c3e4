"""Tests of cablegram.client.messages.chat_action, on a sandbox in virtual time."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import api, errors, events
from cablegram.client.messages.chat_action import KINDS
from cablegram.testing import Simulation, run_simulation

METHOD = "messages.setTyping"


def test_it_is_shown_for_as_long_as_it_takes() -> None:
    """Rule: at once, and again before apps forget it; nothing after the end, whatever ended it."""

    async def scenario(world: Simulation) -> None:
        ada, bob = world.telegram.add_user(first_name="Ada"), world.telegram.add_user(first_name="Bob")
        clients = []
        for user in (ada, bob):
            clients.append(world.client())
            await clients[-1].start(phone_number=user.phone, phone_code=user.read_code)
        bob.send(ada, "hi")
        await clients[0].get_dialogs()
        shown: list[Any] = []
        clients[1].add_event_handler(shown.append, events.Raw(api.UpdateUserTyping))
        await asyncio.sleep(1)
        async with clients[0].action(bob.id, "document"):
            await asyncio.sleep(10)
        assert len(world.telegram.sent(METHOD)) == 3
        assert [type(update.action) for update in shown] == [api.SendMessageUploadDocumentAction] * 3
        with pytest.raises(ZeroDivisionError):
            async with clients[0].action(bob.id):
                raise ZeroDivisionError
        await asyncio.sleep(20)
        assert len(world.telegram.sent(METHOD)) == 4
        assert type(shown[-1].action) is api.SendMessageTypingAction

    run_simulation(scenario)


def test_what_is_being_done_is_worth_more() -> None:
    """Rule: when it can be shown no more, what is being done goes on; a disconnected client ends it."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        async with client.action("me"):
            world.telegram.faults.rpc_error(METHOD, "CHAT_WRITE_FORBIDDEN", code=403)
            await asyncio.sleep(20)
        assert len(world.telegram.sent(METHOD)) == 2
        world.telegram.faults.clear()
        async with client.action("me"):
            await client.disconnect()
            await asyncio.sleep(20)
        assert len(world.telegram.sent(METHOD)) == 3

    run_simulation(scenario)


@pytest.mark.parametrize("kind", KINDS)
def test_kinds(kind: str) -> None:
    """Rule: each name is an action of the schema that the server takes; another one is refused with the list."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        async with client.action("me", kind):
            pass
        [request] = world.telegram.sent(METHOD)
        assert request.action == KINDS[kind]()
        with pytest.raises(errors.UsageError, match=f"no action 'dancing'; there are .*{kind}"):
            client.action("me", "dancing")

    run_simulation(scenario)
