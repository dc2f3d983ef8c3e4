"""Apps, accounts and what belongs to one account alone: contacts, two-step verification, its box of messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .auths import Authorization
from .messages import Box, Dialog, QtsEvent, ScheduleQueue

if TYPE_CHECKING:
    from cablegram import api

SERVICE_ID = 777000
"""The account that sends login codes, as on Telegram."""


@dataclass(slots=True)
class App:
    """An application registered for the API. Source: https://core.telegram.org/api/obtaining_api_id"""

    api_id: int
    api_hash: str = field(repr=False)
    title: str = "Sandbox"
    short_name: str = "sandbox"
    url: str = ""
    owner: int = 0
    published: bool = False  # known to be public: logins with it answer API_ID_PUBLISHED_FLOOD
    platform: str = ""
    description: str = ""


@dataclass(slots=True)
class Password:
    """Two-step verification as a server keeps it: never the password. Source: https://core.telegram.org/api/srp"""

    salt1: bytes = field(repr=False)
    salt2: bytes = field(repr=False)
    verifier: bytes = field(repr=False)
    hint: str = ""


@dataclass(slots=True)
class Recovery:
    """The e-mail side of two-step verification, and the seven-day reset."""

    email: str = ""
    unconfirmed: str = ""
    code: str = field(default="", repr=False)
    reset_at: float = 0.0  # when a requested reset may be completed (Unix seconds); 0: none is pending
    declined_until: float = 0.0
    pending: Password | None = None  # set with an e-mail that is not confirmed yet


@dataclass(slots=True)
class Contact:
    """How one account has another in its address book."""

    user_id: int
    first_name: str
    last_name: str
    phone: str


@dataclass(slots=True)
class Account:
    """A person or a bot."""

    id: int
    dc: int
    first_name: str = ""
    last_name: str = ""
    phone: str = ""
    username: str = ""
    about: str = ""
    bot_token: str = field(default="", repr=False)
    owner: int = 0  # of a bot
    privacy: bool = True  # a bot in a group is sent only what is meant for it
    inline: bool = False  # a bot that answers inline queries
    inline_feedback: bool = False  # and is sent which of its results were chosen
    lang_code: str = "en"
    premium: bool = False
    verified: bool = False
    support: bool = False
    deleted: bool = False
    banned: bool = False  # USER_DEACTIVATED_BAN
    password: Password | None = None
    recovery: Recovery = field(default_factory=Recovery)
    login_email: str = ""
    photos: list[int] = field(default_factory=list)  # newest last
    contacts: dict[int, Contact] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    dialogs: dict[int, Dialog] = field(default_factory=dict)  # by marked peer id
    met: set[int] = field(default_factory=set)  # marked peers that a bot may address with access_hash 0
    started: set[int] = field(default_factory=set)  # users who wrote to a bot first: only to them may it write
    box: Box = field(default_factory=Box)
    schedules: dict[int, ScheduleQueue] = field(default_factory=dict)  # by marked peer id
    folders: dict[int, api.TypeDialogFilter] = field(default_factory=dict)
    folder_order: list[int] = field(default_factory=list)
    folder_tags: bool = False
    recent_reactions: list[api.TypeReaction] = field(default_factory=list)  # newest first
    qts_log: list[QtsEvent] = field(default_factory=list, repr=False)
    logins: list[Authorization] = field(default_factory=list, repr=False)  # its active sessions, oldest first
    commands: dict[str, list[api.BotCommand]] = field(default_factory=dict)  # of a bot, by place and language
    menu_buttons: dict[int, api.TypeBotMenuButton] = field(default_factory=dict)  # by user; 0: for all
    takeout: int = 0  # the id of the takeout session that is under way
    seq: int = 0
    qts: int = 0
    was_online: float = 0.0
    online_until: float = 0.0
    authorization_ttl_days: int = 180
    future_tokens: dict[bytes, float] = field(default_factory=dict, repr=False)

    @property
    def bot(self) -> bool:
        """Whether this is a bot."""
        return bool(self.bot_token)

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()
