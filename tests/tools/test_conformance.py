"""``docs/conformance.md`` says of each rule of the specification what the tests say."""

from __future__ import annotations

import re

import pytest

from cablegram import tl
from tools import conformance
from tools.conformance import PAGE, ROLES, STATES, Rule, all_rules, lost, marked_files, marks, rewritten, state_of

RULES = all_rules()
AT_LEAST = 348
"""Rules that are followed; raised whenever more are. It never goes down."""

WHERE = re.compile(r"(api|bots|cdn|constructor|method|mtproto|passport|schema|type)(/[\w.-]+)*(#[\w.-]+)?")


def test_the_page_is_up_to_date():
    """`python -m tools.conformance` would change nothing."""
    page = PAGE.read_text("utf-8")
    assert all(f"<!-- {part} -->" in page for part in conformance.PARTS)
    assert rewritten(page, RULES) == page, "run `python -m tools.conformance`, and commit what it writes"


def test_no_rule_has_lost_its_test():
    """Each row of the page has its test, or a line that says why it has none."""
    assert lost(PAGE.read_text("utf-8"), RULES) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.where}-{rule.text[:40]}")
def test_rows_are_well_formed(rule):
    """A row has a page of the specification, a side, a state with its reason, and a sentence that fits into a table."""
    assert WHERE.fullmatch(rule.where), rule.where
    assert rule.role in ROLES
    assert state_of(rule) in STATES
    assert bool(rule.test) == (rule.state == "followed")
    assert rule.state.startswith("not yet, because ") or state_of(rule) != "not yet"
    assert len(rule.text) > 15
    assert "|" not in rule.text


def test_pages_of_methods_and_constructors_exist():
    """A row about a method or a constructor names one of the schema, and an error that the method's page lists."""
    lines = (PAGE.parents[1] / "schema" / "errors.tsv").read_text("utf-8").splitlines()
    listed = {name.replace("%d", "X"): methods.split() for _, name, methods in (line.split("\t") for line in lines)}
    for rule in RULES:
        kind, _, name = rule.page.partition("/")
        if kind in ("method", "constructor"):
            assert tl.schema().by_name(name).__tl_function__ == (kind == "method"), rule.page
        if rule.where.startswith("method/"):
            for error in re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b", rule.text):
                assert name in listed.get(error, listed.get(f"{error}_X", [])), (error, name)


def test_no_rule_is_there_twice():
    """A rule is one row, however many tests break it: mark the one that breaks it most directly."""
    keys = [rule.key for rule in RULES]
    assert len(keys) == len(set(keys))


def test_there_are_as_many_as_there_were():
    """A test that is deleted together with its row is missed too."""
    assert sum(rule.state == "followed" for rule in RULES) >= AT_LEAST


@pytest.mark.parametrize("path", marked_files(), ids=lambda path: path.relative_to(PAGE.parents[1]).as_posix())
def test_marked_tests_are_collected(path, request):
    """pytest itself finds each marked test: where its file is in this run, under its name."""
    found = {rule.test.partition("::")[2] for rule in marks(path)}
    assert found
    assert path.is_relative_to(PAGE.parents[1] / "tests")
    items = [item for item in request.session.items if item.path == path]
    collected = {getattr(item, "originalname", item.name) for item in items}
    whole = not request.config.option.keyword and not request.config.option.markexpr
    if items and whole and not any("::" in argument for argument in request.config.args):
        assert found <= collected


@pytest.mark.parametrize("source", [
    "@rule('api/a', 'A rule of it', role='client')\ndef helper(): ...\n",
    "@rule('api/a', 'A rule of it', role='client')\ndef test_a(): ...\ndef test_a(): ...\n",
    "def test_a():\n    @rule('api/a', 'A rule of it', role='client')\n    def test_b(): ...\n",
    "@rule('api/a', WORDS, role='client')\ndef test_a(): ...\n",
])  # fmt: skip
def test_a_mark_that_proves_nothing_is_refused(source, tmp_path, monkeypatch):
    """A rule on what pytest does not run, or whose words cannot be read, is no row but an error."""
    monkeypatch.setattr(conformance, "ROOT", tmp_path)
    path = tmp_path / "test_marks.py"
    path.write_text(source)
    with pytest.raises(ValueError, match=r"test_marks\.py"):
        list(marks(path))


def test_a_lost_rule_is_reported(tmp_path):
    """Once on the page, a rule stays until it is taken away by hand."""
    rules = [Rule("api/a#b", "One of the rules", "client", "followed", "tests/test_a.py::test_a")]
    empty = "".join(f"<!-- {part} -->\n<!-- /{part} -->\n" for part in conformance.PARTS)
    page = rewritten(empty, rules)
    assert rewritten(page, rules) == page
    assert lost(page, rules) == []
    assert lost(page, []) == [("api/a#b", "One of the rules")]
