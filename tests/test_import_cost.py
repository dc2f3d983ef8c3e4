"""What importing the package and making a client may cost: told by the modules that they load, not by a stopwatch.

``bench/imports.py`` has the times; these rules keep them as they are.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

IMPORT = "import cablegram; cablegram.TelegramClient"
MAKE = "import cablegram; cablegram.TelegramClient(cablegram.StringSession(''), 1, '0' * 32)"
MAKE_STORED = "import cablegram; cablegram.TelegramClient('x', 1, '0' * 32)"

# Beside asyncio and what it is made of, which every program of this kind has loaded anyway.
STANDARD = {"__future__"}
STANDARD_TO_MAKE = STANDARD | {"zlib", "queue", "_queue"}
OWN = (
    "cablegram._backoff",
    "cablegram._lazy",
    "cablegram.errors",
    "cablegram.client",
    "cablegram.net.deadline_timer",
    "cablegram.sessions.peers",
    "cablegram.sessions.types",
)
OWN_TO_MAKE = (*OWN, "cablegram.sessions", "cablegram.auth.checks", "cablegram.net.clock", "cablegram.crypto.types")
NOT_OWN_TO_MAKE = (
    "cablegram.sessions.persistence.sqlite",
    "cablegram.sessions.persistence.backup",
    "cablegram.sessions.files",
)


def run(code: str, *, kernel: str = "native", options: tuple[str, ...] = (), cwd: Path | None = None) -> str:
    """What a fresh interpreter prints; anything on its standard error is a failure."""
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "CABLEGRAM_PURE")}
    if kernel == "pure":
        env["CABLEGRAM_PURE"] = "1"
    command = [sys.executable, *options, "-c", code]
    done = subprocess.run(command, env=env, cwd=cwd, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def added(code: str, kernel: str) -> set[str]:
    """The modules that a line loads in an interpreter that has loaded asyncio."""
    before, after = "import asyncio, sys; before = {*sys.modules}\n", "\nprint(*({*sys.modules} - before))"
    return set(run(before + code + after, kernel=kernel).split())


def is_within(module: str, packages: tuple[str, ...]) -> bool:
    """Whether a module is one of these, below one of them, or a package above one."""
    return any(f"{module}.".startswith(f"{one}.") or one.startswith(f"{module}.") for one in packages)


@pytest.mark.parametrize("kernel", ["native", "pure"])
def test_importing_loads_the_client_only(kernel: str) -> None:
    """`cablegram.TelegramClient` loads the client, the errors and some types: no kernel, no login, no network."""
    modules = added(IMPORT, kernel)
    own = {module for module in modules if module.split(".")[0] == "cablegram"}
    assert modules - own <= STANDARD
    assert [module for module in sorted(own) if not is_within(module, OWN)] == []
    assert len(own) < 45


@pytest.mark.parametrize("kernel", ["native", "pure"])
@pytest.mark.parametrize("code", [MAKE, MAKE_STORED])
def test_making_a_client_loads_little(code: str, kernel: str) -> None:
    """Making a client adds the session and the checks of its arguments: no kernel, no login, no SQLite, no hashes."""
    modules = added(code, kernel)
    own = {module for module in modules if module.split(".")[0] == "cablegram"}
    assert modules - own <= STANDARD_TO_MAKE
    assert [module for module in sorted(own) if not is_within(module, OWN_TO_MAKE)] == []
    assert own.isdisjoint(NOT_OWN_TO_MAKE)


def test_every_method_waits_until_it_is_touched() -> None:
    """Neither `client.api` nor the raw API is loaded by making a client; naming it makes no method and no class."""
    touched = "; client = cablegram.TelegramClient(cablegram.StringSession(''), 1, '0' * 32); client.api"
    assert not [module for module in added(MAKE, "native") if module.startswith("cablegram.client.methods")]
    modules = added("import cablegram" + touched, "native")
    assert "cablegram.client.methods.making" in modules
    assert modules.isdisjoint({"cablegram.client.methods.calls", "cablegram.client.methods.casts", "cablegram.api"})


def test_connecting_does_not_load_the_server() -> None:
    """What a connection needs is neither the sandbox nor the server's half of the engine, nor a database."""
    modules = added("import cablegram.net.pool, cablegram.net.streams", "native")
    heavy = {"sqlite3", "dataclasses", "cryptography", "pathlib", "cablegram.sandbox", "cablegram.auth.login"}
    assert modules & heavy == set()
    assert [module for module in sorted(modules) if module.startswith("cablegram.mtproto.server_")] == []


def test_nothing_is_compiled() -> None:
    """No regular expression is compiled, no class built by `dataclasses`, while the package is imported."""
    refuse = "import asyncio, re\ndef refuse(*_): raise AssertionError('compiled')\nre.compile = refuse\n"
    run(refuse + MAKE_STORED + "\nimport sys; assert 'dataclasses' not in sys.modules")


WATCH = """
import asyncio, os, sys, threading
seen = []
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
QUIET = ("import", "exec", "compile", "marshal", "object.", "sys._getframe", "os.listdir", "os.scandir", "code.__new__")

def watch(event, arguments):
    if event == "open":
        if isinstance(arguments[2], int) and arguments[2] & WRITES:
            seen.append((event, str(arguments[0])))
    elif not event.startswith(QUIET):
        seen.append((event, ""))

sys.addaudithook(watch)
threading.Thread.start = lambda _: seen.append(("thread", ""))  # not audited by every version
{code}
found, seen = seen, []
assert not found, found
"""


@pytest.mark.parametrize("code", [IMPORT, MAKE, MAKE_STORED])
def test_nothing_happens(code: str, tmp_path: Path) -> None:
    """No socket, thread, process or event loop is made, and no file written or made, by importing or constructing.

    An event loop shows by its socket pair, which Python reports to the audit hook.
    """
    run(WATCH.format(code=code), options=("-B",), cwd=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_watch_sees() -> None:
    """The hook of the test above notices an event loop, a thread and a file."""
    for code in (
        "asyncio.new_event_loop().close()",
        "__import__('threading').Thread(target=print).start()",
        "open(os.devnull, 'w').close()",
    ):
        with pytest.raises(AssertionError):
            run(WATCH.format(code=code))


@pytest.mark.parametrize("kernel", ["native", "pure"])
def test_python_has_nothing_to_warn_of(kernel: str, tmp_path: Path) -> None:
    """A client that is made and thrown away is silent in Python's development mode with warnings as errors."""
    run(MAKE_STORED, kernel=kernel, options=("-W", "error", "-X", "dev"), cwd=tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("package", ["auth", "net", "sessions"])
def test_lazy_packages_hold_what_they_list(package: str) -> None:
    """Each name of `__all__` is found, the lazy table names nothing else, and other names are AttributeErrors."""
    module = importlib.import_module(f"cablegram.{package}")
    assert sorted(module._LAZY) == sorted(module.__all__)
    for name in module.__all__:
        assert getattr(module, name) is not None
    with pytest.raises(AttributeError, match="nonsense"):
        module.nonsense  # noqa: B018 - the access is the test
