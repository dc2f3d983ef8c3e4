# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram.api import users as _users
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class AccessSettings(_TLObject):
    __match_args__ = ("restricted", "add_users",)
    restricted: bool
    add_users: list[_api.TypeUser] | None
    def __init__(
        self,
        *,
        restricted: bool = False,
        add_users: _Sequence[_api.TypeUser] | None = None,
    ) -> None: ...
@_final
class AddPreviewMedia(_TLFunction[_api.TypeBotPreviewMedia]):
    __match_args__ = ("bot", "lang_code", "media",)
    bot: _api.TypeInputUser
    lang_code: str
    media: _api.TypeInputMedia
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        lang_code: str,
        media: _api.TypeInputMedia,
    ) -> None: ...
@_final
class AllowSendMessage(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("bot",)
    bot: _api.TypeInputUser
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
    ) -> None: ...
@_final
class AnswerWebhookJSONQuery(_TLFunction[bool]):
    __match_args__ = ("query_id", "data",)
    query_id: int
    data: _api.TypeDataJSON
    def __init__(
        self,
        *,
        query_id: int,
        data: _api.TypeDataJSON,
    ) -> None: ...
@_final
class BotInfo(_TLObject):
    __match_args__ = ("name", "about", "description",)
    name: str
    about: str
    description: str
    def __init__(
        self,
        *,
        name: str,
        about: str,
        description: str,
    ) -> None: ...
@_final
class CanSendMessage(_TLFunction[bool]):
    __match_args__ = ("bot",)
    bot: _api.TypeInputUser
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
    ) -> None: ...
@_final
class CheckDownloadFileParams(_TLFunction[bool]):
    __match_args__ = ("bot", "file_name", "url",)
    bot: _api.TypeInputUser
    file_name: str
    url: str
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        file_name: str,
        url: str,
    ) -> None: ...
@_final
class CheckUsername(_TLFunction[bool]):
    __match_args__ = ("username",)
    username: str
    def __init__(
        self,
        *,
        username: str,
    ) -> None: ...
@_final
class CreateBot(_TLFunction[_api.TypeUser]):
    __match_args__ = ("via_deeplink", "name", "username", "manager_id",)
    via_deeplink: bool
    name: str
    username: str
    manager_id: _api.TypeInputUser
    def __init__(
        self,
        *,
        name: str,
        username: str,
        manager_id: _api.TypeInputUser,
        via_deeplink: bool = False,
    ) -> None: ...
@_final
class DeletePreviewMedia(_TLFunction[bool]):
    __match_args__ = ("bot", "lang_code", "media",)
    bot: _api.TypeInputUser
    lang_code: str
    media: list[_api.TypeInputMedia]
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        lang_code: str,
        media: _Sequence[_api.TypeInputMedia],
    ) -> None: ...
@_final
class EditAccessSettings(_TLFunction[bool]):
    __match_args__ = ("restricted", "bot", "add_users",)
    restricted: bool
    bot: _api.TypeInputUser
    add_users: list[_api.TypeInputUser] | None
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        restricted: bool = False,
        add_users: _Sequence[_api.TypeInputUser] | None = None,
    ) -> None: ...
@_final
class EditPreviewMedia(_TLFunction[_api.TypeBotPreviewMedia]):
    __match_args__ = ("bot", "lang_code", "media", "new_media",)
    bot: _api.TypeInputUser
    lang_code: str
    media: _api.TypeInputMedia
    new_media: _api.TypeInputMedia
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        lang_code: str,
        media: _api.TypeInputMedia,
        new_media: _api.TypeInputMedia,
    ) -> None: ...
@_final
class ExportBotToken(_TLFunction[TypeExportedBotToken]):
    __match_args__ = ("bot", "revoke",)
    bot: _api.TypeInputUser
    revoke: bool
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        revoke: bool,
    ) -> None: ...
@_final
class ExportedBotToken(_TLObject):
    __match_args__ = ("token",)
    token: str
    def __init__(
        self,
        *,
        token: str,
    ) -> None: ...
@_final
class GetAccessSettings(_TLFunction[TypeAccessSettings]):
    __match_args__ = ("bot",)
    bot: _api.TypeInputUser
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
    ) -> None: ...
@_final
class GetAdminedBots(_TLFunction[list[_api.TypeUser]]):
    def __init__(self) -> None: ...
@_final
class GetBotCommands(_TLFunction[list[_api.TypeBotCommand]]):
    __match_args__ = ("scope", "lang_code",)
    scope: _api.TypeBotCommandScope
    lang_code: str
    def __init__(
        self,
        *,
        scope: _api.TypeBotCommandScope,
        lang_code: str,
    ) -> None: ...
@_final
class GetBotInfo(_TLFunction[TypeBotInfo]):
    __match_args__ = ("bot", "lang_code",)
    bot: _api.TypeInputUser | None
    lang_code: str
    def __init__(
        self,
        *,
        lang_code: str,
        bot: _api.TypeInputUser | None = None,
    ) -> None: ...
@_final
class GetBotMenuButton(_TLFunction[_api.TypeBotMenuButton]):
    __match_args__ = ("user_id",)
    user_id: _api.TypeInputUser
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
    ) -> None: ...
@_final
class GetBotRecommendations(_TLFunction[_users.TypeUsers]):
    __match_args__ = ("bot",)
    bot: _api.TypeInputUser
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
    ) -> None: ...
@_final
class GetPopularAppBots(_TLFunction[TypePopularAppBots]):
    __match_args__ = ("offset", "limit",)
    offset: str
    limit: int
    def __init__(
        self,
        *,
        offset: str,
        limit: int,
    ) -> None: ...
@_final
class GetPreviewInfo(_TLFunction[TypePreviewInfo]):
    __match_args__ = ("bot", "lang_code",)
    bot: _api.TypeInputUser
    lang_code: str
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        lang_code: str,
    ) -> None: ...
@_final
class GetPreviewMedias(_TLFunction[list[_api.TypeBotPreviewMedia]]):
    __match_args__ = ("bot",)
    bot: _api.TypeInputUser
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
    ) -> None: ...
@_final
class GetRequestedWebViewButton(_TLFunction[_api.TypeKeyboardButton]):
    __match_args__ = ("bot", "webapp_req_id",)
    bot: _api.TypeInputUser
    webapp_req_id: str
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        webapp_req_id: str,
    ) -> None: ...
@_final
class InvokeWebViewCustomMethod(_TLFunction[_api.TypeDataJSON]):
    __match_args__ = ("bot", "custom_method", "params",)
    bot: _api.TypeInputUser
    custom_method: str
    params: _api.TypeDataJSON
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        custom_method: str,
        params: _api.TypeDataJSON,
    ) -> None: ...
@_final
class PopularAppBots(_TLObject):
    __match_args__ = ("next_offset", "users",)
    next_offset: str | None
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        users: _Sequence[_api.TypeUser],
        next_offset: str | None = None,
    ) -> None: ...
@_final
class PreviewInfo(_TLObject):
    __match_args__ = ("media", "lang_codes",)
    media: list[_api.TypeBotPreviewMedia]
    lang_codes: list[str]
    def __init__(
        self,
        *,
        media: _Sequence[_api.TypeBotPreviewMedia],
        lang_codes: _Sequence[str],
    ) -> None: ...
@_final
class ReorderPreviewMedias(_TLFunction[bool]):
    __match_args__ = ("bot", "lang_code", "order",)
    bot: _api.TypeInputUser
    lang_code: str
    order: list[_api.TypeInputMedia]
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        lang_code: str,
        order: _Sequence[_api.TypeInputMedia],
    ) -> None: ...
@_final
class ReorderUsernames(_TLFunction[bool]):
    __match_args__ = ("bot", "order",)
    bot: _api.TypeInputUser
    order: list[str]
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        order: _Sequence[str],
    ) -> None: ...
@_final
class RequestWebViewButton(_TLFunction[TypeRequestedButton]):
    __match_args__ = ("user_id", "button",)
    user_id: _api.TypeInputUser
    button: _api.TypeKeyboardButton
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        button: _api.TypeKeyboardButton,
    ) -> None: ...
@_final
class RequestedButton(_TLObject):
    __match_args__ = ("webapp_req_id",)
    webapp_req_id: str
    def __init__(
        self,
        *,
        webapp_req_id: str,
    ) -> None: ...
@_final
class ResetBotCommands(_TLFunction[bool]):
    __match_args__ = ("scope", "lang_code",)
    scope: _api.TypeBotCommandScope
    lang_code: str
    def __init__(
        self,
        *,
        scope: _api.TypeBotCommandScope,
        lang_code: str,
    ) -> None: ...
@_final
class SendCustomRequest(_TLFunction[_api.TypeDataJSON]):
    __match_args__ = ("custom_method", "params",)
    custom_method: str
    params: _api.TypeDataJSON
    def __init__(
        self,
        *,
        custom_method: str,
        params: _api.TypeDataJSON,
    ) -> None: ...
@_final
class SetBotBroadcastDefaultAdminRights(_TLFunction[bool]):
    __match_args__ = ("admin_rights",)
    admin_rights: _api.TypeChatAdminRights
    def __init__(
        self,
        *,
        admin_rights: _api.TypeChatAdminRights,
    ) -> None: ...
@_final
class SetBotCommands(_TLFunction[bool]):
    __match_args__ = ("scope", "lang_code", "commands",)
    scope: _api.TypeBotCommandScope
    lang_code: str
    commands: list[_api.TypeBotCommand]
    def __init__(
        self,
        *,
        scope: _api.TypeBotCommandScope,
        lang_code: str,
        commands: _Sequence[_api.TypeBotCommand],
    ) -> None: ...
@_final
class SetBotGroupDefaultAdminRights(_TLFunction[bool]):
    __match_args__ = ("admin_rights",)
    admin_rights: _api.TypeChatAdminRights
    def __init__(
        self,
        *,
        admin_rights: _api.TypeChatAdminRights,
    ) -> None: ...
@_final
class SetBotInfo(_TLFunction[bool]):
    __match_args__ = ("bot", "lang_code", "name", "about", "description",)
    bot: _api.TypeInputUser | None
    lang_code: str
    name: str | None
    about: str | None
    description: str | None
    def __init__(
        self,
        *,
        lang_code: str,
        bot: _api.TypeInputUser | None = None,
        name: str | None = None,
        about: str | None = None,
        description: str | None = None,
    ) -> None: ...
@_final
class SetBotMenuButton(_TLFunction[bool]):
    __match_args__ = ("user_id", "button",)
    user_id: _api.TypeInputUser
    button: _api.TypeBotMenuButton
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        button: _api.TypeBotMenuButton,
    ) -> None: ...
@_final
class SetCustomVerification(_TLFunction[bool]):
    __match_args__ = ("enabled", "bot", "peer", "custom_description",)
    enabled: bool
    bot: _api.TypeInputUser | None
    peer: _api.TypeInputPeer
    custom_description: str | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        enabled: bool = False,
        bot: _api.TypeInputUser | None = None,
        custom_description: str | None = None,
    ) -> None: ...
@_final
class SetJoinChatResults(_TLFunction[bool]):
    __match_args__ = ("query_id", "result",)
    query_id: int
    result: _api.TypeJoinChatBotResult
    def __init__(
        self,
        *,
        query_id: int,
        result: _api.TypeJoinChatBotResult,
    ) -> None: ...
@_final
class ToggleUserEmojiStatusPermission(_TLFunction[bool]):
    __match_args__ = ("bot", "enabled",)
    bot: _api.TypeInputUser
    enabled: bool
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        enabled: bool,
    ) -> None: ...
@_final
class ToggleUsername(_TLFunction[bool]):
    __match_args__ = ("bot", "username", "active",)
    bot: _api.TypeInputUser
    username: str
    active: bool
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        username: str,
        active: bool,
    ) -> None: ...
@_final
class UpdateStarRefProgram(_TLFunction[_api.TypeStarRefProgram]):
    __match_args__ = ("bot", "commission_permille", "duration_months",)
    bot: _api.TypeInputUser
    commission_permille: int
    duration_months: int | None
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        commission_permille: int,
        duration_months: int | None = None,
    ) -> None: ...
@_final
class UpdateUserEmojiStatus(_TLFunction[bool]):
    __match_args__ = ("user_id", "emoji_status",)
    user_id: _api.TypeInputUser
    emoji_status: _api.TypeEmojiStatus
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        emoji_status: _api.TypeEmojiStatus,
    ) -> None: ...
TypeAccessSettings: _TypeAlias = AccessSettings
TypeBotInfo: _TypeAlias = BotInfo
TypeExportedBotToken: _TypeAlias = ExportedBotToken
TypePopularAppBots: _TypeAlias = PopularAppBots
TypePreviewInfo: _TypeAlias = PreviewInfo
TypeRequestedButton: _TypeAlias = RequestedButton
