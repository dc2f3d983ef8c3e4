"""Files for tests: bytes that nobody else has, pictures, and two people who send them to each other."""

from __future__ import annotations

import hashlib
import struct
import zlib
from typing import Any

from cablegram import TelegramClient
from cablegram.testing import Simulation

CHUNK = 512 * 1024


def noise(size: int, seed: str = "noise") -> bytes:
    """So many bytes, always the same ones."""
    return hashlib.shake_128(seed.encode()).digest(size)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def png(width: int = 3, height: int = 2) -> bytes:
    """A black picture."""

    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"".join(b"\0" + bytes(width) for _ in range(height)))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")


async def pair(world: Simulation, **bobs: Any) -> tuple[TelegramClient, TelegramClient]:
    """Clients of Ada and of Bob, who know each other by their usernames."""
    clients = []
    for name, fields in (("ada", {}), ("bob", bobs)):
        person = world.telegram.add_user(first_name=name.title(), username=f"{name}_test", **fields)
        client = world.client()
        await client.start(phone_number=person.phone, phone_code=person.read_code)
        clients.append(client)
    return clients[0], clients[1]


async def received(client: TelegramClient, chat: str = "ada_test") -> Any:
    """The newest message of a chat."""
    [message] = await client.get_messages(chat)
    return message
