"""Tests of cablegram.client.messages.buttons."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import Button, Keyboard, api, errors
from cablegram.client.messages.buttons import reply_markup
from cablegram.tl import schema


def test_inline_rows() -> None:
    """One button, a row, or rows of inline buttons become a ReplyInlineMarkup."""
    one = Button.inline("One", b"1")
    for given, sizes in ((one, [1]), ([one, one], [2]), ([[one], [one, one]], [1, 2]), ([one, [one]], [1, 1])):
        markup = reply_markup(given)  # type: ignore[arg-type]
        assert isinstance(markup, api.ReplyInlineMarkup)
        assert [len(row.buttons) for row in markup.rows] == sizes
        schema().encode(markup)


@pytest.mark.parametrize(
    ("button", "kind"),
    [
        (Button.inline("a"), api.InlineButtonTypeCallback(data=b"a")),
        (Button.inline("a", "text"), api.InlineButtonTypeCallback(data=b"text")),
        (Button.url("a", "https://x"), api.InlineButtonTypeUrl(url="https://x")),
        (Button.url("https://x"), api.InlineButtonTypeUrl(url="https://x")),
        (Button.switch_inline("a", "q", same_peer=True), api.InlineButtonTypeSwitchInline(query="q", same_peer=True)),
        (Button.web_app("a", "https://x"), api.InlineButtonTypeWebView(url="https://x")),
        (Button.buy("a"), api.InlineButtonTypeBuy()),
        (Button.copy("a", "b"), api.InlineButtonTypeCopy(copy_text="b")),
        (Button.text("a"), api.ButtonTypeDefault()),
        (Button.request_phone("a"), api.ButtonTypeRequestPhone()),
        (Button.request_location("a"), api.ButtonTypeRequestGeoLocation()),
        (Button.request_poll("a", quiz=True), api.ButtonTypeRequestPoll(quiz=True)),
    ],
)
def test_kinds(button: Button, kind: Any) -> None:
    """Each kind of button is the API's."""
    assert button.kind == kind
    markup = reply_markup(button)
    assert markup is not None
    schema().encode(markup)


def test_keyboards() -> None:
    """Keys become a ReplyKeyboardMarkup; clearing and forced replies are markups of their own."""
    markup = reply_markup([[Button.text("a"), Button.request_phone("b")]])
    assert isinstance(markup, api.ReplyKeyboardMarkup)
    assert (markup.resize, markup.single_use, markup.persistent) == (True, False, False)
    assert reply_markup(Button.clear()) == api.ReplyKeyboardHide()
    assert reply_markup(Button.force_reply("say")) == api.ReplyKeyboardForceReply(placeholder="say")
    assert reply_markup(None) is None
    assert reply_markup([]) is None


def test_how_a_keyboard_is_shown() -> None:
    """Resized or not, for one press, always there, for some people, with a placeholder."""
    key = Button.text("a")
    for rows in (key, [key], [[key]]):
        made = reply_markup(
            Keyboard(rows, resize=False, one_time=True, persistent=True, selective=True, placeholder="Well?")
        )
        assert made == api.ReplyKeyboardMarkup(
            rows=[api.KeyboardButtonRow(buttons=[api.KeyboardButton(text="a", type=api.ButtonTypeDefault())])],
            resize=False,
            single_use=True,
            persistent=True,
            selective=True,
            placeholder="Well?",
        )


@pytest.mark.parametrize(
    "wrong",
    [
        [Button.text("a"), Button.inline("b")],
        ["text"],
        "text",
        api.InputPeerSelf(),
        [[Button.text("a"), 5]],
        Keyboard([]),
        Keyboard(Button.inline("a")),
        Keyboard(Button.text("a"), placeholder=""),
        Keyboard(Button.text("a"), placeholder="x" * 65),
    ],
)
def test_what_is_no_keyboard(wrong: Any) -> None:
    """Mixtures and other objects are refused."""
    with pytest.raises(errors.UsageError):
        reply_markup(wrong)


@pytest.mark.parametrize("data", [b"", b"x" * 65])
def test_the_size_of_data(data: bytes) -> None:
    """A button's data has 1 to 64 bytes."""
    with pytest.raises(errors.UsageError, match="64 bytes"):
        Button.inline("a", data)


def test_data_that_is_none() -> None:
    """A number is no data: it is refused, not read as so many zeros; nor is a label that is missing."""
    with pytest.raises(errors.UsageError, match="a button's data is a str or bytes, not 5"):
        Button.inline("a", 5)  # type: ignore[arg-type]
    with pytest.raises(errors.UsageError, match="a button's text is a str, not None"):
        Button.inline(None)  # type: ignore[arg-type]
    assert Button.inline("a", "5").kind == api.InlineButtonTypeCallback(data=b"5")


def test_a_long_label_needs_data_of_its_own() -> None:
    """A label of more than 64 bytes is refused as data, not cut: two such labels might be the same then."""
    label = "Установить порог срабатывания уведомления о балансе"
    assert len(label) < 64 < len(label.encode())
    with pytest.raises(errors.UsageError, match="shorter data="):
        Button.inline(label)
    assert Button.inline(label, b"threshold").kind == api.InlineButtonTypeCallback(data=b"threshold")
    assert Button.inline("é" * 32).kind == api.InlineButtonTypeCallback(data=("é" * 32).encode())
