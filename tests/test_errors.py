"""The errors that are made when they are named, and what type checkers are told of them."""

from __future__ import annotations

import ast
import pickle
from pathlib import Path

import pytest

from cablegram import errors

STUB = ast.parse(Path(errors.__file__).with_name("rpc_errors.pyi").read_text("utf-8"))
CLASSES = {node.name: node for node in STUB.body if isinstance(node, ast.ClassDef)}


def test_the_stub_lists_what_can_be_named() -> None:
    """Every class of the stub is made with the base that the stub gives it, and every other name is refused."""
    for name, node in CLASSES.items():
        made, (base,) = getattr(errors, name), node.bases
        assert isinstance(base, ast.Name)
        assert made.__bases__ == (getattr(errors, base.id),)
        assert str(ast.get_docstring(node)).startswith(made.NAME)
    listed = set(CLASSES) | set(vars(errors))
    assert [name for name in dir(errors) if name.isidentifier() and name not in listed] == []
    name = "PhoneCodeInvalidd"
    with pytest.raises(AttributeError, match=name):
        getattr(errors, name)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "None"),
        (5, "an int"),
        ("x", "a str"),
        (object(), "an object"),
        (errors.UsageError, "the class UsageError"),
    ],
)
def test_what_was_given_is_named_in_good_grammar(value: object, text: str) -> None:
    """Sentences about arguments name the kind of what was given, and not the value, which may be a secret."""
    assert errors.described(value) == text


def test_a_name_that_is_not_documented() -> None:
    """It is an error of its code's class that keeps the name, and survives pickling."""
    error = errors.rpc_error(400, "SOMETHING_NEW_7", "messages.sendMessage")
    assert isinstance(error, errors.BadRequest)
    assert (error.name, error.value, type(error).__name__) == ("SOMETHING_NEW", 7, "SomethingNew")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made here
    assert (str(again), type(again)) == (str(error), type(error))


def test_a_name_is_one_class_whatever_its_code() -> None:
    """A documented error is caught by its name under any code, and by the class of the code that came; what came
    first changes nothing."""
    odd = errors.rpc_error(0, "CHANNEL_BANNED")
    assert type(odd) is errors.ChannelBanned
    assert errors.ChannelBanned.__bases__ == (errors.BadRequest,)
    other = errors.rpc_error(406, "CHANNEL_BANNED")
    assert isinstance(other, errors.ChannelBanned)
    assert isinstance(other, errors.NotAcceptable)
    assert type(errors.rpc_error(406, "CHANNEL_BANNED")) is type(other)
    wait = errors.rpc_error(400, "FLOOD_WAIT_7")
    assert isinstance(wait, errors.FloodWait)
    assert wait.seconds == 7
    assert type(pickle.loads(pickle.dumps(other))) is type(other)  # noqa: S301 - made here


def test_unknown_names_are_kept_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that makes names up fills no memory, and takes no documented class away."""
    monkeypatch.setattr(errors, "_classes", {})
    for number in range(6000):
        errors.rpc_error(400, f"MADE_UP_{'A' * (number % 40)}{number}X")
    assert len(errors._classes) <= 4096
    assert isinstance(errors.rpc_error(400, "PEER_ID_INVALID"), errors.PeerIdInvalid)


def test_advice_is_of_documented_errors() -> None:
    """The advice has one clause each, for at least 300 names that Telegram documents."""
    advice = errors.known_advice()
    assert set(advice) <= set(errors.known_names())
    assert len(advice) >= 300
    for name, text in advice.items():
        assert text == text.strip(), name
        assert not text.endswith("."), name
        assert 10 <= len(text) <= 140, name


COMMON = """
auth.sendCode auth.signIn auth.checkPassword auth.importBotAuthorization messages.sendMessage messages.sendMedia
messages.sendMultiMedia messages.editMessage messages.deleteMessages messages.forwardMessages messages.getHistory
messages.setBotCallbackAnswer messages.sendReaction messages.importChatInvite messages.updatePinnedMessage
channels.joinChannel channels.inviteToChannel channels.editAdmin channels.editBanned channels.getParticipant
contacts.resolveUsername upload.saveFilePart upload.getFile users.getFullUser account.updateUsername
"""
NOT_BY_A_USER = {
    # faults of the server or of this library, which no argument of a call can cause or cure
    "AUTH_KEY_UNSYNCHRONIZED", "CHAT_ID_GENERATE_FAILED", "CDN_METHOD_INVALID", "DH_G_A_INVALID",
    "GROUPED_ID_OCCUPY_FAILED", "HISTORY_GET_FAILED", "MEMBER_FETCH_FAILED", "MT_SEND_QUEUE_TOO_LONG",
    "NEED_CHAT_INVALID", "NEED_MEMBER_INVALID", "PTS_CHANGE_EMPTY", "RPC_CALL_FAIL", "RPC_MCGET_FAIL",
    "WORKER_BUSY_TOO_LONG_RETRY", "MSGID_DECREASE_RETRY",
}  # fmt: skip


def test_common_errors_say_what_to_do() -> None:
    """What the methods that people call most can answer has advice, or is a wait, a move or a fault of the server.

    Source: the tables of errors on the methods' pages, https://core.telegram.org/methods
    """
    table = Path(__file__).parents[1] / "schema" / "errors.tsv"
    silent = set()
    for line in table.read_text("utf-8").splitlines()[1:]:
        code, message, methods = line.split("\t")
        error = errors.rpc_error(int(code), message.replace("%d", "7"))
        wanted = not isinstance(error, errors.Migrate | errors.ServerError) and error.name not in NOT_BY_A_USER
        if wanted and set(COMMON.split()) & set(methods.split()) and not error.advice():
            silent.add(error.name)
    assert silent == set()


def test_dates_are_no_waits() -> None:
    """STORY_SEND_FLOOD_... and PREMIUM_SUB_ACTIVE_UNTIL_... name a date, FROZEN_METHOD_INVALID no time at all."""
    for message in ("STORY_SEND_FLOOD_WEEKLY_1800000000", "PREMIUM_SUB_ACTIVE_UNTIL_1800000000"):
        error = errors.rpc_error(420, message)
        assert isinstance(error, errors.Flood)
        assert (error.seconds, error.until) == (0, 1_800_000_000)
        assert "refused until 2027-01-15 08:00 UTC" in str(error)
    frozen = errors.rpc_error(420, "FROZEN_METHOD_INVALID")
    assert isinstance(frozen, errors.Flood)
    assert (frozen.seconds, frozen.until) == (0, None)
    assert "frozen" in str(frozen)
    wait = errors.rpc_error(420, "FLOOD_WAIT_7")
    assert isinstance(wait, errors.Flood)
    assert (wait.seconds, wait.until) == (7, None)
    assert str(wait).endswith("wait 7 s before sending this request again")
