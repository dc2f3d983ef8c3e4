"""Whatever a method of the client is given: it succeeds, or raises an error of Cablegram's with a sentence."""

from __future__ import annotations

import asyncio
import inspect
import io
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cablegram import TelegramClient, api, errors, events
from cablegram.testing import Simulation, run_simulation

METHODS = sorted(
    name
    for name in dir(TelegramClient)
    if not name.startswith("_") and inspect.isfunction(getattr(TelegramClient, name, None))
)
ENDS_IT = {"connect", "disconnect", "run_until_disconnected", "log_out", "start", "qr_login", "invoke"}
"""They end the client or the login; what they take is tested where they are."""
WAITS = {"ask", "conversation", "on", "add_event_handler", "change_phone", "watch"}
"""They wait for people, or register functions that are given to them."""


def parameters() -> list[tuple[str, str]]:
    """Each method with each of its parameters."""
    return [
        (name, one.name)
        for name in METHODS
        if name not in ENDS_IT | WAITS
        for one in list(inspect.signature(getattr(TelegramClient, name)).parameters.values())[1:]
        if one.kind is not one.VAR_KEYWORD
    ]


NUMBERS = st.integers() | st.sampled_from([0, -1, 2**31, 2**63, 2**70]) | st.floats() | st.booleans() | st.none()
TEXTS = st.text() | st.sampled_from(["", " ", "\0", "@", "\ud800", "x" * 5000]) | st.binary(max_size=8)
OBJECTS: st.SearchStrategy[Any] = st.sampled_from(
    [
        *(api.InputPeerSelf(), api.InputPeerEmpty(), api.PeerUser(user_id=-1), api.User(id=1), api.UserEmpty(id=5)),
        *(api.MessageEmpty(id=0), api.InputChannelEmpty(), api.Message, events.NewMessage, object, object(), print),
        *(datetime.min, datetime.max, timedelta.max, timedelta.min, io.StringIO("text"), ..., 1j, ValueError("x")),
    ]
)
SINGLE = NUMBERS | TEXTS | OBJECTS
VALUES = (
    SINGLE
    | st.lists(SINGLE, max_size=3)
    | st.tuples(SINGLE, SINGLE)
    | st.dictionaries(st.text(max_size=3), SINGLE, max_size=2)
    | st.sampled_from([set, frozenset, lambda: range(3), lambda: (number for number in (1, 2))]).map(
        lambda make: make()
    )
    | st.sampled_from(["theirs", "another chat's"])
)


async def used(result: Any) -> None:
    """Whatever a method gives is awaited, iterated or entered, as far as it takes to see its errors."""
    if inspect.isawaitable(result):
        result = await result
    if hasattr(result, "__aiter__"):
        try:
            async for _ in result:
                break
        finally:
            if hasattr(result, "aclose"):
                await result.aclose()


def call(method: Callable[..., Any], wrong: str, value: Any, right: dict[str, Any], peer: int) -> Any:
    """The method with one wrong argument, and right ones where it needs others."""
    placed: list[Any] = []
    named: dict[str, Any] = {}
    all_of_them = inspect.signature(method).parameters.values()
    by_place = any(one.kind is one.VAR_POSITIONAL and one.name == wrong for one in all_of_them)
    for one in all_of_them:
        if one.name == wrong:
            given = value
        elif one.default is one.empty and one.kind not in (one.VAR_POSITIONAL, one.VAR_KEYWORD):
            given = right.get(one.name, peer)
        else:
            continue
        if one.kind in (one.POSITIONAL_ONLY, one.VAR_POSITIONAL) or (by_place and one.default is one.empty):
            placed.append(given)
        else:
            named[one.name] = given
    return method(*placed, **named)


@settings(max_examples=8)
@given(st.lists(st.tuples(st.sampled_from(parameters()), VALUES), min_size=40, max_size=120))
def test_bad_arguments_are_errors_of_their_own(calls: list[tuple[tuple[str, str], Any]]) -> None:
    """No bare TypeError, AttributeError, KeyError or struct.error comes out of a method; an error has a sentence."""

    async def scenario(world: Simulation) -> None:
        telegram = world.telegram
        ada, bob, eve = (telegram.add_user(first_name=name) for name in ("Ada", "Bob", "Eve"))
        client = world.client(request_retries=1, flood_sleep_threshold=0)
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        bob.send(ada, "from Bob"), eve.send(ada, "from Eve")
        await client.get_dialogs()
        (theirs,), (other,) = await client.get_messages(bob.id, 1), await client.get_messages(eve.id, 1)
        right = {"message": theirs, "message_ids": [theirs.id], "messages": [theirs], "text": "t", "file": b"data"}
        silent: list[Any] = []
        for (name, wrong), value in calls:
            given = {"theirs": theirs, "another chat's": other}.get(value, value) if isinstance(value, str) else value
            try:
                async with asyncio.timeout(30):
                    await used(call(getattr(client, name), wrong, given, right, bob.id))
            except errors.CablegramError as error:
                silent += [] if str(error).strip() else [(name, wrong, given)]
            except (OSError, TimeoutError):
                continue  # a file that is not there; a wait that was asked for
            except Exception as error:
                raise AssertionError(f"{name}({wrong}={given!r}): {type(error).__name__}: {error}") from error
        assert silent == [], "an error has a sentence"

    run_simulation(scenario)
