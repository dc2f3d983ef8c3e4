"""Tests of cablegram.client.connection.fatal_errors."""

from __future__ import annotations

import pytest

from cablegram.client.connection.fatal_errors import TERMINAL, again, error_of, reason_of
from cablegram.errors import ConnectionLost, RpcError, TransportError, rpc_error
from tests.support.rules import rule


@pytest.mark.parametrize("name", sorted(TERMINAL))
def test_names(name: str) -> None:
    """Each terminal error is stored by its name and made again from it."""
    error = rpc_error(TERMINAL[name], name, "users.getUsers")
    assert reason_of(error) == name
    made = error_of(name)
    assert isinstance(made, RpcError)
    assert type(made) is type(error)


@rule("mtproto/mtproto-transports#transport-errors", "A transport error ends no login", role="client")
@pytest.mark.parametrize("code", sorted(TransportError.MEANINGS))
def test_a_plain_code_ends_no_login(code: int) -> None:
    """Nobody signs a transport error, so none of them is a reason to give a session up.

    Source: https://core.telegram.org/mtproto/mtproto-transports#transport-errors
    """
    assert reason_of(TransportError(code)) is None


def test_other_errors_are_not_terminal() -> None:
    """A network that is down, a refused request, a missing password end nothing."""
    for error in (ConnectionLost("x"), rpc_error(401, "SESSION_PASSWORD_NEEDED"), rpc_error(400, "PEER_ID_INVALID")):
        assert reason_of(error) is None


def test_copies() -> None:
    """Each raiser has an exception of its own, with the same contents."""
    error = rpc_error(401, "SESSION_REVOKED", "users.getUsers")
    copied = again(error)
    assert copied is not error
    assert str(copied) == str(error)
