"""`TelegramClient`: the one object that a program holds. A facade; what it does lives in the modules beside it.

Longer than 400 lines because it is the one list of all that a client can do and be told, with the words for each.
"""

from __future__ import annotations

import inspect
import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Self, TypeVar, overload

from cablegram.errors import UsageError, described

from .callbacks import time_limit
from .chats.lookups import PeerLookups
from .connection.lifecycle import Lifecycle
from .connection.pool_factory import InvokerFactory, make_pool
from .connection.settings import (
    DEVICE_FIELDS,
    ClientSettings,
    ServerClock,
    checked,
    checked_floods,
    checked_handling,
    checked_logger,
    checked_middleware,
    checked_network,
)
from .core import ClientCore, DeliveryPart
from .handlers.order import OrderBy, at_least_one, checked_order
from .requests.middleware import FloodPolicy, Middleware
from .requests.sent_ids import SentIds
from .updates.dispatcher import DEFAULT_LIMIT, Dispatcher, Policy
from .updates.update_manager import UpdateManager

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Unpack

    from cablegram import api as raw
    from cablegram.crypto.types import Clock, Rand
    from cablegram.mtproto.framing import Transport
    from cablegram.mtproto.network import Network
    from cablegram.net.proxy import Proxy
    from cablegram.net.streams import Dialer
    from cablegram.sessions.base import Session

    from .chats import dialogs, membership, moderation, participants, peers
    from .chats.peers import PeerLike
    from .client_options import ClientOptions
    from .connection.health import Health
    from .delivery import given_up
    from .delivery.policy import DeliveryMode
    from .features import (
        admin_log,
        bots,
        business,
        contacts,
        folders,
        inline_mode,
        polls,
        profile,
        scheduled,
        stickers,
        takeout,
        topics,
    )
    from .files import download, save_media, upload
    from .login import account, identity, log_out, qr, start, steps, two_factor
    from .messages import chat_action, drafting, edit, history, reactions, send, send_file
    from .messages.markup.modes import ParseMode
    from .messages.streaming import screen
    from .methods.namespaces import Methods
    from .rights.guard import Confirm
    from .updates import channel_polling, conversations
    from .updates.filter_base import Filter
    from .updates.registration import Given, Handler, OnError, Registered, Takes, Wants
    from .updates.router import Router
else:
    from .lazy_methods import rooms

    dialogs, membership, moderation = rooms("chats", "dialogs", "membership", "moderation")
    participants, peers = rooms("chats", "participants", "peers")
    admin_log, bots, business, contacts = rooms("features", "admin_log", "bots", "business", "contacts")
    (folders,) = rooms("features", "folders")
    inline_mode, polls = rooms("features", "inline_mode", "polls")
    profile, scheduled, stickers = rooms("features", "profile", "scheduled", "stickers")
    takeout, topics = rooms("features", "takeout", "topics")
    (given_up,) = rooms("delivery", "given_up")
    download, save_media, upload = rooms("files", "download", "save_media", "upload")
    account, identity, log_out = rooms("login", "account", "identity", "log_out")
    qr, start, steps, two_factor = rooms("login", "qr", "start", "steps", "two_factor")
    chat_action, drafting, edit = rooms("messages", "chat_action", "drafting", "edit")
    (history,) = rooms("messages", "history")
    reactions, send, send_file = rooms("messages", "reactions", "send", "send_file")
    (screen,) = rooms("messages.streaming", "screen")
    channel_polling, conversations = rooms("updates", "channel_polling", "conversations")
    (namespaces,) = rooms("methods", "namespaces")

E = TypeVar("E")
F = TypeVar("F", bound=Callable[..., object])


class TelegramClient(ClientCore):
    """A client of one Telegram account, user or bot.

    ``session``: a `Session`, or a name, which means ``StoreSession(name)``. ``api_id``, ``api_hash``: of the
    application, from https://my.telegram.org/apps. ``network``: which Telegram; None is ``Network.production()``.

    ``connection_retries``: how often the first connection is tried again before ``ConnectionLost`` is raised (None: for
    ever); ``reconnection_retries``: how often one that had worked (None, the default: for ever); ``retry_delay``: the
    first pause between two tries (seconds), doubled each time. ``timeout``: how long one attempt of a call may take
    (seconds). ``request_retries``: how often a call is sent when the server fails.
    ``flood_sleep_threshold``: the longest wait that Telegram may impose on a call (seconds) before it is raised as
    ``errors.Flood``; ``flood_budget``: the longest sum of such waits in one call (seconds).

    ``device_model``, ``system_version``, ``app_version``, ``lang_code``, ``system_lang_code``, ``lang_pack``: what the
    account's list of devices shows; by default what is true, and later what it was when this session logged in.
    ``layer``: the layer to speak (None: the newest). ``transport`` (a ``Transport`` or its name, such as
    ``"http"``), ``use_ipv6``: how to connect. ``proxy``: a link,
    ``socks5://user:password@host:port``, ``http://…``, ``https://t.me/proxy?…``. ``pfs``: speak under temporary
    keys, so that a stolen session opens no traffic of the past (perfect forward secrecy).
    ``middleware``: see ``cablegram.client.middleware``. ``on_error(error, event, handler)``: called when a handler
    fails; ``handler_errors``: ``"stop"`` makes such an error end the client. ``updates_limit``: how many updates wait.
    ``concurrency``: how many may be handled at once, each chat's in order; ``order_by``: ``"user"`` for each user's, or
    a function of the update, whose answer names what it is in order with. ``catch_up=False``: begin at now, not where
    the last run ended; ``update_silence``: ask whether something was missed after so long without an update (seconds).
    ``delivery="durable"``, or a `Durable`: each update is kept in the session until its handlers have ended with it, is
    handled again after a failure or a crash, and what its handlers send is sent once; see the page "Delivery".
    ``stop_grace``: how long :meth:`disconnect` lets handlers go on that have begun (seconds); what has not ended then,
    or has not begun, comes again at the next start.
    ``parse_mode``: how texts are written, see :attr:`parse_mode`.
    ``clock``, ``rand``, ``dial``, ``invoker``: stand-ins for the machine's, used by simulations.

    The constructor does nothing: no file, no connection, no event loop. Names follow GramJS, in snake_case.
    Raises :class:`~cablegram.errors.UsageError` for an ``api_id`` or ``api_hash`` that cannot be right.
    """

    __slots__ = ()

    _connection: Lifecycle
    _dispatcher: Dispatcher
    _updates: UpdateManager

    def __init__(
        self,
        session: Session | str,
        api_id: int,
        api_hash: str,
        *,
        network: Network | None = None,
        connection_retries: int | None = 5,
        reconnection_retries: int | None = None,
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
        transport: Transport | str | None = None,
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
        stop_grace: float = 5.0,
        concurrency: int = 1,
        order_by: str | OrderBy = "chat",
        delivery: DeliveryMode = None,
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
        self._clock: Clock = clock or SystemClock()
        self._rand: Rand = rand or system_rand
        settings = ClientSettings(
            api_id=checks.api_id(api_id),
            api_hash=checks.api_hash(api_hash),
            connection_retries=connection_retries,
            reconnection_retries=reconnection_retries,
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
            stop_grace=stop_grace,
            dial=dial,
            proxy=proxy,
        )
        self._settings, self._network = checked(settings), checked_network(network)
        self._parse_mode: ParseMode = "md"
        if parse_mode != "md":
            self.parse_mode = parse_mode
        self.logger = checked_logger(logger)
        self._flood_policy = FloodPolicy(*checked_floods(flood_sleep_threshold, flood_budget))
        self._peer_lookups = PeerLookups()
        self._sent_ids = SentIds()
        self._login = None
        self._shown = {}
        self._token_accepted = self._configuration = None
        self._connection = Lifecycle(self, invoker or make_pool, checked_middleware(middleware))
        self._server_clock = ServerClock(self._clock, self._connection.clock_offset)
        self._dispatcher = Dispatcher(self, self._connection.fail)
        self._updates = UpdateManager(self)
        checked_handling(on_error, handler_errors, updates_limit)
        self._dispatcher.on_error, self._dispatcher.policy, self._dispatcher.limit = (
            on_error,
            handler_errors,
            updates_limit,
        )
        self._dispatcher.concurrency, self._dispatcher.order_by = at_least_one(concurrency), checked_order(order_by)
        self._delivery = _delivery(self, delivery, concurrency)

    @classmethod
    def from_env(cls, session: Session | str, **options: Unpack[ClientOptions]) -> Self:
        """A client on the Telegram that the environment names: what a program needs that runs here and there.

        ``CABLEGRAM_NETWORK`` is ``production`` (without it), ``test``, ``sandbox`` (the one that ``cablegram sandbox``
        runs on this machine), or a file that describes a network; ``CABLEGRAM_API_ID`` and ``CABLEGRAM_API_HASH`` are
        the application's, which a sandbox's file has too. A name in ``session`` means a file for each network: ``me``
        is kept in ``me.session`` on Telegram itself, and in ``me.sandbox.session`` on a sandbox. ``options`` are those
        of the class. Raises :class:`~cablegram.errors.UsageError` that says what to set.
        """
        from .environment import application, session_name, surroundings

        target = surroundings()
        api_id, api_hash = application(target)
        name = session_name(session, target) if isinstance(session, str) else session
        return cls(name, api_id, api_hash, network=target.network, **options)

    def __repr__(self) -> str:
        return f"<TelegramClient {self._connection.state}, {self.session!r}>"

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
        await self._connection.open(time_limit(timeout))

    async def disconnect(self) -> None:
        """Disconnect, whatever is under way, and save the session. The client can connect again, on any loop."""
        await self._connection.close()

    async def run_until_disconnected(self) -> None:
        """Wait until :meth:`disconnect` is called or the client dies; disconnects, and raises what it died of."""
        try:
            await self._connection.ended()
        finally:
            await self.disconnect()

    @property
    def disconnected(self) -> bool:
        """The opposite of :attr:`connected`."""
        return not self.connected

    def restricted(
        self,
        *,
        allow: Sequence[str] | None = None,
        peers: Sequence[PeerLike] | None = None,
        read_only: bool = False,
        confirm: Confirm | None = None,
    ) -> Self:
        """A client on the same connection that may do less, for an agent or a plug-in::

            assistant = client.restricted(allow=["messages.*"], peers=["@ada", team], confirm=ask_me)

        ``allow``: names of the API's methods, ``*`` for anything (None: all); ``peers``: the only ones that a request
        may name, others and those that name none are refused; ``read_only``: nothing that changes anything;
        ``confirm``: a function, coroutine functions too, that is given each `Call` and says whether to send it. A
        method of the client may need several of the API. Handlers, login and the connection stay with this client,
        and so does the chat with Telegram (777000), where login codes come, unless ``peers`` has it.

        What is refused raises :class:`~cablegram.errors.NotPermitted`; nothing is sent then.
        """
        from .rights.guard import restricted

        return restricted(self, allow, peers, read_only, confirm)

    def health(self) -> Health:
        """How the client is: connection, round-trip time, clock, waiting calls and updates, floods."""
        from .connection.health import health

        return health(self, self._connection)

    __call__ = ClientCore.invoke

    if TYPE_CHECKING:

        @property
        def api(self) -> Methods:
            """Every method of the API: ``await client.api.messages.get_history("@bob", limit=9)``.

            ``async for message in client.api.messages.iter_history("@bob")`` reads page after page.
            """

    else:
        api = namespaces.whole

    # ---- the account ----

    qr_login = start.qr_login
    start = start.start
    send_code = steps.send_code
    resend_code = steps.resend_code
    sign_in = steps.sign_in
    sign_in_with_password = steps.sign_in_with_password
    sign_up = steps.sign_up
    sign_in_bot = steps.sign_in_bot
    log_out = log_out.log_out
    get_2fa = two_factor.get_2fa
    edit_2fa = two_factor.edit_2fa
    confirm_2fa_email = two_factor.confirm_2fa_email
    resend_2fa_email = two_factor.resend_2fa_email
    cancel_2fa_email = two_factor.cancel_2fa_email
    recover_2fa = two_factor.recover_2fa
    reset_2fa = two_factor.reset_2fa
    cancel_2fa_reset = two_factor.cancel_2fa_reset
    accept_qr_login = qr.accept_qr_login
    get_authorizations = account.get_authorizations
    terminate_session = account.terminate_session
    confirm_authorization = account.confirm_authorization
    set_authorization_ttl = account.set_authorization_ttl
    change_phone = account.change_phone
    check_authorization = identity.check_authorization
    is_user_authorized = identity.is_user_authorized
    get_me = identity.get_me
    is_bot = identity.is_bot

    # ---- messages, chats, people ----

    send_message = send.send_message
    edit_message = edit.edit_message
    delete_messages = edit.delete_messages
    forward_messages = send.forward_messages
    mark_as_read = edit.mark_as_read
    action = chat_action.action
    streaming = screen.streaming
    pin_message = edit.pin_message
    unpin_message = edit.unpin_message
    react = reactions.react
    get_messages = history.get_messages
    iter_messages = history.iter_messages
    send_file = send_file.send_file
    upload_file = upload.upload_file
    download_media = save_media.download_media
    download_profile_photo = save_media.download_profile_photo
    iter_download = download.iter_download
    get_participants = participants.get_participants
    iter_participants = participants.iter_participants
    get_member = participants.get_member
    join = membership.join
    leave = membership.leave
    create_group = membership.create_group
    create_channel = membership.create_channel
    invite = membership.invite
    invite_link = membership.invite_link
    kick_participant = moderation.kick_participant
    edit_permissions = moderation.edit_permissions
    edit_admin = moderation.edit_admin
    drafts = drafting.drafts
    save_draft = drafting.save_draft
    get_dialogs = dialogs.get_dialogs
    iter_dialogs = dialogs.iter_dialogs
    get_entity = peers.get_entity
    get_full = peers.get_full
    get_input_entity = peers.get_input_entity
    get_peer_id = peers.get_peer_id

    # ---- what Telegram has besides ----

    send_poll = polls.send_poll
    vote = polls.vote
    close_poll = polls.close_poll
    iter_votes = polls.iter_votes
    inline_query = inline_mode.inline_query
    create_topic = topics.create_topic
    edit_topic = topics.edit_topic
    close_topic = topics.close_topic
    pin_topic = topics.pin_topic
    delete_topic = topics.delete_topic
    get_topics = topics.get_topics
    iter_topics = topics.iter_topics
    set_forum = topics.set_forum
    iter_admin_log = admin_log.iter_admin_log
    get_scheduled = scheduled.get_scheduled
    send_scheduled = scheduled.send_scheduled
    delete_scheduled = scheduled.delete_scheduled
    edit_profile = profile.edit_profile
    set_username = profile.set_username
    set_profile_photo = profile.set_profile_photo
    get_profile_photos = profile.get_profile_photos
    iter_profile_photos = profile.iter_profile_photos
    delete_profile_photos = profile.delete_profile_photos
    block = contacts.block
    unblock = contacts.unblock
    get_blocked = contacts.get_blocked
    iter_blocked = contacts.iter_blocked
    get_contacts = contacts.get_contacts
    add_contact = contacts.add_contact
    delete_contacts = contacts.delete_contacts
    import_contacts = contacts.import_contacts
    create_folder = folders.create_folder
    edit_folder = folders.edit_folder
    delete_folder = folders.delete_folder
    archive = folders.archive
    unarchive = folders.unarchive
    folders = folders.folders
    set_commands = bots.set_commands
    get_commands = bots.get_commands
    delete_commands = bots.delete_commands
    set_menu_button = bots.set_menu_button
    get_stickers = stickers.get_stickers
    get_sticker_sets = stickers.get_sticker_sets
    install_stickers = stickers.install_stickers
    uninstall_stickers = stickers.uninstall_stickers
    takeout = takeout.takeout
    get_business_connection = business.get_business_connection
    business = business.business

    # ---- events ----

    conversation = conversations.conversation
    ask = conversations.ask
    watch = channel_polling.watch
    unwatch = channel_polling.unwatch
    dead_letters = given_up.dead_letters
    redeliver = given_up.redeliver
    drop_dead_letters = given_up.drop_dead_letters

    @overload
    def on(self, event: Filter[E] | type[Filter[E]]) -> Takes[E]: ...
    @overload
    def on(self, event: type[Given]) -> Takes[Given]: ...
    @overload
    def on(self, event: None = None) -> Takes[raw.TypeUpdate]: ...
    def on(self, event: Wants | None = None) -> Callable[[F], F]:
        """Decorator: call the function for each event that ``event`` lets through; see ``cablegram.events``.

        It is called, with a filter or without: ``@client.on(events.NewMessage())``, ``@client.on()``. Raises
        :class:`~cablegram.errors.UsageError` for ``@client.on`` alone, which would register nothing.
        """
        if event is not None and not isinstance(event, type) and inspect.isroutine(event):
            raise UsageError("write @client.on() or @client.on(events.NewMessage()), with parentheses")

        def register(handler: F) -> F:
            self._register(handler, event)
            return handler

        return register

    @overload
    def add_event_handler(
        self, callback: Callable[[E], object] | Callable[[], object], event: Filter[E] | type[Filter[E]]
    ) -> None: ...
    @overload
    def add_event_handler(self, callback: Handler, event: type[Given] | None = None) -> None: ...
    def add_event_handler(self, callback: Handler, event: Wants | None = None) -> None:
        """Call ``callback`` for each event that ``event`` lets through; None: every raw update."""
        self._register(callback, event)

    def _register(self, handler: Handler, event: Wants | None) -> None:
        self._dispatcher.add(handler, event)
        self._updates.wake()

    def remove_event_handler(self, callback: Handler, event: Wants | None = None) -> int:
        """Stop calling ``callback`` (for this filter, or for all); returns how many registrations went."""
        return self._dispatcher.remove(callback, event)

    def include(self, router: Router, **given: object) -> None:
        """Register the handlers of a router, in their order, after those that are registered. ``given``: values for the
        parameters of handlers that have these names.

        Raises :class:`~cablegram.errors.UsageError` for one that is included already.
        """
        from .updates.router import register

        register(self, self._dispatcher, router, given)
        self._updates.wake()

    def list_event_handlers(self) -> list[tuple[Handler, Registered]]:
        """Every handler with the filter that it is registered for."""
        return [(item.handler, item.wants) for item in self._dispatcher.handlers]

    @property
    def on_error(self) -> OnError | None:
        """Called with the error, the event and the handler when a handler fails; None: the error is logged."""
        return self._dispatcher.on_error

    @on_error.setter
    def on_error(self, callback: OnError | None) -> None:
        self._dispatcher.on_error = callback

    # ---- settings that may change ----

    @property
    def flood_sleep_threshold(self) -> float:
        """The longest wait that Telegram may impose on a call (seconds) before it is raised; a day at most."""
        return self._flood_policy.max_wait

    @flood_sleep_threshold.setter
    def flood_sleep_threshold(self, seconds: float) -> None:
        self._flood_policy = self._flood_policy._replace(max_wait=min(seconds, 86_400.0))

    def set_log_level(self, level: int | str) -> None:
        """How much is logged: ``"DEBUG"``, ``"INFO"``, ``"WARNING"``, ``"ERROR"``, ``"NONE"``, or a logging level."""
        if isinstance(level, str):
            name = level.upper()
            level = logging.CRITICAL + 1 if name == "NONE" else getattr(logging, name, -1)
            if not isinstance(level, int) or level < 0:
                raise UsageError(f"{name} is no log level; use DEBUG, INFO, WARNING, ERROR or NONE")
        if not isinstance(level, int) or isinstance(level, bool):
            raise UsageError(f"a log level is a number or its name, not {described(level)}")
        self.logger.setLevel(level)


def _delivery(client: ClientCore, mode: DeliveryMode, concurrency: int) -> DeliveryPart | None:
    if mode is None:
        return None
    from .delivery.durable import DurableDelivery
    from .delivery.policy import durable_policy

    return DurableDelivery(client, durable_policy(mode), concurrency)


def _session(given: Session | str) -> Session:
    if not isinstance(given, str):
        from cablegram.sessions.base import Session

        if not isinstance(given, Session):
            raise UsageError(f"session is a Session or a name, not {described(given)}; subclass MemorySession")
        return given
    if not given.strip() or "\0" in given:
        raise UsageError("the session's name is empty; give a name, a Session, or StringSession() to keep nothing")
    from cablegram.sessions.store import StoreSession

    return StoreSession(given)
