"""Keyboards: `Button` makes the buttons, `reply_markup` lays them out.

Source: https://core.telegram.org/api/bots/buttons
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Union

from cablegram import api
from cablegram.errors import UsageError

MAX_CALLBACK_DATA = 64


class Button(NamedTuple):
    """One button under a message (``inline``) or in place of the keyboard.

    Made by the static methods, and given to ``buttons=``: one button, a list (one row) or a list of lists (rows)::

        await client.send_message(chat, message="Which?", buttons=[[Button.inline("Tea"), Button.inline("Rum", b"r")]])
    """

    label: str
    kind: Any
    is_inline: bool

    @staticmethod
    def inline(text: str, data: bytes | str | None = None) -> Button:
        """A button that sends ``data`` (1 to 64 bytes; the text when None) back to the bot as a callback query."""

        raw = text.encode()[:MAX_CALLBACK_DATA] if data is None else data.encode() if isinstance(data, str) else data
        if not 1 <= len(raw) <= MAX_CALLBACK_DATA:
            raise UsageError(f"a button's data is 1 to {MAX_CALLBACK_DATA} bytes, not {len(raw)}")
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
    def clear(selective: bool = False) -> api.ReplyKeyboardHide:
        """Not a button: takes the keyboard away."""

        return api.ReplyKeyboardHide(selective=selective)

    @staticmethod
    def force_reply(placeholder: str | None = None, single_use: bool = False, selective: bool = False) -> Any:
        """Not a button: makes the user's app open a reply to this message."""

        return api.ReplyKeyboardForceReply(single_use=single_use, selective=selective, placeholder=placeholder)


Buttons = Union[Button, Sequence[Button], Sequence[Sequence[Button]], "api.TypeReplyMarkup"]


def reply_markup(
    buttons: Buttons | None, *, resize: bool = True, single_use: bool = False, persistent: bool = False
) -> Any:
    """The TL object for what was given as ``buttons=``; None stays None, a ready markup passes through.

    ``resize``, ``single_use`` and ``persistent`` only matter to keyboards, not to inline buttons.
    """
    if buttons is None:
        return None
    kind = getattr(buttons, "__tl_type__", None)
    if kind is not None:
        if kind != "ReplyMarkup":
            raise UsageError(f"buttons= wants Button objects or a ReplyMarkup, not {type(buttons).__name__}")
        return buttons
    rows = _rows(buttons)

    flat = [button for row in rows for button in row]
    if not flat:
        return None
    if any(button.is_inline != flat[0].is_inline for button in flat):
        raise UsageError("inline buttons and keyboard keys cannot be mixed in one message")
    if flat[0].is_inline:
        return api.ReplyInlineMarkup(
            rows=[
                api.KeyboardInlineButtonRow(buttons=[api.KeyboardInlineButton(text=b.label, type=b.kind) for b in row])
                for row in rows
            ]
        )
    return api.ReplyKeyboardMarkup(
        resize=resize,
        single_use=single_use,
        persistent=persistent,
        rows=[
            api.KeyboardButtonRow(buttons=[api.KeyboardButton(text=b.label, type=b.kind) for b in row]) for row in rows
        ],
    )


def _rows(buttons: Any) -> list[list[Button]]:
    if isinstance(buttons, Button):
        return [[buttons]]
    rows = [[row] if isinstance(row, Button) else list(row) for row in buttons]
    if all(isinstance(item, Button) for item in buttons):
        rows = [[item for row in rows for item in row]]
    for row in rows:
        for item in row:
            if not isinstance(item, Button):
                raise UsageError(f"buttons= wants Button objects, not {type(item).__name__}")
    return [row for row in rows if row]
