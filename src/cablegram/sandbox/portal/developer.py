"""What a developer meets on Telegram's own site: a number, a code, and the tools that give an app its api_id.

Source: https://core.telegram.org/api/obtaining_api_id
"""

from __future__ import annotations

import hmac
import math
import re
from typing import TYPE_CHECKING, Any, Final

from starlette.requests import Request

from cablegram.errors import UsageError
from cablegram.sandbox.world import login
from cablegram.sandbox.world.accounts import SERVICE_ID, Account, App
from cablegram.sandbox.world.auths import SentCode
from cablegram.sandbox.world.world import World, clean_phone

from .browser_sessions import BrowserSession, Throttle
from .pages import Shown

if TYPE_CHECKING:
    from cablegram.sandbox import Sandbox

PLATFORMS: Final = ("Android", "iOS", "Desktop", "Web", "Other")
CODE_LENGTH: Final = 11
CODE_TRIES: Final = 5  # wrong codes until a code is dead
LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789"  # without those that look alike
PHONE: Final = re.compile(r"\+?[0-9 ()\-]{1,32}")
TITLE, DESCRIPTION = 64, 1000  # characters, at most


class DeveloperPages:
    """The pages for developers. An account may have one app, which stays for ever."""

    def __init__(self, telegram: Sandbox) -> None:
        self.telegram = telegram
        self._sending = Throttle(telegram.clock.monotonic, free=4, first=30.0)
        self._guessing = Throttle(telegram.clock.monotonic, free=3, first=5.0)

    # -- logging in ---------------------------------------------------------------------------------------------------

    def show_home(self, request: Request, browser: BrowserSession) -> Shown | str:
        """The number, then the code, then what there is to do."""
        account = self._owner(browser)
        if account is not None:
            return Shown("home.html", {"app": self.app_of(account.id)})
        if browser.sent is not None:
            where = f"world/as/{browser.sent.account}/{SERVICE_ID}" if browser.inside else ""
            return Shown("code.html", {"phone": f"+{browser.sent.phone}", "where": where})
        return Shown("phone.html", {})

    def act_home(self, request: Request, browser: BrowserSession, fields: dict[str, str]) -> str:
        """The answers to those pages."""
        match fields.get("do"):
            case "phone":
                account = self._account(fields.get("phone", ""))
                self._brake(self._sending, account.id, "Codes were asked for too often")
                self._sending.note(account.id)
                browser.sent = send_code(self.telegram.world, account, self.telegram.options.code_ttl)
            case "code":
                self._log_in(browser, fields.get("code", ""))
            case "again":
                browser.sent = None
            case "logout":
                browser.account, browser.note = 0, "You are logged out."
        return ""

    def _account(self, phone: str) -> Account:
        digits = clean_phone(phone)
        if not PHONE.fullmatch(phone) or not 7 <= len(digits) <= 15:
            raise UsageError("That is not a phone number in international form: a plus sign, the country, the number")
        account = self.telegram.world.by_phone(digits)
        if account is None or account.deleted:
            raise UsageError(f"No account has the number +{digits}. Sign up with it in any app first")
        if account.banned:
            raise UsageError(f"The number +{digits} is banned")
        return account

    def _log_in(self, browser: BrowserSession, code: str) -> None:
        sent = browser.sent
        if sent is None:
            return
        self._brake(self._guessing, sent.account, "Too many wrong codes")
        if sent.dead or self.telegram.clock.time() >= sent.expires:
            browser.sent = None
            raise UsageError("That code is not good any more. Ask for a new one")
        if not hmac.compare_digest(code.encode(), sent.code.encode()):
            self._guessing.note(sent.account)
            sent.wrong += 1
            sent.dead = sent.wrong >= CODE_TRIES
            left = CODE_TRIES - sent.wrong
            tries = f"{left} more {'try' if left == 1 else 'tries'}" if left else "it is dead now; ask for a new one"
            raise UsageError(f"That is not the code: {tries}")
        sent.dead = True
        self._guessing.forget(sent.account)
        self._sending.forget(sent.account)
        browser.account, browser.sent = sent.account, None

    def _brake(self, throttle: Throttle, key: int, what: str) -> None:
        seconds = math.ceil(throttle.wait(key))
        if seconds:
            raise UsageError(f"{what}. Try again in {seconds} seconds")

    def _owner(self, browser: BrowserSession) -> Account | None:
        """Who is logged in, unless the account is gone by now."""
        account = self.telegram.world.accounts.get(browser.account)
        return None if account is None or account.deleted or account.banned else account

    # -- API development tools ----------------------------------------------------------------------------------------

    def app_of(self, account: int) -> App | None:
        """The account's app."""
        return next((app for app in self.telegram.world.apps.values() if app.owner == account), None)

    def show_apps(self, request: Request, browser: BrowserSession) -> Shown | str:
        """The app with its api_id and api_hash, or the form that makes one."""
        account = self._owner(browser)
        if account is None:
            return ""
        network = self.telegram.network
        values: dict[str, Any] = {"app": self.app_of(account.id), "network": network, "platforms": PLATFORMS}
        values["keys"] = [(f"{key.fingerprint & (1 << 64) - 1:016x}", key.pem().strip()) for key in network.keys]
        return Shown("apps.html", values)

    def act_apps(self, request: Request, browser: BrowserSession, fields: dict[str, str]) -> str:
        """Make the app, or change what may be changed: everything but its api_id and api_hash."""
        account = self._owner(browser)
        if account is None:
            return ""
        title, short, url = (fields.get(name, "") for name in ("title", "short_name", "url"))
        check(title, short, url, fields)
        app = self.app_of(account.id)
        if app is None:
            app = self.telegram.add_app(title, short, owner=account)
            browser.note = "The application was created."
        else:
            browser.note = "The changes were saved."
        app.title, app.short_name, app.url = title, short, url
        app.platform, app.description = fields.get("platform", ""), fields.get("description", "")
        self.telegram.world.touch()
        return "apps"


def check(title: str, short_name: str, url: str, fields: dict[str, str]) -> None:
    """Raise UsageError unless an app may be called so."""
    if not 1 <= len(title) <= TITLE:
        raise UsageError(f"The application needs a title, of up to {TITLE} characters")
    if not re.fullmatch(r"[A-Za-z0-9]{5,32}", short_name):
        raise UsageError("The short name has 5 to 32 letters and digits, and nothing else")
    if url and not re.fullmatch(r"https?://[^\s\"'<>]{1,500}", url):
        raise UsageError("The URL may be left empty; else it begins with https:// or http://")
    if fields.get("platform", "") not in ("", *PLATFORMS):
        raise UsageError("There is no such platform in the list")
    if len(fields.get("description", "")) > DESCRIPTION:
        raise UsageError(f"The description has at most {DESCRIPTION} characters")


def send_code(world: World, account: Account, ttl: float) -> SentCode:
    """Make a code for these pages and write it into the account's own chat with Telegram; older ones are dead."""
    for other in world.codes.values():
        if other.purpose == "portal" and other.account == account.id:
            other.dead = True
    now = world.clock.time()
    code = "".join(LETTERS[byte % len(LETTERS)] for byte in world.rand(CODE_LENGTH))
    sent = SentCode(
        hash=world.token(), phone=account.phone, code=code, kind="app", next=(), created=now, timeout=0,
        expires=now + ttl, purpose="portal", account=account.id,
    )  # fmt: skip
    world.codes[sent.hash] = sent
    text = (
        f"Web login code: {code}\n\nIt opens the page where {account.name or 'this account'} manages apps for the "
        "Telegram API. Give it to nobody; whoever asks you for it is not Telegram.\n\nIf you did not ask for it, "
        "ignore this message."
    )
    login.notify(world, account, text)
    world.flush()
    return sent
