// A bot that greets whoever writes to it.
import { setTimeout } from "timers/promises";
import { ask, makeClient, report } from "./sandbox.js";

const client = makeClient();
const heard = [];
const answers = [];
client.onNewMessage.add((message) => {
  heard.push(message.text);
  answers.push(client.sendText(message.chat.id, `Hello, ${message.text}`));
});
const me = await client.start({ botToken: await ask("token") });
report({ id: me.id, bot: me.isBot, username: me.username });
// It does not say when it has begun to hear; what comes a moment too early is a gap, filled with the next message.
while (heard.length < 2) {
  await ask("ready");
  await setTimeout(100);
}
await Promise.all(answers);
report({ heard });
process.exit(0);
