"""An answer that is shown while it is being written: `StreamedAnswer`.

Theory of operation. `write` only adds to the text. One task shows what there is by then, as often as `pace` allows, so
a model that is faster than Telegram is never held up, and what is shown is always the newest. To show is to compare:
`screen` sends and edits what differs from what was shown. The end does the same once more, with the
whole text instead of the part of its markup that is sure::

    write("Hel") write("lo **wor")     shown:  draft "Hello wor" (bold from "wor" on)
    write("ld**")                      shown:  draft "Hello world"
    the end                            sent:   "Hello world"; apps take the draft away when a message comes

In a chat with somebody the last message is a live draft until the end; where Telegram has no drafts (groups, channels,
Saved Messages, an old server) it is a message that is edited. A text that outgrows a message goes on in the next one.

Source: https://core.telegram.org/api/bots/ai#live-response-streaming
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from types import EllipsisType
from typing import TYPE_CHECKING, Protocol, Self, TypeAlias

from cablegram import api
from cablegram.client.chats.peers import get_input_entity
from cablegram.client.messages.markup import parse
from cablegram.client.messages.markup.partial import parse_partial
from cablegram.client.messages.outgoing_text import formatted_pieces
from cablegram.errors import CablegramError, Flood, RpcError, UsageError

from .pace import DRAFTS, EDITS, GROUP_EDITS, Pace

if TYPE_CHECKING:
    from types import TracebackType

    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.messages.markup import AnyParseMode, ParseMode
    from cablegram.client.messages.text_rules import Entities


Piece: TypeAlias = "tuple[str, Entities | None]"


class Screen(Protocol):
    """Where an answer is shown: ``screen.ChatScreen``."""

    @property
    def messages(self) -> list[api.Message]: ...
    async def show(self, pieces: Sequence[Piece], *, final: bool) -> None: ...
    async def draft(self, target: api.TypeInputPeer, number: int, piece: Piece) -> None: ...


class StreamedAnswer:
    """What ``async with client.streaming(peer) as answer:`` gives; ``await answer.write(piece)`` adds to it.

    ``text``: what was written so far, with its markup; ``messages``: what came of it, in order, once it has ended.
    """

    def __init__(self, client: ClientCore, peer: PeerLike, screen: Screen, parse_mode: AnyParseMode) -> None:
        self._client, self._peer, self._screen, self._parse_mode = client, peer, screen, parse_mode
        self._parts: list[str] = []
        self._drafts = False
        self._draft: tuple[int, Piece] | None = None
        self._pace = Pace(EDITS)
        self._changed, self._ending = asyncio.Event(), asyncio.Event()
        self._refused: RpcError | None = None
        self._task: asyncio.Task[None] | None = None

    def __repr__(self) -> str:
        return f"<StreamedAnswer of {sum(map(len, self._parts))} characters, {len(self.messages)} messages>"

    @property
    def text(self) -> str:
        """Everything that was written so far."""
        return "".join(self._parts)

    @property
    def messages(self) -> list[api.Message]:
        """The messages of the answer so far; in a chat with drafts the last one is there after the end."""
        return self._screen.messages

    async def write(self, piece: str) -> None:
        """Add to the answer; returns at once. Raises what the server said when it does not let this account write."""
        if not isinstance(piece, str):
            raise UsageError(f"what is written to an answer is a str, not a {type(piece).__name__}")
        if self._task is None or self._ending.is_set():
            raise UsageError("write to an answer within its `async with`")
        if self._refused is not None:
            raise self._refused
        self._parts.append(piece)
        self._changed.set()
        await asyncio.sleep(0)

    async def __aenter__(self) -> Self:
        if self._task is not None:
            raise UsageError("an answer is written once; ask for another one")
        target = await get_input_entity(self._client, self._peer)
        self._drafts = isinstance(target, api.InputPeerUser)
        self._pace = Pace(DRAFTS if self._drafts else EDITS if isinstance(target, api.InputPeerSelf) else GROUP_EDITS)
        self._task = asyncio.get_running_loop().create_task(self._keep_showing(target), name="cablegram-streaming")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Send what was written, exactly; also when writing failed, so that nobody loses what they were reading."""
        task = self._task
        self._ending.set()
        self._changed.set()
        if task is None:
            return
        if isinstance(error, asyncio.CancelledError | GeneratorExit) or (error is not None and error is self._refused):
            task.cancel()
            return
        await task  # not cancelled: a message that is on its way would be sent twice
        await self._end()

    async def _end(self) -> None:
        text, entities = parse(self.text, self._mode)
        await self._screen.show(await formatted_pieces(self._client, text, None, entities), final=True)

    @property
    def _mode(self) -> ParseMode:
        mode = self._parse_mode
        return self._client.parse_mode if isinstance(mode, EllipsisType) else mode

    # ---- while it grows ----

    async def _keep_showing(self, target: api.TypeInputPeer) -> None:
        client = self._client
        while not self._ending.is_set():
            try:
                await self._show(target)
            except Flood as flood:
                await self._ends_within(max(flood.seconds, 1))
            except RpcError as error:
                if not self._drafts:
                    self._refused = error
                    return
                client.logger.info("live drafts are refused here (%s): the answer is a message that changes", error)
                self._drafts, self._pace = False, Pace(EDITS)
                continue
            except CablegramError as error:
                client.logger.info("showing an answer that grows ended, it will be sent whole: %s", error)
                return
            now = client._connection.now()
            self._pace.shown(now)
            await self._ends_within(self._pace.next_at(now) - now)
            await self._changes_before(self._pace.repeat_at())

    async def _ends_within(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._ending.wait()
        except TimeoutError:
            pass

    async def _changes_before(self, when: float) -> None:
        left = when - self._client._connection.now()
        try:
            async with asyncio.timeout(left if left < float("inf") else None):
                await self._changed.wait()
        except TimeoutError:
            self._draft = None  # so that it is sent again

    async def _show(self, target: api.TypeInputPeer) -> None:
        self._changed.clear()
        text, entities = parse_partial(self.text, self._mode)
        pieces = await formatted_pieces(self._client, text, None, entities)
        if not self._drafts:
            await self._screen.show(pieces, final=False)
            return
        await self._screen.show(pieces[:-1], final=False)
        number, piece = max(len(pieces) - 1, 0), pieces[-1] if pieces else ("", None)
        if (number, piece) != self._draft:
            await self._screen.draft(target, number, piece)
            self._draft = number, piece
