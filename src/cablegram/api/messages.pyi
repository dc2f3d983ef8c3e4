# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from builtins import list as _list
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram.api import channels as _channels
from cablegram.api import updates as _updates
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class AcceptEncryption(_TLFunction[_api.TypeEncryptedChat]):
    __match_args__ = ("peer", "g_b", "key_fingerprint",)
    peer: _api.TypeInputEncryptedChat
    g_b: bytes
    key_fingerprint: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputEncryptedChat,
        g_b: bytes,
        key_fingerprint: int,
    ) -> None: ...
@_final
class AcceptUrlAuth(_TLFunction[_api.TypeUrlAuthResult]):
    __match_args__ = ("write_allowed", "share_phone_number", "peer", "msg_id", "button_id", "url", "match_code",)
    write_allowed: bool
    share_phone_number: bool
    peer: _api.TypeInputPeer | None
    msg_id: int | None
    button_id: int | None
    url: str | None
    match_code: str | None
    def __init__(
        self,
        *,
        write_allowed: bool = False,
        share_phone_number: bool = False,
        peer: _api.TypeInputPeer | None = None,
        msg_id: int | None = None,
        button_id: int | None = None,
        url: str | None = None,
        match_code: str | None = None,
    ) -> None: ...
@_final
class AddChatUser(_TLFunction[TypeInvitedUsers]):
    __match_args__ = ("chat_id", "user_id", "fwd_limit",)
    chat_id: int
    user_id: _api.TypeInputUser
    fwd_limit: int
    def __init__(
        self,
        *,
        chat_id: int,
        user_id: _api.TypeInputUser,
        fwd_limit: int,
    ) -> None: ...
@_final
class AddPollAnswer(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "msg_id", "answer",)
    peer: _api.TypeInputPeer
    msg_id: int
    answer: _api.TypePollAnswer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        answer: _api.TypePollAnswer,
    ) -> None: ...
@_final
class AffectedFoundMessages(_TLObject):
    __match_args__ = ("pts", "pts_count", "offset", "messages",)
    pts: int
    pts_count: int
    offset: int
    messages: list[int]
    def __init__(
        self,
        *,
        pts: int,
        pts_count: int,
        offset: int,
        messages: _Sequence[int],
    ) -> None: ...
@_final
class AffectedHistory(_TLObject):
    __match_args__ = ("pts", "pts_count", "offset",)
    pts: int
    pts_count: int
    offset: int
    def __init__(
        self,
        *,
        pts: int,
        pts_count: int,
        offset: int,
    ) -> None: ...
@_final
class AffectedMessages(_TLObject):
    __match_args__ = ("pts", "pts_count",)
    pts: int
    pts_count: int
    def __init__(
        self,
        *,
        pts: int,
        pts_count: int,
    ) -> None: ...
@_final
class AllStickers(_TLObject):
    __match_args__ = ("hash", "sets",)
    hash: int
    sets: list[_api.TypeStickerSet]
    def __init__(
        self,
        *,
        hash: int,
        sets: _Sequence[_api.TypeStickerSet],
    ) -> None: ...
@_final
class AllStickersNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class AppendTodoList(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "msg_id", "list",)
    peer: _api.TypeInputPeer
    msg_id: int
    list: _list[_api.TypeTodoItem]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        list: _Sequence[_api.TypeTodoItem],
    ) -> None: ...
@_final
class ArchivedStickers(_TLObject):
    __match_args__ = ("count", "sets",)
    count: int
    sets: list[_api.TypeStickerSetCovered]
    def __init__(
        self,
        *,
        count: int,
        sets: _Sequence[_api.TypeStickerSetCovered],
    ) -> None: ...
@_final
class AvailableEffects(_TLObject):
    __match_args__ = ("hash", "effects", "documents",)
    hash: int
    effects: list[_api.TypeAvailableEffect]
    documents: list[_api.TypeDocument]
    def __init__(
        self,
        *,
        hash: int,
        effects: _Sequence[_api.TypeAvailableEffect],
        documents: _Sequence[_api.TypeDocument],
    ) -> None: ...
@_final
class AvailableEffectsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class AvailableReactions(_TLObject):
    __match_args__ = ("hash", "reactions",)
    hash: int
    reactions: list[_api.TypeAvailableReaction]
    def __init__(
        self,
        *,
        hash: int,
        reactions: _Sequence[_api.TypeAvailableReaction],
    ) -> None: ...
@_final
class AvailableReactionsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class BotApp(_TLObject):
    __match_args__ = ("inactive", "request_write_access", "has_settings", "app",)
    inactive: bool
    request_write_access: bool
    has_settings: bool
    app: _api.TypeBotApp
    def __init__(
        self,
        *,
        app: _api.TypeBotApp,
        inactive: bool = False,
        request_write_access: bool = False,
        has_settings: bool = False,
    ) -> None: ...
@_final
class BotCallbackAnswer(_TLObject):
    __match_args__ = ("alert", "has_url", "native_ui", "message", "url", "cache_time",)
    alert: bool
    has_url: bool
    native_ui: bool
    message: str | None
    url: str | None
    cache_time: int
    def __init__(
        self,
        *,
        cache_time: int,
        alert: bool = False,
        has_url: bool = False,
        native_ui: bool = False,
        message: str | None = None,
        url: str | None = None,
    ) -> None: ...
@_final
class BotPreparedInlineMessage(_TLObject):
    __match_args__ = ("id", "expire_date",)
    id: str
    expire_date: int
    def __init__(
        self,
        *,
        id: str,
        expire_date: int,
    ) -> None: ...
@_final
class BotResults(_TLObject):
    __match_args__ = ("gallery", "query_id", "next_offset", "switch_pm", "switch_webview", "results", "cache_time", "users",)
    gallery: bool
    query_id: int
    next_offset: str | None
    switch_pm: _api.TypeInlineBotSwitchPM | None
    switch_webview: _api.TypeInlineBotWebView | None
    results: list[_api.TypeBotInlineResult]
    cache_time: int
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        query_id: int,
        results: _Sequence[_api.TypeBotInlineResult],
        cache_time: int,
        users: _Sequence[_api.TypeUser],
        gallery: bool = False,
        next_offset: str | None = None,
        switch_pm: _api.TypeInlineBotSwitchPM | None = None,
        switch_webview: _api.TypeInlineBotWebView | None = None,
    ) -> None: ...
@_final
class ChannelMessages(_TLObject):
    __match_args__ = ("inexact", "pts", "count", "offset_id_offset", "messages", "topics", "chats", "users",)
    inexact: bool
    pts: int
    count: int
    offset_id_offset: int | None
    messages: list[_api.TypeMessage]
    topics: list[_api.TypeForumTopic]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        pts: int,
        count: int,
        messages: _Sequence[_api.TypeMessage],
        topics: _Sequence[_api.TypeForumTopic],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        inexact: bool = False,
        offset_id_offset: int | None = None,
    ) -> None: ...
@_final
class ChatAdminsWithInvites(_TLObject):
    __match_args__ = ("admins", "users",)
    admins: list[_api.TypeChatAdminWithInvites]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        admins: _Sequence[_api.TypeChatAdminWithInvites],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ChatFull(_TLObject):
    __match_args__ = ("full_chat", "chats", "users",)
    full_chat: _api.TypeChatFull
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        full_chat: _api.TypeChatFull,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ChatInviteImporters(_TLObject):
    __match_args__ = ("count", "importers", "users",)
    count: int
    importers: list[_api.TypeChatInviteImporter]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        importers: _Sequence[_api.TypeChatInviteImporter],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ChatInviteJoinResultOk(_TLObject):
    __match_args__ = ("updates",)
    updates: _api.TypeUpdates
    def __init__(
        self,
        *,
        updates: _api.TypeUpdates,
    ) -> None: ...
@_final
class ChatInviteJoinResultWebView(_TLObject):
    __match_args__ = ("bot_id", "query_id", "users",)
    bot_id: int
    query_id: int
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        bot_id: int,
        query_id: int,
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class Chats(_TLObject):
    __match_args__ = ("chats",)
    chats: list[_api.TypeChat]
    def __init__(
        self,
        *,
        chats: _Sequence[_api.TypeChat],
    ) -> None: ...
@_final
class ChatsSlice(_TLObject):
    __match_args__ = ("count", "chats",)
    count: int
    chats: list[_api.TypeChat]
    def __init__(
        self,
        *,
        count: int,
        chats: _Sequence[_api.TypeChat],
    ) -> None: ...
@_final
class CheckChatInvite(_TLFunction[_api.TypeChatInvite]):
    __match_args__ = ("hash",)
    hash: str
    def __init__(
        self,
        *,
        hash: str,
    ) -> None: ...
@_final
class CheckHistoryImport(_TLFunction[TypeHistoryImportParsed]):
    __match_args__ = ("import_head",)
    import_head: str
    def __init__(
        self,
        *,
        import_head: str,
    ) -> None: ...
@_final
class CheckHistoryImportPeer(_TLFunction[TypeCheckedHistoryImportPeer]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class CheckQuickReplyShortcut(_TLFunction[bool]):
    __match_args__ = ("shortcut",)
    shortcut: str
    def __init__(
        self,
        *,
        shortcut: str,
    ) -> None: ...
@_final
class CheckUrlAuthMatchCode(_TLFunction[bool]):
    __match_args__ = ("url", "match_code",)
    url: str
    match_code: str
    def __init__(
        self,
        *,
        url: str,
        match_code: str,
    ) -> None: ...
@_final
class CheckedHistoryImportPeer(_TLObject):
    __match_args__ = ("confirm_text",)
    confirm_text: str
    def __init__(
        self,
        *,
        confirm_text: str,
    ) -> None: ...
@_final
class ClearAllDrafts(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class ClearRecentReactions(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class ClearRecentStickers(_TLFunction[bool]):
    __match_args__ = ("attached",)
    attached: bool
    def __init__(
        self,
        *,
        attached: bool = False,
    ) -> None: ...
@_final
class ClickSponsoredMessage(_TLFunction[bool]):
    __match_args__ = ("media", "fullscreen", "random_id",)
    media: bool
    fullscreen: bool
    random_id: bytes
    def __init__(
        self,
        *,
        random_id: bytes,
        media: bool = False,
        fullscreen: bool = False,
    ) -> None: ...
@_final
class ComposeMessageWithAI(_TLFunction[TypeComposedMessageWithAI]):
    __match_args__ = ("proofread", "emojify", "text", "translate_to_lang", "tone",)
    proofread: bool
    emojify: bool
    text: _api.TypeTextWithEntities
    translate_to_lang: str | None
    tone: _api.TypeInputAiComposeTone | None
    def __init__(
        self,
        *,
        text: _api.TypeTextWithEntities,
        proofread: bool = False,
        emojify: bool = False,
        translate_to_lang: str | None = None,
        tone: _api.TypeInputAiComposeTone | None = None,
    ) -> None: ...
@_final
class ComposeRichMessageWithAI(_TLFunction[TypeComposedRichMessageWithAI]):
    __match_args__ = ("proofread", "emojify", "text", "translate_to_lang", "tone",)
    proofread: bool
    emojify: bool
    text: _api.TypeInputRichMessage | None
    translate_to_lang: str | None
    tone: _api.TypeInputAiComposeTone | None
    def __init__(
        self,
        *,
        proofread: bool = False,
        emojify: bool = False,
        text: _api.TypeInputRichMessage | None = None,
        translate_to_lang: str | None = None,
        tone: _api.TypeInputAiComposeTone | None = None,
    ) -> None: ...
@_final
class ComposedMessageWithAI(_TLObject):
    __match_args__ = ("result_text", "diff_text",)
    result_text: _api.TypeTextWithEntities
    diff_text: _api.TypeTextWithEntities | None
    def __init__(
        self,
        *,
        result_text: _api.TypeTextWithEntities,
        diff_text: _api.TypeTextWithEntities | None = None,
    ) -> None: ...
@_final
class ComposedRichMessageWithAI(_TLObject):
    __match_args__ = ("result",)
    result: _api.TypeRichMessage
    def __init__(
        self,
        *,
        result: _api.TypeRichMessage,
    ) -> None: ...
@_final
class CreateChat(_TLFunction[TypeInvitedUsers]):
    __match_args__ = ("users", "title", "ttl_period",)
    users: list[_api.TypeInputUser]
    title: str
    ttl_period: int | None
    def __init__(
        self,
        *,
        users: _Sequence[_api.TypeInputUser],
        title: str,
        ttl_period: int | None = None,
    ) -> None: ...
@_final
class CreateForumTopic(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("title_missing", "peer", "title", "icon_color", "icon_emoji_id", "random_id", "send_as",)
    title_missing: bool
    peer: _api.TypeInputPeer
    title: str
    icon_color: int | None
    icon_emoji_id: int | None
    random_id: int
    send_as: _api.TypeInputPeer | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        title: str,
        random_id: int,
        title_missing: bool = False,
        icon_color: int | None = None,
        icon_emoji_id: int | None = None,
        send_as: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class DeclineUrlAuth(_TLFunction[bool]):
    __match_args__ = ("url",)
    url: str
    def __init__(
        self,
        *,
        url: str,
    ) -> None: ...
@_final
class DeleteChat(_TLFunction[bool]):
    __match_args__ = ("chat_id",)
    chat_id: int
    def __init__(
        self,
        *,
        chat_id: int,
    ) -> None: ...
@_final
class DeleteChatUser(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("revoke_history", "chat_id", "user_id",)
    revoke_history: bool
    chat_id: int
    user_id: _api.TypeInputUser
    def __init__(
        self,
        *,
        chat_id: int,
        user_id: _api.TypeInputUser,
        revoke_history: bool = False,
    ) -> None: ...
@_final
class DeleteExportedChatInvite(_TLFunction[bool]):
    __match_args__ = ("peer", "link",)
    peer: _api.TypeInputPeer
    link: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        link: str,
    ) -> None: ...
@_final
class DeleteFactCheck(_TLFunction[_api.TypeUpdates]):
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
class DeleteHistory(_TLFunction[TypeAffectedHistory]):
    __match_args__ = ("just_clear", "revoke", "peer", "max_id", "min_date", "max_date",)
    just_clear: bool
    revoke: bool
    peer: _api.TypeInputPeer
    max_id: int
    min_date: int | None
    max_date: int | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        max_id: int,
        just_clear: bool = False,
        revoke: bool = False,
        min_date: int | None = None,
        max_date: int | None = None,
    ) -> None: ...
@_final
class DeleteMessages(_TLFunction[TypeAffectedMessages]):
    __match_args__ = ("revoke", "id",)
    revoke: bool
    id: list[int]
    def __init__(
        self,
        *,
        id: _Sequence[int],
        revoke: bool = False,
    ) -> None: ...
@_final
class DeleteParticipantReaction(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "msg_id", "participant",)
    peer: _api.TypeInputPeer
    msg_id: int
    participant: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        participant: _api.TypeInputPeer,
    ) -> None: ...
@_final
class DeleteParticipantReactions(_TLFunction[bool]):
    __match_args__ = ("peer", "participant",)
    peer: _api.TypeInputPeer
    participant: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        participant: _api.TypeInputPeer,
    ) -> None: ...
@_final
class DeletePhoneCallHistory(_TLFunction[TypeAffectedFoundMessages]):
    __match_args__ = ("revoke",)
    revoke: bool
    def __init__(
        self,
        *,
        revoke: bool = False,
    ) -> None: ...
@_final
class DeletePollAnswer(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "msg_id", "option",)
    peer: _api.TypeInputPeer
    msg_id: int
    option: bytes
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        option: bytes,
    ) -> None: ...
@_final
class DeleteQuickReplyMessages(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("shortcut_id", "id",)
    shortcut_id: int
    id: list[int]
    def __init__(
        self,
        *,
        shortcut_id: int,
        id: _Sequence[int],
    ) -> None: ...
@_final
class DeleteQuickReplyShortcut(_TLFunction[bool]):
    __match_args__ = ("shortcut_id",)
    shortcut_id: int
    def __init__(
        self,
        *,
        shortcut_id: int,
    ) -> None: ...
@_final
class DeleteRevokedExportedChatInvites(_TLFunction[bool]):
    __match_args__ = ("peer", "admin_id",)
    peer: _api.TypeInputPeer
    admin_id: _api.TypeInputUser
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        admin_id: _api.TypeInputUser,
    ) -> None: ...
@_final
class DeleteSavedHistory(_TLFunction[TypeAffectedHistory]):
    __match_args__ = ("parent_peer", "peer", "max_id", "min_date", "max_date",)
    parent_peer: _api.TypeInputPeer | None
    peer: _api.TypeInputPeer
    max_id: int
    min_date: int | None
    max_date: int | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        max_id: int,
        parent_peer: _api.TypeInputPeer | None = None,
        min_date: int | None = None,
        max_date: int | None = None,
    ) -> None: ...
@_final
class DeleteScheduledMessages(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "id",)
    peer: _api.TypeInputPeer
    id: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
    ) -> None: ...
@_final
class DeleteTopicHistory(_TLFunction[TypeAffectedHistory]):
    __match_args__ = ("peer", "top_msg_id",)
    peer: _api.TypeInputPeer
    top_msg_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        top_msg_id: int,
    ) -> None: ...
@_final
class DhConfig(_TLObject):
    __match_args__ = ("g", "p", "version", "random",)
    g: int
    p: bytes
    version: int
    random: bytes
    def __init__(
        self,
        *,
        g: int,
        p: bytes,
        version: int,
        random: bytes,
    ) -> None: ...
@_final
class DhConfigNotModified(_TLObject):
    __match_args__ = ("random",)
    random: bytes
    def __init__(
        self,
        *,
        random: bytes,
    ) -> None: ...
@_final
class DialogFilters(_TLObject):
    __match_args__ = ("tags_enabled", "filters",)
    tags_enabled: bool
    filters: list[_api.TypeDialogFilter]
    def __init__(
        self,
        *,
        filters: _Sequence[_api.TypeDialogFilter],
        tags_enabled: bool = False,
    ) -> None: ...
@_final
class Dialogs(_TLObject):
    __match_args__ = ("dialogs", "messages", "chats", "users",)
    dialogs: list[_api.TypeDialog]
    messages: list[_api.TypeMessage]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        dialogs: _Sequence[_api.TypeDialog],
        messages: _Sequence[_api.TypeMessage],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class DialogsNotModified(_TLObject):
    __match_args__ = ("count",)
    count: int
    def __init__(
        self,
        *,
        count: int,
    ) -> None: ...
@_final
class DialogsSlice(_TLObject):
    __match_args__ = ("count", "dialogs", "messages", "chats", "users",)
    count: int
    dialogs: list[_api.TypeDialog]
    messages: list[_api.TypeMessage]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        dialogs: _Sequence[_api.TypeDialog],
        messages: _Sequence[_api.TypeMessage],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class DiscardEncryption(_TLFunction[bool]):
    __match_args__ = ("delete_history", "chat_id",)
    delete_history: bool
    chat_id: int
    def __init__(
        self,
        *,
        chat_id: int,
        delete_history: bool = False,
    ) -> None: ...
@_final
class DiscussionMessage(_TLObject):
    __match_args__ = ("messages", "max_id", "read_inbox_max_id", "read_outbox_max_id", "unread_count", "chats", "users",)
    messages: list[_api.TypeMessage]
    max_id: int | None
    read_inbox_max_id: int | None
    read_outbox_max_id: int | None
    unread_count: int
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        messages: _Sequence[_api.TypeMessage],
        unread_count: int,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        max_id: int | None = None,
        read_inbox_max_id: int | None = None,
        read_outbox_max_id: int | None = None,
    ) -> None: ...
@_final
class EditChatAbout(_TLFunction[bool]):
    __match_args__ = ("peer", "about",)
    peer: _api.TypeInputPeer
    about: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        about: str,
    ) -> None: ...
@_final
class EditChatAdmin(_TLFunction[bool]):
    __match_args__ = ("chat_id", "user_id", "is_admin",)
    chat_id: int
    user_id: _api.TypeInputUser
    is_admin: bool
    def __init__(
        self,
        *,
        chat_id: int,
        user_id: _api.TypeInputUser,
        is_admin: bool,
    ) -> None: ...
@_final
class EditChatCreator(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "user_id", "password",)
    peer: _api.TypeInputPeer
    user_id: _api.TypeInputUser
    password: _api.TypeInputCheckPasswordSRP
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        user_id: _api.TypeInputUser,
        password: _api.TypeInputCheckPasswordSRP,
    ) -> None: ...
@_final
class EditChatDefaultBannedRights(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "banned_rights",)
    peer: _api.TypeInputPeer
    banned_rights: _api.TypeChatBannedRights
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        banned_rights: _api.TypeChatBannedRights,
    ) -> None: ...
@_final
class EditChatParticipantRank(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "participant", "rank",)
    peer: _api.TypeInputPeer
    participant: _api.TypeInputPeer
    rank: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        participant: _api.TypeInputPeer,
        rank: str,
    ) -> None: ...
@_final
class EditChatPhoto(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("chat_id", "photo",)
    chat_id: int
    photo: _api.TypeInputChatPhoto
    def __init__(
        self,
        *,
        chat_id: int,
        photo: _api.TypeInputChatPhoto,
    ) -> None: ...
@_final
class EditChatTitle(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("chat_id", "title",)
    chat_id: int
    title: str
    def __init__(
        self,
        *,
        chat_id: int,
        title: str,
    ) -> None: ...
@_final
class EditExportedChatInvite(_TLFunction[TypeExportedChatInvite]):
    __match_args__ = ("revoked", "peer", "link", "expire_date", "usage_limit", "request_needed", "title",)
    revoked: bool
    peer: _api.TypeInputPeer
    link: str
    expire_date: int | None
    usage_limit: int | None
    request_needed: bool | None
    title: str | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        link: str,
        revoked: bool = False,
        expire_date: int | None = None,
        usage_limit: int | None = None,
        request_needed: bool | None = None,
        title: str | None = None,
    ) -> None: ...
@_final
class EditFactCheck(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "msg_id", "text",)
    peer: _api.TypeInputPeer
    msg_id: int
    text: _api.TypeTextWithEntities
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        text: _api.TypeTextWithEntities,
    ) -> None: ...
@_final
class EditForumTopic(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "topic_id", "title", "icon_emoji_id", "closed", "hidden",)
    peer: _api.TypeInputPeer
    topic_id: int
    title: str | None
    icon_emoji_id: int | None
    closed: bool | None
    hidden: bool | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        topic_id: int,
        title: str | None = None,
        icon_emoji_id: int | None = None,
        closed: bool | None = None,
        hidden: bool | None = None,
    ) -> None: ...
@_final
class EditInlineBotMessage(_TLFunction[bool]):
    __match_args__ = ("no_webpage", "invert_media", "id", "message", "media", "reply_markup", "entities", "rich_message",)
    no_webpage: bool
    invert_media: bool
    id: _api.TypeInputBotInlineMessageID
    message: str | None
    media: _api.TypeInputMedia | None
    reply_markup: _api.TypeReplyMarkup | None
    entities: list[_api.TypeMessageEntity] | None
    rich_message: _api.TypeInputRichMessage | None
    def __init__(
        self,
        *,
        id: _api.TypeInputBotInlineMessageID,
        no_webpage: bool = False,
        invert_media: bool = False,
        message: str | None = None,
        media: _api.TypeInputMedia | None = None,
        reply_markup: _api.TypeReplyMarkup | None = None,
        entities: _Sequence[_api.TypeMessageEntity] | None = None,
        rich_message: _api.TypeInputRichMessage | None = None,
    ) -> None: ...
@_final
class EditMessage(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("no_webpage", "invert_media", "peer", "id", "message", "media", "reply_markup", "entities", "schedule_date", "schedule_repeat_period", "quick_reply_shortcut_id", "rich_message",)
    no_webpage: bool
    invert_media: bool
    peer: _api.TypeInputPeer
    id: int
    message: str | None
    media: _api.TypeInputMedia | None
    reply_markup: _api.TypeReplyMarkup | None
    entities: list[_api.TypeMessageEntity] | None
    schedule_date: int | None
    schedule_repeat_period: int | None
    quick_reply_shortcut_id: int | None
    rich_message: _api.TypeInputRichMessage | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
        no_webpage: bool = False,
        invert_media: bool = False,
        message: str | None = None,
        media: _api.TypeInputMedia | None = None,
        reply_markup: _api.TypeReplyMarkup | None = None,
        entities: _Sequence[_api.TypeMessageEntity] | None = None,
        schedule_date: int | None = None,
        schedule_repeat_period: int | None = None,
        quick_reply_shortcut_id: int | None = None,
        rich_message: _api.TypeInputRichMessage | None = None,
    ) -> None: ...
@_final
class EditQuickReplyShortcut(_TLFunction[bool]):
    __match_args__ = ("shortcut_id", "shortcut",)
    shortcut_id: int
    shortcut: str
    def __init__(
        self,
        *,
        shortcut_id: int,
        shortcut: str,
    ) -> None: ...
@_final
class EmojiGameDiceInfo(_TLObject):
    __match_args__ = ("game_hash", "prev_stake", "current_streak", "params", "plays_left",)
    game_hash: str
    prev_stake: int
    current_streak: int
    params: list[int]
    plays_left: int | None
    def __init__(
        self,
        *,
        game_hash: str,
        prev_stake: int,
        current_streak: int,
        params: _Sequence[int],
        plays_left: int | None = None,
    ) -> None: ...
@_final
class EmojiGameOutcome(_TLObject):
    __match_args__ = ("seed", "stake_ton_amount", "ton_amount",)
    seed: bytes
    stake_ton_amount: int
    ton_amount: int
    def __init__(
        self,
        *,
        seed: bytes,
        stake_ton_amount: int,
        ton_amount: int,
    ) -> None: ...
@_final
class EmojiGameUnavailable(_TLObject):
    def __init__(self) -> None: ...
@_final
class EmojiGroups(_TLObject):
    __match_args__ = ("hash", "groups",)
    hash: int
    groups: list[_api.TypeEmojiGroup]
    def __init__(
        self,
        *,
        hash: int,
        groups: _Sequence[_api.TypeEmojiGroup],
    ) -> None: ...
@_final
class EmojiGroupsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class ExportChatInvite(_TLFunction[_api.TypeExportedChatInvite]):
    __match_args__ = ("legacy_revoke_permanent", "request_needed", "peer", "expire_date", "usage_limit", "title", "subscription_pricing",)
    legacy_revoke_permanent: bool
    request_needed: bool
    peer: _api.TypeInputPeer
    expire_date: int | None
    usage_limit: int | None
    title: str | None
    subscription_pricing: _api.TypeStarsSubscriptionPricing | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        legacy_revoke_permanent: bool = False,
        request_needed: bool = False,
        expire_date: int | None = None,
        usage_limit: int | None = None,
        title: str | None = None,
        subscription_pricing: _api.TypeStarsSubscriptionPricing | None = None,
    ) -> None: ...
@_final
class ExportedChatInvite(_TLObject):
    __match_args__ = ("invite", "users",)
    invite: _api.TypeExportedChatInvite
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        invite: _api.TypeExportedChatInvite,
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ExportedChatInviteReplaced(_TLObject):
    __match_args__ = ("invite", "new_invite", "users",)
    invite: _api.TypeExportedChatInvite
    new_invite: _api.TypeExportedChatInvite
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        invite: _api.TypeExportedChatInvite,
        new_invite: _api.TypeExportedChatInvite,
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ExportedChatInvites(_TLObject):
    __match_args__ = ("count", "invites", "users",)
    count: int
    invites: list[_api.TypeExportedChatInvite]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        invites: _Sequence[_api.TypeExportedChatInvite],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class FaveSticker(_TLFunction[bool]):
    __match_args__ = ("id", "unfave",)
    id: _api.TypeInputDocument
    unfave: bool
    def __init__(
        self,
        *,
        id: _api.TypeInputDocument,
        unfave: bool,
    ) -> None: ...
@_final
class FavedStickers(_TLObject):
    __match_args__ = ("hash", "packs", "stickers",)
    hash: int
    packs: list[_api.TypeStickerPack]
    stickers: list[_api.TypeDocument]
    def __init__(
        self,
        *,
        hash: int,
        packs: _Sequence[_api.TypeStickerPack],
        stickers: _Sequence[_api.TypeDocument],
    ) -> None: ...
@_final
class FavedStickersNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class FeaturedStickers(_TLObject):
    __match_args__ = ("premium", "hash", "count", "sets", "unread",)
    premium: bool
    hash: int
    count: int
    sets: list[_api.TypeStickerSetCovered]
    unread: list[int]
    def __init__(
        self,
        *,
        hash: int,
        count: int,
        sets: _Sequence[_api.TypeStickerSetCovered],
        unread: _Sequence[int],
        premium: bool = False,
    ) -> None: ...
@_final
class FeaturedStickersNotModified(_TLObject):
    __match_args__ = ("count",)
    count: int
    def __init__(
        self,
        *,
        count: int,
    ) -> None: ...
@_final
class ForumTopics(_TLObject):
    __match_args__ = ("order_by_create_date", "count", "topics", "messages", "chats", "users", "pts",)
    order_by_create_date: bool
    count: int
    topics: list[_api.TypeForumTopic]
    messages: list[_api.TypeMessage]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    pts: int
    def __init__(
        self,
        *,
        count: int,
        topics: _Sequence[_api.TypeForumTopic],
        messages: _Sequence[_api.TypeMessage],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        pts: int,
        order_by_create_date: bool = False,
    ) -> None: ...
@_final
class ForwardMessages(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("silent", "background", "with_my_score", "drop_author", "drop_media_captions", "noforwards", "allow_paid_floodskip", "from_ephemeral", "from_peer", "id", "random_id", "to_peer", "top_msg_id", "reply_to", "schedule_date", "schedule_repeat_period", "send_as", "quick_reply_shortcut", "effect", "video_timestamp", "allow_paid_stars", "suggested_post",)
    silent: bool
    background: bool
    with_my_score: bool
    drop_author: bool
    drop_media_captions: bool
    noforwards: bool
    allow_paid_floodskip: bool
    from_ephemeral: bool
    from_peer: _api.TypeInputPeer
    id: list[int]
    random_id: list[int]
    to_peer: _api.TypeInputPeer
    top_msg_id: int | None
    reply_to: _api.TypeInputReplyTo | None
    schedule_date: int | None
    schedule_repeat_period: int | None
    send_as: _api.TypeInputPeer | None
    quick_reply_shortcut: _api.TypeInputQuickReplyShortcut | None
    effect: int | None
    video_timestamp: int | None
    allow_paid_stars: int | None
    suggested_post: _api.TypeSuggestedPost | None
    def __init__(
        self,
        *,
        from_peer: _api.TypeInputPeer,
        id: _Sequence[int],
        random_id: _Sequence[int],
        to_peer: _api.TypeInputPeer,
        silent: bool = False,
        background: bool = False,
        with_my_score: bool = False,
        drop_author: bool = False,
        drop_media_captions: bool = False,
        noforwards: bool = False,
        allow_paid_floodskip: bool = False,
        from_ephemeral: bool = False,
        top_msg_id: int | None = None,
        reply_to: _api.TypeInputReplyTo | None = None,
        schedule_date: int | None = None,
        schedule_repeat_period: int | None = None,
        send_as: _api.TypeInputPeer | None = None,
        quick_reply_shortcut: _api.TypeInputQuickReplyShortcut | None = None,
        effect: int | None = None,
        video_timestamp: int | None = None,
        allow_paid_stars: int | None = None,
        suggested_post: _api.TypeSuggestedPost | None = None,
    ) -> None: ...
@_final
class FoundStickerSets(_TLObject):
    __match_args__ = ("hash", "sets",)
    hash: int
    sets: list[_api.TypeStickerSetCovered]
    def __init__(
        self,
        *,
        hash: int,
        sets: _Sequence[_api.TypeStickerSetCovered],
    ) -> None: ...
@_final
class FoundStickerSetsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class FoundStickers(_TLObject):
    __match_args__ = ("next_offset", "hash", "stickers",)
    next_offset: int | None
    hash: int
    stickers: list[_api.TypeDocument]
    def __init__(
        self,
        *,
        hash: int,
        stickers: _Sequence[_api.TypeDocument],
        next_offset: int | None = None,
    ) -> None: ...
@_final
class FoundStickersNotModified(_TLObject):
    __match_args__ = ("next_offset",)
    next_offset: int | None
    def __init__(
        self,
        *,
        next_offset: int | None = None,
    ) -> None: ...
@_final
class GetAdminsWithInvites(_TLFunction[TypeChatAdminsWithInvites]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class GetAllDrafts(_TLFunction[_api.TypeUpdates]):
    def __init__(self) -> None: ...
@_final
class GetAllStickers(_TLFunction[TypeAllStickers]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetArchivedStickers(_TLFunction[TypeArchivedStickers]):
    __match_args__ = ("masks", "emojis", "offset_id", "limit",)
    masks: bool
    emojis: bool
    offset_id: int
    limit: int
    def __init__(
        self,
        *,
        offset_id: int,
        limit: int,
        masks: bool = False,
        emojis: bool = False,
    ) -> None: ...
@_final
class GetAttachMenuBot(_TLFunction[_api.TypeAttachMenuBotsBot]):
    __match_args__ = ("bot",)
    bot: _api.TypeInputUser
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
    ) -> None: ...
@_final
class GetAttachMenuBots(_TLFunction[_api.TypeAttachMenuBots]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetAttachedStickers(_TLFunction[list[_api.TypeStickerSetCovered]]):
    __match_args__ = ("media",)
    media: _api.TypeInputStickeredMedia
    def __init__(
        self,
        *,
        media: _api.TypeInputStickeredMedia,
    ) -> None: ...
@_final
class GetAvailableEffects(_TLFunction[TypeAvailableEffects]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetAvailableReactions(_TLFunction[TypeAvailableReactions]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetBotApp(_TLFunction[TypeBotApp]):
    __match_args__ = ("app", "hash",)
    app: _api.TypeInputBotApp
    hash: int
    def __init__(
        self,
        *,
        app: _api.TypeInputBotApp,
        hash: int,
    ) -> None: ...
@_final
class GetBotCallbackAnswer(_TLFunction[TypeBotCallbackAnswer]):
    __match_args__ = ("game", "peer", "msg_id", "data", "password",)
    game: bool
    peer: _api.TypeInputPeer
    msg_id: int
    data: bytes | None
    password: _api.TypeInputCheckPasswordSRP | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        game: bool = False,
        data: bytes | None = None,
        password: _api.TypeInputCheckPasswordSRP | None = None,
    ) -> None: ...
@_final
class GetChatInviteImporters(_TLFunction[TypeChatInviteImporters]):
    __match_args__ = ("requested", "subscription_expired", "peer", "link", "q", "offset_date", "offset_user", "limit",)
    requested: bool
    subscription_expired: bool
    peer: _api.TypeInputPeer
    link: str | None
    q: str | None
    offset_date: int
    offset_user: _api.TypeInputUser
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        offset_date: int,
        offset_user: _api.TypeInputUser,
        limit: int,
        requested: bool = False,
        subscription_expired: bool = False,
        link: str | None = None,
        q: str | None = None,
    ) -> None: ...
@_final
class GetChats(_TLFunction[TypeChats]):
    __match_args__ = ("id",)
    id: list[int]
    def __init__(
        self,
        *,
        id: _Sequence[int],
    ) -> None: ...
@_final
class GetCommonChats(_TLFunction[TypeChats]):
    __match_args__ = ("user_id", "max_id", "limit",)
    user_id: _api.TypeInputUser
    max_id: int
    limit: int
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        max_id: int,
        limit: int,
    ) -> None: ...
@_final
class GetCustomEmojiDocuments(_TLFunction[list[_api.TypeDocument]]):
    __match_args__ = ("document_id",)
    document_id: list[int]
    def __init__(
        self,
        *,
        document_id: _Sequence[int],
    ) -> None: ...
@_final
class GetDefaultHistoryTTL(_TLFunction[_api.TypeDefaultHistoryTTL]):
    def __init__(self) -> None: ...
@_final
class GetDefaultTagReactions(_TLFunction[TypeReactions]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetDhConfig(_TLFunction[TypeDhConfig]):
    __match_args__ = ("version", "random_length",)
    version: int
    random_length: int
    def __init__(
        self,
        *,
        version: int,
        random_length: int,
    ) -> None: ...
@_final
class GetDialogFilters(_TLFunction[TypeDialogFilters]):
    def __init__(self) -> None: ...
@_final
class GetDialogUnreadMarks(_TLFunction[list[_api.TypeDialogPeer]]):
    __match_args__ = ("parent_peer",)
    parent_peer: _api.TypeInputPeer | None
    def __init__(
        self,
        *,
        parent_peer: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class GetDialogs(_TLFunction[TypeDialogs]):
    __match_args__ = ("exclude_pinned", "folder_id", "offset_date", "offset_id", "offset_peer", "limit", "hash",)
    exclude_pinned: bool
    folder_id: int | None
    offset_date: int
    offset_id: int
    offset_peer: _api.TypeInputPeer
    limit: int
    hash: int
    def __init__(
        self,
        *,
        offset_date: int,
        offset_id: int,
        offset_peer: _api.TypeInputPeer,
        limit: int,
        hash: int,
        exclude_pinned: bool = False,
        folder_id: int | None = None,
    ) -> None: ...
@_final
class GetDiscussionMessage(_TLFunction[TypeDiscussionMessage]):
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
class GetDocumentByHash(_TLFunction[_api.TypeDocument]):
    __match_args__ = ("sha256", "size", "mime_type",)
    sha256: bytes
    size: int
    mime_type: str
    def __init__(
        self,
        *,
        sha256: bytes,
        size: int,
        mime_type: str,
    ) -> None: ...
@_final
class GetEmojiGameInfo(_TLFunction[TypeEmojiGameInfo]):
    def __init__(self) -> None: ...
@_final
class GetEmojiGroups(_TLFunction[TypeEmojiGroups]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetEmojiKeywords(_TLFunction[_api.TypeEmojiKeywordsDifference]):
    __match_args__ = ("lang_code",)
    lang_code: str
    def __init__(
        self,
        *,
        lang_code: str,
    ) -> None: ...
@_final
class GetEmojiKeywordsDifference(_TLFunction[_api.TypeEmojiKeywordsDifference]):
    __match_args__ = ("lang_code", "from_version",)
    lang_code: str
    from_version: int
    def __init__(
        self,
        *,
        lang_code: str,
        from_version: int,
    ) -> None: ...
@_final
class GetEmojiKeywordsLanguages(_TLFunction[list[_api.TypeEmojiLanguage]]):
    __match_args__ = ("lang_codes",)
    lang_codes: list[str]
    def __init__(
        self,
        *,
        lang_codes: _Sequence[str],
    ) -> None: ...
@_final
class GetEmojiProfilePhotoGroups(_TLFunction[TypeEmojiGroups]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetEmojiStatusGroups(_TLFunction[TypeEmojiGroups]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetEmojiStickerGroups(_TLFunction[TypeEmojiGroups]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetEmojiStickers(_TLFunction[TypeAllStickers]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetEmojiURL(_TLFunction[_api.TypeEmojiURL]):
    __match_args__ = ("lang_code",)
    lang_code: str
    def __init__(
        self,
        *,
        lang_code: str,
    ) -> None: ...
@_final
class GetExportedChatInvite(_TLFunction[TypeExportedChatInvite]):
    __match_args__ = ("peer", "link",)
    peer: _api.TypeInputPeer
    link: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        link: str,
    ) -> None: ...
@_final
class GetExportedChatInvites(_TLFunction[TypeExportedChatInvites]):
    __match_args__ = ("revoked", "peer", "admin_id", "offset_date", "offset_link", "limit",)
    revoked: bool
    peer: _api.TypeInputPeer
    admin_id: _api.TypeInputUser
    offset_date: int | None
    offset_link: str | None
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        admin_id: _api.TypeInputUser,
        limit: int,
        revoked: bool = False,
        offset_date: int | None = None,
        offset_link: str | None = None,
    ) -> None: ...
@_final
class GetExtendedMedia(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "id",)
    peer: _api.TypeInputPeer
    id: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
    ) -> None: ...
@_final
class GetFactCheck(_TLFunction[list[_api.TypeFactCheck]]):
    __match_args__ = ("peer", "msg_id",)
    peer: _api.TypeInputPeer
    msg_id: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: _Sequence[int],
    ) -> None: ...
@_final
class GetFavedStickers(_TLFunction[TypeFavedStickers]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetFeaturedEmojiStickers(_TLFunction[TypeFeaturedStickers]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetFeaturedStickers(_TLFunction[TypeFeaturedStickers]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetForumTopics(_TLFunction[TypeForumTopics]):
    __match_args__ = ("peer", "q", "offset_date", "offset_id", "offset_topic", "limit",)
    peer: _api.TypeInputPeer
    q: str | None
    offset_date: int
    offset_id: int
    offset_topic: int
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        offset_date: int,
        offset_id: int,
        offset_topic: int,
        limit: int,
        q: str | None = None,
    ) -> None: ...
@_final
class GetForumTopicsByID(_TLFunction[TypeForumTopics]):
    __match_args__ = ("peer", "topics",)
    peer: _api.TypeInputPeer
    topics: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        topics: _Sequence[int],
    ) -> None: ...
@_final
class GetFullChat(_TLFunction[TypeChatFull]):
    __match_args__ = ("chat_id",)
    chat_id: int
    def __init__(
        self,
        *,
        chat_id: int,
    ) -> None: ...
@_final
class GetFutureChatCreatorAfterLeave(_TLFunction[_api.TypeUser]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class GetGameHighScores(_TLFunction[TypeHighScores]):
    __match_args__ = ("peer", "id", "user_id",)
    peer: _api.TypeInputPeer
    id: int
    user_id: _api.TypeInputUser
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
        user_id: _api.TypeInputUser,
    ) -> None: ...
@_final
class GetHistory(_TLFunction[TypeMessages]):
    __match_args__ = ("peer", "offset_id", "offset_date", "add_offset", "limit", "max_id", "min_id", "hash",)
    peer: _api.TypeInputPeer
    offset_id: int
    offset_date: int
    add_offset: int
    limit: int
    max_id: int
    min_id: int
    hash: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        offset_id: int,
        offset_date: int,
        add_offset: int,
        limit: int,
        max_id: int,
        min_id: int,
        hash: int,
    ) -> None: ...
@_final
class GetInlineBotResults(_TLFunction[TypeBotResults]):
    __match_args__ = ("bot", "peer", "geo_point", "query", "offset",)
    bot: _api.TypeInputUser
    peer: _api.TypeInputPeer
    geo_point: _api.TypeInputGeoPoint | None
    query: str
    offset: str
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        peer: _api.TypeInputPeer,
        query: str,
        offset: str,
        geo_point: _api.TypeInputGeoPoint | None = None,
    ) -> None: ...
@_final
class GetInlineGameHighScores(_TLFunction[TypeHighScores]):
    __match_args__ = ("id", "user_id",)
    id: _api.TypeInputBotInlineMessageID
    user_id: _api.TypeInputUser
    def __init__(
        self,
        *,
        id: _api.TypeInputBotInlineMessageID,
        user_id: _api.TypeInputUser,
    ) -> None: ...
@_final
class GetMaskStickers(_TLFunction[TypeAllStickers]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetMessageEditData(_TLFunction[TypeMessageEditData]):
    __match_args__ = ("peer", "id",)
    peer: _api.TypeInputPeer
    id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
    ) -> None: ...
@_final
class GetMessageReactionsList(_TLFunction[TypeMessageReactionsList]):
    __match_args__ = ("peer", "id", "reaction", "offset", "limit",)
    peer: _api.TypeInputPeer
    id: int
    reaction: _api.TypeReaction | None
    offset: str | None
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
        limit: int,
        reaction: _api.TypeReaction | None = None,
        offset: str | None = None,
    ) -> None: ...
@_final
class GetMessageReadParticipants(_TLFunction[list[_api.TypeReadParticipantDate]]):
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
class GetMessages(_TLFunction[TypeMessages]):
    __match_args__ = ("id",)
    id: list[_api.TypeInputMessage]
    def __init__(
        self,
        *,
        id: _Sequence[_api.TypeInputMessage],
    ) -> None: ...
@_final
class GetMessagesReactions(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "id",)
    peer: _api.TypeInputPeer
    id: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
    ) -> None: ...
@_final
class GetMessagesViews(_TLFunction[TypeMessageViews]):
    __match_args__ = ("peer", "id", "increment",)
    peer: _api.TypeInputPeer
    id: list[int]
    increment: bool
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
        increment: bool,
    ) -> None: ...
@_final
class GetMyStickers(_TLFunction[TypeMyStickers]):
    __match_args__ = ("offset_id", "limit",)
    offset_id: int
    limit: int
    def __init__(
        self,
        *,
        offset_id: int,
        limit: int,
    ) -> None: ...
@_final
class GetOldFeaturedStickers(_TLFunction[TypeFeaturedStickers]):
    __match_args__ = ("offset", "limit", "hash",)
    offset: int
    limit: int
    hash: int
    def __init__(
        self,
        *,
        offset: int,
        limit: int,
        hash: int,
    ) -> None: ...
@_final
class GetOnlines(_TLFunction[_api.TypeChatOnlines]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class GetOutboxReadDate(_TLFunction[_api.TypeOutboxReadDate]):
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
class GetPaidReactionPrivacy(_TLFunction[_api.TypeUpdates]):
    def __init__(self) -> None: ...
@_final
class GetPeerDialogs(_TLFunction[TypePeerDialogs]):
    __match_args__ = ("peers",)
    peers: list[_api.TypeInputDialogPeer]
    def __init__(
        self,
        *,
        peers: _Sequence[_api.TypeInputDialogPeer],
    ) -> None: ...
@_final
class GetPeerSettings(_TLFunction[TypePeerSettings]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class GetPersonalChannelHistory(_TLFunction[TypeMessages]):
    __match_args__ = ("user_id", "limit", "max_id", "min_id", "hash",)
    user_id: _api.TypeInputUser
    limit: int
    max_id: int
    min_id: int
    hash: int
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        limit: int,
        max_id: int,
        min_id: int,
        hash: int,
    ) -> None: ...
@_final
class GetPinnedDialogs(_TLFunction[TypePeerDialogs]):
    __match_args__ = ("folder_id",)
    folder_id: int
    def __init__(
        self,
        *,
        folder_id: int,
    ) -> None: ...
@_final
class GetPinnedSavedDialogs(_TLFunction[TypeSavedDialogs]):
    def __init__(self) -> None: ...
@_final
class GetPollResults(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "msg_id", "poll_hash",)
    peer: _api.TypeInputPeer
    msg_id: int
    poll_hash: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        poll_hash: int,
    ) -> None: ...
@_final
class GetPollVotes(_TLFunction[TypeVotesList]):
    __match_args__ = ("peer", "id", "option", "offset", "limit",)
    peer: _api.TypeInputPeer
    id: int
    option: bytes | None
    offset: str | None
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
        limit: int,
        option: bytes | None = None,
        offset: str | None = None,
    ) -> None: ...
@_final
class GetPreparedInlineMessage(_TLFunction[TypePreparedInlineMessage]):
    __match_args__ = ("bot", "id",)
    bot: _api.TypeInputUser
    id: str
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        id: str,
    ) -> None: ...
@_final
class GetQuickReplies(_TLFunction[TypeQuickReplies]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetQuickReplyMessages(_TLFunction[TypeMessages]):
    __match_args__ = ("shortcut_id", "id", "hash",)
    shortcut_id: int
    id: list[int] | None
    hash: int
    def __init__(
        self,
        *,
        shortcut_id: int,
        hash: int,
        id: _Sequence[int] | None = None,
    ) -> None: ...
@_final
class GetRecentLocations(_TLFunction[TypeMessages]):
    __match_args__ = ("peer", "limit", "hash",)
    peer: _api.TypeInputPeer
    limit: int
    hash: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        limit: int,
        hash: int,
    ) -> None: ...
@_final
class GetRecentReactions(_TLFunction[TypeReactions]):
    __match_args__ = ("limit", "hash",)
    limit: int
    hash: int
    def __init__(
        self,
        *,
        limit: int,
        hash: int,
    ) -> None: ...
@_final
class GetRecentStickers(_TLFunction[TypeRecentStickers]):
    __match_args__ = ("attached", "hash",)
    attached: bool
    hash: int
    def __init__(
        self,
        *,
        hash: int,
        attached: bool = False,
    ) -> None: ...
@_final
class GetReplies(_TLFunction[TypeMessages]):
    __match_args__ = ("peer", "msg_id", "offset_id", "offset_date", "add_offset", "limit", "max_id", "min_id", "hash",)
    peer: _api.TypeInputPeer
    msg_id: int
    offset_id: int
    offset_date: int
    add_offset: int
    limit: int
    max_id: int
    min_id: int
    hash: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        offset_id: int,
        offset_date: int,
        add_offset: int,
        limit: int,
        max_id: int,
        min_id: int,
        hash: int,
    ) -> None: ...
@_final
class GetRichMessage(_TLFunction[TypeMessages]):
    __match_args__ = ("peer", "id",)
    peer: _api.TypeInputPeer
    id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
    ) -> None: ...
@_final
class GetSavedDialogs(_TLFunction[TypeSavedDialogs]):
    __match_args__ = ("exclude_pinned", "parent_peer", "offset_date", "offset_id", "offset_peer", "limit", "hash",)
    exclude_pinned: bool
    parent_peer: _api.TypeInputPeer | None
    offset_date: int
    offset_id: int
    offset_peer: _api.TypeInputPeer
    limit: int
    hash: int
    def __init__(
        self,
        *,
        offset_date: int,
        offset_id: int,
        offset_peer: _api.TypeInputPeer,
        limit: int,
        hash: int,
        exclude_pinned: bool = False,
        parent_peer: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class GetSavedDialogsByID(_TLFunction[TypeSavedDialogs]):
    __match_args__ = ("parent_peer", "ids",)
    parent_peer: _api.TypeInputPeer | None
    ids: list[_api.TypeInputPeer]
    def __init__(
        self,
        *,
        ids: _Sequence[_api.TypeInputPeer],
        parent_peer: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class GetSavedGifs(_TLFunction[TypeSavedGifs]):
    __match_args__ = ("hash",)
    hash: int
    def __init__(
        self,
        *,
        hash: int,
    ) -> None: ...
@_final
class GetSavedHistory(_TLFunction[TypeMessages]):
    __match_args__ = ("parent_peer", "peer", "offset_id", "offset_date", "add_offset", "limit", "max_id", "min_id", "hash",)
    parent_peer: _api.TypeInputPeer | None
    peer: _api.TypeInputPeer
    offset_id: int
    offset_date: int
    add_offset: int
    limit: int
    max_id: int
    min_id: int
    hash: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        offset_id: int,
        offset_date: int,
        add_offset: int,
        limit: int,
        max_id: int,
        min_id: int,
        hash: int,
        parent_peer: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class GetSavedReactionTags(_TLFunction[TypeSavedReactionTags]):
    __match_args__ = ("peer", "hash",)
    peer: _api.TypeInputPeer | None
    hash: int
    def __init__(
        self,
        *,
        hash: int,
        peer: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class GetScheduledHistory(_TLFunction[TypeMessages]):
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
class GetScheduledMessages(_TLFunction[TypeMessages]):
    __match_args__ = ("peer", "id",)
    peer: _api.TypeInputPeer
    id: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
    ) -> None: ...
@_final
class GetSearchCounters(_TLFunction[list[TypeSearchCounter]]):
    __match_args__ = ("peer", "saved_peer_id", "top_msg_id", "filters",)
    peer: _api.TypeInputPeer
    saved_peer_id: _api.TypeInputPeer | None
    top_msg_id: int | None
    filters: list[_api.TypeMessagesFilter]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        filters: _Sequence[_api.TypeMessagesFilter],
        saved_peer_id: _api.TypeInputPeer | None = None,
        top_msg_id: int | None = None,
    ) -> None: ...
@_final
class GetSearchResultsCalendar(_TLFunction[TypeSearchResultsCalendar]):
    __match_args__ = ("peer", "saved_peer_id", "filter", "offset_id", "offset_date",)
    peer: _api.TypeInputPeer
    saved_peer_id: _api.TypeInputPeer | None
    filter: _api.TypeMessagesFilter
    offset_id: int
    offset_date: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        filter: _api.TypeMessagesFilter,
        offset_id: int,
        offset_date: int,
        saved_peer_id: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class GetSearchResultsPositions(_TLFunction[TypeSearchResultsPositions]):
    __match_args__ = ("peer", "saved_peer_id", "filter", "offset_id", "limit",)
    peer: _api.TypeInputPeer
    saved_peer_id: _api.TypeInputPeer | None
    filter: _api.TypeMessagesFilter
    offset_id: int
    limit: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        filter: _api.TypeMessagesFilter,
        offset_id: int,
        limit: int,
        saved_peer_id: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class GetSplitRanges(_TLFunction[list[_api.TypeMessageRange]]):
    def __init__(self) -> None: ...
@_final
class GetSponsoredMessages(_TLFunction[TypeSponsoredMessages]):
    __match_args__ = ("peer", "msg_id",)
    peer: _api.TypeInputPeer
    msg_id: int | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int | None = None,
    ) -> None: ...
@_final
class GetStickerSet(_TLFunction[TypeStickerSet]):
    __match_args__ = ("stickerset", "hash",)
    stickerset: _api.TypeInputStickerSet
    hash: int
    def __init__(
        self,
        *,
        stickerset: _api.TypeInputStickerSet,
        hash: int,
    ) -> None: ...
@_final
class GetStickers(_TLFunction[TypeStickers]):
    __match_args__ = ("emoticon", "hash",)
    emoticon: str
    hash: int
    def __init__(
        self,
        *,
        emoticon: str,
        hash: int,
    ) -> None: ...
@_final
class GetSuggestedDialogFilters(_TLFunction[list[_api.TypeDialogFilterSuggested]]):
    def __init__(self) -> None: ...
@_final
class GetTopReactions(_TLFunction[TypeReactions]):
    __match_args__ = ("limit", "hash",)
    limit: int
    hash: int
    def __init__(
        self,
        *,
        limit: int,
        hash: int,
    ) -> None: ...
@_final
class GetUnreadMentions(_TLFunction[TypeMessages]):
    __match_args__ = ("peer", "top_msg_id", "offset_id", "add_offset", "limit", "max_id", "min_id",)
    peer: _api.TypeInputPeer
    top_msg_id: int | None
    offset_id: int
    add_offset: int
    limit: int
    max_id: int
    min_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        offset_id: int,
        add_offset: int,
        limit: int,
        max_id: int,
        min_id: int,
        top_msg_id: int | None = None,
    ) -> None: ...
@_final
class GetUnreadPollVotes(_TLFunction[TypeMessages]):
    __match_args__ = ("peer", "top_msg_id", "offset_id", "add_offset", "limit", "max_id", "min_id",)
    peer: _api.TypeInputPeer
    top_msg_id: int | None
    offset_id: int
    add_offset: int
    limit: int
    max_id: int
    min_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        offset_id: int,
        add_offset: int,
        limit: int,
        max_id: int,
        min_id: int,
        top_msg_id: int | None = None,
    ) -> None: ...
@_final
class GetUnreadReactions(_TLFunction[TypeMessages]):
    __match_args__ = ("peer", "top_msg_id", "saved_peer_id", "offset_id", "add_offset", "limit", "max_id", "min_id",)
    peer: _api.TypeInputPeer
    top_msg_id: int | None
    saved_peer_id: _api.TypeInputPeer | None
    offset_id: int
    add_offset: int
    limit: int
    max_id: int
    min_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        offset_id: int,
        add_offset: int,
        limit: int,
        max_id: int,
        min_id: int,
        top_msg_id: int | None = None,
        saved_peer_id: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class GetWebPage(_TLFunction[TypeWebPage]):
    __match_args__ = ("url", "hash",)
    url: str
    hash: int
    def __init__(
        self,
        *,
        url: str,
        hash: int,
    ) -> None: ...
@_final
class GetWebPagePreview(_TLFunction[TypeWebPagePreview]):
    __match_args__ = ("message", "entities",)
    message: str
    entities: list[_api.TypeMessageEntity] | None
    def __init__(
        self,
        *,
        message: str,
        entities: _Sequence[_api.TypeMessageEntity] | None = None,
    ) -> None: ...
@_final
class HideAllChatJoinRequests(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("approved", "peer", "link",)
    approved: bool
    peer: _api.TypeInputPeer
    link: str | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        approved: bool = False,
        link: str | None = None,
    ) -> None: ...
@_final
class HideChatJoinRequest(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("approved", "peer", "user_id",)
    approved: bool
    peer: _api.TypeInputPeer
    user_id: _api.TypeInputUser
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        user_id: _api.TypeInputUser,
        approved: bool = False,
    ) -> None: ...
@_final
class HidePeerSettingsBar(_TLFunction[bool]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class HighScores(_TLObject):
    __match_args__ = ("scores", "users",)
    scores: list[_api.TypeHighScore]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        scores: _Sequence[_api.TypeHighScore],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class HistoryImport(_TLObject):
    __match_args__ = ("id",)
    id: int
    def __init__(
        self,
        *,
        id: int,
    ) -> None: ...
@_final
class HistoryImportParsed(_TLObject):
    __match_args__ = ("pm", "group", "title",)
    pm: bool
    group: bool
    title: str | None
    def __init__(
        self,
        *,
        pm: bool = False,
        group: bool = False,
        title: str | None = None,
    ) -> None: ...
@_final
class ImportChatInvite(_TLFunction[TypeChatInviteJoinResult]):
    __match_args__ = ("hash",)
    hash: str
    def __init__(
        self,
        *,
        hash: str,
    ) -> None: ...
@_final
class InactiveChats(_TLObject):
    __match_args__ = ("dates", "chats", "users",)
    dates: list[int]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        dates: _Sequence[int],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class InitHistoryImport(_TLFunction[TypeHistoryImport]):
    __match_args__ = ("peer", "file", "media_count",)
    peer: _api.TypeInputPeer
    file: _api.TypeInputFile
    media_count: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        file: _api.TypeInputFile,
        media_count: int,
    ) -> None: ...
@_final
class InstallStickerSet(_TLFunction[TypeStickerSetInstallResult]):
    __match_args__ = ("stickerset", "archived",)
    stickerset: _api.TypeInputStickerSet
    archived: bool
    def __init__(
        self,
        *,
        stickerset: _api.TypeInputStickerSet,
        archived: bool,
    ) -> None: ...
@_final
class InvitedUsers(_TLObject):
    __match_args__ = ("updates", "missing_invitees",)
    updates: _api.TypeUpdates
    missing_invitees: list[_api.TypeMissingInvitee]
    def __init__(
        self,
        *,
        updates: _api.TypeUpdates,
        missing_invitees: _Sequence[_api.TypeMissingInvitee],
    ) -> None: ...
@_final
class MarkDialogUnread(_TLFunction[bool]):
    __match_args__ = ("unread", "parent_peer", "peer",)
    unread: bool
    parent_peer: _api.TypeInputPeer | None
    peer: _api.TypeInputDialogPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputDialogPeer,
        unread: bool = False,
        parent_peer: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class MessageEditData(_TLObject):
    __match_args__ = ("caption",)
    caption: bool
    def __init__(
        self,
        *,
        caption: bool = False,
    ) -> None: ...
@_final
class MessageReactionsList(_TLObject):
    __match_args__ = ("count", "reactions", "chats", "users", "next_offset",)
    count: int
    reactions: list[_api.TypeMessagePeerReaction]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    next_offset: str | None
    def __init__(
        self,
        *,
        count: int,
        reactions: _Sequence[_api.TypeMessagePeerReaction],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        next_offset: str | None = None,
    ) -> None: ...
@_final
class MessageViews(_TLObject):
    __match_args__ = ("views", "chats", "users",)
    views: list[_api.TypeMessageViews]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        views: _Sequence[_api.TypeMessageViews],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class Messages(_TLObject):
    __match_args__ = ("messages", "topics", "chats", "users",)
    messages: list[_api.TypeMessage]
    topics: list[_api.TypeForumTopic]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        messages: _Sequence[_api.TypeMessage],
        topics: _Sequence[_api.TypeForumTopic],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class MessagesNotModified(_TLObject):
    __match_args__ = ("count",)
    count: int
    def __init__(
        self,
        *,
        count: int,
    ) -> None: ...
@_final
class MessagesSlice(_TLObject):
    __match_args__ = ("inexact", "count", "next_rate", "offset_id_offset", "search_flood", "messages", "topics", "chats", "users",)
    inexact: bool
    count: int
    next_rate: int | None
    offset_id_offset: int | None
    search_flood: _api.TypeSearchPostsFlood | None
    messages: list[_api.TypeMessage]
    topics: list[_api.TypeForumTopic]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        messages: _Sequence[_api.TypeMessage],
        topics: _Sequence[_api.TypeForumTopic],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        inexact: bool = False,
        next_rate: int | None = None,
        offset_id_offset: int | None = None,
        search_flood: _api.TypeSearchPostsFlood | None = None,
    ) -> None: ...
@_final
class MigrateChat(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("chat_id",)
    chat_id: int
    def __init__(
        self,
        *,
        chat_id: int,
    ) -> None: ...
@_final
class MyStickers(_TLObject):
    __match_args__ = ("count", "sets",)
    count: int
    sets: list[_api.TypeStickerSetCovered]
    def __init__(
        self,
        *,
        count: int,
        sets: _Sequence[_api.TypeStickerSetCovered],
    ) -> None: ...
@_final
class PeerDialogs(_TLObject):
    __match_args__ = ("dialogs", "messages", "chats", "users", "state",)
    dialogs: list[_api.TypeDialog]
    messages: list[_api.TypeMessage]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    state: _updates.TypeState
    def __init__(
        self,
        *,
        dialogs: _Sequence[_api.TypeDialog],
        messages: _Sequence[_api.TypeMessage],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        state: _updates.TypeState,
    ) -> None: ...
@_final
class PeerSettings(_TLObject):
    __match_args__ = ("settings", "chats", "users",)
    settings: _api.TypePeerSettings
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        settings: _api.TypePeerSettings,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class PreparedInlineMessage(_TLObject):
    __match_args__ = ("query_id", "result", "peer_types", "cache_time", "users",)
    query_id: int
    result: _api.TypeBotInlineResult
    peer_types: list[_api.TypeInlineQueryPeerType]
    cache_time: int
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        query_id: int,
        result: _api.TypeBotInlineResult,
        peer_types: _Sequence[_api.TypeInlineQueryPeerType],
        cache_time: int,
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class ProlongWebView(_TLFunction[bool]):
    __match_args__ = ("silent", "peer", "bot", "query_id", "reply_to", "send_as",)
    silent: bool
    peer: _api.TypeInputPeer
    bot: _api.TypeInputUser
    query_id: int
    reply_to: _api.TypeInputReplyTo | None
    send_as: _api.TypeInputPeer | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        bot: _api.TypeInputUser,
        query_id: int,
        silent: bool = False,
        reply_to: _api.TypeInputReplyTo | None = None,
        send_as: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class QuickReplies(_TLObject):
    __match_args__ = ("quick_replies", "messages", "chats", "users",)
    quick_replies: list[_api.TypeQuickReply]
    messages: list[_api.TypeMessage]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        quick_replies: _Sequence[_api.TypeQuickReply],
        messages: _Sequence[_api.TypeMessage],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class QuickRepliesNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class RateTranscribedAudio(_TLFunction[bool]):
    __match_args__ = ("peer", "msg_id", "transcription_id", "good",)
    peer: _api.TypeInputPeer
    msg_id: int
    transcription_id: int
    good: bool
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        transcription_id: int,
        good: bool,
    ) -> None: ...
@_final
class Reactions(_TLObject):
    __match_args__ = ("hash", "reactions",)
    hash: int
    reactions: list[_api.TypeReaction]
    def __init__(
        self,
        *,
        hash: int,
        reactions: _Sequence[_api.TypeReaction],
    ) -> None: ...
@_final
class ReactionsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class ReadDiscussion(_TLFunction[bool]):
    __match_args__ = ("peer", "msg_id", "read_max_id",)
    peer: _api.TypeInputPeer
    msg_id: int
    read_max_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        read_max_id: int,
    ) -> None: ...
@_final
class ReadEncryptedHistory(_TLFunction[bool]):
    __match_args__ = ("peer", "max_date",)
    peer: _api.TypeInputEncryptedChat
    max_date: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputEncryptedChat,
        max_date: int,
    ) -> None: ...
@_final
class ReadFeaturedStickers(_TLFunction[bool]):
    __match_args__ = ("id",)
    id: list[int]
    def __init__(
        self,
        *,
        id: _Sequence[int],
    ) -> None: ...
@_final
class ReadHistory(_TLFunction[TypeAffectedMessages]):
    __match_args__ = ("peer", "max_id",)
    peer: _api.TypeInputPeer
    max_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        max_id: int,
    ) -> None: ...
@_final
class ReadMentions(_TLFunction[TypeAffectedHistory]):
    __match_args__ = ("peer", "top_msg_id",)
    peer: _api.TypeInputPeer
    top_msg_id: int | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        top_msg_id: int | None = None,
    ) -> None: ...
@_final
class ReadMessageContents(_TLFunction[TypeAffectedMessages]):
    __match_args__ = ("id",)
    id: list[int]
    def __init__(
        self,
        *,
        id: _Sequence[int],
    ) -> None: ...
@_final
class ReadPollVotes(_TLFunction[TypeAffectedHistory]):
    __match_args__ = ("peer", "top_msg_id",)
    peer: _api.TypeInputPeer
    top_msg_id: int | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        top_msg_id: int | None = None,
    ) -> None: ...
@_final
class ReadReactions(_TLFunction[TypeAffectedHistory]):
    __match_args__ = ("peer", "top_msg_id", "saved_peer_id",)
    peer: _api.TypeInputPeer
    top_msg_id: int | None
    saved_peer_id: _api.TypeInputPeer | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        top_msg_id: int | None = None,
        saved_peer_id: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class ReadSavedHistory(_TLFunction[bool]):
    __match_args__ = ("parent_peer", "peer", "max_id",)
    parent_peer: _api.TypeInputPeer
    peer: _api.TypeInputPeer
    max_id: int
    def __init__(
        self,
        *,
        parent_peer: _api.TypeInputPeer,
        peer: _api.TypeInputPeer,
        max_id: int,
    ) -> None: ...
@_final
class ReceivedMessages(_TLFunction[list[_api.TypeReceivedNotifyMessage]]):
    __match_args__ = ("max_id",)
    max_id: int
    def __init__(
        self,
        *,
        max_id: int,
    ) -> None: ...
@_final
class ReceivedQueue(_TLFunction[list[int]]):
    __match_args__ = ("max_qts",)
    max_qts: int
    def __init__(
        self,
        *,
        max_qts: int,
    ) -> None: ...
@_final
class RecentStickers(_TLObject):
    __match_args__ = ("hash", "packs", "stickers", "dates",)
    hash: int
    packs: list[_api.TypeStickerPack]
    stickers: list[_api.TypeDocument]
    dates: list[int]
    def __init__(
        self,
        *,
        hash: int,
        packs: _Sequence[_api.TypeStickerPack],
        stickers: _Sequence[_api.TypeDocument],
        dates: _Sequence[int],
    ) -> None: ...
@_final
class RecentStickersNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class ReorderPinnedDialogs(_TLFunction[bool]):
    __match_args__ = ("force", "folder_id", "order",)
    force: bool
    folder_id: int
    order: list[_api.TypeInputDialogPeer]
    def __init__(
        self,
        *,
        folder_id: int,
        order: _Sequence[_api.TypeInputDialogPeer],
        force: bool = False,
    ) -> None: ...
@_final
class ReorderPinnedForumTopics(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("force", "peer", "order",)
    force: bool
    peer: _api.TypeInputPeer
    order: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        order: _Sequence[int],
        force: bool = False,
    ) -> None: ...
@_final
class ReorderPinnedSavedDialogs(_TLFunction[bool]):
    __match_args__ = ("force", "order",)
    force: bool
    order: list[_api.TypeInputDialogPeer]
    def __init__(
        self,
        *,
        order: _Sequence[_api.TypeInputDialogPeer],
        force: bool = False,
    ) -> None: ...
@_final
class ReorderQuickReplies(_TLFunction[bool]):
    __match_args__ = ("order",)
    order: list[int]
    def __init__(
        self,
        *,
        order: _Sequence[int],
    ) -> None: ...
@_final
class ReorderStickerSets(_TLFunction[bool]):
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
class Report(_TLFunction[_api.TypeReportResult]):
    __match_args__ = ("peer", "id", "option", "message",)
    peer: _api.TypeInputPeer
    id: list[int]
    option: bytes
    message: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
        option: bytes,
        message: str,
    ) -> None: ...
@_final
class ReportEncryptedSpam(_TLFunction[bool]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputEncryptedChat
    def __init__(
        self,
        *,
        peer: _api.TypeInputEncryptedChat,
    ) -> None: ...
@_final
class ReportMessagesDelivery(_TLFunction[bool]):
    __match_args__ = ("push", "peer", "id",)
    push: bool
    peer: _api.TypeInputPeer
    id: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
        push: bool = False,
    ) -> None: ...
@_final
class ReportMusicListen(_TLFunction[bool]):
    __match_args__ = ("id", "listened_duration",)
    id: _api.TypeInputDocument
    listened_duration: int
    def __init__(
        self,
        *,
        id: _api.TypeInputDocument,
        listened_duration: int,
    ) -> None: ...
@_final
class ReportReaction(_TLFunction[bool]):
    __match_args__ = ("peer", "id", "reaction_peer",)
    peer: _api.TypeInputPeer
    id: int
    reaction_peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
        reaction_peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class ReportReadMetrics(_TLFunction[bool]):
    __match_args__ = ("peer", "metrics",)
    peer: _api.TypeInputPeer
    metrics: list[_api.TypeInputMessageReadMetric]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        metrics: _Sequence[_api.TypeInputMessageReadMetric],
    ) -> None: ...
@_final
class ReportSpam(_TLFunction[bool]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class ReportSponsoredMessage(_TLFunction[_channels.TypeSponsoredMessageReportResult]):
    __match_args__ = ("random_id", "option",)
    random_id: bytes
    option: bytes
    def __init__(
        self,
        *,
        random_id: bytes,
        option: bytes,
    ) -> None: ...
@_final
class RequestAppWebView(_TLFunction[_api.TypeWebViewResult]):
    __match_args__ = ("write_allowed", "compact", "fullscreen", "peer", "app", "start_param", "theme_params", "platform",)
    write_allowed: bool
    compact: bool
    fullscreen: bool
    peer: _api.TypeInputPeer
    app: _api.TypeInputBotApp
    start_param: str | None
    theme_params: _api.TypeDataJSON | None
    platform: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        app: _api.TypeInputBotApp,
        platform: str,
        write_allowed: bool = False,
        compact: bool = False,
        fullscreen: bool = False,
        start_param: str | None = None,
        theme_params: _api.TypeDataJSON | None = None,
    ) -> None: ...
@_final
class RequestChatJoinWebView(_TLFunction[_api.TypeWebViewResult]):
    __match_args__ = ("query_id", "theme_params", "platform",)
    query_id: int
    theme_params: _api.TypeDataJSON | None
    platform: str
    def __init__(
        self,
        *,
        query_id: int,
        platform: str,
        theme_params: _api.TypeDataJSON | None = None,
    ) -> None: ...
@_final
class RequestEncryption(_TLFunction[_api.TypeEncryptedChat]):
    __match_args__ = ("user_id", "random_id", "g_a",)
    user_id: _api.TypeInputUser
    random_id: int
    g_a: bytes
    def __init__(
        self,
        *,
        user_id: _api.TypeInputUser,
        random_id: int,
        g_a: bytes,
    ) -> None: ...
@_final
class RequestMainWebView(_TLFunction[_api.TypeWebViewResult]):
    __match_args__ = ("compact", "fullscreen", "peer", "bot", "start_param", "theme_params", "platform",)
    compact: bool
    fullscreen: bool
    peer: _api.TypeInputPeer
    bot: _api.TypeInputUser
    start_param: str | None
    theme_params: _api.TypeDataJSON | None
    platform: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        bot: _api.TypeInputUser,
        platform: str,
        compact: bool = False,
        fullscreen: bool = False,
        start_param: str | None = None,
        theme_params: _api.TypeDataJSON | None = None,
    ) -> None: ...
@_final
class RequestSimpleWebView(_TLFunction[_api.TypeWebViewResult]):
    __match_args__ = ("from_switch_webview", "from_side_menu", "compact", "fullscreen", "bot", "url", "start_param", "theme_params", "platform",)
    from_switch_webview: bool
    from_side_menu: bool
    compact: bool
    fullscreen: bool
    bot: _api.TypeInputUser
    url: str | None
    start_param: str | None
    theme_params: _api.TypeDataJSON | None
    platform: str
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        platform: str,
        from_switch_webview: bool = False,
        from_side_menu: bool = False,
        compact: bool = False,
        fullscreen: bool = False,
        url: str | None = None,
        start_param: str | None = None,
        theme_params: _api.TypeDataJSON | None = None,
    ) -> None: ...
@_final
class RequestUrlAuth(_TLFunction[_api.TypeUrlAuthResult]):
    __match_args__ = ("peer", "msg_id", "button_id", "url", "in_app_origin",)
    peer: _api.TypeInputPeer | None
    msg_id: int | None
    button_id: int | None
    url: str | None
    in_app_origin: str | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer | None = None,
        msg_id: int | None = None,
        button_id: int | None = None,
        url: str | None = None,
        in_app_origin: str | None = None,
    ) -> None: ...
@_final
class RequestWebView(_TLFunction[_api.TypeWebViewResult]):
    __match_args__ = ("from_bot_menu", "silent", "compact", "fullscreen", "peer", "bot", "url", "start_param", "theme_params", "platform", "reply_to", "send_as",)
    from_bot_menu: bool
    silent: bool
    compact: bool
    fullscreen: bool
    peer: _api.TypeInputPeer
    bot: _api.TypeInputUser
    url: str | None
    start_param: str | None
    theme_params: _api.TypeDataJSON | None
    platform: str
    reply_to: _api.TypeInputReplyTo | None
    send_as: _api.TypeInputPeer | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        bot: _api.TypeInputUser,
        platform: str,
        from_bot_menu: bool = False,
        silent: bool = False,
        compact: bool = False,
        fullscreen: bool = False,
        url: str | None = None,
        start_param: str | None = None,
        theme_params: _api.TypeDataJSON | None = None,
        reply_to: _api.TypeInputReplyTo | None = None,
        send_as: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class SaveDefaultSendAs(_TLFunction[bool]):
    __match_args__ = ("peer", "send_as",)
    peer: _api.TypeInputPeer
    send_as: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        send_as: _api.TypeInputPeer,
    ) -> None: ...
@_final
class SaveDraft(_TLFunction[bool]):
    __match_args__ = ("no_webpage", "invert_media", "reply_to", "peer", "message", "entities", "media", "effect", "suggested_post", "rich_message",)
    no_webpage: bool
    invert_media: bool
    reply_to: _api.TypeInputReplyTo | None
    peer: _api.TypeInputPeer
    message: str
    entities: list[_api.TypeMessageEntity] | None
    media: _api.TypeInputMedia | None
    effect: int | None
    suggested_post: _api.TypeSuggestedPost | None
    rich_message: _api.TypeInputRichMessage | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        message: str,
        no_webpage: bool = False,
        invert_media: bool = False,
        reply_to: _api.TypeInputReplyTo | None = None,
        entities: _Sequence[_api.TypeMessageEntity] | None = None,
        media: _api.TypeInputMedia | None = None,
        effect: int | None = None,
        suggested_post: _api.TypeSuggestedPost | None = None,
        rich_message: _api.TypeInputRichMessage | None = None,
    ) -> None: ...
@_final
class SaveGif(_TLFunction[bool]):
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
class SavePreparedInlineMessage(_TLFunction[TypeBotPreparedInlineMessage]):
    __match_args__ = ("result", "user_id", "peer_types",)
    result: _api.TypeInputBotInlineResult
    user_id: _api.TypeInputUser
    peer_types: list[_api.TypeInlineQueryPeerType] | None
    def __init__(
        self,
        *,
        result: _api.TypeInputBotInlineResult,
        user_id: _api.TypeInputUser,
        peer_types: _Sequence[_api.TypeInlineQueryPeerType] | None = None,
    ) -> None: ...
@_final
class SaveRecentSticker(_TLFunction[bool]):
    __match_args__ = ("attached", "id", "unsave",)
    attached: bool
    id: _api.TypeInputDocument
    unsave: bool
    def __init__(
        self,
        *,
        id: _api.TypeInputDocument,
        unsave: bool,
        attached: bool = False,
    ) -> None: ...
@_final
class SavedDialogs(_TLObject):
    __match_args__ = ("dialogs", "messages", "chats", "users",)
    dialogs: list[_api.TypeSavedDialog]
    messages: list[_api.TypeMessage]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        dialogs: _Sequence[_api.TypeSavedDialog],
        messages: _Sequence[_api.TypeMessage],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class SavedDialogsNotModified(_TLObject):
    __match_args__ = ("count",)
    count: int
    def __init__(
        self,
        *,
        count: int,
    ) -> None: ...
@_final
class SavedDialogsSlice(_TLObject):
    __match_args__ = ("count", "dialogs", "messages", "chats", "users",)
    count: int
    dialogs: list[_api.TypeSavedDialog]
    messages: list[_api.TypeMessage]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        dialogs: _Sequence[_api.TypeSavedDialog],
        messages: _Sequence[_api.TypeMessage],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class SavedGifs(_TLObject):
    __match_args__ = ("hash", "gifs",)
    hash: int
    gifs: list[_api.TypeDocument]
    def __init__(
        self,
        *,
        hash: int,
        gifs: _Sequence[_api.TypeDocument],
    ) -> None: ...
@_final
class SavedGifsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class SavedReactionTags(_TLObject):
    __match_args__ = ("tags", "hash",)
    tags: list[_api.TypeSavedReactionTag]
    hash: int
    def __init__(
        self,
        *,
        tags: _Sequence[_api.TypeSavedReactionTag],
        hash: int,
    ) -> None: ...
@_final
class SavedReactionTagsNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class Search(_TLFunction[TypeMessages]):
    __match_args__ = ("peer", "q", "from_id", "saved_peer_id", "saved_reaction", "top_msg_id", "filter", "min_date", "max_date", "offset_id", "add_offset", "limit", "max_id", "min_id", "hash",)
    peer: _api.TypeInputPeer
    q: str
    from_id: _api.TypeInputPeer | None
    saved_peer_id: _api.TypeInputPeer | None
    saved_reaction: list[_api.TypeReaction] | None
    top_msg_id: int | None
    filter: _api.TypeMessagesFilter
    min_date: int
    max_date: int
    offset_id: int
    add_offset: int
    limit: int
    max_id: int
    min_id: int
    hash: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        q: str,
        filter: _api.TypeMessagesFilter,
        min_date: int,
        max_date: int,
        offset_id: int,
        add_offset: int,
        limit: int,
        max_id: int,
        min_id: int,
        hash: int,
        from_id: _api.TypeInputPeer | None = None,
        saved_peer_id: _api.TypeInputPeer | None = None,
        saved_reaction: _Sequence[_api.TypeReaction] | None = None,
        top_msg_id: int | None = None,
    ) -> None: ...
@_final
class SearchCounter(_TLObject):
    __match_args__ = ("inexact", "filter", "count",)
    inexact: bool
    filter: _api.TypeMessagesFilter
    count: int
    def __init__(
        self,
        *,
        filter: _api.TypeMessagesFilter,
        count: int,
        inexact: bool = False,
    ) -> None: ...
@_final
class SearchCustomEmoji(_TLFunction[_api.TypeEmojiList]):
    __match_args__ = ("emoticon", "hash",)
    emoticon: str
    hash: int
    def __init__(
        self,
        *,
        emoticon: str,
        hash: int,
    ) -> None: ...
@_final
class SearchEmojiStickerSets(_TLFunction[TypeFoundStickerSets]):
    __match_args__ = ("exclude_featured", "q", "hash",)
    exclude_featured: bool
    q: str
    hash: int
    def __init__(
        self,
        *,
        q: str,
        hash: int,
        exclude_featured: bool = False,
    ) -> None: ...
@_final
class SearchGlobal(_TLFunction[TypeMessages]):
    __match_args__ = ("broadcasts_only", "groups_only", "users_only", "folder_id", "community", "q", "filter", "min_date", "max_date", "offset_rate", "offset_peer", "offset_id", "limit",)
    broadcasts_only: bool
    groups_only: bool
    users_only: bool
    folder_id: int | None
    community: _api.TypeInputChannel | None
    q: str
    filter: _api.TypeMessagesFilter
    min_date: int
    max_date: int
    offset_rate: int
    offset_peer: _api.TypeInputPeer
    offset_id: int
    limit: int
    def __init__(
        self,
        *,
        q: str,
        filter: _api.TypeMessagesFilter,
        min_date: int,
        max_date: int,
        offset_rate: int,
        offset_peer: _api.TypeInputPeer,
        offset_id: int,
        limit: int,
        broadcasts_only: bool = False,
        groups_only: bool = False,
        users_only: bool = False,
        folder_id: int | None = None,
        community: _api.TypeInputChannel | None = None,
    ) -> None: ...
@_final
class SearchResultsCalendar(_TLObject):
    __match_args__ = ("inexact", "count", "min_date", "min_msg_id", "offset_id_offset", "periods", "messages", "chats", "users",)
    inexact: bool
    count: int
    min_date: int
    min_msg_id: int
    offset_id_offset: int | None
    periods: list[_api.TypeSearchResultsCalendarPeriod]
    messages: list[_api.TypeMessage]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        count: int,
        min_date: int,
        min_msg_id: int,
        periods: _Sequence[_api.TypeSearchResultsCalendarPeriod],
        messages: _Sequence[_api.TypeMessage],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        inexact: bool = False,
        offset_id_offset: int | None = None,
    ) -> None: ...
@_final
class SearchResultsPositions(_TLObject):
    __match_args__ = ("count", "positions",)
    count: int
    positions: list[_api.TypeSearchResultsPosition]
    def __init__(
        self,
        *,
        count: int,
        positions: _Sequence[_api.TypeSearchResultsPosition],
    ) -> None: ...
@_final
class SearchSentMedia(_TLFunction[TypeMessages]):
    __match_args__ = ("q", "filter", "limit",)
    q: str
    filter: _api.TypeMessagesFilter
    limit: int
    def __init__(
        self,
        *,
        q: str,
        filter: _api.TypeMessagesFilter,
        limit: int,
    ) -> None: ...
@_final
class SearchStickerSets(_TLFunction[TypeFoundStickerSets]):
    __match_args__ = ("exclude_featured", "q", "hash",)
    exclude_featured: bool
    q: str
    hash: int
    def __init__(
        self,
        *,
        q: str,
        hash: int,
        exclude_featured: bool = False,
    ) -> None: ...
@_final
class SearchStickers(_TLFunction[TypeFoundStickers]):
    __match_args__ = ("emojis", "q", "emoticon", "lang_code", "offset", "limit", "hash",)
    emojis: bool
    q: str
    emoticon: str
    lang_code: list[str]
    offset: int
    limit: int
    hash: int
    def __init__(
        self,
        *,
        q: str,
        emoticon: str,
        lang_code: _Sequence[str],
        offset: int,
        limit: int,
        hash: int,
        emojis: bool = False,
    ) -> None: ...
@_final
class SendBotRequestedPeer(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "msg_id", "webapp_req_id", "button_id", "requested_peers",)
    peer: _api.TypeInputPeer
    msg_id: int | None
    webapp_req_id: str | None
    button_id: int
    requested_peers: list[_api.TypeInputPeer]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        button_id: int,
        requested_peers: _Sequence[_api.TypeInputPeer],
        msg_id: int | None = None,
        webapp_req_id: str | None = None,
    ) -> None: ...
@_final
class SendEncrypted(_TLFunction[TypeSentEncryptedMessage]):
    __match_args__ = ("silent", "peer", "random_id", "data",)
    silent: bool
    peer: _api.TypeInputEncryptedChat
    random_id: int
    data: bytes
    def __init__(
        self,
        *,
        peer: _api.TypeInputEncryptedChat,
        random_id: int,
        data: bytes,
        silent: bool = False,
    ) -> None: ...
@_final
class SendEncryptedFile(_TLFunction[TypeSentEncryptedMessage]):
    __match_args__ = ("silent", "peer", "random_id", "data", "file",)
    silent: bool
    peer: _api.TypeInputEncryptedChat
    random_id: int
    data: bytes
    file: _api.TypeInputEncryptedFile
    def __init__(
        self,
        *,
        peer: _api.TypeInputEncryptedChat,
        random_id: int,
        data: bytes,
        file: _api.TypeInputEncryptedFile,
        silent: bool = False,
    ) -> None: ...
@_final
class SendEncryptedService(_TLFunction[TypeSentEncryptedMessage]):
    __match_args__ = ("peer", "random_id", "data",)
    peer: _api.TypeInputEncryptedChat
    random_id: int
    data: bytes
    def __init__(
        self,
        *,
        peer: _api.TypeInputEncryptedChat,
        random_id: int,
        data: bytes,
    ) -> None: ...
@_final
class SendInlineBotResult(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("silent", "background", "clear_draft", "hide_via", "peer", "reply_to", "random_id", "query_id", "id", "schedule_date", "send_as", "quick_reply_shortcut", "allow_paid_stars",)
    silent: bool
    background: bool
    clear_draft: bool
    hide_via: bool
    peer: _api.TypeInputPeer
    reply_to: _api.TypeInputReplyTo | None
    random_id: int
    query_id: int
    id: str
    schedule_date: int | None
    send_as: _api.TypeInputPeer | None
    quick_reply_shortcut: _api.TypeInputQuickReplyShortcut | None
    allow_paid_stars: int | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        random_id: int,
        query_id: int,
        id: str,
        silent: bool = False,
        background: bool = False,
        clear_draft: bool = False,
        hide_via: bool = False,
        reply_to: _api.TypeInputReplyTo | None = None,
        schedule_date: int | None = None,
        send_as: _api.TypeInputPeer | None = None,
        quick_reply_shortcut: _api.TypeInputQuickReplyShortcut | None = None,
        allow_paid_stars: int | None = None,
    ) -> None: ...
@_final
class SendMedia(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("silent", "background", "clear_draft", "noforwards", "update_stickersets_order", "invert_media", "allow_paid_floodskip", "peer", "reply_to", "media", "message", "random_id", "reply_markup", "entities", "schedule_date", "schedule_repeat_period", "send_as", "quick_reply_shortcut", "effect", "allow_paid_stars", "suggested_post",)
    silent: bool
    background: bool
    clear_draft: bool
    noforwards: bool
    update_stickersets_order: bool
    invert_media: bool
    allow_paid_floodskip: bool
    peer: _api.TypeInputPeer
    reply_to: _api.TypeInputReplyTo | None
    media: _api.TypeInputMedia
    message: str
    random_id: int
    reply_markup: _api.TypeReplyMarkup | None
    entities: list[_api.TypeMessageEntity] | None
    schedule_date: int | None
    schedule_repeat_period: int | None
    send_as: _api.TypeInputPeer | None
    quick_reply_shortcut: _api.TypeInputQuickReplyShortcut | None
    effect: int | None
    allow_paid_stars: int | None
    suggested_post: _api.TypeSuggestedPost | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        media: _api.TypeInputMedia,
        message: str,
        random_id: int,
        silent: bool = False,
        background: bool = False,
        clear_draft: bool = False,
        noforwards: bool = False,
        update_stickersets_order: bool = False,
        invert_media: bool = False,
        allow_paid_floodskip: bool = False,
        reply_to: _api.TypeInputReplyTo | None = None,
        reply_markup: _api.TypeReplyMarkup | None = None,
        entities: _Sequence[_api.TypeMessageEntity] | None = None,
        schedule_date: int | None = None,
        schedule_repeat_period: int | None = None,
        send_as: _api.TypeInputPeer | None = None,
        quick_reply_shortcut: _api.TypeInputQuickReplyShortcut | None = None,
        effect: int | None = None,
        allow_paid_stars: int | None = None,
        suggested_post: _api.TypeSuggestedPost | None = None,
    ) -> None: ...
@_final
class SendMessage(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("no_webpage", "silent", "background", "clear_draft", "noforwards", "update_stickersets_order", "invert_media", "allow_paid_floodskip", "peer", "reply_to", "message", "random_id", "reply_markup", "entities", "schedule_date", "schedule_repeat_period", "send_as", "quick_reply_shortcut", "effect", "allow_paid_stars", "suggested_post", "rich_message",)
    no_webpage: bool
    silent: bool
    background: bool
    clear_draft: bool
    noforwards: bool
    update_stickersets_order: bool
    invert_media: bool
    allow_paid_floodskip: bool
    peer: _api.TypeInputPeer
    reply_to: _api.TypeInputReplyTo | None
    message: str
    random_id: int
    reply_markup: _api.TypeReplyMarkup | None
    entities: list[_api.TypeMessageEntity] | None
    schedule_date: int | None
    schedule_repeat_period: int | None
    send_as: _api.TypeInputPeer | None
    quick_reply_shortcut: _api.TypeInputQuickReplyShortcut | None
    effect: int | None
    allow_paid_stars: int | None
    suggested_post: _api.TypeSuggestedPost | None
    rich_message: _api.TypeInputRichMessage | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        message: str,
        random_id: int,
        no_webpage: bool = False,
        silent: bool = False,
        background: bool = False,
        clear_draft: bool = False,
        noforwards: bool = False,
        update_stickersets_order: bool = False,
        invert_media: bool = False,
        allow_paid_floodskip: bool = False,
        reply_to: _api.TypeInputReplyTo | None = None,
        reply_markup: _api.TypeReplyMarkup | None = None,
        entities: _Sequence[_api.TypeMessageEntity] | None = None,
        schedule_date: int | None = None,
        schedule_repeat_period: int | None = None,
        send_as: _api.TypeInputPeer | None = None,
        quick_reply_shortcut: _api.TypeInputQuickReplyShortcut | None = None,
        effect: int | None = None,
        allow_paid_stars: int | None = None,
        suggested_post: _api.TypeSuggestedPost | None = None,
        rich_message: _api.TypeInputRichMessage | None = None,
    ) -> None: ...
@_final
class SendMultiMedia(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("silent", "background", "clear_draft", "noforwards", "update_stickersets_order", "invert_media", "allow_paid_floodskip", "peer", "reply_to", "multi_media", "schedule_date", "send_as", "quick_reply_shortcut", "effect", "allow_paid_stars",)
    silent: bool
    background: bool
    clear_draft: bool
    noforwards: bool
    update_stickersets_order: bool
    invert_media: bool
    allow_paid_floodskip: bool
    peer: _api.TypeInputPeer
    reply_to: _api.TypeInputReplyTo | None
    multi_media: list[_api.TypeInputSingleMedia]
    schedule_date: int | None
    send_as: _api.TypeInputPeer | None
    quick_reply_shortcut: _api.TypeInputQuickReplyShortcut | None
    effect: int | None
    allow_paid_stars: int | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        multi_media: _Sequence[_api.TypeInputSingleMedia],
        silent: bool = False,
        background: bool = False,
        clear_draft: bool = False,
        noforwards: bool = False,
        update_stickersets_order: bool = False,
        invert_media: bool = False,
        allow_paid_floodskip: bool = False,
        reply_to: _api.TypeInputReplyTo | None = None,
        schedule_date: int | None = None,
        send_as: _api.TypeInputPeer | None = None,
        quick_reply_shortcut: _api.TypeInputQuickReplyShortcut | None = None,
        effect: int | None = None,
        allow_paid_stars: int | None = None,
    ) -> None: ...
@_final
class SendPaidReaction(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "msg_id", "count", "random_id", "private",)
    peer: _api.TypeInputPeer
    msg_id: int
    count: int
    random_id: int
    private: _api.TypePaidReactionPrivacy | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        count: int,
        random_id: int,
        private: _api.TypePaidReactionPrivacy | None = None,
    ) -> None: ...
@_final
class SendQuickReplyMessages(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "shortcut_id", "id", "random_id",)
    peer: _api.TypeInputPeer
    shortcut_id: int
    id: list[int]
    random_id: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        shortcut_id: int,
        id: _Sequence[int],
        random_id: _Sequence[int],
    ) -> None: ...
@_final
class SendReaction(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("big", "add_to_recent", "peer", "msg_id", "reaction",)
    big: bool
    add_to_recent: bool
    peer: _api.TypeInputPeer
    msg_id: int
    reaction: list[_api.TypeReaction] | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        big: bool = False,
        add_to_recent: bool = False,
        reaction: _Sequence[_api.TypeReaction] | None = None,
    ) -> None: ...
@_final
class SendScheduledMessages(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "id",)
    peer: _api.TypeInputPeer
    id: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: _Sequence[int],
    ) -> None: ...
@_final
class SendScreenshotNotification(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "reply_to", "random_id",)
    peer: _api.TypeInputPeer
    reply_to: _api.TypeInputReplyTo
    random_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        reply_to: _api.TypeInputReplyTo,
        random_id: int,
    ) -> None: ...
@_final
class SendVote(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "msg_id", "options",)
    peer: _api.TypeInputPeer
    msg_id: int
    options: list[bytes]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        options: _Sequence[bytes],
    ) -> None: ...
@_final
class SendWebViewData(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("bot", "random_id", "button_text", "data",)
    bot: _api.TypeInputUser
    random_id: int
    button_text: str
    data: str
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        random_id: int,
        button_text: str,
        data: str,
    ) -> None: ...
@_final
class SendWebViewResultMessage(_TLFunction[_api.TypeWebViewMessageSent]):
    __match_args__ = ("bot_query_id", "result",)
    bot_query_id: str
    result: _api.TypeInputBotInlineResult
    def __init__(
        self,
        *,
        bot_query_id: str,
        result: _api.TypeInputBotInlineResult,
    ) -> None: ...
@_final
class SentEncryptedFile(_TLObject):
    __match_args__ = ("date", "file",)
    date: int
    file: _api.TypeEncryptedFile
    def __init__(
        self,
        *,
        date: int,
        file: _api.TypeEncryptedFile,
    ) -> None: ...
@_final
class SentEncryptedMessage(_TLObject):
    __match_args__ = ("date",)
    date: int
    def __init__(
        self,
        *,
        date: int,
    ) -> None: ...
@_final
class SetBotCallbackAnswer(_TLFunction[bool]):
    __match_args__ = ("alert", "query_id", "message", "url", "cache_time",)
    alert: bool
    query_id: int
    message: str | None
    url: str | None
    cache_time: int
    def __init__(
        self,
        *,
        query_id: int,
        cache_time: int,
        alert: bool = False,
        message: str | None = None,
        url: str | None = None,
    ) -> None: ...
@_final
class SetBotGuestChatResult(_TLFunction[_api.TypeInputBotInlineMessageID]):
    __match_args__ = ("query_id", "result",)
    query_id: int
    result: _api.TypeInputBotInlineResult
    def __init__(
        self,
        *,
        query_id: int,
        result: _api.TypeInputBotInlineResult,
    ) -> None: ...
@_final
class SetBotPrecheckoutResults(_TLFunction[bool]):
    __match_args__ = ("success", "query_id", "error",)
    success: bool
    query_id: int
    error: str | None
    def __init__(
        self,
        *,
        query_id: int,
        success: bool = False,
        error: str | None = None,
    ) -> None: ...
@_final
class SetBotShippingResults(_TLFunction[bool]):
    __match_args__ = ("query_id", "error", "shipping_options",)
    query_id: int
    error: str | None
    shipping_options: list[_api.TypeShippingOption] | None
    def __init__(
        self,
        *,
        query_id: int,
        error: str | None = None,
        shipping_options: _Sequence[_api.TypeShippingOption] | None = None,
    ) -> None: ...
@_final
class SetChatAvailableReactions(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "available_reactions", "reactions_limit", "paid_enabled",)
    peer: _api.TypeInputPeer
    available_reactions: _api.TypeChatReactions
    reactions_limit: int | None
    paid_enabled: bool | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        available_reactions: _api.TypeChatReactions,
        reactions_limit: int | None = None,
        paid_enabled: bool | None = None,
    ) -> None: ...
@_final
class SetChatTheme(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "theme",)
    peer: _api.TypeInputPeer
    theme: _api.TypeInputChatTheme
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        theme: _api.TypeInputChatTheme,
    ) -> None: ...
@_final
class SetChatWallPaper(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("for_both", "revert", "peer", "wallpaper", "settings", "id",)
    for_both: bool
    revert: bool
    peer: _api.TypeInputPeer
    wallpaper: _api.TypeInputWallPaper | None
    settings: _api.TypeWallPaperSettings | None
    id: int | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        for_both: bool = False,
        revert: bool = False,
        wallpaper: _api.TypeInputWallPaper | None = None,
        settings: _api.TypeWallPaperSettings | None = None,
        id: int | None = None,
    ) -> None: ...
@_final
class SetDefaultHistoryTTL(_TLFunction[bool]):
    __match_args__ = ("period",)
    period: int
    def __init__(
        self,
        *,
        period: int,
    ) -> None: ...
@_final
class SetDefaultReaction(_TLFunction[bool]):
    __match_args__ = ("reaction",)
    reaction: _api.TypeReaction
    def __init__(
        self,
        *,
        reaction: _api.TypeReaction,
    ) -> None: ...
@_final
class SetEncryptedTyping(_TLFunction[bool]):
    __match_args__ = ("peer", "typing",)
    peer: _api.TypeInputEncryptedChat
    typing: bool
    def __init__(
        self,
        *,
        peer: _api.TypeInputEncryptedChat,
        typing: bool,
    ) -> None: ...
@_final
class SetGameScore(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("edit_message", "force", "peer", "id", "user_id", "score",)
    edit_message: bool
    force: bool
    peer: _api.TypeInputPeer
    id: int
    user_id: _api.TypeInputUser
    score: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
        user_id: _api.TypeInputUser,
        score: int,
        edit_message: bool = False,
        force: bool = False,
    ) -> None: ...
@_final
class SetHistoryTTL(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "period",)
    peer: _api.TypeInputPeer
    period: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        period: int,
    ) -> None: ...
@_final
class SetInlineBotResults(_TLFunction[bool]):
    __match_args__ = ("gallery", "private", "query_id", "results", "cache_time", "next_offset", "switch_pm", "switch_webview",)
    gallery: bool
    private: bool
    query_id: int
    results: list[_api.TypeInputBotInlineResult]
    cache_time: int
    next_offset: str | None
    switch_pm: _api.TypeInlineBotSwitchPM | None
    switch_webview: _api.TypeInlineBotWebView | None
    def __init__(
        self,
        *,
        query_id: int,
        results: _Sequence[_api.TypeInputBotInlineResult],
        cache_time: int,
        gallery: bool = False,
        private: bool = False,
        next_offset: str | None = None,
        switch_pm: _api.TypeInlineBotSwitchPM | None = None,
        switch_webview: _api.TypeInlineBotWebView | None = None,
    ) -> None: ...
@_final
class SetInlineGameScore(_TLFunction[bool]):
    __match_args__ = ("edit_message", "force", "id", "user_id", "score",)
    edit_message: bool
    force: bool
    id: _api.TypeInputBotInlineMessageID
    user_id: _api.TypeInputUser
    score: int
    def __init__(
        self,
        *,
        id: _api.TypeInputBotInlineMessageID,
        user_id: _api.TypeInputUser,
        score: int,
        edit_message: bool = False,
        force: bool = False,
    ) -> None: ...
@_final
class SetTyping(_TLFunction[bool]):
    __match_args__ = ("peer", "top_msg_id", "action",)
    peer: _api.TypeInputPeer
    top_msg_id: int | None
    action: _api.TypeSendMessageAction
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        action: _api.TypeSendMessageAction,
        top_msg_id: int | None = None,
    ) -> None: ...
@_final
class SponsoredMessages(_TLObject):
    __match_args__ = ("posts_between", "start_delay", "between_delay", "messages", "chats", "users",)
    posts_between: int | None
    start_delay: int | None
    between_delay: int | None
    messages: list[_api.TypeSponsoredMessage]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        messages: _Sequence[_api.TypeSponsoredMessage],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        posts_between: int | None = None,
        start_delay: int | None = None,
        between_delay: int | None = None,
    ) -> None: ...
@_final
class SponsoredMessagesEmpty(_TLObject):
    def __init__(self) -> None: ...
@_final
class StartBot(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("bot", "peer", "random_id", "start_param",)
    bot: _api.TypeInputUser
    peer: _api.TypeInputPeer
    random_id: int
    start_param: str
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        peer: _api.TypeInputPeer,
        random_id: int,
        start_param: str,
    ) -> None: ...
@_final
class StartHistoryImport(_TLFunction[bool]):
    __match_args__ = ("peer", "import_id",)
    peer: _api.TypeInputPeer
    import_id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        import_id: int,
    ) -> None: ...
@_final
class StickerSet(_TLObject):
    __match_args__ = ("set", "packs", "keywords", "documents",)
    set: _api.TypeStickerSet
    packs: list[_api.TypeStickerPack]
    keywords: list[_api.TypeStickerKeyword]
    documents: list[_api.TypeDocument]
    def __init__(
        self,
        *,
        set: _api.TypeStickerSet,
        packs: _Sequence[_api.TypeStickerPack],
        keywords: _Sequence[_api.TypeStickerKeyword],
        documents: _Sequence[_api.TypeDocument],
    ) -> None: ...
@_final
class StickerSetInstallResultArchive(_TLObject):
    __match_args__ = ("sets",)
    sets: list[_api.TypeStickerSetCovered]
    def __init__(
        self,
        *,
        sets: _Sequence[_api.TypeStickerSetCovered],
    ) -> None: ...
@_final
class StickerSetInstallResultSuccess(_TLObject):
    def __init__(self) -> None: ...
@_final
class StickerSetNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class Stickers(_TLObject):
    __match_args__ = ("hash", "stickers",)
    hash: int
    stickers: list[_api.TypeDocument]
    def __init__(
        self,
        *,
        hash: int,
        stickers: _Sequence[_api.TypeDocument],
    ) -> None: ...
@_final
class StickersNotModified(_TLObject):
    def __init__(self) -> None: ...
@_final
class SummarizeText(_TLFunction[_api.TypeTextWithEntities]):
    __match_args__ = ("peer", "id", "to_lang", "tone",)
    peer: _api.TypeInputPeer
    id: int
    to_lang: str | None
    tone: str | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
        to_lang: str | None = None,
        tone: str | None = None,
    ) -> None: ...
@_final
class ToggleBotInAttachMenu(_TLFunction[bool]):
    __match_args__ = ("write_allowed", "bot", "enabled",)
    write_allowed: bool
    bot: _api.TypeInputUser
    enabled: bool
    def __init__(
        self,
        *,
        bot: _api.TypeInputUser,
        enabled: bool,
        write_allowed: bool = False,
    ) -> None: ...
@_final
class ToggleDialogFilterTags(_TLFunction[bool]):
    __match_args__ = ("enabled",)
    enabled: bool
    def __init__(
        self,
        *,
        enabled: bool,
    ) -> None: ...
@_final
class ToggleDialogPin(_TLFunction[bool]):
    __match_args__ = ("pinned", "peer",)
    pinned: bool
    peer: _api.TypeInputDialogPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputDialogPeer,
        pinned: bool = False,
    ) -> None: ...
@_final
class ToggleNoForwards(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "enabled", "request_msg_id",)
    peer: _api.TypeInputPeer
    enabled: bool
    request_msg_id: int | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        enabled: bool,
        request_msg_id: int | None = None,
    ) -> None: ...
@_final
class TogglePaidReactionPrivacy(_TLFunction[bool]):
    __match_args__ = ("peer", "msg_id", "private",)
    peer: _api.TypeInputPeer
    msg_id: int
    private: _api.TypePaidReactionPrivacy
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        private: _api.TypePaidReactionPrivacy,
    ) -> None: ...
@_final
class TogglePeerTranslations(_TLFunction[bool]):
    __match_args__ = ("disabled", "peer",)
    disabled: bool
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        disabled: bool = False,
    ) -> None: ...
@_final
class ToggleSavedDialogPin(_TLFunction[bool]):
    __match_args__ = ("pinned", "peer",)
    pinned: bool
    peer: _api.TypeInputDialogPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputDialogPeer,
        pinned: bool = False,
    ) -> None: ...
@_final
class ToggleStickerSets(_TLFunction[bool]):
    __match_args__ = ("uninstall", "archive", "unarchive", "stickersets",)
    uninstall: bool
    archive: bool
    unarchive: bool
    stickersets: list[_api.TypeInputStickerSet]
    def __init__(
        self,
        *,
        stickersets: _Sequence[_api.TypeInputStickerSet],
        uninstall: bool = False,
        archive: bool = False,
        unarchive: bool = False,
    ) -> None: ...
@_final
class ToggleSuggestedPostApproval(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("reject", "peer", "msg_id", "schedule_date", "reject_comment",)
    reject: bool
    peer: _api.TypeInputPeer
    msg_id: int
    schedule_date: int | None
    reject_comment: str | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        reject: bool = False,
        schedule_date: int | None = None,
        reject_comment: str | None = None,
    ) -> None: ...
@_final
class ToggleTodoCompleted(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "msg_id", "completed", "incompleted",)
    peer: _api.TypeInputPeer
    msg_id: int
    completed: list[int]
    incompleted: list[int]
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        msg_id: int,
        completed: _Sequence[int],
        incompleted: _Sequence[int],
    ) -> None: ...
@_final
class TranscribeAudio(_TLFunction[TypeTranscribedAudio]):
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
class TranscribedAudio(_TLObject):
    __match_args__ = ("pending", "transcription_id", "text", "trial_remains_num", "trial_remains_until_date",)
    pending: bool
    transcription_id: int
    text: str
    trial_remains_num: int | None
    trial_remains_until_date: int | None
    def __init__(
        self,
        *,
        transcription_id: int,
        text: str,
        pending: bool = False,
        trial_remains_num: int | None = None,
        trial_remains_until_date: int | None = None,
    ) -> None: ...
@_final
class TranslateResult(_TLObject):
    __match_args__ = ("result",)
    result: list[_api.TypeTextWithEntities]
    def __init__(
        self,
        *,
        result: _Sequence[_api.TypeTextWithEntities],
    ) -> None: ...
@_final
class TranslateRichMessage(_TLFunction[TypeTranslatedRichMessage]):
    __match_args__ = ("peer", "id", "text", "to_lang", "tone",)
    peer: _api.TypeInputPeer | None
    id: list[int] | None
    text: list[_api.TypeInputRichMessage] | None
    to_lang: str
    tone: str | None
    def __init__(
        self,
        *,
        to_lang: str,
        peer: _api.TypeInputPeer | None = None,
        id: _Sequence[int] | None = None,
        text: _Sequence[_api.TypeInputRichMessage] | None = None,
        tone: str | None = None,
    ) -> None: ...
@_final
class TranslateText(_TLFunction[TypeTranslatedText]):
    __match_args__ = ("peer", "id", "text", "to_lang", "tone",)
    peer: _api.TypeInputPeer | None
    id: list[int] | None
    text: list[_api.TypeTextWithEntities] | None
    to_lang: str
    tone: str | None
    def __init__(
        self,
        *,
        to_lang: str,
        peer: _api.TypeInputPeer | None = None,
        id: _Sequence[int] | None = None,
        text: _Sequence[_api.TypeTextWithEntities] | None = None,
        tone: str | None = None,
    ) -> None: ...
@_final
class TranslatedRichMessage(_TLObject):
    __match_args__ = ("result",)
    result: list[_api.TypeRichMessage]
    def __init__(
        self,
        *,
        result: _Sequence[_api.TypeRichMessage],
    ) -> None: ...
@_final
class UninstallStickerSet(_TLFunction[bool]):
    __match_args__ = ("stickerset",)
    stickerset: _api.TypeInputStickerSet
    def __init__(
        self,
        *,
        stickerset: _api.TypeInputStickerSet,
    ) -> None: ...
@_final
class UnpinAllMessages(_TLFunction[TypeAffectedHistory]):
    __match_args__ = ("peer", "top_msg_id", "saved_peer_id",)
    peer: _api.TypeInputPeer
    top_msg_id: int | None
    saved_peer_id: _api.TypeInputPeer | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        top_msg_id: int | None = None,
        saved_peer_id: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class UpdateDialogFilter(_TLFunction[bool]):
    __match_args__ = ("id", "filter",)
    id: int
    filter: _api.TypeDialogFilter | None
    def __init__(
        self,
        *,
        id: int,
        filter: _api.TypeDialogFilter | None = None,
    ) -> None: ...
@_final
class UpdateDialogFiltersOrder(_TLFunction[bool]):
    __match_args__ = ("order",)
    order: list[int]
    def __init__(
        self,
        *,
        order: _Sequence[int],
    ) -> None: ...
@_final
class UpdatePinnedForumTopic(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("peer", "topic_id", "pinned",)
    peer: _api.TypeInputPeer
    topic_id: int
    pinned: bool
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        topic_id: int,
        pinned: bool,
    ) -> None: ...
@_final
class UpdatePinnedMessage(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("silent", "unpin", "pm_oneside", "peer", "id",)
    silent: bool
    unpin: bool
    pm_oneside: bool
    peer: _api.TypeInputPeer
    id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
        silent: bool = False,
        unpin: bool = False,
        pm_oneside: bool = False,
    ) -> None: ...
@_final
class UpdateSavedReactionTag(_TLFunction[bool]):
    __match_args__ = ("reaction", "title",)
    reaction: _api.TypeReaction
    title: str | None
    def __init__(
        self,
        *,
        reaction: _api.TypeReaction,
        title: str | None = None,
    ) -> None: ...
@_final
class UploadEncryptedFile(_TLFunction[_api.TypeEncryptedFile]):
    __match_args__ = ("peer", "file",)
    peer: _api.TypeInputEncryptedChat
    file: _api.TypeInputEncryptedFile
    def __init__(
        self,
        *,
        peer: _api.TypeInputEncryptedChat,
        file: _api.TypeInputEncryptedFile,
    ) -> None: ...
@_final
class UploadImportedMedia(_TLFunction[_api.TypeMessageMedia]):
    __match_args__ = ("peer", "import_id", "file_name", "media",)
    peer: _api.TypeInputPeer
    import_id: int
    file_name: str
    media: _api.TypeInputMedia
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        import_id: int,
        file_name: str,
        media: _api.TypeInputMedia,
    ) -> None: ...
@_final
class UploadMedia(_TLFunction[_api.TypeMessageMedia]):
    __match_args__ = ("business_connection_id", "peer", "media",)
    business_connection_id: str | None
    peer: _api.TypeInputPeer
    media: _api.TypeInputMedia
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        media: _api.TypeInputMedia,
        business_connection_id: str | None = None,
    ) -> None: ...
@_final
class ViewSponsoredMessage(_TLFunction[bool]):
    __match_args__ = ("random_id",)
    random_id: bytes
    def __init__(
        self,
        *,
        random_id: bytes,
    ) -> None: ...
@_final
class VotesList(_TLObject):
    __match_args__ = ("count", "votes", "chats", "users", "next_offset",)
    count: int
    votes: list[_api.TypeMessagePeerVote]
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    next_offset: str | None
    def __init__(
        self,
        *,
        count: int,
        votes: _Sequence[_api.TypeMessagePeerVote],
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
        next_offset: str | None = None,
    ) -> None: ...
@_final
class WebPage(_TLObject):
    __match_args__ = ("webpage", "chats", "users",)
    webpage: _api.TypeWebPage
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        webpage: _api.TypeWebPage,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
@_final
class WebPagePreview(_TLObject):
    __match_args__ = ("media", "chats", "users",)
    media: _api.TypeMessageMedia
    chats: list[_api.TypeChat]
    users: list[_api.TypeUser]
    def __init__(
        self,
        *,
        media: _api.TypeMessageMedia,
        chats: _Sequence[_api.TypeChat],
        users: _Sequence[_api.TypeUser],
    ) -> None: ...
TypeAffectedFoundMessages: _TypeAlias = AffectedFoundMessages
TypeAffectedHistory: _TypeAlias = AffectedHistory
TypeAffectedMessages: _TypeAlias = AffectedMessages
TypeAllStickers: _TypeAlias = AllStickers | AllStickersNotModified
TypeArchivedStickers: _TypeAlias = ArchivedStickers
TypeAvailableEffects: _TypeAlias = AvailableEffects | AvailableEffectsNotModified
TypeAvailableReactions: _TypeAlias = AvailableReactions | AvailableReactionsNotModified
TypeBotApp: _TypeAlias = BotApp
TypeBotCallbackAnswer: _TypeAlias = BotCallbackAnswer
TypeBotPreparedInlineMessage: _TypeAlias = BotPreparedInlineMessage
TypeBotResults: _TypeAlias = BotResults
TypeChatAdminsWithInvites: _TypeAlias = ChatAdminsWithInvites
TypeChatFull: _TypeAlias = ChatFull
TypeChatInviteImporters: _TypeAlias = ChatInviteImporters
TypeChatInviteJoinResult: _TypeAlias = ChatInviteJoinResultOk | ChatInviteJoinResultWebView
TypeChats: _TypeAlias = Chats | ChatsSlice
TypeCheckedHistoryImportPeer: _TypeAlias = CheckedHistoryImportPeer
TypeComposedMessageWithAI: _TypeAlias = ComposedMessageWithAI
TypeComposedRichMessageWithAI: _TypeAlias = ComposedRichMessageWithAI
TypeDhConfig: _TypeAlias = DhConfig | DhConfigNotModified
TypeDialogFilters: _TypeAlias = DialogFilters
TypeDialogs: _TypeAlias = Dialogs | DialogsNotModified | DialogsSlice
TypeDiscussionMessage: _TypeAlias = DiscussionMessage
TypeEmojiGameInfo: _TypeAlias = EmojiGameDiceInfo | EmojiGameUnavailable
TypeEmojiGameOutcome: _TypeAlias = EmojiGameOutcome
TypeEmojiGroups: _TypeAlias = EmojiGroups | EmojiGroupsNotModified
TypeExportedChatInvite: _TypeAlias = ExportedChatInvite | ExportedChatInviteReplaced
TypeExportedChatInvites: _TypeAlias = ExportedChatInvites
TypeFavedStickers: _TypeAlias = FavedStickers | FavedStickersNotModified
TypeFeaturedStickers: _TypeAlias = FeaturedStickers | FeaturedStickersNotModified
TypeForumTopics: _TypeAlias = ForumTopics
TypeFoundStickerSets: _TypeAlias = FoundStickerSets | FoundStickerSetsNotModified
TypeFoundStickers: _TypeAlias = FoundStickers | FoundStickersNotModified
TypeHighScores: _TypeAlias = HighScores
TypeHistoryImport: _TypeAlias = HistoryImport
TypeHistoryImportParsed: _TypeAlias = HistoryImportParsed
TypeInactiveChats: _TypeAlias = InactiveChats
TypeInvitedUsers: _TypeAlias = InvitedUsers
TypeMessageEditData: _TypeAlias = MessageEditData
TypeMessageReactionsList: _TypeAlias = MessageReactionsList
TypeMessageViews: _TypeAlias = MessageViews
TypeMessages: _TypeAlias = ChannelMessages | Messages | MessagesNotModified | MessagesSlice
TypeMyStickers: _TypeAlias = MyStickers
TypePeerDialogs: _TypeAlias = PeerDialogs
TypePeerSettings: _TypeAlias = PeerSettings
TypePreparedInlineMessage: _TypeAlias = PreparedInlineMessage
TypeQuickReplies: _TypeAlias = QuickReplies | QuickRepliesNotModified
TypeReactions: _TypeAlias = Reactions | ReactionsNotModified
TypeRecentStickers: _TypeAlias = RecentStickers | RecentStickersNotModified
TypeSavedDialogs: _TypeAlias = SavedDialogs | SavedDialogsNotModified | SavedDialogsSlice
TypeSavedGifs: _TypeAlias = SavedGifs | SavedGifsNotModified
TypeSavedReactionTags: _TypeAlias = SavedReactionTags | SavedReactionTagsNotModified
TypeSearchCounter: _TypeAlias = SearchCounter
TypeSearchResultsCalendar: _TypeAlias = SearchResultsCalendar
TypeSearchResultsPositions: _TypeAlias = SearchResultsPositions
TypeSentEncryptedMessage: _TypeAlias = SentEncryptedFile | SentEncryptedMessage
TypeSponsoredMessages: _TypeAlias = SponsoredMessages | SponsoredMessagesEmpty
TypeStickerSet: _TypeAlias = StickerSet | StickerSetNotModified
TypeStickerSetInstallResult: _TypeAlias = StickerSetInstallResultArchive | StickerSetInstallResultSuccess
TypeStickers: _TypeAlias = Stickers | StickersNotModified
TypeTranscribedAudio: _TypeAlias = TranscribedAudio
TypeTranslatedRichMessage: _TypeAlias = TranslatedRichMessage
TypeTranslatedText: _TypeAlias = TranslateResult
TypeVotesList: _TypeAlias = VotesList
TypeWebPage: _TypeAlias = WebPage
TypeWebPagePreview: _TypeAlias = WebPagePreview
