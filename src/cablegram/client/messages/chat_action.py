"""Showing the other side what is being done: "is typing", "is sending a photo".

Source: https://core.telegram.org/method/messages.setTyping
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Self

from cablegram import api
from cablegram.client.chats.peers import get_input_entity
from cablegram.errors import CablegramError, UsageError

if TYPE_CHECKING:
    from types import TracebackType

    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore

AGAIN = 4.0
"""Apps forget what was shown after six seconds; so it is repeated in time."""

KINDS: dict[str, Callable[[], api.TypeSendMessageAction]] = {
    "typing": api.SendMessageTypingAction,
    "photo": lambda: api.SendMessageUploadPhotoAction(progress=0),
    "document": lambda: api.SendMessageUploadDocumentAction(progress=0),
    "audio": lambda: api.SendMessageUploadAudioAction(progress=0),
    "video": lambda: api.SendMessageUploadVideoAction(progress=0),
    "record-audio": api.SendMessageRecordAudioAction,
    "record-video": api.SendMessageRecordVideoAction,
    "record-round": api.SendMessageRecordRoundAction,
    "round": lambda: api.SendMessageUploadRoundAction(progress=0),
    "location": api.SendMessageGeoLocationAction,
    "contact": api.SendMessageChooseContactAction,
    "sticker": api.SendMessageChooseStickerAction,
    "game": api.SendMessageGamePlayAction,
}


class Acting:
    """What ``async with client.action(peer, "typing"):`` gives."""

    def __init__(self, client: ClientCore, peer: PeerLike, kind: str) -> None:
        if not isinstance(kind, str) or kind not in KINDS:
            raise UsageError(f"there is no action {kind!r}; there are {', '.join(KINDS)}")
        self._client, self._peer, self._kind = client, peer, kind
        self._task: asyncio.Task[None] | None = None

    def __repr__(self) -> str:
        return f"<Acting {self._kind}>"

    async def __aenter__(self) -> Self:

        target = await get_input_entity(self._client, self._peer)
        shown = KINDS[self._kind]()
        await self._client.invoke(api.messages.SetTyping(peer=target, action=shown))
        self._task = asyncio.get_running_loop().create_task(self._go_on(target, shown), name="cablegram-action")
        return self

    async def _go_on(self, target: api.TypeInputPeer, shown: api.TypeSendMessageAction) -> None:

        try:
            while True:
                await self._client._connection.pause(AGAIN)
                await self._client.invoke(api.messages.SetTyping(peer=target, action=shown))
        except CablegramError as error:  # not worth failing what is being done
            self._client.logger.info("showing %s to the other side ended: %s", self._kind, error)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.wait([task])


def action(client: ClientCore, peer: PeerLike, kind: str = "typing") -> Acting:
    """Show the other side what is being done, for as long as it takes; a message that is sent ends it there::

        async with client.action(event.chat_id, "document"):
            report = await make_the_report()
            await event.respond(file=report)

    ``kind``: ``typing``, ``photo``, ``document``, ``audio``, ``video``, ``round``, ``record-audio``, ``record-video``,
    ``record-round``, ``location``, ``contact``, ``sticker`` or ``game``.
    Source: https://core.telegram.org/method/messages.setTyping
    """
    return Acting(client, peer, kind)
