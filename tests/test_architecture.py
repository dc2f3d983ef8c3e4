"""The layers of ARCHITECTURE.md and the house numbers, read from the source with `ast`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "cablegram"
MODULE_LIMIT, MODULE_LIMIT_WITH_REASON, FUNCTION_LIMIT = 400, 600, 50
GENERATED = re.compile(r"^(#|\"\"\").{0,40}\b(generated|made) (by|from)\b", re.IGNORECASE)
REASON = "Longer than 400 lines because"


class Rule(NamedTuple):
    """One row of the table: names are dotted and relative to ``cablegram``; ``allowed`` None means anything."""

    allowed: frozenset[str] | None
    forbidden: frozenset[str]


class Import(NamedTuple):
    """One import that happens at run time; ``target`` is absolute, down to the imported name."""

    line: int
    target: str


def read_table(text: str) -> dict[str, Rule]:
    """The rows of the table under "Who may import whom"."""
    section = text.split("## Who may import whom", 1)[1].split("\n## ", 1)[0]
    rules: dict[str, Rule] = {}
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("| `") or len(cells) != 3:
            continue
        names = frozenset(re.findall(r"`([\w.]+)`", cells[1]))
        forbidden = frozenset(re.findall(r"`([\w.]+)`", cells[2]))
        allowed: frozenset[str] | None = names
        if cells[1].startswith(("anything but", "everything")):
            allowed, forbidden = None, forbidden | names
        for package in re.findall(r"`([\w.]+)`", cells[0]):
            rules[package] = Rule(allowed, forbidden)
    return rules


RULES = read_table((ROOT / "ARCHITECTURE.md").read_text("utf-8"))


@cache
def modules() -> tuple[Path, ...]:
    return tuple(sorted(SOURCE.rglob("*.py")))


def is_generated(path: Path) -> bool:
    return any(GENERATED.search(line) for line in path.read_text("utf-8").splitlines()[:5])


def _is_type_checking(test: ast.expr) -> bool:
    return (isinstance(test, ast.Name) and test.id == "TYPE_CHECKING") or (
        isinstance(test, ast.Attribute) and test.attr == "TYPE_CHECKING"
    )


def _runtime_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Every node except those under ``if TYPE_CHECKING``."""
    yield node
    if isinstance(node, ast.If) and _is_type_checking(node.test):
        for statement in node.orelse:
            yield from _runtime_nodes(statement)
        return
    for child in ast.iter_child_nodes(node):
        yield from _runtime_nodes(child)


def imports(tree: ast.AST, package: list[str]) -> Iterator[Import]:
    """The run-time imports of a module that stands in ``package`` (its dotted name in parts)."""
    for node in _runtime_nodes(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(node.lineno, alias.name)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*base, *([node.module] if node.module else [])])
            for alias in node.names:
                yield Import(node.lineno, f"{stem}.{alias.name}")
        elif isinstance(node, ast.Attribute) and ast.unparse(node) == "os.urandom":
            yield Import(node.lineno, "os.urandom")


def _covers(rule: str, target: str) -> bool:
    return target == rule or target.startswith(rule + ".")


def breach(own: str, found: Import, rules: dict[str, Rule] = RULES) -> str | None:
    """Why the package ``own`` may not do this import, or None when it may."""
    rule = rules[own]
    ours = found.target.startswith("cablegram.")
    target = found.target.removeprefix("cablegram.") if ours else found.target
    if any(_covers(name, target) for name in rule.forbidden if ours or name not in rules):
        return f"{own} must never import {found.target}"
    if not ours or rule.allowed is None or _covers(own, target):
        return None
    if any(_covers(name, target) for name in rule.allowed):
        return None
    if target.split(".")[0] not in rules and target.split(".")[0] == "__version__":
        return None
    return f"{own} may not import {found.target}"


def package_of(path: Path) -> str:
    """The row of the table that a file belongs to."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def test_the_table_names_every_package() -> None:
    """Each package and module of cablegram has its row in ARCHITECTURE.md, and each row exists."""
    found = {package_of(path) for path in modules()} - {"__init__", "__main__"}
    assert found <= set(RULES), f"no row in ARCHITECTURE.md for {sorted(found - set(RULES))}"


@pytest.mark.parametrize("package", sorted(RULES))
def test_imports_follow_the_table(package: str) -> None:
    """No module imports at run time what the table of ARCHITECTURE.md does not allow."""
    breaches = []
    for path in modules():
        if package_of(path) != package:
            continue
        dotted = ["cablegram", *path.relative_to(SOURCE).with_suffix("").parts]
        tree = ast.parse(path.read_text("utf-8"))
        breaches += [
            f"{path.relative_to(ROOT)}:{found.line}: {problem}"
            for found in imports(tree, dotted[:-1])
            if (problem := breach(package, found))
        ]
    assert not breaches, "\n".join(breaches)


@pytest.mark.parametrize(
    ("package", "source", "bad"),
    [
        ("mtproto", "import asyncio", True),
        ("mtproto", "from os import urandom", True),
        ("mtproto", "import os\nkey = os.urandom(8)", True),
        ("mtproto", "from ..net import tcp", True),
        ("mtproto", "from .. import client", True),
        ("mtproto", "from ..crypto import rsa\nfrom . import events", False),
        ("mtproto", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import asyncio", False),
        ("mtproto", "def late():\n    import time", True),
        ("crypto", "from cablegram.tl import schema", True),
        ("sandbox", "from ..net.streams import Stream", False),
        ("sandbox", "from ..net import streams", False),
        ("sandbox", "from ..net import pool", True),
        ("sandbox", "from ..sessions import StringSession", True),
        ("client", "from ..mtproto import events", False),
        ("client", "from ..mtproto.connection import Connection", True),
        ("testing", "from ..cli import main", True),
        ("cli", "from ..testing import stream_pair", False),
    ],
)
def test_the_checker_sees(package: str, source: str, bad: bool) -> None:
    """The checker itself: relative, late and aliased imports are resolved, typing-only ones are free."""
    found = [breach(package, item) for item in imports(ast.parse(source), ["cablegram", package])]
    assert any(found) is bad


def test_modules_are_short() -> None:
    """Modules hold up to 400 lines; past 400 the head says why in a sentence of its own, past 600 nothing may be."""
    too_long = []
    for path in modules():
        lines = path.read_text("utf-8").splitlines()
        if is_generated(path) or len(lines) <= MODULE_LIMIT:
            continue
        doc = ast.get_docstring(ast.parse("\n".join(lines))) or ""
        if len(lines) > MODULE_LIMIT_WITH_REASON or REASON not in " ".join(doc.split()):
            too_long.append(f"{path.relative_to(ROOT)}: {len(lines)} lines")
    assert not too_long, "\n".join(too_long)


def test_functions_are_short() -> None:
    """Functions hold up to 50 lines, their signature and docstring not counted."""
    too_long = []
    for path in modules():
        if is_generated(path):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                first = node.body[0]
                documented = ast.get_docstring(node) is not None
                start = (first.end_lineno or first.lineno) if documented else first.lineno - 1
                length = (node.end_lineno or start) - start
                if length > FUNCTION_LIMIT:
                    too_long.append(f"{path.relative_to(ROOT)}:{node.lineno}: {node.name} has {length} lines")
    assert not too_long, "\n".join(too_long)


FOLDER_LIMIT = 16
WIDE_FOLDERS = {"api"}
"""The raw API has one module for each namespace of the schema."""


def test_folders_are_not_crowded() -> None:
    """No folder of the source holds more than sixteen modules."""
    folders: dict[Path, int] = {}
    for path in modules():
        if path.name not in ("__init__.py", "__main__.py"):
            folders[path.parent] = folders.get(path.parent, 0) + 1
    crowded = {
        str(folder.relative_to(SOURCE)): count
        for folder, count in folders.items()
        if count > FOLDER_LIMIT and str(folder.relative_to(SOURCE)) not in WIDE_FOLDERS
    }
    assert not crowded, crowded


def imports_of(package: str) -> dict[str, set[str]]:
    """Which modules of a package import which others of it, in functions and for type checkers too."""
    paths = {}
    for path in (SOURCE / package).rglob("*.py"):
        parts = ["cablegram", *path.relative_to(SOURCE).with_suffix("").parts]
        paths[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    graph: dict[str, set[str]] = {}
    for name, path in paths.items():
        own = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
        graph[name] = set()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                base = own[: len(own) - node.level + 1] if node.level else []
                stem = ".".join([*base, *([node.module] if node.module else [])])
                wholes = (f"{stem}.{alias.name}" for alias in node.names)
                graph[name] |= {whole if whole in paths else stem for whole in wholes} & paths.keys()
    return graph


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """The modules that import each other, directly or over others."""
    reach: dict[str, set[str]] = {}
    for start in graph:
        seen: set[str] = set()
        todo = [start]
        while todo:
            for target in graph[todo.pop()] - seen:
                seen.add(target)
                todo.append(target)
        reach[start] = seen
    found = {frozenset(other for other in reach[name] if name in reach[other]) for name in graph if name in reach[name]}
    return sorted(sorted(circle) for circle in found)


ALLOWED_EDGES = {("cablegram.client.updates.events", "cablegram.client.client")}
"""`event.client` is a `TelegramClient` to type checkers; nothing of it is used there."""


def test_the_client_has_no_circle_of_imports() -> None:
    """No modules of the client import each other in a circle, not even for type checkers."""
    graph = imports_of("client")
    for source, target in ALLOWED_EDGES:
        graph[source].discard(target)
    assert circles(graph) == []


def test_circles_are_found() -> None:
    """The search itself: a circle of two, one of three, and none in a tree."""
    assert circles({"a": {"b"}, "b": {"a"}, "c": set()}) == [["a", "b"]]
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == [["a", "b", "c"]]
    assert circles({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


def places_of_tests() -> dict[str, list[str]]:
    """The rows of the table in CONTRIBUTING.md that says where modules are tested: the places of each."""
    section = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("## Tests", 1)[1].split("\n## ", 1)[0]
    places: dict[str, list[str]] = {}
    for line in section.splitlines():
        cells = [re.findall(r"`([^`]+)`", cell) for cell in line.strip("|").split("|")]
        if line.startswith("| `") and len(cells) == 2:
            places |= dict.fromkeys(cells[0], cells[1])
    return places


def test_every_module_says_where_its_tests_are() -> None:
    """A module has a test file of its own, or a row of the table; what the rows name exists, and no row is unused."""
    places, used, lost = places_of_tests(), set[str](), list[str]()
    for path in modules():
        relative = path.relative_to(SOURCE)
        if path.name.startswith("__") or is_generated(path) or relative.parts[0] == "api":
            continue
        if (ROOT / "tests" / relative.parent / f"test_{path.name}").exists():
            continue
        above = [relative.as_posix(), *(parent.as_posix() for parent in relative.parents)]
        row = next((name for name in above if name in places), None)
        if row is None:
            lost.append(relative.as_posix())
        else:
            used.add(row)
    assert not lost, f"no test file, and no row in CONTRIBUTING.md: {lost}"
    assert used == set(places)
    assert all((ROOT / place).exists() for row in places.values() for place in row)


BANNED_CALLS = {"get_event_loop": "asyncio.get_event_loop() binds to whatever loop is about; use get_running_loop()"}


def test_no_banned_calls() -> None:
    """No module uses a call that the project bans everywhere."""
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {BANNED_CALLS[node.attr]}"
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in BANNED_CALLS
    ]
    assert not found, "\n".join(found)


BY_NAME = re.compile(
    r"__tl_(name|type)__.*?(==|!=|\bin\b) ?[\"({]"
    r"|type\([a-z_.]+\)\.__name__ *(==|!=|\bin\b)"
    r"|match .*(__tl_(name|type)__|\.__name__)"
)
"""A type that is told by its name."""


def test_types_are_told_by_their_classes() -> None:
    """Outside of ``tl``, ``api`` and the kernel nothing compares the name of a type with a string."""
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in modules()
        if path.relative_to(SOURCE).parts[0] not in ("tl", "api", "_kernel")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if BY_NAME.search(line)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("line", "bad"),
    [
        ('if update.__tl_name__ == "updateNewMessage":', True),
        ('if getattr(told, "__tl_type__", "") == "Updates":', True),
        ('if media.__tl_name__ in ("inputMediaPhoto", "x"):', True),
        ('if type(error).__name__ == "Pong":', True),
        ("match type(step).__name__:", True),
        ("self.method: str = type(request).__tl_name__", False),
        ('log("%s", type(error).__name__)', False),
        ("if isinstance(update, api.UpdateNewMessage):", False),
    ],
)
def test_names_of_types_are_seen(line: str, bad: bool) -> None:
    """The search itself."""
    assert bool(BY_NAME.search(line)) is bad


ANY_PER_1000_LINES = {
    "_kernel": 29, "_lazy": 108, "_page_server": 39, "_run": 42, "auth": 15, "cli": 8, "client": 6, "crypto": 0,
    "errors": 21, "mtproto": 9, "net": 7, "sandbox": 8, "sessions": 9, "testing": 14, "tl": 45, "web": 19,
}  # fmt: skip
"""How many there are at most; a package that is not named has none. What is lower now may be lowered here."""


def anys_of(source: str) -> int:
    """How often `Any` stands in a module, imports, comments and texts not counted."""
    return sum(isinstance(node, ast.Name) and node.id == "Any" for node in ast.walk(ast.parse(source)))


def test_any_is_rare() -> None:
    """`Any` stands where the protocol or Python leaves a type open, and in no package more often than it does today."""
    lines, found = dict[str, int](), dict[str, int]()
    for path in modules():
        source, package = path.read_text("utf-8"), package_of(path)
        lines[package] = lines.get(package, 0) + source.count("\n")
        found[package] = found.get(package, 0) + anys_of(source)
    often = {
        package: round(1000 * count / max(lines[package], 1), 1)
        for package, count in found.items()
        if package != "__init__" and 1000 * count > ANY_PER_1000_LINES.get(package, 0) * lines[package]
    }
    assert not often, often


def test_any_is_counted() -> None:
    """The count itself: annotations and aliases, and nothing that only reads like it."""
    assert anys_of("from typing import Any\nx: Any\nY = list[Any]\n# Any\n'Any'\nanyAny = 1") == 2


def test_annotations_are_lazy() -> None:
    """Every module with code starts with ``from __future__ import annotations``, so that importing costs less."""
    eager = []
    for path in modules():
        tree = ast.parse(path.read_text("utf-8"))
        code = [node for node in tree.body if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))]
        first = code[0] if code else None
        if first is not None and not (isinstance(first, ast.ImportFrom) and first.module == "__future__"):
            eager.append(str(path.relative_to(ROOT)))
    assert not eager, "\n".join(eager)


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("test_*.py")), ids=lambda path: path.stem)
def test_tests_say_what_they_prove(path: Path) -> None:
    """Each test function carries a docstring that says which rule it proves."""
    silent = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.name}"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
        and not ast.get_docstring(node)
    ]
    assert not silent, "\n".join(silent)


SAME_NAME = {
    "a client and the sandbox, which have one thing's two sides; a sandbox's traceback names its folder": {
        "App", "CdnFile", "Dialog", "Entry", "Filter", "InlineQuery", "Invite", "JoinRequest", "Kind", "LoginToken",
        "Message", "Options", "Origin", "Recovery", "SentCode", "Shown", "Target", "Upload",
    },
    "public names, each of its own module: `cablegram.links`, `net`, `auth`, `events`, `sessions.formats`, `testing`": {
        "Call", "Limits", "Login", "Person", "Proxy", "Reply", "Step",
    },
    "what the protocol's session reports of a breach, and the sandbox's record of it": {"Breach"},
    "modules that never call each other": {"Rate", "Source", "Span"},
}  # fmt: skip
"""Names of classes that several modules have, by why they may: who meets one of them cannot take it for another."""


def test_no_two_classes_have_one_name() -> None:
    """A traceback or a log line names a class alone: two of one name there make a reader look into the wrong one."""
    where: dict[str, list[str]] = {}
    for path in modules():
        if package_of(path) == "api":
            continue
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                where.setdefault(node.name, []).append(path.stem)
    shared = {name for name, places in where.items() if len(places) > 1}
    allowed = set[str]().union(*SAME_NAME.values())
    assert not shared - allowed, {name: where[name] for name in shared - allowed}
    assert not allowed - shared, "these stand in the table and are shared no longer"
