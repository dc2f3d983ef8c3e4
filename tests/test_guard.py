"""The guard around the project's own tests: whoever's code it is, nothing but loopback is reached."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys

import pytest


def test_this_process_is_held_to_loopback() -> None:
    """Another machine's address and name are refused; this machine's are not."""
    with socket.socket() as probe:
        probe.setblocking(False)
        with pytest.raises(PermissionError, match="only loopback"):
            probe.connect(("192.0.2.1", 443))
    with pytest.raises(PermissionError, match="only loopback"):
        socket.getaddrinfo("telegram.example", 443)
    assert socket.getaddrinfo("127.0.0.1", 443)
    assert os.environ["CABLEGRAM_OFFLINE"] == "1"


def test_python_that_a_test_starts() -> None:
    """So is a program in Python."""
    code = "import socket; socket.create_connection(('192.0.2.1', 443), timeout=1)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "PermissionError: a test would" in done.stderr
    assert "192.0.2.1" in done.stderr


@pytest.mark.interop
def test_node_that_a_test_starts() -> None:
    """So is a program in Node."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    code = "require('net').connect(443, '192.0.2.1')"
    done = subprocess.run([node, "-e", code], capture_output=True, text=True, check=False, timeout=30)
    assert "a test would reach 192.0.2.1" in done.stderr
    code = "require('dns').lookup('telegram.example', () => {})"
    done = subprocess.run([node, "-e", code], capture_output=True, text=True, check=False, timeout=30)
    assert "a test would look up telegram.example" in done.stderr
