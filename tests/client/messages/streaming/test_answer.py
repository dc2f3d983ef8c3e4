"""Tests of cablegram.client.messages.streaming.answer, on a sandbox in virtual time."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from cablegram import Button, TelegramClient, api, errors, events
from cablegram.client.messages.markup import parse
from cablegram.client.messages.streaming.answer import StreamedAnswer
from cablegram.client.requests.middleware import NEVER_WAIT
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule

if TYPE_CHECKING:
    from cablegram.sandbox import UserActor

TYPING, SEND, EDIT = "messages.setTyping", "messages.sendMessage", "messages.editMessage"


async def bot_and_ada(world: Simulation) -> tuple[TelegramClient, UserActor, TelegramClient, list[Any]]:
    """A bot, somebody who has started it, her client, and the drafts that she sees."""
    ada, robot = world.telegram.add_user(first_name="Ada"), world.telegram.add_bot(username="robot")
    bot, client = world.client(), world.client()
    await bot.start(bot_auth_token=robot.token)
    await client.start(phone_number=ada.phone, phone_code=ada.read_code)
    ada.send(robot, "/start")
    shown: list[Any] = []
    client.add_event_handler(shown.append, events.Raw(api.UpdateUserTyping))
    await asyncio.sleep(1)
    return bot, ada, client, shown


def texts(shown: list[Any]) -> list[str]:
    return [update.action.text.text for update in shown]


async def speak(answer: StreamedAnswer, text: str, pause: float = 0.05) -> None:
    for start in range(0, len(text), 4):
        await answer.write(text[start : start + 4])
        await asyncio.sleep(pause)


async def say(answer: StreamedAnswer, text: str) -> None:
    async with answer:
        await speak(answer, text, pause=0.1)


async def me(client: TelegramClient) -> int:
    return (await client.get_me()).id


@rule(
    "api/bots/ai#live-response-streaming",
    "Live drafts are sendMessageTextDraftAction with one random_id for one answer, and only users get them.",
    role="client",
)
def test_a_user_sees_a_draft_that_grows() -> None:
    """Rule: one draft grows, without marks, and one message with exactly what was written is all that stays."""

    async def scenario(world: Simulation) -> None:
        bot, ada, client, shown = await bot_and_ada(world)
        text = "Here is **what you asked for**: `print(1)`, and a [link](http://x.org). " * 20
        async with bot.streaming(ada.id) as answer:
            await speak(answer, text)
            assert answer.messages == []
        await asyncio.sleep(1)
        assert len({update.action.random_id for update in shown}) == 1
        seen = texts(shown)
        assert len(seen) > 10
        for before, after in pairwise(seen):
            assert after.startswith(before.strip())
        assert not any(set("*`[") & set(text) for text in seen)
        [sent] = answer.messages
        [received] = await client.get_messages(await me(bot), limit=1)
        assert received.message == sent.message
        assert sent.message.startswith(seen[-1].strip())
        assert sent.message == parse(text)[0].strip()
        assert answer.text == text

    run_simulation(scenario)


@rule(
    "api/bots/ai#live-response-streaming",
    "More than 20 calls in 5 seconds or 40 in 30 to one peer are answered with FLOOD_WAIT.",
    role="server",
)
def test_a_fast_model_stays_within_the_limits() -> None:
    """Rule: a minute of pieces, a hundred a second, floods nothing; a server without patience is waited for."""

    async def scenario(world: Simulation) -> None:
        bot, ada, _, shown = await bot_and_ada(world)
        async with bot.streaming(ada.id) as answer:
            for _ in range(3_000):
                await answer.write("a")
                await asyncio.sleep(0.01)
        assert not [entry for entry in world.telegram.log.entries if entry.error]
        assert 30 <= len(shown) <= 44
        peer = await bot.get_input_entity(ada.id)
        typing = api.messages.SetTyping(peer=peer, action=api.SendMessageTypingAction())
        with pytest.raises(errors.Flood) as flood:
            await asyncio.gather(*(bot.invoke(typing, floods=NEVER_WAIT) for _ in range(21)))
        assert 1 <= flood.value.seconds <= 30
        async with bot.streaming(ada.id) as answer:
            await speak(answer, "patience " * 200, pause=0.1)
        assert answer.messages[0].message == ("patience " * 200).strip()

    run_simulation(scenario)


def test_elsewhere_a_message_is_edited() -> None:
    """Rule: a group has no drafts: a message is sent once and changes, no faster than 20 times a minute."""

    async def scenario(world: Simulation) -> None:
        ada, robot = world.telegram.add_user(first_name="Ada"), world.telegram.add_bot(username="robot")
        group = ada.create_channel("Talk", robot, broadcast=False)
        bot = world.client()
        await bot.start(bot_auth_token=robot.token)
        ada.send(group, "/talk@robot")
        await asyncio.sleep(1)
        async with bot.streaming(group.id, buttons=[Button.inline("Again")]) as answer:
            await speak(answer, "So **it** goes. " * 100, pause=0.1)
        assert len(world.telegram.sent(SEND)) == 1
        assert 5 <= len(world.telegram.sent(EDIT)) <= 16
        assert not world.telegram.sent(TYPING)
        [message] = answer.messages
        assert message.message == ("So it goes. " * 100).strip()
        assert len(message.entities or ()) == 100
        assert message.reply_markup is not None

    run_simulation(scenario)


@rule("api/bots/ai#live-response-streaming", "Live drafts can only be sent to users.", role="server")
def test_a_server_that_refuses_drafts() -> None:
    """Rule: where drafts are refused, the answer becomes a message that changes, and nothing of it is lost."""

    async def scenario(world: Simulation) -> None:
        bot, ada, _, _ = await bot_and_ada(world)
        world.telegram.faults.rpc_error(TYPING, "TEXTDRAFT_PEER_INVALID", code=400)
        async with bot.streaming(ada.id) as answer:
            await speak(answer, "word " * 100, pause=0.1)
        assert len(world.telegram.sent(TYPING)) == 1
        assert world.telegram.sent(EDIT)
        assert [message.message for message in answer.messages] == [("word " * 100).strip()]
        group = ada.create_channel("Talk", broadcast=False)
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        world.telegram.faults.clear()
        draft = api.SendMessageTextDraftAction(random_id=1, text=api.TextWithEntities(text="x", entities=[]))
        peer = await client.get_input_entity(group.id)
        with pytest.raises(errors.RpcError, match="TEXTDRAFT_PEER_INVALID"):
            await client.invoke(api.messages.SetTyping(peer=peer, action=draft))

    run_simulation(scenario)


@pytest.mark.parametrize("drafts", [True, False])
def test_a_long_answer_goes_on_in_the_next_message(drafts: bool) -> None:
    """Rule: what is longer than a message becomes several, cut between words; together they are the whole answer."""

    async def scenario(world: Simulation) -> None:
        bot, ada, _, shown = await bot_and_ada(world)
        if not drafts:
            world.telegram.faults.rpc_error(TYPING, "TEXTDRAFT_PEER_INVALID", code=400)
        words = [f"**word{number}**" for number in range(1_200)]
        async with bot.streaming(ada.id) as answer:
            for word in words:
                await answer.write(word + " ")
                await asyncio.sleep(0.05)
        assert len(answer.messages) == 3
        assert " ".join(m.message for m in answer.messages) == " ".join(words).replace("*", "")
        assert all(len(message.message) <= 4096 for message in answer.messages)
        assert len({update.action.random_id for update in shown}) == (3 if drafts else 0)
        ids = [message.id for message in answer.messages]
        assert ids == sorted(ids)
        assert len(world.telegram.sent(SEND)) == 3

    run_simulation(scenario)


def test_markup_that_closes_late_makes_fewer_messages() -> None:
    """Rule: what was shown as a second message and turns out to be markup is taken away again."""

    async def scenario(world: Simulation) -> None:
        ada, robot = world.telegram.add_user(first_name="Ada"), world.telegram.add_bot(username="robot")
        group = ada.create_channel("Talk", robot, broadcast=False)
        bot = world.client()
        await bot.start(bot_auth_token=robot.token)
        ada.send(group, "/talk@robot")
        await asyncio.sleep(1)
        async with bot.streaming(group.id) as answer:
            await answer.write("x" * 4000 + " [name](http://x.org/ " + "y" * 200)
            await asyncio.sleep(10)
            assert len(answer.messages) == 2
            answer._parts[:] = ["x" * 4000]  # nothing in Markdown shrinks by so much: a parser of one's own may
        [message] = answer.messages
        assert message.message == "x" * 4000
        assert ada.texts(group)[-1] == "x" * 4000

    run_simulation(scenario)


def test_a_model_that_thinks_keeps_its_draft() -> None:
    """Rule: without anything new, the draft is shown again before apps forget it; a message is not edited in vain."""

    async def scenario(world: Simulation) -> None:
        bot, ada, _, shown = await bot_and_ada(world)
        async with bot.streaming(ada.id) as answer:
            await asyncio.sleep(1)
            assert texts(shown) == [""]  # which apps show as a sign that the answer is being thought of
            await answer.write("Let me think")
            await asyncio.sleep(90)
            assert 6 <= len(shown) <= 8
        assert set(texts(shown)) == {"", "Let me think"}

    run_simulation(scenario)


def test_when_writing_fails() -> None:
    """Rule: what was read is not taken away when the model fails, and its error goes on; nothing sends nothing."""

    async def scenario(world: Simulation) -> None:
        bot, ada, _, _ = await bot_and_ada(world)
        answer = bot.streaming(ada.id)

        async def fail() -> None:
            async with answer:
                await answer.write("Half an **ans")
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            await fail()
        assert [message.message for message in answer.messages] == ["Half an **ans"]
        async with bot.streaming(ada.id) as answer:
            await asyncio.sleep(5)
        assert answer.messages == []
        with pytest.raises(errors.UsageError, match="within its"):
            await answer.write("late")
        with pytest.raises(errors.UsageError, match="once"):
            await answer.__aenter__()
        async with bot.streaming(ada.id) as answer:
            with pytest.raises(errors.UsageError, match="is a str, not a bytes"):
                await answer.write(b"bytes")  # type: ignore[arg-type]

    run_simulation(scenario)


def test_a_chat_that_refuses_ends_the_model() -> None:
    """Rule: where the account must not write, `write` says so early, so that no model works for nobody."""

    async def scenario(world: Simulation) -> None:
        ada, robot = world.telegram.add_user(first_name="Ada"), world.telegram.add_bot(username="robot")
        group = ada.create_channel("Talk", robot, broadcast=False)
        bot = world.client()
        await bot.start(bot_auth_token=robot.token)
        ada.send(group, "/talk@robot")
        await asyncio.sleep(1)
        world.telegram.faults.rpc_error(SEND, "CHAT_WRITE_FORBIDDEN", code=403)
        async with asyncio.timeout(60):
            answer = bot.streaming(group.id)
            with pytest.raises(errors.RpcError, match="CHAT_WRITE_FORBIDDEN"):
                await say(answer, "nobody listens " * 100)
        assert len(world.telegram.sent(SEND)) == 1

    run_simulation(scenario)


def test_a_cancelled_handler_leaves_nothing_running() -> None:
    """Rule: a cancelled answer ends at once: no task goes on showing it."""

    async def scenario(world: Simulation) -> None:
        bot, ada, _, shown = await bot_and_ada(world)

        async def write() -> None:
            async with bot.streaming(ada.id) as answer:
                await speak(answer, "and so on " * 1000)

        task = asyncio.create_task(write())
        await asyncio.sleep(3)
        task.cancel()
        await asyncio.wait([task])
        await asyncio.sleep(1)  # what was on its way arrives
        count = len(shown)
        await asyncio.sleep(60)
        assert task.cancelled()
        assert len(shown) == count
        assert not [task for task in asyncio.all_tasks() if task.get_name() == "cablegram-streaming"]

    run_simulation(scenario)


def test_an_event_answers_in_its_chat() -> None:
    """Rule: `event.streaming` writes to the chat of the event."""

    async def scenario(world: Simulation) -> None:
        bot, ada, client, _ = await bot_and_ada(world)

        @bot.on(events.NewMessage(pattern="A question"))
        async def answer_it(event: events.MessageEvent) -> None:
            async with event.streaming(reply_to=event.message) as answer:
                await speak(answer, "An answer.")

        ada.send(await me(bot), "A question?")
        await asyncio.sleep(5)
        [reply, question] = await client.get_messages(await me(bot), limit=2)
        assert (question.message, reply.message) == ("A question?", "An answer.")
        assert reply.reply_to is not None

    run_simulation(scenario)


@pytest.mark.parametrize("options", [{"parse_mode": "rtf"}, {"buttons": 5}])
def test_options_are_looked_at_first(options: dict[str, Any]) -> None:
    """Rule: what cannot be right is refused before a model begins to write, and not when all of it is to be sent."""

    async def scenario(world: Simulation) -> None:
        bot, ada, _, _ = await bot_and_ada(world)
        with pytest.raises(errors.UsageError):
            bot.streaming(ada.id, **options)

    run_simulation(scenario)
