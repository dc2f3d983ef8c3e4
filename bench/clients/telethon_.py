"""Telethon, with cryptg; keys and sessions in memory, updates not asked for."""

from __future__ import annotations

from typing import Any

import harness
from telethon import TelegramClient, events, functions
from telethon.crypto import rsa
from telethon.network import ConnectionTcpAbridged
from telethon.sessions import MemorySession

CONFIG = harness.config()
for key in CONFIG["keys"]:
    rsa.add_key(key["pem"], old=False)


class Telethon:
    def make(self) -> TelegramClient:
        session = MemorySession()
        session.set_dc(CONFIG["dc"], CONFIG["host"], CONFIG["port"])
        return TelegramClient(
            session,
            CONFIG["apiId"],
            CONFIG["apiHash"],
            connection=ConnectionTcpAbridged,
            receive_updates=harness.WANTS_UPDATES,
        )

    async def connect(self) -> Any:
        client = self.make()
        await client.connect()
        return client

    async def log_in(self, number: int) -> Any:
        client = self.make()
        await client.start(bot_token=CONFIG["tokens"][number])
        return client

    async def request(self, client: Any) -> object:
        return await client(functions.help.GetNearestDcRequest())

    async def hear(self, client: Any, callback: Any) -> None:
        async def handler(event: Any) -> None:
            callback(event.raw_text)

        client.add_event_handler(handler, events.NewMessage(incoming=True))

    async def upload(self, client: Any, path: str) -> None:
        await client.upload_file(path, part_size_kb=512)

    async def send(self, client: Any, path: str) -> Any:
        return await client.send_file("ada_lovelace", path, force_document=True)

    async def download(self, client: Any, message: Any, path: str) -> None:
        await client.download_media(message, path)

    async def close(self, client: Any) -> None:
        await client.disconnect()


harness.main(Telethon())
