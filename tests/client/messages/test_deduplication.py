"""Tests of cablegram.client.messages.deduplication."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api, errors
from cablegram.client.requests.random_ids import random_id
from cablegram.client.requests.sent_ids import REMEMBERED, SentIds
from tests.support.scripted import ME, Script, make, message, user

DUPLICATE = errors.rpc_error(500, "RANDOM_ID_DUPLICATE", "messages.sendMessage")


def sent(client: Any) -> Any:
    return client.send_message("me", message="Hello!")


async def test_the_random_id_is_fixed_once() -> None:
    """Every attempt carries the same random_id, and none is 0."""
    client, net = make(retry_delay=0.001)
    failure = errors.rpc_error(500, "INTERNAL")
    short = api.UpdateShortSentMessage(id=9, pts=1, pts_count=1, date=5, out=True)
    net.on(messages_sendMessage=Script([failure, failure, short]))
    async with client:
        made = await sent(client)
    ids = {request.random_id for request in net.sent}
    assert len(net.sent) == 3
    assert len(ids) == 1
    assert ids != {0}
    assert made == api.Message(
        id=9, out=True, peer_id=api.PeerUser(user_id=ME), from_id=api.PeerUser(user_id=ME), date=5, message="Hello!"
    )


async def test_a_zero_is_filled_in() -> None:
    """A raw request whose random_id was left at 0 or empty gets one; others keep theirs."""
    client, net = make()
    nothing = api.Updates(updates=[], users=[], chats=[], date=0, seq=0)
    net.on(messages_sendMessage=nothing, messages_forwardMessages=nothing)
    me = api.InputPeerSelf()
    async with client:
        await client.invoke(api.messages.SendMessage(peer=me, message="x", random_id=0))
        await client.invoke(api.messages.SendMessage(peer=me, message="x", random_id=7))
        await client.invoke(api.messages.ForwardMessages(from_peer=me, to_peer=me, id=[1, 2], random_id=[]))
    first, second, third = net.sent
    assert first.random_id != 0
    assert second.random_id == 7
    assert len(set(third.random_id)) == 2


async def test_a_request_that_is_invoked_twice_is_two_messages() -> None:
    """A random_id that is filled in belongs to the call, not to the caller's object."""
    client, net = make()
    nothing = api.Updates(updates=[], users=[], chats=[], date=0, seq=0)
    net.on(messages_sendMessage=nothing, messages_forwardMessages=nothing)
    me = api.InputPeerSelf()
    message = api.messages.SendMessage(peer=me, message="x", random_id=0)
    several = api.messages.ForwardMessages(from_peer=me, to_peer=me, id=[1, 2], random_id=[])
    async with client:
        for request in (message, message, several, several):
            await client.invoke(request)
    assert (message.random_id, several.random_id) == (0, [])
    ids = [net.sent[0].random_id, net.sent[1].random_id, *net.sent[2].random_id, *net.sent[3].random_id]
    assert len(set(ids)) == 6
    assert 0 not in ids


async def test_a_duplicate_becomes_the_message_that_is_known() -> None:
    """RANDOM_ID_DUPLICATE: the message named by updateMessageID is fetched and returned."""
    client, net = make()
    there = message(9, "Hello!", chat=api.PeerUser(user_id=ME), out=True)
    net.on(
        messages_sendMessage=DUPLICATE,
        messages_getMessages=api.messages.Messages(messages=[there], topics=[], chats=[], users=[]),
    )

    def answer(request: Any) -> Any:
        update = api.UpdateMessageID(id=9, random_id=request.random_id)
        net.push(api.Updates(updates=[update], users=[], chats=[], date=0, seq=0))
        return DUPLICATE

    net.on(messages_sendMessage=answer)
    async with client:
        assert await sent(client) == there


async def test_a_duplicate_is_looked_for_in_the_chat() -> None:
    """When the id was lost too, the newest own message with that text is it; one that is another send's is not."""
    client, net = make()
    mine = message(9, "Hello!", chat=api.PeerUser(user_id=ME), out=True)
    older = message(8, "Hello!", chat=api.PeerUser(user_id=ME), out=True)
    net.on(
        messages_sendMessage=DUPLICATE,
        messages_getHistory=api.messages.Messages(messages=[mine, older], topics=[], chats=[], users=[]),
    )
    async with client:
        assert await sent(client) == mine
        assert await sent(client) == older
        with pytest.raises(errors.RpcError, match="RANDOM_ID_DUPLICATE"):
            await sent(client)


async def test_other_errors_stay() -> None:
    """What is not a duplicate is raised as it is."""
    client, net = make()
    net.on(messages_sendMessage=errors.rpc_error(400, "PEER_ID_INVALID"))
    async with client:
        with pytest.raises(errors.RpcError, match="PEER_ID_INVALID"):
            await sent(client)


async def test_the_answers_own_message_is_chosen() -> None:
    """Among the updates of an answer, the message is the one that carries the request's random_id."""
    client, net = make()
    other, mine = message(8, "other"), message(9, "Hello!")

    def answer(request: Any) -> Any:
        updates: list[Any] = [
            api.UpdateMessageID(id=9, random_id=request.random_id),
            api.UpdateNewMessage(message=other, pts=1, pts_count=1),
            api.UpdateNewMessage(message=mine, pts=2, pts_count=1),
        ]
        return api.Updates(updates=updates, users=[user()], chats=[], date=0, seq=0)

    net.on(messages_sendMessage=answer)
    async with client:
        assert await sent(client) == mine


def test_keys_make_ids() -> None:
    """The same key, peer and account give the same id; any other gives another; without a key it is random."""
    client, _ = make()
    assert random_id(client, "key", 5) == random_id(client, "key", 5)
    assert len({random_id(client, "key", 5), random_id(client, "key", 6), random_id(client, "other", 5)}) == 3
    assert random_id(client) != random_id(client)
    assert -(2**63) <= random_id(client, "key", 5) < 2**63


def test_memory_is_bounded() -> None:
    """Only the last ids are remembered."""
    ids = SentIds()
    for number in range(REMEMBERED + 5):
        ids.put(number, number)
    assert ids.get(4) is None
    assert ids.get(5) == 5
    assert 5 in ids
    assert 4 not in ids
