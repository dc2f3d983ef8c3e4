"""What `TelegramClient` takes by name, for those that hand it on. For type checkers and editors alone, as `options`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    import logging
    from collections.abc import Sequence

    from cablegram.crypto.types import Clock, Rand
    from cablegram.mtproto.framing import Transport
    from cablegram.net.proxy import Proxy
    from cablegram.net.streams import Dialer

    from .connection.pool_factory import InvokerFactory
    from .delivery.policy import DeliveryMode
    from .handlers.order import OrderBy
    from .messages.markup.modes import ParseMode
    from .requests.middleware import Middleware
    from .updates.dispatcher import Policy
    from .updates.registration import OnError


class ClientOptions(TypedDict, total=False):
    """What :class:`TelegramClient` takes besides the session, the application and the network."""

    connection_retries: int | None
    reconnection_retries: int | None
    retry_delay: float
    timeout: float
    request_retries: int
    flood_sleep_threshold: float
    flood_budget: float
    device_model: str | None
    system_version: str | None
    app_version: str | None
    lang_code: str | None
    system_lang_code: str | None
    lang_pack: str | None
    layer: int | None
    transport: Transport | str | None
    use_ipv6: bool
    proxy: str | Proxy | None
    auto_reconnect: bool
    pfs: bool
    middleware: Sequence[Middleware]
    on_error: OnError | None
    handler_errors: Policy
    updates_limit: int
    catch_up: bool
    update_silence: float
    stop_grace: float
    concurrency: int
    order_by: str | OrderBy
    delivery: DeliveryMode
    parse_mode: ParseMode
    logger: logging.Logger | None
    clock: Clock | None
    rand: Rand | None
    dial: Dialer | None
    invoker: InvokerFactory | None
