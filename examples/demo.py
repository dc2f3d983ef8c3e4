"""The main job, start to end, on a Telegram in a box: `make demo`.

A user logs in for the first time (number, code, two-step verification), says Hello, comes back by a session string; a
bot logs in by its token; a stored session survives a restart of the process. Everything is real, encrypted MTProto over
loopback TCP, and every step is checked against the server's own state. The exit status is 0 only if all checks held.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cablegram import Network, StoreSession, StringSession, TelegramClient, api, events
from cablegram.auth import SentCode
from cablegram.sandbox import BotActor, Sandbox, UserActor

COLOURS = sys.stdout.isatty() and os.environ.get("TERM") != "dumb" and "NO_COLOR" not in os.environ


def paint(text: str, code: str) -> str:
    """The text in a colour, where the terminal has any."""
    return f"\033[{code}m{text}\033[0m" if COLOURS else text


class Story:
    """Tells what happens, and keeps count of what was checked."""

    def __init__(self) -> None:
        self.started = time.perf_counter()
        self.checks = 0
        self.failures: list[str] = []

    def chapter(self, title: str) -> None:
        print(f"\n{paint(title, '1;36')}")

    def say(self, text: str) -> None:
        print(f"  {text}")

    def ask(self, question: str, answer: str) -> str:
        """A question of the login and the answer that the user of this demo types."""
        print(f"  {paint('?', '1;33')} {question} {paint(answer, '1')}")
        return answer

    def check(self, truth: bool, text: str) -> None:
        """Something that the server's own state must agree with."""
        self.checks += 1
        if not truth:
            self.failures.append(text)
        print(f"  {paint('✓', '32') if truth else paint('✗ NOT TRUE:', '1;31')} {text}")

    def end(self) -> int:
        seconds = time.perf_counter() - self.started
        if self.failures:
            print(f"\n{paint('Failed:', '1;31')} " + "; ".join(self.failures))
            return 1
        print(f"\n{paint('All true.', '1;32')} {self.checks} checks against the server's own state, {seconds:.1f} s.")
        print("\nNow by hand, in two terminals:")
        for line in (
            ".venv/bin/cablegram sandbox                       # a Telegram of your own; it prints codes as they come",
            ".venv/bin/cablegram login --network sandbox --phone +9996620001",
            '.venv/bin/cablegram send --network sandbox me "Hello!"',
        ):
            print(f"  {paint(line, '1')}")
        print("Then read docs/client.md, or open examples/demo.py: it is the program that you have just watched.")
        return 0


async def first_login(story: Story, telegram: Sandbox, ada: UserActor) -> str:
    """A user logs in with number, code and password, and says Hello. Returns the session string."""
    story.chapter("A user logs in for the first time")

    def phone_code(sent: SentCode) -> str:
        story.say(sent.text)
        code = ada.service_messages()[-1].split("Login code: ")[1].split(".")[0]
        story.say(f"Ada's other device shows a message from Telegram: “Login code: {paint(code, '1')}. Do not give …”")
        return story.ask("Code?", code)

    def password(hint: str) -> str:
        story.ask(f"Two-step verification password (hint: {hint})?", "•" * 8)
        return "lovelace"

    session = StringSession()
    async with TelegramClient(session, telegram.api_id, telegram.api_hash, network=telegram.network) as client:
        me = await client.start(
            phone_number=lambda: story.ask("Phone number?", ada.phone),
            phone_code=phone_code,
            password=password,
            on_error=lambda error: story.check(False, f"no error, but: {error}"),
        )
        login = ada.sessions()[-1]
        story.check(me.id == ada.id, f"logged in as {me.first_name} {me.last_name}, id {me.id}")
        story.check(len(ada.sessions()) == 1, f"the server counts one login of hers, on api_id {login.api_id}")
        story.check(telegram.log.count("auth.checkPassword") == 1, "the password was proved (SRP) without being sent")

        story.chapter("Hello!")
        sent = await client.send_message("me", message="Hello!")
        story.say(f"sent to Saved Messages as message {sent.id}")
        story.check(ada.texts("me") == ["Hello!"], "the server has exactly that message in her Saved Messages")
        [read] = await client.get_messages("me")
        text = read.message if isinstance(read, api.Message) else ""
        story.check(read.id == sent.id and text == "Hello!", f"and gives it back: “{text}”")
        return session.save()


async def second_login(story: Story, telegram: Sandbox, ada: UserActor, string: str) -> None:
    """The same user, from the string alone."""
    story.chapter("She comes back with the session string, and is asked nothing")
    story.say(
        f"the string: {string[:16]}…{string[-4:]} ({len(string)} characters; as good as her password, so keep it)"
    )
    logins, codes = len(ada.sessions()), telegram.log.count("auth.*")
    exchanges = telegram.log.key_exchanges
    client = TelegramClient(StringSession(string), telegram.api_id, telegram.api_hash, network=telegram.network)
    async with client:
        me = await client.start()
        await client.send_message("me", message="Hello again!")
    story.check(me.id == ada.id, f"logged in as {me.first_name}")
    story.check(telegram.log.count("auth.*") == codes, "no auth.* request was sent")
    story.check(telegram.log.key_exchanges == exchanges, "no new key was made")
    story.check(len(ada.sessions()) == logins, "the server still counts one login")
    story.check(ada.texts("me") == ["Hello!", "Hello again!"], "and has her second message")


async def bot_login(story: Story, telegram: Sandbox, ada: UserActor, bot: BotActor) -> None:
    """A bot logs in by its token and answers a user."""
    story.chapter("A bot logs in by its token")
    client = TelegramClient(StringSession(), telegram.api_id, telegram.api_hash, network=telegram.network)
    async with client:
        story.ask("Bot token?", bot.token.partition(":")[0] + ":" + "•" * 12)
        me = await client.start(bot_auth_token=bot.token)
        story.check(me.id == bot.id and me.bot, f"logged in as @{me.username}")
        answered = asyncio.Event()

        async def answer(event: events.MessageEvent) -> None:
            await event.reply(f"You said: {event.text}")
            answered.set()

        client.add_event_handler(answer, events.NewMessage(incoming=True))
        ada.send(bot, "Are you there?")
        await asyncio.wait_for(answered.wait(), 5)
    story.check(ada.texts(bot) == ["Are you there?", "You said: Are you there?"], "Ada wrote to it, and it replied")


async def restart(story: Story, telegram: Sandbox, bob: UserActor, ada: UserActor, folder: Path) -> None:
    """A stored session: log in here, go on in another process."""
    story.chapter("A stored session survives a restart of the process")
    session = StoreSession(folder / "bob")
    client = TelegramClient(session, telegram.api_id, telegram.api_hash, network=telegram.network)
    async with client:
        await client.start(phone_number=bob.phone, phone_code=bob.read_code)
        await client.send_message("@ada_lovelace", message="I met you by your username")
    story.say(f"process {os.getpid()} logged Bob in, wrote to @ada_lovelace, and closed bob.session")
    story.check(os.stat(session.path).st_mode & 0o777 == 0o600, "bob.session can be read by its owner only (mode 0600)")
    before = telegram.log.count("auth.*"), telegram.log.count("contacts.*"), telegram.log.key_exchanges
    (folder / "network.json").write_text(telegram.network.dump())
    child = await asyncio.create_subprocess_exec(
        sys.executable, __file__, "--child", str(folder), str(telegram.api_id), str(ada.id),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    output, _ = await child.communicate(telegram.api_hash.encode())
    story.say(f"process {child.pid} opened it again: {output.decode().strip()}")
    after = telegram.log.count("auth.*"), telegram.log.count("contacts.*"), telegram.log.key_exchanges
    story.check(child.returncode == 0, "the new process ended well")
    story.check(after == before, "it logged in with no auth.* request, and found Ada by her bare id with no look-up")
    texts = ["I met you by your username", "I found you by your id"]
    story.check(ada.texts(bob) == texts, "both messages reached Ada")
    story.check(len(bob.sessions()) == 1, "the server counts one login of Bob's")


async def child(folder: Path, api_id: int, friend: int) -> None:
    """The other process: nothing but the stored session."""
    network = Network.parse((folder / "network.json").read_text())
    api_hash = (await asyncio.to_thread(sys.stdin.read)).strip()
    async with TelegramClient(StoreSession(folder / "bob"), api_id, api_hash, network=network) as client:
        me = await client.start()
        await client.send_message(friend, message="I found you by your id")
        print(f"logged in as {me.first_name}, asked nothing")


async def main() -> int:
    story = Story()
    print(paint("Cablegram: a Telegram client, and a Telegram in a box", "1"))
    async with Sandbox() as telegram:
        dc = telegram.network.dcs[0]
        ada = telegram.add_user(
            phone="+9996620001", first_name="Ada", last_name="Lovelace", username="ada_lovelace", password="lovelace",  # noqa: S106
            hint="my last name",
        )  # fmt: skip
        bob = telegram.add_user(phone="+9996620002", first_name="Bob")
        bot = telegram.add_bot("echo_bot", first_name="Echo")
        story.say(f"the sandbox listens on {dc.host}:{dc.port}; api_id {telegram.api_id}; nothing leaves this machine")
        string = await first_login(story, telegram, ada)
        await second_login(story, telegram, ada, string)
        await bot_login(story, telegram, ada, bot)
        with tempfile.TemporaryDirectory(prefix="cablegram-demo-") as folder:
            await restart(story, telegram, bob, ada, Path(folder))
        story.check(not telegram.breaches, "the server saw no breach of the protocol")
    return story.end()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        asyncio.run(child(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])))
    else:
        sys.exit(asyncio.run(main()))
