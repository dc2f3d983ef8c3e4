"""Tests of cablegram.client.messages.reply_to."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import Reply, api, errors
from cablegram.client.messages.reply_to import reply, topic_of
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule

from .test_references import two_chats
from .test_send import people


def a_message(number: int = 5, header: api.MessageReplyHeader | None = None) -> api.Message:
    return api.Message(id=number, peer_id=api.PeerChannel(channel_id=9), date=1, message="text", reply_to=header)


IN_TOPIC = api.MessageReplyHeader(forum_topic=True, reply_to_msg_id=77)
ANSWER_IN_TOPIC = api.MessageReplyHeader(forum_topic=True, reply_to_msg_id=80, reply_to_top_id=77)


@pytest.mark.parametrize(
    ("given", "made"),
    [
        (None, None),
        (5, api.InputReplyToMessage(reply_to_msg_id=5)),
        (a_message(), api.InputReplyToMessage(reply_to_msg_id=5)),
        (a_message(90, IN_TOPIC), api.InputReplyToMessage(reply_to_msg_id=90, top_msg_id=77)),
        (a_message(90, ANSWER_IN_TOPIC), api.InputReplyToMessage(reply_to_msg_id=90, top_msg_id=77)),
        (Reply(5, quote="q"), api.InputReplyToMessage(reply_to_msg_id=5, quote_text="q")),
        (Reply(5, topic=8), api.InputReplyToMessage(reply_to_msg_id=5, top_msg_id=8)),
        (Reply(topic=8), api.InputReplyToMessage(reply_to_msg_id=8, top_msg_id=8)),
        (api.InputReplyToStory(peer=api.InputPeerSelf(), story_id=1),) * 2,
    ],
)
def test_what_answers(given: Any, made: Any) -> None:
    """An id, a message, a Reply, one made by hand; a message in a forum keeps its topic."""
    assert reply(given) == made


@pytest.mark.parametrize(
    "wrong",
    [
        *("5", True, 0, -1, 2**31, b"5", api.InputPeerSelf(), api.Message),
        *(Reply(), Reply(quote="q"), Reply(0), Reply(topic=0), Reply(topic=-1)),
        Reply("5"),  # type: ignore[arg-type]
        Reply(5, quote=7),  # type: ignore[arg-type]
        Reply(5, topic="7"),  # type: ignore[arg-type]
    ],
)
def test_what_answers_nothing(wrong: Any) -> None:
    """Anything else is refused with what is wanted."""
    with pytest.raises(errors.UsageError, match="reply_to="):
        reply(wrong)


@rule("api/forum", "An answer in a topic names the topic beside what it answers", role="client")
def test_the_topic_of_a_message() -> None:
    """A message of a topic names its first message; an answer there names it beside what it answers."""
    assert topic_of(a_message()) is None
    assert topic_of(a_message(header=api.MessageReplyHeader(reply_to_msg_id=77))) is None
    assert topic_of(a_message(header=IN_TOPIC)) == 77
    assert topic_of(a_message(header=ANSWER_IN_TOPIC)) == 77


def test_an_answer_to_a_message_of_another_chat() -> None:
    """The object's chat is named in the request; without that the id would mean another message."""

    async def scenario(world: Simulation) -> None:
        client, _, _, first, _ = await two_chats(world)
        await client.send_message("@chat_two_x", "an answer", reply_to=Reply(first[0], quote="one"))
        made = world.telegram.sent("messages.sendMessage")[-1].reply_to
        assert (made.reply_to_msg_id, made.quote_text) == (first[0].id, "one")
        assert made.reply_to_peer_id == await client.get_input_entity("@chat_one_x")
        await client.send_message("@chat_one_x", "an answer", reply_to=first[0])
        assert world.telegram.sent("messages.sendMessage")[-1].reply_to.reply_to_peer_id is None

    run_simulation(scenario)


def test_where_in_a_forum() -> None:
    """``topic=`` sends into a topic, for texts, files and forwarded messages."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await people(world)
        sent = await client.send_message("@bob_builder", "text", topic=77)
        wanted = api.InputReplyToMessage(reply_to_msg_id=77, top_msg_id=77)
        assert world.telegram.sent("messages.sendMessage")[-1].reply_to == wanted
        await client.send_file(bob.id, b"bytes", topic=77, reply_to=sent)
        wanted = api.InputReplyToMessage(reply_to_msg_id=sent.id, top_msg_id=77)
        assert world.telegram.sent("messages.sendMedia")[-1].reply_to == wanted
        await client.forward_messages(bob.id, sent, topic=77)
        assert world.telegram.sent("messages.forwardMessages")[-1].top_msg_id == 77

    run_simulation(scenario)
