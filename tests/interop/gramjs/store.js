// A session that keeps itself in a folder: the first run logs in, the next one asks nothing.
const { TelegramClient } = require("telegram");
const { StoreSession } = require("telegram/sessions");
const { apiId, apiHash, params, input, report, run } = require("./sandbox");

run(async () => {
  const client = new TelegramClient(new StoreSession("my_session"), apiId, apiHash, params);
  await client.start({
    phoneNumber: () => input.text("number"),
    password: () => input.text("password"),
    phoneCode: () => input.text("code"),
    onError: (error) => {
      report({ error: error.errorMessage || error.message });
    },
  });
  await client.sendMessage("me", { message: "Hello from the store!" });
  report({ id: String((await client.getMe()).id) });
  await client.disconnect();
});
