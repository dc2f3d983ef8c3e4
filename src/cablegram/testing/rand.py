"""Randomness that repeats: the same seed gives the same bytes, on every machine and Python version."""

from __future__ import annotations

import hashlib


class SeededRand:
    """``rand(n)`` returns ``n`` bytes, as ``os.urandom`` does, but the same ones for the same seed.

    Never for anything but tests: whoever knows the seed knows every key. Children are independent of their parent and
    of one another, so that one party drawing a byte more does not change what another draws::

        rand = SeededRand(7)
        client, server = rand.child("client"), rand.child("server")
    """

    __slots__ = ("_counter", "_key", "_rest", "seed")

    def __init__(self, seed: int | str) -> None:
        self.seed = seed
        self._key = hashlib.sha256(f"{type(seed).__name__}:{seed}".encode()).digest()
        self._counter = 0
        self._rest = b""

    def __call__(self, size: int) -> bytes:
        """The next ``size`` bytes."""
        rest = self._rest
        if len(rest) < size:
            block = hashlib.shake_128(self._key + self._counter.to_bytes(8, "little")).digest(max(size, 4096))
            self._counter += 1
            rest += block
        self._rest = rest[size:]
        return rest[:size]

    def __repr__(self) -> str:
        return f"SeededRand({self.seed!r})"

    def child(self, name: object) -> SeededRand:
        """Another source, made of this one's seed and ``name`` alone."""
        return SeededRand(f"{self.seed}/{name}")

    def below(self, limit: int) -> int:
        """An integer from 0 to ``limit - 1``; for choosing in scenarios, so its tiny bias does not matter."""
        return int.from_bytes(self(8), "little") % limit

    def uniform(self, low: float, high: float) -> float:
        """A number from ``low`` to ``high``."""
        return low + (high - low) * int.from_bytes(self(7), "little") / (1 << 56)

    def chance(self, probability: float) -> bool:
        """True with this probability (0 to 1)."""
        return self.uniform(0, 1) < probability
