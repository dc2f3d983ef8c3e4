"""Tests of cablegram.client.updates.dispatcher."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from cablegram import api, errors, events
from cablegram.client.updates.unpack import unpack
from cablegram.sessions.types import SelfUser
from tests.support.rules import rule
from tests.support.scripted import incoming, make, message, user


async def settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def test_order_is_kept() -> None:
    """Handlers get updates in the order in which they came, however long each takes."""
    client, net = make()
    got: list[str] = []

    async def slow(event: events.MessageEvent) -> None:
        await asyncio.sleep(0.001 if event.id % 2 else 0)
        got.append(event.text)

    client.add_event_handler(slow, events.NewMessage)
    async with client:
        for number in range(20):
            net.push(incoming(message(number, str(number))))
        await asyncio.sleep(0.1)
        assert got == [str(number) for number in range(20)]


async def test_handlers_in_the_order_of_registration() -> None:
    """All handlers get an event, unless one raises StopPropagation."""
    client, net = make()
    got: list[str] = []
    client.add_event_handler(lambda: got.append("no parameter"))
    client.add_event_handler(lambda update: got.append("raw"))

    def last(event: events.MessageEvent) -> None:
        got.append("stop")
        raise events.StopPropagation

    client.add_event_handler(last, events.NewMessage())
    client.add_event_handler(lambda update: got.append("never"))
    async with client:
        net.push(incoming(message(1)))
        await settle()
    assert got == ["no parameter", "raw", "stop"]


async def test_a_slow_consumer_loses_the_oldest_and_hears_of_it() -> None:
    """The queue is bounded; what is dropped is counted and told, in one event."""
    client, net = make(updates_limit=5)
    got: list[Any] = []
    gate = asyncio.Event()

    async def slow(event: events.MessageEvent) -> None:
        await gate.wait()
        got.append(event.id)

    client.add_event_handler(slow, events.NewMessage())
    client.add_event_handler(got.append, events.UpdatesLost)
    async with client:
        for number in range(1, 10):
            net.push(incoming(message(number)))
            await asyncio.sleep(0)
        health = client.health()
        assert (health.updates, health.updates_waiting, health.updates_dropped) == (9, 5, 3)
        gate.set()
        await settle()
        assert health.updates_lag >= 0
        assert client.health().updates_waiting == 0
    assert got == [1, events.UpdatesLost(3), 5, 6, 7, 8, 9]


async def test_errors_of_handlers_are_told_once() -> None:
    """Others still run; on_error gets the error, the event and the handler; a failing on_error is logged."""
    client, net = make()
    told: list[Any] = []
    got: list[int] = []

    async def broken(event: events.MessageEvent) -> None:
        raise ZeroDivisionError

    async def on_error(error: Exception, event: Any, handler: Any) -> None:
        told.append((type(error), event.id, handler))
        raise KeyError("on_error itself")

    def bad_filter(event: events.MessageEvent) -> bool:
        raise LookupError

    client.on_error = on_error
    client.add_event_handler(broken, events.NewMessage())
    client.add_event_handler(lambda event: got.append(event.id), events.NewMessage())
    async with client:
        net.push(incoming(message(1)))
        net.push(incoming(message(2)))
        await settle()
        assert told == [(ZeroDivisionError, 1, broken), (ZeroDivisionError, 2, broken)]
        assert got == [1, 2]
        client.remove_event_handler(broken)
        client.on_error = lambda error: told.append(type(error))
        client.add_event_handler(broken, events.NewMessage(func=bad_filter))
        net.push(incoming(message(3)))
        await settle()
        assert told[2:] == [LookupError]


async def test_without_on_error_the_traceback_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """The log names the handler and the update, not the message."""
    client, net = make()

    def broken(event: events.MessageEvent) -> None:
        raise ZeroDivisionError

    client.add_event_handler(broken, events.NewMessage())
    async with client:
        with caplog.at_level(logging.ERROR):
            net.push(incoming(message(1, "private text")))
            await settle()
    assert "broken failed on updateNewMessage of chat 7" in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert "private text" not in caplog.text


async def test_cancellation_passes() -> None:
    """CancelledError is not an error of a handler: disconnecting ends a handler that waits."""
    client, net = make()
    told: list[Exception] = []
    ended: list[str] = []
    client.on_error = told.append

    async def waits(event: Any) -> None:
        try:
            await asyncio.sleep(60)
        finally:
            ended.append("cancelled")

    client.add_event_handler(waits)
    async with client:
        net.push(incoming(message(1)))
        await settle()
    assert ended == ["cancelled"]
    assert not told


def test_what_a_handler_can_wait_for() -> None:
    """Filters, classes of filters, TL classes and the client's own events; anything else is refused."""
    client, _ = make()
    for good in (None, events.Raw, events.NewMessage(), api.UpdateNewMessage, events.FloodWaiting):
        client.add_event_handler(print, good)
    assert client.remove_event_handler(print, events.NewMessage) == 1
    assert client.remove_event_handler(print, events.FloodWaiting) == 1
    assert client.remove_event_handler(print) == 3
    for wrong in ("text", 5, str, int):
        with pytest.raises(errors.UsageError, match="filter"):
            client.add_event_handler(print, wrong)  # type: ignore[arg-type] # what is refused


async def test_raw_updates_of_some_types() -> None:
    """A TL class as the filter lets only its objects through."""
    client, net = make()
    got: list[Any] = []
    client.add_event_handler(got.append, api.UpdateUserTyping)
    typing = api.UpdateUserTyping(user_id=1, action=api.SendMessageTypingAction())
    async with client:
        net.push(incoming(message(1)))
        net.push(api.UpdateShort(update=typing, date=0))
        await settle()
    assert got == [typing]


@rule("api/updates#updates-sequence", "Short messages are turned into the update that they stand for", role="client")
def test_short_messages_become_whole() -> None:
    """updateShortMessage and updateShortChatMessage are shown as the updateNewMessage that they stand for."""
    me = SelfUser(42)
    short: dict[str, Any] = {"pts": 5, "pts_count": 1, "date": 9, "message": "hi"}
    [(update, peers)] = unpack(api.UpdateShortMessage(id=3, user_id=7, out=True, **short), me)
    assert isinstance(update, api.UpdateNewMessage)
    assert update.message == api.Message(
        id=3, out=True, peer_id=api.PeerUser(user_id=7), from_id=api.PeerUser(user_id=42), date=9, message="hi"
    )
    assert (update.pts, update.pts_count, peers) == (5, 1, {})
    [(update, _)] = unpack(api.UpdateShortMessage(id=3, user_id=7, **short), me)
    assert isinstance(update, api.UpdateNewMessage)
    assert isinstance(update.message, api.Message)
    assert update.message.from_id is None
    [(update, _)] = unpack(api.UpdateShortChatMessage(id=3, from_id=7, chat_id=8, **short), me)
    assert isinstance(update, api.UpdateNewMessage)
    assert isinstance(update.message, api.Message)
    assert update.message.peer_id == api.PeerChat(chat_id=8)
    assert update.message.from_id == api.PeerUser(user_id=7)
    assert unpack(api.UpdatesTooLong(), me) == [(api.UpdatesTooLong(), {})]


def test_peers_come_along() -> None:
    """Users and chats of a batch are handed over by marked id."""
    batch = incoming(message(1), users=[user(7)], chats=[api.ChatForbidden(id=8, title="t")])
    [(_, peers)] = unpack(batch, None)
    assert sorted(peers) == [-8, 7]
