"""Errors after which a session is dead: nothing that is sent on it can work again.

A dead session is stopped, its reason is stored, and every pending and later call raises it. Trying again would only
make Telegram slower to forgive. Source: https://core.telegram.org/api/errors#401-unauthorized
"""

from __future__ import annotations

from cablegram.errors import CablegramError, RpcError, rpc_error

TERMINAL: dict[str, int] = {
    "AUTH_KEY_UNREGISTERED": 401,
    "AUTH_KEY_INVALID": 401,
    "AUTH_KEY_DUPLICATED": 406,
    "SESSION_REVOKED": 401,
    "SESSION_EXPIRED": 401,
    "USER_DEACTIVATED": 401,
    "USER_DEACTIVATED_BAN": 401,
}
KEY_UNKNOWN = "TRANSPORT_404"
"""What version 0.1 stored when it received -404. Nobody signs that code, so it is not believed any more."""


def reason_of(error: BaseException) -> str | None:
    """The word under which a terminal error is stored, or None for any other error."""
    return error.name if isinstance(error, RpcError) and error.name in TERMINAL else None


def error_of(reason: str) -> CablegramError:
    """The error for a stored reason."""
    return rpc_error(TERMINAL.get(reason, 401), reason)


def again(error: CablegramError) -> CablegramError:
    """A fresh copy: one exception raised in many tasks would gather the tracebacks of all."""
    from copy import copy

    return copy(error)
