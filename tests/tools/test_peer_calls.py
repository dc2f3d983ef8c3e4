"""What other libraries call: the page is up to date with what the sandbox serves, and source is read right."""

from __future__ import annotations

import inspect

from cablegram.sandbox.serving import dispatch
from tools.peer_calls import PAGE, TITLES, UNWRAPPED, in_javascript, in_python, page, rows_of


def test_the_page_is_up_to_date() -> None:
    """Rule: the page says of each method whether the sandbox serves it now, and its totals are those of its rows."""
    text = PAGE.read_text("utf-8")
    assert page(rows_of(text)) == text, "run: python -m tools.peer_calls docs/peer-calls.md"
    assert {title for who in rows_of(text).values() for title in who} == set(TITLES.values())


def test_python_source() -> None:
    """Rule: a function of the API is found by the attribute that names it, however far it is qualified."""
    text = "await c(raw.functions.messages.GetHistory(peer=p)); r = functions.updates.GetStateRequest\nfunctions = 1"
    assert sorted(in_python(text)) == ["messages.GetHistory", "updates.GetStateRequest"]


def test_javascript_source() -> None:
    """Rule: what is constructed of the API is found, and what is handed over by its name."""
    text = "c.invoke(new tl_1.Api.messages.GetHistory({})); await call(client, { _: 'users.getUsers' }); x = Api.User"
    assert sorted(in_javascript(text)) == ["messages.GetHistory", "users.getUsers"]


def test_wrappers() -> None:
    """Rule: what counts as served because it is taken off is in the sandbox's code that takes it off."""
    source = inspect.getsource(dispatch)
    for name in UNWRAPPED:
        assert f"api.{name[0].upper()}{name[1:]}()" in source
