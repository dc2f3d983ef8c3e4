"""Abstract types and functions at run time."""

from __future__ import annotations

from typing import get_args

import pytest

from cablegram import api, tl
from cablegram.tl import mt


def test_isinstance() -> None:
    """``isinstance(x, api.TypeUser)`` asks for the TL type; a function is of no abstract type."""
    assert isinstance(api.UserEmpty(id=1), api.TypeUser)
    assert not isinstance(api.InputPeerSelf(), api.TypeUser)
    assert not isinstance(5, api.TypeUser)
    assert not isinstance(api.users.GetFullUser(id=api.InputUserSelf()), api.users.TypeUserFull)
    assert isinstance(mt.Pong(msg_id=1, ping_id=2), mt.TypePong)


def test_issubclass() -> None:
    """``issubclass`` asks the same of a class."""
    assert issubclass(api.User, api.TypeUser)
    assert not issubclass(api.Chat, api.TypeUser)
    assert not issubclass(int, api.TypeUser)


def test_annotations() -> None:
    """The types can stand in annotations at run time."""
    assert get_args(api.TypeUser | None) == (api.TypeUser, type(None))
    assert get_args(list[api.TypeUser]) == (api.TypeUser,)
    assert get_args(tl.TLFunction[int]) == (int,)


def test_functions() -> None:
    """A function of the schema is a TLFunction; an object is not."""
    assert isinstance(api.help.GetConfig(), tl.TLFunction)
    assert isinstance(mt.Ping(ping_id=1), tl.TLFunction)
    assert not isinstance(api.InputPeerSelf(), tl.TLFunction)
    assert issubclass(api.help.GetConfig, tl.TLFunction)
    assert not issubclass(api.User, tl.TLFunction)
    assert not issubclass(int, tl.TLFunction)


def test_abstract_means_no_objects() -> None:
    """Neither an abstract type nor TLFunction makes objects."""
    with pytest.raises(TypeError, match="abstract"):
        api.TypeUser()  # type: ignore[operator]
    with pytest.raises(TypeError, match="abstract"):
        tl.TLFunction()


def test_names() -> None:
    """An abstract type tells its TL name and its page."""
    assert repr(api.messages.TypeMessages) == "<abstract type messages.Messages>"
    assert "https://core.telegram.org/type/messages.Messages" in str(api.messages.TypeMessages.__doc__)
