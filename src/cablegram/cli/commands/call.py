"""`cablegram call`: any method of the API, JSON in and out, through ``client.api``."""

from __future__ import annotations

import asyncio
import base64
import json
import re
import sys
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from cablegram.cli import accounts, console, runner
from cablegram.cli.options import CliCommand, Network, Session
from cablegram.errors import UsageError

from .rows import plain_value

if TYPE_CHECKING:
    from cablegram.client.client import TelegramClient

app = typer.Typer()

NAME = re.compile(r"([A-Za-z][A-Za-z0-9]*\.)?[A-Za-z][A-Za-z0-9_]*")


@app.command(cls=CliCommand)
def call(
    method: Annotated[str, typer.Argument(help="Such as messages.getHistory or messages.iter_history.")],
    parameters: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads the annotation at run time
        typer.Argument(
            help="name=value; a value is JSON or else text. - reads a JSON object.", metavar="[NAME=VALUE]..."
        ),
    ] = None,
    network: Network = None,
    session: Session = None,
) -> None:
    """Call a method of Telegram's API, and print the answer as JSON.

    Names are those of the API's page or of client.api; usernames, ids and links do for peers, moments for dates. An
    object of the API is {"_": "its name", ...}, bytes are {"_": "bytes", "base64": "..."}.
    """
    wanted = accounts.WantedAccount(session, network, None, None)
    raise typer.Exit(runner.run(_call(wanted, method, parameters or [])))


async def _call(wanted: accounts.WantedAccount, method: str, words: list[str]) -> int:
    given = await _given(words)
    async with accounts.opened(wanted) as client:
        answer = _method(client, method)(**given)
        if hasattr(answer, "__aiter__"):
            async for item in answer:
                console.result(as_json(item))
        else:
            console.result(as_json(await answer, indent=2 if console.out.is_terminal else None))
    return 0


def as_json(value: object, *, indent: int | None = None) -> str:
    """An answer as JSON; what an object's fields are called is what the API calls them."""
    return json.dumps(value, ensure_ascii=False, default=plain_value, indent=indent)


def _method(client: TelegramClient, name: str) -> Any:
    """The method of ``client.api`` with this name, in either spelling. Raises Missing, with what is near."""
    from cablegram.client.methods.plan import snake

    if not NAME.fullmatch(name):
        raise UsageError(f"{name!r} is no method's name; it looks like messages.getHistory")
    found = client.api
    namespace, _, last = name.rpartition(".")
    try:
        for part in filter(None, (namespace, snake(last))):
            found = getattr(found, part)
    except AttributeError as error:
        raise console.Missing(f"there is no method {name}: {error}") from None
    if not callable(found):
        raise console.Missing(f"{name} is no method; its methods are called like {name}.something")
    return found


async def _given(words: list[str]) -> dict[str, object]:
    given: dict[str, object] = {}
    for word in words:
        if word == "-":
            read = _json(await asyncio.to_thread(sys.stdin.read))
            if not isinstance(read, dict) or "_" in read:
                raise UsageError("the input is not a JSON object of parameters")
            given |= {name: _built(value) for name, value in read.items()}
            continue
        name, equals, text = word.partition("=")
        if not equals or not name.isidentifier():
            raise UsageError(f"{word!r} is no parameter; write name=value")
        given[name] = _built(_json(text))
    return given


def _json(text: str) -> object:
    """JSON where it is some, else the text itself."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def _built(value: object) -> object:
    """Objects of the API from their JSON. Raises UsageError for a name that is none."""
    if isinstance(value, list):
        return [_built(item) for item in value]
    if not isinstance(value, dict) or "_" not in value:
        return value
    name, fields = str(value["_"]), {key: _built(item) for key, item in value.items() if key != "_"}
    if name == "bytes":
        try:
            return base64.b64decode(str(fields.get("base64", "")), validate=True)
        except ValueError:
            raise UsageError("the base64 of bytes cannot be read") from None
    return _class(name)(**fields)


def _class(name: str) -> Any:
    from cablegram import api
    from cablegram.tl import TLObject

    namespace, _, last = name.rpartition(".")
    found: Any = getattr(getattr(api, namespace, None) if namespace else api, last[:1].upper() + last[1:], None)
    if not NAME.fullmatch(name) or not (isinstance(found, type) and issubclass(found, TLObject)):
        raise UsageError(f"the API has no object {name!r}")
    return found
