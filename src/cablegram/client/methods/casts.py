"""The casts of ``client.api``: a function for each form of `forms`, from what a user gives to what the schema wants.

A cast gets the client, the value and the fields of the request that are made already (peers come first), and gives the
value for the request, or a coroutine that does when a request or a file is needed for it. What is of the schema's own
type passes through every cast. What the hand-written methods take is made by the same functions, which live beside
those methods: peers, dates, buttons, texts, files.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from cablegram import api
from cablegram.client.chats.peer_ids import is_channel, marked
from cablegram.client.chats.peers import get_input_entity, get_peer_id, input_channel, input_user
from cablegram.client.dates import unix_time
from cablegram.client.files.media import file_of
from cablegram.client.files.outgoing import Shape, input_media
from cablegram.client.files.upload import upload_file
from cablegram.client.messages.buttons import reply_markup
from cablegram.client.messages.chat_action import KINDS
from cablegram.client.messages.outgoing_text import formatted
from cablegram.errors import UsageError, described
from cablegram.tl import TLObject

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.dates import Moment
    from cablegram.client.files.media import HasFile
    from cablegram.client.files.upload import FileLike, Sendable
    from cablegram.client.messages.buttons import Buttons

    from .given import JSONLike

T = TypeVar("T")

Fields: TypeAlias = Mapping[str, object]
Cast: TypeAlias = Callable[..., object]
"""``(client, value, fields)``: each takes its own kind of value, and refuses others with a UsageError."""
Given: TypeAlias = T | Awaitable[T]

CHATS = ("peer", "channel", "from_peer")
"""The parameters that say in which chat the messages of a request are."""


def _wrong(wanted: str, value: object) -> UsageError:
    return UsageError(f"{wanted} is needed, not {described(value)}")


# ---- peers ----


async def peer(client: ClientCore, value: PeerLike, fields: Fields) -> api.TypeInputPeer:
    return await get_input_entity(client, value)


async def user(client: ClientCore, value: PeerLike, fields: Fields) -> api.TypeInputUser:
    target = await get_input_entity(client, value)
    if isinstance(target, (api.InputPeerUser, api.InputPeerSelf, api.InputPeerUserFromMessage)):
        return input_user(target)
    raise UsageError(f"{value!r} is a group or a channel; a user is needed here")


async def channel(client: ClientCore, value: PeerLike, fields: Fields) -> api.TypeInputChannel:
    target = await get_input_entity(client, value)
    if isinstance(target, (api.InputPeerChannel, api.InputPeerChannelFromMessage)):
        return input_channel(target)
    raise UsageError(f"{value!r} is a user or a basic group; a channel or a supergroup is needed here")


async def dialog_peer(client: ClientCore, value: PeerLike, fields: Fields) -> api.TypeInputDialogPeer:
    return api.InputDialogPeer(peer=await get_input_entity(client, value))


async def notify_peer(client: ClientCore, value: PeerLike, fields: Fields) -> api.TypeInputNotifyPeer:
    match value:
        case "users":
            return api.InputNotifyUsers()
        case "chats":
            return api.InputNotifyChats()
        case "broadcasts":
            return api.InputNotifyBroadcasts()
        case _:
            return api.InputNotifyPeer(peer=await get_input_entity(client, value))


def chat_id(client: ClientCore, value: PeerLike, fields: Fields) -> Given[int]:
    """Basic groups are named by their bare id; a marked one is negative. https://core.telegram.org/api/bots/ids"""
    if type(value) is int:
        if is_channel(value):
            raise UsageError(f"{value} is a channel or a supergroup; a basic group is needed here")
        return abs(value)
    return _chat_id(client, value)


async def _chat_id(client: ClientCore, value: PeerLike) -> int:
    target = await get_input_entity(client, value)
    if isinstance(target, api.InputPeerChat):
        return target.chat_id
    raise UsageError(f"{value!r} is no basic group; of channels and supergroups see client.api.channels")


def user_id(client: ClientCore, value: PeerLike, fields: Fields) -> Given[int]:
    return value if type(value) is int else get_peer_id(client, value)


# ---- messages ----


def message(client: ClientCore, value: object, fields: Fields) -> int:
    """The id. An object that is of another chat than the request would name a message of that one: it is refused."""
    if isinstance(value, (api.Message, api.MessageService)):
        _same_chat(client, value, fields)
        return value.id
    if isinstance(value, api.MessageEmpty):
        return value.id
    return _number("a message or its id", value)


def _same_chat(client: ClientCore, value: api.Message | api.MessageService, fields: Fields) -> None:
    """Ids count in each channel, and over all other chats of the account: https://core.telegram.org/api/offsets"""
    own = marked(value.peer_id)
    target = next((fields[name] for name in CHATS if name in fields), None)
    if target is None:
        if own is not None and is_channel(own):
            raise UsageError(f"message {value.id} is in channel {own}; use the method of client.api.channels")
        return
    account = client.session.user
    wanted = account.id if isinstance(target, api.InputPeerSelf) and account is not None else marked(target)
    if wanted is not None and own is not None and wanted != own:
        raise UsageError(f"message {value.id} is in chat {own}, and the request is about chat {wanted}")


def input_message(client: ClientCore, value: object, fields: Fields) -> api.TypeInputMessage:
    return api.InputMessageID(id=message(client, value, fields))


def story(client: ClientCore, value: object, fields: Fields) -> int:
    if isinstance(value, (api.StoryItem, api.StoryItemSkipped, api.StoryItemDeleted)):
        return value.id
    return _number("a story or its id", value)


def topic(client: ClientCore, value: object, fields: Fields) -> int:
    """A topic is named by the message that began it: https://core.telegram.org/api/forum"""
    if isinstance(value, (api.ForumTopic, api.ForumTopicDeleted)):
        return value.id
    return message(client, value, fields)


def reply_to(client: ClientCore, value: object, fields: Fields) -> Given[api.TypeInputReplyTo]:
    """A message of another chat is answered with its chat named: https://core.telegram.org/api/messages#replies"""
    if isinstance(value, (api.Message, api.MessageService)):
        try:
            _same_chat(client, value, fields)
        except UsageError:
            return _reply_elsewhere(client, value)
        return api.InputReplyToMessage(reply_to_msg_id=value.id)
    return api.InputReplyToMessage(reply_to_msg_id=_number("a message or its id", value))


async def _reply_elsewhere(client: ClientCore, value: api.Message | api.MessageService) -> api.TypeInputReplyTo:
    chat = await get_input_entity(client, value.peer_id)
    return api.InputReplyToMessage(reply_to_msg_id=value.id, reply_to_peer_id=chat)


def _number(wanted: str, value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise _wrong(wanted, value)


# ---- times ----


def moment(client: ClientCore, value: Moment, fields: Fields) -> int:
    return unix_time(client, value)


def duration(client: ClientCore, value: object, fields: Fields) -> int:
    return int(value.total_seconds()) if hasattr(value, "total_seconds") else _number("seconds or a timedelta", value)


def days(client: ClientCore, value: object, fields: Fields) -> api.TypeAccountDaysTTL:
    return api.AccountDaysTTL(days=value.days if hasattr(value, "days") else _number("days or a timedelta", value))


def birthday(client: ClientCore, value: object, fields: Fields) -> api.TypeBirthday:
    if not isinstance(value, date):
        raise _wrong("a date", value)
    return api.Birthday(day=value.day, month=value.month, year=value.year)


# ---- files ----


async def file(client: ClientCore, value: FileLike, fields: Fields) -> api.TypeInputFile:
    name = fields.get("file_name")
    return await upload_file(client, value, name=name if isinstance(name, str) else None)


async def media(client: ClientCore, value: Sendable, fields: Fields) -> api.TypeInputMedia:
    made: api.TypeInputMedia = await input_media(client, value, Shape())
    return made


def chat_photo(client: ClientCore, value: FileLike | TLObject, fields: Fields) -> Given[api.TypeInputChatPhoto]:
    if value == "":
        return api.InputChatPhotoEmpty()
    if isinstance(value, api.TypeInputFile):
        return api.InputChatUploadedPhoto(file=value)
    if isinstance(value, TLObject):
        return api.InputChatPhoto(id=photo(client, value, fields))
    return _uploaded_chat_photo(client, value)


async def _uploaded_chat_photo(client: ClientCore, value: FileLike) -> api.TypeInputChatPhoto:
    return api.InputChatUploadedPhoto(file=await upload_file(client, value))


def document(client: ClientCore, value: HasFile, fields: Fields) -> api.TypeInputDocument:
    location = file_of(value).location
    if not isinstance(location, api.InputDocumentFileLocation):
        raise UsageError("a document is needed, and this is a photo")
    return api.InputDocument(id=location.id, access_hash=location.access_hash, file_reference=location.file_reference)


def photo(client: ClientCore, value: HasFile, fields: Fields) -> api.TypeInputPhoto:
    location = file_of(value).location
    if not isinstance(location, api.InputPhotoFileLocation):
        raise UsageError("a photo is needed, and this is a document")
    return api.InputPhoto(id=location.id, access_hash=location.access_hash, file_reference=location.file_reference)


# ---- texts, buttons, reactions ----


async def text(client: ClientCore, value: str, fields: Fields) -> api.TypeTextWithEntities:
    plain, entities = await formatted(client, value, ..., None)
    return api.TextWithEntities(text=plain, entities=entities or [])


def buttons(client: ClientCore, value: Buttons | None, fields: Fields) -> api.TypeReplyMarkup | None:
    return reply_markup(value)


def reaction(client: ClientCore, value: object, fields: Fields) -> api.TypeReaction:
    if isinstance(value, str):
        return api.ReactionEmoji(emoticon=value)
    return api.ReactionCustomEmoji(document_id=_number("an emoji or the id of a custom one", value))


def action(client: ClientCore, value: str, fields: Fields) -> api.TypeSendMessageAction:
    if value == "cancel":
        return api.SendMessageCancelAction()
    if value not in KINDS:
        raise UsageError(f"there is no action {value!r}; there are cancel, {', '.join(KINDS)}")
    return KINDS[value]()


# ---- things with a name, an id, a link ----


def sticker_set(client: ClientCore, value: object, fields: Fields) -> api.TypeInputStickerSet:
    """Source: https://core.telegram.org/api/links#stickerset-links"""
    if isinstance(value, str):
        name = value.removeprefix("@").rstrip("/").rpartition("/")[2].partition("?")[0]
        return api.InputStickerSetShortName(short_name=name)
    found = getattr(value, "set", value)
    if isinstance(found, api.StickerSet):
        return api.InputStickerSetID(id=found.id, access_hash=found.access_hash)
    raise _wrong("a short name, a link or a set", found)


def theme(client: ClientCore, value: object, fields: Fields) -> api.TypeInputTheme:
    if isinstance(value, str):
        return api.InputThemeSlug(slug=_slug(value))
    if isinstance(value, api.Theme):
        return api.InputTheme(id=value.id, access_hash=value.access_hash)
    raise _wrong("a theme or its slug", value)


def wallpaper(client: ClientCore, value: object, fields: Fields) -> api.TypeInputWallPaper:
    if isinstance(value, str):
        return api.InputWallPaperSlug(slug=_slug(value))
    if isinstance(value, api.WallPaper):
        return api.InputWallPaper(id=value.id, access_hash=value.access_hash)
    raise _wrong("a wallpaper or its slug", value)


def _slug(link: str) -> str:
    return link.rstrip("/").rpartition("/")[2].partition("?")[0]


def group_call(client: ClientCore, value: object, fields: Fields) -> api.TypeInputGroupCall:
    if isinstance(value, api.GroupCall):
        return api.InputGroupCall(id=value.id, access_hash=value.access_hash)
    raise _wrong("a group call", value)


def phone_call(client: ClientCore, value: object, fields: Fields) -> api.TypeInputPhoneCall:
    if isinstance(value, (api.PhoneCall, api.PhoneCallWaiting, api.PhoneCallRequested, api.PhoneCallAccepted)):
        return api.InputPhoneCall(id=value.id, access_hash=value.access_hash)
    raise _wrong("a phone call", value)


def encrypted_chat(client: ClientCore, value: object, fields: Fields) -> api.TypeInputEncryptedChat:
    if isinstance(value, (api.EncryptedChat, api.EncryptedChatWaiting, api.EncryptedChatRequested)):
        return api.InputEncryptedChat(chat_id=value.id, access_hash=value.access_hash)
    raise _wrong("an encrypted chat", value)


def chatlist(client: ClientCore, value: object, fields: Fields) -> api.TypeInputChatlist:
    return api.InputChatlistDialogFilter(filter_id=_number("the id of a folder", value))


def shortcut(client: ClientCore, value: object, fields: Fields) -> api.TypeInputQuickReplyShortcut:
    if isinstance(value, str):
        return api.InputQuickReplyShortcut(shortcut=value)
    return api.InputQuickReplyShortcutId(shortcut_id=_number("a shortcut's name or id", value))


def emoji_status(client: ClientCore, value: object, fields: Fields) -> api.TypeEmojiStatus:
    number = _number("the id of a custom emoji", value)
    return api.EmojiStatus(document_id=number) if number else api.EmojiStatusEmpty()


def geo_point(client: ClientCore, value: tuple[float, float] | api.GeoPoint, fields: Fields) -> api.TypeInputGeoPoint:
    if isinstance(value, api.GeoPoint):
        return api.InputGeoPoint(lat=value.lat, long=value.long, accuracy_radius=value.accuracy_radius)
    try:
        latitude, longitude = map(float, value)
    except (TypeError, ValueError):
        raise _wrong("a pair (latitude, longitude)", value) from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise UsageError(f"({latitude:g}, {longitude:g}) is no (latitude, longitude) in degrees")
    return api.InputGeoPoint(lat=latitude, long=longitude)


def json(client: ClientCore, value: JSONLike, fields: Fields) -> api.TypeDataJSON:
    if isinstance(value, str):
        return api.DataJSON(data=value)
    from json import dumps

    return api.DataJSON(data=dumps(value, ensure_ascii=False))


async def password(client: ClientCore, value: object, fields: Fields) -> api.TypeInputCheckPasswordSRP:
    """What is sent is a proof made of a fresh challenge. Source: https://core.telegram.org/api/srp"""
    if not isinstance(value, str):
        raise _wrong("the password", value)
    from cablegram.auth.twofa import proof

    return proof(await client.invoke(api.account.GetPassword()), value, client._rand)


FORMS: dict[str, Cast] = {
    cast.__name__: cast
    for cast in (
        peer, user, channel, dialog_peer, notify_peer, chat_id, user_id, message, input_message, story, topic, reply_to,
        moment, duration, days, birthday, file, media, chat_photo, document, photo, text, reaction, action, sticker_set,
        theme, wallpaper, group_call, phone_call, encrypted_chat, chatlist, shortcut, emoji_status, geo_point, json,
        password,
    )
} | {"reply_markup": buttons}  # fmt: skip
"""Each form's function."""
