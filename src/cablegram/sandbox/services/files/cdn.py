"""Files from CDN data centers: the master's part, and the CDN's.

Source: https://core.telegram.org/cdn
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world.cdn import CdnFile
from cablegram.sandbox.world.files import File

from .hashes import hashes_from
from .ranges import check_range


def redirected(ctx: Context, file: File) -> api.upload.FileCdnRedirect | None:
    """The answer to upload.getFile that sends a client to the CDN, if this file is one of its."""
    cdn = ctx.world.cdn
    if cdn is None or file.size < ctx.options.cdn_from:
        return None
    found = cdn.of_file(file)
    return api.upload.FileCdnRedirect(
        dc_id=cdn.dc,
        file_token=found.token,
        encryption_key=found.key,
        encryption_iv=found.iv,
        file_hashes=hashes_from(file, 0),
    )


def _found(ctx: Context, token: bytes) -> CdnFile:
    cdn = ctx.world.cdn
    found = None if cdn is None else cdn.of_token(token)
    return found or ctx.fail("FILE_TOKEN_INVALID")


@on(api.upload.GetCdnFile, login=False)
def get_cdn_file(ctx: Context, request: api.upload.GetCdnFile) -> api.upload.TypeCdnFile:
    """Served in a CDN data center only, to whoever has the token.

    Source: https://core.telegram.org/method/upload.getCdnFile.
    Errors: METHOD_INVALID.
    """
    cdn = ctx.world.cdn
    if cdn is None or ctx.dc != cdn.dc:
        ctx.fail("METHOD_INVALID")
    check_range(ctx, request.offset, request.limit, precise=False)
    found = _found(ctx, request.file_token)
    if not found.uploaded:
        return api.upload.CdnFileReuploadNeeded(request_token=found.request_token)
    data = found.encrypted(request.offset, request.limit)
    if cdn.tampers and data:
        data = bytes((data[0] ^ 1,)) + data[1:]
    return api.upload.CdnFile(bytes=data)


@on(api.upload.ReuploadCdnFile)
def reupload_cdn_file(ctx: Context, request: api.upload.ReuploadCdnFile) -> list[api.TypeFileHash]:
    """Source: https://core.telegram.org/method/upload.reuploadCdnFile.

    Errors: FILE_TOKEN_INVALID, REQUEST_TOKEN_INVALID.
    """
    found = _found(ctx, request.file_token)
    if request.request_token != found.request_token:
        ctx.fail("REQUEST_TOKEN_INVALID")
    found.uploaded = True
    return hashes_from(found.file, 0)


@on(api.upload.GetCdnFileHashes)
def get_cdn_file_hashes(ctx: Context, request: api.upload.GetCdnFileHashes) -> list[api.TypeFileHash]:
    """Source: https://core.telegram.org/method/upload.getCdnFileHashes."""
    return hashes_from(_found(ctx, request.file_token).file, request.offset)


@on(api.help.GetCdnConfig, login=False)
def get_cdn_config(ctx: Context, request: api.help.GetCdnConfig) -> api.TypeCdnConfig:
    """Source: https://core.telegram.org/method/help.getCdnConfig."""
    cdn = ctx.world.cdn
    keys = [] if cdn is None else [api.CdnPublicKey(dc_id=cdn.dc, public_key=pem) for pem in ctx.options.cdn_keys]
    return api.CdnConfig(public_keys=keys)
