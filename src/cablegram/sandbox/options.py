"""What can be set about a sandbox, each with what Telegram itself does as the default."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class DataCenterInfo:
    """Where one data center listens; what help.getConfig answers."""

    id: int
    host: str
    port: int
    cdn: bool = False


@dataclass(slots=True)
class Options:
    """The rules of one sandbox. All times in seconds."""

    code_length: int = 5
    code_ttl: float = 300.0  # how long a login code is good
    code_timeout: int = 60  # how long a client must wait before it asks for the next way of delivery
    code_attempts: int = 10  # wrong codes before PHONE_PASSWORD_FLOOD
    code_kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)  # phone -> ways, in order; "" for all phones
    codes_per_phone: int = 0  # more sendCode than this answer FLOOD_WAIT; 0: no limit
    qr_ttl: float = 30.0
    sign_up: bool = True  # whether new accounts can be made over the API; Telegram allows it to its own apps only
    short_updates: bool = True  # updateShortMessage and its kin where Telegram would use them
    difference_limit: int = 1000  # events in one difference; more come as a slice
    too_long: int = 100_000  # older states get differenceTooLong
    channel_too_long: int = 100_000
    channel_timeout: int = 30  # what getChannelDifference asks clients to wait
    session_keep: float = 300.0  # a session without a connection is still sent updates for so long
    edit_time_limit: int = 172_800
    min_layer: int = 0  # logins of older layers answer UPDATE_APP_TO_LOGIN
    strict_layers: bool = False  # layers that are not known answer CONNECTION_LAYER_INVALID; else the nearest one below
    future_tokens: bool = True  # logOut answers with a token that skips the code next time
    confirm_logins: bool = True  # new logins are unconfirmed until another session confirms them
    paid_login: bool = False
    fresh_for: float = 0.0  # sessions younger than this may not end others; 24 hours on Telegram
    password_reset_wait: float = 7 * 86400.0
    data_centers: list[DataCenterInfo] = field(default_factory=list)
    app_config: dict[str, Any] = field(default_factory=dict)
    flood_wait: int = 60
    answers_apart: bool = False  # each message in a packet of its own, as servers of many machines answer
    cdn_from: int = 1 << 20  # with a CDN, files of at least so many bytes are redirected to it
    cdn_keys: list[str] = field(default_factory=list)  # its public RSA keys, as help.getCdnConfig answers
    short_chunks: bool = False  # a fault: upload.getFile answers half of what was asked for
