"""What people type, checked and tidied before the first packet: a slip costs a ``UsageError``, not a flood wait.

No error text repeats a secret.
"""

from __future__ import annotations

from collections.abc import Iterable

from cablegram.errors import UsageError

MAX_INT = 2**31 - 1
HEX_DIGITS = frozenset("0123456789abcdef")
TOKEN_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
TOKEN_LENGTH = range(30, 65)  # 35 in every token seen; room is left because no page promises it
PHONE_LENGTH = range(5, 16)  # E.164 ends at 15; the shortest numbers known to Telegram are reserved ones
BETWEEN_DIGITS = str.maketrans("", "", " -.()/\u00a0\u2010\u2011\u2012\u2013")


def api_id(value: object) -> int:
    """The application's number as a positive 32-bit int, or ``UsageError``."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= MAX_INT:
        if isinstance(value, str) and value.strip().isdecimal():  # out of the environment or a file; not repeated here
            raise UsageError("api_id is a number and was given as text; write int(...) around it")
        raise UsageError("api_id is a positive number; get yours at https://my.telegram.org/apps")
    return value


def api_hash(value: object) -> str:
    """The application's hash: 32 hexadecimal digits, in lower case; or ``UsageError``."""
    text = value.strip().lower() if isinstance(value, str) else ""
    if len(text) != 32 or not HEX_DIGITS.issuperset(text):
        raise UsageError("api_hash is 32 hexadecimal digits; get yours at https://my.telegram.org/apps")
    return text


def user_ids(value: object) -> list[int]:
    """The numbers of users, out of any collection of them; or ``UsageError``."""
    given: list[object] = list(value) if isinstance(value, Iterable) and not isinstance(value, str | bytes) else [None]
    numbers = [number for number in given if isinstance(number, int) and not isinstance(number, bool)]
    if len(numbers) < len(given) or not all(0 < number < 1 << 63 for number in numbers):
        raise UsageError("except_ids= is a list of the users' ids, positive numbers")
    return numbers


def bot_token(value: object) -> str:
    """A bot's token, ``number:letters``, without the blanks around it; or ``UsageError``."""
    text = value.strip() if isinstance(value, str) else ""
    number, _, letters = text.partition(":")
    good = number.isascii() and number.isdigit() and len(number) < 20
    if not good or len(letters) not in TOKEN_LENGTH or not TOKEN_LETTERS.issuperset(letters):
        raise UsageError("a bot token is a number, a colon and 35 letters, as @BotFather shows it")
    return text


def phone(value: object) -> str:
    """A phone number in international form as digits only: ``"+1 202-555-0123"`` is ``"12025550123"``."""
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    digits = text.strip().translate(BETWEEN_DIGITS).removeprefix("+")
    if not (digits.isascii() and digits.isdigit() and len(digits) in PHONE_LENGTH):
        raise UsageError("a phone number is written in international form, such as +12025550123")
    return digits


def code(value: object) -> str:
    """A login code without what people type around it: ``"12-345 "`` is ``"12345"``; words keep their blanks."""
    text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    digits = text.translate(BETWEEN_DIGITS)
    if not text or len(text) > 256:
        raise UsageError("the code is empty" if not text else "the code is too long")
    return digits if digits.isascii() and digits.isdigit() else text


def password(value: object) -> str:
    """A two-step verification password, untouched; an empty one is a ``UsageError``."""
    if not isinstance(value, str) or not value:
        raise UsageError("the password is empty")
    return value


def email(value: object) -> str:
    """An e-mail address; only its outer shape is looked at."""
    text = value.strip() if isinstance(value, str) else ""
    name, _, host = text.rpartition("@")
    if not name or "." not in host or len(text) > 254 or any(letter.isspace() for letter in text):
        raise UsageError("this is not an e-mail address")
    return text


def names(value: object) -> tuple[str, str]:
    """First and last name, from ``"Ada"``, ``("Ada",)`` or ``("Ada", "Lovelace")``; the first must not be empty."""
    parts = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list | tuple) else ()
    if not 1 <= len(parts) <= 2 or not all(isinstance(part, str | None) for part in parts):
        raise UsageError("give the first name, or the first and the last name")
    first, last = ((part or "").strip() for part in (*parts, "")[:2])
    if not first:
        raise UsageError("the first name is empty")
    return first, last


def web_token(value: object) -> str:
    """A web authorization token: any text that is not empty."""
    if not isinstance(value, str) or not value.strip():
        raise UsageError("the web token is empty")
    return value.strip()
