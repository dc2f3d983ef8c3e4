"""The ``.pyi`` stubs of the raw API and of the service types, and the small modules of the namespaces."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tools.tlschema.blob import python_name
from tools.tlschema.model import Definition, Field, Schema

HEAD = "# Made by tools/build_schema.py; do not edit.\n# ruff: noqa\n# fmt: off\n"
PLAIN = {
    "int": "int",
    "long": "int",
    "double": "float",
    "int128": "bytes",
    "int256": "bytes",
    "string": "str",
    "bytes": "bytes",
    "Bool": "bool",
    "true": "bool",
}
SHADOWED = frozenset({"bytes", "list", "int", "float", "str", "bool"})  # builtins that a field may hide in its class
VERBS = {
    "message": "MessageVerbs", "messageService": "ServiceVerbs",
    "user": "PeerVerbs", "chat": "PeerVerbs", "chatForbidden": "PeerVerbs", "channel": "PeerVerbs",
    "channelForbidden": "PeerVerbs",
}  # fmt: skip
"""The methods that the client registers for these, for type checkers, by the names of their classes."""
HOMES = {"MessageVerbs": "messages.verbs", "ServiceVerbs": "messages.verbs", "PeerVerbs": "chats.verbs"}
"""Where those classes are, in ``cablegram.client``."""
_VECTOR = re.compile(r"[Vv]ector<(?P<element>[\w.]+)>")


def upper(name: str) -> str:
    """The first letter in upper case."""
    return name[:1].upper() + name[1:]


def split(name: str) -> tuple[str, str]:
    """Namespace and last part."""
    namespace, _, last = name.rpartition(".")
    return namespace, last


def service_class(name: str) -> str:
    """``mt.p_q_inner_data_dc`` is ``PQInnerDataDc``."""
    return "".join(map(upper, split(name)[1].split("_")))


class Stub:
    """One module: ``namespace`` is "" for ``cablegram.api``, "mt" for the service types."""

    def __init__(self, namespace: str, schema: Schema) -> None:
        self.namespace = namespace
        self.constructors = {name: item for name, item in schema.items() if not item.is_function}
        self.used: set[str] = set()

    def class_name(self, tl_name: str) -> str:
        return service_class(tl_name) if self.namespace == "mt" else upper(split(tl_name)[1])

    def reference(self, tl_name: str, prefix: str) -> str:
        """A class or an abstract type (prefix "Type") as this module spells it."""
        if self.namespace == "mt":
            return prefix + service_class(tl_name)
        namespace, last = split(tl_name)
        name = prefix + upper(last)
        if namespace == self.namespace:
            return name
        module = namespace or "api"
        self.used.add(module)
        return f"_{module}.{name}"

    def type(self, text: str, shadowed: Iterable[str], *, argument: bool = False) -> str:
        """A TL type in Python; inside a class whose fields hide builtins those take an underscore."""
        if match := _VECTOR.fullmatch(text):
            inner = self.type(match["element"], shadowed)
            if argument:
                self.used.add("Sequence")
                return f"_Sequence[{inner}]"
            return f"{self.builtin('list', shadowed)}[{inner}]"
        if text in PLAIN:
            return self.builtin(PLAIN[text], shadowed)
        if text in ("Object", "X", "mt.Object"):
            self.used.add("Any")
            return "_Any"
        if text == "!X":
            return "_TLFunction[_T]"
        return self.reference(text, "" if text in self.constructors else "Type")

    def builtin(self, name: str, shadowed: Iterable[str]) -> str:
        """A builtin, under another name where a field hides it."""
        if name not in shadowed:
            return name
        self.used.add(f"_{name}")
        return f"_{name}"

    def definition(self, item: Definition) -> list[str]:
        """The class of one constructor or function."""
        fields = [field for field in item.fields if field.type != "#"]
        names = [python_name(field.name) for field in fields]
        shadowed = SHADOWED.intersection(names)
        base = "_TLObject"
        if item.generic:
            base = "_TLFunction[_T]"
            self.used.add("T")
        elif item.is_function:
            base = f"_TLFunction[{self.type(item.result, ())}]"
        if base.startswith("_TLFunction"):
            self.used.add("TLFunction")
        else:
            self.used.add("TLObject")
        if self.namespace == "" and item.name in VERBS:
            base = f"_{VERBS[item.name]}, {base}"
        if not fields:
            return ["@_final", f"class {self.class_name(item.name)}({base}):", "    def __init__(self) -> None: ..."]
        lines = ["@_final", f"class {self.class_name(item.name)}({base}):"]
        match_args = ", ".join(f'"{name}"' for name in names)
        lines.append(f"    __match_args__ = ({match_args},)")
        lines += [f"    {name}: {self._attribute(field, shadowed)}" for name, field in zip(names, fields, strict=True)]
        required = [field for field in fields if field.word is None]
        optional = [field for field in fields if field.word is not None]
        lines += ["    def __init__(", "        self,", "        *,"]
        lines += [f"        {self._argument(field, shadowed)}," for field in required + optional]
        return [*lines, "    ) -> None: ..."]

    def _attribute(self, field: Field, shadowed: Iterable[str]) -> str:
        text = self.type(field.type, shadowed)
        return text if field.word is None or field.type == "true" else f"{text} | None"

    def _argument(self, field: Field, shadowed: Iterable[str]) -> str:
        text = f"{python_name(field.name)}: {self.type(field.type, shadowed, argument=True)}"
        if field.word is None:
            return text
        return f"{text} = False" if field.type == "true" else f"{text} | None = None"

    def module(self, items: list[Definition], namespaces: list[str]) -> str:
        """The whole stub."""
        body: list[str] = []
        types: dict[str, list[str]] = {}
        for item in sorted(items, key=lambda item: self.class_name(item.name)):
            body += self.definition(item)
            if not item.is_function:
                types.setdefault(item.result, []).append(self.class_name(item.name))
        for name in sorted(types):
            alias = "Type" + (service_class(name) if self.namespace == "mt" else upper(split(name)[1]))
            body.append(f"{alias}: _TypeAlias = {' | '.join(types[name])}")
        return "\n".join([HEAD + self._imports(namespaces, bool(types)), *body]) + "\n"

    def _imports(self, namespaces: list[str], aliases: bool) -> str:
        used = self.used
        lines = [f"from builtins import {name[1:]} as {name}" for name in sorted(used) if name[:1] == "_"]
        lines += ["from collections.abc import Sequence as _Sequence"] if "Sequence" in used else []
        typing = ["Any as _Any"] if "Any" in used else []
        typing += ["TypeAlias as _TypeAlias"] if aliases else []
        typing += ["TypeVar as _TypeVar"] if "T" in used else []
        lines += [f"from typing import {', '.join([*typing, 'final as _final'])}"]
        lines += ["from cablegram import api as _api"] if "api" in used else []
        others = [name for name in sorted(used) if name in namespaces]
        lines += [f"from cablegram.api import {name} as _{name}" for name in others]
        if self.namespace == "":
            lines += [f"from cablegram.api import {name} as {name}" for name in namespaces]
            lines += [f"from cablegram.client.{home} import {name} as _{name}" for name, home in HOMES.items()]
        lines += ["from cablegram._kernel import TLObject as _TLObject"] if "TLObject" in used else []
        lines += ["from cablegram.tl.abstract import TLFunction as _TLFunction"] if "TLFunction" in used else []
        lines += ['_T = _TypeVar("_T")'] if "T" in used else []
        return "\n".join(lines)


NAMESPACE_MODULE = '''"""The raw API's ``{name}`` namespace."""

from __future__ import annotations

from cablegram.tl.namespace import namespace

__getattr__, __dir__ = namespace(__name__)
'''


def modules(api: Schema, table: Schema) -> dict[str, str]:
    """Every stub and namespace module, by its path in the package. ``table`` has the service types too."""
    spaces: dict[str, list[Definition]] = {}
    for name, item in api.items():
        spaces.setdefault(split(name)[0], []).append(item)
    namespaces = sorted(filter(None, spaces))
    made = {f"api/{name}.py": NAMESPACE_MODULE.format(name=name) for name in namespaces}
    for name, items in spaces.items():
        made[f"api/{name or '__init__'}.pyi"] = Stub(name, api).module(items, namespaces)
    service = [item for name, item in table.items() if name.startswith("mt.")]
    made["tl/mt.pyi"] = Stub("mt", table).module(service, [])
    return made
