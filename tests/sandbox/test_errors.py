"""The errors that services raise, against the pages of their methods (which ``schema/errors.tsv`` has by method)."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from cablegram import errors
from tests.support.rules import rule
from tools.service_pages import (
    METHODS,
    PAGE,
    citation,
    documented,
    modules,
    never_raised,
    page,
    raised,
    reason_of,
    reasons,
    rewritten,
    served,
    with_citation,
)

OF_OTHER_PAGES = Path(__file__).parent / "errors_of_other_pages.tsv"
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
    "messages.setTyping": {"MESSAGE_TOO_LONG", "TEXTDRAFT_PEER_INVALID"},  # constructor/sendMessageTextDraftAction
    "messages.toggleDialogFilterTags": {"PREMIUM_ACCOUNT_REQUIRED"},  # api/folders#folder-tags
    "messages.toggleNoForwards": {"CHAT_ADMIN_REQUIRED"},  # api/rights
    "upload.getCdnFile": {"METHOD_INVALID"},  # cdn: what only a CDN serves
    "upload.getFile": {"FILE_MIGRATE"},  # api/errors#error-handling
    "upload.reuploadCdnFile": {"REQUEST_TOKEN_INVALID"},  # cdn: as upload.getCdnFile
    "bots.setBotMenuButton": {"BUTTON_INVALID"},  # api/bots/menu
    "channels.toggleForum": {"CHAT_ADMIN_REQUIRED", "CHAT_NOT_MODIFIED"},  # api/forum
    "messages.createForumTopic": {"RANDOM_ID_DUPLICATE", "TOPIC_TITLE_EMPTY"},  # as channels.createForumTopic
    "messages.deleteTopicHistory": {"CHAT_ADMIN_REQUIRED", "TOPIC_ID_INVALID"},  # as channels.deleteTopicHistory
    "messages.editForumTopic": {
        "TOPIC_CLOSE_SEPARATELY",
        "TOPIC_HIDE_SEPARATELY",
        "TOPIC_NOT_MODIFIED",
        "TOPIC_TITLE_EMPTY",
    },  # api/forum
    "messages.getForumTopicsByID": {"TOPICS_EMPTY"},  # as channels.getForumTopicsByID
    "messages.updatePinnedForumTopic": {"PINNED_TOO_MUCH", "PINNED_TOPIC_NOT_MODIFIED"},  # api/forum
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


def test_each_service_names_its_page() -> None:
    """Rule: the docstring of every service has the address of its own method's page, and no other method's."""
    for method, handler in served().items():
        named = re.findall(re.escape(METHODS) + r"([A-Za-z.]+[A-Za-z])", handler.__doc__ or "")
        assert named == [method], f"{method}: {handler.__doc__}"


def test_the_docstrings_are_up_to_date() -> None:
    """Rule: `python -m tools.service_pages` would change nothing in the services, nor in its page of the docs."""
    for path, methods in modules().items():
        source = path.read_text("utf-8")
        assert rewritten(source, methods) == source, "run `python -m tools.service_pages`, and commit what it writes"
    assert page() == PAGE.read_text("utf-8")


def test_a_service_names_the_errors_that_it_answers() -> None:
    """Rule: the errors are in the docstring whether the service raises them itself or by a helper (`ctx.readable`)."""
    assert citation("messages.sendVote").startswith(f"Source: {METHODS}messages.sendVote. Errors: CHANNEL_PRIVATE, ")
    assert "MESSAGE_POLL_CLOSED" in citation("messages.sendVote")
    assert citation("updates.getState") == f"Source: {METHODS}updates.getState."


def test_a_citation_replaces_the_one_before() -> None:
    """Rule: what a docstring says stays; only its last words, the page and the errors, are written again."""
    cited = f"Source: {METHODS}a.b. Errors: A, B."
    made = with_citation("It does this.", cited, "    ")
    assert made == f'    """It does this.\n\n    Source: {METHODS}a.b.\n    Errors: A, B.\n    """'
    assert with_citation(made.strip().strip('"'), cited, "    ") == made
    assert with_citation("", cited, "    ") == f'    """{cited}"""'


def test_errors_that_a_page_does_not_list_are_of_another_page() -> None:
    """Rule: what a service can raise through its helpers is on its method's page, or on one that names the error."""
    rows = [line.split("\t") for line in OF_OTHER_PAGES.read_text("utf-8").splitlines()[1:]]
    used = set()
    for method, handler in served().items():
        for name in raised(handler, deep=True) - documented().get(method, frozenset()):
            fitting = [pattern for pattern, _ in rows if fnmatchcase(name, pattern)]
            assert fitting or name in UNLISTED.get(method, ()), f"{method} raises {name}"
            used.update(fitting)
    assert used == {pattern for pattern, _ in rows}


def test_what_no_service_answers_has_a_reason() -> None:
    """Rule: an error of a served method's page that its service does not answer is listed with why, and no other."""
    absent = never_raised()
    assert all(reason_of(name) for name in absent)
    for pattern, _ in reasons():
        assert any(fnmatchcase(name, pattern) for name in absent), f"{pattern} explains nothing any longer"
