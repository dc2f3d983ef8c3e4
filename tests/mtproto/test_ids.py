"""Message ids, sequence numbers, and what was received."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cablegram.mtproto.ids import MessageIds, Received, Sequence, unix_time
from cablegram.mtproto.timekeeper import TimeKeeper
from tests.support.pair import Clock
from tests.support.rules import rule


@rule(
    "mtproto/description#message-identifier-msg-id",
    "msg_id rises strictly within a session, and its two low bits say who sent it",
    role="both",
)
@given(st.lists(st.floats(-10, 10), max_size=50), st.sampled_from([0, 1, 3]))
def test_ids_rise_whatever_the_clock_does(steps: list[float], bits: int) -> None:
    """Rule: msg_ids increase strictly within a session and carry the sender in their two low bits."""
    clock = Clock()
    ids = MessageIds(TimeKeeper(clock))
    last = 0
    for step in steps:
        clock.now += step
        msg_id = ids.next(bits)
        assert msg_id > last
        assert msg_id & 3 == bits
        last = msg_id


@rule("mtproto/description#message-identifier-msg-id", "msg_id is about the Unix time times 2^32", role="both")
def test_an_id_is_the_time() -> None:
    """Rule: a msg_id is about the Unix time in 1/2**32 seconds."""
    clock = Clock()
    assert abs(unix_time(MessageIds(TimeKeeper(clock)).next()) - clock.time()) < 0.001


@rule(
    "mtproto/description#message-sequence-number-msg-seqno",
    "seqno is twice the number of content-related messages before, plus one for such a message",
    role="both",
)
def test_sequence_numbers_count_content() -> None:
    """Rule: twice the content-related messages before, plus one for a content-related one."""
    sequence = Sequence()
    assert [sequence.next(content) for content in (True, False, True, True, False)] == [1, 2, 3, 5, 6]


@given(st.lists(st.integers(0, 300), max_size=400))
def test_nothing_is_accepted_twice(ids: list[int]) -> None:
    """Rule: a repeated id is refused, and so is one older than all that are remembered."""
    received = Received(limit=16)
    accepted = [msg_id for msg_id in ids if received.accept(msg_id + 1)]
    assert len(accepted) == len(set(accepted))
    assert len(received._seen) <= 33


@rule(
    "mtproto/security_guidelines#checking-msg-id",
    "Of the last N ids the lowest is forgotten first, and nothing below it is accepted any more",
    role="both",
)
def test_old_ids_are_refused_after_forgetting() -> None:
    """Rule: what can no longer be told apart from a replay counts as one."""
    received = Received(limit=4)
    for msg_id in range(10, 30):
        assert received.accept(msg_id)
    assert not received.accept(5)
    assert received.forgotten(5)
    assert received.accept(30)


@rule(
    "mtproto/service_messages_about_messages#informational-message-regarding-status-of-messages",
    "The state of a message is 1, 2, 3 or 4 by what is known of its id",
    role="both",
)
def test_states_of_messages() -> None:
    """Rule: 4 received, 2 not received, 3 not received and too new, 1 too old to know."""
    received = Received(limit=2)
    for msg_id in (100, 200, 300, 400, 500):
        received.accept(msg_id)
    assert received.states([500, 300, 450, 900, 10], newest_possible=600) == bytes([4, 1, 2, 3, 1])
