"""What a page is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from starlette.requests import Request

from .browser_sessions import BrowserSession


class Shown(NamedTuple):
    """A page: its template and what it needs. ``live`` is the template of the part that changes by itself, ``aside``
    that of another one.
    """

    template: str
    values: dict[str, Any]
    live: str = ""
    aside: str = ""


Show = Callable[[Request, BrowserSession], Shown | str]
"""Makes a page, or says where to go instead."""
Act = Callable[[Request, BrowserSession, dict[str, str]], Any]
"""Carries out what a form asks for and says where to go next; plain or a coroutine function."""
