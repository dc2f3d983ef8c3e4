"""Plain values between layers."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram._kernel.pure import table as kinds
from cablegram.tl.values import DROP, convert_plain, empty_value, spec_text


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        (5, kinds.INT, kinds.LONG, 5),
        (2**40, kinds.LONG, kinds.INT, DROP),
        (2.6, kinds.DOUBLE, kinds.INT, 3),
        (float("nan"), kinds.DOUBLE, kinds.INT, DROP),
        (float("inf"), kinds.DOUBLE, kinds.LONG, DROP),
        (3, kinds.INT, kinds.DOUBLE, 3.0),
        (7, kinds.INT, kinds.STRING, "7"),
        (2.5, kinds.DOUBLE, kinds.STRING, DROP),
        ("-12", kinds.STRING, kinds.INT, -12),
        ("twelve", kinds.STRING, kinds.INT, DROP),
        ("9" * 5000, kinds.STRING, kinds.LONG, DROP),
        ("--1", kinds.STRING, kinds.INT, DROP),
        ("", kinds.STRING, kinds.INT, DROP),
        ("x", kinds.STRING, kinds.BOOL, True),
        (0, kinds.INT, kinds.TRUE, False),
        (True, kinds.BOOL, kinds.INT, 1),
    ],
)
def test_plain_values(value: Any, source: int, target: int, expected: Any) -> None:
    """Numbers, text and truth are converted where they fit and dropped where not."""
    found = convert_plain(value, source, target)
    assert found == expected or found is expected
    assert type(found) is type(expected)


def test_nothing_of_each_kind() -> None:
    """Each kind has a value that stands for nothing; an untyped place has None."""
    assert [empty_value(kind) for kind in (kinds.INT, kinds.STRING, kinds.VECTOR, kinds.INT128, kinds.ANY)] == [
        0,
        "",
        [],
        bytes(16),
        None,
    ]


def test_spec_text() -> None:
    """A type in TL, as the rules spell it."""
    assert spec_text((kinds.VECTOR, kinds.OBJECT, "User")) == "Vector<User>"
    assert spec_text((kinds.TRUE, 0, None)) == "Bool"
    assert spec_text((kinds.LONG, 0, None)) == "long"
