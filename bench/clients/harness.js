// The measures of harness.py for a library in Node: `node NAME.js MEASURE COUNT`.
//
// An adapter has connect(), logIn(number), request(client), hear(client, callback), upload(client, path),
// send(client, path), download(client, message, path) and close(client), as described there. CPU is that of this
// process, the threads of Node's own included; memory is the process's resident memory after a garbage collection. What
// is not measured goes on for longer than there, so that Node has compiled what it will.
const fs = require("fs");
const net = require("net");
const os = require("os");
const path = require("path");
const v8 = require("v8");
const vm = require("vm");
const crypto = require("crypto");

v8.setFlagsFromString("--expose-gc");
const gc = vm.runInNewContext("gc");
const config = JSON.parse(process.env.SANDBOX);
const AT_ONCE = 20;
const WARM_UP = 5;
const wantsUpdates = process.argv[2] === "updates";
const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
const resident = () => process.memoryUsage.rss();

async function measured(count, work) {
  gc();
  const [rss, before, start] = [resident(), process.cpuUsage(), process.hrtime.bigint()];
  await work();
  const used = process.cpuUsage(before);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  return { cpu: (used.user + used.system) / 1e6, wall, count, rss: resident() - rss };
}

async function withFiles(sizes, work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-"));
  try {
    const files = sizes.map((megabytes) => {
      const name = path.join(folder, `file${megabytes}.bin`);
      const file = fs.openSync(name, "w");
      for (let i = 0; i < megabytes; i++) fs.writeSync(file, crypto.randomBytes(1_000_000));
      fs.closeSync(file);
      return name;
    });
    return await work(...files);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

// Have the sandbox's person write so many messages to bot 0.
const push = (count) => net.connect(config.control, "127.0.0.1").end(`push 0 ${count}\n`);

const measures = {
  async key_exchange(adapter, count) {
    for (let i = 0; i < WARM_UP; i++) await adapter.request(await adapter.connect());
    return measured(count, async () => {
      for (let i = 0; i < count; i++) await adapter.request(await adapter.connect());
    });
  },
  async login(adapter, count) {
    for (let i = 0; i < WARM_UP; i++) await adapter.logIn(0);
    return measured(count, async () => {
      for (let number = 1; number <= count; number++) await adapter.logIn(number);
    });
  },
  async one_at_a_time(adapter, count) {
    const client = await adapter.logIn(0);
    for (let i = 0; i < 1000; i++) await adapter.request(client);
    return measured(count, async () => {
      for (let i = 0; i < count; i++) await adapter.request(client);
    });
  },
  async in_flight_64(adapter, count) {
    const client = await adapter.logIn(0);
    const share = Math.floor(count / 64);
    const worker = async (n) => {
      for (let i = 0; i < n; i++) await adapter.request(client);
    };
    await Promise.all(Array.from({ length: 64 }, () => worker(20)));
    return measured(share * 64, () => Promise.all(Array.from({ length: 64 }, () => worker(share))));
  },
  async updates(adapter, count) {
    const client = await adapter.logIn(0);
    let heard = 0;
    let wake = () => {};
    const heardSoMany = (number) =>
      new Promise((resolve) => {
        wake = () => heard >= number && resolve();
        wake();
      });
    await adapter.hear(client, (text) => {
      if (text.startsWith("message number")) heard++;
      wake();
    });
    push(1000);
    await heardSoMany(1000);
    return measured(count, async () => {
      push(count);
      await heardSoMany(1000 + count);
    });
  },
  async upload(adapter, count) {
    const client = await adapter.logIn(0);
    return withFiles([1, count], async (small, large) => {
      await adapter.upload(client, small);
      return measured(count, () => adapter.upload(client, large));
    });
  },
  async download(adapter, count) {
    const client = await adapter.logIn(0);
    return withFiles([1, count], async (small, large) => {
      const first = await adapter.send(client, small);
      const message = await adapter.send(client, large);
      await adapter.download(client, first, `${small}.back`);
      const result = await measured(count, async () => {
        await adapter.download(client, message, `${large}.back`);
        while (fs.statSync(`${large}.back`).size < 1_000_000 * count) await sleep(0.002); // neither waits for the last bytes
      });
      const same = fs.readFileSync(large).equals(fs.readFileSync(`${large}.back`));
      if (!same) throw new Error("the file came back changed");
      return result;
    });
  },
  async clients(adapter, count) {
    const kept = [await adapter.logIn(0)];
    const result = await measured(count, async () => {
      for (let first = 1; first <= count; first += AT_ONCE) { // some wait a second for each login
        const numbers = Array.from({ length: Math.min(AT_ONCE, count - first + 1) }, (_, i) => first + i);
        kept.push(...(await Promise.all(numbers.map((number) => adapter.logIn(number)))));
      }
      gc();
    });
    const idle = await measured(count, () => sleep(2));
    return { ...result, idle_cpu: idle.cpu / 2, process: resident() };
  },
};

// Run the measure that the command line names, so many times. What is still open is not closed: that is not measured.
function main(adapter) {
  measures[process.argv[2]](adapter, Number(process.argv[3])).then(
    (result) => {
      console.log(JSON.stringify(result));
      process.exit(0);
    },
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
}

module.exports = { config, main, wantsUpdates };
