"""Cablegram; sessions in memory."""

from __future__ import annotations

from typing import Any

import harness

from cablegram import MemorySession, TelegramClient, api

CONFIG = harness.config()


class Cablegram:
    def __init__(self) -> None:
        self.network = harness.network_of(CONFIG)

    async def log_in(self, number: int) -> Any:
        client = TelegramClient(MemorySession(), CONFIG["apiId"], CONFIG["apiHash"], network=self.network)
        await client.start(bot_auth_token=CONFIG["tokens"][number])
        return client

    async def request(self, client: Any) -> object:
        return await client.invoke(api.help.GetNearestDc())

    async def close(self, client: Any) -> None:
        await client.disconnect()


harness.main(Cablegram())
