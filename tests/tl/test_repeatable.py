"""What each function of the schema does to the world."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api, tl
from cablegram.tl import kinds
from cablegram.tl.repeatable import (
    EXCEPTIONS,
    READING_VERBS,
    Effect,
    by_rule,
    effect,
    innermost,
    is_repeatable,
    verb,
)

FUNCTIONS = [name for name in tl.schema().names() if tl.schema().definition(name)[1]]

# A result that a read seldom has, and the reads that have it: someone looked at the page of each.
ODD_RESULTS = {"Updates", "messages.BotCallbackAnswer", "auth.Authorization", "auth.SentCode"}
READS_WITH_ODD_RESULTS = {
    "account.getBotBusinessConnection",
    "account.getNotifyExceptions",
    "messages.getAllDrafts",
    "messages.getExtendedMedia",
    "messages.getMessagesReactions",
    "messages.getPaidReactionPrivacy",
    "messages.getPollResults",
    "phone.getGroupCallChainBlocks",
    "stories.getAllReadPeerStories",
}

# Every verb that the rule calls an action. A verb of a new layer has to be put here, or among those that read.
_ACTING = """
    accept activate add allow answer append apply assign bind block bot cancel change clear click compose confirm
    connect convert craft create deactivate decline delete disable discard dismiss drop edit export fave finish firebase
    forward fulfill hide import increment init install invalidate invite invoke join launch leave log mark migrate
    prolong rate read received recover refund register remove rename reorder replace report request resend reset
    restrict reupload save send set sign start suggest summarize toggle transcribe transfer translate unblock
    uninstall unpin unregister update upgrade upload validate verify view
"""
ACTING_VERBS = set(_ACTING.split())


def of(name: str) -> Any:
    return tl.schema().by_name(name)


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (api.help.GetConfig, Effect.READS),
        (api.contacts.ResolveUsername, Effect.READS),
        (api.contacts.Search, Effect.READS),
        (api.updates.GetDifference, Effect.READS),
        (api.upload.GetFile, Effect.READS),
        (tl.mt.Ping, Effect.READS),
        (api.messages.SendMessage, Effect.ONCE),
        (api.messages.ForwardMessages, Effect.ONCE),
        (api.messages.SendMultiMedia, Effect.ONCE),
        (api.messages.UploadMedia, Effect.ONCE),
        (api.auth.ExportAuthorization, Effect.ONCE),
        (api.upload.SaveBigFilePart, Effect.ONCE),
        (api.messages.GetBotCallbackAnswer, Effect.ACTS),
        (api.ephemeral.GetCallbackAnswer, Effect.ACTS),
        (api.messages.DeleteHistory, Effect.ACTS),
        (api.messages.CreateChat, Effect.ACTS),
        (api.messages.ClickSponsoredMessage, Effect.ACTS),
        (api.payments.ResolveStarGiftOffer, Effect.ACTS),
        (api.channels.SearchPosts, Effect.ACTS),
        (api.auth.SignIn, Effect.ACTS),
        (api.auth.CheckPassword, Effect.ACTS),
        (api.auth.ImportAuthorization, Effect.ACTS),
        (tl.mt.DestroySession, Effect.ACTS),
    ],
)
def test_what_a_function_does(function: type[tl.TLObject], expected: Effect) -> None:
    """Rule: reading, and what the server recognises the second time, may be done twice; nothing else may."""
    assert effect(function) is expected
    assert is_repeatable(function) is (expected is not Effect.ACTS)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_is_classified(name: str) -> None:
    """Rule: each function is named in the table, or has a verb of which it is known whether it reads or acts."""
    assert name in EXCEPTIONS or name.startswith("mt.") or verb(name) in READING_VERBS | ACTING_VERBS


@pytest.mark.parametrize("name", FUNCTIONS)
def test_what_looks_like_an_exception_was_decided_upon(name: str) -> None:
    """Rule: what takes a password, a Bool or a payment, or has an odd result, does not pass for a read by its verb."""
    if name in EXCEPTIONS or by_rule(of(name)) is not Effect.READS:
        return
    _, _, fields, result = tl.schema().definition(name)
    assert result[2] not in ODD_RESULTS or name in READS_WITH_ODD_RESULTS
    for field, kind, _, type_name, _, _ in fields:
        assert kind != kinds.BOOL, field
        assert type_name != "InputCheckPasswordSRP", field
        assert field != "allow_paid_stars"


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_random_id_is_a_number(name: str) -> None:
    """Rule: only a number that the client draws tells two sendings apart; bytes of that name are something else."""
    if effect(of(name)) is Effect.ONCE and name not in EXCEPTIONS:
        found = {field: (kind, element) for field, kind, element, *_ in tl.schema().definition(name)[2]}
        kind, element = found["random_id"]
        assert (element if kind == kinds.VECTOR else kind) in (kinds.INT, kinds.LONG)


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_an_exception_is_one(name: str) -> None:
    """Rule: an exception names a function that there is, differs from the rule, and has a reason."""
    decided, reason = EXCEPTIONS[name]
    assert by_rule(of(name)) is not decided
    assert len(reason.split()) > 3


def test_a_wrapper_is_what_it_wraps() -> None:
    """Rule: invokeWith… adds nothing to what its query does. Source: https://core.telegram.org/api/invoking"""
    query = api.InvokeWithoutUpdates(query=api.messages.GetBotCallbackAnswer(peer=api.InputPeerSelf(), msg_id=1))
    assert innermost(api.InvokeWithLayer(layer=tl.LAYER, query=query)) is api.messages.GetBotCallbackAnswer
    assert innermost(api.help.GetConfig()) is api.help.GetConfig


def test_verbs() -> None:
    """The verb is the first word of a name; the service types' names have none."""
    assert [verb(name) for name in ("messages.getHistory", "contacts.search", "mt.get_future_salts")] == [
        "get",
        "search",
        "",
    ]
