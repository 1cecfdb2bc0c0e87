import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { now } from '../../src/platform/monotonicClock';
import { useCountdown } from '../../src/hooks/useCountdown';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: false });
});

afterEach(() => {
  vi.useRealTimers();
});

test('counts down to zero and stops', () => {
  const { result } = renderHook(() => useCountdown(deadline(3)));
  expect(result.current).toBe(3);
  act(() => {
    vi.advanceTimersByTime(1001);
  });
  expect(result.current).toBe(2);
  act(() => {
    vi.advanceTimersByTime(10_000);
  });
  expect(result.current).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('without a deadline it is zero and sets no timer', () => {
  const { result } = renderHook(() => useCountdown(undefined));
  expect(result.current).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a tab that was frozen for ten minutes is right as soon as it shows', () => {
  const { result } = renderHook(() => useCountdown(deadline(900)));
  vi.setSystemTime(Date.now() + 600_000);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(result.current).toBe(300);
});

test.each(['pageshow', 'focus'])('a page that comes back by %s is right at once', (event) => {
  const { result } = renderHook(() => useCountdown(deadline(60)));
  vi.setSystemTime(Date.now() + 300_000);
  act(() => {
    dispatchEvent(new Event(event));
  });
  expect(result.current).toBe(0);
});

test('a clock set back an hour does not change the seconds left', () => {
  const { result } = renderHook(() => useCountdown(deadline(30)));
  vi.setSystemTime(Date.now() - 3_600_000);
  act(() => {
    dispatchEvent(new Event('focus'));
  });
  expect(result.current).toBe(30);
});

/** Fixed on the first call, as a deadline is. */
function deadline(seconds: number): number {
  cached ??= now() + seconds * 1000;
  return cached;
}

let cached: number | undefined;
afterEach(() => {
  cached = undefined;
});
