"""Polls and quizzes: asking, voting, closing, and who voted how.

Source: https://core.telegram.org/api/poll
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from cablegram import api
from cablegram.client import dates
from cablegram.client.callbacks import a_list, a_text, how_many
from cablegram.client.chats.peer_ids import marked
from cablegram.client.chats.peers import get_input_entity
from cablegram.client.messages import deduplication
from cablegram.client.messages.history import by_ids
from cablegram.client.messages.outgoing_text import formatted
from cablegram.client.messages.references import in_one_chat, is_message
from cablegram.client.messages.reply_to import reply_in
from cablegram.client.messages.send import sender
from cablegram.client.requests import random_ids
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.dates import Moment
    from cablegram.client.messages.markup import AnyParseMode
    from cablegram.client.messages.references import MessageLike
    from cablegram.client.messages.reply_to import ReplyTo

Text: TypeAlias = "str | api.TextWithEntities"
Answer: TypeAlias = "int | str | bytes"
"""An answer of a poll: its place (from 0), its text, or its option."""
MAX_PAGE = 50


async def send_poll(
    client: ClientCore,
    peer: PeerLike,
    question: Text,
    answers: Sequence[Text],
    *,
    multiple: bool = False,
    public: bool = False,
    correct: int | Sequence[int] | None = None,
    solution: str | None = None,
    parse_mode: AnyParseMode = ...,
    solution_entities: Sequence[api.TypeMessageEntity] | None = None,
    closes: Moment | None = None,
    open_for: int | None = None,
    shuffle: bool = False,
    fixed: bool = False,
    hide_results: bool = False,
    reply_to: ReplyTo | None = None,
    topic: int | None = None,
    silent: bool = False,
    schedule: Moment | None = None,
    send_as: PeerLike | None = None,
    idempotency_key: str | None = None,
) -> api.Message:
    """Send a poll, or with ``correct`` a quiz; returns its message.

    ``answers``: their texts. ``multiple``: more than one may be chosen; ``public``: everybody sees who voted how;
    ``correct``: the place of the right answer (from 0), or of several; ``solution``: what is shown to who was wrong,
    written as ``parse_mode`` says or with ``solution_entities``; ``closes``: when it ends (Unix time in seconds, a
    datetime, or a timedelta from now), or ``open_for``: how long it is open (seconds); ``shuffle``: show the answers
    in another order to each; ``fixed``: a vote is for good; ``hide_results``: until it is closed. The other options
    are those of :meth:`send_message`. Raises :class:`~cablegram.errors.UsageError`, and what the server answers.

    Sources: https://core.telegram.org/constructor/inputMediaPoll, https://core.telegram.org/constructor/poll
    """
    answers = [a_text(one, "answers") for one in a_list(answers, "answers", object, "texts")]
    if not answers:
        raise UsageError("answers= is a list of texts, and empty")
    if closes is not None and open_for is not None:
        raise UsageError("give closes= (when) or open_for= (how long), not both")
    right = _places(correct, len(answers))
    if solution is not None and right is None:
        raise UsageError("only a quiz has a solution: say which answer is right, with correct=")
    explained, entities = None, None
    if solution is not None:
        explained, found = await formatted(client, solution, parse_mode, solution_entities)
        entities = found or []
    poll = api.Poll(
        id=0, question=_text(question), hash=0, public_voters=public, multiple_choice=multiple, quiz=right is not None,
        shuffle_answers=shuffle, revoting_disabled=fixed, hide_results_until_close=hide_results,
        answers=[api.PollAnswer(text=_text(text), option=str(place).encode()) for place, text in enumerate(answers)],
        close_date=dates.optional(client, closes), close_period=open_for,
    )  # fmt: skip
    target = await get_input_entity(client, peer)
    request = api.messages.SendMedia(
        peer=target, message="", silent=silent, reply_to=await reply_in(client, target, reply_to, topic),
        media=api.InputMediaPoll(
            poll=poll, correct_answers=right, solution=explained, solution_entities=entities
        ),
        random_id=random_ids.random_id(client, idempotency_key, marked(target)),
        schedule_date=dates.optional(client, schedule), send_as=await sender(client, send_as),
    )  # fmt: skip
    return await deduplication.sent(client, request, target)


async def vote(
    client: ClientCore,
    peer: PeerLike | None,
    message: MessageLike | Answer | None = None,
    *answers: Answer,
) -> api.PollResults | None:
    """Vote in a poll, in the place of what was chosen before; without an answer the vote is taken back.

    ``vote(message, "Tea")``, or ``vote(peer, message_id, "Tea")``. An answer is its place (from 0), its text, or its
    option (bytes). Returns the results as they are shown now, if the server says them. For users only.
    Raises :class:`~cablegram.errors.UsageError` when there is no such answer, and what the server answers.
    Source: https://core.telegram.org/method/messages.sendVote
    """
    if is_message(peer):
        poll_message: api.TypeMessage = peer
        if is_message(message):
            raise UsageError("vote takes one message, and answers behind it")
        given = answers if message is None else (message, *answers)
        target, number = await in_one_chat(client, None, peer)
    else:
        if message is None or isinstance(message, (str, bytes)):
            raise UsageError("vote takes a peer, a message or its id and answers, or a message object and answers")
        given = answers
        target, number = await in_one_chat(client, peer, message)
        if is_message(message):
            poll_message = message
        elif all(isinstance(one, bytes) for one in answers):
            poll_message = api.MessageEmpty(id=number)
        else:
            [poll_message] = await by_ids(client, target, number)
    options = [one if isinstance(one, bytes) else _option(poll_message, one) for one in given]
    return _results(await client.invoke(api.messages.SendVote(peer=target, msg_id=number, options=options)))


async def close_poll(client: ClientCore, peer: PeerLike | None, message: MessageLike | None = None) -> api.Message:
    """End a poll of this account's: nobody can vote any more. Returns the message with the final results.

    ``close_poll(message)``, or ``close_poll(peer, message_id)``.
    Source: https://core.telegram.org/api/poll#stopping-polls
    """
    if is_message(peer):
        peer, message = None, peer
    if message is None:
        raise UsageError("close_poll takes a peer and a message or its id, or a message object alone")
    target, number = await in_one_chat(client, peer, message)
    there: api.TypeMessage = message if isinstance(message, api.Message) else (await by_ids(client, target, number))[0]
    poll = _media(there).poll
    closed = api.Poll(
        id=poll.id, closed=True, question=poll.question, answers=poll.answers, hash=0, quiz=poll.quiz,
        multiple_choice=poll.multiple_choice, public_voters=poll.public_voters,
    )  # fmt: skip
    request = api.messages.EditMessage(peer=target, id=number, media=api.InputMediaPoll(poll=closed))
    changed = deduplication.written(await client.invoke(request))
    for one in changed:
        if one.id == number:
            return one
    [now] = await by_ids(client, target, number)
    if not isinstance(now, api.Message):
        raise UsageError(f"message {number} is gone")
    return now


async def iter_votes(
    client: ClientCore,
    peer: PeerLike | None,
    message: MessageLike | None = None,
    limit: int | None = None,
    *,
    answer: Answer | None = None,
) -> AsyncIterator[api.TypeMessagePeerVote]:
    """Who voted how in a poll whose voters are public; ``answer``: only those who chose it. For who has voted.

    Source: https://core.telegram.org/method/messages.getPollVotes
    """
    if is_message(peer):
        peer, message = None, peer
    if message is None:
        raise UsageError("iter_votes takes a peer and a message or its id, or a message object alone")
    target, number = await in_one_chat(client, peer, message)
    option = answer if isinstance(answer, bytes) else None
    if answer is not None and option is None:
        there = message if isinstance(message, api.Message) else (await by_ids(client, target, number))[0]
        option = _option(there, answer)
    left, offset = how_many(limit), None
    while left > 0:
        size = int(min(left, MAX_PAGE))
        request = api.messages.GetPollVotes(peer=target, id=number, option=option, offset=offset, limit=size)
        page = await client.invoke(request)
        for one in page.votes[:size]:
            yield one
        left -= len(page.votes)
        offset = page.next_offset
        if not offset or not page.votes:
            return


def _text(given: Text) -> api.TextWithEntities:
    if isinstance(given, api.TextWithEntities):
        return given
    if isinstance(given, str) and given.strip():
        return api.TextWithEntities(text=given, entities=[])
    raise UsageError(f"a question and its answers are texts that are not empty, not {given!r:.100}")


def _places(correct: int | Sequence[int] | None, count: int) -> list[int] | None:
    if correct is None:
        return None
    places = [correct] if isinstance(correct, int) else list(correct)
    if not places or any(not 0 <= place < count for place in places):
        raise UsageError(f"correct= is the place of the right answer, from 0 to {count - 1}, not {correct!r}")
    return places


def _media(message: api.TypeMessage) -> api.MessageMediaPoll:
    media = getattr(message, "media", None)
    if isinstance(media, api.MessageMediaPoll):
        return media
    raise UsageError("this message has no poll")


def _option(message: api.TypeMessage, answer: Answer | object) -> bytes:
    """The option of an answer that is named by its place or its text."""
    answers = [one for one in _media(message).poll.answers if isinstance(one, api.PollAnswer)]
    if isinstance(answer, int) and not isinstance(answer, bool) and 0 <= answer < len(answers):
        return answers[answer].option
    for one in answers:
        if one.text.text == answer:
            return one.option
    texts = ", ".join(repr(one.text.text) for one in answers)
    raise UsageError(f"the poll has no answer {answer!r}; there are {texts}")


def _results(updates: api.TypeUpdates) -> api.PollResults | None:
    for update in getattr(updates, "updates", ()):
        if isinstance(update, api.UpdateMessagePoll):
            return update.results
    return None
