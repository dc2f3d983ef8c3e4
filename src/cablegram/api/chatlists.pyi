# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class ChatlistInvite(_TLObject):
    __match_args__ = ("title_noanimate", "title", "emoticon", "peers", "chats", "users",)
    title_noanimate: bool
    title: _api.TypeTextWithEntities
    emoticon: str | None
    peers: list[_api.TypePeer]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        title: _api.TypeTextWithEntities,
        peers: _Sequence[_api.TypePeer],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        title_noanimate: bool = False,
        emoticon: str | None = None,
    ) -> None: ...
@_final
class ChatlistInviteAlready(_TLObject):
    __match_args__ = ("filter_id", "missing_peers", "already_peers", "chats", "users",)
    filter_id: int
    missing_peers: list[_api.TypePeer]
    already_peers: list[_api.TypePeer]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        filter_id: int,
        missing_peers: _Sequence[_api.TypePeer],
        already_peers: _Sequence[_api.TypePeer],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ChatlistUpdates(_TLObject):
    __match_args__ = ("missing_peers", "chats", "users",)
    missing_peers: list[_api.TypePeer]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        missing_peers: _Sequence[_api.TypePeer],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class CheckChatlistInvite(_TLFunction[TypeChatlistInvite]):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class DeleteExportedInvite(_TLFunction[bool]):
    __match_args__ = ("chatlist", "slug",)
    chatlist: _api.TypeInputChatlist
    slug: str
    def __init__(
        self,
        *,
        chatlist: _api.TypeInputChatlist,
        slug: str,
    ) -> None: ...
@_final
class EditExportedInvite(_TLFunction[_api.TypeExportedChatlistInvite]):
    __match_args__ = ("chatlist", "slug", "title", "peers",)
    chatlist: _api.TypeInputChatlist
    slug: str
    title: str | None
    peers: list[_api.TypeInputPeer] | None
    def __init__(
        self,
        *,
        chatlist: _api.TypeInputChatlist,
        slug: str,
        title: str | None = None,
        peers: _Sequence[_api.TypeInputPeer] | None = None,
    ) -> None: ...
@_final
class ExportChatlistInvite(_TLFunction[TypeExportedChatlistInvite]):
    __match_args__ = ("chatlist", "title", "peers",)
    chatlist: _api.TypeInputChatlist
    title: str
    peers: list[_api.TypeInputPeer]
    def __init__(
        self,
        *,
        chatlist: _api.TypeInputChatlist,
        title: str,
        peers: _Sequence[_api.TypeInputPeer],
    ) -> None: ...
@_final
class ExportedChatlistInvite(_TLObject):
    __match_args__ = ("filter", "invite",)
    filter: _api.TypeDialogFilter
    invite: _api.TypeExportedChatlistInvite
    def __init__(
        self,
        *,
        filter: _api.TypeDialogFilter,
        invite: _api.TypeExportedChatlistInvite,
    ) -> None: ...
@_final
class ExportedInvites(_TLObject):
    __match_args__ = ("invites", "chats", "users",)
    invites: list[_api.TypeExportedChatlistInvite]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        invites: _Sequence[_api.TypeExportedChatlistInvite],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class GetChatlistUpdates(_TLFunction[TypeChatlistUpdates]):
    __match_args__ = ("chatlist",)
    chatlist: _api.TypeInputChatlist
    def __init__(
        self,
        *,
        chatlist: _api.TypeInputChatlist,
    ) -> None: ...
@_final
class GetExportedInvites(_TLFunction[TypeExportedInvites]):
    __match_args__ = ("chatlist",)
    chatlist: _api.TypeInputChatlist
    def __init__(
        self,
        *,
        chatlist: _api.TypeInputChatlist,
    ) -> None: ...
@_final
class GetLeaveChatlistSuggestions(_TLFunction[list[_api.TypePeer]]):
    __match_args__ = ("chatlist",)
    chatlist: _api.TypeInputChatlist
    def __init__(
        self,
        *,
        chatlist: _api.TypeInputChatlist,
    ) -> None: ...
@_final
class HideChatlistUpdates(_TLFunction[bool]):
    __match_args__ = ("chatlist",)
    chatlist: _api.TypeInputChatlist
    def __init__(
        self,
        *,
        chatlist: _api.TypeInputChatlist,
    ) -> None: ...
@_final
class JoinChatlistInvite(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("slug", "peers",)
    slug: str
    peers: list[_api.TypeInputPeer]
    def __init__(
        self,
        *,
        slug: str,
        peers: _Sequence[_api.TypeInputPeer],
    ) -> None: ...
@_final
class JoinChatlistUpdates(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("chatlist", "peers",)
    chatlist: _api.TypeInputChatlist
    peers: list[_api.TypeInputPeer]
    def __init__(
        self,
        *,
        chatlist: _api.TypeInputChatlist,
        peers: _Sequence[_api.TypeInputPeer],
    ) -> None: ...
@_final
class LeaveChatlist(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("chatlist", "peers",)
    chatlist: _api.TypeInputChatlist
    peers: list[_api.TypeInputPeer]
    def __init__(
        self,
        *,
        chatlist: _api.TypeInputChatlist,
        peers: _Sequence[_api.TypeInputPeer],
    ) -> None: ...
TypeChatlistInvite: _TypeAlias = ChatlistInvite | ChatlistInviteAlready
TypeChatlistUpdates: _TypeAlias = ChatlistUpdates
TypeExportedChatlistInvite: _TypeAlias = ExportedChatlistInvite
TypeExportedInvites: _TypeAlias = ExportedInvites
