"""Objects of the API as text that is read from top to bottom."""

from __future__ import annotations

from typing import Final

WIDTH: Final = 64  # what fits into so many characters stays on one line
_PAIRS: Final = {"(": ")", "[": "]", "{": "}"}


def indented(text: str) -> str:
    """The ``repr`` of an object, one field a line where it is long.

    ``SendMessage(peer=InputPeerSelf(), message='a, b')`` stays as it is; with more in it, it becomes::

        SendMessage(
          peer=InputPeerUser(user_id=1, access_hash=2),
          message='a, b',
        )
    """
    lines: list[str] = []
    _lay_out(text, 0, lines)
    return "\n".join(lines)


def _lay_out(text: str, depth: int, lines: list[str]) -> None:
    margin = "  " * depth
    opening = next((place for place, mark in _marks(text) if mark in _PAIRS), -1)
    fits = len(margin) + len(text) <= WIDTH
    if fits or opening < 0 or depth > 20 or text[-1] != _PAIRS[text[opening]]:
        lines.append(margin + text)
        return
    lines.append(margin + text[: opening + 1])
    for part in _parts(text[opening + 1 : -1]):
        _lay_out(part, depth + 1, lines)
        lines[-1] += ","
    lines.append(margin + text[-1])


def _parts(text: str) -> list[str]:
    """What stands between the commas that are in no brackets."""
    parts, depth, begin = [], 0, 0
    for place, mark in _marks(text):
        if mark in _PAIRS:
            depth += 1
        elif mark != ",":
            depth -= 1
        elif depth == 0:
            parts.append(text[begin:place].strip())
            begin = place + 1
    last = text[begin:].strip()
    return [*parts, last] if last else parts


def _marks(text: str) -> list[tuple[int, str]]:
    """Brackets and commas outside of quoted text, with their places."""
    found, quote, skip = [], "", False
    for place, mark in enumerate(text):
        if skip:
            skip = False
        elif quote:
            skip = mark == "\\"
            if mark == quote:
                quote = ""
        elif mark in "'\"":
            quote = mark
        elif mark in "()[]{},":
            found.append((place, mark))
    return found
