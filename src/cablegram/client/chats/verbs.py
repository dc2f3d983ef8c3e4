"""What users, groups and channels can say of themselves: ``name``, ``mention`` and ``link`` of the API's own objects.

They are written as a class for type checkers, which take it for a base of those of the API, and registered when this
module is loaded, which the first answer does. Nothing asks Telegram, and nothing of the object is copied.
Source: https://core.telegram.org/api/links
"""

from __future__ import annotations

from typing import Any

from cablegram.client.chats.peer_ids import marked


class PeerVerbs:
    """What a user, group or channel is called, and how it is named in a text and by a link."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """What to call it: a person's first and last name, or a title; empty for a deleted account."""
        from .entries import display_name

        return display_name(_self(self))

    @property
    def mention(self) -> str:
        """What mentions it in a text in Markdown: ``@name``, or a user's name that leads to them; else its title."""
        handle = _username(self)
        number = marked(_self(self))
        if handle is not None:
            return f"@{handle}"
        if number is None or number < 0:
            return _written(self.name)
        from cablegram import api

        text = self.name or str(number)
        length = len(text.encode("utf-16-le")) // 2
        return _written(text, api.MessageEntityMentionName(offset=0, length=length, user_id=number))

    @property
    def link(self) -> str | None:
        """A link that opens it: ``https://t.me/name``; of a channel without a username one for its members, of a user
        without one ``tg://user?id=``, for who knows them; None for a basic group, which has none."""
        handle, number = _username(self), marked(_self(self))
        if handle is not None:
            return f"https://t.me/{handle}"
        if number is None or -1_000_000_000_000 < number < 0:
            return None
        return f"tg://user?id={number}" if number > 0 else f"https://t.me/c/{-number - 1_000_000_000_000}"


def _self(peer: Any) -> Any:
    """The object itself: what this class is written for."""
    return peer


def _username(peer: Any) -> str | None:
    """Its username: the one, or the first that is active of several."""
    single = getattr(peer, "username", None)
    if single:
        return str(single)
    return next((one.username for one in getattr(peer, "usernames", None) or () if one.active), None)


def _written(text: str, *entities: Any) -> str:
    """A name as Markdown has it."""
    from cablegram.client.messages.markup import unparse

    return unparse(text, entities, "md")


def _register() -> None:
    """Give the classes of the API their properties."""
    from cablegram import api

    for cls in (api.User, api.Chat, api.ChatForbidden, api.Channel, api.ChannelForbidden):
        for name, attribute in vars(PeerVerbs).items():
            if name.startswith("_"):
                continue
            if name in cls.__match_args__:
                raise AttributeError(f"{cls.__name__}.{name} is a field")
            setattr(cls, name, attribute)


_register()
