# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class ApplyGiftCode(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class AssignAppStoreTransaction(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("receipt", "purpose",)
    receipt: bytes
    purpose: _api.TypeInputStorePaymentPurpose
    def __init__(
        self,
        *,
        receipt: bytes,
        purpose: _api.TypeInputStorePaymentPurpose,
    ) -> None: ...
@_final
class AssignPlayMarketTransaction(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("receipt", "purpose",)
    receipt: _api.TypeDataJSON
    purpose: _api.TypeInputStorePaymentPurpose
    def __init__(
        self,
        *,
        receipt: _api.TypeDataJSON,
        purpose: _api.TypeInputStorePaymentPurpose,
    ) -> None: ...
@_final
class BankCardData(_TLObject):
    __match_args__ = ("title", "open_urls",)
    title: str
    open_urls: list[_api.TypeBankCardOpenUrl]
    def __init__(
        self,
        *,
        title: str,
        open_urls: _Sequence[_api.TypeBankCardOpenUrl],
    ) -> None: ...
@_final
class BotCancelStarsSubscription(_TLFunction[bool]):
    __match_args__ = ("restore", "user_id", "charge_id",)
    restore: bool
    user_id: _api.TypeInputUser
    charge_id: str
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        charge_id: str,
        restore: bool = False,
    ) -> None: ...
@_final
class CanPurchaseStore(_TLFunction[bool]):
    __match_args__ = ("purpose",)
    purpose: _api.TypeInputStorePaymentPurpose
    def __init__(
        self,
        *,
        purpose: _api.TypeInputStorePaymentPurpose,
    ) -> None: ...
@_final
class ChangeStarsSubscription(_TLFunction[bool]):
    __match_args__ = ("peer", "subscription_id", "canceled",)
    peer: _api.TypeInputPeer
    subscription_id: str
    canceled: bool | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        subscription_id: str,
        canceled: bool | None = None,
    ) -> None: ...
@_final
class CheckCanSendGift(_TLFunction[TypeCheckCanSendGiftResult]):
    __match_args__ = ("gift_id",)
    gift_id: int
    def __init__(
        self,
        *,
        gift_id: int,
    ) -> None: ...
@_final
class CheckCanSendGiftResultFail(_TLObject):
    __match_args__ = ("reason",)
    reason: _api.TypeTextWithEntities
    def __init__(
        self,
        *,
        reason: _api.TypeTextWithEntities,
    ) -> None: ...
@_final
class CheckCanSendGiftResultOk(_TLObject):
    def __init__(self) -> None: ...
@_final
class CheckGiftCode(_TLFunction[TypeCheckedGiftCode]):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class CheckedGiftCode(_TLObject):
    __match_args__ = ("via_giveaway", "from_id", "giveaway_msg_id", "to_id", "date", "days", "used_date", "chats", "users",)
    via_giveaway: bool
    from_id: _api.TypePeer | None
    giveaway_msg_id: int | None
    to_id: int | None
    date: int
    days: int
    used_date: int | None
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        date: int,
        days: int,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        via_giveaway: bool = False,
        from_id: _api.TypePeer | None = None,
        giveaway_msg_id: int | None = None,
        to_id: int | None = None,
        used_date: int | None = None,
    ) -> None: ...
@_final
class ClearSavedInfo(_TLFunction[bool]):
    __match_args__ = ("credentials", "info",)
    credentials: bool
    info: bool
    def __init__(
        self,
        *,
        credentials: bool = False,
        info: bool = False,
    ) -> None: ...
@_final
class ConnectStarRefBot(_TLFunction[TypeConnectedStarRefBots]):
    __match_args__ = ("peer", "bot",)
    peer: _api.TypeInputPeer
    bot: _api.TypeInputUser
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        bot: _api.TypeInputUser,
    ) -> None: ...
@_final
class ConnectedStarRefBots(_TLObject):
    __match_args__ = ("count", "connected_bots", "users",)
    count: int
    connected_bots: list[_api.TypeConnectedBotStarRef]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        connected_bots: _Sequence[_api.TypeConnectedBotStarRef],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ConvertStarGift(_TLFunction[bool]):
    __match_args__ = ("stargift",)
    stargift: _api.TypeInputSavedStarGift
    def __init__(
        self,
        *,
        stargift: _api.TypeInputSavedStarGift,
    ) -> None: ...
@_final
class CraftStarGift(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("stargift",)
    stargift: list[_api.TypeInputSavedStarGift]
    def __init__(
        self,
        *,
        stargift: _Sequence[_api.TypeInputSavedStarGift],
    ) -> None: ...
@_final
class CreateStarGiftCollection(_TLFunction[_api.TypeStarGiftCollection]):
    __match_args__ = ("peer", "title", "stargift",)
    peer: _api.TypeInputPeer
    title: str
    stargift: list[_api.TypeInputSavedStarGift]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        title: str,
        stargift: _Sequence[_api.TypeInputSavedStarGift],
    ) -> None: ...
@_final
class DeleteStarGiftCollection(_TLFunction[bool]):
    __match_args__ = ("peer", "collection_id",)
    peer: _api.TypeInputPeer
    collection_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        collection_id: int,
    ) -> None: ...
@_final
class EditConnectedStarRefBot(_TLFunction[TypeConnectedStarRefBots]):
    __match_args__ = ("revoked", "peer", "link",)
    revoked: bool
    peer: _api.TypeInputPeer
    link: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        link: str,
        revoked: bool = False,
    ) -> None: ...
@_final
class ExportInvoice(_TLFunction[TypeExportedInvoice]):
    __match_args__ = ("invoice_media",)
    invoice_media: _api.TypeInputMedia
    def __init__(
        self,
        *,
        invoice_media: _api.TypeInputMedia,
    ) -> None: ...
@_final
class ExportedInvoice(_TLObject):
    __match_args__ = ("url",)
    url: str
    def __init__(
        self,
        *,
        url: str,
    ) -> None: ...
@_final
class FulfillStarsSubscription(_TLFunction[bool]):
    __match_args__ = ("peer", "subscription_id",)
    peer: _api.TypeInputPeer
    subscription_id: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        subscription_id: str,
    ) -> None: ...
@_final
class GetBankCardData(_TLFunction[TypeBankCardData]):
    __match_args__ = ("number",)
    number: str
    def __init__(
        self,
        *,
        number: str,
    ) -> None: ...
@_final
class GetConnectedStarRefBot(_TLFunction[TypeConnectedStarRefBots]):
    __match_args__ = ("peer", "bot",)
    peer: _api.TypeInputPeer
    bot: _api.TypeInputUser
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        bot: _api.TypeInputUser,
    ) -> None: ...
@_final
class GetConnectedStarRefBots(_TLFunction[TypeConnectedStarRefBots]):
    __match_args__ = ("peer", "offset_date", "offset_link", "limit",)
    peer: _api.TypeInputPeer
    offset_date: int | None
    offset_link: str | None
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        limit: int,
        offset_date: int | None = None,
        offset_link: str | None = None,
    ) -> None: ...
@_final
class GetCraftStarGifts(_TLFunction[TypeSavedStarGifts]):
    __match_args__ = ("gift_id", "offset", "limit",)
    gift_id: int
    offset: str
    limit: int
    def __init__(
        self,
        *,
        gift_id: int,
        offset: str,
        limit: int,
    ) -> None: ...
@_final
class GetGiveawayInfo(_TLFunction[TypeGiveawayInfo]):
    __match_args__ = ("peer", "msg_id",)
    peer: _api.TypeInputPeer
    msg_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
    ) -> None: ...
@_final
class GetPaymentForm(_TLFunction[TypePaymentForm]):
    __match_args__ = ("invoice", "theme_params",)
    invoice: _api.TypeInputInvoice
    theme_params: _api.TypeDataJSON | None
    def __init__(
        self,
        *,
        invoice: _api.TypeInputInvoice,
        theme_params: _api.TypeDataJSON | None = None,
    ) -> None: ...
@_final
class GetPaymentReceipt(_TLFunction[TypePaymentReceipt]):
    __match_args__ = ("peer", "msg_id",)
    peer: _api.TypeInputPeer
    msg_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
    ) -> None: ...
@_final
class GetPremiumGiftCodeOptions(_TLFunction[list[_api.TypePremiumGiftCodeOption]]):
    __match_args__ = ("boost_peer",)
    boost_peer: _api.TypeInputPeer | None
    def __init__(
        self,
        *,
        boost_peer: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class GetResaleStarGifts(_TLFunction[TypeResaleStarGifts]):
    __match_args__ = ("sort_by_price", "sort_by_num", "for_craft", "stars_only", "attributes_hash", "gift_id", "attributes", "offset", "limit",)
    sort_by_price: bool
    sort_by_num: bool
    for_craft: bool
    stars_only: bool
    attributes_hash: int | None
    gift_id: int
    attributes: list[_api.TypeStarGiftAttributeId] | None
    offset: str
    limit: int
    def __init__(
        self,
        *,
        gift_id: int,
        offset: str,
        limit: int,
        sort_by_price: bool = False,
        sort_by_num: bool = False,
        for_craft: bool = False,
        stars_only: bool = False,
        attributes_hash: int | None = None,
        attributes: _Sequence[_api.TypeStarGiftAttributeId] | None = None,
    ) -> None: ...
@_final
class GetSavedInfo(_TLFunction[TypeSavedInfo]):
    def __init__(self) -> None: ...
@_final
class GetSavedStarGift(_TLFunction[TypeSavedStarGifts]):
    __match_args__ = ("stargift",)
    stargift: list[_api.TypeInputSavedStarGift]
    def __init__(
        self,
        *,
        stargift: _Sequence[_api.TypeInputSavedStarGift],
    ) -> None: ...
@_final
class GetSavedStarGifts(_TLFunction[TypeSavedStarGifts]):
    __match_args__ = ("exclude_unsaved", "exclude_saved", "exclude_unlimited", "exclude_unique", "sort_by_value", "exclude_upgradable", "exclude_unupgradable", "peer_color_available", "exclude_hosted", "peer", "collection_id", "offset", "limit",)
    exclude_unsaved: bool
    exclude_saved: bool
    exclude_unlimited: bool
    exclude_unique: bool
    sort_by_value: bool
    exclude_upgradable: bool
    exclude_unupgradable: bool
    peer_color_available: bool
    exclude_hosted: bool
    peer: _api.TypeInputPeer
    collection_id: int | None
    offset: str
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        offset: str,
        limit: int,
        exclude_unsaved: bool = False,
        exclude_saved: bool = False,
        exclude_unlimited: bool = False,
        exclude_unique: bool = False,
        sort_by_value: bool = False,
        exclude_upgradable: bool = False,
        exclude_unupgradable: bool = False,
        peer_color_available: bool = False,
        exclude_hosted: bool = False,
        collection_id: int | None = None,
    ) -> None: ...
@_final
class GetStarGiftActiveAuctions(_TLFunction[TypeStarGiftActiveAuctions]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetStarGiftAuctionAcquiredGifts(_TLFunction[TypeStarGiftAuctionAcquiredGifts]):
    __match_args__ = ("gift_id",)
    gift_id: int
    def __init__(
        self,
        *,
        gift_id: int,
    ) -> None: ...
@_final
class GetStarGiftAuctionState(_TLFunction[TypeStarGiftAuctionState]):
    __match_args__ = ("auction", "version",)
    auction: _api.TypeInputStarGiftAuction
    version: int
    def __init__(
        self,
        *,
        auction: _api.TypeInputStarGiftAuction,
        version: int,
    ) -> None: ...
@_final
class GetStarGiftCollections(_TLFunction[TypeStarGiftCollections]):
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
class GetStarGiftUpgradeAttributes(_TLFunction[TypeStarGiftUpgradeAttributes]):
    __match_args__ = ("gift_id",)
    gift_id: int
    def __init__(
        self,
        *,
        gift_id: int,
    ) -> None: ...
@_final
class GetStarGiftUpgradePreview(_TLFunction[TypeStarGiftUpgradePreview]):
    __match_args__ = ("gift_id",)
    gift_id: int
    def __init__(
        self,
        *,
        gift_id: int,
    ) -> None: ...
@_final
class GetStarGiftWithdrawalUrl(_TLFunction[TypeStarGiftWithdrawalUrl]):
    __match_args__ = ("stargift", "password",)
    stargift: _api.TypeInputSavedStarGift
    password: _api.TypeInputCheckPasswordSRP
    def __init__(
        self,
        *,
        stargift: _api.TypeInputSavedStarGift,
        password: _api.TypeInputCheckPasswordSRP,
    ) -> None: ...
@_final
class GetStarGifts(_TLFunction[TypeStarGifts]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetStarsGiftOptions(_TLFunction[list[_api.TypeStarsGiftOption]]):
    __match_args__ = ("user_id",)
    user_id: _api.TypeInputUser | None
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser | None = None,
    ) -> None: ...
@_final
class GetStarsGiveawayOptions(_TLFunction[list[_api.TypeStarsGiveawayOption]]):
    def __init__(self) -> None: ...
@_final
class GetStarsRevenueAdsAccountUrl(_TLFunction[TypeStarsRevenueAdsAccountUrl]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class GetStarsRevenueStats(_TLFunction[TypeStarsRevenueStats]):
    __match_args__ = ("dark", "ton", "peer",)
    dark: bool
    ton: bool
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        dark: bool = False,
        ton: bool = False,
    ) -> None: ...
@_final
class GetStarsRevenueWithdrawalUrl(_TLFunction[TypeStarsRevenueWithdrawalUrl]):
    __match_args__ = ("ton", "peer", "amount", "password",)
    ton: bool
    peer: _api.TypeInputPeer
    amount: int | None
    password: _api.TypeInputCheckPasswordSRP
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        password: _api.TypeInputCheckPasswordSRP,
        ton: bool = False,
        amount: int | None = None,
    ) -> None: ...
@_final
class GetStarsStatus(_TLFunction[TypeStarsStatus]):
    __match_args__ = ("ton", "peer",)
    ton: bool
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        ton: bool = False,
    ) -> None: ...
@_final
class GetStarsSubscriptions(_TLFunction[TypeStarsStatus]):
    __match_args__ = ("missing_balance", "peer", "offset",)
    missing_balance: bool
    peer: _api.TypeInputPeer
    offset: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        offset: str,
        missing_balance: bool = False,
    ) -> None: ...
@_final
class GetStarsTopupOptions(_TLFunction[list[_api.TypeStarsTopupOption]]):
    def __init__(self) -> None: ...
@_final
class GetStarsTransactions(_TLFunction[TypeStarsStatus]):
    __match_args__ = ("inbound", "outbound", "ascending", "ton", "subscription_id", "peer", "offset", "limit",)
    inbound: bool
    outbound: bool
    ascending: bool
    ton: bool
    subscription_id: str | None
    peer: _api.TypeInputPeer
    offset: str
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        offset: str,
        limit: int,
        inbound: bool = False,
        outbound: bool = False,
        ascending: bool = False,
        ton: bool = False,
        subscription_id: str | None = None,
    ) -> None: ...
@_final
class GetStarsTransactionsByID(_TLFunction[TypeStarsStatus]):
    __match_args__ = ("ton", "peer", "id",)
    ton: bool
    peer: _api.TypeInputPeer
    id: list[_api.TypeInputStarsTransaction]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[_api.TypeInputStarsTransaction],
        ton: bool = False,
    ) -> None: ...
@_final
class GetSuggestedStarRefBots(_TLFunction[TypeSuggestedStarRefBots]):
    __match_args__ = ("order_by_revenue", "order_by_date", "peer", "offset", "limit",)
    order_by_revenue: bool
    order_by_date: bool
    peer: _api.TypeInputPeer
    offset: str
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        offset: str,
        limit: int,
        order_by_revenue: bool = False,
        order_by_date: bool = False,
    ) -> None: ...
@_final
class GetUniqueStarGift(_TLFunction[TypeUniqueStarGift]):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class GetUniqueStarGiftValueInfo(_TLFunction[TypeUniqueStarGiftValueInfo]):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class GiveawayInfo(_TLObject):
    __match_args__ = ("participating", "preparing_results", "start_date", "joined_too_early_date", "admin_disallowed_chat_id", "disallowed_country",)
    participating: bool
    preparing_results: bool
    start_date: int
    joined_too_early_date: int | None
    admin_disallowed_chat_id: int | None
    disallowed_country: str | None
    def __init__(
        self,
        *,
        start_date: int,
        participating: bool = False,
        preparing_results: bool = False,
        joined_too_early_date: int | None = None,
        admin_disallowed_chat_id: int | None = None,
        disallowed_country: str | None = None,
    ) -> None: ...
@_final
class GiveawayInfoResults(_TLObject):
    __match_args__ = ("winner", "refunded", "start_date", "gift_code_slug", "stars_prize", "finish_date", "winners_count", "activated_count",)
    winner: bool
    refunded: bool
    start_date: int
    gift_code_slug: str | None
    stars_prize: int | None
    finish_date: int
    winners_count: int
    activated_count: int | None
    def __init__(
        self,
        *,
        start_date: int,
        finish_date: int,
        winners_count: int,
        winner: bool = False,
        refunded: bool = False,
        gift_code_slug: str | None = None,
        stars_prize: int | None = None,
        activated_count: int | None = None,
    ) -> None: ...
@_final
class LaunchPrepaidGiveaway(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "giveaway_id", "purpose",)
    peer: _api.TypeInputPeer
    giveaway_id: int
    purpose: _api.TypeInputStorePaymentPurpose
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        giveaway_id: int,
        purpose: _api.TypeInputStorePaymentPurpose,
    ) -> None: ...
@_final
class PaymentForm(_TLObject):
    __match_args__ = ("can_save_credentials", "password_missing", "form_id", "bot_id", "title", "description", "photo", "invoice", "provider_id", "url", "native_provider", "native_params", "additional_methods", "saved_info", "saved_credentials", "users",)
    can_save_credentials: bool
    password_missing: bool
    form_id: int
    bot_id: int
    title: str
    description: str
    photo: _api.TypeWebDocument | None
    invoice: _api.TypeInvoice
    provider_id: int
    url: str
    native_provider: str | None
    native_params: _api.TypeDataJSON | None
    additional_methods: list[_api.TypePaymentFormMethod] | None
    saved_info: _api.TypePaymentRequestedInfo | None
    saved_credentials: list[_api.TypePaymentSavedCredentials] | None
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        form_id: int,
        bot_id: int,
        title: str,
        description: str,
        invoice: _api.TypeInvoice,
        provider_id: int,
        url: str,
        users: _Sequence[_api.TypeUser],
        can_save_credentials: bool = False,
        password_missing: bool = False,
        photo: _api.TypeWebDocument | None = None,
        native_provider: str | None = None,
        native_params: _api.TypeDataJSON | None = None,
        additional_methods: _Sequence[_api.TypePaymentFormMethod] | None = None,
        saved_info: _api.TypePaymentRequestedInfo | None = None,
        saved_credentials: _Sequence[_api.TypePaymentSavedCredentials] | None = None,
    ) -> None: ...
@_final
class PaymentFormStarGift(_TLObject):
    __match_args__ = ("form_id", "invoice",)
    form_id: int
    invoice: _api.TypeInvoice
    def __init__(
        self,
        *,
        form_id: int,
        invoice: _api.TypeInvoice,
    ) -> None: ...
@_final
class PaymentFormStars(_TLObject):
    __match_args__ = ("form_id", "bot_id", "title", "description", "photo", "invoice", "users",)
    form_id: int
    bot_id: int
    title: str
    description: str
    photo: _api.TypeWebDocument | None
    invoice: _api.TypeInvoice
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        form_id: int,
        bot_id: int,
        title: str,
        description: str,
        invoice: _api.TypeInvoice,
        users: _Sequence[_api.TypeUser],
        photo: _api.TypeWebDocument | None = None,
    ) -> None: ...
@_final
class PaymentReceipt(_TLObject):
    __match_args__ = ("date", "bot_id", "provider_id", "title", "description", "photo", "invoice", "info", "shipping", "tip_amount", "currency", "total_amount", "credentials_title", "users",)
    date: int
    bot_id: int
    provider_id: int
    title: str
    description: str
    photo: _api.TypeWebDocument | None
    invoice: _api.TypeInvoice
    info: _api.TypePaymentRequestedInfo | None
    shipping: _api.TypeShippingOption | None
    tip_amount: int | None
    currency: str
    total_amount: int
    credentials_title: str
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        date: int,
        bot_id: int,
        provider_id: int,
        title: str,
        description: str,
        invoice: _api.TypeInvoice,
        currency: str,
        total_amount: int,
        credentials_title: str,
        users: _Sequence[_api.TypeUser],
        photo: _api.TypeWebDocument | None = None,
        info: _api.TypePaymentRequestedInfo | None = None,
        shipping: _api.TypeShippingOption | None = None,
        tip_amount: int | None = None,
    ) -> None: ...
@_final
class PaymentReceiptStars(_TLObject):
    __match_args__ = ("date", "bot_id", "title", "description", "photo", "invoice", "currency", "total_amount", "transaction_id", "users",)
    date: int
    bot_id: int
    title: str
    description: str
    photo: _api.TypeWebDocument | None
    invoice: _api.TypeInvoice
    currency: str
    total_amount: int
    transaction_id: str
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        date: int,
        bot_id: int,
        title: str,
        description: str,
        invoice: _api.TypeInvoice,
        currency: str,
        total_amount: int,
        transaction_id: str,
        users: _Sequence[_api.TypeUser],
        photo: _api.TypeWebDocument | None = None,
    ) -> None: ...
@_final
class PaymentResult(_TLObject):
    __match_args__ = ("updates",)
    updates: _api.TypeUpdates
    def __init__(
        self,
        *,
        updates: _api.TypeUpdates,
    ) -> None: ...
@_final
class PaymentVerificationNeeded(_TLObject):
    __match_args__ = ("url",)
    url: str
    def __init__(
        self,
        *,
        url: str,
    ) -> None: ...
@_final
class RefundStarsCharge(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("user_id", "charge_id",)
    user_id: _api.TypeInputUser
    charge_id: str
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        charge_id: str,
    ) -> None: ...
@_final
class ReorderStarGiftCollections(_TLFunction[bool]):
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
class ResaleStarGifts(_TLObject):
    __match_args__ = ("count", "gifts", "next_offset", "attributes", "attributes_hash", "chats", "counters", "users",)
    count: int
    gifts: list[_api.TypeStarGift]
    next_offset: str | None
    attributes: list[_api.TypeStarGiftAttribute] | None
    attributes_hash: int | None
    chats: list[_api.TypeChat]
    counters: list[_api.TypeStarGiftAttributeCounter] | None
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        gifts: _Sequence[_api.TypeStarGift],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        next_offset: str | None = None,
        attributes: _Sequence[_api.TypeStarGiftAttribute] | None = None,
        attributes_hash: int | None = None,
        counters: _Sequence[_api.TypeStarGiftAttributeCounter] | None = None,
    ) -> None: ...
@_final
class ResolveStarGiftOffer(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("decline", "offer_msg_id",)
    decline: bool
    offer_msg_id: int
    def __init__(
        self,
        *,
        offer_msg_id: int,
        decline: bool = False,
    ) -> None: ...
@_final
class SaveStarGift(_TLFunction[bool]):
    __match_args__ = ("unsave", "stargift",)
    unsave: bool
    stargift: _api.TypeInputSavedStarGift
    def __init__(
        self,
        *,
        stargift: _api.TypeInputSavedStarGift,
        unsave: bool = False,
    ) -> None: ...
@_final
class SavedInfo(_TLObject):
    __match_args__ = ("has_saved_credentials", "saved_info",)
    has_saved_credentials: bool
    saved_info: _api.TypePaymentRequestedInfo | None
    def __init__(
        self,
        *,
        has_saved_credentials: bool = False,
        saved_info: _api.TypePaymentRequestedInfo | None = None,
    ) -> None: ...
@_final
class SavedStarGifts(_TLObject):
    __match_args__ = ("count", "chat_notifications_enabled", "gifts", "next_offset", "chats", "users",)
    count: int
    chat_notifications_enabled: bool | None
    gifts: list[_api.TypeSavedStarGift]
    next_offset: str | None
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        gifts: _Sequence[_api.TypeSavedStarGift],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        chat_notifications_enabled: bool | None = None,
        next_offset: str | None = None,
    ) -> None: ...
@_final
class SendPaymentForm(_TLFunction[TypePaymentResult]):
    __match_args__ = ("form_id", "invoice", "requested_info_id", "shipping_option_id", "credentials", "tip_amount",)
    form_id: int
    invoice: _api.TypeInputInvoice
    requested_info_id: str | None
    shipping_option_id: str | None
    credentials: _api.TypeInputPaymentCredentials
    tip_amount: int | None
    def __init__(
        self,
        *,
        form_id: int,
        invoice: _api.TypeInputInvoice,
        credentials: _api.TypeInputPaymentCredentials,
        requested_info_id: str | None = None,
        shipping_option_id: str | None = None,
        tip_amount: int | None = None,
    ) -> None: ...
@_final
class SendStarGiftOffer(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "slug", "price", "duration", "random_id", "allow_paid_stars",)
    peer: _api.TypeInputPeer
    slug: str
    price: _api.TypeStarsAmount
    duration: int
    random_id: int
    allow_paid_stars: int | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        slug: str,
        price: _api.TypeStarsAmount,
        duration: int,
        random_id: int,
        allow_paid_stars: int | None = None,
    ) -> None: ...
@_final
class SendStarsForm(_TLFunction[TypePaymentResult]):
    __match_args__ = ("form_id", "invoice",)
    form_id: int
    invoice: _api.TypeInputInvoice
    def __init__(
        self,
        *,
        form_id: int,
        invoice: _api.TypeInputInvoice,
    ) -> None: ...
@_final
class StarGiftActiveAuctions(_TLObject):
    __match_args__ = ("auctions", "users", "chats",)
    auctions: list[_api.TypeStarGiftActiveAuctionState]
    users: list[_api.TypeUser]
    chats: list[_api.TypeChat]
    def __init__(
        self,
        *,
        auctions: _Sequence[_api.TypeStarGiftActiveAuctionState],
        users: _Sequence[_api.TypeUser],
        chats: _Sequence[_api.TypeChat],
    ) -> None: ...
@_final
class StarGiftActiveAuctionsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class StarGiftAuctionAcquiredGifts(_TLObject):
    __match_args__ = ("gifts", "users", "chats",)
    gifts: list[_api.TypeStarGiftAuctionAcquiredGift]
    users: list[_api.TypeUser]
    chats: list[_api.TypeChat]
    def __init__(
        self,
        *,
        gifts: _Sequence[_api.TypeStarGiftAuctionAcquiredGift],
        users: _Sequence[_api.TypeUser],
        chats: _Sequence[_api.TypeChat],
    ) -> None: ...
@_final
class StarGiftAuctionState(_TLObject):
    __match_args__ = ("gift", "state", "user_state", "timeout", "users", "chats",)
    gift: _api.TypeStarGift
    state: _api.TypeStarGiftAuctionState
    user_state: _api.TypeStarGiftAuctionUserState
    timeout: int
    users: list[_api.TypeUser]
    chats: list[_api.TypeChat]
    def __init__(
        self,
        *,
        gift: _api.TypeStarGift,
        state: _api.TypeStarGiftAuctionState,
        user_state: _api.TypeStarGiftAuctionUserState,
        timeout: int,
        users: _Sequence[_api.TypeUser],
        chats: _Sequence[_api.TypeChat],
    ) -> None: ...
@_final
class StarGiftCollections(_TLObject):
    __match_args__ = ("collections",)
    collections: list[_api.TypeStarGiftCollection]
    def __init__(
        self,
        *,
        collections: _Sequence[_api.TypeStarGiftCollection],
    ) -> None: ...
@_final
class StarGiftCollectionsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class StarGiftUpgradeAttributes(_TLObject):
    __match_args__ = ("attributes",)
    attributes: list[_api.TypeStarGiftAttribute]
    def __init__(
        self,
        *,
        attributes: _Sequence[_api.TypeStarGiftAttribute],
    ) -> None: ...
@_final
class StarGiftUpgradePreview(_TLObject):
    __match_args__ = ("sample_attributes", "prices", "next_prices",)
    sample_attributes: list[_api.TypeStarGiftAttribute]
    prices: list[_api.TypeStarGiftUpgradePrice]
    next_prices: list[_api.TypeStarGiftUpgradePrice]
    def __init__(
        self,
        *,
        sample_attributes: _Sequence[_api.TypeStarGiftAttribute],
        prices: _Sequence[_api.TypeStarGiftUpgradePrice],
        next_prices: _Sequence[_api.TypeStarGiftUpgradePrice],
    ) -> None: ...
@_final
class StarGiftWithdrawalUrl(_TLObject):
    __match_args__ = ("url",)
    url: str
    def __init__(
        self,
        *,
        url: str,
    ) -> None: ...
@_final
class StarGifts(_TLObject):
    __match_args__ = ("hash", "gifts", "chats", "users",)
    hash: int
    gifts: list[_api.TypeStarGift]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        hash: int,
        gifts: _Sequence[_api.TypeStarGift],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class StarGiftsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class StarsRevenueAdsAccountUrl(_TLObject):
    __match_args__ = ("url",)
    url: str
    def __init__(
        self,
        *,
        url: str,
    ) -> None: ...
@_final
class StarsRevenueStats(_TLObject):
    __match_args__ = ("top_hours_graph", "revenue_graph", "status", "usd_rate",)
    top_hours_graph: _api.TypeStatsGraph | None
    revenue_graph: _api.TypeStatsGraph
    status: _api.TypeStarsRevenueStatus
    usd_rate: float
    def __init__(
        self,
        *,
        revenue_graph: _api.TypeStatsGraph,
        status: _api.TypeStarsRevenueStatus,
        usd_rate: float,
        top_hours_graph: _api.TypeStatsGraph | None = None,
    ) -> None: ...
@_final
class StarsRevenueWithdrawalUrl(_TLObject):
    __match_args__ = ("url",)
    url: str
    def __init__(
        self,
        *,
        url: str,
    ) -> None: ...
@_final
class StarsStatus(_TLObject):
    __match_args__ = ("balance", "subscriptions", "subscriptions_next_offset", "subscriptions_missing_balance", "history", "next_offset", "chats", "users",)
    balance: _api.TypeStarsAmount
    subscriptions: list[_api.TypeStarsSubscription] | None
    subscriptions_next_offset: str | None
    subscriptions_missing_balance: int | None
    history: list[_api.TypeStarsTransaction] | None
    next_offset: str | None
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        balance: _api.TypeStarsAmount,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        subscriptions: _Sequence[_api.TypeStarsSubscription] | None = None,
        subscriptions_next_offset: str | None = None,
        subscriptions_missing_balance: int | None = None,
        history: _Sequence[_api.TypeStarsTransaction] | None = None,
        next_offset: str | None = None,
    ) -> None: ...
@_final
class SuggestedStarRefBots(_TLObject):
    __match_args__ = ("count", "suggested_bots", "users", "next_offset",)
    count: int
    suggested_bots: list[_api.TypeStarRefProgram]
    users: list[_api.TypeUser]
    next_offset: str | None
    def __init__(
        self,
        *,
        count: int,
        suggested_bots: _Sequence[_api.TypeStarRefProgram],
        users: _Sequence[_api.TypeUser],
        next_offset: str | None = None,
    ) -> None: ...
@_final
class ToggleChatStarGiftNotifications(_TLFunction[bool]):
    __match_args__ = ("enabled", "peer",)
    enabled: bool
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        enabled: bool = False,
    ) -> None: ...
@_final
class ToggleStarGiftsPinnedToTop(_TLFunction[bool]):
    __match_args__ = ("peer", "stargift",)
    peer: _api.TypeInputPeer
    stargift: list[_api.TypeInputSavedStarGift]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        stargift: _Sequence[_api.TypeInputSavedStarGift],
    ) -> None: ...
@_final
class TransferStarGift(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("stargift", "to_id",)
    stargift: _api.TypeInputSavedStarGift
    to_id: _api.TypeInputPeer
    def __init__(
        self,
        *,
        stargift: _api.TypeInputSavedStarGift,
        to_id: _api.TypeInputPeer,
    ) -> None: ...
@_final
class UniqueStarGift(_TLObject):
    __match_args__ = ("gift", "chats", "users",)
    gift: _api.TypeStarGift
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        gift: _api.TypeStarGift,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class UniqueStarGiftValueInfo(_TLObject):
    __match_args__ = ("last_sale_on_fragment", "value_is_average", "currency", "value", "initial_sale_date", "initial_sale_stars", "initial_sale_price", "last_sale_date", "last_sale_price", "floor_price", "average_price", "listed_count", "fragment_listed_count", "fragment_listed_url",)
    last_sale_on_fragment: bool
    value_is_average: bool
    currency: str
    value: int
    initial_sale_date: int
    initial_sale_stars: int
    initial_sale_price: int
    last_sale_date: int | None
    last_sale_price: int | None
    floor_price: int | None
    average_price: int | None
    listed_count: int | None
    fragment_listed_count: int | None
    fragment_listed_url: str | None
    def __init__(
        self,
        *,
        currency: str,
        value: int,
        initial_sale_date: int,
        initial_sale_stars: int,
        initial_sale_price: int,
        last_sale_on_fragment: bool = False,
        value_is_average: bool = False,
        last_sale_date: int | None = None,
        last_sale_price: int | None = None,
        floor_price: int | None = None,
        average_price: int | None = None,
        listed_count: int | None = None,
        fragment_listed_count: int | None = None,
        fragment_listed_url: str | None = None,
    ) -> None: ...
@_final
class UpdateStarGiftCollection(_TLFunction[_api.TypeStarGiftCollection]):
    __match_args__ = ("peer", "collection_id", "title", "delete_stargift", "add_stargift", "order",)
    peer: _api.TypeInputPeer
    collection_id: int
    title: str | None
    delete_stargift: list[_api.TypeInputSavedStarGift] | None
    add_stargift: list[_api.TypeInputSavedStarGift] | None
    order: list[_api.TypeInputSavedStarGift] | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        collection_id: int,
        title: str | None = None,
        delete_stargift: _Sequence[_api.TypeInputSavedStarGift] | None = None,
        add_stargift: _Sequence[_api.TypeInputSavedStarGift] | None = None,
        order: _Sequence[_api.TypeInputSavedStarGift] | None = None,
    ) -> None: ...
@_final
class UpdateStarGiftPrice(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("stargift", "resell_amount",)
    stargift: _api.TypeInputSavedStarGift
    resell_amount: _api.TypeStarsAmount
    def __init__(
        self,
        *,
        stargift: _api.TypeInputSavedStarGift,
        resell_amount: _api.TypeStarsAmount,
    ) -> None: ...
@_final
class UpgradeStarGift(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("keep_original_details", "stargift",)
    keep_original_details: bool
    stargift: _api.TypeInputSavedStarGift
    def __init__(
        self,
        *,
        stargift: _api.TypeInputSavedStarGift,
        keep_original_details: bool = False,
    ) -> None: ...
@_final
class ValidateRequestedInfo(_TLFunction[TypeValidatedRequestedInfo]):
    __match_args__ = ("save", "invoice", "info",)
    save: bool
    invoice: _api.TypeInputInvoice
    info: _api.TypePaymentRequestedInfo
    def __init__(
        self,
        *,
        invoice: _api.TypeInputInvoice,
        info: _api.TypePaymentRequestedInfo,
        save: bool = False,
    ) -> None: ...
@_final
class ValidatedRequestedInfo(_TLObject):
    __match_args__ = ("id", "shipping_options",)
    id: str | None
    shipping_options: list[_api.TypeShippingOption] | None
    def __init__(
        self,
        *,
        id: str | None = None,
        shipping_options: _Sequence[_api.TypeShippingOption] | None = None,
    ) -> None: ...
TypeBankCardData: _TypeAlias = BankCardData
TypeCheckCanSendGiftResult: _TypeAlias = CheckCanSendGiftResultFail | CheckCanSendGiftResultOk
TypeCheckedGiftCode: _TypeAlias = CheckedGiftCode
TypeConnectedStarRefBots: _TypeAlias = ConnectedStarRefBots
TypeExportedInvoice: _TypeAlias = ExportedInvoice
TypeGiveawayInfo: _TypeAlias = GiveawayInfo | GiveawayInfoResults
TypePaymentForm: _TypeAlias = PaymentForm | PaymentFormStarGift | PaymentFormStars
TypePaymentReceipt: _TypeAlias = PaymentReceipt | PaymentReceiptStars
TypePaymentResult: _TypeAlias = PaymentResult | PaymentVerificationNeeded
TypeResaleStarGifts: _TypeAlias = ResaleStarGifts
TypeSavedInfo: _TypeAlias = SavedInfo
TypeSavedStarGifts: _TypeAlias = SavedStarGifts
TypeStarGiftActiveAuctions: _TypeAlias = StarGiftActiveAuctions | StarGiftActiveAuctionsNotModified
TypeStarGiftAuctionAcquiredGifts: _TypeAlias = StarGiftAuctionAcquiredGifts
TypeStarGiftAuctionState: _TypeAlias = StarGiftAuctionState
TypeStarGiftCollections: _TypeAlias = StarGiftCollections | StarGiftCollectionsNotModified
TypeStarGiftUpgradeAttributes: _TypeAlias = StarGiftUpgradeAttributes
TypeStarGiftUpgradePreview: _TypeAlias = StarGiftUpgradePreview
TypeStarGiftWithdrawalUrl: _TypeAlias = StarGiftWithdrawalUrl
TypeStarGifts: _TypeAlias = StarGifts | StarGiftsNotModified
TypeStarsRevenueAdsAccountUrl: _TypeAlias = StarsRevenueAdsAccountUrl
TypeStarsRevenueStats: _TypeAlias = StarsRevenueStats
TypeStarsRevenueWithdrawalUrl: _TypeAlias = StarsRevenueWithdrawalUrl
TypeStarsStatus: _TypeAlias = StarsStatus
TypeSuggestedStarRefBots: _TypeAlias = SuggestedStarRefBots
TypeUniqueStarGift: _TypeAlias = UniqueStarGift
TypeUniqueStarGiftValueInfo: _TypeAlias = UniqueStarGiftValueInfo
TypeValidatedRequestedInfo: _TypeAlias = ValidatedRequestedInfo
