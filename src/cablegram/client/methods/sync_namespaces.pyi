# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar
from cablegram import api
from cablegram.tl import TLFunction, TLObject
from cablegram.client.messages.buttons import Buttons
from cablegram.client.messages.markup import AnyParseMode
from cablegram.client.dates import Moment
from cablegram.client.chats.peers import PeerLike
from cablegram.client.files.upload import FileLike, Sendable
from cablegram.client.methods.given import GeoLike, JSONLike, MessageLike, Some, StoryLike, TopicLike
from cablegram.client.methods.waiting import SyncNamespace
T = TypeVar("T")
class Account(SyncNamespace):
    """The methods of ``account``."""
    def accept_authorization(self, bot_id: PeerLike, scope: str, public_key: str, value_hashes: Some[api.TypeSecureValueHash], credentials: api.TypeSecureCredentialsEncrypted) -> bool:
        """Give a site or bot the documents of Telegram Passport that it asked for."""
    def cancel_password_email(self) -> bool:
        """Forget the recovery e-mail address that is not confirmed yet."""
    def change_authorization_settings(self, hash: int, *, confirmed: bool = False, encrypted_requests_disabled: bool | None = None, call_requests_disabled: bool | None = None) -> bool:
        """Say what another login of the account may do."""
    def change_phone(self, phone_number: str, phone_code_hash: str, phone_code: str) -> api.TypeUser:
        """Move the account to another phone number."""
    def check_username(self, username: str) -> bool:
        """See whether a username is free and well formed."""
    def clear_recent_emoji_statuses(self) -> bool:
        """Forget which emoji statuses were used lately."""
    def confirm_bot_connection(self, bot_id: PeerLike) -> bool:
        """Confirm that a bot is connected to the business account."""
    def confirm_password_email(self, code: str) -> bool:
        """Confirm the recovery e-mail address by the code sent there."""
    def confirm_phone(self, phone_code_hash: str, phone_code: str) -> bool:
        """Confirm by a code that the phone number stays with this account."""
    def create_business_chat_link(self, link: api.TypeInputBusinessChatLink) -> api.TypeBusinessChatLink:
        """Make a link that opens a chat with the business account."""
    def create_theme(self, slug: str, title: str, *, document: TLObject | None = None, settings: Some[api.TypeInputThemeSettings] | None = None) -> api.TypeTheme:
        """Make a theme."""
    def decline_password_reset(self) -> bool:
        """Refuse the request to reset the two-step password."""
    def delete_account(self, reason: str, *, password: str | api.TypeInputCheckPasswordSRP | None = None) -> bool:
        """Delete the account, with everything in it."""
    def delete_auto_save_exceptions(self) -> bool:
        """Forget all exceptions from saving media by itself."""
    def delete_business_chat_link(self, slug: str) -> bool:
        """Delete a link that opens a chat with the business account."""
    def delete_passkey(self, id: str) -> bool:
        """Remove a passkey from the account."""
    def delete_secure_value(self, types: Some[api.TypeSecureValueType | type[api.TypeSecureValueType]]) -> bool:
        """Delete documents of Telegram Passport."""
    def delete_web_browser_settings_exceptions(self) -> api.account.TypeWebBrowserSettings:
        """Forget all exceptions from where links are opened."""
    def disable_peer_connected_bot(self, peer: PeerLike) -> bool:
        """Keep the connected bot out of one chat for good."""
    def edit_business_chat_link(self, slug: str, link: api.TypeInputBusinessChatLink) -> api.TypeBusinessChatLink:
        """Change a link that opens a chat with the business account."""
    def finish_takeout_session(self, *, success: bool = False) -> bool:
        """End an export of the account's data."""
    def get_account_ttl(self) -> api.TypeAccountDaysTTL:
        """After how many days without use the account is deleted."""
    def get_all_secure_values(self) -> list[api.TypeSecureValue]:
        """All documents stored in Telegram Passport."""
    def get_authorization_form(self, bot_id: PeerLike, scope: str, public_key: str) -> api.account.TypeAuthorizationForm:
        """What a site or bot asks of Telegram Passport."""
    def get_authorizations(self) -> api.account.TypeAuthorizations:
        """The logins of the account, on all its devices."""
    def get_auto_download_settings(self) -> api.account.TypeAutoDownloadSettings:
        """What programs download by themselves."""
    def get_auto_save_settings(self) -> api.account.TypeAutoSaveSettings:
        """Which media programs save by themselves."""
    def get_bot_business_connection(self, connection_id: str) -> api.TypeUpdates:
        """A bot's connection to a business account."""
    def get_business_chat_links(self) -> api.account.TypeBusinessChatLinks:
        """The links that open a chat with the business account."""
    def get_channel_default_emoji_statuses(self, *, hash: int = 0) -> api.account.TypeEmojiStatuses:
        """Emoji statuses proposed to channels."""
    def get_channel_restricted_status_emojis(self, *, hash: int = 0) -> api.TypeEmojiList:
        """Emoji that channels cannot take as their status."""
    def get_chat_themes(self, *, hash: int = 0) -> api.account.TypeThemes:
        """The themes for single chats."""
    def get_collectible_emoji_statuses(self, *, hash: int = 0) -> api.account.TypeEmojiStatuses:
        """The emoji statuses that the account owns as collectibles."""
    def get_connected_bots(self) -> api.account.TypeConnectedBots:
        """The bots connected to the business account."""
    def get_contact_sign_up_notification(self) -> bool:
        """Whether new contacts on Telegram are silent."""
    def get_content_settings(self) -> api.account.TypeContentSettings:
        """Whether what is only for adults is shown."""
    def get_default_background_emojis(self, *, hash: int = 0) -> api.TypeEmojiList:
        """Emoji proposed for the pattern behind a name."""
    def get_default_emoji_statuses(self, *, hash: int = 0) -> api.account.TypeEmojiStatuses:
        """Emoji proposed as a status."""
    def get_default_group_photo_emojis(self, *, hash: int = 0) -> api.TypeEmojiList:
        """Emoji proposed as the photo of a group."""
    def get_default_profile_photo_emojis(self, *, hash: int = 0) -> api.TypeEmojiList:
        """Emoji proposed as the photo of a profile."""
    def get_global_privacy_settings(self) -> api.TypeGlobalPrivacySettings:
        """The privacy settings that concern all chats."""
    def get_multi_wall_papers(self, wallpapers: Some[str | TLObject]) -> list[api.TypeWallPaper]:
        """Several wallpapers at once."""
    def get_notify_exceptions(self, *, compare_sound: bool = False, compare_stories: bool = False, peer: PeerLike | None = None) -> api.TypeUpdates:
        """The chats whose notifications are set on their own."""
    def get_notify_settings(self, peer: PeerLike) -> api.TypePeerNotifySettings:
        """How a chat, or a kind of chats, notifies."""
    def get_paid_messages_revenue(self, user_id: PeerLike, *, parent_peer: PeerLike | None = None) -> api.account.TypePaidMessagesRevenue:
        """How many Stars a person has paid to write to the account."""
    def get_passkeys(self) -> api.account.TypePasskeys:
        """The passkeys of the account."""
    def get_password(self) -> api.account.TypePassword:
        """How two-step verification stands, and the challenge for a proof of the password."""
    def get_password_settings(self, password: str | api.TypeInputCheckPasswordSRP) -> api.account.TypePasswordSettings:
        """The private settings of two-step verification."""
    def get_privacy(self, key: api.TypeInputPrivacyKey | type[api.TypeInputPrivacyKey]) -> api.account.TypePrivacyRules:
        """Who is allowed something, such as to see the phone number."""
    def get_reactions_notify_settings(self) -> api.TypeReactionsNotifySettings:
        """Which reactions notify."""
    def get_recent_emoji_statuses(self, *, hash: int = 0) -> api.account.TypeEmojiStatuses:
        """The emoji statuses used lately."""
    def get_saved_music_ids(self, *, hash: int = 0) -> api.account.TypeSavedMusicIds:
        """The ids of the music on the account's profile."""
    def get_saved_ringtones(self, *, hash: int = 0) -> api.account.TypeSavedRingtones:
        """The notification sounds of the account."""
    def get_secure_value(self, types: Some[api.TypeSecureValueType | type[api.TypeSecureValueType]]) -> list[api.TypeSecureValue]:
        """Documents of some kinds from Telegram Passport."""
    def get_theme(self, format: str, theme: str | TLObject) -> api.TypeTheme:
        """One theme."""
    def get_themes(self, format: str, *, hash: int = 0) -> api.account.TypeThemes:
        """The installed themes."""
    def get_tmp_password(self, password: str | api.TypeInputCheckPasswordSRP, period: int | timedelta) -> api.account.TypeTmpPassword:
        """A password for payments that ends by itself."""
    def get_unique_gift_chat_themes(self, *, offset: str = '', limit: int = 100, hash: int = 0) -> api.account.TypeChatThemes:
        """The chat themes that come with collectible gifts."""
    def iter_unique_gift_chat_themes(self, *, offset: str = '', hash: int = 0, limit: int | None = None) -> Iterator[api.TypeChatTheme]:
        """The chat themes that come with collectible gifts: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_unique_gift_chat_themes`.
        """
    def get_wall_paper(self, wallpaper: str | TLObject) -> api.TypeWallPaper:
        """One wallpaper."""
    def get_wall_papers(self, *, hash: int = 0) -> api.account.TypeWallPapers:
        """The installed wallpapers."""
    def get_web_authorizations(self) -> api.account.TypeWebAuthorizations:
        """The sites where the account is logged in by Telegram."""
    def get_web_browser_settings(self, *, hash: int = 0) -> api.account.TypeWebBrowserSettings:
        """Where links are opened."""
    def init_passkey_registration(self) -> api.account.TypePasskeyRegistrationOptions:
        """Begin to add a passkey."""
    def init_takeout_session(self, *, contacts: bool = False, message_users: bool = False, message_chats: bool = False, message_megagroups: bool = False, message_channels: bool = False, files: bool = False, file_max_size: int | None = None) -> api.account.TypeTakeout:
        """Begin an export of the account's data."""
    def install_theme(self, *, dark: bool = False, theme: str | TLObject | None = None, format: str | None = None, base_theme: api.TypeBaseTheme | type[api.TypeBaseTheme] | None = None) -> bool:
        """Use a theme."""
    def install_wall_paper(self, wallpaper: str | TLObject, settings: api.TypeWallPaperSettings) -> bool:
        """Use a wallpaper."""
    def invalidate_sign_in_codes(self, codes: Sequence[str]) -> bool:
        """Make login codes useless that somebody may have seen."""
    def register_device(self, token_type: int, token: str, app_sandbox: bool, secret: bytes, other_uids: Sequence[int], *, no_muted: bool = False) -> bool:
        """Ask for push messages to this device."""
    def register_passkey(self, credential: api.TypeInputPasskeyCredential) -> api.TypePasskey:
        """Add a passkey, the second step."""
    def reorder_usernames(self, order: Sequence[str]) -> bool:
        """Say in which order the usernames of the account are shown."""
    def report_peer(self, peer: PeerLike, reason: api.TypeReportReason | type[api.TypeReportReason], message: str) -> bool:
        """Report a chat to the moderators."""
    def report_profile_photo(self, peer: PeerLike, photo_id: TLObject, reason: api.TypeReportReason | type[api.TypeReportReason], message: str) -> bool:
        """Report the photo of a profile to the moderators."""
    def resend_password_email(self) -> bool:
        """Send the code for the recovery e-mail address again."""
    def reset_authorization(self, hash: int) -> bool:
        """End another login of the account."""
    def reset_notify_settings(self) -> bool:
        """Take all notification settings back to what they were at first."""
    def reset_password(self) -> api.account.TypeResetPasswordResult:
        """Begin to remove the two-step password without knowing it."""
    def reset_wall_papers(self) -> bool:
        """Take the wallpapers back to those that there were at first."""
    def reset_web_authorization(self, hash: int) -> bool:
        """Log out of one site."""
    def reset_web_authorizations(self) -> bool:
        """Log out of all sites."""
    def resolve_business_chat_link(self, slug: str) -> api.account.TypeResolvedBusinessChatLinks:
        """What a link to a business account opens."""
    def save_auto_download_settings(self, settings: api.TypeAutoDownloadSettings, *, low: bool = False, high: bool = False) -> bool:
        """Say what programs may download by themselves."""
    def save_auto_save_settings(self, settings: api.TypeAutoSaveSettings, *, users: bool = False, chats: bool = False, broadcasts: bool = False, peer: PeerLike | None = None) -> bool:
        """Say which media programs save by themselves."""
    def save_music(self, id: TLObject, *, unsave: bool = False, after_id: TLObject | None = None) -> bool:
        """Put music on the profile, or take it off."""
    def save_ringtone(self, id: TLObject, unsave: bool) -> api.account.TypeSavedRingtone:
        """Keep a notification sound, or remove it."""
    def save_secure_value(self, value: api.TypeInputSecureValue, secure_secret_id: int) -> api.TypeSecureValue:
        """Store a document in Telegram Passport."""
    def save_theme(self, theme: str | TLObject, unsave: bool) -> bool:
        """Keep a theme, or remove it."""
    def save_wall_paper(self, wallpaper: str | TLObject, unsave: bool, settings: api.TypeWallPaperSettings) -> bool:
        """Keep a wallpaper, or remove it."""
    def send_change_phone_code(self, phone_number: str, settings: api.TypeCodeSettings) -> api.auth.TypeSentCode:
        """Send a code to the phone number that the account is to move to."""
    def send_confirm_phone_code(self, hash: str, settings: api.TypeCodeSettings) -> api.auth.TypeSentCode:
        """Send a code to keep a phone number whose account is about to be deleted."""
    def send_verify_email_code(self, purpose: api.TypeEmailVerifyPurpose | type[api.TypeEmailVerifyPurpose], email: str) -> api.account.TypeSentEmailCode:
        """Send a code to an e-mail address."""
    def send_verify_phone_code(self, phone_number: str, settings: api.TypeCodeSettings) -> api.auth.TypeSentCode:
        """Send a code to a phone number for Telegram Passport."""
    def set_account_ttl(self, ttl: int | timedelta | api.TypeAccountDaysTTL) -> bool:
        """Say after how many days without use the account is deleted."""
    def set_authorization_ttl(self, authorization_ttl_days: int) -> bool:
        """Say after how many days without use a login ends."""
    def set_contact_sign_up_notification(self, silent: bool) -> bool:
        """Say whether new contacts on Telegram are silent."""
    def set_content_settings(self, *, sensitive_enabled: bool = False) -> bool:
        """Say whether what is only for adults is shown."""
    def set_global_privacy_settings(self, settings: api.TypeGlobalPrivacySettings) -> api.TypeGlobalPrivacySettings:
        """Set the privacy that concerns all chats."""
    def set_main_profile_tab(self, tab: api.TypeProfileTab | type[api.TypeProfileTab]) -> bool:
        """Choose the tab that the profile opens with."""
    def set_privacy(self, key: api.TypeInputPrivacyKey | type[api.TypeInputPrivacyKey], rules: Some[api.TypeInputPrivacyRule | type[api.TypeInputPrivacyRule]]) -> api.account.TypePrivacyRules:
        """Say who is allowed something, such as to see the phone number."""
    def set_reactions_notify_settings(self, settings: api.TypeReactionsNotifySettings) -> api.TypeReactionsNotifySettings:
        """Say which reactions notify."""
    def toggle_connected_bot_paused(self, peer: PeerLike, paused: bool) -> bool:
        """Let the connected bot pause in a chat, or go on."""
    def toggle_no_paid_messages_exception(self, user_id: PeerLike, *, refund_charged: bool = False, require_payment: bool = False, parent_peer: PeerLike | None = None) -> bool:
        """Let a person write for nothing, or not."""
    def toggle_sponsored_messages(self, enabled: bool) -> bool:
        """Show sponsored messages, or not."""
    def toggle_username(self, username: str, active: bool) -> bool:
        """Use one of the account's usernames, or not."""
    def toggle_web_browser_settings_exception(self, url: str, *, delete: bool = False, open_external_browser: bool | None = None) -> api.TypeUpdates:
        """Make or remove an exception from where links are opened."""
    def unregister_device(self, token_type: int, token: str, other_uids: Sequence[int]) -> bool:
        """Ask for no more push messages to this device."""
    def update_birthday(self, *, birthday: date | api.TypeBirthday | None = None) -> bool:
        """Set the birthday of the account."""
    def update_business_away_message(self, *, message: api.TypeInputBusinessAwayMessage | None = None) -> bool:
        """Set the message that answers while the business is closed."""
    def update_business_greeting_message(self, *, message: api.TypeInputBusinessGreetingMessage | None = None) -> bool:
        """Set the message that greets new customers."""
    def update_business_intro(self, *, intro: api.TypeInputBusinessIntro | None = None) -> bool:
        """Set what an empty chat with the business shows."""
    def update_business_location(self, *, geo_point: GeoLike | api.TypeInputGeoPoint | None = None, address: str | None = None) -> bool:
        """Set where the business is."""
    def update_business_work_hours(self, *, business_work_hours: api.TypeBusinessWorkHours | None = None) -> bool:
        """Set when the business is open."""
    def update_color(self, *, for_profile: bool = False, color: api.TypePeerColor | None = None) -> bool:
        """Set the color of the account's name."""
    def update_connected_bot(self, bot: PeerLike, recipients: api.TypeInputBusinessBotRecipients, *, deleted: bool = False, rights: api.TypeBusinessBotRights | None = None) -> api.TypeUpdates:
        """Connect a bot to the business account, change its rights, or remove it."""
    def update_device_locked(self, period: int | timedelta) -> bool:
        """Say that the program is locked, so that push messages show nothing."""
    def update_emoji_status(self, emoji_status: int | api.TypeEmojiStatus) -> bool:
        """Set the emoji beside the account's name."""
    def update_notify_settings(self, peer: PeerLike, settings: api.TypeInputPeerNotifySettings) -> bool:
        """Set how a chat, or a kind of chats, notifies."""
    def update_password_settings(self, password: str | api.TypeInputCheckPasswordSRP, new_settings: api.account.TypePasswordInputSettings) -> bool:
        """Set, change or remove the two-step password."""
    def update_personal_channel(self, channel: PeerLike) -> bool:
        """Set the channel shown in the profile."""
    def update_profile(self, *, first_name: str | None = None, last_name: str | None = None, about: str | None = None) -> api.TypeUser:
        """Change the name or the text of the profile."""
    def update_status(self, offline: bool) -> bool:
        """Look online or offline."""
    def update_theme(self, format: str, theme: str | TLObject, *, slug: str | None = None, title: str | None = None, document: TLObject | None = None, settings: Some[api.TypeInputThemeSettings] | None = None) -> api.TypeTheme:
        """Change a theme."""
    def update_username(self, username: str) -> api.TypeUser:
        """Set or remove the username of the account."""
    def update_web_browser_settings(self, *, open_external_browser: bool = False, display_close_button: bool = False) -> api.account.TypeWebBrowserSettings:
        """Say where links are opened."""
    def upload_ringtone(self, file: FileLike | api.TypeInputFile, file_name: str, mime_type: str) -> api.TypeDocument:
        """Make a notification sound of an uploaded file."""
    def upload_theme(self, file: FileLike | api.TypeInputFile, file_name: str, mime_type: str, *, thumb: FileLike | api.TypeInputFile | None = None) -> api.TypeDocument:
        """Make a theme's file of an uploaded one."""
    def upload_wall_paper(self, file: FileLike | api.TypeInputFile, mime_type: str, settings: api.TypeWallPaperSettings, *, for_chat: bool = False) -> api.TypeWallPaper:
        """Make a wallpaper of an uploaded picture."""
    def verify_email(self, purpose: api.TypeEmailVerifyPurpose | type[api.TypeEmailVerifyPurpose], verification: api.TypeEmailVerification) -> api.account.TypeEmailVerified:
        """Confirm an e-mail address by the code sent there."""
    def verify_phone(self, phone_number: str, phone_code_hash: str, phone_code: str) -> bool:
        """Confirm a phone number for Telegram Passport by its code."""
class Aicompose(SyncNamespace):
    """The methods of ``aicompose``."""
    def create_tone(self, emoji_id: int, title: str, prompt: str, *, display_author: bool = False) -> api.TypeAiComposeTone:
        """Make a style for texts written with AI."""
    def delete_tone(self, tone: api.TypeInputAiComposeTone) -> bool:
        """Delete a style of your own."""
    def get_tone(self, tone: api.TypeInputAiComposeTone) -> api.aicompose.TypeTones:
        """One style for texts."""
    def get_tone_example(self, tone: api.TypeInputAiComposeTone, num: int) -> api.TypeAiComposeToneExample:
        """An example of what a style makes of a text."""
    def get_tones(self, *, hash: int = 0) -> api.aicompose.TypeTones:
        """The styles for texts."""
    def save_tone(self, tone: api.TypeInputAiComposeTone, unsave: bool) -> bool:
        """Keep a style, or remove it."""
    def update_tone(self, tone: api.TypeInputAiComposeTone, *, display_author: bool | None = None, emoji_id: int | None = None, title: str | None = None, prompt: str | None = None) -> api.TypeAiComposeTone:
        """Change a style of your own."""
class Auth(SyncNamespace):
    """The methods of ``auth``."""
    def accept_login_token(self, token: bytes) -> api.TypeAuthorization:
        """Let another device in that shows a QR code."""
    def bind_temp_auth_key(self, perm_auth_key_id: int, nonce: int, expires_at: Moment, encrypted_message: bytes) -> bool:
        """Bind a temporary key to the permanent one."""
    def cancel_code(self, phone_number: str, phone_code_hash: str) -> bool:
        """Cancel a login code."""
    def check_paid_auth(self, phone_number: str, phone_code_hash: str, form_id: int) -> api.auth.TypeSentCode:
        """See whether a login that has to be paid for is paid."""
    def check_password(self, password: str | api.TypeInputCheckPasswordSRP) -> api.auth.TypeAuthorization:
        """Log in with the two-step password."""
    def check_recovery_password(self, code: str) -> bool:
        """See whether a code for recovering the password is right."""
    def drop_temp_auth_keys(self, except_auth_keys: Sequence[int]) -> bool:
        """Forget temporary keys."""
    def export_authorization(self, dc_id: int) -> api.auth.TypeExportedAuthorization:
        """Take the login to another data center, the first step."""
    def export_login_token(self, api_id: int, api_hash: str, except_ids: Sequence[int]) -> api.auth.TypeLoginToken:
        """A token to show as a QR code."""
    def finish_firebase_pnv_login(self, google_token: str) -> api.auth.TypeAuthorization:
        """Log in by what Google says about the phone number."""
    def finish_passkey_login(self, credential: api.TypeInputPasskeyCredential, *, from_dc_id: int | None = None, from_auth_key_id: int | None = None) -> api.auth.TypeAuthorization:
        """Log in with a passkey, the second step."""
    def firebase_pnv_sign_up(self, first_name: str, last_name: str, *, no_joined_notifications: bool = False) -> api.auth.TypeAuthorization:
        """Sign up by what Google says about the phone number."""
    def import_authorization(self, id: int, bytes: bytes) -> api.auth.TypeAuthorization:
        """Take the login to another data center, the second step."""
    def import_bot_authorization(self, flags: int, api_id: int, api_hash: str, bot_auth_token: str) -> api.auth.TypeAuthorization:
        """Log in as a bot."""
    def import_login_token(self, token: bytes) -> api.auth.TypeLoginToken:
        """Log in by a token that another data center knows."""
    def import_web_token_authorization(self, api_id: int, api_hash: str, web_auth_token: str) -> api.auth.TypeAuthorization:
        """Log in by a token from the web."""
    def init_firebase_pnv_login(self, api_id: int, api_hash: str) -> api.auth.TypeFirebasePnvIntent:
        """Begin to log in by what Google says about the phone number."""
    def init_passkey_login(self, api_id: int, api_hash: str) -> api.auth.TypePasskeyLoginOptions:
        """Log in with a passkey, the first step."""
    def log_out(self) -> api.auth.TypeLoggedOut:
        """Log out."""
    def recover_password(self, code: str, *, new_settings: api.account.TypePasswordInputSettings | None = None) -> api.auth.TypeAuthorization:
        """Log in with a code for recovering the password."""
    def report_missing_code(self, phone_number: str, phone_code_hash: str, mnc: str) -> bool:
        """Report that a login code has not arrived."""
    def request_firebase_sms(self, phone_number: str, phone_code_hash: str, *, safety_net_token: str | None = None, play_integrity_token: str | None = None, ios_push_secret: str | None = None) -> bool:
        """Ask for a login code by text message, by way of Firebase."""
    def request_password_recovery(self) -> api.auth.TypePasswordRecovery:
        """Send a code to the recovery e-mail address."""
    def resend_code(self, phone_number: str, phone_code_hash: str, *, reason: str | None = None) -> api.auth.TypeSentCode:
        """Send the login code again, in the next way."""
    def reset_authorizations(self) -> bool:
        """End all other logins of the account."""
    def reset_login_email(self, phone_number: str, phone_code_hash: str) -> api.auth.TypeSentCode:
        """Begin to remove the login e-mail address."""
    def send_code(self, phone_number: str, api_id: int, api_hash: str, settings: api.TypeCodeSettings) -> api.auth.TypeSentCode:
        """Send a login code."""
    def sign_in(self, phone_number: str, phone_code_hash: str, *, phone_code: str | None = None, email_verification: api.TypeEmailVerification | None = None) -> api.auth.TypeAuthorization:
        """Log in with the code that was sent."""
    def sign_up(self, phone_number: str, phone_code_hash: str, first_name: str, last_name: str, *, no_joined_notifications: bool = False) -> api.auth.TypeAuthorization:
        """Make an account for a phone number."""
class Bots(SyncNamespace):
    """The methods of ``bots``."""
    def add_preview_media(self, bot: PeerLike, lang_code: str, media: Sendable) -> api.TypeBotPreviewMedia:
        """Add a picture or video to what a bot's profile shows of its app."""
    def allow_send_message(self, bot: PeerLike) -> api.TypeUpdates:
        """Let a bot write to the account."""
    def answer_webhook_json_query(self, query_id: int, data: JSONLike | api.TypeDataJSON) -> bool:
        """Answer a query that a bot got by its webhook."""
    def can_send_message(self, bot: PeerLike) -> bool:
        """Whether a bot may write to the account."""
    def check_download_file_params(self, bot: PeerLike, file_name: str, url: str) -> bool:
        """See whether a web app may offer a file."""
    def check_username(self, username: str) -> bool:
        """See whether a username for a bot is free."""
    def create_bot(self, name: str, username: str, manager_id: PeerLike, *, via_deeplink: bool = False) -> api.TypeUser:
        """Make a bot that another bot manages."""
    def delete_preview_media(self, bot: PeerLike, lang_code: str, media: Some[Sendable]) -> bool:
        """Remove pictures or videos from what a bot's profile shows of its app."""
    def edit_access_settings(self, bot: PeerLike, *, restricted: bool = False, add_users: Some[PeerLike] | None = None) -> bool:
        """Say who may use a bot."""
    def edit_preview_media(self, bot: PeerLike, lang_code: str, media: Sendable, new_media: Sendable) -> api.TypeBotPreviewMedia:
        """Replace a picture or video of what a bot's profile shows of its app."""
    def export_bot_token(self, bot: PeerLike, revoke: bool) -> api.bots.TypeExportedBotToken:
        """The token of a bot that the account owns."""
    def get_access_settings(self, bot: PeerLike) -> api.bots.TypeAccessSettings:
        """Who may use a bot."""
    def get_admined_bots(self) -> list[api.TypeUser]:
        """The bots that the account owns."""
    def get_bot_commands(self, scope: api.TypeBotCommandScope | type[api.TypeBotCommandScope], lang_code: str) -> list[api.TypeBotCommand]:
        """The commands of the bot."""
    def get_bot_info(self, lang_code: str, *, bot: PeerLike | None = None) -> api.bots.TypeBotInfo:
        """A bot's name and texts in a language."""
    def get_bot_menu_button(self, user_id: PeerLike) -> api.TypeBotMenuButton:
        """What the bot's menu button does for a person."""
    def get_bot_recommendations(self, bot: PeerLike) -> api.users.TypeUsers:
        """Bots that are like this one."""
    def get_popular_app_bots(self, *, offset: str = '', limit: int = 100) -> api.bots.TypePopularAppBots:
        """Bots with much used web apps."""
    def iter_popular_app_bots(self, *, offset: str = '', limit: int | None = None) -> Iterator[api.TypeUser]:
        """Bots with much used web apps: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_popular_app_bots`.
        """
    def get_preview_info(self, bot: PeerLike, lang_code: str) -> api.bots.TypePreviewInfo:
        """What a bot's profile shows of its app in a language."""
    def get_preview_medias(self, bot: PeerLike) -> list[api.TypeBotPreviewMedia]:
        """The pictures and videos that a bot's profile shows of its app."""
    def get_requested_web_view_button(self, bot: PeerLike, webapp_req_id: str) -> api.TypeKeyboardButton:
        """The button that a web app has asked for."""
    def invoke_web_view_custom_method(self, bot: PeerLike, custom_method: str, params: JSONLike | api.TypeDataJSON) -> api.TypeDataJSON:
        """Call a method for a web app."""
    def reorder_preview_medias(self, bot: PeerLike, lang_code: str, order: Some[Sendable]) -> bool:
        """Change the order of what a bot's profile shows of its app."""
    def reorder_usernames(self, bot: PeerLike, order: Sequence[str]) -> bool:
        """Say in which order a bot's usernames are shown."""
    def request_web_view_button(self, user_id: PeerLike, button: api.TypeKeyboardButton) -> api.bots.TypeRequestedButton:
        """Prepare a button that a web app can show."""
    def reset_bot_commands(self, scope: api.TypeBotCommandScope | type[api.TypeBotCommandScope], lang_code: str) -> bool:
        """Remove the commands of the bot."""
    def send_custom_request(self, custom_method: str, params: JSONLike | api.TypeDataJSON) -> api.TypeDataJSON:
        """Send a request of the Bot API that has no method of its own."""
    def set_bot_broadcast_default_admin_rights(self, admin_rights: api.TypeChatAdminRights) -> bool:
        """Say which rights the bot asks for in channels."""
    def set_bot_commands(self, scope: api.TypeBotCommandScope | type[api.TypeBotCommandScope], lang_code: str, commands: Some[api.TypeBotCommand]) -> bool:
        """Set the commands of the bot."""
    def set_bot_group_default_admin_rights(self, admin_rights: api.TypeChatAdminRights) -> bool:
        """Say which rights the bot asks for in groups."""
    def set_bot_info(self, lang_code: str, *, bot: PeerLike | None = None, name: str | None = None, about: str | None = None, description: str | None = None) -> bool:
        """Set a bot's name and texts in a language."""
    def set_bot_menu_button(self, user_id: PeerLike, button: api.TypeBotMenuButton | type[api.TypeBotMenuButton]) -> bool:
        """Set what the bot's menu button does."""
    def set_custom_verification(self, peer: PeerLike, *, enabled: bool = False, bot: PeerLike | None = None, custom_description: str | None = None) -> bool:
        """Mark a person or chat as verified by this bot's organization."""
    def set_join_chat_results(self, query_id: int, result: api.TypeJoinChatBotResult | type[api.TypeJoinChatBotResult]) -> bool:
        """Answer somebody's wish to join a chat that the bot guards."""
    def toggle_user_emoji_status_permission(self, bot: PeerLike, enabled: bool) -> bool:
        """Let a bot change the account's emoji status, or not."""
    def toggle_username(self, bot: PeerLike, username: str, active: bool) -> bool:
        """Use one of a bot's usernames, or not."""
    def update_star_ref_program(self, bot: PeerLike, commission_permille: int, *, duration_months: int | None = None) -> api.TypeStarRefProgram:
        """Set what a bot pays to those who bring it users."""
    def update_user_emoji_status(self, user_id: PeerLike, emoji_status: int | api.TypeEmojiStatus) -> bool:
        """Change the emoji status of a person, as a bot."""
class Channels(SyncNamespace):
    """The methods of ``channels``."""
    def check_search_posts_flood(self, *, query: str | None = None) -> api.TypeSearchPostsFlood:
        """How many free searches for public posts are left."""
    def check_username(self, channel: PeerLike, username: str) -> bool:
        """See whether a username for a channel or supergroup is free."""
    def convert_to_gigagroup(self, channel: PeerLike) -> api.Channel:
        """Make a supergroup a broadcast group, where only administrators write."""
    def create_channel(self, title: str, about: str, *, broadcast: bool = False, megagroup: bool = False, for_import: bool = False, forum: bool = False, geo_point: GeoLike | api.TypeInputGeoPoint | None = None, address: str | None = None, ttl_period: int | timedelta | None = None) -> api.Channel:
        """Make a channel or a supergroup."""
    def deactivate_all_usernames(self, channel: PeerLike) -> bool:
        """Stop using all usernames of a channel or supergroup but the main one."""
    def delete_channel(self, channel: PeerLike) -> api.TypeUpdates:
        """Delete a channel or supergroup for everybody."""
    def delete_history(self, channel: PeerLike, max_id: MessageLike, *, for_everyone: bool = False) -> api.TypeUpdates:
        """Delete the messages of a channel or supergroup."""
    def delete_messages(self, channel: PeerLike, id: Some[MessageLike]) -> api.messages.TypeAffectedMessages:
        """Delete messages of a channel or supergroup, for everybody."""
    def delete_participant_history(self, channel: PeerLike, participant: PeerLike) -> api.messages.TypeAffectedHistory:
        """Delete all messages of one member of a supergroup."""
    def edit_admin(self, channel: PeerLike, user_id: PeerLike, admin_rights: api.TypeChatAdminRights, *, rank: str | None = None) -> api.TypeUpdates:
        """Make somebody an administrator, change the rights, or take them away."""
    def edit_banned(self, channel: PeerLike, participant: PeerLike, banned_rights: api.TypeChatBannedRights) -> api.TypeUpdates:
        """Ban a member, restrict one, or lift that."""
    def edit_location(self, channel: PeerLike, geo_point: GeoLike | api.TypeInputGeoPoint, address: str) -> bool:
        """Set the place of a supergroup."""
    def edit_photo(self, channel: PeerLike, photo: Sendable) -> api.TypeUpdates:
        """Change the photo of a channel or supergroup."""
    def edit_title(self, channel: PeerLike, title: str) -> api.TypeUpdates:
        """Change the title of a channel or supergroup."""
    def export_message_link(self, channel: PeerLike, id: MessageLike, *, grouped: bool = False, thread: bool = False) -> api.TypeExportedMessageLink:
        """The link of a message in a channel or supergroup."""
    def get_admin_log(self, channel: PeerLike, q: str, *, events_filter: api.TypeChannelAdminLogEventsFilter | None = None, admins: Some[PeerLike] | None = None, max_id: int = 0, min_id: int = 0, limit: int = 100) -> api.channels.TypeAdminLogResults:
        """What the administrators of a channel or supergroup have done, the newest first."""
    def iter_admin_log(self, channel: PeerLike, q: str, *, events_filter: api.TypeChannelAdminLogEventsFilter | None = None, admins: Some[PeerLike] | None = None, max_id: int = 0, min_id: int = 0, limit: int | None = None) -> Iterator[api.TypeChannelAdminLogEvent]:
        """What the administrators of a channel or supergroup have done, the newest first: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_admin_log`.
        """
    def get_admined_public_channels(self, *, by_location: bool = False, check_limit: bool = False, for_personal: bool = False, for_community_peer: bool = False) -> api.messages.TypeChats:
        """The public channels and supergroups of the account."""
    def get_channel_recommendations(self, *, channel: PeerLike | None = None) -> api.messages.TypeChats:
        """Channels that are like this one."""
    def get_channels(self, id: Some[PeerLike]) -> api.messages.TypeChats:
        """Channels and supergroups by their ids."""
    def get_full_channel(self, channel: PeerLike) -> api.messages.TypeChatFull:
        """Everything about a channel or supergroup."""
    def get_groups_for_discussion(self) -> api.messages.TypeChats:
        """The groups that can be the place to discuss a channel's posts."""
    def get_inactive_channels(self) -> api.messages.TypeInactiveChats:
        """Channels and supergroups of the account in which little happens."""
    def get_left_channels(self, *, offset: int = 0) -> api.messages.TypeChats:
        """Channels and supergroups that the account has left, during an export."""
    def iter_left_channels(self, *, offset: int = 0, limit: int | None = None) -> Iterator[api.TypeChat]:
        """Channels and supergroups that the account has left, during an export: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_left_channels`.
        """
    def get_message_author(self, channel: PeerLike, id: MessageLike) -> api.TypeUser:
        """Who wrote a message on behalf of a channel."""
    def get_messages(self, channel: PeerLike, id: Some[MessageLike | api.TypeInputMessage]) -> api.messages.TypeMessages:
        """Messages of a channel or supergroup by their ids."""
    def get_participant(self, channel: PeerLike, participant: PeerLike) -> api.channels.TypeChannelParticipant:
        """One member of a channel or supergroup."""
    def get_participants(self, channel: PeerLike, *, filter: api.TypeChannelParticipantsFilter | type[api.TypeChannelParticipantsFilter] = ..., offset: int = 0, limit: int = 100, hash: int = 0) -> api.channels.TypeChannelParticipants:
        """The members of a channel or supergroup."""
    def iter_participants(self, channel: PeerLike, *, filter: api.TypeChannelParticipantsFilter | type[api.TypeChannelParticipantsFilter] = ..., offset: int = 0, hash: int = 0, limit: int | None = None) -> Iterator[api.TypeChannelParticipant]:
        """The members of a channel or supergroup: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_participants`.
        """
    def get_send_as(self, peer: PeerLike, *, for_paid_reactions: bool = False, for_live_stories: bool = False) -> api.channels.TypeSendAsPeers:
        """As whom the account may write in a chat."""
    def invite_to_channel(self, channel: PeerLike, users: Some[PeerLike]) -> api.messages.TypeInvitedUsers:
        """Add people to a channel or supergroup."""
    def join_channel(self, channel: PeerLike) -> api.messages.TypeChatInviteJoinResult:
        """Join a channel or supergroup."""
    def leave_channel(self, channel: PeerLike) -> api.TypeUpdates:
        """Leave a channel or supergroup."""
    def read_history(self, channel: PeerLike, max_id: MessageLike) -> bool:
        """Mark a channel or supergroup as read up to a message."""
    def read_message_contents(self, channel: PeerLike, id: Some[MessageLike]) -> bool:
        """Mark voice messages and mentions of a channel or supergroup as heard and seen."""
    def reorder_usernames(self, channel: PeerLike, order: Sequence[str]) -> bool:
        """Say in which order the usernames of a channel or supergroup are shown."""
    def report_anti_spam_false_positive(self, channel: PeerLike, msg_id: MessageLike) -> bool:
        """Report a message that the spam filter deleted wrongly."""
    def report_spam(self, channel: PeerLike, participant: PeerLike, id: Some[MessageLike]) -> bool:
        """Report messages of a member as spam."""
    def restrict_sponsored_messages(self, channel: PeerLike, restricted: bool) -> api.TypeUpdates:
        """Show no sponsored messages in a channel, or show them."""
    def search_posts(self, offset_rate: int, offset_peer: PeerLike, offset_id: MessageLike, limit: int, *, hashtag: str | None = None, query: str | None = None, allow_paid_stars: int | None = None) -> api.messages.TypeMessages:
        """Search the posts of public channels; a search for a text may have to be paid for."""
    def set_boosts_to_unblock_restrictions(self, channel: PeerLike, boosts: int) -> api.TypeUpdates:
        """Say after how many boosts a member is free of restrictions."""
    def set_discussion_group(self, broadcast: PeerLike, group: PeerLike) -> bool:
        """Choose the group where a channel's posts are discussed."""
    def set_emoji_stickers(self, channel: PeerLike, stickerset: str | TLObject) -> bool:
        """Choose the custom emoji of a supergroup."""
    def set_main_profile_tab(self, channel: PeerLike, tab: api.TypeProfileTab | type[api.TypeProfileTab]) -> bool:
        """Choose the tab that the channel's profile opens with."""
    def set_stickers(self, channel: PeerLike, stickerset: str | TLObject) -> bool:
        """Choose the stickers of a supergroup."""
    def toggle_anti_spam(self, channel: PeerLike, enabled: bool) -> api.TypeUpdates:
        """Use Telegram's spam filter in a supergroup, or not."""
    def toggle_autotranslation(self, channel: PeerLike, enabled: bool) -> api.TypeUpdates:
        """Translate the posts of a channel, or not."""
    def toggle_forum(self, channel: PeerLike, enabled: bool, tabs: bool) -> api.TypeUpdates:
        """Divide a supergroup into topics, or not."""
    def toggle_join_request(self, channel: PeerLike, enabled: bool, *, apply_to_invites: bool = False, guard_bot: PeerLike | None = None) -> api.TypeUpdates:
        """Let administrators decide who may join, or not."""
    def toggle_join_to_send(self, channel: PeerLike, enabled: bool) -> api.TypeUpdates:
        """Let only members write in the discussion group, or everybody."""
    def toggle_participants_hidden(self, channel: PeerLike, enabled: bool) -> api.TypeUpdates:
        """Hide the members of a supergroup, or show them."""
    def toggle_pre_history_hidden(self, channel: PeerLike, enabled: bool) -> api.TypeUpdates:
        """Hide earlier messages from new members, or show them."""
    def toggle_signatures(self, channel: PeerLike, *, signatures_enabled: bool = False, profiles_enabled: bool = False) -> api.TypeUpdates:
        """Sign the posts of a channel with their authors, or not."""
    def toggle_slow_mode(self, channel: PeerLike, seconds: int | timedelta) -> api.TypeUpdates:
        """Set how long members have to wait between two messages."""
    def toggle_username(self, channel: PeerLike, username: str, active: bool) -> bool:
        """Use one of the usernames of a channel or supergroup, or not."""
    def toggle_view_forum_as_messages(self, channel: PeerLike, enabled: bool) -> api.TypeUpdates:
        """Show a forum as one chat, or by its topics."""
    def update_color(self, channel: PeerLike, *, for_profile: bool = False, color: int | None = None, background_emoji_id: int | None = None) -> api.TypeUpdates:
        """Set the color of a channel's name."""
    def update_emoji_status(self, channel: PeerLike, emoji_status: int | api.TypeEmojiStatus) -> api.TypeUpdates:
        """Set the emoji beside the name of a channel or supergroup."""
    def update_paid_messages_price(self, channel: PeerLike, send_paid_messages_stars: int, *, broadcast_messages_allowed: bool = False) -> api.TypeUpdates:
        """Set what a message costs."""
    def update_username(self, channel: PeerLike, username: str) -> bool:
        """Set or remove the username of a channel or supergroup."""
class Chatlists(SyncNamespace):
    """The methods of ``chatlists``."""
    def check_chatlist_invite(self, slug: str) -> api.chatlists.TypeChatlistInvite:
        """What a link to a shared folder brings."""
    def delete_exported_invite(self, chatlist: int | api.TypeInputChatlist, slug: str) -> bool:
        """Delete a link to a shared folder."""
    def edit_exported_invite(self, chatlist: int | api.TypeInputChatlist, slug: str, *, title: str | None = None, peers: Some[PeerLike] | None = None) -> api.TypeExportedChatlistInvite:
        """Change a link to a shared folder."""
    def export_chatlist_invite(self, chatlist: int | api.TypeInputChatlist, title: str, peers: Some[PeerLike]) -> api.chatlists.TypeExportedChatlistInvite:
        """Make a link to a folder."""
    def get_chatlist_updates(self, chatlist: int | api.TypeInputChatlist) -> api.chatlists.TypeChatlistUpdates:
        """Chats that were added to a shared folder."""
    def get_exported_invites(self, chatlist: int | api.TypeInputChatlist) -> api.chatlists.TypeExportedInvites:
        """The links to a shared folder."""
    def get_leave_chatlist_suggestions(self, chatlist: int | api.TypeInputChatlist) -> list[api.TypePeer]:
        """Chats that one could leave together with a shared folder."""
    def hide_chatlist_updates(self, chatlist: int | api.TypeInputChatlist) -> bool:
        """Do not ask about new chats of a shared folder."""
    def join_chatlist_invite(self, slug: str, peers: Some[PeerLike]) -> api.TypeUpdates:
        """Add a shared folder, and join its chats."""
    def join_chatlist_updates(self, chatlist: int | api.TypeInputChatlist, peers: Some[PeerLike]) -> api.TypeUpdates:
        """Join chats that were added to a shared folder."""
    def leave_chatlist(self, chatlist: int | api.TypeInputChatlist, peers: Some[PeerLike]) -> api.TypeUpdates:
        """Remove a shared folder, and leave chats of it."""
class Communities(SyncNamespace):
    """The methods of ``communities``."""
    def create(self, title: str, peer: PeerLike, *, hidden: bool = False, about: str | None = None) -> api.TypeChat:
        """Make a community of chats."""
    def get_joined_communities(self) -> api.messages.TypeChats:
        """The communities of the account."""
    def get_participant_joined_chats(self, community: PeerLike, participant: PeerLike) -> api.communities.TypeParticipantJoinedChats:
        """In which chats of a community a member is."""
    def get_peer_link_requests(self, community: PeerLike, *, offset: str = '', limit: int = 100) -> api.communities.TypePeerLinkRequests:
        """The chats that ask to join a community."""
    def iter_peer_link_requests(self, community: PeerLike, *, offset: str = '', limit: int | None = None) -> Iterator[api.TypeCommunityPeerRequest]:
        """The chats that ask to join a community: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_peer_link_requests`.
        """
    def toggle_all_peer_link_request_approval(self, community: PeerLike, *, reject: bool = False) -> bool:
        """Let all chats in that ask to join a community, or none."""
    def toggle_community_collapsed_in_dialogs(self, community: PeerLike, *, collapsed: bool = False) -> api.TypeUpdates:
        """Show a community folded in the list of chats, or open."""
    def toggle_participant_banned(self, community: PeerLike, participant: PeerLike, *, unban: bool = False) -> bool:
        """Ban somebody from all chats of a community, or lift that."""
    def toggle_peer_link(self, community: PeerLike, peer: PeerLike, *, visible: bool = False, hidden: bool = False, deleted: bool = False) -> bool:
        """Link a chat to a community, change that, or end it."""
    def toggle_peer_link_request_approval(self, community: PeerLike, peer: PeerLike, *, reject: bool = False) -> bool:
        """Let a chat in that asks to join a community, or not."""
class Contacts(SyncNamespace):
    """The methods of ``contacts``."""
    def accept_contact(self, id: PeerLike) -> api.User:
        """Add somebody who has added the account, and share the phone number."""
    def add_contact(self, id: PeerLike, first_name: str, last_name: str, phone: str, *, add_phone_privacy_exception: bool = False, note: str | api.TypeTextWithEntities | None = None) -> api.User:
        """Add somebody to the contacts."""
    def block(self, id: PeerLike, *, my_stories_from: bool = False) -> bool:
        """Block somebody."""
    def block_from_replies(self, msg_id: MessageLike, *, delete_message: bool = False, delete_history: bool = False, report_spam: bool = False) -> api.TypeUpdates:
        """Block the author of a reply, as seen in the chat of replies."""
    def delete_by_phones(self, phones: Sequence[str]) -> bool:
        """Delete contacts by their phone numbers."""
    def delete_contacts(self, id: Some[PeerLike]) -> api.TypeUpdates:
        """Delete contacts."""
    def edit_close_friends(self, id: Sequence[int]) -> bool:
        """Say who the close friends are."""
    def export_contact_token(self) -> api.TypeExportedContactToken:
        """A link that adds the account to somebody's contacts."""
    def get_birthdays(self) -> api.contacts.TypeContactBirthdays:
        """Contacts whose birthday is near."""
    def get_blocked(self, *, my_stories_from: bool = False, offset: int = 0, limit: int = 100) -> api.contacts.TypeBlocked:
        """Those who are blocked."""
    def iter_blocked(self, *, my_stories_from: bool = False, offset: int = 0, limit: int | None = None) -> Iterator[api.TypePeerBlocked]:
        """Those who are blocked: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_blocked`.
        """
    def get_contact_ids(self, *, hash: int = 0) -> list[int]:
        """The ids of the contacts."""
    def get_contacts(self, *, hash: int = 0) -> api.contacts.TypeContacts:
        """The contacts."""
    def get_located(self, geo_point: GeoLike | api.TypeInputGeoPoint, *, background: bool = False, self_expires: int | timedelta | None = None) -> api.TypeUpdates:
        """People and chats that are near a place."""
    def get_saved(self) -> list[api.TypeSavedContact]:
        """The contacts that were once imported, during an export."""
    def get_sponsored_peers(self, q: str) -> api.contacts.TypeSponsoredPeers:
        """Chats that are shown in a search because somebody pays for it."""
    def get_statuses(self) -> list[api.TypeContactStatus]:
        """When the contacts were last online."""
    def get_top_peers(self, *, correspondents: bool = False, bots_pm: bool = False, bots_inline: bool = False, phone_calls: bool = False, forward_users: bool = False, forward_chats: bool = False, groups: bool = False, channels: bool = False, bots_app: bool = False, bots_guestchat: bool = False, offset: int = 0, limit: int = 100, hash: int = 0) -> api.contacts.TypeTopPeers:
        """Those whom the account has most to do with."""
    def import_contact_token(self, token: str) -> api.TypeUser:
        """Who a contact link belongs to."""
    def import_contacts(self, contacts: Some[api.TypeInputContact]) -> api.contacts.TypeImportedContacts:
        """Add people to the contacts by their phone numbers."""
    def reset_saved(self) -> bool:
        """Delete all contacts that are not on Telegram."""
    def reset_top_peer_rating(self, category: api.TypeTopPeerCategory | type[api.TypeTopPeerCategory], peer: PeerLike) -> bool:
        """Forget how much the account has to do with somebody."""
    def resolve_phone(self, phone: str) -> api.contacts.TypeResolvedPeer:
        """Who has a phone number."""
    def resolve_username(self, username: str, *, referer: str | None = None) -> api.contacts.TypeResolvedPeer:
        """Who has a username."""
    def search(self, q: str, *, broadcasts: bool = False, bots: bool = False, limit: int = 100) -> api.contacts.TypeFound:
        """Search people and chats by name."""
    def set_blocked(self, id: Some[PeerLike], limit: int, *, my_stories_from: bool = False) -> bool:
        """Replace the list of those who are blocked."""
    def toggle_top_peers(self, enabled: bool) -> bool:
        """Keep a rating of those whom the account has to do with, or not."""
    def unblock(self, id: PeerLike, *, my_stories_from: bool = False) -> bool:
        """Unblock somebody."""
    def update_contact_note(self, id: PeerLike, note: str | api.TypeTextWithEntities) -> bool:
        """Change the note about a contact."""
class Ephemeral(SyncNamespace):
    """The methods of ``ephemeral``."""
    def delete_all_welcome_messages(self, peer: PeerLike) -> bool:
        """Delete all messages that greet new members."""
    def delete_message(self, receiver_id: PeerLike, id: int, *, peer: PeerLike | None = None) -> bool:
        """Delete a message that only one member sees."""
    def delete_welcome_message(self, peer: PeerLike, id: int) -> bool:
        """Delete a message that greets new members."""
    def edit_message(self, receiver_id: PeerLike, id: int, *, invert_media: bool = False, welcome: bool = False, peer: PeerLike | None = None, message: str | None = None, media: Sendable | None = None, entities: Some[api.TypeMessageEntity] | None = None, reply_markup: Buttons | None = None, rich_message: api.TypeInputRichMessage | None = None, parse_mode: AnyParseMode = ...) -> api.TypeUpdates:
        """Change a message that only one member sees."""
    def get_callback_answer(self, peer: PeerLike, id: int, *, data: bytes | None = None) -> api.messages.TypeBotCallbackAnswer:
        """Press a button of a message that only this account sees."""
    def get_welcome_messages(self, peer: PeerLike, *, hash: int = 0) -> api.ephemeral.TypeWelcomeMessages:
        """The messages that greet new members."""
    def report_message(self, peer: PeerLike, id: int, option: bytes, message: str) -> api.TypeReportResult:
        """Report a message that only this account sees."""
    def send_message(self, receiver_id: PeerLike, message: str, *, invert_media: bool = False, welcome: bool = False, anchor: bool = False, noforwards: bool = False, peer: PeerLike | None = None, query_id: int | None = None, entities: Some[api.TypeMessageEntity] | None = None, media: Sendable | None = None, reply_markup: Buttons | None = None, rich_message: api.TypeInputRichMessage | None = None, random_id: int = 0, reply_to: MessageLike | api.TypeInputReplyTo | None = None, parse_mode: AnyParseMode = ...) -> api.TypeUpdates:
        """Send a message that only one member sees."""
class Folders(SyncNamespace):
    """The methods of ``folders``."""
    def edit_peer_folders(self, folder_peers: Some[api.TypeInputFolderPeer]) -> api.TypeUpdates:
        """Move chats to the archive or back."""
class Fragment(SyncNamespace):
    """The methods of ``fragment``."""
    def get_collectible_info(self, collectible: api.TypeInputCollectible) -> api.fragment.TypeCollectibleInfo:
        """When and for how much a username or phone number was bought."""
class Help(SyncNamespace):
    """The methods of ``help``."""
    def accept_terms_of_service(self, id: JSONLike | api.TypeDataJSON) -> bool:
        """Agree to the terms of service."""
    def dismiss_suggestion(self, peer: PeerLike, suggestion: str) -> bool:
        """Do not show a suggestion again."""
    def edit_user_info(self, user_id: PeerLike, message: str, entities: Some[api.TypeMessageEntity]) -> api.help.TypeUserInfo:
        """Change the notes about a user, for the support team."""
    def get_app_config(self, *, hash: int = 0) -> api.help.TypeAppConfig:
        """The settings of programs."""
    def get_app_update(self, source: str) -> api.help.TypeAppUpdate:
        """Whether there is a newer version of the program."""
    def get_cdn_config(self) -> api.TypeCdnConfig:
        """The public keys of the CDN."""
    def get_config(self) -> api.TypeConfig:
        """The settings of the server."""
    def get_countries_list(self, lang_code: str, *, hash: int = 0) -> api.help.TypeCountriesList:
        """The countries, with their phone codes."""
    def get_deep_link_info(self, path: str) -> api.help.TypeDeepLinkInfo:
        """What a link means that the program does not know."""
    def get_invite_text(self) -> api.help.TypeInviteText:
        """A text that invites to Telegram."""
    def get_nearest_dc(self) -> api.TypeNearestDc:
        """Which data center is near."""
    def get_passport_config(self, *, hash: int = 0) -> api.help.TypePassportConfig:
        """Which documents Telegram Passport knows in which country."""
    def get_peer_colors(self, *, hash: int = 0) -> api.help.TypePeerColors:
        """The colors of names."""
    def get_peer_profile_colors(self, *, hash: int = 0) -> api.help.TypePeerColors:
        """The colors of profiles."""
    def get_premium_promo(self) -> api.help.TypePremiumPromo:
        """What Telegram Premium is, with videos."""
    def get_promo_data(self) -> api.help.TypePromoData:
        """The chat that the proxy or Telegram promotes."""
    def get_recent_me_urls(self, referer: str) -> api.help.TypeRecentMeUrls:
        """Links to Telegram that were opened lately."""
    def get_support(self) -> api.help.TypeSupport:
        """The account of the support team."""
    def get_support_name(self) -> api.help.TypeSupportName:
        """The name of this account in the support team."""
    def get_terms_of_service_update(self) -> api.help.TypeTermsOfServiceUpdate:
        """Whether there are new terms of service."""
    def get_timezones_list(self, *, hash: int = 0) -> api.help.TypeTimezonesList:
        """The time zones."""
    def get_user_info(self, user_id: PeerLike) -> api.help.TypeUserInfo:
        """The notes about a user, for the support team."""
    def hide_promo_data(self, peer: PeerLike) -> bool:
        """Hide the chat that is promoted."""
    def save_app_log(self, events: Some[api.TypeInputAppEvent]) -> bool:
        """Report events of the program."""
    def set_bot_updates_status(self, pending_updates_count: int, message: str) -> bool:
        """Report how the bot's webhook is doing."""
class Langpack(SyncNamespace):
    """The methods of ``langpack``."""
    def get_difference(self, lang_pack: str, lang_code: str, from_version: int) -> api.TypeLangPackDifference:
        """The texts of a program's language that have changed."""
    def get_lang_pack(self, lang_pack: str, lang_code: str) -> api.TypeLangPackDifference:
        """All texts of a program's language."""
    def get_language(self, lang_pack: str, lang_code: str) -> api.TypeLangPackLanguage:
        """One language of a program."""
    def get_languages(self, lang_pack: str) -> list[api.TypeLangPackLanguage]:
        """The languages of a program."""
    def get_strings(self, lang_pack: str, lang_code: str, keys: Sequence[str]) -> list[api.TypeLangPackString]:
        """Some texts of a program's language."""
class Messages(SyncNamespace):
    """The methods of ``messages``."""
    def accept_encryption(self, peer: TLObject, g_b: bytes, key_fingerprint: int) -> api.TypeEncryptedChat:
        """Accept a secret chat."""
    def accept_url_auth(self, *, write_allowed: bool = False, share_phone_number: bool = False, peer: PeerLike | None = None, msg_id: MessageLike | None = None, button_id: int | None = None, url: str | None = None, match_code: str | None = None) -> api.TypeUrlAuthResult:
        """Log in to a site by Telegram."""
    def add_chat_user(self, chat_id: PeerLike, user_id: PeerLike, fwd_limit: int) -> api.messages.TypeInvitedUsers:
        """Add somebody to a basic group."""
    def add_poll_answer(self, peer: PeerLike, msg_id: MessageLike, answer: api.TypePollAnswer) -> api.TypeUpdates:
        """Add an answer to a poll."""
    def append_todo_list(self, peer: PeerLike, msg_id: MessageLike, list: Some[api.TypeTodoItem]) -> api.TypeUpdates:
        """Add tasks to a checklist."""
    def check_chat_invite(self, hash: str) -> api.TypeChatInvite:
        """What an invite link leads to."""
    def check_history_import(self, import_head: str) -> api.messages.TypeHistoryImportParsed:
        """See whether a chat exported from another program can be imported."""
    def check_history_import_peer(self, peer: PeerLike) -> api.messages.TypeCheckedHistoryImportPeer:
        """See whether messages can be imported into a chat."""
    def check_quick_reply_shortcut(self, shortcut: str) -> bool:
        """See whether a name for a quick reply is free."""
    def check_url_auth_match_code(self, url: str, match_code: str) -> bool:
        """Try the code that a site shows during a login by Telegram."""
    def clear_all_drafts(self) -> bool:
        """Delete all drafts."""
    def clear_recent_reactions(self) -> bool:
        """Forget which reactions were used lately."""
    def clear_recent_stickers(self, *, attached: bool = False) -> bool:
        """Forget which stickers were used lately."""
    def click_sponsored_message(self, random_id: bytes, *, media: bool = False, fullscreen: bool = False) -> bool:
        """Tell that a sponsored message was pressed."""
    def compose_message_with_ai(self, text: str | api.TypeTextWithEntities, *, proofread: bool = False, emojify: bool = False, translate_to_lang: str | None = None, tone: api.TypeInputAiComposeTone | None = None) -> api.messages.TypeComposedMessageWithAI:
        """Let AI rework a text."""
    def compose_rich_message_with_ai(self, *, proofread: bool = False, emojify: bool = False, text: api.TypeInputRichMessage | None = None, translate_to_lang: str | None = None, tone: api.TypeInputAiComposeTone | None = None) -> api.messages.TypeComposedRichMessageWithAI:
        """Let AI rework a text with its layout."""
    def create_chat(self, users: Some[PeerLike], title: str, *, ttl_period: int | timedelta | None = None) -> api.messages.TypeInvitedUsers:
        """Make a basic group."""
    def create_forum_topic(self, peer: PeerLike, title: str, *, title_missing: bool = False, icon_color: int | None = None, icon_emoji_id: int | None = None, random_id: int = 0, send_as: PeerLike | None = None) -> api.MessageService:
        """Make a topic."""
    def decline_url_auth(self, url: str) -> bool:
        """Refuse to log in to a site by Telegram."""
    def delete_chat(self, chat_id: PeerLike) -> bool:
        """Delete a basic group for everybody."""
    def delete_chat_user(self, chat_id: PeerLike, user_id: PeerLike, *, revoke_history: bool = False) -> api.TypeUpdates:
        """Remove somebody from a basic group, or leave it."""
    def delete_exported_chat_invite(self, peer: PeerLike, link: str) -> bool:
        """Delete a revoked invite link."""
    def delete_fact_check(self, peer: PeerLike, msg_id: MessageLike) -> api.TypeUpdates:
        """Remove the fact check of a message."""
    def delete_history(self, peer: PeerLike, max_id: MessageLike, *, just_clear: bool = False, revoke: bool = False, min_date: Moment | None = None, max_date: Moment | None = None) -> api.messages.TypeAffectedHistory:
        """Delete the messages of a chat."""
    def delete_messages(self, id: Some[MessageLike], *, revoke: bool = False) -> api.messages.TypeAffectedMessages:
        """Delete messages of private chats and basic groups."""
    def delete_participant_reaction(self, peer: PeerLike, msg_id: MessageLike, participant: PeerLike) -> api.TypeUpdates:
        """Remove a member's reaction from a message."""
    def delete_participant_reactions(self, peer: PeerLike, participant: PeerLike) -> bool:
        """Remove all reactions of a member."""
    def delete_phone_call_history(self, *, revoke: bool = False) -> api.messages.TypeAffectedFoundMessages:
        """Delete the list of phone calls."""
    def delete_poll_answer(self, peer: PeerLike, msg_id: MessageLike, option: bytes) -> api.TypeUpdates:
        """Remove an answer from a poll."""
    def delete_quick_reply_messages(self, shortcut_id: int, id: Some[MessageLike]) -> api.TypeUpdates:
        """Delete messages of a quick reply."""
    def delete_quick_reply_shortcut(self, shortcut_id: int) -> bool:
        """Delete a quick reply."""
    def delete_revoked_exported_chat_invites(self, peer: PeerLike, admin_id: PeerLike) -> bool:
        """Delete all revoked invite links of an administrator."""
    def delete_saved_history(self, peer: PeerLike, max_id: MessageLike, *, parent_peer: PeerLike | None = None, min_date: Moment | None = None, max_date: Moment | None = None) -> api.messages.TypeAffectedHistory:
        """Delete messages of one chat inside of Saved Messages."""
    def delete_scheduled_messages(self, peer: PeerLike, id: Some[MessageLike]) -> api.TypeUpdates:
        """Delete messages that were to be sent later."""
    def delete_topic_history(self, peer: PeerLike, top_msg_id: TopicLike) -> api.messages.TypeAffectedHistory:
        """Delete a topic with its messages."""
    def discard_encryption(self, chat_id: int, *, delete_history: bool = False) -> bool:
        """End a secret chat."""
    def edit_chat_about(self, peer: PeerLike, about: str) -> bool:
        """Change the description of a chat."""
    def edit_chat_admin(self, chat_id: PeerLike, user_id: PeerLike, is_admin: bool) -> bool:
        """Make somebody an administrator of a basic group, or not."""
    def edit_chat_creator(self, peer: PeerLike, user_id: PeerLike, password: str | api.TypeInputCheckPasswordSRP) -> api.TypeUpdates:
        """Give a group or channel to somebody else."""
    def edit_chat_default_banned_rights(self, peer: PeerLike, banned_rights: api.TypeChatBannedRights) -> api.TypeUpdates:
        """Say what members may not do."""
    def edit_chat_participant_rank(self, peer: PeerLike, participant: PeerLike, rank: str) -> api.TypeUpdates:
        """Change the title shown beside a member's name."""
    def edit_chat_photo(self, chat_id: PeerLike, photo: Sendable) -> api.TypeUpdates:
        """Change the photo of a basic group."""
    def edit_chat_title(self, chat_id: PeerLike, title: str) -> api.TypeUpdates:
        """Change the title of a basic group."""
    def edit_exported_chat_invite(self, peer: PeerLike, link: str, *, revoked: bool = False, expire_date: Moment | None = None, usage_limit: int | None = None, request_needed: bool | None = None, title: str | None = None) -> api.messages.TypeExportedChatInvite:
        """Change or revoke an invite link."""
    def edit_fact_check(self, peer: PeerLike, msg_id: MessageLike, text: str | api.TypeTextWithEntities) -> api.TypeUpdates:
        """Add a fact check to a message, or change it."""
    def edit_forum_topic(self, peer: PeerLike, topic_id: TopicLike, *, title: str | None = None, icon_emoji_id: int | None = None, closed: bool | None = None, hidden: bool | None = None) -> api.TypeUpdates:
        """Change, close or hide a topic."""
    def edit_inline_bot_message(self, id: api.TypeInputBotInlineMessageID, *, no_webpage: bool = False, invert_media: bool = False, message: str | None = None, media: Sendable | None = None, reply_markup: Buttons | None = None, entities: Some[api.TypeMessageEntity] | None = None, rich_message: api.TypeInputRichMessage | None = None, parse_mode: AnyParseMode = ...) -> bool:
        """Change a message that was sent by way of the bot."""
    def edit_message(self, peer: PeerLike, id: MessageLike, *, no_webpage: bool = False, invert_media: bool = False, message: str | None = None, media: Sendable | None = None, reply_markup: Buttons | None = None, entities: Some[api.TypeMessageEntity] | None = None, schedule_date: Moment | None = None, schedule_repeat_period: int | timedelta | None = None, quick_reply_shortcut_id: int | None = None, rich_message: api.TypeInputRichMessage | None = None, parse_mode: AnyParseMode = ...) -> api.Message:
        """Change a message."""
    def edit_quick_reply_shortcut(self, shortcut_id: int, shortcut: str) -> bool:
        """Rename a quick reply."""
    def export_chat_invite(self, peer: PeerLike, *, legacy_revoke_permanent: bool = False, request_needed: bool = False, expire_date: Moment | None = None, usage_limit: int | None = None, title: str | None = None, subscription_pricing: api.TypeStarsSubscriptionPricing | None = None) -> api.TypeExportedChatInvite:
        """Make an invite link."""
    def fave_sticker(self, id: TLObject, unfave: bool) -> bool:
        """Add a sticker to the favorites, or remove it."""
    def forward_messages(self, from_peer: PeerLike, id: Some[MessageLike], to_peer: PeerLike, *, silent: bool = False, background: bool = False, with_my_score: bool = False, drop_author: bool = False, drop_media_captions: bool = False, noforwards: bool = False, allow_paid_floodskip: bool = False, from_ephemeral: bool = False, random_id: Sequence[int] = ..., top_msg_id: TopicLike | None = None, reply_to: MessageLike | api.TypeInputReplyTo | None = None, schedule_date: Moment | None = None, schedule_repeat_period: int | timedelta | None = None, send_as: PeerLike | None = None, quick_reply_shortcut: int | str | api.TypeInputQuickReplyShortcut | None = None, effect: int | None = None, video_timestamp: int | None = None, allow_paid_stars: int | None = None, suggested_post: api.TypeSuggestedPost | None = None) -> list[api.Message]:
        """Forward messages."""
    def get_admins_with_invites(self, peer: PeerLike) -> api.messages.TypeChatAdminsWithInvites:
        """Which administrators have made invite links."""
    def get_all_drafts(self) -> api.TypeUpdates:
        """All drafts."""
    def get_all_stickers(self, *, hash: int = 0) -> api.messages.TypeAllStickers:
        """The installed stickers."""
    def get_archived_stickers(self, *, masks: bool = False, emojis: bool = False, offset_id: int = 0, limit: int = 100) -> api.messages.TypeArchivedStickers:
        """The stickers in the archive."""
    def iter_archived_stickers(self, *, masks: bool = False, emojis: bool = False, offset_id: int = 0, limit: int | None = None) -> Iterator[api.TypeStickerSetCovered]:
        """The stickers in the archive: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_archived_stickers`.
        """
    def get_attach_menu_bot(self, bot: PeerLike) -> api.TypeAttachMenuBotsBot:
        """A web app of the attachment menu."""
    def get_attach_menu_bots(self, *, hash: int = 0) -> api.TypeAttachMenuBots:
        """The web apps of the attachment menu."""
    def get_attached_stickers(self, media: api.TypeInputStickeredMedia) -> list[api.TypeStickerSetCovered]:
        """The stickers on a photo or video."""
    def get_available_effects(self, *, hash: int = 0) -> api.messages.TypeAvailableEffects:
        """The effects for messages."""
    def get_available_reactions(self, *, hash: int = 0) -> api.messages.TypeAvailableReactions:
        """The reactions."""
    def get_bot_app(self, app: api.TypeInputBotApp, *, hash: int = 0) -> api.messages.TypeBotApp:
        """A web app of a bot."""
    def get_bot_callback_answer(self, peer: PeerLike, msg_id: MessageLike, *, game: bool = False, data: bytes | None = None, password: str | api.TypeInputCheckPasswordSRP | None = None) -> api.messages.TypeBotCallbackAnswer:
        """Press a button under a message of a bot."""
    def get_chat_invite_importers(self, peer: PeerLike, *, requested: bool = False, subscription_expired: bool = False, link: str | None = None, q: str | None = None, offset_date: Moment = 0, offset_user: PeerLike = ..., limit: int = 100) -> api.messages.TypeChatInviteImporters:
        """Who has joined by invite links, or waits to be let in."""
    def iter_chat_invite_importers(self, peer: PeerLike, *, requested: bool = False, subscription_expired: bool = False, link: str | None = None, q: str | None = None, offset_date: Moment = 0, offset_user: PeerLike = ..., limit: int | None = None) -> Iterator[api.TypeChatInviteImporter]:
        """Who has joined by invite links, or waits to be let in: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_chat_invite_importers`.
        """
    def get_chats(self, id: Sequence[int]) -> api.messages.TypeChats:
        """Basic groups by their ids."""
    def get_common_chats(self, user_id: PeerLike, *, max_id: int = 0, limit: int = 100) -> api.messages.TypeChats:
        """The groups in which a person is too."""
    def iter_common_chats(self, user_id: PeerLike, *, max_id: int = 0, limit: int | None = None) -> Iterator[api.TypeChat]:
        """The groups in which a person is too: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_common_chats`.
        """
    def get_custom_emoji_documents(self, document_id: Sequence[int]) -> list[api.TypeDocument]:
        """Custom emoji by their ids."""
    def get_default_history_ttl(self) -> api.TypeDefaultHistoryTTL:
        """After how long messages of new chats vanish."""
    def get_default_tag_reactions(self, *, hash: int = 0) -> api.messages.TypeReactions:
        """Reactions proposed as tags of saved messages."""
    def get_dh_config(self, version: int, random_length: int) -> api.messages.TypeDhConfig:
        """The parameters of key exchange for secret chats and calls."""
    def get_dialog_filters(self) -> api.messages.TypeDialogFilters:
        """The folders."""
    def get_dialog_unread_marks(self, *, parent_peer: PeerLike | None = None) -> list[api.TypeDialogPeer]:
        """The chats that were marked as unread."""
    def get_dialogs(self, *, exclude_pinned: bool = False, folder_id: int | None = None, offset_date: Moment = 0, offset_id: MessageLike = 0, offset_peer: PeerLike = ..., limit: int = 100, hash: int = 0) -> api.messages.TypeDialogs:
        """The chats of the account, the ones with the newest messages first."""
    def iter_dialogs(self, *, exclude_pinned: bool = False, folder_id: int | None = None, offset_date: Moment = 0, offset_id: MessageLike = 0, offset_peer: PeerLike = ..., hash: int = 0, limit: int | None = None) -> Iterator[api.TypeDialog]:
        """The chats of the account, the ones with the newest messages first: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_dialogs`.
        """
    def get_discussion_message(self, peer: PeerLike, msg_id: MessageLike) -> api.messages.TypeDiscussionMessage:
        """The message in the discussion group that stands for a post."""
    def get_document_by_hash(self, sha256: bytes, size: int, mime_type: str) -> api.TypeDocument:
        """A file by its SHA-256."""
    def get_emoji_game_info(self) -> api.messages.TypeEmojiGameInfo:
        """How the game with emoji stands."""
    def get_emoji_groups(self, *, hash: int = 0) -> api.messages.TypeEmojiGroups:
        """The groups that emoji are sorted into."""
    def get_emoji_keywords(self, lang_code: str) -> api.TypeEmojiKeywordsDifference:
        """The words that emoji are found by in a language."""
    def get_emoji_keywords_difference(self, lang_code: str, from_version: int) -> api.TypeEmojiKeywordsDifference:
        """What has changed in the words that emoji are found by."""
    def get_emoji_keywords_languages(self, lang_codes: Sequence[str]) -> list[api.TypeEmojiLanguage]:
        """For which languages there are words that emoji are found by."""
    def get_emoji_profile_photo_groups(self, *, hash: int = 0) -> api.messages.TypeEmojiGroups:
        """The groups of emoji for photos of profiles."""
    def get_emoji_status_groups(self, *, hash: int = 0) -> api.messages.TypeEmojiGroups:
        """The groups of emoji for statuses."""
    def get_emoji_sticker_groups(self, *, hash: int = 0) -> api.messages.TypeEmojiGroups:
        """The groups of emoji that stickers are sorted by."""
    def get_emoji_stickers(self, *, hash: int = 0) -> api.messages.TypeAllStickers:
        """The installed sets of custom emoji."""
    def get_emoji_url(self, lang_code: str) -> api.TypeEmojiURL:
        """Where to propose words for emoji."""
    def get_exported_chat_invite(self, peer: PeerLike, link: str) -> api.messages.TypeExportedChatInvite:
        """One invite link."""
    def get_exported_chat_invites(self, peer: PeerLike, admin_id: PeerLike, *, revoked: bool = False, offset_date: Moment | None = None, offset_link: str | None = None, limit: int = 100) -> api.messages.TypeExportedChatInvites:
        """The invite links of an administrator."""
    def iter_exported_chat_invites(self, peer: PeerLike, admin_id: PeerLike, *, revoked: bool = False, offset_date: Moment | None = None, offset_link: str | None = None, limit: int | None = None) -> Iterator[api.TypeExportedChatInvite]:
        """The invite links of an administrator: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_exported_chat_invites`.
        """
    def get_extended_media(self, peer: PeerLike, id: Some[MessageLike]) -> api.TypeUpdates:
        """Whether paid media have been opened."""
    def get_fact_check(self, peer: PeerLike, msg_id: Some[MessageLike]) -> list[api.TypeFactCheck]:
        """The fact checks of messages."""
    def get_faved_stickers(self, *, hash: int = 0) -> api.messages.TypeFavedStickers:
        """The favorite stickers."""
    def get_featured_emoji_stickers(self, *, hash: int = 0) -> api.messages.TypeFeaturedStickers:
        """The sets of custom emoji that Telegram recommends."""
    def get_featured_stickers(self, *, hash: int = 0) -> api.messages.TypeFeaturedStickers:
        """The stickers that Telegram recommends."""
    def get_forum_topics(self, peer: PeerLike, *, q: str | None = None, offset_date: Moment = 0, offset_id: MessageLike = 0, offset_topic: TopicLike = 0, limit: int = 100) -> api.messages.TypeForumTopics:
        """The topics of a chat."""
    def iter_forum_topics(self, peer: PeerLike, *, q: str | None = None, offset_date: Moment = 0, offset_id: MessageLike = 0, offset_topic: TopicLike = 0, limit: int | None = None) -> Iterator[api.TypeForumTopic]:
        """The topics of a chat: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_forum_topics`.
        """
    def get_forum_topics_by_id(self, peer: PeerLike, topics: Some[TopicLike]) -> api.messages.TypeForumTopics:
        """Topics by their ids."""
    def get_full_chat(self, chat_id: PeerLike) -> api.messages.TypeChatFull:
        """Everything about a basic group."""
    def get_future_chat_creator_after_leave(self, peer: PeerLike) -> api.TypeUser:
        """Who would own the chat if its owner left."""
    def get_game_high_scores(self, peer: PeerLike, id: MessageLike, user_id: PeerLike) -> api.messages.TypeHighScores:
        """The best scores in a game, for bots."""
    def get_history(self, peer: PeerLike, *, offset_id: MessageLike = 0, offset_date: Moment = 0, add_offset: int = 0, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0) -> api.messages.TypeMessages:
        """The messages of a chat, the newest first."""
    def iter_history(self, peer: PeerLike, *, offset_id: MessageLike = 0, offset_date: Moment = 0, add_offset: int = 0, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0, limit: int | None = None) -> Iterator[api.TypeMessage]:
        """The messages of a chat, the newest first: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_history`.
        """
    def get_inline_bot_results(self, bot: PeerLike, peer: PeerLike, query: str, *, geo_point: GeoLike | api.TypeInputGeoPoint | None = None, offset: str = '') -> api.messages.TypeBotResults:
        """What a bot finds for a query."""
    def iter_inline_bot_results(self, bot: PeerLike, peer: PeerLike, query: str, *, geo_point: GeoLike | api.TypeInputGeoPoint | None = None, offset: str = '', limit: int | None = None) -> Iterator[api.TypeBotInlineResult]:
        """What a bot finds for a query: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_inline_bot_results`.
        """
    def get_inline_game_high_scores(self, id: api.TypeInputBotInlineMessageID, user_id: PeerLike) -> api.messages.TypeHighScores:
        """The best scores in a game sent by way of the bot."""
    def get_mask_stickers(self, *, hash: int = 0) -> api.messages.TypeAllStickers:
        """The installed masks."""
    def get_message_edit_data(self, peer: PeerLike, id: MessageLike) -> api.messages.TypeMessageEditData:
        """Whether a message can be changed."""
    def get_message_reactions_list(self, peer: PeerLike, id: MessageLike, *, reaction: str | int | api.TypeReaction | None = None, offset: str | None = None, limit: int = 100) -> api.messages.TypeMessageReactionsList:
        """Who has reacted to a message."""
    def iter_message_reactions_list(self, peer: PeerLike, id: MessageLike, *, reaction: str | int | api.TypeReaction | None = None, offset: str | None = None, limit: int | None = None) -> Iterator[api.TypeMessagePeerReaction]:
        """Who has reacted to a message: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_message_reactions_list`.
        """
    def get_message_read_participants(self, peer: PeerLike, msg_id: MessageLike) -> list[api.TypeReadParticipantDate]:
        """Who has read a message."""
    def get_messages(self, id: Some[MessageLike | api.TypeInputMessage]) -> api.messages.TypeMessages:
        """Messages of private chats and basic groups by their ids."""
    def get_messages_reactions(self, peer: PeerLike, id: Some[MessageLike]) -> api.TypeUpdates:
        """The reactions to messages."""
    def get_messages_views(self, peer: PeerLike, id: Some[MessageLike], increment: bool) -> api.messages.TypeMessageViews:
        """How often messages were seen, and count them as seen on request."""
    def get_my_stickers(self, *, offset_id: int = 0, limit: int = 100) -> api.messages.TypeMyStickers:
        """The stickers that the account has made."""
    def iter_my_stickers(self, *, offset_id: int = 0, limit: int | None = None) -> Iterator[api.TypeStickerSetCovered]:
        """The stickers that the account has made: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_my_stickers`.
        """
    def get_old_featured_stickers(self, *, offset: int = 0, limit: int = 100, hash: int = 0) -> api.messages.TypeFeaturedStickers:
        """Stickers that Telegram recommended before."""
    def iter_old_featured_stickers(self, *, offset: int = 0, hash: int = 0, limit: int | None = None) -> Iterator[api.TypeStickerSetCovered]:
        """Stickers that Telegram recommended before: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_old_featured_stickers`.
        """
    def get_onlines(self, peer: PeerLike) -> api.TypeChatOnlines:
        """How many members are online."""
    def get_outbox_read_date(self, peer: PeerLike, msg_id: MessageLike) -> api.TypeOutboxReadDate:
        """When a message was read."""
    def get_paid_reaction_privacy(self) -> api.TypeUpdates:
        """As whom paid reactions are made."""
    def get_peer_dialogs(self, peers: Some[PeerLike]) -> api.messages.TypePeerDialogs:
        """Some chats, as the list of chats shows them."""
    def get_peer_settings(self, peer: PeerLike) -> api.messages.TypePeerSettings:
        """What can be done about a chat with a stranger."""
    def get_personal_channel_history(self, user_id: PeerLike, *, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0) -> api.messages.TypeMessages:
        """The newest posts of the channel in a person's profile."""
    def iter_personal_channel_history(self, user_id: PeerLike, *, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0, limit: int | None = None) -> Iterator[api.TypeMessage]:
        """The newest posts of the channel in a person's profile: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_personal_channel_history`.
        """
    def get_pinned_dialogs(self, folder_id: int) -> api.messages.TypePeerDialogs:
        """The pinned chats."""
    def get_pinned_saved_dialogs(self) -> api.messages.TypeSavedDialogs:
        """The pinned chats inside of Saved Messages."""
    def get_poll_results(self, peer: PeerLike, msg_id: MessageLike, poll_hash: int) -> api.TypeUpdates:
        """The results of a poll."""
    def get_poll_votes(self, peer: PeerLike, id: MessageLike, *, option: bytes | None = None, offset: str | None = None, limit: int = 100) -> api.messages.TypeVotesList:
        """Who has voted for what."""
    def iter_poll_votes(self, peer: PeerLike, id: MessageLike, *, option: bytes | None = None, offset: str | None = None, limit: int | None = None) -> Iterator[api.TypeMessagePeerVote]:
        """Who has voted for what: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_poll_votes`.
        """
    def get_prepared_inline_message(self, bot: PeerLike, id: str) -> api.messages.TypePreparedInlineMessage:
        """A message that a web app has prepared."""
    def get_quick_replies(self, *, hash: int = 0) -> api.messages.TypeQuickReplies:
        """The quick replies."""
    def get_quick_reply_messages(self, shortcut_id: int, *, id: Some[MessageLike] | None = None, hash: int = 0) -> api.messages.TypeMessages:
        """The messages of a quick reply."""
    def get_recent_locations(self, peer: PeerLike, *, limit: int = 100, hash: int = 0) -> api.messages.TypeMessages:
        """The live locations in a chat."""
    def get_recent_reactions(self, *, limit: int = 100, hash: int = 0) -> api.messages.TypeReactions:
        """The reactions used lately."""
    def get_recent_stickers(self, *, attached: bool = False, hash: int = 0) -> api.messages.TypeRecentStickers:
        """The stickers used lately."""
    def get_replies(self, peer: PeerLike, msg_id: MessageLike, *, offset_id: MessageLike = 0, offset_date: Moment = 0, add_offset: int = 0, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0) -> api.messages.TypeMessages:
        """The messages of a thread, the newest first."""
    def iter_replies(self, peer: PeerLike, msg_id: MessageLike, *, offset_id: MessageLike = 0, offset_date: Moment = 0, add_offset: int = 0, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0, limit: int | None = None) -> Iterator[api.TypeMessage]:
        """The messages of a thread, the newest first: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_replies`.
        """
    def get_rich_message(self, peer: PeerLike, id: MessageLike) -> api.messages.TypeMessages:
        """A message with its layout."""
    def get_saved_dialogs(self, *, exclude_pinned: bool = False, parent_peer: PeerLike | None = None, offset_date: Moment = 0, offset_id: MessageLike = 0, offset_peer: PeerLike = ..., limit: int = 100, hash: int = 0) -> api.messages.TypeSavedDialogs:
        """The chats inside of Saved Messages."""
    def iter_saved_dialogs(self, *, exclude_pinned: bool = False, parent_peer: PeerLike | None = None, offset_date: Moment = 0, offset_id: MessageLike = 0, offset_peer: PeerLike = ..., hash: int = 0, limit: int | None = None) -> Iterator[api.TypeSavedDialog]:
        """The chats inside of Saved Messages: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_saved_dialogs`.
        """
    def get_saved_dialogs_by_id(self, ids: Some[PeerLike], *, parent_peer: PeerLike | None = None) -> api.messages.TypeSavedDialogs:
        """Some chats inside of Saved Messages."""
    def get_saved_gifs(self, *, hash: int = 0) -> api.messages.TypeSavedGifs:
        """The saved GIFs."""
    def get_saved_history(self, peer: PeerLike, *, parent_peer: PeerLike | None = None, offset_id: MessageLike = 0, offset_date: Moment = 0, add_offset: int = 0, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0) -> api.messages.TypeMessages:
        """The messages of one chat inside of Saved Messages, the newest first."""
    def iter_saved_history(self, peer: PeerLike, *, parent_peer: PeerLike | None = None, offset_id: MessageLike = 0, offset_date: Moment = 0, add_offset: int = 0, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0, limit: int | None = None) -> Iterator[api.TypeMessage]:
        """The messages of one chat inside of Saved Messages, the newest first: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_saved_history`.
        """
    def get_saved_reaction_tags(self, *, peer: PeerLike | None = None, hash: int = 0) -> api.messages.TypeSavedReactionTags:
        """The tags of saved messages."""
    def get_scheduled_history(self, peer: PeerLike, *, hash: int = 0) -> api.messages.TypeMessages:
        """The messages of a chat that are to be sent later."""
    def get_scheduled_messages(self, peer: PeerLike, id: Some[MessageLike]) -> api.messages.TypeMessages:
        """Messages that are to be sent later, by their ids."""
    def get_search_counters(self, peer: PeerLike, filters: Some[api.TypeMessagesFilter | type[api.TypeMessagesFilter]], *, saved_peer_id: PeerLike | None = None, top_msg_id: TopicLike | None = None) -> list[api.messages.TypeSearchCounter]:
        """How many messages of which kind a chat has."""
    def get_search_results_calendar(self, peer: PeerLike, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter], *, saved_peer_id: PeerLike | None = None, offset_id: MessageLike = 0, offset_date: Moment = 0) -> api.messages.TypeSearchResultsCalendar:
        """On which days a chat has files of a kind."""
    def iter_search_results_calendar(self, peer: PeerLike, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter], *, saved_peer_id: PeerLike | None = None, offset_id: MessageLike = 0, offset_date: Moment = 0, limit: int | None = None) -> Iterator[api.TypeSearchResultsCalendarPeriod]:
        """On which days a chat has files of a kind: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_search_results_calendar`.
        """
    def get_search_results_positions(self, peer: PeerLike, *, saved_peer_id: PeerLike | None = None, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter] = ..., offset_id: MessageLike = 0, limit: int = 100) -> api.messages.TypeSearchResultsPositions:
        """Where in a chat files of a kind are."""
    def iter_search_results_positions(self, peer: PeerLike, *, saved_peer_id: PeerLike | None = None, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter] = ..., offset_id: MessageLike = 0, limit: int | None = None) -> Iterator[api.TypeSearchResultsPosition]:
        """Where in a chat files of a kind are: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_search_results_positions`.
        """
    def get_split_ranges(self) -> list[api.TypeMessageRange]:
        """The ranges of messages for an export."""
    def get_sponsored_messages(self, peer: PeerLike, *, msg_id: MessageLike | None = None) -> api.messages.TypeSponsoredMessages:
        """The sponsored messages of a chat."""
    def get_sticker_set(self, stickerset: str | TLObject, *, hash: int = 0) -> api.messages.TypeStickerSet:
        """A set of stickers."""
    def get_stickers(self, emoticon: str, *, hash: int = 0) -> api.messages.TypeStickers:
        """Stickers for an emoji."""
    def get_suggested_dialog_filters(self) -> list[api.TypeDialogFilterSuggested]:
        """Folders that are proposed."""
    def get_top_reactions(self, *, limit: int = 100, hash: int = 0) -> api.messages.TypeReactions:
        """The reactions used most."""
    def get_unread_mentions(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, offset_id: MessageLike = 0, add_offset: int = 0, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0) -> api.messages.TypeMessages:
        """The messages that mention the account and were not read."""
    def iter_unread_mentions(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, offset_id: MessageLike = 0, add_offset: int = 0, max_id: MessageLike = 0, min_id: MessageLike = 0, limit: int | None = None) -> Iterator[api.TypeMessage]:
        """The messages that mention the account and were not read: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_unread_mentions`.
        """
    def get_unread_poll_votes(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, offset_id: MessageLike = 0, add_offset: int = 0, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0) -> api.messages.TypeMessages:
        """The polls of the account with votes that were not seen."""
    def iter_unread_poll_votes(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, offset_id: MessageLike = 0, add_offset: int = 0, max_id: MessageLike = 0, min_id: MessageLike = 0, limit: int | None = None) -> Iterator[api.TypeMessage]:
        """The polls of the account with votes that were not seen: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_unread_poll_votes`.
        """
    def get_unread_reactions(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, saved_peer_id: PeerLike | None = None, offset_id: MessageLike = 0, add_offset: int = 0, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0) -> api.messages.TypeMessages:
        """The messages of the account with reactions that were not seen."""
    def iter_unread_reactions(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, saved_peer_id: PeerLike | None = None, offset_id: MessageLike = 0, add_offset: int = 0, max_id: MessageLike = 0, min_id: MessageLike = 0, limit: int | None = None) -> Iterator[api.TypeMessage]:
        """The messages of the account with reactions that were not seen: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_unread_reactions`.
        """
    def get_web_page(self, url: str, *, hash: int = 0) -> api.messages.TypeWebPage:
        """A page in its instant view."""
    def get_web_page_preview(self, message: str, *, entities: Some[api.TypeMessageEntity] | None = None, parse_mode: AnyParseMode = ...) -> api.messages.TypeWebPagePreview:
        """How a text's link would be shown."""
    def hide_all_chat_join_requests(self, peer: PeerLike, *, approved: bool = False, link: str | None = None) -> api.TypeUpdates:
        """Let all in who wait to join, or turn them down."""
    def hide_chat_join_request(self, peer: PeerLike, user_id: PeerLike, *, approved: bool = False) -> api.TypeUpdates:
        """Let somebody in who waits to join, or not."""
    def hide_peer_settings_bar(self, peer: PeerLike) -> bool:
        """Hide what is proposed above a chat with a stranger."""
    def import_chat_invite(self, hash: str) -> api.messages.TypeChatInviteJoinResult:
        """Join by an invite link."""
    def init_history_import(self, peer: PeerLike, file: FileLike | api.TypeInputFile, media_count: int) -> api.messages.TypeHistoryImport:
        """Begin to import a chat."""
    def install_sticker_set(self, stickerset: str | TLObject, archived: bool) -> api.messages.TypeStickerSetInstallResult:
        """Add a set of stickers."""
    def mark_dialog_unread(self, peer: PeerLike, *, unread: bool = False, parent_peer: PeerLike | None = None) -> bool:
        """Mark a chat as unread, or as read."""
    def migrate_chat(self, chat_id: PeerLike) -> api.Channel:
        """Make a basic group a supergroup."""
    def prolong_web_view(self, peer: PeerLike, bot: PeerLike, query_id: int, *, silent: bool = False, reply_to: MessageLike | api.TypeInputReplyTo | None = None, send_as: PeerLike | None = None) -> bool:
        """Keep a web app open."""
    def rate_transcribed_audio(self, peer: PeerLike, msg_id: MessageLike, transcription_id: int, good: bool) -> bool:
        """Say whether a transcription is right."""
    def read_discussion(self, peer: PeerLike, msg_id: MessageLike, read_max_id: MessageLike) -> bool:
        """Mark a thread as read up to a message."""
    def read_encrypted_history(self, peer: TLObject, max_date: Moment) -> bool:
        """Mark a secret chat as read."""
    def read_featured_stickers(self, id: Sequence[int]) -> bool:
        """Mark recommended stickers as seen."""
    def read_history(self, peer: PeerLike, max_id: MessageLike) -> api.messages.TypeAffectedMessages:
        """Mark a private chat or basic group as read up to a message."""
    def read_mentions(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None) -> api.messages.TypeAffectedHistory:
        """Mark all mentions in a chat as read."""
    def read_message_contents(self, id: Some[MessageLike]) -> api.messages.TypeAffectedMessages:
        """Mark voice messages and mentions as heard and seen."""
    def read_poll_votes(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None) -> api.messages.TypeAffectedHistory:
        """Mark all votes in the polls of a chat as seen."""
    def read_reactions(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, saved_peer_id: PeerLike | None = None) -> api.messages.TypeAffectedHistory:
        """Mark all reactions in a chat as seen."""
    def read_saved_history(self, parent_peer: PeerLike, peer: PeerLike, max_id: MessageLike) -> bool:
        """Mark a chat inside of direct messages as read."""
    def received_messages(self, max_id: MessageLike) -> list[api.TypeReceivedNotifyMessage]:
        """Confirm what arrived, so that no push message comes for it."""
    def received_queue(self, max_qts: int) -> list[int]:
        """Confirm what arrived in secret chats."""
    def reorder_pinned_dialogs(self, folder_id: int, order: Some[PeerLike], *, force: bool = False) -> bool:
        """Change the order of the pinned chats."""
    def reorder_pinned_forum_topics(self, peer: PeerLike, order: Sequence[int], *, force: bool = False) -> api.TypeUpdates:
        """Change the order of the pinned topics."""
    def reorder_pinned_saved_dialogs(self, order: Some[PeerLike], *, force: bool = False) -> bool:
        """Change the order of the pinned chats inside of Saved Messages."""
    def reorder_quick_replies(self, order: Sequence[int]) -> bool:
        """Change the order of the quick replies."""
    def reorder_sticker_sets(self, order: Sequence[int], *, masks: bool = False, emojis: bool = False) -> bool:
        """Change the order of the stickers."""
    def report(self, peer: PeerLike, id: Some[MessageLike], option: bytes, message: str) -> api.TypeReportResult:
        """Report messages to the moderators, step by step."""
    def report_encrypted_spam(self, peer: TLObject) -> bool:
        """Report a secret chat as spam."""
    def report_messages_delivery(self, peer: PeerLike, id: Some[MessageLike], *, push: bool = False) -> bool:
        """Confirm that messages have arrived."""
    def report_music_listen(self, id: TLObject, listened_duration: int | timedelta) -> bool:
        """Tell that music was listened to."""
    def report_reaction(self, peer: PeerLike, id: MessageLike, reaction_peer: PeerLike) -> bool:
        """Report a reaction."""
    def report_read_metrics(self, peer: PeerLike, metrics: Some[api.TypeInputMessageReadMetric]) -> bool:
        """Tell how messages were read."""
    def report_spam(self, peer: PeerLike) -> bool:
        """Report a new chat as spam."""
    def report_sponsored_message(self, random_id: bytes, option: bytes) -> api.channels.TypeSponsoredMessageReportResult:
        """Report a sponsored message, step by step."""
    def request_app_web_view(self, peer: PeerLike, app: api.TypeInputBotApp, platform: str, *, write_allowed: bool = False, compact: bool = False, fullscreen: bool = False, start_param: str | None = None, theme_params: JSONLike | api.TypeDataJSON | None = None) -> api.TypeWebViewResult:
        """Open a web app by its link."""
    def request_chat_join_web_view(self, query_id: int, platform: str, *, theme_params: JSONLike | api.TypeDataJSON | None = None) -> api.TypeWebViewResult:
        """Open the web app that decides who may join."""
    def request_encryption(self, user_id: PeerLike, g_a: bytes, *, random_id: int = 0) -> api.TypeEncryptedChat:
        """Ask for a secret chat."""
    def request_main_web_view(self, peer: PeerLike, bot: PeerLike, platform: str, *, compact: bool = False, fullscreen: bool = False, start_param: str | None = None, theme_params: JSONLike | api.TypeDataJSON | None = None) -> api.TypeWebViewResult:
        """Open the main web app of a bot."""
    def request_simple_web_view(self, bot: PeerLike, platform: str, *, from_switch_webview: bool = False, from_side_menu: bool = False, compact: bool = False, fullscreen: bool = False, url: str | None = None, start_param: str | None = None, theme_params: JSONLike | api.TypeDataJSON | None = None) -> api.TypeWebViewResult:
        """Open a web app from a keyboard or the side menu."""
    def request_url_auth(self, *, peer: PeerLike | None = None, msg_id: MessageLike | None = None, button_id: int | None = None, url: str | None = None, in_app_origin: str | None = None) -> api.TypeUrlAuthResult:
        """What a login to a site by Telegram would do."""
    def request_web_view(self, peer: PeerLike, bot: PeerLike, platform: str, *, from_bot_menu: bool = False, silent: bool = False, compact: bool = False, fullscreen: bool = False, url: str | None = None, start_param: str | None = None, theme_params: JSONLike | api.TypeDataJSON | None = None, reply_to: MessageLike | api.TypeInputReplyTo | None = None, send_as: PeerLike | None = None) -> api.TypeWebViewResult:
        """Open a web app in a chat."""
    def save_default_send_as(self, peer: PeerLike, send_as: PeerLike) -> bool:
        """Choose as whom to write in a chat."""
    def save_draft(self, peer: PeerLike, message: str, *, no_webpage: bool = False, invert_media: bool = False, reply_to: MessageLike | api.TypeInputReplyTo | None = None, entities: Some[api.TypeMessageEntity] | None = None, media: Sendable | None = None, effect: int | None = None, suggested_post: api.TypeSuggestedPost | None = None, rich_message: api.TypeInputRichMessage | None = None, parse_mode: AnyParseMode = ...) -> bool:
        """Save the draft of a chat, or delete it with an empty text."""
    def save_gif(self, id: TLObject, unsave: bool) -> bool:
        """Keep a GIF, or remove it."""
    def save_prepared_inline_message(self, result: api.TypeInputBotInlineResult, user_id: PeerLike, *, peer_types: Some[api.TypeInlineQueryPeerType | type[api.TypeInlineQueryPeerType]] | None = None) -> api.messages.TypeBotPreparedInlineMessage:
        """Prepare a message that a user of a web app can send."""
    def save_recent_sticker(self, id: TLObject, unsave: bool, *, attached: bool = False) -> bool:
        """Add a sticker to those used lately, or remove it."""
    def search(self, peer: PeerLike, q: str, *, from_id: PeerLike | None = None, saved_peer_id: PeerLike | None = None, saved_reaction: Some[str | int | api.TypeReaction] | None = None, top_msg_id: TopicLike | None = None, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter] = ..., min_date: Moment = 0, max_date: Moment = 0, offset_id: MessageLike = 0, add_offset: int = 0, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0) -> api.messages.TypeMessages:
        """Search the messages of a chat, the newest first."""
    def iter_search(self, peer: PeerLike, q: str, *, from_id: PeerLike | None = None, saved_peer_id: PeerLike | None = None, saved_reaction: Some[str | int | api.TypeReaction] | None = None, top_msg_id: TopicLike | None = None, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter] = ..., min_date: Moment = 0, max_date: Moment = 0, offset_id: MessageLike = 0, add_offset: int = 0, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0, limit: int | None = None) -> Iterator[api.TypeMessage]:
        """Search the messages of a chat, the newest first: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`search`.
        """
    def search_custom_emoji(self, emoticon: str, *, hash: int = 0) -> api.TypeEmojiList:
        """Search custom emoji by an emoji."""
    def search_emoji_sticker_sets(self, q: str, *, exclude_featured: bool = False, hash: int = 0) -> api.messages.TypeFoundStickerSets:
        """Search sets of custom emoji."""
    def search_global(self, q: str, *, broadcasts_only: bool = False, groups_only: bool = False, users_only: bool = False, folder_id: int | None = None, community: PeerLike | None = None, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter] = ..., min_date: Moment = 0, max_date: Moment = 0, offset_rate: int = 0, offset_peer: PeerLike = ..., offset_id: MessageLike = 0, limit: int = 100) -> api.messages.TypeMessages:
        """Search the messages of all chats."""
    def iter_search_global(self, q: str, *, broadcasts_only: bool = False, groups_only: bool = False, users_only: bool = False, folder_id: int | None = None, community: PeerLike | None = None, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter] = ..., min_date: Moment = 0, max_date: Moment = 0, offset_rate: int = 0, offset_peer: PeerLike = ..., offset_id: MessageLike = 0, limit: int | None = None) -> Iterator[api.TypeMessage]:
        """Search the messages of all chats: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`search_global`.
        """
    def search_sent_media(self, q: str, *, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter] = ..., limit: int = 100) -> api.messages.TypeMessages:
        """Search the files that the account has sent."""
    def search_sticker_sets(self, q: str, *, exclude_featured: bool = False, hash: int = 0) -> api.messages.TypeFoundStickerSets:
        """Search sets of stickers."""
    def search_stickers(self, q: str, emoticon: str, lang_code: Sequence[str], *, emojis: bool = False, offset: int = 0, limit: int = 100, hash: int = 0) -> api.messages.TypeFoundStickers:
        """Search stickers."""
    def iter_search_stickers(self, q: str, emoticon: str, lang_code: Sequence[str], *, emojis: bool = False, offset: int = 0, hash: int = 0, limit: int | None = None) -> Iterator[api.TypeDocument]:
        """Search stickers: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`search_stickers`.
        """
    def send_bot_requested_peer(self, peer: PeerLike, button_id: int, requested_peers: Some[PeerLike], *, msg_id: MessageLike | None = None, webapp_req_id: str | None = None) -> api.TypeUpdates:
        """Give a bot the person or chat that it asked for."""
    def send_encrypted(self, peer: TLObject, data: bytes, *, silent: bool = False, random_id: int = 0) -> api.messages.TypeSentEncryptedMessage:
        """Send a message to a secret chat."""
    def send_encrypted_file(self, peer: TLObject, data: bytes, file: api.TypeInputEncryptedFile | type[api.TypeInputEncryptedFile], *, silent: bool = False, random_id: int = 0) -> api.messages.TypeSentEncryptedMessage:
        """Send a file to a secret chat."""
    def send_encrypted_service(self, peer: TLObject, data: bytes, *, random_id: int = 0) -> api.messages.TypeSentEncryptedMessage:
        """Send a service message to a secret chat."""
    def send_inline_bot_result(self, peer: PeerLike, query_id: int, id: str, *, silent: bool = False, background: bool = False, clear_draft: bool = False, hide_via: bool = False, reply_to: MessageLike | api.TypeInputReplyTo | None = None, random_id: int = 0, schedule_date: Moment | None = None, send_as: PeerLike | None = None, quick_reply_shortcut: int | str | api.TypeInputQuickReplyShortcut | None = None, allow_paid_stars: int | None = None) -> api.Message:
        """Send one of the results that a bot has found."""
    def send_media(self, peer: PeerLike, media: Sendable, message: str, *, silent: bool = False, background: bool = False, clear_draft: bool = False, noforwards: bool = False, update_stickersets_order: bool = False, invert_media: bool = False, allow_paid_floodskip: bool = False, reply_to: MessageLike | api.TypeInputReplyTo | None = None, random_id: int = 0, reply_markup: Buttons | None = None, entities: Some[api.TypeMessageEntity] | None = None, schedule_date: Moment | None = None, schedule_repeat_period: int | timedelta | None = None, send_as: PeerLike | None = None, quick_reply_shortcut: int | str | api.TypeInputQuickReplyShortcut | None = None, effect: int | None = None, allow_paid_stars: int | None = None, suggested_post: api.TypeSuggestedPost | None = None, parse_mode: AnyParseMode = ...) -> api.Message:
        """Send a photo, a file, a poll, a place."""
    def send_message(self, peer: PeerLike, message: str, *, no_webpage: bool = False, silent: bool = False, background: bool = False, clear_draft: bool = False, noforwards: bool = False, update_stickersets_order: bool = False, invert_media: bool = False, allow_paid_floodskip: bool = False, reply_to: MessageLike | api.TypeInputReplyTo | None = None, random_id: int = 0, reply_markup: Buttons | None = None, entities: Some[api.TypeMessageEntity] | None = None, schedule_date: Moment | None = None, schedule_repeat_period: int | timedelta | None = None, send_as: PeerLike | None = None, quick_reply_shortcut: int | str | api.TypeInputQuickReplyShortcut | None = None, effect: int | None = None, allow_paid_stars: int | None = None, suggested_post: api.TypeSuggestedPost | None = None, rich_message: api.TypeInputRichMessage | None = None, parse_mode: AnyParseMode = ...) -> api.Message:
        """Send a text."""
    def send_multi_media(self, peer: PeerLike, multi_media: Some[api.TypeInputSingleMedia], *, silent: bool = False, background: bool = False, clear_draft: bool = False, noforwards: bool = False, update_stickersets_order: bool = False, invert_media: bool = False, allow_paid_floodskip: bool = False, reply_to: MessageLike | api.TypeInputReplyTo | None = None, schedule_date: Moment | None = None, send_as: PeerLike | None = None, quick_reply_shortcut: int | str | api.TypeInputQuickReplyShortcut | None = None, effect: int | None = None, allow_paid_stars: int | None = None) -> list[api.Message]:
        """Send an album."""
    def send_paid_reaction(self, peer: PeerLike, msg_id: MessageLike, count: int, *, random_id: int = 0, private: api.TypePaidReactionPrivacy | type[api.TypePaidReactionPrivacy] | None = None) -> api.TypeUpdates:
        """React with Stars."""
    def send_quick_reply_messages(self, peer: PeerLike, shortcut_id: int, id: Some[MessageLike], *, random_id: Sequence[int] = ...) -> list[api.Message]:
        """Send a quick reply."""
    def send_reaction(self, peer: PeerLike, msg_id: MessageLike, *, big: bool = False, add_to_recent: bool = False, reaction: Some[str | int | api.TypeReaction] | None = None) -> api.TypeUpdates:
        """React to a message, or take reactions back."""
    def send_scheduled_messages(self, peer: PeerLike, id: Some[MessageLike]) -> list[api.Message]:
        """Send at once what was to be sent later."""
    def send_screenshot_notification(self, peer: PeerLike, reply_to: MessageLike | api.TypeInputReplyTo, *, random_id: int = 0) -> api.TypeUpdates:
        """Tell the other side that a screenshot was made."""
    def send_vote(self, peer: PeerLike, msg_id: MessageLike, options: Sequence[bytes]) -> api.TypeUpdates:
        """Vote in a poll, or take the vote back."""
    def send_web_view_data(self, bot: PeerLike, button_text: str, data: str, *, random_id: int = 0) -> api.TypeUpdates:
        """Send a bot what its web app gives back."""
    def send_web_view_result_message(self, bot_query_id: str, result: api.TypeInputBotInlineResult) -> api.TypeWebViewMessageSent:
        """Send a message for the user of a web app, as its bot."""
    def set_bot_callback_answer(self, query_id: int, cache_time: int | timedelta, *, alert: bool = False, message: str | None = None, url: str | None = None) -> bool:
        """Answer the press of a button, as a bot."""
    def set_bot_guest_chat_result(self, query_id: int, result: api.TypeInputBotInlineResult) -> api.TypeInputBotInlineMessageID:
        """Answer a message in a chat that the bot is a guest of."""
    def set_bot_precheckout_results(self, query_id: int, *, success: bool = False, error: str | None = None) -> bool:
        """Let a payment go through, or stop it, as a bot."""
    def set_bot_shipping_results(self, query_id: int, *, error: str | None = None, shipping_options: Some[api.TypeShippingOption] | None = None) -> bool:
        """Say how goods can be sent, as a bot."""
    def set_chat_available_reactions(self, peer: PeerLike, available_reactions: api.TypeChatReactions | type[api.TypeChatReactions], *, reactions_limit: int | None = None, paid_enabled: bool | None = None) -> api.TypeUpdates:
        """Say which reactions a chat allows."""
    def set_chat_theme(self, peer: PeerLike, theme: api.TypeInputChatTheme | type[api.TypeInputChatTheme]) -> api.TypeUpdates:
        """Set the theme of a chat."""
    def set_chat_wall_paper(self, peer: PeerLike, *, for_both: bool = False, revert: bool = False, wallpaper: str | TLObject | None = None, settings: api.TypeWallPaperSettings | None = None, id: MessageLike | None = None) -> api.TypeUpdates:
        """Set the wallpaper of a chat."""
    def set_default_history_ttl(self, period: int | timedelta) -> bool:
        """Say after how long messages of new chats vanish."""
    def set_default_reaction(self, reaction: str | int | api.TypeReaction) -> bool:
        """Choose the reaction of a double tap."""
    def set_encrypted_typing(self, peer: TLObject, typing: bool) -> bool:
        """Show in a secret chat that something is being written."""
    def set_game_score(self, peer: PeerLike, id: MessageLike, user_id: PeerLike, score: int, *, edit_message: bool = False, force: bool = False) -> api.Message:
        """Set the score of a user in a game, as a bot."""
    def set_history_ttl(self, peer: PeerLike, period: int | timedelta) -> api.TypeUpdates:
        """Say after how long the messages of a chat vanish."""
    def set_inline_bot_results(self, query_id: int, results: Some[api.TypeInputBotInlineResult], cache_time: int | timedelta, *, gallery: bool = False, private: bool = False, next_offset: str | None = None, switch_pm: api.TypeInlineBotSwitchPM | None = None, switch_webview: api.TypeInlineBotWebView | None = None) -> bool:
        """Answer an inline query, as a bot."""
    def set_inline_game_score(self, id: api.TypeInputBotInlineMessageID, user_id: PeerLike, score: int, *, edit_message: bool = False, force: bool = False) -> bool:
        """Set the score of a user in a game sent by way of the bot."""
    def set_typing(self, peer: PeerLike, action: str | api.TypeSendMessageAction, *, top_msg_id: TopicLike | None = None) -> bool:
        """Show in a chat that something is being written or sent."""
    def start_bot(self, bot: PeerLike, peer: PeerLike, start_param: str, *, random_id: int = 0) -> api.Message:
        """Start a bot, with a parameter of its link."""
    def start_history_import(self, peer: PeerLike, import_id: int) -> bool:
        """Import a chat, when its files are uploaded."""
    def summarize_text(self, peer: PeerLike, id: MessageLike, *, to_lang: str | None = None, tone: str | None = None) -> api.TypeTextWithEntities:
        """Sum up a message."""
    def toggle_bot_in_attach_menu(self, bot: PeerLike, enabled: bool, *, write_allowed: bool = False) -> bool:
        """Add a web app to the attachment menu, or remove it."""
    def toggle_dialog_filter_tags(self, enabled: bool) -> bool:
        """Show in which folders a chat is, or not."""
    def toggle_dialog_pin(self, peer: PeerLike, *, pinned: bool = False) -> bool:
        """Pin a chat, or unpin it."""
    def toggle_no_forwards(self, peer: PeerLike, enabled: bool, *, request_msg_id: MessageLike | None = None) -> api.TypeUpdates:
        """Forbid forwarding and saving in a chat, or allow it."""
    def toggle_paid_reaction_privacy(self, peer: PeerLike, msg_id: MessageLike, private: api.TypePaidReactionPrivacy | type[api.TypePaidReactionPrivacy]) -> bool:
        """Choose as whom a paid reaction is shown."""
    def toggle_peer_translations(self, peer: PeerLike, *, disabled: bool = False) -> bool:
        """Propose translations in a chat, or not."""
    def toggle_saved_dialog_pin(self, peer: PeerLike, *, pinned: bool = False) -> bool:
        """Pin a chat inside of Saved Messages, or unpin it."""
    def toggle_sticker_sets(self, stickersets: Some[str | TLObject], *, uninstall: bool = False, archive: bool = False, unarchive: bool = False) -> bool:
        """Archive, restore or remove sets of stickers."""
    def toggle_suggested_post_approval(self, peer: PeerLike, msg_id: MessageLike, *, reject: bool = False, schedule_date: Moment | None = None, reject_comment: str | None = None) -> api.TypeUpdates:
        """Accept a proposed post, or turn it down."""
    def toggle_todo_completed(self, peer: PeerLike, msg_id: MessageLike, completed: Sequence[int], incompleted: Sequence[int]) -> api.TypeUpdates:
        """Mark tasks of a checklist as done, or not done."""
    def transcribe_audio(self, peer: PeerLike, msg_id: MessageLike) -> api.messages.TypeTranscribedAudio:
        """Turn a voice message into text."""
    def translate_rich_message(self, to_lang: str, *, peer: PeerLike | None = None, id: Some[MessageLike] | None = None, text: Some[api.TypeInputRichMessage] | None = None, tone: str | None = None) -> api.messages.TypeTranslatedRichMessage:
        """Translate messages with their layout."""
    def translate_text(self, to_lang: str, *, peer: PeerLike | None = None, id: Some[MessageLike] | None = None, text: Some[str | api.TypeTextWithEntities] | None = None, tone: str | None = None) -> api.messages.TypeTranslatedText:
        """Translate messages or texts."""
    def uninstall_sticker_set(self, stickerset: str | TLObject) -> bool:
        """Remove a set of stickers."""
    def unpin_all_messages(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, saved_peer_id: PeerLike | None = None) -> api.messages.TypeAffectedHistory:
        """Unpin all messages of a chat or topic."""
    def update_dialog_filter(self, id: int, *, filter: api.TypeDialogFilter | type[api.TypeDialogFilter] | None = None) -> bool:
        """Make, change or delete a folder."""
    def update_dialog_filters_order(self, order: Sequence[int]) -> bool:
        """Change the order of the folders."""
    def update_pinned_forum_topic(self, peer: PeerLike, topic_id: TopicLike, pinned: bool) -> api.TypeUpdates:
        """Pin a topic, or unpin it."""
    def update_pinned_message(self, peer: PeerLike, id: MessageLike, *, silent: bool = False, unpin: bool = False, pm_oneside: bool = False) -> api.TypeUpdates:
        """Pin a message, or unpin it."""
    def update_saved_reaction_tag(self, reaction: str | int | api.TypeReaction, *, title: str | None = None) -> bool:
        """Name a tag of saved messages."""
    def upload_encrypted_file(self, peer: TLObject, file: api.TypeInputEncryptedFile | type[api.TypeInputEncryptedFile]) -> api.TypeEncryptedFile:
        """Make a file of a secret chat of an uploaded one."""
    def upload_imported_media(self, peer: PeerLike, import_id: int, file_name: str, media: Sendable) -> api.TypeMessageMedia:
        """Upload a file of a chat that is being imported."""
    def upload_media(self, peer: PeerLike, media: Sendable, *, business_connection_id: str | None = None) -> api.TypeMessageMedia:
        """Make a medium of an uploaded file, without sending it."""
    def view_sponsored_message(self, random_id: bytes) -> bool:
        """Tell that a sponsored message was seen."""
class Payments(SyncNamespace):
    """The methods of ``payments``."""
    def apply_gift_code(self, slug: str) -> api.TypeUpdates:
        """Use a gift code."""
    def assign_app_store_transaction(self, receipt: bytes, purpose: api.TypeInputStorePaymentPurpose) -> api.TypeUpdates:
        """Tell about a purchase in Apple's store."""
    def assign_play_market_transaction(self, receipt: JSONLike | api.TypeDataJSON, purpose: api.TypeInputStorePaymentPurpose) -> api.TypeUpdates:
        """Tell about a purchase in Google's store."""
    def bot_cancel_stars_subscription(self, user_id: PeerLike, charge_id: str, *, restore: bool = False) -> bool:
        """End a user's subscription to the bot, or let it go on."""
    def can_purchase_store(self, purpose: api.TypeInputStorePaymentPurpose) -> bool:
        """Whether something may be bought in a store."""
    def change_stars_subscription(self, peer: PeerLike, subscription_id: str, *, canceled: bool | None = None) -> bool:
        """End a subscription paid in Stars, or let it go on."""
    def check_can_send_gift(self, gift_id: int) -> api.payments.TypeCheckCanSendGiftResult:
        """Whether a gift can be sent."""
    def check_gift_code(self, slug: str) -> api.payments.TypeCheckedGiftCode:
        """What a gift code is good for."""
    def clear_saved_info(self, *, credentials: bool = False, info: bool = False) -> bool:
        """Forget stored payment data."""
    def connect_star_ref_bot(self, peer: PeerLike, bot: PeerLike) -> api.payments.TypeConnectedStarRefBots:
        """Join the program of a bot that pays for users."""
    def convert_star_gift(self, stargift: api.TypeInputSavedStarGift) -> bool:
        """Turn a gift back into Stars."""
    def craft_star_gift(self, stargift: Some[api.TypeInputSavedStarGift]) -> api.TypeUpdates:
        """Combine gifts into another one."""
    def create_star_gift_collection(self, peer: PeerLike, title: str, stargift: Some[api.TypeInputSavedStarGift]) -> api.TypeStarGiftCollection:
        """Make a collection of gifts."""
    def delete_star_gift_collection(self, peer: PeerLike, collection_id: int) -> bool:
        """Delete a collection of gifts."""
    def edit_connected_star_ref_bot(self, peer: PeerLike, link: str, *, revoked: bool = False) -> api.payments.TypeConnectedStarRefBots:
        """Leave the program of a bot that pays for users."""
    def export_invoice(self, invoice_media: Sendable) -> api.payments.TypeExportedInvoice:
        """Make a link to an invoice."""
    def fulfill_stars_subscription(self, peer: PeerLike, subscription_id: str) -> bool:
        """Join again what a subscription has paid for."""
    def get_bank_card_data(self, number: str) -> api.payments.TypeBankCardData:
        """Which bank a card is of."""
    def get_connected_star_ref_bot(self, peer: PeerLike, bot: PeerLike) -> api.payments.TypeConnectedStarRefBots:
        """A program of a bot that pays for users, if it was joined."""
    def get_connected_star_ref_bots(self, peer: PeerLike, *, offset_date: Moment | None = None, offset_link: str | None = None, limit: int = 100) -> api.payments.TypeConnectedStarRefBots:
        """The programs of bots that pay for users, as far as they were joined."""
    def iter_connected_star_ref_bots(self, peer: PeerLike, *, offset_date: Moment | None = None, offset_link: str | None = None, limit: int | None = None) -> Iterator[api.TypeConnectedBotStarRef]:
        """The programs of bots that pay for users, as far as they were joined: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_connected_star_ref_bots`.
        """
    def get_craft_star_gifts(self, gift_id: int, *, offset: str = '', limit: int = 100) -> api.payments.TypeSavedStarGifts:
        """The gifts that can be combined into another one."""
    def iter_craft_star_gifts(self, gift_id: int, *, offset: str = '', limit: int | None = None) -> Iterator[api.TypeSavedStarGift]:
        """The gifts that can be combined into another one: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_craft_star_gifts`.
        """
    def get_giveaway_info(self, peer: PeerLike, msg_id: MessageLike) -> api.payments.TypeGiveawayInfo:
        """How a giveaway stands."""
    def get_payment_form(self, invoice: api.TypeInputInvoice, *, theme_params: JSONLike | api.TypeDataJSON | None = None) -> api.payments.TypePaymentForm:
        """The form for paying an invoice."""
    def get_payment_receipt(self, peer: PeerLike, msg_id: MessageLike) -> api.payments.TypePaymentReceipt:
        """The receipt of a payment."""
    def get_premium_gift_code_options(self, *, boost_peer: PeerLike | None = None) -> list[api.TypePremiumGiftCodeOption]:
        """What gift codes for Premium cost."""
    def get_resale_star_gifts(self, gift_id: int, *, sort_by_price: bool = False, sort_by_num: bool = False, for_craft: bool = False, stars_only: bool = False, attributes_hash: int | None = None, attributes: Some[api.TypeStarGiftAttributeId] | None = None, offset: str = '', limit: int = 100) -> api.payments.TypeResaleStarGifts:
        """Gifts that others sell."""
    def iter_resale_star_gifts(self, gift_id: int, *, sort_by_price: bool = False, sort_by_num: bool = False, for_craft: bool = False, stars_only: bool = False, attributes_hash: int | None = None, attributes: Some[api.TypeStarGiftAttributeId] | None = None, offset: str = '', limit: int | None = None) -> Iterator[api.TypeStarGift]:
        """Gifts that others sell: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_resale_star_gifts`.
        """
    def get_saved_info(self) -> api.payments.TypeSavedInfo:
        """The stored payment data."""
    def get_saved_star_gift(self, stargift: Some[api.TypeInputSavedStarGift]) -> api.payments.TypeSavedStarGifts:
        """Some gifts that were received."""
    def get_saved_star_gifts(self, peer: PeerLike, *, exclude_unsaved: bool = False, exclude_saved: bool = False, exclude_unlimited: bool = False, exclude_unique: bool = False, sort_by_value: bool = False, exclude_upgradable: bool = False, exclude_unupgradable: bool = False, peer_color_available: bool = False, exclude_hosted: bool = False, collection_id: int | None = None, offset: str = '', limit: int = 100) -> api.payments.TypeSavedStarGifts:
        """The gifts that were received."""
    def iter_saved_star_gifts(self, peer: PeerLike, *, exclude_unsaved: bool = False, exclude_saved: bool = False, exclude_unlimited: bool = False, exclude_unique: bool = False, sort_by_value: bool = False, exclude_upgradable: bool = False, exclude_unupgradable: bool = False, peer_color_available: bool = False, exclude_hosted: bool = False, collection_id: int | None = None, offset: str = '', limit: int | None = None) -> Iterator[api.TypeSavedStarGift]:
        """The gifts that were received: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_saved_star_gifts`.
        """
    def get_star_gift_active_auctions(self, *, hash: int = 0) -> api.payments.TypeStarGiftActiveAuctions:
        """The auctions that the account takes part in."""
    def get_star_gift_auction_acquired_gifts(self, gift_id: int) -> api.payments.TypeStarGiftAuctionAcquiredGifts:
        """What the account has won in an auction."""
    def get_star_gift_auction_state(self, auction: api.TypeInputStarGiftAuction, version: int) -> api.payments.TypeStarGiftAuctionState:
        """How an auction stands."""
    def get_star_gift_collections(self, peer: PeerLike, *, hash: int = 0) -> api.payments.TypeStarGiftCollections:
        """The collections of gifts."""
    def get_star_gift_upgrade_attributes(self, gift_id: int) -> api.payments.TypeStarGiftUpgradeAttributes:
        """The attributes that a gift can be upgraded to."""
    def get_star_gift_upgrade_preview(self, gift_id: int) -> api.payments.TypeStarGiftUpgradePreview:
        """What an upgraded gift could look like."""
    def get_star_gift_withdrawal_url(self, stargift: api.TypeInputSavedStarGift, password: str | api.TypeInputCheckPasswordSRP) -> api.payments.TypeStarGiftWithdrawalUrl:
        """Where a collectible gift can be moved to the blockchain."""
    def get_star_gifts(self, *, hash: int = 0) -> api.payments.TypeStarGifts:
        """The gifts that can be bought."""
    def get_stars_gift_options(self, *, user_id: PeerLike | None = None) -> list[api.TypeStarsGiftOption]:
        """What Stars for somebody else cost."""
    def get_stars_giveaway_options(self) -> list[api.TypeStarsGiveawayOption]:
        """What giveaways of Stars cost."""
    def get_stars_revenue_ads_account_url(self, peer: PeerLike) -> api.payments.TypeStarsRevenueAdsAccountUrl:
        """Where advertising can be paid in Stars."""
    def get_stars_revenue_stats(self, peer: PeerLike, *, dark: bool = False, ton: bool = False) -> api.payments.TypeStarsRevenueStats:
        """How many Stars were earned."""
    def get_stars_revenue_withdrawal_url(self, peer: PeerLike, password: str | api.TypeInputCheckPasswordSRP, *, ton: bool = False, amount: int | None = None) -> api.payments.TypeStarsRevenueWithdrawalUrl:
        """Where earned Stars can be paid out."""
    def get_stars_status(self, peer: PeerLike, *, ton: bool = False) -> api.payments.TypeStarsStatus:
        """How many Stars there are."""
    def get_stars_subscriptions(self, peer: PeerLike, *, missing_balance: bool = False, offset: str = '') -> api.payments.TypeStarsStatus:
        """The subscriptions paid in Stars."""
    def iter_stars_subscriptions(self, peer: PeerLike, *, missing_balance: bool = False, offset: str = '', limit: int | None = None) -> Iterator[api.TypeStarsSubscription]:
        """The subscriptions paid in Stars: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_stars_subscriptions`.
        """
    def get_stars_topup_options(self) -> list[api.TypeStarsTopupOption]:
        """What Stars cost."""
    def get_stars_transactions(self, peer: PeerLike, *, inbound: bool = False, outbound: bool = False, ascending: bool = False, ton: bool = False, subscription_id: str | None = None, offset: str = '', limit: int = 100) -> api.payments.TypeStarsStatus:
        """The payments in Stars."""
    def iter_stars_transactions(self, peer: PeerLike, *, inbound: bool = False, outbound: bool = False, ascending: bool = False, ton: bool = False, subscription_id: str | None = None, offset: str = '', limit: int | None = None) -> Iterator[api.TypeStarsTransaction]:
        """The payments in Stars: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_stars_transactions`.
        """
    def get_stars_transactions_by_id(self, peer: PeerLike, id: Some[api.TypeInputStarsTransaction], *, ton: bool = False) -> api.payments.TypeStarsStatus:
        """Payments in Stars by their ids."""
    def get_suggested_star_ref_bots(self, peer: PeerLike, *, order_by_revenue: bool = False, order_by_date: bool = False, offset: str = '', limit: int = 100) -> api.payments.TypeSuggestedStarRefBots:
        """Programs of bots that pay for users, which one could join."""
    def iter_suggested_star_ref_bots(self, peer: PeerLike, *, order_by_revenue: bool = False, order_by_date: bool = False, offset: str = '', limit: int | None = None) -> Iterator[api.TypeStarRefProgram]:
        """Programs of bots that pay for users, which one could join: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_suggested_star_ref_bots`.
        """
    def get_unique_star_gift(self, slug: str) -> api.payments.TypeUniqueStarGift:
        """A collectible gift."""
    def get_unique_star_gift_value_info(self, slug: str) -> api.payments.TypeUniqueStarGiftValueInfo:
        """What a collectible gift is worth."""
    def launch_prepaid_giveaway(self, peer: PeerLike, giveaway_id: int, purpose: api.TypeInputStorePaymentPurpose) -> api.TypeUpdates:
        """Begin a giveaway that is paid for."""
    def refund_stars_charge(self, user_id: PeerLike, charge_id: str) -> api.TypeUpdates:
        """Give Stars back to a user, as a bot."""
    def reorder_star_gift_collections(self, peer: PeerLike, order: Sequence[int]) -> bool:
        """Change the order of the collections of gifts."""
    def resolve_star_gift_offer(self, offer_msg_id: MessageLike, *, decline: bool = False) -> api.TypeUpdates:
        """Accept an offer for a gift, or turn it down."""
    def save_star_gift(self, stargift: api.TypeInputSavedStarGift, *, unsave: bool = False) -> bool:
        """Show a gift on the profile, or hide it."""
    def send_payment_form(self, form_id: int, invoice: api.TypeInputInvoice, credentials: api.TypeInputPaymentCredentials, *, requested_info_id: str | None = None, shipping_option_id: str | None = None, tip_amount: int | None = None) -> api.payments.TypePaymentResult:
        """Pay an invoice."""
    def send_star_gift_offer(self, peer: PeerLike, slug: str, price: api.TypeStarsAmount, duration: int | timedelta, *, random_id: int = 0, allow_paid_stars: int | None = None) -> api.TypeUpdates:
        """Offer to buy a gift."""
    def send_stars_form(self, form_id: int, invoice: api.TypeInputInvoice) -> api.payments.TypePaymentResult:
        """Pay with Stars."""
    def toggle_chat_star_gift_notifications(self, peer: PeerLike, *, enabled: bool = False) -> bool:
        """Be told about gifts to a channel, or not."""
    def toggle_star_gifts_pinned_to_top(self, peer: PeerLike, stargift: Some[api.TypeInputSavedStarGift]) -> bool:
        """Choose the gifts that are shown first."""
    def transfer_star_gift(self, stargift: api.TypeInputSavedStarGift, to_id: PeerLike) -> api.TypeUpdates:
        """Give a collectible gift to somebody else."""
    def update_star_gift_collection(self, peer: PeerLike, collection_id: int, *, title: str | None = None, delete_stargift: Some[api.TypeInputSavedStarGift] | None = None, add_stargift: Some[api.TypeInputSavedStarGift] | None = None, order: Some[api.TypeInputSavedStarGift] | None = None) -> api.TypeStarGiftCollection:
        """Change a collection of gifts."""
    def update_star_gift_price(self, stargift: api.TypeInputSavedStarGift, resell_amount: api.TypeStarsAmount) -> api.TypeUpdates:
        """Sell a collectible gift, or take it off the market."""
    def upgrade_star_gift(self, stargift: api.TypeInputSavedStarGift, *, keep_original_details: bool = False) -> api.TypeUpdates:
        """Make a gift a collectible."""
    def validate_requested_info(self, invoice: api.TypeInputInvoice, info: api.TypePaymentRequestedInfo, *, save: bool = False) -> api.payments.TypeValidatedRequestedInfo:
        """Check what the buyer filled in."""
class Phone(SyncNamespace):
    """The methods of ``phone``."""
    def accept_call(self, peer: TLObject, g_b: bytes, protocol: api.TypePhoneCallProtocol) -> api.phone.TypePhoneCall:
        """Accept a phone call."""
    def check_group_call(self, call: TLObject, sources: Sequence[int]) -> list[int]:
        """Whether the sound of some sources arrives in a group call."""
    def confirm_call(self, peer: TLObject, g_a: bytes, key_fingerprint: int, protocol: api.TypePhoneCallProtocol) -> api.phone.TypePhoneCall:
        """Confirm the key of a phone call."""
    def create_conference_call(self, *, muted: bool = False, video_stopped: bool = False, join: bool = False, random_id: int = 0, public_key: bytes | None = None, block: bytes | None = None, params: JSONLike | api.TypeDataJSON | None = None) -> api.TypeGroupCall:
        """Make a conference call with end-to-end encryption."""
    def create_group_call(self, peer: PeerLike, *, rtmp_stream: bool = False, random_id: int = 0, title: str | None = None, schedule_date: Moment | None = None) -> api.TypeGroupCall:
        """Begin a video chat or live stream."""
    def decline_conference_call_invite(self, msg_id: MessageLike) -> api.TypeUpdates:
        """Decline a conference call."""
    def delete_conference_call_participants(self, call: TLObject, ids: Sequence[int], block: bytes, *, only_left: bool = False, kick: bool = False) -> api.TypeUpdates:
        """Remove people from a conference call."""
    def delete_group_call_messages(self, call: TLObject, messages: Sequence[int], *, report_spam: bool = False) -> api.TypeUpdates:
        """Delete messages of a group call."""
    def delete_group_call_participant_messages(self, call: TLObject, participant: PeerLike, *, report_spam: bool = False) -> api.TypeUpdates:
        """Delete all messages of a participant of a group call."""
    def discard_call(self, peer: TLObject, duration: int | timedelta, reason: api.TypePhoneCallDiscardReason | type[api.TypePhoneCallDiscardReason], connection_id: int, *, video: bool = False) -> api.TypeUpdates:
        """End or decline a phone call."""
    def discard_group_call(self, call: TLObject) -> api.TypeUpdates:
        """End a group call for everybody."""
    def edit_group_call_participant(self, call: TLObject, participant: PeerLike, *, muted: bool | None = None, volume: int | None = None, raise_hand: bool | None = None, video_stopped: bool | None = None, video_paused: bool | None = None, presentation_paused: bool | None = None) -> api.TypeUpdates:
        """Mute a participant, or change other settings of one."""
    def edit_group_call_title(self, call: TLObject, title: str) -> api.TypeUpdates:
        """Change the title of a group call."""
    def export_group_call_invite(self, call: TLObject, *, can_self_unmute: bool = False) -> api.phone.TypeExportedGroupCallInvite:
        """Make a link to a group call."""
    def get_call_config(self) -> api.TypeDataJSON:
        """The settings of the call library."""
    def get_group_call(self, call: TLObject, *, limit: int = 100) -> api.phone.TypeGroupCall:
        """A group call with some of its participants."""
    def get_group_call_chain_blocks(self, call: TLObject, sub_chain_id: int, *, offset: int = 0, limit: int = 100) -> api.TypeUpdates:
        """The blocks of a conference call's chain."""
    def get_group_call_join_as(self, peer: PeerLike) -> api.phone.TypeJoinAsPeers:
        """As whom the account may join a group call."""
    def get_group_call_stars(self, call: TLObject) -> api.phone.TypeGroupCallStars:
        """Who has given how many Stars in a live stream."""
    def get_group_call_stream_channels(self, call: TLObject) -> api.phone.TypeGroupCallStreamChannels:
        """The streams of a live stream."""
    def get_group_call_stream_rtmp_url(self, peer: PeerLike, revoke: bool, *, live_story: bool = False) -> api.phone.TypeGroupCallStreamRtmpUrl:
        """Where a streaming program sends to, and its key."""
    def get_group_participants(self, call: TLObject, ids: Some[PeerLike], sources: Sequence[int], *, offset: str = '', limit: int = 100) -> api.phone.TypeGroupParticipants:
        """The participants of a group call."""
    def iter_group_participants(self, call: TLObject, ids: Some[PeerLike], sources: Sequence[int], *, offset: str = '', limit: int | None = None) -> Iterator[api.TypeGroupCallParticipant]:
        """The participants of a group call: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_group_participants`.
        """
    def invite_conference_call_participant(self, call: TLObject, user_id: PeerLike, *, video: bool = False) -> api.TypeUpdates:
        """Invite somebody to a conference call."""
    def invite_to_group_call(self, call: TLObject, users: Some[PeerLike]) -> api.TypeUpdates:
        """Invite members to a group call."""
    def join_group_call(self, call: TLObject, join_as: PeerLike, params: JSONLike | api.TypeDataJSON, *, muted: bool = False, video_stopped: bool = False, invite_hash: str | None = None, public_key: bytes | None = None, block: bytes | None = None) -> api.TypeUpdates:
        """Join a group call."""
    def join_group_call_presentation(self, call: TLObject, params: JSONLike | api.TypeDataJSON) -> api.TypeUpdates:
        """Share the screen in a group call."""
    def leave_group_call(self, call: TLObject, source: int) -> api.TypeUpdates:
        """Leave a group call."""
    def leave_group_call_presentation(self, call: TLObject) -> api.TypeUpdates:
        """Stop to share the screen in a group call."""
    def received_call(self, peer: TLObject) -> bool:
        """Tell the caller that it rings."""
    def request_call(self, user_id: PeerLike, g_a_hash: bytes, protocol: api.TypePhoneCallProtocol, *, video: bool = False, random_id: int = 0) -> api.phone.TypePhoneCall:
        """Call somebody."""
    def save_call_debug(self, peer: TLObject, debug: JSONLike | api.TypeDataJSON) -> bool:
        """Report how a call went, for developers."""
    def save_call_log(self, peer: TLObject, file: FileLike | api.TypeInputFile) -> bool:
        """Send the log of a call."""
    def save_default_group_call_join_as(self, peer: PeerLike, join_as: PeerLike) -> bool:
        """Choose as whom to join the calls of a chat."""
    def save_default_send_as(self, call: TLObject, send_as: PeerLike) -> bool:
        """Choose as whom to write in a live stream."""
    def send_conference_call_broadcast(self, call: TLObject, block: bytes) -> api.TypeUpdates:
        """Send a block to all of a conference call."""
    def send_group_call_encrypted_message(self, call: TLObject, encrypted_message: bytes) -> bool:
        """Send an encrypted message to a group call."""
    def send_group_call_message(self, call: TLObject, message: str | api.TypeTextWithEntities, *, random_id: int = 0, allow_paid_stars: int | None = None, send_as: PeerLike | None = None) -> api.TypeUpdates:
        """Write in a group call."""
    def send_signaling_data(self, peer: TLObject, data: bytes) -> bool:
        """Send data of the call library to the other side."""
    def set_call_rating(self, peer: TLObject, rating: int, comment: str, *, user_initiative: bool = False) -> api.TypeUpdates:
        """Rate a call."""
    def start_scheduled_group_call(self, call: TLObject) -> api.TypeUpdates:
        """Begin a group call that was planned."""
    def toggle_group_call_record(self, call: TLObject, *, start: bool = False, video: bool = False, title: str | None = None, video_portrait: bool | None = None) -> api.TypeUpdates:
        """Record a group call, or stop that."""
    def toggle_group_call_settings(self, call: TLObject, *, reset_invite_hash: bool = False, join_muted: bool | None = None, messages_enabled: bool | None = None, send_paid_messages_stars: int | None = None) -> api.TypeUpdates:
        """Change the settings of a group call."""
    def toggle_group_call_start_subscription(self, call: TLObject, subscribed: bool) -> api.TypeUpdates:
        """Be told when a planned group call begins, or not."""
class Photos(SyncNamespace):
    """The methods of ``photos``."""
    def delete_photos(self, id: Some[TLObject]) -> list[int]:
        """Delete photos of the profile."""
    def get_user_photos(self, user_id: PeerLike, *, offset: int = 0, max_id: int = 0, limit: int = 100) -> api.photos.TypePhotos:
        """The photos of a profile."""
    def iter_user_photos(self, user_id: PeerLike, *, offset: int = 0, max_id: int = 0, limit: int | None = None) -> Iterator[api.TypePhoto]:
        """The photos of a profile: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_user_photos`.
        """
    def update_profile_photo(self, id: TLObject, *, fallback: bool = False, bot: PeerLike | None = None) -> api.photos.TypePhoto:
        """Make an older photo the one of the profile."""
    def upload_contact_profile_photo(self, user_id: PeerLike, *, suggest: bool = False, save: bool = False, file: FileLike | api.TypeInputFile | None = None, video: FileLike | api.TypeInputFile | None = None, video_start_ts: float | None = None, video_emoji_markup: api.TypeVideoSize | None = None) -> api.photos.TypePhoto:
        """Propose a photo to a contact, or set one that only this account sees."""
    def upload_profile_photo(self, *, fallback: bool = False, bot: PeerLike | None = None, file: FileLike | api.TypeInputFile | None = None, video: FileLike | api.TypeInputFile | None = None, video_start_ts: float | None = None, video_emoji_markup: api.TypeVideoSize | None = None) -> api.photos.TypePhoto:
        """Set the photo of the profile."""
class Premium(SyncNamespace):
    """The methods of ``premium``."""
    def apply_boost(self, peer: PeerLike, *, slots: Sequence[int] | None = None) -> api.premium.TypeMyBoosts:
        """Boost a channel or supergroup."""
    def get_boosts_list(self, peer: PeerLike, *, gifts: bool = False, offset: str = '', limit: int = 100) -> api.premium.TypeBoostsList:
        """Who has boosted a channel or supergroup."""
    def iter_boosts_list(self, peer: PeerLike, *, gifts: bool = False, offset: str = '', limit: int | None = None) -> Iterator[api.TypeBoost]:
        """Who has boosted a channel or supergroup: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_boosts_list`.
        """
    def get_boosts_status(self, peer: PeerLike) -> api.premium.TypeBoostsStatus:
        """How many boosts a channel or supergroup has."""
    def get_my_boosts(self) -> api.premium.TypeMyBoosts:
        """The boosts of the account."""
    def get_user_boosts(self, peer: PeerLike, user_id: PeerLike) -> api.premium.TypeBoostsList:
        """The boosts that a member has given."""
class Smsjobs(SyncNamespace):
    """The methods of ``smsjobs``."""
    def finish_job(self, job_id: str, *, error: str | None = None) -> bool:
        """Tell that a text message was sent, or why not."""
    def get_sms_job(self, job_id: str) -> api.TypeSmsJob:
        """A text message to send."""
    def get_status(self) -> api.smsjobs.TypeStatus:
        """How the sending of text messages stands."""
    def is_eligible_to_join(self) -> api.smsjobs.TypeEligibilityToJoin:
        """Whether the account may send text messages for Premium."""
    def join(self) -> bool:
        """Begin to send text messages for Premium."""
    def leave(self) -> bool:
        """Stop to send text messages."""
    def update_settings(self, *, allow_international: bool = False) -> bool:
        """Change the settings of sending text messages."""
class Stats(SyncNamespace):
    """The methods of ``stats``."""
    def get_broadcast_stats(self, channel: PeerLike, *, dark: bool = False) -> api.stats.TypeBroadcastStats:
        """The statistics of a channel."""
    def get_megagroup_stats(self, channel: PeerLike, *, dark: bool = False) -> api.stats.TypeMegagroupStats:
        """The statistics of a supergroup."""
    def get_message_public_forwards(self, channel: PeerLike, msg_id: MessageLike, *, offset: str = '', limit: int = 100) -> api.stats.TypePublicForwards:
        """Where a post was forwarded to in public."""
    def iter_message_public_forwards(self, channel: PeerLike, msg_id: MessageLike, *, offset: str = '', limit: int | None = None) -> Iterator[api.TypePublicForward]:
        """Where a post was forwarded to in public: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_message_public_forwards`.
        """
    def get_message_stats(self, channel: PeerLike, msg_id: MessageLike, *, dark: bool = False) -> api.stats.TypeMessageStats:
        """The statistics of a post."""
    def get_poll_stats(self, peer: PeerLike, msg_id: MessageLike, *, dark: bool = False) -> api.stats.TypePollStats:
        """The statistics of a poll."""
    def get_story_public_forwards(self, peer: PeerLike, id: StoryLike, *, offset: str = '', limit: int = 100) -> api.stats.TypePublicForwards:
        """Where a story was reposted in public."""
    def iter_story_public_forwards(self, peer: PeerLike, id: StoryLike, *, offset: str = '', limit: int | None = None) -> Iterator[api.TypePublicForward]:
        """Where a story was reposted in public: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_story_public_forwards`.
        """
    def get_story_stats(self, peer: PeerLike, id: StoryLike, *, dark: bool = False) -> api.stats.TypeStoryStats:
        """The statistics of a story."""
    def load_async_graph(self, token: str, *, x: int | None = None) -> api.TypeStatsGraph:
        """A graph that came as a token."""
class Stickers(SyncNamespace):
    """The methods of ``stickers``."""
    def add_sticker_to_set(self, stickerset: str | TLObject, sticker: api.TypeInputStickerSetItem) -> api.messages.TypeStickerSet:
        """Add a sticker to a set."""
    def change_sticker(self, sticker: TLObject, *, emoji: str | None = None, mask_coords: api.TypeMaskCoords | None = None, keywords: str | None = None) -> api.messages.TypeStickerSet:
        """Change the emoji, the words or the mask of a sticker."""
    def change_sticker_position(self, sticker: TLObject, position: int) -> api.messages.TypeStickerSet:
        """Move a sticker inside of its set."""
    def check_short_name(self, short_name: str) -> bool:
        """See whether a set's name for links is free."""
    def create_sticker_set(self, user_id: PeerLike, title: str, short_name: str, stickers: Some[api.TypeInputStickerSetItem], *, masks: bool = False, emojis: bool = False, text_color: bool = False, thumb: TLObject | None = None, software: str | None = None) -> api.messages.TypeStickerSet:
        """Make a set of stickers."""
    def delete_sticker_set(self, stickerset: str | TLObject) -> bool:
        """Delete a set of stickers."""
    def remove_sticker_from_set(self, sticker: TLObject) -> api.messages.TypeStickerSet:
        """Remove a sticker from its set."""
    def rename_sticker_set(self, stickerset: str | TLObject, title: str) -> api.messages.TypeStickerSet:
        """Change the title of a set."""
    def replace_sticker(self, sticker: TLObject, new_sticker: api.TypeInputStickerSetItem) -> api.messages.TypeStickerSet:
        """Replace a sticker by another."""
    def set_sticker_set_thumb(self, stickerset: str | TLObject, *, thumb: TLObject | None = None, thumb_document_id: int | None = None) -> api.messages.TypeStickerSet:
        """Set the small picture of a set."""
    def suggest_short_name(self, title: str) -> api.stickers.TypeSuggestedShortName:
        """A free name for the links of a set."""
class Stories(SyncNamespace):
    """The methods of ``stories``."""
    def activate_stealth_mode(self, *, past: bool = False, future: bool = False) -> api.TypeUpdates:
        """Hide that the account has seen stories."""
    def can_send_story(self, peer: PeerLike) -> api.stories.TypeCanSendStoryCount:
        """How many stories may be posted."""
    def create_album(self, peer: PeerLike, title: str, stories: Some[StoryLike]) -> api.TypeStoryAlbum:
        """Make an album of stories."""
    def delete_album(self, peer: PeerLike, album_id: int) -> bool:
        """Delete an album of stories."""
    def delete_stories(self, peer: PeerLike, id: Some[StoryLike]) -> list[int]:
        """Delete stories."""
    def edit_story(self, peer: PeerLike, id: StoryLike, *, media: Sendable | None = None, media_areas: Some[api.TypeMediaArea] | None = None, caption: str | None = None, entities: Some[api.TypeMessageEntity] | None = None, privacy_rules: Some[api.TypeInputPrivacyRule | type[api.TypeInputPrivacyRule]] | None = None, music: TLObject | None = None, parse_mode: AnyParseMode = ...) -> api.TypeStoryItem:
        """Change a story."""
    def export_story_link(self, peer: PeerLike, id: StoryLike) -> api.TypeExportedStoryLink:
        """The link of a story."""
    def get_album_stories(self, peer: PeerLike, album_id: int, *, offset: int = 0, limit: int = 100) -> api.stories.TypeStories:
        """The stories of an album."""
    def iter_album_stories(self, peer: PeerLike, album_id: int, *, offset: int = 0, limit: int | None = None) -> Iterator[api.TypeStoryItem]:
        """The stories of an album: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_album_stories`.
        """
    def get_albums(self, peer: PeerLike, *, hash: int = 0) -> api.stories.TypeAlbums:
        """The albums of stories."""
    def get_all_read_peer_stories(self) -> api.TypeUpdates:
        """Up to which story each of them was seen."""
    def get_all_stories(self, *, next: bool = False, hidden: bool = False, state: str | None = None) -> api.stories.TypeAllStories:
        """The stories that are up, by those who posted them."""
    def iter_all_stories(self, *, next: bool = False, hidden: bool = False, state: str | None = None, limit: int | None = None) -> Iterator[api.TypePeerStories]:
        """The stories that are up, by those who posted them: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_all_stories`.
        """
    def get_chats_to_send(self) -> api.messages.TypeChats:
        """The chats that the account may post stories for."""
    def get_peer_max_ids(self, id: Some[PeerLike]) -> list[api.TypeRecentStory]:
        """The newest story of each."""
    def get_peer_stories(self, peer: PeerLike) -> api.stories.TypePeerStories:
        """The stories of one person or chat that are up."""
    def get_pinned_stories(self, peer: PeerLike, *, offset_id: StoryLike = 0, limit: int = 100) -> api.stories.TypeStories:
        """The stories on a profile."""
    def iter_pinned_stories(self, peer: PeerLike, *, offset_id: StoryLike = 0, limit: int | None = None) -> Iterator[api.TypeStoryItem]:
        """The stories on a profile: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_pinned_stories`.
        """
    def get_stories_archive(self, peer: PeerLike, *, offset_id: StoryLike = 0, limit: int = 100) -> api.stories.TypeStories:
        """The stories in the archive."""
    def iter_stories_archive(self, peer: PeerLike, *, offset_id: StoryLike = 0, limit: int | None = None) -> Iterator[api.TypeStoryItem]:
        """The stories in the archive: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_stories_archive`.
        """
    def get_stories_by_id(self, peer: PeerLike, id: Some[StoryLike]) -> api.stories.TypeStories:
        """Stories by their ids."""
    def get_stories_views(self, peer: PeerLike, id: Some[StoryLike]) -> api.stories.TypeStoryViews:
        """How often stories were seen."""
    def get_story_reactions_list(self, peer: PeerLike, id: StoryLike, *, forwards_first: bool = False, reaction: str | int | api.TypeReaction | None = None, offset: str | None = None, limit: int = 100) -> api.stories.TypeStoryReactionsList:
        """Who has reacted to a story."""
    def iter_story_reactions_list(self, peer: PeerLike, id: StoryLike, *, forwards_first: bool = False, reaction: str | int | api.TypeReaction | None = None, offset: str | None = None, limit: int | None = None) -> Iterator[api.TypeStoryReaction]:
        """Who has reacted to a story: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_story_reactions_list`.
        """
    def get_story_views_list(self, peer: PeerLike, id: StoryLike, *, just_contacts: bool = False, reactions_first: bool = False, forwards_first: bool = False, q: str | None = None, offset: str = '', limit: int = 100) -> api.stories.TypeStoryViewsList:
        """Who has seen a story."""
    def iter_story_views_list(self, peer: PeerLike, id: StoryLike, *, just_contacts: bool = False, reactions_first: bool = False, forwards_first: bool = False, q: str | None = None, offset: str = '', limit: int | None = None) -> Iterator[api.TypeStoryView]:
        """Who has seen a story: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_story_views_list`.
        """
    def increment_story_views(self, peer: PeerLike, id: Some[StoryLike]) -> bool:
        """Count stories of a profile as seen."""
    def read_stories(self, peer: PeerLike, max_id: StoryLike) -> list[int]:
        """Mark stories as seen up to one."""
    def reorder_albums(self, peer: PeerLike, order: Sequence[int]) -> bool:
        """Change the order of the albums of stories."""
    def report(self, peer: PeerLike, id: Some[StoryLike], option: bytes, message: str) -> api.TypeReportResult:
        """Report stories to the moderators, step by step."""
    def search_posts(self, *, hashtag: str | None = None, area: api.TypeMediaArea | None = None, peer: PeerLike | None = None, offset: str = '', limit: int = 100) -> api.stories.TypeFoundStories:
        """Search stories by a hashtag or a place."""
    def iter_search_posts(self, *, hashtag: str | None = None, area: api.TypeMediaArea | None = None, peer: PeerLike | None = None, offset: str = '', limit: int | None = None) -> Iterator[api.TypeFoundStory]:
        """Search stories by a hashtag or a place: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`search_posts`.
        """
    def send_reaction(self, peer: PeerLike, story_id: StoryLike, reaction: str | int | api.TypeReaction, *, add_to_recent: bool = False) -> api.TypeUpdates:
        """React to a story."""
    def send_story(self, peer: PeerLike, media: Sendable, privacy_rules: Some[api.TypeInputPrivacyRule | type[api.TypeInputPrivacyRule]], *, pinned: bool = False, noforwards: bool = False, fwd_modified: bool = False, media_areas: Some[api.TypeMediaArea] | None = None, caption: str | None = None, entities: Some[api.TypeMessageEntity] | None = None, random_id: int = 0, period: int | timedelta | None = None, fwd_from_id: PeerLike | None = None, fwd_from_story: int | None = None, albums: Sequence[int] | None = None, music: TLObject | None = None, parse_mode: AnyParseMode = ...) -> api.TypeStoryItem:
        """Post a story."""
    def start_live(self, peer: PeerLike, privacy_rules: Some[api.TypeInputPrivacyRule | type[api.TypeInputPrivacyRule]], *, pinned: bool = False, noforwards: bool = False, rtmp_stream: bool = False, caption: str | None = None, entities: Some[api.TypeMessageEntity] | None = None, random_id: int = 0, messages_enabled: bool | None = None, send_paid_messages_stars: int | None = None, parse_mode: AnyParseMode = ...) -> api.TypeUpdates:
        """Begin a live story."""
    def toggle_all_stories_hidden(self, hidden: bool) -> bool:
        """Hide the stories of all, or show them."""
    def toggle_peer_stories_hidden(self, peer: PeerLike, hidden: bool) -> bool:
        """Hide the stories of one, or show them."""
    def toggle_pinned(self, peer: PeerLike, id: Some[StoryLike], pinned: bool) -> list[int]:
        """Keep stories on the profile, or not."""
    def toggle_pinned_to_top(self, peer: PeerLike, id: Some[StoryLike]) -> bool:
        """Choose the stories that the profile shows first."""
    def update_album(self, peer: PeerLike, album_id: int, *, title: str | None = None, delete_stories: Some[StoryLike] | None = None, add_stories: Some[StoryLike] | None = None, order: Sequence[int] | None = None) -> api.TypeStoryAlbum:
        """Change an album of stories."""
class Updates(SyncNamespace):
    """The methods of ``updates``."""
    def get_channel_difference(self, channel: PeerLike, pts: int, *, force: bool = False, filter: api.TypeChannelMessagesFilter | type[api.TypeChannelMessagesFilter] = ..., limit: int = 100) -> api.updates.TypeChannelDifference:
        """What has happened in a channel since a counter."""
    def get_difference(self, pts: int, date: Moment, qts: int, *, pts_limit: int | None = None, pts_total_limit: int | None = None, qts_limit: int | None = None) -> api.updates.TypeDifference:
        """What has happened since a counter."""
    def get_state(self) -> api.updates.TypeState:
        """The counters of the account, as they are now."""
class Upload(SyncNamespace):
    """The methods of ``upload``."""
    def get_cdn_file(self, file_token: bytes, offset: int, limit: int) -> api.upload.TypeCdnFile:
        """A part of a file from the CDN."""
    def get_cdn_file_hashes(self, file_token: bytes, offset: int) -> list[api.TypeFileHash]:
        """The hashes of a file at the CDN."""
    def get_file(self, location: api.TypeInputFileLocation | type[api.TypeInputFileLocation], offset: int, limit: int, *, precise: bool = False, cdn_supported: bool = False) -> api.upload.TypeFile:
        """A part of a file."""
    def get_file_hashes(self, location: api.TypeInputFileLocation | type[api.TypeInputFileLocation], offset: int) -> list[api.TypeFileHash]:
        """The hashes of a file."""
    def get_web_file(self, location: api.TypeInputWebFileLocation, offset: int, limit: int) -> api.upload.TypeWebFile:
        """A part of a file that is elsewhere on the web."""
    def reupload_cdn_file(self, file_token: bytes, request_token: bytes) -> list[api.TypeFileHash]:
        """Bring a file to the CDN again."""
    def save_big_file_part(self, file_id: int, file_part: int, file_total_parts: int, bytes: bytes) -> bool:
        """Upload a part of a file of more than 10 MB."""
    def save_file_part(self, file_id: int, file_part: int, bytes: bytes) -> bool:
        """Upload a part of a file."""
class Users(SyncNamespace):
    """The methods of ``users``."""
    def get_full_user(self, id: PeerLike) -> api.users.TypeUserFull:
        """Everything about a person."""
    def get_requirements_to_contact(self, id: Some[PeerLike]) -> list[api.TypeRequirementToContact]:
        """What it takes to write to people."""
    def get_saved_music(self, id: PeerLike, *, offset: int = 0, limit: int = 100, hash: int = 0) -> api.users.TypeSavedMusic:
        """The music on a profile."""
    def iter_saved_music(self, id: PeerLike, *, offset: int = 0, hash: int = 0, limit: int | None = None) -> Iterator[api.TypeDocument]:
        """The music on a profile: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_saved_music`.
        """
    def get_saved_music_by_id(self, id: PeerLike, documents: Some[TLObject]) -> api.users.TypeSavedMusic:
        """Music on a profile by its ids."""
    def get_users(self, id: Some[PeerLike]) -> list[api.TypeUser]:
        """People by their ids."""
    def set_secure_value_errors(self, id: PeerLike, errors: Some[api.TypeSecureValueError]) -> bool:
        """Tell a person what is wrong with the documents, as a bot."""
    def suggest_birthday(self, id: PeerLike, birthday: date | api.TypeBirthday) -> api.TypeUpdates:
        """Propose to somebody which day the birthday is."""
class SyncMethods(SyncNamespace):
    """See `TelegramClient.api`; every method waits."""
    @property
    def account(self) -> Account:
        """The methods of ``account``."""
    @property
    def aicompose(self) -> Aicompose:
        """The methods of ``aicompose``."""
    @property
    def auth(self) -> Auth:
        """The methods of ``auth``."""
    @property
    def bots(self) -> Bots:
        """The methods of ``bots``."""
    @property
    def channels(self) -> Channels:
        """The methods of ``channels``."""
    @property
    def chatlists(self) -> Chatlists:
        """The methods of ``chatlists``."""
    @property
    def communities(self) -> Communities:
        """The methods of ``communities``."""
    @property
    def contacts(self) -> Contacts:
        """The methods of ``contacts``."""
    @property
    def ephemeral(self) -> Ephemeral:
        """The methods of ``ephemeral``."""
    @property
    def folders(self) -> Folders:
        """The methods of ``folders``."""
    @property
    def fragment(self) -> Fragment:
        """The methods of ``fragment``."""
    @property
    def help(self) -> Help:
        """The methods of ``help``."""
    @property
    def langpack(self) -> Langpack:
        """The methods of ``langpack``."""
    @property
    def messages(self) -> Messages:
        """The methods of ``messages``."""
    @property
    def payments(self) -> Payments:
        """The methods of ``payments``."""
    @property
    def phone(self) -> Phone:
        """The methods of ``phone``."""
    @property
    def photos(self) -> Photos:
        """The methods of ``photos``."""
    @property
    def premium(self) -> Premium:
        """The methods of ``premium``."""
    @property
    def smsjobs(self) -> Smsjobs:
        """The methods of ``smsjobs``."""
    @property
    def stats(self) -> Stats:
        """The methods of ``stats``."""
    @property
    def stickers(self) -> Stickers:
        """The methods of ``stickers``."""
    @property
    def stories(self) -> Stories:
        """The methods of ``stories``."""
    @property
    def updates(self) -> Updates:
        """The methods of ``updates``."""
    @property
    def upload(self) -> Upload:
        """The methods of ``upload``."""
    @property
    def users(self) -> Users:
        """The methods of ``users``."""
    def init_connection(self, api_id: int, device_model: str, system_version: str, app_version: str, system_lang_code: str, lang_pack: str, lang_code: str, query: TLFunction[T], *, proxy: api.TypeInputClientProxy | None = None, params: api.TypeJSONValue | type[api.TypeJSONValue] | None = None) -> T:
        """Say what kind of program this is, and carry out a request."""
    def invoke_after_msg(self, msg_id: int, query: TLFunction[T]) -> T:
        """Carry out a request after another one."""
    def invoke_after_msgs(self, msg_ids: Sequence[int], query: TLFunction[T]) -> T:
        """Carry out a request after several others."""
    def invoke_with_apns_secret(self, nonce: str, secret: str, query: TLFunction[T]) -> T:
        """Carry out a request with the proof of a push message of Apple's service."""
    def invoke_with_business_connection(self, connection_id: str, query: TLFunction[T]) -> T:
        """Carry out a request in the name of a business account, as its bot."""
    def invoke_with_google_play_integrity(self, nonce: str, token: str, query: TLFunction[T]) -> T:
        """Carry out a request with a proof of Google's Play Integrity."""
    def invoke_with_layer(self, layer: int, query: TLFunction[T]) -> T:
        """Carry out a request in a certain layer."""
    def invoke_with_messages_range(self, range: api.TypeMessageRange, query: TLFunction[T]) -> T:
        """Carry out a request on a range of messages, during an export."""
    def invoke_with_re_captcha(self, token: str, query: TLFunction[T]) -> T:
        """Carry out a request with the answer to a reCAPTCHA."""
    def invoke_with_takeout(self, takeout_id: int, query: TLFunction[T]) -> T:
        """Carry out a request as a part of an export, with softer limits."""
    def invoke_without_updates(self, query: TLFunction[T]) -> T:
        """Carry out a request without asking for updates."""
