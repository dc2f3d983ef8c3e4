"""The errors that are made when they are named, and what type checkers are told of them."""

from __future__ import annotations

import ast
import pickle
from pathlib import Path

import pytest

from cablegram import errors

STUB = ast.parse(Path(errors.__file__).with_name("rpc_errors.pyi").read_text("utf-8"))
CLASSES = {node.name: node for node in STUB.body if isinstance(node, ast.ClassDef)}


def test_the_stub_lists_what_can_be_named() -> None:
    """Every class of the stub is made with the base that the stub gives it, and every other name is refused."""
    for name, node in CLASSES.items():
        made, (base,) = getattr(errors, name), node.bases
        assert isinstance(base, ast.Name)
        assert made.__bases__ == (getattr(errors, base.id),)
        assert str(ast.get_docstring(node)).startswith(made.NAME)
    listed = set(CLASSES) | set(vars(errors))
    assert [name for name in dir(errors) if name.isidentifier() and name not in listed] == []
    name = "PhoneCodeInvalidd"
    with pytest.raises(AttributeError, match=name):
        getattr(errors, name)


def test_a_name_that_is_not_documented() -> None:
    """It is an error of its code's class that keeps the name, and survives pickling."""
    error = errors.rpc_error(400, "SOMETHING_NEW_7", "messages.sendMessage")
    assert isinstance(error, errors.BadRequest)
    assert (error.name, error.value, type(error).__name__) == ("SOMETHING_NEW", 7, "SomethingNew")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made here
    assert (str(again), type(again)) == (str(error), type(error))


def test_a_name_is_one_class_whatever_its_code() -> None:
    """A documented error is caught by its name under any code, and by the class of the code that came; what came
    first changes nothing."""
    odd = errors.rpc_error(0, "CHANNEL_BANNED")
    assert type(odd) is errors.ChannelBanned
    assert errors.ChannelBanned.__bases__ == (errors.BadRequest,)
    other = errors.rpc_error(406, "CHANNEL_BANNED")
    assert isinstance(other, errors.ChannelBanned)
    assert isinstance(other, errors.NotAcceptable)
    assert type(errors.rpc_error(406, "CHANNEL_BANNED")) is type(other)
    wait = errors.rpc_error(400, "FLOOD_WAIT_7")
    assert isinstance(wait, errors.FloodWait)
    assert wait.seconds == 7
    assert type(pickle.loads(pickle.dumps(other))) is type(other)  # noqa: S301 - made here


def test_unknown_names_are_kept_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that makes names up fills no memory, and takes no documented class away."""
    monkeypatch.setattr(errors, "_classes", {})
    for number in range(6000):
        errors.rpc_error(400, f"MADE_UP_{'A' * (number % 40)}{number}X")
    assert len(errors._classes) <= 4096
    assert isinstance(errors.rpc_error(400, "PEER_ID_INVALID"), errors.PeerIdInvalid)
