"""The raw API: every constructor, function and abstract type of the newest layer.

``api.User`` and ``api.InputPeerSelf`` are constructors, ``api.messages.SendMessage`` a function (give it to
``client.invoke``), ``api.TypeUser`` an abstract type. A class is made when it is first named.

Source: https://core.telegram.org/schema
"""

from __future__ import annotations

from cablegram.tl.namespace import namespace

__getattr__, __dir__ = namespace(__name__)
