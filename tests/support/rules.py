"""The mark of a test that breaks a rule of the specification: ``@rule(page, text, role=...)``.

The marks are read from the sources by ``tools.conformance``, which makes a row of ``docs/conformance.md`` out of each.
At run time a mark does nothing, so pytest sees the test as it was written. A test may have several.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeVar

T = TypeVar("T")


def rule(page: str, text: str, *, role: Literal["client", "server", "both"]) -> Callable[[T], T]:
    """The test below proves one rule.

    *page* is what follows ``https://core.telegram.org/``, with its anchor: ``"api/updates#recovering-gaps"``. *text* is
    the rule in our own words, *role* the side that it binds. All three are literals: they are read, and nothing runs.
    """
    return lambda test: test
