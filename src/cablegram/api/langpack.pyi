# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import final as _final
from cablegram import api as _api
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class GetDifference(_TLFunction[_api.TypeLangPackDifference]):
    __match_args__ = ("lang_pack", "lang_code", "from_version",)
    lang_pack: str
    lang_code: str
    from_version: int
    def __init__(
        self,
        *,
        lang_pack: str,
        lang_code: str,
        from_version: int,
    ) -> None: ...
@_final
class GetLangPack(_TLFunction[_api.TypeLangPackDifference]):
    __match_args__ = ("lang_pack", "lang_code",)
    lang_pack: str
    lang_code: str
    def __init__(
        self,
        *,
        lang_pack: str,
        lang_code: str,
    ) -> None: ...
@_final
class GetLanguage(_TLFunction[_api.TypeLangPackLanguage]):
    __match_args__ = ("lang_pack", "lang_code",)
    lang_pack: str
    lang_code: str
    def __init__(
        self,
        *,
        lang_pack: str,
        lang_code: str,
    ) -> None: ...
@_final
class GetLanguages(_TLFunction[list[_api.TypeLangPackLanguage]]):
    __match_args__ = ("lang_pack",)
    lang_pack: str
    def __init__(
        self,
        *,
        lang_pack: str,
    ) -> None: ...
@_final
class GetStrings(_TLFunction[list[_api.TypeLangPackString]]):
    __match_args__ = ("lang_pack", "lang_code", "keys",)
    lang_pack: str
    lang_code: str
    keys: list[str]
    def __init__(
        self,
        *,
        lang_pack: str,
        lang_code: str,
        keys: _Sequence[str],
    ) -> None: ...
