"""Options that several commands have, and negative numbers as arguments.

A chat's id may be negative (``cablegram send -1001234567890 hello``), and a command line takes every word that begins
with ``-`` for an option. `CliCommand` therefore shields such numbers before the line is parsed, by a NUL in front,
which no word of a command line can hold, and takes it off again from the values that come out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Any, Optional

import typer
from typer.core import TyperCommand

SHIELD = "\0"
_NUMBER = re.compile(r"-\d+")

Session = Annotated[
    Optional[str],  # noqa: UP045 - typer reads the annotation at run time
    typer.Option("--session", envvar="CABLEGRAM_SESSION", help="A session's name or path, or a session string.",
                 show_envvar=True),
]  # fmt: skip
Network = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option(
        "--network",
        envvar="CABLEGRAM_NETWORK",
        help="production, test, sandbox, or a file that describes one.",
        metavar="NAME|FILE",
    ),
]
ApiId = Annotated[
    Optional[int],  # noqa: UP045
    typer.Option("--api-id", envvar="CABLEGRAM_API_ID", help="Your application's, from https://my.telegram.org/apps."),
]
ApiHash = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--api-hash", envvar="CABLEGRAM_API_HASH", help="Likewise; better given by the environment."),
]

Chat = Annotated[str, typer.Argument(help="me, @username, a phone number (+...), a link, or an id.", metavar="CHAT")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]


class CliCommand(TyperCommand):
    """A command whose arguments may be negative numbers, with and without ``--`` in front."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # the Context is click's or typer's own, by version
        """Parse the words behind the command's name into ``ctx.params``."""
        rest = super().parse_args(ctx, [*_shielded(args, self._taking_values())])
        ctx.params = {name: _bare(value) for name, value in ctx.params.items()}
        return rest

    def _taking_values(self) -> set[str]:
        return {
            name
            for option in self.params
            if option.param_type_name == "option" and not getattr(option, "is_flag", False)
            for name in option.opts
        }


def _shielded(args: list[str], taking_values: set[str]) -> Iterable[str]:
    for before, word in zip(["", *args], args, strict=False):
        yield SHIELD + word if _NUMBER.fullmatch(word) and before not in taking_values else word


def _bare(value: object) -> object:
    if isinstance(value, str):
        return value.removeprefix(SHIELD)
    if isinstance(value, (list, tuple)):
        return type(value)(_bare(one) for one in value)
    return value
