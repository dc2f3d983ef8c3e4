"""Tests of cablegram.client.updates.router."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import SyncClient, TelegramClient, errors, events
from cablegram.sandbox.actors import UserActor
from cablegram.testing import Simulation, eventually, run_simulation
from tests.support.scripted import make, network

F = events.F
Following = events.Following


async def bot_and_ada(world: Simulation, **options: Any) -> tuple[TelegramClient, UserActor, Any]:
    """A bot's client, somebody who writes to it, and the bot."""
    bot, ada = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
    client = world.client(**options)
    await client.start(bot_auth_token=bot.token)
    return client, ada, bot


def noting(log: list[str], text: str) -> Any:
    """A handler that writes its name and the message down."""

    async def handler(event: events.MessageEvent) -> None:
        log.append(f"{text} {event.text}")

    return handler


def test_order_is_that_of_registration() -> None:
    """A router's handlers come where it was included, those of an inner router where it was included in the outer."""

    async def scenario(world: Simulation) -> None:
        client, ada, bot = await bot_and_ada(world)
        log: list[str] = []
        inner, outer = events.Router("inner"), events.Router("outer")
        outer.on(events.NewMessage)(noting(log, "a"))
        outer.include(inner)
        outer.on(events.NewMessage())(noting(log, "d"))
        inner.on(events.NewMessage(F.private))(noting(log, "b"))
        inner.on(events.Command("c"))(noting(log, "c"))
        client.add_event_handler(noting(log, "x"), events.NewMessage())
        client.include(outer)
        client.add_event_handler(noting(log, "y"), events.NewMessage())
        ada.send(bot, "/c")
        await eventually(lambda: len(log) == 6)
        assert log == ["x /c", "a /c", "b /c", "c /c", "d /c", "y /c"]
        assert repr(outer) == "<Router outer: 4 handlers>"

    run_simulation(scenario, seed=1)


def test_what_is_around_handlers() -> None:
    """`around` functions of the outer router are outside, in their order; they see the result, may give another event,
    and may keep the event from the handler; the handlers after it get it all the same."""

    async def scenario(world: Simulation) -> None:
        client, ada, bot = await bot_and_ada(world)
        log: list[str] = []
        inner, outer = events.Router(), events.Router()

        @outer.around
        async def first(event: events.MessageEvent, following: Following) -> Any:
            log.append("first")
            result = await following(event)
            log.append(f"first got {result}")
            return result

        @outer.around
        async def second(event: events.MessageEvent, following: Following) -> Any:
            if event.text == "no":
                return "nothing"
            return await following(event)

        @inner.around
        async def third(event: events.MessageEvent, following: Following) -> Any:
            event.note = "from outside"  # type: ignore[attr-defined]
            return await following(event)

        @inner.on(events.NewMessage())
        def handler(event: Any) -> str:
            log.append(f"handler {event.text} {event.note}")
            return "a result"

        outer.include(inner)
        client.include(outer)
        client.add_event_handler(noting(log, "next"), events.NewMessage())
        ada.send(bot, "yes")
        ada.send(bot, "no")
        await eventually(lambda: log[-1:] == ["next no"])
        assert log[:4] == ["first", "handler yes from outside", "first got a result", "next yes"]
        assert log[4:] == ["first", "first got nothing", "next no"]

    run_simulation(scenario, seed=2)


def test_a_handler_without_parameters_and_what_is_around_it() -> None:
    """A handler that takes nothing is called with nothing, inside of `around` too; the client's own events pass."""

    async def scenario(world: Simulation) -> None:
        bot = world.telegram.add_bot("a_bot")
        client = world.client()
        router, got = events.Router(), []

        @router.around
        async def around(event: Any, following: Following) -> None:
            got.append(event.state)
            await following(event)

        @router.on(events.StateChanged)
        def changed() -> None:
            got.append("changed")

        client.include(router)
        await client.start(bot_auth_token=bot.token)
        await eventually(lambda: got[-2:] == ["connected", "changed"])

    run_simulation(scenario, seed=3)


def test_stop_propagation() -> None:
    """It ends the event's way through everything: later handlers of any router and of the client, and no error handler
    gets it; `around` functions see it pass, and may raise it."""

    async def scenario(world: Simulation) -> None:
        client, ada, bot = await bot_and_ada(world)
        log: list[str] = []
        inner, outer = events.Router(), events.Router()

        @outer.around
        async def around(event: events.MessageEvent, following: Following) -> None:
            try:
                await following(event)
            finally:
                log.append("around")

        @outer.on_error()
        def never(error: Exception) -> None:
            log.append("never")

        @inner.on(events.NewMessage())
        async def stop(event: events.MessageEvent) -> None:
            log.append("stop")
            raise events.StopPropagation

        outer.include(inner)
        outer.on(events.NewMessage())(noting(log, "later"))
        client.include(outer)
        client.add_event_handler(noting(log, "client"), events.NewMessage())
        ada.send(bot, "a")
        await eventually(lambda: log == ["stop", "around"])

    run_simulation(scenario, seed=4)


def test_errors_go_to_the_closest_handler() -> None:
    """Inside out: the inner router first, of its handlers the one of the closest class; what none takes, or an error
    handler raises, goes on outwards, at last to the client's on_error, with the handler as it was written."""

    async def scenario(world: Simulation) -> None:
        failed: list[Any] = []
        client, ada, bot = await bot_and_ada(world, on_error=lambda *arguments: failed.append(arguments))
        log: list[str] = []
        inner, outer = events.Router(), events.Router()
        raised: dict[str, Exception] = {
            "key": KeyError("a"),
            "index": IndexError("b"),
            "zero": ZeroDivisionError("c"),
            "os": OSError("d"),
            "type": TypeError("e"),
        }

        @inner.on(events.NewMessage())
        async def handler(event: events.MessageEvent) -> None:
            raise raised[event.text]

        @inner.on_error(LookupError)
        async def lookup(error: LookupError, event: events.MessageEvent) -> None:
            log.append(f"lookup {error} {event.text}")

        @inner.on_error(KeyError)
        def key(error: KeyError) -> None:
            log.append(f"key {error}")

        @inner.on_error(ZeroDivisionError)
        def zero() -> None:
            raise OSError("from zero")

        @outer.on_error(OSError, EOFError)
        def os_error(error: OSError) -> None:
            log.append(f"os {error}")

        outer.include(inner)
        client.include(outer)
        for text in raised:
            ada.send(bot, text)
        await eventually(lambda: bool(failed))
        assert log == ["key 'a'", "lookup b index", "os from zero", "os d"]
        [(error, event, culprit)] = failed
        assert (repr(error), event.text, culprit) == ("TypeError('e')", "type", handler)

    run_simulation(scenario, seed=5)


def test_around_sees_errors_before_their_handlers() -> None:
    """An `around` function, such as one with a transaction, sees the error; an error handler deals with its own too."""

    async def scenario(world: Simulation) -> None:
        client, ada, bot = await bot_and_ada(world)
        log: list[str] = []
        router = events.Router()

        @router.on_error(ZeroDivisionError)
        def dealt(error: ZeroDivisionError) -> None:
            log.append("dealt with")

        @router.around
        async def transaction(event: events.MessageEvent, following: Following) -> None:
            try:
                await following(event)
            except ZeroDivisionError:
                log.append("rolled back")
                raise

        @router.on(events.NewMessage())
        def broken(event: events.MessageEvent) -> None:
            raise ZeroDivisionError

        client.include(router)
        ada.send(bot, "a")
        await eventually(lambda: log == ["rolled back", "dealt with"])

    run_simulation(scenario, seed=6)


async def test_handlers_stay_what_they_are() -> None:
    """Decorators give the very function back, so that a test calls it with any object that has what it uses."""
    router = events.Router()

    async def start(event: Any) -> str:
        return f"Hello {event.name}"

    class Stub:
        name = "Ada"

    assert router.on(events.Command("start"))(start) is start
    assert router.around(_around) is _around
    assert router.on_error(KeyError)(_deal) is _deal
    assert await start(Stub()) == "Hello Ada"
    assert [handler for handler, _ in router.handlers()] == [start]


async def _around(event: Any, following: Following) -> None:
    await following(event)


def _deal(error: Exception, event: Any) -> None:
    raise error


async def test_included_handlers_are_listed_and_removed_like_others() -> None:
    """The client lists a router's handlers with their filters, and forgets one that is removed."""
    client, _ = make()
    router = events.Router()
    router.around(_around)
    router.on(events.NewMessage)(_deal_none)
    client.include(router)
    [(handler, wants)] = client.list_event_handlers()
    assert (handler, type(wants)) == (_deal_none, events.NewMessage)
    assert client.remove_event_handler(_deal_none) == 1
    assert client.list_event_handlers() == []


def _deal_none(event: Any) -> None:
    raise AssertionError


async def test_without_anything_around_handlers_are_registered_as_they_are() -> None:
    """A router adds nothing to the hand-over of an update unless something is around its handlers."""
    client, _ = make()
    router = events.Router()
    router.on(events.NewMessage)(_deal_none)
    client.include(router)
    assert [item.run for item in client._dispatcher.handlers] == [_deal_none]


async def test_one_router_in_two_clients() -> None:
    """A router may be included in several clients, but in one only once."""
    router = events.Router()
    router.on(events.NewMessage())(_deal_none)
    first, second = make()[0], make()[0]
    first.include(router)
    second.include(router)
    with pytest.raises(errors.UsageError, match=r"_deal_none .*already"):
        first.include(router)
    assert len(first.list_event_handlers()) == len(second.list_event_handlers()) == 1


def test_routers_that_include_themselves_or_twice() -> None:
    """A circle would never end, and a router that is there twice would call its handlers twice."""
    one, two, three = events.Router("one"), events.Router("two"), events.Router("three")
    one.include(two)
    two.include(three)
    with pytest.raises(errors.UsageError, match="three would include itself"):
        three.include(three)
    with pytest.raises(errors.UsageError, match="one would include itself"):
        three.include(one)
    with pytest.raises(errors.UsageError, match="includes three already"):
        one.include(three)
    with pytest.raises(errors.UsageError, match=r"events\.Router"):
        one.include(events.Router)  # type: ignore[arg-type]


async def test_what_comes_too_late_is_refused() -> None:
    """A handler that is added after the router was included would never be called: it is refused, by name."""
    client, _ = make()
    router, inner = events.Router("late"), events.Router("inner")
    router.include(inner)
    client.include(router)
    with pytest.raises(errors.UsageError, match="late is included in a client; add _deal_none before"):
        router.on(events.NewMessage())(_deal_none)
    with pytest.raises(errors.UsageError, match="inner is included"):
        inner.around(_around)
    with pytest.raises(errors.UsageError, match="late is included"):
        router.on_error(KeyError)(_deal)
    with pytest.raises(errors.UsageError, match="late is included in a client; add another before"):
        router.include(events.Router("another"))
    with pytest.raises(errors.UsageError, match=r"events\.Router"):
        client.include(_deal_none)  # type: ignore[arg-type]


async def needs_two(event: Any, database: Any) -> None: ...


async def needs_keyword(event: Any, *, database: Any) -> None: ...


async def has_defaults(event: Any, limit: int = 3, *, more: bool = False) -> None: ...


async def takes_one(event: Any) -> None: ...


def not_async(event: Any, following: Following) -> Any:
    return following(event)


def test_wrong_signatures_fail_where_they_are_written() -> None:
    """What cannot be called as handlers, around and error handlers are is refused, by function and parameter."""
    router = events.Router()
    router.on(events.NewMessage())(has_defaults)
    for wrong in (needs_two, needs_keyword):
        with pytest.raises(errors.UsageError, match=rf"{wrong.__name__} has a parameter 'database' that nothing gives"):
            make()[0].on(events.NewMessage())(wrong)
    with pytest.raises(errors.UsageError, match=r"takes_one has no parameter for 'following'.*\(event, following\)"):
        router.around(takes_one)
    with pytest.raises(errors.UsageError, match="needs_keyword has a parameter 'database'"):
        router.on_error()(needs_keyword)
    with pytest.raises(errors.UsageError, match="a function"):
        router.on(events.NewMessage())(3)  # type: ignore[call-overload]
    with pytest.raises(errors.UsageError, match="with parentheses"):
        router.on(takes_one)  # type: ignore[call-overload]
    with pytest.raises(errors.UsageError, match="with parentheses"):
        router.on_error(takes_one)  # type: ignore[arg-type]
    with pytest.raises(errors.UsageError, match="classes of errors"):
        router.on_error(events.StopPropagation)
    with pytest.raises(errors.UsageError, match="a filter"):
        router.on("start")  # type: ignore[call-overload]
    router.on_error(KeyError)(_deal)
    with pytest.raises(errors.UsageError, match="KeyError already: _deal"):
        router.on_error(KeyError)(_deal)


async def test_around_must_be_a_coroutine_function() -> None:
    """A plain function around handlers would not wait for them; it is refused when a client takes it, and nothing of
    the router is registered then."""
    client, _ = make()
    router = events.Router()
    router.around(not_async)
    router.on(events.NewMessage())(takes_one)
    with pytest.raises(errors.UsageError, match="write `async def` for not_async"):
        client.include(router)
    assert client.list_event_handlers() == []


async def test_a_synchronous_client_includes_routers_too() -> None:
    """Before it is connected too; its handlers are listed as they were written."""
    client = SyncClient("unused", 1, "0123456789abcdef0123456789abcdef", network=network())
    router = events.Router()
    router.around(not_async)
    router.on(events.NewMessage())(_deal_none)
    client.include(router)
    assert [handler for handler, _ in client.list_event_handlers()] == [_deal_none]
