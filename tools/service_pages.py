"""``python -m tools.service_pages``: write into the sandbox's services which page each follows, and its errors.

A service is a function that answers one method. Its docstring ends with the address of that method's page and with
those errors of the page that it can answer::

    Source: https://core.telegram.org/method/messages.sendVote. Errors: MESSAGE_ID_INVALID, OPTION_INVALID.

Neither is kept by hand. The address follows from the decorator; the errors are collected from the source: what the
function and the functions of the sandbox that it calls hand to ``fail``. ``schema/errors.tsv`` has which errors a page
lists. Beside the services, ``docs/sandbox-errors.md`` is written: what the pages list and no service answers, with the
reasons of ``tests/sandbox/errors_never_raised.tsv``.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from cablegram import errors
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import REGISTRY, load

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "sandbox-errors.md"
REASONS = ROOT / "tests" / "sandbox" / "errors_never_raised.tsv"
METHODS = "https://core.telegram.org/method/"
WIDTH = 120
_CITED = re.compile(r"(?:\s*Source: " + re.escape(METHODS) + r"[\w.]+(?:\s+Errors:[^.]*\.)?)+\s*$")


# -- what the pages list, and what the services raise -----------------------------------------------------------------


@cache
def documented() -> dict[str, frozenset[str]]:
    """Which errors each method's page lists; of one with a number (``FLOOD_WAIT_%d``) the name alone."""
    found: dict[str, set[str]] = {}
    for line in (ROOT / "schema" / "errors.tsv").read_text("utf-8").splitlines()[1:]:
        _, name, methods = line.split("\t")
        for method in methods.replace(",", " ").split():
            found.setdefault(method, set()).add(name.replace("_%d", ""))
    return {method: frozenset(names) for method, names in found.items()}


@cache
def served() -> dict[str, Callable[..., Any]]:
    """The function that answers each method."""
    load()
    return {str(function.__tl_name__): entry.handler for function, entry in REGISTRY.items()}


@cache
def _calls(function: Callable[..., Any]) -> list[ast.Call]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def _names_in(argument: ast.expr) -> set[str]:
    """The error names that an argument can be: a constant, or either branch of a condition."""
    if isinstance(argument, ast.IfExp):
        return _names_in(argument.body) | _names_in(argument.orelse)
    return {argument.value} if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else set()


def _target(call: ast.Call, function: Callable[..., Any]) -> Any:
    """The function that a call reaches, where its name says so."""
    known = getattr(function, "__globals__", {})
    match call.func:
        case ast.Name(id=name):
            return known.get(name)
        case ast.Attribute(value=ast.Name(id="ctx"), attr=name):
            return getattr(Context, name, None)
        case ast.Attribute(value=ast.Name(id="self"), attr=name) if function.__qualname__.startswith("Context."):
            return getattr(Context, name, None)
        case ast.Attribute(value=ast.Name(id=module), attr=name) if inspect.ismodule(known.get(module)):
            return getattr(known[module], name, None)
    return None


def _handed_on(call: ast.Call, target: Callable[..., Any]) -> Iterator[str]:
    """The error names that a call hands to a helper, which raises them: its arguments, and defaults that stand."""
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    keywords = {keyword.arg for keyword in call.keywords}
    parameters = list(inspect.signature(target).parameters.values())
    bound = len(call.args) + (parameters[:1] != [] and parameters[0].name == "self")
    standing = [p.default for n, p in enumerate(parameters) if n >= bound and p.name not in keywords]
    for name in [*(value for argument in given for value in _names_in(argument)), *standing]:
        if isinstance(name, str) and name in errors.known_names():
            yield name


def raised(function: Callable[..., Any], *, deep: bool, seen: set[Any] | None = None) -> set[str]:
    """The errors that a function raises; ``deep``: also the functions of the sandbox that it calls."""
    seen = set() if seen is None else seen
    if function in seen:
        return set()
    seen.add(function)
    found: set[str] = set()
    for call in _calls(function):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "fail":
            found |= _names_in(call.args[0])
            continue
        target = _target(call, function) if deep else None
        if inspect.isfunction(target) and target.__module__.startswith("cablegram.sandbox"):
            found |= set(_handed_on(call, target)) | raised(target, deep=True, seen=seen)
    return found


# -- what stands in a docstring ---------------------------------------------------------------------------------------


def citation(method: str) -> str:
    """The last words of the docstring of the method's service."""
    function = served()[method]
    listed = raised(function, deep=True) & documented().get(method, frozenset())
    names = sorted(listed | raised(function, deep=False))
    return f"Source: {METHODS}{method}." + (f" Errors: {', '.join(names)}." if names else "")


def with_citation(text: str, cited: str, indent: str) -> str:
    """A docstring, as it stands in the source, that says what ``text`` did before and then what it cites."""
    body = _CITED.sub("", inspect.cleandoc(text)) if text else ""
    one_line = f'{indent}"""{cited}"""'
    if not body and len(one_line) <= WIDTH:
        return one_line
    source, names, listed = cited.partition(" Errors: ")
    rest = textwrap.wrap(names.strip() + " " + listed, WIDTH - len(indent), break_on_hyphens=False) if names else []
    paragraphs = [*([body, ""] if body else []), source, *([] if not rest else ["", *rest] if not body else rest)]
    lines = "\n".join(paragraphs).splitlines()
    return "\n".join([f'{indent}"""{lines[0]}', *(f"{indent}{line}".rstrip() for line in lines[1:]), f'{indent}"""'])


def rewritten(source: str, methods: dict[str, str]) -> str:
    """The source of a module of services; ``methods``: by the name of the function, which method it answers."""
    lines = source.splitlines()
    found = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    for node in reversed(found):
        if node.name not in methods:
            continue
        text, first = ast.get_docstring(node, clean=False), node.body[0]
        made = with_citation(text or "", citation(methods[node.name]), " " * first.col_offset).splitlines()
        start = first.lineno - 1
        lines[start : (first.end_lineno or 0) if text is not None else start] = made
    return "\n".join(lines) + "\n"


def modules() -> dict[Path, dict[str, str]]:
    """The files of the services, and by the name of each function of theirs the method that it answers."""
    found: dict[Path, dict[str, str]] = {}
    for method, function in served().items():
        if "<locals>" not in function.__qualname__:
            path = Path(inspect.getfile(function))
            found.setdefault(path, {})[function.__name__] = method
    return found


# -- what is never answered -------------------------------------------------------------------------------------------


def reasons() -> list[tuple[str, str]]:
    """Patterns of names (``CHAT_SEND_*``), each with why no service answers them; the first that fits counts."""
    rows = [line.split("\t") for line in REASONS.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [(pattern, reason) for pattern, reason in rows]


def never_raised() -> dict[str, list[str]]:
    """Errors that pages list and the method's service does not answer: by the name, the methods."""
    found: dict[str, list[str]] = {}
    for method, function in sorted(served().items()):
        for name in documented().get(method, frozenset()) - raised(function, deep=True):
            found.setdefault(name, []).append(method)
    return dict(sorted(found.items()))


def reason_of(name: str) -> str:
    """Why an error is not answered; nothing where no line of the file says so."""
    return next((reason for pattern, reason in reasons() if fnmatchcase(name, pattern)), "")


def page() -> str:
    """``docs/sandbox-errors.md``."""
    absent = never_raised()
    listed = sum(len(documented().get(method, ())) for method in served())
    left = sum(map(len, absent.values()))
    by_reason: dict[str, list[str]] = {}
    for name, methods in absent.items():
        by_reason.setdefault(reason_of(name), []).append(f"| `{name}` | {', '.join(f'`{m}`' for m in methods)} |")
    lines = [
        "# Errors that the sandbox does not answer",
        "",
        "The sandbox answers a method with the errors that the method's page lists. Of those that it does not answer,",
        "this page says why. It is written by `python -m tools.service_pages` from the services and the pages' lists.",
        "A test that wants one of them plans it: `telegram.faults.rpc_error(method, name)` answers any.",
        "",
        f"The pages of the {len(served())} methods that are served list {listed} errors; {listed - left} are answered, "
        f"{left} are not.",
    ]
    for reason, rows in by_reason.items():
        lines += ["", f"## {reason}", "", "| Error | On the page of |", "|---|---|", *rows]
    return "\n".join(lines) + "\n"


def main() -> None:
    made = {path: rewritten(path.read_text("utf-8"), methods) for path, methods in modules().items()}
    page_now = page()  # everything is read before anything is written: a function is found by its line
    for path, text in made.items():
        path.write_text(text, "utf-8")
    unexplained = [name for name in never_raised() if not reason_of(name)]
    PAGE.write_text(page_now, "utf-8")
    if unexplained:
        sys.exit(f"No line of {REASONS.name} says why these are not answered: {', '.join(unexplained)}")


if __name__ == "__main__":
    main()
