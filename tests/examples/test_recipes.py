"""The page of recipes, and the rules for the programs that it is made of."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tools import recipes

from .conftest import EXAMPLES

TESTS = "".join(path.read_text() for path in sorted(EXAMPLES.parent.glob("tests/examples/test_*.py")))
MOST_LINES = 70


def test_the_page_is_up_to_date() -> None:
    """docs/recipes.md is what tools/recipes.py makes of the programs now."""
    assert recipes.PAGE.read_text("utf-8") == recipes.page(), "run python -m tools.recipes"


def test_there_are_forty() -> None:
    """So many whole programs, with every topic among them, and no two of one title."""
    whole = recipes.recipes()
    assert len(whole) + len(recipes.OTHERS) >= 40
    assert {one.topic for one in whole} == set(recipes.TOPICS)
    assert len({one.title for one in whole}) == len(whole)


@pytest.mark.parametrize("recipe", recipes.recipes(), ids=lambda one: one.file)
def test_each_is_short_and_has_a_test(recipe: recipes.Recipe) -> None:
    """A program fits a screen or two, says how it is started, and one of the tests here starts it."""
    name = recipe.file.removesuffix(".py")
    assert len(recipe.code.splitlines()) <= MOST_LINES
    assert f"examples/{recipe.file}" in recipe.commands or name in recipe.commands
    assert f'"{name}"' in TESTS, f"no test starts {recipe.file}"


@pytest.mark.parametrize("recipe", recipes.recipes(), ids=lambda one: one.file)
def test_each_finds_its_network_in_one_way(recipe: recipes.Recipe) -> None:
    """By `from_env`, and in no other way: no address, no api_id, no network in a program."""
    assert ".from_env(" in recipe.code
    assert not re.search(r"\b(api_id|api_hash|network)\s*=", recipe.code)
    tree = ast.parse(recipe.code)
    mains = [one for one in tree.body if isinstance(one, ast.AsyncFunctionDef | ast.FunctionDef) and one.name == "main"]
    assert mains or recipe.topic == "In other programs"


def test_a_docstring_without_a_command_is_refused(tmp_path: Path) -> None:
    """A program that does not say how it is started, or stands under no topic, is named."""
    (tmp_path / "x.py").write_text('"""A thing.\n\nTopic: Nothing\n"""\n')
    with pytest.raises(ValueError, match=r"x\.py"):
        recipes.read(tmp_path / "x.py")
    (tmp_path / "y.py").write_text('"""No recipe."""\n')
    assert recipes.read(tmp_path / "y.py") is None
