"""Tests of cablegram.net.sender_state, and of the phases of cablegram.net.session_setup: the tables of transitions."""

from __future__ import annotations

import asyncio
import enum
from itertools import pairwise
from typing import Any

import pytest

from cablegram.net.sender_state import FOLLOWS as SENDER
from cablegram.net.sender_state import SenderState
from cablegram.net.session_setup import FOLLOWS as SETUP
from cablegram.net.session_setup import SetupPhase
from tests.support.enginebox import READ, Box, in_box


@pytest.mark.parametrize(("table", "states"), [(SENDER, SenderState), (SETUP, SetupPhase)], ids=["sender", "setup"])
def test_the_tables_are_complete(table: dict[Any, set[Any]], states: type[enum.Enum]) -> None:
    """Every state has a row, can be reached from every other one, and can be left."""
    assert set(table) == set(states)
    for start in states:
        reached: set[Any] = set()
        todo = {start}
        while todo:
            todo = set().union(*(table[state] for state in todo)) - reached
            reached |= todo
        assert reached == set(states)


def test_a_life_follows_the_table() -> None:
    """Keys made, links cut in every state, a renewal, an end: each step of the sender is one of the table's."""

    async def scenario(box: Box) -> None:
        pool = box.pool(keys=False, pfs=True, temp_key_lifetime=700, request_timeout=None)
        calls = []
        pool.home.start()
        for _ in range(60):
            calls.append(asyncio.ensure_future(pool.invoke(READ)))
            await asyncio.sleep(0.013)
            box.network.cut_all()
        await asyncio.sleep(3600)
        assert await asyncio.gather(*calls) == [[]] * 60
        await pool.disconnect()
        found = [SenderState(state) for state in box.states]
        assert found[0] is SenderState.CONNECTING
        for before, after in pairwise(found):
            assert after in SENDER[before]
        assert {*found} == {*SenderState}

    in_box(scenario)
