# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class AcceptContact(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("id",)
    id: _api.TypeInputUser
    def __init__(
        self,
        *,
        id: _api.TypeInputUser,
    ) -> None: ...
@_final
class AddContact(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("add_phone_privacy_exception", "id", "first_name", "last_name", "phone", "note",)
    add_phone_privacy_exception: bool
    id: _api.TypeInputUser
    first_name: str
    last_name: str
    phone: str
    note: _api.TypeTextWithEntities | None
    def __init__(
        self,
        *,
        id: _api.TypeInputUser,
        first_name: str,
        last_name: str,
        phone: str,
        add_phone_privacy_exception: bool = False,
        note: _api.TypeTextWithEntities | None = None,
    ) -> None: ...
@_final
class Block(_TLFunction[bool]):
    __match_args__ = ("my_stories_from", "id",)
    my_stories_from: bool
    id: _api.TypeInputPeer
    def __init__(
        self,
        *,
        id: _api.TypeInputPeer,
        my_stories_from: bool = False,
    ) -> None: ...
@_final
class BlockFromReplies(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("delete_message", "delete_history", "report_spam", "msg_id",)
    delete_message: bool
    delete_history: bool
    report_spam: bool
    msg_id: int
    def __init__(
        self,
        *,
        msg_id: int,
        delete_message: bool = False,
        delete_history: bool = False,
        report_spam: bool = False,
    ) -> None: ...
@_final
class Blocked(_TLObject):
    __match_args__ = ("blocked", "chats", "users",)
    blocked: list[_api.TypePeerBlocked]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        blocked: _Sequence[_api.TypePeerBlocked],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class BlockedSlice(_TLObject):
    __match_args__ = ("count", "blocked", "chats", "users",)
    count: int
    blocked: list[_api.TypePeerBlocked]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        blocked: _Sequence[_api.TypePeerBlocked],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ContactBirthdays(_TLObject):
    __match_args__ = ("contacts", "users",)
    contacts: list[_api.TypeContactBirthday]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        contacts: _Sequence[_api.TypeContactBirthday],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class Contacts(_TLObject):
    __match_args__ = ("contacts", "saved_count", "users",)
    contacts: list[_api.TypeContact]
    saved_count: int
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        contacts: _Sequence[_api.TypeContact],
        saved_count: int,
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ContactsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class DeleteByPhones(_TLFunction[bool]):
    __match_args__ = ("phones",)
    phones: list[str]
    def __init__(
        self,
        *,
        phones: _Sequence[str],
    ) -> None: ...
@_final
class DeleteContacts(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("id",)
    id: list[_api.TypeInputUser]
    def __init__(
        self,
        *,
        id: _Sequence[_api.TypeInputUser],
    ) -> None: ...
@_final
class EditCloseFriends(_TLFunction[bool]):
    __match_args__ = ("id",)
    id: list[int]
    def __init__(
        self,
        *,
        id: _Sequence[int],
    ) -> None: ...
@_final
class ExportContactToken(_TLFunction[_api.TypeExportedContactToken]):
    def __init__(self) -> None: ...
@_final
class Found(_TLObject):
    __match_args__ = ("my_results", "results", "chats", "users",)
    my_results: list[_api.TypePeer]
    results: list[_api.TypePeer]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        my_results: _Sequence[_api.TypePeer],
        results: _Sequence[_api.TypePeer],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class GetBirthdays(_TLFunction[TypeContactBirthdays]):
    def __init__(self) -> None: ...
@_final
class GetBlocked(_TLFunction[TypeBlocked]):
    __match_args__ = ("my_stories_from", "offset", "limit",)
    my_stories_from: bool
    offset: int
    limit: int
    def __init__(
        self,
        *,
        offset: int,
        limit: int,
        my_stories_from: bool = False,
    ) -> None: ...
@_final
class GetContactIDs(_TLFunction[list[int]]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetContacts(_TLFunction[TypeContacts]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetLocated(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("background", "geo_point", "self_expires",)
    background: bool
    geo_point: _api.TypeInputGeoPoint
    self_expires: int | None
    def __init__(
        self,
        *,
        geo_point: _api.TypeInputGeoPoint,
        background: bool = False,
        self_expires: int | None = None,
    ) -> None: ...
@_final
class GetSaved(_TLFunction[list[_api.TypeSavedContact]]):
    def __init__(self) -> None: ...
@_final
class GetSponsoredPeers(_TLFunction[TypeSponsoredPeers]):
    __match_args__ = ("q",)
    q: str
    def __init__(
        self,
        *,
        q: str,
    ) -> None: ...
@_final
class GetStatuses(_TLFunction[list[_api.TypeContactStatus]]):
    def __init__(self) -> None: ...
@_final
class GetTopPeers(_TLFunction[TypeTopPeers]):
    __match_args__ = ("correspondents", "bots_pm", "bots_inline", "phone_calls", "forward_users", "forward_chats", "groups", "channels", "bots_app", "bots_guestchat", "offset", "limit", "hash",)
    correspondents: bool
    bots_pm: bool
    bots_inline: bool
    phone_calls: bool
    forward_users: bool
    forward_chats: bool
    groups: bool
    channels: bool
    bots_app: bool
    bots_guestchat: bool
    offset: int
    limit: int
    hash: int
    def __init__(
        self,
        *,
        offset: int,
        limit: int,
        hash: int,
        correspondents: bool = False,
        bots_pm: bool = False,
        bots_inline: bool = False,
        phone_calls: bool = False,
        forward_users: bool = False,
        forward_chats: bool = False,
        groups: bool = False,
        channels: bool = False,
        bots_app: bool = False,
        bots_guestchat: bool = False,
    ) -> None: ...
@_final
class ImportContactToken(_TLFunction[_api.TypeUser]):
    __match_args__ = ("token",)
    token: str
    def __init__(
        self,
        *,
        token: str,
    ) -> None: ...
@_final
class ImportContacts(_TLFunction[TypeImportedContacts]):
    __match_args__ = ("contacts",)
    contacts: list[_api.TypeInputContact]
    def __init__(
        self,
        *,
        contacts: _Sequence[_api.TypeInputContact],
    ) -> None: ...
@_final
class ImportedContacts(_TLObject):
    __match_args__ = ("imported", "popular_invites", "retry_contacts", "users",)
    imported: list[_api.TypeImportedContact]
    popular_invites: list[_api.TypePopularContact]
    retry_contacts: list[int]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        imported: _Sequence[_api.TypeImportedContact],
        popular_invites: _Sequence[_api.TypePopularContact],
        retry_contacts: _Sequence[int],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ResetSaved(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class ResetTopPeerRating(_TLFunction[bool]):
    __match_args__ = ("category", "peer",)
    category: _api.TypeTopPeerCategory
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        category: _api.TypeTopPeerCategory,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class ResolvePhone(_TLFunction[TypeResolvedPeer]):
    __match_args__ = ("phone",)
    phone: str
    def __init__(
        self,
        *,
        phone: str,
    ) -> None: ...
@_final
class ResolveUsername(_TLFunction[TypeResolvedPeer]):
    __match_args__ = ("username", "referer",)
    username: str
    referer: str | None
    def __init__(
        self,
        *,
        username: str,
        referer: str | None = None,
    ) -> None: ...
@_final
class ResolvedPeer(_TLObject):
    __match_args__ = ("peer", "chats", "users",)
    peer: _api.TypePeer
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        peer: _api.TypePeer,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class Search(_TLFunction[TypeFound]):
    __match_args__ = ("broadcasts", "bots", "q", "limit",)
    broadcasts: bool
    bots: bool
    q: str
    limit: int
    def __init__(
        self,
        *,
        q: str,
        limit: int,
        broadcasts: bool = False,
        bots: bool = False,
    ) -> None: ...
@_final
class SetBlocked(_TLFunction[bool]):
    __match_args__ = ("my_stories_from", "id", "limit",)
    my_stories_from: bool
    id: list[_api.TypeInputPeer]
    limit: int
    def __init__(
        self,
        *,
        id: _Sequence[_api.TypeInputPeer],
        limit: int,
        my_stories_from: bool = False,
    ) -> None: ...
@_final
class SponsoredPeers(_TLObject):
    __match_args__ = ("peers", "chats", "users",)
    peers: list[_api.TypeSponsoredPeer]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        peers: _Sequence[_api.TypeSponsoredPeer],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class SponsoredPeersEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class ToggleTopPeers(_TLFunction[bool]):
    __match_args__ = ("enabled",)
    enabled: bool
    def __init__(
        self,
        *,
        enabled: bool,
    ) -> None: ...
@_final
class TopPeers(_TLObject):
    __match_args__ = ("categories", "chats", "users",)
    categories: list[_api.TypeTopPeerCategoryPeers]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        categories: _Sequence[_api.TypeTopPeerCategoryPeers],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class TopPeersDisabled(_TLObject):
    def __init__(self) -> None: ...
@_final
class TopPeersNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class Unblock(_TLFunction[bool]):
    __match_args__ = ("my_stories_from", "id",)
    my_stories_from: bool
    id: _api.TypeInputPeer
    def __init__(
        self,
        *,
        id: _api.TypeInputPeer,
        my_stories_from: bool = False,
    ) -> None: ...
@_final
class UpdateContactNote(_TLFunction[bool]):
    __match_args__ = ("id", "note",)
    id: _api.TypeInputUser
    note: _api.TypeTextWithEntities
    def __init__(
        self,
        *,
        id: _api.TypeInputUser,
        note: _api.TypeTextWithEntities,
    ) -> None: ...
TypeBlocked: _TypeAlias = Blocked | BlockedSlice
TypeContactBirthdays: _TypeAlias = ContactBirthdays
TypeContacts: _TypeAlias = Contacts | ContactsNotModified
TypeFound: _TypeAlias = Found
TypeImportedContacts: _TypeAlias = ImportedContacts
TypeResolvedPeer: _TypeAlias = ResolvedPeer
TypeSponsoredPeers: _TypeAlias = SponsoredPeers | SponsoredPeersEmpty
TypeTopPeers: _TypeAlias = TopPeers | TopPeersDisabled | TopPeersNotModified
