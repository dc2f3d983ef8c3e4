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
class Create(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("hidden", "title", "about", "peer",)
    hidden: bool
    title: str
    about: str | None
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        title: str,
        peer: _api.TypeInputPeer,
        hidden: bool = False,
        about: str | None = None,
    ) -> None: ...
@_final
class GetJoinedCommunities(_TLFunction[_messages.TypeChats]):
    def __init__(self) -> None: ...
@_final
class GetParticipantJoinedChats(_TLFunction[TypeParticipantJoinedChats]):
    __match_args__ = ("community", "participant",)
    community: _api.TypeInputChannel
    participant: _api.TypeInputPeer
    def __init__(
        self,
        *,
        community: _api.TypeInputChannel,
        participant: _api.TypeInputPeer,
    ) -> None: ...
@_final
class GetPeerLinkRequests(_TLFunction[TypePeerLinkRequests]):
    __match_args__ = ("community", "offset", "limit",)
    community: _api.TypeInputChannel
    offset: str
    limit: int
    def __init__(
        self,
        *,
        community: _api.TypeInputChannel,
        offset: str,
        limit: int,
    ) -> None: ...
@_final
class ParticipantJoinedChats(_TLObject):
    __match_args__ = ("creator_chat_ids", "joined_chat_ids", "chats", "users",)
    creator_chat_ids: list[int]
    joined_chat_ids: list[int]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        creator_chat_ids: _Sequence[int],
        joined_chat_ids: _Sequence[int],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class PeerLinkRequests(_TLObject):
    __match_args__ = ("total_count", "requests", "next_offset", "chats", "users",)
    total_count: int
    requests: list[_api.TypeCommunityPeerRequest]
    next_offset: str | None
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        total_count: int,
        requests: _Sequence[_api.TypeCommunityPeerRequest],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        next_offset: str | None = None,
    ) -> None: ...
@_final
class ToggleAllPeerLinkRequestApproval(_TLFunction[bool]):
    __match_args__ = ("reject", "community",)
    reject: bool
    community: _api.TypeInputChannel
    def __init__(
        self,
        *,
        community: _api.TypeInputChannel,
        reject: bool = False,
    ) -> None: ...
@_final
class ToggleCommunityCollapsedInDialogs(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("collapsed", "community",)
    collapsed: bool
    community: _api.TypeInputChannel
    def __init__(
        self,
        *,
        community: _api.TypeInputChannel,
        collapsed: bool = False,
    ) -> None: ...
@_final
class ToggleParticipantBanned(_TLFunction[bool]):
    __match_args__ = ("unban", "community", "participant",)
    unban: bool
    community: _api.TypeInputChannel
    participant: _api.TypeInputPeer
    def __init__(
        self,
        *,
        community: _api.TypeInputChannel,
        participant: _api.TypeInputPeer,
        unban: bool = False,
    ) -> None: ...
@_final
class TogglePeerLink(_TLFunction[bool]):
    __match_args__ = ("visible", "hidden", "deleted", "community", "peer",)
    visible: bool
    hidden: bool
    deleted: bool
    community: _api.TypeInputChannel
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        community: _api.TypeInputChannel,
        peer: _api.TypeInputPeer,
        visible: bool = False,
        hidden: bool = False,
        deleted: bool = False,
    ) -> None: ...
@_final
class TogglePeerLinkRequestApproval(_TLFunction[bool]):
    __match_args__ = ("reject", "community", "peer",)
    reject: bool
    community: _api.TypeInputChannel
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        community: _api.TypeInputChannel,
        peer: _api.TypeInputPeer,
        reject: bool = False,
    ) -> None: ...
TypeParticipantJoinedChats: _TypeAlias = ParticipantJoinedChats
TypePeerLinkRequests: _TypeAlias = PeerLinkRequests
