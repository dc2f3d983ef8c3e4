"""The command line: `cablegram login`, `send`, `sandbox`, `doctor`, `session`. Needs the extra ``cli``."""

from __future__ import annotations

import sys

ADVICE = "The command line needs typer and rich: pip install 'cablegram[cli]'"


def main() -> None:
    """The entry point of the command ``cablegram``."""
    try:
        import rich  # noqa: F401 - only to know whether it is there
        import typer  # noqa: F401 - likewise
    except ModuleNotFoundError as error:
        print(f"{ADVICE} (missing: {error.name})", file=sys.stderr)
        sys.exit(2)
    try:
        from cablegram.cli.app import run

        run()
    except KeyboardInterrupt:  # while the commands are still being imported: `runner` sees it later on
        sys.exit(130)
