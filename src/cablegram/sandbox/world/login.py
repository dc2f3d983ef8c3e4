"""Codes, logins and their end.

Source: https://core.telegram.org/api/auth
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cablegram import api

from .accounts import SERVICE_ID, Account
from .auths import Authorization, KeyRecord, SentCode
from .messages import Content
from .sending import send
from .world import World, clean_phone

if TYPE_CHECKING:
    from cablegram.sandbox.options import Options

_WORDS = ("harbour", "lantern", "meadow", "pebble", "saffron", "thimble", "walnut", "zephyr")


def ways(world: World, options: Options, phone: str) -> tuple[str, ...]:
    """The ways a code for a number is delivered, in the order in which they are used."""
    chosen = options.code_kinds.get(phone) or options.code_kinds.get("")
    if chosen:
        return chosen
    account = world.by_phone(phone)
    if account is None:
        return ("sms", "call")
    return ("email", "sms") if account.login_email else ("app", "sms", "call")


def new_code(world: World, options: Options, phone: str, *, purpose: str = "login", account: int = 0) -> SentCode:
    """Make a code for a number and send it the first way; older ones for the same purpose are dead."""
    phone = clean_phone(phone)
    for other in world.codes.values():
        if other.phone == phone and other.purpose == purpose:
            other.dead = True
    chain = ways(world, options, phone) if purpose == "login" else ("sms", "call")
    sent = SentCode(
        hash=world.token(), phone=phone, code="", kind=chain[0], next=chain[1:], created=world.clock.time(),
        timeout=options.code_timeout, expires=0.0, purpose=purpose, account=account,
    )  # fmt: skip
    world.codes[sent.hash] = sent
    deliver(world, options, sent)
    return sent


def deliver(world: World, options: Options, sent: SentCode) -> None:
    """Write a fresh code and send it the way that ``sent.kind`` says."""
    sent.created = world.clock.time()
    sent.expires = sent.created + options.code_ttl
    sent.dead = False
    sent.wrong = 0
    owner = world.by_phone(sent.phone)
    sent.email = sent.email or (owner.login_email if owner else "")
    word = _WORDS[world.rand(1)[0] % len(_WORDS)]
    digits = world.digits(options.code_length)
    match sent.kind:
        case "word":
            sent.code = word
        case "phrase":
            sent.code = f"{word} and {_WORDS[world.rand(1)[0] % len(_WORDS)]}"
        case "flash_call":
            sent.code = "1202555" + world.digits(4)
        case "set_up_email":
            sent.code = ""
        case "email":
            sent.code, sent.email_code = "", digits
        case _:
            sent.code = digits
    if sent.kind == "app" and owner is not None:
        notify(world, owner, f"Login code: {sent.code}. Do not give this code to anyone, even if they say they are "
               "from Telegram.\n\nIf you did not ask for it, ignore this message.")  # fmt: skip


def notify(world: World, account: Account, text: str) -> None:
    """A message from the service account."""
    send(world, world.accounts[SERVICE_ID], account.id, Content(SERVICE_ID, world.now, text))


def sent_code(options: Options, sent: SentCode) -> api.auth.SentCode:
    """The auth.sentCode: where the code went."""
    length = len(sent.code)
    kinds: dict[str, Callable[[], api.auth.TypeSentCodeType]] = {
        "app": lambda: api.auth.SentCodeTypeApp(length=length),
        "sms": lambda: api.auth.SentCodeTypeSms(length=length),
        "call": lambda: api.auth.SentCodeTypeCall(length=length),
        "flash_call": lambda: api.auth.SentCodeTypeFlashCall(pattern=f"+{sent.code[:7]}*"),
        "missed_call": lambda: api.auth.SentCodeTypeMissedCall(prefix="+1202555", length=length),
        "email": lambda: api.auth.SentCodeTypeEmailCode(email_pattern=mask(sent.email), length=len(sent.email_code)),
        "set_up_email": lambda: api.auth.SentCodeTypeSetUpEmailRequired(),
        "fragment": lambda: api.auth.SentCodeTypeFragmentSms(
            url=f"https://fragment.com/login-code/{sent.phone}", length=length
        ),
        "firebase": lambda: api.auth.SentCodeTypeFirebaseSms(nonce=sent.hash.encode(), length=length),
        "word": lambda: api.auth.SentCodeTypeSmsWord(beginning=sent.code[:1]),
        "phrase": lambda: api.auth.SentCodeTypeSmsPhrase(beginning=sent.code.split(" ")[0]),
    }
    following: dict[str, Callable[[], api.auth.TypeCodeType]] = {
        "sms": api.auth.CodeTypeSms,
        "call": api.auth.CodeTypeCall,
        "flash_call": api.auth.CodeTypeFlashCall,
        "missed_call": api.auth.CodeTypeMissedCall,
        "fragment": api.auth.CodeTypeFragmentSms,
    }
    then = following.get(sent.next[0]) if sent.next else None
    return api.auth.SentCode(
        type=kinds[sent.kind](),
        phone_code_hash=sent.hash,
        next_type=None if then is None else then(),
        timeout=sent.timeout if sent.next else None,
    )


def mask(email: str) -> str:
    """An e-mail address as a hint shows it: ``a***@e***.org``."""
    name, _, domain = email.partition("@")
    return f"{name[:1]}***@{domain[:1]}***.{domain.rpartition('.')[2]}" if domain else ""


def log_in(world: World, key: KeyRecord, account: Account, *, confirmed: bool, ip: str = "127.0.0.1") -> Authorization:
    """Tie an account to a key; the account's other sessions are notified."""
    now = world.clock.time()
    if key.authorization is not None:
        end(world, key.authorization, "AUTH_KEY_UNREGISTERED", forget=True)
    others = list(account.logins)
    made = Authorization(
        hash=world.long(), account=account.id, key_id=key.id, api_id=key.api_id, created=now, active=now,
        ip=ip, layer=key.layer, confirmed=confirmed or not others, keys={key.id},
    )  # fmt: skip
    describe(made, key)
    world.authorizations[made.hash] = made
    account.logins.append(made)
    key.authorization, key.pending, key.error = made, 0, ""
    if others and not account.bot:
        notify_new_authorization(world, made)
    return made


def describe(authorization: Authorization, key: KeyRecord) -> None:
    """Copy what initConnection said about the device."""
    device = key.device
    authorization.device_model = device.get("device_model", authorization.device_model)
    authorization.system_version = device.get("system_version", authorization.system_version)
    authorization.app_version = device.get("app_version", authorization.app_version)
    authorization.layer = key.layer


def notify_new_authorization(world: World, authorization: Authorization) -> None:
    """The update that lets an account's other sessions confirm or end a new one."""
    unconfirmed = not authorization.confirmed
    world.notify_now(
        authorization.account,
        lambda view: api.UpdateNewAuthorization(
            unconfirmed=unconfirmed,
            hash=authorization.hash,
            date=int(authorization.created) if unconfirmed else None,
            device=authorization.device_model if unconfirmed else None,
            location="Loopback" if unconfirmed else None,
        ),
        lasting=True,
    )


def end(world: World, authorization: Authorization, error: str, *, forget: bool = False) -> None:
    """End a login. Its keys answer ``error`` from now on; ``forget``: they may log in again at once."""
    if world.authorizations.pop(authorization.hash, None) is not None:
        world.accounts[authorization.account].logins.remove(authorization)
    for id in authorization.keys:
        key = world.keys.get(id)
        if key is not None:
            key.authorization = None
            key.pending = 0
            key.error = "" if forget else error
