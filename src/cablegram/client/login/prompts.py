"""Asking a person for whatever a login needs: at the terminal, or by a function of the program's."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from cablegram import _terminal
from cablegram.auth.questions import Question, Terms
from cablegram.auth.sent import NEVER_SHARE, SentCode
from cablegram.auth.steps import Resend
from cablegram.client.callbacks import answer
from cablegram.errors import LoginError

from .answers import Answers

Prompt: TypeAlias = Callable[[str, bool], str | Awaitable[str]]
"""``prompt(text, secret)``: puts a question to a person; ``secret`` answers are not echoed."""


class Person:
    """Somebody who can be asked. What there is to say, such as why an answer was refused, stands before a question."""

    def __init__(self, prompt: Prompt) -> None:
        self._prompt = prompt
        self._note = ""
        self._first: str | None = None

    @classmethod
    def of(cls, prompt: Prompt | None, answers: Answers) -> Person | None:
        """The one whom ``prompt`` asks, or who sits at the terminal; None where the program answers by itself."""
        if prompt is not None:
            return cls(prompt)
        if answers.ask is not None or not _terminal.is_terminal():
            return None
        return cls(_terminal.ask)

    async def ask(self, text: str, secret: bool = False) -> str:
        """The answer to one question. Raises LoginError where the input has ended."""
        text, self._note = f"{self._note}\n{text}" if self._note else text, ""
        try:
            return str(await answer(self._prompt, text, secret))
        except _terminal.EndOfInput:
            raise LoginError(f"nobody answered: {text}") from None

    async def complete(self, answers: Answers) -> Answers:
        """The answers with a way to log in, asked for if there is none, and this person for all that is missing."""
        if answers.bot_auth_token is None and answers.phone_number is None and answers.qr_code is None:
            given = await self.ask("Phone number (international form) or bot token:")
            self._first = given
            if ":" in given:
                return self.fill(answers._replace(bot_auth_token=self._token))
            answers = answers._replace(phone_number=self._number)
        return self.fill(answers)

    def fill(self, answers: Answers) -> Answers:
        """The answers, with this person for all that is missing."""
        return answers._replace(
            phone_code=answers.phone_code or self._code,
            password=answers.password or self._password,
            first_and_last_names=answers.first_and_last_names or self._names,
            ask=answers.ask or self._question,
            on_error=answers.on_error or self._refused,
        )

    async def _number(self) -> str:
        return await self._once("Phone number:")

    async def _token(self) -> str:
        return await self._once("Bot token:", secret=True)

    async def _once(self, text: str, secret: bool = False) -> str:
        """What was given first; it is asked for again when it was refused."""
        given, self._first = self._first, None
        return given if given is not None else await self.ask(text, secret)

    async def _code(self, sent: SentCode) -> str | Resend:
        given = await self.ask(f"{sent.text} {NEVER_SHARE}\nCode (empty: send another):")
        return given or Resend()

    async def _password(self, hint: str) -> str:
        return await self.ask(f"Two-step verification password{f' (hint: {hint})' if hint else ''}:", secret=True)

    async def _names(self, terms: Terms | None) -> tuple[str, str]:
        if terms is not None and terms.text:
            self._note = terms.text
        first = await self.ask("This number has no account yet: a new one is made. First name:")
        return first, await self.ask("Last name (may be empty):")

    async def _question(self, question: Question) -> str | None:
        return await self.ask(f"{question.text}:", question.secret) or None

    def _refused(self, error: Exception) -> None:
        self._note = str(error)
