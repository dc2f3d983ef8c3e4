# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram.api import messages as _messages
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class AddStickerToSet(_TLFunction[_messages.TypeStickerSet]):
    __match_args__ = ("stickerset", "sticker",)
    stickerset: _api.TypeInputStickerSet
    sticker: _api.TypeInputStickerSetItem
    def __init__(
        self,
        *,
        stickerset: _api.TypeInputStickerSet,
        sticker: _api.TypeInputStickerSetItem,
    ) -> None: ...
@_final
class ChangeSticker(_TLFunction[_messages.TypeStickerSet]):
    __match_args__ = ("sticker", "emoji", "mask_coords", "keywords",)
    sticker: _api.TypeInputDocument
    emoji: str | None
    mask_coords: _api.TypeMaskCoords | None
    keywords: str | None
    def __init__(
        self,
        *,
        sticker: _api.TypeInputDocument,
        emoji: str | None = None,
        mask_coords: _api.TypeMaskCoords | None = None,
        keywords: str | None = None,
    ) -> None: ...
@_final
class ChangeStickerPosition(_TLFunction[_messages.TypeStickerSet]):
    __match_args__ = ("sticker", "position",)
    sticker: _api.TypeInputDocument
    position: int
    def __init__(
        self,
        *,
        sticker: _api.TypeInputDocument,
        position: int,
    ) -> None: ...
@_final
class CheckShortName(_TLFunction[bool]):
    __match_args__ = ("short_name",)
    short_name: str
    def __init__(
        self,
        *,
        short_name: str,
    ) -> None: ...
@_final
class CreateStickerSet(_TLFunction[_messages.TypeStickerSet]):
    __match_args__ = ("masks", "emojis", "text_color", "user_id", "title", "short_name", "thumb", "stickers", "software",)
    masks: bool
    emojis: bool
    text_color: bool
    user_id: _api.TypeInputUser
    title: str
    short_name: str
    thumb: _api.TypeInputDocument | None
    stickers: list[_api.TypeInputStickerSetItem]
    software: str | None
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        title: str,
        short_name: str,
        stickers: _Sequence[_api.TypeInputStickerSetItem],
        masks: bool = False,
        emojis: bool = False,
        text_color: bool = False,
        thumb: _api.TypeInputDocument | None = None,
        software: str | None = None,
    ) -> None: ...
@_final
class DeleteStickerSet(_TLFunction[bool]):
    __match_args__ = ("stickerset",)
    stickerset: _api.TypeInputStickerSet
    def __init__(
        self,
        *,
        stickerset: _api.TypeInputStickerSet,
    ) -> None: ...
@_final
class RemoveStickerFromSet(_TLFunction[_messages.TypeStickerSet]):
    __match_args__ = ("sticker",)
    sticker: _api.TypeInputDocument
    def __init__(
        self,
        *,
        sticker: _api.TypeInputDocument,
    ) -> None: ...
@_final
class RenameStickerSet(_TLFunction[_messages.TypeStickerSet]):
    __match_args__ = ("stickerset", "title",)
    stickerset: _api.TypeInputStickerSet
    title: str
    def __init__(
        self,
        *,
        stickerset: _api.TypeInputStickerSet,
        title: str,
    ) -> None: ...
@_final
class ReplaceSticker(_TLFunction[_messages.TypeStickerSet]):
    __match_args__ = ("sticker", "new_sticker",)
    sticker: _api.TypeInputDocument
    new_sticker: _api.TypeInputStickerSetItem
    def __init__(
        self,
        *,
        sticker: _api.TypeInputDocument,
        new_sticker: _api.TypeInputStickerSetItem,
    ) -> None: ...
@_final
class SetStickerSetThumb(_TLFunction[_messages.TypeStickerSet]):
    __match_args__ = ("stickerset", "thumb", "thumb_document_id",)
    stickerset: _api.TypeInputStickerSet
    thumb: _api.TypeInputDocument | None
    thumb_document_id: int | None
    def __init__(
        self,
        *,
        stickerset: _api.TypeInputStickerSet,
        thumb: _api.TypeInputDocument | None = None,
        thumb_document_id: int | None = None,
    ) -> None: ...
@_final
class SuggestShortName(_TLFunction[TypeSuggestedShortName]):
    __match_args__ = ("title",)
    title: str
    def __init__(
        self,
        *,
        title: str,
    ) -> None: ...
@_final
class SuggestedShortName(_TLObject):
    __match_args__ = ("short_name",)
    short_name: str
    def __init__(
        self,
        *,
        short_name: str,
    ) -> None: ...
TypeSuggestedShortName: _TypeAlias = SuggestedShortName
