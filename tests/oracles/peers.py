"""An oracle for peers, written apart from the package: what ids and constructors mean, from Telegram's pages alone.

It knows no class of the package. Objects are plain dictionaries of their fields with the constructor's name under
``"_"``; a peer is a dictionary too. The rules are those of the pages named with each function, written as slowly and
as literally as they stand there.
"""

from __future__ import annotations

from typing import Any

Fields = dict[str, Any]


def dialog_id(kind: str, number: int) -> int:
    """The Bot API's id. Source: https://core.telegram.org/api/bots/ids"""
    if kind == "user":
        return number
    if kind == "chat":
        return -number
    return -(1_000_000_000_000 + number)


def kind_of_id(number: int) -> str | None:
    """The ranges as the page lists them. Source: https://core.telegram.org/api/bots/ids"""
    ranges = (
        ("user", 1, 1_099_511_627_775),
        ("chat", -999_999_999_999, -1),
        ("channel", -1_997_852_516_352, -1_000_000_000_001),
        ("channel", -4_000_000_000_000, -2_002_147_483_649),
    )
    found = [kind for kind, low, high in ranges if low <= number <= high]
    assert len(found) < 2
    return found[0] if found else None


class Database:
    """What is known of users and channels after every object that came, as the constructors' pages say it.

    Sources: https://core.telegram.org/constructor/user, https://core.telegram.org/constructor/channel,
    https://core.telegram.org/api/min
    """

    def __init__(self) -> None:
        self.users: dict[int, Fields] = {}
        self.channels: dict[int, Fields] = {}

    def receive(self, thing: Fields, seen_in: tuple[int, int] | None) -> None:
        """``seen_in``: the chat (a Bot API id) and the message where it was the sender; None when there is none."""
        if thing["_"] == "user":
            self._user(thing, seen_in)
        elif thing["_"] in ("channel", "channelForbidden", "community", "communityForbidden"):
            self._channel(thing, seen_in)

    def _user(self, thing: Fields, seen_in: tuple[int, int] | None) -> None:
        phone = thing.get("phone")
        is_min = bool(thing.get("min"))
        hash_is_min = is_min and (phone is None or phone != "")
        known = self.users.setdefault(thing["id"], {"hash": None, "hash_is_min": False, "at": None})
        fits = not hash_is_min or known["hash"] is None or known["hash_is_min"]
        if thing.get("access_hash") is not None and fits:
            known["hash"], known["hash_is_min"] = thing["access_hash"], hash_is_min
        if is_min and seen_in is not None:
            known["at"] = seen_in

    def _channel(self, thing: Fields, seen_in: tuple[int, int] | None) -> None:
        is_min = bool(thing.get("min"))
        known = self.channels.setdefault(thing["id"], {"hash": None, "hash_is_min": False, "at": None})
        # The hash is not among the fields that a min channel changes.
        fits = not is_min or known["hash"] is None or known["hash_is_min"]
        if thing.get("access_hash") is not None and fits:
            known["hash"], known["hash_is_min"] = thing["access_hash"], is_min
        if is_min and seen_in is not None:
            known["at"] = seen_in

    def address(self, number: int) -> tuple[Any, ...] | None:
        """How a request names a peer: ``("hash", id, hash)``, ``("chat", id)``, ``("seen", chat, message, id)``."""
        direct = self._directly(number)
        if direct is not None:
            return direct
        is_user = kind_of_id(number) == "user"
        bare = number if is_user else -number - 1_000_000_000_000
        known = (self.users if is_user else self.channels).get(bare)
        if known is None or known["at"] is None:
            return None
        chat, message = known["at"]
        where = self._directly(chat)  # the chat itself must be within reach
        return None if where is None else ("seen", where, message, bare)

    def _directly(self, number: int) -> tuple[Any, ...] | None:
        kind = kind_of_id(number)
        if kind == "chat":
            return ("chat", -number)
        bare = number if kind == "user" else -number - 1_000_000_000_000
        known = (self.users if kind == "user" else self.channels).get(bare)
        if known is None or known["hash"] is None or known["hash_is_min"]:
            return None
        return ("hash", bare, known["hash"])
