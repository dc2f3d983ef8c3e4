"""Polls and quizzes: what was asked, who voted how, when it closes, and who is notified.

A poll is one record, whoever forwards its message. Votes move no ``pts``: everybody who has the message is sent
``updateMessagePoll`` with the results as they may see them: before one has voted, only how many did. The bot that sent
a poll whose voters are public is also sent ``updateMessagePollVote``, with a ``qts``.
Source: https://core.telegram.org/api/poll
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cablegram import api

if TYPE_CHECKING:
    from cablegram.sandbox.world.accounts import Account
    from cablegram.sandbox.world.messages import Content
    from cablegram.sandbox.world.render import View
    from cablegram.sandbox.world.world import World


class Vote(NamedTuple):
    """How somebody voted, and when."""

    options: tuple[bytes, ...]
    date: int


@dataclass(slots=True, eq=False)
class PollRecord:
    """One poll. ``poll`` is as it was sent; ``votes`` are by the voter's id."""

    id: int
    owner: int
    poll: api.Poll
    correct: tuple[int, ...] = ()  # of a quiz: the places of the right answers
    solution: str = ""
    solution_entities: list[api.TypeMessageEntity] = field(default_factory=list)
    votes: dict[int, Vote] = field(default_factory=dict)
    closes: int = 0  # Unix seconds; 0: when its owner closes it

    def tally(self) -> list[int]:
        """How many voted for each answer, in the answers' order."""
        return [sum(option in vote.options for vote in self.votes.values()) for option in self.options()]

    def options(self) -> list[bytes]:
        """The answers' options, in their order."""
        return [answer.option for answer in self.poll.answers if isinstance(answer, api.PollAnswer)]


def create(world: World, record: PollRecord) -> None:
    """Add a poll, and set the alarm that closes it."""
    world.polls[record.id] = record
    arm(world, record)


def arm(world: World, record: PollRecord) -> None:
    """Close a poll at its time."""
    if record.closes and not record.poll.closed:
        world.alarms.set(record.closes, lambda: close(world, record))


def link(world: World, contents: Iterable[Content]) -> None:
    """Tie the polls of a world that was read from a file to their messages, and set their alarms."""
    for record in world.polls.values():
        arm(world, record)
    for content in contents:
        if content.media is not None and content.media.poll:
            world.poll_messages.setdefault(content.media.poll, []).append(content)


def close(world: World, record: PollRecord) -> None:
    """No more votes; the results are everybody's to see."""
    if not record.poll.closed:
        record.poll.closed = True
        notify(world, record)


def vote(world: World, voter: Account, record: PollRecord, options: list[bytes]) -> None:
    """Set somebody's vote; an empty list takes it back."""
    if options:
        record.votes[voter.id] = Vote(tuple(options), world.now)
    else:
        record.votes.pop(voter.id, None)
    notify(world, record)
    owner = world.accounts.get(record.owner)
    if owner is not None and owner.bot and record.poll.public_voters:
        places = [record.options().index(option) for option in options]
        world.notify_qts(
            owner.id,
            lambda view, qts: api.UpdateMessagePollVote(
                poll_id=record.id, peer=view.peer(voter.id), options=options, positions=places, qts=qts
            ),
        )


def notify(world: World, record: PollRecord) -> None:
    """Send the results to everybody who has a message with the poll."""
    concerned: set[int] = set()
    for content in world.poll_messages.get(record.id, ()):
        for owner, _ in content.copies:
            channel = world.channel(owner)
            members = [member.user_id for member in channel.present()] if channel is not None else [owner]
            concerned.update(members)
    world.notify_all(concerned, updater(record))


def updater(record: PollRecord) -> Callable[[View], api.TypeUpdate]:
    """Makes the updateMessagePoll of a viewer."""
    return lambda view: api.UpdateMessagePoll(
        poll_id=record.id, poll=shown_poll(view, record), results=results(view, record)
    )


def shown_poll(view: View, record: PollRecord) -> api.Poll:
    """The Poll as a viewer sees it."""
    poll = record.poll
    return api.Poll(
        id=record.id,
        closed=poll.closed,
        public_voters=poll.public_voters,
        multiple_choice=poll.multiple_choice,
        quiz=poll.quiz,
        revoting_disabled=poll.revoting_disabled,
        shuffle_answers=poll.shuffle_answers,
        hide_results_until_close=poll.hide_results_until_close,
        creator=record.owner == view.viewer,
        question=poll.question,
        answers=poll.answers,
        close_period=poll.close_period,
        close_date=poll.close_date,
        hash=poll.hash,
    )


def results(view: View, record: PollRecord) -> api.PollResults:
    """The PollResults for a viewer: counts only after one's own vote, or once the poll is closed."""
    mine, poll = record.votes.get(view.viewer), record.poll
    open_to_viewer = poll.closed or (mine is not None and not poll.hide_results_until_close)
    recent = [voter for voter, _ in sorted(record.votes.items(), key=lambda item: -item[1].date)][:3]
    shown = [
        api.PollAnswerVoters(
            chosen=mine is not None and option in mine.options,
            correct=poll.quiz and place in record.correct,
            option=option,
            voters=count,
            recent_voters=[view.peer(voter) for voter in recent if option in record.votes[voter].options]
            if poll.public_voters
            else [],
        )
        for place, (option, count) in enumerate(zip(record.options(), record.tally(), strict=True))
    ]
    solved = poll.quiz and open_to_viewer and bool(record.solution)
    return api.PollResults(
        results=shown if open_to_viewer else None,
        total_voters=len(record.votes),
        recent_voters=[view.peer(voter) for voter in recent] if poll.public_voters and recent else None,
        solution=record.solution if solved else None,
        solution_entities=record.solution_entities if solved else None,
    )


def media(view: View, record: PollRecord) -> api.MessageMediaPoll:
    """A MessageMediaPoll."""
    return api.MessageMediaPoll(poll=shown_poll(view, record), results=results(view, record))


def poll_of(world: World, content: Content) -> PollRecord | None:
    """The poll of a message, if it has one."""
    return None if content.media is None else world.polls.get(content.media.poll)
