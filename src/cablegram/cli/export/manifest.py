"""What an export is, in one file beside it: for programs, and for people who find it years later."""

from __future__ import annotations

import hashlib
import json
import os
import time
from pathlib import Path

from cablegram import __version__

from .media import folder_of


def path_of(export: Path) -> Path:
    """Where the manifest of an export is."""
    return export.with_name(f"{export.name}.manifest.json")


def write(export: Path, chat: int, title: str, last_id: int, messages: int) -> None:
    """Write it after a run, in the place of the last one; ``messages``: how many the export has.

    The export is asked, not the last manifest: a run that was killed has added messages and written no manifest.
    """
    place = path_of(export)
    files = sorted(folder_of(export).iterdir()) if folder_of(export).is_dir() else []
    manifest: dict[str, object] = {
        "made_by": f"cablegram {__version__}",
        "made_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "chat": {"id": chat, "name": title},
        "messages": messages,
        "last_id": last_id,
        "export": _of_file(export),
        "files": [_of_file(file) for file in files if file.is_file()],
    }
    fresh = place.with_name(f"{place.name}.new")
    fresh.write_text(json.dumps(manifest, ensure_ascii=False, indent=1), "utf-8")
    os.replace(fresh, place)


def _of_file(path: Path) -> dict[str, object]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {"name": path.name, "size": path.stat().st_size, "sha256": digest}
