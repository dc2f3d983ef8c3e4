# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class AcceptTermsOfService(_TLFunction[bool]):
    __match_args__ = ("id",)
    id: _api.TypeDataJSON
    def __init__(
        self,
        *,
        id: _api.TypeDataJSON,
    ) -> None: ...
@_final
class AppConfig(_TLObject):
    __match_args__ = ("hash", "config",)
    hash: int
    config: _api.TypeJSONValue
    def __init__(
        self,
        *,
        hash: int,
        config: _api.TypeJSONValue,
    ) -> None: ...
@_final
class AppConfigNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class AppUpdate(_TLObject):
    __match_args__ = ("can_not_skip", "id", "version", "text", "entities", "document", "url", "sticker",)
    can_not_skip: bool
    id: int
    version: str
    text: str
    entities: list[_api.TypeMessageEntity]
    document: _api.TypeDocument | None
    url: str | None
    sticker: _api.TypeDocument | None
    def __init__(
        self,
        *,
        id: int,
        version: str,
        text: str,
        entities: _Sequence[_api.TypeMessageEntity],
        can_not_skip: bool = False,
        document: _api.TypeDocument | None = None,
        url: str | None = None,
        sticker: _api.TypeDocument | None = None,
    ) -> None: ...
@_final
class CountriesList(_TLObject):
    __match_args__ = ("countries", "hash",)
    countries: list[TypeCountry]
    hash: int
    def __init__(
        self,
        *,
        countries: _Sequence[TypeCountry],
        hash: int,
    ) -> None: ...
@_final
class CountriesListNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class Country(_TLObject):
    __match_args__ = ("hidden", "iso2", "default_name", "name", "country_codes",)
    hidden: bool
    iso2: str
    default_name: str
    name: str | None
    country_codes: list[TypeCountryCode]
    def __init__(
        self,
        *,
        iso2: str,
        default_name: str,
        country_codes: _Sequence[TypeCountryCode],
        hidden: bool = False,
        name: str | None = None,
    ) -> None: ...
@_final
class CountryCode(_TLObject):
    __match_args__ = ("country_code", "prefixes", "patterns",)
    country_code: str
    prefixes: list[str] | None
    patterns: list[str] | None
    def __init__(
        self,
        *,
        country_code: str,
        prefixes: _Sequence[str] | None = None,
        patterns: _Sequence[str] | None = None,
    ) -> None: ...
@_final
class DeepLinkInfo(_TLObject):
    __match_args__ = ("update_app", "message", "entities",)
    update_app: bool
    message: str
    entities: list[_api.TypeMessageEntity] | None
    def __init__(
        self,
        *,
        message: str,
        update_app: bool = False,
        entities: _Sequence[_api.TypeMessageEntity] | None = None,
    ) -> None: ...
@_final
class DeepLinkInfoEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class DismissSuggestion(_TLFunction[bool]):
    __match_args__ = ("peer", "suggestion",)
    peer: _api.TypeInputPeer
    suggestion: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        suggestion: str,
    ) -> None: ...
@_final
class EditUserInfo(_TLFunction[TypeUserInfo]):
    __match_args__ = ("user_id", "message", "entities",)
    user_id: _api.TypeInputUser
    message: str
    entities: list[_api.TypeMessageEntity]
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        message: str,
        entities: _Sequence[_api.TypeMessageEntity],
    ) -> None: ...
@_final
class GetAppConfig(_TLFunction[TypeAppConfig]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetAppUpdate(_TLFunction[TypeAppUpdate]):
    __match_args__ = ("source",)
    source: str
    def __init__(
        self,
        *,
        source: str,
    ) -> None: ...
@_final
class GetCdnConfig(_TLFunction[_api.TypeCdnConfig]):
    def __init__(self) -> None: ...
@_final
class GetConfig(_TLFunction[_api.TypeConfig]):
    def __init__(self) -> None: ...
@_final
class GetCountriesList(_TLFunction[TypeCountriesList]):
    __match_args__ = ("lang_code", "hash",)
    lang_code: str
    hash: int
    def __init__(
        self,
        *,
        lang_code: str,
        hash: int,
    ) -> None: ...
@_final
class GetDeepLinkInfo(_TLFunction[TypeDeepLinkInfo]):
    __match_args__ = ("path",)
    path: str
    def __init__(
        self,
        *,
        path: str,
    ) -> None: ...
@_final
class GetInviteText(_TLFunction[TypeInviteText]):
    def __init__(self) -> None: ...
@_final
class GetNearestDc(_TLFunction[_api.TypeNearestDc]):
    def __init__(self) -> None: ...
@_final
class GetPassportConfig(_TLFunction[TypePassportConfig]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetPeerColors(_TLFunction[TypePeerColors]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetPeerProfileColors(_TLFunction[TypePeerColors]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetPremiumPromo(_TLFunction[TypePremiumPromo]):
    def __init__(self) -> None: ...
@_final
class GetPromoData(_TLFunction[TypePromoData]):
    def __init__(self) -> None: ...
@_final
class GetRecentMeUrls(_TLFunction[TypeRecentMeUrls]):
    __match_args__ = ("referer",)
    referer: str
    def __init__(
        self,
        *,
        referer: str,
    ) -> None: ...
@_final
class GetSupport(_TLFunction[TypeSupport]):
    def __init__(self) -> None: ...
@_final
class GetSupportName(_TLFunction[TypeSupportName]):
    def __init__(self) -> None: ...
@_final
class GetTermsOfServiceUpdate(_TLFunction[TypeTermsOfServiceUpdate]):
    def __init__(self) -> None: ...
@_final
class GetTimezonesList(_TLFunction[TypeTimezonesList]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetUserInfo(_TLFunction[TypeUserInfo]):
    __match_args__ = ("user_id",)
    user_id: _api.TypeInputUser
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
    ) -> None: ...
@_final
class HidePromoData(_TLFunction[bool]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class InviteText(_TLObject):
    __match_args__ = ("message",)
    message: str
    def __init__(
        self,
        *,
        message: str,
    ) -> None: ...
@_final
class NoAppUpdate(_TLObject):
    def __init__(self) -> None: ...
@_final
class PassportConfig(_TLObject):
    __match_args__ = ("hash", "countries_langs",)
    hash: int
    countries_langs: _api.TypeDataJSON
    def __init__(
        self,
        *,
        hash: int,
        countries_langs: _api.TypeDataJSON,
    ) -> None: ...
@_final
class PassportConfigNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class PeerColorOption(_TLObject):
    __match_args__ = ("hidden", "color_id", "colors", "dark_colors", "channel_min_level", "group_min_level",)
    hidden: bool
    color_id: int
    colors: TypePeerColorSet | None
    dark_colors: TypePeerColorSet | None
    channel_min_level: int | None
    group_min_level: int | None
    def __init__(
        self,
        *,
        color_id: int,
        hidden: bool = False,
        colors: TypePeerColorSet | None = None,
        dark_colors: TypePeerColorSet | None = None,
        channel_min_level: int | None = None,
        group_min_level: int | None = None,
    ) -> None: ...
@_final
class PeerColorProfileSet(_TLObject):
    __match_args__ = ("palette_colors", "bg_colors", "story_colors",)
    palette_colors: list[int]
    bg_colors: list[int]
    story_colors: list[int]
    def __init__(
        self,
        *,
        palette_colors: _Sequence[int],
        bg_colors: _Sequence[int],
        story_colors: _Sequence[int],
    ) -> None: ...
@_final
class PeerColorSet(_TLObject):
    __match_args__ = ("colors",)
    colors: list[int]
    def __init__(
        self,
        *,
        colors: _Sequence[int],
    ) -> None: ...
@_final
class PeerColors(_TLObject):
    __match_args__ = ("hash", "colors",)
    hash: int
    colors: list[TypePeerColorOption]
    def __init__(
        self,
        *,
        hash: int,
        colors: _Sequence[TypePeerColorOption],
    ) -> None: ...
@_final
class PeerColorsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class PremiumPromo(_TLObject):
    __match_args__ = ("status_text", "status_entities", "video_sections", "videos", "period_options", "users",)
    status_text: str
    status_entities: list[_api.TypeMessageEntity]
    video_sections: list[str]
    videos: list[_api.TypeDocument]
    period_options: list[_api.TypePremiumSubscriptionOption]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        status_text: str,
        status_entities: _Sequence[_api.TypeMessageEntity],
        video_sections: _Sequence[str],
        videos: _Sequence[_api.TypeDocument],
        period_options: _Sequence[_api.TypePremiumSubscriptionOption],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class PromoData(_TLObject):
    __match_args__ = ("proxy", "expires", "peer", "psa_type", "psa_message", "pending_suggestions", "dismissed_suggestions", "custom_pending_suggestion", "chats", "users",)
    proxy: bool
    expires: int
    peer: _api.TypePeer | None
    psa_type: str | None
    psa_message: str | None
    pending_suggestions: list[str]
    dismissed_suggestions: list[str]
    custom_pending_suggestion: _api.TypePendingSuggestion | None
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        expires: int,
        pending_suggestions: _Sequence[str],
        dismissed_suggestions: _Sequence[str],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        proxy: bool = False,
        peer: _api.TypePeer | None = None,
        psa_type: str | None = None,
        psa_message: str | None = None,
        custom_pending_suggestion: _api.TypePendingSuggestion | None = None,
    ) -> None: ...
@_final
class PromoDataEmpty(_TLObject):
    __match_args__ = ("expires",)
    expires: int
    def __init__(
        self,
        *,
        expires: int,
    ) -> None: ...
@_final
class RecentMeUrls(_TLObject):
    __match_args__ = ("urls", "chats", "users",)
    urls: list[_api.TypeRecentMeUrl]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        urls: _Sequence[_api.TypeRecentMeUrl],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class SaveAppLog(_TLFunction[bool]):
    __match_args__ = ("events",)
    events: list[_api.TypeInputAppEvent]
    def __init__(
        self,
        *,
        events: _Sequence[_api.TypeInputAppEvent],
    ) -> None: ...
@_final
class SetBotUpdatesStatus(_TLFunction[bool]):
    __match_args__ = ("pending_updates_count", "message",)
    pending_updates_count: int
    message: str
    def __init__(
        self,
        *,
        pending_updates_count: int,
        message: str,
    ) -> None: ...
@_final
class Support(_TLObject):
    __match_args__ = ("phone_number", "user",)
    phone_number: str
    user: _api.TypeUser
    def __init__(
        self,
        *,
        phone_number: str,
        user: _api.TypeUser,
    ) -> None: ...
@_final
class SupportName(_TLObject):
    __match_args__ = ("name",)
    name: str
    def __init__(
        self,
        *,
        name: str,
    ) -> None: ...
@_final
class TermsOfService(_TLObject):
    __match_args__ = ("popup", "id", "text", "entities", "min_age_confirm",)
    popup: bool
    id: _api.TypeDataJSON
    text: str
    entities: list[_api.TypeMessageEntity]
    min_age_confirm: int | None
    def __init__(
        self,
        *,
        id: _api.TypeDataJSON,
        text: str,
        entities: _Sequence[_api.TypeMessageEntity],
        popup: bool = False,
        min_age_confirm: int | None = None,
    ) -> None: ...
@_final
class TermsOfServiceUpdate(_TLObject):
    __match_args__ = ("expires", "terms_of_service",)
    expires: int
    terms_of_service: TypeTermsOfService
    def __init__(
        self,
        *,
        expires: int,
        terms_of_service: TypeTermsOfService,
    ) -> None: ...
@_final
class TermsOfServiceUpdateEmpty(_TLObject):
    __match_args__ = ("expires",)
    expires: int
    def __init__(
        self,
        *,
        expires: int,
    ) -> None: ...
@_final
class TimezonesList(_TLObject):
    __match_args__ = ("timezones", "hash",)
    timezones: list[_api.TypeTimezone]
    hash: int
    def __init__(
        self,
        *,
        timezones: _Sequence[_api.TypeTimezone],
        hash: int,
    ) -> None: ...
@_final
class TimezonesListNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class UserInfo(_TLObject):
    __match_args__ = ("message", "entities", "author", "date",)
    message: str
    entities: list[_api.TypeMessageEntity]
    author: str
    date: int
    def __init__(
        self,
        *,
        message: str,
        entities: _Sequence[_api.TypeMessageEntity],
        author: str,
        date: int,
    ) -> None: ...
@_final
class UserInfoEmpty(_TLObject):
    def __init__(self) -> None: ...
TypeAppConfig: _TypeAlias = AppConfig | AppConfigNotModified
TypeAppUpdate: _TypeAlias = AppUpdate | NoAppUpdate
TypeCountriesList: _TypeAlias = CountriesList | CountriesListNotModified
TypeCountry: _TypeAlias = Country
TypeCountryCode: _TypeAlias = CountryCode
TypeDeepLinkInfo: _TypeAlias = DeepLinkInfo | DeepLinkInfoEmpty
TypeInviteText: _TypeAlias = InviteText
TypePassportConfig: _TypeAlias = PassportConfig | PassportConfigNotModified
TypePeerColorOption: _TypeAlias = PeerColorOption
TypePeerColorSet: _TypeAlias = PeerColorProfileSet | PeerColorSet
TypePeerColors: _TypeAlias = PeerColors | PeerColorsNotModified
TypePremiumPromo: _TypeAlias = PremiumPromo
TypePromoData: _TypeAlias = PromoData | PromoDataEmpty
TypeRecentMeUrls: _TypeAlias = RecentMeUrls
TypeSupport: _TypeAlias = Support
TypeSupportName: _TypeAlias = SupportName
TypeTermsOfService: _TypeAlias = TermsOfService
TypeTermsOfServiceUpdate: _TypeAlias = TermsOfServiceUpdate | TermsOfServiceUpdateEmpty
TypeTimezonesList: _TypeAlias = TimezonesList | TimezonesListNotModified
TypeUserInfo: _TypeAlias = UserInfo | UserInfoEmpty
