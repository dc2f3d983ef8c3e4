# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class CreateTone(_TLFunction[_api.TypeAiComposeTone]):
    __match_args__ = ("display_author", "emoji_id", "title", "prompt",)
    display_author: bool
    emoji_id: int
    title: str
    prompt: str
    def __init__(
        self,
        *,
        emoji_id: int,
        title: str,
        prompt: str,
        display_author: bool = False,
    ) -> None: ...
@_final
class DeleteTone(_TLFunction[bool]):
    __match_args__ = ("tone",)
    tone: _api.TypeInputAiComposeTone
    def __init__(
        self,
        *,
        tone: _api.TypeInputAiComposeTone,
    ) -> None: ...
@_final
class GetTone(_TLFunction[TypeTones]):
    __match_args__ = ("tone",)
    tone: _api.TypeInputAiComposeTone
    def __init__(
        self,
        *,
        tone: _api.TypeInputAiComposeTone,
    ) -> None: ...
@_final
class GetToneExample(_TLFunction[_api.TypeAiComposeToneExample]):
    __match_args__ = ("tone", "num",)
    tone: _api.TypeInputAiComposeTone
    num: int
    def __init__(
        self,
        *,
        tone: _api.TypeInputAiComposeTone,
        num: int,
    ) -> None: ...
@_final
class GetTones(_TLFunction[TypeTones]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class SaveTone(_TLFunction[bool]):
    __match_args__ = ("tone", "unsave",)
    tone: _api.TypeInputAiComposeTone
    unsave: bool
    def __init__(
        self,
        *,
        tone: _api.TypeInputAiComposeTone,
        unsave: bool,
    ) -> None: ...
@_final
class Tones(_TLObject):
    __match_args__ = ("hash", "tones", "users",)
    hash: int
    tones: list[_api.TypeAiComposeTone]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        hash: int,
        tones: _Sequence[_api.TypeAiComposeTone],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class TonesNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateTone(_TLFunction[_api.TypeAiComposeTone]):
    __match_args__ = ("tone", "display_author", "emoji_id", "title", "prompt",)
    tone: _api.TypeInputAiComposeTone
    display_author: bool | None
    emoji_id: int | None
    title: str | None
    prompt: str | None
    def __init__(
        self,
        *,
        tone: _api.TypeInputAiComposeTone,
        display_author: bool | None = None,
        emoji_id: int | None = None,
        title: str | None = None,
        prompt: str | None = None,
    ) -> None: ...
TypeTones: _TypeAlias = Tones | TonesNotModified
