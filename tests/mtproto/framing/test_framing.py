"""Every transport in both roles: whole, in pieces, followed by more, and garbage."""

from __future__ import annotations

import random
import zlib
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablegram.errors import LocalProtocolError, RemoteProtocolError, UsageError
from cablegram.mtproto.framing import (
    MAX_PAYLOAD,
    Abridged,
    Detector,
    Framing,
    Full,
    Intermediate,
    Obfuscated,
    Padded,
    QuickAck,
    Transport,
    TransportCode,
    client_framing,
)
from tests.support.rules import rule

SECRET = bytes(range(16))
KINDS = [kind for kind in Transport if kind is not Transport.HTTP]  # it has no stream of its own
QUICK = [kind for kind in KINDS if kind is not Transport.FULL]
TOKEN = 0x8A0B0C0D


def seeded(seed: int = 1):
    return random.Random(seed).randbytes


def encrypted(size: int, fill: int = 7) -> bytes:
    """Something of the shape of an encrypted message: a header of 24 bytes and blocks of 16."""
    return bytes((fill,)) * (24 + 16 * max(size, 1))


def plain(size: int) -> bytes:
    """Something of the shape of an unencrypted message with a body of ``4 * size`` bytes."""
    return bytes(8) + b"\x04\x05\x06\x07" * 2 + (4 * size).to_bytes(4, "little") + b"\x55" * 4 * size


def joined(kind: Transport, secret: bytes | None = None, seed: int = 1) -> tuple[Framing, Framing]:
    """A client and the server's framing that its first packet made the detector find."""
    client = client_framing(kind, seeded(seed), dc=-2 if secret else 0, secret=secret)
    detector = Detector(seeded(seed + 1), [secret] if secret else [])
    server = detector.feed(client.preamble)
    if server is None:
        assert kind is Transport.FULL
        server = detector.feed(client.pack(plain(1)))
        assert server is not None
        assert server.next() == plain(1)
    return client, server


def pieces(data: bytes, cuts: list[int]) -> list[bytes]:
    edges = sorted({0, len(data), *(cut % (len(data) + 1) for cut in cuts)})
    return [data[a:b] for a, b in pairwise(edges)]


def drain(framing: Framing) -> list[object]:
    return list(iter(framing.next, None))


payloads = st.one_of(st.integers(1, 300).map(encrypted), st.integers(1, 300).map(plain), st.just(encrypted(5000)))


@rule(
    "mtproto/mtproto-transports#intermediate",
    "Payloads arrive whole and in order, however the network cuts them",
    role="both",
)
@given(st.sampled_from(KINDS), st.lists(payloads, max_size=5), st.lists(st.integers(0, 1 << 20), max_size=20))
@settings(max_examples=150, deadline=None)
def test_payloads_arrive_whole_however_they_are_cut(kind, sent, cuts):
    """Concatenated packets arrive unchanged and in order in both directions, cut anywhere."""
    for here, there in (joined(kind), joined(kind)[::-1]):
        got = []
        for piece in pieces(b"".join(map(here.pack, sent)), cuts):
            there.feed(piece)
            got += drain(there)
        assert got == sent
        assert there.next() is None


@pytest.mark.parametrize("kind", KINDS)
def test_byte_by_byte_nothing_comes_early(kind):
    """One byte at a time, a payload appears with its last byte (or with the padding after it) and never before."""
    for here, there in (joined(kind), joined(kind)[::-1]):
        wire = here.pack(encrypted(40)) + here.pack(plain(2))
        seen: list[object] = []
        for index in range(len(wire)):
            there.feed(wire[index : index + 1])
            seen += drain(there)
            assert len(seen) < 2 or index == len(wire) - 1
        assert seen == [encrypted(40), plain(2)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_detector_works_byte_by_byte(kind):
    """The detector finds the transport however its first bytes are cut, and feeds what follows to it."""
    client = client_framing(kind, seeded())
    wire = client.preamble + client.pack(plain(5)) + client.pack(encrypted(3))
    detector, server, got = Detector(seeded(2)), None, []
    for byte in wire:
        if server is None:
            server = detector.feed(bytes((byte,)))
        else:
            server.feed(bytes((byte,)))
        if server is not None:
            got += drain(server)
    assert got == [plain(5), encrypted(3)]
    with pytest.raises(LocalProtocolError):
        detector.feed(b"x")


@pytest.mark.parametrize("kind", KINDS)
def test_trailing_bytes_stay_for_the_next_packet(kind):
    """What follows a packet is neither lost nor read too early."""
    client, server = joined(kind)
    first, second = client.pack(encrypted(1)), client.pack(encrypted(2))
    server.feed(first + second[:9])
    assert drain(server) == [encrypted(1)]
    server.feed(second[9:])
    assert drain(server) == [encrypted(2)]


@given(st.sampled_from(KINDS), st.binary(max_size=400), st.booleans())
@settings(max_examples=300, deadline=None)
def test_garbage_is_a_remote_protocol_error_or_nothing(kind, garbage, to_server):
    """Arbitrary bytes give payloads, codes, acks or RemoteProtocolError, and after an error nothing else."""
    client, server = joined(kind)
    victim = server if to_server else client
    victim.feed(garbage)
    try:
        drain(victim)
    except RemoteProtocolError as error:
        victim.feed(client.pack(encrypted(1)))
        with pytest.raises(RemoteProtocolError, match=str(error).split(":")[0]):
            victim.next()
        assert "dead" in repr(victim)


@given(st.binary(max_size=200), st.lists(st.just(SECRET), max_size=1))
@settings(max_examples=200, deadline=None)
def test_garbage_before_a_transport_is_a_remote_protocol_error_or_nothing(garbage, secrets):
    """The detector either finds a transport, waits, or refuses, and stays refusing."""
    detector = Detector(seeded(), secrets)
    try:
        framing = detector.feed(garbage)
    except RemoteProtocolError:
        with pytest.raises(RemoteProtocolError):
            detector.feed(b"\xef")
    else:
        assert framing is not None or len(garbage) < 64


@pytest.mark.parametrize("kind", QUICK)
def test_quick_acks(kind):
    """A client's wish for a quick ack reaches the server with its packet, and the token comes back between packets."""
    client, server = joined(kind)
    server.feed(client.pack(encrypted(40), quick_ack=True) + client.pack(encrypted(1)))
    seen = [(server.next(), server.quick_ack_wanted) for _ in range(2)]
    assert seen == [(encrypted(40), True), (encrypted(1), False)]
    wire = server.pack(encrypted(2)) + server.pack_quick_ack(TOKEN) + server.pack(encrypted(3))
    got = []
    for index in range(len(wire)):
        client.feed(wire[index : index + 1])
        got += drain(client)
    assert got == [encrypted(2), QuickAck(TOKEN), encrypted(3)]


@rule("mtproto/mtproto-transports#quick-ack", "Quick acks have the documented form in each transport", role="server")
def test_quick_acks_look_as_documented():
    """Abridged tokens are reversed, intermediate ones are not, padded ones are enveloped: the documented bytes."""
    assert Abridged(server=True).pack_quick_ack(TOKEN) == bytes.fromhex("8a0b0c0d")
    assert Intermediate(server=True).pack_quick_ack(TOKEN) == bytes.fromhex("0d0c0b8a")
    padded = Padded(lambda n: b"\x02" * n, server=True).pack_quick_ack(TOKEN)
    assert padded == bytes.fromhex("0a000000 ffffffff 0d0c0b8a 0202")
    with pytest.raises(LocalProtocolError):
        Full(server=True).pack_quick_ack(TOKEN)
    with pytest.raises(LocalProtocolError):
        Full().pack(encrypted(1), quick_ack=True)
    with pytest.raises(LocalProtocolError):
        Intermediate(server=True).pack(encrypted(1), quick_ack=True)
    for framing, token in ((Abridged(), TOKEN), (Abridged(server=True), 5)):
        with pytest.raises(LocalProtocolError):
            framing.pack_quick_ack(token)


@rule(
    "mtproto/mtproto-transports#abridged",
    "Each envelope has the documented bytes; the abridged length has four bytes from 127 words on",
    role="both",
)
def test_envelopes_look_as_documented():
    """The bytes of each envelope, and the longer form of the abridged length from 127 words on."""
    short, long = plain(1), encrypted(40)
    assert Abridged().preamble == b"\xef"
    assert Abridged().pack(short) == b"\x06" + short
    assert Abridged().pack(long) == b"\x7f\xa6\x00\x00" + long
    assert Abridged().pack(short, quick_ack=True) == b"\x86" + short
    assert Abridged().pack(long, quick_ack=True) == b"\xff\xa6\x00\x00" + long
    assert len(Abridged().pack(plain((126 * 4 - 20) // 4))) == 126 * 4 + 1
    assert len(Abridged().pack(plain((127 * 4 - 20) // 4))) == 127 * 4 + 4
    assert Intermediate().preamble == b"\xee" * 4
    assert Intermediate().pack(short) == b"\x18\x00\x00\x00" + short
    assert Intermediate().pack(short, quick_ack=True) == b"\x18\x00\x00\x80" + short
    assert Padded(seeded()).preamble == b"\xdd" * 4
    assert Padded(lambda n: b"\xf3" * n).pack(short) == b"\x1b\x00\x00\x00" + short + b"\xf3" * 3
    full = Full()
    assert full.preamble == b""
    for number in range(2):
        body = b"\x24\x00\x00\x00" + bytes((number, 0, 0, 0)) + short
        assert full.pack(short) == body + zlib.crc32(body).to_bytes(4, "little")
    for framing in (Abridged(server=True), Intermediate(server=True), Padded(seeded(), server=True)):
        assert framing.preamble == b""


@rule(
    "mtproto/mtproto-transports#transport-errors",
    "Four bytes with a negative number are a transport error",
    role="client",
)
@pytest.mark.parametrize("kind", KINDS)
def test_transport_codes(kind):
    """A server's error code reaches the client typed; a code of zero means nothing; a positive one is a violation."""
    client, server = joined(kind)
    client.feed(server.pack_code(-404) + server.pack(encrypted(1)) + server.pack_code(-429))
    assert drain(client) == [TransportCode(-404), encrypted(1), TransportCode(-429)]
    for value, fails in ((0, False), (404, True)):
        client, server = joined(kind)
        inner = server.inner if isinstance(server, Obfuscated) else server
        wire = inner._pack(value.to_bytes(4, "little"), False)
        client.feed(server._encrypt.update(wire) if isinstance(server, Obfuscated) else wire)
        if fails:
            with pytest.raises(RemoteProtocolError, match="no transport error"):
                client.next()
        else:
            assert client.next() is None
    for framing, code in ((client, -404), (server, 404)):
        with pytest.raises(LocalProtocolError):
            framing.pack_code(code)


@pytest.mark.parametrize("kind", KINDS)
def test_clients_send_no_codes(kind):
    """Only servers send bare codes: from a client, four bytes are a violation."""
    client, server = joined(kind)
    inner = client.inner if isinstance(client, Obfuscated) else client
    wire = inner._pack(b"\x6c\xfe\xff\xff", False)
    server.feed(client._encrypt.update(wire) if isinstance(client, Obfuscated) else wire)
    with pytest.raises(RemoteProtocolError, match="no MTProto message"):
        server.next()


@rule(
    "mtproto/mtproto-transports#transport-errors",
    "A transport error is understood also where it comes before the transport's first packet",
    role="client",
)
def test_a_refusal_without_an_envelope():
    """A code three times over in place of a full packet, as refused connections have been seen to get it."""
    client = Full()
    code = (-429).to_bytes(4, "little", signed=True)
    for piece in (code, code[:2], code[2:], code):
        assert client.next() is None
        client.feed(piece)
    assert drain(client) == [TransportCode(-429)]


@pytest.mark.parametrize(
    ("framing", "head"),
    [
        (Abridged(server=True), b"\x7f\x01\x10\x40"),
        (Abridged(), b"\x7f\xff\xff\xff"),
        (Intermediate(server=True), (MAX_PAYLOAD + 1).to_bytes(4, "little")),
        (Intermediate(), b"\xff\xff\xff\x7f"),
        (Intermediate(server=True), b"\xff\xff\xff\xff"),
        (Padded(seeded(), server=True), (MAX_PAYLOAD + 16).to_bytes(4, "little")),
        (Full(server=True), (MAX_PAYLOAD + 16).to_bytes(4, "little") + bytes(4)),
        (Full(), b"\xfc\xff\xff\x7f" + bytes(4)),
    ],
)
def test_the_limit_is_checked_before_a_payload_is_waited_for(framing, head):
    """A length beyond the limit is refused as soon as it is read, and what follows is not stored."""
    framing.feed(head)
    with pytest.raises(RemoteProtocolError, match=r"exceeds the limit"):
        framing.next()
    framing.feed(bytes(1 << 20))
    assert not framing._buffer


@pytest.mark.parametrize("kind", KINDS)
def test_the_limit_can_be_lowered(kind):
    """A server may keep the limit low until it knows the key, through the obfuscation too."""
    client, server = joined(kind)
    server.limit = 1000
    assert server.limit == 1000
    server.feed(client.pack(encrypted(60)))
    assert server.next() == encrypted(60)
    server.feed(client.pack(encrypted(62)))
    with pytest.raises(RemoteProtocolError, match="exceeds the limit of 1000"):
        server.next()


@pytest.mark.parametrize("kind", KINDS)
def test_the_largest_payload_passes(kind):
    """Sixteen mebibytes pass in one packet."""
    client, server = joined(kind)
    large = encrypted(1 << 20)
    server.feed(client.pack(large))
    assert server.next() == large


@pytest.mark.parametrize("size", [0, 4, 16, 21, 22, 23, (1 << 26)])
def test_what_is_no_message_cannot_be_packed(size):
    """This side refuses to send what is too short, too long or not a multiple of four."""
    with pytest.raises(LocalProtocolError):
        Intermediate().pack(bytes(size))


@rule(
    "mtproto/mtproto-transports#full",
    "Length, sequence number and CRC32 of the full transport are checked",
    role="both",
)
@pytest.mark.parametrize(
    ("framing", "wire", "match"),
    [
        (Intermediate(), b"\x15\x00\x00\x00" + bytes(21), "multiple of 4"),
        (Intermediate(), bytes(4), "no MTProto message"),
        (Abridged(), bytes(1), "no MTProto message"),
        (Padded(seeded()), b"\x03\x00\x00\x00abc", "no MTProto message"),
        (Padded(seeded()), b"\x08\x00\x00\x00" + b"\xff" * 4 + b"\x01" * 4, "highest bit"),
        (Padded(seeded()), b"\x24\x00\x00\x00" + b"\x01" * 36, "too short"),
        (Padded(seeded()), b"\x28\x00\x00\x00" + bytes(16) + b"\x00" * 24, "does not fill"),
        (Padded(seeded()), b"\x18\x00\x00\x00" + bytes(16) + b"\x05\x00\x00\x00" + bytes(4), "does not fill"),
        (Padded(seeded()), b"\x18\x00\x00\x00" + bytes(16) + b"\x03\x00\x00\x00" + bytes(4), "multiple of 4"),
        (Full(), b"\x0c\x00\x00\x00" + bytes(8), "cannot have 12"),
        (Full(), b"\xff\xff\xff\xff" + bytes(8), "cannot have -1"),
        (Full(), b"\x25\x00\x00\x00" + bytes(40), "cannot have 37"),
        (Full(), b"\x24\x00\x00\x00\x01\x00\x00\x00", "packet 1 came where packet 0"),
        (Full(), b"\x24\x00\x00\x00\x00\x00\x00\x00" + bytes(28), "CRC32"),
    ],
)
def test_violations_are_named(framing, wire, match):
    """Each rule of the envelopes has its own refusal."""
    framing.feed(wire)
    with pytest.raises(RemoteProtocolError, match=match):
        framing.next()


@pytest.mark.parametrize("head", [b"PUT ", b"HEAD", b"\x16\x03\x01\x02\x00"])
def test_other_protocols_are_recognised(head):
    """HTTP and TLS at a port of MTProto are refused at once, not taken for the start of an obfuscated stream."""
    with pytest.raises(RemoteProtocolError, match="not MTProto"):
        Detector(seeded()).feed(head)


@rule(
    "mtproto/mtproto-transports#transport-obfuscation",
    "The secret of an MTProxy is mixed into both keys; a 17th byte asks for the padded transport",
    role="client",
)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.value.startswith("obfuscated")])
@pytest.mark.parametrize("form", [SECRET, b"\xdd" + SECRET, b"\xee" + SECRET + b"example.org"])
def test_proxy_secrets(kind, form):
    """A proxy's secret in its three forms opens the stream, tells the data center, and is required."""
    if len(form) > 16 and kind is not Transport.OBFUSCATED_PADDED:
        with pytest.raises(UsageError, match="obfuscated_padded"):
            client_framing(kind, seeded(), secret=form)
        return
    client, server = joined(kind, form)
    assert isinstance(server, Obfuscated)
    assert server.dc == -2
    server.feed(client.pack(encrypted(3)))
    assert server.next() == encrypted(3)
    for wrong in ([], [bytes(16)]):
        with pytest.raises(RemoteProtocolError):
            Detector(seeded(), wrong).feed(client_framing(kind, seeded(), secret=form).preamble)
    assert Detector(seeded(), [bytes(16), form]).feed(client_framing(kind, seeded(), secret=form).preamble)


def test_a_proxy_refuses_plain_transports():
    """With secrets configured, a plain transport is not let in."""
    with pytest.raises(RemoteProtocolError):
        Detector(seeded(), [SECRET]).feed(b"\xef" + bytes(80))


def test_wrong_secrets_are_misuse():
    """A secret of no known form, or with a plain transport, is refused before anything is sent."""
    for kind, secret in ((Transport.OBFUSCATED_PADDED, b"short"), (Transport.PADDED, SECRET)):
        with pytest.raises(UsageError):
            client_framing(kind, seeded(), secret=secret)
    with pytest.raises(UsageError):
        Detector(seeded(), [b"short"])


@rule(
    "mtproto/mtproto-transports#transport-obfuscation",
    "The 64 random bytes of the obfuscation do not look like another protocol",
    role="client",
)
def test_obfuscated_headers_look_like_nothing_else():
    """Random first bytes that mean another protocol are drawn again; a source that repeats itself is found out."""
    bad = [b"\xef" + b"a" * 55, b"GET " + b"a" * 52, b"abcd" + bytes(52), b"\xdd" * 56]
    stream = iter([*bad, b"abcdefgh" + bytes(48), b"1234"])
    framing = client_framing(Transport.OBFUSCATED_ABRIDGED, lambda _: next(stream))
    assert framing.preamble.startswith(b"abcdefgh")
    with pytest.raises(LocalProtocolError, match="randomness"):
        client_framing(Transport.OBFUSCATED_ABRIDGED, bytes)


@rule(
    "mtproto/mtproto-transports#transport-obfuscation",
    "The header for an MTProxy has protocol and data center, and is made with its secret",
    role="client",
)
def test_the_documented_proxy_example():
    """The header of the specification's example: padded, media data center 4, its secret."""
    secret = bytes.fromhex("dd" + "99" * 16)
    client = client_framing(Transport.OBFUSCATED_PADDED, seeded(), dc=-4, secret=secret)
    server = Detector(seeded(), [secret]).feed(client.preamble)
    assert isinstance(server, Obfuscated)
    assert isinstance(server.inner, Padded)
    assert server.dc == -4


def test_same_randomness_same_bytes():
    """All that is sent comes from the arguments: the same seed gives the same bytes."""
    for kind in KINDS:
        runs = []
        for _ in range(2):
            client, server = joined(kind, seed=5)
            runs.append((client.preamble, client.pack(encrypted(3)), server.pack(encrypted(4))))
        assert runs[0] == runs[1]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("to_server", [True, False])
def test_a_dead_link_keeps_nothing(kind, to_server):
    """What came and was not whole is let go of with the link, and not when a garbage collection comes; a last word
    can still be packed."""
    client, server = joined(kind)
    sender, receiver = (client, server) if to_server else (server, client)
    data = sender.pack(encrypted(1 << 16))
    receiver.feed(data[:-1])
    held = receiver.inner if isinstance(receiver, Obfuscated) else receiver
    assert len(held._buffer) > 1 << 15
    receiver.forget()
    assert len(held._buffer) == 0
    assert receiver.next() is None
    assert receiver.pack(encrypted(64))
