"""Calls whose answers get lost: what acts is carried out once."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import Button, MemorySession, api, events
from cablegram.errors import DeadlineExceeded
from cablegram.testing import Simulation, run_simulation
from tests.support.files import pair
from tests.support.rules import rule

MESSAGES, AT_ONCE = 1000, 50


def test_a_thousand_messages_and_lost_answers() -> None:
    """The server carries out every send and then loses a third of the answers, or the connection before or after it,
    and pushes every update twice: 1,000 results, 1,000 messages, 1,000 events."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        sender, receiver = world.telegram.users()[:2]
        heard: list[str] = []
        bob.add_event_handler(lambda event: heard.append(event.message.message), events.NewMessage(incoming=True))
        await asyncio.sleep(1)
        await ada.get_input_entity("bob_test")
        faults, rand = world.telegram.faults, world.rand.child("faults")
        faults.duplicate_updates()
        results: dict[int, Any] = {}

        async def send(number: int) -> None:
            results[number] = await ada.send_message("bob_test", message=f"message {number}")

        for first in range(0, MESSAGES, AT_ONCE):
            faults.drop_response("messages.sendMessage", times=AT_ONCE // 3, every=1 + rand.below(3))
            if first % (2 * AT_ONCE):
                faults.cut("messages.sendMessage", before=rand.chance(0.5))
            await asyncio.gather(*(send(number) for number in range(first, first + AT_ONCE)))
        await asyncio.sleep(60)

        expected = sorted(f"message {number}" for number in range(MESSAGES))
        assert sorted(receiver.texts(sender)) == expected
        assert sorted(heard) == expected
        assert [results[number].message for number in range(MESSAGES)] == [f"message {n}" for n in range(MESSAGES)]
        assert len({message.id for message in results.values()}) == MESSAGES

    run_simulation(scenario)


@rule(
    "method/messages.getBotCallbackAnswer",
    "A press of a button is not repeated while the bot is silent",
    role="client",
)
def test_one_press_is_one_press() -> None:
    """Rule: a button whose bot is slow to answer is pressed once, although the method's name begins with "get".

    Source: https://core.telegram.org/method/messages.getBotCallbackAnswer
    """

    async def scenario(world: Simulation) -> None:
        ada, robot = world.telegram.add_user(first_name="Ada"), world.telegram.add_bot("robot_bot")
        bot = world.client(MemorySession())
        user = world.client(MemorySession(), timeout=1.0)
        presses: list[Any] = []
        bot.add_event_handler(presses.append, events.CallbackQuery())
        await bot.start(bot_auth_token=robot.token)
        await user.start(phone_number=ada.phone, phone_code=ada.read_code)
        ada.send(robot, "/start")
        await bot.send_message(ada.id, message="Pay?", buttons=[[Button.inline("Pay", "pay")]])
        await asyncio.sleep(1)
        [message] = await user.get_messages("@robot_bot")
        peer = await user.get_input_entity("@robot_bot")
        press = api.messages.GetBotCallbackAnswer(peer=peer, msg_id=message.id, data=b"pay")
        with pytest.raises(DeadlineExceeded):
            await user.invoke(press)
        await asyncio.sleep(10)
        assert len(presses) == 1

    run_simulation(scenario)
