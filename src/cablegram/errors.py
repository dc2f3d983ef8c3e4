"""Every error that Cablegram raises, in one tree.

Longer than 400 lines because it is that one tree, and the only module that imports nothing.

::

    CablegramError
    ├─ ProtocolError (abstract)
    │  ├─ LocalProtocolError             this side broke the rules of MTProto
    │  └─ RemoteProtocolError            the peer did
    │     └─ SecurityError               and it may be an attack
    ├─ TransportError                    .code: -404, -429, -444 and kin
    ├─ ConnectionLost                    .sent: "yes", "no" or "unknown"
    │  └─ ProxyRefused                   the proxy does not let this client through
    ├─ DeadlineExceeded                  .stage: what was under way (also a TimeoutError)
    ├─ DecodeError                       .offset, .constructor, .path, .data
    ├─ RpcError                          .code, .name, .value, .request
    │  ├─ Flood                          .seconds or .until: FloodWait, FloodPremiumWait, SlowmodeWait, ...
    │  ├─ Migrate                        .dc: PhoneMigrate, UserMigrate, NetworkMigrate, FileMigrate, ...
    │  └─ BadRequest, Unauthorized, Forbidden, NotFound, NotAcceptable, ServerError
    │     └─ one class for each name that Telegram documents: PhoneCodeInvalid, PeerIdInvalid, ...
    ├─ LoginError
    │  └─ LoginCancelled, PasswordRequired, SignUpRequired, WrongAccount (.found, .wanted)
    ├─ SessionError
    │  └─ SessionFormatError, SessionInUse, WrongNetwork, BadPassphrase
    ├─ FileIncomplete                    .name, .got, .size: a transfer ended before the file did
    │  └─ FileTampered                   its bytes are not those whose hash Telegram gave
    ├─ PeerUnknown (also a LookupError)  .peer, .tried
    ├─ ChatUpgraded                      .old_id, .new_id: the group is a supergroup now
    ├─ NotPermitted (also a PermissionError)  .method, .why: not within the rights of this client
    └─ UsageError (also a ValueError)
       ├─ OfflineError                   .host, .port: CABLEGRAM_OFFLINE is set, and this is not loopback
       ├─ WrongLoop                      used from another event loop than the one it was connected on
       └─ EncodeError (also a TypeError)

The class of an RPC error is made when it is first named or first received::

    from cablegram.errors import PhoneCodeInvalid

A name that is not documented yet gets a class when it is received: catch it by its base, and look at ``.name``.
Source of the names and codes: https://core.telegram.org/api/errors
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Literal, NamedTuple

Sent = Literal["yes", "no", "unknown"]


class CablegramError(Exception):
    """The base of every error in this module."""


class ProtocolError(CablegramError):
    """A rule of MTProto was broken. Abstract: one of the two sides is always to blame."""

    def __init__(self, message: str) -> None:
        if type(self) is ProtocolError:
            raise TypeError("raise LocalProtocolError or RemoteProtocolError, not ProtocolError")
        super().__init__(message)


class LocalProtocolError(ProtocolError):
    """This side asked for something that the protocol does not allow."""


class RemoteProtocolError(ProtocolError):
    """The peer sent something that the protocol does not allow; the connection is closed."""


class SecurityError(RemoteProtocolError):
    """A check of the security guidelines failed; nothing of the message was believed.

    Source: https://core.telegram.org/mtproto/security_guidelines
    """


class TransportError(CablegramError):
    """The server answered with a bare transport error code.

    Nobody signs these bytes: whoever sits on the way can send them. So a client tries ``tries`` times before it raises
    this error, and keeps its key and its login.
    Source: https://core.telegram.org/mtproto/mtproto-transports#transport-errors
    """

    MEANINGS: ClassVar[dict[int, str]] = {
        -403: "the server forbids this connection",
        -404: "the server does not know this authorization key",
        -429: "too many connections from this address; wait before trying again",
        -444: "this data center is of another network (production or test)",
    }
    ADVICE: ClassVar[dict[int, str]] = {
        -403: "Try again later, or through another network or proxy",
        -404: (
            "These bytes are not signed, so the session was kept: try again later, or through another network. If it "
            "stays so, the server has forgotten the key: log in again with a new session"
        ),
        -444: "Check network=, or the addresses and the proxy that are used",
    }

    def __init__(self, code: int, *, tries: int = 0) -> None:
        self.code = code
        self.tries = tries
        text = f"transport error {code}: {self.MEANINGS.get(code, 'unknown to this version')}"
        if tries:
            times = f"{tries} connections in a row were" if tries > 1 else "the connection was"
            text = f"{text}; {times} answered so. {self.ADVICE.get(code, '')}".rstrip()
        super().__init__(text)

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(type(self), tries=self.tries), (self.code,)


class ConnectionLost(CablegramError, ConnectionError):
    """The connection ended before an answer came.

    ``sent`` tells whether the server may have carried the request out: ``"no"`` (it never left, repeat it freely),
    ``"yes"`` (the server confirmed that it has it) or ``"unknown"``.
    """

    def __init__(self, message: str, *, sent: Sent = "unknown") -> None:
        self.sent: Sent = sent
        super().__init__(message)


class ProxyRefused(ConnectionLost):
    """A proxy does not let this client through: a wrong secret, user name or password. Trying again does not help."""


class DeadlineExceeded(CablegramError, TimeoutError):
    """The time that the caller gave is over. ``stage`` names what was under way: ``"dns"``, ``"tcp"``, ``"call"``..."""

    def __init__(self, stage: str, seconds: float | None = None) -> None:
        self.stage = stage
        self.seconds = seconds
        after = "" if seconds is None else f" after {seconds:g} s"
        super().__init__(f"deadline exceeded{after} in stage {stage!r}; raise the timeout or check the network")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.stage, self.seconds)


class DecodeError(CablegramError):
    """Bytes that are not a value of the schema.

    ``offset`` is where in the data (bytes), ``constructor`` the id found there or None, ``path`` the fields that led
    there (``"messages.messages.messages[3].media"``), ``data`` the raw bytes when the caller attached them.
    """

    def __init__(self, message: str, offset: int = 0, constructor: int | None = None, path: str = "") -> None:
        self.reason = message
        self.offset = offset
        self.constructor = constructor
        self.path = path
        self.data: bytes | None = None
        where = f" in {path}" if path else ""
        super().__init__(f"{message} (at byte {offset}{where})")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.reason, self.offset, self.constructor, self.path)


class LoginError(CablegramError):
    """Logging in cannot go on; the message says what to do."""


class LoginCancelled(LoginError):
    """``on_error`` returned True, or the user gave up."""


class WrongAccount(LoginError):
    """The session is logged in as another account than the one that was asked for.

    ``found``: who the session belongs to; ``wanted``: whom the number or token belongs to.
    """

    def __init__(self, found: str, wanted: str) -> None:
        self.found, self.wanted = found, wanted
        super().__init__(
            f"the session is logged in as {found}, not as {wanted}; use another session for that account, or log this "
            "one out with log_out()"
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.found, self.wanted)


class PasswordRequired(LoginError):
    """The account has a two-step verification password and none was given."""


class SignUpRequired(LoginError):
    """The phone number has no account. Telegram lets only its official apps create one."""

    def __init__(self, message: str, *, official_app_only: bool = True) -> None:
        self.official_app_only = official_app_only
        super().__init__(message)


class SessionError(CablegramError):
    """A session cannot be read, written or used."""


class SessionFormatError(SessionError):
    """This is not a session that can be read; the message says what it seems to be and where it breaks."""


class SessionInUse(SessionError):
    """Another process holds the session. Two users of one session make Telegram revoke it."""

    def __init__(self, name: str, host: str, pid: int, since: float) -> None:
        self.session_name, self.host, self.pid, self.since = name, host, pid, since
        super().__init__(
            f"the session {name!r} is used by process {pid} on {host}; stop it, use another one, or pass shared=True"
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.session_name, self.host, self.pid, self.since)


class WrongNetwork(SessionError):
    """The session belongs to another network (production, test or a sandbox) than the client was given."""


class BadPassphrase(SessionError):
    """The passphrase does not open this session."""


class FileIncomplete(CablegramError):
    """A file ended early, or could not be read to its end. ``got`` of its ``size`` bytes (None: unknown) were there.

    No file of that name was written: what came so far is kept only for a download that is to be resumed.
    """

    def __init__(self, name: str, got: int, size: int | None, why: str) -> None:
        self.name, self.got, self.size, self.why = name, got, size, why
        whole = "an unknown number of" if size is None else str(size)
        super().__init__(f"{name!r} ends after {got} of {whole} bytes: {why}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.name, self.got, self.size, self.why)


class FileTampered(FileIncomplete):
    """Bytes of a file do not have the hash that Telegram gave for them; ``got`` bytes before them had theirs.

    Nothing of what is wrong was handed over or written. Source: https://core.telegram.org/cdn#verifying-files
    """


class PeerUnknown(CablegramError, LookupError):
    """A user, group or channel cannot be reached yet. ``peer`` is what was given, ``tried`` where it was looked for."""

    def __init__(self, peer: object, tried: tuple[str, ...], remedies: tuple[str, ...]) -> None:
        self.peer, self.tried, self.remedies = peer, tried, remedies
        super().__init__(
            f"{peer!r} is not known to this session (tried: {', '.join(tried) or 'nothing'}). "
            f"What helps: {'; '.join(remedies)}"
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.peer, self.tried, self.remedies)


class ChatUpgraded(CablegramError):
    """A basic group became a supergroup: ``old_id`` is dead, ``new_id`` took its place (both are marked ids)."""

    def __init__(self, old_id: int, new_id: int) -> None:
        self.old_id, self.new_id = old_id, new_id
        super().__init__(f"the group {old_id} was upgraded to the supergroup {new_id}; use that id from now on")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.old_id, self.new_id)


class NotPermitted(CablegramError, PermissionError):
    """A client with fewer rights (``client.restricted``) may not do this, and ``why`` says why; nothing was sent."""

    def __init__(self, method: str, why: str) -> None:
        self.method, self.why = method, why
        super().__init__(f"{method} is not permitted: {why}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.method, self.why)


class UsageError(CablegramError, ValueError):
    """An argument or the order of calls is wrong; nothing was sent."""


class WrongLoop(UsageError):
    """A client was used from another event loop than the one that it was connected on."""


class OfflineError(UsageError):
    """``CABLEGRAM_OFFLINE`` is set, and a connection would have left this machine: nothing was looked up or sent."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        super().__init__(
            f"{host}:{port} is not this machine, and CABLEGRAM_OFFLINE is set (the pytest plugin does that): nothing "
            "was sent; pass network=telegram.network of a sandbox (without network= it is Telegram itself), or set "
            "CABLEGRAM_OFFLINE=0"
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.host, self.port)


class EncodeError(UsageError, TypeError):
    """A field is missing, unknown or of the wrong type; the message names the class, the field and its TL type."""


class RpcError(CablegramError):
    """The server refused a request.

    ``code`` is Telegram's number, ``name`` its text with the number in it replaced (``FLOOD_WAIT_%d`` is
    ``FLOOD_WAIT``), ``value`` that number or None, ``request`` the TL name of the request (``"messages.sendMessage"``).
    ``message`` is the text as the server sent it. Source: https://core.telegram.org/api/errors
    """

    NAME: str | None = None
    words: str = ""
    """What Telegram wants a person to be shown with an error of code 406, in the account's language; often empty."""

    def __init__(
        self, code: int, name: str, value: int | None = None, request: str | None = None, message: str | None = None
    ) -> None:
        self.code, self.name, self.value, self.request = code, name, value, request
        self.message = message if message is not None else (name if value is None else f"{name}_{value}")
        by = f" (caused by {request})" if request else ""
        super().__init__(f"{code} {self.message}{by}{self.advice()}")

    def advice(self) -> str:
        """What to do next, as the end of the error's text; empty where nothing general can be said."""
        text = known_advice().get(self.name)
        return f": {text}" if text else ""

    def __str__(self) -> str:
        text = super().__str__()
        return f"{text}: {self.words}" if self.words else text

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (self.code, self.message, self.request)


class BadRequest(RpcError):
    """400: the request itself is wrong."""


class Unauthorized(RpcError):
    """401: the key is not logged in, or not any more."""


class Forbidden(RpcError):
    """403: the account may not do this."""


class NotFound(RpcError):
    """404: the method or the object does not exist."""


class NotAcceptable(RpcError):
    """406: as 400, but an official app would show nothing or its own text."""


class ServerError(RpcError):
    """500 and above, and -503: the server failed; the same request may succeed later."""


class FrozenAccount(NamedTuple):
    """What Telegram says of an account that it froze; dates are Unix times, None where it does not say.

    Source: https://core.telegram.org/api/auth#frozen-accounts
    """

    since: int | None
    until: int | None
    """When the account will be deleted, unless an appeal is accepted."""
    appeal_url: str


class Flood(RpcError):
    """420: too much, too fast. ``seconds`` says how long to wait before the same request may be sent again.

    ``frozen`` is set with FROZEN_METHOD_INVALID: since when, and until when.
    """

    frozen: FrozenAccount | None = None

    DATED: ClassVar[frozenset[str]] = frozenset({"STORY_SEND_FLOOD", "PREMIUM_SUB_ACTIVE_UNTIL"})
    """Names whose number is a date (Unix time), not a duration."""

    @property
    def seconds(self) -> int:
        """The wait that the server demands (seconds); 0 where it names a date, or no wait at all."""
        return 0 if self.value is None or self.is_dated else self.value

    @property
    def is_dated(self) -> bool:
        """Whether the number in the error is a date."""
        return self.name in self.DATED or self.name.startswith("STORY_SEND_FLOOD")

    @property
    def until(self) -> int | None:
        """The date (Unix time) before which the request is refused, where the server names one."""
        return self.value if self.is_dated else None

    def advice(self) -> str:
        if self.value is None:
            return super().advice()
        if self.is_dated:
            from datetime import UTC, datetime

            return f": refused until {datetime.fromtimestamp(self.value, UTC):%Y-%m-%d %H:%M} UTC"
        return f": wait {self.seconds} s before sending this request again"


class Migrate(RpcError):
    """303: the request belongs to another data center, ``dc``."""

    @property
    def dc(self) -> int:
        """The number of the data center to ask."""
        return self.value or 0


_BY_CODE: dict[int, type[RpcError]] = {
    303: Migrate,
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    406: NotAcceptable,
    420: Flood,
}
_classes: dict[tuple[str, tuple[type[RpcError], ...]], type[RpcError]] = {}
_known: dict[str, int] | None = None
_advice: dict[str, str] | None = None


def described(value: object) -> str:
    """What was given instead of what was wanted, for a sentence: ``"None"``, ``"an int"``, ``"the class Message"``.

    The value itself is not shown: it may be a secret.
    """
    if value is None:
        return "None"
    if isinstance(value, type):
        return f"the class {value.__name__}"
    name = type(value).__name__
    return f"{'an' if name[0] in 'aeiouAEIOU' else 'a'} {name}"


def known_names() -> dict[str, int]:
    """The documented error names (without their number) and the code of each."""
    global _known
    if _known is None:
        _known = {name: int(code) for code, name in _rows("rpc_errors.tsv")}
    return _known


def known_advice() -> dict[str, str]:
    """What to do about an error, by its name: one clause each, read from ``rpc_advice.tsv`` at the first error."""
    global _advice
    if _advice is None:
        _advice = dict(_rows("rpc_advice.tsv"))
    return _advice


def _rows(name: str) -> list[list[str]]:
    with open(__file__.rpartition("errors.py")[0] + name, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def split_name(message: str) -> tuple[str, int | None]:
    """``"FLOOD_WAIT_31"`` is ``("FLOOD_WAIT", 31)``; a text with no number in it comes back as it is."""
    parts = message.split("_")
    for index in range(len(parts) - 1, 0, -1):
        part = parts[index]
        if part.isascii() and part.isdigit() and len(part) < 19:
            name = "_".join(parts[:index] + parts[index + 1 :])
            if index == len(parts) - 1 or name in known_names():
                return name, int(part)
    return message, None


def rpc_error(code: int, message: str, request: str | None = None) -> RpcError:
    """The typed error for what the server sent: ``rpc_error(420, "FLOOD_WAIT_31", "messages.getHistory")``."""
    known = known_names()
    name, value = (message, None) if message in known else split_name(message)
    return _class_for(code, name)(code, name, value, request, message)


def _rebuild(code: int, message: str, request: str | None) -> RpcError:
    return rpc_error(code, message, request)


def _class_for(code: int, name: str) -> type[RpcError]:
    """The class of an error: ``errors.ChannelPrivate`` is one, whichever code the server gives to CHANNEL_PRIVATE."""
    base = _base_for(code, name)
    if not name.isascii() or not name.replace("_", "a").isalnum() or len(name) > 64:
        return base
    documented = known_names().get(name)
    if documented is None:
        return _make(name, base)
    named = _make(name, _base_for(documented, name))
    return named if issubclass(named, base) else _make(name, named, base)


def _base_for(code: int, name: str) -> type[RpcError]:
    if name.endswith("_MIGRATE"):
        return Migrate
    if code >= 500 or code < 0:
        return ServerError
    return _BY_CODE.get(code, RpcError)


def _class_name(name: str) -> str:
    text = "".join(part.capitalize() for part in name.split("_"))
    return text if not text[:1].isdigit() else "Error" + text


def _make(name: str, *bases: type[RpcError]) -> type[RpcError]:
    made = _classes.get((name, bases))
    if made is None:
        text = known_advice().get(name, "")
        doc = f"{name}.{' ' + text[0].upper() + text[1:] + '.' if text else ''}"
        made = type(_class_name(name), bases, {"NAME": name, "__doc__": doc, "__module__": __name__})
        # Names come from the network: what is kept of those that nobody knows must not grow without bound.
        if name in known_names() or len(_classes) < 4096:
            _classes[name, bases] = made
    return made


if TYPE_CHECKING:
    from cablegram.rpc_errors import *  # noqa: F403 - a stub that lists the classes made below
else:

    def __getattr__(attribute: str) -> type[RpcError]:
        if not attribute.startswith("_"):
            for name, code in known_names().items():
                if _class_name(name) == attribute:
                    return _class_for(code, name)
        raise AttributeError(f"module {__name__!r} has no attribute {attribute!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *map(_class_name, known_names())})
