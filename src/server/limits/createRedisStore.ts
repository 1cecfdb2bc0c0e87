import type { LimitCount, LimitCounter, LimitStore } from './LimitStore.js';
import { createRunScript, waitUntilReady, type RedisClient } from './redisClient.js';
import { claimScript, clearScript, consumeScript, refundScript, saveScript } from './redisScripts.js';

/**
 * Counts on Redis 5 or newer, or on Valkey: each method is one script, and all keys of a call have one hash tag, so it
 * works on a cluster. Until the client is connected, calls wait for it.
 * @param keyPrefix of every key, so that two apps can share one Redis
 */
export function createRedisStore(client: RedisClient, keyPrefix = 'whatsapp-otp'): Required<LimitStore> {
  const [consume, refund, clear, claim, save] = (
    [
      ['Consume', consumeScript],
      ['Refund', refundScript],
      ['Clear', clearScript],
      ['Claim', claimScript],
      ['Save', saveScript],
    ] as const
  ).map(([name, script]) => {
    const run = createRunScript(client, name, script);
    return async (keys: readonly string[], values: readonly string[]) => {
      await waitUntilReady(client, readyDeadline);
      return run(
        keys.map((key) => `${keyPrefix}:${key}`),
        values,
      );
    };
  }) as [Run, Run, Run, Run, Run];

  return {
    consume: async (counters) => {
      const keys = [...new Set(counters.map(({ key }) => key))];
      const values = counters.flatMap(({ key, name, window, mode, alarms = [] }) => [
        String(keys.indexOf(key) + 1),
        name,
        String(window.points),
        String(window.seconds * 1000),
        `${modes[mode]}${alarms.map((alarm) => ` ${alarm}`).join('')}`,
      ]);
      const [ok = 0, ...numbers] = readNumbers(await consume(keys, values));
      return { ok: ok === 1, counts: counters.map((counter, index) => readCount(counter, numbers, index)) };
    },
    refund: async (refunds) => {
      if (refunds.length === 0) return;
      const keys = [...new Set(refunds.map(({ key }) => key))];
      await refund(
        keys,
        refunds.flatMap(({ key, name, amount, remaining }) => [
          String(keys.indexOf(key) + 1),
          name,
          String(amount),
          String(Math.max(0, Math.ceil(remaining))),
        ]),
      );
    },
    clear: async (keys) => {
      if (keys.length > 0) await clear(keys, []);
    },
    claim: async (key, value, milliseconds) => {
      const known = await claim([key], [value, String(milliseconds)]);
      return typeof known === 'string' && known !== '' ? known : undefined;
    },
    save: async (key, value, milliseconds) => {
      await save([key], [value, String(milliseconds)]);
    },
  };
}

/** ms. As long as a step may take, so that nothing is counted for a request that was answered already. */
const readyDeadline = 240;

type Run = (keys: readonly string[], values: readonly string[]) => Promise<unknown>;

const modes = { count: '0', 'if-room': '1', check: '2' } as const;

/** Clients answer numbers, or strings when the app has asked them to. */
function readNumbers(value: unknown): readonly number[] {
  if (!Array.isArray(value)) throw new TypeError('Redis answered something other than a list.');
  return value.map(Number);
}

function readCount({ alarms = [] }: LimitCounter, numbers: readonly number[], index: number): LimitCount {
  const [count = 0, remaining = 0, full = 0, from = 0, to = 0] = numbers.slice(index * 5, index * 5 + 5);
  return { count, remaining, full: full === 1, alarms: from === 0 ? [] : alarms.slice(from - 1, to) };
}
