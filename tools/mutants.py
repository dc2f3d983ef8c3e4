"""What would the tests not notice? ``python -m tools.mutants --n 60 --seed 1 [PATH...]`` (``make mutants``).

Theory of operation. A mutant is the source with one point changed: a comparison flipped, ``and`` for ``or``, one half
of a guard left out, a number one higher, an argument not passed on, a statement dropped. If the tests pass all the
same, nothing pins that point: the mutant *survives*, and a test is missing, unless the change changes nothing that
anybody can see. For example, of ``if left <= 0 or closed: return`` these are four of the mutants::

    if left > 0 or closed: return     if left <= 0: return     if closed: return     if left <= 1 or closed: return

All points of the chosen modules are found by ``ast``; the seed draws ``--n`` of them. Each is written into a
temporary copy of the tree (the checkout is never touched) and meets the tests that are there for its module, nearest
first, until some of them fail: the test file of the same name, the folder of tests that mirrors its own, the places
that the table in CONTRIBUTING.md names. Every such set of tests is run on the unchanged copy first, once: one that
fails there, or takes longer than ``--limit``, proves nothing and is left out. A mutant that takes three times as long
hangs, and that is noticed, too. The run ends at ``--time``, however many are left.

The exit status is 0 whatever survives: survivors are reading for a person. It is 1 when nothing could be judged.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import copy
import itertools
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = Path("src/cablegram")
PACKAGES = ("mtproto", "net", "sessions", "auth", "crypto", "client", "sandbox")
NOT_COPIED = (".git", ".venv*", ".peers", "node_modules", "__pycache__", ".*_cache", ".hypothesis", "build", "dist")
NOT_BEHAVIOUR = {"__repr__", "__slots__", "__all__"}
"""Names whose functions and assignments are for people or for speed."""
LOGGING = {"debug", "info", "warning", "exception"}

FLIPPED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.GtE, ast.LtE),
    ast.LtE: (ast.Gt, ast.Lt),
    ast.Gt: (ast.LtE, ast.GtE),
    ast.GtE: (ast.Lt, ast.Gt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One point of a module changed: ``new`` stands where the bytes ``start`` to ``end`` of the source were."""

    path: Path
    line: int
    kind: str
    start: int
    end: int
    old: str
    new: str

    def applied(self, source: bytes) -> bytes:
        """The source with the change."""
        return source[: self.start] + self.new.encode() + source[self.end :]

    def __str__(self) -> str:
        old, new = (" ".join(text.split()) for text in (self.old, self.new))
        return f"{self.path}:{self.line}: {self.kind}: {old[:100]}  ->  {new[:100]}"


# ---- the points of a module ----


class Points(ast.NodeVisitor):
    """Finds what can be changed in one module."""

    def __init__(self, path: Path, source: bytes) -> None:
        self.path = path
        self.source = source
        self.found: list[Mutant] = []
        self._starts = [0]
        for line in source.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))
        self.visit(ast.parse(source))

    def _add(self, node: ast.expr | ast.stmt, kind: str, new: ast.expr | str) -> None:
        start = self._starts[node.lineno - 1] + node.col_offset
        end = self._starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
        text = new if isinstance(new, str) else f"({ast.unparse(new)})"
        self.found.append(Mutant(self.path, node.lineno, kind, start, end, self.source[start:end].decode(), text))

    # What is no behaviour

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Its body, not what it is decorated with (``slots=True``)."""
        for part in node.body:
            self.visit(part)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        """Decorators and annotations stay as they are; defaults and the body do not."""
        if node.name in NOT_BEHAVIOUR:
            return
        for part in (*node.args.defaults, *filter(None, node.args.kw_defaults), *node.body):
            self.visit(part)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self.visit_FunctionDef(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """The words of a message are not pinned."""

    def visit_Subscript(self, node: ast.Subscript) -> None:
        """``Literal[1]`` is a type; what is an index reads much the same, and fails at once when it is wrong."""
        self.visit(node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    # What is

    def visit_Assign(self, node: ast.Assign) -> None:
        """An attribute that is not set is a point; a local name that is not set fails at once."""
        names = {target.id for target in node.targets if isinstance(target, ast.Name)}
        if names & NOT_BEHAVIOUR:
            return
        if any(isinstance(target, ast.Attribute) for target in node.targets):
            self._add(node, "statement dropped", "pass")
        self.visit(node.value)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self._add(node, "statement dropped", "pass")
        self.visit(node.value)

    def visit_Expr(self, node: ast.Expr) -> None:
        """A call for its effect; not a docstring, and not a line of a log."""
        call = node.value.value if isinstance(node.value, ast.Await) else node.value
        if not isinstance(call, ast.Call):
            return
        if isinstance(call.func, ast.Attribute) and call.func.attr in LOGGING:
            return
        self._add(node, "statement dropped", "pass")
        self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        self._add(node, "statement dropped", "pass")

    def visit_If(self, node: ast.If) -> None:
        if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            return
        if not isinstance(node.test, ast.Compare | ast.UnaryOp):  # these have a mutant that says the same
            self._add(node.test, "branches swapped", ast.UnaryOp(ast.Not(), node.test))
        self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        self._add(node, "branches swapped", ast.IfExp(node.test, node.orelse, node.body))
        self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        for place, operator in enumerate(node.ops):
            for other in FLIPPED[type(operator)]:
                new = copy.deepcopy(node)
                new.ops[place] = other()
                self._add(node, "comparison flipped", new)
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        self._add(node, "and/or", ast.BoolOp(other, node.values))
        for place in range(len(node.values)):
            left = node.values[:place] + node.values[place + 1 :]
            self._add(node, "half left out", ast.BoolOp(node.op, left) if len(left) > 1 else left[0])
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Not):
            self._add(node, "not left out", node.operand)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """An argument by keyword that is passed on, or not: then its default holds."""
        for place, keyword in enumerate(node.keywords):
            if keyword.arg is not None:
                new = copy.deepcopy(node)
                del new.keywords[place]
                self._add(node, f"{keyword.arg}= left out", new)
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, bool):
            self._add(node, "flag flipped", str(not node.value))
        elif isinstance(node.value, int | float):
            self._add(node, "constant + 1", ast.Constant(node.value + 1))


def points(root: Path, path: Path) -> list[Mutant]:
    """Every mutant of the module ``root / path``, in the order of the source."""
    source = (root / path).read_bytes()
    return sorted(Points(path, source).found, key=lambda mutant: (mutant.start, mutant.end))


def drawn(root: Path, every: list[Mutant], n: int, seed: int) -> list[Mutant]:
    """``n`` mutants, by the seed, of those that compile."""
    every = every.copy()
    random.Random(seed).shuffle(every)  # noqa: S311  a seed draws the same ones again
    fit = (mutant for mutant in every if _compiles(mutant.applied((root / mutant.path).read_bytes())))
    return list(itertools.islice(fit, n))


def _compiles(source: bytes) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


# ---- the tests of a module ----


def places_of_tests(root: Path) -> dict[str, list[str]]:
    """The rows of the table in CONTRIBUTING.md that says where modules are tested: the places of each."""
    section = (root / "CONTRIBUTING.md").read_text("utf-8").split("## Tests", 1)[1].split("\n## ", 1)[0]
    places: dict[str, list[str]] = {}
    for line in section.splitlines():
        cells = [re.findall(r"`([^`]+)`", cell) for cell in line.strip("|").split("|")]
        if line.startswith("| `") and len(cells) == 2:
            places |= dict.fromkeys(cells[0], cells[1])
    return places


def tests_of(root: Path, path: Path) -> list[str]:
    """The sets of tests that are there for a module, nearest first: see the head of this file."""
    relative = path.relative_to(SOURCE)
    mirrored = Path("tests") / relative.parent
    found = [(mirrored / f"test_{relative.name}").as_posix(), mirrored.as_posix()]
    rows = places_of_tests(root)
    above = [relative.as_posix(), *(parent.as_posix() for parent in relative.parents)]
    found += next((rows[name] for name in above if name in rows), [])
    found = [place for place in dict.fromkeys(found) if (root / place).exists()]
    if len(found) > 1 and sorted((root / found[1]).rglob("test_*.py")) == [root / found[0]]:
        del found[1]  # the file is all that is in the folder
    return found


# ---- the runs ----


@dataclass(slots=True)
class Bench:
    """A copy of the tree, and what its tests take when nothing is changed."""

    root: Path
    limit: float
    """Seconds that a set of tests may take unchanged."""
    ends_at: float
    """When the whole run ends, by ``time.monotonic``."""
    baselines: dict[str, float | None] = field(default_factory=dict)
    stamp: int = 0

    def judged(self, mutant: Mutant) -> str | None:
        """The set of tests that notices a mutant; "" if none does; None if there was none, or no time, to judge it."""
        sets = [place for place in tests_of(self.root, mutant.path) if self._baseline(place) is not None]
        if not sets:
            return None
        target = self.root / mutant.path
        source, before = target.read_bytes(), target.stat()
        self.stamp += 1
        target.write_bytes(mutant.applied(source))
        # Compiled files are matched by the second and the size: each mutant has a second of its own.
        os.utime(target, (before.st_atime, before.st_mtime + self.stamp))
        try:
            for place in sets:
                if time.monotonic() > self.ends_at:
                    return None
                if self._run(place, 3 * (self.baselines[place] or 0.0) + 5.0) != 0:
                    return place
            return ""
        finally:
            target.write_bytes(source)
            os.utime(target, (before.st_atime, before.st_mtime))

    def _baseline(self, place: str) -> float | None:
        if place not in self.baselines:
            begin = time.monotonic()
            status = self._run(place, self.limit)
            self.baselines[place] = time.monotonic() - begin if status == 0 else None
            if status != 0 and begin < self.ends_at:
                why = f"takes longer than {self.limit:.0f} s" if status is None else "does not pass unchanged"
                print(f"left out: {place} {why}", flush=True)
        return self.baselines[place]

    def _run(self, place: str, timeout: float) -> int | None:
        """The exit status of pytest, None if it took too long."""
        timeout = min(timeout, max(1.0, self.ends_at + self.limit - time.monotonic()))
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", place]
        # With the suite's marks; a tree without any has only ordinary tests.
        process = subprocess.Popen(
            [*command, "-m", "not slow and not interop"],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(self.root / "src"), "CI": "", "PYTHONDONTWRITEBYTECODE": ""},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            return process.wait(timeout)
        except subprocess.TimeoutExpired:
            return None
        finally:  # what it started goes with it
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@contextlib.contextmanager
def copied(root: Path) -> Iterator[Path]:
    """A temporary copy of the tree."""
    with tempfile.TemporaryDirectory(prefix="mutants-", ignore_cleanup_errors=True) as work:
        target = Path(work) / "tree"
        shutil.copytree(root, target, ignore=shutil.ignore_patterns(*NOT_COPIED), symlinks=True)
        yield target


def modules(root: Path, chosen: list[str]) -> list[Path]:
    """The modules under the chosen paths (by default the packages), relative to ``root``."""
    found: set[Path] = set()
    for name in chosen or [(SOURCE / package).as_posix() for package in PACKAGES]:
        place = root / name
        found |= set(place.rglob("*.py") if place.is_dir() else [place])
    return sorted(path.relative_to(root) for path in found)


def run(root: Path, chosen: list[str], *, n: int, seed: int, limit: float, seconds: float) -> int:
    """Draw, run and list; see the head of this file."""
    every = [mutant for path in modules(root, chosen) for mutant in points(root, path)]
    mutants = drawn(root, every, n, seed)
    print(f"{len(mutants)} of {len(every)} mutants, seed {seed}", flush=True)
    noticed, judged, survivors = Counter[str](), Counter[str](), list[Mutant]()
    with copied(root) as work:
        bench = Bench(work, limit, time.monotonic() + seconds)
        for mutant in mutants:
            if time.monotonic() > bench.ends_at:
                print(f"time is up: {sum(judged.values())} of {len(mutants)} were judged", flush=True)
                break
            by = bench.judged(mutant)
            if by is None:
                continue
            package = mutant.path.relative_to(SOURCE).parts[0]
            judged[package] += 1
            noticed[package] += bool(by)
            if not by:
                survivors.append(mutant)
                print(f"survived: {mutant}", flush=True)
    for package, count in sorted(judged.items()):
        print(f"{package:>10}: {noticed[package]} of {count} noticed ({100 * noticed[package] // count} %)")
    print(f"noticed {sum(noticed.values())} of {sum(judged.values())}, {len(survivors)} survived")
    return 0 if judged else 1


def main(arguments: list[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutants", description="What would the tests not notice?")
    parser.add_argument("paths", nargs="*", help="modules or folders, relative to the root (default: the packages)")
    parser.add_argument("--n", type=int, default=60, help="how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--limit", type=float, default=90.0, help="seconds a set of tests may take unchanged")
    parser.add_argument("--time", type=float, default=3600.0, help="seconds for the whole run")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    root: Path = given.root.resolve()
    return run(root, given.paths, n=given.n, seed=given.seed, limit=given.limit, seconds=given.time)


if __name__ == "__main__":
    sys.exit(main())
