// Measures the cost of the handler compared with a bare endpoint: npm run bench:handler [-- --requests 2000] [-- --skip-redis]
// Request in, Response out, in one process, with a stand-in for Stytch that responds at once: no network is measured except
// the one to Redis. "bare" reads the body, calls the stand-in and answers. The ratio is the handler's p50 to
// the p50 of "bare". At the end it prints trips to Redis, as the time that a request takes longer if each command takes 10 ms longer.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Redis } from 'ioredis';
import { build } from 'vite';
import { startRedis } from './redis.mjs';

const { values: options } = parseArgs({
  options: {
    requests: { type: 'string', default: '3000' },
    'skip-redis': { type: 'boolean', default: false },
  },
});
const requests = Number(options.requests);
const concurrencies = [1, 4, 16, 64, 256];
const keyCounts = [1, 100, 10_000, 100_000];
const root = fileURLToPath(new URL('..', import.meta.url));
const origin = 'https://app.example.com';

const { createWhatsappOtpHandler, createMemoryStore, folder } = await load();

const stytch = {
  otps: {
    whatsapp: { send: sent, loginOrCreate: sent },
    authenticate: async () => ({ status_code: 200, session_token: 'token' }),
  },
};

const wide = [
  { points: 1e9, seconds: 30 },
  { points: 1e9, seconds: 600 },
  { points: 1e9, seconds: 3_600 },
  { points: 1e9, seconds: 86_400 },
];

function createHandler(store) {
  return createWhatsappOtpHandler({
    stytch,
    countries: ['US'],
    dailySendBudget: 1e9,
    secret: 'a-secret-of-the-benchmark-that-is-long-enough',
    trustedProxies: 1,
    onEvent: () => {},
    limits: {
      sendPerNumber: wide,
      sendPerAddress: [wide[2]],
      sendPerPrefix: [wide[1]],
      sendPerDialCode: [wide[3]],
    },
    ...(store ? { store } : {}),
  });
}

async function bare(request) {
  const body = await request.json();
  const { phone_id: phoneId } = await stytch.otps.whatsapp.loginOrCreate(body);
  return Response.json({ status_code: 200, phone_id: phoneId });
}

console.log(`Node ${process.version}, ${requests} requests a line, times in ms`);
console.log('\nsends at once      bare p50    p99   memory p50    p99   over bare p50    p99   ratio');
await table(bare, createHandler());

if (!options['skip-redis']) {
  const server = await startRedis();
  const redis = new Redis({ host: '127.0.0.1', port: server.port, enableOfflineQueue: false });
  await new Promise((resolve) => redis.once('ready', resolve));
  try {
    console.log('\nsends at once      bare p50    p99    Redis p50    p99   over bare p50    p99   ratio');
    await table(bare, createHandler(redis));
    await tripTable(redis);
    console.log('\nkeys in Redis        p50     p99    (one send at a time)');
    for (const keys of keyCounts) {
      await redis.flushall();
      for (let from = 0; from < keys; from += 10_000) {
        const pipeline = redis.pipeline();
        for (let index = from; index < Math.min(keys, from + 10_000); index += 1) {
          pipeline.set(`whatsapp-otp:fill:${index}`, 1, 'EX', 3_600);
        }
        await pipeline.exec();
      }
      growthLine(keys, await run(createHandler(redis), 1));
    }
  } finally {
    redis.disconnect();
    await server.stop();
  }
}

console.log('\nkeys in memory       p50     p99    heap MB (one send at a time)');
for (const keys of keyCounts) {
  const store = createMemoryStore({ now: Date.now });
  for (let index = 0; index < keys; index += 1) {
    await store.consume([fillCounter(index)]);
  }
  growthLine(keys, await run(createHandler(store), 1), (process.memoryUsage().heapUsed / 2 ** 20).toFixed(0));
}
const flooded = createMemoryStore({ now: Date.now });
for (let index = 0; index < 1_000_000; index += 1) {
  await flooded.consume([fillCounter(index)]);
}
console.log(`a million keys asked for: ${flooded.size()} kept`);
await rm(folder, { recursive: true });

function fillCounter(index) {
  return { key: `{f:${index}}`, name: 'f', window: { points: 5, seconds: 3_600 }, mode: 'count' };
}

/** Each kind of request with 0 and with 10 ms added to every command, and the trips that the difference amounts to. */
async function tripTable(redis) {
  const delay = { ms: 0 };
  const slow = new Proxy(redis, {
    get: (target, key) => {
      const value = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      if (!String(key).startsWith('whatsappOtp')) return value.bind(target);
      return async (...parameters) => {
        if (delay.ms > 0) await new Promise((resolve) => setTimeout(resolve, delay.ms));
        return value.apply(target, parameters);
      };
    },
  });
  const handler = createHandler(slow);
  console.log('\nfastest of 100 requests    0 ms       10 ms    trips');
  const kinds = {
    send: async (index) => timed(handler, createRequest(index)),
    'right code': async (index) => {
      const sent = await handler(createRequest(index));
      const cookie = sent.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      return timed(handler, createAuthenticate(index, cookie));
    },
  };
  for (const [name, run] of Object.entries(kinds)) {
    const fastest = [];
    for (const ms of [0, 10]) {
      delay.ms = ms;
      await redis.flushall();
      const times = [];
      for (let index = 0; index < 100; index += 1) times.push(await run(index));
      fastest.push(Math.min(...times));
    }
    const [fast, slower] = fastest;
    console.log(
      `${name.padEnd(21)} ${fast.toFixed(3).padStart(10)} ${slower.toFixed(3).padStart(11)} ${String(Math.round((slower - fast) / 10.5)).padStart(7)}`,
    );
  }
}

async function timed(handler, request) {
  const startedAt = performance.now();
  const response = await handler(request);
  const time = performance.now() - startedAt;
  if (response.status !== 200) throw new Error(`answered ${response.status}: ${await response.text()}`);
  return time;
}

function createAuthenticate(index, cookie) {
  return new Request(`${origin}/api/otps/authenticate`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin,
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': `198.51.100.${index % 250}`,
      cookie,
    },
    body: JSON.stringify({ method_id: 'phone-number-test-1', code: '123456' }),
  });
}

async function table(first, second) {
  for (const concurrency of concurrencies) {
    const base = await run(first, concurrency);
    const other = await run(second, concurrency);
    console.log(
      [
        String(concurrency).padStart(13),
        ...[base.p50, base.p99].map((value) => value.toFixed(3).padStart(9)),
        ...[other.p50, other.p99].map((value) => value.toFixed(3).padStart(9)),
        ...[other.p50 - base.p50, other.p99 - base.p99].map((value) => value.toFixed(3).padStart(12)),
        (other.p50 / base.p50).toFixed(1).padStart(7),
      ].join(' '),
    );
  }
}

function growthLine(keys, { p50, p99 }, more = '') {
  console.log(
    `${String(keys).padStart(13)} ${p50.toFixed(3).padStart(9)} ${p99.toFixed(3).padStart(7)}    ${more}`,
  );
}

/** Latencies of a number of requests, some of them concurrent, after the same number to warm up. */
async function run(handler, concurrency) {
  await burst(handler, concurrency, Math.min(requests, 1_000));
  const times = (await burst(handler, concurrency, requests)).sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { p50: at(0.5), p99: at(0.99) };
}

async function burst(handler, concurrency, count) {
  const times = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (next < count) {
        const request = createRequest(next);
        next += 1;
        const startedAt = performance.now();
        const response = await handler(request);
        times.push(performance.now() - startedAt);
        if (response.status !== 200) throw new Error(`answered ${response.status}: ${await response.text()}`);
      }
    }),
  );
  return times;
}

function createRequest(index) {
  return new Request(`${origin}/api/otps/whatsapp/login_or_create`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin,
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': `198.51.100.${index % 250}`,
    },
    body: JSON.stringify({ phone_number: `+1202555${String(index % 10_000).padStart(4, '0')}` }),
  });
}

async function sent() {
  return { status_code: 200, phone_id: 'phone-number-test-1' };
}

/** Builds the sources next to the packages that they import. */
async function load() {
  const folder = await mkdtemp(join(root, 'node_modules', '.bench-')).catch(() =>
    mkdtemp(join(tmpdir(), 'bench-')),
  );
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      target: 'node20',
      minify: false,
      outDir: folder,
      emptyOutDir: true,
      lib: {
        entry: {
          handler: join(root, 'src/server/createWhatsappOtpHandler.ts'),
          store: join(root, 'src/server/limits/createMemoryStore.ts'),
        },
        formats: ['es'],
      },
      rollupOptions: { external: (id) => !id.startsWith('.') && !id.startsWith('/') },
    },
  });
  const from = (name) => import(pathToFileURL(join(folder, `${name}.js`)).href);
  return { ...(await from('handler')), ...(await from('store')), folder };
}
