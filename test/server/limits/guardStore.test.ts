import { describe, expect, it } from 'vitest';
import type { LimitStore } from 'react-whatsapp-otp/server';
import { createMemoryStore } from '../../../src/server/limits/createMemoryStore.js';
import { guardStore } from '../../../src/server/limits/guardStore.js';
import { createEndpoint, usNumber } from '../endpoint.js';

const counters = [{ key: 'key', name: 'a', window: { points: 1, seconds: 60 }, mode: 'count' }] as const;
const look = [{ ...counters[0], mode: 'check' }] as const;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('guardStore', () => {
  it('turns what a store throws into a fault that names it in one word', async () => {
    const store = guardStore(
      failing(() => {
        throw new Error('ECONNREFUSED +12025550123');
      }),
    );
    await expect(store.consume(counters)).rejects.toMatchObject({
      name: 'StoreFault',
      fault: 'error',
      code: 'ECONNREFUSED',
    });
    await expect(store.consume(counters)).rejects.not.toThrow(/2025550/);
  });

  it('takes back what a store counts after its time is over', async () => {
    const memory = createMemoryStore({ now: Date.now });
    let answer = () => {};
    let refunds = 0;
    const slow: LimitStore = {
      ...memory,
      consume: async (given) => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return memory.consume(given);
      },
      refund: async (...taken) => {
        await memory.refund(...taken);
        refunds += 1;
      },
    };
    await expect(guardStore(slow, 20).consume(counters)).rejects.toMatchObject({ fault: 'timeout' });
    answer();
    await expect.poll(() => refunds).toBe(1);
    expect((await memory.consume(look)).counts[0]?.count).toBe(0);
  });

  it('tries only now and then while many steps hang', async () => {
    let started = 0;
    const store = guardStore(
      failing(() => {
        started += 1;
        return new Promise(() => {});
      }),
      20,
    );
    for (let round = 0; round < 6; round += 1) {
      await Promise.allSettled(Array.from({ length: 50 }, () => store.consume(counters)));
    }
    expect(started).toBeLessThan(70);
  });
});

describe('a handler whose store', () => {
  it.each([
    ['refuses', () => Promise.reject(new Error('ECONNREFUSED'))],
    [
      'throws',
      () => {
        throw new Error('ECONNREFUSED');
      },
    ],
    ['hangs', () => new Promise(() => {})],
  ])('%s sends nothing and checks at half the limits (H-050, H-051)', async (_name, fail) => {
    let broken = false;
    const memory = createMemoryStore({ now: Date.now });
    const store: LimitStore = {
      consume: (given) => (broken ? (fail() as Promise<never>) : memory.consume(given)),
      refund: (given) => (broken ? (fail() as Promise<never>) : memory.refund(given)),
      clear: (keys) => (broken ? (fail() as Promise<never>) : memory.clear(keys)),
    };
    const { stytch, browser } = createEndpoint({ store });
    const page = browser();
    await page.send();
    broken = true;
    const refused = await browser().send(usNumber(1));
    expect([refused.status, refused.body['error_type']]).toEqual([503, 'limiter_unavailable']);
    const statuses = [];
    for (let round = 0; round < 4; round += 1) statuses.push((await page.check('000000')).status);
    expect(statuses).toEqual([404, 404, 429, 429]);
    broken = false;
    await wait(300);
    expect((await browser('198.51.100.1').send(usNumber(2))).status).toBe(200);
    expect(stytch.sends()).toHaveLength(2);
  });
});

function failing(fail: () => Promise<never>): LimitStore {
  return { consume: fail, refund: fail, clear: fail };
}
