"""Inline mode, from the bot's side: results, answers to queries, and changes of what was sent.

A result is a description until it is given in an answer: then its text is parsed and its file is uploaded. What is at
Telegram already (a message, a photo, a Bot API file id) is not uploaded again, and an address is fetched by Telegram.

Sources: https://core.telegram.org/api/bots/inline, https://core.telegram.org/method/messages.setInlineBotResults
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from cablegram import api
from cablegram.client.files.kinds import MediaKind, kind_of_document
from cablegram.client.files.names import type_of
from cablegram.client.files.outgoing import Outgoing, Shape
from cablegram.client.messages.buttons import reply_markup
from cablegram.client.messages.outgoing_text import formatted_caption, formatted_message
from cablegram.errors import CablegramError, UsageError

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.client.files.upload import Sendable
    from cablegram.client.messages.buttons import Buttons
    from cablegram.client.messages.markup import AnyParseMode

MOST_RESULTS = 50
_TYPES = {
    MediaKind.VIDEO: "video",
    MediaKind.VIDEO_NOTE: "video",
    MediaKind.ANIMATION: "gif",
    MediaKind.AUDIO: "audio",
    MediaKind.VOICE: "voice",
    MediaKind.STICKER: "sticker",
}
SIDE_BY_SIDE = frozenset({"photo", "gif", "sticker"})
"""Results that apps show in a gallery."""
Made: TypeAlias = "InlineResult | api.TypeInputBotInlineResult"


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineResult:
    """One result of an inline query, made by a static method::

        await event.answer([
            InlineResult.article("Tea", "I would like **tea**", description="hot"),
            InlineResult.photo("sea.jpg", "The sea"),
        ])

    ``id``: what ``events.ChosenInlineResult`` names it by, 1 to 64 bytes; by default its place in the answer, from 0.
    ``buttons``, ``parse_mode`` and ``formatting_entities`` as in :meth:`TelegramClient.send_message`.
    """

    type: str
    id: str | None = None
    title: str | None = None
    description: str | None = None
    text: str = ""
    parse_mode: AnyParseMode = ...
    formatting_entities: Sequence[api.TypeMessageEntity] | None = None
    link_preview: bool = True
    buttons: Buttons | None = None
    url: str | None = None
    thumb: str | None = None
    file: Sendable | None = None
    shape: Shape = field(default_factory=Shape)
    message: api.TypeInputBotInlineMessage | None = None
    """A message that is no text and no file, ready."""

    @staticmethod
    def article(
        title: str,
        text: str,
        *,
        id: str | None = None,  # noqa: A002 - the name of the schema
        description: str | None = None,
        url: str | None = None,
        thumb: str | None = None,
        parse_mode: AnyParseMode = ...,
        formatting_entities: Sequence[api.TypeMessageEntity] | None = None,
        link_preview: bool = True,
        buttons: Buttons | None = None,
    ) -> InlineResult:
        """A line that sends ``text``. ``url`` is shown with it; ``thumb``: the address of a small picture."""
        if not title:
            raise UsageError("an article has a title, which is what people choose by")
        return InlineResult(
            type="article", id=id, title=title, description=description, text=text, url=url, thumb=thumb,
            parse_mode=parse_mode, formatting_entities=formatting_entities, link_preview=link_preview, buttons=buttons,
        )  # fmt: skip

    @staticmethod
    def photo(
        photo: Sendable,
        text: str = "",
        *,
        id: str | None = None,  # noqa: A002
        title: str | None = None,
        description: str | None = None,
        parse_mode: AnyParseMode = ...,
        formatting_entities: Sequence[api.TypeMessageEntity] | None = None,
        buttons: Buttons | None = None,
    ) -> InlineResult:
        """A photo, with ``text`` as its caption: a path, bytes, a message, a file id, or an ``https`` address."""
        return InlineResult(
            type="photo", id=id, title=title, description=description, text=text, file=photo,
            parse_mode=parse_mode, formatting_entities=formatting_entities, buttons=buttons,
        )  # fmt: skip

    @staticmethod
    def document(
        file: Sendable,
        title: str | None = None,
        text: str = "",
        *,
        id: str | None = None,  # noqa: A002
        type: str | None = None,  # noqa: A002
        description: str | None = None,
        thumb: str | None = None,
        mime_type: str | None = None,
        parse_mode: AnyParseMode = ...,
        formatting_entities: Sequence[api.TypeMessageEntity] | None = None,
        buttons: Buttons | None = None,
    ) -> InlineResult:
        """A file: a video, music, a voice message, an animation, a sticker or any other, with ``text`` as its caption.

        ``type``: ``"file"``, ``"video"``, ``"audio"``, ``"voice"``, ``"gif"`` or ``"sticker"``, by default what it is.
        ``title`` is needed but for ``"gif"`` and ``"sticker"``. Source:
        https://core.telegram.org/constructor/inputBotInlineResultDocument
        """
        return InlineResult(
            type=type or "", id=id, title=title, description=description, text=text, file=file, thumb=thumb,
            shape=Shape(mime_type=mime_type, force_document=type == "file", voice=type == "voice"),
            parse_mode=parse_mode, formatting_entities=formatting_entities, buttons=buttons,
        )  # fmt: skip

    @staticmethod
    def location(
        latitude: float,
        longitude: float,
        title: str,
        *,
        id: str | None = None,  # noqa: A002
        description: str | None = None,
        buttons: Buttons | None = None,
    ) -> InlineResult:
        """A place on the map (degrees)."""
        message = api.InputBotInlineMessageMediaGeo(
            geo_point=api.InputGeoPoint(lat=latitude, long=longitude), reply_markup=reply_markup(buttons)
        )
        return InlineResult(type="location", id=id, title=title, description=description, message=message)

    @staticmethod
    def contact(
        phone: str,
        first_name: str,
        last_name: str = "",
        *,
        id: str | None = None,  # noqa: A002
        buttons: Buttons | None = None,
    ) -> InlineResult:
        """Somebody's name and number."""
        message = api.InputBotInlineMessageMediaContact(
            phone_number=phone, first_name=first_name, last_name=last_name, vcard="", reply_markup=reply_markup(buttons)
        )
        title = f"{first_name} {last_name}".strip()
        return InlineResult(type="contact", id=id, title=title, description=phone, message=message)

    @staticmethod
    def game(short_name: str, *, id: str | None = None, buttons: Buttons | None = None) -> InlineResult:  # noqa: A002
        """A game of the bot's, by its short name."""
        message = api.InputBotInlineMessageGame(reply_markup=reply_markup(buttons))
        return InlineResult(type="game", id=id, title=short_name, message=message)

    async def built(self, client: ClientCore, place: int) -> api.TypeInputBotInlineResult:
        """The result as requests take it: its text parsed, its file at Telegram."""
        number = self.id if self.id is not None else str(place)
        if not 1 <= len(number.encode()) <= 64:
            raise UsageError(f"a result's id has 1 to 64 bytes, not {len(number.encode())}")
        if self.type == "game" and self.message is not None:
            return api.InputBotInlineResultGame(id=number, short_name=self.title or "", send_message=self.message)
        if self.file is None:
            return self._line(number, self.message or await self._message(client))
        if isinstance(self.file, str) and self.file.lower().startswith(("http://", "https://")):
            return await self._fetched(client, number, self.file)
        return await self._held(client, number)

    def _line(
        self,
        number: str,
        message: api.TypeInputBotInlineMessage,
        content: api.InputWebDocument | None = None,
        thumb: api.InputWebDocument | None = None,
    ) -> api.InputBotInlineResult:
        shown = thumb or (None if self.thumb is None else _web(self.thumb, "image/jpeg"))
        return api.InputBotInlineResult(
            id=number, type=self.type, title=self.title, description=self.description, url=self.url, thumb=shown,
            content=content, send_message=message,
        )  # fmt: skip

    async def _message(self, client: ClientCore) -> api.TypeInputBotInlineMessage:
        if self.file is None:
            text, entities = await formatted_message(client, self.text, self.parse_mode, self.formatting_entities)
            if not text:
                raise UsageError(f"the text of the result {self.title!r} is empty")
            return api.InputBotInlineMessageText(
                message=text,
                entities=entities,
                no_webpage=not self.link_preview,
                reply_markup=reply_markup(self.buttons),
            )
        text, entities = await formatted_caption(client, self.text, self.parse_mode, self.formatting_entities)
        return api.InputBotInlineMessageMediaAuto(
            message=text, entities=entities, reply_markup=reply_markup(self.buttons)
        )

    async def _fetched(self, client: ClientCore, number: str, address: str) -> api.InputBotInlineResult:
        """Something that Telegram fetches by its address."""
        path = address.partition("?")[0]
        is_photo = self.type == "photo"
        mime = self.shape.mime_type or type_of(path) or ("image/jpeg" if is_photo else "application/octet-stream")
        if not self.type:
            raise UsageError("say what is at the address: type='video', 'audio', 'voice', 'gif' or 'file'")
        content = _web(address, mime)
        return self._line(number, await self._message(client), content, content if is_photo else None)

    async def _held(self, client: ClientCore, number: str) -> api.TypeInputBotInlineResult:
        """Something that is at Telegram, or is uploaded now."""
        message = await self._message(client)
        shape = self.shape._replace(force_document=True) if self.type not in ("photo", "") else self.shape
        match await _at_telegram(client, self.file, shape):
            case api.InputPhoto() as photo if self.type in ("photo", ""):
                return api.InputBotInlineResultPhoto(id=number, type="photo", photo=photo, send_message=message)
            case (api.InputDocument() as document, str() as kind) if self.type != "photo":
                return api.InputBotInlineResultDocument(
                    id=number, type=self.type or kind, title=self.title, description=self.description,
                    document=document, send_message=message,
                )  # fmt: skip
        raise UsageError(f"the file of the result {self.title or number!r} is no {self.type or 'photo or document'}")


async def answer_query(
    client: ClientCore,
    query_id: int,
    results: Sequence[Made],
    *,
    cache_time: int = 300,
    next_offset: str | None = None,
    gallery: bool | None = None,
    private: bool = False,
    switch_pm: str | tuple[str, str] | None = None,
) -> None:
    """Answer an inline query; see ``events.InlineQuery``."""
    if len(results) > MOST_RESULTS:
        raise UsageError(f"an answer has up to {MOST_RESULTS} results, not {len(results)}; give next_offset= for more")
    made = [one if not isinstance(one, InlineResult) else await one.built(client, n) for n, one in enumerate(results)]
    if gallery is None:
        gallery = bool(made) and all(getattr(one, "type", "game") in SIDE_BY_SIDE for one in made)
    switch = None
    if switch_pm is not None:
        text, payload = (switch_pm, "inline") if isinstance(switch_pm, str) else switch_pm
        switch = api.InlineBotSwitchPM(text=text, start_param=payload)
    request = api.messages.SetInlineBotResults(
        query_id=query_id, results=made, cache_time=cache_time, gallery=gallery, private=private,
        next_offset=next_offset, switch_pm=switch,
    )  # fmt: skip
    await client.invoke(request)


def _web(address: str, mime_type: str) -> api.InputWebDocument:
    return api.InputWebDocument(url=address, size=0, mime_type=mime_type, attributes=[])


async def _at_telegram(client: ClientCore, file: Any, shape: Shape) -> api.InputPhoto | tuple[api.InputDocument, str]:
    """The photo, or the document and the type of its result, of whatever can be sent; uploaded if it has to be."""
    async with Outgoing(client, file, shape) as outgoing:
        kind = _TYPES.get(await outgoing.kind(), "file")
        media = await outgoing.media()
        match media:
            case api.InputMediaPhoto(id=api.InputPhoto() as photo):
                return photo
            case api.InputMediaDocument(id=api.InputDocument() as document):
                return document, kind
        request = api.messages.UploadMedia(peer=api.InputPeerSelf(), media=media)
        stored = await client.invoke(request)
    match stored:
        case api.MessageMediaPhoto(photo=api.Photo() as made):
            return api.InputPhoto(id=made.id, access_hash=made.access_hash, file_reference=made.file_reference)
        case api.MessageMediaDocument(document=api.Document() as kept):
            name = _TYPES.get(kind_of_document(kept.attributes, kept.mime_type), "file")
            held = api.InputDocument(id=kept.id, access_hash=kept.access_hash, file_reference=kept.file_reference)
            return held, name
    raise CablegramError(f"Telegram made a {type(stored).__name__} of the file, which is no result")
