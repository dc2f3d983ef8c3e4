"""What a client is made with, as plain values, checked: a slip is named where it was made, not at the first packet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.crypto.types import Clock
    from cablegram.mtproto.network import Network

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


def checked(settings: Settings) -> Settings:
    """The settings, when each is of its kind; ``UsageError`` names the one that is not."""
    for name in ("connection_retries", "reconnection_retries", "request_retries"):
        value = getattr(settings, name)
        if not (_is_number(value, int) or (value is None and name != "request_retries")):
            raise UsageError(f"{name}= is how often to try again, 0 or more, not {value!r}")
    for name in ("retry_delay", "timeout", "update_silence", "stop_grace"):
        if not _is_number(value := getattr(settings, name), int | float):
            raise UsageError(f"{name}= is a number of seconds, 0 or more, not {value!r}")
    if settings.layer is not None and not _is_number(settings.layer, int):
        raise UsageError(f"layer= is the number of a layer of the API, not {settings.layer!r}")
    for name, value in settings.device.items():
        if not isinstance(value, str):
            raise UsageError(f"{name}= is a text, not {value!r}")
    return settings


def checked_network(network: Any) -> Network | None:
    """``network=`` of a client: a description of one, or None for Telegram's own."""
    if network is None:
        return None
    from cablegram.mtproto.network import Network

    if isinstance(network, Network):
        return network
    inner = getattr(network, "network", None)
    hint = "give its .network" if isinstance(inner, Network) else "such as a sandbox's .network, or None for Telegram"
    raise UsageError(f"network= is a Network, {hint}, not a {type(network).__name__}")


def _is_number(value: object, kind: Any) -> bool:
    return isinstance(value, kind) and not isinstance(value, bool) and value >= 0


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
