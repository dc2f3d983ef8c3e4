"""The words of the questions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cablegram.auth import questions
from cablegram.auth.sent import SentCode

ALL = [
    questions.PhoneQuestion(),
    questions.CodeQuestion(SentCode("sms", 5)),
    questions.EmailQuestion(),
    questions.EmailCodeQuestion("a***@e.org", 6),
    questions.PasswordQuestion(),
    questions.RecoveryCodeQuestion("a***@e.org"),
    questions.NewPasswordQuestion(),
    questions.NamesQuestion(),
    questions.BotTokenQuestion(),
    questions.WebTokenQuestion(),
]


@pytest.mark.parametrize("question", ALL)
def test_every_question_has_words(question):
    """Each question can be put as it is, and says what is missing when nobody answers."""
    assert question.text
    assert question.text[0].isupper()
    assert question.missing
    assert question.note == ""


def test_secret_questions():
    """What must not be echoed is marked."""
    secret = {type(question).__name__ for question in ALL if question.secret}
    assert secret == {"PasswordQuestion", "NewPasswordQuestion", "BotTokenQuestion", "WebTokenQuestion"}


def test_details_are_in_the_words():
    """The hint, the pattern and the place are part of the question."""
    assert "(hint: my dog)" in questions.PasswordQuestion("my dog").text
    assert "6-digit" in questions.EmailCodeQuestion("a***@e.org", 6).text
    assert "a***@e.org" in questions.RecoveryCodeQuestion("a***@e.org").text
    code = questions.CodeQuestion(SentCode("sms", 5))
    assert "SMS" in code.text
    assert "Never send this code" in code.text


def test_the_base_cannot_be_asked():
    """A question without words cannot be made."""
    base: Callable[[], object] = questions.Question
    with pytest.raises(TypeError):
        base()
