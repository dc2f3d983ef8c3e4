"""Input is checked before any packet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram.auth import checks
from cablegram.errors import UsageError
from tests.auth.answers import API_HASH, TOKEN


@pytest.mark.parametrize(
    ("check", "value", "result"),
    [
        (checks.api_id, 1, 1),
        (checks.api_hash, f" {API_HASH.upper()} ", API_HASH),
        (checks.bot_token, TOKEN + "\n", TOKEN),
        (checks.phone, "+1 (202) 555-01.23", "12025550123"),
        (checks.phone, "9996620001", "9996620001"),
        (checks.phone, 12025550123, "12025550123"),
        (checks.code, " 12-345 ", "12345"),
        (checks.code, 12345, "12345"),
        (checks.code, " two words ", "two words"),
        (checks.password, " kept as it is ", " kept as it is "),
        (checks.email, " ada@example.org ", "ada@example.org"),
        (checks.names, "Ada", ("Ada", "")),
        (checks.names, ("Ada",), ("Ada", "")),
        (checks.names, ["Ada", None], ("Ada", "")),
        (checks.names, (" Ada ", "Lovelace"), ("Ada", "Lovelace")),
        (checks.web_token, " t ", "t"),
    ],
)
def test_tidies_what_is_good(check, value, result):
    """What people type around an answer is dropped; what may matter is kept."""
    assert check(value) == result


def test_an_api_id_out_of_the_environment():
    """Text that is a number is the commonest slip: the error says what to write, and does not repeat it."""
    with pytest.raises(UsageError, match=r"^api_id is a number and was given as text; write int\(\.\.\.\) around it$"):
        checks.api_id("12345")


@pytest.mark.parametrize(
    ("check", "values"),
    [
        (checks.api_id, [0, -1, 2**31, True, None, "1", 1.0]),
        (checks.api_hash, ["", None, API_HASH[:-1], API_HASH + "0", "g" * 32, API_HASH.encode()]),
        (
            checks.bot_token,
            ["", None, "123", ":" + "A" * 35, "12a:" + "A" * 35, "1:" + "A" * 29, "1:" + "A" * 34 + "!"],
        ),
        (checks.phone, ["", None, True, "+", "++12025550123", "phone", "1234", "1" * 16, "12025550١23"]),
        (checks.code, ["", "  ", "-", None, True, b"1", "x" * 257]),
        (checks.password, ["", None, b"x", 5]),
        (checks.email, ["", None, "ada", "@example.org", "ada@", "ada@org", "a da@example.org"]),
        (checks.names, ["", "  ", None, (), ("", "L"), ("a", "b", "c"), (1,), 5]),
        (checks.web_token, ["", " ", None, 5]),
    ],
)
def test_refuses_what_is_useless(check, values):
    """An answer that the server would refuse anyway is a UsageError, and its text does not repeat it."""
    for value in values:
        if check is checks.code and value == "-":
            continue  # a word may be anything that is not empty
        with pytest.raises(UsageError) as caught:
            check(value)
        assert not (isinstance(value, str) and len(value) > 8) or value not in str(caught.value)


@given(st.text() | st.integers() | st.binary() | st.none() | st.lists(st.text()))
def test_any_input_is_taken_or_refused(value):
    """No input makes a check fail in another way."""
    for name in ("api_id", "api_hash", "bot_token", "phone", "code", "password", "email", "names", "web_token"):
        try:
            getattr(checks, name)(value)
        except UsageError:
            continue


@pytest.mark.parametrize("wrong", [None, 5, "5", b"5", [None], ["5"], [0], [-1], [True], [1 << 63], {"a": 1}])
def test_users_who_are_logged_in(wrong: object) -> None:
    """``except_ids`` are any collection of positive numbers; text is none, and nothing is guessed."""
    assert checks.user_ids(number for number in (1, 2)) == [1, 2]
    assert checks.user_ids(()) == []
    with pytest.raises(UsageError, match="except_ids= is a list"):
        checks.user_ids(wrong)
