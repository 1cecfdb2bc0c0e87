import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createMonotonicClock } from '../../src/platform/monotonicClock';

function world() {
  const time = { wall: 1_000_000, monotonic: 0 };
  return {
    time,
    now: createMonotonicClock(
      () => time.wall,
      () => time.monotonic,
    ),
  };
}

test('a clock set back an hour does not take time back', () => {
  const { time, now } = world();
  time.wall += 10_000;
  time.monotonic += 10_000;
  expect(now()).toBe(1_010_000);
  time.wall -= 3_600_000;
  time.monotonic += 5000;
  time.wall += 5000;
  expect(now()).toBe(1_015_000);
});

test('a sleep that only the wall clock sees passes', () => {
  const { time, now } = world();
  time.wall += 300_000;
  expect(now()).toBe(1_300_000);
});

test('time never goes back and never runs slower than the monotonic clock', () => {
  const step = fc.record({ passed: fc.nat(100_000), jump: fc.integer({ min: -1e7, max: 1e7 }) });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const { time, now } = world();
      let before = now();
      const start = before;
      let passed = 0;
      for (const each of steps) {
        time.wall += each.passed + each.jump;
        time.monotonic += each.passed;
        passed += each.passed;
        const next = now();
        expect(next).toBeGreaterThanOrEqual(before);
        expect(next - start).toBeGreaterThanOrEqual(passed);
        before = next;
      }
    }),
  );
});

test('the rounding of both clocks does not add up, however often they are read', () => {
  const { time, now } = world();
  for (let frame = 1; frame <= 60 * 600; frame += 1) {
    const passed = (frame * 1000) / 60;
    time.wall = 1_000_000 + Math.floor(passed);
    time.monotonic = Math.round(passed * 10) / 10;
    now();
  }
  expect(Math.abs(now() - 1_600_000)).toBeLessThanOrEqual(1);
});

test('a page whose test puts other clocks in place of both goes on', () => {
  const { time, now } = world();
  time.wall += 10_000;
  time.monotonic += 10_000;
  now();
  time.wall = 5_000;
  time.monotonic = 0;
  expect(now()).toBe(1_010_000);
  time.wall += 3000;
  time.monotonic += 3000;
  expect(now()).toBe(1_013_000);
});

test('time that passes after both clocks went back counts from there', () => {
  const { time, now } = world();
  time.wall += 11_000;
  time.monotonic += 11_000;
  now();
  time.wall -= 11_000;
  time.monotonic -= 11_000;
  expect(now()).toBe(1_011_000);
  time.wall += 600_000;
  expect(now()).toBe(1_611_000);
});

test('without `performance` the wall clock is all there is', () => {
  vi.stubGlobal('performance', undefined);
  const now = createMonotonicClock();
  expect(Math.abs(now() - Date.now())).toBeLessThan(60_000);
  vi.unstubAllGlobals();
});

test('nothing is read before the first call', () => {
  const wall = vi.fn(() => 0);
  createMonotonicClock(wall, wall);
  expect(wall).not.toHaveBeenCalled();
});
