"""The account's counters and their one difference, rule by rule of the page.

Source: https://core.telegram.org/api/updates
"""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api
from cablegram.errors import RpcError
from cablegram.mtproto.updates import FetchDifference, FetchState, GapTooLong, MessageBox, StoredState
from cablegram.mtproto.updates.account_box import repeated_part
from tests.support.rules import rule


class Case:
    """A box at pts 10, qts 4, date 100, seq 5, with channel 21 at 3, and a clock."""

    def __init__(self, **options: Any) -> None:
        self.now = 0.0
        self.box = MessageBox(lambda: self.now, **options)
        self.box.begin(10, 4, 100, 5, {21: 3})

    def take(self) -> list[Any]:
        """The updates (or what else) that came, dealt with at once."""
        given = self.box.ready()
        for ticket, _ in given:
            self.box.ended(ticket)
        return [getattr(item, "update", item) for _, item in given]

    def wait(self, seconds: float) -> list[Any]:
        self.now += seconds
        self.box.on_deadline()
        return self.box.requests()


def private(pts: int, count: int = 1) -> Any:
    message = api.Message(id=pts, peer_id=api.PeerUser(user_id=2), date=1, message=str(pts))
    return api.UpdateNewMessage(message=message, pts=pts, pts_count=count)


def post(pts: int) -> Any:
    message = api.Message(id=pts, peer_id=api.PeerChannel(channel_id=21), date=1, message=str(pts))
    return api.UpdateNewChannelMessage(message=message, pts=pts, pts_count=1)


def stopped(qts: int) -> Any:
    return api.UpdateBotStopped(user_id=qts, date=1, stopped=True, qts=qts)


def unread(user: int) -> Any:
    return api.UpdateDialogUnreadMark(peer=api.DialogPeer(peer=api.PeerUser(user_id=user)), unread=True)


def container(*updates: Any, seq: int = 0, date: int = 101) -> Any:
    return api.Updates(updates=[*updates], users=[], chats=[], date=date, seq=seq)


def difference(*updates: Any, pts: int = 10, qts: int = 4, seq: int = 5, messages: Any = ()) -> Any:
    state = api.updates.State(pts=pts, qts=qts, date=105, seq=seq, unread_count=0)
    return api.updates.Difference(
        new_messages=[*messages], new_encrypted_messages=[], other_updates=[*updates], chats=[], users=[], state=state
    )


@rule(
    "api/updates#update-handling",
    "Updates with a pts or qts go by it at once; only the others go by seq",
    role="client",
)
def test_what_has_a_number_does_not_wait_for_seq() -> None:
    """Rule: updates of a message box go by their own counters, at once; only the rest goes by seq ("Update handling").

    A container with seq 7 at seq 5: the channel's message and the bot's come, the rest waits, and comes once."""
    case = Case()
    case.box.feed(container(post(4), stopped(5), unread(1), seq=7))
    assert case.take() == [post(4), stopped(5)]
    assert case.wait(0.6) == [FetchDifference(10, 5, 100)]
    case.box.answer(FetchDifference(10, 5, 100), difference(unread(6), unread(1), qts=5, seq=7))
    assert case.take() == [unread(6), unread(1)]
    assert case.box.state == StoredState(10, 5, 105, 7)
    assert case.box.channels == {21: 4}


@rule(
    "api/updates#update-handling",
    "A container whose seq was applied may hold updates of boxes that were not",
    role="client",
)
def test_a_container_that_came_already_may_carry_what_did_not() -> None:
    """Rule: seq 5 at seq 5 was applied already, but pts 11 and the channel's pts 4 in it were not: they come."""
    case = Case()
    case.box.feed(container(private(11), post(4), unread(1), seq=5))
    assert case.take() == [private(11), post(4)]
    assert case.box.requests() == []


def test_order_inside_of_a_container() -> None:
    """Rule: each counter takes the updates of a container by their numbers, in whatever order they are in it."""
    case = Case()
    case.box.feed(container(private(12), stopped(6), private(11), stopped(5), post(5), post(4)))
    came = case.take()
    assert [update for update in came if isinstance(update, api.UpdateNewMessage)] == [private(11), private(12)]
    assert [update for update in came if isinstance(update, api.UpdateBotStopped)] == [stopped(5), stopped(6)]
    assert [update for update in came if isinstance(update, api.UpdateNewChannelMessage)] == [post(4), post(5)]


@rule("api/updates#updates-sequence", "updatesCombined covers seq_start to seq", role="client")
def test_combined_containers() -> None:
    """Rule: updatesCombined covers seq_start to seq. Source: https://core.telegram.org/constructor/updatesCombined"""
    case = Case()
    common: dict[str, Any] = {"users": [], "chats": [], "date": 101}
    case.box.feed(api.UpdatesCombined(updates=[unread(3)], seq_start=8, seq=9, **common))
    assert case.take() == []
    case.box.feed(api.UpdatesCombined(updates=[unread(1), unread(2)], seq_start=6, seq=7, **common))
    assert case.take() == [unread(1), unread(2), unread(3)]
    assert case.box.state.seq == 9


@rule(
    "api/updates#example-implementations",
    "What is pushed while a difference is on its way waits for it",
    role="client",
)
def test_every_counter_that_a_difference_answers_is_held() -> None:
    """Rule: qts updates (and pts, and seq) that are pushed while the difference is on its way come once, in order, and
    no counter goes back."""
    case = Case()
    case.box.catch_up()
    [fetch] = case.box.requests()
    case.box.feed(container(stopped(5), private(11), unread(1), seq=6))
    case.box.feed(container(stopped(6)))
    assert case.take() == []
    case.box.answer(fetch, difference(stopped(5), unread(1), pts=11, qts=5, seq=6, messages=[private(11).message]))
    came = case.take()
    assert [update.qts for update in came if isinstance(update, api.UpdateBotStopped)] == [5, 6]
    assert [update.message.id for update in came if isinstance(update, api.UpdateNewMessage)] == [11]
    assert came.count(unread(1)) == 1
    case.box.catch_up()
    [fetch] = case.box.requests()
    case.box.answer(fetch, difference(stopped(5), stopped(6), pts=11, qts=5, seq=6))
    assert case.take() == []  # both are behind the counter
    assert case.box.state.qts == 6


def test_what_a_second_repeats() -> None:
    """Rule: the server answers from a second on; updates of that second that came already do not come again."""
    case = Case()
    case.box.feed(container(unread(1), unread(2), seq=6, date=101))
    case.take()
    case.box.catch_up()
    [fetch] = case.box.requests()
    assert fetch == FetchDifference(10, 4, 101)
    case.box.answer(fetch, difference(unread(1), unread(2), unread(1), seq=7))
    assert case.take() == [unread(1)]
    assert repeated_part([1, 2, 3], [3, 4]) == 1
    assert repeated_part([1, 2], [0, 1, 2, 1]) == 3
    assert repeated_part([1], [2]) == 0


@rule(
    "method/updates.getDifference#possible-errors",
    "When the server does not know the state, its own is asked for, and the gap is reported",
    role="client",
)
@pytest.mark.parametrize("error", ["PERSISTENT_TIMESTAMP_INVALID", "PERSISTENT_TIMESTAMP_EMPTY", "DATE_EMPTY"])
def test_a_state_that_the_server_does_not_know(error: str) -> None:
    """Rule: asking from it again is no use: the state is asked for, what may be missing is told, and it goes on from
    there. Source: https://core.telegram.org/method/updates.getDifference#possible-errors"""
    case = Case()
    case.box.catch_up()
    [fetch] = case.box.requests()
    case.box.failed(fetch, RpcError(400, error))
    assert case.box.requests() == [FetchState()]
    case.box.feed(container(private(8)))
    case.box.answer(FetchState(), api.updates.State(pts=7, qts=2, date=200, seq=1, unread_count=0))
    [again] = case.wait(1.0)
    assert again == FetchDifference(8, 2, 100)  # from the old date, for the channels that have moved
    case.box.answer(again, difference(pts=8, qts=2, seq=1))
    assert case.take() == [GapTooLong(None, 10, 7), private(8)]
    assert case.box.state.pts == 8
    assert not case.box.behind


@rule("constructor/updatePtsChanged", "After updatePtsChanged the state is asked for", role="client")
def test_pts_changed() -> None:
    """Rule: after updatePtsChanged the state is asked for. Source: https://core.telegram.org/constructor/updatePtsChanged"""
    case = Case()
    case.box.feed(api.UpdateShort(update=api.UpdatePtsChanged(), date=101))
    case.box.feed(container(private(31)))
    assert case.take() == []
    assert case.box.requests() == [FetchState()]
    case.box.answer(FetchState(), api.updates.State(pts=30, qts=4, date=101, seq=5, unread_count=0))
    [fetch] = case.box.requests()
    case.box.answer(fetch, difference(pts=30))
    assert case.take() == [GapTooLong(None, 10, 30), private(31)]


def test_own_answers_move_seq() -> None:
    """Rule: the seq of an own answer is the account's too; the next container makes no gap."""
    case = Case()
    case.box.feed(container(private(11), seq=6), own=True)
    case.box.feed(container(unread(1), seq=7))
    assert case.take() == [unread(1)]
    assert case.wait(1.0) == []


@rule(
    "constructor/messages.affectedMessages",
    "The pts of affected messages moves the counter of the box that they are in",
    role="client",
)
def test_what_an_own_request_affected_belongs_to_a_box() -> None:
    """Rule: messages.affectedMessages of a channel moves the channel's counter, and not the account's."""
    case = Case()
    case.box.affected(5, 2, 21)
    case.box.affected(11, 1)
    assert case.box.channels == {21: 5}
    assert case.box.state.pts == 11
    case.box.feed(container(private(12), post(6)))
    assert case.take() == [private(12), post(6)]
    assert case.wait(1.0) == []


@rule(
    "api/updates#recovering-gaps",
    "A short message of somebody unknown is not applied: the difference brings it whole",
    role="client",
)
def test_an_incomplete_update_asks_for_the_difference() -> None:
    """Rule: a short message of somebody unknown is not applied; the difference brings it whole ("Recovering gaps")."""
    known = {2}
    case = Case(knows=lambda peer: getattr(peer, "user_id", 2) in known)
    short = api.UpdateShortMessage(id=1, user_id=3, message="hi", pts=11, pts_count=1, date=1)
    case.box.feed(short)
    assert case.take() == []
    [fetch] = case.box.requests()
    assert fetch == FetchDifference(10, 4, 100)
    case.box.answer(fetch, difference(pts=11, messages=[private(11).message]))
    assert len(case.take()) == 1
    case.box.feed(short)  # it came already
    assert case.box.requests() == []
    known.add(3)
    case.box.feed(api.UpdateShortMessage(id=2, user_id=3, message="hi", pts=12, pts_count=1, date=1))
    assert len(case.take()) == 1


def test_a_post_of_a_channel_that_cannot_be_addressed() -> None:
    """Rule: when a channel came along as min alone, its difference is asked for, or the account's if it is new."""
    least = [
        api.Channel(id=number, title="", photo=api.ChatPhotoEmpty(), date=1, min=True, access_hash=1)
        for number in (21, 22)
    ]
    case = Case(knows=lambda peer: False)
    pushed = container(post(4))
    pushed.chats = least
    case.box.feed(pushed)
    assert case.take() == []
    assert [fetch.pts for fetch in case.wait(0.6)] == [3]
    other = post(4)
    other.message.peer_id = api.PeerChannel(channel_id=22)
    pushed.updates = [other]
    case.box.feed(pushed)
    assert case.take() == []
    assert case.box.requests() == [FetchDifference(10, 4, 100)]


@rule("api/updates#recovering-gaps", "updatesTooLong asks for the difference", role="client")
def test_updates_too_long() -> None:
    """Rule: updatesTooLong, and a sent message's answer that nobody asked for, ask for the difference."""
    for update in (api.UpdatesTooLong(), api.UpdateShortSentMessage(id=1, pts=11, pts_count=1, date=1)):
        case = Case()
        case.box.feed(update)
        assert case.box.requests() == [FetchDifference(10, 4, 100)]


def test_a_failing_difference_holds_nothing_that_follows() -> None:
    """Rule: between two attempts at a difference, updates that follow directly are given out."""
    case = Case()
    case.box.catch_up()
    [fetch] = case.box.requests()
    case.box.failed(fetch, RpcError(500, "TIMEOUT"))
    case.box.feed(container(private(11), stopped(5)))
    assert case.take() == [private(11), stopped(5)]
    assert case.wait(0.6) == [FetchDifference(11, 5, 100)]


def test_a_part_of_nothing_is_not_asked_for_without_end() -> None:
    """Rule: a slice that brings nothing and moves nothing is a failure, with a pause."""
    case = Case()
    case.box.catch_up()
    [fetch] = case.box.requests()
    state = api.updates.State(pts=10, qts=4, date=100, seq=5, unread_count=0)
    nothing: dict[str, Any] = {"new_messages": [], "new_encrypted_messages": [], "other_updates": []}
    case.box.answer(fetch, api.updates.DifferenceSlice(**nothing, chats=[], users=[], intermediate_state=state))
    assert case.box.requests() == []
    assert case.wait(0.6) == [fetch]


def test_what_is_stored_is_how_far_things_were_dealt_with() -> None:
    """Rule: all of a difference is open until its last update has ended; then the state behind it may be stored."""
    case = Case()
    case.box.catch_up()
    [fetch] = case.box.requests()
    case.box.answer(fetch, difference(stopped(5), pts=12, qts=5, messages=[private(11).message, private(12).message]))
    tickets = [ticket for ticket, _ in case.box.ready()]
    assert len(tickets) == 3
    before = StoredState(10, 4, 100, 5)
    for ticket in tickets[:2]:
        case.box.ended(ticket)
        assert case.box.stored_state == before
    case.box.ended(tickets[2])
    assert case.box.stored_state == case.box.state == StoredState(12, 5, 105, 5)


def test_read_marks_say_where_a_channel_is() -> None:
    """Rule: updateReadChannelInbox has the channel's pts: what is missing up to there is asked for, and it is news."""
    case = Case()
    read = api.UpdateReadChannelInbox(channel_id=21, max_id=1, still_unread_count=0, pts=5)
    case.box.feed(container(read))
    assert case.take() == [read]
    assert [fetch.pts for fetch in case.wait(0.6)] == [3]
