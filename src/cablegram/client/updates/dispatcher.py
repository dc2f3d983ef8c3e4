"""From the network to the handlers: one ordered, bounded consumer.

Updates wait in a queue of at most ``limit``; the consumer is a task only while there is something to hand over. When
the handlers are slower than the updates come, the oldest are dropped, counted, and reported by ``UpdatesLost`` events.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from cablegram.client.callbacks import accepts, answer
from cablegram.client.chats.peer_ids import marked

from .client_events import Incoming, StopPropagation, UpdatesLost
from .events import Event
from .filters import Filter, Raw

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore, Tap


Handler = Callable[..., Any]
OnError = Callable[..., Any]
Policy = Literal["continue", "stop"]

DEFAULT_LIMIT = 10_000


class Registered(NamedTuple):
    """A handler, what it waits for, and how many arguments it takes: the event, or none."""

    handler: Handler
    wants: Any
    takes: int


class Dispatcher:
    """Holds the handlers and calls them.

    ``on_error(error, event, handler)`` is called for what a handler or a filter raised; without one it is logged with
    its traceback. ``policy`` ``"stop"`` also hands it to ``fail``, which ends the client.
    """

    __slots__ = (
        "_aside",
        "_client",
        "_fail",
        "_lost",
        "_pending",
        "_queue",
        "_since",
        "_task",
        "dropped",
        "handlers",
        "last_at",
        "limit",
        "on_error",
        "policy",
        "received",
        "taps",
    )

    def __init__(self, client: ClientCore, fail: Callable[[BaseException], None]) -> None:
        self._client = client
        self._fail = fail
        self._queue: deque[tuple[Any, float]] | None = None  # an idle client is to weigh little
        self._task: asyncio.Task[None] | None = None
        self._aside: list[asyncio.Task[None]] = []
        self._pending: list[tuple[Any, dict[int, Any]]] = []
        self._lost = 0
        self._since = 0.0
        self.limit = DEFAULT_LIMIT
        self.handlers: list[Registered] = []
        self.on_error: OnError | None = None
        self.policy: Policy = "continue"
        self.received = 0
        self.last_at: float | None = None
        self.dropped = 0
        self.taps: list[Tap] = []
        """What takes updates before they wait for the handlers."""

    @property
    def listening(self) -> bool:
        """Whether anybody wants updates."""
        return bool(self.handlers or self.taps)

    # ---- registration ----

    def add(self, handler: Handler, wants: Any = None) -> None:
        """Call ``handler`` for what ``wants`` lets through; None is every raw update."""
        wants = Raw() if wants is None else _as_filter(wants)
        self.handlers.append(Registered(handler, wants, accepts(handler, 1)))

    def remove(self, handler: Handler, wants: Any = None) -> int:
        """Forget the handler, for ``wants`` (a filter, or the class of one) or for all; returns how many went."""
        kept = [item for item in self.handlers if not _is(item, handler, wants)]
        removed = len(self.handlers) - len(kept)
        self.handlers = kept
        return removed

    # ---- intake ----

    def on_push(self) -> None:
        """The server has pushed something."""
        self.received += 1
        self.last_at = asyncio.get_running_loop().time()

    def put(self, item: Any) -> None:
        """Take one update, or one of the client's own events; returns at once."""
        loop = asyncio.get_running_loop()
        if self.taps:
            item = self._tapped(item)
        if not self.handlers or item == []:
            return
        queue = self._queue
        if queue is None:
            queue = self._queue = deque()
        if len(queue) >= self.limit:
            queue.popleft()
            self.dropped += 1
            self._lost += 1
        queue.append((item, loop.time()))
        if self._task is None:
            self._since = loop.time()
            self._task = loop.create_task(self._drain(), name="cablegram-updates")

    def _tapped(self, item: Any) -> Any:
        """What the conversations leave of it."""
        updates = unpack(item, self._client.session.user)
        left = [
            (update, peers)
            for update, peers in updates
            if not hasattr(update, "__tl_name__") or not any(tap.take(update, peers) for tap in self.taps)
        ]
        return item if len(left) == len(updates) else left

    @property
    def waiting(self) -> int:
        """How many updates wait for the handlers."""
        return len(self._queue or ()) + len(self._pending)

    def lag(self, now: float) -> float:
        """For how long the update that is being handled has been here (seconds); ``now`` is the event loop's time."""
        return now - self._since if self._task is not None else 0.0

    async def close(self) -> None:
        """Stop the consumer and forget what waits; may be called by a handler."""
        tasks = {*self._aside, *([self._task] if self._task is not None else ())} - {asyncio.current_task()}
        self._task = self._queue = None
        self._pending = []
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    def step_aside(self) -> None:
        """A handler is about to wait for somebody: another consumer goes on with what comes after its event."""
        task = asyncio.current_task()
        if task is None or task is not self._task:
            return
        self._aside.append(task)
        task.add_done_callback(self._aside.remove)
        self._task = None
        if self._queue or self._pending:
            self._task = asyncio.get_running_loop().create_task(self._drain(), name="cablegram-updates")

    # ---- hand-over ----

    async def _drain(self) -> None:
        me = asyncio.current_task()
        try:
            while self._task is me and (self._pending or self._queue):
                if self._pending:
                    await self._deliver(*self._pending.pop(0))
                    continue
                if self._lost:
                    lost, self._lost = self._lost, 0
                    await self._deliver(UpdatesLost(lost), {})
                    continue
                if self._queue:
                    item, self._since = self._queue.popleft()
                    self._pending = unpack(item, self._client.session.user)
        finally:
            if self._task is me:
                self._task = None

    async def _deliver(self, update: Any, peers: dict[int, Any]) -> None:
        incoming = Incoming(update, peers)
        own = not hasattr(update, "__tl_name__")
        for item in list(self.handlers):
            event: Any = update
            try:
                if own:
                    event = await _own_event(item.wants, update)
                    if event is None:
                        continue
                elif isinstance(item.wants, type):
                    continue
                else:
                    event = await item.wants.build(self._client, incoming)
                    if event is None:
                        continue
                result = item.handler(*(event,)[: item.takes])
                if isawaitable(result):
                    await result
            except StopPropagation:
                return
            except Exception as error:
                await self._report(error, event, item.handler)

    async def _report(self, error: Exception, event: Any, handler: Handler) -> None:
        if self.on_error is not None:
            try:
                await answer(self.on_error, error, event, handler)
            except Exception as second:
                self._client.logger.error("on_error itself failed", exc_info=second)
        else:
            name = getattr(handler, "__qualname__", repr(handler))
            self._client.logger.error("handler %s failed on %s", name, _label(event), exc_info=error)
        if self.policy == "stop":
            self._fail(error)


async def _own_event(wants: Any, item: Any) -> Any:
    """What a handler that waits for ``wants`` gets of one of the client's own items, or None."""
    if isinstance(wants, type):
        return item if isinstance(item, wants) else None
    return await wants.of_client(item)


def unpack(item: Any, self_user: Any) -> list[tuple[Any, dict[int, Any]]]:
    """The single updates of what the server sent, in order, each with the users and chats that came along.

    Source: https://core.telegram.org/api/updates#updates-handling
    """
    if isinstance(item, list):  # what conversations have left
        return item
    name = getattr(item, "__tl_name__", None)
    if name is None and hasattr(item, "update") and hasattr(item, "chats"):  # out of the box, in order
        peers = {number: peer for peer in (*item.users, *item.chats) if (number := marked(peer)) is not None}
        return [(update, {**peers, **more}) for update, more in unpack(item.update, self_user)]
    if name in ("updates", "updatesCombined"):
        peers = {number: peer for peer in (*item.users, *item.chats) if (number := marked(peer)) is not None}
        return [(update, peers) for update in item.updates]
    if name == "updateShort":
        return [(item.update, {})]
    if name in ("updateShortMessage", "updateShortChatMessage"):
        return [(_full_message(item, self_user), {})]
    return [(item, {})]


def _full_message(short: Any, self_user: Any) -> Any:
    """The ``updateNewMessage`` that a short one stands for.

    Source: https://core.telegram.org/constructor/updateShortMessage
    """
    from cablegram import api

    peer: Any
    sender: Any
    if short.__tl_name__ == "updateShortChatMessage":
        peer, sender = api.PeerChat(chat_id=short.chat_id), api.PeerUser(user_id=short.from_id)
    else:
        peer = api.PeerUser(user_id=short.user_id)
        sender = api.PeerUser(user_id=self_user.id) if short.out and self_user else None
    message = api.Message(
        id=short.id,
        peer_id=peer,
        from_id=sender,
        message=short.message,
        date=short.date,
        out=short.out,
        mentioned=short.mentioned,
        media_unread=short.media_unread,
        silent=short.silent,
        fwd_from=short.fwd_from,
        via_bot_id=short.via_bot_id,
        reply_to=short.reply_to,
        entities=short.entities,
        ttl_period=short.ttl_period,
    )
    return api.UpdateNewMessage(message=message, pts=short.pts, pts_count=short.pts_count)


def _as_filter(wants: Any) -> Any:
    """What a handler waits for, as a filter; the classes of the client's own events stay what they are."""
    if isinstance(wants, Filter):
        return wants
    if isinstance(wants, type):
        if issubclass(wants, Filter):
            return wants()
        if hasattr(wants, "__tl_name__"):
            return Raw(wants)
        if issubclass(wants, tuple) and hasattr(wants, "_fields"):
            return wants
    from cablegram.errors import UsageError

    raise UsageError(f"a handler waits for a filter such as events.NewMessage(), not for {wants!r}")


def _is(item: Registered, handler: Handler, wants: Any) -> bool:
    if item.handler != handler:
        return False
    return wants is None or item.wants is wants or (isinstance(wants, type) and isinstance(item.wants, wants))


def _label(event: Any) -> str:
    if isinstance(event, Event):
        return f"{event.update.__tl_name__} of chat {event.chat_id}"
    return getattr(event, "__tl_name__", type(event).__name__)
