// Log in as a user, answering questions as they come; then say Hello to oneself.
const { TelegramClient } = require("telegram");
const { StringSession } = require("telegram/sessions");
const { apiId, apiHash, params, input, report, run } = require("./sandbox");

run(async () => {
  const client = new TelegramClient(new StringSession(""), apiId, apiHash, params);
  await client.start({
    phoneNumber: async () => await input.text("number"),
    password: async (hint) => await input.text(`password ${hint}`),
    phoneCode: async () => await input.text("code"),
    onError: (error) => {
      report({ error: error.errorMessage || error.message });
    },
  });
  const sent = await client.sendMessage("me", { message: "Hello!" });
  report({ session: client.session.save(), sent: sent.id });
  await client.disconnect();
});
