"""``client.api`` as type checkers and editors see it: the stub beside this module lists every method.

Made by ``make schema`` from the same plans that make the methods at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .making import Methods as Methods

whole = property(Methods, doc=Methods.__doc__)
"""`TelegramClient.api`."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        from .making import catalogue, class_of

        if name.lower() not in catalogue() or not name[:1].isupper():
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return class_of(name.lower())
