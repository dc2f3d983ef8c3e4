"""kill -9 at random points of a busy client: nothing torn, nothing durable lost."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs fork and kill -9")

HARNESS = """
    import asyncio, hashlib, os, random, select, signal, sys, time
    from cablegram.sessions import Peer, SelfUser, StoreSession, UpdateState, settle
    from cablegram.sessions.persistence import sqlite, backup, lease  # before the forks

    path, points, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    rand = random.Random(seed)

    def key(n):
        return hashlib.sha256(str(n).encode()).digest() * 8

    async def busy(pipe):
        session = StoreSession(path, write_delay=0.002)
        await settle(session.load())
        n = session.user.id if session.user else 0
        session.set_dc(1)
        while True:
            n += 1
            session.remember([Peer(i, n, "user", (f"user{i}",)) for i in range(1, 40)])
            session.set_update_state(UpdateState(n, n, n, n))
            session.set_channel_pts(n % 50, n)
            session.set_auth_key(key(n), 1 + n % 5)
            await settle(session.set_user(SelfUser(n)))   # written after the key, so both are durable now
            os.write(pipe, n.to_bytes(8, "big"))

    def check(last):
        session = StoreSession(path)
        session.load()
        n = session.user.id
        # the write after the last confirmed one may have got through; the one after its key, too
        assert last <= n <= last + 1, (last, n)
        newest = session.get_auth_key(1 + (n + 1) % 5) == key(n + 1)
        for m in range(max(1, n - 3), n + 1):
            assert session.get_auth_key(1 + m % 5) == key(m), (n, m, newest)
        state = session.update_state
        assert state is None or state.pts in range(0, n + 2) and len(set(state)) == 1, (state, n)
        for i in (1, 20, 39):
            peer = session.find(f"user{i}")
            assert peer is None or 0 < peer.access_hash <= n + 1, (peer, n)
        if points < 50 or n % 10 == 0:
            assert session._database.is_sound()
        session.close()

    total = 0
    for point in range(points):
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reader)
            try:
                asyncio.run(busy(writer))
            finally:
                os._exit(1)
        os.close(writer)
        if rand.random() < 0.8:
            select.select([reader], [], [], 10)
            time.sleep(rand.random() * 0.1)
        else:                                   # while it opens, or makes the file
            time.sleep(rand.random() * 0.02)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        data = b""
        while chunk := os.read(reader, 65536):
            data += chunk
        os.close(reader)
        if data:
            total = int.from_bytes(data[-8:], "big")
        if total:
            check(total)
            session = StoreSession(path)        # what got through without being confirmed counts from now on
            session.load()
            total = session.user.id
            session.close()
    print(total)
"""


@pytest.mark.parametrize("points", [12, pytest.param(500, marks=pytest.mark.slow)])
def test_killed_at_random_points(tmp_path, points):
    """At each point the session opens at once, is authorised, sound, and has its newest durable write."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(HARNESS), str(tmp_path / "x"), str(points), "11"],
        capture_output=True,
        text=True,
        check=False,
        timeout=500,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert int(done.stdout) > points // 2  # durable changes were made between the kills
    assert {p.name for p in tmp_path.iterdir()} <= {"x.session", "x.session.bak", "x.session.bak.tmp", "x.session.new"}
