"""What a client is made with, as plain values; nothing here does anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from cablegram.crypto.types import Clock

DEVICE_FIELDS = ("device_model", "system_version", "app_version", "lang_code", "system_lang_code", "lang_pack")


class Settings(NamedTuple):
    """See `TelegramClient` for the meaning of each; times are in seconds. Its repr shows nothing secret."""

    api_id: int
    api_hash: str
    connection_retries: int | None
    reconnection_retries: int | None
    retry_delay: float
    timeout: float
    request_retries: int
    device: Mapping[str, str]
    layer: int | None
    transport: Any
    use_ipv6: bool
    auto_reconnect: bool
    pfs: bool
    catch_up: bool
    update_silence: float
    stop_grace: float
    dial: Any
    proxy: Any = None

    def __repr__(self) -> str:
        return f"<Settings of application {self.api_id}>"


class ServerClock:
    """The server's time: the machine's, corrected by ``offset()`` (seconds)."""

    __slots__ = ("_clock", "_offset")

    def __init__(self, clock: Clock, offset: Callable[[], float]) -> None:
        self._clock = clock
        self._offset = offset

    def time(self) -> float:
        """Unix time on the server (seconds)."""
        return self._clock.time() + self._offset()

    def monotonic(self) -> float:
        """Seconds since some moment."""
        return self._clock.monotonic()


def device(given: Mapping[str, str], kept: Mapping[str, str] | None) -> dict[str, str]:
    """What the account's list of devices shows: what was given, else what this session showed before, else the truth,
    as far as it identifies nobody: of the system's release the first two numbers.

    Source: https://core.telegram.org/method/initConnection
    """
    import platform
    import re

    from cablegram import __version__

    system = platform.system() or "Unknown"
    truth = {
        "device_model": f"{system} {platform.machine()}".strip(),
        "system_version": ".".join(re.findall(r"\d+", platform.release())[:2]) or "unknown",
        "app_version": f"Cablegram {__version__}",
        "lang_code": "en",
        "system_lang_code": "en",
        "lang_pack": "",
    }
    return {**truth, **(kept or {}), **given}
