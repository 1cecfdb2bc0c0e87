import RateLimiterRedis from 'rate-limiter-flexible/lib/RateLimiterRedis.js';
import { longestWindow } from './defaultLimits.js';
import type { LimitCount, LimitStore, LimitWindow } from './LimitStore.js';
import { redisCounter, type RedisClient } from './redisCounter.js';

/**
 * Counts on Redis or Valkey, through rate-limiter-flexible. The script counts only what is let through, so that a refund
 * gives a place back even while others are being refused.
 */
export function createRedisStore(client: RedisClient): LimitStore {
  const storeClient = redisCounter(client, countScript);
  const limiters = new Map<string, RateLimiterRedis>();

  function resolveLimiter(window: LimitWindow): RateLimiterRedis {
    const id = `${window.points}/${window.seconds}`;
    let limiter = limiters.get(id);
    if (!limiter) {
      limiter = new RateLimiterRedis({
        storeClient,
        points: window.points,
        duration: window.seconds,
        keyPrefix: 'whatsapp-otp',
        customIncrTtlLuaScript: countScript,
        rejectIfRedisNotReady: true,
      });
      limiters.set(id, limiter);
    }
    return limiter;
  }

  return {
    consume: async (key, window) => {
      try {
        return toCount(true, await resolveLimiter(window).consume(key));
      } catch (refused) {
        if (isCount(refused)) return toCount(false, refused);
        throw refused;
      }
    },
    peek: async (key, window) => {
      const count = await resolveLimiter(window).penalty(key, 0);
      return toCount(count.consumedPoints < window.points, count);
    },
    refund: async (key, window, remaining) => {
      await resolveLimiter(window).reward(key, 1, {
        customDuration: Math.max(1, Math.ceil(remaining / 1000)),
      });
    },
    clear: async (key) => {
      await resolveLimiter(anyWindow).reward(key, everything, { customDuration: longestWindow });
    },
  };
}

const anyWindow = { points: 1, seconds: 1 };

const everything = 1_000_000_000;

/** What rate-limiter-flexible answers and refuses with. */
interface Counted {
  readonly consumedPoints: number;
  readonly msBeforeNext: number;
}

function isCount(value: unknown): value is Counted {
  return typeof value === 'object' && value !== null && 'msBeforeNext' in value && 'consumedPoints' in value;
}

function toCount(ok: boolean, counted: Counted): LimitCount {
  return { ok, count: counted.consumedPoints, remaining: Math.max(0, counted.msBeforeNext) };
}

/**
 * ARGV: change (1 counts, 0 looks, -1 refunds, far below clears), seconds of the window (of what is left of it, for a refund), points.
 * By Redis's own clock.
 */
const countScript = `
local change = tonumber(ARGV[1])
local ms = tonumber(ARGV[2]) * 1000
local ttl = redis.call('pttl', KEYS[1])
local count = 0
if ttl > 0 then
  count = tonumber(redis.call('get', KEYS[1]) or '0')
else
  ttl = ms
end
if change == 0 then
  return {count, ttl}
end
if change < 0 then
  if count > 0 and ttl <= ms + 1000 then
    count = math.max(0, count + change)
    if count == 0 then
      redis.call('del', KEYS[1])
    else
      redis.call('incrby', KEYS[1], change)
    end
  end
  return {count, ttl}
end
if count + change > tonumber(ARGV[3]) then
  return {count + change, ttl}
end
if count == 0 then
  redis.call('set', KEYS[1], change, 'PX', ms)
  return {change, ms}
end
return {redis.call('incrby', KEYS[1], change), ttl}
`;
