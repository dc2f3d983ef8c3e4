"""Salts: switched on time, and accepted for an hour."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cablegram.mtproto.salts import PERIOD, SaltBook, SaltSchedule, ServerSalt
from tests.support.rules import rule

NOW = 1_700_000_000.0


def schedule() -> SaltSchedule:
    return SaltSchedule(lambda slot: slot * 31, NOW)


@rule(
    "mtproto/service_messages#request-for-several-future-salts",
    "Salts fetched ahead are used each in its time",
    role="client",
)
@given(st.floats(0, 10 * PERIOD))
def test_a_book_filled_ahead_is_always_accepted(later: float) -> None:
    """Rule: with salts fetched ahead no message is ever refused for its salt while they last."""
    server = schedule()
    book = SaltBook()
    book.learn(server.future(12, NOW), NOW)
    assert server.accepts(book.at(NOW + later), NOW + later)


@rule(
    "mtproto/description#server-salt",
    "An old salt is accepted for 1800 seconds after it was replaced",
    role="server",
)
def test_a_salt_is_accepted_half_an_hour_longer() -> None:
    """Rule: the old salt stays good for half an hour after the new one began."""
    server = schedule()
    salt = server.current(NOW)
    assert server.accepts(salt, NOW + PERIOD)
    assert not server.accepts(salt, NOW + 2 * PERIOD)


def test_the_first_salt_is_that_of_the_key_exchange() -> None:
    """The salt that both sides derived from the nonces is the first one."""
    server = SaltSchedule(lambda slot: slot, NOW, first=-77)
    assert server.current(NOW) == -77
    assert server.accepts(-77, NOW + PERIOD)


def test_rotation_forgets_all_salts() -> None:
    """A server may change its salts at any time; none of the old ones is accepted."""
    server = schedule()
    old = [salt.value for salt in server.future(8, NOW)]
    server.rotate()
    assert not any(server.accepts(value, NOW) for value in old)
    assert server.accepts(server.current(NOW), NOW)


def test_a_correction_wins_and_asks_for_more() -> None:
    """After ``bad_server_salt`` the new salt is used, and the book wants to be filled again."""
    book = SaltBook(ahead=[ServerSalt(5, int(NOW) - 10, int(NOW) + 9000)])
    assert book.at(NOW) == 5
    assert not book.wants_more(NOW)
    book.correct(6)
    assert book.at(NOW) == 6
    assert book.wants_more(NOW)


def test_expired_salts_are_skipped_and_dumped_ones_come_back() -> None:
    """A book that was stored long ago does not use what has run out."""
    book = SaltBook(
        ahead=[
            ServerSalt(5, 1, 2),
            ServerSalt(6, int(NOW), int(NOW) + 99),
            ServerSalt(7, int(NOW) + 50, int(NOW) + 150),
        ]
    )
    assert book.at(NOW) == 6
    again = SaltBook(ahead=book.dump())
    assert again.at(NOW) == 6
    assert again.at(NOW + 60) == 7
