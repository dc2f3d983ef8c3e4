"""`cablegram new bot`: the files of a small bot with tests that pass."""

from __future__ import annotations

import re
from pathlib import Path

from cablegram.errors import UsageError

_APP = '''"""{name}: a bot. Run it by `cablegram run app:router --bot-token -`."""

from cablegram import events

F = events.F
router = events.Router("{name}")


class Survey(events.States, expires=3600):
    colour = events.State()


@router.on(events.Command("start"))
async def start(event: events.CommandEvent) -> None:
    await event.state.set(Survey.colour)
    await event.respond("Hello! What is your favourite colour?")


@router.on(events.NewMessage(F.incoming & F.private & F.text & Survey.colour))
async def colour(event: events.MessageEvent) -> None:
    await event.state.clear()
    await event.respond(f"{{event.text}}? Mine too!")


@router.on_error()
async def failed(error: Exception, event: events.MessageEvent) -> None:
    await event.respond("Something went wrong. Please try again.")
    raise error  # so that it is logged
'''
_TEST = '''"""The bot's tests: a Telegram of their own, in virtual time, and nothing leaves this machine."""

from app import router
from cablegram.testing import harness


async def test_a_survey() -> None:
    async with harness(router) as tg:
        reply = await tg.ada.ask(tg.bot, "/start")
        assert reply.text == "Hello! What is your favourite colour?"
        reply = await tg.ada.ask(tg.bot, "Blue")
        assert reply.text == "Blue? Mine too!"


async def test_an_hour_later_it_is_forgotten() -> None:
    async with harness(router) as tg:
        await tg.ada.ask(tg.bot, "/start")
        await tg.sleep(3601)
        tg.ada.send(tg.bot, "Blue")
        await tg.sleep(60)
        assert tg.ada.texts(tg.bot)[-1] == "Blue"
'''
_PROJECT = """[project]
name = "{name}"
version = "0.1.0"
requires-python = ">=3.11"
dependencies = ["cablegram[cli]"]

[project.optional-dependencies]
dev = ["cablegram[testing,run]"]

[tool.pytest.ini_options]
asyncio_mode = "auto"
asyncio_default_fixture_loop_scope = "function"
pythonpath = ["."]
testpaths = ["tests"]
"""
_README = """# {name}

```bash
pip install 'cablegram[cli,run,testing]'
python -m pytest                                  # offline, on a Telegram in a box
cablegram run app:router --bot-token - --reload   # while you write it
```

Before the first run take a token from https://t.me/BotFather, and `api_id` and `api_hash` from
https://my.telegram.org/apps: `CABLEGRAM_API_ID` and `CABLEGRAM_API_HASH` in the environment. The session that is made
is as good as the token: keep it out of the repository.
"""
_IGNORED = "__pycache__/\n.venv/\n.pytest_cache/\n*.session*\n.env\n"
FILES = {
    "app.py": _APP,
    "tests/test_app.py": _TEST,
    "pyproject.toml": _PROJECT,
    "README.md": _README,
    ".gitignore": _IGNORED,
}


def make(folder: Path) -> list[Path]:
    """Write the project into a folder that is new or empty; returns the files. Errors: `UsageError`, ``OSError``."""
    name = folder.resolve().name
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_.-]*", name):
        raise UsageError(f"a project's name begins with a letter, and has letters, digits, - and _, not {name!r}")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} is there already, and not empty")
    made = []
    for path, text in FILES.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text.format(name=name), "utf-8")
        made.append(target)
    return made
