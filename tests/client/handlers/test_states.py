"""States of conversations: groups, conditions, data, expiry, whose they are; kept by every kind of session."""

from __future__ import annotations

import asyncio
import datetime
import enum
from dataclasses import dataclass, field
from typing import Any

import pytest

from cablegram import MemorySession, TelegramClient, api, errors, events
from cablegram.client.updates.client_events import Incoming
from cablegram.sandbox import Sandbox
from cablegram.sessions import EncryptedSession, PostgresSession, RedisSession, Session, StoreSession, settle
from cablegram.testing import Simulation, VirtualLoop, eventually, run_simulation
from tests.sessions.conftest import postgres_dsn, redis_url  # noqa: F401 # real servers

F = events.F


class Order(events.States, expires=3600):
    address = events.State()
    payment = events.State()


class Kind(enum.Enum):
    TEA = "tea"


@dataclass
class Line:
    kind: Kind
    count: int = 1


@dataclass
class Cart:
    lines: list[Line] = field(default_factory=list)
    due: datetime.datetime | None = None
    note: str = ""


def shop() -> events.Router:
    """A bot that takes an order in two steps."""
    router = events.Router("shop")

    @router.on(events.Command("order"))
    async def order(event: events.CommandEvent) -> None:
        await event.state.set(Order.address, Cart([Line(Kind.TEA, 2)], datetime.datetime(2026, 1, 31)))
        await event.respond("Where to?")

    @router.on(events.NewMessage(F.incoming & Order.address & F.text & ~F.matches("/")))
    async def address(event: events.MessageEvent) -> None:
        await event.state.set(Order.payment, note=event.text)
        await event.respond("How do you pay?")

    @router.on(events.NewMessage(F.incoming & Order.payment & F.text & ~F.matches("/")))
    async def payment(event: events.MessageEvent) -> None:
        cart = await event.state.data(Cart)
        assert cart.lines == [Line(Kind.TEA, 2)]
        await event.respond(f"{cart.note}, {cart.due:%d.%m.}, {event.text}")
        await event.state.clear()

    return router


async def talk(telegram: Sandbox, user: Any, bot: Any, text: str, answer: str) -> None:
    user.send(bot, text)
    await eventually(lambda: user.texts(bot)[-1] == answer)


def test_an_order_in_two_steps() -> None:
    """Rule: a state set by one message decides which handler gets the next, and the next alone; data comes along."""

    async def scenario(world: Simulation) -> None:
        bot, ada = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
        client = world.client()
        client.include(shop())
        await client.start(bot_auth_token=bot.token)
        await talk(world.telegram, ada, bot, "/order", "Where to?")
        await talk(world.telegram, ada, bot, "Main Street 1", "How do you pay?")
        await talk(world.telegram, ada, bot, "cash", "Main Street 1, 31.01., cash")
        ada.send(bot, "thanks")
        await asyncio.sleep(5)
        assert ada.texts(bot)[-1] == "thanks"

    run_simulation(scenario)


def test_a_state_expires() -> None:
    """Rule: a state and its data are forgotten after the group's seconds, and not before."""

    async def scenario(world: Simulation) -> None:
        bot, ada = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
        client = world.client()
        client.include(shop())
        await client.start(bot_auth_token=bot.token)
        await talk(world.telegram, ada, bot, "/order", "Where to?")
        await asyncio.sleep(3500)
        await talk(world.telegram, ada, bot, "Main Street 1", "How do you pay?")
        await asyncio.sleep(3700)
        ada.send(bot, "cash")
        await asyncio.sleep(5)
        assert ada.texts(bot)[-1] == "cash"

    run_simulation(scenario)


KINDS = ["memory", "file", "redis", "postgres", "encrypted file", "encrypted redis", "encrypted postgres"]


@pytest.mark.parametrize("kind", KINDS)
async def test_every_kind_of_session_keeps_states(kind: str, tmp_path: Any, request: pytest.FixtureRequest) -> None:
    """Rule: a conversation goes on after a restart, whatever keeps the session; nothing of it is left when it ends."""

    def make() -> Session:
        match kind.split()[-1]:
            case "file":
                inner: Session = StoreSession(tmp_path / "x")
            case "redis":
                inner = RedisSession(kind, request.getfixturevalue("redis_url"))
            case "postgres":
                inner = PostgresSession(kind, request.getfixturevalue("postgres_dsn"))
            case _:
                inner = memory
        return EncryptedSession(inner, key=bytes(32)) if kind.startswith("encrypted") else inner

    memory = MemorySession()
    async with Sandbox() as telegram:
        bot, ada = telegram.add_bot("a_bot"), telegram.add_user(first_name="Ada")
        for text, answer in (
            ("/order", "Where to?"),
            ("Main Street 1", "How do you pay?"),
            ("cash", "Main Street 1, 31.01., cash"),
        ):
            client = TelegramClient(make(), telegram.api_id, telegram.api_hash, network=telegram.network)
            client.include(shop())
            async with client:
                await client.start(bot_auth_token=bot.token)
                await talk(telegram, ada, bot, text, answer)
                wanted = 0 if text == "cash" else 1
                async with asyncio.timeout(10):
                    while len(await settle(client.session.entries("state"))) != wanted:  # noqa: ASYNC110
                        await asyncio.sleep(0.01)


class Chatty(events.States, per="chat"):
    on = events.State()


class Mine(events.States, per="user"):
    on = events.State()


class Threaded(events.States, per="topic"):
    on = events.State()


def message(client: TelegramClient, chat: Any, sender: int | None, topic: int | None = None) -> events.MessageEvent:
    header = None if topic is None else api.MessageReplyHeader(forum_topic=True, reply_to_msg_id=topic)
    made = api.Message(
        id=1, peer_id=chat, from_id=None if sender is None else api.PeerUser(user_id=sender), date=1, message="x",
        reply_to=header,
    )  # fmt: skip
    return events.MessageEvent(client, Incoming(api.UpdateNewMessage(message=made, pts=1, pts_count=1), {}))


async def test_whose_a_state_is() -> None:
    """Rule: per member, chat, user, topic or a key; each is another conversation, and buttons belong to their chat."""
    client = TelegramClient(MemorySession(), 1, "0" * 32)
    group, forum = api.PeerChat(chat_id=7), api.PeerChannel(channel_id=8)
    named = {
        per: message(client, forum, 5, topic=3).state.per(per).entry_name
        for per in ("member", "chat", "user", "topic", "any key", ("order", 17))
    }
    assert named == {
        "member": "state/c-1000000000008u5",
        "chat": "state/c-1000000000008",
        "user": "state/u5",
        "topic": "state/c-1000000000008t3",
        "any key": 'state/k"any key"',
        ("order", 17): 'state/k["order",17]',
    }
    assert message(client, group, 5).state.entry_name == "state/c-7u5"
    assert message(client, group, 6).state.entry_name == "state/c-7u6"
    assert message(client, forum, None).state.entry_name == "state/c-1000000000008u0"
    press = api.UpdateBotCallbackQuery(query_id=1, user_id=5, peer=group, msg_id=1, chat_instance=1, data=b"x")
    assert events.CallbackEvent(client, Incoming(press, {})).state.entry_name == "state/c-7u5"
    inline = api.UpdateInlineBotCallbackQuery(query_id=1, user_id=5, msg_id=api.InputBotInlineMessageID(
        dc_id=2, id=1, access_hash=1), chat_instance=1, data=b"x")  # fmt: skip
    assert events.CallbackEvent(client, Incoming(inline, {})).state.entry_name == "state/c5u5"
    with pytest.raises(errors.UsageError, match="does not say which chat"):
        _ = events.Event(
            client, Incoming(api.UpdateDeleteMessages(messages=[1], pts=1, pts_count=1), {})
        ).state.entry_name


async def test_conditions_go_by_whose_the_group_is() -> None:
    """Rule: a state of a group kept per chat, user or topic is a condition for all events of that chat, user, topic."""
    client = TelegramClient(MemorySession(), 1, "0" * 32)
    group, forum = api.PeerChat(chat_id=7), api.PeerChannel(channel_id=8)
    for cls in (Chatty, Mine, Threaded):
        event = message(client, forum, 5, topic=3)
        await event.state.per(cls.on.per).set(cls.on)
        assert event.changed is not None
        client.session.set_entries(event.changed)
    holds = {
        "same": message(client, forum, 5, topic=3),
        "other topic": message(client, forum, 5),
        "other person": message(client, forum, 6, topic=3),
        "other chat": message(client, group, 5),
    }
    assert [name for name, event in holds.items() if await Chatty.on(event)] == ["same", "other topic", "other person"]
    assert [name for name, event in holds.items() if await Mine.any(event)] == ["same", "other topic", "other chat"]
    assert [name for name, event in holds.items() if await Threaded.on(event)] == ["same", "other person"]
    assert await events.no_state(holds["same"])
    deleted = events.DeletedEvent(client, Incoming(api.UpdateDeleteMessages(messages=[1], pts=1, pts_count=1), {}))
    assert not await Mine.on(deleted)


async def test_what_cannot_be_right_is_refused() -> None:
    """Rule: a state of another conversation, data that cannot be kept, and senseless times are errors that say why."""
    client = TelegramClient(MemorySession(), 1, "0" * 32)
    event = message(client, api.PeerChat(chat_id=7), 5)
    with pytest.raises(errors.UsageError, match=r"Mine.on is kept per user, this is per member: use event.state.per"):
        await event.state.set(Mine.on)
    with pytest.raises(errors.UsageError, match=r"cannot keep peer\[0\], a PeerUser"):
        await event.state.set(Order.address, peer=[api.PeerUser(user_id=1)])
    with pytest.raises(errors.UsageError, match="a dataclass or a dict"):
        await event.state.update("text")
    with pytest.raises(errors.UsageError, match="expires="):
        await event.state.update(expires=0)
    with pytest.raises(errors.UsageError, match="made of str and numbers"):
        _ = event.state.per(object()).entry_name
    assert event.changed is None
    with pytest.raises(errors.UsageError, match="per= of Wrong"):
        type("Wrong", (events.States,), {}, per="planet")
    with pytest.raises(errors.UsageError, match="is a state already"):
        type("Twice", (events.States,), {"again": Order.address})


async def test_typed_data_survives_a_change_of_the_class() -> None:
    """Rule: a field that went is dropped, one that is new has its default, one without a default is an error."""
    client = TelegramClient(MemorySession(), 1, "0" * 32)
    event = message(client, api.PeerChat(chat_id=7), 5)
    await event.state.update({"old": 1, "note": "x"})
    assert await event.state.data(Cart) == Cart(note="x")
    assert await event.state.data() == {"old": 1, "note": "x"}
    with pytest.raises(errors.UsageError, match=r"nothing is kept for Line.kind"):
        await event.state.data(Line)
    await event.state.update(kind="coffee")
    with pytest.raises(errors.UsageError, match=r"what is kept for Line.kind is no"):
        await event.state.data(Line)


def test_a_state_is_its_name() -> None:
    """Rule: a state equals its name, which is stored; a group may be stored under a name of its own."""

    class Renamed(events.States):
        group = "shop"
        one = events.State()

    assert Order.address == "Order.address"
    assert Order.address != Order.payment
    assert Renamed.one.name == "shop.one"
    assert [state.name for state in Order.states] == ["Order.address", "Order.payment"]
    assert repr(Order.address & F.text) == "(Order.address & F.text)"


def test_a_conversations_answers_write_at_once() -> None:
    """Rule: what is set by the event of an answer in a conversation is kept, though no handler got that event."""

    async def scenario(world: Simulation) -> None:
        bot, ada = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
        session = MemorySession()
        client = world.client(session)

        @client.on(events.Command("start"))
        async def start(event: events.CommandEvent) -> None:
            async with client.conversation(event.message.peer_id) as talk:
                answer = await talk.ask("Where to?")
                await answer.state.set(Order.payment)

        await client.start(bot_auth_token=bot.token)
        ada.send(bot, "/start")
        await eventually(lambda: ada.texts(bot)[-1] == "Where to?")
        ada.send(bot, "Main Street 1")
        await eventually(lambda: len(session.entries("state")) == 1)  # type: ignore[arg-type]

    run_simulation(scenario)


def test_a_router_that_calls_the_first_alone() -> None:
    """Rule: of a router with first=True one handler gets an event; SkipHandler gives it on, StopPropagation ends it."""

    async def scenario(world: Simulation) -> None:
        bot, ada = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
        client, log = world.client(), list[str]()
        one, inner = events.Router("one", first=True), events.Router("inner")

        def note(router: events.Router, name: str, wants: Any = None, error: type[Exception] | None = None) -> None:
            @router.on(wants or events.NewMessage(incoming=True))
            async def handler(event: events.MessageEvent) -> None:
                log.append(name)
                if error is not None:
                    raise error

        note(one, "skips", error=events.SkipHandler)
        note(one, "of x", events.NewMessage(F.incoming & F.matches("x")))
        note(inner, "inner")
        one.include(inner)
        note(one, "last")
        after = events.Router("after")
        note(after, "stops", events.NewMessage(F.incoming & F.matches("x")), events.StopPropagation)
        note(after, "after")
        client.include(one)
        client.include(after)
        await client.start(bot_auth_token=bot.token)
        for text, expected in (("x", ["skips", "of x", "stops"]), ("y", ["skips", "inner", "after"])):
            log.clear()
            ada.send(bot, text)
            await asyncio.sleep(1)
            assert log == expected

    run_simulation(scenario)


async def test_expired_states_are_removed_by_those_who_keep_new_ones() -> None:
    """Rule: entries of states that have expired go, without anybody asking for them; others stay."""
    loop = VirtualLoop()
    clock = loop.clock()
    loop.close()
    client = TelegramClient(MemorySession(), 1, "0" * 32, clock=clock)

    async def keep(first: int, count: int, expires: float | None) -> None:
        for number in range(first, first + count):
            event = message(client, api.PeerChat(chat_id=number), 5)
            await event.state.update(x=1, expires=expires)
            assert event.changed is not None
            client.session.set_entries(event.changed)

    await keep(1, 100, 60)
    await keep(1000, 20, None)
    clock.step(61)
    await keep(2000, 28, 60)
    assert len(await settle(client.session.entries("state"))) == 48
