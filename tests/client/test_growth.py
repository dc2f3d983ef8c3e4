"""What a client must not keep, whatever is sent to it. Resident memory of the whole process counts."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from cablegram import TelegramClient, api, events
from cablegram.sessions.memory import MemorySession
from cablegram.sessions.store import StoreSession
from cablegram.sessions.types import SelfUser, settle
from fuzz.engine import resident
from tests.support.enginebox import Box, in_box
from tests.support.scripted import API_HASH, ME, make, user

SECONDS, RATE = 3600, 500
PEOPLE = [user(number) for number in range(10, 30)]
PEERS, TOGETHER = 1_000_000, 1000


def second(number: int) -> api.Updates:
    """What the server pushes in one second: so many new messages in one chat, and who wrote them."""
    first = number * RATE
    new = [
        api.UpdateNewMessage(
            message=api.Message(
                id=pts, peer_id=api.PeerUser(user_id=10 + pts % 20), message=f"number {pts}", date=number
            ),
            pts=pts,
            pts_count=1,
        )
        for pts in range(first + 1, first + RATE + 1)
    ]
    return api.Updates(updates=new, users=PEOPLE, chats=[], date=number, seq=0)


@pytest.mark.slow
def test_an_hour_of_updates_with_a_slow_handler() -> None:
    """500 updates a second, twenty of which are handled: memory is flat within 10 % after ten minutes, at most
    ``updates_limit`` wait, the oldest are dropped, and each one is handled, waiting or counted as lost."""

    async def scenario(box: Box) -> None:
        session = box.session()
        session.set_user(SelfUser(ME))
        box.home.rules["updates.getState"] = lambda *_: api.updates.State(pts=0, qts=0, date=1, seq=0, unread_count=0)
        client = TelegramClient(
            session, 1, API_HASH, network=box.telegram, dial=box.network.dial, clock=box.loop.clock(), rand=box.rand
        )
        handled: list[int] = [0, 0]

        async def slow(event: events.MessageEvent) -> None:
            assert event.id > handled[1]
            handled[:] = handled[0] + 1, event.id
            await asyncio.sleep(0.05)

        lost: list[int] = [0]

        def tell(event: events.UpdatesLost) -> None:
            lost[0] += event.dropped

        client.add_event_handler(slow, events.NewMessage())
        client.add_event_handler(tell, events.UpdatesLost)
        await client.connect()
        await asyncio.sleep(1)
        sizes: list[int] = []
        for number in range(SECONDS):
            box.home.push(second(number))
            await asyncio.sleep(1)
            health = client.health()
            assert health.updates_waiting <= 10_000
            if number >= SECONDS / 6 and number % 100 == 0:
                sizes.append(resident())
        assert max(sizes) <= 1.1 * min(sizes), sizes
        assert handled[0] + health.updates_waiting + health.updates_dropped == SECONDS * RATE
        assert handled[0] > 15 * SECONDS
        assert 0 < lost[0] <= health.updates_dropped
        [key] = box.home.keyring.keys.values()
        [server] = key.sessions.values()
        assert len(server._undelivered) < 64  # it was all acknowledged in time
        await client.disconnect()

    in_box(scenario)


@pytest.mark.slow
@pytest.mark.parametrize("kept", ["in memory", "in a file"])
async def test_a_million_people(tmp_path: Path, kept: str) -> None:
    """A million distinct users with usernames come along with updates: the latest are in memory, bounded, and all of
    them in the file, if there is one. After the first hundred thousand nothing is left of any: 20 bytes are allowed."""
    session = StoreSession(tmp_path / "busy") if kept == "in a file" else MemorySession()
    await settle(session.load())
    client, net = make(session=session)
    sizes: list[int] = []
    async with client:
        for number in range(0, PEERS, TOGETHER):
            met = [user(one, username=f"somebody_{one}") for one in range(number + 1, number + TOGETHER + 1)]
            net.push(api.Updates(updates=[], users=met, chats=[], date=number, seq=0))
            await asyncio.sleep(0)
            if number % 50_000 == 0:
                await settle(session.save())
                assert len(session.cached_peers()) <= 2 * session.CACHED_PEERS
                if number >= 100_000:
                    sizes.append(resident())
        assert sizes[-1] - sizes[0] < 20 * 0.9 * PEERS, sizes
        first, last = [await settle(session.find(f"somebody_{one}")) for one in (1, PEERS)]
        assert last is not None
        assert last.id == PEERS
        assert (first is not None) == (kept == "in a file")
