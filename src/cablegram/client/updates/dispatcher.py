"""From the network to the handlers: ordered, bounded, and accounted for.

Updates wait in lanes: one lane for all, or with ``concurrency`` above 1 one for each chat. A worker takes the next
update of a lane, calls the handlers one after the other, and only then the next of that lane; so a chat's updates are
handled in order, and at most ``concurrency`` at a time. A worker is a task only while there is something to hand over.
At most ``limit`` updates wait: when the handlers are slower than the updates come, the oldest are dropped, counted, and
reported by ``UpdatesLost`` events.

Each update has a `Handling`, which is released when the last handler has ended. What has not ended when the process
does is not stored as dealt with, and comes again. :meth:`Dispatcher.close` begins nothing more, and lets what has begun
end for a while.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Literal, TypeAlias

from cablegram.client.callbacks import accepts, answer
from cablegram.client.handlers.order import OrderBy, lane_of

from .client_events import Incoming, SkipHandler, StopPropagation, UpdatesLost
from .events import Event
from .handling import AnyUpdate, Ended, Handling, OwnEvent, Peers, WaitingUpdate
from .registration import Handler, OnError, Registered, Registration, Wants, as_filter, call, handler_name, may_want

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore, Tap
    from cablegram.client.handlers.hooks import Hooks
    from cablegram.mtproto.updates.box_items import Item

    from .unpack import Single

Policy = Literal["continue", "stop"]
Unpacks: TypeAlias = "Callable[[ClientCore, Item | AnyUpdate | list[Single]], list[Single]]"

DEFAULT_LIMIT = 10_000


class Dispatcher:
    """Holds the handlers and calls them.

    ``on_error(error, event, handler)`` is called for what a handler or a filter raised; without one it is logged with
    its traceback. ``policy`` ``"stop"`` also hands it to ``fail``, which ends the client.
    """

    __slots__ = (
        "_aside",
        "_client",
        "_fail",
        "_lanes",
        "_lost",
        "_order",
        "_runnable",
        "_stopping",
        "_workers",
        "concurrency",
        "dropped",
        "handlers",
        "hooks",
        "last_at",
        "limit",
        "on_error",
        "order_by",
        "policy",
        "received",
        "taps",
        "waiting",
    )

    def __init__(self, client: ClientCore, fail: Callable[[BaseException], None]) -> None:
        self._client = client
        self._fail = fail
        self._lanes: dict[Hashable, deque[WaitingUpdate]] = {}
        self._runnable: deque[Hashable] | None = None  # an idle client is to weigh little
        self._order: deque[WaitingUpdate] | None = None
        self._workers: dict[asyncio.Task[None], WaitingUpdate | None] = {}
        self._aside: dict[asyncio.Task[None], WaitingUpdate] = {}
        self._lost = 0
        self._stopping = False
        self.concurrency = 1
        self.order_by: OrderBy = lane_of
        self.limit = DEFAULT_LIMIT
        self.handlers: list[Registration] = []
        self.hooks: Hooks | None = None
        self.on_error: OnError | None = None
        self.policy: Policy = "continue"
        self.received = 0
        self.last_at: float | None = None
        self.dropped = 0
        self.waiting = 0
        """How many updates wait for the handlers."""
        self.taps: list[Tap] = []
        """What takes updates before they wait for the handlers."""

    @property
    def listening(self) -> bool:
        """Whether anybody wants updates."""
        return bool(self.handlers or self.taps)

    # ---- registration ----

    def add(
        self, handler: Handler, wants: Wants | None = None, run: Handler | None = None, group: object | None = None
    ) -> None:
        """Call ``handler``, or ``run`` in its place, for what ``wants`` lets through; None is every raw update.

        Of the handlers of one ``group`` that let an event through it gets to the first alone.
        """
        kept = as_filter(wants)
        if run is None:
            from cablegram.client.handlers.dependencies import Source, bind

            run = bind(handler, kept, Source(self._client, {}))
        self.handlers.append(Registration(handler, kept, run, accepts(run, 1), group, handler_name(handler)))

    def remove(self, handler: Handler, wants: Wants | None = None) -> int:
        """Forget the handler, for ``wants`` (a filter, or the class of one) or for all; returns how many went."""
        kept = [item for item in self.handlers if not item.is_of(handler, wants)]
        removed = len(self.handlers) - len(kept)
        self.handlers = kept
        return removed

    def begin(self) -> None:
        """The client is connected and logged in: what runs before the first handler begins."""
        if self.hooks is not None:
            self.hooks.begin()

    # ---- intake ----

    def on_push(self) -> None:
        """The server has pushed something."""
        self.received += 1
        self.last_at = asyncio.get_running_loop().time()

    def put(self, item: Item | AnyUpdate | list[Single], ended: Ended | None = None) -> None:
        """Take what the server sent; returns at once. ``ended`` is called when all of it was dealt with, which is at
        once where nobody wants it."""
        if not self.listening:
            if ended is not None:
                ended(None)
            return
        singles = (_owned_singles or _load_unpack())(self._client, item)
        if not singles and ended is not None:
            ended(None)
        handling = None if ended is None else Handling(ended, len(singles))
        for update, peers in singles:
            self.put_single(update, peers, handling)

    def put_own(self, event: OwnEvent, ended: Ended | None = None) -> None:
        """Take one of the client's own events; likewise."""
        self.put_single(event, {}, None if ended is None else Handling(ended))

    def put_single(self, update: AnyUpdate | OwnEvent, peers: Peers, handling: Handling | None) -> None:
        """Take one update; whoever deals with it releases ``handling``."""
        if self.taps and not isinstance(update, tuple) and any(tap.take(update, peers, handling) for tap in self.taps):
            if handling is not None:
                handling.left()
            return
        if self._stopping:  # it comes again
            return
        if not self.handlers:
            if handling is not None:
                handling.release()
            return
        if self._runnable is None or self._order is None:
            self._runnable, self._order = deque(), deque()
        if self.waiting >= self.limit:
            self._drop_oldest(self._order)
        key = self.lane(update) if self.concurrency > 1 else None
        piece = WaitingUpdate(update, peers, handling, key, asyncio.get_running_loop().time())
        self.waiting += 1
        self._order.append(piece)
        lane = self._lanes.get(key)
        if lane is None:
            self._lanes[key] = deque((piece,))
            self._runnable.append(key)
            self._employ()
        else:
            lane.append(piece)

    def lane(self, update: AnyUpdate | OwnEvent) -> Hashable:
        """What an update is in order with."""
        if isinstance(update, tuple):
            return lane_of(update)
        try:
            return self.order_by(update)
        except Exception as error:
            self._client.logger.error("order_by= failed on %s", _label(update), exc_info=error)
            return lane_of(update)

    def _drop_oldest(self, order: deque[WaitingUpdate]) -> None:
        while order:
            piece = order.popleft()
            if not piece.gone:
                piece.gone = True
                piece.release()
                self.waiting -= 1
                self.dropped += 1
                self._lost += 1
                # All before it in its lane is gone as well; a slow handler would keep it for as long as it is slow.
                lane = self._lanes[piece.lane]
                while lane and lane[0].gone:
                    lane.popleft()
                return

    def wants(self, update: AnyUpdate | OwnEvent) -> bool:
        """Whether anybody may want an update, or one of the client's own events."""
        if self.taps and not isinstance(update, tuple):
            return True
        return any(may_want(item.wants, update) for item in self.handlers)

    def lag(self, now: float) -> float:
        """For how long the update that is being handled has been here (seconds); ``now`` is the event loop's time."""
        return now - min((piece.at for piece in self._workers.values() if piece is not None), default=now)

    # ---- workers ----

    def _employ(self) -> None:
        """A lane has something to hand over: one more worker, if there may be one more."""
        if self._runnable and len(self._workers) < self.concurrency and not self._stopping:
            task = asyncio.get_running_loop().create_task(self._work(), name="cablegram-updates")
            self._workers[task] = None

    async def _work(self) -> None:
        me = asyncio.current_task()
        try:
            if self.hooks is not None and not await self.hooks.started():
                return
            while me in self._workers and not self._stopping and (piece := self._take()) is not None:
                self._workers[me] = piece
                try:
                    if self._lost:
                        lost, self._lost = self._lost, 0
                        await self._deliver(UpdatesLost(lost), {}, None)
                    await self._deliver(piece.update, piece.peers, piece.handling)
                    piece.release()
                finally:
                    if me in self._workers:
                        self._workers[me] = None
                        self._leave(piece.lane)
        finally:
            if me is not None:
                self._workers.pop(me, None)
            self._employ()

    def _take(self) -> WaitingUpdate | None:
        """The next update of the lane that has waited longest."""
        runnable, order = self._runnable, self._order
        while runnable and order is not None:
            key = runnable.popleft()
            lane = self._lanes[key]
            while lane:
                piece = lane.popleft()
                if not piece.gone:
                    piece.gone = True
                    self.waiting -= 1
                    while order and order[0].gone:
                        order.popleft()
                    return piece
            del self._lanes[key]
        return None

    def _leave(self, key: Hashable) -> None:
        """A lane's update was handled: its next one may be."""
        if self._lanes.get(key) and self._runnable is not None:
            self._runnable.append(key)
        else:
            self._lanes.pop(key, None)

    def step_aside(self) -> None:
        """A handler is about to wait for somebody: another worker goes on with what comes after its event."""
        task = asyncio.current_task()
        piece = None if task is None else self._workers.get(task)
        if task is None or piece is None:
            return
        del self._workers[task]
        self._aside[task] = piece
        task.add_done_callback(self._aside.pop)
        self._leave(piece.lane)
        if piece.handling is not None:
            piece.handling.left()
        self._employ()

    async def close(self, grace: float = 0.0) -> None:
        """Begin nothing more; what has begun may end within ``grace`` seconds, then it is cancelled, and comes again.

        May be called by a handler: its own event was dealt with, and it is not waited for.
        """
        self._stopping = True
        me = asyncio.current_task()
        busy = {**self._workers, **self._aside}
        mine = busy.pop(me, None) if me is not None else None
        if mine is not None:
            mine.release()
        try:
            if busy and grace > 0:
                await asyncio.wait(busy, timeout=grace)
            left = [task for task in busy if not task.done()]
            for task in left:
                task.cancel()
            if left:
                await asyncio.wait(left)
            if self.hooks is not None:
                await self.hooks.end()
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Forget what waits and who works; what was not dealt with comes again."""
        self._workers, self._lanes, self._runnable, self._order = {}, {}, None, None
        self.waiting = 0
        self._stopping = False

    async def _deliver(self, update: AnyUpdate | OwnEvent, peers: Peers, handling: Handling | None) -> None:
        own = update if isinstance(update, tuple) else None
        incoming = None if isinstance(update, tuple) else Incoming(update, peers, handling)
        had: tuple[object, ...] = ()  # the groups whose first handler had it
        for item in list(self.handlers):
            event: object = update
            if had and item.group in had:
                continue
            try:
                if own is not None:
                    event = await _own_event(item.wants, own)
                elif isinstance(item.wants, type) or incoming is None:
                    continue
                else:
                    event = await item.wants.build(self._client, incoming)
                if event is None:
                    continue
                await call(item, event, handling)
                self._keep(event, handling)
            except SkipHandler:
                continue
            except StopPropagation:
                self._keep(event, handling)
                return
            except Exception as error:
                if handling is not None:
                    handling.fail(error)
                await self._report(error, event, item.handler)
            if item.group is not None:
                had = (*had, item.group)

    def _keep(self, event: object, handling: Handling | None) -> None:
        """A handler has ended that changed entries: they are seen from now on, and written with its update's mark."""
        if not isinstance(event, Event) or event.changed is None:
            return
        from cablegram.client.handlers.state_store import show, write

        changed, event.changed = event.changed, None
        incoming = event._incoming
        incoming.before = {**{name: event.found.get(name) for name in changed}, **(incoming.before or {})}
        if handling is None or handling.done:
            write(self._client, changed)
        else:
            show(self._client, changed)
            handling.note(changed)

    async def _report(self, error: Exception, event: object, handler: Handler) -> None:
        if isinstance(event, Event):
            event.changed = None
        if self.on_error is not None:
            try:
                await answer(self.on_error, error, event, handler)
            except Exception as second:
                self._client.logger.error("on_error itself failed", exc_info=second)
        else:
            name = handler_name(handler)
            self._client.logger.error("handler %s failed on %s", name, _label(event), exc_info=error)
        if self.policy == "stop":
            self._fail(error)


_owned_singles: Unpacks | None = None


def _load_unpack() -> Unpacks:
    """Loaded with the first update: it needs the raw API, which an idle client does without."""
    global _owned_singles
    from .unpack import owned_singles

    _owned_singles = owned_singles
    return owned_singles


async def _own_event(wants: Registered, item: OwnEvent) -> object:
    """What a handler that waits for ``wants`` gets of one of the client's own items, or None."""
    if isinstance(wants, type):
        return item if isinstance(item, wants) else None
    return await wants.of_client(item)


def _label(event: object) -> str:
    if isinstance(event, Event):
        return f"{event.update.__tl_name__} of chat {event.chat_id}"
    return getattr(event, "__tl_name__", type(event).__name__)
