"""How a client connects: everything that all data centers of one account share."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any, Protocol

from cablegram import tl
from cablegram.crypto.types import Clock, Rand
from cablegram.errors import UsageError
from cablegram.mtproto.framing import Framing, Transport, client_framing
from cablegram.net.clock import SystemClock, system_rand
from cablegram.net.streams import Dialer, dial_tcp

if TYPE_CHECKING:
    from cablegram.mtproto.network import DataCenter, Network
    from cablegram.net.proxy import Proxy

MIN_TEMP_KEY = 600
"""A temporary key that lives shorter than this (seconds) would be renewed all the time."""


def parse_transport(value: Transport | str) -> Transport:
    """A transport, or the one of this name (``"websocket"``). Raises UsageError, with the names there are."""
    try:
        return Transport(value)
    except ValueError:
        names = ", ".join(kind.value for kind in Transport)
        raise UsageError(f"{value!r} is no transport; there are {names}") from None


def is_web(transport: Transport) -> bool:
    """Whether this transport goes to addresses of the web: a WebSocket's or of HTTP."""
    return transport in (Transport.WEBSOCKET, Transport.HTTP)


class KeyStore(Protocol):
    """What the pool needs of a session. Setters may return something to await."""

    @property
    def dc_id(self) -> int: ...

    @property
    def server_address(self) -> str | None: ...

    @property
    def port(self) -> int | None: ...

    @property
    def time_offset(self) -> float: ...

    def get_auth_key(self, dc_id: int | None = None) -> bytes | None: ...

    def set_auth_key(self, key: bytes | None, dc_id: int | None = None) -> Awaitable[None] | None: ...

    def set_dc(self, dc_id: int, server_address: str | None, port: int | None) -> Awaitable[None] | None: ...

    def get_salts(self, dc_id: int | None = None, *, media: bool = False) -> tuple[Any, ...]: ...

    def get_temp_key(self, dc_id: int | None = None, *, media: bool = False) -> Any: ...

    def set_temp_key(
        self, key: bytes | None, expires_at: float = 0.0, dc_id: int | None = None, *, media: bool = False
    ) -> None: ...

    def set_salts(self, salts: Any, dc_id: int | None = None, *, media: bool = False) -> None: ...

    def set_time_offset(self, seconds: float) -> None: ...

    def get_extra(self, name: str) -> bytes | None: ...

    def set_extra(self, name: str, value: bytes | None) -> None: ...


class Device:
    """What ``initConnection`` tells the server of the program. Source: https://core.telegram.org/method/initConnection"""

    __slots__ = (
        "api_id",
        "app_version",
        "device_model",
        "lang_code",
        "lang_pack",
        "system_lang_code",
        "system_version",
    )

    def __init__(
        self,
        api_id: int,
        *,
        device_model: str = "cablegram",
        system_version: str = "Python",
        app_version: str = "0.1",
        system_lang_code: str = "en",
        lang_pack: str = "",
        lang_code: str = "en",
    ) -> None:
        self.api_id = api_id
        self.device_model = device_model
        self.system_version = system_version
        self.app_version = app_version
        self.system_lang_code = system_lang_code
        self.lang_pack = lang_pack
        self.lang_code = lang_code

    def prefix(self, layer: tl.Layer) -> bytes:
        """The bytes of ``invokeWithLayer(layer, initConnection(…, query=``, which any query completes."""
        from cablegram import api

        query = api.help.GetConfig()
        whole = layer.encode(
            api.InvokeWithLayer(
                layer=layer.number,
                query=api.InitConnection(
                    api_id=self.api_id,
                    device_model=self.device_model,
                    system_version=self.system_version,
                    app_version=self.app_version,
                    system_lang_code=self.system_lang_code,
                    lang_pack=self.lang_pack,
                    lang_code=self.lang_code,
                    query=query,
                ),
            )
        )
        return whole[: -len(layer.encode(query))]


class Options:
    """Settings of all connections of an account. Times in seconds.

    ``connection_retries`` is how often the first connection is tried again before giving up (None: for ever), and
    ``reconnection_retries`` how often one that had worked (None, the default: for ever, an outage ends by itself).
    ``retry_delay`` is the first pause between two tries, doubled each time up to ``max_delay``, with jitter.
    ``connect_timeout`` bounds one try, from the name look-up to the server's first answer. ``request_timeout`` bounds
    each call that does not bring its own. ``max_in_flight`` calls may be unanswered on one connection, more wait here.
    A connection to another data center than the home's is closed after ``idle_timeout`` without a call (None: never).
    ``use_ipv6`` tries the IPv6 addresses too, and first; ``proxy`` is a link or a ``cablegram.net.proxy.Proxy``.
    ``pfs``: speak under temporary keys, each for ``temp_key_lifetime`` (perfect forward secrecy).
    Raises UsageError for values that cannot work.
    """

    __slots__ = (
        "_layer",
        "_prefix",
        "auto_reconnect",
        "clock",
        "connect_timeout",
        "connection_retries",
        "device",
        "dial",
        "idle_timeout",
        "keys_are_disposable",
        "layer_number",
        "max_delay",
        "max_in_flight",
        "pfs",
        "proxy",
        "rand",
        "reconnection_retries",
        "request_timeout",
        "retry_delay",
        "temp_key_lifetime",
        "transport",
        "use_ipv6",
    )

    def __init__(
        self,
        device: Device,
        *,
        layer: int | None = None,
        transport: Transport | str = Transport.ABRIDGED,
        connection_retries: int | None = 5,
        reconnection_retries: int | None = None,
        retry_delay: float = 1.0,
        max_delay: float = 60.0,
        auto_reconnect: bool = True,
        connect_timeout: float = 10.0,
        request_timeout: float | None = 60.0,
        max_in_flight: int = 1000,
        idle_timeout: float | None = 120.0,
        use_ipv6: bool = False,
        proxy: Any = None,
        pfs: bool = False,
        temp_key_lifetime: int = 86_400,
        dial: Dialer = dial_tcp,
        clock: Clock | None = None,
        rand: Rand = system_rand,
    ) -> None:
        for name, retries in (
            ("connection_retries", connection_retries),
            ("reconnection_retries", reconnection_retries),
        ):
            if retries is not None and retries < 0:
                raise UsageError(f"{name} must be 0 or more, or None for ever, not {retries}")
        if max_in_flight < 1:
            raise UsageError(f"max_in_flight must be at least 1, not {max_in_flight}")
        if pfs and temp_key_lifetime < MIN_TEMP_KEY:
            raise UsageError(f"temp_key_lifetime must be at least {MIN_TEMP_KEY} s, not {temp_key_lifetime}")
        self.device = device
        self.layer_number = layer
        self.transport = parse_transport(transport)
        self.connection_retries = connection_retries
        self.reconnection_retries = reconnection_retries
        self.retry_delay = retry_delay
        self.max_delay = max_delay
        self.auto_reconnect = auto_reconnect
        self.connect_timeout = connect_timeout
        self.request_timeout = request_timeout
        self.max_in_flight = max_in_flight
        self.idle_timeout = idle_timeout
        self.use_ipv6 = use_ipv6
        self.proxy: Proxy | None = None
        if proxy is not None:
            from cablegram.net.proxy import parse_proxy

            self.proxy = parse_proxy(proxy)
        if self.proxy is not None and self.proxy.is_mtproxy and is_web(self.transport):
            raise UsageError("an MTProxy is not reached over WebSocket or HTTP: leave transport= out")
        self.pfs = pfs
        self.keys_are_disposable = False
        """Whether permanent keys, too, are replaced as soon as the server has forgotten them: those of a CDN."""
        self.temp_key_lifetime = temp_key_lifetime
        self.dial = dial
        self.clock: Clock = clock if clock is not None else SystemClock()
        self.rand = rand
        self._prefix: bytes | None = None
        self._layer: tl.Layer | None = None

    def dialer(self, network: Network) -> Dialer:
        """Opens links, through the proxy if there is one, and over WebSocket or HTTP if that is the transport."""
        dial = self.dial if self.proxy is None else self.proxy.dialer(self.dial, self.clock.time, self.rand)
        if self.transport is Transport.WEBSOCKET:
            from cablegram.net.dialers.websocket import over_websocket

            return over_websocket(dial, network)
        if self.transport is Transport.HTTP:
            from cablegram.net.dialers.http import over_http

            return over_http(dial, network)
        return dial

    def addresses(self, found: list[DataCenter], network: Network) -> list[DataCenter]:
        """Where these addresses of a data center are for the transport: some have a URL of their own for the web."""
        if self.transport is Transport.WEBSOCKET:
            from cablegram.net.dialers.websocket import web_addresses

            return web_addresses(found, network)
        if self.transport is Transport.HTTP:
            from cablegram.net.dialers.http import http_addresses

            return http_addresses(found, network)
        return found

    def framing(self, dc_code: int) -> Framing:
        """The client's side of the transport; an MTProxy decides on it, and is told the data center."""
        proxy = self.proxy
        if proxy is not None and proxy.is_mtproxy:
            return client_framing(proxy.transport, self.rand, dc=dc_code, secret=proxy.secret)
        return client_framing(self.transport, self.rand)

    def forget_prefix(self) -> None:
        """The device is another one now."""
        self._prefix = None

    @property
    def layer(self) -> tl.Layer:
        """The layer that this client speaks."""
        if self._layer is None:
            self._layer = tl.layer(self.layer_number if self.layer_number is not None else tl.LAYER)
        return self._layer

    def prefix(self) -> bytes:
        """See :meth:`Device.prefix`; made once."""
        if self._prefix is None:
            self._prefix = self.device.prefix(self.layer)
        return self._prefix
