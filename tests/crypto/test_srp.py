"""The two-step verification password: public vectors, both sides together, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cablegram.crypto import dh, srp
from cablegram.crypto.srp import Algorithm, Challenge, prove, verifier
from cablegram.errors import LocalProtocolError, SecurityError
from cablegram.testing.rand import SeededRand
from tests.support.rules import rule

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "srp.json").read_text("utf-8"))
PRIME = dh.PRIME.to_bytes(256, "big")
LIMIT = 1 << 1984
ALGORITHM = Algorithm(b"salt one", b"salt two", 3, PRIME)
PASSWORD = "correct horse 🐎"


@pytest.fixture(scope="module", autouse=True)
def few_rounds():
    """Fewer rounds of PBKDF2 for the tests that are not about it; the vectors put them back."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(srp, "ITERATIONS", 3)
        yield


def test_verifier_vector(monkeypatch):
    """The verifier of a new password, with the salt made for it, as published."""
    monkeypatch.setattr(srp, "ITERATIONS", 100_000)
    case = VECTORS["verifier"]
    salt1 = srp.new_salt(bytes.fromhex(case["salt1"]), lambda _: bytes.fromhex(case["client_random"]))
    assert len(salt1) == 40
    algorithm = Algorithm(salt1, bytes.fromhex(case["salt2"]), 3, PRIME)
    assert verifier(case["password"], algorithm).hex() == case["verifier"]


@rule("api/srp#checking-the-password-with-srp", "A and M1 are those of the page's formulas", role="client")
def test_proof_vector(monkeypatch):
    """A and M1 as published. The vector's exponent of 1 gives a number that the checks would refuse, so they rest."""
    monkeypatch.setattr(srp, "ITERATIONS", 100_000)
    monkeypatch.setattr(srp, "in_range", lambda *_: True)
    case = VECTORS["proof"]
    algorithm = Algorithm(bytes.fromhex(case["salt1"]), bytes.fromhex(case["salt2"]), 3, PRIME)
    proof = prove(case["password"], algorithm, bytes.fromhex(case["srp_B"]), lambda n: case["a"].to_bytes(n, "big"))
    assert int.from_bytes(proof.a, "big") == case["A"]
    assert len(proof.a) == 256
    assert proof.m1.hex().upper() == case["M1"]


@pytest.mark.parametrize("g", [3, 4])
def test_both_sides(g):
    """The right password convinces the server, another one does not; each attempt has numbers of its own."""
    algorithm = ALGORITHM._replace(g=g)
    known = verifier(PASSWORD, algorithm)
    first, second = Challenge(known, algorithm, SeededRand(1)), Challenge(known, algorithm, SeededRand(2))
    assert first.srp_b != second.srp_b
    proof = prove(PASSWORD, algorithm, first.srp_b, SeededRand(3))
    assert first.check(*proof)
    assert not second.check(*proof)
    assert not first.check(*prove(PASSWORD + " ", algorithm, first.srp_b, SeededRand(3)))
    assert proof == prove(PASSWORD, algorithm, first.srp_b, SeededRand(3))


@rule(
    "api/srp#checking-the-password-with-srp",
    "An A that would make the session key known convinces nobody",
    role="server",
)
@pytest.mark.parametrize(
    "a",
    [b"", bytes(256), PRIME, (dh.PRIME * 2).to_bytes(257, "big"), b"\x01", (LIMIT - 1).to_bytes(256, "big")],
    ids=["empty", "0", "p", "2p", "1", "2^1984-1"],
)
def test_the_server_refuses_bad_numbers(a):
    """An A that would make the session key known (0, p, 2p) or that is out of range never convinces."""
    challenge = Challenge(verifier(PASSWORD, ALGORITHM), ALGORITHM, SeededRand(1))
    number_b = int.from_bytes(challenge.srp_b, "big")
    known_session = srp._proof(ALGORITHM, dh.PRIME, 0, number_b, 0)
    for m1 in (known_session, b"", bytes(32)):
        assert not challenge.check(a, m1)


@rule(
    "api/srp#checking-the-password-with-srp",
    "M1 is the one that the server computes, or the password is refused",
    role="server",
)
@pytest.mark.parametrize("change", [lambda m: b"", lambda m: m[:-1], lambda m: m + b"\x00", lambda m: bytes(32)])
def test_the_server_refuses_bad_proofs(change):
    """A proof that is not exactly right never convinces."""
    challenge = Challenge(verifier(PASSWORD, ALGORITHM), ALGORITHM, SeededRand(1))
    proof = prove(PASSWORD, ALGORITHM, challenge.srp_b, SeededRand(2))
    assert challenge.check(proof.a, proof.m1)
    assert not challenge.check(proof.a, change(proof.m1))


@pytest.mark.parametrize(
    "srp_b",
    [
        b"",
        bytes(256),
        b"\x01",
        PRIME,
        (LIMIT - 1).to_bytes(256, "big"),
        (dh.PRIME + LIMIT).to_bytes(256, "big"),
        PRIME * 2,
    ],
    ids=["empty", "0", "1", "p", "2^1984-1", "above p", "512 bytes"],
)
def test_the_client_refuses_a_bad_srp_b(srp_b):
    """A B that is out of range gets no proof to guess the password from."""
    with pytest.raises(SecurityError):
        prove(PASSWORD, ALGORITHM, srp_b, SeededRand(1))


def test_the_client_refuses_a_known_exponent():
    """A B that leaves g^0 after the verifier is taken off, which a server could send that knows it, gets no proof."""
    known = int.from_bytes(verifier(PASSWORD, ALGORITHM), "big")
    number_b = (srp._multiplier(3, dh.PRIME) * known + 1) % dh.PRIME
    with pytest.raises(SecurityError):
        prove(PASSWORD, ALGORITHM, number_b.to_bytes(256, "big"), SeededRand(1))


@rule(
    "api/srp#checking-the-password-with-srp",
    "p and g of the password's algorithm are checked as in the key exchange",
    role="client",
)
@pytest.mark.parametrize("bad", [{"p": (dh.PRIME - 12).to_bytes(256, "big")}, {"p": b""}, {"g": 2}, {"g": 1}])
def test_bad_groups(bad):
    """A prime that is not safe, or a wrong generator, is refused by every function."""
    algorithm = ALGORITHM._replace(**bad)
    for call in (
        lambda: prove(PASSWORD, algorithm, PRIME, SeededRand(1)),
        lambda: verifier(PASSWORD, algorithm),
        lambda: Challenge(bytes(256), algorithm, SeededRand(1)),
    ):
        with pytest.raises(SecurityError):
            call()


def test_broken_randomness():
    """A source of zeros is found out on both sides."""
    challenge = Challenge(verifier(PASSWORD, ALGORITHM), ALGORITHM, SeededRand(1))
    with pytest.raises(LocalProtocolError, match="randomness"):
        prove(PASSWORD, ALGORITHM, challenge.srp_b, bytes)
    with pytest.raises(LocalProtocolError, match="randomness"):
        Challenge(bytes(256), ALGORITHM, bytes)
