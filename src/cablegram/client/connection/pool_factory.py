"""From a client's settings to its connections."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .invoker import Invoker

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

InvokerFactory = Callable[["ClientCore"], Invoker]


def make_pool(client: ClientCore) -> Invoker:
    """The real thing, for a client about to connect."""
    from cablegram.net.options import Device, Options
    from cablegram.net.pool import Pool
    from cablegram.net.streams import dial_tcp

    from .network_events import Reports

    settings = client._settings
    options = Options(
        Device(settings.api_id, **client.device),
        layer=settings.layer,
        transport=settings.transport or "abridged",
        connection_retries=settings.connection_retries,
        reconnection_retries=settings.reconnection_retries,
        retry_delay=settings.retry_delay,
        auto_reconnect=settings.auto_reconnect,
        request_timeout=settings.timeout,
        use_ipv6=settings.use_ipv6,
        proxy=settings.proxy,
        pfs=settings.pfs,
        dial=settings.dial or dial_tcp,
        clock=client._clock,
        rand=client._rand,
    )
    reports = Reports(client)
    return Pool(
        network=client.network,
        options=options,
        store=client.session,
        on_update=reports.on_update,
        on_event=reports.on_event,
        on_state=reports.on_state,
    )
