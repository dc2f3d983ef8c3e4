"""Tests of cablegram.client.messages.references, and of the methods that take messages, on a sandbox."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cablegram import TelegramClient, api, errors
from cablegram.client.messages.references import as_list, in_chats
from cablegram.sandbox import UserActor
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule

from .test_send import people, texts

Two = tuple[TelegramClient, UserActor, UserActor, list[api.Message], list[api.Message]]


async def two_chats(world: Simulation) -> Two:
    """Two supergroups whose messages have the same ids, as the client reads them, oldest first."""
    client, ada, bob = await people(world)
    one = ada.create_channel("One", bob, broadcast=False, username="chat_one_x")
    two = ada.create_channel("Two", bob, broadcast=False, username="chat_two_x")
    for number in range(3):
        ada.send(one, f"one {number}")
        ada.send(two, f"two {number}")
    first = (await client.get_messages("@chat_one_x", None))[::-1]
    second = (await client.get_messages("@chat_two_x", None))[::-1]
    assert [m.id for m in first] == [m.id for m in second]
    return client, ada, bob, first, second


COLLECTIONS: list[Callable[[list[Any]], Any]] = [list, tuple, set, iter, lambda items: dict.fromkeys(items).keys()]


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_any_collection_of_ids_names_messages(collection: Callable[[list[Any]], Any]) -> None:
    """A list, tuple, set, generator or view of ids does in every method what a list does."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        sent = [await client.send_message("@bob_builder", str(number)) for number in range(3)]
        ids = [message.id for message in sent]
        assert texts(await client.get_messages(bob.id, ids=collection(ids))) == ["0", "1", "2"]
        assert texts(await client.forward_messages("me", collection(ids), bob.id)) == ["0", "1", "2"]
        assert await client.delete_messages(bob.id, collection(ids)) == 3
        assert ada.texts(bob) == []

    run_simulation(scenario)


def test_a_message_object_stands_for_its_chat_and_id() -> None:
    """Each method takes the object alone, where it takes a peer and an id otherwise."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        sent = await client.send_message("@bob_builder", "hello")
        assert texts(await client.get_messages(ids=sent)) == ["hello"]
        assert (await client.edit_message(sent, "edited")).message == "edited"
        await client.pin_message(sent)
        pinned = api.InputMessagesFilterPinned()
        assert texts(await client.get_messages(bob.id, filter=pinned)) == ["edited"]
        await client.unpin_message(sent)
        assert await client.get_messages(bob.id, filter=pinned) == []
        await client.mark_as_read(sent)
        assert world.telegram.sent("messages.readHistory")[-1].max_id == sent.id
        assert texts(await client.forward_messages("me", sent)) == ["edited"]
        assert await client.delete_messages(sent) == 1
        assert bob.texts(ada) == []

    run_simulation(scenario)


def test_objects_of_two_chats_are_deleted_each_in_its_own() -> None:
    """Two chats count alike, so ids alone would delete other messages: only what was named is gone."""

    async def scenario(world: Simulation) -> None:
        client, _, _, first, second = await two_chats(world)
        assert await client.delete_messages(None, [first[2], second[0], first[0]]) == 3
        assert texts(await client.get_messages("@chat_one_x", None)) == ["one 1"]
        assert texts(await client.get_messages("@chat_two_x", None)) == ["two 2", "two 1"]

    run_simulation(scenario)


def test_objects_of_two_chats_are_read_and_forwarded_in_order() -> None:
    """Reading and forwarding objects of several chats keeps the caller's order."""

    async def scenario(world: Simulation) -> None:
        client, _, _, first, second = await two_chats(world)
        mixed = [first[1], second[0], second[2], first[0]]
        assert texts(await client.get_messages(ids=mixed)) == ["one 1", "two 0", "two 2", "one 0"]
        assert texts(await client.forward_messages("me", mixed)) == ["one 1", "two 0", "two 2", "one 0"]

    run_simulation(scenario)


def test_an_object_of_another_chat_is_refused() -> None:
    """Where a peer is given, an object of another chat is an error, and nothing is sent."""

    async def scenario(world: Simulation) -> None:
        client, _, _, first, second = await two_chats(world)
        world.telegram.log.clear()
        for call in (
            client.delete_messages("@chat_one_x", [first[0], second[1]]),
            client.get_messages("@chat_one_x", ids=second[0]),
            client.forward_messages("me", second, "@chat_one_x"),
            client.edit_message("@chat_one_x", second[0], "changed"),
            client.pin_message("@chat_one_x", second[0]),
            client.unpin_message("@chat_one_x", second[0]),
            client.mark_as_read("@chat_one_x", second[0]),
        ):
            with pytest.raises(errors.UsageError, match="is of chat"):
                await call
        assert world.telegram.log.entries == []

    run_simulation(scenario)


def test_an_id_of_another_private_chat_is_no_message_of_this_one() -> None:
    """Private chats share one count: reading by id gives nothing, deleting by id is refused as a whole."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        world.telegram.add_user(first_name="Eve", username="eve_and_others")
        secret = await client.send_message("@bob_builder", "only for Bob")
        hers = await client.send_message("@eve_and_others", "hello Eve")
        assert await client.get_messages("@eve_and_others", ids=secret.id) == [api.MessageEmpty(id=secret.id)]
        assert await client.get_messages("me", ids=secret.id) == [api.MessageEmpty(id=secret.id)]
        assert texts(await client.get_messages(None, ids=secret.id)) == ["only for Bob"]
        with pytest.raises(errors.UsageError, match="not of chat"):
            await client.delete_messages("@eve_and_others", [hers.id, secret.id])
        assert (ada.texts(bob), ada.texts("@eve_and_others")) == (["only for Bob"], ["hello Eve"])
        assert await client.delete_messages("@eve_and_others", [hers.id]) == 1
        assert await client.delete_messages(None, secret.id) == 1

    run_simulation(scenario)


def test_what_names_no_message_is_refused_before_anything_is_sent() -> None:
    """Texts, truth values, peers and missing peers: an error that says what is wanted."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await people(world)
        sent = await client.send_message("@bob_builder", "hello")
        world.telegram.log.clear()
        for call in (
            client.delete_messages(bob.id, ["5"]),  # type: ignore[list-item]
            client.delete_messages(bob.id, True),
            client.delete_messages(5),
            client.delete_messages([5, 6]),
            client.delete_messages(None, [5, sent]),
            client.pin_message(5),
            client.pin_message(None, 5),
            client.edit_message(5, "text"),
            client.forward_messages("me", [5]),
            client.get_messages(bob.id, ids=5, search="x"),  # type: ignore[call-overload]
        ):
            with pytest.raises(errors.UsageError):
                await call
        assert world.telegram.log.entries == []

    run_simulation(scenario)


def test_no_messages_are_no_request() -> None:
    """An empty collection is done at once."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await people(world)
        assert as_list([]) == []
        await client.get_entity("@bob_builder")
        assert await in_chats(client, bob.id, []) == []
        assert await client.get_messages(bob.id, ids=[]) == []
        assert await client.delete_messages(bob.id, []) == 0
        assert await client.forward_messages("me", [], bob.id) == []

    run_simulation(scenario)


@rule(
    "constructor/messageReplyHeader",
    "reply_to_peer_id names the chat of the message that is replied to",
    role="client",
)
def test_a_reply_is_looked_for_in_the_chat_that_it_names() -> None:
    """``reply_to_peer_id`` names another chat than the message's own: that one is read.

    Source: https://core.telegram.org/constructor/messageReplyHeader
    """
    from cablegram.client.messages.history import replied_to

    async def scenario(world: Simulation) -> None:
        client, _, _, first, second = await two_chats(world)
        quoting = first[0]
        quoting.reply_to = api.MessageReplyHeader(reply_to_msg_id=second[1].id, reply_to_peer_id=second[1].peer_id)
        found = await replied_to(client, quoting)
        assert isinstance(found, api.Message)
        assert found.message == "two 1"
        quoting.reply_to = api.MessageReplyHeader(reply_to_msg_id=first[2].id)
        found = await replied_to(client, quoting)
        assert isinstance(found, api.Message)
        assert found.message == "one 2"
        assert await replied_to(client, first[1]) is None

    run_simulation(scenario)
