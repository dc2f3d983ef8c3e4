"""`TelegramClient`: the one object that a program holds. A facade; what it does lives in the modules beside it.

Longer than 400 lines because it is the one list of all that a client can do and be told, with the words for each.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self, TypeVar

from cablegram.errors import RpcError, UsageError

from . import calls, login, peers
from .connection import Connection
from .duplicates import SentIds
from .feed import Feed
from .invoker import InvokerFactory, make_pool
from .middleware import Call, FloodPolicy, Middleware
from .settings import DEVICE_FIELDS, ServerClock, Settings, device
from .updates import DEFAULT_LIMIT, Dispatcher, Handler, OnError, Policy

if TYPE_CHECKING:
    from types import TracebackType

    from cablegram import api
    from cablegram.auth.login import Login
    from cablegram.crypto.types import Clock, Rand
    from cablegram.mtproto.framing import Transport
    from cablegram.mtproto.network import Network
    from cablegram.net.proxy import Proxy
    from cablegram.net.streams import Dialer
    from cablegram.sessions.base import Session
    from cablegram.tl import TLFunction

    from . import (
        account,
        acting,
        conversations,
        dialogs,
        downloads,
        history,
        members,
        messages,
        moderation,
        password,
        qr,
        saving,
        sending,
        signin,
        uploads,
        watching,
    )
    from .health import Health
    from .markup import ParseMode
else:
    from .later import LaterModule

    (
        account,
        acting,
        conversations,
        dialogs,
        downloads,
        history,
        members,
        messages,
        moderation,
        password,
        qr,
        saving,
        sending,
        signin,
        uploads,
        watching,
    ) = map(
        LaterModule,
        (
            "account",
            "acting",
            "conversations",
            "dialogs",
            "downloads",
            "history",
            "members",
            "messages",
            "moderation",
            "password",
            "qr",
            "saving",
            "sending",
            "signin",
            "uploads",
            "watching",
        ),
    )

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])


class TelegramClient:
    """A client of one Telegram account, user or bot.

    ``session``: a `Session`, or a name, which means ``StoreSession(name)``. ``api_id``, ``api_hash``: of the
    application, from https://my.telegram.org/apps. ``network``: which Telegram; None is ``Network.production()``.

    ``connection_retries``: how often a failed connection is tried again before ``ConnectionLost`` is raised (None: for
    ever); ``retry_delay``: the first pause between two tries (seconds), doubled each time. ``timeout``: how long one
    attempt of a call may take (seconds). ``request_retries``: how often a call is sent when the server fails.
    ``flood_sleep_threshold``: the longest wait that Telegram may impose on a call (seconds) before it is raised as
    ``errors.Flood``; ``flood_budget``: the longest sum of such waits in one call (seconds).

    ``device_model``, ``system_version``, ``app_version``, ``lang_code``, ``system_lang_code``, ``lang_pack``: what the
    account's list of devices shows; by default what is true, and later what it was when this session logged in.
    ``layer``: the layer to speak (None: the newest). ``transport``, ``use_ipv6``: how to connect. ``proxy``: a link,
    ``socks5://user:password@host:port``, ``http://…``, ``https://t.me/proxy?…``. ``pfs``: speak under temporary
    keys, so that a stolen session opens no traffic of the past (perfect forward secrecy).
    ``middleware``: see ``cablegram.client.middleware``. ``on_error(error, event, handler)``: hears of failing handlers;
    ``handler_errors``: ``"stop"`` makes such an error end the client. ``updates_limit``: how many updates may wait.
    ``parse_mode``: how texts are written, see :attr:`parse_mode`.
    ``clock``, ``rand``, ``dial``, ``invoker``: stand-ins for the machine's, used by simulations.

    The constructor does nothing: no file, no connection, no event loop. Names follow GramJS, in snake_case.
    Raises :class:`~cablegram.errors.UsageError` for an ``api_id`` or ``api_hash`` that cannot be right.
    """

    __slots__ = (
        "__weakref__",
        "_network",
        "_parse_mode",
        "clock",
        "connection",
        "dispatcher",
        "feed",
        "flood_policy",
        "logger",
        "login_in_progress",
        "rand",
        "resolver",
        "sent_ids",
        "server_clock",
        "session",
        "settings",
        "token_accepted",
    )

    def __init__(
        self,
        session: Session | str,
        api_id: int,
        api_hash: str,
        *,
        network: Network | None = None,
        connection_retries: int | None = 5,
        retry_delay: float = 1.0,
        timeout: float = 60.0,
        request_retries: int = 5,
        flood_sleep_threshold: float = 60.0,
        flood_budget: float = float("inf"),
        device_model: str | None = None,
        system_version: str | None = None,
        app_version: str | None = None,
        lang_code: str | None = None,
        system_lang_code: str | None = None,
        lang_pack: str | None = None,
        layer: int | None = None,
        transport: Transport | None = None,
        use_ipv6: bool = False,
        proxy: str | Proxy | None = None,
        auto_reconnect: bool = True,
        pfs: bool = False,
        middleware: Sequence[Middleware] = (),
        on_error: OnError | None = None,
        handler_errors: Policy = "continue",
        updates_limit: int = DEFAULT_LIMIT,
        catch_up: bool = True,
        update_silence: float = 900.0,
        parse_mode: ParseMode = "md",
        logger: logging.Logger | None = None,
        clock: Clock | None = None,
        rand: Rand | None = None,
        dial: Dialer | None = None,
        invoker: InvokerFactory | None = None,
    ) -> None:
        """See the class."""
        from cablegram.auth import checks
        from cablegram.net.clock import SystemClock, system_rand

        given = (device_model, system_version, app_version, lang_code, system_lang_code, lang_pack)
        self.session = _session(session)
        self.clock: Clock = clock or SystemClock()
        self.rand: Rand = rand or system_rand
        self.settings = Settings(
            api_id=checks.api_id(api_id),
            api_hash=checks.api_hash(api_hash),
            connection_retries=connection_retries,
            retry_delay=retry_delay,
            timeout=timeout,
            request_retries=request_retries,
            device={k: v for k, v in zip(DEVICE_FIELDS, given, strict=True) if v is not None},
            layer=layer,
            transport=transport,
            use_ipv6=use_ipv6,
            auto_reconnect=auto_reconnect,
            pfs=pfs,
            catch_up=catch_up,
            update_silence=update_silence,
            dial=dial,
            proxy=proxy,
        )
        self._network = network
        self._parse_mode: ParseMode = "md"
        if parse_mode != "md":
            self.parse_mode = parse_mode
        self.logger = logger or logging.getLogger("cablegram")
        self.flood_policy = FloodPolicy(flood_sleep_threshold, flood_budget)
        self.resolver = peers.Resolver()
        self.sent_ids = SentIds()
        self.login_in_progress: Login | None = None
        self.token_accepted: asyncio.Event | None = None
        self.connection = Connection(self, invoker or make_pool, middleware)
        self.server_clock = ServerClock(self.clock, self.connection.clock_offset)
        self.dispatcher = Dispatcher(self, self.connection.fail)
        self.feed = Feed(self)
        self.dispatcher.on_error, self.dispatcher.policy, self.dispatcher.limit = (
            on_error,
            handler_errors,
            updates_limit,
        )

    def __repr__(self) -> str:
        return f"<TelegramClient {self.connection.state}, {self.session!r}>"

    # ---- connecting ----

    async def __aenter__(self) -> Self:
        await self.connect()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.disconnect()

    async def connect(self, *, timeout: float | None = None) -> None:
        """Connect to the account's data center; nothing happens when it is connected already.

        ``timeout``: the seconds for all of it, name look-up and key exchange included. Raises ``ConnectionLost`` when
        the retries are used up, ``DeadlineExceeded`` with the stage that was under way, ``WrongNetwork`` and
        ``SessionInUse`` before any packet, and the terminal error of a session that is known to be dead.
        """
        await self.connection.open(timeout)

    async def disconnect(self) -> None:
        """Disconnect, whatever is under way, and save the session. The client can connect again, on any loop."""
        await self.connection.close()

    async def run_until_disconnected(self) -> None:
        """Wait until :meth:`disconnect` is called or the client dies; disconnects, and raises what it died of."""
        try:
            await self.connection.ended()
        finally:
            await self.disconnect()

    @property
    def connected(self) -> bool:
        """Whether the client is connected; it reconnects by itself while this is True."""
        return self.connection.state == "connected"

    @property
    def disconnected(self) -> bool:
        """The opposite of :attr:`connected`."""
        return not self.connected

    @property
    def network(self) -> Network:
        """Which Telegram this is a client of."""
        if self._network is None:
            from cablegram.net import Network

            self._network = Network.production()
        return self._network

    @property
    def device(self) -> Mapping[str, str]:
        """What the account's list of devices shows of this client."""
        return device(self.settings.device, self.session.device)

    def health(self) -> Health:
        """How the client is: connection, round-trip time, clock, waiting calls and updates, floods."""
        from .health import health

        return health(self, self.connection)

    # ---- calls ----

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
        deadline = None if timeout is None else self.connection.now() + timeout
        call = Call(request, dc=dc, deadline=deadline, floods=floods or self.flood_policy)
        result: T = await calls.carry(self, call)
        return result

    __call__ = invoke

    # ---- the account ----

    start = login.start
    send_code = signin.send_code
    resend_code = signin.resend_code
    sign_in = signin.sign_in
    sign_in_with_password = signin.sign_in_with_password
    sign_up = signin.sign_up
    sign_in_bot = signin.sign_in_bot
    qr_login = login.qr_login
    log_out = login.log_out
    get_2fa = password.get_2fa
    edit_2fa = password.edit_2fa
    confirm_2fa_email = password.confirm_2fa_email
    resend_2fa_email = password.resend_2fa_email
    cancel_2fa_email = password.cancel_2fa_email
    recover_2fa = password.recover_2fa
    reset_2fa = password.reset_2fa
    cancel_2fa_reset = password.cancel_2fa_reset
    accept_qr_login = qr.accept_qr_login
    get_authorizations = account.get_authorizations
    terminate = account.terminate
    confirm_authorization = account.confirm_authorization
    set_authorization_ttl = account.set_authorization_ttl
    change_phone = account.change_phone

    async def check_authorization(self) -> api.User | None:
        """Who is logged in, asked from the server without any ``auth.*`` request; None for nobody.

        Raises what is neither: a ban, a network that is down, a session that was ended elsewhere.
        """
        if self.session.user is None and self.connection.fresh_key:
            return None
        try:
            return await self.get_me()
        except RpcError as error:
            if error.name in login.RELOGIN and self.session.user is None:
                return None
            raise

    async def is_user_authorized(self) -> bool:
        """Whether somebody is logged in. A ban or a network that is down is raised, not called False."""
        try:
            return await self.check_authorization() is not None
        except RpcError as error:
            if error.name in login.RELOGIN:
                return False
            raise

    async def get_me(self) -> api.User:
        """The account itself, as Telegram describes it now. Source: https://core.telegram.org/method/users.getUsers"""
        from cablegram import api
        from cablegram.sessions.types import settle

        found: list[Any] = await self.invoke(api.users.GetUsers(id=[api.InputUserSelf()]))
        user = login.self_user(found[0])
        if user != self.session.user:
            await settle(self.session.set_user(user))
            self.feed.wake()
        me: api.User = found[0]
        return me

    async def is_bot(self) -> bool:
        """Whether the account is a bot; asked from the server only when the session does not know."""
        user = self.session.user
        return user.is_bot if user is not None else (await self.get_me()).bot

    # ---- messages, chats, people ----

    send_message = messages.send_message
    edit_message = messages.edit_message
    delete_messages = messages.delete_messages
    forward_messages = messages.forward_messages
    mark_as_read = messages.mark_as_read
    action = acting.action
    pin_message = messages.pin_message
    unpin_message = messages.unpin_message
    get_messages = history.get_messages
    iter_messages = history.iter_messages
    send_file = sending.send_file
    upload_file = uploads.upload_file
    download_media = saving.download_media
    download_profile_photo = saving.download_profile_photo
    iter_download = downloads.iter_download
    get_participants = members.get_participants
    iter_participants = members.iter_participants
    kick_participant = moderation.kick_participant
    edit_permissions = moderation.edit_permissions
    edit_admin = moderation.edit_admin
    get_dialogs = dialogs.get_dialogs
    iter_dialogs = dialogs.iter_dialogs
    get_entity = peers.get_entity
    get_input_entity = peers.get_input_entity
    get_peer_id = peers.get_peer_id

    # ---- events ----

    conversation = conversations.conversation
    ask = conversations.ask
    watch = watching.watch
    unwatch = watching.unwatch

    def on(self, event: Any = None) -> Callable[[F], F]:
        """Decorator: call the function for each event that ``event`` lets through; see ``cablegram.events``."""

        def register(handler: F) -> F:
            self.add_event_handler(handler, event)
            return handler

        return register

    def add_event_handler(self, callback: Handler, event: Any = None) -> None:
        """Call ``callback`` for each event that ``event`` lets through; None: every raw update."""
        self.dispatcher.add(callback, event)
        self.feed.wake()

    def remove_event_handler(self, callback: Handler, event: Any = None) -> int:
        """Stop calling ``callback`` (for this filter, or for all); returns how many registrations went."""
        return self.dispatcher.remove(callback, event)

    def list_event_handlers(self) -> list[tuple[Handler, Any]]:
        """Every handler with the filter that it is registered for."""
        return [(item.handler, item.wants) for item in self.dispatcher.handlers]

    @property
    def on_error(self) -> OnError | None:
        """Called with the error, the event and the handler when a handler fails; None: the error is logged."""
        return self.dispatcher.on_error

    @on_error.setter
    def on_error(self, callback: OnError | None) -> None:
        self.dispatcher.on_error = callback

    # ---- settings that may change ----

    @property
    def parse_mode(self) -> ParseMode:
        """How texts and captions are written: ``"md"``, ``"html"``, None for as they are, or a parser of your own."""
        return self._parse_mode

    @parse_mode.setter
    def parse_mode(self, mode: ParseMode) -> None:
        from .markup import check_mode

        self._parse_mode = check_mode(mode)

    @property
    def flood_sleep_threshold(self) -> float:
        """The longest wait that Telegram may impose on a call (seconds) before it is raised; a day at most."""
        return self.flood_policy.max_wait

    @flood_sleep_threshold.setter
    def flood_sleep_threshold(self, seconds: float) -> None:
        self.flood_policy = self.flood_policy._replace(max_wait=min(seconds, 86_400.0))

    def set_log_level(self, level: int | str) -> None:
        """How much is logged: ``"DEBUG"``, ``"INFO"``, ``"WARNING"``, ``"ERROR"``, ``"NONE"``, or a logging level."""
        if isinstance(level, str):
            name = level.upper()
            level = logging.CRITICAL + 1 if name == "NONE" else getattr(logging, name, -1)
            if not isinstance(level, int) or level < 0:
                raise UsageError(f"{name} is no log level; use DEBUG, INFO, WARNING, ERROR or NONE")
        self.logger.setLevel(level)


def _session(given: Session | str) -> Session:
    if not isinstance(given, str):
        from cablegram.sessions.base import Session

        if not isinstance(given, Session):
            raise UsageError(f"session is a Session or a name, not a {type(given).__name__}; subclass MemorySession")
        return given
    if not given.strip() or "\0" in given:
        raise UsageError("the session's name is empty; give a name, a Session, or StringSession() to keep nothing")
    from cablegram.sessions.store import StoreSession

    return StoreSession(given)
