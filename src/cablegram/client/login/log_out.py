"""Ending a login, and forgetting its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.errors import CablegramError
from cablegram.sessions.types import settle

from .future_auth_tokens import keep_token

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore


async def log_out(client: ClientCore) -> bool:
    """End this login at Telegram, let it and the session forget the keys, and disconnect.

    What makes the next login easier is kept. Sources: https://core.telegram.org/method/auth.logOut,
    https://core.telegram.org/schema/mtproto (``destroy_auth_key``)
    """
    connection = client._connection
    connection.logging_out = True  # what else is under way is refused now, and that is no end to report
    try:
        result = await client.invoke(api.auth.LogOut())
        token = getattr(result, "future_auth_token", None)
        if token:
            keep_token(client, token)
        if connection.pool is not None:
            await connection.pool.destroy_keys()
        await forget_keys(client)
        await connection.close()
    except CablegramError as error:
        connection.logging_out = False
        connection.judge(error)
        raise
    finally:
        connection.logging_out = False
    return True


async def forget_keys(client: ClientCore) -> None:
    """Make the session one that was never logged in; peers, floods and tokens stay."""
    session = client.session
    for dc in session.auth_key_dcs():
        await settle(session.set_auth_key(None, dc))
    await settle(session.set_user(None))
    await settle(session.set_terminal_reason(None))
    await settle(session.set_login(None))
    session.set_update_state(None)
    await settle(session.save())
