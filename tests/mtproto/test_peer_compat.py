"""Peers where the schema asks for users and channels."""

from __future__ import annotations

import pytest

from cablegram import api, tl
from cablegram.errors import DecodeError
from cablegram.mtproto import peer_compat


def ids(*names: str) -> list[bytes]:
    return [tl.schema().by_name(name).__tl_id__.to_bytes(4, "little") for name in names]


@pytest.mark.parametrize("layer", [198, 229])
@pytest.mark.parametrize(
    ("request_", "peer", "other"),
    [
        (
            api.users.GetUsers(id=[api.InputUser(user_id=1, access_hash=2), api.InputUser(user_id=3, access_hash=4)]),
            "inputPeerUser",
            "inputUser",
        ),
        (api.users.GetFullUser(id=api.InputUserSelf()), "inputPeerSelf", "inputUserSelf"),
        (
            api.channels.GetFullChannel(channel=api.InputChannel(channel_id=5, access_hash=6)),
            "inputPeerChannel",
            "inputChannel",
        ),
    ],
)
def test_peers_are_taken(layer: int, request_: tl.TLObject, peer: str, other: str) -> None:
    """A request with peers reads as the one that the schema has, in old layers and new."""
    sent, expected = ids(peer, other)
    body = tl.layer(layer).encode(request_).replace(expected, sent)
    assert sent in body
    assert peer_compat.decode(tl.layer(layer), body) == request_


def test_nothing_else_is_taken() -> None:
    """Other wrong constructors are refused as before, and a request full of peers is bounded."""
    right, wrong, peer = ids("inputUserSelf", "inputPeerEmpty", "inputPeerSelf")
    body = tl.schema().encode(api.users.GetFullUser(id=api.InputUserSelf()))
    with pytest.raises(DecodeError):
        peer_compat.decode(tl.layer(229), body.replace(right, wrong))
    many = tl.schema().encode(api.users.GetUsers(id=[api.InputUserSelf()] * (peer_compat.LIMIT + 1)))
    with pytest.raises(DecodeError):
        peer_compat.decode(tl.layer(229), many.replace(right, peer))
