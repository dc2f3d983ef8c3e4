"""Celery: a task that is run twice sends once.

    pip install celery
    celery --workdir examples --app with_celery worker --concurrency=1

A client is connected after the fork of the worker. Each process needs a login of its own.
Topic: In other programs
"""

import os

from celery import Celery
from celery.signals import worker_process_init, worker_process_shutdown

from cablegram import SyncClient

app = Celery("notes", broker=os.environ.get("CELERY_BROKER", "memory://"))
client = SyncClient.from_env("me")  # nothing happens here yet


@worker_process_init.connect  # type: ignore[untyped-decorator]
def begin(**_: object) -> None:
    client.connect()


@worker_process_shutdown.connect  # type: ignore[untyped-decorator]
def end(**_: object) -> None:
    client.disconnect()


@app.task(acks_late=True)  # type: ignore[untyped-decorator]
def note(text: str, key: str) -> int:
    return client.send_message("me", text, idempotency_key=key).id
