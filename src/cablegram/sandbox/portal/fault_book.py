"""Every fault of a sandbox as the page offers it: switches, choices, rules on requests, and actions done at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from cablegram.errors import UsageError
from cablegram.sandbox.actors import UserActor
from cablegram.sandbox.chat import Chat
from cablegram.sandbox.faults.malicious_server import Evil
from cablegram.sandbox.serving.connection_stages import STAGES

from .view_models import counted, face

if TYPE_CHECKING:
    from cablegram.sandbox import Sandbox
    from cablegram.sandbox.faults.requests import Faults, Rule
    from cablegram.sandbox.world.accounts import Account
    from cablegram.sandbox.world.chats import Channel
    from cablegram.sandbox.world.world import World


class Target(NamedTuple):
    """Whom a fault is about; nobody in particular: everybody."""

    telegram: Sandbox
    account: Account | None = None
    channel: Channel | None = None

    @property
    def actor(self) -> UserActor | None:
        """The account as faults want it."""
        return None if self.account is None else UserActor(self.telegram, self.account)

    def somebody(self) -> UserActor:
        """The same, where there must be one."""
        actor = self.actor
        if actor is None:
            raise UsageError("Choose an account for that")
        return actor


class Switch(NamedTuple):
    """A fault that is on or off."""

    name: str
    label: str
    about: str
    on: Callable[[Sandbox], bool]
    turn: Callable[[Sandbox, bool], Any]


class Choice(NamedTuple):
    """A fault with several settings, the first of which is none."""

    name: str
    label: str
    about: str
    options: tuple[tuple[str, str], ...]
    now: Callable[[Sandbox], str]
    set: Callable[[Sandbox, str], Any]


class Kind(NamedTuple):
    """A kind of rule. ``value`` says what is to be typed with it; empty: nothing."""

    name: str
    label: str
    value: str
    make: Callable[[Faults, str, str], Rule]


class FaultAction(NamedTuple):
    """Something that happens at once. ``value`` says what is to be typed with it; empty: nothing."""

    name: str
    label: str
    value: str
    do: Callable[[Sandbox, Target, str], Any]


def number(text: str, *, least: float = 0.0) -> float:
    """A number that was typed. Raises UsageError."""
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        raise UsageError("That needs a number of seconds") from None
    if not least <= value < 1e9:
        raise UsageError("That number is too large or too small")
    return value


def _error(faults: Faults, method: str, value: str) -> Rule:
    name = value.strip().upper()
    if not name or not name.replace("_", "").isalnum():
        raise UsageError("An error has a name, such as PEER_ID_INVALID")
    return faults.rpc_error(method, name)


def _migrate(faults: Faults, method: str, value: str) -> Rule:
    kind, _, dc = value.strip().upper().replace("_MIGRATE_", " ").partition(" ")
    if kind not in ("PHONE", "USER", "NETWORK", "FILE", "STATS") or not dc.isdigit():
        raise UsageError("Say where to, such as: PHONE 3, or USER 1")
    return faults.migrate(method, kind, int(dc))


def _mute(telegram: Sandbox, on: bool) -> None:
    if on:
        telegram.faults.mute_updates()
    else:
        telegram.faults.unmute_updates()


def _blackhole(telegram: Sandbox, on: bool) -> None:
    if on:
        telegram.faults.blackhole()
    else:
        telegram.faults.light()


def _code(telegram: Sandbox, value: str) -> None:
    if value not in {option for option, _ in CHOICES["code"].options}:
        raise UsageError("There is no such transport error")
    telegram.faults.transport_error(int(value))


def _lag(telegram: Sandbox, target: Target, value: str) -> str:
    if target.channel is None:
        raise UsageError("Choose a channel or supergroup for that")
    telegram.faults.passive_delay(Chat(telegram, target.channel), number(value, least=0.001))
    return f"Updates of “{target.channel.title}” come late from now on."


def _too_long(telegram: Sandbox, target: Target, _: str) -> str:
    who: Any = Chat(telegram, target.channel) if target.channel is not None else target.somebody()
    telegram.faults.too_long(who)
    return "Differences from before now are too long."


def _advance(telegram: Sandbox, _: Target, value: str) -> str:
    telegram.clock.advance(number(value))
    return "That much time has passed."


def _cut(telegram: Sandbox, target: Target, _: str) -> str:
    return _were(telegram.faults.kill_tcp(target.actor), "link", "cut")


def _were(number: int, noun: str, what: str) -> str:
    return f"{counted(number, noun)} {'was' if number == 1 else 'were'} {what}."


def _said(text: str, work: Callable[[Faults, Target, str], Any]) -> Callable[[Sandbox, Target, str], str]:
    def do(telegram: Sandbox, target: Target, value: str) -> str:
        work(telegram.faults, target, value)
        return text

    return do


def _strike(telegram: Sandbox, _: Target, value: str) -> str:
    return _were(telegram.evil.strike(value or "replay"), "session", "sent a forged packet")


async def _restart(telegram: Sandbox, _: Target, __: str) -> str:
    await telegram.restart()
    return "The server was restarted. Links and sessions are gone, keys and logins stayed."


_SWITCHES = (
    Switch(
        "blackhole", "Nothing passes", "Links stay open and silent; nothing is lost when it ends.",
        lambda telegram: telegram.faults.dark, _blackhole,
    ),
    Switch(
        "refuse", "Refuse new links", "They are closed at once.",
        lambda telegram: telegram.faults.refusing, lambda telegram, on: telegram.faults.refuse_links(on),
    ),
    Switch(
        "mute", "Push no updates", "Requests are answered as ever.",
        lambda telegram: 0 in telegram.faults.muted, _mute,
    ),
    Switch(
        "chunks", "Short chunks of files", "upload.getFile answers half of what was asked for.",
        lambda telegram: telegram.options.short_chunks, lambda telegram, on: telegram.faults.short_chunks(on),
    ),
)  # fmt: skip
SWITCHES = {switch.name: switch for switch in _SWITCHES}

_CHOICES = (
    Choice(
        "stage", "Fall silent at a stage", "A link that gets so far hears nothing more.",
        (("", "never"), *((stage, stage) for stage in STAGES)),
        lambda telegram: telegram.faults.stage, lambda telegram, value: telegram.faults.stall_at(value),
    ),
    Choice(
        "code", "Transport error", "The first packet of a new link is answered by it.",
        (("0", "none"), ("-404", "-404, unknown key"), ("-429", "-429, flood"), ("-444", "-444, wrong data center")),
        lambda telegram: str(telegram.faults.code), _code,
    ),
    Choice(
        "exchange", "Malicious key exchange", "New links are lied to about this.",
        (("", "none"), *((attack, attack) for attack in Evil.EXCHANGES)),
        lambda telegram: telegram.evil.tampering or "", lambda telegram, value: telegram.evil.exchange(value or None),
    ),
)  # fmt: skip
CHOICES = {choice.name: choice for choice in _CHOICES}

_RULES = (
    Kind("error", "Refuse with an error", "Name of the error", _error),
    Kind("flood", "FLOOD_WAIT", "Seconds", lambda f, method, value: f.flood(method, int(number(value)))),
    Kind("premium", "FLOOD_PREMIUM_WAIT", "Seconds",
         lambda f, method, value: f.flood(method, int(number(value)), premium=True)),
    Kind("migrate", "Send to another data center", "PHONE 3, USER 1…", _migrate),
    Kind("delay", "Answer late", "Seconds", lambda f, method, value: f.delay(method, number(value))),
    Kind("drop", "Carry out, never answer", "", lambda f, method, _: f.drop_response(method)),
    Kind("cut", "Carry out, cut the link", "", lambda f, method, _: f.cut(method)),
    Kind("cut_before", "Cut the link before", "", lambda f, method, _: f.cut(method, before=True)),
    Kind("unknown", "Answer with an unknown type", "", lambda f, method, _: f.unknown_type(method)),
    Kind("drop_updates", "Lose updates", "", lambda f, _, __: f.drop_updates()),
    Kind("duplicate_updates", "Push updates twice", "", lambda f, _, __: f.duplicate_updates()),
    Kind("reorder_updates", "Swap updates", "", lambda f, _, __: f.reorder_updates()),
)  # fmt: skip
RULES = {kind.name: kind for kind in _RULES}

_ACTIONS = (
    FaultAction("kill", "Cut links", "", _cut),
    FaultAction("rst", "Reset links (RST)", "",
         _said("The links were reset.", lambda f, target, _: f.rst(target.actor))),
    FaultAction("half_open", "Forget links, tell nobody", "",
         _said("The links lead nowhere now.", lambda f, target, _: f.half_open(target.actor))),
    FaultAction("salt", "Make every salt wrong", "", _said("Every salt is wrong now.", lambda f, _, __: f.bad_salt())),
    FaultAction("keys", "Forget every key (−404)", "",
         _said("No key is known any more.", lambda f, _, __: f.forget_keys())),
    FaultAction("revoke", "End logins", "Error, or empty for SESSION_REVOKED",
         _said("The logins were ended.",
               lambda f, target, value: f.revoke_session(target.somebody(), value.upper() or "SESSION_REVOKED"))),
    FaultAction("burn", "AUTH_KEY_DUPLICATED", "",
         _said("The sessions are burnt.", lambda f, target, _: f.auth_key_duplicated(target.somebody()))),
    FaultAction("too_long", "Differences too long", "", _too_long),
    FaultAction("lag", "Late updates of a channel", "Seconds", _lag),
    FaultAction("strike", "Forge a packet", "Attack, or empty for replay", _strike),
    FaultAction("references", "Expire file references", "",
         _said("Every file reference is expired.", lambda f, _, __: f.expire_file_references())),
    FaultAction("advance", "Let time pass", "Seconds", _advance),
    FaultAction("skew", "Make the clock wrong", "Seconds, may be negative",
         _said("The clock is wrong.", lambda f, _, value: f.clock_skew(number(value, least=-1e9)))),
    FaultAction("restart", "Restart the server", "", _restart),
)  # fmt: skip
ACTIONS = {action.name: action for action in _ACTIONS}


def ordinal(count: int) -> str:
    """1st, 2nd, 3rd, 4th…"""
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def describe(world: World, rule: Rule, *, updates: bool = False) -> str:
    """A rule in words, on requests or on ``updates``."""
    data, kind = rule.data, rule.kind
    update = {"drop": "lose updates", "duplicate": "push updates twice", "reorder": "swap updates"}
    request = {
        "error": f"refused with {data.get('name')}",
        "delay": f"answered {data.get('seconds', 0):g} s late",
        "drop": "never answered",
        "cut": "carried out, link cut",
        "cut_before": "link cut before",
        "unknown": "answered with an unknown type",
    }
    text = update[kind] if updates else f"{rule.pattern}: {request.get(kind, kind)}"
    every = f", every {ordinal(rule.every)} time" if rule.every > 1 else ""
    ending = "time" if rule.done == 1 else "times"
    times = f", {rule.done} of {rule.times} times" if rule.times is not None else f", {rule.done} {ending} so far"
    return text + every + times + (f", only {face(world, rule.account).name}" if rule.account else "")
