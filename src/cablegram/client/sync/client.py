"""`SyncClient`: the client for programs without an event loop of their own; every call waits for its result.

Longer than 400 lines because it is the one list of all that a client can do, for programs that wait.

A thread runs the loop and, on it, a `TelegramClient`. Callbacks (``phone_code=``, ``progress=``, ...) run in the thread
that made the call, and so may use ``input()``. Handlers run in threads too, one after the other.
"""

from __future__ import annotations

import asyncio
import contextlib
import copy
import functools
import inspect
import os
import queue
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Self, TypeVar, cast

from cablegram.client.client import TelegramClient
from cablegram.client.handlers.state_context import StateContext
from cablegram.client.updates.events import Event
from cablegram.client.updates.router import Adapter, Around, Following, Router, register
from cablegram.errors import UsageError, WrongLoop

from .thread_bridge import Synchronous, ThreadCall, asynchronous, is_function

if TYPE_CHECKING:
    import logging
    from types import TracebackType
    from typing import Unpack

    from cablegram.api import BotBusinessConnection
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.client_options import ClientOptions
    from cablegram.client.connection.health import Health
    from cablegram.client.messages.markup import ParseMode
    from cablegram.client.methods.sync_namespaces import SyncMethods
    from cablegram.client.requests.middleware import Call, FloodPolicy
    from cablegram.client.updates.registration import Handler, OnError, Registered, Wants
    from cablegram.mtproto.network import Network
    from cablegram.sessions.base import Session
    from cablegram.tl import TLFunction

P = ParamSpec("P")
T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., object])

_END = object()


def _waits(
    method: Callable[Concatenate[TelegramClient, P], Coroutine[object, object, T]],
) -> Callable[Concatenate[SyncClient, P], T]:
    """The client's method for a thread that waits for it."""

    def wait(self: SyncClient, /, *arguments: P.args, **options: P.kwargs) -> T:
        result: T = self.wait(functools.partial(method, self.client), *arguments, **options)
        return result

    return functools.update_wrapper(wait, method)


def _yields(
    method: Callable[Concatenate[TelegramClient, P], AsyncIterator[T]],
) -> Callable[Concatenate[SyncClient, P], Iterator[T]]:
    """The client's iterator for a ``for`` loop."""

    def each(self: SyncClient, /, *arguments: P.args, **options: P.kwargs) -> Iterator[T]:
        return self.each(functools.partial(method, self.client), *arguments, **options)

    return functools.update_wrapper(each, method)


def _takes(like: Callable[P, object]) -> Callable[[Callable[..., None]], Callable[Concatenate[SyncClient, P], None]]:
    """For type checkers: the constructor takes what the other class' does."""
    return lambda constructor: constructor


class SyncClient:
    """A `TelegramClient` without ``async`` and ``await``: the same arguments, the same methods, each waits.

    ::

        with SyncClient("me", api_id, api_hash) as client:
            client.start(phone_number=..., phone_code=...)
            for message in client.iter_messages("@durov", limit=10):
                print(message.message)

    It may be used by several threads at a time. ``client``: the `TelegramClient` within, which lives on the loop of
    another thread. Handlers are plain functions that get events whose methods wait, or coroutine functions, which get
    the events of the `TelegramClient`.
    """

    @_takes(TelegramClient)
    def __init__(self, *arguments: Any, **options: Any) -> None:
        """See :class:`TelegramClient`."""
        self._handlers: dict[Handler, Handler] = {}
        self._handling = threading.local()
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._stop: asyncio.Event | None = None
        self._process = 0
        if options.get("on_error") is not None:
            options["on_error"] = self._threaded(options["on_error"])
        self.client = TelegramClient(*arguments, **options)

    @classmethod
    def from_env(cls, session: Session | str, **options: Unpack[ClientOptions]) -> Self:
        """See :meth:`TelegramClient.from_env`."""
        from cablegram.client.environment import application, session_name, surroundings

        target = surroundings()
        api_id, api_hash = application(target)
        name = session_name(session, target) if isinstance(session, str) else session
        return cls(name, api_id, api_hash, network=target.network, **options)

    def __repr__(self) -> str:
        return f"<SyncClient of {self.client!r}>"

    # ---- the thread ----

    def running(self) -> asyncio.AbstractEventLoop:
        """The loop, begun when it is first needed."""
        with self._lock:
            loop = self._loop
            if loop is None:
                return self._begin()
        if self._process != os.getpid():
            raise WrongLoop(
                f"this SyncClient was connected in process {self._process}; process {os.getpid()} is a copy of that, "
                "made by a fork, without its thread: make and connect a client after the fork"
            )
        if loop.is_closed():
            raise UsageError("the client that this restricted one was made from is disconnected")
        if self._thread is threading.current_thread():
            raise WrongLoop(
                "a method of a SyncClient was called on the event loop of its own thread, and would wait for itself; "
                "coroutine functions use the TelegramClient: `await event.client...`"
            )
        return loop

    def _begin(self) -> asyncio.AbstractEventLoop:
        ready: queue.SimpleQueue[asyncio.AbstractEventLoop] = queue.SimpleQueue()
        self._process = os.getpid()
        self._thread = threading.Thread(target=self._run, args=(ready.put,), name="cablegram", daemon=True)
        self._thread.start()
        self._loop = ready.get()
        return self._loop

    def _run(self, ready: Callable[[asyncio.AbstractEventLoop], None]) -> None:
        async def serve() -> None:
            stop = self._stop = asyncio.Event()
            ready(asyncio.get_running_loop())
            await stop.wait()

        with asyncio.Runner() as runner:
            runner.run(serve())

    def _end(self) -> None:
        """Let the thread end. A handler does not wait for it: the thread waits for the handlers."""
        with self._lock:
            loop, thread, stop = self._loop, self._thread, self._stop
            self._loop = self._thread = self._stop = None
        if loop is not None and stop is not None and thread is not None:
            loop.call_soon_threadsafe(stop.set)
            if not getattr(self._handling, "now", False):
                thread.join()

    def wait(
        self, function: Callable[..., Coroutine[object, object, object]], *arguments: object, **options: object
    ) -> Any:
        """The result of any coroutine function, run on the client's loop."""
        given_for_it: object = function
        if not callable(given_for_it):
            if inspect.iscoroutine(given_for_it):
                given_for_it.close()  # else Python warns that it was never awaited, beside the error that says why
            raise UsageError('wait() takes the function and its arguments apart: wait(message.reply, "Hello")')
        waiting = ThreadCall(self)
        given, named = waiting.all(arguments, options)
        result = waiting.run(function(*given, **named))
        return Synchronous(result, self) if isinstance(result, Event) else result

    def each(self, function: Callable[..., AsyncIterator[T]], *arguments: object, **options: object) -> Iterator[T]:
        """The items of any asynchronous iterator, which is made and run on the client's loop."""
        waiting = ThreadCall(self)
        given, named = waiting.all(arguments, options)
        items: Any = function(*given, **named)

        async def following() -> Any:
            return await anext(items, _END)

        try:
            while (item := waiting.run(following())) is not _END:
                yield item
        finally:
            if self._loop is not None:
                waiting.run(items.aclose())

    def _call(self, function: Callable[..., T], *arguments: object) -> T:
        """Something that returns at once, on the loop if there is one."""
        if self._loop is None or threading.current_thread() is self._thread:
            return function(*arguments)

        async def call() -> T:
            return function(*arguments)

        return ThreadCall(self).run(call())

    # ---- connecting ----

    def __enter__(self) -> Self:
        self.connect()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.disconnect()

    def connect(self, *, timeout: float | None = None) -> None:
        """See :meth:`TelegramClient.connect`."""
        try:
            self.wait(self.client.connect, timeout=timeout)
        except BaseException:
            self._end()
            raise

    def disconnect(self) -> None:
        """See :meth:`TelegramClient.disconnect`; the thread ends as well."""
        if self._loop is not None:
            try:
                self.wait(self.client.disconnect)
            finally:
                self._end()

    def run_until_disconnected(self) -> None:
        """See :meth:`TelegramClient.run_until_disconnected`; Ctrl-C is raised as KeyboardInterrupt."""
        try:
            self.wait(self.client.run_until_disconnected)
        finally:
            self.disconnect()

    # ---- calls ----

    def invoke(
        self,
        request: TLFunction[T],
        *,
        dc: int | None = None,
        timeout: float | None = None,
        floods: FloodPolicy | None = None,
    ) -> T:
        """See :meth:`TelegramClient.invoke`."""
        result: T = self.wait(self.client.invoke, request, dc=dc, timeout=timeout, floods=floods)
        return result

    __call__ = invoke

    @property
    def api(self) -> SyncMethods:
        """See :attr:`TelegramClient.api`: ``client.api.messages.get_history("@bob")`` waits."""
        from cablegram.client.methods.sync_namespaces import SyncMethods

        return SyncMethods(self)

    start = _waits(TelegramClient.start)
    send_code = _waits(TelegramClient.send_code)
    resend_code = _waits(TelegramClient.resend_code)
    sign_in = _waits(TelegramClient.sign_in)
    sign_in_with_password = _waits(TelegramClient.sign_in_with_password)
    sign_up = _waits(TelegramClient.sign_up)
    sign_in_bot = _waits(TelegramClient.sign_in_bot)
    qr_login = _yields(TelegramClient.qr_login)
    log_out = _waits(TelegramClient.log_out)
    get_2fa = _waits(TelegramClient.get_2fa)
    edit_2fa = _waits(TelegramClient.edit_2fa)
    confirm_2fa_email = _waits(TelegramClient.confirm_2fa_email)
    resend_2fa_email = _waits(TelegramClient.resend_2fa_email)
    cancel_2fa_email = _waits(TelegramClient.cancel_2fa_email)
    recover_2fa = _waits(TelegramClient.recover_2fa)
    reset_2fa = _waits(TelegramClient.reset_2fa)
    cancel_2fa_reset = _waits(TelegramClient.cancel_2fa_reset)
    accept_qr_login = _waits(TelegramClient.accept_qr_login)
    get_authorizations = _waits(TelegramClient.get_authorizations)
    terminate_session = _waits(TelegramClient.terminate_session)
    confirm_authorization = _waits(TelegramClient.confirm_authorization)
    set_authorization_ttl = _waits(TelegramClient.set_authorization_ttl)
    change_phone = _waits(TelegramClient.change_phone)
    check_authorization = _waits(TelegramClient.check_authorization)
    is_user_authorized = _waits(TelegramClient.is_user_authorized)
    get_me = _waits(TelegramClient.get_me)
    is_bot = _waits(TelegramClient.is_bot)
    send_message = _waits(TelegramClient.send_message)
    edit_message = _waits(TelegramClient.edit_message)
    delete_messages = _waits(TelegramClient.delete_messages)
    forward_messages = _waits(TelegramClient.forward_messages)
    mark_as_read = _waits(TelegramClient.mark_as_read)
    pin_message = _waits(TelegramClient.pin_message)
    unpin_message = _waits(TelegramClient.unpin_message)
    react = _waits(TelegramClient.react)
    get_messages = _waits(TelegramClient.get_messages)
    iter_messages = _yields(TelegramClient.iter_messages)
    send_file = _waits(TelegramClient.send_file)
    upload_file = _waits(TelegramClient.upload_file)
    download_media = _waits(TelegramClient.download_media)
    download_profile_photo = _waits(TelegramClient.download_profile_photo)
    iter_download = _yields(TelegramClient.iter_download)
    get_participants = _waits(TelegramClient.get_participants)
    iter_participants = _yields(TelegramClient.iter_participants)
    get_member = _waits(TelegramClient.get_member)
    join = _waits(TelegramClient.join)
    leave = _waits(TelegramClient.leave)
    create_group = _waits(TelegramClient.create_group)
    create_channel = _waits(TelegramClient.create_channel)
    invite = _waits(TelegramClient.invite)
    invite_link = _waits(TelegramClient.invite_link)
    kick_participant = _waits(TelegramClient.kick_participant)
    edit_permissions = _waits(TelegramClient.edit_permissions)
    edit_admin = _waits(TelegramClient.edit_admin)
    drafts = _waits(TelegramClient.drafts)
    save_draft = _waits(TelegramClient.save_draft)
    get_dialogs = _waits(TelegramClient.get_dialogs)
    iter_dialogs = _yields(TelegramClient.iter_dialogs)
    get_entity = _waits(TelegramClient.get_entity)
    get_full = _waits(TelegramClient.get_full)
    get_input_entity = _waits(TelegramClient.get_input_entity)
    get_peer_id = _waits(TelegramClient.get_peer_id)
    send_poll = _waits(TelegramClient.send_poll)
    vote = _waits(TelegramClient.vote)
    close_poll = _waits(TelegramClient.close_poll)
    iter_votes = _yields(TelegramClient.iter_votes)
    inline_query = _waits(TelegramClient.inline_query)
    create_topic = _waits(TelegramClient.create_topic)
    edit_topic = _waits(TelegramClient.edit_topic)
    close_topic = _waits(TelegramClient.close_topic)
    pin_topic = _waits(TelegramClient.pin_topic)
    delete_topic = _waits(TelegramClient.delete_topic)
    get_topics = _waits(TelegramClient.get_topics)
    iter_topics = _yields(TelegramClient.iter_topics)
    set_forum = _waits(TelegramClient.set_forum)
    iter_admin_log = _yields(TelegramClient.iter_admin_log)
    get_scheduled = _waits(TelegramClient.get_scheduled)
    send_scheduled = _waits(TelegramClient.send_scheduled)
    delete_scheduled = _waits(TelegramClient.delete_scheduled)
    edit_profile = _waits(TelegramClient.edit_profile)
    set_username = _waits(TelegramClient.set_username)
    set_profile_photo = _waits(TelegramClient.set_profile_photo)
    get_profile_photos = _waits(TelegramClient.get_profile_photos)
    iter_profile_photos = _yields(TelegramClient.iter_profile_photos)
    delete_profile_photos = _waits(TelegramClient.delete_profile_photos)
    block = _waits(TelegramClient.block)
    unblock = _waits(TelegramClient.unblock)
    get_blocked = _waits(TelegramClient.get_blocked)
    iter_blocked = _yields(TelegramClient.iter_blocked)
    get_contacts = _waits(TelegramClient.get_contacts)
    add_contact = _waits(TelegramClient.add_contact)
    delete_contacts = _waits(TelegramClient.delete_contacts)
    import_contacts = _waits(TelegramClient.import_contacts)
    folders = _waits(TelegramClient.folders)
    create_folder = _waits(TelegramClient.create_folder)
    edit_folder = _waits(TelegramClient.edit_folder)
    delete_folder = _waits(TelegramClient.delete_folder)
    archive = _waits(TelegramClient.archive)
    unarchive = _waits(TelegramClient.unarchive)
    set_commands = _waits(TelegramClient.set_commands)
    get_commands = _waits(TelegramClient.get_commands)
    delete_commands = _waits(TelegramClient.delete_commands)
    set_menu_button = _waits(TelegramClient.set_menu_button)
    get_business_connection = _waits(TelegramClient.get_business_connection)
    get_stickers = _waits(TelegramClient.get_stickers)
    get_sticker_sets = _waits(TelegramClient.get_sticker_sets)
    install_stickers = _waits(TelegramClient.install_stickers)
    uninstall_stickers = _waits(TelegramClient.uninstall_stickers)
    watch = _waits(TelegramClient.watch)
    unwatch = _waits(TelegramClient.unwatch)
    dead_letters = _waits(TelegramClient.dead_letters)
    redeliver = _waits(TelegramClient.redeliver)
    drop_dead_letters = _waits(TelegramClient.drop_dead_letters)

    # ---- events ----

    def restricted(
        self,
        *,
        allow: Sequence[str] | None = None,
        peers: Sequence[PeerLike] | None = None,
        read_only: bool = False,
        confirm: Callable[[Call], bool] | None = None,
    ) -> Self:
        """See :meth:`TelegramClient.restricted`; it works while this client is connected."""
        self.running()
        made = copy.copy(self)
        asked = None if confirm is None else self._threaded(confirm)
        made.client = self.client.restricted(allow=allow, peers=peers, read_only=read_only, confirm=asked)
        return made

    def conversation(self, peer: PeerLike, **options: Any) -> Synchronous:
        """See :meth:`TelegramClient.conversation`: ``with client.conversation(peer) as talk: talk.ask("Well?")``."""
        return Synchronous(self.client.conversation(peer, **options), self)

    def action(self, peer: PeerLike, kind: str = "typing") -> Synchronous:
        """See :meth:`TelegramClient.action`: ``with client.action(peer, "typing"): ...``."""
        return Synchronous(self.client.action(peer, kind), self)

    def streaming(self, peer: PeerLike, **options: Any) -> Synchronous:
        """See :meth:`TelegramClient.streaming`: ``with client.streaming(peer) as answer: answer.write(piece)``."""
        return Synchronous(self.client.streaming(peer, **options), self)

    @contextlib.contextmanager
    def takeout(
        self,
        *,
        contacts: bool = False,
        users: bool = False,
        groups: bool = False,
        megagroups: bool = False,
        channels: bool = False,
        files: bool = False,
        max_file_size: int | None = None,
    ) -> Iterator[SyncClient]:
        """See :meth:`TelegramClient.takeout`: ``with client.takeout(users=True) as export: ...``."""
        export = self.client.takeout(
            contacts=contacts, users=users, groups=groups, megagroups=megagroups, channels=channels, files=files,
            max_file_size=max_file_size,
        )  # fmt: skip
        inside = copy.copy(self)
        inside.client = self.wait(export.__aenter__)
        try:
            yield inside
        except BaseException as error:
            self.wait(export.__aexit__, type(error), error, error.__traceback__)
            raise
        self.wait(export.__aexit__, None, None, None)

    def business(self, connection: str | BotBusinessConnection) -> SyncClient:
        """See :meth:`TelegramClient.business`: a client that acts in the name of a business."""
        acting = copy.copy(self)
        acting.client = self.client.business(connection)
        return acting

    def ask(self, peer: PeerLike, message: str, **options: Any) -> Synchronous:
        """See :meth:`TelegramClient.ask`."""
        event: Synchronous = self.wait(self.client.ask, peer, message, **options)
        return event

    def on(self, event: Wants | None = None) -> Callable[[F], F]:
        """Decorator: call the function for each event that ``event`` lets through; see ``cablegram.events``."""

        def register(handler: F) -> F:
            self.add_event_handler(handler, event)
            return handler

        return register

    def add_event_handler(self, callback: Handler, event: Wants | None = None) -> None:
        """See :meth:`TelegramClient.add_event_handler`."""
        handler = self._handlers.setdefault(callback, self._threaded(callback))
        self._call(self.client.add_event_handler, handler, event)

    def remove_event_handler(self, callback: Handler, event: Wants | None = None) -> int:
        """See :meth:`TelegramClient.remove_event_handler`."""
        return self._call(self.client.remove_event_handler, self._handlers.get(callback, callback), event)

    def include(self, router: Router, **given: object) -> None:
        """See :meth:`TelegramClient.include`. Plain functions run in threads; one around handlers waits for
        ``following(event)``."""
        self._call(self._include, router, given)

    def _include(self, router: Router, given: Mapping[str, object]) -> None:
        register(self.client, self.client._dispatcher, router, given, _InThreads(self))
        self.client._updates.wake()

    def list_event_handlers(self) -> list[tuple[Handler, Registered]]:
        """See :meth:`TelegramClient.list_event_handlers`."""
        named = {handler: callback for callback, handler in self._handlers.items()}
        return [(named.get(handler, handler), wants) for handler, wants in self.client.list_event_handlers()]

    def _threaded(self, callback: Callable[..., object]) -> Callable[..., Any]:
        """A plain function as a handler that does not hold the loop up."""
        if not is_function(callback):
            return callback

        @functools.wraps(callback)
        async def handle(*arguments: object, **named: object) -> object:
            given = [self._waiting(one) for one in arguments]
            return await asyncio.to_thread(run, given, {name: self._waiting(one) for name, one in named.items()})

        def run(given: list[object], named: dict[str, object]) -> object:
            self._handling.now = True
            try:
                return callback(*given, **named)
            finally:
                self._handling.now = False

        return handle

    def _waiting(self, value: object) -> object:
        """What a handler is given, in the form of this client."""
        if value is self.client:
            return self
        return Synchronous(value, self) if isinstance(value, (Event, StateContext)) else value

    # ---- what can be looked at ----

    def server_time(self) -> float:
        """See :meth:`TelegramClient.server_time`."""
        return self.client.server_time()

    @property
    def logger(self) -> logging.Logger:
        """See :attr:`TelegramClient.logger`."""
        return self.client.logger

    @property
    def session(self) -> Session:
        """The session; ``session.save()`` of a `StringSession` is the string."""
        return self.client.session

    @property
    def connected(self) -> bool:
        """See :attr:`TelegramClient.connected`."""
        return self.client.connected

    @property
    def disconnected(self) -> bool:
        """The opposite of :attr:`connected`."""
        return not self.connected

    @property
    def network(self) -> Network:
        """Which Telegram this is a client of."""
        return self.client.network

    @property
    def device(self) -> Mapping[str, str]:
        """What the account's list of devices shows of this client."""
        return self.client.device

    def health(self) -> Health:
        """See :meth:`TelegramClient.health`."""
        return self._call(self.client.health)

    @property
    def on_error(self) -> OnError | None:
        """See :attr:`TelegramClient.on_error`."""
        callback = self.client.on_error
        return getattr(callback, "__wrapped__", callback)

    @on_error.setter
    def on_error(self, callback: OnError | None) -> None:
        self.client.on_error = None if callback is None else self._threaded(callback)

    @property
    def parse_mode(self) -> ParseMode:
        """See :attr:`TelegramClient.parse_mode`."""
        return self.client.parse_mode

    @parse_mode.setter
    def parse_mode(self, mode: ParseMode) -> None:
        self.client.parse_mode = mode

    @property
    def flood_sleep_threshold(self) -> float:
        """See :attr:`TelegramClient.flood_sleep_threshold`."""
        return self.client.flood_sleep_threshold

    @flood_sleep_threshold.setter
    def flood_sleep_threshold(self, seconds: float) -> None:
        self.client.flood_sleep_threshold = seconds

    def set_log_level(self, level: int | str) -> None:
        """See :meth:`TelegramClient.set_log_level`."""
        self.client.set_log_level(level)


class _InThreads(Adapter):
    """How a `SyncClient` calls the functions of a router."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def handler(self, function: Handler) -> Handler:
        return self._client._threaded(function)

    def around(self, function: Handler) -> Around:
        if not is_function(function):
            return cast("Around", function)
        threaded = self._client._threaded(function)

        async def around(event: object, following: Following) -> object:
            return await threaded(event, lambda given: self._client.wait(following, asynchronous(given)))

        return around
