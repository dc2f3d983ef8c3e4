"""What a link of Telegram says: one small value for each kind, which gives the link back as ``.url``.

Those that name a user, group or channel say it as ``.peer``, in a form that every method takes for a peer.
Source: https://core.telegram.org/api/links
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from cablegram.sessions.types import marked_id

Parameters = tuple[tuple[str, str], ...]
"""Names and values after the ``?`` of a link, in order; a name alone has the value ``""``."""


def query(*pairs: tuple[str, str | int | None]) -> str:
    """``?a=1&b`` of the pairs whose value is not None; an empty text is a name alone."""
    given = [(name, str(value)) for name, value in pairs if value is not None]
    return "?" * bool(given) + "&".join(f"{name}={quote(value, safe='+')}" if value else name for name, value in given)


def _me(path: str, *pairs: tuple[str, str | int | None]) -> str:
    return f"https://t.me/{path}{query(*pairs)}"


def _place(chat: str | int) -> str:
    return chat if isinstance(chat, str) else f"c/{chat}"


def _peer(chat: str | int) -> str | int:
    return f"@{chat}" if isinstance(chat, str) else marked_id("channel", chat)


class PublicChat(NamedTuple):
    """A user, group or channel by its username (without ``@``)."""

    username: str

    @property
    def peer(self) -> str:
        return f"@{self.username}"

    @property
    def url(self) -> str:
        return _me(self.username)


class PrivateChat(NamedTuple):
    """A channel or supergroup by its bare id; only its members can open it."""

    channel_id: int

    @property
    def peer(self) -> int:
        return marked_id("channel", self.channel_id)

    @property
    def url(self) -> str:
        return _me(f"c/{self.channel_id}")


class PhoneNumber(NamedTuple):
    """A user by a phone number (digits)."""

    phone: str

    @property
    def peer(self) -> str:
        return f"+{self.phone}"

    @property
    def url(self) -> str:
        return _me(f"+{self.phone}")


class Invite(NamedTuple):
    """An invitation to a group or channel. Source: https://core.telegram.org/api/invites#invite-links"""

    hash: str

    @property
    def url(self) -> str:
        return _me(f"+{self.hash}")


class ContactToken(NamedTuple):
    """A user by a link that expires. Source: https://core.telegram.org/method/contacts.importContactToken"""

    token: str

    @property
    def url(self) -> str:
        return _me(f"contact/{self.token}")


class UserId(NamedTuple):
    """A user by the id, as the Bot API writes mentions."""

    id: int

    @property
    def peer(self) -> int:
        return self.id

    @property
    def url(self) -> str:
        return f"tg://user?id={self.id}"


class Message(NamedTuple):
    """A message: ``chat`` is a username or a channel's bare id.

    ``thread``: the topic or thread it is in; ``comment``: a message of the discussion group instead; ``single``: this
    one of an album; ``timestamp`` (seconds): where its media begins to play.
    """

    chat: str | int
    id: int
    thread: int | None = None
    comment: int | None = None
    single: bool = False
    timestamp: int | None = None

    @property
    def peer(self) -> str | int:
        return _peer(self.chat)

    @property
    def url(self) -> str:
        single = "" if self.single else None
        pairs = (("single", single), ("thread", self.thread), ("comment", self.comment), ("t", self.timestamp))
        return _me(f"{_place(self.chat)}/{self.id}", *pairs)


class Story(NamedTuple):
    """A story of a user or channel."""

    username: str
    id: int

    @property
    def peer(self) -> str:
        return f"@{self.username}"

    @property
    def url(self) -> str:
        return _me(f"{self.username}/s/{self.id}")


class Boost(NamedTuple):
    """Boosting a channel: ``chat`` is its username or bare id."""

    chat: str | int

    @property
    def peer(self) -> str | int:
        return _peer(self.chat)

    @property
    def url(self) -> str:
        return _me(_place(self.chat), ("boost", ""))


class VideoChat(NamedTuple):
    """A video chat, or with ``livestream`` a channel's; ``hash`` lets one speak."""

    username: str
    hash: str = ""
    livestream: bool = False

    @property
    def peer(self) -> str:
        return f"@{self.username}"

    @property
    def url(self) -> str:
        return _me(self.username, ("livestream" if self.livestream else "videochat", self.hash))


class BotStart(NamedTuple):
    """Starting a bot with a ``parameter`` of up to 64 base64url characters."""

    username: str
    parameter: str = ""

    @property
    def peer(self) -> str:
        return f"@{self.username}"

    @property
    def url(self) -> str:
        return _me(self.username, ("start", self.parameter))


class BotAdd(NamedTuple):
    """Adding a bot to a group or, with ``channel``, to a channel, with the ``rights`` that it asks for."""

    username: str
    parameter: str = ""
    rights: tuple[str, ...] = ()
    channel: bool = False

    @property
    def peer(self) -> str:
        return f"@{self.username}"

    @property
    def url(self) -> str:
        where = "startchannel" if self.channel else "startgroup"
        return _me(self.username, (where, self.parameter), ("admin", "+".join(self.rights) or None))


class Game(NamedTuple):
    """A bot's game."""

    username: str
    short_name: str

    @property
    def peer(self) -> str:
        return f"@{self.username}"

    @property
    def url(self) -> str:
        return _me(self.username, ("game", self.short_name))


class MiniApp(NamedTuple):
    """A bot's mini app: the main one, or the one called ``short_name``; ``parameter`` None: none was given."""

    username: str
    short_name: str | None = None
    parameter: str | None = None

    @property
    def peer(self) -> str:
        return f"@{self.username}"

    @property
    def url(self) -> str:
        if self.short_name is None:
            return _me(self.username, ("startapp", self.parameter or ""))
        return _me(f"{self.username}/{self.short_name}", ("startapp", self.parameter))


class AttachMenu(NamedTuple):
    """A bot's entry in the attachment menu, in the chat ``where`` (``"@name"`` or ``"+1..."``) or one to choose."""

    bot: str
    where: str | None = None
    parameter: str = ""
    choose: tuple[str, ...] = ()

    @property
    def peer(self) -> str:
        return self.where or f"@{self.bot}"

    @property
    def url(self) -> str:
        if self.where is not None:
            path = self.where.removeprefix("@")
            return _me(path, ("attach", self.bot), ("startattach", self.parameter or None))
        return _me(self.bot, ("startattach", self.parameter), ("choose", "+".join(self.choose) or None))


class Named(NamedTuple):
    """What a slug or a name stands for.

    ``kind``: ``"folder"``, ``"stickers"``, ``"emoji"``, ``"theme"``, ``"invoice"``, ``"language"`` or ``"giftcode"``.
    """

    kind: str
    name: str

    @property
    def url(self) -> str:
        return _me(f"{NAMED[self.kind]}/{self.name}")


NAMED = {
    "folder": "addlist", "stickers": "addstickers", "emoji": "addemoji", "theme": "addtheme", "invoice": "invoice",
    "language": "setlanguage", "giftcode": "giftcode",
}  # fmt: skip


class Share(NamedTuple):
    """An address, and a text, to send to a chat that the user chooses."""

    shared: str
    text: str = ""

    @property
    def url(self) -> str:
        return _me("share", ("url", self.shared), ("text", self.text or None))


class Wallpaper(NamedTuple):
    """A wallpaper: its slug or colours, and how it is shown."""

    name: str
    parameters: Parameters = ()

    @property
    def url(self) -> str:
        return _me(f"bg/{quote(self.name, safe='~')}", *self.parameters)


class Settings(NamedTuple):
    """A page of the app's settings; ``section`` is empty for the first one."""

    section: str = ""

    @property
    def url(self) -> str:
        return f"tg://settings/{self.section}".rstrip("/")


class CustomEmoji(NamedTuple):
    """A custom emoji by its id, as the Bot API writes it."""

    id: int

    @property
    def url(self) -> str:
        return f"tg://emoji?id={self.id}"


class ConfirmPhone(NamedTuple):
    """Keeping an account from being deleted. Source: https://core.telegram.org/api/account-deletion"""

    phone: str
    hash: str

    @property
    def url(self) -> str:
        return _me("confirmphone", ("phone", self.phone), ("hash", self.hash))


class _Hidden:
    """Values that are as good as a key are not shown."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class _Value(NamedTuple):
    value: str


class LoginCode(_Hidden, _Value):
    """A login code; never shown."""

    __slots__ = ()

    @property
    def url(self) -> str:
        return _me(f"login/{self.value}")


class LoginToken(_Hidden, _Value):
    """A QR code's token, base64url; never shown. Source: https://core.telegram.org/api/qr-login"""

    __slots__ = ()

    @property
    def url(self) -> str:
        return f"tg://login?token={self.value}"


class Proxy(_Hidden, _Value):
    """A proxy: ``value`` is the link as ``TelegramClient(proxy=)`` takes it; never shown."""

    __slots__ = ()

    @property
    def url(self) -> str:
        return self.value


class Other(NamedTuple):
    """A ``tg:`` link of another kind; ``help.getDeepLinkInfo`` says what it is."""

    path: str
    parameters: Parameters = ()

    @property
    def url(self) -> str:
        return f"tg://{self.path}{query(*self.parameters)}"
