"""``client.api`` of a `SyncClient` as type checkers and editors see it: the stub beside this module has every method.

Made by ``make schema`` from the same plans that make the methods at run time.
"""

from __future__ import annotations

from .waiting import SyncMethods as SyncMethods
