"""timeout=, per_user= and per_chat= of handlers."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import errors, events
from cablegram.client.handlers.limits import MOST, Rate
from cablegram.testing import Simulation, run_simulation

F = events.F


def test_a_rate_is_a_sliding_window() -> None:
    """Rule: at most so many in any so many seconds, each key for itself; what was refused does not count."""
    rate = Rate("3/10s")
    assert [rate.wait("a", now) for now in (0, 1, 2, 3)] == [0, 0, 0, 7]
    assert rate.wait("b", 3) == 0
    assert [rate.wait("a", now) for now in (9.5, 10, 10.5, 11)] == [0.5, 0, 0.5, 0]
    for key in range(2 * MOST):
        rate.wait(key, 12)
    assert len(rate._served) == MOST
    assert (Rate("1/m").seconds, Rate("100/1.5h").seconds, Rate("2/1d").seconds) == (60, 5400, 86400)


@pytest.mark.parametrize("text", ["3", "3/10", "0/10s", "3/0s", "-1/s", 3])
def test_what_is_no_rate_is_refused(text: Any) -> None:
    """Rule: a rate that cannot be right is refused where the handler is written."""
    with pytest.raises(errors.UsageError, match="a rate is written"):
        events.Router().on(events.NewMessage(), per_user=text)(print)


def test_throttled_and_late_handlers() -> None:
    """Rule: what is beyond the rate goes to throttled=, or to the next handler; a handler beyond its time is cancelled,
    and that is its error."""

    async def scenario(world: Simulation) -> None:
        bot, ada = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
        bob, log = world.telegram.add_user(first_name="Bob"), list[str]()
        made = world.client(on_error=lambda error: log.append(str(error)))
        router = events.Router("limits", first=True)

        async def slow_down(event: events.MessageEvent, seconds: float) -> None:
            log.append(f"wait {seconds:.0f}")

        @router.on(events.NewMessage(F.matches("buy")), per_user="2/10s", throttled=slow_down)
        async def buy(event: events.MessageEvent) -> None:
            log.append("bought")

        @router.on(events.NewMessage(F.matches("look")), per_chat="1/10s")
        async def look(event: events.MessageEvent) -> None:
            log.append("looked")

        @router.on(events.NewMessage(F.matches("look")))
        async def glance(event: events.MessageEvent) -> None:
            log.append("glanced")

        @router.on(events.NewMessage(F.matches("sleep")), timeout=3)
        async def sleep(event: events.MessageEvent) -> None:
            await asyncio.sleep(100)

        made.include(router)
        await made.start(bot_auth_token=bot.token)
        for user, *texts in ((ada, "buy", "buy", "buy", "look", "look"), (bob, "buy", "sleep")):
            for text in texts:
                user.send(bot, text)
            await asyncio.sleep(5)
        assert log[:3] == ["bought", "bought", "wait 10"]
        assert log[3:6] == ["looked", "glanced", "bought"]
        assert "sleep took longer than timeout=3 s" in log[6]
        assert len(log) == 7

    run_simulation(scenario)
