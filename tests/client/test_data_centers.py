"""Tests of files that lie in several data centers: each of them is given the account's authorization once."""

from __future__ import annotations

import asyncio
import hashlib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from cablegram import TelegramClient
from cablegram.sandbox import Sandbox
from cablegram.sandbox.actors import UserActor
from cablegram.sandbox.services.files.upload import store
from cablegram.sandbox.world import sending
from cablegram.sandbox.world.files import Media
from cablegram.sandbox.world.messages import Content

HOME, OTHERS = 2, (1, 3, 4)
FILES, WORKERS = 1000, 32


def contents(number: int) -> bytes:
    """What file ``number`` holds: 1 to 5,000 bytes."""
    return hashlib.shake_128(b"file %d" % number).digest(1 + number * 5 % 5000)


def give_files(telegram: Sandbox, to: UserActor) -> list[UserActor]:
    """One person at home in each data center, each of whom has sent a quarter of the files; a caption is its number."""
    people = [telegram.add_user(first_name=f"Ada of {dc}", username=f"ada_{dc}", dc=dc) for dc in (HOME, *OTHERS)]
    world = telegram.world
    for number in range(FILES):
        person = people[number % len(people)]
        file = store(telegram.as_context(person.account), contents(number))
        content = Content(person.id, world.now, str(number), media=Media(file.id))
        sending.send(world, person.account, to.id, content)
    world.flush()
    return people


async def start(telegram: Sandbox, person: UserActor, session: Path) -> TelegramClient:
    client = TelegramClient(str(session), telegram.api_id, telegram.api_hash, network=telegram.network)
    await client.start(phone_number=person.phone, phone_code=person.read_code)
    return client


async def fetch(client: TelegramClient, messages: list[Any]) -> None:
    """Download all of them, so many at a time as there are workers; every byte is compared."""
    left = list(messages)

    async def work() -> None:
        while left:
            message = left.pop()
            assert await client.download_media(message) == contents(int(message.message))

    async with asyncio.TaskGroup() as group:
        for _ in range(WORKERS):
            group.create_task(work())


@pytest.mark.parametrize("refused", [0, 1])
async def test_a_thousand_files_of_four_data_centers(tmp_path: Path, refused: int) -> None:
    """32 workers, three clients one after the other on one stored session: each foreign data center gets one key, one
    export and one import in all; AUTH_BYTES_INVALID once costs one more of both, and no file."""
    async with Sandbox(dcs=4) as telegram:
        bob = telegram.add_user(first_name="Bob")
        people = give_files(telegram, bob)
        client = await start(telegram, bob, tmp_path / "bob.session")
        messages = [message for person in people for message in await client.get_messages(person.username, FILES)]
        assert len(messages) == FILES
        telegram.faults.rpc_error("auth.importAuthorization", "AUTH_BYTES_INVALID", times=refused)
        for first in range(3):
            if first:
                client = await start(telegram, bob, tmp_path / "bob.session")
            await fetch(client, messages[first::3])
            await client.disconnect()

        log = telegram.log
        asked = Counter((entry.method, entry.dc) for entry in log.entries if not entry.error)
        exports = Counter(request.dc_id for request in log.sent("auth.exportAuthorization"))
        imports = {dc: asked["auth.importAuthorization", dc] for dc in telegram.dcs}
        assert imports == {1: 1, HOME: 0, 3: 1, 4: 1}
        assert exports.total() == 3 + refused
        assert set(exports) == set(OTHERS)
        assert log.count("auth.importAuthorization") == 3 + refused
        assert log.key_exchanges == 4
        assert [asked["upload.getFile", dc] for dc in telegram.dcs] == [FILES // 4] * 4
        assert not [entry for entry in log.entries if entry.error not in ("", "AUTH_BYTES_INVALID")]
