// A bot that greets whoever writes to it: the program under test in docs/testing.md.
const { TelegramClient } = require("telegram");
const { StringSession } = require("telegram/sessions");
const { NewMessage } = require("telegram/events");
const { apiId, apiHash, params, input, report, run } = require("./sandbox");

run(async () => {
  const client = new TelegramClient(new StringSession(""), apiId, apiHash, params);
  await client.start({ botAuthToken: await input.text("token") });
  const answered = new Promise((resolve) => {
    client.addEventHandler(async (event) => {
      await client.sendMessage(event.message.peerId, { message: `Hello, ${event.message.text}` });
      resolve();
    }, new NewMessage({ incoming: true }));
  });
  await input.text("ready");
  await answered;
  report({ done: true });
  await client.disconnect();
});
