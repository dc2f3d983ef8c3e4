"""What a chat shows of an answer that is being written: messages, and a live draft behind them."""

from __future__ import annotations

from collections.abc import Sequence
from types import EllipsisType
from typing import TYPE_CHECKING, NamedTuple

from cablegram import api
from cablegram.client.messages.buttons import reply_markup
from cablegram.client.messages.edit import delete_messages, edit_message
from cablegram.client.messages.markup import check_mode
from cablegram.client.messages.send import send_message
from cablegram.client.requests.middleware import NEVER_WAIT

from .answer import StreamedAnswer

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.messages.buttons import Buttons
    from cablegram.client.messages.markup import AnyParseMode
    from cablegram.client.messages.reply_to import ReplyTo

    from .answer import Piece


class Style(NamedTuple):
    """What the messages of an answer are like; as the arguments of ``send_message``."""

    reply_to: ReplyTo | None
    topic: int | None
    link_preview: bool
    buttons: Buttons | None
    silent: bool


class Shown(NamedTuple):
    """A message of the answer, and what it shows."""

    message: api.Message
    piece: Piece


class ChatScreen:
    """Shows one answer in one chat."""

    def __init__(self, client: ClientCore, peer: PeerLike, style: Style) -> None:
        self._client, self._peer, self._style = client, peer, style
        self._shown: list[Shown] = []
        self._random_id = int.from_bytes(client._rand(7), "little") or 1

    @property
    def messages(self) -> list[api.Message]:
        return [shown.message for shown in self._shown]

    async def show(self, pieces: Sequence[Piece], *, final: bool) -> None:
        """Send and edit until the messages are these. In the end the last one has the buttons, and no other is left."""
        for number, piece in enumerate(pieces):
            buttons = self._style.buttons if final and number == len(pieces) - 1 else None
            if number == len(self._shown):
                self._shown.append(Shown(await self._send(number, piece, buttons), piece))
            elif self._shown[number].piece != piece or buttons is not None:
                message = await self._edit(self._shown[number].message, piece, buttons)
                self._shown[number] = Shown(message, piece)
        if final and len(self._shown) > len(pieces):
            await delete_messages(self._client, self.messages[len(pieces) :])
            del self._shown[len(pieces) :]

    async def draft(self, target: api.TypeInputPeer, number: int, piece: Piece) -> None:
        """Show what will be the message of that number. Without a text it is a sign that the answer is thought of."""
        text, entities = piece
        action = api.SendMessageTextDraftAction(
            random_id=self._random_id + number, text=api.TextWithEntities(text=text, entities=entities or [])
        )
        request = api.messages.SetTyping(peer=target, top_msg_id=self._style.topic, action=action)
        await self._client.invoke(request, floods=NEVER_WAIT)

    async def _send(self, number: int, piece: Piece, buttons: Buttons | None) -> api.Message:
        text, entities = piece
        return await send_message(
            self._client,
            self._peer,
            text,
            formatting_entities=entities or [],
            reply_to=None if number else self._style.reply_to,
            topic=self._style.topic,
            link_preview=self._style.link_preview,
            silent=self._style.silent,
            buttons=buttons,
        )

    async def _edit(self, message: api.Message, piece: Piece, buttons: Buttons | None) -> api.Message:
        text, entities = piece
        return await edit_message(
            self._client,
            message,
            text=text,
            formatting_entities=entities or [],
            link_preview=self._style.link_preview,
            buttons=buttons,
        )


def streaming(
    client: ClientCore,
    peer: PeerLike,
    *,
    reply_to: ReplyTo | None = None,
    topic: int | None = None,
    parse_mode: AnyParseMode = ...,
    link_preview: bool = True,
    buttons: Buttons | None = None,
    silent: bool = False,
) -> StreamedAnswer:
    """Write an answer that is shown while it grows, as answers of language models do::

        async with client.streaming(event.chat_id) as answer:
            async for piece in model:
                await answer.write(piece)
        print(answer.messages)

    In a chat with a user the other side sees a live draft, elsewhere a message that is edited, both as often as
    Telegram allows (floods are waited for); markup that is not whole yet is shown as far as it is sure. In the end
    there is one message with exactly what was written, or several when it is longer than 4,096 characters; ``buttons``
    are at the last one. When writing fails, what there is is sent, and the error goes on.

    The arguments are those of :meth:`send_message`. Raises in ``write`` what the server says to an account that must
    not write there. Source: https://core.telegram.org/api/bots/ai#live-response-streaming
    """
    if not isinstance(parse_mode, EllipsisType):
        parse_mode = check_mode(parse_mode)  # now, and not when a model has written it all
    reply_markup(buttons)
    screen = ChatScreen(client, peer, Style(reply_to, topic, link_preview, buttons, silent))
    return StreamedAnswer(client, peer, screen, parse_mode)
