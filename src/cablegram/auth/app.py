"""What a login is given from outside: the application, randomness, time, and how often things may happen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from cablegram.crypto.types import Clock, Rand


class Limits(NamedTuple):
    """How often each thing may happen in one login; beyond it the last error is raised.

    ``attempts``: refused answers to one question. ``flood``: the longest flood wait (seconds) that `Retry` waits out.
    """

    attempts: int = 5
    restarts: int = 5
    switches: int = 6
    resends: int = 10
    qr_codes: int = 60
    requests: int = 200
    flood: float = 60.0


DEFAULT_LIMITS: Final = Limits()


@dataclass(frozen=True, slots=True)
class App:
    """What a login is given and never writes down."""

    api_id: int
    api_hash: str = field(repr=False)
    rand: Rand = field(repr=False)
    clock: Clock = field(repr=False)
    future_auth_tokens: Sequence[bytes] = field(default=(), repr=False)
    limits: Limits = DEFAULT_LIMITS
