"""Tests of cablegram.client.messages.outgoing_text, on a sandbox that trims and refuses as Telegram does."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import api, errors
from cablegram.client.connection.configuration import ASK_AGAIN
from cablegram.client.messages.outgoing_text import MAX_CAPTION, MAX_PREMIUM_CAPTION, MAX_TEXT
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule

from .test_send import people


def marked(message: api.Message) -> list[tuple[str, str]]:
    """The kind of each entity, and the letters that it is on."""
    raw = message.message.encode("utf-16-le")
    return [
        (type(entity).__name__, raw[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le"))
        for entity in message.entities or ()
    ]


@pytest.mark.parametrize(
    ("text", "plain", "entities"),
    [
        ("\n<b>Title</b>", "Title", [("MessageEntityBold", "Title")]),
        ("  \n😀 <i>text </i>\n", "😀 text", [("MessageEntityItalic", "text")]),
        ("<b>one </b>two<i> </i>", "one two", [("MessageEntityBold", "one")]),
        ("a\r\n<u>b</u>", "a\nb", [("MessageEntityUnderline", "b")]),
        ("<pre>  x = 1\n</pre>", "  x = 1", [("MessageEntityPre", "  x = 1")]),
    ],
)
def test_what_is_marked_stays_marked(text: str, plain: str, entities: list[Any]) -> None:
    """White space around a text, and carriage returns, move no mark to other letters, in messages and in edits."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await people(world)
        sent = await client.send_message("@bob_builder", text, parse_mode="html")
        assert (sent.message, marked(sent)) == (plain, entities)
        [kept] = await client.get_messages(bob.id, ids=sent)
        assert isinstance(kept, api.Message)
        assert (kept.message, marked(kept)) == (plain, entities)
        edited = await client.edit_message(await client.send_message("@bob_builder", "x"), text, parse_mode="html")
        assert (edited.message, marked(edited)) == (plain, entities)

    run_simulation(scenario)


def test_the_server_moves_no_entity() -> None:
    """The sandbox trims as Telegram does: a request that begins with white space marks the wrong letters, and what is
    not within the text is refused."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await people(world)
        peer = await client.get_input_entity("@bob_builder")

        async def raw(text: str, offset: int, length: int) -> api.Message:
            bold = api.MessageEntityBold(offset=offset, length=length)
            await client.invoke(api.messages.SendMessage(peer=peer, message=text, entities=[bold], random_id=0))
            [sent] = await client.get_messages(bob.id)
            return sent

        assert marked(await raw("\nTitle", 1, 5)) == [("MessageEntityBold", "itle")]
        assert marked(await raw("ab  cd", 0, 4)) == [("MessageEntityBold", "ab")]
        for offset, length in ((0, 0), (-1, 2), (0, 99), (5, 1), (1, 1)):
            with pytest.raises(errors.EntityBoundsInvalid):
                await raw("😀abc", offset, length)

    run_simulation(scenario)


def test_entities_that_do_not_fit_are_refused_before_sending() -> None:
    """Entities beyond the text or inside of a character: an error that says so, and no request."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await people(world)
        await client.get_input_entity("@bob_builder")
        world.telegram.log.clear()
        for offset, length in ((0, 9), (7, 1), (1, 1), (-1, 1), (0, -1)):
            with pytest.raises(errors.UsageError, match="not within the text"):
                await client.send_message(
                    bob.id, "😀abc", formatting_entities=[api.MessageEntityBold(offset=offset, length=length)]
                )
        assert world.telegram.log.entries == []

    run_simulation(scenario)


def test_a_mention_of_somebody_unknown_fails_no_message() -> None:
    """The name stays as text; the mention of somebody known is one."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await people(world)
        await client.get_entity("@bob_builder")
        sent = await client.send_message("me", f"[Bob](tg://user?id={bob.id}) and [X](tg://user?id=987654321)")
        assert sent.message == "Bob and X"
        assert sent.entities == [api.MessageEntityMentionName(offset=0, length=3, user_id=bob.id)]

    run_simulation(scenario)


@rule(
    "method/messages.sendMessage#possible-errors",
    "A text beyond the limit is refused before it is sent",
    role="client",
)
def test_too_long_a_text_is_refused_before_sending() -> None:
    """4,096 characters are one message, one more is an error that names the way out; an edit is refused alike."""

    async def scenario(world: Simulation) -> None:
        client, _, _ = await people(world)
        sent = await client.send_message("@bob_builder", "é" * MAX_TEXT)
        assert len(sent.message) == MAX_TEXT
        world.telegram.log.clear()
        with pytest.raises(errors.UsageError, match=r"4097 characters.*split=True"):
            await client.send_message("@bob_builder", "é" * (MAX_TEXT + 1))
        with pytest.raises(errors.UsageError, match="4097 characters"):
            await client.edit_message(sent, "é" * (MAX_TEXT + 1))
        assert world.telegram.log.entries == []

    run_simulation(scenario)


def test_a_long_text_is_split() -> None:
    """Several messages in order, cut between lines, each with its part of a mark; the first answers, the last returns
    with the buttons."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await people(world)
        question = await client.send_message("@bob_builder", "Well?")
        lines = [f"line {number} of a long text" for number in range(400)]
        text = "**" + "\n".join(lines) + "**"
        last = await client.send_message(bob.id, text, split=True, reply_to=question, idempotency_key="long")
        _, *parts = await client.get_messages(bob.id, None, reverse=True)
        assert "\n".join(part.message for part in parts).split("\n") == lines
        assert len(parts) == 3
        assert last.id == parts[-1].id
        for part in parts:
            assert len(part.message) <= MAX_TEXT
            assert marked(part) == [("MessageEntityBold", part.message)]
        assert [part.reply_to is None for part in parts] == [False, True, True]
        again = await client.send_message(bob.id, text, split=True, reply_to=question, idempotency_key="long")
        assert again.id == last.id
        short = await client.send_message(bob.id, "short", split=True)
        assert short.message == "short"

    run_simulation(scenario)


@rule(
    "api/config#caption-length-limit-default",
    "A caption is as long as the configuration allows, or its default",
    role="client",
)
@pytest.mark.parametrize("premium", [False, True])
def test_the_length_of_captions(premium: bool) -> None:
    """A caption may have 1,024 characters, 4,096 with Premium, or what the server's configuration says."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada", premium=premium)
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        most = MAX_PREMIUM_CAPTION if premium else MAX_CAPTION
        sent = await client.send_file("me", b"bytes", caption="x" * most)
        assert len(sent.message) == most
        with pytest.raises(errors.UsageError, match=f"{most + 1} characters"):
            await client.send_file("me", b"bytes", caption="x" * (most + 1))
        world.telegram.options.app_config = {
            "caption_length_limit_default": 1100,
            "caption_length_limit_premium": 1100,
        }
        await asyncio.sleep(ASK_AGAIN)  # what was learnt is known for so long
        with pytest.raises(errors.UsageError, match="takes 1100"):
            await client.send_file("me", b"bytes", caption="x" * 1101)

    run_simulation(scenario)
