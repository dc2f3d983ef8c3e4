"""Read and write what it is given with the tables of this library."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pyrogram  # noqa: F401 # the tables are filled by it
from pyrogram.raw.all import layer
from pyrogram.raw.core import TLObject

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
