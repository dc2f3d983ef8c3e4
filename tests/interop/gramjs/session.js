// Make and read GramJS's own session strings and store folders, without a network.
const { AuthKey } = require("telegram/crypto/AuthKey");
const { StoreSession, StringSession } = require("telegram/sessions");

const task = JSON.parse(process.env.SANDBOX);

async function fill(session) {
  session.setDC(task.dc, task.address, task.port);
  const key = new AuthKey();
  await key.setKey(Buffer.from(task.key, "hex"));
  session.setAuthKey(key);
}

const shown = (session) => ({
  dc: session.dcId,
  address: session.serverAddress,
  port: session.port,
  key: session.authKey.getKey().toString("hex"),
});

async function make() {
  const string = new StringSession("");
  await fill(string);
  const store = new StoreSession(task.name);
  await store.load();
  await fill(store);
  const { Api } = require("telegram");
  const bigInt = require("big-integer");
  const user = new Api.User({
    id: bigInt(5), accessHash: bigInt(77), username: "Ada", phone: "12025550123", firstName: "Ada", lastName: "L",
  });
  store.processEntities([user]);
  return { string: string.save() };
}

async function read() {
  const string = new StringSession(task.string);
  await string.load();
  const store = new StoreSession(task.name);
  await store.load();
  const row = store.getEntityRowsById(5, true);
  return { string: shown(string), file: shown(store), row: row.map((value) => value && String(value)) };
}

(task.do === "make" ? make() : read()).then(
  (fields) => {
    console.log(`= ${JSON.stringify(fields)}`);
    process.exit(0);
  },
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
