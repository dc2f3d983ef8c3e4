"""``client.api``: every method of the API, made when it is first touched.

::

    client.api               Methods: one attribute for each namespace, and the wrappers (invokeWithTakeout and kin)
    client.api.messages      Messages: get_history, iter_history, ...

A class of this module is made when its namespace is first named, and a function of it when that is; nothing exists
before, so an import costs nothing, and a method that is called twice is an ordinary method by then.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING, ClassVar

from cablegram import tl

from .pagers import Pager, pager
from .plan import REQUIRED, Plan, functions, plan

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

PAGERS = "iter_"


class Namespace:
    """The methods of one namespace for one client."""

    __slots__ = ("_client",)
    _tl: ClassVar[str] = ""

    def __init__(self, client: ClientCore) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<client.api{'.' * bool(self._tl)}{self._tl} of {self._client!r}>"

    if not TYPE_CHECKING:  # a checker that saw this would believe every misspelt name

        def __getattr__(self, name: str) -> object:
            cls = type(self)
            found = function_of(cls._tl, name)
            if found is None:
                raise AttributeError(_missing(cls._tl, name), name=name, obj=self)
            found.__qualname__ = f"{cls.__name__}.{name}"
            setattr(cls, name, found)
            return getattr(self, name)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *method_names(self._tl)})


class Methods(Namespace):
    """Every method of the API: ``client.api.messages.get_history("@bob")``, and ``iter_history("@bob")``.

    Peers, messages, files, moments, texts and buttons are taken as everywhere in the client; what is safe to leave out
    has a default. What a method gives is the API's own object.
    """

    __slots__ = ()

    if not TYPE_CHECKING:  # a checker that saw this would believe every misspelt name

        def __getattr__(self, name: str) -> object:
            if not name or name not in catalogue() or name.startswith("_"):
                return super().__getattr__(name)
            cls = class_of(name)
            setattr(Methods, name, property(lambda methods: cls(methods._client), doc=cls.__doc__))
            return cls(self._client)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *filter(None, catalogue())})


_catalogue: dict[str, dict[str, str]] = {}
_classes: dict[str, type[Namespace]] = {}


def catalogue() -> dict[str, dict[str, str]]:
    """Every method, ``{namespace: {name: TL name}}``."""
    if not _catalogue:
        _catalogue.update(functions(tl.schema()))
    return _catalogue


def class_of(namespace: str) -> type[Namespace]:
    """The class of a namespace."""
    found = _classes.get(namespace)
    if found is None:
        doc = f"The methods of ``{namespace}``."
        body = {"__slots__": (), "__doc__": doc, "__module__": __name__, "_tl": namespace}
        found = _classes[namespace] = type(namespace.title(), (Namespace,), body)
    return found


def method_names(namespace: str) -> list[str]:
    """The names of a namespace's methods, pagers among them."""
    named = catalogue()[namespace]
    paged = (pager(tl.schema(), plan(tl.schema(), tl_name)) for tl_name in named.values())
    return [*named, *(found.name for found in paged if found is not None)]


def function_of(namespace: str, name: str) -> Callable[..., object] | None:
    """The function behind a method, or None when there is no such method."""
    named = catalogue()[namespace]
    if name in named:
        return _calling(plan(tl.schema(), named[name]))
    if name.startswith(PAGERS):
        bare = name.removeprefix(PAGERS)
        for tl_name in filter(None, (named.get(f"get_{bare}"), named.get(bare))):
            made = plan(tl.schema(), tl_name)
            found = pager(tl.schema(), made)
            if found is not None:
                return _paging(made, found)
    return None


def _calling(made: Plan) -> Callable[..., object]:
    from .calls import Method

    method = Method(made)

    async def call(self: Namespace, /, *arguments: object, **named: object) -> object:
        return await method(self._client, method.bind(arguments, named))

    return _dressed(call, made, made.name, parse_mode=method.text is not None)


def _paging(made: Plan, found: Pager) -> Callable[..., object]:
    from .calls import Method

    method = Method(made)

    def iterate(
        self: Namespace, /, *arguments: object, limit: int | None = None, **named: object
    ) -> AsyncIterator[object]:
        # Not an async generator itself: what is wrong with the arguments is said where they are written.
        return method.pages(self._client, method.bind(arguments, named), found, limit)

    return _dressed(iterate, made, found.name, paged=True)


def _dressed(
    function: Callable[..., object], made: Plan, name: str, *, parse_mode: bool = False, paged: bool = False
) -> Callable[..., object]:
    """With a name, a signature and a docstring, as `help` and editors without the stub show them."""
    from inspect import Parameter, Signature

    shown = [Parameter("self", Parameter.POSITIONAL_ONLY)]
    later = []
    for parameter in made.ordered():
        if parameter.default is REQUIRED:
            shown.append(Parameter(parameter.name, Parameter.POSITIONAL_OR_KEYWORD))
        elif not (paged and parameter.name == "limit"):
            later.append(Parameter(parameter.name, Parameter.KEYWORD_ONLY, default=parameter.default))
    if parse_mode:
        later.append(Parameter("parse_mode", Parameter.KEYWORD_ONLY, default=...))
    if paged:
        later.append(Parameter("limit", Parameter.KEYWORD_ONLY, default=None))
    function.__name__ = name
    function.__module__ = __name__
    function.__doc__ = tl.schema().by_name(made.tl_name).__doc__
    function.__signature__ = Signature([*shown, *later])  # type: ignore[attr-defined] # functions may have one
    return function


def _missing(namespace: str, name: str) -> str:
    from difflib import get_close_matches

    names = [*method_names(namespace), *(filter(None, catalogue()) if not namespace else ())]
    near = get_close_matches(name, names, 1, 0.6)
    where = f"client.api.{namespace}" if namespace else "client.api"
    hint = f"; did you mean {near[0]!r}?" if near else ""
    if name[:1].isupper():
        hint = "; classes are in cablegram.api, and go to client.invoke()"
    return f"{where} has no method {name!r}{hint}"
