"""`cablegram doctor`: is everything as it should be on this machine? No network is contacted unless one is named."""

from __future__ import annotations

import asyncio
import os
import platform
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cablegram.cli import console, networks, paths
from cablegram.errors import CablegramError, OfflineError
from cablegram.net.offline import check_reachable

GOOD, WARN, BAD = "[green]✓[/green]", "[yellow]![/yellow]", "[bold red]✗[/bold red]"
CLOCK_TOLERANCE = 30.0
"""How far this machine's clock may be off before it is worth a word (seconds); the client works at any offset."""


class DoctorReport:
    """Collects findings; anything bad makes the exit status 1."""

    def __init__(self) -> None:
        self.bad = 0

    def good(self, what: str, text: str) -> None:
        console.entry(f" {GOOD} {what:<12} ", text)

    def warn(self, what: str, text: str) -> None:
        console.entry(f" {WARN} {what:<12} ", text)

    def fail(self, what: str, text: str) -> None:
        self.bad += 1
        console.entry(f" {BAD} {what:<12} ", text)


async def doctor(network: str | None) -> int:
    """Look at everything; returns the exit status."""
    report = DoctorReport()
    _python(report)
    _kernel(report)
    _extras(report)
    _permissions(report)
    if network is None:
        report.good("network", "not contacted; name one: cablegram doctor --network sandbox (or test, production)")
    else:
        await _network(report, networks.find(network))
    return 1 if report.bad else 0


def _python(report: DoctorReport) -> None:
    from cablegram import __version__

    text = f"{platform.python_implementation()} {platform.python_version()} on {platform.system()} {platform.machine()}"
    report.good("python", text)
    report.good("cablegram", f"{__version__}, from {Path(__file__).resolve().parents[1]}")


def _kernel(report: DoctorReport) -> None:
    try:
        from cablegram import _kernel
    except RuntimeError as error:
        report.fail("kernel", str(error))
        return
    rate = _ige_rate(_kernel)
    name: str = _kernel.NAME
    decoding = _decode_rate()
    text = f"{name}: AES-IGE {rate:,.0f} MB/s, decoding {decoding:,.0f} MB/s"
    if name == "native":
        report.good("kernel", text)
    elif os.environ.get("CABLEGRAM_PURE", "") not in ("", "0"):
        report.warn("kernel", f"{text} (CABLEGRAM_PURE is set)")
    else:
        report.warn("kernel", f"{text}; install with a C compiler, or from a wheel for this platform, to be faster")


def _ige_rate(kernel: Any, size: int = 1 << 20) -> float:
    """How fast the kernel decrypts (megabytes a second)."""
    data, key, iv = bytes(size), bytes(32), bytes(32)
    return size / 1e6 / _quickest(lambda: kernel.ige_decrypt(data, key, iv))


def _decode_rate() -> float:
    """How fast the kernel reads a page of 100 plain messages (megabytes a second)."""
    from cablegram import api, tl

    peer = api.PeerUser(user_id=1)
    messages: list[api.Message] = [api.Message(id=n, peer_id=peer, date=n, message="Hello! " * 8) for n in range(100)]
    schema = tl.schema()
    data = schema.encode(api.messages.Messages(messages=messages, topics=[], chats=[], users=[]))
    return len(data) / 1e6 / _quickest(lambda: schema.decode(data))


def _quickest(work: Callable[[], object]) -> float:
    """How long ``work`` takes (seconds): the best of a few times, as a busy machine slows some of them."""
    took = []
    for _ in range(8):
        started = time.perf_counter()
        work()
        took.append(time.perf_counter() - started)
    return max(1e-9, min(took))


def _extras(report: DoctorReport) -> None:
    from importlib.metadata import PackageNotFoundError, version

    found = []
    for name in ("cryptography", "gmpy2", "segno", "redis", "asyncpg", "keyring"):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    report.good("libraries", ", ".join(found))


def _permissions(report: DoctorReport) -> None:
    directory = paths.state_dir()
    if not directory.exists():
        parent = next(path for path in directory.parents if path.exists())
        if os.access(parent, os.W_OK):
            report.good("state", f"{directory} (not made yet)")
        else:
            report.fail("state", f"{directory} cannot be made: no permission to write in {parent}")
        return
    if not os.access(directory, os.W_OK | os.X_OK):
        report.fail("state", f"{directory} cannot be written to")
        return
    loose = [path for path in (directory, *sorted(directory.iterdir())) if _is_open(path)]
    for path in loose:
        mode = stat.S_IMODE(path.stat().st_mode)
        right = "700" if path.is_dir() else "600"
        report.fail("state", f"{path} can be read by others (mode {mode:03o}): chmod {right} {path}")
    if not loose:
        sessions = len(list(directory.glob("*.session")))
        report.good("state", f"{directory}, {sessions} session{'s' if sessions != 1 else ''}, readable by you only")


def _is_open(path: Path) -> bool:
    return os.name == "posix" and bool(path.stat().st_mode & 0o077)


async def _network(report: DoctorReport, target: networks.Target) -> None:
    reachable = False
    for number in sorted({dc.id for dc in target.network.dcs}):
        address = target.network.addresses(number)[0]
        started = time.perf_counter()
        try:
            check_reachable(address.host, address.port)
            async with asyncio.timeout(5):
                _, writer = await asyncio.open_connection(address.host, address.port)
        except (OSError, TimeoutError, OfflineError) as error:
            why = str(error) or "no answer in 5 s"
            report.fail("network", f"{target.name}: data center {number} at {address.host}:{address.port}: {why}")
            continue
        writer.close()
        reachable = True
        took = (time.perf_counter() - started) * 1000
        report.good("network", f"{target.name}: data center {number} at {address.host}:{address.port}, {took:.0f} ms")
    if reachable:
        await _key_exchange(report, target)


async def _key_exchange(report: DoctorReport, target: networks.Target) -> None:
    """Make a key and throw it away: proves the RSA key, the way through proxies, and tells the clock's offset."""
    from cablegram.client.client import TelegramClient
    from cablegram.sessions.memory import MemorySession

    session = MemorySession()
    client = TelegramClient(session, target.api_id or 1, target.api_hash or "0" * 32, network=target.network)
    started = time.perf_counter()
    try:
        await client.connect(timeout=10)
    except (CablegramError, OSError) as error:
        report.fail("protocol", str(error))
        return
    finally:
        await client.disconnect()
    report.good("protocol", f"key exchange and first answer in {(time.perf_counter() - started) * 1000:.0f} ms")
    offset = session.time_offset
    if abs(offset) > CLOCK_TOLERANCE:
        report.warn(
            "clock", f"this machine's clock is {-offset:+.0f} s off; the client corrects it, other programs may not"
        )
    else:
        report.good("clock", f"{-offset:+.1f} s from the server's")
