"""One counter: the page's examples, number by number, and what waits behind a gap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cablegram.mtproto.updates.pts_counter import FRUITLESS, GAP_PATIENCE, MAX_WAITING, PtsCounter
from tests.support.rules import rule


@rule(
    "api/updates#pts-checking-and-applying",
    "An update is applied, ignored or begins a gap, as the sum of local pts and pts_count says",
    role="client",
)
def test_the_examples_of_the_page() -> None:
    """Rule: local 131: pts 132 count 1 is applied, again it is ignored, pts 140 count 5 is a gap.
    Source: https://core.telegram.org/api/updates#pts-checking-and-applying"""
    counter = PtsCounter(131)
    assert counter.offer(132, 1, "message", 0.0) == [(131, "message")]
    assert counter.offer(132, 1, "message", 0.0) == []
    assert counter.value == 132
    assert counter.offer(140, 5, "deleted", 0.0) == []
    assert (counter.value, counter.gap_at) == (132, GAP_PATIENCE)
    assert counter.offer(135, 3, "between", 0.1) == [(132, "between"), (135, "deleted")]
    assert (counter.value, counter.gap_at, counter.waiting) == (140, None, 0)


def test_an_update_across_the_place() -> None:
    """Rule: one that came in part is not applied, and its end is a place to get to: the difference brings the rest."""
    counter = PtsCounter(131)
    assert counter.offer(133, 4, "some of it came", 0.0) == []
    assert (counter.value, counter.gap_at) == (131, GAP_PATIENCE)
    assert counter.settle(133, 1.0) == [(133, None)]  # nothing to give out
    assert (counter.value, counter.gap_at, counter.waiting) == (133, None, 0)


@rule("api/updates#message-related-event-sequences", "An update may have a pts_count of 0", role="client")
def test_an_update_that_counts_for_nothing() -> None:
    """Rule: pts_count 0 is applied where the counter is, and waits where it is ahead."""
    counter = PtsCounter(5)
    assert counter.offer(5, 0, "page", 0.0) == [(5, "page")]
    assert counter.offer(6, 0, "later", 0.0) == []
    assert counter.offer(6, 1, "message", 0.0) == [(5, "message"), (6, "later")]


@given(st.permutations(range(12)), st.integers(1, 3))
def test_any_order_comes_out_sorted(order: list[int], count: int) -> None:
    """Rule: however updates overtake one another, they are let through by their numbers, each once."""
    counter = PtsCounter(0)
    passed: list[int] = []
    for index in (*order, *order):
        passed += [payload for _, payload in counter.offer((index + 1) * count, count, index, 0.0)]
    assert passed == list(range(12))


def test_what_is_held_waits_for_the_answer() -> None:
    """Rule: while an answer is on its way nothing is let through; behind it what it contained is dropped."""
    counter = PtsCounter(10)
    counter.held = True
    assert counter.offer(11, 1, "in the answer", 0.0) == []
    assert counter.offer(12, 1, "in it too", 0.0) == []
    assert counter.offer(13, 1, "after it", 0.0) == []
    assert counter.settle(12, 0.0) == [(12, "after it")]


def test_it_never_goes_back() -> None:
    """Rule: an answer that is behind the counter moves nothing, but where the server's word is to count exactly."""
    counter = PtsCounter(10)
    counter.settle(8, 0.0)
    counter.expect(9, 0.0)
    assert counter.value == 10
    counter.settle(8, 0.0, exactly=True)
    assert counter.value == 8


def test_a_number_that_is_of_another_box() -> None:
    """Rule: what three differences in a row do not reach is dropped: no difference every half second for ever."""
    counter = PtsCounter(10)
    counter.offer(5_000, 1, "of another box", 0.0)
    now, asked = 0.0, 0
    while counter.gap_at is not None:
        now, asked = counter.gap_at, asked + 1
        counter.settle(10, now)
    assert asked == FRUITLESS
    assert (counter.waiting, counter.value) == (0, 10)
    assert counter.offer(11, 1, "next", now) == [(10, "next")]


def test_memory_is_bounded() -> None:
    """Rule: behind a gap a limited number waits; when there are more, the difference has to bring them, and is due."""
    counter = PtsCounter(0)
    for pts in range(2, 2 * MAX_WAITING):
        counter.offer(pts, 1, pts, 0.0)
        assert counter.waiting <= MAX_WAITING
    assert counter.gap_at is not None
    assert [payload for _, payload in counter.settle(2 * MAX_WAITING, 1.0)] == []
    assert counter.waiting == 0
    assert counter.settle(2 * MAX_WAITING, 2.0) == []


def test_what_was_pushed_before_the_state_was_known() -> None:
    """Rule: the beginning is where the first pushed update starts, and a gap up to the state is a gap."""
    counter = PtsCounter()
    counter.held = True
    counter.offer(12, 1, "second", 0.0)
    counter.offer(11, 1, "first", 0.0)
    assert counter.begin(12, 0.0) == [(10, "first"), (11, "second")]
    late = PtsCounter()
    late.held = True
    late.offer(11, 1, "first", 0.0)
    assert late.begin(13, 0.0) == [(10, "first")]
    assert late.gap_at == GAP_PATIENCE
    empty = PtsCounter()
    assert empty.begin(7, 0.0) == []
    assert (empty.value, empty.gap_at) == (7, None)
