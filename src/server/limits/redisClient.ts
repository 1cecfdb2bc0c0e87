import { withTimeout } from '../../platform/withTimeout.js';

/** An ioredis client or cluster, a node-redis client, or a client of `@upstash/redis`, recognized by shape. */
export type RedisClient = IoredisClient | NodeRedisClient | UpstashRedisClient;

/** The part of an ioredis client that is used. */
export interface IoredisClient {
  defineCommand(name: string, definition: { numberOfKeys?: number; lua: string }): void;
}

/** The part of a node-redis client (4 and newer) that is used. */
export interface NodeRedisClient {
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  evalSha?(sha1: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** The part of an `@upstash/redis` client that is used. */
export interface UpstashRedisClient {
  eval(script: string, keys: string[], values: string[]): Promise<unknown>;
  evalsha?(sha1: string, keys: string[], values: string[]): Promise<unknown>;
}

/** Runs one script. The script itself is sent only if the server does not have it yet. */
export type RunScript = (keys: readonly string[], values: readonly string[]) => Promise<unknown>;

export function isRedisClient(value: unknown): value is RedisClient {
  if (typeof value !== 'object' || value === null) return false;
  const { defineCommand, eval: run } = value as Record<string, unknown>;
  return typeof defineCommand === 'function' || typeof run === 'function';
}

/**
 * Makes a script callable on the app's client.
 * @param name of the command on an ioredis client; the app's own commands keep theirs
 */
export function createRunScript(client: RedisClient, name: string, script: string): RunScript {
  if (isIoredis(client)) {
    const command = `whatsappOtp${name}`;
    client.defineCommand(command, { lua: script });
    const commands = client as unknown as Record<string, (...parameters: unknown[]) => Promise<unknown>>;
    return async (keys, values) => commands[command]?.(keys.length, ...keys, ...values);
  }
  const [run, runSha] = resolveCalls(client);
  if (!runSha) return async (keys, values) => run(script, keys, values);
  let sha1: Promise<string> | undefined;
  return async (keys, values) => {
    sha1 ??= hashScript(script);
    try {
      return await runSha(await sha1, keys, values);
    } catch (error) {
      if (!/NOSCRIPT/.test(String((error as Error | undefined)?.message))) throw error;
      return run(script, keys, values);
    }
  };
}

/**
 * Resolves when the client is connected. A client without states is taken to be connected.
 * @throws Error after `milliseconds`
 */
export async function waitUntilReady(client: object, milliseconds: number): Promise<void> {
  const { status, isReady, once, connect } = client as Record<string, unknown>;
  const isWaiting = typeof status === 'string' ? status !== 'ready' : isReady === false;
  if (!isWaiting || typeof once !== 'function') return;
  let ready = waiting.get(client);
  if (!ready) {
    ready = new Promise<void>((resolve) => once.call(client, 'ready', () => resolve()));
    waiting.set(client, ready);
    void ready.then(() => waiting.delete(client));
    // ioredis with `lazyConnect` connects at its first command only.
    if (status === 'wait' && typeof connect === 'function') {
      Promise.resolve(connect.call(client)).catch(() => {});
    }
  }
  await withTimeout(milliseconds, () => ready);
}

/** One listener for each client, however many requests wait. */
const waiting = new WeakMap<object, Promise<void>>();

type Run = (script: string, keys: readonly string[], values: readonly string[]) => Promise<unknown>;

function isIoredis(client: RedisClient): client is IoredisClient {
  return 'defineCommand' in client && typeof client.defineCommand === 'function';
}

function resolveCalls(client: NodeRedisClient | UpstashRedisClient): [Run, Run | undefined] {
  const shape = readShape(client);
  if (shape === 'unknown') return [probedCall(client), undefined];
  return shape === 'upstash'
    ? upstashCalls(client as UpstashRedisClient)
    : nodeRedisCalls(client as NodeRedisClient);
}

type Shape = 'node-redis' | 'upstash' | 'unknown';

/** A node-redis client has a connection, and so events and a state; Upstash's speaks HTTP and spells `evalsha` so. */
function readShape(client: NodeRedisClient | UpstashRedisClient): Shape {
  const { isReady, isOpen, on, sendCommand, evalSha, evalsha } = client as unknown as Record<string, unknown>;
  if ([isReady, isOpen].some((state) => typeof state === 'boolean')) return 'node-redis';
  if ([on, sendCommand, evalSha].some((method) => typeof method === 'function')) return 'node-redis';
  return typeof evalsha === 'function' ? 'upstash' : 'unknown';
}

/** A wrapper with only `eval`: the way of calling it that works the first time is kept. */
function probedCall(client: NodeRedisClient | UpstashRedisClient): Run {
  const calls = [nodeRedisCalls(client as NodeRedisClient), upstashCalls(client as UpstashRedisClient)].map(
    ([run]) => run,
  ) as [Run, Run];
  const [likely, other] = client.eval.length === 3 ? ([calls[1], calls[0]] as const) : calls;
  let settled: Run | undefined;
  return async (script, keys, values) => {
    if (settled) return settled(script, keys, values);
    try {
      const answer = await likely(script, keys, values);
      settled = likely;
      return answer;
    } catch (error) {
      const answer = await other(script, keys, values).catch(() => {
        throw error;
      });
      settled = other;
      return answer;
    }
  };
}

function upstashCalls(client: UpstashRedisClient): [Run, Run | undefined] {
  return [
    async (script, keys, values) => client.eval(script, [...keys], [...values]),
    client.evalsha && (async (sha1, keys, values) => client.evalsha?.(sha1, [...keys], [...values])),
  ];
}

function nodeRedisCalls(client: NodeRedisClient): [Run, Run | undefined] {
  const options = (keys: readonly string[], values: readonly string[]) => ({
    keys: [...keys],
    arguments: [...values],
  });
  return [
    async (script, keys, values) => client.eval(script, options(keys, values)),
    client.evalSha && (async (sha1, keys, values) => client.evalSha?.(sha1, options(keys, values))),
  ];
}

async function hashScript(script: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(script));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
