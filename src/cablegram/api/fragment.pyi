# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class CollectibleInfo(_TLObject):
    __match_args__ = ("purchase_date", "currency", "amount", "crypto_currency", "crypto_amount", "url",)
    purchase_date: int
    currency: str
    amount: int
    crypto_currency: str
    crypto_amount: int
    url: str
    def __init__(
        self,
        *,
        purchase_date: int,
        currency: str,
        amount: int,
        crypto_currency: str,
        crypto_amount: int,
        url: str,
    ) -> None: ...
@_final
class GetCollectibleInfo(_TLFunction[TypeCollectibleInfo]):
    __match_args__ = ("collectible",)
    collectible: _api.TypeInputCollectible
    def __init__(
        self,
        *,
        collectible: _api.TypeInputCollectible,
    ) -> None: ...
TypeCollectibleInfo: _TypeAlias = CollectibleInfo
