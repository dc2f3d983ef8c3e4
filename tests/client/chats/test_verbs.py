"""Tests of cablegram.client.chats.verbs: what users, groups and channels say of themselves."""

from __future__ import annotations

import pytest

from cablegram import api
from cablegram.client.chats.verbs import PeerVerbs
from cablegram.client.messages.markup import parse


def channel(**fields: object) -> api.Channel:
    """A channel."""
    return api.Channel(id=8, title="The *News*", photo=api.ChatPhotoEmpty(), date=1, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("peer", "name", "mention", "link"),
    [
        (api.User(id=7, first_name="Ada", last_name="L", username="ada"), "Ada L", "@ada", "https://t.me/ada"),
        (api.User(id=7, first_name="A_d[a"), "A_d[a", r"[A\_d\[a](tg://user?id=7)", "tg://user?id=7"),
        (
            api.User(id=7, first_name="Ada", usernames=[
                api.Username(username="old"), api.Username(username="new", active=True)]),
            "Ada", "@new", "https://t.me/new",
        ),
        (api.User(id=7, deleted=True), "", "[7](tg://user?id=7)", "tg://user?id=7"),
        (channel(username="news"), "The *News*", "@news", "https://t.me/news"),
        (channel(), "The *News*", r"The \*News\*", "https://t.me/c/8"),
        (api.ChatForbidden(id=9, title="Gone"), "Gone", "Gone", None),
        (api.ChannelForbidden(id=8, access_hash=1, title="Gone"), "Gone", "Gone", "https://t.me/c/8"),
    ],
)  # fmt: skip
def test_names_mentions_and_links(peer: PeerVerbs, name: str, mention: str, link: str | None) -> None:
    """The name is the one that people see; the link is https where there is one."""
    assert (peer.name, peer.mention, peer.link) == (name, mention, link)


def test_a_mention_is_one() -> None:
    """What mentions somebody is taken for that by the Markdown of texts, whatever their name has in it."""
    for first in ("Ada", "A_d[a", "**x**", "a](b)", "`x`", "a\\b"):
        text, entities = parse(api.User(id=7, first_name=first).mention, "md")
        assert text == first
        assert [type(one) for one in entities] == [api.MessageEntityMentionName]
        assert (entities[0].offset, entities[0].length) == (0, len(first))


def test_nothing_of_it_is_a_field() -> None:
    """They compare, match and pickle by their fields alone."""
    import pickle

    ada = api.User(id=7, first_name="Ada")
    assert ada == api.User(id=7, first_name="Ada")
    assert "name" not in ada.__match_args__
    assert pickle.loads(pickle.dumps(ada)).name == "Ada"  # noqa: S301 # made a moment ago
