"""``client.api`` of a `SyncClient`."""

from __future__ import annotations

import asyncio
import inspect

import pytest

from cablegram import MemorySession, SyncClient, api
from cablegram.errors import UsageError
from cablegram.sandbox import Sandbox


async def test_every_method_waits() -> None:
    """Rule: the methods of `TelegramClient.api`, each waits; a pager is what a ``for`` loop takes."""
    async with Sandbox() as telegram:
        ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob", username="bob_builder")

        def script() -> None:
            client = SyncClient(MemorySession(), telegram.api_id, telegram.api_hash, network=telegram.network)
            with client:
                client.start(phone_number=ada.phone, phone_code=ada.read_code)
                for number in range(3):
                    client.api.messages.send_message("@bob_builder", f"{number}")
                found = client.api.messages.get_history(bob.id, limit=2)
                assert isinstance(found, api.messages.MessagesSlice)
                texts = [
                    one.message for one in client.api.messages.iter_history(bob.id) if isinstance(one, api.Message)
                ]
                assert texts == ["2", "1", "0"]
                pages = client.api.messages.iter_history(bob.id)
                next(pages)
                pages.close()  # type: ignore[attr-defined] # it is a generator
                assert isinstance(client.api.invoke_without_updates(api.help.GetConfig()), api.Config)
                with pytest.raises(UsageError, match="did you mean 'limit'"):
                    client.api.messages.get_history(bob.id, limt=2)  # type: ignore[call-arg]
                shown = inspect.signature(client.api.messages.get_history)
                assert [*shown.parameters][:2] == ["peer", "offset_id"]
                assert client.api.messages.get_history.__name__ == "get_history"

        await asyncio.to_thread(script)
        assert bob.texts(ada) == ["0", "1", "2"]
