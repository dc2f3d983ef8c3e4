"""Methods whose module is loaded when they are first looked at, so that a program pays for what it uses."""

from __future__ import annotations

from typing import Any


class LazyMethod:
    """A function of a room's module, as a method: the real one takes this place at the first look."""

    __slots__ = ("_module", "_name")

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    def __get__(self, instance: Any, owner: type[Any]) -> Any:
        from importlib import import_module

        function = getattr(import_module(f"{__package__}.{self._module}"), self._name)
        for base in owner.__mro__:
            for name, value in [*base.__dict__.items()]:
                if value is self:
                    setattr(base, name, function)
        return function.__get__(instance, owner)


class LazyModule:
    """Stands for a module of a room in the list of a class' methods."""

    __slots__ = ("_module",)

    def __init__(self, module: str) -> None:
        self._module = module

    def __getattr__(self, name: str) -> LazyMethod:
        return LazyMethod(self._module, name)


def rooms(room: str, *modules: str) -> list[LazyModule]:
    """Stand-ins for some modules of a room, a package beside this module."""
    return [LazyModule(f"{room}.{module}") for module in modules]
