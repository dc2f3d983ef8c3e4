"""Everything that is generated, in one command.

    python -m tools.generate [FILE.tl | DIRECTORY]

With a FILE or a DIRECTORY its layers are taken in first (see `tools.import_schema`): that is how a new layer arrives.
"""

from __future__ import annotations

import sys

from tools import build_schema, import_schema


def main(arguments: list[str]) -> int:
    """Import when asked to, then build."""
    if arguments and (status := import_schema.main(arguments)):
        return status
    return build_schema.main([])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
