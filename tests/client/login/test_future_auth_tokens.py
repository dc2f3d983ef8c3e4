"""Tests of cablegram.client.login.future_auth_tokens."""

from __future__ import annotations

from cablegram.client.login.future_auth_tokens import KEPT, keep_token, kept_tokens
from tests.support.rules import rule
from tests.support.scripted import make


@rule("api/auth#future-auth-tokens", "At most 20 future auth tokens are kept, the latest ones", role="client")
def test_the_last_ones_are_kept() -> None:
    """Tokens are kept in the session in their order, so many as a login may carry."""
    client, _ = make()
    assert kept_tokens(client) == []
    for number in range(KEPT + 3):
        keep_token(client, bytes([number, 255]))
    assert kept_tokens(client) == [bytes([number, 255]) for number in range(3, KEPT + 3)]
