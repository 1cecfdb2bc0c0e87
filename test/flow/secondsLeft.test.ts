import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTime, secondsLeft } from '../../src/flow/secondsLeft';

test.each([
  [30_000, 0, 30],
  [30_000, 1, 30],
  [30_000, 29_999, 1],
  [30_000, 30_000, 0],
  [30_000, 90_000, 0],
])('a deadline at %i is, at %i, %i seconds off', (deadline, now, seconds) => {
  expect(secondsLeft(deadline, now)).toBe(seconds);
});

test('seconds left are never negative, never NaN, and within one second of the difference', () => {
  const time = fc.integer({ min: 0, max: 4e12 });
  fc.assert(
    fc.property(time, time, (deadline, now) => {
      const left = secondsLeft(deadline, now);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(Math.abs(left * 1000 - Math.max(0, deadline - now))).toBeLessThan(1000);
    }),
  );
});

test.each([
  [0, '0:00'],
  [9, '0:09'],
  [65, '1:05'],
  [600, '10:00'],
  [3600, '1:00:00'],
  [3725, '1:02:05'],
])('%i seconds read %s', (seconds, text) => {
  expect(clockTime(seconds)).toBe(text);
});
