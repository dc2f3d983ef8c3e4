"""Conversations: a question to somebody, and the answer where the question was asked, not in another handler."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Self

from cablegram import api
from cablegram.client.callbacks import time_limit
from cablegram.client.chats.peer_ids import marked
from cablegram.client.chats.peers import get_peer_id
from cablegram.client.handlers.state_store import WriteThrough
from cablegram.client.messages.send import send_message
from cablegram.errors import DeadlineExceeded, UsageError

from .client_events import Incoming
from .events import MessageEvent

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Unpack

    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.options import SendOptions

    from .handling import AnyUpdate, Handling, Peers

FOREVER = 10 * 365 * 86_400.0


class Conversation:
    """What ``async with client.conversation(peer) as talk:`` gives.

    While it is open, the new messages of that chat (of ``from_user`` alone, if that was given) go to it, and not to the
    handlers. What it has not read at its end goes to the handlers after all.
    """

    def __init__(self, client: ClientCore, peer: PeerLike, from_user: PeerLike | None, timeout: float | None) -> None:
        self._client, self._peer, self._from_user = client, peer, from_user
        self._timeout = time_limit(timeout)
        self._came: deque[tuple[AnyUpdate, Peers, Handling | None]] = deque()
        self._waiter: asyncio.Future[None] | None = None
        self._since = 0.0
        self.chat_id = 0
        self.sender_id: int | None = None

    def __repr__(self) -> str:
        return f"<Conversation in {self.chat_id}, {len(self._came)} waiting>"

    async def __aenter__(self) -> Self:
        client = self._client
        client._connection.check()
        self.chat_id = await get_peer_id(client, self._peer)
        if self._from_user is not None:
            self.sender_id = await get_peer_id(client, self._from_user)
        for other in client._dispatcher.taps:
            if other.chat_id == self.chat_id and other.sender_id == self.sender_id:
                raise UsageError(f"there is a conversation in chat {self.chat_id} already; one at a time")
        self._since = client._server_clock.time()
        client._dispatcher.taps.append(self)
        client._updates.wake()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        dispatcher = self._client._dispatcher
        dispatcher.taps.remove(self)
        for update, peers, handling in self._came if self._client.connected else ():
            dispatcher.put_single(update, peers, handling)
        self._came.clear()

    def take(self, update: AnyUpdate, peers: Peers, handling: Handling | None) -> bool:
        """The dispatcher asks: is this update for the conversation?"""
        if not isinstance(update, api.UpdateNewMessage | api.UpdateNewChannelMessage):
            return False
        message = update.message
        if not isinstance(message, api.Message) or message.out or marked(message.peer_id) != self.chat_id:
            return False
        if self.sender_id is not None and marked(message.from_id) not in (self.sender_id, None):
            return False
        if message.date + 1 < int(self._since):  # missed before there was a conversation
            return False
        self._came.append((update, peers, handling))
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)
        return True

    async def send(self, message: str = "", **options: Unpack[SendOptions]) -> api.Message:
        """Say something; options as :meth:`TelegramClient.send_message`."""
        return await send_message(self._client, self._peer, message, **options)

    async def get_response(self, timeout: float | None = None) -> MessageEvent:
        """The next message of the other side, at once when it is there already.

        ``timeout`` (seconds): by default the conversation's. Raises :class:`~cablegram.errors.DeadlineExceeded` (stage
        ``"answer"``), which is a TimeoutError, and ``ConnectionLost`` when the client is disconnected. A connection
        that is lost and made again does no harm.
        """
        client = self._client
        if self not in client._dispatcher.taps:
            raise UsageError("the conversation is not open; use `async with client.conversation(...)`")
        if self._waiter is not None:
            raise UsageError("somebody waits for the next answer of this conversation already")
        timeout = self._timeout if timeout is None else time_limit(timeout)
        client._dispatcher.step_aside()
        if not self._came:
            await self._wait(timeout)
        update, peers, handling = self._came.popleft()
        if handling is not None:
            handling.release()
        event = MessageEvent(client, Incoming(update, peers))
        event.changed = WriteThrough(client)
        return event

    async def _wait(self, timeout: float | None) -> None:
        loop = asyncio.get_running_loop()
        waiter = self._waiter = loop.create_future()
        limit = self._client._connection.pause(FOREVER if timeout is None else timeout)
        pause = loop.create_task(limit, name="cablegram-answer")
        try:
            await asyncio.wait({waiter, pause}, return_when=asyncio.FIRST_COMPLETED)
            if not waiter.done():
                pause.result()  # raises when the client is gone
                raise DeadlineExceeded("answer", timeout)
        finally:
            self._waiter = None
            pause.cancel()
            await asyncio.gather(pause, return_exceptions=True)

    async def ask(self, message: str, *, timeout: float | None = None, **options: Unpack[SendOptions]) -> MessageEvent:
        """:meth:`send`, and the answer."""
        await self.send(message, **options)
        return await self.get_response(timeout)


def conversation(
    client: ClientCore, peer: PeerLike, *, from_user: PeerLike | None = None, timeout: float | None = 60.0
) -> Conversation:
    """Talk to somebody: questions, and their answers right here::

        async with client.conversation(event.chat_id) as talk:
            name = await talk.ask("What is your name?")
            age = await talk.ask(f"How old are you, {name.text}?", timeout=300)

    While it is open, new messages of that chat come to it and not to the handlers; in a group, those of ``from_user``
    alone. ``timeout``: how long an answer may take (seconds; None: for ever), see :meth:`Conversation.get_response`.
    Inside of a handler, the other events are handled meanwhile.
    """
    return Conversation(client, peer, from_user, timeout)


async def ask(
    client: ClientCore,
    peer: PeerLike,
    message: str,
    *,
    from_user: PeerLike | None = None,
    timeout: float | None = 60.0,
    **options: Unpack[SendOptions],
) -> MessageEvent:
    """Ask one question and return the answer: a :meth:`conversation` of one. Options as :meth:`send_message`."""
    async with conversation(client, peer, from_user=from_user, timeout=timeout) as talk:
        return await talk.ask(message, **options)
