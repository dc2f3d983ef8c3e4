"""Lists the public names of Kurigram, as JSON: nothing is connected."""

import inspect
import json

from pyrogram import Client, filters, types


def public(names):
    return sorted(name for name in names if not name.startswith("_"))


given = [name for name in inspect.signature(types.Message.__init__).parameters if name != "self"]
found = {
    "method": public(name for name in dir(Client) if callable(getattr(Client, name))),
    "message": public({*given, *(name for name in dir(types.Message))}),
    "filter": public(
        name
        for name, one in vars(filters).items()
        if isinstance(one, filters.Filter) or (inspect.isfunction(one) and not name.endswith("_filter"))
    ),
}
print(json.dumps(found))
