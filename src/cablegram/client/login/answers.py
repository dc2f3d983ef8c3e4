"""Who answers the questions of a login: values, functions or coroutine functions, as `start` takes them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from cablegram.auth.questions import (
    BotTokenQuestion,
    CodeQuestion,
    NamesQuestion,
    PasswordQuestion,
    PhoneQuestion,
    Question,
    Terms,
)
from cablegram.auth.sent import SentCode
from cablegram.auth.steps import Cancel, Decision, Resend, Wait
from cablegram.errors import RpcError, UsageError

if TYPE_CHECKING:
    from .qr import QrCode

T = TypeVar("T")
A = TypeVar("A")

Given: TypeAlias = T | Decision | Wait | bool | None
"""An answer, a decision such as ``Resend()``, True to give up, or None when there is nobody to ask."""
Asked: TypeAlias = T | Callable[[], Given[T] | Awaitable[Given[T]]]
"""A value, or a function or coroutine function that gives it."""
AskedOf: TypeAlias = Asked[T] | Callable[[A], Given[T] | Awaitable[Given[T]]]
"""The same; the function may take one argument, which says what is asked."""
Names: TypeAlias = "str | tuple[str, str]"
OnError: TypeAlias = Callable[[RpcError | UsageError], bool | Awaitable[bool | None] | None]
"""Takes an error: an ``RpcError``, or a ``UsageError`` for an answer that cannot be right."""
CodeGiven: TypeAlias = str | Resend | Cancel | bool | None
"""An answer to a code outside of a login: the code, ``Resend()``, ``Cancel()``, or True, which cancels too."""
CodeSource: TypeAlias = (
    str | Cancel | Callable[[], CodeGiven | Awaitable[CodeGiven]] | Callable[[A], CodeGiven | Awaitable[CodeGiven]]
)
"""The code, or a function or coroutine function that gives it and may take what is known of it."""
OnWrongCode: TypeAlias = Callable[[RpcError], bool | Awaitable[bool | None] | None]
"""Takes the error of a wrong code; True gives up."""
ShowsQr: TypeAlias = "Callable[[QrCode], object]"


class Answers(NamedTuple):
    """What `start` was given, by what is asked."""

    bot_auth_token: Asked[str] | None = None
    phone_number: Asked[str] | None = None
    phone_code: AskedOf[str, SentCode] | None = None
    password: AskedOf[str, str] | None = None
    first_and_last_names: AskedOf[Names, Terms | None] | None = None
    qr_code: ShowsQr | None = None
    ask: Callable[[Question], object] | None = None
    on_error: OnError | None = None

    def __repr__(self) -> str:
        given = [name for name, value in zip(self._fields, self, strict=True) if value is not None]
        return f"<Answers: {', '.join(given) or 'none'}>"

    def source(self, question: Question | None) -> tuple[object, tuple[object, ...]]:
        """Who answers this question, and what a function is called with."""
        match question:
            case PhoneQuestion():
                return self.phone_number, ()
            case CodeQuestion():
                return self.phone_code, (question.sent,)
            case PasswordQuestion():
                return self.password, (question.hint,)
            case NamesQuestion():
                return self.first_and_last_names, (question.terms,)
            case BotTokenQuestion():
                return self.bot_auth_token, ()
        return None, ()
