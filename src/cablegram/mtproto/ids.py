"""Message identifiers, sequence numbers, and the memory of what was received.

Source: https://core.telegram.org/mtproto/description#message-identifier-msg-id
"""

from __future__ import annotations

from collections.abc import Iterable

from cablegram.mtproto.timekeeper import TimeKeeper

TOO_OLD, TOO_NEW = 300.0, 30.0
"""A message from further back, or further ahead, than this (seconds) is not believed."""


UNITS = 4294967296.0
"""Message ids count so many a second."""


def unix_time(msg_id: int) -> float:
    """When a message with this id was made (Unix seconds of the side that made it)."""
    return msg_id / UNITS


class MessageIds:
    """Ids that only ever rise: the time in 1/2**32 s, and in the two low bits who speaks.

    Client: 0. Server: 1 in answer to a message of the client, 3 otherwise. A server whose clock was set back by more
    than clients tolerate starts again (``follows_clock``): its ids show it to them.
    """

    __slots__ = ("_follows_clock", "_time", "last")

    def __init__(self, time: TimeKeeper, *, follows_clock: bool = False) -> None:
        self._time = time
        self._follows_clock = follows_clock
        self.last = 0

    def next(self, low_bits: int = 0) -> int:
        msg_id = int(self._time.now() * UNITS) & ~3
        if msg_id <= self.last and not (self._follows_clock and unix_time(self.last - msg_id) > TOO_NEW):
            msg_id = (self.last & ~3) + 4
        self.last = msg_id = msg_id | low_bits
        return msg_id


class Sequence:
    """``msg_seqno``: twice the number of content-related messages before this one, plus one if it is one itself."""

    __slots__ = ("_content",)

    def __init__(self) -> None:
        self._content = 0

    def next(self, content: bool) -> int:
        number = self._content * 2
        if content:
            self._content += 1
            return number + 1
        return number


class Received:
    """The ids of the last messages received: a repeated one, or one older than all of them, is not accepted again."""

    __slots__ = ("_floor", "_limit", "_seen")

    def __init__(self, limit: int = 1024) -> None:
        self._limit = limit
        self._seen: set[int] = set()
        self._floor = 0

    def __contains__(self, msg_id: int) -> bool:
        return msg_id in self._seen

    def forgotten(self, msg_id: int) -> bool:
        """Too far back to tell whether it was received."""
        return msg_id <= self._floor

    def accept(self, msg_id: int) -> bool:
        """Note the id; False if it was there already or is older than all that are remembered."""
        seen = self._seen
        if msg_id in seen or msg_id <= self._floor:
            return False
        seen.add(msg_id)
        if len(seen) > 2 * self._limit:
            ordered = sorted(seen)
            self._floor = ordered[-self._limit - 1]
            self._seen = set(ordered[-self._limit :])
        return True

    def states(self, msg_ids: Iterable[int], newest_possible: int) -> bytes:
        """The body of a ``msgs_state_info``: one byte for each id.

        Source: https://core.telegram.org/mtproto/service_messages_about_messages
        """
        answer = bytearray()
        for msg_id in msg_ids:
            if msg_id in self._seen:
                answer.append(4)
            elif msg_id <= self._floor:
                answer.append(1)
            else:
                answer.append(3 if msg_id > newest_possible else 2)
        return bytes(answer)
