"""Strings: Cablegram's own, and whatever people paste."""

from __future__ import annotations

import contextlib
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram.errors import SessionFormatError, UsageError
from cablegram.sessions import SelfUser, StringSession, UpdateState
from cablegram.sessions.formats import own

KEY = bytes(range(256))


def full() -> StringSession:
    session = StringSession()
    session.set_network("sandbox:00112233")
    session.set_dc(2, "149.154.167.51", 443)
    session.set_auth_key(KEY)
    session.set_auth_key(KEY[::-1], 4)
    session.set_user(SelfUser(123456789012, False, -5, "Ada", "ada", "12025550123"))
    return session


def test_empty():
    """Nothing to keep is an empty string, and an empty string is a new session."""
    for text in ("", None, " \n"):
        session = StringSession(text)
        assert session.save() == ""
        assert session.auth_key is None


@given(
    st.dictionaries(st.integers(1, 9), st.binary(min_size=256, max_size=256), max_size=5),
    st.integers(1, 9),
    st.one_of(st.none(), st.ip_addresses().map(str), st.text("abcdefghij.-", min_size=1, max_size=60)),
    st.integers(0, 65535),
    st.one_of(st.none(), st.integers(1, 2**62)),
    st.binary(max_size=2000),
)
def test_round_trip(keys, dc_id, address, port, user_id, login):
    """Whatever a login consists of comes back from the string."""
    session = StringSession()
    session.set_dc(dc_id, address, port)
    for number, key in keys.items():
        session.set_auth_key(key, number)
    session.set_user(None if user_id is None else SelfUser(user_id, True))
    session.set_login(login or None)
    again = StringSession(session.save())
    assert again.snapshot() == session.snapshot()
    assert again.save() == session.save()
    assert again.server_address == address


def test_string_holds_the_login_and_nothing_of_the_moment():
    """The state of updates stays out: a client that starts from a string begins at now."""
    session = full()
    session.set_update_state(UpdateState(1, 2, 3, 4))
    again = StringSession(session.save())
    assert again.update_state is None
    assert again.user is not None
    assert (again.network, again.user.name, again.get_auth_key(4)) == ("sandbox:00112233", "Ada", KEY[::-1])


def test_every_cut_is_named():
    """A string that was cut off says so, and how much is missing."""
    text = full().save()
    for size in range(len("cablegram1_"), len(text)):
        with pytest.raises(SessionFormatError, match="Cablegram session string, but it is cut off"):
            StringSession(text[:size])
    with pytest.raises(SessionFormatError, match="the last 7 of"):
        StringSession(text[:-7])
    with pytest.raises(SessionFormatError, match="3 characters too long"):
        StringSession(text + "AAA")


def test_every_changed_character_is_noticed():
    """One changed character anywhere is found, and the message says about where."""
    text = full().save()
    for index in range(len("cablegram1_"), len(text)):
        other = "A" if text[index] != "A" else "Q"
        with pytest.raises(SessionFormatError, match="Cablegram session string"):
            StringSession(text[:index] + other + text[index + 1 :])
    with pytest.raises(SessionFormatError, match=r"between characters \d+ to \d+ was changed"):
        StringSession(text[:300] + ("A" if text[300] != "A" else "Q") + text[301:])
    with pytest.raises(SessionFormatError, match=r"character 51 \('\$'\)"):
        StringSession(text[:50] + "$" + text[51:])


def test_line_breaks_do_no_harm():
    """A string that a mail program wrapped still reads."""
    text = full().save()
    assert StringSession(text[:100] + "\n  " + text[100:] + "\r\n").auth_key == KEY


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("12345678:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1", "bot token"),
        ("12345678:short", "only 14 characters"),
        ("a" * 8 + ":" + "b" * 35, "44 characters"),
        ("my_account.session", "StoreSession"),
        ("/home/ada/x", "StoreSession"),
        ('{"Version":1}', "gotd"),
        ("hello", "only 5 characters"),
        ("Z" * 340, "340 characters"),
        ("cablegram2_AAAA", "version 2; update"),
        ("cablegramAAAA", "copy it again"),
        ("cablegram1_", "cut off right after the prefix"),
    ],
)
def test_what_is_no_session_string(text, hint):
    """What people paste by mistake is named."""
    with pytest.raises(SessionFormatError, match=hint):
        StringSession(text)


def test_a_record_that_no_string_can_hold():
    """A name of more than 255 bytes, or more than 64 KiB in one record or in all, is refused: no string is made."""
    longest = {"sealed/" + "n" * 248: b"x"}
    assert own.decode(own.encode(longest)) == longest
    for contents in (
        {"sealed/" + "n" * 249: b""},
        {"sealed/x": bytes(0x10000)},
        {"sealed/x": bytes(0xFFFF)},
        {f"sealed/{n}": bytes(0x4000) for n in range(4)},
    ):
        with pytest.raises(UsageError, match="too large for a session string"):
            own.encode(contents)


def test_other_types_are_refused():
    """A session string is text."""
    with pytest.raises(UsageError):
        StringSession(b"cablegram1_")  # type: ignore[arg-type]


@given(
    st.one_of(st.text(), st.text("cablegram1_AQ-09", min_size=300, max_size=450), st.binary().map(lambda b: b.hex()))
)
def test_garbage_never_raises_anything_else(text):
    """The invariant of reading: a session or a SessionFormatError."""
    for candidate in (text, "1" + text, "cablegram1_" + text):
        with contextlib.suppress(SessionFormatError):
            StringSession(candidate)


def test_tracebacks_show_nothing_of_a_damaged_string():
    """A damaged string is still most of a key: neither message nor frames' variables show it."""
    text = full().save()
    damaged = text[:400] + "$" + text[401:]
    foreign = full().export("gramjs")[:-9]
    for string in (damaged, foreign, text[:-40], full().export("mtcute")[:-5]):
        with pytest.raises(SessionFormatError) as caught:
            StringSession(string)
        shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True).format()
        mine = "".join(shown).split("in __init__", 1)[-1]  # the frames of the library
        for at in range(40, len(string) - 20, 20):
            assert string[at : at + 20] not in mine


def test_format_says_what_the_string_was():
    """`format` names the library that wrote the string."""
    session = full()
    for form in ("telethon", "gramjs", "pyrogram"):
        assert StringSession(session.export(form)).format == form
    assert StringSession(session.save()).format == "cablegram"
