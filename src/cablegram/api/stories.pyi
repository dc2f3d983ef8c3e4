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
class ActivateStealthMode(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("past", "future",)
    past: bool
    future: bool
    def __init__(
        self,
        *,
        past: bool = False,
        future: bool = False,
    ) -> None: ...
@_final
class Albums(_TLObject):
    __match_args__ = ("hash", "albums",)
    hash: int
    albums: list[_api.TypeStoryAlbum]
    def __init__(
        self,
        *,
        hash: int,
        albums: _Sequence[_api.TypeStoryAlbum],
    ) -> None: ...
@_final
class AlbumsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class AllStories(_TLObject):
    __match_args__ = ("has_more", "count", "state", "peer_stories", "chats", "users", "stealth_mode",)
    has_more: bool
    count: int
    state: str
    peer_stories: list[_api.TypePeerStories]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    stealth_mode: _api.TypeStoriesStealthMode
    def __init__(
        self,
        *,
        count: int,
        state: str,
        peer_stories: _Sequence[_api.TypePeerStories],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        stealth_mode: _api.TypeStoriesStealthMode,
        has_more: bool = False,
    ) -> None: ...
@_final
class AllStoriesNotModified(_TLObject):
    __match_args__ = ("state", "stealth_mode",)
    state: str
    stealth_mode: _api.TypeStoriesStealthMode
    def __init__(
        self,
        *,
        state: str,
        stealth_mode: _api.TypeStoriesStealthMode,
    ) -> None: ...
@_final
class CanSendStory(_TLFunction[TypeCanSendStoryCount]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class CanSendStoryCount(_TLObject):
    __match_args__ = ("count_remains",)
    count_remains: int
    def __init__(
        self,
        *,
        count_remains: int,
    ) -> None: ...
@_final
class CreateAlbum(_TLFunction[_api.TypeStoryAlbum]):
    __match_args__ = ("peer", "title", "stories",)
    peer: _api.TypeInputPeer
    title: str
    stories: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        title: str,
        stories: _Sequence[int],
    ) -> None: ...
@_final
class DeleteAlbum(_TLFunction[bool]):
    __match_args__ = ("peer", "album_id",)
    peer: _api.TypeInputPeer
    album_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        album_id: int,
    ) -> None: ...
@_final
class DeleteStories(_TLFunction[list[int]]):
    __match_args__ = ("peer", "id",)
    peer: _api.TypeInputPeer
    id: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
    ) -> None: ...
@_final
class EditStory(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "id", "media", "media_areas", "caption", "entities", "privacy_rules", "music",)
    peer: _api.TypeInputPeer
    id: int
    media: _api.TypeInputMedia | None
    media_areas: list[_api.TypeMediaArea] | None
    caption: str | None
    entities: list[_api.TypeMessageEntity] | None
    privacy_rules: list[_api.TypeInputPrivacyRule] | None
    music: _api.TypeInputDocument | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
        media: _api.TypeInputMedia | None = None,
        media_areas: _Sequence[_api.TypeMediaArea] | None = None,
        caption: str | None = None,
        entities: _Sequence[_api.TypeMessageEntity] | None = None,
        privacy_rules: _Sequence[_api.TypeInputPrivacyRule] | None = None,
        music: _api.TypeInputDocument | None = None,
    ) -> None: ...
@_final
class ExportStoryLink(_TLFunction[_api.TypeExportedStoryLink]):
    __match_args__ = ("peer", "id",)
    peer: _api.TypeInputPeer
    id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
    ) -> None: ...
@_final
class FoundStories(_TLObject):
    __match_args__ = ("count", "stories", "next_offset", "chats", "users",)
    count: int
    stories: list[_api.TypeFoundStory]
    next_offset: str | None
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        stories: _Sequence[_api.TypeFoundStory],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        next_offset: str | None = None,
    ) -> None: ...
@_final
class GetAlbumStories(_TLFunction[TypeStories]):
    __match_args__ = ("peer", "album_id", "offset", "limit",)
    peer: _api.TypeInputPeer
    album_id: int
    offset: int
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        album_id: int,
        offset: int,
        limit: int,
    ) -> None: ...
@_final
class GetAlbums(_TLFunction[TypeAlbums]):
    __match_args__ = ("peer", "hash",)
    peer: _api.TypeInputPeer
    hash: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        hash: int,
    ) -> None: ...
@_final
class GetAllReadPeerStories(_TLFunction[_api.TypeUpdates]):
    def __init__(self) -> None: ...
@_final
class GetAllStories(_TLFunction[TypeAllStories]):
    __match_args__ = ("next", "hidden", "state",)
    next: bool
    hidden: bool
    state: str | None
    def __init__(
        self,
        *,
        next: bool = False,
        hidden: bool = False,
        state: str | None = None,
    ) -> None: ...
@_final
class GetChatsToSend(_TLFunction[_messages.TypeChats]):
    def __init__(self) -> None: ...
@_final
class GetPeerMaxIDs(_TLFunction[list[_api.TypeRecentStory]]):
    __match_args__ = ("id",)
    id: list[_api.TypeInputPeer]
    def __init__(
        self,
        *,
        id: _Sequence[_api.TypeInputPeer],
    ) -> None: ...
@_final
class GetPeerStories(_TLFunction[TypePeerStories]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class GetPinnedStories(_TLFunction[TypeStories]):
    __match_args__ = ("peer", "offset_id", "limit",)
    peer: _api.TypeInputPeer
    offset_id: int
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        offset_id: int,
        limit: int,
    ) -> None: ...
@_final
class GetStoriesArchive(_TLFunction[TypeStories]):
    __match_args__ = ("peer", "offset_id", "limit",)
    peer: _api.TypeInputPeer
    offset_id: int
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        offset_id: int,
        limit: int,
    ) -> None: ...
@_final
class GetStoriesByID(_TLFunction[TypeStories]):
    __match_args__ = ("peer", "id",)
    peer: _api.TypeInputPeer
    id: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
    ) -> None: ...
@_final
class GetStoriesViews(_TLFunction[TypeStoryViews]):
    __match_args__ = ("peer", "id",)
    peer: _api.TypeInputPeer
    id: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
    ) -> None: ...
@_final
class GetStoryReactionsList(_TLFunction[TypeStoryReactionsList]):
    __match_args__ = ("forwards_first", "peer", "id", "reaction", "offset", "limit",)
    forwards_first: bool
    peer: _api.TypeInputPeer
    id: int
    reaction: _api.TypeReaction | None
    offset: str | None
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
        limit: int,
        forwards_first: bool = False,
        reaction: _api.TypeReaction | None = None,
        offset: str | None = None,
    ) -> None: ...
@_final
class GetStoryViewsList(_TLFunction[TypeStoryViewsList]):
    __match_args__ = ("just_contacts", "reactions_first", "forwards_first", "peer", "q", "id", "offset", "limit",)
    just_contacts: bool
    reactions_first: bool
    forwards_first: bool
    peer: _api.TypeInputPeer
    q: str | None
    id: int
    offset: str
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
        offset: str,
        limit: int,
        just_contacts: bool = False,
        reactions_first: bool = False,
        forwards_first: bool = False,
        q: str | None = None,
    ) -> None: ...
@_final
class IncrementStoryViews(_TLFunction[bool]):
    __match_args__ = ("peer", "id",)
    peer: _api.TypeInputPeer
    id: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
    ) -> None: ...
@_final
class PeerStories(_TLObject):
    __match_args__ = ("stories", "chats", "users",)
    stories: _api.TypePeerStories
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        stories: _api.TypePeerStories,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ReadStories(_TLFunction[list[int]]):
    __match_args__ = ("peer", "max_id",)
    peer: _api.TypeInputPeer
    max_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        max_id: int,
    ) -> None: ...
@_final
class ReorderAlbums(_TLFunction[bool]):
    __match_args__ = ("peer", "order",)
    peer: _api.TypeInputPeer
    order: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        order: _Sequence[int],
    ) -> None: ...
@_final
class Report(_TLFunction[_api.TypeReportResult]):
    __match_args__ = ("peer", "id", "option", "message",)
    peer: _api.TypeInputPeer
    id: list[int]
    option: bytes
    message: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
        option: bytes,
        message: str,
    ) -> None: ...
@_final
class SearchPosts(_TLFunction[TypeFoundStories]):
    __match_args__ = ("hashtag", "area", "peer", "offset", "limit",)
    hashtag: str | None
    area: _api.TypeMediaArea | None
    peer: _api.TypeInputPeer | None
    offset: str
    limit: int
    def __init__(
        self,
        *,
        offset: str,
        limit: int,
        hashtag: str | None = None,
        area: _api.TypeMediaArea | None = None,
        peer: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class SendReaction(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("add_to_recent", "peer", "story_id", "reaction",)
    add_to_recent: bool
    peer: _api.TypeInputPeer
    story_id: int
    reaction: _api.TypeReaction
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        story_id: int,
        reaction: _api.TypeReaction,
        add_to_recent: bool = False,
    ) -> None: ...
@_final
class SendStory(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("pinned", "noforwards", "fwd_modified", "peer", "media", "media_areas", "caption", "entities", "privacy_rules", "random_id", "period", "fwd_from_id", "fwd_from_story", "albums", "music",)
    pinned: bool
    noforwards: bool
    fwd_modified: bool
    peer: _api.TypeInputPeer
    media: _api.TypeInputMedia
    media_areas: list[_api.TypeMediaArea] | None
    caption: str | None
    entities: list[_api.TypeMessageEntity] | None
    privacy_rules: list[_api.TypeInputPrivacyRule]
    random_id: int
    period: int | None
    fwd_from_id: _api.TypeInputPeer | None
    fwd_from_story: int | None
    albums: list[int] | None
    music: _api.TypeInputDocument | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        media: _api.TypeInputMedia,
        privacy_rules: _Sequence[_api.TypeInputPrivacyRule],
        random_id: int,
        pinned: bool = False,
        noforwards: bool = False,
        fwd_modified: bool = False,
        media_areas: _Sequence[_api.TypeMediaArea] | None = None,
        caption: str | None = None,
        entities: _Sequence[_api.TypeMessageEntity] | None = None,
        period: int | None = None,
        fwd_from_id: _api.TypeInputPeer | None = None,
        fwd_from_story: int | None = None,
        albums: _Sequence[int] | None = None,
        music: _api.TypeInputDocument | None = None,
    ) -> None: ...
@_final
class StartLive(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("pinned", "noforwards", "rtmp_stream", "peer", "caption", "entities", "privacy_rules", "random_id", "messages_enabled", "send_paid_messages_stars",)
    pinned: bool
    noforwards: bool
    rtmp_stream: bool
    peer: _api.TypeInputPeer
    caption: str | None
    entities: list[_api.TypeMessageEntity] | None
    privacy_rules: list[_api.TypeInputPrivacyRule]
    random_id: int
    messages_enabled: bool | None
    send_paid_messages_stars: int | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        privacy_rules: _Sequence[_api.TypeInputPrivacyRule],
        random_id: int,
        pinned: bool = False,
        noforwards: bool = False,
        rtmp_stream: bool = False,
        caption: str | None = None,
        entities: _Sequence[_api.TypeMessageEntity] | None = None,
        messages_enabled: bool | None = None,
        send_paid_messages_stars: int | None = None,
    ) -> None: ...
@_final
class Stories(_TLObject):
    __match_args__ = ("count", "stories", "pinned_to_top", "chats", "users",)
    count: int
    stories: list[_api.TypeStoryItem]
    pinned_to_top: list[int] | None
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        stories: _Sequence[_api.TypeStoryItem],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        pinned_to_top: _Sequence[int] | None = None,
    ) -> None: ...
@_final
class StoryReactionsList(_TLObject):
    __match_args__ = ("count", "reactions", "chats", "users", "next_offset",)
    count: int
    reactions: list[_api.TypeStoryReaction]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    next_offset: str | None
    def __init__(
        self,
        *,
        count: int,
        reactions: _Sequence[_api.TypeStoryReaction],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        next_offset: str | None = None,
    ) -> None: ...
@_final
class StoryViews(_TLObject):
    __match_args__ = ("views", "users",)
    views: list[_api.TypeStoryViews]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        views: _Sequence[_api.TypeStoryViews],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class StoryViewsList(_TLObject):
    __match_args__ = ("count", "views_count", "forwards_count", "reactions_count", "views", "chats", "users", "next_offset",)
    count: int
    views_count: int
    forwards_count: int
    reactions_count: int
    views: list[_api.TypeStoryView]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    next_offset: str | None
    def __init__(
        self,
        *,
        count: int,
        views_count: int,
        forwards_count: int,
        reactions_count: int,
        views: _Sequence[_api.TypeStoryView],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        next_offset: str | None = None,
    ) -> None: ...
@_final
class ToggleAllStoriesHidden(_TLFunction[bool]):
    __match_args__ = ("hidden",)
    hidden: bool
    def __init__(
        self,
        *,
        hidden: bool,
    ) -> None: ...
@_final
class TogglePeerStoriesHidden(_TLFunction[bool]):
    __match_args__ = ("peer", "hidden",)
    peer: _api.TypeInputPeer
    hidden: bool
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        hidden: bool,
    ) -> None: ...
@_final
class TogglePinned(_TLFunction[list[int]]):
    __match_args__ = ("peer", "id", "pinned",)
    peer: _api.TypeInputPeer
    id: list[int]
    pinned: bool
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
        pinned: bool,
    ) -> None: ...
@_final
class TogglePinnedToTop(_TLFunction[bool]):
    __match_args__ = ("peer", "id",)
    peer: _api.TypeInputPeer
    id: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
    ) -> None: ...
@_final
class UpdateAlbum(_TLFunction[_api.TypeStoryAlbum]):
    __match_args__ = ("peer", "album_id", "title", "delete_stories", "add_stories", "order",)
    peer: _api.TypeInputPeer
    album_id: int
    title: str | None
    delete_stories: list[int] | None
    add_stories: list[int] | None
    order: list[int] | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        album_id: int,
        title: str | None = None,
        delete_stories: _Sequence[int] | None = None,
        add_stories: _Sequence[int] | None = None,
        order: _Sequence[int] | None = None,
    ) -> None: ...
TypeAlbums: _TypeAlias = Albums | AlbumsNotModified
TypeAllStories: _TypeAlias = AllStories | AllStoriesNotModified
TypeCanSendStoryCount: _TypeAlias = CanSendStoryCount
TypeFoundStories: _TypeAlias = FoundStories
TypePeerStories: _TypeAlias = PeerStories
TypeStories: _TypeAlias = Stories
TypeStoryReactionsList: _TypeAlias = StoryReactionsList
TypeStoryViews: _TypeAlias = StoryViews
TypeStoryViewsList: _TypeAlias = StoryViewsList
