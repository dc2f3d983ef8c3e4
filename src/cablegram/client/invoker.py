"""What the client needs of the network: ``cablegram.net.Pool`` has it, and so does any stand-in for tests."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from .calls import heard

if TYPE_CHECKING:
    from cablegram.tl import TLFunction

    from .client import TelegramClient

T = TypeVar("T")


class Invoker(Protocol):
    """One account's connections to every data center."""

    @property
    def home_dc(self) -> int:
        """The number of the data center where the account lives."""

    async def connect(self, timeout: float | None = None) -> None:
        """Connect to the home data center, making a key when there is none."""

    async def disconnect(self) -> None:
        """Close everything; calls that wait end with ``ConnectionLost``."""

    async def invoke(self, request: TLFunction[T], *, dc: int | None = None, timeout: float | None = None) -> T:
        """Send a request to a data center (None: home) and give its result or raise its error."""

    async def switch_home(self, dc: int) -> None:
        """Make another data center the home one."""


InvokerFactory = Callable[["TelegramClient"], Invoker]


def make_pool(client: TelegramClient) -> Invoker:
    """The real thing, for a client about to connect."""
    from cablegram.net.options import Device, Options
    from cablegram.net.pool import Pool
    from cablegram.net.streams import dial_tcp

    settings = client.settings
    options = Options(
        Device(settings.api_id, **client.device),
        layer=settings.layer,
        connection_retries=settings.connection_retries,
        retry_delay=settings.retry_delay,
        auto_reconnect=settings.auto_reconnect,
        request_timeout=settings.timeout,
        use_ipv6=settings.use_ipv6,
        proxy=settings.proxy,
        pfs=settings.pfs,
        dial=settings.dial or dial_tcp,
        clock=client.clock,
        rand=client.rand,
    )
    if settings.transport is not None:
        options.transport = settings.transport
    connection = client.connection
    return Pool(
        network=client.network,
        options=options,
        store=client.session,
        on_update=partial(heard, client),
        on_event=connection.on_event,
        on_state=connection.on_state,
    )
