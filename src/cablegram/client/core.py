"""`ClientCore`: what the rooms of the client stand on. Their functions take one as their first argument.

The facade, `TelegramClient`, is the only subclass. Nothing here imports a room that works with a client, so that the
rooms may import this module, each other where one needs the other, and never the facade. The parts that do the work
(the connection, the dispatcher, the update manager) are named here by what the rooms need of them.

Attributes with an underscore are for the modules of ``cablegram.client``; programs use the facade's methods.
"""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .callbacks import time_limit
from .connection.states import ClientState
from .requests.middleware import Call, Next

if TYPE_CHECKING:
    import asyncio
    import logging
    from collections.abc import Hashable, Mapping

    from cablegram import api
    from cablegram.auth.login import Login
    from cablegram.crypto.types import Clock, Rand
    from cablegram.errors import CablegramError, RpcError
    from cablegram.mtproto.network import Network
    from cablegram.mtproto.updates.box_items import Item, Ready
    from cablegram.sessions.base import Session
    from cablegram.tl import TLFunction

    from .chats.lookups import PeerLookups
    from .connection.invoker import Invoker
    from .connection.settings import ClientSettings, ServerClock
    from .messages.markup.modes import ParseMode
    from .requests.middleware import FloodPolicy
    from .requests.sent_ids import SentIds
    from .updates.handling import AnyUpdate, Ended, Handling, OwnEvent, Peers, Writes

T = TypeVar("T")


class ChainPart(Protocol):
    """The way of a call through the middlewares: ``requests.chain.Chain``."""

    @property
    def carry(self) -> Next: ...
    @property
    def plain(self) -> Next: ...
    def invoke(self, call: Call) -> Awaitable[Any]: ...


class ConnectionPart(Protocol):
    """The client's life: ``connection.lifecycle.Lifecycle``, where each of these is explained."""

    dead: CablegramError | None
    failure: BaseException | None
    fresh_key: bool
    logging_out: bool
    layer_warned: bool
    round_trip: float | None

    pool: Invoker | None

    @property
    def chain(self) -> ChainPart: ...
    @property
    def state(self) -> ClientState: ...
    def follows(self, dc: int) -> bool: ...
    def reached(self) -> None: ...
    def lost(self) -> None: ...
    def now(self) -> float: ...
    def check(self) -> None: ...
    async def open(self, timeout: float | None = None, *, revive: bool = False) -> None: ...
    async def close(self) -> None: ...
    async def revive(self) -> None: ...
    async def pause(self, seconds: float) -> None: ...
    async def switch_home(self, dc: int) -> None: ...
    def home_dc(self) -> int: ...
    def fail(self, error: BaseException) -> None: ...
    def judge(self, error: CablegramError, *, dc: int | None = None) -> CablegramError: ...


class Tap(Protocol):
    """Something that takes updates before they wait for the handlers: a conversation."""

    chat_id: int
    sender_id: int | None

    def take(self, update: AnyUpdate, peers: Peers, handling: Handling | None) -> bool: ...


class DispatcherPart(Protocol):
    """Where updates wait for the handlers: ``updates.dispatcher.Dispatcher``."""

    taps: list[Tap]
    received: int
    dropped: int
    waiting: int
    last_at: float | None

    @property
    def listening(self) -> bool: ...
    def lag(self, now: float) -> float: ...
    def on_push(self) -> None: ...
    def put(self, item: Item | AnyUpdate, ended: Ended | None = None) -> None: ...
    def put_own(self, event: OwnEvent, ended: Ended | None = None) -> None: ...
    def put_single(self, update: AnyUpdate | OwnEvent, peers: Peers, handling: Handling | None) -> None: ...
    def wants(self, update: AnyUpdate | OwnEvent) -> bool: ...
    def lane(self, update: AnyUpdate | OwnEvent) -> Hashable: ...
    def begin(self) -> None: ...
    def abandon(self) -> None: ...
    def step_aside(self) -> None: ...
    async def close(self, grace: float = 0.0) -> None: ...


class UpdatesPart(Protocol):
    """What puts updates in order and asks for missing ones: ``updates.update_manager.UpdateManager``."""

    alive: bool

    @property
    def behind(self) -> bool: ...
    def push(self, update: Any) -> None: ...
    def on_answer(self, request: object, answer: object) -> None: ...
    def missed(self) -> None: ...
    def unreadable(self) -> None: ...
    def wake(self) -> None: ...
    def watch(self, channel_id: int, pts: int, min_interval: float) -> None: ...
    def unwatch(self, channel_id: int) -> bool: ...
    def abandon(self) -> None: ...
    async def stop(self, grace: float = 0.0) -> None: ...
    async def close(self) -> None: ...


class DeliveryPart(Protocol):
    """What keeps updates until they were handled: ``delivery.durable.DurableDelivery``."""

    @property
    def full(self) -> bool: ...
    @property
    def waiting(self) -> int: ...
    def open(self) -> bool: ...
    def accept(self, item: Ready | OwnEvent) -> None: ...
    def abandon(self) -> None: ...
    def revive(self, seq: int, lane: str) -> None: ...


class ConfigurationPart(Protocol):
    """What Telegram says about itself: ``connection.configuration.Configuration``."""

    async def number(self, key: str, default: int) -> int: ...
    async def text(self, key: str) -> str: ...
    def announced(self, update: api.UpdateConfig | api.UpdateDcOptions | api.UpdateServiceNotification) -> None: ...
    async def explain(self, error: RpcError) -> None: ...


class ClientCore:
    """One account's session, clock, connection and settings."""

    __slots__ = (
        "__weakref__",
        "_clock",
        "_configuration",
        "_connection",
        "_delivery",
        "_dispatcher",
        "_flood_policy",
        "_login",
        "_network",
        "_parse_mode",
        "_peer_lookups",
        "_rand",
        "_sent_ids",
        "_server_clock",
        "_settings",
        "_shown",
        "_token_accepted",
        "_updates",
        "logger",
        "session",
    )

    session: Session
    logger: logging.Logger
    _clock: Clock
    _rand: Rand
    _server_clock: ServerClock
    _settings: ClientSettings
    _network: Network | None
    _parse_mode: ParseMode
    _flood_policy: FloodPolicy
    _connection: ConnectionPart
    _dispatcher: DispatcherPart
    _delivery: DeliveryPart | None
    """None: updates are delivered from the low-water mark, as the server keeps them."""
    _updates: UpdatesPart
    _peer_lookups: PeerLookups
    _sent_ids: SentIds
    _shown: Writes
    """Entries that handlers have changed and that are not with the session yet: see `handlers.state_store`."""
    _configuration: ConfigurationPart | None
    """What Telegram says about itself; made when something of it is needed."""
    _login: Login | None
    """The login under way, step by step or by `start`."""
    _token_accepted: asyncio.Event | None
    """Set when another device has accepted the QR code that is shown."""

    @property
    def connected(self) -> bool:
        """Whether the client is connected; it reconnects by itself while this is True."""
        return self._connection.state is ClientState.CONNECTED

    @property
    def network(self) -> Network:
        """Which Telegram this is a client of."""
        if self._network is None:
            from cablegram.net import Network

            self._network = Network.production()
        return self._network

    def server_time(self) -> float:
        """Unix time at Telegram (seconds): this machine's clock, corrected by what the server has said."""
        return self._server_clock.time()

    @property
    def device(self) -> Mapping[str, str]:
        """What the account's list of devices shows of this client."""
        from .connection.settings import device

        return device(self._settings.device, self.session.device)

    @property
    def parse_mode(self) -> ParseMode:
        """How texts and captions are written: ``"md"``, ``"html"``, None for as they are, or a parser of your own."""
        return self._parse_mode

    @parse_mode.setter
    def parse_mode(self, mode: ParseMode) -> None:
        from .messages.markup.modes import check_mode

        self._parse_mode = check_mode(mode)

    async def invoke(
        self,
        request: TLFunction[T],
        *,
        dc: int | None = None,
        timeout: float | None = None,
        floods: FloodPolicy | None = None,
    ) -> T:
        """Send a request of the raw API and return its result.

        ``dc``: another data center than home; ``timeout``: how long it may take in all, waits included (seconds);
        ``floods``: what this call may wait when Telegram says so, if not what the client was made with.

        Every call ends: in a result, an ``RpcError``, ``ConnectionLost`` (its ``sent`` says whether the server may have
        carried it out), ``DeadlineExceeded``, or the error that the client died of.
        """
        limit = time_limit(timeout)
        deadline = None if limit is None else self._connection.now() + limit
        call = Call(request, dc=dc, deadline=deadline, floods=floods or self._flood_policy)
        result: T = await self._connection.chain.invoke(call)
        return result
