"""Make and read Telethon's own session strings and files, without a network."""

import asyncio
import json
import os

from telethon.crypto import AuthKey
from telethon.sessions import SQLiteSession, StringSession
from telethon.tl import types

task = json.loads(os.environ["SANDBOX"])


def fill(session):
    session.set_dc(task["dc"], task["address"], task["port"])
    session.auth_key = AuthKey(bytes.fromhex(task["key"]))


def shown(session):
    key = session.auth_key.key.hex() if session.auth_key else None
    return {"dc": session.dc_id, "address": session.server_address, "port": session.port, "key": key}


def make():
    string = StringSession()
    fill(string)
    store = SQLiteSession(task["file"])
    fill(store)
    user = types.User(id=5, access_hash=77, username="Ada", phone="12025550123", first_name="Ada", last_name="L")
    channel = types.Channel(id=2**33, access_hash=-9, title="News", photo=types.ChatPhotoEmpty(), date=None)
    group = types.Chat(6, "Group", types.ChatPhotoEmpty(), 1, None, 1)
    store.process_entities(types.contacts.ResolvedPeer(None, [channel, group], [user]))
    store.process_entities(types.contacts.ResolvedPeer(None, [types.InputPeerUser(0, task["user"])], []))
    import datetime

    at = datetime.datetime.fromtimestamp(3, datetime.UTC)
    store.set_update_state(0, types.updates.State(1, 2, at, 4, 0))
    store.set_update_state(2**33, types.updates.State(8, 0, at, 0, 0))
    store.save()
    store.close()
    return {"string": string.save()}


def read():
    store = SQLiteSession(task["file"])
    state = store.get_update_state(0)
    fields = {
        "file": shown(store),
        "by id": store.get_input_entity(5).access_hash,
        "by name": store.get_input_entity("ada").user_id,
        "by phone": store.get_input_entity("12025550123").user_id,
        "channel": store.get_input_entity(types.PeerChannel(2**33)).access_hash,
        "self": store.get_input_entity(0).access_hash,
        "state": [state.pts, state.qts, int(state.date.timestamp()), state.seq],
    }
    store.close()
    return {"string": shown(StringSession(task["string"])), **fields}


async def main():
    print("= " + json.dumps(make() if task["do"] == "make" else read()))


asyncio.run(main())
