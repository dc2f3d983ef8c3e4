"""Keys, logins and the codes that lead to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cablegram.crypto.srp import Challenge


@dataclass(slots=True, eq=False)
class Authorization:
    """One login of an account: a line in the list of active sessions.

    Source: https://core.telegram.org/constructor/authorization
    """

    hash: int
    account: int
    key_id: int  # the permanent key that logged in
    api_id: int
    created: float
    active: float
    device_model: str = "Unknown"
    platform: str = ""
    system_version: str = ""
    app_version: str = ""
    ip: str = "127.0.0.1"
    layer: int = 0
    confirmed: bool = True
    keys: set[int] = field(default_factory=set)  # every key that speaks for it, in other data centers too


@dataclass(slots=True, eq=False)
class KeyRecord:
    """A key that some client made with a data center.

    Source: https://core.telegram.org/mtproto/auth_key
    """

    id: int
    key: bytes = field(repr=False)
    dc: int
    created: float
    expires: float = 0.0  # of a temporary key (Unix seconds)
    perm_id: int = 0  # the permanent key that a temporary one is bound to
    bound: set[int] = field(default_factory=set)  # the temporary keys that are bound to this one
    authorization: Authorization | None = None
    pending: int = 0  # the account whose password is asked for
    error: str = ""  # why it is not logged in any more: SESSION_REVOKED, ...
    api_id: int = 0
    device: dict[str, str] = field(default_factory=dict)
    layer: int = 0
    qr_token: bytes = field(default=b"", repr=False)
    srp: dict[int, Challenge] = field(default_factory=dict, repr=False)  # srp_id -> the challenge it stands for
    recovery_code: str = field(default="", repr=False)

    @property
    def temporary(self) -> bool:
        """Whether the key is a temporary one."""
        return self.expires > 0


CODE_KINDS = (
    "app", "sms", "call", "flash_call", "missed_call", "email", "set_up_email", "fragment", "firebase", "word",
    "phrase",
)  # fmt: skip
"""The ways a code can be delivered; each is a type of auth.SentCodeType."""


@dataclass(slots=True)
class SentCode:
    """A code on its way to somebody. Source: https://core.telegram.org/api/auth"""

    hash: str = field(repr=False)
    phone: str
    code: str = field(repr=False)
    kind: str
    next: tuple[str, ...]  # the ways that resendCode goes through
    created: float
    timeout: int
    expires: float
    api_id: int = 0
    purpose: str = "login"  # "login", "change", "confirm"
    account: int = 0  # who asked, for other purposes than logging in
    wrong: int = 0
    email: str = ""
    email_code: str = field(default="", repr=False)
    verified: bool = False  # the code was right and the number has no account: signUp may follow
    dead: bool = False


@dataclass(slots=True)
class LoginToken:
    """The secret in a QR code. Source: https://core.telegram.org/api/qr-login"""

    token: bytes = field(repr=False)
    key_id: int
    dc: int
    api_id: int
    expires: float
    except_ids: tuple[int, ...] = ()
    account: int = 0  # who accepted it
