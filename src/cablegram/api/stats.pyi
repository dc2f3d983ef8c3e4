# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class BroadcastStats(_TLObject):
    __match_args__ = ("period", "followers", "views_per_post", "shares_per_post", "reactions_per_post", "views_per_story", "shares_per_story", "reactions_per_story", "enabled_notifications", "growth_graph", "followers_graph", "mute_graph", "top_hours_graph", "interactions_graph", "iv_interactions_graph", "views_by_source_graph", "new_followers_by_source_graph", "languages_graph", "reactions_by_emotion_graph", "story_interactions_graph", "story_reactions_by_emotion_graph", "recent_posts_interactions",)
    period: _api.TypeStatsDateRangeDays
    followers: _api.TypeStatsAbsValueAndPrev
    views_per_post: _api.TypeStatsAbsValueAndPrev
    shares_per_post: _api.TypeStatsAbsValueAndPrev
    reactions_per_post: _api.TypeStatsAbsValueAndPrev
    views_per_story: _api.TypeStatsAbsValueAndPrev
    shares_per_story: _api.TypeStatsAbsValueAndPrev
    reactions_per_story: _api.TypeStatsAbsValueAndPrev
    enabled_notifications: _api.TypeStatsPercentValue
    growth_graph: _api.TypeStatsGraph
    followers_graph: _api.TypeStatsGraph
    mute_graph: _api.TypeStatsGraph
    top_hours_graph: _api.TypeStatsGraph
    interactions_graph: _api.TypeStatsGraph
    iv_interactions_graph: _api.TypeStatsGraph
    views_by_source_graph: _api.TypeStatsGraph
    new_followers_by_source_graph: _api.TypeStatsGraph
    languages_graph: _api.TypeStatsGraph
    reactions_by_emotion_graph: _api.TypeStatsGraph
    story_interactions_graph: _api.TypeStatsGraph
    story_reactions_by_emotion_graph: _api.TypeStatsGraph
    recent_posts_interactions: list[_api.TypePostInteractionCounters]
    def __init__(
        self,
        *,
        period: _api.TypeStatsDateRangeDays,
        followers: _api.TypeStatsAbsValueAndPrev,
        views_per_post: _api.TypeStatsAbsValueAndPrev,
        shares_per_post: _api.TypeStatsAbsValueAndPrev,
        reactions_per_post: _api.TypeStatsAbsValueAndPrev,
        views_per_story: _api.TypeStatsAbsValueAndPrev,
        shares_per_story: _api.TypeStatsAbsValueAndPrev,
        reactions_per_story: _api.TypeStatsAbsValueAndPrev,
        enabled_notifications: _api.TypeStatsPercentValue,
        growth_graph: _api.TypeStatsGraph,
        followers_graph: _api.TypeStatsGraph,
        mute_graph: _api.TypeStatsGraph,
        top_hours_graph: _api.TypeStatsGraph,
        interactions_graph: _api.TypeStatsGraph,
        iv_interactions_graph: _api.TypeStatsGraph,
        views_by_source_graph: _api.TypeStatsGraph,
        new_followers_by_source_graph: _api.TypeStatsGraph,
        languages_graph: _api.TypeStatsGraph,
        reactions_by_emotion_graph: _api.TypeStatsGraph,
        story_interactions_graph: _api.TypeStatsGraph,
        story_reactions_by_emotion_graph: _api.TypeStatsGraph,
        recent_posts_interactions: _Sequence[_api.TypePostInteractionCounters],
    ) -> None: ...
@_final
class GetBroadcastStats(_TLFunction[TypeBroadcastStats]):
    __match_args__ = ("dark", "channel",)
    dark: bool
    channel: _api.TypeInputChannel
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        dark: bool = False,
    ) -> None: ...
@_final
class GetMegagroupStats(_TLFunction[TypeMegagroupStats]):
    __match_args__ = ("dark", "channel",)
    dark: bool
    channel: _api.TypeInputChannel
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        dark: bool = False,
    ) -> None: ...
@_final
class GetMessagePublicForwards(_TLFunction[TypePublicForwards]):
    __match_args__ = ("channel", "msg_id", "offset", "limit",)
    channel: _api.TypeInputChannel
    msg_id: int
    offset: str
    limit: int
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        msg_id: int,
        offset: str,
        limit: int,
    ) -> None: ...
@_final
class GetMessageStats(_TLFunction[TypeMessageStats]):
    __match_args__ = ("dark", "channel", "msg_id",)
    dark: bool
    channel: _api.TypeInputChannel
    msg_id: int
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
        msg_id: int,
        dark: bool = False,
    ) -> None: ...
@_final
class GetPollStats(_TLFunction[TypePollStats]):
    __match_args__ = ("dark", "peer", "msg_id",)
    dark: bool
    peer: _api.TypeInputPeer
    msg_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        dark: bool = False,
    ) -> None: ...
@_final
class GetStoryPublicForwards(_TLFunction[TypePublicForwards]):
    __match_args__ = ("peer", "id", "offset", "limit",)
    peer: _api.TypeInputPeer
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
    ) -> None: ...
@_final
class GetStoryStats(_TLFunction[TypeStoryStats]):
    __match_args__ = ("dark", "peer", "id",)
    dark: bool
    peer: _api.TypeInputPeer
    id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
        dark: bool = False,
    ) -> None: ...
@_final
class LoadAsyncGraph(_TLFunction[_api.TypeStatsGraph]):
    __match_args__ = ("token", "x",)
    token: str
    x: int | None
    def __init__(
        self,
        *,
        token: str,
        x: int | None = None,
    ) -> None: ...
@_final
class MegagroupStats(_TLObject):
    __match_args__ = ("period", "members", "messages", "viewers", "posters", "growth_graph", "members_graph", "new_members_by_source_graph", "languages_graph", "messages_graph", "actions_graph", "top_hours_graph", "weekdays_graph", "top_posters", "top_admins", "top_inviters", "users",)
    period: _api.TypeStatsDateRangeDays
    members: _api.TypeStatsAbsValueAndPrev
    messages: _api.TypeStatsAbsValueAndPrev
    viewers: _api.TypeStatsAbsValueAndPrev
    posters: _api.TypeStatsAbsValueAndPrev
    growth_graph: _api.TypeStatsGraph
    members_graph: _api.TypeStatsGraph
    new_members_by_source_graph: _api.TypeStatsGraph
    languages_graph: _api.TypeStatsGraph
    messages_graph: _api.TypeStatsGraph
    actions_graph: _api.TypeStatsGraph
    top_hours_graph: _api.TypeStatsGraph
    weekdays_graph: _api.TypeStatsGraph
    top_posters: list[_api.TypeStatsGroupTopPoster]
    top_admins: list[_api.TypeStatsGroupTopAdmin]
    top_inviters: list[_api.TypeStatsGroupTopInviter]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        period: _api.TypeStatsDateRangeDays,
        members: _api.TypeStatsAbsValueAndPrev,
        messages: _api.TypeStatsAbsValueAndPrev,
        viewers: _api.TypeStatsAbsValueAndPrev,
        posters: _api.TypeStatsAbsValueAndPrev,
        growth_graph: _api.TypeStatsGraph,
        members_graph: _api.TypeStatsGraph,
        new_members_by_source_graph: _api.TypeStatsGraph,
        languages_graph: _api.TypeStatsGraph,
        messages_graph: _api.TypeStatsGraph,
        actions_graph: _api.TypeStatsGraph,
        top_hours_graph: _api.TypeStatsGraph,
        weekdays_graph: _api.TypeStatsGraph,
        top_posters: _Sequence[_api.TypeStatsGroupTopPoster],
        top_admins: _Sequence[_api.TypeStatsGroupTopAdmin],
        top_inviters: _Sequence[_api.TypeStatsGroupTopInviter],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class MessageStats(_TLObject):
    __match_args__ = ("views_graph", "reactions_by_emotion_graph",)
    views_graph: _api.TypeStatsGraph
    reactions_by_emotion_graph: _api.TypeStatsGraph
    def __init__(
        self,
        *,
        views_graph: _api.TypeStatsGraph,
        reactions_by_emotion_graph: _api.TypeStatsGraph,
    ) -> None: ...
@_final
class PollStats(_TLObject):
    __match_args__ = ("votes_graph",)
    votes_graph: _api.TypeStatsGraph
    def __init__(
        self,
        *,
        votes_graph: _api.TypeStatsGraph,
    ) -> None: ...
@_final
class PublicForwards(_TLObject):
    __match_args__ = ("count", "forwards", "next_offset", "chats", "users",)
    count: int
    forwards: list[_api.TypePublicForward]
    next_offset: str | None
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        forwards: _Sequence[_api.TypePublicForward],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        next_offset: str | None = None,
    ) -> None: ...
@_final
class StoryStats(_TLObject):
    __match_args__ = ("views_graph", "reactions_by_emotion_graph",)
    views_graph: _api.TypeStatsGraph
    reactions_by_emotion_graph: _api.TypeStatsGraph
    def __init__(
        self,
        *,
        views_graph: _api.TypeStatsGraph,
        reactions_by_emotion_graph: _api.TypeStatsGraph,
    ) -> None: ...
TypeBroadcastStats: _TypeAlias = BroadcastStats
TypeMegagroupStats: _TypeAlias = MegagroupStats
TypeMessageStats: _TypeAlias = MessageStats
TypePollStats: _TypeAlias = PollStats
TypePublicForwards: _TypeAlias = PublicForwards
TypeStoryStats: _TypeAlias = StoryStats
