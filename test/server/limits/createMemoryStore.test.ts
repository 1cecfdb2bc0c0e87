import { describe, expect, it } from 'vitest';
import type { LimitStore, LimitWindow } from 'react-whatsapp-otp/server';
import { limitStoreConformance } from 'react-whatsapp-otp/testing';
import { createMemoryStore } from '../../../src/server/limits/createMemoryStore.js';
import { createEndpoint } from '../endpoint.js';

describe('createMemoryStore', () => {
  let now = 1_000_000;
  const tests = limitStoreConformance(() => createMemoryStore({ now: () => now }), {
    pass: async (seconds) => {
      now += seconds * 1000;
    },
  });
  it.each(tests)('$name', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });

  it('keeps at most 100,000 keys, and those that are counted stay counted (H-047)', async () => {
    const store = createMemoryStore({ now: () => 0 });
    const window = { points: 2, seconds: 3_600 };
    await count(store, 'early:key', window);
    await count(store, 'early:key', window);
    const before = process.memoryUsage().rss;
    let passed = 0;
    for (let index = 0; index < 1_000_000; index += 1) {
      if ((await count(store, `flood:${index}`, window)).ok) passed += 1;
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    expect(store.size()).toBeLessThanOrEqual(100_001);
    expect(passed).toBeLessThanOrEqual(100_001);
    expect((await count(store, 'early:key', window)).ok).toBe(false);
  });

  it('makes room as windows end', async () => {
    let at = 0;
    const store = createMemoryStore({ now: () => at, maxKeys: 100 });
    const window = { points: 1, seconds: 10 };
    for (let index = 0; index < 100; index += 1) await count(store, `first:${index}`, window);
    at = 11_000;
    let passed = 0;
    for (let index = 0; index < 100; index += 1) {
      if ((await count(store, `second:${index}`, window)).ok) passed += 1;
    }
    expect(passed).toBe(100);
  });

  it('holds a window of 24 days (H-048)', async () => {
    let at = 0;
    const store = createMemoryStore({ now: () => at });
    const window = { points: 1, seconds: 24 * 86_400 };
    await count(store, 'key', window);
    at = 24 * 86_400_000 - 1;
    expect((await count(store, 'key', window)).ok).toBe(false);
    at += 1;
    expect((await count(store, 'key', window)).ok).toBe(true);
  });

  it('neither frees nor locks for longer when the clock is set back (H-053)', async () => {
    let at = 10_000_000;
    const store = createMemoryStore({ now: () => at });
    const window = { points: 1, seconds: 30 };
    await count(store, 'key', window);
    at += 10_000;
    at -= 3_600_000;
    expect((await count(store, 'key', window)).ok).toBe(false);
    at += 19_000;
    expect((await count(store, 'key', window)).ok).toBe(false);
    at += 30_000;
    expect((await count(store, 'key', window)).ok).toBe(true);
  });

  it('ends windows early at worst when the clock is set forward (H-053)', async () => {
    let at = 10_000_000;
    const store = createMemoryStore({ now: () => at });
    const window = { points: 1, seconds: 30 };
    await count(store, 'key', window);
    at += 61_000;
    expect((await count(store, 'key', window)).ok).toBe(true);
    expect((await count(store, 'key', window)).ok).toBe(false);
  });
});

describe('a memory store that is full of addresses', () => {
  it('counts numbers exactly, and shares 1,024 counts among new addresses', async () => {
    const store = createMemoryStore({ now: () => 0, maxKeys: 10_000 });
    const window = { points: 1, seconds: 3_600 };
    for (let index = 0; index < 100_000; index += 1) await count(store, `{a:${index}}`, window);
    expect(store.size()).toBeLessThan(10_000);
    let passed = 0;
    for (let index = 0; index < 1_000; index += 1) {
      if ((await count(store, `{n:${index}}`, window)).ok) passed += 1;
    }
    expect(passed).toBe(1_000);
    expect((await count(store, '{a:7}', window)).ok).toBe(false);
    expect((await count(store, '{a:new}', window)).ok).toBe(false);
  });
});

describe('the conformance test of stores', () => {
  it('fails a store that reads and writes in separate steps (H-028)', async () => {
    const [atOnce] = limitStoreConformance(twoStepStore);
    await expect(atOnce?.run()).rejects.toThrow('The store answered 500, and should answer 3.');
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

function count(store: LimitStore, key: string, window: LimitWindow) {
  return store.consume([{ key, name: 'a', window, mode: 'count' }]);
}

/** What a store must not be: it reads and writes with a pause between. */
function twoStepStore(): LimitStore {
  const counts = new Map<string, number>();
  return {
    consume: async ([counter]) => {
      const { key = '', window = { points: 0 } } = counter ?? {};
      const next = (await Promise.resolve(counts.get(key) ?? 0)) + 1;
      await Promise.resolve();
      const ok = next <= window.points;
      if (ok) counts.set(key, next);
      return { ok, counts: [{ count: next, remaining: 1, full: !ok, alarms: [] }] };
    },
    refund: async () => {},
    clear: async () => {},
  };
}
