// Log in as a bot.
const { TelegramClient } = require("telegram");
const { StringSession } = require("telegram/sessions");
const { apiId, apiHash, params, input, report, run } = require("./sandbox");

run(async () => {
  const client = new TelegramClient(new StringSession(""), apiId, apiHash, params);
  await client.start({ botAuthToken: await input.text("token") });
  const me = await client.getMe();
  report({ id: String(me.id), bot: me.bot, username: me.username, session: client.session.save() });
  await client.disconnect();
});
