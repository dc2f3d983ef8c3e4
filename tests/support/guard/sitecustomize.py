"""Loaded by every Python that a test starts (it is first on PYTHONPATH): nothing but this machine is reached.

`tests/conftest.py` calls `install` for the tests themselves. The rule is written down here a second time, apart from
Cablegram's own (``cablegram.net.offline``): other libraries are held to it, and Cablegram if its rule should break.
"""

from __future__ import annotations

import sys
from typing import Any

_installed = False


def _is_here(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    name = str(host).lower()
    return name in ("", "none", "localhost", "::1", "0.0.0.0", "::") or name.startswith(("127.", "::ffff:127."))


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        if isinstance(address, tuple) and not _is_here(address[0]):
            raise PermissionError(f"a test would reach {address[0]}:{address[1]}; only loopback is allowed")
    elif event in ("socket.getaddrinfo", "socket.gethostbyname") and not _is_here(arguments[0]):
        raise PermissionError(f"a test would look up {arguments[0]!r}; only loopback is allowed")


def install() -> None:
    """Hold this process to it, from now on: an audit hook cannot be taken away."""
    global _installed
    if not _installed:
        _installed = True
        sys.addaudithook(_hook)


if __name__ == "sitecustomize":
    install()
