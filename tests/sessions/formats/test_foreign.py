"""Strings of other libraries, written and read; the real libraries' own ones are in tests/interop."""

from __future__ import annotations

import base64
import contextlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram.errors import SessionFormatError, UsageError
from cablegram.sessions import SelfUser, StringSession
from cablegram.sessions.formats import WRITERS

KEY = bytes(range(1, 256)) + b"\0"
FOREIGN = [form for form in WRITERS if form != "cablegram"]


def session(address="149.154.167.51", port=443, dc_id=2, user=None) -> StringSession:
    made = StringSession()
    made.set_dc(dc_id, address, port)
    made.set_auth_key(KEY)
    made.set_user(user or SelfUser(12345, True))
    return made


@pytest.mark.parametrize("form", FOREIGN)
@pytest.mark.parametrize("address", ["149.154.167.51", "1.2.3.4", "2001:67c:4e8:f002::a"])
def test_round_trip(form, address):
    """What is written in a library's format is read as that format, with the same data center and key."""
    again = StringSession(session(address).export(form))
    assert (again.dc_id, again.auth_key) == (2, KEY)
    if not form.startswith(("pyrogram", "kurigram")):
        assert (again.server_address, again.port) == (address, 443)
    if form.startswith(("pyrogram", "kurigram", "mtcute")):
        assert again.user == SelfUser(12345, True)


@pytest.mark.parametrize(
    ("form", "sizes"),
    [
        ("gramjs", (369, 401)),
        ("telethon", (353, 369)),
        ("pyrogram", (362, 362)),
        ("pyrogram-old", (356, 356)),
        ("pyrogram-oldest", (351, 351)),
        ("mtcute", (402, 406)),
    ],
)
def test_lengths(form, sizes):
    """The lengths by which the libraries tell their own strings."""
    texts = [session(a).export(form) for a in ("149.154.167.51", "2001:b28:f23d:f001:0000:0000:0000:000a")]
    assert tuple(map(len, texts)) == sizes or form == "mtcute"


def test_gramjs_and_telethon_of_the_same_length():
    """A Telethon IPv6 string and a GramJS string with a 14-character address both have 369 characters."""
    gramjs = session().export("gramjs")
    telethon = session("2001:67c:4e8:f002::a").export("telethon")
    assert len(gramjs) == len(telethon) == 369
    assert StringSession(gramjs).format == "gramjs"
    assert StringSession(telethon).format == "telethon"


def test_ports_are_unsigned():
    """GramJS reads its port as signed: ports above 32767 are read, and not written for it."""
    assert StringSession(session(port=40000).export("telethon")).port == 40000
    with pytest.raises(UsageError, match="32767"):
        session(port=40000).export("gramjs")
    payload = b"\x02" + struct.pack(">H", 7) + b"1.2.3.4" + struct.pack(">H", 40000) + KEY
    assert StringSession("1" + base64.b64encode(payload).decode()).port == 40000


def test_test_flag_and_api_id_of_pyrogram():
    """Pyrogram's test flag becomes the network's name, its api_id survives a round trip."""
    payload = struct.pack(">BI?256sQ?", 2, 4711, True, KEY, 99, False)
    text = base64.urlsafe_b64encode(payload).decode().rstrip("=")
    read = StringSession(text)
    assert (read.network, read.get_extra("api_id"), read.user) == ("test", b"4711", SelfUser(99))
    assert read.export("pyrogram") == text
    assert StringSession(read.save()).export("kurigram") == text


def test_known_addresses_name_the_network():
    """An address of Telegram's own tells production from test."""
    assert StringSession(session().export("telethon")).network == "production"
    assert StringSession(session("149.154.167.40").export("gramjs")).network == "test"
    assert StringSession(session("127.0.0.1").export("gramjs")).network is None


@pytest.mark.parametrize("version", [1, 2])
def test_mtcute_older_versions(version):
    """mtcute's strings of 2022 and 2023 are read."""

    def tl(value: bytes) -> bytes:
        head = bytes([len(value)]) if len(value) < 254 else b"\xfe" + len(value).to_bytes(3, "little")
        return head + value + bytes(-(len(head) + len(value)) % 4)

    option = struct.pack("<III", 0x18B7A10D, 0, 2) + tl(b"149.154.167.51") + struct.pack("<I", 443)
    flags = 1 | (4 if version == 2 else 0)
    data = struct.pack("<BI", version, flags) + option + (option if version == 2 else b"")
    data += struct.pack("<II", 77, 0) + struct.pack("<I", 0xBC799737) + tl(KEY)
    read = StringSession(base64.urlsafe_b64encode(data).decode().rstrip("="))
    assert (read.format, read.dc_id, read.port, read.user, read.auth_key) == (
        f"mtcute-v{version}",
        2,
        443,
        SelfUser(77, False),
        KEY,
    )


def test_what_a_format_cannot_hold():
    """What a library's format has no room for is an error that says so."""
    with pytest.raises(UsageError, match="numeric address"):
        session("pluto.web.telegram.org").export("telethon")
    with pytest.raises(UsageError, match="user id"):
        session(user=SelfUser(2**40)).export("pyrogram-oldest")
    with pytest.raises(UsageError, match="unknown format"):
        session().export("morse")
    anonymous = session()
    anonymous.set_user(None)
    with pytest.raises(UsageError, match="id of the account"):
        anonymous.export("pyrogram")
    unknown = session(None, None, dc_id=77)
    with pytest.raises(UsageError, match="address of data center 77"):
        unknown.export("telethon")
    assert StringSession().export("telethon") == ""


def test_address_from_the_table():
    """A session without an address takes Telegram's own for formats that need one."""
    assert StringSession(session(None, None).export("telethon")).server_address == "149.154.167.51"


@pytest.mark.parametrize("form", ["gramjs", "telethon", "mtcute"])
def test_cut_off(form):
    """A shortened string of another library is named and never read."""
    text = session().export(form).rstrip("=")
    for cut in range(1, 60):
        with pytest.raises(SessionFormatError) as caught:
            StringSession(text[:-cut])
        assert "Traceback" not in str(caught.value)


@pytest.mark.parametrize("form", ["pyrogram", "pyrogram-old", "kurigram"])
def test_cut_off_where_the_length_tells_the_kind(form):
    """A shortened string of Pyrogram or Kurigram is named as theirs, whatever its first letters are."""
    told = session()
    told.set_extra("api_id", b"12345")
    text = told.export(form)
    for cut in range(1, 60):
        if len(text) - cut not in (351, 356):  # an older form, with the same key
            with pytest.raises(SessionFormatError, match="Pyrogram"):
                StringSession(text[:-cut])


def test_keys_of_zeros_are_no_keys():
    """A string with an empty key was never logged in."""
    payload = struct.pack(">B4sH256s", 2, b"\x95\x9a\xa7\x33", 443, bytes(256))
    with pytest.raises(SessionFormatError, match="never logged in"):
        StringSession("1" + base64.urlsafe_b64encode(payload).decode())


@given(st.sampled_from(FOREIGN), st.integers(0, 400), st.integers(1, 255), st.integers(0, 300))
def test_damage_never_raises_anything_else(form, at, change, cut):
    """A damaged foreign string reads as something or is a SessionFormatError; nothing else comes out."""
    text = session().export(form)
    at %= len(text)
    damaged = text[:at] + chr(ord(text[at]) ^ change) + text[at + 1 : len(text) - cut]
    with contextlib.suppress(SessionFormatError):
        StringSession(damaged)
