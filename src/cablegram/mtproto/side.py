"""Which of the two roles a connection plays, and the constants that follow from it."""

from __future__ import annotations

import enum


class Side(enum.Enum):
    """``offset`` is ``x``, the place in the authorization key from which messages that this side *sends* are keyed.

    Source: https://core.telegram.org/mtproto/description#defining-aes-key-and-initialization-vector
    """

    CLIENT = 0
    SERVER = 8

    offset: int
    other: Side


for _side, _other in ((Side.CLIENT, Side.SERVER), (Side.SERVER, Side.CLIENT)):
    _side.offset = _side.value  # plain attributes: `value` and properties of an enum cost a call at each message
    _side.other = _other
