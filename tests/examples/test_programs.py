"""The programs of ``examples/`` that live in other people's frameworks, containers and notebooks."""

from __future__ import annotations

import ast
import asyncio
import inspect
import json
import re
import shlex
from typing import Any

import pytest

from .conftest import EXAMPLES, Stage


async def test_fastapi(stage: Stage) -> None:
    """A note is written and read by way of the web."""
    import httpx

    await stage.log_in(stage.ada)
    app = stage.load("with_fastapi").app
    browser = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")
    async with app.router.lifespan_context(app), browser:
        answer = await browser.post("/notes", params={"text": "from FastAPI"})
        assert answer.json()["id"] == stage.ada.messages("me")[-1].id
        assert (await browser.get("/notes")).json() == ["from FastAPI"]


async def test_flask(stage: Stage) -> None:
    """The same without a loop."""
    await stage.log_in(stage.ada)
    module = stage.load("with_flask")

    def visit() -> Any:
        with module.app.test_client() as browser:
            browser.post("/notes", data={"text": "from Flask"})
            found = browser.get("/notes").get_json()
        module.client.disconnect()
        return found

    assert await asyncio.to_thread(visit) == ["from Flask"]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
async def test_celery(stage: Stage) -> None:
    """A task that comes twice with the same key sends once."""
    await stage.log_in(stage.ada)
    module = stage.load("with_celery")
    module.app.conf.task_always_eager = True

    def work() -> tuple[int, int]:
        module.begin()
        try:
            return tuple(module.note.delay("from Celery", "note 1").get() for _ in range(2))
        finally:
            module.end()

    first, second = await asyncio.to_thread(work)
    assert first == second
    assert stage.ada.texts("me") == ["from Celery"]


async def test_notebook(stage: Stage) -> None:
    """Its cells run from top to bottom, as a notebook runs them."""
    await stage.log_in(stage.ada)
    stage.ada.send("me", "a note")
    space: dict[str, Any] = {"__name__": "__main__"}
    for cell in json.loads((EXAMPLES / "notebook.ipynb").read_text())["cells"]:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            code = compile("".join(cell["source"]), "cell", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
            result = eval(code, space)  # noqa: S307
            if inspect.isawaitable(result):
                await result
    assert sum(space["days"].values()) == 1


def test_container_and_unit_run_the_program_that_is_there() -> None:
    """The Dockerfile and the unit name files, variables and limits that fit service_bot.py."""
    docker = (EXAMPLES / "Dockerfile").read_text()
    assert "COPY examples/service_bot.py /app/" in docker
    command = re.search(r"^CMD (\[.+\])$", docker, re.MULTILINE)
    assert command is not None
    assert json.loads(command[1]) == ["python", "/app/service_bot.py"]
    unit = dict(
        line.split("=", 1) for line in (EXAMPLES / "service_bot.service").read_text().splitlines() if "=" in line
    )
    assert shlex.split(unit["ExecStart"])[-1].endswith("/service_bot.py")
    program = (EXAMPLES / "service_bot.py").read_text()
    assert "SIGTERM" in program
    grace = re.search(r"stop_grace=(\d+)", program)
    assert grace is not None
    assert int(unit["TimeoutStopSec"]) > int(grace[1]), "systemd waits longer than the bot does"
    for file in (docker, unit["Environment"]):
        assert "HEALTH_FILE" in file
