"""Names of a package that cost nothing until they are used. Source: https://peps.python.org/pep-0562/"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any


def lazily(namespace: dict[str, Any], homes: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """``__getattr__`` and ``__dir__`` of the module whose globals are ``namespace``.

    ``homes`` has the module that each name lives in; one that begins with a dot stands in this package. Hide the two
    from type checkers, which would believe every misspelt name.
    """
    module: str = namespace["__name__"]

    def find(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        from importlib import import_module  # `from . import x` would ask this function for x again

        found = namespace[name] = getattr(import_module(homes[name], namespace["__package__"]), name)
        return found

    def names() -> list[str]:
        return sorted({*namespace, *homes})

    return find, names
