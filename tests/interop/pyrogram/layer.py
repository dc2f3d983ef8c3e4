"""Read and write what it is given with the tables of this library."""

from __future__ import annotations

import asyncio
import io
import json
import os
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

asyncio.set_event_loop(asyncio.new_event_loop())  # Pyrogram asks for one while it is imported
NAME = "pyrogram" if find_spec("pyrogram") else "hydrogram"
import_module(NAME)  # it fills the tables
layer = import_module(f"{NAME}.raw.all").layer
TLObject = import_module(f"{NAME}.raw.core").TLObject

config = json.loads(os.environ["SANDBOX"])
same, unknown, other = 0, [], []
for name, text in json.loads(Path(config["samples"]).read_text()).items():
    data = bytes.fromhex(text)
    try:
        again = TLObject.read(io.BytesIO(data)).write()
    except KeyError as error:
        unknown.append(f"{name}: {error}")
    except Exception as error:
        other.append(f"{name}: {error!r}")
    else:
        if again == data:
            same += 1
        else:
            other.append(name)
print(f"= {json.dumps({'layer': layer, 'same': same, 'unknown': unknown, 'other': other})}")
