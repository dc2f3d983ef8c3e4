"""One chat or person, or several of them, as methods take them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike


def several(given: PeerLike | Iterable[PeerLike]) -> list[PeerLike]:
    """What was given, as a list. A named tuple (a dialog, a participant) and a text are one thing."""
    if type(given) in (list, tuple, set, frozenset):
        return list(cast("Iterable[PeerLike]", given))
    return [cast("PeerLike", given)]
