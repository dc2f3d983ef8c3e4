"""Perfect forward secrecy on the whole way. Source: https://core.telegram.org/api/pfs"""

from __future__ import annotations

from cablegram import MemorySession
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule


@rule("api/pfs", "Messages go under the temporary key; when the server has lost it, the login lives on", role="client")
def test_a_temporary_key_that_the_server_forgets_is_replaced() -> None:
    """Traffic goes under a temporary key; when the server has forgotten it, another is made, and the login lives on."""

    async def main(world: Simulation) -> None:
        telegram = world.telegram
        ada = telegram.add_user(first_name="Ada")
        session = MemorySession()
        client = world.client(session, pfs=True)
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        first = session.get_temp_key()
        assert first is not None
        assert telegram.log.key_exchanges == 2
        for _ in range(2):
            for dc in telegram.dcs.values():
                for key in list(dc.keyring.live.values()):
                    if key.expires_at:
                        dc.keyring.forget(key.id)
            world.network.cut_all()
            assert (await client.get_me()).first_name == "Ada"
        second = session.get_temp_key()
        assert second is not None
        assert second.key != first.key
        assert telegram.log.key_exchanges == 4
        assert session.terminal_reason is None
        await client.disconnect()
        await client.connect()
        assert (await client.get_me()).first_name == "Ada"
        assert telegram.log.key_exchanges == 4
        await client.disconnect()

    run_simulation(main, seed=1)
