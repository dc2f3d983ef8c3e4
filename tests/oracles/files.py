"""An oracle for the parts of files, written apart from the package: the rules of one page of Telegram's, literally.

It knows nothing of the package. A request is a dictionary of its fields with the method's name under ``"_"``.
Source: https://core.telegram.org/api/files
"""

from __future__ import annotations

from typing import Any, NamedTuple

Fields = dict[str, Any]

KIB = 1024
HALF_MIB = 524_288
TEN_MIB = 10 * KIB * KIB
MIB = KIB * KIB
MOST_PARTS = 8000


class Plan(NamedTuple):
    """How a file of some size is cut: the size of each part, and whether the parts are big ones."""

    parts: list[int]
    is_big: bool


def plan(size: int, part_size: int, *, is_known: bool) -> Plan | None:
    """How a file goes up in parts of ``part_size``; None for what cannot be uploaded.

    "All parts must have the same size (part_size)": divisible by 1 KB, and 512 KB divisible by it; the last may be
    smaller. "saveBigFilePart in case the full size of the file is more than 10 MB", and where the size is not known.
    """
    if part_size <= 0 or part_size % KIB != 0 or HALF_MIB % part_size != 0:
        return None
    if size == 0 or (not is_known and part_size != HALF_MIB):
        return None
    parts = []
    left = size
    while left > 0:
        parts.append(min(left, part_size))
        left -= parts[-1]
    if len(parts) > MOST_PARTS:
        return None
    return Plan(parts, size > TEN_MIB or not is_known)


def upload_faults(requests: list[Fields], wanted: Plan, *, is_known: bool) -> list[str]:
    """What is wrong with the requests that store a file's parts; nothing, if they follow the page."""
    faults = []
    if len({request["file_id"] for request in requests}) != 1:
        faults.append("there is one file_id for a file")
    method = "upload.saveBigFilePart" if wanted.is_big else "upload.saveFilePart"
    if any(request["_"] != method for request in requests):
        faults.append(f"every part goes by {method}")
    numbers = sorted(request["file_part"] for request in requests)
    if numbers != list(range(len(wanted.parts))):
        faults.append("parts are numbered from 0, each once")
    for request in requests:
        number = request["file_part"]
        if number < len(wanted.parts) and len(request["bytes"]) != wanted.parts[number]:
            faults.append(f"part {number} has {len(request['bytes'])} bytes")
        if wanted.is_big:
            count, is_last = len(wanted.parts), number == len(wanted.parts) - 1
            allowed = {count} if is_known or is_last else {count, -1}
            if request["file_total_parts"] not in allowed:
                faults.append(f"part {number} says that there are {request['file_total_parts']}")
    return faults


def is_range(offset: int, limit: int) -> bool:
    """Whether ``upload.getFile`` takes an offset and a limit (bytes), ``precise`` not set.

    "offset must be divisible by 4 KB", "limit must be divisible by 4 KB", "1 MB must be divisible by limit", and
    "offset / 1 MB must be equal to (offset + limit - 1) / 1 MB".
    """
    return (
        offset >= 0
        and offset % (4 * KIB) == 0
        and limit > 0
        and limit % (4 * KIB) == 0
        and MIB % limit == 0
        and offset // MIB == (offset + limit - 1) // MIB
    )


def needed_offsets(size: int, offset: int, limit: int | None, chunk: int) -> list[int]:
    """The chunks that hold a range of a file: all of them, and no others."""
    end = size if limit is None else min(size, offset + limit)
    return [at for at in range(0, size, chunk) if at < end and at + chunk > offset and at >= offset - offset % chunk]
