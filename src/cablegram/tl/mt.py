"""MTProto's service types: ``mt.Ping``, ``mt.ResPQ``. Source: https://core.telegram.org/mtproto/service_messages"""

from __future__ import annotations

from cablegram.tl.namespace import service_namespace

__getattr__, __dir__ = service_namespace(__name__)
