"""The pages about what passes between the world and its clients, and about breaking it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from starlette.requests import Request

from cablegram.errors import UsageError
from cablegram.sandbox.world.accounts import SERVICE_ID

from . import view_models
from .browser_sessions import Visit
from .fault_book import CHOICES, DEEDS, RULES, SWITCHES, Target, describe
from .pages import Shown

if TYPE_CHECKING:
    from cablegram.sandbox import Sandbox

SHOWN: Final = 60  # requests and breaches on the page
LONGEST: Final = 2000  # characters of a request


class FaultPages:
    """Traffic and faults."""

    def __init__(self, telegram: Sandbox) -> None:
        self.telegram = telegram

    def show_traffic(self, request: Request, visit: Visit) -> Shown:
        """Connections, requests, breaches."""
        telegram = self.telegram
        log, world = telegram.log, telegram.world
        requests = [
            {
                "key": f"{entry.session_id & 0xFFFFFFFF:x}-{entry.msg_id:x}",
                "when": view_models.clock(entry.time),
                "who": view_models.face(world, entry.account).name if entry.account else "nobody",
                "text": repr(entry.request)[:LONGEST],
                "entry": entry,
            }
            for entry in reversed(log.entries[-SHOWN:])
        ]
        values = {
            "links": view_models.links(telegram),
            "requests": requests,
            "breaches": [(view_models.clock(breach.time), breach) for breach in reversed(log.breaches[-SHOWN:])],
            "unserved": dict(log.unserved),
            "log": log,
            "total": len(log.entries),
        }
        return Shown("traffic.html", values, "live_traffic.html")

    def act_traffic(self, request: Request, visit: Visit, fields: dict[str, str]) -> str:
        """Forget what was noted."""
        self.telegram.log.clear()
        return "world/traffic"

    def show_faults(self, request: Request, visit: Visit) -> Shown:
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
            "deeds": DEEDS.values(),
            "people": people[:500],
            "channels": chats[:500],
            "now": view_models.clock(world.clock.time())[:5],
            "broken": bool(rules or lag or any(switch.on(telegram) for switch in SWITCHES.values()))
            or any(choice.now(telegram) != choice.options[0][0] for choice in CHOICES.values()),
        }
        return Shown("faults.html", values, "live_faults.html")

    async def act_faults(self, request: Request, visit: Visit, fields: dict[str, str]) -> str:
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
            case "deed" if name in DEEDS:
                done = DEEDS[name].do(telegram, self._target(fields.get("target", "")), fields.get("value", ""))
                visit.note = str(await done if hasattr(done, "__await__") else done)
            case "clear":
                telegram.faults.clear()
                telegram.faults.short_chunks(False)
                telegram.evil.exchange(None)
                visit.note = "Everything is healed."
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
