"""The login page as an ASGI app."""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import inspect
import secrets
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import jinja2
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from cablegram import TelegramClient, auth
from cablegram._pages import HEADERS, base_of, is_same_origin, serve_known_hosts

from .conversation import BUSY, Conversation, Page

HERE: Final = Path(__file__).parent
COOKIE: Final = "cablegram_login"
IDLE: Final = 15 * 60.0  # seconds until a login that nobody looks at is dropped
MOST: Final = 100  # logins at a time; a security limit
LONGEST: Final = 8.0  # how long a request waits for the next page (seconds)

DECISIONS: Final[dict[str, Callable[[], auth.Decision]]] = {
    "resend": auth.Resend,
    "phone": auth.ChangePhone,
    "use_qr": auth.UseQr,
    "recover": auth.Recover,
    "reset_email": auth.ResetEmail,
    "cancel": auth.Cancel,
}


class LoginApp:
    """A login page to mount in a Starlette or FastAPI app, or to serve as it is.

    ``make_client``: a function, plain or coroutine, that makes the client to log in; it is called once for each
    browser, with the request if it takes an argument, and must not connect it. ``on_login(client)``: called when it is
    logged in; store the session, and return a URL to go on to, or None for a page that says it is done. Then the
    client is disconnected, unless ``keep_connected``.

    ``title``: what the page is headed with. ``hosts``: the Host headers to answer to; None leaves that to the app
    around. ``one_time``: a token; only the browser that opens ``enter/<token>`` first gets in.

    Every visitor has a login of their own, known by a cookie; forms carry a token against forgery; no secret is in a
    URL or in a log. A login that nobody looks at for 15 minutes is dropped.
    """

    def __init__(
        self,
        make_client: Callable[..., Any],
        *,
        on_login: Callable[[TelegramClient], Any] | None = None,
        title: str = "Log in to Telegram",
        keep_connected: bool = False,
        hosts: frozenset[str] | None = None,
        one_time: str | None = None,
        secure: bool | None = None,
    ) -> None:
        self.title, self.hosts, self.secure = title, hosts, secure
        self._one_time = one_time
        self._gated = one_time is not None
        self._make_client, self._on_login, self._keep = make_client, on_login, keep_connected
        self._visits: dict[str, Visit] = {}
        self._shown = asyncio.Event()
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(HERE / "templates"), autoescape=True, undefined=jinja2.StrictUndefined
        )
        self._app = Starlette(
            routes=[
                Route("/", self.show, methods=["GET"]),
                Route("/", self.post, methods=["POST"]),
                Route("/enter/{token}", self.enter, methods=["GET"]),
                Route("/state", self.state, methods=["GET"]),
                Route("/qr.svg", self.qr, methods=["GET"]),
                Mount("/static", StaticFiles(directory=HERE / "static"), name="static"),
            ]
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await serve_known_hosts(self._app, self.hosts, scope, receive, send)

    async def close(self) -> None:
        """End every login that is under way."""
        visits, self._visits = list(self._visits.values()), {}
        for visit in visits:
            await visit.conversation.close()

    async def seen(self, seconds: float) -> None:
        """Wait until a browser was told that it is logged in, ``seconds`` at most."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._shown.wait()
                await asyncio.sleep(0.3)  # for the page to leave, and its style sheet

    # -- pages

    async def show(self, request: Request) -> Response:
        """The page of this browser's login; a new login when it has none."""
        visit = await self._visit(request)
        if visit is None:
            return self._closed(request)
        conversation = visit.conversation
        await conversation.changed(0, LONGEST)
        if conversation.page.kind == "done":
            self._shown.set()
            if conversation.target:
                return RedirectResponse(conversation.target, 303)
        response = self._page(request, visit, conversation.page)
        self._set_cookie(request, response, visit)
        return response

    async def enter(self, request: Request) -> Response:
        """The one-time link: the first browser that opens it gets the cookie."""
        token, given = self._one_time, request.path_params["token"]
        if token is None or not hmac.compare_digest(token.encode(), given.encode()):
            return self._closed(request)
        self._one_time = None
        visit = self._new_visit(request)
        response = RedirectResponse(base_of(request), 303, headers=HEADERS)
        self._set_cookie(request, response, visit)
        return response

    async def post(self, request: Request) -> Response:
        """A form was sent."""
        visit = self._known(request)
        if visit is None:
            return self._closed(request)
        form = await request.form(max_files=0, max_fields=20)
        if not is_same_origin(request) or not hmac.compare_digest(
            str(form.get("csrf", "")).encode(), visit.csrf.encode()
        ):
            return Response("this form did not come from this page", 403, headers=HEADERS)
        conversation = visit.conversation
        version, do = conversation.version, str(form.get("do", ""))
        if do in ("start_phone", "start_qr"):
            await conversation.restart(do.removeprefix("start_"))
        elif str(form.get("version")) == str(version):  # else: an older page's form, sent twice or by "back"
            conversation.answer(DECISIONS[do]() if do in DECISIONS else _value(conversation.page.kind, form))
        await conversation.changed(0, LONGEST)
        return RedirectResponse(base_of(request), 303, headers=HEADERS)

    async def state(self, request: Request) -> Response:
        """Which page is current, as soon as it is another one than ``since``: for the script."""
        visit = self._known(request)
        if visit is None:
            return JSONResponse({"kind": "gone", "version": 0}, headers=HEADERS)
        since = request.query_params.get("since", "")
        await visit.conversation.changed(int(since) if since.isdigit() and len(since) < 10 else 0, 20.0)
        page = visit.conversation.page
        return JSONResponse({"kind": page.kind, "version": visit.conversation.version}, headers=HEADERS)

    async def qr(self, request: Request) -> Response:
        """The picture of the QR code."""
        import segno

        visit = self._known(request)
        if visit is None or visit.conversation.page.kind != "qr":
            return Response(status_code=404, headers=HEADERS)
        picture = BytesIO()
        segno.make(visit.conversation.page.url, micro=False).save(picture, kind="svg", border=4, light="#fff", scale=8)
        return Response(picture.getvalue(), media_type="image/svg+xml", headers=HEADERS)

    # -- who is asking

    async def _visit(self, request: Request) -> Visit | None:
        known = self._known(request)
        if known is not None or self._gated:
            return known
        if len(self._visits) >= MOST:
            oldest = min(self._visits.values(), key=lambda visit: visit.seen)
            await self._drop(oldest)
        return self._new_visit(request)

    def _known(self, request: Request) -> Visit | None:
        visit = self._visits.get(request.cookies.get(COOKIE, ""))
        if visit is not None:
            visit.seen = time.monotonic()
        return visit

    def _new_visit(self, request: Request) -> Visit:
        async def make_client() -> TelegramClient:
            takes = inspect.signature(self._make_client).parameters
            client = self._make_client(request) if takes else self._make_client()
            return await client if inspect.isawaitable(client) else client  # type: ignore[no-any-return]

        async def on_login(client: TelegramClient) -> Any:
            result = None if self._on_login is None else self._on_login(client)
            return await result if inspect.isawaitable(result) else result

        visit = Visit(Conversation(make_client, on_login, keep=self._keep))
        self._visits[visit.cookie] = visit
        visit.conversation.begin()
        self._watch(visit)
        return visit

    def _watch(self, visit: Visit) -> None:
        """Drop the login when nobody has looked at it for a while; a mounted app has no life cycle to do it in."""
        left = visit.seen + IDLE - time.monotonic()
        loop = asyncio.get_running_loop()
        if left > 0:
            visit.timer = loop.call_later(left, self._watch, visit)
        elif visit.cookie in self._visits:
            visit.closing = loop.create_task(self._drop(visit))

    async def _drop(self, visit: Visit) -> None:
        self._visits.pop(visit.cookie, None)
        if visit.timer is not None:
            visit.timer.cancel()
        await visit.conversation.close()

    # -- answers

    def _page(self, request: Request, visit: Visit, page: Page) -> Response:
        return self._render(
            request,
            f"{page.kind}.html",
            page=page,
            question=page.question,
            csrf=visit.csrf,
            version=visit.conversation.version,
            busy=page is BUSY,
            now=time.time(),
        )

    def _render(self, request: Request, template: str, status: int = 200, **values: Any) -> Response:
        given = {"title": self.title, "base": base_of(request), "version": 0, "busy": False, "page": None, **values}
        return HTMLResponse(self._templates.get_template(template).render(given), status, headers=HEADERS)

    def _closed(self, request: Request) -> Response:
        return self._render(request, "closed.html", 403, gated=self._gated)

    def _set_cookie(self, request: Request, response: Response, visit: Visit) -> None:
        secure = request.url.scheme == "https" if self.secure is None else self.secure
        response.set_cookie(COOKIE, visit.cookie, path=base_of(request), httponly=True, samesite="lax", secure=secure)


class Visit:
    """One browser: its cookie, the token of its forms, its login."""

    def __init__(self, conversation: Conversation) -> None:
        self.cookie, self.csrf = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        self.conversation = conversation
        self.seen = time.monotonic()
        self.timer: asyncio.TimerHandle | None = None
        self.closing: asyncio.Task[None] | None = None


def _value(kind: str, form: Any) -> Any:
    """The answer in a form, whole: the machine checks and tidies it."""
    if kind == "names":
        return str(form.get("first", "")), str(form.get("last", ""))
    return str(form.get("value", ""))
