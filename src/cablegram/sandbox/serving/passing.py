"""A link as a data center sees it, where something stands between it and the real one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any


class Passing(asyncio.Transport):
    """The real link, but for what is written: ``pack`` makes of that what goes over it."""

    def __init__(self, real: asyncio.Transport, pack: Callable[[bytes], bytes]) -> None:
        super().__init__()
        self._real, self._pack = real, pack

    def write(self, data: Any) -> None:
        if not self._real.is_closing():
            self._real.write(self._pack(bytes(data)))

    def close(self) -> None:
        self._real.close()

    def abort(self) -> None:
        self._real.abort()

    def is_closing(self) -> bool:
        return self._real.is_closing()

    def get_write_buffer_size(self) -> int:
        return self._real.get_write_buffer_size()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return self._real.get_extra_info(name, default)

    def pause_reading(self) -> None:
        self._real.pause_reading()

    def resume_reading(self) -> None:
        self._real.resume_reading()
