# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class GetFullUser(_TLFunction[TypeUserFull]):
    __match_args__ = ("id",)
    id: _api.TypeInputUser
    def __init__(
        self,
        *,
        id: _api.TypeInputUser,
    ) -> None: ...
@_final
class GetRequirementsToContact(_TLFunction[list[_api.TypeRequirementToContact]]):
    __match_args__ = ("id",)
    id: list[_api.TypeInputUser]
    def __init__(
        self,
        *,
        id: _Sequence[_api.TypeInputUser],
    ) -> None: ...
@_final
class GetSavedMusic(_TLFunction[TypeSavedMusic]):
    __match_args__ = ("id", "offset", "limit", "hash",)
    id: _api.TypeInputUser
    offset: int
    limit: int
    hash: int
    def __init__(
        self,
        *,
        id: _api.TypeInputUser,
        offset: int,
        limit: int,
        hash: int,
    ) -> None: ...
@_final
class GetSavedMusicByID(_TLFunction[TypeSavedMusic]):
    __match_args__ = ("id", "documents",)
    id: _api.TypeInputUser
    documents: list[_api.TypeInputDocument]
    def __init__(
        self,
        *,
        id: _api.TypeInputUser,
        documents: _Sequence[_api.TypeInputDocument],
    ) -> None: ...
@_final
class GetUsers(_TLFunction[list[_api.TypeUser]]):
    __match_args__ = ("id",)
    id: list[_api.TypeInputUser]
    def __init__(
        self,
        *,
        id: _Sequence[_api.TypeInputUser],
    ) -> None: ...
@_final
class SavedMusic(_TLObject):
    __match_args__ = ("count", "documents",)
    count: int
    documents: list[_api.TypeDocument]
    def __init__(
        self,
        *,
        count: int,
        documents: _Sequence[_api.TypeDocument],
    ) -> None: ...
@_final
class SavedMusicNotModified(_TLObject):
    __match_args__ = ("count",)
    count: int
    def __init__(
        self,
        *,
        count: int,
    ) -> None: ...
@_final
class SetSecureValueErrors(_TLFunction[bool]):
    __match_args__ = ("id", "errors",)
    id: _api.TypeInputUser
    errors: list[_api.TypeSecureValueError]
    def __init__(
        self,
        *,
        id: _api.TypeInputUser,
        errors: _Sequence[_api.TypeSecureValueError],
    ) -> None: ...
@_final
class SuggestBirthday(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("id", "birthday",)
    id: _api.TypeInputUser
    birthday: _api.TypeBirthday
    def __init__(
        self,
        *,
        id: _api.TypeInputUser,
        birthday: _api.TypeBirthday,
    ) -> None: ...
@_final
class UserFull(_TLObject):
    __match_args__ = ("full_user", "chats", "users",)
    full_user: _api.TypeUserFull
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        full_user: _api.TypeUserFull,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class Users(_TLObject):
    __match_args__ = ("users",)
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class UsersSlice(_TLObject):
    __match_args__ = ("count", "users",)
    count: int
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
TypeSavedMusic: _TypeAlias = SavedMusic | SavedMusicNotModified
TypeUserFull: _TypeAlias = UserFull
TypeUsers: _TypeAlias = Users | UsersSlice
