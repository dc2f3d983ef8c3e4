"""``python -m tools.recipes``: write docs/recipes.md from the programs in ``examples/`` and their docstrings.

A program's docstring is its entry: the first line says what it is, the indented lines how it is started, the last one
(``Topic: Bots``) where it stands. What is no Python module stands beside the program that names it.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES, PAGE = ROOT / "examples", ROOT / "docs" / "recipes.md"
TOPICS = (
    "First steps", "Bots", "Reading and keeping", "Chats and people", "Files", "Accounts and sessions",
    "In other programs",
)  # fmt: skip
OTHERS = {
    "notebook.ipynb": ("In other programs", "Jupyter: cells that await."),
    "Dockerfile": ("In other programs", "A bot in a container, with a health check."),
    "service_bot.service": ("In other programs", "A bot under systemd."),
}
HEAD = """\
# Recipes

<!-- Made by tools/recipes.py from examples/; do not edit. -->

{count} whole programs, each a file of [`examples/`](../examples) that runs as it is, and as a
test. They find Telegram by their environment: nothing set but your `CABLEGRAM_API_ID` and `CABLEGRAM_API_HASH`
([get them](get-an-api-id.md)), and it is Telegram itself; `CABLEGRAM_NETWORK=sandbox`, and it is the one that
`cablegram sandbox` runs in another terminal. The first start asks for what it needs; `BOT_TOKEN` is what @BotFather, or
the sandbox, has given for a bot.
"""


class Recipe(NamedTuple):
    """One program. ``text``: what its docstring says besides title, commands and topic."""

    file: str
    title: str
    commands: str
    text: str
    topic: str
    code: str


def read(path: Path) -> Recipe | None:
    """A program, or None for one that is no recipe. Raises ValueError for a docstring without what it needs."""
    source = path.read_text("utf-8")
    tree = ast.parse(source)
    words = ast.get_docstring(tree) or ""
    title, _, rest = words.partition("\n")
    body, found, topic = rest.rpartition("Topic: ")
    if not found:
        return None
    lines = body.strip("\n").splitlines()
    commands = "\n".join(line.strip() for line in lines if line.startswith("    "))
    text = "\n".join(line for line in lines if line and not line.startswith("    "))
    if not commands or topic.strip() not in TOPICS:
        raise ValueError(f"{path.name}: its docstring has no command, or a topic that is none of {', '.join(TOPICS)}")
    code = "\n".join(source.splitlines()[tree.body[0].end_lineno :]).strip("\n")
    return Recipe(path.name, title, commands, text, topic.strip(), code)


def recipes() -> list[Recipe]:
    """All of them, by their names."""
    found = [read(path) for path in sorted(EXAMPLES.glob("*.py"), key=lambda path: (path.stem != "hello", path.stem))]
    return [one for one in found if one is not None]


def page() -> str:
    """The page."""
    whole = recipes()
    parts = [HEAD.format(count=len(whole) + len(OTHERS))]
    for topic in TOPICS:
        parts += [f"## {topic}", ""]
        for one in whole:
            if one.topic == topic:
                text = f"{one.text}\n\n" if one.text else ""
                parts += [f"### {one.title.rstrip('.')}", "", f"{text}```bash\n{one.commands}\n```", ""]
                parts += [f"```python compile-only\n{one.code}\n```", ""]
        for file, (place, title) in OTHERS.items():
            if place == topic:
                parts += [f"### {title.rstrip('.')}", "", f"[`examples/{file}`](../examples/{file})", ""]
                if not file.endswith(".ipynb"):
                    language = "ini" if file.endswith(".service") else "dockerfile"
                    parts += [f"```{language}\n{(EXAMPLES / file).read_text('utf-8').rstrip()}\n```", ""]
    return "\n".join(parts)


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
