"""Make and read the session strings and files of Pyrogram, or of Kurigram (the same API), without a network."""

import asyncio
import json
import os
from pathlib import Path

task = json.loads(os.environ["SANDBOX"])
asyncio.set_event_loop(asyncio.new_event_loop())  # Pyrogram asks for one while it is imported

import pyrogram  # noqa: E402
from pyrogram import Client  # noqa: E402

KURIGRAM = hasattr(Client, "recover_gaps")
if not KURIGRAM:
    from pyrogram.storage import FileStorage, MemoryStorage


async def fill(storage):
    await storage.dc_id(task["dc"])
    if KURIGRAM:
        await storage.server_address(task["address"])
        await storage.port(task["port"])
    await storage.api_id(4711)
    await storage.test_mode(False)
    await storage.auth_key(bytes.fromhex(task["key"]))
    await storage.date(0)
    await storage.user_id(task["user"])
    await storage.is_bot(True)


async def shown(storage):
    return {
        "dc": await storage.dc_id(),
        "api": await storage.api_id(),
        "test": bool(await storage.test_mode()),
        "key": (await storage.auth_key()).hex(),
        "user": await storage.user_id(),
        "bot": bool(await storage.is_bot()),
    }


def in_file():
    name, folder = Path(task["file"]).stem, Path(task["file"]).parent
    if KURIGRAM:
        return Client(name, 4711, "x" * 32, workdir=folder).storage
    return FileStorage(name, folder)


def from_string(text):
    if KURIGRAM:
        return Client("memory", 4711, "x" * 32, in_memory=True, session_string=text).storage
    return MemoryStorage("memory", text)


async def make():
    string = from_string(None)
    await string.open()
    await fill(string)
    made = await string.export_session_string()
    storage = in_file()
    await storage.open()
    await fill(storage)
    peers = [(5, 77, "user", "12025550123"), (-1_000_000_000_000 - 2**33, -9, "channel", None), (-6, 0, "group", None)]
    if KURIGRAM:
        from pyrogram.storage.storage import UpdateState

        await storage.update_peers(peers)
        await storage.update_usernames([(5, ["ada", "lovelace"])])
        await storage.set_update_state(UpdateState(0, 1, 2, 3, 4))
        await storage.set_update_state(UpdateState(-1_000_000_000_000 - 2**33, 8, None, None, None))
    else:
        await storage.update_peers([(p[0], p[1], p[2], "ada" if p[0] == 5 else None, p[3]) for p in peers])
    await storage.save()
    await storage.close()
    return {"string": made}


async def by_name(storage):
    try:
        return (await storage.get_peer_by_username("ada")).user_id
    except KeyError:  # Kurigram forgets the usernames of a file that it upgrades
        return None


async def read():
    strings = []
    for text in task["strings"]:
        string = from_string(text)
        await string.open()
        strings.append(await shown(string))
    storage = in_file()
    await storage.open()
    found = {
        "file": await shown(storage),
        "by id": (await storage.get_peer_by_id(5)).access_hash,
        "by name": await by_name(storage),
        "by phone": (await storage.get_peer_by_phone_number("12025550123")).user_id,
        "channel": (await storage.get_peer_by_id(-1_000_000_000_000 - 2**33)).access_hash,
        "group": (await storage.get_peer_by_id(-6)).chat_id,
    }
    if KURIGRAM:
        found["address"] = [await storage.server_address(), await storage.port()]
        found["states"] = sorted(
            ([s.id, s.pts, s.qts, s.date, s.seq] for s in await storage.get_update_states()), key=str
        )
    await storage.close()
    return {"strings": strings, **found}


async def main():
    print("= " + json.dumps(await (make() if task["do"] == "make" else read())))


asyncio.get_event_loop().run_until_complete(main())
assert pyrogram
