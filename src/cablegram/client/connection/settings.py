"""What a client is made with, as plain values, checked: a slip is named where it was made, not at the first packet."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from types import UnionType
from typing import TYPE_CHECKING, NamedTuple

from cablegram.errors import UsageError, described

if TYPE_CHECKING:
    from cablegram.client.requests.middleware import Middleware
    from cablegram.crypto.types import Clock
    from cablegram.mtproto.framing import Transport
    from cablegram.mtproto.network import Network
    from cablegram.net.proxy import Proxy
    from cablegram.net.streams import Dialer

DEVICE_FIELDS = ("device_model", "system_version", "app_version", "lang_code", "system_lang_code", "lang_pack")


class ClientSettings(NamedTuple):
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
    transport: Transport | str | None
    use_ipv6: bool
    auto_reconnect: bool
    pfs: bool
    catch_up: bool
    update_silence: float
    stop_grace: float
    dial: Dialer | None
    proxy: str | Proxy | None = None

    def __repr__(self) -> str:
        return f"<ClientSettings of application {self.api_id}>"


def checked(settings: ClientSettings) -> ClientSettings:
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
    _check_links(settings)
    for name, value in settings.device.items():
        if not isinstance(value, str):
            raise UsageError(f"{name}= is a text, not {value!r}")
    return settings


def _check_links(settings: ClientSettings) -> None:
    """How to connect."""
    for name in ("use_ipv6", "auto_reconnect", "pfs", "catch_up"):
        if not isinstance(value := getattr(settings, name), bool):
            raise UsageError(f"{name}= is True or False, not {value!r}")
    if settings.dial is not None and not callable(settings.dial):
        raise UsageError(f"dial= is a coroutine function (host, port, factory), not {described(settings.dial)}")
    if settings.transport is not None:
        from cablegram.net.options import parse_transport

        parse_transport(settings.transport)
    if settings.proxy is not None:
        from cablegram.net.proxy import parse_proxy

        parse_proxy(settings.proxy)


def checked_handling(on_error: object, handler_errors: object, updates_limit: object) -> None:
    """What is done with updates; ``UsageError`` names the setting that is not of its kind."""
    if on_error is not None and not callable(on_error):
        raise UsageError(f"on_error= is a function of the error, the event and the handler, not {described(on_error)}")
    if handler_errors not in ("continue", "stop"):
        raise UsageError(f"handler_errors= is 'continue' or 'stop', not {handler_errors!r}")
    if not _is_number(updates_limit, int) or updates_limit == 0:
        raise UsageError(f"updates_limit= is how many updates may wait, 1 or more, not {updates_limit!r}")


def checked_middleware(given: object) -> tuple[Middleware, ...]:
    """``middleware=`` of a client: functions ``(call, next)``, in a list or another collection."""
    if not isinstance(given, Iterable) or isinstance(given, (str, bytes)):
        raise UsageError(f"middleware= is a list of functions (call, next), not {described(given)}")
    functions = tuple(given)
    for function in functions:
        if not callable(function):
            raise UsageError(f"middleware= is a list of functions (call, next); {described(function)} is none")
    return functions


def checked_logger(given: object) -> logging.Logger:
    """``logger=`` of a client: an own one, or None for ``"cablegram"``."""
    if given is None:
        return logging.getLogger("cablegram")
    if isinstance(given, (logging.Logger, logging.LoggerAdapter)):
        return given  # type: ignore[return-value] # an adapter does what a logger does
    hint = f", such as logging.getLogger({given!r})" if isinstance(given, str) else ""
    raise UsageError(f"logger= is a logging.Logger{hint}, not {described(given)}")


def checked_floods(max_wait: object, max_total: object) -> tuple[float, float]:
    """The two lengths of waits of a client."""
    for name, value in (("flood_sleep_threshold", max_wait), ("flood_budget", max_total)):
        if not _is_number(value, int | float):
            raise UsageError(f"{name}= is a number of seconds, 0 or more, not {value!r}")
    return max_wait, max_total  # type: ignore[return-value]


def checked_network(network: object) -> Network | None:
    """``network=`` of a client: a description of one, or None for Telegram's own."""
    if network is None:
        return None
    from cablegram.mtproto.network import Network

    if isinstance(network, Network):
        return network
    inner = getattr(network, "network", None)
    hint = "give its .network" if isinstance(inner, Network) else "such as a sandbox's .network, or None for Telegram"
    raise UsageError(f"network= is a Network, {hint}, not {described(network)}")


def _is_number(value: object, kind: type | UnionType) -> bool:
    return isinstance(value, int | float) and isinstance(value, kind) and not isinstance(value, bool) and value >= 0


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
