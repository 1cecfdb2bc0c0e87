import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startRedis, type RedisServer } from '../../../scripts/redis.mjs';
import { createEndpoint, number, usNumber } from '../endpoint.js';
import { recordingStytch, stytchError } from '../recordingStytch.js';

let server: RedisServer;
let client: Redis;
let calls: { readonly startedAt: number; endedAt: number }[];

beforeAll(async () => {
  server = await startRedis();
  client = new Redis({ host: '127.0.0.1', port: server.port });
  await new Promise<void>((resolve) => client.once('ready', () => resolve()));
});

afterAll(async () => {
  client.disconnect();
  await server.stop();
});

beforeEach(async () => {
  await client.flushall();
  calls = [];
});

/** The client, with every script call noted by the order in which it began and ended. */
function countingClient(): Redis {
  let tick = 0;
  return new Proxy(client, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      const method = value as (...parameters: unknown[]) => unknown;
      if (typeof key !== 'string' || !key.startsWith('whatsappOtp')) return method.bind(target);
      return async (...parameters: unknown[]) => {
        const call = { startedAt: (tick += 1), endedAt: Number.POSITIVE_INFINITY };
        calls.push(call);
        const answer = await method.apply(target, parameters);
        call.endedAt = tick += 1;
        return answer;
      };
    },
  });
}

/** The longest chain of calls of which each began after the one before it had ended. */
function trips(): number {
  const depths: number[] = [];
  for (const [index, { startedAt }] of calls.entries()) {
    const before = calls
      .slice(0, index)
      .map((other, place) => (other.endedAt < startedAt ? (depths[place] ?? 0) : 0));
    depths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depths);
}

async function measure(run: () => Promise<unknown>): Promise<{ scripts: number; trips: number }> {
  calls = [];
  await run();
  return { scripts: calls.length, trips: trips() };
}

describe('a request on Redis', () => {
  it('takes few scripts, and fewer that wait for another (H-216)', async () => {
    const { browser, pass } = createEndpoint({ store: countingClient() });
    const page = browser();
    const figures = {
      send: await measure(() => page.send()),
      refused: await measure(() => page.send()),
      wrong: await measure(() => page.check('000000')),
      right: await measure(() => page.check('123456')),
      keyed: await measure(() => browser().send(usNumber(1), {}, { 'idempotency-key': 'a-key' })),
    };
    pass(31);
    expect(figures).toEqual({
      send: { scripts: 4, trips: 3 },
      refused: { scripts: 2, trips: 1 },
      wrong: { scripts: 3, trips: 2 },
      right: { scripts: 7, trips: 3 },
      keyed: { scripts: 7, trips: 4 },
    });
  });

  it('keeps at most 8 keys and 1.3 kB of a sign-in, and no key of a flow for longer than the flow', async () => {
    const { browser } = createEndpoint({ store: client });
    const page = browser();
    await page.send();
    for (const key of await client.keys('*:f:*')) expect(await client.pttl(key)).toBeLessThanOrEqual(600_000);
    await page.check('000000');
    expect((await page.check('123456')).status).toBe(200);
    const keys = await client.keys('*');
    let bytes = 0;
    for (const key of keys) {
      expect(key).toMatch(/^whatsapp-otp:\{/);
      expect(await client.pttl(key)).toBeGreaterThan(0);
      bytes += Number(await client.call('memory', 'usage', key));
    }
    expect(keys.length).toBeLessThanOrEqual(8);
    expect(bytes).toBeLessThanOrEqual(1_300);
  });

  it('keeps the counts of a send that Stytch refuses, except for the ones wider than the number', async () => {
    const stytch = recordingStytch({
      loginOrCreate: () => {
        throw stytchError(400, 'invalid_phone_number');
      },
    });
    const { browser, handler } = createEndpoint({ store: client, stytch, dailySendBudget: 2 });
    for (let index = 0; index < 5; index += 1) await browser().send(usNumber(index));
    expect(stytch.sends()).toHaveLength(5);
    const { counts } = await handler.inspect(usNumber(0));
    expect(counts.find(({ seconds, of }) => seconds === 30 && of === 'everyone')?.count).toBe(1);
  });
});

describe('two apps on one Redis', () => {
  it('share nothing with different prefixes, and everything with one (H-207)', async () => {
    const create = (keyPrefix: string) => createEndpoint({ store: client, keyPrefix, dailySendBudget: 2 });
    const [staging, other, production] = [
      create('bars-staging'),
      create('bars-staging'),
      create('bars-production'),
    ];
    for (const { browser } of [staging, production]) {
      expect((await browser().send(number)).status).toBe(200);
      expect((await browser().send(usNumber(1))).status).toBe(200);
    }
    expect((await other.browser().send(usNumber(2))).status).toBe(503);
    expect((await other.browser().send(number)).status).toBe(429);
    for (const key of await client.keys('*')) expect(key).toMatch(/^bars-(staging|production):/);
  });
});

describe('the first request after a start', () => {
  const connect = (port: number) => {
    const redis = new Redis({ host: '127.0.0.1', port, enableOfflineQueue: false, maxRetriesPerRequest: 0 });
    redis.on('error', () => {});
    return redis;
  };

  it('waits until the client is connected (H-204)', async () => {
    const redis = connect(server.port);
    try {
      const { browser } = createEndpoint({ store: redis });
      expect((await browser().send()).status).toBe(200);
    } finally {
      redis.disconnect();
    }
  });

  it('connects a client that would wait for its first command', async () => {
    const redis = new Redis({
      host: '127.0.0.1',
      port: server.port,
      lazyConnect: true,
      enableOfflineQueue: false,
    });
    try {
      expect((await createEndpoint({ store: redis }).browser().send()).status).toBe(200);
    } finally {
      redis.disconnect();
    }
  });

  it('is refused when no Redis answers, and Stytch is not asked (H-204)', async () => {
    const redis = connect(1);
    try {
      const { stytch, events, browser } = createEndpoint({ store: redis });
      expect((await browser().send()).status).toBe(503);
      expect(stytch.calls).toEqual([]);
      expect(events.some(({ type }) => type === 'store_fault')).toBe(true);
    } finally {
      redis.disconnect();
    }
  });
});

describe('a client with only eval(script, keys, values)', () => {
  it('works, and limits (H-214)', async () => {
    const store = {
      eval: async (script: string, keys: string[], values: string[]) =>
        client.eval(script, keys.length, ...keys, ...values),
    };
    const { browser } = createEndpoint({ store });
    expect((await browser().send()).status).toBe(200);
    expect((await browser().send()).status).toBe(429);
  });
});
