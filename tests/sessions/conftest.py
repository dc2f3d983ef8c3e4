"""Real servers for the sessions in databases: started on free loopback ports, in temporary directories, and ended."""

from __future__ import annotations

import glob
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

TEMPORARY = tempfile.gettempdir()  # as it was before any test changed it


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, process: subprocess.Popen[Any]) -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("the server does not answer")


def end(process: subprocess.Popen[Any]) -> None:
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@pytest.fixture(scope="session")
def redis_url():
    """A redis-server of Debian's package ``redis-server``."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("redis-server is not installed: apt-get install redis-server")
    with tempfile.TemporaryDirectory(dir=TEMPORARY) as directory:
        port = free_port()
        command = [program, "--port", str(port), "--bind", "127.0.0.1", "--dir", directory, "--save", ""]
        with open(Path(directory, "log"), "wb") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            wait_for(port, process)
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            end(process)


def postgres_programs() -> Path | None:
    found = shutil.which("postgres")
    if found:
        return Path(found).resolve().parent
    versions = sorted(glob.glob("/usr/lib/postgresql/*/bin/postgres"))
    return Path(versions[-1]).parent if versions else None


@pytest.fixture(scope="session")
def postgres_dsn():
    """A server of Debian's package ``postgresql``, which refuses to run as root: then as the user it came with."""
    programs = postgres_programs()
    if programs is None:
        pytest.skip("postgresql is not installed: apt-get install postgresql")
    user: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(dir=TEMPORARY, ignore_cleanup_errors=True) as directory:
        if os.getuid() == 0:
            account = pwd.getpwnam("postgres")
            user = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
            os.chown(directory, account.pw_uid, account.pw_gid)
        data = Path(directory, "data")
        init: list[Any] = [
            programs / "initdb",
            "-D",
            data,
            "-U",
            "postgres",
            "-A",
            "trust",
            "-N",
            "-E",
            "UTF8",
            "--locale=C",
        ]
        subprocess.run(init, check=True, stdout=subprocess.DEVNULL, cwd=directory, **user)
        port = free_port()
        command: list[Any] = [
            programs / "postgres",
            "-D",
            data,
            "-k",
            directory,
            "-h",
            "127.0.0.1",
            "-p",
            str(port),
            "-F",
        ]
        with open(Path(directory, "log"), "wb") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, cwd=directory, **user)
        try:
            wait_for(port, process)
            while subprocess.run([programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]).returncode:
                time.sleep(0.05)
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
        finally:
            process.send_signal(2)  # fast shutdown
            end(process)
