"""The tool that changes single points of the source and lists what no test notices."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import mutants

MODULE = '''"""A tiny module."""

LIMIT = 3


def may(count: int, closed: bool = False) -> bool:
    """Whether one more fits."""
    if closed or count >= LIMIT:
        return False
    return True
'''
WEAK = """from cablegram.net import tiny


def test_open():
    assert tiny.may(0)


def test_closed():
    assert not tiny.may(0, closed=True)
"""
STRONG = (
    WEAK
    + """

def test_limit():
    assert tiny.may(2) and not tiny.may(3)
"""
)
PATH = Path("src/cablegram/net/tiny.py")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one module, and room for its tests."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # they need none, and start in a third of the time
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_text(MODULE)
    (tmp_path / "src/cablegram/__init__.py").touch()
    (tmp_path / "src/cablegram/net/__init__.py").touch()
    (tmp_path / "tests/net").mkdir(parents=True)
    (tmp_path / "CONTRIBUTING.md").write_text("## Tests\n\n| `net` | `tests/net`, `tests/gone` |\n")
    (tmp_path / "pytest.ini").write_text(
        "[pytest]\naddopts = --import-mode=importlib\nmarkers =\n    slow\n    interop\n"
    )
    return tmp_path


def test_points_of_a_module(tree: Path) -> None:
    """Each point of the code is found, with its line; docstrings and annotations are none."""
    found = {(mutant.line, mutant.kind, mutant.new) for mutant in mutants.points(tree, PATH)}
    assert found == {
        (3, "constant + 1", "(4)"),
        (6, "flag flipped", "True"),
        (8, "branches swapped", "(not (closed or count >= LIMIT))"),
        (8, "and/or", "(closed and count >= LIMIT)"),
        (8, "half left out", "(closed)"),
        (8, "half left out", "(count >= LIMIT)"),
        (8, "comparison flipped", "(count < LIMIT)"),
        (8, "comparison flipped", "(count > LIMIT)"),
        (9, "flag flipped", "True"),
        (10, "flag flipped", "False"),
    }


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("f(a, notify=notify)", {"statement dropped", "notify= left out"}),
        ("self.a = b", {"statement dropped"}),
        ("a = b", set()),
        ("n += step", {"statement dropped"}),
        ("raise Error", {"statement dropped"}),
        ("a = b if c else d", {"branches swapped"}),
        ("a = not b", {"not left out"}),
        ("log.debug('x', a)", set()),
        ("a: Literal[1] = b", set()),
        ("__slots__ = ('a', 1)", set()),
    ],
)
def test_kinds_of_points(tree: Path, line: str, kinds: set[str]) -> None:
    """What is an effect, a decision or an argument is a point; what fails at once, or only logs, is none."""
    (tree / PATH).write_text(line + "\n")
    assert {mutant.kind for mutant in mutants.points(tree, PATH)} == kinds


def test_a_point_in_a_text_beyond_ascii(tree: Path) -> None:
    """Columns of ``ast`` are bytes: the change stands where it belongs, whatever is before it on the line."""
    (tree / PATH).write_text("a = 'é—' if b else 'ü'; c = d == e\n", "utf-8")
    source = (tree / PATH).read_bytes()
    flipped = next(mutant for mutant in mutants.points(tree, PATH) if mutant.kind == "comparison flipped")
    assert flipped.applied(source).decode() == "a = 'é—' if b else 'ü'; c = (d != e)\n"


def test_the_seed_draws(tree: Path) -> None:
    """The same seed draws the same mutants, and none that does not compile."""
    every = mutants.points(tree, PATH)
    assert mutants.drawn(tree, every, 5, 1) == mutants.drawn(tree, every, 5, 1) != mutants.drawn(tree, every, 5, 2)
    (tree / PATH).write_text("with (a, b): ...\nglobal_ = 1\nmatch x:\n    case -2: ...\n")
    broken = mutants.points(tree, PATH)
    assert [mutant.line for mutant in mutants.drawn(tree, broken, 9, 1)] == [2]


def test_nearest_tests_first(tree: Path) -> None:
    """The file of the same name, the mirrored folder, the row of the table; what does not exist is left out."""
    assert mutants.tests_of(tree, PATH) == ["tests/net"]
    (tree / "tests/net/test_tiny.py").write_text(WEAK)
    assert mutants.tests_of(tree, PATH) == ["tests/net/test_tiny.py"]
    (tree / "tests/net/test_other.py").write_text(WEAK)
    assert mutants.tests_of(tree, PATH) == ["tests/net/test_tiny.py", "tests/net"]


def judged(tree: Path, capsys: pytest.CaptureFixture[str], *, line: str) -> tuple[int, list[str]]:
    """Run the tool on the module: its status, and the rows it shows that have ``line`` in them."""
    status = mutants.main([PATH.as_posix(), "--root", str(tree), "--n", "20", "--limit", "60"])
    shown = capsys.readouterr().out
    return status, [row for row in shown.splitlines() if line in row]


def test_survivors_are_listed(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What weak tests do not notice is listed with its line; strong tests leave nothing; the tree is as it was."""
    module = MODULE.replace("closed or ", "").replace("    return True\n", "    return not closed\n")
    (tree / PATH).write_text(module)
    (tree / "tests/net/test_tiny.py").write_text(WEAK)
    status, survivors = judged(tree, capsys, line="survived: ")
    assert status == 0
    assert sorted(survivors) == [
        f"survived: {PATH}:3: constant + 1: 3  ->  (4)",
        f"survived: {PATH}:8: comparison flipped: count >= LIMIT  ->  (count > LIMIT)",
        f"survived: {PATH}:9: flag flipped: False  ->  True",
    ]
    (tree / "tests/net/test_tiny.py").write_text(STRONG)
    assert judged(tree, capsys, line="survived") == (0, ["noticed 6 of 6, 0 survived"])
    assert (tree / PATH).read_text() == module


def test_failing_tests_judge_nothing(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Tests that fail on the unchanged source would notice everything: they are left out, and the status says so."""
    (tree / "tests/net/test_tiny.py").write_text("def test_broken():\n    assert False\n")
    status, rows = judged(tree, capsys, line="left out: ")
    assert status == 1
    assert rows == ["left out: tests/net/test_tiny.py does not pass unchanged"]
