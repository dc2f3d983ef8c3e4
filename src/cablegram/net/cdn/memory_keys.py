"""Keys that are worth nothing: a CDN may forget them at any moment."""

from __future__ import annotations

from typing import Any


class MemoryKeys:
    """The keys of a CDN: in memory, as they may be gone there at any time. What `KeyStore` asks for, and no more."""

    __slots__ = ("_key",)

    dc_id = -1
    server_address = None
    port = None
    time_offset = 0.0

    def __init__(self) -> None:
        self._key: bytes | None = None

    def get_auth_key(self, dc_id: int | None = None) -> bytes | None:
        return self._key

    def set_auth_key(self, key: bytes | None, dc_id: int | None = None) -> None:
        self._key = key

    def set_dc(self, dc_id: int, server_address: str | None, port: int | None) -> None:
        raise AssertionError("nobody lives in a CDN")

    def get_salts(self, dc_id: int | None = None, *, media: bool = False) -> tuple[Any, ...]:
        return ()

    def set_salts(self, salts: Any, dc_id: int | None = None, *, media: bool = False) -> None:
        """Salts go with the session."""

    def get_temp_key(self, dc_id: int | None = None, *, media: bool = False) -> None:
        return None

    def set_temp_key(
        self, key: bytes | None, expires_at: float = 0.0, dc_id: int | None = None, *, media: bool = False
    ) -> None:
        """There are none."""

    def set_time_offset(self, seconds: float) -> None:
        """A CDN is not asked for the time."""

    def get_extra(self, name: str) -> bytes | None:
        return None

    def set_extra(self, name: str, value: bytes | None) -> None:
        """There is nothing to remember."""
