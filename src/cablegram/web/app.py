"""The login page as an ASGI app."""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import inspect
import re
import secrets
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import jinja2
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from cablegram import TelegramClient, auth
from cablegram._pages import HEADERS, base_of, is_mere_look, read_form, serve_known_hosts

from .conversation import BUSY, FIRST, LoginConversation, LoginPage

HERE: Final = Path(__file__).parent
COOKIE: Final = "cablegram_login"
IDLE: Final = 15 * 60.0  # seconds until a login that nobody looks at is dropped
MOST: Final = 100  # logins under way at a time; a security limit
MOST_FROM_ONE: Final = 10  # of them from one address
TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{43}")  # a cookie of ours
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

    ``title``: what the page is headed with. ``app``: who gets into the account, as the visitor knows it ("Shop
    Helper"); None names the site. ``per_address``: logins under way from one address at a time, None for no limit, for
    where a proxy in front hides the addresses. ``hosts``: the Host headers to answer to; None leaves that to the app
    around. ``one_time``: a token; only the browser that opens ``enter/<token>`` first gets in.

    Every visitor has a login of their own, known by a cookie; forms carry a token against forgery; no secret is in a
    URL or in a log. Looking at the page costs nothing: a client is made with the first form that is sent. 100 logins
    may be under way at a time; whoever comes then is asked to wait, and nobody is pushed out. A login that nobody looks
    at for 15 minutes is dropped.
    """

    def __init__(
        self,
        make_client: Callable[..., Any],
        *,
        on_login: Callable[[TelegramClient], Any] | None = None,
        title: str = "Log in to Telegram",
        app: str | None = None,
        per_address: int | None = MOST_FROM_ONE,
        keep_connected: bool = False,
        hosts: frozenset[str] | None = None,
        one_time: str | None = None,
        secure: bool | None = None,
    ) -> None:
        self.title, self.app, self.hosts, self.secure = title, app, hosts, secure
        self._per_address = per_address
        self._one_time = one_time
        self._gated = one_time is not None
        self._entered = ""  # the cookie of the browser that the one-time link let in
        self._form_key = secrets.token_bytes(32)  # of forms of browsers that no login was begun for
        self._make_client, self._on_login, self._keep = make_client, on_login, keep_connected
        self._logins: dict[str, BrowserLogin] = {}
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
            ],
            exception_handlers={404: self._missing, 405: self._missing},
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await serve_known_hosts(self._app, self.hosts, scope, receive, send)

    async def close(self) -> None:
        """End every login that is under way."""
        logins, self._logins = list(self._logins.values()), {}
        for login in logins:
            await login.conversation.close()

    async def seen(self, seconds: float) -> None:
        """Wait until a browser was told that it is logged in, ``seconds`` at most."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._shown.wait()
                await asyncio.sleep(0.3)  # for the page to leave, and its style sheet

    # -- pages

    async def show(self, request: Request) -> Response:
        """The page of this browser's login; the first page when it has none."""
        login = self._known(request)
        if login is None:
            cookie = request.cookies.get(COOKIE, "")
            if not self._may_begin(cookie):
                return self._closed(request)
            cookie = cookie if TOKEN.fullmatch(cookie) else secrets.token_urlsafe(32)
            response = self._page(request, FIRST, self._csrf(cookie), 0)
        else:
            conversation, cookie = login.conversation, login.cookie
            await conversation.changed(0, LONGEST)
            if conversation.page.kind == "done":
                self._shown.set()
                if conversation.target:
                    return RedirectResponse(conversation.target, 303)
            response = self._page(request, conversation.page, login.csrf, conversation.version)
        self._set_cookie(request, response, cookie)
        return response

    async def enter(self, request: Request) -> Response:
        """The one-time link: the first browser that opens it gets the cookie."""
        token, given = self._one_time, request.path_params["token"]
        if token is None or not hmac.compare_digest(token.encode(), given.encode()):
            return self._closed(request)
        if is_mere_look(request):
            return Response(status_code=204, headers=HEADERS)
        self._one_time, self._entered = None, secrets.token_urlsafe(32)
        response = RedirectResponse(base_of(request), 303, headers=HEADERS)
        self._set_cookie(request, response, self._entered)
        return response

    async def post(self, request: Request) -> Response:
        """A form was sent; the first one begins a login."""
        login, cookie = self._known(request), request.cookies.get(COOKIE, "")
        if login is None and not (self._may_begin(cookie) and TOKEN.fullmatch(cookie)):
            return self._closed(request)
        form = await read_form(request)
        good = (self._csrf(cookie),) if login is None else (login.csrf, self._csrf(login.before))
        given = "" if form is None else form.get("csrf", "")
        if form is None or not any(hmac.compare_digest(given.encode(), one.encode()) for one in good):
            if login is None and form is not None:
                return self._closed(request)  # a form of a login that is over
            return Response("this form did not come from this page", 403, headers=HEADERS)
        response = RedirectResponse(base_of(request), 303, headers=HEADERS)
        if login is None:
            if any(other.before == cookie for other in self._logins.values()):
                return response  # the first form was sent twice
            login = self._begin(request, form)
            if login is None:
                return self._render(request, "full.html", 503, headers={"Retry-After": "120"})
            self._set_cookie(request, response, login.cookie)
        else:
            await self._go_on(login.conversation, form)
        await login.conversation.changed(0, LONGEST)
        return response

    async def _go_on(self, conversation: LoginConversation, form: dict[str, str]) -> None:
        do = form.get("do", "")
        if do in ("start_phone", "start_qr"):
            await conversation.restart(do.removeprefix("start_"))
        elif form.get("version") == str(conversation.version):  # else: an older page's form, sent twice or by "back"
            conversation.answer(DECISIONS[do]() if do in DECISIONS else _value(conversation.page.kind, form))

    async def state(self, request: Request) -> Response:
        """Which page is current, as soon as it is another one than ``since``: for the script."""
        login = self._known(request)
        if login is None:
            return JSONResponse({"kind": "gone", "version": 0}, headers=HEADERS)
        since = request.query_params.get("since", "")
        await login.conversation.changed(int(since) if since.isdigit() and len(since) < 10 else 0, 20.0)
        page = login.conversation.page
        return JSONResponse({"kind": page.kind, "version": login.conversation.version}, headers=HEADERS)

    async def qr(self, request: Request) -> Response:
        """The picture of the QR code."""
        import segno

        login = self._known(request)
        if login is None or login.conversation.page.kind != "qr":
            return Response(status_code=404, headers=HEADERS)
        picture = BytesIO()
        segno.make(login.conversation.page.url, micro=False).save(picture, kind="svg", border=4, light="#fff", scale=8)
        return Response(picture.getvalue(), media_type="image/svg+xml", headers=HEADERS)

    # -- who is asking

    def _known(self, request: Request) -> BrowserLogin | None:
        login = self._logins.get(request.cookies.get(COOKIE, ""))
        if login is not None:
            login.seen = time.monotonic()
        return login

    def _may_begin(self, cookie: str) -> bool:
        return not self._gated or (bool(self._entered) and hmac.compare_digest(cookie.encode(), self._entered.encode()))

    def _csrf(self, cookie: str) -> str:
        """The token of the first page's form, for which nothing is kept: it belongs to the cookie."""
        return hmac.digest(self._form_key, cookie.encode(), "sha256").hex()

    def _begin(self, request: Request, form: dict[str, str]) -> BrowserLogin | None:
        """A login for this browser, unless there are too many; checked and taken in one step, without a wait."""
        address = request.client.host if request.client is not None else ""
        under_way = [login for login in self._logins.values() if login.conversation.page.kind != "done"]
        from_here = sum(1 for login in under_way if login.address == address)
        if len(under_way) >= MOST or (self._per_address is not None and from_here >= self._per_address):
            return None
        login = self._new_login(request, address)
        if form.get("do", "") in ("use_qr", "start_qr"):
            login.conversation.begin("qr")
        else:
            login.conversation.begin("phone", form.get("value"))
        return login

    def _new_login(self, request: Request, address: str) -> BrowserLogin:
        async def make_client() -> TelegramClient:
            takes = inspect.signature(self._make_client).parameters
            client = self._make_client(request) if takes else self._make_client()
            return await client if inspect.isawaitable(client) else client  # type: ignore[no-any-return]

        async def on_login(client: TelegramClient) -> Any:
            result = None if self._on_login is None else self._on_login(client)
            return await result if inspect.isawaitable(result) else result

        before = request.cookies.get(COOKIE, "")
        login = BrowserLogin(LoginConversation(make_client, on_login, keep=self._keep), before, address)
        self._logins[login.cookie] = login
        if self._gated:
            self._entered = ""
        self._watch(login)
        return login

    def _watch(self, login: BrowserLogin) -> None:
        """Drop the login when nobody has looked at it for a while; a mounted app has no life cycle to do it in."""
        left = login.seen + IDLE - time.monotonic()
        loop = asyncio.get_running_loop()
        if left > 0:
            login.timer = loop.call_later(left, self._watch, login)
        elif login.cookie in self._logins:
            login.closing = loop.create_task(self._drop(login))

    async def _drop(self, login: BrowserLogin) -> None:
        self._logins.pop(login.cookie, None)
        if login.timer is not None:
            login.timer.cancel()
        await login.conversation.close()

    # -- answers

    def _page(self, request: Request, page: LoginPage, csrf: str, version: int) -> Response:
        return self._render(
            request,
            f"{page.kind}.html",
            page=page,
            question=page.question,
            csrf=csrf,
            version=version,
            busy=page is BUSY,
            now=time.time(),
        )

    def _render(
        self,
        request: Request,
        template: str,
        status: int = 200,
        *,
        headers: dict[str, str] | None = None,
        **values: Any,
    ) -> Response:
        given = {
            "title": self.title, "app": self.app or f"The site {request.url.hostname or 'that you are on'}",
            "base": base_of(request), "version": 0, "busy": False, "page": None, **values,
        }  # fmt: skip
        text = self._templates.get_template(template).render(given)
        return HTMLResponse(text, status, headers={**HEADERS, **(headers or {})})

    def _missing(self, request: Request, error: Exception) -> Response:
        if request.scope.get("root_path", "").endswith("/static"):
            return Response("not found", 404, headers=HEADERS)  # a mount of its own: its base is not the page's
        status = error.status_code if isinstance(error, HTTPException) else 404
        return self._render(request, "missing.html", status)

    def _closed(self, request: Request) -> Response:
        return self._render(request, "closed.html", 403, gated=self._gated)

    def _set_cookie(self, request: Request, response: Response, cookie: str) -> None:
        secure = request.url.scheme == "https" if self.secure is None else self.secure
        response.set_cookie(COOKIE, cookie, path=base_of(request), httponly=True, samesite="lax", secure=secure)


class BrowserLogin:
    """The login of one browser: its cookie, the token of its forms, the address that it came from.

    ``before`` is the cookie that it came with: one that was known to others before is worth nothing from now on.
    """

    def __init__(self, conversation: LoginConversation, before: str, address: str) -> None:
        self.before, self.address = before, address
        self.cookie, self.csrf = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        self.conversation = conversation
        self.seen = time.monotonic()
        self.timer: asyncio.TimerHandle | None = None
        self.closing: asyncio.Task[None] | None = None


def _value(kind: str, form: dict[str, str]) -> str | tuple[str, str]:
    """The answer in a form, whole: the machine checks and tidies it."""
    if kind == "names":
        return form.get("first", ""), form.get("last", "")
    return form.get("value", "")
