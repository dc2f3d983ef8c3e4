"""Tests of cablegram.client.messages.markup: which way of writing is meant, and what reaches the server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram import api, errors
from cablegram.client.messages import markup
from tests.support.scripted import make, user

TO = api.InputPeerUser(user_id=7, access_hash=49)


class Shout:
    """A parser of one's own."""

    def parse(self, text: str) -> tuple[str, list[Any]]:
        return text.upper(), []

    def unparse(self, text: str, entities: Sequence[Any]) -> str:
        return text.lower()


def test_modes() -> None:
    """The two that are built in, by all their names; None; a parser of one's own; anything else is refused."""
    assert markup.check_mode("Markdown") == "md"
    assert markup.check_mode("HTML") == "html"
    assert markup.check_mode(None) is None
    for wrong in ("md2", 5, object()):
        with pytest.raises(errors.UsageError, match="parse_mode"):
            markup.check_mode(wrong)  # type: ignore[arg-type]
    assert markup.parse("**a**", None) == ("**a**", [])
    assert markup.parse("<b>a</b>", "html") == ("a", [api.MessageEntityBold(offset=0, length=1)])
    assert markup.parse("a", Shout()) == ("A", [])
    assert markup.unparse("A", None, Shout()) == "a"
    assert markup.unparse("a*", None, None) == "a*"
    assert markup.unparse("a*", None) == "a\\*"
    assert markup.unparse("a<", [api.MessageEntityBold(offset=0, length=1)], "html") == "<b>a</b>&lt;"


async def sent(text: str, mode: Any = ..., **options: Any) -> Any:
    """The request that a text becomes."""
    client, net = make(**options)
    net.on(messages_sendMessage=api.UpdateShortSentMessage(id=1, pts=1, pts_count=1, date=1))
    async with client:
        client.session.process_entities(user(5))
        await client.send_message(TO, message=text, parse_mode=mode)
    return net.sent[-1]


async def test_the_default_is_markdown() -> None:
    """As with GramJS and Telethon; the client's own mode replaces it, and a call's replaces that."""
    request = await sent("**a** <b>")
    assert (request.message, request.entities) == ("a <b>", [api.MessageEntityBold(offset=0, length=1)])
    assert (await sent("**a**", None)).message == "**a**"
    assert (await sent("**a**", None)).entities is None
    assert (await sent("<i>a</i>", parse_mode="html")).entities == [api.MessageEntityItalic(offset=0, length=1)]
    assert (await sent("**a**", parse_mode=None)).message == "**a**"
    assert (await sent("**a**", "md", parse_mode=None)).message == "a"


async def test_the_mode_of_a_client() -> None:
    """It can be changed, and says what it is."""
    client, _ = make()
    assert client.parse_mode == "md"
    client.parse_mode = "html"
    assert client.parse_mode == "html"
    with pytest.raises(errors.UsageError):
        client.parse_mode = "tex"
    with pytest.raises(errors.UsageError):
        make(parse_mode="tex")


async def test_entities_that_are_given() -> None:
    """With ``formatting_entities`` the text is not parsed, and an empty list means none."""
    client, net = make()
    net.on(messages_sendMessage=api.UpdateShortSentMessage(id=1, pts=1, pts_count=1, date=1))
    bold = api.MessageEntityBold(offset=0, length=5)
    async with client:
        await client.send_message(TO, message="**a**", formatting_entities=[bold])
        assert (net.sent[-1].message, net.sent[-1].entities) == ("**a**", [bold])
        await client.send_message(TO, message="**a**", formatting_entities=[], link_preview=False)
        assert (net.sent[-1].message, net.sent[-1].entities, net.sent[-1].no_webpage) == ("**a**", None, True)
        with pytest.raises(errors.UsageError, match="empty"):
            await client.send_message(TO, message="")


async def test_a_mention_by_id(caplog: pytest.LogCaptureFixture) -> None:
    """The server gets what it needs to know of the person; of somebody unknown the name stays, and a line is logged."""
    request = await sent("[Five](tg://user?id=5)!")
    assert request.message == "Five!"
    expected = api.InputUser(user_id=5, access_hash=35)
    assert request.entities == [api.InputMessageEntityMentionName(offset=0, length=4, user_id=expected)]
    client, net = make()
    net.on(
        messages_getDialogs=api.messages.Dialogs(dialogs=[], messages=[], chats=[], users=[]),
        messages_sendMessage=api.UpdateShortSentMessage(id=1, pts=1, pts_count=1, date=1),
    )
    async with client:
        await client.send_message(TO, message="[x](tg://user?id=99) **y**")
        assert net.sent[-1].message == "x y"
        assert net.sent[-1].entities == [api.MessageEntityBold(offset=2, length=1)]
    assert "a mention was left out" in caplog.text


@pytest.mark.parametrize("mode", ["md", "html"])
@given(text=st.text(st.sampled_from("*_~|`[]()\\<>&;# a\n😀")))
def test_escaped_text_is_itself_by_the_public_face(mode: str, text: str) -> None:
    """The short way for texts without marks agrees with the parser: what was escaped comes back."""
    assert markup.parse(markup.unparse(text, [], mode), mode) == (text, [])
