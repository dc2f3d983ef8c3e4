"""Modules whose classes are made when they are first named (PEP 562)."""

from __future__ import annotations

from collections.abc import Callable
from sys import modules
from typing import Any

Getter = Callable[[str], Any]


def namespace(module: str) -> tuple[Getter, Callable[[], list[str]]]:
    """``__getattr__`` and ``__dir__`` of a module of the raw API, ``cablegram.api`` or one below it."""
    prefix = module.removeprefix("cablegram.api").lstrip(".")
    prefix = f"{prefix}." if prefix else ""

    def getattribute(name: str) -> Any:
        found = _find(module, prefix, name)
        if found is None:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        setattr(modules[module], name, found)
        return found

    def directory() -> list[str]:
        from cablegram.tl.registry import schema, type_names

        own = [name.removeprefix(prefix) for name in schema().names() if name.startswith(prefix)]
        types = [name.removeprefix(prefix) for name in type_names() if name.startswith(prefix)]
        found = {_upper(name) for name in own if "." not in name}
        found.update(f"Type{_upper(name)}" for name in types if "." not in name)
        spaces = {name.partition(".")[0] for name in own if "." in name} - {"mt"}
        return sorted(found | spaces)

    return getattribute, directory


def service_namespace(module: str) -> tuple[Getter, Callable[[], list[str]]]:
    """The same for ``cablegram.tl.mt``."""
    known: dict[str, str] = {}

    def load() -> dict[str, str]:
        from cablegram.tl.registry import schema, type_names

        if not known:
            known.update((service_class(name), name) for name in schema().names() if name.startswith("mt."))
            types = (name for name in type_names() if name.startswith("mt."))
            known.update((f"Type{service_class(name)}", name) for name in types)
        return known

    def getattribute(name: str) -> Any:
        tl_name = None if name.startswith("_") else load().get(name)
        if tl_name is None:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        from cablegram.tl.registry import schema

        if name.startswith("Type"):
            from cablegram.tl.abstract import abstract_type

            found: type = abstract_type(module, name, tl_name)
        else:
            found = schema().by_name(tl_name)
        setattr(modules[module], name, found)
        return found

    return getattribute, lambda: sorted(load())


def service_class(tl_name: str) -> str:
    """``mt.p_q_inner_data_dc`` is ``PQInnerDataDc``."""
    return "".join(map(_upper, tl_name.rpartition(".")[2].split("_")))


def _upper(name: str) -> str:
    return name[:1].upper() + name[1:]


def _find(module: str, prefix: str, name: str) -> Any:
    if not name[:1].isupper():
        return _module(module, name) if name[:1].isalpha() else None
    from cablegram.tl.registry import schema, type_names

    try:
        return schema().by_name(f"{prefix}{name[:1].lower()}{name[1:]}")
    except KeyError:
        pass
    tl_name = prefix + name.removeprefix("Type")
    if not name.startswith("Type") or tl_name not in type_names():
        return None
    from cablegram.tl.abstract import abstract_type

    return abstract_type(module, name, tl_name)


def _module(module: str, name: str) -> Any:
    """A namespace below ``cablegram.api``. Not ``from . import name``: that would ask ``__getattr__`` again."""
    if module != "cablegram.api":
        return None
    from importlib import import_module

    try:
        return import_module(f"{module}.{name}")
    except ModuleNotFoundError as error:
        if error.name != f"{module}.{name}":
            raise
        return None
