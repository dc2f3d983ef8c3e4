# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import final as _final
from cablegram import api as _api
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class EditPeerFolders(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("folder_peers",)
    folder_peers: list[_api.TypeInputFolderPeer]
    def __init__(
        self,
        *,
        folder_peers: _Sequence[_api.TypeInputFolderPeer],
    ) -> None: ...
