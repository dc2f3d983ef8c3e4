# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class AcceptCall(_TLFunction[TypePhoneCall]):
    __match_args__ = ("peer", "g_b", "protocol",)
    peer: _api.TypeInputPhoneCall
    g_b: bytes
    protocol: _api.TypePhoneCallProtocol
    def __init__(
        self,
        *,
        peer: _api.TypeInputPhoneCall,
        g_b: bytes,
        protocol: _api.TypePhoneCallProtocol,
    ) -> None: ...
@_final
class CheckGroupCall(_TLFunction[list[int]]):
    __match_args__ = ("call", "sources",)
    call: _api.TypeInputGroupCall
    sources: list[int]
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        sources: _Sequence[int],
    ) -> None: ...
@_final
class ConfirmCall(_TLFunction[TypePhoneCall]):
    __match_args__ = ("peer", "g_a", "key_fingerprint", "protocol",)
    peer: _api.TypeInputPhoneCall
    g_a: bytes
    key_fingerprint: int
    protocol: _api.TypePhoneCallProtocol
    def __init__(
        self,
        *,
        peer: _api.TypeInputPhoneCall,
        g_a: bytes,
        key_fingerprint: int,
        protocol: _api.TypePhoneCallProtocol,
    ) -> None: ...
@_final
class CreateConferenceCall(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("muted", "video_stopped", "join", "random_id", "public_key", "block", "params",)
    muted: bool
    video_stopped: bool
    join: bool
    random_id: int
    public_key: bytes | None
    block: bytes | None
    params: _api.TypeDataJSON | None
    def __init__(
        self,
        *,
        random_id: int,
        muted: bool = False,
        video_stopped: bool = False,
        join: bool = False,
        public_key: bytes | None = None,
        block: bytes | None = None,
        params: _api.TypeDataJSON | None = None,
    ) -> None: ...
@_final
class CreateGroupCall(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("rtmp_stream", "peer", "random_id", "title", "schedule_date",)
    rtmp_stream: bool
    peer: _api.TypeInputPeer
    random_id: int
    title: str | None
    schedule_date: int | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        random_id: int,
        rtmp_stream: bool = False,
        title: str | None = None,
        schedule_date: int | None = None,
    ) -> None: ...
@_final
class DeclineConferenceCallInvite(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("msg_id",)
    msg_id: int
    def __init__(
        self,
        *,
        msg_id: int,
    ) -> None: ...
@_final
class DeleteConferenceCallParticipants(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("only_left", "kick", "call", "ids", "block",)
    only_left: bool
    kick: bool
    call: _api.TypeInputGroupCall
    ids: list[int]
    block: bytes
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        ids: _Sequence[int],
        block: bytes,
        only_left: bool = False,
        kick: bool = False,
    ) -> None: ...
@_final
class DeleteGroupCallMessages(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("report_spam", "call", "messages",)
    report_spam: bool
    call: _api.TypeInputGroupCall
    messages: list[int]
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        messages: _Sequence[int],
        report_spam: bool = False,
    ) -> None: ...
@_final
class DeleteGroupCallParticipantMessages(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("report_spam", "call", "participant",)
    report_spam: bool
    call: _api.TypeInputGroupCall
    participant: _api.TypeInputPeer
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        participant: _api.TypeInputPeer,
        report_spam: bool = False,
    ) -> None: ...
@_final
class DiscardCall(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("video", "peer", "duration", "reason", "connection_id",)
    video: bool
    peer: _api.TypeInputPhoneCall
    duration: int
    reason: _api.TypePhoneCallDiscardReason
    connection_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPhoneCall,
        duration: int,
        reason: _api.TypePhoneCallDiscardReason,
        connection_id: int,
        video: bool = False,
    ) -> None: ...
@_final
class DiscardGroupCall(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("call",)
    call: _api.TypeInputGroupCall
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
    ) -> None: ...
@_final
class EditGroupCallParticipant(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("call", "participant", "muted", "volume", "raise_hand", "video_stopped", "video_paused", "presentation_paused",)
    call: _api.TypeInputGroupCall
    participant: _api.TypeInputPeer
    muted: bool | None
    volume: int | None
    raise_hand: bool | None
    video_stopped: bool | None
    video_paused: bool | None
    presentation_paused: bool | None
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        participant: _api.TypeInputPeer,
        muted: bool | None = None,
        volume: int | None = None,
        raise_hand: bool | None = None,
        video_stopped: bool | None = None,
        video_paused: bool | None = None,
        presentation_paused: bool | None = None,
    ) -> None: ...
@_final
class EditGroupCallTitle(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("call", "title",)
    call: _api.TypeInputGroupCall
    title: str
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        title: str,
    ) -> None: ...
@_final
class ExportGroupCallInvite(_TLFunction[TypeExportedGroupCallInvite]):
    __match_args__ = ("can_self_unmute", "call",)
    can_self_unmute: bool
    call: _api.TypeInputGroupCall
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        can_self_unmute: bool = False,
    ) -> None: ...
@_final
class ExportedGroupCallInvite(_TLObject):
    __match_args__ = ("link",)
    link: str
    def __init__(
        self,
        *,
        link: str,
    ) -> None: ...
@_final
class GetCallConfig(_TLFunction[_api.TypeDataJSON]):
    def __init__(self) -> None: ...
@_final
class GetGroupCall(_TLFunction[TypeGroupCall]):
    __match_args__ = ("call", "limit",)
    call: _api.TypeInputGroupCall
    limit: int
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        limit: int,
    ) -> None: ...
@_final
class GetGroupCallChainBlocks(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("call", "sub_chain_id", "offset", "limit",)
    call: _api.TypeInputGroupCall
    sub_chain_id: int
    offset: int
    limit: int
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        sub_chain_id: int,
        offset: int,
        limit: int,
    ) -> None: ...
@_final
class GetGroupCallJoinAs(_TLFunction[TypeJoinAsPeers]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class GetGroupCallStars(_TLFunction[TypeGroupCallStars]):
    __match_args__ = ("call",)
    call: _api.TypeInputGroupCall
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
    ) -> None: ...
@_final
class GetGroupCallStreamChannels(_TLFunction[TypeGroupCallStreamChannels]):
    __match_args__ = ("call",)
    call: _api.TypeInputGroupCall
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
    ) -> None: ...
@_final
class GetGroupCallStreamRtmpUrl(_TLFunction[TypeGroupCallStreamRtmpUrl]):
    __match_args__ = ("live_story", "peer", "revoke",)
    live_story: bool
    peer: _api.TypeInputPeer
    revoke: bool
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        revoke: bool,
        live_story: bool = False,
    ) -> None: ...
@_final
class GetGroupParticipants(_TLFunction[TypeGroupParticipants]):
    __match_args__ = ("call", "ids", "sources", "offset", "limit",)
    call: _api.TypeInputGroupCall
    ids: list[_api.TypeInputPeer]
    sources: list[int]
    offset: str
    limit: int
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        ids: _Sequence[_api.TypeInputPeer],
        sources: _Sequence[int],
        offset: str,
        limit: int,
    ) -> None: ...
@_final
class GroupCall(_TLObject):
    __match_args__ = ("call", "participants", "participants_next_offset", "chats", "users",)
    call: _api.TypeGroupCall
    participants: list[_api.TypeGroupCallParticipant]
    participants_next_offset: str
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        call: _api.TypeGroupCall,
        participants: _Sequence[_api.TypeGroupCallParticipant],
        participants_next_offset: str,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class GroupCallStars(_TLObject):
    __match_args__ = ("total_stars", "top_donors", "chats", "users",)
    total_stars: int
    top_donors: list[_api.TypeGroupCallDonor]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        total_stars: int,
        top_donors: _Sequence[_api.TypeGroupCallDonor],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class GroupCallStreamChannels(_TLObject):
    __match_args__ = ("channels",)
    channels: list[_api.TypeGroupCallStreamChannel]
    def __init__(
        self,
        *,
        channels: _Sequence[_api.TypeGroupCallStreamChannel],
    ) -> None: ...
@_final
class GroupCallStreamRtmpUrl(_TLObject):
    __match_args__ = ("url", "key",)
    url: str
    key: str
    def __init__(
        self,
        *,
        url: str,
        key: str,
    ) -> None: ...
@_final
class GroupParticipants(_TLObject):
    __match_args__ = ("count", "participants", "next_offset", "chats", "users", "version",)
    count: int
    participants: list[_api.TypeGroupCallParticipant]
    next_offset: str
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    version: int
    def __init__(
        self,
        *,
        count: int,
        participants: _Sequence[_api.TypeGroupCallParticipant],
        next_offset: str,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        version: int,
    ) -> None: ...
@_final
class InviteConferenceCallParticipant(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("video", "call", "user_id",)
    video: bool
    call: _api.TypeInputGroupCall
    user_id: _api.TypeInputUser
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        user_id: _api.TypeInputUser,
        video: bool = False,
    ) -> None: ...
@_final
class InviteToGroupCall(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("call", "users",)
    call: _api.TypeInputGroupCall
    users: list[_api.TypeInputUser]
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        users: _Sequence[_api.TypeInputUser],
    ) -> None: ...
@_final
class JoinAsPeers(_TLObject):
    __match_args__ = ("peers", "chats", "users",)
    peers: list[_api.TypePeer]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        peers: _Sequence[_api.TypePeer],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class JoinGroupCall(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("muted", "video_stopped", "call", "join_as", "invite_hash", "public_key", "block", "params",)
    muted: bool
    video_stopped: bool
    call: _api.TypeInputGroupCall
    join_as: _api.TypeInputPeer
    invite_hash: str | None
    public_key: bytes | None
    block: bytes | None
    params: _api.TypeDataJSON
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        join_as: _api.TypeInputPeer,
        params: _api.TypeDataJSON,
        muted: bool = False,
        video_stopped: bool = False,
        invite_hash: str | None = None,
        public_key: bytes | None = None,
        block: bytes | None = None,
    ) -> None: ...
@_final
class JoinGroupCallPresentation(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("call", "params",)
    call: _api.TypeInputGroupCall
    params: _api.TypeDataJSON
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        params: _api.TypeDataJSON,
    ) -> None: ...
@_final
class LeaveGroupCall(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("call", "source",)
    call: _api.TypeInputGroupCall
    source: int
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        source: int,
    ) -> None: ...
@_final
class LeaveGroupCallPresentation(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("call",)
    call: _api.TypeInputGroupCall
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
    ) -> None: ...
@_final
class PhoneCall(_TLObject):
    __match_args__ = ("phone_call", "users",)
    phone_call: _api.TypePhoneCall
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        phone_call: _api.TypePhoneCall,
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ReceivedCall(_TLFunction[bool]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPhoneCall
    def __init__(
        self,
        *,
        peer: _api.TypeInputPhoneCall,
    ) -> None: ...
@_final
class RequestCall(_TLFunction[TypePhoneCall]):
    __match_args__ = ("video", "user_id", "random_id", "g_a_hash", "protocol",)
    video: bool
    user_id: _api.TypeInputUser
    random_id: int
    g_a_hash: bytes
    protocol: _api.TypePhoneCallProtocol
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        random_id: int,
        g_a_hash: bytes,
        protocol: _api.TypePhoneCallProtocol,
        video: bool = False,
    ) -> None: ...
@_final
class SaveCallDebug(_TLFunction[bool]):
    __match_args__ = ("peer", "debug",)
    peer: _api.TypeInputPhoneCall
    debug: _api.TypeDataJSON
    def __init__(
        self,
        *,
        peer: _api.TypeInputPhoneCall,
        debug: _api.TypeDataJSON,
    ) -> None: ...
@_final
class SaveCallLog(_TLFunction[bool]):
    __match_args__ = ("peer", "file",)
    peer: _api.TypeInputPhoneCall
    file: _api.TypeInputFile
    def __init__(
        self,
        *,
        peer: _api.TypeInputPhoneCall,
        file: _api.TypeInputFile,
    ) -> None: ...
@_final
class SaveDefaultGroupCallJoinAs(_TLFunction[bool]):
    __match_args__ = ("peer", "join_as",)
    peer: _api.TypeInputPeer
    join_as: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        join_as: _api.TypeInputPeer,
    ) -> None: ...
@_final
class SaveDefaultSendAs(_TLFunction[bool]):
    __match_args__ = ("call", "send_as",)
    call: _api.TypeInputGroupCall
    send_as: _api.TypeInputPeer
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        send_as: _api.TypeInputPeer,
    ) -> None: ...
@_final
class SendConferenceCallBroadcast(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("call", "block",)
    call: _api.TypeInputGroupCall
    block: bytes
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        block: bytes,
    ) -> None: ...
@_final
class SendGroupCallEncryptedMessage(_TLFunction[bool]):
    __match_args__ = ("call", "encrypted_message",)
    call: _api.TypeInputGroupCall
    encrypted_message: bytes
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        encrypted_message: bytes,
    ) -> None: ...
@_final
class SendGroupCallMessage(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("call", "random_id", "message", "allow_paid_stars", "send_as",)
    call: _api.TypeInputGroupCall
    random_id: int
    message: _api.TypeTextWithEntities
    allow_paid_stars: int | None
    send_as: _api.TypeInputPeer | None
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        random_id: int,
        message: _api.TypeTextWithEntities,
        allow_paid_stars: int | None = None,
        send_as: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class SendSignalingData(_TLFunction[bool]):
    __match_args__ = ("peer", "data",)
    peer: _api.TypeInputPhoneCall
    data: bytes
    def __init__(
        self,
        *,
        peer: _api.TypeInputPhoneCall,
        data: bytes,
    ) -> None: ...
@_final
class SetCallRating(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("user_initiative", "peer", "rating", "comment",)
    user_initiative: bool
    peer: _api.TypeInputPhoneCall
    rating: int
    comment: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPhoneCall,
        rating: int,
        comment: str,
        user_initiative: bool = False,
    ) -> None: ...
@_final
class StartScheduledGroupCall(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("call",)
    call: _api.TypeInputGroupCall
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
    ) -> None: ...
@_final
class ToggleGroupCallRecord(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("start", "video", "call", "title", "video_portrait",)
    start: bool
    video: bool
    call: _api.TypeInputGroupCall
    title: str | None
    video_portrait: bool | None
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        start: bool = False,
        video: bool = False,
        title: str | None = None,
        video_portrait: bool | None = None,
    ) -> None: ...
@_final
class ToggleGroupCallSettings(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("reset_invite_hash", "call", "join_muted", "messages_enabled", "send_paid_messages_stars",)
    reset_invite_hash: bool
    call: _api.TypeInputGroupCall
    join_muted: bool | None
    messages_enabled: bool | None
    send_paid_messages_stars: int | None
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        reset_invite_hash: bool = False,
        join_muted: bool | None = None,
        messages_enabled: bool | None = None,
        send_paid_messages_stars: int | None = None,
    ) -> None: ...
@_final
class ToggleGroupCallStartSubscription(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("call", "subscribed",)
    call: _api.TypeInputGroupCall
    subscribed: bool
    def __init__(
        self,
        *,
        call: _api.TypeInputGroupCall,
        subscribed: bool,
    ) -> None: ...
TypeExportedGroupCallInvite: _TypeAlias = ExportedGroupCallInvite
TypeGroupCall: _TypeAlias = GroupCall
TypeGroupCallStars: _TypeAlias = GroupCallStars
TypeGroupCallStreamChannels: _TypeAlias = GroupCallStreamChannels
TypeGroupCallStreamRtmpUrl: _TypeAlias = GroupCallStreamRtmpUrl
TypeGroupParticipants: _TypeAlias = GroupParticipants
TypeJoinAsPeers: _TypeAlias = JoinAsPeers
TypePhoneCall: _TypeAlias = PhoneCall
