"""The portal as an ASGI app: who may see what, and how a page is shown and a form taken.

Every browser has a session, known by a cookie; forms carry a token against forgery; nothing secret is in a URL but the
link into the world, and that works once.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import jinja2
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from cablegram._pages import HEADERS, base_of, is_mere_look, read_form, serve_known_hosts
from cablegram.errors import CablegramError, RpcError

from .browser_sessions import BrowserSession, BrowserSessions
from .developer import DeveloperPages
from .fault_pages import FaultPages
from .pages import Act, Show
from .world_pages import WorldPages

if TYPE_CHECKING:
    from cablegram.sandbox import Sandbox

HERE: Final = Path(__file__).parent
LINKS: Final = 20  # unused links into the world that are good at a time
UNKEPT: Final = frozenset({"csrf", "do", "code", "password"})  # fields that are not filled in again


class PortalApp:
    """The portal of one sandbox. ``hosts``: the Host headers to answer to; None leaves that to the app around.

    The developer's pages are for everybody who can reach it, and show an account's app to its owner alone. The world
    is for those who open a link of :meth:`world_link`. ``on_entered`` is called when such a link was used up.
    """

    def __init__(
        self,
        telegram: Sandbox,
        *,
        hosts: frozenset[str] | None = None,
        on_entered: Callable[[], Any] | None = None,
    ) -> None:
        self.telegram, self.hosts, self.on_entered = telegram, hosts, on_entered
        self.browsers = BrowserSessions()
        self._links: dict[str, None] = {}
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(HERE / "templates"), autoescape=True, undefined=jinja2.StrictUndefined,
            trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self._world = WorldPages(telegram)
        developer, world, faults = DeveloperPages(telegram), self._world, FaultPages(telegram)
        self._app = Starlette(
            routes=[
                self._route("/", developer.show_home, developer.act_home),
                self._route("/apps", developer.show_apps, developer.act_apps),
                Route("/enter/{token}", self._enter, methods=["GET"]),
                self._route("/world", world.show_people, world.act_people, inside=True),
                self._route("/world/as/{account:int}", world.show_account, world.act_account, inside=True),
                self._route("/world/as/{account:int}/{peer}", world.show_chat, world.act_chat, inside=True),
                Route("/world/as/{account:int}/{peer}/file/{message}", self._file, methods=["GET"]),
                self._route("/world/traffic", faults.show_traffic, faults.act_traffic, inside=True),
                self._route("/world/faults", faults.show_faults, faults.act_faults, inside=True),
                Mount("/static", StaticFiles(directory=HERE / "static"), name="static"),
            ],
            exception_handlers={404: self._missing, 405: self._missing},
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await serve_known_hosts(self._app, self.hosts, scope, receive, send)

    def world_link(self) -> str:
        """The path of a link into the world, relative to the app; the first browser that opens it gets in."""
        while len(self._links) >= LINKS:
            del self._links[next(iter(self._links))]
        token = secrets.token_urlsafe(24)
        self._links[token] = None
        return f"enter/{token}"

    # -- requests -----------------------------------------------------------------------------------------------------

    def _route(self, path: str, show: Show, act: Act, *, inside: bool = False) -> Route:
        async def endpoint(request: Request) -> Response:
            posted = request.method == "POST"
            browser = self.browsers.find(request.cookies.get(_cookie(request), ""))
            if browser is None and not inside and not posted:
                browser = self.browsers.new()
            if browser is None or (inside and not browser.inside):
                return self._closed(request, gated=inside)
            return await self._act(request, browser, act) if posted else self._show(request, browser, show)

        return Route(path, endpoint, methods=["GET", "POST"])

    async def _file(self, request: Request) -> Response:
        """The file of a message."""
        browser = self.browsers.find(request.cookies.get(_cookie(request), ""))
        if browser is None or not browser.inside:
            return self._closed(request, gated=True)
        try:
            return self._world.show_file(request, browser)
        except (CablegramError, ValueError) as error:
            return self._render(request, browser, "closed.html", {"why": in_words(error)}, status=404)

    async def _missing(self, request: Request, error: Exception) -> Response:
        """An address that leads nowhere, as a page of the portal."""
        if str(request.scope.get("root_path", "")).endswith("/static"):
            return Response("not found", 404, headers=HEADERS)  # a mount of its own: its base is not the portal's
        browser = self.browsers.find(request.cookies.get(_cookie(request), "")) or BrowserSession()
        status = error.status_code if isinstance(error, HTTPException) else 404
        return self._render(request, browser, "closed.html", {"why": "There is no such page here."}, status=status)

    async def _enter(self, request: Request) -> Response:
        """The link into the world: the first browser that opens it gets the cookie."""
        given = request.path_params["token"]
        found = [token for token in self._links if hmac.compare_digest(token.encode(), given.encode())]
        if not found:
            return self._closed(request, gated=True)
        if is_mere_look(request):
            return Response(status_code=204, headers=HEADERS)
        del self._links[found[0]]
        browser = self.browsers.new(self.browsers.find(request.cookies.get(_cookie(request), "")))
        browser.inside = True
        response = self._go(request, browser, "world")
        if self.on_entered is not None:
            self.on_entered()
        return response

    async def _act(self, request: Request, browser: BrowserSession, act: Act) -> Response:
        fields = await self._fields(request, browser)
        if fields is None:
            return self._render(
                request,
                browser,
                "closed.html",
                {"why": "This form did not come from a page of this portal."},
                status=403,
            )
        browser.kept = {}
        who = browser.account
        try:
            target = act(request, browser, fields)
            if hasattr(target, "__await__"):
                target = await target
        except (CablegramError, ValueError) as error:
            browser.error = in_words(error)
            browser.kept = {name: value for name, value in fields.items() if name not in UNKEPT}
            target = request.url.path.removeprefix(base_of(request))
        if browser.account != who:
            browser = self.browsers.new(browser)
        return self._go(request, browser, target)

    async def _fields(self, request: Request, browser: BrowserSession) -> dict[str, str] | None:
        """The fields of a form; None if it does not come from a page of this browser."""
        form = await read_form(request)
        if form is None:
            return None
        fields = {name: value.replace("\r\n", "\n").strip() for name, value in form.items()}
        good = hmac.compare_digest(browser.csrf.encode(), fields.get("csrf", "").encode())
        return fields if good else None

    def _show(self, request: Request, browser: BrowserSession, show: Show) -> Response:
        try:
            shown = show(request, browser)
        except (CablegramError, ValueError) as error:
            return self._render(request, browser, "closed.html", {"why": in_words(error)}, status=404)
        if isinstance(shown, str):
            return self._go(request, browser, shown)
        values = dict(shown.values)
        if not shown.live:
            return self._render(request, browser, shown.template, values)
        live = self._text(request, browser, shown.live, values)
        aside = self._text(request, browser, shown.aside, values) if shown.aside else ""
        mark = hashlib.blake2b(f"{live}\0{aside}".encode(), digest_size=9).hexdigest()
        if "live" not in request.query_params:
            return self._render(
                request, browser, shown.template, {**values, "live": live, "aside": aside, "mark": mark}
            )
        if request.query_params["live"] == mark:
            return Response(status_code=204, headers=HEADERS)
        text = f'<div data-part="live">{live}</div><div data-part="aside">{aside}</div>'
        return HTMLResponse(text, headers={**HEADERS, "X-Mark": mark})

    # -- answers ------------------------------------------------------------------------------------------------------

    def _text(self, request: Request, browser: BrowserSession, template: str, values: dict[str, Any]) -> str:
        return self._templates.get_template(template).render(
            base=base_of(request),
            here=request.url.path.removeprefix(base_of(request)),
            csrf=browser.csrf,
            inside=browser.inside,
            me=self.telegram.world.accounts.get(browser.account),
            kept=browser.kept,
            **values,
        )

    def _render(
        self, request: Request, browser: BrowserSession, template: str, values: dict[str, Any], *, status: int = 200
    ) -> Response:
        text = self._text(request, browser, template, {**values, "note": browser.note, "error": browser.error})
        browser.note = browser.error = ""
        browser.kept = {}
        return self._with_cookie(request, browser, HTMLResponse(text, status, headers=HEADERS))

    def _go(self, request: Request, browser: BrowserSession, path: str) -> Response:
        return self._with_cookie(request, browser, RedirectResponse(base_of(request) + path, 303, headers=HEADERS))

    def _closed(self, request: Request, *, gated: bool) -> Response:
        why = (
            "The world of this sandbox opens only from the link that the sandbox shows. Each link works once."
            if gated
            else "This page is older than the portal. Load it again."
        )
        return self._render(request, BrowserSession(), "closed.html", {"why": why}, status=403)

    def _with_cookie(self, request: Request, browser: BrowserSession, response: Response) -> Response:
        if self.browsers.find(browser.id) is browser:
            response.set_cookie(
                _cookie(request), browser.id, path=base_of(request), httponly=True, samesite="lax",
                secure=request.url.scheme == "https",
            )  # fmt: skip
        return response


def in_words(error: Exception) -> str:
    """What to tell a person about an error."""
    text = f"Refused with {error.message}{error.advice()}" if isinstance(error, RpcError) else str(error)
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def _cookie(request: Request) -> str:
    # A browser shares the cookies of a host between its ports: two portals must not take each other's.
    return f"cablegram_portal_{request.url.port or 'web'}"
