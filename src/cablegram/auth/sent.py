"""Where a login code went, in words.

Every ``auth.SentCodeType`` becomes one `SentCode`. Source: https://core.telegram.org/api/auth#code-types
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from cablegram import api

NEVER_SHARE: Final = (
    "Never send this code to anybody, and never paste it into a Telegram chat: Telegram then cancels it at once."
)

KINDS: Final = {
    "auth.sentCodeTypeApp": "app",
    "auth.sentCodeTypeSms": "sms",
    "auth.sentCodeTypeSmsWord": "sms_word",
    "auth.sentCodeTypeSmsPhrase": "sms_phrase",
    "auth.sentCodeTypeCall": "call",
    "auth.sentCodeTypeFlashCall": "flash_call",
    "auth.sentCodeTypeMissedCall": "missed_call",
    "auth.sentCodeTypeEmailCode": "email",
    "auth.sentCodeTypeSetUpEmailRequired": "email_setup",
    "auth.sentCodeTypeFragmentSms": "fragment",
    "auth.sentCodeTypeFirebaseSms": "firebase",
    "auth.codeTypeSms": "sms",
    "auth.codeTypeCall": "call",
    "auth.codeTypeFlashCall": "flash_call",
    "auth.codeTypeMissedCall": "missed_call",
    "auth.codeTypeFragmentSms": "fragment",
}

PLACES: Final = {
    "app": "{a_code} was sent as a message from Telegram to the other devices where this account is logged in",
    "sms": "{a_code} was sent by SMS",
    "sms_word": "a secret word was sent by SMS{beginning}",
    "sms_phrase": "a secret phrase was sent by SMS{beginning}",
    "call": "a voice will call this phone and say {a_code}",
    "flash_call": "a call to this phone will end at once; the code is the caller's whole number{like}",
    "missed_call": "a call to this phone will end at once; the code is the caller's last {length} digits{like}",
    "email": "{a_code} was sent by e-mail to {pattern}",
    "email_setup": "before a code can be sent, Telegram wants an e-mail address for login codes",
    "fragment": "{a_code} waits on {url}: log in there with the wallet that owns this number",
    "firebase": "the code goes only to Telegram's own apps on a phone; ask for another way or log in by QR code",
    "unknown": "{a_code} was sent in a way that is new to this version; look into Telegram apps, SMS and e-mail",
}

WAYS: Final = {
    "sms": "by SMS",
    "call": "by a voice call",
    "flash_call": "by a call that ends at once",
    "missed_call": "by a call that ends at once",
    "fragment": "on fragment.com",
}


@dataclass(frozen=True, slots=True)
class SentCode:
    """Where the login code went. It holds nothing secret.

    ``kind``: ``"app"``, ``"sms"``, ``"sms_word"``, ``"sms_phrase"``, ``"call"``, ``"flash_call"``, ``"missed_call"``,
    ``"email"``, ``"email_setup"``, ``"fragment"``, ``"firebase"`` or ``"unknown"``.
    ``length``: of the code, 0 when it is not known. ``pattern``: of the e-mail address or of the calling number.
    ``beginning``: of the word or phrase. ``url``: of the page that shows the code. ``next_kind``: how the next code
    would go, ``""`` when there is no other way; ``timeout``: the seconds after ``sent_at`` (Unix time) until then.
    ``note``: why this code was sent although another one was before, or ``""``.
    ``reset_after``: the seconds until a lost login e-mail may be reset (None: not offered); ``reset_at``: the Unix time
    of a reset that was asked for already.
    """

    kind: str
    length: int = 0
    pattern: str = ""
    beginning: str = ""
    url: str = ""
    timeout: int = 0
    next_kind: str = ""
    sent_at: float = 0.0
    reset_after: int | None = None
    reset_at: int | None = None
    note: str = ""

    @classmethod
    def from_tl(cls, sent: api.auth.SentCode, now: float) -> SentCode:
        """The typed answer for an ``auth.sentCode`` that came at ``now`` (Unix time)."""
        kind: Any = sent.type
        following = sent.next_type
        return cls(
            kind=_kind(kind),
            length=getattr(kind, "length", 0),
            pattern=getattr(kind, "pattern", "") or getattr(kind, "prefix", "") or getattr(kind, "email_pattern", ""),
            beginning=getattr(kind, "beginning", None) or "",
            url=getattr(kind, "url", ""),
            timeout=sent.timeout or 0,
            next_kind="" if following is None else _kind(following),
            sent_at=now,
            reset_after=getattr(kind, "reset_available_period", None),
            reset_at=getattr(kind, "reset_pending_date", None),
        )

    @property
    def text(self) -> str:
        """One sentence: what was sent, and where to look for it."""
        length = f"{self.length}-digit " if self.length else ""
        sentence = PLACES[self.kind if self.kind in PLACES else "unknown"].format(
            a_code=("an " if self.length in (8, 11, 18) else "a ") + f"{length}code",
            length=self.length or "few",
            pattern=self.pattern or "the login address of this account",
            like=f" (it looks like {self.pattern})" if self.pattern else "",
            beginning=f"; it begins with “{self.beginning}”" if self.beginning else "",
            url=self.url,
        )
        return sentence[0].upper() + sentence[1:] + "."

    @property
    def next_text(self) -> str:
        """How a resent code would go (``"by SMS"``), or ``""`` when there is no other way."""
        return WAYS.get(self.next_kind, "in another way") if self.next_kind else ""

    @property
    def hint(self) -> str:
        """What to warn people of beside every prompt for a code."""
        return NEVER_SHARE

    def resend_in(self, now: float) -> float:
        """The seconds from ``now`` (Unix time) until Telegram sends the next code; 0 when it may be asked for."""
        # A clock that was set back must not turn a minute into hours.
        return min(max(0.0, self.sent_at + self.timeout - now), float(self.timeout))

    def __str__(self) -> str:
        return self.text


def _kind(value: Any) -> str:
    return KINDS.get(type(value).__tl_name__, "unknown")
