"""FastAPI: the client lives as long as the application.

    pip install fastapi uvicorn
    uvicorn --app-dir examples with_fastapi:app

Log in once before, by examples/hello.py: a web server asks nobody.
Topic: In other programs
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from cablegram import TelegramClient

client = TelegramClient.from_env("me")


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with client:
        yield


app = FastAPI(lifespan=lifespan)


@app.post("/notes")
async def note(text: str) -> dict[str, int]:
    sent = await client.send_message("me", text, parse_mode=None)
    return {"id": sent.id}


@app.get("/notes")
async def notes() -> list[str]:
    return [message.text async for message in client.iter_messages("me", limit=10)]
