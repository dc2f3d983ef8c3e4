"""Uploading and downloading the bytes of files.

Source: https://core.telegram.org/api/files
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from hashlib import blake2b, md5
from typing import Any

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world.files import File, Upload

from .cdn import redirected
from .hashes import hashes_from
from .ranges import check_range

MAX_PART = 512 * 1024
MAX_SMALL = 10 * 1024 * 1024
MAX_PARTS = 8000


@on(api.upload.SaveFilePart)
def save_file_part(ctx: Context, request: api.upload.SaveFilePart) -> bool:
    """Source: https://core.telegram.org/method/upload.saveFilePart. Errors: FILE_PART_EMPTY, FILE_PART_INVALID."""
    return _save(ctx, request.file_id, request.file_part, 0, request.bytes)


@on(api.upload.SaveBigFilePart)
def save_big_file_part(ctx: Context, request: api.upload.SaveBigFilePart) -> bool:
    """Source: https://core.telegram.org/method/upload.saveBigFilePart.

    Errors: FILE_PARTS_INVALID, FILE_PART_EMPTY, FILE_PART_INVALID, FILE_PART_TOO_BIG.
    """
    total = request.file_total_parts
    if not 0 <= total <= MAX_PARTS and total != -1:
        ctx.fail("FILE_PARTS_INVALID")
    return _save(ctx, request.file_id, request.file_part, total, request.bytes, big=True)


def _save(ctx: Context, file_id: int, part: int, total: int, data: bytes, *, big: bool = False) -> bool:
    if not data:
        ctx.fail("FILE_PART_EMPTY")
    if not 0 <= part < (total if total > 0 else MAX_PARTS):
        ctx.fail("FILE_PART_INVALID")
    if len(data) > MAX_PART:
        ctx.fail("FILE_PART_TOO_BIG")
    uploads, key = ctx.world.uploads, (ctx.account.id, file_id)
    upload = uploads.get(key)
    if upload is None or upload.big != big:
        upload = uploads[key] = Upload(big=big, started=ctx.world.clock.time())
    upload.parts[part] = data
    upload.total = total if total > 0 else upload.total
    return True


def assembled(ctx: Context, asked: api.TypeInputFile) -> bytes:
    """The bytes of an InputFile, all of whose parts must have arrived."""
    if isinstance(asked, api.InputFileStoryDocument):
        ctx.fail("MEDIA_INVALID")
    upload = ctx.world.uploads.get((ctx.account.id, asked.id))
    if upload is None:
        ctx.fail("FILE_PART_0_MISSING" if asked.parts else "FILE_PARTS_INVALID")
    if not 0 < asked.parts <= MAX_PARTS:
        ctx.fail("FILE_PARTS_INVALID")
    missing = next((part for part in range(asked.parts) if part not in upload.parts), None)
    if missing is not None:
        ctx.fail(f"FILE_PART_{missing}_MISSING", code=400)
    sizes = {len(upload.parts[part]) for part in range(asked.parts - 1)}
    if len(sizes) > 1:
        ctx.fail("FILE_PART_SIZE_CHANGED")
    if sizes and (sizes & {0} or next(iter(sizes)) % 1024 or MAX_PART % next(iter(sizes))):
        ctx.fail("FILE_PART_SIZE_INVALID")
    data = b"".join(upload.parts[part] for part in range(asked.parts))
    if not upload.big and len(data) > MAX_SMALL:
        ctx.fail("FILE_PARTS_INVALID")
    # "It is checked only by the server". Source: https://core.telegram.org/api/files#uploading-files
    stated = asked.md5_checksum.lower() if isinstance(asked, api.InputFile) else ""
    if stated and stated != md5(data, usedforsecurity=False).hexdigest():
        ctx.fail("MD5_CHECKSUM_INVALID")
    del ctx.world.uploads[(ctx.account.id, asked.id)]
    return data


def store(ctx: Context, data: bytes, **fields: Any) -> File:
    """Keep bytes as a file of the data center that the account lives in."""
    made = File(ctx.world.new_id("file"), ctx.world.long(), ctx.account.dc, ctx.world.now, data, **fields)
    ctx.world.files[made.id] = made
    return made


def check_reference(ctx: Context, file: File, reference: bytes) -> None:
    """Fail unless the file reference is one of this world's and has not expired."""
    if not reference:
        ctx.fail("FILE_REFERENCE_EMPTY")
    if len(reference) != 25:
        ctx.fail("FILE_REFERENCE_INVALID")
    head, mac = reference[:17], reference[17:]
    if blake2b(head[:17], key=ctx.world.secret, digest_size=8).digest() != mac:
        ctx.fail("FILE_REFERENCE_INVALID")
    _, number, id = struct.unpack("<BQq", head)
    if id != file.id:
        ctx.fail("FILE_REFERENCE_INVALID")
    if number < file.reference:
        ctx.fail("FILE_REFERENCE_EXPIRED")


def known_file(ctx: Context, asked: Any, *, photo: bool) -> File:
    """The file of an InputPhoto, InputDocument or a location, its access hash and reference checked."""
    file = ctx.world.files.get(asked.id)
    if file is None or file.access_hash != asked.access_hash or file.photo != photo:
        ctx.fail("MEDIA_EMPTY" if not hasattr(asked, "thumb_size") else "LOCATION_INVALID")
    check_reference(ctx, file, asked.file_reference)
    return file


def _located(ctx: Context, location: api.TypeInputFileLocation) -> File:
    match location:
        case api.InputDocumentFileLocation():
            file = known_file(ctx, location, photo=False)
            if location.thumb_size:
                return ctx.world.files.get(file.thumb) or ctx.fail("LOCATION_INVALID")
            return file
        case api.InputPhotoFileLocation():
            return known_file(ctx, location, photo=True)
        case api.InputPeerPhotoFileLocation():
            ctx.peer(location.peer)
            photo = ctx.world.files.get(location.photo_id)
            if photo is not None and photo.photo:
                return photo
    return ctx.fail("LOCATION_INVALID")


@on(api.upload.GetFile)
def get_file(ctx: Context, request: api.upload.GetFile) -> api.upload.TypeFile:
    """Source: https://core.telegram.org/method/upload.getFile.

    Errors: FILE_MIGRATE, FILE_REFERENCE_EMPTY, FILE_REFERENCE_EXPIRED, FILE_REFERENCE_INVALID, LIMIT_INVALID,
    LOCATION_INVALID, OFFSET_INVALID, PEER_ID_INVALID.
    """
    check_range(ctx, request.offset, request.limit, precise=request.precise)
    file = _located(ctx, request.location)
    if file.dc != ctx.dc:
        ctx.fail("FILE_MIGRATE", file.dc)
    if request.cdn_supported and (redirect := redirected(ctx, file)) is not None:
        return redirect
    part = file.data[request.offset : request.offset + request.limit]
    short = ctx.options.short_chunks
    return api.upload.File(type=_type(file), mtime=file.date, bytes=part[: len(part) // 2] if short else part)


def _type(file: File) -> api.storage.TypeFileType:
    types: dict[str, Callable[[], api.storage.TypeFileType]] = {
        "image/jpeg": api.storage.FileJpeg,
        "image/png": api.storage.FilePng,
        "image/gif": api.storage.FileGif,
        "image/webp": api.storage.FileWebp,
        "application/pdf": api.storage.FilePdf,
        "audio/mpeg": api.storage.FileMp3,
        "video/mp4": api.storage.FileMp4,
        "video/quicktime": api.storage.FileMov,
    }
    return types.get(file.mime_type, api.storage.FileUnknown)()


@on(api.upload.GetFileHashes)
def get_file_hashes(ctx: Context, request: api.upload.GetFileHashes) -> list[api.TypeFileHash]:
    """Source: https://core.telegram.org/method/upload.getFileHashes. Errors: LOCATION_INVALID."""
    return hashes_from(_located(ctx, request.location), request.offset)
