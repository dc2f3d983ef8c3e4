# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class DeletePhotos(_TLFunction[list[int]]):
    __match_args__ = ("id",)
    id: list[_api.TypeInputPhoto]
    def __init__(
        self,
        *,
        id: _Sequence[_api.TypeInputPhoto],
    ) -> None: ...
@_final
class GetUserPhotos(_TLFunction[TypePhotos]):
    __match_args__ = ("user_id", "offset", "max_id", "limit",)
    user_id: _api.TypeInputUser
    offset: int
    max_id: int
    limit: int
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        offset: int,
        max_id: int,
        limit: int,
    ) -> None: ...
@_final
class Photo(_TLObject):
    __match_args__ = ("photo", "users",)
    photo: _api.TypePhoto
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        photo: _api.TypePhoto,
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class Photos(_TLObject):
    __match_args__ = ("photos", "users",)
    photos: list[_api.TypePhoto]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        photos: _Sequence[_api.TypePhoto],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class PhotosSlice(_TLObject):
    __match_args__ = ("count", "photos", "users",)
    count: int
    photos: list[_api.TypePhoto]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        photos: _Sequence[_api.TypePhoto],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class UpdateProfilePhoto(_TLFunction[TypePhoto]):
    __match_args__ = ("fallback", "bot", "id",)
    fallback: bool
    bot: _api.TypeInputUser | None
    id: _api.TypeInputPhoto
    def __init__(
        self,
        *,
        id: _api.TypeInputPhoto,
        fallback: bool = False,
        bot: _api.TypeInputUser | None = None,
    ) -> None: ...
@_final
class UploadContactProfilePhoto(_TLFunction[TypePhoto]):
    __match_args__ = ("suggest", "save", "user_id", "file", "video", "video_start_ts", "video_emoji_markup",)
    suggest: bool
    save: bool
    user_id: _api.TypeInputUser
    file: _api.TypeInputFile | None
    video: _api.TypeInputFile | None
    video_start_ts: float | None
    video_emoji_markup: _api.TypeVideoSize | None
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        suggest: bool = False,
        save: bool = False,
        file: _api.TypeInputFile | None = None,
        video: _api.TypeInputFile | None = None,
        video_start_ts: float | None = None,
        video_emoji_markup: _api.TypeVideoSize | None = None,
    ) -> None: ...
@_final
class UploadProfilePhoto(_TLFunction[TypePhoto]):
    __match_args__ = ("fallback", "bot", "file", "video", "video_start_ts", "video_emoji_markup",)
    fallback: bool
    bot: _api.TypeInputUser | None
    file: _api.TypeInputFile | None
    video: _api.TypeInputFile | None
    video_start_ts: float | None
    video_emoji_markup: _api.TypeVideoSize | None
    def __init__(
        self,
        *,
        fallback: bool = False,
        bot: _api.TypeInputUser | None = None,
        file: _api.TypeInputFile | None = None,
        video: _api.TypeInputFile | None = None,
        video_start_ts: float | None = None,
        video_emoji_markup: _api.TypeVideoSize | None = None,
    ) -> None: ...
TypePhoto: _TypeAlias = Photo
TypePhotos: _TypeAlias = Photos | PhotosSlice
