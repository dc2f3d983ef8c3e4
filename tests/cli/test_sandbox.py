"""Tests of `cablegram sandbox`."""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import re
import signal
from pathlib import Path

import pytest

from cablegram import StringSession, TelegramClient, api
from cablegram.mtproto.network import Network
from tests.support.terminal import Terminal


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_says_everything_and_leaves_nothing(number: signal.Signals, tmp_path: Path) -> None:
    """Address, application, key, people; a private network file while it runs, and none afterwards."""
    env = {"CABLEGRAM_HOME": os.fspath(tmp_path)}
    file = tmp_path / "sandbox.json"
    with Terminal("sandbox", "--dcs", "2", env=env) as terminal:
        terminal.expect("cablegram send me")
        network = Network.parse(file.read_text())
        data = json.loads(file.read_text())
        assert file.stat().st_mode & 0o777 == 0o600
        assert len({dc.id for dc in network.dcs}) == 2
        for dc in network.dcs:
            assert f"{dc.host}:{dc.port}" in terminal.screen
        assert str(data["api_id"]) in terminal.screen
        assert data["api_hash"] in terminal.screen
        assert "BEGIN RSA PUBLIC KEY" in terminal.screen
        assert "+9996620001" in terminal.screen
        terminal.process.send_signal(number)
        assert terminal.end() == 0
        assert "Traceback" not in terminal.screen
    assert not file.exists()


def test_ways_in(tmp_path: Path) -> None:
    """The links of its proxies are printed, and lead into it; a kind that there is not is an error of one line."""
    env = {"CABLEGRAM_HOME": os.fspath(tmp_path)}
    with Terminal("sandbox", "--mtproxy", "dd", "--socks5", "--http-proxy", env=env) as terminal:
        terminal.expect("cablegram send me")
        links = re.findall(r"(?:tg|socks5|http)://\S+", terminal.screen.replace("\r\n", "\n"))
        proxies = [link for link in links if link.startswith(("tg://proxy", "socks5://", "http://127"))]
        assert len({link.split(":")[0] for link in proxies}) == 3
        data = json.loads((tmp_path / "sandbox.json").read_text())
        network = Network.parse((tmp_path / "sandbox.json").read_text())

        async def connect() -> None:
            for link in proxies[:2]:
                client = TelegramClient(
                    StringSession(""), data["api_id"], data["api_hash"], network=network, proxy=link
                )
                await client.connect()
                await client.disconnect()

        asyncio.run(connect())
        terminal.interrupt()
        assert terminal.end() == 0
    with Terminal("sandbox", "--mtproxy", "zz", env=env) as terminal:
        terminal.expect("is plain, dd or ee, not zz")
        assert terminal.end() == 2


def test_a_taken_port(tmp_path: Path) -> None:
    """A port that another program has is an error of one line."""
    env = {"CABLEGRAM_HOME": os.fspath(tmp_path)}
    with Terminal("sandbox", env=env) as first:
        first.expect("cablegram send me")
        port = json.loads((tmp_path / "sandbox.json").read_text())["dcs"][0]["port"]
        other = os.fspath(tmp_path / "other.json")
        with Terminal("sandbox", "--port", str(port), "--file", other, env=env) as second:
            second.expect(f"cannot listen on 127.0.0.1:{port}")
            assert second.end() == 2
        assert (tmp_path / "sandbox.json").exists()
        first.interrupt()
        assert first.end() == 0


def test_a_second_sandbox_leaves_the_first_its_file(tmp_path: Path) -> None:
    """Another sandbox is refused with what to do, and runs with a file of its own; what is left of one that was killed
    is taken over."""
    env = {"CABLEGRAM_HOME": os.fspath(tmp_path)}
    file = tmp_path / "sandbox.json"
    with Terminal("sandbox", env=env) as first:
        first.expect("cablegram send me")
        described = file.read_text()
        with Terminal("sandbox", env=env) as second:
            second.expect("a sandbox runs here already")
            assert "--file other.json" in second.screen
            assert second.end() == 2
        assert file.read_text() == described
        with Terminal("sandbox", "--file", os.fspath(tmp_path / "other.json"), env=env) as third:
            third.expect("cablegram send me")
            assert "login --network sandbox" not in third.screen  # that is the first one
            assert file.read_text() == described
            third.interrupt()
            assert third.end() == 0
        first.process.kill()
        first.process.wait()
    assert file.exists()
    with Terminal("sandbox", env=env) as fourth:
        fourth.expect("cablegram send me")
        assert file.read_text() != described
        fourth.interrupt()
        assert fourth.end() == 0


def test_a_world_that_stays(tmp_path: Path) -> None:
    """With --data the people, and who is logged in, are there again; nobody is added twice."""
    env = {"CABLEGRAM_HOME": os.fspath(tmp_path / "home")}
    data = os.fspath(tmp_path / "world")
    for turn in range(2):
        with Terminal("sandbox", "--data", data, "--no-portal", "--port", "0", env=env) as terminal:
            terminal.expect("cablegram send me")
            assert terminal.screen.count("+9996620002") == 1
            assert "in a browser" not in terminal.screen
            if turn == 0:
                with Terminal("login", "--network", "sandbox", "--phone", "+9996620002", env=env) as login:
                    login.expect("Code:")
                    terminal.expect("code for +9996620002: ")
                    terminal.expect(" (by")
                    login.type(terminal.screen.rpartition("code for +9996620002: ")[2][:5])
                    login.expect("Logged in as Grace Hopper")
                    assert login.end() == 0
            with Terminal("send", "--network", "sandbox", "me", "still here", env=env) as send:
                send.expect("Sent to Saved Messages")
                assert send.end() == 0
            terminal.interrupt()
            terminal.expect(f"kept in {data}")
            assert terminal.end() == 0


async def declare(network: Network, api_id: int, api_hash: str, layer: int) -> None:
    """Be a client of another layer."""
    async with TelegramClient(StringSession(), api_id, api_hash, network=network) as client:
        await client.connect()
        await client.invoke(api.help.GetNearestDc())
        await client.invoke(api.InvokeWithLayer(layer=layer, query=api.help.GetNearestDc()))


def test_a_layer_that_is_not_known(tmp_path: Path) -> None:
    """A client of a layer that the sandbox does not have is named in the terminal, with the layer it is answered in."""
    env = {"CABLEGRAM_HOME": os.fspath(tmp_path)}
    with Terminal("sandbox", "--no-portal", env=env) as terminal:
        terminal.expect("cablegram send me")
        text = (tmp_path / "sandbox.json").read_text()
        data = json.loads(text)
        asyncio.run(declare(Network.parse(text), data["api_id"], data["api_hash"], 1000))
        terminal.expect("layer 1000 is not known; the answers are those of 229")
        terminal.interrupt()
        assert terminal.end() == 0


def test_in_a_browser(tmp_path: Path) -> None:
    """The portal's addresses are told, and answer; the link into the world is replaced when it was used."""
    env = {"CABLEGRAM_HOME": os.fspath(tmp_path)}
    with Terminal("sandbox", "--portal", env=env) as terminal:
        terminal.expect("in a browser")
        terminal.expect("In another terminal")
        address = re.search(r"http://127\.0\.0\.1:(\d+)(/enter/\S+)", terminal.screen)
        assert address is not None
        for path, status in (("/", 200), (address[2], 303), (address[2], 403)):
            connection = http.client.HTTPConnection("127.0.0.1", int(address[1]), timeout=5)
            connection.request("GET", path)
            assert connection.getresponse().status == status
            connection.close()
        terminal.expect("another link: http://127.0.0.1")
        terminal.interrupt()
        assert terminal.end() == 0
