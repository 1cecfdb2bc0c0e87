import { expect, it } from 'vitest';
import type { LimitStore } from 'react-whatsapp-otp/server';

/**
 * What a store of the limits has to do. `pass` lets seconds go by for the store.
 * Registers its tests where it is called.
 */
export function storeConformance(create: () => LimitStore, pass: (seconds: number) => Promise<void>): void {
  const window = { points: 3, seconds: 2 };
  let made = 0;
  const newKey = () => `test:${Date.now()}-${(made += 1)}`;

  it('lets through exactly the points of a window, of 500 at once', async () => {
    expect(await passedAtOnce(create(), newKey())).toBe(3);
  });

  it('counts keys apart, and ends a window on time', async () => {
    const store = create();
    const [key, other] = [newKey(), newKey()];
    for (let count = 1; count <= 3; count += 1) {
      expect(await store.consume(key, window)).toMatchObject({ ok: true, count });
    }
    const refused = await store.consume(key, window);
    expect(refused.ok).toBe(false);
    expect(refused.remaining).toBeGreaterThan(1_000);
    expect(refused.remaining).toBeLessThanOrEqual(2_000);
    expect((await store.consume(other, window)).ok).toBe(true);
    await pass(2.1);
    expect(await store.consume(key, window)).toMatchObject({ ok: true, count: 1 });
  });

  it('looks without counting', async () => {
    const store = create();
    const key = newKey();
    expect(await store.peek(key, window)).toMatchObject({ ok: true, count: 0 });
    expect(await store.peek(key, window)).toMatchObject({ ok: true, count: 0 });
    for (let count = 1; count <= 3; count += 1) await store.consume(key, window);
    expect(await store.peek(key, window)).toMatchObject({ ok: false, count: 3 });
  });

  it('gives a place back, even after others were refused', async () => {
    const store = create();
    const key = newKey();
    for (let count = 1; count <= 3; count += 1) await store.consume(key, window);
    for (let count = 1; count <= 20; count += 1) await store.consume(key, window);
    await store.refund(key, window, 2_000);
    expect((await store.consume(key, window)).ok).toBe(true);
    expect((await store.consume(key, window)).ok).toBe(false);
  });

  it('gives no place back in a later window, nor below nothing', async () => {
    const store = create();
    const window = { points: 3, seconds: 60 };
    const key = newKey();
    await store.refund(key, window, 60_000);
    for (let count = 1; count <= 3; count += 1) await store.consume(key, window);
    await store.refund(key, window, 1);
    expect((await store.consume(key, window)).ok).toBe(false);
  });

  it('forgets a key', async () => {
    const store = create();
    const key = newKey();
    for (let count = 1; count <= 4; count += 1) await store.consume(key, window);
    await store.clear(key);
    expect(await store.consume(key, window)).toMatchObject({ ok: true, count: 1 });
  });
}

/** How many of 500 at once a store lets through, where three may. */
export async function passedAtOnce(store: LimitStore, key: string): Promise<number> {
  const window = { points: 3, seconds: 60 };
  const counts = await Promise.all(Array.from({ length: 500 }, () => store.consume(key, window)));
  return counts.filter(({ ok }) => ok).length;
}
