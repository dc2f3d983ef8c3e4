"""What an answer tells the client beside itself."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from cablegram import MemorySession, api, errors
from cablegram.client.requests import invoke
from cablegram.client.updates.update_manager import UpdateManager
from cablegram.sessions import Peer
from cablegram.testing import Simulation, run_simulation


def test_an_answer_s_people_are_kept() -> None:
    """Rule: whoever is in an answer is found later by name, with no request."""

    async def scenario(world: Simulation) -> None:
        ada, bob = world.telegram.add_user(first_name="Ada"), world.telegram.add_user(username="bob_the_builder")
        client = world.client(MemorySession())
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        assert client.session.find("bob_the_builder") is None
        await client.invoke(api.contacts.ResolveUsername(username="bob_the_builder"))
        found = client.session.find("bob_the_builder")
        assert isinstance(found, Peer)  # without waiting for anything
        assert found.id == bob.id

    run_simulation(scenario)


def test_answers_that_tell_nothing_are_learned(monkeypatch: pytest.MonkeyPatch) -> None:
    """A class without people or counters is looked at once; one with a counter moves it every time."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        client = world.client(MemorySession())
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        moved: list[Any] = []
        await asyncio.sleep(1)  # it has asked where the account's updates are
        monkeypatch.setattr(UpdateManager, "on_answer", lambda manager, request, answer: moved.append(answer))
        await client.invoke(api.help.GetNearestDc())
        assert api.NearestDc in invoke._SAY_NOTHING
        for _ in range(2):
            await client.invoke(api.messages.ReadHistory(peer=api.InputPeerSelf(), max_id=0))
        assert [type(answer) for answer in moved] == [api.messages.AffectedMessages] * 2
        assert api.messages.AffectedMessages not in invoke._SAY_NOTHING

    run_simulation(scenario)


def test_the_log_names_calls_and_no_content(caplog: pytest.LogCaptureFixture) -> None:
    """Rule: the log says which method ended how, and nothing of what was asked or answered."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        client = world.client(MemorySession())
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        with caplog.at_level(logging.DEBUG, logger="cablegram"):
            with pytest.raises(errors.RpcError):
                await client.invoke(api.contacts.ResolveUsername(username="nobody_at_all"))
            await client.invoke(api.help.GetNearestDc())

    run_simulation(scenario)
    said = "\n".join(record.getMessage() for record in caplog.records)
    assert "help.getNearestDc: ok" in said
    assert "contacts.resolveUsername: USERNAME" in said
    assert "nobody_at_all" not in said
