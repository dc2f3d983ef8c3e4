"""What a function of the schema does to the world, and so whether a call of it may be repeated.

A call may have to be sent again without knowing what became of the first one: the connection broke, or no answer came
in time. That is harmless when the function only reads, or when a second execution changes nothing more. The schema
does not say which functions those are, so this table does: a rule by the verb of the name, and the exceptions to it,
each with its reason.

What nobody has classified acts, and is not repeated. For example::

    messages.getHistory            READS       the verb "get"
    messages.sendMessage           ONCE        its random_id: the server drops the second of two
    messages.getBotCallbackAnswer  ACTS        an exception: it presses a button
    messages.deleteHistory         ACTS        no rule says otherwise

The tests ask for a decision about every function that looks like an exception, so that a new layer cannot bring one
unseen. Sources: the page of each method, https://core.telegram.org/methods
"""

from __future__ import annotations

import enum
import re

from cablegram._kernel import TLObject


class Effect(enum.Enum):
    """What a function changes."""

    READS = "reads"
    """Nothing: it may be sent any number of times."""
    ONCE = "once"
    """Something, and a second time nothing more."""
    ACTS = "acts"
    """Something, each time."""


READING_VERBS = frozenset({"can", "check", "get", "is", "load", "resolve", "search"})

_TRIES_2FA = "an attempt at the password: wrong ones are counted, and its proof is good for one use"
_TRIES_A_CODE = "an attempt at a code: wrong ones are counted"
_NAMES_A_THING = "its random_id names a thing to show, and is not there to tell two sendings apart"
_MADE_EACH_TIME = "each execution gives one of its own; what is not used expires"

EXCEPTIONS: dict[str, tuple[Effect, str]] = {
    # By their verb they read, and yet they act.
    "account.getPasswordSettings": (Effect.ACTS, _TRIES_2FA),
    "account.getTmpPassword": (Effect.ACTS, _TRIES_2FA),
    "auth.checkPaidAuth": (Effect.ACTS, "it may end in a login"),
    "auth.checkPassword": (Effect.ACTS, _TRIES_2FA),
    "auth.checkRecoveryPassword": (Effect.ACTS, _TRIES_A_CODE),
    "channels.searchPosts": (Effect.ACTS, "with allow_paid_stars each execution is paid for"),
    "ephemeral.getCallbackAnswer": (Effect.ACTS, "it presses a button of a bot"),
    "messages.checkUrlAuthMatchCode": (Effect.ACTS, _TRIES_A_CODE),
    "messages.getBotCallbackAnswer": (Effect.ACTS, "it presses a button of a bot"),
    "messages.getMessagesViews": (Effect.ACTS, "with increment it counts a view"),
    "payments.getStarGiftWithdrawalUrl": (Effect.ACTS, _TRIES_2FA),
    "payments.getStarsRevenueWithdrawalUrl": (Effect.ACTS, _TRIES_2FA),
    "payments.resolveStarGiftOffer": (Effect.ACTS, "it accepts or declines the offer"),
    "phone.getGroupCallStreamRtmpUrl": (Effect.ACTS, "with revoke the key that others stream with ends"),
    "contacts.getLocated": (Effect.ONCE, "it may publish where the account is; twice the same place is one place"),
    # By their random_id the server would drop the second one, and yet it does not.
    "messages.clickSponsoredMessage": (Effect.ACTS, _NAMES_A_THING),
    "messages.reportSponsoredMessage": (Effect.ACTS, _NAMES_A_THING),
    "messages.viewSponsoredMessage": (Effect.ACTS, _NAMES_A_THING),
    # By their verb they act, and yet a second execution changes nothing more.
    "auth.exportAuthorization": (Effect.ONCE, _MADE_EACH_TIME),
    "auth.exportLoginToken": (Effect.ONCE, _MADE_EACH_TIME),
    "messages.sendMultiMedia": (Effect.ONCE, "each medium of the album carries a random_id"),
    "messages.uploadMedia": (Effect.ONCE, "it makes a medium of an uploaded file, and sends nothing"),
    "upload.reuploadCdnFile": (Effect.ONCE, "the file is there, however often it is asked for"),
    "upload.saveBigFilePart": (Effect.ONCE, "a part that is stored twice is stored once"),
    "upload.saveFilePart": (Effect.ONCE, "a part that is stored twice is stored once"),
    # By their verb they act, and yet they only read.
    "channels.exportMessageLink": (Effect.READS, "a link is made of what the message is"),
    "mt.get_future_salts": (Effect.READS, "salts are shown before they are used"),
    "mt.ping": (Effect.READS, "the answer is all that comes of it"),
    "mt.ping_delay_disconnect": (Effect.READS, "the last of them sets the time"),
    "stickers.suggestShortName": (Effect.READS, "a name is proposed, not taken"),
    "stories.exportStoryLink": (Effect.READS, "a link is made of what the story is"),
}


_effects: dict[type, Effect] = {}


def effect(function: type[TLObject]) -> Effect:
    """What a function changes. Of a wrapper, ask for what is inside (`innermost`)."""
    found = _effects.get(function)
    if found is None:
        exception = EXCEPTIONS.get(function.__tl_name__)
        found = _effects[function] = exception[0] if exception is not None else by_rule(function)
    return found


def is_repeatable(function: type[TLObject]) -> bool:
    """Whether a second execution is harmless: it changes nothing, or nothing more than the first."""
    return effect(function) is not Effect.ACTS


def is_wrapper(value: object) -> bool:
    """Whether this function carries another one, as ``invokeWithLayer`` and ``initConnection`` do."""
    return isinstance(value, TLObject) and value.__tl_type__ == "X"


def innermost(request: TLObject) -> type[TLObject]:
    """The class of the query inside ``invokeWithLayer`` and its kind: it says what the call does and what it returns.

    Source: https://core.telegram.org/api/invoking
    """
    while request.__tl_type__ == "X":  # is_wrapper(), without the call: each request comes by here
        request = getattr(request, "query")  # noqa: B009 # the wrappers of the schema all have it
    return type(request)


def by_rule(function: type[TLObject]) -> Effect:
    """What the rule says, before the exceptions: the verb reads, or a ``random_id`` tells two sendings apart."""
    if verb(function.__tl_name__) in READING_VERBS:
        return Effect.READS
    return Effect.ONCE if "random_id" in function.__match_args__ else Effect.ACTS


def verb(name: str) -> str:
    """The verb of a TL name: ``messages.getHistory`` is a "get"; a service name has none."""
    found = re.match(r"[a-z0-9]+(?![a-z0-9_])", name.rpartition(".")[2])
    return found[0] if found else ""
