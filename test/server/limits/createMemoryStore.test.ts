import { describe, expect, it } from 'vitest';
import type { LimitStore } from 'react-whatsapp-otp/server';
import { createMemoryStore } from '../../../src/server/limits/createMemoryStore.js';
import { createEndpoint } from '../endpoint.js';
import { passedAtOnce, storeConformance } from './storeConformance.js';

describe('createMemoryStore', () => {
  let now = 1_000_000;
  storeConformance(
    () => createMemoryStore({ now: () => now }),
    async (seconds) => {
      now += seconds * 1000;
    },
  );

  it('keeps at most 100,000 keys, and those that are counted stay counted (H-047)', async () => {
    const store = createMemoryStore({ now: () => 0 });
    const window = { points: 2, seconds: 3_600 };
    await store.consume('startedBeforeFailures:key', window);
    await store.consume('startedBeforeFailures:key', window);
    const before = process.memoryUsage().rss;
    let passed = 0;
    for (let index = 0; index < 1_000_000; index += 1) {
      if ((await store.consume(`flood:${index}`, window)).ok) passed += 1;
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    expect(store.size()).toBeLessThanOrEqual(100_001);
    expect(passed).toBeLessThanOrEqual(100_001);
    expect((await store.consume('startedBeforeFailures:key', window)).ok).toBe(false);
  });

  it('makes room as windows end', async () => {
    let at = 0;
    const store = createMemoryStore({ now: () => at, maxKeys: 100 });
    const window = { points: 1, seconds: 10 };
    for (let index = 0; index < 100; index += 1) await store.consume(`first:${index}`, window);
    at = 11_000;
    let passed = 0;
    for (let index = 0; index < 100; index += 1) {
      if ((await store.consume(`second:${index}`, window)).ok) passed += 1;
    }
    expect(passed).toBe(100);
  });

  it('holds a window of 24 days (H-048)', async () => {
    let at = 0;
    const store = createMemoryStore({ now: () => at });
    const window = { points: 1, seconds: 24 * 86_400 };
    await store.consume('key', window);
    at = 24 * 86_400_000 - 1;
    expect((await store.consume('key', window)).ok).toBe(false);
    at += 1;
    expect((await store.consume('key', window)).ok).toBe(true);
  });

  it('neither frees nor locks for longer when the clock is set back (H-053)', async () => {
    let at = 10_000_000;
    const store = createMemoryStore({ now: () => at });
    const window = { points: 1, seconds: 30 };
    await store.consume('key', window);
    at += 10_000;
    at -= 3_600_000;
    expect(await store.consume('key', window)).toMatchObject({ ok: false });
    at += 19_000;
    expect((await store.consume('key', window)).ok).toBe(false);
    at += 30_000;
    expect((await store.consume('key', window)).ok).toBe(true);
  });

  it('ends windows startedBeforeFailures at worst when the clock is set forward (H-053)', async () => {
    let at = 10_000_000;
    const store = createMemoryStore({ now: () => at });
    const window = { points: 1, seconds: 30 };
    await store.consume('key', window);
    at += 61_000;
    expect((await store.consume('key', window)).ok).toBe(true);
    expect((await store.consume('key', window)).ok).toBe(false);
  });
});

describe('the test of stores', () => {
  it('fails a store that reads and writes apart (H-028)', async () => {
    expect(await passedAtOnce(twoStepStore(), 'key')).toBeGreaterThan(3);
  });
});

describe('two instances that count in memory', () => {
  it('let each limit through once each (F-012)', async () => {
    const limits = { sendPerNumber: [{ points: 3, seconds: 600 }] };
    const instances = [createEndpoint({ limits }), createEndpoint({ limits })];
    for (const { browser } of instances) {
      for (let round = 0; round < 5; round += 1) await browser().send();
    }
    expect(instances.map(({ stytch }) => stytch.calls.length)).toEqual([3, 3]);
  });
});

/** What a store must not be: `get` and `set` with a pause between. */
function twoStepStore(): LimitStore {
  const counts = new Map<string, number>();
  return {
    consume: async (key, window) => {
      const count = (await Promise.resolve(counts.get(key) ?? 0)) + 1;
      await Promise.resolve();
      if (count > window.points) return { ok: false, count, remaining: 1 };
      counts.set(key, count);
      return { ok: true, count, remaining: 1 };
    },
    peek: async (key) => ({ ok: true, count: counts.get(key) ?? 0, remaining: 1 }),
    refund: async () => {},
    clear: async (key) => {
      counts.delete(key);
    },
  };
}
