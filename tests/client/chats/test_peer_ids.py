"""Tests of cablegram.client.chats.peer_ids."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api
from cablegram.client.chats.peer_ids import is_channel, marked, same


@pytest.mark.parametrize(
    ("peer", "expected"),
    [
        (api.PeerUser(user_id=5), 5),
        (api.PeerChat(chat_id=5), -5),
        (api.PeerChannel(channel_id=5), -1000000000005),
        (api.InputPeerChannel(channel_id=5, access_hash=1), -1000000000005),
        (api.InputPeerSelf(), None),
        (api.UserEmpty(id=5), 5),
        (api.ChatForbidden(id=5, title=""), -5),
        (api.ChannelForbidden(id=5, access_hash=1, title=""), -1000000000005),
        (None, None),
    ],
)
def test_marked(peer: Any, expected: int | None) -> None:
    """Everything that names a peer has a marked id."""
    assert marked(peer) == expected


def test_same_and_is_channel() -> None:
    """Ids match marked and bare; the ranges decide what is a channel."""
    assert same(-1000000000005, 5)
    assert same(-5, 5)
    assert same(5, 5)
    assert not same(5, -5)
    assert not same(None, 5)
    assert is_channel(-1000000000005)
    assert not is_channel(-5)
    assert not is_channel(5)
