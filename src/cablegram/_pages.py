"""What keeps the pages for browsers safe: the login page's and the sandbox's portal's. Needs the extra ``web``."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    # Not "no-referrer": browsers would then send the origin of a form as "null", and it could not be checked.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""Of every answer: nothing is kept, nothing is loaded from elsewhere, nobody frames it."""


async def serve_known_hosts(
    app: ASGIApp, hosts: frozenset[str] | None, scope: Scope, receive: Receive, send: Send
) -> None:
    """Hand a request on if its Host header is one of ``hosts``; None leaves that to the app around.

    A foreign name that resolves to this machine must not reach it (DNS rebinding).
    """
    if scope["type"] == "http" and hosts is not None and Request(scope).headers.get("host", "") not in hosts:
        await Response("wrong host", 421)(scope, receive, send)
        return
    await app(scope, receive, send)


LARGEST_FORM: Final = 256 * 1024
"""Bytes of a form; a security limit."""
FORM_TIMEOUT: Final = 15.0
"""A form must be there this long after its head (seconds)."""


async def read_form(request: Request) -> dict[str, str] | None:
    """The fields of a form, without files; None for one that is too large, too slow, or not from this very site."""
    length = request.headers.get("content-length", "")
    if not length.isdigit() or int(length) > LARGEST_FORM or not is_same_origin(request):
        return None
    try:
        async with asyncio.timeout(FORM_TIMEOUT):
            form = await request.form(max_files=0, max_fields=50)
    except TimeoutError:
        return None
    return {name: str(value) for name, value in form.items()}


def is_mere_look(request: Request) -> bool:
    """Whether nobody has opened the page: a HEAD request, or a browser or messenger that fetches it in advance.

    A link that works once must not be used up by that. Source: https://www.w3.org/TR/speculation-rules/#sec-purpose
    """
    purpose = " ".join(request.headers.get(name, "") for name in ("sec-purpose", "purpose", "x-purpose", "x-moz"))
    return request.method == "HEAD" or "prefetch" in purpose or "preview" in purpose


def base_of(request: Request) -> str:
    """The path that the app is mounted at, with a slash at its end."""
    return str(request.scope.get("root_path", "")).rstrip("/") + "/"


def is_same_origin(request: Request) -> bool:
    """Whether a form came from this very site; browsers say so in one of two headers."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")
