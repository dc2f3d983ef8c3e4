"""Polls: making them, voting, results, closing.

Source: https://core.telegram.org/api/poll. Errors of messages.sendVote: MESSAGE_ID_INVALID, MESSAGE_POLL_CLOSED,
OPTIONS_TOO_MUCH, OPTION_INVALID, REVOTE_NOT_ALLOWED; of messages.sendMedia: POLL_ANSWERS_INVALID, POLL_ANSWER_INVALID,
POLL_OPTION_DUPLICATE, POLL_OPTION_INVALID, POLL_QUESTION_INVALID, QUIZ_CORRECT_ANSWERS_EMPTY,
QUIZ_CORRECT_ANSWERS_TOO_MUCH, QUIZ_CORRECT_ANSWER_INVALID, QUIZ_MULTIPLE_INVALID, BROADCAST_PUBLIC_VOTERS_FORBIDDEN;
of messages.getPollVotes: BROADCAST_FORBIDDEN, POLL_VOTE_REQUIRED.
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world.features import polls
from cablegram.sandbox.world.features.polls import PollRecord

FEWEST, MOST = 1, 12
LONGEST_QUESTION, LONGEST_ANSWER, LONGEST_OPTION, LONGEST_SOLUTION = 300, 100, 100, 200
SOONEST_END, LATEST_END = 5, 2_628_000
"""How long a poll may be open, if it closes by itself (seconds)."""


def new_poll(ctx: Context, asked: api.InputMediaPoll) -> PollRecord:
    """A poll from what sendMedia was given."""
    poll = asked.poll
    if not 0 < len(poll.question.text.strip()) <= LONGEST_QUESTION:
        ctx.fail("POLL_QUESTION_INVALID")
    answers = _answers(ctx, poll)
    if poll.quiz and poll.multiple_choice:
        ctx.fail("QUIZ_MULTIPLE_INVALID")
    correct = asked.correct_answers or []
    if poll.quiz and not correct:
        ctx.fail("QUIZ_CORRECT_ANSWERS_EMPTY")
    if len(correct) > 1 or (correct and not poll.quiz):
        ctx.fail("QUIZ_CORRECT_ANSWERS_TOO_MUCH")
    if any(not 0 <= place < len(answers) for place in correct):
        ctx.fail("QUIZ_CORRECT_ANSWER_INVALID")
    now, number = ctx.world.now, ctx.world.long()
    closes = poll.close_date or (now + poll.close_period if poll.close_period else 0)
    if closes and not now + SOONEST_END <= closes <= now + LATEST_END:
        ctx.fail("POLL_ANSWERS_INVALID")
    kept = api.Poll(
        id=number,
        closed=poll.closed,
        public_voters=poll.public_voters,
        multiple_choice=poll.multiple_choice,
        quiz=poll.quiz,
        revoting_disabled=poll.revoting_disabled,
        shuffle_answers=poll.shuffle_answers,
        hide_results_until_close=poll.hide_results_until_close,
        question=poll.question,
        answers=answers,
        close_period=poll.close_period,
        close_date=poll.close_date,
        hash=0,
    )
    return PollRecord(
        number,
        ctx.account.id,
        kept,
        tuple(correct),
        (asked.solution or "")[:LONGEST_SOLUTION],
        asked.solution_entities or [],
        closes=closes,
    )


def _answers(ctx: Context, poll: api.Poll) -> list[api.TypePollAnswer]:
    if not FEWEST <= len(poll.answers) <= MOST:
        ctx.fail("POLL_ANSWERS_INVALID")
    made: list[api.TypePollAnswer] = []
    for place, answer in enumerate(poll.answers):
        if not 0 < len(answer.text.text.strip()) <= LONGEST_ANSWER:
            ctx.fail("POLL_ANSWER_INVALID")
        option = answer.option if isinstance(answer, api.PollAnswer) else b"%d" % place
        if not 0 < len(option) <= LONGEST_OPTION:
            ctx.fail("POLL_OPTION_INVALID")
        if any(isinstance(other, api.PollAnswer) and other.option == option for other in made):
            ctx.fail("POLL_OPTION_DUPLICATE")
        made.append(api.PollAnswer(text=answer.text, option=option))
    return made


def _poll(ctx: Context, asked: api.TypeInputPeer, msg_id: int) -> PollRecord:
    peer = ctx.readable(asked)
    found = polls.poll_of(ctx.world, ctx.message(peer, msg_id).content)
    return ctx.fail("MESSAGE_ID_INVALID") if found is None else found


@on(api.messages.SendVote, bots=False)
def send_vote(ctx: Context, request: api.messages.SendVote) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.sendVote.

    Errors: CHANNEL_PRIVATE, MESSAGE_ID_INVALID, MESSAGE_POLL_CLOSED, OPTIONS_TOO_MUCH, OPTION_INVALID, PEER_ID_INVALID,
    REVOTE_NOT_ALLOWED.
    """
    record = _poll(ctx, request.peer, request.msg_id)
    poll = record.poll
    if poll.closed:
        ctx.fail("MESSAGE_POLL_CLOSED")
    if len(set(request.options)) > 1 and not poll.multiple_choice:
        ctx.fail("OPTIONS_TOO_MUCH")
    if any(option not in record.options() for option in request.options):
        ctx.fail("OPTION_INVALID")
    if ctx.account.id in record.votes and (poll.quiz or poll.revoting_disabled):
        ctx.fail("REVOTE_NOT_ALLOWED")
    polls.vote(ctx.world, ctx.account, record, list(dict.fromkeys(request.options)))
    return _results(ctx, record)


@on(api.messages.GetPollResults, bots=False)
def get_poll_results(ctx: Context, request: api.messages.GetPollResults) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.getPollResults. Errors: MESSAGE_ID_INVALID, PEER_ID_INVALID."""
    return _results(ctx, _poll(ctx, request.peer, request.msg_id))


def _results(ctx: Context, record: PollRecord) -> api.Updates:
    view = ctx.view()
    ctx.take()
    return view.updates([polls.updater(record)(view)])


@on(api.messages.GetPollVotes, bots=False)
def get_poll_votes(ctx: Context, request: api.messages.GetPollVotes) -> api.messages.TypeVotesList:
    """Source: https://core.telegram.org/method/messages.getPollVotes.

    Errors: BROADCAST_FORBIDDEN, POLL_VOTE_REQUIRED.
    """
    record, view = _poll(ctx, request.peer, request.id), ctx.view()
    if not record.poll.public_voters:
        ctx.fail("BROADCAST_FORBIDDEN")
    if ctx.account.id not in record.votes and not record.poll.closed:
        ctx.fail("POLL_VOTE_REQUIRED")
    found = [
        (voter, vote, option)
        for voter, vote in sorted(record.votes.items(), key=lambda item: (-item[1].date, item[0]))
        for option in vote.options
        if request.option is None or option == request.option
    ]
    offset = request.offset or ""
    start = int(offset) if offset.isdecimal() else 0
    end = start + max(1, min(request.limit, 100))
    return api.messages.VotesList(
        count=len(found),
        votes=[
            api.MessagePeerVote(peer=view.peer(voter), option=option, date=vote.date)
            for voter, vote, option in found[start:end]
        ],
        chats=view.chats(),
        users=view.users(),
        next_offset=str(end) if end < len(found) else None,
    )
