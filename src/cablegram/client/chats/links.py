"""Telegram's links, read and written: ``links.parse("https://t.me/durov/5")`` is ``links.Message("durov", 5)``.

How it works: a link is brought to a path of decoded segments and a list of parameters. ``<name>.t.me/x`` is
``t.me/<name>/x``, and ``t.me/s/<name>`` the preview of ``t.me/<name>``. The first segment decides which reader of the
tables at the end looks at the rest; what none of them takes may be a username. A ``tg:`` link goes the same way with a
table of its own. Nothing here asks Telegram.

A worked example: ``http://Bob_builder.t.me/?start=x`` has the path ``("Bob_builder",)`` and the parameter ``start``;
"bob_builder" is no reserved word but a username, and ``start`` makes it ``BotStart("Bob_builder", "x")``.

Source: https://core.telegram.org/api/links
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias
from urllib.parse import unquote, urlsplit

from .link_types import (
    NAMED,
    AttachMenu,
    Boost,
    BotAdd,
    BotStart,
    ConfirmPhone,
    ContactToken,
    CustomEmoji,
    Game,
    Invite,
    LoginCode,
    LoginToken,
    Message,
    MiniApp,
    Named,
    Other,
    Parameters,
    PhoneNumber,
    PrivateChat,
    Proxy,
    PublicChat,
    Settings,
    Share,
    Story,
    UserId,
    VideoChat,
    Wallpaper,
    query,
)

__all__ = [
    "AttachMenu", "Boost", "BotAdd", "BotStart", "ConfirmPhone", "ContactToken", "CustomEmoji", "Game", "Invite",
    "Link", "LoginCode", "LoginToken", "Message", "MiniApp", "Named", "Other", "PeerLink", "PhoneNumber",
    "PrivateChat", "Proxy", "PublicChat", "Settings", "Share", "Story", "UserId", "VideoChat", "Wallpaper", "parse",
    "peer_of",
]  # fmt: skip

PeerLink: TypeAlias = (
    PublicChat | PrivateChat | PhoneNumber | UserId | Message | Story | Boost | VideoChat | BotStart | BotAdd | Game
    | MiniApp | AttachMenu
)  # fmt: skip
"""The links whose ``peer`` every method takes for a peer."""
Link: TypeAlias = (
    PeerLink | Invite | ContactToken | Named | Share | Wallpaper | Settings | CustomEmoji | ConfirmPhone
    | LoginCode | LoginToken | Proxy | Other
)  # fmt: skip

HOSTS = ("t.me", "telegram.me", "telegram.dog")
NO_SUBDOMAINS = frozenset(
    ("a", "addemoji", "addlist", "addstickers", "addstyle", "addtheme", "auction", "auth", "boost", "call",
     "confirmphone", "contact", "giftcode", "invoice", "joinchat", "k", "login", "m", "nft", "proxy", "setlanguage",
     "share", "socks", "web", "www", "z")
)  # fmt: skip
"""``<name>.t.me`` of these is no username. Source: https://core.telegram.org/api/links (list of TDLib)"""
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_WORD = _LETTERS | frozenset("0123456789_")
_BASE64URL = _WORD | frozenset("-")
MAX_LINK = 8192
"""No link is longer (characters)."""


def parse(link: str) -> Link | None:
    """What a link says; None for what is no link of Telegram, or none that can be right.

    ``link``: ``https://t.me/...``, with or without the scheme, also at ``telegram.me``, ``telegram.dog`` and as
    ``<name>.t.me``; or ``tg:...``. What stands behind a ``#`` is not looked at.
    Source: https://core.telegram.org/api/links
    """
    text = link.strip().partition("#")[0]
    if not text or len(text) > MAX_LINK or not text.isprintable():
        return None
    if text[:3].lower() == "tg:":
        parts = _parts(text[3:].removeprefix("//"))
        reader = _TG.get(parts.path[0].lower()) if parts.path else None
        found = reader(parts) if reader is not None else None
        return found or (Other("/".join(parts.path), parts.parameters) if parts.path and reader is None else None)
    rest = _after_host(text)
    return None if rest is None else _of_t_me(_parts(rest))


def peer_of(link: Link) -> str | int | None:
    """What a link names, as every method takes it for a peer (``"@name"``, ``"+1..."``, a marked id), or None."""
    match link:
        case PublicChat() | PrivateChat() | PhoneNumber() | UserId() | Message() | Story() | Boost() | VideoChat():
            return link.peer
        case BotStart() | BotAdd() | Game() | MiniApp() | AttachMenu():
            return link.peer
    return None


class _Parts(NamedTuple):
    path: tuple[str, ...]
    parameters: Parameters

    def get(self, name: str) -> str | None:
        return next((value for given, value in self.parameters if given == name), None)

    def text(self, name: str) -> str:
        return self.get(name) or ""

    def number(self, name: str) -> int | None:
        return _number(self.text(name))

    def words(self, name: str) -> tuple[str, ...]:
        return tuple(word for word in self.text(name).replace("+", " ").split(" ") if word)

    def at(self, index: int) -> str:
        return self.path[index] if index < len(self.path) else ""


def _parts(text: str) -> _Parts:
    path, _, asked = text.partition("?")
    pairs = (pair.partition("=") for pair in asked.split("&") if pair)
    parameters = tuple((unquote(name), unquote(value)) for name, _, value in pairs)
    return _Parts(tuple(unquote(part) for part in path.strip("/").split("/") if part), parameters)


def _after_host(text: str) -> str | None:
    """Path and query of a link to ``t.me``, a username in front of the host put into the path."""
    scheme, colon, _ = text.partition("://")
    try:
        url = urlsplit(text if colon else f"https://{text}")
        port = url.port
    except ValueError:
        return None
    if (colon and scheme.lower() not in ("http", "https")) or port not in (None, 80, 443) or "@" in url.netloc:
        return None
    host, rest = unquote(url.hostname or "").lower(), f"{url.path}?{url.query}"
    name = host.removesuffix(".t.me")
    if name != host and len(name) > 1 and name not in NO_SUBDOMAINS and is_username(name):
        return f"/{name}{rest}"
    if host.removeprefix("www.") not in HOSTS:
        return None
    while rest.lower().startswith(("/s/", "/%73/")):
        rest = rest[rest.index("/", 1) :]
    return rest


def is_username(text: str) -> bool:
    """Whether somebody could have this username: a letter, then letters, digits and single underscores."""
    right = 0 < len(text) <= 32 and text[0] in _LETTERS and _WORD.issuperset(text)
    return right and not text.endswith("_") and "__" not in text


def _number(text: str) -> int | None:
    right = text.isascii() and text.isdigit() and len(text) < 19
    return int(text) or None if right else None


def _slug(text: str) -> str | None:
    return text if text and _BASE64URL.issuperset(text) else None


def _phone(text: str) -> str | None:
    digits = text.strip().removeprefix("+")
    return digits if digits.isascii() and digits.isdigit() and 5 <= len(digits) <= 32 else None


def _seconds(text: str) -> int | None:
    """``123``, ``10:23`` or ``1h23m10s`` as seconds."""
    if not text.isascii() or len(text) > 20:
        return None
    if text.isdigit():
        return int(text)
    total, digits = 0, ""
    for letter in text + (":" if ":" in text else ""):
        if letter.isdigit():
            digits += letter
        elif digits and letter == ":":
            total, digits = total * 60 + int(digits), ""
        elif digits and letter in "hms":
            total, digits = total + int(digits) * {"h": 3600, "m": 60, "s": 1}[letter], ""
        else:
            return None
    return total if text and not digits else None


# ---- t.me ----


def _of_t_me(parts: _Parts) -> Link | None:
    first = parts.at(0)
    if first[:1] in ("+", " "):
        return _plus(first[1:], parts)
    if first[:1] == "$":
        return Named("invoice", first[1:]) if _slug(first[1:]) else None
    reader = _T_ME.get(first.lower())
    if reader is not None:
        return reader(parts)
    return _of_username(first, parts) if is_username(first) and len(first) > 1 else None


def _plus(text: str, parts: _Parts) -> Link | None:
    phone = _phone(text)
    if phone is None:
        return Invite(text) if _slug(text) else None
    attached = parts.text("attach")
    return AttachMenu(attached, f"+{phone}", parts.text("startattach")) if is_username(attached) else PhoneNumber(phone)


def _of_username(name: str, parts: _Parts) -> Link | None:
    second, third = parts.at(1), parts.at(2)
    number = _number(second)
    if number is not None:
        return _message(name, number, _number(third), parts)
    if second == "s" and (story := _number(third)) is not None:
        return Story(name, story)
    if second and len(parts.path) == 2 and 3 <= len(second) <= 64 and _WORD.issuperset(second):
        return MiniApp(name, second, parts.get("startapp"))
    return _with_parameters(name, parts) or PublicChat(name)


def _message(chat: str | int, number: int, inner: int | None, parts: _Parts) -> Message:
    thread = parts.number("thread")
    if inner is not None:
        thread, number = number, inner
    single = parts.get("single") is not None
    return Message(chat, number, thread, parts.number("comment"), single, _seconds(parts.text("t")))


def _with_parameters(name: str, parts: _Parts) -> Link | None:
    """What the first parameter that means something makes of a username."""
    for given, value in parts.parameters:
        reader = _PARAMETERS.get(given)
        if reader is not None and (found := reader(name, value, parts)) is not None:
            return found
    return None


def _add(name: str, value: str, parts: _Parts) -> Link:
    return BotAdd(name, value, parts.words("admin"))


def _add_to_channel(name: str, value: str, parts: _Parts) -> Link | None:
    rights = parts.words("admin")
    return BotAdd(name, "", rights, channel=True) if rights else None


def _attach(name: str, value: str, parts: _Parts) -> Link | None:
    return AttachMenu(value, f"@{name}", parts.text("startattach")) if is_username(value) else None


def _attach_anywhere(name: str, value: str, parts: _Parts) -> Link | None:
    return None if parts.get("attach") else AttachMenu(name, None, value, parts.words("choose"))


_PARAMETERS: dict[str, Callable[[str, str, _Parts], Link | None]] = {
    "videochat": lambda name, value, parts: VideoChat(name, value),
    "voicechat": lambda name, value, parts: VideoChat(name, value),
    "livestream": lambda name, value, parts: VideoChat(name, value, livestream=True),
    "boost": lambda name, value, parts: Boost(name),
    "start": lambda name, value, parts: BotStart(name, value) if _parameter(value) else None,
    "startgroup": _add,
    "startchannel": _add_to_channel,
    "startapp": lambda name, value, parts: MiniApp(name, None, value) if _parameter(value) else None,
    "game": lambda name, value, parts: Game(name, value) if _slug(value) else None,
    "attach": _attach,
    "startattach": _attach_anywhere,
}


def _parameter(value: str) -> bool:
    return len(value) <= 64 and _BASE64URL.issuperset(value)


def _private(parts: _Parts) -> Link | None:
    channel, number = _number(parts.at(1)), _number(parts.at(2))
    if channel is None:
        return None
    if number is not None:
        return _message(channel, number, _number(parts.at(3)), parts)
    return Boost(channel) if parts.get("boost") is not None else PrivateChat(channel)


def _boost(parts: _Parts) -> Link | None:
    name, channel = parts.at(1) or parts.text("domain"), parts.number("c") or parts.number("channel")
    return Boost(name) if is_username(name) else Boost(channel) if channel else None


def _named(kind: str, *keys: str) -> Callable[[_Parts], Link | None]:
    def read(parts: _Parts) -> Link | None:
        name = parts.at(1) or next(filter(None, map(parts.text, keys)), "")
        return Named(kind, name) if _slug(name) else None

    return read


def _invite(parts: _Parts) -> Link | None:
    text = parts.at(1) or parts.text("invite")
    return Invite(text) if _slug(text) and not _phone(text) else None


def _contact(parts: _Parts) -> Link | None:
    token = parts.at(1) or parts.text("token")
    return ContactToken(token) if _slug(token) else None


def _share(parts: _Parts) -> Link | None:
    shared = parts.text("url")
    return Share(shared, parts.text("text")) if shared else None


def _wallpaper(parts: _Parts) -> Link | None:
    given = parts.at(1) or parts.text("slug") or parts.text("color") or parts.text("gradient")
    rest = tuple(pair for pair in parts.parameters if pair[0] not in ("slug", "color", "gradient"))
    return Wallpaper(given, rest) if given else None


def _login(parts: _Parts) -> Link | None:
    if parts.get("token"):
        return LoginToken(parts.text("token"))
    code = parts.at(1) or parts.text("code")
    return LoginCode(code) if _slug(code) else None


def _proxy(parts: _Parts) -> Link | None:
    if not parts.get("server") or not 0 < (parts.number("port") or 0) < 65_536:
        return None
    return Proxy(f"https://t.me/{parts.path[0].lower()}{query(*parts.parameters)}")


def _confirm(parts: _Parts) -> Link | None:
    phone, key = _phone(parts.text("phone")), parts.text("hash")
    return ConfirmPhone(phone, key) if phone and key else None


def _resolve(parts: _Parts) -> Link | None:
    name = parts.text("domain")
    if name == "telegrampassport":
        return Other("passport", tuple(pair for pair in parts.parameters if pair[0] != "domain"))
    if not is_username(name):
        return _plus(parts.text("phone"), parts) if _phone(parts.text("phone")) else None
    if (post := parts.number("post")) is not None:
        return _message(name, post, None, parts)
    if (story := parts.number("story")) is not None:
        return Story(name, story)
    if app := parts.text("appname"):
        return MiniApp(name, app, parts.get("startapp"))
    return _with_parameters(name, parts) or PublicChat(name)


def _private_post(parts: _Parts) -> Link | None:
    channel, post = parts.number("channel"), parts.number("post")
    return _message(channel, post, None, parts) if channel and post else None


def _id(kind: type[UserId] | type[CustomEmoji]) -> Callable[[_Parts], Link | None]:
    def read(parts: _Parts) -> Link | None:
        number = parts.number("id")
        return kind(number) if number else None

    return read


_BOTH: dict[str, Callable[[_Parts], Link | None]] = {
    **{word: _named(kind, "slug", "set", "lang") for kind, word in NAMED.items()},
    "boost": _boost, "contact": _contact, "bg": _wallpaper, "login": _login, "proxy": _proxy, "socks": _proxy,
    "confirmphone": _confirm,
}  # fmt: skip
_T_ME = _BOTH | {"c": _private, "joinchat": _invite, "share": _share, "msg": _share}
_T_ME |= dict.fromkeys(("auction", "addstyle", "call", "i", "iv", "m", "newbot", "nft", "s"), lambda parts: None)
_TG = _BOTH | {
    "resolve": _resolve, "join": _invite, "privatepost": _private_post, "msg_url": _share, "user": _id(UserId),
    "emoji": _id(CustomEmoji), "settings": lambda parts: Settings("/".join(parts.path[1:])),
}  # fmt: skip
