"""What the parameters of ``client.api`` are taken from, besides what the schema says: the table of the casts.

A form has a name, the TL types that it makes, the annotation that a type checker sees, and words for people. The
functions that do it are in `casts`, one for each name. Two things choose a form: the type (``InputPeer`` is taken from
whatever names a peer) and, for plain numbers, whose type says nothing, the parameter's name (``schedule_date`` is a
moment, ``msg_id`` a message).
"""

from __future__ import annotations

from typing import NamedTuple

from cablegram.tl import kinds


class Form(NamedTuple):
    """One way to give a parameter. ``annotation`` is in terms of `given`, ``words`` completes "is given as"."""

    name: str
    annotation: str
    words: str


def _form(name: str, annotation: str, words: str) -> Form:
    return Form(name, annotation, words)


_PEER = "an id, @username, phone number, t.me link, or any object of a user or chat"
_FILE = "a path, bytes, a binary file, or what was uploaded already"

BY_TYPE = {
    "InputPeer": _form("peer", "PeerLike", _PEER),
    "InputUser": _form("user", "PeerLike", _PEER.replace("user or chat", "user")),
    "InputChannel": _form("channel", "PeerLike", _PEER.replace("user or chat", "channel or supergroup")),
    "InputDialogPeer": _form("dialog_peer", "PeerLike", _PEER),
    "InputNotifyPeer": _form("notify_peer", "PeerLike", f'"users", "chats", "broadcasts", {_PEER}'),
    "InputMessage": _form("input_message", "MessageLike", "an id or a message"),
    "InputReplyTo": _form("reply_to", "MessageLike", "an id or a message"),
    "InputMedia": _form(
        "media", "Sendable", "a path, bytes, a binary file, an address, a message, a photo or a document"
    ),
    "InputFile": _form("file", "FileLike", _FILE),
    "InputChatPhoto": _form(
        "chat_photo", "Sendable", "a path, bytes, a binary file or a photo; an empty text removes it"
    ),
    "InputDocument": _form("document", "TLObject", "a document, or a message with one"),
    "InputPhoto": _form("photo", "TLObject", "a photo, or a message with one"),
    "ReplyMarkup": _form("reply_markup", "Buttons", "buttons, in rows"),
    "TextWithEntities": _form("text", "str", "a text, written as the client's parse_mode says"),
    "Reaction": _form("reaction", "str | int", "an emoji, or the id of a custom one"),
    "InputStickerSet": _form("sticker_set", "str | TLObject", "a short name, a link, or a set"),
    "InputGeoPoint": _form("geo_point", "GeoLike", "a pair (latitude, longitude) in degrees"),
    "InputCheckPasswordSRP": _form("password", "str", "the password; a proof of it is sent"),
    "SendMessageAction": _form("action", "str", 'a word such as "typing", as in `client.action`'),
    "DataJSON": _form("json", "JSONLike", "what `json.dumps` takes, or the JSON text itself"),
    "InputGroupCall": _form("group_call", "TLObject", "a group call"),
    "InputPhoneCall": _form("phone_call", "TLObject", "a phone call"),
    "InputEncryptedChat": _form("encrypted_chat", "TLObject", "an encrypted chat"),
    "InputTheme": _form("theme", "str | TLObject", "a theme, or the slug of its link"),
    "InputWallPaper": _form("wallpaper", "str | TLObject", "a wallpaper, or the slug of its link"),
    "InputChatlist": _form("chatlist", "int", "the id of a folder"),
    "InputQuickReplyShortcut": _form("shortcut", "int | str", "its id or its name"),
    "EmojiStatus": _form("emoji_status", "int", "the id of a custom emoji, 0 for none"),
    "AccountDaysTTL": _form("days", "int | timedelta", "days or a timedelta"),
    "Birthday": _form("birthday", "date", "a date"),
}
"""By the type of the schema."""

MESSAGE = _form("message", "MessageLike", "an id or a message")
STORY = _form("story", "StoryLike", "an id or a story")
TOPIC = _form("topic", "TopicLike", "an id, a topic or its first message")
MOMENT = _form("moment", "Moment", "Unix time (seconds), a datetime, or a timedelta from now")
DURATION = _form("duration", "int | timedelta", "seconds or a timedelta")
CHAT_ID = _form("chat_id", "PeerLike", "its id, or any object of the group")
USER_ID = _form("user_id", "PeerLike", _PEER.replace("user or chat", "user"))

_MESSAGES = {
    "msg_id",
    "id",
    "max_id",
    "min_id",
    "offset_id",
    "read_max_id",
    "request_msg_id",
    "offer_msg_id",
    "messages",
}
_MOMENTS = {"date", "expire_date", "expires_at", "max_date", "min_date", "offset_date", "schedule_date"}
_DURATIONS = {"cache_time", "listened_duration", "period", "schedule_repeat_period", "seconds", "self_expires"}
_DURATIONS |= {"ttl_period"}
_STORIES = {"add_stories", "delete_stories", "id", "max_id", "offset_id", "stories"}
_IN_STORIES = ("stories.", "stats.getStory")
_IN_MESSAGES = ("messages.", "channels.", "stats.", "payments.", "phone.", "contacts.")
_NO_MESSAGES = {("messages.updateDialogFilter", "id"), ("phone.deleteGroupCallMessages", "messages")}
_DURATIONS_ELSEWHERE = {("payments.sendStarGiftOffer", "duration"), ("phone.discardCall", "duration")}


def form_of(tl_name: str, name: str, kind: int, element: int, type_name: str | None) -> Form | None:
    """The form of a parameter, or None where it is given as the schema says."""
    if type_name is not None:
        return BY_TYPE.get(type_name)
    number = element if kind == kinds.VECTOR else kind
    if number == kinds.LONG and kind != kinds.VECTOR:
        return {"chat_id": CHAT_ID, "bot_id": USER_ID}.get(name)
    if number != kinds.INT:
        return None
    return _number(tl_name, name, many=kind == kinds.VECTOR)


def _number(tl_name: str, name: str, *, many: bool) -> Form | None:
    """A plain number is one thing or another by its name."""
    if name in ("top_msg_id", "topic_id", "offset_topic", "topics"):
        return TOPIC
    if not many and (name in _DURATIONS or (tl_name, name) in _DURATIONS_ELSEWHERE):
        return DURATION
    if not many and name in _MOMENTS:
        return MOMENT
    if name == "story_id" or (name in _STORIES and tl_name.startswith(_IN_STORIES)):
        return STORY
    if name in _MESSAGES and tl_name.startswith(_IN_MESSAGES) and (tl_name, name) not in _NO_MESSAGES:
        return MESSAGE
    return None
