"""Kurigram, with TgCrypto; sessions in memory, updates not asked for."""

from __future__ import annotations

from typing import Any

import harness
from pyrogram import Client, raw
from pyrogram.connection import Connection
from pyrogram.crypto.rsa import PublicKey, server_public_keys
from pyrogram.handlers import MessageHandler

CONFIG = harness.config()
for key in CONFIG["keys"]:
    server_public_keys[int(key["fingerprint"])] = PublicKey(int(key["n"]), key["e"])


class SandboxConnection(Connection):
    def __init__(self, server_address: str, port: int, **options: Any) -> None:
        super().__init__(server_address=CONFIG["host"], port=CONFIG["port"], **options)


class Kurigram:
    def make(self, number: int) -> Client:
        return Client(
            f"bot{number}",
            CONFIG["apiId"],
            CONFIG["apiHash"],
            bot_token=CONFIG["tokens"][number],
            in_memory=True,
            no_updates=not harness.WANTS_UPDATES,
            workers=1,
            connection_factory=SandboxConnection,
        )

    async def connect(self) -> Any:
        client = self.make(0)
        await client.connect()
        return client

    async def log_in(self, number: int) -> Any:
        client = self.make(number)
        await client.start()
        return client

    async def request(self, client: Any) -> object:
        return await client.invoke(raw.functions.help.GetNearestDc())

    async def hear(self, client: Any, callback: Any) -> None:
        async def handler(_: Any, message: Any) -> None:
            callback(message.text)

        client.add_handler(MessageHandler(handler))

    async def upload(self, client: Any, path: str) -> None:
        await client.save_file(path)

    async def send(self, client: Any, path: str) -> Any:
        return await client.send_document("ada_lovelace", path, force_document=True)

    async def download(self, client: Any, message: Any, path: str) -> None:
        await client.download_media(message, file_name=path)

    async def close(self, client: Any) -> None:
        await (client.stop() if client.is_initialized else client.disconnect())


harness.main(Kurigram())
