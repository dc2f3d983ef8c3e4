"""A user's life: each job by itself, so that one that fails does not hide the others."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sandbox import CONFIG, TDLib, ask, report, text

td = TDLib()
me = td.log_in()
JOBS: dict[str, Callable[[], Any]] = {}
kept: dict[str, Any] = {}


def job(run: Callable[[], Any]) -> Callable[[], Any]:
    """One of the jobs."""
    JOBS[run.__name__] = run
    return run


def words(message: dict[str, Any]) -> str:
    """The text of a message."""
    found: str = message["content"]["text"]["text"]
    return found


def words_of(update: dict[str, Any]) -> str:
    """The text of a chat's last message, if it has any."""
    found: str = update.get("last_message", {}).get("content", {}).get("text", {}).get("text", "")
    return found


def file_at(name: str, data: bytes) -> dict[str, Any]:
    """A local file to send."""
    Path(name).write_bytes(data)
    return {"@type": "inputFileLocal", "path": str(Path(name).resolve())}


def downloaded(file: dict[str, Any]) -> bytes:
    """A file's bytes, from the server: what is here of it is deleted before."""
    td("deleteFile", file_id=file["id"])
    got = td("downloadFile", file_id=file["id"], priority=1, offset=0, limit=0, synchronous=True)
    return Path(got["local"]["path"]).read_bytes()


@job
def saved() -> str:
    kept["me"] = td("createPrivateChat", user_id=me["id"], force=False)["id"]
    return words(td.sent(kept["me"], text("A note")))


@job
def another() -> str:
    kept["bob"] = td("searchPublicChat", username=CONFIG["other"])["id"]
    kept["message"] = td.sent(kept["bob"], text("Hello, Bob"))
    return words(kept["message"])


@job
def history() -> list[str]:
    expected = ask("write back")
    td.come("updateChatLastMessage", lambda it: it["chat_id"] == kept["bob"] and words_of(it) == expected)
    where = {"chat_id": kept["bob"], "from_message_id": 0, "offset": 0, "limit": 20, "only_local": False}
    got = td("getChatHistory", **where)
    if len(got["messages"]) < 2:  # TDLib gives what it has at once, and the rest when it is asked again
        got = td("getChatHistory", **where)
    return [words(message) for message in got["messages"]]


@job
def chats() -> list[str]:
    try:
        td("loadChats", limit=20)
    except Exception as error:
        if "404" not in str(error):  # all of them are there already
            raise
    return sorted(td("getChat", chat_id=chat)["title"] for chat in td("getChats", limit=20)["chat_ids"])


@job
def edit() -> str:
    td("editMessageText", chat_id=kept["bob"], message_id=kept["message"]["id"], input_message_content=text("Hi, Bob"))
    return words(td("getMessage", chat_id=kept["bob"], message_id=kept["message"]["id"]))


@job
def typing() -> str:
    td("openChat", chat_id=kept["bob"])  # what others do in a chat that is not open, TDLib does not say
    td("sendChatAction", chat_id=kept["bob"], action={"@type": "chatActionTyping"})
    ask("type back")
    return str(td.come("updateChatAction")["action"]["@type"])


@job
def draft() -> bool:
    content = {"@type": "draftMessageContentText", "text": text("Not yet")["text"]}
    message = {"@type": "draftMessage", "date": 0, "content": content}
    td("setChatDraftMessage", chat_id=kept["bob"], draft_message=message)
    td("closeChat", chat_id=kept["bob"])
    return any(ask("is the draft there") == "yes" for _ in range(20) if td.pause())


@job
def document() -> bool:
    data = bytes(range(256)) * 4096  # 1 MiB
    content = {"@type": "inputDocument", "document": file_at("a.bin", data)}
    sent = td.sent(kept["bob"], {"@type": "inputMessageDocument", "document": content})
    return downloaded(sent["content"]["document"]["document"]) == data


@job
def photo() -> bool:
    data = base64.b64decode(CONFIG["photo"])
    content = {"@type": "inputPhoto", "photo": file_at("a.png", data), "width": 64, "height": 64}
    sent = td.sent(kept["bob"], {"@type": "inputMessagePhoto", "photo": content})
    return downloaded(sent["content"]["photo"]["sizes"][-1]["photo"]) == data


@job
def supergroup() -> list[str]:
    group = td("createNewSupergroupChat", title="A group", is_channel=False, description="of two")
    td("addChatMember", chat_id=group["id"], user_id=kept["bob"], forward_limit=0)
    kept["group"] = group["id"]
    return [group["title"], words(td.sent(group["id"], text("Hello, all")))]


@job
def channel() -> list[Any]:
    made = td("createNewSupergroupChat", title="News", is_channel=True, description="")
    post = td.sent(made["id"], text("The first post"))
    return [made["title"], words(post), post["is_channel_post"]]


@job
def delete() -> bool:
    gone = td.sent(kept["bob"], text("A slip"))
    td("deleteMessages", chat_id=kept["bob"], message_ids=[gone["id"]], revoke=True)
    return bool(ask("is it gone") == "yes")


for name, run in JOBS.items():
    try:
        report(job=name, got=run())
    except Exception as error:
        report(job=name, error=f"{type(error).__name__}: {error}")
td.end("logOut")
report(state=td.state["@type"])
