"""Tests of cablegram.client.messages.text_rules, beside an oracle that knows nothing of it (tests/oracles/text.py)."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram import api, errors
from cablegram.client.messages.text_rules import pieces, tidied
from tests.oracles import text as oracle
from tests.support.rules import rule

KINDS: list[Callable[..., api.TypeMessageEntity]] = [
    api.MessageEntityBold,
    api.MessageEntityItalic,
    api.MessageEntityCode,
    api.MessageEntitySpoiler,
]
LETTERS = ["a", "b", " ", " ", "\n", "\t", "\r", "\0", "é", "😀", "\u00a0", "\u2028", "\u3000", "."]


def as_marks(entities: list[api.TypeMessageEntity]) -> list[oracle.Mark]:
    return [oracle.Mark(e.offset, e.length, type(e).__name__) for e in entities]


def compare(rng: random.Random) -> bool:
    """One case by both; whether it was within bounds."""
    text = "".join(rng.choices(LETTERS, k=rng.randrange(12)))
    entities: list[api.TypeMessageEntity] = []
    for _ in range(rng.randrange(5)):
        size = len(text.encode("utf-16-le")) // 2
        offset = rng.randrange(size + 1)
        length = rng.randrange(size - offset + 1) if rng.random() < 0.97 else rng.randrange(-2, size + 2)
        entities.append(rng.choice(KINDS)(offset=offset, length=length))
    given = copy.deepcopy(entities)
    wanted = oracle.kept(text, as_marks(entities))
    if wanted is None:
        with pytest.raises(errors.UsageError, match="not within the text"):
            tidied(text, entities)
        return False
    plain, found = tidied(text, entities)
    assert (plain, set(as_marks(found))) == wanted, (text, entities)
    assert found == sorted(found, key=lambda e: (e.offset, -e.length))
    assert len(found) == len(set(as_marks(found)))
    assert entities == given
    return True


def test_a_sample_of_texts_is_what_the_oracle_says() -> None:
    """Random texts with white space, pairs and entities anywhere: product and oracle agree on every one."""
    rng = random.Random(7)
    assert 1000 < sum(compare(rng) for _ in range(3000)) < 3000


@pytest.mark.slow
def test_a_hundred_thousand_texts_are_what_the_oracle_says() -> None:
    """The same for 100,000 of them."""
    rng = random.Random(11)
    assert 50_000 < sum(compare(rng) for _ in range(100_000)) < 100_000


@rule(
    "api/entities#computing-entity-length",
    "White space that is dropped around a text moves the offsets of its entities",
    role="client",
)
@pytest.mark.parametrize(
    ("text", "entity", "plain", "place"),
    [
        ("\nTitle", (1, 5), "Title", (0, 5)),
        ("\n Title \n", (2, 6), "Title", (0, 5)),
        ("a\r\nb", (3, 1), "a\nb", (2, 1)),
        ("  x = 1", (0, 7), "  x = 1", (0, 7)),
        ("😀 b 😀 ", (3, 5), "😀 b 😀", (3, 4)),
    ],
)
def test_entities_move_with_the_text(text: str, entity: tuple[int, int], plain: str, place: tuple[int, int]) -> None:
    """White space that goes takes nothing of an entity with it; an indentation that is marked stays."""
    made = api.MessageEntityBold(offset=entity[0], length=entity[1])
    assert tidied(text, [made]) == (plain, [api.MessageEntityBold(offset=place[0], length=place[1])])


def test_half_a_pair_is_refused() -> None:
    """A text that cannot be written in UTF-8 is told before anything is sent."""
    with pytest.raises(errors.UsageError, match="surrogate"):
        tidied("a\ud83d", [])


def letters(text: str) -> str:
    """All but the white space, which is trimmed around pieces."""
    return "".join(letter for letter in text if letter > " ")


LONG = st.lists(
    st.one_of(
        st.sampled_from(["\n\n", "\n", " ", "word", "a longer word ", "😀", "x" * 40]),
        st.text(st.characters(codec="utf-8"), max_size=4),
    ),
    max_size=60,
).map("".join)


@given(LONG, st.integers(2, 60), st.data())
def test_pieces_are_the_whole(text: str, size: int, data: st.DataObject) -> None:
    """No piece is too long or empty, no letter is lost or doubled, and each has its letters' entities."""
    text, _ = tidied(text, [])
    at = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(at, len(text)))
    offset, length = (len(part.encode("utf-16-le")) // 2 for part in (text[:at], text[at:end]))
    text, entities = tidied(text, [api.MessageEntityBold(offset=offset, length=length)])
    made = pieces(text, entities, size)
    bold = bare = ""
    for piece, found in made:
        assert 0 < len(piece) <= size
        raw = piece.encode("utf-16-le")
        bold += "".join(raw[2 * e.offset : 2 * (e.offset + e.length)].decode("utf-16-le") for e in found)
        bare += piece
    assert letters(bare) == letters(text)
    wanted = "".join(
        text.encode("utf-16-le")[2 * e.offset : 2 * (e.offset + e.length)].decode("utf-16-le") for e in entities
    )
    assert letters(bold) == letters(wanted)


def test_where_a_text_is_cut() -> None:
    """Behind an empty line rather than a line, a line rather than a word; not in a link while there is another way."""
    assert [piece for piece, _ in pieces("aaa bbb\n\nccc ddd\neee", [], 12)] == ["aaa bbb", "ccc ddd\neee"]
    assert [piece for piece, _ in pieces("aaa bbb ccc", [], 8)] == ["aaa bbb", "ccc"]
    assert [piece for piece, _ in pieces("x" * 10, [], 4)] == ["xxxx", "xxxx", "xx"]
    link: list[api.TypeMessageEntity] = [api.MessageEntityTextUrl(offset=4, length=7, url="https://a.b")]
    assert pieces("one two six", link, 8) == [
        ("one", []),
        ("two six", [api.MessageEntityTextUrl(offset=0, length=7, url="https://a.b")]),
    ]
