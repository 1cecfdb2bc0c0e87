import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NodeRedisClient, UpstashRedisClient } from 'react-whatsapp-otp/server';
import { startRedis, type RedisServer } from '../../../scripts/redis.mjs';
import { createRedisStore } from '../../../src/server/limits/createRedisStore.js';
import { createEndpoint, usNumber, wideLimits } from '../endpoint.js';
import { limitStoreConformance } from 'react-whatsapp-otp/testing';

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

let server: RedisServer;
let client: Redis;

beforeAll(async () => {
  server = await startRedis();
  client = connect(server);
  await once(client, 'ready');
});

afterAll(async () => {
  client.disconnect();
  await server.stop();
});

function connect({ port }: RedisServer): Redis {
  const redis = new Redis({
    host: '127.0.0.1',
    port,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    lazyConnect: false,
    retryStrategy: () => 50,
  });
  redis.on('error', () => {});
  return redis;
}

/** The shape of a node-redis client, over the same server. */
function nodeRedisShape(): NodeRedisClient {
  return {
    eval: async (script, { keys, arguments: values }) => client.eval(script, keys.length, ...keys, ...values),
  };
}

/** A wrapper of an Upstash client that has only `eval`. */
function evalOnlyShape(): UpstashRedisClient {
  return {
    eval: async (script, keys, values) => client.eval(script, keys.length, ...keys, ...values),
  };
}

/** The shape of an `@upstash/redis` client, over the same server. */
function upstashShape(): UpstashRedisClient {
  return {
    eval: async (script, keys, values) => client.eval(script, keys.length, ...keys, ...values),
    evalsha: async (sha1, keys, values) => client.evalsha(sha1, keys.length, ...keys, ...values),
  };
}

describe.each([
  ['ioredis', () => client],
  ['a client of node-redis’s shape', nodeRedisShape],
  ['a client of Upstash’s shape', upstashShape],
  ['a client of Upstash’s shape without evalsha', evalOnlyShape],
] as const)('createRedisStore with %s', (_name, createClient) => {
  it.each(limitStoreConformance(() => createRedisStore(createClient())))('$name', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});

describe('a handler on Redis', () => {
  it('sends exactly the limit, of 1,000 at once from 250 addresses on two instances (H-027)', async () => {
    await client.flushall();
    const limits = { sendPerNumber: [{ points: 3, seconds: 600 }] };
    const instances = [createEndpoint({ store: client, limits }), createEndpoint({ store: client, limits })];
    const replies = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        instances[index % 2]?.browser(`198.51.100.${index % 250}`).send(),
      ),
    );
    expect(instances.flatMap(({ stytch }) => stytch.calls)).toHaveLength(3);
    expect(replies.filter((reply) => reply?.status === 429)).toHaveLength(997);
  });

  it('sends one by the default limits, of 1,000 at once', async () => {
    await client.flushall();
    const { stytch, browser } = createEndpoint({ store: client });
    await Promise.all(
      Array.from({ length: 1_000 }, (_, index) => browser(`198.51.100.${index % 250}`).send()),
    );
    expect(stytch.calls).toHaveLength(1);
  });

  it('checks five wrong codes, of 1,000 at once on two instances (H-029)', async () => {
    await client.flushall();
    const limits = { authenticatePerAddress: wideLimits.authenticatePerAddress };
    const [one, two] = [createEndpoint({ store: client, limits }), createEndpoint({ store: client, limits })];
    const page = one.browser();
    await page.send();
    const other = two.browser();
    for (const [name, value] of page.cookies) other.cookies.set(name, value);
    await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        [page, other][index % 2]?.check(String(index).padStart(6, '0')),
      ),
    );
    expect([...one.stytch.checks(), ...two.stytch.checks()]).toHaveLength(5);
  });

  it('holds its limits by Redis’s clock (H-053)', async () => {
    await client.flushall();
    const { stytch, browser, pass } = createEndpoint({ store: client });
    await browser().send();
    pass(61);
    await browser().send();
    pass(-3_661);
    await browser().send();
    expect(stytch.calls).toHaveLength(1);
  });

  it('keeps no number and no address in Redis', async () => {
    await client.flushall();
    await createEndpoint({ store: client }).browser('203.0.113.7').send();
    const keys = await client.keys('*');
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.join(' ')).not.toMatch(/2025550|203\.0\.113/);
  });

  it('makes one send of two with one Idempotency-Key on two instances, and gives both the same answer (H-092)', async () => {
    await client.flushall();
    const limits = { sendPerNumber: wideLimits.sendPerNumber };
    const [one, two] = [createEndpoint({ store: client, limits }), createEndpoint({ store: client, limits })];
    const headers = { 'idempotency-key': 'key-of-one-click' };
    const first = await one.browser().send(undefined, {}, headers);
    const second = await two.browser().send(undefined, {}, headers);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect(second.headers.getSetCookie()).toEqual(first.headers.getSetCookie());
    const reused = await two.browser().send(usNumber(1), {}, headers);
    expect(reused.body['error_type']).toBe('idempotency_key_reused');
    expect([...one.stytch.calls, ...two.stytch.calls]).toHaveLength(1);
  });

  it('costs a pumping run of 10,000 requests from one /64 ten sends', async () => {
    await client.flushall();
    const { stytch, browser } = createEndpoint({ store: client });
    for (let batch = 0; batch < 100; batch += 1) {
      await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          browser(`2001:db8:0:1::${(batch * 100 + index).toString(16)}`).send(usNumber(batch * 100 + index)),
        ),
      );
    }
    expect(stytch.calls.length).toBeLessThanOrEqual(10);
  });
});

describe('a Redis that fails mid-run', () => {
  it('stops sends with 503, lets checks go on at half the limits, and limits again once it is back (H-050, H-052)', async () => {
    let own = await startRedis();
    const redis = connect(own);
    try {
      const { stytch, events, browser } = createEndpoint({ store: redis });
      const page = browser();
      await once(redis, 'ready');
      expect((await page.send()).status).toBe(200);

      await own.stop();
      const refused = await Promise.all(
        Array.from({ length: 20 }, (_, index) => browser().send(usNumber(index))),
      );
      expect(new Set(refused.map(({ status, body }) => `${status} ${String(body['error_type'])}`))).toEqual(
        new Set(['503 limiter_unavailable']),
      );
      expect(stytch.sends()).toHaveLength(1);
      const wrong = [];
      for (let round = 0; round < 5; round += 1) wrong.push((await page.check('000000')).status);
      expect(wrong).toEqual([404, 404, 429, 429, 429]);
      expect(
        events
          .filter(({ type }) => type === 'store_fault')
          .map((event) => JSON.stringify(event))
          .join(),
      ).toMatch(/"fallback":"refused".*"fallback":"memory"/s);

      own = await startRedis({ port: own.port });
      await once(redis, 'ready');
      const other = browser('198.51.100.1');
      expect((await other.send(usNumber(30))).status).toBe(200);
      expect((await other.send(usNumber(30))).status).toBe(429);
      expect(await redis.dbsize()).toBeLessThan(20);
    } finally {
      redis.disconnect();
      await own.stop();
    }
  });

  it('answers while it hangs, and goes on after (H-051, H-052)', async () => {
    const own = await startRedis();
    const redis = connect(own);
    try {
      const { stytch, browser } = createEndpoint({ store: redis });
      const page = browser();
      await once(redis, 'ready');
      expect((await page.send()).status).toBe(200);
      own.hang();
      const replies = await Promise.all(
        Array.from({ length: 100 }, (_, index) => browser(`198.51.100.${index}`).send(usNumber(index))),
      );
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([503]));
      expect((await page.check('123456')).status).toBe(200);
      expect(stytch.sends()).toHaveLength(1);

      own.resume();
      await wait(600);
      expect((await browser('198.51.100.1').send(usNumber(1))).status).toBe(200);
      expect((await browser('198.51.100.1').send(usNumber(1))).status).toBe(429);
    } finally {
      own.resume();
      redis.disconnect();
      await own.stop();
    }
  });
});

/** Resolves when the client is in a state, now or next. */
async function once(redis: Redis, state: 'ready'): Promise<void> {
  if (redis.status === state) return;
  await new Promise<void>((resolve) => redis.once(state, () => resolve()));
}
