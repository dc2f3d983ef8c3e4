"""Offline: with ``CABLEGRAM_OFFLINE=1`` in the environment nothing but this machine is reached.

For tests: ``network=None`` means Telegram itself, in a test as anywhere, and one forgotten argument would log a test in
there. The pytest plugin sets the variable, so programs that a test starts are held to it as well. It is read at each
connection, and names are not looked up either. A dialer of one's own (``dial=``) is not asked.
"""

from __future__ import annotations

import os

from cablegram.errors import OfflineError

VARIABLE = "CABLEGRAM_OFFLINE"


def is_offline() -> bool:
    """Whether only this machine may be reached."""
    return os.environ.get(VARIABLE, "").strip().lower() not in ("", "0", "false", "no", "off")


def is_loopback(host: str) -> bool:
    """Whether a host is this machine: an address of 127.0.0.0/8 or ::1, or the name ``localhost``.

    Source: https://www.rfc-editor.org/rfc/rfc6761#section-6.3
    """
    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    import ipaddress

    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback


def check_reachable(host: str, port: int) -> None:
    """Refuse any other machine while offline. Raises `OfflineError`."""
    if is_offline() and not is_loopback(host):
        raise OfflineError(host, port)
