"""The portal as an ASGI app: logging in, API development tools, and the pages of :mod:`.world_pages`.

Every browser has a visit, known by a cookie; forms carry a token against forgery; nothing secret is in a URL.
"""

from __future__ import annotations

import hmac
import re
import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import jinja2
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from cablegram.sandbox.world import login
from cablegram.sandbox.world.accounts import Account, App
from cablegram.sandbox.world.auths import SentCode

from . import world_pages

if TYPE_CHECKING:
    from cablegram.sandbox import Sandbox

HERE: Final = Path(__file__).parent
COOKIE: Final = "cablegram_portal"
CODE_TTL: Final = 300.0
TRIES: Final = 5
MOST: Final = 1000  # visits at a time; a security limit
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Visit:
    """One browser."""

    def __init__(self) -> None:
        self.id = secrets.token_urlsafe(24)
        self.token = secrets.token_urlsafe(24)
        self.account = 0
        self.sent: SentCode | None = None
        self.note = ""
        self.error = ""


class PortalApp:
    """The portal of one sandbox. ``hosts``: the Host headers to answer to; None leaves that to the app around."""

    def __init__(self, telegram: Sandbox, *, hosts: frozenset[str] | None = None) -> None:
        self.telegram, self.hosts = telegram, hosts
        self.visits: dict[str, Visit] = {}
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(HERE / "templates"), autoescape=True, undefined=jinja2.StrictUndefined
        )
        self._app = Starlette(
            routes=[
                Route("/", self.home, methods=["GET"]),
                Route("/phone", self.phone, methods=["POST"]),
                Route("/code", self.code, methods=["POST"]),
                Route("/logout", self.logout, methods=["POST"]),
                Route("/apps", self.apps, methods=["GET"]),
                Route("/apps", self.save_app, methods=["POST"]),
                *world_pages.routes(self),
                Mount("/static", StaticFiles(directory=HERE / "static"), name="static"),
            ]
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        known = scope["type"] != "http" or self.hosts is None or Request(scope).headers.get("host", "") in self.hosts
        if not known:  # a foreign name that resolves to this machine must not reach it (DNS rebinding)
            await Response("wrong host", 421)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    # -- visits -------------------------------------------------------------------------------------------------------

    def visit(self, request: Request) -> Visit:
        """The visit of this browser, a new one if it has none."""
        found = self.visits.get(request.cookies.get(COOKIE, ""))
        if found is None:
            while len(self.visits) >= MOST:
                self.visits.pop(next(iter(self.visits)))
            found = Visit()
            self.visits[found.id] = found
        return found

    async def form(self, request: Request) -> tuple[Visit, dict[str, str]] | None:
        """The visit and the fields of a form; None if it does not come from a page of this visit."""
        visit = self.visits.get(request.cookies.get(COOKIE, ""))
        fields = {name: str(value).strip() for name, value in (await request.form()).items()}
        if visit is None or not hmac.compare_digest(visit.token.encode(), fields.get("token", "").encode()):
            return None
        return visit, fields

    def render(self, request: Request, name: str, visit: Visit, *, status: int = 200, **context: Any) -> Response:
        """A page."""
        account = self.telegram.world.accounts.get(visit.account)
        note, error = visit.note, visit.error
        if request.headers.get("sec-fetch-dest", "document") == "document":  # not for a page that only looks for news
            visit.note = visit.error = ""
        text = self._templates.get_template(name).render(
            token=visit.token,
            me=account,
            note=note,
            error=error,
            base=request.scope.get("root_path", "") + "/",
            **context,
        )
        response = HTMLResponse(text, status, headers=HEADERS)
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, visit.id, httponly=True, samesite="strict", secure=secure)
        return response

    @staticmethod
    def go(request: Request, path: str = "") -> Response:
        """On to another page."""
        return RedirectResponse(request.scope.get("root_path", "") + "/" + path, 303, headers=HEADERS)

    @staticmethod
    def forged() -> Response:
        """The answer to a form of another page."""
        return Response("this form is not from a page of this portal; go back and load it again", 403, headers=HEADERS)

    # -- logging in ---------------------------------------------------------------------------------------------------

    async def home(self, request: Request) -> Response:
        """The phone number, then the code, then what there is to do."""
        visit = self.visit(request)
        if visit.account:
            return self.render(request, "home.html", visit)
        if visit.sent is not None:
            return self.render(request, "code.html", visit, phone=f"+{visit.sent.phone}")
        return self.render(request, "phone.html", visit)

    async def phone(self, request: Request) -> Response:
        """A number: its account gets a code in its own chat."""
        found = await self.form(request)
        if found is None:
            return self.forged()
        visit, fields = found
        if not fields.get("phone"):
            visit.sent = None
            return self.go(request)
        account = self.telegram.world.by_phone(fields["phone"])
        if account is None:
            visit.error = "No account of this sandbox has this number."
            return self.go(request)
        visit.sent = self._send_code(account)
        return self.go(request)

    def _send_code(self, account: Account) -> SentCode:
        world = self.telegram.world
        now = world.clock.time()
        sent = SentCode(
            hash=world.token(), phone=account.phone, code=world.token(10), kind="app", next=(), created=now, timeout=0,
            expires=now + CODE_TTL, purpose="portal", account=account.id,
        )  # fmt: skip
        world.codes[sent.hash] = sent
        text = f"Web login code, for the development tools of this sandbox:\n{sent.code}\n\nGive it to nobody."
        login.notify(world, account, text)
        world.flush()
        return sent

    async def code(self, request: Request) -> Response:
        """The code from the account's own chat."""
        found = await self.form(request)
        if found is None:
            return self.forged()
        visit, fields = found
        sent = visit.sent
        if sent is None or sent.dead or self.telegram.clock.time() >= sent.expires:
            visit.sent, visit.error = None, "That code has expired. Ask for a new one."
        elif hmac.compare_digest(fields.get("code", "").encode(), sent.code.encode()):
            visit.account, visit.sent, sent.dead = sent.account, None, True
        else:
            sent.wrong += 1
            sent.dead = sent.wrong >= TRIES
            visit.error = "That is not the code."
        return self.go(request)

    async def logout(self, request: Request) -> Response:
        """The end of the visit."""
        found = await self.form(request)
        if found is None:
            return self.forged()
        self.visits.pop(found[0].id, None)
        return self.go(request)

    # -- API development tools ----------------------------------------------------------------------------------------

    def app_of(self, account: int) -> App | None:
        """The account's app: there is one at most, and it stays for ever."""
        return next((app for app in self.telegram.world.apps.values() if app.owner == account), None)

    async def apps(self, request: Request) -> Response:
        """The app, or the form to make one."""
        visit = self.visit(request)
        if not visit.account:
            return self.go(request)
        return self._apps(request, visit, self.app_of(visit.account), {})

    def _apps(self, request: Request, visit: Visit, app: App | None, fields: dict[str, str], **more: Any) -> Response:
        return self.render(request, "apps.html", visit, app=app, fields=fields, network=self.telegram.network, **more)

    async def save_app(self, request: Request) -> Response:
        """Make the app, or change its titles."""
        found = await self.form(request)
        if found is None:
            return self.forged()
        visit, fields = found
        if not visit.account:
            return self.go(request)
        app = self.app_of(visit.account)
        wrong = self._check_app(fields)
        if wrong:
            visit.error = wrong
            return self._apps(request, visit, app, fields, status=422)
        if app is None:
            app = self.telegram.add_app("", "")
            app.owner = visit.account
            visit.note = "Your application was created."
        else:
            visit.note = "Saved."
        app.title, app.short_name, app.url = fields["title"], fields["short_name"], fields.get("url", "")
        self.telegram.world.touch()
        return self.go(request, "apps")

    @staticmethod
    def _check_app(fields: dict[str, str]) -> str:
        if not 1 <= len(fields.get("title", "")) <= 64:
            return "The application needs a title of up to 64 characters."
        if not re.fullmatch(r"[A-Za-z0-9]{5,32}", fields.get("short_name", "")):
            return "The short name has 5 to 32 letters and digits."
        url = fields.get("url", "")
        if url and not re.fullmatch(r"https?://[^\s\"'<>]{1,500}", url):
            return "The URL is optional; if there is one it begins with https:// or http://."
        return ""
