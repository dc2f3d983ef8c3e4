"""Start-up, shut-down and lifespans of routers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from cablegram import TelegramClient, errors, events
from cablegram.testing import Simulation, eventually, run_simulation

F = events.F


def test_the_order_of_a_life() -> None:
    """Rule: start-up before the first handler, in order; shut-down after the last one, backwards, still connected;
    again when the client connects again."""

    async def scenario(world: Simulation) -> None:
        bot, ada = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
        made, outer, inner, log = world.client(), events.Router(), events.Router("inner"), list[str]()

        @outer.on_start
        async def start(client: TelegramClient) -> None:
            await asyncio.sleep(2)
            log.append(f"start {client.connected}")

        @inner.lifespan("a", "b")
        async def span() -> AsyncIterator[dict[str, str]]:
            log.append("span")
            yield {"a": "A", "b": "B"}
            log.append("end of span")

        @inner.on_stop
        def stop(client: TelegramClient, a: str) -> None:
            log.append(f"stop {a} {client.connected}")

        @inner.on(events.NewMessage(F.incoming))
        async def handler(event: events.MessageEvent, b: str) -> None:
            log.append(f"{event.text} {b}")
            await asyncio.sleep(1)
            log.append("handled")

        outer.include(inner)
        made.include(outer)
        ada.send(bot, "/start")
        for text in ("one", "two"):
            log.clear()
            await made.start(bot_auth_token=bot.token)
            ada.send(bot, text)
            await eventually(lambda text=text: f"{text} B" in log)  # type: ignore[misc]
            await made.disconnect()
            began = log.index(f"{text} B")
            assert log[: began + 1][:2] == ["start True", "span"]
            assert log[began:] == [f"{text} B", "handled", "stop A True", "end of span"]

    run_simulation(scenario)


def test_a_start_up_that_fails_ends_the_client() -> None:
    """Rule: no handler is called, the client ends with the error, and what had started is shut down."""

    async def scenario(world: Simulation) -> None:
        bot, ada = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
        made, router, log = world.client(), events.Router(), list[str]()

        @router.on_start
        async def fails() -> None:
            await asyncio.sleep(1)
            raise ValueError("no database")

        @router.on(events.NewMessage())
        async def handler(event: events.MessageEvent) -> None:
            log.append(event.text)

        made.include(router)
        await made.start(bot_auth_token=bot.token)
        ada.send(bot, "hi")
        with pytest.raises(ValueError, match="no database"):
            await made.run_until_disconnected()
        assert log == []

    run_simulation(scenario)


def test_what_is_no_lifespan_is_refused() -> None:
    """Rule: a lifespan without parentheses, or that does not yield, is refused where it is written."""
    router = events.Router()
    with pytest.raises(errors.UsageError, match="with parentheses"):

        @router.lifespan  # type: ignore[arg-type]
        async def bare() -> AsyncIterator[Any]:
            yield

    with pytest.raises(errors.UsageError, match="yields once"):

        @router.lifespan()
        async def returns() -> None: ...
