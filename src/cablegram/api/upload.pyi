# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from builtins import bytes as _bytes
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram.api import storage as _storage
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class CdnFile(_TLObject):
    __match_args__ = ("bytes",)
    bytes: _bytes
    def __init__(
        self,
        *,
        bytes: _bytes,
    ) -> None: ...
@_final
class CdnFileReuploadNeeded(_TLObject):
    __match_args__ = ("request_token",)
    request_token: bytes
    def __init__(
        self,
        *,
        request_token: bytes,
    ) -> None: ...
@_final
class File(_TLObject):
    __match_args__ = ("type", "mtime", "bytes",)
    type: _storage.TypeFileType
    mtime: int
    bytes: _bytes
    def __init__(
        self,
        *,
        type: _storage.TypeFileType,
        mtime: int,
        bytes: _bytes,
    ) -> None: ...
@_final
class FileCdnRedirect(_TLObject):
    __match_args__ = ("dc_id", "file_token", "encryption_key", "encryption_iv", "file_hashes",)
    dc_id: int
    file_token: bytes
    encryption_key: bytes
    encryption_iv: bytes
    file_hashes: list[_api.TypeFileHash]
    def __init__(
        self,
        *,
        dc_id: int,
        file_token: bytes,
        encryption_key: bytes,
        encryption_iv: bytes,
        file_hashes: _Sequence[_api.TypeFileHash],
    ) -> None: ...
@_final
class GetCdnFile(_TLFunction[TypeCdnFile]):
    __match_args__ = ("file_token", "offset", "limit",)
    file_token: bytes
    offset: int
    limit: int
    def __init__(
        self,
        *,
        file_token: bytes,
        offset: int,
        limit: int,
    ) -> None: ...
@_final
class GetCdnFileHashes(_TLFunction[list[_api.TypeFileHash]]):
    __match_args__ = ("file_token", "offset",)
    file_token: bytes
    offset: int
    def __init__(
        self,
        *,
        file_token: bytes,
        offset: int,
    ) -> None: ...
@_final
class GetFile(_TLFunction[TypeFile]):
    __match_args__ = ("precise", "cdn_supported", "location", "offset", "limit",)
    precise: bool
    cdn_supported: bool
    location: _api.TypeInputFileLocation
    offset: int
    limit: int
    def __init__(
        self,
        *,
        location: _api.TypeInputFileLocation,
        offset: int,
        limit: int,
        precise: bool = False,
        cdn_supported: bool = False,
    ) -> None: ...
@_final
class GetFileHashes(_TLFunction[list[_api.TypeFileHash]]):
    __match_args__ = ("location", "offset",)
    location: _api.TypeInputFileLocation
    offset: int
    def __init__(
        self,
        *,
        location: _api.TypeInputFileLocation,
        offset: int,
    ) -> None: ...
@_final
class GetWebFile(_TLFunction[TypeWebFile]):
    __match_args__ = ("location", "offset", "limit",)
    location: _api.TypeInputWebFileLocation
    offset: int
    limit: int
    def __init__(
        self,
        *,
        location: _api.TypeInputWebFileLocation,
        offset: int,
        limit: int,
    ) -> None: ...
@_final
class ReuploadCdnFile(_TLFunction[list[_api.TypeFileHash]]):
    __match_args__ = ("file_token", "request_token",)
    file_token: bytes
    request_token: bytes
    def __init__(
        self,
        *,
        file_token: bytes,
        request_token: bytes,
    ) -> None: ...
@_final
class SaveBigFilePart(_TLFunction[bool]):
    __match_args__ = ("file_id", "file_part", "file_total_parts", "bytes",)
    file_id: int
    file_part: int
    file_total_parts: int
    bytes: _bytes
    def __init__(
        self,
        *,
        file_id: int,
        file_part: int,
        file_total_parts: int,
        bytes: _bytes,
    ) -> None: ...
@_final
class SaveFilePart(_TLFunction[bool]):
    __match_args__ = ("file_id", "file_part", "bytes",)
    file_id: int
    file_part: int
    bytes: _bytes
    def __init__(
        self,
        *,
        file_id: int,
        file_part: int,
        bytes: _bytes,
    ) -> None: ...
@_final
class WebFile(_TLObject):
    __match_args__ = ("size", "mime_type", "file_type", "mtime", "bytes",)
    size: int
    mime_type: str
    file_type: _storage.TypeFileType
    mtime: int
    bytes: _bytes
    def __init__(
        self,
        *,
        size: int,
        mime_type: str,
        file_type: _storage.TypeFileType,
        mtime: int,
        bytes: _bytes,
    ) -> None: ...
TypeCdnFile: _TypeAlias = CdnFile | CdnFileReuploadNeeded
TypeFile: _TypeAlias = File | FileCdnRedirect
TypeWebFile: _TypeAlias = WebFile
