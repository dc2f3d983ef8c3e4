"""Keeps the updates complete: the driver of `cablegram.mtproto.updates.MessageBox`.

What the server pushes goes through the box and comes out in order, each update once; gaps are filled by asking for
the difference, as is a server that has fallen silent, a new session, a reconnection. Where the account stands is kept
in the session, so that a client which comes back catches up with what it missed.

It works only while there are handlers and a login: a program that just sends asks for nothing.
Source: https://core.telegram.org/api/updates
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from cablegram.errors import CablegramError, ConnectionLost
from cablegram.net.deadline_timer import DeadlineTimer
from cablegram.sessions.types import UpdateState, marked_id, settle

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.mtproto.updates import FetchChannel, FetchDifference, FetchState, MessageBox

AT_ONCE = 4
"""So many channels are asked for their differences at a time."""
SUSPICION = 5.0
"""So long after something unreadable was pushed (seconds), and no more often, it is asked for what came with it."""


class UpdateManager:
    """See the module. ``alive`` is False while missed updates were found by asking that should have been pushed."""

    __slots__ = (
        "_client",
        "_gate",
        "_saved",
        "_saved_channels",
        "_suspicion",
        "_tasks",
        "_timer",
        "_watched",
        "alive",
        "box",
    )

    def __init__(self, client: ClientCore) -> None:
        self._client = client
        self._tasks: set[asyncio.Task[None]] = set()
        self._timer = DeadlineTimer(self._on_timer, lambda: client._connection.now())
        self._suspicion: asyncio.TimerHandle | None = None
        self._gate: asyncio.Semaphore | None = None
        self._saved: tuple[int, int, int, int] | None = None
        self._saved_channels: dict[int, int] = {}
        self._watched: dict[int, tuple[int, float]] = {}
        self.box: MessageBox | None = None
        self.alive = True

    # ---- what the client tells ----

    def wake(self) -> None:
        """Begin, if there is a handler, an account, and a connection."""
        client = self._client
        up = client.connected and client.session.user is not None
        if self.box is None and up and client._dispatcher.listening:
            self._begin()
            self._pump()

    @property
    def behind(self) -> bool:
        """Whether updates are held up by others that are missing."""
        return self.box is not None and self.box.behind

    def missed(self) -> None:
        """Something may have been missed: a connection was lost, or the server made a new session."""
        if self.box is None:
            self.wake()
        else:
            self.box.catch_up()
            self._pump()

    def unreadable(self) -> None:
        """Something that was pushed cannot be read. The updates that came with it are asked for, a moment later."""
        if self.box is not None and self._suspicion is None:
            self._suspicion = asyncio.get_running_loop().call_later(SUSPICION, self._suspect)

    def _suspect(self) -> None:
        self._suspicion = None
        self.missed()

    def _begin(self) -> None:
        from cablegram.mtproto.updates import MessageBox

        client = self._client
        session = client.session
        box = self.box = MessageBox(client._connection.now, silence=client._settings.update_silence)
        stored = session.update_state
        self._gate = asyncio.Semaphore(AT_ONCE)
        if stored is not None and stored.pts and client._settings.catch_up:
            self._saved_channels = dict(session.channel_states())
            box.begin(stored.pts, stored.qts, stored.date, stored.seq, self._saved_channels)
            box.catch_up()
        else:
            box.begin_now()
        for channel, (pts, at_least) in self._watched.items():
            box.watch(channel, pts, at_least)

    def watch(self, channel: int, pts: int, at_least: float) -> None:
        """Ask for a channel's differences again and again, from ``pts`` on."""
        self._watched[channel] = pts, at_least
        if self.box is None:
            self.wake()
        else:
            self.box.watch(channel, pts, at_least)
            self._pump()

    def unwatch(self, channel: int) -> bool:
        """Ask no more; whether it was watched."""
        if self.box is not None:
            self.box.polls.stop(channel)
        return self._watched.pop(channel, None) is not None

    def push(self, update: Any) -> None:
        """The server has pushed something."""
        if self.box is None:
            self._client._dispatcher.put(update)
            return
        self.alive = True
        self.box.feed(update)
        self._pump()

    def own(self, result: Any) -> None:
        """An own request was answered by something that moves a counter."""
        if self.box is not None and self.box.started:
            self.box.feed(result, own=True)
            self._pump()

    async def close(self) -> None:
        """Stop; where the account stands was given to the session already."""
        self._timer.stop()
        if self._suspicion is not None:
            self._suspicion.cancel()
            self._suspicion = None
        tasks, self._tasks = self._tasks - {asyncio.current_task()}, set()
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
        self.box = None

    # ---- the box ----

    def _pump(self) -> None:
        box = self.box
        if box is None:
            return
        for fetch in box.requests():
            task = asyncio.get_running_loop().create_task(self._fetch(box, fetch), name="cablegram-difference")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        for ticket, item in box.ready():
            self._client._dispatcher.put(item)
            box.ended(ticket)
        if box.started:
            self._save(box)
        self._timer.set(box.next_deadline())

    def _save(self, box: MessageBox) -> None:
        state = box.state
        session = self._client.session
        if state != self._saved:
            self._saved = state
            session.set_update_state(UpdateState(*state))
        for number, pts in box.moved().items():
            if self._saved_channels.get(number) != pts:
                self._saved_channels[number] = pts
                session.set_channel_pts(number, pts)

    def _on_timer(self) -> None:
        if self.box is not None:
            self.box.on_deadline()
            self._pump()

    # ---- asking ----

    async def _fetch(self, box: MessageBox, fetch: FetchState | FetchDifference | FetchChannel) -> None:
        try:
            result = await self._ask(fetch)
        except CablegramError as error:
            if box is self.box and self._client._connection.dead is None:
                self._client.logger.info("asking for %s failed: %s", type(fetch).__name__, error)
                box.failed(fetch, error)
                if self._watched:  # but for those that cannot be asked for any more
                    self._watched = {number: how for number, how in self._watched.items() if number in box.polls}
        else:
            if box is self.box:
                if getattr(result, "new_messages", None) and getattr(fetch, "channel_id", None) not in self._watched:
                    self.alive = False
                self._client.session.process_entities(result)
                box.answer(fetch, result)
        if box is self.box:
            self._pump()

    async def _ask(self, fetch: FetchState | FetchDifference | FetchChannel) -> Any:
        from cablegram import api
        from cablegram.mtproto.updates import FetchDifference, FetchState

        client = self._client
        if isinstance(fetch, FetchState):
            return await client.invoke(api.updates.GetState())
        if isinstance(fetch, FetchDifference):
            return await client.invoke(
                api.updates.GetDifference(pts=fetch.pts, qts=fetch.qts, date=fetch.date, pts_limit=fetch.limit or None)
            )
        peer = await settle(client.session.find(marked_id("channel", fetch.channel_id)))
        if peer is None or not peer.access_hash:
            raise ConnectionLost(f"channel {fetch.channel_id} was never met, so it cannot be asked for", sent="no")
        request = api.updates.GetChannelDifference(
            channel=api.InputChannel(channel_id=fetch.channel_id, access_hash=peer.access_hash),
            filter=api.ChannelMessagesFilterEmpty(),
            pts=fetch.pts,
            limit=fetch.limit,
        )
        gate = self._gate
        if gate is None:
            return await client.invoke(request)
        async with gate:
            return await client.invoke(request)
