"""A file to oneself and back, twice, with nothing kept here; what happens between the two is asked for."""

from __future__ import annotations

from pathlib import Path

from sandbox import TDLib, ask, report

td = TDLib()
me = td.log_in()
data = bytes(range(256)) * (3 * 4096) + b"the end"  # 3 MiB and a little
Path("a.bin").write_bytes(data)
chat = td("createPrivateChat", user_id=me["id"], force=False)["id"]
content = {"@type": "inputDocument", "document": {"@type": "inputFileLocal", "path": str(Path("a.bin").resolve())}}
file = td.sent(chat, {"@type": "inputMessageDocument", "document": content})["content"]["document"]["document"]
Path("a.bin").unlink()  # or TDLib would take what is here
for name in ("first", "second"):
    ask(f"{name} download")
    td("deleteFile", file_id=file["id"])
    got = td("downloadFile", file_id=file["id"], priority=1, offset=0, limit=0, synchronous=True)
    report(**{name: Path(got["local"]["path"]).read_bytes() == data})
td.end()
