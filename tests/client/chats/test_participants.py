"""Tests of cablegram.client.chats.participants, on a sandbox in virtual time."""

from __future__ import annotations

import pytest

from cablegram import api, errors
from cablegram.testing import Simulation, run_simulation
from tests.support.files import pair


def test_of_channels_and_groups() -> None:
    """All members, page after page, each once; by name; by kind; a basic group tells its own at once."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        people = {actor.username: actor for actor in world.telegram.users()}
        crowd = [world.telegram.add_user(first_name=f"Person {number}", last_name="Crowd") for number in range(250)]
        owner = people["ada_test"]
        town = owner.create_channel("Town", people["bob_test"], *crowd, broadcast=False, username="town_test")
        found = await ada.get_participants("town_test")
        assert sorted(member.id for member in found) == sorted(town.members())
        assert len(world.telegram.sent("channels.getParticipants")) == 2
        assert {member.name for member in found} >= {"Ada", "Bob", "Person 7 Crowd"}
        assert all(member.user is not None for member in found)
        assert len(await bob.get_participants("town_test", 5)) == 5
        [seven] = await ada.get_participants("town_test", search="Person 77")
        assert seven.name == "Person 77 Crowd"
        [creator] = await ada.get_participants("town_test", filter=api.ChannelParticipantsAdmins())
        assert creator.id == owner.id
        with pytest.raises(errors.UsageError, match="not both"):
            await ada.get_participants("town_test", search="x", filter=api.ChannelParticipantsAdmins())
        club = owner.create_group("Club", people["bob_test"], crowd[0])
        members = await ada.get_participants(club.peer)
        assert sorted(member.id for member in members) == sorted(club.members())
        assert [member.name for member in await ada.get_participants(club.peer, search="crow")] == ["Person 0 Crowd"]
        with pytest.raises(errors.UsageError, match="filter="):
            await ada.get_participants(club.peer, filter=api.ChannelParticipantsAdmins())
        with pytest.raises(errors.UsageError, match="private"):
            await ada.get_participants("bob_test")

    run_simulation(scenario)
