"""A whole Telegram in a box: run, test and play with clients without the internet.

::

    from cablegram.sandbox import Sandbox

    async with Sandbox() as telegram:
        user = telegram.add_user(phone="+9996620001", first_name="Ada", password="pw")
        client = TelegramClient(StringSession(), telegram.api_id, telegram.api_hash, network=telegram.network)
        await client.start(phone_number=user.phone, phone_code=user.read_code, password="pw")
"""

from __future__ import annotations

from .actors import Actor, BotActor, UserActor
from .chat import Chat
from .sandbox import Sandbox
from .serving.context import Context
from .serving.dispatch import on, served_methods

__all__ = ["Actor", "BotActor", "Chat", "Context", "Sandbox", "UserActor", "on", "served_methods"]
