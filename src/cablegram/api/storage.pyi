# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram._kernel import TLObject as _TLObject
@_final
class FileGif(_TLObject):
    def __init__(self) -> None: ...
@_final
class FileJpeg(_TLObject):
    def __init__(self) -> None: ...
@_final
class FileMov(_TLObject):
    def __init__(self) -> None: ...
@_final
class FileMp3(_TLObject):
    def __init__(self) -> None: ...
@_final
class FileMp4(_TLObject):
    def __init__(self) -> None: ...
@_final
class FilePartial(_TLObject):
    def __init__(self) -> None: ...
@_final
class FilePdf(_TLObject):
    def __init__(self) -> None: ...
@_final
class FilePng(_TLObject):
    def __init__(self) -> None: ...
@_final
class FileUnknown(_TLObject):
    def __init__(self) -> None: ...
@_final
class FileWebp(_TLObject):
    def __init__(self) -> None: ...
TypeFileType: _TypeAlias = FileGif | FileJpeg | FileMov | FileMp3 | FileMp4 | FilePartial | FilePdf | FilePng | FileUnknown | FileWebp
