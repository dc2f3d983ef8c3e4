"""The pages about what passes between the world and its clients, and about breaking it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from starlette.requests import Request

from cablegram.errors import UsageError
from cablegram.sandbox.world.accounts import SERVICE_ID

from . import view_models
from .browser_sessions import BrowserSession
from .fault_book import ACTIONS, CHOICES, RULES, SWITCHES, Target, describe
from .layout import indented
from .pages import Shown

if TYPE_CHECKING:
    from cablegram.sandbox import Sandbox
    from cablegram.sandbox.log import Entry

SHOWN: Final = 60  # requests and breaches on the page
SEARCHED: Final = 5000  # requests that a filter looks at
LONGEST: Final = 4000  # characters of a request or an answer


class Filter(NamedTuple):
    """Which requests are looked for: ``q`` in their text, by ``who``, with which ``outcome``."""

    q: str
    who: str
    outcome: str

    def lets_through(self, entry: Entry, who: str) -> bool:
        """Whether a request is one of those."""
        if (self.outcome == "errors" and not entry.error) or (self.outcome == "results" and entry.error):
            return False
        if self.who and self.who.lower() not in who.lower():
            return False
        needle = self.q.lower()
        return needle in entry.method.lower() or needle in entry.error.lower() or needle in repr(entry.request).lower()


class FaultPages:
    """Traffic and faults."""

    def __init__(self, telegram: Sandbox) -> None:
        self.telegram = telegram

    def show_traffic(self, request: Request, browser: BrowserSession) -> Shown:
        """Connections, requests, breaches; requests as the filter in the address says."""
        telegram = self.telegram
        log = telegram.log
        wanted = Filter(*(request.query_params.get(name, "").strip()[:200] for name in Filter._fields))
        requests = list(self._requests(wanted))
        values = {
            "links": view_models.links(telegram),
            "requests": requests,
            "breaches": [(view_models.clock(breach.time), breach) for breach in reversed(log.breaches[-SHOWN:])],
            "unserved": dict(log.unserved),
            "log": log,
            "total": len(log.entries),
            "wanted": wanted,
        }
        return Shown("traffic.html", values, "live_traffic.html")

    def _requests(self, wanted: Filter) -> Iterator[dict[str, Any]]:
        """The newest requests that the filter lets through, newest first."""
        log, world = self.telegram.log, self.telegram.world
        count = 0
        for entry in reversed(log.entries[-SEARCHED:]):
            who = view_models.face(world, entry.account).name if entry.account else "nobody"
            if not wanted.lets_through(entry, who):
                continue
            answer = log.answer_to(entry)
            result = None if answer is None else answer.result
            yield {
                "key": f"{entry.session_id & 0xFFFFFFFF:x}-{entry.msg_id:x}",
                "when": view_models.clock(entry.time),
                "who": who,
                "text": indented(repr(entry.request)[:LONGEST]),
                "result": "" if result is None else type(result).__name__,
                "answer": "" if result is None else indented(repr(result)[:LONGEST]),
                "took": "" if answer is None else view_models.duration(answer.seconds),
                "entry": entry,
            }
            count += 1
            if count >= SHOWN:
                return

    def act_traffic(self, request: Request, browser: BrowserSession, fields: dict[str, str]) -> str:
        """Forget what was noted."""
        self.telegram.log.clear()
        return "world/traffic"

    def show_faults(self, request: Request, browser: BrowserSession) -> Shown:
        """What can be broken, and what is."""
        telegram = self.telegram
        world, faults = telegram.world, telegram.faults
        people = [view_models.face(world, number) for number in world.accounts if number != SERVICE_ID]
        chats = [view_models.face(world, made.peer) for made in world.channels.values()]
        rules = [(id(rule), describe(world, rule)) for rule in faults.rules]
        rules += [(id(rule), describe(world, rule, updates=True)) for rule in faults.update_rules]
        lag = [(peer, view_models.face(world, peer).name, seconds) for peer, seconds in faults.lag.items()]
        values: dict[str, Any] = {
            "switches": [(switch, switch.on(telegram)) for switch in SWITCHES.values()],
            "choices": [(choice, choice.now(telegram)) for choice in CHOICES.values()],
            "rules": rules,
            "lag": lag,
            "kinds": RULES.values(),
            "actions": ACTIONS.values(),
            "people": people[:500],
            "channels": chats[:500],
            "now": view_models.clock(world.clock.time())[:5],
            "broken": bool(rules or lag or any(switch.on(telegram) for switch in SWITCHES.values()))
            or any(choice.now(telegram) != choice.options[0][0] for choice in CHOICES.values()),
        }
        return Shown("faults.html", values, "live_faults.html")

    async def act_faults(self, request: Request, browser: BrowserSession, fields: dict[str, str]) -> str:
        """Break something, or heal it."""
        telegram, name = self.telegram, fields.get("name", "")
        match fields.get("do"):
            case "on" | "off" if name in SWITCHES:
                SWITCHES[name].turn(telegram, fields["do"] == "on")
            case "choose" if name in CHOICES:
                CHOICES[name].set(telegram, fields.get("value", ""))
            case "add" if fields.get("kind") in RULES:
                self._add(fields)
            case "remove":
                self._remove(name)
            case "act" if name in ACTIONS:
                done = ACTIONS[name].do(telegram, self._target(fields.get("target", "")), fields.get("value", ""))
                browser.note = str(await done if hasattr(done, "__await__") else done)
            case "clear":
                telegram.faults.clear()
                telegram.faults.short_chunks(False)
                telegram.evil.exchange(None)
                browser.note = "Everything is healed."
            case _:
                raise UsageError("There is no such fault")
        return "world/faults"

    def _add(self, fields: dict[str, str]) -> None:
        times, every = fields.get("times", ""), fields.get("every", "") or "1"
        if (times and not times.isdigit()) or not every.isdigit() or int(every) < 1:
            raise UsageError("“Times” and “every” are whole numbers")
        rule = RULES[fields["kind"]].make(self.telegram.faults, fields.get("method") or "*", fields.get("value", ""))
        rule.times, rule.every = int(times) if times else None, int(every)
        target = self._target(fields.get("target", ""))
        rule.account = 0 if target.account is None else target.account.id

    def _remove(self, name: str) -> None:
        faults = self.telegram.faults
        for rule in (*faults.rules, *faults.update_rules):
            if str(id(rule)) == name:
                faults.remove(rule)
        if name.startswith("lag"):
            faults.lag.pop(int(name.removeprefix("lag")), None)

    def _target(self, given: str) -> Target:
        """The account or channel that was chosen in a list; nobody: everybody."""
        world = self.telegram.world
        if not given.lstrip("-").isdigit():
            return Target(self.telegram)
        peer = int(given)
        return Target(self.telegram, world.accounts.get(peer) if peer > 0 else None, world.channel(peer))
