"""The errors that services raise, against the pages of their methods (which ``schema/errors.tsv`` has by method)."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cablegram import errors
from cablegram.sandbox.serving.dispatch import REGISTRY, load
from tests.support.rules import rule

ROOT = Path(__file__).resolve().parents[2]
UNLISTED = {
    "account.verifyEmail": {"CODE_INVALID", "EMAIL_NOT_ALLOWED"},  # api/auth#email-verification
    "auth.bindTempAuthKey": {"EXPIRES_AT_INVALID"},  # the page asks for a date in the future
    "auth.checkPassword": {"PASSWORD_EMPTY"},  # the answer to an account without a password
    "auth.importWebTokenAuthorization": {"AUTH_TOKEN_INVALID"},  # the page lists API_ID_INVALID alone
    "auth.resetLoginEmail": {"EMAIL_INSTALL_MISSING"},  # api/auth#email-verification
    "auth.sendCode": {"FLOOD_WAIT", "SESSION_PASSWORD_NEEDED", "UPDATE_APP_TO_LOGIN"},  # api/auth, api/errors
    "auth.signIn": {"SESSION_PASSWORD_NEEDED"},  # api/srp
    "auth.signUp": {"PHONE_NUMBER_APP_SIGNUP_FORBIDDEN"},  # apps other than Telegram's own may not sign up
    "channels.editAdmin": {"USER_NOT_PARTICIPANT"},  # api/rights
    "messages.createChat": {"USERS_TOO_MUCH"},  # config.chat_size_max
    "messages.editChatAdmin": {"CHAT_ADMIN_REQUIRED"},  # api/rights
    "messages.editChatPhoto": {"CHAT_ADMIN_REQUIRED"},  # api/rights
    "messages.editChatTitle": {"CHAT_ADMIN_REQUIRED"},  # api/rights
    "messages.editInlineBotMessage": {"MESSAGE_EMPTY"},  # as messages.editMessage
    "messages.saveDraft": {"INPUT_USER_DEACTIVATED"},  # method/messages.saveDraft
    "messages.sendMultiMedia": {"MEDIA_GROUPED_INVALID"},  # as messages.editMessage
    "messages.toggleDialogFilterTags": {"PREMIUM_ACCOUNT_REQUIRED"},  # api/folders#folder-tags
    "messages.toggleNoForwards": {"CHAT_ADMIN_REQUIRED"},  # api/rights
    "upload.getFile": {"FILE_MIGRATE"},  # api/errors#error-handling
}
"""What a service's own function raises beside its page's list, and which page says so."""
MET = {
    "auth.sendCode": "API_ID_INVALID API_ID_PUBLISHED_FLOOD AUTH_RESTART PHONE_NUMBER_BANNED PHONE_NUMBER_INVALID",
    "auth.signIn": "PHONE_CODE_EMPTY PHONE_CODE_EXPIRED PHONE_CODE_INVALID PHONE_NUMBER_INVALID",
    "auth.checkPassword": "PASSWORD_HASH_INVALID SRP_ID_INVALID",
    "auth.importBotAuthorization": "ACCESS_TOKEN_EXPIRED ACCESS_TOKEN_INVALID API_ID_INVALID",
    "messages.sendMessage": "CHAT_ADMIN_REQUIRED CHAT_WRITE_FORBIDDEN ENTITY_BOUNDS_INVALID INPUT_USER_DEACTIVATED "
    "MESSAGE_EMPTY MESSAGE_TOO_LONG PEER_ID_INVALID RANDOM_ID_DUPLICATE SCHEDULE_DATE_TOO_LATE SLOWMODE_WAIT "
    "USER_BANNED_IN_CHANNEL USER_IS_BLOCKED USER_IS_BOT YOU_BLOCKED_USER",
    "messages.sendMedia": "FILE_REFERENCE_EXPIRED IMAGE_PROCESS_FAILED MEDIA_CAPTION_TOO_LONG MEDIA_EMPTY "
    "MEDIA_INVALID PHOTO_EXT_INVALID PHOTO_INVALID_DIMENSIONS PHOTO_SAVE_FILE_INVALID",
    "messages.sendMultiMedia": "MEDIA_INVALID MULTI_MEDIA_TOO_LONG",
    "messages.editMessage": "MESSAGE_AUTHOR_REQUIRED MESSAGE_EDIT_TIME_EXPIRED MESSAGE_NOT_MODIFIED",
    "messages.forwardMessages": "CHAT_FORWARDS_RESTRICTED MESSAGE_IDS_EMPTY MESSAGE_ID_INVALID RANDOM_ID_INVALID",
    "messages.deleteMessages": "MESSAGE_DELETE_FORBIDDEN",
    "messages.sendReaction": "MESSAGE_ID_INVALID MESSAGE_NOT_MODIFIED REACTION_EMPTY REACTION_INVALID",
    "messages.sendVote": "MESSAGE_POLL_CLOSED OPTIONS_TOO_MUCH OPTION_INVALID REVOTE_NOT_ALLOWED",
    "messages.updateDialogFilter": "CHAT_ID_INVALID FILTER_ID_INVALID FILTER_INCLUDE_EMPTY FILTER_TITLE_EMPTY",
    "messages.getInlineBotResults": "BOT_INLINE_DISABLED BOT_INVALID BOT_RESPONSE_TIMEOUT",
    "messages.hideChatJoinRequest": "CHAT_ADMIN_REQUIRED HIDE_REQUESTER_MISSING USER_ALREADY_PARTICIPANT",
    "messages.importChatInvite": "INVITE_HASH_EMPTY INVITE_HASH_EXPIRED INVITE_HASH_INVALID INVITE_REQUEST_SENT "
    "USER_ALREADY_PARTICIPANT",
    "channels.joinChannel": "INVITE_REQUEST_SENT USER_ALREADY_PARTICIPANT",
    "contacts.resolveUsername": "USERNAME_INVALID USERNAME_NOT_OCCUPIED",
    "account.updateUsername": "USERNAME_INVALID USERNAME_NOT_MODIFIED USERNAME_OCCUPIED",
    "upload.getFile": "FILE_REFERENCE_EXPIRED LIMIT_INVALID LOCATION_INVALID OFFSET_INVALID",
    "upload.saveFilePart": "FILE_PART_EMPTY FILE_PART_INVALID",
}
"""Errors that users meet: the service of the method must know them."""


@cache
def documented() -> dict[str, set[str]]:
    """Which errors each method's page lists."""
    found: dict[str, set[str]] = {}
    for line in (ROOT / "schema" / "errors.tsv").read_text("utf-8").splitlines()[1:]:
        _, name, methods = line.split("\t")
        for method in methods.replace(",", " ").split():
            found.setdefault(method, set()).add(name.replace("_%d", ""))
    return found


@cache
def served() -> dict[str, Callable[..., Any]]:
    """The function that answers each method."""
    load()
    return {str(function.__tl_name__): entry.handler for function, entry in REGISTRY.items()}


def calls(function: Callable[..., Any]) -> list[ast.Call]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def names_in(argument: ast.expr) -> set[str]:
    """The error names that an argument can be: a constant, or either branch of a condition."""
    if isinstance(argument, ast.IfExp):
        return names_in(argument.body) | names_in(argument.orelse)
    return {argument.value} if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else set()


def raised(function: Callable[..., Any], *, deep: bool, seen: set[Any] | None = None) -> set[str]:
    """The errors that a function raises; ``deep``: also the functions of the sandbox that it calls."""
    seen = set() if seen is None else seen
    if function in seen:
        return set()
    seen.add(function)
    found: set[str] = set()
    known = getattr(function, "__globals__", {})
    for call in calls(function):
        target: Any = None
        match call.func:
            case ast.Attribute(attr="fail"):
                found |= names_in(call.args[0])
            case ast.Name(id=name):
                target = known.get(name)
            case ast.Attribute(value=ast.Name(id=module), attr=name) if inspect.ismodule(known.get(module)):
                target = getattr(known[module], name, None)
            case ast.Attribute(value=ast.Name(id="ctx"), attr=name):
                from cablegram.sandbox.serving.context import Context

                target = getattr(Context, name, None)
        for argument in [] if not deep else [*call.args, *(keyword.value for keyword in call.keywords)]:
            if isinstance(argument, ast.Constant) and argument.value in errors.known_names():
                found.add(argument.value)  # the name is handed to a helper that raises it
        if deep and inspect.isfunction(target) and target.__module__.startswith("cablegram.sandbox"):
            found |= raised(target, deep=True, seen=seen)
    return found


@rule("api/errors#error-type", "Every error that is raised is one of the documented names", role="server")
def test_every_error_has_a_known_name() -> None:
    """Rule: whatever a service raises is an error that Telegram documents: a misspelt name would match no handler."""
    unknown = {
        (method, name)
        for method, handler in served().items()
        for name in raised(handler, deep=True)
        if name not in errors.known_names() and not name.startswith("FILE_PART_0")
    }
    assert not unknown


@rule("api/errors#error-database", "A method answers with the errors that its page lists", role="server")
def test_services_raise_what_their_pages_list() -> None:
    """Rule: the function that serves a method raises errors of the method's page, or one that another page gives it."""
    found = {}
    for method, handler in served().items():
        extra = raised(handler, deep=False) - documented().get(method, set())
        if extra:
            found[method] = extra
    assert found == UNLISTED


@pytest.mark.parametrize("method", sorted(MET))
def test_errors_that_users_meet_are_raised(method: str) -> None:
    """Rule: an error that users meet is on the method's page and is known to its service."""
    wanted = set(MET[method].split())
    assert wanted <= raised(served()[method], deep=True)
