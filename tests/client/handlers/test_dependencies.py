"""What handlers are given by name and by Depends, and what is refused."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator
from typing import Annotated, Any

import pytest
from fast_depends import Depends

from cablegram import MemorySession, SyncClient, TelegramClient, errors, events
from cablegram.testing import Simulation, eventually, run_simulation

F = events.F


def client() -> TelegramClient:
    return TelegramClient(MemorySession(), 1, "0" * 32)


async def database(event: events.MessageEvent, url: str) -> AsyncIterator[str]:
    LOG.append(f"open {url}")
    yield f"{url} for {event.text}"
    LOG.append("close")


async def table(db: Annotated[str, Depends(database)]) -> str:
    return f"table in {db}"


LOG: list[str] = []
Db = Annotated[str, Depends(database)]


def test_handlers_get_what_they_name() -> None:
    """Rule: client, bot, event, state, values of include and of lifespans, and what functions around give, by name;
    in any order, beside defaults; and what Depends makes, closed after the handler."""

    async def scenario(world: Simulation) -> None:
        bot, ada = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
        made, router, log = world.client(), events.Router(), list[Any]()

        @router.lifespan("pool")
        async def pool(client: TelegramClient, url: str) -> AsyncIterator[str]:
            yield f"pool of {url}"

        @router.around(gives=["user"])
        async def who(event: events.MessageEvent, following: events.Following) -> None:
            event.given["user"] = f"user {event.sender_id == ada.id}"
            await following(event)

        @router.on(events.NewMessage(F.incoming))
        async def named(message: events.MessageEvent, client: Any, pool: str, *, user: str, count: int = 3) -> None:
            log.append((message.text, client is made, pool, user, count))

        @router.on(events.NewMessage(F.incoming))
        async def state_alone(state: Any) -> None:
            log.append(await state.get())

        @router.on(events.NewMessage(F.incoming))
        async def depends(message: events.MessageEvent, rows: Annotated[str, Depends(table)], bot: Any) -> None:
            LOG.append("handle")
            log.append((message.text, rows, bot is made))

        made.include(router, url="memory:")
        await made.start(bot_auth_token=bot.token)
        ada.send(bot, "hi")
        await eventually(lambda: len(log) == 3)
        assert log == [
            ("hi", True, "pool of memory:", "user True", 3),
            None,
            ("hi", "table in memory: for hi", True),
        ]
        assert LOG == ["open memory:", "handle", "close"]

    LOG.clear()
    run_simulation(scenario)


def test_wrong_signatures_fail_where_the_router_is_included() -> None:
    """Rule: the error names the handler and the parameter, also one of a dependency; nothing is registered then."""

    async def unknown(event: Any, cart: Any) -> None: ...
    async def keyword(event: Any, *, cart: Any) -> None: ...
    async def deep(event: Any, db: Db) -> None: ...

    for handler, name in ((unknown, "cart"), (keyword, "cart"), (deep, "url")):
        made, router = client(), events.Router()
        router.on(events.NewMessage())(handler)
        with pytest.raises(errors.UsageError, match=rf"{handler.__qualname__} has a parameter '{name}'.*nothing gives"):
            made.include(router)
        assert made.list_event_handlers() == []
        with pytest.raises(errors.UsageError, match=f"parameter '{name}'"):
            made.on(events.NewMessage())(handler)
        made.include(router, **{name: 1})

    async def stateful(update: Any, state: Any) -> None: ...
    def plain(event: Any, db: Db) -> None: ...
    async def takes_client(client: Any) -> None: ...

    with pytest.raises(errors.UsageError, match="wants a state, but waits for raw updates"):
        client().on()(stateful)
    router = events.Router()
    router.on(events.NewMessage())(plain)
    with pytest.raises(errors.UsageError, match="Depends is a coroutine function"):
        client().include(router, url="")
    router = events.Router()
    router.on_start(stateful)
    with pytest.raises(errors.UsageError, match=r"stateful has a parameter 'update'"):
        client().include(router)
    with pytest.raises(errors.UsageError, match="is given to handlers already"):
        client().include(events.Router(), state=1)
    client().on(events.NewMessage())(takes_client)


def test_a_handler_of_the_event_alone_is_called_as_it_is() -> None:
    """Rule: without other parameters there is nothing between the dispatcher and the handler."""
    made, router = client(), events.Router()

    @router.on(events.NewMessage())
    async def handler(event: events.MessageEvent) -> None: ...

    made.include(router)
    assert made._dispatcher.handlers[0].run is handler
    assert inspect.iscoroutinefunction(made._dispatcher.handlers[0].run)


def test_what_was_declared_and_not_given_is_said() -> None:
    """Rule: a function around handlers that does not keep its promise is an error of the handler, by name."""

    async def scenario(world: Simulation) -> None:
        bot, ada = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
        found: list[BaseException] = []
        made, router = world.client(on_error=found.append), events.Router()

        @router.around(gives="user")
        async def forgets(event: Any, following: events.Following) -> None:
            await following(event)

        @router.on(events.NewMessage(F.incoming))
        async def handler(event: events.MessageEvent, user: Any) -> None: ...

        made.include(router)
        await made.start(bot_auth_token=bot.token)
        ada.send(bot, "hi")
        await eventually(lambda: found)
        assert "nothing has put 'user' into event.given" in str(found[0])

    run_simulation(scenario)


async def test_handlers_of_threads_get_it_too(telegram: Any) -> None:
    """Rule: plain functions of a SyncClient are given the same, in its form: a client and a state that wait."""
    bot, ada = telegram.add_bot("a_bot"), telegram.add_user(first_name="Ada")
    router, log = events.Router(), list[Any]()

    @router.on(events.NewMessage(F.incoming))
    def handler(event: Any, client: Any, state: Any, url: str) -> None:
        state.set(None, seen=event.text)
        event.state.per("chat").update(count=1)
        log.append((client is made, state.data(), event.state.per("chat").data(), url))

    made = SyncClient(MemorySession(), telegram.api_id, telegram.api_hash, network=telegram.network)
    made.include(router, url="x")

    def work() -> None:
        with made:
            made.start(bot_auth_token=bot.token)
            ada_says.set()
            done.wait(10)

    import threading

    ada_says, done = threading.Event(), threading.Event()
    task = asyncio.create_task(asyncio.to_thread(work))
    await asyncio.to_thread(ada_says.wait, 10)
    ada.send(bot, "hi")
    await eventually(lambda: log)
    done.set()
    await task
    assert log == [(True, {"seen": "hi"}, {"count": 1}, "x")]
