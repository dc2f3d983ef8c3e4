// Log in with the string of an earlier login: nothing is asked.
const { TelegramClient } = require("telegram");
const { StringSession } = require("telegram/sessions");
const { apiId, apiHash, params, input, report, run } = require("./sandbox");

run(async () => {
  const client = new TelegramClient(new StringSession(await input.text("session")), apiId, apiHash, params);
  await client.connect();
  report({ authorised: await client.isUserAuthorized() });
  await client.sendMessage("me", { message: "Hello again!" });
  const messages = await client.getMessages("me", { limit: 10 });
  report({ texts: messages.map((message) => message.message) });
  await client.disconnect();
});
