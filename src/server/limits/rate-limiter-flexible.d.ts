/**
 * The package's main file loads limiters that need Node's `cluster` and `crypto`; this one file needs neither. It is
 * CommonJS, and has no declarations of its own.
 */
declare module 'rate-limiter-flexible/lib/RateLimiterRedis.js' {
  import { RateLimiterRedis } from 'rate-limiter-flexible';
  export = RateLimiterRedis;
}
