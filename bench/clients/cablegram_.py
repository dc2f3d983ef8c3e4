"""Cablegram; sessions in memory."""

from __future__ import annotations

from typing import Any

import harness

from cablegram import MemorySession, Network, TelegramClient, api, events
from cablegram.crypto.rsa import PublicKey
from cablegram.mtproto.network import DataCenter

CONFIG = harness.config()


class Cablegram:
    def __init__(self) -> None:
        home = DataCenter(CONFIG["dc"], CONFIG["host"], CONFIG["port"])
        keys = [PublicKey.from_pem(key["pem"]) for key in CONFIG["keys"]]
        self.network = Network.custom("bench", [home], keys, default_dc=CONFIG["dc"])

    def make(self) -> TelegramClient:
        return TelegramClient(MemorySession(), CONFIG["apiId"], CONFIG["apiHash"], network=self.network)

    async def connect(self) -> Any:
        client = self.make()
        await client.connect()
        return client

    async def log_in(self, number: int) -> Any:
        client = self.make()
        await client.start(bot_auth_token=CONFIG["tokens"][number])
        return client

    async def request(self, client: Any) -> object:
        return await client.invoke(api.help.GetNearestDc())

    async def hear(self, client: Any, callback: Any) -> None:
        @client.on(events.NewMessage(incoming=True))
        async def handler(event: Any) -> None:
            callback(event.message.message)

    async def upload(self, client: Any, path: str) -> None:
        await client.upload_file(path)

    async def send(self, client: Any, path: str) -> Any:
        return await client.send_file("ada_lovelace", path, force_document=True)

    async def download(self, client: Any, message: Any, path: str) -> None:
        await client.download_media(message, path)

    async def close(self, client: Any) -> None:
        await client.disconnect()


if __name__ == "__main__":
    harness.main(Cablegram())
