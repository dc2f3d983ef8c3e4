"""Tests of cablegram.client.files.names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram.client.files.names import (
    MAX_NAME,
    SUFFIXES,
    photo_name,
    safe_name,
    suffix_by_content,
    suffix_of,
    type_of,
)
from tests.support.files import png

RESERVED = {"CON", "PRN", "AUX", "NUL", *(f"{kind}{number}" for kind in ("COM", "LPT") for number in range(1, 10))}


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a.txt", "a.txt"),
        ("/etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("C:\\x:y.txt", "xy.txt"),
        ("a\0b\n.txt", "ab.txt"),
        ("\u202egnp.exe", "gnp.exe"),
        (".hidden", "hidden"),
        ("..", ""),
        ("a/", ""),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("COM1 .log", "_COM1 .log"),
        ("Lpt9.tar.gz", "_Lpt9.tar.gz"),
        ("com\u00b9.x", "_com\u00b9.x"),
        ("console.txt", "console.txt"),
        ("COM10", "COM10"),
        ("\u00e9" * 300 + ".pdf", "\u00e9" * 97 + ".pdf"),
        ("x" * 300, "x" * 199),
        ("a." + "x" * 300, "a." + "x" * 197),
        ("a" * 198 + " b.txt", "a" * 195 + ".txt"),
        ("a" * 198 + ".. tail", "a" * 193 + ". tail"),
        ("b" * 199 + "." + "c" * 30, "b" * 199),
    ],
)
def test_names_of_others(name: str, safe: str) -> None:
    """A name that somebody else chose leads nowhere, hides nothing, names no device, is not too long, and ends well."""
    assert safe_name(name) == safe


@given(
    st.text() | st.from_regex(r"(?i)(con|nul|com1|a)[ .]{0,3}(\\.[a-z ]{0,20})?", fullmatch=True).map(lambda t: t * 9)
)
def test_any_name(name: str) -> None:
    """Whatever the name, it is one plain part of a path, on every system."""
    safe = safe_name(name)
    assert not set(safe) & set('/\\\0:*?"<>|')
    assert safe == safe.strip(" .")
    assert safe.partition(".")[0].strip().upper() not in RESERVED
    assert len(safe.encode()) <= MAX_NAME
    assert safe_name(safe) == safe


def test_names_and_types() -> None:
    """Each type has an ending that leads back to it; what is not known is said so; no file of the system is asked."""
    for kind, suffix in SUFFIXES.items():
        assert suffix_of(kind) == suffix
        assert type_of(f"x{suffix.upper()}") == kind
    assert (suffix_of("video/mp4; codecs=x"), suffix_of("x/unknown"), suffix_of("")) == (".mp4", "", "")
    assert type_of("archive.tar.gz") == "application/gzip"
    assert (type_of("Makefile"), type_of(".bashrc"), type_of("x.svgz")) == (None, None, None)


def test_names_of_photos() -> None:
    """A photo's name ends as a picture's does; a name that does so already is kept."""
    assert photo_name("file", png()) == "file.png"
    assert photo_name("IMG_1.tmp", b"\xff\xd8\xff\xe0") == "IMG_1.tmp.jpg"
    assert photo_name("a.JPEG", png()) == "a.JPEG"
    assert suffix_by_content(b"RIFF....WEBP") == ".webp"
    assert suffix_by_content(b"....ftypisom") == ".mp4"
    assert suffix_by_content(b"plain") == ""
