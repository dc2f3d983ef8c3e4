# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from builtins import bytes as _bytes
from builtins import list as _list
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, TypeVar as _TypeVar, final as _final
from cablegram.api import auth as _auth
from cablegram.api import messages as _messages
from cablegram.api import account as account
from cablegram.api import aicompose as aicompose
from cablegram.api import auth as auth
from cablegram.api import bots as bots
from cablegram.api import channels as channels
from cablegram.api import chatlists as chatlists
from cablegram.api import communities as communities
from cablegram.api import contacts as contacts
from cablegram.api import ephemeral as ephemeral
from cablegram.api import folders as folders
from cablegram.api import fragment as fragment
from cablegram.api import help as help
from cablegram.api import langpack as langpack
from cablegram.api import messages as messages
from cablegram.api import payments as payments
from cablegram.api import phone as phone
from cablegram.api import photos as photos
from cablegram.api import premium as premium
from cablegram.api import smsjobs as smsjobs
from cablegram.api import stats as stats
from cablegram.api import stickers as stickers
from cablegram.api import storage as storage
from cablegram.api import stories as stories
from cablegram.api import updates as updates
from cablegram.api import upload as upload
from cablegram.api import users as users
from cablegram.client.messages.verbs import MessageVerbs as _MessageVerbs
from cablegram.client.messages.verbs import ServiceVerbs as _ServiceVerbs
from cablegram.client.chats.verbs import PeerVerbs as _PeerVerbs
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
_T = _TypeVar("_T")
@_final
class AccountDaysTTL(_TLObject):
    __match_args__ = ("days",)
    days: int
    def __init__(
        self,
        *,
        days: int,
    ) -> None: ...
@_final
class AiComposeTone(_TLObject):
    __match_args__ = ("creator", "id", "access_hash", "slug", "title", "emoji_id", "prompt", "installs_count", "author_id", "example_english",)
    creator: bool
    id: int
    access_hash: int
    slug: str
    title: str
    emoji_id: int | None
    prompt: str | None
    installs_count: int | None
    author_id: int | None
    example_english: TypeAiComposeToneExample | None
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        slug: str,
        title: str,
        creator: bool = False,
        emoji_id: int | None = None,
        prompt: str | None = None,
        installs_count: int | None = None,
        author_id: int | None = None,
        example_english: TypeAiComposeToneExample | None = None,
    ) -> None: ...
@_final
class AiComposeToneDefault(_TLObject):
    __match_args__ = ("tone", "emoji_id", "title",)
    tone: str
    emoji_id: int
    title: str
    def __init__(
        self,
        *,
        tone: str,
        emoji_id: int,
        title: str,
    ) -> None: ...
@_final
class AiComposeToneExample(_TLObject):
    __match_args__ = ("from_", "to",)
    from_: TypeTextWithEntities
    to: TypeTextWithEntities
    def __init__(
        self,
        *,
        from_: TypeTextWithEntities,
        to: TypeTextWithEntities,
    ) -> None: ...
@_final
class AttachMenuBot(_TLObject):
    __match_args__ = ("inactive", "has_settings", "request_write_access", "show_in_attach_menu", "show_in_side_menu", "side_menu_disclaimer_needed", "bot_id", "short_name", "peer_types", "icons",)
    inactive: bool
    has_settings: bool
    request_write_access: bool
    show_in_attach_menu: bool
    show_in_side_menu: bool
    side_menu_disclaimer_needed: bool
    bot_id: int
    short_name: str
    peer_types: list[TypeAttachMenuPeerType] | None
    icons: list[TypeAttachMenuBotIcon]
    def __init__(
        self,
        *,
        bot_id: int,
        short_name: str,
        icons: _Sequence[TypeAttachMenuBotIcon],
        inactive: bool = False,
        has_settings: bool = False,
        request_write_access: bool = False,
        show_in_attach_menu: bool = False,
        show_in_side_menu: bool = False,
        side_menu_disclaimer_needed: bool = False,
        peer_types: _Sequence[TypeAttachMenuPeerType] | None = None,
    ) -> None: ...
@_final
class AttachMenuBotIcon(_TLObject):
    __match_args__ = ("name", "icon", "colors",)
    name: str
    icon: TypeDocument
    colors: list[TypeAttachMenuBotIconColor] | None
    def __init__(
        self,
        *,
        name: str,
        icon: TypeDocument,
        colors: _Sequence[TypeAttachMenuBotIconColor] | None = None,
    ) -> None: ...
@_final
class AttachMenuBotIconColor(_TLObject):
    __match_args__ = ("name", "color",)
    name: str
    color: int
    def __init__(
        self,
        *,
        name: str,
        color: int,
    ) -> None: ...
@_final
class AttachMenuBots(_TLObject):
    __match_args__ = ("hash", "bots", "users",)
    hash: int
    bots: list[TypeAttachMenuBot]
    users: list[TypeUser]
    def __init__(
        self,
        *,
        hash: int,
        bots: _Sequence[TypeAttachMenuBot],
        users: _Sequence[TypeUser],
    ) -> None: ...
@_final
class AttachMenuBotsBot(_TLObject):
    __match_args__ = ("bot", "users",)
    bot: TypeAttachMenuBot
    users: list[TypeUser]
    def __init__(
        self,
        *,
        bot: TypeAttachMenuBot,
        users: _Sequence[TypeUser],
    ) -> None: ...
@_final
class AttachMenuBotsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class AttachMenuPeerTypeBotPM(_TLObject):
    def __init__(self) -> None: ...
@_final
class AttachMenuPeerTypeBroadcast(_TLObject):
    def __init__(self) -> None: ...
@_final
class AttachMenuPeerTypeChat(_TLObject):
    def __init__(self) -> None: ...
@_final
class AttachMenuPeerTypePM(_TLObject):
    def __init__(self) -> None: ...
@_final
class AttachMenuPeerTypeSameBotPM(_TLObject):
    def __init__(self) -> None: ...
@_final
class AuctionBidLevel(_TLObject):
    __match_args__ = ("pos", "amount", "date",)
    pos: int
    amount: int
    date: int
    def __init__(
        self,
        *,
        pos: int,
        amount: int,
        date: int,
    ) -> None: ...
@_final
class Authorization(_TLObject):
    __match_args__ = ("current", "official_app", "password_pending", "encrypted_requests_disabled", "call_requests_disabled", "unconfirmed", "hash", "device_model", "platform", "system_version", "api_id", "app_name", "app_version", "date_created", "date_active", "ip", "country", "region",)
    current: bool
    official_app: bool
    password_pending: bool
    encrypted_requests_disabled: bool
    call_requests_disabled: bool
    unconfirmed: bool
    hash: int
    device_model: str
    platform: str
    system_version: str
    api_id: int
    app_name: str
    app_version: str
    date_created: int
    date_active: int
    ip: str
    country: str
    region: str
    def __init__(
        self,
        *,
        hash: int,
        device_model: str,
        platform: str,
        system_version: str,
        api_id: int,
        app_name: str,
        app_version: str,
        date_created: int,
        date_active: int,
        ip: str,
        country: str,
        region: str,
        current: bool = False,
        official_app: bool = False,
        password_pending: bool = False,
        encrypted_requests_disabled: bool = False,
        call_requests_disabled: bool = False,
        unconfirmed: bool = False,
    ) -> None: ...
@_final
class AutoDownloadSettings(_TLObject):
    __match_args__ = ("disabled", "video_preload_large", "audio_preload_next", "phonecalls_less_data", "stories_preload", "photo_size_max", "video_size_max", "file_size_max", "video_upload_maxbitrate", "small_queue_active_operations_max", "large_queue_active_operations_max",)
    disabled: bool
    video_preload_large: bool
    audio_preload_next: bool
    phonecalls_less_data: bool
    stories_preload: bool
    photo_size_max: int
    video_size_max: int
    file_size_max: int
    video_upload_maxbitrate: int
    small_queue_active_operations_max: int
    large_queue_active_operations_max: int
    def __init__(
        self,
        *,
        photo_size_max: int,
        video_size_max: int,
        file_size_max: int,
        video_upload_maxbitrate: int,
        small_queue_active_operations_max: int,
        large_queue_active_operations_max: int,
        disabled: bool = False,
        video_preload_large: bool = False,
        audio_preload_next: bool = False,
        phonecalls_less_data: bool = False,
        stories_preload: bool = False,
    ) -> None: ...
@_final
class AutoSaveException(_TLObject):
    __match_args__ = ("peer", "settings",)
    peer: TypePeer
    settings: TypeAutoSaveSettings
    def __init__(
        self,
        *,
        peer: TypePeer,
        settings: TypeAutoSaveSettings,
    ) -> None: ...
@_final
class AutoSaveSettings(_TLObject):
    __match_args__ = ("photos", "videos", "video_max_size",)
    photos: bool
    videos: bool
    video_max_size: int | None
    def __init__(
        self,
        *,
        photos: bool = False,
        videos: bool = False,
        video_max_size: int | None = None,
    ) -> None: ...
@_final
class AvailableEffect(_TLObject):
    __match_args__ = ("premium_required", "id", "emoticon", "static_icon_id", "effect_sticker_id", "effect_animation_id",)
    premium_required: bool
    id: int
    emoticon: str
    static_icon_id: int | None
    effect_sticker_id: int
    effect_animation_id: int | None
    def __init__(
        self,
        *,
        id: int,
        emoticon: str,
        effect_sticker_id: int,
        premium_required: bool = False,
        static_icon_id: int | None = None,
        effect_animation_id: int | None = None,
    ) -> None: ...
@_final
class AvailableReaction(_TLObject):
    __match_args__ = ("inactive", "premium", "reaction", "title", "static_icon", "appear_animation", "select_animation", "activate_animation", "effect_animation", "around_animation", "center_icon",)
    inactive: bool
    premium: bool
    reaction: str
    title: str
    static_icon: TypeDocument
    appear_animation: TypeDocument
    select_animation: TypeDocument
    activate_animation: TypeDocument
    effect_animation: TypeDocument
    around_animation: TypeDocument | None
    center_icon: TypeDocument | None
    def __init__(
        self,
        *,
        reaction: str,
        title: str,
        static_icon: TypeDocument,
        appear_animation: TypeDocument,
        select_animation: TypeDocument,
        activate_animation: TypeDocument,
        effect_animation: TypeDocument,
        inactive: bool = False,
        premium: bool = False,
        around_animation: TypeDocument | None = None,
        center_icon: TypeDocument | None = None,
    ) -> None: ...
@_final
class BankCardOpenUrl(_TLObject):
    __match_args__ = ("url", "name",)
    url: str
    name: str
    def __init__(
        self,
        *,
        url: str,
        name: str,
    ) -> None: ...
@_final
class BaseThemeArctic(_TLObject):
    def __init__(self) -> None: ...
@_final
class BaseThemeClassic(_TLObject):
    def __init__(self) -> None: ...
@_final
class BaseThemeDay(_TLObject):
    def __init__(self) -> None: ...
@_final
class BaseThemeNight(_TLObject):
    def __init__(self) -> None: ...
@_final
class BaseThemeTinted(_TLObject):
    def __init__(self) -> None: ...
@_final
class Birthday(_TLObject):
    __match_args__ = ("day", "month", "year",)
    day: int
    month: int
    year: int | None
    def __init__(
        self,
        *,
        day: int,
        month: int,
        year: int | None = None,
    ) -> None: ...
@_final
class Boost(_TLObject):
    __match_args__ = ("gift", "giveaway", "unclaimed", "id", "user_id", "giveaway_msg_id", "date", "expires", "used_gift_slug", "multiplier", "stars",)
    gift: bool
    giveaway: bool
    unclaimed: bool
    id: str
    user_id: int | None
    giveaway_msg_id: int | None
    date: int
    expires: int
    used_gift_slug: str | None
    multiplier: int | None
    stars: int | None
    def __init__(
        self,
        *,
        id: str,
        date: int,
        expires: int,
        gift: bool = False,
        giveaway: bool = False,
        unclaimed: bool = False,
        user_id: int | None = None,
        giveaway_msg_id: int | None = None,
        used_gift_slug: str | None = None,
        multiplier: int | None = None,
        stars: int | None = None,
    ) -> None: ...
@_final
class BotApp(_TLObject):
    __match_args__ = ("id", "access_hash", "short_name", "title", "description", "photo", "document", "hash",)
    id: int
    access_hash: int
    short_name: str
    title: str
    description: str
    photo: TypePhoto
    document: TypeDocument | None
    hash: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        short_name: str,
        title: str,
        description: str,
        photo: TypePhoto,
        hash: int,
        document: TypeDocument | None = None,
    ) -> None: ...
@_final
class BotAppNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class BotAppSettings(_TLObject):
    __match_args__ = ("placeholder_path", "background_color", "background_dark_color", "header_color", "header_dark_color",)
    placeholder_path: bytes | None
    background_color: int | None
    background_dark_color: int | None
    header_color: int | None
    header_dark_color: int | None
    def __init__(
        self,
        *,
        placeholder_path: bytes | None = None,
        background_color: int | None = None,
        background_dark_color: int | None = None,
        header_color: int | None = None,
        header_dark_color: int | None = None,
    ) -> None: ...
@_final
class BotBusinessConnection(_TLObject):
    __match_args__ = ("disabled", "connection_id", "user_id", "dc_id", "date", "rights",)
    disabled: bool
    connection_id: str
    user_id: int
    dc_id: int
    date: int
    rights: TypeBusinessBotRights | None
    def __init__(
        self,
        *,
        connection_id: str,
        user_id: int,
        dc_id: int,
        date: int,
        disabled: bool = False,
        rights: TypeBusinessBotRights | None = None,
    ) -> None: ...
@_final
class BotCommand(_TLObject):
    __match_args__ = ("ephemeral", "command", "description",)
    ephemeral: bool
    command: str
    description: str
    def __init__(
        self,
        *,
        command: str,
        description: str,
        ephemeral: bool = False,
    ) -> None: ...
@_final
class BotCommandScopeChatAdmins(_TLObject):
    def __init__(self) -> None: ...
@_final
class BotCommandScopeChats(_TLObject):
    def __init__(self) -> None: ...
@_final
class BotCommandScopeDefault(_TLObject):
    def __init__(self) -> None: ...
@_final
class BotCommandScopePeer(_TLObject):
    __match_args__ = ("peer",)
    peer: TypeInputPeer
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
    ) -> None: ...
@_final
class BotCommandScopePeerAdmins(_TLObject):
    __match_args__ = ("peer",)
    peer: TypeInputPeer
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
    ) -> None: ...
@_final
class BotCommandScopePeerUser(_TLObject):
    __match_args__ = ("peer", "user_id",)
    peer: TypeInputPeer
    user_id: TypeInputUser
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
        user_id: TypeInputUser,
    ) -> None: ...
@_final
class BotCommandScopeUsers(_TLObject):
    def __init__(self) -> None: ...
@_final
class BotInfo(_TLObject):
    __match_args__ = ("has_preview_medias", "user_id", "description", "description_photo", "description_document", "commands", "menu_button", "privacy_policy_url", "app_settings", "verifier_settings",)
    has_preview_medias: bool
    user_id: int | None
    description: str | None
    description_photo: TypePhoto | None
    description_document: TypeDocument | None
    commands: list[TypeBotCommand] | None
    menu_button: TypeBotMenuButton | None
    privacy_policy_url: str | None
    app_settings: TypeBotAppSettings | None
    verifier_settings: TypeBotVerifierSettings | None
    def __init__(
        self,
        *,
        has_preview_medias: bool = False,
        user_id: int | None = None,
        description: str | None = None,
        description_photo: TypePhoto | None = None,
        description_document: TypeDocument | None = None,
        commands: _Sequence[TypeBotCommand] | None = None,
        menu_button: TypeBotMenuButton | None = None,
        privacy_policy_url: str | None = None,
        app_settings: TypeBotAppSettings | None = None,
        verifier_settings: TypeBotVerifierSettings | None = None,
    ) -> None: ...
@_final
class BotInlineMediaResult(_TLObject):
    __match_args__ = ("id", "type", "photo", "document", "title", "description", "send_message",)
    id: str
    type: str
    photo: TypePhoto | None
    document: TypeDocument | None
    title: str | None
    description: str | None
    send_message: TypeBotInlineMessage
    def __init__(
        self,
        *,
        id: str,
        type: str,
        send_message: TypeBotInlineMessage,
        photo: TypePhoto | None = None,
        document: TypeDocument | None = None,
        title: str | None = None,
        description: str | None = None,
    ) -> None: ...
@_final
class BotInlineMessageMediaAuto(_TLObject):
    __match_args__ = ("invert_media", "message", "entities", "reply_markup",)
    invert_media: bool
    message: str
    entities: list[TypeMessageEntity] | None
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        message: str,
        invert_media: bool = False,
        entities: _Sequence[TypeMessageEntity] | None = None,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class BotInlineMessageMediaContact(_TLObject):
    __match_args__ = ("phone_number", "first_name", "last_name", "vcard", "reply_markup",)
    phone_number: str
    first_name: str
    last_name: str
    vcard: str
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        phone_number: str,
        first_name: str,
        last_name: str,
        vcard: str,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class BotInlineMessageMediaGeo(_TLObject):
    __match_args__ = ("geo", "heading", "period", "proximity_notification_radius", "reply_markup",)
    geo: TypeGeoPoint
    heading: int | None
    period: int | None
    proximity_notification_radius: int | None
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        geo: TypeGeoPoint,
        heading: int | None = None,
        period: int | None = None,
        proximity_notification_radius: int | None = None,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class BotInlineMessageMediaInvoice(_TLObject):
    __match_args__ = ("shipping_address_requested", "test", "title", "description", "photo", "currency", "total_amount", "reply_markup",)
    shipping_address_requested: bool
    test: bool
    title: str
    description: str
    photo: TypeWebDocument | None
    currency: str
    total_amount: int
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        title: str,
        description: str,
        currency: str,
        total_amount: int,
        shipping_address_requested: bool = False,
        test: bool = False,
        photo: TypeWebDocument | None = None,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class BotInlineMessageMediaVenue(_TLObject):
    __match_args__ = ("geo", "title", "address", "provider", "venue_id", "venue_type", "reply_markup",)
    geo: TypeGeoPoint
    title: str
    address: str
    provider: str
    venue_id: str
    venue_type: str
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        geo: TypeGeoPoint,
        title: str,
        address: str,
        provider: str,
        venue_id: str,
        venue_type: str,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class BotInlineMessageMediaWebPage(_TLObject):
    __match_args__ = ("invert_media", "force_large_media", "force_small_media", "manual", "safe", "message", "entities", "url", "reply_markup",)
    invert_media: bool
    force_large_media: bool
    force_small_media: bool
    manual: bool
    safe: bool
    message: str
    entities: list[TypeMessageEntity] | None
    url: str
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        message: str,
        url: str,
        invert_media: bool = False,
        force_large_media: bool = False,
        force_small_media: bool = False,
        manual: bool = False,
        safe: bool = False,
        entities: _Sequence[TypeMessageEntity] | None = None,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class BotInlineMessageRichMessage(_TLObject):
    __match_args__ = ("reply_markup", "rich_message",)
    reply_markup: TypeReplyMarkup | None
    rich_message: TypeRichMessage
    def __init__(
        self,
        *,
        rich_message: TypeRichMessage,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class BotInlineMessageText(_TLObject):
    __match_args__ = ("no_webpage", "invert_media", "message", "entities", "reply_markup",)
    no_webpage: bool
    invert_media: bool
    message: str
    entities: list[TypeMessageEntity] | None
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        message: str,
        no_webpage: bool = False,
        invert_media: bool = False,
        entities: _Sequence[TypeMessageEntity] | None = None,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class BotInlineResult(_TLObject):
    __match_args__ = ("id", "type", "title", "description", "url", "thumb", "content", "send_message",)
    id: str
    type: str
    title: str | None
    description: str | None
    url: str | None
    thumb: TypeWebDocument | None
    content: TypeWebDocument | None
    send_message: TypeBotInlineMessage
    def __init__(
        self,
        *,
        id: str,
        type: str,
        send_message: TypeBotInlineMessage,
        title: str | None = None,
        description: str | None = None,
        url: str | None = None,
        thumb: TypeWebDocument | None = None,
        content: TypeWebDocument | None = None,
    ) -> None: ...
@_final
class BotMenuButton(_TLObject):
    __match_args__ = ("text", "url",)
    text: str
    url: str
    def __init__(
        self,
        *,
        text: str,
        url: str,
    ) -> None: ...
@_final
class BotMenuButtonCommands(_TLObject):
    def __init__(self) -> None: ...
@_final
class BotMenuButtonDefault(_TLObject):
    def __init__(self) -> None: ...
@_final
class BotPreviewMedia(_TLObject):
    __match_args__ = ("date", "media",)
    date: int
    media: TypeMessageMedia
    def __init__(
        self,
        *,
        date: int,
        media: TypeMessageMedia,
    ) -> None: ...
@_final
class BotVerification(_TLObject):
    __match_args__ = ("bot_id", "icon", "description",)
    bot_id: int
    icon: int
    description: str
    def __init__(
        self,
        *,
        bot_id: int,
        icon: int,
        description: str,
    ) -> None: ...
@_final
class BotVerifierSettings(_TLObject):
    __match_args__ = ("can_modify_custom_description", "icon", "company", "custom_description",)
    can_modify_custom_description: bool
    icon: int
    company: str
    custom_description: str | None
    def __init__(
        self,
        *,
        icon: int,
        company: str,
        can_modify_custom_description: bool = False,
        custom_description: str | None = None,
    ) -> None: ...
@_final
class BusinessAwayMessage(_TLObject):
    __match_args__ = ("offline_only", "shortcut_id", "schedule", "recipients",)
    offline_only: bool
    shortcut_id: int
    schedule: TypeBusinessAwayMessageSchedule
    recipients: TypeBusinessRecipients
    def __init__(
        self,
        *,
        shortcut_id: int,
        schedule: TypeBusinessAwayMessageSchedule,
        recipients: TypeBusinessRecipients,
        offline_only: bool = False,
    ) -> None: ...
@_final
class BusinessAwayMessageScheduleAlways(_TLObject):
    def __init__(self) -> None: ...
@_final
class BusinessAwayMessageScheduleCustom(_TLObject):
    __match_args__ = ("start_date", "end_date",)
    start_date: int
    end_date: int
    def __init__(
        self,
        *,
        start_date: int,
        end_date: int,
    ) -> None: ...
@_final
class BusinessAwayMessageScheduleOutsideWorkHours(_TLObject):
    def __init__(self) -> None: ...
@_final
class BusinessBotRecipients(_TLObject):
    __match_args__ = ("existing_chats", "new_chats", "contacts", "non_contacts", "exclude_selected", "users", "exclude_users",)
    existing_chats: bool
    new_chats: bool
    contacts: bool
    non_contacts: bool
    exclude_selected: bool
    users: list[int] | None
    exclude_users: list[int] | None
    def __init__(
        self,
        *,
        existing_chats: bool = False,
        new_chats: bool = False,
        contacts: bool = False,
        non_contacts: bool = False,
        exclude_selected: bool = False,
        users: _Sequence[int] | None = None,
        exclude_users: _Sequence[int] | None = None,
    ) -> None: ...
@_final
class BusinessBotRights(_TLObject):
    __match_args__ = ("reply", "read_messages", "delete_sent_messages", "delete_received_messages", "edit_name", "edit_bio", "edit_profile_photo", "edit_username", "view_gifts", "sell_gifts", "change_gift_settings", "transfer_and_upgrade_gifts", "transfer_stars", "manage_stories",)
    reply: bool
    read_messages: bool
    delete_sent_messages: bool
    delete_received_messages: bool
    edit_name: bool
    edit_bio: bool
    edit_profile_photo: bool
    edit_username: bool
    view_gifts: bool
    sell_gifts: bool
    change_gift_settings: bool
    transfer_and_upgrade_gifts: bool
    transfer_stars: bool
    manage_stories: bool
    def __init__(
        self,
        *,
        reply: bool = False,
        read_messages: bool = False,
        delete_sent_messages: bool = False,
        delete_received_messages: bool = False,
        edit_name: bool = False,
        edit_bio: bool = False,
        edit_profile_photo: bool = False,
        edit_username: bool = False,
        view_gifts: bool = False,
        sell_gifts: bool = False,
        change_gift_settings: bool = False,
        transfer_and_upgrade_gifts: bool = False,
        transfer_stars: bool = False,
        manage_stories: bool = False,
    ) -> None: ...
@_final
class BusinessChatLink(_TLObject):
    __match_args__ = ("link", "message", "entities", "title", "views",)
    link: str
    message: str
    entities: list[TypeMessageEntity] | None
    title: str | None
    views: int
    def __init__(
        self,
        *,
        link: str,
        message: str,
        views: int,
        entities: _Sequence[TypeMessageEntity] | None = None,
        title: str | None = None,
    ) -> None: ...
@_final
class BusinessGreetingMessage(_TLObject):
    __match_args__ = ("shortcut_id", "recipients", "no_activity_days",)
    shortcut_id: int
    recipients: TypeBusinessRecipients
    no_activity_days: int
    def __init__(
        self,
        *,
        shortcut_id: int,
        recipients: TypeBusinessRecipients,
        no_activity_days: int,
    ) -> None: ...
@_final
class BusinessIntro(_TLObject):
    __match_args__ = ("title", "description", "sticker",)
    title: str
    description: str
    sticker: TypeDocument | None
    def __init__(
        self,
        *,
        title: str,
        description: str,
        sticker: TypeDocument | None = None,
    ) -> None: ...
@_final
class BusinessLocation(_TLObject):
    __match_args__ = ("geo_point", "address",)
    geo_point: TypeGeoPoint | None
    address: str
    def __init__(
        self,
        *,
        address: str,
        geo_point: TypeGeoPoint | None = None,
    ) -> None: ...
@_final
class BusinessRecipients(_TLObject):
    __match_args__ = ("existing_chats", "new_chats", "contacts", "non_contacts", "exclude_selected", "users",)
    existing_chats: bool
    new_chats: bool
    contacts: bool
    non_contacts: bool
    exclude_selected: bool
    users: list[int] | None
    def __init__(
        self,
        *,
        existing_chats: bool = False,
        new_chats: bool = False,
        contacts: bool = False,
        non_contacts: bool = False,
        exclude_selected: bool = False,
        users: _Sequence[int] | None = None,
    ) -> None: ...
@_final
class BusinessWeeklyOpen(_TLObject):
    __match_args__ = ("start_minute", "end_minute",)
    start_minute: int
    end_minute: int
    def __init__(
        self,
        *,
        start_minute: int,
        end_minute: int,
    ) -> None: ...
@_final
class BusinessWorkHours(_TLObject):
    __match_args__ = ("open_now", "timezone_id", "weekly_open",)
    open_now: bool
    timezone_id: str
    weekly_open: list[TypeBusinessWeeklyOpen]
    def __init__(
        self,
        *,
        timezone_id: str,
        weekly_open: _Sequence[TypeBusinessWeeklyOpen],
        open_now: bool = False,
    ) -> None: ...
@_final
class ButtonTypeDefault(_TLObject):
    def __init__(self) -> None: ...
@_final
class ButtonTypeRequestGeoLocation(_TLObject):
    def __init__(self) -> None: ...
@_final
class ButtonTypeRequestPeer(_TLObject):
    __match_args__ = ("button_id", "peer_type", "max_quantity",)
    button_id: int
    peer_type: TypeRequestPeerType
    max_quantity: int
    def __init__(
        self,
        *,
        button_id: int,
        peer_type: TypeRequestPeerType,
        max_quantity: int,
    ) -> None: ...
@_final
class ButtonTypeRequestPhone(_TLObject):
    def __init__(self) -> None: ...
@_final
class ButtonTypeRequestPoll(_TLObject):
    __match_args__ = ("quiz",)
    quiz: bool | None
    def __init__(
        self,
        *,
        quiz: bool | None = None,
    ) -> None: ...
@_final
class ButtonTypeSimpleWebView(_TLObject):
    __match_args__ = ("url",)
    url: str
    def __init__(
        self,
        *,
        url: str,
    ) -> None: ...
@_final
class CdnConfig(_TLObject):
    __match_args__ = ("public_keys",)
    public_keys: list[TypeCdnPublicKey]
    def __init__(
        self,
        *,
        public_keys: _Sequence[TypeCdnPublicKey],
    ) -> None: ...
@_final
class CdnPublicKey(_TLObject):
    __match_args__ = ("dc_id", "public_key",)
    dc_id: int
    public_key: str
    def __init__(
        self,
        *,
        dc_id: int,
        public_key: str,
    ) -> None: ...
@_final
class Channel(_PeerVerbs, _TLObject):
    __match_args__ = ("creator", "left", "broadcast", "verified", "megagroup", "restricted", "signatures", "min", "scam", "has_link", "has_geo", "slowmode_enabled", "call_active", "call_not_empty", "fake", "gigagroup", "noforwards", "join_to_send", "join_request", "forum", "stories_hidden", "stories_hidden_min", "stories_unavailable", "signature_profiles", "autotranslation", "broadcast_messages_allowed", "monoforum", "forum_tabs", "id", "access_hash", "title", "username", "photo", "date", "restriction_reason", "admin_rights", "banned_rights", "default_banned_rights", "participants_count", "usernames", "stories_max_id", "color", "profile_color", "emoji_status", "level", "subscription_until_date", "bot_verification_icon", "send_paid_messages_stars", "linked_monoforum_id", "linked_community_id",)
    creator: bool
    left: bool
    broadcast: bool
    verified: bool
    megagroup: bool
    restricted: bool
    signatures: bool
    min: bool
    scam: bool
    has_link: bool
    has_geo: bool
    slowmode_enabled: bool
    call_active: bool
    call_not_empty: bool
    fake: bool
    gigagroup: bool
    noforwards: bool
    join_to_send: bool
    join_request: bool
    forum: bool
    stories_hidden: bool
    stories_hidden_min: bool
    stories_unavailable: bool
    signature_profiles: bool
    autotranslation: bool
    broadcast_messages_allowed: bool
    monoforum: bool
    forum_tabs: bool
    id: int
    access_hash: int | None
    title: str
    username: str | None
    photo: TypeChatPhoto
    date: int
    restriction_reason: list[TypeRestrictionReason] | None
    admin_rights: TypeChatAdminRights | None
    banned_rights: TypeChatBannedRights | None
    default_banned_rights: TypeChatBannedRights | None
    participants_count: int | None
    usernames: list[TypeUsername] | None
    stories_max_id: TypeRecentStory | None
    color: TypePeerColor | None
    profile_color: TypePeerColor | None
    emoji_status: TypeEmojiStatus | None
    level: int | None
    subscription_until_date: int | None
    bot_verification_icon: int | None
    send_paid_messages_stars: int | None
    linked_monoforum_id: int | None
    linked_community_id: int | None
    def __init__(
        self,
        *,
        id: int,
        title: str,
        photo: TypeChatPhoto,
        date: int,
        creator: bool = False,
        left: bool = False,
        broadcast: bool = False,
        verified: bool = False,
        megagroup: bool = False,
        restricted: bool = False,
        signatures: bool = False,
        min: bool = False,
        scam: bool = False,
        has_link: bool = False,
        has_geo: bool = False,
        slowmode_enabled: bool = False,
        call_active: bool = False,
        call_not_empty: bool = False,
        fake: bool = False,
        gigagroup: bool = False,
        noforwards: bool = False,
        join_to_send: bool = False,
        join_request: bool = False,
        forum: bool = False,
        stories_hidden: bool = False,
        stories_hidden_min: bool = False,
        stories_unavailable: bool = False,
        signature_profiles: bool = False,
        autotranslation: bool = False,
        broadcast_messages_allowed: bool = False,
        monoforum: bool = False,
        forum_tabs: bool = False,
        access_hash: int | None = None,
        username: str | None = None,
        restriction_reason: _Sequence[TypeRestrictionReason] | None = None,
        admin_rights: TypeChatAdminRights | None = None,
        banned_rights: TypeChatBannedRights | None = None,
        default_banned_rights: TypeChatBannedRights | None = None,
        participants_count: int | None = None,
        usernames: _Sequence[TypeUsername] | None = None,
        stories_max_id: TypeRecentStory | None = None,
        color: TypePeerColor | None = None,
        profile_color: TypePeerColor | None = None,
        emoji_status: TypeEmojiStatus | None = None,
        level: int | None = None,
        subscription_until_date: int | None = None,
        bot_verification_icon: int | None = None,
        send_paid_messages_stars: int | None = None,
        linked_monoforum_id: int | None = None,
        linked_community_id: int | None = None,
    ) -> None: ...
@_final
class ChannelAdminLogEvent(_TLObject):
    __match_args__ = ("id", "date", "user_id", "action",)
    id: int
    date: int
    user_id: int
    action: TypeChannelAdminLogEventAction
    def __init__(
        self,
        *,
        id: int,
        date: int,
        user_id: int,
        action: TypeChannelAdminLogEventAction,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangeAbout(_TLObject):
    __match_args__ = ("prev_value", "new_value",)
    prev_value: str
    new_value: str
    def __init__(
        self,
        *,
        prev_value: str,
        new_value: str,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangeAvailableReactions(_TLObject):
    __match_args__ = ("prev_value", "new_value",)
    prev_value: TypeChatReactions
    new_value: TypeChatReactions
    def __init__(
        self,
        *,
        prev_value: TypeChatReactions,
        new_value: TypeChatReactions,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangeEmojiStatus(_TLObject):
    __match_args__ = ("prev_value", "new_value",)
    prev_value: TypeEmojiStatus
    new_value: TypeEmojiStatus
    def __init__(
        self,
        *,
        prev_value: TypeEmojiStatus,
        new_value: TypeEmojiStatus,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangeEmojiStickerSet(_TLObject):
    __match_args__ = ("prev_stickerset", "new_stickerset",)
    prev_stickerset: TypeInputStickerSet
    new_stickerset: TypeInputStickerSet
    def __init__(
        self,
        *,
        prev_stickerset: TypeInputStickerSet,
        new_stickerset: TypeInputStickerSet,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangeHistoryTTL(_TLObject):
    __match_args__ = ("prev_value", "new_value",)
    prev_value: int
    new_value: int
    def __init__(
        self,
        *,
        prev_value: int,
        new_value: int,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangeLinkedChat(_TLObject):
    __match_args__ = ("prev_value", "new_value",)
    prev_value: int
    new_value: int
    def __init__(
        self,
        *,
        prev_value: int,
        new_value: int,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangeLocation(_TLObject):
    __match_args__ = ("prev_value", "new_value",)
    prev_value: TypeChannelLocation
    new_value: TypeChannelLocation
    def __init__(
        self,
        *,
        prev_value: TypeChannelLocation,
        new_value: TypeChannelLocation,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangePeerColor(_TLObject):
    __match_args__ = ("prev_value", "new_value",)
    prev_value: TypePeerColor
    new_value: TypePeerColor
    def __init__(
        self,
        *,
        prev_value: TypePeerColor,
        new_value: TypePeerColor,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangePhoto(_TLObject):
    __match_args__ = ("prev_photo", "new_photo",)
    prev_photo: TypePhoto
    new_photo: TypePhoto
    def __init__(
        self,
        *,
        prev_photo: TypePhoto,
        new_photo: TypePhoto,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangeProfilePeerColor(_TLObject):
    __match_args__ = ("prev_value", "new_value",)
    prev_value: TypePeerColor
    new_value: TypePeerColor
    def __init__(
        self,
        *,
        prev_value: TypePeerColor,
        new_value: TypePeerColor,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangeStickerSet(_TLObject):
    __match_args__ = ("prev_stickerset", "new_stickerset",)
    prev_stickerset: TypeInputStickerSet
    new_stickerset: TypeInputStickerSet
    def __init__(
        self,
        *,
        prev_stickerset: TypeInputStickerSet,
        new_stickerset: TypeInputStickerSet,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangeTitle(_TLObject):
    __match_args__ = ("prev_value", "new_value",)
    prev_value: str
    new_value: str
    def __init__(
        self,
        *,
        prev_value: str,
        new_value: str,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangeUsername(_TLObject):
    __match_args__ = ("prev_value", "new_value",)
    prev_value: str
    new_value: str
    def __init__(
        self,
        *,
        prev_value: str,
        new_value: str,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangeUsernames(_TLObject):
    __match_args__ = ("prev_value", "new_value",)
    prev_value: list[str]
    new_value: list[str]
    def __init__(
        self,
        *,
        prev_value: _Sequence[str],
        new_value: _Sequence[str],
    ) -> None: ...
@_final
class ChannelAdminLogEventActionChangeWallpaper(_TLObject):
    __match_args__ = ("prev_value", "new_value",)
    prev_value: TypeWallPaper
    new_value: TypeWallPaper
    def __init__(
        self,
        *,
        prev_value: TypeWallPaper,
        new_value: TypeWallPaper,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionCreateTopic(_TLObject):
    __match_args__ = ("topic",)
    topic: TypeForumTopic
    def __init__(
        self,
        *,
        topic: TypeForumTopic,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionDefaultBannedRights(_TLObject):
    __match_args__ = ("prev_banned_rights", "new_banned_rights",)
    prev_banned_rights: TypeChatBannedRights
    new_banned_rights: TypeChatBannedRights
    def __init__(
        self,
        *,
        prev_banned_rights: TypeChatBannedRights,
        new_banned_rights: TypeChatBannedRights,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionDeleteMessage(_TLObject):
    __match_args__ = ("message",)
    message: TypeMessage
    def __init__(
        self,
        *,
        message: TypeMessage,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionDeleteTopic(_TLObject):
    __match_args__ = ("topic",)
    topic: TypeForumTopic
    def __init__(
        self,
        *,
        topic: TypeForumTopic,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionDiscardGroupCall(_TLObject):
    __match_args__ = ("call",)
    call: TypeInputGroupCall
    def __init__(
        self,
        *,
        call: TypeInputGroupCall,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionEditMessage(_TLObject):
    __match_args__ = ("prev_message", "new_message",)
    prev_message: TypeMessage
    new_message: TypeMessage
    def __init__(
        self,
        *,
        prev_message: TypeMessage,
        new_message: TypeMessage,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionEditTopic(_TLObject):
    __match_args__ = ("prev_topic", "new_topic",)
    prev_topic: TypeForumTopic
    new_topic: TypeForumTopic
    def __init__(
        self,
        *,
        prev_topic: TypeForumTopic,
        new_topic: TypeForumTopic,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionExportedInviteDelete(_TLObject):
    __match_args__ = ("invite",)
    invite: TypeExportedChatInvite
    def __init__(
        self,
        *,
        invite: TypeExportedChatInvite,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionExportedInviteEdit(_TLObject):
    __match_args__ = ("prev_invite", "new_invite",)
    prev_invite: TypeExportedChatInvite
    new_invite: TypeExportedChatInvite
    def __init__(
        self,
        *,
        prev_invite: TypeExportedChatInvite,
        new_invite: TypeExportedChatInvite,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionExportedInviteRevoke(_TLObject):
    __match_args__ = ("invite",)
    invite: TypeExportedChatInvite
    def __init__(
        self,
        *,
        invite: TypeExportedChatInvite,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionParticipantEditRank(_TLObject):
    __match_args__ = ("user_id", "prev_rank", "new_rank",)
    user_id: int
    prev_rank: str
    new_rank: str
    def __init__(
        self,
        *,
        user_id: int,
        prev_rank: str,
        new_rank: str,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionParticipantInvite(_TLObject):
    __match_args__ = ("participant",)
    participant: TypeChannelParticipant
    def __init__(
        self,
        *,
        participant: TypeChannelParticipant,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionParticipantJoin(_TLObject):
    def __init__(self) -> None: ...
@_final
class ChannelAdminLogEventActionParticipantJoinByInvite(_TLObject):
    __match_args__ = ("via_chatlist", "invite",)
    via_chatlist: bool
    invite: TypeExportedChatInvite
    def __init__(
        self,
        *,
        invite: TypeExportedChatInvite,
        via_chatlist: bool = False,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionParticipantJoinByRequest(_TLObject):
    __match_args__ = ("invite", "approved_by",)
    invite: TypeExportedChatInvite
    approved_by: int
    def __init__(
        self,
        *,
        invite: TypeExportedChatInvite,
        approved_by: int,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionParticipantLeave(_TLObject):
    def __init__(self) -> None: ...
@_final
class ChannelAdminLogEventActionParticipantMute(_TLObject):
    __match_args__ = ("participant",)
    participant: TypeGroupCallParticipant
    def __init__(
        self,
        *,
        participant: TypeGroupCallParticipant,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionParticipantSubExtend(_TLObject):
    __match_args__ = ("prev_participant", "new_participant",)
    prev_participant: TypeChannelParticipant
    new_participant: TypeChannelParticipant
    def __init__(
        self,
        *,
        prev_participant: TypeChannelParticipant,
        new_participant: TypeChannelParticipant,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionParticipantToggleAdmin(_TLObject):
    __match_args__ = ("prev_participant", "new_participant",)
    prev_participant: TypeChannelParticipant
    new_participant: TypeChannelParticipant
    def __init__(
        self,
        *,
        prev_participant: TypeChannelParticipant,
        new_participant: TypeChannelParticipant,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionParticipantToggleBan(_TLObject):
    __match_args__ = ("prev_participant", "new_participant",)
    prev_participant: TypeChannelParticipant
    new_participant: TypeChannelParticipant
    def __init__(
        self,
        *,
        prev_participant: TypeChannelParticipant,
        new_participant: TypeChannelParticipant,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionParticipantUnmute(_TLObject):
    __match_args__ = ("participant",)
    participant: TypeGroupCallParticipant
    def __init__(
        self,
        *,
        participant: TypeGroupCallParticipant,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionParticipantVolume(_TLObject):
    __match_args__ = ("participant",)
    participant: TypeGroupCallParticipant
    def __init__(
        self,
        *,
        participant: TypeGroupCallParticipant,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionPinTopic(_TLObject):
    __match_args__ = ("prev_topic", "new_topic",)
    prev_topic: TypeForumTopic | None
    new_topic: TypeForumTopic | None
    def __init__(
        self,
        *,
        prev_topic: TypeForumTopic | None = None,
        new_topic: TypeForumTopic | None = None,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionSendMessage(_TLObject):
    __match_args__ = ("message",)
    message: TypeMessage
    def __init__(
        self,
        *,
        message: TypeMessage,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionStartGroupCall(_TLObject):
    __match_args__ = ("call",)
    call: TypeInputGroupCall
    def __init__(
        self,
        *,
        call: TypeInputGroupCall,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionStopPoll(_TLObject):
    __match_args__ = ("message",)
    message: TypeMessage
    def __init__(
        self,
        *,
        message: TypeMessage,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionToggleAntiSpam(_TLObject):
    __match_args__ = ("new_value",)
    new_value: bool
    def __init__(
        self,
        *,
        new_value: bool,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionToggleAutotranslation(_TLObject):
    __match_args__ = ("new_value",)
    new_value: bool
    def __init__(
        self,
        *,
        new_value: bool,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionToggleForum(_TLObject):
    __match_args__ = ("new_value",)
    new_value: bool
    def __init__(
        self,
        *,
        new_value: bool,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionToggleGroupCallSetting(_TLObject):
    __match_args__ = ("join_muted",)
    join_muted: bool
    def __init__(
        self,
        *,
        join_muted: bool,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionToggleInvites(_TLObject):
    __match_args__ = ("new_value",)
    new_value: bool
    def __init__(
        self,
        *,
        new_value: bool,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionToggleNoForwards(_TLObject):
    __match_args__ = ("new_value",)
    new_value: bool
    def __init__(
        self,
        *,
        new_value: bool,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionTogglePreHistoryHidden(_TLObject):
    __match_args__ = ("new_value",)
    new_value: bool
    def __init__(
        self,
        *,
        new_value: bool,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionToggleSignatureProfiles(_TLObject):
    __match_args__ = ("new_value",)
    new_value: bool
    def __init__(
        self,
        *,
        new_value: bool,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionToggleSignatures(_TLObject):
    __match_args__ = ("new_value",)
    new_value: bool
    def __init__(
        self,
        *,
        new_value: bool,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionToggleSlowMode(_TLObject):
    __match_args__ = ("prev_value", "new_value",)
    prev_value: int
    new_value: int
    def __init__(
        self,
        *,
        prev_value: int,
        new_value: int,
    ) -> None: ...
@_final
class ChannelAdminLogEventActionUpdatePinned(_TLObject):
    __match_args__ = ("message",)
    message: TypeMessage
    def __init__(
        self,
        *,
        message: TypeMessage,
    ) -> None: ...
@_final
class ChannelAdminLogEventsFilter(_TLObject):
    __match_args__ = ("join", "leave", "invite", "ban", "unban", "kick", "unkick", "promote", "demote", "info", "settings", "pinned", "edit", "delete", "group_call", "invites", "send", "forums", "sub_extend", "edit_rank",)
    join: bool
    leave: bool
    invite: bool
    ban: bool
    unban: bool
    kick: bool
    unkick: bool
    promote: bool
    demote: bool
    info: bool
    settings: bool
    pinned: bool
    edit: bool
    delete: bool
    group_call: bool
    invites: bool
    send: bool
    forums: bool
    sub_extend: bool
    edit_rank: bool
    def __init__(
        self,
        *,
        join: bool = False,
        leave: bool = False,
        invite: bool = False,
        ban: bool = False,
        unban: bool = False,
        kick: bool = False,
        unkick: bool = False,
        promote: bool = False,
        demote: bool = False,
        info: bool = False,
        settings: bool = False,
        pinned: bool = False,
        edit: bool = False,
        delete: bool = False,
        group_call: bool = False,
        invites: bool = False,
        send: bool = False,
        forums: bool = False,
        sub_extend: bool = False,
        edit_rank: bool = False,
    ) -> None: ...
@_final
class ChannelForbidden(_PeerVerbs, _TLObject):
    __match_args__ = ("broadcast", "megagroup", "monoforum", "id", "access_hash", "title", "until_date",)
    broadcast: bool
    megagroup: bool
    monoforum: bool
    id: int
    access_hash: int
    title: str
    until_date: int | None
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        title: str,
        broadcast: bool = False,
        megagroup: bool = False,
        monoforum: bool = False,
        until_date: int | None = None,
    ) -> None: ...
@_final
class ChannelFull(_TLObject):
    __match_args__ = ("can_view_participants", "can_set_username", "can_set_stickers", "hidden_prehistory", "can_set_location", "has_scheduled", "can_view_stats", "blocked", "can_delete_channel", "antispam", "participants_hidden", "translations_disabled", "stories_pinned_available", "view_forum_as_messages", "restricted_sponsored", "can_view_revenue", "paid_media_allowed", "can_view_stars_revenue", "paid_reactions_available", "stargifts_available", "paid_messages_available", "has_welcome_messages", "id", "about", "participants_count", "admins_count", "kicked_count", "banned_count", "online_count", "read_inbox_max_id", "read_outbox_max_id", "unread_count", "chat_photo", "notify_settings", "exported_invite", "bot_info", "migrated_from_chat_id", "migrated_from_max_id", "pinned_msg_id", "stickerset", "available_min_id", "folder_id", "linked_chat_id", "location", "slowmode_seconds", "slowmode_next_send_date", "stats_dc", "pts", "call", "ttl_period", "pending_suggestions", "groupcall_default_join_as", "theme_emoticon", "requests_pending", "recent_requesters", "default_send_as", "available_reactions", "reactions_limit", "stories", "wallpaper", "boosts_applied", "boosts_unrestrict", "emojiset", "bot_verification", "stargifts_count", "send_paid_messages_stars", "main_tab", "guard_bot_id",)
    can_view_participants: bool
    can_set_username: bool
    can_set_stickers: bool
    hidden_prehistory: bool
    can_set_location: bool
    has_scheduled: bool
    can_view_stats: bool
    blocked: bool
    can_delete_channel: bool
    antispam: bool
    participants_hidden: bool
    translations_disabled: bool
    stories_pinned_available: bool
    view_forum_as_messages: bool
    restricted_sponsored: bool
    can_view_revenue: bool
    paid_media_allowed: bool
    can_view_stars_revenue: bool
    paid_reactions_available: bool
    stargifts_available: bool
    paid_messages_available: bool
    has_welcome_messages: bool
    id: int
    about: str
    participants_count: int | None
    admins_count: int | None
    kicked_count: int | None
    banned_count: int | None
    online_count: int | None
    read_inbox_max_id: int
    read_outbox_max_id: int
    unread_count: int
    chat_photo: TypePhoto
    notify_settings: TypePeerNotifySettings
    exported_invite: TypeExportedChatInvite | None
    bot_info: list[TypeBotInfo]
    migrated_from_chat_id: int | None
    migrated_from_max_id: int | None
    pinned_msg_id: int | None
    stickerset: TypeStickerSet | None
    available_min_id: int | None
    folder_id: int | None
    linked_chat_id: int | None
    location: TypeChannelLocation | None
    slowmode_seconds: int | None
    slowmode_next_send_date: int | None
    stats_dc: int | None
    pts: int
    call: TypeInputGroupCall | None
    ttl_period: int | None
    pending_suggestions: list[str] | None
    groupcall_default_join_as: TypePeer | None
    theme_emoticon: str | None
    requests_pending: int | None
    recent_requesters: list[int] | None
    default_send_as: TypePeer | None
    available_reactions: TypeChatReactions | None
    reactions_limit: int | None
    stories: TypePeerStories | None
    wallpaper: TypeWallPaper | None
    boosts_applied: int | None
    boosts_unrestrict: int | None
    emojiset: TypeStickerSet | None
    bot_verification: TypeBotVerification | None
    stargifts_count: int | None
    send_paid_messages_stars: int | None
    main_tab: TypeProfileTab | None
    guard_bot_id: int | None
    def __init__(
        self,
        *,
        id: int,
        about: str,
        read_inbox_max_id: int,
        read_outbox_max_id: int,
        unread_count: int,
        chat_photo: TypePhoto,
        notify_settings: TypePeerNotifySettings,
        bot_info: _Sequence[TypeBotInfo],
        pts: int,
        can_view_participants: bool = False,
        can_set_username: bool = False,
        can_set_stickers: bool = False,
        hidden_prehistory: bool = False,
        can_set_location: bool = False,
        has_scheduled: bool = False,
        can_view_stats: bool = False,
        blocked: bool = False,
        can_delete_channel: bool = False,
        antispam: bool = False,
        participants_hidden: bool = False,
        translations_disabled: bool = False,
        stories_pinned_available: bool = False,
        view_forum_as_messages: bool = False,
        restricted_sponsored: bool = False,
        can_view_revenue: bool = False,
        paid_media_allowed: bool = False,
        can_view_stars_revenue: bool = False,
        paid_reactions_available: bool = False,
        stargifts_available: bool = False,
        paid_messages_available: bool = False,
        has_welcome_messages: bool = False,
        participants_count: int | None = None,
        admins_count: int | None = None,
        kicked_count: int | None = None,
        banned_count: int | None = None,
        online_count: int | None = None,
        exported_invite: TypeExportedChatInvite | None = None,
        migrated_from_chat_id: int | None = None,
        migrated_from_max_id: int | None = None,
        pinned_msg_id: int | None = None,
        stickerset: TypeStickerSet | None = None,
        available_min_id: int | None = None,
        folder_id: int | None = None,
        linked_chat_id: int | None = None,
        location: TypeChannelLocation | None = None,
        slowmode_seconds: int | None = None,
        slowmode_next_send_date: int | None = None,
        stats_dc: int | None = None,
        call: TypeInputGroupCall | None = None,
        ttl_period: int | None = None,
        pending_suggestions: _Sequence[str] | None = None,
        groupcall_default_join_as: TypePeer | None = None,
        theme_emoticon: str | None = None,
        requests_pending: int | None = None,
        recent_requesters: _Sequence[int] | None = None,
        default_send_as: TypePeer | None = None,
        available_reactions: TypeChatReactions | None = None,
        reactions_limit: int | None = None,
        stories: TypePeerStories | None = None,
        wallpaper: TypeWallPaper | None = None,
        boosts_applied: int | None = None,
        boosts_unrestrict: int | None = None,
        emojiset: TypeStickerSet | None = None,
        bot_verification: TypeBotVerification | None = None,
        stargifts_count: int | None = None,
        send_paid_messages_stars: int | None = None,
        main_tab: TypeProfileTab | None = None,
        guard_bot_id: int | None = None,
    ) -> None: ...
@_final
class ChannelLocation(_TLObject):
    __match_args__ = ("geo_point", "address",)
    geo_point: TypeGeoPoint
    address: str
    def __init__(
        self,
        *,
        geo_point: TypeGeoPoint,
        address: str,
    ) -> None: ...
@_final
class ChannelLocationEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class ChannelMessagesFilter(_TLObject):
    __match_args__ = ("exclude_new_messages", "ranges",)
    exclude_new_messages: bool
    ranges: list[TypeMessageRange]
    def __init__(
        self,
        *,
        ranges: _Sequence[TypeMessageRange],
        exclude_new_messages: bool = False,
    ) -> None: ...
@_final
class ChannelMessagesFilterEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class ChannelParticipant(_TLObject):
    __match_args__ = ("user_id", "date", "subscription_until_date", "rank",)
    user_id: int
    date: int
    subscription_until_date: int | None
    rank: str | None
    def __init__(
        self,
        *,
        user_id: int,
        date: int,
        subscription_until_date: int | None = None,
        rank: str | None = None,
    ) -> None: ...
@_final
class ChannelParticipantAdmin(_TLObject):
    __match_args__ = ("can_edit", "self_", "user_id", "inviter_id", "promoted_by", "date", "admin_rights", "rank",)
    can_edit: bool
    self_: bool
    user_id: int
    inviter_id: int | None
    promoted_by: int
    date: int
    admin_rights: TypeChatAdminRights
    rank: str | None
    def __init__(
        self,
        *,
        user_id: int,
        promoted_by: int,
        date: int,
        admin_rights: TypeChatAdminRights,
        can_edit: bool = False,
        self_: bool = False,
        inviter_id: int | None = None,
        rank: str | None = None,
    ) -> None: ...
@_final
class ChannelParticipantBanned(_TLObject):
    __match_args__ = ("left", "peer", "kicked_by", "date", "banned_rights", "rank",)
    left: bool
    peer: TypePeer
    kicked_by: int
    date: int
    banned_rights: TypeChatBannedRights
    rank: str | None
    def __init__(
        self,
        *,
        peer: TypePeer,
        kicked_by: int,
        date: int,
        banned_rights: TypeChatBannedRights,
        left: bool = False,
        rank: str | None = None,
    ) -> None: ...
@_final
class ChannelParticipantCreator(_TLObject):
    __match_args__ = ("user_id", "admin_rights", "rank",)
    user_id: int
    admin_rights: TypeChatAdminRights
    rank: str | None
    def __init__(
        self,
        *,
        user_id: int,
        admin_rights: TypeChatAdminRights,
        rank: str | None = None,
    ) -> None: ...
@_final
class ChannelParticipantLeft(_TLObject):
    __match_args__ = ("peer",)
    peer: TypePeer
    def __init__(
        self,
        *,
        peer: TypePeer,
    ) -> None: ...
@_final
class ChannelParticipantSelf(_TLObject):
    __match_args__ = ("via_request", "user_id", "inviter_id", "date", "subscription_until_date", "rank",)
    via_request: bool
    user_id: int
    inviter_id: int
    date: int
    subscription_until_date: int | None
    rank: str | None
    def __init__(
        self,
        *,
        user_id: int,
        inviter_id: int,
        date: int,
        via_request: bool = False,
        subscription_until_date: int | None = None,
        rank: str | None = None,
    ) -> None: ...
@_final
class ChannelParticipantsAdmins(_TLObject):
    def __init__(self) -> None: ...
@_final
class ChannelParticipantsBanned(_TLObject):
    __match_args__ = ("q",)
    q: str
    def __init__(
        self,
        *,
        q: str,
    ) -> None: ...
@_final
class ChannelParticipantsBots(_TLObject):
    def __init__(self) -> None: ...
@_final
class ChannelParticipantsContacts(_TLObject):
    __match_args__ = ("q",)
    q: str
    def __init__(
        self,
        *,
        q: str,
    ) -> None: ...
@_final
class ChannelParticipantsKicked(_TLObject):
    __match_args__ = ("q",)
    q: str
    def __init__(
        self,
        *,
        q: str,
    ) -> None: ...
@_final
class ChannelParticipantsMentions(_TLObject):
    __match_args__ = ("q", "top_msg_id",)
    q: str | None
    top_msg_id: int | None
    def __init__(
        self,
        *,
        q: str | None = None,
        top_msg_id: int | None = None,
    ) -> None: ...
@_final
class ChannelParticipantsRecent(_TLObject):
    def __init__(self) -> None: ...
@_final
class ChannelParticipantsSearch(_TLObject):
    __match_args__ = ("q",)
    q: str
    def __init__(
        self,
        *,
        q: str,
    ) -> None: ...
@_final
class Chat(_PeerVerbs, _TLObject):
    __match_args__ = ("creator", "left", "deactivated", "call_active", "call_not_empty", "noforwards", "id", "title", "photo", "participants_count", "date", "version", "migrated_to", "admin_rights", "default_banned_rights",)
    creator: bool
    left: bool
    deactivated: bool
    call_active: bool
    call_not_empty: bool
    noforwards: bool
    id: int
    title: str
    photo: TypeChatPhoto
    participants_count: int
    date: int
    version: int
    migrated_to: TypeInputChannel | None
    admin_rights: TypeChatAdminRights | None
    default_banned_rights: TypeChatBannedRights | None
    def __init__(
        self,
        *,
        id: int,
        title: str,
        photo: TypeChatPhoto,
        participants_count: int,
        date: int,
        version: int,
        creator: bool = False,
        left: bool = False,
        deactivated: bool = False,
        call_active: bool = False,
        call_not_empty: bool = False,
        noforwards: bool = False,
        migrated_to: TypeInputChannel | None = None,
        admin_rights: TypeChatAdminRights | None = None,
        default_banned_rights: TypeChatBannedRights | None = None,
    ) -> None: ...
@_final
class ChatAdminRights(_TLObject):
    __match_args__ = ("change_info", "post_messages", "edit_messages", "delete_messages", "ban_users", "invite_users", "pin_messages", "add_admins", "anonymous", "manage_call", "other", "manage_topics", "post_stories", "edit_stories", "delete_stories", "manage_direct_messages", "manage_ranks", "manage_linked_peers", "manage_welcome_messages",)
    change_info: bool
    post_messages: bool
    edit_messages: bool
    delete_messages: bool
    ban_users: bool
    invite_users: bool
    pin_messages: bool
    add_admins: bool
    anonymous: bool
    manage_call: bool
    other: bool
    manage_topics: bool
    post_stories: bool
    edit_stories: bool
    delete_stories: bool
    manage_direct_messages: bool
    manage_ranks: bool
    manage_linked_peers: bool
    manage_welcome_messages: bool
    def __init__(
        self,
        *,
        change_info: bool = False,
        post_messages: bool = False,
        edit_messages: bool = False,
        delete_messages: bool = False,
        ban_users: bool = False,
        invite_users: bool = False,
        pin_messages: bool = False,
        add_admins: bool = False,
        anonymous: bool = False,
        manage_call: bool = False,
        other: bool = False,
        manage_topics: bool = False,
        post_stories: bool = False,
        edit_stories: bool = False,
        delete_stories: bool = False,
        manage_direct_messages: bool = False,
        manage_ranks: bool = False,
        manage_linked_peers: bool = False,
        manage_welcome_messages: bool = False,
    ) -> None: ...
@_final
class ChatAdminWithInvites(_TLObject):
    __match_args__ = ("admin_id", "invites_count", "revoked_invites_count",)
    admin_id: int
    invites_count: int
    revoked_invites_count: int
    def __init__(
        self,
        *,
        admin_id: int,
        invites_count: int,
        revoked_invites_count: int,
    ) -> None: ...
@_final
class ChatBannedRights(_TLObject):
    __match_args__ = ("view_messages", "send_messages", "send_media", "send_stickers", "send_gifs", "send_games", "send_inline", "embed_links", "send_polls", "change_info", "invite_users", "pin_messages", "manage_topics", "send_photos", "send_videos", "send_roundvideos", "send_audios", "send_voices", "send_docs", "send_plain", "edit_rank", "send_reactions", "manage_linked_peers", "until_date",)
    view_messages: bool
    send_messages: bool
    send_media: bool
    send_stickers: bool
    send_gifs: bool
    send_games: bool
    send_inline: bool
    embed_links: bool
    send_polls: bool
    change_info: bool
    invite_users: bool
    pin_messages: bool
    manage_topics: bool
    send_photos: bool
    send_videos: bool
    send_roundvideos: bool
    send_audios: bool
    send_voices: bool
    send_docs: bool
    send_plain: bool
    edit_rank: bool
    send_reactions: bool
    manage_linked_peers: bool
    until_date: int
    def __init__(
        self,
        *,
        until_date: int,
        view_messages: bool = False,
        send_messages: bool = False,
        send_media: bool = False,
        send_stickers: bool = False,
        send_gifs: bool = False,
        send_games: bool = False,
        send_inline: bool = False,
        embed_links: bool = False,
        send_polls: bool = False,
        change_info: bool = False,
        invite_users: bool = False,
        pin_messages: bool = False,
        manage_topics: bool = False,
        send_photos: bool = False,
        send_videos: bool = False,
        send_roundvideos: bool = False,
        send_audios: bool = False,
        send_voices: bool = False,
        send_docs: bool = False,
        send_plain: bool = False,
        edit_rank: bool = False,
        send_reactions: bool = False,
        manage_linked_peers: bool = False,
    ) -> None: ...
@_final
class ChatEmpty(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class ChatForbidden(_PeerVerbs, _TLObject):
    __match_args__ = ("id", "title",)
    id: int
    title: str
    def __init__(
        self,
        *,
        id: int,
        title: str,
    ) -> None: ...
@_final
class ChatFull(_TLObject):
    __match_args__ = ("can_set_username", "has_scheduled", "translations_disabled", "has_welcome_messages", "id", "about", "participants", "chat_photo", "notify_settings", "exported_invite", "bot_info", "pinned_msg_id", "folder_id", "call", "ttl_period", "groupcall_default_join_as", "theme_emoticon", "requests_pending", "recent_requesters", "available_reactions", "reactions_limit",)
    can_set_username: bool
    has_scheduled: bool
    translations_disabled: bool
    has_welcome_messages: bool
    id: int
    about: str
    participants: TypeChatParticipants
    chat_photo: TypePhoto | None
    notify_settings: TypePeerNotifySettings
    exported_invite: TypeExportedChatInvite | None
    bot_info: list[TypeBotInfo] | None
    pinned_msg_id: int | None
    folder_id: int | None
    call: TypeInputGroupCall | None
    ttl_period: int | None
    groupcall_default_join_as: TypePeer | None
    theme_emoticon: str | None
    requests_pending: int | None
    recent_requesters: list[int] | None
    available_reactions: TypeChatReactions | None
    reactions_limit: int | None
    def __init__(
        self,
        *,
        id: int,
        about: str,
        participants: TypeChatParticipants,
        notify_settings: TypePeerNotifySettings,
        can_set_username: bool = False,
        has_scheduled: bool = False,
        translations_disabled: bool = False,
        has_welcome_messages: bool = False,
        chat_photo: TypePhoto | None = None,
        exported_invite: TypeExportedChatInvite | None = None,
        bot_info: _Sequence[TypeBotInfo] | None = None,
        pinned_msg_id: int | None = None,
        folder_id: int | None = None,
        call: TypeInputGroupCall | None = None,
        ttl_period: int | None = None,
        groupcall_default_join_as: TypePeer | None = None,
        theme_emoticon: str | None = None,
        requests_pending: int | None = None,
        recent_requesters: _Sequence[int] | None = None,
        available_reactions: TypeChatReactions | None = None,
        reactions_limit: int | None = None,
    ) -> None: ...
@_final
class ChatInvite(_TLObject):
    __match_args__ = ("channel", "broadcast", "public", "megagroup", "request_needed", "verified", "scam", "fake", "can_refulfill_subscription", "title", "about", "photo", "participants_count", "participants", "color", "subscription_pricing", "subscription_form_id", "bot_verification",)
    channel: bool
    broadcast: bool
    public: bool
    megagroup: bool
    request_needed: bool
    verified: bool
    scam: bool
    fake: bool
    can_refulfill_subscription: bool
    title: str
    about: str | None
    photo: TypePhoto
    participants_count: int
    participants: list[TypeUser] | None
    color: int
    subscription_pricing: TypeStarsSubscriptionPricing | None
    subscription_form_id: int | None
    bot_verification: TypeBotVerification | None
    def __init__(
        self,
        *,
        title: str,
        photo: TypePhoto,
        participants_count: int,
        color: int,
        channel: bool = False,
        broadcast: bool = False,
        public: bool = False,
        megagroup: bool = False,
        request_needed: bool = False,
        verified: bool = False,
        scam: bool = False,
        fake: bool = False,
        can_refulfill_subscription: bool = False,
        about: str | None = None,
        participants: _Sequence[TypeUser] | None = None,
        subscription_pricing: TypeStarsSubscriptionPricing | None = None,
        subscription_form_id: int | None = None,
        bot_verification: TypeBotVerification | None = None,
    ) -> None: ...
@_final
class ChatInviteAlready(_TLObject):
    __match_args__ = ("chat",)
    chat: TypeChat
    def __init__(
        self,
        *,
        chat: TypeChat,
    ) -> None: ...
@_final
class ChatInviteExported(_TLObject):
    __match_args__ = ("revoked", "permanent", "request_needed", "link", "admin_id", "date", "start_date", "expire_date", "usage_limit", "usage", "requested", "subscription_expired", "title", "subscription_pricing",)
    revoked: bool
    permanent: bool
    request_needed: bool
    link: str
    admin_id: int
    date: int
    start_date: int | None
    expire_date: int | None
    usage_limit: int | None
    usage: int | None
    requested: int | None
    subscription_expired: int | None
    title: str | None
    subscription_pricing: TypeStarsSubscriptionPricing | None
    def __init__(
        self,
        *,
        link: str,
        admin_id: int,
        date: int,
        revoked: bool = False,
        permanent: bool = False,
        request_needed: bool = False,
        start_date: int | None = None,
        expire_date: int | None = None,
        usage_limit: int | None = None,
        usage: int | None = None,
        requested: int | None = None,
        subscription_expired: int | None = None,
        title: str | None = None,
        subscription_pricing: TypeStarsSubscriptionPricing | None = None,
    ) -> None: ...
@_final
class ChatInviteImporter(_TLObject):
    __match_args__ = ("requested", "via_chatlist", "user_id", "date", "about", "approved_by",)
    requested: bool
    via_chatlist: bool
    user_id: int
    date: int
    about: str | None
    approved_by: int | None
    def __init__(
        self,
        *,
        user_id: int,
        date: int,
        requested: bool = False,
        via_chatlist: bool = False,
        about: str | None = None,
        approved_by: int | None = None,
    ) -> None: ...
@_final
class ChatInvitePeek(_TLObject):
    __match_args__ = ("chat", "expires",)
    chat: TypeChat
    expires: int
    def __init__(
        self,
        *,
        chat: TypeChat,
        expires: int,
    ) -> None: ...
@_final
class ChatInvitePublicJoinRequests(_TLObject):
    def __init__(self) -> None: ...
@_final
class ChatOnlines(_TLObject):
    __match_args__ = ("onlines",)
    onlines: int
    def __init__(
        self,
        *,
        onlines: int,
    ) -> None: ...
@_final
class ChatParticipant(_TLObject):
    __match_args__ = ("user_id", "inviter_id", "date", "rank",)
    user_id: int
    inviter_id: int
    date: int
    rank: str | None
    def __init__(
        self,
        *,
        user_id: int,
        inviter_id: int,
        date: int,
        rank: str | None = None,
    ) -> None: ...
@_final
class ChatParticipantAdmin(_TLObject):
    __match_args__ = ("user_id", "inviter_id", "date", "rank",)
    user_id: int
    inviter_id: int
    date: int
    rank: str | None
    def __init__(
        self,
        *,
        user_id: int,
        inviter_id: int,
        date: int,
        rank: str | None = None,
    ) -> None: ...
@_final
class ChatParticipantCreator(_TLObject):
    __match_args__ = ("user_id", "rank",)
    user_id: int
    rank: str | None
    def __init__(
        self,
        *,
        user_id: int,
        rank: str | None = None,
    ) -> None: ...
@_final
class ChatParticipants(_TLObject):
    __match_args__ = ("chat_id", "participants", "version",)
    chat_id: int
    participants: list[TypeChatParticipant]
    version: int
    def __init__(
        self,
        *,
        chat_id: int,
        participants: _Sequence[TypeChatParticipant],
        version: int,
    ) -> None: ...
@_final
class ChatParticipantsForbidden(_TLObject):
    __match_args__ = ("chat_id", "self_participant",)
    chat_id: int
    self_participant: TypeChatParticipant | None
    def __init__(
        self,
        *,
        chat_id: int,
        self_participant: TypeChatParticipant | None = None,
    ) -> None: ...
@_final
class ChatPhoto(_TLObject):
    __match_args__ = ("has_video", "photo_id", "stripped_thumb", "dc_id",)
    has_video: bool
    photo_id: int
    stripped_thumb: bytes | None
    dc_id: int
    def __init__(
        self,
        *,
        photo_id: int,
        dc_id: int,
        has_video: bool = False,
        stripped_thumb: bytes | None = None,
    ) -> None: ...
@_final
class ChatPhotoEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class ChatReactionsAll(_TLObject):
    __match_args__ = ("allow_custom",)
    allow_custom: bool
    def __init__(
        self,
        *,
        allow_custom: bool = False,
    ) -> None: ...
@_final
class ChatReactionsNone(_TLObject):
    def __init__(self) -> None: ...
@_final
class ChatReactionsSome(_TLObject):
    __match_args__ = ("reactions",)
    reactions: list[TypeReaction]
    def __init__(
        self,
        *,
        reactions: _Sequence[TypeReaction],
    ) -> None: ...
@_final
class ChatTheme(_TLObject):
    __match_args__ = ("emoticon",)
    emoticon: str
    def __init__(
        self,
        *,
        emoticon: str,
    ) -> None: ...
@_final
class ChatThemeUniqueGift(_TLObject):
    __match_args__ = ("gift", "theme_settings",)
    gift: TypeStarGift
    theme_settings: list[TypeThemeSettings]
    def __init__(
        self,
        *,
        gift: TypeStarGift,
        theme_settings: _Sequence[TypeThemeSettings],
    ) -> None: ...
@_final
class CodeSettings(_TLObject):
    __match_args__ = ("allow_flashcall", "current_number", "allow_app_hash", "allow_missed_call", "allow_firebase", "unknown_number", "logout_tokens", "token", "app_sandbox",)
    allow_flashcall: bool
    current_number: bool
    allow_app_hash: bool
    allow_missed_call: bool
    allow_firebase: bool
    unknown_number: bool
    logout_tokens: list[bytes] | None
    token: str | None
    app_sandbox: bool | None
    def __init__(
        self,
        *,
        allow_flashcall: bool = False,
        current_number: bool = False,
        allow_app_hash: bool = False,
        allow_missed_call: bool = False,
        allow_firebase: bool = False,
        unknown_number: bool = False,
        logout_tokens: _Sequence[bytes] | None = None,
        token: str | None = None,
        app_sandbox: bool | None = None,
    ) -> None: ...
@_final
class Community(_TLObject):
    __match_args__ = ("creator", "left", "min", "collapsed_in_dialogs", "id", "access_hash", "title", "photo", "date", "admin_rights", "default_banned_rights",)
    creator: bool
    left: bool
    min: bool
    collapsed_in_dialogs: bool
    id: int
    access_hash: int | None
    title: str
    photo: TypeChatPhoto
    date: int
    admin_rights: TypeChatAdminRights | None
    default_banned_rights: TypeChatBannedRights | None
    def __init__(
        self,
        *,
        id: int,
        title: str,
        photo: TypeChatPhoto,
        date: int,
        creator: bool = False,
        left: bool = False,
        min: bool = False,
        collapsed_in_dialogs: bool = False,
        access_hash: int | None = None,
        admin_rights: TypeChatAdminRights | None = None,
        default_banned_rights: TypeChatBannedRights | None = None,
    ) -> None: ...
@_final
class CommunityForbidden(_TLObject):
    __match_args__ = ("id", "access_hash", "title",)
    id: int
    access_hash: int | None
    title: str
    def __init__(
        self,
        *,
        id: int,
        title: str,
        access_hash: int | None = None,
    ) -> None: ...
@_final
class CommunityFull(_TLObject):
    __match_args__ = ("id", "about", "chat_photo", "linked_peers", "admins_count", "kicked_count", "peer_link_requests_pending",)
    id: int
    about: str
    chat_photo: TypePhoto
    linked_peers: list[TypeCommunityPeer]
    admins_count: int | None
    kicked_count: int | None
    peer_link_requests_pending: int | None
    def __init__(
        self,
        *,
        id: int,
        about: str,
        chat_photo: TypePhoto,
        linked_peers: _Sequence[TypeCommunityPeer],
        admins_count: int | None = None,
        kicked_count: int | None = None,
        peer_link_requests_pending: int | None = None,
    ) -> None: ...
@_final
class CommunityPeer(_TLObject):
    __match_args__ = ("can_view_history", "visible", "peer",)
    can_view_history: bool
    visible: bool | None
    peer: TypePeer
    def __init__(
        self,
        *,
        peer: TypePeer,
        can_view_history: bool = False,
        visible: bool | None = None,
    ) -> None: ...
@_final
class CommunityPeerRequest(_TLObject):
    __match_args__ = ("visible", "peer", "requested_by", "date",)
    visible: bool
    peer: TypePeer
    requested_by: int
    date: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        requested_by: int,
        date: int,
        visible: bool = False,
    ) -> None: ...
@_final
class Config(_TLObject):
    __match_args__ = ("default_p2p_contacts", "preload_featured_stickers", "revoke_pm_inbox", "blocked_mode", "force_try_ipv6", "date", "expires", "test_mode", "this_dc", "dc_options", "dc_txt_domain_name", "chat_size_max", "megagroup_size_max", "forwarded_count_max", "online_update_period_ms", "offline_blur_timeout_ms", "offline_idle_timeout_ms", "online_cloud_timeout_ms", "notify_cloud_delay_ms", "notify_default_delay_ms", "push_chat_period_ms", "push_chat_limit", "edit_time_limit", "revoke_time_limit", "revoke_pm_time_limit", "rating_e_decay", "stickers_recent_limit", "channels_read_media_period", "tmp_sessions", "call_receive_timeout_ms", "call_ring_timeout_ms", "call_connect_timeout_ms", "call_packet_timeout_ms", "me_url_prefix", "autoupdate_url_prefix", "gif_search_username", "venue_search_username", "img_search_username", "static_maps_provider", "caption_length_max", "message_length_max", "webfile_dc_id", "suggested_lang_code", "lang_pack_version", "base_lang_pack_version", "reactions_default", "autologin_token",)
    default_p2p_contacts: bool
    preload_featured_stickers: bool
    revoke_pm_inbox: bool
    blocked_mode: bool
    force_try_ipv6: bool
    date: int
    expires: int
    test_mode: bool
    this_dc: int
    dc_options: list[TypeDcOption]
    dc_txt_domain_name: str
    chat_size_max: int
    megagroup_size_max: int
    forwarded_count_max: int
    online_update_period_ms: int
    offline_blur_timeout_ms: int
    offline_idle_timeout_ms: int
    online_cloud_timeout_ms: int
    notify_cloud_delay_ms: int
    notify_default_delay_ms: int
    push_chat_period_ms: int
    push_chat_limit: int
    edit_time_limit: int
    revoke_time_limit: int
    revoke_pm_time_limit: int
    rating_e_decay: int
    stickers_recent_limit: int
    channels_read_media_period: int
    tmp_sessions: int | None
    call_receive_timeout_ms: int
    call_ring_timeout_ms: int
    call_connect_timeout_ms: int
    call_packet_timeout_ms: int
    me_url_prefix: str
    autoupdate_url_prefix: str | None
    gif_search_username: str | None
    venue_search_username: str | None
    img_search_username: str | None
    static_maps_provider: str | None
    caption_length_max: int
    message_length_max: int
    webfile_dc_id: int
    suggested_lang_code: str | None
    lang_pack_version: int | None
    base_lang_pack_version: int | None
    reactions_default: TypeReaction | None
    autologin_token: str | None
    def __init__(
        self,
        *,
        date: int,
        expires: int,
        test_mode: bool,
        this_dc: int,
        dc_options: _Sequence[TypeDcOption],
        dc_txt_domain_name: str,
        chat_size_max: int,
        megagroup_size_max: int,
        forwarded_count_max: int,
        online_update_period_ms: int,
        offline_blur_timeout_ms: int,
        offline_idle_timeout_ms: int,
        online_cloud_timeout_ms: int,
        notify_cloud_delay_ms: int,
        notify_default_delay_ms: int,
        push_chat_period_ms: int,
        push_chat_limit: int,
        edit_time_limit: int,
        revoke_time_limit: int,
        revoke_pm_time_limit: int,
        rating_e_decay: int,
        stickers_recent_limit: int,
        channels_read_media_period: int,
        call_receive_timeout_ms: int,
        call_ring_timeout_ms: int,
        call_connect_timeout_ms: int,
        call_packet_timeout_ms: int,
        me_url_prefix: str,
        caption_length_max: int,
        message_length_max: int,
        webfile_dc_id: int,
        default_p2p_contacts: bool = False,
        preload_featured_stickers: bool = False,
        revoke_pm_inbox: bool = False,
        blocked_mode: bool = False,
        force_try_ipv6: bool = False,
        tmp_sessions: int | None = None,
        autoupdate_url_prefix: str | None = None,
        gif_search_username: str | None = None,
        venue_search_username: str | None = None,
        img_search_username: str | None = None,
        static_maps_provider: str | None = None,
        suggested_lang_code: str | None = None,
        lang_pack_version: int | None = None,
        base_lang_pack_version: int | None = None,
        reactions_default: TypeReaction | None = None,
        autologin_token: str | None = None,
    ) -> None: ...
@_final
class ConnectedBot(_TLObject):
    __match_args__ = ("bot_id", "recipients", "rights", "device", "date", "location",)
    bot_id: int
    recipients: TypeBusinessBotRecipients
    rights: TypeBusinessBotRights
    device: str | None
    date: int | None
    location: str | None
    def __init__(
        self,
        *,
        bot_id: int,
        recipients: TypeBusinessBotRecipients,
        rights: TypeBusinessBotRights,
        device: str | None = None,
        date: int | None = None,
        location: str | None = None,
    ) -> None: ...
@_final
class ConnectedBotStarRef(_TLObject):
    __match_args__ = ("revoked", "url", "date", "bot_id", "commission_permille", "duration_months", "participants", "revenue",)
    revoked: bool
    url: str
    date: int
    bot_id: int
    commission_permille: int
    duration_months: int | None
    participants: int
    revenue: int
    def __init__(
        self,
        *,
        url: str,
        date: int,
        bot_id: int,
        commission_permille: int,
        participants: int,
        revenue: int,
        revoked: bool = False,
        duration_months: int | None = None,
    ) -> None: ...
@_final
class Contact(_TLObject):
    __match_args__ = ("user_id", "mutual",)
    user_id: int
    mutual: bool
    def __init__(
        self,
        *,
        user_id: int,
        mutual: bool,
    ) -> None: ...
@_final
class ContactBirthday(_TLObject):
    __match_args__ = ("contact_id", "birthday",)
    contact_id: int
    birthday: TypeBirthday
    def __init__(
        self,
        *,
        contact_id: int,
        birthday: TypeBirthday,
    ) -> None: ...
@_final
class ContactStatus(_TLObject):
    __match_args__ = ("user_id", "status",)
    user_id: int
    status: TypeUserStatus
    def __init__(
        self,
        *,
        user_id: int,
        status: TypeUserStatus,
    ) -> None: ...
@_final
class DataJSON(_TLObject):
    __match_args__ = ("data",)
    data: str
    def __init__(
        self,
        *,
        data: str,
    ) -> None: ...
@_final
class DcOption(_TLObject):
    __match_args__ = ("ipv6", "media_only", "tcpo_only", "cdn", "static", "this_port_only", "id", "ip_address", "port", "secret",)
    ipv6: bool
    media_only: bool
    tcpo_only: bool
    cdn: bool
    static: bool
    this_port_only: bool
    id: int
    ip_address: str
    port: int
    secret: bytes | None
    def __init__(
        self,
        *,
        id: int,
        ip_address: str,
        port: int,
        ipv6: bool = False,
        media_only: bool = False,
        tcpo_only: bool = False,
        cdn: bool = False,
        static: bool = False,
        this_port_only: bool = False,
        secret: bytes | None = None,
    ) -> None: ...
@_final
class DefaultHistoryTTL(_TLObject):
    __match_args__ = ("period",)
    period: int
    def __init__(
        self,
        *,
        period: int,
    ) -> None: ...
@_final
class Dialog(_TLObject):
    __match_args__ = ("pinned", "unread_mark", "view_forum_as_messages", "peer", "top_message", "read_inbox_max_id", "read_outbox_max_id", "unread_count", "unread_mentions_count", "unread_reactions_count", "unread_poll_votes_count", "notify_settings", "pts", "draft", "folder_id", "ttl_period",)
    pinned: bool
    unread_mark: bool
    view_forum_as_messages: bool
    peer: TypePeer
    top_message: int
    read_inbox_max_id: int
    read_outbox_max_id: int
    unread_count: int
    unread_mentions_count: int
    unread_reactions_count: int
    unread_poll_votes_count: int
    notify_settings: TypePeerNotifySettings
    pts: int | None
    draft: TypeDraftMessage | None
    folder_id: int | None
    ttl_period: int | None
    def __init__(
        self,
        *,
        peer: TypePeer,
        top_message: int,
        read_inbox_max_id: int,
        read_outbox_max_id: int,
        unread_count: int,
        unread_mentions_count: int,
        unread_reactions_count: int,
        unread_poll_votes_count: int,
        notify_settings: TypePeerNotifySettings,
        pinned: bool = False,
        unread_mark: bool = False,
        view_forum_as_messages: bool = False,
        pts: int | None = None,
        draft: TypeDraftMessage | None = None,
        folder_id: int | None = None,
        ttl_period: int | None = None,
    ) -> None: ...
@_final
class DialogCommunity(_TLObject):
    __match_args__ = ("pinned", "community_id", "notify_settings",)
    pinned: bool
    community_id: int
    notify_settings: TypePeerNotifySettings
    def __init__(
        self,
        *,
        community_id: int,
        notify_settings: TypePeerNotifySettings,
        pinned: bool = False,
    ) -> None: ...
@_final
class DialogFilter(_TLObject):
    __match_args__ = ("contacts", "non_contacts", "groups", "broadcasts", "bots", "exclude_muted", "exclude_read", "exclude_archived", "title_noanimate", "id", "title", "emoticon", "color", "pinned_peers", "include_peers", "exclude_peers",)
    contacts: bool
    non_contacts: bool
    groups: bool
    broadcasts: bool
    bots: bool
    exclude_muted: bool
    exclude_read: bool
    exclude_archived: bool
    title_noanimate: bool
    id: int
    title: TypeTextWithEntities
    emoticon: str | None
    color: int | None
    pinned_peers: list[TypeInputPeer]
    include_peers: list[TypeInputPeer]
    exclude_peers: list[TypeInputPeer]
    def __init__(
        self,
        *,
        id: int,
        title: TypeTextWithEntities,
        pinned_peers: _Sequence[TypeInputPeer],
        include_peers: _Sequence[TypeInputPeer],
        exclude_peers: _Sequence[TypeInputPeer],
        contacts: bool = False,
        non_contacts: bool = False,
        groups: bool = False,
        broadcasts: bool = False,
        bots: bool = False,
        exclude_muted: bool = False,
        exclude_read: bool = False,
        exclude_archived: bool = False,
        title_noanimate: bool = False,
        emoticon: str | None = None,
        color: int | None = None,
    ) -> None: ...
@_final
class DialogFilterChatlist(_TLObject):
    __match_args__ = ("has_my_invites", "title_noanimate", "id", "title", "emoticon", "color", "pinned_peers", "include_peers",)
    has_my_invites: bool
    title_noanimate: bool
    id: int
    title: TypeTextWithEntities
    emoticon: str | None
    color: int | None
    pinned_peers: list[TypeInputPeer]
    include_peers: list[TypeInputPeer]
    def __init__(
        self,
        *,
        id: int,
        title: TypeTextWithEntities,
        pinned_peers: _Sequence[TypeInputPeer],
        include_peers: _Sequence[TypeInputPeer],
        has_my_invites: bool = False,
        title_noanimate: bool = False,
        emoticon: str | None = None,
        color: int | None = None,
    ) -> None: ...
@_final
class DialogFilterDefault(_TLObject):
    def __init__(self) -> None: ...
@_final
class DialogFilterSuggested(_TLObject):
    __match_args__ = ("filter", "description",)
    filter: TypeDialogFilter
    description: str
    def __init__(
        self,
        *,
        filter: TypeDialogFilter,
        description: str,
    ) -> None: ...
@_final
class DialogFolder(_TLObject):
    __match_args__ = ("pinned", "folder", "peer", "top_message", "unread_muted_peers_count", "unread_unmuted_peers_count", "unread_muted_messages_count", "unread_unmuted_messages_count",)
    pinned: bool
    folder: TypeFolder
    peer: TypePeer
    top_message: int
    unread_muted_peers_count: int
    unread_unmuted_peers_count: int
    unread_muted_messages_count: int
    unread_unmuted_messages_count: int
    def __init__(
        self,
        *,
        folder: TypeFolder,
        peer: TypePeer,
        top_message: int,
        unread_muted_peers_count: int,
        unread_unmuted_peers_count: int,
        unread_muted_messages_count: int,
        unread_unmuted_messages_count: int,
        pinned: bool = False,
    ) -> None: ...
@_final
class DialogPeer(_TLObject):
    __match_args__ = ("peer",)
    peer: TypePeer
    def __init__(
        self,
        *,
        peer: TypePeer,
    ) -> None: ...
@_final
class DialogPeerCommunity(_TLObject):
    __match_args__ = ("community_id",)
    community_id: int
    def __init__(
        self,
        *,
        community_id: int,
    ) -> None: ...
@_final
class DialogPeerFolder(_TLObject):
    __match_args__ = ("folder_id",)
    folder_id: int
    def __init__(
        self,
        *,
        folder_id: int,
    ) -> None: ...
@_final
class DisallowedGiftsSettings(_TLObject):
    __match_args__ = ("disallow_unlimited_stargifts", "disallow_limited_stargifts", "disallow_unique_stargifts", "disallow_premium_gifts", "disallow_stargifts_from_channels",)
    disallow_unlimited_stargifts: bool
    disallow_limited_stargifts: bool
    disallow_unique_stargifts: bool
    disallow_premium_gifts: bool
    disallow_stargifts_from_channels: bool
    def __init__(
        self,
        *,
        disallow_unlimited_stargifts: bool = False,
        disallow_limited_stargifts: bool = False,
        disallow_unique_stargifts: bool = False,
        disallow_premium_gifts: bool = False,
        disallow_stargifts_from_channels: bool = False,
    ) -> None: ...
@_final
class Document(_TLObject):
    __match_args__ = ("id", "access_hash", "file_reference", "date", "mime_type", "size", "thumbs", "video_thumbs", "dc_id", "attributes",)
    id: int
    access_hash: int
    file_reference: bytes
    date: int
    mime_type: str
    size: int
    thumbs: list[TypePhotoSize] | None
    video_thumbs: list[TypeVideoSize] | None
    dc_id: int
    attributes: list[TypeDocumentAttribute]
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        file_reference: bytes,
        date: int,
        mime_type: str,
        size: int,
        dc_id: int,
        attributes: _Sequence[TypeDocumentAttribute],
        thumbs: _Sequence[TypePhotoSize] | None = None,
        video_thumbs: _Sequence[TypeVideoSize] | None = None,
    ) -> None: ...
@_final
class DocumentAttributeAnimated(_TLObject):
    def __init__(self) -> None: ...
@_final
class DocumentAttributeAudio(_TLObject):
    __match_args__ = ("voice", "duration", "title", "performer", "waveform",)
    voice: bool
    duration: int
    title: str | None
    performer: str | None
    waveform: bytes | None
    def __init__(
        self,
        *,
        duration: int,
        voice: bool = False,
        title: str | None = None,
        performer: str | None = None,
        waveform: bytes | None = None,
    ) -> None: ...
@_final
class DocumentAttributeCustomEmoji(_TLObject):
    __match_args__ = ("free", "text_color", "alt", "stickerset",)
    free: bool
    text_color: bool
    alt: str
    stickerset: TypeInputStickerSet
    def __init__(
        self,
        *,
        alt: str,
        stickerset: TypeInputStickerSet,
        free: bool = False,
        text_color: bool = False,
    ) -> None: ...
@_final
class DocumentAttributeFilename(_TLObject):
    __match_args__ = ("file_name",)
    file_name: str
    def __init__(
        self,
        *,
        file_name: str,
    ) -> None: ...
@_final
class DocumentAttributeHasStickers(_TLObject):
    def __init__(self) -> None: ...
@_final
class DocumentAttributeImageSize(_TLObject):
    __match_args__ = ("w", "h",)
    w: int
    h: int
    def __init__(
        self,
        *,
        w: int,
        h: int,
    ) -> None: ...
@_final
class DocumentAttributeSticker(_TLObject):
    __match_args__ = ("mask", "alt", "stickerset", "mask_coords",)
    mask: bool
    alt: str
    stickerset: TypeInputStickerSet
    mask_coords: TypeMaskCoords | None
    def __init__(
        self,
        *,
        alt: str,
        stickerset: TypeInputStickerSet,
        mask: bool = False,
        mask_coords: TypeMaskCoords | None = None,
    ) -> None: ...
@_final
class DocumentAttributeVideo(_TLObject):
    __match_args__ = ("round_message", "supports_streaming", "nosound", "duration", "w", "h", "preload_prefix_size", "video_start_ts", "video_codec",)
    round_message: bool
    supports_streaming: bool
    nosound: bool
    duration: float
    w: int
    h: int
    preload_prefix_size: int | None
    video_start_ts: float | None
    video_codec: str | None
    def __init__(
        self,
        *,
        duration: float,
        w: int,
        h: int,
        round_message: bool = False,
        supports_streaming: bool = False,
        nosound: bool = False,
        preload_prefix_size: int | None = None,
        video_start_ts: float | None = None,
        video_codec: str | None = None,
    ) -> None: ...
@_final
class DocumentEmpty(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class DraftMessage(_TLObject):
    __match_args__ = ("no_webpage", "invert_media", "reply_to", "message", "entities", "media", "date", "effect", "suggested_post", "rich_message",)
    no_webpage: bool
    invert_media: bool
    reply_to: TypeInputReplyTo | None
    message: str
    entities: list[TypeMessageEntity] | None
    media: TypeInputMedia | None
    date: int
    effect: int | None
    suggested_post: TypeSuggestedPost | None
    rich_message: TypeRichMessage | None
    def __init__(
        self,
        *,
        message: str,
        date: int,
        no_webpage: bool = False,
        invert_media: bool = False,
        reply_to: TypeInputReplyTo | None = None,
        entities: _Sequence[TypeMessageEntity] | None = None,
        media: TypeInputMedia | None = None,
        effect: int | None = None,
        suggested_post: TypeSuggestedPost | None = None,
        rich_message: TypeRichMessage | None = None,
    ) -> None: ...
@_final
class DraftMessageEmpty(_TLObject):
    __match_args__ = ("date",)
    date: int | None
    def __init__(
        self,
        *,
        date: int | None = None,
    ) -> None: ...
@_final
class EmailVerificationApple(_TLObject):
    __match_args__ = ("token",)
    token: str
    def __init__(
        self,
        *,
        token: str,
    ) -> None: ...
@_final
class EmailVerificationCode(_TLObject):
    __match_args__ = ("code",)
    code: str
    def __init__(
        self,
        *,
        code: str,
    ) -> None: ...
@_final
class EmailVerificationGoogle(_TLObject):
    __match_args__ = ("token",)
    token: str
    def __init__(
        self,
        *,
        token: str,
    ) -> None: ...
@_final
class EmailVerifyPurposeLoginChange(_TLObject):
    def __init__(self) -> None: ...
@_final
class EmailVerifyPurposeLoginSetup(_TLObject):
    __match_args__ = ("phone_number", "phone_code_hash",)
    phone_number: str
    phone_code_hash: str
    def __init__(
        self,
        *,
        phone_number: str,
        phone_code_hash: str,
    ) -> None: ...
@_final
class EmailVerifyPurposePassport(_TLObject):
    def __init__(self) -> None: ...
@_final
class EmojiGroup(_TLObject):
    __match_args__ = ("title", "icon_emoji_id", "emoticons",)
    title: str
    icon_emoji_id: int
    emoticons: list[str]
    def __init__(
        self,
        *,
        title: str,
        icon_emoji_id: int,
        emoticons: _Sequence[str],
    ) -> None: ...
@_final
class EmojiGroupGreeting(_TLObject):
    __match_args__ = ("title", "icon_emoji_id", "emoticons",)
    title: str
    icon_emoji_id: int
    emoticons: list[str]
    def __init__(
        self,
        *,
        title: str,
        icon_emoji_id: int,
        emoticons: _Sequence[str],
    ) -> None: ...
@_final
class EmojiGroupPremium(_TLObject):
    __match_args__ = ("title", "icon_emoji_id",)
    title: str
    icon_emoji_id: int
    def __init__(
        self,
        *,
        title: str,
        icon_emoji_id: int,
    ) -> None: ...
@_final
class EmojiKeyword(_TLObject):
    __match_args__ = ("keyword", "emoticons",)
    keyword: str
    emoticons: list[str]
    def __init__(
        self,
        *,
        keyword: str,
        emoticons: _Sequence[str],
    ) -> None: ...
@_final
class EmojiKeywordDeleted(_TLObject):
    __match_args__ = ("keyword", "emoticons",)
    keyword: str
    emoticons: list[str]
    def __init__(
        self,
        *,
        keyword: str,
        emoticons: _Sequence[str],
    ) -> None: ...
@_final
class EmojiKeywordsDifference(_TLObject):
    __match_args__ = ("lang_code", "from_version", "version", "keywords",)
    lang_code: str
    from_version: int
    version: int
    keywords: list[TypeEmojiKeyword]
    def __init__(
        self,
        *,
        lang_code: str,
        from_version: int,
        version: int,
        keywords: _Sequence[TypeEmojiKeyword],
    ) -> None: ...
@_final
class EmojiLanguage(_TLObject):
    __match_args__ = ("lang_code",)
    lang_code: str
    def __init__(
        self,
        *,
        lang_code: str,
    ) -> None: ...
@_final
class EmojiList(_TLObject):
    __match_args__ = ("hash", "document_id",)
    hash: int
    document_id: list[int]
    def __init__(
        self,
        *,
        hash: int,
        document_id: _Sequence[int],
    ) -> None: ...
@_final
class EmojiListNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class EmojiStatus(_TLObject):
    __match_args__ = ("document_id", "until",)
    document_id: int
    until: int | None
    def __init__(
        self,
        *,
        document_id: int,
        until: int | None = None,
    ) -> None: ...
@_final
class EmojiStatusCollectible(_TLObject):
    __match_args__ = ("collectible_id", "document_id", "title", "slug", "pattern_document_id", "center_color", "edge_color", "pattern_color", "text_color", "until",)
    collectible_id: int
    document_id: int
    title: str
    slug: str
    pattern_document_id: int
    center_color: int
    edge_color: int
    pattern_color: int
    text_color: int
    until: int | None
    def __init__(
        self,
        *,
        collectible_id: int,
        document_id: int,
        title: str,
        slug: str,
        pattern_document_id: int,
        center_color: int,
        edge_color: int,
        pattern_color: int,
        text_color: int,
        until: int | None = None,
    ) -> None: ...
@_final
class EmojiStatusEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class EmojiURL(_TLObject):
    __match_args__ = ("url",)
    url: str
    def __init__(
        self,
        *,
        url: str,
    ) -> None: ...
@_final
class EncryptedChat(_TLObject):
    __match_args__ = ("id", "access_hash", "date", "admin_id", "participant_id", "g_a_or_b", "key_fingerprint",)
    id: int
    access_hash: int
    date: int
    admin_id: int
    participant_id: int
    g_a_or_b: bytes
    key_fingerprint: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        date: int,
        admin_id: int,
        participant_id: int,
        g_a_or_b: bytes,
        key_fingerprint: int,
    ) -> None: ...
@_final
class EncryptedChatDiscarded(_TLObject):
    __match_args__ = ("history_deleted", "id",)
    history_deleted: bool
    id: int
    def __init__(
        self,
        *,
        id: int,
        history_deleted: bool = False,
    ) -> None: ...
@_final
class EncryptedChatEmpty(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class EncryptedChatRequested(_TLObject):
    __match_args__ = ("folder_id", "id", "access_hash", "date", "admin_id", "participant_id", "g_a",)
    folder_id: int | None
    id: int
    access_hash: int
    date: int
    admin_id: int
    participant_id: int
    g_a: bytes
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        date: int,
        admin_id: int,
        participant_id: int,
        g_a: bytes,
        folder_id: int | None = None,
    ) -> None: ...
@_final
class EncryptedChatWaiting(_TLObject):
    __match_args__ = ("id", "access_hash", "date", "admin_id", "participant_id",)
    id: int
    access_hash: int
    date: int
    admin_id: int
    participant_id: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        date: int,
        admin_id: int,
        participant_id: int,
    ) -> None: ...
@_final
class EncryptedFile(_TLObject):
    __match_args__ = ("id", "access_hash", "size", "dc_id", "key_fingerprint",)
    id: int
    access_hash: int
    size: int
    dc_id: int
    key_fingerprint: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        size: int,
        dc_id: int,
        key_fingerprint: int,
    ) -> None: ...
@_final
class EncryptedFileEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class EncryptedMessage(_TLObject):
    __match_args__ = ("random_id", "chat_id", "date", "bytes", "file",)
    random_id: int
    chat_id: int
    date: int
    bytes: _bytes
    file: TypeEncryptedFile
    def __init__(
        self,
        *,
        random_id: int,
        chat_id: int,
        date: int,
        bytes: _bytes,
        file: TypeEncryptedFile,
    ) -> None: ...
@_final
class EncryptedMessageService(_TLObject):
    __match_args__ = ("random_id", "chat_id", "date", "bytes",)
    random_id: int
    chat_id: int
    date: int
    bytes: _bytes
    def __init__(
        self,
        *,
        random_id: int,
        chat_id: int,
        date: int,
        bytes: _bytes,
    ) -> None: ...
@_final
class EphemeralMessage(_TLObject):
    __match_args__ = ("out", "welcome_template", "invert_media", "noforwards", "id", "from_id", "peer_id", "receiver_id", "top_msg_id", "date", "message", "entities", "media", "reply_markup", "reply_to", "rich_message", "chat_instance", "anchor_msg_id",)
    out: bool
    welcome_template: bool
    invert_media: bool
    noforwards: bool
    id: int
    from_id: TypePeer
    peer_id: TypePeer | None
    receiver_id: int
    top_msg_id: int | None
    date: int
    message: str
    entities: list[TypeMessageEntity] | None
    media: TypeMessageMedia | None
    reply_markup: TypeReplyMarkup | None
    reply_to: TypeMessageReplyHeader | None
    rich_message: TypeRichMessage | None
    chat_instance: int | None
    anchor_msg_id: int | None
    def __init__(
        self,
        *,
        id: int,
        from_id: TypePeer,
        receiver_id: int,
        date: int,
        message: str,
        out: bool = False,
        welcome_template: bool = False,
        invert_media: bool = False,
        noforwards: bool = False,
        peer_id: TypePeer | None = None,
        top_msg_id: int | None = None,
        entities: _Sequence[TypeMessageEntity] | None = None,
        media: TypeMessageMedia | None = None,
        reply_markup: TypeReplyMarkup | None = None,
        reply_to: TypeMessageReplyHeader | None = None,
        rich_message: TypeRichMessage | None = None,
        chat_instance: int | None = None,
        anchor_msg_id: int | None = None,
    ) -> None: ...
@_final
class ExportedChatlistInvite(_TLObject):
    __match_args__ = ("title", "url", "peers",)
    title: str
    url: str
    peers: list[TypePeer]
    def __init__(
        self,
        *,
        title: str,
        url: str,
        peers: _Sequence[TypePeer],
    ) -> None: ...
@_final
class ExportedContactToken(_TLObject):
    __match_args__ = ("url", "expires",)
    url: str
    expires: int
    def __init__(
        self,
        *,
        url: str,
        expires: int,
    ) -> None: ...
@_final
class ExportedMessageLink(_TLObject):
    __match_args__ = ("link", "html",)
    link: str
    html: str
    def __init__(
        self,
        *,
        link: str,
        html: str,
    ) -> None: ...
@_final
class ExportedStoryLink(_TLObject):
    __match_args__ = ("link",)
    link: str
    def __init__(
        self,
        *,
        link: str,
    ) -> None: ...
@_final
class FactCheck(_TLObject):
    __match_args__ = ("need_check", "country", "text", "hash",)
    need_check: bool
    country: str | None
    text: TypeTextWithEntities | None
    hash: int
    def __init__(
        self,
        *,
        hash: int,
        need_check: bool = False,
        country: str | None = None,
        text: TypeTextWithEntities | None = None,
    ) -> None: ...
@_final
class FileHash(_TLObject):
    __match_args__ = ("offset", "limit", "hash",)
    offset: int
    limit: int
    hash: bytes
    def __init__(
        self,
        *,
        offset: int,
        limit: int,
        hash: bytes,
    ) -> None: ...
@_final
class Folder(_TLObject):
    __match_args__ = ("autofill_new_broadcasts", "autofill_public_groups", "autofill_new_correspondents", "id", "title", "photo",)
    autofill_new_broadcasts: bool
    autofill_public_groups: bool
    autofill_new_correspondents: bool
    id: int
    title: str
    photo: TypeChatPhoto | None
    def __init__(
        self,
        *,
        id: int,
        title: str,
        autofill_new_broadcasts: bool = False,
        autofill_public_groups: bool = False,
        autofill_new_correspondents: bool = False,
        photo: TypeChatPhoto | None = None,
    ) -> None: ...
@_final
class FolderPeer(_TLObject):
    __match_args__ = ("peer", "folder_id",)
    peer: TypePeer
    folder_id: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        folder_id: int,
    ) -> None: ...
@_final
class ForumTopic(_TLObject):
    __match_args__ = ("my", "closed", "pinned", "short", "hidden", "title_missing", "id", "date", "peer", "title", "icon_color", "icon_emoji_id", "top_message", "read_inbox_max_id", "read_outbox_max_id", "unread_count", "unread_mentions_count", "unread_reactions_count", "unread_poll_votes_count", "from_id", "notify_settings", "draft",)
    my: bool
    closed: bool
    pinned: bool
    short: bool
    hidden: bool
    title_missing: bool
    id: int
    date: int
    peer: TypePeer
    title: str
    icon_color: int
    icon_emoji_id: int | None
    top_message: int
    read_inbox_max_id: int
    read_outbox_max_id: int
    unread_count: int
    unread_mentions_count: int
    unread_reactions_count: int
    unread_poll_votes_count: int
    from_id: TypePeer
    notify_settings: TypePeerNotifySettings
    draft: TypeDraftMessage | None
    def __init__(
        self,
        *,
        id: int,
        date: int,
        peer: TypePeer,
        title: str,
        icon_color: int,
        top_message: int,
        read_inbox_max_id: int,
        read_outbox_max_id: int,
        unread_count: int,
        unread_mentions_count: int,
        unread_reactions_count: int,
        unread_poll_votes_count: int,
        from_id: TypePeer,
        notify_settings: TypePeerNotifySettings,
        my: bool = False,
        closed: bool = False,
        pinned: bool = False,
        short: bool = False,
        hidden: bool = False,
        title_missing: bool = False,
        icon_emoji_id: int | None = None,
        draft: TypeDraftMessage | None = None,
    ) -> None: ...
@_final
class ForumTopicDeleted(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class FoundStory(_TLObject):
    __match_args__ = ("peer", "story",)
    peer: TypePeer
    story: TypeStoryItem
    def __init__(
        self,
        *,
        peer: TypePeer,
        story: TypeStoryItem,
    ) -> None: ...
@_final
class Game(_TLObject):
    __match_args__ = ("id", "access_hash", "short_name", "title", "description", "photo", "document",)
    id: int
    access_hash: int
    short_name: str
    title: str
    description: str
    photo: TypePhoto
    document: TypeDocument | None
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        short_name: str,
        title: str,
        description: str,
        photo: TypePhoto,
        document: TypeDocument | None = None,
    ) -> None: ...
@_final
class GeoPoint(_TLObject):
    __match_args__ = ("long", "lat", "access_hash", "accuracy_radius",)
    long: float
    lat: float
    access_hash: int
    accuracy_radius: int | None
    def __init__(
        self,
        *,
        long: float,
        lat: float,
        access_hash: int,
        accuracy_radius: int | None = None,
    ) -> None: ...
@_final
class GeoPointAddress(_TLObject):
    __match_args__ = ("country_iso2", "state", "city", "street",)
    country_iso2: str
    state: str | None
    city: str | None
    street: str | None
    def __init__(
        self,
        *,
        country_iso2: str,
        state: str | None = None,
        city: str | None = None,
        street: str | None = None,
    ) -> None: ...
@_final
class GeoPointEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class GlobalPrivacySettings(_TLObject):
    __match_args__ = ("archive_and_mute_new_noncontact_peers", "keep_archived_unmuted", "keep_archived_folders", "hide_read_marks", "new_noncontact_peers_require_premium", "display_gifts_button", "noncontact_peers_paid_stars", "disallowed_gifts",)
    archive_and_mute_new_noncontact_peers: bool
    keep_archived_unmuted: bool
    keep_archived_folders: bool
    hide_read_marks: bool
    new_noncontact_peers_require_premium: bool
    display_gifts_button: bool
    noncontact_peers_paid_stars: int | None
    disallowed_gifts: TypeDisallowedGiftsSettings | None
    def __init__(
        self,
        *,
        archive_and_mute_new_noncontact_peers: bool = False,
        keep_archived_unmuted: bool = False,
        keep_archived_folders: bool = False,
        hide_read_marks: bool = False,
        new_noncontact_peers_require_premium: bool = False,
        display_gifts_button: bool = False,
        noncontact_peers_paid_stars: int | None = None,
        disallowed_gifts: TypeDisallowedGiftsSettings | None = None,
    ) -> None: ...
@_final
class GroupCall(_TLObject):
    __match_args__ = ("join_muted", "can_change_join_muted", "join_date_asc", "schedule_start_subscribed", "can_start_video", "record_video_active", "rtmp_stream", "listeners_hidden", "conference", "creator", "messages_enabled", "can_change_messages_enabled", "min", "id", "access_hash", "participants_count", "title", "stream_dc_id", "record_start_date", "schedule_date", "unmuted_video_count", "unmuted_video_limit", "version", "invite_link", "send_paid_messages_stars", "default_send_as",)
    join_muted: bool
    can_change_join_muted: bool
    join_date_asc: bool
    schedule_start_subscribed: bool
    can_start_video: bool
    record_video_active: bool
    rtmp_stream: bool
    listeners_hidden: bool
    conference: bool
    creator: bool
    messages_enabled: bool
    can_change_messages_enabled: bool
    min: bool
    id: int
    access_hash: int
    participants_count: int
    title: str | None
    stream_dc_id: int | None
    record_start_date: int | None
    schedule_date: int | None
    unmuted_video_count: int | None
    unmuted_video_limit: int
    version: int
    invite_link: str | None
    send_paid_messages_stars: int | None
    default_send_as: TypePeer | None
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        participants_count: int,
        unmuted_video_limit: int,
        version: int,
        join_muted: bool = False,
        can_change_join_muted: bool = False,
        join_date_asc: bool = False,
        schedule_start_subscribed: bool = False,
        can_start_video: bool = False,
        record_video_active: bool = False,
        rtmp_stream: bool = False,
        listeners_hidden: bool = False,
        conference: bool = False,
        creator: bool = False,
        messages_enabled: bool = False,
        can_change_messages_enabled: bool = False,
        min: bool = False,
        title: str | None = None,
        stream_dc_id: int | None = None,
        record_start_date: int | None = None,
        schedule_date: int | None = None,
        unmuted_video_count: int | None = None,
        invite_link: str | None = None,
        send_paid_messages_stars: int | None = None,
        default_send_as: TypePeer | None = None,
    ) -> None: ...
@_final
class GroupCallDiscarded(_TLObject):
    __match_args__ = ("id", "access_hash", "duration",)
    id: int
    access_hash: int
    duration: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        duration: int,
    ) -> None: ...
@_final
class GroupCallDonor(_TLObject):
    __match_args__ = ("top", "my", "peer_id", "stars",)
    top: bool
    my: bool
    peer_id: TypePeer | None
    stars: int
    def __init__(
        self,
        *,
        stars: int,
        top: bool = False,
        my: bool = False,
        peer_id: TypePeer | None = None,
    ) -> None: ...
@_final
class GroupCallMessage(_TLObject):
    __match_args__ = ("from_admin", "id", "from_id", "date", "message", "paid_message_stars",)
    from_admin: bool
    id: int
    from_id: TypePeer
    date: int
    message: TypeTextWithEntities
    paid_message_stars: int | None
    def __init__(
        self,
        *,
        id: int,
        from_id: TypePeer,
        date: int,
        message: TypeTextWithEntities,
        from_admin: bool = False,
        paid_message_stars: int | None = None,
    ) -> None: ...
@_final
class GroupCallParticipant(_TLObject):
    __match_args__ = ("muted", "left", "can_self_unmute", "just_joined", "versioned", "min", "muted_by_you", "volume_by_admin", "self_", "video_joined", "peer", "date", "active_date", "source", "volume", "about", "raise_hand_rating", "video", "presentation", "paid_stars_total",)
    muted: bool
    left: bool
    can_self_unmute: bool
    just_joined: bool
    versioned: bool
    min: bool
    muted_by_you: bool
    volume_by_admin: bool
    self_: bool
    video_joined: bool
    peer: TypePeer
    date: int
    active_date: int | None
    source: int
    volume: int | None
    about: str | None
    raise_hand_rating: int | None
    video: TypeGroupCallParticipantVideo | None
    presentation: TypeGroupCallParticipantVideo | None
    paid_stars_total: int | None
    def __init__(
        self,
        *,
        peer: TypePeer,
        date: int,
        source: int,
        muted: bool = False,
        left: bool = False,
        can_self_unmute: bool = False,
        just_joined: bool = False,
        versioned: bool = False,
        min: bool = False,
        muted_by_you: bool = False,
        volume_by_admin: bool = False,
        self_: bool = False,
        video_joined: bool = False,
        active_date: int | None = None,
        volume: int | None = None,
        about: str | None = None,
        raise_hand_rating: int | None = None,
        video: TypeGroupCallParticipantVideo | None = None,
        presentation: TypeGroupCallParticipantVideo | None = None,
        paid_stars_total: int | None = None,
    ) -> None: ...
@_final
class GroupCallParticipantVideo(_TLObject):
    __match_args__ = ("paused", "endpoint", "source_groups", "audio_source",)
    paused: bool
    endpoint: str
    source_groups: list[TypeGroupCallParticipantVideoSourceGroup]
    audio_source: int | None
    def __init__(
        self,
        *,
        endpoint: str,
        source_groups: _Sequence[TypeGroupCallParticipantVideoSourceGroup],
        paused: bool = False,
        audio_source: int | None = None,
    ) -> None: ...
@_final
class GroupCallParticipantVideoSourceGroup(_TLObject):
    __match_args__ = ("semantics", "sources",)
    semantics: str
    sources: list[int]
    def __init__(
        self,
        *,
        semantics: str,
        sources: _Sequence[int],
    ) -> None: ...
@_final
class GroupCallStreamChannel(_TLObject):
    __match_args__ = ("channel", "scale", "last_timestamp_ms",)
    channel: int
    scale: int
    last_timestamp_ms: int
    def __init__(
        self,
        *,
        channel: int,
        scale: int,
        last_timestamp_ms: int,
    ) -> None: ...
@_final
class HighScore(_TLObject):
    __match_args__ = ("pos", "user_id", "score",)
    pos: int
    user_id: int
    score: int
    def __init__(
        self,
        *,
        pos: int,
        user_id: int,
        score: int,
    ) -> None: ...
@_final
class ImportedContact(_TLObject):
    __match_args__ = ("user_id", "client_id",)
    user_id: int
    client_id: int
    def __init__(
        self,
        *,
        user_id: int,
        client_id: int,
    ) -> None: ...
@_final
class InitConnection(_TLFunction[_T]):
    __match_args__ = ("api_id", "device_model", "system_version", "app_version", "system_lang_code", "lang_pack", "lang_code", "proxy", "params", "query",)
    api_id: int
    device_model: str
    system_version: str
    app_version: str
    system_lang_code: str
    lang_pack: str
    lang_code: str
    proxy: TypeInputClientProxy | None
    params: TypeJSONValue | None
    query: _TLFunction[_T]
    def __init__(
        self,
        *,
        api_id: int,
        device_model: str,
        system_version: str,
        app_version: str,
        system_lang_code: str,
        lang_pack: str,
        lang_code: str,
        query: _TLFunction[_T],
        proxy: TypeInputClientProxy | None = None,
        params: TypeJSONValue | None = None,
    ) -> None: ...
@_final
class InlineBotSwitchPM(_TLObject):
    __match_args__ = ("text", "start_param",)
    text: str
    start_param: str
    def __init__(
        self,
        *,
        text: str,
        start_param: str,
    ) -> None: ...
@_final
class InlineBotWebView(_TLObject):
    __match_args__ = ("text", "url",)
    text: str
    url: str
    def __init__(
        self,
        *,
        text: str,
        url: str,
    ) -> None: ...
@_final
class InlineButtonTypeBuy(_TLObject):
    def __init__(self) -> None: ...
@_final
class InlineButtonTypeCallback(_TLObject):
    __match_args__ = ("requires_password", "data",)
    requires_password: bool
    data: bytes
    def __init__(
        self,
        *,
        data: bytes,
        requires_password: bool = False,
    ) -> None: ...
@_final
class InlineButtonTypeCopy(_TLObject):
    __match_args__ = ("copy_text",)
    copy_text: str
    def __init__(
        self,
        *,
        copy_text: str,
    ) -> None: ...
@_final
class InlineButtonTypeDisabled(_TLObject):
    def __init__(self) -> None: ...
@_final
class InlineButtonTypeGame(_TLObject):
    def __init__(self) -> None: ...
@_final
class InlineButtonTypeSwitchInline(_TLObject):
    __match_args__ = ("same_peer", "query", "peer_types",)
    same_peer: bool
    query: str
    peer_types: list[TypeInlineQueryPeerType] | None
    def __init__(
        self,
        *,
        query: str,
        same_peer: bool = False,
        peer_types: _Sequence[TypeInlineQueryPeerType] | None = None,
    ) -> None: ...
@_final
class InlineButtonTypeUrl(_TLObject):
    __match_args__ = ("url",)
    url: str
    def __init__(
        self,
        *,
        url: str,
    ) -> None: ...
@_final
class InlineButtonTypeUrlAuth(_TLObject):
    __match_args__ = ("fwd_text", "url", "button_id",)
    fwd_text: str | None
    url: str
    button_id: int
    def __init__(
        self,
        *,
        url: str,
        button_id: int,
        fwd_text: str | None = None,
    ) -> None: ...
@_final
class InlineButtonTypeUserProfile(_TLObject):
    __match_args__ = ("user_id",)
    user_id: int
    def __init__(
        self,
        *,
        user_id: int,
    ) -> None: ...
@_final
class InlineButtonTypeWebView(_TLObject):
    __match_args__ = ("url",)
    url: str
    def __init__(
        self,
        *,
        url: str,
    ) -> None: ...
@_final
class InlineQueryPeerTypeBotPM(_TLObject):
    def __init__(self) -> None: ...
@_final
class InlineQueryPeerTypeBroadcast(_TLObject):
    def __init__(self) -> None: ...
@_final
class InlineQueryPeerTypeChat(_TLObject):
    def __init__(self) -> None: ...
@_final
class InlineQueryPeerTypeMegagroup(_TLObject):
    def __init__(self) -> None: ...
@_final
class InlineQueryPeerTypePM(_TLObject):
    def __init__(self) -> None: ...
@_final
class InlineQueryPeerTypeSameBotPM(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputAiComposeToneDefault(_TLObject):
    __match_args__ = ("tone",)
    tone: str
    def __init__(
        self,
        *,
        tone: str,
    ) -> None: ...
@_final
class InputAiComposeToneID(_TLObject):
    __match_args__ = ("id", "access_hash",)
    id: int
    access_hash: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputAiComposeToneSingleUse(_TLObject):
    __match_args__ = ("custom_prompt",)
    custom_prompt: str
    def __init__(
        self,
        *,
        custom_prompt: str,
    ) -> None: ...
@_final
class InputAiComposeToneSlug(_TLObject):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class InputAppEvent(_TLObject):
    __match_args__ = ("time", "type", "peer", "data",)
    time: float
    type: str
    peer: int
    data: TypeJSONValue
    def __init__(
        self,
        *,
        time: float,
        type: str,
        peer: int,
        data: TypeJSONValue,
    ) -> None: ...
@_final
class InputBotAppID(_TLObject):
    __match_args__ = ("id", "access_hash",)
    id: int
    access_hash: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputBotAppShortName(_TLObject):
    __match_args__ = ("bot_id", "short_name",)
    bot_id: TypeInputUser
    short_name: str
    def __init__(
        self,
        *,
        bot_id: TypeInputUser,
        short_name: str,
    ) -> None: ...
@_final
class InputBotInlineMessageGame(_TLObject):
    __match_args__ = ("reply_markup",)
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class InputBotInlineMessageID(_TLObject):
    __match_args__ = ("dc_id", "id", "access_hash",)
    dc_id: int
    id: int
    access_hash: int
    def __init__(
        self,
        *,
        dc_id: int,
        id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputBotInlineMessageID64(_TLObject):
    __match_args__ = ("dc_id", "owner_id", "id", "access_hash",)
    dc_id: int
    owner_id: int
    id: int
    access_hash: int
    def __init__(
        self,
        *,
        dc_id: int,
        owner_id: int,
        id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputBotInlineMessageMediaAuto(_TLObject):
    __match_args__ = ("invert_media", "message", "entities", "reply_markup",)
    invert_media: bool
    message: str
    entities: list[TypeMessageEntity] | None
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        message: str,
        invert_media: bool = False,
        entities: _Sequence[TypeMessageEntity] | None = None,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class InputBotInlineMessageMediaContact(_TLObject):
    __match_args__ = ("phone_number", "first_name", "last_name", "vcard", "reply_markup",)
    phone_number: str
    first_name: str
    last_name: str
    vcard: str
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        phone_number: str,
        first_name: str,
        last_name: str,
        vcard: str,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class InputBotInlineMessageMediaGeo(_TLObject):
    __match_args__ = ("geo_point", "heading", "period", "proximity_notification_radius", "reply_markup",)
    geo_point: TypeInputGeoPoint
    heading: int | None
    period: int | None
    proximity_notification_radius: int | None
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        geo_point: TypeInputGeoPoint,
        heading: int | None = None,
        period: int | None = None,
        proximity_notification_radius: int | None = None,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class InputBotInlineMessageMediaInvoice(_TLObject):
    __match_args__ = ("title", "description", "photo", "invoice", "payload", "provider", "provider_data", "reply_markup",)
    title: str
    description: str
    photo: TypeInputWebDocument | None
    invoice: TypeInvoice
    payload: bytes
    provider: str
    provider_data: TypeDataJSON
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        title: str,
        description: str,
        invoice: TypeInvoice,
        payload: bytes,
        provider: str,
        provider_data: TypeDataJSON,
        photo: TypeInputWebDocument | None = None,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class InputBotInlineMessageMediaVenue(_TLObject):
    __match_args__ = ("geo_point", "title", "address", "provider", "venue_id", "venue_type", "reply_markup",)
    geo_point: TypeInputGeoPoint
    title: str
    address: str
    provider: str
    venue_id: str
    venue_type: str
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        geo_point: TypeInputGeoPoint,
        title: str,
        address: str,
        provider: str,
        venue_id: str,
        venue_type: str,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class InputBotInlineMessageMediaWebPage(_TLObject):
    __match_args__ = ("invert_media", "force_large_media", "force_small_media", "optional", "message", "entities", "url", "reply_markup",)
    invert_media: bool
    force_large_media: bool
    force_small_media: bool
    optional: bool
    message: str
    entities: list[TypeMessageEntity] | None
    url: str
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        message: str,
        url: str,
        invert_media: bool = False,
        force_large_media: bool = False,
        force_small_media: bool = False,
        optional: bool = False,
        entities: _Sequence[TypeMessageEntity] | None = None,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class InputBotInlineMessageRichMessage(_TLObject):
    __match_args__ = ("reply_markup", "rich_message",)
    reply_markup: TypeReplyMarkup | None
    rich_message: TypeInputRichMessage
    def __init__(
        self,
        *,
        rich_message: TypeInputRichMessage,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class InputBotInlineMessageText(_TLObject):
    __match_args__ = ("no_webpage", "invert_media", "message", "entities", "reply_markup",)
    no_webpage: bool
    invert_media: bool
    message: str
    entities: list[TypeMessageEntity] | None
    reply_markup: TypeReplyMarkup | None
    def __init__(
        self,
        *,
        message: str,
        no_webpage: bool = False,
        invert_media: bool = False,
        entities: _Sequence[TypeMessageEntity] | None = None,
        reply_markup: TypeReplyMarkup | None = None,
    ) -> None: ...
@_final
class InputBotInlineResult(_TLObject):
    __match_args__ = ("id", "type", "title", "description", "url", "thumb", "content", "send_message",)
    id: str
    type: str
    title: str | None
    description: str | None
    url: str | None
    thumb: TypeInputWebDocument | None
    content: TypeInputWebDocument | None
    send_message: TypeInputBotInlineMessage
    def __init__(
        self,
        *,
        id: str,
        type: str,
        send_message: TypeInputBotInlineMessage,
        title: str | None = None,
        description: str | None = None,
        url: str | None = None,
        thumb: TypeInputWebDocument | None = None,
        content: TypeInputWebDocument | None = None,
    ) -> None: ...
@_final
class InputBotInlineResultDocument(_TLObject):
    __match_args__ = ("id", "type", "title", "description", "document", "send_message",)
    id: str
    type: str
    title: str | None
    description: str | None
    document: TypeInputDocument
    send_message: TypeInputBotInlineMessage
    def __init__(
        self,
        *,
        id: str,
        type: str,
        document: TypeInputDocument,
        send_message: TypeInputBotInlineMessage,
        title: str | None = None,
        description: str | None = None,
    ) -> None: ...
@_final
class InputBotInlineResultGame(_TLObject):
    __match_args__ = ("id", "short_name", "send_message",)
    id: str
    short_name: str
    send_message: TypeInputBotInlineMessage
    def __init__(
        self,
        *,
        id: str,
        short_name: str,
        send_message: TypeInputBotInlineMessage,
    ) -> None: ...
@_final
class InputBotInlineResultPhoto(_TLObject):
    __match_args__ = ("id", "type", "photo", "send_message",)
    id: str
    type: str
    photo: TypeInputPhoto
    send_message: TypeInputBotInlineMessage
    def __init__(
        self,
        *,
        id: str,
        type: str,
        photo: TypeInputPhoto,
        send_message: TypeInputBotInlineMessage,
    ) -> None: ...
@_final
class InputBusinessAwayMessage(_TLObject):
    __match_args__ = ("offline_only", "shortcut_id", "schedule", "recipients",)
    offline_only: bool
    shortcut_id: int
    schedule: TypeBusinessAwayMessageSchedule
    recipients: TypeInputBusinessRecipients
    def __init__(
        self,
        *,
        shortcut_id: int,
        schedule: TypeBusinessAwayMessageSchedule,
        recipients: TypeInputBusinessRecipients,
        offline_only: bool = False,
    ) -> None: ...
@_final
class InputBusinessBotRecipients(_TLObject):
    __match_args__ = ("existing_chats", "new_chats", "contacts", "non_contacts", "exclude_selected", "users", "exclude_users",)
    existing_chats: bool
    new_chats: bool
    contacts: bool
    non_contacts: bool
    exclude_selected: bool
    users: list[TypeInputUser] | None
    exclude_users: list[TypeInputUser] | None
    def __init__(
        self,
        *,
        existing_chats: bool = False,
        new_chats: bool = False,
        contacts: bool = False,
        non_contacts: bool = False,
        exclude_selected: bool = False,
        users: _Sequence[TypeInputUser] | None = None,
        exclude_users: _Sequence[TypeInputUser] | None = None,
    ) -> None: ...
@_final
class InputBusinessChatLink(_TLObject):
    __match_args__ = ("message", "entities", "title",)
    message: str
    entities: list[TypeMessageEntity] | None
    title: str | None
    def __init__(
        self,
        *,
        message: str,
        entities: _Sequence[TypeMessageEntity] | None = None,
        title: str | None = None,
    ) -> None: ...
@_final
class InputBusinessGreetingMessage(_TLObject):
    __match_args__ = ("shortcut_id", "recipients", "no_activity_days",)
    shortcut_id: int
    recipients: TypeInputBusinessRecipients
    no_activity_days: int
    def __init__(
        self,
        *,
        shortcut_id: int,
        recipients: TypeInputBusinessRecipients,
        no_activity_days: int,
    ) -> None: ...
@_final
class InputBusinessIntro(_TLObject):
    __match_args__ = ("title", "description", "sticker",)
    title: str
    description: str
    sticker: TypeInputDocument | None
    def __init__(
        self,
        *,
        title: str,
        description: str,
        sticker: TypeInputDocument | None = None,
    ) -> None: ...
@_final
class InputBusinessRecipients(_TLObject):
    __match_args__ = ("existing_chats", "new_chats", "contacts", "non_contacts", "exclude_selected", "users",)
    existing_chats: bool
    new_chats: bool
    contacts: bool
    non_contacts: bool
    exclude_selected: bool
    users: list[TypeInputUser] | None
    def __init__(
        self,
        *,
        existing_chats: bool = False,
        new_chats: bool = False,
        contacts: bool = False,
        non_contacts: bool = False,
        exclude_selected: bool = False,
        users: _Sequence[TypeInputUser] | None = None,
    ) -> None: ...
@_final
class InputButtonTypeRequestPeer(_TLObject):
    __match_args__ = ("name_requested", "username_requested", "photo_requested", "button_id", "peer_type", "max_quantity",)
    name_requested: bool
    username_requested: bool
    photo_requested: bool
    button_id: int
    peer_type: TypeRequestPeerType
    max_quantity: int
    def __init__(
        self,
        *,
        button_id: int,
        peer_type: TypeRequestPeerType,
        max_quantity: int,
        name_requested: bool = False,
        username_requested: bool = False,
        photo_requested: bool = False,
    ) -> None: ...
@_final
class InputChannel(_TLObject):
    __match_args__ = ("channel_id", "access_hash",)
    channel_id: int
    access_hash: int
    def __init__(
        self,
        *,
        channel_id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputChannelEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputChannelFromMessage(_TLObject):
    __match_args__ = ("peer", "msg_id", "channel_id",)
    peer: TypeInputPeer
    msg_id: int
    channel_id: int
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
        msg_id: int,
        channel_id: int,
    ) -> None: ...
@_final
class InputChatPhoto(_TLObject):
    __match_args__ = ("id",)
    id: TypeInputPhoto
    def __init__(
        self,
        *,
        id: TypeInputPhoto,
    ) -> None: ...
@_final
class InputChatPhotoEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputChatTheme(_TLObject):
    __match_args__ = ("emoticon",)
    emoticon: str
    def __init__(
        self,
        *,
        emoticon: str,
    ) -> None: ...
@_final
class InputChatThemeEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputChatThemeUniqueGift(_TLObject):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class InputChatUploadedPhoto(_TLObject):
    __match_args__ = ("file", "video", "video_start_ts", "video_emoji_markup",)
    file: TypeInputFile | None
    video: TypeInputFile | None
    video_start_ts: float | None
    video_emoji_markup: TypeVideoSize | None
    def __init__(
        self,
        *,
        file: TypeInputFile | None = None,
        video: TypeInputFile | None = None,
        video_start_ts: float | None = None,
        video_emoji_markup: TypeVideoSize | None = None,
    ) -> None: ...
@_final
class InputChatlistDialogFilter(_TLObject):
    __match_args__ = ("filter_id",)
    filter_id: int
    def __init__(
        self,
        *,
        filter_id: int,
    ) -> None: ...
@_final
class InputCheckPasswordEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputCheckPasswordSRP(_TLObject):
    __match_args__ = ("srp_id", "A", "M1",)
    srp_id: int
    A: bytes
    M1: bytes
    def __init__(
        self,
        *,
        srp_id: int,
        A: bytes,
        M1: bytes,
    ) -> None: ...
@_final
class InputClientProxy(_TLObject):
    __match_args__ = ("address", "port",)
    address: str
    port: int
    def __init__(
        self,
        *,
        address: str,
        port: int,
    ) -> None: ...
@_final
class InputCollectiblePhone(_TLObject):
    __match_args__ = ("phone",)
    phone: str
    def __init__(
        self,
        *,
        phone: str,
    ) -> None: ...
@_final
class InputCollectibleUsername(_TLObject):
    __match_args__ = ("username",)
    username: str
    def __init__(
        self,
        *,
        username: str,
    ) -> None: ...
@_final
class InputDialogPeer(_TLObject):
    __match_args__ = ("peer",)
    peer: TypeInputPeer
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
    ) -> None: ...
@_final
class InputDialogPeerCommunity(_TLObject):
    __match_args__ = ("community",)
    community: TypeInputChannel
    def __init__(
        self,
        *,
        community: TypeInputChannel,
    ) -> None: ...
@_final
class InputDialogPeerFolder(_TLObject):
    __match_args__ = ("folder_id",)
    folder_id: int
    def __init__(
        self,
        *,
        folder_id: int,
    ) -> None: ...
@_final
class InputDocument(_TLObject):
    __match_args__ = ("id", "access_hash", "file_reference",)
    id: int
    access_hash: int
    file_reference: bytes
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        file_reference: bytes,
    ) -> None: ...
@_final
class InputDocumentEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputDocumentFileLocation(_TLObject):
    __match_args__ = ("id", "access_hash", "file_reference", "thumb_size",)
    id: int
    access_hash: int
    file_reference: bytes
    thumb_size: str
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        file_reference: bytes,
        thumb_size: str,
    ) -> None: ...
@_final
class InputEmojiStatusCollectible(_TLObject):
    __match_args__ = ("collectible_id", "until",)
    collectible_id: int
    until: int | None
    def __init__(
        self,
        *,
        collectible_id: int,
        until: int | None = None,
    ) -> None: ...
@_final
class InputEncryptedChat(_TLObject):
    __match_args__ = ("chat_id", "access_hash",)
    chat_id: int
    access_hash: int
    def __init__(
        self,
        *,
        chat_id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputEncryptedFile(_TLObject):
    __match_args__ = ("id", "access_hash",)
    id: int
    access_hash: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputEncryptedFileBigUploaded(_TLObject):
    __match_args__ = ("id", "parts", "key_fingerprint",)
    id: int
    parts: int
    key_fingerprint: int
    def __init__(
        self,
        *,
        id: int,
        parts: int,
        key_fingerprint: int,
    ) -> None: ...
@_final
class InputEncryptedFileEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputEncryptedFileLocation(_TLObject):
    __match_args__ = ("id", "access_hash",)
    id: int
    access_hash: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputEncryptedFileUploaded(_TLObject):
    __match_args__ = ("id", "parts", "md5_checksum", "key_fingerprint",)
    id: int
    parts: int
    md5_checksum: str
    key_fingerprint: int
    def __init__(
        self,
        *,
        id: int,
        parts: int,
        md5_checksum: str,
        key_fingerprint: int,
    ) -> None: ...
@_final
class InputFile(_TLObject):
    __match_args__ = ("id", "parts", "name", "md5_checksum",)
    id: int
    parts: int
    name: str
    md5_checksum: str
    def __init__(
        self,
        *,
        id: int,
        parts: int,
        name: str,
        md5_checksum: str,
    ) -> None: ...
@_final
class InputFileBig(_TLObject):
    __match_args__ = ("id", "parts", "name",)
    id: int
    parts: int
    name: str
    def __init__(
        self,
        *,
        id: int,
        parts: int,
        name: str,
    ) -> None: ...
@_final
class InputFileLocation(_TLObject):
    __match_args__ = ("volume_id", "local_id", "secret", "file_reference",)
    volume_id: int
    local_id: int
    secret: int
    file_reference: bytes
    def __init__(
        self,
        *,
        volume_id: int,
        local_id: int,
        secret: int,
        file_reference: bytes,
    ) -> None: ...
@_final
class InputFileStoryDocument(_TLObject):
    __match_args__ = ("id",)
    id: TypeInputDocument
    def __init__(
        self,
        *,
        id: TypeInputDocument,
    ) -> None: ...
@_final
class InputFolderPeer(_TLObject):
    __match_args__ = ("peer", "folder_id",)
    peer: TypeInputPeer
    folder_id: int
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
        folder_id: int,
    ) -> None: ...
@_final
class InputGameID(_TLObject):
    __match_args__ = ("id", "access_hash",)
    id: int
    access_hash: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputGameShortName(_TLObject):
    __match_args__ = ("bot_id", "short_name",)
    bot_id: TypeInputUser
    short_name: str
    def __init__(
        self,
        *,
        bot_id: TypeInputUser,
        short_name: str,
    ) -> None: ...
@_final
class InputGeoPoint(_TLObject):
    __match_args__ = ("lat", "long", "accuracy_radius",)
    lat: float
    long: float
    accuracy_radius: int | None
    def __init__(
        self,
        *,
        lat: float,
        long: float,
        accuracy_radius: int | None = None,
    ) -> None: ...
@_final
class InputGeoPointEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputGroupCall(_TLObject):
    __match_args__ = ("id", "access_hash",)
    id: int
    access_hash: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputGroupCallInviteMessage(_TLObject):
    __match_args__ = ("msg_id",)
    msg_id: int
    def __init__(
        self,
        *,
        msg_id: int,
    ) -> None: ...
@_final
class InputGroupCallSlug(_TLObject):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class InputGroupCallStream(_TLObject):
    __match_args__ = ("call", "time_ms", "scale", "video_channel", "video_quality",)
    call: TypeInputGroupCall
    time_ms: int
    scale: int
    video_channel: int | None
    video_quality: int | None
    def __init__(
        self,
        *,
        call: TypeInputGroupCall,
        time_ms: int,
        scale: int,
        video_channel: int | None = None,
        video_quality: int | None = None,
    ) -> None: ...
@_final
class InputInlineButtonTypeUrlAuth(_TLObject):
    __match_args__ = ("request_write_access", "fwd_text", "url", "bot",)
    request_write_access: bool
    fwd_text: str | None
    url: str
    bot: TypeInputUser | None
    def __init__(
        self,
        *,
        url: str,
        request_write_access: bool = False,
        fwd_text: str | None = None,
        bot: TypeInputUser | None = None,
    ) -> None: ...
@_final
class InputInlineButtonTypeUserProfile(_TLObject):
    __match_args__ = ("user_id",)
    user_id: TypeInputUser
    def __init__(
        self,
        *,
        user_id: TypeInputUser,
    ) -> None: ...
@_final
class InputInvoiceBusinessBotTransferStars(_TLObject):
    __match_args__ = ("bot", "stars",)
    bot: TypeInputUser
    stars: int
    def __init__(
        self,
        *,
        bot: TypeInputUser,
        stars: int,
    ) -> None: ...
@_final
class InputInvoiceChatInviteSubscription(_TLObject):
    __match_args__ = ("hash",)
    hash: str
    def __init__(
        self,
        *,
        hash: str,
    ) -> None: ...
@_final
class InputInvoiceMessage(_TLObject):
    __match_args__ = ("peer", "msg_id",)
    peer: TypeInputPeer
    msg_id: int
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
        msg_id: int,
    ) -> None: ...
@_final
class InputInvoicePremiumAuthCode(_TLObject):
    __match_args__ = ("purpose",)
    purpose: TypeInputStorePaymentPurpose
    def __init__(
        self,
        *,
        purpose: TypeInputStorePaymentPurpose,
    ) -> None: ...
@_final
class InputInvoicePremiumGiftCode(_TLObject):
    __match_args__ = ("purpose", "option",)
    purpose: TypeInputStorePaymentPurpose
    option: TypePremiumGiftCodeOption
    def __init__(
        self,
        *,
        purpose: TypeInputStorePaymentPurpose,
        option: TypePremiumGiftCodeOption,
    ) -> None: ...
@_final
class InputInvoicePremiumGiftStars(_TLObject):
    __match_args__ = ("user_id", "months", "message",)
    user_id: TypeInputUser
    months: int
    message: TypeTextWithEntities | None
    def __init__(
        self,
        *,
        user_id: TypeInputUser,
        months: int,
        message: TypeTextWithEntities | None = None,
    ) -> None: ...
@_final
class InputInvoiceSlug(_TLObject):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class InputInvoiceStarGift(_TLObject):
    __match_args__ = ("hide_name", "include_upgrade", "peer", "gift_id", "message",)
    hide_name: bool
    include_upgrade: bool
    peer: TypeInputPeer
    gift_id: int
    message: TypeTextWithEntities | None
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
        gift_id: int,
        hide_name: bool = False,
        include_upgrade: bool = False,
        message: TypeTextWithEntities | None = None,
    ) -> None: ...
@_final
class InputInvoiceStarGiftAuctionBid(_TLObject):
    __match_args__ = ("hide_name", "update_bid", "peer", "gift_id", "bid_amount", "message",)
    hide_name: bool
    update_bid: bool
    peer: TypeInputPeer | None
    gift_id: int
    bid_amount: int
    message: TypeTextWithEntities | None
    def __init__(
        self,
        *,
        gift_id: int,
        bid_amount: int,
        hide_name: bool = False,
        update_bid: bool = False,
        peer: TypeInputPeer | None = None,
        message: TypeTextWithEntities | None = None,
    ) -> None: ...
@_final
class InputInvoiceStarGiftDropOriginalDetails(_TLObject):
    __match_args__ = ("stargift",)
    stargift: TypeInputSavedStarGift
    def __init__(
        self,
        *,
        stargift: TypeInputSavedStarGift,
    ) -> None: ...
@_final
class InputInvoiceStarGiftPrepaidUpgrade(_TLObject):
    __match_args__ = ("peer", "hash",)
    peer: TypeInputPeer
    hash: str
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
        hash: str,
    ) -> None: ...
@_final
class InputInvoiceStarGiftResale(_TLObject):
    __match_args__ = ("ton", "show_name", "slug", "to_id", "message",)
    ton: bool
    show_name: bool
    slug: str
    to_id: TypeInputPeer
    message: TypeTextWithEntities | None
    def __init__(
        self,
        *,
        slug: str,
        to_id: TypeInputPeer,
        ton: bool = False,
        show_name: bool = False,
        message: TypeTextWithEntities | None = None,
    ) -> None: ...
@_final
class InputInvoiceStarGiftTransfer(_TLObject):
    __match_args__ = ("stargift", "to_id",)
    stargift: TypeInputSavedStarGift
    to_id: TypeInputPeer
    def __init__(
        self,
        *,
        stargift: TypeInputSavedStarGift,
        to_id: TypeInputPeer,
    ) -> None: ...
@_final
class InputInvoiceStarGiftUpgrade(_TLObject):
    __match_args__ = ("keep_original_details", "stargift",)
    keep_original_details: bool
    stargift: TypeInputSavedStarGift
    def __init__(
        self,
        *,
        stargift: TypeInputSavedStarGift,
        keep_original_details: bool = False,
    ) -> None: ...
@_final
class InputInvoiceStars(_TLObject):
    __match_args__ = ("purpose",)
    purpose: TypeInputStorePaymentPurpose
    def __init__(
        self,
        *,
        purpose: TypeInputStorePaymentPurpose,
    ) -> None: ...
@_final
class InputMediaAreaChannelPost(_TLObject):
    __match_args__ = ("coordinates", "channel", "msg_id",)
    coordinates: TypeMediaAreaCoordinates
    channel: TypeInputChannel
    msg_id: int
    def __init__(
        self,
        *,
        coordinates: TypeMediaAreaCoordinates,
        channel: TypeInputChannel,
        msg_id: int,
    ) -> None: ...
@_final
class InputMediaAreaVenue(_TLObject):
    __match_args__ = ("coordinates", "query_id", "result_id",)
    coordinates: TypeMediaAreaCoordinates
    query_id: int
    result_id: str
    def __init__(
        self,
        *,
        coordinates: TypeMediaAreaCoordinates,
        query_id: int,
        result_id: str,
    ) -> None: ...
@_final
class InputMediaContact(_TLObject):
    __match_args__ = ("phone_number", "first_name", "last_name", "vcard",)
    phone_number: str
    first_name: str
    last_name: str
    vcard: str
    def __init__(
        self,
        *,
        phone_number: str,
        first_name: str,
        last_name: str,
        vcard: str,
    ) -> None: ...
@_final
class InputMediaDice(_TLObject):
    __match_args__ = ("emoticon",)
    emoticon: str
    def __init__(
        self,
        *,
        emoticon: str,
    ) -> None: ...
@_final
class InputMediaDocument(_TLObject):
    __match_args__ = ("spoiler", "id", "video_cover", "video_timestamp", "ttl_seconds", "query",)
    spoiler: bool
    id: TypeInputDocument
    video_cover: TypeInputPhoto | None
    video_timestamp: int | None
    ttl_seconds: int | None
    query: str | None
    def __init__(
        self,
        *,
        id: TypeInputDocument,
        spoiler: bool = False,
        video_cover: TypeInputPhoto | None = None,
        video_timestamp: int | None = None,
        ttl_seconds: int | None = None,
        query: str | None = None,
    ) -> None: ...
@_final
class InputMediaDocumentExternal(_TLObject):
    __match_args__ = ("spoiler", "url", "ttl_seconds", "video_cover", "video_timestamp",)
    spoiler: bool
    url: str
    ttl_seconds: int | None
    video_cover: TypeInputPhoto | None
    video_timestamp: int | None
    def __init__(
        self,
        *,
        url: str,
        spoiler: bool = False,
        ttl_seconds: int | None = None,
        video_cover: TypeInputPhoto | None = None,
        video_timestamp: int | None = None,
    ) -> None: ...
@_final
class InputMediaEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMediaGame(_TLObject):
    __match_args__ = ("id",)
    id: TypeInputGame
    def __init__(
        self,
        *,
        id: TypeInputGame,
    ) -> None: ...
@_final
class InputMediaGeoLive(_TLObject):
    __match_args__ = ("stopped", "geo_point", "heading", "period", "proximity_notification_radius",)
    stopped: bool
    geo_point: TypeInputGeoPoint
    heading: int | None
    period: int | None
    proximity_notification_radius: int | None
    def __init__(
        self,
        *,
        geo_point: TypeInputGeoPoint,
        stopped: bool = False,
        heading: int | None = None,
        period: int | None = None,
        proximity_notification_radius: int | None = None,
    ) -> None: ...
@_final
class InputMediaGeoPoint(_TLObject):
    __match_args__ = ("geo_point",)
    geo_point: TypeInputGeoPoint
    def __init__(
        self,
        *,
        geo_point: TypeInputGeoPoint,
    ) -> None: ...
@_final
class InputMediaInvoice(_TLObject):
    __match_args__ = ("title", "description", "photo", "invoice", "payload", "provider", "provider_data", "start_param", "extended_media",)
    title: str
    description: str
    photo: TypeInputWebDocument | None
    invoice: TypeInvoice
    payload: bytes
    provider: str | None
    provider_data: TypeDataJSON
    start_param: str | None
    extended_media: TypeInputMedia | None
    def __init__(
        self,
        *,
        title: str,
        description: str,
        invoice: TypeInvoice,
        payload: bytes,
        provider_data: TypeDataJSON,
        photo: TypeInputWebDocument | None = None,
        provider: str | None = None,
        start_param: str | None = None,
        extended_media: TypeInputMedia | None = None,
    ) -> None: ...
@_final
class InputMediaPaidMedia(_TLObject):
    __match_args__ = ("stars_amount", "extended_media", "payload",)
    stars_amount: int
    extended_media: list[TypeInputMedia]
    payload: str | None
    def __init__(
        self,
        *,
        stars_amount: int,
        extended_media: _Sequence[TypeInputMedia],
        payload: str | None = None,
    ) -> None: ...
@_final
class InputMediaPhoto(_TLObject):
    __match_args__ = ("spoiler", "live_photo", "id", "ttl_seconds", "video",)
    spoiler: bool
    live_photo: bool
    id: TypeInputPhoto
    ttl_seconds: int | None
    video: TypeInputDocument | None
    def __init__(
        self,
        *,
        id: TypeInputPhoto,
        spoiler: bool = False,
        live_photo: bool = False,
        ttl_seconds: int | None = None,
        video: TypeInputDocument | None = None,
    ) -> None: ...
@_final
class InputMediaPhotoExternal(_TLObject):
    __match_args__ = ("spoiler", "url", "ttl_seconds",)
    spoiler: bool
    url: str
    ttl_seconds: int | None
    def __init__(
        self,
        *,
        url: str,
        spoiler: bool = False,
        ttl_seconds: int | None = None,
    ) -> None: ...
@_final
class InputMediaPoll(_TLObject):
    __match_args__ = ("poll", "correct_answers", "attached_media", "solution", "solution_entities", "solution_media",)
    poll: TypePoll
    correct_answers: list[int] | None
    attached_media: TypeInputMedia | None
    solution: str | None
    solution_entities: list[TypeMessageEntity] | None
    solution_media: TypeInputMedia | None
    def __init__(
        self,
        *,
        poll: TypePoll,
        correct_answers: _Sequence[int] | None = None,
        attached_media: TypeInputMedia | None = None,
        solution: str | None = None,
        solution_entities: _Sequence[TypeMessageEntity] | None = None,
        solution_media: TypeInputMedia | None = None,
    ) -> None: ...
@_final
class InputMediaStakeDice(_TLObject):
    __match_args__ = ("game_hash", "ton_amount", "client_seed",)
    game_hash: str
    ton_amount: int
    client_seed: bytes
    def __init__(
        self,
        *,
        game_hash: str,
        ton_amount: int,
        client_seed: bytes,
    ) -> None: ...
@_final
class InputMediaStory(_TLObject):
    __match_args__ = ("peer", "id",)
    peer: TypeInputPeer
    id: int
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
        id: int,
    ) -> None: ...
@_final
class InputMediaTodo(_TLObject):
    __match_args__ = ("todo",)
    todo: TypeTodoList
    def __init__(
        self,
        *,
        todo: TypeTodoList,
    ) -> None: ...
@_final
class InputMediaUploadedDocument(_TLObject):
    __match_args__ = ("nosound_video", "force_file", "spoiler", "file", "thumb", "mime_type", "attributes", "stickers", "video_cover", "video_timestamp", "ttl_seconds",)
    nosound_video: bool
    force_file: bool
    spoiler: bool
    file: TypeInputFile
    thumb: TypeInputFile | None
    mime_type: str
    attributes: list[TypeDocumentAttribute]
    stickers: list[TypeInputDocument] | None
    video_cover: TypeInputPhoto | None
    video_timestamp: int | None
    ttl_seconds: int | None
    def __init__(
        self,
        *,
        file: TypeInputFile,
        mime_type: str,
        attributes: _Sequence[TypeDocumentAttribute],
        nosound_video: bool = False,
        force_file: bool = False,
        spoiler: bool = False,
        thumb: TypeInputFile | None = None,
        stickers: _Sequence[TypeInputDocument] | None = None,
        video_cover: TypeInputPhoto | None = None,
        video_timestamp: int | None = None,
        ttl_seconds: int | None = None,
    ) -> None: ...
@_final
class InputMediaUploadedPhoto(_TLObject):
    __match_args__ = ("spoiler", "live_photo", "file", "stickers", "ttl_seconds", "video",)
    spoiler: bool
    live_photo: bool
    file: TypeInputFile
    stickers: list[TypeInputDocument] | None
    ttl_seconds: int | None
    video: TypeInputDocument | None
    def __init__(
        self,
        *,
        file: TypeInputFile,
        spoiler: bool = False,
        live_photo: bool = False,
        stickers: _Sequence[TypeInputDocument] | None = None,
        ttl_seconds: int | None = None,
        video: TypeInputDocument | None = None,
    ) -> None: ...
@_final
class InputMediaVenue(_TLObject):
    __match_args__ = ("geo_point", "title", "address", "provider", "venue_id", "venue_type",)
    geo_point: TypeInputGeoPoint
    title: str
    address: str
    provider: str
    venue_id: str
    venue_type: str
    def __init__(
        self,
        *,
        geo_point: TypeInputGeoPoint,
        title: str,
        address: str,
        provider: str,
        venue_id: str,
        venue_type: str,
    ) -> None: ...
@_final
class InputMediaWebPage(_TLObject):
    __match_args__ = ("force_large_media", "force_small_media", "optional", "url",)
    force_large_media: bool
    force_small_media: bool
    optional: bool
    url: str
    def __init__(
        self,
        *,
        url: str,
        force_large_media: bool = False,
        force_small_media: bool = False,
        optional: bool = False,
    ) -> None: ...
@_final
class InputMessageCallbackQuery(_TLObject):
    __match_args__ = ("id", "query_id",)
    id: int
    query_id: int
    def __init__(
        self,
        *,
        id: int,
        query_id: int,
    ) -> None: ...
@_final
class InputMessageEntityMentionName(_TLObject):
    __match_args__ = ("offset", "length", "user_id",)
    offset: int
    length: int
    user_id: TypeInputUser
    def __init__(
        self,
        *,
        offset: int,
        length: int,
        user_id: TypeInputUser,
    ) -> None: ...
@_final
class InputMessageID(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class InputMessagePinned(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessageReadMetric(_TLObject):
    __match_args__ = ("msg_id", "view_id", "time_in_view_ms", "active_time_in_view_ms", "height_to_viewport_ratio_permille", "seen_range_ratio_permille",)
    msg_id: int
    view_id: int
    time_in_view_ms: int
    active_time_in_view_ms: int
    height_to_viewport_ratio_permille: int
    seen_range_ratio_permille: int
    def __init__(
        self,
        *,
        msg_id: int,
        view_id: int,
        time_in_view_ms: int,
        active_time_in_view_ms: int,
        height_to_viewport_ratio_permille: int,
        seen_range_ratio_permille: int,
    ) -> None: ...
@_final
class InputMessageReplyTo(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class InputMessagesFilterChatPhotos(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterContacts(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterDocument(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterGeo(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterGif(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterMusic(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterMyMentions(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterPhoneCalls(_TLObject):
    __match_args__ = ("missed",)
    missed: bool
    def __init__(
        self,
        *,
        missed: bool = False,
    ) -> None: ...
@_final
class InputMessagesFilterPhotoVideo(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterPhotos(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterPinned(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterPoll(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterRoundVideo(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterRoundVoice(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterUrl(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterVideo(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputMessagesFilterVoice(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputNotifyBroadcasts(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputNotifyChats(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputNotifyCommunity(_TLObject):
    __match_args__ = ("community",)
    community: TypeInputChannel
    def __init__(
        self,
        *,
        community: TypeInputChannel,
    ) -> None: ...
@_final
class InputNotifyForumTopic(_TLObject):
    __match_args__ = ("peer", "top_msg_id",)
    peer: TypeInputPeer
    top_msg_id: int
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
        top_msg_id: int,
    ) -> None: ...
@_final
class InputNotifyPeer(_TLObject):
    __match_args__ = ("peer",)
    peer: TypeInputPeer
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
    ) -> None: ...
@_final
class InputNotifyUsers(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPageBlockMap(_TLObject):
    __match_args__ = ("geo", "zoom", "w", "h", "caption",)
    geo: TypeInputGeoPoint
    zoom: int
    w: int
    h: int
    caption: TypePageCaption
    def __init__(
        self,
        *,
        geo: TypeInputGeoPoint,
        zoom: int,
        w: int,
        h: int,
        caption: TypePageCaption,
    ) -> None: ...
@_final
class InputPasskeyCredentialFirebasePNV(_TLObject):
    __match_args__ = ("pnv_token",)
    pnv_token: str
    def __init__(
        self,
        *,
        pnv_token: str,
    ) -> None: ...
@_final
class InputPasskeyCredentialPublicKey(_TLObject):
    __match_args__ = ("id", "raw_id", "response",)
    id: str
    raw_id: str
    response: TypeInputPasskeyResponse
    def __init__(
        self,
        *,
        id: str,
        raw_id: str,
        response: TypeInputPasskeyResponse,
    ) -> None: ...
@_final
class InputPasskeyResponseLogin(_TLObject):
    __match_args__ = ("client_data", "authenticator_data", "signature", "user_handle",)
    client_data: TypeDataJSON
    authenticator_data: bytes
    signature: bytes
    user_handle: str
    def __init__(
        self,
        *,
        client_data: TypeDataJSON,
        authenticator_data: bytes,
        signature: bytes,
        user_handle: str,
    ) -> None: ...
@_final
class InputPasskeyResponseRegister(_TLObject):
    __match_args__ = ("client_data", "attestation_data",)
    client_data: TypeDataJSON
    attestation_data: bytes
    def __init__(
        self,
        *,
        client_data: TypeDataJSON,
        attestation_data: bytes,
    ) -> None: ...
@_final
class InputPaymentCredentials(_TLObject):
    __match_args__ = ("save", "data",)
    save: bool
    data: TypeDataJSON
    def __init__(
        self,
        *,
        data: TypeDataJSON,
        save: bool = False,
    ) -> None: ...
@_final
class InputPaymentCredentialsApplePay(_TLObject):
    __match_args__ = ("payment_data",)
    payment_data: TypeDataJSON
    def __init__(
        self,
        *,
        payment_data: TypeDataJSON,
    ) -> None: ...
@_final
class InputPaymentCredentialsGooglePay(_TLObject):
    __match_args__ = ("payment_token",)
    payment_token: TypeDataJSON
    def __init__(
        self,
        *,
        payment_token: TypeDataJSON,
    ) -> None: ...
@_final
class InputPaymentCredentialsSaved(_TLObject):
    __match_args__ = ("id", "tmp_password",)
    id: str
    tmp_password: bytes
    def __init__(
        self,
        *,
        id: str,
        tmp_password: bytes,
    ) -> None: ...
@_final
class InputPeerChannel(_TLObject):
    __match_args__ = ("channel_id", "access_hash",)
    channel_id: int
    access_hash: int
    def __init__(
        self,
        *,
        channel_id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputPeerChannelFromMessage(_TLObject):
    __match_args__ = ("peer", "msg_id", "channel_id",)
    peer: TypeInputPeer
    msg_id: int
    channel_id: int
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
        msg_id: int,
        channel_id: int,
    ) -> None: ...
@_final
class InputPeerChat(_TLObject):
    __match_args__ = ("chat_id",)
    chat_id: int
    def __init__(
        self,
        *,
        chat_id: int,
    ) -> None: ...
@_final
class InputPeerColorCollectible(_TLObject):
    __match_args__ = ("collectible_id",)
    collectible_id: int
    def __init__(
        self,
        *,
        collectible_id: int,
    ) -> None: ...
@_final
class InputPeerEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPeerNotifySettings(_TLObject):
    __match_args__ = ("show_previews", "silent", "mute_until", "sound", "stories_muted", "stories_hide_sender", "stories_sound",)
    show_previews: bool | None
    silent: bool | None
    mute_until: int | None
    sound: TypeNotificationSound | None
    stories_muted: bool | None
    stories_hide_sender: bool | None
    stories_sound: TypeNotificationSound | None
    def __init__(
        self,
        *,
        show_previews: bool | None = None,
        silent: bool | None = None,
        mute_until: int | None = None,
        sound: TypeNotificationSound | None = None,
        stories_muted: bool | None = None,
        stories_hide_sender: bool | None = None,
        stories_sound: TypeNotificationSound | None = None,
    ) -> None: ...
@_final
class InputPeerPhotoFileLocation(_TLObject):
    __match_args__ = ("big", "peer", "photo_id",)
    big: bool
    peer: TypeInputPeer
    photo_id: int
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
        photo_id: int,
        big: bool = False,
    ) -> None: ...
@_final
class InputPeerSelf(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPeerUser(_TLObject):
    __match_args__ = ("user_id", "access_hash",)
    user_id: int
    access_hash: int
    def __init__(
        self,
        *,
        user_id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputPeerUserFromMessage(_TLObject):
    __match_args__ = ("peer", "msg_id", "user_id",)
    peer: TypeInputPeer
    msg_id: int
    user_id: int
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
        msg_id: int,
        user_id: int,
    ) -> None: ...
@_final
class InputPhoneCall(_TLObject):
    __match_args__ = ("id", "access_hash",)
    id: int
    access_hash: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputPhoneContact(_TLObject):
    __match_args__ = ("client_id", "phone", "first_name", "last_name", "note",)
    client_id: int
    phone: str
    first_name: str
    last_name: str
    note: TypeTextWithEntities | None
    def __init__(
        self,
        *,
        client_id: int,
        phone: str,
        first_name: str,
        last_name: str,
        note: TypeTextWithEntities | None = None,
    ) -> None: ...
@_final
class InputPhoto(_TLObject):
    __match_args__ = ("id", "access_hash", "file_reference",)
    id: int
    access_hash: int
    file_reference: bytes
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        file_reference: bytes,
    ) -> None: ...
@_final
class InputPhotoEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPhotoFileLocation(_TLObject):
    __match_args__ = ("id", "access_hash", "file_reference", "thumb_size",)
    id: int
    access_hash: int
    file_reference: bytes
    thumb_size: str
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        file_reference: bytes,
        thumb_size: str,
    ) -> None: ...
@_final
class InputPhotoLegacyFileLocation(_TLObject):
    __match_args__ = ("id", "access_hash", "file_reference", "volume_id", "local_id", "secret",)
    id: int
    access_hash: int
    file_reference: bytes
    volume_id: int
    local_id: int
    secret: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        file_reference: bytes,
        volume_id: int,
        local_id: int,
        secret: int,
    ) -> None: ...
@_final
class InputPollAnswer(_TLObject):
    __match_args__ = ("text", "media",)
    text: TypeTextWithEntities
    media: TypeInputMedia | None
    def __init__(
        self,
        *,
        text: TypeTextWithEntities,
        media: TypeInputMedia | None = None,
    ) -> None: ...
@_final
class InputPrivacyKeyAbout(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyKeyAddedByPhone(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyKeyBirthday(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyKeyChatInvite(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyKeyForwards(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyKeyNoPaidMessages(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyKeyPhoneCall(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyKeyPhoneNumber(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyKeyPhoneP2P(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyKeyProfilePhoto(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyKeySavedMusic(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyKeyStarGiftsAutoSave(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyKeyStatusTimestamp(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyKeyVoiceMessages(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyValueAllowAll(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyValueAllowBots(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyValueAllowChatParticipants(_TLObject):
    __match_args__ = ("chats",)
    chats: list[int]
    def __init__(
        self,
        *,
        chats: _Sequence[int],
    ) -> None: ...
@_final
class InputPrivacyValueAllowCloseFriends(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyValueAllowContacts(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyValueAllowPremium(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyValueAllowUsers(_TLObject):
    __match_args__ = ("users",)
    users: list[TypeInputUser]
    def __init__(
        self,
        *,
        users: _Sequence[TypeInputUser],
    ) -> None: ...
@_final
class InputPrivacyValueDisallowAll(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyValueDisallowBots(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyValueDisallowChatParticipants(_TLObject):
    __match_args__ = ("chats",)
    chats: list[int]
    def __init__(
        self,
        *,
        chats: _Sequence[int],
    ) -> None: ...
@_final
class InputPrivacyValueDisallowContacts(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputPrivacyValueDisallowUsers(_TLObject):
    __match_args__ = ("users",)
    users: list[TypeInputUser]
    def __init__(
        self,
        *,
        users: _Sequence[TypeInputUser],
    ) -> None: ...
@_final
class InputQuickReplyShortcut(_TLObject):
    __match_args__ = ("shortcut",)
    shortcut: str
    def __init__(
        self,
        *,
        shortcut: str,
    ) -> None: ...
@_final
class InputQuickReplyShortcutId(_TLObject):
    __match_args__ = ("shortcut_id",)
    shortcut_id: int
    def __init__(
        self,
        *,
        shortcut_id: int,
    ) -> None: ...
@_final
class InputReplyToEphemeralMessage(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class InputReplyToMessage(_TLObject):
    __match_args__ = ("reply_to_msg_id", "top_msg_id", "reply_to_peer_id", "quote_text", "quote_entities", "quote_offset", "monoforum_peer_id", "todo_item_id", "poll_option",)
    reply_to_msg_id: int
    top_msg_id: int | None
    reply_to_peer_id: TypeInputPeer | None
    quote_text: str | None
    quote_entities: list[TypeMessageEntity] | None
    quote_offset: int | None
    monoforum_peer_id: TypeInputPeer | None
    todo_item_id: int | None
    poll_option: bytes | None
    def __init__(
        self,
        *,
        reply_to_msg_id: int,
        top_msg_id: int | None = None,
        reply_to_peer_id: TypeInputPeer | None = None,
        quote_text: str | None = None,
        quote_entities: _Sequence[TypeMessageEntity] | None = None,
        quote_offset: int | None = None,
        monoforum_peer_id: TypeInputPeer | None = None,
        todo_item_id: int | None = None,
        poll_option: bytes | None = None,
    ) -> None: ...
@_final
class InputReplyToMonoForum(_TLObject):
    __match_args__ = ("monoforum_peer_id",)
    monoforum_peer_id: TypeInputPeer
    def __init__(
        self,
        *,
        monoforum_peer_id: TypeInputPeer,
    ) -> None: ...
@_final
class InputReplyToStory(_TLObject):
    __match_args__ = ("peer", "story_id",)
    peer: TypeInputPeer
    story_id: int
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
        story_id: int,
    ) -> None: ...
@_final
class InputReportReasonChildAbuse(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputReportReasonCopyright(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputReportReasonFake(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputReportReasonGeoIrrelevant(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputReportReasonIllegalDrugs(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputReportReasonOther(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputReportReasonPersonalDetails(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputReportReasonPornography(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputReportReasonSpam(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputReportReasonViolence(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputRichFileDocument(_TLObject):
    __match_args__ = ("id", "document",)
    id: str
    document: TypeInputDocument
    def __init__(
        self,
        *,
        id: str,
        document: TypeInputDocument,
    ) -> None: ...
@_final
class InputRichFilePhoto(_TLObject):
    __match_args__ = ("id", "photo",)
    id: str
    photo: TypeInputPhoto
    def __init__(
        self,
        *,
        id: str,
        photo: TypeInputPhoto,
    ) -> None: ...
@_final
class InputRichMessage(_TLObject):
    __match_args__ = ("rtl", "noautolink", "blocks", "photos", "documents", "users",)
    rtl: bool
    noautolink: bool
    blocks: list[TypePageBlock]
    photos: list[TypeInputPhoto] | None
    documents: list[TypeInputDocument] | None
    users: list[TypeInputUser] | None
    def __init__(
        self,
        *,
        blocks: _Sequence[TypePageBlock],
        rtl: bool = False,
        noautolink: bool = False,
        photos: _Sequence[TypeInputPhoto] | None = None,
        documents: _Sequence[TypeInputDocument] | None = None,
        users: _Sequence[TypeInputUser] | None = None,
    ) -> None: ...
@_final
class InputRichMessageHTML(_TLObject):
    __match_args__ = ("rtl", "noautolink", "html", "files",)
    rtl: bool
    noautolink: bool
    html: str
    files: list[TypeInputRichFile] | None
    def __init__(
        self,
        *,
        html: str,
        rtl: bool = False,
        noautolink: bool = False,
        files: _Sequence[TypeInputRichFile] | None = None,
    ) -> None: ...
@_final
class InputRichMessageMarkdown(_TLObject):
    __match_args__ = ("rtl", "noautolink", "markdown", "files",)
    rtl: bool
    noautolink: bool
    markdown: str
    files: list[TypeInputRichFile] | None
    def __init__(
        self,
        *,
        markdown: str,
        rtl: bool = False,
        noautolink: bool = False,
        files: _Sequence[TypeInputRichFile] | None = None,
    ) -> None: ...
@_final
class InputSavedStarGiftChat(_TLObject):
    __match_args__ = ("peer", "saved_id",)
    peer: TypeInputPeer
    saved_id: int
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
        saved_id: int,
    ) -> None: ...
@_final
class InputSavedStarGiftSlug(_TLObject):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class InputSavedStarGiftUser(_TLObject):
    __match_args__ = ("msg_id",)
    msg_id: int
    def __init__(
        self,
        *,
        msg_id: int,
    ) -> None: ...
@_final
class InputSecureFile(_TLObject):
    __match_args__ = ("id", "access_hash",)
    id: int
    access_hash: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputSecureFileLocation(_TLObject):
    __match_args__ = ("id", "access_hash",)
    id: int
    access_hash: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputSecureFileUploaded(_TLObject):
    __match_args__ = ("id", "parts", "md5_checksum", "file_hash", "secret",)
    id: int
    parts: int
    md5_checksum: str
    file_hash: bytes
    secret: bytes
    def __init__(
        self,
        *,
        id: int,
        parts: int,
        md5_checksum: str,
        file_hash: bytes,
        secret: bytes,
    ) -> None: ...
@_final
class InputSecureValue(_TLObject):
    __match_args__ = ("type", "data", "front_side", "reverse_side", "selfie", "translation", "files", "plain_data",)
    type: TypeSecureValueType
    data: TypeSecureData | None
    front_side: TypeInputSecureFile | None
    reverse_side: TypeInputSecureFile | None
    selfie: TypeInputSecureFile | None
    translation: list[TypeInputSecureFile] | None
    files: list[TypeInputSecureFile] | None
    plain_data: TypeSecurePlainData | None
    def __init__(
        self,
        *,
        type: TypeSecureValueType,
        data: TypeSecureData | None = None,
        front_side: TypeInputSecureFile | None = None,
        reverse_side: TypeInputSecureFile | None = None,
        selfie: TypeInputSecureFile | None = None,
        translation: _Sequence[TypeInputSecureFile] | None = None,
        files: _Sequence[TypeInputSecureFile] | None = None,
        plain_data: TypeSecurePlainData | None = None,
    ) -> None: ...
@_final
class InputSendMessageRichMessageDraftAction(_TLObject):
    __match_args__ = ("can_stop", "keep_on_stop", "random_id", "rich_message",)
    can_stop: bool
    keep_on_stop: bool
    random_id: int
    rich_message: TypeInputRichMessage
    def __init__(
        self,
        *,
        random_id: int,
        rich_message: TypeInputRichMessage,
        can_stop: bool = False,
        keep_on_stop: bool = False,
    ) -> None: ...
@_final
class InputSingleMedia(_TLObject):
    __match_args__ = ("media", "random_id", "message", "entities",)
    media: TypeInputMedia
    random_id: int
    message: str
    entities: list[TypeMessageEntity] | None
    def __init__(
        self,
        *,
        media: TypeInputMedia,
        random_id: int,
        message: str,
        entities: _Sequence[TypeMessageEntity] | None = None,
    ) -> None: ...
@_final
class InputStarGiftAuction(_TLObject):
    __match_args__ = ("gift_id",)
    gift_id: int
    def __init__(
        self,
        *,
        gift_id: int,
    ) -> None: ...
@_final
class InputStarGiftAuctionSlug(_TLObject):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class InputStarsTransaction(_TLObject):
    __match_args__ = ("refund", "id",)
    refund: bool
    id: str
    def __init__(
        self,
        *,
        id: str,
        refund: bool = False,
    ) -> None: ...
@_final
class InputStickerSetAnimatedEmoji(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputStickerSetAnimatedEmojiAnimations(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputStickerSetDice(_TLObject):
    __match_args__ = ("emoticon",)
    emoticon: str
    def __init__(
        self,
        *,
        emoticon: str,
    ) -> None: ...
@_final
class InputStickerSetEmojiChannelDefaultStatuses(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputStickerSetEmojiDefaultStatuses(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputStickerSetEmojiDefaultTopicIcons(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputStickerSetEmojiGenericAnimations(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputStickerSetEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputStickerSetID(_TLObject):
    __match_args__ = ("id", "access_hash",)
    id: int
    access_hash: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputStickerSetItem(_TLObject):
    __match_args__ = ("document", "emoji", "mask_coords", "keywords",)
    document: TypeInputDocument
    emoji: str
    mask_coords: TypeMaskCoords | None
    keywords: str | None
    def __init__(
        self,
        *,
        document: TypeInputDocument,
        emoji: str,
        mask_coords: TypeMaskCoords | None = None,
        keywords: str | None = None,
    ) -> None: ...
@_final
class InputStickerSetPremiumGifts(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputStickerSetShortName(_TLObject):
    __match_args__ = ("short_name",)
    short_name: str
    def __init__(
        self,
        *,
        short_name: str,
    ) -> None: ...
@_final
class InputStickerSetThumb(_TLObject):
    __match_args__ = ("stickerset", "thumb_version",)
    stickerset: TypeInputStickerSet
    thumb_version: int
    def __init__(
        self,
        *,
        stickerset: TypeInputStickerSet,
        thumb_version: int,
    ) -> None: ...
@_final
class InputStickerSetTonGifts(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputStickeredMediaDocument(_TLObject):
    __match_args__ = ("id",)
    id: TypeInputDocument
    def __init__(
        self,
        *,
        id: TypeInputDocument,
    ) -> None: ...
@_final
class InputStickeredMediaPhoto(_TLObject):
    __match_args__ = ("id",)
    id: TypeInputPhoto
    def __init__(
        self,
        *,
        id: TypeInputPhoto,
    ) -> None: ...
@_final
class InputStorePaymentAuthCode(_TLObject):
    __match_args__ = ("restore", "phone_number", "phone_code_hash", "premium_days", "currency", "amount",)
    restore: bool
    phone_number: str
    phone_code_hash: str
    premium_days: int
    currency: str
    amount: int
    def __init__(
        self,
        *,
        phone_number: str,
        phone_code_hash: str,
        premium_days: int,
        currency: str,
        amount: int,
        restore: bool = False,
    ) -> None: ...
@_final
class InputStorePaymentGiftPremium(_TLObject):
    __match_args__ = ("user_id", "currency", "amount",)
    user_id: TypeInputUser
    currency: str
    amount: int
    def __init__(
        self,
        *,
        user_id: TypeInputUser,
        currency: str,
        amount: int,
    ) -> None: ...
@_final
class InputStorePaymentPremiumGiftCode(_TLObject):
    __match_args__ = ("users", "boost_peer", "currency", "amount", "message",)
    users: list[TypeInputUser]
    boost_peer: TypeInputPeer | None
    currency: str
    amount: int
    message: TypeTextWithEntities | None
    def __init__(
        self,
        *,
        users: _Sequence[TypeInputUser],
        currency: str,
        amount: int,
        boost_peer: TypeInputPeer | None = None,
        message: TypeTextWithEntities | None = None,
    ) -> None: ...
@_final
class InputStorePaymentPremiumGiveaway(_TLObject):
    __match_args__ = ("only_new_subscribers", "winners_are_visible", "boost_peer", "additional_peers", "countries_iso2", "prize_description", "random_id", "until_date", "currency", "amount",)
    only_new_subscribers: bool
    winners_are_visible: bool
    boost_peer: TypeInputPeer
    additional_peers: list[TypeInputPeer] | None
    countries_iso2: list[str] | None
    prize_description: str | None
    random_id: int
    until_date: int
    currency: str
    amount: int
    def __init__(
        self,
        *,
        boost_peer: TypeInputPeer,
        random_id: int,
        until_date: int,
        currency: str,
        amount: int,
        only_new_subscribers: bool = False,
        winners_are_visible: bool = False,
        additional_peers: _Sequence[TypeInputPeer] | None = None,
        countries_iso2: _Sequence[str] | None = None,
        prize_description: str | None = None,
    ) -> None: ...
@_final
class InputStorePaymentPremiumSubscription(_TLObject):
    __match_args__ = ("restore", "upgrade",)
    restore: bool
    upgrade: bool
    def __init__(
        self,
        *,
        restore: bool = False,
        upgrade: bool = False,
    ) -> None: ...
@_final
class InputStorePaymentStarsGift(_TLObject):
    __match_args__ = ("user_id", "stars", "currency", "amount",)
    user_id: TypeInputUser
    stars: int
    currency: str
    amount: int
    def __init__(
        self,
        *,
        user_id: TypeInputUser,
        stars: int,
        currency: str,
        amount: int,
    ) -> None: ...
@_final
class InputStorePaymentStarsGiveaway(_TLObject):
    __match_args__ = ("only_new_subscribers", "winners_are_visible", "stars", "boost_peer", "additional_peers", "countries_iso2", "prize_description", "random_id", "until_date", "currency", "amount", "users",)
    only_new_subscribers: bool
    winners_are_visible: bool
    stars: int
    boost_peer: TypeInputPeer
    additional_peers: list[TypeInputPeer] | None
    countries_iso2: list[str] | None
    prize_description: str | None
    random_id: int
    until_date: int
    currency: str
    amount: int
    users: int
    def __init__(
        self,
        *,
        stars: int,
        boost_peer: TypeInputPeer,
        random_id: int,
        until_date: int,
        currency: str,
        amount: int,
        users: int,
        only_new_subscribers: bool = False,
        winners_are_visible: bool = False,
        additional_peers: _Sequence[TypeInputPeer] | None = None,
        countries_iso2: _Sequence[str] | None = None,
        prize_description: str | None = None,
    ) -> None: ...
@_final
class InputStorePaymentStarsTopup(_TLObject):
    __match_args__ = ("stars", "currency", "amount", "spend_purpose_peer",)
    stars: int
    currency: str
    amount: int
    spend_purpose_peer: TypeInputPeer | None
    def __init__(
        self,
        *,
        stars: int,
        currency: str,
        amount: int,
        spend_purpose_peer: TypeInputPeer | None = None,
    ) -> None: ...
@_final
class InputTakeoutFileLocation(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputTheme(_TLObject):
    __match_args__ = ("id", "access_hash",)
    id: int
    access_hash: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputThemeSettings(_TLObject):
    __match_args__ = ("message_colors_animated", "base_theme", "accent_color", "outbox_accent_color", "message_colors", "wallpaper", "wallpaper_settings",)
    message_colors_animated: bool
    base_theme: TypeBaseTheme
    accent_color: int
    outbox_accent_color: int | None
    message_colors: list[int] | None
    wallpaper: TypeInputWallPaper | None
    wallpaper_settings: TypeWallPaperSettings | None
    def __init__(
        self,
        *,
        base_theme: TypeBaseTheme,
        accent_color: int,
        message_colors_animated: bool = False,
        outbox_accent_color: int | None = None,
        message_colors: _Sequence[int] | None = None,
        wallpaper: TypeInputWallPaper | None = None,
        wallpaper_settings: TypeWallPaperSettings | None = None,
    ) -> None: ...
@_final
class InputThemeSlug(_TLObject):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class InputUser(_TLObject):
    __match_args__ = ("user_id", "access_hash",)
    user_id: int
    access_hash: int
    def __init__(
        self,
        *,
        user_id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputUserEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputUserFromMessage(_TLObject):
    __match_args__ = ("peer", "msg_id", "user_id",)
    peer: TypeInputPeer
    msg_id: int
    user_id: int
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
        msg_id: int,
        user_id: int,
    ) -> None: ...
@_final
class InputUserSelf(_TLObject):
    def __init__(self) -> None: ...
@_final
class InputWallPaper(_TLObject):
    __match_args__ = ("id", "access_hash",)
    id: int
    access_hash: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
    ) -> None: ...
@_final
class InputWallPaperNoFile(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class InputWallPaperSlug(_TLObject):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class InputWebDocument(_TLObject):
    __match_args__ = ("url", "size", "mime_type", "attributes",)
    url: str
    size: int
    mime_type: str
    attributes: list[TypeDocumentAttribute]
    def __init__(
        self,
        *,
        url: str,
        size: int,
        mime_type: str,
        attributes: _Sequence[TypeDocumentAttribute],
    ) -> None: ...
@_final
class InputWebFileAudioAlbumThumbLocation(_TLObject):
    __match_args__ = ("small", "document", "title", "performer",)
    small: bool
    document: TypeInputDocument | None
    title: str | None
    performer: str | None
    def __init__(
        self,
        *,
        small: bool = False,
        document: TypeInputDocument | None = None,
        title: str | None = None,
        performer: str | None = None,
    ) -> None: ...
@_final
class InputWebFileGeoPointLocation(_TLObject):
    __match_args__ = ("geo_point", "access_hash", "w", "h", "zoom", "scale",)
    geo_point: TypeInputGeoPoint
    access_hash: int
    w: int
    h: int
    zoom: int
    scale: int
    def __init__(
        self,
        *,
        geo_point: TypeInputGeoPoint,
        access_hash: int,
        w: int,
        h: int,
        zoom: int,
        scale: int,
    ) -> None: ...
@_final
class InputWebFileLocation(_TLObject):
    __match_args__ = ("url", "access_hash",)
    url: str
    access_hash: int
    def __init__(
        self,
        *,
        url: str,
        access_hash: int,
    ) -> None: ...
@_final
class Invoice(_TLObject):
    __match_args__ = ("test", "name_requested", "phone_requested", "email_requested", "shipping_address_requested", "flexible", "phone_to_provider", "email_to_provider", "recurring", "currency", "prices", "max_tip_amount", "suggested_tip_amounts", "terms_url", "subscription_period",)
    test: bool
    name_requested: bool
    phone_requested: bool
    email_requested: bool
    shipping_address_requested: bool
    flexible: bool
    phone_to_provider: bool
    email_to_provider: bool
    recurring: bool
    currency: str
    prices: list[TypeLabeledPrice]
    max_tip_amount: int | None
    suggested_tip_amounts: list[int] | None
    terms_url: str | None
    subscription_period: int | None
    def __init__(
        self,
        *,
        currency: str,
        prices: _Sequence[TypeLabeledPrice],
        test: bool = False,
        name_requested: bool = False,
        phone_requested: bool = False,
        email_requested: bool = False,
        shipping_address_requested: bool = False,
        flexible: bool = False,
        phone_to_provider: bool = False,
        email_to_provider: bool = False,
        recurring: bool = False,
        max_tip_amount: int | None = None,
        suggested_tip_amounts: _Sequence[int] | None = None,
        terms_url: str | None = None,
        subscription_period: int | None = None,
    ) -> None: ...
@_final
class InvokeAfterMsg(_TLFunction[_T]):
    __match_args__ = ("msg_id", "query",)
    msg_id: int
    query: _TLFunction[_T]
    def __init__(
        self,
        *,
        msg_id: int,
        query: _TLFunction[_T],
    ) -> None: ...
@_final
class InvokeAfterMsgs(_TLFunction[_T]):
    __match_args__ = ("msg_ids", "query",)
    msg_ids: list[int]
    query: _TLFunction[_T]
    def __init__(
        self,
        *,
        msg_ids: _Sequence[int],
        query: _TLFunction[_T],
    ) -> None: ...
@_final
class InvokeWithApnsSecret(_TLFunction[_T]):
    __match_args__ = ("nonce", "secret", "query",)
    nonce: str
    secret: str
    query: _TLFunction[_T]
    def __init__(
        self,
        *,
        nonce: str,
        secret: str,
        query: _TLFunction[_T],
    ) -> None: ...
@_final
class InvokeWithBusinessConnection(_TLFunction[_T]):
    __match_args__ = ("connection_id", "query",)
    connection_id: str
    query: _TLFunction[_T]
    def __init__(
        self,
        *,
        connection_id: str,
        query: _TLFunction[_T],
    ) -> None: ...
@_final
class InvokeWithGooglePlayIntegrity(_TLFunction[_T]):
    __match_args__ = ("nonce", "token", "query",)
    nonce: str
    token: str
    query: _TLFunction[_T]
    def __init__(
        self,
        *,
        nonce: str,
        token: str,
        query: _TLFunction[_T],
    ) -> None: ...
@_final
class InvokeWithLayer(_TLFunction[_T]):
    __match_args__ = ("layer", "query",)
    layer: int
    query: _TLFunction[_T]
    def __init__(
        self,
        *,
        layer: int,
        query: _TLFunction[_T],
    ) -> None: ...
@_final
class InvokeWithMessagesRange(_TLFunction[_T]):
    __match_args__ = ("range", "query",)
    range: TypeMessageRange
    query: _TLFunction[_T]
    def __init__(
        self,
        *,
        range: TypeMessageRange,
        query: _TLFunction[_T],
    ) -> None: ...
@_final
class InvokeWithReCaptcha(_TLFunction[_T]):
    __match_args__ = ("token", "query",)
    token: str
    query: _TLFunction[_T]
    def __init__(
        self,
        *,
        token: str,
        query: _TLFunction[_T],
    ) -> None: ...
@_final
class InvokeWithTakeout(_TLFunction[_T]):
    __match_args__ = ("takeout_id", "query",)
    takeout_id: int
    query: _TLFunction[_T]
    def __init__(
        self,
        *,
        takeout_id: int,
        query: _TLFunction[_T],
    ) -> None: ...
@_final
class InvokeWithoutUpdates(_TLFunction[_T]):
    __match_args__ = ("query",)
    query: _TLFunction[_T]
    def __init__(
        self,
        *,
        query: _TLFunction[_T],
    ) -> None: ...
@_final
class JoinChatBotResultApproved(_TLObject):
    def __init__(self) -> None: ...
@_final
class JoinChatBotResultDeclined(_TLObject):
    def __init__(self) -> None: ...
@_final
class JoinChatBotResultQueued(_TLObject):
    def __init__(self) -> None: ...
@_final
class JoinChatBotResultWebView(_TLObject):
    __match_args__ = ("url",)
    url: str
    def __init__(
        self,
        *,
        url: str,
    ) -> None: ...
@_final
class JsonArray(_TLObject):
    __match_args__ = ("value",)
    value: list[TypeJSONValue]
    def __init__(
        self,
        *,
        value: _Sequence[TypeJSONValue],
    ) -> None: ...
@_final
class JsonBool(_TLObject):
    __match_args__ = ("value",)
    value: bool
    def __init__(
        self,
        *,
        value: bool,
    ) -> None: ...
@_final
class JsonNull(_TLObject):
    def __init__(self) -> None: ...
@_final
class JsonNumber(_TLObject):
    __match_args__ = ("value",)
    value: float
    def __init__(
        self,
        *,
        value: float,
    ) -> None: ...
@_final
class JsonObject(_TLObject):
    __match_args__ = ("value",)
    value: list[TypeJSONObjectValue]
    def __init__(
        self,
        *,
        value: _Sequence[TypeJSONObjectValue],
    ) -> None: ...
@_final
class JsonObjectValue(_TLObject):
    __match_args__ = ("key", "value",)
    key: str
    value: TypeJSONValue
    def __init__(
        self,
        *,
        key: str,
        value: TypeJSONValue,
    ) -> None: ...
@_final
class JsonString(_TLObject):
    __match_args__ = ("value",)
    value: str
    def __init__(
        self,
        *,
        value: str,
    ) -> None: ...
@_final
class KeyboardButton(_TLObject):
    __match_args__ = ("style", "text", "type",)
    style: TypeKeyboardButtonStyle | None
    text: str
    type: TypeButtonType
    def __init__(
        self,
        *,
        text: str,
        type: TypeButtonType,
        style: TypeKeyboardButtonStyle | None = None,
    ) -> None: ...
@_final
class KeyboardButtonRow(_TLObject):
    __match_args__ = ("buttons",)
    buttons: list[TypeKeyboardButton]
    def __init__(
        self,
        *,
        buttons: _Sequence[TypeKeyboardButton],
    ) -> None: ...
@_final
class KeyboardButtonStyle(_TLObject):
    __match_args__ = ("bg_primary", "bg_danger", "bg_success", "icon",)
    bg_primary: bool
    bg_danger: bool
    bg_success: bool
    icon: int | None
    def __init__(
        self,
        *,
        bg_primary: bool = False,
        bg_danger: bool = False,
        bg_success: bool = False,
        icon: int | None = None,
    ) -> None: ...
@_final
class KeyboardInlineButton(_TLObject):
    __match_args__ = ("style", "text", "type",)
    style: TypeKeyboardButtonStyle | None
    text: str
    type: TypeInlineButtonType
    def __init__(
        self,
        *,
        text: str,
        type: TypeInlineButtonType,
        style: TypeKeyboardButtonStyle | None = None,
    ) -> None: ...
@_final
class KeyboardInlineButtonRow(_TLObject):
    __match_args__ = ("buttons",)
    buttons: list[TypeKeyboardInlineButton]
    def __init__(
        self,
        *,
        buttons: _Sequence[TypeKeyboardInlineButton],
    ) -> None: ...
@_final
class LabeledPrice(_TLObject):
    __match_args__ = ("label", "amount",)
    label: str
    amount: int
    def __init__(
        self,
        *,
        label: str,
        amount: int,
    ) -> None: ...
@_final
class LangPackDifference(_TLObject):
    __match_args__ = ("lang_code", "from_version", "version", "strings",)
    lang_code: str
    from_version: int
    version: int
    strings: list[TypeLangPackString]
    def __init__(
        self,
        *,
        lang_code: str,
        from_version: int,
        version: int,
        strings: _Sequence[TypeLangPackString],
    ) -> None: ...
@_final
class LangPackLanguage(_TLObject):
    __match_args__ = ("official", "rtl", "beta", "name", "native_name", "lang_code", "base_lang_code", "plural_code", "strings_count", "translated_count", "translations_url",)
    official: bool
    rtl: bool
    beta: bool
    name: str
    native_name: str
    lang_code: str
    base_lang_code: str | None
    plural_code: str
    strings_count: int
    translated_count: int
    translations_url: str
    def __init__(
        self,
        *,
        name: str,
        native_name: str,
        lang_code: str,
        plural_code: str,
        strings_count: int,
        translated_count: int,
        translations_url: str,
        official: bool = False,
        rtl: bool = False,
        beta: bool = False,
        base_lang_code: str | None = None,
    ) -> None: ...
@_final
class LangPackString(_TLObject):
    __match_args__ = ("key", "value",)
    key: str
    value: str
    def __init__(
        self,
        *,
        key: str,
        value: str,
    ) -> None: ...
@_final
class LangPackStringDeleted(_TLObject):
    __match_args__ = ("key",)
    key: str
    def __init__(
        self,
        *,
        key: str,
    ) -> None: ...
@_final
class LangPackStringPluralized(_TLObject):
    __match_args__ = ("key", "zero_value", "one_value", "two_value", "few_value", "many_value", "other_value",)
    key: str
    zero_value: str | None
    one_value: str | None
    two_value: str | None
    few_value: str | None
    many_value: str | None
    other_value: str
    def __init__(
        self,
        *,
        key: str,
        other_value: str,
        zero_value: str | None = None,
        one_value: str | None = None,
        two_value: str | None = None,
        few_value: str | None = None,
        many_value: str | None = None,
    ) -> None: ...
@_final
class MaskCoords(_TLObject):
    __match_args__ = ("n", "x", "y", "zoom",)
    n: int
    x: float
    y: float
    zoom: float
    def __init__(
        self,
        *,
        n: int,
        x: float,
        y: float,
        zoom: float,
    ) -> None: ...
@_final
class MediaAreaChannelPost(_TLObject):
    __match_args__ = ("coordinates", "channel_id", "msg_id",)
    coordinates: TypeMediaAreaCoordinates
    channel_id: int
    msg_id: int
    def __init__(
        self,
        *,
        coordinates: TypeMediaAreaCoordinates,
        channel_id: int,
        msg_id: int,
    ) -> None: ...
@_final
class MediaAreaCoordinates(_TLObject):
    __match_args__ = ("x", "y", "w", "h", "rotation", "radius",)
    x: float
    y: float
    w: float
    h: float
    rotation: float
    radius: float | None
    def __init__(
        self,
        *,
        x: float,
        y: float,
        w: float,
        h: float,
        rotation: float,
        radius: float | None = None,
    ) -> None: ...
@_final
class MediaAreaGeoPoint(_TLObject):
    __match_args__ = ("coordinates", "geo", "address",)
    coordinates: TypeMediaAreaCoordinates
    geo: TypeGeoPoint
    address: TypeGeoPointAddress | None
    def __init__(
        self,
        *,
        coordinates: TypeMediaAreaCoordinates,
        geo: TypeGeoPoint,
        address: TypeGeoPointAddress | None = None,
    ) -> None: ...
@_final
class MediaAreaStarGift(_TLObject):
    __match_args__ = ("coordinates", "slug",)
    coordinates: TypeMediaAreaCoordinates
    slug: str
    def __init__(
        self,
        *,
        coordinates: TypeMediaAreaCoordinates,
        slug: str,
    ) -> None: ...
@_final
class MediaAreaSuggestedReaction(_TLObject):
    __match_args__ = ("dark", "flipped", "coordinates", "reaction",)
    dark: bool
    flipped: bool
    coordinates: TypeMediaAreaCoordinates
    reaction: TypeReaction
    def __init__(
        self,
        *,
        coordinates: TypeMediaAreaCoordinates,
        reaction: TypeReaction,
        dark: bool = False,
        flipped: bool = False,
    ) -> None: ...
@_final
class MediaAreaUrl(_TLObject):
    __match_args__ = ("coordinates", "url",)
    coordinates: TypeMediaAreaCoordinates
    url: str
    def __init__(
        self,
        *,
        coordinates: TypeMediaAreaCoordinates,
        url: str,
    ) -> None: ...
@_final
class MediaAreaVenue(_TLObject):
    __match_args__ = ("coordinates", "geo", "title", "address", "provider", "venue_id", "venue_type",)
    coordinates: TypeMediaAreaCoordinates
    geo: TypeGeoPoint
    title: str
    address: str
    provider: str
    venue_id: str
    venue_type: str
    def __init__(
        self,
        *,
        coordinates: TypeMediaAreaCoordinates,
        geo: TypeGeoPoint,
        title: str,
        address: str,
        provider: str,
        venue_id: str,
        venue_type: str,
    ) -> None: ...
@_final
class MediaAreaWeather(_TLObject):
    __match_args__ = ("coordinates", "emoji", "temperature_c", "color",)
    coordinates: TypeMediaAreaCoordinates
    emoji: str
    temperature_c: float
    color: int
    def __init__(
        self,
        *,
        coordinates: TypeMediaAreaCoordinates,
        emoji: str,
        temperature_c: float,
        color: int,
    ) -> None: ...
@_final
class Message(_MessageVerbs, _TLObject):
    __match_args__ = ("out", "mentioned", "media_unread", "silent", "post", "from_scheduled", "legacy", "edit_hide", "pinned", "noforwards", "invert_media", "offline", "video_processing_pending", "paid_suggested_post_stars", "paid_suggested_post_ton", "id", "from_id", "from_boosts_applied", "from_rank", "peer_id", "saved_peer_id", "fwd_from", "via_bot_id", "via_business_bot_id", "guestchat_via_from", "reply_to", "date", "message", "media", "reply_markup", "entities", "views", "forwards", "replies", "edit_date", "post_author", "grouped_id", "reactions", "restriction_reason", "ttl_period", "quick_reply_shortcut_id", "effect", "factcheck", "report_delivery_until_date", "paid_message_stars", "suggested_post", "schedule_repeat_period", "summary_from_language", "rich_message",)
    out: bool
    mentioned: bool
    media_unread: bool
    silent: bool
    post: bool
    from_scheduled: bool
    legacy: bool
    edit_hide: bool
    pinned: bool
    noforwards: bool
    invert_media: bool
    offline: bool
    video_processing_pending: bool
    paid_suggested_post_stars: bool
    paid_suggested_post_ton: bool
    id: int
    from_id: TypePeer | None
    from_boosts_applied: int | None
    from_rank: str | None
    peer_id: TypePeer
    saved_peer_id: TypePeer | None
    fwd_from: TypeMessageFwdHeader | None
    via_bot_id: int | None
    via_business_bot_id: int | None
    guestchat_via_from: TypePeer | None
    reply_to: TypeMessageReplyHeader | None
    date: int
    message: str
    media: TypeMessageMedia | None
    reply_markup: TypeReplyMarkup | None
    entities: list[TypeMessageEntity] | None
    views: int | None
    forwards: int | None
    replies: TypeMessageReplies | None
    edit_date: int | None
    post_author: str | None
    grouped_id: int | None
    reactions: TypeMessageReactions | None
    restriction_reason: list[TypeRestrictionReason] | None
    ttl_period: int | None
    quick_reply_shortcut_id: int | None
    effect: int | None
    factcheck: TypeFactCheck | None
    report_delivery_until_date: int | None
    paid_message_stars: int | None
    suggested_post: TypeSuggestedPost | None
    schedule_repeat_period: int | None
    summary_from_language: str | None
    rich_message: TypeRichMessage | None
    def __init__(
        self,
        *,
        id: int,
        peer_id: TypePeer,
        date: int,
        message: str,
        out: bool = False,
        mentioned: bool = False,
        media_unread: bool = False,
        silent: bool = False,
        post: bool = False,
        from_scheduled: bool = False,
        legacy: bool = False,
        edit_hide: bool = False,
        pinned: bool = False,
        noforwards: bool = False,
        invert_media: bool = False,
        offline: bool = False,
        video_processing_pending: bool = False,
        paid_suggested_post_stars: bool = False,
        paid_suggested_post_ton: bool = False,
        from_id: TypePeer | None = None,
        from_boosts_applied: int | None = None,
        from_rank: str | None = None,
        saved_peer_id: TypePeer | None = None,
        fwd_from: TypeMessageFwdHeader | None = None,
        via_bot_id: int | None = None,
        via_business_bot_id: int | None = None,
        guestchat_via_from: TypePeer | None = None,
        reply_to: TypeMessageReplyHeader | None = None,
        media: TypeMessageMedia | None = None,
        reply_markup: TypeReplyMarkup | None = None,
        entities: _Sequence[TypeMessageEntity] | None = None,
        views: int | None = None,
        forwards: int | None = None,
        replies: TypeMessageReplies | None = None,
        edit_date: int | None = None,
        post_author: str | None = None,
        grouped_id: int | None = None,
        reactions: TypeMessageReactions | None = None,
        restriction_reason: _Sequence[TypeRestrictionReason] | None = None,
        ttl_period: int | None = None,
        quick_reply_shortcut_id: int | None = None,
        effect: int | None = None,
        factcheck: TypeFactCheck | None = None,
        report_delivery_until_date: int | None = None,
        paid_message_stars: int | None = None,
        suggested_post: TypeSuggestedPost | None = None,
        schedule_repeat_period: int | None = None,
        summary_from_language: str | None = None,
        rich_message: TypeRichMessage | None = None,
    ) -> None: ...
@_final
class MessageActionBoostApply(_TLObject):
    __match_args__ = ("boosts",)
    boosts: int
    def __init__(
        self,
        *,
        boosts: int,
    ) -> None: ...
@_final
class MessageActionBotAllowed(_TLObject):
    __match_args__ = ("attach_menu", "from_request", "domain", "app",)
    attach_menu: bool
    from_request: bool
    domain: str | None
    app: TypeBotApp | None
    def __init__(
        self,
        *,
        attach_menu: bool = False,
        from_request: bool = False,
        domain: str | None = None,
        app: TypeBotApp | None = None,
    ) -> None: ...
@_final
class MessageActionChangeCommunity(_TLObject):
    __match_args__ = ("community_id",)
    community_id: int | None
    def __init__(
        self,
        *,
        community_id: int | None = None,
    ) -> None: ...
@_final
class MessageActionChangeCreator(_TLObject):
    __match_args__ = ("new_creator_id",)
    new_creator_id: int
    def __init__(
        self,
        *,
        new_creator_id: int,
    ) -> None: ...
@_final
class MessageActionChannelCreate(_TLObject):
    __match_args__ = ("title",)
    title: str
    def __init__(
        self,
        *,
        title: str,
    ) -> None: ...
@_final
class MessageActionChannelMigrateFrom(_TLObject):
    __match_args__ = ("title", "chat_id",)
    title: str
    chat_id: int
    def __init__(
        self,
        *,
        title: str,
        chat_id: int,
    ) -> None: ...
@_final
class MessageActionChatAddUser(_TLObject):
    __match_args__ = ("users",)
    users: list[int]
    def __init__(
        self,
        *,
        users: _Sequence[int],
    ) -> None: ...
@_final
class MessageActionChatCreate(_TLObject):
    __match_args__ = ("title", "users",)
    title: str
    users: list[int]
    def __init__(
        self,
        *,
        title: str,
        users: _Sequence[int],
    ) -> None: ...
@_final
class MessageActionChatDeletePhoto(_TLObject):
    def __init__(self) -> None: ...
@_final
class MessageActionChatDeleteUser(_TLObject):
    __match_args__ = ("user_id",)
    user_id: int
    def __init__(
        self,
        *,
        user_id: int,
    ) -> None: ...
@_final
class MessageActionChatEditPhoto(_TLObject):
    __match_args__ = ("photo",)
    photo: TypePhoto
    def __init__(
        self,
        *,
        photo: TypePhoto,
    ) -> None: ...
@_final
class MessageActionChatEditTitle(_TLObject):
    __match_args__ = ("title",)
    title: str
    def __init__(
        self,
        *,
        title: str,
    ) -> None: ...
@_final
class MessageActionChatJoinedByLink(_TLObject):
    __match_args__ = ("inviter_id",)
    inviter_id: int
    def __init__(
        self,
        *,
        inviter_id: int,
    ) -> None: ...
@_final
class MessageActionChatJoinedByRequest(_TLObject):
    def __init__(self) -> None: ...
@_final
class MessageActionChatJoinedViaCommunity(_TLObject):
    __match_args__ = ("community_id",)
    community_id: int
    def __init__(
        self,
        *,
        community_id: int,
    ) -> None: ...
@_final
class MessageActionChatMigrateTo(_TLObject):
    __match_args__ = ("channel_id",)
    channel_id: int
    def __init__(
        self,
        *,
        channel_id: int,
    ) -> None: ...
@_final
class MessageActionConferenceCall(_TLObject):
    __match_args__ = ("missed", "active", "video", "call_id", "duration", "other_participants",)
    missed: bool
    active: bool
    video: bool
    call_id: int
    duration: int | None
    other_participants: list[TypePeer] | None
    def __init__(
        self,
        *,
        call_id: int,
        missed: bool = False,
        active: bool = False,
        video: bool = False,
        duration: int | None = None,
        other_participants: _Sequence[TypePeer] | None = None,
    ) -> None: ...
@_final
class MessageActionContactSignUp(_TLObject):
    def __init__(self) -> None: ...
@_final
class MessageActionCustomAction(_TLObject):
    __match_args__ = ("message",)
    message: str
    def __init__(
        self,
        *,
        message: str,
    ) -> None: ...
@_final
class MessageActionEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class MessageActionGameScore(_TLObject):
    __match_args__ = ("game_id", "score",)
    game_id: int
    score: int
    def __init__(
        self,
        *,
        game_id: int,
        score: int,
    ) -> None: ...
@_final
class MessageActionGeoProximityReached(_TLObject):
    __match_args__ = ("from_id", "to_id", "distance",)
    from_id: TypePeer
    to_id: TypePeer
    distance: int
    def __init__(
        self,
        *,
        from_id: TypePeer,
        to_id: TypePeer,
        distance: int,
    ) -> None: ...
@_final
class MessageActionGiftCode(_TLObject):
    __match_args__ = ("via_giveaway", "unclaimed", "boost_peer", "days", "slug", "currency", "amount", "crypto_currency", "crypto_amount", "message",)
    via_giveaway: bool
    unclaimed: bool
    boost_peer: TypePeer | None
    days: int
    slug: str
    currency: str | None
    amount: int | None
    crypto_currency: str | None
    crypto_amount: int | None
    message: TypeTextWithEntities | None
    def __init__(
        self,
        *,
        days: int,
        slug: str,
        via_giveaway: bool = False,
        unclaimed: bool = False,
        boost_peer: TypePeer | None = None,
        currency: str | None = None,
        amount: int | None = None,
        crypto_currency: str | None = None,
        crypto_amount: int | None = None,
        message: TypeTextWithEntities | None = None,
    ) -> None: ...
@_final
class MessageActionGiftPremium(_TLObject):
    __match_args__ = ("currency", "amount", "days", "crypto_currency", "crypto_amount", "message",)
    currency: str
    amount: int
    days: int
    crypto_currency: str | None
    crypto_amount: int | None
    message: TypeTextWithEntities | None
    def __init__(
        self,
        *,
        currency: str,
        amount: int,
        days: int,
        crypto_currency: str | None = None,
        crypto_amount: int | None = None,
        message: TypeTextWithEntities | None = None,
    ) -> None: ...
@_final
class MessageActionGiftStars(_TLObject):
    __match_args__ = ("currency", "amount", "stars", "crypto_currency", "crypto_amount", "transaction_id",)
    currency: str
    amount: int
    stars: int
    crypto_currency: str | None
    crypto_amount: int | None
    transaction_id: str | None
    def __init__(
        self,
        *,
        currency: str,
        amount: int,
        stars: int,
        crypto_currency: str | None = None,
        crypto_amount: int | None = None,
        transaction_id: str | None = None,
    ) -> None: ...
@_final
class MessageActionGiftTon(_TLObject):
    __match_args__ = ("currency", "amount", "crypto_currency", "crypto_amount", "transaction_id",)
    currency: str
    amount: int
    crypto_currency: str
    crypto_amount: int
    transaction_id: str | None
    def __init__(
        self,
        *,
        currency: str,
        amount: int,
        crypto_currency: str,
        crypto_amount: int,
        transaction_id: str | None = None,
    ) -> None: ...
@_final
class MessageActionGiveawayLaunch(_TLObject):
    __match_args__ = ("stars",)
    stars: int | None
    def __init__(
        self,
        *,
        stars: int | None = None,
    ) -> None: ...
@_final
class MessageActionGiveawayResults(_TLObject):
    __match_args__ = ("stars", "winners_count", "unclaimed_count",)
    stars: bool
    winners_count: int
    unclaimed_count: int
    def __init__(
        self,
        *,
        winners_count: int,
        unclaimed_count: int,
        stars: bool = False,
    ) -> None: ...
@_final
class MessageActionGroupCall(_TLObject):
    __match_args__ = ("call", "duration",)
    call: TypeInputGroupCall
    duration: int | None
    def __init__(
        self,
        *,
        call: TypeInputGroupCall,
        duration: int | None = None,
    ) -> None: ...
@_final
class MessageActionGroupCallScheduled(_TLObject):
    __match_args__ = ("call", "schedule_date",)
    call: TypeInputGroupCall
    schedule_date: int
    def __init__(
        self,
        *,
        call: TypeInputGroupCall,
        schedule_date: int,
    ) -> None: ...
@_final
class MessageActionHistoryClear(_TLObject):
    def __init__(self) -> None: ...
@_final
class MessageActionInviteToGroupCall(_TLObject):
    __match_args__ = ("call", "users",)
    call: TypeInputGroupCall
    users: list[int]
    def __init__(
        self,
        *,
        call: TypeInputGroupCall,
        users: _Sequence[int],
    ) -> None: ...
@_final
class MessageActionManagedBotCreated(_TLObject):
    __match_args__ = ("bot_id",)
    bot_id: int
    def __init__(
        self,
        *,
        bot_id: int,
    ) -> None: ...
@_final
class MessageActionNewCreatorPending(_TLObject):
    __match_args__ = ("new_creator_id",)
    new_creator_id: int
    def __init__(
        self,
        *,
        new_creator_id: int,
    ) -> None: ...
@_final
class MessageActionNoForwardsRequest(_TLObject):
    __match_args__ = ("expired", "prev_value", "new_value",)
    expired: bool
    prev_value: bool
    new_value: bool
    def __init__(
        self,
        *,
        prev_value: bool,
        new_value: bool,
        expired: bool = False,
    ) -> None: ...
@_final
class MessageActionNoForwardsToggle(_TLObject):
    __match_args__ = ("prev_value", "new_value",)
    prev_value: bool
    new_value: bool
    def __init__(
        self,
        *,
        prev_value: bool,
        new_value: bool,
    ) -> None: ...
@_final
class MessageActionPaidMessagesPrice(_TLObject):
    __match_args__ = ("broadcast_messages_allowed", "stars",)
    broadcast_messages_allowed: bool
    stars: int
    def __init__(
        self,
        *,
        stars: int,
        broadcast_messages_allowed: bool = False,
    ) -> None: ...
@_final
class MessageActionPaidMessagesRefunded(_TLObject):
    __match_args__ = ("count", "stars",)
    count: int
    stars: int
    def __init__(
        self,
        *,
        count: int,
        stars: int,
    ) -> None: ...
@_final
class MessageActionPaymentRefunded(_TLObject):
    __match_args__ = ("peer", "currency", "total_amount", "payload", "charge",)
    peer: TypePeer
    currency: str
    total_amount: int
    payload: bytes | None
    charge: TypePaymentCharge
    def __init__(
        self,
        *,
        peer: TypePeer,
        currency: str,
        total_amount: int,
        charge: TypePaymentCharge,
        payload: bytes | None = None,
    ) -> None: ...
@_final
class MessageActionPaymentSent(_TLObject):
    __match_args__ = ("recurring_init", "recurring_used", "currency", "total_amount", "invoice_slug", "subscription_until_date",)
    recurring_init: bool
    recurring_used: bool
    currency: str
    total_amount: int
    invoice_slug: str | None
    subscription_until_date: int | None
    def __init__(
        self,
        *,
        currency: str,
        total_amount: int,
        recurring_init: bool = False,
        recurring_used: bool = False,
        invoice_slug: str | None = None,
        subscription_until_date: int | None = None,
    ) -> None: ...
@_final
class MessageActionPaymentSentMe(_TLObject):
    __match_args__ = ("recurring_init", "recurring_used", "currency", "total_amount", "payload", "info", "shipping_option_id", "charge", "subscription_until_date",)
    recurring_init: bool
    recurring_used: bool
    currency: str
    total_amount: int
    payload: bytes
    info: TypePaymentRequestedInfo | None
    shipping_option_id: str | None
    charge: TypePaymentCharge
    subscription_until_date: int | None
    def __init__(
        self,
        *,
        currency: str,
        total_amount: int,
        payload: bytes,
        charge: TypePaymentCharge,
        recurring_init: bool = False,
        recurring_used: bool = False,
        info: TypePaymentRequestedInfo | None = None,
        shipping_option_id: str | None = None,
        subscription_until_date: int | None = None,
    ) -> None: ...
@_final
class MessageActionPhoneCall(_TLObject):
    __match_args__ = ("video", "call_id", "reason", "duration",)
    video: bool
    call_id: int
    reason: TypePhoneCallDiscardReason | None
    duration: int | None
    def __init__(
        self,
        *,
        call_id: int,
        video: bool = False,
        reason: TypePhoneCallDiscardReason | None = None,
        duration: int | None = None,
    ) -> None: ...
@_final
class MessageActionPinMessage(_TLObject):
    def __init__(self) -> None: ...
@_final
class MessageActionPollAppendAnswer(_TLObject):
    __match_args__ = ("answer",)
    answer: TypePollAnswer
    def __init__(
        self,
        *,
        answer: TypePollAnswer,
    ) -> None: ...
@_final
class MessageActionPollDeleteAnswer(_TLObject):
    __match_args__ = ("answer",)
    answer: TypePollAnswer
    def __init__(
        self,
        *,
        answer: TypePollAnswer,
    ) -> None: ...
@_final
class MessageActionPrizeStars(_TLObject):
    __match_args__ = ("unclaimed", "stars", "transaction_id", "boost_peer", "giveaway_msg_id",)
    unclaimed: bool
    stars: int
    transaction_id: str
    boost_peer: TypePeer
    giveaway_msg_id: int
    def __init__(
        self,
        *,
        stars: int,
        transaction_id: str,
        boost_peer: TypePeer,
        giveaway_msg_id: int,
        unclaimed: bool = False,
    ) -> None: ...
@_final
class MessageActionRequestedPeer(_TLObject):
    __match_args__ = ("button_id", "peers",)
    button_id: int
    peers: list[TypePeer]
    def __init__(
        self,
        *,
        button_id: int,
        peers: _Sequence[TypePeer],
    ) -> None: ...
@_final
class MessageActionRequestedPeerSentMe(_TLObject):
    __match_args__ = ("button_id", "peers",)
    button_id: int
    peers: list[TypeRequestedPeer]
    def __init__(
        self,
        *,
        button_id: int,
        peers: _Sequence[TypeRequestedPeer],
    ) -> None: ...
@_final
class MessageActionScreenshotTaken(_TLObject):
    def __init__(self) -> None: ...
@_final
class MessageActionSecureValuesSent(_TLObject):
    __match_args__ = ("types",)
    types: list[TypeSecureValueType]
    def __init__(
        self,
        *,
        types: _Sequence[TypeSecureValueType],
    ) -> None: ...
@_final
class MessageActionSecureValuesSentMe(_TLObject):
    __match_args__ = ("values", "credentials",)
    values: list[TypeSecureValue]
    credentials: TypeSecureCredentialsEncrypted
    def __init__(
        self,
        *,
        values: _Sequence[TypeSecureValue],
        credentials: TypeSecureCredentialsEncrypted,
    ) -> None: ...
@_final
class MessageActionSetChatTheme(_TLObject):
    __match_args__ = ("theme",)
    theme: TypeChatTheme
    def __init__(
        self,
        *,
        theme: TypeChatTheme,
    ) -> None: ...
@_final
class MessageActionSetChatWallPaper(_TLObject):
    __match_args__ = ("same", "for_both", "wallpaper",)
    same: bool
    for_both: bool
    wallpaper: TypeWallPaper
    def __init__(
        self,
        *,
        wallpaper: TypeWallPaper,
        same: bool = False,
        for_both: bool = False,
    ) -> None: ...
@_final
class MessageActionSetMessagesTTL(_TLObject):
    __match_args__ = ("period", "auto_setting_from",)
    period: int
    auto_setting_from: int | None
    def __init__(
        self,
        *,
        period: int,
        auto_setting_from: int | None = None,
    ) -> None: ...
@_final
class MessageActionStarGift(_TLObject):
    __match_args__ = ("name_hidden", "saved", "converted", "upgraded", "refunded", "can_upgrade", "prepaid_upgrade", "upgrade_separate", "auction_acquired", "gift", "message", "convert_stars", "upgrade_msg_id", "upgrade_stars", "from_id", "peer", "saved_id", "prepaid_upgrade_hash", "gift_msg_id", "to_id", "gift_num",)
    name_hidden: bool
    saved: bool
    converted: bool
    upgraded: bool
    refunded: bool
    can_upgrade: bool
    prepaid_upgrade: bool
    upgrade_separate: bool
    auction_acquired: bool
    gift: TypeStarGift
    message: TypeTextWithEntities | None
    convert_stars: int | None
    upgrade_msg_id: int | None
    upgrade_stars: int | None
    from_id: TypePeer | None
    peer: TypePeer | None
    saved_id: int | None
    prepaid_upgrade_hash: str | None
    gift_msg_id: int | None
    to_id: TypePeer | None
    gift_num: int | None
    def __init__(
        self,
        *,
        gift: TypeStarGift,
        name_hidden: bool = False,
        saved: bool = False,
        converted: bool = False,
        upgraded: bool = False,
        refunded: bool = False,
        can_upgrade: bool = False,
        prepaid_upgrade: bool = False,
        upgrade_separate: bool = False,
        auction_acquired: bool = False,
        message: TypeTextWithEntities | None = None,
        convert_stars: int | None = None,
        upgrade_msg_id: int | None = None,
        upgrade_stars: int | None = None,
        from_id: TypePeer | None = None,
        peer: TypePeer | None = None,
        saved_id: int | None = None,
        prepaid_upgrade_hash: str | None = None,
        gift_msg_id: int | None = None,
        to_id: TypePeer | None = None,
        gift_num: int | None = None,
    ) -> None: ...
@_final
class MessageActionStarGiftPurchaseOffer(_TLObject):
    __match_args__ = ("accepted", "declined", "gift", "price", "expires_at",)
    accepted: bool
    declined: bool
    gift: TypeStarGift
    price: TypeStarsAmount
    expires_at: int
    def __init__(
        self,
        *,
        gift: TypeStarGift,
        price: TypeStarsAmount,
        expires_at: int,
        accepted: bool = False,
        declined: bool = False,
    ) -> None: ...
@_final
class MessageActionStarGiftPurchaseOfferDeclined(_TLObject):
    __match_args__ = ("expired", "gift", "price",)
    expired: bool
    gift: TypeStarGift
    price: TypeStarsAmount
    def __init__(
        self,
        *,
        gift: TypeStarGift,
        price: TypeStarsAmount,
        expired: bool = False,
    ) -> None: ...
@_final
class MessageActionStarGiftUnique(_TLObject):
    __match_args__ = ("upgrade", "transferred", "saved", "refunded", "prepaid_upgrade", "assigned", "from_offer", "craft", "name_hidden", "gift", "can_export_at", "transfer_stars", "from_id", "peer", "saved_id", "resale_amount", "can_transfer_at", "can_resell_at", "drop_original_details_stars", "can_craft_at", "message",)
    upgrade: bool
    transferred: bool
    saved: bool
    refunded: bool
    prepaid_upgrade: bool
    assigned: bool
    from_offer: bool
    craft: bool
    name_hidden: bool
    gift: TypeStarGift
    can_export_at: int | None
    transfer_stars: int | None
    from_id: TypePeer | None
    peer: TypePeer | None
    saved_id: int | None
    resale_amount: TypeStarsAmount | None
    can_transfer_at: int | None
    can_resell_at: int | None
    drop_original_details_stars: int | None
    can_craft_at: int | None
    message: TypeTextWithEntities | None
    def __init__(
        self,
        *,
        gift: TypeStarGift,
        upgrade: bool = False,
        transferred: bool = False,
        saved: bool = False,
        refunded: bool = False,
        prepaid_upgrade: bool = False,
        assigned: bool = False,
        from_offer: bool = False,
        craft: bool = False,
        name_hidden: bool = False,
        can_export_at: int | None = None,
        transfer_stars: int | None = None,
        from_id: TypePeer | None = None,
        peer: TypePeer | None = None,
        saved_id: int | None = None,
        resale_amount: TypeStarsAmount | None = None,
        can_transfer_at: int | None = None,
        can_resell_at: int | None = None,
        drop_original_details_stars: int | None = None,
        can_craft_at: int | None = None,
        message: TypeTextWithEntities | None = None,
    ) -> None: ...
@_final
class MessageActionSuggestBirthday(_TLObject):
    __match_args__ = ("birthday",)
    birthday: TypeBirthday
    def __init__(
        self,
        *,
        birthday: TypeBirthday,
    ) -> None: ...
@_final
class MessageActionSuggestProfilePhoto(_TLObject):
    __match_args__ = ("photo",)
    photo: TypePhoto
    def __init__(
        self,
        *,
        photo: TypePhoto,
    ) -> None: ...
@_final
class MessageActionSuggestedPostApproval(_TLObject):
    __match_args__ = ("rejected", "balance_too_low", "reject_comment", "schedule_date", "price",)
    rejected: bool
    balance_too_low: bool
    reject_comment: str | None
    schedule_date: int | None
    price: TypeStarsAmount | None
    def __init__(
        self,
        *,
        rejected: bool = False,
        balance_too_low: bool = False,
        reject_comment: str | None = None,
        schedule_date: int | None = None,
        price: TypeStarsAmount | None = None,
    ) -> None: ...
@_final
class MessageActionSuggestedPostRefund(_TLObject):
    __match_args__ = ("payer_initiated",)
    payer_initiated: bool
    def __init__(
        self,
        *,
        payer_initiated: bool = False,
    ) -> None: ...
@_final
class MessageActionSuggestedPostSuccess(_TLObject):
    __match_args__ = ("price",)
    price: TypeStarsAmount
    def __init__(
        self,
        *,
        price: TypeStarsAmount,
    ) -> None: ...
@_final
class MessageActionTodoAppendTasks(_TLObject):
    __match_args__ = ("list",)
    list: _list[TypeTodoItem]
    def __init__(
        self,
        *,
        list: _Sequence[TypeTodoItem],
    ) -> None: ...
@_final
class MessageActionTodoCompletions(_TLObject):
    __match_args__ = ("completed", "incompleted",)
    completed: list[int]
    incompleted: list[int]
    def __init__(
        self,
        *,
        completed: _Sequence[int],
        incompleted: _Sequence[int],
    ) -> None: ...
@_final
class MessageActionTopicCreate(_TLObject):
    __match_args__ = ("title_missing", "title", "icon_color", "icon_emoji_id",)
    title_missing: bool
    title: str
    icon_color: int
    icon_emoji_id: int | None
    def __init__(
        self,
        *,
        title: str,
        icon_color: int,
        title_missing: bool = False,
        icon_emoji_id: int | None = None,
    ) -> None: ...
@_final
class MessageActionTopicEdit(_TLObject):
    __match_args__ = ("title", "icon_emoji_id", "closed", "hidden",)
    title: str | None
    icon_emoji_id: int | None
    closed: bool | None
    hidden: bool | None
    def __init__(
        self,
        *,
        title: str | None = None,
        icon_emoji_id: int | None = None,
        closed: bool | None = None,
        hidden: bool | None = None,
    ) -> None: ...
@_final
class MessageActionWebViewDataSent(_TLObject):
    __match_args__ = ("text",)
    text: str
    def __init__(
        self,
        *,
        text: str,
    ) -> None: ...
@_final
class MessageActionWebViewDataSentMe(_TLObject):
    __match_args__ = ("text", "data",)
    text: str
    data: str
    def __init__(
        self,
        *,
        text: str,
        data: str,
    ) -> None: ...
@_final
class MessageEmpty(_TLObject):
    __match_args__ = ("id", "peer_id",)
    id: int
    peer_id: TypePeer | None
    def __init__(
        self,
        *,
        id: int,
        peer_id: TypePeer | None = None,
    ) -> None: ...
@_final
class MessageEntityBankCard(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityBlockquote(_TLObject):
    __match_args__ = ("collapsed", "offset", "length",)
    collapsed: bool
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
        collapsed: bool = False,
    ) -> None: ...
@_final
class MessageEntityBold(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityBotCommand(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityCashtag(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityCode(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityCustomEmoji(_TLObject):
    __match_args__ = ("offset", "length", "document_id",)
    offset: int
    length: int
    document_id: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
        document_id: int,
    ) -> None: ...
@_final
class MessageEntityDiffDelete(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityDiffInsert(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityDiffReplace(_TLObject):
    __match_args__ = ("offset", "length", "old_text",)
    offset: int
    length: int
    old_text: str
    def __init__(
        self,
        *,
        offset: int,
        length: int,
        old_text: str,
    ) -> None: ...
@_final
class MessageEntityEmail(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityFormattedDate(_TLObject):
    __match_args__ = ("relative", "short_time", "long_time", "short_date", "long_date", "day_of_week", "offset", "length", "date",)
    relative: bool
    short_time: bool
    long_time: bool
    short_date: bool
    long_date: bool
    day_of_week: bool
    offset: int
    length: int
    date: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
        date: int,
        relative: bool = False,
        short_time: bool = False,
        long_time: bool = False,
        short_date: bool = False,
        long_date: bool = False,
        day_of_week: bool = False,
    ) -> None: ...
@_final
class MessageEntityHashtag(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityItalic(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityMention(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityMentionName(_TLObject):
    __match_args__ = ("offset", "length", "user_id",)
    offset: int
    length: int
    user_id: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
        user_id: int,
    ) -> None: ...
@_final
class MessageEntityPhone(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityPre(_TLObject):
    __match_args__ = ("offset", "length", "language",)
    offset: int
    length: int
    language: str
    def __init__(
        self,
        *,
        offset: int,
        length: int,
        language: str,
    ) -> None: ...
@_final
class MessageEntitySpoiler(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityStrike(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityTextUrl(_TLObject):
    __match_args__ = ("offset", "length", "url",)
    offset: int
    length: int
    url: str
    def __init__(
        self,
        *,
        offset: int,
        length: int,
        url: str,
    ) -> None: ...
@_final
class MessageEntityUnderline(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityUnknown(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageEntityUrl(_TLObject):
    __match_args__ = ("offset", "length",)
    offset: int
    length: int
    def __init__(
        self,
        *,
        offset: int,
        length: int,
    ) -> None: ...
@_final
class MessageExtendedMedia(_TLObject):
    __match_args__ = ("media",)
    media: TypeMessageMedia
    def __init__(
        self,
        *,
        media: TypeMessageMedia,
    ) -> None: ...
@_final
class MessageExtendedMediaPreview(_TLObject):
    __match_args__ = ("w", "h", "thumb", "video_duration",)
    w: int | None
    h: int | None
    thumb: TypePhotoSize | None
    video_duration: int | None
    def __init__(
        self,
        *,
        w: int | None = None,
        h: int | None = None,
        thumb: TypePhotoSize | None = None,
        video_duration: int | None = None,
    ) -> None: ...
@_final
class MessageFwdHeader(_TLObject):
    __match_args__ = ("imported", "saved_out", "from_id", "from_name", "date", "channel_post", "post_author", "saved_from_peer", "saved_from_msg_id", "saved_from_id", "saved_from_name", "saved_date", "psa_type",)
    imported: bool
    saved_out: bool
    from_id: TypePeer | None
    from_name: str | None
    date: int
    channel_post: int | None
    post_author: str | None
    saved_from_peer: TypePeer | None
    saved_from_msg_id: int | None
    saved_from_id: TypePeer | None
    saved_from_name: str | None
    saved_date: int | None
    psa_type: str | None
    def __init__(
        self,
        *,
        date: int,
        imported: bool = False,
        saved_out: bool = False,
        from_id: TypePeer | None = None,
        from_name: str | None = None,
        channel_post: int | None = None,
        post_author: str | None = None,
        saved_from_peer: TypePeer | None = None,
        saved_from_msg_id: int | None = None,
        saved_from_id: TypePeer | None = None,
        saved_from_name: str | None = None,
        saved_date: int | None = None,
        psa_type: str | None = None,
    ) -> None: ...
@_final
class MessageMediaContact(_TLObject):
    __match_args__ = ("phone_number", "first_name", "last_name", "vcard", "user_id",)
    phone_number: str
    first_name: str
    last_name: str
    vcard: str
    user_id: int
    def __init__(
        self,
        *,
        phone_number: str,
        first_name: str,
        last_name: str,
        vcard: str,
        user_id: int,
    ) -> None: ...
@_final
class MessageMediaDice(_TLObject):
    __match_args__ = ("value", "emoticon", "game_outcome",)
    value: int
    emoticon: str
    game_outcome: _messages.TypeEmojiGameOutcome | None
    def __init__(
        self,
        *,
        value: int,
        emoticon: str,
        game_outcome: _messages.TypeEmojiGameOutcome | None = None,
    ) -> None: ...
@_final
class MessageMediaDocument(_TLObject):
    __match_args__ = ("nopremium", "spoiler", "video", "round", "voice", "document", "alt_documents", "video_cover", "video_timestamp", "ttl_seconds",)
    nopremium: bool
    spoiler: bool
    video: bool
    round: bool
    voice: bool
    document: TypeDocument | None
    alt_documents: list[TypeDocument] | None
    video_cover: TypePhoto | None
    video_timestamp: int | None
    ttl_seconds: int | None
    def __init__(
        self,
        *,
        nopremium: bool = False,
        spoiler: bool = False,
        video: bool = False,
        round: bool = False,
        voice: bool = False,
        document: TypeDocument | None = None,
        alt_documents: _Sequence[TypeDocument] | None = None,
        video_cover: TypePhoto | None = None,
        video_timestamp: int | None = None,
        ttl_seconds: int | None = None,
    ) -> None: ...
@_final
class MessageMediaEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class MessageMediaGame(_TLObject):
    __match_args__ = ("game",)
    game: TypeGame
    def __init__(
        self,
        *,
        game: TypeGame,
    ) -> None: ...
@_final
class MessageMediaGeo(_TLObject):
    __match_args__ = ("geo",)
    geo: TypeGeoPoint
    def __init__(
        self,
        *,
        geo: TypeGeoPoint,
    ) -> None: ...
@_final
class MessageMediaGeoLive(_TLObject):
    __match_args__ = ("geo", "heading", "period", "proximity_notification_radius",)
    geo: TypeGeoPoint
    heading: int | None
    period: int
    proximity_notification_radius: int | None
    def __init__(
        self,
        *,
        geo: TypeGeoPoint,
        period: int,
        heading: int | None = None,
        proximity_notification_radius: int | None = None,
    ) -> None: ...
@_final
class MessageMediaGiveaway(_TLObject):
    __match_args__ = ("only_new_subscribers", "winners_are_visible", "channels", "countries_iso2", "prize_description", "quantity", "months", "stars", "until_date",)
    only_new_subscribers: bool
    winners_are_visible: bool
    channels: list[int]
    countries_iso2: list[str] | None
    prize_description: str | None
    quantity: int
    months: int | None
    stars: int | None
    until_date: int
    def __init__(
        self,
        *,
        channels: _Sequence[int],
        quantity: int,
        until_date: int,
        only_new_subscribers: bool = False,
        winners_are_visible: bool = False,
        countries_iso2: _Sequence[str] | None = None,
        prize_description: str | None = None,
        months: int | None = None,
        stars: int | None = None,
    ) -> None: ...
@_final
class MessageMediaGiveawayResults(_TLObject):
    __match_args__ = ("only_new_subscribers", "refunded", "channel_id", "additional_peers_count", "launch_msg_id", "winners_count", "unclaimed_count", "winners", "months", "stars", "prize_description", "until_date",)
    only_new_subscribers: bool
    refunded: bool
    channel_id: int
    additional_peers_count: int | None
    launch_msg_id: int
    winners_count: int
    unclaimed_count: int
    winners: list[int]
    months: int | None
    stars: int | None
    prize_description: str | None
    until_date: int
    def __init__(
        self,
        *,
        channel_id: int,
        launch_msg_id: int,
        winners_count: int,
        unclaimed_count: int,
        winners: _Sequence[int],
        until_date: int,
        only_new_subscribers: bool = False,
        refunded: bool = False,
        additional_peers_count: int | None = None,
        months: int | None = None,
        stars: int | None = None,
        prize_description: str | None = None,
    ) -> None: ...
@_final
class MessageMediaInvoice(_TLObject):
    __match_args__ = ("shipping_address_requested", "test", "title", "description", "photo", "receipt_msg_id", "currency", "total_amount", "start_param", "extended_media",)
    shipping_address_requested: bool
    test: bool
    title: str
    description: str
    photo: TypeWebDocument | None
    receipt_msg_id: int | None
    currency: str
    total_amount: int
    start_param: str
    extended_media: TypeMessageExtendedMedia | None
    def __init__(
        self,
        *,
        title: str,
        description: str,
        currency: str,
        total_amount: int,
        start_param: str,
        shipping_address_requested: bool = False,
        test: bool = False,
        photo: TypeWebDocument | None = None,
        receipt_msg_id: int | None = None,
        extended_media: TypeMessageExtendedMedia | None = None,
    ) -> None: ...
@_final
class MessageMediaPaidMedia(_TLObject):
    __match_args__ = ("stars_amount", "extended_media",)
    stars_amount: int
    extended_media: list[TypeMessageExtendedMedia]
    def __init__(
        self,
        *,
        stars_amount: int,
        extended_media: _Sequence[TypeMessageExtendedMedia],
    ) -> None: ...
@_final
class MessageMediaPhoto(_TLObject):
    __match_args__ = ("spoiler", "live_photo", "photo", "ttl_seconds", "video",)
    spoiler: bool
    live_photo: bool
    photo: TypePhoto | None
    ttl_seconds: int | None
    video: TypeDocument | None
    def __init__(
        self,
        *,
        spoiler: bool = False,
        live_photo: bool = False,
        photo: TypePhoto | None = None,
        ttl_seconds: int | None = None,
        video: TypeDocument | None = None,
    ) -> None: ...
@_final
class MessageMediaPoll(_TLObject):
    __match_args__ = ("poll", "results", "attached_media",)
    poll: TypePoll
    results: TypePollResults
    attached_media: TypeMessageMedia | None
    def __init__(
        self,
        *,
        poll: TypePoll,
        results: TypePollResults,
        attached_media: TypeMessageMedia | None = None,
    ) -> None: ...
@_final
class MessageMediaStory(_TLObject):
    __match_args__ = ("via_mention", "peer", "id", "story",)
    via_mention: bool
    peer: TypePeer
    id: int
    story: TypeStoryItem | None
    def __init__(
        self,
        *,
        peer: TypePeer,
        id: int,
        via_mention: bool = False,
        story: TypeStoryItem | None = None,
    ) -> None: ...
@_final
class MessageMediaToDo(_TLObject):
    __match_args__ = ("todo", "completions",)
    todo: TypeTodoList
    completions: list[TypeTodoCompletion] | None
    def __init__(
        self,
        *,
        todo: TypeTodoList,
        completions: _Sequence[TypeTodoCompletion] | None = None,
    ) -> None: ...
@_final
class MessageMediaUnsupported(_TLObject):
    def __init__(self) -> None: ...
@_final
class MessageMediaVenue(_TLObject):
    __match_args__ = ("geo", "title", "address", "provider", "venue_id", "venue_type",)
    geo: TypeGeoPoint
    title: str
    address: str
    provider: str
    venue_id: str
    venue_type: str
    def __init__(
        self,
        *,
        geo: TypeGeoPoint,
        title: str,
        address: str,
        provider: str,
        venue_id: str,
        venue_type: str,
    ) -> None: ...
@_final
class MessageMediaVideoStream(_TLObject):
    __match_args__ = ("rtmp_stream", "call",)
    rtmp_stream: bool
    call: TypeInputGroupCall
    def __init__(
        self,
        *,
        call: TypeInputGroupCall,
        rtmp_stream: bool = False,
    ) -> None: ...
@_final
class MessageMediaWebPage(_TLObject):
    __match_args__ = ("force_large_media", "force_small_media", "manual", "safe", "webpage",)
    force_large_media: bool
    force_small_media: bool
    manual: bool
    safe: bool
    webpage: TypeWebPage
    def __init__(
        self,
        *,
        webpage: TypeWebPage,
        force_large_media: bool = False,
        force_small_media: bool = False,
        manual: bool = False,
        safe: bool = False,
    ) -> None: ...
@_final
class MessagePeerReaction(_TLObject):
    __match_args__ = ("big", "unread", "my", "peer_id", "date", "reaction",)
    big: bool
    unread: bool
    my: bool
    peer_id: TypePeer
    date: int
    reaction: TypeReaction
    def __init__(
        self,
        *,
        peer_id: TypePeer,
        date: int,
        reaction: TypeReaction,
        big: bool = False,
        unread: bool = False,
        my: bool = False,
    ) -> None: ...
@_final
class MessagePeerVote(_TLObject):
    __match_args__ = ("peer", "option", "date",)
    peer: TypePeer
    option: bytes
    date: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        option: bytes,
        date: int,
    ) -> None: ...
@_final
class MessagePeerVoteInputOption(_TLObject):
    __match_args__ = ("peer", "date",)
    peer: TypePeer
    date: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        date: int,
    ) -> None: ...
@_final
class MessagePeerVoteMultiple(_TLObject):
    __match_args__ = ("peer", "options", "date",)
    peer: TypePeer
    options: list[bytes]
    date: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        options: _Sequence[bytes],
        date: int,
    ) -> None: ...
@_final
class MessageRange(_TLObject):
    __match_args__ = ("min_id", "max_id",)
    min_id: int
    max_id: int
    def __init__(
        self,
        *,
        min_id: int,
        max_id: int,
    ) -> None: ...
@_final
class MessageReactions(_TLObject):
    __match_args__ = ("min", "can_see_list", "reactions_as_tags", "results", "recent_reactions", "top_reactors",)
    min: bool
    can_see_list: bool
    reactions_as_tags: bool
    results: list[TypeReactionCount]
    recent_reactions: list[TypeMessagePeerReaction] | None
    top_reactors: list[TypeMessageReactor] | None
    def __init__(
        self,
        *,
        results: _Sequence[TypeReactionCount],
        min: bool = False,
        can_see_list: bool = False,
        reactions_as_tags: bool = False,
        recent_reactions: _Sequence[TypeMessagePeerReaction] | None = None,
        top_reactors: _Sequence[TypeMessageReactor] | None = None,
    ) -> None: ...
@_final
class MessageReactor(_TLObject):
    __match_args__ = ("top", "my", "anonymous", "peer_id", "count",)
    top: bool
    my: bool
    anonymous: bool
    peer_id: TypePeer | None
    count: int
    def __init__(
        self,
        *,
        count: int,
        top: bool = False,
        my: bool = False,
        anonymous: bool = False,
        peer_id: TypePeer | None = None,
    ) -> None: ...
@_final
class MessageReplies(_TLObject):
    __match_args__ = ("comments", "replies", "replies_pts", "recent_repliers", "channel_id", "max_id", "read_max_id",)
    comments: bool
    replies: int
    replies_pts: int
    recent_repliers: list[TypePeer] | None
    channel_id: int | None
    max_id: int | None
    read_max_id: int | None
    def __init__(
        self,
        *,
        replies: int,
        replies_pts: int,
        comments: bool = False,
        recent_repliers: _Sequence[TypePeer] | None = None,
        channel_id: int | None = None,
        max_id: int | None = None,
        read_max_id: int | None = None,
    ) -> None: ...
@_final
class MessageReplyHeader(_TLObject):
    __match_args__ = ("reply_to_scheduled", "forum_topic", "quote", "reply_to_ephemeral", "reply_to_msg_id", "reply_to_peer_id", "reply_from", "reply_media", "reply_to_top_id", "quote_text", "quote_entities", "quote_offset", "todo_item_id", "poll_option",)
    reply_to_scheduled: bool
    forum_topic: bool
    quote: bool
    reply_to_ephemeral: bool
    reply_to_msg_id: int | None
    reply_to_peer_id: TypePeer | None
    reply_from: TypeMessageFwdHeader | None
    reply_media: TypeMessageMedia | None
    reply_to_top_id: int | None
    quote_text: str | None
    quote_entities: list[TypeMessageEntity] | None
    quote_offset: int | None
    todo_item_id: int | None
    poll_option: bytes | None
    def __init__(
        self,
        *,
        reply_to_scheduled: bool = False,
        forum_topic: bool = False,
        quote: bool = False,
        reply_to_ephemeral: bool = False,
        reply_to_msg_id: int | None = None,
        reply_to_peer_id: TypePeer | None = None,
        reply_from: TypeMessageFwdHeader | None = None,
        reply_media: TypeMessageMedia | None = None,
        reply_to_top_id: int | None = None,
        quote_text: str | None = None,
        quote_entities: _Sequence[TypeMessageEntity] | None = None,
        quote_offset: int | None = None,
        todo_item_id: int | None = None,
        poll_option: bytes | None = None,
    ) -> None: ...
@_final
class MessageReplyStoryHeader(_TLObject):
    __match_args__ = ("peer", "story_id",)
    peer: TypePeer
    story_id: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        story_id: int,
    ) -> None: ...
@_final
class MessageReportOption(_TLObject):
    __match_args__ = ("text", "option",)
    text: str
    option: bytes
    def __init__(
        self,
        *,
        text: str,
        option: bytes,
    ) -> None: ...
@_final
class MessageService(_ServiceVerbs, _TLObject):
    __match_args__ = ("out", "mentioned", "media_unread", "reactions_are_possible", "silent", "post", "legacy", "id", "from_id", "peer_id", "saved_peer_id", "reply_to", "date", "action", "reactions", "ttl_period",)
    out: bool
    mentioned: bool
    media_unread: bool
    reactions_are_possible: bool
    silent: bool
    post: bool
    legacy: bool
    id: int
    from_id: TypePeer | None
    peer_id: TypePeer
    saved_peer_id: TypePeer | None
    reply_to: TypeMessageReplyHeader | None
    date: int
    action: TypeMessageAction
    reactions: TypeMessageReactions | None
    ttl_period: int | None
    def __init__(
        self,
        *,
        id: int,
        peer_id: TypePeer,
        date: int,
        action: TypeMessageAction,
        out: bool = False,
        mentioned: bool = False,
        media_unread: bool = False,
        reactions_are_possible: bool = False,
        silent: bool = False,
        post: bool = False,
        legacy: bool = False,
        from_id: TypePeer | None = None,
        saved_peer_id: TypePeer | None = None,
        reply_to: TypeMessageReplyHeader | None = None,
        reactions: TypeMessageReactions | None = None,
        ttl_period: int | None = None,
    ) -> None: ...
@_final
class MessageViews(_TLObject):
    __match_args__ = ("views", "forwards", "replies",)
    views: int | None
    forwards: int | None
    replies: TypeMessageReplies | None
    def __init__(
        self,
        *,
        views: int | None = None,
        forwards: int | None = None,
        replies: TypeMessageReplies | None = None,
    ) -> None: ...
@_final
class MissingInvitee(_TLObject):
    __match_args__ = ("premium_would_allow_invite", "premium_required_for_pm", "user_id",)
    premium_would_allow_invite: bool
    premium_required_for_pm: bool
    user_id: int
    def __init__(
        self,
        *,
        user_id: int,
        premium_would_allow_invite: bool = False,
        premium_required_for_pm: bool = False,
    ) -> None: ...
@_final
class MonoForumDialog(_TLObject):
    __match_args__ = ("unread_mark", "nopaid_messages_exception", "peer", "top_message", "read_inbox_max_id", "read_outbox_max_id", "unread_count", "unread_reactions_count", "draft",)
    unread_mark: bool
    nopaid_messages_exception: bool
    peer: TypePeer
    top_message: int
    read_inbox_max_id: int
    read_outbox_max_id: int
    unread_count: int
    unread_reactions_count: int
    draft: TypeDraftMessage | None
    def __init__(
        self,
        *,
        peer: TypePeer,
        top_message: int,
        read_inbox_max_id: int,
        read_outbox_max_id: int,
        unread_count: int,
        unread_reactions_count: int,
        unread_mark: bool = False,
        nopaid_messages_exception: bool = False,
        draft: TypeDraftMessage | None = None,
    ) -> None: ...
@_final
class MyBoost(_TLObject):
    __match_args__ = ("slot", "peer", "date", "expires", "cooldown_until_date",)
    slot: int
    peer: TypePeer | None
    date: int
    expires: int
    cooldown_until_date: int | None
    def __init__(
        self,
        *,
        slot: int,
        date: int,
        expires: int,
        peer: TypePeer | None = None,
        cooldown_until_date: int | None = None,
    ) -> None: ...
@_final
class NearestDc(_TLObject):
    __match_args__ = ("country", "this_dc", "nearest_dc",)
    country: str
    this_dc: int
    nearest_dc: int
    def __init__(
        self,
        *,
        country: str,
        this_dc: int,
        nearest_dc: int,
    ) -> None: ...
@_final
class NotificationSoundDefault(_TLObject):
    def __init__(self) -> None: ...
@_final
class NotificationSoundLocal(_TLObject):
    __match_args__ = ("title", "data",)
    title: str
    data: str
    def __init__(
        self,
        *,
        title: str,
        data: str,
    ) -> None: ...
@_final
class NotificationSoundNone(_TLObject):
    def __init__(self) -> None: ...
@_final
class NotificationSoundRingtone(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class NotifyBroadcasts(_TLObject):
    def __init__(self) -> None: ...
@_final
class NotifyChats(_TLObject):
    def __init__(self) -> None: ...
@_final
class NotifyCommunity(_TLObject):
    __match_args__ = ("community_id",)
    community_id: int
    def __init__(
        self,
        *,
        community_id: int,
    ) -> None: ...
@_final
class NotifyForumTopic(_TLObject):
    __match_args__ = ("peer", "top_msg_id",)
    peer: TypePeer
    top_msg_id: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        top_msg_id: int,
    ) -> None: ...
@_final
class NotifyPeer(_TLObject):
    __match_args__ = ("peer",)
    peer: TypePeer
    def __init__(
        self,
        *,
        peer: TypePeer,
    ) -> None: ...
@_final
class NotifyUsers(_TLObject):
    def __init__(self) -> None: ...
@_final
class OutboxReadDate(_TLObject):
    __match_args__ = ("date",)
    date: int
    def __init__(
        self,
        *,
        date: int,
    ) -> None: ...
@_final
class Page(_TLObject):
    __match_args__ = ("part", "rtl", "v2", "url", "blocks", "photos", "documents", "views",)
    part: bool
    rtl: bool
    v2: bool
    url: str
    blocks: list[TypePageBlock]
    photos: list[TypePhoto]
    documents: list[TypeDocument]
    views: int | None
    def __init__(
        self,
        *,
        url: str,
        blocks: _Sequence[TypePageBlock],
        photos: _Sequence[TypePhoto],
        documents: _Sequence[TypeDocument],
        part: bool = False,
        rtl: bool = False,
        v2: bool = False,
        views: int | None = None,
    ) -> None: ...
@_final
class PageBlockAnchor(_TLObject):
    __match_args__ = ("name",)
    name: str
    def __init__(
        self,
        *,
        name: str,
    ) -> None: ...
@_final
class PageBlockAudio(_TLObject):
    __match_args__ = ("audio_id", "caption",)
    audio_id: int
    caption: TypePageCaption
    def __init__(
        self,
        *,
        audio_id: int,
        caption: TypePageCaption,
    ) -> None: ...
@_final
class PageBlockAuthorDate(_TLObject):
    __match_args__ = ("author", "published_date",)
    author: TypeRichText
    published_date: int
    def __init__(
        self,
        *,
        author: TypeRichText,
        published_date: int,
    ) -> None: ...
@_final
class PageBlockBlockquote(_TLObject):
    __match_args__ = ("collapsed", "text", "caption",)
    collapsed: bool
    text: TypeRichText
    caption: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
        caption: TypeRichText,
        collapsed: bool = False,
    ) -> None: ...
@_final
class PageBlockBlockquoteBlocks(_TLObject):
    __match_args__ = ("blocks", "caption",)
    blocks: list[TypePageBlock]
    caption: TypeRichText
    def __init__(
        self,
        *,
        blocks: _Sequence[TypePageBlock],
        caption: TypeRichText,
    ) -> None: ...
@_final
class PageBlockButtonRow(_TLObject):
    __match_args__ = ("align_left", "align_center", "align_right", "buttons",)
    align_left: bool
    align_center: bool
    align_right: bool
    buttons: list[TypePageButton]
    def __init__(
        self,
        *,
        buttons: _Sequence[TypePageButton],
        align_left: bool = False,
        align_center: bool = False,
        align_right: bool = False,
    ) -> None: ...
@_final
class PageBlockChannel(_TLObject):
    __match_args__ = ("channel",)
    channel: TypeChat
    def __init__(
        self,
        *,
        channel: TypeChat,
    ) -> None: ...
@_final
class PageBlockCollage(_TLObject):
    __match_args__ = ("items", "caption",)
    items: list[TypePageBlock]
    caption: TypePageCaption
    def __init__(
        self,
        *,
        items: _Sequence[TypePageBlock],
        caption: TypePageCaption,
    ) -> None: ...
@_final
class PageBlockCover(_TLObject):
    __match_args__ = ("cover",)
    cover: TypePageBlock
    def __init__(
        self,
        *,
        cover: TypePageBlock,
    ) -> None: ...
@_final
class PageBlockDetails(_TLObject):
    __match_args__ = ("open", "blocks", "title",)
    open: bool
    blocks: list[TypePageBlock]
    title: TypeRichText
    def __init__(
        self,
        *,
        blocks: _Sequence[TypePageBlock],
        title: TypeRichText,
        open: bool = False,
    ) -> None: ...
@_final
class PageBlockDivider(_TLObject):
    def __init__(self) -> None: ...
@_final
class PageBlockDocument(_TLObject):
    __match_args__ = ("document_id", "caption",)
    document_id: int
    caption: TypePageCaption
    def __init__(
        self,
        *,
        document_id: int,
        caption: TypePageCaption,
    ) -> None: ...
@_final
class PageBlockEmbed(_TLObject):
    __match_args__ = ("full_width", "allow_scrolling", "url", "html", "poster_photo_id", "w", "h", "caption",)
    full_width: bool
    allow_scrolling: bool
    url: str | None
    html: str | None
    poster_photo_id: int | None
    w: int | None
    h: int | None
    caption: TypePageCaption
    def __init__(
        self,
        *,
        caption: TypePageCaption,
        full_width: bool = False,
        allow_scrolling: bool = False,
        url: str | None = None,
        html: str | None = None,
        poster_photo_id: int | None = None,
        w: int | None = None,
        h: int | None = None,
    ) -> None: ...
@_final
class PageBlockEmbedPost(_TLObject):
    __match_args__ = ("url", "webpage_id", "author_photo_id", "author", "date", "blocks", "caption",)
    url: str
    webpage_id: int
    author_photo_id: int
    author: str
    date: int
    blocks: list[TypePageBlock]
    caption: TypePageCaption
    def __init__(
        self,
        *,
        url: str,
        webpage_id: int,
        author_photo_id: int,
        author: str,
        date: int,
        blocks: _Sequence[TypePageBlock],
        caption: TypePageCaption,
    ) -> None: ...
@_final
class PageBlockFooter(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class PageBlockHeader(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class PageBlockHeading1(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class PageBlockHeading2(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class PageBlockHeading3(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class PageBlockHeading4(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class PageBlockHeading5(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class PageBlockHeading6(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class PageBlockKicker(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class PageBlockList(_TLObject):
    __match_args__ = ("items",)
    items: list[TypePageListItem]
    def __init__(
        self,
        *,
        items: _Sequence[TypePageListItem],
    ) -> None: ...
@_final
class PageBlockMap(_TLObject):
    __match_args__ = ("geo", "zoom", "w", "h", "caption",)
    geo: TypeGeoPoint
    zoom: int
    w: int
    h: int
    caption: TypePageCaption
    def __init__(
        self,
        *,
        geo: TypeGeoPoint,
        zoom: int,
        w: int,
        h: int,
        caption: TypePageCaption,
    ) -> None: ...
@_final
class PageBlockMath(_TLObject):
    __match_args__ = ("source",)
    source: str
    def __init__(
        self,
        *,
        source: str,
    ) -> None: ...
@_final
class PageBlockOrderedList(_TLObject):
    __match_args__ = ("reversed", "items", "start", "type",)
    reversed: bool
    items: list[TypePageListOrderedItem]
    start: int | None
    type: str | None
    def __init__(
        self,
        *,
        items: _Sequence[TypePageListOrderedItem],
        reversed: bool = False,
        start: int | None = None,
        type: str | None = None,
    ) -> None: ...
@_final
class PageBlockParagraph(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class PageBlockPhoto(_TLObject):
    __match_args__ = ("spoiler", "photo_id", "caption", "url", "webpage_id",)
    spoiler: bool
    photo_id: int
    caption: TypePageCaption
    url: str | None
    webpage_id: int | None
    def __init__(
        self,
        *,
        photo_id: int,
        caption: TypePageCaption,
        spoiler: bool = False,
        url: str | None = None,
        webpage_id: int | None = None,
    ) -> None: ...
@_final
class PageBlockPreformatted(_TLObject):
    __match_args__ = ("text", "language",)
    text: TypeRichText
    language: str
    def __init__(
        self,
        *,
        text: TypeRichText,
        language: str,
    ) -> None: ...
@_final
class PageBlockPullquote(_TLObject):
    __match_args__ = ("text", "caption",)
    text: TypeRichText
    caption: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
        caption: TypeRichText,
    ) -> None: ...
@_final
class PageBlockRelatedArticles(_TLObject):
    __match_args__ = ("title", "articles",)
    title: TypeRichText
    articles: list[TypePageRelatedArticle]
    def __init__(
        self,
        *,
        title: TypeRichText,
        articles: _Sequence[TypePageRelatedArticle],
    ) -> None: ...
@_final
class PageBlockSlideshow(_TLObject):
    __match_args__ = ("items", "caption",)
    items: list[TypePageBlock]
    caption: TypePageCaption
    def __init__(
        self,
        *,
        items: _Sequence[TypePageBlock],
        caption: TypePageCaption,
    ) -> None: ...
@_final
class PageBlockSubheader(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class PageBlockSubtitle(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class PageBlockTable(_TLObject):
    __match_args__ = ("bordered", "striped", "compact", "title", "rows",)
    bordered: bool
    striped: bool
    compact: bool
    title: TypeRichText
    rows: list[TypePageTableRow]
    def __init__(
        self,
        *,
        title: TypeRichText,
        rows: _Sequence[TypePageTableRow],
        bordered: bool = False,
        striped: bool = False,
        compact: bool = False,
    ) -> None: ...
@_final
class PageBlockThinking(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class PageBlockTitle(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class PageBlockUnsupported(_TLObject):
    def __init__(self) -> None: ...
@_final
class PageBlockVideo(_TLObject):
    __match_args__ = ("autoplay", "loop", "spoiler", "video_id", "caption",)
    autoplay: bool
    loop: bool
    spoiler: bool
    video_id: int
    caption: TypePageCaption
    def __init__(
        self,
        *,
        video_id: int,
        caption: TypePageCaption,
        autoplay: bool = False,
        loop: bool = False,
        spoiler: bool = False,
    ) -> None: ...
@_final
class PageButton(_TLObject):
    __match_args__ = ("text", "type", "style",)
    text: TypeRichText
    type: TypeInlineButtonType
    style: TypeRichButtonStyle | None
    def __init__(
        self,
        *,
        text: TypeRichText,
        type: TypeInlineButtonType,
        style: TypeRichButtonStyle | None = None,
    ) -> None: ...
@_final
class PageCaption(_TLObject):
    __match_args__ = ("text", "credit",)
    text: TypeRichText
    credit: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
        credit: TypeRichText,
    ) -> None: ...
@_final
class PageListItemBlocks(_TLObject):
    __match_args__ = ("checkbox", "checked", "blocks",)
    checkbox: bool
    checked: bool
    blocks: list[TypePageBlock]
    def __init__(
        self,
        *,
        blocks: _Sequence[TypePageBlock],
        checkbox: bool = False,
        checked: bool = False,
    ) -> None: ...
@_final
class PageListItemText(_TLObject):
    __match_args__ = ("checkbox", "checked", "text",)
    checkbox: bool
    checked: bool
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
        checkbox: bool = False,
        checked: bool = False,
    ) -> None: ...
@_final
class PageListOrderedItemBlocks(_TLObject):
    __match_args__ = ("checkbox", "checked", "num", "blocks", "value", "type",)
    checkbox: bool
    checked: bool
    num: str | None
    blocks: list[TypePageBlock]
    value: int | None
    type: str | None
    def __init__(
        self,
        *,
        blocks: _Sequence[TypePageBlock],
        checkbox: bool = False,
        checked: bool = False,
        num: str | None = None,
        value: int | None = None,
        type: str | None = None,
    ) -> None: ...
@_final
class PageListOrderedItemText(_TLObject):
    __match_args__ = ("checkbox", "checked", "num", "text", "value", "type",)
    checkbox: bool
    checked: bool
    num: str | None
    text: TypeRichText
    value: int | None
    type: str | None
    def __init__(
        self,
        *,
        text: TypeRichText,
        checkbox: bool = False,
        checked: bool = False,
        num: str | None = None,
        value: int | None = None,
        type: str | None = None,
    ) -> None: ...
@_final
class PageRelatedArticle(_TLObject):
    __match_args__ = ("url", "webpage_id", "title", "description", "photo_id", "author", "published_date",)
    url: str
    webpage_id: int
    title: str | None
    description: str | None
    photo_id: int | None
    author: str | None
    published_date: int | None
    def __init__(
        self,
        *,
        url: str,
        webpage_id: int,
        title: str | None = None,
        description: str | None = None,
        photo_id: int | None = None,
        author: str | None = None,
        published_date: int | None = None,
    ) -> None: ...
@_final
class PageTableCell(_TLObject):
    __match_args__ = ("header", "align_center", "align_right", "valign_middle", "valign_bottom", "text", "colspan", "rowspan",)
    header: bool
    align_center: bool
    align_right: bool
    valign_middle: bool
    valign_bottom: bool
    text: TypeRichText | None
    colspan: int | None
    rowspan: int | None
    def __init__(
        self,
        *,
        header: bool = False,
        align_center: bool = False,
        align_right: bool = False,
        valign_middle: bool = False,
        valign_bottom: bool = False,
        text: TypeRichText | None = None,
        colspan: int | None = None,
        rowspan: int | None = None,
    ) -> None: ...
@_final
class PageTableRow(_TLObject):
    __match_args__ = ("cells",)
    cells: list[TypePageTableCell]
    def __init__(
        self,
        *,
        cells: _Sequence[TypePageTableCell],
    ) -> None: ...
@_final
class PaidReactionPrivacyAnonymous(_TLObject):
    def __init__(self) -> None: ...
@_final
class PaidReactionPrivacyDefault(_TLObject):
    def __init__(self) -> None: ...
@_final
class PaidReactionPrivacyPeer(_TLObject):
    __match_args__ = ("peer",)
    peer: TypeInputPeer
    def __init__(
        self,
        *,
        peer: TypeInputPeer,
    ) -> None: ...
@_final
class Passkey(_TLObject):
    __match_args__ = ("id", "name", "date", "software_emoji_id", "last_usage_date",)
    id: str
    name: str
    date: int
    software_emoji_id: int | None
    last_usage_date: int | None
    def __init__(
        self,
        *,
        id: str,
        name: str,
        date: int,
        software_emoji_id: int | None = None,
        last_usage_date: int | None = None,
    ) -> None: ...
@_final
class PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow(_TLObject):
    __match_args__ = ("salt1", "salt2", "g", "p",)
    salt1: bytes
    salt2: bytes
    g: int
    p: bytes
    def __init__(
        self,
        *,
        salt1: bytes,
        salt2: bytes,
        g: int,
        p: bytes,
    ) -> None: ...
@_final
class PasswordKdfAlgoUnknown(_TLObject):
    def __init__(self) -> None: ...
@_final
class PaymentCharge(_TLObject):
    __match_args__ = ("id", "provider_charge_id",)
    id: str
    provider_charge_id: str
    def __init__(
        self,
        *,
        id: str,
        provider_charge_id: str,
    ) -> None: ...
@_final
class PaymentFormMethod(_TLObject):
    __match_args__ = ("url", "title",)
    url: str
    title: str
    def __init__(
        self,
        *,
        url: str,
        title: str,
    ) -> None: ...
@_final
class PaymentRequestedInfo(_TLObject):
    __match_args__ = ("name", "phone", "email", "shipping_address",)
    name: str | None
    phone: str | None
    email: str | None
    shipping_address: TypePostAddress | None
    def __init__(
        self,
        *,
        name: str | None = None,
        phone: str | None = None,
        email: str | None = None,
        shipping_address: TypePostAddress | None = None,
    ) -> None: ...
@_final
class PaymentSavedCredentialsCard(_TLObject):
    __match_args__ = ("id", "title",)
    id: str
    title: str
    def __init__(
        self,
        *,
        id: str,
        title: str,
    ) -> None: ...
@_final
class PeerBlocked(_TLObject):
    __match_args__ = ("peer_id", "date",)
    peer_id: TypePeer
    date: int
    def __init__(
        self,
        *,
        peer_id: TypePeer,
        date: int,
    ) -> None: ...
@_final
class PeerChannel(_TLObject):
    __match_args__ = ("channel_id",)
    channel_id: int
    def __init__(
        self,
        *,
        channel_id: int,
    ) -> None: ...
@_final
class PeerChat(_TLObject):
    __match_args__ = ("chat_id",)
    chat_id: int
    def __init__(
        self,
        *,
        chat_id: int,
    ) -> None: ...
@_final
class PeerColor(_TLObject):
    __match_args__ = ("color", "background_emoji_id",)
    color: int | None
    background_emoji_id: int | None
    def __init__(
        self,
        *,
        color: int | None = None,
        background_emoji_id: int | None = None,
    ) -> None: ...
@_final
class PeerColorCollectible(_TLObject):
    __match_args__ = ("collectible_id", "gift_emoji_id", "background_emoji_id", "accent_color", "colors", "dark_accent_color", "dark_colors",)
    collectible_id: int
    gift_emoji_id: int
    background_emoji_id: int
    accent_color: int
    colors: list[int]
    dark_accent_color: int | None
    dark_colors: list[int] | None
    def __init__(
        self,
        *,
        collectible_id: int,
        gift_emoji_id: int,
        background_emoji_id: int,
        accent_color: int,
        colors: _Sequence[int],
        dark_accent_color: int | None = None,
        dark_colors: _Sequence[int] | None = None,
    ) -> None: ...
@_final
class PeerLocated(_TLObject):
    __match_args__ = ("peer", "expires", "distance",)
    peer: TypePeer
    expires: int
    distance: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        expires: int,
        distance: int,
    ) -> None: ...
@_final
class PeerNotifySettings(_TLObject):
    __match_args__ = ("show_previews", "silent", "mute_until", "ios_sound", "android_sound", "other_sound", "stories_muted", "stories_hide_sender", "stories_ios_sound", "stories_android_sound", "stories_other_sound",)
    show_previews: bool | None
    silent: bool | None
    mute_until: int | None
    ios_sound: TypeNotificationSound | None
    android_sound: TypeNotificationSound | None
    other_sound: TypeNotificationSound | None
    stories_muted: bool | None
    stories_hide_sender: bool | None
    stories_ios_sound: TypeNotificationSound | None
    stories_android_sound: TypeNotificationSound | None
    stories_other_sound: TypeNotificationSound | None
    def __init__(
        self,
        *,
        show_previews: bool | None = None,
        silent: bool | None = None,
        mute_until: int | None = None,
        ios_sound: TypeNotificationSound | None = None,
        android_sound: TypeNotificationSound | None = None,
        other_sound: TypeNotificationSound | None = None,
        stories_muted: bool | None = None,
        stories_hide_sender: bool | None = None,
        stories_ios_sound: TypeNotificationSound | None = None,
        stories_android_sound: TypeNotificationSound | None = None,
        stories_other_sound: TypeNotificationSound | None = None,
    ) -> None: ...
@_final
class PeerSelfLocated(_TLObject):
    __match_args__ = ("expires",)
    expires: int
    def __init__(
        self,
        *,
        expires: int,
    ) -> None: ...
@_final
class PeerSettings(_TLObject):
    __match_args__ = ("report_spam", "add_contact", "block_contact", "share_contact", "need_contacts_exception", "report_geo", "autoarchived", "invite_members", "request_chat_broadcast", "business_bot_paused", "business_bot_can_reply", "geo_distance", "request_chat_title", "request_chat_date", "business_bot_id", "business_bot_manage_url", "charge_paid_message_stars", "registration_month", "phone_country", "name_change_date", "photo_change_date",)
    report_spam: bool
    add_contact: bool
    block_contact: bool
    share_contact: bool
    need_contacts_exception: bool
    report_geo: bool
    autoarchived: bool
    invite_members: bool
    request_chat_broadcast: bool
    business_bot_paused: bool
    business_bot_can_reply: bool
    geo_distance: int | None
    request_chat_title: str | None
    request_chat_date: int | None
    business_bot_id: int | None
    business_bot_manage_url: str | None
    charge_paid_message_stars: int | None
    registration_month: str | None
    phone_country: str | None
    name_change_date: int | None
    photo_change_date: int | None
    def __init__(
        self,
        *,
        report_spam: bool = False,
        add_contact: bool = False,
        block_contact: bool = False,
        share_contact: bool = False,
        need_contacts_exception: bool = False,
        report_geo: bool = False,
        autoarchived: bool = False,
        invite_members: bool = False,
        request_chat_broadcast: bool = False,
        business_bot_paused: bool = False,
        business_bot_can_reply: bool = False,
        geo_distance: int | None = None,
        request_chat_title: str | None = None,
        request_chat_date: int | None = None,
        business_bot_id: int | None = None,
        business_bot_manage_url: str | None = None,
        charge_paid_message_stars: int | None = None,
        registration_month: str | None = None,
        phone_country: str | None = None,
        name_change_date: int | None = None,
        photo_change_date: int | None = None,
    ) -> None: ...
@_final
class PeerStories(_TLObject):
    __match_args__ = ("peer", "max_read_id", "stories",)
    peer: TypePeer
    max_read_id: int | None
    stories: list[TypeStoryItem]
    def __init__(
        self,
        *,
        peer: TypePeer,
        stories: _Sequence[TypeStoryItem],
        max_read_id: int | None = None,
    ) -> None: ...
@_final
class PeerUser(_TLObject):
    __match_args__ = ("user_id",)
    user_id: int
    def __init__(
        self,
        *,
        user_id: int,
    ) -> None: ...
@_final
class PendingSuggestion(_TLObject):
    __match_args__ = ("suggestion", "title", "description", "url",)
    suggestion: str
    title: TypeTextWithEntities
    description: TypeTextWithEntities
    url: str
    def __init__(
        self,
        *,
        suggestion: str,
        title: TypeTextWithEntities,
        description: TypeTextWithEntities,
        url: str,
    ) -> None: ...
@_final
class PhoneCall(_TLObject):
    __match_args__ = ("p2p_allowed", "video", "conference_supported", "id", "access_hash", "date", "admin_id", "participant_id", "g_a_or_b", "key_fingerprint", "protocol", "connections", "start_date", "custom_parameters",)
    p2p_allowed: bool
    video: bool
    conference_supported: bool
    id: int
    access_hash: int
    date: int
    admin_id: int
    participant_id: int
    g_a_or_b: bytes
    key_fingerprint: int
    protocol: TypePhoneCallProtocol
    connections: list[TypePhoneConnection]
    start_date: int
    custom_parameters: TypeDataJSON | None
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        date: int,
        admin_id: int,
        participant_id: int,
        g_a_or_b: bytes,
        key_fingerprint: int,
        protocol: TypePhoneCallProtocol,
        connections: _Sequence[TypePhoneConnection],
        start_date: int,
        p2p_allowed: bool = False,
        video: bool = False,
        conference_supported: bool = False,
        custom_parameters: TypeDataJSON | None = None,
    ) -> None: ...
@_final
class PhoneCallAccepted(_TLObject):
    __match_args__ = ("video", "id", "access_hash", "date", "admin_id", "participant_id", "g_b", "protocol",)
    video: bool
    id: int
    access_hash: int
    date: int
    admin_id: int
    participant_id: int
    g_b: bytes
    protocol: TypePhoneCallProtocol
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        date: int,
        admin_id: int,
        participant_id: int,
        g_b: bytes,
        protocol: TypePhoneCallProtocol,
        video: bool = False,
    ) -> None: ...
@_final
class PhoneCallDiscardReasonBusy(_TLObject):
    def __init__(self) -> None: ...
@_final
class PhoneCallDiscardReasonDisconnect(_TLObject):
    def __init__(self) -> None: ...
@_final
class PhoneCallDiscardReasonHangup(_TLObject):
    def __init__(self) -> None: ...
@_final
class PhoneCallDiscardReasonMigrateConferenceCall(_TLObject):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class PhoneCallDiscardReasonMissed(_TLObject):
    def __init__(self) -> None: ...
@_final
class PhoneCallDiscarded(_TLObject):
    __match_args__ = ("need_rating", "need_debug", "video", "id", "reason", "duration",)
    need_rating: bool
    need_debug: bool
    video: bool
    id: int
    reason: TypePhoneCallDiscardReason | None
    duration: int | None
    def __init__(
        self,
        *,
        id: int,
        need_rating: bool = False,
        need_debug: bool = False,
        video: bool = False,
        reason: TypePhoneCallDiscardReason | None = None,
        duration: int | None = None,
    ) -> None: ...
@_final
class PhoneCallEmpty(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class PhoneCallProtocol(_TLObject):
    __match_args__ = ("udp_p2p", "udp_reflector", "min_layer", "max_layer", "library_versions",)
    udp_p2p: bool
    udp_reflector: bool
    min_layer: int
    max_layer: int
    library_versions: list[str]
    def __init__(
        self,
        *,
        min_layer: int,
        max_layer: int,
        library_versions: _Sequence[str],
        udp_p2p: bool = False,
        udp_reflector: bool = False,
    ) -> None: ...
@_final
class PhoneCallRequested(_TLObject):
    __match_args__ = ("video", "id", "access_hash", "date", "admin_id", "participant_id", "g_a_hash", "protocol",)
    video: bool
    id: int
    access_hash: int
    date: int
    admin_id: int
    participant_id: int
    g_a_hash: bytes
    protocol: TypePhoneCallProtocol
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        date: int,
        admin_id: int,
        participant_id: int,
        g_a_hash: bytes,
        protocol: TypePhoneCallProtocol,
        video: bool = False,
    ) -> None: ...
@_final
class PhoneCallWaiting(_TLObject):
    __match_args__ = ("video", "id", "access_hash", "date", "admin_id", "participant_id", "protocol", "receive_date",)
    video: bool
    id: int
    access_hash: int
    date: int
    admin_id: int
    participant_id: int
    protocol: TypePhoneCallProtocol
    receive_date: int | None
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        date: int,
        admin_id: int,
        participant_id: int,
        protocol: TypePhoneCallProtocol,
        video: bool = False,
        receive_date: int | None = None,
    ) -> None: ...
@_final
class PhoneConnection(_TLObject):
    __match_args__ = ("tcp", "id", "ip", "ipv6", "port", "peer_tag",)
    tcp: bool
    id: int
    ip: str
    ipv6: str
    port: int
    peer_tag: bytes
    def __init__(
        self,
        *,
        id: int,
        ip: str,
        ipv6: str,
        port: int,
        peer_tag: bytes,
        tcp: bool = False,
    ) -> None: ...
@_final
class PhoneConnectionWebrtc(_TLObject):
    __match_args__ = ("turn", "stun", "id", "ip", "ipv6", "port", "username", "password",)
    turn: bool
    stun: bool
    id: int
    ip: str
    ipv6: str
    port: int
    username: str
    password: str
    def __init__(
        self,
        *,
        id: int,
        ip: str,
        ipv6: str,
        port: int,
        username: str,
        password: str,
        turn: bool = False,
        stun: bool = False,
    ) -> None: ...
@_final
class Photo(_TLObject):
    __match_args__ = ("has_stickers", "id", "access_hash", "file_reference", "date", "sizes", "video_sizes", "dc_id",)
    has_stickers: bool
    id: int
    access_hash: int
    file_reference: bytes
    date: int
    sizes: list[TypePhotoSize]
    video_sizes: list[TypeVideoSize] | None
    dc_id: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        file_reference: bytes,
        date: int,
        sizes: _Sequence[TypePhotoSize],
        dc_id: int,
        has_stickers: bool = False,
        video_sizes: _Sequence[TypeVideoSize] | None = None,
    ) -> None: ...
@_final
class PhotoCachedSize(_TLObject):
    __match_args__ = ("type", "w", "h", "bytes",)
    type: str
    w: int
    h: int
    bytes: _bytes
    def __init__(
        self,
        *,
        type: str,
        w: int,
        h: int,
        bytes: _bytes,
    ) -> None: ...
@_final
class PhotoEmpty(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class PhotoPathSize(_TLObject):
    __match_args__ = ("type", "bytes",)
    type: str
    bytes: _bytes
    def __init__(
        self,
        *,
        type: str,
        bytes: _bytes,
    ) -> None: ...
@_final
class PhotoSize(_TLObject):
    __match_args__ = ("type", "w", "h", "size",)
    type: str
    w: int
    h: int
    size: int
    def __init__(
        self,
        *,
        type: str,
        w: int,
        h: int,
        size: int,
    ) -> None: ...
@_final
class PhotoSizeEmpty(_TLObject):
    __match_args__ = ("type",)
    type: str
    def __init__(
        self,
        *,
        type: str,
    ) -> None: ...
@_final
class PhotoSizeProgressive(_TLObject):
    __match_args__ = ("type", "w", "h", "sizes",)
    type: str
    w: int
    h: int
    sizes: list[int]
    def __init__(
        self,
        *,
        type: str,
        w: int,
        h: int,
        sizes: _Sequence[int],
    ) -> None: ...
@_final
class PhotoStrippedSize(_TLObject):
    __match_args__ = ("type", "bytes",)
    type: str
    bytes: _bytes
    def __init__(
        self,
        *,
        type: str,
        bytes: _bytes,
    ) -> None: ...
@_final
class Poll(_TLObject):
    __match_args__ = ("id", "closed", "public_voters", "multiple_choice", "quiz", "open_answers", "revoting_disabled", "shuffle_answers", "hide_results_until_close", "creator", "subscribers_only", "question", "answers", "close_period", "close_date", "countries_iso2", "hash",)
    id: int
    closed: bool
    public_voters: bool
    multiple_choice: bool
    quiz: bool
    open_answers: bool
    revoting_disabled: bool
    shuffle_answers: bool
    hide_results_until_close: bool
    creator: bool
    subscribers_only: bool
    question: TypeTextWithEntities
    answers: list[TypePollAnswer]
    close_period: int | None
    close_date: int | None
    countries_iso2: list[str] | None
    hash: int
    def __init__(
        self,
        *,
        id: int,
        question: TypeTextWithEntities,
        answers: _Sequence[TypePollAnswer],
        hash: int,
        closed: bool = False,
        public_voters: bool = False,
        multiple_choice: bool = False,
        quiz: bool = False,
        open_answers: bool = False,
        revoting_disabled: bool = False,
        shuffle_answers: bool = False,
        hide_results_until_close: bool = False,
        creator: bool = False,
        subscribers_only: bool = False,
        close_period: int | None = None,
        close_date: int | None = None,
        countries_iso2: _Sequence[str] | None = None,
    ) -> None: ...
@_final
class PollAnswer(_TLObject):
    __match_args__ = ("text", "option", "media", "added_by", "date",)
    text: TypeTextWithEntities
    option: bytes
    media: TypeMessageMedia | None
    added_by: TypePeer | None
    date: int | None
    def __init__(
        self,
        *,
        text: TypeTextWithEntities,
        option: bytes,
        media: TypeMessageMedia | None = None,
        added_by: TypePeer | None = None,
        date: int | None = None,
    ) -> None: ...
@_final
class PollAnswerVoters(_TLObject):
    __match_args__ = ("chosen", "correct", "option", "voters", "recent_voters",)
    chosen: bool
    correct: bool
    option: bytes
    voters: int | None
    recent_voters: list[TypePeer] | None
    def __init__(
        self,
        *,
        option: bytes,
        chosen: bool = False,
        correct: bool = False,
        voters: int | None = None,
        recent_voters: _Sequence[TypePeer] | None = None,
    ) -> None: ...
@_final
class PollResults(_TLObject):
    __match_args__ = ("min", "has_unread_votes", "can_view_stats", "results", "total_voters", "recent_voters", "solution", "solution_entities", "solution_media",)
    min: bool
    has_unread_votes: bool
    can_view_stats: bool
    results: list[TypePollAnswerVoters] | None
    total_voters: int | None
    recent_voters: list[TypePeer] | None
    solution: str | None
    solution_entities: list[TypeMessageEntity] | None
    solution_media: TypeMessageMedia | None
    def __init__(
        self,
        *,
        min: bool = False,
        has_unread_votes: bool = False,
        can_view_stats: bool = False,
        results: _Sequence[TypePollAnswerVoters] | None = None,
        total_voters: int | None = None,
        recent_voters: _Sequence[TypePeer] | None = None,
        solution: str | None = None,
        solution_entities: _Sequence[TypeMessageEntity] | None = None,
        solution_media: TypeMessageMedia | None = None,
    ) -> None: ...
@_final
class PopularContact(_TLObject):
    __match_args__ = ("client_id", "importers",)
    client_id: int
    importers: int
    def __init__(
        self,
        *,
        client_id: int,
        importers: int,
    ) -> None: ...
@_final
class PostAddress(_TLObject):
    __match_args__ = ("street_line1", "street_line2", "city", "state", "country_iso2", "post_code",)
    street_line1: str
    street_line2: str
    city: str
    state: str
    country_iso2: str
    post_code: str
    def __init__(
        self,
        *,
        street_line1: str,
        street_line2: str,
        city: str,
        state: str,
        country_iso2: str,
        post_code: str,
    ) -> None: ...
@_final
class PostInteractionCountersMessage(_TLObject):
    __match_args__ = ("msg_id", "views", "forwards", "reactions",)
    msg_id: int
    views: int
    forwards: int
    reactions: int
    def __init__(
        self,
        *,
        msg_id: int,
        views: int,
        forwards: int,
        reactions: int,
    ) -> None: ...
@_final
class PostInteractionCountersStory(_TLObject):
    __match_args__ = ("story_id", "views", "forwards", "reactions",)
    story_id: int
    views: int
    forwards: int
    reactions: int
    def __init__(
        self,
        *,
        story_id: int,
        views: int,
        forwards: int,
        reactions: int,
    ) -> None: ...
@_final
class PremiumGiftCodeOption(_TLObject):
    __match_args__ = ("users", "months", "store_product", "store_quantity", "currency", "amount",)
    users: int
    months: int
    store_product: str | None
    store_quantity: int | None
    currency: str
    amount: int
    def __init__(
        self,
        *,
        users: int,
        months: int,
        currency: str,
        amount: int,
        store_product: str | None = None,
        store_quantity: int | None = None,
    ) -> None: ...
@_final
class PremiumSubscriptionOption(_TLObject):
    __match_args__ = ("current", "can_purchase_upgrade", "transaction", "months", "currency", "amount", "bot_url", "store_product",)
    current: bool
    can_purchase_upgrade: bool
    transaction: str | None
    months: int
    currency: str
    amount: int
    bot_url: str
    store_product: str | None
    def __init__(
        self,
        *,
        months: int,
        currency: str,
        amount: int,
        bot_url: str,
        current: bool = False,
        can_purchase_upgrade: bool = False,
        transaction: str | None = None,
        store_product: str | None = None,
    ) -> None: ...
@_final
class PrepaidGiveaway(_TLObject):
    __match_args__ = ("id", "months", "quantity", "date",)
    id: int
    months: int
    quantity: int
    date: int
    def __init__(
        self,
        *,
        id: int,
        months: int,
        quantity: int,
        date: int,
    ) -> None: ...
@_final
class PrepaidStarsGiveaway(_TLObject):
    __match_args__ = ("id", "stars", "quantity", "boosts", "date",)
    id: int
    stars: int
    quantity: int
    boosts: int
    date: int
    def __init__(
        self,
        *,
        id: int,
        stars: int,
        quantity: int,
        boosts: int,
        date: int,
    ) -> None: ...
@_final
class PrivacyKeyAbout(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyKeyAddedByPhone(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyKeyBirthday(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyKeyChatInvite(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyKeyForwards(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyKeyNoPaidMessages(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyKeyPhoneCall(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyKeyPhoneNumber(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyKeyPhoneP2P(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyKeyProfilePhoto(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyKeySavedMusic(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyKeyStarGiftsAutoSave(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyKeyStatusTimestamp(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyKeyVoiceMessages(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyValueAllowAll(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyValueAllowBots(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyValueAllowChatParticipants(_TLObject):
    __match_args__ = ("chats",)
    chats: list[int]
    def __init__(
        self,
        *,
        chats: _Sequence[int],
    ) -> None: ...
@_final
class PrivacyValueAllowCloseFriends(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyValueAllowContacts(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyValueAllowPremium(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyValueAllowUsers(_TLObject):
    __match_args__ = ("users",)
    users: list[int]
    def __init__(
        self,
        *,
        users: _Sequence[int],
    ) -> None: ...
@_final
class PrivacyValueDisallowAll(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyValueDisallowBots(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyValueDisallowChatParticipants(_TLObject):
    __match_args__ = ("chats",)
    chats: list[int]
    def __init__(
        self,
        *,
        chats: _Sequence[int],
    ) -> None: ...
@_final
class PrivacyValueDisallowContacts(_TLObject):
    def __init__(self) -> None: ...
@_final
class PrivacyValueDisallowUsers(_TLObject):
    __match_args__ = ("users",)
    users: list[int]
    def __init__(
        self,
        *,
        users: _Sequence[int],
    ) -> None: ...
@_final
class ProfileTabFiles(_TLObject):
    def __init__(self) -> None: ...
@_final
class ProfileTabGifs(_TLObject):
    def __init__(self) -> None: ...
@_final
class ProfileTabGifts(_TLObject):
    def __init__(self) -> None: ...
@_final
class ProfileTabLinks(_TLObject):
    def __init__(self) -> None: ...
@_final
class ProfileTabMedia(_TLObject):
    def __init__(self) -> None: ...
@_final
class ProfileTabMusic(_TLObject):
    def __init__(self) -> None: ...
@_final
class ProfileTabPosts(_TLObject):
    def __init__(self) -> None: ...
@_final
class ProfileTabVoice(_TLObject):
    def __init__(self) -> None: ...
@_final
class PublicForwardMessage(_TLObject):
    __match_args__ = ("message",)
    message: TypeMessage
    def __init__(
        self,
        *,
        message: TypeMessage,
    ) -> None: ...
@_final
class PublicForwardStory(_TLObject):
    __match_args__ = ("peer", "story",)
    peer: TypePeer
    story: TypeStoryItem
    def __init__(
        self,
        *,
        peer: TypePeer,
        story: TypeStoryItem,
    ) -> None: ...
@_final
class QuickReply(_TLObject):
    __match_args__ = ("shortcut_id", "shortcut", "top_message", "count",)
    shortcut_id: int
    shortcut: str
    top_message: int
    count: int
    def __init__(
        self,
        *,
        shortcut_id: int,
        shortcut: str,
        top_message: int,
        count: int,
    ) -> None: ...
@_final
class ReactionCount(_TLObject):
    __match_args__ = ("chosen_order", "reaction", "count",)
    chosen_order: int | None
    reaction: TypeReaction
    count: int
    def __init__(
        self,
        *,
        reaction: TypeReaction,
        count: int,
        chosen_order: int | None = None,
    ) -> None: ...
@_final
class ReactionCustomEmoji(_TLObject):
    __match_args__ = ("document_id",)
    document_id: int
    def __init__(
        self,
        *,
        document_id: int,
    ) -> None: ...
@_final
class ReactionEmoji(_TLObject):
    __match_args__ = ("emoticon",)
    emoticon: str
    def __init__(
        self,
        *,
        emoticon: str,
    ) -> None: ...
@_final
class ReactionEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class ReactionNotificationsFromAll(_TLObject):
    def __init__(self) -> None: ...
@_final
class ReactionNotificationsFromContacts(_TLObject):
    def __init__(self) -> None: ...
@_final
class ReactionPaid(_TLObject):
    def __init__(self) -> None: ...
@_final
class ReactionsNotifySettings(_TLObject):
    __match_args__ = ("messages_notify_from", "stories_notify_from", "poll_votes_notify_from", "sound", "show_previews",)
    messages_notify_from: TypeReactionNotificationsFrom | None
    stories_notify_from: TypeReactionNotificationsFrom | None
    poll_votes_notify_from: TypeReactionNotificationsFrom | None
    sound: TypeNotificationSound
    show_previews: bool
    def __init__(
        self,
        *,
        sound: TypeNotificationSound,
        show_previews: bool,
        messages_notify_from: TypeReactionNotificationsFrom | None = None,
        stories_notify_from: TypeReactionNotificationsFrom | None = None,
        poll_votes_notify_from: TypeReactionNotificationsFrom | None = None,
    ) -> None: ...
@_final
class ReadParticipantDate(_TLObject):
    __match_args__ = ("user_id", "date",)
    user_id: int
    date: int
    def __init__(
        self,
        *,
        user_id: int,
        date: int,
    ) -> None: ...
@_final
class ReceivedNotifyMessage(_TLObject):
    __match_args__ = ("id", "flags",)
    id: int
    flags: int
    def __init__(
        self,
        *,
        id: int,
        flags: int,
    ) -> None: ...
@_final
class RecentMeUrlChat(_TLObject):
    __match_args__ = ("url", "chat_id",)
    url: str
    chat_id: int
    def __init__(
        self,
        *,
        url: str,
        chat_id: int,
    ) -> None: ...
@_final
class RecentMeUrlChatInvite(_TLObject):
    __match_args__ = ("url", "chat_invite",)
    url: str
    chat_invite: TypeChatInvite
    def __init__(
        self,
        *,
        url: str,
        chat_invite: TypeChatInvite,
    ) -> None: ...
@_final
class RecentMeUrlStickerSet(_TLObject):
    __match_args__ = ("url", "set",)
    url: str
    set: TypeStickerSetCovered
    def __init__(
        self,
        *,
        url: str,
        set: TypeStickerSetCovered,
    ) -> None: ...
@_final
class RecentMeUrlUnknown(_TLObject):
    __match_args__ = ("url",)
    url: str
    def __init__(
        self,
        *,
        url: str,
    ) -> None: ...
@_final
class RecentMeUrlUser(_TLObject):
    __match_args__ = ("url", "user_id",)
    url: str
    user_id: int
    def __init__(
        self,
        *,
        url: str,
        user_id: int,
    ) -> None: ...
@_final
class RecentStory(_TLObject):
    __match_args__ = ("live", "max_id",)
    live: bool
    max_id: int | None
    def __init__(
        self,
        *,
        live: bool = False,
        max_id: int | None = None,
    ) -> None: ...
@_final
class ReplyInlineMarkup(_TLObject):
    __match_args__ = ("force_reply", "rows",)
    force_reply: bool
    rows: list[TypeKeyboardInlineButtonRow]
    def __init__(
        self,
        *,
        rows: _Sequence[TypeKeyboardInlineButtonRow],
        force_reply: bool = False,
    ) -> None: ...
@_final
class ReplyKeyboardForceReply(_TLObject):
    __match_args__ = ("single_use", "selective", "placeholder",)
    single_use: bool
    selective: bool
    placeholder: str | None
    def __init__(
        self,
        *,
        single_use: bool = False,
        selective: bool = False,
        placeholder: str | None = None,
    ) -> None: ...
@_final
class ReplyKeyboardHide(_TLObject):
    __match_args__ = ("selective",)
    selective: bool
    def __init__(
        self,
        *,
        selective: bool = False,
    ) -> None: ...
@_final
class ReplyKeyboardMarkup(_TLObject):
    __match_args__ = ("resize", "single_use", "selective", "persistent", "force_reply", "rows", "placeholder",)
    resize: bool
    single_use: bool
    selective: bool
    persistent: bool
    force_reply: bool
    rows: list[TypeKeyboardButtonRow]
    placeholder: str | None
    def __init__(
        self,
        *,
        rows: _Sequence[TypeKeyboardButtonRow],
        resize: bool = False,
        single_use: bool = False,
        selective: bool = False,
        persistent: bool = False,
        force_reply: bool = False,
        placeholder: str | None = None,
    ) -> None: ...
@_final
class ReportResultAddComment(_TLObject):
    __match_args__ = ("optional", "option",)
    optional: bool
    option: bytes
    def __init__(
        self,
        *,
        option: bytes,
        optional: bool = False,
    ) -> None: ...
@_final
class ReportResultChooseOption(_TLObject):
    __match_args__ = ("title", "options",)
    title: str
    options: list[TypeMessageReportOption]
    def __init__(
        self,
        *,
        title: str,
        options: _Sequence[TypeMessageReportOption],
    ) -> None: ...
@_final
class ReportResultReported(_TLObject):
    def __init__(self) -> None: ...
@_final
class RequestPeerTypeBroadcast(_TLObject):
    __match_args__ = ("creator", "has_username", "user_admin_rights", "bot_admin_rights",)
    creator: bool
    has_username: bool | None
    user_admin_rights: TypeChatAdminRights | None
    bot_admin_rights: TypeChatAdminRights | None
    def __init__(
        self,
        *,
        creator: bool = False,
        has_username: bool | None = None,
        user_admin_rights: TypeChatAdminRights | None = None,
        bot_admin_rights: TypeChatAdminRights | None = None,
    ) -> None: ...
@_final
class RequestPeerTypeChat(_TLObject):
    __match_args__ = ("creator", "bot_participant", "has_username", "forum", "user_admin_rights", "bot_admin_rights",)
    creator: bool
    bot_participant: bool
    has_username: bool | None
    forum: bool | None
    user_admin_rights: TypeChatAdminRights | None
    bot_admin_rights: TypeChatAdminRights | None
    def __init__(
        self,
        *,
        creator: bool = False,
        bot_participant: bool = False,
        has_username: bool | None = None,
        forum: bool | None = None,
        user_admin_rights: TypeChatAdminRights | None = None,
        bot_admin_rights: TypeChatAdminRights | None = None,
    ) -> None: ...
@_final
class RequestPeerTypeCreateBot(_TLObject):
    __match_args__ = ("bot_managed", "suggested_name", "suggested_username",)
    bot_managed: bool
    suggested_name: str | None
    suggested_username: str | None
    def __init__(
        self,
        *,
        bot_managed: bool = False,
        suggested_name: str | None = None,
        suggested_username: str | None = None,
    ) -> None: ...
@_final
class RequestPeerTypeUser(_TLObject):
    __match_args__ = ("bot", "premium",)
    bot: bool | None
    premium: bool | None
    def __init__(
        self,
        *,
        bot: bool | None = None,
        premium: bool | None = None,
    ) -> None: ...
@_final
class RequestedPeerChannel(_TLObject):
    __match_args__ = ("channel_id", "title", "username", "photo",)
    channel_id: int
    title: str | None
    username: str | None
    photo: TypePhoto | None
    def __init__(
        self,
        *,
        channel_id: int,
        title: str | None = None,
        username: str | None = None,
        photo: TypePhoto | None = None,
    ) -> None: ...
@_final
class RequestedPeerChat(_TLObject):
    __match_args__ = ("chat_id", "title", "photo",)
    chat_id: int
    title: str | None
    photo: TypePhoto | None
    def __init__(
        self,
        *,
        chat_id: int,
        title: str | None = None,
        photo: TypePhoto | None = None,
    ) -> None: ...
@_final
class RequestedPeerUser(_TLObject):
    __match_args__ = ("user_id", "first_name", "last_name", "username", "photo",)
    user_id: int
    first_name: str | None
    last_name: str | None
    username: str | None
    photo: TypePhoto | None
    def __init__(
        self,
        *,
        user_id: int,
        first_name: str | None = None,
        last_name: str | None = None,
        username: str | None = None,
        photo: TypePhoto | None = None,
    ) -> None: ...
@_final
class RequirementToContactEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class RequirementToContactPaidMessages(_TLObject):
    __match_args__ = ("stars_amount",)
    stars_amount: int
    def __init__(
        self,
        *,
        stars_amount: int,
    ) -> None: ...
@_final
class RequirementToContactPremium(_TLObject):
    def __init__(self) -> None: ...
@_final
class RestrictionReason(_TLObject):
    __match_args__ = ("platform", "reason", "text",)
    platform: str
    reason: str
    text: str
    def __init__(
        self,
        *,
        platform: str,
        reason: str,
        text: str,
    ) -> None: ...
@_final
class RichButtonStyle(_TLObject):
    __match_args__ = ("bg_primary", "bg_danger", "bg_success", "link",)
    bg_primary: bool
    bg_danger: bool
    bg_success: bool
    link: bool
    def __init__(
        self,
        *,
        bg_primary: bool = False,
        bg_danger: bool = False,
        bg_success: bool = False,
        link: bool = False,
    ) -> None: ...
@_final
class RichMessage(_TLObject):
    __match_args__ = ("rtl", "part", "blocks", "photos", "documents",)
    rtl: bool
    part: bool
    blocks: list[TypePageBlock]
    photos: list[TypePhoto]
    documents: list[TypeDocument]
    def __init__(
        self,
        *,
        blocks: _Sequence[TypePageBlock],
        photos: _Sequence[TypePhoto],
        documents: _Sequence[TypeDocument],
        rtl: bool = False,
        part: bool = False,
    ) -> None: ...
@_final
class SavedDialog(_TLObject):
    __match_args__ = ("pinned", "peer", "top_message",)
    pinned: bool
    peer: TypePeer
    top_message: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        top_message: int,
        pinned: bool = False,
    ) -> None: ...
@_final
class SavedPhoneContact(_TLObject):
    __match_args__ = ("phone", "first_name", "last_name", "date",)
    phone: str
    first_name: str
    last_name: str
    date: int
    def __init__(
        self,
        *,
        phone: str,
        first_name: str,
        last_name: str,
        date: int,
    ) -> None: ...
@_final
class SavedReactionTag(_TLObject):
    __match_args__ = ("reaction", "title", "count",)
    reaction: TypeReaction
    title: str | None
    count: int
    def __init__(
        self,
        *,
        reaction: TypeReaction,
        count: int,
        title: str | None = None,
    ) -> None: ...
@_final
class SavedStarGift(_TLObject):
    __match_args__ = ("name_hidden", "unsaved", "refunded", "can_upgrade", "pinned_to_top", "upgrade_separate", "from_id", "date", "gift", "message", "msg_id", "saved_id", "convert_stars", "upgrade_stars", "can_export_at", "transfer_stars", "can_transfer_at", "can_resell_at", "collection_id", "prepaid_upgrade_hash", "drop_original_details_stars", "gift_num", "can_craft_at",)
    name_hidden: bool
    unsaved: bool
    refunded: bool
    can_upgrade: bool
    pinned_to_top: bool
    upgrade_separate: bool
    from_id: TypePeer | None
    date: int
    gift: TypeStarGift
    message: TypeTextWithEntities | None
    msg_id: int | None
    saved_id: int | None
    convert_stars: int | None
    upgrade_stars: int | None
    can_export_at: int | None
    transfer_stars: int | None
    can_transfer_at: int | None
    can_resell_at: int | None
    collection_id: list[int] | None
    prepaid_upgrade_hash: str | None
    drop_original_details_stars: int | None
    gift_num: int | None
    can_craft_at: int | None
    def __init__(
        self,
        *,
        date: int,
        gift: TypeStarGift,
        name_hidden: bool = False,
        unsaved: bool = False,
        refunded: bool = False,
        can_upgrade: bool = False,
        pinned_to_top: bool = False,
        upgrade_separate: bool = False,
        from_id: TypePeer | None = None,
        message: TypeTextWithEntities | None = None,
        msg_id: int | None = None,
        saved_id: int | None = None,
        convert_stars: int | None = None,
        upgrade_stars: int | None = None,
        can_export_at: int | None = None,
        transfer_stars: int | None = None,
        can_transfer_at: int | None = None,
        can_resell_at: int | None = None,
        collection_id: _Sequence[int] | None = None,
        prepaid_upgrade_hash: str | None = None,
        drop_original_details_stars: int | None = None,
        gift_num: int | None = None,
        can_craft_at: int | None = None,
    ) -> None: ...
@_final
class SearchPostsFlood(_TLObject):
    __match_args__ = ("query_is_free", "total_daily", "remains", "wait_till", "stars_amount",)
    query_is_free: bool
    total_daily: int
    remains: int
    wait_till: int | None
    stars_amount: int
    def __init__(
        self,
        *,
        total_daily: int,
        remains: int,
        stars_amount: int,
        query_is_free: bool = False,
        wait_till: int | None = None,
    ) -> None: ...
@_final
class SearchResultPosition(_TLObject):
    __match_args__ = ("msg_id", "date", "offset",)
    msg_id: int
    date: int
    offset: int
    def __init__(
        self,
        *,
        msg_id: int,
        date: int,
        offset: int,
    ) -> None: ...
@_final
class SearchResultsCalendarPeriod(_TLObject):
    __match_args__ = ("date", "min_msg_id", "max_msg_id", "count",)
    date: int
    min_msg_id: int
    max_msg_id: int
    count: int
    def __init__(
        self,
        *,
        date: int,
        min_msg_id: int,
        max_msg_id: int,
        count: int,
    ) -> None: ...
@_final
class SecureCredentialsEncrypted(_TLObject):
    __match_args__ = ("data", "hash", "secret",)
    data: bytes
    hash: bytes
    secret: bytes
    def __init__(
        self,
        *,
        data: bytes,
        hash: bytes,
        secret: bytes,
    ) -> None: ...
@_final
class SecureData(_TLObject):
    __match_args__ = ("data", "data_hash", "secret",)
    data: bytes
    data_hash: bytes
    secret: bytes
    def __init__(
        self,
        *,
        data: bytes,
        data_hash: bytes,
        secret: bytes,
    ) -> None: ...
@_final
class SecureFile(_TLObject):
    __match_args__ = ("id", "access_hash", "size", "dc_id", "date", "file_hash", "secret",)
    id: int
    access_hash: int
    size: int
    dc_id: int
    date: int
    file_hash: bytes
    secret: bytes
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        size: int,
        dc_id: int,
        date: int,
        file_hash: bytes,
        secret: bytes,
    ) -> None: ...
@_final
class SecureFileEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class SecurePasswordKdfAlgoPBKDF2HMACSHA512iter100000(_TLObject):
    __match_args__ = ("salt",)
    salt: bytes
    def __init__(
        self,
        *,
        salt: bytes,
    ) -> None: ...
@_final
class SecurePasswordKdfAlgoSHA512(_TLObject):
    __match_args__ = ("salt",)
    salt: bytes
    def __init__(
        self,
        *,
        salt: bytes,
    ) -> None: ...
@_final
class SecurePasswordKdfAlgoUnknown(_TLObject):
    def __init__(self) -> None: ...
@_final
class SecurePlainEmail(_TLObject):
    __match_args__ = ("email",)
    email: str
    def __init__(
        self,
        *,
        email: str,
    ) -> None: ...
@_final
class SecurePlainPhone(_TLObject):
    __match_args__ = ("phone",)
    phone: str
    def __init__(
        self,
        *,
        phone: str,
    ) -> None: ...
@_final
class SecureRequiredType(_TLObject):
    __match_args__ = ("native_names", "selfie_required", "translation_required", "type",)
    native_names: bool
    selfie_required: bool
    translation_required: bool
    type: TypeSecureValueType
    def __init__(
        self,
        *,
        type: TypeSecureValueType,
        native_names: bool = False,
        selfie_required: bool = False,
        translation_required: bool = False,
    ) -> None: ...
@_final
class SecureRequiredTypeOneOf(_TLObject):
    __match_args__ = ("types",)
    types: list[TypeSecureRequiredType]
    def __init__(
        self,
        *,
        types: _Sequence[TypeSecureRequiredType],
    ) -> None: ...
@_final
class SecureSecretSettings(_TLObject):
    __match_args__ = ("secure_algo", "secure_secret", "secure_secret_id",)
    secure_algo: TypeSecurePasswordKdfAlgo
    secure_secret: bytes
    secure_secret_id: int
    def __init__(
        self,
        *,
        secure_algo: TypeSecurePasswordKdfAlgo,
        secure_secret: bytes,
        secure_secret_id: int,
    ) -> None: ...
@_final
class SecureValue(_TLObject):
    __match_args__ = ("type", "data", "front_side", "reverse_side", "selfie", "translation", "files", "plain_data", "hash",)
    type: TypeSecureValueType
    data: TypeSecureData | None
    front_side: TypeSecureFile | None
    reverse_side: TypeSecureFile | None
    selfie: TypeSecureFile | None
    translation: list[TypeSecureFile] | None
    files: list[TypeSecureFile] | None
    plain_data: TypeSecurePlainData | None
    hash: bytes
    def __init__(
        self,
        *,
        type: TypeSecureValueType,
        hash: bytes,
        data: TypeSecureData | None = None,
        front_side: TypeSecureFile | None = None,
        reverse_side: TypeSecureFile | None = None,
        selfie: TypeSecureFile | None = None,
        translation: _Sequence[TypeSecureFile] | None = None,
        files: _Sequence[TypeSecureFile] | None = None,
        plain_data: TypeSecurePlainData | None = None,
    ) -> None: ...
@_final
class SecureValueError(_TLObject):
    __match_args__ = ("type", "hash", "text",)
    type: TypeSecureValueType
    hash: bytes
    text: str
    def __init__(
        self,
        *,
        type: TypeSecureValueType,
        hash: bytes,
        text: str,
    ) -> None: ...
@_final
class SecureValueErrorData(_TLObject):
    __match_args__ = ("type", "data_hash", "field", "text",)
    type: TypeSecureValueType
    data_hash: bytes
    field: str
    text: str
    def __init__(
        self,
        *,
        type: TypeSecureValueType,
        data_hash: bytes,
        field: str,
        text: str,
    ) -> None: ...
@_final
class SecureValueErrorFile(_TLObject):
    __match_args__ = ("type", "file_hash", "text",)
    type: TypeSecureValueType
    file_hash: bytes
    text: str
    def __init__(
        self,
        *,
        type: TypeSecureValueType,
        file_hash: bytes,
        text: str,
    ) -> None: ...
@_final
class SecureValueErrorFiles(_TLObject):
    __match_args__ = ("type", "file_hash", "text",)
    type: TypeSecureValueType
    file_hash: list[bytes]
    text: str
    def __init__(
        self,
        *,
        type: TypeSecureValueType,
        file_hash: _Sequence[bytes],
        text: str,
    ) -> None: ...
@_final
class SecureValueErrorFrontSide(_TLObject):
    __match_args__ = ("type", "file_hash", "text",)
    type: TypeSecureValueType
    file_hash: bytes
    text: str
    def __init__(
        self,
        *,
        type: TypeSecureValueType,
        file_hash: bytes,
        text: str,
    ) -> None: ...
@_final
class SecureValueErrorReverseSide(_TLObject):
    __match_args__ = ("type", "file_hash", "text",)
    type: TypeSecureValueType
    file_hash: bytes
    text: str
    def __init__(
        self,
        *,
        type: TypeSecureValueType,
        file_hash: bytes,
        text: str,
    ) -> None: ...
@_final
class SecureValueErrorSelfie(_TLObject):
    __match_args__ = ("type", "file_hash", "text",)
    type: TypeSecureValueType
    file_hash: bytes
    text: str
    def __init__(
        self,
        *,
        type: TypeSecureValueType,
        file_hash: bytes,
        text: str,
    ) -> None: ...
@_final
class SecureValueErrorTranslationFile(_TLObject):
    __match_args__ = ("type", "file_hash", "text",)
    type: TypeSecureValueType
    file_hash: bytes
    text: str
    def __init__(
        self,
        *,
        type: TypeSecureValueType,
        file_hash: bytes,
        text: str,
    ) -> None: ...
@_final
class SecureValueErrorTranslationFiles(_TLObject):
    __match_args__ = ("type", "file_hash", "text",)
    type: TypeSecureValueType
    file_hash: list[bytes]
    text: str
    def __init__(
        self,
        *,
        type: TypeSecureValueType,
        file_hash: _Sequence[bytes],
        text: str,
    ) -> None: ...
@_final
class SecureValueHash(_TLObject):
    __match_args__ = ("type", "hash",)
    type: TypeSecureValueType
    hash: bytes
    def __init__(
        self,
        *,
        type: TypeSecureValueType,
        hash: bytes,
    ) -> None: ...
@_final
class SecureValueTypeAddress(_TLObject):
    def __init__(self) -> None: ...
@_final
class SecureValueTypeBankStatement(_TLObject):
    def __init__(self) -> None: ...
@_final
class SecureValueTypeDriverLicense(_TLObject):
    def __init__(self) -> None: ...
@_final
class SecureValueTypeEmail(_TLObject):
    def __init__(self) -> None: ...
@_final
class SecureValueTypeIdentityCard(_TLObject):
    def __init__(self) -> None: ...
@_final
class SecureValueTypeInternalPassport(_TLObject):
    def __init__(self) -> None: ...
@_final
class SecureValueTypePassport(_TLObject):
    def __init__(self) -> None: ...
@_final
class SecureValueTypePassportRegistration(_TLObject):
    def __init__(self) -> None: ...
@_final
class SecureValueTypePersonalDetails(_TLObject):
    def __init__(self) -> None: ...
@_final
class SecureValueTypePhone(_TLObject):
    def __init__(self) -> None: ...
@_final
class SecureValueTypeRentalAgreement(_TLObject):
    def __init__(self) -> None: ...
@_final
class SecureValueTypeTemporaryRegistration(_TLObject):
    def __init__(self) -> None: ...
@_final
class SecureValueTypeUtilityBill(_TLObject):
    def __init__(self) -> None: ...
@_final
class SendAsPeer(_TLObject):
    __match_args__ = ("premium_required", "peer",)
    premium_required: bool
    peer: TypePeer
    def __init__(
        self,
        *,
        peer: TypePeer,
        premium_required: bool = False,
    ) -> None: ...
@_final
class SendMessageCancelAction(_TLObject):
    def __init__(self) -> None: ...
@_final
class SendMessageChooseContactAction(_TLObject):
    def __init__(self) -> None: ...
@_final
class SendMessageChooseStickerAction(_TLObject):
    def __init__(self) -> None: ...
@_final
class SendMessageEmojiInteraction(_TLObject):
    __match_args__ = ("emoticon", "msg_id", "interaction",)
    emoticon: str
    msg_id: int
    interaction: TypeDataJSON
    def __init__(
        self,
        *,
        emoticon: str,
        msg_id: int,
        interaction: TypeDataJSON,
    ) -> None: ...
@_final
class SendMessageEmojiInteractionSeen(_TLObject):
    __match_args__ = ("emoticon",)
    emoticon: str
    def __init__(
        self,
        *,
        emoticon: str,
    ) -> None: ...
@_final
class SendMessageGamePlayAction(_TLObject):
    def __init__(self) -> None: ...
@_final
class SendMessageGeoLocationAction(_TLObject):
    def __init__(self) -> None: ...
@_final
class SendMessageHistoryImportAction(_TLObject):
    __match_args__ = ("progress",)
    progress: int
    def __init__(
        self,
        *,
        progress: int,
    ) -> None: ...
@_final
class SendMessageRecordAudioAction(_TLObject):
    def __init__(self) -> None: ...
@_final
class SendMessageRecordRoundAction(_TLObject):
    def __init__(self) -> None: ...
@_final
class SendMessageRecordVideoAction(_TLObject):
    def __init__(self) -> None: ...
@_final
class SendMessageRichMessageDraftAction(_TLObject):
    __match_args__ = ("can_stop", "keep_on_stop", "random_id", "rich_message",)
    can_stop: bool
    keep_on_stop: bool
    random_id: int
    rich_message: TypeRichMessage
    def __init__(
        self,
        *,
        random_id: int,
        rich_message: TypeRichMessage,
        can_stop: bool = False,
        keep_on_stop: bool = False,
    ) -> None: ...
@_final
class SendMessageStopDraftAction(_TLObject):
    __match_args__ = ("random_id",)
    random_id: int
    def __init__(
        self,
        *,
        random_id: int,
    ) -> None: ...
@_final
class SendMessageTextDraftAction(_TLObject):
    __match_args__ = ("can_stop", "keep_on_stop", "random_id", "text",)
    can_stop: bool
    keep_on_stop: bool
    random_id: int
    text: TypeTextWithEntities
    def __init__(
        self,
        *,
        random_id: int,
        text: TypeTextWithEntities,
        can_stop: bool = False,
        keep_on_stop: bool = False,
    ) -> None: ...
@_final
class SendMessageTypingAction(_TLObject):
    def __init__(self) -> None: ...
@_final
class SendMessageUploadAudioAction(_TLObject):
    __match_args__ = ("progress",)
    progress: int
    def __init__(
        self,
        *,
        progress: int,
    ) -> None: ...
@_final
class SendMessageUploadDocumentAction(_TLObject):
    __match_args__ = ("progress",)
    progress: int
    def __init__(
        self,
        *,
        progress: int,
    ) -> None: ...
@_final
class SendMessageUploadPhotoAction(_TLObject):
    __match_args__ = ("progress",)
    progress: int
    def __init__(
        self,
        *,
        progress: int,
    ) -> None: ...
@_final
class SendMessageUploadRoundAction(_TLObject):
    __match_args__ = ("progress",)
    progress: int
    def __init__(
        self,
        *,
        progress: int,
    ) -> None: ...
@_final
class SendMessageUploadVideoAction(_TLObject):
    __match_args__ = ("progress",)
    progress: int
    def __init__(
        self,
        *,
        progress: int,
    ) -> None: ...
@_final
class ShippingOption(_TLObject):
    __match_args__ = ("id", "title", "prices",)
    id: str
    title: str
    prices: list[TypeLabeledPrice]
    def __init__(
        self,
        *,
        id: str,
        title: str,
        prices: _Sequence[TypeLabeledPrice],
    ) -> None: ...
@_final
class SmsJob(_TLObject):
    __match_args__ = ("job_id", "phone_number", "text",)
    job_id: str
    phone_number: str
    text: str
    def __init__(
        self,
        *,
        job_id: str,
        phone_number: str,
        text: str,
    ) -> None: ...
@_final
class SpeakingInGroupCallAction(_TLObject):
    def __init__(self) -> None: ...
@_final
class SponsoredMessage(_TLObject):
    __match_args__ = ("recommended", "can_report", "random_id", "url", "title", "message", "entities", "photo", "media", "color", "button_text", "sponsor_info", "additional_info", "min_display_duration", "max_display_duration",)
    recommended: bool
    can_report: bool
    random_id: bytes
    url: str
    title: str
    message: str
    entities: list[TypeMessageEntity] | None
    photo: TypePhoto | None
    media: TypeMessageMedia | None
    color: TypePeerColor | None
    button_text: str
    sponsor_info: str | None
    additional_info: str | None
    min_display_duration: int | None
    max_display_duration: int | None
    def __init__(
        self,
        *,
        random_id: bytes,
        url: str,
        title: str,
        message: str,
        button_text: str,
        recommended: bool = False,
        can_report: bool = False,
        entities: _Sequence[TypeMessageEntity] | None = None,
        photo: TypePhoto | None = None,
        media: TypeMessageMedia | None = None,
        color: TypePeerColor | None = None,
        sponsor_info: str | None = None,
        additional_info: str | None = None,
        min_display_duration: int | None = None,
        max_display_duration: int | None = None,
    ) -> None: ...
@_final
class SponsoredMessageReportOption(_TLObject):
    __match_args__ = ("text", "option",)
    text: str
    option: bytes
    def __init__(
        self,
        *,
        text: str,
        option: bytes,
    ) -> None: ...
@_final
class SponsoredPeer(_TLObject):
    __match_args__ = ("random_id", "peer", "sponsor_info", "additional_info",)
    random_id: bytes
    peer: TypePeer
    sponsor_info: str | None
    additional_info: str | None
    def __init__(
        self,
        *,
        random_id: bytes,
        peer: TypePeer,
        sponsor_info: str | None = None,
        additional_info: str | None = None,
    ) -> None: ...
@_final
class StarGift(_TLObject):
    __match_args__ = ("limited", "sold_out", "birthday", "require_premium", "limited_per_user", "peer_color_available", "auction", "id", "sticker", "stars", "availability_remains", "availability_total", "availability_resale", "convert_stars", "first_sale_date", "last_sale_date", "upgrade_stars", "resell_min_stars", "title", "released_by", "per_user_total", "per_user_remains", "locked_until_date", "auction_slug", "gifts_per_round", "auction_start_date", "upgrade_variants", "background",)
    limited: bool
    sold_out: bool
    birthday: bool
    require_premium: bool
    limited_per_user: bool
    peer_color_available: bool
    auction: bool
    id: int
    sticker: TypeDocument
    stars: int
    availability_remains: int | None
    availability_total: int | None
    availability_resale: int | None
    convert_stars: int
    first_sale_date: int | None
    last_sale_date: int | None
    upgrade_stars: int | None
    resell_min_stars: int | None
    title: str | None
    released_by: TypePeer | None
    per_user_total: int | None
    per_user_remains: int | None
    locked_until_date: int | None
    auction_slug: str | None
    gifts_per_round: int | None
    auction_start_date: int | None
    upgrade_variants: int | None
    background: TypeStarGiftBackground | None
    def __init__(
        self,
        *,
        id: int,
        sticker: TypeDocument,
        stars: int,
        convert_stars: int,
        limited: bool = False,
        sold_out: bool = False,
        birthday: bool = False,
        require_premium: bool = False,
        limited_per_user: bool = False,
        peer_color_available: bool = False,
        auction: bool = False,
        availability_remains: int | None = None,
        availability_total: int | None = None,
        availability_resale: int | None = None,
        first_sale_date: int | None = None,
        last_sale_date: int | None = None,
        upgrade_stars: int | None = None,
        resell_min_stars: int | None = None,
        title: str | None = None,
        released_by: TypePeer | None = None,
        per_user_total: int | None = None,
        per_user_remains: int | None = None,
        locked_until_date: int | None = None,
        auction_slug: str | None = None,
        gifts_per_round: int | None = None,
        auction_start_date: int | None = None,
        upgrade_variants: int | None = None,
        background: TypeStarGiftBackground | None = None,
    ) -> None: ...
@_final
class StarGiftActiveAuctionState(_TLObject):
    __match_args__ = ("gift", "state", "user_state",)
    gift: TypeStarGift
    state: TypeStarGiftAuctionState
    user_state: TypeStarGiftAuctionUserState
    def __init__(
        self,
        *,
        gift: TypeStarGift,
        state: TypeStarGiftAuctionState,
        user_state: TypeStarGiftAuctionUserState,
    ) -> None: ...
@_final
class StarGiftAttributeBackdrop(_TLObject):
    __match_args__ = ("name", "backdrop_id", "center_color", "edge_color", "pattern_color", "text_color", "rarity",)
    name: str
    backdrop_id: int
    center_color: int
    edge_color: int
    pattern_color: int
    text_color: int
    rarity: TypeStarGiftAttributeRarity
    def __init__(
        self,
        *,
        name: str,
        backdrop_id: int,
        center_color: int,
        edge_color: int,
        pattern_color: int,
        text_color: int,
        rarity: TypeStarGiftAttributeRarity,
    ) -> None: ...
@_final
class StarGiftAttributeCounter(_TLObject):
    __match_args__ = ("attribute", "count",)
    attribute: TypeStarGiftAttributeId
    count: int
    def __init__(
        self,
        *,
        attribute: TypeStarGiftAttributeId,
        count: int,
    ) -> None: ...
@_final
class StarGiftAttributeIdBackdrop(_TLObject):
    __match_args__ = ("backdrop_id",)
    backdrop_id: int
    def __init__(
        self,
        *,
        backdrop_id: int,
    ) -> None: ...
@_final
class StarGiftAttributeIdModel(_TLObject):
    __match_args__ = ("document_id",)
    document_id: int
    def __init__(
        self,
        *,
        document_id: int,
    ) -> None: ...
@_final
class StarGiftAttributeIdPattern(_TLObject):
    __match_args__ = ("document_id",)
    document_id: int
    def __init__(
        self,
        *,
        document_id: int,
    ) -> None: ...
@_final
class StarGiftAttributeModel(_TLObject):
    __match_args__ = ("crafted", "name", "document", "rarity",)
    crafted: bool
    name: str
    document: TypeDocument
    rarity: TypeStarGiftAttributeRarity
    def __init__(
        self,
        *,
        name: str,
        document: TypeDocument,
        rarity: TypeStarGiftAttributeRarity,
        crafted: bool = False,
    ) -> None: ...
@_final
class StarGiftAttributeOriginalDetails(_TLObject):
    __match_args__ = ("sender_id", "recipient_id", "date", "message",)
    sender_id: TypePeer | None
    recipient_id: TypePeer
    date: int
    message: TypeTextWithEntities | None
    def __init__(
        self,
        *,
        recipient_id: TypePeer,
        date: int,
        sender_id: TypePeer | None = None,
        message: TypeTextWithEntities | None = None,
    ) -> None: ...
@_final
class StarGiftAttributePattern(_TLObject):
    __match_args__ = ("name", "document", "rarity",)
    name: str
    document: TypeDocument
    rarity: TypeStarGiftAttributeRarity
    def __init__(
        self,
        *,
        name: str,
        document: TypeDocument,
        rarity: TypeStarGiftAttributeRarity,
    ) -> None: ...
@_final
class StarGiftAttributeRarity(_TLObject):
    __match_args__ = ("permille",)
    permille: int
    def __init__(
        self,
        *,
        permille: int,
    ) -> None: ...
@_final
class StarGiftAttributeRarityEpic(_TLObject):
    def __init__(self) -> None: ...
@_final
class StarGiftAttributeRarityLegendary(_TLObject):
    def __init__(self) -> None: ...
@_final
class StarGiftAttributeRarityRare(_TLObject):
    def __init__(self) -> None: ...
@_final
class StarGiftAttributeRarityUncommon(_TLObject):
    def __init__(self) -> None: ...
@_final
class StarGiftAuctionAcquiredGift(_TLObject):
    __match_args__ = ("name_hidden", "peer", "date", "bid_amount", "round", "pos", "message", "gift_num",)
    name_hidden: bool
    peer: TypePeer
    date: int
    bid_amount: int
    round: int
    pos: int
    message: TypeTextWithEntities | None
    gift_num: int | None
    def __init__(
        self,
        *,
        peer: TypePeer,
        date: int,
        bid_amount: int,
        round: int,
        pos: int,
        name_hidden: bool = False,
        message: TypeTextWithEntities | None = None,
        gift_num: int | None = None,
    ) -> None: ...
@_final
class StarGiftAuctionRound(_TLObject):
    __match_args__ = ("num", "duration",)
    num: int
    duration: int
    def __init__(
        self,
        *,
        num: int,
        duration: int,
    ) -> None: ...
@_final
class StarGiftAuctionRoundExtendable(_TLObject):
    __match_args__ = ("num", "duration", "extend_top", "extend_window",)
    num: int
    duration: int
    extend_top: int
    extend_window: int
    def __init__(
        self,
        *,
        num: int,
        duration: int,
        extend_top: int,
        extend_window: int,
    ) -> None: ...
@_final
class StarGiftAuctionState(_TLObject):
    __match_args__ = ("version", "start_date", "end_date", "min_bid_amount", "bid_levels", "top_bidders", "next_round_at", "last_gift_num", "gifts_left", "current_round", "total_rounds", "rounds",)
    version: int
    start_date: int
    end_date: int
    min_bid_amount: int
    bid_levels: list[TypeAuctionBidLevel]
    top_bidders: list[int]
    next_round_at: int
    last_gift_num: int
    gifts_left: int
    current_round: int
    total_rounds: int
    rounds: list[TypeStarGiftAuctionRound]
    def __init__(
        self,
        *,
        version: int,
        start_date: int,
        end_date: int,
        min_bid_amount: int,
        bid_levels: _Sequence[TypeAuctionBidLevel],
        top_bidders: _Sequence[int],
        next_round_at: int,
        last_gift_num: int,
        gifts_left: int,
        current_round: int,
        total_rounds: int,
        rounds: _Sequence[TypeStarGiftAuctionRound],
    ) -> None: ...
@_final
class StarGiftAuctionStateFinished(_TLObject):
    __match_args__ = ("start_date", "end_date", "average_price", "listed_count", "fragment_listed_count", "fragment_listed_url",)
    start_date: int
    end_date: int
    average_price: int
    listed_count: int | None
    fragment_listed_count: int | None
    fragment_listed_url: str | None
    def __init__(
        self,
        *,
        start_date: int,
        end_date: int,
        average_price: int,
        listed_count: int | None = None,
        fragment_listed_count: int | None = None,
        fragment_listed_url: str | None = None,
    ) -> None: ...
@_final
class StarGiftAuctionStateNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class StarGiftAuctionUserState(_TLObject):
    __match_args__ = ("returned", "bid_amount", "bid_date", "min_bid_amount", "bid_peer", "acquired_count",)
    returned: bool
    bid_amount: int | None
    bid_date: int | None
    min_bid_amount: int | None
    bid_peer: TypePeer | None
    acquired_count: int
    def __init__(
        self,
        *,
        acquired_count: int,
        returned: bool = False,
        bid_amount: int | None = None,
        bid_date: int | None = None,
        min_bid_amount: int | None = None,
        bid_peer: TypePeer | None = None,
    ) -> None: ...
@_final
class StarGiftBackground(_TLObject):
    __match_args__ = ("center_color", "edge_color", "text_color",)
    center_color: int
    edge_color: int
    text_color: int
    def __init__(
        self,
        *,
        center_color: int,
        edge_color: int,
        text_color: int,
    ) -> None: ...
@_final
class StarGiftCollection(_TLObject):
    __match_args__ = ("collection_id", "title", "icon", "gifts_count", "hash",)
    collection_id: int
    title: str
    icon: TypeDocument | None
    gifts_count: int
    hash: int
    def __init__(
        self,
        *,
        collection_id: int,
        title: str,
        gifts_count: int,
        hash: int,
        icon: TypeDocument | None = None,
    ) -> None: ...
@_final
class StarGiftUnique(_TLObject):
    __match_args__ = ("require_premium", "resale_ton_only", "theme_available", "burned", "crafted", "id", "gift_id", "title", "slug", "num", "owner_id", "owner_name", "owner_address", "attributes", "availability_issued", "availability_total", "gift_address", "resell_amount", "released_by", "value_amount", "value_currency", "value_usd_amount", "theme_peer", "peer_color", "host_id", "offer_min_stars", "craft_chance_permille",)
    require_premium: bool
    resale_ton_only: bool
    theme_available: bool
    burned: bool
    crafted: bool
    id: int
    gift_id: int
    title: str
    slug: str
    num: int
    owner_id: TypePeer | None
    owner_name: str | None
    owner_address: str | None
    attributes: list[TypeStarGiftAttribute]
    availability_issued: int
    availability_total: int
    gift_address: str | None
    resell_amount: list[TypeStarsAmount] | None
    released_by: TypePeer | None
    value_amount: int | None
    value_currency: str | None
    value_usd_amount: int | None
    theme_peer: TypePeer | None
    peer_color: TypePeerColor | None
    host_id: TypePeer | None
    offer_min_stars: int | None
    craft_chance_permille: int | None
    def __init__(
        self,
        *,
        id: int,
        gift_id: int,
        title: str,
        slug: str,
        num: int,
        attributes: _Sequence[TypeStarGiftAttribute],
        availability_issued: int,
        availability_total: int,
        require_premium: bool = False,
        resale_ton_only: bool = False,
        theme_available: bool = False,
        burned: bool = False,
        crafted: bool = False,
        owner_id: TypePeer | None = None,
        owner_name: str | None = None,
        owner_address: str | None = None,
        gift_address: str | None = None,
        resell_amount: _Sequence[TypeStarsAmount] | None = None,
        released_by: TypePeer | None = None,
        value_amount: int | None = None,
        value_currency: str | None = None,
        value_usd_amount: int | None = None,
        theme_peer: TypePeer | None = None,
        peer_color: TypePeerColor | None = None,
        host_id: TypePeer | None = None,
        offer_min_stars: int | None = None,
        craft_chance_permille: int | None = None,
    ) -> None: ...
@_final
class StarGiftUpgradePrice(_TLObject):
    __match_args__ = ("date", "upgrade_stars",)
    date: int
    upgrade_stars: int
    def __init__(
        self,
        *,
        date: int,
        upgrade_stars: int,
    ) -> None: ...
@_final
class StarRefProgram(_TLObject):
    __match_args__ = ("bot_id", "commission_permille", "duration_months", "end_date", "daily_revenue_per_user",)
    bot_id: int
    commission_permille: int
    duration_months: int | None
    end_date: int | None
    daily_revenue_per_user: TypeStarsAmount | None
    def __init__(
        self,
        *,
        bot_id: int,
        commission_permille: int,
        duration_months: int | None = None,
        end_date: int | None = None,
        daily_revenue_per_user: TypeStarsAmount | None = None,
    ) -> None: ...
@_final
class StarsAmount(_TLObject):
    __match_args__ = ("amount", "nanos",)
    amount: int
    nanos: int
    def __init__(
        self,
        *,
        amount: int,
        nanos: int,
    ) -> None: ...
@_final
class StarsGiftOption(_TLObject):
    __match_args__ = ("extended", "stars", "store_product", "currency", "amount",)
    extended: bool
    stars: int
    store_product: str | None
    currency: str
    amount: int
    def __init__(
        self,
        *,
        stars: int,
        currency: str,
        amount: int,
        extended: bool = False,
        store_product: str | None = None,
    ) -> None: ...
@_final
class StarsGiveawayOption(_TLObject):
    __match_args__ = ("extended", "default", "stars", "yearly_boosts", "store_product", "currency", "amount", "winners",)
    extended: bool
    default: bool
    stars: int
    yearly_boosts: int
    store_product: str | None
    currency: str
    amount: int
    winners: list[TypeStarsGiveawayWinnersOption]
    def __init__(
        self,
        *,
        stars: int,
        yearly_boosts: int,
        currency: str,
        amount: int,
        winners: _Sequence[TypeStarsGiveawayWinnersOption],
        extended: bool = False,
        default: bool = False,
        store_product: str | None = None,
    ) -> None: ...
@_final
class StarsGiveawayWinnersOption(_TLObject):
    __match_args__ = ("default", "users", "per_user_stars",)
    default: bool
    users: int
    per_user_stars: int
    def __init__(
        self,
        *,
        users: int,
        per_user_stars: int,
        default: bool = False,
    ) -> None: ...
@_final
class StarsRating(_TLObject):
    __match_args__ = ("level", "current_level_stars", "stars", "next_level_stars",)
    level: int
    current_level_stars: int
    stars: int
    next_level_stars: int | None
    def __init__(
        self,
        *,
        level: int,
        current_level_stars: int,
        stars: int,
        next_level_stars: int | None = None,
    ) -> None: ...
@_final
class StarsRevenueStatus(_TLObject):
    __match_args__ = ("withdrawal_enabled", "current_balance", "available_balance", "overall_revenue", "next_withdrawal_at",)
    withdrawal_enabled: bool
    current_balance: TypeStarsAmount
    available_balance: TypeStarsAmount
    overall_revenue: TypeStarsAmount
    next_withdrawal_at: int | None
    def __init__(
        self,
        *,
        current_balance: TypeStarsAmount,
        available_balance: TypeStarsAmount,
        overall_revenue: TypeStarsAmount,
        withdrawal_enabled: bool = False,
        next_withdrawal_at: int | None = None,
    ) -> None: ...
@_final
class StarsSubscription(_TLObject):
    __match_args__ = ("canceled", "can_refulfill", "missing_balance", "bot_canceled", "id", "peer", "until_date", "pricing", "chat_invite_hash", "title", "photo", "invoice_slug",)
    canceled: bool
    can_refulfill: bool
    missing_balance: bool
    bot_canceled: bool
    id: str
    peer: TypePeer
    until_date: int
    pricing: TypeStarsSubscriptionPricing
    chat_invite_hash: str | None
    title: str | None
    photo: TypeWebDocument | None
    invoice_slug: str | None
    def __init__(
        self,
        *,
        id: str,
        peer: TypePeer,
        until_date: int,
        pricing: TypeStarsSubscriptionPricing,
        canceled: bool = False,
        can_refulfill: bool = False,
        missing_balance: bool = False,
        bot_canceled: bool = False,
        chat_invite_hash: str | None = None,
        title: str | None = None,
        photo: TypeWebDocument | None = None,
        invoice_slug: str | None = None,
    ) -> None: ...
@_final
class StarsSubscriptionPricing(_TLObject):
    __match_args__ = ("period", "amount",)
    period: int
    amount: int
    def __init__(
        self,
        *,
        period: int,
        amount: int,
    ) -> None: ...
@_final
class StarsTonAmount(_TLObject):
    __match_args__ = ("amount",)
    amount: int
    def __init__(
        self,
        *,
        amount: int,
    ) -> None: ...
@_final
class StarsTopupOption(_TLObject):
    __match_args__ = ("extended", "stars", "store_product", "currency", "amount",)
    extended: bool
    stars: int
    store_product: str | None
    currency: str
    amount: int
    def __init__(
        self,
        *,
        stars: int,
        currency: str,
        amount: int,
        extended: bool = False,
        store_product: str | None = None,
    ) -> None: ...
@_final
class StarsTransaction(_TLObject):
    __match_args__ = ("refund", "pending", "failed", "gift", "reaction", "stargift_upgrade", "business_transfer", "stargift_resale", "posts_search", "stargift_prepaid_upgrade", "stargift_drop_original_details", "phonegroup_message", "stargift_auction_bid", "offer", "id", "amount", "date", "peer", "title", "description", "photo", "transaction_date", "transaction_url", "bot_payload", "msg_id", "extended_media", "subscription_period", "giveaway_post_id", "stargift", "floodskip_number", "starref_commission_permille", "starref_peer", "starref_amount", "paid_messages", "premium_gift_months", "ads_proceeds_from_date", "ads_proceeds_to_date",)
    refund: bool
    pending: bool
    failed: bool
    gift: bool
    reaction: bool
    stargift_upgrade: bool
    business_transfer: bool
    stargift_resale: bool
    posts_search: bool
    stargift_prepaid_upgrade: bool
    stargift_drop_original_details: bool
    phonegroup_message: bool
    stargift_auction_bid: bool
    offer: bool
    id: str
    amount: TypeStarsAmount
    date: int
    peer: TypeStarsTransactionPeer
    title: str | None
    description: str | None
    photo: TypeWebDocument | None
    transaction_date: int | None
    transaction_url: str | None
    bot_payload: bytes | None
    msg_id: int | None
    extended_media: list[TypeMessageMedia] | None
    subscription_period: int | None
    giveaway_post_id: int | None
    stargift: TypeStarGift | None
    floodskip_number: int | None
    starref_commission_permille: int | None
    starref_peer: TypePeer | None
    starref_amount: TypeStarsAmount | None
    paid_messages: int | None
    premium_gift_months: int | None
    ads_proceeds_from_date: int | None
    ads_proceeds_to_date: int | None
    def __init__(
        self,
        *,
        id: str,
        amount: TypeStarsAmount,
        date: int,
        peer: TypeStarsTransactionPeer,
        refund: bool = False,
        pending: bool = False,
        failed: bool = False,
        gift: bool = False,
        reaction: bool = False,
        stargift_upgrade: bool = False,
        business_transfer: bool = False,
        stargift_resale: bool = False,
        posts_search: bool = False,
        stargift_prepaid_upgrade: bool = False,
        stargift_drop_original_details: bool = False,
        phonegroup_message: bool = False,
        stargift_auction_bid: bool = False,
        offer: bool = False,
        title: str | None = None,
        description: str | None = None,
        photo: TypeWebDocument | None = None,
        transaction_date: int | None = None,
        transaction_url: str | None = None,
        bot_payload: bytes | None = None,
        msg_id: int | None = None,
        extended_media: _Sequence[TypeMessageMedia] | None = None,
        subscription_period: int | None = None,
        giveaway_post_id: int | None = None,
        stargift: TypeStarGift | None = None,
        floodskip_number: int | None = None,
        starref_commission_permille: int | None = None,
        starref_peer: TypePeer | None = None,
        starref_amount: TypeStarsAmount | None = None,
        paid_messages: int | None = None,
        premium_gift_months: int | None = None,
        ads_proceeds_from_date: int | None = None,
        ads_proceeds_to_date: int | None = None,
    ) -> None: ...
@_final
class StarsTransactionPeer(_TLObject):
    __match_args__ = ("peer",)
    peer: TypePeer
    def __init__(
        self,
        *,
        peer: TypePeer,
    ) -> None: ...
@_final
class StarsTransactionPeerAPI(_TLObject):
    def __init__(self) -> None: ...
@_final
class StarsTransactionPeerAds(_TLObject):
    def __init__(self) -> None: ...
@_final
class StarsTransactionPeerAppStore(_TLObject):
    def __init__(self) -> None: ...
@_final
class StarsTransactionPeerFragment(_TLObject):
    def __init__(self) -> None: ...
@_final
class StarsTransactionPeerPlayMarket(_TLObject):
    def __init__(self) -> None: ...
@_final
class StarsTransactionPeerPremiumBot(_TLObject):
    def __init__(self) -> None: ...
@_final
class StarsTransactionPeerUnsupported(_TLObject):
    def __init__(self) -> None: ...
@_final
class StatsAbsValueAndPrev(_TLObject):
    __match_args__ = ("current", "previous",)
    current: float
    previous: float
    def __init__(
        self,
        *,
        current: float,
        previous: float,
    ) -> None: ...
@_final
class StatsDateRangeDays(_TLObject):
    __match_args__ = ("min_date", "max_date",)
    min_date: int
    max_date: int
    def __init__(
        self,
        *,
        min_date: int,
        max_date: int,
    ) -> None: ...
@_final
class StatsGraph(_TLObject):
    __match_args__ = ("json", "zoom_token",)
    json: TypeDataJSON
    zoom_token: str | None
    def __init__(
        self,
        *,
        json: TypeDataJSON,
        zoom_token: str | None = None,
    ) -> None: ...
@_final
class StatsGraphAsync(_TLObject):
    __match_args__ = ("token",)
    token: str
    def __init__(
        self,
        *,
        token: str,
    ) -> None: ...
@_final
class StatsGraphError(_TLObject):
    __match_args__ = ("error",)
    error: str
    def __init__(
        self,
        *,
        error: str,
    ) -> None: ...
@_final
class StatsGroupTopAdmin(_TLObject):
    __match_args__ = ("user_id", "deleted", "kicked", "banned",)
    user_id: int
    deleted: int
    kicked: int
    banned: int
    def __init__(
        self,
        *,
        user_id: int,
        deleted: int,
        kicked: int,
        banned: int,
    ) -> None: ...
@_final
class StatsGroupTopInviter(_TLObject):
    __match_args__ = ("user_id", "invitations",)
    user_id: int
    invitations: int
    def __init__(
        self,
        *,
        user_id: int,
        invitations: int,
    ) -> None: ...
@_final
class StatsGroupTopPoster(_TLObject):
    __match_args__ = ("user_id", "messages", "avg_chars",)
    user_id: int
    messages: int
    avg_chars: int
    def __init__(
        self,
        *,
        user_id: int,
        messages: int,
        avg_chars: int,
    ) -> None: ...
@_final
class StatsPercentValue(_TLObject):
    __match_args__ = ("part", "total",)
    part: float
    total: float
    def __init__(
        self,
        *,
        part: float,
        total: float,
    ) -> None: ...
@_final
class StatsURL(_TLObject):
    __match_args__ = ("url",)
    url: str
    def __init__(
        self,
        *,
        url: str,
    ) -> None: ...
@_final
class StickerKeyword(_TLObject):
    __match_args__ = ("document_id", "keyword",)
    document_id: int
    keyword: list[str]
    def __init__(
        self,
        *,
        document_id: int,
        keyword: _Sequence[str],
    ) -> None: ...
@_final
class StickerPack(_TLObject):
    __match_args__ = ("emoticon", "documents",)
    emoticon: str
    documents: list[int]
    def __init__(
        self,
        *,
        emoticon: str,
        documents: _Sequence[int],
    ) -> None: ...
@_final
class StickerSet(_TLObject):
    __match_args__ = ("archived", "official", "masks", "emojis", "text_color", "channel_emoji_status", "creator", "installed_date", "id", "access_hash", "title", "short_name", "thumbs", "thumb_dc_id", "thumb_version", "thumb_document_id", "count", "hash",)
    archived: bool
    official: bool
    masks: bool
    emojis: bool
    text_color: bool
    channel_emoji_status: bool
    creator: bool
    installed_date: int | None
    id: int
    access_hash: int
    title: str
    short_name: str
    thumbs: list[TypePhotoSize] | None
    thumb_dc_id: int | None
    thumb_version: int | None
    thumb_document_id: int | None
    count: int
    hash: int
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        title: str,
        short_name: str,
        count: int,
        hash: int,
        archived: bool = False,
        official: bool = False,
        masks: bool = False,
        emojis: bool = False,
        text_color: bool = False,
        channel_emoji_status: bool = False,
        creator: bool = False,
        installed_date: int | None = None,
        thumbs: _Sequence[TypePhotoSize] | None = None,
        thumb_dc_id: int | None = None,
        thumb_version: int | None = None,
        thumb_document_id: int | None = None,
    ) -> None: ...
@_final
class StickerSetCovered(_TLObject):
    __match_args__ = ("set", "cover",)
    set: TypeStickerSet
    cover: TypeDocument
    def __init__(
        self,
        *,
        set: TypeStickerSet,
        cover: TypeDocument,
    ) -> None: ...
@_final
class StickerSetFullCovered(_TLObject):
    __match_args__ = ("set", "packs", "keywords", "documents",)
    set: TypeStickerSet
    packs: list[TypeStickerPack]
    keywords: list[TypeStickerKeyword]
    documents: list[TypeDocument]
    def __init__(
        self,
        *,
        set: TypeStickerSet,
        packs: _Sequence[TypeStickerPack],
        keywords: _Sequence[TypeStickerKeyword],
        documents: _Sequence[TypeDocument],
    ) -> None: ...
@_final
class StickerSetMultiCovered(_TLObject):
    __match_args__ = ("set", "covers",)
    set: TypeStickerSet
    covers: list[TypeDocument]
    def __init__(
        self,
        *,
        set: TypeStickerSet,
        covers: _Sequence[TypeDocument],
    ) -> None: ...
@_final
class StickerSetNoCovered(_TLObject):
    __match_args__ = ("set",)
    set: TypeStickerSet
    def __init__(
        self,
        *,
        set: TypeStickerSet,
    ) -> None: ...
@_final
class StoriesStealthMode(_TLObject):
    __match_args__ = ("active_until_date", "cooldown_until_date",)
    active_until_date: int | None
    cooldown_until_date: int | None
    def __init__(
        self,
        *,
        active_until_date: int | None = None,
        cooldown_until_date: int | None = None,
    ) -> None: ...
@_final
class StoryAlbum(_TLObject):
    __match_args__ = ("album_id", "title", "icon_photo", "icon_video",)
    album_id: int
    title: str
    icon_photo: TypePhoto | None
    icon_video: TypeDocument | None
    def __init__(
        self,
        *,
        album_id: int,
        title: str,
        icon_photo: TypePhoto | None = None,
        icon_video: TypeDocument | None = None,
    ) -> None: ...
@_final
class StoryFwdHeader(_TLObject):
    __match_args__ = ("modified", "from_", "from_name", "story_id",)
    modified: bool
    from_: TypePeer | None
    from_name: str | None
    story_id: int | None
    def __init__(
        self,
        *,
        modified: bool = False,
        from_: TypePeer | None = None,
        from_name: str | None = None,
        story_id: int | None = None,
    ) -> None: ...
@_final
class StoryItem(_TLObject):
    __match_args__ = ("pinned", "public", "close_friends", "min", "noforwards", "edited", "contacts", "selected_contacts", "out", "id", "date", "from_id", "fwd_from", "expire_date", "caption", "entities", "media", "media_areas", "privacy", "views", "sent_reaction", "albums", "music",)
    pinned: bool
    public: bool
    close_friends: bool
    min: bool
    noforwards: bool
    edited: bool
    contacts: bool
    selected_contacts: bool
    out: bool
    id: int
    date: int
    from_id: TypePeer | None
    fwd_from: TypeStoryFwdHeader | None
    expire_date: int
    caption: str | None
    entities: list[TypeMessageEntity] | None
    media: TypeMessageMedia
    media_areas: list[TypeMediaArea] | None
    privacy: list[TypePrivacyRule] | None
    views: TypeStoryViews | None
    sent_reaction: TypeReaction | None
    albums: list[int] | None
    music: TypeDocument | None
    def __init__(
        self,
        *,
        id: int,
        date: int,
        expire_date: int,
        media: TypeMessageMedia,
        pinned: bool = False,
        public: bool = False,
        close_friends: bool = False,
        min: bool = False,
        noforwards: bool = False,
        edited: bool = False,
        contacts: bool = False,
        selected_contacts: bool = False,
        out: bool = False,
        from_id: TypePeer | None = None,
        fwd_from: TypeStoryFwdHeader | None = None,
        caption: str | None = None,
        entities: _Sequence[TypeMessageEntity] | None = None,
        media_areas: _Sequence[TypeMediaArea] | None = None,
        privacy: _Sequence[TypePrivacyRule] | None = None,
        views: TypeStoryViews | None = None,
        sent_reaction: TypeReaction | None = None,
        albums: _Sequence[int] | None = None,
        music: TypeDocument | None = None,
    ) -> None: ...
@_final
class StoryItemDeleted(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class StoryItemSkipped(_TLObject):
    __match_args__ = ("close_friends", "live", "id", "date", "expire_date",)
    close_friends: bool
    live: bool
    id: int
    date: int
    expire_date: int
    def __init__(
        self,
        *,
        id: int,
        date: int,
        expire_date: int,
        close_friends: bool = False,
        live: bool = False,
    ) -> None: ...
@_final
class StoryReaction(_TLObject):
    __match_args__ = ("peer_id", "date", "reaction",)
    peer_id: TypePeer
    date: int
    reaction: TypeReaction
    def __init__(
        self,
        *,
        peer_id: TypePeer,
        date: int,
        reaction: TypeReaction,
    ) -> None: ...
@_final
class StoryReactionPublicForward(_TLObject):
    __match_args__ = ("message",)
    message: TypeMessage
    def __init__(
        self,
        *,
        message: TypeMessage,
    ) -> None: ...
@_final
class StoryReactionPublicRepost(_TLObject):
    __match_args__ = ("peer_id", "story",)
    peer_id: TypePeer
    story: TypeStoryItem
    def __init__(
        self,
        *,
        peer_id: TypePeer,
        story: TypeStoryItem,
    ) -> None: ...
@_final
class StoryView(_TLObject):
    __match_args__ = ("blocked", "blocked_my_stories_from", "user_id", "date", "reaction",)
    blocked: bool
    blocked_my_stories_from: bool
    user_id: int
    date: int
    reaction: TypeReaction | None
    def __init__(
        self,
        *,
        user_id: int,
        date: int,
        blocked: bool = False,
        blocked_my_stories_from: bool = False,
        reaction: TypeReaction | None = None,
    ) -> None: ...
@_final
class StoryViewPublicForward(_TLObject):
    __match_args__ = ("blocked", "blocked_my_stories_from", "message",)
    blocked: bool
    blocked_my_stories_from: bool
    message: TypeMessage
    def __init__(
        self,
        *,
        message: TypeMessage,
        blocked: bool = False,
        blocked_my_stories_from: bool = False,
    ) -> None: ...
@_final
class StoryViewPublicRepost(_TLObject):
    __match_args__ = ("blocked", "blocked_my_stories_from", "peer_id", "story",)
    blocked: bool
    blocked_my_stories_from: bool
    peer_id: TypePeer
    story: TypeStoryItem
    def __init__(
        self,
        *,
        peer_id: TypePeer,
        story: TypeStoryItem,
        blocked: bool = False,
        blocked_my_stories_from: bool = False,
    ) -> None: ...
@_final
class StoryViews(_TLObject):
    __match_args__ = ("has_viewers", "views_count", "forwards_count", "reactions", "reactions_count", "recent_viewers",)
    has_viewers: bool
    views_count: int
    forwards_count: int | None
    reactions: list[TypeReactionCount] | None
    reactions_count: int | None
    recent_viewers: list[int] | None
    def __init__(
        self,
        *,
        views_count: int,
        has_viewers: bool = False,
        forwards_count: int | None = None,
        reactions: _Sequence[TypeReactionCount] | None = None,
        reactions_count: int | None = None,
        recent_viewers: _Sequence[int] | None = None,
    ) -> None: ...
@_final
class SuggestedPost(_TLObject):
    __match_args__ = ("accepted", "rejected", "price", "schedule_date",)
    accepted: bool
    rejected: bool
    price: TypeStarsAmount | None
    schedule_date: int | None
    def __init__(
        self,
        *,
        accepted: bool = False,
        rejected: bool = False,
        price: TypeStarsAmount | None = None,
        schedule_date: int | None = None,
    ) -> None: ...
@_final
class TextAnchor(_TLObject):
    __match_args__ = ("text", "name",)
    text: TypeRichText
    name: str
    def __init__(
        self,
        *,
        text: TypeRichText,
        name: str,
    ) -> None: ...
@_final
class TextAutoEmail(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextAutoPhone(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextAutoUrl(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextBankCard(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextBold(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextBotCommand(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextButton(_TLObject):
    __match_args__ = ("text", "type", "style",)
    text: TypeRichText
    type: TypeInlineButtonType
    style: TypeRichButtonStyle | None
    def __init__(
        self,
        *,
        text: TypeRichText,
        type: TypeInlineButtonType,
        style: TypeRichButtonStyle | None = None,
    ) -> None: ...
@_final
class TextCashtag(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextConcat(_TLObject):
    __match_args__ = ("texts",)
    texts: list[TypeRichText]
    def __init__(
        self,
        *,
        texts: _Sequence[TypeRichText],
    ) -> None: ...
@_final
class TextCustomEmoji(_TLObject):
    __match_args__ = ("document_id", "alt",)
    document_id: int
    alt: str
    def __init__(
        self,
        *,
        document_id: int,
        alt: str,
    ) -> None: ...
@_final
class TextDate(_TLObject):
    __match_args__ = ("relative", "short_time", "long_time", "short_date", "long_date", "day_of_week", "text", "date",)
    relative: bool
    short_time: bool
    long_time: bool
    short_date: bool
    long_date: bool
    day_of_week: bool
    text: TypeRichText
    date: int
    def __init__(
        self,
        *,
        text: TypeRichText,
        date: int,
        relative: bool = False,
        short_time: bool = False,
        long_time: bool = False,
        short_date: bool = False,
        long_date: bool = False,
        day_of_week: bool = False,
    ) -> None: ...
@_final
class TextDiff(_TLObject):
    __match_args__ = ("text", "old_text",)
    text: TypeRichText
    old_text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
        old_text: TypeRichText,
    ) -> None: ...
@_final
class TextEmail(_TLObject):
    __match_args__ = ("text", "email",)
    text: TypeRichText
    email: str
    def __init__(
        self,
        *,
        text: TypeRichText,
        email: str,
    ) -> None: ...
@_final
class TextEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class TextFixed(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextHashtag(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextImage(_TLObject):
    __match_args__ = ("document_id", "w", "h",)
    document_id: int
    w: int
    h: int
    def __init__(
        self,
        *,
        document_id: int,
        w: int,
        h: int,
    ) -> None: ...
@_final
class TextItalic(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextMarked(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextMath(_TLObject):
    __match_args__ = ("source",)
    source: str
    def __init__(
        self,
        *,
        source: str,
    ) -> None: ...
@_final
class TextMention(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextMentionName(_TLObject):
    __match_args__ = ("text", "user_id",)
    text: TypeRichText
    user_id: int
    def __init__(
        self,
        *,
        text: TypeRichText,
        user_id: int,
    ) -> None: ...
@_final
class TextPhone(_TLObject):
    __match_args__ = ("text", "phone",)
    text: TypeRichText
    phone: str
    def __init__(
        self,
        *,
        text: TypeRichText,
        phone: str,
    ) -> None: ...
@_final
class TextPlain(_TLObject):
    __match_args__ = ("text",)
    text: str
    def __init__(
        self,
        *,
        text: str,
    ) -> None: ...
@_final
class TextSpoiler(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextStrike(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextSubscript(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextSuperscript(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextUnderline(_TLObject):
    __match_args__ = ("text",)
    text: TypeRichText
    def __init__(
        self,
        *,
        text: TypeRichText,
    ) -> None: ...
@_final
class TextUrl(_TLObject):
    __match_args__ = ("text", "url", "webpage_id",)
    text: TypeRichText
    url: str
    webpage_id: int
    def __init__(
        self,
        *,
        text: TypeRichText,
        url: str,
        webpage_id: int,
    ) -> None: ...
@_final
class TextWithEntities(_TLObject):
    __match_args__ = ("text", "entities",)
    text: str
    entities: list[TypeMessageEntity]
    def __init__(
        self,
        *,
        text: str,
        entities: _Sequence[TypeMessageEntity],
    ) -> None: ...
@_final
class Theme(_TLObject):
    __match_args__ = ("creator", "default", "for_chat", "id", "access_hash", "slug", "title", "document", "settings", "emoticon", "installs_count",)
    creator: bool
    default: bool
    for_chat: bool
    id: int
    access_hash: int
    slug: str
    title: str
    document: TypeDocument | None
    settings: list[TypeThemeSettings] | None
    emoticon: str | None
    installs_count: int | None
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        slug: str,
        title: str,
        creator: bool = False,
        default: bool = False,
        for_chat: bool = False,
        document: TypeDocument | None = None,
        settings: _Sequence[TypeThemeSettings] | None = None,
        emoticon: str | None = None,
        installs_count: int | None = None,
    ) -> None: ...
@_final
class ThemeSettings(_TLObject):
    __match_args__ = ("message_colors_animated", "base_theme", "accent_color", "outbox_accent_color", "message_colors", "wallpaper",)
    message_colors_animated: bool
    base_theme: TypeBaseTheme
    accent_color: int
    outbox_accent_color: int | None
    message_colors: list[int] | None
    wallpaper: TypeWallPaper | None
    def __init__(
        self,
        *,
        base_theme: TypeBaseTheme,
        accent_color: int,
        message_colors_animated: bool = False,
        outbox_accent_color: int | None = None,
        message_colors: _Sequence[int] | None = None,
        wallpaper: TypeWallPaper | None = None,
    ) -> None: ...
@_final
class Timezone(_TLObject):
    __match_args__ = ("id", "name", "utc_offset",)
    id: str
    name: str
    utc_offset: int
    def __init__(
        self,
        *,
        id: str,
        name: str,
        utc_offset: int,
    ) -> None: ...
@_final
class TodoCompletion(_TLObject):
    __match_args__ = ("id", "completed_by", "date",)
    id: int
    completed_by: TypePeer
    date: int
    def __init__(
        self,
        *,
        id: int,
        completed_by: TypePeer,
        date: int,
    ) -> None: ...
@_final
class TodoItem(_TLObject):
    __match_args__ = ("id", "title",)
    id: int
    title: TypeTextWithEntities
    def __init__(
        self,
        *,
        id: int,
        title: TypeTextWithEntities,
    ) -> None: ...
@_final
class TodoList(_TLObject):
    __match_args__ = ("others_can_append", "others_can_complete", "title", "list",)
    others_can_append: bool
    others_can_complete: bool
    title: TypeTextWithEntities
    list: _list[TypeTodoItem]
    def __init__(
        self,
        *,
        title: TypeTextWithEntities,
        list: _Sequence[TypeTodoItem],
        others_can_append: bool = False,
        others_can_complete: bool = False,
    ) -> None: ...
@_final
class TopPeer(_TLObject):
    __match_args__ = ("peer", "rating",)
    peer: TypePeer
    rating: float
    def __init__(
        self,
        *,
        peer: TypePeer,
        rating: float,
    ) -> None: ...
@_final
class TopPeerCategoryBotsApp(_TLObject):
    def __init__(self) -> None: ...
@_final
class TopPeerCategoryBotsGuestChat(_TLObject):
    def __init__(self) -> None: ...
@_final
class TopPeerCategoryBotsInline(_TLObject):
    def __init__(self) -> None: ...
@_final
class TopPeerCategoryBotsPM(_TLObject):
    def __init__(self) -> None: ...
@_final
class TopPeerCategoryChannels(_TLObject):
    def __init__(self) -> None: ...
@_final
class TopPeerCategoryCorrespondents(_TLObject):
    def __init__(self) -> None: ...
@_final
class TopPeerCategoryForwardChats(_TLObject):
    def __init__(self) -> None: ...
@_final
class TopPeerCategoryForwardUsers(_TLObject):
    def __init__(self) -> None: ...
@_final
class TopPeerCategoryGroups(_TLObject):
    def __init__(self) -> None: ...
@_final
class TopPeerCategoryPeers(_TLObject):
    __match_args__ = ("category", "count", "peers",)
    category: TypeTopPeerCategory
    count: int
    peers: list[TypeTopPeer]
    def __init__(
        self,
        *,
        category: TypeTopPeerCategory,
        count: int,
        peers: _Sequence[TypeTopPeer],
    ) -> None: ...
@_final
class TopPeerCategoryPhoneCalls(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateAiComposeTones(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateAttachMenuBots(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateAutoSaveSettings(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateBotBusinessConnect(_TLObject):
    __match_args__ = ("connection", "qts",)
    connection: TypeBotBusinessConnection
    qts: int
    def __init__(
        self,
        *,
        connection: TypeBotBusinessConnection,
        qts: int,
    ) -> None: ...
@_final
class UpdateBotCallbackQuery(_TLObject):
    __match_args__ = ("query_id", "user_id", "peer", "msg_id", "chat_instance", "data", "game_short_name",)
    query_id: int
    user_id: int
    peer: TypePeer
    msg_id: int
    chat_instance: int
    data: bytes | None
    game_short_name: str | None
    def __init__(
        self,
        *,
        query_id: int,
        user_id: int,
        peer: TypePeer,
        msg_id: int,
        chat_instance: int,
        data: bytes | None = None,
        game_short_name: str | None = None,
    ) -> None: ...
@_final
class UpdateBotChatBoost(_TLObject):
    __match_args__ = ("peer", "boost", "qts",)
    peer: TypePeer
    boost: TypeBoost
    qts: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        boost: TypeBoost,
        qts: int,
    ) -> None: ...
@_final
class UpdateBotChatInviteRequester(_TLObject):
    __match_args__ = ("peer", "date", "user_id", "about", "invite", "qts", "query_id",)
    peer: TypePeer
    date: int
    user_id: int
    about: str
    invite: TypeExportedChatInvite
    qts: int
    query_id: int | None
    def __init__(
        self,
        *,
        peer: TypePeer,
        date: int,
        user_id: int,
        about: str,
        invite: TypeExportedChatInvite,
        qts: int,
        query_id: int | None = None,
    ) -> None: ...
@_final
class UpdateBotCommands(_TLObject):
    __match_args__ = ("peer", "bot_id", "commands",)
    peer: TypePeer
    bot_id: int
    commands: list[TypeBotCommand]
    def __init__(
        self,
        *,
        peer: TypePeer,
        bot_id: int,
        commands: _Sequence[TypeBotCommand],
    ) -> None: ...
@_final
class UpdateBotDeleteBusinessMessage(_TLObject):
    __match_args__ = ("connection_id", "peer", "messages", "qts",)
    connection_id: str
    peer: TypePeer
    messages: list[int]
    qts: int
    def __init__(
        self,
        *,
        connection_id: str,
        peer: TypePeer,
        messages: _Sequence[int],
        qts: int,
    ) -> None: ...
@_final
class UpdateBotEditBusinessMessage(_TLObject):
    __match_args__ = ("connection_id", "message", "reply_to_message", "qts",)
    connection_id: str
    message: TypeMessage
    reply_to_message: TypeMessage | None
    qts: int
    def __init__(
        self,
        *,
        connection_id: str,
        message: TypeMessage,
        qts: int,
        reply_to_message: TypeMessage | None = None,
    ) -> None: ...
@_final
class UpdateBotGuestChatQuery(_TLObject):
    __match_args__ = ("query_id", "message", "reference_messages", "qts",)
    query_id: int
    message: TypeMessage
    reference_messages: list[TypeMessage] | None
    qts: int
    def __init__(
        self,
        *,
        query_id: int,
        message: TypeMessage,
        qts: int,
        reference_messages: _Sequence[TypeMessage] | None = None,
    ) -> None: ...
@_final
class UpdateBotInlineQuery(_TLObject):
    __match_args__ = ("query_id", "user_id", "query", "geo", "peer_type", "offset",)
    query_id: int
    user_id: int
    query: str
    geo: TypeGeoPoint | None
    peer_type: TypeInlineQueryPeerType | None
    offset: str
    def __init__(
        self,
        *,
        query_id: int,
        user_id: int,
        query: str,
        offset: str,
        geo: TypeGeoPoint | None = None,
        peer_type: TypeInlineQueryPeerType | None = None,
    ) -> None: ...
@_final
class UpdateBotInlineSend(_TLObject):
    __match_args__ = ("user_id", "query", "geo", "id", "msg_id",)
    user_id: int
    query: str
    geo: TypeGeoPoint | None
    id: str
    msg_id: TypeInputBotInlineMessageID | None
    def __init__(
        self,
        *,
        user_id: int,
        query: str,
        id: str,
        geo: TypeGeoPoint | None = None,
        msg_id: TypeInputBotInlineMessageID | None = None,
    ) -> None: ...
@_final
class UpdateBotMenuButton(_TLObject):
    __match_args__ = ("bot_id", "button",)
    bot_id: int
    button: TypeBotMenuButton
    def __init__(
        self,
        *,
        bot_id: int,
        button: TypeBotMenuButton,
    ) -> None: ...
@_final
class UpdateBotMessageReaction(_TLObject):
    __match_args__ = ("peer", "msg_id", "date", "actor", "old_reactions", "new_reactions", "qts",)
    peer: TypePeer
    msg_id: int
    date: int
    actor: TypePeer
    old_reactions: list[TypeReaction]
    new_reactions: list[TypeReaction]
    qts: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        msg_id: int,
        date: int,
        actor: TypePeer,
        old_reactions: _Sequence[TypeReaction],
        new_reactions: _Sequence[TypeReaction],
        qts: int,
    ) -> None: ...
@_final
class UpdateBotMessageReactions(_TLObject):
    __match_args__ = ("peer", "msg_id", "date", "reactions", "qts",)
    peer: TypePeer
    msg_id: int
    date: int
    reactions: list[TypeReactionCount]
    qts: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        msg_id: int,
        date: int,
        reactions: _Sequence[TypeReactionCount],
        qts: int,
    ) -> None: ...
@_final
class UpdateBotNewBusinessMessage(_TLObject):
    __match_args__ = ("connection_id", "message", "reply_to_message", "qts",)
    connection_id: str
    message: TypeMessage
    reply_to_message: TypeMessage | None
    qts: int
    def __init__(
        self,
        *,
        connection_id: str,
        message: TypeMessage,
        qts: int,
        reply_to_message: TypeMessage | None = None,
    ) -> None: ...
@_final
class UpdateBotPrecheckoutQuery(_TLObject):
    __match_args__ = ("query_id", "user_id", "payload", "info", "shipping_option_id", "currency", "total_amount",)
    query_id: int
    user_id: int
    payload: bytes
    info: TypePaymentRequestedInfo | None
    shipping_option_id: str | None
    currency: str
    total_amount: int
    def __init__(
        self,
        *,
        query_id: int,
        user_id: int,
        payload: bytes,
        currency: str,
        total_amount: int,
        info: TypePaymentRequestedInfo | None = None,
        shipping_option_id: str | None = None,
    ) -> None: ...
@_final
class UpdateBotPurchasedPaidMedia(_TLObject):
    __match_args__ = ("user_id", "payload", "qts",)
    user_id: int
    payload: str
    qts: int
    def __init__(
        self,
        *,
        user_id: int,
        payload: str,
        qts: int,
    ) -> None: ...
@_final
class UpdateBotShippingQuery(_TLObject):
    __match_args__ = ("query_id", "user_id", "payload", "shipping_address",)
    query_id: int
    user_id: int
    payload: bytes
    shipping_address: TypePostAddress
    def __init__(
        self,
        *,
        query_id: int,
        user_id: int,
        payload: bytes,
        shipping_address: TypePostAddress,
    ) -> None: ...
@_final
class UpdateBotStarsSubscription(_TLObject):
    __match_args__ = ("canceled", "payment_failed", "restored", "user_id", "payload", "qts",)
    canceled: bool
    payment_failed: bool
    restored: bool
    user_id: int
    payload: bytes
    qts: int
    def __init__(
        self,
        *,
        user_id: int,
        payload: bytes,
        qts: int,
        canceled: bool = False,
        payment_failed: bool = False,
        restored: bool = False,
    ) -> None: ...
@_final
class UpdateBotStopped(_TLObject):
    __match_args__ = ("user_id", "date", "stopped", "qts",)
    user_id: int
    date: int
    stopped: bool
    qts: int
    def __init__(
        self,
        *,
        user_id: int,
        date: int,
        stopped: bool,
        qts: int,
    ) -> None: ...
@_final
class UpdateBotWebhookJSON(_TLObject):
    __match_args__ = ("data",)
    data: TypeDataJSON
    def __init__(
        self,
        *,
        data: TypeDataJSON,
    ) -> None: ...
@_final
class UpdateBotWebhookJSONQuery(_TLObject):
    __match_args__ = ("query_id", "data", "timeout",)
    query_id: int
    data: TypeDataJSON
    timeout: int
    def __init__(
        self,
        *,
        query_id: int,
        data: TypeDataJSON,
        timeout: int,
    ) -> None: ...
@_final
class UpdateBusinessBotCallbackQuery(_TLObject):
    __match_args__ = ("query_id", "user_id", "connection_id", "message", "reply_to_message", "chat_instance", "data",)
    query_id: int
    user_id: int
    connection_id: str
    message: TypeMessage
    reply_to_message: TypeMessage | None
    chat_instance: int
    data: bytes | None
    def __init__(
        self,
        *,
        query_id: int,
        user_id: int,
        connection_id: str,
        message: TypeMessage,
        chat_instance: int,
        reply_to_message: TypeMessage | None = None,
        data: bytes | None = None,
    ) -> None: ...
@_final
class UpdateChannel(_TLObject):
    __match_args__ = ("channel_id",)
    channel_id: int
    def __init__(
        self,
        *,
        channel_id: int,
    ) -> None: ...
@_final
class UpdateChannelAvailableMessages(_TLObject):
    __match_args__ = ("channel_id", "available_min_id",)
    channel_id: int
    available_min_id: int
    def __init__(
        self,
        *,
        channel_id: int,
        available_min_id: int,
    ) -> None: ...
@_final
class UpdateChannelMessageForwards(_TLObject):
    __match_args__ = ("channel_id", "id", "forwards",)
    channel_id: int
    id: int
    forwards: int
    def __init__(
        self,
        *,
        channel_id: int,
        id: int,
        forwards: int,
    ) -> None: ...
@_final
class UpdateChannelMessageViews(_TLObject):
    __match_args__ = ("channel_id", "id", "views",)
    channel_id: int
    id: int
    views: int
    def __init__(
        self,
        *,
        channel_id: int,
        id: int,
        views: int,
    ) -> None: ...
@_final
class UpdateChannelParticipant(_TLObject):
    __match_args__ = ("via_chatlist", "channel_id", "date", "actor_id", "user_id", "prev_participant", "new_participant", "invite", "qts",)
    via_chatlist: bool
    channel_id: int
    date: int
    actor_id: int
    user_id: int
    prev_participant: TypeChannelParticipant | None
    new_participant: TypeChannelParticipant | None
    invite: TypeExportedChatInvite | None
    qts: int
    def __init__(
        self,
        *,
        channel_id: int,
        date: int,
        actor_id: int,
        user_id: int,
        qts: int,
        via_chatlist: bool = False,
        prev_participant: TypeChannelParticipant | None = None,
        new_participant: TypeChannelParticipant | None = None,
        invite: TypeExportedChatInvite | None = None,
    ) -> None: ...
@_final
class UpdateChannelReadMessagesContents(_TLObject):
    __match_args__ = ("channel_id", "top_msg_id", "saved_peer_id", "messages",)
    channel_id: int
    top_msg_id: int | None
    saved_peer_id: TypePeer | None
    messages: list[int]
    def __init__(
        self,
        *,
        channel_id: int,
        messages: _Sequence[int],
        top_msg_id: int | None = None,
        saved_peer_id: TypePeer | None = None,
    ) -> None: ...
@_final
class UpdateChannelTooLong(_TLObject):
    __match_args__ = ("channel_id", "pts",)
    channel_id: int
    pts: int | None
    def __init__(
        self,
        *,
        channel_id: int,
        pts: int | None = None,
    ) -> None: ...
@_final
class UpdateChannelUserTyping(_TLObject):
    __match_args__ = ("channel_id", "top_msg_id", "from_id", "action",)
    channel_id: int
    top_msg_id: int | None
    from_id: TypePeer
    action: TypeSendMessageAction
    def __init__(
        self,
        *,
        channel_id: int,
        from_id: TypePeer,
        action: TypeSendMessageAction,
        top_msg_id: int | None = None,
    ) -> None: ...
@_final
class UpdateChannelViewForumAsMessages(_TLObject):
    __match_args__ = ("channel_id", "enabled",)
    channel_id: int
    enabled: bool
    def __init__(
        self,
        *,
        channel_id: int,
        enabled: bool,
    ) -> None: ...
@_final
class UpdateChannelWebPage(_TLObject):
    __match_args__ = ("channel_id", "webpage", "pts", "pts_count",)
    channel_id: int
    webpage: TypeWebPage
    pts: int
    pts_count: int
    def __init__(
        self,
        *,
        channel_id: int,
        webpage: TypeWebPage,
        pts: int,
        pts_count: int,
    ) -> None: ...
@_final
class UpdateChat(_TLObject):
    __match_args__ = ("chat_id",)
    chat_id: int
    def __init__(
        self,
        *,
        chat_id: int,
    ) -> None: ...
@_final
class UpdateChatDefaultBannedRights(_TLObject):
    __match_args__ = ("peer", "default_banned_rights", "version",)
    peer: TypePeer
    default_banned_rights: TypeChatBannedRights
    version: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        default_banned_rights: TypeChatBannedRights,
        version: int,
    ) -> None: ...
@_final
class UpdateChatParticipant(_TLObject):
    __match_args__ = ("chat_id", "date", "actor_id", "user_id", "prev_participant", "new_participant", "invite", "qts",)
    chat_id: int
    date: int
    actor_id: int
    user_id: int
    prev_participant: TypeChatParticipant | None
    new_participant: TypeChatParticipant | None
    invite: TypeExportedChatInvite | None
    qts: int
    def __init__(
        self,
        *,
        chat_id: int,
        date: int,
        actor_id: int,
        user_id: int,
        qts: int,
        prev_participant: TypeChatParticipant | None = None,
        new_participant: TypeChatParticipant | None = None,
        invite: TypeExportedChatInvite | None = None,
    ) -> None: ...
@_final
class UpdateChatParticipantAdd(_TLObject):
    __match_args__ = ("chat_id", "user_id", "inviter_id", "date", "version",)
    chat_id: int
    user_id: int
    inviter_id: int
    date: int
    version: int
    def __init__(
        self,
        *,
        chat_id: int,
        user_id: int,
        inviter_id: int,
        date: int,
        version: int,
    ) -> None: ...
@_final
class UpdateChatParticipantAdmin(_TLObject):
    __match_args__ = ("chat_id", "user_id", "is_admin", "version",)
    chat_id: int
    user_id: int
    is_admin: bool
    version: int
    def __init__(
        self,
        *,
        chat_id: int,
        user_id: int,
        is_admin: bool,
        version: int,
    ) -> None: ...
@_final
class UpdateChatParticipantDelete(_TLObject):
    __match_args__ = ("chat_id", "user_id", "version",)
    chat_id: int
    user_id: int
    version: int
    def __init__(
        self,
        *,
        chat_id: int,
        user_id: int,
        version: int,
    ) -> None: ...
@_final
class UpdateChatParticipantRank(_TLObject):
    __match_args__ = ("chat_id", "user_id", "rank", "version",)
    chat_id: int
    user_id: int
    rank: str
    version: int
    def __init__(
        self,
        *,
        chat_id: int,
        user_id: int,
        rank: str,
        version: int,
    ) -> None: ...
@_final
class UpdateChatParticipants(_TLObject):
    __match_args__ = ("participants",)
    participants: TypeChatParticipants
    def __init__(
        self,
        *,
        participants: TypeChatParticipants,
    ) -> None: ...
@_final
class UpdateChatUserTyping(_TLObject):
    __match_args__ = ("chat_id", "from_id", "action",)
    chat_id: int
    from_id: TypePeer
    action: TypeSendMessageAction
    def __init__(
        self,
        *,
        chat_id: int,
        from_id: TypePeer,
        action: TypeSendMessageAction,
    ) -> None: ...
@_final
class UpdateConfig(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateContactsReset(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateDcOptions(_TLObject):
    __match_args__ = ("dc_options",)
    dc_options: list[TypeDcOption]
    def __init__(
        self,
        *,
        dc_options: _Sequence[TypeDcOption],
    ) -> None: ...
@_final
class UpdateDeleteChannelMessages(_TLObject):
    __match_args__ = ("channel_id", "messages", "pts", "pts_count",)
    channel_id: int
    messages: list[int]
    pts: int
    pts_count: int
    def __init__(
        self,
        *,
        channel_id: int,
        messages: _Sequence[int],
        pts: int,
        pts_count: int,
    ) -> None: ...
@_final
class UpdateDeleteEphemeralMessages(_TLObject):
    __match_args__ = ("peer", "ids",)
    peer: TypePeer
    ids: list[int]
    def __init__(
        self,
        *,
        peer: TypePeer,
        ids: _Sequence[int],
    ) -> None: ...
@_final
class UpdateDeleteGroupCallMessages(_TLObject):
    __match_args__ = ("call", "messages",)
    call: TypeInputGroupCall
    messages: list[int]
    def __init__(
        self,
        *,
        call: TypeInputGroupCall,
        messages: _Sequence[int],
    ) -> None: ...
@_final
class UpdateDeleteMessages(_TLObject):
    __match_args__ = ("messages", "pts", "pts_count",)
    messages: list[int]
    pts: int
    pts_count: int
    def __init__(
        self,
        *,
        messages: _Sequence[int],
        pts: int,
        pts_count: int,
    ) -> None: ...
@_final
class UpdateDeleteQuickReply(_TLObject):
    __match_args__ = ("shortcut_id",)
    shortcut_id: int
    def __init__(
        self,
        *,
        shortcut_id: int,
    ) -> None: ...
@_final
class UpdateDeleteQuickReplyMessages(_TLObject):
    __match_args__ = ("shortcut_id", "messages",)
    shortcut_id: int
    messages: list[int]
    def __init__(
        self,
        *,
        shortcut_id: int,
        messages: _Sequence[int],
    ) -> None: ...
@_final
class UpdateDeleteScheduledMessages(_TLObject):
    __match_args__ = ("peer", "messages", "sent_messages",)
    peer: TypePeer
    messages: list[int]
    sent_messages: list[int] | None
    def __init__(
        self,
        *,
        peer: TypePeer,
        messages: _Sequence[int],
        sent_messages: _Sequence[int] | None = None,
    ) -> None: ...
@_final
class UpdateDialogFilter(_TLObject):
    __match_args__ = ("id", "filter",)
    id: int
    filter: TypeDialogFilter | None
    def __init__(
        self,
        *,
        id: int,
        filter: TypeDialogFilter | None = None,
    ) -> None: ...
@_final
class UpdateDialogFilterOrder(_TLObject):
    __match_args__ = ("order",)
    order: list[int]
    def __init__(
        self,
        *,
        order: _Sequence[int],
    ) -> None: ...
@_final
class UpdateDialogFilters(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateDialogPinned(_TLObject):
    __match_args__ = ("pinned", "folder_id", "peer",)
    pinned: bool
    folder_id: int | None
    peer: TypeDialogPeer
    def __init__(
        self,
        *,
        peer: TypeDialogPeer,
        pinned: bool = False,
        folder_id: int | None = None,
    ) -> None: ...
@_final
class UpdateDialogUnreadMark(_TLObject):
    __match_args__ = ("unread", "peer", "saved_peer_id",)
    unread: bool
    peer: TypeDialogPeer
    saved_peer_id: TypePeer | None
    def __init__(
        self,
        *,
        peer: TypeDialogPeer,
        unread: bool = False,
        saved_peer_id: TypePeer | None = None,
    ) -> None: ...
@_final
class UpdateDraftMessage(_TLObject):
    __match_args__ = ("peer", "top_msg_id", "saved_peer_id", "draft",)
    peer: TypePeer
    top_msg_id: int | None
    saved_peer_id: TypePeer | None
    draft: TypeDraftMessage
    def __init__(
        self,
        *,
        peer: TypePeer,
        draft: TypeDraftMessage,
        top_msg_id: int | None = None,
        saved_peer_id: TypePeer | None = None,
    ) -> None: ...
@_final
class UpdateEditChannelMessage(_TLObject):
    __match_args__ = ("message", "pts", "pts_count",)
    message: TypeMessage
    pts: int
    pts_count: int
    def __init__(
        self,
        *,
        message: TypeMessage,
        pts: int,
        pts_count: int,
    ) -> None: ...
@_final
class UpdateEditEphemeralMessage(_TLObject):
    __match_args__ = ("message",)
    message: TypeEphemeralMessage
    def __init__(
        self,
        *,
        message: TypeEphemeralMessage,
    ) -> None: ...
@_final
class UpdateEditMessage(_TLObject):
    __match_args__ = ("message", "pts", "pts_count",)
    message: TypeMessage
    pts: int
    pts_count: int
    def __init__(
        self,
        *,
        message: TypeMessage,
        pts: int,
        pts_count: int,
    ) -> None: ...
@_final
class UpdateEmojiGameInfo(_TLObject):
    __match_args__ = ("info",)
    info: _messages.TypeEmojiGameInfo
    def __init__(
        self,
        *,
        info: _messages.TypeEmojiGameInfo,
    ) -> None: ...
@_final
class UpdateEncryptedChatTyping(_TLObject):
    __match_args__ = ("chat_id",)
    chat_id: int
    def __init__(
        self,
        *,
        chat_id: int,
    ) -> None: ...
@_final
class UpdateEncryptedMessagesRead(_TLObject):
    __match_args__ = ("chat_id", "max_date", "date",)
    chat_id: int
    max_date: int
    date: int
    def __init__(
        self,
        *,
        chat_id: int,
        max_date: int,
        date: int,
    ) -> None: ...
@_final
class UpdateEncryption(_TLObject):
    __match_args__ = ("chat", "date",)
    chat: TypeEncryptedChat
    date: int
    def __init__(
        self,
        *,
        chat: TypeEncryptedChat,
        date: int,
    ) -> None: ...
@_final
class UpdateEphemeralBotCallbackQuery(_TLObject):
    __match_args__ = ("query_id", "user_id", "peer", "msg_id", "data", "chat_instance", "message",)
    query_id: int
    user_id: int
    peer: TypePeer | None
    msg_id: int
    data: bytes
    chat_instance: int | None
    message: TypeEphemeralMessage
    def __init__(
        self,
        *,
        query_id: int,
        user_id: int,
        msg_id: int,
        data: bytes,
        message: TypeEphemeralMessage,
        peer: TypePeer | None = None,
        chat_instance: int | None = None,
    ) -> None: ...
@_final
class UpdateFavedStickers(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateFolderPeers(_TLObject):
    __match_args__ = ("folder_peers", "pts", "pts_count",)
    folder_peers: list[TypeFolderPeer]
    pts: int
    pts_count: int
    def __init__(
        self,
        *,
        folder_peers: _Sequence[TypeFolderPeer],
        pts: int,
        pts_count: int,
    ) -> None: ...
@_final
class UpdateGeoLiveViewed(_TLObject):
    __match_args__ = ("peer", "msg_id",)
    peer: TypePeer
    msg_id: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        msg_id: int,
    ) -> None: ...
@_final
class UpdateGroupCall(_TLObject):
    __match_args__ = ("live_story", "peer", "call",)
    live_story: bool
    peer: TypePeer | None
    call: TypeGroupCall
    def __init__(
        self,
        *,
        call: TypeGroupCall,
        live_story: bool = False,
        peer: TypePeer | None = None,
    ) -> None: ...
@_final
class UpdateGroupCallChainBlocks(_TLObject):
    __match_args__ = ("call", "sub_chain_id", "blocks", "next_offset",)
    call: TypeInputGroupCall
    sub_chain_id: int
    blocks: list[bytes]
    next_offset: int
    def __init__(
        self,
        *,
        call: TypeInputGroupCall,
        sub_chain_id: int,
        blocks: _Sequence[bytes],
        next_offset: int,
    ) -> None: ...
@_final
class UpdateGroupCallConnection(_TLObject):
    __match_args__ = ("presentation", "params",)
    presentation: bool
    params: TypeDataJSON
    def __init__(
        self,
        *,
        params: TypeDataJSON,
        presentation: bool = False,
    ) -> None: ...
@_final
class UpdateGroupCallEncryptedMessage(_TLObject):
    __match_args__ = ("call", "from_id", "encrypted_message",)
    call: TypeInputGroupCall
    from_id: TypePeer
    encrypted_message: bytes
    def __init__(
        self,
        *,
        call: TypeInputGroupCall,
        from_id: TypePeer,
        encrypted_message: bytes,
    ) -> None: ...
@_final
class UpdateGroupCallMessage(_TLObject):
    __match_args__ = ("call", "message",)
    call: TypeInputGroupCall
    message: TypeGroupCallMessage
    def __init__(
        self,
        *,
        call: TypeInputGroupCall,
        message: TypeGroupCallMessage,
    ) -> None: ...
@_final
class UpdateGroupCallParticipants(_TLObject):
    __match_args__ = ("call", "participants", "version",)
    call: TypeInputGroupCall
    participants: list[TypeGroupCallParticipant]
    version: int
    def __init__(
        self,
        *,
        call: TypeInputGroupCall,
        participants: _Sequence[TypeGroupCallParticipant],
        version: int,
    ) -> None: ...
@_final
class UpdateInlineBotCallbackQuery(_TLObject):
    __match_args__ = ("query_id", "user_id", "msg_id", "chat_instance", "data", "game_short_name",)
    query_id: int
    user_id: int
    msg_id: TypeInputBotInlineMessageID
    chat_instance: int
    data: bytes | None
    game_short_name: str | None
    def __init__(
        self,
        *,
        query_id: int,
        user_id: int,
        msg_id: TypeInputBotInlineMessageID,
        chat_instance: int,
        data: bytes | None = None,
        game_short_name: str | None = None,
    ) -> None: ...
@_final
class UpdateJoinChatWebViewDecision(_TLObject):
    __match_args__ = ("peer", "query_id", "result",)
    peer: TypePeer
    query_id: int
    result: TypeJoinChatBotResult
    def __init__(
        self,
        *,
        peer: TypePeer,
        query_id: int,
        result: TypeJoinChatBotResult,
    ) -> None: ...
@_final
class UpdateLangPack(_TLObject):
    __match_args__ = ("difference",)
    difference: TypeLangPackDifference
    def __init__(
        self,
        *,
        difference: TypeLangPackDifference,
    ) -> None: ...
@_final
class UpdateLangPackTooLong(_TLObject):
    __match_args__ = ("lang_code",)
    lang_code: str
    def __init__(
        self,
        *,
        lang_code: str,
    ) -> None: ...
@_final
class UpdateLoginToken(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateManagedBot(_TLObject):
    __match_args__ = ("user_id", "bot_id", "qts",)
    user_id: int
    bot_id: int
    qts: int
    def __init__(
        self,
        *,
        user_id: int,
        bot_id: int,
        qts: int,
    ) -> None: ...
@_final
class UpdateMessageExtendedMedia(_TLObject):
    __match_args__ = ("peer", "msg_id", "extended_media",)
    peer: TypePeer
    msg_id: int
    extended_media: list[TypeMessageExtendedMedia]
    def __init__(
        self,
        *,
        peer: TypePeer,
        msg_id: int,
        extended_media: _Sequence[TypeMessageExtendedMedia],
    ) -> None: ...
@_final
class UpdateMessageID(_TLObject):
    __match_args__ = ("id", "random_id",)
    id: int
    random_id: int
    def __init__(
        self,
        *,
        id: int,
        random_id: int,
    ) -> None: ...
@_final
class UpdateMessagePoll(_TLObject):
    __match_args__ = ("peer", "msg_id", "top_msg_id", "poll_id", "poll", "results",)
    peer: TypePeer | None
    msg_id: int | None
    top_msg_id: int | None
    poll_id: int
    poll: TypePoll | None
    results: TypePollResults
    def __init__(
        self,
        *,
        poll_id: int,
        results: TypePollResults,
        peer: TypePeer | None = None,
        msg_id: int | None = None,
        top_msg_id: int | None = None,
        poll: TypePoll | None = None,
    ) -> None: ...
@_final
class UpdateMessagePollVote(_TLObject):
    __match_args__ = ("poll_id", "peer", "options", "positions", "qts",)
    poll_id: int
    peer: TypePeer
    options: list[bytes]
    positions: list[int]
    qts: int
    def __init__(
        self,
        *,
        poll_id: int,
        peer: TypePeer,
        options: _Sequence[bytes],
        positions: _Sequence[int],
        qts: int,
    ) -> None: ...
@_final
class UpdateMessageReactions(_TLObject):
    __match_args__ = ("peer", "msg_id", "top_msg_id", "saved_peer_id", "reactions",)
    peer: TypePeer
    msg_id: int
    top_msg_id: int | None
    saved_peer_id: TypePeer | None
    reactions: TypeMessageReactions
    def __init__(
        self,
        *,
        peer: TypePeer,
        msg_id: int,
        reactions: TypeMessageReactions,
        top_msg_id: int | None = None,
        saved_peer_id: TypePeer | None = None,
    ) -> None: ...
@_final
class UpdateMonoForumNoPaidException(_TLObject):
    __match_args__ = ("exception", "channel_id", "saved_peer_id",)
    exception: bool
    channel_id: int
    saved_peer_id: TypePeer
    def __init__(
        self,
        *,
        channel_id: int,
        saved_peer_id: TypePeer,
        exception: bool = False,
    ) -> None: ...
@_final
class UpdateMoveStickerSetToTop(_TLObject):
    __match_args__ = ("masks", "emojis", "stickerset",)
    masks: bool
    emojis: bool
    stickerset: int
    def __init__(
        self,
        *,
        stickerset: int,
        masks: bool = False,
        emojis: bool = False,
    ) -> None: ...
@_final
class UpdateNewAuthorization(_TLObject):
    __match_args__ = ("unconfirmed", "hash", "date", "device", "location",)
    unconfirmed: bool
    hash: int
    date: int | None
    device: str | None
    location: str | None
    def __init__(
        self,
        *,
        hash: int,
        unconfirmed: bool = False,
        date: int | None = None,
        device: str | None = None,
        location: str | None = None,
    ) -> None: ...
@_final
class UpdateNewBotConnection(_TLObject):
    __match_args__ = ("confirmed", "bot_id", "date", "device", "location",)
    confirmed: bool
    bot_id: int
    date: int | None
    device: str | None
    location: str | None
    def __init__(
        self,
        *,
        bot_id: int,
        confirmed: bool = False,
        date: int | None = None,
        device: str | None = None,
        location: str | None = None,
    ) -> None: ...
@_final
class UpdateNewChannelMessage(_TLObject):
    __match_args__ = ("message", "pts", "pts_count",)
    message: TypeMessage
    pts: int
    pts_count: int
    def __init__(
        self,
        *,
        message: TypeMessage,
        pts: int,
        pts_count: int,
    ) -> None: ...
@_final
class UpdateNewEncryptedMessage(_TLObject):
    __match_args__ = ("message", "qts",)
    message: TypeEncryptedMessage
    qts: int
    def __init__(
        self,
        *,
        message: TypeEncryptedMessage,
        qts: int,
    ) -> None: ...
@_final
class UpdateNewEphemeralMessage(_TLObject):
    __match_args__ = ("message",)
    message: TypeEphemeralMessage
    def __init__(
        self,
        *,
        message: TypeEphemeralMessage,
    ) -> None: ...
@_final
class UpdateNewMessage(_TLObject):
    __match_args__ = ("message", "pts", "pts_count",)
    message: TypeMessage
    pts: int
    pts_count: int
    def __init__(
        self,
        *,
        message: TypeMessage,
        pts: int,
        pts_count: int,
    ) -> None: ...
@_final
class UpdateNewQuickReply(_TLObject):
    __match_args__ = ("quick_reply",)
    quick_reply: TypeQuickReply
    def __init__(
        self,
        *,
        quick_reply: TypeQuickReply,
    ) -> None: ...
@_final
class UpdateNewScheduledMessage(_TLObject):
    __match_args__ = ("message",)
    message: TypeMessage
    def __init__(
        self,
        *,
        message: TypeMessage,
    ) -> None: ...
@_final
class UpdateNewStickerSet(_TLObject):
    __match_args__ = ("stickerset",)
    stickerset: _messages.TypeStickerSet
    def __init__(
        self,
        *,
        stickerset: _messages.TypeStickerSet,
    ) -> None: ...
@_final
class UpdateNewStoryReaction(_TLObject):
    __match_args__ = ("story_id", "peer", "reaction",)
    story_id: int
    peer: TypePeer
    reaction: TypeReaction
    def __init__(
        self,
        *,
        story_id: int,
        peer: TypePeer,
        reaction: TypeReaction,
    ) -> None: ...
@_final
class UpdateNotifySettings(_TLObject):
    __match_args__ = ("peer", "notify_settings",)
    peer: TypeNotifyPeer
    notify_settings: TypePeerNotifySettings
    def __init__(
        self,
        *,
        peer: TypeNotifyPeer,
        notify_settings: TypePeerNotifySettings,
    ) -> None: ...
@_final
class UpdatePaidReactionPrivacy(_TLObject):
    __match_args__ = ("private",)
    private: TypePaidReactionPrivacy
    def __init__(
        self,
        *,
        private: TypePaidReactionPrivacy,
    ) -> None: ...
@_final
class UpdatePeerBlocked(_TLObject):
    __match_args__ = ("blocked", "blocked_my_stories_from", "peer_id",)
    blocked: bool
    blocked_my_stories_from: bool
    peer_id: TypePeer
    def __init__(
        self,
        *,
        peer_id: TypePeer,
        blocked: bool = False,
        blocked_my_stories_from: bool = False,
    ) -> None: ...
@_final
class UpdatePeerHistoryTTL(_TLObject):
    __match_args__ = ("peer", "ttl_period",)
    peer: TypePeer
    ttl_period: int | None
    def __init__(
        self,
        *,
        peer: TypePeer,
        ttl_period: int | None = None,
    ) -> None: ...
@_final
class UpdatePeerLocated(_TLObject):
    __match_args__ = ("peers",)
    peers: list[TypePeerLocated]
    def __init__(
        self,
        *,
        peers: _Sequence[TypePeerLocated],
    ) -> None: ...
@_final
class UpdatePeerSettings(_TLObject):
    __match_args__ = ("peer", "settings",)
    peer: TypePeer
    settings: TypePeerSettings
    def __init__(
        self,
        *,
        peer: TypePeer,
        settings: TypePeerSettings,
    ) -> None: ...
@_final
class UpdatePeerWallpaper(_TLObject):
    __match_args__ = ("wallpaper_overridden", "peer", "wallpaper",)
    wallpaper_overridden: bool
    peer: TypePeer
    wallpaper: TypeWallPaper | None
    def __init__(
        self,
        *,
        peer: TypePeer,
        wallpaper_overridden: bool = False,
        wallpaper: TypeWallPaper | None = None,
    ) -> None: ...
@_final
class UpdatePendingJoinRequests(_TLObject):
    __match_args__ = ("peer", "requests_pending", "recent_requesters",)
    peer: TypePeer
    requests_pending: int
    recent_requesters: list[int]
    def __init__(
        self,
        *,
        peer: TypePeer,
        requests_pending: int,
        recent_requesters: _Sequence[int],
    ) -> None: ...
@_final
class UpdatePhoneCall(_TLObject):
    __match_args__ = ("phone_call",)
    phone_call: TypePhoneCall
    def __init__(
        self,
        *,
        phone_call: TypePhoneCall,
    ) -> None: ...
@_final
class UpdatePhoneCallSignalingData(_TLObject):
    __match_args__ = ("phone_call_id", "data",)
    phone_call_id: int
    data: bytes
    def __init__(
        self,
        *,
        phone_call_id: int,
        data: bytes,
    ) -> None: ...
@_final
class UpdatePinnedChannelMessages(_TLObject):
    __match_args__ = ("pinned", "channel_id", "messages", "pts", "pts_count",)
    pinned: bool
    channel_id: int
    messages: list[int]
    pts: int
    pts_count: int
    def __init__(
        self,
        *,
        channel_id: int,
        messages: _Sequence[int],
        pts: int,
        pts_count: int,
        pinned: bool = False,
    ) -> None: ...
@_final
class UpdatePinnedDialogs(_TLObject):
    __match_args__ = ("folder_id", "order",)
    folder_id: int | None
    order: list[TypeDialogPeer] | None
    def __init__(
        self,
        *,
        folder_id: int | None = None,
        order: _Sequence[TypeDialogPeer] | None = None,
    ) -> None: ...
@_final
class UpdatePinnedForumTopic(_TLObject):
    __match_args__ = ("pinned", "peer", "topic_id",)
    pinned: bool
    peer: TypePeer
    topic_id: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        topic_id: int,
        pinned: bool = False,
    ) -> None: ...
@_final
class UpdatePinnedForumTopics(_TLObject):
    __match_args__ = ("peer", "order",)
    peer: TypePeer
    order: list[int] | None
    def __init__(
        self,
        *,
        peer: TypePeer,
        order: _Sequence[int] | None = None,
    ) -> None: ...
@_final
class UpdatePinnedMessages(_TLObject):
    __match_args__ = ("pinned", "peer", "messages", "pts", "pts_count",)
    pinned: bool
    peer: TypePeer
    messages: list[int]
    pts: int
    pts_count: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        messages: _Sequence[int],
        pts: int,
        pts_count: int,
        pinned: bool = False,
    ) -> None: ...
@_final
class UpdatePinnedSavedDialogs(_TLObject):
    __match_args__ = ("order",)
    order: list[TypeDialogPeer] | None
    def __init__(
        self,
        *,
        order: _Sequence[TypeDialogPeer] | None = None,
    ) -> None: ...
@_final
class UpdatePrivacy(_TLObject):
    __match_args__ = ("key", "rules",)
    key: TypePrivacyKey
    rules: list[TypePrivacyRule]
    def __init__(
        self,
        *,
        key: TypePrivacyKey,
        rules: _Sequence[TypePrivacyRule],
    ) -> None: ...
@_final
class UpdatePtsChanged(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateQuickReplies(_TLObject):
    __match_args__ = ("quick_replies",)
    quick_replies: list[TypeQuickReply]
    def __init__(
        self,
        *,
        quick_replies: _Sequence[TypeQuickReply],
    ) -> None: ...
@_final
class UpdateQuickReplyMessage(_TLObject):
    __match_args__ = ("message",)
    message: TypeMessage
    def __init__(
        self,
        *,
        message: TypeMessage,
    ) -> None: ...
@_final
class UpdateReadChannelDiscussionInbox(_TLObject):
    __match_args__ = ("channel_id", "top_msg_id", "read_max_id", "broadcast_id", "broadcast_post",)
    channel_id: int
    top_msg_id: int
    read_max_id: int
    broadcast_id: int | None
    broadcast_post: int | None
    def __init__(
        self,
        *,
        channel_id: int,
        top_msg_id: int,
        read_max_id: int,
        broadcast_id: int | None = None,
        broadcast_post: int | None = None,
    ) -> None: ...
@_final
class UpdateReadChannelDiscussionOutbox(_TLObject):
    __match_args__ = ("channel_id", "top_msg_id", "read_max_id",)
    channel_id: int
    top_msg_id: int
    read_max_id: int
    def __init__(
        self,
        *,
        channel_id: int,
        top_msg_id: int,
        read_max_id: int,
    ) -> None: ...
@_final
class UpdateReadChannelInbox(_TLObject):
    __match_args__ = ("folder_id", "channel_id", "max_id", "still_unread_count", "pts",)
    folder_id: int | None
    channel_id: int
    max_id: int
    still_unread_count: int
    pts: int
    def __init__(
        self,
        *,
        channel_id: int,
        max_id: int,
        still_unread_count: int,
        pts: int,
        folder_id: int | None = None,
    ) -> None: ...
@_final
class UpdateReadChannelOutbox(_TLObject):
    __match_args__ = ("channel_id", "max_id",)
    channel_id: int
    max_id: int
    def __init__(
        self,
        *,
        channel_id: int,
        max_id: int,
    ) -> None: ...
@_final
class UpdateReadFeaturedEmojiStickers(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateReadFeaturedStickers(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateReadHistoryInbox(_TLObject):
    __match_args__ = ("folder_id", "peer", "top_msg_id", "max_id", "still_unread_count", "pts", "pts_count",)
    folder_id: int | None
    peer: TypePeer
    top_msg_id: int | None
    max_id: int
    still_unread_count: int
    pts: int
    pts_count: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        max_id: int,
        still_unread_count: int,
        pts: int,
        pts_count: int,
        folder_id: int | None = None,
        top_msg_id: int | None = None,
    ) -> None: ...
@_final
class UpdateReadHistoryOutbox(_TLObject):
    __match_args__ = ("peer", "max_id", "pts", "pts_count",)
    peer: TypePeer
    max_id: int
    pts: int
    pts_count: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        max_id: int,
        pts: int,
        pts_count: int,
    ) -> None: ...
@_final
class UpdateReadMessagesContents(_TLObject):
    __match_args__ = ("messages", "pts", "pts_count", "date",)
    messages: list[int]
    pts: int
    pts_count: int
    date: int | None
    def __init__(
        self,
        *,
        messages: _Sequence[int],
        pts: int,
        pts_count: int,
        date: int | None = None,
    ) -> None: ...
@_final
class UpdateReadMonoForumInbox(_TLObject):
    __match_args__ = ("channel_id", "saved_peer_id", "read_max_id",)
    channel_id: int
    saved_peer_id: TypePeer
    read_max_id: int
    def __init__(
        self,
        *,
        channel_id: int,
        saved_peer_id: TypePeer,
        read_max_id: int,
    ) -> None: ...
@_final
class UpdateReadMonoForumOutbox(_TLObject):
    __match_args__ = ("channel_id", "saved_peer_id", "read_max_id",)
    channel_id: int
    saved_peer_id: TypePeer
    read_max_id: int
    def __init__(
        self,
        *,
        channel_id: int,
        saved_peer_id: TypePeer,
        read_max_id: int,
    ) -> None: ...
@_final
class UpdateReadStories(_TLObject):
    __match_args__ = ("peer", "max_id",)
    peer: TypePeer
    max_id: int
    def __init__(
        self,
        *,
        peer: TypePeer,
        max_id: int,
    ) -> None: ...
@_final
class UpdateRecentEmojiStatuses(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateRecentReactions(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateRecentStickers(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateSavedDialogPinned(_TLObject):
    __match_args__ = ("pinned", "peer",)
    pinned: bool
    peer: TypeDialogPeer
    def __init__(
        self,
        *,
        peer: TypeDialogPeer,
        pinned: bool = False,
    ) -> None: ...
@_final
class UpdateSavedGifs(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateSavedReactionTags(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateSavedRingtones(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateSentPhoneCode(_TLObject):
    __match_args__ = ("sent_code",)
    sent_code: _auth.TypeSentCode
    def __init__(
        self,
        *,
        sent_code: _auth.TypeSentCode,
    ) -> None: ...
@_final
class UpdateSentStoryReaction(_TLObject):
    __match_args__ = ("peer", "story_id", "reaction",)
    peer: TypePeer
    story_id: int
    reaction: TypeReaction
    def __init__(
        self,
        *,
        peer: TypePeer,
        story_id: int,
        reaction: TypeReaction,
    ) -> None: ...
@_final
class UpdateServiceNotification(_TLObject):
    __match_args__ = ("popup", "invert_media", "inbox_date", "type", "message", "media", "entities",)
    popup: bool
    invert_media: bool
    inbox_date: int | None
    type: str
    message: str
    media: TypeMessageMedia
    entities: list[TypeMessageEntity]
    def __init__(
        self,
        *,
        type: str,
        message: str,
        media: TypeMessageMedia,
        entities: _Sequence[TypeMessageEntity],
        popup: bool = False,
        invert_media: bool = False,
        inbox_date: int | None = None,
    ) -> None: ...
@_final
class UpdateShort(_TLObject):
    __match_args__ = ("update", "date",)
    update: TypeUpdate
    date: int
    def __init__(
        self,
        *,
        update: TypeUpdate,
        date: int,
    ) -> None: ...
@_final
class UpdateShortChatMessage(_TLObject):
    __match_args__ = ("out", "mentioned", "media_unread", "silent", "id", "from_id", "chat_id", "message", "pts", "pts_count", "date", "fwd_from", "via_bot_id", "reply_to", "entities", "ttl_period",)
    out: bool
    mentioned: bool
    media_unread: bool
    silent: bool
    id: int
    from_id: int
    chat_id: int
    message: str
    pts: int
    pts_count: int
    date: int
    fwd_from: TypeMessageFwdHeader | None
    via_bot_id: int | None
    reply_to: TypeMessageReplyHeader | None
    entities: list[TypeMessageEntity] | None
    ttl_period: int | None
    def __init__(
        self,
        *,
        id: int,
        from_id: int,
        chat_id: int,
        message: str,
        pts: int,
        pts_count: int,
        date: int,
        out: bool = False,
        mentioned: bool = False,
        media_unread: bool = False,
        silent: bool = False,
        fwd_from: TypeMessageFwdHeader | None = None,
        via_bot_id: int | None = None,
        reply_to: TypeMessageReplyHeader | None = None,
        entities: _Sequence[TypeMessageEntity] | None = None,
        ttl_period: int | None = None,
    ) -> None: ...
@_final
class UpdateShortMessage(_TLObject):
    __match_args__ = ("out", "mentioned", "media_unread", "silent", "id", "user_id", "message", "pts", "pts_count", "date", "fwd_from", "via_bot_id", "reply_to", "entities", "ttl_period",)
    out: bool
    mentioned: bool
    media_unread: bool
    silent: bool
    id: int
    user_id: int
    message: str
    pts: int
    pts_count: int
    date: int
    fwd_from: TypeMessageFwdHeader | None
    via_bot_id: int | None
    reply_to: TypeMessageReplyHeader | None
    entities: list[TypeMessageEntity] | None
    ttl_period: int | None
    def __init__(
        self,
        *,
        id: int,
        user_id: int,
        message: str,
        pts: int,
        pts_count: int,
        date: int,
        out: bool = False,
        mentioned: bool = False,
        media_unread: bool = False,
        silent: bool = False,
        fwd_from: TypeMessageFwdHeader | None = None,
        via_bot_id: int | None = None,
        reply_to: TypeMessageReplyHeader | None = None,
        entities: _Sequence[TypeMessageEntity] | None = None,
        ttl_period: int | None = None,
    ) -> None: ...
@_final
class UpdateShortSentMessage(_TLObject):
    __match_args__ = ("out", "id", "pts", "pts_count", "date", "media", "entities", "ttl_period",)
    out: bool
    id: int
    pts: int
    pts_count: int
    date: int
    media: TypeMessageMedia | None
    entities: list[TypeMessageEntity] | None
    ttl_period: int | None
    def __init__(
        self,
        *,
        id: int,
        pts: int,
        pts_count: int,
        date: int,
        out: bool = False,
        media: TypeMessageMedia | None = None,
        entities: _Sequence[TypeMessageEntity] | None = None,
        ttl_period: int | None = None,
    ) -> None: ...
@_final
class UpdateSmsJob(_TLObject):
    __match_args__ = ("job_id",)
    job_id: str
    def __init__(
        self,
        *,
        job_id: str,
    ) -> None: ...
@_final
class UpdateStarGiftAuctionState(_TLObject):
    __match_args__ = ("gift_id", "state",)
    gift_id: int
    state: TypeStarGiftAuctionState
    def __init__(
        self,
        *,
        gift_id: int,
        state: TypeStarGiftAuctionState,
    ) -> None: ...
@_final
class UpdateStarGiftAuctionUserState(_TLObject):
    __match_args__ = ("gift_id", "user_state",)
    gift_id: int
    user_state: TypeStarGiftAuctionUserState
    def __init__(
        self,
        *,
        gift_id: int,
        user_state: TypeStarGiftAuctionUserState,
    ) -> None: ...
@_final
class UpdateStarGiftCraftFail(_TLObject):
    def __init__(self) -> None: ...
@_final
class UpdateStarsBalance(_TLObject):
    __match_args__ = ("balance",)
    balance: TypeStarsAmount
    def __init__(
        self,
        *,
        balance: TypeStarsAmount,
    ) -> None: ...
@_final
class UpdateStarsRevenueStatus(_TLObject):
    __match_args__ = ("peer", "status",)
    peer: TypePeer
    status: TypeStarsRevenueStatus
    def __init__(
        self,
        *,
        peer: TypePeer,
        status: TypeStarsRevenueStatus,
    ) -> None: ...
@_final
class UpdateStickerSets(_TLObject):
    __match_args__ = ("masks", "emojis",)
    masks: bool
    emojis: bool
    def __init__(
        self,
        *,
        masks: bool = False,
        emojis: bool = False,
    ) -> None: ...
@_final
class UpdateStickerSetsOrder(_TLObject):
    __match_args__ = ("masks", "emojis", "order",)
    masks: bool
    emojis: bool
    order: list[int]
    def __init__(
        self,
        *,
        order: _Sequence[int],
        masks: bool = False,
        emojis: bool = False,
    ) -> None: ...
@_final
class UpdateStoriesStealthMode(_TLObject):
    __match_args__ = ("stealth_mode",)
    stealth_mode: TypeStoriesStealthMode
    def __init__(
        self,
        *,
        stealth_mode: TypeStoriesStealthMode,
    ) -> None: ...
@_final
class UpdateStory(_TLObject):
    __match_args__ = ("peer", "story",)
    peer: TypePeer
    story: TypeStoryItem
    def __init__(
        self,
        *,
        peer: TypePeer,
        story: TypeStoryItem,
    ) -> None: ...
@_final
class UpdateStoryID(_TLObject):
    __match_args__ = ("id", "random_id",)
    id: int
    random_id: int
    def __init__(
        self,
        *,
        id: int,
        random_id: int,
    ) -> None: ...
@_final
class UpdateTheme(_TLObject):
    __match_args__ = ("theme",)
    theme: TypeTheme
    def __init__(
        self,
        *,
        theme: TypeTheme,
    ) -> None: ...
@_final
class UpdateTranscribedAudio(_TLObject):
    __match_args__ = ("pending", "peer", "msg_id", "transcription_id", "text",)
    pending: bool
    peer: TypePeer
    msg_id: int
    transcription_id: int
    text: str
    def __init__(
        self,
        *,
        peer: TypePeer,
        msg_id: int,
        transcription_id: int,
        text: str,
        pending: bool = False,
    ) -> None: ...
@_final
class UpdateUser(_TLObject):
    __match_args__ = ("user_id",)
    user_id: int
    def __init__(
        self,
        *,
        user_id: int,
    ) -> None: ...
@_final
class UpdateUserEmojiStatus(_TLObject):
    __match_args__ = ("user_id", "emoji_status",)
    user_id: int
    emoji_status: TypeEmojiStatus
    def __init__(
        self,
        *,
        user_id: int,
        emoji_status: TypeEmojiStatus,
    ) -> None: ...
@_final
class UpdateUserName(_TLObject):
    __match_args__ = ("user_id", "first_name", "last_name", "usernames",)
    user_id: int
    first_name: str
    last_name: str
    usernames: list[TypeUsername]
    def __init__(
        self,
        *,
        user_id: int,
        first_name: str,
        last_name: str,
        usernames: _Sequence[TypeUsername],
    ) -> None: ...
@_final
class UpdateUserPhone(_TLObject):
    __match_args__ = ("user_id", "phone",)
    user_id: int
    phone: str
    def __init__(
        self,
        *,
        user_id: int,
        phone: str,
    ) -> None: ...
@_final
class UpdateUserStatus(_TLObject):
    __match_args__ = ("user_id", "status",)
    user_id: int
    status: TypeUserStatus
    def __init__(
        self,
        *,
        user_id: int,
        status: TypeUserStatus,
    ) -> None: ...
@_final
class UpdateUserTyping(_TLObject):
    __match_args__ = ("user_id", "top_msg_id", "action",)
    user_id: int
    top_msg_id: int | None
    action: TypeSendMessageAction
    def __init__(
        self,
        *,
        user_id: int,
        action: TypeSendMessageAction,
        top_msg_id: int | None = None,
    ) -> None: ...
@_final
class UpdateWebBrowserException(_TLObject):
    __match_args__ = ("delete", "open_external_browser", "exception",)
    delete: bool
    open_external_browser: bool | None
    exception: TypeWebDomainException
    def __init__(
        self,
        *,
        exception: TypeWebDomainException,
        delete: bool = False,
        open_external_browser: bool | None = None,
    ) -> None: ...
@_final
class UpdateWebBrowserSettings(_TLObject):
    __match_args__ = ("open_external_browser", "display_close_button",)
    open_external_browser: bool
    display_close_button: bool
    def __init__(
        self,
        *,
        open_external_browser: bool = False,
        display_close_button: bool = False,
    ) -> None: ...
@_final
class UpdateWebPage(_TLObject):
    __match_args__ = ("webpage", "pts", "pts_count",)
    webpage: TypeWebPage
    pts: int
    pts_count: int
    def __init__(
        self,
        *,
        webpage: TypeWebPage,
        pts: int,
        pts_count: int,
    ) -> None: ...
@_final
class UpdateWebViewResultSent(_TLObject):
    __match_args__ = ("query_id",)
    query_id: int
    def __init__(
        self,
        *,
        query_id: int,
    ) -> None: ...
@_final
class Updates(_TLObject):
    __match_args__ = ("updates", "users", "chats", "date", "seq",)
    updates: list[TypeUpdate]
    users: list[TypeUser]
    chats: list[TypeChat]
    date: int
    seq: int
    def __init__(
        self,
        *,
        updates: _Sequence[TypeUpdate],
        users: _Sequence[TypeUser],
        chats: _Sequence[TypeChat],
        date: int,
        seq: int,
    ) -> None: ...
@_final
class UpdatesCombined(_TLObject):
    __match_args__ = ("updates", "users", "chats", "date", "seq_start", "seq",)
    updates: list[TypeUpdate]
    users: list[TypeUser]
    chats: list[TypeChat]
    date: int
    seq_start: int
    seq: int
    def __init__(
        self,
        *,
        updates: _Sequence[TypeUpdate],
        users: _Sequence[TypeUser],
        chats: _Sequence[TypeChat],
        date: int,
        seq_start: int,
        seq: int,
    ) -> None: ...
@_final
class UpdatesTooLong(_TLObject):
    def __init__(self) -> None: ...
@_final
class UrlAuthResultAccepted(_TLObject):
    __match_args__ = ("url",)
    url: str | None
    def __init__(
        self,
        *,
        url: str | None = None,
    ) -> None: ...
@_final
class UrlAuthResultDefault(_TLObject):
    def __init__(self) -> None: ...
@_final
class UrlAuthResultRequest(_TLObject):
    __match_args__ = ("request_write_access", "request_phone_number", "match_codes_first", "is_app", "bot", "domain", "browser", "platform", "ip", "region", "match_codes", "user_id_hint", "verified_app_name",)
    request_write_access: bool
    request_phone_number: bool
    match_codes_first: bool
    is_app: bool
    bot: TypeUser
    domain: str
    browser: str | None
    platform: str | None
    ip: str | None
    region: str | None
    match_codes: list[str] | None
    user_id_hint: int | None
    verified_app_name: str | None
    def __init__(
        self,
        *,
        bot: TypeUser,
        domain: str,
        request_write_access: bool = False,
        request_phone_number: bool = False,
        match_codes_first: bool = False,
        is_app: bool = False,
        browser: str | None = None,
        platform: str | None = None,
        ip: str | None = None,
        region: str | None = None,
        match_codes: _Sequence[str] | None = None,
        user_id_hint: int | None = None,
        verified_app_name: str | None = None,
    ) -> None: ...
@_final
class User(_PeerVerbs, _TLObject):
    __match_args__ = ("self_", "contact", "mutual_contact", "deleted", "bot", "bot_chat_history", "bot_nochats", "verified", "restricted", "min", "bot_inline_geo", "support", "scam", "apply_min_photo", "fake", "bot_attach_menu", "premium", "attach_menu_enabled", "bot_can_edit", "close_friend", "stories_hidden", "stories_unavailable", "contact_require_premium", "bot_business", "bot_has_main_app", "bot_forum_view", "bot_forum_can_manage_topics", "bot_can_manage_bots", "bot_guestchat", "bot_guard", "id", "access_hash", "first_name", "last_name", "username", "phone", "photo", "status", "bot_info_version", "restriction_reason", "bot_inline_placeholder", "lang_code", "emoji_status", "usernames", "stories_max_id", "color", "profile_color", "bot_active_users", "bot_verification_icon", "send_paid_messages_stars", "linked_community_id",)
    self_: bool
    contact: bool
    mutual_contact: bool
    deleted: bool
    bot: bool
    bot_chat_history: bool
    bot_nochats: bool
    verified: bool
    restricted: bool
    min: bool
    bot_inline_geo: bool
    support: bool
    scam: bool
    apply_min_photo: bool
    fake: bool
    bot_attach_menu: bool
    premium: bool
    attach_menu_enabled: bool
    bot_can_edit: bool
    close_friend: bool
    stories_hidden: bool
    stories_unavailable: bool
    contact_require_premium: bool
    bot_business: bool
    bot_has_main_app: bool
    bot_forum_view: bool
    bot_forum_can_manage_topics: bool
    bot_can_manage_bots: bool
    bot_guestchat: bool
    bot_guard: bool
    id: int
    access_hash: int | None
    first_name: str | None
    last_name: str | None
    username: str | None
    phone: str | None
    photo: TypeUserProfilePhoto | None
    status: TypeUserStatus | None
    bot_info_version: int | None
    restriction_reason: list[TypeRestrictionReason] | None
    bot_inline_placeholder: str | None
    lang_code: str | None
    emoji_status: TypeEmojiStatus | None
    usernames: list[TypeUsername] | None
    stories_max_id: TypeRecentStory | None
    color: TypePeerColor | None
    profile_color: TypePeerColor | None
    bot_active_users: int | None
    bot_verification_icon: int | None
    send_paid_messages_stars: int | None
    linked_community_id: int | None
    def __init__(
        self,
        *,
        id: int,
        self_: bool = False,
        contact: bool = False,
        mutual_contact: bool = False,
        deleted: bool = False,
        bot: bool = False,
        bot_chat_history: bool = False,
        bot_nochats: bool = False,
        verified: bool = False,
        restricted: bool = False,
        min: bool = False,
        bot_inline_geo: bool = False,
        support: bool = False,
        scam: bool = False,
        apply_min_photo: bool = False,
        fake: bool = False,
        bot_attach_menu: bool = False,
        premium: bool = False,
        attach_menu_enabled: bool = False,
        bot_can_edit: bool = False,
        close_friend: bool = False,
        stories_hidden: bool = False,
        stories_unavailable: bool = False,
        contact_require_premium: bool = False,
        bot_business: bool = False,
        bot_has_main_app: bool = False,
        bot_forum_view: bool = False,
        bot_forum_can_manage_topics: bool = False,
        bot_can_manage_bots: bool = False,
        bot_guestchat: bool = False,
        bot_guard: bool = False,
        access_hash: int | None = None,
        first_name: str | None = None,
        last_name: str | None = None,
        username: str | None = None,
        phone: str | None = None,
        photo: TypeUserProfilePhoto | None = None,
        status: TypeUserStatus | None = None,
        bot_info_version: int | None = None,
        restriction_reason: _Sequence[TypeRestrictionReason] | None = None,
        bot_inline_placeholder: str | None = None,
        lang_code: str | None = None,
        emoji_status: TypeEmojiStatus | None = None,
        usernames: _Sequence[TypeUsername] | None = None,
        stories_max_id: TypeRecentStory | None = None,
        color: TypePeerColor | None = None,
        profile_color: TypePeerColor | None = None,
        bot_active_users: int | None = None,
        bot_verification_icon: int | None = None,
        send_paid_messages_stars: int | None = None,
        linked_community_id: int | None = None,
    ) -> None: ...
@_final
class UserEmpty(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class UserFull(_TLObject):
    __match_args__ = ("blocked", "phone_calls_available", "phone_calls_private", "can_pin_message", "has_scheduled", "video_calls_available", "voice_messages_forbidden", "translations_disabled", "stories_pinned_available", "blocked_my_stories_from", "wallpaper_overridden", "contact_require_premium", "read_dates_private", "sponsored_enabled", "can_view_revenue", "bot_can_manage_emoji_status", "display_gifts_button", "noforwards_my_enabled", "noforwards_peer_enabled", "unofficial_security_risk", "id", "about", "settings", "personal_photo", "profile_photo", "fallback_photo", "notify_settings", "bot_info", "pinned_msg_id", "common_chats_count", "folder_id", "ttl_period", "theme", "private_forward_name", "bot_group_admin_rights", "bot_broadcast_admin_rights", "wallpaper", "stories", "business_work_hours", "business_location", "business_greeting_message", "business_away_message", "business_intro", "birthday", "personal_channel_id", "personal_channel_message", "stargifts_count", "starref_program", "bot_verification", "send_paid_messages_stars", "disallowed_gifts", "stars_rating", "stars_my_pending_rating", "stars_my_pending_rating_date", "main_tab", "saved_music", "note", "bot_manager_id",)
    blocked: bool
    phone_calls_available: bool
    phone_calls_private: bool
    can_pin_message: bool
    has_scheduled: bool
    video_calls_available: bool
    voice_messages_forbidden: bool
    translations_disabled: bool
    stories_pinned_available: bool
    blocked_my_stories_from: bool
    wallpaper_overridden: bool
    contact_require_premium: bool
    read_dates_private: bool
    sponsored_enabled: bool
    can_view_revenue: bool
    bot_can_manage_emoji_status: bool
    display_gifts_button: bool
    noforwards_my_enabled: bool
    noforwards_peer_enabled: bool
    unofficial_security_risk: bool
    id: int
    about: str | None
    settings: TypePeerSettings
    personal_photo: TypePhoto | None
    profile_photo: TypePhoto | None
    fallback_photo: TypePhoto | None
    notify_settings: TypePeerNotifySettings
    bot_info: TypeBotInfo | None
    pinned_msg_id: int | None
    common_chats_count: int
    folder_id: int | None
    ttl_period: int | None
    theme: TypeChatTheme | None
    private_forward_name: str | None
    bot_group_admin_rights: TypeChatAdminRights | None
    bot_broadcast_admin_rights: TypeChatAdminRights | None
    wallpaper: TypeWallPaper | None
    stories: TypePeerStories | None
    business_work_hours: TypeBusinessWorkHours | None
    business_location: TypeBusinessLocation | None
    business_greeting_message: TypeBusinessGreetingMessage | None
    business_away_message: TypeBusinessAwayMessage | None
    business_intro: TypeBusinessIntro | None
    birthday: TypeBirthday | None
    personal_channel_id: int | None
    personal_channel_message: int | None
    stargifts_count: int | None
    starref_program: TypeStarRefProgram | None
    bot_verification: TypeBotVerification | None
    send_paid_messages_stars: int | None
    disallowed_gifts: TypeDisallowedGiftsSettings | None
    stars_rating: TypeStarsRating | None
    stars_my_pending_rating: TypeStarsRating | None
    stars_my_pending_rating_date: int | None
    main_tab: TypeProfileTab | None
    saved_music: TypeDocument | None
    note: TypeTextWithEntities | None
    bot_manager_id: int | None
    def __init__(
        self,
        *,
        id: int,
        settings: TypePeerSettings,
        notify_settings: TypePeerNotifySettings,
        common_chats_count: int,
        blocked: bool = False,
        phone_calls_available: bool = False,
        phone_calls_private: bool = False,
        can_pin_message: bool = False,
        has_scheduled: bool = False,
        video_calls_available: bool = False,
        voice_messages_forbidden: bool = False,
        translations_disabled: bool = False,
        stories_pinned_available: bool = False,
        blocked_my_stories_from: bool = False,
        wallpaper_overridden: bool = False,
        contact_require_premium: bool = False,
        read_dates_private: bool = False,
        sponsored_enabled: bool = False,
        can_view_revenue: bool = False,
        bot_can_manage_emoji_status: bool = False,
        display_gifts_button: bool = False,
        noforwards_my_enabled: bool = False,
        noforwards_peer_enabled: bool = False,
        unofficial_security_risk: bool = False,
        about: str | None = None,
        personal_photo: TypePhoto | None = None,
        profile_photo: TypePhoto | None = None,
        fallback_photo: TypePhoto | None = None,
        bot_info: TypeBotInfo | None = None,
        pinned_msg_id: int | None = None,
        folder_id: int | None = None,
        ttl_period: int | None = None,
        theme: TypeChatTheme | None = None,
        private_forward_name: str | None = None,
        bot_group_admin_rights: TypeChatAdminRights | None = None,
        bot_broadcast_admin_rights: TypeChatAdminRights | None = None,
        wallpaper: TypeWallPaper | None = None,
        stories: TypePeerStories | None = None,
        business_work_hours: TypeBusinessWorkHours | None = None,
        business_location: TypeBusinessLocation | None = None,
        business_greeting_message: TypeBusinessGreetingMessage | None = None,
        business_away_message: TypeBusinessAwayMessage | None = None,
        business_intro: TypeBusinessIntro | None = None,
        birthday: TypeBirthday | None = None,
        personal_channel_id: int | None = None,
        personal_channel_message: int | None = None,
        stargifts_count: int | None = None,
        starref_program: TypeStarRefProgram | None = None,
        bot_verification: TypeBotVerification | None = None,
        send_paid_messages_stars: int | None = None,
        disallowed_gifts: TypeDisallowedGiftsSettings | None = None,
        stars_rating: TypeStarsRating | None = None,
        stars_my_pending_rating: TypeStarsRating | None = None,
        stars_my_pending_rating_date: int | None = None,
        main_tab: TypeProfileTab | None = None,
        saved_music: TypeDocument | None = None,
        note: TypeTextWithEntities | None = None,
        bot_manager_id: int | None = None,
    ) -> None: ...
@_final
class UserProfilePhoto(_TLObject):
    __match_args__ = ("has_video", "personal", "photo_id", "stripped_thumb", "dc_id",)
    has_video: bool
    personal: bool
    photo_id: int
    stripped_thumb: bytes | None
    dc_id: int
    def __init__(
        self,
        *,
        photo_id: int,
        dc_id: int,
        has_video: bool = False,
        personal: bool = False,
        stripped_thumb: bytes | None = None,
    ) -> None: ...
@_final
class UserProfilePhotoEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class UserStatusEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class UserStatusLastMonth(_TLObject):
    __match_args__ = ("by_me",)
    by_me: bool
    def __init__(
        self,
        *,
        by_me: bool = False,
    ) -> None: ...
@_final
class UserStatusLastWeek(_TLObject):
    __match_args__ = ("by_me",)
    by_me: bool
    def __init__(
        self,
        *,
        by_me: bool = False,
    ) -> None: ...
@_final
class UserStatusOffline(_TLObject):
    __match_args__ = ("was_online",)
    was_online: int
    def __init__(
        self,
        *,
        was_online: int,
    ) -> None: ...
@_final
class UserStatusOnline(_TLObject):
    __match_args__ = ("expires",)
    expires: int
    def __init__(
        self,
        *,
        expires: int,
    ) -> None: ...
@_final
class UserStatusRecently(_TLObject):
    __match_args__ = ("by_me",)
    by_me: bool
    def __init__(
        self,
        *,
        by_me: bool = False,
    ) -> None: ...
@_final
class Username(_TLObject):
    __match_args__ = ("editable", "active", "username",)
    editable: bool
    active: bool
    username: str
    def __init__(
        self,
        *,
        username: str,
        editable: bool = False,
        active: bool = False,
    ) -> None: ...
@_final
class VideoSize(_TLObject):
    __match_args__ = ("type", "w", "h", "size", "video_start_ts",)
    type: str
    w: int
    h: int
    size: int
    video_start_ts: float | None
    def __init__(
        self,
        *,
        type: str,
        w: int,
        h: int,
        size: int,
        video_start_ts: float | None = None,
    ) -> None: ...
@_final
class VideoSizeEmojiMarkup(_TLObject):
    __match_args__ = ("emoji_id", "background_colors",)
    emoji_id: int
    background_colors: list[int]
    def __init__(
        self,
        *,
        emoji_id: int,
        background_colors: _Sequence[int],
    ) -> None: ...
@_final
class VideoSizeStickerMarkup(_TLObject):
    __match_args__ = ("stickerset", "sticker_id", "background_colors",)
    stickerset: TypeInputStickerSet
    sticker_id: int
    background_colors: list[int]
    def __init__(
        self,
        *,
        stickerset: TypeInputStickerSet,
        sticker_id: int,
        background_colors: _Sequence[int],
    ) -> None: ...
@_final
class WallPaper(_TLObject):
    __match_args__ = ("id", "creator", "default", "pattern", "dark", "access_hash", "slug", "document", "settings",)
    id: int
    creator: bool
    default: bool
    pattern: bool
    dark: bool
    access_hash: int
    slug: str
    document: TypeDocument
    settings: TypeWallPaperSettings | None
    def __init__(
        self,
        *,
        id: int,
        access_hash: int,
        slug: str,
        document: TypeDocument,
        creator: bool = False,
        default: bool = False,
        pattern: bool = False,
        dark: bool = False,
        settings: TypeWallPaperSettings | None = None,
    ) -> None: ...
@_final
class WallPaperNoFile(_TLObject):
    __match_args__ = ("id", "default", "dark", "settings",)
    id: int
    default: bool
    dark: bool
    settings: TypeWallPaperSettings | None
    def __init__(
        self,
        *,
        id: int,
        default: bool = False,
        dark: bool = False,
        settings: TypeWallPaperSettings | None = None,
    ) -> None: ...
@_final
class WallPaperSettings(_TLObject):
    __match_args__ = ("blur", "motion", "background_color", "second_background_color", "third_background_color", "fourth_background_color", "intensity", "rotation", "emoticon",)
    blur: bool
    motion: bool
    background_color: int | None
    second_background_color: int | None
    third_background_color: int | None
    fourth_background_color: int | None
    intensity: int | None
    rotation: int | None
    emoticon: str | None
    def __init__(
        self,
        *,
        blur: bool = False,
        motion: bool = False,
        background_color: int | None = None,
        second_background_color: int | None = None,
        third_background_color: int | None = None,
        fourth_background_color: int | None = None,
        intensity: int | None = None,
        rotation: int | None = None,
        emoticon: str | None = None,
    ) -> None: ...
@_final
class WebAuthorization(_TLObject):
    __match_args__ = ("hash", "bot_id", "domain", "browser", "platform", "date_created", "date_active", "ip", "region",)
    hash: int
    bot_id: int
    domain: str
    browser: str
    platform: str
    date_created: int
    date_active: int
    ip: str
    region: str
    def __init__(
        self,
        *,
        hash: int,
        bot_id: int,
        domain: str,
        browser: str,
        platform: str,
        date_created: int,
        date_active: int,
        ip: str,
        region: str,
    ) -> None: ...
@_final
class WebDocument(_TLObject):
    __match_args__ = ("url", "access_hash", "size", "mime_type", "attributes",)
    url: str
    access_hash: int
    size: int
    mime_type: str
    attributes: list[TypeDocumentAttribute]
    def __init__(
        self,
        *,
        url: str,
        access_hash: int,
        size: int,
        mime_type: str,
        attributes: _Sequence[TypeDocumentAttribute],
    ) -> None: ...
@_final
class WebDocumentNoProxy(_TLObject):
    __match_args__ = ("url", "size", "mime_type", "attributes",)
    url: str
    size: int
    mime_type: str
    attributes: list[TypeDocumentAttribute]
    def __init__(
        self,
        *,
        url: str,
        size: int,
        mime_type: str,
        attributes: _Sequence[TypeDocumentAttribute],
    ) -> None: ...
@_final
class WebDomainException(_TLObject):
    __match_args__ = ("domain", "url", "title", "favicon",)
    domain: str
    url: str
    title: str
    favicon: int | None
    def __init__(
        self,
        *,
        domain: str,
        url: str,
        title: str,
        favicon: int | None = None,
    ) -> None: ...
@_final
class WebPage(_TLObject):
    __match_args__ = ("has_large_media", "video_cover_photo", "id", "url", "display_url", "hash", "type", "site_name", "title", "description", "photo", "embed_url", "embed_type", "embed_width", "embed_height", "duration", "author", "document", "cached_page", "attributes",)
    has_large_media: bool
    video_cover_photo: bool
    id: int
    url: str
    display_url: str
    hash: int
    type: str | None
    site_name: str | None
    title: str | None
    description: str | None
    photo: TypePhoto | None
    embed_url: str | None
    embed_type: str | None
    embed_width: int | None
    embed_height: int | None
    duration: int | None
    author: str | None
    document: TypeDocument | None
    cached_page: TypePage | None
    attributes: list[TypeWebPageAttribute] | None
    def __init__(
        self,
        *,
        id: int,
        url: str,
        display_url: str,
        hash: int,
        has_large_media: bool = False,
        video_cover_photo: bool = False,
        type: str | None = None,
        site_name: str | None = None,
        title: str | None = None,
        description: str | None = None,
        photo: TypePhoto | None = None,
        embed_url: str | None = None,
        embed_type: str | None = None,
        embed_width: int | None = None,
        embed_height: int | None = None,
        duration: int | None = None,
        author: str | None = None,
        document: TypeDocument | None = None,
        cached_page: TypePage | None = None,
        attributes: _Sequence[TypeWebPageAttribute] | None = None,
    ) -> None: ...
@_final
class WebPageAttributeAiComposeTone(_TLObject):
    __match_args__ = ("emoji_id",)
    emoji_id: int
    def __init__(
        self,
        *,
        emoji_id: int,
    ) -> None: ...
@_final
class WebPageAttributeStarGiftAuction(_TLObject):
    __match_args__ = ("gift", "end_date",)
    gift: TypeStarGift
    end_date: int
    def __init__(
        self,
        *,
        gift: TypeStarGift,
        end_date: int,
    ) -> None: ...
@_final
class WebPageAttributeStarGiftCollection(_TLObject):
    __match_args__ = ("icons",)
    icons: list[TypeDocument]
    def __init__(
        self,
        *,
        icons: _Sequence[TypeDocument],
    ) -> None: ...
@_final
class WebPageAttributeStickerSet(_TLObject):
    __match_args__ = ("emojis", "text_color", "stickers",)
    emojis: bool
    text_color: bool
    stickers: list[TypeDocument]
    def __init__(
        self,
        *,
        stickers: _Sequence[TypeDocument],
        emojis: bool = False,
        text_color: bool = False,
    ) -> None: ...
@_final
class WebPageAttributeStory(_TLObject):
    __match_args__ = ("peer", "id", "story",)
    peer: TypePeer
    id: int
    story: TypeStoryItem | None
    def __init__(
        self,
        *,
        peer: TypePeer,
        id: int,
        story: TypeStoryItem | None = None,
    ) -> None: ...
@_final
class WebPageAttributeTheme(_TLObject):
    __match_args__ = ("documents", "settings",)
    documents: list[TypeDocument] | None
    settings: TypeThemeSettings | None
    def __init__(
        self,
        *,
        documents: _Sequence[TypeDocument] | None = None,
        settings: TypeThemeSettings | None = None,
    ) -> None: ...
@_final
class WebPageAttributeUniqueStarGift(_TLObject):
    __match_args__ = ("gift",)
    gift: TypeStarGift
    def __init__(
        self,
        *,
        gift: TypeStarGift,
    ) -> None: ...
@_final
class WebPageEmpty(_TLObject):
    __match_args__ = ("id", "url",)
    id: int
    url: str | None
    def __init__(
        self,
        *,
        id: int,
        url: str | None = None,
    ) -> None: ...
@_final
class WebPageNotModified(_TLObject):
    __match_args__ = ("cached_page_views",)
    cached_page_views: int | None
    def __init__(
        self,
        *,
        cached_page_views: int | None = None,
    ) -> None: ...
@_final
class WebPagePending(_TLObject):
    __match_args__ = ("id", "url", "date",)
    id: int
    url: str | None
    date: int
    def __init__(
        self,
        *,
        id: int,
        date: int,
        url: str | None = None,
    ) -> None: ...
@_final
class WebViewMessageSent(_TLObject):
    __match_args__ = ("msg_id",)
    msg_id: TypeInputBotInlineMessageID | None
    def __init__(
        self,
        *,
        msg_id: TypeInputBotInlineMessageID | None = None,
    ) -> None: ...
@_final
class WebViewResultUrl(_TLObject):
    __match_args__ = ("fullsize", "fullscreen", "same_origin", "query_id", "url",)
    fullsize: bool
    fullscreen: bool
    same_origin: bool
    query_id: int | None
    url: str
    def __init__(
        self,
        *,
        url: str,
        fullsize: bool = False,
        fullscreen: bool = False,
        same_origin: bool = False,
        query_id: int | None = None,
    ) -> None: ...
TypeAccountDaysTTL: _TypeAlias = AccountDaysTTL
TypeAiComposeTone: _TypeAlias = AiComposeTone | AiComposeToneDefault
TypeAiComposeToneExample: _TypeAlias = AiComposeToneExample
TypeAttachMenuBot: _TypeAlias = AttachMenuBot
TypeAttachMenuBotIcon: _TypeAlias = AttachMenuBotIcon
TypeAttachMenuBotIconColor: _TypeAlias = AttachMenuBotIconColor
TypeAttachMenuBots: _TypeAlias = AttachMenuBots | AttachMenuBotsNotModified
TypeAttachMenuBotsBot: _TypeAlias = AttachMenuBotsBot
TypeAttachMenuPeerType: _TypeAlias = AttachMenuPeerTypeBotPM | AttachMenuPeerTypeBroadcast | AttachMenuPeerTypeChat | AttachMenuPeerTypePM | AttachMenuPeerTypeSameBotPM
TypeAuctionBidLevel: _TypeAlias = AuctionBidLevel
TypeAuthorization: _TypeAlias = Authorization
TypeAutoDownloadSettings: _TypeAlias = AutoDownloadSettings
TypeAutoSaveException: _TypeAlias = AutoSaveException
TypeAutoSaveSettings: _TypeAlias = AutoSaveSettings
TypeAvailableEffect: _TypeAlias = AvailableEffect
TypeAvailableReaction: _TypeAlias = AvailableReaction
TypeBankCardOpenUrl: _TypeAlias = BankCardOpenUrl
TypeBaseTheme: _TypeAlias = BaseThemeArctic | BaseThemeClassic | BaseThemeDay | BaseThemeNight | BaseThemeTinted
TypeBirthday: _TypeAlias = Birthday
TypeBoost: _TypeAlias = Boost
TypeBotApp: _TypeAlias = BotApp | BotAppNotModified
TypeBotAppSettings: _TypeAlias = BotAppSettings
TypeBotBusinessConnection: _TypeAlias = BotBusinessConnection
TypeBotCommand: _TypeAlias = BotCommand
TypeBotCommandScope: _TypeAlias = BotCommandScopeChatAdmins | BotCommandScopeChats | BotCommandScopeDefault | BotCommandScopePeer | BotCommandScopePeerAdmins | BotCommandScopePeerUser | BotCommandScopeUsers
TypeBotInfo: _TypeAlias = BotInfo
TypeBotInlineMessage: _TypeAlias = BotInlineMessageMediaAuto | BotInlineMessageMediaContact | BotInlineMessageMediaGeo | BotInlineMessageMediaInvoice | BotInlineMessageMediaVenue | BotInlineMessageMediaWebPage | BotInlineMessageRichMessage | BotInlineMessageText
TypeBotInlineResult: _TypeAlias = BotInlineMediaResult | BotInlineResult
TypeBotMenuButton: _TypeAlias = BotMenuButton | BotMenuButtonCommands | BotMenuButtonDefault
TypeBotPreviewMedia: _TypeAlias = BotPreviewMedia
TypeBotVerification: _TypeAlias = BotVerification
TypeBotVerifierSettings: _TypeAlias = BotVerifierSettings
TypeBusinessAwayMessage: _TypeAlias = BusinessAwayMessage
TypeBusinessAwayMessageSchedule: _TypeAlias = BusinessAwayMessageScheduleAlways | BusinessAwayMessageScheduleCustom | BusinessAwayMessageScheduleOutsideWorkHours
TypeBusinessBotRecipients: _TypeAlias = BusinessBotRecipients
TypeBusinessBotRights: _TypeAlias = BusinessBotRights
TypeBusinessChatLink: _TypeAlias = BusinessChatLink
TypeBusinessGreetingMessage: _TypeAlias = BusinessGreetingMessage
TypeBusinessIntro: _TypeAlias = BusinessIntro
TypeBusinessLocation: _TypeAlias = BusinessLocation
TypeBusinessRecipients: _TypeAlias = BusinessRecipients
TypeBusinessWeeklyOpen: _TypeAlias = BusinessWeeklyOpen
TypeBusinessWorkHours: _TypeAlias = BusinessWorkHours
TypeButtonType: _TypeAlias = ButtonTypeDefault | ButtonTypeRequestGeoLocation | ButtonTypeRequestPeer | ButtonTypeRequestPhone | ButtonTypeRequestPoll | ButtonTypeSimpleWebView | InputButtonTypeRequestPeer
TypeCdnConfig: _TypeAlias = CdnConfig
TypeCdnPublicKey: _TypeAlias = CdnPublicKey
TypeChannelAdminLogEvent: _TypeAlias = ChannelAdminLogEvent
TypeChannelAdminLogEventAction: _TypeAlias = ChannelAdminLogEventActionChangeAbout | ChannelAdminLogEventActionChangeAvailableReactions | ChannelAdminLogEventActionChangeEmojiStatus | ChannelAdminLogEventActionChangeEmojiStickerSet | ChannelAdminLogEventActionChangeHistoryTTL | ChannelAdminLogEventActionChangeLinkedChat | ChannelAdminLogEventActionChangeLocation | ChannelAdminLogEventActionChangePeerColor | ChannelAdminLogEventActionChangePhoto | ChannelAdminLogEventActionChangeProfilePeerColor | ChannelAdminLogEventActionChangeStickerSet | ChannelAdminLogEventActionChangeTitle | ChannelAdminLogEventActionChangeUsername | ChannelAdminLogEventActionChangeUsernames | ChannelAdminLogEventActionChangeWallpaper | ChannelAdminLogEventActionCreateTopic | ChannelAdminLogEventActionDefaultBannedRights | ChannelAdminLogEventActionDeleteMessage | ChannelAdminLogEventActionDeleteTopic | ChannelAdminLogEventActionDiscardGroupCall | ChannelAdminLogEventActionEditMessage | ChannelAdminLogEventActionEditTopic | ChannelAdminLogEventActionExportedInviteDelete | ChannelAdminLogEventActionExportedInviteEdit | ChannelAdminLogEventActionExportedInviteRevoke | ChannelAdminLogEventActionParticipantEditRank | ChannelAdminLogEventActionParticipantInvite | ChannelAdminLogEventActionParticipantJoin | ChannelAdminLogEventActionParticipantJoinByInvite | ChannelAdminLogEventActionParticipantJoinByRequest | ChannelAdminLogEventActionParticipantLeave | ChannelAdminLogEventActionParticipantMute | ChannelAdminLogEventActionParticipantSubExtend | ChannelAdminLogEventActionParticipantToggleAdmin | ChannelAdminLogEventActionParticipantToggleBan | ChannelAdminLogEventActionParticipantUnmute | ChannelAdminLogEventActionParticipantVolume | ChannelAdminLogEventActionPinTopic | ChannelAdminLogEventActionSendMessage | ChannelAdminLogEventActionStartGroupCall | ChannelAdminLogEventActionStopPoll | ChannelAdminLogEventActionToggleAntiSpam | ChannelAdminLogEventActionToggleAutotranslation | ChannelAdminLogEventActionToggleForum | ChannelAdminLogEventActionToggleGroupCallSetting | ChannelAdminLogEventActionToggleInvites | ChannelAdminLogEventActionToggleNoForwards | ChannelAdminLogEventActionTogglePreHistoryHidden | ChannelAdminLogEventActionToggleSignatureProfiles | ChannelAdminLogEventActionToggleSignatures | ChannelAdminLogEventActionToggleSlowMode | ChannelAdminLogEventActionUpdatePinned
TypeChannelAdminLogEventsFilter: _TypeAlias = ChannelAdminLogEventsFilter
TypeChannelLocation: _TypeAlias = ChannelLocation | ChannelLocationEmpty
TypeChannelMessagesFilter: _TypeAlias = ChannelMessagesFilter | ChannelMessagesFilterEmpty
TypeChannelParticipant: _TypeAlias = ChannelParticipant | ChannelParticipantAdmin | ChannelParticipantBanned | ChannelParticipantCreator | ChannelParticipantLeft | ChannelParticipantSelf
TypeChannelParticipantsFilter: _TypeAlias = ChannelParticipantsAdmins | ChannelParticipantsBanned | ChannelParticipantsBots | ChannelParticipantsContacts | ChannelParticipantsKicked | ChannelParticipantsMentions | ChannelParticipantsRecent | ChannelParticipantsSearch
TypeChat: _TypeAlias = Channel | ChannelForbidden | Chat | ChatEmpty | ChatForbidden | Community | CommunityForbidden
TypeChatAdminRights: _TypeAlias = ChatAdminRights
TypeChatAdminWithInvites: _TypeAlias = ChatAdminWithInvites
TypeChatBannedRights: _TypeAlias = ChatBannedRights
TypeChatFull: _TypeAlias = ChannelFull | ChatFull | CommunityFull
TypeChatInvite: _TypeAlias = ChatInvite | ChatInviteAlready | ChatInvitePeek
TypeChatInviteImporter: _TypeAlias = ChatInviteImporter
TypeChatOnlines: _TypeAlias = ChatOnlines
TypeChatParticipant: _TypeAlias = ChatParticipant | ChatParticipantAdmin | ChatParticipantCreator
TypeChatParticipants: _TypeAlias = ChatParticipants | ChatParticipantsForbidden
TypeChatPhoto: _TypeAlias = ChatPhoto | ChatPhotoEmpty
TypeChatReactions: _TypeAlias = ChatReactionsAll | ChatReactionsNone | ChatReactionsSome
TypeChatTheme: _TypeAlias = ChatTheme | ChatThemeUniqueGift
TypeCodeSettings: _TypeAlias = CodeSettings
TypeCommunityPeer: _TypeAlias = CommunityPeer
TypeCommunityPeerRequest: _TypeAlias = CommunityPeerRequest
TypeConfig: _TypeAlias = Config
TypeConnectedBot: _TypeAlias = ConnectedBot
TypeConnectedBotStarRef: _TypeAlias = ConnectedBotStarRef
TypeContact: _TypeAlias = Contact
TypeContactBirthday: _TypeAlias = ContactBirthday
TypeContactStatus: _TypeAlias = ContactStatus
TypeDataJSON: _TypeAlias = DataJSON
TypeDcOption: _TypeAlias = DcOption
TypeDefaultHistoryTTL: _TypeAlias = DefaultHistoryTTL
TypeDialog: _TypeAlias = Dialog | DialogCommunity | DialogFolder
TypeDialogFilter: _TypeAlias = DialogFilter | DialogFilterChatlist | DialogFilterDefault
TypeDialogFilterSuggested: _TypeAlias = DialogFilterSuggested
TypeDialogPeer: _TypeAlias = DialogPeer | DialogPeerCommunity | DialogPeerFolder
TypeDisallowedGiftsSettings: _TypeAlias = DisallowedGiftsSettings
TypeDocument: _TypeAlias = Document | DocumentEmpty
TypeDocumentAttribute: _TypeAlias = DocumentAttributeAnimated | DocumentAttributeAudio | DocumentAttributeCustomEmoji | DocumentAttributeFilename | DocumentAttributeHasStickers | DocumentAttributeImageSize | DocumentAttributeSticker | DocumentAttributeVideo
TypeDraftMessage: _TypeAlias = DraftMessage | DraftMessageEmpty
TypeEmailVerification: _TypeAlias = EmailVerificationApple | EmailVerificationCode | EmailVerificationGoogle
TypeEmailVerifyPurpose: _TypeAlias = EmailVerifyPurposeLoginChange | EmailVerifyPurposeLoginSetup | EmailVerifyPurposePassport
TypeEmojiGroup: _TypeAlias = EmojiGroup | EmojiGroupGreeting | EmojiGroupPremium
TypeEmojiKeyword: _TypeAlias = EmojiKeyword | EmojiKeywordDeleted
TypeEmojiKeywordsDifference: _TypeAlias = EmojiKeywordsDifference
TypeEmojiLanguage: _TypeAlias = EmojiLanguage
TypeEmojiList: _TypeAlias = EmojiList | EmojiListNotModified
TypeEmojiStatus: _TypeAlias = EmojiStatus | EmojiStatusCollectible | EmojiStatusEmpty | InputEmojiStatusCollectible
TypeEmojiURL: _TypeAlias = EmojiURL
TypeEncryptedChat: _TypeAlias = EncryptedChat | EncryptedChatDiscarded | EncryptedChatEmpty | EncryptedChatRequested | EncryptedChatWaiting
TypeEncryptedFile: _TypeAlias = EncryptedFile | EncryptedFileEmpty
TypeEncryptedMessage: _TypeAlias = EncryptedMessage | EncryptedMessageService
TypeEphemeralMessage: _TypeAlias = EphemeralMessage
TypeExportedChatInvite: _TypeAlias = ChatInviteExported | ChatInvitePublicJoinRequests
TypeExportedChatlistInvite: _TypeAlias = ExportedChatlistInvite
TypeExportedContactToken: _TypeAlias = ExportedContactToken
TypeExportedMessageLink: _TypeAlias = ExportedMessageLink
TypeExportedStoryLink: _TypeAlias = ExportedStoryLink
TypeFactCheck: _TypeAlias = FactCheck
TypeFileHash: _TypeAlias = FileHash
TypeFolder: _TypeAlias = Folder
TypeFolderPeer: _TypeAlias = FolderPeer
TypeForumTopic: _TypeAlias = ForumTopic | ForumTopicDeleted
TypeFoundStory: _TypeAlias = FoundStory
TypeGame: _TypeAlias = Game
TypeGeoPoint: _TypeAlias = GeoPoint | GeoPointEmpty
TypeGeoPointAddress: _TypeAlias = GeoPointAddress
TypeGlobalPrivacySettings: _TypeAlias = GlobalPrivacySettings
TypeGroupCall: _TypeAlias = GroupCall | GroupCallDiscarded
TypeGroupCallDonor: _TypeAlias = GroupCallDonor
TypeGroupCallMessage: _TypeAlias = GroupCallMessage
TypeGroupCallParticipant: _TypeAlias = GroupCallParticipant
TypeGroupCallParticipantVideo: _TypeAlias = GroupCallParticipantVideo
TypeGroupCallParticipantVideoSourceGroup: _TypeAlias = GroupCallParticipantVideoSourceGroup
TypeGroupCallStreamChannel: _TypeAlias = GroupCallStreamChannel
TypeHighScore: _TypeAlias = HighScore
TypeImportedContact: _TypeAlias = ImportedContact
TypeInlineBotSwitchPM: _TypeAlias = InlineBotSwitchPM
TypeInlineBotWebView: _TypeAlias = InlineBotWebView
TypeInlineButtonType: _TypeAlias = InlineButtonTypeBuy | InlineButtonTypeCallback | InlineButtonTypeCopy | InlineButtonTypeDisabled | InlineButtonTypeGame | InlineButtonTypeSwitchInline | InlineButtonTypeUrl | InlineButtonTypeUrlAuth | InlineButtonTypeUserProfile | InlineButtonTypeWebView | InputInlineButtonTypeUrlAuth | InputInlineButtonTypeUserProfile
TypeInlineQueryPeerType: _TypeAlias = InlineQueryPeerTypeBotPM | InlineQueryPeerTypeBroadcast | InlineQueryPeerTypeChat | InlineQueryPeerTypeMegagroup | InlineQueryPeerTypePM | InlineQueryPeerTypeSameBotPM
TypeInputAiComposeTone: _TypeAlias = InputAiComposeToneDefault | InputAiComposeToneID | InputAiComposeToneSingleUse | InputAiComposeToneSlug
TypeInputAppEvent: _TypeAlias = InputAppEvent
TypeInputBotApp: _TypeAlias = InputBotAppID | InputBotAppShortName
TypeInputBotInlineMessage: _TypeAlias = InputBotInlineMessageGame | InputBotInlineMessageMediaAuto | InputBotInlineMessageMediaContact | InputBotInlineMessageMediaGeo | InputBotInlineMessageMediaInvoice | InputBotInlineMessageMediaVenue | InputBotInlineMessageMediaWebPage | InputBotInlineMessageRichMessage | InputBotInlineMessageText
TypeInputBotInlineMessageID: _TypeAlias = InputBotInlineMessageID | InputBotInlineMessageID64
TypeInputBotInlineResult: _TypeAlias = InputBotInlineResult | InputBotInlineResultDocument | InputBotInlineResultGame | InputBotInlineResultPhoto
TypeInputBusinessAwayMessage: _TypeAlias = InputBusinessAwayMessage
TypeInputBusinessBotRecipients: _TypeAlias = InputBusinessBotRecipients
TypeInputBusinessChatLink: _TypeAlias = InputBusinessChatLink
TypeInputBusinessGreetingMessage: _TypeAlias = InputBusinessGreetingMessage
TypeInputBusinessIntro: _TypeAlias = InputBusinessIntro
TypeInputBusinessRecipients: _TypeAlias = InputBusinessRecipients
TypeInputChannel: _TypeAlias = InputChannel | InputChannelEmpty | InputChannelFromMessage
TypeInputChatPhoto: _TypeAlias = InputChatPhoto | InputChatPhotoEmpty | InputChatUploadedPhoto
TypeInputChatTheme: _TypeAlias = InputChatTheme | InputChatThemeEmpty | InputChatThemeUniqueGift
TypeInputChatlist: _TypeAlias = InputChatlistDialogFilter
TypeInputCheckPasswordSRP: _TypeAlias = InputCheckPasswordEmpty | InputCheckPasswordSRP
TypeInputClientProxy: _TypeAlias = InputClientProxy
TypeInputCollectible: _TypeAlias = InputCollectiblePhone | InputCollectibleUsername
TypeInputContact: _TypeAlias = InputPhoneContact
TypeInputDialogPeer: _TypeAlias = InputDialogPeer | InputDialogPeerCommunity | InputDialogPeerFolder
TypeInputDocument: _TypeAlias = InputDocument | InputDocumentEmpty
TypeInputEncryptedChat: _TypeAlias = InputEncryptedChat
TypeInputEncryptedFile: _TypeAlias = InputEncryptedFile | InputEncryptedFileBigUploaded | InputEncryptedFileEmpty | InputEncryptedFileUploaded
TypeInputFile: _TypeAlias = InputFile | InputFileBig | InputFileStoryDocument
TypeInputFileLocation: _TypeAlias = InputDocumentFileLocation | InputEncryptedFileLocation | InputFileLocation | InputGroupCallStream | InputPeerPhotoFileLocation | InputPhotoFileLocation | InputPhotoLegacyFileLocation | InputSecureFileLocation | InputStickerSetThumb | InputTakeoutFileLocation
TypeInputFolderPeer: _TypeAlias = InputFolderPeer
TypeInputGame: _TypeAlias = InputGameID | InputGameShortName
TypeInputGeoPoint: _TypeAlias = InputGeoPoint | InputGeoPointEmpty
TypeInputGroupCall: _TypeAlias = InputGroupCall | InputGroupCallInviteMessage | InputGroupCallSlug
TypeInputInvoice: _TypeAlias = InputInvoiceBusinessBotTransferStars | InputInvoiceChatInviteSubscription | InputInvoiceMessage | InputInvoicePremiumAuthCode | InputInvoicePremiumGiftCode | InputInvoicePremiumGiftStars | InputInvoiceSlug | InputInvoiceStarGift | InputInvoiceStarGiftAuctionBid | InputInvoiceStarGiftDropOriginalDetails | InputInvoiceStarGiftPrepaidUpgrade | InputInvoiceStarGiftResale | InputInvoiceStarGiftTransfer | InputInvoiceStarGiftUpgrade | InputInvoiceStars
TypeInputMedia: _TypeAlias = InputMediaContact | InputMediaDice | InputMediaDocument | InputMediaDocumentExternal | InputMediaEmpty | InputMediaGame | InputMediaGeoLive | InputMediaGeoPoint | InputMediaInvoice | InputMediaPaidMedia | InputMediaPhoto | InputMediaPhotoExternal | InputMediaPoll | InputMediaStakeDice | InputMediaStory | InputMediaTodo | InputMediaUploadedDocument | InputMediaUploadedPhoto | InputMediaVenue | InputMediaWebPage
TypeInputMessage: _TypeAlias = InputMessageCallbackQuery | InputMessageID | InputMessagePinned | InputMessageReplyTo
TypeInputMessageReadMetric: _TypeAlias = InputMessageReadMetric
TypeInputNotifyPeer: _TypeAlias = InputNotifyBroadcasts | InputNotifyChats | InputNotifyCommunity | InputNotifyForumTopic | InputNotifyPeer | InputNotifyUsers
TypeInputPasskeyCredential: _TypeAlias = InputPasskeyCredentialFirebasePNV | InputPasskeyCredentialPublicKey
TypeInputPasskeyResponse: _TypeAlias = InputPasskeyResponseLogin | InputPasskeyResponseRegister
TypeInputPaymentCredentials: _TypeAlias = InputPaymentCredentials | InputPaymentCredentialsApplePay | InputPaymentCredentialsGooglePay | InputPaymentCredentialsSaved
TypeInputPeer: _TypeAlias = InputPeerChannel | InputPeerChannelFromMessage | InputPeerChat | InputPeerEmpty | InputPeerSelf | InputPeerUser | InputPeerUserFromMessage
TypeInputPeerNotifySettings: _TypeAlias = InputPeerNotifySettings
TypeInputPhoneCall: _TypeAlias = InputPhoneCall
TypeInputPhoto: _TypeAlias = InputPhoto | InputPhotoEmpty
TypeInputPrivacyKey: _TypeAlias = InputPrivacyKeyAbout | InputPrivacyKeyAddedByPhone | InputPrivacyKeyBirthday | InputPrivacyKeyChatInvite | InputPrivacyKeyForwards | InputPrivacyKeyNoPaidMessages | InputPrivacyKeyPhoneCall | InputPrivacyKeyPhoneNumber | InputPrivacyKeyPhoneP2P | InputPrivacyKeyProfilePhoto | InputPrivacyKeySavedMusic | InputPrivacyKeyStarGiftsAutoSave | InputPrivacyKeyStatusTimestamp | InputPrivacyKeyVoiceMessages
TypeInputPrivacyRule: _TypeAlias = InputPrivacyValueAllowAll | InputPrivacyValueAllowBots | InputPrivacyValueAllowChatParticipants | InputPrivacyValueAllowCloseFriends | InputPrivacyValueAllowContacts | InputPrivacyValueAllowPremium | InputPrivacyValueAllowUsers | InputPrivacyValueDisallowAll | InputPrivacyValueDisallowBots | InputPrivacyValueDisallowChatParticipants | InputPrivacyValueDisallowContacts | InputPrivacyValueDisallowUsers
TypeInputQuickReplyShortcut: _TypeAlias = InputQuickReplyShortcut | InputQuickReplyShortcutId
TypeInputReplyTo: _TypeAlias = InputReplyToEphemeralMessage | InputReplyToMessage | InputReplyToMonoForum | InputReplyToStory
TypeInputRichFile: _TypeAlias = InputRichFileDocument | InputRichFilePhoto
TypeInputRichMessage: _TypeAlias = InputRichMessage | InputRichMessageHTML | InputRichMessageMarkdown
TypeInputSavedStarGift: _TypeAlias = InputSavedStarGiftChat | InputSavedStarGiftSlug | InputSavedStarGiftUser
TypeInputSecureFile: _TypeAlias = InputSecureFile | InputSecureFileUploaded
TypeInputSecureValue: _TypeAlias = InputSecureValue
TypeInputSingleMedia: _TypeAlias = InputSingleMedia
TypeInputStarGiftAuction: _TypeAlias = InputStarGiftAuction | InputStarGiftAuctionSlug
TypeInputStarsTransaction: _TypeAlias = InputStarsTransaction
TypeInputStickerSet: _TypeAlias = InputStickerSetAnimatedEmoji | InputStickerSetAnimatedEmojiAnimations | InputStickerSetDice | InputStickerSetEmojiChannelDefaultStatuses | InputStickerSetEmojiDefaultStatuses | InputStickerSetEmojiDefaultTopicIcons | InputStickerSetEmojiGenericAnimations | InputStickerSetEmpty | InputStickerSetID | InputStickerSetPremiumGifts | InputStickerSetShortName | InputStickerSetTonGifts
TypeInputStickerSetItem: _TypeAlias = InputStickerSetItem
TypeInputStickeredMedia: _TypeAlias = InputStickeredMediaDocument | InputStickeredMediaPhoto
TypeInputStorePaymentPurpose: _TypeAlias = InputStorePaymentAuthCode | InputStorePaymentGiftPremium | InputStorePaymentPremiumGiftCode | InputStorePaymentPremiumGiveaway | InputStorePaymentPremiumSubscription | InputStorePaymentStarsGift | InputStorePaymentStarsGiveaway | InputStorePaymentStarsTopup
TypeInputTheme: _TypeAlias = InputTheme | InputThemeSlug
TypeInputThemeSettings: _TypeAlias = InputThemeSettings
TypeInputUser: _TypeAlias = InputUser | InputUserEmpty | InputUserFromMessage | InputUserSelf
TypeInputWallPaper: _TypeAlias = InputWallPaper | InputWallPaperNoFile | InputWallPaperSlug
TypeInputWebDocument: _TypeAlias = InputWebDocument
TypeInputWebFileLocation: _TypeAlias = InputWebFileAudioAlbumThumbLocation | InputWebFileGeoPointLocation | InputWebFileLocation
TypeInvoice: _TypeAlias = Invoice
TypeJSONObjectValue: _TypeAlias = JsonObjectValue
TypeJSONValue: _TypeAlias = JsonArray | JsonBool | JsonNull | JsonNumber | JsonObject | JsonString
TypeJoinChatBotResult: _TypeAlias = JoinChatBotResultApproved | JoinChatBotResultDeclined | JoinChatBotResultQueued | JoinChatBotResultWebView
TypeKeyboardButton: _TypeAlias = KeyboardButton
TypeKeyboardButtonRow: _TypeAlias = KeyboardButtonRow
TypeKeyboardButtonStyle: _TypeAlias = KeyboardButtonStyle
TypeKeyboardInlineButton: _TypeAlias = KeyboardInlineButton
TypeKeyboardInlineButtonRow: _TypeAlias = KeyboardInlineButtonRow
TypeLabeledPrice: _TypeAlias = LabeledPrice
TypeLangPackDifference: _TypeAlias = LangPackDifference
TypeLangPackLanguage: _TypeAlias = LangPackLanguage
TypeLangPackString: _TypeAlias = LangPackString | LangPackStringDeleted | LangPackStringPluralized
TypeMaskCoords: _TypeAlias = MaskCoords
TypeMediaArea: _TypeAlias = InputMediaAreaChannelPost | InputMediaAreaVenue | MediaAreaChannelPost | MediaAreaGeoPoint | MediaAreaStarGift | MediaAreaSuggestedReaction | MediaAreaUrl | MediaAreaVenue | MediaAreaWeather
TypeMediaAreaCoordinates: _TypeAlias = MediaAreaCoordinates
TypeMessage: _TypeAlias = Message | MessageEmpty | MessageService
TypeMessageAction: _TypeAlias = MessageActionBoostApply | MessageActionBotAllowed | MessageActionChangeCommunity | MessageActionChangeCreator | MessageActionChannelCreate | MessageActionChannelMigrateFrom | MessageActionChatAddUser | MessageActionChatCreate | MessageActionChatDeletePhoto | MessageActionChatDeleteUser | MessageActionChatEditPhoto | MessageActionChatEditTitle | MessageActionChatJoinedByLink | MessageActionChatJoinedByRequest | MessageActionChatJoinedViaCommunity | MessageActionChatMigrateTo | MessageActionConferenceCall | MessageActionContactSignUp | MessageActionCustomAction | MessageActionEmpty | MessageActionGameScore | MessageActionGeoProximityReached | MessageActionGiftCode | MessageActionGiftPremium | MessageActionGiftStars | MessageActionGiftTon | MessageActionGiveawayLaunch | MessageActionGiveawayResults | MessageActionGroupCall | MessageActionGroupCallScheduled | MessageActionHistoryClear | MessageActionInviteToGroupCall | MessageActionManagedBotCreated | MessageActionNewCreatorPending | MessageActionNoForwardsRequest | MessageActionNoForwardsToggle | MessageActionPaidMessagesPrice | MessageActionPaidMessagesRefunded | MessageActionPaymentRefunded | MessageActionPaymentSent | MessageActionPaymentSentMe | MessageActionPhoneCall | MessageActionPinMessage | MessageActionPollAppendAnswer | MessageActionPollDeleteAnswer | MessageActionPrizeStars | MessageActionRequestedPeer | MessageActionRequestedPeerSentMe | MessageActionScreenshotTaken | MessageActionSecureValuesSent | MessageActionSecureValuesSentMe | MessageActionSetChatTheme | MessageActionSetChatWallPaper | MessageActionSetMessagesTTL | MessageActionStarGift | MessageActionStarGiftPurchaseOffer | MessageActionStarGiftPurchaseOfferDeclined | MessageActionStarGiftUnique | MessageActionSuggestBirthday | MessageActionSuggestProfilePhoto | MessageActionSuggestedPostApproval | MessageActionSuggestedPostRefund | MessageActionSuggestedPostSuccess | MessageActionTodoAppendTasks | MessageActionTodoCompletions | MessageActionTopicCreate | MessageActionTopicEdit | MessageActionWebViewDataSent | MessageActionWebViewDataSentMe
TypeMessageEntity: _TypeAlias = InputMessageEntityMentionName | MessageEntityBankCard | MessageEntityBlockquote | MessageEntityBold | MessageEntityBotCommand | MessageEntityCashtag | MessageEntityCode | MessageEntityCustomEmoji | MessageEntityDiffDelete | MessageEntityDiffInsert | MessageEntityDiffReplace | MessageEntityEmail | MessageEntityFormattedDate | MessageEntityHashtag | MessageEntityItalic | MessageEntityMention | MessageEntityMentionName | MessageEntityPhone | MessageEntityPre | MessageEntitySpoiler | MessageEntityStrike | MessageEntityTextUrl | MessageEntityUnderline | MessageEntityUnknown | MessageEntityUrl
TypeMessageExtendedMedia: _TypeAlias = MessageExtendedMedia | MessageExtendedMediaPreview
TypeMessageFwdHeader: _TypeAlias = MessageFwdHeader
TypeMessageMedia: _TypeAlias = MessageMediaContact | MessageMediaDice | MessageMediaDocument | MessageMediaEmpty | MessageMediaGame | MessageMediaGeo | MessageMediaGeoLive | MessageMediaGiveaway | MessageMediaGiveawayResults | MessageMediaInvoice | MessageMediaPaidMedia | MessageMediaPhoto | MessageMediaPoll | MessageMediaStory | MessageMediaToDo | MessageMediaUnsupported | MessageMediaVenue | MessageMediaVideoStream | MessageMediaWebPage
TypeMessagePeerReaction: _TypeAlias = MessagePeerReaction
TypeMessagePeerVote: _TypeAlias = MessagePeerVote | MessagePeerVoteInputOption | MessagePeerVoteMultiple
TypeMessageRange: _TypeAlias = MessageRange
TypeMessageReactions: _TypeAlias = MessageReactions
TypeMessageReactor: _TypeAlias = MessageReactor
TypeMessageReplies: _TypeAlias = MessageReplies
TypeMessageReplyHeader: _TypeAlias = MessageReplyHeader | MessageReplyStoryHeader
TypeMessageReportOption: _TypeAlias = MessageReportOption
TypeMessageViews: _TypeAlias = MessageViews
TypeMessagesFilter: _TypeAlias = InputMessagesFilterChatPhotos | InputMessagesFilterContacts | InputMessagesFilterDocument | InputMessagesFilterEmpty | InputMessagesFilterGeo | InputMessagesFilterGif | InputMessagesFilterMusic | InputMessagesFilterMyMentions | InputMessagesFilterPhoneCalls | InputMessagesFilterPhotoVideo | InputMessagesFilterPhotos | InputMessagesFilterPinned | InputMessagesFilterPoll | InputMessagesFilterRoundVideo | InputMessagesFilterRoundVoice | InputMessagesFilterUrl | InputMessagesFilterVideo | InputMessagesFilterVoice
TypeMissingInvitee: _TypeAlias = MissingInvitee
TypeMyBoost: _TypeAlias = MyBoost
TypeNearestDc: _TypeAlias = NearestDc
TypeNotificationSound: _TypeAlias = NotificationSoundDefault | NotificationSoundLocal | NotificationSoundNone | NotificationSoundRingtone
TypeNotifyPeer: _TypeAlias = NotifyBroadcasts | NotifyChats | NotifyCommunity | NotifyForumTopic | NotifyPeer | NotifyUsers
TypeOutboxReadDate: _TypeAlias = OutboxReadDate
TypePage: _TypeAlias = Page
TypePageBlock: _TypeAlias = InputPageBlockMap | PageBlockAnchor | PageBlockAudio | PageBlockAuthorDate | PageBlockBlockquote | PageBlockBlockquoteBlocks | PageBlockButtonRow | PageBlockChannel | PageBlockCollage | PageBlockCover | PageBlockDetails | PageBlockDivider | PageBlockDocument | PageBlockEmbed | PageBlockEmbedPost | PageBlockFooter | PageBlockHeader | PageBlockHeading1 | PageBlockHeading2 | PageBlockHeading3 | PageBlockHeading4 | PageBlockHeading5 | PageBlockHeading6 | PageBlockKicker | PageBlockList | PageBlockMap | PageBlockMath | PageBlockOrderedList | PageBlockParagraph | PageBlockPhoto | PageBlockPreformatted | PageBlockPullquote | PageBlockRelatedArticles | PageBlockSlideshow | PageBlockSubheader | PageBlockSubtitle | PageBlockTable | PageBlockThinking | PageBlockTitle | PageBlockUnsupported | PageBlockVideo
TypePageButton: _TypeAlias = PageButton
TypePageCaption: _TypeAlias = PageCaption
TypePageListItem: _TypeAlias = PageListItemBlocks | PageListItemText
TypePageListOrderedItem: _TypeAlias = PageListOrderedItemBlocks | PageListOrderedItemText
TypePageRelatedArticle: _TypeAlias = PageRelatedArticle
TypePageTableCell: _TypeAlias = PageTableCell
TypePageTableRow: _TypeAlias = PageTableRow
TypePaidReactionPrivacy: _TypeAlias = PaidReactionPrivacyAnonymous | PaidReactionPrivacyDefault | PaidReactionPrivacyPeer
TypePasskey: _TypeAlias = Passkey
TypePasswordKdfAlgo: _TypeAlias = PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow | PasswordKdfAlgoUnknown
TypePaymentCharge: _TypeAlias = PaymentCharge
TypePaymentFormMethod: _TypeAlias = PaymentFormMethod
TypePaymentRequestedInfo: _TypeAlias = PaymentRequestedInfo
TypePaymentSavedCredentials: _TypeAlias = PaymentSavedCredentialsCard
TypePeer: _TypeAlias = PeerChannel | PeerChat | PeerUser
TypePeerBlocked: _TypeAlias = PeerBlocked
TypePeerColor: _TypeAlias = InputPeerColorCollectible | PeerColor | PeerColorCollectible
TypePeerLocated: _TypeAlias = PeerLocated | PeerSelfLocated
TypePeerNotifySettings: _TypeAlias = PeerNotifySettings
TypePeerSettings: _TypeAlias = PeerSettings
TypePeerStories: _TypeAlias = PeerStories
TypePendingSuggestion: _TypeAlias = PendingSuggestion
TypePhoneCall: _TypeAlias = PhoneCall | PhoneCallAccepted | PhoneCallDiscarded | PhoneCallEmpty | PhoneCallRequested | PhoneCallWaiting
TypePhoneCallDiscardReason: _TypeAlias = PhoneCallDiscardReasonBusy | PhoneCallDiscardReasonDisconnect | PhoneCallDiscardReasonHangup | PhoneCallDiscardReasonMigrateConferenceCall | PhoneCallDiscardReasonMissed
TypePhoneCallProtocol: _TypeAlias = PhoneCallProtocol
TypePhoneConnection: _TypeAlias = PhoneConnection | PhoneConnectionWebrtc
TypePhoto: _TypeAlias = Photo | PhotoEmpty
TypePhotoSize: _TypeAlias = PhotoCachedSize | PhotoPathSize | PhotoSize | PhotoSizeEmpty | PhotoSizeProgressive | PhotoStrippedSize
TypePoll: _TypeAlias = Poll
TypePollAnswer: _TypeAlias = InputPollAnswer | PollAnswer
TypePollAnswerVoters: _TypeAlias = PollAnswerVoters
TypePollResults: _TypeAlias = PollResults
TypePopularContact: _TypeAlias = PopularContact
TypePostAddress: _TypeAlias = PostAddress
TypePostInteractionCounters: _TypeAlias = PostInteractionCountersMessage | PostInteractionCountersStory
TypePremiumGiftCodeOption: _TypeAlias = PremiumGiftCodeOption
TypePremiumSubscriptionOption: _TypeAlias = PremiumSubscriptionOption
TypePrepaidGiveaway: _TypeAlias = PrepaidGiveaway | PrepaidStarsGiveaway
TypePrivacyKey: _TypeAlias = PrivacyKeyAbout | PrivacyKeyAddedByPhone | PrivacyKeyBirthday | PrivacyKeyChatInvite | PrivacyKeyForwards | PrivacyKeyNoPaidMessages | PrivacyKeyPhoneCall | PrivacyKeyPhoneNumber | PrivacyKeyPhoneP2P | PrivacyKeyProfilePhoto | PrivacyKeySavedMusic | PrivacyKeyStarGiftsAutoSave | PrivacyKeyStatusTimestamp | PrivacyKeyVoiceMessages
TypePrivacyRule: _TypeAlias = PrivacyValueAllowAll | PrivacyValueAllowBots | PrivacyValueAllowChatParticipants | PrivacyValueAllowCloseFriends | PrivacyValueAllowContacts | PrivacyValueAllowPremium | PrivacyValueAllowUsers | PrivacyValueDisallowAll | PrivacyValueDisallowBots | PrivacyValueDisallowChatParticipants | PrivacyValueDisallowContacts | PrivacyValueDisallowUsers
TypeProfileTab: _TypeAlias = ProfileTabFiles | ProfileTabGifs | ProfileTabGifts | ProfileTabLinks | ProfileTabMedia | ProfileTabMusic | ProfileTabPosts | ProfileTabVoice
TypePublicForward: _TypeAlias = PublicForwardMessage | PublicForwardStory
TypeQuickReply: _TypeAlias = QuickReply
TypeReaction: _TypeAlias = ReactionCustomEmoji | ReactionEmoji | ReactionEmpty | ReactionPaid
TypeReactionCount: _TypeAlias = ReactionCount
TypeReactionNotificationsFrom: _TypeAlias = ReactionNotificationsFromAll | ReactionNotificationsFromContacts
TypeReactionsNotifySettings: _TypeAlias = ReactionsNotifySettings
TypeReadParticipantDate: _TypeAlias = ReadParticipantDate
TypeReceivedNotifyMessage: _TypeAlias = ReceivedNotifyMessage
TypeRecentMeUrl: _TypeAlias = RecentMeUrlChat | RecentMeUrlChatInvite | RecentMeUrlStickerSet | RecentMeUrlUnknown | RecentMeUrlUser
TypeRecentStory: _TypeAlias = RecentStory
TypeReplyMarkup: _TypeAlias = ReplyInlineMarkup | ReplyKeyboardForceReply | ReplyKeyboardHide | ReplyKeyboardMarkup
TypeReportReason: _TypeAlias = InputReportReasonChildAbuse | InputReportReasonCopyright | InputReportReasonFake | InputReportReasonGeoIrrelevant | InputReportReasonIllegalDrugs | InputReportReasonOther | InputReportReasonPersonalDetails | InputReportReasonPornography | InputReportReasonSpam | InputReportReasonViolence
TypeReportResult: _TypeAlias = ReportResultAddComment | ReportResultChooseOption | ReportResultReported
TypeRequestPeerType: _TypeAlias = RequestPeerTypeBroadcast | RequestPeerTypeChat | RequestPeerTypeCreateBot | RequestPeerTypeUser
TypeRequestedPeer: _TypeAlias = RequestedPeerChannel | RequestedPeerChat | RequestedPeerUser
TypeRequirementToContact: _TypeAlias = RequirementToContactEmpty | RequirementToContactPaidMessages | RequirementToContactPremium
TypeRestrictionReason: _TypeAlias = RestrictionReason
TypeRichButtonStyle: _TypeAlias = RichButtonStyle
TypeRichMessage: _TypeAlias = RichMessage
TypeRichText: _TypeAlias = TextAnchor | TextAutoEmail | TextAutoPhone | TextAutoUrl | TextBankCard | TextBold | TextBotCommand | TextButton | TextCashtag | TextConcat | TextCustomEmoji | TextDate | TextDiff | TextEmail | TextEmpty | TextFixed | TextHashtag | TextImage | TextItalic | TextMarked | TextMath | TextMention | TextMentionName | TextPhone | TextPlain | TextSpoiler | TextStrike | TextSubscript | TextSuperscript | TextUnderline | TextUrl
TypeSavedContact: _TypeAlias = SavedPhoneContact
TypeSavedDialog: _TypeAlias = MonoForumDialog | SavedDialog
TypeSavedReactionTag: _TypeAlias = SavedReactionTag
TypeSavedStarGift: _TypeAlias = SavedStarGift
TypeSearchPostsFlood: _TypeAlias = SearchPostsFlood
TypeSearchResultsCalendarPeriod: _TypeAlias = SearchResultsCalendarPeriod
TypeSearchResultsPosition: _TypeAlias = SearchResultPosition
TypeSecureCredentialsEncrypted: _TypeAlias = SecureCredentialsEncrypted
TypeSecureData: _TypeAlias = SecureData
TypeSecureFile: _TypeAlias = SecureFile | SecureFileEmpty
TypeSecurePasswordKdfAlgo: _TypeAlias = SecurePasswordKdfAlgoPBKDF2HMACSHA512iter100000 | SecurePasswordKdfAlgoSHA512 | SecurePasswordKdfAlgoUnknown
TypeSecurePlainData: _TypeAlias = SecurePlainEmail | SecurePlainPhone
TypeSecureRequiredType: _TypeAlias = SecureRequiredType | SecureRequiredTypeOneOf
TypeSecureSecretSettings: _TypeAlias = SecureSecretSettings
TypeSecureValue: _TypeAlias = SecureValue
TypeSecureValueError: _TypeAlias = SecureValueError | SecureValueErrorData | SecureValueErrorFile | SecureValueErrorFiles | SecureValueErrorFrontSide | SecureValueErrorReverseSide | SecureValueErrorSelfie | SecureValueErrorTranslationFile | SecureValueErrorTranslationFiles
TypeSecureValueHash: _TypeAlias = SecureValueHash
TypeSecureValueType: _TypeAlias = SecureValueTypeAddress | SecureValueTypeBankStatement | SecureValueTypeDriverLicense | SecureValueTypeEmail | SecureValueTypeIdentityCard | SecureValueTypeInternalPassport | SecureValueTypePassport | SecureValueTypePassportRegistration | SecureValueTypePersonalDetails | SecureValueTypePhone | SecureValueTypeRentalAgreement | SecureValueTypeTemporaryRegistration | SecureValueTypeUtilityBill
TypeSendAsPeer: _TypeAlias = SendAsPeer
TypeSendMessageAction: _TypeAlias = InputSendMessageRichMessageDraftAction | SendMessageCancelAction | SendMessageChooseContactAction | SendMessageChooseStickerAction | SendMessageEmojiInteraction | SendMessageEmojiInteractionSeen | SendMessageGamePlayAction | SendMessageGeoLocationAction | SendMessageHistoryImportAction | SendMessageRecordAudioAction | SendMessageRecordRoundAction | SendMessageRecordVideoAction | SendMessageRichMessageDraftAction | SendMessageStopDraftAction | SendMessageTextDraftAction | SendMessageTypingAction | SendMessageUploadAudioAction | SendMessageUploadDocumentAction | SendMessageUploadPhotoAction | SendMessageUploadRoundAction | SendMessageUploadVideoAction | SpeakingInGroupCallAction
TypeShippingOption: _TypeAlias = ShippingOption
TypeSmsJob: _TypeAlias = SmsJob
TypeSponsoredMessage: _TypeAlias = SponsoredMessage
TypeSponsoredMessageReportOption: _TypeAlias = SponsoredMessageReportOption
TypeSponsoredPeer: _TypeAlias = SponsoredPeer
TypeStarGift: _TypeAlias = StarGift | StarGiftUnique
TypeStarGiftActiveAuctionState: _TypeAlias = StarGiftActiveAuctionState
TypeStarGiftAttribute: _TypeAlias = StarGiftAttributeBackdrop | StarGiftAttributeModel | StarGiftAttributeOriginalDetails | StarGiftAttributePattern
TypeStarGiftAttributeCounter: _TypeAlias = StarGiftAttributeCounter
TypeStarGiftAttributeId: _TypeAlias = StarGiftAttributeIdBackdrop | StarGiftAttributeIdModel | StarGiftAttributeIdPattern
TypeStarGiftAttributeRarity: _TypeAlias = StarGiftAttributeRarity | StarGiftAttributeRarityEpic | StarGiftAttributeRarityLegendary | StarGiftAttributeRarityRare | StarGiftAttributeRarityUncommon
TypeStarGiftAuctionAcquiredGift: _TypeAlias = StarGiftAuctionAcquiredGift
TypeStarGiftAuctionRound: _TypeAlias = StarGiftAuctionRound | StarGiftAuctionRoundExtendable
TypeStarGiftAuctionState: _TypeAlias = StarGiftAuctionState | StarGiftAuctionStateFinished | StarGiftAuctionStateNotModified
TypeStarGiftAuctionUserState: _TypeAlias = StarGiftAuctionUserState
TypeStarGiftBackground: _TypeAlias = StarGiftBackground
TypeStarGiftCollection: _TypeAlias = StarGiftCollection
TypeStarGiftUpgradePrice: _TypeAlias = StarGiftUpgradePrice
TypeStarRefProgram: _TypeAlias = StarRefProgram
TypeStarsAmount: _TypeAlias = StarsAmount | StarsTonAmount
TypeStarsGiftOption: _TypeAlias = StarsGiftOption
TypeStarsGiveawayOption: _TypeAlias = StarsGiveawayOption
TypeStarsGiveawayWinnersOption: _TypeAlias = StarsGiveawayWinnersOption
TypeStarsRating: _TypeAlias = StarsRating
TypeStarsRevenueStatus: _TypeAlias = StarsRevenueStatus
TypeStarsSubscription: _TypeAlias = StarsSubscription
TypeStarsSubscriptionPricing: _TypeAlias = StarsSubscriptionPricing
TypeStarsTopupOption: _TypeAlias = StarsTopupOption
TypeStarsTransaction: _TypeAlias = StarsTransaction
TypeStarsTransactionPeer: _TypeAlias = StarsTransactionPeer | StarsTransactionPeerAPI | StarsTransactionPeerAds | StarsTransactionPeerAppStore | StarsTransactionPeerFragment | StarsTransactionPeerPlayMarket | StarsTransactionPeerPremiumBot | StarsTransactionPeerUnsupported
TypeStatsAbsValueAndPrev: _TypeAlias = StatsAbsValueAndPrev
TypeStatsDateRangeDays: _TypeAlias = StatsDateRangeDays
TypeStatsGraph: _TypeAlias = StatsGraph | StatsGraphAsync | StatsGraphError
TypeStatsGroupTopAdmin: _TypeAlias = StatsGroupTopAdmin
TypeStatsGroupTopInviter: _TypeAlias = StatsGroupTopInviter
TypeStatsGroupTopPoster: _TypeAlias = StatsGroupTopPoster
TypeStatsPercentValue: _TypeAlias = StatsPercentValue
TypeStatsURL: _TypeAlias = StatsURL
TypeStickerKeyword: _TypeAlias = StickerKeyword
TypeStickerPack: _TypeAlias = StickerPack
TypeStickerSet: _TypeAlias = StickerSet
TypeStickerSetCovered: _TypeAlias = StickerSetCovered | StickerSetFullCovered | StickerSetMultiCovered | StickerSetNoCovered
TypeStoriesStealthMode: _TypeAlias = StoriesStealthMode
TypeStoryAlbum: _TypeAlias = StoryAlbum
TypeStoryFwdHeader: _TypeAlias = StoryFwdHeader
TypeStoryItem: _TypeAlias = StoryItem | StoryItemDeleted | StoryItemSkipped
TypeStoryReaction: _TypeAlias = StoryReaction | StoryReactionPublicForward | StoryReactionPublicRepost
TypeStoryView: _TypeAlias = StoryView | StoryViewPublicForward | StoryViewPublicRepost
TypeStoryViews: _TypeAlias = StoryViews
TypeSuggestedPost: _TypeAlias = SuggestedPost
TypeTextWithEntities: _TypeAlias = TextWithEntities
TypeTheme: _TypeAlias = Theme
TypeThemeSettings: _TypeAlias = ThemeSettings
TypeTimezone: _TypeAlias = Timezone
TypeTodoCompletion: _TypeAlias = TodoCompletion
TypeTodoItem: _TypeAlias = TodoItem
TypeTodoList: _TypeAlias = TodoList
TypeTopPeer: _TypeAlias = TopPeer
TypeTopPeerCategory: _TypeAlias = TopPeerCategoryBotsApp | TopPeerCategoryBotsGuestChat | TopPeerCategoryBotsInline | TopPeerCategoryBotsPM | TopPeerCategoryChannels | TopPeerCategoryCorrespondents | TopPeerCategoryForwardChats | TopPeerCategoryForwardUsers | TopPeerCategoryGroups | TopPeerCategoryPhoneCalls
TypeTopPeerCategoryPeers: _TypeAlias = TopPeerCategoryPeers
TypeUpdate: _TypeAlias = UpdateAiComposeTones | UpdateAttachMenuBots | UpdateAutoSaveSettings | UpdateBotBusinessConnect | UpdateBotCallbackQuery | UpdateBotChatBoost | UpdateBotChatInviteRequester | UpdateBotCommands | UpdateBotDeleteBusinessMessage | UpdateBotEditBusinessMessage | UpdateBotGuestChatQuery | UpdateBotInlineQuery | UpdateBotInlineSend | UpdateBotMenuButton | UpdateBotMessageReaction | UpdateBotMessageReactions | UpdateBotNewBusinessMessage | UpdateBotPrecheckoutQuery | UpdateBotPurchasedPaidMedia | UpdateBotShippingQuery | UpdateBotStarsSubscription | UpdateBotStopped | UpdateBotWebhookJSON | UpdateBotWebhookJSONQuery | UpdateBusinessBotCallbackQuery | UpdateChannel | UpdateChannelAvailableMessages | UpdateChannelMessageForwards | UpdateChannelMessageViews | UpdateChannelParticipant | UpdateChannelReadMessagesContents | UpdateChannelTooLong | UpdateChannelUserTyping | UpdateChannelViewForumAsMessages | UpdateChannelWebPage | UpdateChat | UpdateChatDefaultBannedRights | UpdateChatParticipant | UpdateChatParticipantAdd | UpdateChatParticipantAdmin | UpdateChatParticipantDelete | UpdateChatParticipantRank | UpdateChatParticipants | UpdateChatUserTyping | UpdateConfig | UpdateContactsReset | UpdateDcOptions | UpdateDeleteChannelMessages | UpdateDeleteEphemeralMessages | UpdateDeleteGroupCallMessages | UpdateDeleteMessages | UpdateDeleteQuickReply | UpdateDeleteQuickReplyMessages | UpdateDeleteScheduledMessages | UpdateDialogFilter | UpdateDialogFilterOrder | UpdateDialogFilters | UpdateDialogPinned | UpdateDialogUnreadMark | UpdateDraftMessage | UpdateEditChannelMessage | UpdateEditEphemeralMessage | UpdateEditMessage | UpdateEmojiGameInfo | UpdateEncryptedChatTyping | UpdateEncryptedMessagesRead | UpdateEncryption | UpdateEphemeralBotCallbackQuery | UpdateFavedStickers | UpdateFolderPeers | UpdateGeoLiveViewed | UpdateGroupCall | UpdateGroupCallChainBlocks | UpdateGroupCallConnection | UpdateGroupCallEncryptedMessage | UpdateGroupCallMessage | UpdateGroupCallParticipants | UpdateInlineBotCallbackQuery | UpdateJoinChatWebViewDecision | UpdateLangPack | UpdateLangPackTooLong | UpdateLoginToken | UpdateManagedBot | UpdateMessageExtendedMedia | UpdateMessageID | UpdateMessagePoll | UpdateMessagePollVote | UpdateMessageReactions | UpdateMonoForumNoPaidException | UpdateMoveStickerSetToTop | UpdateNewAuthorization | UpdateNewBotConnection | UpdateNewChannelMessage | UpdateNewEncryptedMessage | UpdateNewEphemeralMessage | UpdateNewMessage | UpdateNewQuickReply | UpdateNewScheduledMessage | UpdateNewStickerSet | UpdateNewStoryReaction | UpdateNotifySettings | UpdatePaidReactionPrivacy | UpdatePeerBlocked | UpdatePeerHistoryTTL | UpdatePeerLocated | UpdatePeerSettings | UpdatePeerWallpaper | UpdatePendingJoinRequests | UpdatePhoneCall | UpdatePhoneCallSignalingData | UpdatePinnedChannelMessages | UpdatePinnedDialogs | UpdatePinnedForumTopic | UpdatePinnedForumTopics | UpdatePinnedMessages | UpdatePinnedSavedDialogs | UpdatePrivacy | UpdatePtsChanged | UpdateQuickReplies | UpdateQuickReplyMessage | UpdateReadChannelDiscussionInbox | UpdateReadChannelDiscussionOutbox | UpdateReadChannelInbox | UpdateReadChannelOutbox | UpdateReadFeaturedEmojiStickers | UpdateReadFeaturedStickers | UpdateReadHistoryInbox | UpdateReadHistoryOutbox | UpdateReadMessagesContents | UpdateReadMonoForumInbox | UpdateReadMonoForumOutbox | UpdateReadStories | UpdateRecentEmojiStatuses | UpdateRecentReactions | UpdateRecentStickers | UpdateSavedDialogPinned | UpdateSavedGifs | UpdateSavedReactionTags | UpdateSavedRingtones | UpdateSentPhoneCode | UpdateSentStoryReaction | UpdateServiceNotification | UpdateSmsJob | UpdateStarGiftAuctionState | UpdateStarGiftAuctionUserState | UpdateStarGiftCraftFail | UpdateStarsBalance | UpdateStarsRevenueStatus | UpdateStickerSets | UpdateStickerSetsOrder | UpdateStoriesStealthMode | UpdateStory | UpdateStoryID | UpdateTheme | UpdateTranscribedAudio | UpdateUser | UpdateUserEmojiStatus | UpdateUserName | UpdateUserPhone | UpdateUserStatus | UpdateUserTyping | UpdateWebBrowserException | UpdateWebBrowserSettings | UpdateWebPage | UpdateWebViewResultSent
TypeUpdates: _TypeAlias = UpdateShort | UpdateShortChatMessage | UpdateShortMessage | UpdateShortSentMessage | Updates | UpdatesCombined | UpdatesTooLong
TypeUrlAuthResult: _TypeAlias = UrlAuthResultAccepted | UrlAuthResultDefault | UrlAuthResultRequest
TypeUser: _TypeAlias = User | UserEmpty
TypeUserFull: _TypeAlias = UserFull
TypeUserProfilePhoto: _TypeAlias = UserProfilePhoto | UserProfilePhotoEmpty
TypeUserStatus: _TypeAlias = UserStatusEmpty | UserStatusLastMonth | UserStatusLastWeek | UserStatusOffline | UserStatusOnline | UserStatusRecently
TypeUsername: _TypeAlias = Username
TypeVideoSize: _TypeAlias = VideoSize | VideoSizeEmojiMarkup | VideoSizeStickerMarkup
TypeWallPaper: _TypeAlias = WallPaper | WallPaperNoFile
TypeWallPaperSettings: _TypeAlias = WallPaperSettings
TypeWebAuthorization: _TypeAlias = WebAuthorization
TypeWebDocument: _TypeAlias = WebDocument | WebDocumentNoProxy
TypeWebDomainException: _TypeAlias = WebDomainException
TypeWebPage: _TypeAlias = WebPage | WebPageEmpty | WebPageNotModified | WebPagePending
TypeWebPageAttribute: _TypeAlias = WebPageAttributeAiComposeTone | WebPageAttributeStarGiftAuction | WebPageAttributeStarGiftCollection | WebPageAttributeStickerSet | WebPageAttributeStory | WebPageAttributeTheme | WebPageAttributeUniqueStarGift
TypeWebViewMessageSent: _TypeAlias = WebViewMessageSent
TypeWebViewResult: _TypeAlias = WebViewResultUrl
