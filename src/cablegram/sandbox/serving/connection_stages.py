"""The stages that a new connection goes through, for the fault that stops at one of them."""

from __future__ import annotations

STAGES = ("transport", "pq", "dh_params", "dh_gen", "init", "call")
"""``transport``: the link is open and nothing is read. ``pq``, ``dh_params``, ``dh_gen``: the answer to the first,
second or third message of the key exchange never comes. ``init``: none to the first encrypted message of a link, nor to
a request with initConnection. ``call``: none to any later request.
"""

_KEY_EXCHANGE = ("pq", "dh_params", "dh_gen")


def stops_exchange(stage: str, step: int) -> bool:
    """Whether the key exchange is to stop at its ``step``-th message (1 to 3)."""
    return stage in _KEY_EXCHANGE and _KEY_EXCHANGE.index(stage) + 1 == step


def stops_request(stage: str, *, init: bool) -> bool:
    """Whether a request is never answered."""
    return stage == ("init" if init else "call")
