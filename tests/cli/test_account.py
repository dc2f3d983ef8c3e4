"""Tests of `cablegram whoami`, `accounts` and `logout`."""

from __future__ import annotations

import os

from tests.cli.conftest import Shell


async def test_whoami(shell: Shell) -> None:
    """The account as Telegram knows it now, for a person and as JSON; no option, and CABLEGRAM_NETWORK, find it."""
    [row] = (await shell.run("whoami", "--json")).rows
    session = os.fspath(shell.home / "sandbox.session")
    assert row == {
        "id": shell.user.id,
        "name": "Grace Hopper",
        "username": "grace_hopper",
        "phone": shell.user.phone,
        "bot": False,
        "session": session,
        "network": "sandbox",
    }
    (shell.home / "current.json").unlink()
    assert "no account is logged in here" in (await shell.run("whoami", status=3)).err
    lines = (await shell.run("whoami", CABLEGRAM_NETWORK="sandbox")).out.splitlines()
    assert "username  @grace_hopper" in lines


async def test_accounts_says_whose_file_is_which(shell: Shell) -> None:
    """Every session file kept here, with its owner, or with what is wrong with it."""
    (shell.home / "broken.session").write_bytes(b"no database at all")
    rows = {os.path.basename(row["session"]): row for row in (await shell.run("accounts", "--json")).rows}
    assert rows["sandbox.session"]["name"] == "Grace Hopper"
    assert rows["sandbox.session"]["id"] == shell.user.id
    assert rows["sandbox.session"]["current"] is True
    assert rows["broken.session"]["name"] is None
    assert rows["broken.session"]["problem"]
    assert rows["broken.session"]["current"] is False


async def test_logout(shell: Shell) -> None:
    """The login ends at Telegram, its file goes, and the commands that follow say that nobody is logged in."""
    assert "Grace Hopper" in (await shell.run("logout")).err
    assert not shell.user.sessions()
    assert [path.name for path in shell.home.iterdir()] == ["sandbox.json"]
    assert "cablegram login" in (await shell.run("whoami", status=3)).err


async def test_logout_may_keep_the_file(shell: Shell) -> None:
    """`--keep` leaves the file, with nobody in it."""
    await shell.run("logout", "--keep")
    [row] = (await shell.run("accounts", "--json")).rows
    assert row["name"] is None
    assert row["problem"] == "not logged in"
