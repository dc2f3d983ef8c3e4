"""Every kind of sent code says in words where it went."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from cablegram import api
from cablegram.auth import SentCode
from tests.auth.answers import NOW, sent_code
from tests.support.rules import rule

KINDS = [
    (lambda: api.auth.SentCodeTypeApp(length=5), "app", ["5-digit", "other devices"]),
    (lambda: api.auth.SentCodeTypeSms(length=6), "sms", ["6-digit", "SMS"]),
    (lambda: api.auth.SentCodeTypeSmsWord(beginning="b"), "sms_word", ["word", "SMS", "“b”"]),
    (lambda: api.auth.SentCodeTypeSmsWord(), "sms_word", ["word", "SMS"]),
    (lambda: api.auth.SentCodeTypeSmsPhrase(beginning="blue"), "sms_phrase", ["phrase", "SMS", "“blue”"]),
    (lambda: api.auth.SentCodeTypeCall(length=5), "call", ["voice", "call", "5-digit"]),
    (lambda: api.auth.SentCodeTypeFlashCall(pattern="1202*"), "flash_call", ["whole number", "1202*"]),
    (lambda: api.auth.SentCodeTypeMissedCall(prefix="1202", length=4), "missed_call", ["last 4 digits", "1202"]),
    (lambda: api.auth.SentCodeTypeEmailCode(email_pattern="a***@e.org", length=6), "email", ["e-mail", "a***@e.org"]),
    (lambda: api.auth.SentCodeTypeSetUpEmailRequired(), "email_setup", ["wants an e-mail address"]),
    (lambda: api.auth.SentCodeTypeFragmentSms(url="https://fragment.com/x", length=5), "fragment", ["fragment.com/x"]),
    (lambda: api.auth.SentCodeTypeFirebaseSms(length=6), "firebase", ["only to Telegram's own apps"]),
]


@rule("api/auth#code-types", "Each kind of sent code says where the code is", role="client")
@pytest.mark.parametrize(("make", "kind", "words"), KINDS)
def test_names_the_place(make, kind, words):
    """Each auth.SentCodeType is told apart, and its sentence names the place to look at."""
    sent = SentCode.from_tl(sent_code(make()), NOW)
    assert sent.kind == kind
    assert all(word in sent.text for word in words), sent.text
    assert sent.text[0].isupper()
    assert sent.text.endswith(".")
    assert str(sent) == sent.text
    assert "never" in sent.hint.lower()


def test_covers_the_schema():
    """No auth.SentCodeType or auth.CodeType of the schema is left without words."""
    from cablegram import tl
    from cablegram.auth.sent import KINDS as KNOWN
    from cablegram.auth.sent import PLACES, WAYS

    names = [name for name in tl.schema().names() if tl.schema().by_name(name).__tl_type__ in TYPES]
    assert len(names) == len(KNOWN)
    assert set(names) == set(KNOWN)
    assert {KNOWN[name] for name in names if "sentCode" in name} <= set(PLACES)
    assert {KNOWN[name] for name in names if "sentCode" not in name} == set(WAYS)


TYPES = {"auth.SentCodeType", "auth.CodeType"}


def test_an_unknown_kind_is_no_failure():
    """A kind that a newer layer brings still gives a prompt."""
    answer: Any = SimpleNamespace(type=api.InputPeerSelf(), next_type=None, timeout=None)
    sent = SentCode.from_tl(answer, NOW)
    assert sent.kind == "unknown"
    assert "new to this version" in sent.text


def test_next_way_and_time():
    """The next way is named, and the time until it is counted from when the code was sent."""
    sent = SentCode.from_tl(sent_code(next_type=api.auth.CodeTypeCall(), timeout=60), NOW)
    assert (sent.next_kind, sent.next_text) == ("call", "by a voice call")
    assert sent.resend_in(NOW) == 60
    assert sent.resend_in(NOW + 59.5) == 0.5
    assert sent.resend_in(NOW + 61) == 0
    assert sent.resend_in(NOW - 10_000) == 60
    assert SentCode("app").next_text == ""


def test_email_reset_is_offered():
    """When the login e-mail may be reset is told."""
    kind = api.auth.SentCodeTypeEmailCode(email_pattern="a", length=6, reset_available_period=86400)
    assert SentCode.from_tl(sent_code(kind), NOW).reset_after == 86400
    kind = api.auth.SentCodeTypeEmailCode(email_pattern="a", length=6, reset_pending_date=5)
    assert SentCode.from_tl(sent_code(kind), NOW).reset_at == 5
