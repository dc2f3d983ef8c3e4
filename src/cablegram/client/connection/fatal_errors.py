"""Errors after which a session is dead: nothing that is sent on it can work again.

A dead session is stopped, its reason is stored, and every pending and later call raises it. Trying again would only
make Telegram slower to forgive. Source: https://core.telegram.org/api/errors#401-unauthorized
"""

from __future__ import annotations

from cablegram.errors import CablegramError, RpcError, TransportError, rpc_error

TERMINAL: dict[str, int] = {
    "AUTH_KEY_UNREGISTERED": 401,
    "AUTH_KEY_INVALID": 401,
    "AUTH_KEY_PERM_EMPTY": 401,
    "AUTH_KEY_DUPLICATED": 406,
    "SESSION_REVOKED": 401,
    "SESSION_EXPIRED": 401,
    "USER_DEACTIVATED": 401,
    "USER_DEACTIVATED_BAN": 401,
}
OF_ONE_KEY = frozenset({"AUTH_KEY_UNREGISTERED", "AUTH_KEY_INVALID", "AUTH_KEY_PERM_EMPTY", "TRANSPORT_404"})
"""Errors about the key of one data center: elsewhere than at home they only say that the login was not carried over."""
KEY_UNKNOWN = "TRANSPORT_404"
"""How -404 on a permanent key is stored: the server has forgotten the key."""


def reason_of(error: BaseException) -> str | None:
    """The word under which a terminal error is stored, or None for any other error."""
    if isinstance(error, RpcError):
        return error.name if error.name in TERMINAL else None
    if isinstance(error, TransportError) and error.code == -404:
        return KEY_UNKNOWN
    return None


def error_of(reason: str) -> CablegramError:
    """The error for a stored reason."""
    if reason == KEY_UNKNOWN:
        return TransportError(-404)
    return rpc_error(TERMINAL.get(reason, 401), reason)


def again(error: CablegramError) -> CablegramError:
    """A fresh copy: one exception raised in many tasks would gather the tracebacks of all."""
    from copy import copy

    return copy(error)
