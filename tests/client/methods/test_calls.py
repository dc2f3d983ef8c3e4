"""Calls of ``client.api``: arguments, and what is said when they are wrong."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api
from cablegram.errors import MessageEmpty, UsageError
from cablegram.testing import Simulation, run_simulation
from tests.support.files import pair


@pytest.mark.parametrize(
    ("arguments", "named", "said"),
    [
        ((), {}, r"messages\.get_history needs 'peer' as well \(it takes: peer, add_offset=, hash="),
        (("me",), {"limt": 3}, "has no parameter 'limt'; did you mean 'limit'"),
        (("me",), {"colour": 3}, r"has no parameter 'colour' \(it takes: peer"),
        (("me", 5), {}, "takes 1 arguments by position, not 2; give the others by name"),
        (("me",), {"peer": "me"}, "was given 'peer' twice, by position and by name"),
    ],
)
def test_wrong_arguments(arguments: tuple[Any, ...], named: dict[str, Any], said: str) -> None:
    """Rule: an argument that cannot be meant is a UsageError that says what the method takes; nothing is sent."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        before = len(world.telegram.sent("messages.getHistory"))
        with pytest.raises(UsageError, match=said):
            await ada.api.messages.get_history(*arguments, **named)
        assert len(world.telegram.sent("messages.getHistory")) == before

    run_simulation(scenario)


def test_a_call_is_a_call() -> None:
    """Rule: the same request as by hand, with what may be left out left out; errors of the server are its errors."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        friend = world.telegram.users()[1]
        await ada.api.messages.send_message("@bob_test", "**Hello**", silent=True)
        assert friend.texts(world.telegram.users()[0]) == ["Hello"]
        by_hand = await ada.invoke(
            api.messages.GetHistory(
                peer=await ada.get_input_entity("bob_test"), offset_id=0, offset_date=0, add_offset=0, limit=100,
                max_id=0, min_id=0, hash=0,
            )
        )  # fmt: skip
        assert await ada.api.messages.get_history("@bob_test") == by_hand
        config = await ada.api.help.get_config()
        assert isinstance(config, api.Config)
        with pytest.raises(MessageEmpty):
            await ada.api.messages.send_message("@bob_test", "")

    run_simulation(scenario)


def test_wrappers() -> None:
    """Rule: a wrapper takes a request of the raw API, and gives its result."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        found = await ada.api.invoke_without_updates(api.help.GetNearestDc())
        assert isinstance(found, api.NearestDc)

    run_simulation(scenario)


@pytest.mark.parametrize("tl_name", ["phone.requestCall", "messages.requestEncryption", "messages.sendMessage"])
def test_random_ids(tl_name: str) -> None:
    """Rule: a random_id that is left out is drawn, in as many bits as the method has for it.

    Source: https://core.telegram.org/method/phone.requestCall
    """

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        seen: list[int] = []

        def serve(ctx: Any, request: Any) -> Any:
            seen.append(request.random_id)
            ctx.fail("USER_PRIVACY_RESTRICTED")

        user, protocol = "bob_test", api.PhoneCallProtocol(min_layer=1, max_layer=1, library_versions=[])
        calls = {
            "phone.requestCall": lambda: ada.api.phone.request_call(user, b"", protocol),
            "messages.requestEncryption": lambda: ada.api.messages.request_encryption(user, b""),
            "messages.sendMessage": lambda: ada.api.messages.send_message(user, "x"),
        }
        functions: dict[str, Any] = {
            "phone.requestCall": api.phone.RequestCall,
            "messages.requestEncryption": api.messages.RequestEncryption,
            "messages.sendMessage": api.messages.SendMessage,
        }
        world.telegram.on(functions[tl_name])(serve)
        for _ in range(20):
            with pytest.raises(Exception, match="USER_PRIVACY_RESTRICTED"):
                await calls[tl_name]()
        assert len(set(seen)) == 20
        assert 0 not in seen
        bits = 64 if tl_name == "messages.sendMessage" else 32
        assert all(-(1 << bits - 1) <= number < 1 << bits - 1 for number in seen)
        assert max(map(abs, seen)) > 1 << bits - 8

    run_simulation(scenario)
