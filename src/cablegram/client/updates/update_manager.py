"""Keeps the updates complete: the driver of `cablegram.mtproto.updates.MessageBox`.

Theory of operation. What the server pushes goes through the box and comes out in order, each update once; gaps are
filled by asking for the difference, as is a server that has fallen silent, a new session, a reconnection. What comes
out goes to the dispatcher with a ticket, and when the last handler has ended, the ticket goes back to the box. The
session is given the box's low-water mark: how far handlers have *ended*. What they changed of the session's entries
(states) is written with the mark that is past their update, and not before: no state is ahead of the update that made
it. An example; the handler takes a second::

    00.0  three messages are pushed, pts 11 to 13           stored: pts 10
    01.0  the handler has ended with the first              stored: pts 11
    01.2  disconnect(): nothing new begins, the second goes on, for up to ``stop_grace`` seconds
    02.0  it has ended                                      stored: pts 12; the connection is closed
          the next start asks for the difference from 12 and gets the third

Killed at 01.2 instead, the next start asks from 11, and the second comes once more: at least once, nothing lost.

The state is kept from the login on. While nobody listens, it stays where it is, for nothing is handled: a program that
only sends asks for one ``updates.getState`` in the life of its session, and a later one with handlers catches up.
Source: https://core.telegram.org/api/updates
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from cablegram.client.chats.peer_ids import marked
from cablegram.errors import CablegramError
from cablegram.net.deadline_timer import DeadlineTimer
from cablegram.sessions.types import Peer, UpdateState, settle

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.client.core import ClientCore
    from cablegram.mtproto.updates import FetchChannel, FetchDifference, FetchState, MessageBox

    from .handling import Writes

AT_ONCE = 10
"""So many channels are asked for their differences at a time."""
SUSPICION = 5.0
"""So long after something unreadable was pushed (seconds), and no more often, it is asked for what came with it."""


class UpdateManager:
    """See the module. ``alive`` is False while missed updates were found by asking that should have been pushed."""

    __slots__ = (
        "_client",
        "_gate",
        "_noting",
        "_saved",
        "_saved_channels",
        "_settling",
        "_stopping",
        "_suspicion",
        "_tasks",
        "_timer",
        "_unknown",
        "_watched",
        "alive",
        "box",
    )

    def __init__(self, client: ClientCore) -> None:
        self._client = client
        self._tasks: dict[asyncio.Task[None], None] = {}  # an empty dict weighs a third of an empty set
        self._noting: asyncio.Task[None] | None = None
        self._timer = DeadlineTimer(self._on_timer, client._connection.now)
        self._suspicion: asyncio.TimerHandle | None = None
        self._gate: asyncio.Semaphore | None = None
        self._saved: tuple[int, int, int, int] | None = None
        self._saved_channels: dict[int, int] = {}
        self._watched: dict[int, tuple[int, float]] = {}
        self._unknown: dict[int, None] = {}
        self._settling: asyncio.Handle | None = None
        self._stopping = False
        self.box: MessageBox | None = None
        self.alive = True

    # ---- what the client reports ----

    def wake(self) -> None:
        """Begin, if somebody listens, an account is logged in, and there is a connection."""
        client = self._client
        if self.box is not None or not client.connected or client.session.user is None:
            return
        if client._dispatcher.listening:
            if client._delivery is not None and not client._delivery.open():
                return  # it wakes this again
            self._begin()
            self._pump()
        elif client.session.update_state is None and self._noting is None:
            self._noting = asyncio.get_running_loop().create_task(self._note_state(), name="cablegram-state")

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
        from cablegram.mtproto.updates import BOT_CHANNEL_LIMIT, USER_CHANNEL_LIMIT, MessageBox

        client = self._client
        client._dispatcher.begin()
        session = client.session
        box = self.box = MessageBox(
            client._connection.now,
            silence=client._settings.update_silence,
            channel_limit=BOT_CHANNEL_LIMIT if session.user is not None and session.user.is_bot else USER_CHANNEL_LIMIT,
            knows=self._knows,
        )
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

    async def _note_state(self) -> None:
        """Nobody listens yet: note where the account is, so that whoever listens first gets what comes from now on."""
        from cablegram import api

        session = self._client.session
        try:
            state = await self._client.invoke(api.updates.GetState())
        except CablegramError as error:
            self._client.logger.info("where the account's updates are could not be asked: %s", error)
        else:
            if self.box is None and session.update_state is None:
                session.set_update_state(UpdateState(state.pts, state.qts, state.date, state.seq))
        finally:
            self._noting = None

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

    def push(self, update: api.TypeUpdates) -> None:
        """The server has pushed something."""
        if self._stopping:
            return  # nothing new begins: the next start asks for it
        delivery = self._client._delivery
        if self.box is None:
            if delivery is None or self._client.session.user is None:
                self._client._dispatcher.put(update)
            return
        if delivery is not None and delivery.full:
            return  # it asks for what was missed
        self.alive = True
        named = self.box.named(update)
        asked = self._ask_session(named) if named else ()
        if asked:
            self._spawn(self._feed_later(self.box, update, asked))
        else:
            self.box.feed(update)
            self._hand_over(self.box)
            if delivery is not None:
                self._save(self.box)  # in the same batch
            if self._settling is None:
                self._settle_soon()

    def on_answer(self, request: Any, answer: Any) -> None:
        """An own request was answered by something that says where message boxes are."""
        from cablegram.mtproto.updates.answers import Affected, BoxAt, OwnUpdates, said_by

        box, session = self.box, self._client.session
        for said in said_by(request, answer):
            match said:
                case OwnUpdates() if box is not None:
                    box.feed(said.updates, own=True)
                case Affected() if box is not None:
                    box.affected(said.pts, said.pts_count, said.channel_id)
                case BoxAt() if box is not None:
                    box.learn(said.channel_id, said.pts)
                case BoxAt(int() as channel) if session.user is not None and session.get_channel_pts(channel) is None:
                    session.set_channel_pts(channel, said.pts)
        self._pump()

    # ---- who is known ----

    def _knows(self, peer: api.TypePeer) -> bool:
        """Whether enough is known of somebody whom an update names; where only the store can tell, it is believed."""
        number = marked(peer) or 0
        found = self._client.session.find(number)
        if isinstance(found, Peer):
            self._unknown.pop(number, None)
            return found.kind != "channel" or not found.min
        if asyncio.iscoroutine(found):
            found.close()
        return found is not None and number not in self._unknown

    def _ask_session(self, named: Sequence[api.TypePeer]) -> list[int]:
        """Of whom the store has to be asked before a short message that names them can be taken for whole."""
        asked: list[int] = []
        for number in (marked(peer) or 0 for peer in named):
            found = self._client.session.find(number)
            if found is not None and not isinstance(found, Peer):
                asked.append(number)
                if asyncio.iscoroutine(found):
                    found.close()
        return asked

    async def _feed_later(self, box: MessageBox, update: api.TypeUpdates, asked: Sequence[int]) -> None:
        for number in asked:
            if await settle(self._client.session.find(number)) is None:
                self._unknown[number] = None
        if box is self.box and not self._stopping:
            box.feed(update)
            self._pump()

    # ---- ending ----

    async def stop(self, grace: float = 0.0) -> None:
        """Take nothing new. What handlers end meanwhile still moves the state; :meth:`close` follows."""
        self._stopping = True
        self._timer.stop()
        if self._suspicion is not None:
            self._suspicion.cancel()
            self._suspicion = None
        first = self._noting or next(iter(self._tasks), None)
        if first is not None and first is not asyncio.current_task() and (self.box is None or not self.box.started):
            await asyncio.wait([first], timeout=grace)  # a session that began just now is to know where
        tasks = {*self._tasks, *([self._noting] if self._noting is not None else ())} - {asyncio.current_task()}
        self._tasks = {}
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def close(self) -> None:
        """Stop; how far handlers have ended was given to the session already."""
        await self.stop()
        self.abandon()

    def abandon(self) -> None:
        """Forget the box and what is asked for; the session has how far handlers have ended."""
        self._timer.stop()
        if self._settling is not None:
            self._settling.cancel()
            self._settling = None
            if self.box is not None:
                self._save(self.box)
        self._tasks.clear()
        if self._client._delivery is not None:
            self._client._delivery.abandon()
        self._client._shown.clear()  # what is not past the marks comes again, and changes it again
        self.box = None
        self._stopping = False

    # ---- the box ----

    def _spawn(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work, name="cablegram-difference")
        self._tasks[task] = None
        task.add_done_callback(self._ended_asking)

    def _ended_asking(self, task: asyncio.Task[None]) -> None:
        self._tasks.pop(task, None)

    def _pump(self) -> None:
        box = self.box
        if box is None:
            return
        if not self._stopping:
            delivery = self._client._delivery
            for fetch in box.requests() if delivery is None or not delivery.full else ():
                self._spawn(self._fetch(box, fetch))
            self._hand_over(box)
            self._timer.set(box.next_deadline())
        self._save(box)

    def _settle_soon(self) -> None:
        """Look at what follows from an update, or from its end, once for all of those that come or end together."""
        self._settling = asyncio.get_running_loop().call_soon(self._settle)

    def _settle(self) -> None:
        self._settling = None
        self._pump()

    def _hand_over(self, box: MessageBox) -> None:
        dispatcher, delivery = self._client._dispatcher, self._client._delivery
        for ticket, item in box.ready():
            if delivery is not None:
                delivery.accept(item)
                box.ended(ticket)  # it is kept, with the counters that follow
                continue
            dispatcher.put(item, partial(self._ended, box, ticket))

    def _ended(self, box: MessageBox, ticket: int, writes: Writes | None) -> None:
        """The handlers have ended with something."""
        box.ended(ticket, writes)
        if self._settling is None and box is self.box:
            self._settle_soon()

    def _save(self, box: MessageBox) -> None:
        from cablegram.client.handlers.state_store import write

        if not box.started:
            return
        state = box.stored_state
        session = self._client.session
        if state != self._saved:
            self._saved = state
            session.set_update_state(UpdateState(*state))
        for number, pts in box.moved().items():
            if self._saved_channels.get(number) != pts:
                self._saved_channels[number] = pts
                session.set_channel_pts(number, pts)
        for writes in box.passed():  # in this turn of the loop, so that they are in one transaction with the marks
            write(self._client, writes)

    def _on_timer(self) -> None:
        if self.box is not None:
            self.box.on_deadline()
            self._pump()

    # ---- asking ----

    async def _fetch(self, box: MessageBox, fetch: FetchState | FetchDifference | FetchChannel) -> None:
        from cablegram.client.requests.missed_updates import ask

        try:
            result = await ask(self._client, self._gate, fetch)
        except CablegramError as error:
            if box is self.box and self._client._connection.dead is None:
                self._client.logger.info("asking for %s failed: %s", type(fetch).__name__, error)
                box.failed(fetch, error)
                if self._watched:  # but for those that cannot be asked for any more
                    self._watched = {number: how for number, how in self._watched.items() if number in box.polls}
        else:
            if box is self.box:
                if self._shows_deafness(fetch, result):
                    self.alive = False
                self._client.session.process_entities(result)
                box.answer(fetch, result)
        if box is self.box:
            self._pump()

    def _shows_deafness(self, fetch: FetchState | FetchDifference | FetchChannel, result: Any) -> bool:
        """Whether messages were found by asking that should have been pushed."""
        from cablegram import api
        from cablegram.mtproto.updates import FetchChannel

        if isinstance(fetch, FetchChannel) and fetch.channel_id in self._watched:
            return False
        found = (api.updates.Difference, api.updates.DifferenceSlice, api.updates.ChannelDifference)
        return isinstance(result, found) and bool(result.new_messages)
