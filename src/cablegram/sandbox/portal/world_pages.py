"""The second part of the portal: the world as it is now, and everything that can be done to it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from cablegram.errors import CablegramError, RpcError, UsageError
from cablegram.sandbox.actors import BotActor, UserActor
from cablegram.sandbox.world.accounts import SERVICE_ID, Account
from cablegram.sandbox.world.messages import Message
from cablegram.sandbox.world.peers import bare, is_user
from cablegram.sandbox.world.world import World

if TYPE_CHECKING:
    from .app import PortalApp, Visit

SHOWN = 60
"""Requests, breaches and messages shown at a time."""


def routes(portal: PortalApp) -> list[BaseRoute]:
    """The pages of the world."""
    pages = WorldPages(portal)
    return [
        Route("/world", pages.overview, methods=["GET"]),
        Route("/world/live", pages.live, methods=["GET"]),
        Route("/world/do", pages.act, methods=["POST"]),
        Route("/world/account/{account:int}", pages.account, methods=["GET"]),
        Route("/world/account/{account:int}/chat/{kind}/{peer:int}", pages.chat, methods=["GET"]),
    ]


class WorldPages:
    """Renders the world and carries out what its forms ask for."""

    def __init__(self, portal: PortalApp) -> None:
        self.portal, self.telegram = portal, portal.telegram
        self._actions: dict[str, Callable[[dict[str, str]], Any]] = {
            "add_user": self._add_user,
            "add_bot": self._add_bot,
            "send": self._send,
            "password": self._password,
            "scan": self._scan,
            "revoke": self._revoke,
            "fault": self._fault,
            "advance": self._advance,
            "restart": self._restart,
        }

    # -- pages --------------------------------------------------------------------------------------------------------

    async def overview(self, request: Request) -> Response:
        """People, bots, chats, connections, requests, faults."""
        return self.portal.render(request, "world.html", self.portal.visit(request), **self._state())

    async def live(self, request: Request) -> Response:
        """The part of the overview that changes by itself."""
        return self.portal.render(request, "live.html", self.portal.visit(request), **self._state())

    async def account(self, request: Request) -> Response:
        """One account and its chats."""
        visit = self.portal.visit(request)
        account = self.telegram.world.accounts.get(request.path_params["account"])
        if account is None:
            return self.portal.go(request, "world")
        chats = [
            {
                "title": title_of(self.telegram.world, peer),
                "peer": peer,
                "path": path_of(account.id, peer),
                "last": last,
            }
            for peer, last in _dialogs(self.telegram.world, account)
        ]
        return self.portal.render(
            request, "account.html", visit, account=account, chats=chats, codes=self._codes(account.phone)
        )

    async def chat(self, request: Request) -> Response:
        """The messages of one chat as one account sees them."""
        visit = self.portal.visit(request)
        world, params = self.telegram.world, request.path_params
        account = world.accounts.get(params["account"])
        sign = {"user": 1, "group": -1, "channel": -1}.get(params["kind"], 1)
        peer = sign * params["peer"] - (1_000_000_000_000 if params["kind"] == "channel" else 0)
        if account is None or not world.exists(peer):
            return self.portal.go(request, "world")
        box = world.box_of(account, peer)
        messages = [line_of(world, account, box.messages[id]) for id in box.ids(peer)[-SHOWN:]]
        return self.portal.render(
            request, "chat.html", visit, account=account, peer=peer, title=title_of(world, peer), messages=messages,
            path=path_of(account.id, peer),
        )  # fmt: skip

    def _state(self) -> dict[str, Any]:
        telegram = self.telegram
        world, log = telegram.world, telegram.log
        accounts = [account for account in world.accounts.values() if account.id != SERVICE_ID]
        return {
            "people": [(account, self._codes(account.phone)) for account in accounts if not account.bot],
            "bots": [account for account in accounts if account.bot],
            "groups": list(world.groups.values()),
            "channels": [(channel, len(channel.present())) for channel in world.channels.values()],
            "links": telegram.connections(),
            "requests": [(_clock(entry.time), entry) for entry in log.entries[-SHOWN:]][::-1],
            "names": {account.id: account.name for account in accounts},
            "breaches": log.breaches[-SHOWN:][::-1],
            "unserved": log.unserved,
            "rules": telegram.faults.rules + telegram.faults.update_rules,
            "faults": telegram.faults,
            "now": _clock(world.clock.time()),
            "network": telegram.network,
            "app": next(iter(world.apps.values())),
        }

    def _codes(self, phone: str) -> list[Any]:
        now = self.telegram.clock.time()
        codes = self.telegram.world.codes.values()
        return [sent for sent in codes if phone and sent.phone == phone and not sent.dead and sent.expires > now]

    # -- deeds --------------------------------------------------------------------------------------------------------

    async def act(self, request: Request) -> Response:
        """A form of these pages."""
        found = await self.portal.form(request)
        if found is None:
            return self.portal.forged()
        visit, fields = found
        action = self._actions.get(fields.get("action", ""))
        if action is None:
            return self.portal.forged()
        await self._try(visit, action, fields)
        back = fields.get("back", "world")
        return self.portal.go(request, back if back.startswith("world") else "world")

    async def _try(self, visit: Visit, action: Callable[[dict[str, str]], Any], fields: dict[str, str]) -> None:
        try:
            done = action(fields)
            if hasattr(done, "__await__"):
                done = await done
            visit.note = str(done or "Done.")
        except RpcError as error:
            visit.error = error.message
        except (CablegramError, ValueError) as error:
            visit.error = str(error)

    def _account(self, fields: dict[str, str]) -> Account:
        number = fields.get("account", "")
        found = self.telegram.world.accounts.get(int(number)) if number.isdigit() else None
        if found is None:
            raise UsageError("There is no such account.")
        return found

    def _add_user(self, fields: dict[str, str]) -> str:
        made = self.telegram.add_user(
            phone=fields.get("phone") or None,
            first_name=fields.get("first_name") or "User",
            last_name=fields.get("last_name", ""),
            username=fields.get("username", "").lstrip("@"),
            password=fields.get("password") or None,
            hint=fields.get("hint", ""),
        )
        return f"{made.account.name} is there, with the number {made.phone}."

    def _add_bot(self, fields: dict[str, str]) -> str:
        made = self.telegram.add_bot(
            fields.get("username", "").lstrip("@"), first_name=fields.get("first_name") or "Bot"
        )
        return f"{made.account.name} is there; its token is in the list."

    def _send(self, fields: dict[str, str]) -> str:
        if not fields.get("text"):
            raise UsageError("A message needs a text.")
        account, peer = self._account(fields), fields.get("peer", "")
        target: Any = int(peer) if peer.lstrip("-").isdigit() else peer
        actor = (BotActor if account.bot else UserActor)(self.telegram, account)
        actor.send(target, fields["text"])
        return "Sent."

    def _password(self, fields: dict[str, str]) -> str:
        account, password = self._account(fields), fields.get("password", "")
        self.telegram.set_password(
            account, password or None, hint=fields.get("hint", ""), email=fields.get("email", "")
        )
        return "The password was set." if password else "The password was removed."

    def _scan(self, fields: dict[str, str]) -> str:
        UserActor(self.telegram, self._account(fields)).scan_qr(fields.get("url", ""))
        return "The login was approved."

    def _revoke(self, fields: dict[str, str]) -> str:
        self.telegram.revoke(self._account(fields))
        return "Every session of the account was ended."

    def _advance(self, fields: dict[str, str]) -> str:
        self.telegram.clock.advance(float(fields.get("seconds") or 0))
        return f"It is {_clock(self.telegram.clock.time())} now."

    async def _restart(self, fields: dict[str, str]) -> str:
        await self.telegram.restart()
        return "The server was restarted; the world stayed."

    def _fault(self, fields: dict[str, str]) -> str:
        faults, kind = self.telegram.faults, fields.get("fault", "")
        method = fields.get("method") or "*"
        plain: dict[str, Callable[[], Any]] = {
            "flood": lambda: faults.flood(method, int(fields.get("seconds") or 10)),
            "error": lambda: faults.rpc_error(method, fields.get("name") or "INTERNAL"),
            "drop_response": lambda: faults.drop_response(method, times=None),
            "delay": lambda: faults.delay(method, float(fields.get("seconds") or 2)),
            "kill": faults.kill_tcp,
            "blackhole": faults.blackhole,
            "light": faults.light,
            "refuse": faults.refuse_links,
            "salt": faults.bad_salt,
            "mute": faults.mute_updates,
            "drop_updates": lambda: faults.drop_updates(every=2),
            "duplicate": faults.duplicate_updates,
            "references": faults.expire_file_references,
            "clear": faults.clear,
        }
        if kind not in plain:
            raise UsageError("There is no such fault.")
        plain[kind]()
        return "Everything is healed." if kind == "clear" else "Broken."


def title_of(world: World, peer: int) -> str:
    """What a chat is called."""
    if is_user(peer):
        return world.accounts[peer].name or str(peer)
    found = world.group(peer) or world.channel(peer)
    return found.title if found is not None else str(peer)


def path_of(account: int, peer: int) -> str:
    """The address of a chat's page."""
    kind = "user" if is_user(peer) else "group" if peer > -1_000_000_000_000 else "channel"
    return f"world/account/{account}/chat/{kind}/{bare(peer)}"


def _dialogs(world: World, account: Account) -> list[tuple[int, str]]:
    found = []
    for peer in account.dialogs:
        top = world.box_of(account, peer).top(peer)
        found.append((0 if top is None else top.content.date, peer, "" if top is None else _text(top)))
    return [(peer, text) for _, peer, text in sorted(found, reverse=True)]


def line_of(world: World, account: Account, message: Message) -> dict[str, Any]:
    """A message as the page shows it."""
    content = message.content
    return {
        "who": title_of(world, content.sender) if world.exists(content.sender) else "?",
        "own": content.sender == account.id,
        "text": _text(message),
        "service": content.action is not None,
        "when": _clock(content.date),
        "id": message.id,
        "edited": bool(content.edit_date),
    }


def _text(message: Message) -> str:
    content = message.content
    if content.action is not None:
        return str(type(content.action).__name__.removeprefix("MessageAction"))
    return content.text or ("(file)" if content.media is not None else "")


def _clock(moment: float) -> str:
    return time.strftime("%H:%M:%S", time.gmtime(moment))
