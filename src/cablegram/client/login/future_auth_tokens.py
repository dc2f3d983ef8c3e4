"""Future auth tokens: with one, the next login of the same account needs no code.

Source: https://core.telegram.org/api/auth#future-auth-tokens
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

TOKENS = "future_auth_tokens"
KEPT = 20
"""So many can be sent with a login."""


def kept_tokens(client: ClientCore) -> list[bytes]:
    """The future auth tokens of this session. Source: https://core.telegram.org/api/auth#future-auth-tokens"""
    import json

    raw = client.session.get_extra(TOKENS)
    return [bytes.fromhex(token) for token in json.loads(raw)] if raw else []


def keep_token(client: ClientCore, token: bytes) -> None:
    """Keep one more token; the oldest make room."""
    import json

    tokens = [*kept_tokens(client), token][-KEPT:]
    client.session.set_extra(TOKENS, json.dumps([one.hex() for one in tokens]).encode())
