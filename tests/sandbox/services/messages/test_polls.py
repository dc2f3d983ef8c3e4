"""Polls. Source: https://core.telegram.org/api/poll"""

from __future__ import annotations

import pytest

from cablegram import api
from cablegram.sandbox import Sandbox
from tests.support.rules import rule


def text(value):
    return api.TextWithEntities(text=value, entities=[])


def poll(*answers, question="Tea?", **more):
    made = [api.PollAnswer(text=text(answer), option=answer.encode()) for answer in answers]
    return api.Poll(id=0, question=text(question), answers=made, hash=0, **more)


def media(*answers, correct=None, solution=None, **more):
    return api.InputMediaPoll(
        poll=poll(*answers, **more),
        correct_answers=correct,
        solution=solution,
        solution_entities=None if solution is None else [],
    )


def send(client, peer, what):
    request = api.messages.SendMedia(peer=peer, media=what, message="", random_id=client.sandbox.world.long())
    return client(request).updates[-1].message


def vote(client, peer, number, *options):
    return api.messages.SendVote(peer=peer, msg_id=number, options=list(options))


@rule("api/poll", "A vote is answered by updateMessagePoll with what was chosen", role="server")
def test_a_vote(telegram, desk):
    """Rule: sendVote answers updateMessagePoll with what was chosen; before it only the number of votes shows."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, bob)
    message = send(client, client.peer(bob), media("yes", "no"))
    assert message.media.poll.creator
    assert message.media.results.results is None
    number = bob.messages(ada)[-1].id
    (update,) = other(vote(other, other.peer(ada), number, b"no")).updates
    assert [(r.option, r.voters, r.chosen) for r in update.results.results] == [(b"yes", 0, False), (b"no", 1, True)]
    (pushed,) = client.pushed[-1].updates
    assert (pushed.poll_id, pushed.results.total_voters, pushed.results.results) == (message.media.poll.id, 1, None)
    (update,) = other(vote(other, other.peer(ada), number)).updates
    assert (update.results.total_voters, update.results.results) == (0, None)
    (again,) = other(api.messages.GetPollResults(peer=other.peer(ada), msg_id=number, poll_hash=0)).updates
    assert again.results == update.results


@rule("method/messages.sendVote#possible-errors", "Votes that cannot be have the errors of the page", role="server")
def test_refused_votes(telegram, desk):
    """Rule: the errors of messages.sendVote."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, peer = desk(telegram, ada), None
    peer = client.peer(bob)
    single = send(client, peer, media("a", "b")).id
    quiz = send(client, peer, media("a", "b", quiz=True, correct=[1], solution="b it is")).id
    assert client.refused(vote(client, peer, single, b"a", b"b")) == "OPTIONS_TOO_MUCH"
    assert client.refused(vote(client, peer, single, b"c")) == "OPTION_INVALID"
    (update,) = client(vote(client, peer, quiz, b"a")).updates
    assert [(r.chosen, r.correct) for r in update.results.results] == [(True, False), (False, True)]
    assert update.results.solution == "b it is"
    assert client.refused(vote(client, peer, quiz, b"b")) == "REVOTE_NOT_ALLOWED"
    plain = client.say(peer, "no poll").id
    assert client.refused(vote(client, peer, plain, b"a")) == "MESSAGE_ID_INVALID"
    closing = api.InputMediaPoll(poll=poll("a", "b", closed=True))
    client(api.messages.EditMessage(peer=peer, id=single, media=closing))
    assert client.refused(vote(client, peer, single, b"a")) == "MESSAGE_POLL_CLOSED"


@pytest.mark.parametrize(("what", "error"), [
    (media("a", question=" "), "POLL_QUESTION_INVALID"),
    (media(), "POLL_ANSWERS_INVALID"),
    (media(*"abcdefghijklm"), "POLL_ANSWERS_INVALID"),
    (media("a", "x" * 101), "POLL_ANSWER_INVALID"),
    (media("a", "a"), "POLL_OPTION_DUPLICATE"),
    (media("a", "b", quiz=True), "QUIZ_CORRECT_ANSWERS_EMPTY"),
    (media("a", "b", quiz=True, correct=[0, 1]), "QUIZ_CORRECT_ANSWERS_TOO_MUCH"),
    (media("a", "b", quiz=True, correct=[2]), "QUIZ_CORRECT_ANSWER_INVALID"),
    (media("a", "b", quiz=True, multiple_choice=True, correct=[0]), "QUIZ_MULTIPLE_INVALID"),
])  # fmt: skip
def test_refused_polls(telegram, desk, what, error):
    """Rule: the errors of messages.sendMedia about polls."""
    client = desk(telegram, telegram.add_user())
    request = api.messages.SendMedia(peer=api.InputPeerSelf(), media=what, message="", random_id=1)
    assert client.refused(request) == error


def test_a_channel_does_not_show_voters(telegram, desk):
    """Rule: BROADCAST_PUBLIC_VOTERS_FORBIDDEN: in a broadcast channel votes are anonymous."""
    ada = telegram.add_user()
    news = ada.create_channel("News")
    client = desk(telegram, ada)
    public = media("a", "b", public_voters=True)
    request = api.messages.SendMedia(peer=client.peer(news), media=public, message="", random_id=1)
    assert client.refused(request) == "BROADCAST_PUBLIC_VOTERS_FORBIDDEN"


@rule(
    "api/poll#getting-poll-voters-in-non-anonymous-polls",
    "getPollVotes says who voted how; the bot that sent the poll is sent each vote",
    role="server",
)
def test_public_voters(telegram, desk):
    """Rule: who voted how is listed to those who voted; the bot that asked is sent each vote, with a qts."""
    ada, bob, robot = telegram.add_user(), telegram.add_user(), telegram.add_bot("poll_bot")
    club = ada.create_group("Club", bob, robot)
    bot, client, other = desk(telegram, robot), desk(telegram, ada), desk(telegram, bob)
    send(bot, bot.peer(club), media("a", "b", public_voters=True, multiple_choice=True))
    state = bot(api.updates.GetState())
    number = ada.messages(club)[-1].id
    asked = api.messages.GetPollVotes(peer=client.peer(club), id=number, limit=1)
    assert client.refused(asked) == "POLL_VOTE_REQUIRED"
    ada.vote(ada.messages(club)[-1], "a", "b")
    bob.vote(bob.messages(club)[-1], "b")
    first = client(asked)
    assert first.count == 3
    asked.offset, asked.limit = first.next_offset, 9
    assert len(client(asked).votes) == 2
    votes = [u for pushed in bot.pushed for u in pushed.updates if isinstance(u, api.UpdateMessagePollVote)]
    assert [(v.peer, v.options, v.positions, v.qts) for v in votes] == [
        (api.PeerUser(user_id=ada.id), [b"a", b"b"], [0, 1], state.qts + 1),
        (api.PeerUser(user_id=bob.id), [b"b"], [1], state.qts + 2),
    ]
    missed = bot(api.updates.GetDifference(pts=state.pts, date=state.date, qts=state.qts + 1))
    assert [u for u in missed.other_updates if isinstance(u, api.UpdateMessagePollVote)] == votes[1:]
    mine = other(api.messages.GetPollVotes(peer=other.peer(club), id=bob.messages(club)[-1].id, option=b"a", limit=9))
    assert [v.peer.user_id for v in mine.votes] == [ada.id]


@rule("api/poll", "close_period ends a poll", role="server")
async def test_a_poll_closes_at_its_time_also_after_a_restart(tmp_path):
    """Rule: close_period ends a poll; votes and the end are kept across restarts."""
    async with Sandbox(data=tmp_path) as telegram:
        ada, bob = telegram.add_user(), telegram.add_user()
        message = ada.send_poll(bob, "Tea?", "yes", "no", close_period=600)
        bob.vote(message, "yes")
        numbers = ada.phone, bob.phone
    async with Sandbox(data=tmp_path) as telegram:
        ada, bob = (telegram.user(number) for number in numbers)
        (record,) = telegram.world.polls.values()
        assert record.options() == [b"yes", b"no"]
        assert record.tally() == [1, 0]
        assert not record.poll.closed
        telegram.clock.advance(601)
        assert record.poll.closed
