# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class ApplyBoost(_TLFunction[TypeMyBoosts]):
    __match_args__ = ("slots", "peer",)
    slots: list[int] | None
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        slots: _Sequence[int] | None = None,
    ) -> None: ...
@_final
class BoostsList(_TLObject):
    __match_args__ = ("count", "boosts", "next_offset", "users",)
    count: int
    boosts: list[_api.TypeBoost]
    next_offset: str | None
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        boosts: _Sequence[_api.TypeBoost],
        users: _Sequence[_api.TypeUser],
        next_offset: str | None = None,
    ) -> None: ...
@_final
class BoostsStatus(_TLObject):
    __match_args__ = ("my_boost", "level", "current_level_boosts", "boosts", "gift_boosts", "next_level_boosts", "premium_audience", "boost_url", "prepaid_giveaways", "my_boost_slots",)
    my_boost: bool
    level: int
    current_level_boosts: int
    boosts: int
    gift_boosts: int | None
    next_level_boosts: int | None
    premium_audience: _api.TypeStatsPercentValue | None
    boost_url: str
    prepaid_giveaways: list[_api.TypePrepaidGiveaway] | None
    my_boost_slots: list[int] | None
    def __init__(
        self,
        *,
        level: int,
        current_level_boosts: int,
        boosts: int,
        boost_url: str,
        my_boost: bool = False,
        gift_boosts: int | None = None,
        next_level_boosts: int | None = None,
        premium_audience: _api.TypeStatsPercentValue | None = None,
        prepaid_giveaways: _Sequence[_api.TypePrepaidGiveaway] | None = None,
        my_boost_slots: _Sequence[int] | None = None,
    ) -> None: ...
@_final
class GetBoostsList(_TLFunction[TypeBoostsList]):
    __match_args__ = ("gifts", "peer", "offset", "limit",)
    gifts: bool
    peer: _api.TypeInputPeer
    offset: str
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        offset: str,
        limit: int,
        gifts: bool = False,
    ) -> None: ...
@_final
class GetBoostsStatus(_TLFunction[TypeBoostsStatus]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class GetMyBoosts(_TLFunction[TypeMyBoosts]):
    def __init__(self) -> None: ...
@_final
class GetUserBoosts(_TLFunction[TypeBoostsList]):
    __match_args__ = ("peer", "user_id",)
    peer: _api.TypeInputPeer
    user_id: _api.TypeInputUser
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        user_id: _api.TypeInputUser,
    ) -> None: ...
@_final
class MyBoosts(_TLObject):
    __match_args__ = ("my_boosts", "chats", "users",)
    my_boosts: list[_api.TypeMyBoost]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        my_boosts: _Sequence[_api.TypeMyBoost],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
TypeBoostsList: _TypeAlias = BoostsList
TypeBoostsStatus: _TypeAlias = BoostsStatus
TypeMyBoosts: _TypeAlias = MyBoosts
