"""``python -m cablegram``: the command ``cablegram``."""

from __future__ import annotations

from cablegram.cli import main

if __name__ == "__main__":
    main()
