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
from cablegram.client.methods.making import Namespace
T = TypeVar("T")
class Account(Namespace):
    """The methods of ``account``."""
    async def accept_authorization(self, bot_id: PeerLike, scope: str, public_key: str, value_hashes: Some[api.TypeSecureValueHash], credentials: api.TypeSecureCredentialsEncrypted) -> bool:
        """Give a site or bot the documents of Telegram Passport that it asked for.

        ``bot_id``: the bot.
        ``scope``: for whom it is.
        ``public_key``: the public key.
        ``value_hashes``: the hashes of the documents.
        ``credentials``: the encrypted credentials.
        Source: https://core.telegram.org/method/account.acceptAuthorization
        """
    async def cancel_password_email(self) -> bool:
        """Forget the recovery e-mail address that is not confirmed yet.

        Errors: EmailHashExpired.
        Source: https://core.telegram.org/method/account.cancelPasswordEmail
        """
    async def change_authorization_settings(self, hash: int, *, confirmed: bool = False, encrypted_requests_disabled: bool | None = None, call_requests_disabled: bool | None = None) -> bool:
        """Say what another login of the account may do.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        ``confirmed``: the login was made by the owner.
        ``encrypted_requests_disabled``: refuse secret chats on that device.
        ``call_requests_disabled``: refuse calls on that device.
        Errors: HashInvalid.
        Source: https://core.telegram.org/method/account.changeAuthorizationSettings
        """
    async def change_phone(self, phone_number: str, phone_code_hash: str, phone_code: str) -> api.TypeUser:
        """Move the account to another phone number.

        ``phone_number``: the phone number.
        ``phone_code_hash``: the hash that came when the code was sent.
        ``phone_code``: the code that was sent.
        Errors: PhoneCodeEmpty, PhoneCodeExpired, PhoneNumberInvalid, PhoneNumberOccupied.
        Source: https://core.telegram.org/method/account.changePhone
        """
    async def check_username(self, username: str) -> bool:
        """See whether a username is free and well formed.

        ``username``: the username, without @.
        Errors: UsernameInvalid, UsernameOccupied, UsernamePurchaseAvailable.
        Source: https://core.telegram.org/method/account.checkUsername
        """
    async def clear_recent_emoji_statuses(self) -> bool:
        """Forget which emoji statuses were used lately.

        Source: https://core.telegram.org/method/account.clearRecentEmojiStatuses
        """
    async def confirm_bot_connection(self, bot_id: PeerLike) -> bool:
        """Confirm that a bot is connected to the business account.

        ``bot_id``: the bot.
        Source: https://core.telegram.org/method/account.confirmBotConnection
        """
    async def confirm_password_email(self, code: str) -> bool:
        """Confirm the recovery e-mail address by the code sent there.

        ``code``: the code.
        Errors: CodeInvalid, EmailHashExpired.
        Source: https://core.telegram.org/method/account.confirmPasswordEmail
        """
    async def confirm_phone(self, phone_code_hash: str, phone_code: str) -> bool:
        """Confirm by a code that the phone number stays with this account.

        ``phone_code_hash``: the hash that came when the code was sent.
        ``phone_code``: the code that was sent.
        Errors: CodeHashInvalid, PhoneCodeEmpty.
        Source: https://core.telegram.org/method/account.confirmPhone
        """
    async def create_business_chat_link(self, link: api.TypeInputBusinessChatLink) -> api.TypeBusinessChatLink:
        """Make a link that opens a chat with the business account.

        ``link``: what the link opens.
        Source: https://core.telegram.org/method/account.createBusinessChatLink
        """
    async def create_theme(self, slug: str, title: str, *, document: TLObject | None = None, settings: Some[api.TypeInputThemeSettings] | None = None) -> api.TypeTheme:
        """Make a theme.

        ``slug``: the last part of the link.
        ``title``: the title.
        ``document``: the file (a document, or a message with one).
        ``settings``: the settings.
        Errors: ThemeMimeInvalid, ThemeTitleInvalid.
        Source: https://core.telegram.org/method/account.createTheme
        """
    async def decline_password_reset(self) -> bool:
        """Refuse the request to reset the two-step password.

        Errors: ResetRequestMissing.
        Source: https://core.telegram.org/method/account.declinePasswordReset
        """
    async def delete_account(self, reason: str, *, password: str | api.TypeInputCheckPasswordSRP | None = None) -> bool:
        """Delete the account, with everything in it.

        ``reason``: why.
        ``password``: the two-step password (the password; a proof of it is sent).
        Errors: Error2faConfirmWait.
        Source: https://core.telegram.org/method/account.deleteAccount
        """
    async def delete_auto_save_exceptions(self) -> bool:
        """Forget all exceptions from saving media by itself.

        Source: https://core.telegram.org/method/account.deleteAutoSaveExceptions
        """
    async def delete_business_chat_link(self, slug: str) -> bool:
        """Delete a link that opens a chat with the business account.

        ``slug``: the last part of the link.
        Source: https://core.telegram.org/method/account.deleteBusinessChatLink
        """
    async def delete_passkey(self, id: str) -> bool:
        """Remove a passkey from the account.

        ``id``: its id.
        Source: https://core.telegram.org/method/account.deletePasskey
        """
    async def delete_secure_value(self, types: Some[api.TypeSecureValueType | type[api.TypeSecureValueType]]) -> bool:
        """Delete documents of Telegram Passport.

        ``types``: which kinds.
        Source: https://core.telegram.org/method/account.deleteSecureValue
        """
    async def delete_web_browser_settings_exceptions(self) -> api.account.TypeWebBrowserSettings:
        """Forget all exceptions from where links are opened.

        Source: https://core.telegram.org/method/account.deleteWebBrowserSettingsExceptions
        """
    async def disable_peer_connected_bot(self, peer: PeerLike) -> bool:
        """Keep the connected bot out of one chat for good.

        ``peer``: the chat.
        Source: https://core.telegram.org/method/account.disablePeerConnectedBot
        """
    async def edit_business_chat_link(self, slug: str, link: api.TypeInputBusinessChatLink) -> api.TypeBusinessChatLink:
        """Change a link that opens a chat with the business account.

        ``slug``: the last part of the link.
        ``link``: what the link opens.
        Source: https://core.telegram.org/method/account.editBusinessChatLink
        """
    async def finish_takeout_session(self, *, success: bool = False) -> bool:
        """End an export of the account's data.

        ``success``: whether it went well.
        Errors: TakeoutRequired.
        Source: https://core.telegram.org/method/account.finishTakeoutSession
        """
    async def get_account_ttl(self) -> api.TypeAccountDaysTTL:
        """After how many days without use the account is deleted.

        Source: https://core.telegram.org/method/account.getAccountTTL
        """
    async def get_all_secure_values(self) -> list[api.TypeSecureValue]:
        """All documents stored in Telegram Passport.

        Source: https://core.telegram.org/method/account.getAllSecureValues
        """
    async def get_authorization_form(self, bot_id: PeerLike, scope: str, public_key: str) -> api.account.TypeAuthorizationForm:
        """What a site or bot asks of Telegram Passport.

        ``bot_id``: the bot.
        ``scope``: for whom it is.
        ``public_key``: the public key.
        Errors: PublicKeyRequired.
        Source: https://core.telegram.org/method/account.getAuthorizationForm
        """
    async def get_authorizations(self) -> api.account.TypeAuthorizations:
        """The logins of the account, on all its devices.

        Source: https://core.telegram.org/method/account.getAuthorizations
        """
    async def get_auto_download_settings(self) -> api.account.TypeAutoDownloadSettings:
        """What programs download by themselves.

        Source: https://core.telegram.org/method/account.getAutoDownloadSettings
        """
    async def get_auto_save_settings(self) -> api.account.TypeAutoSaveSettings:
        """Which media programs save by themselves.

        Source: https://core.telegram.org/method/account.getAutoSaveSettings
        """
    async def get_bot_business_connection(self, connection_id: str) -> api.TypeUpdates:
        """A bot's connection to a business account.

        ``connection_id``: the connection.
        Source: https://core.telegram.org/method/account.getBotBusinessConnection
        """
    async def get_business_chat_links(self) -> api.account.TypeBusinessChatLinks:
        """The links that open a chat with the business account.

        Source: https://core.telegram.org/method/account.getBusinessChatLinks
        """
    async def get_channel_default_emoji_statuses(self, *, hash: int = 0) -> api.account.TypeEmojiStatuses:
        """Emoji statuses proposed to channels.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getChannelDefaultEmojiStatuses
        """
    async def get_channel_restricted_status_emojis(self, *, hash: int = 0) -> api.TypeEmojiList:
        """Emoji that channels cannot take as their status.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getChannelRestrictedStatusEmojis
        """
    async def get_chat_themes(self, *, hash: int = 0) -> api.account.TypeThemes:
        """The themes for single chats.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getChatThemes
        """
    async def get_collectible_emoji_statuses(self, *, hash: int = 0) -> api.account.TypeEmojiStatuses:
        """The emoji statuses that the account owns as collectibles.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getCollectibleEmojiStatuses
        """
    async def get_connected_bots(self) -> api.account.TypeConnectedBots:
        """The bots connected to the business account.

        Source: https://core.telegram.org/method/account.getConnectedBots
        """
    async def get_contact_sign_up_notification(self) -> bool:
        """Whether new contacts on Telegram are silent.

        Source: https://core.telegram.org/method/account.getContactSignUpNotification
        """
    async def get_content_settings(self) -> api.account.TypeContentSettings:
        """Whether what is only for adults is shown.

        Source: https://core.telegram.org/method/account.getContentSettings
        """
    async def get_default_background_emojis(self, *, hash: int = 0) -> api.TypeEmojiList:
        """Emoji proposed for the pattern behind a name.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getDefaultBackgroundEmojis
        """
    async def get_default_emoji_statuses(self, *, hash: int = 0) -> api.account.TypeEmojiStatuses:
        """Emoji proposed as a status.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getDefaultEmojiStatuses
        """
    async def get_default_group_photo_emojis(self, *, hash: int = 0) -> api.TypeEmojiList:
        """Emoji proposed as the photo of a group.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getDefaultGroupPhotoEmojis
        """
    async def get_default_profile_photo_emojis(self, *, hash: int = 0) -> api.TypeEmojiList:
        """Emoji proposed as the photo of a profile.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getDefaultProfilePhotoEmojis
        """
    async def get_global_privacy_settings(self) -> api.TypeGlobalPrivacySettings:
        """The privacy settings that concern all chats.

        Source: https://core.telegram.org/method/account.getGlobalPrivacySettings
        """
    async def get_multi_wall_papers(self, wallpapers: Some[str | TLObject]) -> list[api.TypeWallPaper]:
        """Several wallpapers at once.

        ``wallpapers``: the wallpapers (a wallpaper, or the slug of its link).
        Errors: WallpaperInvalid.
        Source: https://core.telegram.org/method/account.getMultiWallPapers
        """
    async def get_notify_exceptions(self, *, compare_sound: bool = False, compare_stories: bool = False, peer: PeerLike | None = None) -> api.TypeUpdates:
        """The chats whose notifications are set on their own.

        ``compare_sound``: only exceptions in the sound.
        ``compare_stories``: only exceptions for stories.
        ``peer``: the chat, or a kind of chats.
        Source: https://core.telegram.org/method/account.getNotifyExceptions
        """
    async def get_notify_settings(self, peer: PeerLike) -> api.TypePeerNotifySettings:
        """How a chat, or a kind of chats, notifies.

        ``peer``: the chat, or a kind of chats.
        Errors: PeerIdInvalid.
        Source: https://core.telegram.org/method/account.getNotifySettings
        """
    async def get_paid_messages_revenue(self, user_id: PeerLike, *, parent_peer: PeerLike | None = None) -> api.account.TypePaidMessagesRevenue:
        """How many Stars a person has paid to write to the account.

        ``user_id``: the person.
        ``parent_peer``: the channel whose direct messages are meant.
        Source: https://core.telegram.org/method/account.getPaidMessagesRevenue
        """
    async def get_passkeys(self) -> api.account.TypePasskeys:
        """The passkeys of the account.

        Source: https://core.telegram.org/method/account.getPasskeys
        """
    async def get_password(self) -> api.account.TypePassword:
        """How two-step verification stands, and the challenge for a proof of the password.

        Source: https://core.telegram.org/method/account.getPassword
        """
    async def get_password_settings(self, password: str | api.TypeInputCheckPasswordSRP) -> api.account.TypePasswordSettings:
        """The private settings of two-step verification.

        ``password``: the two-step password (the password; a proof of it is sent).
        Errors: PasswordHashInvalid.
        Source: https://core.telegram.org/method/account.getPasswordSettings
        """
    async def get_privacy(self, key: api.TypeInputPrivacyKey | type[api.TypeInputPrivacyKey]) -> api.account.TypePrivacyRules:
        """Who is allowed something, such as to see the phone number.

        ``key``: which setting.
        Errors: PrivacyKeyInvalid.
        Source: https://core.telegram.org/method/account.getPrivacy
        """
    async def get_reactions_notify_settings(self) -> api.TypeReactionsNotifySettings:
        """Which reactions notify.

        Source: https://core.telegram.org/method/account.getReactionsNotifySettings
        """
    async def get_recent_emoji_statuses(self, *, hash: int = 0) -> api.account.TypeEmojiStatuses:
        """The emoji statuses used lately.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getRecentEmojiStatuses
        """
    async def get_saved_music_ids(self, *, hash: int = 0) -> api.account.TypeSavedMusicIds:
        """The ids of the music on the account's profile.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getSavedMusicIds
        """
    async def get_saved_ringtones(self, *, hash: int = 0) -> api.account.TypeSavedRingtones:
        """The notification sounds of the account.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getSavedRingtones
        """
    async def get_secure_value(self, types: Some[api.TypeSecureValueType | type[api.TypeSecureValueType]]) -> list[api.TypeSecureValue]:
        """Documents of some kinds from Telegram Passport.

        ``types``: which kinds.
        Source: https://core.telegram.org/method/account.getSecureValue
        """
    async def get_theme(self, format: str, theme: str | TLObject) -> api.TypeTheme:
        """One theme.

        ``format``: the client's format of themes.
        ``theme``: the theme (a theme, or the slug of its link).
        Errors: ThemeFormatInvalid, ThemeInvalid.
        Source: https://core.telegram.org/method/account.getTheme
        """
    async def get_themes(self, format: str, *, hash: int = 0) -> api.account.TypeThemes:
        """The installed themes.

        ``format``: the client's format of themes.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getThemes
        """
    async def get_tmp_password(self, password: str | api.TypeInputCheckPasswordSRP, period: int | timedelta) -> api.account.TypeTmpPassword:
        """A password for payments that ends by itself.

        ``password``: the two-step password (the password; a proof of it is sent).
        ``period``: for how long (seconds or a timedelta).
        Errors: PasswordHashInvalid, TmpPasswordDisabled.
        Source: https://core.telegram.org/method/account.getTmpPassword
        """
    async def get_unique_gift_chat_themes(self, *, offset: str = '', limit: int = 100, hash: int = 0) -> api.account.TypeChatThemes:
        """The chat themes that come with collectible gifts.

        ``offset``: where to begin.
        ``limit``: how many at most.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getUniqueGiftChatThemes
        """
    def iter_unique_gift_chat_themes(self, *, offset: str = '', hash: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeChatTheme]:
        """The chat themes that come with collectible gifts: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_unique_gift_chat_themes`.
        """
    async def get_wall_paper(self, wallpaper: str | TLObject) -> api.TypeWallPaper:
        """One wallpaper.

        ``wallpaper``: the wallpaper (a wallpaper, or the slug of its link).
        Errors: WallpaperInvalid.
        Source: https://core.telegram.org/method/account.getWallPaper
        """
    async def get_wall_papers(self, *, hash: int = 0) -> api.account.TypeWallPapers:
        """The installed wallpapers.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getWallPapers
        """
    async def get_web_authorizations(self) -> api.account.TypeWebAuthorizations:
        """The sites where the account is logged in by Telegram.

        Source: https://core.telegram.org/method/account.getWebAuthorizations
        """
    async def get_web_browser_settings(self, *, hash: int = 0) -> api.account.TypeWebBrowserSettings:
        """Where links are opened.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/account.getWebBrowserSettings
        """
    async def init_passkey_registration(self) -> api.account.TypePasskeyRegistrationOptions:
        """Begin to add a passkey.

        Source: https://core.telegram.org/method/account.initPasskeyRegistration
        """
    async def init_takeout_session(self, *, contacts: bool = False, message_users: bool = False, message_chats: bool = False, message_megagroups: bool = False, message_channels: bool = False, files: bool = False, file_max_size: int | None = None) -> api.account.TypeTakeout:
        """Begin an export of the account's data.

        ``contacts``: export the contacts.
        ``message_users``: export private chats.
        ``message_chats``: export basic groups.
        ``message_megagroups``: export supergroups.
        ``message_channels``: export channels.
        ``files``: export files.
        ``file_max_size``: the largest file to export, in bytes.
        Errors: TakeoutInitDelay.
        Source: https://core.telegram.org/method/account.initTakeoutSession
        """
    async def install_theme(self, *, dark: bool = False, theme: str | TLObject | None = None, format: str | None = None, base_theme: api.TypeBaseTheme | type[api.TypeBaseTheme] | None = None) -> bool:
        """Use a theme.

        ``dark``: pictures for a dark background.
        ``theme``: the theme (a theme, or the slug of its link).
        ``format``: the client's format of themes.
        ``base_theme``: the theme that it is based on.
        Source: https://core.telegram.org/method/account.installTheme
        """
    async def install_wall_paper(self, wallpaper: str | TLObject, settings: api.TypeWallPaperSettings) -> bool:
        """Use a wallpaper.

        ``wallpaper``: the wallpaper (a wallpaper, or the slug of its link).
        ``settings``: the settings.
        Errors: WallpaperInvalid.
        Source: https://core.telegram.org/method/account.installWallPaper
        """
    async def invalidate_sign_in_codes(self, codes: Sequence[str]) -> bool:
        """Make login codes useless that somebody may have seen.

        ``codes``: the codes.
        Source: https://core.telegram.org/method/account.invalidateSignInCodes
        """
    async def register_device(self, token_type: int, token: str, app_sandbox: bool, secret: bytes, other_uids: Sequence[int], *, no_muted: bool = False) -> bool:
        """Ask for push messages to this device.

        ``token_type``: the kind of push service, as a number.
        ``token``: the token.
        ``app_sandbox``: whether the push token is one of the sandbox of Apple's service.
        ``secret``: the secret.
        ``other_uids``: the other users of this program on the device.
        ``no_muted``: no push messages from muted chats.
        Errors: TokenEmpty, TokenInvalid, TokenTypeInvalid, WebpushAuthInvalid, WebpushKeyInvalid,
            WebpushTokenInvalid.
        Source: https://core.telegram.org/method/account.registerDevice
        """
    async def register_passkey(self, credential: api.TypeInputPasskeyCredential) -> api.TypePasskey:
        """Add a passkey, the second step.

        ``credential``: the passkey, as the authenticator made it.
        Source: https://core.telegram.org/method/account.registerPasskey
        """
    async def reorder_usernames(self, order: Sequence[str]) -> bool:
        """Say in which order the usernames of the account are shown.

        ``order``: all of them, in the new order.
        Errors: OrderInvalid.
        Source: https://core.telegram.org/method/account.reorderUsernames
        """
    async def report_peer(self, peer: PeerLike, reason: api.TypeReportReason | type[api.TypeReportReason], message: str) -> bool:
        """Report a chat to the moderators.

        ``peer``: the chat.
        ``reason``: why.
        ``message``: the text.
        Errors: ChannelPrivate, PeerIdInvalid.
        Source: https://core.telegram.org/method/account.reportPeer
        """
    async def report_profile_photo(self, peer: PeerLike, photo_id: TLObject, reason: api.TypeReportReason | type[api.TypeReportReason], message: str) -> bool:
        """Report the photo of a profile to the moderators.

        ``peer``: the chat.
        ``photo_id``: the photo (a photo, or a message with one).
        ``reason``: why.
        ``message``: the text.
        Errors: PeerIdInvalid.
        Source: https://core.telegram.org/method/account.reportProfilePhoto
        """
    async def resend_password_email(self) -> bool:
        """Send the code for the recovery e-mail address again.

        Errors: EmailHashExpired.
        Source: https://core.telegram.org/method/account.resendPasswordEmail
        """
    async def reset_authorization(self, hash: int) -> bool:
        """End another login of the account.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Errors: FreshResetAuthorisationForbidden, HashInvalid.
        Source: https://core.telegram.org/method/account.resetAuthorization
        """
    async def reset_notify_settings(self) -> bool:
        """Take all notification settings back to what they were at first.

        Source: https://core.telegram.org/method/account.resetNotifySettings
        """
    async def reset_password(self) -> api.account.TypeResetPasswordResult:
        """Begin to remove the two-step password without knowing it.

        Errors: PasswordEmpty.
        Source: https://core.telegram.org/method/account.resetPassword
        """
    async def reset_wall_papers(self) -> bool:
        """Take the wallpapers back to those that there were at first.

        Source: https://core.telegram.org/method/account.resetWallPapers
        """
    async def reset_web_authorization(self, hash: int) -> bool:
        """Log out of one site.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Errors: HashInvalid.
        Source: https://core.telegram.org/method/account.resetWebAuthorization
        """
    async def reset_web_authorizations(self) -> bool:
        """Log out of all sites.

        Source: https://core.telegram.org/method/account.resetWebAuthorizations
        """
    async def resolve_business_chat_link(self, slug: str) -> api.account.TypeResolvedBusinessChatLinks:
        """What a link to a business account opens.

        ``slug``: the last part of the link.
        Source: https://core.telegram.org/method/account.resolveBusinessChatLink
        """
    async def save_auto_download_settings(self, settings: api.TypeAutoDownloadSettings, *, low: bool = False, high: bool = False) -> bool:
        """Say what programs may download by themselves.

        ``settings``: the settings.
        ``low``: the settings for a poor connection.
        ``high``: the settings for a good connection.
        Source: https://core.telegram.org/method/account.saveAutoDownloadSettings
        """
    async def save_auto_save_settings(self, settings: api.TypeAutoSaveSettings, *, users: bool = False, chats: bool = False, broadcasts: bool = False, peer: PeerLike | None = None) -> bool:
        """Say which media programs save by themselves.

        ``settings``: the settings.
        ``users``: private chats.
        ``chats``: the groups.
        ``broadcasts``: the channels.
        ``peer``: the chat.
        Errors: PeerIdInvalid.
        Source: https://core.telegram.org/method/account.saveAutoSaveSettings
        """
    async def save_music(self, id: TLObject, *, unsave: bool = False, after_id: TLObject | None = None) -> bool:
        """Put music on the profile, or take it off.

        ``id``: the file (a document, or a message with one).
        ``unsave``: remove it.
        ``after_id``: the track that it comes after; without one it is the first (a document, or a message with
            one).
        Source: https://core.telegram.org/method/account.saveMusic
        """
    async def save_ringtone(self, id: TLObject, unsave: bool) -> api.account.TypeSavedRingtone:
        """Keep a notification sound, or remove it.

        ``id``: the file (a document, or a message with one).
        ``unsave``: remove it.
        Source: https://core.telegram.org/method/account.saveRingtone
        """
    async def save_secure_value(self, value: api.TypeInputSecureValue, secure_secret_id: int) -> api.TypeSecureValue:
        """Store a document in Telegram Passport.

        ``value``: the document.
        ``secure_secret_id``: the number of the secret.
        Errors: PasswordRequired.
        Source: https://core.telegram.org/method/account.saveSecureValue
        """
    async def save_theme(self, theme: str | TLObject, unsave: bool) -> bool:
        """Keep a theme, or remove it.

        ``theme``: the theme (a theme, or the slug of its link).
        ``unsave``: remove it.
        Source: https://core.telegram.org/method/account.saveTheme
        """
    async def save_wall_paper(self, wallpaper: str | TLObject, unsave: bool, settings: api.TypeWallPaperSettings) -> bool:
        """Keep a wallpaper, or remove it.

        ``wallpaper``: the wallpaper (a wallpaper, or the slug of its link).
        ``unsave``: remove it.
        ``settings``: the settings.
        Errors: WallpaperInvalid.
        Source: https://core.telegram.org/method/account.saveWallPaper
        """
    async def send_change_phone_code(self, phone_number: str, settings: api.TypeCodeSettings) -> api.auth.TypeSentCode:
        """Send a code to the phone number that the account is to move to.

        ``phone_number``: the phone number.
        ``settings``: the settings.
        Errors: FreshChangePhoneForbidden, PhoneNumberBanned, PhoneNumberInvalid, PhoneNumberOccupied.
        Source: https://core.telegram.org/method/account.sendChangePhoneCode
        """
    async def send_confirm_phone_code(self, hash: str, settings: api.TypeCodeSettings) -> api.auth.TypeSentCode:
        """Send a code to keep a phone number whose account is about to be deleted.

        ``hash``: the part of the link after t.me/+.
        ``settings``: the settings.
        Errors: HashInvalid.
        Source: https://core.telegram.org/method/account.sendConfirmPhoneCode
        """
    async def send_verify_email_code(self, purpose: api.TypeEmailVerifyPurpose | type[api.TypeEmailVerifyPurpose], email: str) -> api.account.TypeSentEmailCode:
        """Send a code to an e-mail address.

        ``purpose``: what it is for.
        ``email``: the address.
        Errors: EmailInvalid, EmailNotSetup, PhoneHashExpired, PhoneNumberInvalid.
        Source: https://core.telegram.org/method/account.sendVerifyEmailCode
        """
    async def send_verify_phone_code(self, phone_number: str, settings: api.TypeCodeSettings) -> api.auth.TypeSentCode:
        """Send a code to a phone number for Telegram Passport.

        ``phone_number``: the phone number.
        ``settings``: the settings.
        Errors: PhoneNumberInvalid.
        Source: https://core.telegram.org/method/account.sendVerifyPhoneCode
        """
    async def set_account_ttl(self, ttl: int | timedelta | api.TypeAccountDaysTTL) -> bool:
        """Say after how many days without use the account is deleted.

        ``ttl``: after how long without use the account is deleted (days or a timedelta).
        Errors: TtlDaysInvalid.
        Source: https://core.telegram.org/method/account.setAccountTTL
        """
    async def set_authorization_ttl(self, authorization_ttl_days: int) -> bool:
        """Say after how many days without use a login ends.

        ``authorization_ttl_days``: after how many days without use a login ends.
        Errors: FreshResetAuthorisationForbidden, TtlDaysInvalid.
        Source: https://core.telegram.org/method/account.setAuthorizationTTL
        """
    async def set_contact_sign_up_notification(self, silent: bool) -> bool:
        """Say whether new contacts on Telegram are silent.

        ``silent``: whether there is no sound.
        Source: https://core.telegram.org/method/account.setContactSignUpNotification
        """
    async def set_content_settings(self, *, sensitive_enabled: bool = False) -> bool:
        """Say whether what is only for adults is shown.

        ``sensitive_enabled``: show what is only for adults.
        Errors: SensitiveChangeForbidden.
        Source: https://core.telegram.org/method/account.setContentSettings
        """
    async def set_global_privacy_settings(self, settings: api.TypeGlobalPrivacySettings) -> api.TypeGlobalPrivacySettings:
        """Set the privacy that concerns all chats.

        ``settings``: the settings.
        Errors: AutoarchiveNotAvailable.
        Source: https://core.telegram.org/method/account.setGlobalPrivacySettings
        """
    async def set_main_profile_tab(self, tab: api.TypeProfileTab | type[api.TypeProfileTab]) -> bool:
        """Choose the tab that the profile opens with.

        ``tab``: the tab.
        Source: https://core.telegram.org/method/account.setMainProfileTab
        """
    async def set_privacy(self, key: api.TypeInputPrivacyKey | type[api.TypeInputPrivacyKey], rules: Some[api.TypeInputPrivacyRule | type[api.TypeInputPrivacyRule]]) -> api.account.TypePrivacyRules:
        """Say who is allowed something, such as to see the phone number.

        ``key``: which setting.
        ``rules``: who is allowed and who is not.
        Errors: PrivacyKeyInvalid, PrivacyTooLong, PrivacyValueInvalid.
        Source: https://core.telegram.org/method/account.setPrivacy
        """
    async def set_reactions_notify_settings(self, settings: api.TypeReactionsNotifySettings) -> api.TypeReactionsNotifySettings:
        """Say which reactions notify.

        ``settings``: the settings.
        Source: https://core.telegram.org/method/account.setReactionsNotifySettings
        """
    async def toggle_connected_bot_paused(self, peer: PeerLike, paused: bool) -> bool:
        """Let the connected bot pause in a chat, or go on.

        ``peer``: the chat.
        ``paused``: whether the bot pauses.
        Source: https://core.telegram.org/method/account.toggleConnectedBotPaused
        """
    async def toggle_no_paid_messages_exception(self, user_id: PeerLike, *, refund_charged: bool = False, require_payment: bool = False, parent_peer: PeerLike | None = None) -> bool:
        """Let a person write for nothing, or not.

        ``user_id``: the person.
        ``refund_charged``: give back what was paid.
        ``require_payment``: whether messages have to be paid for.
        ``parent_peer``: the channel whose direct messages are meant.
        Source: https://core.telegram.org/method/account.toggleNoPaidMessagesException
        """
    async def toggle_sponsored_messages(self, enabled: bool) -> bool:
        """Show sponsored messages, or not.

        ``enabled``: whether it is on.
        Source: https://core.telegram.org/method/account.toggleSponsoredMessages
        """
    async def toggle_username(self, username: str, active: bool) -> bool:
        """Use one of the account's usernames, or not.

        ``username``: the username, without @.
        ``active``: whether it is in use.
        Errors: UsernameInvalid, UsernamesActiveTooMuch.
        Source: https://core.telegram.org/method/account.toggleUsername
        """
    async def toggle_web_browser_settings_exception(self, url: str, *, delete: bool = False, open_external_browser: bool | None = None) -> api.TypeUpdates:
        """Make or remove an exception from where links are opened.

        ``url``: the address.
        ``delete``: remove the exception.
        ``open_external_browser``: open links in another program.
        Source: https://core.telegram.org/method/account.toggleWebBrowserSettingsException
        """
    async def unregister_device(self, token_type: int, token: str, other_uids: Sequence[int]) -> bool:
        """Ask for no more push messages to this device.

        ``token_type``: the kind of push service, as a number.
        ``token``: the token.
        ``other_uids``: the other users of this program on the device.
        Errors: TokenInvalid.
        Source: https://core.telegram.org/method/account.unregisterDevice
        """
    async def update_birthday(self, *, birthday: date | api.TypeBirthday | None = None) -> bool:
        """Set the birthday of the account.

        ``birthday``: the day (a date).
        Source: https://core.telegram.org/method/account.updateBirthday
        """
    async def update_business_away_message(self, *, message: api.TypeInputBusinessAwayMessage | None = None) -> bool:
        """Set the message that answers while the business is closed.

        ``message``: the message; without one it is switched off.
        Source: https://core.telegram.org/method/account.updateBusinessAwayMessage
        """
    async def update_business_greeting_message(self, *, message: api.TypeInputBusinessGreetingMessage | None = None) -> bool:
        """Set the message that greets new customers.

        ``message``: the message; without one it is switched off.
        Source: https://core.telegram.org/method/account.updateBusinessGreetingMessage
        """
    async def update_business_intro(self, *, intro: api.TypeInputBusinessIntro | None = None) -> bool:
        """Set what an empty chat with the business shows.

        ``intro``: the greeting.
        Source: https://core.telegram.org/method/account.updateBusinessIntro
        """
    async def update_business_location(self, *, geo_point: GeoLike | api.TypeInputGeoPoint | None = None, address: str | None = None) -> bool:
        """Set where the business is.

        ``geo_point``: the place (a pair (latitude, longitude) in degrees).
        ``address``: the address, in words.
        Source: https://core.telegram.org/method/account.updateBusinessLocation
        """
    async def update_business_work_hours(self, *, business_work_hours: api.TypeBusinessWorkHours | None = None) -> bool:
        """Set when the business is open.

        ``business_work_hours``: when the business is open.
        Source: https://core.telegram.org/method/account.updateBusinessWorkHours
        """
    async def update_color(self, *, for_profile: bool = False, color: api.TypePeerColor | None = None) -> bool:
        """Set the color of the account's name.

        ``for_profile``: for the profile, and not for messages.
        ``color``: the color.
        Source: https://core.telegram.org/method/account.updateColor
        """
    async def update_connected_bot(self, bot: PeerLike, recipients: api.TypeInputBusinessBotRecipients, *, deleted: bool = False, rights: api.TypeBusinessBotRights | None = None) -> api.TypeUpdates:
        """Connect a bot to the business account, change its rights, or remove it.

        ``bot``: the bot.
        ``recipients``: in which chats.
        ``deleted``: remove it.
        ``rights``: what the bot may do.
        Source: https://core.telegram.org/method/account.updateConnectedBot
        """
    async def update_device_locked(self, period: int | timedelta) -> bool:
        """Say that the program is locked, so that push messages show nothing.

        ``period``: for how long (seconds or a timedelta).
        Source: https://core.telegram.org/method/account.updateDeviceLocked
        """
    async def update_emoji_status(self, emoji_status: int | api.TypeEmojiStatus) -> bool:
        """Set the emoji beside the account's name.

        ``emoji_status``: the status (the id of a custom emoji, 0 for none).
        Source: https://core.telegram.org/method/account.updateEmojiStatus
        """
    async def update_notify_settings(self, peer: PeerLike, settings: api.TypeInputPeerNotifySettings) -> bool:
        """Set how a chat, or a kind of chats, notifies.

        ``peer``: the chat, or a kind of chats.
        ``settings``: the settings.
        Errors: ChannelInvalid, ChannelPrivate, MsgIdInvalid, PeerIdInvalid, SettingsInvalid.
        Source: https://core.telegram.org/method/account.updateNotifySettings
        """
    async def update_password_settings(self, password: str | api.TypeInputCheckPasswordSRP, new_settings: api.account.TypePasswordInputSettings) -> bool:
        """Set, change or remove the two-step password.

        ``password``: the two-step password (the password; a proof of it is sent).
        ``new_settings``: the new password, its hint and its recovery e-mail.
        Errors: EmailInvalid, EmailUnconfirmed, NewSaltInvalid, NewSettingsEmpty, NewSettingsInvalid,
            PasswordHashInvalid, SrpIdInvalid, SrpPasswordChanged.
        Source: https://core.telegram.org/method/account.updatePasswordSettings
        """
    async def update_personal_channel(self, channel: PeerLike) -> bool:
        """Set the channel shown in the profile.

        ``channel``: the channel or supergroup.
        Source: https://core.telegram.org/method/account.updatePersonalChannel
        """
    async def update_profile(self, *, first_name: str | None = None, last_name: str | None = None, about: str | None = None) -> api.TypeUser:
        """Change the name or the text of the profile.

        ``first_name``: the first name.
        ``last_name``: the last name.
        ``about``: what is told of it in its profile.
        Errors: AboutTooLong, ChatWriteForbidden, FirstnameInvalid.
        Source: https://core.telegram.org/method/account.updateProfile
        """
    async def update_status(self, offline: bool) -> bool:
        """Look online or offline.

        ``offline``: whether the account looks offline.
        Errors: ChatWriteForbidden.
        Source: https://core.telegram.org/method/account.updateStatus
        """
    async def update_theme(self, format: str, theme: str | TLObject, *, slug: str | None = None, title: str | None = None, document: TLObject | None = None, settings: Some[api.TypeInputThemeSettings] | None = None) -> api.TypeTheme:
        """Change a theme.

        ``format``: the client's format of themes.
        ``theme``: the theme (a theme, or the slug of its link).
        ``slug``: the last part of the link.
        ``title``: the title.
        ``document``: the file (a document, or a message with one).
        ``settings``: the settings.
        Errors: ThemeInvalid.
        Source: https://core.telegram.org/method/account.updateTheme
        """
    async def update_username(self, username: str) -> api.TypeUser:
        """Set or remove the username of the account.

        ``username``: the username, without @.
        Errors: UsernameInvalid, UsernameNotModified, UsernameOccupied, UsernamePurchaseAvailable.
        Source: https://core.telegram.org/method/account.updateUsername
        """
    async def update_web_browser_settings(self, *, open_external_browser: bool = False, display_close_button: bool = False) -> api.account.TypeWebBrowserSettings:
        """Say where links are opened.

        ``open_external_browser``: open links in another program.
        ``display_close_button``: show a button that closes the page.
        Source: https://core.telegram.org/method/account.updateWebBrowserSettings
        """
    async def upload_ringtone(self, file: FileLike | api.TypeInputFile, file_name: str, mime_type: str) -> api.TypeDocument:
        """Make a notification sound of an uploaded file.

        ``file``: the file (a path, bytes, a binary file, or what was uploaded already).
        ``file_name``: the name of the file.
        ``mime_type``: the kind of file, such as "image/png".
        Source: https://core.telegram.org/method/account.uploadRingtone
        """
    async def upload_theme(self, file: FileLike | api.TypeInputFile, file_name: str, mime_type: str, *, thumb: FileLike | api.TypeInputFile | None = None) -> api.TypeDocument:
        """Make a theme's file of an uploaded one.

        ``file``: the file (a path, bytes, a binary file, or what was uploaded already).
        ``file_name``: the name of the file.
        ``mime_type``: the kind of file, such as "image/png".
        ``thumb``: the small picture (a path, bytes, a binary file, or what was uploaded already).
        Errors: ThemeFileInvalid.
        Source: https://core.telegram.org/method/account.uploadTheme
        """
    async def upload_wall_paper(self, file: FileLike | api.TypeInputFile, mime_type: str, settings: api.TypeWallPaperSettings, *, for_chat: bool = False) -> api.TypeWallPaper:
        """Make a wallpaper of an uploaded picture.

        ``file``: the file (a path, bytes, a binary file, or what was uploaded already).
        ``mime_type``: the kind of file, such as "image/png".
        ``settings``: the settings.
        ``for_chat``: for one chat.
        Errors: WallpaperFileInvalid, WallpaperMimeInvalid.
        Source: https://core.telegram.org/method/account.uploadWallPaper
        """
    async def verify_email(self, purpose: api.TypeEmailVerifyPurpose | type[api.TypeEmailVerifyPurpose], verification: api.TypeEmailVerification) -> api.account.TypeEmailVerified:
        """Confirm an e-mail address by the code sent there.

        ``purpose``: what it is for.
        ``verification``: the code, or another proof.
        Errors: EmailInvalid, EmailVerifyExpired.
        Source: https://core.telegram.org/method/account.verifyEmail
        """
    async def verify_phone(self, phone_number: str, phone_code_hash: str, phone_code: str) -> bool:
        """Confirm a phone number for Telegram Passport by its code.

        ``phone_number``: the phone number.
        ``phone_code_hash``: the hash that came when the code was sent.
        ``phone_code``: the code that was sent.
        Errors: PhoneCodeEmpty, PhoneCodeExpired, PhoneNumberInvalid.
        Source: https://core.telegram.org/method/account.verifyPhone
        """
class Aicompose(Namespace):
    """The methods of ``aicompose``."""
    async def create_tone(self, emoji_id: int, title: str, prompt: str, *, display_author: bool = False) -> api.TypeAiComposeTone:
        """Make a style for texts written with AI.

        ``emoji_id``: the custom emoji.
        ``title``: the title.
        ``prompt``: what the style is, in words.
        ``display_author``: show who made it.
        Source: https://core.telegram.org/method/aicompose.createTone
        """
    async def delete_tone(self, tone: api.TypeInputAiComposeTone) -> bool:
        """Delete a style of your own.

        ``tone``: the style.
        Source: https://core.telegram.org/method/aicompose.deleteTone
        """
    async def get_tone(self, tone: api.TypeInputAiComposeTone) -> api.aicompose.TypeTones:
        """One style for texts.

        ``tone``: the style.
        Source: https://core.telegram.org/method/aicompose.getTone
        """
    async def get_tone_example(self, tone: api.TypeInputAiComposeTone, num: int) -> api.TypeAiComposeToneExample:
        """An example of what a style makes of a text.

        ``tone``: the style.
        ``num``: which example.
        Source: https://core.telegram.org/method/aicompose.getToneExample
        """
    async def get_tones(self, *, hash: int = 0) -> api.aicompose.TypeTones:
        """The styles for texts.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/aicompose.getTones
        """
    async def save_tone(self, tone: api.TypeInputAiComposeTone, unsave: bool) -> bool:
        """Keep a style, or remove it.

        ``tone``: the style.
        ``unsave``: remove it.
        Source: https://core.telegram.org/method/aicompose.saveTone
        """
    async def update_tone(self, tone: api.TypeInputAiComposeTone, *, display_author: bool | None = None, emoji_id: int | None = None, title: str | None = None, prompt: str | None = None) -> api.TypeAiComposeTone:
        """Change a style of your own.

        ``tone``: the style.
        ``display_author``: show who made it.
        ``emoji_id``: the custom emoji.
        ``title``: the title.
        ``prompt``: what the style is, in words.
        Source: https://core.telegram.org/method/aicompose.updateTone
        """
class Auth(Namespace):
    """The methods of ``auth``."""
    async def accept_login_token(self, token: bytes) -> api.TypeAuthorization:
        """Let another device in that shows a QR code.

        ``token``: the token.
        Errors: AuthTokenAlreadyAccepted, AuthTokenException, AuthTokenExpired, AuthTokenInvalidx.
        Source: https://core.telegram.org/method/auth.acceptLoginToken
        """
    async def bind_temp_auth_key(self, perm_auth_key_id: int, nonce: int, expires_at: Moment, encrypted_message: bytes) -> bool:
        """Bind a temporary key to the permanent one.

        ``perm_auth_key_id``: the id of the permanent key.
        ``nonce``: a random number of the client's.
        ``expires_at``: when the temporary key ends (Unix time (seconds), a datetime, or a timedelta from now).
        ``encrypted_message``: the encrypted content.
        Errors: EncryptedMessageInvalid, TempAuthKeyAlreadyBound, TempAuthKeyEmpty.
        Source: https://core.telegram.org/method/auth.bindTempAuthKey
        """
    async def cancel_code(self, phone_number: str, phone_code_hash: str) -> bool:
        """Cancel a login code.

        ``phone_number``: the phone number.
        ``phone_code_hash``: the hash that came when the code was sent.
        Errors: PhoneCodeExpired, PhoneNumberInvalid.
        Source: https://core.telegram.org/method/auth.cancelCode
        """
    async def check_paid_auth(self, phone_number: str, phone_code_hash: str, form_id: int) -> api.auth.TypeSentCode:
        """See whether a login that has to be paid for is paid.

        ``phone_number``: the phone number.
        ``phone_code_hash``: the hash that came when the code was sent.
        ``form_id``: the number of the form.
        Source: https://core.telegram.org/method/auth.checkPaidAuth
        """
    async def check_password(self, password: str | api.TypeInputCheckPasswordSRP) -> api.auth.TypeAuthorization:
        """Log in with the two-step password.

        ``password``: the two-step password (the password; a proof of it is sent).
        Errors: PasswordHashInvalid, SrpIdInvalid, SrpPasswordChanged.
        Source: https://core.telegram.org/method/auth.checkPassword
        """
    async def check_recovery_password(self, code: str) -> bool:
        """See whether a code for recovering the password is right.

        ``code``: the code.
        Errors: PasswordRecoveryExpired.
        Source: https://core.telegram.org/method/auth.checkRecoveryPassword
        """
    async def drop_temp_auth_keys(self, except_auth_keys: Sequence[int]) -> bool:
        """Forget temporary keys.

        ``except_auth_keys``: the ids of the keys to keep.
        Source: https://core.telegram.org/method/auth.dropTempAuthKeys
        """
    async def export_authorization(self, dc_id: int) -> api.auth.TypeExportedAuthorization:
        """Take the login to another data center, the first step.

        ``dc_id``: the number of the data center.
        Errors: DcIdInvalid.
        Source: https://core.telegram.org/method/auth.exportAuthorization
        """
    async def export_login_token(self, api_id: int, api_hash: str, except_ids: Sequence[int]) -> api.auth.TypeLoginToken:
        """A token to show as a QR code.

        ``api_id``: the application's number, from my.telegram.org.
        ``api_hash``: the application's secret, from my.telegram.org.
        ``except_ids``: the users who are logged in already.
        Errors: ApiIdInvalid, ApiIdPublishedFlood.
        Source: https://core.telegram.org/method/auth.exportLoginToken
        """
    async def finish_firebase_pnv_login(self, google_token: str) -> api.auth.TypeAuthorization:
        """Log in by what Google says about the phone number.

        ``google_token``: the token from Google.
        Source: https://core.telegram.org/method/auth.finishFirebasePnvLogin
        """
    async def finish_passkey_login(self, credential: api.TypeInputPasskeyCredential, *, from_dc_id: int | None = None, from_auth_key_id: int | None = None) -> api.auth.TypeAuthorization:
        """Log in with a passkey, the second step.

        ``credential``: the passkey, as the authenticator made it.
        ``from_dc_id``: the data center where the login began.
        ``from_auth_key_id``: the id of the key in that data center.
        Source: https://core.telegram.org/method/auth.finishPasskeyLogin
        """
    async def firebase_pnv_sign_up(self, first_name: str, last_name: str, *, no_joined_notifications: bool = False) -> api.auth.TypeAuthorization:
        """Sign up by what Google says about the phone number.

        ``first_name``: the first name.
        ``last_name``: the last name.
        ``no_joined_notifications``: do not tell the account's contacts.
        Source: https://core.telegram.org/method/auth.firebasePnvSignUp
        """
    async def import_authorization(self, id: int, bytes: bytes) -> api.auth.TypeAuthorization:
        """Take the login to another data center, the second step.

        ``id``: its number.
        ``bytes``: the data.
        Errors: AuthBytesInvalid, UserIdInvalid.
        Source: https://core.telegram.org/method/auth.importAuthorization
        """
    async def import_bot_authorization(self, flags: int, api_id: int, api_hash: str, bot_auth_token: str) -> api.auth.TypeAuthorization:
        """Log in as a bot.

        ``flags``: flags of the schema, 0.
        ``api_id``: the application's number, from my.telegram.org.
        ``api_hash``: the application's secret, from my.telegram.org.
        ``bot_auth_token``: the token from @BotFather.
        Errors: AccessTokenExpired, AccessTokenInvalid, ApiIdInvalid, ApiIdPublishedFlood.
        Source: https://core.telegram.org/method/auth.importBotAuthorization
        """
    async def import_login_token(self, token: bytes) -> api.auth.TypeLoginToken:
        """Log in by a token that another data center knows.

        ``token``: the token.
        Errors: AuthTokenAlreadyAccepted, AuthTokenExpired, AuthTokenInvalid, AuthTokenInvalidx.
        Source: https://core.telegram.org/method/auth.importLoginToken
        """
    async def import_web_token_authorization(self, api_id: int, api_hash: str, web_auth_token: str) -> api.auth.TypeAuthorization:
        """Log in by a token from the web.

        ``api_id``: the application's number, from my.telegram.org.
        ``api_hash``: the application's secret, from my.telegram.org.
        ``web_auth_token``: the token from the link.
        Errors: ApiIdInvalid.
        Source: https://core.telegram.org/method/auth.importWebTokenAuthorization
        """
    async def init_firebase_pnv_login(self, api_id: int, api_hash: str) -> api.auth.TypeFirebasePnvIntent:
        """Begin to log in by what Google says about the phone number.

        ``api_id``: the application's number, from my.telegram.org.
        ``api_hash``: the application's secret, from my.telegram.org.
        Source: https://core.telegram.org/method/auth.initFirebasePnvLogin
        """
    async def init_passkey_login(self, api_id: int, api_hash: str) -> api.auth.TypePasskeyLoginOptions:
        """Log in with a passkey, the first step.

        ``api_id``: the application's number, from my.telegram.org.
        ``api_hash``: the application's secret, from my.telegram.org.
        Source: https://core.telegram.org/method/auth.initPasskeyLogin
        """
    async def log_out(self) -> api.auth.TypeLoggedOut:
        """Log out.

        Source: https://core.telegram.org/method/auth.logOut
        """
    async def recover_password(self, code: str, *, new_settings: api.account.TypePasswordInputSettings | None = None) -> api.auth.TypeAuthorization:
        """Log in with a code for recovering the password.

        ``code``: the code.
        ``new_settings``: the new password, its hint and its recovery e-mail.
        Errors: CodeEmpty, NewSettingsInvalid.
        Source: https://core.telegram.org/method/auth.recoverPassword
        """
    async def report_missing_code(self, phone_number: str, phone_code_hash: str, mnc: str) -> bool:
        """Report that a login code has not arrived.

        ``phone_number``: the phone number.
        ``phone_code_hash``: the hash that came when the code was sent.
        ``mnc``: the code of the mobile network.
        Source: https://core.telegram.org/method/auth.reportMissingCode
        """
    async def request_firebase_sms(self, phone_number: str, phone_code_hash: str, *, safety_net_token: str | None = None, play_integrity_token: str | None = None, ios_push_secret: str | None = None) -> bool:
        """Ask for a login code by text message, by way of Firebase.

        ``phone_number``: the phone number.
        ``phone_code_hash``: the hash that came when the code was sent.
        ``safety_net_token``: the token of SafetyNet.
        ``play_integrity_token``: the token of Google's Play Integrity.
        ``ios_push_secret``: the secret that came as a push message.
        Errors: PhoneNumberInvalid.
        Source: https://core.telegram.org/method/auth.requestFirebaseSms
        """
    async def request_password_recovery(self) -> api.auth.TypePasswordRecovery:
        """Send a code to the recovery e-mail address.

        Errors: PasswordEmpty, PasswordRecoveryNa.
        Source: https://core.telegram.org/method/auth.requestPasswordRecovery
        """
    async def resend_code(self, phone_number: str, phone_code_hash: str, *, reason: str | None = None) -> api.auth.TypeSentCode:
        """Send the login code again, in the next way.

        ``phone_number``: the phone number.
        ``phone_code_hash``: the hash that came when the code was sent.
        ``reason``: why.
        Errors: PhoneCodeEmpty, PhoneCodeExpired, PhoneCodeHashEmpty, PhoneNumberInvalid, SendCodeUnavailable.
        Source: https://core.telegram.org/method/auth.resendCode
        """
    async def reset_authorizations(self) -> bool:
        """End all other logins of the account.

        Errors: FreshResetAuthorisationForbidden.
        Source: https://core.telegram.org/method/auth.resetAuthorizations
        """
    async def reset_login_email(self, phone_number: str, phone_code_hash: str) -> api.auth.TypeSentCode:
        """Begin to remove the login e-mail address.

        ``phone_number``: the phone number.
        ``phone_code_hash``: the hash that came when the code was sent.
        Errors: PhoneNumberInvalid, TaskAlreadyExists.
        Source: https://core.telegram.org/method/auth.resetLoginEmail
        """
    async def send_code(self, phone_number: str, api_id: int, api_hash: str, settings: api.TypeCodeSettings) -> api.auth.TypeSentCode:
        """Send a login code.

        ``phone_number``: the phone number.
        ``api_id``: the application's number, from my.telegram.org.
        ``api_hash``: the application's secret, from my.telegram.org.
        ``settings``: the settings.
        Errors: ApiIdInvalid, ApiIdPublishedFlood, AuthRestart, PhoneNumberAppSignupForbidden, PhoneNumberBanned,
            PhoneNumberFlood, PhoneNumberInvalid, PhonePasswordFlood, PhonePasswordProtected, SmsCodeCreateFailed.
        Source: https://core.telegram.org/method/auth.sendCode
        """
    async def sign_in(self, phone_number: str, phone_code_hash: str, *, phone_code: str | None = None, email_verification: api.TypeEmailVerification | None = None) -> api.auth.TypeAuthorization:
        """Log in with the code that was sent.

        ``phone_number``: the phone number.
        ``phone_code_hash``: the hash that came when the code was sent.
        ``phone_code``: the code that was sent.
        ``email_verification``: the proof that the e-mail address is the user's.
        Errors: AuthRestart, PhoneCodeEmpty, PhoneCodeExpired, PhoneCodeInvalid, PhoneNumberInvalid,
            PhoneNumberUnoccupied, SignInFailed.
        Source: https://core.telegram.org/method/auth.signIn
        """
    async def sign_up(self, phone_number: str, phone_code_hash: str, first_name: str, last_name: str, *, no_joined_notifications: bool = False) -> api.auth.TypeAuthorization:
        """Make an account for a phone number.

        ``phone_number``: the phone number.
        ``phone_code_hash``: the hash that came when the code was sent.
        ``first_name``: the first name.
        ``last_name``: the last name.
        ``no_joined_notifications``: do not tell the account's contacts.
        Errors: FirstnameInvalid, LastnameInvalid, PhoneCodeEmpty, PhoneCodeExpired, PhoneCodeInvalid,
            PhoneNumberFlood, PhoneNumberInvalid, PhoneNumberOccupied.
        Source: https://core.telegram.org/method/auth.signUp
        """
class Bots(Namespace):
    """The methods of ``bots``."""
    async def add_preview_media(self, bot: PeerLike, lang_code: str, media: Sendable) -> api.TypeBotPreviewMedia:
        """Add a picture or video to what a bot's profile shows of its app.

        ``bot``: the bot.
        ``lang_code``: the language, such as "en".
        ``media``: what to send (a path, bytes, a binary file, an address, a message, a photo or a document).
        Source: https://core.telegram.org/method/bots.addPreviewMedia
        """
    async def allow_send_message(self, bot: PeerLike) -> api.TypeUpdates:
        """Let a bot write to the account.

        ``bot``: the bot.
        Source: https://core.telegram.org/method/bots.allowSendMessage
        """
    async def answer_webhook_json_query(self, query_id: int, data: JSONLike | api.TypeDataJSON) -> bool:
        """Answer a query that a bot got by its webhook.

        ``query_id``: the number of the query.
        ``data``: the data (what `json.dumps` takes, or the JSON text itself).
        Errors: DataJsonInvalid, QueryIdInvalid, UserBotInvalid.
        Source: https://core.telegram.org/method/bots.answerWebhookJSONQuery
        """
    async def can_send_message(self, bot: PeerLike) -> bool:
        """Whether a bot may write to the account.

        ``bot``: the bot.
        Source: https://core.telegram.org/method/bots.canSendMessage
        """
    async def check_download_file_params(self, bot: PeerLike, file_name: str, url: str) -> bool:
        """See whether a web app may offer a file.

        ``bot``: the bot.
        ``file_name``: the name of the file.
        ``url``: the address.
        Source: https://core.telegram.org/method/bots.checkDownloadFileParams
        """
    async def check_username(self, username: str) -> bool:
        """See whether a username for a bot is free.

        ``username``: the username, without @.
        Source: https://core.telegram.org/method/bots.checkUsername
        """
    async def create_bot(self, name: str, username: str, manager_id: PeerLike, *, via_deeplink: bool = False) -> api.TypeUser:
        """Make a bot that another bot manages.

        ``name``: the name.
        ``username``: the username, without @.
        ``manager_id``: the bot that will manage the new one.
        ``via_deeplink``: a link has led here.
        Source: https://core.telegram.org/method/bots.createBot
        """
    async def delete_preview_media(self, bot: PeerLike, lang_code: str, media: Some[Sendable]) -> bool:
        """Remove pictures or videos from what a bot's profile shows of its app.

        ``bot``: the bot.
        ``lang_code``: the language, such as "en".
        ``media``: what to send (a path, bytes, a binary file, an address, a message, a photo or a document).
        Source: https://core.telegram.org/method/bots.deletePreviewMedia
        """
    async def edit_access_settings(self, bot: PeerLike, *, restricted: bool = False, add_users: Some[PeerLike] | None = None) -> bool:
        """Say who may use a bot.

        ``bot``: the bot.
        ``restricted``: whether it is restricted.
        ``add_users``: who may use it besides its owner.
        Source: https://core.telegram.org/method/bots.editAccessSettings
        """
    async def edit_preview_media(self, bot: PeerLike, lang_code: str, media: Sendable, new_media: Sendable) -> api.TypeBotPreviewMedia:
        """Replace a picture or video of what a bot's profile shows of its app.

        ``bot``: the bot.
        ``lang_code``: the language, such as "en".
        ``media``: what to send (a path, bytes, a binary file, an address, a message, a photo or a document).
        ``new_media``: what takes its place (a path, bytes, a binary file, an address, a message, a photo or a
            document).
        Source: https://core.telegram.org/method/bots.editPreviewMedia
        """
    async def export_bot_token(self, bot: PeerLike, revoke: bool) -> api.bots.TypeExportedBotToken:
        """The token of a bot that the account owns.

        ``bot``: the bot.
        ``revoke``: make the old one useless and give a new one.
        Source: https://core.telegram.org/method/bots.exportBotToken
        """
    async def get_access_settings(self, bot: PeerLike) -> api.bots.TypeAccessSettings:
        """Who may use a bot.

        ``bot``: the bot.
        Source: https://core.telegram.org/method/bots.getAccessSettings
        """
    async def get_admined_bots(self) -> list[api.TypeUser]:
        """The bots that the account owns.

        Source: https://core.telegram.org/method/bots.getAdminedBots
        """
    async def get_bot_commands(self, scope: api.TypeBotCommandScope | type[api.TypeBotCommandScope], lang_code: str) -> list[api.TypeBotCommand]:
        """The commands of the bot.

        ``scope``: for whom it is.
        ``lang_code``: the language, such as "en".
        Errors: UserBotInvalid.
        Source: https://core.telegram.org/method/bots.getBotCommands
        """
    async def get_bot_info(self, lang_code: str, *, bot: PeerLike | None = None) -> api.bots.TypeBotInfo:
        """A bot's name and texts in a language.

        ``lang_code``: the language, such as "en".
        ``bot``: the bot.
        Errors: LangCodeInvalid, UserBotInvalid.
        Source: https://core.telegram.org/method/bots.getBotInfo
        """
    async def get_bot_menu_button(self, user_id: PeerLike) -> api.TypeBotMenuButton:
        """What the bot's menu button does for a person.

        ``user_id``: the person.
        Errors: UserBotRequired.
        Source: https://core.telegram.org/method/bots.getBotMenuButton
        """
    async def get_bot_recommendations(self, bot: PeerLike) -> api.users.TypeUsers:
        """Bots that are like this one.

        ``bot``: the bot.
        Source: https://core.telegram.org/method/bots.getBotRecommendations
        """
    async def get_popular_app_bots(self, *, offset: str = '', limit: int = 100) -> api.bots.TypePopularAppBots:
        """Bots with much used web apps.

        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/bots.getPopularAppBots
        """
    def iter_popular_app_bots(self, *, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypeUser]:
        """Bots with much used web apps: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_popular_app_bots`.
        """
    async def get_preview_info(self, bot: PeerLike, lang_code: str) -> api.bots.TypePreviewInfo:
        """What a bot's profile shows of its app in a language.

        ``bot``: the bot.
        ``lang_code``: the language, such as "en".
        Source: https://core.telegram.org/method/bots.getPreviewInfo
        """
    async def get_preview_medias(self, bot: PeerLike) -> list[api.TypeBotPreviewMedia]:
        """The pictures and videos that a bot's profile shows of its app.

        ``bot``: the bot.
        Source: https://core.telegram.org/method/bots.getPreviewMedias
        """
    async def get_requested_web_view_button(self, bot: PeerLike, webapp_req_id: str) -> api.TypeKeyboardButton:
        """The button that a web app has asked for.

        ``bot``: the bot.
        ``webapp_req_id``: the number of the request that the web app made.
        Source: https://core.telegram.org/method/bots.getRequestedWebViewButton
        """
    async def invoke_web_view_custom_method(self, bot: PeerLike, custom_method: str, params: JSONLike | api.TypeDataJSON) -> api.TypeDataJSON:
        """Call a method for a web app.

        ``bot``: the bot.
        ``custom_method``: the name of the method.
        ``params``: the parameters (what `json.dumps` takes, or the JSON text itself).
        Source: https://core.telegram.org/method/bots.invokeWebViewCustomMethod
        """
    async def reorder_preview_medias(self, bot: PeerLike, lang_code: str, order: Some[Sendable]) -> bool:
        """Change the order of what a bot's profile shows of its app.

        ``bot``: the bot.
        ``lang_code``: the language, such as "en".
        ``order``: all of them, in the new order (a path, bytes, a binary file, an address, a message, a photo or a
            document).
        Source: https://core.telegram.org/method/bots.reorderPreviewMedias
        """
    async def reorder_usernames(self, bot: PeerLike, order: Sequence[str]) -> bool:
        """Say in which order a bot's usernames are shown.

        ``bot``: the bot.
        ``order``: all of them, in the new order.
        Errors: BotInvalid.
        Source: https://core.telegram.org/method/bots.reorderUsernames
        """
    async def request_web_view_button(self, user_id: PeerLike, button: api.TypeKeyboardButton) -> api.bots.TypeRequestedButton:
        """Prepare a button that a web app can show.

        ``user_id``: the person.
        ``button``: the button.
        Source: https://core.telegram.org/method/bots.requestWebViewButton
        """
    async def reset_bot_commands(self, scope: api.TypeBotCommandScope | type[api.TypeBotCommandScope], lang_code: str) -> bool:
        """Remove the commands of the bot.

        ``scope``: for whom it is.
        ``lang_code``: the language, such as "en".
        Errors: LangCodeInvalid.
        Source: https://core.telegram.org/method/bots.resetBotCommands
        """
    async def send_custom_request(self, custom_method: str, params: JSONLike | api.TypeDataJSON) -> api.TypeDataJSON:
        """Send a request of the Bot API that has no method of its own.

        ``custom_method``: the name of the method.
        ``params``: the parameters (what `json.dumps` takes, or the JSON text itself).
        Errors: DataJsonInvalid, MethodInvalid, UserBotInvalid.
        Source: https://core.telegram.org/method/bots.sendCustomRequest
        """
    async def set_bot_broadcast_default_admin_rights(self, admin_rights: api.TypeChatAdminRights) -> bool:
        """Say which rights the bot asks for in channels.

        ``admin_rights``: what the administrator may do.
        Errors: RightsNotModified.
        Source: https://core.telegram.org/method/bots.setBotBroadcastDefaultAdminRights
        """
    async def set_bot_commands(self, scope: api.TypeBotCommandScope | type[api.TypeBotCommandScope], lang_code: str, commands: Some[api.TypeBotCommand]) -> bool:
        """Set the commands of the bot.

        ``scope``: for whom it is.
        ``lang_code``: the language, such as "en".
        ``commands``: the commands with their descriptions.
        Errors: BotCommandDescriptionInvalid, BotCommandInvalid, LangCodeInvalid, PeerIdInvalid, UserBotRequired,
            UserIdInvalid.
        Source: https://core.telegram.org/method/bots.setBotCommands
        """
    async def set_bot_group_default_admin_rights(self, admin_rights: api.TypeChatAdminRights) -> bool:
        """Say which rights the bot asks for in groups.

        ``admin_rights``: what the administrator may do.
        Errors: RightsNotModified, UserBotRequired.
        Source: https://core.telegram.org/method/bots.setBotGroupDefaultAdminRights
        """
    async def set_bot_info(self, lang_code: str, *, bot: PeerLike | None = None, name: str | None = None, about: str | None = None, description: str | None = None) -> bool:
        """Set a bot's name and texts in a language.

        ``lang_code``: the language, such as "en".
        ``bot``: the bot.
        ``name``: the name.
        ``about``: what is told of it in its profile.
        ``description``: the description shown in an empty chat.
        Errors: UserBotInvalid.
        Source: https://core.telegram.org/method/bots.setBotInfo
        """
    async def set_bot_menu_button(self, user_id: PeerLike, button: api.TypeBotMenuButton | type[api.TypeBotMenuButton]) -> bool:
        """Set what the bot's menu button does.

        ``user_id``: the person.
        ``button``: the button.
        Errors: ButtonTextInvalid, ButtonUrlInvalid.
        Source: https://core.telegram.org/method/bots.setBotMenuButton
        """
    async def set_custom_verification(self, peer: PeerLike, *, enabled: bool = False, bot: PeerLike | None = None, custom_description: str | None = None) -> bool:
        """Mark a person or chat as verified by this bot's organization.

        ``peer``: the chat.
        ``enabled``: whether it is on.
        ``bot``: the bot.
        ``custom_description``: what is said of the verified one.
        Source: https://core.telegram.org/method/bots.setCustomVerification
        """
    async def set_join_chat_results(self, query_id: int, result: api.TypeJoinChatBotResult | type[api.TypeJoinChatBotResult]) -> bool:
        """Answer somebody's wish to join a chat that the bot guards.

        ``query_id``: the number of the query.
        ``result``: the result.
        Source: https://core.telegram.org/method/bots.setJoinChatResults
        """
    async def toggle_user_emoji_status_permission(self, bot: PeerLike, enabled: bool) -> bool:
        """Let a bot change the account's emoji status, or not.

        ``bot``: the bot.
        ``enabled``: whether it is on.
        Source: https://core.telegram.org/method/bots.toggleUserEmojiStatusPermission
        """
    async def toggle_username(self, bot: PeerLike, username: str, active: bool) -> bool:
        """Use one of a bot's usernames, or not.

        ``bot``: the bot.
        ``username``: the username, without @.
        ``active``: whether it is in use.
        Errors: BotInvalid.
        Source: https://core.telegram.org/method/bots.toggleUsername
        """
    async def update_star_ref_program(self, bot: PeerLike, commission_permille: int, *, duration_months: int | None = None) -> api.TypeStarRefProgram:
        """Set what a bot pays to those who bring it users.

        ``bot``: the bot.
        ``commission_permille``: the commission, in thousandths.
        ``duration_months``: for how many months.
        Source: https://core.telegram.org/method/bots.updateStarRefProgram
        """
    async def update_user_emoji_status(self, user_id: PeerLike, emoji_status: int | api.TypeEmojiStatus) -> bool:
        """Change the emoji status of a person, as a bot.

        ``user_id``: the person.
        ``emoji_status``: the status (the id of a custom emoji, 0 for none).
        Source: https://core.telegram.org/method/bots.updateUserEmojiStatus
        """
class Channels(Namespace):
    """The methods of ``channels``."""
    async def check_search_posts_flood(self, *, query: str | None = None) -> api.TypeSearchPostsFlood:
        """How many free searches for public posts are left.

        ``query``: what to search for.
        Source: https://core.telegram.org/method/channels.checkSearchPostsFlood
        """
    async def check_username(self, channel: PeerLike, username: str) -> bool:
        """See whether a username for a channel or supergroup is free.

        ``channel``: the channel or supergroup.
        ``username``: the username, without @.
        Errors: ChannelInvalid, ChannelPrivate, ChannelsAdminPublicTooMuch, ChatIdInvalid, UsernameInvalid,
            UsernameOccupied, UsernamePurchaseAvailable.
        Source: https://core.telegram.org/method/channels.checkUsername
        """
    async def convert_to_gigagroup(self, channel: PeerLike) -> api.Channel:
        """Make a supergroup a broadcast group, where only administrators write.

        ``channel``: the channel or supergroup.
        Gives the channel or supergroup.
        Errors: ChannelIdInvalid, ChannelInvalid, ChatAdminRequired, ChatWriteForbidden, ParticipantsTooFew.
        Source: https://core.telegram.org/method/channels.convertToGigagroup
        """
    async def create_channel(self, title: str, about: str, *, broadcast: bool = False, megagroup: bool = False, for_import: bool = False, forum: bool = False, geo_point: GeoLike | api.TypeInputGeoPoint | None = None, address: str | None = None, ttl_period: int | timedelta | None = None) -> api.Channel:
        """Make a channel or a supergroup.

        ``title``: the title.
        ``about``: what is told of it in its profile.
        ``broadcast``: a channel, where only administrators write.
        ``megagroup``: a supergroup.
        ``for_import``: as the target of an imported history.
        ``forum``: with topics.
        ``geo_point``: the place (a pair (latitude, longitude) in degrees).
        ``address``: the address, in words.
        ``ttl_period``: after how long messages vanish (seconds or a timedelta).
        Gives the channel or supergroup.
        Errors: ChannelsAdminLocatedTooMuch, ChannelsTooMuch, ChatAboutTooLong, ChatTitleEmpty, UserRestricted.
        Source: https://core.telegram.org/method/channels.createChannel
        """
    async def deactivate_all_usernames(self, channel: PeerLike) -> bool:
        """Stop using all usernames of a channel or supergroup but the main one.

        ``channel``: the channel or supergroup.
        Source: https://core.telegram.org/method/channels.deactivateAllUsernames
        """
    async def delete_channel(self, channel: PeerLike) -> api.TypeUpdates:
        """Delete a channel or supergroup for everybody.

        ``channel``: the channel or supergroup.
        Errors: ChannelInvalid, ChannelPrivate, ChannelTooLarge, ChatAdminRequired, ChatNotModified,
            ChatWriteForbidden.
        Source: https://core.telegram.org/method/channels.deleteChannel
        """
    async def delete_history(self, channel: PeerLike, max_id: MessageLike, *, for_everyone: bool = False) -> api.TypeUpdates:
        """Delete the messages of a channel or supergroup.

        ``channel``: the channel or supergroup.
        ``max_id``: up to this message (an id or a message).
        ``for_everyone``: for all members.
        Errors: ChannelInvalid, ChannelParicipantMissing, ChannelPrivate, ChannelTooBig, ChatAdminRequired.
        Source: https://core.telegram.org/method/channels.deleteHistory
        """
    async def delete_messages(self, channel: PeerLike, id: Some[MessageLike]) -> api.messages.TypeAffectedMessages:
        """Delete messages of a channel or supergroup, for everybody.

        ``channel``: the channel or supergroup.
        ``id``: which ones (an id or a message).
        Errors: ChannelInvalid, ChannelPrivate, MessageDeleteForbidden, MsgIdInvalid.
        Source: https://core.telegram.org/method/channels.deleteMessages
        """
    async def delete_participant_history(self, channel: PeerLike, participant: PeerLike) -> api.messages.TypeAffectedHistory:
        """Delete all messages of one member of a supergroup.

        ``channel``: the channel or supergroup.
        ``participant``: the member.
        Errors: ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatWriteForbidden, MsgIdInvalid,
            ParticipantIdInvalid.
        Source: https://core.telegram.org/method/channels.deleteParticipantHistory
        """
    async def edit_admin(self, channel: PeerLike, user_id: PeerLike, admin_rights: api.TypeChatAdminRights, *, rank: str | None = None) -> api.TypeUpdates:
        """Make somebody an administrator, change the rights, or take them away.

        ``channel``: the channel or supergroup.
        ``user_id``: the person.
        ``admin_rights``: what the administrator may do.
        ``rank``: the title shown beside the name.
        Errors: AdminRankEmojiNotAllowed, AdminRankInvalid, AdminsTooMuch, BotChannelsNa, BotGroupsBlocked,
            BotsTooMuch, ChannelInvalid, ChannelPrivate, ChatAdminInviteRequired, ChatAdminRequired,
            ChatWriteForbidden, FreshChangeAdminsForbidden, InputUserDeactivated, PeerIdInvalid, RightForbidden,
            UserBlocked, UserChannelsTooMuch, UserCreator, UserIdInvalid, UserNotMutualContact,
            UserPrivacyRestricted, UserRestricted, UsersTooMuch.
        Source: https://core.telegram.org/method/channels.editAdmin
        """
    async def edit_banned(self, channel: PeerLike, participant: PeerLike, banned_rights: api.TypeChatBannedRights) -> api.TypeUpdates:
        """Ban a member, restrict one, or lift that.

        ``channel``: the channel or supergroup.
        ``participant``: the member.
        ``banned_rights``: what is forbidden, and until when.
        Errors: ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatWriteForbidden, InputUserDeactivated,
            MsgIdInvalid, ParticipantIdInvalid, PeerIdInvalid, UserAdminInvalid, UserIdInvalid.
        Source: https://core.telegram.org/method/channels.editBanned
        """
    async def edit_location(self, channel: PeerLike, geo_point: GeoLike | api.TypeInputGeoPoint, address: str) -> bool:
        """Set the place of a supergroup.

        ``channel``: the channel or supergroup.
        ``geo_point``: the place (a pair (latitude, longitude) in degrees).
        ``address``: the address, in words.
        Errors: ChatAdminRequired, ChatNotModified, MegagroupRequired.
        Source: https://core.telegram.org/method/channels.editLocation
        """
    async def edit_photo(self, channel: PeerLike, photo: Sendable) -> api.TypeUpdates:
        """Change the photo of a channel or supergroup.

        ``channel``: the channel or supergroup.
        ``photo``: the new photo (a path, bytes, a binary file or a photo; an empty text removes it).
        Errors: ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatNotModified, ChatWriteForbidden,
            FilePartsInvalid, FileReferenceInvalid, PhotoCropSizeSmall, PhotoExtInvalid, PhotoInvalid.
        Source: https://core.telegram.org/method/channels.editPhoto
        """
    async def edit_title(self, channel: PeerLike, title: str) -> api.TypeUpdates:
        """Change the title of a channel or supergroup.

        ``channel``: the channel or supergroup.
        ``title``: the title.
        Errors: ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatNotModified, ChatTitleEmpty,
            ChatWriteForbidden.
        Source: https://core.telegram.org/method/channels.editTitle
        """
    async def export_message_link(self, channel: PeerLike, id: MessageLike, *, grouped: bool = False, thread: bool = False) -> api.TypeExportedMessageLink:
        """The link of a message in a channel or supergroup.

        ``channel``: the channel or supergroup.
        ``id``: which one (an id or a message).
        ``grouped``: the whole album.
        ``thread``: the link leads into the thread.
        Errors: ChannelInvalid, ChannelPrivate, MessageIdInvalid, MsgIdInvalid.
        Source: https://core.telegram.org/method/channels.exportMessageLink
        """
    async def get_admin_log(self, channel: PeerLike, q: str, *, events_filter: api.TypeChannelAdminLogEventsFilter | None = None, admins: Some[PeerLike] | None = None, max_id: int = 0, min_id: int = 0, limit: int = 100) -> api.channels.TypeAdminLogResults:
        """What the administrators of a channel or supergroup have done, the newest first.

        ``channel``: the channel or supergroup.
        ``q``: what to search for.
        ``events_filter``: only these kinds of event.
        ``admins``: only what these administrators did.
        ``max_id``: only what is older than this; 0: all.
        ``min_id``: only what is newer than this; 0: all.
        ``limit``: how many at most.
        Errors: ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatWriteForbidden, MsgIdInvalid.
        Source: https://core.telegram.org/method/channels.getAdminLog
        """
    def iter_admin_log(self, channel: PeerLike, q: str, *, events_filter: api.TypeChannelAdminLogEventsFilter | None = None, admins: Some[PeerLike] | None = None, max_id: int = 0, min_id: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeChannelAdminLogEvent]:
        """What the administrators of a channel or supergroup have done, the newest first: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_admin_log`.
        """
    async def get_admined_public_channels(self, *, by_location: bool = False, check_limit: bool = False, for_personal: bool = False, for_community_peer: bool = False) -> api.messages.TypeChats:
        """The public channels and supergroups of the account.

        ``by_location``: only those with a location.
        ``check_limit``: only say whether there may be one more.
        ``for_personal``: those that can be shown in the profile.
        ``for_community_peer``: those that can be linked to a community.
        Errors: ChannelsAdminLocatedTooMuch, ChannelsAdminPublicTooMuch.
        Source: https://core.telegram.org/method/channels.getAdminedPublicChannels
        """
    async def get_channel_recommendations(self, *, channel: PeerLike | None = None) -> api.messages.TypeChats:
        """Channels that are like this one.

        ``channel``: the channel or supergroup.
        Source: https://core.telegram.org/method/channels.getChannelRecommendations
        """
    async def get_channels(self, id: Some[PeerLike]) -> api.messages.TypeChats:
        """Channels and supergroups by their ids.

        ``id``: which ones.
        Errors: ChannelInvalid, ChannelPrivate, MsgIdInvalid, UserBannedInChannel.
        Source: https://core.telegram.org/method/channels.getChannels
        """
    async def get_full_channel(self, channel: PeerLike) -> api.messages.TypeChatFull:
        """Everything about a channel or supergroup.

        ``channel``: the channel or supergroup.
        Errors: ChannelInvalid, ChannelPrivate, ChannelPublicGroupNa, ChatNotModified, MsgIdInvalid.
        Source: https://core.telegram.org/method/channels.getFullChannel
        """
    async def get_groups_for_discussion(self) -> api.messages.TypeChats:
        """The groups that can be the place to discuss a channel's posts.

        Source: https://core.telegram.org/method/channels.getGroupsForDiscussion
        """
    async def get_inactive_channels(self) -> api.messages.TypeInactiveChats:
        """Channels and supergroups of the account in which little happens.

        Source: https://core.telegram.org/method/channels.getInactiveChannels
        """
    async def get_left_channels(self, *, offset: int = 0) -> api.messages.TypeChats:
        """Channels and supergroups that the account has left, during an export.

        ``offset``: where to begin.
        Errors: TakeoutRequired.
        Source: https://core.telegram.org/method/channels.getLeftChannels
        """
    def iter_left_channels(self, *, offset: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeChat]:
        """Channels and supergroups that the account has left, during an export: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_left_channels`.
        """
    async def get_message_author(self, channel: PeerLike, id: MessageLike) -> api.TypeUser:
        """Who wrote a message on behalf of a channel.

        ``channel``: the channel or supergroup.
        ``id``: which one (an id or a message).
        Source: https://core.telegram.org/method/channels.getMessageAuthor
        """
    async def get_messages(self, channel: PeerLike, id: Some[MessageLike | api.TypeInputMessage]) -> api.messages.TypeMessages:
        """Messages of a channel or supergroup by their ids.

        ``channel``: the channel or supergroup.
        ``id``: which ones (an id or a message).
        Errors: ChannelInvalid, ChannelPrivate, MessageIdsEmpty, MsgIdInvalid, UserBannedInChannel.
        Source: https://core.telegram.org/method/channels.getMessages
        """
    async def get_participant(self, channel: PeerLike, participant: PeerLike) -> api.channels.TypeChannelParticipant:
        """One member of a channel or supergroup.

        ``channel``: the channel or supergroup.
        ``participant``: the member.
        Errors: ChannelInvalid, ChannelPrivate, ChatAdminRequired, MsgIdInvalid, ParticipantIdInvalid,
            UserIdInvalid, UserNotParticipant.
        Source: https://core.telegram.org/method/channels.getParticipant
        """
    async def get_participants(self, channel: PeerLike, *, filter: api.TypeChannelParticipantsFilter | type[api.TypeChannelParticipantsFilter] = ..., offset: int = 0, limit: int = 100, hash: int = 0) -> api.channels.TypeChannelParticipants:
        """The members of a channel or supergroup.

        ``channel``: the channel or supergroup.
        ``filter``: only what it lets through.
        ``offset``: where to begin.
        ``limit``: how many at most.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Errors: ChannelInvalid, ChannelPrivate, ChatAdminRequired.
        Source: https://core.telegram.org/method/channels.getParticipants
        """
    def iter_participants(self, channel: PeerLike, *, filter: api.TypeChannelParticipantsFilter | type[api.TypeChannelParticipantsFilter] = ..., offset: int = 0, hash: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeChannelParticipant]:
        """The members of a channel or supergroup: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_participants`.
        """
    async def get_send_as(self, peer: PeerLike, *, for_paid_reactions: bool = False, for_live_stories: bool = False) -> api.channels.TypeSendAsPeers:
        """As whom the account may write in a chat.

        ``peer``: the chat.
        ``for_paid_reactions``: for paid reactions.
        ``for_live_stories``: for live stories.
        Errors: ChannelPrivate, ChatIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/channels.getSendAs
        """
    async def invite_to_channel(self, channel: PeerLike, users: Some[PeerLike]) -> api.messages.TypeInvitedUsers:
        """Add people to a channel or supergroup.

        ``channel``: the channel or supergroup.
        ``users``: the people.
        Errors: BotGroupsBlocked, BotsTooMuch, ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatInvalid,
            ChatWriteForbidden, InputUserDeactivated, MsgIdInvalid, UserBannedInChannel, UserBlocked, UserBot,
            UserChannelsTooMuch, UserIdInvalid, UserKicked, UserNotMutualContact, UserPrivacyRestricted,
            UsersTooMuch.
        Source: https://core.telegram.org/method/channels.inviteToChannel
        """
    async def join_channel(self, channel: PeerLike) -> api.messages.TypeChatInviteJoinResult:
        """Join a channel or supergroup.

        ``channel``: the channel or supergroup.
        Errors: ChannelInvalid, ChannelPrivate, ChannelsTooMuch, ChatInvalid, InviteHashEmpty, InviteHashExpired,
            InviteHashInvalid, InviteRequestSent, MsgIdInvalid, PeerIdInvalid, UserAlreadyParticipant,
            UserChannelsTooMuch, UsersTooMuch.
        Source: https://core.telegram.org/method/channels.joinChannel
        """
    async def leave_channel(self, channel: PeerLike) -> api.TypeUpdates:
        """Leave a channel or supergroup.

        ``channel``: the channel or supergroup.
        Errors: ChannelInvalid, ChannelPrivate, ChannelPublicGroupNa, MsgIdInvalid, UserBannedInChannel,
            UserCreator, UserNotParticipant.
        Source: https://core.telegram.org/method/channels.leaveChannel
        """
    async def read_history(self, channel: PeerLike, max_id: MessageLike) -> bool:
        """Mark a channel or supergroup as read up to a message.

        ``channel``: the channel or supergroup.
        ``max_id``: up to this message (an id or a message).
        Errors: ChannelInvalid, ChannelPrivate, MsgIdInvalid.
        Source: https://core.telegram.org/method/channels.readHistory
        """
    async def read_message_contents(self, channel: PeerLike, id: Some[MessageLike]) -> bool:
        """Mark voice messages and mentions of a channel or supergroup as heard and seen.

        ``channel``: the channel or supergroup.
        ``id``: which ones (an id or a message).
        Errors: ChannelInvalid, ChannelPrivate, MsgIdInvalid.
        Source: https://core.telegram.org/method/channels.readMessageContents
        """
    async def reorder_usernames(self, channel: PeerLike, order: Sequence[str]) -> bool:
        """Say in which order the usernames of a channel or supergroup are shown.

        ``channel``: the channel or supergroup.
        ``order``: all of them, in the new order.
        Errors: ChannelInvalid.
        Source: https://core.telegram.org/method/channels.reorderUsernames
        """
    async def report_anti_spam_false_positive(self, channel: PeerLike, msg_id: MessageLike) -> bool:
        """Report a message that the spam filter deleted wrongly.

        ``channel``: the channel or supergroup.
        ``msg_id``: the message (an id or a message).
        Source: https://core.telegram.org/method/channels.reportAntiSpamFalsePositive
        """
    async def report_spam(self, channel: PeerLike, participant: PeerLike, id: Some[MessageLike]) -> bool:
        """Report messages of a member as spam.

        ``channel``: the channel or supergroup.
        ``participant``: the member.
        ``id``: which ones (an id or a message).
        Errors: ChannelInvalid, ChatAdminRequired, InputUserDeactivated, UserIdInvalid.
        Source: https://core.telegram.org/method/channels.reportSpam
        """
    async def restrict_sponsored_messages(self, channel: PeerLike, restricted: bool) -> api.TypeUpdates:
        """Show no sponsored messages in a channel, or show them.

        ``channel``: the channel or supergroup.
        ``restricted``: whether it is restricted.
        Source: https://core.telegram.org/method/channels.restrictSponsoredMessages
        """
    async def search_posts(self, offset_rate: int, offset_peer: PeerLike, offset_id: MessageLike, limit: int, *, hashtag: str | None = None, query: str | None = None, allow_paid_stars: int | None = None) -> api.messages.TypeMessages:
        """Search the posts of public channels; a search for a text may have to be paid for.

        ``offset_rate``: the rate that came with the page before; 0: the first page.
        ``offset_peer``: the chat of the last one of the page before.
        ``offset_id``: begin before this one; 0: with the newest (an id or a message).
        ``limit``: how many at most.
        ``hashtag``: the hashtag, without #.
        ``query``: what to search for.
        ``allow_paid_stars``: the most that may be paid for it, in Stars.
        Source: https://core.telegram.org/method/channels.searchPosts
        """
    async def set_boosts_to_unblock_restrictions(self, channel: PeerLike, boosts: int) -> api.TypeUpdates:
        """Say after how many boosts a member is free of restrictions.

        ``channel``: the channel or supergroup.
        ``boosts``: how many boosts.
        Source: https://core.telegram.org/method/channels.setBoostsToUnblockRestrictions
        """
    async def set_discussion_group(self, broadcast: PeerLike, group: PeerLike) -> bool:
        """Choose the group where a channel's posts are discussed.

        ``broadcast``: the channel.
        ``group``: the supergroup where posts are discussed.
        Errors: BroadcastIdInvalid, ChannelInvalid, ChatAdminRequired, ChatWriteForbidden, LinkNotModified,
            MegagroupIdInvalid, MegagroupPrehistoryHidden.
        Source: https://core.telegram.org/method/channels.setDiscussionGroup
        """
    async def set_emoji_stickers(self, channel: PeerLike, stickerset: str | TLObject) -> bool:
        """Choose the custom emoji of a supergroup.

        ``channel``: the channel or supergroup.
        ``stickerset``: the set (a short name, a link, or a set).
        Source: https://core.telegram.org/method/channels.setEmojiStickers
        """
    async def set_main_profile_tab(self, channel: PeerLike, tab: api.TypeProfileTab | type[api.TypeProfileTab]) -> bool:
        """Choose the tab that the channel's profile opens with.

        ``channel``: the channel or supergroup.
        ``tab``: the tab.
        Source: https://core.telegram.org/method/channels.setMainProfileTab
        """
    async def set_stickers(self, channel: PeerLike, stickerset: str | TLObject) -> bool:
        """Choose the stickers of a supergroup.

        ``channel``: the channel or supergroup.
        ``stickerset``: the set (a short name, a link, or a set).
        Errors: ChannelInvalid, ParticipantsTooFew, StickersetOwnerAnonymous.
        Source: https://core.telegram.org/method/channels.setStickers
        """
    async def toggle_anti_spam(self, channel: PeerLike, enabled: bool) -> api.TypeUpdates:
        """Use Telegram's spam filter in a supergroup, or not.

        ``channel``: the channel or supergroup.
        ``enabled``: whether it is on.
        Source: https://core.telegram.org/method/channels.toggleAntiSpam
        """
    async def toggle_autotranslation(self, channel: PeerLike, enabled: bool) -> api.TypeUpdates:
        """Translate the posts of a channel, or not.

        ``channel``: the channel or supergroup.
        ``enabled``: whether it is on.
        Source: https://core.telegram.org/method/channels.toggleAutotranslation
        """
    async def toggle_forum(self, channel: PeerLike, enabled: bool, tabs: bool) -> api.TypeUpdates:
        """Divide a supergroup into topics, or not.

        ``channel``: the channel or supergroup.
        ``enabled``: whether it is on.
        ``tabs``: whether topics are shown as tabs.
        Errors: ChatDiscussionUnallowed.
        Source: https://core.telegram.org/method/channels.toggleForum
        """
    async def toggle_join_request(self, channel: PeerLike, enabled: bool, *, apply_to_invites: bool = False, guard_bot: PeerLike | None = None) -> api.TypeUpdates:
        """Let administrators decide who may join, or not.

        ``channel``: the channel or supergroup.
        ``enabled``: whether it is on.
        ``apply_to_invites``: ask for approval with invite links as well.
        ``guard_bot``: the bot that looks at the requests.
        Errors: ChannelInvalid, ChatIdInvalid, ChatNotModified, ChatPublicRequired.
        Source: https://core.telegram.org/method/channels.toggleJoinRequest
        """
    async def toggle_join_to_send(self, channel: PeerLike, enabled: bool) -> api.TypeUpdates:
        """Let only members write in the discussion group, or everybody.

        ``channel``: the channel or supergroup.
        ``enabled``: whether it is on.
        Errors: ChannelInvalid, ChatAdminRequired, ChatIdInvalid.
        Source: https://core.telegram.org/method/channels.toggleJoinToSend
        """
    async def toggle_participants_hidden(self, channel: PeerLike, enabled: bool) -> api.TypeUpdates:
        """Hide the members of a supergroup, or show them.

        ``channel``: the channel or supergroup.
        ``enabled``: whether it is on.
        Errors: ParticipantsTooFew.
        Source: https://core.telegram.org/method/channels.toggleParticipantsHidden
        """
    async def toggle_pre_history_hidden(self, channel: PeerLike, enabled: bool) -> api.TypeUpdates:
        """Hide earlier messages from new members, or show them.

        ``channel``: the channel or supergroup.
        ``enabled``: whether it is on.
        Errors: ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatIdInvalid, ChatLinkExists, ChatNotModified.
        Source: https://core.telegram.org/method/channels.togglePreHistoryHidden
        """
    async def toggle_signatures(self, channel: PeerLike, *, signatures_enabled: bool = False, profiles_enabled: bool = False) -> api.TypeUpdates:
        """Sign the posts of a channel with their authors, or not.

        ``channel``: the channel or supergroup.
        ``signatures_enabled``: whether posts are signed.
        ``profiles_enabled``: whether the authors of posts are links to their profiles.
        Errors: ChannelInvalid, ChatAdminRequired, ChatIdInvalid, ChatNotModified.
        Source: https://core.telegram.org/method/channels.toggleSignatures
        """
    async def toggle_slow_mode(self, channel: PeerLike, seconds: int | timedelta) -> api.TypeUpdates:
        """Set how long members have to wait between two messages.

        ``channel``: the channel or supergroup.
        ``seconds``: the time between two messages of a member; 0: none (seconds or a timedelta).
        Errors: ChannelInvalid, ChatAdminRequired, ChatNotModified, SecondsInvalid.
        Source: https://core.telegram.org/method/channels.toggleSlowMode
        """
    async def toggle_username(self, channel: PeerLike, username: str, active: bool) -> bool:
        """Use one of the usernames of a channel or supergroup, or not.

        ``channel``: the channel or supergroup.
        ``username``: the username, without @.
        ``active``: whether it is in use.
        Errors: UsernameInvalid, UsernamesActiveTooMuch.
        Source: https://core.telegram.org/method/channels.toggleUsername
        """
    async def toggle_view_forum_as_messages(self, channel: PeerLike, enabled: bool) -> api.TypeUpdates:
        """Show a forum as one chat, or by its topics.

        ``channel``: the channel or supergroup.
        ``enabled``: whether it is on.
        Source: https://core.telegram.org/method/channels.toggleViewForumAsMessages
        """
    async def update_color(self, channel: PeerLike, *, for_profile: bool = False, color: int | None = None, background_emoji_id: int | None = None) -> api.TypeUpdates:
        """Set the color of a channel's name.

        ``channel``: the channel or supergroup.
        ``for_profile``: for the profile, and not for messages.
        ``color``: the number of the color.
        ``background_emoji_id``: the custom emoji of the pattern.
        Source: https://core.telegram.org/method/channels.updateColor
        """
    async def update_emoji_status(self, channel: PeerLike, emoji_status: int | api.TypeEmojiStatus) -> api.TypeUpdates:
        """Set the emoji beside the name of a channel or supergroup.

        ``channel``: the channel or supergroup.
        ``emoji_status``: the status (the id of a custom emoji, 0 for none).
        Source: https://core.telegram.org/method/channels.updateEmojiStatus
        """
    async def update_paid_messages_price(self, channel: PeerLike, send_paid_messages_stars: int, *, broadcast_messages_allowed: bool = False) -> api.TypeUpdates:
        """Set what a message costs.

        ``channel``: the channel or supergroup.
        ``send_paid_messages_stars``: what a message costs, in Stars.
        ``broadcast_messages_allowed``: whether the channel takes direct messages.
        Source: https://core.telegram.org/method/channels.updatePaidMessagesPrice
        """
    async def update_username(self, channel: PeerLike, username: str) -> bool:
        """Set or remove the username of a channel or supergroup.

        ``channel``: the channel or supergroup.
        ``username``: the username, without @.
        Errors: ChannelInvalid, ChannelPrivate, ChannelsAdminPublicTooMuch, ChatAdminRequired, ChatNotModified,
            ChatWriteForbidden, UsernameInvalid, UsernameNotModified, UsernameOccupied, UsernamePurchaseAvailable.
        Source: https://core.telegram.org/method/channels.updateUsername
        """
class Chatlists(Namespace):
    """The methods of ``chatlists``."""
    async def check_chatlist_invite(self, slug: str) -> api.chatlists.TypeChatlistInvite:
        """What a link to a shared folder brings.

        ``slug``: the last part of the link.
        Errors: InviteSlugEmpty.
        Source: https://core.telegram.org/method/chatlists.checkChatlistInvite
        """
    async def delete_exported_invite(self, chatlist: int | api.TypeInputChatlist, slug: str) -> bool:
        """Delete a link to a shared folder.

        ``chatlist``: the shared folder (the id of a folder).
        ``slug``: the last part of the link.
        Errors: FilterIdInvalid.
        Source: https://core.telegram.org/method/chatlists.deleteExportedInvite
        """
    async def edit_exported_invite(self, chatlist: int | api.TypeInputChatlist, slug: str, *, title: str | None = None, peers: Some[PeerLike] | None = None) -> api.TypeExportedChatlistInvite:
        """Change a link to a shared folder.

        ``chatlist``: the shared folder (the id of a folder).
        ``slug``: the last part of the link.
        ``title``: the title.
        ``peers``: the chats.
        Errors: FilterIdInvalid.
        Source: https://core.telegram.org/method/chatlists.editExportedInvite
        """
    async def export_chatlist_invite(self, chatlist: int | api.TypeInputChatlist, title: str, peers: Some[PeerLike]) -> api.chatlists.TypeExportedChatlistInvite:
        """Make a link to a folder.

        ``chatlist``: the shared folder (the id of a folder).
        ``title``: the title.
        ``peers``: the chats.
        Errors: FilterIdInvalid, FilterNotSupported, InvitesTooMuch, PeersListEmpty.
        Source: https://core.telegram.org/method/chatlists.exportChatlistInvite
        """
    async def get_chatlist_updates(self, chatlist: int | api.TypeInputChatlist) -> api.chatlists.TypeChatlistUpdates:
        """Chats that were added to a shared folder.

        ``chatlist``: the shared folder (the id of a folder).
        Source: https://core.telegram.org/method/chatlists.getChatlistUpdates
        """
    async def get_exported_invites(self, chatlist: int | api.TypeInputChatlist) -> api.chatlists.TypeExportedInvites:
        """The links to a shared folder.

        ``chatlist``: the shared folder (the id of a folder).
        Source: https://core.telegram.org/method/chatlists.getExportedInvites
        """
    async def get_leave_chatlist_suggestions(self, chatlist: int | api.TypeInputChatlist) -> list[api.TypePeer]:
        """Chats that one could leave together with a shared folder.

        ``chatlist``: the shared folder (the id of a folder).
        Source: https://core.telegram.org/method/chatlists.getLeaveChatlistSuggestions
        """
    async def hide_chatlist_updates(self, chatlist: int | api.TypeInputChatlist) -> bool:
        """Do not ask about new chats of a shared folder.

        ``chatlist``: the shared folder (the id of a folder).
        Source: https://core.telegram.org/method/chatlists.hideChatlistUpdates
        """
    async def join_chatlist_invite(self, slug: str, peers: Some[PeerLike]) -> api.TypeUpdates:
        """Add a shared folder, and join its chats.

        ``slug``: the last part of the link.
        ``peers``: the chats.
        Errors: InviteSlugEmpty.
        Source: https://core.telegram.org/method/chatlists.joinChatlistInvite
        """
    async def join_chatlist_updates(self, chatlist: int | api.TypeInputChatlist, peers: Some[PeerLike]) -> api.TypeUpdates:
        """Join chats that were added to a shared folder.

        ``chatlist``: the shared folder (the id of a folder).
        ``peers``: the chats.
        Source: https://core.telegram.org/method/chatlists.joinChatlistUpdates
        """
    async def leave_chatlist(self, chatlist: int | api.TypeInputChatlist, peers: Some[PeerLike]) -> api.TypeUpdates:
        """Remove a shared folder, and leave chats of it.

        ``chatlist``: the shared folder (the id of a folder).
        ``peers``: the chats.
        Source: https://core.telegram.org/method/chatlists.leaveChatlist
        """
class Communities(Namespace):
    """The methods of ``communities``."""
    async def create(self, title: str, peer: PeerLike, *, hidden: bool = False, about: str | None = None) -> api.TypeChat:
        """Make a community of chats.

        ``title``: the title.
        ``peer``: the chat.
        ``hidden``: whether it is hidden.
        ``about``: what is told of it in its profile.
        Gives the chat.
        Source: https://core.telegram.org/method/communities.create
        """
    async def get_joined_communities(self) -> api.messages.TypeChats:
        """The communities of the account.

        Source: https://core.telegram.org/method/communities.getJoinedCommunities
        """
    async def get_participant_joined_chats(self, community: PeerLike, participant: PeerLike) -> api.communities.TypeParticipantJoinedChats:
        """In which chats of a community a member is.

        ``community``: the community.
        ``participant``: the member.
        Source: https://core.telegram.org/method/communities.getParticipantJoinedChats
        """
    async def get_peer_link_requests(self, community: PeerLike, *, offset: str = '', limit: int = 100) -> api.communities.TypePeerLinkRequests:
        """The chats that ask to join a community.

        ``community``: the community.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/communities.getPeerLinkRequests
        """
    def iter_peer_link_requests(self, community: PeerLike, *, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypeCommunityPeerRequest]:
        """The chats that ask to join a community: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_peer_link_requests`.
        """
    async def toggle_all_peer_link_request_approval(self, community: PeerLike, *, reject: bool = False) -> bool:
        """Let all chats in that ask to join a community, or none.

        ``community``: the community.
        ``reject``: turn it down.
        Source: https://core.telegram.org/method/communities.toggleAllPeerLinkRequestApproval
        """
    async def toggle_community_collapsed_in_dialogs(self, community: PeerLike, *, collapsed: bool = False) -> api.TypeUpdates:
        """Show a community folded in the list of chats, or open.

        ``community``: the community.
        ``collapsed``: whether it is shown folded.
        Source: https://core.telegram.org/method/communities.toggleCommunityCollapsedInDialogs
        """
    async def toggle_participant_banned(self, community: PeerLike, participant: PeerLike, *, unban: bool = False) -> bool:
        """Ban somebody from all chats of a community, or lift that.

        ``community``: the community.
        ``participant``: the member.
        ``unban``: lift the ban.
        Source: https://core.telegram.org/method/communities.toggleParticipantBanned
        """
    async def toggle_peer_link(self, community: PeerLike, peer: PeerLike, *, visible: bool = False, hidden: bool = False, deleted: bool = False) -> bool:
        """Link a chat to a community, change that, or end it.

        ``community``: the community.
        ``peer``: the chat.
        ``visible``: show it to members.
        ``hidden``: whether it is hidden.
        ``deleted``: remove it.
        Source: https://core.telegram.org/method/communities.togglePeerLink
        """
    async def toggle_peer_link_request_approval(self, community: PeerLike, peer: PeerLike, *, reject: bool = False) -> bool:
        """Let a chat in that asks to join a community, or not.

        ``community``: the community.
        ``peer``: the chat.
        ``reject``: turn it down.
        Source: https://core.telegram.org/method/communities.togglePeerLinkRequestApproval
        """
class Contacts(Namespace):
    """The methods of ``contacts``."""
    async def accept_contact(self, id: PeerLike) -> api.User:
        """Add somebody who has added the account, and share the phone number.

        ``id``: the person.
        Gives the user.
        Errors: ContactAddMissing, ContactIdInvalid, ContactReqMissing, MsgIdInvalid.
        Source: https://core.telegram.org/method/contacts.acceptContact
        """
    async def add_contact(self, id: PeerLike, first_name: str, last_name: str, phone: str, *, add_phone_privacy_exception: bool = False, note: str | api.TypeTextWithEntities | None = None) -> api.User:
        """Add somebody to the contacts.

        ``id``: the person.
        ``first_name``: the first name.
        ``last_name``: the last name.
        ``phone``: the phone number.
        ``add_phone_privacy_exception``: let this person see the account's phone number.
        ``note``: a note that only this account sees (a text, written as the client's parse_mode says).
        Gives the user.
        Errors: ChannelPrivate, ContactIdInvalid, ContactNameEmpty, MsgIdInvalid.
        Source: https://core.telegram.org/method/contacts.addContact
        """
    async def block(self, id: PeerLike, *, my_stories_from: bool = False) -> bool:
        """Block somebody.

        ``id``: the person or chat.
        ``my_stories_from``: the list of those who see no stories, and not the one of those who cannot write.
        Errors: ContactIdInvalid, InputUserDeactivated, MsgIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/contacts.block
        """
    async def block_from_replies(self, msg_id: MessageLike, *, delete_message: bool = False, delete_history: bool = False, report_spam: bool = False) -> api.TypeUpdates:
        """Block the author of a reply, as seen in the chat of replies.

        ``msg_id``: the message (an id or a message).
        ``delete_message``: delete the message too.
        ``delete_history``: delete the whole chat too.
        ``report_spam``: report it as spam as well.
        Source: https://core.telegram.org/method/contacts.blockFromReplies
        """
    async def delete_by_phones(self, phones: Sequence[str]) -> bool:
        """Delete contacts by their phone numbers.

        ``phones``: the phone numbers.
        Source: https://core.telegram.org/method/contacts.deleteByPhones
        """
    async def delete_contacts(self, id: Some[PeerLike]) -> api.TypeUpdates:
        """Delete contacts.

        ``id``: which ones.
        Source: https://core.telegram.org/method/contacts.deleteContacts
        """
    async def edit_close_friends(self, id: Sequence[int]) -> bool:
        """Say who the close friends are.

        ``id``: which ones.
        Source: https://core.telegram.org/method/contacts.editCloseFriends
        """
    async def export_contact_token(self) -> api.TypeExportedContactToken:
        """A link that adds the account to somebody's contacts.

        Source: https://core.telegram.org/method/contacts.exportContactToken
        """
    async def get_birthdays(self) -> api.contacts.TypeContactBirthdays:
        """Contacts whose birthday is near.

        Source: https://core.telegram.org/method/contacts.getBirthdays
        """
    async def get_blocked(self, *, my_stories_from: bool = False, offset: int = 0, limit: int = 100) -> api.contacts.TypeBlocked:
        """Those who are blocked.

        ``my_stories_from``: the list of those who see no stories, and not the one of those who cannot write.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/contacts.getBlocked
        """
    def iter_blocked(self, *, my_stories_from: bool = False, offset: int = 0, limit: int | None = None) -> AsyncIterator[api.TypePeerBlocked]:
        """Those who are blocked: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_blocked`.
        """
    async def get_contact_ids(self, *, hash: int = 0) -> list[int]:
        """The ids of the contacts.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/contacts.getContactIDs
        """
    async def get_contacts(self, *, hash: int = 0) -> api.contacts.TypeContacts:
        """The contacts.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/contacts.getContacts
        """
    async def get_located(self, geo_point: GeoLike | api.TypeInputGeoPoint, *, background: bool = False, self_expires: int | timedelta | None = None) -> api.TypeUpdates:
        """People and chats that are near a place.

        ``geo_point``: the place (a pair (latitude, longitude) in degrees).
        ``background``: without bringing the program to the front: the other side is not disturbed.
        ``self_expires``: how long the place is public; 0: no longer (seconds or a timedelta).
        Errors: GeoPointInvalid, UserpicPrivacyRequired, UserpicUploadRequired.
        Source: https://core.telegram.org/method/contacts.getLocated
        """
    async def get_saved(self) -> list[api.TypeSavedContact]:
        """The contacts that were once imported, during an export.

        Errors: TakeoutRequired.
        Source: https://core.telegram.org/method/contacts.getSaved
        """
    async def get_sponsored_peers(self, q: str) -> api.contacts.TypeSponsoredPeers:
        """Chats that are shown in a search because somebody pays for it.

        ``q``: what to search for.
        Source: https://core.telegram.org/method/contacts.getSponsoredPeers
        """
    async def get_statuses(self) -> list[api.TypeContactStatus]:
        """When the contacts were last online.

        Source: https://core.telegram.org/method/contacts.getStatuses
        """
    async def get_top_peers(self, *, correspondents: bool = False, bots_pm: bool = False, bots_inline: bool = False, phone_calls: bool = False, forward_users: bool = False, forward_chats: bool = False, groups: bool = False, channels: bool = False, bots_app: bool = False, bots_guestchat: bool = False, offset: int = 0, limit: int = 100, hash: int = 0) -> api.contacts.TypeTopPeers:
        """Those whom the account has most to do with.

        ``correspondents``: people who were written to.
        ``bots_pm``: bots that were written to.
        ``bots_inline``: bots used in the text field of other chats.
        ``phone_calls``: people who were called.
        ``forward_users``: people whom messages were forwarded to.
        ``forward_chats``: chats that messages were forwarded to.
        ``groups``: groups.
        ``channels``: channels.
        ``bots_app``: bots whose web app was opened.
        ``bots_guestchat``: bots that were called in as guests.
        ``offset``: where to begin.
        ``limit``: how many at most.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Errors: TypesEmpty.
        Source: https://core.telegram.org/method/contacts.getTopPeers
        """
    async def import_contact_token(self, token: str) -> api.TypeUser:
        """Who a contact link belongs to.

        ``token``: the token.
        Errors: ImportTokenInvalid.
        Source: https://core.telegram.org/method/contacts.importContactToken
        """
    async def import_contacts(self, contacts: Some[api.TypeInputContact]) -> api.contacts.TypeImportedContacts:
        """Add people to the contacts by their phone numbers.

        ``contacts``: the people.
        Source: https://core.telegram.org/method/contacts.importContacts
        """
    async def reset_saved(self) -> bool:
        """Delete all contacts that are not on Telegram.

        Source: https://core.telegram.org/method/contacts.resetSaved
        """
    async def reset_top_peer_rating(self, category: api.TypeTopPeerCategory | type[api.TypeTopPeerCategory], peer: PeerLike) -> bool:
        """Forget how much the account has to do with somebody.

        ``category``: the list.
        ``peer``: the chat.
        Errors: PeerIdInvalid.
        Source: https://core.telegram.org/method/contacts.resetTopPeerRating
        """
    async def resolve_phone(self, phone: str) -> api.contacts.TypeResolvedPeer:
        """Who has a phone number.

        ``phone``: the phone number.
        Errors: PhoneNotOccupied.
        Source: https://core.telegram.org/method/contacts.resolvePhone
        """
    async def resolve_username(self, username: str, *, referer: str | None = None) -> api.contacts.TypeResolvedPeer:
        """Who has a username.

        ``username``: the username, without @.
        ``referer``: where it was found.
        Errors: ConnectionLayerInvalid, UsernameInvalid, UsernameNotOccupied.
        Source: https://core.telegram.org/method/contacts.resolveUsername
        """
    async def search(self, q: str, *, broadcasts: bool = False, bots: bool = False, limit: int = 100) -> api.contacts.TypeFound:
        """Search people and chats by name.

        ``q``: what to search for.
        ``broadcasts``: the channels.
        ``bots``: only bots.
        ``limit``: how many at most.
        Errors: QueryTooShort, SearchQueryEmpty.
        Source: https://core.telegram.org/method/contacts.search
        """
    async def set_blocked(self, id: Some[PeerLike], limit: int, *, my_stories_from: bool = False) -> bool:
        """Replace the list of those who are blocked.

        ``id``: which ones.
        ``limit``: how many at most.
        ``my_stories_from``: the list of those who see no stories, and not the one of those who cannot write.
        Source: https://core.telegram.org/method/contacts.setBlocked
        """
    async def toggle_top_peers(self, enabled: bool) -> bool:
        """Keep a rating of those whom the account has to do with, or not.

        ``enabled``: whether it is on.
        Source: https://core.telegram.org/method/contacts.toggleTopPeers
        """
    async def unblock(self, id: PeerLike, *, my_stories_from: bool = False) -> bool:
        """Unblock somebody.

        ``id``: the person or chat.
        ``my_stories_from``: the list of those who see no stories, and not the one of those who cannot write.
        Errors: ChannelPrivate, ContactIdInvalid, MsgIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/contacts.unblock
        """
    async def update_contact_note(self, id: PeerLike, note: str | api.TypeTextWithEntities) -> bool:
        """Change the note about a contact.

        ``id``: the person.
        ``note``: a note that only this account sees (a text, written as the client's parse_mode says).
        Source: https://core.telegram.org/method/contacts.updateContactNote
        """
class Ephemeral(Namespace):
    """The methods of ``ephemeral``."""
    async def delete_all_welcome_messages(self, peer: PeerLike) -> bool:
        """Delete all messages that greet new members.

        ``peer``: the chat.
        Source: https://core.telegram.org/method/ephemeral.deleteAllWelcomeMessages
        """
    async def delete_message(self, receiver_id: PeerLike, id: int, *, peer: PeerLike | None = None) -> bool:
        """Delete a message that only one member sees.

        ``receiver_id``: who sees the message.
        ``id``: which one.
        ``peer``: the chat.
        Source: https://core.telegram.org/method/ephemeral.deleteMessage
        """
    async def delete_welcome_message(self, peer: PeerLike, id: int) -> bool:
        """Delete a message that greets new members.

        ``peer``: the chat.
        ``id``: which one.
        Source: https://core.telegram.org/method/ephemeral.deleteWelcomeMessage
        """
    async def edit_message(self, receiver_id: PeerLike, id: int, *, invert_media: bool = False, welcome: bool = False, peer: PeerLike | None = None, message: str | None = None, media: Sendable | None = None, entities: Some[api.TypeMessageEntity] | None = None, reply_markup: Buttons | None = None, rich_message: api.TypeInputRichMessage | None = None, parse_mode: AnyParseMode = ...) -> api.TypeUpdates:
        """Change a message that only one member sees.

        ``receiver_id``: who sees the message.
        ``id``: which one.
        ``invert_media``: show the preview above the text.
        ``welcome``: a message that greets new members.
        ``peer``: the chat.
        ``message``: the text.
        ``media``: what to send (a path, bytes, a binary file, an address, a message, a photo or a document).
        ``entities``: what is bold, a link and so on; the text is taken as it is then.
        ``reply_markup``: the buttons under the message (buttons, in rows).
        ``rich_message``: the text with its layout, instead of a plain one.
        ``parse_mode``: how the text is written; by default as the client's :attr:`parse_mode` says.
        Source: https://core.telegram.org/method/ephemeral.editMessage
        """
    async def get_callback_answer(self, peer: PeerLike, id: int, *, data: bytes | None = None) -> api.messages.TypeBotCallbackAnswer:
        """Press a button of a message that only this account sees.

        ``peer``: the chat.
        ``id``: which one.
        ``data``: the data of the button.
        Source: https://core.telegram.org/method/ephemeral.getCallbackAnswer
        """
    async def get_welcome_messages(self, peer: PeerLike, *, hash: int = 0) -> api.ephemeral.TypeWelcomeMessages:
        """The messages that greet new members.

        ``peer``: the chat.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/ephemeral.getWelcomeMessages
        """
    async def report_message(self, peer: PeerLike, id: int, option: bytes, message: str) -> api.TypeReportResult:
        """Report a message that only this account sees.

        ``peer``: the chat.
        ``id``: which one.
        ``option``: the option that was chosen, as the server gave it.
        ``message``: the text.
        Source: https://core.telegram.org/method/ephemeral.reportMessage
        """
    async def send_message(self, receiver_id: PeerLike, message: str, *, invert_media: bool = False, welcome: bool = False, anchor: bool = False, noforwards: bool = False, peer: PeerLike | None = None, query_id: int | None = None, entities: Some[api.TypeMessageEntity] | None = None, media: Sendable | None = None, reply_markup: Buttons | None = None, rich_message: api.TypeInputRichMessage | None = None, random_id: int = 0, reply_to: MessageLike | api.TypeInputReplyTo | None = None, parse_mode: AnyParseMode = ...) -> api.TypeUpdates:
        """Send a message that only one member sees.

        ``receiver_id``: who sees the message.
        ``message``: the text.
        ``invert_media``: show the preview above the text.
        ``welcome``: a message that greets new members.
        ``anchor``: keep it at its place among the messages.
        ``noforwards``: forbid forwarding and saving.
        ``peer``: the chat.
        ``query_id``: the number of the query.
        ``entities``: what is bold, a link and so on; the text is taken as it is then.
        ``media``: what to send (a path, bytes, a binary file, an address, a message, a photo or a document).
        ``reply_markup``: the buttons under the message (buttons, in rows).
        ``rich_message``: the text with its layout, instead of a plain one.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        ``reply_to``: what it replies to (an id or a message).
        ``parse_mode``: how the text is written; by default as the client's :attr:`parse_mode` says.
        Source: https://core.telegram.org/method/ephemeral.sendMessage
        """
class Folders(Namespace):
    """The methods of ``folders``."""
    async def edit_peer_folders(self, folder_peers: Some[api.TypeInputFolderPeer]) -> api.TypeUpdates:
        """Move chats to the archive or back.

        ``folder_peers``: the chats, each with its folder.
        Errors: ChatIdInvalid, FolderIdInvalid.
        Source: https://core.telegram.org/method/folders.editPeerFolders
        """
class Fragment(Namespace):
    """The methods of ``fragment``."""
    async def get_collectible_info(self, collectible: api.TypeInputCollectible) -> api.fragment.TypeCollectibleInfo:
        """When and for how much a username or phone number was bought.

        ``collectible``: the username or phone number.
        Source: https://core.telegram.org/method/fragment.getCollectibleInfo
        """
class Help(Namespace):
    """The methods of ``help``."""
    async def accept_terms_of_service(self, id: JSONLike | api.TypeDataJSON) -> bool:
        """Agree to the terms of service.

        ``id``: the id of the terms (what `json.dumps` takes, or the JSON text itself).
        Errors: DataJsonInvalid.
        Source: https://core.telegram.org/method/help.acceptTermsOfService
        """
    async def dismiss_suggestion(self, peer: PeerLike, suggestion: str) -> bool:
        """Do not show a suggestion again.

        ``peer``: the chat.
        ``suggestion``: what was suggested.
        Source: https://core.telegram.org/method/help.dismissSuggestion
        """
    async def edit_user_info(self, user_id: PeerLike, message: str, entities: Some[api.TypeMessageEntity]) -> api.help.TypeUserInfo:
        """Change the notes about a user, for the support team.

        ``user_id``: the person.
        ``message``: the text.
        ``entities``: what is bold, a link and so on; the text is taken as it is then.
        Errors: EntityBoundsInvalid, UserInvalid.
        Source: https://core.telegram.org/method/help.editUserInfo
        """
    async def get_app_config(self, *, hash: int = 0) -> api.help.TypeAppConfig:
        """The settings of programs.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/help.getAppConfig
        """
    async def get_app_update(self, source: str) -> api.help.TypeAppUpdate:
        """Whether there is a newer version of the program.

        ``source``: where the program comes from.
        Source: https://core.telegram.org/method/help.getAppUpdate
        """
    async def get_cdn_config(self) -> api.TypeCdnConfig:
        """The public keys of the CDN.

        Source: https://core.telegram.org/method/help.getCdnConfig
        """
    async def get_config(self) -> api.TypeConfig:
        """The settings of the server.

        Errors: ConnectionApiIdInvalid, ConnectionAppVersionEmpty, ConnectionLayerInvalid, DataInvalid,
            MsgIdInvalid, UserPrivacyRestricted, UsernameInvalid.
        Source: https://core.telegram.org/method/help.getConfig
        """
    async def get_countries_list(self, lang_code: str, *, hash: int = 0) -> api.help.TypeCountriesList:
        """The countries, with their phone codes.

        ``lang_code``: the language, such as "en".
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/help.getCountriesList
        """
    async def get_deep_link_info(self, path: str) -> api.help.TypeDeepLinkInfo:
        """What a link means that the program does not know.

        ``path``: the link, without tg:.
        Source: https://core.telegram.org/method/help.getDeepLinkInfo
        """
    async def get_invite_text(self) -> api.help.TypeInviteText:
        """A text that invites to Telegram.

        Source: https://core.telegram.org/method/help.getInviteText
        """
    async def get_nearest_dc(self) -> api.TypeNearestDc:
        """Which data center is near.

        Source: https://core.telegram.org/method/help.getNearestDc
        """
    async def get_passport_config(self, *, hash: int = 0) -> api.help.TypePassportConfig:
        """Which documents Telegram Passport knows in which country.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/help.getPassportConfig
        """
    async def get_peer_colors(self, *, hash: int = 0) -> api.help.TypePeerColors:
        """The colors of names.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/help.getPeerColors
        """
    async def get_peer_profile_colors(self, *, hash: int = 0) -> api.help.TypePeerColors:
        """The colors of profiles.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/help.getPeerProfileColors
        """
    async def get_premium_promo(self) -> api.help.TypePremiumPromo:
        """What Telegram Premium is, with videos.

        Source: https://core.telegram.org/method/help.getPremiumPromo
        """
    async def get_promo_data(self) -> api.help.TypePromoData:
        """The chat that the proxy or Telegram promotes.

        Source: https://core.telegram.org/method/help.getPromoData
        """
    async def get_recent_me_urls(self, referer: str) -> api.help.TypeRecentMeUrls:
        """Links to Telegram that were opened lately.

        ``referer``: where it was found.
        Source: https://core.telegram.org/method/help.getRecentMeUrls
        """
    async def get_support(self) -> api.help.TypeSupport:
        """The account of the support team.

        Source: https://core.telegram.org/method/help.getSupport
        """
    async def get_support_name(self) -> api.help.TypeSupportName:
        """The name of this account in the support team.

        Errors: UserInvalid.
        Source: https://core.telegram.org/method/help.getSupportName
        """
    async def get_terms_of_service_update(self) -> api.help.TypeTermsOfServiceUpdate:
        """Whether there are new terms of service.

        Source: https://core.telegram.org/method/help.getTermsOfServiceUpdate
        """
    async def get_timezones_list(self, *, hash: int = 0) -> api.help.TypeTimezonesList:
        """The time zones.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/help.getTimezonesList
        """
    async def get_user_info(self, user_id: PeerLike) -> api.help.TypeUserInfo:
        """The notes about a user, for the support team.

        ``user_id``: the person.
        Errors: UserInvalid.
        Source: https://core.telegram.org/method/help.getUserInfo
        """
    async def hide_promo_data(self, peer: PeerLike) -> bool:
        """Hide the chat that is promoted.

        ``peer``: the chat.
        Source: https://core.telegram.org/method/help.hidePromoData
        """
    async def save_app_log(self, events: Some[api.TypeInputAppEvent]) -> bool:
        """Report events of the program.

        ``events``: the events.
        Source: https://core.telegram.org/method/help.saveAppLog
        """
    async def set_bot_updates_status(self, pending_updates_count: int, message: str) -> bool:
        """Report how the bot's webhook is doing.

        ``pending_updates_count``: how many updates wait.
        ``message``: the text.
        Source: https://core.telegram.org/method/help.setBotUpdatesStatus
        """
class Langpack(Namespace):
    """The methods of ``langpack``."""
    async def get_difference(self, lang_pack: str, lang_code: str, from_version: int) -> api.TypeLangPackDifference:
        """The texts of a program's language that have changed.

        ``lang_pack``: which program's texts, such as "android".
        ``lang_code``: the language, such as "en".
        ``from_version``: the version that is known already.
        Errors: LangPackInvalid.
        Source: https://core.telegram.org/method/langpack.getDifference
        """
    async def get_lang_pack(self, lang_pack: str, lang_code: str) -> api.TypeLangPackDifference:
        """All texts of a program's language.

        ``lang_pack``: which program's texts, such as "android".
        ``lang_code``: the language, such as "en".
        Errors: LangCodeNotSupported, LangPackInvalid.
        Source: https://core.telegram.org/method/langpack.getLangPack
        """
    async def get_language(self, lang_pack: str, lang_code: str) -> api.TypeLangPackLanguage:
        """One language of a program.

        ``lang_pack``: which program's texts, such as "android".
        ``lang_code``: the language, such as "en".
        Errors: LangCodeNotSupported, LangPackInvalid.
        Source: https://core.telegram.org/method/langpack.getLanguage
        """
    async def get_languages(self, lang_pack: str) -> list[api.TypeLangPackLanguage]:
        """The languages of a program.

        ``lang_pack``: which program's texts, such as "android".
        Errors: LangPackInvalid.
        Source: https://core.telegram.org/method/langpack.getLanguages
        """
    async def get_strings(self, lang_pack: str, lang_code: str, keys: Sequence[str]) -> list[api.TypeLangPackString]:
        """Some texts of a program's language.

        ``lang_pack``: which program's texts, such as "android".
        ``lang_code``: the language, such as "en".
        ``keys``: which texts.
        Errors: LangCodeNotSupported, LangPackInvalid.
        Source: https://core.telegram.org/method/langpack.getStrings
        """
class Messages(Namespace):
    """The methods of ``messages``."""
    async def accept_encryption(self, peer: TLObject, g_b: bytes, key_fingerprint: int) -> api.TypeEncryptedChat:
        """Accept a secret chat.

        ``peer``: the secret chat (an encrypted chat).
        ``g_b``: the second half of the key exchange.
        ``key_fingerprint``: the fingerprint of the key.
        Errors: ChatIdInvalid, EncryptionAlreadyAccepted, EncryptionAlreadyDeclined.
        Source: https://core.telegram.org/method/messages.acceptEncryption
        """
    async def accept_url_auth(self, *, write_allowed: bool = False, share_phone_number: bool = False, peer: PeerLike | None = None, msg_id: MessageLike | None = None, button_id: int | None = None, url: str | None = None, match_code: str | None = None) -> api.TypeUrlAuthResult:
        """Log in to a site by Telegram.

        ``write_allowed``: let the bot write to this account.
        ``share_phone_number``: give the phone number to the site.
        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``button_id``: the button's number in the message.
        ``url``: the address.
        ``match_code``: the code that the user chose.
        Source: https://core.telegram.org/method/messages.acceptUrlAuth
        """
    async def add_chat_user(self, chat_id: PeerLike, user_id: PeerLike, fwd_limit: int) -> api.messages.TypeInvitedUsers:
        """Add somebody to a basic group.

        ``chat_id``: the basic group.
        ``user_id``: the person.
        ``fwd_limit``: how many of the last messages the new member sees.
        Errors: BotGroupsBlocked, ChatAdminRequired, ChatIdInvalid, ChatWriteForbidden, InputUserDeactivated,
            MsgIdInvalid, PeerIdInvalid, UserAlreadyParticipant, UserIdInvalid, UserIsBlocked, UserNotMutualContact,
            UserPrivacyRestricted, UsersTooMuch, YouBlockedUser.
        Source: https://core.telegram.org/method/messages.addChatUser
        """
    async def add_poll_answer(self, peer: PeerLike, msg_id: MessageLike, answer: api.TypePollAnswer) -> api.TypeUpdates:
        """Add an answer to a poll.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``answer``: the answer to add.
        Source: https://core.telegram.org/method/messages.addPollAnswer
        """
    async def append_todo_list(self, peer: PeerLike, msg_id: MessageLike, list: Some[api.TypeTodoItem]) -> api.TypeUpdates:
        """Add tasks to a checklist.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``list``: the tasks.
        Source: https://core.telegram.org/method/messages.appendTodoList
        """
    async def check_chat_invite(self, hash: str) -> api.TypeChatInvite:
        """What an invite link leads to.

        ``hash``: the part of the link after t.me/+.
        Errors: ChannelPrivate, InviteHashEmpty, InviteHashExpired, InviteHashInvalid.
        Source: https://core.telegram.org/method/messages.checkChatInvite
        """
    async def check_history_import(self, import_head: str) -> api.messages.TypeHistoryImportParsed:
        """See whether a chat exported from another program can be imported.

        ``import_head``: the first lines of the exported file.
        Errors: ImportFormatUnrecognized.
        Source: https://core.telegram.org/method/messages.checkHistoryImport
        """
    async def check_history_import_peer(self, peer: PeerLike) -> api.messages.TypeCheckedHistoryImportPeer:
        """See whether messages can be imported into a chat.

        ``peer``: the chat.
        Errors: ChatAdminRequired, PeerIdInvalid, UserNotMutualContact.
        Source: https://core.telegram.org/method/messages.checkHistoryImportPeer
        """
    async def check_quick_reply_shortcut(self, shortcut: str) -> bool:
        """See whether a name for a quick reply is free.

        ``shortcut``: the name of the quick reply.
        Source: https://core.telegram.org/method/messages.checkQuickReplyShortcut
        """
    async def check_url_auth_match_code(self, url: str, match_code: str) -> bool:
        """Try the code that a site shows during a login by Telegram.

        ``url``: the address.
        ``match_code``: the code that the user chose.
        Source: https://core.telegram.org/method/messages.checkUrlAuthMatchCode
        """
    async def clear_all_drafts(self) -> bool:
        """Delete all drafts.

        Source: https://core.telegram.org/method/messages.clearAllDrafts
        """
    async def clear_recent_reactions(self) -> bool:
        """Forget which reactions were used lately.

        Source: https://core.telegram.org/method/messages.clearRecentReactions
        """
    async def clear_recent_stickers(self, *, attached: bool = False) -> bool:
        """Forget which stickers were used lately.

        ``attached``: those for photos and videos, which can be masks.
        Source: https://core.telegram.org/method/messages.clearRecentStickers
        """
    async def click_sponsored_message(self, random_id: bytes, *, media: bool = False, fullscreen: bool = False) -> bool:
        """Tell that a sponsored message was pressed.

        ``random_id``: the number of the sponsored message.
        ``media``: the media was pressed.
        ``fullscreen``: open the window on the whole screen.
        Source: https://core.telegram.org/method/messages.clickSponsoredMessage
        """
    async def compose_message_with_ai(self, text: str | api.TypeTextWithEntities, *, proofread: bool = False, emojify: bool = False, translate_to_lang: str | None = None, tone: api.TypeInputAiComposeTone | None = None) -> api.messages.TypeComposedMessageWithAI:
        """Let AI rework a text.

        ``text``: the text (a text, written as the client's parse_mode says).
        ``proofread``: correct mistakes.
        ``emojify``: add emoji to the text.
        ``translate_to_lang``: the language to translate to, such as "en".
        ``tone``: the style.
        Source: https://core.telegram.org/method/messages.composeMessageWithAI
        """
    async def compose_rich_message_with_ai(self, *, proofread: bool = False, emojify: bool = False, text: api.TypeInputRichMessage | None = None, translate_to_lang: str | None = None, tone: api.TypeInputAiComposeTone | None = None) -> api.messages.TypeComposedRichMessageWithAI:
        """Let AI rework a text with its layout.

        ``proofread``: correct mistakes.
        ``emojify``: add emoji to the text.
        ``text``: the text.
        ``translate_to_lang``: the language to translate to, such as "en".
        ``tone``: the style.
        Source: https://core.telegram.org/method/messages.composeRichMessageWithAI
        """
    async def create_chat(self, users: Some[PeerLike], title: str, *, ttl_period: int | timedelta | None = None) -> api.messages.TypeInvitedUsers:
        """Make a basic group.

        ``users``: the people.
        ``title``: the title.
        ``ttl_period``: after how long messages vanish (seconds or a timedelta).
        Errors: ChatIdGenerateFailed, ChatInvalid, ChatTitleEmpty, InputUserDeactivated, UserRestricted,
            UsersTooFew.
        Source: https://core.telegram.org/method/messages.createChat
        """
    async def create_forum_topic(self, peer: PeerLike, title: str, *, title_missing: bool = False, icon_color: int | None = None, icon_emoji_id: int | None = None, random_id: int = 0, send_as: PeerLike | None = None) -> api.MessageService:
        """Make a topic.

        ``peer``: the chat.
        ``title``: the title.
        ``title_missing``: the bot has not found a title yet.
        ``icon_color``: the color of the topic's icon.
        ``icon_emoji_id``: the custom emoji of the topic's icon.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        ``send_as``: as whom to write.
        Gives the service message that begins the topic; its id is the topic's.
        Source: https://core.telegram.org/method/messages.createForumTopic
        """
    async def decline_url_auth(self, url: str) -> bool:
        """Refuse to log in to a site by Telegram.

        ``url``: the address.
        Source: https://core.telegram.org/method/messages.declineUrlAuth
        """
    async def delete_chat(self, chat_id: PeerLike) -> bool:
        """Delete a basic group for everybody.

        ``chat_id``: the basic group.
        Errors: ChatAdminRequired, ChatIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.deleteChat
        """
    async def delete_chat_user(self, chat_id: PeerLike, user_id: PeerLike, *, revoke_history: bool = False) -> api.TypeUpdates:
        """Remove somebody from a basic group, or leave it.

        ``chat_id``: the basic group.
        ``user_id``: the person.
        ``revoke_history``: delete this member's messages too.
        Errors: ChatAdminRequired, ChatIdInvalid, PeerIdInvalid, UserIdInvalid, UserNotParticipant.
        Source: https://core.telegram.org/method/messages.deleteChatUser
        """
    async def delete_exported_chat_invite(self, peer: PeerLike, link: str) -> bool:
        """Delete a revoked invite link.

        ``peer``: the chat.
        ``link``: the link.
        Errors: InviteHashExpired, InviteRevokedMissing, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.deleteExportedChatInvite
        """
    async def delete_fact_check(self, peer: PeerLike, msg_id: MessageLike) -> api.TypeUpdates:
        """Remove the fact check of a message.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        Source: https://core.telegram.org/method/messages.deleteFactCheck
        """
    async def delete_history(self, peer: PeerLike, max_id: MessageLike, *, just_clear: bool = False, revoke: bool = False, min_date: Moment | None = None, max_date: Moment | None = None) -> api.messages.TypeAffectedHistory:
        """Delete the messages of a chat.

        ``peer``: the chat.
        ``max_id``: up to this message (an id or a message).
        ``just_clear``: only empty the chat, and keep it in the list.
        ``revoke``: for the other side too.
        ``min_date``: only what is newer (Unix time (seconds), a datetime, or a timedelta from now).
        ``max_date``: only what is older (Unix time (seconds), a datetime, or a timedelta from now).
        Errors: ChannelPrivate, ChatAdminRequired, ChatIdInvalid, ChatRevokeDateUnsupported, MaxDateInvalid,
            MessageIdInvalid, MinDateInvalid, MsgIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.deleteHistory
        """
    async def delete_messages(self, id: Some[MessageLike], *, revoke: bool = False) -> api.messages.TypeAffectedMessages:
        """Delete messages of private chats and basic groups.

        ``id``: which ones (an id or a message).
        ``revoke``: for the other side too.
        Errors: MessageDeleteForbidden, MessageIdInvalid.
        Source: https://core.telegram.org/method/messages.deleteMessages
        """
    async def delete_participant_reaction(self, peer: PeerLike, msg_id: MessageLike, participant: PeerLike) -> api.TypeUpdates:
        """Remove a member's reaction from a message.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``participant``: the member.
        Source: https://core.telegram.org/method/messages.deleteParticipantReaction
        """
    async def delete_participant_reactions(self, peer: PeerLike, participant: PeerLike) -> bool:
        """Remove all reactions of a member.

        ``peer``: the chat.
        ``participant``: the member.
        Source: https://core.telegram.org/method/messages.deleteParticipantReactions
        """
    async def delete_phone_call_history(self, *, revoke: bool = False) -> api.messages.TypeAffectedFoundMessages:
        """Delete the list of phone calls.

        ``revoke``: for the other side too.
        Source: https://core.telegram.org/method/messages.deletePhoneCallHistory
        """
    async def delete_poll_answer(self, peer: PeerLike, msg_id: MessageLike, option: bytes) -> api.TypeUpdates:
        """Remove an answer from a poll.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``option``: the option that was chosen, as the server gave it.
        Source: https://core.telegram.org/method/messages.deletePollAnswer
        """
    async def delete_quick_reply_messages(self, shortcut_id: int, id: Some[MessageLike]) -> api.TypeUpdates:
        """Delete messages of a quick reply.

        ``shortcut_id``: the quick reply.
        ``id``: which ones (an id or a message).
        Source: https://core.telegram.org/method/messages.deleteQuickReplyMessages
        """
    async def delete_quick_reply_shortcut(self, shortcut_id: int) -> bool:
        """Delete a quick reply.

        ``shortcut_id``: the quick reply.
        Source: https://core.telegram.org/method/messages.deleteQuickReplyShortcut
        """
    async def delete_revoked_exported_chat_invites(self, peer: PeerLike, admin_id: PeerLike) -> bool:
        """Delete all revoked invite links of an administrator.

        ``peer``: the chat.
        ``admin_id``: the administrator.
        Errors: AdminIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.deleteRevokedExportedChatInvites
        """
    async def delete_saved_history(self, peer: PeerLike, max_id: MessageLike, *, parent_peer: PeerLike | None = None, min_date: Moment | None = None, max_date: Moment | None = None) -> api.messages.TypeAffectedHistory:
        """Delete messages of one chat inside of Saved Messages.

        ``peer``: the chat.
        ``max_id``: up to this message (an id or a message).
        ``parent_peer``: the channel whose direct messages are meant.
        ``min_date``: only what is newer (Unix time (seconds), a datetime, or a timedelta from now).
        ``max_date``: only what is older (Unix time (seconds), a datetime, or a timedelta from now).
        Source: https://core.telegram.org/method/messages.deleteSavedHistory
        """
    async def delete_scheduled_messages(self, peer: PeerLike, id: Some[MessageLike]) -> api.TypeUpdates:
        """Delete messages that were to be sent later.

        ``peer``: the chat.
        ``id``: which ones (an id or a message).
        Source: https://core.telegram.org/method/messages.deleteScheduledMessages
        """
    async def delete_topic_history(self, peer: PeerLike, top_msg_id: TopicLike) -> api.messages.TypeAffectedHistory:
        """Delete a topic with its messages.

        ``peer``: the chat.
        ``top_msg_id``: only in this thread or topic (an id, a topic or its first message).
        Source: https://core.telegram.org/method/messages.deleteTopicHistory
        """
    async def discard_encryption(self, chat_id: int, *, delete_history: bool = False) -> bool:
        """End a secret chat.

        ``chat_id``: the secret chat's number.
        ``delete_history``: delete the whole chat too.
        Errors: ChatIdEmpty, EncryptionAlreadyDeclined, EncryptionIdInvalid.
        Source: https://core.telegram.org/method/messages.discardEncryption
        """
    async def edit_chat_about(self, peer: PeerLike, about: str) -> bool:
        """Change the description of a chat.

        ``peer``: the chat.
        ``about``: what is told of it in its profile.
        Errors: ChannelInvalid, ChannelPrivate, ChatAboutNotModified, ChatAboutTooLong, ChatAdminRequired,
            ChatIdInvalid, ChatNotModified, ChatWriteForbidden, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.editChatAbout
        """
    async def edit_chat_admin(self, chat_id: PeerLike, user_id: PeerLike, is_admin: bool) -> bool:
        """Make somebody an administrator of a basic group, or not.

        ``chat_id``: the basic group.
        ``user_id``: the person.
        ``is_admin``: whether the user is an administrator.
        Errors: ChatIdInvalid, PeerIdInvalid, UserIdInvalid, UserNotParticipant.
        Source: https://core.telegram.org/method/messages.editChatAdmin
        """
    async def edit_chat_creator(self, peer: PeerLike, user_id: PeerLike, password: str | api.TypeInputCheckPasswordSRP) -> api.TypeUpdates:
        """Give a group or channel to somebody else.

        ``peer``: the chat.
        ``user_id``: the person.
        ``password``: the two-step password (the password; a proof of it is sent).
        Source: https://core.telegram.org/method/messages.editChatCreator
        """
    async def edit_chat_default_banned_rights(self, peer: PeerLike, banned_rights: api.TypeChatBannedRights) -> api.TypeUpdates:
        """Say what members may not do.

        ``peer``: the chat.
        ``banned_rights``: what is forbidden, and until when.
        Errors: BannedRightsInvalid, ChatAdminRequired, ChatNotModified, ChatWriteForbidden, PeerIdInvalid,
            UntilDateInvalid.
        Source: https://core.telegram.org/method/messages.editChatDefaultBannedRights
        """
    async def edit_chat_participant_rank(self, peer: PeerLike, participant: PeerLike, rank: str) -> api.TypeUpdates:
        """Change the title shown beside a member's name.

        ``peer``: the chat.
        ``participant``: the member.
        ``rank``: the title shown beside the name.
        Source: https://core.telegram.org/method/messages.editChatParticipantRank
        """
    async def edit_chat_photo(self, chat_id: PeerLike, photo: Sendable) -> api.TypeUpdates:
        """Change the photo of a basic group.

        ``chat_id``: the basic group.
        ``photo``: the new photo (a path, bytes, a binary file or a photo; an empty text removes it).
        Errors: ChatIdInvalid, ChatNotModified, PeerIdInvalid, PhotoCropSizeSmall, PhotoExtInvalid, PhotoInvalid.
        Source: https://core.telegram.org/method/messages.editChatPhoto
        """
    async def edit_chat_title(self, chat_id: PeerLike, title: str) -> api.TypeUpdates:
        """Change the title of a basic group.

        ``chat_id``: the basic group.
        ``title``: the title.
        Errors: ChatIdInvalid, ChatNotModified, ChatTitleEmpty, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.editChatTitle
        """
    async def edit_exported_chat_invite(self, peer: PeerLike, link: str, *, revoked: bool = False, expire_date: Moment | None = None, usage_limit: int | None = None, request_needed: bool | None = None, title: str | None = None) -> api.messages.TypeExportedChatInvite:
        """Change or revoke an invite link.

        ``peer``: the chat.
        ``link``: the link.
        ``revoked``: whether the link is revoked.
        ``expire_date``: when the link stops working (Unix time (seconds), a datetime, or a timedelta from now).
        ``usage_limit``: how many people may use the link.
        ``request_needed``: whether an administrator lets people in.
        ``title``: the title.
        Errors: ChatAdminRequired, ChatInvitePermanent, ChatWriteForbidden, EditBotInviteForbidden,
            InviteHashExpired, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.editExportedChatInvite
        """
    async def edit_fact_check(self, peer: PeerLike, msg_id: MessageLike, text: str | api.TypeTextWithEntities) -> api.TypeUpdates:
        """Add a fact check to a message, or change it.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``text``: the text (a text, written as the client's parse_mode says).
        Source: https://core.telegram.org/method/messages.editFactCheck
        """
    async def edit_forum_topic(self, peer: PeerLike, topic_id: TopicLike, *, title: str | None = None, icon_emoji_id: int | None = None, closed: bool | None = None, hidden: bool | None = None) -> api.TypeUpdates:
        """Change, close or hide a topic.

        ``peer``: the chat.
        ``topic_id``: the topic (an id, a topic or its first message).
        ``title``: the title.
        ``icon_emoji_id``: the custom emoji of the topic's icon.
        ``closed``: whether the topic takes no messages.
        ``hidden``: whether it is hidden.
        Source: https://core.telegram.org/method/messages.editForumTopic
        """
    async def edit_inline_bot_message(self, id: api.TypeInputBotInlineMessageID, *, no_webpage: bool = False, invert_media: bool = False, message: str | None = None, media: Sendable | None = None, reply_markup: Buttons | None = None, entities: Some[api.TypeMessageEntity] | None = None, rich_message: api.TypeInputRichMessage | None = None, parse_mode: AnyParseMode = ...) -> bool:
        """Change a message that was sent by way of the bot.

        ``id``: the message sent by way of the bot.
        ``no_webpage``: without a preview of links.
        ``invert_media``: show the preview above the text.
        ``message``: the text.
        ``media``: what to send (a path, bytes, a binary file, an address, a message, a photo or a document).
        ``reply_markup``: the buttons under the message (buttons, in rows).
        ``entities``: what is bold, a link and so on; the text is taken as it is then.
        ``rich_message``: the text with its layout, instead of a plain one.
        ``parse_mode``: how the text is written; by default as the client's :attr:`parse_mode` says.
        Errors: ButtonDataInvalid, EntityBoundsInvalid, MessageIdInvalid, MessageNotModified.
        Source: https://core.telegram.org/method/messages.editInlineBotMessage
        """
    async def edit_message(self, peer: PeerLike, id: MessageLike, *, no_webpage: bool = False, invert_media: bool = False, message: str | None = None, media: Sendable | None = None, reply_markup: Buttons | None = None, entities: Some[api.TypeMessageEntity] | None = None, schedule_date: Moment | None = None, schedule_repeat_period: int | timedelta | None = None, quick_reply_shortcut_id: int | None = None, rich_message: api.TypeInputRichMessage | None = None, parse_mode: AnyParseMode = ...) -> api.Message:
        """Change a message.

        ``peer``: the chat.
        ``id``: which one (an id or a message).
        ``no_webpage``: without a preview of links.
        ``invert_media``: show the preview above the text.
        ``message``: the text.
        ``media``: what to send (a path, bytes, a binary file, an address, a message, a photo or a document).
        ``reply_markup``: the buttons under the message (buttons, in rows).
        ``entities``: what is bold, a link and so on; the text is taken as it is then.
        ``schedule_date``: when to send it; without it at once (Unix time (seconds), a datetime, or a timedelta from
            now).
        ``schedule_repeat_period``: send it again after every such time (seconds or a timedelta).
        ``quick_reply_shortcut_id``: the quick reply that the message is a part of.
        ``rich_message``: the text with its layout, instead of a plain one.
        ``parse_mode``: how the text is written; by default as the client's :attr:`parse_mode` says.
        Gives the message.
        Errors: BotDomainInvalid, BotInvalid, ButtonDataInvalid, ButtonTypeInvalid, ButtonUrlInvalid,
            ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatForwardsRestricted, ChatSendGifsForbidden,
            ChatWriteForbidden, DocumentInvalid, EntitiesTooLong, EntityBoundsInvalid, InlineBotRequired,
            InputUserDeactivated, MediaCaptionTooLong, MediaEmpty, MediaGroupedInvalid, MediaNewInvalid,
            MediaPrevInvalid, MessageAuthorRequired, MessageEditTimeExpired, MessageEmpty, MessageIdInvalid,
            MessageNotModified, MessageTooLong, MsgIdInvalid, PeerIdInvalid, ReplyMarkupInvalid,
            ScheduleDateInvalid, UserBannedInChannel.
        Source: https://core.telegram.org/method/messages.editMessage
        """
    async def edit_quick_reply_shortcut(self, shortcut_id: int, shortcut: str) -> bool:
        """Rename a quick reply.

        ``shortcut_id``: the quick reply.
        ``shortcut``: the name of the quick reply.
        Source: https://core.telegram.org/method/messages.editQuickReplyShortcut
        """
    async def export_chat_invite(self, peer: PeerLike, *, legacy_revoke_permanent: bool = False, request_needed: bool = False, expire_date: Moment | None = None, usage_limit: int | None = None, title: str | None = None, subscription_pricing: api.TypeStarsSubscriptionPricing | None = None) -> api.TypeExportedChatInvite:
        """Make an invite link.

        ``peer``: the chat.
        ``legacy_revoke_permanent``: replace the permanent link.
        ``request_needed``: whether an administrator lets people in.
        ``expire_date``: when the link stops working (Unix time (seconds), a datetime, or a timedelta from now).
        ``usage_limit``: how many people may use the link.
        ``title``: the title.
        ``subscription_pricing``: what it costs to stay.
        Errors: ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatIdInvalid, ChatWriteForbidden,
            ExpireDateInvalid, PeerIdInvalid, UsageLimitInvalid.
        Source: https://core.telegram.org/method/messages.exportChatInvite
        """
    async def fave_sticker(self, id: TLObject, unfave: bool) -> bool:
        """Add a sticker to the favorites, or remove it.

        ``id``: the file (a document, or a message with one).
        ``unfave``: remove it.
        Errors: StickerIdInvalid.
        Source: https://core.telegram.org/method/messages.faveSticker
        """
    async def forward_messages(self, from_peer: PeerLike, id: Some[MessageLike], to_peer: PeerLike, *, silent: bool = False, background: bool = False, with_my_score: bool = False, drop_author: bool = False, drop_media_captions: bool = False, noforwards: bool = False, allow_paid_floodskip: bool = False, from_ephemeral: bool = False, random_id: Sequence[int] = ..., top_msg_id: TopicLike | None = None, reply_to: MessageLike | api.TypeInputReplyTo | None = None, schedule_date: Moment | None = None, schedule_repeat_period: int | timedelta | None = None, send_as: PeerLike | None = None, quick_reply_shortcut: int | str | api.TypeInputQuickReplyShortcut | None = None, effect: int | None = None, video_timestamp: int | None = None, allow_paid_stars: int | None = None, suggested_post: api.TypeSuggestedPost | None = None) -> list[api.Message]:
        """Forward messages.

        ``from_peer``: the chat that they are in.
        ``id``: which ones (an id or a message).
        ``to_peer``: the chat that they go to.
        ``silent``: without a sound.
        ``background``: without bringing the program to the front: the other side is not disturbed.
        ``with_my_score``: with the score in the game.
        ``drop_author``: without the name of the author.
        ``drop_media_captions``: without the captions.
        ``noforwards``: forbid forwarding and saving.
        ``allow_paid_floodskip``: pay from the bot's balance to send more a second than is free.
        ``from_ephemeral``: from messages that vanish.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        ``top_msg_id``: only in this thread or topic (an id, a topic or its first message).
        ``reply_to``: what it replies to (an id or a message).
        ``schedule_date``: when to send it; without it at once (Unix time (seconds), a datetime, or a timedelta from
            now).
        ``schedule_repeat_period``: send it again after every such time (seconds or a timedelta).
        ``send_as``: as whom to write.
        ``quick_reply_shortcut``: the quick reply that it becomes a part of (its id or its name).
        ``effect``: the id of an animated effect.
        ``video_timestamp``: where the video begins, in seconds.
        ``allow_paid_stars``: the most that may be paid for it, in Stars.
        ``suggested_post``: what is proposed to the channel: price and time.
        Gives the messages, in order.
        Errors: BroadcastPublicVotersForbidden, ChannelInvalid, ChannelPrivate, ChatAdminRequired,
            ChatForwardsRestricted, ChatIdInvalid, ChatRestricted, ChatSendAudiosForbidden, ChatSendGameForbidden,
            ChatSendGifsForbidden, ChatSendMediaForbidden, ChatSendPhotosForbidden, ChatSendPlainForbidden,
            ChatSendPollForbidden, ChatSendStickersForbidden, ChatSendVideosForbidden, ChatSendVoicesForbidden,
            ChatWriteForbidden, GroupedMediaInvalid, InputUserDeactivated, MediaEmpty, MessageIdInvalid,
            MessageIdsEmpty, MsgIdInvalid, PeerIdInvalid, QuizAnswerMissing, RandomIdDuplicate, RandomIdInvalid,
            ScheduleDateTooLate, ScheduleTooMuch, SendAsPeerInvalid, SlowmodeMultiMsgsDisabled, SlowmodeWait,
            TopicClosed, TopicDeleted, UserBannedInChannel, UserIsBlocked, UserIsBot, YouBlockedUser.
        Source: https://core.telegram.org/method/messages.forwardMessages
        """
    async def get_admins_with_invites(self, peer: PeerLike) -> api.messages.TypeChatAdminsWithInvites:
        """Which administrators have made invite links.

        ``peer``: the chat.
        Errors: ChatAdminRequired, ChatWriteForbidden, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getAdminsWithInvites
        """
    async def get_all_drafts(self) -> api.TypeUpdates:
        """All drafts.

        Source: https://core.telegram.org/method/messages.getAllDrafts
        """
    async def get_all_stickers(self, *, hash: int = 0) -> api.messages.TypeAllStickers:
        """The installed stickers.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getAllStickers
        """
    async def get_archived_stickers(self, *, masks: bool = False, emojis: bool = False, offset_id: int = 0, limit: int = 100) -> api.messages.TypeArchivedStickers:
        """The stickers in the archive.

        ``masks``: those of masks.
        ``emojis``: those of custom emoji.
        ``offset_id``: begin before this one; 0: with the newest.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/messages.getArchivedStickers
        """
    def iter_archived_stickers(self, *, masks: bool = False, emojis: bool = False, offset_id: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeStickerSetCovered]:
        """The stickers in the archive: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_archived_stickers`.
        """
    async def get_attach_menu_bot(self, bot: PeerLike) -> api.TypeAttachMenuBotsBot:
        """A web app of the attachment menu.

        ``bot``: the bot.
        Errors: BotInvalid.
        Source: https://core.telegram.org/method/messages.getAttachMenuBot
        """
    async def get_attach_menu_bots(self, *, hash: int = 0) -> api.TypeAttachMenuBots:
        """The web apps of the attachment menu.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getAttachMenuBots
        """
    async def get_attached_stickers(self, media: api.TypeInputStickeredMedia) -> list[api.TypeStickerSetCovered]:
        """The stickers on a photo or video.

        ``media``: the photo or video.
        Source: https://core.telegram.org/method/messages.getAttachedStickers
        """
    async def get_available_effects(self, *, hash: int = 0) -> api.messages.TypeAvailableEffects:
        """The effects for messages.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getAvailableEffects
        """
    async def get_available_reactions(self, *, hash: int = 0) -> api.messages.TypeAvailableReactions:
        """The reactions.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getAvailableReactions
        """
    async def get_bot_app(self, app: api.TypeInputBotApp, *, hash: int = 0) -> api.messages.TypeBotApp:
        """A web app of a bot.

        ``app``: the web app.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Errors: BotAppInvalid.
        Source: https://core.telegram.org/method/messages.getBotApp
        """
    async def get_bot_callback_answer(self, peer: PeerLike, msg_id: MessageLike, *, game: bool = False, data: bytes | None = None, password: str | api.TypeInputCheckPasswordSRP | None = None) -> api.messages.TypeBotCallbackAnswer:
        """Press a button under a message of a bot.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``game``: the button is the one of a game.
        ``data``: the data of the button.
        ``password``: the two-step password (the password; a proof of it is sent).
        Errors: BotResponseTimeout, ChannelInvalid, ChannelPrivate, DataInvalid, MessageIdInvalid, PeerIdInvalid,
            Timeout.
        Source: https://core.telegram.org/method/messages.getBotCallbackAnswer
        """
    async def get_chat_invite_importers(self, peer: PeerLike, *, requested: bool = False, subscription_expired: bool = False, link: str | None = None, q: str | None = None, offset_date: Moment = 0, offset_user: PeerLike = ..., limit: int = 100) -> api.messages.TypeChatInviteImporters:
        """Who has joined by invite links, or waits to be let in.

        ``peer``: the chat.
        ``requested``: only those who wait to be let in.
        ``subscription_expired``: only those whose subscription has ended.
        ``link``: the link.
        ``q``: what to search for.
        ``offset_date``: begin before this moment; 0: with the newest (Unix time (seconds), a datetime, or a
            timedelta from now).
        ``offset_user``: the last user of the page before.
        ``limit``: how many at most.
        Errors: ChannelPrivate, ChatAdminRequired, ChatWriteForbidden, InviteHashExpired, PeerIdInvalid,
            SearchWithLinkNotSupported.
        Source: https://core.telegram.org/method/messages.getChatInviteImporters
        """
    def iter_chat_invite_importers(self, peer: PeerLike, *, requested: bool = False, subscription_expired: bool = False, link: str | None = None, q: str | None = None, offset_date: Moment = 0, offset_user: PeerLike = ..., limit: int | None = None) -> AsyncIterator[api.TypeChatInviteImporter]:
        """Who has joined by invite links, or waits to be let in: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_chat_invite_importers`.
        """
    async def get_chats(self, id: Sequence[int]) -> api.messages.TypeChats:
        """Basic groups by their ids.

        ``id``: which ones.
        Errors: ChatIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getChats
        """
    async def get_common_chats(self, user_id: PeerLike, *, max_id: int = 0, limit: int = 100) -> api.messages.TypeChats:
        """The groups in which a person is too.

        ``user_id``: the person.
        ``max_id``: only what is older than this; 0: all.
        ``limit``: how many at most.
        Errors: MsgIdInvalid, UserIdInvalid.
        Source: https://core.telegram.org/method/messages.getCommonChats
        """
    def iter_common_chats(self, user_id: PeerLike, *, max_id: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeChat]:
        """The groups in which a person is too: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_common_chats`.
        """
    async def get_custom_emoji_documents(self, document_id: Sequence[int]) -> list[api.TypeDocument]:
        """Custom emoji by their ids.

        ``document_id``: the ids of the custom emoji.
        Source: https://core.telegram.org/method/messages.getCustomEmojiDocuments
        """
    async def get_default_history_ttl(self) -> api.TypeDefaultHistoryTTL:
        """After how long messages of new chats vanish.

        Source: https://core.telegram.org/method/messages.getDefaultHistoryTTL
        """
    async def get_default_tag_reactions(self, *, hash: int = 0) -> api.messages.TypeReactions:
        """Reactions proposed as tags of saved messages.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getDefaultTagReactions
        """
    async def get_dh_config(self, version: int, random_length: int) -> api.messages.TypeDhConfig:
        """The parameters of key exchange for secret chats and calls.

        ``version``: the version that is known already; 0: none.
        ``random_length``: how many random bytes.
        Errors: RandomLengthInvalid.
        Source: https://core.telegram.org/method/messages.getDhConfig
        """
    async def get_dialog_filters(self) -> api.messages.TypeDialogFilters:
        """The folders.

        Source: https://core.telegram.org/method/messages.getDialogFilters
        """
    async def get_dialog_unread_marks(self, *, parent_peer: PeerLike | None = None) -> list[api.TypeDialogPeer]:
        """The chats that were marked as unread.

        ``parent_peer``: the channel whose direct messages are meant.
        Source: https://core.telegram.org/method/messages.getDialogUnreadMarks
        """
    async def get_dialogs(self, *, exclude_pinned: bool = False, folder_id: int | None = None, offset_date: Moment = 0, offset_id: MessageLike = 0, offset_peer: PeerLike = ..., limit: int = 100, hash: int = 0) -> api.messages.TypeDialogs:
        """The chats of the account, the ones with the newest messages first.

        ``exclude_pinned``: without pinned ones.
        ``folder_id``: the folder: 0 the main list, 1 the archive.
        ``offset_date``: begin before this moment; 0: with the newest (Unix time (seconds), a datetime, or a
            timedelta from now).
        ``offset_id``: begin before this one; 0: with the newest (an id or a message).
        ``offset_peer``: the chat of the last one of the page before.
        ``limit``: how many at most.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Errors: ChatWriteForbidden, FolderIdInvalid, OffsetPeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getDialogs
        """
    def iter_dialogs(self, *, exclude_pinned: bool = False, folder_id: int | None = None, offset_date: Moment = 0, offset_id: MessageLike = 0, offset_peer: PeerLike = ..., hash: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeDialog]:
        """The chats of the account, the ones with the newest messages first: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_dialogs`.
        """
    async def get_discussion_message(self, peer: PeerLike, msg_id: MessageLike) -> api.messages.TypeDiscussionMessage:
        """The message in the discussion group that stands for a post.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        Errors: ChannelInvalid, ChannelPrivate, MsgIdInvalid, PeerIdInvalid, TopicIdInvalid.
        Source: https://core.telegram.org/method/messages.getDiscussionMessage
        """
    async def get_document_by_hash(self, sha256: bytes, size: int, mime_type: str) -> api.TypeDocument:
        """A file by its SHA-256.

        ``sha256``: the SHA-256 of the file.
        ``size``: the size, in bytes.
        ``mime_type``: the kind of file, such as "image/png".
        Errors: Sha256HashInvalid.
        Source: https://core.telegram.org/method/messages.getDocumentByHash
        """
    async def get_emoji_game_info(self) -> api.messages.TypeEmojiGameInfo:
        """How the game with emoji stands.

        Source: https://core.telegram.org/method/messages.getEmojiGameInfo
        """
    async def get_emoji_groups(self, *, hash: int = 0) -> api.messages.TypeEmojiGroups:
        """The groups that emoji are sorted into.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getEmojiGroups
        """
    async def get_emoji_keywords(self, lang_code: str) -> api.TypeEmojiKeywordsDifference:
        """The words that emoji are found by in a language.

        ``lang_code``: the language, such as "en".
        Source: https://core.telegram.org/method/messages.getEmojiKeywords
        """
    async def get_emoji_keywords_difference(self, lang_code: str, from_version: int) -> api.TypeEmojiKeywordsDifference:
        """What has changed in the words that emoji are found by.

        ``lang_code``: the language, such as "en".
        ``from_version``: the version that is known already.
        Source: https://core.telegram.org/method/messages.getEmojiKeywordsDifference
        """
    async def get_emoji_keywords_languages(self, lang_codes: Sequence[str]) -> list[api.TypeEmojiLanguage]:
        """For which languages there are words that emoji are found by.

        ``lang_codes``: the languages.
        Source: https://core.telegram.org/method/messages.getEmojiKeywordsLanguages
        """
    async def get_emoji_profile_photo_groups(self, *, hash: int = 0) -> api.messages.TypeEmojiGroups:
        """The groups of emoji for photos of profiles.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getEmojiProfilePhotoGroups
        """
    async def get_emoji_status_groups(self, *, hash: int = 0) -> api.messages.TypeEmojiGroups:
        """The groups of emoji for statuses.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getEmojiStatusGroups
        """
    async def get_emoji_sticker_groups(self, *, hash: int = 0) -> api.messages.TypeEmojiGroups:
        """The groups of emoji that stickers are sorted by.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getEmojiStickerGroups
        """
    async def get_emoji_stickers(self, *, hash: int = 0) -> api.messages.TypeAllStickers:
        """The installed sets of custom emoji.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getEmojiStickers
        """
    async def get_emoji_url(self, lang_code: str) -> api.TypeEmojiURL:
        """Where to propose words for emoji.

        ``lang_code``: the language, such as "en".
        Source: https://core.telegram.org/method/messages.getEmojiURL
        """
    async def get_exported_chat_invite(self, peer: PeerLike, link: str) -> api.messages.TypeExportedChatInvite:
        """One invite link.

        ``peer``: the chat.
        ``link``: the link.
        Errors: ChannelPrivate, ChatAdminRequired, ChatWriteForbidden, InviteHashExpired, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getExportedChatInvite
        """
    async def get_exported_chat_invites(self, peer: PeerLike, admin_id: PeerLike, *, revoked: bool = False, offset_date: Moment | None = None, offset_link: str | None = None, limit: int = 100) -> api.messages.TypeExportedChatInvites:
        """The invite links of an administrator.

        ``peer``: the chat.
        ``admin_id``: the administrator.
        ``revoked``: whether the link is revoked.
        ``offset_date``: begin before this moment; 0: with the newest (Unix time (seconds), a datetime, or a
            timedelta from now).
        ``offset_link``: the last link of the page before.
        ``limit``: how many at most.
        Errors: AdminIdInvalid, ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatWriteForbidden,
            PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getExportedChatInvites
        """
    def iter_exported_chat_invites(self, peer: PeerLike, admin_id: PeerLike, *, revoked: bool = False, offset_date: Moment | None = None, offset_link: str | None = None, limit: int | None = None) -> AsyncIterator[api.TypeExportedChatInvite]:
        """The invite links of an administrator: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_exported_chat_invites`.
        """
    async def get_extended_media(self, peer: PeerLike, id: Some[MessageLike]) -> api.TypeUpdates:
        """Whether paid media have been opened.

        ``peer``: the chat.
        ``id``: which ones (an id or a message).
        Source: https://core.telegram.org/method/messages.getExtendedMedia
        """
    async def get_fact_check(self, peer: PeerLike, msg_id: Some[MessageLike]) -> list[api.TypeFactCheck]:
        """The fact checks of messages.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        Source: https://core.telegram.org/method/messages.getFactCheck
        """
    async def get_faved_stickers(self, *, hash: int = 0) -> api.messages.TypeFavedStickers:
        """The favorite stickers.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getFavedStickers
        """
    async def get_featured_emoji_stickers(self, *, hash: int = 0) -> api.messages.TypeFeaturedStickers:
        """The sets of custom emoji that Telegram recommends.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getFeaturedEmojiStickers
        """
    async def get_featured_stickers(self, *, hash: int = 0) -> api.messages.TypeFeaturedStickers:
        """The stickers that Telegram recommends.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getFeaturedStickers
        """
    async def get_forum_topics(self, peer: PeerLike, *, q: str | None = None, offset_date: Moment = 0, offset_id: MessageLike = 0, offset_topic: TopicLike = 0, limit: int = 100) -> api.messages.TypeForumTopics:
        """The topics of a chat.

        ``peer``: the chat.
        ``q``: what to search for.
        ``offset_date``: begin before this moment; 0: with the newest (Unix time (seconds), a datetime, or a
            timedelta from now).
        ``offset_id``: begin before this one; 0: with the newest (an id or a message).
        ``offset_topic``: the last topic of the page before; 0: the first page (an id, a topic or its first
            message).
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/messages.getForumTopics
        """
    def iter_forum_topics(self, peer: PeerLike, *, q: str | None = None, offset_date: Moment = 0, offset_id: MessageLike = 0, offset_topic: TopicLike = 0, limit: int | None = None) -> AsyncIterator[api.TypeForumTopic]:
        """The topics of a chat: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_forum_topics`.
        """
    async def get_forum_topics_by_id(self, peer: PeerLike, topics: Some[TopicLike]) -> api.messages.TypeForumTopics:
        """Topics by their ids.

        ``peer``: the chat.
        ``topics``: the topics (an id, a topic or its first message).
        Source: https://core.telegram.org/method/messages.getForumTopicsByID
        """
    async def get_full_chat(self, chat_id: PeerLike) -> api.messages.TypeChatFull:
        """Everything about a basic group.

        ``chat_id``: the basic group.
        Errors: ChatIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getFullChat
        """
    async def get_future_chat_creator_after_leave(self, peer: PeerLike) -> api.TypeUser:
        """Who would own the chat if its owner left.

        ``peer``: the chat.
        Source: https://core.telegram.org/method/messages.getFutureChatCreatorAfterLeave
        """
    async def get_game_high_scores(self, peer: PeerLike, id: MessageLike, user_id: PeerLike) -> api.messages.TypeHighScores:
        """The best scores in a game, for bots.

        ``peer``: the chat.
        ``id``: which one (an id or a message).
        ``user_id``: the person.
        Errors: MessageIdInvalid, PeerIdInvalid, UserBotRequired.
        Source: https://core.telegram.org/method/messages.getGameHighScores
        """
    async def get_history(self, peer: PeerLike, *, offset_id: MessageLike = 0, offset_date: Moment = 0, add_offset: int = 0, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0) -> api.messages.TypeMessages:
        """The messages of a chat, the newest first.

        ``peer``: the chat.
        ``offset_id``: begin before this one; 0: with the newest (an id or a message).
        ``offset_date``: begin before this moment; 0: with the newest (Unix time (seconds), a datetime, or a
            timedelta from now).
        ``add_offset``: by how many places the page is moved; negative: towards newer ones.
        ``limit``: how many at most.
        ``max_id``: only what is older than this; 0: all (an id or a message).
        ``min_id``: only what is newer than this; 0: all (an id or a message).
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Errors: ChannelInvalid, ChannelPrivate, ChatIdInvalid, MsgIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getHistory
        """
    def iter_history(self, peer: PeerLike, *, offset_id: MessageLike = 0, offset_date: Moment = 0, add_offset: int = 0, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeMessage]:
        """The messages of a chat, the newest first: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_history`.
        """
    async def get_inline_bot_results(self, bot: PeerLike, peer: PeerLike, query: str, *, geo_point: GeoLike | api.TypeInputGeoPoint | None = None, offset: str = '') -> api.messages.TypeBotResults:
        """What a bot finds for a query.

        ``bot``: the bot.
        ``peer``: the chat.
        ``query``: what to search for.
        ``geo_point``: the place (a pair (latitude, longitude) in degrees).
        ``offset``: where to begin.
        Errors: BotInlineDisabled, BotInvalid, BotResponseTimeout, ChannelInvalid, ChannelPrivate,
            InputUserDeactivated, MsgIdInvalid, Timeout.
        Source: https://core.telegram.org/method/messages.getInlineBotResults
        """
    def iter_inline_bot_results(self, bot: PeerLike, peer: PeerLike, query: str, *, geo_point: GeoLike | api.TypeInputGeoPoint | None = None, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypeBotInlineResult]:
        """What a bot finds for a query: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_inline_bot_results`.
        """
    async def get_inline_game_high_scores(self, id: api.TypeInputBotInlineMessageID, user_id: PeerLike) -> api.messages.TypeHighScores:
        """The best scores in a game sent by way of the bot.

        ``id``: the message sent by way of the bot.
        ``user_id``: the person.
        Errors: MessageIdInvalid, UserBotRequired.
        Source: https://core.telegram.org/method/messages.getInlineGameHighScores
        """
    async def get_mask_stickers(self, *, hash: int = 0) -> api.messages.TypeAllStickers:
        """The installed masks.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getMaskStickers
        """
    async def get_message_edit_data(self, peer: PeerLike, id: MessageLike) -> api.messages.TypeMessageEditData:
        """Whether a message can be changed.

        ``peer``: the chat.
        ``id``: which one (an id or a message).
        Errors: ChatAdminRequired, ChatWriteForbidden, MessageAuthorRequired, MessageIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getMessageEditData
        """
    async def get_message_reactions_list(self, peer: PeerLike, id: MessageLike, *, reaction: str | int | api.TypeReaction | None = None, offset: str | None = None, limit: int = 100) -> api.messages.TypeMessageReactionsList:
        """Who has reacted to a message.

        ``peer``: the chat.
        ``id``: which one (an id or a message).
        ``reaction``: the reaction (an emoji, or the id of a custom one).
        ``offset``: where to begin.
        ``limit``: how many at most.
        Errors: BroadcastForbidden, MsgIdInvalid.
        Source: https://core.telegram.org/method/messages.getMessageReactionsList
        """
    def iter_message_reactions_list(self, peer: PeerLike, id: MessageLike, *, reaction: str | int | api.TypeReaction | None = None, offset: str | None = None, limit: int | None = None) -> AsyncIterator[api.TypeMessagePeerReaction]:
        """Who has reacted to a message: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_message_reactions_list`.
        """
    async def get_message_read_participants(self, peer: PeerLike, msg_id: MessageLike) -> list[api.TypeReadParticipantDate]:
        """Who has read a message.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        Errors: ChatTooBig, MsgIdInvalid, MsgTooOld, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getMessageReadParticipants
        """
    async def get_messages(self, id: Some[MessageLike | api.TypeInputMessage]) -> api.messages.TypeMessages:
        """Messages of private chats and basic groups by their ids.

        ``id``: which ones (an id or a message).
        Source: https://core.telegram.org/method/messages.getMessages
        """
    async def get_messages_reactions(self, peer: PeerLike, id: Some[MessageLike]) -> api.TypeUpdates:
        """The reactions to messages.

        ``peer``: the chat.
        ``id``: which ones (an id or a message).
        Errors: ChannelPrivate.
        Source: https://core.telegram.org/method/messages.getMessagesReactions
        """
    async def get_messages_views(self, peer: PeerLike, id: Some[MessageLike], increment: bool) -> api.messages.TypeMessageViews:
        """How often messages were seen, and count them as seen on request.

        ``peer``: the chat.
        ``id``: which ones (an id or a message).
        ``increment``: count this as a view.
        Errors: ChannelInvalid, ChannelPrivate, ChatIdInvalid, MsgIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getMessagesViews
        """
    async def get_my_stickers(self, *, offset_id: int = 0, limit: int = 100) -> api.messages.TypeMyStickers:
        """The stickers that the account has made.

        ``offset_id``: begin before this one; 0: with the newest.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/messages.getMyStickers
        """
    def iter_my_stickers(self, *, offset_id: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeStickerSetCovered]:
        """The stickers that the account has made: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_my_stickers`.
        """
    async def get_old_featured_stickers(self, *, offset: int = 0, limit: int = 100, hash: int = 0) -> api.messages.TypeFeaturedStickers:
        """Stickers that Telegram recommended before.

        ``offset``: where to begin.
        ``limit``: how many at most.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getOldFeaturedStickers
        """
    def iter_old_featured_stickers(self, *, offset: int = 0, hash: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeStickerSetCovered]:
        """Stickers that Telegram recommended before: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_old_featured_stickers`.
        """
    async def get_onlines(self, peer: PeerLike) -> api.TypeChatOnlines:
        """How many members are online.

        ``peer``: the chat.
        Errors: ChannelPrivate, ChatIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getOnlines
        """
    async def get_outbox_read_date(self, peer: PeerLike, msg_id: MessageLike) -> api.TypeOutboxReadDate:
        """When a message was read.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        Source: https://core.telegram.org/method/messages.getOutboxReadDate
        """
    async def get_paid_reaction_privacy(self) -> api.TypeUpdates:
        """As whom paid reactions are made.

        Source: https://core.telegram.org/method/messages.getPaidReactionPrivacy
        """
    async def get_peer_dialogs(self, peers: Some[PeerLike]) -> api.messages.TypePeerDialogs:
        """Some chats, as the list of chats shows them.

        ``peers``: the chats.
        Errors: ChannelInvalid, ChannelPrivate, MsgIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getPeerDialogs
        """
    async def get_peer_settings(self, peer: PeerLike) -> api.messages.TypePeerSettings:
        """What can be done about a chat with a stranger.

        ``peer``: the chat.
        Errors: ChannelInvalid, ChannelPrivate, MsgIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getPeerSettings
        """
    async def get_personal_channel_history(self, user_id: PeerLike, *, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0) -> api.messages.TypeMessages:
        """The newest posts of the channel in a person's profile.

        ``user_id``: the person.
        ``limit``: how many at most.
        ``max_id``: only what is older than this; 0: all (an id or a message).
        ``min_id``: only what is newer than this; 0: all (an id or a message).
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getPersonalChannelHistory
        """
    def iter_personal_channel_history(self, user_id: PeerLike, *, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeMessage]:
        """The newest posts of the channel in a person's profile: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_personal_channel_history`.
        """
    async def get_pinned_dialogs(self, folder_id: int) -> api.messages.TypePeerDialogs:
        """The pinned chats.

        ``folder_id``: the folder: 0 the main list, 1 the archive.
        Errors: FolderIdInvalid.
        Source: https://core.telegram.org/method/messages.getPinnedDialogs
        """
    async def get_pinned_saved_dialogs(self) -> api.messages.TypeSavedDialogs:
        """The pinned chats inside of Saved Messages.

        Source: https://core.telegram.org/method/messages.getPinnedSavedDialogs
        """
    async def get_poll_results(self, peer: PeerLike, msg_id: MessageLike, poll_hash: int) -> api.TypeUpdates:
        """The results of a poll.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``poll_hash``: the hash of the results that are known already; 0: none.
        Errors: MessageIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getPollResults
        """
    async def get_poll_votes(self, peer: PeerLike, id: MessageLike, *, option: bytes | None = None, offset: str | None = None, limit: int = 100) -> api.messages.TypeVotesList:
        """Who has voted for what.

        ``peer``: the chat.
        ``id``: which one (an id or a message).
        ``option``: the option that was chosen, as the server gave it.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Errors: BroadcastForbidden, MsgIdInvalid, PollVoteRequired.
        Source: https://core.telegram.org/method/messages.getPollVotes
        """
    def iter_poll_votes(self, peer: PeerLike, id: MessageLike, *, option: bytes | None = None, offset: str | None = None, limit: int | None = None) -> AsyncIterator[api.TypeMessagePeerVote]:
        """Who has voted for what: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_poll_votes`.
        """
    async def get_prepared_inline_message(self, bot: PeerLike, id: str) -> api.messages.TypePreparedInlineMessage:
        """A message that a web app has prepared.

        ``bot``: the bot.
        ``id``: its id.
        Source: https://core.telegram.org/method/messages.getPreparedInlineMessage
        """
    async def get_quick_replies(self, *, hash: int = 0) -> api.messages.TypeQuickReplies:
        """The quick replies.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getQuickReplies
        """
    async def get_quick_reply_messages(self, shortcut_id: int, *, id: Some[MessageLike] | None = None, hash: int = 0) -> api.messages.TypeMessages:
        """The messages of a quick reply.

        ``shortcut_id``: the quick reply.
        ``id``: which ones (an id or a message).
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getQuickReplyMessages
        """
    async def get_recent_locations(self, peer: PeerLike, *, limit: int = 100, hash: int = 0) -> api.messages.TypeMessages:
        """The live locations in a chat.

        ``peer``: the chat.
        ``limit``: how many at most.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getRecentLocations
        """
    async def get_recent_reactions(self, *, limit: int = 100, hash: int = 0) -> api.messages.TypeReactions:
        """The reactions used lately.

        ``limit``: how many at most.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getRecentReactions
        """
    async def get_recent_stickers(self, *, attached: bool = False, hash: int = 0) -> api.messages.TypeRecentStickers:
        """The stickers used lately.

        ``attached``: those for photos and videos, which can be masks.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getRecentStickers
        """
    async def get_replies(self, peer: PeerLike, msg_id: MessageLike, *, offset_id: MessageLike = 0, offset_date: Moment = 0, add_offset: int = 0, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0) -> api.messages.TypeMessages:
        """The messages of a thread, the newest first.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``offset_id``: begin before this one; 0: with the newest (an id or a message).
        ``offset_date``: begin before this moment; 0: with the newest (Unix time (seconds), a datetime, or a
            timedelta from now).
        ``add_offset``: by how many places the page is moved; negative: towards newer ones.
        ``limit``: how many at most.
        ``max_id``: only what is older than this; 0: all (an id or a message).
        ``min_id``: only what is newer than this; 0: all (an id or a message).
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Errors: ChannelInvalid, ChannelPrivate, MsgIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getReplies
        """
    def iter_replies(self, peer: PeerLike, msg_id: MessageLike, *, offset_id: MessageLike = 0, offset_date: Moment = 0, add_offset: int = 0, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeMessage]:
        """The messages of a thread, the newest first: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_replies`.
        """
    async def get_rich_message(self, peer: PeerLike, id: MessageLike) -> api.messages.TypeMessages:
        """A message with its layout.

        ``peer``: the chat.
        ``id``: which one (an id or a message).
        Source: https://core.telegram.org/method/messages.getRichMessage
        """
    async def get_saved_dialogs(self, *, exclude_pinned: bool = False, parent_peer: PeerLike | None = None, offset_date: Moment = 0, offset_id: MessageLike = 0, offset_peer: PeerLike = ..., limit: int = 100, hash: int = 0) -> api.messages.TypeSavedDialogs:
        """The chats inside of Saved Messages.

        ``exclude_pinned``: without pinned ones.
        ``parent_peer``: the channel whose direct messages are meant.
        ``offset_date``: begin before this moment; 0: with the newest (Unix time (seconds), a datetime, or a
            timedelta from now).
        ``offset_id``: begin before this one; 0: with the newest (an id or a message).
        ``offset_peer``: the chat of the last one of the page before.
        ``limit``: how many at most.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getSavedDialogs
        """
    def iter_saved_dialogs(self, *, exclude_pinned: bool = False, parent_peer: PeerLike | None = None, offset_date: Moment = 0, offset_id: MessageLike = 0, offset_peer: PeerLike = ..., hash: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeSavedDialog]:
        """The chats inside of Saved Messages: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_saved_dialogs`.
        """
    async def get_saved_dialogs_by_id(self, ids: Some[PeerLike], *, parent_peer: PeerLike | None = None) -> api.messages.TypeSavedDialogs:
        """Some chats inside of Saved Messages.

        ``ids``: which ones.
        ``parent_peer``: the channel whose direct messages are meant.
        Source: https://core.telegram.org/method/messages.getSavedDialogsByID
        """
    async def get_saved_gifs(self, *, hash: int = 0) -> api.messages.TypeSavedGifs:
        """The saved GIFs.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getSavedGifs
        """
    async def get_saved_history(self, peer: PeerLike, *, parent_peer: PeerLike | None = None, offset_id: MessageLike = 0, offset_date: Moment = 0, add_offset: int = 0, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0) -> api.messages.TypeMessages:
        """The messages of one chat inside of Saved Messages, the newest first.

        ``peer``: the chat.
        ``parent_peer``: the channel whose direct messages are meant.
        ``offset_id``: begin before this one; 0: with the newest (an id or a message).
        ``offset_date``: begin before this moment; 0: with the newest (Unix time (seconds), a datetime, or a
            timedelta from now).
        ``add_offset``: by how many places the page is moved; negative: towards newer ones.
        ``limit``: how many at most.
        ``max_id``: only what is older than this; 0: all (an id or a message).
        ``min_id``: only what is newer than this; 0: all (an id or a message).
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getSavedHistory
        """
    def iter_saved_history(self, peer: PeerLike, *, parent_peer: PeerLike | None = None, offset_id: MessageLike = 0, offset_date: Moment = 0, add_offset: int = 0, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeMessage]:
        """The messages of one chat inside of Saved Messages, the newest first: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_saved_history`.
        """
    async def get_saved_reaction_tags(self, *, peer: PeerLike | None = None, hash: int = 0) -> api.messages.TypeSavedReactionTags:
        """The tags of saved messages.

        ``peer``: the chat.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getSavedReactionTags
        """
    async def get_scheduled_history(self, peer: PeerLike, *, hash: int = 0) -> api.messages.TypeMessages:
        """The messages of a chat that are to be sent later.

        ``peer``: the chat.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Errors: ChatAdminRequired, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getScheduledHistory
        """
    async def get_scheduled_messages(self, peer: PeerLike, id: Some[MessageLike]) -> api.messages.TypeMessages:
        """Messages that are to be sent later, by their ids.

        ``peer``: the chat.
        ``id``: which ones (an id or a message).
        Errors: ChatAdminRequired, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getScheduledMessages
        """
    async def get_search_counters(self, peer: PeerLike, filters: Some[api.TypeMessagesFilter | type[api.TypeMessagesFilter]], *, saved_peer_id: PeerLike | None = None, top_msg_id: TopicLike | None = None) -> list[api.messages.TypeSearchCounter]:
        """How many messages of which kind a chat has.

        ``peer``: the chat.
        ``filters``: the filters.
        ``saved_peer_id``: the chat inside of Saved Messages.
        ``top_msg_id``: only in this thread or topic (an id, a topic or its first message).
        Errors: PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getSearchCounters
        """
    async def get_search_results_calendar(self, peer: PeerLike, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter], *, saved_peer_id: PeerLike | None = None, offset_id: MessageLike = 0, offset_date: Moment = 0) -> api.messages.TypeSearchResultsCalendar:
        """On which days a chat has files of a kind.

        ``peer``: the chat.
        ``filter``: only what it lets through.
        ``saved_peer_id``: the chat inside of Saved Messages.
        ``offset_id``: begin before this one; 0: with the newest (an id or a message).
        ``offset_date``: begin before this moment; 0: with the newest (Unix time (seconds), a datetime, or a
            timedelta from now).
        Errors: FilterNotSupported.
        Source: https://core.telegram.org/method/messages.getSearchResultsCalendar
        """
    def iter_search_results_calendar(self, peer: PeerLike, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter], *, saved_peer_id: PeerLike | None = None, offset_id: MessageLike = 0, offset_date: Moment = 0, limit: int | None = None) -> AsyncIterator[api.TypeSearchResultsCalendarPeriod]:
        """On which days a chat has files of a kind: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_search_results_calendar`.
        """
    async def get_search_results_positions(self, peer: PeerLike, *, saved_peer_id: PeerLike | None = None, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter] = ..., offset_id: MessageLike = 0, limit: int = 100) -> api.messages.TypeSearchResultsPositions:
        """Where in a chat files of a kind are.

        ``peer``: the chat.
        ``saved_peer_id``: the chat inside of Saved Messages.
        ``filter``: only what it lets through.
        ``offset_id``: begin before this one; 0: with the newest (an id or a message).
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/messages.getSearchResultsPositions
        """
    def iter_search_results_positions(self, peer: PeerLike, *, saved_peer_id: PeerLike | None = None, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter] = ..., offset_id: MessageLike = 0, limit: int | None = None) -> AsyncIterator[api.TypeSearchResultsPosition]:
        """Where in a chat files of a kind are: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_search_results_positions`.
        """
    async def get_split_ranges(self) -> list[api.TypeMessageRange]:
        """The ranges of messages for an export.

        Source: https://core.telegram.org/method/messages.getSplitRanges
        """
    async def get_sponsored_messages(self, peer: PeerLike, *, msg_id: MessageLike | None = None) -> api.messages.TypeSponsoredMessages:
        """The sponsored messages of a chat.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        Source: https://core.telegram.org/method/messages.getSponsoredMessages
        """
    async def get_sticker_set(self, stickerset: str | TLObject, *, hash: int = 0) -> api.messages.TypeStickerSet:
        """A set of stickers.

        ``stickerset``: the set (a short name, a link, or a set).
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Errors: EmoticonStickerpackMissing, StickersetInvalid.
        Source: https://core.telegram.org/method/messages.getStickerSet
        """
    async def get_stickers(self, emoticon: str, *, hash: int = 0) -> api.messages.TypeStickers:
        """Stickers for an emoji.

        ``emoticon``: the emoji.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Errors: EmoticonEmpty.
        Source: https://core.telegram.org/method/messages.getStickers
        """
    async def get_suggested_dialog_filters(self) -> list[api.TypeDialogFilterSuggested]:
        """Folders that are proposed.

        Source: https://core.telegram.org/method/messages.getSuggestedDialogFilters
        """
    async def get_top_reactions(self, *, limit: int = 100, hash: int = 0) -> api.messages.TypeReactions:
        """The reactions used most.

        ``limit``: how many at most.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.getTopReactions
        """
    async def get_unread_mentions(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, offset_id: MessageLike = 0, add_offset: int = 0, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0) -> api.messages.TypeMessages:
        """The messages that mention the account and were not read.

        ``peer``: the chat.
        ``top_msg_id``: only in this thread or topic (an id, a topic or its first message).
        ``offset_id``: begin before this one; 0: with the newest (an id or a message).
        ``add_offset``: by how many places the page is moved; negative: towards newer ones.
        ``limit``: how many at most.
        ``max_id``: only what is older than this; 0: all (an id or a message).
        ``min_id``: only what is newer than this; 0: all (an id or a message).
        Errors: ChannelInvalid, ChannelPrivate, MsgIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.getUnreadMentions
        """
    def iter_unread_mentions(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, offset_id: MessageLike = 0, add_offset: int = 0, max_id: MessageLike = 0, min_id: MessageLike = 0, limit: int | None = None) -> AsyncIterator[api.TypeMessage]:
        """The messages that mention the account and were not read: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_unread_mentions`.
        """
    async def get_unread_poll_votes(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, offset_id: MessageLike = 0, add_offset: int = 0, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0) -> api.messages.TypeMessages:
        """The polls of the account with votes that were not seen.

        ``peer``: the chat.
        ``top_msg_id``: only in this thread or topic (an id, a topic or its first message).
        ``offset_id``: begin before this one; 0: with the newest (an id or a message).
        ``add_offset``: by how many places the page is moved; negative: towards newer ones.
        ``limit``: how many at most.
        ``max_id``: only what is older than this; 0: all (an id or a message).
        ``min_id``: only what is newer than this; 0: all (an id or a message).
        Source: https://core.telegram.org/method/messages.getUnreadPollVotes
        """
    def iter_unread_poll_votes(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, offset_id: MessageLike = 0, add_offset: int = 0, max_id: MessageLike = 0, min_id: MessageLike = 0, limit: int | None = None) -> AsyncIterator[api.TypeMessage]:
        """The polls of the account with votes that were not seen: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_unread_poll_votes`.
        """
    async def get_unread_reactions(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, saved_peer_id: PeerLike | None = None, offset_id: MessageLike = 0, add_offset: int = 0, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0) -> api.messages.TypeMessages:
        """The messages of the account with reactions that were not seen.

        ``peer``: the chat.
        ``top_msg_id``: only in this thread or topic (an id, a topic or its first message).
        ``saved_peer_id``: the chat inside of Saved Messages.
        ``offset_id``: begin before this one; 0: with the newest (an id or a message).
        ``add_offset``: by how many places the page is moved; negative: towards newer ones.
        ``limit``: how many at most.
        ``max_id``: only what is older than this; 0: all (an id or a message).
        ``min_id``: only what is newer than this; 0: all (an id or a message).
        Source: https://core.telegram.org/method/messages.getUnreadReactions
        """
    def iter_unread_reactions(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, saved_peer_id: PeerLike | None = None, offset_id: MessageLike = 0, add_offset: int = 0, max_id: MessageLike = 0, min_id: MessageLike = 0, limit: int | None = None) -> AsyncIterator[api.TypeMessage]:
        """The messages of the account with reactions that were not seen: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_unread_reactions`.
        """
    async def get_web_page(self, url: str, *, hash: int = 0) -> api.messages.TypeWebPage:
        """A page in its instant view.

        ``url``: the address.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Errors: WcConvertUrlInvalid.
        Source: https://core.telegram.org/method/messages.getWebPage
        """
    async def get_web_page_preview(self, message: str, *, entities: Some[api.TypeMessageEntity] | None = None, parse_mode: AnyParseMode = ...) -> api.messages.TypeWebPagePreview:
        """How a text's link would be shown.

        ``message``: the text.
        ``entities``: what is bold, a link and so on; the text is taken as it is then.
        ``parse_mode``: how the text is written; by default as the client's :attr:`parse_mode` says.
        Errors: EntityBoundsInvalid, MessageEmpty.
        Source: https://core.telegram.org/method/messages.getWebPagePreview
        """
    async def hide_all_chat_join_requests(self, peer: PeerLike, *, approved: bool = False, link: str | None = None) -> api.TypeUpdates:
        """Let all in who wait to join, or turn them down.

        ``peer``: the chat.
        ``approved``: let them in; without it they are turned down.
        ``link``: the link.
        Errors: ChannelPrivate, ChatAdminRequired, ChatWriteForbidden, HideRequesterMissing, InviteHashExpired,
            PeerIdInvalid, UserChannelsTooMuch.
        Source: https://core.telegram.org/method/messages.hideAllChatJoinRequests
        """
    async def hide_chat_join_request(self, peer: PeerLike, user_id: PeerLike, *, approved: bool = False) -> api.TypeUpdates:
        """Let somebody in who waits to join, or not.

        ``peer``: the chat.
        ``user_id``: the person.
        ``approved``: let them in; without it they are turned down.
        Errors: ChatAdminRequired, HideRequesterMissing, InputUserDeactivated, PeerIdInvalid,
            UserAlreadyParticipant, UserChannelsTooMuch, UserIdInvalid.
        Source: https://core.telegram.org/method/messages.hideChatJoinRequest
        """
    async def hide_peer_settings_bar(self, peer: PeerLike) -> bool:
        """Hide what is proposed above a chat with a stranger.

        ``peer``: the chat.
        Source: https://core.telegram.org/method/messages.hidePeerSettingsBar
        """
    async def import_chat_invite(self, hash: str) -> api.messages.TypeChatInviteJoinResult:
        """Join by an invite link.

        ``hash``: the part of the link after t.me/+.
        Errors: ChannelInvalid, ChannelPrivate, ChannelsTooMuch, ChatInvalid, InviteHashEmpty, InviteHashExpired,
            InviteHashInvalid, InviteRequestSent, MsgIdInvalid, PeerIdInvalid, UserAlreadyParticipant,
            UserChannelsTooMuch, UsersTooMuch.
        Source: https://core.telegram.org/method/messages.importChatInvite
        """
    async def init_history_import(self, peer: PeerLike, file: FileLike | api.TypeInputFile, media_count: int) -> api.messages.TypeHistoryImport:
        """Begin to import a chat.

        ``peer``: the chat.
        ``file``: the file (a path, bytes, a binary file, or what was uploaded already).
        ``media_count``: how many files will be uploaded.
        Errors: ImportFileInvalid, ImportFormatUnrecognized, PreviousChatImportActiveWaitmin.
        Source: https://core.telegram.org/method/messages.initHistoryImport
        """
    async def install_sticker_set(self, stickerset: str | TLObject, archived: bool) -> api.messages.TypeStickerSetInstallResult:
        """Add a set of stickers.

        ``stickerset``: the set (a short name, a link, or a set).
        ``archived``: put it into the archive.
        Errors: StickersetInvalid.
        Source: https://core.telegram.org/method/messages.installStickerSet
        """
    async def mark_dialog_unread(self, peer: PeerLike, *, unread: bool = False, parent_peer: PeerLike | None = None) -> bool:
        """Mark a chat as unread, or as read.

        ``peer``: the chat.
        ``unread``: whether it is marked as unread.
        ``parent_peer``: the channel whose direct messages are meant.
        Errors: PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.markDialogUnread
        """
    async def migrate_chat(self, chat_id: PeerLike) -> api.Channel:
        """Make a basic group a supergroup.

        ``chat_id``: the basic group.
        Gives the channel or supergroup.
        Errors: ChannelsTooMuch, ChatAdminRequired, ChatIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.migrateChat
        """
    async def prolong_web_view(self, peer: PeerLike, bot: PeerLike, query_id: int, *, silent: bool = False, reply_to: MessageLike | api.TypeInputReplyTo | None = None, send_as: PeerLike | None = None) -> bool:
        """Keep a web app open.

        ``peer``: the chat.
        ``bot``: the bot.
        ``query_id``: the number of the query.
        ``silent``: without a sound.
        ``reply_to``: what it replies to (an id or a message).
        ``send_as``: as whom to write.
        Source: https://core.telegram.org/method/messages.prolongWebView
        """
    async def rate_transcribed_audio(self, peer: PeerLike, msg_id: MessageLike, transcription_id: int, good: bool) -> bool:
        """Say whether a transcription is right.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``transcription_id``: the transcription.
        ``good``: whether the transcription is right.
        Source: https://core.telegram.org/method/messages.rateTranscribedAudio
        """
    async def read_discussion(self, peer: PeerLike, msg_id: MessageLike, read_max_id: MessageLike) -> bool:
        """Mark a thread as read up to a message.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``read_max_id``: the last one that was read (an id or a message).
        Errors: MsgIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.readDiscussion
        """
    async def read_encrypted_history(self, peer: TLObject, max_date: Moment) -> bool:
        """Mark a secret chat as read.

        ``peer``: the secret chat (an encrypted chat).
        ``max_date``: only what is older (Unix time (seconds), a datetime, or a timedelta from now).
        Errors: MsgWaitFailed.
        Source: https://core.telegram.org/method/messages.readEncryptedHistory
        """
    async def read_featured_stickers(self, id: Sequence[int]) -> bool:
        """Mark recommended stickers as seen.

        ``id``: which ones.
        Source: https://core.telegram.org/method/messages.readFeaturedStickers
        """
    async def read_history(self, peer: PeerLike, max_id: MessageLike) -> api.messages.TypeAffectedMessages:
        """Mark a private chat or basic group as read up to a message.

        ``peer``: the chat.
        ``max_id``: up to this message (an id or a message).
        Errors: ChannelPrivate, ChatIdInvalid, MsgIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.readHistory
        """
    async def read_mentions(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None) -> api.messages.TypeAffectedHistory:
        """Mark all mentions in a chat as read.

        ``peer``: the chat.
        ``top_msg_id``: only in this thread or topic (an id, a topic or its first message).
        Errors: ChannelInvalid, ChannelPrivate, MsgIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.readMentions
        """
    async def read_message_contents(self, id: Some[MessageLike]) -> api.messages.TypeAffectedMessages:
        """Mark voice messages and mentions as heard and seen.

        ``id``: which ones (an id or a message).
        Source: https://core.telegram.org/method/messages.readMessageContents
        """
    async def read_poll_votes(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None) -> api.messages.TypeAffectedHistory:
        """Mark all votes in the polls of a chat as seen.

        ``peer``: the chat.
        ``top_msg_id``: only in this thread or topic (an id, a topic or its first message).
        Source: https://core.telegram.org/method/messages.readPollVotes
        """
    async def read_reactions(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, saved_peer_id: PeerLike | None = None) -> api.messages.TypeAffectedHistory:
        """Mark all reactions in a chat as seen.

        ``peer``: the chat.
        ``top_msg_id``: only in this thread or topic (an id, a topic or its first message).
        ``saved_peer_id``: the chat inside of Saved Messages.
        Errors: PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.readReactions
        """
    async def read_saved_history(self, parent_peer: PeerLike, peer: PeerLike, max_id: MessageLike) -> bool:
        """Mark a chat inside of direct messages as read.

        ``parent_peer``: the channel whose direct messages are meant.
        ``peer``: the chat.
        ``max_id``: up to this message (an id or a message).
        Source: https://core.telegram.org/method/messages.readSavedHistory
        """
    async def received_messages(self, max_id: MessageLike) -> list[api.TypeReceivedNotifyMessage]:
        """Confirm what arrived, so that no push message comes for it.

        ``max_id``: up to this message (an id or a message).
        Source: https://core.telegram.org/method/messages.receivedMessages
        """
    async def received_queue(self, max_qts: int) -> list[int]:
        """Confirm what arrived in secret chats.

        ``max_qts``: the last one that was received.
        Errors: MaxQtsInvalid, MsgWaitFailed.
        Source: https://core.telegram.org/method/messages.receivedQueue
        """
    async def reorder_pinned_dialogs(self, folder_id: int, order: Some[PeerLike], *, force: bool = False) -> bool:
        """Change the order of the pinned chats.

        ``folder_id``: the folder: 0 the main list, 1 the archive.
        ``order``: all of them, in the new order.
        ``force``: even if it is not needed, or would change more.
        Errors: PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.reorderPinnedDialogs
        """
    async def reorder_pinned_forum_topics(self, peer: PeerLike, order: Sequence[int], *, force: bool = False) -> api.TypeUpdates:
        """Change the order of the pinned topics.

        ``peer``: the chat.
        ``order``: all of them, in the new order.
        ``force``: even if it is not needed, or would change more.
        Source: https://core.telegram.org/method/messages.reorderPinnedForumTopics
        """
    async def reorder_pinned_saved_dialogs(self, order: Some[PeerLike], *, force: bool = False) -> bool:
        """Change the order of the pinned chats inside of Saved Messages.

        ``order``: all of them, in the new order.
        ``force``: even if it is not needed, or would change more.
        Source: https://core.telegram.org/method/messages.reorderPinnedSavedDialogs
        """
    async def reorder_quick_replies(self, order: Sequence[int]) -> bool:
        """Change the order of the quick replies.

        ``order``: all of them, in the new order.
        Source: https://core.telegram.org/method/messages.reorderQuickReplies
        """
    async def reorder_sticker_sets(self, order: Sequence[int], *, masks: bool = False, emojis: bool = False) -> bool:
        """Change the order of the stickers.

        ``order``: all of them, in the new order.
        ``masks``: those of masks.
        ``emojis``: those of custom emoji.
        Source: https://core.telegram.org/method/messages.reorderStickerSets
        """
    async def report(self, peer: PeerLike, id: Some[MessageLike], option: bytes, message: str) -> api.TypeReportResult:
        """Report messages to the moderators, step by step.

        ``peer``: the chat.
        ``id``: which ones (an id or a message).
        ``option``: the option that was chosen, as the server gave it.
        ``message``: the text.
        Errors: ChannelPrivate, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.report
        """
    async def report_encrypted_spam(self, peer: TLObject) -> bool:
        """Report a secret chat as spam.

        ``peer``: the secret chat (an encrypted chat).
        Errors: ChatIdInvalid.
        Source: https://core.telegram.org/method/messages.reportEncryptedSpam
        """
    async def report_messages_delivery(self, peer: PeerLike, id: Some[MessageLike], *, push: bool = False) -> bool:
        """Confirm that messages have arrived.

        ``peer``: the chat.
        ``id``: which ones (an id or a message).
        ``push``: the messages came as push messages.
        Source: https://core.telegram.org/method/messages.reportMessagesDelivery
        """
    async def report_music_listen(self, id: TLObject, listened_duration: int | timedelta) -> bool:
        """Tell that music was listened to.

        ``id``: the file (a document, or a message with one).
        ``listened_duration``: how long it was listened to (seconds or a timedelta).
        Source: https://core.telegram.org/method/messages.reportMusicListen
        """
    async def report_reaction(self, peer: PeerLike, id: MessageLike, reaction_peer: PeerLike) -> bool:
        """Report a reaction.

        ``peer``: the chat.
        ``id``: which one (an id or a message).
        ``reaction_peer``: whose reaction it is.
        Source: https://core.telegram.org/method/messages.reportReaction
        """
    async def report_read_metrics(self, peer: PeerLike, metrics: Some[api.TypeInputMessageReadMetric]) -> bool:
        """Tell how messages were read.

        ``peer``: the chat.
        ``metrics``: what was read, and how.
        Source: https://core.telegram.org/method/messages.reportReadMetrics
        """
    async def report_spam(self, peer: PeerLike) -> bool:
        """Report a new chat as spam.

        ``peer``: the chat.
        Errors: ChannelPrivate, MsgIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.reportSpam
        """
    async def report_sponsored_message(self, random_id: bytes, option: bytes) -> api.channels.TypeSponsoredMessageReportResult:
        """Report a sponsored message, step by step.

        ``random_id``: the number of the sponsored message.
        ``option``: the option that was chosen, as the server gave it.
        Source: https://core.telegram.org/method/messages.reportSponsoredMessage
        """
    async def request_app_web_view(self, peer: PeerLike, app: api.TypeInputBotApp, platform: str, *, write_allowed: bool = False, compact: bool = False, fullscreen: bool = False, start_param: str | None = None, theme_params: JSONLike | api.TypeDataJSON | None = None) -> api.TypeWebViewResult:
        """Open a web app by its link.

        ``peer``: the chat.
        ``app``: the web app.
        ``platform``: the name of the program's platform.
        ``write_allowed``: let the bot write to this account.
        ``compact``: open the window at half height.
        ``fullscreen``: open the window on the whole screen.
        ``start_param``: what is handed to the bot.
        ``theme_params``: the colors of the program (what `json.dumps` takes, or the JSON text itself).
        Source: https://core.telegram.org/method/messages.requestAppWebView
        """
    async def request_chat_join_web_view(self, query_id: int, platform: str, *, theme_params: JSONLike | api.TypeDataJSON | None = None) -> api.TypeWebViewResult:
        """Open the web app that decides who may join.

        ``query_id``: the number of the query.
        ``platform``: the name of the program's platform.
        ``theme_params``: the colors of the program (what `json.dumps` takes, or the JSON text itself).
        Source: https://core.telegram.org/method/messages.requestChatJoinWebView
        """
    async def request_encryption(self, user_id: PeerLike, g_a: bytes, *, random_id: int = 0) -> api.TypeEncryptedChat:
        """Ask for a secret chat.

        ``user_id``: the person.
        ``g_a``: the first half of the key exchange.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        Errors: DhGAInvalid, InputUserDeactivated, UserIdInvalid.
        Source: https://core.telegram.org/method/messages.requestEncryption
        """
    async def request_main_web_view(self, peer: PeerLike, bot: PeerLike, platform: str, *, compact: bool = False, fullscreen: bool = False, start_param: str | None = None, theme_params: JSONLike | api.TypeDataJSON | None = None) -> api.TypeWebViewResult:
        """Open the main web app of a bot.

        ``peer``: the chat.
        ``bot``: the bot.
        ``platform``: the name of the program's platform.
        ``compact``: open the window at half height.
        ``fullscreen``: open the window on the whole screen.
        ``start_param``: what is handed to the bot.
        ``theme_params``: the colors of the program (what `json.dumps` takes, or the JSON text itself).
        Source: https://core.telegram.org/method/messages.requestMainWebView
        """
    async def request_simple_web_view(self, bot: PeerLike, platform: str, *, from_switch_webview: bool = False, from_side_menu: bool = False, compact: bool = False, fullscreen: bool = False, url: str | None = None, start_param: str | None = None, theme_params: JSONLike | api.TypeDataJSON | None = None) -> api.TypeWebViewResult:
        """Open a web app from a keyboard or the side menu.

        ``bot``: the bot.
        ``platform``: the name of the program's platform.
        ``from_switch_webview``: opened from inline results.
        ``from_side_menu``: opened from the side menu.
        ``compact``: open the window at half height.
        ``fullscreen``: open the window on the whole screen.
        ``url``: the address.
        ``start_param``: what is handed to the bot.
        ``theme_params``: the colors of the program (what `json.dumps` takes, or the JSON text itself).
        Source: https://core.telegram.org/method/messages.requestSimpleWebView
        """
    async def request_url_auth(self, *, peer: PeerLike | None = None, msg_id: MessageLike | None = None, button_id: int | None = None, url: str | None = None, in_app_origin: str | None = None) -> api.TypeUrlAuthResult:
        """What a login to a site by Telegram would do.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``button_id``: the button's number in the message.
        ``url``: the address.
        ``in_app_origin``: the address of the page inside of the program.
        Source: https://core.telegram.org/method/messages.requestUrlAuth
        """
    async def request_web_view(self, peer: PeerLike, bot: PeerLike, platform: str, *, from_bot_menu: bool = False, silent: bool = False, compact: bool = False, fullscreen: bool = False, url: str | None = None, start_param: str | None = None, theme_params: JSONLike | api.TypeDataJSON | None = None, reply_to: MessageLike | api.TypeInputReplyTo | None = None, send_as: PeerLike | None = None) -> api.TypeWebViewResult:
        """Open a web app in a chat.

        ``peer``: the chat.
        ``bot``: the bot.
        ``platform``: the name of the program's platform.
        ``from_bot_menu``: opened from the bot's menu button.
        ``silent``: without a sound.
        ``compact``: open the window at half height.
        ``fullscreen``: open the window on the whole screen.
        ``url``: the address.
        ``start_param``: what is handed to the bot.
        ``theme_params``: the colors of the program (what `json.dumps` takes, or the JSON text itself).
        ``reply_to``: what it replies to (an id or a message).
        ``send_as``: as whom to write.
        Source: https://core.telegram.org/method/messages.requestWebView
        """
    async def save_default_send_as(self, peer: PeerLike, send_as: PeerLike) -> bool:
        """Choose as whom to write in a chat.

        ``peer``: the chat.
        ``send_as``: as whom to write.
        Errors: PeerIdInvalid, SendAsPeerInvalid.
        Source: https://core.telegram.org/method/messages.saveDefaultSendAs
        """
    async def save_draft(self, peer: PeerLike, message: str, *, no_webpage: bool = False, invert_media: bool = False, reply_to: MessageLike | api.TypeInputReplyTo | None = None, entities: Some[api.TypeMessageEntity] | None = None, media: Sendable | None = None, effect: int | None = None, suggested_post: api.TypeSuggestedPost | None = None, rich_message: api.TypeInputRichMessage | None = None, parse_mode: AnyParseMode = ...) -> bool:
        """Save the draft of a chat, or delete it with an empty text.

        ``peer``: the chat.
        ``message``: the text.
        ``no_webpage``: without a preview of links.
        ``invert_media``: show the preview above the text.
        ``reply_to``: what it replies to (an id or a message).
        ``entities``: what is bold, a link and so on; the text is taken as it is then.
        ``media``: what to send (a path, bytes, a binary file, an address, a message, a photo or a document).
        ``effect``: the id of an animated effect.
        ``suggested_post``: what is proposed to the channel: price and time.
        ``rich_message``: the text with its layout, instead of a plain one.
        ``parse_mode``: how the text is written; by default as the client's :attr:`parse_mode` says.
        Errors: EntityBoundsInvalid, MsgIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.saveDraft
        """
    async def save_gif(self, id: TLObject, unsave: bool) -> bool:
        """Keep a GIF, or remove it.

        ``id``: the file (a document, or a message with one).
        ``unsave``: remove it.
        Errors: GifIdInvalid.
        Source: https://core.telegram.org/method/messages.saveGif
        """
    async def save_prepared_inline_message(self, result: api.TypeInputBotInlineResult, user_id: PeerLike, *, peer_types: Some[api.TypeInlineQueryPeerType | type[api.TypeInlineQueryPeerType]] | None = None) -> api.messages.TypeBotPreparedInlineMessage:
        """Prepare a message that a user of a web app can send.

        ``result``: the result.
        ``user_id``: the person.
        ``peer_types``: in which kinds of chat it may be sent.
        Source: https://core.telegram.org/method/messages.savePreparedInlineMessage
        """
    async def save_recent_sticker(self, id: TLObject, unsave: bool, *, attached: bool = False) -> bool:
        """Add a sticker to those used lately, or remove it.

        ``id``: the file (a document, or a message with one).
        ``unsave``: remove it.
        ``attached``: those for photos and videos, which can be masks.
        Errors: StickerIdInvalid.
        Source: https://core.telegram.org/method/messages.saveRecentSticker
        """
    async def search(self, peer: PeerLike, q: str, *, from_id: PeerLike | None = None, saved_peer_id: PeerLike | None = None, saved_reaction: Some[str | int | api.TypeReaction] | None = None, top_msg_id: TopicLike | None = None, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter] = ..., min_date: Moment = 0, max_date: Moment = 0, offset_id: MessageLike = 0, add_offset: int = 0, limit: int = 100, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0) -> api.messages.TypeMessages:
        """Search the messages of a chat, the newest first.

        ``peer``: the chat.
        ``q``: what to search for.
        ``from_id``: only what this one wrote.
        ``saved_peer_id``: the chat inside of Saved Messages.
        ``saved_reaction``: only messages with these tags (an emoji, or the id of a custom one).
        ``top_msg_id``: only in this thread or topic (an id, a topic or its first message).
        ``filter``: only what it lets through.
        ``min_date``: only what is newer (Unix time (seconds), a datetime, or a timedelta from now).
        ``max_date``: only what is older (Unix time (seconds), a datetime, or a timedelta from now).
        ``offset_id``: begin before this one; 0: with the newest (an id or a message).
        ``add_offset``: by how many places the page is moved; negative: towards newer ones.
        ``limit``: how many at most.
        ``max_id``: only what is older than this; 0: all (an id or a message).
        ``min_id``: only what is newer than this; 0: all (an id or a message).
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Errors: ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatIdInvalid, FromPeerInvalid,
            InputFilterInvalid, InputUserDeactivated, MsgIdInvalid, PeerIdInvalid, PeerIdNotSupported,
            SearchQueryEmpty, UserIdInvalid.
        Source: https://core.telegram.org/method/messages.search
        """
    def iter_search(self, peer: PeerLike, q: str, *, from_id: PeerLike | None = None, saved_peer_id: PeerLike | None = None, saved_reaction: Some[str | int | api.TypeReaction] | None = None, top_msg_id: TopicLike | None = None, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter] = ..., min_date: Moment = 0, max_date: Moment = 0, offset_id: MessageLike = 0, add_offset: int = 0, max_id: MessageLike = 0, min_id: MessageLike = 0, hash: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeMessage]:
        """Search the messages of a chat, the newest first: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`search`.
        """
    async def search_custom_emoji(self, emoticon: str, *, hash: int = 0) -> api.TypeEmojiList:
        """Search custom emoji by an emoji.

        ``emoticon``: the emoji.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Errors: EmoticonEmpty.
        Source: https://core.telegram.org/method/messages.searchCustomEmoji
        """
    async def search_emoji_sticker_sets(self, q: str, *, exclude_featured: bool = False, hash: int = 0) -> api.messages.TypeFoundStickerSets:
        """Search sets of custom emoji.

        ``q``: what to search for.
        ``exclude_featured``: without those that Telegram recommends.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.searchEmojiStickerSets
        """
    async def search_global(self, q: str, *, broadcasts_only: bool = False, groups_only: bool = False, users_only: bool = False, folder_id: int | None = None, community: PeerLike | None = None, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter] = ..., min_date: Moment = 0, max_date: Moment = 0, offset_rate: int = 0, offset_peer: PeerLike = ..., offset_id: MessageLike = 0, limit: int = 100) -> api.messages.TypeMessages:
        """Search the messages of all chats.

        ``q``: what to search for.
        ``broadcasts_only``: only channels.
        ``groups_only``: only groups.
        ``users_only``: only private chats.
        ``folder_id``: the folder: 0 the main list, 1 the archive.
        ``community``: the community.
        ``filter``: only what it lets through.
        ``min_date``: only what is newer (Unix time (seconds), a datetime, or a timedelta from now).
        ``max_date``: only what is older (Unix time (seconds), a datetime, or a timedelta from now).
        ``offset_rate``: the rate that came with the page before; 0: the first page.
        ``offset_peer``: the chat of the last one of the page before.
        ``offset_id``: begin before this one; 0: with the newest (an id or a message).
        ``limit``: how many at most.
        Errors: FolderIdInvalid, SearchQueryEmpty.
        Source: https://core.telegram.org/method/messages.searchGlobal
        """
    def iter_search_global(self, q: str, *, broadcasts_only: bool = False, groups_only: bool = False, users_only: bool = False, folder_id: int | None = None, community: PeerLike | None = None, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter] = ..., min_date: Moment = 0, max_date: Moment = 0, offset_rate: int = 0, offset_peer: PeerLike = ..., offset_id: MessageLike = 0, limit: int | None = None) -> AsyncIterator[api.TypeMessage]:
        """Search the messages of all chats: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`search_global`.
        """
    async def search_sent_media(self, q: str, *, filter: api.TypeMessagesFilter | type[api.TypeMessagesFilter] = ..., limit: int = 100) -> api.messages.TypeMessages:
        """Search the files that the account has sent.

        ``q``: what to search for.
        ``filter``: only what it lets through.
        ``limit``: how many at most.
        Errors: FilterNotSupported.
        Source: https://core.telegram.org/method/messages.searchSentMedia
        """
    async def search_sticker_sets(self, q: str, *, exclude_featured: bool = False, hash: int = 0) -> api.messages.TypeFoundStickerSets:
        """Search sets of stickers.

        ``q``: what to search for.
        ``exclude_featured``: without those that Telegram recommends.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.searchStickerSets
        """
    async def search_stickers(self, q: str, emoticon: str, lang_code: Sequence[str], *, emojis: bool = False, offset: int = 0, limit: int = 100, hash: int = 0) -> api.messages.TypeFoundStickers:
        """Search stickers.

        ``q``: what to search for.
        ``emoticon``: the emoji.
        ``lang_code``: the language, such as "en".
        ``emojis``: those of custom emoji.
        ``offset``: where to begin.
        ``limit``: how many at most.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/messages.searchStickers
        """
    def iter_search_stickers(self, q: str, emoticon: str, lang_code: Sequence[str], *, emojis: bool = False, offset: int = 0, hash: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeDocument]:
        """Search stickers: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`search_stickers`.
        """
    async def send_bot_requested_peer(self, peer: PeerLike, button_id: int, requested_peers: Some[PeerLike], *, msg_id: MessageLike | None = None, webapp_req_id: str | None = None) -> api.TypeUpdates:
        """Give a bot the person or chat that it asked for.

        ``peer``: the chat.
        ``button_id``: the button's number in the message.
        ``requested_peers``: what the user chose.
        ``msg_id``: the message (an id or a message).
        ``webapp_req_id``: the number of the request that the web app made.
        Source: https://core.telegram.org/method/messages.sendBotRequestedPeer
        """
    async def send_encrypted(self, peer: TLObject, data: bytes, *, silent: bool = False, random_id: int = 0) -> api.messages.TypeSentEncryptedMessage:
        """Send a message to a secret chat.

        ``peer``: the secret chat (an encrypted chat).
        ``data``: the data of the button.
        ``silent``: without a sound.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        Errors: ChatIdInvalid, DataInvalid, DataTooLong, EncryptionDeclined, MsgWaitFailed, UserIsBlocked.
        Source: https://core.telegram.org/method/messages.sendEncrypted
        """
    async def send_encrypted_file(self, peer: TLObject, data: bytes, file: api.TypeInputEncryptedFile | type[api.TypeInputEncryptedFile], *, silent: bool = False, random_id: int = 0) -> api.messages.TypeSentEncryptedMessage:
        """Send a file to a secret chat.

        ``peer``: the secret chat (an encrypted chat).
        ``data``: the data of the button.
        ``file``: the file.
        ``silent``: without a sound.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        Errors: DataTooLong, EncryptionDeclined, FileEmtpy, Md5ChecksumInvalid, MsgWaitFailed.
        Source: https://core.telegram.org/method/messages.sendEncryptedFile
        """
    async def send_encrypted_service(self, peer: TLObject, data: bytes, *, random_id: int = 0) -> api.messages.TypeSentEncryptedMessage:
        """Send a service message to a secret chat.

        ``peer``: the secret chat (an encrypted chat).
        ``data``: the data of the button.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        Errors: DataInvalid, EncryptionDeclined, EncryptionIdInvalid, MsgWaitFailed, UserDeleted, UserIsBlocked.
        Source: https://core.telegram.org/method/messages.sendEncryptedService
        """
    async def send_inline_bot_result(self, peer: PeerLike, query_id: int, id: str, *, silent: bool = False, background: bool = False, clear_draft: bool = False, hide_via: bool = False, reply_to: MessageLike | api.TypeInputReplyTo | None = None, random_id: int = 0, schedule_date: Moment | None = None, send_as: PeerLike | None = None, quick_reply_shortcut: int | str | api.TypeInputQuickReplyShortcut | None = None, allow_paid_stars: int | None = None) -> api.Message:
        """Send one of the results that a bot has found.

        ``peer``: the chat.
        ``query_id``: the number of the query.
        ``id``: its id.
        ``silent``: without a sound.
        ``background``: without bringing the program to the front: the other side is not disturbed.
        ``clear_draft``: remove the draft of the chat.
        ``hide_via``: without the name of the bot.
        ``reply_to``: what it replies to (an id or a message).
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        ``schedule_date``: when to send it; without it at once (Unix time (seconds), a datetime, or a timedelta from
            now).
        ``send_as``: as whom to write.
        ``quick_reply_shortcut``: the quick reply that it becomes a part of (its id or its name).
        ``allow_paid_stars``: the most that may be paid for it, in Stars.
        Gives the message.
        Errors: ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatGuestSendForbidden, ChatRestricted,
            ChatSendAudiosForbidden, ChatSendGameForbidden, ChatSendGifsForbidden, ChatSendInlineForbidden,
            ChatSendMediaForbidden, ChatSendPhotosForbidden, ChatSendStickersForbidden, ChatSendVoicesForbidden,
            ChatWriteForbidden, EntityBoundsInvalid, InlineResultExpired, InputUserDeactivated, MediaEmpty,
            MsgIdInvalid, PeerIdInvalid, QueryIdEmpty, RandomIdDuplicate, ResultIdEmpty, ScheduleDateTooLate,
            ScheduleTooMuch, SlowmodeWait, TopicDeleted, UserBannedInChannel, VoiceMessagesForbidden,
            WebpageCurlFailed, WebpageMediaEmpty, YouBlockedUser.
        Source: https://core.telegram.org/method/messages.sendInlineBotResult
        """
    async def send_media(self, peer: PeerLike, media: Sendable, message: str, *, silent: bool = False, background: bool = False, clear_draft: bool = False, noforwards: bool = False, update_stickersets_order: bool = False, invert_media: bool = False, allow_paid_floodskip: bool = False, reply_to: MessageLike | api.TypeInputReplyTo | None = None, random_id: int = 0, reply_markup: Buttons | None = None, entities: Some[api.TypeMessageEntity] | None = None, schedule_date: Moment | None = None, schedule_repeat_period: int | timedelta | None = None, send_as: PeerLike | None = None, quick_reply_shortcut: int | str | api.TypeInputQuickReplyShortcut | None = None, effect: int | None = None, allow_paid_stars: int | None = None, suggested_post: api.TypeSuggestedPost | None = None, parse_mode: AnyParseMode = ...) -> api.Message:
        """Send a photo, a file, a poll, a place.

        ``peer``: the chat.
        ``media``: what to send (a path, bytes, a binary file, an address, a message, a photo or a document).
        ``message``: the text.
        ``silent``: without a sound.
        ``background``: without bringing the program to the front: the other side is not disturbed.
        ``clear_draft``: remove the draft of the chat.
        ``noforwards``: forbid forwarding and saving.
        ``update_stickersets_order``: move the sets that are used to the front.
        ``invert_media``: show the preview above the text.
        ``allow_paid_floodskip``: pay from the bot's balance to send more a second than is free.
        ``reply_to``: what it replies to (an id or a message).
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        ``reply_markup``: the buttons under the message (buttons, in rows).
        ``entities``: what is bold, a link and so on; the text is taken as it is then.
        ``schedule_date``: when to send it; without it at once (Unix time (seconds), a datetime, or a timedelta from
            now).
        ``schedule_repeat_period``: send it again after every such time (seconds or a timedelta).
        ``send_as``: as whom to write.
        ``quick_reply_shortcut``: the quick reply that it becomes a part of (its id or its name).
        ``effect``: the id of an animated effect.
        ``allow_paid_stars``: the most that may be paid for it, in Stars.
        ``suggested_post``: what is proposed to the channel: price and time.
        ``parse_mode``: how the text is written; by default as the client's :attr:`parse_mode` says.
        Gives the message as the server keeps it.
        Errors: BotPaymentsDisabled, BroadcastPublicVotersForbidden, ButtonDataInvalid, ButtonTypeInvalid,
            ButtonUrlInvalid, ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatForwardsRestricted,
            ChatGuestSendForbidden, ChatRestricted, ChatSendAudiosForbidden, ChatSendDocsForbidden,
            ChatSendGifsForbidden, ChatSendMediaForbidden, ChatSendPhotosForbidden, ChatSendPollForbidden,
            ChatSendStickersForbidden, ChatSendVideosForbidden, ChatSendVoicesForbidden, ChatWriteForbidden,
            CurrencyTotalAmountInvalid, DocumentInvalid, EmoticonInvalid, EntityBoundsInvalid, ExternalUrlInvalid,
            FilePartLengthInvalid, FilePartsInvalid, FileReferenceEmpty, FileReferenceExpired, GameBotInvalid,
            ImageProcessFailed, InputUserDeactivated, Md5ChecksumInvalid, MediaCaptionTooLong, MediaEmpty,
            MediaInvalid, MsgIdInvalid, PaymentProviderInvalid, PeerIdInvalid, PhotoExtInvalid,
            PhotoInvalidDimensions, PhotoSaveFileInvalid, PollAnswerInvalid, PollAnswersInvalid,
            PollOptionDuplicate, PollOptionInvalid, PollQuestionInvalid, PremiumAccountRequired,
            QuizCorrectAnswerInvalid, QuizCorrectAnswersEmpty, QuizCorrectAnswersTooMuch, QuizMultipleInvalid,
            RandomIdDuplicate, ReplyMarkupBuyEmpty, ReplyMarkupInvalid, ReplyMarkupTooLong, ScheduleBotNotAllowed,
            ScheduleDateTooLate, ScheduleTooMuch, SendAsPeerInvalid, SlowmodeWait, TopicClosed, TopicDeleted,
            TtlMediaInvalid, UserBannedInChannel, UserIsBlocked, UserIsBot, VideoContentTypeInvalid,
            VoiceMessagesForbidden, WebdocumentMimeInvalid, WebpageCurlFailed, WebpageMediaEmpty, YouBlockedUser.
        Source: https://core.telegram.org/method/messages.sendMedia
        """
    async def send_message(self, peer: PeerLike, message: str, *, no_webpage: bool = False, silent: bool = False, background: bool = False, clear_draft: bool = False, noforwards: bool = False, update_stickersets_order: bool = False, invert_media: bool = False, allow_paid_floodskip: bool = False, reply_to: MessageLike | api.TypeInputReplyTo | None = None, random_id: int = 0, reply_markup: Buttons | None = None, entities: Some[api.TypeMessageEntity] | None = None, schedule_date: Moment | None = None, schedule_repeat_period: int | timedelta | None = None, send_as: PeerLike | None = None, quick_reply_shortcut: int | str | api.TypeInputQuickReplyShortcut | None = None, effect: int | None = None, allow_paid_stars: int | None = None, suggested_post: api.TypeSuggestedPost | None = None, rich_message: api.TypeInputRichMessage | None = None, parse_mode: AnyParseMode = ...) -> api.Message:
        """Send a text.

        ``peer``: the chat.
        ``message``: the text.
        ``no_webpage``: without a preview of links.
        ``silent``: without a sound.
        ``background``: without bringing the program to the front: the other side is not disturbed.
        ``clear_draft``: remove the draft of the chat.
        ``noforwards``: forbid forwarding and saving.
        ``update_stickersets_order``: move the sets that are used to the front.
        ``invert_media``: show the preview above the text.
        ``allow_paid_floodskip``: pay from the bot's balance to send more a second than is free.
        ``reply_to``: what it replies to (an id or a message).
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        ``reply_markup``: the buttons under the message (buttons, in rows).
        ``entities``: what is bold, a link and so on; the text is taken as it is then.
        ``schedule_date``: when to send it; without it at once (Unix time (seconds), a datetime, or a timedelta from
            now).
        ``schedule_repeat_period``: send it again after every such time (seconds or a timedelta).
        ``send_as``: as whom to write.
        ``quick_reply_shortcut``: the quick reply that it becomes a part of (its id or its name).
        ``effect``: the id of an animated effect.
        ``allow_paid_stars``: the most that may be paid for it, in Stars.
        ``suggested_post``: what is proposed to the channel: price and time.
        ``rich_message``: the text with its layout, instead of a plain one.
        ``parse_mode``: how the text is written; by default as the client's :attr:`parse_mode` says.
        Gives the message as the server keeps it.
        Errors: BotDomainInvalid, BotInvalid, ButtonDataInvalid, ButtonTypeInvalid, ButtonUrlInvalid,
            ButtonUserPrivacyRestricted, ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatGuestSendForbidden,
            ChatIdInvalid, ChatRestricted, ChatSendPlainForbidden, ChatWriteForbidden, EncryptionDeclined,
            EntitiesTooLong, EntityBoundsInvalid, EntityMentionUserInvalid, FromMessageBotDisabled,
            InputUserDeactivated, MessageEmpty, MessageTooLong, MsgIdInvalid, PaymentUnsupported, PeerIdInvalid,
            PinnedDialogsTooMuch, PollOptionInvalid, RandomIdDuplicate, ReplyMarkupInvalid, ReplyMarkupTooLong,
            ScheduleBotNotAllowed, ScheduleDateTooLate, ScheduleStatusPrivate, ScheduleTooMuch, SendAsPeerInvalid,
            SlowmodeWait, TopicClosed, TopicDeleted, UserBannedInChannel, UserIsBlocked, UserIsBot,
            WcConvertUrlInvalid, YouBlockedUser.
        Source: https://core.telegram.org/method/messages.sendMessage
        """
    async def send_multi_media(self, peer: PeerLike, multi_media: Some[api.TypeInputSingleMedia], *, silent: bool = False, background: bool = False, clear_draft: bool = False, noforwards: bool = False, update_stickersets_order: bool = False, invert_media: bool = False, allow_paid_floodskip: bool = False, reply_to: MessageLike | api.TypeInputReplyTo | None = None, schedule_date: Moment | None = None, send_as: PeerLike | None = None, quick_reply_shortcut: int | str | api.TypeInputQuickReplyShortcut | None = None, effect: int | None = None, allow_paid_stars: int | None = None) -> list[api.Message]:
        """Send an album.

        ``peer``: the chat.
        ``multi_media``: the files of the album.
        ``silent``: without a sound.
        ``background``: without bringing the program to the front: the other side is not disturbed.
        ``clear_draft``: remove the draft of the chat.
        ``noforwards``: forbid forwarding and saving.
        ``update_stickersets_order``: move the sets that are used to the front.
        ``invert_media``: show the preview above the text.
        ``allow_paid_floodskip``: pay from the bot's balance to send more a second than is free.
        ``reply_to``: what it replies to (an id or a message).
        ``schedule_date``: when to send it; without it at once (Unix time (seconds), a datetime, or a timedelta from
            now).
        ``send_as``: as whom to write.
        ``quick_reply_shortcut``: the quick reply that it becomes a part of (its id or its name).
        ``effect``: the id of an animated effect.
        ``allow_paid_stars``: the most that may be paid for it, in Stars.
        Gives the messages of the album as the server keeps them.
        Errors: ChannelPrivate, ChatAdminRequired, ChatForwardsRestricted, ChatSendMediaForbidden,
            ChatWriteForbidden, EntityBoundsInvalid, MediaCaptionTooLong, MediaEmpty, MediaInvalid,
            MultiMediaTooLong, PeerIdInvalid, RandomIdDuplicate, RandomIdEmpty, ScheduleDateTooLate,
            ScheduleTooMuch, SendAsPeerInvalid, SlowmodeWait, TopicDeleted, UserBannedInChannel.
        Source: https://core.telegram.org/method/messages.sendMultiMedia
        """
    async def send_paid_reaction(self, peer: PeerLike, msg_id: MessageLike, count: int, *, random_id: int = 0, private: api.TypePaidReactionPrivacy | type[api.TypePaidReactionPrivacy] | None = None) -> api.TypeUpdates:
        """React with Stars.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``count``: how many.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        ``private``: who is shown as the payer.
        Source: https://core.telegram.org/method/messages.sendPaidReaction
        """
    async def send_quick_reply_messages(self, peer: PeerLike, shortcut_id: int, id: Some[MessageLike], *, random_id: Sequence[int] = ...) -> list[api.Message]:
        """Send a quick reply.

        ``peer``: the chat.
        ``shortcut_id``: the quick reply.
        ``id``: which ones (an id or a message).
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        Gives the messages, in order.
        Source: https://core.telegram.org/method/messages.sendQuickReplyMessages
        """
    async def send_reaction(self, peer: PeerLike, msg_id: MessageLike, *, big: bool = False, add_to_recent: bool = False, reaction: Some[str | int | api.TypeReaction] | None = None) -> api.TypeUpdates:
        """React to a message, or take reactions back.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``big``: with the large animation.
        ``add_to_recent``: keep the reaction among the recently used ones.
        ``reaction``: the reaction (an emoji, or the id of a custom one).
        Errors: ChannelInvalid, ChannelPrivate, ChatWriteForbidden, MessageIdInvalid, MessageNotModified,
            MsgIdInvalid, PeerIdInvalid, PremiumAccountRequired, ReactionEmpty, ReactionInvalid, ReactionsTooMany,
            UserBannedInChannel.
        Source: https://core.telegram.org/method/messages.sendReaction
        """
    async def send_scheduled_messages(self, peer: PeerLike, id: Some[MessageLike]) -> list[api.Message]:
        """Send at once what was to be sent later.

        ``peer``: the chat.
        ``id``: which ones (an id or a message).
        Gives the messages, in order.
        Errors: MessageIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.sendScheduledMessages
        """
    async def send_screenshot_notification(self, peer: PeerLike, reply_to: MessageLike | api.TypeInputReplyTo, *, random_id: int = 0) -> api.TypeUpdates:
        """Tell the other side that a screenshot was made.

        ``peer``: the chat.
        ``reply_to``: what it replies to (an id or a message).
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        Errors: InputUserDeactivated, PeerIdInvalid, YouBlockedUser.
        Source: https://core.telegram.org/method/messages.sendScreenshotNotification
        """
    async def send_vote(self, peer: PeerLike, msg_id: MessageLike, options: Sequence[bytes]) -> api.TypeUpdates:
        """Vote in a poll, or take the vote back.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``options``: the chosen answers; none takes the vote back.
        Errors: ChannelInvalid, ChannelPrivate, MessageIdInvalid, MessagePollClosed, MsgIdInvalid, OptionInvalid,
            OptionsTooMuch, PeerIdInvalid, RevoteNotAllowed.
        Source: https://core.telegram.org/method/messages.sendVote
        """
    async def send_web_view_data(self, bot: PeerLike, button_text: str, data: str, *, random_id: int = 0) -> api.TypeUpdates:
        """Send a bot what its web app gives back.

        ``bot``: the bot.
        ``button_text``: the text of the button that was pressed.
        ``data``: what the web app has sent.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        Source: https://core.telegram.org/method/messages.sendWebViewData
        """
    async def send_web_view_result_message(self, bot_query_id: str, result: api.TypeInputBotInlineResult) -> api.TypeWebViewMessageSent:
        """Send a message for the user of a web app, as its bot.

        ``bot_query_id``: the id of the query, as the bot knows it.
        ``result``: the result.
        Errors: QueryIdInvalid.
        Source: https://core.telegram.org/method/messages.sendWebViewResultMessage
        """
    async def set_bot_callback_answer(self, query_id: int, cache_time: int | timedelta, *, alert: bool = False, message: str | None = None, url: str | None = None) -> bool:
        """Answer the press of a button, as a bot.

        ``query_id``: the number of the query.
        ``cache_time``: how long the answer may be kept (seconds or a timedelta).
        ``alert``: show the text in a window that has to be closed.
        ``message``: the text.
        ``url``: the address.
        Errors: MessageTooLong, QueryIdInvalid, UrlInvalid, UserBotRequired.
        Source: https://core.telegram.org/method/messages.setBotCallbackAnswer
        """
    async def set_bot_guest_chat_result(self, query_id: int, result: api.TypeInputBotInlineResult) -> api.TypeInputBotInlineMessageID:
        """Answer a message in a chat that the bot is a guest of.

        ``query_id``: the number of the query.
        ``result``: the result.
        Source: https://core.telegram.org/method/messages.setBotGuestChatResult
        """
    async def set_bot_precheckout_results(self, query_id: int, *, success: bool = False, error: str | None = None) -> bool:
        """Let a payment go through, or stop it, as a bot.

        ``query_id``: the number of the query.
        ``success``: whether it went well.
        ``error``: what went wrong, for the user.
        Errors: ErrorTextEmpty.
        Source: https://core.telegram.org/method/messages.setBotPrecheckoutResults
        """
    async def set_bot_shipping_results(self, query_id: int, *, error: str | None = None, shipping_options: Some[api.TypeShippingOption] | None = None) -> bool:
        """Say how goods can be sent, as a bot.

        ``query_id``: the number of the query.
        ``error``: what went wrong, for the user.
        ``shipping_options``: the ways to send it.
        Errors: QueryIdInvalid.
        Source: https://core.telegram.org/method/messages.setBotShippingResults
        """
    async def set_chat_available_reactions(self, peer: PeerLike, available_reactions: api.TypeChatReactions | type[api.TypeChatReactions], *, reactions_limit: int | None = None, paid_enabled: bool | None = None) -> api.TypeUpdates:
        """Say which reactions a chat allows.

        ``peer``: the chat.
        ``available_reactions``: which reactions are allowed.
        ``reactions_limit``: how many different reactions a message may have.
        ``paid_enabled``: whether paid reactions are allowed.
        Errors: ChatAdminRequired, ChatNotModified, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.setChatAvailableReactions
        """
    async def set_chat_theme(self, peer: PeerLike, theme: api.TypeInputChatTheme | type[api.TypeInputChatTheme]) -> api.TypeUpdates:
        """Set the theme of a chat.

        ``peer``: the chat.
        ``theme``: the theme.
        Errors: EmojiInvalid, EmojiNotModified, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.setChatTheme
        """
    async def set_chat_wall_paper(self, peer: PeerLike, *, for_both: bool = False, revert: bool = False, wallpaper: str | TLObject | None = None, settings: api.TypeWallPaperSettings | None = None, id: MessageLike | None = None) -> api.TypeUpdates:
        """Set the wallpaper of a chat.

        ``peer``: the chat.
        ``for_both``: for the other side too.
        ``revert``: back to the wallpaper before.
        ``wallpaper``: the wallpaper (a wallpaper, or the slug of its link).
        ``settings``: the settings.
        ``id``: which one (an id or a message).
        Errors: PeerIdInvalid, WallpaperInvalid.
        Source: https://core.telegram.org/method/messages.setChatWallPaper
        """
    async def set_default_history_ttl(self, period: int | timedelta) -> bool:
        """Say after how long messages of new chats vanish.

        ``period``: for how long (seconds or a timedelta).
        Source: https://core.telegram.org/method/messages.setDefaultHistoryTTL
        """
    async def set_default_reaction(self, reaction: str | int | api.TypeReaction) -> bool:
        """Choose the reaction of a double tap.

        ``reaction``: the reaction (an emoji, or the id of a custom one).
        Errors: ReactionInvalid.
        Source: https://core.telegram.org/method/messages.setDefaultReaction
        """
    async def set_encrypted_typing(self, peer: TLObject, typing: bool) -> bool:
        """Show in a secret chat that something is being written.

        ``peer``: the secret chat (an encrypted chat).
        ``typing``: whether something is being written.
        Errors: ChatIdInvalid.
        Source: https://core.telegram.org/method/messages.setEncryptedTyping
        """
    async def set_game_score(self, peer: PeerLike, id: MessageLike, user_id: PeerLike, score: int, *, edit_message: bool = False, force: bool = False) -> api.Message:
        """Set the score of a user in a game, as a bot.

        ``peer``: the chat.
        ``id``: which one (an id or a message).
        ``user_id``: the person.
        ``score``: the score.
        ``edit_message``: show the new score in the message.
        ``force``: even if it is not needed, or would change more.
        Gives the message.
        Errors: BotScoreNotModified, MessageIdInvalid, PeerIdInvalid, ScoreInvalid, UserBotRequired.
        Source: https://core.telegram.org/method/messages.setGameScore
        """
    async def set_history_ttl(self, peer: PeerLike, period: int | timedelta) -> api.TypeUpdates:
        """Say after how long the messages of a chat vanish.

        ``peer``: the chat.
        ``period``: for how long (seconds or a timedelta).
        Errors: ChatNotModified, TtlPeriodInvalid.
        Source: https://core.telegram.org/method/messages.setHistoryTTL
        """
    async def set_inline_bot_results(self, query_id: int, results: Some[api.TypeInputBotInlineResult], cache_time: int | timedelta, *, gallery: bool = False, private: bool = False, next_offset: str | None = None, switch_pm: api.TypeInlineBotSwitchPM | None = None, switch_webview: api.TypeInlineBotWebView | None = None) -> bool:
        """Answer an inline query, as a bot.

        ``query_id``: the number of the query.
        ``results``: the results.
        ``cache_time``: how long the answer may be kept (seconds or a timedelta).
        ``gallery``: show the results as pictures beside each other.
        ``private``: keep the results for this user alone.
        ``next_offset``: what the next page is asked for with; empty: there is none.
        ``switch_pm``: the button above the results, which leads to the bot.
        ``switch_webview``: the button above the results, which opens a web app.
        Errors: ArticleTitleEmpty, AudioContentUrlEmpty, AudioTitleEmpty, ButtonDataInvalid, ButtonTypeInvalid,
            ButtonUrlInvalid, DocumentInvalid, FileContentTypeInvalid, FileTitleEmpty, GifContentTypeInvalid,
            MessageEmpty, MessageTooLong, NextOffsetInvalid, PhotoContentTypeInvalid, PhotoContentUrlEmpty,
            PhotoInvalid, PhotoThumbUrlEmpty, QueryIdInvalid, ReplyMarkupInvalid, ResultIdDuplicate,
            ResultIdInvalid, ResultTypeInvalid, ResultsTooMuch, SendMessageMediaInvalid, SendMessageTypeInvalid,
            StartParamEmpty, StartParamInvalid, StickerDocumentInvalid, SwitchPmTextEmpty, UrlInvalid,
            UserBotInvalid, VideoTitleEmpty, WebdocumentInvalid, WebdocumentMimeInvalid, WebdocumentSizeTooBig,
            WebdocumentUrlInvalid.
        Source: https://core.telegram.org/method/messages.setInlineBotResults
        """
    async def set_inline_game_score(self, id: api.TypeInputBotInlineMessageID, user_id: PeerLike, score: int, *, edit_message: bool = False, force: bool = False) -> bool:
        """Set the score of a user in a game sent by way of the bot.

        ``id``: the message sent by way of the bot.
        ``user_id``: the person.
        ``score``: the score.
        ``edit_message``: show the new score in the message.
        ``force``: even if it is not needed, or would change more.
        Errors: MessageIdInvalid, UserBotRequired.
        Source: https://core.telegram.org/method/messages.setInlineGameScore
        """
    async def set_typing(self, peer: PeerLike, action: str | api.TypeSendMessageAction, *, top_msg_id: TopicLike | None = None) -> bool:
        """Show in a chat that something is being written or sent.

        ``peer``: the chat.
        ``action``: what the other side is shown (a word such as "typing", as in `client.action`).
        ``top_msg_id``: only in this thread or topic (an id, a topic or its first message).
        Errors: ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatIdInvalid, ChatWriteForbidden,
            GroupcallForbidden, InputUserDeactivated, MsgIdInvalid, PeerIdInvalid, UserBannedInChannel,
            UserIsBlocked, UserIsBot.
        Source: https://core.telegram.org/method/messages.setTyping
        """
    async def start_bot(self, bot: PeerLike, peer: PeerLike, start_param: str, *, random_id: int = 0) -> api.Message:
        """Start a bot, with a parameter of its link.

        ``bot``: the bot.
        ``peer``: the chat.
        ``start_param``: what is handed to the bot.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        Gives the message.
        Errors: BotInvalid, ChatAdminRequired, ChatWriteForbidden, InputUserDeactivated, MsgIdInvalid,
            PeerIdInvalid, RandomIdDuplicate, StartParamEmpty, StartParamInvalid, StartParamTooLong.
        Source: https://core.telegram.org/method/messages.startBot
        """
    async def start_history_import(self, peer: PeerLike, import_id: int) -> bool:
        """Import a chat, when its files are uploaded.

        ``peer``: the chat.
        ``import_id``: the number of the import.
        Errors: ImportIdInvalid.
        Source: https://core.telegram.org/method/messages.startHistoryImport
        """
    async def summarize_text(self, peer: PeerLike, id: MessageLike, *, to_lang: str | None = None, tone: str | None = None) -> api.TypeTextWithEntities:
        """Sum up a message.

        ``peer``: the chat.
        ``id``: which one (an id or a message).
        ``to_lang``: the language to translate to, such as "en".
        ``tone``: how it is to sound.
        Source: https://core.telegram.org/method/messages.summarizeText
        """
    async def toggle_bot_in_attach_menu(self, bot: PeerLike, enabled: bool, *, write_allowed: bool = False) -> bool:
        """Add a web app to the attachment menu, or remove it.

        ``bot``: the bot.
        ``enabled``: whether it is on.
        ``write_allowed``: let the bot write to this account.
        Source: https://core.telegram.org/method/messages.toggleBotInAttachMenu
        """
    async def toggle_dialog_filter_tags(self, enabled: bool) -> bool:
        """Show in which folders a chat is, or not.

        ``enabled``: whether it is on.
        Source: https://core.telegram.org/method/messages.toggleDialogFilterTags
        """
    async def toggle_dialog_pin(self, peer: PeerLike, *, pinned: bool = False) -> bool:
        """Pin a chat, or unpin it.

        ``peer``: the chat.
        ``pinned``: whether it is pinned.
        Errors: ChannelPrivate, PeerHistoryEmpty, PeerIdInvalid, PinnedDialogsTooMuch.
        Source: https://core.telegram.org/method/messages.toggleDialogPin
        """
    async def toggle_no_forwards(self, peer: PeerLike, enabled: bool, *, request_msg_id: MessageLike | None = None) -> api.TypeUpdates:
        """Forbid forwarding and saving in a chat, or allow it.

        ``peer``: the chat.
        ``enabled``: whether it is on.
        ``request_msg_id``: the message with the request (an id or a message).
        Errors: ChatNotModified, PeerIdInvalid.
        Source: https://core.telegram.org/method/messages.toggleNoForwards
        """
    async def toggle_paid_reaction_privacy(self, peer: PeerLike, msg_id: MessageLike, private: api.TypePaidReactionPrivacy | type[api.TypePaidReactionPrivacy]) -> bool:
        """Choose as whom a paid reaction is shown.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``private``: who is shown as the payer.
        Source: https://core.telegram.org/method/messages.togglePaidReactionPrivacy
        """
    async def toggle_peer_translations(self, peer: PeerLike, *, disabled: bool = False) -> bool:
        """Propose translations in a chat, or not.

        ``peer``: the chat.
        ``disabled``: switch it off.
        Source: https://core.telegram.org/method/messages.togglePeerTranslations
        """
    async def toggle_saved_dialog_pin(self, peer: PeerLike, *, pinned: bool = False) -> bool:
        """Pin a chat inside of Saved Messages, or unpin it.

        ``peer``: the chat.
        ``pinned``: whether it is pinned.
        Source: https://core.telegram.org/method/messages.toggleSavedDialogPin
        """
    async def toggle_sticker_sets(self, stickersets: Some[str | TLObject], *, uninstall: bool = False, archive: bool = False, unarchive: bool = False) -> bool:
        """Archive, restore or remove sets of stickers.

        ``stickersets``: the sets (a short name, a link, or a set).
        ``uninstall``: remove them.
        ``archive``: put them into the archive.
        ``unarchive``: take them out of the archive.
        Source: https://core.telegram.org/method/messages.toggleStickerSets
        """
    async def toggle_suggested_post_approval(self, peer: PeerLike, msg_id: MessageLike, *, reject: bool = False, schedule_date: Moment | None = None, reject_comment: str | None = None) -> api.TypeUpdates:
        """Accept a proposed post, or turn it down.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``reject``: turn it down.
        ``schedule_date``: when to send it; without it at once (Unix time (seconds), a datetime, or a timedelta from
            now).
        ``reject_comment``: why it is turned down.
        Source: https://core.telegram.org/method/messages.toggleSuggestedPostApproval
        """
    async def toggle_todo_completed(self, peer: PeerLike, msg_id: MessageLike, completed: Sequence[int], incompleted: Sequence[int]) -> api.TypeUpdates:
        """Mark tasks of a checklist as done, or not done.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``completed``: the tasks that are done.
        ``incompleted``: the tasks that are not done.
        Source: https://core.telegram.org/method/messages.toggleTodoCompleted
        """
    async def transcribe_audio(self, peer: PeerLike, msg_id: MessageLike) -> api.messages.TypeTranscribedAudio:
        """Turn a voice message into text.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        Errors: PremiumAccountRequired, TranscriptionFailed.
        Source: https://core.telegram.org/method/messages.transcribeAudio
        """
    async def translate_rich_message(self, to_lang: str, *, peer: PeerLike | None = None, id: Some[MessageLike] | None = None, text: Some[api.TypeInputRichMessage] | None = None, tone: str | None = None) -> api.messages.TypeTranslatedRichMessage:
        """Translate messages with their layout.

        ``to_lang``: the language to translate to, such as "en".
        ``peer``: the chat.
        ``id``: which ones (an id or a message).
        ``text``: the text.
        ``tone``: how it is to sound.
        Source: https://core.telegram.org/method/messages.translateRichMessage
        """
    async def translate_text(self, to_lang: str, *, peer: PeerLike | None = None, id: Some[MessageLike] | None = None, text: Some[str | api.TypeTextWithEntities] | None = None, tone: str | None = None) -> api.messages.TypeTranslatedText:
        """Translate messages or texts.

        ``to_lang``: the language to translate to, such as "en".
        ``peer``: the chat.
        ``id``: which ones (an id or a message).
        ``text``: the text (a text, written as the client's parse_mode says).
        ``tone``: how it is to sound.
        Errors: InputTextEmpty, MsgIdInvalid, PeerIdInvalid, ToLangInvalid.
        Source: https://core.telegram.org/method/messages.translateText
        """
    async def uninstall_sticker_set(self, stickerset: str | TLObject) -> bool:
        """Remove a set of stickers.

        ``stickerset``: the set (a short name, a link, or a set).
        Errors: StickersetInvalid.
        Source: https://core.telegram.org/method/messages.uninstallStickerSet
        """
    async def unpin_all_messages(self, peer: PeerLike, *, top_msg_id: TopicLike | None = None, saved_peer_id: PeerLike | None = None) -> api.messages.TypeAffectedHistory:
        """Unpin all messages of a chat or topic.

        ``peer``: the chat.
        ``top_msg_id``: only in this thread or topic (an id, a topic or its first message).
        ``saved_peer_id``: the chat inside of Saved Messages.
        Errors: ChatAdminRequired, ChatNotModified.
        Source: https://core.telegram.org/method/messages.unpinAllMessages
        """
    async def update_dialog_filter(self, id: int, *, filter: api.TypeDialogFilter | type[api.TypeDialogFilter] | None = None) -> bool:
        """Make, change or delete a folder.

        ``id``: which one.
        ``filter``: the folder; without one it is removed.
        Errors: ChatIdInvalid, FilterIdInvalid, FilterIncludeEmpty, FilterTitleEmpty.
        Source: https://core.telegram.org/method/messages.updateDialogFilter
        """
    async def update_dialog_filters_order(self, order: Sequence[int]) -> bool:
        """Change the order of the folders.

        ``order``: all of them, in the new order.
        Source: https://core.telegram.org/method/messages.updateDialogFiltersOrder
        """
    async def update_pinned_forum_topic(self, peer: PeerLike, topic_id: TopicLike, pinned: bool) -> api.TypeUpdates:
        """Pin a topic, or unpin it.

        ``peer``: the chat.
        ``topic_id``: the topic (an id, a topic or its first message).
        ``pinned``: whether it is pinned.
        Source: https://core.telegram.org/method/messages.updatePinnedForumTopic
        """
    async def update_pinned_message(self, peer: PeerLike, id: MessageLike, *, silent: bool = False, unpin: bool = False, pm_oneside: bool = False) -> api.TypeUpdates:
        """Pin a message, or unpin it.

        ``peer``: the chat.
        ``id``: which one (an id or a message).
        ``silent``: without a sound.
        ``unpin``: unpin it.
        ``pm_oneside``: only for this account.
        Errors: BotOnesideNotAvail, ChannelPrivate, ChatAdminRequired, ChatNotModified, ChatWriteForbidden,
            MessageIdInvalid, PeerIdInvalid, PinRestricted, UserBannedInChannel.
        Source: https://core.telegram.org/method/messages.updatePinnedMessage
        """
    async def update_saved_reaction_tag(self, reaction: str | int | api.TypeReaction, *, title: str | None = None) -> bool:
        """Name a tag of saved messages.

        ``reaction``: the reaction (an emoji, or the id of a custom one).
        ``title``: the title.
        Source: https://core.telegram.org/method/messages.updateSavedReactionTag
        """
    async def upload_encrypted_file(self, peer: TLObject, file: api.TypeInputEncryptedFile | type[api.TypeInputEncryptedFile]) -> api.TypeEncryptedFile:
        """Make a file of a secret chat of an uploaded one.

        ``peer``: the secret chat (an encrypted chat).
        ``file``: the file.
        Source: https://core.telegram.org/method/messages.uploadEncryptedFile
        """
    async def upload_imported_media(self, peer: PeerLike, import_id: int, file_name: str, media: Sendable) -> api.TypeMessageMedia:
        """Upload a file of a chat that is being imported.

        ``peer``: the chat.
        ``import_id``: the number of the import.
        ``file_name``: the name of the file.
        ``media``: what to send (a path, bytes, a binary file, an address, a message, a photo or a document).
        Source: https://core.telegram.org/method/messages.uploadImportedMedia
        """
    async def upload_media(self, peer: PeerLike, media: Sendable, *, business_connection_id: str | None = None) -> api.TypeMessageMedia:
        """Make a medium of an uploaded file, without sending it.

        ``peer``: the chat.
        ``media``: what to send (a path, bytes, a binary file, an address, a message, a photo or a document).
        ``business_connection_id``: the connection to a business account.
        Errors: ChannelInvalid, ChannelPrivate, ChatAdminRequired, ChatIdInvalid, ChatRestricted,
            ChatWriteForbidden, FilePartsInvalid, ImageProcessFailed, InputUserDeactivated, MediaInvalid,
            MsgIdInvalid, PeerIdInvalid, PhotoExtInvalid, PhotoInvalidDimensions, PhotoSaveFileInvalid,
            UserBannedInChannel, WebpageCurlFailed.
        Source: https://core.telegram.org/method/messages.uploadMedia
        """
    async def view_sponsored_message(self, random_id: bytes) -> bool:
        """Tell that a sponsored message was seen.

        ``random_id``: the number of the sponsored message.
        Source: https://core.telegram.org/method/messages.viewSponsoredMessage
        """
class Payments(Namespace):
    """The methods of ``payments``."""
    async def apply_gift_code(self, slug: str) -> api.TypeUpdates:
        """Use a gift code.

        ``slug``: the last part of the link.
        Source: https://core.telegram.org/method/payments.applyGiftCode
        """
    async def assign_app_store_transaction(self, receipt: bytes, purpose: api.TypeInputStorePaymentPurpose) -> api.TypeUpdates:
        """Tell about a purchase in Apple's store.

        ``receipt``: the receipt of the store.
        ``purpose``: what it is for.
        Source: https://core.telegram.org/method/payments.assignAppStoreTransaction
        """
    async def assign_play_market_transaction(self, receipt: JSONLike | api.TypeDataJSON, purpose: api.TypeInputStorePaymentPurpose) -> api.TypeUpdates:
        """Tell about a purchase in Google's store.

        ``receipt``: the receipt of the store (what `json.dumps` takes, or the JSON text itself).
        ``purpose``: what it is for.
        Source: https://core.telegram.org/method/payments.assignPlayMarketTransaction
        """
    async def bot_cancel_stars_subscription(self, user_id: PeerLike, charge_id: str, *, restore: bool = False) -> bool:
        """End a user's subscription to the bot, or let it go on.

        ``user_id``: the person.
        ``charge_id``: the number of the payment.
        ``restore``: let the subscription go on.
        Source: https://core.telegram.org/method/payments.botCancelStarsSubscription
        """
    async def can_purchase_store(self, purpose: api.TypeInputStorePaymentPurpose) -> bool:
        """Whether something may be bought in a store.

        ``purpose``: what it is for.
        Source: https://core.telegram.org/method/payments.canPurchaseStore
        """
    async def change_stars_subscription(self, peer: PeerLike, subscription_id: str, *, canceled: bool | None = None) -> bool:
        """End a subscription paid in Stars, or let it go on.

        ``peer``: the chat.
        ``subscription_id``: the subscription.
        ``canceled``: whether the subscription is to end.
        Source: https://core.telegram.org/method/payments.changeStarsSubscription
        """
    async def check_can_send_gift(self, gift_id: int) -> api.payments.TypeCheckCanSendGiftResult:
        """Whether a gift can be sent.

        ``gift_id``: the kind of gift.
        Source: https://core.telegram.org/method/payments.checkCanSendGift
        """
    async def check_gift_code(self, slug: str) -> api.payments.TypeCheckedGiftCode:
        """What a gift code is good for.

        ``slug``: the last part of the link.
        Source: https://core.telegram.org/method/payments.checkGiftCode
        """
    async def clear_saved_info(self, *, credentials: bool = False, info: bool = False) -> bool:
        """Forget stored payment data.

        ``credentials``: forget the stored card.
        ``info``: forget the stored name and address.
        Source: https://core.telegram.org/method/payments.clearSavedInfo
        """
    async def connect_star_ref_bot(self, peer: PeerLike, bot: PeerLike) -> api.payments.TypeConnectedStarRefBots:
        """Join the program of a bot that pays for users.

        ``peer``: the chat.
        ``bot``: the bot.
        Source: https://core.telegram.org/method/payments.connectStarRefBot
        """
    async def convert_star_gift(self, stargift: api.TypeInputSavedStarGift) -> bool:
        """Turn a gift back into Stars.

        ``stargift``: the gift.
        Source: https://core.telegram.org/method/payments.convertStarGift
        """
    async def craft_star_gift(self, stargift: Some[api.TypeInputSavedStarGift]) -> api.TypeUpdates:
        """Combine gifts into another one.

        ``stargift``: the gift.
        Source: https://core.telegram.org/method/payments.craftStarGift
        """
    async def create_star_gift_collection(self, peer: PeerLike, title: str, stargift: Some[api.TypeInputSavedStarGift]) -> api.TypeStarGiftCollection:
        """Make a collection of gifts.

        ``peer``: the chat.
        ``title``: the title.
        ``stargift``: the gift.
        Source: https://core.telegram.org/method/payments.createStarGiftCollection
        """
    async def delete_star_gift_collection(self, peer: PeerLike, collection_id: int) -> bool:
        """Delete a collection of gifts.

        ``peer``: the chat.
        ``collection_id``: the collection.
        Source: https://core.telegram.org/method/payments.deleteStarGiftCollection
        """
    async def edit_connected_star_ref_bot(self, peer: PeerLike, link: str, *, revoked: bool = False) -> api.payments.TypeConnectedStarRefBots:
        """Leave the program of a bot that pays for users.

        ``peer``: the chat.
        ``link``: the link.
        ``revoked``: whether the link is revoked.
        Source: https://core.telegram.org/method/payments.editConnectedStarRefBot
        """
    async def export_invoice(self, invoice_media: Sendable) -> api.payments.TypeExportedInvoice:
        """Make a link to an invoice.

        ``invoice_media``: the invoice (a path, bytes, a binary file, an address, a message, a photo or a document).
        Errors: CurrencyTotalAmountInvalid, InvoicePayloadInvalid, MediaInvalid, PaymentProviderInvalid.
        Source: https://core.telegram.org/method/payments.exportInvoice
        """
    async def fulfill_stars_subscription(self, peer: PeerLike, subscription_id: str) -> bool:
        """Join again what a subscription has paid for.

        ``peer``: the chat.
        ``subscription_id``: the subscription.
        Source: https://core.telegram.org/method/payments.fulfillStarsSubscription
        """
    async def get_bank_card_data(self, number: str) -> api.payments.TypeBankCardData:
        """Which bank a card is of.

        ``number``: the card's number.
        Errors: BankCardNumberInvalid.
        Source: https://core.telegram.org/method/payments.getBankCardData
        """
    async def get_connected_star_ref_bot(self, peer: PeerLike, bot: PeerLike) -> api.payments.TypeConnectedStarRefBots:
        """A program of a bot that pays for users, if it was joined.

        ``peer``: the chat.
        ``bot``: the bot.
        Source: https://core.telegram.org/method/payments.getConnectedStarRefBot
        """
    async def get_connected_star_ref_bots(self, peer: PeerLike, *, offset_date: Moment | None = None, offset_link: str | None = None, limit: int = 100) -> api.payments.TypeConnectedStarRefBots:
        """The programs of bots that pay for users, as far as they were joined.

        ``peer``: the chat.
        ``offset_date``: begin before this moment; 0: with the newest (Unix time (seconds), a datetime, or a
            timedelta from now).
        ``offset_link``: the last link of the page before.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/payments.getConnectedStarRefBots
        """
    def iter_connected_star_ref_bots(self, peer: PeerLike, *, offset_date: Moment | None = None, offset_link: str | None = None, limit: int | None = None) -> AsyncIterator[api.TypeConnectedBotStarRef]:
        """The programs of bots that pay for users, as far as they were joined: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_connected_star_ref_bots`.
        """
    async def get_craft_star_gifts(self, gift_id: int, *, offset: str = '', limit: int = 100) -> api.payments.TypeSavedStarGifts:
        """The gifts that can be combined into another one.

        ``gift_id``: the kind of gift.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/payments.getCraftStarGifts
        """
    def iter_craft_star_gifts(self, gift_id: int, *, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypeSavedStarGift]:
        """The gifts that can be combined into another one: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_craft_star_gifts`.
        """
    async def get_giveaway_info(self, peer: PeerLike, msg_id: MessageLike) -> api.payments.TypeGiveawayInfo:
        """How a giveaway stands.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        Source: https://core.telegram.org/method/payments.getGiveawayInfo
        """
    async def get_payment_form(self, invoice: api.TypeInputInvoice, *, theme_params: JSONLike | api.TypeDataJSON | None = None) -> api.payments.TypePaymentForm:
        """The form for paying an invoice.

        ``invoice``: what is paid for.
        ``theme_params``: the colors of the program (what `json.dumps` takes, or the JSON text itself).
        Errors: MessageIdInvalid.
        Source: https://core.telegram.org/method/payments.getPaymentForm
        """
    async def get_payment_receipt(self, peer: PeerLike, msg_id: MessageLike) -> api.payments.TypePaymentReceipt:
        """The receipt of a payment.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        Errors: MessageIdInvalid.
        Source: https://core.telegram.org/method/payments.getPaymentReceipt
        """
    async def get_premium_gift_code_options(self, *, boost_peer: PeerLike | None = None) -> list[api.TypePremiumGiftCodeOption]:
        """What gift codes for Premium cost.

        ``boost_peer``: the channel or supergroup that is boosted.
        Source: https://core.telegram.org/method/payments.getPremiumGiftCodeOptions
        """
    async def get_resale_star_gifts(self, gift_id: int, *, sort_by_price: bool = False, sort_by_num: bool = False, for_craft: bool = False, stars_only: bool = False, attributes_hash: int | None = None, attributes: Some[api.TypeStarGiftAttributeId] | None = None, offset: str = '', limit: int = 100) -> api.payments.TypeResaleStarGifts:
        """Gifts that others sell.

        ``gift_id``: the kind of gift.
        ``sort_by_price``: by their prices.
        ``sort_by_num``: by their numbers.
        ``for_craft``: those that can be combined.
        ``stars_only``: only those sold for Stars.
        ``attributes_hash``: the hash of the attributes that are known already.
        ``attributes``: only gifts with these attributes.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/payments.getResaleStarGifts
        """
    def iter_resale_star_gifts(self, gift_id: int, *, sort_by_price: bool = False, sort_by_num: bool = False, for_craft: bool = False, stars_only: bool = False, attributes_hash: int | None = None, attributes: Some[api.TypeStarGiftAttributeId] | None = None, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypeStarGift]:
        """Gifts that others sell: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_resale_star_gifts`.
        """
    async def get_saved_info(self) -> api.payments.TypeSavedInfo:
        """The stored payment data.

        Source: https://core.telegram.org/method/payments.getSavedInfo
        """
    async def get_saved_star_gift(self, stargift: Some[api.TypeInputSavedStarGift]) -> api.payments.TypeSavedStarGifts:
        """Some gifts that were received.

        ``stargift``: the gift.
        Source: https://core.telegram.org/method/payments.getSavedStarGift
        """
    async def get_saved_star_gifts(self, peer: PeerLike, *, exclude_unsaved: bool = False, exclude_saved: bool = False, exclude_unlimited: bool = False, exclude_unique: bool = False, sort_by_value: bool = False, exclude_upgradable: bool = False, exclude_unupgradable: bool = False, peer_color_available: bool = False, exclude_hosted: bool = False, collection_id: int | None = None, offset: str = '', limit: int = 100) -> api.payments.TypeSavedStarGifts:
        """The gifts that were received.

        ``peer``: the chat.
        ``exclude_unsaved``: without those that are hidden.
        ``exclude_saved``: without those on the profile.
        ``exclude_unlimited``: without those of which there are any number.
        ``exclude_unique``: without collectible ones.
        ``sort_by_value``: the most valuable first.
        ``exclude_upgradable``: without those that can be upgraded.
        ``exclude_unupgradable``: without those that cannot be upgraded.
        ``peer_color_available``: only those that give a color for the profile.
        ``exclude_hosted``: without those kept on the blockchain.
        ``collection_id``: the collection.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/payments.getSavedStarGifts
        """
    def iter_saved_star_gifts(self, peer: PeerLike, *, exclude_unsaved: bool = False, exclude_saved: bool = False, exclude_unlimited: bool = False, exclude_unique: bool = False, sort_by_value: bool = False, exclude_upgradable: bool = False, exclude_unupgradable: bool = False, peer_color_available: bool = False, exclude_hosted: bool = False, collection_id: int | None = None, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypeSavedStarGift]:
        """The gifts that were received: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_saved_star_gifts`.
        """
    async def get_star_gift_active_auctions(self, *, hash: int = 0) -> api.payments.TypeStarGiftActiveAuctions:
        """The auctions that the account takes part in.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/payments.getStarGiftActiveAuctions
        """
    async def get_star_gift_auction_acquired_gifts(self, gift_id: int) -> api.payments.TypeStarGiftAuctionAcquiredGifts:
        """What the account has won in an auction.

        ``gift_id``: the kind of gift.
        Source: https://core.telegram.org/method/payments.getStarGiftAuctionAcquiredGifts
        """
    async def get_star_gift_auction_state(self, auction: api.TypeInputStarGiftAuction, version: int) -> api.payments.TypeStarGiftAuctionState:
        """How an auction stands.

        ``auction``: the auction.
        ``version``: the version that is known already; 0: none.
        Source: https://core.telegram.org/method/payments.getStarGiftAuctionState
        """
    async def get_star_gift_collections(self, peer: PeerLike, *, hash: int = 0) -> api.payments.TypeStarGiftCollections:
        """The collections of gifts.

        ``peer``: the chat.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/payments.getStarGiftCollections
        """
    async def get_star_gift_upgrade_attributes(self, gift_id: int) -> api.payments.TypeStarGiftUpgradeAttributes:
        """The attributes that a gift can be upgraded to.

        ``gift_id``: the kind of gift.
        Source: https://core.telegram.org/method/payments.getStarGiftUpgradeAttributes
        """
    async def get_star_gift_upgrade_preview(self, gift_id: int) -> api.payments.TypeStarGiftUpgradePreview:
        """What an upgraded gift could look like.

        ``gift_id``: the kind of gift.
        Source: https://core.telegram.org/method/payments.getStarGiftUpgradePreview
        """
    async def get_star_gift_withdrawal_url(self, stargift: api.TypeInputSavedStarGift, password: str | api.TypeInputCheckPasswordSRP) -> api.payments.TypeStarGiftWithdrawalUrl:
        """Where a collectible gift can be moved to the blockchain.

        ``stargift``: the gift.
        ``password``: the two-step password (the password; a proof of it is sent).
        Source: https://core.telegram.org/method/payments.getStarGiftWithdrawalUrl
        """
    async def get_star_gifts(self, *, hash: int = 0) -> api.payments.TypeStarGifts:
        """The gifts that can be bought.

        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/payments.getStarGifts
        """
    async def get_stars_gift_options(self, *, user_id: PeerLike | None = None) -> list[api.TypeStarsGiftOption]:
        """What Stars for somebody else cost.

        ``user_id``: the person.
        Source: https://core.telegram.org/method/payments.getStarsGiftOptions
        """
    async def get_stars_giveaway_options(self) -> list[api.TypeStarsGiveawayOption]:
        """What giveaways of Stars cost.

        Source: https://core.telegram.org/method/payments.getStarsGiveawayOptions
        """
    async def get_stars_revenue_ads_account_url(self, peer: PeerLike) -> api.payments.TypeStarsRevenueAdsAccountUrl:
        """Where advertising can be paid in Stars.

        ``peer``: the chat.
        Source: https://core.telegram.org/method/payments.getStarsRevenueAdsAccountUrl
        """
    async def get_stars_revenue_stats(self, peer: PeerLike, *, dark: bool = False, ton: bool = False) -> api.payments.TypeStarsRevenueStats:
        """How many Stars were earned.

        ``peer``: the chat.
        ``dark``: pictures for a dark background.
        ``ton``: in TON and not in Stars.
        Source: https://core.telegram.org/method/payments.getStarsRevenueStats
        """
    async def get_stars_revenue_withdrawal_url(self, peer: PeerLike, password: str | api.TypeInputCheckPasswordSRP, *, ton: bool = False, amount: int | None = None) -> api.payments.TypeStarsRevenueWithdrawalUrl:
        """Where earned Stars can be paid out.

        ``peer``: the chat.
        ``password``: the two-step password (the password; a proof of it is sent).
        ``ton``: in TON and not in Stars.
        ``amount``: how much.
        Source: https://core.telegram.org/method/payments.getStarsRevenueWithdrawalUrl
        """
    async def get_stars_status(self, peer: PeerLike, *, ton: bool = False) -> api.payments.TypeStarsStatus:
        """How many Stars there are.

        ``peer``: the chat.
        ``ton``: in TON and not in Stars.
        Source: https://core.telegram.org/method/payments.getStarsStatus
        """
    async def get_stars_subscriptions(self, peer: PeerLike, *, missing_balance: bool = False, offset: str = '') -> api.payments.TypeStarsStatus:
        """The subscriptions paid in Stars.

        ``peer``: the chat.
        ``missing_balance``: only those that there are too few Stars for.
        ``offset``: where to begin.
        Source: https://core.telegram.org/method/payments.getStarsSubscriptions
        """
    def iter_stars_subscriptions(self, peer: PeerLike, *, missing_balance: bool = False, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypeStarsSubscription]:
        """The subscriptions paid in Stars: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_stars_subscriptions`.
        """
    async def get_stars_topup_options(self) -> list[api.TypeStarsTopupOption]:
        """What Stars cost.

        Source: https://core.telegram.org/method/payments.getStarsTopupOptions
        """
    async def get_stars_transactions(self, peer: PeerLike, *, inbound: bool = False, outbound: bool = False, ascending: bool = False, ton: bool = False, subscription_id: str | None = None, offset: str = '', limit: int = 100) -> api.payments.TypeStarsStatus:
        """The payments in Stars.

        ``peer``: the chat.
        ``inbound``: only what came in.
        ``outbound``: only what went out.
        ``ascending``: the oldest first.
        ``ton``: in TON and not in Stars.
        ``subscription_id``: the subscription.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/payments.getStarsTransactions
        """
    def iter_stars_transactions(self, peer: PeerLike, *, inbound: bool = False, outbound: bool = False, ascending: bool = False, ton: bool = False, subscription_id: str | None = None, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypeStarsTransaction]:
        """The payments in Stars: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_stars_transactions`.
        """
    async def get_stars_transactions_by_id(self, peer: PeerLike, id: Some[api.TypeInputStarsTransaction], *, ton: bool = False) -> api.payments.TypeStarsStatus:
        """Payments in Stars by their ids.

        ``peer``: the chat.
        ``id``: which ones.
        ``ton``: in TON and not in Stars.
        Source: https://core.telegram.org/method/payments.getStarsTransactionsByID
        """
    async def get_suggested_star_ref_bots(self, peer: PeerLike, *, order_by_revenue: bool = False, order_by_date: bool = False, offset: str = '', limit: int = 100) -> api.payments.TypeSuggestedStarRefBots:
        """Programs of bots that pay for users, which one could join.

        ``peer``: the chat.
        ``order_by_revenue``: those that bring most first.
        ``order_by_date``: the newest first.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/payments.getSuggestedStarRefBots
        """
    def iter_suggested_star_ref_bots(self, peer: PeerLike, *, order_by_revenue: bool = False, order_by_date: bool = False, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypeStarRefProgram]:
        """Programs of bots that pay for users, which one could join: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_suggested_star_ref_bots`.
        """
    async def get_unique_star_gift(self, slug: str) -> api.payments.TypeUniqueStarGift:
        """A collectible gift.

        ``slug``: the last part of the link.
        Source: https://core.telegram.org/method/payments.getUniqueStarGift
        """
    async def get_unique_star_gift_value_info(self, slug: str) -> api.payments.TypeUniqueStarGiftValueInfo:
        """What a collectible gift is worth.

        ``slug``: the last part of the link.
        Source: https://core.telegram.org/method/payments.getUniqueStarGiftValueInfo
        """
    async def launch_prepaid_giveaway(self, peer: PeerLike, giveaway_id: int, purpose: api.TypeInputStorePaymentPurpose) -> api.TypeUpdates:
        """Begin a giveaway that is paid for.

        ``peer``: the chat.
        ``giveaway_id``: the giveaway.
        ``purpose``: what it is for.
        Source: https://core.telegram.org/method/payments.launchPrepaidGiveaway
        """
    async def refund_stars_charge(self, user_id: PeerLike, charge_id: str) -> api.TypeUpdates:
        """Give Stars back to a user, as a bot.

        ``user_id``: the person.
        ``charge_id``: the number of the payment.
        Source: https://core.telegram.org/method/payments.refundStarsCharge
        """
    async def reorder_star_gift_collections(self, peer: PeerLike, order: Sequence[int]) -> bool:
        """Change the order of the collections of gifts.

        ``peer``: the chat.
        ``order``: all of them, in the new order.
        Source: https://core.telegram.org/method/payments.reorderStarGiftCollections
        """
    async def resolve_star_gift_offer(self, offer_msg_id: MessageLike, *, decline: bool = False) -> api.TypeUpdates:
        """Accept an offer for a gift, or turn it down.

        ``offer_msg_id``: the message with the offer (an id or a message).
        ``decline``: turn it down instead of accepting it.
        Source: https://core.telegram.org/method/payments.resolveStarGiftOffer
        """
    async def save_star_gift(self, stargift: api.TypeInputSavedStarGift, *, unsave: bool = False) -> bool:
        """Show a gift on the profile, or hide it.

        ``stargift``: the gift.
        ``unsave``: remove it.
        Source: https://core.telegram.org/method/payments.saveStarGift
        """
    async def send_payment_form(self, form_id: int, invoice: api.TypeInputInvoice, credentials: api.TypeInputPaymentCredentials, *, requested_info_id: str | None = None, shipping_option_id: str | None = None, tip_amount: int | None = None) -> api.payments.TypePaymentResult:
        """Pay an invoice.

        ``form_id``: the number of the form.
        ``invoice``: what is paid for.
        ``credentials``: how it is paid.
        ``requested_info_id``: the number of the validated information.
        ``shipping_option_id``: how it is sent.
        ``tip_amount``: the tip, in the smallest units of the currency.
        Errors: MessageIdInvalid.
        Source: https://core.telegram.org/method/payments.sendPaymentForm
        """
    async def send_star_gift_offer(self, peer: PeerLike, slug: str, price: api.TypeStarsAmount, duration: int | timedelta, *, random_id: int = 0, allow_paid_stars: int | None = None) -> api.TypeUpdates:
        """Offer to buy a gift.

        ``peer``: the chat.
        ``slug``: the last part of the link.
        ``price``: the price.
        ``duration``: how long it lasts (seconds or a timedelta).
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        ``allow_paid_stars``: the most that may be paid for it, in Stars.
        Source: https://core.telegram.org/method/payments.sendStarGiftOffer
        """
    async def send_stars_form(self, form_id: int, invoice: api.TypeInputInvoice) -> api.payments.TypePaymentResult:
        """Pay with Stars.

        ``form_id``: the number of the form.
        ``invoice``: what is paid for.
        Source: https://core.telegram.org/method/payments.sendStarsForm
        """
    async def toggle_chat_star_gift_notifications(self, peer: PeerLike, *, enabled: bool = False) -> bool:
        """Be told about gifts to a channel, or not.

        ``peer``: the chat.
        ``enabled``: whether it is on.
        Source: https://core.telegram.org/method/payments.toggleChatStarGiftNotifications
        """
    async def toggle_star_gifts_pinned_to_top(self, peer: PeerLike, stargift: Some[api.TypeInputSavedStarGift]) -> bool:
        """Choose the gifts that are shown first.

        ``peer``: the chat.
        ``stargift``: the gift.
        Source: https://core.telegram.org/method/payments.toggleStarGiftsPinnedToTop
        """
    async def transfer_star_gift(self, stargift: api.TypeInputSavedStarGift, to_id: PeerLike) -> api.TypeUpdates:
        """Give a collectible gift to somebody else.

        ``stargift``: the gift.
        ``to_id``: who gets it.
        Source: https://core.telegram.org/method/payments.transferStarGift
        """
    async def update_star_gift_collection(self, peer: PeerLike, collection_id: int, *, title: str | None = None, delete_stargift: Some[api.TypeInputSavedStarGift] | None = None, add_stargift: Some[api.TypeInputSavedStarGift] | None = None, order: Some[api.TypeInputSavedStarGift] | None = None) -> api.TypeStarGiftCollection:
        """Change a collection of gifts.

        ``peer``: the chat.
        ``collection_id``: the collection.
        ``title``: the title.
        ``delete_stargift``: the gifts to take out of it.
        ``add_stargift``: the gifts to put into it.
        ``order``: all of them, in the new order.
        Source: https://core.telegram.org/method/payments.updateStarGiftCollection
        """
    async def update_star_gift_price(self, stargift: api.TypeInputSavedStarGift, resell_amount: api.TypeStarsAmount) -> api.TypeUpdates:
        """Sell a collectible gift, or take it off the market.

        ``stargift``: the gift.
        ``resell_amount``: the price; 0 takes it off the market.
        Source: https://core.telegram.org/method/payments.updateStarGiftPrice
        """
    async def upgrade_star_gift(self, stargift: api.TypeInputSavedStarGift, *, keep_original_details: bool = False) -> api.TypeUpdates:
        """Make a gift a collectible.

        ``stargift``: the gift.
        ``keep_original_details``: keep who sent it and what was written.
        Source: https://core.telegram.org/method/payments.upgradeStarGift
        """
    async def validate_requested_info(self, invoice: api.TypeInputInvoice, info: api.TypePaymentRequestedInfo, *, save: bool = False) -> api.payments.TypeValidatedRequestedInfo:
        """Check what the buyer filled in.

        ``invoice``: what is paid for.
        ``info``: what the user filled in.
        ``save``: keep it for the next time.
        Errors: MessageIdInvalid.
        Source: https://core.telegram.org/method/payments.validateRequestedInfo
        """
class Phone(Namespace):
    """The methods of ``phone``."""
    async def accept_call(self, peer: TLObject, g_b: bytes, protocol: api.TypePhoneCallProtocol) -> api.phone.TypePhoneCall:
        """Accept a phone call.

        ``peer``: the call (a phone call).
        ``g_b``: the second half of the key exchange.
        ``protocol``: what this side's call library can do.
        Errors: CallAlreadyAccepted, CallAlreadyDeclined, CallOccupyFailed, CallPeerInvalid,
            CallProtocolFlagsInvalid.
        Source: https://core.telegram.org/method/phone.acceptCall
        """
    async def check_group_call(self, call: TLObject, sources: Sequence[int]) -> list[int]:
        """Whether the sound of some sources arrives in a group call.

        ``call``: the group call (a group call).
        ``sources``: the source ids.
        Errors: GroupcallJoinMissing.
        Source: https://core.telegram.org/method/phone.checkGroupCall
        """
    async def confirm_call(self, peer: TLObject, g_a: bytes, key_fingerprint: int, protocol: api.TypePhoneCallProtocol) -> api.phone.TypePhoneCall:
        """Confirm the key of a phone call.

        ``peer``: the call (a phone call).
        ``g_a``: the first half of the key exchange.
        ``key_fingerprint``: the fingerprint of the key.
        ``protocol``: what this side's call library can do.
        Errors: CallAlreadyDeclined, CallPeerInvalid.
        Source: https://core.telegram.org/method/phone.confirmCall
        """
    async def create_conference_call(self, *, muted: bool = False, video_stopped: bool = False, join: bool = False, random_id: int = 0, public_key: bytes | None = None, block: bytes | None = None, params: JSONLike | api.TypeDataJSON | None = None) -> api.TypeGroupCall:
        """Make a conference call with end-to-end encryption.

        ``muted``: whether the microphone is off.
        ``video_stopped``: whether the camera is off.
        ``join``: join it at once.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        ``public_key``: the public key.
        ``block``: a block of the call's chain.
        ``params``: the parameters (what `json.dumps` takes, or the JSON text itself).
        Gives the call.
        Source: https://core.telegram.org/method/phone.createConferenceCall
        """
    async def create_group_call(self, peer: PeerLike, *, rtmp_stream: bool = False, random_id: int = 0, title: str | None = None, schedule_date: Moment | None = None) -> api.TypeGroupCall:
        """Begin a video chat or live stream.

        ``peer``: the chat.
        ``rtmp_stream``: from a streaming program.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        ``title``: the title.
        ``schedule_date``: when to send it; without it at once (Unix time (seconds), a datetime, or a timedelta from
            now).
        Gives the call.
        Errors: ChannelPrivate, ChatAdminRequired, CreateCallFailed, PeerIdInvalid, ScheduleDateInvalid.
        Source: https://core.telegram.org/method/phone.createGroupCall
        """
    async def decline_conference_call_invite(self, msg_id: MessageLike) -> api.TypeUpdates:
        """Decline a conference call.

        ``msg_id``: the message (an id or a message).
        Source: https://core.telegram.org/method/phone.declineConferenceCallInvite
        """
    async def delete_conference_call_participants(self, call: TLObject, ids: Sequence[int], block: bytes, *, only_left: bool = False, kick: bool = False) -> api.TypeUpdates:
        """Remove people from a conference call.

        ``call``: the group call (a group call).
        ``ids``: which ones.
        ``block``: a block of the call's chain.
        ``only_left``: only those who have left.
        ``kick``: remove them although they are there.
        Source: https://core.telegram.org/method/phone.deleteConferenceCallParticipants
        """
    async def delete_group_call_messages(self, call: TLObject, messages: Sequence[int], *, report_spam: bool = False) -> api.TypeUpdates:
        """Delete messages of a group call.

        ``call``: the group call (a group call).
        ``messages``: which messages.
        ``report_spam``: report it as spam as well.
        Source: https://core.telegram.org/method/phone.deleteGroupCallMessages
        """
    async def delete_group_call_participant_messages(self, call: TLObject, participant: PeerLike, *, report_spam: bool = False) -> api.TypeUpdates:
        """Delete all messages of a participant of a group call.

        ``call``: the group call (a group call).
        ``participant``: the member.
        ``report_spam``: report it as spam as well.
        Source: https://core.telegram.org/method/phone.deleteGroupCallParticipantMessages
        """
    async def discard_call(self, peer: TLObject, duration: int | timedelta, reason: api.TypePhoneCallDiscardReason | type[api.TypePhoneCallDiscardReason], connection_id: int, *, video: bool = False) -> api.TypeUpdates:
        """End or decline a phone call.

        ``peer``: the call (a phone call).
        ``duration``: how long it lasts (seconds or a timedelta).
        ``reason``: why.
        ``connection_id``: the relay that was used.
        ``video``: with video.
        Errors: CallAlreadyAccepted, CallOccupyFailed, CallPeerInvalid.
        Source: https://core.telegram.org/method/phone.discardCall
        """
    async def discard_group_call(self, call: TLObject) -> api.TypeUpdates:
        """End a group call for everybody.

        ``call``: the group call (a group call).
        Errors: GroupcallAlreadyDiscarded, GroupcallForbidden, GroupcallInvalid.
        Source: https://core.telegram.org/method/phone.discardGroupCall
        """
    async def edit_group_call_participant(self, call: TLObject, participant: PeerLike, *, muted: bool | None = None, volume: int | None = None, raise_hand: bool | None = None, video_stopped: bool | None = None, video_paused: bool | None = None, presentation_paused: bool | None = None) -> api.TypeUpdates:
        """Mute a participant, or change other settings of one.

        ``call``: the group call (a group call).
        ``participant``: the member.
        ``muted``: whether the microphone is off.
        ``volume``: how loud this participant is, in hundredths of percent.
        ``raise_hand``: whether the hand is raised.
        ``video_stopped``: whether the camera is off.
        ``video_paused``: whether the video is paused.
        ``presentation_paused``: whether the shared screen is paused.
        Errors: GroupcallForbidden, ParticipantJoinMissing, UserVolumeInvalid.
        Source: https://core.telegram.org/method/phone.editGroupCallParticipant
        """
    async def edit_group_call_title(self, call: TLObject, title: str) -> api.TypeUpdates:
        """Change the title of a group call.

        ``call``: the group call (a group call).
        ``title``: the title.
        Errors: GroupcallForbidden.
        Source: https://core.telegram.org/method/phone.editGroupCallTitle
        """
    async def export_group_call_invite(self, call: TLObject, *, can_self_unmute: bool = False) -> api.phone.TypeExportedGroupCallInvite:
        """Make a link to a group call.

        ``call``: the group call (a group call).
        ``can_self_unmute``: let those who come by the link speak.
        Errors: PublicChannelMissing.
        Source: https://core.telegram.org/method/phone.exportGroupCallInvite
        """
    async def get_call_config(self) -> api.TypeDataJSON:
        """The settings of the call library.

        Source: https://core.telegram.org/method/phone.getCallConfig
        """
    async def get_group_call(self, call: TLObject, *, limit: int = 100) -> api.phone.TypeGroupCall:
        """A group call with some of its participants.

        ``call``: the group call (a group call).
        ``limit``: how many at most.
        Errors: GroupcallInvalid.
        Source: https://core.telegram.org/method/phone.getGroupCall
        """
    async def get_group_call_chain_blocks(self, call: TLObject, sub_chain_id: int, *, offset: int = 0, limit: int = 100) -> api.TypeUpdates:
        """The blocks of a conference call's chain.

        ``call``: the group call (a group call).
        ``sub_chain_id``: which chain of the call.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/phone.getGroupCallChainBlocks
        """
    async def get_group_call_join_as(self, peer: PeerLike) -> api.phone.TypeJoinAsPeers:
        """As whom the account may join a group call.

        ``peer``: the chat.
        Errors: PeerIdInvalid.
        Source: https://core.telegram.org/method/phone.getGroupCallJoinAs
        """
    async def get_group_call_stars(self, call: TLObject) -> api.phone.TypeGroupCallStars:
        """Who has given how many Stars in a live stream.

        ``call``: the group call (a group call).
        Source: https://core.telegram.org/method/phone.getGroupCallStars
        """
    async def get_group_call_stream_channels(self, call: TLObject) -> api.phone.TypeGroupCallStreamChannels:
        """The streams of a live stream.

        ``call``: the group call (a group call).
        Errors: GroupcallInvalid, GroupcallJoinMissing.
        Source: https://core.telegram.org/method/phone.getGroupCallStreamChannels
        """
    async def get_group_call_stream_rtmp_url(self, peer: PeerLike, revoke: bool, *, live_story: bool = False) -> api.phone.TypeGroupCallStreamRtmpUrl:
        """Where a streaming program sends to, and its key.

        ``peer``: the chat.
        ``revoke``: make the old one useless and give a new one.
        ``live_story``: for a live story.
        Errors: ChatAdminRequired.
        Source: https://core.telegram.org/method/phone.getGroupCallStreamRtmpUrl
        """
    async def get_group_participants(self, call: TLObject, ids: Some[PeerLike], sources: Sequence[int], *, offset: str = '', limit: int = 100) -> api.phone.TypeGroupParticipants:
        """The participants of a group call.

        ``call``: the group call (a group call).
        ``ids``: which ones.
        ``sources``: the source ids.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/phone.getGroupParticipants
        """
    def iter_group_participants(self, call: TLObject, ids: Some[PeerLike], sources: Sequence[int], *, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypeGroupCallParticipant]:
        """The participants of a group call: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_group_participants`.
        """
    async def invite_conference_call_participant(self, call: TLObject, user_id: PeerLike, *, video: bool = False) -> api.TypeUpdates:
        """Invite somebody to a conference call.

        ``call``: the group call (a group call).
        ``user_id``: the person.
        ``video``: with video.
        Source: https://core.telegram.org/method/phone.inviteConferenceCallParticipant
        """
    async def invite_to_group_call(self, call: TLObject, users: Some[PeerLike]) -> api.TypeUpdates:
        """Invite members to a group call.

        ``call``: the group call (a group call).
        ``users``: the people.
        Errors: GroupcallForbidden, GroupcallInvalid, InviteForbiddenWithJoinas, UserAlreadyInvited.
        Source: https://core.telegram.org/method/phone.inviteToGroupCall
        """
    async def join_group_call(self, call: TLObject, join_as: PeerLike, params: JSONLike | api.TypeDataJSON, *, muted: bool = False, video_stopped: bool = False, invite_hash: str | None = None, public_key: bytes | None = None, block: bytes | None = None) -> api.TypeUpdates:
        """Join a group call.

        ``call``: the group call (a group call).
        ``join_as``: as whom to appear.
        ``params``: the parameters (what `json.dumps` takes, or the JSON text itself).
        ``muted``: whether the microphone is off.
        ``video_stopped``: whether the camera is off.
        ``invite_hash``: the part of the invite link that lets one speak.
        ``public_key``: the public key.
        ``block``: a block of the call's chain.
        Errors: DataJsonInvalid, GroupcallForbidden, GroupcallInvalid, GroupcallSsrcDuplicateMuch,
            JoinAsPeerInvalid.
        Source: https://core.telegram.org/method/phone.joinGroupCall
        """
    async def join_group_call_presentation(self, call: TLObject, params: JSONLike | api.TypeDataJSON) -> api.TypeUpdates:
        """Share the screen in a group call.

        ``call``: the group call (a group call).
        ``params``: the parameters (what `json.dumps` takes, or the JSON text itself).
        Errors: ParticipantJoinMissing.
        Source: https://core.telegram.org/method/phone.joinGroupCallPresentation
        """
    async def leave_group_call(self, call: TLObject, source: int) -> api.TypeUpdates:
        """Leave a group call.

        ``call``: the group call (a group call).
        ``source``: the source id of one's own sound.
        Source: https://core.telegram.org/method/phone.leaveGroupCall
        """
    async def leave_group_call_presentation(self, call: TLObject) -> api.TypeUpdates:
        """Stop to share the screen in a group call.

        ``call``: the group call (a group call).
        Source: https://core.telegram.org/method/phone.leaveGroupCallPresentation
        """
    async def received_call(self, peer: TLObject) -> bool:
        """Tell the caller that it rings.

        ``peer``: the call (a phone call).
        Errors: CallAlreadyDeclined, CallPeerInvalid.
        Source: https://core.telegram.org/method/phone.receivedCall
        """
    async def request_call(self, user_id: PeerLike, g_a_hash: bytes, protocol: api.TypePhoneCallProtocol, *, video: bool = False, random_id: int = 0) -> api.phone.TypePhoneCall:
        """Call somebody.

        ``user_id``: the person.
        ``g_a_hash``: the hash of the first half of the key exchange.
        ``protocol``: what this side's call library can do.
        ``video``: with video.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        Errors: CallProtocolFlagsInvalid, InputUserDeactivated, ParticipantVersionOutdated, UserIdInvalid,
            UserIsBlocked, UserPrivacyRestricted.
        Source: https://core.telegram.org/method/phone.requestCall
        """
    async def save_call_debug(self, peer: TLObject, debug: JSONLike | api.TypeDataJSON) -> bool:
        """Report how a call went, for developers.

        ``peer``: the call (a phone call).
        ``debug``: what the call library reported (what `json.dumps` takes, or the JSON text itself).
        Errors: CallPeerInvalid, DataJsonInvalid.
        Source: https://core.telegram.org/method/phone.saveCallDebug
        """
    async def save_call_log(self, peer: TLObject, file: FileLike | api.TypeInputFile) -> bool:
        """Send the log of a call.

        ``peer``: the call (a phone call).
        ``file``: the file (a path, bytes, a binary file, or what was uploaded already).
        Source: https://core.telegram.org/method/phone.saveCallLog
        """
    async def save_default_group_call_join_as(self, peer: PeerLike, join_as: PeerLike) -> bool:
        """Choose as whom to join the calls of a chat.

        ``peer``: the chat.
        ``join_as``: as whom to appear.
        Errors: JoinAsPeerInvalid.
        Source: https://core.telegram.org/method/phone.saveDefaultGroupCallJoinAs
        """
    async def save_default_send_as(self, call: TLObject, send_as: PeerLike) -> bool:
        """Choose as whom to write in a live stream.

        ``call``: the group call (a group call).
        ``send_as``: as whom to write.
        Source: https://core.telegram.org/method/phone.saveDefaultSendAs
        """
    async def send_conference_call_broadcast(self, call: TLObject, block: bytes) -> api.TypeUpdates:
        """Send a block to all of a conference call.

        ``call``: the group call (a group call).
        ``block``: a block of the call's chain.
        Source: https://core.telegram.org/method/phone.sendConferenceCallBroadcast
        """
    async def send_group_call_encrypted_message(self, call: TLObject, encrypted_message: bytes) -> bool:
        """Send an encrypted message to a group call.

        ``call``: the group call (a group call).
        ``encrypted_message``: the encrypted content.
        Source: https://core.telegram.org/method/phone.sendGroupCallEncryptedMessage
        """
    async def send_group_call_message(self, call: TLObject, message: str | api.TypeTextWithEntities, *, random_id: int = 0, allow_paid_stars: int | None = None, send_as: PeerLike | None = None) -> api.TypeUpdates:
        """Write in a group call.

        ``call``: the group call (a group call).
        ``message``: the text (a text, written as the client's parse_mode says).
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        ``allow_paid_stars``: the most that may be paid for it, in Stars.
        ``send_as``: as whom to write.
        Source: https://core.telegram.org/method/phone.sendGroupCallMessage
        """
    async def send_signaling_data(self, peer: TLObject, data: bytes) -> bool:
        """Send data of the call library to the other side.

        ``peer``: the call (a phone call).
        ``data``: the data of the button.
        Source: https://core.telegram.org/method/phone.sendSignalingData
        """
    async def set_call_rating(self, peer: TLObject, rating: int, comment: str, *, user_initiative: bool = False) -> api.TypeUpdates:
        """Rate a call.

        ``peer``: the call (a phone call).
        ``rating``: from 1 to 5.
        ``comment``: what the user says about it.
        ``user_initiative``: the user has opened the rating.
        Errors: CallPeerInvalid.
        Source: https://core.telegram.org/method/phone.setCallRating
        """
    async def start_scheduled_group_call(self, call: TLObject) -> api.TypeUpdates:
        """Begin a group call that was planned.

        ``call``: the group call (a group call).
        Source: https://core.telegram.org/method/phone.startScheduledGroupCall
        """
    async def toggle_group_call_record(self, call: TLObject, *, start: bool = False, video: bool = False, title: str | None = None, video_portrait: bool | None = None) -> api.TypeUpdates:
        """Record a group call, or stop that.

        ``call``: the group call (a group call).
        ``start``: begin the recording; without it it ends.
        ``video``: with video.
        ``title``: the title.
        ``video_portrait``: record the video upright.
        Errors: GroupcallForbidden, GroupcallNotModified.
        Source: https://core.telegram.org/method/phone.toggleGroupCallRecord
        """
    async def toggle_group_call_settings(self, call: TLObject, *, reset_invite_hash: bool = False, join_muted: bool | None = None, messages_enabled: bool | None = None, send_paid_messages_stars: int | None = None) -> api.TypeUpdates:
        """Change the settings of a group call.

        ``call``: the group call (a group call).
        ``reset_invite_hash``: make the old links useless.
        ``join_muted``: whether new participants are muted.
        ``messages_enabled``: whether messages may be written in the call.
        ``send_paid_messages_stars``: what a message costs, in Stars.
        Errors: GroupcallNotModified.
        Source: https://core.telegram.org/method/phone.toggleGroupCallSettings
        """
    async def toggle_group_call_start_subscription(self, call: TLObject, subscribed: bool) -> api.TypeUpdates:
        """Be told when a planned group call begins, or not.

        ``call``: the group call (a group call).
        ``subscribed``: whether to be told when it begins.
        Errors: GroupcallAlreadyStarted.
        Source: https://core.telegram.org/method/phone.toggleGroupCallStartSubscription
        """
class Photos(Namespace):
    """The methods of ``photos``."""
    async def delete_photos(self, id: Some[TLObject]) -> list[int]:
        """Delete photos of the profile.

        ``id``: which ones (a photo, or a message with one).
        Source: https://core.telegram.org/method/photos.deletePhotos
        """
    async def get_user_photos(self, user_id: PeerLike, *, offset: int = 0, max_id: int = 0, limit: int = 100) -> api.photos.TypePhotos:
        """The photos of a profile.

        ``user_id``: the person.
        ``offset``: where to begin.
        ``max_id``: only what is older than this; 0: all.
        ``limit``: how many at most.
        Errors: MaxIdInvalid, MsgIdInvalid, UserIdInvalid.
        Source: https://core.telegram.org/method/photos.getUserPhotos
        """
    def iter_user_photos(self, user_id: PeerLike, *, offset: int = 0, max_id: int = 0, limit: int | None = None) -> AsyncIterator[api.TypePhoto]:
        """The photos of a profile: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_user_photos`.
        """
    async def update_profile_photo(self, id: TLObject, *, fallback: bool = False, bot: PeerLike | None = None) -> api.photos.TypePhoto:
        """Make an older photo the one of the profile.

        ``id``: the photo (a photo, or a message with one).
        ``fallback``: the photo for those who may not see the main one.
        ``bot``: the bot.
        Errors: AlbumPhotosTooMany, FilePartsInvalid, ImageProcessFailed, LocationInvalid, PhotoCropSizeSmall,
            PhotoExtInvalid, PhotoIdInvalid.
        Source: https://core.telegram.org/method/photos.updateProfilePhoto
        """
    async def upload_contact_profile_photo(self, user_id: PeerLike, *, suggest: bool = False, save: bool = False, file: FileLike | api.TypeInputFile | None = None, video: FileLike | api.TypeInputFile | None = None, video_start_ts: float | None = None, video_emoji_markup: api.TypeVideoSize | None = None) -> api.photos.TypePhoto:
        """Propose a photo to a contact, or set one that only this account sees.

        ``user_id``: the person.
        ``suggest``: propose it to the user instead.
        ``save``: keep it for the next time.
        ``file``: the file (a path, bytes, a binary file, or what was uploaded already).
        ``video``: the moving picture (a path, bytes, a binary file, or what was uploaded already).
        ``video_start_ts``: which moment of the video is the still picture, in seconds.
        ``video_emoji_markup``: a custom emoji instead of a picture.
        Errors: UserIdInvalid.
        Source: https://core.telegram.org/method/photos.uploadContactProfilePhoto
        """
    async def upload_profile_photo(self, *, fallback: bool = False, bot: PeerLike | None = None, file: FileLike | api.TypeInputFile | None = None, video: FileLike | api.TypeInputFile | None = None, video_start_ts: float | None = None, video_emoji_markup: api.TypeVideoSize | None = None) -> api.photos.TypePhoto:
        """Set the photo of the profile.

        ``fallback``: the photo for those who may not see the main one.
        ``bot``: the bot.
        ``file``: the file (a path, bytes, a binary file, or what was uploaded already).
        ``video``: the moving picture (a path, bytes, a binary file, or what was uploaded already).
        ``video_start_ts``: which moment of the video is the still picture, in seconds.
        ``video_emoji_markup``: a custom emoji instead of a picture.
        Errors: AlbumPhotosTooMany, EmojiMarkupInvalid, FilePartsInvalid, ImageProcessFailed, PhotoCropFileMissing,
            PhotoCropSizeSmall, PhotoExtInvalid, PhotoFileMissing, PhotoInvalid, StickerMimeInvalid,
            VideoFileInvalid.
        Source: https://core.telegram.org/method/photos.uploadProfilePhoto
        """
class Premium(Namespace):
    """The methods of ``premium``."""
    async def apply_boost(self, peer: PeerLike, *, slots: Sequence[int] | None = None) -> api.premium.TypeMyBoosts:
        """Boost a channel or supergroup.

        ``peer``: the chat.
        ``slots``: which boosts, by their places.
        Source: https://core.telegram.org/method/premium.applyBoost
        """
    async def get_boosts_list(self, peer: PeerLike, *, gifts: bool = False, offset: str = '', limit: int = 100) -> api.premium.TypeBoostsList:
        """Who has boosted a channel or supergroup.

        ``peer``: the chat.
        ``gifts``: only those that came as gifts.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/premium.getBoostsList
        """
    def iter_boosts_list(self, peer: PeerLike, *, gifts: bool = False, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypeBoost]:
        """Who has boosted a channel or supergroup: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_boosts_list`.
        """
    async def get_boosts_status(self, peer: PeerLike) -> api.premium.TypeBoostsStatus:
        """How many boosts a channel or supergroup has.

        ``peer``: the chat.
        Source: https://core.telegram.org/method/premium.getBoostsStatus
        """
    async def get_my_boosts(self) -> api.premium.TypeMyBoosts:
        """The boosts of the account.

        Source: https://core.telegram.org/method/premium.getMyBoosts
        """
    async def get_user_boosts(self, peer: PeerLike, user_id: PeerLike) -> api.premium.TypeBoostsList:
        """The boosts that a member has given.

        ``peer``: the chat.
        ``user_id``: the person.
        Source: https://core.telegram.org/method/premium.getUserBoosts
        """
class Smsjobs(Namespace):
    """The methods of ``smsjobs``."""
    async def finish_job(self, job_id: str, *, error: str | None = None) -> bool:
        """Tell that a text message was sent, or why not.

        ``job_id``: the job.
        ``error``: what went wrong, for the user.
        Source: https://core.telegram.org/method/smsjobs.finishJob
        """
    async def get_sms_job(self, job_id: str) -> api.TypeSmsJob:
        """A text message to send.

        ``job_id``: the job.
        Source: https://core.telegram.org/method/smsjobs.getSmsJob
        """
    async def get_status(self) -> api.smsjobs.TypeStatus:
        """How the sending of text messages stands.

        Source: https://core.telegram.org/method/smsjobs.getStatus
        """
    async def is_eligible_to_join(self) -> api.smsjobs.TypeEligibilityToJoin:
        """Whether the account may send text messages for Premium.

        Source: https://core.telegram.org/method/smsjobs.isEligibleToJoin
        """
    async def join(self) -> bool:
        """Begin to send text messages for Premium.

        Source: https://core.telegram.org/method/smsjobs.join
        """
    async def leave(self) -> bool:
        """Stop to send text messages.

        Source: https://core.telegram.org/method/smsjobs.leave
        """
    async def update_settings(self, *, allow_international: bool = False) -> bool:
        """Change the settings of sending text messages.

        ``allow_international``: whether text messages to other countries may be sent.
        Source: https://core.telegram.org/method/smsjobs.updateSettings
        """
class Stats(Namespace):
    """The methods of ``stats``."""
    async def get_broadcast_stats(self, channel: PeerLike, *, dark: bool = False) -> api.stats.TypeBroadcastStats:
        """The statistics of a channel.

        ``channel``: the channel or supergroup.
        ``dark``: pictures for a dark background.
        Errors: BroadcastRequired, ChannelInvalid, ChannelPrivate, ChatAdminRequired.
        Source: https://core.telegram.org/method/stats.getBroadcastStats
        """
    async def get_megagroup_stats(self, channel: PeerLike, *, dark: bool = False) -> api.stats.TypeMegagroupStats:
        """The statistics of a supergroup.

        ``channel``: the channel or supergroup.
        ``dark``: pictures for a dark background.
        Errors: ChannelInvalid, ChatAdminRequired, MegagroupRequired.
        Source: https://core.telegram.org/method/stats.getMegagroupStats
        """
    async def get_message_public_forwards(self, channel: PeerLike, msg_id: MessageLike, *, offset: str = '', limit: int = 100) -> api.stats.TypePublicForwards:
        """Where a post was forwarded to in public.

        ``channel``: the channel or supergroup.
        ``msg_id``: the message (an id or a message).
        ``offset``: where to begin.
        ``limit``: how many at most.
        Errors: ChannelInvalid, ChatAdminRequired, MessageIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/stats.getMessagePublicForwards
        """
    def iter_message_public_forwards(self, channel: PeerLike, msg_id: MessageLike, *, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypePublicForward]:
        """Where a post was forwarded to in public: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_message_public_forwards`.
        """
    async def get_message_stats(self, channel: PeerLike, msg_id: MessageLike, *, dark: bool = False) -> api.stats.TypeMessageStats:
        """The statistics of a post.

        ``channel``: the channel or supergroup.
        ``msg_id``: the message (an id or a message).
        ``dark``: pictures for a dark background.
        Errors: ChannelInvalid, ChatAdminRequired, MessageIdInvalid, PeerIdInvalid.
        Source: https://core.telegram.org/method/stats.getMessageStats
        """
    async def get_poll_stats(self, peer: PeerLike, msg_id: MessageLike, *, dark: bool = False) -> api.stats.TypePollStats:
        """The statistics of a poll.

        ``peer``: the chat.
        ``msg_id``: the message (an id or a message).
        ``dark``: pictures for a dark background.
        Source: https://core.telegram.org/method/stats.getPollStats
        """
    async def get_story_public_forwards(self, peer: PeerLike, id: StoryLike, *, offset: str = '', limit: int = 100) -> api.stats.TypePublicForwards:
        """Where a story was reposted in public.

        ``peer``: the chat.
        ``id``: which one (an id or a story).
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/stats.getStoryPublicForwards
        """
    def iter_story_public_forwards(self, peer: PeerLike, id: StoryLike, *, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypePublicForward]:
        """Where a story was reposted in public: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_story_public_forwards`.
        """
    async def get_story_stats(self, peer: PeerLike, id: StoryLike, *, dark: bool = False) -> api.stats.TypeStoryStats:
        """The statistics of a story.

        ``peer``: the chat.
        ``id``: which one (an id or a story).
        ``dark``: pictures for a dark background.
        Source: https://core.telegram.org/method/stats.getStoryStats
        """
    async def load_async_graph(self, token: str, *, x: int | None = None) -> api.TypeStatsGraph:
        """A graph that came as a token.

        ``token``: the token.
        ``x``: the moment to look at closer.
        Errors: GraphExpiredReload, GraphInvalidReload, GraphOutdatedReload.
        Source: https://core.telegram.org/method/stats.loadAsyncGraph
        """
class Stickers(Namespace):
    """The methods of ``stickers``."""
    async def add_sticker_to_set(self, stickerset: str | TLObject, sticker: api.TypeInputStickerSetItem) -> api.messages.TypeStickerSet:
        """Add a sticker to a set.

        ``stickerset``: the set (a short name, a link, or a set).
        ``sticker``: the sticker.
        Errors: BotMissing, StickerPngNopng, StickerTgsNotgs, StickerpackStickersTooMuch, StickersTooMuch,
            StickersetInvalid.
        Source: https://core.telegram.org/method/stickers.addStickerToSet
        """
    async def change_sticker(self, sticker: TLObject, *, emoji: str | None = None, mask_coords: api.TypeMaskCoords | None = None, keywords: str | None = None) -> api.messages.TypeStickerSet:
        """Change the emoji, the words or the mask of a sticker.

        ``sticker``: the sticker (a document, or a message with one).
        ``emoji``: the emoji that it stands for.
        ``mask_coords``: where the mask sits on a face.
        ``keywords``: the words that it is found by.
        Errors: BotMissing, StickerInvalid.
        Source: https://core.telegram.org/method/stickers.changeSticker
        """
    async def change_sticker_position(self, sticker: TLObject, position: int) -> api.messages.TypeStickerSet:
        """Move a sticker inside of its set.

        ``sticker``: the sticker (a document, or a message with one).
        ``position``: the new place, from 0.
        Errors: StickerInvalid.
        Source: https://core.telegram.org/method/stickers.changeStickerPosition
        """
    async def check_short_name(self, short_name: str) -> bool:
        """See whether a set's name for links is free.

        ``short_name``: the name in links.
        Errors: ShortNameInvalid, ShortNameOccupied.
        Source: https://core.telegram.org/method/stickers.checkShortName
        """
    async def create_sticker_set(self, user_id: PeerLike, title: str, short_name: str, stickers: Some[api.TypeInputStickerSetItem], *, masks: bool = False, emojis: bool = False, text_color: bool = False, thumb: TLObject | None = None, software: str | None = None) -> api.messages.TypeStickerSet:
        """Make a set of stickers.

        ``user_id``: the person.
        ``title``: the title.
        ``short_name``: the name in links.
        ``stickers``: the stickers.
        ``masks``: those of masks.
        ``emojis``: those of custom emoji.
        ``text_color``: draw the emoji in the color of the text.
        ``thumb``: the small picture (a document, or a message with one).
        ``software``: the program that made it.
        Errors: PackShortNameInvalid, PackShortNameOccupied, PackTitleInvalid, PeerIdInvalid, StickerEmojiInvalid,
            StickerFileInvalid, StickerGifDimensions, StickerPngDimensions, StickerPngNopng, StickerTgsNodoc,
            StickerTgsNotgs, StickerThumbPngNopng, StickerThumbTgsNotgs, StickerVideoBig, StickerVideoNodoc,
            StickerVideoNowebm, StickersEmpty, UserIdInvalid.
        Source: https://core.telegram.org/method/stickers.createStickerSet
        """
    async def delete_sticker_set(self, stickerset: str | TLObject) -> bool:
        """Delete a set of stickers.

        ``stickerset``: the set (a short name, a link, or a set).
        Errors: BotMissing, StickersetInvalid.
        Source: https://core.telegram.org/method/stickers.deleteStickerSet
        """
    async def remove_sticker_from_set(self, sticker: TLObject) -> api.messages.TypeStickerSet:
        """Remove a sticker from its set.

        ``sticker``: the sticker (a document, or a message with one).
        Errors: BotMissing, StickerInvalid.
        Source: https://core.telegram.org/method/stickers.removeStickerFromSet
        """
    async def rename_sticker_set(self, stickerset: str | TLObject, title: str) -> api.messages.TypeStickerSet:
        """Change the title of a set.

        ``stickerset``: the set (a short name, a link, or a set).
        ``title``: the title.
        Errors: StickersetInvalid.
        Source: https://core.telegram.org/method/stickers.renameStickerSet
        """
    async def replace_sticker(self, sticker: TLObject, new_sticker: api.TypeInputStickerSetItem) -> api.messages.TypeStickerSet:
        """Replace a sticker by another.

        ``sticker``: the sticker (a document, or a message with one).
        ``new_sticker``: what takes its place.
        Source: https://core.telegram.org/method/stickers.replaceSticker
        """
    async def set_sticker_set_thumb(self, stickerset: str | TLObject, *, thumb: TLObject | None = None, thumb_document_id: int | None = None) -> api.messages.TypeStickerSet:
        """Set the small picture of a set.

        ``stickerset``: the set (a short name, a link, or a set).
        ``thumb``: the small picture (a document, or a message with one).
        ``thumb_document_id``: the custom emoji that is the small picture.
        Errors: StickerThumbPngNopng, StickerThumbTgsNotgs, StickersetInvalid.
        Source: https://core.telegram.org/method/stickers.setStickerSetThumb
        """
    async def suggest_short_name(self, title: str) -> api.stickers.TypeSuggestedShortName:
        """A free name for the links of a set.

        ``title``: the title.
        Errors: TitleInvalid.
        Source: https://core.telegram.org/method/stickers.suggestShortName
        """
class Stories(Namespace):
    """The methods of ``stories``."""
    async def activate_stealth_mode(self, *, past: bool = False, future: bool = False) -> api.TypeUpdates:
        """Hide that the account has seen stories.

        ``past``: hide the views of the last minutes.
        ``future``: hide the coming views.
        Source: https://core.telegram.org/method/stories.activateStealthMode
        """
    async def can_send_story(self, peer: PeerLike) -> api.stories.TypeCanSendStoryCount:
        """How many stories may be posted.

        ``peer``: the chat.
        Source: https://core.telegram.org/method/stories.canSendStory
        """
    async def create_album(self, peer: PeerLike, title: str, stories: Some[StoryLike]) -> api.TypeStoryAlbum:
        """Make an album of stories.

        ``peer``: the chat.
        ``title``: the title.
        ``stories``: the stories (an id or a story).
        Source: https://core.telegram.org/method/stories.createAlbum
        """
    async def delete_album(self, peer: PeerLike, album_id: int) -> bool:
        """Delete an album of stories.

        ``peer``: the chat.
        ``album_id``: the album.
        Source: https://core.telegram.org/method/stories.deleteAlbum
        """
    async def delete_stories(self, peer: PeerLike, id: Some[StoryLike]) -> list[int]:
        """Delete stories.

        ``peer``: the chat.
        ``id``: which ones (an id or a story).
        Source: https://core.telegram.org/method/stories.deleteStories
        """
    async def edit_story(self, peer: PeerLike, id: StoryLike, *, media: Sendable | None = None, media_areas: Some[api.TypeMediaArea] | None = None, caption: str | None = None, entities: Some[api.TypeMessageEntity] | None = None, privacy_rules: Some[api.TypeInputPrivacyRule | type[api.TypeInputPrivacyRule]] | None = None, music: TLObject | None = None, parse_mode: AnyParseMode = ...) -> api.TypeStoryItem:
        """Change a story.

        ``peer``: the chat.
        ``id``: which one (an id or a story).
        ``media``: what to send (a path, bytes, a binary file, an address, a message, a photo or a document).
        ``media_areas``: where the story can be tapped.
        ``caption``: the text beside it.
        ``entities``: what is bold, a link and so on; the text is taken as it is then.
        ``privacy_rules``: who may see it.
        ``music``: the music that is played (a document, or a message with one).
        ``parse_mode``: how the text is written; by default as the client's :attr:`parse_mode` says.
        Gives the story.
        Source: https://core.telegram.org/method/stories.editStory
        """
    async def export_story_link(self, peer: PeerLike, id: StoryLike) -> api.TypeExportedStoryLink:
        """The link of a story.

        ``peer``: the chat.
        ``id``: which one (an id or a story).
        Source: https://core.telegram.org/method/stories.exportStoryLink
        """
    async def get_album_stories(self, peer: PeerLike, album_id: int, *, offset: int = 0, limit: int = 100) -> api.stories.TypeStories:
        """The stories of an album.

        ``peer``: the chat.
        ``album_id``: the album.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/stories.getAlbumStories
        """
    def iter_album_stories(self, peer: PeerLike, album_id: int, *, offset: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeStoryItem]:
        """The stories of an album: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_album_stories`.
        """
    async def get_albums(self, peer: PeerLike, *, hash: int = 0) -> api.stories.TypeAlbums:
        """The albums of stories.

        ``peer``: the chat.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/stories.getAlbums
        """
    async def get_all_read_peer_stories(self) -> api.TypeUpdates:
        """Up to which story each of them was seen.

        Source: https://core.telegram.org/method/stories.getAllReadPeerStories
        """
    async def get_all_stories(self, *, next: bool = False, hidden: bool = False, state: str | None = None) -> api.stories.TypeAllStories:
        """The stories that are up, by those who posted them.

        ``next``: the page after the one that `state` is of.
        ``hidden``: whether it is hidden.
        ``state``: what came with the page before.
        Source: https://core.telegram.org/method/stories.getAllStories
        """
    def iter_all_stories(self, *, next: bool = False, hidden: bool = False, state: str | None = None, limit: int | None = None) -> AsyncIterator[api.TypePeerStories]:
        """The stories that are up, by those who posted them: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_all_stories`.
        """
    async def get_chats_to_send(self) -> api.messages.TypeChats:
        """The chats that the account may post stories for.

        Source: https://core.telegram.org/method/stories.getChatsToSend
        """
    async def get_peer_max_ids(self, id: Some[PeerLike]) -> list[api.TypeRecentStory]:
        """The newest story of each.

        ``id``: which ones.
        Source: https://core.telegram.org/method/stories.getPeerMaxIDs
        """
    async def get_peer_stories(self, peer: PeerLike) -> api.stories.TypePeerStories:
        """The stories of one person or chat that are up.

        ``peer``: the chat.
        Source: https://core.telegram.org/method/stories.getPeerStories
        """
    async def get_pinned_stories(self, peer: PeerLike, *, offset_id: StoryLike = 0, limit: int = 100) -> api.stories.TypeStories:
        """The stories on a profile.

        ``peer``: the chat.
        ``offset_id``: begin before this one; 0: with the newest (an id or a story).
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/stories.getPinnedStories
        """
    def iter_pinned_stories(self, peer: PeerLike, *, offset_id: StoryLike = 0, limit: int | None = None) -> AsyncIterator[api.TypeStoryItem]:
        """The stories on a profile: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_pinned_stories`.
        """
    async def get_stories_archive(self, peer: PeerLike, *, offset_id: StoryLike = 0, limit: int = 100) -> api.stories.TypeStories:
        """The stories in the archive.

        ``peer``: the chat.
        ``offset_id``: begin before this one; 0: with the newest (an id or a story).
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/stories.getStoriesArchive
        """
    def iter_stories_archive(self, peer: PeerLike, *, offset_id: StoryLike = 0, limit: int | None = None) -> AsyncIterator[api.TypeStoryItem]:
        """The stories in the archive: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_stories_archive`.
        """
    async def get_stories_by_id(self, peer: PeerLike, id: Some[StoryLike]) -> api.stories.TypeStories:
        """Stories by their ids.

        ``peer``: the chat.
        ``id``: which ones (an id or a story).
        Source: https://core.telegram.org/method/stories.getStoriesByID
        """
    async def get_stories_views(self, peer: PeerLike, id: Some[StoryLike]) -> api.stories.TypeStoryViews:
        """How often stories were seen.

        ``peer``: the chat.
        ``id``: which ones (an id or a story).
        Source: https://core.telegram.org/method/stories.getStoriesViews
        """
    async def get_story_reactions_list(self, peer: PeerLike, id: StoryLike, *, forwards_first: bool = False, reaction: str | int | api.TypeReaction | None = None, offset: str | None = None, limit: int = 100) -> api.stories.TypeStoryReactionsList:
        """Who has reacted to a story.

        ``peer``: the chat.
        ``id``: which one (an id or a story).
        ``forwards_first``: with forwards and reposts first.
        ``reaction``: the reaction (an emoji, or the id of a custom one).
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/stories.getStoryReactionsList
        """
    def iter_story_reactions_list(self, peer: PeerLike, id: StoryLike, *, forwards_first: bool = False, reaction: str | int | api.TypeReaction | None = None, offset: str | None = None, limit: int | None = None) -> AsyncIterator[api.TypeStoryReaction]:
        """Who has reacted to a story: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_story_reactions_list`.
        """
    async def get_story_views_list(self, peer: PeerLike, id: StoryLike, *, just_contacts: bool = False, reactions_first: bool = False, forwards_first: bool = False, q: str | None = None, offset: str = '', limit: int = 100) -> api.stories.TypeStoryViewsList:
        """Who has seen a story.

        ``peer``: the chat.
        ``id``: which one (an id or a story).
        ``just_contacts``: only contacts.
        ``reactions_first``: with reactions first.
        ``forwards_first``: with forwards and reposts first.
        ``q``: what to search for.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/stories.getStoryViewsList
        """
    def iter_story_views_list(self, peer: PeerLike, id: StoryLike, *, just_contacts: bool = False, reactions_first: bool = False, forwards_first: bool = False, q: str | None = None, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypeStoryView]:
        """Who has seen a story: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_story_views_list`.
        """
    async def increment_story_views(self, peer: PeerLike, id: Some[StoryLike]) -> bool:
        """Count stories of a profile as seen.

        ``peer``: the chat.
        ``id``: which ones (an id or a story).
        Source: https://core.telegram.org/method/stories.incrementStoryViews
        """
    async def read_stories(self, peer: PeerLike, max_id: StoryLike) -> list[int]:
        """Mark stories as seen up to one.

        ``peer``: the chat.
        ``max_id``: up to this message (an id or a story).
        Source: https://core.telegram.org/method/stories.readStories
        """
    async def reorder_albums(self, peer: PeerLike, order: Sequence[int]) -> bool:
        """Change the order of the albums of stories.

        ``peer``: the chat.
        ``order``: all of them, in the new order.
        Source: https://core.telegram.org/method/stories.reorderAlbums
        """
    async def report(self, peer: PeerLike, id: Some[StoryLike], option: bytes, message: str) -> api.TypeReportResult:
        """Report stories to the moderators, step by step.

        ``peer``: the chat.
        ``id``: which ones (an id or a story).
        ``option``: the option that was chosen, as the server gave it.
        ``message``: the text.
        Source: https://core.telegram.org/method/stories.report
        """
    async def search_posts(self, *, hashtag: str | None = None, area: api.TypeMediaArea | None = None, peer: PeerLike | None = None, offset: str = '', limit: int = 100) -> api.stories.TypeFoundStories:
        """Search stories by a hashtag or a place.

        ``hashtag``: the hashtag, without #.
        ``area``: the area that the stories are tagged with.
        ``peer``: the chat.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/stories.searchPosts
        """
    def iter_search_posts(self, *, hashtag: str | None = None, area: api.TypeMediaArea | None = None, peer: PeerLike | None = None, offset: str = '', limit: int | None = None) -> AsyncIterator[api.TypeFoundStory]:
        """Search stories by a hashtag or a place: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`search_posts`.
        """
    async def send_reaction(self, peer: PeerLike, story_id: StoryLike, reaction: str | int | api.TypeReaction, *, add_to_recent: bool = False) -> api.TypeUpdates:
        """React to a story.

        ``peer``: the chat.
        ``story_id``: the story (an id or a story).
        ``reaction``: the reaction (an emoji, or the id of a custom one).
        ``add_to_recent``: keep the reaction among the recently used ones.
        Source: https://core.telegram.org/method/stories.sendReaction
        """
    async def send_story(self, peer: PeerLike, media: Sendable, privacy_rules: Some[api.TypeInputPrivacyRule | type[api.TypeInputPrivacyRule]], *, pinned: bool = False, noforwards: bool = False, fwd_modified: bool = False, media_areas: Some[api.TypeMediaArea] | None = None, caption: str | None = None, entities: Some[api.TypeMessageEntity] | None = None, random_id: int = 0, period: int | timedelta | None = None, fwd_from_id: PeerLike | None = None, fwd_from_story: int | None = None, albums: Sequence[int] | None = None, music: TLObject | None = None, parse_mode: AnyParseMode = ...) -> api.TypeStoryItem:
        """Post a story.

        ``peer``: the chat.
        ``media``: what to send (a path, bytes, a binary file, an address, a message, a photo or a document).
        ``privacy_rules``: who may see it.
        ``pinned``: whether it is pinned.
        ``noforwards``: forbid forwarding and saving.
        ``fwd_modified``: whether the story was changed before it was reposted.
        ``media_areas``: where the story can be tapped.
        ``caption``: the text beside it.
        ``entities``: what is bold, a link and so on; the text is taken as it is then.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        ``period``: for how long (seconds or a timedelta).
        ``fwd_from_id``: whose story it is.
        ``fwd_from_story``: the story that is reposted.
        ``albums``: the albums that it belongs to.
        ``music``: the music that is played (a document, or a message with one).
        ``parse_mode``: how the text is written; by default as the client's :attr:`parse_mode` says.
        Gives the story.
        Source: https://core.telegram.org/method/stories.sendStory
        """
    async def start_live(self, peer: PeerLike, privacy_rules: Some[api.TypeInputPrivacyRule | type[api.TypeInputPrivacyRule]], *, pinned: bool = False, noforwards: bool = False, rtmp_stream: bool = False, caption: str | None = None, entities: Some[api.TypeMessageEntity] | None = None, random_id: int = 0, messages_enabled: bool | None = None, send_paid_messages_stars: int | None = None, parse_mode: AnyParseMode = ...) -> api.TypeUpdates:
        """Begin a live story.

        ``peer``: the chat.
        ``privacy_rules``: who may see it.
        ``pinned``: whether it is pinned.
        ``noforwards``: forbid forwarding and saving.
        ``rtmp_stream``: from a streaming program.
        ``caption``: the text beside it.
        ``entities``: what is bold, a link and so on; the text is taken as it is then.
        ``random_id``: tells two sendings apart; drawn by the client when it is left out.
        ``messages_enabled``: whether messages may be written in the call.
        ``send_paid_messages_stars``: what a message costs, in Stars.
        ``parse_mode``: how the text is written; by default as the client's :attr:`parse_mode` says.
        Source: https://core.telegram.org/method/stories.startLive
        """
    async def toggle_all_stories_hidden(self, hidden: bool) -> bool:
        """Hide the stories of all, or show them.

        ``hidden``: whether it is hidden.
        Source: https://core.telegram.org/method/stories.toggleAllStoriesHidden
        """
    async def toggle_peer_stories_hidden(self, peer: PeerLike, hidden: bool) -> bool:
        """Hide the stories of one, or show them.

        ``peer``: the chat.
        ``hidden``: whether it is hidden.
        Source: https://core.telegram.org/method/stories.togglePeerStoriesHidden
        """
    async def toggle_pinned(self, peer: PeerLike, id: Some[StoryLike], pinned: bool) -> list[int]:
        """Keep stories on the profile, or not.

        ``peer``: the chat.
        ``id``: which ones (an id or a story).
        ``pinned``: whether it is pinned.
        Source: https://core.telegram.org/method/stories.togglePinned
        """
    async def toggle_pinned_to_top(self, peer: PeerLike, id: Some[StoryLike]) -> bool:
        """Choose the stories that the profile shows first.

        ``peer``: the chat.
        ``id``: which ones (an id or a story).
        Source: https://core.telegram.org/method/stories.togglePinnedToTop
        """
    async def update_album(self, peer: PeerLike, album_id: int, *, title: str | None = None, delete_stories: Some[StoryLike] | None = None, add_stories: Some[StoryLike] | None = None, order: Sequence[int] | None = None) -> api.TypeStoryAlbum:
        """Change an album of stories.

        ``peer``: the chat.
        ``album_id``: the album.
        ``title``: the title.
        ``delete_stories``: the stories to take out of it (an id or a story).
        ``add_stories``: the stories to put into it (an id or a story).
        ``order``: all of them, in the new order.
        Source: https://core.telegram.org/method/stories.updateAlbum
        """
class Updates(Namespace):
    """The methods of ``updates``."""
    async def get_channel_difference(self, channel: PeerLike, pts: int, *, force: bool = False, filter: api.TypeChannelMessagesFilter | type[api.TypeChannelMessagesFilter] = ..., limit: int = 100) -> api.updates.TypeChannelDifference:
        """What has happened in a channel since a counter.

        ``channel``: the channel or supergroup.
        ``pts``: the counter up to which everything is known.
        ``force``: even if it is not needed, or would change more.
        ``filter``: only what it lets through.
        ``limit``: how many at most.
        Errors: ChannelInvalid, ChannelPrivate, ChannelPublicGroupNa, ChatWriteForbidden, FromMessageBotDisabled,
            MsgIdInvalid, PersistentTimestampEmpty, PersistentTimestampInvalid, PersistentTimestampOutdated,
            PinnedDialogsTooMuch, RangesInvalid, UserBannedInChannel.
        Source: https://core.telegram.org/method/updates.getChannelDifference
        """
    async def get_difference(self, pts: int, date: Moment, qts: int, *, pts_limit: int | None = None, pts_total_limit: int | None = None, qts_limit: int | None = None) -> api.updates.TypeDifference:
        """What has happened since a counter.

        ``pts``: the counter up to which everything is known.
        ``date``: when the last update that is known was made (Unix time (seconds), a datetime, or a timedelta from
            now).
        ``qts``: the counter of secret and bot updates up to which everything is known.
        ``pts_limit``: how many updates at most.
        ``pts_total_limit``: with more updates than this, say so instead.
        ``qts_limit``: how many of those updates at most.
        Errors: CdnMethodInvalid, ChannelInvalid, ChannelPrivate, ChatWriteForbidden, DateEmpty, MsgIdInvalid,
            PersistentTimestampEmpty, PersistentTimestampInvalid, RandomIdDuplicate, UserNotParticipant,
            UsernameInvalid.
        Source: https://core.telegram.org/method/updates.getDifference
        """
    async def get_state(self) -> api.updates.TypeState:
        """The counters of the account, as they are now.

        Source: https://core.telegram.org/method/updates.getState
        """
class Upload(Namespace):
    """The methods of ``upload``."""
    async def get_cdn_file(self, file_token: bytes, offset: int, limit: int) -> api.upload.TypeCdnFile:
        """A part of a file from the CDN.

        ``file_token``: the token of the file at the CDN.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Source: https://core.telegram.org/method/upload.getCdnFile
        """
    async def get_cdn_file_hashes(self, file_token: bytes, offset: int) -> list[api.TypeFileHash]:
        """The hashes of a file at the CDN.

        ``file_token``: the token of the file at the CDN.
        ``offset``: where to begin.
        Errors: CdnMethodInvalid, RsaDecryptFailed.
        Source: https://core.telegram.org/method/upload.getCdnFileHashes
        """
    async def get_file(self, location: api.TypeInputFileLocation | type[api.TypeInputFileLocation], offset: int, limit: int, *, precise: bool = False, cdn_supported: bool = False) -> api.upload.TypeFile:
        """A part of a file.

        ``location``: which file.
        ``offset``: where to begin.
        ``limit``: how many at most.
        ``precise``: an offset that is no multiple of 4 KB is allowed.
        ``cdn_supported``: whether this client can follow to a CDN.
        Errors: ChannelInvalid, ChannelPrivate, FileIdInvalid, FileReferenceEmpty, FileReferenceExpired,
            FileReferenceInvalid, FilerefUpgradeNeeded, LimitInvalid, LocationInvalid, MsgIdInvalid, OffsetInvalid,
            PeerIdInvalid.
        Source: https://core.telegram.org/method/upload.getFile
        """
    async def get_file_hashes(self, location: api.TypeInputFileLocation | type[api.TypeInputFileLocation], offset: int) -> list[api.TypeFileHash]:
        """The hashes of a file.

        ``location``: which file.
        ``offset``: where to begin.
        Errors: LocationInvalid.
        Source: https://core.telegram.org/method/upload.getFileHashes
        """
    async def get_web_file(self, location: api.TypeInputWebFileLocation, offset: int, limit: int) -> api.upload.TypeWebFile:
        """A part of a file that is elsewhere on the web.

        ``location``: which file.
        ``offset``: where to begin.
        ``limit``: how many at most.
        Errors: DocumentInvalid, LocationInvalid.
        Source: https://core.telegram.org/method/upload.getWebFile
        """
    async def reupload_cdn_file(self, file_token: bytes, request_token: bytes) -> list[api.TypeFileHash]:
        """Bring a file to the CDN again.

        ``file_token``: the token of the file at the CDN.
        ``request_token``: the token that came with the redirection.
        Errors: CdnUploadTimeout, FileTokenInvalid, RsaDecryptFailed.
        Source: https://core.telegram.org/method/upload.reuploadCdnFile
        """
    async def save_big_file_part(self, file_id: int, file_part: int, file_total_parts: int, bytes: bytes) -> bool:
        """Upload a part of a file of more than 10 MB.

        ``file_id``: the number of the file, drawn by the client.
        ``file_part``: the number of the part, from 0.
        ``file_total_parts``: how many parts there are.
        ``bytes``: the data.
        Errors: FilePartEmpty, FilePartInvalid, FilePartSizeChanged, FilePartSizeInvalid, FilePartTooBig,
            FilePartsInvalid.
        Source: https://core.telegram.org/method/upload.saveBigFilePart
        """
    async def save_file_part(self, file_id: int, file_part: int, bytes: bytes) -> bool:
        """Upload a part of a file.

        ``file_id``: the number of the file, drawn by the client.
        ``file_part``: the number of the part, from 0.
        ``bytes``: the data.
        Errors: FilePartEmpty, FilePartInvalid, MsgIdInvalid.
        Source: https://core.telegram.org/method/upload.saveFilePart
        """
class Users(Namespace):
    """The methods of ``users``."""
    async def get_full_user(self, id: PeerLike) -> api.users.TypeUserFull:
        """Everything about a person.

        ``id``: the person.
        Errors: ChannelPrivate, MsgIdInvalid, UserIdInvalid.
        Source: https://core.telegram.org/method/users.getFullUser
        """
    async def get_requirements_to_contact(self, id: Some[PeerLike]) -> list[api.TypeRequirementToContact]:
        """What it takes to write to people.

        ``id``: which ones.
        Source: https://core.telegram.org/method/users.getRequirementsToContact
        """
    async def get_saved_music(self, id: PeerLike, *, offset: int = 0, limit: int = 100, hash: int = 0) -> api.users.TypeSavedMusic:
        """The music on a profile.

        ``id``: the person.
        ``offset``: where to begin.
        ``limit``: how many at most.
        ``hash``: what is known already, to be spared the same answer; 0: nothing.
        Source: https://core.telegram.org/method/users.getSavedMusic
        """
    def iter_saved_music(self, id: PeerLike, *, offset: int = 0, hash: int = 0, limit: int | None = None) -> AsyncIterator[api.TypeDocument]:
        """The music on a profile: all pages, one item after the other.

        ``limit``: how many at most; None: all. The others are those of :meth:`get_saved_music`.
        """
    async def get_saved_music_by_id(self, id: PeerLike, documents: Some[TLObject]) -> api.users.TypeSavedMusic:
        """Music on a profile by its ids.

        ``id``: the person.
        ``documents``: the files (a document, or a message with one).
        Source: https://core.telegram.org/method/users.getSavedMusicByID
        """
    async def get_users(self, id: Some[PeerLike]) -> list[api.TypeUser]:
        """People by their ids.

        ``id``: which ones.
        Errors: ChannelInvalid, ChannelPrivate, FromMessageBotDisabled, MsgIdInvalid, UserBannedInChannel.
        Source: https://core.telegram.org/method/users.getUsers
        """
    async def set_secure_value_errors(self, id: PeerLike, errors: Some[api.TypeSecureValueError]) -> bool:
        """Tell a person what is wrong with the documents, as a bot.

        ``id``: the person.
        ``errors``: what is wrong with the documents.
        Errors: UserBotInvalid, UserBotRequired, UserIdInvalid.
        Source: https://core.telegram.org/method/users.setSecureValueErrors
        """
    async def suggest_birthday(self, id: PeerLike, birthday: date | api.TypeBirthday) -> api.TypeUpdates:
        """Propose to somebody which day the birthday is.

        ``id``: the person.
        ``birthday``: the day (a date).
        Source: https://core.telegram.org/method/users.suggestBirthday
        """
class Methods(Namespace):
    """Every method of the API."""
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
    async def init_connection(self, api_id: int, device_model: str, system_version: str, app_version: str, system_lang_code: str, lang_pack: str, lang_code: str, query: TLFunction[T], *, proxy: api.TypeInputClientProxy | None = None, params: api.TypeJSONValue | type[api.TypeJSONValue] | None = None) -> T:
        """Say what kind of program this is, and carry out a request.

        ``api_id``: the application's number, from my.telegram.org.
        ``device_model``: what the device is called.
        ``system_version``: the version of the system.
        ``app_version``: the version of the program.
        ``system_lang_code``: the language of the system.
        ``lang_pack``: which program's texts, such as "android".
        ``lang_code``: the language, such as "en".
        ``query``: the request, an object of the raw API.
        ``proxy``: the proxy, as it is shown to the account.
        ``params``: the parameters.
        Errors: ConnectionLayerInvalid.
        Source: https://core.telegram.org/method/initConnection
        """
    async def invoke_after_msg(self, msg_id: int, query: TLFunction[T]) -> T:
        """Carry out a request after another one.

        ``msg_id``: the message of the protocol to wait for.
        ``query``: the request, an object of the raw API.
        Source: https://core.telegram.org/method/invokeAfterMsg
        """
    async def invoke_after_msgs(self, msg_ids: Sequence[int], query: TLFunction[T]) -> T:
        """Carry out a request after several others.

        ``msg_ids``: the messages of the protocol to wait for.
        ``query``: the request, an object of the raw API.
        Source: https://core.telegram.org/method/invokeAfterMsgs
        """
    async def invoke_with_apns_secret(self, nonce: str, secret: str, query: TLFunction[T]) -> T:
        """Carry out a request with the proof of a push message of Apple's service.

        ``nonce``: the nonce of the check.
        ``secret``: the secret.
        ``query``: the request, an object of the raw API.
        Source: https://core.telegram.org/method/invokeWithApnsSecret
        """
    async def invoke_with_business_connection(self, connection_id: str, query: TLFunction[T]) -> T:
        """Carry out a request in the name of a business account, as its bot.

        ``connection_id``: the connection.
        ``query``: the request, an object of the raw API.
        Source: https://core.telegram.org/method/invokeWithBusinessConnection
        """
    async def invoke_with_google_play_integrity(self, nonce: str, token: str, query: TLFunction[T]) -> T:
        """Carry out a request with a proof of Google's Play Integrity.

        ``nonce``: the nonce of the check.
        ``token``: the token.
        ``query``: the request, an object of the raw API.
        Source: https://core.telegram.org/method/invokeWithGooglePlayIntegrity
        """
    async def invoke_with_layer(self, layer: int, query: TLFunction[T]) -> T:
        """Carry out a request in a certain layer.

        ``layer``: the number of the layer.
        ``query``: the request, an object of the raw API.
        Errors: AuthBytesInvalid, CdnMethodInvalid, ChatWriteForbidden, ConnectionApiIdInvalid, InviteHashExpired.
        Source: https://core.telegram.org/method/invokeWithLayer
        """
    async def invoke_with_messages_range(self, range: api.TypeMessageRange, query: TLFunction[T]) -> T:
        """Carry out a request on a range of messages, during an export.

        ``range``: from which to which message.
        ``query``: the request, an object of the raw API.
        Source: https://core.telegram.org/method/invokeWithMessagesRange
        """
    async def invoke_with_re_captcha(self, token: str, query: TLFunction[T]) -> T:
        """Carry out a request with the answer to a reCAPTCHA.

        ``token``: the token.
        ``query``: the request, an object of the raw API.
        Source: https://core.telegram.org/method/invokeWithReCaptcha
        """
    async def invoke_with_takeout(self, takeout_id: int, query: TLFunction[T]) -> T:
        """Carry out a request as a part of an export, with softer limits.

        ``takeout_id``: the number of the export.
        ``query``: the request, an object of the raw API.
        Source: https://core.telegram.org/method/invokeWithTakeout
        """
    async def invoke_without_updates(self, query: TLFunction[T]) -> T:
        """Carry out a request without asking for updates.

        ``query``: the request, an object of the raw API.
        Source: https://core.telegram.org/method/invokeWithoutUpdates
        """
whole: property
