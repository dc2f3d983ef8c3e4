# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class ChannelDifference(_TLObject):
    __match_args__ = ("final", "pts", "timeout", "new_messages", "other_updates", "chats", "users",)
    final: bool
    pts: int
    timeout: int | None
    new_messages: list[_api.TypeMessage]
    other_updates: list[_api.TypeUpdate]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        pts: int,
        new_messages: _Sequence[_api.TypeMessage],
        other_updates: _Sequence[_api.TypeUpdate],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        final: bool = False,
        timeout: int | None = None,
    ) -> None: ...
@_final
class ChannelDifferenceEmpty(_TLObject):
    __match_args__ = ("final", "pts", "timeout",)
    final: bool
    pts: int
    timeout: int | None
    def __init__(
        self,
        *,
        pts: int,
        final: bool = False,
        timeout: int | None = None,
    ) -> None: ...
@_final
class ChannelDifferenceTooLong(_TLObject):
    __match_args__ = ("final", "timeout", "dialog", "messages", "chats", "users",)
    final: bool
    timeout: int | None
    dialog: _api.TypeDialog
    messages: list[_api.TypeMessage]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        dialog: _api.TypeDialog,
        messages: _Sequence[_api.TypeMessage],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        final: bool = False,
        timeout: int | None = None,
    ) -> None: ...
@_final
class Difference(_TLObject):
    __match_args__ = ("new_messages", "new_encrypted_messages", "other_updates", "chats", "users", "state",)
    new_messages: list[_api.TypeMessage]
    new_encrypted_messages: list[_api.TypeEncryptedMessage]
    other_updates: list[_api.TypeUpdate]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    state: TypeState
    def __init__(
        self,
        *,
        new_messages: _Sequence[_api.TypeMessage],
        new_encrypted_messages: _Sequence[_api.TypeEncryptedMessage],
        other_updates: _Sequence[_api.TypeUpdate],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        state: TypeState,
    ) -> None: ...
@_final
class DifferenceEmpty(_TLObject):
    __match_args__ = ("date", "seq",)
    date: int
    seq: int
    def __init__(
        self,
        *,
        date: int,
        seq: int,
    ) -> None: ...
@_final
class DifferenceSlice(_TLObject):
    __match_args__ = ("new_messages", "new_encrypted_messages", "other_updates", "chats", "users", "intermediate_state",)
    new_messages: list[_api.TypeMessage]
    new_encrypted_messages: list[_api.TypeEncryptedMessage]
    other_updates: list[_api.TypeUpdate]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    intermediate_state: TypeState
    def __init__(
        self,
        *,
        new_messages: _Sequence[_api.TypeMessage],
        new_encrypted_messages: _Sequence[_api.TypeEncryptedMessage],
        other_updates: _Sequence[_api.TypeUpdate],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        intermediate_state: TypeState,
    ) -> None: ...
@_final
class DifferenceTooLong(_TLObject):
    __match_args__ = ("pts",)
    pts: int
    def __init__(
        self,
        *,
        pts: int,
    ) -> None: ...
@_final
class GetChannelDifference(_TLFunction[TypeChannelDifference]):
    __match_args__ = ("force", "channel", "filter", "pts", "limit",)
    force: bool
    channel: _api.TypeInputChannel
    filter: _api.TypeChannelMessagesFilter
    pts: int
    limit: int
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        filter: _api.TypeChannelMessagesFilter,
        pts: int,
        limit: int,
        force: bool = False,
    ) -> None: ...
@_final
class GetDifference(_TLFunction[TypeDifference]):
    __match_args__ = ("pts", "pts_limit", "pts_total_limit", "date", "qts", "qts_limit",)
    pts: int
    pts_limit: int | None
    pts_total_limit: int | None
    date: int
    qts: int
    qts_limit: int | None
    def __init__(
        self,
        *,
        pts: int,
        date: int,
        qts: int,
        pts_limit: int | None = None,
        pts_total_limit: int | None = None,
        qts_limit: int | None = None,
    ) -> None: ...
@_final
class GetState(_TLFunction[TypeState]):
    def __init__(self) -> None: ...
@_final
class State(_TLObject):
    __match_args__ = ("pts", "qts", "date", "seq", "unread_count",)
    pts: int
    qts: int
    date: int
    seq: int
    unread_count: int
    def __init__(
        self,
        *,
        pts: int,
        qts: int,
        date: int,
        seq: int,
        unread_count: int,
    ) -> None: ...
TypeChannelDifference: _TypeAlias = ChannelDifference | ChannelDifferenceEmpty | ChannelDifferenceTooLong
TypeDifference: _TypeAlias = Difference | DifferenceEmpty | DifferenceSlice | DifferenceTooLong
TypeState: _TypeAlias = State
