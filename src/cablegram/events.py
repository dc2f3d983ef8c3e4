"""What handlers wait for and are given: ``events.NewMessage``, or ``from cablegram.events import F, NewMessage``.

The module is `cablegram.client.events` under a shorter name: one object, so that its names are loaded when they are
first used, whichever way they are asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cablegram.client.events import *  # noqa: F403
    from cablegram.client.events import __all__ as __all__
else:
    import sys

    from cablegram.client import events

    sys.modules[__name__] = events  # `import` gives what stands here. Source: the import system, "Loading"
