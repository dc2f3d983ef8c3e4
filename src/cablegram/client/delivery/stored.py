"""The inbox in a session's store: reading what is left, and writing what changes."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from cablegram.errors import SessionFormatError
from cablegram.sessions.types import settle

from .inbox_items import Mark
from .kept import BODIES, MARKS, Kept, lane_in, name_of, pack_mark, seq_of, unpack, unpack_mark

if TYPE_CHECKING:
    from cablegram.sessions.base import Session

PAGE = 500


class Left(NamedTuple):
    """What a store holds: the lanes by number in their order, and the marks."""

    lanes: dict[int, str]
    marks: dict[int, Mark]


async def pages(session: Session, family: str) -> AsyncIterator[list[tuple[int, str, bytes]]]:
    """All entries of a family, in pages: number, name, content."""
    after: str | None = None
    while page := await settle(session.entries(family, after, PAGE)):
        after = page[-1][0]
        yield [(seq_of(name), name, content) for name, content in page]


async def read_marks(session: Session) -> dict[int, Mark]:
    """Every mark, by number."""
    return {seq: unpack_mark(content) async for page in pages(session, MARKS) for seq, _, content in page}


async def read_left(session: Session) -> Left:
    """What is there at the start. Marks whose update is gone are removed."""
    marks = await read_marks(session)
    lanes: dict[int, str] = {}
    async for page in pages(session, BODIES):
        for seq, _, content in page:
            lanes[seq] = lane_in(content)
    orphans = [seq for seq in marks if seq not in lanes]
    if orphans:
        session.set_entries({name_of(MARKS, seq): None for seq in orphans})
    return Left({seq: lanes[seq] for seq in sorted(lanes)}, marks)


async def read(session: Session, seq: int) -> tuple[Kept, Mark] | None:
    """One update and its mark; None when it is gone. Errors: `SessionFormatError`."""
    content = await settle(session.entry(name_of(BODIES, seq)))
    if content is None:
        return None
    kept = unpack(content)
    mark = await settle(session.entry(name_of(MARKS, seq)))
    return kept, Mark(maybe=kept.maybe) if mark is None else unpack_mark(mark)


async def read_many(session: Session, seqs: list[int]) -> dict[int, tuple[Kept, Mark] | SessionFormatError | None]:
    """Several of them, in one page where the store keeps them in the order of their numbers."""
    contents: dict[int, bytes] = {}
    if len(seqs) > 1:
        wanted = {name_of(BODIES, seq): seq for seq in seqs}
        with contextlib.suppress(SessionFormatError):  # a damaged one spoils its page: each is read by itself then
            page = await settle(session.entries(BODIES, name_of(BODIES, seqs[0] - 1), len(seqs)))
            contents = {wanted[name]: content for name, content in page if name in wanted}
    found: dict[int, tuple[Kept, Mark] | SessionFormatError | None] = {}
    for seq in seqs:
        try:
            if seq in contents:
                kept = unpack(contents[seq])
                mark = await settle(session.entry(name_of(MARKS, seq)))
                found[seq] = kept, Mark(maybe=kept.maybe) if mark is None else unpack_mark(mark)
            else:
                found[seq] = await read(session, seq)
        except SessionFormatError as error:
            found[seq] = error
    return found


def as_entries(writes: Mapping[int, Mark | None], marked: set[int]) -> dict[str, bytes | None]:
    """Marks as entries; ``marked`` are the numbers that have one in the store, and is kept up to date."""
    changes: dict[str, bytes | None] = {}
    for seq, mark in writes.items():
        if mark is not None:
            marked.add(seq)
            changes[name_of(MARKS, seq)] = pack_mark(mark)
        else:
            changes[name_of(BODIES, seq)] = None
            if seq in marked:
                marked.discard(seq)
                changes[name_of(MARKS, seq)] = None
    return changes
