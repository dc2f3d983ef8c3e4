"""Connections that end in every way there is, again and again, on virtual time; and a network that is dark for long."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

from cablegram.errors import ConnectionLost, RpcError
from cablegram.net.sender_state import SenderState
from tests.chaos.tcp import answer, marker, request
from tests.support.enginebox import READ, Box, flush, in_box

WORKERS, STORM, DEADLINE = 1000, 30.0, 60.0


def counting(box: Box, executed: Counter[int]) -> Any:
    """A rule that carries a request out at once, and answers within half a second."""
    rand = box.rand.child("answers")

    def rule(session: Any, msg_id: int, query: Any) -> Any:
        number = marker(query)
        if query.__tl_name__ == "messages.sendMessage" and executed[number]:
            return RpcError(500, "RANDOM_ID_DUPLICATE")
        executed[number] += 1

        def reply() -> None:
            session.reply(msg_id, type(query), answer(query))
            flush(session)

        box.loop.call_later(rand.uniform(0, 0.5), reply)
        return None

    return rule


async def storm(box: Box) -> None:
    """Every 200 ms something happens to each link."""
    rand = box.rand.child("storm")
    while True:
        await asyncio.sleep(0.2)
        kind = rand.below(5)
        for cable in box.network.open_cables():
            if kind == 0:
                cable.blackhole()
            elif kind == 1:
                cable.server.vanish()
            elif kind == 2:
                cable.stall()
                box.loop.call_later(0.3, cable.resume)
            else:
                cable.cut()


def test_every_call_settles_in_a_storm_of_every_kind() -> None:
    """1,000 calls at a time while each 200 ms the links are cut, go half-open on one side or both, or stall: every call
    ends within its deadline, in a result or in what is true of it, and nothing is carried out twice."""

    async def scenario(box: Box) -> None:
        executed: Counter[int] = Counter()
        box.home.rules["messages.sendMessage"] = box.home.rules["account.setAccountTTL"] = counting(box, executed)
        pool = box.pool(connection_retries=None, request_timeout=DEADLINE)
        await pool.connect()
        ends, numbers, told = box.loop.time() + STORM, iter(range(1, 1 << 30)), dict[int, str]()

        async def worker() -> None:
            while box.loop.time() < ends:
                number, before = next(numbers), box.loop.time()
                try:
                    await pool.invoke(request(number))
                    told[number] = "ok"
                except RpcError as error:
                    told[number] = error.name
                except ConnectionLost as error:
                    told[number] = error.sent
                assert box.loop.time() - before <= DEADLINE + 0.01

        killing = asyncio.ensure_future(storm(box))
        workers = [asyncio.ensure_future(worker()) for _ in range(WORKERS)]
        await asyncio.sleep(STORM)
        killing.cancel()
        await asyncio.gather(*workers)
        counts = Counter(told.values())
        assert set(counts) <= {"ok", "RANDOM_ID_DUPLICATE", "unknown"}, counts
        assert counts["ok"] > 10 * WORKERS, counts
        assert counts["unknown"] < 0.05 * counts.total(), counts
        for number, end in told.items():
            assert executed[number] <= 1
            assert end == "unknown" or executed[number] == 1
        assert pool.home.pending == 0

    in_box(scenario)


def test_ten_minutes_in_the_dark() -> None:
    """Nothing passes for ten minutes, and nobody tells: few connections are tried, each after a longer pause; when the
    network is back, so is the client, after one pause at the most, and the call that waits has its answer."""

    async def scenario(box: Box) -> None:
        pool = box.pool(connection_retries=None, request_timeout=None)
        await pool.connect()
        dialed = box.network.dialed
        box.network.silent = True
        for cable in box.network.open_cables():
            cable.blackhole()
        waiting = asyncio.ensure_future(pool.invoke(READ))
        await asyncio.sleep(600)
        assert pool.home.state is SenderState.CONNECTING
        assert box.network.dialed - dialed < 20
        box.network.silent = False
        before = box.loop.time()
        assert await waiting == []
        longest = pool.options.max_delay + pool.options.connect_timeout
        assert box.loop.time() - before <= longest

    in_box(scenario)
