"""One login, spread over the requests of one browser.

``TelegramClient.start`` runs in a task; what it asks becomes the page to show, what the browser posts its answer.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

from cablegram import TelegramClient, auth
from cablegram.errors import CablegramError, LoginCancelled, RpcError

log = logging.getLogger("cablegram.web")

MakeClient = Callable[[], Awaitable[TelegramClient]]
OnLogin = Callable[[TelegramClient], Awaitable[Any]]

FAULT = "Something failed on this server; its log says what."


class LoginPage(NamedTuple):
    """What the browser shows. ``kind``: a question's word, ``"qr"``, ``"busy"``, ``"done"`` or ``"failed"``.

    ``phone`` is the number as it was typed: to be changed where it was refused, to be recognised where a code is asked.
    """

    kind: str
    question: auth.Question | None = None
    error: str = ""
    url: str = ""
    seconds: float = 0.0
    name: str = ""
    phone: str = ""

    def __repr__(self) -> str:
        return f"<LoginPage {self.kind}>"  # the url of a QR code is a secret


KINDS: dict[type[auth.Question], str] = {
    auth.PhoneQuestion: "phone",
    auth.CodeQuestion: "code",
    auth.EmailQuestion: "email",
    auth.EmailCodeQuestion: "email_code",
    auth.PasswordQuestion: "password",
    auth.RecoveryCodeQuestion: "recovery_code",
    auth.NewPasswordQuestion: "new_password",
    auth.NamesQuestion: "names",
}
BUSY = LoginPage("busy")
FIRST = LoginPage("phone")
"""What a browser sees before a login is begun for it."""


class LoginConversation:
    """A browser's login. ``version`` counts the pages, so that a form of an older page is noticed."""

    def __init__(self, make_client: MakeClient, on_login: OnLogin, *, keep: bool) -> None:
        self.version = 0
        self.page = BUSY
        self.target: str | None = None
        self.user: Any = None
        self._make_client, self._on_login, self._keep = make_client, on_login, keep
        self._client: TelegramClient | None = None
        self._error = ""
        self._phone = ""
        self._first_phone: str | None = None
        self._changed = asyncio.Event()
        self._answer: asyncio.Future[Any] | None = None
        self._task: asyncio.Task[None] | None = None

    def begin(self, way: str = "phone", phone: str | None = None) -> None:
        """Start to log in, by ``"phone"`` (the number, if it was typed already) or by ``"qr"``."""
        self._first_phone = phone
        self._show(BUSY)
        self._task = asyncio.create_task(self._run(way), name="web login")

    async def restart(self, way: str) -> None:
        """Start again in another way; a login that is done stays done."""
        if self.page.kind != "done":
            await self._stop()
            self.begin(way)

    async def close(self) -> None:
        """Stop, and let go of the client."""
        await self._stop()
        self._show(LoginPage("failed", error="This login was left alone for too long."))

    def answer(self, value: object) -> None:
        """The browser's answer to the question on the page."""
        if self._answer is not None and not self._answer.done():
            if self.page.kind == "phone" and isinstance(value, str):
                self._phone = value
            self._error = ""
            self._show(BUSY)
            self._answer.set_result(value)

    async def changed(self, since: int, seconds: float) -> None:
        """Wait for a page after number ``since`` that is not `BUSY`, ``seconds`` at most."""
        try:
            async with asyncio.timeout(seconds):
                while self.version <= since or self.page is BUSY:
                    await self._changed.wait()
        except TimeoutError:
            return

    # -- the task

    async def _run(self, way: str) -> None:
        try:
            self._client = client = await self._make_client()
            phone = self._ask_phone if way == "phone" else None
            user = await client.start(phone_number=phone, ask=self._ask, qr_code=self._qr, on_error=self._refused)
            self.user, self.target = user, await self._on_login(client)
            self._show(LoginPage("done", name=" ".join(filter(None, (user.first_name, user.last_name)))))
        except LoginCancelled:
            self._show(LoginPage("failed", error="The login was cancelled."))
        except (CablegramError, OSError) as error:
            log.warning("a login from the web failed: %s", type(error).__name__)
            self._show(LoginPage("failed", error=in_words(error)))
        except Exception:
            log.exception("a login from the web failed")
            self._show(LoginPage("failed", error=FAULT))
        finally:
            await self._release()

    async def _stop(self) -> None:
        if self._task is not None and not self._task.done():
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _release(self) -> None:
        client, self._client = self._client, None
        if client is not None and not (self._keep and self.page.kind == "done"):
            await client.disconnect()

    # -- what TelegramClient.start calls

    async def _ask_phone(self) -> Any:
        first, self._first_phone = self._first_phone, None
        if first is not None:
            self._phone = first
            return first
        return await self._ask(auth.PhoneQuestion())

    async def _ask(self, question: auth.Question) -> Any:
        self._answer = asyncio.get_running_loop().create_future()
        self._show(LoginPage(KINDS.get(type(question), "other"), question, self._error, phone=self._phone))
        return await self._answer

    def _qr(self, qr: Any) -> None:
        self._show(LoginPage("qr", error=self._error, url=qr.url, seconds=qr.seconds))

    def _refused(self, error: CablegramError) -> None:
        self._error = in_words(error)

    def _show(self, page: LoginPage) -> None:
        self.page = page
        self.version += 1
        self._changed.set()
        self._changed = asyncio.Event()


def in_words(error: BaseException) -> str:
    """An error for people who do not know what RPC is: its advice, or its text."""
    text = str(error)
    if isinstance(error, RpcError):
        text = error.advice().removeprefix(": ") or f"Telegram refused: {error.message}"
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!")) else ".")
