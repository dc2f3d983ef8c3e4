"""Which of the two roles a connection plays, and the constants that follow from it."""

from __future__ import annotations

import enum


class Side(enum.Enum):
    """The value is the offset ``x`` into the authorization key for messages that this side *sends*.

    Source: https://core.telegram.org/mtproto/description#defining-aes-key-and-initialization-vector
    """

    CLIENT = 0
    SERVER = 8

    @property
    def other(self) -> Side:
        return Side.SERVER if self is Side.CLIENT else Side.CLIENT
