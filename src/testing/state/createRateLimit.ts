import type { FakeClock } from './createFakeClock.js';
import { StytchRefusal } from './StytchRefusal.js';

export interface RateLimitOptions {
  /** How many requests one phone number or `method_id` may make in a window. */
  readonly requests: number;
  /** Length of the window in seconds. */
  readonly seconds: number;
}

export interface RateLimit {
  /** @throws StytchRefusal `too_many_requests` with the seconds until the next request is allowed. */
  count(key: string): void;
}

/** A sliding window per key; without options there is no limit. */
export function createRateLimit(clock: FakeClock, options: RateLimitOptions | undefined): RateLimit {
  const times = new Map<string, number[]>();
  return {
    count(key) {
      if (!options) return;
      const now = clock.now();
      const windowMs = options.seconds * 1000;
      const recent = (times.get(key) ?? []).filter((time) => now - time < windowMs);
      const [oldest = now] = recent;
      if (recent.length >= options.requests) {
        throw new StytchRefusal('too_many_requests', {
          message: 'Too many requests have been made.',
          retryAfter: Math.ceil((oldest + windowMs - now) / 1000),
        });
      }
      times.set(key, [...recent, now]);
    },
  };
}
