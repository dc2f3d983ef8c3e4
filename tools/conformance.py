"""``python -m tools.conformance``: write the table of the specification's rules into ``docs/conformance.md``.

Rows come from two places. A test with a mark, ``@rule("api/updates#recovering-gaps", "...", role="client")``, makes a
row that is `followed`. ``tests/rules_without_tests.tsv`` has the others: page, role, state, rule, with tabs between.

The page is also the ledger. A rule that it has, and that neither place has any longer, is `lost`: its test went away.
Nothing is written then, until the rule has a test again, has a line in the file, or was taken from the page by hand.
"""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TESTS = ROOT / "tests"
WITHOUT_TESTS = TESTS / "rules_without_tests.tsv"
PAGE = ROOT / "docs" / "conformance.md"
SITE = "https://core.telegram.org/"
ROLES = ("client", "server", "both")
FOLLOWED, NOT_APPLICABLE, NOT_YET = "followed", "not applicable", "not yet"
STATES = (FOLLOWED, NOT_YET, NOT_APPLICABLE)
PARTS = ("counts", "rules")

_ROW = re.compile(r"^\| (?P<text>.+?) \| \[[^]]*\]\(" + re.escape(SITE) + r"(?P<where>[^)]+)\) \|")


@dataclass(frozen=True, slots=True)
class Rule:
    where: str
    """Page and anchor, as they follow the site's address."""
    text: str
    role: str
    state: str
    """One of `STATES`; what is not followed may have a reason: ``not yet, because ...``."""
    test: str = ""
    """``tests/....py::test_...``, or nothing."""

    @property
    def page(self) -> str:
        return self.where.partition("#")[0]

    @property
    def key(self) -> tuple[str, str]:
        return self.where, self.text


def marks(path: Path) -> Iterator[Rule]:
    """The rules that one file of tests marks, in the file's order.

    A mark on what pytest would not run is a `ValueError`: a function of another name, or one that a later one hides.
    """
    body = ast.parse(path.read_text("utf-8")).body
    file = path.relative_to(ROOT).as_posix()
    names = Counter(node.name for node in body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    reached = 0
    for node in body:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        calls = [call for call in node.decorator_list if isinstance(call, ast.Call) and _is_mark(call)]
        reached += len(calls)
        if calls and (not node.name.startswith("test_") or names[node.name] > 1 or not path.name.startswith("test_")):
            raise ValueError(f"{file}::{node.name} has a rule, and pytest does not run it")
        for call in calls:
            where, text, role = _arguments(call, f"{file}:{call.lineno}")
            yield Rule(where, text, role, FOLLOWED, f"{file}::{node.name}")
    if reached != sum(map(_is_mark, ast.walk(ast.parse(path.read_text("utf-8"))))):
        raise ValueError(f"{file} has a rule on something else than a function of the module")


def _is_mark(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "rule"


def _arguments(call: ast.Call, place: str) -> list[str]:
    found = [*call.args, *(word.value for word in call.keywords if word.arg == "role")]
    texts = [node.value for node in found if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    if len(texts) != 3 or len(call.args) != 2:
        raise ValueError(f"{place}: a rule is rule(page, text, role=...), of literals")
    return texts


def marked_files() -> list[Path]:
    """The files of tests that mark rules."""
    import_line = re.compile(r"^from tests\.support\.rules import rule$", re.MULTILINE)
    return [path for path in sorted(TESTS.rglob("*.py")) if import_line.search(path.read_text("utf-8"))]


def rules_without_tests() -> list[Rule]:
    """The rows of the file, whose head says what its columns are."""
    rows = [line.split("\t") for line in WITHOUT_TESTS.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [Rule(where, text, role, state) for where, role, state, text in rows]


def all_rules() -> list[Rule]:
    """Every rule, ordered by page; those of one page as the tests have them, then those without tests."""
    found = [rule for path in marked_files() for rule in marks(path)]
    return sorted([*found, *rules_without_tests()], key=lambda rule: rule.page)


def counts(rules: list[Rule]) -> str:
    """How many rules of each page are in each state."""
    lines = [f"**{len(rules)} rules** of {len({rule.page for rule in rules})} pages: {_by_state(rules)}.\n"]
    lines += ["| Page | Rules | " + " | ".join(STATES) + " |", "|---|---|" + "---|" * len(STATES)]
    for page, of_page in groupby(rules, key=lambda rule: rule.page):
        group = list(of_page)
        states = Counter(state_of(rule) for rule in group)
        numbers = " | ".join(str(states[state] or "") for state in STATES)
        lines.append(f"| [{page}]({SITE}{page}) | {len(group)} | {numbers} |")
    return "\n".join(lines) + "\n"


def _by_state(rules: list[Rule]) -> str:
    states = Counter(state_of(rule) for rule in rules)
    return ", ".join(f"{states[state]} {state}" for state in STATES)


def state_of(rule: Rule) -> str:
    """The state without its reason."""
    return rule.state.partition(",")[0]


def table(rules: list[Rule]) -> str:
    """A section for each page, a row for each rule."""
    lines: list[str] = []
    for page, group in groupby(rules, key=lambda rule: rule.page):
        lines += [f"## {page}\n", "| The rule | Where | Side | State | Broken by |", "|---|---|---|---|---|"]
        for rule in group:
            anchor = "#" + rule.where.partition("#")[2] if "#" in rule.where else "page"
            test = f"`{rule.test}`" if rule.test else ""
            lines.append(f"| {rule.text} | [{anchor}]({SITE}{rule.where}) | {rule.role} | {rule.state} | {test} |")
        lines.append("")
    return "\n".join(lines)


def rewritten(page: str, rules: list[Rule]) -> str:
    """The page with the counts and the rules as they are now."""
    for part, text in zip(PARTS, (counts(rules), table(rules)), strict=True):
        start, end = f"<!-- {part} -->\n", f"<!-- /{part} -->"
        before, _, rest = page.partition(start)
        page = before + start + "\n" + text + "\n" + end + rest.partition(end)[2]
    return page


def lost(page: str, rules: list[Rule]) -> list[tuple[str, str]]:
    """The rules of the page that no test and no line of the file has any longer."""
    now = {rule.key for rule in rules}
    written = [(row["where"], row["text"]) for line in page.splitlines() if (row := _ROW.match(line))]
    return [key for key in written if key not in now]


def main() -> None:
    page, rules = PAGE.read_text("utf-8"), all_rules()
    gone = lost(page, rules)
    for where, text in gone:
        print(f"lost: {where}: {text}", file=sys.stderr)
    if gone:
        sys.exit(
            "Mark a test, or enter the rule in tests/rules_without_tests.tsv, or take its row from the page by hand."
        )
    PAGE.write_text(rewritten(page, rules), "utf-8")


if __name__ == "__main__":
    main()
