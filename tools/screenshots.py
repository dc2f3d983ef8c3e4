"""``python -m tools.screenshots [FOLDER]``: docs/portal.png and docs/terminal.svg, the pictures of the README.

The portal is looked at in Chromium (Debian's ``chromium`` and ``chromium-driver``), after some people have written to
each other. The terminal is a pseudo-terminal in which the command line logs in, sends and reads; what it printed
becomes an SVG by `rich`, which a browser shows without any font from elsewhere.
"""

from __future__ import annotations

import asyncio
import io
import os
import re
import shlex
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from cablegram.cli import networks, paths
from cablegram.sandbox import Sandbox, UserActor
from cablegram.sandbox.portal import Portal
from cablegram.testing import eventually
from tests.support import chromium
from tests.support.terminal import Terminal

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1100, 620)
COLUMNS = 92


async def portal(out: Path) -> None:
    """The chat of a bot, in the portal."""
    async with Sandbox() as telegram, Portal(telegram) as portal:
        ada = telegram.add_user(phone="+9996620001", first_name="Ada", last_name="Lovelace", username="ada_lovelace")
        bob = telegram.add_user(phone="+9996620002", first_name="Bob", username="bob_builder")
        robot = telegram.add_bot("tea_bot", first_name="Tea bot")
        club = ada.create_channel("The Analytical Society", bob, broadcast=False, username="analytical")
        ada.send(club, "The engine weaves algebraic patterns.")
        bob.send(club, "As the loom weaves flowers and leaves?")
        ada.send(robot, "/start")
        robot.send(ada, "What will it be?")
        ada.send(robot, "Tea, please")
        ada.send(club, "Just so. I have written it down in note G.")
        link = portal.world_link()
        await asyncio.to_thread(_picture, link, out)


def _picture(link: str, out: Path) -> None:
    driver = chromium.start(SIZE, dark=False, scripts=True, scale=1)
    try:
        driver.get(link)
        _open_chat(driver)
        driver.save_screenshot(os.fspath(out))
    finally:
        driver.quit()


def _open_chat(driver: Chrome) -> None:
    from selenium.webdriver.common.by import By

    for text in ("Ada", "Analytical"):
        found = driver.find_elements(By.PARTIAL_LINK_TEXT, text)
        if found:
            found[0].click()


LINES = ("login --network sandbox --phone +9996620001", 'send @bob_builder "I am."', "history @bob_builder")


async def terminal() -> str:
    """A login, a message and the history, in a terminal: the SVG of it."""
    with tempfile.TemporaryDirectory() as home:
        async with Sandbox() as telegram:
            ada = telegram.add_user(phone="+9996620001", first_name="Ada", last_name="Lovelace")
            bob = telegram.add_user(first_name="Bob", username="bob_builder")
            bob.send(ada, "Are you there?")
            network = networks.dump(telegram.network, telegram.api_id, telegram.api_hash)
            paths.write_private(Path(home) / "sandbox.json", network)
            env = {"CABLEGRAM_HOME": home, "COLORTERM": "truecolor"}
            shown = "\n".join([await _command(line, env, ada) for line in LINES])
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    console.print(Text.from_ansi(shown.replace(home, "~/.local/state/cablegram")))
    svg = console.export_svg(title="cablegram", unique_id="cablegram")
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)  # they would come from another host
    return re.sub(r"[ \t]+\n", "\n", svg).replace("Fira Code", "DejaVu Sans Mono, Menlo, Consolas")


async def _command(line: str, env: dict[str, str], ada: UserActor) -> str:
    with Terminal(*shlex.split(line), env=env, columns=COLUMNS) as screen:

        def there(text: str) -> bool:
            screen._read(0.05)
            return text in screen.screen

        if line.startswith("login"):
            await eventually(lambda: there("Code:"), timeout=20)
            screen.type(ada.read_code())
        await eventually(lambda: not there("\0") and screen.process.poll() is not None, timeout=20)
        while screen._read(0.05):
            pass
        text = screen.raw.replace("\r", "")
    text = re.sub(r"\x1b[78].*?\x1b8|\x1b\[\d*[ABCDJK]", "", text, flags=re.DOTALL)
    return f"\x1b[1;32m$\x1b[0m cablegram {line}\n{text.strip()}\n"


async def main(folder: Path) -> None:
    """Both pictures."""
    if chromium.MISSING:
        raise SystemExit(f"the picture of the portal {chromium.NEEDED}")
    await portal(folder / "portal.png")
    (folder / "terminal.svg").write_text(await terminal())


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs"))
