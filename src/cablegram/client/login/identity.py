"""Who is logged in: asked of the session, and of Telegram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.auth import checks
from cablegram.errors import LoginError, RpcError, WrongAccount
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
    me = (await client.invoke(api.users.GetUsers(id=[api.InputUserSelf()])))[0]
    if not isinstance(me, api.User):
        raise LoginError("the server does not say who is logged in")
    user = self_user(me)
    if user != client.session.user:
        await settle(client.session.set_user(user))
        client._updates.wake()
    return me


async def is_bot(client: ClientCore) -> bool:
    """Whether the account is a bot; asked from the server only when the session does not know."""
    user = client.session.user
    return user.is_bot if user is not None else (await get_me(client)).bot


def expect_account(user: api.User, phone_number: object, bot_auth_token: object) -> None:
    """Raise WrongAccount when a constant number or token belongs to somebody else than ``user``.

    What a function would answer is not asked: nobody is disturbed for a login that is there already.
    """
    wanted = None
    if isinstance(bot_auth_token, str):
        number = bot_auth_token.partition(":")[0].strip()
        wanted = f"the bot {number}" if number != str(user.id) else None
    elif isinstance(phone_number, str | int):
        digits = checks.phone(phone_number)
        if user.bot or (user.phone is not None and user.phone != digits):
            wanted = f"+{digits}"
    if wanted is not None:
        raise WrongAccount(_who(user), wanted)


def _who(user: api.User) -> str:
    name = " ".join(part for part in (user.first_name, user.last_name) if part) or "somebody"
    return f"{name} (user {user.id})"


def self_user(user: api.User) -> SelfUser:
    """What the session keeps of the account that is logged in."""
    name = " ".join(part for part in (user.first_name, user.last_name) if part) or None
    return SelfUser(user.id, bool(user.bot), user.access_hash, name, user.username, user.phone)
