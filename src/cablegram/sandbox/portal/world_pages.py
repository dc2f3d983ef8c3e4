"""The people of the world and what they write: to look at, and to do as any of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from cablegram import api
from cablegram._pages import HEADERS
from cablegram.errors import UsageError
from cablegram.sandbox.actors import Actor, BotActor, UserActor
from cablegram.sandbox.world.accounts import SERVICE_ID, Account
from cablegram.sandbox.world.channels import may_write
from cablegram.sandbox.world.peers import is_user

from . import view_models
from .browser_sessions import BrowserSession
from .pages import Shown

if TYPE_CHECKING:
    from cablegram.sandbox import Sandbox

MOST: Final = 300  # people in a list, at most
LINES: Final = 60  # messages on a page
USERNAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]{4,31}")


class WorldPages:
    """People, their chats, their messages."""

    def __init__(self, telegram: Sandbox) -> None:
        self.telegram = telegram

    # -- everybody ----------------------------------------------------------------------------------------------------

    def show_people(self, request: Request, browser: BrowserSession) -> Shown:
        """People, bots, groups and channels, and what clients need to get in."""
        telegram = self.telegram
        world = telegram.world
        everybody = [made for made in world.accounts.values() if made.id != SERVICE_ID and not made.deleted]
        people = [(view_models.face(world, made.id), made) for made in everybody if not made.bot]
        chats: list[tuple[view_models.Face, Any, int]] = [
            (view_models.face(world, made.peer), made, len(made.members)) for made in world.groups.values()
        ]
        chats += [(view_models.face(world, made.peer), made, len(made.present())) for made in world.channels.values()]
        known = {f"+{made.phone}" for made in everybody}
        codes: dict[str, list[view_models.Code]] = {}
        for code in view_models.codes(world):
            codes.setdefault(code.phone, []).append(code)
        values: dict[str, Any] = {
            "people": people[:MOST],
            "more": len(people) - MOST,
            "bots": [(view_models.face(world, made.id), made) for made in everybody if made.bot],
            "chats": chats,
            "codes": codes,
            "strangers": [code for phone, found in codes.items() if phone not in known for code in found],
            "network": telegram.network,
            "app": world.apps[telegram.api_id],
            "dcs": sorted(telegram.dcs),
            "home": world.home_dc,
        }
        return Shown("people.html", values, "live_people.html")

    def act_people(self, request: Request, browser: BrowserSession, fields: dict[str, str]) -> str:
        """Add somebody or something."""
        match fields.get("do"):
            case "user":
                user = self._add_user(fields)
                browser.note = f"{user.account.name} is there, with the number {user.phone}."
            case "bot":
                username = _username(fields.get("username", ""))
                bot = self.telegram.add_bot(username, first_name=fields.get("first_name") or "Bot")
                browser.note = f"{bot.account.name} is there; the token is in the list of bots."
            case "chat":
                browser.note = self._add_chat(fields)
            case _:
                raise UsageError("There is no such form")
        self.telegram.world.touch()
        return "world"

    def _add_user(self, fields: dict[str, str]) -> UserActor:
        dc = fields.get("dc", "")
        return self.telegram.add_user(
            phone=fields.get("phone") or None,
            first_name=fields.get("first_name") or "User",
            last_name=fields.get("last_name", ""),
            username=_username(fields.get("username", "")),
            password=fields.get("password") or None,
            hint=fields.get("hint", ""),
            dc=int(dc) if dc.isdigit() else None,
        )

    def _add_chat(self, fields: dict[str, str]) -> str:
        title, kind = fields.get("title", ""), fields.get("kind", "")
        if not title:
            raise UsageError("It needs a title")
        creator = self._actor(self.find(fields.get("creator", "")).id)
        members = [self._actor(self.find(name).id) for name in re.split(r"[,\s]+", fields.get("members", "")) if name]
        members = [member for member in members if member.id != creator.id]
        if kind == "group":
            creator.create_group(title, *members)
        else:
            username = _username(fields.get("username", ""))
            if username.lower() in self.telegram.world.usernames:
                raise UsageError(f"The username @{username} is taken")
            creator.create_channel(title, *members, broadcast=kind == "channel", username=username)
        return f"“{title}” is there, with {view_models.counted(len(members) + 1, 'member')}."

    def find(self, name: str) -> Account:
        """The account that somebody means by a username, a number or an id."""
        world = self.telegram.world
        found = world.by_username(name) if name.strip("@") else None
        if found is None and name.isdigit() and int(name) in world.accounts:
            found = int(name)
        if found is None and (account := world.by_phone(name)) is not None:
            found = account.id
        if found is None or not is_user(found):
            raise UsageError(f"Nobody here has the username, number or id “{name}”")
        return world.accounts[found]

    def _account(self, request: Request) -> Account:
        account = self.telegram.world.accounts.get(request.path_params["account"])
        if account is None or account.id == SERVICE_ID:
            raise UsageError("There is no such account in this world")
        return account

    def _actor(self, id: int) -> Actor:
        account = self.telegram.world.accounts[id]
        return (BotActor if account.bot else UserActor)(self.telegram, account)

    # -- one account --------------------------------------------------------------------------------------------------

    def show_account(self, request: Request, browser: BrowserSession) -> Shown:
        """An account: its chats, its codes, its sessions."""
        return Shown("account.html", self._account_values(self._account(request)), "live_account.html")

    def _account_values(self, account: Account) -> dict[str, Any]:
        world = self.telegram.world
        return {
            "account": account,
            "own": view_models.face(world, account.id),
            "chats": view_models.chats(self.telegram, account)[:MOST],
            "codes": view_models.codes(world, account.phone) if account.phone else [],
            "logins": [(login, view_models.clock(login.created)) for login in account.logins],
            "peer": 0,
        }

    def act_account(self, request: Request, browser: BrowserSession, fields: dict[str, str]) -> str:
        """Something that the account's owner does."""
        account, telegram = self._account(request), self.telegram
        here = f"world/as/{account.id}"
        match fields.get("do"):
            case "open":
                return f"{here}/{self._peer(account, fields.get('with', ''))}"
            case "scan" if not account.bot:
                UserActor(telegram, account).scan_qr(fields.get("url", ""))
                browser.note = "The login was approved."
            case "password" if not account.bot:
                password = fields.get("password", "")
                email = fields.get("email", "")
                telegram.set_password(account, password or None, hint=fields.get("hint", ""), email=email)
                browser.note = "The password was set." if password else "The password was removed."
            case "revoke":
                telegram.revoke(account)
                browser.note = "Every session was ended."
            case "token" if account.bot:
                BotActor(telegram, account).revoke_token()
                browser.note = "The bot has a new token; the old one is refused."
            case _:
                raise UsageError("There is no such form")
        telegram.world.touch(account.id)
        return here

    def _peer(self, account: Account, name: str) -> int:
        """The chat that somebody means by a name."""
        world = self.telegram.world
        if name == "me":
            return account.id
        found = world.by_username(name) if name.strip("@") else None
        if found is None and name.lstrip("-").isdigit() and world.exists(int(name)):
            found = int(name)
        return self.find(name).id if found is None else found

    # -- one chat -----------------------------------------------------------------------------------------------------

    def _chat(self, request: Request) -> tuple[Account, int]:
        account, given = self._account(request), request.path_params["peer"]
        if not re.fullmatch(r"-?\d{1,16}", given) or not self.telegram.world.exists(int(given)):
            raise UsageError("There is no such chat in this world")
        peer = int(given)
        self.telegram.as_context(account).readable(self.telegram.input_peer(account, peer))
        return account, peer

    def show_chat(self, request: Request, browser: BrowserSession) -> Shown:
        """The messages of a chat as an account sees them."""
        account, peer = self._chat(request)
        world = self.telegram.world
        before = request.query_params.get("before", "")
        shown, older = view_models.lines(self.telegram, account, peer, LINES, int(before) if before.isdigit() else 0)
        channel = world.channel(peer)
        member = channel is None or channel.member(account.id) is not None
        values = {
            **self._account_values(account),
            "peer": peer,
            "face": view_models.face(world, peer, account.id),
            "lines": shown,
            "older": older,
            "unread": view_models.unread(self.telegram, account, peer),
            "member": member,
            "writable": peer != SERVICE_ID and member and (channel is None or may_write(channel, account)),
        }
        return Shown("chat.html", values, "live_chat.html", "chats.html")

    def show_file(self, request: Request, browser: BrowserSession) -> Response:
        """The file of a message: a picture is shown, anything else is saved, and none of it can run as a page."""
        account, peer = self._chat(request)
        message = self._message(account, peer, request.path_params["message"])
        file, name = view_models.file_of(self.telegram.world, message.content)
        picture = view_models.picture_type(file.data)
        headers = {
            **HEADERS,
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "Content-Disposition": f"{'inline' if picture else 'attachment'}; filename*=UTF-8''{quote(name, safe='')}",
        }
        return Response(file.data, media_type=picture or "application/octet-stream", headers=headers)

    async def act_chat(self, request: Request, browser: BrowserSession, fields: dict[str, str]) -> str:
        """Write, read, press a button, come in, go away."""
        account, peer = self._chat(request)
        actor = self._actor(account.id)
        here = f"world/as/{account.id}/{peer}"
        match fields.get("do"):
            case "send":
                self.say(account, peer, fields.get("text", ""), fields.get("reply_to", ""))
            case "read":
                actor.read(peer)
            case "press":
                browser.note = await self._press(account, peer, fields)
            case "delete":
                message = self._message(account, peer, fields.get("message", ""))
                if message.content.sender != account.id:
                    raise UsageError("That is somebody else's message")
                actor.delete(message)
            case "join" if not is_user(peer):
                actor.join(self.telegram.chat(peer))
            case "leave" if not is_user(peer):
                actor.leave(self.telegram.chat(peer))
                browser.note = "Left."
                return f"world/as/{account.id}"
            case _:
                raise UsageError("There is no such form")
        return here

    def say(self, account: Account, peer: int, text: str, reply_to: str = "") -> None:
        """Send a message as a client of the account would, with its rights checked. Raises RpcError."""
        from cablegram.sandbox.services.messages.sending import send_message

        world = self.telegram.world
        reply = api.InputReplyToMessage(reply_to_msg_id=int(reply_to)) if reply_to.isdigit() else None
        request = api.messages.SendMessage(
            peer=self.telegram.input_peer(account, peer), message=text, random_id=world.long(), reply_to=reply
        )
        try:
            send_message(self.telegram.as_context(account), request)
        finally:
            world.flush()

    def _message(self, account: Account, peer: int, id: str) -> Any:
        message = self.telegram.world.box_of(account, peer).messages.get(int(id) if id.isdigit() else 0)
        if message is None or message.peer != peer:
            raise UsageError("That message is not there any more")
        return message

    async def _press(self, account: Account, peer: int, fields: dict[str, str]) -> str:
        message = self._message(account, peer, fields.get("message", ""))
        data = view_models.data_at(message, fields.get("button", ""))
        if data is None or account.bot:
            raise UsageError("A bot hears nothing of that button")
        answer = await UserActor(self.telegram, account).click(message, data)
        return f"The bot says: {answer.message}" if answer.message else "The bot heard it."


def _username(text: str) -> str:
    name = text.lstrip("@")
    if name and not USERNAME.fullmatch(name):
        raise UsageError("A username has 5 to 32 letters, digits and underscores, and begins with a letter")
    return name
