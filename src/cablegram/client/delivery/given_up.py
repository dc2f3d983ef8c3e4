"""Dead letters: updates that durable delivery has given up after their last attempt.

They stay in the session's store until they are delivered once more, or dropped.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from cablegram import api
from cablegram.client.handlers.order import lane_of
from cablegram.client.updates.handling import OwnEvent
from cablegram.errors import UsageError
from cablegram.sessions.types import settle

from .inbox_items import Mark
from .kept import BODIES, MARKS, name_of, pack_mark
from .stored import read, read_marks

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.sessions.base import Session


class DeadLetter(NamedTuple):
    """An update that was given up. ``id``: its number in the inbox; ``date``: when it came (Unix seconds at Telegram);
    ``attempts``: how many there were; ``error``: the class and the text of the last error."""

    id: int
    date: float
    update: api.TypeUpdate | OwnEvent
    attempts: int
    error: str

    @property
    def chat_id(self) -> int | None:
        """The chat that it is of (marked id), if it is of one."""
        return lane_of(self.update)


Letters: TypeAlias = "DeadLetter | int | Iterable[DeadLetter | int] | None"
"""Dead letters or their ids, one or several; None: all of them."""


async def letters_in(session: Session, limit: int | None = None) -> list[DeadLetter]:
    """The dead letters of a session that is open, oldest first. Errors: `SessionFormatError`."""
    found: list[DeadLetter] = []
    for seq, mark in sorted((await read_marks(session)).items()):
        if not mark.dead:
            continue
        if limit is not None and len(found) >= limit:
            break
        there = await read(session, seq)
        if there is not None:
            kept = there[0]
            update = cast("api.TypeUpdate | OwnEvent", kept.update)
            found.append(DeadLetter(seq, kept.came, update, mark.tries, mark.error))
    return found


async def revive_in(session: Session, letters: Letters) -> list[int]:
    """Let dead letters of a session that is open be delivered once more; returns their ids."""
    chosen = await _chosen(session, letters)
    session.set_entries({name_of(MARKS, seq): pack_mark(Mark()) for seq in chosen})
    await settle(session.flush())
    return chosen


async def drop_in(session: Session, letters: Letters) -> list[int]:
    """Remove dead letters of a session that is open; returns their ids."""
    chosen = await _chosen(session, letters)
    session.set_entries({name_of(family, seq): None for seq in chosen for family in (BODIES, MARKS)})
    await settle(session.flush())
    return chosen


async def _chosen(session: Session, letters: Letters) -> list[int]:
    dead = [seq for seq, mark in sorted((await read_marks(session)).items()) if mark.dead]
    if letters is None:
        return dead
    several = [letters] if isinstance(letters, int | DeadLetter) else letters
    chosen = [one.id if isinstance(one, DeadLetter) else one for one in several]
    for number in chosen:
        if number not in dead:
            raise UsageError(f"there is no dead letter {number!r}; dead_letters() lists them")
    return chosen


# ---- methods of the client ----


async def dead_letters(client: ClientCore, limit: int | None = None) -> list[DeadLetter]:
    """The updates that durable delivery has given up after their last attempt, oldest first.

    ``limit``: at most so many. Raises `SessionError` when the session's store cannot be read.
    """
    return await letters_in(client.session, limit)


async def redeliver(client: ClientCore, letters: Letters = None) -> int:
    """Deliver dead letters once more, as new ones; returns how many.

    ``letters``: one, several, or their ids; None: all of them. They come before what waits of their chats. Raises
    `UsageError` for what is no dead letter.
    """
    chosen = await revive_in(client.session, letters)
    for number in chosen:
        there = await read(client.session, number)
        if there is not None and client._delivery is not None:
            client._delivery.revive(number, there[0].lane)
    return len(chosen)


async def drop_dead_letters(client: ClientCore, letters: Letters = None) -> int:
    """Forget dead letters; returns how many. ``letters``: one, several, or their ids; None: all of them."""
    return len(await drop_in(client.session, letters))
