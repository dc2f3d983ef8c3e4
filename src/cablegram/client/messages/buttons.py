"""Keyboards: `Button` makes the buttons, `Keyboard` says how keys are shown, `reply_markup` lays them out.

Sources: https://core.telegram.org/api/bots/buttons, https://core.telegram.org/constructor/replyKeyboardMarkup
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias, Union, cast

from cablegram import api
from cablegram.client.callbacks import a_list
from cablegram.errors import UsageError, described

MAX_CALLBACK_DATA = 64


class Button(NamedTuple):
    """One button under a message (``inline``) or in place of the keyboard.

    Made by the static methods, and given to ``buttons=``: one button, a list (one row) or a list of lists (rows)::

        await client.send_message(chat, message="Which?", buttons=[[Button.inline("Tea"), Button.inline("Rum", b"r")]])
    """

    label: str
    kind: api.TypeInlineButtonType | api.TypeButtonType
    is_inline: bool

    @staticmethod
    def inline(text: str, data: bytes | str | None = None) -> Button:
        """A button that sends ``data`` (1 to 64 bytes; the text when None) back to the bot as a callback query.

        Raises UsageError for other sizes. A letter takes up to four bytes in UTF-8, so a long text needs ``data``.
        """
        given: Any = text if data is None else data
        if not isinstance(given, bytes | bytearray | str):  # bytes(5) would be five zeros
            name = "text" if data is None else "data"
            raise UsageError(f"a button's {name} is a str{' or bytes' if name == 'data' else ''}, not {given!r}")
        raw = given.encode() if isinstance(given, str) else bytes(given)
        if not 1 <= len(raw) <= MAX_CALLBACK_DATA:
            hint = "; give a shorter data= beside the text" if data is None else ""
            raise UsageError(f"a button's data is 1 to {MAX_CALLBACK_DATA} bytes, not {len(raw)}{hint}")
        return Button(text, api.InlineButtonTypeCallback(data=raw), True)

    @staticmethod
    def url(text: str, url: str | None = None) -> Button:
        """A button that opens ``url`` (the text when None)."""

        return Button(text, api.InlineButtonTypeUrl(url=url or text), True)

    @staticmethod
    def switch_inline(text: str, query: str = "", same_peer: bool = False) -> Button:
        """A button that starts an inline query to the bot, in a chat to be chosen or in this one."""

        return Button(text, api.InlineButtonTypeSwitchInline(query=query, same_peer=same_peer), True)

    @staticmethod
    def copy(text: str, copy_text: str) -> Button:
        """A button that puts ``copy_text`` on the clipboard."""

        return Button(text, api.InlineButtonTypeCopy(copy_text=copy_text), True)

    @staticmethod
    def text(text: str) -> Button:
        """A key that sends its own text as a message."""

        return Button(text, api.ButtonTypeDefault(), False)

    @staticmethod
    def request_phone(text: str) -> Button:
        """A key that sends the user's phone number, after a question."""

        return Button(text, api.ButtonTypeRequestPhone(), False)

    @staticmethod
    def request_location(text: str) -> Button:
        """A key that sends the user's location, after a question."""

        return Button(text, api.ButtonTypeRequestGeoLocation(), False)

    @staticmethod
    def request_poll(text: str, quiz: bool | None = None) -> Button:
        """A key that lets the user make a poll; ``quiz`` True or False allows only one kind."""

        return Button(text, api.ButtonTypeRequestPoll(quiz=quiz), False)

    @staticmethod
    def web_app(text: str, url: str) -> Button:
        """A button that opens a mini app by its ``https`` address.

        Source: https://core.telegram.org/api/bots/webapps
        """
        return Button(text, api.InlineButtonTypeWebView(url=url), True)

    @staticmethod
    def buy(text: str) -> Button:
        """A button that pays the invoice that it is under; it must be the first one."""
        return Button(text, api.InlineButtonTypeBuy(), True)

    @staticmethod
    def clear(selective: bool = False) -> api.ReplyKeyboardHide:
        """Not a button: takes the keyboard away."""

        return api.ReplyKeyboardHide(selective=selective)

    @staticmethod
    def force_reply(
        placeholder: str | None = None, single_use: bool = False, selective: bool = False
    ) -> api.ReplyKeyboardForceReply:
        """Not a button: makes the user's app open a reply to this message."""

        return api.ReplyKeyboardForceReply(single_use=single_use, selective=selective, placeholder=placeholder)


class Keyboard(NamedTuple):
    """Keys in place of the user's keyboard, and how they are shown::

        keys = [Button.text("Tea"), Button.text("Rum")]
        await client.send_message(chat, "Which?", buttons=Keyboard(keys, one_time=True))

    ``rows``: one key, a list (one row) or a list of lists. ``resize``: as low as its keys need, instead of as high as a
    keyboard; ``one_time``: it is hidden after a key was pressed; ``persistent``: it is always shown when no other
    keyboard is; ``selective``: only for the people whom the message mentions or answers; ``placeholder``: the grey text
    in the empty field (1 to 64 characters).
    """

    rows: Button | Sequence[Button] | Sequence[Sequence[Button]]
    resize: bool = True
    one_time: bool = False
    persistent: bool = False
    selective: bool = False
    placeholder: str | None = None


Rows: TypeAlias = Button | Sequence[Button] | Sequence[Sequence[Button]]
Buttons: TypeAlias = Union[Rows, Keyboard, "api.TypeReplyMarkup"]
MAX_PLACEHOLDER = 64


def reply_markup(buttons: Buttons | None) -> api.TypeReplyMarkup | None:
    """The TL object for what was given as ``buttons=``; None stays None, a ready markup passes through.

    Raises UsageError for what is no button, for keys and inline buttons in one message, and for a placeholder that is
    too long.
    """
    match buttons:
        case None:
            return None
        case (
            api.ReplyInlineMarkup()
            | api.ReplyKeyboardMarkup()
            | api.ReplyKeyboardHide()
            | api.ReplyKeyboardForceReply()
        ):
            return buttons
        case Keyboard():
            return _keys(_rows(buttons.rows), buttons)
    rows = _rows(buttons)
    flat = [button for row in rows for button in row]
    if not flat:
        return None
    if any(button.is_inline != flat[0].is_inline for button in flat):
        raise UsageError("inline buttons and keyboard keys cannot be mixed in one message")
    if not flat[0].is_inline:
        return _keys(rows, Keyboard(()))
    return api.ReplyInlineMarkup(
        rows=[api.KeyboardInlineButtonRow(buttons=[_inline(button) for button in row]) for row in rows]
    )


def _inline(button: Button) -> api.KeyboardInlineButton:
    return api.KeyboardInlineButton(text=button.label, type=cast("api.TypeInlineButtonType", button.kind))


def _key(button: Button) -> api.KeyboardButton:
    return api.KeyboardButton(text=button.label, type=cast("api.TypeButtonType", button.kind))


def _keys(rows: list[list[Button]], how: Keyboard) -> api.ReplyKeyboardMarkup:
    if not rows:
        raise UsageError("a keyboard has at least one key; Button.clear() takes one away")
    if any(button.is_inline for row in rows for button in row):
        raise UsageError("a keyboard has keys (Button.text and the like), no inline buttons; give those as a list")
    if how.placeholder is not None and not 1 <= len(how.placeholder) <= MAX_PLACEHOLDER:
        raise UsageError(f"a placeholder has 1 to {MAX_PLACEHOLDER} characters, not {len(how.placeholder)}")
    return api.ReplyKeyboardMarkup(
        resize=how.resize,
        single_use=how.one_time,
        persistent=how.persistent,
        selective=how.selective,
        placeholder=how.placeholder,
        rows=[api.KeyboardButtonRow(buttons=[_key(button) for button in row]) for row in rows],
    )


def _rows(buttons: Rows) -> list[list[Button]]:
    if isinstance(buttons, Button):
        return [[buttons]]
    if not isinstance(buttons, Sequence) or isinstance(buttons, (str, bytes)):
        raise UsageError(f"buttons= wants Button objects, a Keyboard or a ReplyMarkup, not {described(buttons)}")
    given = cast("Sequence[Button | Sequence[Button]]", buttons)  # a Button, being a tuple, is a Sequence to a checker
    rows = [[row] if isinstance(row, Button) else a_list(row, "buttons", Button, "Button objects") for row in given]
    if all(isinstance(row, Button) for row in given):
        rows = [[button for row in rows for button in row]]
    for row in rows:
        for item in row:
            if not isinstance(item, Button):
                raise UsageError(f"buttons= wants Button objects, not {described(item)}")
    return [row for row in rows if row]
