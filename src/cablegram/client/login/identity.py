"""Who is logged in: asked of the session, and of Telegram."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.errors import RpcError
from cablegram.sessions.types import SelfUser, settle

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

RELOGIN = frozenset({"AUTH_KEY_UNREGISTERED", "AUTH_KEY_INVALID", "SESSION_REVOKED", "SESSION_EXPIRED"})
"""The session was ended by its owner or by age: a new login on a new key is what Telegram asks for."""


async def check_authorization(client: ClientCore) -> api.User | None:
    """Who is logged in, asked from the server without any ``auth.*`` request; None for nobody.

    Raises what is neither: a ban, a network that is down, a session that was ended elsewhere.
    """
    if client.session.user is None and client._connection.fresh_key:
        return None
    try:
        return await get_me(client)
    except RpcError as error:
        if error.name in RELOGIN and client.session.user is None:
            return None
        raise


async def is_user_authorized(client: ClientCore) -> bool:
    """Whether somebody is logged in. A ban or a network that is down is raised, not called False."""
    try:
        return await check_authorization(client) is not None
    except RpcError as error:
        if error.name in RELOGIN:
            return False
        raise


async def get_me(client: ClientCore) -> api.User:
    """The account itself, as Telegram describes it now. Source: https://core.telegram.org/method/users.getUsers"""

    found: list[Any] = await client.invoke(api.users.GetUsers(id=[api.InputUserSelf()]))
    user = self_user(found[0])
    if user != client.session.user:
        await settle(client.session.set_user(user))
        client._updates.wake()
    me: api.User = found[0]
    return me


async def is_bot(client: ClientCore) -> bool:
    """Whether the account is a bot; asked from the server only when the session does not know."""
    user = client.session.user
    return user.is_bot if user is not None else (await get_me(client)).bot


def self_user(user: Any) -> SelfUser:
    """What the session keeps of the account that is logged in."""
    name = " ".join(part for part in (user.first_name, user.last_name) if part) or None
    return SelfUser(user.id, bool(user.bot), user.access_hash, name, user.username, user.phone)
