"""Tests of cablegram.client.features.polls, on a sandbox in virtual time."""

from __future__ import annotations

import pytest

from cablegram import TelegramClient, api, errors
from cablegram.sandbox.actors import UserActor
from cablegram.testing import Simulation, run_simulation


async def logged_in(world: Simulation, user: UserActor) -> TelegramClient:
    client = world.client()
    await client.start(phone_number=user.phone, phone_code=user.read_code)
    return client


def poll_of(message: api.Message) -> api.MessageMediaPoll:
    assert isinstance(message.media, api.MessageMediaPoll)
    return message.media


def test_a_poll_is_sent_voted_in_and_closed() -> None:
    """send_poll, vote by text and by place, the vote taken back, close_poll: each seen by the other side."""

    async def scenario(world: Simulation) -> None:
        ada, bob = world.telegram.add_user(first_name="Ada"), world.telegram.add_user(first_name="Bob")
        club = ada.create_group("Club", bob)
        mine, his = await logged_in(world, ada), await logged_in(world, bob)
        sent = await mine.send_poll(club.peer, "Tea?", ["yes", "no", "later"], multiple=True, public=True)
        poll = poll_of(sent).poll
        assert isinstance(poll, api.Poll)
        assert (poll.question.text, poll.multiple_choice, poll.public_voters, poll.quiz) == ("Tea?", True, True, False)
        [seen] = [m for m in await his.get_messages(club.peer, None) if m.media is not None]
        results = await his.vote(seen, "yes", 2)
        assert results is not None
        assert results.total_voters == 1
        [voter] = {one.peer.user_id async for one in his.iter_votes(seen) if isinstance(one.peer, api.PeerUser)}
        assert voter == bob.id
        assert [one async for one in his.iter_votes(seen, answer="no")] == []
        results = await his.vote(club.peer, seen.id)
        assert results is not None
        assert results.total_voters == 0
        await his.vote(club.peer, seen.id, b"1")
        closed = poll_of(await mine.close_poll(sent))
        assert closed.poll.closed
        assert [one.voters for one in closed.results.results or []] == [0, 1, 0]
        with pytest.raises(errors.RpcError, match="MESSAGE_POLL_CLOSED"):
            await his.vote(seen, "no")

    run_simulation(scenario)


def test_a_quiz_has_a_solution_with_entities() -> None:
    """correct= makes a quiz; its solution is parsed, and shown with the results."""

    async def scenario(world: Simulation) -> None:
        ada, bob = world.telegram.add_user(first_name="Ada"), world.telegram.add_user(first_name="Bob")
        mine, his = await logged_in(world, ada), await logged_in(world, bob)
        await mine.send_poll(
            (await mine.import_contacts([(bob.phone, "Bob")])).users[bob.phone], "2 + 2?", ["3", "4"], correct=1,
            solution="It is **four**",
        )  # fmt: skip
        [seen] = await his.get_messages(ada.id)
        results = await his.vote(seen, "3")
        assert results is not None
        assert results.solution == "It is four"
        assert results.solution_entities == [api.MessageEntityBold(offset=6, length=4)]
        assert [(one.chosen, one.correct) for one in results.results or []] == [(True, False), (False, True)]

    run_simulation(scenario)


def test_what_is_no_poll_is_refused_before_anything_is_sent() -> None:
    """Wrong places, a solution without a right answer, empty texts, two ends, no such answer, no poll."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        client = await logged_in(world, ada)
        sent = await client.send_poll("me", "Tea?", ["yes", "no"])
        text = await client.send_message("me", "no poll")
        world.telegram.log.clear()
        two = ["yes", "no"]
        for wrong in (
            client.send_poll("me", "Tea?", two, correct=2),
            client.send_poll("me", "Tea?", two, correct=[]),
            client.send_poll("me", "Tea?", two, solution="why"),
            client.send_poll("me", "Tea?", two, closes=5, open_for=5),
        ):
            with pytest.raises(errors.UsageError):
                await wrong
        with pytest.raises(errors.UsageError):
            await client.send_poll("me", " ", ["yes"])
        with pytest.raises(errors.UsageError, match="'yes', 'no'"):
            await client.vote(sent, "maybe")
        with pytest.raises(errors.UsageError, match="no poll"):
            await client.vote(text, "yes")
        with pytest.raises(errors.UsageError):
            await client.vote("me", None, "yes")
        assert world.telegram.log.entries == []

    run_simulation(scenario)
