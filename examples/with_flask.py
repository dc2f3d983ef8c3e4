"""Flask: a SyncClient for the process, connected when it is first needed.

    pip install flask
    flask --app examples/with_flask.py run

Log in once before, by examples/hello.py: a web server asks nobody.
Topic: In other programs
"""

from flask import Flask, request

from cablegram import SyncClient

client = SyncClient.from_env("me")
app = Flask(__name__)


@app.post("/notes")
def note() -> dict[str, int]:
    client.connect()  # does nothing when it is connected
    return {"id": client.send_message("me", request.form["text"], parse_mode=None).id}


@app.get("/notes")
def notes() -> list[str]:
    client.connect()
    return [message.text for message in client.iter_messages("me", limit=10)]
