# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram.api import auth as _auth
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class AcceptAuthorization(_TLFunction[bool]):
    __match_args__ = ("bot_id", "scope", "public_key", "value_hashes", "credentials",)
    bot_id: int
    scope: str
    public_key: str
    value_hashes: list[_api.TypeSecureValueHash]
    credentials: _api.TypeSecureCredentialsEncrypted
    def __init__(
        self,
        *,
        bot_id: int,
        scope: str,
        public_key: str,
        value_hashes: _Sequence[_api.TypeSecureValueHash],
        credentials: _api.TypeSecureCredentialsEncrypted,
    ) -> None: ...
@_final
class AuthorizationForm(_TLObject):
    __match_args__ = ("required_types", "values", "errors", "users", "privacy_policy_url",)
    required_types: list[_api.TypeSecureRequiredType]
    values: list[_api.TypeSecureValue]
    errors: list[_api.TypeSecureValueError]
    users: list[_api.TypeUser]
    privacy_policy_url: str | None
    def __init__(
        self,
        *,
        required_types: _Sequence[_api.TypeSecureRequiredType],
        values: _Sequence[_api.TypeSecureValue],
        errors: _Sequence[_api.TypeSecureValueError],
        users: _Sequence[_api.TypeUser],
        privacy_policy_url: str | None = None,
    ) -> None: ...
@_final
class Authorizations(_TLObject):
    __match_args__ = ("authorization_ttl_days", "authorizations",)
    authorization_ttl_days: int
    authorizations: list[_api.TypeAuthorization]
    def __init__(
        self,
        *,
        authorization_ttl_days: int,
        authorizations: _Sequence[_api.TypeAuthorization],
    ) -> None: ...
@_final
class AutoDownloadSettings(_TLObject):
    __match_args__ = ("low", "medium", "high",)
    low: _api.TypeAutoDownloadSettings
    medium: _api.TypeAutoDownloadSettings
    high: _api.TypeAutoDownloadSettings
    def __init__(
        self,
        *,
        low: _api.TypeAutoDownloadSettings,
        medium: _api.TypeAutoDownloadSettings,
        high: _api.TypeAutoDownloadSettings,
    ) -> None: ...
@_final
class AutoSaveSettings(_TLObject):
    __match_args__ = ("users_settings", "chats_settings", "broadcasts_settings", "exceptions", "chats", "users",)
    users_settings: _api.TypeAutoSaveSettings
    chats_settings: _api.TypeAutoSaveSettings
    broadcasts_settings: _api.TypeAutoSaveSettings
    exceptions: list[_api.TypeAutoSaveException]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        users_settings: _api.TypeAutoSaveSettings,
        chats_settings: _api.TypeAutoSaveSettings,
        broadcasts_settings: _api.TypeAutoSaveSettings,
        exceptions: _Sequence[_api.TypeAutoSaveException],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class BusinessChatLinks(_TLObject):
    __match_args__ = ("links", "chats", "users",)
    links: list[_api.TypeBusinessChatLink]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        links: _Sequence[_api.TypeBusinessChatLink],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class CancelPasswordEmail(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class ChangeAuthorizationSettings(_TLFunction[bool]):
    __match_args__ = ("confirmed", "hash", "encrypted_requests_disabled", "call_requests_disabled",)
    confirmed: bool
    hash: int
    encrypted_requests_disabled: bool | None
    call_requests_disabled: bool | None
    def __init__(
        self,
        *,
        hash: int,
        confirmed: bool = False,
        encrypted_requests_disabled: bool | None = None,
        call_requests_disabled: bool | None = None,
    ) -> None: ...
@_final
class ChangePhone(_TLFunction[_api.TypeUser]):
    __match_args__ = ("phone_number", "phone_code_hash", "phone_code",)
    phone_number: str
    phone_code_hash: str
    phone_code: str
    def __init__(
        self,
        *,
        phone_number: str,
        phone_code_hash: str,
        phone_code: str,
    ) -> None: ...
@_final
class ChatThemes(_TLObject):
    __match_args__ = ("hash", "themes", "chats", "users", "next_offset",)
    hash: int
    themes: list[_api.TypeChatTheme]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    next_offset: str | None
    def __init__(
        self,
        *,
        hash: int,
        themes: _Sequence[_api.TypeChatTheme],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        next_offset: str | None = None,
    ) -> None: ...
@_final
class ChatThemesNotModified(_TLObject):
    def __init__(self) -> None: ...
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
class ClearRecentEmojiStatuses(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class ConfirmBotConnection(_TLFunction[bool]):
    __match_args__ = ("bot_id",)
    bot_id: _api.TypeInputUser
    def __init__(
        self,
        *,
        bot_id: _api.TypeInputUser,
    ) -> None: ...
@_final
class ConfirmPasswordEmail(_TLFunction[bool]):
    __match_args__ = ("code",)
    code: str
    def __init__(
        self,
        *,
        code: str,
    ) -> None: ...
@_final
class ConfirmPhone(_TLFunction[bool]):
    __match_args__ = ("phone_code_hash", "phone_code",)
    phone_code_hash: str
    phone_code: str
    def __init__(
        self,
        *,
        phone_code_hash: str,
        phone_code: str,
    ) -> None: ...
@_final
class ConnectedBots(_TLObject):
    __match_args__ = ("connected_bots", "users",)
    connected_bots: list[_api.TypeConnectedBot]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        connected_bots: _Sequence[_api.TypeConnectedBot],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ContentSettings(_TLObject):
    __match_args__ = ("sensitive_enabled", "sensitive_can_change",)
    sensitive_enabled: bool
    sensitive_can_change: bool
    def __init__(
        self,
        *,
        sensitive_enabled: bool = False,
        sensitive_can_change: bool = False,
    ) -> None: ...
@_final
class CreateBusinessChatLink(_TLFunction[_api.TypeBusinessChatLink]):
    __match_args__ = ("link",)
    link: _api.TypeInputBusinessChatLink
    def __init__(
        self,
        *,
        link: _api.TypeInputBusinessChatLink,
    ) -> None: ...
@_final
class CreateTheme(_TLFunction[_api.TypeTheme]):
    __match_args__ = ("slug", "title", "document", "settings",)
    slug: str
    title: str
    document: _api.TypeInputDocument | None
    settings: list[_api.TypeInputThemeSettings] | None
    def __init__(
        self,
        *,
        slug: str,
        title: str,
        document: _api.TypeInputDocument | None = None,
        settings: _Sequence[_api.TypeInputThemeSettings] | None = None,
    ) -> None: ...
@_final
class DeclinePasswordReset(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class DeleteAccount(_TLFunction[bool]):
    __match_args__ = ("reason", "password",)
    reason: str
    password: _api.TypeInputCheckPasswordSRP | None
    def __init__(
        self,
        *,
        reason: str,
        password: _api.TypeInputCheckPasswordSRP | None = None,
    ) -> None: ...
@_final
class DeleteAutoSaveExceptions(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class DeleteBusinessChatLink(_TLFunction[bool]):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class DeletePasskey(_TLFunction[bool]):
    __match_args__ = ("id",)
    id: str
    def __init__(
        self,
        *,
        id: str,
    ) -> None: ...
@_final
class DeleteSecureValue(_TLFunction[bool]):
    __match_args__ = ("types",)
    types: list[_api.TypeSecureValueType]
    def __init__(
        self,
        *,
        types: _Sequence[_api.TypeSecureValueType],
    ) -> None: ...
@_final
class DeleteWebBrowserSettingsExceptions(_TLFunction[TypeWebBrowserSettings]):
    def __init__(self) -> None: ...
@_final
class DisablePeerConnectedBot(_TLFunction[bool]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class EditBusinessChatLink(_TLFunction[_api.TypeBusinessChatLink]):
    __match_args__ = ("slug", "link",)
    slug: str
    link: _api.TypeInputBusinessChatLink
    def __init__(
        self,
        *,
        slug: str,
        link: _api.TypeInputBusinessChatLink,
    ) -> None: ...
@_final
class EmailVerified(_TLObject):
    __match_args__ = ("email",)
    email: str
    def __init__(
        self,
        *,
        email: str,
    ) -> None: ...
@_final
class EmailVerifiedLogin(_TLObject):
    __match_args__ = ("email", "sent_code",)
    email: str
    sent_code: _auth.TypeSentCode
    def __init__(
        self,
        *,
        email: str,
        sent_code: _auth.TypeSentCode,
    ) -> None: ...
@_final
class EmojiStatuses(_TLObject):
    __match_args__ = ("hash", "statuses",)
    hash: int
    statuses: list[_api.TypeEmojiStatus]
    def __init__(
        self,
        *,
        hash: int,
        statuses: _Sequence[_api.TypeEmojiStatus],
    ) -> None: ...
@_final
class EmojiStatusesNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class FinishTakeoutSession(_TLFunction[bool]):
    __match_args__ = ("success",)
    success: bool
    def __init__(
        self,
        *,
        success: bool = False,
    ) -> None: ...
@_final
class GetAccountTTL(_TLFunction[_api.TypeAccountDaysTTL]):
    def __init__(self) -> None: ...
@_final
class GetAllSecureValues(_TLFunction[list[_api.TypeSecureValue]]):
    def __init__(self) -> None: ...
@_final
class GetAuthorizationForm(_TLFunction[TypeAuthorizationForm]):
    __match_args__ = ("bot_id", "scope", "public_key",)
    bot_id: int
    scope: str
    public_key: str
    def __init__(
        self,
        *,
        bot_id: int,
        scope: str,
        public_key: str,
    ) -> None: ...
@_final
class GetAuthorizations(_TLFunction[TypeAuthorizations]):
    def __init__(self) -> None: ...
@_final
class GetAutoDownloadSettings(_TLFunction[TypeAutoDownloadSettings]):
    def __init__(self) -> None: ...
@_final
class GetAutoSaveSettings(_TLFunction[TypeAutoSaveSettings]):
    def __init__(self) -> None: ...
@_final
class GetBotBusinessConnection(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("connection_id",)
    connection_id: str
    def __init__(
        self,
        *,
        connection_id: str,
    ) -> None: ...
@_final
class GetBusinessChatLinks(_TLFunction[TypeBusinessChatLinks]):
    def __init__(self) -> None: ...
@_final
class GetChannelDefaultEmojiStatuses(_TLFunction[TypeEmojiStatuses]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetChannelRestrictedStatusEmojis(_TLFunction[_api.TypeEmojiList]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetChatThemes(_TLFunction[TypeThemes]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetCollectibleEmojiStatuses(_TLFunction[TypeEmojiStatuses]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetConnectedBots(_TLFunction[TypeConnectedBots]):
    def __init__(self) -> None: ...
@_final
class GetContactSignUpNotification(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class GetContentSettings(_TLFunction[TypeContentSettings]):
    def __init__(self) -> None: ...
@_final
class GetDefaultBackgroundEmojis(_TLFunction[_api.TypeEmojiList]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetDefaultEmojiStatuses(_TLFunction[TypeEmojiStatuses]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetDefaultGroupPhotoEmojis(_TLFunction[_api.TypeEmojiList]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetDefaultProfilePhotoEmojis(_TLFunction[_api.TypeEmojiList]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetGlobalPrivacySettings(_TLFunction[_api.TypeGlobalPrivacySettings]):
    def __init__(self) -> None: ...
@_final
class GetMultiWallPapers(_TLFunction[list[_api.TypeWallPaper]]):
    __match_args__ = ("wallpapers",)
    wallpapers: list[_api.TypeInputWallPaper]
    def __init__(
        self,
        *,
        wallpapers: _Sequence[_api.TypeInputWallPaper],
    ) -> None: ...
@_final
class GetNotifyExceptions(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("compare_sound", "compare_stories", "peer",)
    compare_sound: bool
    compare_stories: bool
    peer: _api.TypeInputNotifyPeer | None
    def __init__(
        self,
        *,
        compare_sound: bool = False,
        compare_stories: bool = False,
        peer: _api.TypeInputNotifyPeer | None = None,
    ) -> None: ...
@_final
class GetNotifySettings(_TLFunction[_api.TypePeerNotifySettings]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputNotifyPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputNotifyPeer,
    ) -> None: ...
@_final
class GetPaidMessagesRevenue(_TLFunction[TypePaidMessagesRevenue]):
    __match_args__ = ("parent_peer", "user_id",)
    parent_peer: _api.TypeInputPeer | None
    user_id: _api.TypeInputUser
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        parent_peer: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class GetPasskeys(_TLFunction[TypePasskeys]):
    def __init__(self) -> None: ...
@_final
class GetPassword(_TLFunction[TypePassword]):
    def __init__(self) -> None: ...
@_final
class GetPasswordSettings(_TLFunction[TypePasswordSettings]):
    __match_args__ = ("password",)
    password: _api.TypeInputCheckPasswordSRP
    def __init__(
        self,
        *,
        password: _api.TypeInputCheckPasswordSRP,
    ) -> None: ...
@_final
class GetPrivacy(_TLFunction[TypePrivacyRules]):
    __match_args__ = ("key",)
    key: _api.TypeInputPrivacyKey
    def __init__(
        self,
        *,
        key: _api.TypeInputPrivacyKey,
    ) -> None: ...
@_final
class GetReactionsNotifySettings(_TLFunction[_api.TypeReactionsNotifySettings]):
    def __init__(self) -> None: ...
@_final
class GetRecentEmojiStatuses(_TLFunction[TypeEmojiStatuses]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetSavedMusicIds(_TLFunction[TypeSavedMusicIds]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetSavedRingtones(_TLFunction[TypeSavedRingtones]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetSecureValue(_TLFunction[list[_api.TypeSecureValue]]):
    __match_args__ = ("types",)
    types: list[_api.TypeSecureValueType]
    def __init__(
        self,
        *,
        types: _Sequence[_api.TypeSecureValueType],
    ) -> None: ...
@_final
class GetTheme(_TLFunction[_api.TypeTheme]):
    __match_args__ = ("format", "theme",)
    format: str
    theme: _api.TypeInputTheme
    def __init__(
        self,
        *,
        format: str,
        theme: _api.TypeInputTheme,
    ) -> None: ...
@_final
class GetThemes(_TLFunction[TypeThemes]):
    __match_args__ = ("format", "hash",)
    format: str
    hash: int
    def __init__(
        self,
        *,
        format: str,
        hash: int,
    ) -> None: ...
@_final
class GetTmpPassword(_TLFunction[TypeTmpPassword]):
    __match_args__ = ("password", "period",)
    password: _api.TypeInputCheckPasswordSRP
    period: int
    def __init__(
        self,
        *,
        password: _api.TypeInputCheckPasswordSRP,
        period: int,
    ) -> None: ...
@_final
class GetUniqueGiftChatThemes(_TLFunction[TypeChatThemes]):
    __match_args__ = ("offset", "limit", "hash",)
    offset: str
    limit: int
    hash: int
    def __init__(
        self,
        *,
        offset: str,
        limit: int,
        hash: int,
    ) -> None: ...
@_final
class GetWallPaper(_TLFunction[_api.TypeWallPaper]):
    __match_args__ = ("wallpaper",)
    wallpaper: _api.TypeInputWallPaper
    def __init__(
        self,
        *,
        wallpaper: _api.TypeInputWallPaper,
    ) -> None: ...
@_final
class GetWallPapers(_TLFunction[TypeWallPapers]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetWebAuthorizations(_TLFunction[TypeWebAuthorizations]):
    def __init__(self) -> None: ...
@_final
class GetWebBrowserSettings(_TLFunction[TypeWebBrowserSettings]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class InitPasskeyRegistration(_TLFunction[TypePasskeyRegistrationOptions]):
    def __init__(self) -> None: ...
@_final
class InitTakeoutSession(_TLFunction[TypeTakeout]):
    __match_args__ = ("contacts", "message_users", "message_chats", "message_megagroups", "message_channels", "files", "file_max_size",)
    contacts: bool
    message_users: bool
    message_chats: bool
    message_megagroups: bool
    message_channels: bool
    files: bool
    file_max_size: int | None
    def __init__(
        self,
        *,
        contacts: bool = False,
        message_users: bool = False,
        message_chats: bool = False,
        message_megagroups: bool = False,
        message_channels: bool = False,
        files: bool = False,
        file_max_size: int | None = None,
    ) -> None: ...
@_final
class InstallTheme(_TLFunction[bool]):
    __match_args__ = ("dark", "theme", "format", "base_theme",)
    dark: bool
    theme: _api.TypeInputTheme | None
    format: str | None
    base_theme: _api.TypeBaseTheme | None
    def __init__(
        self,
        *,
        dark: bool = False,
        theme: _api.TypeInputTheme | None = None,
        format: str | None = None,
        base_theme: _api.TypeBaseTheme | None = None,
    ) -> None: ...
@_final
class InstallWallPaper(_TLFunction[bool]):
    __match_args__ = ("wallpaper", "settings",)
    wallpaper: _api.TypeInputWallPaper
    settings: _api.TypeWallPaperSettings
    def __init__(
        self,
        *,
        wallpaper: _api.TypeInputWallPaper,
        settings: _api.TypeWallPaperSettings,
    ) -> None: ...
@_final
class InvalidateSignInCodes(_TLFunction[bool]):
    __match_args__ = ("codes",)
    codes: list[str]
    def __init__(
        self,
        *,
        codes: _Sequence[str],
    ) -> None: ...
@_final
class PaidMessagesRevenue(_TLObject):
    __match_args__ = ("stars_amount",)
    stars_amount: int
    def __init__(
        self,
        *,
        stars_amount: int,
    ) -> None: ...
@_final
class PasskeyRegistrationOptions(_TLObject):
    __match_args__ = ("options",)
    options: _api.TypeDataJSON
    def __init__(
        self,
        *,
        options: _api.TypeDataJSON,
    ) -> None: ...
@_final
class Passkeys(_TLObject):
    __match_args__ = ("passkeys",)
    passkeys: list[_api.TypePasskey]
    def __init__(
        self,
        *,
        passkeys: _Sequence[_api.TypePasskey],
    ) -> None: ...
@_final
class Password(_TLObject):
    __match_args__ = ("has_recovery", "has_secure_values", "has_password", "current_algo", "srp_B", "srp_id", "hint", "email_unconfirmed_pattern", "new_algo", "new_secure_algo", "secure_random", "pending_reset_date", "login_email_pattern",)
    has_recovery: bool
    has_secure_values: bool
    has_password: bool
    current_algo: _api.TypePasswordKdfAlgo | None
    srp_B: bytes | None
    srp_id: int | None
    hint: str | None
    email_unconfirmed_pattern: str | None
    new_algo: _api.TypePasswordKdfAlgo
    new_secure_algo: _api.TypeSecurePasswordKdfAlgo
    secure_random: bytes
    pending_reset_date: int | None
    login_email_pattern: str | None
    def __init__(
        self,
        *,
        new_algo: _api.TypePasswordKdfAlgo,
        new_secure_algo: _api.TypeSecurePasswordKdfAlgo,
        secure_random: bytes,
        has_recovery: bool = False,
        has_secure_values: bool = False,
        has_password: bool = False,
        current_algo: _api.TypePasswordKdfAlgo | None = None,
        srp_B: bytes | None = None,
        srp_id: int | None = None,
        hint: str | None = None,
        email_unconfirmed_pattern: str | None = None,
        pending_reset_date: int | None = None,
        login_email_pattern: str | None = None,
    ) -> None: ...
@_final
class PasswordInputSettings(_TLObject):
    __match_args__ = ("new_algo", "new_password_hash", "hint", "email", "new_secure_settings",)
    new_algo: _api.TypePasswordKdfAlgo | None
    new_password_hash: bytes | None
    hint: str | None
    email: str | None
    new_secure_settings: _api.TypeSecureSecretSettings | None
    def __init__(
        self,
        *,
        new_algo: _api.TypePasswordKdfAlgo | None = None,
        new_password_hash: bytes | None = None,
        hint: str | None = None,
        email: str | None = None,
        new_secure_settings: _api.TypeSecureSecretSettings | None = None,
    ) -> None: ...
@_final
class PasswordSettings(_TLObject):
    __match_args__ = ("email", "secure_settings",)
    email: str | None
    secure_settings: _api.TypeSecureSecretSettings | None
    def __init__(
        self,
        *,
        email: str | None = None,
        secure_settings: _api.TypeSecureSecretSettings | None = None,
    ) -> None: ...
@_final
class PrivacyRules(_TLObject):
    __match_args__ = ("rules", "chats", "users",)
    rules: list[_api.TypePrivacyRule]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        rules: _Sequence[_api.TypePrivacyRule],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class RegisterDevice(_TLFunction[bool]):
    __match_args__ = ("no_muted", "token_type", "token", "app_sandbox", "secret", "other_uids",)
    no_muted: bool
    token_type: int
    token: str
    app_sandbox: bool
    secret: bytes
    other_uids: list[int]
    def __init__(
        self,
        *,
        token_type: int,
        token: str,
        app_sandbox: bool,
        secret: bytes,
        other_uids: _Sequence[int],
        no_muted: bool = False,
    ) -> None: ...
@_final
class RegisterPasskey(_TLFunction[_api.TypePasskey]):
    __match_args__ = ("credential",)
    credential: _api.TypeInputPasskeyCredential
    def __init__(
        self,
        *,
        credential: _api.TypeInputPasskeyCredential,
    ) -> None: ...
@_final
class ReorderUsernames(_TLFunction[bool]):
    __match_args__ = ("order",)
    order: list[str]
    def __init__(
        self,
        *,
        order: _Sequence[str],
    ) -> None: ...
@_final
class ReportPeer(_TLFunction[bool]):
    __match_args__ = ("peer", "reason", "message",)
    peer: _api.TypeInputPeer
    reason: _api.TypeReportReason
    message: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        reason: _api.TypeReportReason,
        message: str,
    ) -> None: ...
@_final
class ReportProfilePhoto(_TLFunction[bool]):
    __match_args__ = ("peer", "photo_id", "reason", "message",)
    peer: _api.TypeInputPeer
    photo_id: _api.TypeInputPhoto
    reason: _api.TypeReportReason
    message: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        photo_id: _api.TypeInputPhoto,
        reason: _api.TypeReportReason,
        message: str,
    ) -> None: ...
@_final
class ResendPasswordEmail(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class ResetAuthorization(_TLFunction[bool]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class ResetNotifySettings(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class ResetPassword(_TLFunction[TypeResetPasswordResult]):
    def __init__(self) -> None: ...
@_final
class ResetPasswordFailedWait(_TLObject):
    __match_args__ = ("retry_date",)
    retry_date: int
    def __init__(
        self,
        *,
        retry_date: int,
    ) -> None: ...
@_final
class ResetPasswordOk(_TLObject):
    def __init__(self) -> None: ...
@_final
class ResetPasswordRequestedWait(_TLObject):
    __match_args__ = ("until_date",)
    until_date: int
    def __init__(
        self,
        *,
        until_date: int,
    ) -> None: ...
@_final
class ResetWallPapers(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class ResetWebAuthorization(_TLFunction[bool]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class ResetWebAuthorizations(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class ResolveBusinessChatLink(_TLFunction[TypeResolvedBusinessChatLinks]):
    __match_args__ = ("slug",)
    slug: str
    def __init__(
        self,
        *,
        slug: str,
    ) -> None: ...
@_final
class ResolvedBusinessChatLinks(_TLObject):
    __match_args__ = ("peer", "message", "entities", "chats", "users",)
    peer: _api.TypePeer
    message: str
    entities: list[_api.TypeMessageEntity] | None
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        peer: _api.TypePeer,
        message: str,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        entities: _Sequence[_api.TypeMessageEntity] | None = None,
    ) -> None: ...
@_final
class SaveAutoDownloadSettings(_TLFunction[bool]):
    __match_args__ = ("low", "high", "settings",)
    low: bool
    high: bool
    settings: _api.TypeAutoDownloadSettings
    def __init__(
        self,
        *,
        settings: _api.TypeAutoDownloadSettings,
        low: bool = False,
        high: bool = False,
    ) -> None: ...
@_final
class SaveAutoSaveSettings(_TLFunction[bool]):
    __match_args__ = ("users", "chats", "broadcasts", "peer", "settings",)
    users: bool
    chats: bool
    broadcasts: bool
    peer: _api.TypeInputPeer | None
    settings: _api.TypeAutoSaveSettings
    def __init__(
        self,
        *,
        settings: _api.TypeAutoSaveSettings,
        users: bool = False,
        chats: bool = False,
        broadcasts: bool = False,
        peer: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class SaveMusic(_TLFunction[bool]):
    __match_args__ = ("unsave", "id", "after_id",)
    unsave: bool
    id: _api.TypeInputDocument
    after_id: _api.TypeInputDocument | None
    def __init__(
        self,
        *,
        id: _api.TypeInputDocument,
        unsave: bool = False,
        after_id: _api.TypeInputDocument | None = None,
    ) -> None: ...
@_final
class SaveRingtone(_TLFunction[TypeSavedRingtone]):
    __match_args__ = ("id", "unsave",)
    id: _api.TypeInputDocument
    unsave: bool
    def __init__(
        self,
        *,
        id: _api.TypeInputDocument,
        unsave: bool,
    ) -> None: ...
@_final
class SaveSecureValue(_TLFunction[_api.TypeSecureValue]):
    __match_args__ = ("value", "secure_secret_id",)
    value: _api.TypeInputSecureValue
    secure_secret_id: int
    def __init__(
        self,
        *,
        value: _api.TypeInputSecureValue,
        secure_secret_id: int,
    ) -> None: ...
@_final
class SaveTheme(_TLFunction[bool]):
    __match_args__ = ("theme", "unsave",)
    theme: _api.TypeInputTheme
    unsave: bool
    def __init__(
        self,
        *,
        theme: _api.TypeInputTheme,
        unsave: bool,
    ) -> None: ...
@_final
class SaveWallPaper(_TLFunction[bool]):
    __match_args__ = ("wallpaper", "unsave", "settings",)
    wallpaper: _api.TypeInputWallPaper
    unsave: bool
    settings: _api.TypeWallPaperSettings
    def __init__(
        self,
        *,
        wallpaper: _api.TypeInputWallPaper,
        unsave: bool,
        settings: _api.TypeWallPaperSettings,
    ) -> None: ...
@_final
class SavedMusicIds(_TLObject):
    __match_args__ = ("ids",)
    ids: list[int]
    def __init__(
        self,
        *,
        ids: _Sequence[int],
    ) -> None: ...
@_final
class SavedMusicIdsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class SavedRingtone(_TLObject):
    def __init__(self) -> None: ...
@_final
class SavedRingtoneConverted(_TLObject):
    __match_args__ = ("document",)
    document: _api.TypeDocument
    def __init__(
        self,
        *,
        document: _api.TypeDocument,
    ) -> None: ...
@_final
class SavedRingtones(_TLObject):
    __match_args__ = ("hash", "ringtones",)
    hash: int
    ringtones: list[_api.TypeDocument]
    def __init__(
        self,
        *,
        hash: int,
        ringtones: _Sequence[_api.TypeDocument],
    ) -> None: ...
@_final
class SavedRingtonesNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class SendChangePhoneCode(_TLFunction[_auth.TypeSentCode]):
    __match_args__ = ("phone_number", "settings",)
    phone_number: str
    settings: _api.TypeCodeSettings
    def __init__(
        self,
        *,
        phone_number: str,
        settings: _api.TypeCodeSettings,
    ) -> None: ...
@_final
class SendConfirmPhoneCode(_TLFunction[_auth.TypeSentCode]):
    __match_args__ = ("hash", "settings",)
    hash: str
    settings: _api.TypeCodeSettings
    def __init__(
        self,
        *,
        hash: str,
        settings: _api.TypeCodeSettings,
    ) -> None: ...
@_final
class SendVerifyEmailCode(_TLFunction[TypeSentEmailCode]):
    __match_args__ = ("purpose", "email",)
    purpose: _api.TypeEmailVerifyPurpose
    email: str
    def __init__(
        self,
        *,
        purpose: _api.TypeEmailVerifyPurpose,
        email: str,
    ) -> None: ...
@_final
class SendVerifyPhoneCode(_TLFunction[_auth.TypeSentCode]):
    __match_args__ = ("phone_number", "settings",)
    phone_number: str
    settings: _api.TypeCodeSettings
    def __init__(
        self,
        *,
        phone_number: str,
        settings: _api.TypeCodeSettings,
    ) -> None: ...
@_final
class SentEmailCode(_TLObject):
    __match_args__ = ("email_pattern", "length",)
    email_pattern: str
    length: int
    def __init__(
        self,
        *,
        email_pattern: str,
        length: int,
    ) -> None: ...
@_final
class SetAccountTTL(_TLFunction[bool]):
    __match_args__ = ("ttl",)
    ttl: _api.TypeAccountDaysTTL
    def __init__(
        self,
        *,
        ttl: _api.TypeAccountDaysTTL,
    ) -> None: ...
@_final
class SetAuthorizationTTL(_TLFunction[bool]):
    __match_args__ = ("authorization_ttl_days",)
    authorization_ttl_days: int
    def __init__(
        self,
        *,
        authorization_ttl_days: int,
    ) -> None: ...
@_final
class SetContactSignUpNotification(_TLFunction[bool]):
    __match_args__ = ("silent",)
    silent: bool
    def __init__(
        self,
        *,
        silent: bool,
    ) -> None: ...
@_final
class SetContentSettings(_TLFunction[bool]):
    __match_args__ = ("sensitive_enabled",)
    sensitive_enabled: bool
    def __init__(
        self,
        *,
        sensitive_enabled: bool = False,
    ) -> None: ...
@_final
class SetGlobalPrivacySettings(_TLFunction[_api.TypeGlobalPrivacySettings]):
    __match_args__ = ("settings",)
    settings: _api.TypeGlobalPrivacySettings
    def __init__(
        self,
        *,
        settings: _api.TypeGlobalPrivacySettings,
    ) -> None: ...
@_final
class SetMainProfileTab(_TLFunction[bool]):
    __match_args__ = ("tab",)
    tab: _api.TypeProfileTab
    def __init__(
        self,
        *,
        tab: _api.TypeProfileTab,
    ) -> None: ...
@_final
class SetPrivacy(_TLFunction[TypePrivacyRules]):
    __match_args__ = ("key", "rules",)
    key: _api.TypeInputPrivacyKey
    rules: list[_api.TypeInputPrivacyRule]
    def __init__(
        self,
        *,
        key: _api.TypeInputPrivacyKey,
        rules: _Sequence[_api.TypeInputPrivacyRule],
    ) -> None: ...
@_final
class SetReactionsNotifySettings(_TLFunction[_api.TypeReactionsNotifySettings]):
    __match_args__ = ("settings",)
    settings: _api.TypeReactionsNotifySettings
    def __init__(
        self,
        *,
        settings: _api.TypeReactionsNotifySettings,
    ) -> None: ...
@_final
class Takeout(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class Themes(_TLObject):
    __match_args__ = ("hash", "themes",)
    hash: int
    themes: list[_api.TypeTheme]
    def __init__(
        self,
        *,
        hash: int,
        themes: _Sequence[_api.TypeTheme],
    ) -> None: ...
@_final
class ThemesNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class TmpPassword(_TLObject):
    __match_args__ = ("tmp_password", "valid_until",)
    tmp_password: bytes
    valid_until: int
    def __init__(
        self,
        *,
        tmp_password: bytes,
        valid_until: int,
    ) -> None: ...
@_final
class ToggleConnectedBotPaused(_TLFunction[bool]):
    __match_args__ = ("peer", "paused",)
    peer: _api.TypeInputPeer
    paused: bool
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        paused: bool,
    ) -> None: ...
@_final
class ToggleNoPaidMessagesException(_TLFunction[bool]):
    __match_args__ = ("refund_charged", "require_payment", "parent_peer", "user_id",)
    refund_charged: bool
    require_payment: bool
    parent_peer: _api.TypeInputPeer | None
    user_id: _api.TypeInputUser
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        refund_charged: bool = False,
        require_payment: bool = False,
        parent_peer: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class ToggleSponsoredMessages(_TLFunction[bool]):
    __match_args__ = ("enabled",)
    enabled: bool
    def __init__(
        self,
        *,
        enabled: bool,
    ) -> None: ...
@_final
class ToggleUsername(_TLFunction[bool]):
    __match_args__ = ("username", "active",)
    username: str
    active: bool
    def __init__(
        self,
        *,
        username: str,
        active: bool,
    ) -> None: ...
@_final
class ToggleWebBrowserSettingsException(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("delete", "open_external_browser", "url",)
    delete: bool
    open_external_browser: bool | None
    url: str
    def __init__(
        self,
        *,
        url: str,
        delete: bool = False,
        open_external_browser: bool | None = None,
    ) -> None: ...
@_final
class UnregisterDevice(_TLFunction[bool]):
    __match_args__ = ("token_type", "token", "other_uids",)
    token_type: int
    token: str
    other_uids: list[int]
    def __init__(
        self,
        *,
        token_type: int,
        token: str,
        other_uids: _Sequence[int],
    ) -> None: ...
@_final
class UpdateBirthday(_TLFunction[bool]):
    __match_args__ = ("birthday",)
    birthday: _api.TypeBirthday | None
    def __init__(
        self,
        *,
        birthday: _api.TypeBirthday | None = None,
    ) -> None: ...
@_final
class UpdateBusinessAwayMessage(_TLFunction[bool]):
    __match_args__ = ("message",)
    message: _api.TypeInputBusinessAwayMessage | None
    def __init__(
        self,
        *,
        message: _api.TypeInputBusinessAwayMessage | None = None,
    ) -> None: ...
@_final
class UpdateBusinessGreetingMessage(_TLFunction[bool]):
    __match_args__ = ("message",)
    message: _api.TypeInputBusinessGreetingMessage | None
    def __init__(
        self,
        *,
        message: _api.TypeInputBusinessGreetingMessage | None = None,
    ) -> None: ...
@_final
class UpdateBusinessIntro(_TLFunction[bool]):
    __match_args__ = ("intro",)
    intro: _api.TypeInputBusinessIntro | None
    def __init__(
        self,
        *,
        intro: _api.TypeInputBusinessIntro | None = None,
    ) -> None: ...
@_final
class UpdateBusinessLocation(_TLFunction[bool]):
    __match_args__ = ("geo_point", "address",)
    geo_point: _api.TypeInputGeoPoint | None
    address: str | None
    def __init__(
        self,
        *,
        geo_point: _api.TypeInputGeoPoint | None = None,
        address: str | None = None,
    ) -> None: ...
@_final
class UpdateBusinessWorkHours(_TLFunction[bool]):
    __match_args__ = ("business_work_hours",)
    business_work_hours: _api.TypeBusinessWorkHours | None
    def __init__(
        self,
        *,
        business_work_hours: _api.TypeBusinessWorkHours | None = None,
    ) -> None: ...
@_final
class UpdateColor(_TLFunction[bool]):
    __match_args__ = ("for_profile", "color",)
    for_profile: bool
    color: _api.TypePeerColor | None
    def __init__(
        self,
        *,
        for_profile: bool = False,
        color: _api.TypePeerColor | None = None,
    ) -> None: ...
@_final
class UpdateConnectedBot(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("deleted", "rights", "bot", "recipients",)
    deleted: bool
    rights: _api.TypeBusinessBotRights | None
    bot: _api.TypeInputUser
    recipients: _api.TypeInputBusinessBotRecipients
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        recipients: _api.TypeInputBusinessBotRecipients,
        deleted: bool = False,
        rights: _api.TypeBusinessBotRights | None = None,
    ) -> None: ...
@_final
class UpdateDeviceLocked(_TLFunction[bool]):
    __match_args__ = ("period",)
    period: int
    def __init__(
        self,
        *,
        period: int,
    ) -> None: ...
@_final
class UpdateEmojiStatus(_TLFunction[bool]):
    __match_args__ = ("emoji_status",)
    emoji_status: _api.TypeEmojiStatus
    def __init__(
        self,
        *,
        emoji_status: _api.TypeEmojiStatus,
    ) -> None: ...
@_final
class UpdateNotifySettings(_TLFunction[bool]):
    __match_args__ = ("peer", "settings",)
    peer: _api.TypeInputNotifyPeer
    settings: _api.TypeInputPeerNotifySettings
    def __init__(
        self,
        *,
        peer: _api.TypeInputNotifyPeer,
        settings: _api.TypeInputPeerNotifySettings,
    ) -> None: ...
@_final
class UpdatePasswordSettings(_TLFunction[bool]):
    __match_args__ = ("password", "new_settings",)
    password: _api.TypeInputCheckPasswordSRP
    new_settings: TypePasswordInputSettings
    def __init__(
        self,
        *,
        password: _api.TypeInputCheckPasswordSRP,
        new_settings: TypePasswordInputSettings,
    ) -> None: ...
@_final
class UpdatePersonalChannel(_TLFunction[bool]):
    __match_args__ = ("channel",)
    channel: _api.TypeInputChannel
    def __init__(
        self,
        *,
        channel: _api.TypeInputChannel,
    ) -> None: ...
@_final
class UpdateProfile(_TLFunction[_api.TypeUser]):
    __match_args__ = ("first_name", "last_name", "about",)
    first_name: str | None
    last_name: str | None
    about: str | None
    def __init__(
        self,
        *,
        first_name: str | None = None,
        last_name: str | None = None,
        about: str | None = None,
    ) -> None: ...
@_final
class UpdateStatus(_TLFunction[bool]):
    __match_args__ = ("offline",)
    offline: bool
    def __init__(
        self,
        *,
        offline: bool,
    ) -> None: ...
@_final
class UpdateTheme(_TLFunction[_api.TypeTheme]):
    __match_args__ = ("format", "theme", "slug", "title", "document", "settings",)
    format: str
    theme: _api.TypeInputTheme
    slug: str | None
    title: str | None
    document: _api.TypeInputDocument | None
    settings: list[_api.TypeInputThemeSettings] | None
    def __init__(
        self,
        *,
        format: str,
        theme: _api.TypeInputTheme,
        slug: str | None = None,
        title: str | None = None,
        document: _api.TypeInputDocument | None = None,
        settings: _Sequence[_api.TypeInputThemeSettings] | None = None,
    ) -> None: ...
@_final
class UpdateUsername(_TLFunction[_api.TypeUser]):
    __match_args__ = ("username",)
    username: str
    def __init__(
        self,
        *,
        username: str,
    ) -> None: ...
@_final
class UpdateWebBrowserSettings(_TLFunction[TypeWebBrowserSettings]):
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
class UploadRingtone(_TLFunction[_api.TypeDocument]):
    __match_args__ = ("file", "file_name", "mime_type",)
    file: _api.TypeInputFile
    file_name: str
    mime_type: str
    def __init__(
        self,
        *,
        file: _api.TypeInputFile,
        file_name: str,
        mime_type: str,
    ) -> None: ...
@_final
class UploadTheme(_TLFunction[_api.TypeDocument]):
    __match_args__ = ("file", "thumb", "file_name", "mime_type",)
    file: _api.TypeInputFile
    thumb: _api.TypeInputFile | None
    file_name: str
    mime_type: str
    def __init__(
        self,
        *,
        file: _api.TypeInputFile,
        file_name: str,
        mime_type: str,
        thumb: _api.TypeInputFile | None = None,
    ) -> None: ...
@_final
class UploadWallPaper(_TLFunction[_api.TypeWallPaper]):
    __match_args__ = ("for_chat", "file", "mime_type", "settings",)
    for_chat: bool
    file: _api.TypeInputFile
    mime_type: str
    settings: _api.TypeWallPaperSettings
    def __init__(
        self,
        *,
        file: _api.TypeInputFile,
        mime_type: str,
        settings: _api.TypeWallPaperSettings,
        for_chat: bool = False,
    ) -> None: ...
@_final
class VerifyEmail(_TLFunction[TypeEmailVerified]):
    __match_args__ = ("purpose", "verification",)
    purpose: _api.TypeEmailVerifyPurpose
    verification: _api.TypeEmailVerification
    def __init__(
        self,
        *,
        purpose: _api.TypeEmailVerifyPurpose,
        verification: _api.TypeEmailVerification,
    ) -> None: ...
@_final
class VerifyPhone(_TLFunction[bool]):
    __match_args__ = ("phone_number", "phone_code_hash", "phone_code",)
    phone_number: str
    phone_code_hash: str
    phone_code: str
    def __init__(
        self,
        *,
        phone_number: str,
        phone_code_hash: str,
        phone_code: str,
    ) -> None: ...
@_final
class WallPapers(_TLObject):
    __match_args__ = ("hash", "wallpapers",)
    hash: int
    wallpapers: list[_api.TypeWallPaper]
    def __init__(
        self,
        *,
        hash: int,
        wallpapers: _Sequence[_api.TypeWallPaper],
    ) -> None: ...
@_final
class WallPapersNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class WebAuthorizations(_TLObject):
    __match_args__ = ("authorizations", "users",)
    authorizations: list[_api.TypeWebAuthorization]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        authorizations: _Sequence[_api.TypeWebAuthorization],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class WebBrowserSettings(_TLObject):
    __match_args__ = ("open_external_browser", "display_close_button", "external_exceptions", "inapp_exceptions", "hash",)
    open_external_browser: bool
    display_close_button: bool
    external_exceptions: list[_api.TypeWebDomainException]
    inapp_exceptions: list[_api.TypeWebDomainException]
    hash: int
    def __init__(
        self,
        *,
        external_exceptions: _Sequence[_api.TypeWebDomainException],
        inapp_exceptions: _Sequence[_api.TypeWebDomainException],
        hash: int,
        open_external_browser: bool = False,
        display_close_button: bool = False,
    ) -> None: ...
@_final
class WebBrowserSettingsNotModified(_TLObject):
    def __init__(self) -> None: ...
TypeAuthorizationForm: _TypeAlias = AuthorizationForm
TypeAuthorizations: _TypeAlias = Authorizations
TypeAutoDownloadSettings: _TypeAlias = AutoDownloadSettings
TypeAutoSaveSettings: _TypeAlias = AutoSaveSettings
TypeBusinessChatLinks: _TypeAlias = BusinessChatLinks
TypeChatThemes: _TypeAlias = ChatThemes | ChatThemesNotModified
TypeConnectedBots: _TypeAlias = ConnectedBots
TypeContentSettings: _TypeAlias = ContentSettings
TypeEmailVerified: _TypeAlias = EmailVerified | EmailVerifiedLogin
TypeEmojiStatuses: _TypeAlias = EmojiStatuses | EmojiStatusesNotModified
TypePaidMessagesRevenue: _TypeAlias = PaidMessagesRevenue
TypePasskeyRegistrationOptions: _TypeAlias = PasskeyRegistrationOptions
TypePasskeys: _TypeAlias = Passkeys
TypePassword: _TypeAlias = Password
TypePasswordInputSettings: _TypeAlias = PasswordInputSettings
TypePasswordSettings: _TypeAlias = PasswordSettings
TypePrivacyRules: _TypeAlias = PrivacyRules
TypeResetPasswordResult: _TypeAlias = ResetPasswordFailedWait | ResetPasswordOk | ResetPasswordRequestedWait
TypeResolvedBusinessChatLinks: _TypeAlias = ResolvedBusinessChatLinks
TypeSavedMusicIds: _TypeAlias = SavedMusicIds | SavedMusicIdsNotModified
TypeSavedRingtone: _TypeAlias = SavedRingtone | SavedRingtoneConverted
TypeSavedRingtones: _TypeAlias = SavedRingtones | SavedRingtonesNotModified
TypeSentEmailCode: _TypeAlias = SentEmailCode
TypeTakeout: _TypeAlias = Takeout
TypeThemes: _TypeAlias = Themes | ThemesNotModified
TypeTmpPassword: _TypeAlias = TmpPassword
TypeWallPapers: _TypeAlias = WallPapers | WallPapersNotModified
TypeWebAuthorizations: _TypeAlias = WebAuthorizations
TypeWebBrowserSettings: _TypeAlias = WebBrowserSettings | WebBrowserSettingsNotModified
