"""Tests of cablegram.client.updates.albums."""

from __future__ import annotations

import asyncio
import random
from typing import Any

import pytest

from cablegram import events
from cablegram.testing import Simulation, eventually, run_simulation
from cablegram.testing.clock import run
from tests.support.files import pair, png
from tests.support.scripted import incoming, make, message


def part(number: int, group: int | None = 5, **fields: Any) -> Any:
    return message(number, f"caption {number}" if number == 3 else "", grouped_id=group, **fields)


def gathered(pushes: list[tuple[float, list[Any]]], wants: Any = None) -> tuple[list[Any], list[Any]]:
    """The albums, and the messages, of what is pushed after pauses (virtual seconds)."""

    async def main() -> tuple[list[Any], list[Any]]:
        client, net = make()
        albums: list[Any] = []
        single: list[Any] = []
        client.add_event_handler(albums.append, wants or events.Album())
        client.add_event_handler(single.append, events.NewMessage())
        async with client:
            for pause, messages in pushes:
                await asyncio.sleep(pause)
                net.push(incoming(*messages))
            await asyncio.sleep(5)
        return albums, single

    return run(main)


@pytest.mark.parametrize("seed", range(5))
def test_one_event_for_ten(seed: int) -> None:
    """Ten messages, in containers of any size, in any order and one late: one event, in their order."""
    dice = random.Random(seed)
    numbers = dice.sample(range(1, 11), 10)
    pushes: list[tuple[float, list[Any]]] = []
    while numbers:
        size = dice.randint(1, 4)
        pushes.append((dice.uniform(0, 0.4), [part(number) for number in numbers[:size]]))
        numbers = numbers[size:]
    albums, single = gathered(pushes)
    [album] = albums
    assert album.ids == list(range(1, 11))
    assert (album.text, album.grouped_id, album.chat_id, album.id) == ("caption 3", 5, 7, 1)
    assert len(single) == 10


def test_smaller_ones_and_neighbours() -> None:
    """What ends before ten is complete after the window; two albums at a time, and single messages, stay apart."""
    albums, _ = gathered([(0, [part(1), part(2, 6), message(3, "single"), part(4), part(5, 6)]), (0.3, [part(6)])])
    assert [album.ids for album in albums] == [[2, 5], [1, 4, 6]]


def test_filters() -> None:
    """Only those of the wanted chats and directions, and those that ``func`` lets through."""
    mine = [part(1, out=True), part(2, out=True)]
    assert gathered([(0, mine)], events.Album(incoming=True))[0] == []
    assert len(gathered([(0, mine)], events.Album(outgoing=True, chats=7))[0]) == 1
    assert gathered([(0, mine)], events.Album(chats=8))[0] == []
    assert gathered([(0, mine)], events.Album(func=lambda album: len(album.messages) > 2))[0] == []
    assert len(gathered([(0, mine)], events.Album(func=lambda album: len(album.messages) == 2))[0]) == 1
    assert len(gathered([(0, [part(1)]), (2, [part(2)])], events.Album(window=3))[0]) == 1


def test_on_the_sandbox() -> None:
    """An album of ten with holes and disorder in its updates is one event; it can be forwarded, read and deleted."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        albums: list[Any] = []
        bob.add_event_handler(albums.append, events.Album())
        await ada.send_message("bob_test", "Here they come")
        await asyncio.sleep(1)
        world.telegram.faults.reorder_updates(every=3)
        world.telegram.faults.drop_updates(every=4)
        await ada.send_file("bob_test", [png(n + 1, 2) for n in range(10)], caption="ten")
        await eventually(lambda: albums)
        await asyncio.sleep(10)
        [album] = albums
        assert len(album.messages) == 10
        assert [m.media.photo.sizes[0].w for m in album.messages] == list(range(1, 11))
        world.telegram.faults.clear()
        copies: Any = await album.forward_to("me")
        assert len({copy.grouped_id for copy in copies}) == 1
        await album.mark_as_read()
        await album.delete()
        left: list[Any] = await bob.get_messages("ada_test", None)
        assert [m.message for m in left] == ["Here they come"]

    run_simulation(scenario)


def test_a_client_that_leaves() -> None:
    """An album that is not complete when the client disconnects is nobody's any more."""

    async def main() -> None:
        client, net = make()
        got: list[Any] = []
        client.add_event_handler(got.append, events.Album())
        async with client:
            net.push(incoming(part(1)))
            await asyncio.sleep(0.1)
        await asyncio.sleep(5)
        assert got == []

    run(main)


def test_an_album_that_waits_for_what_is_missing() -> None:
    """While updates are held up by others, an album waits, but not for ever."""

    async def main() -> list[float]:
        client, net = make()
        done: list[float] = []
        loop = asyncio.get_running_loop()
        client.add_event_handler(lambda event: done.append(loop.time()), events.Album())
        async with client:
            await asyncio.sleep(1)
            began = loop.time()
            net.push(incoming(part(1)))
            await asyncio.sleep(0)
            box: Any = client._updates.box
            box._account.pts._push(9, 10, None)  # a gap that nothing closes and nobody asks about
            await asyncio.sleep(100)
            return [time - began for time in done]

    [waited] = run(main)
    assert 60 <= waited < 62


def test_names() -> None:
    """The names are there where the others are; another is not."""
    assert issubclass(events.AlbumEvent, events.MessageEvent)
    name = "Nothing"
    with pytest.raises(AttributeError):
        getattr(events, name)
