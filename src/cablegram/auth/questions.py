"""The questions that a login asks, each with the words to ask it in.

A question is a step of `Login`: answer it with ``login.answer(value)``.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from .sent import NEVER_SHARE, SentCode


class Step:
    """What a login wants next. Every method of `Login` that moves it returns one."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Question(Step, ABC):
    """Something that only a person or a caller knows. ``note``: what happened since the last question, or ``""``."""

    secret: ClassVar[bool] = False
    """Whether the answer must not be echoed."""
    missing: ClassVar[str] = "the login needs an answer and nobody can give it"
    """What the error says when there is nobody to ask."""

    @property
    @abstractmethod
    def text(self) -> str:
        """The question, in plain words."""


class Terms(NamedTuple):
    """The terms of service that a new user accepts. ``min_age``: that they must confirm to have (years), or None."""

    text: str
    min_age: int | None = None


@dataclass(frozen=True, slots=True)
class PhoneQuestion(Question):
    """The phone number; answer with a str, in international form."""

    note: str = ""
    missing: ClassVar[str] = "a phone number is needed; give phone_number="

    @property
    def text(self) -> str:
        return "Phone number in international form, such as +12025550123"


@dataclass(frozen=True, slots=True)
class CodeQuestion(Question):
    """The login code; answer with a str. ``sent`` tells where it went."""

    sent: SentCode
    note: str = ""
    missing: ClassVar[str] = "a login code was sent and nobody can enter it; give phone_code="

    @property
    def text(self) -> str:
        return f"{self.sent.text} {NEVER_SHARE}"


@dataclass(frozen=True, slots=True)
class EmailQuestion(Question):
    """An address for login codes, which Telegram demands before it sends one; answer with a str.

    A Google or Apple sign-in may answer instead, with its ``api.EmailVerificationGoogle`` or ``...Apple``.
    Source: https://core.telegram.org/api/auth#email-verification
    """

    note: str = ""
    missing: ClassVar[str] = (
        "Telegram wants an e-mail address for login codes and nobody can enter one; set it in an official app first"
    )

    @property
    def text(self) -> str:
        return "Telegram wants an e-mail address to send login codes to"


@dataclass(frozen=True, slots=True)
class EmailCodeQuestion(Question):
    """The code that proves the new address, ``length`` digits long; answer with a str."""

    pattern: str
    length: int = 0
    note: str = ""
    missing: ClassVar[str] = "a code was sent to the new e-mail address and nobody can enter it"

    @property
    def text(self) -> str:
        length = f"{self.length}-digit " if self.length else ""
        return f"A {length}code was sent to {self.pattern or 'the new address'}; it proves that the address is yours"


@dataclass(frozen=True, slots=True)
class PasswordQuestion(Question):
    """The two-step verification password; answer with a str, or with `Recover` when it is lost.

    ``hint``: what the owner wrote to remember it. ``has_recovery``: whether a recovery e-mail can help.
    """

    hint: str = ""
    has_recovery: bool = False
    note: str = ""
    secret: ClassVar[bool] = True
    missing: ClassVar[str] = "the account has a two-step verification password; give password="

    @property
    def text(self) -> str:
        return "Two-step verification password" + (f" (hint: {self.hint})" if self.hint else "")


@dataclass(frozen=True, slots=True)
class RecoveryCodeQuestion(Question):
    """The code that went to the recovery e-mail address; answer with a str."""

    pattern: str
    note: str = ""
    missing: ClassVar[str] = "a recovery code was sent by e-mail and nobody can enter it"

    @property
    def text(self) -> str:
        return f"A code to reset the password was sent to {self.pattern or 'the recovery address'}"


@dataclass(frozen=True, slots=True)
class NewPasswordQuestion(Question):
    """The password to set in place of the lost one; answer with a str, or with None or ``""`` for no password."""

    note: str = ""
    secret: ClassVar[bool] = True

    @property
    def text(self) -> str:
        return "New two-step verification password (empty: none)"


@dataclass(frozen=True, slots=True)
class NamesQuestion(Question):
    """The names of a new account; answer with ``(first, last)`` or ``first``. To answer is to accept ``terms``.

    Telegram lets only its official apps create accounts; a sandbox lets anyone.
    """

    terms: Terms | None = None
    note: str = ""
    missing: ClassVar[str] = (
        "this phone number has no account, and Telegram lets only its official apps create one: sign up there first"
    )

    @property
    def text(self) -> str:
        return "This number has no account yet. First and last name of the new one"


@dataclass(frozen=True, slots=True)
class BotTokenQuestion(Question):
    """A bot's token, from @BotFather; answer with a str."""

    note: str = ""
    secret: ClassVar[bool] = True
    missing: ClassVar[str] = "a bot token is needed; give bot_auth_token="

    @property
    def text(self) -> str:
        return "Bot token, as @BotFather shows it"


@dataclass(frozen=True, slots=True)
class WebTokenQuestion(Question):
    """A web authorization token; answer with a str."""

    note: str = ""
    secret: ClassVar[bool] = True
    missing: ClassVar[str] = "a web authorization token is needed"

    @property
    def text(self) -> str:
        return "Web authorization token"
