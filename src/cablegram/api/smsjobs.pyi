# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class EligibleToJoin(_TLObject):
    __match_args__ = ("terms_url", "monthly_sent_sms",)
    terms_url: str
    monthly_sent_sms: int
    def __init__(
        self,
        *,
        terms_url: str,
        monthly_sent_sms: int,
    ) -> None: ...
@_final
class FinishJob(_TLFunction[bool]):
    __match_args__ = ("job_id", "error",)
    job_id: str
    error: str | None
    def __init__(
        self,
        *,
        job_id: str,
        error: str | None = None,
    ) -> None: ...
@_final
class GetSmsJob(_TLFunction[_api.TypeSmsJob]):
    __match_args__ = ("job_id",)
    job_id: str
    def __init__(
        self,
        *,
        job_id: str,
    ) -> None: ...
@_final
class GetStatus(_TLFunction[TypeStatus]):
    def __init__(self) -> None: ...
@_final
class IsEligibleToJoin(_TLFunction[TypeEligibilityToJoin]):
    def __init__(self) -> None: ...
@_final
class Join(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class Leave(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class Status(_TLObject):
    __match_args__ = ("allow_international", "recent_sent", "recent_since", "recent_remains", "total_sent", "total_since", "last_gift_slug", "terms_url",)
    allow_international: bool
    recent_sent: int
    recent_since: int
    recent_remains: int
    total_sent: int
    total_since: int
    last_gift_slug: str | None
    terms_url: str
    def __init__(
        self,
        *,
        recent_sent: int,
        recent_since: int,
        recent_remains: int,
        total_sent: int,
        total_since: int,
        terms_url: str,
        allow_international: bool = False,
        last_gift_slug: str | None = None,
    ) -> None: ...
@_final
class UpdateSettings(_TLFunction[bool]):
    __match_args__ = ("allow_international",)
    allow_international: bool
    def __init__(
        self,
        *,
        allow_international: bool = False,
    ) -> None: ...
TypeEligibilityToJoin: _TypeAlias = EligibleToJoin
TypeStatus: _TypeAlias = Status
