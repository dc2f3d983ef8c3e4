"""The API reference: which public names there are, each with the docstring and the signature that the program has."""

from __future__ import annotations

import importlib
import inspect
from pathlib import Path
from typing import NamedTuple


class Topic(NamedTuple):
    """One page: what it is about, and the modules whose public names it has."""

    file: str
    title: str
    modules: tuple[str, ...]


TOPICS = (
    Topic("client", "The client", ("cablegram",)),
    Topic("events", "Events and filters", ("cablegram.client.events",)),
    Topic("login", "Logging in", ("cablegram.auth",)),
    Topic("sessions", "Sessions", ("cablegram.sessions",)),
    Topic("errors", "Errors", ("cablegram.errors",)),
    Topic("middleware", "Around calls", ("cablegram.client.middleware",)),
    Topic("links", "Links", ("cablegram.client.chats.links",)),
    Topic("file_ids", "File ids", ("cablegram.client.files.file_ids",)),
    Topic("sandbox", "The sandbox", ("cablegram.sandbox",)),
    Topic("faults", "Faults of the sandbox", ("cablegram.sandbox.faults",)),
    Topic("testing", "Testing", ("cablegram.testing",)),
    Topic("web", "The login page", ("cablegram.web",)),
)
FIRST = ("TelegramClient", "SyncClient", "run", "Sandbox")
"""These stand at the head of their page."""
GIVEN_ELSEWHERE = {"SyncClient": "It has the methods of `TelegramClient`, each of which waits for its result."}
"""Names whose members another page or entry has already."""


def public(module_name: str) -> list[tuple[str, object]]:
    """The public classes and functions of a module, in the order of ``__all__`` or of the source."""
    module = importlib.import_module(module_name)
    names = getattr(module, "__all__", None)
    if names is None:
        names = [
            name
            for name, value in vars(module).items()
            if not name.startswith("_") and getattr(value, "__module__", "") == module_name
        ]
    names = sorted(names, key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))
    found = [(name, getattr(module, name)) for name in names]
    return [(name, one) for name, one in found if inspect.isclass(one) or inspect.isfunction(one)]


def path_of(one: object) -> str:
    """Where an object is defined: what links lead to."""
    return f"{getattr(one, '__module__', '')}.{getattr(one, '__qualname__', '')}"


def page(topic: Topic, described: set[str]) -> str:
    """The Markdown of a topic. ``described``: what other pages have; it is not said twice."""
    lines = [f"# {topic.title}", ""]
    for module_name in topic.modules:
        module = importlib.import_module(module_name)
        if topic.file != "client" and module.__doc__:
            lines += [inspect.cleandoc(module.__doc__).replace("::\n", ":\n").replace("``", "`"), ""]
        for name, one in public(module_name):
            path = path_of(one)
            if path in described:
                continue
            described.add(path)
            lines += [f"::: {path}", "    options:", f"      heading: '{name}'", f"      toc_label: '{name}'"]
            if name in GIVEN_ELSEWHERE:
                lines += ["      members: false", "", GIVEN_ELSEWHERE[name]]
            lines += [""]
    return "\n".join(lines)


def write(out: Path) -> list[tuple[str, str]]:
    """Write the pages into ``out/reference``; returns them for the navigation."""
    folder = out / "reference"
    folder.mkdir(exist_ok=True)
    described: set[str] = set()
    for topic in sorted(TOPICS, key=lambda one: one.file == "client"):  # what has a page of its own comes first
        (folder / f"{topic.file}.md").write_text(page(topic, described), "utf-8")
    return [(topic.title, f"reference/{topic.file}.md") for topic in TOPICS]
