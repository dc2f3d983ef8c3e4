"""What the pages of the world show, read from the world: plain values, ready for templates."""

from __future__ import annotations

import time
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple

from cablegram import api, tl
from cablegram.errors import UsageError
from cablegram.sandbox.world.accounts import SERVICE_ID, Account
from cablegram.sandbox.world.chats import Channel
from cablegram.sandbox.world.messages import Content, Message
from cablegram.sandbox.world.peers import is_group, is_user

if TYPE_CHECKING:
    from cablegram.sandbox import Sandbox
    from cablegram.sandbox.world.files import File
    from cablegram.sandbox.world.world import World

HUES = 7


class Face(NamedTuple):
    """Somebody or something with a name: what a list needs of it."""

    peer: int
    name: str
    initials: str
    hue: int
    kind: str  # "user", "bot", "group", "supergroup", "channel", "saved" or "service"


class Code(NamedTuple):
    """A code that is still good."""

    phone: str
    code: str
    way: str
    until: str


class ChatLine(NamedTuple):
    """A line of an account's list of chats."""

    face: Face
    last: str
    when: str
    unread: int


class ButtonView(NamedTuple):
    """A button under a message. ``data``: its row and column; ``url``: what it opens instead."""

    text: str
    data: str
    url: str


class Line(NamedTuple):
    """A message as an account sees it."""

    id: int
    face: Face
    own: bool
    service: bool
    text: str
    attached: str
    file: str  # "photo" or "file" where the attachment can be opened
    reply: str
    when: str
    edited: bool
    seen: bool
    rows: list[list[ButtonView]]
    inline: bool


class Link(NamedTuple):
    """An open connection."""

    dc: int
    ip: str
    who: str
    device: str
    layer: int
    answered_in: int  # another layer, if that one is not known


def clock(moment: float) -> str:
    """A time of the world as hours, minutes and seconds of this machine's time zone."""
    return time.strftime("%H:%M:%S", time.localtime(moment))


def face(world: World, peer: int, viewer: int = 0) -> Face:
    """What a marked id is called; ``viewer`` sees itself as its saved messages."""
    if is_user(peer):
        account = world.accounts.get(peer)
        kind = "saved" if peer == viewer else "service" if peer == SERVICE_ID else "user"
        if account is None:
            return Face(peer, f"{peer}", "?", 0, "user")
        name = "Saved Messages" if kind == "saved" else "Deleted Account" if account.deleted else account.name
        return _face(peer, name or f"{peer}", "bot" if account.bot and kind == "user" else kind)
    found = world.group(peer) or world.channel(peer)
    if found is None:
        return Face(peer, f"{peer}", "?", 0, "group")
    broadcast = isinstance(found, Channel) and found.broadcast
    return _face(peer, found.title, "group" if is_group(peer) else "channel" if broadcast else "supergroup")


def _face(peer: int, name: str, kind: str) -> Face:
    words = [word for word in name.split() if word[:1].isalnum()]
    initials = (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper() if words else "?"
    return Face(peer, name, initials, abs(peer) % HUES, kind)


def codes(world: World, phone: str | None = None) -> list[Code]:
    """The codes that are still good, newest first; of one number, or (None) of every number."""
    now = world.clock.time()
    found = []
    for sent in reversed(world.codes.values()):
        if sent.dead or sent.expires <= now or (phone is not None and sent.phone != phone):
            continue
        purpose = {"login": "to log in", "portal": "for API development tools"}.get(sent.purpose, f"to {sent.purpose}")
        for code, kind in ((sent.code, sent.kind), (sent.email_code, "email")):
            if code:
                way = f"{purpose}, by {kind.replace('_', ' ')}"
                found.append(Code(f"+{sent.phone}", code, way, clock(sent.expires)))
    return found


def chats(telegram: Sandbox, account: Account) -> list[ChatLine]:
    """An account's chats, those with the newest messages first."""
    world, found = telegram.world, []
    for peer, dialog in list(account.dialogs.items()):
        box = world.box_of(account, peer)
        top = box.top(peer)
        if top is None and is_user(peer):
            continue
        date = dialog.date if top is None else top.content.date
        author = ""
        if top is not None and not is_user(peer) and not top.content.post:
            author = face(world, top.content.sender).name + ": "
        last = "" if top is None else (author + summary(world, top.content))[:120]
        line = ChatLine(face(world, peer, account.id), last, clock(date)[:5], unread(telegram, account, peer))
        found.append((dialog.pinned, date, 0 if top is None else top.id, line))
    found.sort(key=lambda item: item[:3], reverse=True)
    return [item[3] for item in found]


def unread(telegram: Sandbox, account: Account, peer: int) -> int:
    """How many messages of others the account has not read in a chat."""
    dialog, box = account.dialogs.get(peer), telegram.world.box_of(account, peer)
    if dialog is None:
        return 0
    ids = box.ids(peer)
    fresh = (box.messages[id].content for id in ids[bisect_right(ids, dialog.read_inbox) :])
    return sum(1 for content in fresh if content.sender != account.id)


def summary(world: World, content: Content) -> str:
    """A message in one line."""
    if content.action is not None:
        return service_text(world, content)
    return " ".join(filter(None, (attached(world, content), content.text.replace("\n", " "))))


def attached(world: World, content: Content) -> str:
    """What is attached to a message, in words."""
    media = content.media
    if media is None:
        return ""
    file = world.files.get(media.file_id)
    if file is None:
        return f"[{type(media.ready).__name__.removeprefix('MessageMedia').lower() or 'media'}]"
    if file.photo:
        return f"[photo, {file.width} × {file.height}]"
    names = [name for made in file.attributes if (name := getattr(made, "file_name", ""))]
    return f"[{names[0] if names else file.mime_type}, {size(file.size)}]"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 link", "2 links"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def duration(seconds: float) -> str:
    """A time for people: "0.4 ms", "12 ms", "3.2 s"."""
    if seconds < 0.0095:
        return f"{seconds * 1000:.1f} ms"
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


def size(count: int) -> str:
    """A number of bytes for people."""
    if count < 1024:
        return counted(count, "byte")
    return f"{count / 1024:.0f} KB" if count < 1 << 20 else f"{count / (1 << 20):.1f} MB"


def service_text(world: World, content: Content) -> str:
    """What a service message says of its sender."""
    action = content.action
    name = type(action).__name__.removeprefix("MessageAction")
    users = ", ".join(face(world, id).name for id in getattr(action, "users", None) or [])
    one = face(world, getattr(action, "user_id", 0)).name if hasattr(action, "user_id") else ""
    title = getattr(action, "title", "")
    return {
        "ChatCreate": f"made the group “{title}”",
        "ChannelCreate": f"made “{title}”" if is_user(content.sender) else "was created",
        "ChatAddUser": f"added {users}",
        "ChatJoinedByLink": "joined by a link",
        "ChatJoinedByRequest": "was let in",
        "ChatDeleteUser": f"removed {one}",
        "ChatEditTitle": f"changed the title to “{title}”",
        "ChatEditPhoto": "changed the photo",
        "ChatDeletePhoto": "removed the photo",
        "PinMessage": "pinned a message",
        "ChatMigrateTo": "the group became a supergroup",
        "ChannelMigrateFrom": f"the group “{title}” became this supergroup",
    }.get(name, name)


def lines(telegram: Sandbox, account: Account, peer: int, count: int, before: int = 0) -> tuple[list[Line], int]:
    """The newest messages of a chat (before an id), oldest first; and where to go on for older ones, or 0."""
    world = telegram.world
    box = world.box_of(account, peer)
    ids = [id for id in box.ids(peer) if not before or id < before]
    dialog = account.dialogs.get(peer)
    read = 0 if dialog is None else dialog.read_outbox
    shown = [_line(world, account, box.messages[id], box.messages, read) for id in ids[-count:]]
    return shown, ids[-count] if len(ids) > count else 0


def _line(world: World, account: Account, message: Message, others: dict[int, Message], read: int) -> Line:
    content = message.content
    replied = others.get(message.reply_to)
    markup = content.markup
    inline = isinstance(markup, api.ReplyInlineMarkup)
    own = content.sender == account.id
    return Line(
        message.id,
        face(world, content.sender),
        own,
        content.action is not None,
        service_text(world, content) if content.action is not None else content.text,
        attached(world, content),
        _file_kind(world, content),
        "" if replied is None else summary(world, replied.content)[:80],
        clock(content.date)[:5],
        bool(content.edit_date) and not content.edit_hide,
        own and message.id <= read,
        [
            [_button(button, f"{y}.{x}") for x, button in enumerate(row.buttons)]
            for y, row in enumerate(getattr(markup, "rows", []))
        ],
        inline,
    )


def _file_kind(world: World, content: Content) -> str:
    file = None if content.media is None else world.files.get(content.media.file_id)
    if file is None:
        return ""
    return "photo" if file.photo and picture_type(file.data) else "file"


def picture_type(data: bytes) -> str:
    """The type of a picture that browsers show, by its first bytes; empty for anything else."""
    for head, kind in ((b"\xff\xd8\xff", "jpeg"), (b"\x89PNG\r\n", "png"), (b"GIF8", "gif")):
        if data.startswith(head):
            return f"image/{kind}"
    return "image/webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def file_of(world: World, content: Content) -> tuple[File, str]:
    """The file of a message and its name. Raises UsageError where there is none."""
    file = None if content.media is None else world.files.get(content.media.file_id)
    if file is None:
        raise UsageError("That message has no file")
    names = [made.file_name for made in file.attributes if isinstance(made, api.DocumentAttributeFilename)]
    return file, names[0] if names else f"{'photo' if file.photo else 'file'}-{file.id}"


def _button(button: Any, place: str) -> ButtonView:
    url = str(getattr(getattr(button, "type", None), "url", "") or "")
    return ButtonView(button.text, place, url if url.startswith(("https://", "http://")) else "")


def data_at(message: Message, place: str) -> bytes | None:
    """The data of a button by its row and column; None if it does not reach a bot."""
    y, _, x = place.partition(".")
    try:
        markup = message.content.markup
        rows = markup.rows if isinstance(markup, api.ReplyInlineMarkup | api.ReplyKeyboardMarkup) else []
        button = rows[int(y)].buttons[int(x)]
    except (IndexError, ValueError):
        return None
    data = getattr(getattr(button, "type", None), "data", None)
    return None if data is None else bytes(data)


def links(telegram: Sandbox) -> list[Link]:
    """The connections that are open now."""
    found = []
    for wire in telegram.connections():
        keys = {session.server_key.data.id: session.server_key.data for session in wire.connection.sessions.values()}
        who, device, layer = [], "", 0
        for key in keys.values():
            owner = telegram.world.keys.get(key.perm_id, key)
            if owner.authorization is not None:
                who.append(face(telegram.world, owner.authorization.account).name)
            device = " ".join(filter(None, (key.device.get("device_model", ""), key.device.get("app_version", ""))))
            layer = key.layer or layer
        answered_in = tl.layer(layer).number if layer else 0
        found.append(Link(wire.dc.id, wire.ip, ", ".join(who), device, layer, answered_in))
    return sorted(found)
