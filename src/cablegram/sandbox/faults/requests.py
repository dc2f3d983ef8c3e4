"""Faults that a test switches on: refusals, floods, lost answers, dead connections, wrong clocks.

Each fault about requests counts the requests that it met, so that ``every=4`` or ``times=2`` mean what they say.
"""

from __future__ import annotations

import fnmatch
from typing import Any

from cablegram.errors import RpcError
from cablegram.sandbox.serving.context import refusal

from .links import LinkFaults


class Rule:
    """One fault on requests whose method matches ``pattern`` (``"messages.*"``)."""

    def __init__(
        self, pattern: str, kind: str, *, times: int | None = None, every: int = 1, account: int = 0, **data: Any
    ) -> None:
        self.pattern, self.kind, self.times, self.every, self.account = pattern, kind, times, every, account
        self.data = data
        self.met = 0
        self.done = 0

    def hits(self, method: str, account: int) -> bool:
        """Whether it strikes this request; counts it."""
        if not fnmatch.fnmatchcase(method, self.pattern) or (self.account and self.account != account):
            return False
        if self.times is not None and self.done >= self.times:
            return False
        self.met += 1
        if self.met % self.every:
            return False
        self.done += 1
        return True


class Faults(LinkFaults):
    """``telegram.faults``: what goes wrong from now on. :meth:`clear` heals everything."""

    def __init__(self) -> None:
        super().__init__()
        self.rules: list[Rule] = []
        self.muted: set[int] = set()  # accounts whose updates are not pushed; 0: everybody's
        self.update_rules: list[Rule] = []

    def clear(self) -> None:
        """Heal every fault that goes on; what was cut, revoked or forgotten stays so."""
        self._heal_links()
        self.rules.clear()
        self.update_rules.clear()
        self.muted.clear()

    # -- requests -----------------------------------------------------------------------------------------------------

    def rpc_error(
        self, method: str, name: str, *, code: int | None = None, times: int | None = None, every: int = 1,
        account: int = 0,
    ) -> Rule:  # fmt: skip
        """Refuse a method: ``rpc_error("updates.getDifference", "TIMEOUT", code=-503, times=5)``."""
        return self._add(Rule(method, "error", times=times, every=every, account=account, name=name, code=code))

    def flood(
        self, method: str, seconds: int, *, every: int = 1, times: int | None = None, premium: bool = False,
        account: int = 0,
    ) -> Rule:  # fmt: skip
        """Answer a method with FLOOD_WAIT (or FLOOD_PREMIUM_WAIT) of so many seconds."""
        name = f"{'FLOOD_PREMIUM_WAIT' if premium else 'FLOOD_WAIT'}_{seconds}"
        return self._add(Rule(method, "error", times=times, every=every, account=account, name=name, code=420))

    def migrate(self, method: str, kind: str, dc: int, *, times: int | None = 1) -> Rule:
        """Answer a method with PHONE_MIGRATE_N, USER_MIGRATE_N, NETWORK_MIGRATE_N or FILE_MIGRATE_N."""
        return self._add(Rule(method, "error", times=times, name=f"{kind.upper()}_MIGRATE_{dc}", code=303))

    def drop_response(self, method: str = "*", *, times: int | None = 1, every: int = 1) -> Rule:
        """Carry a method out and never send the answer."""
        return self._add(Rule(method, "drop", times=times, every=every))

    def delay(self, method: str, seconds: float, *, times: int | None = None) -> Rule:
        """Send the answer so many seconds late."""
        return self._add(Rule(method, "delay", times=times, seconds=seconds))

    def cut(self, method: str, *, times: int | None = 1, before: bool = False) -> Rule:
        """Close the connection instead of answering; ``before``: also without carrying the request out."""
        return self._add(Rule(method, "cut_before" if before else "cut", times=times))

    def unknown_type(self, method: str, *, times: int | None = 1) -> Rule:
        """Answer with a constructor that no schema has."""
        return self._add(Rule(method, "unknown", times=times))

    def _add(self, rule: Rule) -> Rule:
        self.rules.append(rule)
        return rule

    def remove(self, rule: Rule) -> None:
        """Heal one fault."""
        for rules in (self.rules, self.update_rules):
            if rule in rules:
                rules.remove(rule)

    def error_for(self, method: str, account: int) -> RpcError | None:
        """The planned refusal of a request, if any."""
        for rule in self.rules:
            if rule.kind == "error" and rule.hits(method, account):
                return refusal(rule.data["name"], code=rule.data["code"])
        return None

    def answer_rule(self, method: str, account: int, *kinds: str) -> Rule | None:
        """The planned fate of an answer, if any."""
        for rule in self.rules:
            if rule.kind in kinds and rule.hits(method, account):
                return rule
        return None

    # -- updates ------------------------------------------------------------------------------------------------------

    def mute_updates(self, account: int = 0) -> None:
        """Push no updates (to one account, or to nobody at all); requests are answered as ever."""
        self.muted.add(account)

    def unmute_updates(self, account: int = 0) -> None:
        """Push updates again; what was missed is not sent by itself."""
        self.muted.discard(account)

    def drop_updates(self, *, times: int | None = None, every: int = 1, account: int = 0) -> Rule:
        """Lose pushed updates: every n-th."""
        return self._add_update(Rule("*", "drop", times=times, every=every, account=account))

    def duplicate_updates(self, *, times: int | None = None, every: int = 1, account: int = 0) -> Rule:
        """Push updates twice: every n-th."""
        return self._add_update(Rule("*", "duplicate", times=times, every=every, account=account))

    def reorder_updates(self, *, times: int | None = None, every: int = 2, account: int = 0) -> Rule:
        """Hold every n-th pushed update back until the one after it was pushed."""
        return self._add_update(Rule("*", "reorder", times=times, every=every, account=account))

    def _add_update(self, rule: Rule) -> Rule:
        self.update_rules.append(rule)
        return rule

    def update_rule(self, account: int) -> Rule | None:
        """The planned fate of a pushed update."""
        for rule in self.update_rules:
            if rule.hits("*", account):
                return rule
        return None
