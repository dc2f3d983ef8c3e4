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
class AdminLogResults(_TLObject):
    __match_args__ = ("events", "chats", "users",)
    events: list[_api.TypeChannelAdminLogEvent]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        events: _Sequence[_api.TypeChannelAdminLogEvent],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ChannelParticipant(_TLObject):
    __match_args__ = ("participant", "chats", "users",)
    participant: _api.TypeChannelParticipant
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        participant: _api.TypeChannelParticipant,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ChannelParticipants(_TLObject):
    __match_args__ = ("count", "participants", "chats", "users",)
    count: int
    participants: list[_api.TypeChannelParticipant]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        participants: _Sequence[_api.TypeChannelParticipant],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ChannelParticipantsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class CheckSearchPostsFlood(_TLFunction[_api.TypeSearchPostsFlood]):
    __match_args__ = ("query",)
    query: str | None
    def __init__(
        self,
        *,
        query: str | None = None,
    ) -> None: ...
@_final
class CheckUsername(_TLFunction[bool]):
    __match_args__ = ("channel", "username",)
    channel: _api.TypeInputChannel
    username: str
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        username: str,
    ) -> None: ...
@_final
class ConvertToGigagroup(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel",)
    channel: _api.TypeInputChannel
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
    ) -> None: ...
@_final
class CreateChannel(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("broadcast", "megagroup", "for_import", "forum", "title", "about", "geo_point", "address", "ttl_period",)
    broadcast: bool
    megagroup: bool
    for_import: bool
    forum: bool
    title: str
    about: str
    geo_point: _api.TypeInputGeoPoint | None
    address: str | None
    ttl_period: int | None
    def __init__(
        self,
        *,
        title: str,
        about: str,
        broadcast: bool = False,
        megagroup: bool = False,
        for_import: bool = False,
        forum: bool = False,
        geo_point: _api.TypeInputGeoPoint | None = None,
        address: str | None = None,
        ttl_period: int | None = None,
    ) -> None: ...
@_final
class DeactivateAllUsernames(_TLFunction[bool]):
    __match_args__ = ("channel",)
    channel: _api.TypeInputChannel
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
    ) -> None: ...
@_final
class DeleteChannel(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel",)
    channel: _api.TypeInputChannel
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
    ) -> None: ...
@_final
class DeleteHistory(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("for_everyone", "channel", "max_id",)
    for_everyone: bool
    channel: _api.TypeInputChannel
    max_id: int
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        max_id: int,
        for_everyone: bool = False,
    ) -> None: ...
@_final
class DeleteMessages(_TLFunction[_messages.TypeAffectedMessages]):
    __match_args__ = ("channel", "id",)
    channel: _api.TypeInputChannel
    id: list[int]
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        id: _Sequence[int],
    ) -> None: ...
@_final
class DeleteParticipantHistory(_TLFunction[_messages.TypeAffectedHistory]):
    __match_args__ = ("channel", "participant",)
    channel: _api.TypeInputChannel
    participant: _api.TypeInputPeer
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        participant: _api.TypeInputPeer,
    ) -> None: ...
@_final
class EditAdmin(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "user_id", "admin_rights", "rank",)
    channel: _api.TypeInputChannel
    user_id: _api.TypeInputUser
    admin_rights: _api.TypeChatAdminRights
    rank: str | None
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        user_id: _api.TypeInputUser,
        admin_rights: _api.TypeChatAdminRights,
        rank: str | None = None,
    ) -> None: ...
@_final
class EditBanned(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "participant", "banned_rights",)
    channel: _api.TypeInputChannel
    participant: _api.TypeInputPeer
    banned_rights: _api.TypeChatBannedRights
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        participant: _api.TypeInputPeer,
        banned_rights: _api.TypeChatBannedRights,
    ) -> None: ...
@_final
class EditLocation(_TLFunction[bool]):
    __match_args__ = ("channel", "geo_point", "address",)
    channel: _api.TypeInputChannel
    geo_point: _api.TypeInputGeoPoint
    address: str
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        geo_point: _api.TypeInputGeoPoint,
        address: str,
    ) -> None: ...
@_final
class EditPhoto(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "photo",)
    channel: _api.TypeInputChannel
    photo: _api.TypeInputChatPhoto
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        photo: _api.TypeInputChatPhoto,
    ) -> None: ...
@_final
class EditTitle(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "title",)
    channel: _api.TypeInputChannel
    title: str
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        title: str,
    ) -> None: ...
@_final
class ExportMessageLink(_TLFunction[_api.TypeExportedMessageLink]):
    __match_args__ = ("grouped", "thread", "channel", "id",)
    grouped: bool
    thread: bool
    channel: _api.TypeInputChannel
    id: int
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        id: int,
        grouped: bool = False,
        thread: bool = False,
    ) -> None: ...
@_final
class GetAdminLog(_TLFunction[TypeAdminLogResults]):
    __match_args__ = ("channel", "q", "events_filter", "admins", "max_id", "min_id", "limit",)
    channel: _api.TypeInputChannel
    q: str
    events_filter: _api.TypeChannelAdminLogEventsFilter | None
    admins: list[_api.TypeInputUser] | None
    max_id: int
    min_id: int
    limit: int
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        q: str,
        max_id: int,
        min_id: int,
        limit: int,
        events_filter: _api.TypeChannelAdminLogEventsFilter | None = None,
        admins: _Sequence[_api.TypeInputUser] | None = None,
    ) -> None: ...
@_final
class GetAdminedPublicChannels(_TLFunction[_messages.TypeChats]):
    __match_args__ = ("by_location", "check_limit", "for_personal", "for_community_peer",)
    by_location: bool
    check_limit: bool
    for_personal: bool
    for_community_peer: bool
    def __init__(
        self,
        *,
        by_location: bool = False,
        check_limit: bool = False,
        for_personal: bool = False,
        for_community_peer: bool = False,
    ) -> None: ...
@_final
class GetChannelRecommendations(_TLFunction[_messages.TypeChats]):
    __match_args__ = ("channel",)
    channel: _api.TypeInputChannel | None
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel | None = None,
    ) -> None: ...
@_final
class GetChannels(_TLFunction[_messages.TypeChats]):
    __match_args__ = ("id",)
    id: list[_api.TypeInputChannel]
    def __init__(
        self,
        *,
        id: _Sequence[_api.TypeInputChannel],
    ) -> None: ...
@_final
class GetFullChannel(_TLFunction[_messages.TypeChatFull]):
    __match_args__ = ("channel",)
    channel: _api.TypeInputChannel
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
    ) -> None: ...
@_final
class GetGroupsForDiscussion(_TLFunction[_messages.TypeChats]):
    def __init__(self) -> None: ...
@_final
class GetInactiveChannels(_TLFunction[_messages.TypeInactiveChats]):
    def __init__(self) -> None: ...
@_final
class GetLeftChannels(_TLFunction[_messages.TypeChats]):
    __match_args__ = ("offset",)
    offset: int
    def __init__(
        self,
        *,
        offset: int,
    ) -> None: ...
@_final
class GetMessageAuthor(_TLFunction[_api.TypeUser]):
    __match_args__ = ("channel", "id",)
    channel: _api.TypeInputChannel
    id: int
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        id: int,
    ) -> None: ...
@_final
class GetMessages(_TLFunction[_messages.TypeMessages]):
    __match_args__ = ("channel", "id",)
    channel: _api.TypeInputChannel
    id: list[_api.TypeInputMessage]
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        id: _Sequence[_api.TypeInputMessage],
    ) -> None: ...
@_final
class GetParticipant(_TLFunction[TypeChannelParticipant]):
    __match_args__ = ("channel", "participant",)
    channel: _api.TypeInputChannel
    participant: _api.TypeInputPeer
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        participant: _api.TypeInputPeer,
    ) -> None: ...
@_final
class GetParticipants(_TLFunction[TypeChannelParticipants]):
    __match_args__ = ("channel", "filter", "offset", "limit", "hash",)
    channel: _api.TypeInputChannel
    filter: _api.TypeChannelParticipantsFilter
    offset: int
    limit: int
    hash: int
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        filter: _api.TypeChannelParticipantsFilter,
        offset: int,
        limit: int,
        hash: int,
    ) -> None: ...
@_final
class GetSendAs(_TLFunction[TypeSendAsPeers]):
    __match_args__ = ("for_paid_reactions", "for_live_stories", "peer",)
    for_paid_reactions: bool
    for_live_stories: bool
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        for_paid_reactions: bool = False,
        for_live_stories: bool = False,
    ) -> None: ...
@_final
class InviteToChannel(_TLFunction[_messages.TypeInvitedUsers]):
    __match_args__ = ("channel", "users",)
    channel: _api.TypeInputChannel
    users: list[_api.TypeInputUser]
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        users: _Sequence[_api.TypeInputUser],
    ) -> None: ...
@_final
class JoinChannel(_TLFunction[_messages.TypeChatInviteJoinResult]):
    __match_args__ = ("channel",)
    channel: _api.TypeInputChannel
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
    ) -> None: ...
@_final
class LeaveChannel(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel",)
    channel: _api.TypeInputChannel
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
    ) -> None: ...
@_final
class ReadHistory(_TLFunction[bool]):
    __match_args__ = ("channel", "max_id",)
    channel: _api.TypeInputChannel
    max_id: int
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        max_id: int,
    ) -> None: ...
@_final
class ReadMessageContents(_TLFunction[bool]):
    __match_args__ = ("channel", "id",)
    channel: _api.TypeInputChannel
    id: list[int]
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        id: _Sequence[int],
    ) -> None: ...
@_final
class ReorderUsernames(_TLFunction[bool]):
    __match_args__ = ("channel", "order",)
    channel: _api.TypeInputChannel
    order: list[str]
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        order: _Sequence[str],
    ) -> None: ...
@_final
class ReportAntiSpamFalsePositive(_TLFunction[bool]):
    __match_args__ = ("channel", "msg_id",)
    channel: _api.TypeInputChannel
    msg_id: int
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        msg_id: int,
    ) -> None: ...
@_final
class ReportSpam(_TLFunction[bool]):
    __match_args__ = ("channel", "participant", "id",)
    channel: _api.TypeInputChannel
    participant: _api.TypeInputPeer
    id: list[int]
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        participant: _api.TypeInputPeer,
        id: _Sequence[int],
    ) -> None: ...
@_final
class RestrictSponsoredMessages(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "restricted",)
    channel: _api.TypeInputChannel
    restricted: bool
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        restricted: bool,
    ) -> None: ...
@_final
class SearchPosts(_TLFunction[_messages.TypeMessages]):
    __match_args__ = ("hashtag", "query", "offset_rate", "offset_peer", "offset_id", "limit", "allow_paid_stars",)
    hashtag: str | None
    query: str | None
    offset_rate: int
    offset_peer: _api.TypeInputPeer
    offset_id: int
    limit: int
    allow_paid_stars: int | None
    def __init__(
        self,
        *,
        offset_rate: int,
        offset_peer: _api.TypeInputPeer,
        offset_id: int,
        limit: int,
        hashtag: str | None = None,
        query: str | None = None,
        allow_paid_stars: int | None = None,
    ) -> None: ...
@_final
class SendAsPeers(_TLObject):
    __match_args__ = ("peers", "chats", "users",)
    peers: list[_api.TypeSendAsPeer]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        peers: _Sequence[_api.TypeSendAsPeer],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class SetBoostsToUnblockRestrictions(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "boosts",)
    channel: _api.TypeInputChannel
    boosts: int
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        boosts: int,
    ) -> None: ...
@_final
class SetDiscussionGroup(_TLFunction[bool]):
    __match_args__ = ("broadcast", "group",)
    broadcast: _api.TypeInputChannel
    group: _api.TypeInputChannel
    def __init__(
        self,
        *,
        broadcast: _api.TypeInputChannel,
        group: _api.TypeInputChannel,
    ) -> None: ...
@_final
class SetEmojiStickers(_TLFunction[bool]):
    __match_args__ = ("channel", "stickerset",)
    channel: _api.TypeInputChannel
    stickerset: _api.TypeInputStickerSet
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        stickerset: _api.TypeInputStickerSet,
    ) -> None: ...
@_final
class SetMainProfileTab(_TLFunction[bool]):
    __match_args__ = ("channel", "tab",)
    channel: _api.TypeInputChannel
    tab: _api.TypeProfileTab
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        tab: _api.TypeProfileTab,
    ) -> None: ...
@_final
class SetStickers(_TLFunction[bool]):
    __match_args__ = ("channel", "stickerset",)
    channel: _api.TypeInputChannel
    stickerset: _api.TypeInputStickerSet
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        stickerset: _api.TypeInputStickerSet,
    ) -> None: ...
@_final
class SponsoredMessageReportResultAdsHidden(_TLObject):
    def __init__(self) -> None: ...
@_final
class SponsoredMessageReportResultChooseOption(_TLObject):
    __match_args__ = ("title", "options",)
    title: str
    options: list[_api.TypeSponsoredMessageReportOption]
    def __init__(
        self,
        *,
        title: str,
        options: _Sequence[_api.TypeSponsoredMessageReportOption],
    ) -> None: ...
@_final
class SponsoredMessageReportResultReported(_TLObject):
    def __init__(self) -> None: ...
@_final
class ToggleAntiSpam(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "enabled",)
    channel: _api.TypeInputChannel
    enabled: bool
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        enabled: bool,
    ) -> None: ...
@_final
class ToggleAutotranslation(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "enabled",)
    channel: _api.TypeInputChannel
    enabled: bool
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        enabled: bool,
    ) -> None: ...
@_final
class ToggleForum(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "enabled", "tabs",)
    channel: _api.TypeInputChannel
    enabled: bool
    tabs: bool
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        enabled: bool,
        tabs: bool,
    ) -> None: ...
@_final
class ToggleJoinRequest(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("apply_to_invites", "channel", "enabled", "guard_bot",)
    apply_to_invites: bool
    channel: _api.TypeInputChannel
    enabled: bool
    guard_bot: _api.TypeInputUser | None
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        enabled: bool,
        apply_to_invites: bool = False,
        guard_bot: _api.TypeInputUser | None = None,
    ) -> None: ...
@_final
class ToggleJoinToSend(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "enabled",)
    channel: _api.TypeInputChannel
    enabled: bool
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        enabled: bool,
    ) -> None: ...
@_final
class ToggleParticipantsHidden(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "enabled",)
    channel: _api.TypeInputChannel
    enabled: bool
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        enabled: bool,
    ) -> None: ...
@_final
class TogglePreHistoryHidden(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "enabled",)
    channel: _api.TypeInputChannel
    enabled: bool
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        enabled: bool,
    ) -> None: ...
@_final
class ToggleSignatures(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("signatures_enabled", "profiles_enabled", "channel",)
    signatures_enabled: bool
    profiles_enabled: bool
    channel: _api.TypeInputChannel
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        signatures_enabled: bool = False,
        profiles_enabled: bool = False,
    ) -> None: ...
@_final
class ToggleSlowMode(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "seconds",)
    channel: _api.TypeInputChannel
    seconds: int
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        seconds: int,
    ) -> None: ...
@_final
class ToggleUsername(_TLFunction[bool]):
    __match_args__ = ("channel", "username", "active",)
    channel: _api.TypeInputChannel
    username: str
    active: bool
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        username: str,
        active: bool,
    ) -> None: ...
@_final
class ToggleViewForumAsMessages(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "enabled",)
    channel: _api.TypeInputChannel
    enabled: bool
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        enabled: bool,
    ) -> None: ...
@_final
class UpdateColor(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("for_profile", "channel", "color", "background_emoji_id",)
    for_profile: bool
    channel: _api.TypeInputChannel
    color: int | None
    background_emoji_id: int | None
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        for_profile: bool = False,
        color: int | None = None,
        background_emoji_id: int | None = None,
    ) -> None: ...
@_final
class UpdateEmojiStatus(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("channel", "emoji_status",)
    channel: _api.TypeInputChannel
    emoji_status: _api.TypeEmojiStatus
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        emoji_status: _api.TypeEmojiStatus,
    ) -> None: ...
@_final
class UpdatePaidMessagesPrice(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("broadcast_messages_allowed", "channel", "send_paid_messages_stars",)
    broadcast_messages_allowed: bool
    channel: _api.TypeInputChannel
    send_paid_messages_stars: int
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        send_paid_messages_stars: int,
        broadcast_messages_allowed: bool = False,
    ) -> None: ...
@_final
class UpdateUsername(_TLFunction[bool]):
    __match_args__ = ("channel", "username",)
    channel: _api.TypeInputChannel
    username: str
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        username: str,
    ) -> None: ...
TypeAdminLogResults: _TypeAlias = AdminLogResults
TypeChannelParticipant: _TypeAlias = ChannelParticipant
TypeChannelParticipants: _TypeAlias = ChannelParticipants | ChannelParticipantsNotModified
TypeSendAsPeers: _TypeAlias = SendAsPeers
TypeSponsoredMessageReportResult: _TypeAlias = SponsoredMessageReportResultAdsHidden | SponsoredMessageReportResultChooseOption | SponsoredMessageReportResultReported
