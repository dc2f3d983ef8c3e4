"""The machine that asks for differences: every state and every step."""

from __future__ import annotations

from itertools import product

import pytest

from cablegram.mtproto.updates.recovery import (
    FIRST_RETRY,
    LONGEST_RETRY,
    TRANSITIONS,
    Recovery,
    RecoveryPhase,
    RecoveryStep,
    pause,
)


def test_the_table_is_whole() -> None:
    """Rule: in each state, what can happen there leads to a state; what cannot is refused; every state is reachable."""
    for phase, step in product(RecoveryPhase, RecoveryStep):
        waits_for_answer = phase in (RecoveryPhase.ASKED, RecoveryPhase.STALE)
        possible = {
            RecoveryStep.WANT: True,
            RecoveryStep.ASK: phase in (RecoveryPhase.WANTED, RecoveryPhase.MORE),
            RecoveryStep.PART: waits_for_answer,
            RecoveryStep.DONE: waits_for_answer,
            RecoveryStep.FAIL: waits_for_answer,
        }[step]
        assert ((phase, step) in TRANSITIONS) is possible, (phase, step)
    assert set(TRANSITIONS.values()) == set(RecoveryPhase)


def test_a_step_that_is_not_possible() -> None:
    """Rule: an answer to what was not asked is a fault of the driver, and is not taken for one."""
    with pytest.raises(KeyError):
        Recovery().done(0.0)


def test_pauses_grow_and_a_success_forgets_them() -> None:
    """Rule: 0.5 s, doubled up to a minute; after a part or a whole answer the next failure waits 0.5 s again."""
    recovery = Recovery()
    recovery.want(100.0)
    for expected in (0.5, 1.0, 2.0, 4.0):
        recovery.ask()
        recovery.fail(100.0)
        assert recovery.deadline() == 100.0 + expected
        assert not recovery.due(100.0 + expected - 0.01)
        recovery.want(100.0)  # wanting it again does not make it come sooner
        assert recovery.deadline() == 100.0 + expected
    assert pause(30) == LONGEST_RETRY
    recovery.ask()
    recovery.part(200.0)
    assert recovery.due(200.0)
    recovery.ask()
    recovery.fail(200.0)
    assert recovery.deadline() == 200.0 + FIRST_RETRY


def test_what_happened_after_the_question_is_asked_about_once_more() -> None:
    """Rule: an answer may be older than the reason to ask; then one more follows, and only one."""
    recovery = Recovery()
    recovery.want(1.0)
    recovery.ask()
    recovery.want(1.0)
    recovery.want(1.0)
    recovery.done(2.0)
    assert recovery.due(2.0)
    recovery.ask()
    recovery.done(3.0)
    assert recovery.steady
