"""Methods whose module is loaded when they are first looked at, so that a program pays for what it uses."""

from __future__ import annotations

from typing import Any


class Later:
    """A function of a module of this package, as a method: the real one takes this place at the first look."""

    __slots__ = ("_module", "_name")

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    def __get__(self, instance: Any, owner: type[Any]) -> Any:
        from importlib import import_module

        function = getattr(import_module(f"{__package__}.{self._module}"), self._name)
        for base in owner.__mro__:
            if base.__dict__.get(self._name) is self:
                setattr(base, self._name, function)
        return function.__get__(instance, owner)


class LaterModule:
    """Stands for a module of this package in the list of a class' methods."""

    __slots__ = ("_module",)

    def __init__(self, module: str) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Later:
        return Later(self._module, name)
